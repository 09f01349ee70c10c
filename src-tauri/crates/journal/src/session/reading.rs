//! Reading records into the projection: the newest before an unlock returns, the rest behind.

use stillpoint_vault::{ObjectId, ReadError};

use super::{FIRST_READ, Journal, entry_id};
use crate::{
    id::EntryId,
    record::{EntryRecord, Kept, decode},
};

impl Journal {
    /// Reads up to `n` more records, the most recently written first. True when all have been
    /// read; the bin is then emptied of what has been there for thirty days.
    pub fn project_more(&mut self, n: usize) -> bool {
        let taken = n.min(self.unread.len());
        let next: Vec<ObjectId> = self.unread.drain(..taken).collect();
        let mut entries = Vec::with_capacity(next.len());
        for id in next {
            self.take_in(id, &mut entries);
        }
        self.projection.extend(entries);
        if self.is_complete() {
            self.purge_after_reading();
        }
        self.is_complete()
    }

    /// Whether every record has been read.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.unread.is_empty()
    }

    /// How many records this version does not understand: a newer version's, or of a kind it does
    /// not know. They are kept as they are, never written again and never deleted.
    #[must_use]
    pub fn not_understood(&self) -> u32 {
        self.not_understood
    }

    pub(super) fn read_everything(&mut self) {
        while !self.project_more(usize::MAX) {}
    }

    pub(super) fn read_first(&mut self) {
        let mut complete = self.project_more(FIRST_READ);
        // The auto-lock time is among the settings: nobody is let in before they are known.
        while !complete && !self.settings.is_found() {
            complete = self.project_more(FIRST_READ);
        }
    }

    fn take_in(&mut self, id: ObjectId, entries: &mut Vec<(EntryId, EntryRecord)>) {
        let kept = match self.vault.read(id) {
            Ok(record) => decode(&record.body),
            // Deleted since the list was made.
            Err(ReadError::NotFound) => return,
            // Named from now on, and nothing more is written into this file.
            Err(_) => {
                self.vault.verify(id);
                return;
            }
        };
        match kept {
            Kept::Entry(record) => entries.push((entry_id(id), record)),
            Kept::Draft(record) => self.projection.extend_draft(record.named(entry_id(id))),
            // Two devices may each have made settings; the one written last is in force.
            Kept::Settings(settings) => self.settings.take_newest(entry_id(id), settings),
            Kept::GroundSettings(settings) => self.grounding.take_newest(entry_id(id), settings),
            Kept::Exercise(record) => self.grounding.take_in(entry_id(id), record),
            Kept::Item(record) => self.items.take_in(entry_id(id), record),
            Kept::Recovery(record) => self.recovery.take_newest(entry_id(id), record),
            Kept::Jottings(record) => self.unheard.take_newest(entry_id(id), record),
            Kept::News(record) => self.news.take_newest(entry_id(id), record),
            Kept::Guard(choices) => self.guard.take_newest(entry_id(id), choices),
            Kept::Left(record) => self.guard.take_in(entry_id(id), record),
            Kept::OnThisDay(choices) => self.on_this_day.take_newest(entry_id(id), choices),
            Kept::KeepUntil(choices) => self.keep_until.take_newest(entry_id(id), choices),
            Kept::MovedIn(record) => self.moves.take_in(entry_id(id), record),
            Kept::Unknown => self.not_understood = self.not_understood.saturating_add(1),
        }
    }

    fn purge_after_reading(&mut self) {
        if let Some(now) = self.purge_at.take() {
            // What could not be deleted now will be next time; it must not keep anybody out.
            let _ = self.purge_expired(now);
        }
    }
}
