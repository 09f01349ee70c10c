//! A supervision agreement: one page, each part in the writer's words.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::SessionKind;
use crate::{
    id::EntryId,
    list::List,
    silent::silent_debug,
    text::{Line, Text},
    time::Day,
};

/// What has been agreed. A later agreement names the one it replaces; the earlier stays readable.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Agreement {
    /// The kinds of session it is about; none means all.
    #[ts(type = "Array<SessionKind>")]
    pub kinds: List<SessionKind, 13>,
    /// With whom, as a role.
    #[ts(type = "string")]
    pub with: Line,
    /// What it is for.
    #[ts(type = "string")]
    pub purpose: Text,
    /// One to one or in a group, in person or by video.
    #[ts(type = "string")]
    pub format: Text,
    /// How often and how long.
    #[ts(type = "string")]
    pub frequency: Text,
    /// How the time is protected.
    #[ts(type = "string")]
    pub protected_time: Text,
    /// Where it takes place so that nobody overhears.
    #[ts(type = "string")]
    pub privacy: Text,
    /// Who records what, and where it is kept.
    #[ts(type = "string")]
    pub records: Text,
    /// What stays in the room.
    #[ts(type = "string")]
    pub confidentiality: Text,
    /// What cannot stay in the room, and what happens then. Shown above every preparation.
    #[ts(type = "string")]
    pub limits: Text,
    /// What happens when one cannot come.
    #[ts(type = "string")]
    pub cancellation: Text,
    /// How to reach each other when something cannot wait.
    #[ts(type = "string")]
    pub urgent: Text,
    /// How it is found out whether it helps.
    #[ts(type = "string")]
    pub evaluation: Text,
    /// Since when it holds.
    pub agreed: Option<Day>,
    /// When it is to be looked at again.
    pub review: Option<Day>,
    /// The agreement it takes the place of.
    pub replaces: Option<EntryId>,
}

silent_debug!(Agreement);
