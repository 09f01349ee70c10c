//! Drafts and saving: nothing typed is lost, nothing saved is touched before it is saved.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail as tests do")]

mod common;

use common::*;
use stillpoint_journal::{
    ErrorCode,
    entry::{KeepDraft, SaveEntry},
    id::EntryId,
};

/// How many transactions the write-ahead log holds (the SQLite file format: a frame that ends a
/// transaction says how large the database is after it).
fn transactions(wal: &std::path::Path) -> usize {
    let bytes = std::fs::read(wal).unwrap();
    let number = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap());
    let (page, salt) = (number(8) as usize, (number(16), number(20)));
    let frames = (32..bytes.len()).step_by(24 + page).filter(|at| at + 24 + page <= bytes.len());
    frames.filter(|at| (number(at + 8), number(at + 12)) == salt && number(at + 4) != 0).count()
}

#[test]
fn saving_a_draft_writes_the_entry_and_deletes_the_draft_in_one_transaction() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let kept = journal.keep_draft(draft("half a"), noon()).unwrap();
    let wal = desk.folder().join("journal.stillpoint-wal");
    let before = transactions(&wal);
    let save = SaveEntry { of: None, draft: Some(kept.id), body: body("half a sentence") };
    journal.save_entry(save, noon()).unwrap();
    assert_eq!(transactions(&wal), before + 1);
    let journal = desk.reopen(journal);
    assert_eq!(texts(&journal), ["half a sentence"]);
    assert!(journal.drafts().is_empty());
}

#[test]
fn a_draft_is_there_after_the_process_just_stops() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let first = journal.keep_draft(draft("one"), minute(0)).unwrap();
    let second = KeepDraft { id: Some(first.id), of: None, body: body("one two") };
    let second = journal.keep_draft(second, minute(1)).unwrap();
    // No lock, no goodbye.
    drop(journal);
    let found = desk.open().drafts();
    assert_eq!(found, std::slice::from_ref(&second));
    assert_eq!((second.id, second.started, second.kept), (first.id, minute(0), minute(1)));
}

#[test]
fn only_the_last_state_of_a_draft_stays_in_the_file() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let id = journal.keep_draft(draft("one"), noon()).unwrap().id;
    for n in 0..20 {
        let keep = KeepDraft { id: Some(id), of: None, body: body(&format!("state {n}")) };
        journal.keep_draft(keep, minute(n)).unwrap();
    }
    drop(journal.lock());
    let vault = desk.vault();
    let object = id.to_string().parse().unwrap();
    assert_eq!(vault.revisions(object).len(), 1);
}

#[test]
fn a_draft_of_an_entry_does_not_touch_it_until_it_is_saved() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let entry = save(&mut journal, "as it was");
    let keep = KeepDraft { id: None, of: Some(entry.id), body: body("as it might be") };
    let kept = journal.keep_draft(keep, minute(5)).unwrap();
    assert_eq!(journal.entry(entry.id).unwrap(), entry);
    let mut journal = desk.reopen(journal);
    assert_eq!(journal.entry(entry.id).unwrap(), entry);
    journal.discard_draft(kept.id).unwrap();
    assert_eq!(journal.entry(entry.id).unwrap(), entry);
}

#[test]
fn a_draft_begun_before_a_later_edit_can_still_be_saved_and_both_are_kept() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let entry = save(&mut journal, "first");
    let keep = KeepDraft { id: None, of: Some(entry.id), body: body("stale") };
    let kept = journal.keep_draft(keep, minute(1)).unwrap();
    journal.save_entry(edit(entry.id, "meanwhile"), minute(2)).unwrap();
    let late = SaveEntry { of: Some(entry.id), draft: Some(kept.id), body: body("stale") };
    journal.save_entry(late, minute(3)).unwrap();
    let kept: Vec<_> =
        journal.versions(entry.id).unwrap().iter().map(|v| text_of(&v.body).to_owned()).collect();
    assert_eq!(kept, ["stale", "meanwhile", "first"]);
}

#[test]
fn an_edit_of_an_entry_that_is_gone_for_good_becomes_a_new_entry() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let gone: EntryId = "00000000000000000000000000000001".parse().unwrap();
    let saved = journal.save_entry(edit(gone, "still said"), noon()).unwrap();
    assert_ne!(saved.id, gone);
    assert_eq!(texts(&journal), ["still said"]);
}

#[test]
fn a_draft_of_a_deleted_entry_goes_with_it() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let entry = save(&mut journal, "x");
    journal.keep_draft(KeepDraft { id: None, of: Some(entry.id), body: body("y") }, noon()).unwrap();
    journal.bin_entry(entry.id, noon()).unwrap();
    assert_eq!(journal.drafts().len(), 1, "the bin is not the end");
    journal.purge(entry.id).unwrap();
    assert!(journal.drafts().is_empty());
    assert!(desk.reopen(journal).drafts().is_empty());
}

#[test]
fn an_entry_cannot_be_passed_off_as_a_draft() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let entry = save(&mut journal, "stays");
    let disguised = SaveEntry { of: None, draft: Some(entry.id), body: body("new") };
    assert_eq!(journal.save_entry(disguised, noon()).unwrap_err().code(), ErrorCode::Invalid);
    let over = KeepDraft { id: Some(entry.id), of: None, body: body("new") };
    assert_eq!(journal.keep_draft(over, noon()).unwrap_err().code(), ErrorCode::Invalid);
    assert_eq!(journal.discard_draft(entry.id).unwrap_err().code(), ErrorCode::NotFound);
    assert_eq!(texts(&desk.reopen(journal)), ["stays"]);
}

#[test]
fn an_empty_check_in_can_be_saved_and_is_kept() {
    let desk = Desk::new();
    let mut journal = desk.create();
    assert!(body("").is_empty());
    let saved = save(&mut journal, "");
    let journal = desk.reopen(journal);
    assert_eq!(journal.entry(saved.id).unwrap(), saved);
    assert_eq!(journal.timeline(0, 10).total, 1);
}

#[test]
fn a_discarded_draft_leaves_no_frame_in_any_file() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let id = journal.keep_draft(draft("gone"), noon()).unwrap().id;
    assert!(holds(&desk.bytes(), &id.bytes()));
    journal.discard_draft(id).unwrap();
    assert!(!holds(&desk.bytes(), &id.bytes()), "while it is still open");
    assert_eq!(journal.discard_draft(id).unwrap_err().code(), ErrorCode::NotFound);
}

#[test]
fn a_million_characters_come_back_whole() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let long = "wörd \"\\\u{1}\n".repeat(100_000);
    let entry = save(&mut journal, &long);
    let journal = desk.reopen(journal);
    assert_eq!(text_of(&journal.entry(entry.id).unwrap().body), long);
}
