//! Finding among everything that has been read.

use super::{Journal, count, index};
use crate::{
    find::{self, FOUND_MAX, FoundEntries, FoundRow, Query, Snippet},
    time::Day,
};

impl Journal {
    /// What `line` asks for on the journal day `today`, newest first: `limit` rows, at most [`FOUND_MAX`], after the first
    /// `offset`. A line that asks for nothing finds nothing.
    ///
    /// What cannot be opened any more is found by the words it had, and shown without any.
    #[must_use]
    pub fn find(&self, line: &str, today: Day, offset: u32, limit: u32) -> FoundEntries {
        let query = Query::read(line, today);
        let places = find::places(&self.projection, &query);
        let row = |place: &usize| {
            let summary = self.projection.at(*place)?;
            let body = self.entry(summary.id).ok().map(|entry| entry.body);
            let Snippet { text, marks } = body.map(|body| Snippet::of(&body, &query)).unwrap_or_default();
            Some(FoundRow { summary, snippet: text, marks })
        };
        let shown = places.all.iter().skip(index(offset)).take(index(limit.min(FOUND_MAX)));
        FoundEntries {
            total: count(places.all.len()),
            best: if offset == 0 { places.best.iter().filter_map(row).collect() } else { Vec::new() },
            offset,
            rows: shown.filter_map(row).collect(),
            not_filters: query.not_filters().to_vec(),
            complete: self.is_complete(),
        }
    }
}
