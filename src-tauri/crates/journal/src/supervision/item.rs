//! One thing of a supervision practice, of the evidence for one, or of what is measured, as it is kept
//! and as it crosses to the screen.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{
    Action, Agreement, Allowance, Confidence, Intention, MicroChange, Phrase, Preparation, Programme,
    Refresher, Rhythm, RiskCard, Session, Why,
};
use crate::{
    evidence::{Cycle, Exported, Feedback, Learning, Piece, PracticeHours},
    id::EntryId,
    list::List,
    measure::{Answering, Measure},
    template::Template,
    time::Moment,
};

macro_rules! bodies {
    ($( $(#[$doc:meta])* $name:ident = $wire:literal; )+) => {
        /// What an item is, by kind. One of a kind this version does not know is kept on disk untouched.
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
        #[serde(tag = "item", rename_all = "camelCase")]
        pub enum ItemBody {
            $( $(#[$doc])* $name($name), )+
        }

        /// The kinds of item.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
        #[serde(rename_all = "camelCase")]
        pub enum ItemKind {
            $( $(#[$doc])* $name, )+
        }

        impl ItemKind {
            /// The name on the wire.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $( Self::$name => $wire, )+ }
            }
        }

        impl ItemBody {
            /// Which kind it is.
            #[must_use]
            pub const fn kind(&self) -> ItemKind {
                match self { $( Self::$name(_) => ItemKind::$name, )+ }
            }
        }

        /// The field that is refused in an item of that kind, if there is one.
        pub(crate) fn refused_field(kind: &str, value: &serde_json::Value) -> Option<String> {
            match kind {
                $( $wire => crate::parse::refused_field::<$name>(value), )+
                _ => None,
            }
        }
    };
}

bodies! {
    /// A session.
    Session = "session";
    /// What is prepared for one.
    Preparation = "preparation";
    /// An agreement about them.
    Agreement = "agreement";
    /// So many sessions until a day.
    Allowance = "allowance";
    /// How often a session should come round.
    Rhythm = "rhythm";
    /// A programme of sessions.
    Programme = "programme";
    /// Something to be refreshed by a day.
    Refresher = "refresher";
    /// Confidence in facilitating.
    Confidence = "confidence";
    /// Something promised.
    Action = "action";
    /// An intention that is brought back.
    Intention = "intention";
    /// Why I do this.
    Why = "why";
    /// A risk to be shared.
    RiskCard = "riskCard";
    /// Plain words and a service's words.
    Phrase = "phrase";
    /// A small change.
    MicroChange = "microChange";
    /// A reflection template of one's own.
    Template = "template";
    /// A cycle in which something is asked for.
    Cycle = "cycle";
    /// Something that was learned.
    Learning = "learning";
    /// Hours of practice.
    PracticeHours = "practiceHours";
    /// Feedback.
    Feedback = "feedback";
    /// A piece of evidence.
    Piece = "piece";
    /// Something that went out.
    Exported = "exported";
    /// A questionnaire that was brought in.
    Measure = "measure";
    /// One time it was answered.
    Answering = "answering";
}

/// An item with its name and its times.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Item {
    /// Its name.
    pub id: EntryId,
    /// When it was first kept.
    pub created: Moment,
    /// When it was last kept.
    pub edited: Moment,
    /// When it was put into the bin, if it is there.
    pub binned: Option<Moment>,
    /// What it is.
    pub body: ItemBody,
}

/// Everything of a supervision practice that is not in the bin, the oldest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Practice {
    /// The items.
    pub items: Vec<Item>,
}

/// Most items that are kept, put in the bin or taken out of it in one act.
pub const MANY_MAX: usize = 1000;

/// Items to be kept in one act.
pub type ManyBodies = List<ItemBody, MANY_MAX>;

/// Items that something is done to in one act.
pub type ManyIds = List<EntryId, MANY_MAX>;

/// What is asked when an item is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KeepItem {
    /// The item to replace, or null for a new one.
    pub id: Option<EntryId>,
    /// What it is.
    pub body: ItemBody,
}
