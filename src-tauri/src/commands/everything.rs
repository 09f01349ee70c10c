//! Everything saved as plain files, copies of the journal, and such files brought in again.

use std::path::{Path, PathBuf};

use stillpoint_export::everything::{Folder, NotRead, Outline, Reader, Written};
use stillpoint_journal::backups::Before;
use stillpoint_journal::everything::{Incoming, Progress, SavedEverything, Tally};
use stillpoint_journal::evidence::{ExportFormat, ExportKind};
use stillpoint_journal::id::EntryId;
use stillpoint_journal::time::Moment;
use stillpoint_journal::wire::{CommandError, ErrorCode, ErrorDetail};
use tauri::WebviewWindow;

use super::asking::{Out, went_out};
use super::window::home;
use super::{aside, open};
use crate::dialogs::{self, Purpose};
use crate::errand::Errand;
use crate::extract::invalid;
use crate::files;
use crate::shell::Session;
use crate::unfinished::Unfinished;
use crate::words;

type Answer<T> = Result<T, CommandError>;

const CANCELLED: SavedEverything = SavedEverything { name: None, records: 0, left_out: 0 };

pub async fn everything_save(window: &WebviewWindow, session: Session) -> Answer<SavedEverything> {
    if !session.open.errands.is_permitted() {
        return Err(invalid("secret"));
    }
    let Some(folder) = dialogs::choose(window, Purpose::SaveEverything, home(window)).await else {
        return Ok(CANCELLED);
    };
    aside(move || {
        let saved = save_everything(&session, &folder)?;
        went_out(&session, ExportKind::Everything, ExportFormat::Folder, Out::default());
        Ok(saved)
    })
    .await
}

pub async fn copy_save(window: &WebviewWindow, session: Session) -> Answer<SavedEverything> {
    let Some(path) = dialogs::choose(window, Purpose::SaveCopy, home(window)).await else {
        return Ok(CANCELLED);
    };
    aside(move || {
        let saved = save_copy(&session, &path)?;
        // Where the journal's own file is gone this cannot be kept, and the copy is there all the same.
        went_out(&session, ExportKind::Copy, ExportFormat::Stillpoint, Out::default());
        Ok(saved)
    })
    .await
}

pub async fn bring_in_look(window: &WebviewWindow, session: Session) -> Answer<Tally> {
    let chosen = dialogs::choose(window, Purpose::OpenEverything, home(window)).await;
    let folder = chosen.ok_or_else(|| CommandError::new(ErrorCode::Cancelled))?;
    aside(move || look(&session, folder)).await
}

/// Writes everything into a new folder within that one.
///
/// # Errors
/// `invalid` unless the passphrase, or the recovery code, has just been typed again; when it cannot be written, or was
/// stopped, or the journal was locked meanwhile: then nothing of it is left.
pub fn save_everything(session: &Session, parent: &Path) -> Answer<SavedEverything> {
    let errand = session.open.errands.begin()?;
    if !session.open.errands.use_permission() {
        return Err(invalid("secret"));
    }
    let now = open::now(session);
    let folder = Unfinished::begin(parent, &format!("{} {}", words::EVERYTHING_FOLDER, now.calendar_day()));
    let folder = folder.map_err(|error| unwritten(&error))?;
    let outline = fill(session, &errand, &folder, now)?;
    let name = folder.finish().map_err(|error| unwritten(&error))?;
    Ok(SavedEverything { name: Some(name), records: outline.records(), left_out: outline.left_out() })
}

fn fill(session: &Session, errand: &Errand<'_>, folder: &Unfinished, now: Moment) -> Answer<Outline> {
    let ids = session.with(|journal| Ok(journal.everything()))?;
    errand.set_total(ids.len() * 2);
    let mut outline = Outline::default();
    let mut done = 0;
    for writing in [false, true] {
        for id in &ids {
            // One at a time, so that the journal can be locked, or used, in between.
            if let Some(whole) = there(session.with(|journal| journal.whole_record(*id)))? {
                if writing {
                    for file in outline.record(&whole)? {
                        folder.write(&file.path, &file.bytes).map_err(|error| unwritten(&error))?;
                    }
                } else {
                    outline.note(&whole);
                }
            }
            done += 1;
            errand.reach(done)?;
        }
    }
    let written = Written { at: now, version: env!("CARGO_PKG_VERSION") };
    for file in outline.rest(&written)? {
        folder.write(&file.path, &file.bytes).map_err(|error| unwritten(&error))?;
    }
    Ok(outline)
}

