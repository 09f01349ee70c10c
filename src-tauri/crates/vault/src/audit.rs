//! The check at unlock: every frame there is against every frame there should be.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use crate::frame::{Header, Piece};
use crate::id::{ObjectId, Revision, VaultId};
use crate::integrity::{Integrity, Named};
use crate::ledger::{Item, Ledger, Row};
use crate::manifest::Manifest;
use crate::state::{Spot, State};

/// A frame, or bytes in the place of one, as found in the file.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Found {
    pub(crate) spot: Spot,
    /// `None` where the bytes are no frame of this format.
    pub(crate) header: Option<Header>,
    pub(crate) tag: [u8; 16],
    /// Bytes there.
    pub(crate) length: usize,
    /// Wiped: nothing but zeros.
    pub(crate) vacant: bool,
}

/// All that was read from the file, before it is believed.
#[derive(Debug, Default)]
pub(crate) struct Evidence {
    pub(crate) found: Vec<Found>,
    /// Ledger rows that opened.
    pub(crate) rows: BTreeMap<u64, Row>,
    /// Whether any ledger row did not open.
    pub(crate) rows_lost: bool,
    pub(crate) manifest: Option<Manifest>,
    /// Whether the file was searched as raw bytes because it is no readable database.
    pub(crate) raw: bool,
}

/// The check of one vault's evidence.
pub(crate) struct Audit<'a> {
    vault: VaultId,
    epoch: u32,
    evidence: &'a Evidence,
    by_place: HashMap<u64, &'a Found>,
    by_identity: HashMap<(Piece, [u8; 16]), &'a Found>,
    pieces: HashSet<Piece>,
    used: HashSet<Spot>,
    state: State,
    integrity: Integrity,
}

/// Compares the evidence and gives what is there and what is wrong with it. `opens` says
/// whether a found frame opens; it is asked only when the ledger cannot be believed.
pub(crate) fn check(
    vault: VaultId,
    epoch: u32,
    evidence: &Evidence,
    opens: impl FnMut(&Found) -> bool,
) -> (State, Integrity) {
    let mut audit = Audit::new(vault, epoch, evidence);
    if audit.ledger_is_sound() {
        audit.compare_with_ledger();
    } else {
        audit.integrity.ledger_damaged = true;
        audit.take_what_opens(opens);
    }
    audit.finish()
}

impl<'a> Audit<'a> {
    fn new(vault: VaultId, epoch: u32, evidence: &'a Evidence) -> Self {
        let mut audit = Self {
            vault,
            epoch,
            evidence,
            by_place: HashMap::new(),
            by_identity: HashMap::new(),
            pieces: HashSet::new(),
            used: HashSet::new(),
            state: State::default(),
            integrity: Integrity { salvaged: evidence.raw, ..Integrity::default() },
        };
        for found in &evidence.found {
            audit.register(found);
        }
        audit
    }

    fn register(&mut self, found: &'a Found) {
        if let Spot::Place(place) = found.spot {
            self.by_place.insert(place, found);
        }
        if let Some(piece) = self.own_piece(found) {
            self.pieces.insert(piece);
            self.by_identity.entry((piece, found.tag)).or_insert(found);
        }
    }

    /// Which piece a found frame says it is, if it says it is of this vault.
    fn own_piece(&self, found: &Found) -> Option<Piece> {
        let header = found.header.as_ref()?;
        (header.vault == self.vault && header.epoch == self.epoch).then_some(header.piece)
    }

    fn ledger_is_sound(&self) -> bool {
        let Some(manifest) = &self.evidence.manifest else { return false };
        let ledger = self.ledger();
        !self.evidence.rows_lost
            && ledger.rows.len() as u64 == manifest.rows
            && ledger.items().count() as u64 == manifest.frames
            && ledger.hash() == manifest.ledger
    }

    fn ledger(&self) -> Ledger {
        Ledger::of(self.evidence.rows.iter().map(|(number, row)| (*number, Arc::new(row.clone()))).collect())
    }

    fn compare_with_ledger(&mut self) {
        let evidence = self.evidence;
        for (number, row) in &evidence.rows {
            for item in &row.items {
                let found = self.locate(item);
                self.state.note_item(*number, item, found.map(|found| (found.spot, found.length)));
            }
        }
        // What was found in raw bytes includes what the WAL had not yet overwritten.
        if !evidence.raw {
            self.name_strays();
        }
    }

