//! What is kept as evidence: cycles, a log, pieces made for others to read, and what has gone out.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::GroupCounts;
use crate::{
    id::EntryId,
    list::List,
    silent::silent_debug,
    supervision::Whole,
    text::{Line, Text, Word},
    time::{Day, Moment},
};

/// Hours somebody sets themselves for a cycle.
pub type TargetHours = Whole<1, 20_000>;
/// How many of something somebody sets themselves.
pub type TargetCount = Whole<1, 500>;
/// Minutes of supervision for a month.
pub type TargetMinutes = Whole<1, 6_000>;
/// Minutes of one thing that was learned: up to a thousand hours.
pub type LearningMinutes = Whole<1, 60_000>;
/// Hours of practice in one stretch of time.
pub type PracticeHoursWorked = Whole<1, 20_000>;
/// People who were supervised together, the writer among them.
pub type People = Whole<1, 50>;

/// Most things that are done once, in one cycle.
pub const DONE_MAX: usize = 60;
/// Most fields of a piece.
pub const FIELDS_MAX: usize = 20;
/// Most records that one piece is made from.
pub const SOURCES_MAX: usize = 20;
/// Most paragraphs of one record that a piece is made from.
pub const TAKEN_MAX: usize = 400;

/// A cycle: from when until when, and by whose rules. A figure that is given here stands in place of
/// the body's.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Cycle {
    /// What the writer calls it; may be "".
    #[ts(type = "string")]
    pub called: Line,
    /// The key of the rules.
    #[ts(type = "string")]
    pub rules: Word,
    /// The first day that counts.
    pub from: Day,
    /// The last day that counts.
    pub until: Day,
    /// On two registers of the body.
    pub both: bool,
    /// Hours of practice.
    #[ts(type = "number | null")]
    pub practice_hours: Option<TargetHours>,
    /// Hours of learning.
    #[ts(type = "number | null")]
    pub learning_hours: Option<TargetHours>,
    /// Hours of learning together with others.
    #[ts(type = "number | null")]
    pub participatory_hours: Option<TargetHours>,
    /// Pieces of feedback.
    #[ts(type = "number | null")]
    pub feedback: Option<TargetCount>,
    /// Finished pieces of evidence.
    #[ts(type = "number | null")]
    pub pieces: Option<TargetCount>,
    /// Minutes of supervision for a month.
    #[ts(type = "number | null")]
    pub supervision: Option<TargetMinutes>,
    /// Where the body has no rules on supervision: whether one month may make up for another.
    pub averaged: bool,
    /// Likewise: what counts of a group.
    pub group: GroupCounts,
    /// What has been done of what is done once, or once in each year.
    #[ts(type = "Array<Milestone>")]
    pub done: List<Milestone, DONE_MAX>,
}

/// Something that is done once, and was.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Milestone {
    /// Its name in the rules.
    #[ts(type = "string")]
    pub id: Word,
    /// The day.
    pub day: Day,
}

/// The kinds of learning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum LearningKind {
    /// A course, a training day, a conference.
    #[default]
    Course,
    /// Learning from the work itself.
    Work,
    /// Reading and study by oneself.
    Study,
    /// Teaching, mentoring, supervising others.
    Teaching,
    /// For the profession: groups, committees, guidance.
    Professional,
    /// Anything else.
    Other,
}

impl LearningKind {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 6] =
        [Self::Course, Self::Work, Self::Study, Self::Teaching, Self::Professional, Self::Other];
}

/// Something that was learned: continuing professional development.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Learning {
    /// The day.
    pub day: Day,
    /// Its kind.
    pub kind: LearningKind,
    /// What it was.
    #[ts(type = "string")]
    pub what: Text,
    /// How long it took.
    #[ts(type = "number | null")]
    pub minutes: Option<LearningMinutes>,
    /// Whether it was together with others.
    pub participatory: bool,
}

/// Hours of practice between two days.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PracticeHours {
    /// The first day.
    pub from: Day,
    /// The last day.
    pub until: Day,
    /// How many.
    #[ts(type = "number | null")]
    pub hours: Option<PracticeHoursWorked>,
    /// In which role and setting.
    #[ts(type = "string")]
    pub what: Text,
}

