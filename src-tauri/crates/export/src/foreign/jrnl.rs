//! The text file that jrnl keeps: a date in brackets begins an entry; in its first versions, a date
//! at the beginning of a line.

use super::{
    NotRead,
    clock::{self, When},
    gather::{Gathered, Place, Raw},
    markup,
};

/// The longest line that is looked at for a date; of its own the longest has 25 characters.
const DATE_MAX: usize = 40;

/// Whether the first line of it begins an entry.
pub(super) fn is_one(text: &str) -> bool {
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    begins(first).is_some() || began(first).is_some()
}

/// The date of a line that begins an entry, and the rest of the line.
fn begins(line: &str) -> Option<(When, &str)> {
    let (date, rest) = line.strip_prefix('[')?.split_once(']')?;
    if date.len() > DATE_MAX || !(rest.is_empty() || rest.starts_with(' ')) {
        return None;
    }
    Some((clock::when(date)?, rest))
}

/// The same as it was written before there were brackets.
fn began(line: &str) -> Option<(When, &str)> {
    let (date, rest) = line.split_at_checked("2012-01-02 10:11".len())?;
    if !(rest.is_empty() || rest.starts_with(' ')) {
        return None;
    }
    match clock::when(date)? {
        when @ When::Wall(_) => Some((when, rest)),
        _ => None,
    }
}

/// Takes the entries of such a file.
pub(super) fn read_text(text: &str, gathered: &mut Gathered<'_>) -> Result<(), NotRead> {
    // A file is written in one way or in the other.
    let bracketed = text.lines().any(|line| begins(line).is_some());
    let header = if bracketed { begins } else { began };
    let total = text.lines().count();
    let mut number = 0;
    let mut begun: Option<(When, String)> = None;
    for (at, line) in text.lines().enumerate() {
        gathered.reach(at, total)?;
        match (header(line), &mut begun) {
            (Some((when, rest)), _) => {
                number += 1;
                take(begun.replace((when, rest.trim().to_owned())), number - 1, gathered)?;
            }
            (None, Some((_, words))) => {
                words.push('\n');
                words.push_str(line);
            }
            (None, None) => {}
        }
    }
    take(begun, number, gathered)
}

fn take(begun: Option<(When, String)>, number: usize, gathered: &mut Gathered<'_>) -> Result<(), NotRead> {
    let Some((when, words)) = begun else { return Ok(()) };
    let (first, body) = words.split_once('\n').unwrap_or((&words, ""));
    let (first, starred) = match first.trim_end().strip_suffix('*') {
        // A star is all there is: it stays as what was written, or nothing would come of it.
        Some("") if body.trim().is_empty() => (first, false),
        Some(rest) if rest.is_empty() || rest.ends_with(' ') => (rest.trim_end(), true),
        _ => (first, false),
    };
    let tags = markup::signed(&words, '@').iter().map(|tag| tag.to_lowercase()).collect();
    let (title, text) = if body.trim().is_empty() { ("", first) } else { (first, body) };
    let when = gathered.moment(when, "");
    let raw = Raw { title: title.to_owned(), text: text.to_owned(), tags, starred, arriving: None };
    gathered.take(Place { file: "", number: Some(number) }, when, raw)
}
