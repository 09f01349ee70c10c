//! Supervision: items kept, put in the bin and taken out, and the sums over them.

use std::collections::HashMap;

use stillpoint_vault::{Change, Earlier};

use super::{Journal, delete, new_id, put};
use crate::{
    checkin::ScaleId,
    entry::EntrySummary,
    error::JournalError,
    id::EntryId,
    projection::{gone_on, is_over},
    record::{ItemRecord, Kept, encode_item},
    reflection::Reflection,
    supervision::{
        Beginning, Item, ItemBody, KeepItem, Practice, Session, Standing,
        beginning::{beginning, repeated},
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

    /// Those that are not in the bin, the oldest first.
    fn in_use(&self) -> Vec<Item> {
        let those = self.0.iter().filter(|(_, record)| record.binned.is_none());
        let mut items: Vec<Item> = those.map(|(id, record)| record.clone().named(*id)).collect();
        items.sort_by_key(|item| (item.created.at(), item.id));
        items
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
    /// journal first if that is still going on.
    #[must_use]
    pub fn practice(&mut self) -> Practice {
        self.read_everything();
        Practice { items: self.items.in_use() }
    }

    /// Where the practice stands on the day of `now`.
    #[must_use]
    pub fn standing(&mut self, now: Moment) -> Standing {
        self.read_everything();
        let answers = self.projection.day(now.day()).into_iter().flat_map(|row| row.scales.to_vec());
        let strain =
            answers.filter(|answer| answer.scale == ScaleId::Strain).map(|answer| answer.score.get());
        standing(&self.items.in_use(), now.day(), strain.max())
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
    /// something else.
    pub fn keep_item(&mut self, keep: KeepItem, now: Moment) -> Result<Item, JournalError> {
        self.read_everything();
        let id = match keep.id {
            Some(id) => id,
            None => new_id()?,
        };
        let created = self.item_made(id, &keep.body)?.unwrap_or(now);
        let record = ItemRecord { created, edited: now, binned: None, body: keep.body };
        self.write_items(vec![(id, record.clone())])?;
        Ok(record.named(id))
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
        let changes: Vec<Change> = items.iter().map(|&id| delete(id)).collect();
        self.commit(&changes)?;
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

    fn write_items(&mut self, items: Vec<(EntryId, ItemRecord)>) -> Result<(), JournalError> {
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
