//! The journal by its days, and tags changed everywhere.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail as tests do")]

mod common;

use common::*;
use stillpoint_journal::{
    Journal, JournalError,
    entry::{EntryBody, KeepDraft, SaveEntry},
    id::EntryId,
    list::List,
    tags::{TagChanged, TagRow},
    text::Word,
    time::{Day, Moment},
};

fn word(tag: &str) -> Word {
    Word::new(tag).unwrap()
}

fn tagged(mut body: EntryBody, tags: &[&str]) -> EntryBody {
    *body.tags_mut() = List::new(tags.iter().map(|tag| word(tag)).collect()).unwrap();
    body
}

fn keep(journal: &mut Journal, body: EntryBody) -> EntryId {
    journal.save_entry(SaveEntry { of: None, draft: None, body }, noon()).unwrap().id
}

fn tags_of(journal: &Journal, id: EntryId) -> Vec<String> {
    journal.entry(id).unwrap().body.tags().iter().map(|tag| tag.to_string()).collect()
}

fn row(tag: &str, entries: u32, binned: u32, drafts: u32) -> TagRow {
    TagRow { tag: word(tag), entries, binned, drafts }
}

/// Three entries, one of them in the bin, and a draft.
fn four(journal: &mut Journal) -> [EntryId; 4] {
    let a = keep(journal, tagged(body("one"), &["handover", "nights"]));
    let b = keep(journal, tagged(reflection(noon(), "two", false), &["Handovers", "handover"]));
    let c = keep(journal, tagged(body("three"), &["handover"]));
    journal.bin_entry(c, noon()).unwrap();
    let draft = KeepDraft { id: None, of: None, body: tagged(body("four"), &["handover"]) };
    let d = journal.keep_draft(draft, noon()).unwrap().id;
    [a, b, c, d]
}

fn draft_tags(journal: &Journal) -> Vec<String> {
    let drafts = journal.drafts();
    drafts.iter().flat_map(|draft| draft.body.tags().iter().map(|tag| tag.to_string())).collect()
}

#[test]
fn tags_are_counted_wherever_they_stand_and_come_by_the_alphabet() {
    let desk = Desk::new();
    let mut journal = desk.create();
    four(&mut journal);
    let rows = journal.tags().rows;
    assert_eq!(rows, [row("handover", 2, 1, 1), row("Handovers", 1, 0, 0), row("nights", 1, 0, 0)]);
    assert!(Desk::new().create().tags().rows.is_empty());
}

#[test]
fn a_tag_is_renamed_in_entries_in_the_bin_and_in_drafts_and_back_again() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let [a, b, c, _] = four(&mut journal);
    let done = journal.change_tag(&word("handover"), Some(&word("Handovers"))).unwrap();
    assert_eq!(done, TagChanged { changed: 4, damaged: 0 });
    assert_eq!(journal.tags().rows, [row("Handovers", 2, 1, 1), row("nights", 1, 0, 0)]);
    assert_eq!(tags_of(&journal, a), ["Handovers", "nights"]);
    assert_eq!(tags_of(&journal, b), ["Handovers"], "two of one name are one");
    assert_eq!(tags_of(&journal, c), ["Handovers"]);
    assert_eq!(draft_tags(&journal), ["Handovers"]);
    assert_eq!(journal.entry(a).unwrap().edited, None, "what was written has not changed");
    assert!(journal.entry(c).unwrap().binned.is_some());

    let mut journal = desk.reopen(journal);
    assert_eq!(tags_of(&journal, b), ["Handovers"], "it was kept");
    assert_eq!(journal.undo_tag_change().unwrap().changed, 0, "a lock ends what can be undone");

    journal.change_tag(&word("nights"), None).unwrap();
    assert_eq!(tags_of(&journal, a), ["Handovers"]);
    assert_eq!(journal.undo_tag_change().unwrap().changed, 1);
    assert_eq!(tags_of(&journal, a), ["Handovers", "nights"]);
    assert_eq!(journal.undo_tag_change().unwrap().changed, 0, "once");
}

#[test]
fn undoing_a_merge_parts_what_it_joined_and_leaves_what_was_written_since() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let [a, b, c, _] = four(&mut journal);
    let before = journal.tags();
    journal.change_tag(&word("handover"), Some(&word("Handovers"))).unwrap();
    journal.undo_tag_change().unwrap();
    assert_eq!(journal.tags(), before);
    assert_eq!(tags_of(&journal, b), ["Handovers", "handover"], "in their order");

    journal.change_tag(&word("handover"), None).unwrap();
    // Meanwhile the writer has given one of them other tags, and another other words.
    let retagged = SaveEntry { of: Some(a), draft: None, body: tagged(body("one"), &["days"]) };
    journal.save_entry(retagged, minute(1)).unwrap();
    let reworded = SaveEntry { of: Some(b), draft: None, body: tagged(body("2"), &["Handovers"]) };
    journal.save_entry(reworded, minute(1)).unwrap();
    assert_eq!(journal.undo_tag_change().unwrap(), TagChanged { changed: 3, damaged: 0 });
    assert_eq!(tags_of(&journal, a), ["days"]);
    assert_eq!((tags_of(&journal, b).len(), text_of(&journal.entry(b).unwrap().body)), (2, "2"));
    assert_eq!(tags_of(&journal, c), ["handover"]);
}

#[test]
fn a_tag_that_nobody_has_changes_nothing_and_a_name_it_has_already_neither() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let [a, ..] = four(&mut journal);
    let none = TagChanged { changed: 0, damaged: 0 };
    assert_eq!(journal.change_tag(&word("staffing"), Some(&word("x"))).unwrap(), none);
    assert_eq!(journal.change_tag(&word("nights"), Some(&word("nights"))).unwrap(), none);
    assert_eq!(journal.versions(a).unwrap().len(), 1);
}

