//! What can go wrong, as distinct types: nothing here holds content, names or paths.

use std::io;

use crate::id::{ObjectId, Revision};
use crate::publish::Unpublished;

/// What of a vault is damaged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub enum Damage {
    /// No copy of the slot block can be read, so no secret can be tried.
    #[error("no copy of the slot block is readable")]
    SlotBlock,
    /// The file is not a readable database and holds nothing that could be salvaged.
    #[error("the database is not readable")]
    Database,
    /// The manifest is unreadable or does not agree with the ledger.
    #[error("the manifest is damaged")]
    Manifest,
    /// A row of the ledger is unreadable.
    #[error("the ledger is damaged")]
    Ledger,
    /// A frame of this revision is missing, altered, or does not open.
    #[error("revision {revision} of an object is damaged")]
    Frame {
        /// The object.
        object: ObjectId,
        /// The revision that cannot be read.
        revision: Revision,
    },
}

/// The operating system's random source did not answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the system's random source did not answer")]
pub struct Entropy;

/// Not 32 lower-case hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("an id is 32 lower-case hexadecimal digits")]
pub struct IdError;

/// Why a vault was not made.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum CreateError {
    /// A vault, or something left of one, is there already; nothing was touched.
    #[error("there is a vault, or something left of one, already")]
    AlreadyExists,
    /// No room on the disk.
    #[error("no space left")]
    NoSpace,
    /// The system does not let this user write there.
    #[error("not permitted")]
    NotPermitted,
    /// The folder is not there.
    #[error("the folder does not exist")]
    NotFound,
    /// Another process holds the lock.
    #[error("in use by another process")]
    InUse,
    /// See [`Entropy`].
    #[error(transparent)]
    Entropy(#[from] Entropy),
    /// The machine has not the memory that the chosen cost needs.
    #[error("not enough memory")]
    OutOfMemory,
    /// Anything else the system answered.
    #[error("input or output failed")]
    Io(#[source] io::Error),
}

/// Why a vault was not opened. None of these says anything about a passphrase.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum OpenError {
    /// There is no such file.
    #[error("there is no such file")]
    Absent,
    /// The file is something else.
    #[error("the file is not a vault")]
    NotAVault,
    /// Made by a later version of the program.
    #[error("format {found} is newer than {supported}")]
    NewerFormat {
        /// The format number in the file.
        found: u32,
        /// The highest this program reads.
        supported: u32,
    },
    /// Another process holds the lock.
    #[error("in use by another process")]
    InUse,
    /// The system does not let this user read and write it.
    #[error("not permitted")]
    NotPermitted,
    /// Damaged beyond opening, and what is.
    #[error(transparent)]
    Damaged(Damage),
    /// No room on the disk.
    #[error("no space left")]
    NoSpace,
    /// Anything else the system answered.
    #[error("input or output failed")]
    Io(#[source] io::Error),
}

/// Why a vault stayed locked.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum UnlockError {
    /// The slot block is whole and this is not a secret of it.
    #[error("that is not the secret")]
    WrongSecret,
    /// Damaged beyond unlocking, and what is.
    #[error(transparent)]
    Damaged(Damage),
    /// Made by a later version of the program.
    #[error("format {found} is newer than {supported}")]
    NewerFormat {
        /// The format number in the file.
        found: u32,
        /// The highest this program reads.
        supported: u32,
    },
    /// No room on the disk.
    #[error("no space left")]
    NoSpace,
    /// The system does not let this user read and write it.
    #[error("not permitted")]
    NotPermitted,
    /// The machine has not the memory that the slot's cost needs.
    #[error("not enough memory")]
    OutOfMemory,
    /// Anything else the system answered.
    #[error("input or output failed")]
    Io(#[source] io::Error),
}

/// Why nothing was written. What was there before is still there.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SaveError {
    /// The vault is open read-only because something in it is damaged.
    #[error("the vault is open read-only")]
    ReadOnly,
    /// No room on the disk.
    #[error("no space left")]
    NoSpace,
    /// The system does not let this user write it.
    #[error("not permitted")]
    NotPermitted,
    /// The file is no longer where it was opened, or another is there instead. Put back, it can be
    /// written again.
    #[error("the file is no longer there")]
    Absent,
    /// A body over [`BODY_LIMIT`](crate::BODY_LIMIT).
    #[error("the body is too large")]
    TooLarge,
    /// Writing found damage.
    #[error(transparent)]
    Damaged(Damage),
    /// See [`Entropy`].
    #[error(transparent)]
    Entropy(#[from] Entropy),
    /// The machine has not the memory that the chosen cost needs.
    #[error("not enough memory")]
    OutOfMemory,
    /// Anything else the system answered.
    #[error("input or output failed")]
    Io(#[source] io::Error),
}

/// Why there is no backup, or none that could be opened.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum BackupError {
    /// There is no such file.
    #[error("there is no such file")]
    Absent,
    /// There is a file of that name already; it was left as it is.
    #[error("there is a file of that name already")]
    AlreadyExists,
    /// The file is something else.
    #[error("the file is not a vault")]
    NotAVault,
    /// A copy of another vault.
    #[error("a copy of another vault")]
    OtherVault,
    /// A copy of this vault under a key it had at another time: it opens with the secrets of that time.
    #[error("a copy under another key")]
    OtherKey,
    /// Made by a later version of the program.
    #[error("format {found} is newer than {supported}")]
    NewerFormat {
        /// The format number in the file.
        found: u32,
        /// The highest this program reads.
        supported: u32,
    },
    /// Not all of the copy is as it was last written.
    #[error("the copy is damaged")]
    Damaged,
    /// The vault itself is damaged, so that a copy of it would be no backup.
    #[error("the vault is open read-only")]
    ReadOnly,
    /// It was told to stop.
    #[error("stopped")]
    Stopped,
    /// No room on the disk.
    #[error("no space left")]
    NoSpace,
    /// The system does not let this user read or write there.
    #[error("not permitted")]
    NotPermitted,
    /// See [`Entropy`].
    #[error(transparent)]
    Entropy(#[from] Entropy),
    /// The machine has not the memory that the chosen cost needs.
    #[error("not enough memory")]
    OutOfMemory,
    /// Anything else the system answered.
    #[error("input or output failed")]
    Io(#[source] io::Error),
}

/// Why a record was not read.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ReadError {
    /// The vault holds no such object or revision.
    #[error("no such object or revision")]
    NotFound,
    /// It is held but damaged, and what is.
    #[error(transparent)]
    Damaged(Damage),
    /// Anything else the system answered.
    #[error("input or output failed")]
    Io(#[source] io::Error),
}

/// What the file system or SQLite answered, sorted by what a person can do about it.
#[derive(Debug)]
pub(crate) enum Fault {
    NoSpace,
    NotPermitted,
    InUse,
    /// The database's structure is broken.
    Corrupt,
    NotFound,
    Io(io::Error),
}

impl From<io::Error> for Fault {
    fn from(error: io::Error) -> Self {
        use io::ErrorKind as Kind;
        match error.kind() {
            Kind::StorageFull | Kind::QuotaExceeded | Kind::FileTooLarge => Self::NoSpace,
            Kind::PermissionDenied | Kind::ReadOnlyFilesystem => Self::NotPermitted,
            Kind::NotFound => Self::NotFound,
            _ => Self::Io(error),
        }
    }
}

impl From<rusqlite::Error> for Fault {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Code;
        match error.sqlite_error_code() {
            Some(Code::DiskFull) => Self::NoSpace,
            Some(Code::PermissionDenied | Code::ReadOnly | Code::AuthorizationForStatementDenied) => {
                Self::NotPermitted
            }
            Some(Code::DatabaseBusy | Code::DatabaseLocked) => Self::InUse,
            // A row or type that no vault holds is as foreign as a broken page.
            Some(Code::DatabaseCorrupt | Code::NotADatabase | Code::TooBig | Code::TypeMismatch) | None => {
                Self::Corrupt
            }
            _ => Self::Io(io::Error::other(error)),
        }
    }
}

impl From<Fault> for CreateError {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::NoSpace => Self::NoSpace,
            Fault::NotPermitted => Self::NotPermitted,
            Fault::InUse => Self::InUse,
            Fault::NotFound => Self::NotFound,
            Fault::Corrupt => Self::Io(io::Error::other("a new database was not readable")),
            Fault::Io(error) => Self::Io(error),
        }
    }
}

