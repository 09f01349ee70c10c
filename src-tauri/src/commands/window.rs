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
use crate::setup::PendingCode;
use crate::shell::{Shell, hold};

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
    groups_on_show(&shell)?;
    let Some(path) = dialogs::choose(window, Purpose::SaveRecoveryKit, home(window)).await else {
        return Ok(Saved { saved: false });
    };
    aside(move || save_kit(&shell, &path)).await?;
    Ok(Saved { saved: true })
}

/// Writes the page with the code being shown, for the owner alone. It is made only now that it has
/// a place to go to, and forgotten once it is there.
///
/// # Errors
/// `invalid` when there is no code to show any more, and those of writing a file.
pub fn save_kit(shell: &Shell, path: &Path) -> Answer<()> {
    let made = shell.now().calendar_day();
    let page = stillpoint_export::recovery_kit(&groups_on_show(shell)?, made);
    super::asking::hand_on(path, &page.map_err(|_| CommandError::new(ErrorCode::Io))?)
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

fn groups_on_show(shell: &Shell) -> Answer<Vec<Zeroizing<String>>> {
    let groups = |code: &PendingCode| code.groups().groups;
    let renewal = shell.open().and_then(|open| hold(&open.renewal).as_ref().map(groups));
    let shown = renewal.or_else(|| hold(&shell.setup).code.as_ref().map(groups));
    shown.ok_or_else(|| invalid("code"))
}
