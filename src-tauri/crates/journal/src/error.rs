//! Every way in which the journal can fail, and what the screen is told of it.

use std::io;

use stillpoint_vault::{
    BackupError, CreateError, Damage, Entropy, OpenError, PassphraseError, ReadError, RecoveryCodeError,
    SaveError, UnlockError,
};
use thiserror::Error;

use crate::wire::{CommandError, ErrorCode, ErrorDetail};

/// Which part of a file is damaged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// What turns a secret into the key.
    SlotBlock,
    /// The database around the records.
    Database,
    /// The summary of the ledger.
    Manifest,
    /// The list of what should be there.
    Ledger,
    /// One record.
    Record,
}

impl Part {
    /// The name on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::SlotBlock => "slotBlock",
            Self::Database => "database",
            Self::Manifest => "manifest",
            Self::Ledger => "ledger",
            Self::Record => "record",
        }
    }
}

impl From<Damage> for Part {
    fn from(damage: Damage) -> Self {
        match damage {
            Damage::SlotBlock => Self::SlotBlock,
            Damage::Database => Self::Database,
            Damage::Manifest => Self::Manifest,
            Damage::Ledger => Self::Ledger,
            Damage::Frame { .. } => Self::Record,
        }
    }
}

/// Why the journal did not do what was asked. Neither `Display` nor `Debug` carries content, ids
/// or paths.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Error)]
pub enum JournalError {
    /// The passphrase is not this journal's. Says nothing of the file, which is whole.
    #[error("wrong passphrase")]
    WrongPassphrase,
    /// A well-formed recovery code that is not this journal's.
    #[error("wrong recovery code")]
    WrongRecoveryCode,
    /// What was typed is no recovery code at all: a letter is wrong or missing.
    #[error("mistyped recovery code")]
    RecoveryCodeTyped,
    /// The file is damaged. Says nothing of the passphrase.
    #[error("damaged: {}", .0.as_str())]
    Damaged(Part),
    /// Written by a newer version.
    #[error("written by a newer version")]
    NewerFormat,
    /// Open elsewhere.
    #[error("in use by another program")]
    InUse,
    /// The disk is full. What was there before is still there.
    #[error("no space left")]
    NoSpace,
    /// The system does not allow it.
    #[error("not permitted")]
    NotPermitted,
    /// The file is something else.
    #[error("not a journal")]
    NotAVault,
    /// There is no such file.
    #[error("no such file")]
    Absent,
    /// There is such a file already; it was left alone.
    #[error("already exists")]
    AlreadyExists,
    /// The folder to put it in is not there.
    #[error("the folder is missing")]
    FolderMissing,
    /// Something in the file is not sound, so nothing is written into it.
    #[error("read only")]
    ReadOnly,
    /// Too large to keep.
    #[error("too large")]
    TooLarge,
    /// A value is not acceptable. Holds the name of its field, never the value.
    #[error("not acceptable: {0}")]
    Invalid(String),
    /// No such entry, draft or version.
    #[error("not found")]
    NotFound,
    /// A passphrase under 15 characters.
    #[error("too short")]
    TooShort,
    /// A passphrase over 1,024 characters.
    #[error("too long")]
    TooLong,
    /// A passphrase that would be among the first guesses.
    #[error("too common")]
    TooCommon,
    /// Not enough memory to derive the key.
    #[error("out of memory")]
    OutOfMemory,
    /// A copy of another journal.
    #[error("a copy of another journal")]
    OtherVault,
    /// A copy of this journal under a key it had at another time.
    #[error("a copy under another key")]
    OtherKey,
    /// Not all of a copy is as it was written; the journal itself is not meant.
    #[error("the copy is damaged")]
    CopyDamaged,
    /// Told to stop.
    #[error("stopped")]
    Stopped,
    /// As many jottings wait as may.
    #[error("too many jottings wait")]
    InboxFull,
    /// Reading or writing failed in some other way.
    #[error("input or output failed ({0})")]
    Io(io::ErrorKind),
}

