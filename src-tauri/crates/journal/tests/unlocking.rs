//! Opening, locking, and reading the rest behind the first screen.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail as tests do")]

mod common;

use common::*;
use stillpoint_journal::{
    DeviceId, ErrorCode, Journal, JournalError, LockedJournal, Passphrase, RecoveryCode, Secret,
    settings::{ChosenScales, Minutes, Settings},
};

fn try_open(desk: &Desk, secret: &Secret) -> Result<Journal, JournalError> {
    LockedJournal::open(&desk.path())?.unlock(desk.device, secret).map_err(|(_, error)| error)
}

fn code(result: Result<Journal, JournalError>) -> Option<ErrorCode> {
    result.err().map(|error| error.code())
}

#[test]
fn a_journal_is_send_so_that_a_thread_can_read_behind() {
    fn is_send<T: Send>() {}
    is_send::<Journal>();
    is_send::<LockedJournal>();
}

#[test]
fn wrong_secrets_damage_and_other_files_are_told_apart() {
    let desk = Desk::new();
    assert_eq!(code(try_open(&desk, &secret())), Some(ErrorCode::Absent));
    let journal = desk.create();
    assert_eq!(code(try_open(&desk, &secret())), Some(ErrorCode::InUse));
    drop(journal.lock());
    let wrong = Secret::Passphrase(Passphrase::new("not the passphrase"));
    assert_eq!(code(try_open(&desk, &wrong)), Some(ErrorCode::WrongPassphrase));
    let other = Secret::Recovery(RecoveryCode::generate().unwrap());
    assert_eq!(code(try_open(&desk, &other)), Some(ErrorCode::WrongRecoveryCode));
    assert_eq!(code(try_open(&desk, &secret())), None);
    let elsewhere = Desk::new();
    std::fs::write(elsewhere.path(), "a shopping list").unwrap();
    assert_eq!(code(try_open(&elsewhere, &secret())), Some(ErrorCode::NotAVault));
}

#[test]
fn a_failed_unlock_gives_the_locked_journal_back() {
    let desk = Desk::new();
    drop(desk.create().lock());
    let locked = LockedJournal::open(&desk.path()).unwrap();
    let wrong = Secret::Passphrase(Passphrase::new("nope"));
    let Err((locked, _)) = locked.unlock(desk.device, &wrong) else { panic!("it opened") };
    assert_eq!(locked.path(), desk.path());
    assert!(locked.unlock(desk.device, &secret()).is_ok());
}

#[test]
fn a_new_journal_is_never_written_over_another() {
    let desk = Desk::new();
    let mut journal = desk.create();
    save(&mut journal, "first");
    drop(journal.lock());
    let recovery = RecoveryCode::generate().unwrap();
    let again = Journal::create(&desk.path(), DeviceId::random().unwrap(), &passphrase(), &recovery, cost());
    assert_eq!(code(again), Some(ErrorCode::AlreadyExists));
    assert_eq!(texts(&desk.open()), ["first"]);
    let nowhere = desk.folder().join("not here").join("journal.stillpoint");
    let missing = Journal::create(&nowhere, desk.device, &passphrase(), &recovery, cost());
    assert_eq!(code(missing), Some(ErrorCode::FolderMissing));
}

#[test]
fn both_secrets_can_be_replaced_and_asked_for_again() {
    let desk = Desk::new();
    let mut journal = desk.create();
    assert!(journal.check_secret(&secret()).unwrap());
    let new = Passphrase::try_new("another six words altogether").unwrap();
    journal.change_passphrase(&new, cost()).unwrap();
    assert!(!journal.check_secret(&secret()).unwrap());
    let code_text: String = {
        let recovery = RecoveryCode::generate().unwrap();
        journal.replace_recovery_code(&recovery, cost(), moment("2026-11-22T12:00:00+00:00")).unwrap();
        recovery.groups().iter().map(|group| group.as_str()).collect()
    };
    drop(journal.lock());
    assert_eq!(code(try_open(&desk, &secret())), Some(ErrorCode::WrongPassphrase));
    drop(try_open(&desk, &Secret::Passphrase(new)).unwrap().lock());
    assert!(try_open(&desk, &Secret::Recovery(RecoveryCode::parse(&code_text).unwrap())).is_ok());
}

/// More entries than an unlock reads at once, and one in the bin since a year ago.
fn long_journal(desk: &Desk, entries: i64) -> Journal {
    let mut journal = desk.create();
    let old = save(&mut journal, "old").id;
    journal.bin_entry(old, moment("2025-11-22T12:00:00+00:00")).unwrap();
    for n in 0..entries {
        let when = minute(n * 7919 % (entries * 60));
        journal
            .save_entry(
                stillpoint_journal::entry::SaveEntry {
                    of: None,
                    draft: None,
                    body: check_in(when, &n.to_string()),
                },
                when,
            )
            .unwrap();
    }
    journal
}

