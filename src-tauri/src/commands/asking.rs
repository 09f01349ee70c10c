//! Commands on the unlocked journal that open a system dialog.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use chrono::{DateTime, Local, Utc};
use stillpoint_export::calendar::{self, NotACalendar};
use stillpoint_journal::exercise::{self, NotAnExercise};
use stillpoint_journal::template::{self, NotATemplate, TemplateKey};
use stillpoint_journal::time::{DayRule, Moment};
use stillpoint_journal::wire::{CommandError, ErrorCode};
use tauri::WebviewWindow;
use zeroize::Zeroizing;

use super::types::{Day, EntryId, Exercise, FoundDates, Item, ItemBody, Listed, PageOf, Saved, Sheet};
use super::window::home;
use super::{aside, open};
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

pub async fn template_export(window: &WebviewWindow, session: Session, id: EntryId) -> Answer<Saved> {
    let bytes = aside(move || template_written(&session, id)).await?;
    let Some(path) = dialogs::choose(window, Purpose::SaveTemplate, home(window)).await else {
        return Ok(Saved { saved: false });
    };
    aside(move || hand_on(&path, &bytes)).await?;
    Ok(Saved { saved: true })
}

pub async fn template_import(window: &WebviewWindow, session: Session) -> Answer<Item> {
    let chosen = dialogs::choose(window, Purpose::OpenTemplate, home(window)).await;
    let path = chosen.ok_or_else(|| CommandError::new(ErrorCode::Cancelled))?;
    aside(move || template_taken_in(&session, &path)).await
}

pub async fn calendar_import(window: &WebviewWindow, session: Session) -> Answer<FoundDates> {
    let chosen = dialogs::choose(window, Purpose::OpenCalendar, home(window)).await;
    let path = chosen.ok_or_else(|| CommandError::new(ErrorCode::Cancelled))?;
    aside(move || dates_of(&session, &path)).await
}

pub async fn calendar_export(window: &WebviewWindow, session: Session) -> Answer<Saved> {
    let bytes = aside(move || dates_to_come(&session)).await?;
    let Some(path) = dialogs::choose(window, Purpose::SaveCalendar, home(window)).await else {
        return Ok(Saved { saved: false });
    };
    aside(move || hand_on(&path, &bytes)).await?;
    Ok(Saved { saved: true })
}

pub async fn page_save(
    window: &WebviewWindow,
    session: Session,
    of: PageOf,
    id: Option<EntryId>,
    from: Option<Day>,
    to: Option<Day>,
    reasons: bool,
) -> Answer<Saved> {
    let bytes = aside(move || printed(&open::page(&session, of, id, from, to, reasons)?)).await?;
    let Some(path) = dialogs::choose(window, Purpose::SavePage, home(window)).await else {
        return Ok(Saved { saved: false });
    };
    aside(move || hand_on(&path, &bytes)).await?;
    Ok(Saved { saved: true })
}

/// The file of a page, made in memory.
///
/// # Errors
/// When it would not be a sound one.
pub fn printed(sheet: &Sheet) -> Answer<Zeroizing<Vec<u8>>> {
    stillpoint_export::pdf(sheet).map(Zeroizing::new).map_err(|_| CommandError::new(ErrorCode::Io))
}

/// The dates in a calendar file.
///
/// # Errors
/// When it cannot be read or is no calendar.
pub fn dates_of(session: &Session, path: &Path) -> Answer<FoundDates> {
    let bytes = bounded(path, calendar::FILE_MAX, places::CALENDAR_EXTENSION)
        .map_err(|error| CommandError::new(unread(&error, ErrorCode::NotACalendar)))?;
    let items = open::practice(session)?.items;
    let here = |at: DateTime<Utc>| at.with_timezone(&Local).naive_local();
    let today = open::standing(session)?.today;
    calendar::dates(&bytes, &items, today, &here).map_err(|error| {
        CommandError::new(match error {
            NotACalendar::TooLarge => ErrorCode::TooLarge,
            NotACalendar::Other => ErrorCode::NotACalendar,
        })
    })
}

/// The calendar file of the dates that are to come.
///
/// # Errors
/// When there are none.
pub fn dates_to_come(session: &Session) -> Answer<Vec<u8>> {
    let upcoming = open::standing(session)?.upcoming;
    let mut items = open::practice(session)?.items;
    items.retain(|item| upcoming.contains(&item.id));
    if items.is_empty() {
        return Err(CommandError::new(ErrorCode::NotFound));
    }
    Ok(calendar::calendar(&items))
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
    let bytes = bounded(path, exercise::FILE_MAX, places::HANDED_ON_EXTENSION)
        .map_err(|error| CommandError::new(unread(&error, ErrorCode::NotAnExercise)))?;
    let exercise = exercise::from_file(&bytes).map_err(|error| refused(&error))?;
    keep(session, exercise)
}

fn keep(session: &Session, exercise: Exercise) -> Answer<Listed> {
    session.with(|journal| journal.keep_exercise(None, exercise, Moment::now(DayRule::Calendar)))
}

/// The file of one of the person's own templates.
///
/// # Errors
/// When there is none of that id, or it is not finished and could not be taken in again.
pub fn template_written(session: &Session, id: EntryId) -> Answer<Zeroizing<Vec<u8>>> {
    let own = session.with(|journal| journal.template(&TemplateKey::from(id)))?;
    if !own.is_finished() {
        return Err(invalid("template"));
    }
    template::to_file(&own).map(Zeroizing::new).map_err(|_| CommandError::new(ErrorCode::Io))
}

/// Takes in the template of a file as a new one of the person's own.
///
/// # Errors
/// When it cannot be read, is none, or holds something out of bounds; and those of a save.
pub fn template_taken_in(session: &Session, path: &Path) -> Answer<Item> {
    let bytes = bounded(path, template::FILE_MAX, places::HANDED_ON_EXTENSION)
        .map_err(|error| CommandError::new(unread(&error, ErrorCode::NotATemplate)))?;
    let template = template::from_file(&bytes).map_err(|error| template_refused(&error))?;
    open::item_keep(session, None, ItemBody::Template(template))
}

/// No more than one byte beyond the largest file, however large it is or says it is.
fn bounded(path: &Path, most: usize, ending: &str) -> io::Result<Zeroizing<Vec<u8>>> {
    // A pipe or a device would be waited for, or read for ever. And the open journal must not be
    // opened a second time, nor through a link: closing it again would give up this program's lock.
    let path = path.canonicalize()?;
    if !places::ends_in(&path, ending) || !std::fs::metadata(&path)?.is_file() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    let mut bytes = Zeroizing::new(Vec::new());
    File::open(path)?.take(most as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Why a file was not read; `other` where it is none of its kind.
fn unread(error: &io::Error, other: ErrorCode) -> ErrorCode {
    match error.kind() {
        io::ErrorKind::NotFound => ErrorCode::Absent,
        io::ErrorKind::PermissionDenied => ErrorCode::NotPermitted,
        io::ErrorKind::InvalidInput => other,
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

fn template_refused(error: &NotATemplate) -> CommandError {
    match error {
        NotATemplate::TooLarge => CommandError::new(ErrorCode::TooLarge),
        NotATemplate::Other => CommandError::new(ErrorCode::NotATemplate),
        NotATemplate::Newer => CommandError::new(ErrorCode::NewerFormat),
        NotATemplate::Field(field) => invalid(field),
        NotATemplate::Unfinished => invalid("template"),
    }
}
