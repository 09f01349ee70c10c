//! Over which days.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::time::Day;

/// Over how long, up to today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "PatternRange")]
pub enum Range {
    /// 28 days, day by day.
    FourWeeks,
    /// 56 days, day by day.
    EightWeeks,
    /// 52 weeks, week by week.
    Year,
}

impl Range {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::FourWeeks, Self::EightWeeks, Self::Year];

    const fn weeks(self) -> usize {
        match self {
            Self::FourWeeks => 4,
            Self::EightWeeks => 8,
            Self::Year => 52,
        }
    }

    /// How many days one point of a line stands for.
    const fn days_a_bin(self) -> usize {
        match self {
            Self::FourWeeks | Self::EightWeeks => 1,
            Self::Year => 7,
        }
    }
}

/// The days that one point stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Bin {
    /// The first.
    pub from: Day,
    /// The last; the same where it is one day.
    pub to: Day,
}

/// The days of a range that ends today.
pub(super) struct Span {
    range: Range,
    from: Day,
    to: Day,
}

impl Span {
    pub fn new(range: Range, today: Day) -> Self {
        let back = i64::try_from(range.weeks() * 7).unwrap_or_default() - 1;
        Self { range, from: today.plus(-back), to: today }
    }

    pub fn from(&self) -> Day {
        self.from
    }

    pub fn to(&self) -> Day {
        self.to
    }

    pub fn days(&self) -> usize {
        self.range.weeks() * 7
    }

    /// Which day of them it is, from 0; `None` for one that is none of them.
    pub fn place(&self, day: Day) -> Option<usize> {
        let since = day.date().signed_duration_since(self.from.date()).num_days();
        usize::try_from(since).ok().filter(|at| *at < self.days())
    }

    pub fn day(&self, at: usize) -> Day {
        self.from.plus(i64::try_from(at).unwrap_or_default())
    }

    /// The bin of a day that is one of them.
    pub fn bin(&self, at: usize) -> usize {
        at / self.range.days_a_bin()
    }

    pub fn days_a_bin(&self) -> usize {
        self.range.days_a_bin()
    }

    pub fn bins(&self) -> Vec<Bin> {
        let step = self.days_a_bin();
        let firsts = (0..self.days()).step_by(step);
        firsts.map(|at| Bin { from: self.day(at), to: self.day(at + step - 1) }).collect()
    }
}
