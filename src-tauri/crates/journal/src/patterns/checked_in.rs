//! The days with a check-in. A count of days, not of days in a row.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{number, span::Span};
use crate::{
    entry::{EntryKind, EntrySummary},
    silent::silent_debug,
    time::Day,
};

/// A day, and how many check-ins it has.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CountedDay {
    /// The journal day.
    pub day: Day,
    /// Its check-ins.
    pub check_ins: u32,
}

/// Check-ins, day by day.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CheckedIn {
    /// Every day there is, the oldest first.
    pub days: Vec<CountedDay>,
    /// How many of them have one.
    pub with: u32,
    /// How many check-ins that are.
    pub check_ins: u32,
}

silent_debug!(CheckedIn, CountedDay);

/// What is gathered.
pub(super) struct Counted<'a> {
    span: &'a Span,
    days: Vec<u32>,
}

impl<'a> Counted<'a> {
    pub fn new(span: &'a Span) -> Self {
        Self { span, days: vec![0; span.days()] }
    }

    pub fn take_in(&mut self, at: usize, row: &EntrySummary) {
        if let (EntryKind::CheckIn, Some(day)) = (row.kind, self.days.get_mut(at)) {
            *day += 1;
        }
    }

    pub fn all(self) -> CheckedIn {
        let counted = self.days.iter().enumerate();
        CheckedIn {
            days: counted.map(|(at, &check_ins)| CountedDay { day: self.span.day(at), check_ins }).collect(),
            with: number(self.days.iter().filter(|day| **day > 0).count()),
            check_ins: self.days.iter().sum(),
        }
    }
}
