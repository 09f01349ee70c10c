//! The identifier guard over this journal: the writer's choices, and what was left on purpose in
//! which text. What was found is told and forgotten; nothing of it is kept.

use std::{collections::HashMap, str::FromStr};

use stillpoint_vault::{Change, Earlier};

use super::{Journal, delete, new_id, put};
use crate::{
    error::JournalError,
    find::pieces,
    guard::{self, Found, Gate, GateAnswer, GuardChoices, Left, LeftRecord, Pieces, WatchList, in_utf16},
    id::EntryId,
    record::{Kept, encode_guard, encode_left},
    time::Day,
};

/// The choices in force, ready to be used, and what was left where.
#[derive(Default)]
pub(super) struct HeldGuard {
    id: Option<EntryId>,
    choices: GuardChoices,
    watch: WatchList,
    /// By the text it was left in: the record that says so, and what.
    left: HashMap<EntryId, (EntryId, LeftRecord)>,
}

impl HeldGuard {
    /// Records are read newest first, so the first choices read are the ones in force.
    pub(super) fn take_newest(&mut self, id: EntryId, choices: GuardChoices) {
        if self.id.is_none() {
            self.replace(id, choices);
        }
    }

    /// Takes in what was left in one text, unless something has been left in it since.
    pub(super) fn take_in(&mut self, id: EntryId, record: LeftRecord) {
        self.left.entry(record.of).or_insert((id, record));
    }

    /// Forgets what was left in texts that are gone.
    pub(super) fn forget(&mut self, gone: &[EntryId]) {
        gone.iter().for_each(|id| drop(self.left.remove(id)));
    }

    /// What was left in a draft is now left in its entry.
    pub(super) fn moved(&mut self, draft: Option<EntryId>, moved: Option<(EntryId, LeftRecord)>) {
        draft.iter().for_each(|id| drop(self.left.remove(id)));
        if let Some((id, record)) = moved {
            self.left.insert(record.of, (id, record));
        }
    }

    fn replace(&mut self, id: EntryId, choices: GuardChoices) {
        // A list that could not be looked for is never kept; one from elsewhere is not looked for.
        self.watch = choices.watch_list().unwrap_or_default();
        (self.id, self.choices) = (Some(id), choices);
    }

    fn left_in(&self, of: EntryId) -> Option<Left> {
        self.left.get(&of).map(|(_, record)| record.left())
    }
}

impl Journal {
    /// The choices about the guard that are in force.
    #[must_use]
    pub fn guard_choices(&mut self) -> GuardChoices {
        self.read_everything();
        self.guard.choices.clone()
    }

    /// Keeps other choices and returns what is now in force.
    ///
    /// # Errors
    /// `Invalid` when a word to watch for has neither a letter nor a digit in it; those of a save.
    /// Then the old choices hold.
    pub fn set_guard_choices(&mut self, choices: GuardChoices) -> Result<GuardChoices, JournalError> {
        self.read_everything();
        choices.watch_list().map_err(|_| JournalError::Invalid("watch".to_owned()))?;
        let id = self.guard.id.map_or_else(new_id, Ok)?;
        self.commit(&[put(id, encode_guard(&choices)?, Earlier::Replace)])?;
        self.guard.replace(id, choices);
        Ok(self.guard.choices.clone())
    }

    /// What may identify somebody in a text that is being written, in UTF-16 code units; without
    /// what was left in that entry, draft or item. Nothing where the writer does not want it
    /// pointed out.
    #[must_use]
    pub fn point_out(&mut self, text: &str, of: Option<EntryId>) -> Vec<Found> {
        self.read_everything();
        if self.guard.choices.point_out { self.found_in(text, of) } else { Vec::new() }
    }

    /// Leaves what stands there in that text, and the same thing elsewhere in the same entry,
    /// draft or item, and tells what is still pointed out. Of what is not found there nothing is
    /// remembered.
    ///
    /// # Errors
    /// `NotFound` when there is no such record; `TooLarge` when too much has been left in it; those
    /// of a save.
    pub fn leave_found(&mut self, text: &str, of: EntryId, at: &Found) -> Result<Vec<Found>, JournalError> {
        self.read_everything();
        let of = self.keeper_of(of);
        if !self.has_text(of)? {
            return Err(JournalError::NotFound);
        }
        let found = guard::look(text, &self.guard.watch);
        let units = in_utf16(text, found.clone());
        let there = found.iter().zip(&units).find(|(_, unit)| (unit.start, unit.end) == (at.start, at.end));
        if let Some((there, _)) = there {
            let (id, mut record) = match self.guard.left.get(&of) {
                Some((id, record)) => (*id, record.clone()),
                None => (new_id()?, LeftRecord::new(of)?),
            };
            let mut left = record.left();
            guard::leave(text, &self.guard.watch, &mut left, there).map_err(|_| JournalError::TooLarge)?;
            record.marks = left.marks();
            self.commit(&[put(id, encode_left(&record)?, Earlier::Replace)])?;
            self.guard.left.insert(of, (id, record));
        }
        Ok(self.found_in(text, Some(of)))
    }

    /// How much of what kind is in one entry, whatever the writer wants pointed out while writing.
    ///
    /// # Errors
    /// `NotFound` when there is no such entry, `Damaged` when it cannot be read.
    pub fn guard_entry(&mut self, id: EntryId) -> Result<GateAnswer, JournalError> {
        self.read_everything();
        let record = self.stored(id)?;
        let left = self.guard.left_in(id);
        let pieces = pieces(&record.body);
        let texts = pieces.head.iter().map(|piece| &**piece).chain(pieces.text.iter().copied());
        Ok(guard::gate(texts.map(|text| (text, left.as_ref())), &self.guard.watch))
    }

