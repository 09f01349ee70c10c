//! What a backup's file is called: `<stem> YYYY-MM-DD HHMMSSZ.stillpoint`.

use std::path::Path;

use chrono::{DateTime, NaiveDateTime, Timelike, Utc};

const ENDING: &str = ".stillpoint";
const TIME: &str = "%Y-%m-%d %H%M%SZ";

/// The name of a copy of the journal `stem` that was taken then.
#[must_use]
pub fn file_name(stem: &str, taken: DateTime<Utc>) -> String {
    format!("{stem} {}{ENDING}", taken.format(TIME))
}

/// Whether a file of this name says that it is a copy of some journal: a claim as well.
#[must_use]
pub fn is_name_of_copy(name: &str) -> bool {
    stem_of_copy(name).is_some()
}

/// What the journal is called of which a file of this name says that it is a copy.
#[must_use]
pub fn stem_of_copy(name: &str) -> Option<&str> {
    let at = name.len().checked_sub(" 2026-11-22 070509Z".len() + ENDING.len())?;
    name.get(..at).filter(|stem| taken_at(stem, name).is_some())
}

/// Whether the copy at `path` has been opened as a journal of its own, by what that leaves beside
/// a file: then it may hold what no other file does.
#[must_use]
pub fn was_opened(path: &Path) -> bool {
    let beside = |suffix: &str| {
        let mut name = path.as_os_str().to_owned();
        name.push(suffix);
        Path::new(&name).symlink_metadata().is_ok()
    };
    [".keys", ".lock", "-wal"].into_iter().any(beside)
}

/// When a file of this name says that it was taken; `None` if it is no name of a copy of `stem`.
/// Anybody can give a file any name: this is a claim, and what counts is what opening it shows.
#[must_use]
pub fn taken_at(stem: &str, name: &str) -> Option<DateTime<Utc>> {
    let time = name.strip_prefix(stem)?.strip_prefix(' ')?.strip_suffix(ENDING)?;
    let taken = NaiveDateTime::parse_from_str(time, TIME).ok()?.and_utc();
    // One moment has one spelling.
    (taken.nanosecond() == 0 && file_name(stem, taken) == name).then_some(taken)
}
