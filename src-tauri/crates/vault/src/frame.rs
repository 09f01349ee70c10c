//! A frame: one sealed piece of one revision, which says of itself what it belongs to and fits a page.

use zeroize::Zeroizing;

use crate::bytes::Fields;
use crate::id::{ObjectId, Revision, VaultId};
use crate::keys::Key;
use crate::seal::{self, NONCE, Sealed, TAG, Unopened, Unsealed};

/// "SPfr".
pub(crate) const MAGIC: [u8; 4] = *b"SPfr";
/// Bytes before the ciphertext, all of them authenticated.
pub(crate) const HEADER: usize = 78;
/// What a plaintext is padded to: 1, 2, 4 or 7.75 KiB.
pub(crate) const BUCKETS: [usize; 4] = [1024, 2048, 4096, LARGEST];
/// The most plaintext one frame holds.
pub(crate) const LARGEST: usize = 7936;
/// The format number of frames.
const FORMAT: u16 = 1;

/// Which piece of what: all that tells a frame from every other one of its vault.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Piece {
    pub(crate) object: ObjectId,
    pub(crate) revision: Revision,
    /// From 0.
    pub(crate) chunk: u16,
    /// How many chunks the revision has, from 1.
    pub(crate) of: u16,
}

/// A frame's header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Header {
    pub(crate) epoch: u32,
    pub(crate) vault: VaultId,
    pub(crate) piece: Piece,
    /// Bytes of ciphertext.
    pub(crate) length: usize,
}

/// A frame taken apart, not yet opened.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Frame<'a> {
    pub(crate) header: Header,
    pub(crate) tag: [u8; TAG],
    bytes: &'a [u8],
}

impl Header {
    /// Reads a header from the front of `bytes`; `None` if that is not one this format knows.
    pub(crate) fn parse(bytes: &[u8]) -> Option<Self> {
        let mut fields = Fields::new(bytes);
        if fields.array()? != MAGIC || fields.u16()? != FORMAT {
            return None;
        }
        let epoch = fields.u32()?;
        let vault = VaultId::from_bytes(fields.array()?);
        let object = ObjectId::from_bytes(fields.array()?);
        let revision = Revision::new(fields.u32()?)?;
        let (chunk, of) = (fields.u16()?, fields.u16()?);
        let length = usize::try_from(fields.u32()?).ok()?;
        fields.take(NONCE)?;
        let sensible = chunk < of && BUCKETS.contains(&length);
        sensible.then_some(Self { epoch, vault, piece: Piece { object, revision, chunk, of }, length })
    }

    /// Bytes of the whole frame.
    pub(crate) const fn frame_length(&self) -> usize {
        HEADER + self.length + TAG
    }

    /// All of the header but the nonce.
    fn encode(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(self.frame_length());
        out.extend_from_slice(&MAGIC);
        out.extend_from_slice(&FORMAT.to_le_bytes());
        out.extend_from_slice(&self.epoch.to_le_bytes());
        out.extend_from_slice(self.vault.as_bytes());
        out.extend_from_slice(self.piece.object.as_bytes());
        out.extend_from_slice(&self.piece.revision.get().to_le_bytes());
        out.extend_from_slice(&self.piece.chunk.to_le_bytes());
        out.extend_from_slice(&self.piece.of.to_le_bytes());
        // A bucket, so at most 7,936.
        out.extend_from_slice(&(self.length as u32).to_le_bytes());
        out
    }
}

impl<'a> Frame<'a> {
    /// Takes a frame apart; `None` if the bytes are not exactly one.
    pub(crate) fn parse(bytes: &'a [u8]) -> Option<Self> {
        let header = Header::parse(bytes)?;
        let tag = *bytes.last_chunk()?;
        (bytes.len() == header.frame_length()).then_some(Self { header, tag, bytes })
    }

    /// The padded plaintext.
    pub(crate) fn open(&self, key: &Key) -> Result<Zeroizing<Vec<u8>>, Unopened> {
        seal::open(key, self.bytes, HEADER)
    }
}

/// The smallest bucket that holds `length` bytes; `None` over the largest.
pub(crate) fn bucket(length: usize) -> Option<usize> {
    BUCKETS.into_iter().find(|bucket| length <= *bucket)
}

