//! Looking into copies, without the journal's own lock: the reader may be on another thread.

use std::{fmt, path::Path, sync::Arc};

use stillpoint_vault::{self as vault, Backup, BackupReader, Secret};

use super::{BackupPage, CopyState, Drill};
use crate::{
    entry::{Entry, EntryBody},
    error::JournalError,
    id::EntryId,
    projection::Projection,
    record::{EntryRecord, Kept, decode},
    time::Moment,
};

/// Titles that trying a restore shows.
const SHOWN: usize = 3;

/// The keys that open a journal's copies. To be dropped when the journal is locked.
pub struct CopyReader {
    own: BackupReader,
    earlier: Option<EarlierKey>,
}

/// A key that the journal had before, and that opens the copies of that time for looking into them.
/// To be dropped when the journal is locked.
#[derive(Clone)]
pub struct EarlierKey(Arc<BackupReader>);

/// A copy that was opened.
struct Opened {
    backup: Backup,
    /// By a key the journal had before.
    by_earlier: bool,
}

/// What opening a copy to its last frame showed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Examined {
    /// What it is.
    pub state: CopyState,
    /// Entries outside the bin, as far as they could be read.
    pub entries: Option<u32>,
    /// Commits that the journal had had.
    pub commits: Option<u64>,
}

impl fmt::Debug for CopyReader {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CopyReader(..)")
    }
}

impl fmt::Debug for EarlierKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("EarlierKey(..)")
    }
}

impl CopyReader {
    pub(crate) const fn new(own: BackupReader) -> Self {
        Self { own, earlier: None }
    }

    /// One that also looks into the copies that `earlier` opens. They count as backups no more for it.
    #[must_use]
    pub fn with(self, earlier: Option<EarlierKey>) -> Self {
        Self { earlier, ..self }
    }

    /// The key of a copy from before the vault key was changed, given a secret of that time.
    ///
    /// # Errors
    /// `WrongPassphrase`, `OtherVault`, `CopyDamaged`, and those of opening it.
    pub fn earlier_key(&self, path: &Path, secret: &Secret) -> Result<EarlierKey, JournalError> {
        let backup = look_into(path, secret)?;
        if backup.vault_id() != self.own.vault_id() {
            return Err(JournalError::OtherVault);
        }
        Ok(EarlierKey(Arc::new(backup.reader())))
    }

    /// Opens a copy for looking into it, by either key.
    pub(crate) fn open(&self, path: &Path) -> Result<Backup, JournalError> {
        self.open_by(path).map(|opened| opened.backup)
    }

    fn open_by(&self, path: &Path) -> Result<Opened, JournalError> {
        match (self.own.open(path), &self.earlier) {
            (Err(vault::BackupError::OtherKey), Some(earlier)) => {
                Ok(Opened { backup: earlier.0.open(path)?, by_earlier: true })
            }
            (opened, _) => Ok(Opened { backup: opened?, by_earlier: false }),
        }
    }

    /// Opens a copy and every frame of it. A file that is no copy of this journal is an error; one
    /// that is a copy and not whole is not.
    ///
    /// # Errors
    /// `Absent`, `OtherVault`, `NotAVault`, `Stopped` once `go_on` says no, and what the system answers.
    pub fn examine(&self, path: &Path, go_on: &dyn Fn() -> bool) -> Result<Examined, JournalError> {
        let unread = |state| Ok(Examined { state, entries: None, commits: None });
        let mut backup = match self.own.open(path) {
            Ok(backup) => backup,
            Err(vault::BackupError::Damaged) => return unread(CopyState::Damaged),
            Err(vault::BackupError::OtherKey) => return unread(CopyState::OtherKey),
            Err(vault::BackupError::NewerFormat { .. }) => return unread(CopyState::Newer),
            Err(error) => return Err(error.into()),
        };
        let sound = backup.verify_all(go_on)?.is_sound();
        let state = if sound { CopyState::Sound } else { CopyState::Damaged };
        let entries = crate::session::count(live(&backup).count());
        Ok(Examined { state, entries: Some(entries), commits: Some(backup.commits()) })
    }

