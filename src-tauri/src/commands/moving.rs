//! Moving in from other programs: looked at, taken in, taken back.

use std::path::Path;

use chrono::Local;
use stillpoint_export::foreign::{self, Clock, Found, NotRead};
use stillpoint_journal::backups::Before;
use stillpoint_journal::entry::EntryBody;
use stillpoint_journal::moving::{Candidate, SAMPLE_MAX, SAMPLES_MAX, Sample, Timing};
use stillpoint_journal::text::Text;
use stillpoint_journal::time::Day;
use stillpoint_journal::wire::{CommandError, ErrorCode};
use tauri::WebviewWindow;

use super::types::{EntryId, MoveInLook, MoveInUndone, MovedIn};
use super::window::home;
use super::{aside, open};
use crate::dialogs::{self, Purpose};
use crate::errand::LookedAt;
use crate::extract::invalid;
use crate::shell::Session;

type Answer<T> = Result<T, CommandError>;

pub async fn move_in_look(window: &WebviewWindow, session: Session, folder: bool) -> Answer<MoveInLook> {
    let purpose = if folder { Purpose::MoveInFolder } else { Purpose::MoveInFile };
    let chosen = dialogs::choose(window, purpose, home(window)).await;
    let chosen = chosen.ok_or_else(|| CommandError::new(ErrorCode::Cancelled))?;
    aside(move || look(&session, &chosen)).await
}

/// Says what taking in that file or folder would do, and remembers what was found in it: what comes
/// in is what was shown, whatever becomes of the file meanwhile.
///
/// # Errors
/// When nothing can be taken from it; `readOnly` when nothing could be kept.
pub fn look(session: &Session, chosen: &Path) -> Answer<MoveInLook> {
    let errand = session.open.errands.begin()?;
    session.open.errands.look_at(None);
    if session.with(|journal| Ok(journal.integrity().read_only))? {
        return Err(CommandError::new(ErrorCode::ReadOnly));
    }
    let mut steps = |done: usize, total: usize| {
        errand.set_total(total);
        errand.reach(done).is_ok()
    };
    let found = foreign::read(chosen, &Clock::of(Local), &mut steps).map_err(unread)?;
    let known = session.with(|journal| Ok(journal.known_already(&found.candidates)))?;
    let look = summed(&found, &known, session.shell.now().calendar_day());
    let Found { program, candidates, .. } = found;
    let bodies = candidates.into_iter().map(|one| one.body).zip(known).collect();
    session.open.errands.look_at(Some(LookedAt { program, bodies }));
    Ok(look)
}

fn summed(found: &Found, known: &[bool], today: Day) -> MoveInLook {
    let all = &found.candidates;
    let mut new: Vec<&Candidate> =
        all.iter().zip(known).filter(|(_, known)| !**known).map(|(one, _)| one).collect();
    new.sort_by_key(|one| one.body.when());
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let timed = |timing| number(all.iter().filter(|one| one.timing == timing).count());
    let days = || all.iter().map(|one| one.body.when().day());
    MoveInLook {
        name: found.name.clone(),
        program: found.program,
        entries: number(new.len()),
        known: number(all.len() - new.len()),
        first: days().min(),
        last: days().max(),
        day_only: timed(Timing::DayOnly),
        file_changed: timed(Timing::FileChanged),
        ahead: number(new.iter().filter(|one| one.body.when().calendar_day() > today).count()),
        starred: number(all.iter().filter(|one| one.starred).count()),
        samples: samples(&new),
        left: found.left.clone(),
        unread: found.unread.clone(),
        unread_total: found.unread_total,
    }
}

/// The first, one from the middle, and the last.
fn samples(new: &[&Candidate]) -> Vec<Sample> {
    let last = new.len().saturating_sub(1);
    let mut places = [0, last / 2, last].to_vec();
    places.dedup();
    let shown = places.into_iter().filter_map(|at| new.get(at)).take(SAMPLES_MAX);
    shown
        .map(|one| Sample { when: one.body.when(), timing: one.timing, words: first_words(&one.body) })
        .collect()
}

fn first_words(body: &EntryBody) -> Text {
    let said = match body {
        EntryBody::CheckIn(check_in) if check_in.text.trim().is_empty() => {
            Text::new(check_in.arriving.as_str())
        }
        EntryBody::CheckIn(check_in) => Ok(check_in.text.snippet(SAMPLE_MAX)),
        EntryBody::Grounding(grounding) => Ok(grounding.note.snippet(SAMPLE_MAX)),
        EntryBody::Reflection(one) if one.title.trim().is_empty() => Ok(one.snippet(SAMPLE_MAX)),
        EntryBody::Reflection(one) => Text::new(one.title.as_str()),
    };
    said.unwrap_or_default()
}

fn unread(error: NotRead) -> CommandError {
    CommandError::new(match error {
        NotRead::NotRecognised => ErrorCode::NotRecognised,
        NotRead::Own => ErrorCode::OwnExport,
        NotRead::Nothing => ErrorCode::NothingInIt,
        NotRead::CutShort => ErrorCode::CutShort,
        NotRead::TooLarge => ErrorCode::TooLarge,
        NotRead::NotPermitted => ErrorCode::NotPermitted,
        NotRead::Absent => ErrorCode::Absent,
        NotRead::Io => ErrorCode::Io,
        NotRead::Stopped => ErrorCode::Cancelled,
    })
}

/// Takes in what was looked at last, after a backup of before.
///
/// # Errors
/// `notFound` when nothing was looked at; `invalid` when nothing of it is new; those of a save and of
/// the backup. Then nothing came in, and it can be tried again.
pub fn move_in(session: &Session, known_too: bool) -> Answer<MovedIn> {
    let _errand = session.open.errands.begin()?;
    let now = open::now(session);
    let moved = session.open.errands.with_looked_at(|looked_at| {
        let LookedAt { program, bodies } = looked_at.ok_or_else(|| CommandError::new(ErrorCode::NotFound))?;
        let wanted = bodies.iter().filter(|(_, known)| known_too || !known);
        let wanted: Vec<EntryBody> = wanted.map(|(body, _)| body.clone()).collect();
        if wanted.is_empty() {
            return Err(invalid("entries"));
        }
        session.with(|journal| {
            journal.back_up_before(Before::Import, now)?;
            journal.move_in(*program, wanted, now)
        })
    })?;
    session.open.errands.look_at(None);
    Ok(moved)
}

pub fn move_in_forget(session: &Session) -> Answer<()> {
    session.open.errands.look_at(None);
    Ok(())
}

pub fn moves(session: &Session) -> Answer<Vec<MovedIn>> {
    session.with(|journal| Ok(journal.moves()))
}

pub fn move_in_undo(session: &Session, id: EntryId) -> Answer<MoveInUndone> {
    session.with(|journal| journal.undo_move(id, open::now(session)))
}
