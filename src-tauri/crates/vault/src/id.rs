//! Names for things in a vault: objects, devices, vaults, and revisions of an object.

use std::fmt;
use std::str::FromStr;

use data_encoding::HEXLOWER;

use crate::error::{Entropy, IdError};

macro_rules! random_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name([u8; 16]);

        impl $name {
            /// A fresh one from the operating system's random source.
            ///
            /// # Errors
            /// [`Entropy`] when that source does not answer.
            pub fn random() -> Result<Self, Entropy> {
                let mut bytes = [0; 16];
                crate::entropy::fill(&mut bytes)?;
                Ok(Self(bytes))
            }

            /// The id whose 16 bytes these are.
            #[must_use]
            pub const fn from_bytes(bytes: [u8; 16]) -> Self {
                Self(bytes)
            }

            /// The 16 bytes, in the order they are written and displayed.
            #[must_use]
            pub const fn as_bytes(&self) -> &[u8; 16] {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&HEXLOWER.encode(&self.0))
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self)
            }
        }

        impl FromStr for $name {
            type Err = IdError;

            /// Reads exactly 32 lower-case hexadecimal digits.
            fn from_str(text: &str) -> Result<Self, IdError> {
                let bytes = HEXLOWER.decode(text.as_bytes()).map_err(|_| IdError)?;
                bytes.try_into().map(Self).map_err(|_| IdError)
            }
        }
    };
}

random_id! {
    /// One object of a vault (an entry, a draft, the settings), the same through all its revisions.
    ObjectId
}
random_id! {
    /// One installation that writes to vaults. Chosen at random once and kept outside the vault.
    DeviceId
}
random_id! {
    /// One vault. Part of every frame, so that nothing can be pasted from another vault.
    VaultId
}

/// Which writing of an object: 1 for the first, one more for each later one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Revision(u32);

impl Revision {
    /// The first revision of an object.
    pub const FIRST: Self = Self(1);

    /// The revision with this number; `None` for 0, which is no revision.
    #[must_use]
    pub const fn new(number: u32) -> Option<Self> {
        if number == 0 { None } else { Some(Self(number)) }
    }

    /// The number, from 1.
    #[must_use]
    pub const fn get(self) -> u32 {
        self.0
    }

    /// The one after this; `None` after 4,294,967,295.
    pub(crate) fn next(self) -> Option<Self> {
        self.0.checked_add(1).map(Self)
    }
}

impl fmt::Display for Revision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_revision_is_told_by_its_number() {
        assert_eq!(Revision::FIRST.to_string(), "1");
        assert_eq!(Revision::new(27).unwrap().to_string(), "27");
    }

    #[test]
    fn an_id_is_read_back_from_what_it_shows() {
        let id = ObjectId::random().unwrap();
        assert_eq!(id.to_string().len(), 32);
        assert_eq!(id.to_string().parse(), Ok(id));
    }

    #[test]
    fn an_id_in_any_other_spelling_is_refused() {
        for text in ["", "00", "00112233445566778899AABBCCDDEEFF", "00112233445566778899aabbccddeef", "zz"] {
            assert_eq!(text.parse::<ObjectId>(), Err(IdError), "{text}");
        }
        assert_eq!("0".repeat(34).parse::<DeviceId>(), Err(IdError));
    }

    #[test]
    fn there_is_no_revision_zero() {
        assert_eq!(Revision::new(0), None);
        assert_eq!(Revision::new(1), Some(Revision::FIRST));
        assert_eq!(Revision::new(u32::MAX).and_then(Revision::next), None);
    }
}
