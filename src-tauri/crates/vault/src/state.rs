//! What an unlocked vault knows of its file without opening a single record.

use std::collections::{BTreeMap, HashMap};

use crate::frame::Piece;
use crate::id::{ObjectId, Revision};
use crate::ledger::{Item, Ledger};
use crate::salvage::Offset;
use crate::version::VersionVector;

/// Where a frame's bytes are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Spot {
    /// A row of the table `frames`.
    Place(u64),
    /// A place in the raw file.
    Raw(Offset),
}

/// One frame of a revision.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Chunk {
    pub(crate) spot: Spot,
    pub(crate) tag: [u8; 16],
    /// Bytes of the whole frame.
    pub(crate) length: usize,
    /// The ledger row that lists it; 0 when that is not known.
    pub(crate) row: u64,
}

/// The frames of one revision; `None` where one is missing.
#[derive(Clone, Debug, Default)]
pub(crate) struct Writing {
    pub(crate) chunks: Vec<Option<Chunk>>,
    /// The change that wrote it, counted over the whole vault.
    pub(crate) written: u64,
}

/// The revisions of one object, ascending.
pub(crate) type Writings = BTreeMap<Revision, Writing>;

/// Places whose frames were wiped, by the length of what they hold.
pub(crate) type Vacant = BTreeMap<usize, Vec<u64>>;

/// Everything known without opening records.
#[derive(Clone, Debug, Default)]
pub(crate) struct State {
    pub(crate) objects: HashMap<ObjectId, Writings>,
    pub(crate) ledger: Ledger,
    pub(crate) vacant: Vacant,
    /// The place after the last.
    pub(crate) next_place: u64,
    pub(crate) commits: u64,
    pub(crate) changes: u64,
    pub(crate) frames: u64,
    pub(crate) slots: [u8; 32],
    pub(crate) seen: VersionVector,
}

impl State {
    /// Adds a frame, or where one should be, to the revision it belongs to.
    pub(crate) fn note(&mut self, piece: Piece, written: u64, chunk: Option<Chunk>) {
        let writing = self.objects.entry(piece.object).or_default().entry(piece.revision).or_default();
        let count = usize::from(piece.of);
        if writing.chunks.len() < count {
            writing.chunks.resize(count, None);
        }
        writing.written = writing.written.max(written);
        if let Some(slot) = writing.chunks.get_mut(usize::from(piece.chunk)) {
            *slot = chunk;
        }
    }

    /// Adds the frame that `item` lists in ledger row `row`, found at `spot`.
    pub(crate) fn note_item(&mut self, row: u64, item: &Item, found: Option<(Spot, usize)>) {
        let chunk = found.map(|(spot, length)| Chunk { spot, tag: item.tag, length, row });
        self.note(item.piece, item.written, chunk);
    }

    /// The revisions of an object, ascending; empty if there is no such object.
    pub(crate) fn revisions(&self, id: ObjectId) -> Vec<Revision> {
        self.objects.get(&id).map(|writings| writings.keys().copied().collect()).unwrap_or_default()
    }

    /// Live objects, the most recently written first.
    pub(crate) fn newest_first(&self) -> Vec<ObjectId> {
        let newest =
            |writings: &Writings| writings.last_key_value().map_or(0, |(_, writing)| writing.written);
        let mut objects: Vec<_> =
            self.objects.iter().map(|(id, writings)| (std::cmp::Reverse(newest(writings)), *id)).collect();
        objects.sort_unstable();
        objects.into_iter().map(|(_, id)| id).collect()
    }
}
