//! Earlier versions of an entry's content.

use stillpoint_vault::Revision;

use super::{Journal, object};
use crate::{
    entry::{Entry, SaveEntry, Version},
    error::JournalError,
    id::EntryId,
    record::{EntryRecord, Kept, decode},
    time::Moment,
};

impl Journal {
    /// The versions of an entry's content that can be read, newest first. A revision that only
    /// moved it into or out of the bin is not a version.
    ///
    /// # Errors
    /// `NotFound` when there is no such entry, `Damaged` when none of it can be read.
    pub fn versions(&self, id: EntryId) -> Result<Vec<Version>, JournalError> {
        let mut versions: Vec<Version> = Vec::new();
        for revision in self.vault.revisions(object(id)) {
            let Ok(record) = self.stored_revision(id, revision) else { continue };
            if versions.last().is_none_or(|last| last.body != record.body) {
                let at = record.edited.unwrap_or(record.created);
                versions.push(Version { revision: revision.get(), at, current: false, body: record.body });
            }
        }
        if versions.is_empty() {
            return self.stored(id).map(|_| versions);
        }
        self.mark_current(id, &mut versions);
        versions.reverse();
        Ok(versions)
    }

    fn mark_current(&self, id: EntryId, versions: &mut [Version]) {
        // Not when the newest revision is damaged: then an older one is all there is, not what it was.
        let readable = self.stored(id).is_ok();
        if let Some(last) = versions.last_mut().filter(|_| readable) {
            last.current = true;
        }
    }

    /// Brings an earlier version back as a new one; the one it replaces is kept too.
    ///
    /// # Errors
    /// `NotFound` when there is no such version, those of a save.
    pub fn restore_version(
        &mut self,
        id: EntryId,
        revision: u32,
        now: Moment,
    ) -> Result<Entry, JournalError> {
        self.stored(id)?;
        let revision = Revision::new(revision).ok_or(JournalError::NotFound)?;
        let EntryRecord { body, .. } = self.stored_revision(id, revision)?;
        self.save_entry(SaveEntry { of: Some(id), draft: None, body }, now)
    }

    fn stored_revision(&self, id: EntryId, revision: Revision) -> Result<EntryRecord, JournalError> {
        match decode(&self.vault.read_revision(object(id), revision)?.body) {
            Kept::Entry(record) => Ok(record),
            _ => Err(JournalError::NotFound),
        }
    }
}
