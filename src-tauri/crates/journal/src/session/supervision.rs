//! Supervision: items kept, put in the bin and taken out, and the sums over them.

use std::collections::HashMap;

use stillpoint_vault::{Change, Earlier};

use super::{Journal, delete, new_id, put};
use crate::{
    checkin::ScaleId,
    entry::EntrySummary,
    error::JournalError,
    evidence::{self, CycleStanding},
    id::EntryId,
    keep_until::Cycles,
    projection::{gone_on, is_over},
    record::{ItemRecord, Kept, encode_item},
    reflection::Reflection,
    supervision::{
        Beginning, Item, ItemBody, KeepItem, ManyBodies, Practice, SeriesChanged, SeriesLater, Session,
        SessionState, Standing,
        beginning::{beginning, repeated},
        series::{Later, later, put_back},
        standing::standing,
    },
    template::{self, Template, TemplateKey},
    time::{Day, Moment},
    wire::BinnedItem,
};

/// Most rows that looking back for a preparation lists.
pub const SINCE_MAX: usize = 2000;

/// The items, each with the record that holds it.
#[derive(Default)]
pub(super) struct HeldItems(HashMap<EntryId, ItemRecord>);

impl HeldItems {
    /// Takes in an item read from the vault, unless it has been kept again since.
    pub(super) fn take_in(&mut self, id: EntryId, record: ItemRecord) {
        self.0.entry(id).or_insert(record);
    }

    /// Takes over an item that has just been written.
    pub(super) fn put(&mut self, id: EntryId, record: ItemRecord) {
        self.0.insert(id, record);
    }

    /// Whether an item made at the same moment is the same.
    pub(super) fn has_content(&self, record: &ItemRecord) -> bool {
        self.0.values().any(|here| here.created == record.created && here.body == record.body)
    }

    /// Those that are not in the bin, the oldest first.
    pub(super) fn in_use(&self) -> Vec<Item> {
        let those = self.0.iter().filter(|(_, record)| record.binned.is_none());
        let mut items: Vec<Item> = those.map(|(id, record)| record.clone().named(*id)).collect();
        items.sort_by_key(|item| (item.created.at(), item.id));
        items
    }

    /// The record of that name, in the bin or out of it.
    pub(super) fn get(&self, id: EntryId) -> Option<&ItemRecord> {
        self.0.get(&id)
    }

    /// Every record, in the bin or out of it, in no order.
    pub(super) fn all(&self) -> impl Iterator<Item = (EntryId, &ItemRecord)> {
        self.0.iter().map(|(id, record)| (*id, record))
    }

    /// The day of each session that is in the diary or took place, in no order.
    pub(super) fn session_days(&self) -> impl Iterator<Item = Day> {
        self.0.values().filter(|record| record.binned.is_none()).filter_map(|record| match &record.body {
            ItemBody::Session(session)
                if matches!(session.state, SessionState::Booked | SessionState::Attended) =>
            {
                Some(session.day)
            }
            _ => None,
        })
    }

    /// The cycles of evidence that are not in the bin, for the days that lie in them.
    pub(super) fn cycles(&self) -> Cycles {
        let mut those: Vec<_> = self
            .0
            .iter()
            .filter(|(_, record)| record.binned.is_none())
            .filter_map(|(id, record)| match &record.body {
                ItemBody::Cycle(cycle) => Some((record.created.at(), *id, cycle)),
                _ => None,
            })
            .collect();
        those.sort_by_key(|(created, id, _)| (*created, *id));
        Cycles::of(those.into_iter().map(|(.., cycle)| cycle))
    }

    /// Those in the bin, the last put there first.
    pub(super) fn binned(&self) -> Vec<BinnedItem> {
        let row = |(id, record): (&EntryId, &ItemRecord)| {
            let binned = record.binned?;
            Some(BinnedItem { item: record.clone().named(*id), binned, gone_on: gone_on(binned) })
        };
        let mut rows: Vec<BinnedItem> = self.0.iter().filter_map(row).collect();
        rows.sort_by_key(|row| std::cmp::Reverse((row.binned.at(), row.item.id)));
        rows
    }

    /// Those whose thirty days in the bin are over.
    pub(super) fn expired(&self, now: Moment) -> Vec<EntryId> {
        let over = |record: &ItemRecord| record.binned.is_some_and(|binned| is_over(binned, now));
        self.0.iter().filter(|(_, record)| over(record)).map(|(id, _)| *id).collect()
    }
}

impl Journal {
    /// Everything of the supervision practice that is not in the bin. Reads the rest of the
    /// journal first if that is still going on. Measures and their answers are asked for by
    /// [`Journal::measures`].
    #[must_use]
    pub fn practice(&mut self) -> Practice {
        self.read_everything();
        let mut items = self.items.in_use();
        items.retain(|item| !matches!(item.body, ItemBody::Measure(_) | ItemBody::Answering(_)));
        Practice { items }
    }

