//! The slot block: the vault key, wrapped once for each secret that opens the vault.

use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

use crate::bytes::Fields;
use crate::entropy;
use crate::id::VaultId;
use crate::kdf::{self, COMMITMENT, KdfCost, OutOfMemory, SALT, SlotKey};
use crate::keys::Key;
use crate::seal::{self, NONCE, TAG, Unsealed};

/// "SPsl".
pub(crate) const MAGIC: [u8; 4] = *b"SPsl";
const CHECKSUM: usize = 32;
/// No slot block is longer.
pub(crate) const LONGEST: usize = 4096;
/// No slot block has more slots.
pub(crate) const MOST: usize = 8;
const ARGON2ID_13: u8 = 1;
/// `kind 1 | kdf 1 | epoch 4 | kib 4 | passes 4 | lanes 4 | salt 16 | commitment 32`.
const CLEAR: usize = 18 + SALT + COMMITMENT;
const SLOT: usize = CLEAR + NONCE + 32 + TAG;

/// Which secret a slot is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Passphrase,
    Recovery,
}

impl Kind {
    const fn number(self) -> u8 {
        match self {
            Self::Passphrase => 1,
            Self::Recovery => 2,
        }
    }
}

/// One slot, as it stands in the block. Kinds of later versions are kept as they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Slot(Vec<u8>);

/// A slot block whose checksum is right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SlotBlock {
    pub(crate) vault: VaultId,
    pub(crate) generation: u64,
    pub(crate) slots: Vec<Slot>,
}

/// Why bytes are not a slot block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NotSlots {
    Damaged,
    Newer(u32),
}

/// What a secret gave at one slot.
pub(crate) enum Attempt {
    Opened {
        key: Key,
        epoch: u32,
    },
    WrongSecret,
    /// The secret is right and the wrapped key is not: the slot itself is damaged or forged.
    Damaged,
}

impl SlotBlock {
    /// `magic 4 | format u16 | vault 16 | generation u64 | count u8 | (length u16 | slot)* | checksum 32`.
    pub(crate) fn encode(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(LONGEST);
        out.extend_from_slice(&MAGIC);
        out.extend_from_slice(&(crate::FORMAT as u16).to_le_bytes());
        out.extend_from_slice(self.vault.as_bytes());
        out.extend_from_slice(&self.generation.to_le_bytes());
        out.push(u8::try_from(self.slots.len()).unwrap_or(u8::MAX));
        for slot in &self.slots {
            out.extend_from_slice(&u16::try_from(slot.0.len()).unwrap_or(u16::MAX).to_le_bytes());
            out.extend_from_slice(&slot.0);
        }
        let checksum = blake3::hash(&out);
        out.extend_from_slice(checksum.as_bytes());
        out
    }

    /// Reads a block, checking its checksum before anything it says is believed.
    pub(crate) fn parse(bytes: &[u8]) -> Result<Self, NotSlots> {
        let (body, checksum) = bytes.split_last_chunk::<CHECKSUM>().ok_or(NotSlots::Damaged)?;
        if bytes.len() > LONGEST || blake3::hash(body).as_bytes() != checksum {
            return Err(NotSlots::Damaged);
        }
        let mut fields = Fields::new(body);
        if fields.array() != Some(MAGIC) {
            return Err(NotSlots::Damaged);
        }
        match fields.u16().map(u32::from) {
            Some(crate::FORMAT) => Self::parse_slots(fields).ok_or(NotSlots::Damaged),
            Some(newer) if newer > crate::FORMAT => Err(NotSlots::Newer(newer)),
            _ => Err(NotSlots::Damaged),
        }
    }

    fn parse_slots(mut fields: Fields<'_>) -> Option<Self> {
        let vault = VaultId::from_bytes(fields.array()?);
        let generation = fields.u64()?;
        let count = usize::from(fields.u8()?);
        let mut slots = Vec::new();
        for _ in 0..count {
            let length = usize::from(fields.u16()?);
            slots.push(Slot(fields.take(length)?.to_vec()));
        }
        let whole = (1..=MOST).contains(&count) && fields.rest().is_empty();
        whole.then_some(Self { vault, generation, slots })
    }

    /// How long the block at the front of `bytes` says it is; `None` if there is none.
    pub(crate) fn length(bytes: &[u8]) -> Option<usize> {
        let mut fields = Fields::new(bytes);
        fields.take(30)?;
        let count = fields.u8()?;
        for _ in 0..count {
            let length = usize::from(fields.u16()?);
            fields.take(length)?;
        }
        Some(bytes.len() - fields.rest().len() + CHECKSUM)
    }

