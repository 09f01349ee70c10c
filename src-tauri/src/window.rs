//! The one window, and what its page may not do.

use stillpoint_journal::preferences::Appearance;
use tauri::utils::config::Color;
use tauri::webview::{NewWindowResponse, PermissionResponse};
use tauri::{AppHandle, Url, WebviewWindow, WebviewWindowBuilder};

/// The window's label; the capability is granted to it by this name.
pub const LABEL: &str = "main";

/// A browser's own menu offers to reload and to go back, which means nothing here.
/// It stays where there is something to cut, copy or paste.
const MENU: &str = r#"
addEventListener("contextmenu", (event) => {
  const target = event.target instanceof Element ? event.target : null;
  const selected = String(getSelection()) !== "";
  if (!selected && !target?.closest("input, textarea, [contenteditable]")) event.preventDefault();
});
"#;

/// What shows until the page does, so that a dark room stays dark: the grounds of
/// the page's two themes.
const fn ground(appearance: Appearance) -> Color {
    match appearance {
        Appearance::Dusk => Color(0x13, 0x1a, 0x18, 0xff),
        Appearance::Paper | Appearance::System => Color(0xf5, 0xf1, 0xe8, 0xff),
    }
}

/// Opens the window as `tauri.conf.json` describes it.
///
/// # Errors
/// When the system cannot open one, or the configuration names none.
pub fn open(app: &AppHandle, appearance: Appearance) -> tauri::Result<WebviewWindow> {
    let config = app.config().app.windows.iter().find(|window| window.label == LABEL);
    let config = config.ok_or(tauri::Error::WindowNotFound)?;
    WebviewWindowBuilder::from_config(app, config)?
        // WebDriver cannot drive a private window; only a build for tests gives it up.
        .incognito(!cfg!(feature = "e2e"))
        .background_color(ground(appearance))
        .initialization_script(MENU)
        .on_navigation(stays_inside)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
        .on_permission_request(|_, _| PermissionResponse::Deny)
        .build()
}

/// The content policy stops a page from fetching, not from leaving with data in
/// the address: that is stopped here. Only the app's own pages may be shown.
fn stays_inside(url: &Url) -> bool {
    if cfg!(windows) {
        url.scheme() == "http" && url.host_str() == Some("tauri.localhost") && url.port().is_none()
    } else {
        url.scheme() == "tauri"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn allowed(url: &str) -> bool {
        stays_inside(&url.parse().expect("an address"))
    }

    #[test]
    fn the_page_cannot_leave() {
        for url in [
            "https://example.org/?q=words",
            "http://localhost:1420/",
            "http://tauri.localhost.example.org/",
            "data:text/html,x",
            "file:///etc/hostname",
            "javascript:alert(1)",
            "about:blank",
            "mailto:a@example.org",
        ] {
            assert!(!allowed(url), "{url}");
        }
    }

    #[cfg(not(windows))]
    #[test]
    fn the_apps_own_pages_open() {
        assert!(allowed("tauri://localhost/index.html"));
        assert!(!allowed("http://tauri.localhost/"));
    }

    #[cfg(windows)]
    #[test]
    fn the_apps_own_pages_open() {
        assert!(allowed("http://tauri.localhost/index.html"));
        assert!(!allowed("http://tauri.localhost:8080/"));
    }
}
