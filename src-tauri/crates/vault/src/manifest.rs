//! The manifest: one sealed row that says what the whole vault should be.

use zeroize::Zeroizing;

use crate::bytes::Fields;
use crate::id::VaultId;
use crate::keys::Key;
use crate::seal::{self, NONCE, TAG, Unsealed};
use crate::version::VersionVector;

/// "SPmf".
pub(crate) const MAGIC: [u8; 4] = *b"SPmf";
/// `magic 4 | format 2 | epoch 4 | vault 16 | length 4 | nonce 24`.
const HEADER: usize = 30 + NONCE;
/// The plaintext is padded to a multiple of this.
const STEP: usize = 512;
/// No plaintext is longer, so that the row fits a page.
const LONGEST: usize = 15 * STEP;
const FORMAT: u16 = 1;

/// What the vault should be, as of its last commit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Manifest {
    /// How many commits there have been.
    pub(crate) commits: u64,
    /// How many changes there have been: a commit may hold several.
    pub(crate) changes: u64,
    /// How many frames the ledger lists.
    pub(crate) frames: u64,
    /// How many rows the ledger has.
    pub(crate) rows: u64,
    /// See [`Ledger::hash`](crate::ledger::Ledger::hash).
    pub(crate) ledger: [u8; 32],
    /// BLAKE3 of the slot block.
    pub(crate) slots: [u8; 32],
    /// What this vault has seen of every device.
    pub(crate) seen: VersionVector,
}

impl Manifest {
    pub(crate) fn seal(&self, key: &Key, vault: VaultId, epoch: u32) -> Result<Vec<u8>, Unsealed> {
        let mut header = Vec::with_capacity(HEADER);
        header.extend_from_slice(&MAGIC);
        header.extend_from_slice(&FORMAT.to_le_bytes());
        header.extend_from_slice(&epoch.to_le_bytes());
        header.extend_from_slice(vault.as_bytes());
        let plain = self.encode();
        if plain.len() > LONGEST {
            return Err(Unsealed::TooLong);
        }
        header.extend_from_slice(&(plain.len() as u32).to_le_bytes());
        seal::seal(key, header, plain).map(|sealed| sealed.bytes)
    }

    pub(crate) fn open(sealed: &[u8], key: &Key, vault: VaultId) -> Option<Self> {
        if claims(sealed)? != (Claims { vault, length: sealed.len() }) {
            return None;
        }
        Self::decode(&seal::open(key, sealed, HEADER).ok()?)
    }

    fn encode(&self) -> Zeroizing<Vec<u8>> {
        let mut out = Zeroizing::new(Vec::with_capacity(STEP));
        for number in [self.commits, self.changes, self.frames, self.rows] {
            out.extend_from_slice(&number.to_le_bytes());
        }
        out.extend_from_slice(&self.ledger);
        out.extend_from_slice(&self.slots);
        self.seen.encode(&mut out);
        let padded = out.len().next_multiple_of(STEP);
        out.resize(padded, 0);
        out
    }

    fn decode(plain: &[u8]) -> Option<Self> {
        let mut fields = Fields::new(plain);
        Some(Self {
            commits: fields.u64()?,
            changes: fields.u64()?,
            frames: fields.u64()?,
            rows: fields.u64()?,
            ledger: fields.array()?,
            slots: fields.array()?,
            seen: VersionVector::decode(&mut fields)?,
        })
    }
}

/// What a sealed manifest says of itself in the clear.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Claims {
    pub(crate) vault: VaultId,
    /// Bytes of the whole sealed manifest.
    pub(crate) length: usize,
}

/// Reads the clear header; `None` if that is not one this format knows.
pub(crate) fn claims(bytes: &[u8]) -> Option<Claims> {
    let mut fields = Fields::new(bytes);
    if fields.array()? != MAGIC || fields.u16()? != FORMAT {
        return None;
    }
    let _epoch = fields.u32()?;
    let vault = VaultId::from_bytes(fields.array()?);
    let length = usize::try_from(fields.u32()?).ok()?;
    (length <= LONGEST).then_some(Claims { vault, length: HEADER + length + TAG })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::DeviceId;
    use proptest::prelude::*;

    const VAULT: VaultId = VaultId::from_bytes([3; 16]);

    fn key() -> Key {
        Key::from_bytes(&Zeroizing::new([1; 32]))
    }

    fn manifest(devices: u8) -> Manifest {
        let mut seen = VersionVector::default();
        for device in 0..devices {
            seen.advance(DeviceId::from_bytes([device; 16]));
        }
        Manifest { commits: 1, changes: 2, frames: 3, rows: 4, ledger: [5; 32], slots: [6; 32], seen }
    }

    #[test]
    fn a_manifest_that_would_be_too_long_is_not_sealed() {
        let of = |devices: u16| {
            let mut manifest = manifest(0);
            for device in 0..devices {
                let mut bytes = [0; 16];
                bytes[..2].copy_from_slice(&device.to_be_bytes());
                manifest.seen.advance(DeviceId::from_bytes(bytes));
            }
            manifest
        };
        // What is always there, and 24 bytes for every device.
        let most = u16::try_from((LONGEST - 98) / 24).unwrap();
        assert_eq!(of(most).encode().len(), LONGEST);
        assert!(of(most).seal(&key(), VAULT, 1).is_ok());
        for more in [1, 30] {
            assert!(matches!(of(most + more).seal(&key(), VAULT, 1), Err(Unsealed::TooLong)));
        }
    }

    #[test]
    fn a_manifest_opens_to_what_it_was_and_only_where_it_belongs() {
        for devices in [0, 1, 17, 18, 200] {
            let sealed = manifest(devices).seal(&key(), VAULT, 1).ok().unwrap();
            assert_eq!(Manifest::open(&sealed, &key(), VAULT), Some(manifest(devices)));
            assert_eq!(Manifest::open(&sealed, &key(), VaultId::from_bytes([4; 16])), None);
            assert_eq!(claims(&sealed).unwrap().length, sealed.len());
            assert!(sealed.len() < 8192 - 35 - 4);
        }
    }

    #[test]
    fn a_manifest_with_any_byte_changed_does_not_open() {
        let sealed = manifest(1).seal(&key(), VAULT, 1).ok().unwrap();
        for index in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[index] ^= 1;
            assert_eq!(Manifest::open(&changed, &key(), VAULT), None, "byte {index}");
        }
    }

    proptest! {
        #[test]
        fn any_bytes_are_a_manifest_or_none_and_nothing_worse(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            prop_assert_eq!(Manifest::open(&bytes, &key(), VAULT), None);
            let _ = Manifest::decode(&bytes);
        }
    }
}
