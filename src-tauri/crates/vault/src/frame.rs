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
