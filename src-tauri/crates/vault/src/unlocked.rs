//! A vault while unlocked: the only thing that can read or write records.

use std::fmt;
use std::path::Path;

use crate::copies::KeysRepaired;
use crate::database::Batch;
use crate::error::{Fault, ReadError, SaveError};
use crate::id::{DeviceId, ObjectId, Revision, VaultId};
use crate::integrity::{Integrity, Named};
use crate::keys::Keys;
use crate::plan::{Change, Hand, Outcome, Plan};
use crate::reading::Reading;
use crate::record::Record;
use crate::slots::SlotBlock;
use crate::source::Source;
use crate::state::State;
use crate::vault::Locked;

/// An open vault. Dropping it drops the keys; [`lock`](Self::lock) does so tidily.
pub struct Unlocked {
    locked: Locked,
    pub(crate) source: Source,
    pub(crate) keys: Keys,
    pub(crate) block: SlotBlock,
    pub(crate) epoch: u32,
    device: DeviceId,
    pub(crate) state: State,
    integrity: Integrity,
    pub(crate) repaired: KeysRepaired,
}

impl fmt::Debug for Unlocked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Unlocked")
    }
}

impl Unlocked {
    #[expect(clippy::too_many_arguments, reason = "one constructor, two callers")]
    pub(crate) const fn new(
        locked: Locked,
        source: Source,
        keys: Keys,
        block: SlotBlock,
        epoch: u32,
        device: DeviceId,
        state: State,
        integrity: Integrity,
    ) -> Self {
        let repaired = KeysRepaired::NONE;
        Self { locked, source, keys, block, epoch, device, state, integrity, repaired }
    }

