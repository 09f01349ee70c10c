//! Commands on the unlocked journal that open a system dialog.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use chrono::{DateTime, Local, Utc};
use stillpoint_export::Source;
use stillpoint_export::calendar::{self, NotACalendar};
use stillpoint_journal::evidence::{ExportFormat, ExportKind, Exported};
use stillpoint_journal::exercise::{self, NotAnExercise};
use stillpoint_journal::list::List;
use stillpoint_journal::measure::{self, NotAMeasure};
use stillpoint_journal::template::{self, NotATemplate};
use stillpoint_journal::time::{DayRule, Moment};
use stillpoint_journal::wire::{CommandError, ErrorCode};
use tauri::WebviewWindow;
use zeroize::Zeroizing;

use super::guarding::{exercise_changed, page_changed, template_changed};
use super::types::{
    EntryId, Exercise, FoundDates, GatePlace, Item, ItemBody, Line, Listed, PageAsked, PageFormat, PageOf,
    PictureKind, Saved, Sheet, TakenMeasure, Word,
};
use super::window::home;
use super::{aside, open};
use crate::dialogs::{self, Purpose};
use crate::extract::invalid;
use crate::shell::Session;
use crate::{files, picture, places};

pub use super::backups::second::backup_folder_choose;
pub use super::everything::{bring_in_look, copy_save, everything_save};
pub use super::moving::move_in_look;

type Answer<T> = Result<T, CommandError>;

pub async fn exercise_export(
    window: &WebviewWindow,
    session: Session,
    id: EntryId,
    instead: Vec<GatePlace>,
) -> Answer<Saved> {
    // Asked first: without an exercise there is nothing to choose a place for.
    let replaced = replaced_at(&instead);
    let ((bytes, name), session) = aside(move || Ok((written(&session, id, instead)?, session))).await?;
    let Some(path) = dialogs::choose(window, Purpose::SaveExercise, home(window)).await else {
        return Ok(Saved { saved: false });
    };
    aside(move || {
        hand_on(&path, &bytes)?;
        let out = Out { from: vec![id], called: names([&*name]), replaced };
        went_out(&session, ExportKind::Exercise, ExportFormat::Stillpoint, out);
        Ok(())
    })
    .await?;
    Ok(Saved { saved: true })
}

pub async fn exercise_import(window: &WebviewWindow, session: Session) -> Answer<Listed> {
    let chosen = dialogs::choose(window, Purpose::OpenExercise, home(window)).await;
    let path = chosen.ok_or_else(|| CommandError::new(ErrorCode::Cancelled))?;
    aside(move || take_in(&session, &path)).await
}

pub async fn template_export(
    window: &WebviewWindow,
    session: Session,
    id: EntryId,
    instead: Vec<GatePlace>,
) -> Answer<Saved> {
    let replaced = replaced_at(&instead);
    let ((bytes, name), session) =
        aside(move || Ok((template_written(&session, id, instead)?, session))).await?;
    let Some(path) = dialogs::choose(window, Purpose::SaveTemplate, home(window)).await else {
        return Ok(Saved { saved: false });
    };
    aside(move || {
        hand_on(&path, &bytes)?;
        let out = Out { from: vec![id], called: names([&*name]), replaced };
        went_out(&session, ExportKind::Template, ExportFormat::Stillpoint, out);
        Ok(())
    })
    .await?;
    Ok(Saved { saved: true })
}

pub async fn template_import(window: &WebviewWindow, session: Session) -> Answer<Item> {
    let chosen = dialogs::choose(window, Purpose::OpenTemplate, home(window)).await;
    let path = chosen.ok_or_else(|| CommandError::new(ErrorCode::Cancelled))?;
    aside(move || template_taken_in(&session, &path)).await
}

pub async fn measure_import(window: &WebviewWindow, session: Session) -> Answer<TakenMeasure> {
    let chosen = dialogs::choose(window, Purpose::OpenMeasure, home(window)).await;
    let path = chosen.ok_or_else(|| CommandError::new(ErrorCode::Cancelled))?;
    aside(move || measure_taken_in(&session, &path)).await
}

pub async fn measure_sample(window: &WebviewWindow, _: Session) -> Answer<Saved> {
    let Some(path) = dialogs::choose(window, Purpose::SaveMeasure, home(window)).await else {
        return Ok(Saved { saved: false });
    };
    // Nothing of the journal is in it, so there is nothing to note.
    aside(move || hand_on(&path, measure::SAMPLE)).await?;
    Ok(Saved { saved: true })
}

pub async fn calendar_import(window: &WebviewWindow, session: Session) -> Answer<FoundDates> {
    let chosen = dialogs::choose(window, Purpose::OpenCalendar, home(window)).await;
    let path = chosen.ok_or_else(|| CommandError::new(ErrorCode::Cancelled))?;
    aside(move || dates_of(&session, &path)).await
}

