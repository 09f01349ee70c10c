//! Commands on the unlocked journal.

use stillpoint_export::Asked;
use stillpoint_journal::entry::{KeepDraft, SaveEntry};
use stillpoint_journal::supervision::KeepItem;
use stillpoint_journal::time::{DayRule, Moment};
use stillpoint_journal::wire::CommandError;

use super::types::{
    Beginning, BinRow, BinnedItem, Day, Draft, Entry, EntryBody, EntryId, EntrySummary, Exercise,
    ExerciseKey, GroundRoom, GroundSettings, GroupAnswer, Item, ItemBody, Listed, PageOf, Practice,
    Reflection, Settings, Sheet, Standing, TemplateKey, Timeline, Today, Version,
};
use crate::extract::invalid;
use crate::shell::{Session, hold};

type Answer<T> = Result<T, CommandError>;

fn now(session: &Session) -> Moment {
    session.shell.tuning.later(Moment::now(DayRule::Calendar))
}

pub fn today(session: &Session) -> Answer<Today> {
    session.with(|journal| Ok(journal.today(now(session))))
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
    session.with(|journal| journal.save_entry(SaveEntry { of, draft, body }, now(session)))
}

pub fn entry_bin(session: &Session, id: EntryId) -> Answer<Entry> {
    session.with(|journal| journal.bin_entry(id, now(session)))
}

pub fn entry_restore(session: &Session, id: EntryId) -> Answer<Entry> {
    session.with(|journal| journal.restore_entry(id))
}

pub fn entry_versions(session: &Session, id: EntryId) -> Answer<Vec<Version>> {
    session.with(|journal| journal.versions(id))
}

pub fn entry_restore_version(session: &Session, id: EntryId, revision: u32) -> Answer<Entry> {
    session.with(|journal| journal.restore_version(id, revision, now(session)))
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
    session.with(|journal| journal.keep_draft(KeepDraft { id, of, body }, now(session)))
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
    session.with(|journal| journal.keep_exercise(id, exercise, now(session)))
}

pub fn exercise_remove(session: &Session, id: EntryId) -> Answer<()> {
    session.with(|journal| journal.remove_exercise(id))
}

pub fn practice(session: &Session) -> Answer<Practice> {
    session.with(|journal| Ok(journal.practice()))
}

pub fn standing(session: &Session) -> Answer<Standing> {
    session.with(|journal| Ok(journal.standing(now(session))))
}

pub fn item_keep(session: &Session, id: Option<EntryId>, body: ItemBody) -> Answer<Item> {
    session.with(|journal| journal.keep_item(KeepItem { id, body }, now(session)))
}

pub fn item_bin(session: &Session, id: EntryId) -> Answer<Item> {
    session.with(|journal| journal.bin_item(id, now(session)))
}

pub fn item_restore(session: &Session, id: EntryId) -> Answer<Item> {
    session.with(|journal| journal.restore_item(id))
}

pub fn items_binned(session: &Session) -> Answer<Vec<BinnedItem>> {
    session.with(|journal| Ok(journal.binned_items()))
}

pub fn item_purge(session: &Session, id: EntryId) -> Answer<()> {
    session.with(|journal| journal.purge_item(id))
}

pub fn session_repeat(session: &Session, id: EntryId, more: u16) -> Answer<Vec<Item>> {
    session.with(|journal| journal.repeat_session(id, more, now(session)))
}

pub fn preparation_begin(of: &Session, session: EntryId) -> Answer<Beginning> {
    of.with(|journal| journal.preparation(session))
}

pub fn entries_since(session: &Session, day: Option<Day>) -> Answer<Vec<EntrySummary>> {
    session.with(|journal| Ok(journal.since(day)))
}

pub fn reflection_switch(
    session: &Session,
    reflection: Reflection,
    template: TemplateKey,
) -> Answer<Reflection> {
    session.with(|journal| journal.switch_template(reflection, &template))
}

pub fn page(
    session: &Session,
    of: PageOf,
    id: Option<EntryId>,
    from: Option<Day>,
    to: Option<Day>,
    reasons: bool,
) -> Answer<Sheet> {
    let asked = Asked { of, id, from, to, reasons };
    session.with(|journal| stillpoint_export::page(journal, &asked))
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
