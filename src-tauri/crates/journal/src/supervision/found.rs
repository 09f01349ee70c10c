//! Dates found in a calendar file, before somebody chooses among them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Clock, Format, SessionMinutes};
use crate::{settings::Detail, silent::silent_debug, text::Line, time::Day};

/// A date in a calendar file.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FoundDate {
    /// The name the file gives it, the day added where it repeats.
    pub uid: Detail,
    /// What the file calls it, cut to what fits.
    #[ts(type = "string")]
    pub called: Line,
    /// The day.
    pub day: Day,
    /// When it begins, on the clock here; null for a whole day.
    pub starts: Option<Clock>,
    /// How long it is.
    #[ts(type = "number | null")]
    pub minutes: Option<SessionMinutes>,
    /// Where, cut to what fits.
    pub place: Detail,
    /// By video, where the file gives a link.
    pub format: Option<Format>,
    /// Whether the file says it was called off.
    pub cancelled: bool,
    /// Whether a session taken from this date is in the journal already.
    pub known: bool,
    /// Whether it is one of an appointment that repeats without an end.
    pub endless: bool,
    /// The name of its time zone where that is not known here, so that its time is taken to be the
    /// time here; "" otherwise.
    #[ts(type = "string")]
    pub zone: Line,
}

/// What a calendar file holds that was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LeftOut {
    /// Appointments that have no day, or none that could be read.
    pub unread: u32,
    /// Appointments that repeat in a way that is not understood, such as every second.
    pub rules: u32,
    /// Whether some dates are too long ago or too far ahead.
    pub outside: bool,
    /// Whether there are more dates than are taken from one file.
    pub full: bool,
}

/// What was found in a calendar file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FoundDates {
    /// The dates, the earliest first.
    pub dates: Vec<FoundDate>,
    /// What was not taken.
    pub left_out: LeftOut,
}

silent_debug!(FoundDate);
