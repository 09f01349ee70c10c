//! The identifier guard in a journal: what is watched for, what was left in which text, what goes out.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail as tests do")]

mod common;

use common::*;
use serde_json::json;
use stillpoint_journal::{
    ErrorCode, Journal,
    entry::{KeepDraft, SaveEntry},
    guard::{Found, GuardChoices, Kind, WatchWords},
    id::EntryId,
    supervision::KeepItem,
    text::Word,
};

const SAID: &str = "Rang her daughter on 07700 900123 about it.";
const NUMBER: &str = "07700 900123";

fn watching(words: &[&str]) -> GuardChoices {
    let words = words.iter().map(|word| Word::new(*word).unwrap()).collect();
    GuardChoices { watch: WatchWords::new(words).unwrap(), ..GuardChoices::default() }
}

fn kinds(found: &[Found]) -> Vec<Kind> {
    found.iter().map(|one| one.kind).collect()
}

fn draft(journal: &mut Journal, of: Option<EntryId>, text: &str) -> EntryId {
    journal.keep_draft(KeepDraft { id: None, of, body: check_in(noon(), text) }, noon()).unwrap().id
}

fn leave_all(journal: &mut Journal, text: &str, of: EntryId) {
    for one in journal.point_out(text, Some(of)) {
        journal.leave_found(text, of, &one).unwrap();
    }
}

/// The newest state of every record, as it is kept.
fn records(desk: &Desk) -> Vec<serde_json::Value> {
    let vault = desk.vault();
    let read = |id| serde_json::from_slice(&vault.read(id).unwrap().body).unwrap();
    vault.objects().into_iter().map(read).collect()
}

fn of_type(all: &[serde_json::Value], name: &str) -> usize {
    all.iter().filter(|record| record["type"] == name).count()
}

#[test]
fn a_word_to_watch_for_is_pointed_out_and_stays_on_the_list() {
    let desk = Desk::new();
    let mut journal = desk.create();
    assert_eq!(kinds(&journal.point_out("Over at Larkfield again.", None)), []);
    journal.set_guard_choices(watching(&["larkfield"])).unwrap();
    let mut journal = desk.reopen(journal);
    assert_eq!(kinds(&journal.point_out("Over at Larkfield again.", None)), [Kind::Watched]);
    assert_eq!(journal.guard_choices(), watching(&["larkfield"]));
    assert!(!desk.bytes().windows(9).any(|bytes| bytes.eq_ignore_ascii_case(b"larkfield")));
}

#[test]
fn a_list_that_could_never_be_met_is_refused_and_the_old_one_holds() {
    let desk = Desk::new();
    let mut journal = desk.create();
    journal.set_guard_choices(watching(&["Larkfield"])).unwrap();
    assert_eq!(journal.set_guard_choices(watching(&["…"])).unwrap_err().code(), ErrorCode::Invalid);
    assert_eq!(journal.guard_choices(), watching(&["Larkfield"]));
}

#[test]
fn nothing_is_pointed_out_where_the_writer_does_not_want_it_and_an_entry_is_still_looked_through() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let id = save(&mut journal, SAID).id;
    journal.set_guard_choices(GuardChoices { point_out: false, ..GuardChoices::default() }).unwrap();
    let mut journal = desk.reopen(journal);
    assert_eq!(journal.point_out(SAID, Some(id)), []);
    assert_eq!(journal.guard_entry(id).unwrap().total, 1);
}

#[test]
fn what_is_left_in_a_draft_is_left_in_its_entry_and_in_no_other_text() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let written = draft(&mut journal, None, SAID);
    assert_eq!(kinds(&journal.point_out(SAID, Some(written))), [Kind::Phone]);
    leave_all(&mut journal, SAID, written);
    assert_eq!(journal.point_out(SAID, Some(written)), []);
    assert_eq!(journal.point_out(SAID, None).len(), 1);

    let save = SaveEntry { of: None, draft: Some(written), body: check_in(noon(), SAID) };
    let entry = journal.save_entry(save, noon()).unwrap().id;
    let mut journal = desk.reopen(journal);
    assert_eq!(journal.point_out(SAID, Some(entry)), []);
    assert_eq!((journal.guard_entry(entry).unwrap().total, journal.guard_entry(entry).unwrap().left), (0, 1));
    // Writing in it again is writing in the same text.
    let again = draft(&mut journal, Some(entry), SAID);
    assert_eq!(journal.point_out(SAID, Some(again)), []);
    let other = draft(&mut journal, None, SAID);
    assert_eq!(journal.point_out(SAID, Some(other)).len(), 1);
    drop(journal.lock());
    assert_eq!(of_type(&records(&desk), "left"), 1);
}

#[test]
fn what_was_left_says_nothing_of_what_it_was() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let entry = save(&mut journal, SAID).id;
    leave_all(&mut journal, SAID, entry);
    drop(journal.lock());
    let all = records(&desk);
    assert_eq!(of_type(&all, "left"), 1);
    for record in all.iter().filter(|record| record["type"] != "entry") {
        let kept = record.to_string();
        assert!(!kept.contains(NUMBER) && !kept.contains("07700900123") && !kept.contains("phone"), "{kept}");
    }
}

#[test]
fn what_was_left_goes_with_the_text_it_was_left_in() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let thrown = draft(&mut journal, None, SAID);
    leave_all(&mut journal, SAID, thrown);
    journal.discard_draft(thrown).unwrap();

    let entry = save(&mut journal, SAID).id;
    leave_all(&mut journal, SAID, entry);
    journal.bin_entry(entry, noon()).unwrap();
    journal.purge(entry).unwrap();

    let body = json!({"item": "action", "what": SAID, "by": null, "session": null, "entry": null,
        "state": "open", "word": "", "answered": null});
    let body = serde_json::from_value(body).unwrap();
    let item = journal.keep_item(KeepItem { id: None, body }, noon()).unwrap().id;
    leave_all(&mut journal, SAID, item);
    journal.bin_item(item, noon()).unwrap();
    let mut journal = desk.reopen(journal);
    assert_eq!(journal.point_out(SAID, Some(item)), []);
    journal.purge_item(item).unwrap();

    let exercise = journal.keep_exercise(None, steady(), noon()).unwrap().key.own().unwrap();
    leave_all(&mut journal, SAID, exercise);
    journal.remove_exercise(exercise).unwrap();
    drop(journal.lock());
    assert_eq!(of_type(&records(&desk), "left"), 0);
}

#[test]
fn nothing_is_left_in_what_is_not_there_nor_what_is_not_found() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let entry = save(&mut journal, SAID).id;
    let there = journal.point_out(SAID, None).remove(0);
    let nobody = EntryId::from_bytes([1; 16]);
    assert_eq!(journal.leave_found(SAID, nobody, &there).unwrap_err().code(), ErrorCode::NotFound);
    let beside = Found { start: 0, ..there };
    assert_eq!(journal.leave_found(SAID, entry, &beside).unwrap().len(), 1);
    drop(journal.lock());
    assert_eq!(of_type(&records(&desk), "left"), 0);
}

#[test]
fn everything_is_counted_as_it_is_written_and_days_that_were_chosen_are_not() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let entry = save(&mut journal, SAID).id;
    save(&mut journal, "Nothing in here.");
    draft(&mut journal, None, "Seen with Mrs Patel");
    let all = journal.everything();
    let answer = journal.guard_records(&all);
    assert_eq!((answer.total, answer.left), (2, 0));
    leave_all(&mut journal, SAID, entry);
    let answer = journal.guard_records(&all);
    assert_eq!((answer.total, answer.left), (1, 1));
}
