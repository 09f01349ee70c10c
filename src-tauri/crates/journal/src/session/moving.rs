//! Entries of other programs taken in, and taken back.

use std::collections::{BTreeMap, HashMap, HashSet};

use stillpoint_vault::{Change, Earlier};

use super::{Journal, count, new_id, put};
use crate::{
    entry::EntryBody,
    error::JournalError,
    id::EntryId,
    list::List,
    moving::{Candidate, MoveInUndone, MovedIn, MovedInRecord, Program},
    record::{EntryRecord, Kept, encode_entry, encode_moved_in},
    time::{Day, Moment},
};

/// Each time that entries were taken in.
#[derive(Default)]
pub(super) struct HeldMoves(BTreeMap<EntryId, MovedInRecord>);

impl HeldMoves {
    /// Takes in one read from the vault, unless it has been written since.
    pub(super) fn take_in(&mut self, id: EntryId, record: MovedInRecord) {
        self.0.entry(id).or_insert(record);
    }

    pub(super) fn put(&mut self, id: EntryId, record: MovedInRecord) {
        self.0.insert(id, record);
    }
}

/// A minute on the writer's clock, on the day it is counted to.
type Minute = (Day, u16);
/// What the words of an entry come to; the words themselves need not be held.
type Print = [u8; 32];

fn minute(when: Moment) -> Minute {
    (when.day(), when.minute_of_day())
}

/// All the words of an entry, however they are divided and spaced.
fn print(body: &EntryBody) -> Print {
    let mut hasher = blake3::Hasher::new();
    let mut add = |text: &str| {
        for word in text.split_whitespace() {
            hasher.update(word.as_bytes());
            hasher.update(b" ");
        }
    };
    match body {
        EntryBody::CheckIn(check_in) => {
            add(&check_in.arriving);
            add(&check_in.text);
        }
        EntryBody::Grounding(grounding) => add(&grounding.note),
        EntryBody::Reflection(reflection) => {
            add(&reflection.title);
            reflection.parts.iter().for_each(|part| add(&part.text));
        }
    }
    *hasher.finalize().as_bytes()
}

impl Journal {
    /// Which of these are here already, outside the bin, or came before in the list: the same day,
    /// minute and words.
    #[must_use]
    pub fn known_already(&mut self, candidates: &[Candidate]) -> Vec<bool> {
        self.read_everything();
        let minutes: HashSet<Minute> = candidates.iter().map(|one| minute(one.body.when())).collect();
        let mut here: HashMap<Minute, HashSet<Print>> = HashMap::new();
        for id in self.projection.of_minutes(|when| minutes.contains(&minute(when))) {
            // One that cannot be read is the same as nothing.
            if let Ok(record) = self.stored(id) {
                here.entry(minute(record.body.when())).or_default().insert(print(&record.body));
            }
        }
        let known = candidates.iter().map(|one| {
            let (when, words) = (minute(one.body.when()), print(&one.body));
            !here.entry(when).or_default().insert(words)
        });
        known.collect()
    }

    /// Takes entries in, all of them or none, in one write, and remembers that they came together.
    ///
    /// # Errors
    /// `TooLarge` when there are more than may come at a time; those of a save.
    pub fn move_in(
        &mut self,
        program: Program,
        bodies: Vec<EntryBody>,
        now: Moment,
    ) -> Result<MovedIn, JournalError> {
        self.read_everything();
        let mut changes = Vec::with_capacity(bodies.len() + 1);
        let mut records = Vec::with_capacity(bodies.len());
        for body in bodies {
            let record = EntryRecord { created: now, edited: None, binned: None, body };
            let id = new_id()?;
            changes.push(put(id, encode_entry(&record)?, Earlier::Keep));
            records.push((id, record));
        }
        let entries = List::new(records.iter().map(|(id, _)| *id).collect());
        let entries = entries.map_err(|_| JournalError::TooLarge)?;
        let (id, moved) = (new_id()?, MovedInRecord { at: now, program, entries, undone: None });
        changes.push(put(id, encode_moved_in(&moved)?, Earlier::Replace));
        self.commit_with_more(changes)?;
        self.projection.extend(records);
        let seen = self.seen(id, &moved);
        self.moves.put(id, moved);
        Ok(seen)
    }

    /// Each time that entries were taken in, the last first.
    #[must_use]
    pub fn moves(&mut self) -> Vec<MovedIn> {
        self.read_everything();
        let mut all: Vec<MovedIn> = self.moves.0.iter().map(|(id, moved)| self.seen(*id, moved)).collect();
        all.sort_by_key(|one| std::cmp::Reverse((one.at.at(), one.id)));
        all
    }

    /// Puts all that came that time into the bin, in one write, but for what is not as it came: that
    /// stays.
    ///
    /// # Errors
    /// `NotFound` when there was no such time; those of a save. Then nothing is put there.
    pub fn undo_move(&mut self, id: EntryId, now: Moment) -> Result<MoveInUndone, JournalError> {
        self.read_everything();
        let moved = self.moves.0.get(&id).cloned().ok_or(JournalError::NotFound)?;
        let stay = self.seen(id, &moved).changed;
        let mut changes: Vec<Change> = Vec::new();
        let mut binned = Vec::new();
        for &entry in moved.entries.iter().filter(|entry| self.is_as_it_came(**entry) == Some(true)) {
            let record = EntryRecord { binned: Some(now), ..self.stored(entry)? };
            changes.push(put(entry, encode_entry(&record)?, Earlier::Keep));
            binned.push((entry, record));
        }
        let moved = MovedInRecord { undone: Some(now), ..moved };
        changes.push(put(id, encode_moved_in(&moved)?, Earlier::Replace));
        self.commit_with_more(changes)?;
        let undone = MoveInUndone { binned: count(binned.len()), stay };
        self.projection.rebin(binned);
        self.moves.put(id, moved);
        Ok(undone)
    }

    /// Whether an entry that came in is as it came; `None` when it is not in the journal any more.
    fn is_as_it_came(&self, id: EntryId) -> Option<bool> {
        let edited = self.projection.is_edited(id)?;
        // A change that is being written is one, too.
        Some(!edited && self.projection.drafts_of(id).is_empty())
    }

    fn seen(&self, id: EntryId, moved: &MovedInRecord) -> MovedIn {
        let (mut unchanged, mut changed) = (0_usize, 0_usize);
        for entry in moved.entries.iter() {
            match self.is_as_it_came(*entry) {
                Some(true) => unchanged += 1,
                Some(false) => changed += 1,
                None => {}
            }
        }
        MovedIn {
            id,
            at: moved.at,
            program: moved.program,
            entries: count(moved.entries.len()),
            unchanged: count(unchanged),
            changed: count(changed),
            undone: moved.undone,
        }
    }

    /// Many records in one write, and the settings with them so that they stay among the newest.
    fn commit_with_more(&mut self, mut changes: Vec<Change>) -> Result<(), JournalError> {
        if let Some((id, body)) = self.settings_again()? {
            changes.push(put(id, body, Earlier::Replace));
        }
        self.commit(&changes)
    }

    /// How a record of that kind from another copy stands to what is here: what is known here counts.
    pub(super) fn has_move(&self, id: EntryId) -> Result<bool, JournalError> {
        Ok(matches!(self.read(id)?, Some(Kept::MovedIn(_))))
    }
}
