//! Sealed jottings: written in while the vault is locked, read out only once it is open.
//!
//! A public key lies outside the vault; its secret is derived from the vault key. Whoever can read
//! the public key can write a jotting, so that one which opens proves nothing of who wrote it.

use std::fmt;

use subtle::ConstantTimeEq;
use x25519_dalek::{PublicKey, StaticSecret};
use zeroize::{Zeroize, Zeroizing};

use crate::backup::Backup;
use crate::bytes::Fields;
use crate::entropy;
use crate::error::SaveError;
use crate::frame;
use crate::id::VaultId;
use crate::keys::{Key, Keys, context};
use crate::seal::{self, NONCE, TAG};
use crate::unlocked::Unlocked;

/// The most bytes a jotting may have: what one padded piece holds, less its length.
pub const JOTTING_LIMIT: usize = frame::LARGEST - 4;

/// "SPjt".
const MAGIC: [u8; 4] = *b"SPjt";
/// "SPik".
const KEY_MAGIC: [u8; 4] = *b"SPik";
const FORMAT: u16 = 1;
const POINT: usize = 32;
/// `magic 4 | format 2 | vault 16 | ephemeral key 32 | nonce 24`.
const HEADER: usize = 22 + POINT + NONCE;
const CHECKSUM: usize = 32;

/// The public key that a vault's jottings are sealed to.
#[derive(Clone, PartialEq, Eq)]
pub struct InboxKey {
    vault: VaultId,
    point: PublicKey,
}

/// Not an inbox key, or one that is damaged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an inbox key")]
pub struct InboxKeyError;

impl fmt::Debug for InboxKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("InboxKey")
    }
}

impl InboxKey {
    /// `magic 4 | format 2 | vault 16 | key 32 | checksum 32`.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(22 + POINT + CHECKSUM);
        out.extend_from_slice(&KEY_MAGIC);
        out.extend_from_slice(&FORMAT.to_le_bytes());
        out.extend_from_slice(self.vault.as_bytes());
        out.extend_from_slice(self.point.as_bytes());
        let checksum = blake3::hash(&out);
        out.extend_from_slice(checksum.as_bytes());
        out
    }

    /// Reads what [`encode`](Self::encode) wrote.
    ///
    /// # Errors
    /// [`InboxKeyError`].
    pub fn parse(bytes: &[u8]) -> Result<Self, InboxKeyError> {
        Self::try_parse(bytes).ok_or(InboxKeyError)
    }

    fn try_parse(bytes: &[u8]) -> Option<Self> {
        let (body, checksum) = bytes.split_last_chunk::<CHECKSUM>()?;
        let mut fields = Fields::new(body);
        let ours = fields.array()? == KEY_MAGIC && fields.u16()? == FORMAT;
        let vault = VaultId::from_bytes(fields.array()?);
        let point = PublicKey::from(fields.array::<POINT>()?);
        let whole = fields.rest().is_empty() && blake3::hash(body).as_bytes() == checksum;
        (ours && whole).then_some(Self { vault, point })
    }

    /// Seals a jotting, so that only the unlocked vault can read it. Its length shows no closer
    /// than the steps a frame's does.
    ///
    /// # Errors
    /// `TooLarge` over [`JOTTING_LIMIT`] bytes; `Entropy`; `Damaged` if the key is no point that a
    /// secret can be agreed with, as a forged one may be.
    pub fn seal(&self, plain: &[u8]) -> Result<Vec<u8>, SaveError> {
        let length = u32::try_from(plain.len()).ok().filter(|_| plain.len() <= JOTTING_LIMIT);
        let length = length.ok_or(SaveError::TooLarge)?;
        let mut random = Zeroizing::new([0; POINT]);
        entropy::fill(&mut *random)?;
        let ephemeral = StaticSecret::from(*random);
        let public = PublicKey::from(&ephemeral);
        let key = agree(&ephemeral, &self.point, &public, &self.point)
            .ok_or(SaveError::Damaged(crate::Damage::SlotBlock))?;
        let mut padded = Zeroizing::new(Vec::with_capacity(frame::LARGEST));
        padded.extend_from_slice(&length.to_le_bytes());
        padded.extend_from_slice(plain);
        let whole = frame::bucket(padded.len()).ok_or(SaveError::TooLarge)?;
        padded.resize(whole, 0);
        Ok(seal::seal(&key, header(self.vault, &public), padded)?.bytes)
    }
}

impl Unlocked {
    /// The public key of this vault's jottings.
    #[must_use]
    pub fn inbox_key(&self) -> InboxKey {
        key_of(self.block.vault, &self.keys)
    }

    /// Opens a jotting; `None` if it is damaged, or none for this vault under its present key. That
    /// it opens does not say who wrote it.
    #[must_use]
    pub fn open_jotting(&self, sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        open(&self.keys, self.block.vault, sealed)
    }
}

