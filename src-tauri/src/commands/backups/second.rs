//! The folder for second copies: chosen by the system's own dialog.

use std::path::PathBuf;

use stillpoint_journal::Preferences;
use stillpoint_journal::wire::{CommandError, ErrorCode};
use tauri::WebviewWindow;

use crate::commands::aside;
use crate::commands::types::Backups;
use crate::commands::window::home;
use crate::dialogs::{self, Purpose};
use crate::extract::invalid;
use crate::shell::Session;

type Answer<T> = Result<T, CommandError>;

pub async fn backup_folder_choose(window: &WebviewWindow, session: Session) -> Answer<Backups> {
    let begin = session.shell.second_folder().filter(|folder| folder.is_dir()).or_else(|| home(window));
    let chosen = dialogs::choose(window, Purpose::ChooseBackupFolder, begin).await;
    let folder = chosen.ok_or_else(|| CommandError::new(ErrorCode::Cancelled))?;
    aside(move || {
        choose(&session, Some(folder))?;
        session.shell.see_to_backups_aside(&session.open, false);
        super::backups(&session)
    })
    .await
}

/// Another folder for second copies, or none.
///
/// # Errors
/// `invalid` where the copies beside the journal are already, and those of the preferences.
pub fn choose(session: &Session, folder: Option<PathBuf>) -> Answer<()> {
    if let Some(folder) = &folder {
        let beside = session.with(|journal| Ok(journal.backup_folder()))?;
        let same = |one: &PathBuf, other: &PathBuf| one.canonicalize().ok() == other.canonicalize().ok();
        if same(folder, &beside) {
            return Err(invalid("folder"));
        }
    }
    let folder = folder.map(|folder| folder.into_os_string().into_string());
    // A name that is no Unicode could not be written down as it is.
    let folder = folder.transpose().map_err(|_| invalid("folder"))?;
    let changed = session.shell.preferences().backup_folder != folder;
    session.shell.change_preferences(|present| Preferences { backup_folder: folder, ..present })?;
    if changed {
        session.with(|journal| {
            journal.learn_of_copies(|known| {
                known.second.clear();
                known.second_on_another_drive = None;
                known.missing_since = None;
            })
        })?;
    }
    Ok(())
}
