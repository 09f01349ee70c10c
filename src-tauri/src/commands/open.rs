//! Commands on the unlocked journal.

use stillpoint_export::Asked;
use stillpoint_journal::Journal;
use stillpoint_journal::backups::Before;
use stillpoint_journal::entry::{KeepDraft, SaveEntry};
use stillpoint_journal::find::{Query, marks};
use stillpoint_journal::keep_until::ManyEnds;
use stillpoint_journal::supervision::{KeepItem, ManyBodies, ManyIds};
use stillpoint_journal::time::{DayRule, Moment};
use stillpoint_journal::wire::CommandError;

use super::everything;
use super::types::{
    AnsweringBegun, Beginning, BinRow, BinnedItem, CalendarYear, CycleStanding, Day, Draft, EndOf, Entry,
    EntryBody, EntryId, EntrySummary, Exercise, ExerciseKey, FoundEntries, GroundRoom, GroundSettings,
    GroupAnswer, Item, ItemBody, JottingsFound, KeepUntilStanding, KeptUntil, Listed, Mark, MeasureStanding,
    News, OnThisDay, PageOf, PastEnds, PatternRange, Patterns, Practice, Progress, RecoveryStanding,
    Reflection, SeriesChanged, SeriesLater, SessionBody, Settings, Sheet, Standing, TagChanged, Tags,
    TemplateKey, Text, Timeline, Today, Version, Word,
};
use crate::extract::invalid;
use crate::jotting;
use crate::new_key;
use crate::shell::{Session, hold};

pub use super::backups::*;
pub use super::everything::{bring_in, bring_in_undo};
pub use super::guarding::{
    guard_choices, guard_choices_set, guard_entry, guard_everything, guard_gate, guard_leave, guard_look,
};
pub use super::moving::{move_in, move_in_forget, move_in_undo, moves};

type Answer<T> = Result<T, CommandError>;

/// Most texts that are looked through for marks at once: more than any page shows.
const TEXTS_MAX: usize = 2_000;

/// The time, as the rest of the app sees it.
pub(super) fn now(session: &Session) -> Moment {
    session.shell.tuning.later(Moment::now(DayRule::Calendar))
}

pub fn today(session: &Session) -> Answer<Today> {
    session.with(|journal| Ok(journal.today(now(session))))
}

pub fn timeline(session: &Session, offset: u32, limit: u32) -> Answer<Timeline> {
    session.with(|journal| Ok(journal.timeline(offset, limit)))
}

pub fn find(session: &Session, line: Text, offset: u32, limit: u32) -> Answer<FoundEntries> {
    session.with(|journal| Ok(journal.find(&line, now(session).day(), offset, limit)))
}

pub fn find_marks(session: &Session, line: Text, texts: Vec<Text>) -> Answer<Vec<Vec<Mark>>> {
    let query = Query::read(&line, now(session).day());
    // Only while it is unlocked, like everything that is asked of a journal's words.
    session.with(|_| Ok(texts.iter().take(TEXTS_MAX).map(|text| marks(text, &query)).collect()))
}

pub fn calendar(session: &Session, year: i32) -> Answer<CalendarYear> {
    session.with(|journal| Ok(journal.calendar(year)))
}

pub fn day_entries(session: &Session, day: Day) -> Answer<Vec<EntrySummary>> {
    session.with(|journal| Ok(journal.day_entries(day)))
}

pub fn on_this_day(session: &Session) -> Answer<OnThisDay> {
    session.with(|journal| Ok(journal.on_this_day(now(session).day())))
}

pub fn on_this_day_choose(session: &Session, on: bool) -> Answer<OnThisDay> {
    session.with(|journal| journal.choose_on_this_day(on))?;
    on_this_day(session)
}

pub fn on_this_day_hide(session: &Session, id: EntryId, hide: bool) -> Answer<OnThisDay> {
    session.with(|journal| journal.hide_on_this_day(id, hide))?;
    on_this_day(session)
}

pub fn on_this_day_again(session: &Session) -> Answer<OnThisDay> {
    session.with(|journal| journal.show_again_on_this_day())?;
    on_this_day(session)
}

