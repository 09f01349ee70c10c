//! A whole new file in the place of a vault's: a backup put back, a damaged vault mended, or
//! every record sealed anew under another key.
//!
//! The new file is written and checked to its last frame beside the old one, and only then given
//! its name: whenever that is interrupted, the vault's name is the old file's or the new one's.

use std::borrow::Borrow;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use crate::backup::{Backup, BackupReader};
use crate::beside::{self, Beside};
use crate::copies;
use crate::database::Database;
use crate::error::{BackupError, Fault, SaveError};
use crate::files;
use crate::frame::{self, Piece};
use crate::id::{DeviceId, ObjectId};
use crate::inbox::{self, InboxKey};
use crate::integrity::{Integrity, Named};
use crate::kdf::KdfCost;
use crate::keys::{Key, Keys};
use crate::plan::{Hand, Plan};
use crate::publish::publish;
use crate::reading::Reading;
use crate::record;
use crate::seal::Sealed;
use crate::secret::{Passphrase, RecoveryCode};
use crate::slots::{Attempt, Kind, MakeError, Slot, SlotBlock};
use crate::source::Source;
use crate::state::State;
use crate::unlocked::Unlocked;
use crate::vault::Locked;

/// A file that is ready to take a vault's place. Dropped unused, it is removed.
#[must_use = "dropping it removes the file"]
pub struct Replacement {
    file: PathBuf,
    keys: Keys,
    block: SlotBlock,
    epoch: u32,
    /// Sealed files beside the vault that are to be its own as well, and where.
    along: Vec<(PathBuf, Vec<u8>)>,
}

impl fmt::Debug for Replacement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Replacement")
    }
}

impl Drop for Replacement {
    fn drop(&mut self) {
        // Gone already if it took the vault's place.
        let _ = fs::remove_file(&self.file);
    }
}

/// What became of what was missing or altered when a damaged vault was mended. Each list is sorted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mended {
    /// Revisions taken from a backup.
    pub from_backups: Vec<Named>,
    /// Revisions of which no whole copy was found anywhere. Where the list is damaged, what altered
    /// frames say they were is among them, whether or not it ever was.
    pub lost: Vec<Named>,
    /// The list of what there should be was itself damaged: more may be gone than can be named.
    pub list_damaged: bool,
}

/// Frames by what they are: the change that wrote each, and its sealed bytes.
type Frames = BTreeMap<Piece, (u64, Sealed)>;

impl Unlocked {
    /// Makes a backup ready to take this vault's place, with the secrets that open the vault now.
    /// The backup itself is left as it is.
    ///
    /// # Errors
    /// See [`BackupError`]: `Damaged` unless all of it is as it was last written.
    pub fn prepare_restored(&self, backup: &Path) -> Result<Replacement, BackupError> {
        let replacement = self.replacement(self.keys.duplicate(), self.block.clone(), self.epoch)?;
        copy_bytes(backup, &replacement.file)?;
        self.backup_reader().check(&replacement.file, &|| true)?;
        Ok(replacement)
    }

    /// Puts together all that is intact in this vault, and the rest from `backups`, the first that
    /// has a revision being the one believed: a vault that is whole again, ready to take this one's
    /// place. Backups that cannot be read are passed over.
    ///
    /// Where the ledger is damaged, objects that only the backups have are taken as well: they may
    /// have been deleted since, but too much can be deleted again.
    ///
    /// # Errors
    /// See [`BackupError`].
    pub fn prepare_mended(&self, backups: &[PathBuf]) -> Result<(Replacement, Mended), BackupError> {
        let reader = self.backup_reader();
        let backups: Vec<Backup> = backups.iter().filter_map(|path| reader.open(path).ok()).collect();
        let replacement = self.replacement(self.keys.duplicate(), self.block.clone(), self.epoch)?;
        let (base, mending) = Mending::of(&self.reading(), self.integrity(), &backups, &replacement);
        replacement.lay_out(&base, mending.frames, &|| true)?;
        Ok((replacement, mending.mended))
    }

