//! What can be said of a vault's file without a secret.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use crate::copies;
use crate::database::Database;
use crate::error::{Fault, OpenError};
use crate::frame::Header;
use crate::id::VaultId;
use crate::kdf::KdfCost;
use crate::salvage::RawFiles;
use crate::slots::{Kind, NotSlots, SlotBlock};

/// A vault's file, seen from outside.
#[derive(Clone, Debug)]
pub struct Outside {
    /// Bytes of the file.
    pub bytes: u64,
    /// Bytes of its WAL; 0 if there is none.
    pub wal: u64,
    /// Whether SQLite can read it to its end as a vault's database, and every frame in it is formed as one.
    pub database: bool,
    /// Vaults of which there are frames: one, unless the file is something larger.
    pub vaults: BTreeSet<VaultId>,
    /// Objects of which there are frames.
    pub objects: usize,
    /// Frames by the bytes of their ciphertext. Without the key those that have been superseded
    /// cannot be told from those that count, where the database cannot be read.
    pub frames: BTreeMap<usize, usize>,
    /// Copies of the slot block: in the file itself, then those beside it that are there.
    pub keys: Vec<(KeysAt, KeysFound)>,
}

impl Outside {
    /// Whether there is not a byte in the file, nor in its WAL: at most keys are left beside it.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.bytes == 0 && self.wal == 0
    }
}

/// Where a copy of the slot block lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeysAt {
    /// In the file itself.
    Inside,
    /// In a file of its own.
    File(PathBuf),
}

/// What a copy of the slot block is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeysFound {
    /// Whole.
    Whole {
        /// The vault it opens.
        vault: VaultId,
        /// How often it has been written: the copy with the highest counts.
        generation: u64,
        /// What a guess at the passphrase costs; `None` if there is no passphrase.
        passphrase: Option<KdfCost>,
        /// Whether a recovery code opens it as well.
        recovery: bool,
    },
    /// Not readable.
    Damaged,
    /// Made by a later version of the program.
    Newer(u32),
    /// There is none.
    Missing,
}

/// Looks at the file at `path`, reading all of it and changing nothing.
///
/// # Errors
/// `Absent`, `NotPermitted`, `Io`; `NotAVault` if nothing in it is a vault's.
pub fn inspect(path: &Path) -> Result<Outside, OpenError> {
    let length = |path: &Path| std::fs::metadata(path).map_or(0, |about| about.len());
    let bytes = std::fs::metadata(path).map_err(Fault::from)?.len();
    let raw = RawFiles::search(path)?;
    let database = Database::in_memory(path).is_ok_and(|database| database.reads_to_its_end());
    let inside = raw.finds.slots.iter().map(|bytes| keys_found(bytes)).max_by_key(generation);
    let mut keys = vec![(KeysAt::Inside, inside.unwrap_or(KeysFound::Missing))];
    for place in copies::places(path) {
        let found = copies::read(&place).map_or(KeysFound::Missing, |bytes| keys_found(&bytes));
        keys.push((KeysAt::File(place), found));
    }
    let headers: Vec<Header> = raw.finds.frames.iter().map(|find| find.header).collect();
    let any_keys = keys.iter().any(|(_, found)| *found != KeysFound::Missing);
    if raw.finds.is_empty() && !any_keys {
        return Err(OpenError::NotAVault);
    }
    let mut frames = BTreeMap::new();
    headers.iter().for_each(|header| *frames.entry(header.length).or_default() += 1);
    Ok(Outside {
        bytes,
        wal: length(&crate::files::beside(path, "-wal")),
        database,
        vaults: headers.iter().map(|header| header.vault).collect(),
        objects: headers.iter().map(|header| header.piece.object).collect::<BTreeSet<_>>().len(),
        frames,
        keys,
    })
}

fn keys_found(bytes: &[u8]) -> KeysFound {
    match SlotBlock::parse(bytes) {
        Ok(block) => KeysFound::Whole {
            vault: block.vault,
            generation: block.generation,
            passphrase: block.of_kind(Kind::Passphrase).find_map(crate::slots::Slot::cost),
            recovery: block.of_kind(Kind::Recovery).next().is_some(),
        },
        Err(NotSlots::Damaged) => KeysFound::Damaged,
        Err(NotSlots::Newer(format)) => KeysFound::Newer(format),
    }
}

