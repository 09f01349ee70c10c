//! What was promised, and what somebody set out with.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    id::EntryId,
    silent::silent_debug,
    text::Text,
    time::{Day, Moment},
};

/// What became of an action.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ActionState {
    /// Not said yet.
    #[default]
    Open,
    /// Done.
    Done,
    /// Done in part.
    Partly,
    /// Not done.
    Not,
    /// It no longer seems right.
    ChangedMind,
}

impl ActionState {
    /// Whether it is asked after again: what is done in part or not done is, unless let go of.
    #[must_use]
    pub const fn comes_back(self) -> bool {
        matches!(self, Self::Open | Self::Partly | Self::Not)
    }
}

/// Something to do, from a session or from a reflection.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Action {
    /// What.
    #[ts(type = "string")]
    pub what: Text,
    /// By when.
    pub by: Option<Day>,
    /// The session it came from.
    pub session: Option<EntryId>,
    /// The entry it came from.
    pub entry: Option<EntryId>,
    /// What became of it.
    pub state: ActionState,
    /// A word on that.
    #[ts(type = "string")]
    pub word: Text,
    /// When that was said.
    pub answered: Option<Moment>,
}

/// An intention or a thanks, brought back to its writer.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Intention {
    /// The words.
    #[ts(type = "string")]
    pub text: Text,
    /// The day it was meant.
    pub day: Day,
    /// The session it came from.
    pub session: Option<EntryId>,
    /// The entry it came from.
    pub entry: Option<EntryId>,
    /// When its coming back was seen, and put away.
    pub seen: Option<Moment>,
    /// What the writer said to it then.
    #[ts(type = "string")]
    pub answer: Text,
}

impl Intention {
    /// Days until it is brought back.
    pub const DAYS: i64 = 7;

    /// The day on which it is brought back.
    #[must_use]
    pub fn back(&self) -> Day {
        self.day.plus(Self::DAYS)
    }
}

silent_debug!(Action, Intention);
