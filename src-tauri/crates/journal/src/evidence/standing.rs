//! Where a cycle stands: what is asked for, what there is, what is lacking, and how that was counted.

use std::collections::BTreeSet;

use chrono::Months;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{
    Cycle, Feedback, Form, GroupBand, Learning, LearningKind, Piece, PracticeHours, Requirement, RulePack,
    Supervised, SupervisionRule, pack, supervised::supervised,
};
use crate::{
    id::EntryId,
    supervision::{Item, ItemBody, Session},
    text::Word,
    time::Day,
};

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum TotalOf {
    /// Hours of practice.
    PracticeHours,
    /// Minutes of learning.
    Learning,
    /// Minutes of learning together with others.
    Participatory,
    /// Pieces of feedback.
    Feedback,
    /// Finished pieces of evidence.
    Pieces,
    /// Of these, those reflected on with a peer.
    PeerPieces,
    /// Kinds of learning.
    LearningKinds,
    /// Gaps in the list of learning: none is asked for.
    Gaps,
    /// Something that is done once.
    Done,
    /// Something that is done once in each year.
    EachYear,
}

/// One step of how something was counted.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "working", rename_all = "camelCase")]
pub enum Working {
    /// Something of the log or a piece, and what it counts.
    Thing {
        /// The item.
        id: EntryId,
        /// Its day, the last where it has two; null for a piece without one.
        day: Option<Day>,
        /// What it counts, in the unit of the total.
        counts: u32,
    },
    /// One that lies only in part within the cycle, and so is not counted.
    Partly {
        /// The item.
        id: EntryId,
        /// Its first day.
        from: Day,
        /// Its last day.
        until: Day,
    },
    /// One whose last day is before its first, and so is not counted.
    Backwards {
        /// The item.
        id: EntryId,
        /// What is written as its first day.
        from: Day,
        /// What is written as its last day.
        until: Day,
    },
    /// One that is not counted yet, because its day is still to come.
    Ahead {
        /// The item.
        id: EntryId,
        /// Its day, the last where it has two.
        day: Day,
    },
    /// One that is not counted, because nobody has said how long it took.
    NoLength {
        /// The item.
        id: EntryId,
        /// Its day.
        day: Day,
    },
    /// A piece that is not finished.
    Unfinished {
        /// The item.
        id: EntryId,
        /// How many of its fields are still empty.
        empty: u32,
    },
    /// A kind of learning that there is, and how often.
    Kind {
        /// The kind.
        kind: LearningKind,
        /// How often.
        times: u32,
    },
    /// A time without any learning.
    Gap {
        /// The day it begins with: that of the last before it, or of the cycle's beginning.
        from: Day,
        /// The day it ends with: that of the next after it, or today.
        until: Day,
    },
    /// A year of the cycle, and on which day it was done in it.
    Year {
        /// The first day of the year.
        from: Day,
        /// The last day of the year.
        until: Day,
        /// The day it was done on.
        done: Option<Day>,
    },
    /// The day something was done on.
    On {
        /// The day.
        day: Day,
    },
}

/// One thing that is asked for.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Total {
    /// What is counted.
    pub of: TotalOf,
    /// Of something done once: its name in the rules; of pieces: the form's key; "" otherwise.
    pub key: String,
    /// Of something done once: what it is called; of pieces: what the form is called; "" otherwise.
    pub name: String,
    /// How much is asked for; minutes of learning, otherwise a number.
    pub needed: u32,
    /// Whether that is the person's own figure.
    pub own: bool,
    /// How much there is.
    pub have: u32,
    /// How much is lacking.
    pub lacking: u32,
    /// How it was counted.
    pub working: Vec<Working>,
}