impl JournalError {
    /// The code the screen decides by.
    #[must_use]
    pub const fn code(&self) -> ErrorCode {
        match self {
            Self::WrongPassphrase => ErrorCode::WrongPassphrase,
            Self::WrongRecoveryCode => ErrorCode::WrongRecoveryCode,
            Self::RecoveryCodeTyped => ErrorCode::RecoveryCodeTyped,
            Self::Damaged(_) => ErrorCode::Damaged,
            Self::NewerFormat => ErrorCode::NewerFormat,
            Self::InUse => ErrorCode::InUse,
            Self::NoSpace => ErrorCode::NoSpace,
            Self::NotPermitted => ErrorCode::NotPermitted,
            Self::NotAVault => ErrorCode::NotAVault,
            Self::Absent => ErrorCode::Absent,
            Self::AlreadyExists => ErrorCode::AlreadyExists,
            Self::FolderMissing => ErrorCode::FolderMissing,
            Self::ReadOnly => ErrorCode::ReadOnly,
            Self::TooLarge => ErrorCode::TooLarge,
            Self::Invalid(_) => ErrorCode::Invalid,
            Self::NotFound => ErrorCode::NotFound,
            Self::TooShort => ErrorCode::TooShort,
            Self::TooLong => ErrorCode::TooLong,
            Self::TooCommon => ErrorCode::TooCommon,
            Self::OutOfMemory => ErrorCode::OutOfMemory,
            Self::OtherVault => ErrorCode::OtherVault,
            Self::OtherKey => ErrorCode::OtherKey,
            Self::CopyDamaged => ErrorCode::CopyDamaged,
            Self::Stopped => ErrorCode::Stopped,
            Self::InboxFull => ErrorCode::InboxFull,
            Self::Io(_) => ErrorCode::Io,
        }
    }

    /// What else the screen may be told: the damaged part or the unacceptable field.
    #[must_use]
    pub fn detail(&self) -> ErrorDetail {
        match self {
            Self::Damaged(part) => {
                ErrorDetail { what: Some(part.as_str().to_owned()), ..ErrorDetail::default() }
            }
            Self::Invalid(field) => ErrorDetail { field: Some(field.clone()), ..ErrorDetail::default() },
            _ => ErrorDetail::default(),
        }
    }
}

impl From<JournalError> for CommandError {
    fn from(error: JournalError) -> Self {
        Self { code: error.code(), detail: error.detail() }
    }
}

impl From<io::Error> for JournalError {
    fn from(error: io::Error) -> Self {
        // The kind only: an error from the system may spell out a path.
        Self::Io(error.kind())
    }
}

impl From<Entropy> for JournalError {
    fn from(_: Entropy) -> Self {
        Self::Io(io::ErrorKind::Other)
    }
}

impl From<RecoveryCodeError> for JournalError {
    fn from(_: RecoveryCodeError) -> Self {
        Self::RecoveryCodeTyped
    }
}

impl From<PassphraseError> for JournalError {
    fn from(error: PassphraseError) -> Self {
        match error {
            PassphraseError::TooShort => Self::TooShort,
            PassphraseError::TooLong => Self::TooLong,
        }
    }
}

impl From<CreateError> for JournalError {
    fn from(error: CreateError) -> Self {
        match error {
            CreateError::AlreadyExists => Self::AlreadyExists,
            CreateError::NoSpace => Self::NoSpace,
            CreateError::NotPermitted => Self::NotPermitted,
            CreateError::NotFound => Self::FolderMissing,
            CreateError::InUse => Self::InUse,
            CreateError::Entropy(error) => error.into(),
            CreateError::OutOfMemory => Self::OutOfMemory,
            CreateError::Io(error) => error.into(),
            _ => Self::Io(io::ErrorKind::Other),
        }
    }
}

impl From<OpenError> for JournalError {
    fn from(error: OpenError) -> Self {
        match error {
            OpenError::Absent => Self::Absent,
            OpenError::NotAVault => Self::NotAVault,
            OpenError::NewerFormat { .. } => Self::NewerFormat,
            OpenError::InUse => Self::InUse,
            OpenError::NotPermitted => Self::NotPermitted,
            OpenError::Damaged(damage) => Self::Damaged(damage.into()),
            OpenError::NoSpace => Self::NoSpace,
            OpenError::Io(error) => error.into(),
            _ => Self::Io(io::ErrorKind::Other),
        }
    }
}

