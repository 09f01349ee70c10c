//! A file somebody or something has changed: named, readable for the rest, never written into.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail as tests do")]

mod common;

use common::*;
use stillpoint_journal::{
    ErrorCode,
    entry::{EntryBody, SaveEntry},
    exercise::Exercise,
    grounding::GroundSettings,
    id::EntryId,
};

/// Flips a bit `beyond` bytes after the last place in the file where this id stands: its newest
/// frame, since frames are written one after another.
fn flip(desk: &Desk, id: EntryId, beyond: usize) {
    let mut bytes = std::fs::read(desk.path()).unwrap();
    let places: Vec<usize> =
        bytes.windows(16).enumerate().filter(|(_, window)| *window == id.bytes()).map(|(at, _)| at).collect();
    let revision = |at: &usize| bytes[at + 16..at + 20].to_vec();
    let newest = places.iter().max_by_key(|at| u32::from_le_bytes(revision(at).try_into().unwrap())).unwrap();
    let at = newest + beyond;
    bytes[at] ^= 1;
    std::fs::write(desk.path(), bytes).unwrap();
}

#[test]
fn a_changed_entry_is_named_and_the_rest_stays_readable_but_nothing_is_written() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let kept = journal.keep_draft(draft("unsaved"), noon()).unwrap();
    let tag = stillpoint_journal::text::Word::new("nights").unwrap();
    let mut with_tag = body("sound");
    *with_tag.tags_mut() = vec![tag.clone()].try_into().unwrap();
    let with_tag = SaveEntry { of: None, draft: None, body: with_tag };
    let sound = journal.save_entry(with_tag, noon()).unwrap();
    let hurt = save(&mut journal, "hurt").id;
    journal.save_entry(edit(hurt, "hurt, edited"), minute(1)).unwrap();
    assert!(journal.integrity().sound && !journal.integrity().read_only);
    drop(journal.lock());
    flip(&desk, hurt, 200);

    let mut journal = desk.open();
    let found = journal.integrity();
    assert!(!found.sound && found.read_only);
    let loss = &found.altered[0];
    assert_eq!((found.altered.len(), found.missing.len()), (1, 0));
    assert_eq!((&loss.id, loss.kind.as_deref()), (&hurt.to_string(), Some("checkIn")));
    assert_eq!(loss.when, Some(noon()), "an earlier revision still says when it was about");

    assert_eq!(texts(&journal), ["sound"]);
    assert_eq!(journal.entry(sound.id).unwrap(), sound);
    assert_eq!(journal.entry(hurt).unwrap_err().code(), ErrorCode::Damaged);
    let versions = journal.versions(hurt).unwrap();
    assert_eq!((versions.len(), text_of(&versions[0].body), versions[0].current), (1, "hurt", false));

    let before = std::fs::read(desk.path()).unwrap();
    let code = |result: Result<_, stillpoint_journal::JournalError>| result.err().map(|error| error.code());
    let refused = Some(ErrorCode::ReadOnly);
    let save = SaveEntry { of: None, draft: Some(kept.id), body: body("unsaved") };
    assert_eq!(code(journal.save_entry(save, noon())), refused);
    assert_eq!(code(journal.save_entry(edit(sound.id, "other"), noon())), refused);
    assert_eq!(code(journal.bin_entry(sound.id, noon())), refused);
    assert_eq!(journal.change_tag(&tag, None).err().map(|error| error.code()), refused);
    assert_eq!(journal.keep_draft(draft("more"), noon()).err().map(|error| error.code()), refused);
    assert_eq!(journal.discard_draft(kept.id).err().map(|error| error.code()), refused);
    assert_eq!(journal.set_settings(journal.settings()).err().map(|error| error.code()), refused);
    assert_eq!(journal.drafts(), [kept], "a save that failed has not taken the draft away");
    assert_eq!(texts(&journal), ["sound"]);
    drop(journal.lock());
    assert_eq!(std::fs::read(desk.path()).unwrap(), before);
}

#[test]
fn a_changed_grounding_is_named_for_what_it_was() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let done = |before| EntryBody::Grounding(grounding(minute(-9), "calmBreath", Some(before), None));
    let save = |of, body| SaveEntry { of, draft: None, body };
    let hurt = journal.save_entry(save(None, done(7)), noon()).unwrap().id;
    journal.save_entry(save(Some(hurt), done(6)), minute(1)).unwrap();
    drop(journal.lock());
    flip(&desk, hurt, 200);
    let found = desk.open().integrity();
    let loss = &found.altered[0];
    assert_eq!((loss.kind.as_deref(), loss.when), (Some("grounding"), Some(minute(-9))));
}

#[test]
fn nothing_about_grounding_is_written_into_a_damaged_journal_and_all_of_it_can_still_be_used() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let settings = GroundSettings { sound: true, ..GroundSettings::default() };
    journal.set_ground_settings(settings.clone()).unwrap();
    let own = journal.keep_exercise(None, steady(), noon()).unwrap();
    let hurt = save(&mut journal, "hurt").id;
    drop(journal.lock());
    flip(&desk, hurt, 200);

    let mut journal = desk.open();
    let before = std::fs::read(desk.path()).unwrap();
    let id = own.key.own().unwrap();
    let refused = Some(ErrorCode::ReadOnly);
    let other = GroundSettings { sound: false, ..settings.clone() };
    assert_eq!(journal.set_ground_settings(other).err().map(|error| error.code()), refused);
    let renamed = Exercise { about: "changed".to_owned().try_into().unwrap(), ..steady() };
    assert_eq!(journal.keep_exercise(Some(id), renamed, minute(1)).err().map(|error| error.code()), refused);
    assert_eq!(journal.keep_exercise(None, steady(), minute(1)).err().map(|error| error.code()), refused);
    assert_eq!(journal.remove_exercise(id).err().map(|error| error.code()), refused);
    let room = journal.ground();
    assert_eq!(room.settings, settings, "a save that failed has changed nothing");
    assert_eq!(room.listed.into_iter().filter(|one| one.own).collect::<Vec<_>>(), [own]);
    drop(journal.lock());
    assert_eq!(std::fs::read(desk.path()).unwrap(), before);
}

#[test]
fn an_entry_of_which_nothing_is_left_is_named_without_saying_what_it_was() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let hurt = save(&mut journal, "hurt").id;
    drop(journal.lock());
    flip(&desk, hurt, 200);
    let journal = desk.open();
    let found = journal.integrity();
    assert_eq!((found.altered[0].id.as_str(), &found.altered[0].kind), (hurt.to_string().as_str(), &None));
    assert_eq!(journal.versions(hurt).unwrap_err().code(), ErrorCode::Damaged);
}

#[test]
fn what_waits_in_the_bin_of_a_damaged_journal_waits_on() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let binned = save(&mut journal, "binned").id;
    journal.bin_entry(binned, moment("2025-01-01T00:00:00+00:00")).unwrap();
    let hurt = save(&mut journal, "hurt").id;
    drop(journal.lock());
    flip(&desk, hurt, 200);
    assert_eq!(desk.open().bin().len(), 1);
}
