//! How much supervision there was in each calendar month, and how that is worked out.

use std::collections::BTreeMap;

use chrono::{Datelike, Months};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{GroupCounts, SupervisionRule, fraction::Minutes};
use crate::{
    id::EntryId,
    supervision::{Role, Session, SessionKind, SessionState},
    time::Day,
};

/// How a session counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Counted {
    /// All of its time.
    Full,
    /// Half of its time.
    Half,
    /// Its time divided by the number of people.
    Share,
    /// Not: the rules say nothing of a group of this size.
    NotStated,
    /// Not: it was a group, and nobody has said of how many.
    NoPeople,
    /// Not: nobody has said how long it was.
    NoLength,
}

/// Sessions of one month that count alike.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SupervisedLine {
    /// How many sessions.
    pub sessions: u32,
    /// How long each was.
    pub minutes: Option<u16>,
    /// How many people were supervised together; null where it was the writer alone.
    pub people: Option<u16>,
    /// How each counts.
    pub counted: Counted,
    /// Whole minutes that each counts.
    pub each: u32,
    /// Whole minutes that they all count together.
    pub together: u32,
    /// Whether both come out even; else what is left over a whole minute is not shown, and still added.
    pub even: bool,
    /// The sessions.
    pub items: Vec<EntryId>,
}

/// One calendar month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Month {
    /// Its first day.
    pub from: Day,
    /// Its last day.
    pub until: Day,
    /// Whether it is over.
    pub over: bool,
    /// Whole minutes that count.
    pub minutes: u32,
    /// Minutes that are lacking from what is asked for, be it over or not.
    pub lacking: u32,
    /// How it is worked out.
    pub lines: Vec<SupervisedLine>,
}

/// Supervision over a cycle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Supervised {
    /// Minutes that are asked for in a month.
    pub needed: u16,
    /// Whether that is the person's own figure.
    pub own: bool,
    /// Whether one month may make up for another.
    pub averaged: bool,
    /// The months, the earliest first, up to that of today.
    pub months: Vec<Month>,
    /// How many of them are over.
    pub over: u32,
    /// Whole minutes that count in those that are over.
    pub minutes: u32,
    /// Minutes that those that are over lack: each by itself, or all of them together where they are
    /// averaged.
    pub lacking: u32,
}

/// Works out the supervision of every calendar month from that of `from` to that of the earlier of
/// `until` and `today`. A month is taken whole, wherever in it the cycle begins or ends.
#[must_use]
pub fn supervised<'a>(
    sessions: impl IntoIterator<Item = (EntryId, &'a Session)>,
    rule: &SupervisionRule,
    (from, until): (Day, Day),
    today: Day,
) -> Supervised {
    let last = until.min(today);
    let mut by_month: BTreeMap<Day, Vec<(EntryId, &Session)>> = BTreeMap::new();
    for (id, session) in sessions.into_iter().filter(|(_, session)| is_supervision(session)) {
        by_month.entry(first_of_month(session.day)).or_default().push((id, session));
    }
    let mut months = Vec::new();
    let mut sum = Minutes::NONE;
    let mut apart = 0_u32;
    let mut month = first_of_month(from);
    while month <= last {
        let Some(next) = month_after(month) else { break };
        let those = by_month.remove(&month).unwrap_or_default();
        let (lines, minutes) = worked_out(those, rule);
        let over = next <= today;
        let lacking = minutes.lacking(rule.minutes.into());
        if over {
            sum = sum.plus(minutes);
            apart = apart.saturating_add(lacking);
        }
        months.push(Month {
            from: month,
            until: next.plus(-1),
            over,
            minutes: minutes.whole(),
            lacking,
            lines,
        });
        month = next;
    }
    let over = u32::try_from(months.iter().filter(|month| month.over).count()).unwrap_or(u32::MAX);
    let lacking = if rule.averaged { sum.lacking(over.saturating_mul(rule.minutes.into())) } else { apart };
    Supervised {
        needed: rule.minutes,
        own: false,
        averaged: rule.averaged,
        months,
        over,
        minutes: sum.whole(),
        lacking,
    }
}

/// Whether a session is one in which the writer was supervised with somebody. What is done alone, what
/// is taught to others and what is learned in a community of practice is not.
#[must_use]
pub fn is_supervision(session: &Session) -> bool {
    let kind = matches!(
        session.kind,
        SessionKind::OneToOne
            | SessionKind::Group
            | SessionKind::DropIn
            | SessionKind::RbcsOneToOne
            | SessionKind::RbcsGroup
            | SessionKind::Restorative
            | SessionKind::NurseAdvocate
            | SessionKind::Peer
    );
    kind && session.state == SessionState::Attended && session.role == Role::Supervisee
}

/// Whether of how many people it was has to be said before it counts.
#[must_use]
pub fn needs_people(kind: SessionKind) -> bool {
    matches!(kind, SessionKind::Group | SessionKind::RbcsGroup | SessionKind::Peer)
}

fn worked_out(sessions: Vec<(EntryId, &Session)>, rule: &SupervisionRule) -> (Vec<SupervisedLine>, Minutes) {
    let mut alike: BTreeMap<(Counted, Option<u16>, Option<u16>), Vec<EntryId>> = BTreeMap::new();
    for (id, session) in sessions {
        let minutes = session.minutes.map(|minutes| minutes.get());
        let people = session.people.map(|people| people.get()).filter(|people| *people > 1);
        let counted = how(session, minutes, rule);
        alike.entry((counted, minutes, people)).or_default().push(id);
    }
    let mut sum = Minutes::NONE;
    let mut lines = Vec::with_capacity(alike.len());
    for ((counted, minutes, people), items) in alike {
        let length = u32::from(minutes.unwrap_or(0));
        let each = match counted {
            Counted::Full => Minutes::shared(length, 1),
            Counted::Half => Minutes::shared(length, 2),
            Counted::Share => Minutes::shared(length, people.unwrap_or(1)),
            Counted::NotStated | Counted::NoPeople | Counted::NoLength => Minutes::NONE,
        };
        let sessions = u32::try_from(items.len()).unwrap_or(u32::MAX);
        let together = each.times(sessions);
        sum = sum.plus(together);
        let even = each.is_whole() && together.is_whole();
        let (each, together) = (each.whole(), together.whole());
        lines.push(SupervisedLine { sessions, minutes, people, counted, each, together, even, items });
    }
    (lines, sum)
}

fn how(session: &Session, minutes: Option<u16>, rule: &SupervisionRule) -> Counted {
    if minutes.is_none() {
        return Counted::NoLength;
    }
    let counts = match session.people {
        Some(people) => rule.counts(people.get()),
        // Where a group of any size counts in full, nobody need say of how many it was.
        None if !needs_people(session.kind) || all_full(rule) => GroupCounts::Full,
        None => return Counted::NoPeople,
    };
    match counts {
        GroupCounts::Full => Counted::Full,
        GroupCounts::Half => Counted::Half,
        GroupCounts::Share => Counted::Share,
        GroupCounts::NotStated => Counted::NotStated,
    }
}

fn all_full(rule: &SupervisionRule) -> bool {
    rule.groups.iter().all(|band| band.counts == GroupCounts::Full)
}

fn first_of_month(day: Day) -> Day {
    day.date().with_day(1).and_then(|date| Day::new(date).ok()).unwrap_or(day)
}

fn month_after(first: Day) -> Option<Day> {
    first.date().checked_add_months(Months::new(1)).and_then(|date| Day::new(date).ok())
}
