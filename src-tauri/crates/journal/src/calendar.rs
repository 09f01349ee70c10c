//! The journal by its days, for a month or a year to be looked over.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::time::Day;

/// A year of the journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CalendarYear {
    /// Which one, such as 2026.
    pub year: i32,
    /// The days of it on which there is anything, the earliest first.
    pub days: Vec<CalendarDay>,
    /// The first journal day with an entry, in any year.
    pub first: Option<Day>,
    /// The last journal day with an entry, in any year.
    pub last: Option<Day>,
    /// Whether the whole journal has been read; until then there may be more.
    pub complete: bool,
}

/// What there is on a journal day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CalendarDay {
    /// The day.
    pub day: Day,
    /// How many entries are of it.
    pub entries: u32,
    /// How many sessions are in the diary for it, or took place on it.
    pub sessions: u32,
}