    /// Where the practice stands on the day of `now`.
    #[must_use]
    pub fn standing(&mut self, now: Moment) -> Standing {
        self.read_everything();
        let answers = self.projection.day(now.day()).into_iter().flat_map(|row| row.scales.to_vec());
        let strain =
            answers.filter(|answer| answer.scale == ScaleId::Strain).map(|answer| answer.score.get());
        standing(&self.items.in_use(), now, strain.max())
    }

    /// Where each cycle of evidence stands on the day of `now`.
    #[must_use]
    pub fn evidence(&mut self, now: Moment) -> Vec<CycleStanding> {
        self.read_everything();
        evidence::standing::standing(&self.items.in_use(), now.day())
    }

    /// What preparing for a session begins with.
    ///
    /// # Errors
    /// `NotFound` when there is no such session.
    pub fn preparation(&mut self, session: EntryId) -> Result<Beginning, JournalError> {
        self.read_everything();
        beginning(&self.items.in_use(), session).ok_or(JournalError::NotFound)
    }

    /// The rows of the journal from that day on, newest first, at most [`SINCE_MAX`]; all of them
    /// without a day.
    #[must_use]
    pub fn since(&mut self, day: Option<Day>) -> Vec<EntrySummary> {
        self.read_everything();
        self.projection.since(day, SINCE_MAX)
    }

    /// Keeps an item in place of what it was; a new one without `id`. On disk when this returns.
    /// One that is in the bin comes out of it.
    ///
    /// # Errors
    /// Those of a save; then the earlier state of it holds. `Invalid` when the record of that id is
    /// something else, or the measure has other answers of that month.
    pub fn keep_item(&mut self, keep: KeepItem, now: Moment) -> Result<Item, JournalError> {
        self.read_everything();
        self.once_a_month(keep.id, &keep.body)?;
        let id = match keep.id {
            Some(id) => id,
            None => new_id()?,
        };
        let created = self.item_made(id, &keep.body)?.unwrap_or(now);
        let record = ItemRecord { created, edited: now, binned: None, body: keep.body };
        self.write_items(vec![(id, record.clone())])?;
        Ok(record.named(id))
    }

    /// Keeps new items, in one write. On disk when this returns.
    ///
    /// # Errors
    /// Those of a save, and then none is kept. `Invalid` for answers to a measure, of which there is
    /// one sheet at a time.
    pub fn keep_items(&mut self, bodies: ManyBodies, now: Moment) -> Result<Vec<Item>, JournalError> {
        self.read_everything();
        if bodies.iter().any(|body| matches!(body, ItemBody::Answering(_))) {
            return Err(JournalError::Invalid("bodies".to_owned()));
        }
        let mut records = Vec::with_capacity(bodies.len());
        for body in Vec::from(bodies) {
            records.push((new_id()?, ItemRecord { created: now, edited: now, binned: None, body }));
        }
        self.write_items(records.clone())?;
        Ok(records.into_iter().map(|(id, record)| record.named(id)).collect())
    }

    /// Keeps the sessions that follow one by its pattern, in one write, and says which they are.
    ///
    /// # Errors
    /// `NotFound` when there is no such session; those of a save, and then none is kept.
    pub fn repeat_session(&mut self, id: EntryId, more: u16, now: Moment) -> Result<Vec<Item>, JournalError> {
        self.read_everything();
        let Some(ItemBody::Session(first)) = self.items.0.get(&id).map(|record| record.body.clone()) else {
            return Err(JournalError::NotFound);
        };
        let series = Some(first.series.unwrap_or(id));
        let first = Session { series, ..first };
        let mut all = vec![(id, self.record_of(id, ItemBody::Session(first.clone()), now))];
        for session in repeated(&first, more) {
            let record =
                ItemRecord { created: now, edited: now, binned: None, body: ItemBody::Session(session) };
            all.push((new_id()?, record));
        }
        self.write_items(all.clone())?;
        Ok(all.into_iter().map(|(id, record)| record.named(id)).collect())
    }

    /// Which later ones of its series would change with a session that was `was` before. Nothing is
    /// kept by this.
    ///
    /// # Errors
    /// `NotFound` when there is no such session.
    pub fn series_later(&mut self, id: EntryId, was: &Session) -> Result<SeriesLater, JournalError> {
        let Later { changing, staying } = self.later_of(id, was)?;
        let staying = u32::try_from(staying).unwrap_or(u32::MAX);
        Ok(SeriesLater { changing: changing.into_iter().map(|(_, after)| after).collect(), staying })
    }

