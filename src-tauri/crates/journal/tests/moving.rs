//! Entries of other programs taken in together, known again, and taken back together.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail as tests do")]

mod common;

use common::*;
use stillpoint_journal::{
    ErrorCode, Journal,
    entry::{EntryBody, SaveEntry},
    list::List,
    moving::{Candidate, ENTRIES_MAX, Program, Said, Timing},
    text::{Line, Text},
    time::Moment,
};

fn said(when: Moment, title: &str, text: &str) -> EntryBody {
    let (title, text) = (Line::new(title).unwrap(), Text::new(text).unwrap());
    Said { when, title, text, tags: List::default() }.as_writing()
}

fn candidate(body: EntryBody) -> Candidate {
    Candidate { body, timing: Timing::Known, starred: false }
}

fn three() -> Vec<EntryBody> {
    vec![said(minute(0), "One", "a"), said(minute(1), "", "b"), said(minute(2), "", "c")]
}

fn known(journal: &mut Journal, bodies: Vec<EntryBody>) -> Vec<bool> {
    journal.known_already(&bodies.into_iter().map(candidate).collect::<Vec<_>>())
}

#[test]
fn what_came_in_is_there_after_a_lock_and_is_known_as_having_come_together() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let moved = journal.move_in(Program::DayOne, three(), minute(9)).unwrap();
    assert_eq!((moved.entries, moved.unchanged, moved.changed, moved.undone), (3, 3, 0, None));
    let mut journal = desk.reopen(journal);
    assert_eq!(journal.timeline(0, 9).total, 3);
    assert_eq!(journal.moves(), [moved]);
    let row = &journal.timeline(0, 9).rows[2];
    let (reflection, at) = (row.reflection.clone().unwrap(), row.when);
    assert_eq!((reflection.title.as_str(), row.snippet.as_str(), at), ("One", "a", minute(0)));
}

#[test]
fn the_same_day_minute_and_words_are_known_however_they_are_spaced_and_divided() {
    let desk = Desk::new();
    let mut journal = desk.create();
    journal.move_in(Program::Jrnl, three(), minute(9)).unwrap();
    assert_eq!(known(&mut journal, three()), [true, true, true]);
    let other = vec![
        said(minute(0), "", "One\n\n a"),
        said(minute(0), "One", "A"),
        said(minute(60), "One", "a"),
        said(minute(5), "", "twice"),
        said(minute(5), "", "twice"),
    ];
    assert_eq!(known(&mut journal, other), [true, false, false, false, true]);
    let mut journal = desk.reopen(journal);
    assert_eq!(known(&mut journal, three()), [true, true, true], "before anything was asked of it");
}

#[test]
fn taking_it_back_puts_what_is_as_it_came_into_the_bin_and_nothing_else() {
    let desk = Desk::new();
    let mut journal = desk.create();
    save(&mut journal, "mine");
    let moved = journal.move_in(Program::Notes, three(), minute(9)).unwrap();
    let rows = journal.timeline(0, 9).rows;
    let id = |text: &str| rows.iter().find(|row| row.snippet.as_str() == text).unwrap().id;
    let change = SaveEntry { of: Some(id("a")), draft: None, body: said(minute(0), "One", "changed") };
    journal.save_entry(change, minute(10)).unwrap();
    journal.bin_entry(id("b"), minute(10)).unwrap();
    let now = journal.moves()[0];
    assert_eq!((now.entries, now.unchanged, now.changed), (3, 1, 1));
    let undone = journal.undo_move(moved.id, minute(11)).unwrap();
    assert_eq!((undone.binned, undone.stay), (1, 1));
    let mut journal = desk.reopen(journal);
    let mut texts: Vec<String> =
        journal.timeline(0, 9).rows.iter().map(|row| row.snippet.as_str().to_owned()).collect();
    texts.sort();
    assert_eq!(texts, ["changed", "mine"]);
    assert_eq!(journal.bin().len(), 2);
    let now = journal.moves()[0];
    assert_eq!((now.unchanged, now.changed, now.undone), (0, 1, Some(minute(11))));
    assert_eq!(known(&mut journal, three()), [false, false, false], "what is in the bin is not here");
    assert_eq!(journal.undo_move(moved.id, minute(12)).unwrap().binned, 0);
}

#[test]
fn an_entry_whose_change_is_being_written_stays() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let moved = journal.move_in(Program::Notes, three(), minute(9)).unwrap();
    let id = journal.timeline(0, 9).rows[0].id;
    let keep =
        stillpoint_journal::entry::KeepDraft { id: None, of: Some(id), body: said(minute(2), "", "half") };
    journal.keep_draft(keep, minute(10)).unwrap();
    let undone = journal.undo_move(moved.id, minute(11)).unwrap();
    assert_eq!((undone.binned, undone.stay), (2, 1));
}

#[test]
fn all_come_or_none() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let many = vec![said(minute(0), "", "x"); ENTRIES_MAX + 1];
    assert_eq!(journal.move_in(Program::Notes, many, minute(9)).unwrap_err().code(), ErrorCode::TooLarge);
    assert_eq!((journal.timeline(0, 9).total, journal.moves().len()), (0, 0));
    let unknown = save(&mut journal, "x").id;
    assert_eq!(journal.undo_move(unknown, minute(9)).unwrap_err().code(), ErrorCode::NotFound);
}

#[test]
fn each_time_is_taken_back_by_itself() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let first = journal.move_in(Program::Notes, three(), minute(9)).unwrap();
    let later = vec![said(minute(30), "", "later")];
    let second = journal.move_in(Program::Daylio, later, minute(10)).unwrap();
    assert_eq!(journal.moves().iter().map(|one| one.id).collect::<Vec<_>>(), [second.id, first.id]);
    journal.undo_move(first.id, minute(11)).unwrap();
    assert_eq!(journal.timeline(0, 9).total, 1);
    assert_eq!(journal.moves()[0].unchanged, 1);
}
