//! Where frames are read from: the database, or its raw bytes when it is no readable database.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{File, OpenOptions};
use std::path::Path;
use std::time::SystemTime;

pub(crate) use crate::audit::Evidence;
use crate::audit::Found;
use crate::copies::Copies;
use crate::database::Database;
use crate::error::{Damage, Fault, OpenError};
use crate::files;
use crate::frame::Frame;
use crate::id::VaultId;
use crate::keys::Keys;
use crate::ledger::{self, Row};
use crate::manifest::Manifest;
use crate::salvage::{Finds, RawFiles};
use crate::state::Spot;

/// What a vault's file turned out to be.
#[derive(Debug)]
pub(crate) enum Source {
    Database(Database),
    Raw(RawFiles),
}

/// A vault's file with the copies of its slot block.
#[derive(Debug)]
pub(crate) struct Entered {
    pub(crate) source: Source,
    pub(crate) copies: Copies,
}

/// Opens the file at `path` as well as it can be, and collects the slot blocks.
pub(crate) fn enter(path: &Path) -> Result<Entered, OpenError> {
    enter_by(Source::open(path)?, path)
}

/// The same without changing, locking or making any file.
pub(crate) fn enter_to_look(path: &Path) -> Result<Entered, OpenError> {
    enter_by(Source::look(path)?, path)
}

/// The same by its bytes alone.
pub(crate) fn enter_bytes(path: &Path) -> Result<Entered, OpenError> {
    enter_by(Source::bytes(path)?, path)
}

fn enter_by(source: Source, path: &Path) -> Result<Entered, OpenError> {
    let copies = Copies::gather(path, &source.slots()?);
    if copies.blocks.is_empty() {
        return Err(why_not(&source, &copies));
    }
    match &source {
        Source::Raw(raw) if raw.finds.is_empty() => Err(OpenError::Damaged(Damage::Database)),
        _ => Ok(Entered { source, copies }),
    }
}

/// Why a file without a readable slot block is no vault one could unlock.
fn why_not(source: &Source, copies: &Copies) -> OpenError {
    if let Some(found) = copies.newer {
        return OpenError::NewerFormat { found, supported: crate::FORMAT };
    }
    match source {
        Source::Raw(raw) if raw.finds.is_empty() && !copies.any => OpenError::NotAVault,
        _ => OpenError::Damaged(Damage::SlotBlock),
    }
}

impl Source {
    fn open(path: &Path) -> Result<Self, Fault> {
        match Database::open(path) {
            Ok(database) => Ok(Self::Database(database)),
            Err(Fault::Corrupt | Fault::Io(_)) => Ok(Self::Raw(RawFiles::search(path)?)),
            Err(fault) => Err(fault),
        }
    }

    /// Reads the file at `path` without changing, locking or making any. Where another process is
    /// writing to it, what was read in two halves is no damage: it is read again.
    pub(crate) fn look(path: &Path) -> Result<Self, Fault> {
        while_still(|| stamps(path), || Self::look_once(path))
    }

    fn look_once(path: &Path) -> Result<Self, Fault> {
        let read = if has_wal(path) { settled(path) } else { Database::in_memory(path) };
        match read {
            Ok(database) => Ok(Self::Database(database)),
            Err(Fault::Corrupt | Fault::Io(_)) => Ok(Self::Raw(RawFiles::search(path)?)),
            Err(fault) => Err(fault),
        }
    }

    /// Searches the file's bytes, whatever SQLite could make of it.
    pub(crate) fn bytes(path: &Path) -> Result<Self, Fault> {
        Ok(Self::Raw(RawFiles::search(path)?))
    }

    /// Whose frames there are, where only bytes could be searched.
    pub(crate) fn raw_vaults(&self) -> Option<BTreeSet<VaultId>> {
        let Self::Raw(raw) = self else { return None };
        Some(raw.finds.frames.iter().map(|find| find.header.vault).collect())
    }

    pub(crate) fn slots(&self) -> Result<Vec<Vec<u8>>, Fault> {
        match self {
            Self::Database(database) => Ok(database.slots().ok().flatten().into_iter().collect()),
            Self::Raw(raw) => Ok(raw.finds.slots.clone()),
        }
    }

    /// The bytes at a spot; `None` if there are none or they cannot be read.
    pub(crate) fn frame(&self, spot: Spot, length: usize) -> Result<Option<Vec<u8>>, Fault> {
        match (self, spot) {
            (Self::Database(database), Spot::Place(place)) => database.frame(place),
            (Self::Raw(raw), Spot::Raw(offset)) => raw.frame(offset, length).map(Some),
            _ => Ok(None),
        }
    }

