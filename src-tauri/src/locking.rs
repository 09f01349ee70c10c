//! What locks the journal without being asked: time, sleep, the screen's lock,
//! the window's end and the system's.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use stillpoint_journal::time::{DayRule, Moment};
use stillpoint_journal::wire::LockReason;
use tauri::{AppHandle, WindowEvent};

use crate::opening::empty_old_bin;
use crate::shell::Shell;

/// How often the clock is looked at. Waking from sleep is noticed this soon.
const TICK: Duration = Duration::from_secs(1);

/// Seconds between looks for a second folder that was missing, and for the journal's own file.
const LOOK_AGAIN: u32 = 10;
/// Seconds between two tries to make a backup that there was no room for: each writes until the
/// drive is full.
const TRY_AGAIN: u32 = 60;

/// Begins watching everything that may lock the journal.
pub fn watch(app: &AppHandle, shell: &Arc<Shell>) {
    let watched = Arc::clone(shell);
    std::thread::spawn(move || watch_the_clock(&watched));
    #[cfg(target_os = "linux")]
    tauri::async_runtime::spawn(crate::logind::watch(Arc::clone(shell)));
    #[cfg(unix)]
    tauri::async_runtime::spawn(watch_the_system(app.clone(), Arc::clone(shell)));
    #[cfg(not(unix))]
    let _ = app;
}

fn watch_the_clock(shell: &Arc<Shell>) {
    let mut seconds: u32 = 0;
    let mut day = Moment::now(DayRule::Calendar).day();
    loop {
        std::thread::sleep(TICK);
        if shell.is_left_alone() {
            shell.lock_soon(LockReason::Idle);
        }
        let today = Moment::now(DayRule::Calendar).day();
        if today != day {
            day = today;
            if let Some(open) = shell.open() {
                empty_old_bin(&open);
                shell.see_to_backups_aside(&open, false);
            }
        }
        seconds = seconds.wrapping_add(1);
        if seconds.is_multiple_of(LOOK_AGAIN) {
            shell.look_for_second_folder();
            shell.look_for_file_aside();
        }
        if seconds.is_multiple_of(TRY_AGAIN) {
            shell.try_where_room_was_wanting();
        }
    }
}

/// Locks, giving the page its time, and ends when it is done.
pub async fn lock_and_wait(shell: &Arc<Shell>, reason: LockReason) {
    let shell = Arc::clone(shell);
    let done = tauri::async_runtime::spawn_blocking(move || shell.lock_soon(reason)).await;
    // A panic there has ended the process or been reported already.
    drop(done);
}

/// Logging out and shutting down end programs by a signal, not by their window.
#[cfg(unix)]
async fn watch_the_system(app: AppHandle, shell: Arc<Shell>) {
    use tokio::signal::unix::{Signal, SignalKind, signal};
    async fn heard(signal: std::io::Result<Signal>) {
        match signal {
            Ok(mut signal) => drop(signal.recv().await),
            Err(_) => std::future::pending().await,
        }
    }
    tokio::select! {
        () = heard(signal(SignalKind::terminate())) => {}
        () = heard(signal(SignalKind::interrupt())) => {}
        () = heard(signal(SignalKind::hangup())) => {}
    }
    lock_and_wait(&shell, LockReason::End).await;
    app.exit(0);
}

/// What the window's closing does: the page is asked to keep what is being written, the
/// journal is locked, and then the app ends. It stays where something could not be kept
/// and the person wants to try again.
pub fn on_window_event(shell: Arc<Shell>) -> impl Fn(&WindowEvent) + Send + 'static {
    let closing = Arc::new(AtomicBool::new(false));
    move |event| {
        let WindowEvent::CloseRequested { api, .. } = event else { return };
        if shell.open().is_none() {
            return;
        }
        api.prevent_close();
        if closing.swap(true, Ordering::Relaxed) {
            return;
        }
        let (shell, closing) = (Arc::clone(&shell), Arc::clone(&closing));
        tauri::async_runtime::spawn_blocking(move || {
            shell.close_soon();
            // Held: the next try asks the page again, which may have stopped answering.
            closing.store(false, Ordering::Relaxed);
        });
    }
}
