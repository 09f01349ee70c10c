//! What became of the journal's own files: one record until it has been read.

use stillpoint_vault::Earlier;

use super::{Journal, delete, new_id, put};
use crate::{error::JournalError, id::EntryId, news::News, record::encode_news};

/// What has not been read yet, and the record that holds it.
#[derive(Default)]
pub(super) struct HeldNews(Option<(EntryId, News)>);

impl HeldNews {
    /// Records are read newest first, so the first one read is the one in force.
    pub(super) fn take_newest(&mut self, id: EntryId, record: News) {
        self.0.get_or_insert((id, record));
    }
}

impl Journal {
    /// Whether a copy of the sealed keys was missing or damaged when this journal was opened, and was
    /// written again. `known_here` says whether it was open on this computer before: a journal
    /// that has only just been brought here without them has lost nothing.
    #[must_use]
    pub fn keys_were_repaired(&self, known_here: bool) -> bool {
        let repaired = self.vault.keys_repaired();
        repaired.any() && (known_here || !repaired.none_beside)
    }

    /// What has not been read yet, with what has just been found; the latter is remembered until
    /// [`Journal::news_heard`].
    ///
    /// # Errors
    /// Those of a save: what was found is then remembered nowhere.
    pub fn learn_news(&mut self, found: News) -> Result<News, JournalError> {
        // A record not yet read would otherwise be doubled.
        self.read_everything();
        let before = self.news.0.as_ref().map(|(_, record)| record.clone()).unwrap_or_default();
        let all = before.clone().and(found);
        if !all.is_any() {
            self.news_heard()?;
        } else if all != before {
            let id = self.news.0.as_ref().map_or_else(new_id, |(id, _)| Ok(*id))?;
            self.commit(&[put(id, encode_news(&all)?, Earlier::Replace)])?;
            self.news.0 = Some((id, all.clone()));
        }
        Ok(all)
    }

    /// It has been read.
    ///
    /// # Errors
    /// Those of a save; it is then told again when the journal is next opened.
    pub fn news_heard(&mut self) -> Result<(), JournalError> {
        self.read_everything();
        if let Some((id, _)) = self.news.0.as_ref() {
            self.commit(&[delete(*id)])?;
            self.news.0 = None;
        }
        Ok(())
    }
}
