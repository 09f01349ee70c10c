//! Raw bodies: how secrets cross from the page.
//!
//! A body is a run of fields, each a length (four bytes, little-endian) followed
//! by that many bytes. JSON is not used because its strings are copied and
//! escaped on the way, and each copy is one more to wipe.

use zeroize::Zeroizing;

/// No secret is longer: a passphrase has at most 1,024 characters of four bytes.
const LONGEST_FIELD: usize = 8 * 1024;

/// One field of a raw body, wiped when dropped.
pub type Field = Zeroizing<Vec<u8>>;

/// Why a body could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FramingError {
    /// The body ends within a field, or a field is longer than any secret may be.
    #[error("a field's length does not fit the body")]
    Length,
    /// There are more or fewer fields than the command takes.
    #[error("the body does not hold the fields the command takes")]
    Count,
}

/// Splits `body` into exactly `N` fields.
///
/// # Errors
/// When a length does not fit, or the number of fields is another.
pub fn fields<const N: usize>(body: &[u8]) -> Result<[Field; N], FramingError> {
    let mut rest = body;
    let mut found = Vec::with_capacity(N);
    while !rest.is_empty() {
        if found.len() == N {
            return Err(FramingError::Count);
        }
        let (field, after) = split_field(rest).ok_or(FramingError::Length)?;
        found.push(Zeroizing::new(field.to_vec()));
        rest = after;
    }
    found.try_into().map_err(|_| FramingError::Count)
}

fn split_field(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, rest) = bytes.split_first_chunk::<4>()?;
    let length = usize::try_from(u32::from_le_bytes(*length)).ok()?;
    if length > LONGEST_FIELD {
        return None;
    }
    rest.split_at_checked(length)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn framed(fields: &[Vec<u8>]) -> Vec<u8> {
        fields
            .iter()
            .flat_map(|field| {
                let length = u32::try_from(field.len()).expect("short");
                length.to_le_bytes().into_iter().chain(field.iter().copied()).collect::<Vec<_>>()
            })
            .collect()
    }

    #[test]
    fn a_length_that_claims_more_than_there_is_takes_nothing() {
        assert_eq!(fields::<1>(&[5, 0, 0, 0, b'a']).unwrap_err(), FramingError::Length);
        assert_eq!(fields::<1>(&[255, 255, 255, 255]).unwrap_err(), FramingError::Length);
        assert_eq!(fields::<1>(&[1, 0]).unwrap_err(), FramingError::Length);
    }

    #[test]
    fn too_few_and_too_many_fields_are_refused() {
        let two = framed(&[b"a".to_vec(), b"b".to_vec()]);
        assert_eq!(fields::<1>(&two).unwrap_err(), FramingError::Count);
        assert_eq!(fields::<3>(&two).unwrap_err(), FramingError::Count);
        assert_eq!(fields::<1>(&[]).unwrap_err(), FramingError::Count);
    }

    proptest! {
        #[test]
        fn what_is_framed_comes_back(a in prop::collection::vec(any::<u8>(), 0..300),
                                     b in prop::collection::vec(any::<u8>(), 0..300)) {
            let [x, y] = fields::<2>(&framed(&[a.clone(), b.clone()])).expect("well framed");
            prop_assert_eq!((&*x, &*y), (&a, &b));
        }

        #[test]
        fn no_body_whatever_makes_it_panic(body in prop::collection::vec(any::<u8>(), 0..64)) {
            let _ = fields::<2>(&body);
        }
    }
}