    /// Checks an unchecked copy to its last frame and gives it its name.
    ///
    /// # Errors
    /// `CopyDamaged`, `Stopped`, `AlreadyExists`, and what the system answers; the unchecked copy
    /// is gone in any case.
    pub fn keep(&self, unchecked: &Path, to: &Path, go_on: &dyn Fn() -> bool) -> Result<(), JournalError> {
        Ok(self.own.keep(unchecked, to, go_on)?)
    }

    /// A page of the entries in a copy, newest first.
    ///
    /// # Errors
    /// Those of opening it.
    pub fn page(
        &self,
        path: &Path,
        taken: Moment,
        offset: u32,
        limit: u32,
    ) -> Result<BackupPage, JournalError> {
        let Opened { backup, by_earlier } = self.open_by(path)?;
        let (total, rows) = page(&backup, offset, limit);
        let damaged = !backup.integrity().is_sound();
        Ok(BackupPage { taken, total, rows, damaged, earlier_key: by_earlier })
    }

    /// One entry as it is in a copy.
    ///
    /// # Errors
    /// Those of opening it; `NotFound` when there is no such entry.
    pub fn entry(&self, path: &Path, id: EntryId) -> Result<Entry, JournalError> {
        let backup = self.open(path)?;
        let record = backup.read(crate::session::object(id))?;
        let revision = record.revision.get();
        match decode(&record.body) {
            Kept::Entry(EntryRecord { created, edited, binned, body }) => {
                Ok(Entry { id, revision, created, edited, binned, versions: 1, body })
            }
            _ => Err(JournalError::NotFound),
        }
    }

    /// The words of one entry as they are in a copy.
    ///
    /// # Errors
    /// As [`CopyReader::entry`].
    pub fn body(&self, path: &Path, id: EntryId) -> Result<EntryBody, JournalError> {
        self.entry(path, id).map(|entry| entry.body)
    }
}

/// Opens a copy as somebody would who has lost everything else: with the secret alone.
///
/// # Errors
/// `WrongPassphrase`, `CopyDamaged`, and those of opening a journal.
pub fn try_restore(path: &Path, taken: Moment, secret: &Secret) -> Result<Drill, JournalError> {
    try_with(path, taken, secret).map(|(drill, _)| drill)
}

/// The same, with the copy that was opened.
pub(super) fn try_with(path: &Path, taken: Moment, secret: &Secret) -> Result<(Drill, Backup), JournalError> {
    let backup = look_into(path, secret)?;
    let (total, newest) = page(&backup, 0, crate::session::count(SHOWN));
    Ok((Drill { taken, total, newest }, backup))
}

/// Opens a copy with a secret alone. What is damaged then is the copy, and not the journal.
fn look_into(path: &Path, secret: &Secret) -> Result<Backup, JournalError> {
    vault::look_into(path, secret).map_err(|error| {
        let error = match error {
            vault::LookError::Open(error) => JournalError::from(error),
            vault::LookError::Unlock(error) => JournalError::from(error),
        };
        if matches!(error, JournalError::Damaged(_)) { JournalError::CopyDamaged } else { error }
    })
}

fn page(backup: &Backup, offset: u32, limit: u32) -> (u32, Vec<crate::entry::EntrySummary>) {
    let mut projection = Projection::default();
    projection.extend(live(backup).collect());
    let index = |n: u32| usize::try_from(n).unwrap_or(usize::MAX);
    (crate::session::count(projection.count()), projection.page(index(offset), index(limit)))
}

/// The entries outside the bin that can be read.
fn live(backup: &Backup) -> impl Iterator<Item = (EntryId, EntryRecord)> + '_ {
    backup.objects().into_iter().filter_map(|id| match decode(&backup.read(id).ok()?.body) {
        Kept::Entry(record) if record.binned.is_none() => Some((crate::session::entry_id(id), record)),
        _ => None,
    })
}
