//! What the journal says over weeks.

use super::Journal;
use crate::{
    patterns::{Patterns, Range, patterns},
    time::Moment,
};

impl Journal {
    /// What it says over the `range` that ends with the day of `now`. Reads the rest of the journal
    /// first if that is still going on.
    #[must_use]
    pub fn patterns(&mut self, range: Range, now: Moment) -> Patterns {
        self.read_everything();
        let settings = self.settings();
        patterns(&self.projection, &self.items.in_use(), settings.scales.as_slice(), range, now)
    }
}
