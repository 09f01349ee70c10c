//! What is damaged or missing, named as far as other revisions of it still tell.

use stillpoint_vault::{Named, ObjectId};

use super::{Journal, count};
use crate::{
    record::{Kept, decode},
    time::Moment,
    wire::{Integrity, NamedLoss},
};

impl Journal {
    /// What was found wrong with the file. While the journal is being read, more may be found.
    #[must_use]
    pub fn integrity(&self) -> Integrity {
        let found = self.vault.integrity();
        let whole_file = usize::from(found.ledger_damaged) + usize::from(found.salvaged);
        Integrity {
            sound: found.is_sound(),
            read_only: self.vault.read_only(),
            altered: self.name_all(&found.altered),
            missing: self.name_all(&found.missing),
            unexplained: count(found.stray.len() + whole_file),
        }
    }

    /// One name for each object, however many of its revisions are lost.
    fn name_all(&self, lost: &[Named]) -> Vec<NamedLoss> {
        let mut objects: Vec<ObjectId> = lost.iter().map(|named| named.object).collect();
        objects.dedup();
        objects.into_iter().map(|object| self.name(object)).collect()
    }

    fn name(&self, id: ObjectId) -> NamedLoss {
        let (kind, when) = self.what_it_was(id).unwrap_or_default();
        NamedLoss { id: id.to_string(), kind, when }
    }

    /// The newest revision that can still be read says what a record was.
    fn what_it_was(&self, id: ObjectId) -> Option<(Option<String>, Option<Moment>)> {
        let revisions = self.vault.revisions(id);
        let mut readable = revisions.into_iter().rev().filter_map(|r| self.vault.read_revision(id, r).ok());
        readable.find_map(|record| match decode(&record.body) {
            Kept::Entry(entry) => {
                Some((Some(entry.body.kind().as_str().to_owned()), Some(entry.body.when())))
            }
            Kept::Draft(draft) => Some((Some("draft".to_owned()), Some(draft.body.when()))),
            Kept::Settings(_) => Some((Some("settings".to_owned()), None)),
            Kept::GroundSettings(_) => Some((Some("groundSettings".to_owned()), None)),
            Kept::Exercise(_) => Some((Some("exercise".to_owned()), None)),
            Kept::Item(item) => Some((Some(item.body.kind().as_str().to_owned()), None)),
            Kept::Unknown => None,
        })
    }
}