impl From<UnlockError> for JournalError {
    /// A wrong secret becomes [`JournalError::WrongPassphrase`]; whoever tried a recovery code
    /// says so with [`JournalError::for_recovery`].
    fn from(error: UnlockError) -> Self {
        match error {
            UnlockError::WrongSecret => Self::WrongPassphrase,
            UnlockError::Damaged(damage) => Self::Damaged(damage.into()),
            UnlockError::NewerFormat { .. } => Self::NewerFormat,
            UnlockError::NoSpace => Self::NoSpace,
            UnlockError::NotPermitted => Self::NotPermitted,
            UnlockError::OutOfMemory => Self::OutOfMemory,
            UnlockError::Io(error) => error.into(),
            _ => Self::Io(io::ErrorKind::Other),
        }
    }
}

impl JournalError {
    /// The same failure, when it was a recovery code that was tried.
    #[must_use]
    pub fn for_recovery(self) -> Self {
        if self == Self::WrongPassphrase { Self::WrongRecoveryCode } else { self }
    }
}

impl From<SaveError> for JournalError {
    fn from(error: SaveError) -> Self {
        match error {
            SaveError::ReadOnly => Self::ReadOnly,
            SaveError::NoSpace => Self::NoSpace,
            SaveError::NotPermitted => Self::NotPermitted,
            SaveError::Absent => Self::Absent,
            SaveError::TooLarge => Self::TooLarge,
            SaveError::Damaged(damage) => Self::Damaged(damage.into()),
            SaveError::Entropy(error) => error.into(),
            SaveError::OutOfMemory => Self::OutOfMemory,
            SaveError::Io(error) => error.into(),
            _ => Self::Io(io::ErrorKind::Other),
        }
    }
}

impl From<BackupError> for JournalError {
    fn from(error: BackupError) -> Self {
        match error {
            BackupError::Absent => Self::Absent,
            BackupError::AlreadyExists => Self::AlreadyExists,
            BackupError::NotAVault => Self::NotAVault,
            BackupError::OtherVault => Self::OtherVault,
            BackupError::OtherKey => Self::OtherKey,
            BackupError::NewerFormat { .. } => Self::NewerFormat,
            BackupError::Damaged => Self::CopyDamaged,
            BackupError::ReadOnly => Self::ReadOnly,
            BackupError::Stopped => Self::Stopped,
            BackupError::NoSpace => Self::NoSpace,
            BackupError::NotPermitted => Self::NotPermitted,
            BackupError::Entropy(error) => error.into(),
            BackupError::OutOfMemory => Self::OutOfMemory,
            BackupError::Io(error) => error.into(),
            _ => Self::Io(io::ErrorKind::Other),
        }
    }
}

