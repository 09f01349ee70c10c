//! The scan of raw bytes: finds what a vault sealed wherever it lies, when SQLite cannot.
//!
//! Every sealed thing begins with a magic of four bytes, says its own length, and lies in one
//! piece within a page, so a search of the database and its WAL finds all that is intact.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use crate::error::Fault;
use crate::files;
use crate::frame::{self, Frame, Header};
use crate::slots::{self, SlotBlock};
use crate::{ledger, manifest};

/// Bytes looked at in one go, and by how much the next go overlaps: nothing sealed is longer.
const WINDOW: usize = 1024 * 1024;
const OVERLAP: usize = 8192;

/// Where a frame lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Offset {
    in_wal: bool,
    at: u64,
}

/// A frame that was found.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Find {
    pub(crate) offset: Offset,
    pub(crate) header: Header,
    pub(crate) tag: [u8; 16],
}

/// All that was found.
#[derive(Debug, Default)]
pub(crate) struct Finds {
    pub(crate) frames: Vec<Find>,
    pub(crate) ledger: Vec<Vec<u8>>,
    pub(crate) manifests: Vec<Vec<u8>>,
    pub(crate) slots: Vec<Vec<u8>>,
}

/// The files of a vault, as bytes.
#[derive(Debug)]
pub(crate) struct RawFiles {
    database: PathBuf,
    wal: PathBuf,
    pub(crate) finds: Finds,
}

impl RawFiles {
    /// Searches the database at `path` and its WAL.
    pub(crate) fn search(path: &Path) -> Result<Self, Fault> {
        let mut finds = Seen::default();
        let wal = files::beside(path, "-wal");
        search_file(path, false, &mut finds)?;
        match search_file(&wal, true, &mut finds) {
            Ok(()) | Err(Fault::NotFound) => {}
            Err(fault) => return Err(fault),
        }
        Ok(Self { database: path.to_path_buf(), wal, finds: finds.into_finds() })
    }

    /// The bytes of a frame found before.
    pub(crate) fn frame(&self, offset: Offset, length: usize) -> Result<Vec<u8>, Fault> {
        let mut file = File::open(if offset.in_wal { &self.wal } else { &self.database })?;
        file.seek(SeekFrom::Start(offset.at))?;
        let mut bytes = vec![0; length];
        file.read_exact(&mut bytes)?;
        Ok(bytes)
    }
}

impl Finds {
    /// Whether nothing of a vault was found.
    pub(crate) fn is_empty(&self) -> bool {
        self.frames.is_empty() && self.ledger.is_empty() && self.manifests.is_empty() && self.slots.is_empty()
    }
}

/// Finds by offset, because windows overlap.
#[derive(Default)]
struct Seen {
    frames: BTreeMap<Offset, Find>,
    ledger: BTreeMap<Offset, Vec<u8>>,
    manifests: BTreeMap<Offset, Vec<u8>>,
    slots: BTreeMap<Offset, Vec<u8>>,
}

impl Seen {
    fn into_finds(self) -> Finds {
        Finds {
            frames: self.frames.into_values().collect(),
            ledger: self.ledger.into_values().collect(),
            manifests: self.manifests.into_values().collect(),
            slots: self.slots.into_values().collect(),
        }
    }

    /// Takes what begins at the front of `bytes`, if it is whole.
    fn take(&mut self, offset: Offset, bytes: &[u8]) {
        if bytes.starts_with(&frame::MAGIC) {
            let whole = Header::parse(bytes).and_then(|header| bytes.get(..header.frame_length()));
            if let Some(frame) = whole.and_then(Frame::parse) {
                self.frames.insert(offset, Find { offset, header: frame.header, tag: frame.tag });
            }
        } else if bytes.starts_with(&ledger::MAGIC) {
            let whole = ledger::claims(bytes).and_then(|_| bytes.get(..ledger::ROW));
            whole.and_then(|row| self.ledger.insert(offset, row.to_vec()));
        } else if bytes.starts_with(&manifest::MAGIC) {
            let whole = manifest::claims(bytes).and_then(|claims| bytes.get(..claims.length));
            whole.and_then(|row| self.manifests.insert(offset, row.to_vec()));
        } else if bytes.starts_with(&slots::MAGIC) {
            let whole = SlotBlock::length(bytes).and_then(|length| bytes.get(..length));
            whole.and_then(|block| self.slots.insert(offset, block.to_vec()));
        }
    }
}

