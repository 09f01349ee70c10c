//! Jottings from the lock screen: kept before anybody is told so, taken in once, and nothing else
//! that lies in their folder taken for them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use std::fs;
use std::path::{Path, PathBuf};

use common::{Desk, minute, moment, noon, save, text_of};
use proptest::prelude::*;
use stillpoint_journal::jotting::{Inbox, Jotting, JottingsFound, LOOKED_AT_MAX, ROOM, WAITING_MAX};
use stillpoint_journal::{Journal, JournalError};
use stillpoint_vault::{InboxKey, JOTTING_LIMIT};

/// A journal into which jottings may be written, locked.
fn locked(desk: &Desk) -> Inbox {
    let mut journal = desk.create();
    let_jot(&mut journal, true);
    let inbox = journal.inbox();
    drop(journal.lock());
    inbox
}

fn let_jot(journal: &mut Journal, on: bool) {
    let mut settings = journal.settings();
    settings.jot_when_locked = on;
    journal.set_settings_and_inbox(settings, noon()).unwrap();
}

fn folder(desk: &Desk) -> PathBuf {
    desk.folder().join("journal.inbox")
}

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let Ok(names) = fs::read_dir(folder) else { return Vec::new() };
    let paths = names.map(|name| name.unwrap().path());
    paths.filter(|path| path.extension().is_some_and(|end| end == ending)).collect()
}

fn opened(desk: &Desk) -> (Journal, JottingsFound) {
    let mut journal = desk.open();
    let found = journal.open_inbox(noon());
    (journal, found)
}

fn words(journal: &Journal) -> Vec<String> {
    let mut words: Vec<_> = journal.drafts().iter().map(|draft| text_of(&draft.body).to_owned()).collect();
    words.sort();
    words
}

fn filed(n: u32) -> JottingsFound {
    JottingsFound { filed: n, ..JottingsFound::default() }
}

fn sealed(desk: &Desk, plain: &[u8]) -> Vec<u8> {
    desk.vault().inbox_key().seal(plain).unwrap()
}

fn plant(desk: &Desk, name: &str, bytes: &[u8]) {
    fs::write(folder(desk).join(name), bytes).unwrap();
}

#[test]
fn what_was_jotted_is_among_the_drafts_with_its_time_and_whose_it_may_be() {
    let desk = Desk::new();
    let inbox = locked(&desk);
    let when = moment("2026-11-22T03:10:00+00:00");
    assert_eq!(inbox.jot("before I forget", when).unwrap().waiting, 1);
    assert_eq!(inbox.jot("and this", minute(-1)).unwrap().waiting, 2);
    assert!(!desk.bytes().windows(15).any(|window| window == b"before I forget"));
    let (journal, found) = opened(&desk);
    assert_eq!(found, filed(2));
    assert_eq!(words(&journal), ["and this", "before I forget"]);
    let drafts = journal.drafts();
    assert!(drafts.iter().all(|draft| draft.jotted && draft.of.is_none()));
    assert!(drafts.iter().any(|draft| draft.started == when && draft.body.when() == when));
    assert!(files(&folder(&desk), "jot").is_empty());
    assert_eq!(words(&desk.reopen(journal)), ["and this", "before I forget"]);
}

#[test]
fn going_on_with_it_and_bringing_it_back_keep_saying_where_it_came_from() {
    let desk = Desk::new();
    locked(&desk).jot("before I forget", minute(-60)).unwrap();
    let (mut journal, _) = opened(&desk);
    let draft = journal.drafts()[0].clone();
    let mut keep = common::draft("before I forgot");
    keep.id = Some(draft.id);
    assert!(journal.keep_draft(keep, noon()).unwrap().jotted);
    journal.discard_draft(draft.id).unwrap();
    let back = journal.put_draft_back(draft.clone(), noon()).unwrap();
    assert!(back.jotted && back.started == draft.started && back.id != draft.id);
    assert!(!journal.keep_draft(common::draft("my own"), noon()).unwrap().jotted);
}

