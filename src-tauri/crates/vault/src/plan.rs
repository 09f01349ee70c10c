//! A commit worked out in full before a byte of it is written.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use zeroize::Zeroizing;

use crate::database::Batch;
use crate::error::SaveError;
use crate::frame::{self, Piece};
use crate::id::{DeviceId, ObjectId, Revision, VaultId};
use crate::keys::Keys;
use crate::ledger::{Item, Ledger};
use crate::manifest::Manifest;
use crate::record::{self, BODY_LIMIT, Origin};
use crate::seal::{Sealed, Unsealed};
use crate::state::{Chunk, Spot, State, Vacant, Writing, Writings};
use crate::version::VersionVector;

/// One thing to do in a commit.
#[derive(Debug)]
pub enum Change {
    /// Write a new revision of an object.
    Put {
        /// Which object; a new one if there is none of this id.
        id: ObjectId,
        /// At most [`BODY_LIMIT`] bytes.
        body: Zeroizing<Vec<u8>>,
        /// What becomes of the revisions before.
        earlier: Earlier,
    },
    /// Remove an object with all its revisions. Nothing happens if there is none.
    Delete {
        /// Which object.
        id: ObjectId,
    },
    /// Remove all revisions of an object but the newest.
    DropEarlier {
        /// Which object.
        id: ObjectId,
    },
}

/// What becomes of the revisions before a new one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Earlier {
    /// They stay readable.
    Keep,
    /// Only the new one remains.
    Replace,
}

/// What a vault seals with and writes as.
pub(crate) struct Hand<'a> {
    pub(crate) keys: &'a Keys,
    pub(crate) vault: VaultId,
    pub(crate) epoch: u32,
    pub(crate) device: DeviceId,
}

/// A state as it will be once the batch is written.
pub(crate) struct Plan<'a> {
    hand: Hand<'a>,
    base: &'a State,
    changed: HashMap<ObjectId, Writings>,
    ledger: Ledger,
    dirty: BTreeSet<u64>,
    vacant: Vacant,
    next_place: u64,
    changes: u64,
    frames: u64,
    seen: VersionVector,
    writes: BTreeMap<u64, Vec<u8>>,
    wiped: BTreeSet<u64>,
}

/// What a planned commit makes of the state, to be taken over once it is on the disk.
pub(crate) struct Outcome {
    changed: HashMap<ObjectId, Writings>,
    ledger: Ledger,
    vacant: Vacant,
    next_place: u64,
    manifest: Manifest,
}

impl<'a> Plan<'a> {
    pub(crate) fn new(base: &'a State, hand: Hand<'a>) -> Self {
        Self {
            hand,
            base,
            changed: HashMap::new(),
            ledger: base.ledger.clone(),
            dirty: BTreeSet::new(),
            vacant: base.vacant.clone(),
            next_place: base.next_place,
            changes: base.changes,
            frames: base.frames,
            seen: base.seen.clone(),
            writes: BTreeMap::new(),
            wiped: BTreeSet::new(),
        }
    }

    /// Adds a change; gives the revision if it is a [`Change::Put`].
    pub(crate) fn add(&mut self, change: &Change) -> Result<Option<Revision>, SaveError> {
        match change {
            Change::Put { body, .. } if body.len() > BODY_LIMIT => Err(SaveError::TooLarge),
            Change::Put { id, body, earlier } => self.put(*id, body, *earlier).map(Some),
            Change::Delete { id } => {
                self.drop_revisions(*id, |_, _| true);
                Ok(None)
            }
            Change::DropEarlier { id } => {
                self.drop_revisions(*id, |revision, newest| revision != newest);
                Ok(None)
            }
        }
    }

    fn put(&mut self, id: ObjectId, body: &[u8], earlier: Earlier) -> Result<Revision, SaveError> {
        let newest = self.writings(id).last_key_value().map(|(revision, _)| *revision);
        let revision = newest.map_or(Some(Revision::FIRST), Revision::next).ok_or(SaveError::TooLarge)?;
        if earlier == Earlier::Replace {
            self.drop_revisions(id, |_, _| true);
        }
        self.changes += 1;
        let seen = self.seen.clone();
        let sequence = self.seen.advance(self.hand.device);
        let plain = record::encode(&Origin { device: self.hand.device, sequence, seen: &seen }, body);
        let writing = self.write(id, revision, &plain)?;
        self.writings(id).insert(revision, writing);
        Ok(revision)
    }

    fn write(&mut self, object: ObjectId, revision: Revision, plain: &[u8]) -> Result<Writing, SaveError> {
        let pieces = record::pieces(plain);
        let of = u16::try_from(pieces.len()).map_err(|_| SaveError::TooLarge)?;
        let mut writing = Writing { chunks: Vec::with_capacity(pieces.len()), written: self.changes };
        for (chunk, plain) in (0..of).zip(pieces) {
            let piece = Piece { object, revision, chunk, of };
            writing.chunks.push(Some(self.write_piece(piece, plain)?));
        }
        Ok(writing)
    }

    fn write_piece(&mut self, piece: Piece, plain: &[u8]) -> Result<Chunk, SaveError> {
        let hand = &self.hand;
        let sealed = frame::seal(&hand.keys.record, hand.vault, hand.epoch, piece, plain)?;
        Ok(self.adopt(piece, self.changes, sealed))
    }