    /// Seals every record anew under a fresh vault key, so that whoever had the old key, with an old
    /// secret and an old copy, has no use for it. Both secrets must be given, for the new key is
    /// wrapped for each; they may be the ones there were.
    ///
    /// Backups made before open with the secrets of their time, and no longer beside this vault.
    /// Both secrets have opened the new file, as it is on the disk, when this returns.
    ///
    /// `reach` is told how many of how many frames are done, again and again; once it says no,
    /// nothing is left of the new file.
    ///
    /// # Errors
    /// See [`BackupError`]: `ReadOnly` for a damaged vault, which is to be mended first; `Stopped`
    /// when `reach` said so.
    pub fn prepare_rotated(
        &self,
        passphrase: &Passphrase,
        recovery: &RecoveryCode,
        cost: KdfCost,
        reach: &dyn Fn(usize, usize) -> bool,
    ) -> Result<Replacement, BackupError> {
        self.require_writable().map_err(|_| BackupError::ReadOnly)?;
        let (vault, epoch) = (self.block.vault, self.epoch.checked_add(1).ok_or(BackupError::ReadOnly)?);
        let keys = Keys::of(Key::random()?);
        let slot = |kind, secret: &[u8], cost| Slot::make(vault, epoch, &keys.vault, kind, secret, cost);
        let slots = vec![
            slot(Kind::Passphrase, passphrase.as_bytes(), cost)?,
            slot(Kind::Recovery, recovery.as_bytes(), cost.at_most_floor())?,
        ];
        let block = SlotBlock { vault, generation: self.block.generation + 1, slots };
        let frames = self.resealed(&keys, epoch, reach)?;
        let all = frames.len();
        let base = State { ledger: Default::default(), objects: Default::default(), ..self.state.clone() };
        let base = State { vacant: Default::default(), next_place: 1, frames: 0, ..base };
        let replacement = self.replacement(keys, block, epoch)?;
        replacement.lay_out(&base, frames, &|| reach(all, all))?;
        replacement.require_opening_by(Kind::Passphrase, passphrase.as_bytes())?;
        replacement.require_opening_by(Kind::Recovery, recovery.as_bytes())?;
        if reach(all, all) { Ok(replacement) } else { Err(BackupError::Stopped) }
    }

    fn resealed(
        &self,
        keys: &Keys,
        epoch: u32,
        reach: &dyn Fn(usize, usize) -> bool,
    ) -> Result<Frames, BackupError> {
        let all = usize::try_from(self.state.frames).unwrap_or(usize::MAX);
        let mut frames = Frames::new();
        for (piece, written, _, plain) in pieces(&self.reading()) {
            if !reach(frames.len(), all) {
                return Err(BackupError::Stopped);
            }
            let plain = plain.ok_or(BackupError::ReadOnly)?;
            let sealed = frame::seal(&keys.record, self.block.vault, epoch, piece, &plain)
                .map_err(|_| BackupError::Entropy(crate::Entropy))?;
            frames.insert(piece, (written, sealed));
        }
        Ok(frames)
    }

    fn replacement(&self, keys: Keys, block: SlotBlock, epoch: u32) -> Result<Replacement, BackupError> {
        let file = empty_beside(self.path())?;
        Ok(Replacement { file, keys, block, epoch, along: Vec::new() })
    }

    /// Puts a replacement in this vault's place and locks it. A file that was damaged is kept beside
    /// the new one, under the vault's name and `.damaged`; one that was whole is gone, so back it up
    /// before unless it must not remain.
    ///
    /// # Errors
    /// See [`SaveError`]; the vault's file is then the one it was.
    pub fn replace(self, replacement: Replacement) -> (Locked, Result<(), SaveError>) {
        let sound = self.integrity().is_sound();
        let (locked, source) = self.into_parts();
        let done = swap(locked.path(), source, sound, &replacement);
        (locked, done.map_err(SaveError::from))
    }
}