    /// Reads all that can be checked, opening only ledger and manifest. A database that turns out
    /// not to be readable to its end is searched as bytes instead.
    pub(crate) fn examine(self, path: &Path, keys: &Keys, vault: VaultId) -> Result<(Self, Evidence), Fault> {
        let raw = match self {
            Self::Database(database) => match from_database(&database, keys, vault) {
                Ok(evidence) => return Ok((Self::Database(database), evidence)),
                Err(Fault::Corrupt | Fault::Io(_)) => {
                    drop(database);
                    RawFiles::search(path)?
                }
                Err(fault) => return Err(fault),
            },
            Self::Raw(raw) => raw,
        };
        let evidence = from_raw(&raw.finds, keys, vault);
        Ok((Self::Raw(raw), evidence))
    }

    /// Whether the frame at a spot opens.
    pub(crate) fn opens(&self, found: &Found, keys: &Keys) -> bool {
        let bytes = self.frame(found.spot, found.length).ok().flatten();
        bytes.is_some_and(|bytes| Frame::parse(&bytes).is_some_and(|frame| frame.open(&keys.record).is_ok()))
    }
}

/// How often a file that is being written to is read before it is taken as it is.
const TRIES: usize = 20;

/// What `read` gives when nothing changed meanwhile, or the last of several times.
fn while_still<S: PartialEq, T>(mut stamp: impl FnMut() -> S, mut read: impl FnMut() -> T) -> T {
    let mut before = stamp();
    for _ in 1..TRIES {
        let found = read();
        let after = stamp();
        if after == before {
            return found;
        }
        before = after;
    }
    read()
}

/// What changes when the database or its WAL is written to.
fn stamps(path: &Path) -> [Option<(u64, Option<SystemTime>)>; 2] {
    [path, &files::beside(path, "-wal")].map(|file| {
        let about = std::fs::metadata(file).ok()?;
        Some((about.len(), about.modified().ok()))
    })
}

fn has_wal(path: &Path) -> bool {
    std::fs::metadata(files::beside(path, "-wal")).is_ok_and(|wal| wal.len() > 0)
}

/// A database with what its WAL still holds, which SQLite writes back only into a file: into a
/// copy, in a folder of its own that is gone afterwards. Nothing in either can be read without the key.
fn settled(path: &Path) -> Result<Database, Fault> {
    let folder = tempfile::Builder::new().prefix("stillpoint-").tempdir()?;
    let copy = folder.path().join("copy");
    for suffix in ["", "-wal"] {
        let to = files::beside(&copy, suffix);
        files::create_new(&to)?;
        std::io::copy(
            &mut File::open(files::beside(path, suffix))?,
            &mut OpenOptions::new().write(true).open(&to)?,
        )?;
    }
    let database = Database::open(&copy)?;
    database.checkpoint()?;
    drop(database);
    Database::in_memory(&copy)
}

fn from_database(database: &Database, keys: &Keys, vault: VaultId) -> Result<Evidence, Fault> {
    let mut evidence = Evidence::default();
    database.each_frame(|place, bytes| evidence.found.push(look(place, bytes)))?;
    database.each_ledger_row(|number, bytes| match Row::open(bytes, number, &keys.ledger, vault) {
        Some(row) => drop(evidence.rows.insert(number, row)),
        None => evidence.rows_lost = true,
    })?;
    let sealed = database.manifest()?;
    evidence.manifest = sealed.and_then(|sealed| Manifest::open(&sealed, &keys.manifest, vault));
    Ok(evidence)
}

fn look(place: u64, bytes: &[u8]) -> Found {
    let frame = Frame::parse(bytes);
    Found {
        spot: Spot::Place(place),
        header: frame.as_ref().map(|frame| frame.header),
        tag: frame.as_ref().map_or([0; 16], |frame| frame.tag),
        length: bytes.len(),
        vacant: bytes.iter().all(|byte| *byte == 0),
    }
}

