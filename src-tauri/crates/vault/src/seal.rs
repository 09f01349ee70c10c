//! Sealed bytes: XChaCha20-Poly1305 over a clear header that ends in the nonce.
//!
//! Everything sealed in a vault has one shape, `header … nonce 24 | ciphertext | tag 16`,
//! and the whole header, nonce included, is the associated data.

use chacha20poly1305::aead::{AeadInOut, KeyInit};
use chacha20poly1305::{Tag, XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

use crate::entropy;
use crate::error::{Entropy, SaveError};
use crate::keys::Key;

/// Bytes of a nonce.
pub(crate) const NONCE: usize = 24;
/// Bytes of a tag.
pub(crate) const TAG: usize = 16;

/// The bytes did not open: altered, or sealed under another key or header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Unopened;

/// Nothing was sealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unsealed {
    Entropy,
    /// Over the cipher's limit of 256 GiB.
    TooLong,
}

impl From<Entropy> for Unsealed {
    fn from(_: Entropy) -> Self {
        Self::Entropy
    }
}

impl From<Unsealed> for SaveError {
    fn from(unsealed: Unsealed) -> Self {
        match unsealed {
            Unsealed::Entropy => Self::Entropy(Entropy),
            Unsealed::TooLong => Self::TooLarge,
        }
    }
}

/// Sealed bytes and their tag.
pub(crate) struct Sealed {
    pub(crate) bytes: Vec<u8>,
    pub(crate) tag: [u8; TAG],
}

/// Seals `plain` under `header` followed by a fresh random nonce.
pub(crate) fn seal(key: &Key, header: Vec<u8>, plain: Zeroizing<Vec<u8>>) -> Result<Sealed, Unsealed> {
    seal_with(key, header, entropy::bytes()?, plain)
}

fn seal_with(
    key: &Key,
    mut header: Vec<u8>,
    nonce: [u8; NONCE],
    mut plain: Zeroizing<Vec<u8>>,
) -> Result<Sealed, Unsealed> {
    header.extend_from_slice(&nonce);
    let tag: [u8; TAG] = cipher(key)
        .encrypt_inout_detached(&XNonce::from(nonce), &header, plain.as_mut_slice().into())
        .map_err(|_| Unsealed::TooLong)?
        .into();
    let mut bytes = header;
    bytes.extend_from_slice(&plain);
    bytes.extend_from_slice(&tag);
    Ok(Sealed { bytes, tag })
}

/// Opens sealed bytes whose header, nonce included, is `header` bytes long.
pub(crate) fn open(key: &Key, sealed: &[u8], header: usize) -> Result<Zeroizing<Vec<u8>>, Unopened> {
    let (header, rest) = sealed.split_at_checked(header).ok_or(Unopened)?;
    let nonce = header.last_chunk::<NONCE>().ok_or(Unopened)?;
    let (ciphertext, tag) = rest.split_last_chunk::<TAG>().ok_or(Unopened)?;
    let mut plain = Zeroizing::new(ciphertext.to_vec());
    cipher(key)
        .decrypt_inout_detached(&XNonce::from(*nonce), header, plain.as_mut_slice().into(), &Tag::from(*tag))
        .map_err(|_| Unopened)?;
    Ok(plain)
}

fn cipher(key: &Key) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(key.expose().into())
}