    /// The file.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.locked.path()
    }

    /// This vault's own id, in every frame of it.
    #[must_use]
    pub const fn vault_id(&self) -> VaultId {
        self.block.vault
    }

    /// How many commits this vault has had: of two states of it, the one with more is later.
    #[must_use]
    pub const fn commits(&self) -> u64 {
        self.state.commits
    }

    /// How often the vault key was changed, and one: of two keys of this vault, the later has more.
    #[must_use]
    pub const fn key_epoch(&self) -> u32 {
        self.epoch
    }

    /// Lets what is written from now on be another device's: for a vault that was put back from an
    /// earlier time, in which this device would use numbers again that it has used before.
    pub const fn become_device(&mut self, device: DeviceId) {
        self.device = device;
    }

    /// What the check at unlock, and every [`verify`](Self::verify) since, found.
    #[must_use]
    pub const fn integrity(&self) -> &Integrity {
        &self.integrity
    }

    /// What was wrong with the copies of the slot block when this vault was opened, and has been put right.
    #[must_use]
    pub const fn keys_repaired(&self) -> KeysRepaired {
        self.repaired
    }

    /// Whether nothing can be written: because not everything is as it was last written, or because
    /// the file lies where [nothing can be](Self::writable_place).
    #[must_use]
    pub fn read_only(&self) -> bool {
        !self.integrity.is_sound() || matches!(self.source, Source::Raw(_)) || !self.writable_place()
    }

    /// Whether the file lies where it can be written to.
    #[must_use]
    pub const fn writable_place(&self) -> bool {
        self.locked.writable()
    }

    /// Live objects, the most recently written first. Those of which something is missing are among them.
    #[must_use]
    pub fn objects(&self) -> Vec<ObjectId> {
        self.state.newest_first()
    }

    /// The revisions of an object, ascending: the last is the current one. Empty if there is no such object.
    #[must_use]
    pub fn revisions(&self, id: ObjectId) -> Vec<Revision> {
        self.state.revisions(id)
    }

    /// The current revision of an object.
    ///
    /// # Errors
    /// See [`ReadError`].
    pub fn read(&self, id: ObjectId) -> Result<Record, ReadError> {
        self.reading().newest(id)
    }

    /// One revision of an object.
    ///
    /// # Errors
    /// See [`ReadError`].
    pub fn read_revision(&self, id: ObjectId, revision: Revision) -> Result<Record, ReadError> {
        self.reading().revision(id, revision)
    }

    pub(crate) const fn reading(&self) -> Reading<'_> {
        Reading { source: &self.source, keys: &self.keys, state: &self.state }
    }

    /// Opens every revision of an object; what does not open is added to the
    /// [`integrity`](Self::integrity), which makes the vault read-only. Gives whether all opened.
    pub fn verify(&mut self, id: ObjectId) -> bool {
        let damaged: Vec<Named> = self
            .revisions(id)
            .into_iter()
            .filter(|revision| matches!(self.read_revision(id, *revision), Err(ReadError::Damaged(_))))
            .map(|revision| Named { object: id, revision })
            .collect();
        for named in &damaged {
            if !self.integrity.missing.contains(named) {
                self.integrity.add_altered(*named);
            }
        }
        damaged.is_empty()
    }

    /// [`verify`](Self::verify) for every object, newest first.
    pub fn verify_all(&mut self) -> &Integrity {
        for id in self.objects() {
            self.verify(id);
        }
        &self.integrity
    }

    /// Makes all changes or none, in order, in one transaction that is on the disk on return.
    /// Gives one revision for each [`Change::Put`], in order.
    ///
    /// # Errors
    /// See [`SaveError`]; nothing was changed then.
    pub fn commit(&mut self, changes: &[Change]) -> Result<Vec<Revision>, SaveError> {
        self.require_writable()?;
        let mut plan = Plan::new(&self.state, self.hand());
        let mut revisions = Vec::new();
        for change in changes {
            revisions.extend(plan.add(change)?);
        }
        self.carry_out(plan.seal(None)?)?;
        Ok(revisions)
    }

    pub(crate) fn hand(&self) -> Hand<'_> {
        Hand { keys: &self.keys, vault: self.block.vault, epoch: self.epoch, device: self.device }
    }

    pub(crate) fn require_writable(&self) -> Result<(), SaveError> {
        if self.read_only() { Err(SaveError::ReadOnly) } else { Ok(()) }
    }

    /// Writes a planned commit, and only then believes it.
    pub(crate) fn carry_out(&mut self, (batch, outcome): (Batch, Outcome)) -> Result<(), SaveError> {
        let Source::Database(database) = &mut self.source else { return Err(SaveError::ReadOnly) };
        database.apply(&batch)?;
        self.state.become_outcome(outcome);
        Ok(())
    }

    /// Goes on with another file's contents, which are these.
    pub(crate) fn go_on_as(&mut self, source: Source, state: State, integrity: Integrity) {
        (self.source, self.state, self.integrity) = (source, state, integrity);
    }

    /// Holds the file against other processes again where what held it was taken away with it.
    pub(crate) fn hold_again(&mut self) -> Result<(), Fault> {
        self.locked.hold_again()
    }

    /// Empties the WAL, so that nothing deleted remains in any file of the vault.
    ///
    /// # Errors
    /// See [`SaveError`].
    pub fn scrub(&mut self) -> Result<(), SaveError> {
        self.require_writable()?;
        match &self.source {
            Source::Database(database) => Ok(database.checkpoint()?),
            Source::Raw(_) => Err(SaveError::ReadOnly),
        }
    }

    /// Drops the keys and gives the file, still open, with what holds it.
    pub(crate) fn into_parts(self) -> (Locked, Source) {
        (self.locked, self.source)
    }

    /// Drops the keys, empties the WAL, and keeps the file held against other processes.
    #[must_use]
    pub fn lock(self) -> Locked {
        let Self { locked, source, .. } = self;
        if let Source::Database(database) = &source {
            // All that was acknowledged is on the disk already; this only tidies.
            let _ = database.checkpoint();
        }
        locked
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Earlier, KdfCost, Passphrase, RecoveryCode};

    fn vault(folder: &Path) -> Unlocked {
        let (passphrase, code) = (Passphrase::new("for tests"), RecoveryCode::generate().unwrap());
        let cost = KdfCost::new(19, 1, 1).unwrap();
        crate::create(&folder.join("v"), DeviceId::from_bytes([1; 16]), &passphrase, &code, cost).unwrap()
    }

    fn put(id: ObjectId, length: usize) -> Change {
        Change::Put { id, body: vec![3; length].into(), earlier: Earlier::Keep }
    }

    /// Stops the database from growing by more than this many pages.
    fn allow_pages(vault: &Unlocked, more: i64) {
        let Source::Database(database) = &vault.source else { unreachable!() };
        database.allow_pages(more);
    }

    #[test]
    fn an_unlocked_vault_can_move_between_threads() {
        fn send<T: Send>() {}
        send::<Unlocked>();
        send::<Locked>();
    }

    #[test]
    fn what_is_written_after_it_became_another_device_is_that_ones() {
        let folder = tempfile::tempdir().unwrap();
        let mut vault = vault(folder.path());
        let [own, other] = [1, 2].map(|byte| DeviceId::from_bytes([byte; 16]));
        vault.commit(&[put(ObjectId::random().unwrap(), 10)]).unwrap();
        vault.become_device(other);
        vault.commit(&[put(ObjectId::random().unwrap(), 10)]).unwrap();
        assert_eq!((vault.state.seen.get(own), vault.state.seen.get(other)), (1, 1));
    }

    #[test]
    fn a_commit_that_fails_changes_nothing_and_the_next_one_works() {
        let folder = tempfile::tempdir().unwrap();
        let mut vault = vault(folder.path());
        let [kept, refused] = [(); 2].map(|()| ObjectId::random().unwrap());
        vault.commit(&[put(kept, 10)]).unwrap();
        allow_pages(&vault, 1);
        let both = [Change::Delete { id: kept }, put(refused, 50_000)];
        assert!(matches!(vault.commit(&both), Err(SaveError::NoSpace)));
        assert_eq!(vault.objects(), [kept]);
        assert_eq!(vault.read(kept).unwrap().body.len(), 10);
        assert!(matches!(vault.read(refused), Err(ReadError::NotFound)));
        allow_pages(&vault, 100);
        assert_eq!(vault.commit(&[put(kept, 20), put(refused, 50_000)]).unwrap().len(), 2);
        let locked = vault.lock();
        let secret = crate::Secret::Passphrase(Passphrase::new("for tests"));
        let vault = locked.unlock(DeviceId::from_bytes([1; 16]), &secret).unwrap();
        assert!(vault.integrity().is_sound());
        assert_eq!(vault.revisions(kept).len(), 2);
        assert_eq!(vault.read(kept).unwrap().sequence, 2, "the failed commit took no numbers");
        assert_eq!(vault.read(refused).unwrap().body.len(), 50_000);
    }

    #[test]
    fn nothing_of_a_vault_is_shown() {
        let folder = tempfile::tempdir().unwrap();
        let vault = vault(folder.path());
        assert_eq!(format!("{vault:?}"), "Unlocked");
        assert_eq!(format!("{:?}", vault.lock()), "Locked");
    }
}