fn from_raw(finds: &Finds, keys: &Keys, vault: VaultId) -> Evidence {
    let found = finds.frames.iter().map(|find| Found {
        spot: Spot::Raw(find.offset),
        header: Some(find.header),
        tag: find.tag,
        length: find.header.frame_length(),
        vacant: false,
    });
    let mut rows: BTreeMap<u64, Row> = BTreeMap::new();
    for bytes in &finds.ledger {
        let number = ledger::claims(bytes).map(|claims| claims.number);
        let opened = number.and_then(|number| Some((number, Row::open(bytes, number, &keys.ledger, vault)?)));
        if let Some((number, row)) = opened {
            // Of several writings of a row, which the WAL may hold, the last is the one.
            let newest = rows.get(&number).is_none_or(|other| other.written <= row.written);
            newest.then(|| rows.insert(number, row));
        }
    }
    let manifests = finds.manifests.iter().filter_map(|bytes| Manifest::open(bytes, &keys.manifest, vault));
    let manifest = manifests.max_by_key(|manifest| manifest.commits);
    Evidence { found: found.collect(), rows, rows_lost: false, manifest, raw: true }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::BackupError;

    /// Read `changing` times while it is being written to, and then left alone.
    fn reads_of_a_file_that_changes(changing: usize) -> usize {
        let (reads, mut stamped) = (std::cell::Cell::new(0), 0);
        let stamp = || {
            stamped += 1;
            stamped.min(changing)
        };
        while_still(stamp, || {
            reads.set(reads.get() + 1);
            reads.get()
        })
    }

    #[test]
    fn what_was_read_in_two_halves_is_read_again_until_nobody_writes() {
        assert_eq!(reads_of_a_file_that_changes(1), 1);
        assert_eq!(reads_of_a_file_that_changes(4), 4);
        assert_eq!(reads_of_a_file_that_changes(usize::MAX), TRIES, "and then taken as it is");
    }

    #[test]
    fn a_write_to_the_database_or_to_its_wal_is_noticed() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("v");
        let mut seen = vec![stamps(&path)];
        for (file, bytes) in [("v", "1"), ("v-wal", "1"), ("v-wal", "12"), ("v", "12"), ("v-wal", "")] {
            std::fs::write(folder.path().join(file), bytes).unwrap();
            assert!(!seen.contains(&stamps(&path)), "{file}");
            seen.push(stamps(&path));
        }
    }

    #[test]
    fn a_file_without_a_trace_of_a_vault_is_none_and_any_trace_is_damage() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("v");
        std::fs::write(&path, [7; 9000]).unwrap();
        let refused = || crate::open(&path).unwrap_err();
        assert!(matches!(refused(), OpenError::NotAVault));
        // Keys beside it that cannot be read any more.
        let [beside, _] = crate::copies::places(&path);
        std::fs::write(&beside, b"spoilt").unwrap();
        assert!(matches!(refused(), OpenError::Damaged(Damage::SlotBlock)));
        std::fs::remove_file(&beside).unwrap();
        assert!(matches!(refused(), OpenError::NotAVault));
    }

    #[test]
    fn an_empty_wal_is_none() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("v");
        assert!(!has_wal(&path));
        std::fs::write(folder.path().join("v-wal"), b"").unwrap();
        assert!(!has_wal(&path), "so that no copy is made in order to read it");
        std::fs::write(folder.path().join("v-wal"), b"frames").unwrap();
        assert!(has_wal(&path));
    }

    /// A vault with one object, whole in its file.
    fn vault(path: &Path) -> crate::Unlocked {
        let device = crate::DeviceId::from_bytes([1; 16]);
        let (passphrase, code) =
            (crate::Passphrase::new("for tests"), crate::RecoveryCode::generate().unwrap());
        let cost = crate::KdfCost::new(19, 1, 1).unwrap();
        let mut vault = crate::create(path, device, &passphrase, &code, cost).unwrap();
        let id = crate::ObjectId::random().unwrap();
        let body = b"kept".to_vec().into();
        vault.commit(&[crate::Change::Put { id, body, earlier: crate::Earlier::Keep }]).unwrap();
        vault.scrub().unwrap();
        vault
    }

    #[test]
    fn frames_without_any_keys_are_a_damaged_vault_and_known_by_whose_they_are() {
        let folder = tempfile::tempdir().unwrap();
        let [path, other, wiped] = ["v", "other", "wiped"].map(|name| folder.path().join(name));
        let (own, other) = (vault(&path), vault(&other));
        let mut bytes = std::fs::read(&path).unwrap();
        let slots = own.block.encode();
        let at: Vec<usize> =
            (0..bytes.len() - slots.len()).filter(|at| bytes[*at..].starts_with(&slots)).collect();
        assert!(!at.is_empty());
        for at in at {
            bytes[at..at + slots.len()].fill(0);
        }
        bytes[..100].fill(0);
        std::fs::write(&wiped, &bytes).unwrap();
        assert!(matches!(crate::open(&wiped), Err(OpenError::Damaged(Damage::SlotBlock))));
        let carved = own.backup_reader().carve(&wiped).unwrap();
        assert_eq!(carved.objects(), own.objects());
        assert!(matches!(other.backup_reader().carve(&wiped), Err(BackupError::OtherVault)));
        std::fs::write(&wiped, vec![0; bytes.len()]).unwrap();
        assert!(matches!(own.backup_reader().carve(&wiped), Err(BackupError::NotAVault)));
    }
}
