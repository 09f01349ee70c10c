//! Commands that open a system dialog.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use stillpoint_journal::wire::{CommandError, ErrorCode};
use tauri::{Manager, WebviewWindow};
use zeroize::Zeroizing;

use super::aside;
use super::types::{AppState, Saved};
use crate::dialogs::{self, Purpose};
use crate::extract::invalid;
use crate::shell::{Shell, hold};
use crate::{files, words};

type Answer<T> = Result<T, CommandError>;

pub async fn vault_browse(window: &WebviewWindow, shell: Arc<Shell>) -> Answer<AppState> {
    let chosen = dialogs::choose(window, Purpose::OpenJournal, journals(window, &shell)).await;
    let path = chosen.ok_or_else(|| CommandError::new(ErrorCode::Cancelled))?;
    aside(move || {
        shell.lock();
        shell.browse_to(path);
        shell.state()
    })
    .await
}

pub async fn folder_browse(window: &WebviewWindow, shell: Arc<Shell>) -> Answer<String> {
    let chosen = dialogs::choose(window, Purpose::ChooseFolder, journals(window, &shell)).await;
    let folder = chosen.ok_or_else(|| CommandError::new(ErrorCode::Cancelled))?;
    // A name that is no Unicode could not come back from the page as it was.
    folder.into_os_string().into_string().map_err(|_| invalid("folder"))
}

pub async fn recovery_save(window: &WebviewWindow, shell: Arc<Shell>) -> Answer<Saved> {
    // Asked first: without a code there is nothing to choose a place for.
    let line = code_on_show(&shell).ok_or_else(|| invalid("code"))?;
    let Some(path) = dialogs::choose(window, Purpose::SaveRecoveryCode, home(window)).await else {
        return Ok(Saved { saved: false });
    };
    save(&path, &line)?;
    Ok(Saved { saved: true })
}

/// Where journals are: beside the chosen one, or in the usual folder.
fn journals(window: &WebviewWindow, shell: &Shell) -> Option<PathBuf> {
    let beside = shell.chosen().and_then(|path| path.parent().map(Path::to_path_buf));
    let places = [beside, Some(shell.places.data.clone()), home(window)];
    places.into_iter().flatten().find(|folder| folder.is_dir())
}

/// The person's own folder.
pub fn home(window: &WebviewWindow) -> Option<PathBuf> {
    window.path().home_dir().ok()
}

fn code_on_show(shell: &Shell) -> Option<Zeroizing<String>> {
    let renewal = shell.open().and_then(|open| hold(&open.renewal).as_ref().map(|code| code.line()));
    renewal.or_else(|| hold(&shell.setup).code.as_ref().map(|code| code.line()))
}

fn save(path: &Path, line: &str) -> Answer<()> {
    let text = Zeroizing::new(words::recovery_file(line));
    let folder = path.parent().ok_or_else(|| CommandError::new(ErrorCode::FolderMissing))?;
    let saved = files::replace_in(folder, path, text.as_bytes());
    saved.map_err(|error| CommandError::new(files::code(&error)))
}