/// Where a cycle stands.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CycleStanding {
    /// The cycle.
    pub id: EntryId,
    /// Days from today to its last; below nought once it is over.
    pub days: i32,
    /// Whether its last day is before its first: then nothing is counted towards it.
    pub backwards: bool,
    /// Whether these rules are known to this version.
    pub known: bool,
    /// What is asked for, in the order of the rules.
    pub totals: Vec<Total>,
    /// Supervision, where it is asked for.
    pub supervised: Option<Supervised>,
    /// Everything in the log and every piece that belongs to it, by kind and the earliest first.
    pub learning: Vec<EntryId>,
    /// Hours of practice, likewise.
    pub practice: Vec<EntryId>,
    /// Feedback, likewise.
    pub feedback: Vec<EntryId>,
    /// Pieces, in the order they were made.
    pub pieces: Vec<EntryId>,
}

crate::silent::silent_debug!(Working, Total, CycleStanding);

/// Where each cycle stands on that day: those that are going on first, the one that ends first before
/// the others; then those to come and those that are over, the latest first.
#[must_use]
pub fn standing(items: &[Item], today: Day) -> Vec<CycleStanding> {
    let mut all: Vec<((bool, i64), CycleStanding)> = items
        .iter()
        .filter_map(|item| match &item.body {
            ItemBody::Cycle(cycle) => {
                let going_on = (cycle.from..=cycle.until).contains(&today);
                let days = days_between(today, cycle.until);
                let place = if going_on { days } else { -days };
                Some(((!going_on, place), Count { items, cycle, today }.standing(item.id)))
            }
            _ => None,
        })
        .collect();
    all.sort_by_key(|(place, _)| *place);
    all.into_iter().map(|(_, one)| one).collect()
}

/// How many fields that must not stay empty are, and whether themes are to be chosen and none is.
#[must_use]
pub fn empty_fields(piece: &Piece, form: &Form) -> u32 {
    let text = |id: &str| piece.fields.iter().find(|field| field.field.as_str() == id);
    let is_empty = |id: &str| text(id).is_none_or(|field| field.text.trim().is_empty());
    let fields = form.fields.iter().filter(|field| !field.optional && is_empty(&field.id)).count();
    let themes = form.fields.iter().flat_map(|field| field.themes.iter());
    let mut themes = themes.peekable();
    let unchosen = themes.peek().is_some()
        && !themes.any(|theme| piece.themes.iter().any(|chosen| chosen.as_str() == theme));
    number(fields + usize::from(unchosen))
}

struct Count<'a> {
    items: &'a [Item],
    cycle: &'a Cycle,
    today: Day,
}

impl<'a> Count<'a> {
    fn standing(&self, id: EntryId) -> CycleStanding {
        let rules = pack(self.cycle.rules.as_str());
        let within = |day: Day| self.has(day);
        let backwards = self.cycle.until < self.cycle.from;
        CycleStanding {
            id,
            days: i32::try_from(days_between(self.today, self.cycle.until)).unwrap_or(i32::MAX),
            backwards,
            known: rules.is_some(),
            totals: if backwards { Vec::new() } else { self.totals(id, rules) },
            supervised: if backwards { None } else { self.supervised(rules) },
            learning: ids(self.learning().filter(|(_, one)| within(one.day)).map(|(id, one)| (one.day, id))),
            practice: ids(self
                .practice()
                .filter(|(_, one)| self.touches(one))
                .map(|(id, one)| (one.from, id))),
            feedback: ids(self.feedback().filter(|(_, one)| within(one.day)).map(|(id, one)| (one.day, id))),
            pieces: self.pieces(id).map(|(id, _)| id).collect(),
        }
    }

    fn has(&self, day: Day) -> bool {
        (self.cycle.from..=self.cycle.until).contains(&day)
    }

    /// Whether any day of it lies within the cycle, whichever way round it is written.
    fn touches(&self, hours: &PracticeHours) -> bool {
        let (first, last) = (hours.from.min(hours.until), hours.from.max(hours.until));
        self.cycle.from <= self.cycle.until && last >= self.cycle.from && first <= self.cycle.until
    }

    fn totals(&self, id: EntryId, rules: Option<&'static RulePack>) -> Vec<Total> {
        let asked = rules.map(|rules| rules.requirements.as_slice()).unwrap_or_default();
        let mut totals: Vec<Total> =
            asked.iter().filter_map(|one| rules.map(|rules| self.asked(id, rules, one))).collect();
        for one in self.own(rules) {
            match totals.iter_mut().find(|total| total.of == one.of) {
                Some(total) => {
                    total.own = true;
                    total.needed = one.needed;
                    total.lacking = one.needed.saturating_sub(total.have);
                }
                None => totals.push(self.of(one.of, one.needed, true, id, rules)),
            }
        }
        totals
    }

