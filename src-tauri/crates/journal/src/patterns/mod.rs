//! Patterns: what the journal says over weeks, added up and never judged.
//!
//! Pure functions over what has been read. Everything a screen shows, and every fact its sentences say,
//! is worked out here, in tenths and by whole numbers, so that a sentence is true of the very numbers
//! beside it. The unit is the journal day. A day without an answer has none: a gap stays a gap, and is
//! never read as nought. Of fewer than [`ENOUGH`] nothing is said but how many there are.

mod brought;
mod checked_in;
mod contexts;
mod helped;
mod lines;
mod received;
mod span;
mod sums;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use brought::Brought;
pub use checked_in::{CheckedIn, CountedDay};
pub use contexts::{Compared, Group, Groups, ScaleContexts, ShiftContext};
pub use helped::{BeforeAfter, Tried};
pub use lines::{Change, Direction, Line, LinePoint, ScaleLine, SystemId, SystemLine, ThemeLine};
pub use received::{AllowancePattern, Received, RhythmPattern};
pub use span::{Bin, Range};
pub use sums::Spread;

use crate::{
    checkin::ScaleId,
    grounding::TIMES_FOR_A_CLAIM,
    projection::Projection,
    silent::silent_debug,
    supervision::{Item, ItemBody, Session, SessionKind, SessionState, standing::counts},
    time::{Day, Moment},
};
use span::Span;

/// How many there must be until anything is said of them beyond their number.
pub const ENOUGH: usize = TIMES_FOR_A_CLAIM;

/// A session that was attended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MarkedSession {
    /// Its day.
    pub day: Day,
    /// Its kind.
    pub kind: SessionKind,
    /// The place of that day among the bins.
    pub bin: u32,
}

/// What the journal says over some weeks.
#[derive(Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Patterns {
    /// Over how long.
    pub range: Range,
    /// The first journal day.
    pub from: Day,
    /// The last, which is today.
    pub to: Day,
    /// How many days these are.
    pub days: u32,
    /// How many there must be of a thing until anything is said of it beyond its number.
    pub enough: u32,
    /// Days, or weeks over a year, the oldest first: where the points of every line stand.
    pub bins: Vec<Bin>,
    /// The scales that have a value here, and those the writer has chosen to be asked about.
    pub scales: Vec<ScaleLine>,
    /// Threat, drive and soothing.
    pub systems: Vec<SystemLine>,
    /// The five themes, as far as they were given a number in reflections.
    pub themes: Vec<ThemeLine>,
    /// Sessions attended, all but those that somebody did alone, the oldest first.
    pub sessions: Vec<MarkedSession>,
    /// Exercises of which distress was given before and after, the most times first.
    pub tried: Vec<Tried>,
    /// Check-ins, day by day.
    pub checked_in: CheckedIn,
    /// Each of `scales` by weekday and by shift.
    pub contexts: Vec<ScaleContexts>,
    /// What was brought to sessions, by Proctor's functions.
    pub brought: Brought,
    /// Supervision received, against what was allowed and meant.
    pub received: Received,
}

silent_debug!(Patterns);

/// What `projection` and `items` say over the `range` that ends with the day of `now`. `chosen` are
/// the scales the writer is asked about.
///
/// Every row of those weeks is looked at once, and no other.
#[must_use]
pub fn patterns(
    projection: &Projection,
    items: &[Item],
    chosen: &[ScaleId],
    range: Range,
    now: Moment,
) -> Patterns {
    let span = Span::new(range, now.day());
    let mut lines = lines::Lines::new(&span);
    let mut contexts = contexts::Contexts::new(&span);
    let mut tries = helped::Tries::default();
    let mut counted = checked_in::Counted::new(&span);
    for (row, themes) in projection.within(span.from(), span.to()) {
        let Some(at) = span.place(row.when.day()) else { continue };
        lines.take_in(at, row, themes);
        contexts.take_in(at, row);
        counted.take_in(at, row);
        tries.take_in(row);
    }
    let scales = lines.scales(chosen);
    let ids: Vec<ScaleId> = scales.iter().map(|line| line.scale).collect();
    Patterns {
        range,
        from: span.from(),
        to: span.to(),
        days: number(span.days()),
        enough: number(ENOUGH),
        bins: span.bins(),
        contexts: contexts.of(&ids, &lines),
        scales,
        systems: lines.systems(),
        themes: lines.themes(),
        sessions: marked(items, &span),
        tried: tries.all(),
        checked_in: counted.all(),
        brought: brought::brought(items, &span),
        received: received::received(items, &span, now),
    }
}

/// Sessions that were attended within these days and are not done alone.
fn attended<'a>(items: &'a [Item], span: &'a Span) -> impl Iterator<Item = (&'a Item, &'a Session)> {
    items.iter().filter_map(|item| match &item.body {
        ItemBody::Session(session)
            if session.state == SessionState::Attended
                && counts(&[], session.kind)
                && span.place(session.day).is_some() =>
        {
            Some((item, session))
        }
        _ => None,
    })
}

fn marked(items: &[Item], span: &Span) -> Vec<MarkedSession> {
    let mark = |session: &Session| {
        let bin = number(span.bin(span.place(session.day)?));
        Some((session.place_in_time(), MarkedSession { day: session.day, kind: session.kind, bin }))
    };
    let mut found: Vec<_> = attended(items, span).filter_map(|(_, session)| mark(session)).collect();
    found.sort_by_key(|(place, _)| *place);
    found.into_iter().map(|(_, mark)| mark).collect()
}

fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests;
