//! How long a step lasts.

use serde::{Deserialize, Serialize};
use thiserror::Error;
use ts_rs::TS;

/// Longest step, in tenths of a second: ten minutes.
const MOST: u16 = 6000;

/// A number of seconds outside what a step may last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("must be 0.1 to 600 seconds, in tenths")]
pub struct NotSeconds;

/// Seconds in tenths, 0.1 to 600: "5.5".
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(try_from = "f64", into = "f64")]
#[ts(type = "number")]
pub struct Seconds(u16);

impl Seconds {
    /// Tenths of a second.
    #[must_use]
    pub const fn tenths(self) -> u16 {
        self.0
    }
}

impl TryFrom<f64> for Seconds {
    type Error = NotSeconds;
    fn try_from(seconds: f64) -> Result<Self, NotSeconds> {
        let tenths = (seconds * 10.0).round();
        // Also says no to what is no number. "5.3" is not exactly 53 tenths in binary.
        let right = (1.0..=f64::from(MOST)).contains(&tenths) && (seconds * 10.0 - tenths).abs() < 1e-6;
        // Whole and within 1 to 6000 by now: nothing is cut off.
        if right { Ok(Self(tenths as u16)) } else { Err(NotSeconds) }
    }
}

impl From<Seconds> for f64 {
    fn from(seconds: Seconds) -> f64 {
        f64::from(seconds.0) / 10.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tenths_of_a_second_up_to_ten_minutes() {
        for right in [0.1, 0.5, 5.0, 5.5, 600.0] {
            let read = Seconds::try_from(right).unwrap();
            assert_eq!(f64::from(read), right);
        }
        for wrong in [0.0, -0.0, -1.0, 0.05, 5.55, 600.1, 1e9, 1e300, f64::NAN, f64::INFINITY] {
            assert!(Seconds::try_from(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn every_tenth_is_written_as_it_was_read() {
        for tenths in 1..=MOST {
            let seconds: Seconds = serde_json::from_str(&format!("{}.{}", tenths / 10, tenths % 10)).unwrap();
            let written = serde_json::to_string(&seconds).unwrap();
            assert_eq!((seconds.tenths(), serde_json::from_str(&written).unwrap()), (tenths, seconds));
        }
    }
}
