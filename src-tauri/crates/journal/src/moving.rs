//! Moving in from other programs: what was found in one of their files, and what is remembered of
//! having taken it in.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    checkin::{CheckIn, TAGS_MAX},
    entry::EntryBody,
    id::EntryId,
    list::List,
    reflection::{Reflection, ReflectionPart},
    silent::silent_debug,
    template::BUILTIN,
    text::{Line, Text, Word},
    time::{Day, Moment},
};

/// Most entries that come in at a time: more than a lifetime of days.
pub const ENTRIES_MAX: usize = 50_000;
/// Most entries a look shows the first words of.
pub const SAMPLES_MAX: usize = 3;
/// Most characters of such words.
pub const SAMPLE_MAX: usize = 120;
/// Most things that could not be read that are named.
pub const UNREAD_NAMED: usize = 100;

/// Programs, and ways of keeping a journal, that this app can take entries from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Program {
    /// Day One's JSON, by itself or in its zip file.
    DayOne,
    /// jrnl's JSON, or the text file it keeps.
    Jrnl,
    /// The JSON of Mini Diary and of Mini Diarium.
    MiniDiary,
    /// Daylio's CSV.
    Daylio,
    /// Plain or Markdown text, one file for each entry.
    Notes,
}

/// How much of the time of an entry its file says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Timing {
    /// Day and time of day.
    Known,
    /// The day; noon is put for the time.
    DayOnly,
    /// Nothing: it is when the file was last changed.
    FileChanged,
}

/// What other programs keep and this one has no place for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Leftover {
    /// Photographs and other pictures.
    Pictures,
    /// Films.
    Videos,
    /// Recordings of sound.
    Recordings,
    /// Documents that were attached, and files of other kinds.
    Files,
    /// Where somebody was.
    Places,
    /// What the weather was.
    Weather,
    /// Steps, what the person was doing, the music that was playing.
    Activity,
    /// Answers on a program's own scales.
    Scales,
    /// Further details at the head of a text file.
    Details,
    /// Tags that are longer, or more, than an entry may have here.
    Tags,
}

/// How many of one kind of thing stay behind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LeftBehind {
    /// Of what.
    pub what: Leftover,
    /// How many.
    pub count: u32,
}

/// Why one entry of a file was not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum WhyUnread {
    /// It has no date, or none that can be understood or lies in 1900–2200.
    NoDate,
    /// There are no words in it.
    NoWords,
    /// It has more characters than an entry may have, or is a larger file than any text.
    TooLong,
    /// It is not what such an entry is: damaged, or in letters that are not UTF-8.
    Damaged,
    /// It is a link or something else that is no file.
    NotAFile,
    /// The system does not let it be read.
    NotPermitted,
}

/// One entry, line or file that was not read.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Unread {
    /// The file's name as it can be shown; "" where there is only the one that was chosen.
    pub file: String,
    /// Which entry of it, from 1; null where it is the file as a whole.
    pub number: Option<u32>,
    /// Why.
    pub why: WhyUnread,
}

/// An entry found in a file, within the bounds of this app, and not yet in the journal.
#[derive(Clone, PartialEq, Eq)]
pub struct Candidate {
    /// What it would be here.
    pub body: EntryBody,
    /// How much of its time is known.
    pub timing: Timing,
    /// It was marked with a star, which is a tag here.
    pub starred: bool,
}

silent_debug!(Unread, Candidate);

/// What an entry of another program says, all of it within bounds.
pub struct Said {
    /// When.
    pub when: Moment,
    /// What it is called; "" where it has no name.
    pub title: Line,
    /// Its words.
    pub text: Text,
    /// Its tags.
    pub tags: List<Word, TAGS_MAX>,
}

impl Said {
    /// As a page of free writing.
    #[must_use]
    pub fn as_writing(self) -> EntryBody {
        // What somebody can go on writing in: a page of a template that is there.
        let page = BUILTIN.first();
        let stage = page.and_then(|page| page.template.stages.first());
        let part = ReflectionPart {
            stage: stage.and_then(|stage| Line::new(stage.id.as_str()).ok()).unwrap_or_default(),
            heading: stage.map(|stage| stage.name.clone()).unwrap_or_default(),
            text: self.text,
        };
        EntryBody::Reflection(Reflection {
            when: self.when,
            title: self.title,
            template: page.map(|page| page.key.clone()),
            template_name: page.map(|page| page.template.name.clone()).unwrap_or_default(),
            parts: List::new(vec![part]).unwrap_or_default(),
            at: Line::default(),
            session: None,
            entries: List::default(),
            tags: self.tags,
            themes: List::default(),
            proctor: List::default(),
            aequip: List::default(),
            principles: List::default(),
            think_before: None,
            think_after: None,
            set_aside: false,
        })
    }

    /// As a check-in that begins with a word for how somebody was.
    #[must_use]
    pub fn as_check_in(self, arriving: Line) -> EntryBody {
        EntryBody::CheckIn(CheckIn { arriving, text: self.text, tags: self.tags, ..CheckIn::new(self.when) })
    }
}

/// That entries were taken in, as it is kept: one record for each time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct MovedInRecord {
    /// When that was.
    pub at: Moment,
    /// From which program.
    pub program: Program,
    /// The entries that came.
    pub entries: List<EntryId, ENTRIES_MAX>,
    /// When they were put into the bin again, if they were.
    pub undone: Option<Moment>,
}

/// The first words of an entry that would come in.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Sample {
    /// When it is about.
    pub when: Moment,
    /// How much of that is known.
    pub timing: Timing,
    /// Its title, or the beginning of its words.
    #[ts(type = "string")]
    pub words: Text,
}

silent_debug!(Sample);

/// What taking in what was chosen would do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MoveInLook {
    /// The name of the file or folder, as it can be shown.
    pub name: String,
    /// What it was recognised as.
    pub program: Program,
    /// How many entries are new.
    pub entries: u32,
    /// How many are here already: the same day, the same minute, the same words; or twice in what was chosen.
    pub known: u32,
    /// The first day of all of them.
    pub first: Option<Day>,
    /// The last.
    pub last: Option<Day>,
    /// How many say the day and no time.
    pub day_only: u32,
    /// How many say neither, and get those of their file.
    pub file_changed: u32,
    /// How many of the new ones are of a day that is still to come: the date there may be wrong.
    pub ahead: u32,
    /// How many have a star.
    pub starred: u32,
    /// The first words of some.
    pub samples: Vec<Sample>,
    /// What stays behind.
    pub left: Vec<LeftBehind>,
    /// What could not be read, the first of it.
    pub unread: Vec<Unread>,
    /// How much could not be read.
    pub unread_total: u32,
}

/// One time that entries were taken in, and what became of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MovedIn {
    /// Its name.
    pub id: EntryId,
    /// When that was.
    pub at: Moment,
    /// From which program.
    pub program: Program,
    /// How many came.
    pub entries: u32,
    /// How many of them are in the journal and as they came.
    pub unchanged: u32,
    /// How many of them are in the journal and were changed since.
    pub changed: u32,
    /// When they were put into the bin again, if they were.
    pub undone: Option<Moment>,
}

/// What became of taking it back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MoveInUndone {
    /// How many entries went into the bin.
    pub binned: u32,
    /// How many stay because they were changed since.
    pub stay: u32,
}
