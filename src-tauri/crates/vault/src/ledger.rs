//! The ledger: which frames there are and with which tags, sealed, in rows of up to 128.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use zeroize::Zeroizing;

use crate::bytes::Fields;
use crate::frame::Piece;
use crate::id::{ObjectId, Revision, VaultId};
use crate::keys::Key;
use crate::seal::{self, NONCE, Sealed, TAG, Unsealed};

/// "SPlg".
pub(crate) const MAGIC: [u8; 4] = *b"SPlg";
/// The most items of one row.
pub(crate) const ITEMS: usize = 128;
/// `magic 4 | format 2 | epoch 4 | vault 16 | row 8 | nonce 24`.
const HEADER: usize = 34 + NONCE;
/// `place 8 | written 8 | object 16 | revision 4 | chunk 2 | of 2 | tag 16`.
const ITEM: usize = 56;
/// `written 8 | count 2 | items`, always padded to full length.
const PLAIN: usize = 10 + ITEMS * ITEM;
/// Bytes of a sealed row, whatever it holds.
pub(crate) const ROW: usize = HEADER + PLAIN + TAG;
const FORMAT: u16 = 1;

/// One frame as it should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Item {
    /// The row of the table `frames` it stands in.
    pub(crate) place: u64,
    /// The change that wrote it, counted over the whole vault.
    pub(crate) written: u64,
    pub(crate) piece: Piece,
    pub(crate) tag: [u8; TAG],
}

/// One row of the ledger, opened.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Row {
    /// The commit that wrote it.
    pub(crate) written: u64,
    pub(crate) items: Vec<Item>,
    /// The tag of the row itself, which the manifest's hash covers.
    pub(crate) tag: [u8; TAG],
}

/// The rows, by number from 1, and which of them have room.
#[derive(Clone, Debug, Default)]
pub(crate) struct Ledger {
    pub(crate) rows: BTreeMap<u64, Arc<Row>>,
    roomy: BTreeSet<u64>,
}

impl Ledger {
    pub(crate) fn of(rows: BTreeMap<u64, Arc<Row>>) -> Self {
        let roomy =
            rows.iter().filter(|(_, row)| row.items.len() < ITEMS).map(|(number, _)| *number).collect();
        Self { rows, roomy }
    }

    pub(crate) fn items(&self) -> impl Iterator<Item = (u64, &Item)> {
        self.rows.iter().flat_map(|(number, row)| row.items.iter().map(|item| (*number, item)))
    }

    /// The row the next item goes to: one of `dirty` with room, else the first with room, else a new one.
    pub(crate) fn row_with_room(&self, dirty: &BTreeSet<u64>) -> u64 {
        let reused = dirty.iter().find(|number| self.roomy.contains(number)).or_else(|| self.roomy.first());
        let after_last = || self.rows.last_key_value().map_or(1, |(last, _)| last + 1);
        reused.copied().unwrap_or_else(after_last)
    }

    /// Adds an item to a row.
    pub(crate) fn add(&mut self, number: u64, item: Item) {
        let row = Arc::make_mut(self.rows.entry(number).or_default());
        row.items.push(item);
        if row.items.len() < ITEMS {
            self.roomy.insert(number)
        } else {
            self.roomy.remove(&number)
        };
    }

    /// Takes the item at `place` out of a row.
    pub(crate) fn remove(&mut self, number: u64, place: u64) {
        if let Some(row) = self.rows.get_mut(&number) {
            Arc::make_mut(row).items.retain(|item| item.place != place);
            self.roomy.insert(number);
        }
    }

    /// Seals a row anew as written by `commit`; `None` if there is no such row.
    pub(crate) fn reseal(
        &mut self,
        number: u64,
        commit: u64,
        key: &Key,
        vault: VaultId,
        epoch: u32,
    ) -> Result<Option<Vec<u8>>, Unsealed> {
        let Some(row) = self.rows.get_mut(&number) else { return Ok(None) };
        let row = Arc::make_mut(row);
        row.written = commit;
        let Sealed { bytes, tag } = seal::seal(key, header(vault, epoch, number), row.encode())?;
        row.tag = tag;
        Ok(Some(bytes))
    }

