//! A copy of the journal as it is on the disk: encrypted, opened by the same secrets.

use std::{io, path::Path};

use stillpoint_vault::BackupError;

use super::Journal;
use crate::error::JournalError;

impl Journal {
    /// Copies the journal to a new file and checks the copy to the last frame before it is given
    /// that name. A copy opens with the secrets of today, whatever they are changed to later.
    ///
    /// # Errors
    /// `AlreadyExists` when there is a file of that name, which is left as it is; `ReadOnly` when
    /// the journal is damaged, so that a copy would be damaged too; `NoSpace`, `NotPermitted`,
    /// `FolderMissing`, `Io`. Nothing is left behind then.
    pub fn save_copy(&self, to: &Path) -> Result<(), JournalError> {
        self.vault.back_up(to).map_err(|error| not_copied(&error))
    }
}

/// Whatever is wrong with a copy that has just been made is a failure to make it.
fn not_copied(error: &BackupError) -> JournalError {
    match error {
        BackupError::AlreadyExists => JournalError::AlreadyExists,
        BackupError::ReadOnly => JournalError::ReadOnly,
        BackupError::NoSpace => JournalError::NoSpace,
        BackupError::NotPermitted => JournalError::NotPermitted,
        BackupError::OutOfMemory => JournalError::OutOfMemory,
        BackupError::Absent => JournalError::FolderMissing,
        BackupError::Io(error) => JournalError::Io(error.kind()),
        _ => JournalError::Io(io::ErrorKind::Other),
    }
}