fn search_file(path: &Path, in_wal: bool, seen: &mut Seen) -> Result<(), Fault> {
    let mut file = File::open(path)?;
    let mut window = Vec::with_capacity(WINDOW + OVERLAP);
    let mut start = 0;
    loop {
        let read = file.by_ref().take(WINDOW as u64).read_to_end(&mut window)?;
        search_window(&window, start, in_wal, seen);
        if read == 0 {
            return Ok(());
        }
        let done = window.len().saturating_sub(OVERLAP);
        window.drain(..done);
        start += done as u64;
    }
}

fn search_window(window: &[u8], start: u64, in_wal: bool, seen: &mut Seen) {
    for (index, pair) in window.windows(2).enumerate() {
        if pair == b"SP" {
            let bytes = window.get(index..).unwrap_or_default();
            seen.take(Offset { in_wal, at: start + index as u64 }, bytes);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::frame::Piece;
    use crate::id::{ObjectId, Revision, VaultId};
    use crate::keys::Key;
    use proptest::prelude::*;
    use zeroize::Zeroizing;

    fn frame(object: u8) -> Vec<u8> {
        let key = Key::from_bytes(&Zeroizing::new([1; 32]));
        let piece =
            Piece { object: ObjectId::from_bytes([object; 16]), revision: Revision::FIRST, chunk: 0, of: 1 };
        frame::seal(&key, VaultId::from_bytes([2; 16]), 1, piece, &[0; 5000]).ok().unwrap().bytes
    }

    fn search(bytes: &[u8]) -> Vec<Find> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("v");
        std::fs::write(&path, bytes).unwrap();
        let files = RawFiles::search(&path).unwrap();
        for find in &files.finds.frames {
            let read = files.frame(find.offset, find.header.frame_length()).unwrap();
            assert!(bytes.windows(read.len()).any(|window| window == read));
        }
        files.finds.frames
    }

    /// The file is looked at a window at a time; a frame may lie across the edge of one.
    #[test]
    fn whatever_of_a_vault_was_found_is_something() {
        let one = || vec![vec![1]];
        assert!(Finds::default().is_empty());
        assert!(!Finds { ledger: one(), ..Finds::default() }.is_empty());
        assert!(!Finds { manifests: one(), ..Finds::default() }.is_empty());
        assert!(!Finds { slots: one(), ..Finds::default() }.is_empty());
    }

    #[test]
    fn frames_are_found_wherever_they_lie_and_each_once() {
        let length = frame(0).len();
        for start in
            [0, 1, 8191, WINDOW - length, WINDOW - 1, WINDOW - 50, WINDOW - 4000, WINDOW, 2 * WINDOW - 10]
        {
            let mut bytes = vec![0x53; start];
            bytes.extend_from_slice(&frame(1));
            bytes.extend_from_slice(&frame(2));
            bytes.extend_from_slice(b"SPfr\x01\0 and no more");
            let objects: Vec<u8> =
                search(&bytes).iter().map(|find| find.header.piece.object.as_bytes()[0]).collect();
            assert_eq!(objects, [1, 2], "from byte {start}");
        }
    }

    #[test]
    fn a_frame_cut_short_is_not_found() {
        let whole = frame(1);
        assert!(search(&whole[..whole.len() - 1]).is_empty());
    }

    proptest! {
        #[test]
        fn any_bytes_can_be_searched(mut bytes in proptest::collection::vec(any::<u8>(), 0..400), at in 0..100_usize) {
            for magic in [frame::MAGIC, ledger::MAGIC, manifest::MAGIC, slots::MAGIC] {
                bytes.splice(at.min(bytes.len()).., [&magic[..], &[1, 0, 255, 255, 255, 255, 9, 9, 9, 9]].concat());
                let mut seen = Seen::default();
                search_window(&bytes, 0, false, &mut seen);
                prop_assert!(seen.frames.is_empty());
            }
        }
    }
}