fn swap(path: &Path, source: Source, sound: bool, replacement: &Replacement) -> Result<(), Fault> {
    if let (Source::Database(database), true) = (&source, sound) {
        // Else its WAL would be read into the new file.
        database.whereabouts_are_right()?;
        database.checkpoint()?;
    }
    drop(source);
    let wal = files::beside(path, "-wal");
    if sound {
        match fs::metadata(&wal) {
            Ok(about) if about.len() > 0 => return Err(Fault::InUse),
            Ok(_) => fs::remove_file(&wal)?,
            Err(_) => {}
        }
    } else {
        set_aside(path, &wal)?;
    }
    fs::rename(&replacement.file, path)?;
    files::sync_folder(files::folder_of(path))?;
    // The new file's own slots are the ones of its time; nothing depends on this succeeding now,
    // for the next unlock does the same.
    let _ = replacement.make_slots_current(path);
    // Nor on these, which can be found out again.
    replacement.along.iter().for_each(|(file, sealed)| drop(files::replace(file, sealed)));
    Ok(())
}

/// Keeps a damaged file and its WAL under a name of their own, which is given.
pub(crate) fn set_aside(path: &Path, wal: &Path) -> Result<PathBuf, Fault> {
    const MOST: u32 = 1000;
    let free = (1..MOST).map(|number| match number {
        1 => files::beside(path, ".damaged"),
        _ => files::beside(path, &format!(".damaged-{number}")),
    });
    let free = free.into_iter().find(|place| place.symlink_metadata().is_err());
    let aside = free.ok_or(Fault::Io(io::ErrorKind::AlreadyExists.into()))?;
    if fs::hard_link(path, &aside).is_err() {
        files::create_new(&aside)?;
        io::copy(&mut File::open(path)?, &mut fs::OpenOptions::new().write(true).open(&aside)?)?;
        files::sync(&aside)?;
    }
    match fs::rename(wal, files::beside(&aside, "-wal")) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error.into()),
        _ => files::sync_folder(files::folder_of(path))?,
    }
    Ok(aside)
}

impl Replacement {
    /// Writes a vault of these frames and checks it.
    fn lay_out(&self, base: &State, frames: Frames, go_on: &dyn Fn() -> bool) -> Result<(), BackupError> {
        // No record of its own is written, so the device is nobody's.
        let device = DeviceId::from_bytes([0; 16]);
        let hand = Hand { keys: &self.keys, vault: self.block.vault, epoch: self.epoch, device };
        let mut plan = Plan::new(base, hand);
        for (piece, (written, sealed)) in frames {
            plan.adopt(piece, written, sealed);
        }
        let slots = Some((self.block.encode(), self.block.hash()));
        let (batch, _) = plan.seal(slots).map_err(|_| BackupError::Entropy(crate::Entropy))?;
        let database = Database::create(&self.file, &batch)?;
        database.checkpoint()?;
        drop(database);
        files::sync(&self.file)?;
        BackupReader::new(self.keys.duplicate(), self.block.clone(), self.epoch).check(&self.file, go_on)
    }

    /// Seals a file beside the vault under the key of this one, to be put at `file` once this has taken
    /// the vault's place: under another key, what lies there could be read no more.
    ///
    /// # Errors
    /// As [`Unlocked::seal_beside`].
    pub fn take_along(&mut self, purpose: Beside, file: PathBuf, plain: &[u8]) -> Result<(), SaveError> {
        self.along.push((file, beside::sealed(purpose, &self.keys, self.epoch, self.block.vault, plain)?));
        Ok(())
    }

    /// The public key that jottings are sealed to once this has taken the vault's place.
    #[must_use]
    pub fn inbox_key(&self) -> InboxKey {
        inbox::key_of(self.block.vault, &self.keys)
    }

    /// Opens the slots with a secret as they are on the disk: a new key is no good to anybody whose
    /// secret does not reach it.
    fn require_opening_by(&self, kind: Kind, secret: &[u8]) -> Result<(), BackupError> {
        let bytes = Database::in_memory(&self.file)?.slots()?.ok_or(BackupError::Damaged)?;
        let block = SlotBlock::parse(&bytes).map_err(|_| BackupError::Damaged)?;
        for slot in block.of_kind(kind) {
            let attempt = slot.open(block.vault, secret).map_err(|_| BackupError::OutOfMemory)?;
            if matches!(attempt, Attempt::Opened { key, .. } if key == self.keys.vault) {
                return Ok(());
            }
        }
        Err(BackupError::Damaged)
    }