    /// What tells one writing of the block from another.
    pub(crate) fn hash(&self) -> [u8; 32] {
        *blake3::hash(&self.encode()).as_bytes()
    }

    /// Every slot made for this kind of secret.
    pub(crate) fn of_kind(&self, kind: Kind) -> impl Iterator<Item = &Slot> {
        self.slots.iter().filter(move |slot| slot.number() == Some(kind.number()))
    }

    /// The epoch of the vault key inside; `None` if no slot can be read.
    pub(crate) fn epoch(&self) -> Option<u32> {
        self.slots.iter().filter_map(|slot| slot.clear().map(|clear| clear.epoch)).max()
    }

    /// The block of the next generation, with `slot` added.
    pub(crate) fn with(&self, slot: Slot) -> Self {
        let mut next = self.clone();
        next.generation = next.generation.saturating_add(1);
        next.slots.push(slot);
        next
    }

    /// The block of the next generation, with every slot of this kind but `kept` dropped.
    pub(crate) fn keeping_only(&self, kind: Kind, kept: &Slot) -> Self {
        let mut next = self.clone();
        next.generation = next.generation.saturating_add(1);
        next.slots.retain(|slot| slot.number() != Some(kind.number()) || slot == kept);
        next
    }
}

/// A slot's clear fields.
struct Clear<'a> {
    epoch: u32,
    cost: KdfCost,
    salt: [u8; SALT],
    commitment: &'a [u8],
}

impl Slot {
    /// Wraps `vault_key` for `secret`.
    pub(crate) fn make(
        vault: VaultId,
        epoch: u32,
        vault_key: &Key,
        kind: Kind,
        secret: &[u8],
        cost: KdfCost,
    ) -> Result<Self, MakeError> {
        let salt = entropy::bytes().map_err(|_| MakeError::Unsealed(Unsealed::Entropy))?;
        let SlotKey { key, commitment } = kdf::derive(secret, &salt, cost)?;
        let clear = encode_clear(kind, epoch, cost, &salt, &commitment);
        let header = [associated(vault).as_slice(), &clear].concat();
        let sealed = seal::seal(&key, header, Zeroizing::new(vault_key.expose().to_vec()))?;
        Ok(Self(sealed.bytes.get(ASSOCIATED..).unwrap_or_default().to_vec()))
    }

    /// Tries `secret`. The commitment is compared, in constant time, before anything is decrypted.
    pub(crate) fn open(&self, vault: VaultId, secret: &[u8]) -> Result<Attempt, OutOfMemory> {
        let Some(clear) = self.clear() else { return Ok(Attempt::Damaged) };
        let SlotKey { key, commitment } = kdf::derive(secret, &clear.salt, clear.cost)?;
        if !bool::from(commitment.as_slice().ct_eq(clear.commitment)) {
            return Ok(Attempt::WrongSecret);
        }
        let sealed = [associated(vault).as_slice(), &self.0].concat();
        let opened = seal::open(&key, &sealed, ASSOCIATED + CLEAR + NONCE).ok();
        let bytes = opened.and_then(|plain| plain.as_slice().try_into().ok().map(Zeroizing::new));
        Ok(bytes.map_or(Attempt::Damaged, |bytes| Attempt::Opened {
            key: Key::from_bytes(&bytes),
            epoch: clear.epoch,
        }))
    }

    /// What a guess at this slot costs.
    pub(crate) fn cost(&self) -> Option<KdfCost> {
        self.clear().map(|clear| clear.cost)
    }

    fn number(&self) -> Option<u8> {
        self.0.first().copied()
    }

    fn clear(&self) -> Option<Clear<'_>> {
        if self.0.len() != SLOT {
            return None;
        }
        let mut fields = Fields::new(&self.0);
        let (_kind, kdf) = (fields.u8()?, fields.u8()?);
        let epoch = fields.u32()?;
        let cost = KdfCost::from_slot(fields.u32()?, fields.u32()?, fields.u32()?).ok()?;
        let salt = fields.array()?;
        let commitment = fields.take(COMMITMENT)?;
        (kdf == ARGON2ID_13).then_some(Clear { epoch, cost, salt, commitment })
    }
}

/// Why a slot was not made.
pub(crate) enum MakeError {
    Unsealed(Unsealed),
    OutOfMemory,
}

impl From<Unsealed> for MakeError {
    fn from(unsealed: Unsealed) -> Self {
        Self::Unsealed(unsealed)
    }
}

impl From<OutOfMemory> for MakeError {
    fn from(_: OutOfMemory) -> Self {
        Self::OutOfMemory
    }
}

const ASSOCIATED: usize = 22;

