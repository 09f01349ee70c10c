//! A whole journal as plain files, and such files brought in again.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail as tests do")]

mod common;

use std::fs;

use common::*;
use proptest::prelude::*;
use stillpoint_journal::{
    entry::SaveEntry,
    guard::{GuardChoices, WatchWords},
    id::EntryId,
    parse::parse,
    settings::Settings,
    supervision::KeepItem,
    text::Word,
};

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, max_shrink_iters: 60, ..ProptestConfig::default() })]

    #[test]
    fn an_empty_journal_that_takes_everything_in_is_the_same_journal(steps in steps()) {
        let mut desk = Desk::new();
        furnish(&mut desk.journal, &steps);
        let folder = desk.path("all");
        let outline = save_to(&folder, &desk.journal);
        prop_assert_eq!(outline.left_out(), 0);

        let mut other = Desk::new();
        let looked = weigh(&folder, &mut other.journal).unwrap();
        let taken = bring_in(&folder, &mut other.journal).unwrap();
        prop_assert_eq!(&looked, &taken, "it does what it said it would");
        prop_assert_eq!((taken.beside, taken.missing, taken.not_taken_total), (0, 0, 0));
        let (mut other, mut desk) = (other.reopened(), desk.reopened());
        prop_assert_eq!(records(&other.journal), records(&desk.journal));
        prop_assert_eq!(other.journal.settings(), desk.journal.settings());
        prop_assert_eq!(other.journal.ground_settings(), desk.journal.ground_settings());
        prop_assert_eq!(other.journal.timeline(0, 500), desk.journal.timeline(0, 500));
        prop_assert_eq!(other.journal.practice(), desk.journal.practice());
        prop_assert_eq!(other.journal.bin(), desk.journal.bin());
        prop_assert_eq!(other.journal.drafts(), desk.journal.drafts());
        prop_assert_eq!(ends(&mut other.journal), ends(&mut desk.journal));

        let again = bring_in(&folder, &mut other.journal).unwrap();
        prop_assert_eq!(again.taken(), 0, "nothing comes in twice");
        prop_assert_eq!(records(&other.journal), records(&desk.journal));
    }

    #[test]
    fn two_journals_put_together_lose_nothing(ours in steps(), theirs in steps()) {
        let (mut desk, mut other) = (Desk::new(), Desk::new());
        // The same beginning, and then each its own way.
        furnish(&mut desk.journal, &ours);
        save_to(&desk.path("ours"), &desk.journal);
        bring_in(&desk.path("ours"), &mut other.journal).unwrap();
        let shared: Vec<EntryId> = desk.journal.everything();
        for (n, id) in shared.iter().enumerate() {
            let text = theirs.len().to_string() + &n.to_string();
            if let Ok(entry) = other.journal.entry(*id) {
                let save = SaveEntry { of: Some(entry.id), draft: None, body: parse(&common::entry(n, &text, "x")).unwrap() };
                other.journal.save_entry(save, later(300)).unwrap();
            }
        }
        furnish(&mut other.journal, &theirs);
        save_to(&other.path("theirs"), &other.journal);
        let (before, chosen) = (records(&desk.journal), ends(&mut desk.journal).0);
        bring_in(&other.path("theirs"), &mut desk.journal).unwrap();
        let after = records(&desk.journal);
        for (id, states) in &before {
            let kept = &after[id];
            prop_assert!(states.iter().all(|state| kept.iter().any(|one| one["body"] == state["body"])));
        }
        let all: Vec<&serde_json::Value> = after.values().flatten().collect();
        for state in records(&other.journal).values().flatten() {
            let same = |one: &&serde_json::Value| one["body"] == state["body"] && one["exercise"] == state["exercise"];
            prop_assert!(all.iter().any(same), "{state:#}");
        }
        let now = ends(&mut desk.journal).0;
        for (id, kept) in chosen.iter().filter(|(_, kept)| kept.own) {
            let same = now.get(id).map(|now| (now.until, now.own)) == Some((kept.until, true));
            prop_assert!(same, "what was chosen here stays");
        }
        let again = bring_in(&other.path("theirs"), &mut desk.journal).unwrap();
        prop_assert_eq!(again.taken(), 0);
        prop_assert_eq!(records(&desk.journal), after);
    }
}