    fn make_slots_current(&self, path: &Path) -> Result<(), Fault> {
        let database = Database::open(path)?;
        let source = Source::Database(database);
        let (source, evidence) = source.examine(path, &self.keys, self.block.vault)?;
        let opens = |_: &crate::audit::Found| false;
        let (state, integrity) = crate::audit::check(self.block.vault, self.epoch, &evidence, opens);
        let Source::Database(mut database) = source else { return Err(Fault::Corrupt) };
        if !integrity.is_sound() {
            return Err(Fault::Corrupt);
        }
        if state.slots != self.block.hash() {
            let device = DeviceId::from_bytes([0; 16]);
            let hand = Hand { keys: &self.keys, vault: self.block.vault, epoch: self.epoch, device };
            let planned = Plan::new(&state, hand).seal(Some((self.block.encode(), self.block.hash())));
            let (batch, _) = planned.map_err(|_| Fault::Io(io::ErrorKind::Other.into()))?;
            database.apply(&batch)?;
        }
        database.checkpoint()?;
        copies::write(path, &self.block)
    }
}

impl Backup {
    /// Puts together all that is intact here, and the rest from `others`, the first that has a
    /// revision being the one believed, and writes it to a new vault at `to`, which opens with the
    /// secrets that open this one. Copies of other vaults among `others` are passed over.
    ///
    /// Where the ledger here is damaged, objects that only others have are taken as well.
    ///
    /// # Errors
    /// See [`BackupError`]; `AlreadyExists` if there is something at `to`.
    pub fn salvage(&self, others: &[Self], to: &Path) -> Result<Mended, BackupError> {
        if to.symlink_metadata().is_ok() {
            return Err(BackupError::AlreadyExists);
        }
        let target = Replacement {
            file: empty_beside(to)?,
            keys: self.keys.duplicate(),
            block: self.block.clone(),
            epoch: self.epoch,
            along: Vec::new(),
        };
        let own: Vec<&Self> = others.iter().filter(|other| other.block.vault == self.block.vault).collect();
        let (base, mending) = Mending::of(&self.reading(), self.integrity(), &own, &target);
        target.lay_out(&base, mending.frames, &|| true)?;
        publish::<BackupError>(&target.file, to)?;
        copies::write(to, &self.block)?;
        Ok(mending.mended)
    }
}

/// Revisions that a vault should have.
fn wanted(state: &State, integrity: &Integrity) -> BTreeSet<Named> {
    let there = state.objects.iter().flat_map(|(object, writings)| {
        writings.keys().map(|revision| Named { object: *object, revision: *revision })
    });
    // What is altered may name what never was, such as a record of another vault.
    there.chain(integrity.missing.iter().copied()).collect()
}

/// An empty private file beside `path`, in place of what an interrupted attempt left there.
pub(crate) fn empty_beside(path: &Path) -> Result<PathBuf, Fault> {
    let file = files::beside(path, ".new");
    for suffix in ["", "-wal", "-journal"] {
        match fs::remove_file(files::beside(&file, suffix)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        }
    }
    files::create_new(&file)?;
    Ok(file)
}

/// What has been put together so far.
#[derive(Default)]
struct Mending {
    frames: Frames,
    whole: BTreeSet<Named>,
    seen: crate::VersionVector,
    mended: Mended,
}

impl Mending {
    /// All that can be had of one vault, and the state that it is laid out on.
    fn of<B: Borrow<Backup>>(
        reading: &Reading<'_>,
        integrity: &Integrity,
        others: &[B],
        target: &Replacement,
    ) -> (State, Self) {
        let mut mending = Self { seen: reading.state.seen.clone(), ..Self::default() };
        mending.take_all(reading);
        mending.seek(&wanted(reading.state, integrity), others, target);
        if integrity.ledger_damaged || integrity.salvaged {
            others.iter().for_each(|other| mending.take_unknown(other.borrow(), target));
            mending.name_altered(&integrity.altered);
        }
        let commits = others.iter().map(|other| other.borrow().commits()).chain([reading.state.commits]);
        let base = State {
            commits: commits.max().unwrap_or_default(),
            changes: mending.latest_change().max(reading.state.changes),
            seen: mending.seen.clone(),
            next_place: 1,
            ..State::default()
        };
        (base, mending)
    }

