//! Deleting really deletes.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking, its helpers too")]

mod common;

use std::collections::HashSet;
use std::fs;

use common::{Home, put};
use stillpoint_vault::{Change, Earlier, ObjectId};

/// Any run of this many bytes of a frame would be a remnant.
const REMNANT: usize = 24;

/// The frames that lie in the database, as they are on the disk.
fn frames(home: &Home) -> Vec<Vec<u8>> {
    let connection = rusqlite::Connection::open(&home.path).unwrap();
    let mut statement = connection.prepare("SELECT frame FROM frames").unwrap();
    statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

fn remnants(home: &Home, gone: &[Vec<u8>]) -> usize {
    let mut wanted: HashSet<&[u8]> = HashSet::new();
    for frame in gone {
        // Past the magic and the vault's id, which every frame shares.
        wanted.extend(frame[54..].chunks_exact(REMNANT));
    }
    let mut found = 0;
    for suffix in ["", "-wal", "-shm", "-journal"] {
        let bytes = fs::read(home.beside(suffix)).unwrap_or_default();
        found += bytes.windows(REMNANT).filter(|window| wanted.contains(window)).count();
    }
    found
}

fn text(seed: usize) -> Vec<u8> {
    vec![b'a' + (seed % 26) as u8; (seed * 1237) % 9000]
}

/// SQLite's `secure_delete` alone fails this: pages it rebuilds keep stale copies of rows it moved.
#[test]
fn nothing_of_a_deleted_frame_remains_in_any_file_after_a_scrub() {
    let home = Home::new();
    let mut vault = home.create();
    let ids: Vec<ObjectId> = (0..300).map(|_| ObjectId::random().unwrap()).collect();
    for (seed, id) in ids.iter().enumerate() {
        vault.commit(&[put(*id, &text(seed))]).unwrap();
    }
    drop(vault.lock());
    let before = frames(&home);
    let mut vault = home.open();
    for id in ids.iter().step_by(2).chain(ids.iter().skip(1).step_by(6)) {
        vault.commit(&[Change::Delete { id: *id }]).unwrap();
    }
    // Afterwards others are written and rewritten, of other lengths.
    for (seed, id) in ids.iter().skip(3).step_by(6).enumerate() {
        vault
            .commit(&[Change::Put { id: *id, body: text(seed * 7 + 1).into(), earlier: Earlier::Replace }])
            .unwrap();
    }
    vault.scrub().unwrap();
    assert_eq!(fs::metadata(home.beside("-wal")).map_or(0, |data| data.len()), 0);
    drop(vault);
    let after: HashSet<Vec<u8>> = frames(&home).into_iter().collect();
    let gone: Vec<Vec<u8>> = before.into_iter().filter(|frame| !after.contains(frame)).collect();
    assert!(gone.len() > 200, "{}", gone.len());
    assert_eq!(remnants(&home, &gone), 0);
}

#[test]
fn the_search_for_remnants_finds_one() {
    let home = Home::new();
    let mut vault = home.create();
    vault.commit(&[put(ObjectId::random().unwrap(), b"still here")]).unwrap();
    drop(vault.lock());
    assert!(remnants(&home, &frames(&home)) > 40);
}

#[test]
fn the_room_of_what_was_deleted_is_used_again() {
    let home = Home::new();
    let mut vault = home.create();
    let draft = ObjectId::random().unwrap();
    let keep =
        |seed: usize| Change::Put { id: draft, body: vec![1; seed % 900].into(), earlier: Earlier::Replace };
    vault.commit(&[keep(1)]).unwrap();
    vault.scrub().unwrap();
    let before = fs::metadata(&home.path).unwrap().len();
    for seed in 0..200 {
        vault.commit(&[keep(seed)]).unwrap();
    }
    let vault = home.unlock(vault.lock());
    assert!(vault.integrity().is_sound());
    assert_eq!(fs::metadata(&home.path).unwrap().len(), before);
}

#[test]
fn what_one_commit_writes_and_deletes_leaves_the_rest_whole() {
    let home = Home::new();
    let mut vault = home.create();
    let [a, b] = [(); 2].map(|()| ObjectId::random().unwrap());
    vault
        .commit(&[
            put(a, b"1"),
            put(b, b"kept"),
            Change::Delete { id: a },
            put(a, b"2"),
            Change::Delete { id: a },
        ])
        .unwrap();
    vault.commit(&[put(a, b"3")]).unwrap();
    let vault = home.unlock(vault.lock());
    assert!(vault.integrity().is_sound(), "{:?}", vault.integrity());
    assert_eq!(vault.read(a).unwrap().body.as_slice(), b"3");
    assert_eq!(vault.read(b).unwrap().body.as_slice(), b"kept");
}

#[test]
fn what_one_commit_writes_and_deletes_leaves_no_gap_to_be_filled_between_others_later() {
    let home = Home::new();
    let mut vault = home.create();
    let [a, b] = [(); 2].map(|()| ObjectId::random().unwrap());
    vault.commit(&[put(a, b"1"), put(b, b"kept"), Change::Delete { id: a }]).unwrap();
    drop(vault.lock());
    let sql = rusqlite::Connection::open(&home.path).unwrap();
    let gaps: i64 = sql.query_row("SELECT max(n) - count(*) FROM frames", [], |row| row.get(0)).unwrap();
    assert_eq!(gaps, 0);
}
