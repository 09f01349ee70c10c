//! When a backup is due and which ones are kept. Pure: the clock is handed in.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};

use super::known::CopyState;

/// There are never fewer verified copies than this, once there were as many.
pub const NEVER_FEWER: usize = 3;
/// Most copies of the last two days.
const RECENT: usize = 10;
const RECENT_DAYS: i64 = 2;
const DAYS: usize = 7;
const WEEKS: usize = 4;
const MONTHS: usize = 12;

/// A copy, as far as keeping it goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Held {
    /// The second it was taken, in UTC since 1970.
    pub taken: i64,
    /// The day it was taken, on the clock of the person.
    pub day: NaiveDate,
    /// What its last check found.
    pub state: CopyState,
}

/// Whether a backup is due: the journal has changed since the newest sound copy, and that copy is
/// of another day. `same` says whether that copy holds the journal's last commit.
#[must_use]
pub fn due(newest: Option<(NaiveDate, bool)>, today: NaiveDate) -> bool {
    // A copy of a day to come was dated by a wrong clock and says nothing of today.
    newest.is_none_or(|(day, same)| day != today && !same)
}

/// Which copies may go, as positions in `copies`.
///
/// Kept of the sound ones: all of the last two days up to ten; the newest of each of the latest
/// seven days, four weeks and twelve months that have one; and at least three. A damaged one goes
/// only once there are three newer sound ones, and never counts. One that has not been checked, is
/// not this journal's, or is dated after today, is neither counted nor touched.
#[must_use]
pub fn to_remove(copies: &[Held], today: NaiveDate) -> Vec<usize> {
    let mut sound: Vec<(usize, &Held)> = copies
        .iter()
        .enumerate()
        .filter(|(_, held)| held.state == CopyState::Sound && held.day <= today)
        .collect();
    sound.sort_by_key(|(_, held)| std::cmp::Reverse(held.taken));
    let mut kept: BTreeSet<usize> = sound.iter().take(NEVER_FEWER).map(|(at, _)| *at).collect();
    let recent =
        sound.iter().filter(|(_, held)| today.signed_duration_since(held.day).num_days() < RECENT_DAYS);
    kept.extend(recent.take(RECENT).map(|(at, _)| *at));
    kept.extend(newest_of_each(&sound, DAYS, |day| (day.year(), day.ordinal())));
    kept.extend(newest_of_each(&sound, WEEKS, |day| (day.iso_week().year(), day.iso_week().week())));
    kept.extend(newest_of_each(&sound, MONTHS, |day| (day.year(), day.month())));
    let third = sound.get(NEVER_FEWER - 1).map(|(_, held)| held.taken);
    let removable = |held: &Held, at: usize| match held.state {
        CopyState::Sound => held.day <= today && !kept.contains(&at),
        CopyState::Damaged => third.is_some_and(|third| third > held.taken),
        CopyState::Unchecked | CopyState::OtherKey | CopyState::Newer | CopyState::Foreign => false,
    };
    copies.iter().enumerate().filter(|(at, held)| removable(held, *at)).map(|(at, _)| at).collect()
}

/// The newest of each of the latest `most` spans that have one; `sound` is newest first.
fn newest_of_each(
    sound: &[(usize, &Held)],
    most: usize,
    span: impl Fn(NaiveDate) -> (i32, u32),
) -> Vec<usize> {
    let mut seen = BTreeSet::new();
    let mut newest = Vec::new();
    for (at, held) in sound {
        if seen.len() == most {
            break;
        }
        if seen.insert(span(held.day)) {
            newest.push(*at);
        }
    }
    newest
}