    /// Changes the later ones of a series as a session was changed, in one write. `was` is that
    /// session before; how it is now is what is kept of it.
    ///
    /// # Errors
    /// `NotFound` when there is no such session; those of a save, and then none is changed.
    pub fn change_series(
        &mut self,
        id: EntryId,
        was: Session,
        now: Moment,
    ) -> Result<SeriesChanged, JournalError> {
        let Later { changing, .. } = self.later_of(id, &was)?;
        let this = self.items.0.get(&id).cloned().ok_or(JournalError::NotFound)?;
        let before = ItemRecord { body: ItemBody::Session(was), ..this.clone() };
        let mut changed =
            SeriesChanged { before: vec![before.named(id)], after: vec![this.clone().named(id)] };
        let mut records = Vec::with_capacity(changing.len());
        for (before, after) in changing {
            let after = Item { edited: now, ..after };
            let Item { id, created, edited, binned, body } = after.clone();
            records.push((id, ItemRecord { created, edited, binned, body }));
            changed.before.push(before);
            changed.after.push(after);
        }
        self.write_items(records)?;
        Ok(changed)
    }

    /// Takes a change of a series back, in one write. What has been said or written of a session
    /// since then stays; one that has been deleted since stays deleted.
    ///
    /// # Errors
    /// Those of a save, and then nothing is taken back.
    pub fn put_series_back(
        &mut self,
        changed: &SeriesChanged,
        now: Moment,
    ) -> Result<Vec<Item>, JournalError> {
        self.read_everything();
        let mut records = Vec::with_capacity(changed.after.len());
        for (id, before, after) in changed.sessions() {
            let Some(record) = self.items.0.get(&id) else { continue };
            let ItemBody::Session(current) = &record.body else { continue };
            let body = ItemBody::Session(put_back(before, after, current));
            records.push((id, ItemRecord { edited: now, body, ..record.clone() }));
        }
        self.write_items(records.clone())?;
        Ok(records.into_iter().map(|(id, record)| record.named(id)).collect())
    }

    /// Puts away the question whether a session took place: it is not asked after again, unless it
    /// is moved to a later day. Whatever was written about it stays.
    ///
    /// # Errors
    /// `NotFound` when there is no such session; those of a save.
    pub fn put_session_away(&mut self, id: EntryId, now: Moment) -> Result<Item, JournalError> {
        self.read_everything();
        let record = self.items.0.get(&id).cloned().ok_or(JournalError::NotFound)?;
        let ItemBody::Session(session) = record.body else { return Err(JournalError::NotFound) };
        let body = ItemBody::Session(Session { reflected: Some(now), ..session });
        let record = ItemRecord { edited: now, body, ..record };
        self.write_items(vec![(id, record.clone())])?;
        Ok(record.named(id))
    }

    /// Puts an item into the bin. One that is there already stays as it is.
    ///
    /// # Errors
    /// `NotFound`, or those of a save.
    pub fn bin_item(&mut self, id: EntryId, now: Moment) -> Result<Item, JournalError> {
        self.set_binned(id, Some(now))
    }

    /// Takes an item out of the bin. One that is not there stays as it is.
    ///
    /// # Errors
    /// `NotFound`, or those of a save.
    pub fn restore_item(&mut self, id: EntryId) -> Result<Item, JournalError> {
        self.set_binned(id, None)
    }

    /// Puts items into the bin, in one write. Those that are there already, or nowhere any more,
    /// stay as they are.
    ///
    /// # Errors
    /// Those of a save, and then none is moved.
    pub fn bin_items(&mut self, ids: &[EntryId], now: Moment) -> Result<(), JournalError> {
        self.set_all_binned(ids, Some(now))
    }

    /// Takes items out of the bin, in one write. Those that are not there stay as they are.
    ///
    /// # Errors
    /// Those of a save, and then none is moved.
    pub fn restore_items(&mut self, ids: &[EntryId]) -> Result<(), JournalError> {
        self.set_all_binned(ids, None)
    }

    /// The items in the bin, the last put there first.
    #[must_use]
    pub fn binned_items(&mut self) -> Vec<BinnedItem> {
        self.read_everything();
        self.items.binned()
    }

    /// Deletes an item that is in the bin for good. Backups made earlier still hold it.
    ///
    /// # Errors
    /// `NotFound` when it is not in the bin; those of a save.
    pub fn purge_item(&mut self, id: EntryId) -> Result<(), JournalError> {
        self.read_everything();
        match self.items.0.get(&id).map(|record| record.binned) {
            Some(Some(_)) => self.delete_items(&[id]),
            _ => Err(JournalError::NotFound),
        }
    }

