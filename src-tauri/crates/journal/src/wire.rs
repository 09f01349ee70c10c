//! What else crosses between the shell and the screen: the app's state, losses, strength, errors.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zeroize::Zeroizing;

use crate::{
    preferences::Preferences,
    settings::Minutes,
    supervision::Item,
    time::{Day, Moment},
};

/// What was found when the journal was opened.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Integrity {
    /// Nothing is altered, missing or unexplained.
    pub sound: bool,
    /// Nothing can be saved, because something is not sound or the place does not allow it.
    pub read_only: bool,
    /// Whether the file lies where it can be written to.
    pub writable_place: bool,
    /// Records whose bytes are not what was written.
    pub altered: Vec<NamedLoss>,
    /// Records that should be there and are not.
    pub missing: Vec<NamedLoss>,
    /// How many things are in the file that the journal cannot account for.
    pub unexplained: u32,
    /// The list of what the journal holds is itself damaged: what is missing cannot be told from
    /// this file alone, only by comparing it with a backup.
    pub list_damaged: bool,
}

/// A record that cannot be read, named as far as it can be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NamedLoss {
    /// The record's name, 32 hex digits.
    pub id: String,
    /// What it was, where another revision of it still says: the kind of an entry or of an item
    /// of supervision, or "draft", "settings", "groundSettings", "exercise", "guard", "left",
    /// "onThisDay", "keepUntil", "movedIn".
    pub kind: Option<String>,
    /// When it was about, where another revision of it still says: of entries and drafts.
    pub when: Option<Moment>,
    /// The day it was about, likewise: of sessions, agreements and actions.
    pub day: Option<Day>,
}

/// Whether there is a journal and whether it is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum VaultPhase {
    /// There is none, or none is chosen.
    Absent,
    /// There is one, locked.
    Locked,
    /// It is open.
    Unlocked,
}

/// Everything the screen needs to know about the app itself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AppState {
    /// Whether there is a journal and whether it is open.
    pub phase: VaultPhase,
    /// The journal's name.
    pub vault_name: Option<String>,
    /// Where it is.
    pub vault_path: Option<String>,
    /// Where a new journal would be put.
    pub default_folder: String,
    /// Choices kept outside the vault.
    pub preferences: Preferences,
    /// What was found when it was opened; null while locked.
    pub integrity: Option<Integrity>,
    /// Its file is not there: while it is open nothing can be kept then, and while it is locked it
    /// cannot be opened.
    pub file_gone: bool,
    /// It is not where it was left when it was last open here: null when it is, or while locked.
    pub rollback: Option<Rollback>,
    /// The recovery code was used: a new passphrase must be set.
    pub must_set_passphrase: bool,
    /// Why it is closed, where that needs saying; null while it is open.
    pub farewell: Option<Farewell>,
    /// What there is to say about the place of the chosen journal; null where there is nothing.
    pub placed: Option<Placed>,
    /// Whether the system keeps windows out of pictures of the screen when asked to.
    pub hides_from_capture: bool,
    /// Whether what was copied from the window is taken back when the journal locks.
    pub takes_back_copies: bool,
    /// Minutes of idleness before locking; null while locked or when it locks only if asked.
    pub auto_lock_minutes: Option<Minutes>,
    /// The app's version.
    pub version: String,
    /// The newest vault format this app writes.
    pub format: u32,
    /// The version of SQLite inside.
    pub sqlite: String,
    /// Built for end-to-end tests, and so not safe for real writing.
    pub e2e: bool,
}

/// A program that carries a folder's files to other computers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "names of programs")]
pub enum SyncedBy {
    Dropbox,
    GoogleDrive,
    ICloud,
    Mega,
    Nextcloud,
    OneDrive,
    PCloud,
    ProtonDrive,
    Resilio,
    Syncthing,
}

/// What is known of a place; both are only told to the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Placed {
    /// It is on a drive that other computers may write to.
    pub network: bool,
    /// A program seems to keep it in step with other computers.
    pub synced_by: Option<SyncedBy>,
    /// The file is called as a backup is.
    pub backup: bool,
}

/// How the journal came to be closed where the person did not do it by locking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Farewell {
    /// Everything was put back as a backup has it.
    Restored,
    /// The same in the place of a damaged journal, whose file is kept beside it.
    RestoredOverDamaged,
    /// It was mended.
    Mended,
    /// It was mended as far as it could be: something is lost, or may be.
    MendedInPart,
    /// One of these failed, and the journal is as it was.
    Unchanged,
    /// It has a new key.
    NewKey,
    /// Whether the new key is in place is not known: the disk did not say.
    KeyUnsure,
    /// Its file was taken away while it was open, and was written there again, whole, as it locked.
    FilePutBack,
    /// Another file lies in its place, or its folder is gone: all of it was kept as a backup.
    FileInBackup,
    /// Its file was taken away and could not be written anywhere.
    FileLost,
}

impl Farewell {
    /// What to say where the file could not be replaced after all.
    #[must_use]
    pub const fn where_it_failed(self) -> Self {
        match self {
            Self::Restored
            | Self::RestoredOverDamaged
            | Self::Mended
            | Self::MendedInPart
            | Self::Unchanged => Self::Unchanged,
            Self::NewKey | Self::KeyUnsure => Self::KeyUnsure,
            Self::FilePutBack | Self::FileInBackup | Self::FileLost => self,
        }
    }
}

/// How a journal differs from the one that was last open here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Rollback {
    /// Saves that were in it then and are not in it now; null when there are as many, and others.
    pub saves: Option<u32>,
    /// It is from before its key was changed: what opened it then opens it again.
    pub earlier_key: bool,
}

