//! Entries, drafts and the rows made from them, as they cross to the screen.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    checkin::{
        Answers, CheckIn, FEELINGS_MAX, Feeling, Phase, ScaleAnswer, ScaleId, Shift, Systems, TAGS_MAX,
    },
    grounding::{Grounding, GroundingRow},
    id::EntryId,
    list::List,
    reflection::{Reflection, ReflectionRow},
    text::{Line, Text, Word},
    time::{Day, Moment},
};

/// Most characters of text in an [`EntrySummary`].
pub const SNIPPET_MAX: usize = 240;

/// What an entry is, by kind. Grows with the app; a kind this version does not know is kept on
/// disk untouched.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum EntryBody {
    /// A check-in.
    CheckIn(CheckIn),
    /// A grounding exercise that was done.
    Grounding(Grounding),
    /// A reflection.
    Reflection(Reflection),
}

impl EntryBody {
    /// When it is about.
    #[must_use]
    pub fn when(&self) -> Moment {
        match self {
            Self::CheckIn(check_in) => check_in.when,
            Self::Grounding(grounding) => grounding.when,
            Self::Reflection(reflection) => reflection.when,
        }
    }

    /// Which kind it is.
    #[must_use]
    pub fn kind(&self) -> EntryKind {
        match self {
            Self::CheckIn(_) => EntryKind::CheckIn,
            Self::Grounding(_) => EntryKind::Grounding,
            Self::Reflection(_) => EntryKind::Reflection,
        }
    }

    /// The writer's tags.
    #[must_use]
    pub fn tags(&self) -> &List<Word, TAGS_MAX> {
        match self {
            Self::CheckIn(check_in) => &check_in.tags,
            Self::Grounding(grounding) => &grounding.tags,
            Self::Reflection(reflection) => &reflection.tags,
        }
    }

    /// The same, to be changed.
    pub fn tags_mut(&mut self) -> &mut List<Word, TAGS_MAX> {
        match self {
            Self::CheckIn(check_in) => &mut check_in.tags,
            Self::Grounding(grounding) => &mut grounding.tags,
            Self::Reflection(reflection) => &mut reflection.tags,
        }
    }

    /// Whether nothing at all has been given; see [`CheckIn::is_empty`]. That an exercise was done
    /// is something.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        match self {
            Self::CheckIn(check_in) => check_in.is_empty(),
            Self::Grounding(_) => false,
            Self::Reflection(reflection) => reflection.is_empty(),
        }
    }
}

/// The kinds of entry this version knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum EntryKind {
    /// A check-in.
    CheckIn,
    /// A grounding exercise that was done.
    Grounding,
    /// A reflection.
    Reflection,
}

impl EntryKind {
    /// The name on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::CheckIn => "checkIn",
            Self::Grounding => "grounding",
            Self::Reflection => "reflection",
        }
    }
}

/// A saved entry, whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Entry {
    /// Its name.
    pub id: EntryId,
    /// The vault's number of this state of it, from 1.
    pub revision: u32,
    /// When it was first saved.
    pub created: Moment,
    /// When its content last changed, if it ever did.
    pub edited: Option<Moment>,
    /// When it went into the bin, if it is there.
    pub binned: Option<Moment>,
    /// How many versions of its content can be read, this one included.
    pub versions: u32,
    /// The content.
    pub body: EntryBody,
}

/// One row of the journal: enough to show without opening the entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EntrySummary {
    /// The entry's name.
    pub id: EntryId,
    /// Its kind.
    pub kind: EntryKind,
    /// When it is about.
    pub when: Moment,
    /// Whether the row before this one, if any, belongs to another journal day.
    pub first_of_day: bool,
    /// The beginning of its text, on one line, at most 240 characters.
    #[ts(type = "string")]
    pub snippet: Text,
    /// The arriving word, "" when skipped.
    #[ts(type = "string")]
    pub arriving: Line,
    /// Before, during or after a shift, or a day off.
    pub phase: Option<Phase>,
    /// Which shift.
    pub shift: Option<Shift>,
    /// The scales that were answered.
    #[ts(as = "Vec<ScaleAnswer>")]
    pub scales: Answers,
    /// The feelings that were here.
    #[ts(as = "Vec<Feeling>")]
    pub feelings: List<Feeling, FEELINGS_MAX>,
    /// The three circles.
    pub systems: Systems,
    /// Set aside for supervision.
    pub set_aside: bool,
    /// The writer's tags.
    #[ts(type = "Array<string>")]
    pub tags: List<Word, TAGS_MAX>,
    /// What was done, when it is a grounding.
    pub grounding: Option<GroundingRow>,
    /// What it is called and by which template, when it is a reflection.
    pub reflection: Option<ReflectionRow>,
    /// Whether its content has changed since it was first saved.
    pub edited: bool,
}

