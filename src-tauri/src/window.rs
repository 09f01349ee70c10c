//! The one window, and what its page may not do.

use tauri::webview::{NewWindowResponse, PermissionResponse};
use tauri::{AppHandle, Url, WebviewWindow, WebviewWindowBuilder};

/// The window's label; the capability is granted to it by this name.
pub const LABEL: &str = "main";

/// Opens the window as `tauri.conf.json` describes it.
///
/// # Errors
/// When the system cannot open one, or the configuration names none.
pub fn open(app: &AppHandle) -> tauri::Result<WebviewWindow> {
    let config = app.config().app.windows.iter().find(|window| window.label == LABEL);
    let config = config.ok_or(tauri::Error::WindowNotFound)?;
    WebviewWindowBuilder::from_config(app, config)?
        // WebDriver cannot drive a private window; only a build for tests gives it up.
        .incognito(!cfg!(feature = "e2e"))
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
