//! What the screens ask, held in memory: derived from the records, never saved, gone on lock.
//!
//! Rows are sorted once and kept sorted, so that a page of the journal costs its own length at any
//! size. What a row shows is held, and the folded words of its entry to be searched; how the entry was
//! written stays sealed until it is opened.

use std::collections::{BTreeSet, HashMap};

use crate::{
    checkin::{Answers, ScaleId, Systems, TAGS_MAX},
    entry::{BinRow, Draft, EntryBody, EntrySummary, SNIPPET_MAX, WeekSeries},
    find::Folded,
    grounding::GroundingRow,
    id::EntryId,
    list::List,
    record::{DraftRecord, EntryRecord},
    reflection::ThemeScore,
    text::{Line, Text, Word},
    time::{Day, Moment},
};

/// Days an entry stays in the bin.
pub const BIN_DAYS: i64 = 30;

/// Where a row belongs: by journal day, then time, then when it was saved, then name.
type Place = (Moment, Moment, EntryId);

struct Row {
    created: Moment,
    summary: EntrySummary,
    folded: Folded,
    /// The themes a reflection touches.
    themes: Box<[ThemeScore]>,
}

impl Row {
    fn place(&self) -> Place {
        (self.summary.when, self.created, self.summary.id)
    }
}

/// Where an entry is to be found.
#[derive(Clone, Copy)]
enum Whereabouts {
    Journal(Place),
    Bin,
}

/// The journal as far as it has been read.
#[derive(Default)]
pub struct Projection {
    /// Oldest first: the end, where writing happens, is the cheap end of a vector.
    #[expect(clippy::vec_box, reason = "inserting, sorting and growing then move 8 bytes a row, not 400")]
    rows: Vec<Box<Row>>,
    bin: HashMap<EntryId, (Moment, Box<Row>)>,
    known: HashMap<EntryId, Whereabouts>,
    set_aside: BTreeSet<Place>,
    drafts: HashMap<EntryId, Draft>,
}

impl Projection {
    /// Takes in records read from the vault. One that is known already is left alone: what is
    /// here was written later than what was read.
    pub fn extend(&mut self, records: Vec<(EntryId, EntryRecord)>) {
        for (id, record) in records {
            if !self.known.contains_key(&id) {
                let (row, binned) = row(id, &record);
                match binned {
                    Some(binned) => self.put_in_bin(binned, row),
                    None => {
                        self.note(&row);
                        self.rows.push(row);
                    }
                }
            }
        }
        // Two sorted runs for the most part, which this sort joins in one pass.
        self.rows.sort_by_key(|row| row.place());
    }

    /// Puts one entry where it now belongs.
    pub fn put(&mut self, id: EntryId, record: &EntryRecord) {
        self.remove(id);
        let (row, binned) = row(id, record);
        if let Some(binned) = binned {
            return self.put_in_bin(binned, row);
        }
        self.note(&row);
        let at = self.rows.partition_point(|other| other.place() < row.place());
        self.rows.insert(at, row);
    }

    /// Forgets an entry.
    pub fn remove(&mut self, id: EntryId) {
        match self.known.remove(&id) {
            Some(Whereabouts::Journal(place)) => {
                self.set_aside.remove(&place);
                if let Ok(at) = self.rows.binary_search_by_key(&place, |row| row.place()) {
                    self.rows.remove(at);
                }
            }
            Some(Whereabouts::Bin) => {
                self.bin.remove(&id);
            }
            None => {}
        }
    }

    fn note(&mut self, row: &Row) {
        self.known.insert(row.summary.id, Whereabouts::Journal(row.place()));
        if row.summary.set_aside {
            self.set_aside.insert(row.place());
        }
    }

    fn put_in_bin(&mut self, binned: Moment, row: Box<Row>) {
        self.known.insert(row.summary.id, Whereabouts::Bin);
        self.bin.insert(row.summary.id, (binned, row));
    }

    /// How many entries there are outside the bin.
    #[must_use]
    pub fn count(&self) -> usize {
        self.rows.len()
    }

    /// Rows newest first, `limit` of them after the first `offset`.
    #[must_use]
    pub fn page(&self, offset: usize, limit: usize) -> Vec<EntrySummary> {
        let end = self.rows.len().saturating_sub(offset);
        self.newest_first(end.saturating_sub(limit), end)
    }

