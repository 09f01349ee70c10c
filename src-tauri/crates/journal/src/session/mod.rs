//! The unlocked session: the vault that is open and the projection read from it.
//!
//! A [`Journal`] exists only while the vault is unlocked, so nothing can be asked of, or saved
//! into, a locked one. Whatever is written goes to the vault first and into the projection after.

mod backups;
mod bin;
mod copy;
mod days;
mod drafts;
mod entries;
mod everything;
mod finding;
mod grounding;
mod guarding;
mod jotting;
mod keep_until;
mod losses;
mod measures;
mod moving;
mod new_key;
mod news;
mod on_this_day;
mod patterns;
mod putting_back;
mod reading;
mod recovery;
mod settings;
mod supervision;
mod tagging;
mod versions;

#[cfg(feature = "demo")]
pub(crate) mod filling;

use std::{collections::VecDeque, fmt, path::Path};

use stillpoint_vault::{self as vault, Change, ObjectId, Unlocked};
use zeroize::Zeroizing;

use crate::{
    entry::{BinRow, DayPart, Draft, Timeline, Today},
    error::JournalError,
    id::EntryId,
    projection::Projection,
    record::{Kept, decode},
    secrets::{DeviceId, KdfCost, Passphrase, RecoveryCode, Secret},
    time::{DayRule, Moment},
};

pub use backups::Begun;
pub use everything::Taken;
pub use putting_back::{Anchored, Replacement};

use grounding::HeldGrounding;
use guarding::HeldGuard;
use jotting::HeldJottings;
use keep_until::HeldKeepUntil;
use moving::HeldMoves;
use news::HeldNews;
use on_this_day::HeldOnThisDay;
use recovery::HeldRecovery;
use settings::HeldSettings;
use supervision::HeldItems;
use tagging::LastTagChange;

/// Records that are read before an unlock returns: more than the first screens show.
pub const FIRST_READ: usize = 200;

/// Most entries set aside that [`Journal::today`] lists.
pub const SET_ASIDE_SHOWN: usize = 5;

/// A journal that is there and locked. Holds the file, so that nobody else opens it.
pub struct LockedJournal(Box<vault::Locked>);

/// The name used where a locked journal stands beside an unlocked one.
pub type Locked = LockedJournal;

/// A journal that is open.
pub struct Journal {
    vault: Unlocked,
    projection: Projection,
    settings: HeldSettings,
    grounding: HeldGrounding,
    items: HeldItems,
    recovery: HeldRecovery,
    unheard: HeldJottings,
    news: HeldNews,
    retagged: LastTagChange,
    guard: HeldGuard,
    on_this_day: HeldOnThisDay,
    keep_until: HeldKeepUntil,
    moves: HeldMoves,
    /// Records not read yet, the most recently written first.
    unread: VecDeque<ObjectId>,
    /// Records this version does not understand.
    not_understood: u32,
    /// Empty the bin as of this moment once everything has been read.
    purge_at: Option<Moment>,
}

impl LockedJournal {
    /// Takes the file and looks whether it is a journal. Needs no secret and reads no content.
    ///
    /// # Errors
    /// `Absent`, `NotAVault`, `NewerFormat`, `InUse`, `NotPermitted`, `Damaged`, `NoSpace`, `Io`:
    /// each says only what it says. None of them means a wrong passphrase.
    pub fn open(path: &Path) -> Result<Self, JournalError> {
        Ok(Self(Box::new(vault::open(path)?)))
    }

    /// Whether there is a journal at `path`, or something left of one, so that none can be made there.
    #[must_use]
    pub fn is_taken(path: &Path) -> bool {
        vault::is_taken(path)
    }

    /// Where the journal is.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.0.path()
    }

    /// Opens the journal and reads the newest of it, enough for the first screen;
    /// [`Journal::project_more`] reads the rest.
    ///
    /// # Errors
    /// The journal, still locked, and why: `WrongPassphrase` or `WrongRecoveryCode` only when the
    /// secret is wrong, `Damaged` only when the file is.
    pub fn unlock(self, device: DeviceId, secret: &Secret) -> Result<Journal, (Self, JournalError)> {
        self.unlock_at(device, secret, Moment::now(DayRule::Calendar))
    }

    /// As [`LockedJournal::unlock`], with the time by which the bin is emptied.
    ///
    /// # Errors
    /// As [`LockedJournal::unlock`].
    pub fn unlock_at(
        self,
        device: DeviceId,
        secret: &Secret,
        now: Moment,
    ) -> Result<Journal, (Self, JournalError)> {
        match self.0.unlock(device, secret) {
            Ok(vault) => Ok(Journal::over(vault, Some(now))),
            Err((locked, error)) => Err((Self(locked), secret_error(error.into(), secret))),
        }
    }
}

/// Neither shows anything of what is inside, nor where it is.
impl fmt::Debug for LockedJournal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("LockedJournal(..)")
    }
}

impl fmt::Debug for Journal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Journal(..)")
    }
}

fn secret_error(error: JournalError, secret: &Secret) -> JournalError {
    match secret {
        Secret::Passphrase(_) => error,
        Secret::Recovery(_) => error.for_recovery(),
    }
}

