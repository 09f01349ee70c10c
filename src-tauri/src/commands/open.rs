//! Commands on the unlocked journal.

use stillpoint_journal::entry::{KeepDraft, SaveEntry};
use stillpoint_journal::time::{DayRule, Moment};
use stillpoint_journal::wire::CommandError;

use super::types::{
    BinRow, Draft, Entry, EntryBody, EntryId, Exercise, ExerciseKey, GroundRoom, GroundSettings, GroupAnswer,
    Listed, Settings, Timeline, Today, Version,
};
use crate::extract::invalid;
use crate::shell::{Session, hold};

type Answer<T> = Result<T, CommandError>;

fn now() -> Moment {
    Moment::now(DayRule::Calendar)
}

pub fn today(session: &Session) -> Answer<Today> {
    session.with(|journal| Ok(journal.today(now())))
}

pub fn timeline(session: &Session, offset: u32, limit: u32) -> Answer<Timeline> {
    session.with(|journal| Ok(journal.timeline(offset, limit)))
}

pub fn entry_get(session: &Session, id: EntryId) -> Answer<Entry> {
    session.with(|journal| journal.entry(id))
}

pub fn entry_save(
    session: &Session,
    of: Option<EntryId>,
    draft: Option<EntryId>,
    body: EntryBody,
) -> Answer<Entry> {
    session.with(|journal| journal.save_entry(SaveEntry { of, draft, body }, now()))
}

pub fn entry_bin(session: &Session, id: EntryId) -> Answer<Entry> {
    session.with(|journal| journal.bin_entry(id, now()))
}

pub fn entry_restore(session: &Session, id: EntryId) -> Answer<Entry> {
    session.with(|journal| journal.restore_entry(id))
}

pub fn entry_versions(session: &Session, id: EntryId) -> Answer<Vec<Version>> {
    session.with(|journal| journal.versions(id))
}

pub fn entry_restore_version(session: &Session, id: EntryId, revision: u32) -> Answer<Entry> {
    session.with(|journal| journal.restore_version(id, revision, now()))
}

pub fn drafts(session: &Session) -> Answer<Vec<Draft>> {
    session.with(|journal| Ok(journal.drafts()))
}

pub fn draft_keep(
    session: &Session,
    id: Option<EntryId>,
    of: Option<EntryId>,
    body: EntryBody,
) -> Answer<Draft> {
    session.with(|journal| journal.keep_draft(KeepDraft { id, of, body }, now()))
}

pub fn draft_discard(session: &Session, id: EntryId) -> Answer<()> {
    session.with(|journal| journal.discard_draft(id))
}

pub fn bin(session: &Session) -> Answer<Vec<BinRow>> {
    session.with(|journal| Ok(journal.bin()))
}

pub fn bin_purge(session: &Session, id: EntryId) -> Answer<()> {
    session.with(|journal| journal.purge(id))
}

pub fn bin_empty(session: &Session) -> Answer<u32> {
    session.with(|journal| journal.empty_bin())
}

pub fn settings_get(session: &Session) -> Answer<Settings> {
    session.with(|journal| Ok(journal.settings()))
}

pub fn settings_set(session: &Session, settings: Settings) -> Answer<Settings> {
    let settings = session.with(|journal| journal.set_settings(settings))?;
    session.shell.set_idle_limit(settings.auto_lock_minutes.map(|minutes| minutes.get()));
    session.shell.publish_contacts(&settings)?;
    Ok(settings)
}

pub fn ground(session: &Session) -> Answer<GroundRoom> {
    session.with(|journal| Ok(journal.ground()))
}

pub fn ground_settings_set(session: &Session, settings: GroundSettings) -> Answer<GroundSettings> {
    let settings = session.with(|journal| journal.set_ground_settings(settings))?;
    session.shell.publish_profile(&settings)?;
    Ok(settings)
}

pub fn exercise_get(session: &Session, key: ExerciseKey) -> Answer<Exercise> {
    session.with(|journal| journal.exercise(&key))
}

pub fn exercise_keep(session: &Session, id: Option<EntryId>, exercise: Exercise) -> Answer<Listed> {
    session.with(|journal| journal.keep_exercise(id, exercise, now()))
}

pub fn exercise_remove(session: &Session, id: EntryId) -> Answer<()> {
    session.with(|journal| journal.remove_exercise(id))
}

pub fn recovery_renew_finish(session: &Session, answers: Vec<GroupAnswer>) -> Answer<bool> {
    let mut renewal = hold(&session.open.renewal);
    let pending = renewal.as_mut().ok_or_else(|| invalid("code"))?;
    if !pending.check(&answers) {
        return Ok(false);
    }
    let Some(code) = pending.confirmed() else { return Ok(false) };
    let cost = session.shell.tuning.cost();
    session.with(|journal| journal.replace_recovery_code(code, cost))?;
    *renewal = None;
    Ok(true)
}