pub fn keep_until(session: &Session, id: EntryId) -> Answer<KeptUntil> {
    session.with(|journal| journal.kept_until(id))
}

pub fn keep_until_choose(session: &Session, ends: Vec<EndOf>) -> Answer<Vec<EndOf>> {
    let ends = ManyEnds::new(ends).map_err(|_| invalid("ends"))?;
    session.with(|journal| journal.choose_ends(&ends))
}

pub fn keep_until_standing(session: &Session) -> Answer<KeepUntilStanding> {
    session.with(|journal| Ok(journal.keep_until_standing(now(session).day())))
}

pub fn keep_until_past(session: &Session, offset: u32, limit: u32) -> Answer<PastEnds> {
    session.with(|journal| Ok(journal.past_their_end(offset, limit, now(session).day())))
}

pub fn keep_until_gone_through(session: &Session) -> Answer<KeepUntilStanding> {
    session.with(|journal| journal.ends_gone_through(now(session).day()))
}

pub fn keep_until_put_off(session: &Session) -> Answer<KeepUntilStanding> {
    session.with(|journal| journal.put_ends_off(now(session).day()))
}

pub fn keep_until_prompt(session: &Session, on: bool) -> Answer<KeepUntilStanding> {
    session.with(|journal| journal.want_end_prompt(on, now(session).day()))
}

pub fn tags(session: &Session) -> Answer<Tags> {
    session.with(|journal| Ok(journal.tags()))
}

pub fn tag_change(session: &Session, tag: Word, to: Option<Word>) -> Answer<TagChanged> {
    session.with(|journal| journal.change_tag(&tag, to.as_ref()))
}

pub fn tag_change_undo(session: &Session) -> Answer<TagChanged> {
    session.with(|journal| journal.undo_tag_change())
}

pub fn patterns(session: &Session, range: PatternRange) -> Answer<Patterns> {
    session.with(|journal| Ok(journal.patterns(range, now(session))))
}

pub fn measures(session: &Session) -> Answer<Vec<MeasureStanding>> {
    session.with(|journal| Ok(journal.measures(now(session))))
}

pub fn answering_begin(session: &Session, measure: EntryId) -> Answer<AnsweringBegun> {
    session.with(|journal| journal.answering_begun(measure, now(session)))
}

