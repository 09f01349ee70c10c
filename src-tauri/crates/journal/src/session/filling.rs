//! Filling a throwaway journal with generated entries.

use stillpoint_vault::Earlier;

use super::{Journal, new_id, put};
use crate::{
    checkin::CheckIn,
    entry::EntryBody,
    error::JournalError,
    id::EntryId,
    record::{EntryRecord, encode_entry},
};

/// Entries in one commit.
const BATCH: usize = 500;

impl Journal {
    /// Saves check-ins as if each had been saved at the time it is about, in few commits.
    ///
    /// # Errors
    /// Those of a save; the batches before the failing one stay.
    pub fn fill(&mut self, check_ins: Vec<CheckIn>) -> Result<(), JournalError> {
        let entries = named(check_ins)?.into_iter().map(|(id, check_in)| (id, EntryBody::CheckIn(check_in)));
        self.fill_with(&entries.collect::<Vec<_>>())
    }

    /// As [`Journal::fill`], with entries of any kind that have a name already.
    ///
    /// # Errors
    /// As [`Journal::fill`].
    pub(crate) fn fill_with(&mut self, entries: &[(EntryId, EntryBody)]) -> Result<(), JournalError> {
        for batch in entries.chunks(BATCH) {
            self.fill_batch(batch)?;
        }
        // Last, so that the settings are among the newest records.
        let settings = self.settings();
        self.set_settings(settings).map(drop)
    }

    fn fill_batch(&mut self, batch: &[(EntryId, EntryBody)]) -> Result<(), JournalError> {
        let mut changes = Vec::with_capacity(batch.len());
        let mut entries = Vec::with_capacity(batch.len());
        for (id, body) in batch {
            let record = EntryRecord { created: body.when(), edited: None, binned: None, body: body.clone() };
            changes.push(put(*id, encode_entry(&record)?, Earlier::Keep));
            entries.push((*id, record));
        }
        self.commit(&changes)?;
        self.projection.extend(entries);
        Ok(())
    }
}

/// Each with a name of its own.
pub(crate) fn named<T>(items: Vec<T>) -> Result<Vec<(EntryId, T)>, JournalError> {
    items.into_iter().map(|item| Ok((new_id()?, item))).collect()
}