impl From<Fault> for OpenError {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::NoSpace => Self::NoSpace,
            Fault::NotPermitted => Self::NotPermitted,
            Fault::InUse => Self::InUse,
            Fault::NotFound => Self::Absent,
            Fault::Corrupt => Self::Damaged(Damage::Database),
            Fault::Io(error) => Self::Io(error),
        }
    }
}

impl From<Fault> for UnlockError {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::NoSpace => Self::NoSpace,
            Fault::NotPermitted => Self::NotPermitted,
            Fault::InUse => Self::Io(io::ErrorKind::ResourceBusy.into()),
            Fault::NotFound => Self::Io(io::ErrorKind::NotFound.into()),
            Fault::Corrupt => Self::Damaged(Damage::Database),
            Fault::Io(error) => Self::Io(error),
        }
    }
}

impl From<Fault> for SaveError {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::NoSpace => Self::NoSpace,
            Fault::NotPermitted => Self::NotPermitted,
            Fault::InUse => Self::Io(io::ErrorKind::ResourceBusy.into()),
            Fault::NotFound => Self::Absent,
            Fault::Corrupt => Self::Damaged(Damage::Database),
            Fault::Io(error) => Self::Io(error),
        }
    }
}

impl From<Fault> for BackupError {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::NoSpace => Self::NoSpace,
            Fault::NotPermitted => Self::NotPermitted,
            Fault::InUse => Self::Io(io::ErrorKind::ResourceBusy.into()),
            Fault::NotFound => Self::Absent,
            Fault::Corrupt => Self::Damaged,
            Fault::Io(error) => Self::Io(error),
        }
    }
}

