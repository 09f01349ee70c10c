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
        let (id, (started, jotted)) = match keep.id {
            Some(id) => (id, self.begun(id)?.unwrap_or((now, false))),
            None => (new_id()?, (now, false)),
        };
        let record = DraftRecord { of: keep.of, started, kept: now, jotted, body: keep.body };
        self.commit(&[put(id, encode_draft(&record)?, Earlier::Replace)])?;
        let draft = record.named(id);
        self.projection.put_draft(draft.clone());
        Ok(draft)
    }

    /// Keeps again, under a new name, a draft that was discarded: as it was, and whose it was.
    ///
    /// # Errors
    /// Those of a save.
    pub fn put_draft_back(&mut self, draft: Draft, now: Moment) -> Result<Draft, JournalError> {
        let id = new_id()?;
        let Draft { of, started, jotted, body, .. } = draft;
        let record = DraftRecord { of, started, kept: now, jotted, body };
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
        let mut changes = self.without_left(&[id]);
        changes.push(delete(id));
        self.commit(&changes)?;
        self.guard.forget(&[id]);
        self.projection.remove_draft(id);
        Ok(self.vault.scrub()?)
    }

    /// When a draft was begun and whether at the lock screen, or `None` if there is none of that
    /// name yet.
    fn begun(&self, id: EntryId) -> Result<Option<(Moment, bool)>, JournalError> {
        if let Some(draft) = self.projection.draft(id) {
            return Ok(Some((draft.started, draft.jotted)));
        }
        match self.read(id)? {
            Some(Kept::Draft(record)) => Ok(Some((record.started, record.jotted))),
            None => Ok(None),
            Some(_) => Err(JournalError::Invalid("id".to_owned())),
        }
    }
}