pub async fn calendar_export(window: &WebviewWindow, session: Session) -> Answer<Saved> {
    let (bytes, session) = aside(move || Ok((dates_to_come(&session)?, session))).await?;
    let Some(path) = dialogs::choose(window, Purpose::SaveCalendar, home(window)).await else {
        return Ok(Saved { saved: false });
    };
    aside(move || {
        hand_on(&path, &bytes)?;
        went_out(&session, ExportKind::Calendar, ExportFormat::Calendar, Out::default());
        Ok(())
    })
    .await?;
    Ok(Saved { saved: true })
}

pub async fn page_save(
    window: &WebviewWindow,
    session: Session,
    page: PageAsked,
    format: PageFormat,
    instead: Vec<GatePlace>,
) -> Answer<Saved> {
    let (of, replaced) = (page.of, replaced_at(&instead));
    let (bytes, out, session) = aside(move || {
        let source = page_changed(&session, &page, instead)?;
        Ok((as_file(&source, format)?, out_of(&source, replaced), session))
    })
    .await?;
    let purpose = match format {
        PageFormat::Pdf => Purpose::SavePage,
        PageFormat::Markdown => Purpose::SaveText,
        PageFormat::Csv => Purpose::SaveRows,
    };
    let Some(path) = dialogs::choose(window, purpose, home(window)).await else {
        return Ok(Saved { saved: false });
    };
    aside(move || {
        hand_on(&path, &bytes)?;
        page_went_out(&session, of, format, out);
        Ok(())
    })
    .await?;
    Ok(Saved { saved: true })
}

/// The file of a page, made in memory.
///
/// # Errors
/// When it would not be a sound one; `invalid` when rows are asked for and the page has none.
pub fn as_file(source: &Source, format: PageFormat) -> Answer<Zeroizing<Vec<u8>>> {
    match format {
        PageFormat::Pdf => printed(&source.sheet()),
        PageFormat::Markdown => Ok(Zeroizing::new(stillpoint_export::markdown(&source.sheet()).into_bytes())),
        PageFormat::Csv => {
            let rows = source.rows().map_err(|_| CommandError::new(ErrorCode::Io))?;
            rows.map(Zeroizing::new).ok_or_else(|| CommandError::new(ErrorCode::Invalid))
        }
    }
}

/// What went out is made from, what it was called then, and how many places of it were changed.
#[derive(Default)]
pub struct Out {
    /// A piece, or a cycle and its pieces; an exercise or a template.
    pub from: Vec<EntryId>,
    /// The names, as they went out.
    pub called: List<Line, 1000>,
    /// How many places.
    pub replaced: u32,
}

/// The same of a page, which is as it goes out.
#[must_use]
pub fn out_of(source: &Source, replaced: u32) -> Out {
    Out { from: source.made_from(), called: names(source.called()), replaced }
}

/// Names to be noted; what has none says nothing.
fn names<'a>(all: impl IntoIterator<Item = &'a str>) -> List<Line, 1000> {
    let named = all.into_iter().map(str::trim).filter(|name| !name.is_empty());
    List::new(named.filter_map(|name| Line::new(name).ok()).take(1000).collect()).unwrap_or_default()
}

/// Notes in the journal that a page went out. What cannot be noted is out all the same, and that it
/// was saved stays true.
pub fn page_went_out(session: &Session, of: PageOf, format: PageFormat, out: Out) {
    let what = match of {
        PageOf::Agenda => ExportKind::Agenda,
        PageOf::Agreement => ExportKind::Agreement,
        PageOf::Availability => ExportKind::Availability,
        PageOf::Piece => ExportKind::Piece,
        PageOf::Cycle => ExportKind::Cycle,
    };
    let format = match format {
        PageFormat::Pdf => ExportFormat::Pdf,
        PageFormat::Markdown => ExportFormat::Markdown,
        PageFormat::Csv => ExportFormat::Csv,
    };
    went_out(session, what, format, out);
}

/// Notes in the journal that something went out, as [`page_went_out`].
pub fn went_out(session: &Session, what: ExportKind, format: ExportFormat, out: Out) {
    let Out { from, called, replaced } = out;
    let pieces = List::new(from).unwrap_or_default();
    // Said of whatever could have a name: else a name it gets later would be taken for the one it had.
    let called = (!pieces.is_empty() || !called.is_empty()).then_some(called);
    let body =
        ItemBody::Exported(Exported { when: open::now(session), what, format, pieces, called, replaced });
    let _ = open::item_keep(session, None, body);
}

