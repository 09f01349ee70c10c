//! Where a practice stands on a day: what comes next, what is left, what was promised.
//!
//! Everything is derived from the items; nothing of it is kept.

use std::collections::HashSet;

use chrono::Months;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{
    Agreement, Allowance, Confidence, Item, ItemBody, Programme, Refresher, Rhythm, Role, Session,
    SessionKind, SessionState,
};
use crate::{
    id::EntryId,
    time::{Day, Moment},
};

/// Days before an agreement is to be reviewed, or a refresher is due, on which Today begins to say so.
pub const NOTICE_DAYS: i64 = 14;
/// Months after which confidence is asked after again.
pub const CONFIDENCE_MONTHS: u32 = 6;

/// What is used and left of an allowance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AllowanceStanding {
    /// The allowance.
    pub id: EntryId,
    /// Sessions attended.
    pub used: u32,
    /// Minutes of them, as far as known.
    pub used_minutes: u32,
    /// Sessions in the diary that have not been attended yet.
    pub booked: u32,
    /// Sessions neither attended nor booked.
    pub left: u32,
    /// Sessions attended or booked beyond the allowance.
    pub beyond: u32,
    /// Days from today to its last day; below nought when it is over.
    pub days: i32,
}

/// When a session of a rhythm is due.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RhythmStanding {
    /// The rhythm.
    pub id: EntryId,
    /// The last one attended.
    pub last: Option<Day>,
    /// When the next is due.
    pub due: Day,
    /// Days from today until then; below nought when that has passed.
    pub days: i32,
    /// The next in the diary.
    pub booked: Option<Day>,
}

/// How far a programme has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProgrammeStanding {
    /// The programme.
    pub id: EntryId,
    /// Sessions attended.
    pub attended: u32,
    /// Sessions in the diary that have not been attended yet.
    pub booked: u32,
}

/// When something falls due.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Due {
    /// What: a refresher or an agreement.
    pub id: EntryId,
    /// The day.
    pub day: Day,
    /// Days from today until then; below nought when that has passed.
    pub days: i32,
}

/// Where a practice stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Standing {
    /// The day this is about.
    pub today: Day,
    /// Sessions offered or booked from today on that are not over, the next first.
    pub upcoming: Vec<EntryId>,
    /// Of these, what Today reminds of.
    pub reminders: Vec<EntryId>,
    /// Booked sessions that are over, of which nothing has been said and that were not put away,
    /// the latest first. Dates that were only offered pass without a question.
    pub unlogged: Vec<EntryId>,
    /// The allowances, the one that ends first coming first; those that are over come last.
    pub allowances: Vec<AllowanceStanding>,
    /// The rhythms, the one due first coming first.
    pub rhythms: Vec<RhythmStanding>,
    /// The programmes, in the order they began.
    pub programmes: Vec<ProgrammeStanding>,
    /// The refreshers that are still to be done, the one due first coming first.
    pub refreshers: Vec<Due>,
    /// The agreements in force with a day of review, the one due first coming first.
    pub reviews: Vec<Due>,
    /// Actions that are asked after, by their day; those without one come last.
    pub actions: Vec<EntryId>,
    /// Intentions whose day of coming back has come and that have not been seen, the oldest first.
    pub intentions: Vec<EntryId>,
    /// Whether to ask how confident the writer is in facilitating.
    pub ask_confidence: bool,
    /// "Why I do this", where it is offered today.
    pub why: Option<EntryId>,
}

/// Where the practice of these items stands at that moment. `strain` is the most that was answered
/// in a check-in of its day.
#[must_use]
pub fn standing(items: &[Item], now: Moment, strain: Option<u8>) -> Standing {
    let today = now.day();
    let all = All { items, today, now };
    let upcoming = all.upcoming();
    Standing {
        today,
        reminders: all.reminders(&upcoming),
        upcoming,
        unlogged: all.unlogged(),
        allowances: all.allowances(),
        rhythms: all.rhythms(),
        programmes: all.programmes(),
        refreshers: all.refreshers(),
        reviews: all.reviews(),
        actions: all.actions(),
        intentions: all.intentions(),
        ask_confidence: all.asks_confidence(),
        why: all.why(strain),
    }
}

/// Whether a session of this kind counts where those kinds are named. Where none is, every kind
/// does but the one that somebody does alone.
#[must_use]
pub fn counts(kinds: &[SessionKind], kind: SessionKind) -> bool {
    if kinds.is_empty() { kind != SessionKind::RbcsSolo } else { kinds.contains(&kind) }
}

