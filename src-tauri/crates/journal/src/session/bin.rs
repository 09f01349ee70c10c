//! The bin: thirty days to change one's mind, and deletion that is real.

use std::collections::BTreeSet;

use stillpoint_vault::{Change, Earlier};

use super::{Journal, count, delete, put};
use crate::{
    entry::Entry,
    error::JournalError,
    id::EntryId,
    record::{EntryRecord, Kept, encode_entry},
    time::Moment,
};

impl Journal {
    /// Puts an entry into the bin. One that is there already stays as it is.
    ///
    /// # Errors
    /// `NotFound`, or those of a save.
    pub fn bin_entry(&mut self, id: EntryId, now: Moment) -> Result<Entry, JournalError> {
        let record = self.stored(id)?;
        if record.binned.is_some() {
            return self.entry(id);
        }
        self.write_state(id, EntryRecord { binned: Some(now), ..record })
    }

    /// Takes an entry out of the bin. One that is not there stays as it is.
    ///
    /// # Errors
    /// `NotFound`, or those of a save.
    pub fn restore_entry(&mut self, id: EntryId) -> Result<Entry, JournalError> {
        let record = self.stored(id)?;
        if record.binned.is_none() {
            return self.entry(id);
        }
        self.write_state(id, EntryRecord { binned: None, ..record })
    }

    /// Puts entries into the bin, in one write, and says which were not there before. Those that are
    /// there already, or nowhere any more, stay as they are.
    ///
    /// # Errors
    /// Those of a save, and then none is moved.
    pub fn bin_entries(&mut self, ids: &[EntryId], now: Moment) -> Result<Vec<EntryId>, JournalError> {
        self.set_entries_binned(ids, Some(now))
    }

    /// Takes entries out of the bin, in one write, and says which were in it. Those that are not in
    /// it stay as they are.
    ///
    /// # Errors
    /// Those of a save, and then none is moved.
    pub fn restore_entries(&mut self, ids: &[EntryId]) -> Result<Vec<EntryId>, JournalError> {
        self.set_entries_binned(ids, None)
    }

    fn set_entries_binned(
        &mut self,
        ids: &[EntryId],
        binned: Option<Moment>,
    ) -> Result<Vec<EntryId>, JournalError> {
        let mut records = Vec::with_capacity(ids.len());
        for id in ids.iter().copied().collect::<BTreeSet<_>>() {
            match self.read(id)? {
                Some(Kept::Entry(record)) if record.binned.is_some() != binned.is_some() => {
                    records.push((id, EntryRecord { binned, ..record }));
                }
                _ => {}
            }
        }
        if records.is_empty() {
            return Ok(Vec::new());
        }
        let mut changes = Vec::with_capacity(records.len());
        for (id, record) in &records {
            changes.push(put(*id, encode_entry(record)?, Earlier::Keep));
        }
        self.commit_with_settings(changes)?;
        records.iter().for_each(|(id, record)| self.projection.put(*id, record));
        Ok(records.into_iter().map(|(id, _)| id).collect())
    }

    /// Deletes an entry that is in the bin for good: its versions and its drafts with it, and no
    /// frame of them stays in the file. Backups made earlier still hold it.
    ///
    /// # Errors
    /// `NotFound` when it is not in the bin: nothing is deleted for good that has not been there.
    /// Those of a save.
    pub fn purge(&mut self, id: EntryId) -> Result<(), JournalError> {
        match self.stored(id)?.binned {
            Some(_) => self.delete_for_good(&[id]),
            None => Err(JournalError::NotFound),
        }
    }

    /// Deletes everything in the bin for good and says how many entries it was.
    ///
    /// # Errors
    /// Those of a save; then nothing is deleted.
    pub fn empty_bin(&mut self) -> Result<u32, JournalError> {
        self.read_everything();
        let all: Vec<EntryId> = self.projection.bin().iter().map(|row| row.summary.id).collect();
        let items: Vec<EntryId> = self.items.binned().iter().map(|row| row.item.id).collect();
        self.delete_for_good(&all)?;
        self.delete_items(&items)?;
        Ok(count(all.len() + items.len()))
    }

    /// Deletes for good what has been in the bin for thirty days, as far as it has been read, and
    /// says how many entries it was.
    ///
    /// # Errors
    /// Those of a save; then nothing is deleted.
    pub fn purge_expired(&mut self, now: Moment) -> Result<u32, JournalError> {
        let over = self.projection.expired(now);
        let items = self.items.expired(now);
        self.delete_for_good(&over)?;
        self.delete_items(&items)?;
        Ok(count(over.len() + items.len()))
    }

    fn delete_for_good(&mut self, entries: &[EntryId]) -> Result<(), JournalError> {
        if entries.is_empty() {
            return Ok(());
        }
        // A draft of one of them may be among what has not been read yet.
        self.read_everything();
        let drafts: Vec<EntryId> = entries.iter().flat_map(|&id| self.projection.drafts_of(id)).collect();
        let all: Vec<EntryId> = entries.iter().chain(&drafts).copied().collect();
        let mut changes: Vec<Change> = all.iter().map(|&id| delete(id)).collect();
        changes.extend(self.without_left(&all));
        self.commit(&changes)?;
        self.guard.forget(&all);
        entries.iter().for_each(|&id| self.projection.remove(id));
        drafts.iter().for_each(|&id| self.projection.remove_draft(id));
        Ok(self.vault.scrub()?)
    }
}
