//! Backups: when one is due, what it is called, which are kept, and what is known of each.
//!
//! Everything here is arithmetic over what is known; making and opening copies is the
//! [`Journal`](crate::Journal)'s and the [`CopyReader`]'s.

mod known;
mod name;
mod policy;
mod reader;
mod second;
mod stand_in;
#[cfg(test)]
mod tests;

pub use known::{CopyState, Known, KnownCopy};
pub use name::{file_name, is_name_of_copy, stem_of_copy, taken_at, was_opened};
pub use policy::{Held, NEVER_FEWER, due, to_remove};
pub use reader::{CopyReader, EarlierKey, Examined, try_restore};
pub use second::Second;
pub use stand_in::{
    Prepared, StandInCopy, StandInLook, StandInPut, StandIns, copies_of, folder_beside, prepare_stand_in,
};
pub use stillpoint_vault::StandIn;

use std::io;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    entry::EntrySummary,
    error::JournalError,
    time::{Day, Moment},
    wire::{ErrorCode, NamedLoss},
};

/// Days without the second folder before Today says so.
pub const PATIENCE_DAYS: i64 = 14;

/// What the system answered about a folder of copies, sorted by what can be done about it.
pub(crate) fn disk(error: io::Error) -> JournalError {
    use io::ErrorKind as Kind;
    match error.kind() {
        Kind::StorageFull | Kind::QuotaExceeded | Kind::FileTooLarge => JournalError::NoSpace,
        Kind::PermissionDenied | Kind::ReadOnlyFilesystem => JournalError::NotPermitted,
        Kind::NotFound | Kind::NotADirectory => JournalError::FolderMissing,
        _ => error.into(),
    }
}

/// Before what a backup is made without being asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Before {
    /// Another journal's entries are taken in.
    Import,
    /// Every record is sealed anew under another key.
    Rotation,
    /// The whole journal is put back as it was.
    Restoring,
    /// Many things are deleted for good.
    BulkDeletion,
}

/// One copy of the journal, as far as it is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BackupCopy {
    /// The file's name, by which it is asked for.
    pub name: String,
    /// When it was made.
    pub taken: Moment,
    /// How many entries were in the journal then; null until it has been looked at.
    pub entries: Option<u32>,
    /// Its size in bytes.
    #[ts(type = "number")]
    pub bytes: u64,
    /// When it was last opened and checked to the last frame.
    pub checked: Option<Moment>,
    /// What that check found.
    pub state: CopyState,
    /// It is in the second folder too.
    pub second: bool,
}

/// The folder chosen for a second copy of every backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SecondFolder {
    /// Where it is.
    pub folder: String,
    /// Whether it was there when it was last looked for.
    pub there: bool,
    /// The day on which it was first found missing; null while it is there.
    pub missing_since: Option<Day>,
    /// Why the last copy could not be put there, where the folder itself was there.
    pub trouble: Option<ErrorCode>,
}

/// The one quiet line that Today has room for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum BackupReminder {
    /// The last backup could not be made.
    Failed,
    /// The second folder has been missing for a fortnight.
    SecondMissing,
}

/// Everything the screen of backups shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Backups {
    /// The folder beside the journal.
    pub folder: String,
    /// The copies in it, newest first.
    pub copies: Vec<BackupCopy>,
    /// One is being made or checked at this moment.
    pub busy: bool,
    /// Why the last one could not be made.
    pub trouble: Option<ErrorCode>,
    /// The second folder, where one is chosen.
    pub second: Option<SecondFolder>,
    /// When the person last tried a restore.
    pub tried: Option<Moment>,
    /// What Today should say in a line.
    pub reminder: Option<BackupReminder>,
}

/// The entries of a copy, a page of them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BackupPage {
    /// When the copy was made.
    pub taken: Moment,
    /// How many entries it has outside the bin.
    pub total: u32,
    /// Newest first.
    pub rows: Vec<EntrySummary>,
    /// Not all of the copy could be read.
    pub damaged: bool,
    /// It is from before the vault key was changed: it can be looked into, and not put back as a whole.
    pub earlier_key: bool,
}

/// What the journal has now and would not have once a copy was put back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SinceBackup {
    /// Entries written since.
    pub written: u32,
    /// Entries changed since.
    pub changed: u32,
    /// Anything else added or changed since: drafts, sessions, agreements, settings.
    pub other: u32,
    /// What was deleted since and would be there again.
    pub returning: u32,
}

/// A record that mending takes from a backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MendSource {
    /// The record.
    pub loss: NamedLoss,
    /// When the backup was made that still has it whole.
    pub taken: Option<Moment>,
}

/// What mending would do, or did.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MendPlan {
    /// Records taken from backups.
    pub from_backups: Vec<MendSource>,
    /// Records of which something is lost: no whole copy of a version of it is anywhere.
    pub lost: Vec<NamedLoss>,
    /// The list of what there should be was itself damaged: more may be lost than can be named.
    pub list_damaged: bool,
    /// How many backups were looked into.
    pub backups: u32,
}

/// What trying a restore showed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Drill {
    /// When the copy was made that was opened.
    pub taken: Moment,
    /// How many entries it has.
    pub total: u32,
    /// The three newest of them.
    pub newest: Vec<EntrySummary>,
}
