//! Until when entries are kept: the choices about it, one record found by what it says it is, and the
//! entries that are past their day.

use stillpoint_vault::Earlier;

use super::{Journal, count, index, new_id, object, put};
use crate::{
    entry::EntrySummary,
    error::JournalError,
    id::EntryId,
    keep_until::{
        Cycles, EndOf, KeepUntilChoices, KeepUntilStanding, KeptUntil, ManyEnds, PAGE_MAX, PastEnd, PastEnds,
        is_gone_through,
    },
    record::encode_keep_until,
    time::Day,
};

/// The choices in force and the record that holds them.
#[derive(Default)]
pub(super) struct HeldKeepUntil {
    id: Option<EntryId>,
    choices: KeepUntilChoices,
}

impl HeldKeepUntil {
    /// Records are read newest first, so the first choices read are the ones in force.
    pub(super) fn take_newest(&mut self, id: EntryId, choices: KeepUntilChoices) {
        if self.id.is_none() {
            self.replace(id, choices);
        }
    }

    /// Takes over what has just been written.
    pub(super) fn replace(&mut self, id: EntryId, choices: KeepUntilChoices) {
        (self.id, self.choices) = (Some(id), choices);
    }

    /// The record that holds them.
    pub(super) fn id(&self) -> Option<EntryId> {
        self.id
    }

    /// The choices in force.
    pub(super) fn choices(&self) -> &KeepUntilChoices {
        &self.choices
    }
}

impl Journal {
    /// Until when an entry is meant to be kept, and where that comes from.
    ///
    /// # Errors
    /// `NotFound` when there is no such entry, `Damaged` when it cannot be read.
    pub fn kept_until(&mut self, id: EntryId) -> Result<KeptUntil, JournalError> {
        self.read_everything();
        let day = self.stored(id)?.body.when().day();
        Ok(self.end_of(&self.cycles(), id, day))
    }

    /// Chooses ends, in one write, and says what was chosen before: choosing that takes it back.
    /// Entries that are nowhere any more are passed over.
    ///
    /// # Errors
    /// `NotFound` when none of them is there, `TooLarge` when more than
    /// [`OWN_MAX`](crate::keep_until::OWN_MAX) entries would have an end of their own; those of a save.
    /// Then all is as it was.
    pub fn choose_ends(&mut self, ends: &ManyEnds) -> Result<Vec<EndOf>, JournalError> {
        self.read_everything();
        let mut own = self.keep_until.choices.own.clone();
        let mut before = Vec::with_capacity(ends.len());
        for EndOf { entry, choice } in ends.iter().filter(|end| self.is_there(end.entry)) {
            before.push(EndOf { entry: *entry, choice: own.chosen(*entry) });
            own.choose(*entry, *choice);
        }
        if before.is_empty() && !ends.is_empty() {
            return Err(JournalError::NotFound);
        }
        // Those of entries deleted for good since the last time go with this write.
        let own = own.of_those(|entry| self.is_there(entry)).map_err(|_| JournalError::TooLarge)?;
        self.keep_ends(KeepUntilChoices { own, ..self.keep_until.choices.clone() })?;
        // What was chosen first is what taking it back comes to last.
        before.reverse();
        Ok(before)
    }

    /// How many entries are past their day, and whether Today says so. While the journal is being
    /// read it does not yet, nor in one that could not remember the answer.
    #[must_use]
    pub fn keep_until_standing(&self, today: Day) -> KeepUntilStanding {
        self.standing_of(self.past(today).len(), today)
    }

    /// The entries that are past their day: `limit` of them, at most [`PAGE_MAX`], after the first
    /// `offset`, the one that ended first before the others.
    #[must_use]
    pub fn past_their_end(&mut self, offset: u32, limit: u32, today: Day) -> PastEnds {
        self.read_everything();
        let past = self.past(today);
        let standing = self.standing_of(past.len(), today);
        let page = past.into_iter().skip(index(offset)).take(index(limit.min(PAGE_MAX)));
        let row = |(kept, entry): (KeptUntil, &EntrySummary)| PastEnd { entry: entry.clone(), kept };
        let present = self.cycles().of_day(today).cloned();
        PastEnds { offset, rows: page.map(row).collect(), present, standing }
    }

    /// The list has been gone through: Today says nothing of it for a year.
    ///
    /// # Errors
    /// Those of a save; then it stays as it was.
    pub fn ends_gone_through(&mut self, today: Day) -> Result<KeepUntilStanding, JournalError> {
        self.read_everything();
        let choices = self.keep_until.choices.clone();
        self.keep_ends(KeepUntilChoices { gone_through: Some(today), ..choices })?;
        Ok(self.keep_until_standing(today))
    }

    /// The writer would rather not go through it this year.
    ///
    /// # Errors
    /// Those of a save; then it stays as it was.
    pub fn put_ends_off(&mut self, today: Day) -> Result<KeepUntilStanding, JournalError> {
        self.read_everything();
        let choices = self.keep_until.choices.clone();
        self.keep_ends(KeepUntilChoices { put_off: Some(today), ..choices })?;
        Ok(self.keep_until_standing(today))
    }

    /// Whether Today is to say once a year that there is something to go through.
    ///
    /// # Errors
    /// Those of a save; then it stays as it was.
    pub fn want_end_prompt(&mut self, prompt: bool, today: Day) -> Result<KeepUntilStanding, JournalError> {
        self.read_everything();
        let choices = self.keep_until.choices.clone();
        self.keep_ends(KeepUntilChoices { prompt, ..choices })?;
        Ok(self.keep_until_standing(today))
    }

    fn keep_ends(&mut self, choices: KeepUntilChoices) -> Result<(), JournalError> {
        let id = self.keep_until.id.map_or_else(new_id, Ok)?;
        self.commit(&[put(id, encode_keep_until(&choices)?, Earlier::Replace)])?;
        self.keep_until.replace(id, choices);
        Ok(())
    }

    fn standing_of(&self, past: usize, today: Day) -> KeepUntilStanding {
        let choices = &self.keep_until.choices;
        let keeps = self.is_complete() && !self.vault.read_only();
        KeepUntilStanding {
            past: count(past),
            due: keeps && choices.is_due(past, today),
            prompt: choices.prompt,
            gone_through: choices.gone_through,
        }
    }

    /// The entries outside the bin whose last day is over, by that day and then by their own.
    fn past(&self, today: Day) -> Vec<(KeptUntil, &EntrySummary)> {
        let cycles = self.cycles();
        let ended = |entry: &EntrySummary| {
            let kept = self.end_of(&cycles, entry.id, entry.when.day());
            kept.until.is_some_and(|until| until < today).then_some(kept)
        };
        let entries = self.projection.entries().filter(|entry| is_gone_through(entry));
        let mut past: Vec<_> = entries.filter_map(|entry| Some((ended(entry)?, entry))).collect();
        past.sort_by_key(|(kept, _)| kept.until);
        past
    }

    fn end_of(&self, cycles: &Cycles, id: EntryId, day: Day) -> KeptUntil {
        let cycle = cycles.of_day(day).cloned();
        match self.keep_until.choices.own.get(id) {
            Some(until) => KeptUntil { until, own: true, cycle },
            None => KeptUntil { until: cycle.as_ref().map(|cycle| cycle.until), own: false, cycle },
        }
    }

    fn cycles(&self) -> Cycles {
        self.items.cycles()
    }

    /// Whether there is a record of that name, readable or not.
    fn is_there(&self, id: EntryId) -> bool {
        !self.vault.revisions(object(id)).is_empty()
    }
}