/// Something that was said about the writer's work.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Feedback {
    /// The day.
    pub day: Day,
    /// Whom it came from, as a role.
    #[ts(type = "string")]
    pub by: Line,
    /// What it was.
    #[ts(type = "string")]
    pub what: Text,
}

/// A piece of evidence: a copy for others to read, made of chosen paragraphs and then edited. What it
/// was made from is named and never changed.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Piece {
    /// What the writer calls it; it goes out with it.
    #[ts(type = "string")]
    pub called: Line,
    /// The key of the rules it is made for.
    #[ts(type = "string")]
    pub rules: Word,
    /// The key of the form.
    #[ts(type = "string")]
    pub form: Word,
    /// The cycle it is for; it may be gone.
    pub cycle: Option<EntryId>,
    /// The day it is about. Only which third of which month goes out.
    pub day: Option<Day>,
    /// What stands in the form's fields.
    #[ts(type = "Array<PieceField>")]
    pub fields: List<PieceField, FIELDS_MAX>,
    /// The themes that were chosen.
    #[ts(type = "Array<string>")]
    pub themes: List<Word, 20>,
    /// Reflected on with a peer.
    pub peer: bool,
    /// What it was made from. Never goes out.
    #[ts(type = "Array<PieceSource>")]
    pub sources: List<PieceSource, SOURCES_MAX>,
}

/// What stands in one field of a form.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PieceField {
    /// The field's name in the form.
    #[ts(type = "string")]
    pub field: Word,
    /// What is written there.
    #[ts(type = "string")]
    pub text: Text,
}

/// A record that a piece was made from.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PieceSource {
    /// The entry or the session; it may be gone.
    pub from: EntryId,
    /// When it was taken from it.
    pub taken: Moment,
    /// Which of its paragraphs, and to which field each went.
    #[ts(type = "Array<TakenParagraph>")]
    pub paragraphs: List<TakenParagraph, TAKEN_MAX>,
}

/// One paragraph of it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TakenParagraph {
    /// Which, from 0.
    pub at: u16,
    /// The field it went to.
    #[ts(type = "string")]
    pub field: Word,
}

/// What can go out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ExportKind {
    /// A piece of evidence.
    Piece,
    /// A whole cycle.
    Cycle,
    /// An agenda.
    Agenda,
    /// An agreement.
    Agreement,
    /// Which sessions there were.
    Availability,
    /// An exercise of the person's own.
    Exercise,
    /// A template of the person's own.
    Template,
    /// Dates to come.
    Calendar,
    /// A picture of a chart.
    Picture,
    /// Everything as plain files.
    Everything,
    /// The whole journal, encrypted.
    Copy,
}

/// How it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ExportFormat {
    /// Pages to print.
    Pdf,
    /// Plain text with marks.
    Markdown,
    /// A file of this app's own.
    Stillpoint,
    /// A calendar.
    Calendar,
    /// A picture.
    Picture,
    /// A folder of plain files.
    Folder,
    /// Rows for a spreadsheet.
    Csv,
}

/// Something that went out: that it did, and not what it said or where to.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Exported {
    /// When.
    pub when: Moment,
    /// What.
    pub what: ExportKind,
    /// How.
    pub format: ExportFormat,
    /// What it was made from: a piece, or a cycle and its pieces; they may be gone.
    #[ts(type = "Array<EntryId>")]
    pub pieces: List<EntryId, 1000>,
    /// What was called what as it went out, whatever it is called since: a piece; a cycle and then its
    /// pieces; an exercise, a template, a chart. Left out where nothing has a name, and by versions from
    /// before names were kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional, type = "Array<string>")]
    pub called: Option<List<Line, 1000>>,
    /// How many places of it were changed on the way out.
    pub replaced: u32,
}

silent_debug!(
    Cycle,
    Milestone,
    Learning,
    PracticeHours,
    Feedback,
    Piece,
    PieceField,
    PieceSource,
    TakenParagraph,
    Exported
);
