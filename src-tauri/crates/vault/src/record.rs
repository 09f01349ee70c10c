//! A record: the plaintext of one revision, and how it is laid out before it is cut into frames.

use zeroize::Zeroizing;

use crate::bytes::Fields;
use crate::frame::LARGEST;
use crate::id::{DeviceId, ObjectId, Revision};
use crate::version::VersionVector;

/// The most bytes a body may have: 16 MiB.
pub const BODY_LIMIT: usize = 16 * 1024 * 1024;

/// One revision of an object, opened.
pub struct Record {
    /// Which object.
    pub id: ObjectId,
    /// Which writing of it.
    pub revision: Revision,
    /// The device that wrote it.
    pub device: DeviceId,
    /// Which of that device's writings it was, from 1.
    pub sequence: u64,
    /// What that device had seen when it wrote it.
    pub seen: VersionVector,
    /// What was put.
    pub body: Zeroizing<Vec<u8>>,
}

impl std::fmt::Debug for Record {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Record")
            .field("id", &self.id)
            .field("revision", &self.revision)
            .finish_non_exhaustive()
    }
}

/// Who writes, and what they have seen: what goes before a body.
pub(crate) struct Origin<'a> {
    pub(crate) device: DeviceId,
    pub(crate) sequence: u64,
    pub(crate) seen: &'a VersionVector,
}

/// The whole plaintext of a revision: `device | sequence | seen | body length | body`.
pub(crate) fn encode(origin: &Origin<'_>, body: &[u8]) -> Zeroizing<Vec<u8>> {
    const MOST_BEFORE_BODY: usize = 64;
    let mut before = Vec::with_capacity(MOST_BEFORE_BODY);
    before.extend_from_slice(origin.device.as_bytes());
    before.extend_from_slice(&origin.sequence.to_le_bytes());
    origin.seen.encode(&mut before);
    // Bodies are limited to 16 MiB before they get here.
    before.extend_from_slice(&(body.len() as u32).to_le_bytes());
    let mut plain = Zeroizing::new(Vec::with_capacity(before.len() + body.len()));
    plain.extend_from_slice(&before);
    plain.extend_from_slice(body);
    plain
}

/// Takes the plaintext of a revision apart; `None` if it is not one. Padding must be zeros.
pub(crate) fn decode(id: ObjectId, revision: Revision, plain: &[u8]) -> Option<Record> {
    let mut fields = Fields::new(plain);
    let device = DeviceId::from_bytes(fields.array()?);
    let sequence = fields.u64()?;
    let seen = VersionVector::decode(&mut fields)?;
    let length = usize::try_from(fields.u32()?).ok()?;
    let body = Zeroizing::new(fields.take(length)?.to_vec());
    let padded_with_zeros = fields.rest().iter().all(|byte| *byte == 0);
    padded_with_zeros.then_some(Record { id, revision, device, sequence, seen, body })
}

/// The pieces a plaintext is sealed in, each full but the last.
pub(crate) fn pieces(plain: &[u8]) -> impl ExactSizeIterator<Item = &[u8]> {
    plain.chunks(LARGEST)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const DEVICE: DeviceId = DeviceId::from_bytes([1; 16]);

    fn encoded(body: &[u8], seen: &VersionVector) -> Zeroizing<Vec<u8>> {
        encode(&Origin { device: DEVICE, sequence: 9, seen }, body)
    }

    fn decoded(plain: &[u8]) -> Option<Record> {
        decode(ObjectId::from_bytes([2; 16]), Revision::FIRST, plain)
    }

    #[test]
    fn a_body_may_have_sixteen_mebibytes() {
        assert_eq!(BODY_LIMIT, 16_777_216);
    }

    #[test]
    fn a_record_is_read_back_without_its_padding() {
        let mut seen = VersionVector::default();
        seen.advance(DeviceId::from_bytes([5; 16]));
        let mut plain = encoded(b"text\0", &seen);
        plain.extend_from_slice(&[0; 100]);
        let record = decoded(&plain).unwrap();
        assert_eq!((record.device, record.sequence, record.seen), (DEVICE, 9, seen));
        assert_eq!(record.body.as_slice(), b"text\0");
    }

    #[test]
    fn padding_of_anything_but_zeros_is_no_record() {
        let mut plain = encoded(b"text", &VersionVector::default());
        plain.extend_from_slice(&[0, 0, 1]);
        assert!(decoded(&plain).is_none());
    }

    #[test]
    fn a_record_shows_no_body() {
        let record = decoded(&encoded(b"private", &VersionVector::default())).unwrap();
        assert!(!format!("{record:?}").contains("112"), "{record:?}");
    }

    proptest! {
        #[test]
        fn any_bytes_are_a_record_or_none_and_nothing_worse(plain in proptest::collection::vec(any::<u8>(), 0..300)) {
            if let Some(record) = decoded(&plain) {
                prop_assert!(record.body.len() <= plain.len());
            }
        }
    }
}
