//! The scales by weekday and by shift: described, not explained.

use std::collections::BTreeMap;

use chrono::Datelike;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{
    ENOUGH,
    lines::Lines,
    number,
    span::Span,
    sums::{Spread, Tally, Tenths, middle},
};
use crate::{
    checkin::{Phase, ScaleId, Shift},
    entry::EntrySummary,
    silent::silent_debug,
};

/// What a check-in says of the working day it belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ShiftContext {
    /// An early.
    Early,
    /// A late.
    Late,
    /// A long day.
    Long,
    /// A night.
    Night,
    /// On call.
    OnCall,
    /// Another kind of shift.
    Other,
    /// A day off.
    Off,
}

impl ShiftContext {
    /// All of them, in the order of [`ScaleContexts::shifts`].
    pub const ALL: [Self; 7] =
        [Self::Early, Self::Late, Self::Long, Self::Night, Self::OnCall, Self::Other, Self::Off];

    fn of(row: &EntrySummary) -> Option<Self> {
        if row.phase == Some(Phase::Off) {
            return Some(Self::Off);
        }
        Some(match row.shift? {
            Shift::Early => Self::Early,
            Shift::Late => Self::Late,
            Shift::Long => Self::Long,
            Shift::Night => Self::Night,
            Shift::OnCall => Self::OnCall,
            Shift::Other => Self::Other,
        })
    }
}

/// The days of one weekday, or of one kind of shift.
#[derive(Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Group {
    /// How many days have a value.
    pub days: u32,
    /// How these lie; null where they are too few.
    pub spread: Option<Spread>,
}

/// The groups whose middles are furthest apart.
#[derive(Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Compared {
    /// Places of the groups with the highest middle.
    pub highest: Vec<u32>,
    /// That middle.
    pub high: f64,
    /// Places of the groups with the lowest middle.
    pub lowest: Vec<u32>,
    /// That middle.
    pub low: f64,
    /// Whether these two are at least 1 apart.
    pub apart: bool,
}

/// Days in groups.
#[derive(Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Groups {
    /// The groups, in their order.
    pub groups: Vec<Group>,
    /// Null where fewer than two groups have enough days.
    pub compared: Option<Compared>,
}

/// One scale by weekday and by shift.
#[derive(Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ScaleContexts {
    /// Which scale.
    pub scale: ScaleId,
    /// Seven, Monday first.
    pub weekdays: Groups,
    /// Seven: early, late, long day, night, on call, another kind, day off. A day's value counts the
    /// check-ins of that shift alone.
    pub shifts: Groups,
}

silent_debug!(Compared, Group, Groups, ScaleContexts);

/// What is gathered, day by day.
pub(super) struct Contexts<'a> {
    span: &'a Span,
    shifts: BTreeMap<(ScaleId, ShiftContext), BTreeMap<usize, Tally>>,
}

impl<'a> Contexts<'a> {
    pub fn new(span: &'a Span) -> Self {
        Self { span, shifts: BTreeMap::new() }
    }

    pub fn take_in(&mut self, at: usize, row: &EntrySummary) {
        let Some(context) = ShiftContext::of(row) else { return };
        for answer in row.scales.iter() {
            let days = self.shifts.entry((answer.scale, context)).or_default();
            days.entry(at).or_default().add(answer.score);
        }
    }

    pub fn of(&self, scales: &[ScaleId], lines: &Lines<'_>) -> Vec<ScaleContexts> {
        let of = |&scale: &ScaleId| ScaleContexts {
            scale,
            weekdays: groups(&self.weekdays(&lines.days_of(scale))),
            shifts: groups(&ShiftContext::ALL.map(|context| self.shift(scale, context))),
        };
        scales.iter().map(of).collect()
    }

    fn weekdays(&self, daily: &[Option<Tenths>]) -> [Vec<Tenths>; 7] {
        let mut days: [Vec<Tenths>; 7] = Default::default();
        for (at, value) in daily.iter().enumerate() {
            let weekday = self.span.day(at).date().weekday().num_days_from_monday();
            let day = usize::try_from(weekday).ok().and_then(|weekday| days.get_mut(weekday));
            if let Some((value, day)) = value.zip(day) {
                day.push(value);
            }
        }
        days
    }

    fn shift(&self, scale: ScaleId, context: ShiftContext) -> Vec<Tenths> {
        let days = self.shifts.get(&(scale, context)).into_iter();
        days.flat_map(BTreeMap::values).filter_map(|day| day.mean()).collect()
    }
}

fn groups(values: &[Vec<Tenths>; 7]) -> Groups {
    let spread = |days: &Vec<Tenths>| Spread::of(days).filter(|_| days.len() >= ENOUGH);
    let groups = values.iter().map(|days| Group { days: number(days.len()), spread: spread(days) });
    Groups { groups: groups.collect(), compared: compared(values) }
}

fn compared(values: &[Vec<Tenths>; 7]) -> Option<Compared> {
    let enough = values.iter().enumerate().filter(|(_, days)| days.len() >= ENOUGH);
    let middles: Vec<(u32, Tenths)> =
        enough.filter_map(|(at, days)| Some((number(at), middle(days)?))).collect();
    let high = middles.iter().map(|(_, middle)| *middle).max()?;
    let low = middles.iter().map(|(_, middle)| *middle).min()?;
    let those =
        |value: Tenths| middles.iter().filter(|(_, middle)| *middle == value).map(|(at, _)| *at).collect();
    (middles.len() > 1).then(|| Compared {
        highest: those(high),
        high: high.shown(),
        lowest: those(low),
        low: low.shown(),
        apart: high.0 - low.0 >= 10,
    })
}
