//! Another vault key: everything sealed anew, and both secrets made to fit.

use stillpoint_vault::Beside;

use super::{Journal, putting_back::Replacement};
use crate::{
    backups::Before,
    error::JournalError,
    secrets::{KdfCost, Passphrase, RecoveryCode},
    time::Moment,
};

impl Journal {
    /// Makes a file ready in which every record is sealed under a new key that these two secrets
    /// reach. First what waits at the lock screen is taken in, for nothing sealed to the old key
    /// could be read later, and a backup is made and checked. Until the replacement is used or
    /// dropped nothing can be jotted.
    ///
    /// `reach` is told how many of how many pieces are done; once it says no, nothing has changed.
    ///
    /// # Errors
    /// `ReadOnly` for a damaged journal, `Stopped`, `NotPermitted` where jottings could not be taken
    /// in, and those of writing a file. The journal is then as it was.
    pub fn prepare_new_key(
        &mut self,
        (passphrase, recovery): (&Passphrase, &RecoveryCode),
        cost: KdfCost,
        now: Moment,
        reach: &dyn Fn(usize, usize) -> bool,
    ) -> Result<Replacement, JournalError> {
        self.read_everything();
        if self.vault.read_only() {
            return Err(JournalError::ReadOnly);
        }
        self.file_what_waits(now)?;
        self.back_up_before(Before::Rotation, now)?;
        let mut new = self.vault.prepare_rotated(passphrase, recovery, cost, reach)?;
        // What is known of the copies would be lost with the key it is sealed under: where there are
        // some, and that a restore was tried.
        let known = self.known_copies().under_another_key();
        new.take_along(Beside::Backups, self.known_file(), &known.to_bytes())?;
        let inbox = self.settings().jot_when_locked.then(|| new.inbox_key());
        if inbox.is_some() {
            // Gone before the swap: what is jotted to the old key after it, nobody could read.
            self.inbox().remove_key()?;
        }
        Ok(Replacement::with_new_key(new, inbox))
    }

    /// The vault's key, counted from 1.
    #[must_use]
    pub const fn key_epoch(&self) -> u32 {
        self.vault.key_epoch()
    }
}
