//! When somebody is asked whether their recovery code still works: once a year, and only until
//! they say that they would rather not. Pure: the clock is handed in.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::time::{Day, Moment};

/// Days from one asking to the next.
pub const EVERY_DAYS: i64 = 365;

/// What the journal remembers of its recovery code; of the code itself, nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RecoveryRecord {
    /// Under which vault key, counted from 1: a new key has a new code.
    pub key: u32,
    /// When the code was made, where that is known.
    pub made: Option<Moment>,
    /// When it was last typed and opened this journal.
    pub checked: Option<Moment>,
    /// When the person last said: not this year.
    pub put_off: Option<Moment>,
}

impl RecoveryRecord {
    /// A code that was made then.
    #[must_use]
    pub const fn new(key: u32, made: Moment) -> Self {
        Self { key, made: Some(made), checked: None, put_off: None }
    }

    /// A code of which nothing is known.
    #[must_use]
    pub const fn unknown(key: u32) -> Self {
        Self { key, made: None, checked: None, put_off: None }
    }
}

/// How the recovery code stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RecoveryStanding {
    /// When it was made; null where that is not known.
    pub made: Option<Moment>,
    /// When it was last typed and opened this journal; null if it never was.
    pub checked: Option<Moment>,
    /// Today may offer, once a year, to try it.
    pub offered: bool,
}

/// What trying a recovery code showed. Nothing was changed but the day it was tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RecoveryTried {
    /// It opens this journal.
    pub opens: bool,
    /// How the code stands now.
    pub standing: RecoveryStanding,
}

/// Whether a year is over since the last of these. `oldest` is the day of the oldest entry, for
/// a code of which nothing else is known. A day to come was dated by a wrong clock and says nothing.
#[must_use]
pub fn is_due(record: Option<&RecoveryRecord>, oldest: Option<Day>, today: Day) -> bool {
    let known = record.map(|record| [record.made, record.checked, record.put_off]).unwrap_or_default();
    let days = known.into_iter().flatten().map(Moment::calendar_day);
    let latest = days.filter(|day| *day <= today).max();
    latest.or(oldest).is_some_and(|since| since.plus(EVERY_DAYS) <= today)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::time::DayRule;

    fn at(days: i64) -> Moment {
        Moment::local("2026-11-22T09:00:00+00:00".parse().unwrap(), DayRule::Calendar)
            .unwrap()
            .days_later(days)
    }

    fn due(record: RecoveryRecord, days: i64) -> bool {
        is_due(Some(&record), None, at(days).calendar_day())
    }

    #[test]
    fn a_year_after_it_was_made_or_checked_or_put_off_and_not_a_day_before() {
        let made = RecoveryRecord::new(1, at(0));
        assert!(!due(made, 0) && !due(made, 364) && due(made, 365) && due(made, 3000));
        let checked = RecoveryRecord { checked: Some(at(400)), ..made };
        assert!(!due(checked, 764) && due(checked, 765));
        let put_off = RecoveryRecord { put_off: Some(at(500)), ..made };
        assert!(!due(put_off, 864) && due(put_off, 865));
    }

    #[test]
    fn where_nothing_is_known_the_oldest_entry_says_how_long_there_has_been_a_code() {
        let oldest = Some(at(0).calendar_day());
        for record in [None, Some(&RecoveryRecord::unknown(1))] {
            assert!(!is_due(record, None, at(9999).calendar_day()), "an empty journal is not asked");
            assert!(!is_due(record, oldest, at(364).calendar_day()));
            assert!(is_due(record, oldest, at(365).calendar_day()));
        }
    }

    proptest! {
        #[test]
        fn a_clock_that_was_wrong_once_neither_nags_nor_silences_for_ever(
            made in 0_i64..2000, checked in proptest::option::of(0_i64..40_000), today in 0_i64..4000,
        ) {
            let record = RecoveryRecord { checked: checked.map(at), ..RecoveryRecord::new(1, at(made)) };
            let past = [Some(made), checked].into_iter().flatten().filter(|day| *day <= today);
            let expected = past.max().is_some_and(|since| today - since >= EVERY_DAYS);
            prop_assert_eq!(due(record, today), expected);
        }
    }
}
