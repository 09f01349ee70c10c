//! What an exercise leans on, and what a person would rather it did not.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::silent::silent_debug;

/// Something an exercise leans on that does not suit everybody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Lean {
    /// Following the breath.
    Breath,
    /// Holding the breath.
    Holds,
    /// Attention to the body.
    Body,
    /// Touch or movement.
    Touch,
    /// Picturing something.
    Imagery,
    /// Closed eyes.
    EyesClosed,
}

impl Lean {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Breath, Self::Holds, Self::Body, Self::Touch, Self::Imagery, Self::EyesClosed];
}

/// What a person would rather leave out. Nothing is ruled out by default; somebody who has not
/// said has no profile at all. It says something about them, and is not shown.
#[derive(Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Profile {
    /// No breath focus.
    pub no_breath: bool,
    /// No holds.
    pub no_holds: bool,
    /// Eyes open.
    pub eyes_open: bool,
    /// No body focus.
    pub no_body: bool,
    /// No touch.
    pub no_touch: bool,
    /// No imagery.
    pub no_imagery: bool,
}

impl Profile {
    /// Whether this person would rather not.
    #[must_use]
    pub const fn rules_out(self, lean: Lean) -> bool {
        match lean {
            Lean::Breath => self.no_breath,
            Lean::Holds => self.no_holds,
            Lean::Body => self.no_body,
            Lean::Touch => self.no_touch,
            Lean::Imagery => self.no_imagery,
            Lean::EyesClosed => self.eyes_open,
        }
    }
}

silent_debug!(Profile);
