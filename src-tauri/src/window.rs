//! The one window, and what its page may not do.

use stillpoint_journal::preferences::Appearance;
use tauri::utils::config::Color;
use tauri::webview::{NewWindowResponse, PermissionResponse};
use tauri::{AppHandle, Url, WebviewWindow, WebviewWindowBuilder};

/// The window's label; the capability is granted to it by this name.
pub const LABEL: &str = "main";

/// Whether the system keeps a window out of pictures of the screen when asked to: under Linux no
/// window system does.
pub const CAN_HIDE: bool = cfg!(any(windows, target_os = "macos"));

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
pub fn open(app: &AppHandle, appearance: Appearance, allow_capture: bool) -> tauri::Result<WebviewWindow> {
    let config = app.config().app.windows.iter().find(|window| window.label == LABEL);
    let config = config.ok_or(tauri::Error::WindowNotFound)?;
    WebviewWindowBuilder::from_config(app, config)?
        // WebDriver cannot drive a private window; only a build for tests gives it up.
        .incognito(!cfg!(feature = "e2e"))
        .content_protected(!allow_capture)
        .background_color(ground(appearance))
        .initialization_script(MENU)
        .on_navigation(stays_inside)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
        .on_permission_request(|_, _| PermissionResponse::Deny)
        .build()
}

/// Whether what was copied from the window is taken back when the journal locks.
pub const TAKES_BACK_COPIES: bool = cfg!(target_os = "linux");

/// Takes back what was copied or selected in the window. Under Linux the clipboard is this
/// process's own memory, and what was copied could be pasted by anyone.
///
/// # Errors
/// When the app is ending.
pub fn take_back_copies(app: &AppHandle) -> tauri::Result<()> {
    #[cfg(target_os = "linux")]
    let done = app.run_on_main_thread(|| {
        for selection in [gtk::gdk::SELECTION_CLIPBOARD, gtk::gdk::SELECTION_PRIMARY] {
            // Nothing is touched unless what is held was copied here. Of what another program has
            // copied since, the toolkit knows the window, as a foreign one.
            let owner = gtk::gdk::selection_owner_get(&selection);
            if owner.is_some_and(|owner| owner.window_type() != gtk::gdk::WindowType::Foreign) {
                gtk::Clipboard::get(&selection).clear();
            }
        }
    });
    #[cfg(not(target_os = "linux"))]
    let done = {
        let _ = app;
        Ok(())
    };
    done
}

/// Puts a page that knows nothing in the place of one that has shown a journal.
///
/// What a script engine has held lies about in its memory until that is used again, in pieces
/// that nothing can find or wipe. So the process that held it is ended, and a new one shows the
/// lock screen (Linux). Elsewhere no such end is offered; the document at least is a new one.
///
/// # Errors
/// When the window is gone.
pub fn renew(window: &WebviewWindow) -> tauri::Result<()> {
    #[cfg(target_os = "linux")]
    let done = window.with_webview(|webview| {
        use webkit2gtk::WebViewExt;
        let view = webview.inner();
        let Some(address) = view.uri() else { return };
        view.terminate_web_process();
        view.load_uri(&address);
    });
    #[cfg(not(target_os = "linux"))]
    let done = window.reload();
    done
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