#[test]
fn nothing_can_be_jotted_until_it_is_wanted_nor_after() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let inbox = journal.inbox();
    assert!(!inbox.ready().on && !folder(&desk).exists());
    assert_eq!(inbox.jot("x", noon()), Err(JournalError::NotFound));
    let_jot(&mut journal, true);
    assert!(inbox.ready().on);
    inbox.jot("waits", noon()).unwrap();
    let_jot(&mut journal, false);
    assert_eq!(words(&journal), ["waits"], "taken in first");
    assert!(!inbox.ready().on && !folder(&desk).exists());
    assert_eq!(inbox.jot("x", noon()), Err(JournalError::NotFound));
}

#[test]
fn a_key_left_behind_is_removed_and_a_missing_one_made_again_without_alarm() {
    let desk = Desk::new();
    let inbox = locked(&desk);
    fs::remove_file(folder(&desk).join("key")).unwrap();
    let (mut journal, found) = opened(&desk);
    assert!(inbox.ready().on && !found.key_replaced);
    let mut settings = journal.settings();
    settings.jot_when_locked = false;
    journal.set_settings(settings).unwrap();
    drop(journal.lock());
    let (_journal, found) = opened(&desk);
    assert!(!inbox.ready().on && found == JottingsFound::default());
}

/// The person has read what there was to say.
fn heard(mut journal: Journal) -> Journal {
    journal.jottings_heard().unwrap();
    journal
}

#[test]
fn a_replaced_key_is_put_right_and_said() {
    let (desk, thief) = (Desk::new(), Desk::new());
    let inbox = locked(&desk);
    locked(&thief);
    let (key, theirs) = (folder(&desk).join("key"), folder(&thief).join("key"));
    let ours = fs::read(&key).unwrap();
    for put in [fs::read(&theirs).unwrap(), b"no key".to_vec(), vec![0; 9_000]] {
        fs::write(&key, put).unwrap();
        let (journal, found) = opened(&desk);
        assert!(found.key_replaced);
        assert_eq!(fs::read(&key).unwrap(), ours);
        drop(heard(journal).lock());
    }
    fs::copy(&theirs, &key).unwrap();
    inbox.jot("to somebody else", noon()).unwrap();
    let (journal, found) = opened(&desk);
    assert_eq!(found, JottingsFound { set_aside: 1, key_replaced: true, ..JottingsFound::default() });
    assert!(journal.drafts().is_empty());
    drop(journal.lock());
    let (journal, again) = opened(&desk);
    assert_eq!(again, found, "said until it was heard");
    drop(heard(journal).lock());
    assert_eq!(opened(&desk).1, JottingsFound::default());
}

#[cfg(unix)]
#[test]
fn only_the_owner_may_look_and_nothing_is_followed_out_of_the_folder() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let desk = Desk::new();
    let inbox = locked(&desk);
    inbox.jot("x", noon()).unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode(&folder(&desk)), mode(&folder(&desk).join("key"))), (0o700, 0o600));
    assert_eq!(mode(&files(&folder(&desk), "jot")[0]), 0o600);

    let elsewhere = desk.folder().join("elsewhere");
    fs::write(&elsewhere, sealed(&desk, b"x")).unwrap();
    symlink(&elsewhere, folder(&desk).join(format!("{:032x}.jot", 1))).unwrap();
    let key = folder(&desk).join("key");
    fs::rename(&key, desk.folder().join("key")).unwrap();
    symlink(desk.folder().join("key"), &key).unwrap();
    assert!(!inbox.ready().on);
    let (journal, found) = opened(&desk);
    assert_eq!(found, JottingsFound { filed: 1, set_aside: 1, unfiled: 0, key_replaced: true });
    assert!(elsewhere.exists() && !key.symlink_metadata().unwrap().is_symlink());
    drop(heard(journal).lock());

    fs::rename(folder(&desk), desk.folder().join("moved")).unwrap();
    symlink(desk.folder().join("moved"), folder(&desk)).unwrap();
    assert!(!inbox.ready().on);
    assert_eq!(inbox.jot("x", noon()), Err(JournalError::NotFound));
    let (_journal, found) = opened(&desk);
    assert_eq!(found, JottingsFound::default());
}

