//! What a vault does on an ordinary day.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking, its helpers too")]

mod common;

use common::{Home, body, put};
use stillpoint_vault::{
    BODY_LIMIT, Change, CreateError, Earlier, ObjectId, OpenError, ReadError, Revision, SaveError,
    UnlockError,
};

#[test]
fn what_was_put_is_there_after_lock_and_unlock_with_either_secret() {
    let home = Home::new();
    let mut vault = home.create();
    let id = ObjectId::random().unwrap();
    assert_eq!(vault.commit(&[put(id, b"first")]).unwrap(), [Revision::FIRST]);
    let vault = home.unlock(vault.lock());
    assert!(vault.integrity().is_sound());
    assert_eq!(vault.read(id).unwrap().body.as_slice(), b"first");
    let vault = vault.lock().unlock(home.device, &home.recovery()).unwrap();
    assert_eq!(vault.read(id).unwrap().body.as_slice(), b"first");
}

#[test]
fn a_wrong_passphrase_is_called_that_and_nothing_else() {
    let home = Home::new();
    let locked = home.create().lock();
    let (locked, error) = locked.unlock(home.device, &common::passphrase("not the passphrase")).unwrap_err();
    assert!(matches!(error, UnlockError::WrongSecret));
    assert!(locked.unlock(home.device, &home.passphrase()).is_ok());
}

#[test]
fn revisions_are_kept_replaced_and_dropped_as_asked() {
    let home = Home::new();
    let mut vault = home.create();
    let id = ObjectId::random().unwrap();
    for text in ["one", "two", "three"] {
        vault.commit(&[put(id, text.as_bytes())]).unwrap();
    }
    let numbers =
        |vault: &stillpoint_vault::Unlocked| vault.revisions(id).iter().map(|r| r.get()).collect::<Vec<_>>();
    assert_eq!(numbers(&vault), [1, 2, 3]);
    assert_eq!(vault.read_revision(id, Revision::FIRST).unwrap().body.as_slice(), b"one");
    vault.commit(&[Change::DropEarlier { id }]).unwrap();
    assert_eq!(numbers(&vault), [3]);
    vault.commit(&[Change::Put { id, body: body(b"four"), earlier: Earlier::Replace }]).unwrap();
    assert_eq!(numbers(&vault), [4]);
    vault.commit(&[Change::Delete { id }]).unwrap();
    assert!(vault.objects().is_empty());
    assert!(matches!(vault.read(id), Err(ReadError::NotFound)));
    let vault = home.unlock(vault.lock());
    assert!(vault.objects().is_empty() && vault.integrity().is_sound());
}

#[test]
fn objects_come_most_recently_written_first() {
    let home = Home::new();
    let mut vault = home.create();
    let [a, b, c] = [(); 3].map(|()| ObjectId::random().unwrap());
    vault.commit(&[put(a, b"a"), put(b, b"b"), put(c, b"c")]).unwrap();
    vault.commit(&[put(b, b"b again")]).unwrap();
    assert_eq!(vault.objects(), [b, c, a]);
    assert_eq!(home.unlock(vault.lock()).objects(), [b, c, a]);
}

#[test]
fn bodies_of_every_length_come_back_as_they_were() {
    let home = Home::new();
    let mut vault = home.create();
    // Around each bucket: 30 bytes and a version vector of up to one entry (24) go before a body.
    let edges =
        [0, 1, 969, 970, 994, 995, 1994, 1995, 4042, 4043, 7882, 7883, 7906, 7907, 15_818, 15_819, 100_000];
    let ids: Vec<_> = edges.iter().map(|_| ObjectId::random().unwrap()).collect();
    let text = |length: usize| (0..length).map(|i| (i % 251) as u8).collect::<Vec<_>>();
    for (id, length) in ids.iter().zip(edges) {
        vault.commit(&[put(*id, &text(length))]).unwrap();
    }
    let vault = home.unlock(vault.lock());
    for (id, length) in ids.iter().zip(edges) {
        assert_eq!(vault.read(*id).unwrap().body.as_slice(), text(length), "{length}");
    }
}

#[test]
fn a_body_over_the_limit_is_refused_and_nothing_of_its_commit_is_kept() {
    let home = Home::new();
    let mut vault = home.create();
    let [a, b] = [(); 2].map(|()| ObjectId::random().unwrap());
    let error = vault.commit(&[put(a, b"small"), put(b, &vec![1; BODY_LIMIT + 1])]).unwrap_err();
    assert!(matches!(error, SaveError::TooLarge));
    assert!(vault.objects().is_empty());
    vault.commit(&[put(b, &vec![1; BODY_LIMIT])]).unwrap();
    assert_eq!(home.unlock(vault.lock()).read(b).unwrap().body.len(), BODY_LIMIT);
}