/// The agreements that no other takes the place of.
#[must_use]
pub fn in_force(items: &[Item]) -> Vec<(EntryId, &Agreement)> {
    let agreements = || {
        items.iter().filter_map(|item| match &item.body {
            ItemBody::Agreement(agreement) => Some((item.id, agreement)),
            _ => None,
        })
    };
    let replaced: HashSet<EntryId> = agreements().filter_map(|(_, agreement)| agreement.replaces).collect();
    agreements().filter(|(id, _)| !replaced.contains(id)).collect()
}

struct All<'a> {
    items: &'a [Item],
    today: Day,
    now: Moment,
}

impl<'a> All<'a> {
    fn sessions(&self) -> impl Iterator<Item = (EntryId, &'a Session)> {
        self.items.iter().filter_map(|item| match &item.body {
            ItemBody::Session(session) => Some((item.id, session)),
            _ => None,
        })
    }

    /// Sessions in that state, the earliest first; of those in one place in time, the one that was
    /// made first.
    fn in_state(&self, states: &[SessionState]) -> Vec<(EntryId, &'a Session)> {
        let mut found: Vec<_> =
            self.sessions().filter(|(_, session)| states.contains(&session.state)).collect();
        found.sort_by_key(|(_, session)| session.place_in_time());
        found
    }

    fn upcoming(&self) -> Vec<EntryId> {
        let found = self.in_state(&[SessionState::Offered, SessionState::Booked]);
        let ahead = |session: &Session| session.day >= self.today && !session.is_over(self.now);
        found.into_iter().filter(|(_, session)| ahead(session)).map(|(id, _)| id).collect()
    }

    fn reminders(&self, upcoming: &[EntryId]) -> Vec<EntryId> {
        let due = |session: &Session| {
            session.remind.is_some_and(|before| session.day.plus(-i64::from(before.get())) <= self.today)
        };
        let found = self.in_state(&[SessionState::Offered, SessionState::Booked]);
        let reminded = found.into_iter().filter(|(id, session)| upcoming.contains(id) && due(session));
        reminded.map(|(id, _)| id).collect()
    }

    fn unlogged(&self) -> Vec<EntryId> {
        let mut found = self.in_state(&[SessionState::Booked]);
        found.reverse();
        found.into_iter().filter(|(_, session)| session.is_asked_after(self.now)).map(|(id, _)| id).collect()
    }

    fn allowances(&self) -> Vec<AllowanceStanding> {
        let mut found: Vec<AllowanceStanding> = self
            .items
            .iter()
            .filter_map(|item| match &item.body {
                ItemBody::Allowance(allowance) => Some(self.allowance(item.id, allowance)),
                _ => None,
            })
            .collect();
        found.sort_by_key(|standing| (standing.days < 0, standing.days, standing.id));
        found
    }

    fn allowance(&self, id: EntryId, allowance: &Allowance) -> AllowanceStanding {
        let within = |session: &Session| {
            counts(&allowance.kinds, session.kind)
                && (allowance.from..=allowance.until).contains(&session.day)
        };
        let those = |state| self.in_state(&[state]).into_iter().filter(|(_, session)| within(session));
        let minutes = |session: &Session| {
            session.minutes.or(allowance.minutes).map_or(0, |minutes| u32::from(minutes.get()))
        };
        let used = count(those(SessionState::Attended).count());
        let booked = count(those(SessionState::Booked).count());
        let sessions = u32::from(allowance.sessions.get());
        AllowanceStanding {
            id,
            used,
            used_minutes: those(SessionState::Attended).map(|(_, session)| minutes(session)).sum(),
            booked,
            left: sessions.saturating_sub(used + booked),
            beyond: (used + booked).saturating_sub(sessions),
            days: self.days_until(allowance.until),
        }
    }

    fn rhythms(&self) -> Vec<RhythmStanding> {
        let mut found: Vec<RhythmStanding> = self
            .items
            .iter()
            .filter_map(|item| match &item.body {
                ItemBody::Rhythm(rhythm) => Some(self.rhythm(item.id, rhythm)),
                _ => None,
            })
            .collect();
        found.sort_by_key(|standing| (standing.due, standing.id));
        found
    }

    fn rhythm(&self, id: EntryId, rhythm: &Rhythm) -> RhythmStanding {
        let those = |state| {
            let found = self.in_state(&[state]).into_iter();
            found.filter(|(_, session)| counts(&rhythm.kinds, session.kind)).map(|(_, session)| session.day)
        };
        let last = those(SessionState::Attended).rfind(|day| *day <= self.today);
        let due = last.unwrap_or(rhythm.since).plus(i64::from(rhythm.weeks.get()) * 7);
        RhythmStanding {
            id,
            last,
            due,
            days: self.days_until(due),
            booked: those(SessionState::Booked).find(|day| *day >= self.today),
        }
    }