    /// Takes every revision that is whole.
    fn take_all(&mut self, reading: &Reading<'_>) {
        for (object, writings) in &reading.state.objects {
            for revision in writings.keys() {
                self.take(reading, Named { object: *object, revision: *revision });
            }
        }
    }

    /// Takes all of a revision from another copy, sealed anew if that is under another key.
    fn take_from(&mut self, other: &Backup, named: Named, target: &Replacement) -> bool {
        let known = self.whole.contains(&named);
        let taken = self.take(&other.reading(), named);
        if taken && !known && other.epoch != target.epoch {
            return self.seal_anew(other, named, target);
        }
        taken
    }

    fn seal_anew(&mut self, other: &Backup, named: Named, target: &Replacement) -> bool {
        let Some((written, found)) = frames_of(&other.reading(), named) else { return false };
        for (piece, _, plain) in found {
            let sealed = frame::seal(&target.keys.record, target.block.vault, target.epoch, piece, &plain);
            let Ok(sealed) = sealed else { return false };
            self.frames.insert(piece, (written, sealed));
        }
        true
    }

    /// Takes all of a revision or nothing of it; gives whether it is there.
    fn take(&mut self, reading: &Reading<'_>, named: Named) -> bool {
        if self.whole.contains(&named) {
            return true;
        }
        let Some((written, found)) = frames_of(reading, named) else { return false };
        let plain: Vec<u8> = found.iter().flat_map(|(_, _, plain)| plain.iter().copied()).collect();
        let plain = zeroize::Zeroizing::new(plain);
        let Some(record) = record::decode(named.object, named.revision, &plain) else { return false };
        self.seen.merge(&record.seen);
        self.seen.include(record.device, record.sequence);
        for (piece, sealed, _) in found {
            self.frames.insert(piece, (written, sealed));
        }
        self.whole.insert(named)
    }

    /// Looks for what is not whole in the backups, the first before the next.
    fn seek<B: Borrow<Backup>>(&mut self, wanted: &BTreeSet<Named>, backups: &[B], target: &Replacement) {
        let absent: Vec<Named> = wanted.difference(&self.whole).copied().collect();
        for named in absent {
            let found = backups.iter().any(|backup| self.take_from(backup.borrow(), named, target));
            let list = if found { &mut self.mended.from_backups } else { &mut self.mended.lost };
            list.push(named);
        }
        self.seek_earlier(backups, target);
    }

    /// Of an object of which nothing is left, the last revision that a backup has.
    fn seek_earlier<B: Borrow<Backup>>(&mut self, backups: &[B], target: &Replacement) {
        let lost: BTreeSet<ObjectId> = self.mended.lost.iter().map(|named| named.object).collect();
        for object in lost {
            let there = |whole: &BTreeSet<Named>| whole.iter().any(|named| named.object == object);
            for backup in backups.iter().map(Borrow::borrow) {
                if there(&self.whole) {
                    break;
                }
                for revision in backup.revisions(object) {
                    let named = Named { object, revision };
                    if self.take_from(backup, named, target) {
                        self.mended.from_backups.push(named);
                    }
                }
            }
        }
        self.mended.from_backups.sort_unstable();
    }

    /// Without a list only altered frames tell of what has been found nowhere.
    fn name_altered(&mut self, altered: &[Named]) {
        self.mended.list_damaged = true;
        let names = |named: &&Named| named.object.as_bytes().iter().any(|byte| *byte != 0);
        let gone = altered.iter().filter(names).filter(|named| !self.whole.contains(*named));
        let gone: BTreeSet<Named> = gone.copied().chain(self.mended.lost.iter().copied()).collect();
        self.mended.lost = gone.into_iter().collect();
    }

    /// Takes the objects that nothing has been found of.
    fn take_unknown(&mut self, backup: &Backup, target: &Replacement) {
        let known: BTreeSet<ObjectId> = self.whole.iter().map(|named| named.object).collect();
        for (object, writings) in backup.state.objects.iter().filter(|(object, _)| !known.contains(object)) {
            for revision in writings.keys() {
                let named = Named { object: *object, revision: *revision };
                if self.take_from(backup, named, target) {
                    self.mended.from_backups.push(named);
                }
            }
        }
        self.mended.from_backups.sort_unstable();
    }

