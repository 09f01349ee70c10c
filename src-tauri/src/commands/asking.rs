//! Commands on the unlocked journal that open a system dialog.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use stillpoint_journal::exercise::{self, FILE_MAX, NotAnExercise};
use stillpoint_journal::time::{DayRule, Moment};
use stillpoint_journal::wire::{CommandError, ErrorCode};
use tauri::WebviewWindow;
use zeroize::Zeroizing;

use super::aside;
use super::types::{EntryId, Exercise, Listed, Saved};
use super::window::home;
use crate::dialogs::{self, Purpose};
use crate::extract::invalid;
use crate::shell::Session;
use crate::{files, places};

type Answer<T> = Result<T, CommandError>;

pub async fn exercise_export(window: &WebviewWindow, session: Session, id: EntryId) -> Answer<Saved> {
    // Asked first: without an exercise there is nothing to choose a place for.
    let bytes = aside(move || written(&session, id)).await?;
    let Some(path) = dialogs::choose(window, Purpose::SaveExercise, home(window)).await else {
        return Ok(Saved { saved: false });
    };
    aside(move || hand_on(&path, &bytes)).await?;
    Ok(Saved { saved: true })
}

pub async fn exercise_import(window: &WebviewWindow, session: Session) -> Answer<Listed> {
    let chosen = dialogs::choose(window, Purpose::OpenExercise, home(window)).await;
    let path = chosen.ok_or_else(|| CommandError::new(ErrorCode::Cancelled))?;
    aside(move || take_in(&session, &path)).await
}

/// The file of one of the person's own exercises.
///
/// # Errors
/// When there is none of that id, or it is not finished and could not be taken in again.
pub fn written(session: &Session, id: EntryId) -> Answer<Zeroizing<Vec<u8>>> {
    let own = session.with(|journal| journal.own_exercise(id))?;
    if !own.is_finished() {
        return Err(invalid("exercise"));
    }
    exercise::to_file(&own).map(Zeroizing::new).map_err(|_| CommandError::new(ErrorCode::Io))
}

/// Writes that file to the place that was chosen.
///
/// # Errors
/// When it cannot be written; then what was there before is still there.
pub fn hand_on(path: &Path, bytes: &[u8]) -> Answer<()> {
    let folder = path.parent().ok_or_else(|| CommandError::new(ErrorCode::FolderMissing))?;
    files::replace_in(folder, path, bytes).map_err(|error| CommandError::new(files::code(&error)))
}

/// Takes in the exercise of a file as a new one of the person's own.
///
/// # Errors
/// When it cannot be read, is none, or holds something out of bounds; and those of a save.
pub fn take_in(session: &Session, path: &Path) -> Answer<Listed> {
    let bytes = bounded(path).map_err(|error| CommandError::new(unread(&error)))?;
    let exercise = exercise::from_file(&bytes).map_err(|error| refused(&error))?;
    keep(session, exercise)
}

fn keep(session: &Session, exercise: Exercise) -> Answer<Listed> {
    session.with(|journal| journal.keep_exercise(None, exercise, Moment::now(DayRule::Calendar)))
}

/// No more than one byte beyond the largest file, however large it is or says it is.
fn bounded(path: &Path) -> io::Result<Zeroizing<Vec<u8>>> {
    // A pipe or a device would be waited for, or read for ever. And the open journal must not be
    // opened a second time: closing it again would give up this program's lock on it.
    if !places::is_exercise(path) || !std::fs::metadata(path)?.is_file() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    let mut bytes = Zeroizing::new(Vec::new());
    File::open(path)?.take(FILE_MAX as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn unread(error: &io::Error) -> ErrorCode {
    match error.kind() {
        io::ErrorKind::NotFound => ErrorCode::Absent,
        io::ErrorKind::PermissionDenied => ErrorCode::NotPermitted,
        io::ErrorKind::InvalidInput => ErrorCode::NotAnExercise,
        _ => ErrorCode::Io,
    }
}

fn refused(error: &NotAnExercise) -> CommandError {
    match error {
        NotAnExercise::TooLarge => CommandError::new(ErrorCode::TooLarge),
        NotAnExercise::Other => CommandError::new(ErrorCode::NotAnExercise),
        NotAnExercise::Newer => CommandError::new(ErrorCode::NewerFormat),
        NotAnExercise::Field(field) => invalid(field),
        NotAnExercise::Unfinished(field) => invalid(field),
    }
}
