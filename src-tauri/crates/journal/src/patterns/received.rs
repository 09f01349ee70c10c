//! Supervision received, beside what was allowed and how often it was meant to come round.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{attended, number, span::Span};
use crate::{
    id::EntryId,
    silent::silent_debug,
    supervision::{
        Allowance, Item, ItemBody, Rhythm, Role, SessionKind,
        standing::{counts, standing},
    },
    text::Line,
    time::{Day, Moment},
};

/// An allowance that some of these days fall into. Its sums are of all its days.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AllowancePattern {
    /// Which.
    pub id: EntryId,
    /// What the writer calls it; may be "".
    #[ts(type = "string")]
    pub called: Line,
    /// The kinds it is for; none means all.
    pub kinds: Vec<SessionKind>,
    /// How many sessions it is.
    pub sessions: u32,
    /// How many were attended.
    pub used: u32,
    /// How many more are in the diary.
    pub booked: u32,
    /// How many are neither.
    pub left: u32,
    /// Its first day.
    pub from: Day,
    /// Its last day.
    pub until: Day,
}

/// How often sessions came round.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RhythmPattern {
    /// Which.
    pub id: EntryId,
    /// What the writer calls it; may be "".
    #[ts(type = "string")]
    pub called: Line,
    /// The kinds it is for; none means all.
    pub kinds: Vec<SessionKind>,
    /// Meant every so many weeks.
    pub weeks: u32,
    /// How often that is in these days, from when the rhythm is counted; whole times alone.
    pub meant: u32,
    /// How many of them were attended.
    pub attended: u32,
}

/// Supervision received.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Received {
    /// Sessions attended as somebody who is supervised or takes part, but for those done alone.
    pub sessions: u32,
    /// Their minutes, as far as known.
    pub minutes: u32,
    /// How many of them it is not known of how long they were.
    pub unknown: u32,
    /// Allowances that reach into these days, the one that ends first coming first.
    pub allowances: Vec<AllowancePattern>,
    /// Rhythms.
    pub rhythms: Vec<RhythmPattern>,
}

silent_debug!(AllowancePattern, Received, RhythmPattern);

pub(super) fn received(items: &[Item], span: &Span, now: Moment) -> Received {
    let those = || {
        attended(items, span).map(|(_, session)| session).filter(|session| session.role == Role::Supervisee)
    };
    Received {
        sessions: number(those().count()),
        minutes: those().filter_map(|session| session.minutes).map(|minutes| u32::from(minutes.get())).sum(),
        unknown: number(those().filter(|session| session.minutes.is_none()).count()),
        allowances: allowances(items, span, now),
        rhythms: rhythms(items, span),
    }
}

fn allowances(items: &[Item], span: &Span, now: Moment) -> Vec<AllowancePattern> {
    let standing = standing(items, now, None).allowances;
    let of = |item: &Item, one: &Allowance| {
        let stands = standing.iter().find(|stands| stands.id == item.id)?;
        let reaches = one.from <= span.to() && one.until >= span.from();
        reaches.then(|| AllowancePattern {
            id: item.id,
            called: one.called.clone(),
            kinds: one.kinds.to_vec(),
            sessions: u32::from(one.sessions.get()),
            used: stands.used,
            booked: stands.booked,
            left: stands.left,
            from: one.from,
            until: one.until,
        })
    };
    let mut found: Vec<AllowancePattern> = items
        .iter()
        .filter_map(|item| match &item.body {
            ItemBody::Allowance(one) => of(item, one),
            _ => None,
        })
        .collect();
    found.sort_by_key(|one| (one.until, one.id));
    found
}

fn rhythms(items: &[Item], span: &Span) -> Vec<RhythmPattern> {
    let of = |item: &Item, one: &Rhythm| {
        let from = one.since.max(span.from());
        let days = span.to().date().signed_duration_since(from.date()).num_days() + 1;
        let weeks = u32::from(one.weeks.get());
        let meant = u32::try_from(days).unwrap_or_default() / (weeks * 7);
        let come = items.iter().filter(|item| match &item.body {
            ItemBody::Session(session) => {
                session.state == crate::supervision::SessionState::Attended
                    && counts(&one.kinds, session.kind)
                    && (from..=span.to()).contains(&session.day)
            }
            _ => false,
        });
        RhythmPattern {
            id: item.id,
            called: one.called.clone(),
            kinds: one.kinds.to_vec(),
            weeks,
            meant,
            attended: number(come.count()),
        }
    };
    let all = items.iter().filter_map(|item| match &item.body {
        ItemBody::Rhythm(one) if one.since <= span.to() => Some(of(item, one)),
        _ => None,
    });
    all.collect()
}
