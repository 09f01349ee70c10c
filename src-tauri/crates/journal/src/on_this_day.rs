//! Entries of this day in earlier years, for who has asked to see them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{entry::EntrySummary, id::EntryId, list::List, silent::silent_debug};

/// Most entries that can be kept from being shown on their day.
pub const HIDDEN_MAX: usize = 10_000;
/// Most entries shown at a time, those of the latest years.
pub const SHOWN_MAX: usize = 5;

/// Whether the writer wants them shown, and which not. Off until asked for: what was hard to live
/// through does not come up by itself.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct OnThisDayChoices {
    /// Whether they are shown.
    pub on: bool,
    /// Entries that are not shown on their day.
    pub hidden: List<EntryId, HIDDEN_MAX>,
}

/// What there is of this day in earlier years.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OnThisDay {
    /// Whether they are to be shown; without that there are none here.
    pub on: bool,
    /// The entries, those of the latest year first; at most [`SHOWN_MAX`].
    pub entries: Vec<EntrySummary>,
    /// How many there are beyond those.
    pub more: u32,
    /// How many entries, of whatever day, the writer has kept from being shown.
    pub hidden: u32,
}

silent_debug!(OnThisDay);