    /// Every row with its words, newest first, and its place for [`Projection::at`].
    pub(crate) fn searched(&self) -> impl Iterator<Item = (usize, &EntrySummary, &Folded)> {
        self.rows.iter().enumerate().rev().map(|(at, row)| (at, &row.summary, &row.folded))
    }

    /// The rows outside the bin, the oldest first.
    pub(crate) fn entries(&self) -> impl Iterator<Item = &EntrySummary> {
        self.rows.iter().map(|row| &row.summary)
    }

    /// The rows of these journal days, the oldest first, with the themes of those that are reflections.
    pub(crate) fn within(&self, from: Day, to: Day) -> impl Iterator<Item = (&EntrySummary, &[ThemeScore])> {
        let (start, end) = self.span(from, to);
        let rows = self.rows.get(start..end).unwrap_or_default().iter();
        rows.map(|row| (&row.summary, row.themes.as_ref()))
    }

    /// The row at a place, as [`Projection::page`] would give it.
    pub(crate) fn at(&self, place: usize) -> Option<EntrySummary> {
        self.newest_first(place, place + 1).pop()
    }

    /// The rows from position `start` to `end` (oldest first), turned round.
    fn newest_first(&self, start: usize, end: usize) -> Vec<EntrySummary> {
        let rows = self.rows.get(start..end).unwrap_or_default().iter().enumerate().rev();
        rows.map(|(at, row)| {
            let above = self.rows.get(start + at + 1);
            let first = above.is_none_or(|above| above.summary.when.day() != row.summary.when.day());
            EntrySummary { first_of_day: first, ..row.summary.clone() }
        })
        .collect()
    }

    fn span(&self, from: Day, to: Day) -> (usize, usize) {
        let start = self.rows.partition_point(|row| row.summary.when.day() < from);
        let end = self.rows.partition_point(|row| row.summary.when.day() <= to);
        (start, end)
    }

    /// The rows of one journal day, newest first.
    #[must_use]
    pub fn day(&self, day: Day) -> Vec<EntrySummary> {
        let (start, end) = self.span(day, day);
        self.newest_first(start, end)
    }

    /// The journal day of each row between two days, both included, the earliest first.
    pub(crate) fn days(&self, from: Day, to: Day) -> impl Iterator<Item = Day> {
        let (start, end) = self.span(from, to);
        self.rows.get(start..end).unwrap_or_default().iter().map(|row| row.summary.when.day())
    }

    /// The first and the last journal day with a row.
    pub(crate) fn outermost_days(&self) -> (Option<Day>, Option<Day>) {
        let day = |row: &Row| row.summary.when.day();
        (self.rows.first().map(|row| day(row)), self.rows.last().map(|row| day(row)))
    }

    /// The tags of every entry, and whether it is in the bin.
    pub(crate) fn tagged(&self) -> impl Iterator<Item = (&List<Word, TAGS_MAX>, bool)> {
        let binned = self.bin.values().map(|(_, row)| (&row.summary.tags, true));
        self.rows.iter().map(|row| (&row.summary.tags, false)).chain(binned)
    }

    /// Every entry and draft with this tag, whether in the bin or not.
    pub(crate) fn carrying(&self, tag: &Word) -> Vec<EntryId> {
        let rows = self.rows.iter().chain(self.bin.values().map(|(_, row)| row));
        let entries = rows.filter(|row| row.summary.tags.contains(tag)).map(|row| row.summary.id);
        let drafts = self.drafts.values().filter(|draft| draft.body.tags().contains(tag));
        entries.chain(drafts.map(|draft| draft.id)).collect()
    }

    /// Every draft, offered or not.
    pub(crate) fn drafts_held(&self) -> impl Iterator<Item = &Draft> {
        self.drafts.values()
    }

    /// The day on which the entry was saved that was saved first.
    #[must_use]
    pub fn oldest_day(&self) -> Option<Day> {
        self.rows.iter().map(|row| row.created).min().map(Moment::calendar_day)
    }

    /// The rows from that journal day on (all without one), newest first, at most `limit`.
    #[must_use]
    pub fn since(&self, day: Option<Day>, limit: usize) -> Vec<EntrySummary> {
        let start = day.map_or(0, |day| self.span(day, day).0);
        let end = self.rows.len();
        self.newest_first(start.max(end.saturating_sub(limit)), end)
    }