pub async fn picture_save(
    window: &WebviewWindow,
    session: Session,
    kind: PictureKind,
    content: String,
    called: Word,
) -> Answer<Saved> {
    let content = Zeroizing::new(content);
    let bytes = aside(move || picture::bytes(kind, &content).map(Zeroizing::new)).await?;
    let purpose = match kind {
        PictureKind::Svg => Purpose::SaveDrawing,
        PictureKind::Png => Purpose::SavePicture,
    };
    let Some(path) = dialogs::choose(window, purpose, home(window)).await else {
        return Ok(Saved { saved: false });
    };
    aside(move || {
        hand_on(&path, &bytes)?;
        let out = Out { called: names([&*called]), ..Out::default() };
        went_out(&session, ExportKind::Picture, ExportFormat::Picture, out);
        Ok(())
    })
    .await?;
    Ok(Saved { saved: true })
}

fn replaced_at(places: &[GatePlace]) -> u32 {
    u32::try_from(places.len()).unwrap_or(u32::MAX)
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
            NotACalendar::CutShort => ErrorCode::CutShort,
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

/// The file of one of the person's own exercises, and its name as it goes out.
///
/// # Errors
/// When there is none of that id, or it is not finished and could not be taken in again.
pub fn written(
    session: &Session,
    id: EntryId,
    instead: Vec<GatePlace>,
) -> Answer<(Zeroizing<Vec<u8>>, Line)> {
    let own = exercise_changed(session, id, instead)?;
    if !own.is_finished() {
        return Err(invalid("exercise"));
    }
    let bytes = exercise::to_file(&own).map_err(|_| CommandError::new(ErrorCode::Io))?;
    Ok((Zeroizing::new(bytes), own.name))
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

/// The file of one of the person's own templates, and its name as it goes out.
///
/// # Errors
/// When there is none of that id, or it is not finished and could not be taken in again.
pub fn template_written(
    session: &Session,
    id: EntryId,
    instead: Vec<GatePlace>,
) -> Answer<(Zeroizing<Vec<u8>>, Line)> {
    let own = template_changed(session, id, instead)?;
    if !own.is_finished() {
        return Err(invalid("template"));
    }
    let bytes = template::to_file(&own).map_err(|_| CommandError::new(ErrorCode::Io))?;
    Ok((Zeroizing::new(bytes), own.name))
}

/// Takes in the template of a file as a new one of the person's own; answers with the one that is
/// there already where it is the same to the letter.
///
/// # Errors
/// When it cannot be read, is none, or holds something out of bounds; and those of a save.
pub fn template_taken_in(session: &Session, path: &Path) -> Answer<Item> {
    let bytes = bounded(path, template::FILE_MAX, places::HANDED_ON_EXTENSION)
        .map_err(|error| CommandError::new(unread(&error, ErrorCode::NotATemplate)))?;
    let template = template::from_file(&bytes).map_err(|error| template_refused(&error))?;
    let body = ItemBody::Template(template);
    let same = open::practice(session)?.items.into_iter().find(|item| item.body == body);
    same.map_or_else(|| open::item_keep(session, None, body), Ok)
}

/// Takes in the measure of a file, and says what became of it.
///
/// # Errors
/// When it cannot be read, is none, or something in it is not as it should be; and those of a save.
pub fn measure_taken_in(session: &Session, path: &Path) -> Answer<TakenMeasure> {
    let bytes = bounded(path, measure::FILE_MAX, places::HANDED_ON_EXTENSION)
        .map_err(|error| CommandError::new(unread(&error, ErrorCode::NotAMeasure)))?;
    let measure = measure::from_file(&bytes).map_err(|error| measure_refused(&error))?;
    session.with(|journal| journal.take_in_measure(measure, open::now(session)))
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
        NotAnExercise::CutShort => CommandError::new(ErrorCode::CutShort),
        NotAnExercise::Newer => CommandError::new(ErrorCode::NewerFormat),
        NotAnExercise::Field(field) => invalid(field),
        NotAnExercise::Unfinished(field) => invalid(field),
    }
}

fn template_refused(error: &NotATemplate) -> CommandError {
    match error {
        NotATemplate::TooLarge => CommandError::new(ErrorCode::TooLarge),
        NotATemplate::Other => CommandError::new(ErrorCode::NotATemplate),
        NotATemplate::CutShort => CommandError::new(ErrorCode::CutShort),
        NotATemplate::Newer => CommandError::new(ErrorCode::NewerFormat),
        NotATemplate::Field(field) => invalid(field),
        NotATemplate::Unfinished => invalid("template"),
    }
}

fn measure_refused(error: &NotAMeasure) -> CommandError {
    match error {
        NotAMeasure::TooLarge => CommandError::new(ErrorCode::TooLarge),
        NotAMeasure::Other => CommandError::new(ErrorCode::NotAMeasure),
        NotAMeasure::CutShort => CommandError::new(ErrorCode::CutShort),
        NotAMeasure::Newer => CommandError::new(ErrorCode::NewerFormat),
        NotAMeasure::Field(field) => invalid(field),
    }
}