    /// Takes a sealed frame in as the piece it is, written by change `written`.
    pub(crate) fn adopt(&mut self, piece: Piece, written: u64, sealed: Sealed) -> Chunk {
        let length = sealed.bytes.len();
        let place = self.take_place(length);
        self.writes.insert(place, sealed.bytes);
        let row = self.ledger.row_with_room(&self.dirty);
        self.ledger.add(row, Item { place, written, piece, tag: sealed.tag });
        self.dirty.insert(row);
        self.frames += 1;
        Chunk { spot: Spot::Place(place), tag: sealed.tag, length, row }
    }

    /// A wiped place of just this length, else a new one after the last.
    fn take_place(&mut self, length: usize) -> u64 {
        let reused = self.vacant.get_mut(&length).and_then(Vec::pop);
        if let Some(place) = reused {
            self.wiped.remove(&place);
            return place;
        }
        let place = self.next_place;
        self.next_place += 1;
        place
    }

    fn drop_revisions(&mut self, id: ObjectId, goes: impl Fn(Revision, Revision) -> bool) {
        let mut writings = std::mem::take(self.writings(id));
        let Some(newest) = writings.last_key_value().map(|(revision, _)| *revision) else { return };
        let going: Vec<Revision> = writings.keys().copied().filter(|one| goes(*one, newest)).collect();
        for revision in &going {
            let writing = writings.remove(revision).unwrap_or_default();
            writing.chunks.iter().flatten().for_each(|chunk| self.wipe(chunk));
        }
        if !going.is_empty() {
            self.changes += 1;
            self.seen.advance(self.hand.device);
        }
        *self.writings(id) = writings;
    }

    fn wipe(&mut self, chunk: &Chunk) {
        let Spot::Place(place) = chunk.spot else { return };
        self.ledger.remove(chunk.row, place);
        self.dirty.insert(chunk.row);
        self.frames = self.frames.saturating_sub(1);
        self.vacant.entry(chunk.length).or_default().push(place);
        match self.writes.get_mut(&place) {
            // Written by this very commit: its row must still be made, or a later frame
            // would be put in before others, and rows would move.
            Some(bytes) => bytes.fill(0),
            None => drop(self.wiped.insert(place)),
        }
    }

    fn writings(&mut self, id: ObjectId) -> &mut Writings {
        let base = self.base;
        self.changed.entry(id).or_insert_with(|| base.objects.get(&id).cloned().unwrap_or_default())
    }

    /// Seals ledger and manifest over what was added, and a slot block if one is given.
    pub(crate) fn seal(mut self, slots: Option<(Vec<u8>, [u8; 32])>) -> Result<(Batch, Outcome), Unsealed> {
        let (keys, vault, epoch) = (self.hand.keys, self.hand.vault, self.hand.epoch);
        let commits = self.base.commits + 1;
        let mut batch = Batch::default();
        for number in &self.dirty {
            if let Some(row) = self.ledger.reseal(*number, commits, &keys.ledger, vault, epoch)? {
                batch.ledger.push((*number, row));
            }
        }
        let manifest = Manifest {
            commits,
            changes: self.changes,
            frames: self.frames,
            rows: self.ledger.rows.len() as u64,
            ledger: self.ledger.hash(),
            slots: slots.as_ref().map_or(self.base.slots, |(_, hash)| *hash),
            seen: self.seen,
        };
        batch.manifest = manifest.seal(&keys.manifest, vault, epoch)?;
        batch.slots = slots.map(|(bytes, _)| bytes);
        batch.frames = self.writes.into_iter().collect();
        batch.wiped = self.wiped.into_iter().collect();
        let (changed, ledger, vacant) = (self.changed, self.ledger, self.vacant);
        Ok((batch, Outcome { changed, ledger, vacant, next_place: self.next_place, manifest }))
    }
}

impl State {
    /// Takes over what a commit that is on the disk made of the vault.
    pub(crate) fn become_outcome(&mut self, outcome: Outcome) {
        for (id, writings) in outcome.changed {
            if writings.is_empty() {
                self.objects.remove(&id);
            } else {
                self.objects.insert(id, writings);
            }
        }
        self.ledger = outcome.ledger;
        self.vacant = outcome.vacant;
        self.next_place = outcome.next_place;
        let manifest = outcome.manifest;
        self.commits = manifest.commits;
        self.changes = manifest.changes;
        self.frames = manifest.frames;
        self.slots = manifest.slots;
        self.seen = manifest.seen;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{KdfCost, Passphrase, RecoveryCode};

    #[test]
    fn every_change_that_changes_anything_is_counted_once() {
        let folder = tempfile::tempdir().unwrap();
        let (code, cost) = (RecoveryCode::generate().unwrap(), KdfCost::new(19, 1, 1).unwrap());
        let device = DeviceId::from_bytes([1; 16]);
        let passphrase = Passphrase::new("for tests");
        let mut vault = crate::create(&folder.path().join("v"), device, &passphrase, &code, cost).unwrap();
        let id = ObjectId::from_bytes([2; 16]);
        let put = |earlier| Change::Put { id, body: vec![1; 10].into(), earlier };
        let start = vault.state.changes;
        for (change, counted) in [
            (put(Earlier::Keep), 1),
            (put(Earlier::Keep), 2),
            (Change::DropEarlier { id }, 3),
            (Change::DropEarlier { id }, 3),
            (Change::Delete { id }, 4),
            (Change::Delete { id }, 4),
        ] {
            vault.commit(&[change]).unwrap();
            assert_eq!(vault.state.changes - start, counted);
        }
    }
}
