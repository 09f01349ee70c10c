//! What a preparation begins with: what was not talked about last time, what was promised, and
//! since when to look back.

use chrono::Months;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{
    AgendaItem, Item, ItemBody, Preparation, RepeatUnit, Session, SessionState,
    preparation::AGENDA_MAX,
    standing::{counts, in_force},
};
use crate::{id::EntryId, list::List, text::Text, time::Day};

/// Most sessions that one pattern makes at a time.
pub const REPEATS_MAX: u16 = 60;

/// Everything with which preparing for a session begins.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Beginning {
    /// The preparation that has been kept for it, if one has.
    pub id: Option<EntryId>,
    /// What is prepared so far; without one kept, what comes back from last time.
    pub preparation: Preparation,
    /// The last session of its kind that took place before it.
    pub last: Option<EntryId>,
    /// Its day: the journal since then is what there is to bring.
    pub since: Option<Day>,
    /// The agreement in force for its kind.
    pub agreement: Option<EntryId>,
}

/// What preparing for that session begins with; `None` when there is no such session.
#[must_use]
pub fn beginning(items: &[Item], session: EntryId) -> Option<Beginning> {
    let this = the_session(items, session)?;
    let earlier = earlier(items, session, this);
    let last = earlier.iter().rev().find(|(_, one)| one.state == SessionState::Attended);
    let kept = preparation_of(items, session);
    Some(Beginning {
        id: kept.map(|(id, _)| id),
        preparation: match kept {
            Some((_, kept)) => kept.clone(),
            None => Preparation {
                session: Some(session),
                brief: this.kind == super::SessionKind::DropIn,
                agenda: not_talked_about(items, &earlier),
                ..Preparation::default()
            },
        },
        last: last.map(|(id, _)| *id),
        since: last.map(|(_, one)| one.day),
        agreement: agreement_for(items, this),
    })
}

/// The sessions that follow one by its pattern: `more` of them, each booked like it and with
/// nothing of what came of it.
#[must_use]
pub fn repeated(first: &Session, more: u16) -> Vec<Session> {
    let Some(repeat) = first.repeat else { return Vec::new() };
    let nth = |n: u16| {
        let by = u32::from(n) * u32::from(repeat.every.get());
        let day = match repeat.unit {
            RepeatUnit::Weeks => Some(first.day.plus(i64::from(by) * 7)),
            RepeatUnit::Months => {
                first.day.date().checked_add_months(Months::new(by)).and_then(|date| Day::new(date).ok())
            }
        }?;
        let next = Session {
            day,
            state: match first.state {
                SessionState::Offered => SessionState::Offered,
                _ => SessionState::Booked,
            },
            why: Text::default(),
            uid: super::super::settings::Detail::default(),
            after: super::After::default(),
            reflected: None,
            ..first.clone()
        };
        (day > first.day).then_some(next)
    };
    (1..=more.min(REPEATS_MAX)).filter_map(nth).collect()
}

fn the_session(items: &[Item], id: EntryId) -> Option<&Session> {
    items.iter().find_map(|item| match &item.body {
        ItemBody::Session(session) if item.id == id => Some(session),
        _ => None,
    })
}

/// The sessions of its kind before it, the earliest first.
fn earlier<'a>(items: &'a [Item], id: EntryId, this: &Session) -> Vec<(EntryId, &'a Session)> {
    let mut found: Vec<(EntryId, &Session)> = items
        .iter()
        .filter_map(|item| match &item.body {
            ItemBody::Session(session) if item.id != id && session.kind == this.kind => {
                Some((item.id, session))
            }
            _ => None,
        })
        .filter(|(other, session)| (session.place_in_time(), *other) < (this.place_in_time(), id))
        .collect();
    found.sort_by_key(|(id, session)| (session.place_in_time(), *id));
    found
}

/// What is prepared for a session: the state kept last, should two devices each have made one.
fn preparation_of(items: &[Item], session: EntryId) -> Option<(EntryId, &Preparation)> {
    let those = items.iter().filter_map(|item| match &item.body {
        ItemBody::Preparation(one) if one.session == Some(session) => Some((item, one)),
        _ => None,
    });
    those.max_by_key(|(item, _)| item.edited.at()).map(|(item, one)| (item.id, one))
}

/// What the last preparation of the kind left open, whether or not that session took place.
fn not_talked_about(items: &[Item], earlier: &[(EntryId, &Session)]) -> List<AgendaItem, AGENDA_MAX> {
    let last = earlier.iter().rev().find_map(|(id, _)| preparation_of(items, *id));
    let open = last.into_iter().flat_map(|(_, one)| one.agenda.iter());
    let back = open
        .filter(|item| !item.discussed && !item.is_empty())
        .map(|item| AgendaItem { carried: item.carried.saturating_add(1), ..item.clone() });
    List::new(back.collect()).unwrap_or_default()
}

fn agreement_for(items: &[Item], session: &Session) -> Option<EntryId> {
    let those = in_force(items).into_iter().filter(|(_, one)| counts(&one.kinds, session.kind));
    // The one written for this kind before the one for all.
    those.max_by_key(|(id, one)| (!one.kinds.is_empty(), one.agreed, *id)).map(|(id, _)| id)
}