fn at(time: &str, day: &str) -> Moment {
    let at = time.parse().unwrap();
    Moment::new(at, 0, day.parse().unwrap()).unwrap()
}

#[test]
fn a_year_is_by_journal_day_and_knows_where_the_journal_begins_and_ends() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let mut add = |when: Moment, text: &str| keep(&mut journal, check_in(when, text));
    add(at("2025-12-31T10:00:00Z", "2025-12-31"), "the last of a year");
    // A night shift's small hours belong to the evening it began.
    add(at("2027-01-01T03:00:00Z", "2026-12-31"), "three in the morning");
    add(at("2026-12-31T09:00:00Z", "2026-12-31"), "the morning before");
    let binned = add(at("2026-05-05T09:00:00Z", "2026-05-05"), "thrown away");
    journal.bin_entry(binned, noon()).unwrap();
    let year = journal.calendar(2026);
    let days: Vec<(String, u32)> = year.days.iter().map(|day| (day.day.to_string(), day.entries)).collect();
    assert_eq!(days, [("2026-12-31".to_owned(), 2)]);
    assert_eq!(year.first, "2025-12-31".parse::<Day>().ok());
    assert_eq!(year.last, "2026-12-31".parse::<Day>().ok());
    assert_eq!(journal.calendar(2025).days.len(), 1);
    for none in [2027, 0, i32::MIN, i32::MAX] {
        assert!(journal.calendar(none).days.is_empty(), "{none}");
    }
    let texts = journal.day_entries("2026-12-31".parse().unwrap());
    assert_eq!(
        texts.iter().map(|row| row.snippet.to_string()).collect::<Vec<_>>(),
        ["three in the morning", "the morning before"]
    );
}

fn shown(journal: &Journal, day: &str) -> Vec<EntryId> {
    journal.on_this_day(day.parse().unwrap()).entries.into_iter().map(|entry| entry.id).collect()
}

/// A check-in of that journal day.
fn written(journal: &mut Journal, day: &str) -> EntryId {
    keep(journal, check_in(at(&format!("{day}T12:00:00Z"), day), day))
}

#[test]
fn this_day_in_earlier_years_is_shown_only_to_who_asked_for_it() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let [older, newer] = ["2023-11-22", "2025-11-22"].map(|day| written(&mut journal, day));
    for day in ["2025-11-21", "2025-12-22", "2026-11-22"] {
        written(&mut journal, day);
    }
    let binned = written(&mut journal, "2024-11-22");
    journal.bin_entry(binned, noon()).unwrap();
    let steadied = grounding(at("2024-11-22T12:00:00Z", "2024-11-22"), "orienting", None, None);
    keep(&mut journal, EntryBody::Grounding(steadied));
    assert_eq!(shown(&journal, "2026-11-22"), [], "nobody has asked for it");
    assert!(!journal.on_this_day(noon().day()).on);

    journal.choose_on_this_day(true).unwrap();
    assert_eq!(shown(&journal, "2026-11-22"), [newer, older]);
    assert_eq!(shown(&journal, "2026-11-23"), []);
    let mut journal = desk.reopen(journal);
    assert_eq!(shown(&journal, "2026-11-22"), [newer, older], "it stays asked for");
    journal.choose_on_this_day(false).unwrap();
    assert_eq!(shown(&desk.reopen(journal), "2026-11-22"), []);
}

#[test]
fn an_entry_is_kept_from_its_day_until_it_is_shown_again() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let [hard, other] = ["2024-11-22", "2025-11-22"].map(|day| written(&mut journal, day));
    journal.choose_on_this_day(true).unwrap();
    journal.hide_on_this_day(hard, true).unwrap();
    journal.hide_on_this_day(hard, true).unwrap();
    let mut journal = desk.reopen(journal);
    assert_eq!(shown(&journal, "2026-11-22"), [other]);
    assert_eq!(journal.on_this_day(noon().day()).hidden, 1);
    journal.hide_on_this_day(hard, false).unwrap();
    assert_eq!(shown(&journal, "2026-11-22"), [other, hard]);
    journal.hide_on_this_day(hard, true).unwrap();
    journal.hide_on_this_day(other, true).unwrap();
    journal.show_again_on_this_day().unwrap();
    assert_eq!(shown(&journal, "2026-11-22"), [other, hard]);
    let nobody = "00ff0123456789abcdef0123456789ab".parse().unwrap();
    assert!(matches!(journal.hide_on_this_day(nobody, true), Err(JournalError::NotFound)));
    assert_eq!(journal.versions(hard).unwrap().len(), 1, "the entry itself is as it was");
}

#[test]
fn a_leap_day_is_looked_back_on_from_the_end_of_february() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let [leap, before] = ["2024-02-29", "2024-02-28"].map(|day| written(&mut journal, day));
    journal.choose_on_this_day(true).unwrap();
    assert_eq!(shown(&journal, "2026-02-28"), [leap, before]);
    assert_eq!(shown(&journal, "2028-02-29"), [leap]);
    assert_eq!(shown(&journal, "2028-02-28"), [before]);
    assert_eq!(shown(&journal, "2026-03-01"), []);
}

#[test]
fn of_many_years_the_latest_are_shown() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let all: Vec<EntryId> =
        (2010..2020).map(|year| written(&mut journal, &format!("{year}-11-22"))).collect();
    journal.choose_on_this_day(true).unwrap();
    let day = journal.on_this_day(noon().day());
    assert_eq!((day.entries.len(), day.more), (5, 5));
    assert_eq!(day.entries.first().map(|entry| entry.id), all.last().copied());
}
