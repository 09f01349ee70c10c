//! Commands that need no open journal.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use stillpoint_journal::secrets;
use stillpoint_journal::wire::{CommandError, ErrorCode};

use super::types::{
    AppState, GroundRoom, GroupAnswer, JotReady, Placed, Preferences, RecoveryGroups, StandInPut, StandIns,
};
use crate::extract::invalid;
use crate::placement;
use crate::setup::{PendingCode, Setup};
use crate::shell::{Notice, Shell, hold};

type Answer<T> = Result<T, CommandError>;

pub fn app_state(shell: &Arc<Shell>) -> Answer<AppState> {
    shell.state()
}

pub fn passphrase_generate(_shell: &Arc<Shell>) -> Answer<String> {
    let words = secrets::generate_passphrase().map_err(|_| CommandError::new(ErrorCode::Io))?;
    Ok(words.to_string())
}

pub fn setup_place(shell: &Arc<Shell>, name: String, folder: Option<String>) -> Answer<()> {
    shell.look_at_place(&name, folder.as_deref())
}

pub fn setup_recovery_code(shell: &Arc<Shell>, renew: bool) -> Answer<RecoveryGroups> {
    let mut setup = hold(&shell.setup);
    if renew {
        setup.code = None;
    }
    let code = match setup.code.take() {
        Some(code) => code,
        None => PendingCode::draw()?,
    };
    Ok(setup.code.insert(code).groups())
}

pub fn setup_check_groups(shell: &Arc<Shell>, answers: Vec<GroupAnswer>) -> Answer<bool> {
    let mut setup = hold(&shell.setup);
    let code = setup.code.as_mut().ok_or_else(|| invalid("code"))?;
    Ok(code.check(&answers))
}

pub fn setup_finish(
    shell: &Arc<Shell>,
    name: String,
    folder: Option<String>,
    remember: bool,
) -> Answer<AppState> {
    let path = shell.place_for(&name, folder.as_deref())?;
    {
        let mut setup = hold(&shell.setup);
        let passphrase = setup.passphrase.as_ref().ok_or_else(|| invalid("passphrase"))?;
        let code = setup.code.as_ref().and_then(PendingCode::confirmed).ok_or_else(|| invalid("code"))?;
        shell.create(path, passphrase, code)?;
        *setup = Setup::default();
    }
    if remember {
        // The journal is made and open; a list that could not be written is no failure of that.
        let _ = shell.begin_remembering();
    }
    shell.state()
}

pub fn setup_cancel(shell: &Arc<Shell>) -> Answer<()> {
    *hold(&shell.setup) = Setup::default();
    Ok(())
}

pub fn stand_ins(shell: &Arc<Shell>) -> Answer<StandIns> {
    shell.stand_ins()
}

pub fn stand_in_put(shell: &Arc<Shell>) -> Answer<StandInPut> {
    shell.put_stand_in()
}

pub fn stand_in_forget(shell: &Arc<Shell>) -> Answer<()> {
    shell.forget_stand_in();
    Ok(())
}

pub fn lock(shell: &Arc<Shell>) -> Answer<()> {
    shell.lock();
    Ok(())
}

/// The one command that counts as somebody being here: the page calls others by itself,
/// and drafts that cannot be kept are tried again for ever.
pub fn activity(shell: &Arc<Shell>) -> Answer<()> {
    shell.touch();
    Ok(())
}

pub fn window_hold(shell: &Arc<Shell>) -> Answer<()> {
    shell.hold_window();
    Ok(())
}

pub fn window_close(shell: &Arc<Shell>) -> Answer<()> {
    shell.close();
    Ok(())
}

/// Only what is remembered: the page has no business with other paths.
pub fn vault_select(shell: &Arc<Shell>, path: String) -> Answer<AppState> {
    let known = shell.preferences().vaults.iter().any(|vault| vault.path == path);
    if !known {
        return Err(CommandError::new(ErrorCode::NotFound));
    }
    shell.lock();
    shell.choose(PathBuf::from(path));
    shell.state()
}

pub fn vault_forget(shell: &Arc<Shell>, path: String) -> Answer<AppState> {
    if shell.open().is_some_and(|open| open.path == Path::new(&path)) {
        shell.lock();
    }
    shell.forget(&path)?;
    shell.state()
}

pub fn folder_look(_shell: &Arc<Shell>, folder: String) -> Answer<Placed> {
    let folder = Path::new(folder.trim());
    Ok(if folder.is_absolute() { placement::of(folder) } else { Placed::default() })
}

pub fn preferences_set(shell: &Arc<Shell>, preferences: Preferences) -> Answer<Preferences> {
    let changed = shell.set_preferences(preferences)?;
    shell.notify(Notice::CaptureAllowed(changed.allow_capture));
    Ok(changed)
}

pub fn show_folder(shell: &Arc<Shell>) -> Answer<()> {
    let path = shell.chosen().ok_or_else(|| CommandError::new(ErrorCode::Absent))?;
    let folder = path.parent().ok_or_else(|| CommandError::new(ErrorCode::FolderMissing))?;
    let program = match std::env::consts::OS {
        "windows" => "explorer",
        "macos" => "open",
        _ => "xdg-open",
    };
    let shown = started_for_the_person(program).arg(folder).spawn();
    let mut child = shown.map_err(|_| CommandError::new(ErrorCode::NotPermitted))?;
    // Waited for, or it would stay in the process table.
    std::thread::spawn(move || child.wait());
    Ok(())
}

/// A program that goes on without the app: its files are closed to others as the person has it, not as we do.
fn started_for_the_person(program: &str) -> std::process::Command {
    match stillpoint_journal::process::umask_before() {
        Some(umask) => {
            let mut command = std::process::Command::new("/bin/sh");
            command.args(["-c", r#"umask "$1"; shift; exec "$@""#, "sh", &format!("{umask:03o}"), program]);
            command
        }
        None => std::process::Command::new(program),
    }
}

pub fn ground_locked(shell: &Arc<Shell>) -> Answer<GroundRoom> {
    Ok(GroundRoom::locked(shell.preferences().grounding))
}

pub fn jot_ready(shell: &Arc<Shell>) -> Answer<JotReady> {
    Ok(shell.jot_ready())
}