    /// Finds the frame an item lists, and names it if it is not exactly where and what it should be.
    fn locate(&mut self, item: &Item) -> Option<&'a Found> {
        let there = self.by_place.get(&item.place).copied();
        let by_name = self.by_identity.get(&(item.piece, item.tag)).copied();
        let right =
            there.filter(|found| self.is(found, item)).or(if self.evidence.raw { by_name } else { None });
        if let Some(found) = right {
            self.used.insert(found.spot);
            return Some(found);
        }
        if let Some(moved) = by_name {
            self.used.insert(moved.spot);
        }
        let something = there.is_some_and(|found| !found.vacant) || self.pieces.contains(&item.piece);
        let list = if something { &mut self.integrity.altered } else { &mut self.integrity.missing };
        list.push(named(item.piece));
        by_name
    }

    fn is(&self, found: &Found, item: &Item) -> bool {
        self.own_piece(found) == Some(item.piece) && found.tag == item.tag
    }

    fn name_strays(&mut self) {
        let listed: HashSet<u64> = self.items().map(|(_, item)| item.place).collect();
        for found in &self.evidence.found {
            let Spot::Place(place) = found.spot else { continue };
            let known = found.vacant || self.used.contains(&found.spot);
            // Unreadable bytes in a listed place are named by what should be there.
            if !known && (found.header.is_some() || !listed.contains(&place)) {
                self.integrity.stray.push(name_of(found));
            }
        }
    }

    fn items(&self) -> impl Iterator<Item = (u64, &'a Item)> + use<'a> {
        self.evidence.rows.iter().flat_map(|(number, row)| row.items.iter().map(|item| (*number, item)))
    }

    /// The ledger is not to be believed: what opens is there, what does not is named, and the
    /// rows that did open help to tell which of two is right and what is missing.
    fn take_what_opens(&mut self, mut opens: impl FnMut(&Found) -> bool) {
        let items: HashMap<Piece, (u64, &Item)> =
            self.items().map(|(number, item)| (item.piece, (number, item))).collect();
        let mut taken: HashMap<Piece, &Found> = HashMap::new();
        for found in self.evidence.found.iter().filter(|found| !found.vacant) {
            match self.own_piece(found).filter(|_| opens(found)) {
                Some(piece) => self.take(&mut taken, &items, piece, found),
                None => self.integrity.altered.push(name_of(found)),
            }
        }
        for (piece, found) in &taken {
            let written = items.get(piece).map_or(0, |(_, item)| item.written);
            let row = items.get(piece).map_or(0, |(number, _)| *number);
            let chunk = crate::state::Chunk { spot: found.spot, tag: found.tag, length: found.length, row };
            self.state.note(*piece, written, Some(chunk));
        }
        for (piece, (row, item)) in items {
            if !taken.contains_key(&piece) {
                self.state.note_item(row, item, None);
                self.integrity.missing.push(named(piece));
            }
        }
        self.name_incomplete();
    }

    /// Of two frames that claim to be the same piece, the one the ledger lists is taken, else the later.
    fn take(
        &mut self,
        taken: &mut HashMap<Piece, &'a Found>,
        items: &HashMap<Piece, (u64, &Item)>,
        piece: Piece,
        found: &'a Found,
    ) {
        let listed = |found: &Found| items.get(&piece).is_some_and(|(_, item)| item.tag == found.tag);
        let Some(other) = taken.get(&piece).copied() else {
            taken.insert(piece, found);
            return;
        };
        if other.tag != found.tag && !self.evidence.raw {
            self.integrity.altered.push(named(piece));
        }
        if listed(found) || !listed(other) {
            taken.insert(piece, found);
        }
    }

    fn name_incomplete(&mut self) {
        for (object, writings) in &self.state.objects {
            for (revision, writing) in writings {
                if writing.chunks.iter().any(Option::is_none) {
                    self.integrity.missing.push(Named { object: *object, revision: *revision });
                }
            }
        }
    }

    fn finish(mut self) -> (State, Integrity) {
        self.state.ledger = self.ledger();
        self.state.next_place = 1;
        for found in &self.evidence.found {
            let Spot::Place(place) = found.spot else { continue };
            self.state.next_place = self.state.next_place.max(place.saturating_add(1));
            if found.vacant {
                self.state.vacant.entry(found.length).or_default().push(place);
            }
        }
        if let Some(manifest) = &self.evidence.manifest {
            self.state.commits = manifest.commits;
            self.state.changes = manifest.changes;
            self.state.frames = manifest.frames;
            self.state.slots = manifest.slots;
            self.state.seen = manifest.seen.clone();
        }
        self.integrity.tidy();
        (self.state, self.integrity)
    }
}

const fn named(piece: Piece) -> Named {
    Named { object: piece.object, revision: piece.revision }
}

/// What found bytes say they are; an id of zeros when they say nothing.
fn name_of(found: &Found) -> Named {
    let unknown = Named { object: ObjectId::from_bytes([0; 16]), revision: Revision::FIRST };
    found.header.as_ref().map_or(unknown, |header| named(header.piece))
}
