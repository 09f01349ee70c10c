//! A backup in the place of a file that cannot be used at all: empty, something else, or without
//! anything left to try a secret on. There is no open vault then that could be replaced.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use crate::backup::Backup;
use crate::error::{BackupError, Fault, OpenError};
use crate::files;
use crate::id::VaultId;
use crate::replacement::{copy_bytes, empty_beside, set_aside};
use crate::source;

/// A checked copy of a backup, beside the file whose place it is to take. It holds no key. Dropped
/// unused, it is removed.
#[must_use = "dropping it removes the file"]
pub struct StandIn {
    file: PathBuf,
    place: PathBuf,
    vault: VaultId,
}

impl fmt::Debug for StandIn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("StandIn")
    }
}

impl Drop for StandIn {
    fn drop(&mut self) {
        // Gone already if it took the place.
        let _ = fs::remove_file(&self.file);
    }
}

impl Backup {
    /// Copies the backup, which is at `from`, and checks the copy to its last frame, so that it can
    /// take the place of the unusable file at `place`. Nothing there is changed yet.
    ///
    /// # Errors
    /// See [`BackupError`]: `AlreadyExists` if the vault at `place` can be opened, `Damaged` unless
    /// all of the backup is as it was last written.
    pub fn prepare_stand_in(&self, from: &Path, place: &Path) -> Result<StandIn, BackupError> {
        let _held = files::lock(place)?;
        refuse_usable(place)?;
        let file = empty_beside(place)?;
        let stand_in = StandIn { file, place: place.to_path_buf(), vault: self.vault_id() };
        copy_bytes(from, &stand_in.file)?;
        self.reader().check(&stand_in.file, &|| true)?;
        Ok(stand_in)
    }
}

impl StandIn {
    /// The vault it is a copy of.
    #[must_use]
    pub const fn vault_id(&self) -> VaultId {
        self.vault
    }

    /// Gives it its place. What lay there is kept beside it, under the same name and `.damaged`: where
    /// is answered; `None` if there was nothing.
    ///
    /// # Errors
    /// See [`BackupError`]; what lay there is then still there.
    pub fn put(self) -> Result<Option<PathBuf>, BackupError> {
        let _held = files::lock(&self.place)?;
        refuse_usable(&self.place)?;
        let wal = files::beside(&self.place, "-wal");
        let there = |path: &Path| path.symlink_metadata().is_ok();
        if !there(&self.place) && there(&wal) {
            // So that what was saved last and is left of it is kept under the name of what it belongs to.
            files::create_new(&self.place)?;
        }
        let aside = if there(&self.place) { Some(set_aside(&self.place, &wal)?) } else { None };
        fs::rename(&self.file, &self.place).map_err(Fault::from)?;
        files::sync_folder(files::folder_of(&self.place))?;
        Ok(aside)
    }
}

/// A vault that opens is replaced only by whoever has opened it.
fn refuse_usable(place: &Path) -> Result<(), BackupError> {
    match source::enter_to_look(place) {
        Ok(_) => Err(BackupError::AlreadyExists),
        Err(OpenError::NotAVault | OpenError::Damaged(_) | OpenError::Absent) => Ok(()),
        Err(OpenError::NewerFormat { found, supported }) => {
            Err(BackupError::NewerFormat { found, supported })
        }
        Err(OpenError::InUse) => Err(BackupError::Io(std::io::ErrorKind::ResourceBusy.into())),
        Err(OpenError::NotPermitted) => Err(BackupError::NotPermitted),
        Err(OpenError::NoSpace) => Err(BackupError::NoSpace),
        Err(OpenError::Io(error)) => Err(BackupError::Io(error)),
    }
}
