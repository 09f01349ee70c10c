//! The three copies of the slot block: in the database, beside it, and among the backups.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use crate::error::Fault;
use crate::files;
use crate::slots::{self, NotSlots, SlotBlock};

/// What the copies of a slot block are, each different block once: those of the database's own
/// vault key before others, and of these the newest first.
#[derive(Debug, Default)]
pub(crate) struct Copies {
    pub(crate) blocks: Vec<SlotBlock>,
    /// The format of a copy that a later program wrote.
    pub(crate) newer: Option<u32>,
    /// Which vault key the database says it is under.
    pub(crate) epoch: Option<u32>,
    /// Whether there was any copy, readable or not.
    pub(crate) any: bool,
}

impl Copies {
    /// Collects the copies: those from the database, then the two files.
    pub(crate) fn gather(path: &Path, from_database: &[Vec<u8>]) -> Self {
        let mut copies = Self::of(from_database);
        // Another vault's keys beside this database are no copy of its own.
        let own = copies.blocks.first().map(|block| block.vault);
        copies.epoch = copies.blocks.iter().filter_map(SlotBlock::epoch).max();
        for file in places(path) {
            if let Some(bytes) = read(&file) {
                copies.consider(&bytes);
            }
        }
        copies.blocks.retain(|block| own.is_none_or(|own| block.vault == own));
        let other_key = |block: &SlotBlock| copies.epoch.is_some() && block.epoch() != copies.epoch;
        copies.blocks.sort_by_key(|block| (other_key(block), std::cmp::Reverse(block.generation)));
        copies
    }

    /// Those found in one file alone.
    pub(crate) fn of(found: &[Vec<u8>]) -> Self {
        let mut copies = Self::default();
        found.iter().for_each(|bytes| copies.consider(bytes));
        copies
    }

    /// The block that hashes to `hash`.
    pub(crate) fn with_hash(&self, hash: &[u8; 32]) -> Option<&SlotBlock> {
        self.blocks.iter().find(|block| block.hash() == *hash)
    }

    fn consider(&mut self, bytes: &[u8]) {
        self.any = true;
        match SlotBlock::parse(bytes) {
            Ok(block) if !self.blocks.contains(&block) => self.blocks.push(block),
            Ok(_) | Err(NotSlots::Damaged) => {}
            Err(NotSlots::Newer(format)) => self.newer = self.newer.max(Some(format)),
        }
    }
}

/// Where the two files are: `<file>.keys` and `backups/<stem>.keys`.
pub(crate) fn places(path: &Path) -> [PathBuf; 2] {
    let mut name = path.file_stem().unwrap_or_default().to_os_string();
    name.push(".keys");
    [files::beside(path, ".keys"), backups(path).join(name)]
}

/// The folder of backups.
pub(crate) fn backups(path: &Path) -> PathBuf {
    files::folder_of(path).join("backups")
}

/// Writes both files. What another vault left under their names is set aside, never overwritten.
pub(crate) fn write(path: &Path, block: &SlotBlock) -> Result<(), Fault> {
    files::create_private_folder(&backups(path))?;
    for place in places(path) {
        set_aside_foreign(&place, block)?;
        files::replace(&place, &block.encode())?;
    }
    Ok(())
}

/// Copies of a vault's slot block that were not as they should be and were written again. One that
/// was merely from before a change of secrets is not among them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct KeysRepaired {
    /// The one in the vault's own file.
    pub inside: bool,
    /// One beside it was not there.
    pub missing: bool,
    /// One beside it was damaged, or another vault's.
    pub damaged: bool,
    /// There was none beside it at all, as of a vault whose file alone was brought here.
    pub none_beside: bool,
}

impl KeysRepaired {
    pub(crate) const NONE: Self = Self { inside: false, missing: false, damaged: false, none_beside: false };

    /// Whether there was any.
    #[must_use]
    pub const fn any(&self) -> bool {
        self.inside || self.missing || self.damaged
    }

    /// What is wrong with the files beside a vault that this block opens.
    pub(crate) fn beside(path: &Path, block: &SlotBlock) -> Self {
        let found = places(path).map(|place| read(&place));
        let spoilt =
            |bytes: &Vec<u8>| SlotBlock::parse(bytes).map_or(true, |other| other.vault != block.vault);
        Self {
            inside: false,
            missing: found.iter().any(Option::is_none),
            damaged: found.iter().flatten().any(spoilt),
            none_beside: found.iter().all(Option::is_none),
        }
    }
}

/// Whether both files hold just this block.
pub(crate) fn both_hold(path: &Path, block: &SlotBlock) -> bool {
    let encoded = block.encode();
    places(path).iter().all(|place| read(place).as_deref() == Some(&encoded))
}

/// Writes both files unless they hold `block`, or one of them a later one: that may be all that is
/// left of a passphrase set since, and whoever knows it must not be shut out. Nothing depends on
/// it succeeding.
pub(crate) fn heal(path: &Path, block: &SlotBlock) {
    if !both_hold(path, block) && !any_is_later(path, block) {
        let _ = write(path, block);
    }
}

fn any_is_later(path: &Path, block: &SlotBlock) -> bool {
    let held = places(path).into_iter().filter_map(|place| SlotBlock::parse(&read(&place)?).ok());
    held.into_iter().any(|other| other.vault == block.vault && other.generation > block.generation)
}

fn set_aside_foreign(place: &Path, block: &SlotBlock) -> Result<(), Fault> {
    let Some(bytes) = read(place) else { return Ok(()) };
    match SlotBlock::parse(&bytes) {
        Ok(other) if other.vault != block.vault => {
            Ok(fs::rename(place, files::beside(place, &format!(".{}", other.vault)))?)
        }
        _ => Ok(()),
    }
}

pub(crate) fn read(place: &Path) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let limit = slots::LONGEST as u64 + 1;
    File::open(place).ok()?.take(limit).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_too_long_for_keys_is_seen_to_be() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("v.keys");
        for (length, seen) in [(0, 0), (1, 0), (1, 1), (1, 10)].map(|(whole, more)| {
            let length = whole * slots::LONGEST + more;
            (length, length.min(slots::LONGEST + 1))
        }) {
            fs::write(&place, vec![0; length]).unwrap();
            assert_eq!(read(&place).unwrap().len(), seen);
        }
        assert!(read(&folder.path().join("absent")).is_none());
    }
}