    /// BLAKE3 over `row number u64 | tag 16` of every row, ascending.
    pub(crate) fn hash(&self) -> [u8; 32] {
        let mut hasher = blake3::Hasher::new();
        for (number, row) in &self.rows {
            hasher.update(&number.to_le_bytes());
            hasher.update(&row.tag);
        }
        *hasher.finalize().as_bytes()
    }
}

impl Row {
    fn encode(&self) -> Zeroizing<Vec<u8>> {
        let mut out = Zeroizing::new(Vec::with_capacity(PLAIN));
        out.extend_from_slice(&self.written.to_le_bytes());
        // At most 128.
        out.extend_from_slice(&(self.items.len() as u16).to_le_bytes());
        self.items.iter().for_each(|item| item.encode(&mut out));
        out.resize(PLAIN, 0);
        out
    }

    /// Opens row `number`; `None` if it does not open or is not a row.
    pub(crate) fn open(sealed: &[u8], number: u64, key: &Key, vault: VaultId) -> Option<Self> {
        let claims = claims(sealed)?;
        if claims.number != number || claims.vault != vault || sealed.len() != ROW {
            return None;
        }
        let plain = seal::open(key, sealed, HEADER).ok()?;
        let mut fields = Fields::new(&plain);
        let written = fields.u64()?;
        let count = usize::from(fields.u16()?);
        let items = (0..count).map(|_| Item::decode(&mut fields)).collect::<Option<Vec<_>>>()?;
        let tag = *sealed.last_chunk()?;
        (count <= ITEMS).then_some(Self { written, items, tag })
    }
}

impl Item {
    fn encode(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(&self.place.to_le_bytes());
        out.extend_from_slice(&self.written.to_le_bytes());
        out.extend_from_slice(self.piece.object.as_bytes());
        out.extend_from_slice(&self.piece.revision.get().to_le_bytes());
        out.extend_from_slice(&self.piece.chunk.to_le_bytes());
        out.extend_from_slice(&self.piece.of.to_le_bytes());
        out.extend_from_slice(&self.tag);
    }

    fn decode(fields: &mut Fields<'_>) -> Option<Self> {
        let (place, written) = (fields.u64()?, fields.u64()?);
        let object = ObjectId::from_bytes(fields.array()?);
        let revision = Revision::new(fields.u32()?)?;
        let (chunk, of) = (fields.u16()?, fields.u16()?);
        let tag = fields.array()?;
        Some(Self { place, written, piece: Piece { object, revision, chunk, of }, tag })
    }
}

/// What a sealed row says of itself in the clear.
pub(crate) struct Claims {
    pub(crate) vault: VaultId,
    pub(crate) number: u64,
}

/// Reads the clear header of a row; `None` if that is not one this format knows.
pub(crate) fn claims(bytes: &[u8]) -> Option<Claims> {
    let mut fields = Fields::new(bytes);
    if fields.array()? != MAGIC || fields.u16()? != FORMAT {
        return None;
    }
    let _epoch = fields.u32()?;
    let vault = VaultId::from_bytes(fields.array()?);
    Some(Claims { vault, number: fields.u64()? })
}