    fn latest_change(&self) -> u64 {
        self.frames.values().map(|(written, _)| *written).max().unwrap_or_default()
    }
}

type Found = (Piece, Sealed, zeroize::Zeroizing<Vec<u8>>);

/// The frames of a revision and the change that wrote it; `None` unless all are there and open.
fn frames_of(reading: &Reading<'_>, named: Named) -> Option<(u64, Vec<Found>)> {
    let writing = reading.state.objects.get(&named.object)?.get(&named.revision)?;
    let of = u16::try_from(writing.chunks.len()).ok()?;
    let mut frames = Vec::with_capacity(writing.chunks.len());
    for (number, chunk) in (0..of).zip(&writing.chunks) {
        let chunk = chunk.as_ref()?;
        let piece = Piece { object: named.object, revision: named.revision, chunk: number, of };
        let (bytes, plain) = reading.chunk(piece, chunk).ok()??;
        frames.push((piece, Sealed { bytes, tag: chunk.tag }, plain));
    }
    Some((writing.written, frames))
}

/// Every piece there should be, with what it opens to.
fn pieces<'a>(
    reading: &'a Reading<'a>,
) -> impl Iterator<Item = (Piece, u64, Vec<u8>, Option<zeroize::Zeroizing<Vec<u8>>>)> + 'a {
    reading.state.objects.iter().flat_map(move |(object, writings)| {
        writings.iter().flat_map(move |(revision, writing)| {
            let of = u16::try_from(writing.chunks.len()).unwrap_or(u16::MAX);
            (0..of).zip(&writing.chunks).map(move |(number, chunk)| {
                let piece = Piece { object: *object, revision: *revision, chunk: number, of };
                let opened = chunk.as_ref().and_then(|chunk| reading.chunk(piece, chunk).ok().flatten());
                let (bytes, plain) = opened.map_or((Vec::new(), None), |(bytes, plain)| (bytes, Some(plain)));
                (piece, writing.written, bytes, plain)
            })
        })
    })
}

/// Copies a file's bytes into the empty private file at `to`, and waits until they are on the disk.
pub(crate) fn copy_bytes(from: &Path, to: &Path) -> Result<(), Fault> {
    let mut target = fs::OpenOptions::new().write(true).open(to)?;
    io::copy(&mut File::open(from)?, &mut target)?;
    Ok(target.sync_all()?)
}

