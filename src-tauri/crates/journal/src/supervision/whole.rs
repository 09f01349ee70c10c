//! Whole numbers within bounds.

use serde::{Deserialize, Serialize};
use thiserror::Error;
use ts_rs::TS;

/// A number was outside what its type allows. Carries the range, never the number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("must be a whole number from {0} to {1}")]
pub struct NotInRange(u16, u16);

/// A whole number from `LOW` to `HIGH`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(try_from = "u16", into = "u16")]
#[ts(type = "number")]
pub struct Whole<const LOW: u16, const HIGH: u16>(u16);

impl<const LOW: u16, const HIGH: u16> Whole<LOW, HIGH> {
    /// Takes a number in range.
    ///
    /// # Errors
    /// [`NotInRange`] for any other.
    pub const fn new(number: u16) -> Result<Self, NotInRange> {
        if number < LOW || number > HIGH { Err(NotInRange(LOW, HIGH)) } else { Ok(Self(number)) }
    }

    /// The number.
    #[must_use]
    pub const fn get(self) -> u16 {
        self.0
    }
}

impl<const LOW: u16, const HIGH: u16> TryFrom<u16> for Whole<LOW, HIGH> {
    type Error = NotInRange;
    fn try_from(number: u16) -> Result<Self, NotInRange> {
        Self::new(number)
    }
}

impl<const LOW: u16, const HIGH: u16> From<Whole<LOW, HIGH>> for u16 {
    fn from(whole: Whole<LOW, HIGH>) -> u16 {
        whole.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bounds_belong_to_the_range_and_nothing_beyond_does() {
        let read = |json: &str| serde_json::from_str::<Whole<1, 240>>(json).is_ok();
        assert!(read("1") && read("240"));
        assert!(!read("0") && !read("241") && !read("-1") && !read("1.5") && !read("70000"));
    }
}
