//! A copy of the journal as it is on the disk: encrypted, opened by the same secrets.

use std::{io, path::Path};

use stillpoint_vault::{BackupError, create_private_folder};

use super::Journal;
use crate::error::JournalError;
use crate::time::Moment;

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

    /// Whether its file is where it was opened; while it is not, nothing can be kept.
    #[must_use]
    pub fn is_in_place(&self) -> bool {
        self.vault.is_in_place()
    }

    /// Writes its file again where it was, if it was taken away and nothing is there now.
    ///
    /// # Errors
    /// `AlreadyExists` when another file is there, which is left as it is; `FolderMissing`;
    /// `ReadOnly` for a damaged journal; `NoSpace`, `NotPermitted`, `Io`.
    pub fn put_file_back(&mut self) -> Result<(), JournalError> {
        self.vault.put_back().map_err(|error| not_copied(&error))
    }

    /// The whole journal as a backup where its backups are and, where that cannot be, in `second`:
    /// for one whose own file is gone, so that nothing can be written down of the copy.
    ///
    /// # Errors
    /// As [`Journal::save_copy`].
    pub fn save_as_backup(&self, second: Option<&Path>, now: Moment) -> Result<(), JournalError> {
        let own = self.backup_folder();
        let put = |folder: &Path| self.save_copy(&self.free_name(folder, now)?);
        let done = create_private_folder(&own).map_err(|error| JournalError::Io(error.kind()));
        match (done.and_then(|()| put(&own)), second) {
            (Err(_), Some(second)) => put(second),
            (done, _) => done,
        }
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
