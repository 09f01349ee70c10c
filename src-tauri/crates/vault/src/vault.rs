//! A vault while locked: making one, opening one, trying a secret.

use std::fmt;
use std::fs::{self, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

use crate::audit;
use crate::copies::{self, Copies};
use crate::database::Database;
use crate::error::{CreateError, Damage, Fault, OpenError, SaveError, UnlockError};
use crate::files::{self, OsLock};
use crate::id::{DeviceId, VaultId};
use crate::kdf::{KdfCost, OutOfMemory};
use crate::keys::{Key, Keys};
use crate::plan::{Hand, Plan};
use crate::publish::publish;
use crate::secret::{Passphrase, RecoveryCode, Secret};
use crate::slots::{Attempt, Kind, MakeError, Slot, SlotBlock};
use crate::source::{self, Entered, Source};
use crate::state::State;
use crate::unlocked::Unlocked;

/// The key epoch of a new vault.
const FIRST_EPOCH: u32 = 1;

/// A vault's file, held against other processes, with no key in memory.
pub struct Locked {
    path: PathBuf,
    /// Held while it is open; `None` where nothing can be written and so nothing need be held.
    os_lock: Option<OsLock>,
}

impl fmt::Debug for Locked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Locked")
    }
}

/// Makes a vault at `path`, opened by either secret, and leaves it unlocked.
///
/// The folder must exist. Nothing that is there is ever overwritten.
///
/// # Errors
/// See [`CreateError`]; nothing is left behind but the lock file.
pub fn create(
    path: &Path,
    device: DeviceId,
    passphrase: &Passphrase,
    recovery: &RecoveryCode,
    cost: KdfCost,
) -> Result<Unlocked, CreateError> {
    if !files::folder_of(path).is_dir() {
        return Err(CreateError::NotFound);
    }
    let os_lock = files::lock(path)?;
    refuse_leftovers(path)?;
    let vault = VaultId::random()?;
    let keys = Keys::of(Key::random()?);
    let slots = vec![
        Slot::make(vault, FIRST_EPOCH, &keys.vault, Kind::Passphrase, passphrase.as_bytes(), cost)?,
        Slot::make(
            vault,
            FIRST_EPOCH,
            &keys.vault,
            Kind::Recovery,
            recovery.as_bytes(),
            cost.at_most_floor(),
        )?,
    ];
    let block = SlotBlock { vault, generation: 1, slots };
    let hand = Hand { keys: &keys, vault, epoch: FIRST_EPOCH, device };
    let state = lay_out(path, &block, hand)?;
    let source = finish(path, &block).inspect_err(|_| clear_away(path))?;
    let locked = Locked { path: path.to_path_buf(), os_lock: Some(os_lock) };
    Ok(Unlocked::new(locked, source, keys, block, FIRST_EPOCH, device, state, Default::default()))
}

/// A vault, or the WAL or keys of one that is gone: none of them may be overwritten or,
/// as a WAL would be, read into the new one.
fn refuse_leftovers(path: &Path) -> Result<(), CreateError> {
    if is_taken(path) { Err(CreateError::AlreadyExists) } else { Ok(()) }
}

/// Whether there is a vault at `path`, or something left of one, so that none can be made there.
#[must_use]
pub fn is_taken(path: &Path) -> bool {
    ["", "-wal", "-journal", ".keys"].iter().any(|end| files::beside(path, end).symlink_metadata().is_ok())
}

/// Puts the copies of the keys beside a database that has just been published, and opens it.
fn finish(path: &Path, block: &SlotBlock) -> Result<Source, Fault> {
    copies::write(path, block)?;
    let database = Database::open(path)?;
    files::tighten(&files::beside(path, "-wal")).or_else(ignore_absent)?;
    Ok(Source::Database(database))
}

/// Removes a new vault that could not be finished: it is ours, holds nothing, and nobody else can have it open.
fn clear_away(path: &Path) {
    let mut files = copies::places(path).to_vec();
    files.extend(["", "-wal"].map(|suffix| files::beside(path, suffix)));
    files.iter().for_each(|file| drop(fs::remove_file(file)));
}