#[test]
fn everything_anybody_wrote_can_be_read_without_the_app() {
    let mut desk = Desk::new();
    one_of_each(&mut desk.journal, "zqtextqz\nsecond <script>", "zqlineqz");
    save_to(&desk.path("all"), &desk.journal);
    let files = files(&desk.path("all"));
    let page = |name: &str| String::from_utf8(files[name].clone()).unwrap();
    let markdown = files.iter().filter(|(name, _)| name.ends_with(".md"));
    let mut read = 0;
    for (name, bytes) in markdown {
        let text = String::from_utf8(bytes.clone()).unwrap();
        assert!(text.starts_with("# ") && text.ends_with('\n'), "{name}");
        let bare = text.replace("\\<", "");
        assert!(
            !bare.contains("<script>") && !text.contains("null") && !text.contains("offsetMinutes"),
            "{name}:\n{text}"
        );
        read += text.matches("zqtextqz").count() + text.matches("zqlineqz").count();
    }
    // Each record says it somewhere; what only machines read is left to the data.
    let data = files.iter().filter(|(name, _)| name.starts_with("data/"));
    for (name, bytes) in data {
        let text = String::from_utf8(bytes.clone()).unwrap();
        assert!(text.contains("\"stillpoint\": \"record\"") && text.contains("\"format\": 1"), "{name}");
    }
    assert!(read > 60, "{read}");
    let check_in = page("entries/2026/2026-11-21 Check-in.md");
    for words in [
        "feeling valued: 0 of 10",
        "not sure: 3",
        "In the body:** chest",
        "## Earlier versions",
        "changed since",
    ] {
        assert!(check_in.contains(words), "{words}\n{check_in}");
    }
    assert!(
        check_in.contains("Sunday 22 November 2026, 00:30") || check_in.contains("00:30 on"),
        "{check_in}"
    );
    let session = page("sessions/2026-11-26 Professional nurse advocate.md");
    for words in ["14:00", "zqlineqz", "Heard:** 7 of 10", "## Afterwards", "video"] {
        assert!(session.contains(words), "{words}\n{session}");
    }
    let index = page("index.md");
    for link in
        ["Check-in", "In the bin", "Templates.md", "Exercises.md", "Settings.md", "anyone who can open it"]
    {
        assert!(index.contains(link), "{link}\n{index}");
    }
    for name in files.keys() {
        assert!(!name.contains("zq"), "{name}: nothing anybody wrote is in a name");
        let safe = |letter: char| letter.is_ascii_alphanumeric() || " -_()./".contains(letter);
        assert!(name.chars().all(safe) && !name.contains(".."), "{name}");
    }
}

#[test]
fn an_entry_with_other_content_becomes_one_with_the_versions_of_both() {
    for newer_here in [true, false] {
        let (mut desk, mut other) = (Desk::new(), Desk::new());
        let body = |text: &str| parse(&entry(0, text, "")).unwrap();
        let save = |of, text: &str| SaveEntry { of, draft: None, body: body(text) };
        let id = desk.journal.save_entry(save(None, "first"), noon()).unwrap().id;
        save_to(&desk.path("all"), &desk.journal);
        bring_in(&desk.path("all"), &mut other.journal).unwrap();
        let (ours, theirs) = if newer_here { (5, 2) } else { (2, 5) };
        desk.journal.save_entry(save(Some(id), "ours"), later(ours)).unwrap();
        other.journal.save_entry(save(Some(id), "theirs"), later(theirs)).unwrap();
        desk.journal.bin_entry(id, later(6)).unwrap();
        save_to(&other.path("all"), &other.journal);
        let tally = bring_in(&other.path("all"), &mut desk.journal).unwrap();
        assert_eq!((tally.beside, tally.entries, tally.known), (1, 0, 1), "settings are known");
        let entry = desk.journal.entry(id).unwrap();
        assert_eq!(entry.body, body(if newer_here { "ours" } else { "theirs" }), "the last word shows");
        assert_eq!(entry.binned, None, "it is not in the bin everywhere");
        let versions = desk.journal.versions(id).unwrap();
        for text in ["first", "ours", "theirs"] {
            assert!(versions.iter().any(|version| version.body == body(text)), "{text}");
        }
        assert_eq!(bring_in(&other.path("all"), &mut desk.journal).unwrap().taken(), 0);
    }
}