#[test]
fn the_newest_are_there_at_once_and_the_rest_soon() {
    let desk = Desk::new();
    let whole = long_journal(&desk, 450);
    let expected = whole.timeline(0, u32::MAX);
    let mut journal = desk.reopen(whole);
    let first = journal.timeline(0, u32::MAX);
    assert!(!first.complete && first.total >= 190 && first.total <= 400, "{}", first.total);
    assert!(!journal.today(noon()).complete);
    assert_eq!(journal.bin().len(), 0, "not reached yet");
    let mut rounds = 0;
    while !journal.project_more(50) {
        rounds += 1;
    }
    assert!(rounds >= 4, "{rounds}");
    let rest = journal.timeline(0, u32::MAX);
    assert_eq!(rest.rows, expected.rows);
    assert!(rest.complete && journal.today(noon()).complete);
    assert!(journal.bin().is_empty(), "its thirty days were over long ago");
}

#[test]
fn what_is_done_before_the_rest_is_read_holds() {
    let desk = Desk::new();
    let mut whole = long_journal(&desk, 450);
    let oldest = whole.timeline(0, u32::MAX).rows.iter().find(|row| row.snippet.as_str() == "0").unwrap().id;
    let other = whole.timeline(0, u32::MAX).rows.iter().find(|row| row.snippet.as_str() == "1").unwrap().id;
    let of_other = stillpoint_journal::entry::KeepDraft { id: None, of: Some(other), body: body("d") };
    whole.keep_draft(of_other, noon()).unwrap();
    for n in 0..250 {
        save(&mut whole, &format!("later {n}"));
    }
    let mut journal = desk.reopen(whole);
    assert!(!texts(&journal).contains(&"0".to_owned()), "not read yet");
    journal.save_entry(edit(oldest, "changed early"), minute(1)).unwrap();
    journal.bin_entry(other, minute(1)).unwrap();
    journal.purge(other).unwrap();
    assert!(journal.is_complete(), "a deletion must know of every draft");
    assert!(journal.drafts().is_empty());
    let found = texts(&journal);
    assert_eq!(found.iter().filter(|text| *text == "changed early").count(), 1);
    assert!(!found.contains(&"0".to_owned()) && !found.contains(&"1".to_owned()));
    assert_eq!(found.len(), 450 - 1 + 250);
}

fn settings(minutes: u8) -> Settings {
    Settings {
        auto_lock_minutes: Some(Minutes::new(minutes).unwrap()),
        scales: ChosenScales::new(vec![stillpoint_journal::checkin::ScaleId::Rest]).unwrap(),
        ..Settings::default()
    }
}

#[test]
fn settings_are_known_as_soon_as_the_journal_is_open() {
    let desk = Desk::new();
    let mut journal = desk.create();
    assert_eq!(journal.settings(), Settings::default());
    assert_eq!(journal.set_settings(settings(42)).unwrap(), settings(42));
    for n in 0..250 {
        save(&mut journal, &n.to_string());
    }
    let mut journal = desk.reopen(journal);
    assert_eq!(journal.settings(), settings(42));
    assert!(!journal.is_complete(), "found without reading everything");
    assert_eq!(journal.today(noon()).week.len(), 1);
    journal.set_settings(settings(1)).unwrap();
    assert_eq!(desk.reopen(journal).settings(), settings(1));
}

#[test]
fn settings_buried_under_drafts_are_still_found_before_anybody_is_let_in() {
    let desk = Desk::new();
    let mut journal = desk.create();
    journal.set_settings(settings(42)).unwrap();
    for n in 0..450 {
        journal.keep_draft(draft(&n.to_string()), noon()).unwrap();
    }
    assert_eq!(desk.reopen(journal).settings(), settings(42));
}

#[test]
fn of_two_settings_records_the_one_written_last_is_in_force() {
    let desk = Desk::new();
    let mut journal = desk.create();
    journal.set_settings(settings(7)).unwrap();
    drop(journal.lock());
    let mut vault = desk.vault();
    let second = br#"{"v":1,"type":"settings","autoLockMinutes":9}"#.to_vec();
    vault
        .commit(&[stillpoint_vault::Change::Put {
            id: stillpoint_vault::ObjectId::random().unwrap(),
            body: second.into(),
            earlier: stillpoint_vault::Earlier::Keep,
        }])
        .unwrap();
    drop(vault.lock());
    let journal = desk.open();
    assert_eq!(journal.settings().auto_lock_minutes.map(Minutes::get), Some(9));
}
