//! Copies of a vault: made whole, checked before they count, and looked into without being changed.

use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::audit;
use crate::copies::Copies;
use crate::error::{BackupError, Fault, OpenError, ReadError, UnlockError};
use crate::files;
use crate::id::{ObjectId, Revision, VaultId};
use crate::integrity::{Integrity, Named};
use crate::keys::Keys;
use crate::publish::publish;
use crate::reading::Reading;
use crate::record::Record;
use crate::secret::Secret;
use crate::slots::SlotBlock;
use crate::source::{Entered, Evidence, Source};
use crate::state::State;
use crate::unlocked::Unlocked;
use crate::vault::find_key;

/// The keys that open a vault's copies. It can be sent to another thread, so that copies are
/// checked while the vault goes on being used; it must be dropped when the vault is locked.
pub struct BackupReader {
    keys: Keys,
    block: SlotBlock,
    epoch: u32,
}

/// A copy of a vault, read into memory and never written to: no file is changed, made or locked.
pub struct Backup {
    pub(crate) source: Source,
    pub(crate) keys: Keys,
    pub(crate) state: State,
    pub(crate) block: SlotBlock,
    pub(crate) epoch: u32,
    integrity: Integrity,
}

impl fmt::Debug for BackupReader {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("BackupReader")
    }
}

impl fmt::Debug for Backup {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Backup")
    }
}

impl Unlocked {
    /// Copies the vault, as of its last commit, to `to`, and checks the copy before it is given
    /// that name: see [`copy_to`](Self::copy_to) and [`BackupReader::keep`].
    ///
    /// # Errors
    /// See [`BackupError`]; nothing is left at `to` then, and a file that was there is untouched.
    pub fn back_up(&self, to: &Path) -> Result<(), BackupError> {
        let unchecked = files::beside(to, ".new");
        self.copy_to(&unchecked)?;
        self.backup_reader().keep(&unchecked, to, &|| true)
    }

    /// Copies the vault, as of its last commit, to a new private file. It is no backup before
    /// [`BackupReader::keep`] has checked it. What an interrupted copy left at `path` is replaced.
    ///
    /// # Errors
    /// [`BackupError::ReadOnly`] if the vault is damaged: a copy of it would be no backup.
    /// Nothing is left at `path` then.
    pub fn copy_to(&self, path: &Path) -> Result<(), BackupError> {
        let Source::Database(database) = &self.source else { return Err(BackupError::ReadOnly) };
        if !self.integrity().is_sound() {
            return Err(BackupError::ReadOnly);
        }
        remove(path)?;
        files::create_new(path)?;
        let copied = database.copy_to(path).and_then(|()| files::sync(path));
        if copied.is_err() {
            let _ = fs::remove_file(path);
        }
        Ok(copied?)
    }

    /// What opens this vault's copies.
    #[must_use]
    pub fn backup_reader(&self) -> BackupReader {
        BackupReader::new(self.keys.duplicate(), self.block.clone(), self.epoch)
    }
}

impl BackupReader {
    /// `block` is the one that the vault is opened by now, whatever its copies say.
    pub(crate) const fn new(keys: Keys, block: SlotBlock, epoch: u32) -> Self {
        Self { keys, block, epoch }
    }

    /// The vault whose copies it opens.
    #[must_use]
    pub const fn vault_id(&self) -> VaultId {
        self.block.vault
    }

    /// Opens a copy, checking it as a vault is checked at unlock. A damaged one is opened as far
    /// as it can be: see [`Backup::integrity`].
    ///
    /// # Errors
    /// See [`BackupError`].
    pub fn open(&self, path: &Path) -> Result<Backup, BackupError> {
        self.enter(Source::look(path)?, path)
    }

    /// The same by searching the file's bytes for anything a vault sealed, without asking SQLite.
    ///
    /// # Errors
    /// See [`BackupError`].
    pub fn carve(&self, path: &Path) -> Result<Backup, BackupError> {
        self.enter(Source::bytes(path)?, path)
    }

    fn enter(&self, source: Source, path: &Path) -> Result<Backup, BackupError> {
        self.recognise(&source)?;
        let (source, evidence) = source.examine(path, &self.keys, self.block.vault)?;
        if self.is_under_another_key(&evidence) {
            return Err(BackupError::OtherKey);
        }
        Ok(Backup::of(source, self.keys.duplicate(), self.block.clone(), self.epoch, &evidence))
    }

    fn recognise(&self, source: &Source) -> Result<(), BackupError> {
        let copies = Copies::of(&source.slots()?);
        let own = copies.blocks.iter().any(|block| block.vault == self.block.vault);
        match (copies.newer, own) {
            (Some(found), _) => Err(BackupError::NewerFormat { found, supported: crate::FORMAT }),
            (None, true) => Ok(()),
            (None, false) if !copies.blocks.is_empty() => Err(BackupError::OtherVault),
            // Without a readable slot block its frames say whose it is.
            (None, false) => source.raw_vaults().map_or(Ok(()), |vaults| {
                if vaults.contains(&self.block.vault) {
                    Ok(())
                } else {
                    Err(if vaults.is_empty() { BackupError::NotAVault } else { BackupError::OtherVault })
                }
            }),
        }
    }

    /// Whether it is from before the vault key was changed, or from after.
    fn is_under_another_key(&self, evidence: &Evidence) -> bool {
        let own = |epoch: u32, vault: VaultId| vault == self.block.vault && epoch == self.epoch;
        let mut headers = evidence.found.iter().filter_map(|found| found.header.as_ref()).peekable();
        headers.peek().is_some() && !headers.any(|header| own(header.epoch, header.vault))
    }

