//! Putting back what a backup has: one entry, or a whole file; mending; and noticing that somebody
//! else put a file back.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

pub use stillpoint_vault::Anchored;
use stillpoint_vault::{self as vault, Backup, InboxKey, Named, ObjectId};

use super::{Journal, LockedJournal, count, losses::what};
use crate::{
    backups::{CopyReader, MendPlan, MendSource, SinceBackup},
    entry::{Entry, EntryBody, SaveEntry},
    error::JournalError,
    id::EntryId,
    record::{Kept, decode},
    secrets::DeviceId,
    time::Moment,
    wire::NamedLoss,
};

/// Backups that mending looks into, the newest: each is held in memory.
const LOOKED_INTO: usize = 12;

/// A whole file that is ready to take the journal's place; dropped unused, it is gone.
#[derive(Debug)]
#[must_use = "dropping it removes the file"]
pub struct Replacement {
    file: vault::Replacement,
    /// What jottings are to be sealed to afterwards, where that changes.
    inbox: Option<InboxKey>,
}

impl Replacement {
    pub(super) const fn with_new_key(file: vault::Replacement, inbox: Option<InboxKey>) -> Self {
        Self { file, inbox }
    }
}

impl From<vault::Replacement> for Replacement {
    fn from(file: vault::Replacement) -> Self {
        Self { file, inbox: None }
    }
}

impl Journal {
    /// Keeps an entry as a copy has it: as a new version where it is still there, as a new entry
    /// where it was deleted for good. Nothing that was written is replaced.
    ///
    /// # Errors
    /// Those of a save.
    pub fn bring_back(&mut self, id: EntryId, body: EntryBody, now: Moment) -> Result<Entry, JournalError> {
        self.save_entry(SaveEntry { of: Some(id), draft: None, body }, now)
    }

    /// What there is now and would not be once the copy was put back.
    ///
    /// # Errors
    /// Those of opening it.
    pub fn since_copy(&self, reader: &CopyReader, path: &Path) -> Result<SinceBackup, JournalError> {
        let backup = reader.open(path)?;
        let mut since = SinceBackup::default();
        let (mut written, mut changed, mut other) = (0, 0, 0);
        for id in self.vault.objects() {
            let then = backup.revisions(id);
            if then.last() == self.vault.revisions(id).last() {
                continue;
            }
            match self.vault.read(id).map(|record| decode(&record.body)) {
                Ok(Kept::Entry(_)) if then.is_empty() => written += 1,
                Ok(Kept::Entry(_)) => changed += 1,
                _ => other += 1,
            }
        }
        let live: BTreeSet<ObjectId> = self.vault.objects().into_iter().collect();
        let returning =
            backup.objects().into_iter().filter(|id| !live.contains(id) && is_entry(&backup, *id));
        (since.written, since.changed, since.other) = (count(written), count(changed), count(other));
        since.returning = count(returning.count());
        Ok(since)
    }

    /// Makes a copy ready to take the journal's place.
    ///
    /// # Errors
    /// `CopyDamaged` unless all of it is as it was written, and others of opening it.
    pub fn prepare_restored(&self, copy: &Path) -> Result<Replacement, JournalError> {
        Ok(self.vault.prepare_restored(copy)?.into())
    }

    /// Puts together what is whole in this journal and in those copies, the first believed first.
    ///
    /// # Errors
    /// Those of writing a file.
    pub fn prepare_mended(&self, copies: &[PathBuf]) -> Result<(Replacement, MendPlan), JournalError> {
        let copies = copies.get(..LOOKED_INTO).unwrap_or(copies);
        let (replacement, mended) = self.vault.prepare_mended(copies)?;
        let plan = self.told(&mended, copies);
        Ok((replacement.into(), plan))
    }

