//! What can go wrong, in words that say what to do, and the code that the command ends with.

use std::io;

use stillpoint_vault::{BackupError, LookError, OpenError, UnlockError};

/// How a command ended that did what it was asked to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// All is well.
    Well,
    /// Something is damaged, or could not be brought out.
    SomethingWrong,
}

/// See [`Outcome::SomethingWrong`].
pub const SOMETHING_WRONG: u8 = 1;

/// Why a command did not do what it was asked to.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    #[error(
        "That is not the passphrase of this journal. Nothing was changed; try again.\nIf you have the recovery code, add --recovery-code."
    )]
    WrongPassphrase,
    #[error("That is not the recovery code of this journal. Nothing was changed; try again.")]
    WrongRecoveryCode,
    #[error(
        "That cannot be a recovery code: it has 28 letters and digits, in seven groups of four, and one\nof them seems to be mistyped. Nothing was changed; try again."
    )]
    NotARecoveryCode,
    #[error(
        "That is not the whole recovery code: it has seven groups of four letters and digits, and {0} of them {are}\nmissing or not whole. Nothing was changed; try again.",
        are = if *.0 == 1 { "is" } else { "are" }
    )]
    GroupsMissing(u32),
    #[error("There is no passphrase to try: nothing was typed.")]
    NoSecret,
    #[error(
        "The passphrase cannot be asked for here, because there is no terminal.\nGive it with --secret-fd."
    )]
    NoTerminal,
    #[error("The file descriptor given with --secret-fd cannot be read.")]
    NoDescriptor,
    #[error("There is no such file.")]
    Absent,
    #[error("This file is not a Stillpoint journal, nor anything left of one. It was left as it is.")]
    NotAVault,
    #[error(
        "This journal was made by a later version of Stillpoint (format {0}). Get the same version of\nstillpoint-rescue. The file was left as it is."
    )]
    Newer(u32),
    #[error(
        "The keys of this journal are damaged, here and in the copies beside it, so that no passphrase can\nbe tried. If you have the file ending in .keys elsewhere, put it beside this one and try again."
    )]
    KeysDamaged,
    #[error("Nothing of this journal can be read any more. It was left as it is.")]
    Unreadable,
    #[error("This file is empty: nothing of a journal is left in it. It was left as it is.")]
    Empty,
    #[error("This file cannot be opened: the system does not permit it. Is it yours?")]
    NotPermitted,
    #[error("There is no space left to write to.")]
    NoSpace,
    #[error("There is something of that name already. Choose another name.")]
    AlreadyExists,
    #[error("There is not enough memory to try the passphrase. Close other programs and try again.")]
    OutOfMemory,
    #[error("The system's random source did not answer. Try again.")]
    Entropy,
    #[error(
        "What was written could not be read back as it should be, and was removed. The disk may be\nfailing: try another one."
    )]
    NotAsWritten,
    #[error("That is a folder. Name the journal's file in it, which ends in .stillpoint.")]
    Folder,
    #[error("The disk did not answer as it should ({0}). If it is failing, copy the file to another first.")]
    Io(io::ErrorKind),
}

impl Trouble {
    /// What the command ends with; the list is in `--help`.
    pub const fn code(&self) -> u8 {
        match self {
            Self::NoSecret | Self::NoTerminal | Self::NoDescriptor => 2,
            Self::WrongPassphrase
            | Self::WrongRecoveryCode
            | Self::NotARecoveryCode
            | Self::GroupsMissing(_) => 3,
            Self::NotAVault | Self::Newer(_) => 4,
            Self::Absent
            | Self::NotPermitted
            | Self::NoSpace
            | Self::AlreadyExists
            | Self::OutOfMemory
            | Self::Entropy
            | Self::NotAsWritten
            | Self::Folder
            | Self::Io(_) => 5,
            Self::KeysDamaged | Self::Unreadable | Self::Empty => 6,
        }
    }

    /// The same for a recovery code, where it was one that was wrong.
    pub fn of_recovery(self) -> Self {
        if matches!(self, Self::WrongPassphrase) { Self::WrongRecoveryCode } else { self }
    }
}

impl From<OpenError> for Trouble {
    fn from(error: OpenError) -> Self {
        match error {
            OpenError::Absent => Self::Absent,
            OpenError::NotAVault => Self::NotAVault,
            OpenError::NewerFormat { found, .. } => Self::Newer(found),
            OpenError::Damaged(stillpoint_vault::Damage::SlotBlock) => Self::KeysDamaged,
            OpenError::Damaged(_) => Self::Unreadable,
            OpenError::NotPermitted => Self::NotPermitted,
            OpenError::NoSpace => Self::NoSpace,
            OpenError::Io(error) if error.kind() == io::ErrorKind::IsADirectory => Self::Folder,
            OpenError::Io(error) => Self::Io(error.kind()),
            _ => Self::Io(io::ErrorKind::Other),
        }
    }
}

impl From<UnlockError> for Trouble {
    fn from(error: UnlockError) -> Self {
        match error {
            UnlockError::WrongSecret => Self::WrongPassphrase,
            UnlockError::Damaged(stillpoint_vault::Damage::SlotBlock) => Self::KeysDamaged,
            UnlockError::Damaged(_) => Self::Unreadable,
            UnlockError::NewerFormat { found, .. } => Self::Newer(found),
            UnlockError::NotPermitted => Self::NotPermitted,
            UnlockError::NoSpace => Self::NoSpace,
            UnlockError::OutOfMemory => Self::OutOfMemory,
            UnlockError::Io(error) => Self::Io(error.kind()),
            _ => Self::Io(io::ErrorKind::Other),
        }
    }
}

impl From<LookError> for Trouble {
    fn from(error: LookError) -> Self {
        match error {
            LookError::Open(error) => error.into(),
            LookError::Unlock(error) => error.into(),
        }
    }
}

impl From<BackupError> for Trouble {
    fn from(error: BackupError) -> Self {
        match error {
            BackupError::Absent => Self::Absent,
            BackupError::AlreadyExists => Self::AlreadyExists,
            BackupError::NotPermitted => Self::NotPermitted,
            BackupError::NoSpace => Self::NoSpace,
            BackupError::OutOfMemory => Self::OutOfMemory,
            BackupError::Entropy(_) => Self::Entropy,
            BackupError::Damaged => Self::NotAsWritten,
            BackupError::NotAVault | BackupError::OtherVault | BackupError::OtherKey => Self::NotAVault,
            BackupError::NewerFormat { found, .. } => Self::Newer(found),
            BackupError::Io(error) => Self::Io(error.kind()),
            _ => Self::Io(io::ErrorKind::Other),
        }
    }
}

impl From<io::Error> for Trouble {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::Absent,
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Self::NotPermitted,
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::NoSpace,
            io::ErrorKind::AlreadyExists => Self::AlreadyExists,
            io::ErrorKind::IsADirectory => Self::Folder,
            kind => Self::Io(kind),
        }
    }
}
