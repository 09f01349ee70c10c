//! New secrets for an open vault: the old one works until the new one is known to.

use crate::copies;
use crate::error::{Damage, Fault, SaveError, UnlockError};
use crate::kdf::{KdfCost, OutOfMemory};
use crate::plan::Plan;
use crate::secret::{Passphrase, RecoveryCode, Secret};
use crate::slots::{Attempt, Kind, Slot, SlotBlock};
use crate::source::Source;
use crate::unlocked::Unlocked;

impl Unlocked {
    /// Whether a secret opens this vault, for asking again while it is open.
    ///
    /// # Errors
    /// [`UnlockError::OutOfMemory`] where the slot's cost cannot be paid.
    pub fn check_secret(&self, secret: &Secret) -> Result<bool, UnlockError> {
        opens(&self.block, secret.kind(), secret.as_bytes(), self)
            .map_err(|OutOfMemory| UnlockError::OutOfMemory)
    }

    /// Whether the passphrase's slot costs a guess less than [`KdfCost::FLOOR`], as one made before
    /// the floor was raised would. Setting the same passphrase again at a higher cost mends it.
    #[must_use]
    pub fn below_floor(&self) -> bool {
        self.block.of_kind(Kind::Passphrase).any(|slot| slot.cost().is_some_and(|cost| !cost.meets_floor()))
    }

    /// Sets a new passphrase. At every moment the old one, the new one, or both open the vault;
    /// on return only the new one.
    ///
    /// # Errors
    /// See [`SaveError`]; the old passphrase still opens the vault then.
    pub fn change_passphrase(&mut self, new: &Passphrase, cost: KdfCost) -> Result<(), SaveError> {
        self.change(Kind::Passphrase, new.as_bytes(), cost)
    }

    /// Sets a new recovery code, as [`change_passphrase`](Self::change_passphrase) does. A code's
    /// 128 random bits are given no more than [`KdfCost::FLOOR`].
    ///
    /// # Errors
    /// See [`SaveError`]; the old code still opens the vault then.
    pub fn replace_recovery_code(&mut self, new: &RecoveryCode, cost: KdfCost) -> Result<(), SaveError> {
        self.change(Kind::Recovery, new.as_bytes(), cost.at_most_floor())
    }

    fn change(&mut self, kind: Kind, secret: &[u8], cost: KdfCost) -> Result<(), SaveError> {
        self.require_writable()?;
        let slot = Slot::make(self.block.vault, self.epoch, &self.keys.vault, kind, secret, cost)?;
        let old = self.block.clone();
        let both = old.with(slot.clone());
        let checked = self.write_slots(&both).and_then(|()| self.check_on_disk(kind, secret));
        if let Err(error) = checked {
            // Nothing was promised: back to the old secret alone, as far as the disk allows.
            let _ = self.write_slots(&SlotBlock { generation: both.generation + 1, ..old });
            return Err(error);
        }
        self.write_slots(&both.keeping_only(kind, &slot))
    }

    /// Writes a slot block everywhere: in the database, where it counts, then beside it.
    fn write_slots(&mut self, block: &SlotBlock) -> Result<(), SaveError> {
        let planned = Plan::new(&self.state, self.hand()).seal(Some((block.encode(), block.hash())))?;
        self.carry_out(planned)?;
        self.block = block.clone();
        copies::write(self.path(), block)?;
        // The slots that were replaced leave the WAL as well.
        self.scrub()
    }

    /// Reads the slot block back from the database and from both files, and opens each with the new secret.
    fn check_on_disk(&self, kind: Kind, secret: &[u8]) -> Result<(), SaveError> {
        let Source::Database(database) = &self.source else { return Err(SaveError::ReadOnly) };
        let written = database.slots()?.ok_or(Fault::Corrupt)?;
        let copies = copies::Copies::gather(self.path(), &[written]);
        let same =
            copies.blocks.as_slice() == [self.block.clone()] && copies::both_hold(self.path(), &self.block);
        let opened = opens(&self.block, kind, secret, self).map_err(|OutOfMemory| SaveError::OutOfMemory)?;
        if same && opened { Ok(()) } else { Err(SaveError::Damaged(Damage::SlotBlock)) }
    }

