//! The throwaway journal: made as described, and readable like any other.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail as tests do")]
#![cfg(feature = "demo")]

mod common;

use common::*;
use stillpoint_journal::demo;

#[test]
fn a_demo_journal_holds_months_and_one_of_everything() {
    let desk = Desk::new();
    let mut journal = desk.create();
    demo::furnish(&mut journal, 7, noon()).unwrap();
    let mut journal = desk.reopen(journal);
    while !journal.project_more(100) {}
    let months = demo::six_months(7, noon().day().plus(-1)).len();
    let rows = journal.timeline(0, u32::MAX).rows;
    assert_eq!((rows.len(), journal.bin().len(), journal.drafts().len()), (months + 1, 1, 1));
    assert_eq!(rows.iter().filter(|row| row.edited).count(), 1);
    assert!(rows.windows(2).all(|pair| pair[0].when >= pair[1].when));
    let week = journal.today(noon()).week;
    assert!(week.iter().any(|series| series.points.iter().any(Option::is_some)));
}