impl Backup {
    /// Opens a jotting, as [`Unlocked::open_jotting`] does.
    #[must_use]
    pub fn open_jotting(&self, sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        open(&self.keys, self.block.vault, sealed)
    }
}

fn open(keys: &Keys, own: VaultId, sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    if sealed.len() > HEADER + frame::LARGEST + TAG {
        return None;
    }
    let mut fields = Fields::new(sealed);
    let ours = fields.array()? == MAGIC && fields.u16()? == FORMAT;
    let vault = VaultId::from_bytes(fields.array()?);
    let public = PublicKey::from(fields.array::<POINT>()?);
    if !ours || vault != own {
        return None;
    }
    let secret = secret_of(keys);
    let key = agree(&secret, &public, &public, &PublicKey::from(&secret))?;
    let plain = seal::open(&key, sealed, HEADER).ok()?;
    let mut fields = Fields::new(&plain);
    let length = usize::try_from(fields.u32()?).ok()?;
    Some(Zeroizing::new(fields.take(length)?.to_vec()))
}

/// The public key of the jottings of a vault with these keys.
pub(crate) fn key_of(vault: VaultId, keys: &Keys) -> InboxKey {
    InboxKey { vault, point: PublicKey::from(&secret_of(keys)) }
}

fn secret_of(keys: &Keys) -> StaticSecret {
    let derived = keys.vault.derive(context::INBOX);
    StaticSecret::from(*derived.expose())
}

/// The key that both sides come to; `None` if a public key is one of the few with which every
/// secret agrees on the same (RFC 7748, section 6.1).
fn agree(secret: &StaticSecret, with: &PublicKey, ephemeral: &PublicKey, inbox: &PublicKey) -> Option<Key> {
    let shared = secret.diffie_hellman(with);
    if bool::from(shared.as_bytes().ct_eq(&[0; POINT])) {
        return None;
    }
    let mut input = Zeroizing::new([0_u8; 3 * POINT]);
    let parts = [shared.as_bytes(), ephemeral.as_bytes(), inbox.as_bytes()];
    for (place, part) in input.chunks_exact_mut(POINT).zip(parts) {
        place.copy_from_slice(part);
    }
    let mut derived = Zeroizing::new([0; 32]);
    let mut hasher = blake3::Hasher::new_derive_key(context::JOTTING);
    hasher.update(input.as_slice());
    hasher.finalize_xof().fill(&mut *derived);
    hasher.zeroize();
    Some(Key::from_bytes(&derived))
}

