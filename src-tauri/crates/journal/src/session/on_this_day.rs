//! This day in earlier years, and the choices about it: one record, found by what it says it is.

use chrono::{Datelike, NaiveDate};
use stillpoint_vault::Earlier;

use super::{Journal, new_id, put};
use crate::{
    entry::{EntryKind, EntrySummary},
    error::JournalError,
    id::EntryId,
    list::List,
    on_this_day::{OnThisDay, OnThisDayChoices, SHOWN_MAX},
    record::encode_on_this_day,
    time::Day,
};

/// The choices in force and the record that holds them.
#[derive(Default)]
pub(super) struct HeldOnThisDay {
    id: Option<EntryId>,
    choices: OnThisDayChoices,
}

impl HeldOnThisDay {
    /// Records are read newest first, so the first choices read are the ones in force.
    pub(super) fn take_newest(&mut self, id: EntryId, choices: OnThisDayChoices) {
        if self.id.is_none() {
            (self.id, self.choices) = (Some(id), choices);
        }
    }
}

impl Journal {
    /// The entries of this day in earlier years, if the writer has asked for them, and without
    /// those they have kept from being shown. An exercise that was done is none of them.
    #[must_use]
    pub fn on_this_day(&self, today: Day) -> OnThisDay {
        let choices = &self.on_this_day.choices;
        let of =
            |entry: &EntrySummary| entry.kind != EntryKind::Grounding && !choices.hidden.contains(&entry.id);
        let mut entries: Vec<EntrySummary> = match choices.on {
            true => {
                self.same_days(today).into_iter().flat_map(|day| self.day_entries(day)).filter(of).collect()
            }
            false => Vec::new(),
        };
        let more = entries.len().saturating_sub(SHOWN_MAX);
        entries.truncate(SHOWN_MAX);
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        OnThisDay { on: choices.on, entries, more: count(more), hidden: count(choices.hidden.len()) }
    }

    /// Shows them from now on, or no longer.
    ///
    /// # Errors
    /// Those of a save; then it stays as it was.
    pub fn choose_on_this_day(&mut self, on: bool) -> Result<(), JournalError> {
        self.read_everything();
        let choices = OnThisDayChoices { on, ..self.on_this_day.choices.clone() };
        self.keep_on_this_day(choices)
    }

    /// Keeps an entry from being shown on its day, or no longer keeps it from that.
    ///
    /// # Errors
    /// `NotFound` when there is no such entry, `TooLarge` when too many are kept from it; those of a
    /// save. Then it stays as it was.
    pub fn hide_on_this_day(&mut self, id: EntryId, hide: bool) -> Result<(), JournalError> {
        self.read_everything();
        self.stored(id)?;
        let mut choices = self.on_this_day.choices.clone();
        let mut hidden = Vec::from(choices.hidden);
        hidden.retain(|one| *one != id);
        if hide {
            hidden.push(id);
        }
        choices.hidden = List::new(hidden).map_err(|_| JournalError::TooLarge)?;
        self.keep_on_this_day(choices)
    }

    /// Shows those again that were kept from being shown.
    ///
    /// # Errors
    /// Those of a save; then it stays as it was.
    pub fn show_again_on_this_day(&mut self) -> Result<(), JournalError> {
        self.read_everything();
        let choices = OnThisDayChoices { hidden: List::default(), ..self.on_this_day.choices.clone() };
        self.keep_on_this_day(choices)
    }

    fn keep_on_this_day(&mut self, choices: OnThisDayChoices) -> Result<(), JournalError> {
        let id = self.on_this_day.id.map_or_else(new_id, Ok)?;
        self.commit(&[put(id, encode_on_this_day(&choices)?, Earlier::Replace)])?;
        self.on_this_day = HeldOnThisDay { id: Some(id), choices };
        Ok(())
    }

    /// The same day of each earlier year with anything in it, the latest first.
    fn same_days(&self, today: Day) -> Vec<Day> {
        let date = today.date();
        let Some(first) = self.projection.outermost_days().0 else { return Vec::new() };
        let years = (first.date().year()..date.year()).rev();
        years.flat_map(|year| alike(date, year)).collect()
    }
}

/// The days of a year that are looked back on from this one. In a year without a 29 February its
/// last day of February stands for both.
fn alike(date: NaiveDate, year: i32) -> Vec<Day> {
    let ends_february = date.month() == 2 && date.day() == 28 && !date.leap_year();
    let also = ends_february.then(|| NaiveDate::from_ymd_opt(year, 2, 29)).flatten();
    let same = NaiveDate::from_ymd_opt(year, date.month(), date.day());
    also.into_iter().chain(same).filter_map(|date| Day::new(date).ok()).collect()
}
