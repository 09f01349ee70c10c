//! A backup in the place of a file that cannot be used at all.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use std::fs;
use std::path::{Path, PathBuf};

use common::{Home, put};
use stillpoint_vault::{Backup, BackupError, ObjectId, look_into};

/// A vault with a backup of it, and something saved after that.
fn backed_up() -> (Home, PathBuf, ObjectId) {
    let home = Home::new();
    let mut vault = home.create();
    let (id, later) = (ObjectId::random().unwrap(), ObjectId::random().unwrap());
    vault.commit(&[put(id, b"a heron")]).unwrap();
    let backup = home.path.with_file_name("backups").join("one.stillpoint");
    vault.back_up(&backup).unwrap();
    vault.commit(&[put(later, b"and after it")]).unwrap();
    drop(vault.lock());
    (home, backup, id)
}

fn opened(home: &Home, backup: &Path) -> Backup {
    look_into(backup, &home.passphrase()).unwrap()
}

fn spoilt_as(home: &Home, bytes: Option<&[u8]>, keys: bool) {
    match bytes {
        Some(bytes) => fs::write(&home.path, bytes).unwrap(),
        None => fs::remove_file(&home.path).unwrap(),
    }
    if !keys {
        fs::remove_file(home.beside(".keys")).unwrap();
        fs::remove_file(home.backup_keys()).unwrap();
    }
}

#[test]
fn it_takes_the_place_of_an_empty_foreign_or_missing_file_and_that_is_kept() {
    for bytes in [Some(&b""[..]), Some(b"eggs, milk"), None] {
        for keys in [true, false] {
            let (home, backup, id) = backed_up();
            spoilt_as(&home, bytes, keys);
            let before = fs::read(&backup).unwrap();
            assert!(stillpoint_vault::open(&home.path).is_err());
            let stand_in = opened(&home, &backup).prepare_stand_in(&backup, &home.path).unwrap();
            assert_eq!(fs::read(&home.path).ok().as_deref(), bytes, "nothing is changed yet");
            let aside = stand_in.put().unwrap();
            assert_eq!(aside.is_some(), bytes.is_some());
            if let Some(aside) = aside {
                assert_eq!(aside, home.beside(".damaged"));
                assert_eq!(fs::read(aside).ok().as_deref(), bytes);
            }
            let mut vault = home.open();
            assert_eq!(vault.read(id).unwrap().body.as_slice(), b"a heron");
            assert_eq!(vault.objects(), [id]);
            assert!(vault.verify_all().is_sound() && !vault.read_only());
            assert_eq!(fs::read(&backup).unwrap(), before);
            assert!(!home.beside(".new").exists());
        }
    }
}

#[test]
fn what_was_kept_before_is_not_written_over() {
    let (home, backup, _) = backed_up();
    fs::write(home.beside(".damaged"), b"an earlier one").unwrap();
    fs::write(&home.path, b"").unwrap();
    let aside = opened(&home, &backup).prepare_stand_in(&backup, &home.path).unwrap().put().unwrap();
    assert_eq!(aside, Some(home.beside(".damaged-2")));
    assert_eq!(fs::read(home.beside(".damaged")).unwrap(), b"an earlier one");
}

/// What was saved last lies in the WAL, and must neither be lost nor read into the backup.
#[test]
fn a_wal_left_without_its_file_goes_aside_with_it() {
    for missing in [false, true] {
        let (home, backup, id) = backed_up();
        spoilt_as(&home, if missing { None } else { Some(b"") }, true);
        fs::write(home.beside("-wal"), b"what is left of a log").unwrap();
        let stand_in = opened(&home, &backup).prepare_stand_in(&backup, &home.path).unwrap();
        assert_eq!(stand_in.put().unwrap(), Some(home.beside(".damaged")));
        assert_eq!(fs::read(home.beside(".damaged-wal")).unwrap(), b"what is left of a log");
        assert_eq!(home.open().objects(), [id]);
    }
}

#[test]
fn a_vault_that_opens_is_never_replaced_so_nor_one_that_came_back_meanwhile() {
    let (home, backup, _) = backed_up();
    let whole = fs::read(&home.path).unwrap();
    let refused = opened(&home, &backup).prepare_stand_in(&backup, &home.path);
    assert!(matches!(refused, Err(BackupError::AlreadyExists)));
    fs::write(&home.path, b"").unwrap();
    let stand_in = opened(&home, &backup).prepare_stand_in(&backup, &home.path).unwrap();
    fs::write(&home.path, &whole).unwrap();
    assert!(matches!(stand_in.put(), Err(BackupError::AlreadyExists)));
    assert_eq!(fs::read(&home.path).unwrap(), whole);
    assert!(!home.beside(".new").exists() && !home.beside(".damaged").exists());
}

#[test]
fn a_damaged_backup_is_refused_and_nothing_is_left_of_the_attempt() {
    let (home, backup, id) = backed_up();
    let mut bytes = fs::read(&backup).unwrap();
    let of_it = |window: &[u8]| window.starts_with(b"SPfr") && window[26..42] == *id.as_bytes();
    let at = bytes.windows(42).position(of_it).unwrap();
    bytes[at + 200] ^= 1;
    fs::write(&backup, bytes).unwrap();
    fs::write(&home.path, b"").unwrap();
    let refused = opened(&home, &backup).prepare_stand_in(&backup, &home.path);
    assert!(matches!(refused, Err(BackupError::Damaged)));
    assert!(!home.beside(".new").exists());
    assert!(fs::read(&home.path).unwrap().is_empty());
}

#[test]
fn a_file_in_use_is_left_alone() {
    let (home, backup, _) = backed_up();
    let opened = opened(&home, &backup);
    let open = home.open();
    assert!(opened.prepare_stand_in(&backup, &home.path).is_err(), "it is open");
    drop(open.lock());
    assert!(!home.beside(".new").exists());
}
