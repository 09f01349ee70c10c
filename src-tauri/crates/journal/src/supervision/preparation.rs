//! What is prepared for a session: the agenda, and what only the writer sees.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::ItemMinutes;
use crate::{
    id::EntryId,
    list::List,
    silent::silent_debug,
    text::{Line, Text},
    time::Moment,
};

/// Most things on one agenda.
pub const AGENDA_MAX: usize = 40;

/// What somebody wants from bringing a thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Want {
    /// To be heard.
    Hear,
    /// To think it through together.
    Think,
    /// To be challenged.
    Challenge,
    /// To be taught.
    Teach,
    /// To decide together.
    Decide,
    /// To share a risk.
    ShareRisk,
}

/// Proctor's three functions of supervision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Proctor {
    /// Standards, safety, accountability.
    Normative,
    /// Learning.
    Formative,
    /// Being sustained.
    Restorative,
}

/// The four functions of the A-EQUIP model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Aequip {
    /// Education and development.
    Formative,
    /// Monitoring, evaluation, quality.
    Normative,
    /// Restorative clinical supervision.
    Restorative,
    /// Personal action for quality improvement.
    QualityImprovement,
}

/// What to see to before a session by video.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum OnlineCheck {
    /// Headphones on.
    Headphones,
    /// The door shut, nobody in hearing.
    Door,
    /// No screen shared, or only what is meant.
    NoScreenShare,
    /// Messages silenced.
    Messages,
    /// Smart speakers and assistants off.
    Speakers,
    /// Nothing recorded or transcribed.
    NoRecording,
}

/// One thing on the agenda. Only `question`, or `line` in its place, with `want` and
/// `minutes`, is ever shown to others, and only when it is `shared`.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AgendaItem {
    /// Its name, the same whenever it comes back.
    pub id: EntryId,
    /// The question, first.
    #[ts(type = "string")]
    pub question: Text,
    /// What one needs to know for it, short. Never shown to others.
    #[ts(type = "string")]
    pub context: Text,
    /// The writer's feeling about it. Never shown to others.
    #[ts(type = "string")]
    pub feeling: Line,
    /// What is wanted.
    pub want: Option<Want>,
    /// Which of Proctor's functions it is about. Never shown to others.
    pub proctor: Option<Proctor>,
    /// Which of the A-EQUIP functions it is about. Never shown to others.
    pub aequip: Option<Aequip>,
    /// How many minutes it may take.
    #[ts(type = "number | null")]
    pub minutes: Option<ItemMinutes>,
    /// Whether it may be shown to others.
    pub shared: bool,
    /// What is shown in place of the question; null for the question as it is.
    #[ts(type = "string | null")]
    pub line: Option<Text>,
    /// The entry it came from.
    pub from: Option<EntryId>,
    /// Whether it was talked about.
    pub discussed: bool,
    /// How many sessions it has come back for.
    pub carried: u16,
}

impl AgendaItem {
    /// What others may read of it: nothing unless it is shared and says something.
    #[must_use]
    pub fn shown(&self) -> Option<&str> {
        let text = self.line.as_ref().unwrap_or(&self.question);
        (self.shared && !text.trim().is_empty()).then_some(text.as_str())
    }

    /// Whether nothing has been written in it and it came from nowhere.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let unsaid = self.line.as_ref().is_none_or(|line| line.trim().is_empty());
        unsaid && self.from.is_none() && self.question.trim().is_empty() && self.context.trim().is_empty()
    }
}

/// What is prepared for one session.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Preparation {
    /// The session, where there is one yet.
    pub session: Option<EntryId>,
    /// Two minutes: only what is on top, what is needed, what must stay in the room.
    pub brief: bool,
    /// What will be brought, in order.
    #[ts(type = "Array<AgendaItem>")]
    pub agenda: List<AgendaItem, AGENDA_MAX>,
    /// What is on top.
    #[ts(type = "string")]
    pub top: Text,
    /// What is needed.
    #[ts(type = "string")]
    pub need: Text,
    /// What must not leave the room.
    #[ts(type = "string")]
    pub stays: Text,
    /// What the writer is avoiding.
    #[ts(type = "string")]
    pub avoiding: Text,
    /// What must be brought: risk, safeguarding, fitness to practise.
    #[ts(type = "string")]
    pub must_bring: Text,
    /// What the writer hopes to leave with.
    #[ts(type = "string")]
    pub hope: Text,
    /// What has been seen to before a video session.
    #[ts(type = "Array<OnlineCheck>")]
    pub online: List<OnlineCheck, 6>,
    /// What was jotted in the session, as typed.
    #[ts(type = "string")]
    pub jotted: Text,
    /// When the session was last opened with it.
    pub opened: Option<Moment>,
}

impl Preparation {
    /// Whether nothing has been given, whatever session it is for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let blank = Self { session: self.session, brief: self.brief, opened: self.opened, ..Self::default() };
        let nothing_to_bring = self.agenda.iter().all(AgendaItem::is_empty);
        nothing_to_bring && *self == Self { agenda: self.agenda.clone(), ..blank }
    }
}

silent_debug!(AgendaItem, Preparation);