fn generation(found: &KeysFound) -> u64 {
    if let KeysFound::Whole { generation, .. } = found { *generation } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Change, DeviceId, Earlier, ObjectId, Passphrase, RecoveryCode};

    #[test]
    fn a_vault_is_described_without_a_secret_and_without_a_trace() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("v");
        let code = RecoveryCode::generate().unwrap();
        let cost = KdfCost::new(19, 1, 1).unwrap();
        let device = DeviceId::from_bytes([1; 16]);
        let mut vault = crate::create(&path, device, &Passphrase::new("for tests"), &code, cost).unwrap();
        for length in [10, 1500] {
            let id = ObjectId::random().unwrap();
            vault
                .commit(&[Change::Put { id, body: vec![3; length].into(), earlier: Earlier::Keep }])
                .unwrap();
        }
        let id = vault.vault_id();
        drop(vault.lock());
        let before = std::fs::read(&path).unwrap();
        let outside = inspect(&path).unwrap();
        assert_eq!((outside.objects, outside.database, outside.wal), (2, true, 0));
        assert_eq!(outside.frames, BTreeMap::from([(1024, 1), (2048, 1)]));
        assert_eq!(outside.vaults, BTreeSet::from([id]));
        let whole = |found: &KeysFound| {
            matches!(found, KeysFound::Whole { vault, passphrase: Some(found), recovery: true, .. }
                if *vault == id && *found == cost)
        };
        assert!(outside.keys.len() == 3 && outside.keys.iter().all(|(_, found)| whole(found)));
        assert_eq!(std::fs::read(&path).unwrap(), before);
    }

    #[test]
    fn of_a_file_that_was_emptied_the_keys_beside_it_are_still_told() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("v");
        let (code, cost) = (RecoveryCode::generate().unwrap(), KdfCost::new(19, 1, 1).unwrap());
        let device = DeviceId::from_bytes([1; 16]);
        drop(crate::create(&path, device, &Passphrase::new("for tests"), &code, cost).unwrap().lock());
        std::fs::write(&path, b"").unwrap();
        let outside = inspect(&path).unwrap();
        assert!(outside.is_empty() && !outside.database && outside.vaults.is_empty());
        let found: Vec<bool> =
            outside.keys.iter().map(|(_, found)| matches!(found, KeysFound::Whole { .. })).collect();
        assert_eq!(found, [false, true, true]);
        for place in copies::places(&path) {
            std::fs::remove_file(place).unwrap();
        }
        assert!(matches!(inspect(&path), Err(OpenError::NotAVault)));
    }

    #[test]
    fn a_file_is_empty_only_if_its_wal_is_too_and_the_latest_keys_inside_count() {
        let of = |bytes, wal| Outside {
            bytes,
            wal,
            database: false,
            vaults: BTreeSet::new(),
            objects: 0,
            frames: BTreeMap::new(),
            keys: Vec::new(),
        };
        assert!(of(0, 0).is_empty());
        assert!(!of(1, 0).is_empty() && !of(0, 1).is_empty() && !of(1, 1).is_empty());

        let folder = tempfile::tempdir().unwrap();
        let (path, later) = (folder.path().join("v"), folder.path().join("later"));
        let (code, cost) = (RecoveryCode::generate().unwrap(), KdfCost::new(19, 1, 1).unwrap());
        let device = DeviceId::from_bytes([1; 16]);
        let mut vault = crate::create(&path, device, &Passphrase::new("for tests"), &code, cost).unwrap();
        let first = copies::read(&copies::places(&path)[0]).unwrap();
        vault.change_passphrase(&Passphrase::new("another"), cost).unwrap();
        let second = copies::read(&copies::places(&path)[0]).unwrap();
        // As a disk may hold them: both, whichever way round.
        for blocks in [[&first, &second], [&second, &first]] {
            let between = vec![0; 512];
            std::fs::write(&later, [blocks[0].as_slice(), &between, blocks[1].as_slice()].concat()).unwrap();
            let outside = inspect(&later).unwrap();
            let Some((KeysAt::Inside, KeysFound::Whole { generation, .. })) = outside.keys.first() else {
                panic!("{:?}", outside.keys)
            };
            let written = SlotBlock::parse(&second).map(|block| block.generation);
            assert_eq!(Ok(*generation), written.map_err(|_| ()));
        }
    }

    #[test]
    fn one_that_is_wrecked_inside_is_not_called_whole() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("v");
        let code = RecoveryCode::generate().unwrap();
        let device = DeviceId::from_bytes([1; 16]);
        let cost = KdfCost::new(19, 1, 1).unwrap();
        let mut vault = crate::create(&path, device, &Passphrase::new("for tests"), &code, cost).unwrap();
        for _ in 0..40 {
            let id = ObjectId::random().unwrap();
            let body = vec![3; 1500].into();
            vault.commit(&[Change::Put { id, body, earlier: Earlier::Keep }]).unwrap();
        }
        drop(vault.lock());
        let whole = std::fs::read(&path).unwrap();
        let pages = whole.len() / 8192;
        assert!(inspect(&path).unwrap().database && pages > 10);
        for page in 5..pages {
            let mut bytes = whole.clone();
            bytes[page * 8192..(page + 1) * 8192].fill(0x5a);
            std::fs::write(&path, bytes).unwrap();
            assert!(!inspect(&path).unwrap().database, "page {page} of {pages}");
        }
    }

    #[test]
    fn a_file_of_something_else_is_no_vault() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("list");
        std::fs::write(&path, b"eggs, milk").unwrap();
        assert!(matches!(inspect(&path), Err(OpenError::NotAVault)));
        assert!(matches!(inspect(&folder.path().join("none")), Err(OpenError::Absent)));
    }
}
