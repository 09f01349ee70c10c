//! The Stillpoint app around its journal: the window, what its page may ask, and
//! when the journal is locked. It has no rules of its own about what is written.

use std::process::ExitCode;
use std::sync::Arc;

use stillpoint_journal::process;
use stillpoint_journal::wire::{FileGone, LockRequested};
use tauri::{AppHandle, Emitter, Manager, RunEvent};

#[macro_use]
mod table;

mod anchoring;
mod backing_up;
#[cfg(test)]
mod client;
mod commands;
mod courtesy;
mod dialogs;
mod environment;
mod errand;
mod extract;
mod files;
mod framing;
mod handlers;
mod idle;
mod jotting;
mod locking;
#[cfg(target_os = "linux")]
mod logind;
mod new_key;
mod opening;
mod panics;
mod picture;
mod placement;
mod places;
mod putting_back;
mod remembering;
mod replacing;
mod setup;
mod shell;
mod stand_in;
#[cfg(test)]
mod tests;
mod tuning;
mod unfinished;
mod window;
mod words;

use places::Places;
use shell::{Notice, Shell};
use tuning::Tuning;

/// Runs the app until its window closes.
#[must_use]
pub fn run() -> ExitCode {
    if let Some(code) = environment::settle() {
        return code;
    }
    process::keep_to_itself(cfg!(feature = "e2e"));
    panics::keep_quiet();
    match build() {
        Ok(app) => {
            app.run(|app, event| {
                if let RunEvent::Exit = event {
                    lock_now(app);
                }
            });
            ExitCode::SUCCESS
        }
        Err(_) => ExitCode::FAILURE,
    }
}

fn build() -> tauri::Result<tauri::App> {
    let app = alone(tauri::Builder::default());
    #[cfg(not(target_os = "linux"))]
    let app = app.plugin(tauri_plugin_dialog::init());
    app.invoke_handler(handlers::all()).setup(|app| Ok(start(app.handle())?)).build(context())
}

/// What `tauri.conf.json`, the capability and the built page say.
fn context() -> tauri::Context<tauri::Wry> {
    tauri::generate_context!()
}

/// One window for one person: starting the app again brings the first one forward.
/// Tests run several side by side, and so may whoever names a folder for each.
fn alone(builder: tauri::Builder<tauri::Wry>) -> tauri::Builder<tauri::Wry> {
    if cfg!(feature = "e2e") || places::portable_home().is_some() {
        return builder;
    }
    builder.plugin(tauri_plugin_single_instance::init(|app, _arguments, _folder| {
        if let Some(window) = app.get_webview_window(window::LABEL) {
            // The window system may refuse; the app is there all the same.
            let _ = window.unminimize().and_then(|()| window.set_focus());
        }
    }))
}

fn start(app: &AppHandle) -> tauri::Result<()> {
    let page = app.clone();
    let tell = move |notice| announce(&page, notice);
    let shell = Arc::new(Shell::new(Places::find(app)?, Tuning::from_environment(), tell));
    app.manage(Arc::clone(&shell));
    locking::watch(app, &shell);
    let preferences = shell.preferences();
    window::open(app, preferences.appearance, preferences.allow_capture)?
        .on_window_event(locking::on_window_event(shell));
    Ok(())
}

/// A page that is gone needs to hear nothing.
fn announce(app: &AppHandle, notice: Notice) {
    let _ = match notice {
        Notice::LockRequested(reason) => {
            app.emit_to(window::LABEL, "lock-requested", LockRequested { reason })
        }
        Notice::Locked => {
            let taken_back = window::take_back_copies(app);
            // Whatever became of the clipboard.
            clear_page(app).and(taken_back)
        }
        Notice::FileGone(gone) => app.emit_to(window::LABEL, "file-gone", FileGone { gone }),
        Notice::BackupsChanged => app.emit_to(window::LABEL, "backups-changed", ()),
        Notice::ProjectionComplete => app.emit_to(window::LABEL, "projection-complete", ()),
        Notice::CaptureAllowed(allowed) => match app.get_webview_window(window::LABEL) {
            Some(window) => window.set_content_protected(!allowed),
            None => Ok(()),
        },
        Notice::Closed => {
            app.exit(0);
            Ok(())
        }
    };
}

/// WebDriver takes the end of the page's process for a crash and ends with it: a build for tests
/// keeps its page, which clears itself.
fn clear_page(app: &AppHandle) -> tauri::Result<()> {
    match app.get_webview_window(window::LABEL).filter(|_| !cfg!(feature = "e2e")) {
        Some(window) => window::renew(&window),
        None => app.emit_to(window::LABEL, "locked", ()),
    }
}

fn lock_now(app: &AppHandle) {
    if let Some(shell) = app.try_state::<Arc<Shell>>() {
        shell.lock();
    }
}
