//! The bin: undo, thirty days, and deletion that is real.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail as tests do")]

mod common;

use common::*;
use stillpoint_journal::ErrorCode;

#[test]
fn an_entry_in_the_bin_is_out_of_sight_and_can_come_back() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let entry = save(&mut journal, "kept");
    let binned = journal.bin_entry(entry.id, minute(3)).unwrap();
    assert_eq!(binned.binned, Some(minute(3)));
    let mut journal = desk.reopen(journal);
    assert!(texts(&journal).is_empty());
    let row = &journal.bin()[0];
    assert_eq!(
        (row.summary.id, row.binned, row.gone_on.to_string()),
        (entry.id, minute(3), "2026-12-22".to_owned())
    );
    journal.restore_entry(entry.id).unwrap();
    assert_eq!(texts(&desk.reopen(journal)), ["kept"]);
}

#[test]
fn putting_it_there_twice_does_not_begin_the_thirty_days_again() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let id = save(&mut journal, "x").id;
    journal.bin_entry(id, minute(0)).unwrap();
    assert_eq!(journal.bin_entry(id, minute(60)).unwrap().binned, Some(minute(0)));
}

#[test]
fn editing_what_is_in_the_bin_takes_it_out() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let id = save(&mut journal, "x").id;
    journal.bin_entry(id, minute(0)).unwrap();
    let saved = journal.save_entry(edit(id, "x"), minute(1)).unwrap();
    assert_eq!((saved.binned, saved.versions), (None, 1));
    assert!(journal.bin().is_empty());
    assert_eq!(texts(&desk.reopen(journal)), ["x"]);
}

#[test]
fn only_what_is_in_the_bin_can_be_deleted_for_good() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let id = save(&mut journal, "safe").id;
    assert_eq!(journal.purge(id).unwrap_err().code(), ErrorCode::NotFound);
    assert_eq!(journal.empty_bin().unwrap(), 0);
    assert_eq!(texts(&journal), ["safe"]);
}

#[test]
fn no_frame_of_what_was_deleted_for_good_stays_in_any_file() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let id = save(&mut journal, "one").id;
    journal.save_entry(edit(id, "two"), minute(1)).unwrap();
    journal.bin_entry(id, minute(2)).unwrap();
    assert!(holds(&desk.bytes(), &id.bytes()));
    journal.purge(id).unwrap();
    assert!(!holds(&desk.bytes(), &id.bytes()), "while it is still open");
    assert_eq!(journal.entry(id).unwrap_err().code(), ErrorCode::NotFound);
    assert!(desk.reopen(journal).bin().is_empty());
}

#[test]
fn emptying_the_bin_deletes_what_is_in_it_and_nothing_else() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let ids: Vec<_> = ["a", "b", "c"].iter().map(|text| save(&mut journal, text).id).collect();
    journal.bin_entry(ids[0], noon()).unwrap();
    journal.bin_entry(ids[2], noon()).unwrap();
    assert_eq!(journal.empty_bin().unwrap(), 2);
    let bytes = desk.bytes();
    assert!(
        !holds(&bytes, &ids[0].bytes()) && !holds(&bytes, &ids[2].bytes()) && holds(&bytes, &ids[1].bytes())
    );
    assert_eq!(texts(&desk.reopen(journal)), ["b"]);
}

#[test]
fn after_thirty_days_an_unlock_empties_it() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let id = save(&mut journal, "x").id;
    journal.bin_entry(id, noon()).unwrap();
    drop(journal.lock());
    let journal = desk.open_at(moment("2026-12-22T11:00:00+00:00"));
    assert_eq!(journal.bin().len(), 1, "an hour is left");
    drop(journal.lock());
    let journal = desk.open_at(moment("2026-12-22T12:00:00+00:00"));
    assert!(journal.bin().is_empty());
    assert!(!holds(&desk.bytes(), &id.bytes()));
}

#[test]
fn an_app_left_open_empties_it_when_told_the_time() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let id = save(&mut journal, "x").id;
    journal.bin_entry(id, noon()).unwrap();
    assert_eq!(journal.purge_expired(minute(1)).unwrap(), 0);
    assert_eq!(journal.purge_expired(moment("2027-01-01T00:00:00+00:00")).unwrap(), 1);
    assert!(journal.bin().is_empty());
}