    fn programmes(&self) -> Vec<ProgrammeStanding> {
        let mut found: Vec<(Day, EntryId)> = self
            .items
            .iter()
            .filter_map(|item| match &item.body {
                ItemBody::Programme(Programme { begins, .. }) => Some((*begins, item.id)),
                _ => None,
            })
            .collect();
        found.sort();
        found.into_iter().map(|(_, id)| self.programme(id)).collect()
    }

    fn programme(&self, id: EntryId) -> ProgrammeStanding {
        let those = |state| {
            let found = self.in_state(&[state]).into_iter();
            count(found.filter(|(_, session)| session.programme == Some(id)).count())
        };
        let (attended, booked) = (those(SessionState::Attended), those(SessionState::Booked));
        ProgrammeStanding { id, attended, booked }
    }

    fn refreshers(&self) -> Vec<Due> {
        self.due(|item| match &item.body {
            ItemBody::Refresher(refresher) => next_due(refresher),
            _ => None,
        })
    }

    fn reviews(&self) -> Vec<Due> {
        let in_force: HashSet<EntryId> = in_force(self.items).into_iter().map(|(id, _)| id).collect();
        self.due(|item| match &item.body {
            ItemBody::Agreement(agreement) if in_force.contains(&item.id) => agreement.review,
            _ => None,
        })
    }

    fn due(&self, of: impl Fn(&Item) -> Option<Day>) -> Vec<Due> {
        let due = |item: &Item| of(item).map(|day| Due { id: item.id, day, days: self.days_until(day) });
        let mut found: Vec<Due> = self.items.iter().filter_map(due).collect();
        found.sort_by_key(|due| (due.day, due.id));
        found
    }

    fn actions(&self) -> Vec<EntryId> {
        let mut found: Vec<_> = self
            .items
            .iter()
            .filter_map(|item| match &item.body {
                ItemBody::Action(action) if action.state.comes_back() => {
                    Some((action.by.is_none(), action.by, item.created.at(), item.id))
                }
                _ => None,
            })
            .collect();
        found.sort();
        found.into_iter().map(|(.., id)| id).collect()
    }

    fn intentions(&self) -> Vec<EntryId> {
        let mut found: Vec<_> = self
            .items
            .iter()
            .filter_map(|item| match &item.body {
                ItemBody::Intention(one) if one.seen.is_none() && one.back() <= self.today => {
                    Some((one.day, item.id))
                }
                _ => None,
            })
            .collect();
        found.sort();
        found.into_iter().map(|(_, id)| id).collect()
    }

    /// Only of somebody who facilitates: once, and again after six months.
    fn asks_confidence(&self) -> bool {
        let facilitates = self.sessions().any(|(_, session)| session.role == Role::Facilitator);
        let answers = self.items.iter().filter_map(|item| match &item.body {
            ItemBody::Confidence(Confidence { day, .. }) => Some(*day),
            _ => None,
        });
        let again = |day: Day| day.date().checked_add_months(Months::new(CONFIDENCE_MONTHS));
        match answers.max() {
            Some(day) => again(day).is_some_and(|again| self.today.date() >= again),
            None => facilitates,
        }
    }

    fn why(&self, strain: Option<u8>) -> Option<EntryId> {
        self.items.iter().rev().find_map(|item| match &item.body {
            ItemBody::Why(why) => {
                let says_something = !why.drivers.trim().is_empty() || !why.principles.is_empty();
                let hard = why.offer_from.zip(strain).is_some_and(|(from, strain)| strain >= from.get());
                Some((says_something && hard).then_some(item.id))
            }
            _ => None,
        })?
    }

    fn days_until(&self, day: Day) -> i32 {
        let days = day.date().signed_duration_since(self.today.date()).num_days();
        i32::try_from(days).unwrap_or(i32::MAX)
    }
}

/// When it has to be done next: never again once it is done, unless it comes round, and then not
/// before the day that was given for it.
fn next_due(refresher: &Refresher) -> Option<Day> {
    match (refresher.done, refresher.weeks) {
        (None, _) => Some(refresher.due),
        (Some(done), Some(weeks)) => Some(refresher.due.max(done.plus(i64::from(weeks.get()) * 7))),
        (Some(_), None) => None,
    }
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