    /// What goes out with these pieces of writing.
    #[must_use]
    pub fn gate(&mut self, pieces: &Pieces<'_>) -> Gate {
        self.read_everything();
        let lefts = self.lefts(pieces);
        let texts: Vec<(&str, Option<&Left>)> =
            pieces.iter().zip(&lefts).map(|((_, piece), left)| (piece.words(), left.as_ref())).collect();
        guard::gate_of(&texts, &self.guard.watch)
    }

    /// Puts what might stand there instead at those places of a copy. What is in the journal stays
    /// as it is.
    ///
    /// # Errors
    /// `Invalid` when at one of them nothing is found any more; then nothing was changed.
    pub fn put_instead(
        &mut self,
        mut pieces: Pieces<'_>,
        places: &[guard::GatePlace],
    ) -> Result<(), JournalError> {
        self.read_everything();
        let lefts = self.lefts(&pieces);
        guard::put_instead(&mut pieces, &lefts, &self.guard.watch, places)
            .map_err(|_| JournalError::Invalid("instead".to_owned()))
    }

    /// How much of what kind is in `ids`, of all that is kept; what cannot be read is passed over.
    #[must_use]
    pub fn guard_records(&mut self, ids: &[EntryId]) -> GateAnswer {
        self.read_everything();
        let mut all = GateAnswer::default();
        for id in ids {
            let left = self.guard.left_in(*id);
            let Ok(Some(kept)) = self.read(*id) else { continue };
            for text in written_in(&kept) {
                all.add(&guard::gate([(text.as_str(), left.as_ref())], &self.guard.watch));
            }
        }
        all
    }

    /// The deletion of what was left in texts that are about to be deleted.
    pub(super) fn without_left(&self, gone: &[EntryId]) -> Vec<Change> {
        gone.iter().filter_map(|id| self.guard.left.get(id)).map(|(record, _)| delete(*record)).collect()
    }

    /// When a draft becomes an entry, what was left in it goes along; an entry that has such a
    /// record of its own keeps that one.
    pub(super) fn left_goes_along(
        &mut self,
        draft: Option<EntryId>,
        entry: EntryId,
        changes: &mut Vec<Change>,
    ) -> Result<Option<(EntryId, LeftRecord)>, JournalError> {
        let Some(draft) = draft else { return Ok(None) };
        // It may be among what has not been read yet.
        self.read_everything();
        let Some((id, record)) = self.guard.left.get(&draft).cloned() else { return Ok(None) };
        if self.guard.left.contains_key(&entry) {
            changes.push(delete(id));
            return Ok(None);
        }
        let record = LeftRecord { of: entry, ..record };
        changes.push(put(id, encode_left(&record)?, Earlier::Replace));
        Ok(Some((id, record)))
    }

    fn found_in(&self, text: &str, of: Option<EntryId>) -> Vec<Found> {
        let left = of.and_then(|of| self.guard.left_in(self.keeper_of(of)));
        let found = match &left {
            Some(left) => guard::look_except(text, &self.guard.watch, left),
            None => guard::look(text, &self.guard.watch),
        };
        in_utf16(text, found)
    }

    /// The draft of an entry's change is the same text as the entry.
    fn keeper_of(&self, of: EntryId) -> EntryId {
        self.projection.draft(of).and_then(|draft| draft.of).unwrap_or(of)
    }

    fn has_text(&self, id: EntryId) -> Result<bool, JournalError> {
        Ok(matches!(
            self.read(id)?,
            Some(Kept::Entry(_) | Kept::Draft(_) | Kept::Item(_) | Kept::Exercise(_))
        ))
    }

    fn lefts(&self, pieces: &Pieces<'_>) -> Vec<Option<Left>> {
        pieces.iter().map(|(of, _)| self.guard.left_in(*of)).collect()
    }
}

/// Every string of a record's content that somebody may have written.
fn written_in(kept: &Kept) -> Vec<zeroize::Zeroizing<String>> {
    let value = match kept {
        Kept::Entry(record) => serde_json::to_value(&record.body),
        Kept::Draft(record) => serde_json::to_value(&record.body),
        Kept::Item(record) => serde_json::to_value(&record.body),
        Kept::Exercise(record) => serde_json::to_value(&record.exercise),
        _ => return Vec::new(),
    };
    let mut out = Vec::new();
    if let Ok(value) = value {
        strings(value, &mut out);
    }
    out
}

/// Members that hold names of records, kinds and instants, which nobody wrote.
const NOT_WRITTEN: [&str; 17] = [
    "id", "at", "kind", "item", "session", "entries", "of", "uid", "starts", "template", "stage", "rules",
    "form", "field", "cycle", "pieces", "sources",
];

fn strings(value: serde_json::Value, out: &mut Vec<zeroize::Zeroizing<String>>) {
    match value {
        // A day by itself is one that was chosen.
        serde_json::Value::String(text) if Day::from_str(&text).is_ok() => {}
        serde_json::Value::String(text) => out.push(zeroize::Zeroizing::new(text)),
        serde_json::Value::Array(all) => all.into_iter().for_each(|one| strings(one, out)),
        serde_json::Value::Object(members) => {
            let written = members.into_iter().filter(|(name, _)| !NOT_WRITTEN.contains(&name.as_str()));
            written.for_each(|(_, value)| strings(value, out));
        }
        _ => {}
    }
}