/// What has been deleted since the work began is not there, and not missed.
fn there<T>(answer: Answer<T>) -> Answer<Option<T>> {
    match answer {
        Ok(found) => Ok(Some(found)),
        Err(error) if error.code == ErrorCode::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

fn unwritten(error: &std::io::Error) -> CommandError {
    CommandError::new(files::code(error))
}

/// Makes an encrypted copy of the journal at that path.
///
/// # Errors
/// When it cannot be written, or there is a file already.
pub fn save_copy(session: &Session, path: &Path) -> Answer<SavedEverything> {
    let _errand = session.open.errands.begin()?;
    session.with(|journal| journal.save_copy(path))?;
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    Ok(SavedEverything { name, records: 0, left_out: 0 })
}

/// Says what bringing in that folder would do, and remembers the folder.
///
/// # Errors
/// When it is no folder of this app, or cannot be read; `readOnly` when nothing could be kept.
pub fn look(session: &Session, chosen: PathBuf) -> Answer<Tally> {
    let errand = session.open.errands.begin()?;
    session.open.errands.choose(None);
    if session.with(|journal| Ok(journal.integrity().read_only))? {
        return Err(CommandError::new(ErrorCode::ReadOnly));
    }
    let mut tally = Tally::default();
    go_through(&chosen, &errand, &mut tally, &mut |incoming, tally| {
        session.with(|journal| {
            for record in incoming {
                tally.count(record.sort(), journal.weigh(record)?);
            }
            Ok(())
        })
    })?;
    session.open.errands.choose(Some(chosen));
    Ok(tally)
}

/// Brings in the folder that was looked at last.
///
/// # Errors
/// `notFound` when none was; those of [`look`], of a save, and of the backup made before. What was taken in before it failed
/// or was stopped stays, and `detail.taken` says how many records that is.
pub fn bring_in(session: &Session) -> Answer<Tally> {
    let errand = session.open.errands.begin()?;
    let folder = session.open.errands.chosen().ok_or_else(|| CommandError::new(ErrorCode::NotFound))?;
    let now = open::now(session);
    session.with(|journal| journal.back_up_before(Before::Import, now))?;
    let mut arrived: Vec<EntryId> = Vec::new();
    let mut tally = Tally::default();
    let answer = go_through(&folder, &errand, &mut tally, &mut |incoming, tally| {
        let taken = session.with(|journal| journal.bring_in(incoming, now))?;
        for (record, one) in incoming.iter().zip(taken) {
            tally.count(record.sort(), one.verdict);
            arrived.extend(one.binnable);
        }
        Ok(())
    });
    tally.undoable = u32::try_from(arrived.len()).unwrap_or(u32::MAX);
    session.open.errands.arrived(arrived);
    session.open.errands.choose(None);
    apply_settings(session);
    match answer {
        Ok(()) => Ok(tally),
        Err(error) => {
            let detail = ErrorDetail { taken: Some(tally.taken()), ..error.detail };
            Err(CommandError { detail, ..error })
        }
    }
}

/// What the journal's choices mean outside it. That it could not be written down is no reason to
/// say that nothing came in.
fn apply_settings(session: &Session) {
    let Ok((settings, ground)) = session.with(|journal| Ok((journal.settings(), journal.ground_settings())))
    else {
        return;
    };
    session.shell.set_idle_limit(settings.auto_lock_minutes.map(|minutes| minutes.get()));
    let _ = session.shell.publish_contacts(&settings);
    let _ = session.shell.publish_profile(&ground);
}

type Work<'a> = &'a mut dyn FnMut(&[Incoming], &mut Tally) -> Answer<()>;

/// Goes through a folder, some records at a time.
fn go_through(chosen: &Path, errand: &Errand<'_>, tally: &mut Tally, work: Work<'_>) -> Answer<()> {
    let folder = Folder::open(chosen).map_err(unread)?;
    folder.name().clone_into(&mut tally.folder);
    errand.set_total(folder.files());
    let mut reader = Reader::new(&folder);
    loop {
        let records = reader.next_some(tally);
        if records.is_empty() {
            return Ok(());
        }
        work(&records, tally)?;
        errand.reach(reader.at())?;
    }
}

fn unread(error: NotRead) -> CommandError {
    let code = match error {
        NotRead::NotAnExport => ErrorCode::NotAnExport,
        NotRead::Newer => ErrorCode::NewerFormat,
        NotRead::Damaged => ErrorCode::Damaged,
        NotRead::TooLarge => ErrorCode::TooLarge,
        NotRead::NotPermitted => ErrorCode::NotPermitted,
        NotRead::Absent => ErrorCode::Absent,
        NotRead::Io => ErrorCode::Io,
    };
    CommandError::new(code)
}

/// Puts what came in last into the bin again.
///
/// # Errors
/// Those of a save.
pub fn bring_in_undo(session: &Session) -> Answer<u32> {
    let ids = session.open.errands.last_arrived();
    let binned = session.with(|journal| journal.bin_all(&ids, open::now(session)))?;
    session.open.errands.arrived(Vec::new());
    Ok(binned)
}

/// How far the long work is.
pub fn errand_progress(session: &Session) -> Progress {
    session.open.errands.progress()
}