    /// What the person set themselves.
    fn own(&self, rules: Option<&RulePack>) -> Vec<Wanted> {
        let cycle = self.cycle;
        let hours = |hours: Option<super::record::TargetHours>| hours.map(|hours| u32::from(hours.get()));
        let count = |count: Option<super::record::TargetCount>| count.map(|count| u32::from(count.get()));
        let has_pieces = rules.is_some_and(|rules| !rules.forms.is_empty());
        let all = [
            (TotalOf::PracticeHours, hours(cycle.practice_hours)),
            (TotalOf::Learning, hours(cycle.learning_hours).map(|hours| hours * 60)),
            (TotalOf::Participatory, hours(cycle.participatory_hours).map(|hours| hours * 60)),
            (TotalOf::Feedback, count(cycle.feedback)),
            (TotalOf::Pieces, count(cycle.pieces).filter(|_| has_pieces)),
        ];
        all.into_iter().filter_map(|(of, needed)| Some(Wanted { of, needed: needed? })).collect()
    }

    fn asked(&self, id: EntryId, rules: &'static RulePack, asked: &Requirement) -> Total {
        let rules = Some(rules);
        match asked {
            Requirement::PracticeHours { least, both } => {
                let least = both.filter(|_| self.cycle.both).unwrap_or(*least);
                self.of(TotalOf::PracticeHours, least.into(), false, id, rules)
            }
            Requirement::LearningHours { least } => {
                self.of(TotalOf::Learning, u32::from(*least) * 60, false, id, rules)
            }
            Requirement::ParticipatoryHours { least } => {
                self.of(TotalOf::Participatory, u32::from(*least) * 60, false, id, rules)
            }
            Requirement::Feedback { least } => self.of(TotalOf::Feedback, (*least).into(), false, id, rules),
            Requirement::Pieces { form, least } => {
                self.of_form(TotalOf::Pieces, form, (*least).into(), id, rules)
            }
            Requirement::PeerPieces { form, least } => {
                self.of_form(TotalOf::PeerPieces, form, (*least).into(), id, rules)
            }
            Requirement::LearningKinds { least } => {
                self.of(TotalOf::LearningKinds, (*least).into(), false, id, rules)
            }
            Requirement::Gaps { months } => self.gaps(*months),
            Requirement::Done { id, name } => self.done(id, name),
            Requirement::EachYear { id, name } => self.each_year(id, name),
        }
    }

    fn of(
        &self,
        of: TotalOf,
        needed: u32,
        own: bool,
        id: EntryId,
        rules: Option<&'static RulePack>,
    ) -> Total {
        let working = match of {
            TotalOf::PracticeHours => self.practised(),
            TotalOf::Learning => self.learned(|_| true),
            TotalOf::Participatory => self.learned(|one| one.participatory),
            TotalOf::Feedback => self.fed_back(),
            TotalOf::LearningKinds => self.kinds(),
            _ => {
                let form = rules.and_then(|rules| rules.forms.first()).map_or("", |form| form.key.as_str());
                return Total { own, ..self.of_form(of, form, needed, id, rules) };
            }
        };
        let have = working.iter().map(Working::counts).fold(0, u32::saturating_add);
        total(of, needed, own, have, working)
    }

    fn of_form(
        &self,
        of: TotalOf,
        form: &str,
        needed: u32,
        id: EntryId,
        rules: Option<&'static RulePack>,
    ) -> Total {
        let found = rules.and_then(|rules| rules.form(form));
        let working: Vec<Working> = self
            .pieces(id)
            .filter(|(_, piece)| piece.form.as_str() == form && (of == TotalOf::Pieces || piece.peer))
            .map(|(id, piece)| match found.map_or(0, |form| empty_fields(piece, form)) {
                0 => Working::Thing { id, day: piece.day, counts: 1 },
                empty => Working::Unfinished { id, empty },
            })
            .collect();
        let have = working.iter().map(Working::counts).fold(0, u32::saturating_add);
        let name = found.map_or_else(String::new, |form| form.name.clone());
        Total { key: form.to_owned(), name, ..total(of, needed, false, have, working) }
    }