    /// The newest rows set aside for supervision, at most `limit`, and how many there are in all.
    #[must_use]
    pub fn set_aside(&self, limit: usize) -> (Vec<EntrySummary>, usize) {
        let newest = self.set_aside.iter().rev().take(limit).filter_map(|place| {
            let at = self.rows.binary_search_by_key(place, |row| row.place()).ok()?;
            self.newest_first(at, at + 1).pop()
        });
        (newest.collect(), self.set_aside.len())
    }

    /// The means of `scales` for each of the seven days up to `last`.
    #[must_use]
    pub fn week(&self, last: Day, scales: &[ScaleId]) -> Vec<WeekSeries> {
        let days: Vec<Day> = (0..7).rev().map(|back| last.plus(-back)).collect();
        let series = scales.iter().map(|&scale| WeekSeries {
            scale,
            points: days.iter().map(|&day| self.mean(day, scale)).collect(),
            days: days.clone(),
        });
        series.collect()
    }

    fn mean(&self, day: Day, scale: ScaleId) -> Option<f64> {
        let (start, end) = self.span(day, day);
        let rows = self.rows.get(start..end).unwrap_or_default().iter();
        let answers = rows.flat_map(|row| row.summary.scales.iter()).filter(|answer| answer.scale == scale);
        let (count, sum) = answers.fold((0.0, 0.0), |(count, sum): (f64, f64), answer| {
            (count + 1.0, sum + f64::from(answer.score.get()))
        });
        (count > 0.0).then(|| sum / count)
    }

    /// What was done of groundings, newest first.
    pub fn groundings(&self) -> impl Iterator<Item = &GroundingRow> {
        self.rows.iter().rev().filter_map(|row| row.summary.grounding.as_ref())
    }

    /// What is in the bin, the last put there first.
    #[must_use]
    pub fn bin(&self) -> Vec<BinRow> {
        let mut rows: Vec<BinRow> = self.bin.values().map(|(binned, row)| bin_row(*binned, row)).collect();
        rows.sort_by_key(|row| std::cmp::Reverse((row.binned.at(), row.summary.id)));
        rows
    }

    /// The entries whose thirty days in the bin are over.
    #[must_use]
    pub fn expired(&self, now: Moment) -> Vec<EntryId> {
        self.bin.iter().filter(|(_, (binned, _))| is_over(*binned, now)).map(|(id, _)| *id).collect()
    }

    /// Keeps a draft in place of an earlier state of it.
    pub fn put_draft(&mut self, draft: Draft) {
        self.drafts.insert(draft.id, draft);
    }

    /// Takes in a draft read from the vault, unless it has been kept again since.
    pub fn extend_draft(&mut self, draft: Draft) {
        self.drafts.entry(draft.id).or_insert(draft);
    }

    /// Forgets a draft.
    pub fn remove_draft(&mut self, id: EntryId) {
        self.drafts.remove(&id);
    }

    /// One draft.
    #[must_use]
    pub fn draft(&self, id: EntryId) -> Option<&Draft> {
        self.drafts.get(&id)
    }

    /// Whether a draft begun at the same moment says the same.
    #[must_use]
    pub fn has_draft(&self, record: &DraftRecord) -> bool {
        let same =
            |here: &Draft| here.started == record.started && here.of == record.of && here.body == record.body;
        self.drafts.values().any(same)
    }

    /// Moves entries that are in the journal into the bin, many at a time.
    pub(crate) fn rebin(&mut self, records: Vec<(EntryId, EntryRecord)>) {
        let gone: std::collections::HashSet<EntryId> = records.iter().map(|(id, _)| *id).collect();
        for row in self.rows.extract_if(.., |row| gone.contains(&row.summary.id)) {
            self.known.remove(&row.summary.id);
            self.set_aside.remove(&row.place());
        }
        self.extend(records);
    }

    /// Whether the content of an entry that is not in the bin was changed since it was first saved.
    pub(crate) fn is_edited(&self, id: EntryId) -> Option<bool> {
        let Some(Whereabouts::Journal(place)) = self.known.get(&id) else { return None };
        let at = self.rows.binary_search_by_key(place, |row| row.place()).ok()?;
        self.rows.get(at).map(|row| row.summary.edited)
    }