impl From<Unpublished> for BackupError {
    fn from(unpublished: Unpublished) -> Self {
        match unpublished {
            Unpublished::AlreadyExists => Self::AlreadyExists,
            Unpublished::Fault(fault) => fault.into(),
        }
    }
}

impl From<Unpublished> for CreateError {
    fn from(unpublished: Unpublished) -> Self {
        match unpublished {
            Unpublished::AlreadyExists => Self::AlreadyExists,
            Unpublished::Fault(fault) => fault.into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sqlite(code: i32) -> Fault {
        rusqlite::Error::SqliteFailure(rusqlite::ffi::Error::new(code), None).into()
    }

    #[test]
    fn sqlite_answers_are_sorted_by_what_can_be_done() {
        use rusqlite::ffi;
        assert!(matches!(sqlite(ffi::SQLITE_FULL), Fault::NoSpace));
        assert!(matches!(sqlite(ffi::SQLITE_READONLY), Fault::NotPermitted));
        assert!(matches!(sqlite(ffi::SQLITE_PERM), Fault::NotPermitted));
        assert!(matches!(sqlite(ffi::SQLITE_BUSY), Fault::InUse));
        assert!(matches!(sqlite(ffi::SQLITE_CORRUPT), Fault::Corrupt));
        assert!(matches!(sqlite(ffi::SQLITE_NOTADB), Fault::Corrupt));
        assert!(matches!(sqlite(ffi::SQLITE_IOERR_FSYNC), Fault::Io(_)));
    }

    #[test]
    fn system_answers_are_sorted_by_what_can_be_done() {
        let of = |kind: io::ErrorKind| Fault::from(io::Error::from(kind));
        assert!(matches!(of(io::ErrorKind::StorageFull), Fault::NoSpace));
        assert!(matches!(of(io::ErrorKind::PermissionDenied), Fault::NotPermitted));
        assert!(matches!(of(io::ErrorKind::ReadOnlyFilesystem), Fault::NotPermitted));
        assert!(matches!(of(io::ErrorKind::NotFound), Fault::NotFound));
        assert!(matches!(of(io::ErrorKind::Other), Fault::Io(_)));
    }
}