/// A stretch of the journal, newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Timeline {
    /// How many rows there are in all, as far as is known.
    pub total: u32,
    /// How many rows come before these.
    pub offset: u32,
    /// The rows.
    pub rows: Vec<EntrySummary>,
    /// Whether the whole journal has been read; until then `total` still grows.
    pub complete: bool,
}

/// One version of an entry's content.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Version {
    /// The vault's number of the state in which this content was first kept.
    pub revision: u32,
    /// When it was saved.
    pub at: Moment,
    /// Whether it is what the entry holds now.
    pub current: bool,
    /// The content.
    pub body: EntryBody,
}

/// Something being written that has not been saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Draft {
    /// The draft's own name.
    pub id: EntryId,
    /// The entry it would change, if it is an edit.
    pub of: Option<EntryId>,
    /// When it was begun.
    pub started: Moment,
    /// When it was last kept.
    pub kept: Moment,
    /// It was written at the lock screen, by whoever could use the computer.
    pub jotted: bool,
    /// What is there so far.
    pub body: EntryBody,
}

/// One row of the bin.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BinRow {
    /// The entry.
    pub summary: EntrySummary,
    /// When it was put there.
    pub binned: Moment,
    /// The calendar day on which it is deleted for good.
    pub gone_on: Day,
}

/// The part of a day, by the writer's clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum DayPart {
    /// 05:00 to 11:59.
    Morning,
    /// 12:00 to 16:59.
    Afternoon,
    /// 17:00 to 21:59.
    Evening,
    /// 22:00 to 04:59.
    Night,
}

impl DayPart {
    /// The part that an hour (0–23) belongs to.
    #[must_use]
    pub const fn of_hour(hour: u32) -> Self {
        match hour {
            5..=11 => Self::Morning,
            12..=16 => Self::Afternoon,
            17..=21 => Self::Evening,
            _ => Self::Night,
        }
    }
}

/// One scale over seven days.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WeekSeries {
    /// Which scale.
    pub scale: ScaleId,
    /// Seven values, oldest first: the mean of a day's answers, or null for a day without one.
    pub points: Vec<Option<f64>>,
    /// The seven journal days.
    pub days: Vec<Day>,
}

/// What the first screen shows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Today {
    /// The journal day it is.
    pub day: Day,
    /// The part of the day, for a greeting.
    pub part: DayPart,
    /// The chosen scales over the last seven days.
    pub week: Vec<WeekSeries>,
    /// The newest entries set aside for supervision, at most five.
    pub set_aside: Vec<EntrySummary>,
    /// How many are set aside in all.
    pub set_aside_total: u32,
    /// What is being written.
    pub drafts: Vec<Draft>,
    /// Today's entries, newest first.
    pub today: Vec<EntrySummary>,
    /// Whether the whole journal has been read.
    pub complete: bool,
}

/// What is asked of a save.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SaveEntry {
    /// The entry to change, or null for a new one.
    pub of: Option<EntryId>,
    /// The draft this came from, deleted in the same write.
    pub draft: Option<EntryId>,
    /// The content.
    pub body: EntryBody,
}

/// What is asked when a draft is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KeepDraft {
    /// The draft to replace, or null for a new one.
    pub id: Option<EntryId>,
    /// The entry it would change, if it is an edit.
    pub of: Option<EntryId>,
    /// What is there so far.
    pub body: EntryBody,
}
