//! Why I do this, and tools for work at the edge of services.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    id::EntryId,
    list::List,
    score::Score,
    silent::silent_debug,
    text::{Line, Text, Word},
    time::Day,
};

/// Most principles one person holds.
pub const PRINCIPLES_MAX: usize = 30;

/// A principle of one's own. Entries name it by its words.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Principle {
    /// In a few words.
    #[ts(type = "string")]
    pub name: Word,
    /// What it means.
    #[ts(type = "string")]
    pub meaning: Text,
}

/// Why somebody does this work. There is one of these, the one written last.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Why {
    /// What brought and keeps them here.
    #[ts(type = "string")]
    pub drivers: Text,
    /// Their principles.
    #[ts(type = "Array<Principle>")]
    pub principles: List<Principle, PRINCIPLES_MAX>,
    /// Offered on Today after a check-in with strain at or above this; null for never.
    pub offer_from: Option<Score>,
}

/// Whether a risk is held alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Alone {
    /// Yes.
    Yes,
    /// In part.
    Partly,
    /// No.
    No,
}

/// A risk that is to be shared.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RiskCard {
    /// The day.
    pub day: Day,
    /// The idea: what one would like to try.
    #[ts(type = "string")]
    pub idea: Text,
    /// What could go wrong, and what could go wrong without it.
    #[ts(type = "string")]
    pub risks: Text,
    /// What makes it less likely or less bad.
    #[ts(type = "string")]
    pub mitigations: Text,
    /// Who stands behind it, as roles.
    #[ts(type = "string")]
    pub endorsed: Text,
    /// Am I holding this alone?
    pub alone: Option<Alone>,
}

/// Plain words, and the words a service acts on.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Phrase {
    /// What one would say.
    #[ts(type = "string")]
    pub plain: Text,
    /// What a statutory service will recognise.
    #[ts(type = "string")]
    pub service: Text,
    /// What follows if nothing is done.
    #[ts(type = "string")]
    pub follows: Text,
    /// What it is about, to find it by.
    #[ts(type = "string")]
    pub about: Line,
}

/// A small change somebody noticed or made.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MicroChange {
    /// The day.
    pub day: Day,
    /// What changed.
    #[ts(type = "string")]
    pub what: Text,
    /// What was noticed because of it.
    #[ts(type = "string")]
    pub noticed: Text,
    /// The principle it belongs to, "" for none.
    #[ts(type = "string")]
    pub principle: Line,
    /// The entry it came from.
    pub entry: Option<EntryId>,
}

silent_debug!(Principle, Why, RiskCard, Phrase, MicroChange);