pub fn answering_get(session: &Session, id: EntryId) -> Answer<Item> {
    session.with(|journal| journal.answering(id))
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

pub fn entries_bin(session: &Session, ids: Vec<EntryId>) -> Answer<Vec<EntryId>> {
    let ids = ManyIds::new(ids).map_err(|_| invalid("ids"))?;
    session.with(|journal| journal.bin_entries(&ids, now(session)))
}

pub fn entries_restore(session: &Session, ids: Vec<EntryId>) -> Answer<Vec<EntryId>> {
    let ids = ManyIds::new(ids).map_err(|_| invalid("ids"))?;
    session.with(|journal| journal.restore_entries(&ids))
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

pub fn draft_put_back(session: &Session, draft: Draft) -> Answer<Draft> {
    session.with(|journal| journal.put_draft_back(draft, now(session)))
}

pub fn jottings_found(session: &Session) -> Answer<JottingsFound> {
    Ok(*hold(&session.open.jottings))
}

pub fn jottings_heard(session: &Session) -> Answer<()> {
    *hold(&session.open.jottings) = JottingsFound::default();
    session.with(Journal::jottings_heard)
}

pub fn news(session: &Session) -> Answer<News> {
    Ok(hold(&session.open.news).clone())
}

pub fn news_heard(session: &Session) -> Answer<()> {
    *hold(&session.open.news) = News::default();
    let own_id = session.with(|journal| Ok(journal.own_id()))?;
    session.shell.unmark(&own_id);
    if session.with(|journal| Ok(journal.integrity().read_only))? {
        return Ok(());
    }
    session.with(Journal::news_heard)
}

pub fn bin(session: &Session) -> Answer<Vec<BinRow>> {
    session.with(|journal| Ok(journal.bin()))
}

pub fn bin_purge(session: &Session, id: EntryId) -> Answer<()> {
    session.with(|journal| journal.purge(id))
}

pub fn bin_empty(session: &Session) -> Answer<u32> {
    session.with(|journal| {
        journal.back_up_before(Before::BulkDeletion, now(session))?;
        journal.empty_bin()
    })
}

pub fn settings_get(session: &Session) -> Answer<Settings> {
    session.with(|journal| Ok(journal.settings()))
}

pub fn settings_set(session: &Session, settings: Settings) -> Answer<Settings> {
    let settings = jotting::set_settings(session, settings)?;
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

pub fn evidence(session: &Session) -> Answer<Vec<CycleStanding>> {
    session.with(|journal| Ok(journal.evidence(now(session))))
}

pub fn item_keep(session: &Session, id: Option<EntryId>, body: ItemBody) -> Answer<Item> {
    session.with(|journal| journal.keep_item(KeepItem { id, body }, now(session)))
}

pub fn items_keep(session: &Session, bodies: Vec<ItemBody>) -> Answer<Vec<Item>> {
    let bodies = ManyBodies::new(bodies).map_err(|_| invalid("bodies"))?;
    session.with(|journal| journal.keep_items(bodies, now(session)))
}

pub fn items_bin(session: &Session, ids: Vec<EntryId>) -> Answer<()> {
    let ids = ManyIds::new(ids).map_err(|_| invalid("ids"))?;
    session.with(|journal| journal.bin_items(&ids, now(session)))
}

pub fn items_restore(session: &Session, ids: Vec<EntryId>) -> Answer<()> {
    let ids = ManyIds::new(ids).map_err(|_| invalid("ids"))?;
    session.with(|journal| journal.restore_items(&ids))
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

pub fn series_later(session: &Session, id: EntryId, was: SessionBody) -> Answer<SeriesLater> {
    session.with(|journal| journal.series_later(id, &was))
}

pub fn series_change(session: &Session, id: EntryId, was: SessionBody) -> Answer<SeriesChanged> {
    session.with(|journal| journal.change_series(id, was, now(session)))
}

pub fn series_put_back(session: &Session, changed: SeriesChanged) -> Answer<Vec<Item>> {
    session.with(|journal| journal.put_series_back(&changed, now(session)))
}

pub fn session_put_away(session: &Session, id: EntryId) -> Answer<Item> {
    session.with(|journal| journal.put_session_away(id, now(session)))
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

pub fn errand_progress(session: &Session) -> Answer<Progress> {
    Ok(everything::errand_progress(session))
}

pub fn errand_stop(session: &Session) -> Answer<()> {
    session.open.errands.stop();
    Ok(())
}

pub fn recovery_renew_finish(session: &Session, answers: Vec<GroupAnswer>) -> Answer<bool> {
    // A code that is to come with a new key is not put in place without it.
    if hold(&session.open.next_key).is_some() {
        return Err(invalid("code"));
    }
    let mut renewal = hold(&session.open.renewal);
    let pending = renewal.as_mut().ok_or_else(|| invalid("code"))?;
    if !pending.check(&answers) {
        return Ok(false);
    }
    let Some(code) = pending.confirmed() else { return Ok(false) };
    let cost = session.shell.tuning.cost();
    session.with(|journal| journal.replace_recovery_code(code, cost, now(session)))?;
    *renewal = None;
    drop(renewal);
    // The newest backup opens with the new code, and what is practised with it is true again.
    session.shell.see_to_backups_aside(&session.open, true);
    Ok(true)
}

pub fn recovery_standing(session: &Session) -> Answer<RecoveryStanding> {
    session.with(|journal| Ok(journal.recovery_standing(now(session))))
}

pub fn recovery_put_off(session: &Session) -> Answer<RecoveryStanding> {
    session.with(|journal| journal.put_recovery_off(now(session)))
}

pub fn new_key_make(session: &Session, answers: Vec<GroupAnswer>) -> Answer<bool> {
    new_key::make(session, &answers)
}

pub fn new_key_forget(session: &Session) -> Answer<()> {
    session.open.forget_new_secrets();
    Ok(())
}