#[test]
fn a_record_says_who_wrote_it_and_what_they_had_seen() {
    let home = Home::new();
    let mut vault = home.create();
    let id = ObjectId::random().unwrap();
    vault.commit(&[put(id, b"a")]).unwrap();
    let other = stillpoint_vault::DeviceId::random().unwrap();
    let mut vault = vault.lock().unlock(other, &home.passphrase()).unwrap();
    vault.commit(&[put(id, b"b")]).unwrap();
    let (first, second) = (vault.read_revision(id, Revision::FIRST).unwrap(), vault.read(id).unwrap());
    assert_eq!((first.device, first.sequence, first.seen.get(home.device)), (home.device, 1, 0));
    assert_eq!((second.device, second.sequence), (other, 1));
    assert_eq!((second.seen.get(home.device), second.seen.get(other)), (1, 0));
}

/// So that another device can tell that it has not seen a deletion.
#[test]
fn a_deletion_counts_among_a_devices_changes() {
    let home = Home::new();
    let mut vault = home.create();
    let [a, b] = [(); 2].map(|()| ObjectId::random().unwrap());
    vault.commit(&[put(a, b"a")]).unwrap();
    vault.commit(&[Change::Delete { id: a }, Change::Delete { id: a }]).unwrap();
    vault.commit(&[put(b, b"b")]).unwrap();
    let record = vault.read(b).unwrap();
    assert_eq!((record.sequence, record.seen.get(home.device)), (3, 2), "deleting nothing is no change");
}

#[test]
fn making_a_vault_never_overwrites_one() {
    let home = Home::new();
    drop(home.create());
    assert!(matches!(home.try_create(), Err(CreateError::AlreadyExists)));
    std::fs::remove_file(&home.path).unwrap();
    assert!(matches!(home.try_create(), Err(CreateError::AlreadyExists)), "the keys are still there");
    assert!(matches!(stillpoint_vault::open(&home.path), Err(OpenError::Absent)));
}

#[test]
fn a_vault_is_open_once() {
    let home = Home::new();
    let vault = home.create();
    assert!(matches!(stillpoint_vault::open(&home.path), Err(OpenError::InUse)));
    let locked = vault.lock();
    assert!(matches!(stillpoint_vault::open(&home.path), Err(OpenError::InUse)));
    drop(locked);
    assert!(stillpoint_vault::open(&home.path).is_ok());
}

#[test]
fn a_vault_that_cannot_be_finished_is_not_there_and_can_be_made_later() {
    let home = Home::new();
    let in_the_way = home.path.with_file_name("backups");
    std::fs::write(&in_the_way, b"a file where the folder should be").unwrap();
    assert!(home.try_create().is_err());
    let left: Vec<_> = std::fs::read_dir(home.path.parent().unwrap())
        .unwrap()
        .flatten()
        .map(|file| file.file_name())
        .collect();
    assert_eq!(left.len(), 2, "{left:?}: the file in the way and the lock");
    std::fs::remove_file(&in_the_way).unwrap();
    assert!(home.try_create().is_ok());
}

/// After a crash that left a WAL of an earlier vault, SQLite would play it into the new one.
#[test]
fn a_vault_is_not_made_beside_the_wal_of_an_earlier_one() {
    let home = Home::new();
    std::fs::write(home.beside("-wal"), b"left over").unwrap();
    assert!(matches!(home.try_create(), Err(CreateError::AlreadyExists)));
    assert_eq!(std::fs::read(home.beside("-wal")).unwrap(), b"left over");
}

#[cfg(unix)]
#[test]
fn a_file_that_was_moved_replaced_or_deleted_is_not_written_and_put_back_it_is() {
    let home = Home::new();
    let mut vault = home.create();
    let id = ObjectId::random().unwrap();
    vault.commit(&[put(id, b"before")]).unwrap();
    let path = vault.path().to_path_buf();
    let away = path.with_extension("away");
    std::fs::rename(&path, &away).unwrap();
    assert!(matches!(vault.commit(&[put(id, b"nowhere")]), Err(SaveError::Absent)));
    std::fs::write(&path, b"another file").unwrap();
    assert!(matches!(vault.commit(&[put(id, b"nowhere")]), Err(SaveError::Absent)));
    assert_eq!(vault.read(id).unwrap().body.as_slice(), b"before");
    std::fs::rename(&away, &path).unwrap();
    vault.commit(&[put(id, b"after")]).unwrap();
    let vault = home.unlock(vault.lock());
    assert_eq!(vault.read(id).unwrap().body.as_slice(), b"after");
}

#[cfg(unix)]
#[test]
fn a_file_that_is_no_vault_is_left_as_it_was() {
    use std::os::unix::fs::PermissionsExt;
    let home = Home::new();
    for bytes in [Vec::new(), b"a shopping list".to_vec()] {
        std::fs::write(&home.path, &bytes).unwrap();
        std::fs::set_permissions(&home.path, std::fs::Permissions::from_mode(0o644)).unwrap();
        assert!(matches!(stillpoint_vault::open(&home.path), Err(OpenError::NotAVault)));
        assert_eq!(std::fs::read(&home.path).unwrap(), bytes);
        assert_eq!(std::fs::metadata(&home.path).unwrap().permissions().mode() & 0o777, 0o644);
    }
}
