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