/// Seals `plain`, at most [`LARGEST`] bytes, padded with zeros to its bucket.
pub(crate) fn seal(
    key: &Key,
    vault: VaultId,
    epoch: u32,
    piece: Piece,
    plain: &[u8],
) -> Result<Sealed, Unsealed> {
    let length = bucket(plain.len()).ok_or(Unsealed::TooLong)?;
    let mut padded = Zeroizing::new(Vec::with_capacity(length));
    padded.extend_from_slice(plain);
    padded.resize(length, 0);
    seal::seal(key, Header { epoch, vault, piece, length }.encode(), padded)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn key() -> Key {
        Key::from_bytes(&Zeroizing::new([1; 32]))
    }

    fn piece() -> Piece {
        Piece { object: ObjectId::from_bytes([2; 16]), revision: Revision::FIRST, chunk: 0, of: 2 }
    }

    fn sealed(plain: &[u8]) -> Vec<u8> {
        seal(&key(), VaultId::from_bytes([3; 16]), 1, piece(), plain).unwrap().bytes
    }

    fn opened(bytes: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        Frame::parse(bytes).and_then(|frame| frame.open(&key()).ok())
    }

    #[test]
    fn a_frame_opens_to_what_was_sealed_padded_to_its_bucket() {
        for (length, bucket) in
            [(0, 1024), (1024, 1024), (1025, 2048), (4096, 4096), (4097, 7936), (7936, 7936)]
        {
            let plain = opened(&sealed(&vec![9; length])).unwrap();
            assert_eq!(plain.len(), bucket);
            assert!(
                plain[..length].iter().all(|byte| *byte == 9)
                    && plain[length..].iter().all(|byte| *byte == 0)
            );
        }
    }

    #[test]
    fn nothing_over_the_largest_bucket_is_sealed() {
        let result = seal(&key(), VaultId::from_bytes([3; 16]), 1, piece(), &[0; LARGEST + 1]);
        assert!(matches!(result, Err(Unsealed::TooLong)));
    }

    #[test]
    fn a_header_says_what_it_was_given() {
        let bytes = sealed(b"");
        let header = Frame::parse(&bytes).unwrap().header;
        let expected = Header { epoch: 1, vault: VaultId::from_bytes([3; 16]), piece: piece(), length: 1024 };
        assert_eq!(header, expected);
    }

    /// Every field of the header, the nonce among them, and the ciphertext and the tag.
    #[test]
    fn a_frame_with_any_one_bit_changed_does_not_open() {
        let bytes = sealed(b"something to keep");
        for index in 0..bytes.len() {
            let mut changed = bytes.clone();
            changed[index] ^= 1 << (index % 8);
            assert!(opened(&changed).is_none(), "byte {index}");
        }
    }

    #[test]
    fn a_frame_does_not_open_under_the_name_of_another() {
        let own = sealed(b"mine");
        let other = Piece { object: ObjectId::from_bytes([4; 16]), ..piece() };
        let next = Piece { revision: Revision::new(2).unwrap(), ..piece() };
        let second = Piece { chunk: 1, ..piece() };
        let longer = Piece { of: 3, ..piece() };
        let vault = VaultId::from_bytes([3; 16]);
        for (vault, epoch, piece) in [
            (vault, 1, other),
            (vault, 1, next),
            (vault, 1, second),
            (vault, 1, longer),
            (vault, 2, piece()),
            (VaultId::from_bytes([5; 16]), 1, piece()),
        ] {
            let mut crossed = seal(&key(), vault, epoch, piece, b"theirs").unwrap().bytes;
            assert!(opened(&crossed).is_some());
            crossed[HEADER - NONCE..].copy_from_slice(&own[HEADER - NONCE..]);
            assert!(Frame::parse(&crossed).is_some() && opened(&crossed).is_none(), "{piece:?} {epoch}");
        }
    }

    #[test]
    fn a_header_that_makes_no_sense_is_none() {
        let good = sealed(b"");
        // Chunk 2 of 2, no chunks at all, revision 0, and a length between buckets.
        for (at, value) in [(46, 2), (48, 0), (42, 0), (50, 1)] {
            let mut bad = good.clone();
            bad[at] = value;
            assert!(Header::parse(&bad).is_none(), "byte {at}");
        }
    }

    #[test]
    fn the_same_text_never_looks_the_same() {
        assert_ne!(sealed(b"again")[HEADER..], sealed(b"again")[HEADER..]);
    }

    proptest! {
        #[test]
        fn any_bytes_are_a_frame_or_none_and_nothing_worse(
            bytes in proptest::collection::vec(any::<u8>(), 0..1200), cut in 0..1200_usize, flip in 0..80_usize,
        ) {
            prop_assert!(Frame::parse(&bytes).is_none());
            let mut near = sealed(b"near");
            near.truncate(cut);
            if let Some(byte) = near.get_mut(flip) { *byte = byte.wrapping_add(1); }
            prop_assert!(opened(&near).is_none());
        }
    }
}