/// What binds a slot to its vault: `"SPsl" | format u16 | vault 16`. The generation is not
/// in it, because a slot outlives generations.
fn associated(vault: VaultId) -> Vec<u8> {
    [MAGIC.as_slice(), &(crate::FORMAT as u16).to_le_bytes(), vault.as_bytes()].concat()
}

fn encode_clear(
    kind: Kind,
    epoch: u32,
    cost: KdfCost,
    salt: &[u8; SALT],
    commitment: &[u8; COMMITMENT],
) -> Vec<u8> {
    let mut out = Vec::with_capacity(CLEAR);
    out.extend_from_slice(&[kind.number(), ARGON2ID_13]);
    for number in [epoch, cost.kib(), cost.passes(), cost.lanes()] {
        out.extend_from_slice(&number.to_le_bytes());
    }
    out.extend_from_slice(salt);
    out.extend_from_slice(commitment);
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const VAULT: VaultId = VaultId::from_bytes([3; 16]);

    fn key() -> Key {
        Key::from_bytes(&Zeroizing::new([8; 32]))
    }

    fn slot(kind: Kind, secret: &[u8]) -> Slot {
        let cost = KdfCost::new(19, 1, 1).unwrap();
        Slot::make(VAULT, 1, &key(), kind, secret, cost).ok().unwrap()
    }

    fn block() -> SlotBlock {
        SlotBlock {
            vault: VAULT,
            generation: 7,
            slots: vec![slot(Kind::Passphrase, b"p"), slot(Kind::Recovery, b"r")],
        }
    }

    fn opens(slot: &Slot, vault: VaultId, secret: &[u8]) -> &'static str {
        match slot.open(vault, secret).ok().unwrap() {
            Attempt::Opened { key: opened, epoch } => {
                assert!(opened == key() && epoch == 1);
                "opened"
            }
            Attempt::WrongSecret => "wrong secret",
            Attempt::Damaged => "damaged",
        }
    }

    fn of_format(format: u16) -> Vec<u8> {
        let mut bytes = block().encode();
        bytes.truncate(bytes.len() - CHECKSUM);
        bytes[4..6].copy_from_slice(&format.to_le_bytes());
        let checksum = blake3::hash(&bytes);
        bytes.extend_from_slice(checksum.as_bytes());
        bytes
    }

    #[test]
    fn only_a_later_format_is_called_that() {
        assert_eq!(SlotBlock::parse(&of_format(2)), Err(NotSlots::Newer(2)));
        assert_eq!(SlotBlock::parse(&of_format(u16::MAX)), Err(NotSlots::Newer(65_535)));
        assert_eq!(SlotBlock::parse(&of_format(0)), Err(NotSlots::Damaged));
        assert!(SlotBlock::parse(&of_format(1)).is_ok());
    }

    #[test]
    fn a_block_may_be_as_long_as_it_may_be_and_no_longer() {
        let of = |length: usize| {
            let fixed = 31 + 2 + CHECKSUM;
            SlotBlock { vault: VAULT, generation: 1, slots: vec![Slot(vec![7; length - fixed])] }.encode()
        };
        assert_eq!(of(LONGEST).len(), LONGEST);
        assert!(SlotBlock::parse(&of(LONGEST)).is_ok());
        for more in [1, 100] {
            assert_eq!(SlotBlock::parse(&of(LONGEST + more)), Err(NotSlots::Damaged));
        }
    }

    #[test]
    fn a_block_is_told_from_others_and_knows_its_keys_epoch() {
        let one = block();
        let next = SlotBlock { generation: 8, ..one.clone() };
        assert_ne!(one.hash(), next.hash());
        assert_eq!(one.hash(), *blake3::hash(&one.encode()).as_bytes());
        let cost = KdfCost::new(19, 1, 1).unwrap();
        let later = Slot::make(VAULT, 5, &key(), Kind::Passphrase, b"p", cost).ok().unwrap();
        let of = |slots| SlotBlock { vault: VAULT, generation: 1, slots }.epoch();
        assert_eq!(of(vec![slot(Kind::Recovery, b"r")]), Some(1));
        assert_eq!(of(vec![slot(Kind::Recovery, b"r"), later]), Some(5));
        assert_eq!(of(vec![Slot(vec![0; 3])]), None);
    }

    #[test]
    fn a_block_is_read_back_as_it_was_written() {
        let bytes = block();
        let bytes = (bytes.encode(), bytes);
        assert_eq!(SlotBlock::parse(&bytes.0), Ok(bytes.1));
        assert_eq!(SlotBlock::length(&bytes.0), Some(bytes.0.len()));
    }

    #[test]
    fn a_block_with_any_bit_changed_is_damaged_and_never_a_wrong_secret() {
        let bytes = block().encode();
        for index in 0..bytes.len() {
            let mut changed = bytes.clone();
            changed[index] ^= 1 << (index % 8);
            assert_eq!(SlotBlock::parse(&changed), Err(NotSlots::Damaged), "byte {index}");
        }
    }

    fn resummed(mut bytes: Vec<u8>) -> Vec<u8> {
        bytes.truncate(bytes.len() - CHECKSUM);
        let sum = blake3::hash(&bytes);
        bytes.extend_from_slice(sum.as_bytes());
        bytes
    }

    #[test]
    fn a_later_format_is_named_only_when_its_checksum_is_right() {
        let mut bytes = block().encode();
        bytes[4] = 2;
        assert_eq!(SlotBlock::parse(&bytes), Err(NotSlots::Damaged));
        assert_eq!(SlotBlock::parse(&resummed(bytes)), Err(NotSlots::Newer(2)));
    }

    #[test]
    fn a_block_of_no_slots_or_too_many_is_none() {
        for count in [0, MOST + 1] {
            let slots = vec![Slot(vec![1; 10]); count];
            let bytes = SlotBlock { vault: VAULT, generation: 1, slots }.encode();
            assert_eq!(SlotBlock::parse(&bytes), Err(NotSlots::Damaged), "{count}");
        }
    }

    #[test]
    fn a_slot_opens_to_its_secret_in_its_vault_only() {
        let slot = slot(Kind::Passphrase, b"secret");
        assert_eq!(opens(&slot, VAULT, b"secret"), "opened");
        assert_eq!(opens(&slot, VAULT, b"Secret"), "wrong secret");
        assert_eq!(opens(&slot, VaultId::from_bytes([4; 16]), b"secret"), "damaged");
    }

    #[test]
    fn every_field_of_a_slot_is_authenticated() {
        let good = slot(Kind::Passphrase, b"secret");
        // Kind, epoch, nonce, wrapped key, tag: what the key derivation does not depend on.
        for index in [0, 2, CLEAR, CLEAR + NONCE, SLOT - 1] {
            let mut bad = good.clone();
            bad.0[index] ^= 1;
            assert_eq!(opens(&bad, VAULT, b"secret"), "damaged", "byte {index}");
        }
        // Salt and commitment: the secret no longer leads to what the slot says.
        for index in [18, 18 + SALT] {
            let mut bad = good.clone();
            bad.0[index] ^= 1;
            assert_eq!(opens(&bad, VAULT, b"secret"), "wrong secret", "byte {index}");
        }
    }

    /// 4 TiB would be asked for were the cost believed.
    #[test]
    fn a_cost_out_of_bounds_is_damage_found_before_memory_is_taken() {
        for (offset, value) in
            [(6, u32::MAX), (6, 2048 * 1024 + 1024), (6, 1024), (10, 17), (10, 0), (14, 9), (14, 0)]
        {
            let mut slot = slot(Kind::Passphrase, b"secret");
            slot.0[offset..offset + 4].copy_from_slice(&value.to_le_bytes());
            assert_eq!(opens(&slot, VAULT, b"secret"), "damaged", "{offset} {value}");
        }
    }

    #[test]
    fn slots_of_later_kinds_are_kept_and_not_tried() {
        let mut with_later = block();
        with_later.slots.push(Slot(vec![9; 40]));
        let read = SlotBlock::parse(&with_later.encode()).unwrap();
        assert_eq!(read.slots.len(), 3);
        assert_eq!(read.of_kind(Kind::Passphrase).count(), 1);
        let kept = read.slots[0].clone();
        assert_eq!(read.keeping_only(Kind::Passphrase, &kept).slots.len(), 3);
    }

    #[test]
    fn changing_a_secret_first_adds_then_drops() {
        let (old, new) = (block(), slot(Kind::Passphrase, b"new"));
        let both = old.with(new.clone());
        assert_eq!((both.generation, both.slots.len()), (8, 3));
        let after = both.keeping_only(Kind::Passphrase, &new);
        assert_eq!((after.generation, after.slots.len()), (9, 2));
        assert!(after.of_kind(Kind::Passphrase).eq([&new]));
        assert!(after.of_kind(Kind::Recovery).eq(old.of_kind(Kind::Recovery)));
    }

    proptest! {
        #[test]
        fn any_bytes_are_a_block_or_none_and_nothing_worse(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
            prop_assert!(SlotBlock::parse(&bytes).is_err());
            let _ = SlotBlock::length(&bytes);
            let mut like = b"SPsl\x01\0".to_vec();
            like.extend_from_slice(&bytes);
            like.extend_from_slice(blake3::hash(&like.clone()).as_bytes());
            let _ = SlotBlock::parse(&like);
            let _ = SlotBlock::length(&like);
        }
    }
}