/// Writes the whole database under another name first, so that there is never half a vault.
fn lay_out(path: &Path, block: &SlotBlock, hand: Hand<'_>) -> Result<State, CreateError> {
    let new = files::beside(path, ".new");
    let result = lay_out_at(&new, block, hand).and_then(|state| {
        publish::<CreateError>(&new, path)?;
        Ok(state)
    });
    for suffix in ["", "-wal", "-journal"] {
        let _ = fs::remove_file(files::beside(&new, suffix));
    }
    result
}

fn lay_out_at(new: &Path, block: &SlotBlock, hand: Hand<'_>) -> Result<State, CreateError> {
    let _ = fs::remove_file(new);
    drop(files::create_new(new)?);
    let mut state = State { next_place: 1, ..State::default() };
    let plan = Plan::new(&state, hand);
    let (batch, outcome) = plan.seal(Some((block.encode(), block.hash()))).map_err(|_| crate::Entropy)?;
    let database = Database::create(new, &batch)?;
    database.checkpoint()?;
    drop(database);
    files::sync(new)?;
    state.become_outcome(outcome);
    Ok(state)
}

fn ignore_absent(fault: Fault) -> Result<(), Fault> {
    if matches!(fault, Fault::NotFound) { Ok(()) } else { Err(fault) }
}

/// Opens the vault at `path`: takes the lock and finds a slot block, so that a secret can be tried.
///
/// Files of the vault that others could read are made private. Where it lies on something that
/// cannot be written to, it is opened [to be read only](open_read_only).
///
/// # Errors
/// See [`OpenError`]. A damaged file is opened if its keys can be found and anything of it is left.
pub fn open(path: &Path) -> Result<Locked, OpenError> {
    match open_to_write(path) {
        Err(OpenError::NotPermitted) => open_read_only(path),
        answer => answer,
    }
}

fn open_to_write(path: &Path) -> Result<Locked, OpenError> {
    let kind = fs::metadata(path).map_err(Fault::from)?;
    if !kind.is_file() {
        return Err(OpenError::NotAVault);
    }
    OpenOptions::new().read(true).write(true).open(path).map_err(Fault::from)?;
    let os_lock = files::lock(path)?;
    source::enter(path)?;
    // Only now: a file that is no vault keeps the permissions it had.
    make_private(path)?;
    Ok(Locked { path: path.to_path_buf(), os_lock: Some(os_lock) })
}

/// Opens the vault at `path` without changing, making or locking any file: nothing can be saved
/// into it.
///
/// # Errors
/// See [`OpenError`].
pub fn open_read_only(path: &Path) -> Result<Locked, OpenError> {
    source::enter_to_look(path)?;
    Ok(Locked { path: path.to_path_buf(), os_lock: None })
}

fn make_private(path: &Path) -> Result<(), Fault> {
    files::tighten_folder(&copies::backups(path))?;
    let mut files = copies::places(path).to_vec();
    files.extend(["", "-wal"].map(|suffix| files::beside(path, suffix)));
    files.iter().try_for_each(|file| files::tighten(file).or_else(ignore_absent))
}

impl Locked {
    /// The file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether it lies where it can be written to.
    #[must_use]
    pub const fn writable(&self) -> bool {
        self.os_lock.is_some()
    }

    /// Takes the lock again where its file is gone; whoever made another meanwhile has it.
    pub(crate) fn hold_again(&mut self) -> Result<(), Fault> {
        if !files::beside(&self.path, ".lock").is_file() {
            self.os_lock = Some(files::lock(&self.path)?);
        }
        Ok(())
    }

    /// Tries a secret. Damage to records never keeps a vault locked: see [`Unlocked::integrity`].
    ///
    /// # Errors
    /// See [`UnlockError`]; the vault is handed back, still locked.
    pub fn unlock(self, device: DeviceId, secret: &Secret) -> Result<Unlocked, (Box<Self>, UnlockError)> {
        match self.enter_with(secret) {
            Ok(way) => Ok(way.into_unlocked(self, device)),
            Err(error) => Err((Box::new(self), error)),
        }
    }

