//! Entries: opening and saving them.

use stillpoint_vault::{Change, Earlier};

use super::{Journal, delete, new_id, put};
use crate::{
    entry::{Entry, EntryBody, SaveEntry},
    error::JournalError,
    id::EntryId,
    record::{EntryRecord, Kept, encode_entry},
    time::Moment,
};

impl Journal {
    /// One entry, whole.
    ///
    /// # Errors
    /// `NotFound` when there is no such entry, `Damaged` when it cannot be read.
    pub fn entry(&self, id: EntryId) -> Result<Entry, JournalError> {
        let record = self.stored(id)?;
        Ok(self.whole(id, record))
    }

    /// Saves an entry and deletes the draft it came from, in one write: after a crash there is
    /// either the draft or the entry.
    ///
    /// An edit keeps the earlier version; content that has not changed makes no new one. An edit
    /// of an entry that is in the bin takes it out. An edit of an entry that has been deleted for
    /// good meanwhile becomes a new entry: what somebody wrote is not refused.
    ///
    /// # Errors
    /// Those of a save; then nothing has changed and the draft is still there. `Invalid` when
    /// `draft` names something that is not a draft.
    pub fn save_entry(&mut self, save: SaveEntry, now: Moment) -> Result<Entry, JournalError> {
        let mut changes = self.deletion_of_draft(save.draft)?;
        let (id, before) = match self.editable(save.of)? {
            Some((id, before)) => (id, Some(before)),
            None => (new_id()?, None),
        };
        let record = revised(before.as_ref(), save.body, now);
        if before.as_ref() != Some(&record) {
            changes.push(put(id, encode_entry(&record)?, Earlier::Keep));
        }
        let moved = self.left_goes_along(save.draft, id, &mut changes)?;
        if !changes.is_empty() {
            self.commit_with_settings(changes)?;
        }
        self.guard.moved(save.draft, moved);
        self.projection.put(id, &record);
        if let Some(draft) = save.draft {
            self.projection.remove_draft(draft);
        }
        Ok(self.whole(id, record))
    }

    /// Writes an entry with another state (binned or not) and the same content.
    pub(super) fn write_state(&mut self, id: EntryId, record: EntryRecord) -> Result<Entry, JournalError> {
        self.commit(&[put(id, encode_entry(&record)?, Earlier::Keep)])?;
        self.projection.put(id, &record);
        Ok(self.whole(id, record))
    }

    /// The entry as kept.
    pub(super) fn stored(&self, id: EntryId) -> Result<EntryRecord, JournalError> {
        match self.read(id)? {
            Some(Kept::Entry(record)) => Ok(record),
            _ => Err(JournalError::NotFound),
        }
    }

    fn whole(&self, id: EntryId, record: EntryRecord) -> Entry {
        let revision = self.vault.revisions(super::object(id)).last().map_or(1, |revision| revision.get());
        let versions = self.versions(id).map_or(1, |versions| super::count(versions.len()));
        let EntryRecord { created, edited, binned, body } = record;
        Entry { id, revision, created, edited, binned, versions, body }
    }

    fn editable(&self, of: Option<EntryId>) -> Result<Option<(EntryId, EntryRecord)>, JournalError> {
        let Some(id) = of else { return Ok(None) };
        match self.stored(id) {
            Ok(record) => Ok(Some((id, record))),
            Err(JournalError::NotFound) => Ok(None),
            Err(error) => Err(error),
        }
    }

    fn deletion_of_draft(&self, draft: Option<EntryId>) -> Result<Vec<Change>, JournalError> {
        let Some(id) = draft else { return Ok(Vec::new()) };
        match self.read(id)? {
            Some(Kept::Draft(_)) => Ok(vec![delete(id)]),
            None => Ok(Vec::new()),
            Some(_) => Err(JournalError::Invalid("draft".to_owned())),
        }
    }
}

/// An entry with this content: new, or the one before with its earlier version behind it.
fn revised(before: Option<&EntryRecord>, body: EntryBody, now: Moment) -> EntryRecord {
    let Some(before) = before else { return EntryRecord { created: now, edited: None, binned: None, body } };
    let edited = if before.body == body { before.edited } else { Some(now) };
    EntryRecord { created: before.created, edited, binned: None, body }
}