    fn practised(&self) -> Vec<Working> {
        let mut those: Vec<_> = self.practice().collect();
        those.sort_by_key(|(id, one)| (one.from, one.until, *id));
        those
            .into_iter()
            .filter(|(_, one)| self.touches(one))
            .map(|(id, one)| match one.hours {
                _ if one.until < one.from => Working::Backwards { id, from: one.from, until: one.until },
                _ if !self.has(one.from) || !self.has(one.until) => {
                    Working::Partly { id, from: one.from, until: one.until }
                }
                _ if one.until > self.today => Working::Ahead { id, day: one.until },
                Some(hours) => Working::Thing { id, day: Some(one.until), counts: hours.get().into() },
                None => Working::NoLength { id, day: one.until },
            })
            .collect()
    }

    fn learned(&self, wanted: impl Fn(&Learning) -> bool) -> Vec<Working> {
        let mut those: Vec<_> = self.learning().filter(|(_, one)| self.has(one.day) && wanted(one)).collect();
        those.sort_by_key(|(id, one)| (one.day, *id));
        those
            .into_iter()
            .map(|(id, one)| match one.minutes {
                _ if one.day > self.today => Working::Ahead { id, day: one.day },
                Some(minutes) => Working::Thing { id, day: Some(one.day), counts: minutes.get().into() },
                None => Working::NoLength { id, day: one.day },
            })
            .collect()
    }

    fn fed_back(&self) -> Vec<Working> {
        let mut those: Vec<_> = self.feedback().filter(|(_, one)| self.has(one.day)).collect();
        those.sort_by_key(|(id, one)| (one.day, *id));
        those
            .into_iter()
            .map(|(id, one)| match one.day {
                day if day > self.today => Working::Ahead { id, day },
                day => Working::Thing { id, day: Some(day), counts: 1 },
            })
            .collect()
    }

    fn kinds(&self) -> Vec<Working> {
        let there = || {
            self.learning()
                .filter(|(_, one)| self.has(one.day) && one.day <= self.today)
                .map(|(_, one)| one.kind)
        };
        let kinds: BTreeSet<LearningKind> = there().collect();
        let times = |kind| number(there().filter(|one| *one == kind).count());
        kinds.into_iter().map(|kind| Working::Kind { kind, times: times(kind) }).collect()
    }

    /// Gaps of so many months or more in the dated list: before the first, between two, and after the
    /// last until today.
    fn gaps(&self, months: u8) -> Total {
        let end = self.cycle.until.min(self.today);
        let mut days: Vec<Day> =
            self.learning().map(|(_, one)| one.day).filter(|day| self.has(*day) && *day <= end).collect();
        days.sort();
        let mut working = Vec::new();
        let mut from = self.cycle.from;
        for until in days.into_iter().chain([end]) {
            if months_later(from, months.into()).is_some_and(|late| until >= late) {
                working.push(Working::Gap { from, until });
            }
            from = until.max(from);
        }
        let have = number(working.len());
        Total { lacking: 0, ..total(TotalOf::Gaps, 0, false, have, working) }
    }

    fn done(&self, key: &str, name: &str) -> Total {
        let days = self.days_of(key);
        let working: Vec<Working> = days.iter().map(|day| Working::On { day: *day }).collect();
        let have = u32::from(!days.is_empty());
        Total { key: key.to_owned(), name: name.to_owned(), ..total(TotalOf::Done, 1, false, have, working) }
    }

