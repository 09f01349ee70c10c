//! Small numbers that cannot be out of range.

use serde::{Deserialize, Serialize};
use thiserror::Error;
use ts_rs::TS;

/// A whole number was outside the range its type allows.
///
/// The message carries the range, never the number: it may be somebody's answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("must be a whole number from {lowest} to {highest}")]
pub struct OutOfRange {
    /// The smallest value allowed.
    pub lowest: u8,
    /// The largest value allowed.
    pub highest: u8,
}

/// How much of something there is, 0 (none) to 10 (as much as there could be).
///
/// The app's own measure, not a validated instrument.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(try_from = "u8", into = "u8")]
#[ts(type = "number")]
pub struct Score(u8);

impl Score {
    /// The largest score.
    pub const MAX: u8 = 10;
    /// Nought, which is an answer.
    pub const LOWEST: Self = Self(0);

    /// Takes a number from 0 to 10.
    ///
    /// # Errors
    /// [`OutOfRange`] for anything larger.
    pub const fn new(value: u8) -> Result<Self, OutOfRange> {
        if value > Self::MAX { Err(OutOfRange { lowest: 0, highest: Self::MAX }) } else { Ok(Self(value)) }
    }

    /// The number, 0 to 10.
    #[must_use]
    pub const fn get(self) -> u8 {
        self.0
    }
}

/// How strongly a feeling is felt: 1 (a little), 2, or 3 (a lot).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(try_from = "u8", into = "u8")]
#[ts(type = "number")]
pub struct Intensity(u8);

impl Intensity {
    /// Takes a number from 1 to 3.
    ///
    /// # Errors
    /// [`OutOfRange`] for 0 or anything above 3.
    pub const fn new(value: u8) -> Result<Self, OutOfRange> {
        if value == 0 || value > 3 { Err(OutOfRange { lowest: 1, highest: 3 }) } else { Ok(Self(value)) }
    }

    /// The number, 1 to 3.
    #[must_use]
    pub const fn get(self) -> u8 {
        self.0
    }
}

macro_rules! number_conversions {
    ($($name:ident),+) => {$(
        impl TryFrom<u8> for $name {
            type Error = OutOfRange;
            fn try_from(value: u8) -> Result<Self, OutOfRange> {
                Self::new(value)
            }
        }
        impl From<$name> for u8 {
            fn from(value: $name) -> u8 {
                value.0
            }
        }
        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                // An answer is content; a log must not carry it.
                f.write_str(concat!(stringify!($name), "(..)"))
            }
        }
    )+};
}
number_conversions!(Score, Intensity);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_of_a_byte_is_judged() {
        for value in 0..=u8::MAX {
            assert_eq!(Score::new(value).is_ok(), value <= 10, "score {value}");
            assert_eq!(Intensity::new(value).is_ok(), (1..=3).contains(&value), "intensity {value}");
        }
    }

    #[test]
    fn json_outside_the_range_is_refused() {
        for wrong in ["11", "-1", "4.5", "\"4\"", "256", "null"] {
            assert!(serde_json::from_str::<Score>(wrong).is_err(), "{wrong}");
        }
        assert_eq!(serde_json::from_str::<Score>("10").unwrap().get(), 10);
        assert!(serde_json::from_str::<Intensity>("0").is_err());
    }
}
