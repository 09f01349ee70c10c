//! A supervision session: when, with whom as a role, whether it took place, and what came of it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Clock, DaysBefore, SessionMinutes};
use crate::{
    evidence::People,
    id::EntryId,
    list::List,
    score::Score,
    settings::Detail,
    silent::silent_debug,
    text::{Line, Text},
    time::{Day, Moment},
};

const DAY_MINUTES: u16 = 24 * 60;

/// The kinds of session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum SessionKind {
    /// One-to-one clinical supervision.
    OneToOne,
    /// Group supervision.
    Group,
    /// A drop-in.
    DropIn,
    /// Resilience-based clinical supervision by oneself.
    RbcsSolo,
    /// Resilience-based clinical supervision, one to one.
    RbcsOneToOne,
    /// Resilience-based clinical supervision in a group.
    RbcsGroup,
    /// Restorative supervision.
    Restorative,
    /// With a professional nurse advocate (A-EQUIP).
    NurseAdvocate,
    /// Among peers.
    Peer,
    /// A community of practice.
    Community,
    /// Training others, who will train others.
    Cascade,
    /// Refreshing what was learned.
    Refresher,
    /// Anything else.
    Other,
}

impl SessionKind {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 13] = [
        Self::OneToOne,
        Self::Group,
        Self::DropIn,
        Self::RbcsSolo,
        Self::RbcsOneToOne,
        Self::RbcsGroup,
        Self::Restorative,
        Self::NurseAdvocate,
        Self::Peer,
        Self::Community,
        Self::Cascade,
        Self::Refresher,
        Self::Other,
    ];
}

/// How people met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Format {
    /// In the same room.
    InPerson,
    /// By video.
    Video,
    /// By telephone.
    Phone,
}

/// The part the writer had.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Role {
    /// Supervised, or taking part.
    #[default]
    Supervisee,
    /// Supervising, or holding the space for others.
    Facilitator,
}

/// Where a session stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum SessionState {
    /// It is being written, and nobody has said yet that it is to be kept: it stands in no diary and
    /// in no sum.
    Begun,
    /// It could be gone to: a published drop-in, a date that was suggested.
    Offered,
    /// It is in the diary.
    #[default]
    Booked,
    /// It took place and the writer was there.
    Attended,
    /// It did not take place.
    Cancelled,
    /// The writer could not or would not go.
    Declined,
}

/// The unit a pattern repeats by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum RepeatUnit {
    /// So many weeks on, the same weekday.
    Weeks,
    /// So many months on, the same day of the month, or its last where there is none.
    Months,
}

/// A pattern by which a session repeats.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Recurrence {
    /// How many of the unit lie between two.
    #[ts(type = "number")]
    pub every: super::Whole<1, 52>,
    /// The unit.
    pub unit: RepeatUnit,
}

/// Five minutes after a session. Everything may be left out.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct After {
    /// How far the writer felt heard.
    pub heard: Option<Score>,
    /// How useful it was.
    pub useful: Option<Score>,
    /// How safe the space felt.
    pub safe: Option<Score>,
    /// What shifted.
    #[ts(type = "string")]
    pub shifted: Text,
    /// What was learned.
    #[ts(type = "string")]
    pub learned: Text,
    /// What to carry over, in words.
    #[ts(type = "string")]
    pub carry: Text,
    /// An idea to take back to where the writer works.
    #[ts(type = "string")]
    pub idea: Text,
    /// A question for next time.
    #[ts(type = "string")]
    pub question: Text,
    /// Anything else.
    #[ts(type = "string")]
    pub note: Text,
}

impl After {
    /// Whether nothing has been given.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// A session.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Session {
    /// Its kind.
    pub kind: SessionKind,
    /// What the writer calls it; "" for the name of its kind.
    #[ts(type = "string")]
    pub called: Line,
    /// The day in the diary.
    pub day: Day,
    /// When it begins.
    pub starts: Option<Clock>,
    /// How long it is.
    #[ts(type = "number | null")]
    pub minutes: Option<SessionMinutes>,
    /// How people meet.
    pub format: Option<Format>,
    /// A place or a link.
    pub place: Detail,
    /// The writer's part.
    pub role: Role,
    /// With whom: a role or initials.
    #[ts(type = "string")]
    pub with: Line,
    /// For training: which kind of group, never who.
    #[ts(type = "string")]
    pub group: Line,
    /// How many were supervised together, the writer among them; left out where nobody has said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional, type = "number | null")]
    pub people: Option<People>,
    /// Where it stands.
    pub state: SessionState,
    /// Why it was cancelled or declined.
    #[ts(type = "string")]
    pub why: Text,
    /// How it repeats; each of a series says so.
    pub repeat: Option<Recurrence>,
    /// What the sessions of one series have in common.
    pub series: Option<EntryId>,
    /// The programme it is part of.
    pub programme: Option<EntryId>,
    /// How many days before it Today says so; null for not at all.
    #[ts(type = "number | null")]
    pub remind: Option<DaysBefore>,
    /// The name a calendar file gave it, so that it is not taken in twice.
    pub uid: Detail,
    /// What came of it.
    pub after: After,
    /// When the five minutes afterwards were last written in, or, of one that has not been said to
    /// have taken place, when it was asked not to be asked after.
    pub reflected: Option<Moment>,
    /// The A-EQUIP functions it served, where the writer says so.
    #[ts(type = "Array<Aequip>")]
    pub aequip: List<super::Aequip, 4>,
}

impl Session {
    /// Day and time, for putting sessions in order. One without a time comes first in its day.
    #[must_use]
    pub fn place_in_time(&self) -> (Day, u16) {
        (self.day, self.starts.map_or(0, Clock::minutes))
    }

    /// Whether it is over at that moment, by the clock on the wall. One of which it is not known
    /// when it ends is over with its day.
    #[must_use]
    pub fn is_over(&self, now: Moment) -> bool {
        let ends = match (self.starts, self.minutes) {
            (Some(starts), Some(minutes)) => {
                let end = starts.minutes() + minutes.get();
                (self.day.plus(i64::from(end / DAY_MINUTES)), end % DAY_MINUTES)
            }
            _ => (self.day.plus(1), 0),
        };
        (now.calendar_day(), now.minute_of_day()) >= ends
    }

    /// Whether nothing has been said of it though it is over, and it was not put away since. One
    /// that was put away and then moved to a later day is asked after again.
    #[must_use]
    pub fn is_asked_after(&self, now: Moment) -> bool {
        let put_away = self.reflected.is_some_and(|then| self.is_over(then));
        self.state == SessionState::Booked && self.is_over(now) && !put_away
    }
}

silent_debug!(After, Session);