fn header(vault: VaultId, epoch: u32, number: u64) -> Vec<u8> {
    let mut out = Vec::with_capacity(ROW);
    out.extend_from_slice(&MAGIC);
    out.extend_from_slice(&FORMAT.to_le_bytes());
    out.extend_from_slice(&epoch.to_le_bytes());
    out.extend_from_slice(vault.as_bytes());
    out.extend_from_slice(&number.to_le_bytes());
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const VAULT: VaultId = VaultId::from_bytes([3; 16]);

    fn key() -> Key {
        Key::from_bytes(&Zeroizing::new([1; 32]))
    }

    fn item(place: u64) -> Item {
        let object = ObjectId::from_bytes([place as u8; 16]);
        Item {
            place,
            written: place,
            piece: Piece { object, revision: Revision::FIRST, chunk: 0, of: 1 },
            tag: [5; 16],
        }
    }

    fn ledger(items: u64) -> Ledger {
        let mut ledger = Ledger::default();
        for place in 1..=items {
            let row = ledger.row_with_room(&BTreeSet::new());
            ledger.add(row, item(place));
        }
        ledger
    }

    #[test]
    fn a_row_takes_128_items_and_then_there_is_another() {
        let counts = |ledger: &Ledger| ledger.rows.values().map(|row| row.items.len()).collect::<Vec<_>>();
        assert_eq!(counts(&ledger(128)), [128]);
        assert_eq!(counts(&ledger(129)), [128, 1]);
    }

    #[test]
    fn a_ledger_that_is_read_knows_where_there_is_room() {
        for (items, row) in [(127, 1), (128, 2), (129, 2), (256, 3)] {
            let read = Ledger::of(ledger(items).rows);
            assert_eq!(read.row_with_room(&BTreeSet::new()), row, "{items}");
        }
    }

    #[test]
    fn room_that_was_made_is_used_again() {
        let mut ledger = ledger(300);
        ledger.remove(1, 5);
        assert_eq!(ledger.row_with_room(&BTreeSet::new()), 1);
        assert_eq!(
            ledger.row_with_room(&BTreeSet::from([3])),
            3,
            "a row that is rewritten anyway comes first"
        );
        ledger.add(1, item(301));
        assert_eq!(ledger.row_with_room(&BTreeSet::new()), 3);
    }

    #[test]
    fn a_sealed_row_fits_a_page_and_opens_only_as_what_it_is() {
        let mut ledger = ledger(128);
        let sealed = ledger.reseal(1, 9, &key(), VAULT, 1).ok().unwrap().unwrap();
        assert_eq!(sealed.len(), ROW);
        const { assert!(ROW < 8192 - 35 - 4) };
        let row = Row::open(&sealed, 1, &key(), VAULT).unwrap();
        assert_eq!((&row, row.written), (ledger.rows[&1].as_ref(), 9));
        assert!(Row::open(&sealed, 2, &key(), VAULT).is_none(), "as another row");
        assert!(Row::open(&sealed, 1, &key(), VaultId::from_bytes([4; 16])).is_none(), "in another vault");
        for index in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[index] ^= 0x10;
            assert!(Row::open(&changed, 1, &key(), VAULT).is_none(), "byte {index}");
        }
    }

    #[test]
    fn rows_look_the_same_length_whatever_they_hold() {
        assert_eq!(ledger(1).reseal(1, 1, &key(), VAULT, 1).ok().unwrap().unwrap().len(), ROW);
    }

    #[test]
    fn the_hash_changes_with_any_row_and_its_number() {
        let mut ledger = ledger(200);
        ledger.reseal(1, 1, &key(), VAULT, 1).ok().unwrap();
        let before = ledger.hash();
        ledger.reseal(2, 1, &key(), VAULT, 1).ok().unwrap();
        assert_ne!(ledger.hash(), before);
        let mut moved = ledger.clone();
        let row = moved.rows.remove(&2).unwrap();
        moved.rows.insert(3, row);
        assert_ne!(moved.hash(), ledger.hash());
    }

    proptest! {
        #[test]
        fn any_bytes_are_a_row_or_none_and_nothing_worse(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            prop_assert!(Row::open(&bytes, 1, &key(), VAULT).is_none());
            // Even sealed rightly: a program with the key may be wrong, too.
            let sealed = seal::seal(&key(), header(VAULT, 1, 1), Zeroizing::new(bytes)).ok().unwrap();
            prop_assert!(Row::open(&sealed.bytes, 1, &key(), VAULT).is_none());
        }
    }
}
