//! What is found, within the bounds of this app, and what of it is not taken.

use std::collections::{BTreeMap, HashSet};

use stillpoint_journal::{
    checkin::TAGS_MAX,
    list::List,
    moving::{Candidate, ENTRIES_MAX, Leftover, Said, Timing, UNREAD_NAMED, Unread, WhyUnread},
    text::{Line, Text, WORD_MAX, Word},
    time::Moment,
};

use super::{Clock, NotRead, Steps, clock::When};

/// The tag of an entry that had a star.
const STARRED: &str = "starred";

/// Where in what was chosen an entry is.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    pub file: &'a str,
    pub number: Option<usize>,
}

/// An entry as another program has it, nothing of it checked.
#[derive(Default)]
pub(super) struct Raw {
    pub title: String,
    pub text: String,
    pub tags: Vec<String>,
    pub starred: bool,
    /// How somebody was, in a word: then it is a check-in.
    pub arriving: Option<String>,
}

pub(super) struct Gathered<'a> {
    pub clock: &'a Clock,
    steps: Steps<'a>,
    pub candidates: Vec<Candidate>,
    pub left: BTreeMap<Leftover, u32>,
    pub unread: Vec<Unread>,
    pub unread_total: u32,
    /// How often somebody said how far it is.
    reached: usize,
}

impl<'a> Gathered<'a> {
    pub fn new(clock: &'a Clock, steps: Steps<'a>) -> Self {
        let (candidates, left, unread) = (Vec::new(), BTreeMap::new(), Vec::new());
        Self { clock, steps, candidates, left, unread, unread_total: 0, reached: 0 }
    }

    /// Says how far it is, every so often.
    pub fn reach(&mut self, done: usize, total: usize) -> Result<(), NotRead> {
        let due = self.reached.is_multiple_of(64);
        self.reached = self.reached.wrapping_add(1);
        if !due || (self.steps)(done, total) { Ok(()) } else { Err(NotRead::Stopped) }
    }

    /// So many of these stay behind.
    pub fn leave(&mut self, what: Leftover, count: usize) {
        if count > 0 {
            let left = self.left.entry(what).or_default();
            *left = left.saturating_add(u32::try_from(count).unwrap_or(u32::MAX));
        }
    }

    /// One entry is not read.
    pub fn refuse(&mut self, place: Place<'_>, why: WhyUnread) {
        self.unread_total = self.unread_total.saturating_add(1);
        if self.unread.len() < UNREAD_NAMED {
            let number = place.number.and_then(|number| u32::try_from(number).ok());
            self.unread.push(Unread { file: super::shown(place.file), number, why });
        }
    }

    /// When that is, and how much of it was said; `None` where it lies in no year of a journal.
    pub fn moment(&self, when: When, zone: &str) -> Option<(Moment, Timing)> {
        match when {
            // What it says of its distance from UTC is as good as a zone.
            When::Instant(at) if zone.is_empty() && at.offset().local_minus_utc() != 0 => {
                let moment = Moment::local(at, stillpoint_journal::time::DayRule::Calendar).ok()?;
                Some((moment, Timing::Known))
            }
            When::Instant(at) => Some((self.clock.instant(at.to_utc(), zone)?, Timing::Known)),
            When::Wall(at) => Some((self.clock.wall(at)?, Timing::Known)),
            When::Day(day) => Some((self.clock.noon(day)?, Timing::DayOnly)),
        }
    }

    /// Takes one entry, or says why not.
    ///
    /// # Errors
    /// `TooLarge` once there are more than may come at a time.
    pub fn take(
        &mut self,
        place: Place<'_>,
        when: Option<(Moment, Timing)>,
        raw: Raw,
    ) -> Result<(), NotRead> {
        let Some((when, timing)) = when else {
            self.refuse(place, WhyUnread::NoDate);
            return Ok(());
        };
        let (title, text) = headed(&raw.title, tidy(&raw.text));
        let (title, text) = match (Line::new(title), Text::new(text)) {
            (Ok(title), Ok(text)) => (title, text),
            _ => {
                self.refuse(place, WhyUnread::TooLong);
                return Ok(());
            }
        };
        let arriving = raw.arriving.as_deref().map(str::trim).unwrap_or_default();
        if title.is_empty() && text.is_empty() && arriving.is_empty() {
            self.refuse(place, WhyUnread::NoWords);
            return Ok(());
        }
        if self.candidates.len() >= ENTRIES_MAX {
            return Err(NotRead::TooLarge);
        }
        let tags = self.tags(raw.tags, raw.starred);
        let body = match raw.arriving {
            Some(_) => checked_in(arriving, Said { when, title, text, tags }),
            None => Said { when, title, text, tags }.as_writing(),
        };
        self.candidates.push(Candidate { body, timing, starred: raw.starred });
        Ok(())
    }

    /// Tags as they may be here: once each whatever their capitals, on one line, without a sign before them.
    fn tags(&mut self, raw: Vec<String>, starred: bool) -> List<Word, TAGS_MAX> {
        let mut seen = HashSet::new();
        let mut tags = Vec::new();
        let mut left = 0;
        let star = starred.then(|| STARRED.to_owned());
        for tag in star.into_iter().chain(raw) {
            let line = tag.split_whitespace().collect::<Vec<_>>().join(" ");
            let tag = line.trim_start_matches(['#', '@']).trim();
            if tag.is_empty() || !seen.insert(tag.to_lowercase()) {
                continue;
            }
            match Word::new(tag) {
                Ok(word) if tags.len() < TAGS_MAX => tags.push(word),
                _ => left += 1,
            }
        }
        self.leave(Leftover::Tags, left);
        List::new(tags).unwrap_or_default()
    }
}

/// A check-in has no title: it is the first line of its words. So is a word for how somebody was
/// that is longer than there is room for.
fn checked_in(arriving: &str, said: Said) -> stillpoint_journal::entry::EntryBody {
    let (word, too_long) = match Line::new(arriving) {
        Ok(word) => (word, ""),
        Err(_) => (Line::default(), arriving),
    };
    let head: Vec<&str> =
        [too_long, &said.title, &said.text].into_iter().filter(|one| !one.is_empty()).collect();
    // Only a text that was at its longest already is longer than that.
    let text = Text::new(head.join("\n\n")).unwrap_or_else(|_| said.text.clone());
    Said { title: Line::default(), text, ..said }.as_check_in(word)
}

/// A title that is longer than a title may be, or on several lines, is the beginning of the text.
fn headed(title: &str, text: String) -> (String, String) {
    let title = tidy(title);
    if title.chars().nth(WORD_MAX).is_none() && !title.contains('\n') {
        return (title, text);
    }
    let joined = if text.is_empty() { title } else { format!("{title}\n\n{text}") };
    (String::new(), joined)
}

/// Lines end in one way, and none that are empty stand before or after.
fn tidy(text: &str) -> String {
    let text =
        if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text.to_owned() };
    let end = text.trim_end();
    let begins = end.find(|c: char| !c.is_whitespace()).unwrap_or_default();
    // What the first line is set in by stays.
    let line = end.get(..begins).and_then(|head| head.rfind('\n')).map_or(0, |at| at + 1);
    end.get(line..).unwrap_or_default().to_owned()
}