    /// What has been written, laid out by another template (or freely, without one), with not a
    /// word lost; nothing is kept by this.
    ///
    /// # Errors
    /// `NotFound` when there is no such template, `TooLarge` when it would be more parts than an
    /// entry holds.
    pub fn switch_template(
        &mut self,
        reflection: Reflection,
        template: &TemplateKey,
    ) -> Result<Reflection, JournalError> {
        let found = self.template(template)?;
        let parts = template::switched(&reflection.parts, &found).ok_or(JournalError::TooLarge)?;
        Ok(Reflection {
            parts,
            template: Some(template.clone()),
            template_name: found.name,
            at: crate::text::Line::default(),
            ..reflection
        })
    }

    /// A template: one that comes with the app or one of the person's own.
    ///
    /// # Errors
    /// `NotFound` when there is none of that key.
    pub fn template(&mut self, key: &TemplateKey) -> Result<Template, JournalError> {
        if let Some(id) = key.own() {
            self.read_everything();
            return match self.items.0.get(&id).map(|record| &record.body) {
                Some(ItemBody::Template(template)) => Ok(template.clone()),
                _ => Err(JournalError::NotFound),
            };
        }
        let found = template::BUILTIN.iter().find(|one| one.key == *key).ok_or(JournalError::NotFound)?;
        Ok(found.template.clone())
    }

    /// Deletes items for good, whether or not they are in the bin.
    pub(super) fn delete_items(&mut self, items: &[EntryId]) -> Result<(), JournalError> {
        if items.is_empty() {
            return Ok(());
        }
        let mut changes: Vec<Change> = items.iter().map(|&id| delete(id)).collect();
        changes.extend(self.without_left(items));
        self.commit(&changes)?;
        self.guard.forget(items);
        items.iter().for_each(|id| drop(self.items.0.remove(id)));
        Ok(self.vault.scrub()?)
    }

    /// Keeps many items of any age in few writes: for a throwaway journal.
    #[cfg(feature = "demo")]
    pub(crate) fn fill_items(&mut self, items: Vec<(EntryId, Moment, ItemBody)>) -> Result<(), JournalError> {
        self.read_everything();
        let records = items
            .into_iter()
            .map(|(id, at, body)| (id, ItemRecord { created: at, edited: at, binned: None, body }));
        self.write_items(records.collect())
    }

    fn set_binned(&mut self, id: EntryId, binned: Option<Moment>) -> Result<Item, JournalError> {
        self.read_everything();
        let record = self.items.0.get(&id).cloned().ok_or(JournalError::NotFound)?;
        if record.binned.is_some() == binned.is_some() {
            return Ok(record.named(id));
        }
        let record = ItemRecord { binned, ..record };
        self.write_items(vec![(id, record.clone())])?;
        Ok(record.named(id))
    }

    fn set_all_binned(&mut self, ids: &[EntryId], binned: Option<Moment>) -> Result<(), JournalError> {
        self.read_everything();
        let mut records = HashMap::with_capacity(ids.len());
        for id in ids {
            let Some(record) = self.items.0.get(id) else { continue };
            if record.binned.is_some() != binned.is_some() {
                records.insert(*id, ItemRecord { binned, ..record.clone() });
            }
        }
        self.write_items(records.into_iter().collect())
    }

    fn later_of(&mut self, id: EntryId, was: &Session) -> Result<Later, JournalError> {
        self.read_everything();
        later(&self.items.in_use(), id, was).ok_or(JournalError::NotFound)
    }

    pub(super) fn write_items(&mut self, items: Vec<(EntryId, ItemRecord)>) -> Result<(), JournalError> {
        if items.is_empty() {
            return Ok(());
        }
        let mut changes = Vec::with_capacity(items.len());
        for (id, record) in &items {
            changes.push(put(*id, encode_item(record)?, Earlier::Replace));
        }
        self.commit(&changes)?;
        self.items.0.extend(items);
        Ok(())
    }

    fn record_of(&self, id: EntryId, body: ItemBody, now: Moment) -> ItemRecord {
        let created = self.items.0.get(&id).map_or(now, |record| record.created);
        ItemRecord { created, edited: now, binned: None, body }
    }

    /// When an item was first kept, or `None` if there is none of that name yet.
    fn item_made(&self, id: EntryId, body: &ItemBody) -> Result<Option<Moment>, JournalError> {
        let of_a_kind = |record: &ItemRecord| {
            let same = record.body.kind() == body.kind();
            if same { Ok(Some(record.created)) } else { Err(JournalError::Invalid("id".to_owned())) }
        };
        if let Some(record) = self.items.0.get(&id) {
            return of_a_kind(record);
        }
        match self.read(id)? {
            None => Ok(None),
            Some(Kept::Item(record)) => of_a_kind(&record),
            Some(_) => Err(JournalError::Invalid("id".to_owned())),
        }
    }
}
