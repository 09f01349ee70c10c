//! Earlier versions: kept, listed, read, brought back.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail as tests do")]

mod common;

use common::*;
use stillpoint_journal::{ErrorCode, Journal, id::EntryId};

fn listed(journal: &Journal, id: EntryId) -> Vec<(String, bool)> {
    let versions = journal.versions(id).unwrap();
    versions.iter().map(|version| (text_of(&version.body).to_owned(), version.current)).collect()
}

#[test]
fn every_edit_keeps_what_was_there() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let first = save(&mut journal, "one");
    assert_eq!((first.versions, first.edited), (1, None));
    let second = journal.save_entry(edit(first.id, "two"), minute(7)).unwrap();
    assert_eq!((second.versions, second.edited, second.created), (2, Some(minute(7)), first.created));
    let journal = desk.reopen(journal);
    assert_eq!(journal.entry(first.id).unwrap(), second);
    assert_eq!(listed(&journal, first.id), [("two".to_owned(), true), ("one".to_owned(), false)]);
    let at: Vec<_> = journal.versions(first.id).unwrap().iter().map(|version| version.at).collect();
    assert_eq!(at, [minute(7), first.created]);
    assert!(journal.timeline(0, 1).rows[0].edited);
}

#[test]
fn saving_what_has_not_changed_makes_no_version() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let first = save(&mut journal, "same");
    let again = journal.save_entry(edit(first.id, "same"), minute(9)).unwrap();
    assert_eq!(again, first);
    assert_eq!(journal.versions(first.id).unwrap().len(), 1);
}

#[test]
fn an_earlier_version_comes_back_as_a_new_one() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let first = save(&mut journal, "one");
    journal.save_entry(edit(first.id, "two"), minute(1)).unwrap();
    let oldest = journal.versions(first.id).unwrap().last().unwrap().revision;
    let back = journal.restore_version(first.id, oldest, minute(2)).unwrap();
    assert_eq!((text_of(&back.body), back.versions, back.edited), ("one", 3, Some(minute(2))));
    let journal = desk.reopen(journal);
    let texts: Vec<_> = listed(&journal, first.id).into_iter().map(|(text, _)| text).collect();
    assert_eq!(texts, ["one", "two", "one"]);
}

#[test]
fn a_version_that_never_was_is_not_found() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let id = save(&mut journal, "one").id;
    for revision in [0, 9, u32::MAX] {
        assert_eq!(journal.restore_version(id, revision, noon()).unwrap_err().code(), ErrorCode::NotFound);
    }
    let nobody = "00000000000000000000000000000001".parse().unwrap();
    assert_eq!(journal.versions(nobody).unwrap_err().code(), ErrorCode::NotFound);
}

#[test]
fn going_into_the_bin_and_back_is_not_a_version() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let first = save(&mut journal, "one");
    journal.bin_entry(first.id, minute(1)).unwrap();
    let back = journal.restore_entry(first.id).unwrap();
    assert_eq!((back.versions, back.edited, back.binned), (1, None, None));
    assert_eq!(back.body, first.body);
}