#[test]
fn what_does_not_open_or_is_no_jotting_is_put_aside_and_never_written_over() {
    let (desk, other) = (Desk::new(), Desk::new());
    locked(&desk).jot("mine", noon()).unwrap();
    locked(&other);
    let mut damaged = sealed(&desk, br#"{"v":1}"#);
    damaged[90] ^= 1;
    let when = r#""when":{"at":"2026-11-22T03:10:00.000Z","offsetMinutes":0,"day":"2026-11-22"}"#;
    let planted = [
        damaged,
        sealed(&other, b"foreign"),
        sealed(&desk, b"not JSON"),
        sealed(&desk, format!(r#"{{"v":2,{when},"text":"from a later version"}}"#).as_bytes()),
        sealed(&desk, format!(r#"{{"v":1,{when},"text":" \n"}}"#).as_bytes()),
        sealed(&desk, br#"{"v":1,"when":"yesterday","text":"x"}"#),
        Vec::new(),
        vec![7; 64 * 1024],
    ];
    for (n, bytes) in planted.iter().enumerate() {
        plant(&desk, &format!("{n:032x}.jot"), bytes);
    }
    fs::create_dir(folder(&desk).join("a folder.jot")).unwrap();
    let (journal, found) = opened(&desk);
    assert_eq!(found, JottingsFound { filed: 1, set_aside: 9, ..JottingsFound::default() });
    assert_eq!(words(&journal), ["mine"]);
    drop(heard(journal).lock());
    plant(&desk, &format!("{:032x}.jot", 0), b"the same name again");
    let (_journal, found) = opened(&desk);
    assert_eq!(found.set_aside, 1, "and those before are not said again");
    let aside = files(&folder(&desk).join("set-aside"), "jot");
    let kept: Vec<_> =
        aside.iter().filter(|path| path.is_file()).map(|path| fs::read(path).unwrap()).collect();
    assert_eq!(kept.len(), 9);
    assert!(planted.iter().all(|bytes| kept.contains(bytes)));
}

#[test]
fn a_kill_between_the_write_and_the_removal_files_it_once() {
    let desk = Desk::new();
    let inbox = locked(&desk);
    inbox.jot("once", noon()).unwrap();
    let file = files(&folder(&desk), "jot").remove(0);
    let bytes = fs::read(&file).unwrap();
    let (journal, _) = opened(&desk);
    drop(journal.lock());
    // As if it had ended before the file was gone; and the same bytes under two other names.
    fs::write(&file, &bytes).unwrap();
    plant(&desk, &format!("{:032x}.jot", 1), &bytes);
    plant(&desk, &format!("{:032x}.jot", 2), &bytes);
    let (journal, found) = opened(&desk);
    assert_eq!(found, JottingsFound::default());
    assert_eq!(words(&journal), ["once"]);
    assert!(files(&folder(&desk), "jot").is_empty());
}

#[test]
fn a_name_chosen_to_be_that_of_an_entry_touches_no_entry() {
    let desk = Desk::new();
    let inbox = locked(&desk);
    let mut journal = desk.open();
    let entry = save(&mut journal, "mine");
    drop(journal.lock());
    inbox.jot("theirs", noon()).unwrap();
    let file = files(&folder(&desk), "jot").remove(0);
    fs::rename(&file, folder(&desk).join(format!("{}.jot", entry.id))).unwrap();
    let (journal, found) = opened(&desk);
    assert_eq!(found, filed(1));
    assert_eq!(text_of(&journal.entry(entry.id).unwrap().body), "mine");
}

#[test]
fn one_that_was_never_finished_is_cleared_away_and_other_files_are_left() {
    let desk = Desk::new();
    locked(&desk);
    plant(&desk, &format!("{:032x}.new", 1), b"half");
    plant(&desk, "notes.txt", b"somebody's");
    plant(&desk, &format!("{:032x}.jot", 1), b"x");
    let (_journal, found) = opened(&desk);
    assert_eq!(found.set_aside, 1);
    assert!(files(&folder(&desk), "new").is_empty());
    assert!(folder(&desk).join("notes.txt").exists());
}

#[test]
fn words_are_bounded_and_refused_whole() {
    let desk = Desk::new();
    let inbox = locked(&desk);
    assert_eq!(inbox.jot(" \n\t", noon()), Err(JournalError::Invalid("text".to_owned())));
    assert_eq!(inbox.jot(&"x".repeat(JOTTING_LIMIT), noon()), Err(JournalError::TooLarge));
    inbox.jot(&"x".repeat(ROOM), moment("2026-11-22T12:00:00-13:59")).unwrap();
    inbox.jot(&"\"".repeat(ROOM / 2), noon()).unwrap();
    let (journal, found) = opened(&desk);
    assert_eq!(found, filed(2));
    assert_eq!(words(&journal), ["\"".repeat(ROOM / 2), "x".repeat(ROOM)]);
}

#[test]
fn fifty_wait_and_no_more_and_an_unlocking_looks_at_two_hundred() {
    let desk = Desk::new();
    let inbox = locked(&desk);
    for n in 0..WAITING_MAX {
        assert_eq!(inbox.jot(&format!("{n}"), noon()).unwrap().left as usize, WAITING_MAX - 1 - n);
    }
    assert_eq!(inbox.jot("one more", noon()), Err(JournalError::InboxFull));
    let (journal, found) = opened(&desk);
    assert_eq!(found, filed(50));
    drop(journal.lock());
    for n in 0..LOOKED_AT_MAX + 3 {
        plant(&desk, &format!("{n:032x}.jot"), b"x");
    }
    let (journal, found) = opened(&desk);
    assert_eq!((found.set_aside as usize, found.unfiled), (LOOKED_AT_MAX, 3));
    drop(journal.lock());
    let (journal, found) = opened(&desk);
    assert_eq!((found.set_aside as usize, found.unfiled), (LOOKED_AT_MAX + 3, 0));
    assert_eq!(journal.not_understood(), 0);
}

#[test]
fn a_time_still_to_come_is_taken_for_now() {
    let desk = Desk::new();
    locked(&desk).jot("x", moment("2199-01-01T00:00:00+00:00")).unwrap();
    let (journal, _) = opened(&desk);
    assert_eq!(journal.drafts()[0].started, noon());
}

#[test]
fn a_point_with_which_everybody_agrees_seals_nothing() {
    let desk = Desk::new();
    let inbox = locked(&desk);
    let mut forged = fs::read(folder(&desk).join("key")).unwrap();
    forged.truncate(22);
    forged.extend_from_slice(&[0; 32]);
    let checksum = blake3::hash(&forged);
    forged.extend_from_slice(checksum.as_bytes());
    assert!(InboxKey::parse(&forged).is_ok());
    plant(&desk, "key", &forged);
    assert_eq!(inbox.jot("x", noon()), Err(JournalError::NotFound));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]
    #[test]
    fn any_words_come_back_as_they_were(text in "\\PC{1,40}[\\n\"\\\\\u{0}-\u{1f}é😀]{0,40}") {
        prop_assume!(!text.trim().is_empty());
        let desk = Desk::new();
        locked(&desk).jot(&text, noon()).unwrap();
        let (journal, _) = opened(&desk);
        prop_assert_eq!(words(&journal), [text]);
    }
}

proptest! {
    #[test]
    fn any_bytes_are_a_jotting_or_none_and_nothing_worse(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = Jotting::parse(&bytes);
    }
}