impl Journal {
    /// Makes a new journal and opens it. Never writes over a file.
    ///
    /// # Errors
    /// `AlreadyExists`, `FolderMissing`, `NotPermitted`, `NoSpace`, `InUse`, `OutOfMemory`, `Io`.
    pub fn create(
        path: &Path,
        device: DeviceId,
        passphrase: &Passphrase,
        recovery: &RecoveryCode,
        cost: KdfCost,
    ) -> Result<Self, JournalError> {
        let vault = vault::create(path, device, passphrase, recovery, cost)?;
        let mut journal = Self::over(vault, None);
        // Written at once so that later unlocks find settings without reading the whole journal.
        journal.write_first_records(Moment::now(DayRule::Calendar))?;
        Ok(journal)
    }

    fn over(vault: Unlocked, purge_at: Option<Moment>) -> Self {
        let unread = vault.objects().into();
        let mut journal = Self {
            vault,
            projection: Projection::default(),
            settings: HeldSettings::default(),
            grounding: HeldGrounding::default(),
            items: HeldItems::default(),
            recovery: HeldRecovery::default(),
            unheard: HeldJottings::default(),
            news: HeldNews::default(),
            retagged: LastTagChange::default(),
            guard: HeldGuard::default(),
            on_this_day: HeldOnThisDay::default(),
            keep_until: HeldKeepUntil::default(),
            moves: HeldMoves::default(),
            unread,
            not_understood: 0,
            purge_at,
        };
        journal.read_first();
        journal
    }

    /// Closes the journal: what was read is forgotten first, then the keys are dropped.
    #[must_use = "dropping it gives the file back"]
    pub fn lock(self) -> LockedJournal {
        let Self { vault, projection, settings, grounding, items, retagged, guard, moves, .. } = self;
        drop((projection, settings, grounding, items, retagged, guard, moves));
        LockedJournal(Box::new(vault.lock()))
    }

    /// The first screen, as of `now`; its day and hour are the writer's.
    #[must_use]
    pub fn today(&self, now: Moment) -> Today {
        let (set_aside, total) = self.projection.set_aside(SET_ASIDE_SHOWN);
        Today {
            day: now.day(),
            part: DayPart::of_hour(now.hour()),
            week: self.projection.week(now.day(), self.settings().scales.as_slice()),
            set_aside,
            set_aside_total: count(total),
            drafts: self.drafts(),
            today: self.projection.day(now.day()),
            complete: self.is_complete(),
        }
    }

    /// Entries newest first by journal day and time: `limit` of them after the first `offset`.
    #[must_use]
    pub fn timeline(&self, offset: u32, limit: u32) -> Timeline {
        Timeline {
            total: count(self.projection.count()),
            offset,
            rows: self.projection.page(index(offset), index(limit)),
            complete: self.is_complete(),
        }
    }

    /// What is in the bin, the last put there first.
    #[must_use]
    pub fn bin(&self) -> Vec<BinRow> {
        self.projection.bin()
    }

    /// What is being written, the last kept first.
    #[must_use]
    pub fn drafts(&self) -> Vec<Draft> {
        self.projection.drafts()
    }

    /// Replaces the passphrase. The old one opens the journal until the new one has been tried
    /// from disk, and not after.
    ///
    /// # Errors
    /// Those of a save; then the old passphrase still holds.
    pub fn change_passphrase(&mut self, new: &Passphrase, cost: KdfCost) -> Result<(), JournalError> {
        Ok(self.vault.change_passphrase(new, cost)?)
    }

    /// Replaces the recovery code, and remembers when.
    ///
    /// # Errors
    /// Those of a save; then the old code still holds.
    pub fn replace_recovery_code(
        &mut self,
        new: &RecoveryCode,
        cost: KdfCost,
        now: Moment,
    ) -> Result<(), JournalError> {
        self.vault.replace_recovery_code(new, cost)?;
        self.recovery_is_new(now);
        Ok(())
    }

    /// Whether a secret opens this journal, asked while it is open.
    ///
    /// # Errors
    /// When the answer could not be found out.
    pub fn check_secret(&self, secret: &Secret) -> Result<bool, JournalError> {
        Ok(self.vault.check_secret(secret)?)
    }

    /// Reads one record as it is now; `None` when there is no such record.
    fn read(&self, id: EntryId) -> Result<Option<Kept>, JournalError> {
        match self.vault.read(object(id)) {
            Ok(record) => Ok(Some(decode(&record.body))),
            Err(vault::ReadError::NotFound) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    fn commit(&mut self, changes: &[Change]) -> Result<(), JournalError> {
        self.vault.commit(changes)?;
        Ok(())
    }
}

pub(crate) fn object(id: EntryId) -> ObjectId {
    ObjectId::from_bytes(id.bytes())
}

pub(crate) fn entry_id(id: ObjectId) -> EntryId {
    EntryId::from_bytes(*id.as_bytes())
}

fn new_id() -> Result<EntryId, JournalError> {
    Ok(entry_id(ObjectId::random()?))
}

fn put(id: EntryId, body: Zeroizing<Vec<u8>>, earlier: vault::Earlier) -> Change {
    Change::Put { id: object(id), body, earlier }
}

fn delete(id: EntryId) -> Change {
    Change::Delete { id: object(id) }
}

pub(crate) fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

fn index(n: u32) -> usize {
    usize::try_from(n).unwrap_or(usize::MAX)
}
