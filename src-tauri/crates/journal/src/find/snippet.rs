//! The words around what was found.

use std::ops::Range;

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zeroize::Zeroizing;

use super::{Query, folded::pieces};
use crate::{
    entry::{EntryBody, SNIPPET_MAX},
    fold::{fold, words},
    text::Text,
};

/// Most characters that stand before the first thing found.
const BEFORE: usize = 60;

/// Bytes of a text that are looked through for the place to show: of a longer one, the beginning is
/// shown where what was found stands further on.
const LOOKED_THROUGH: usize = 300_000;

/// A stretch of a snippet, in UTF-16 code units, as the screen counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Mark {
    /// The first.
    pub from: u32,
    /// The first after it.
    pub to: u32,
}

/// Words of an entry on one line, with what was found in them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Snippet {
    /// At most [`SNIPPET_MAX`] characters.
    pub text: Text,
    /// Where in it, in order, none touching another.
    pub marks: Vec<Mark>,
}

impl Snippet {
    /// Around the first place in the entry's text that holds something sought, or else its beginning.
    #[must_use]
    pub fn of(body: &EntryBody, query: &Query) -> Self {
        let pieces = pieces(body);
        let found = pieces.text.iter().find_map(|text| {
            let text = head_of(text, LOOKED_THROUGH);
            let places = places(text, query);
            (!places.is_empty()).then_some((text, places))
        });
        let Some((text, places)) = found else {
            let first = pieces.text.iter().find(|text| !text.trim().is_empty());
            let text = first.and_then(|text| Text::new(head_of(text, LOOKED_THROUGH)).ok());
            return Self { text: text.unwrap_or_default().snippet(SNIPPET_MAX), marks: Vec::new() };
        };
        shown(text, &places)
    }
}

/// Where in `text` what the query's words ask for stands, in order, none touching another. Of a very
/// long text only the first 300,000 bytes are looked through.
#[must_use]
pub fn marks(text: &str, query: &Query) -> Vec<Mark> {
    let text = head_of(text, LOOKED_THROUGH);
    let (mut at, mut units) = (0, 0);
    // Counted once from end to end: the places come in order.
    let mut unit = |to: usize| {
        let between = text.get(at..to).unwrap_or_default();
        units += between.chars().map(|c| if c.len_utf16() == 2 { 2 } else { 1 }).sum::<u32>();
        at = to;
        units
    };
    places(text, query).iter().map(|place| Mark { from: unit(place.start), to: unit(place.end) }).collect()
}

fn head_of(text: &str, most: usize) -> &str {
    let mut end = most.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or_default()
}

/// Where what is sought stands, in order and apart.
fn places(text: &str, query: &Query) -> Vec<Range<usize>> {
    let at: Vec<Range<usize>> = words(text).collect();
    let folded: Vec<_> = at.iter().map(|at| fold(text.get(at.clone()).unwrap_or_default())).collect();
    let mut places: Vec<Range<usize>> = Vec::new();
    for (sought, open) in query.wanted() {
        for (start, window) in folded.windows(sought.len().max(1)).enumerate() {
            if is(window, &sought, open)
                && let (Some(first), Some(last)) = (at.get(start), at.get(start + window.len() - 1))
            {
                places.push(first.start..last.end);
            }
        }
    }
    places.sort_by_key(|place| (place.start, place.end));
    let mut apart: Vec<Range<usize>> = Vec::new();
    for place in places {
        match apart.last_mut() {
            Some(before) if place.start <= before.end => before.end = before.end.max(place.end),
            _ => apart.push(place),
        }
    }
    apart
}

fn is(words: &[Zeroizing<String>], sought: &[&str], open: bool) -> bool {
    let Some((last, before)) = sought.split_last() else { return false };
    let Some((word, words)) = words.split_last() else { return false };
    let ends = if open { word.starts_with(last) } else { word.as_str() == *last };
    ends && words.iter().map(|word| word.as_str()).eq(before.iter().copied())
}

/// From a little before the first place, white space made single spaces.
fn shown(text: &str, places: &[Range<usize>]) -> Snippet {
    let first = places.first().map_or(0, |place| place.start);
    let start = beginning(text, first);
    let mut out = Zeroizing::new(String::with_capacity(SNIPPET_MAX * 4));
    let (mut units, mut left) = (0, SNIPPET_MAX);
    let mut marks: Vec<Mark> = Vec::new();
    if start > 0 {
        put('\u{2026}', false, &mut out, &mut units, &mut marks);
        left -= 1;
    }
    let mut space = false;
    for (at, c) in text.get(start..).unwrap_or_default().char_indices() {
        if c.is_whitespace() {
            space = left < SNIPPET_MAX - usize::from(start > 0);
            continue;
        }
        if left <= usize::from(space) {
            break;
        }
        let at = start + at;
        let marked = places.iter().any(|place| place.contains(&at));
        if space {
            let goes_on = marked && places.iter().any(|place| place.start < at && place.contains(&at));
            put(' ', goes_on, &mut out, &mut units, &mut marks);
            left -= 1;
            space = false;
        }
        let begins = places.iter().any(|place| place.start == at);
        if marked && begins {
            marks.push(Mark { from: units, to: units });
        }
        put(c, marked, &mut out, &mut units, &mut marks);
        left -= 1;
    }
    Snippet { text: Text::new(std::mem::take(&mut *out)).unwrap_or_default(), marks }
}

fn put(c: char, marked: bool, out: &mut String, units: &mut u32, marks: &mut [Mark]) {
    out.push(c);
    *units += if c.len_utf16() == 2 { 2 } else { 1 };
    if marked && let Some(mark) = marks.last_mut() {
        mark.to = *units;
    }
}

/// The beginning of a word at most [`BEFORE`] characters before `at`.
fn beginning(text: &str, at: usize) -> usize {
    let before = text.get(..at).unwrap_or_default();
    let Some((start, _)) = before.char_indices().rev().nth(BEFORE - 1) else { return 0 };
    // In the middle of a word: after the next space, if there is one.
    let cut = before.get(start..).unwrap_or_default();
    cut.find(char::is_whitespace).map_or(at, |space| start + space)
}
