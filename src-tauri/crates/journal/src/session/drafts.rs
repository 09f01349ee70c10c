//! Drafts: everything typed, kept apart from what has been saved.

use stillpoint_vault::Earlier;

use super::{Journal, delete, new_id, put};
use crate::{
    entry::{Draft, KeepDraft},
    error::JournalError,
    id::EntryId,
    record::{DraftRecord, Kept, encode_draft},
    time::Moment,
};

impl Journal {
    /// Keeps what has been written so far, in place of what this draft held before; only the last
    /// state of a draft is in the file. On disk when this returns.
    ///
    /// Without an `id` it is a new draft. The entry that a draft would change is not touched.
    ///
    /// # Errors
    /// Those of a save; `Invalid` when `id` names something that is not a draft.
    pub fn keep_draft(&mut self, keep: KeepDraft, now: Moment) -> Result<Draft, JournalError> {
        let (id, started) = match keep.id {
            Some(id) => (id, self.started(id)?.unwrap_or(now)),
            None => (new_id()?, now),
        };
        let record = DraftRecord { of: keep.of, started, kept: now, body: keep.body };
        self.commit(&[put(id, encode_draft(&record)?, Earlier::Replace)])?;
        let draft = record.named(id);
        self.projection.put_draft(draft.clone());
        Ok(draft)
    }

    /// Deletes a draft, for good.
    ///
    /// # Errors
    /// `NotFound` when there is no such draft; those of a save.
    pub fn discard_draft(&mut self, id: EntryId) -> Result<(), JournalError> {
        match self.read(id)? {
            Some(Kept::Draft(_)) => {}
            _ => return Err(JournalError::NotFound),
        }
        self.commit(&[delete(id)])?;
        self.projection.remove_draft(id);
        Ok(self.vault.scrub()?)
    }

    /// When a draft was begun, or `None` if there is none of that name yet.
    fn started(&self, id: EntryId) -> Result<Option<Moment>, JournalError> {
        if let Some(draft) = self.projection.draft(id) {
            return Ok(Some(draft.started));
        }
        match self.read(id)? {
            Some(Kept::Draft(record)) => Ok(Some(record.started)),
            None => Ok(None),
            Some(_) => Err(JournalError::Invalid("id".to_owned())),
        }
    }
}
