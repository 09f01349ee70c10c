//! Everything a journal holds, record by record, on its way out; and records of another copy on
//! their way in.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zeroize::Zeroizing;

pub use crate::moving::MovedInRecord;
pub use crate::record::{DraftRecord, EntryRecord, ExerciseRecord, ItemRecord, Kept, RECORD_VERSION, decode};
use crate::{id::EntryId, silent::silent_debug};

/// A record with all its states, as they are kept: each one the JSON of a record.
pub struct WholeRecord {
    /// Its name.
    pub id: EntryId,
    /// Its states that can be read, the oldest first.
    pub states: Vec<Zeroizing<Vec<u8>>>,
    /// How many further states cannot be read because the file is damaged.
    pub damaged: u32,
}

/// A record from outside, checked, and not yet in the journal.
#[derive(Clone, PartialEq, Eq)]
pub struct Incoming {
    id: EntryId,
    states: Vec<Kept>,
}

silent_debug!(WholeRecord, Incoming);

/// What of a record is not taken in: it has no state, one that is not understood, states of
/// different sorts, or an exercise out of bounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("is not a record of this version")]
pub struct NotARecord;

impl Incoming {
    /// A record of that name with those states, the oldest first.
    ///
    /// # Errors
    /// [`NotARecord`].
    pub fn new(id: EntryId, states: Vec<Kept>) -> Result<Self, NotARecord> {
        let first = states.first().map(std::mem::discriminant).ok_or(NotARecord)?;
        let alike = states.iter().all(|state| std::mem::discriminant(state) == first);
        let sound = |state: &Kept| match state {
            Kept::Unknown => false,
            Kept::Exercise(record) => record.exercise.fits_a_file(),
            _ => true,
        };
        if alike && states.iter().all(sound) { Ok(Self { id, states }) } else { Err(NotARecord) }
    }

    /// Its name where it comes from.
    #[must_use]
    pub fn id(&self) -> EntryId {
        self.id
    }

    /// Its states, the oldest first; at least one, all of the same sort.
    #[must_use]
    pub fn states(&self) -> &[Kept] {
        &self.states
    }

    /// Its last state.
    pub(crate) fn last(&self) -> &Kept {
        self.states.last().unwrap_or(&Kept::Unknown)
    }

    /// Which sort it is.
    #[must_use]
    pub fn sort(&self) -> Sort {
        match self.last() {
            Kept::Draft(_) => Sort::Draft,
            Kept::Settings(_)
            | Kept::GroundSettings(_)
            | Kept::Recovery(_)
            | Kept::Jottings(_)
            | Kept::News(_)
            | Kept::Guard(_)
            | Kept::Left(_)
            | Kept::OnThisDay(_)
            | Kept::KeepUntil(_) => Sort::Settings,
            Kept::Exercise(_) => Sort::Exercise,
            Kept::Item(_) => Sort::Item,
            Kept::MovedIn(_) => Sort::Move,
            Kept::Entry(_) | Kept::Unknown => Sort::Entry,
        }
    }
}

/// The sorts of record, as a summary counts them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// An entry.
    Entry,
    /// Something of a supervision practice.
    Item,
    /// An exercise of one's own.
    Exercise,
    /// A draft.
    Draft,
    /// Choices.
    Settings,
    /// That entries of another program were taken in.
    Move,
}

/// How a record from outside stands to what is in the journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// The journal has nothing of that name.
    New,
    /// All of it is there already.
    Known,
    /// The journal has something else under that name; both are kept.
    Differs,
}

/// How far long work has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Progress {
    /// Steps that are done.
    pub done: u32,
    /// Steps in all; nought until that is known.
    pub total: u32,
}

/// What became of saving everything.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SavedEverything {
    /// The name of the folder or file that was made; null when the dialog was cancelled.
    pub name: Option<String>,
    /// How many records are in it.
    pub records: u32,
    /// How many states of records could not be read, and so are not in it.
    pub left_out: u32,
}

/// Why a file was not taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum WhyNot {
    /// It is not what was written, or not all of it.
    Damaged,
    /// A newer version wrote it.
    Newer,
    /// It is larger than any record.
    TooLarge,
    /// It is a link, a folder or something else that is no file.
    NotAFile,
    /// The system does not let it be read.
    NotPermitted,
}

/// A file that was not taken in. Its name is for the screen and nowhere else.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NotTaken {
    /// The file's name, cut to what can be shown.
    pub file: String,
    /// Why.
    pub why: WhyNot,
}

silent_debug!(NotTaken);

/// What an import would do, or has done.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Tally {
    /// The name of the folder.
    pub folder: String,
    /// New entries.
    pub entries: u32,
    /// New things of the supervision practice.
    pub items: u32,
    /// New exercises.
    pub exercises: u32,
    /// New drafts.
    pub drafts: u32,
    /// Choices taken over, or added to those that are there.
    pub settings: u32,
    /// New notes of when entries of another program were taken in.
    pub moves: u32,
    /// Records that are here with other content: both are kept.
    pub beside: u32,
    /// Records that are here already.
    pub known: u32,
    /// Records that the folder says it has and has not.
    pub missing: u32,
    /// Files that are not taken in, the first of them by name.
    pub not_taken: Vec<NotTaken>,
    /// How many files are not taken in.
    pub not_taken_total: u32,
    /// How many of the new records can be put into the bin again in one act.
    pub undoable: u32,
}

impl Tally {
    /// Most files that are named.
    pub const NAMED: usize = 100;

    /// How many records are taken in.
    #[must_use]
    pub fn taken(&self) -> u32 {
        self.entries + self.items + self.exercises + self.drafts + self.settings + self.moves + self.beside
    }

    /// Counts one record.
    pub fn count(&mut self, sort: Sort, verdict: Verdict) {
        let number = match (verdict, sort) {
            (Verdict::Known, _) => &mut self.known,
            (_, Sort::Settings) => &mut self.settings,
            (Verdict::Differs, _) => &mut self.beside,
            (Verdict::New, Sort::Entry) => &mut self.entries,
            (Verdict::New, Sort::Item) => &mut self.items,
            (Verdict::New, Sort::Exercise) => &mut self.exercises,
            (Verdict::New, Sort::Draft) => &mut self.drafts,
            (Verdict::New, Sort::Move) => &mut self.moves,
        };
        *number = number.saturating_add(1);
    }

    /// Names a file that is not taken in.
    pub fn refuse(&mut self, not_taken: NotTaken) {
        self.not_taken_total = self.not_taken_total.saturating_add(1);
        if self.not_taken.len() < Self::NAMED {
            self.not_taken.push(not_taken);
        }
    }
}
