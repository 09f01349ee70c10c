//! The journal by its days.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::Journal;
use crate::{
    calendar::{CalendarDay, CalendarYear},
    entry::EntrySummary,
    time::Day,
};

impl Journal {
    /// The days of a year on which there is anything, by journal day. A year that no day can be of
    /// has none.
    #[must_use]
    pub fn calendar(&self, year: i32) -> CalendarYear {
        let mut days: BTreeMap<Day, (u32, u32)> = BTreeMap::new();
        let of = |month, day| NaiveDate::from_ymd_opt(year, month, day).and_then(|date| Day::new(date).ok());
        if let (Some(first), Some(last)) = (of(1, 1), of(12, 31)) {
            for day in self.projection.days(first, last) {
                let (entries, _) = days.entry(day).or_default();
                *entries = entries.saturating_add(1);
            }
            for day in self.items.session_days().filter(|day| (first..=last).contains(day)) {
                let (_, sessions) = days.entry(day).or_default();
                *sessions = sessions.saturating_add(1);
            }
        }
        let (first, last) = self.projection.outermost_days();
        let day = |(day, (entries, sessions))| CalendarDay { day, entries, sessions };
        CalendarYear {
            year,
            days: days.into_iter().map(day).collect(),
            first,
            last,
            complete: self.is_complete(),
        }
    }

    /// The entries of one journal day, newest first.
    #[must_use]
    pub fn day_entries(&self, day: Day) -> Vec<EntrySummary> {
        self.projection.day(day)
    }
}