#[test]
fn an_item_with_other_content_is_kept_as_another_one() {
    let (mut desk, mut other) = (Desk::new(), Desk::new());
    let body = |text: &str| parse(&item(11, text, "")).unwrap();
    let id = desk.journal.keep_item(KeepItem { id: None, body: body("first") }, noon()).unwrap().id;
    save_to(&desk.path("all"), &desk.journal);
    bring_in(&desk.path("all"), &mut other.journal).unwrap();
    other.journal.keep_item(KeepItem { id: Some(id), body: body("theirs") }, later(5)).unwrap();
    save_to(&other.path("all"), &other.journal);
    assert_eq!(bring_in(&other.path("all"), &mut desk.journal).unwrap().beside, 1);
    let items = desk.journal.practice().items;
    assert_eq!(items.iter().filter(|item| item.id == id && item.body == body("first")).count(), 1);
    assert_eq!(items.iter().filter(|item| item.id != id && item.body == body("theirs")).count(), 1);
}

#[test]
fn choices_that_were_made_here_stay_and_lists_are_put_together() {
    let (mut desk, mut other) = (Desk::new(), Desk::new());
    furnish(&mut desk.journal, &[Step::Settings("theirs".to_owned())]);
    save_to(&desk.path("all"), &desk.journal);
    let mine: Settings = parse(&serde_json::json!({"autoLockMinutes": 2, "ownFeelings": ["mine"]})).unwrap();
    other.journal.set_settings(mine.clone()).unwrap();
    let tally = bring_in(&desk.path("all"), &mut other.journal).unwrap();
    let other = other.reopened();
    let now = other.journal.settings();
    assert_eq!(tally.settings, 1);
    assert_eq!(
        (now.auto_lock_minutes, &now.scales, now.contacts_when_locked),
        (mine.auto_lock_minutes, &mine.scales, false)
    );
    let words: Vec<&str> = now.own_feelings.iter().map(|word| word.as_str()).collect();
    assert_eq!((words, now.contacts.len()), (vec!["mine", "theirs"], 1));
}

#[test]
fn what_was_long_in_the_bin_has_its_thirty_days_here() {
    let (mut desk, mut other) = (Desk::new(), Desk::new());
    furnish(&mut desk.journal, &[Step::Save(0, "x".to_owned(), String::new()), Step::Bin(0)]);
    save_to(&desk.path("all"), &desk.journal);
    let folder = stillpoint_export::everything::Folder::open(&desk.path("all")).unwrap();
    let mut tally = stillpoint_journal::everything::Tally::default();
    let records = stillpoint_export::everything::Reader::new(&folder).next_some(&mut tally);
    let in_spring = noon().days_later(120);
    other.journal.bring_in(&records, in_spring).unwrap();
    assert_eq!(other.journal.purge_expired(in_spring).unwrap(), 0);
    assert_eq!(other.journal.bin().len(), 1);
}

