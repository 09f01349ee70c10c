//! A time of day as it stands in a diary: 14:00, wherever one is.

use std::fmt;

use serde::{Deserialize, Serialize};
use thiserror::Error;
use ts_rs::TS;

/// The text was not a time from 00:00 to 23:59.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("must be a time from 00:00 to 23:59")]
pub struct NotAClock;

/// Hours and minutes on the clock of the place, written "14:00".
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub struct Clock {
    minutes: u16,
}

impl Clock {
    /// The time at this hour (0–23) and minute (0–59).
    ///
    /// # Errors
    /// [`NotAClock`] for any other.
    pub fn new(hour: u16, minute: u16) -> Result<Self, NotAClock> {
        if hour < 24 && minute < 60 { Ok(Self { minutes: hour * 60 + minute }) } else { Err(NotAClock) }
    }

    /// Minutes since midnight, 0 to 1439.
    #[must_use]
    pub const fn minutes(self) -> u16 {
        self.minutes
    }
}

impl TryFrom<String> for Clock {
    type Error = NotAClock;
    fn try_from(text: String) -> Result<Self, NotAClock> {
        let digits = |part: &str| -> Result<u16, NotAClock> {
            let two = part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
            if two { part.parse().map_err(|_| NotAClock) } else { Err(NotAClock) }
        };
        let (hour, minute) = text.split_once(':').ok_or(NotAClock)?;
        Self::new(digits(hour)?, digits(minute)?)
    }
}

impl From<Clock> for String {
    fn from(clock: Clock) -> Self {
        clock.to_string()
    }
}

impl fmt::Display for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.minutes / 60, self.minutes % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_time_has_one_spelling() {
        let read = |text: &str| Clock::try_from(text.to_owned());
        assert_eq!(read("14:05").map(|clock| clock.to_string()), Ok("14:05".to_owned()));
        assert_eq!(read("00:00").map(Clock::minutes), Ok(0));
        for wrong in ["24:00", "12:60", "9:00", "09:0", "+9:00", "0900", "", "09:00:00"] {
            assert_eq!(read(wrong), Err(NotAClock), "{wrong}");
        }
    }
}