impl From<ReadError> for JournalError {
    fn from(error: ReadError) -> Self {
        match error {
            ReadError::NotFound => Self::NotFound,
            ReadError::Damaged(damage) => Self::Damaged(damage.into()),
            ReadError::Io(error) => error.into(),
            _ => Self::Io(io::ErrorKind::Other),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use stillpoint_vault::{ObjectId, Revision};

    use super::*;

    fn io_error() -> io::Error {
        io::Error::new(io::ErrorKind::TimedOut, "/home/somebody/journal.stillpoint")
    }

    fn code(error: impl Into<JournalError>) -> ErrorCode {
        error.into().code()
    }

    #[test]
    fn failures_to_open_are_told_apart() {
        let found: Vec<ErrorCode> = [
            OpenError::Absent,
            OpenError::NotAVault,
            OpenError::NewerFormat { found: 9, supported: 1 },
            OpenError::InUse,
            OpenError::NotPermitted,
            OpenError::Damaged(Damage::Database),
            OpenError::NoSpace,
            OpenError::Io(io_error()),
        ]
        .map(code)
        .into_iter()
        .chain([code(UnlockError::WrongSecret)])
        .collect();
        assert_eq!(found.iter().collect::<HashSet<_>>().len(), found.len(), "{found:?}");
    }

    #[test]
    fn failures_of_a_backup_are_told_apart_and_a_damaged_copy_is_not_a_damaged_journal() {
        let all = [
            BackupError::Absent,
            BackupError::AlreadyExists,
            BackupError::NotAVault,
            BackupError::OtherVault,
            BackupError::OtherKey,
            BackupError::NewerFormat { found: 9, supported: 1 },
            BackupError::Damaged,
            BackupError::ReadOnly,
            BackupError::Stopped,
            BackupError::NoSpace,
            BackupError::NotPermitted,
            BackupError::OutOfMemory,
            BackupError::Io(io_error()),
        ];
        let codes: Vec<ErrorCode> = all.map(code).into();
        assert_eq!(codes.iter().collect::<HashSet<_>>().len(), codes.len(), "{codes:?}");
        assert!(!codes.contains(&ErrorCode::Damaged));
    }

    #[test]
    fn a_wrong_secret_and_damage_are_never_confused() {
        assert_eq!(code(UnlockError::WrongSecret), ErrorCode::WrongPassphrase);
        let recovery = JournalError::from(UnlockError::WrongSecret).for_recovery();
        assert_eq!(recovery.code(), ErrorCode::WrongRecoveryCode);
        for damage in [Damage::SlotBlock, Damage::Database, Damage::Manifest, Damage::Ledger] {
            let error = JournalError::from(UnlockError::Damaged(damage)).for_recovery();
            assert_eq!(error.code(), ErrorCode::Damaged);
            assert_eq!(error.detail().what.as_deref(), Some(Part::from(damage).as_str()));
        }
        assert_eq!(code(RecoveryCodeError::Checksum), ErrorCode::RecoveryCodeTyped);
    }

    #[test]
    fn failures_to_create_and_save_keep_their_meaning() {
        assert_eq!(code(CreateError::NotFound), ErrorCode::FolderMissing);
        assert_eq!(code(CreateError::AlreadyExists), ErrorCode::AlreadyExists);
        assert_eq!(code(CreateError::InUse), ErrorCode::InUse);
        assert_eq!(code(CreateError::NoSpace), ErrorCode::NoSpace);
        assert_eq!(code(SaveError::ReadOnly), ErrorCode::ReadOnly);
        assert_eq!(code(SaveError::NoSpace), ErrorCode::NoSpace);
        assert_eq!(code(SaveError::TooLarge), ErrorCode::TooLarge);
        assert_eq!(code(SaveError::NotPermitted), ErrorCode::NotPermitted);
        assert_eq!(code(UnlockError::OutOfMemory), ErrorCode::OutOfMemory);
        assert_eq!(code(ReadError::NotFound), ErrorCode::NotFound);
        assert_eq!(code(PassphraseError::TooShort), ErrorCode::TooShort);
        assert_eq!(code(PassphraseError::TooLong), ErrorCode::TooLong);
    }

    #[test]
    fn no_path_and_no_id_is_ever_shown() {
        let object = ObjectId::from_bytes([0xab; 16]);
        let damage = Damage::Frame { object, revision: Revision::FIRST };
        for error in [JournalError::from(OpenError::Io(io_error())), ReadError::Damaged(damage).into()] {
            let shown = format!("{error} {error:?} {:?}", CommandError::from(error.clone()));
            assert!(!shown.contains("somebody") && !shown.contains("abab"), "{shown}");
        }
        let kind_of_failure = JournalError::from(OpenError::Io(io_error()));
        assert_eq!(
            kind_of_failure,
            JournalError::Io(io::ErrorKind::TimedOut),
            "what kind it was may be told"
        );
    }

    #[test]
    fn the_wire_carries_a_code_and_only_the_detail_there_is() {
        let error = CommandError::from(JournalError::Invalid("score".to_owned()));
        let json = serde_json::to_string(&error).unwrap();
        assert_eq!(json, r#"{"code":"invalid","detail":{"field":"score"}}"#);
    }
}
