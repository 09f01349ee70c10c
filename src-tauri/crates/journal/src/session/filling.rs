//! Filling a throwaway journal with generated check-ins.

use stillpoint_vault::Earlier;

use super::{Journal, new_id, put};
use crate::{
    checkin::CheckIn,
    entry::EntryBody,
    error::JournalError,
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
        for batch in check_ins.chunks(BATCH) {
            self.fill_batch(batch)?;
        }
        // Last, so that the settings are among the newest records.
        let settings = self.settings();
        self.set_settings(settings).map(drop)
    }

    fn fill_batch(&mut self, batch: &[CheckIn]) -> Result<(), JournalError> {
        let mut changes = Vec::with_capacity(batch.len());
        let mut entries = Vec::with_capacity(batch.len());
        for check_in in batch {
            let body = EntryBody::CheckIn(check_in.clone());
            let record = EntryRecord { created: check_in.when, edited: None, binned: None, body };
            let id = new_id()?;
            changes.push(put(id, encode_entry(&record)?, Earlier::Keep));
            entries.push((id, record));
        }
        self.commit(&changes)?;
        self.projection.extend(entries);
        Ok(())
    }
}
