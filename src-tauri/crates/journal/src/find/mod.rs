//! Finding: one line of words and filters, asked of everything that has been read.
//!
//! The folded words of every entry are held in memory beside its row and searched from end to end:
//! there is no index to keep in step, to seal or to leak. Of 20,000 entries that takes a frame's time
//! (see `cargo xtask bench`).
//!
//! A line is read word by word. A word is found at the beginning of words, so that it can be found
//! while it is being typed; `"words in quotes"` are found whole and in a row; case, accents and
//! punctuation do not count. What is asked for with a minus before it must not be there. Filters are
//! words too: see [`Query`].

mod folded;
mod query;
mod snippet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub(crate) use folded::{Folded, pieces};
pub use query::{QUERY_MAX, Query};
pub use snippet::{Mark, Snippet, marks};

use crate::{entry::EntrySummary, projection::Projection, text::Text};

/// Most rows that one answer holds.
pub const FOUND_MAX: u32 = 200;

/// How many of the best stand before the rest.
pub const BEST_SHOWN: usize = 3;

/// Most entries that are seen at a glance: none of so few need stand before the others.
const AT_A_GLANCE: usize = 8;

/// One entry that was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FoundRow {
    /// Its row, as the journal shows it.
    pub summary: EntrySummary,
    /// The words around what was found, on one line; the beginning where only a filter was asked for.
    #[ts(type = "string")]
    pub snippet: Text,
    /// Where in them it stands.
    pub marks: Vec<Mark>,
}

/// What was found, newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FoundEntries {
    /// How many there are in all, as far as is known.
    pub total: u32,
    /// The newest of those whose title, arriving word, tags or feelings hold every word: they may be what
    /// is meant. Among `rows` as well. None where all that were found are seen at a glance, or would be
    /// named.
    pub best: Vec<FoundRow>,
    /// How many rows come before these.
    pub offset: u32,
    /// The rows.
    pub rows: Vec<FoundRow>,
    /// Words that look like a filter and are none, such as `before:soon`: looked for as words.
    #[ts(type = "Array<string>")]
    pub not_filters: Vec<Text>,
    /// Whether the whole journal has been read; until then there may be more.
    pub complete: bool,
}

/// Places in the projection, newest first, and which of them are best.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Places {
    pub all: Vec<usize>,
    pub best: Vec<usize>,
}

/// Where in the journal's rows the query holds.
pub(crate) fn places(projection: &Projection, query: &Query) -> Places {
    let mut found = Places::default();
    if query.is_empty() {
        return found;
    }
    let finders = query.finders();
    for (at, summary, folded) in projection.searched() {
        if !query.filters_hold(summary) {
            continue;
        }
        match finders.look(folded) {
            None => continue,
            Some(in_head) if in_head && found.best.len() < BEST_SHOWN => found.best.push(at),
            Some(_) => (),
        }
        found.all.push(at);
    }
    if found.all.len() <= AT_A_GLANCE || found.best.len() == found.all.len() {
        found.best.clear();
    }
    found
}

#[cfg(test)]
mod tests;