    fn told(&self, mended: &vault::Mended, copies: &[PathBuf]) -> MendPlan {
        let reader = self.vault.backup_reader();
        let opened: Vec<(Option<Moment>, Backup)> =
            copies.iter().filter_map(|path| Some((self.moment_of(path), reader.open(path).ok()?))).collect();
        let source = |named: &Named| {
            let has = |(_, backup): &&(Option<Moment>, Backup)| {
                backup.read_revision(named.object, named.revision).is_ok()
            };
            let taken = opened.iter().find(has).and_then(|(taken, _)| *taken);
            MendSource { loss: self.loss(named.object, &opened), taken }
        };
        // One line for each record: that of its newest version.
        let mut seen = BTreeSet::new();
        let newest_first = mended.from_backups.iter().rev().filter(|named| seen.insert(named.object));
        let from_backups = newest_first.map(source).collect();
        let lost: BTreeSet<ObjectId> = mended.lost.iter().map(|named| named.object).collect();
        let lost = lost.into_iter().map(|id| self.loss(id, &opened)).collect();
        // A copy in the second folder is the same backup as the one of its name beside the journal.
        let different: BTreeSet<_> = opened.iter().map(|(taken, _)| taken.map(Moment::at)).collect();
        MendPlan { from_backups, lost, list_damaged: mended.list_damaged, backups: count(different.len()) }
    }

    /// What a record is: as this journal still tells, or as a copy does.
    fn loss(&self, id: ObjectId, copies: &[(Option<Moment>, Backup)]) -> NamedLoss {
        let known = self.name(id);
        if known.kind.is_some() {
            return known;
        }
        let told = copies.iter().find_map(|(_, backup)| what(decode(&backup.read(id).ok()?.body)));
        told.map_or(known, |what| what.named(id))
    }

    fn moment_of(&self, path: &Path) -> Option<Moment> {
        let name = path.file_name()?.to_str()?;
        Some(Moment::of(self.copy_taken(name)?))
    }

    /// Puts a replacement in this journal's place and closes it. A file that was damaged is kept
    /// beside it.
    ///
    /// # Errors
    /// Beside the locked journal, those of a save; its file is then the one it was.
    pub fn replace(self, replacement: Replacement) -> (LockedJournal, Result<(), JournalError>) {
        let inbox = self.inbox();
        let Self { vault, projection, settings, grounding, items, .. } = self;
        drop((projection, settings, grounding, items));
        let was = vault.inbox_key();
        let (locked, done) = vault.replace(replacement.file);
        if let Some(new) = replacement.inbox {
            // Where it cannot be written nothing can be jotted until the next unlocking sees to it.
            let _ = inbox.keep_key(if done.is_ok() { &new } else { &was });
        }
        (LockedJournal(Box::new(locked)), done.map_err(JournalError::from))
    }

    /// The journal's own name, the same for ever: for files about it that lie elsewhere.
    #[must_use]
    pub fn own_id(&self) -> String {
        self.vault.vault_id().to_string()
    }

    /// Where the journal is now, sealed, to be compared when it is next opened here.
    ///
    /// # Errors
    /// When the system gives no randomness.
    pub fn anchor(&self) -> Result<Vec<u8>, JournalError> {
        Ok(self.vault.anchor()?)
    }

    /// How this journal stands to an anchor of it.
    #[must_use]
    pub fn compare_with_anchor(&self, anchor: &[u8]) -> Anchored {
        self.vault.compare_with_anchor(anchor)
    }

    /// That anchor with what was found by it, to be kept until it is explained; `None` where
    /// nothing was.
    #[must_use]
    pub fn anchor_unexplained(&self, anchor: &[u8], found: Anchored) -> Option<Vec<u8>> {
        self.vault.anchor_unexplained(anchor, found)
    }

    /// What is written from now on is another device's.
    pub const fn become_device(&mut self, device: DeviceId) {
        self.vault.become_device(device);
    }

    /// Whether guessing the passphrase costs less than it should by now.
    #[must_use]
    pub fn is_below_floor(&self) -> bool {
        self.vault.below_floor() && !self.vault.read_only()
    }
}

fn is_entry(backup: &Backup, id: ObjectId) -> bool {
    backup.read(id).is_ok_and(|record| matches!(decode(&record.body), Kept::Entry(_)))
}