    fn enter_with(&self, secret: &Secret) -> Result<Way, UnlockError> {
        let entered =
            if self.writable() { source::enter(&self.path) } else { source::enter_to_look(&self.path) };
        let Entered { source, copies } = entered.map_err(unlock_error)?;
        let (block, epoch, vault_key) = find_key(&copies, secret)?;
        let keys = Keys::of(vault_key);
        let (source, evidence) = source.examine(&self.path, &keys, block.vault)?;
        if evidence.manifest.is_none() && copies.epoch.is_some_and(|current| current != epoch) {
            // A copy from before the vault key was changed: it opens, but nothing here is under that key.
            return Err(UnlockError::WrongSecret);
        }
        let opens = |found: &audit::Found| source.opens(found, &keys);
        let (state, integrity) = audit::check(block.vault, epoch, &evidence, opens);
        let current = evidence.manifest.and_then(|manifest| copies.with_hash(&manifest.slots).cloned());
        if current.as_ref().is_some_and(|current| current.generation > block.generation) {
            // It opens only a copy that has been superseded, such as a passphrase since changed.
            return Err(UnlockError::WrongSecret);
        }
        // A copy of the file put back from before a change of passphrase: the keys beside it are
        // newer and have just opened it, so they are what holds from now on.
        let block = current.filter(|current| current.generation >= block.generation).unwrap_or(block);
        Ok(Way { source, keys, block, epoch, state, integrity })
    }
}

/// Everything found on the way into a vault.
struct Way {
    source: Source,
    keys: Keys,
    block: SlotBlock,
    epoch: u32,
    state: State,
    integrity: crate::Integrity,
}

impl Way {
    fn into_unlocked(self, locked: Locked, device: DeviceId) -> Unlocked {
        let Self { source, keys, block, epoch, state, integrity } = self;
        let mut unlocked = Unlocked::new(locked, source, keys, block, epoch, device, state, integrity);
        unlocked.heal_slots();
        unlocked
    }
}

/// Tries a secret at every slot made for its kind, newest block first, each slot once.
pub(crate) fn find_key(copies: &Copies, secret: &Secret) -> Result<(SlotBlock, u32, Key), UnlockError> {
    let mut tried: Vec<&Slot> = Vec::new();
    let mut damaged = false;
    for block in &copies.blocks {
        for slot in block.of_kind(secret.kind()) {
            if tried.contains(&slot) {
                continue;
            }
            tried.push(slot);
            match slot.open(block.vault, secret.as_bytes()) {
                Ok(Attempt::Opened { key, epoch }) => return Ok((block.clone(), epoch, key)),
                Ok(Attempt::WrongSecret) => {}
                Ok(Attempt::Damaged) => damaged = true,
                Err(OutOfMemory) => return Err(UnlockError::OutOfMemory),
            }
        }
    }
    Err(if damaged { UnlockError::Damaged(Damage::SlotBlock) } else { UnlockError::WrongSecret })
}

fn unlock_error(error: OpenError) -> UnlockError {
    match error {
        OpenError::NewerFormat { found, supported } => UnlockError::NewerFormat { found, supported },
        OpenError::Damaged(damage) => UnlockError::Damaged(damage),
        OpenError::NotAVault => UnlockError::Damaged(Damage::Database),
        OpenError::NoSpace => UnlockError::NoSpace,
        OpenError::NotPermitted => UnlockError::NotPermitted,
        OpenError::Absent => UnlockError::Io(io::ErrorKind::NotFound.into()),
        OpenError::InUse => UnlockError::Io(io::ErrorKind::ResourceBusy.into()),
        OpenError::Io(error) => UnlockError::Io(error),
    }
}

impl From<MakeError> for CreateError {
    fn from(error: MakeError) -> Self {
        match error {
            MakeError::OutOfMemory => Self::OutOfMemory,
            MakeError::Unsealed(_) => Self::Entropy(crate::Entropy),
        }
    }
}

impl From<MakeError> for SaveError {
    fn from(error: MakeError) -> Self {
        match error {
            MakeError::OutOfMemory => Self::OutOfMemory,
            MakeError::Unsealed(unsealed) => unsealed.into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_that_a_file_is_not_there_is_passed_over() {
        assert!(ignore_absent(Fault::NotFound).is_ok());
        assert!(matches!(ignore_absent(Fault::NotPermitted), Err(Fault::NotPermitted)));
    }
}
