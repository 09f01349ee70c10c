//! Reading records: finding a revision's frames, opening them, and putting them together.

use std::io;

use zeroize::Zeroizing;

use crate::error::{Damage, Fault, ReadError};
use crate::frame::{Frame, Piece};
use crate::id::{ObjectId, Revision};
use crate::keys::Keys;
use crate::record::{self, Record};
use crate::source::Source;
use crate::state::{Chunk, State};

/// All that reading needs.
#[derive(Clone, Copy)]
pub(crate) struct Reading<'a> {
    pub(crate) source: &'a Source,
    pub(crate) keys: &'a Keys,
    pub(crate) state: &'a State,
}

impl Reading<'_> {
    /// The current revision of an object.
    pub(crate) fn newest(&self, id: ObjectId) -> Result<Record, ReadError> {
        let newest = self.state.objects.get(&id).and_then(|writings| writings.last_key_value());
        let (revision, _) = newest.ok_or(ReadError::NotFound)?;
        self.revision(id, *revision)
    }

    /// One revision of an object.
    pub(crate) fn revision(&self, id: ObjectId, revision: Revision) -> Result<Record, ReadError> {
        let writing = self.state.objects.get(&id).and_then(|writings| writings.get(&revision));
        let writing = writing.ok_or(ReadError::NotFound)?;
        let damaged = ReadError::Damaged(Damage::Frame { object: id, revision });
        let of = u16::try_from(writing.chunks.len()).unwrap_or(u16::MAX);
        let mut plain =
            Zeroizing::new(Vec::with_capacity(writing.chunks.iter().flatten().map(|c| c.length).sum()));
        for (number, chunk) in (0..of).zip(&writing.chunks) {
            let piece = Piece { object: id, revision, chunk: number, of };
            let opened = chunk.as_ref().map(|chunk| self.chunk(piece, chunk)).transpose()?.flatten();
            let Some((_, opened)) = opened else { return Err(damaged) };
            plain.extend_from_slice(&opened);
        }
        record::decode(id, revision, &plain).ok_or(damaged)
    }

    /// A frame's bytes and their plaintext; `None` if it is not the one expected or does not open.
    pub(crate) fn chunk(&self, piece: Piece, chunk: &Chunk) -> Result<Option<Opened>, ReadError> {
        let bytes = match self.source.frame(chunk.spot, chunk.length) {
            Ok(Some(bytes)) => bytes,
            Ok(None) | Err(Fault::Corrupt | Fault::NotFound) => return Ok(None),
            Err(fault) => return Err(read_error(fault)),
        };
        let frame =
            Frame::parse(&bytes).filter(|frame| frame.header.piece == piece && frame.tag == chunk.tag);
        let plain = frame.and_then(|frame| frame.open(&self.keys.record).ok());
        Ok(plain.map(|plain| (bytes, plain)))
    }
}

/// A frame as it stands and what it holds, padded.
pub(crate) type Opened = (Vec<u8>, Zeroizing<Vec<u8>>);

fn read_error(fault: Fault) -> ReadError {
    match fault {
        Fault::Corrupt => ReadError::Damaged(Damage::Database),
        Fault::NotFound => ReadError::NotFound,
        Fault::Io(error) => ReadError::Io(error),
        Fault::NoSpace => ReadError::Io(io::ErrorKind::StorageFull.into()),
        Fault::NotPermitted => ReadError::Io(io::ErrorKind::PermissionDenied.into()),
        Fault::InUse => ReadError::Io(io::ErrorKind::ResourceBusy.into()),
    }
}

#[cfg(test)]
mod tests {
    use crate::frame::Piece;
    use crate::{Change, DeviceId, Earlier, KdfCost, ObjectId, Passphrase, RecoveryCode};

    #[test]
    fn a_frame_is_only_believed_where_it_belongs_and_as_it_was_listed() {
        let home = tempfile::tempdir().unwrap();
        let (passphrase, code) = (Passphrase::new("for tests"), RecoveryCode::generate().unwrap());
        let cost = KdfCost::new(19, 1, 1).unwrap();
        let device = DeviceId::from_bytes([1; 16]);
        let mut vault = crate::create(&home.path().join("v"), device, &passphrase, &code, cost).unwrap();
        let object = ObjectId::random().unwrap();
        let body = b"kept".to_vec().into();
        vault.commit(&[Change::Put { id: object, body, earlier: Earlier::Keep }]).unwrap();
        let (revision, writing) = vault.state.objects[&object].iter().next().unwrap();
        let (chunk, revision) = (writing.chunks[0].unwrap(), *revision);
        let piece = Piece { object, revision, chunk: 0, of: 1 };
        let read = |piece, chunk| vault.reading().chunk(piece, &chunk).unwrap();
        assert!(read(piece, chunk).is_some());
        let anothers = Piece { object: ObjectId::random().unwrap(), ..piece };
        assert!(read(anothers, chunk).is_none(), "another object's");
        let mut older = chunk;
        older.tag[0] ^= 1;
        assert!(read(piece, older).is_none(), "another writing of the same");
    }
}