    /// Checks an unchecked copy to the last frame and gives it its name, at which nothing may be
    /// yet. `go_on` is asked now and then; once it says no the check stops.
    ///
    /// # Errors
    /// See [`BackupError`]: `Damaged` if the copy is not whole, `Stopped` if it was told to stop.
    /// The unchecked copy is removed in any case.
    pub fn keep(&self, unchecked: &Path, to: &Path, go_on: &dyn Fn() -> bool) -> Result<(), BackupError> {
        let kept = self.check(unchecked, go_on).and_then(|()| publish(unchecked, to));
        let _ = fs::remove_file(unchecked);
        kept
    }

    /// Opens a copy and every frame of it.
    ///
    /// # Errors
    /// `Damaged` if not all is as it was last written, `Stopped` once `go_on` says no, and the
    /// others of [`BackupError`].
    pub fn check(&self, path: &Path, go_on: &dyn Fn() -> bool) -> Result<(), BackupError> {
        let mut backup = self.open(path)?;
        backup.verify_all(go_on)?;
        if backup.integrity.is_sound() { Ok(()) } else { Err(BackupError::Damaged) }
    }
}

/// Opens a vault's file for looking only, with a secret: nothing is changed, made or locked, so
/// that it can be read wherever it lies, even while it is open elsewhere.
///
/// # Errors
/// As [`open`](crate::open) and [`Locked::unlock`](crate::Locked::unlock).
pub fn look_into(path: &Path, secret: &Secret) -> Result<Backup, LookError> {
    enter_with(path, crate::source::enter_to_look(path)?, secret)
}

/// The same by searching the file's bytes for anything a vault sealed, without asking SQLite. The
/// file may be a disk's image, or what another program brought back of a lost file.
///
/// # Errors
/// As [`look_into`].
pub fn carve(path: &Path, secret: &Secret) -> Result<Backup, LookError> {
    enter_with(path, crate::source::enter_bytes(path)?, secret)
}

fn enter_with(path: &Path, entered: Entered, secret: &Secret) -> Result<Backup, LookError> {
    let Entered { source, copies } = entered;
    let (block, epoch, key) = find_key(&copies, secret)?;
    let keys = Keys::of(key);
    let (source, evidence) = source.examine(path, &keys, block.vault).map_err(UnlockError::from)?;
    Ok(Backup::of(source, keys, block, epoch, &evidence))
}

/// Why a file could not be looked into.
#[derive(Debug, thiserror::Error)]
pub enum LookError {
    /// Before a secret could be tried.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// When it was tried.
    #[error(transparent)]
    Unlock(#[from] UnlockError),
}

impl Backup {
    fn of(source: Source, keys: Keys, block: SlotBlock, epoch: u32, evidence: &Evidence) -> Self {
        let opens = |found: &audit::Found| source.opens(found, &keys);
        let (state, integrity) = audit::check(block.vault, epoch, evidence, opens);
        Self { source, keys, state, block, epoch, integrity }
    }

    /// What does not agree in it, as far as it has been looked at.
    #[must_use]
    pub const fn integrity(&self) -> &Integrity {
        &self.integrity
    }

    /// How many commits the vault had had when it was copied: of two copies, the one with more is later.
    #[must_use]
    pub const fn commits(&self) -> u64 {
        self.state.commits
    }

    /// What opens every copy of its vault that is under the same key as this one.
    #[must_use]
    pub fn reader(&self) -> BackupReader {
        BackupReader::new(self.keys.duplicate(), self.block.clone(), self.epoch)
    }

    /// The id of the vault it is a copy of.
    #[must_use]
    pub const fn vault_id(&self) -> VaultId {
        self.block.vault
    }

    /// Objects, the most recently written first. Those of which something is missing are among them.
    #[must_use]
    pub fn objects(&self) -> Vec<ObjectId> {
        self.state.newest_first()
    }

    /// The revisions of an object, ascending; empty if there is no such object.
    #[must_use]
    pub fn revisions(&self, id: ObjectId) -> Vec<Revision> {
        self.state.revisions(id)
    }

    /// The current revision of an object.
    ///
    /// # Errors
    /// See [`ReadError`].
    pub fn read(&self, id: ObjectId) -> Result<Record, ReadError> {
        self.reading().newest(id)
    }

    /// One revision of an object.
    ///
    /// # Errors
    /// See [`ReadError`].
    pub fn read_revision(&self, id: ObjectId, revision: Revision) -> Result<Record, ReadError> {
        self.reading().revision(id, revision)
    }

    /// Opens every revision; what does not open is added to the integrity.
    ///
    /// # Errors
    /// `Stopped` once `go_on` says no; it is asked before every object.
    pub fn verify_all(&mut self, go_on: &dyn Fn() -> bool) -> Result<&Integrity, BackupError> {
        for object in self.objects() {
            if !go_on() {
                return Err(BackupError::Stopped);
            }
            for revision in self.revisions(object) {
                let named = Named { object, revision };
                if self.read_revision(object, revision).is_err() && !self.integrity.missing.contains(&named) {
                    self.integrity.add_altered(named);
                }
            }
        }
        Ok(&self.integrity)
    }

    pub(crate) const fn reading(&self) -> Reading<'_> {
        Reading { source: &self.source, keys: &self.keys, state: &self.state }
    }
}

/// Removes what an interrupted copy left.
fn remove(path: &Path) -> Result<(), Fault> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

/// Where backups of the vault at `path` are kept unless another folder is chosen: `backups` beside it.
#[must_use]
pub fn backup_folder(path: &Path) -> PathBuf {
    crate::copies::backups(path)
}