impl From<MakeError> for BackupError {
    fn from(error: MakeError) -> Self {
        match error {
            MakeError::OutOfMemory => Self::OutOfMemory,
            MakeError::Unsealed(_) => Self::Entropy(crate::Entropy),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::Spot;
    use crate::{Change, Earlier, OpenError, Secret};

    const DEVICE: DeviceId = DeviceId::from_bytes([1; 16]);

    fn cheap() -> KdfCost {
        KdfCost::new(19, 1, 1).unwrap()
    }

    fn put(id: ObjectId, body: &str) -> Change {
        Change::Put { id, body: body.as_bytes().to_vec().into(), earlier: Earlier::Keep }
    }

    fn unlock(path: &Path) -> Unlocked {
        let secret = Secret::Passphrase(Passphrase::new("for tests"));
        crate::open(path).unwrap().unlock(DEVICE, &secret).unwrap()
    }

    /// A vault in which one object of three was deleted, so that a place is vacant and the last change
    /// has no frame of its own.
    fn with_a_gap(home: &Path) -> (PathBuf, Unlocked, [ObjectId; 2]) {
        let path = home.join("v");
        let (passphrase, code) = (Passphrase::new("for tests"), RecoveryCode::generate().unwrap());
        let mut vault = crate::create(&path, DEVICE, &passphrase, &code, cheap()).unwrap();
        let [first, second, gone] = [(); 3].map(|()| ObjectId::random().unwrap());
        for (id, body) in [(first, "the first"), (second, "the second"), (gone, "the gone")] {
            vault.commit(&[put(id, body)]).unwrap();
        }
        vault.commit(&[Change::Delete { id: gone }]).unwrap();
        (path, vault, [first, second])
    }

    fn rotated(vault: &Unlocked) -> Replacement {
        let code = RecoveryCode::generate().unwrap();
        vault.prepare_rotated(&Passphrase::new("for tests"), &code, cheap(), &|_, _| true).unwrap()
    }

    #[test]
    fn a_new_key_comes_with_newer_slots_and_frames_without_a_gap() {
        let home = tempfile::tempdir().unwrap();
        let (path, vault, ids) = with_a_gap(home.path());
        let before = (vault.block.generation, vault.state.commits);
        assert!(vault.state.next_place > 3, "one place is free");
        let replacement = rotated(&vault);
        assert!(replacement.block.generation > before.0, "the newest slots are the ones believed");
        let (locked, done) = vault.replace(replacement);
        done.unwrap();
        drop(locked);
        let vault = unlock(&path);
        assert!(vault.integrity().is_sound());
        let places: BTreeSet<u64> = vault
            .state
            .objects
            .values()
            .flat_map(|writings| writings.values())
            .flat_map(|writing| writing.chunks.iter().flatten())
            .filter_map(|chunk| match chunk.spot {
                Spot::Place(place) => Some(place),
                Spot::Raw(_) => None,
            })
            .collect();
        assert_eq!(places, BTreeSet::from([1, 2]), "it is laid out anew");
        assert!(vault.state.commits > before.1, "it goes on from there");
        assert_eq!(vault.objects().into_iter().collect::<BTreeSet<_>>(), BTreeSet::from(ids));
    }

    #[test]
    fn a_new_key_is_only_believed_where_the_secret_reaches_it() {
        let home = tempfile::tempdir().unwrap();
        let (_, vault, _) = with_a_gap(home.path());
        let replacement = rotated(&vault);
        replacement.require_opening_by(Kind::Passphrase, b"for tests").unwrap();
        let another = replacement.require_opening_by(Kind::Passphrase, b"another");
        assert!(matches!(another, Err(BackupError::Damaged)));
    }

    #[test]
    fn what_lies_beside_the_vault_is_taken_along_under_the_new_key() {
        let home = tempfile::tempdir().unwrap();
        let (path, vault, _) = with_a_gap(home.path());
        let file = home.path().join("known");
        vault.keep_beside(Beside::Backups, &file, b"what is known").unwrap();
        let mut replacement = rotated(&vault);
        replacement.take_along(Beside::Backups, file.clone(), b"what is known").unwrap();
        let (locked, done) = vault.replace(replacement);
        done.unwrap();
        drop(locked);
        let vault = unlock(&path);
        let known = vault.open_beside(Beside::Backups, &fs::read(&file).unwrap());
        assert_eq!(known.as_deref().map(Vec::as_slice), Some(&b"what is known"[..]));
    }

    #[test]
    fn frames_that_still_wait_in_a_wal_are_never_left_behind() {
        let home = tempfile::tempdir().unwrap();
        let (path, mut vault, _) = with_a_gap(home.path());
        vault.scrub().unwrap();
        let backup = home.path().join("backup");
        vault.back_up(&backup).unwrap();
        let replacement = vault.prepare_restored(&backup).unwrap();
        let (locked, source) = vault.into_parts();
        drop(source);
        let before = fs::read(&path).unwrap();
        let wal = home.path().join("v-wal");
        fs::write(&wal, b"another program's").unwrap();
        let refused = swap(&path, Source::bytes(&path).unwrap(), true, &replacement);
        assert!(matches!(refused, Err(Fault::InUse)));
        assert_eq!(fs::read(&path).unwrap(), before);
        assert_eq!(fs::read(&wal).unwrap(), b"another program's");
        fs::write(&wal, b"").unwrap();
        swap(&path, Source::bytes(&path).unwrap(), true, &replacement).unwrap();
        drop(locked);
        assert_eq!(unlock(&path).objects().len(), 2);
    }

    #[test]
    fn what_stands_in_the_way_of_setting_aside_or_beginning_is_told() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("v");
        fs::write(&path, b"a file").unwrap();
        // No folder: whether there is a WAL cannot be known.
        assert!(set_aside(&path, &path.join("wal")).is_err());
        fs::create_dir(home.path().join("v.new-wal")).unwrap();
        assert!(empty_beside(&path).is_err());
    }

    #[test]
    fn mending_goes_on_from_what_was_written_last_here_or_in_any_backup() {
        let home = tempfile::tempdir().unwrap();
        let (path, vault, _) = with_a_gap(home.path());
        let early = home.path().join("early");
        vault.back_up(&early).unwrap();
        let none: [Backup; 0] = [];
        let base_of = |vault: &Unlocked, others: &[Backup]| {
            let target = vault.replacement(vault.keys.duplicate(), vault.block.clone(), vault.epoch).unwrap();
            let (base, mending) = Mending::of(&vault.reading(), vault.integrity(), others, &target);
            assert!(mending.mended.lost.is_empty());
            base
        };
        let base = base_of(&vault, &none);
        assert_eq!(base.commits, vault.state.commits);
        assert_eq!(base.changes, vault.state.changes, "deleting was a change that left no frame");
        assert_eq!(base.seen, vault.state.seen);
        assert_eq!(base.next_place, 1);
        let mut all = Mending::default();
        all.take_all(&vault.reading());
        assert_eq!(all.latest_change(), vault.state.changes - 2, "the last that left a frame");
        // An older file put back in its place, while a later backup is known.
        let mut vault = vault;
        vault.commit(&[put(ObjectId::random().unwrap(), "later")]).unwrap();
        let (late, later) = (home.path().join("late"), vault.state.commits);
        vault.back_up(&late).unwrap();
        drop(vault.lock());
        fs::copy(&early, &path).unwrap();
        let vault = unlock(&path);
        assert!(vault.state.commits < later);
        let late = vault.backup_reader().open(&late).unwrap();
        assert_eq!(base_of(&vault, &[late]).commits, later);
        assert!(matches!(crate::open(&path), Err(OpenError::InUse)));
    }

    #[test]
    fn of_what_is_gone_the_last_that_a_backup_has_is_taken_and_of_the_rest_nothing() {
        let home = tempfile::tempdir().unwrap();
        let (_, mut vault, [first, second]) = with_a_gap(home.path());
        let early = home.path().join("early");
        vault.back_up(&early).unwrap();
        let early = [vault.backup_reader().open(&early).unwrap()];
        let kept: Vec<Named> =
            early[0].revisions(first).into_iter().map(|revision| Named { object: first, revision }).collect();
        for (id, body) in [(first, "changed"), (second, "changed too")] {
            vault
                .commit(&[Change::Put {
                    id,
                    body: body.as_bytes().to_vec().into(),
                    earlier: Earlier::Replace,
                }])
                .unwrap();
        }
        let newest = |object| Named { object, revision: *vault.revisions(object).last().unwrap() };
        let target = vault.replacement(vault.keys.duplicate(), vault.block.clone(), vault.epoch).unwrap();
        let mut mending = Mending::default();
        mending.mended.lost = vec![newest(first)];
        mending.whole.insert(newest(second));
        mending.seek_earlier(&early, &target);
        assert_eq!(mending.mended.from_backups, kept, "of the other there is a whole one");
        assert!(kept.iter().all(|named| mending.whole.contains(named)));
    }

    #[test]
    fn without_a_list_what_altered_frames_say_they_were_is_named_unless_it_is_there_or_nobodys() {
        let home = tempfile::tempdir().unwrap();
        let (_, vault, [first, second]) = with_a_gap(home.path());
        let revision = vault.revisions(first)[0];
        let [there, gone] = [first, second].map(|object| Named { object, revision });
        let lost = Named { object: ObjectId::random().unwrap(), revision };
        let nobodys = Named { object: ObjectId::from_bytes([0; 16]), revision };
        let mut mending = Mending::default();
        mending.whole.insert(there);
        mending.mended.lost = vec![lost];
        mending.name_altered(&[there, gone, nobodys]);
        assert!(mending.mended.list_damaged);
        assert_eq!(mending.mended.lost, BTreeSet::from([lost, gone]).into_iter().collect::<Vec<_>>());
    }
}