    /// Writes the slot block wherever it is missing, damaged or old. Nothing depends on it succeeding.
    pub(crate) fn heal_slots(&mut self) {
        if self.read_only() {
            return;
        }
        let Source::Database(database) = &self.source else { return };
        let block = self.block.clone();
        let inside = database.slots().ok().flatten();
        let spoilt = inside.as_deref().is_none_or(|bytes| SlotBlock::parse(bytes).is_err());
        let whole = inside.is_some_and(|bytes| bytes == block.encode());
        let found =
            copies::KeysRepaired { inside: spoilt, ..copies::KeysRepaired::beside(self.path(), &block) };
        if whole && self.state.slots == block.hash() {
            copies::heal(self.path(), &block);
        } else {
            let _ = self.write_slots(&block);
        }
        if found.any() && copies::both_hold(self.path(), &block) {
            self.repaired = found;
        }
    }
}

fn opens(block: &SlotBlock, kind: Kind, secret: &[u8], vault: &Unlocked) -> Result<bool, OutOfMemory> {
    for slot in block.of_kind(kind) {
        if let Attempt::Opened { key, .. } = slot.open(block.vault, secret)? {
            return Ok(key == vault.keys.vault);
        }
    }
    Ok(false)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::{Path, PathBuf};

    use super::*;
    use crate::id::DeviceId;

    const SECRET: &[u8] = b"for tests";

    fn vault(home: &Path) -> (PathBuf, Unlocked) {
        let path = home.join("v");
        let (passphrase, code) = (Passphrase::new("for tests"), RecoveryCode::generate().unwrap());
        let device = DeviceId::from_bytes([1; 16]);
        let cost = KdfCost::new(19, 1, 1).unwrap();
        (path.clone(), crate::create(&path, device, &passphrase, &code, cost).unwrap())
    }

    #[test]
    fn new_slots_count_only_once_they_are_in_every_place() {
        let home = tempfile::tempdir().unwrap();
        let (path, vault) = vault(home.path());
        vault.check_on_disk(Kind::Passphrase, SECRET).unwrap();
        for place in copies::places(&path) {
            let whole = fs::read(&place).unwrap();
            fs::remove_file(&place).unwrap();
            let found = vault.check_on_disk(Kind::Passphrase, SECRET);
            assert!(matches!(found, Err(SaveError::Damaged(Damage::SlotBlock))));
            fs::write(&place, whole).unwrap();
        }
        vault.check_on_disk(Kind::Passphrase, SECRET).unwrap();
        let another = vault.check_on_disk(Kind::Passphrase, b"another");
        assert!(matches!(another, Err(SaveError::Damaged(Damage::SlotBlock))));
    }

    #[test]
    fn slots_that_the_manifest_does_not_know_are_written_again() {
        let home = tempfile::tempdir().unwrap();
        let (_, mut vault) = vault(home.path());
        let commits = vault.state.commits;
        vault.heal_slots();
        assert_eq!(vault.state.commits, commits, "there was nothing to heal");
        vault.state.slots = [0; 32];
        vault.heal_slots();
        assert_eq!(vault.state.slots, vault.block.hash());
        assert!(vault.state.commits > commits);
    }

    #[test]
    fn a_secret_that_could_not_be_written_everywhere_is_taken_back_by_slots_that_are_newer() {
        let home = tempfile::tempdir().unwrap();
        let (path, mut vault) = vault(home.path());
        let before = vault.block.generation;
        let [beside, _] = copies::places(&path);
        fs::remove_file(&beside).unwrap();
        fs::create_dir(&beside).unwrap();
        let [old, new] = ["for tests", "another"].map(Passphrase::new);
        assert!(vault.change_passphrase(&new, KdfCost::new(19, 1, 1).unwrap()).is_err());
        assert!(vault.block.generation > before + 1, "else those with the new one would be believed");
        assert!(vault.check_secret(&Secret::Passphrase(old)).unwrap());
        assert!(!vault.check_secret(&Secret::Passphrase(new)).unwrap());
    }
}