#[test]
fn all_that_came_in_can_be_put_into_the_bin_in_one_act() {
    let (mut desk, mut other) = (Desk::new(), Desk::new());
    one_of_each(&mut desk.journal, "text", "line");
    save_to(&desk.path("all"), &desk.journal);
    furnish(&mut other.journal, &[Step::Save(0, "mine".to_owned(), String::new())]);
    let folder = stillpoint_export::everything::Folder::open(&desk.path("all")).unwrap();
    let mut tally = stillpoint_journal::everything::Tally::default();
    let records = stillpoint_export::everything::Reader::new(&folder).next_some(&mut tally);
    let taken = other.journal.bring_in(&records, later(60)).unwrap();
    let ids: Vec<EntryId> = taken.iter().filter_map(|one| one.binnable).collect();
    assert_eq!(other.journal.bin_all(&ids, later(61)).unwrap() as usize, ids.len());
    assert!(ids.len() > 14, "{}", ids.len());
    assert!(other.journal.practice().items.is_empty());
    assert_eq!(other.journal.timeline(0, 50).total, 1, "what was here before is here still");
    assert_eq!(other.journal.bin_all(&ids, later(62)).unwrap(), 0);
}

#[test]
fn a_record_with_more_than_one_file_holds_comes_back_whole() {
    let mut desk = Desk::new();
    let body = |n: usize| parse(&entry(0, &format!("{n}{}", "é".repeat(900_000)), "")).unwrap();
    let id = desk.journal.save_entry(SaveEntry { of: None, draft: None, body: body(0) }, noon()).unwrap().id;
    for n in 1..8 {
        desk.journal.save_entry(SaveEntry { of: Some(id), draft: None, body: body(n) }, noon()).unwrap();
    }
    save_to(&desk.path("all"), &desk.journal);
    assert!(desk.path(&format!("all/data/{id}.part-0001.json")).exists());
    let mut other = Desk::new();
    bring_in(&desk.path("all"), &mut other.journal).unwrap();
    assert_eq!(records(&other.journal), records(&desk.journal));
}

#[test]
fn the_folder_of_the_data_will_do_and_so_will_a_folder_of_another_name() {
    let mut desk = Desk::new();
    one_of_each(&mut desk.journal, "text", "line");
    save_to(&desk.path("all"), &desk.journal);
    fs::rename(desk.path("all"), desk.path("taken home")).unwrap();
    for chosen in ["taken home", "taken home/data"] {
        let tally = weigh(&desk.path(chosen), &mut Desk::new().journal).unwrap();
        assert_eq!((tally.folder.as_str(), tally.entries, tally.missing), ("taken home", 3, 0));
    }
}

#[test]
fn what_is_watched_for_and_what_was_left_never_lie_open_and_the_words_themselves_are_unchanged() {
    let mut desk = Desk::new();
    let said = "Rang Mrs Patel on 07700 900123.";
    let save = SaveEntry { of: None, draft: None, body: parse(&common::entry(0, said, "x")).unwrap() };
    let id = desk.journal.save_entry(save, noon()).unwrap().id;
    let found = desk.journal.point_out(said, Some(id)).remove(0);
    desk.journal.leave_found(said, id, &found).unwrap();
    let watch = WatchWords::new(vec![Word::new("Larkfield").unwrap()]).unwrap();
    desk.journal.set_guard_choices(GuardChoices { watch, ..GuardChoices::default() }).unwrap();

    let outline = save_to(&desk.path("all"), &desk.journal);
    assert_eq!(outline.left_out(), 0);
    let all: Vec<String> =
        files(&desk.path("all")).values().map(|bytes| String::from_utf8_lossy(bytes).into_owned()).collect();
    assert!(all.iter().any(|file| file.contains(said)));
    for file in &all {
        assert!(!file.contains("Larkfield") && !file.contains("\"marks\"") && !file.contains("pointOut"));
    }

    let mut other = Desk::new();
    bring_in(&desk.path("all"), &mut other.journal).unwrap();
    assert_eq!(other.journal.guard_choices(), GuardChoices::default());
    assert_eq!(records(&other.journal), records(&desk.journal));
}
