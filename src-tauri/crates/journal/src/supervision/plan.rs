//! What is planned over months: allowances, rhythms, programmes, refreshers, confidence.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{SessionKind, SessionMinutes, Sessions, Weeks};
use crate::{
    list::List,
    score::Score,
    silent::silent_debug,
    text::{Line, Text},
    time::Day,
};

/// So many sessions of so long until a day: "two one-hour sessions until 31 March".
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Allowance {
    /// What the writer calls it; may be "".
    #[ts(type = "string")]
    pub called: Line,
    /// The kinds it is for; none means all.
    #[ts(type = "Array<SessionKind>")]
    pub kinds: List<SessionKind, 13>,
    /// How many sessions.
    #[ts(type = "number")]
    pub sessions: Sessions,
    /// How long each is, where that is part of it.
    #[ts(type = "number | null")]
    pub minutes: Option<SessionMinutes>,
    /// The first day that counts.
    pub from: Day,
    /// The last day that counts.
    pub until: Day,
}

/// How often a session should come round.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Rhythm {
    /// What the writer calls it; may be "".
    #[ts(type = "string")]
    pub called: Line,
    /// The kinds it is for; none means all.
    #[ts(type = "Array<SessionKind>")]
    pub kinds: List<SessionKind, 13>,
    /// Every so many weeks.
    #[ts(type = "number")]
    pub weeks: Weeks,
    /// Counted from here until there has been one.
    pub since: Day,
}

/// A programme of so many sessions.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Programme {
    /// What the writer calls it; may be "".
    #[ts(type = "string")]
    pub called: Line,
    /// The kind of its sessions.
    pub kind: SessionKind,
    /// How many sessions it has; the RBCS programme has five.
    #[ts(type = "number")]
    pub sessions: Sessions,
    /// When it begins.
    pub begins: Day,
}

/// Something to be refreshed by a day.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Refresher {
    /// What.
    #[ts(type = "string")]
    pub what: Line,
    /// By when.
    pub due: Day,
    /// How long until it is due again once done; null for once only.
    #[ts(type = "number | null")]
    pub weeks: Option<Weeks>,
    /// When it was last done.
    pub done: Option<Day>,
}

/// How confident somebody is in facilitating. Asked once and again after six months.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Confidence {
    /// The day.
    pub day: Day,
    /// One to one.
    pub one_to_one: Option<Score>,
    /// In groups.
    pub group: Option<Score>,
    /// A word on it.
    #[ts(type = "string")]
    pub note: Text,
}

silent_debug!(Allowance, Rhythm, Programme, Refresher, Confidence);
