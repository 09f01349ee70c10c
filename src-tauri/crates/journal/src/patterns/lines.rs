//! Scales, systems and themes over time.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{
    ENOUGH, number,
    span::Span,
    sums::{Spread, Tally, Tenths, mean_of, middle},
};
use crate::{
    checkin::ScaleId,
    entry::EntrySummary,
    reflection::{Theme, ThemeScore},
    score::Score,
    silent::silent_debug,
};

/// By how many tenths two middles differ before one is called higher.
const A_POINT: u32 = 10;

/// One point of a line.
#[derive(Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LinePoint {
    /// To one decimal. Of a day, the mean of its answers; of a week, the mean of its days.
    pub value: f64,
    /// How many days it rests on.
    pub days: u32,
}

/// How a later value stands to an earlier one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Direction {
    /// At least 1 higher.
    Higher,
    /// At least 1 lower.
    Lower,
    /// Less than 1 apart.
    Same,
}

/// The first half of the time beside the second.
#[derive(Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Change {
    /// The middle of the first half's points.
    pub first: f64,
    /// The middle of the second half's.
    pub second: f64,
    /// By how much they differ, to one decimal.
    pub by: f64,
    /// How the second stands to the first.
    pub direction: Direction,
}

/// A line over time, and what is said of it.
#[derive(Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "PatternLine")]
pub struct Line {
    /// One for each bin; null for one without an answer.
    pub points: Vec<Option<LinePoint>>,
    /// How many days have a value.
    pub days: u32,
    /// How the points lie; null where there is none.
    pub spread: Option<Spread>,
    /// Null where either half has too few points.
    pub change: Option<Change>,
}

/// A scale over time.
#[derive(Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ScaleLine {
    /// Which.
    pub scale: ScaleId,
    /// Its line.
    pub line: Line,
}

/// The three emotion systems.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum SystemId {
    /// Protecting.
    Threat,
    /// Striving.
    Drive,
    /// Settling.
    Soothing,
}

/// A system over time.
#[derive(Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SystemLine {
    /// Which.
    pub system: SystemId,
    /// Its line.
    pub line: Line,
}

/// A theme over time.
#[derive(Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ThemeLine {
    /// Which.
    pub theme: Theme,
    /// Its line.
    pub line: Line,
}

silent_debug!(Change, Line, LinePoint, ScaleLine, SystemLine, ThemeLine);

/// What is gathered, day by day.
pub(super) struct Lines<'a> {
    span: &'a Span,
    scales: BTreeMap<ScaleId, Vec<Tally>>,
    systems: BTreeMap<SystemId, Vec<Tally>>,
    themes: BTreeMap<Theme, Vec<Tally>>,
}

impl<'a> Lines<'a> {
    pub fn new(span: &'a Span) -> Self {
        Self { span, scales: BTreeMap::new(), systems: BTreeMap::new(), themes: BTreeMap::new() }
    }

    pub fn take_in(&mut self, at: usize, row: &EntrySummary, themes: &[ThemeScore]) {
        let days = self.span.days();
        for answer in row.scales.iter() {
            add(&mut self.scales, answer.scale, days, at, Some(answer.score));
        }
        let systems = row.systems;
        add(&mut self.systems, SystemId::Threat, days, at, systems.threat);
        add(&mut self.systems, SystemId::Drive, days, at, systems.drive);
        add(&mut self.systems, SystemId::Soothing, days, at, systems.soothing);
        for one in themes {
            add(&mut self.themes, one.theme, days, at, one.score);
        }
    }

    /// Those with a value and those that are `chosen`, in the order they are offered.
    pub fn scales(&self, chosen: &[ScaleId]) -> Vec<ScaleLine> {
        let shown = ScaleId::ALL.into_iter();
        let shown = shown.filter(|scale| chosen.contains(scale) || self.scales.contains_key(scale));
        shown.map(|scale| ScaleLine { scale, line: self.line(self.scales.get(&scale)) }).collect()
    }

    /// All three, or none where none has a value.
    pub fn systems(&self) -> Vec<SystemLine> {
        if self.systems.is_empty() {
            return Vec::new();
        }
        let all = [SystemId::Threat, SystemId::Drive, SystemId::Soothing];
        all.map(|system| SystemLine { system, line: self.line(self.systems.get(&system)) }).into()
    }

    /// Those with a value.
    pub fn themes(&self) -> Vec<ThemeLine> {
        let lines = self.themes.iter();
        lines.map(|(theme, days)| ThemeLine { theme: *theme, line: self.line(Some(days)) }).collect()
    }

    /// The value of each day that has one.
    pub fn days_of(&self, scale: ScaleId) -> Vec<Option<Tenths>> {
        self.daily(self.scales.get(&scale))
    }

    fn daily(&self, days: Option<&Vec<Tally>>) -> Vec<Option<Tenths>> {
        days.map_or_else(|| vec![None; self.span.days()], |days| days.iter().map(|day| day.mean()).collect())
    }

    fn line(&self, days: Option<&Vec<Tally>>) -> Line {
        let daily = self.daily(days);
        let bins = daily.chunks(self.span.days_a_bin()).map(|bin| {
            let values: Vec<Tenths> = bin.iter().flatten().copied().collect();
            mean_of(&values).map(|mean| (mean, number(values.len())))
        });
        let bins: Vec<Option<(Tenths, u32)>> = bins.collect();
        let values = |bins: &[Option<(Tenths, u32)>]| -> Vec<Tenths> {
            bins.iter().flatten().map(|(value, _)| *value).collect()
        };
        let (first, second) = bins.split_at(bins.len() / 2);
        Line {
            days: number(daily.iter().flatten().count()),
            spread: Spread::of(&values(&bins)),
            change: change(&values(first), &values(second)),
            points: bins
                .iter()
                .map(|bin| bin.map(|(value, days)| LinePoint { value: value.shown(), days }))
                .collect(),
        }
    }
}

fn add<K: Ord>(into: &mut BTreeMap<K, Vec<Tally>>, key: K, days: usize, at: usize, score: Option<Score>) {
    let Some(score) = score else { return };
    let all = into.entry(key).or_insert_with(|| vec![Tally::default(); days]);
    if let Some(day) = all.get_mut(at) {
        day.add(score);
    }
}

fn change(first: &[Tenths], second: &[Tenths]) -> Option<Change> {
    if first.len() < ENOUGH || second.len() < ENOUGH {
        return None;
    }
    let (first, second) = (middle(first)?, middle(second)?);
    let by = Tenths(first.0.abs_diff(second.0));
    let direction = match second.cmp(&first) {
        _ if by.0 < A_POINT => Direction::Same,
        std::cmp::Ordering::Greater => Direction::Higher,
        _ => Direction::Lower,
    };
    Some(Change { first: first.shown(), second: second.shown(), by: by.shown(), direction })
}