    /// The entries outside the bin that are about such a moment.
    pub(crate) fn of_minutes(&self, wanted: impl Fn(Moment) -> bool) -> Vec<EntryId> {
        let rows = self.rows.iter().filter(|row| wanted(row.summary.when));
        rows.map(|row| row.summary.id).collect()
    }

    /// The entries first saved and about just then, in the bin or out of it.
    #[must_use]
    pub fn made_at(&self, created: Moment, when: Moment) -> Vec<EntryId> {
        let rows = self.rows.iter().chain(self.bin.values().map(|(_, row)| row));
        let those = rows.filter(|row| row.created == created && row.summary.when == when);
        those.map(|row| row.summary.id).collect()
    }

    /// The drafts that would change an entry.
    #[must_use]
    pub fn drafts_of(&self, entry: EntryId) -> Vec<EntryId> {
        self.drafts.values().filter(|draft| draft.of == Some(entry)).map(|draft| draft.id).collect()
    }

    /// The drafts to offer, the last kept first. One in which nothing has been given, and which
    /// is not an edit, is no news to anybody.
    #[must_use]
    pub fn drafts(&self) -> Vec<Draft> {
        let offered = self.drafts.values().filter(|draft| draft.of.is_some() || !draft.body.is_empty());
        let mut drafts: Vec<Draft> = offered.cloned().collect();
        drafts.sort_by_key(|draft| std::cmp::Reverse((draft.kept.at(), draft.id)));
        drafts
    }
}

fn row(id: EntryId, record: &EntryRecord) -> (Box<Row>, Option<Moment>) {
    let blank = blank(id, record);
    let summary = match &record.body {
        EntryBody::CheckIn(check_in) => EntrySummary {
            snippet: check_in.text.snippet(SNIPPET_MAX),
            arriving: check_in.arriving.clone(),
            phase: check_in.phase,
            shift: check_in.shift,
            scales: check_in.scales.clone(),
            feelings: check_in.feelings.clone(),
            systems: check_in.systems,
            set_aside: check_in.set_aside,
            tags: check_in.tags.clone(),
            ..blank
        },
        EntryBody::Grounding(grounding) => EntrySummary {
            snippet: grounding.note.snippet(SNIPPET_MAX),
            set_aside: grounding.set_aside,
            tags: grounding.tags.clone(),
            grounding: Some(grounding.into()),
            ..blank
        },
        EntryBody::Reflection(reflection) => EntrySummary {
            snippet: reflection.snippet(SNIPPET_MAX),
            set_aside: reflection.set_aside,
            tags: reflection.tags.clone(),
            reflection: Some(reflection.into()),
            ..blank
        },
    };
    let themes = match &record.body {
        EntryBody::Reflection(reflection) => reflection.themes.to_vec(),
        _ => Vec::new(),
    };
    let folded = Folded::of(&record.body);
    let row = Row { created: record.created, summary, folded, themes: themes.into_boxed_slice() };
    (Box::new(row), record.binned)
}

/// What every row says, whatever its kind.
fn blank(id: EntryId, record: &EntryRecord) -> EntrySummary {
    EntrySummary {
        id,
        kind: record.body.kind(),
        when: record.body.when(),
        first_of_day: false,
        snippet: Text::default(),
        arriving: Line::default(),
        phase: None,
        shift: None,
        scales: Answers::default(),
        feelings: List::default(),
        systems: Systems::default(),
        set_aside: false,
        tags: List::default(),
        grounding: None,
        reflection: None,
        edited: record.edited.is_some(),
    }
}

fn bin_row(binned: Moment, row: &Row) -> BinRow {
    let summary = EntrySummary { first_of_day: false, ..row.summary.clone() };
    BinRow { summary, binned, gone_on: gone_on(binned) }
}

/// The calendar day on which an entry put into the bin then is deleted for good.
pub(crate) fn gone_on(binned: Moment) -> Day {
    binned.calendar_day().plus(BIN_DAYS)
}

/// Both the day shown has come where the person is now, and thirty times 24 hours have passed:
/// a journey or a clock change can only make it later than promised.
pub(crate) fn is_over(binned: Moment, now: Moment) -> bool {
    let stayed = now.at().signed_duration_since(binned.at());
    now.calendar_day() >= gone_on(binned) && stayed >= chrono::TimeDelta::days(BIN_DAYS)
}

#[cfg(test)]
mod tests;
