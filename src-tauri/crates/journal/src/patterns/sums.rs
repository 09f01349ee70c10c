//! Means, middles and spreads, in whole tenths.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::number;
use crate::{score::Score, silent::silent_debug};

/// A value to one decimal, as it is shown: 43 is 4.3.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Tenths(pub u32);

impl Tenths {
    pub fn of(score: Score) -> Self {
        Self(u32::from(score.get()) * 10)
    }

    pub fn shown(self) -> f64 {
        f64::from(self.0) / 10.0
    }
}

/// Scores added up.
#[derive(Clone, Copy, Default)]
pub(super) struct Tally {
    sum: u32,
    count: u32,
}

impl Tally {
    pub fn add(&mut self, score: Score) {
        self.sum += u32::from(score.get());
        self.count += 1;
    }

    pub fn mean(self) -> Option<Tenths> {
        mean(self.sum.saturating_mul(10), self.count)
    }
}

/// The mean of values, halves rounded up.
pub(super) fn mean_of(values: &[Tenths]) -> Option<Tenths> {
    mean(values.iter().map(|value| value.0).sum(), number(values.len()))
}

fn mean(sum: u32, count: u32) -> Option<Tenths> {
    (sum + count / 2).checked_div(count).map(Tenths)
}

/// As many are above it as below; between the two in the middle, where they are an even number.
pub(super) fn middle(values: &[Tenths]) -> Option<Tenths> {
    let mut sorted = values.to_vec();
    sorted.sort_unstable();
    let upper = sorted.get(sorted.len() / 2)?;
    let lower = sorted.get(sorted.len().saturating_sub(1) / 2)?;
    Some(Tenths((upper.0 + lower.0).div_ceil(2)))
}

/// How values lie.
#[derive(Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Spread {
    /// The lowest.
    pub lowest: f64,
    /// As many are above it as below; to one decimal.
    pub middle: f64,
    /// The highest.
    pub highest: f64,
}

impl Spread {
    /// How these lie; `None` of no values.
    pub(super) fn of(values: &[Tenths]) -> Option<Self> {
        Some(Self {
            lowest: values.iter().min()?.shown(),
            middle: middle(values)?.shown(),
            highest: values.iter().max()?.shown(),
        })
    }
}

silent_debug!(Spread);