    fn each_year(&self, key: &str, name: &str) -> Total {
        let days = self.days_of(key);
        let mut working = Vec::new();
        for year in 0_u32.. {
            let Some(from) = months_later(self.cycle.from, year * 12) else { break };
            if from > self.cycle.until {
                break;
            }
            let next = months_later(self.cycle.from, (year + 1) * 12);
            let until = next.map_or(self.cycle.until, |next| next.plus(-1)).min(self.cycle.until);
            let done = days.iter().copied().find(|day| (from..=until).contains(day));
            working.push(Working::Year { from, until, done });
        }
        let done = |one: &&Working| matches!(one, Working::Year { done: Some(_), .. });
        let have = number(working.iter().filter(done).count());
        let needed = number(working.len());
        let total = total(TotalOf::EachYear, needed, false, have, working);
        Total { key: key.to_owned(), name: name.to_owned(), ..total }
    }

    fn days_of(&self, key: &str) -> Vec<Day> {
        let is_it = |id: &Word| id.as_str() == key;
        let mut days: Vec<Day> =
            self.cycle.done.iter().filter(|one| is_it(&one.id)).map(|one| one.day).collect();
        days.sort();
        days
    }

    fn supervised(&self, rules: Option<&RulePack>) -> Option<Supervised> {
        let own = self.cycle.supervision.map(super::super::supervision::Whole::get);
        let rule = match (rules.and_then(|rules| rules.supervision.clone()), own) {
            (None, None) => return None,
            (Some(rule), own) => SupervisionRule { minutes: own.unwrap_or(rule.minutes), ..rule },
            (None, Some(minutes)) => SupervisionRule {
                minutes,
                averaged: self.cycle.averaged,
                groups: vec![GroupBand { up_to: None, counts: self.cycle.group }],
            },
        };
        let sessions = self.items.iter().filter_map(|item| match &item.body {
            ItemBody::Session(session) => Some((item.id, session)),
            _ => None,
        });
        let sessions: Vec<(EntryId, &Session)> = sessions.collect();
        let found = supervised(sessions, &rule, (self.cycle.from, self.cycle.until), self.today);
        Some(Supervised { own: own.is_some(), ..found })
    }

    fn learning(&self) -> impl Iterator<Item = (EntryId, &'a Learning)> {
        self.items.iter().filter_map(|item| match &item.body {
            ItemBody::Learning(one) => Some((item.id, one)),
            _ => None,
        })
    }

    fn practice(&self) -> impl Iterator<Item = (EntryId, &'a PracticeHours)> {
        self.items.iter().filter_map(|item| match &item.body {
            ItemBody::PracticeHours(one) => Some((item.id, one)),
            _ => None,
        })
    }

    fn feedback(&self) -> impl Iterator<Item = (EntryId, &'a Feedback)> {
        self.items.iter().filter_map(|item| match &item.body {
            ItemBody::Feedback(one) => Some((item.id, one)),
            _ => None,
        })
    }

    fn pieces(&self, cycle: EntryId) -> impl Iterator<Item = (EntryId, &'a Piece)> {
        self.items.iter().filter_map(move |item| match &item.body {
            ItemBody::Piece(piece) if piece.cycle == Some(cycle) => Some((item.id, piece)),
            _ => None,
        })
    }
}

struct Wanted {
    of: TotalOf,
    needed: u32,
}

impl Working {
    fn counts(&self) -> u32 {
        match self {
            Self::Thing { counts, .. } => *counts,
            Self::Kind { .. } => 1,
            _ => 0,
        }
    }
}

fn total(of: TotalOf, needed: u32, own: bool, have: u32, working: Vec<Working>) -> Total {
    let lacking = needed.saturating_sub(have);
    Total { of, key: String::new(), name: String::new(), needed, own, have, lacking, working }
}

fn ids(those: impl Iterator<Item = (Day, EntryId)>) -> Vec<EntryId> {
    let mut those: Vec<(Day, EntryId)> = those.collect();
    those.sort();
    those.into_iter().map(|(_, id)| id).collect()
}

fn months_later(day: Day, months: u32) -> Option<Day> {
    day.date().checked_add_months(Months::new(months)).and_then(|date| Day::new(date).ok())
}

fn days_between(from: Day, until: Day) -> i64 {
    until.date().signed_duration_since(from.date()).num_days()
}

fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