/// What to say about a passphrase that is being chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum StrengthHint {
    /// Fewer than fifteen characters.
    TooShort,
    /// Built on words or phrases that are tried first.
    Common,
    /// The same thing again and again.
    Repeated,
    /// A run such as abcd, 1234 or keys beside each other.
    Sequence,
    /// A name, a year or a date.
    Personal,
    /// It would do.
    Fair,
    /// It is good.
    Strong,
}

/// How a passphrase would stand against guessing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Strength {
    /// 0 (falls at once) to 4 (stands).
    #[ts(type = "0 | 1 | 2 | 3 | 4")]
    pub score: u8,
    /// Characters after NFKC.
    pub characters: u32,
    /// At least fifteen characters.
    pub long_enough: bool,
    /// The one thing to say.
    pub hint: StrengthHint,
}

/// Every way in which a command can fail. The screen decides by this alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ErrorCode {
    /// The journal is locked.
    Locked,
    /// The passphrase is not this journal's.
    WrongPassphrase,
    /// The recovery code is well formed but not this journal's.
    WrongRecoveryCode,
    /// The recovery code is mistyped: its check does not come out.
    RecoveryCodeTyped,
    /// The file is damaged; `detail.what` names the part.
    Damaged,
    /// Written by a newer version of the app.
    NewerFormat,
    /// Open in another program.
    InUse,
    /// The disk is full.
    NoSpace,
    /// The system does not allow it.
    NotPermitted,
    /// The file is something else.
    NotAVault,
    /// The file is no exercise of this app.
    NotAnExercise,
    /// The file is not a template of this app.
    NotATemplate,
    /// The file is no measure for this app.
    NotAMeasure,
    /// The file is no calendar.
    NotACalendar,
    /// The folder is none in which everything was saved.
    NotAnExport,
    /// It is a folder in which this app saved everything.
    OwnExport,
    /// The file or folder is none that entries can be taken from.
    NotRecognised,
    /// There is no entry in it.
    NothingInIt,
    /// The file begins as one that could be taken in, and is damaged or cut short.
    CutShort,
    /// There is no such file.
    Absent,
    /// There is already a file of that name.
    AlreadyExists,
    /// The folder is not there.
    FolderMissing,
    /// The journal is not sound, so nothing can be saved.
    ReadOnly,
    /// Too large to keep.
    TooLarge,
    /// A value is not acceptable; `detail.field` names it.
    Invalid,
    /// There is no such entry, draft or version.
    NotFound,
    /// Too soon after failed attempts; wait `detail.seconds`.
    WaitFirst,
    /// Fewer characters than allowed.
    TooShort,
    /// More characters than allowed.
    TooLong,
    /// A passphrase that would be among the first guesses.
    TooCommon,
    /// Not enough memory to derive the key.
    OutOfMemory,
    /// A copy of another journal.
    OtherVault,
    /// A copy of this journal under a key it had at another time.
    OtherKey,
    /// Not all of a copy is as it was written.
    CopyDamaged,
    /// It was stopped because the journal is being locked.
    Stopped,
    /// As many jottings wait as may.
    InboxFull,
    /// The person changed their mind.
    Cancelled,
    /// Reading or writing failed.
    Io,
}

/// What there is to know about a failure beside its code. Never content, ids or paths.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ErrorDetail {
    /// Which part is damaged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub what: Option<String>,
    /// Seconds to wait.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub seconds: Option<u32>,
    /// Which field is not acceptable.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub field: Option<String>,
    /// Of a recovery code: how many of its seven groups are missing or not whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub missing: Option<u32>,
    /// How many records had been taken in before it failed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub taken: Option<u32>,
}

/// A failed command.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CommandError {
    /// What kind of failure.
    pub code: ErrorCode,
    /// What else there is to know.
    #[serde(default)]
    pub detail: ErrorDetail,
}

impl CommandError {
    /// A failure with nothing more to say about it.
    #[must_use]
    pub fn new(code: ErrorCode) -> Self {
        Self { code, detail: ErrorDetail::default() }
    }
}

/// The groups of a recovery code, to be shown once and written down.
#[derive(Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RecoveryGroups {
    /// Groups of four characters, in order.
    #[ts(type = "Array<string>")]
    pub groups: Vec<Zeroizing<String>>,
}

impl std::fmt::Debug for RecoveryGroups {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RecoveryGroups(..)")
    }
}

/// One group of the recovery code, typed again.
#[derive(Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GroupAnswer {
    /// Which group, from 0.
    pub index: u32,
    /// What was typed.
    #[ts(type = "string")]
    pub text: Zeroizing<String>,
}

impl std::fmt::Debug for GroupAnswer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("GroupAnswer(..)")
    }
}

/// Whether the person went through with saving a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Saved {
    /// False when the dialog was cancelled.
    pub saved: bool,
}

/// How a picture of a chart is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum PictureKind {
    /// As drawing: sharp at every size.
    Svg,
    /// As points of colour: opens everywhere.
    Png,
}

/// An item in the bin.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BinnedItem {
    /// The item.
    pub item: Item,
    /// When it was put there.
    pub binned: Moment,
    /// The calendar day on which it is deleted for good.
    pub gone_on: Day,
}

/// Why the journal is about to lock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum LockReason {
    /// Nobody has used it for a while.
    Idle,
    /// The machine is going to sleep.
    Suspend,
    /// The screen was locked.
    ScreenLock,
    /// The window is closing: there is time to ask the person.
    Close,
    /// The system ends the app, and waits for nobody.
    End,
}

/// The `file-gone` event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FileGone {
    /// Whether the journal's file is no longer where it was opened; false when it is there again.
    pub gone: bool,
}

/// The `lock-requested` event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LockRequested {
    /// Why.
    pub reason: LockReason,
}