/// All of the header but the nonce.
fn header(vault: VaultId, ephemeral: &PublicKey) -> Vec<u8> {
    let mut out = Vec::with_capacity(HEADER);
    out.extend_from_slice(&MAGIC);
    out.extend_from_slice(&FORMAT.to_le_bytes());
    out.extend_from_slice(vault.as_bytes());
    out.extend_from_slice(ephemeral.as_bytes());
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{DeviceId, KdfCost, Passphrase, RecoveryCode, Secret};
    use proptest::prelude::*;
    use std::path::Path;

    fn vault(folder: &Path) -> Unlocked {
        let (passphrase, code) = (Passphrase::new("for tests"), RecoveryCode::generate().unwrap());
        let cost = KdfCost::new(19, 1, 1).unwrap();
        crate::create(&folder.join("v"), DeviceId::from_bytes([1; 16]), &passphrase, &code, cost).unwrap()
    }

    #[test]
    fn a_jotting_is_read_by_its_own_vault_and_no_other_after_any_number_of_locks() {
        let (one, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let (vault, other) = (vault(one.path()), vault(other.path()));
        let key = InboxKey::parse(&vault.inbox_key().encode()).unwrap();
        let locked = vault.lock();
        let sealed = key.seal(b"before I forget").unwrap();
        let secret = Secret::Passphrase(Passphrase::new("for tests"));
        let vault = locked.unlock(DeviceId::from_bytes([1; 16]), &secret).unwrap();
        assert_eq!(vault.inbox_key(), key);
        assert_eq!(vault.open_jotting(&sealed).unwrap().as_slice(), b"before I forget");
        assert!(other.open_jotting(&sealed).is_none());
    }

    #[test]
    fn every_byte_of_a_jotting_is_authenticated() {
        let folder = tempfile::tempdir().unwrap();
        let vault = vault(folder.path());
        let sealed = vault.inbox_key().seal(b"private").unwrap();
        assert!(!sealed.windows(7).any(|window| window == b"private"));
        for at in 0..sealed.len() {
            // The highest bit of a point is ignored by X25519 (RFC 7748, section 5), but bound by the key.
            let mut altered = sealed.clone();
            altered[at] ^= if at == 53 { 0x80 } else { 1 };
            assert!(vault.open_jotting(&altered).is_none(), "byte {at}");
        }
    }

    #[test]
    fn a_key_with_which_everybody_agrees_seals_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let vault = vault(folder.path());
        let forged = InboxKey { vault: vault.vault_id(), point: PublicKey::from([0; POINT]) };
        assert!(forged.seal(b"to anybody").is_err());
        let mut sealed = vault.inbox_key().seal(b"from nobody").unwrap();
        sealed[22..54].fill(0);
        assert!(vault.open_jotting(&sealed).is_none());
    }

    #[test]
    fn two_jottings_of_the_same_words_have_nothing_in_common() {
        let folder = tempfile::tempdir().unwrap();
        let key = vault(folder.path()).inbox_key();
        let (one, two) = (key.seal(b"the same").unwrap(), key.seal(b"the same").unwrap());
        assert_eq!(one.len(), two.len());
        assert!(one[22..].iter().zip(&two[22..]).filter(|(one, two)| one == two).count() < 100);
    }

    #[test]
    fn a_damaged_key_is_no_key() {
        let folder = tempfile::tempdir().unwrap();
        let encoded = vault(folder.path()).inbox_key().encode();
        for at in 0..encoded.len() {
            let mut damaged = encoded.clone();
            damaged[at] ^= 1;
            assert_eq!(InboxKey::parse(&damaged), Err(InboxKeyError), "byte {at}");
        }
        assert_eq!(InboxKey::parse(&encoded[..encoded.len() - 1]), Err(InboxKeyError));
    }

    #[test]
    fn a_jotting_is_bounded() {
        let folder = tempfile::tempdir().unwrap();
        let vault = vault(folder.path());
        let key = vault.inbox_key();
        let longest = key.seal(&vec![1; JOTTING_LIMIT]).unwrap();
        assert_eq!(vault.open_jotting(&longest).unwrap().len(), JOTTING_LIMIT);
        assert!(matches!(key.seal(&vec![1; JOTTING_LIMIT + 1]), Err(SaveError::TooLarge)));
    }

    #[test]
    fn a_jotting_that_is_too_long_or_says_it_is_another_vaults_is_not_opened() {
        let folder = tempfile::tempdir().unwrap();
        let vault = vault(folder.path());
        let point = vault.inbox_key().point;
        let made = |of: VaultId, whole: usize| {
            let ephemeral = StaticSecret::from([7; POINT]);
            let public = PublicKey::from(&ephemeral);
            let key = agree(&ephemeral, &point, &public, &point).unwrap();
            seal::seal(&key, header(of, &public), Zeroizing::new(vec![0; whole])).unwrap().bytes
        };
        assert_eq!(vault.open_jotting(&made(vault.vault_id(), frame::LARGEST)).unwrap().len(), 0);
        assert!(vault.open_jotting(&made(vault.vault_id(), frame::LARGEST + 1)).is_none());
        assert!(vault.open_jotting(&made(VaultId::from_bytes([9; 16]), 1020)).is_none());
        assert_eq!(JOTTING_LIMIT + 4, frame::LARGEST);
    }

    /// As FORMAT.md has it: of the secret both agree on, the ephemeral key and the inbox's.
    #[test]
    fn the_key_of_a_jotting_is_derived_from_all_three() {
        let (one, other) = (StaticSecret::from([3; POINT]), StaticSecret::from([4; POINT]));
        let (ephemeral, inbox) = (PublicKey::from(&one), PublicKey::from(&other));
        let shared = one.diffie_hellman(&inbox);
        let input = [shared.as_bytes().as_slice(), ephemeral.as_bytes(), inbox.as_bytes()].concat();
        let expected = blake3::derive_key(context::JOTTING, &input);
        let key = agree(&one, &inbox, &ephemeral, &inbox).unwrap();
        assert_eq!(*key.expose(), expected);
        assert_eq!(*agree(&other, &ephemeral, &ephemeral, &inbox).unwrap().expose(), expected);
    }

    #[test]
    fn a_vault_that_is_only_looked_into_reads_its_jottings_too() {
        let (folder, elsewhere) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let vault_here = vault(folder.path());
        let sealed = vault_here.inbox_key().seal(b"before I forget").unwrap();
        let others = vault(elsewhere.path()).inbox_key().seal(b"another's").unwrap();
        drop(vault_here.lock());
        let secret = Secret::Passphrase(Passphrase::new("for tests"));
        let looked = crate::look_into(&folder.path().join("v"), &secret).unwrap();
        assert_eq!(looked.open_jotting(&sealed).unwrap().as_slice(), b"before I forget");
        assert!(looked.open_jotting(&others).is_none());
    }

    proptest! {
        #[test]
        fn any_bytes_are_a_key_or_none_and_nothing_worse(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let _ = InboxKey::parse(&bytes);
        }
    }
}
