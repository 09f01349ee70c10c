//! Keys: made at random or derived, locked into memory, wiped when dropped, never shown or copied.

use std::fmt;

use subtle::ConstantTimeEq;
use zeroize::{Zeroize, Zeroizing};

use crate::entropy;
use crate::error::Entropy;

/// BLAKE3 `derive_key` context strings. Part of the format: never changed, never reused.
pub(crate) mod context {
    pub(crate) const SLOT: &str = "Stillpoint 2026-11-22 vault v1 slot key and commitment";
    pub(crate) const RECORD: &str = "Stillpoint 2026-11-22 vault v1 record key";
    pub(crate) const LEDGER: &str = "Stillpoint 2026-11-22 vault v1 ledger key";
    pub(crate) const MANIFEST: &str = "Stillpoint 2026-11-22 vault v1 manifest key";
    pub(crate) const RECOVERY_CHECKSUM: &str = "Stillpoint 2026-11-22 vault v1 recovery code checksum";
    pub(crate) const BACKUP: &str = "Stillpoint 2026-11-22 vault v1 backup key";
    pub(crate) const INBOX: &str = "Stillpoint 2026-11-22 vault v1 inbox key";
    pub(crate) const JOTTING: &str = "Stillpoint 2026-11-22 vault v1 jotting key";
    pub(crate) const ANCHOR: &str = "Stillpoint 2026-11-22 vault v1 anchor key";
}

/// Room of its own: the largest page any supported system uses, so that unlocking one key's
/// memory never unlocks another's.
#[repr(align(16384))]
struct Page([u8; 32]);

/// A 256-bit secret key.
///
/// It cannot be cloned, copied, serialised or printed; it is compared in constant time,
/// kept out of swap where the system allows, and wiped when dropped.
pub struct Key {
    // Declared first, so dropped before the memory it locks is given back.
    _locked: Option<region::LockGuard>,
    page: Box<Page>,
}

impl Key {
    fn empty() -> Self {
        let page = Box::new(Page([0; 32]));
        // Refused when the process may lock no more memory; a key in swap is
        // worse than none in swap, but better than no journal. Miri knows no locking.
        let lock = || region::lock(page.0.as_ptr(), page.0.len()).ok();
        let locked = if cfg!(miri) { None } else { lock() };
        Self { _locked: locked, page }
    }

    /// A fresh key from the operating system's random source.
    pub(crate) fn random() -> Result<Self, Entropy> {
        let mut key = Self::empty();
        entropy::fill(&mut key.page.0)?;
        Ok(key)
    }

    pub(crate) fn from_bytes(bytes: &Zeroizing<[u8; 32]>) -> Self {
        let mut key = Self::empty();
        key.page.0.copy_from_slice(bytes.as_slice());
        key
    }

    /// The subkey for one purpose, which `context` names.
    pub(crate) fn derive(&self, context: &str) -> Self {
        let mut key = Self::empty();
        let mut hasher = blake3::Hasher::new_derive_key(context);
        hasher.update(&self.page.0);
        hasher.finalize_xof().fill(&mut key.page.0);
        hasher.zeroize();
        key
    }

    /// The same key in memory of its own, for a reader that may outlive the borrow of the vault.
    fn duplicate(&self) -> Self {
        let mut key = Self::empty();
        key.page.0.copy_from_slice(&self.page.0);
        key
    }

    pub(crate) fn expose(&self) -> &[u8; 32] {
        &self.page.0
    }
}

impl Drop for Key {
    fn drop(&mut self) {
        self.page.0.zeroize();
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key(…)")
    }
}

impl PartialEq for Key {
    fn eq(&self, other: &Self) -> bool {
        self.page.0.ct_eq(&other.page.0).into()
    }
}

impl Eq for Key {}

/// The keys an unlocked vault works with.
#[derive(Debug)]
pub(crate) struct Keys {
    pub(crate) vault: Key,
    pub(crate) record: Key,
    pub(crate) ledger: Key,
    pub(crate) manifest: Key,
}

impl Keys {
    pub(crate) fn of(vault: Key) -> Self {
        Self {
            record: vault.derive(context::RECORD),
            ledger: vault.derive(context::LEDGER),
            manifest: vault.derive(context::MANIFEST),
            vault,
        }
    }

    /// The same keys in memory of their own.
    pub(crate) fn duplicate(&self) -> Self {
        Self::of(self.vault.duplicate())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use data_encoding::HEXLOWER;

    fn key(fill: u8) -> Key {
        Key::from_bytes(&Zeroizing::new([fill; 32]))
    }

    #[test]
    fn every_purpose_has_a_key_of_its_own() {
        let all = [
            context::SLOT,
            context::RECORD,
            context::LEDGER,
            context::MANIFEST,
            context::RECOVERY_CHECKSUM,
            context::BACKUP,
            context::INBOX,
            context::JOTTING,
            context::ANCHOR,
        ];
        let keys: Vec<Key> = all.iter().map(|context| key(7).derive(context)).collect();
        for (i, a) in keys.iter().enumerate() {
            for b in keys.iter().skip(i + 1) {
                assert!(a != b);
            }
        }
    }

    #[test]
    fn a_key_shows_nothing_of_itself() {
        assert_eq!(format!("{:?}", key(0x41)), "Key(…)");
        assert!(!format!("{:?}", Keys::of(key(0x41))).contains("41"));
    }

    #[test]
    fn keys_are_equal_only_when_every_byte_is() {
        let mut bytes = Zeroizing::new([9; 32]);
        assert!(key(9) == Key::from_bytes(&bytes));
        bytes[31] ^= 1;
        assert!(key(9) != Key::from_bytes(&bytes));
    }

    /// From BLAKE3's own test vectors (test_vectors.json, input of 3 bytes 0, 1, 2).
    #[test]
    fn blake3_derive_key_gives_the_published_vectors() {
        const CONTEXT: &str = "BLAKE3 2019-12-27 16:29:52 test vectors context";
        let of = |input: &[u8]| HEXLOWER.encode(&blake3::derive_key(CONTEXT, input));
        assert_eq!(of(&[]), "2cc39783c223154fea8dfb7c1b1660f2ac2dcbd1c1de8277b0b0dd39b7e50d7d");
        assert_eq!(of(&[0]), "b3e2e340a117a499c6cf2398a19ee0d29cca2bb7404c73063382693bf66cb06c");
    }
}
