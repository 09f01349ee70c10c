//! Someone changes the file: every change is detected and named, and the rest stays readable.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use rusqlite::Connection;
use stillpoint_vault::{
    Change, CreateError, Damage, Earlier, KdfCost, KeysRepaired, Named, ObjectId, OpenError, Passphrase,
    ReadError, Revision, SaveError, Unlocked,
};
use writer::{DEVICE, PASSPHRASE, make, unlock};

#[allow(dead_code, reason = "the writer's main")]
#[path = "../src/bin/vault_writer.rs"]
mod writer;

/// Bytes of a frame before its ciphertext, and where its fields are, as FORMAT.md says.
const HEADER: usize = 78;
const CIPHERTEXT: usize = 300;
/// The entries of a scene. The last has three chunks.
const ENTRIES: usize = 6;

/// A vault of six entries, closed.
struct Scene {
    folder: tempfile::TempDir,
    path: PathBuf,
    ids: Vec<ObjectId>,
}

fn text(entry: usize) -> Vec<u8> {
    let length = if entry == ENTRIES - 1 { 20_000 } else { 100 + entry * 900 };
    (0..length).map(|i| ((entry * 41 + i) % 251) as u8).collect()
}

fn put(id: ObjectId, body: Vec<u8>, earlier: Earlier) -> Change {
    Change::Put { id, body: body.into(), earlier }
}

impl Scene {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("journal.stillpoint");
        let mut vault = make(&path).unwrap();
        let ids: Vec<_> = (0..ENTRIES).map(|_| ObjectId::random().unwrap()).collect();
        for (entry, id) in ids.iter().enumerate() {
            vault.commit(&[put(*id, text(entry), Earlier::Keep)]).unwrap();
        }
        drop(vault.lock());
        Self { folder, path, ids }
    }

    fn beside(&self, suffix: &str) -> PathBuf {
        let mut name = self.path.clone().into_os_string();
        name.push(suffix);
        name.into()
    }

    fn key_files(&self) -> [PathBuf; 2] {
        [self.beside(".keys"), self.folder.path().join("backups").join("journal.keys")]
    }

    /// Changes the closed file as anyone with SQLite could.
    fn sql(&self) -> Connection {
        Connection::open(&self.path).unwrap()
    }

    /// The place of an entry's first frame: entries are written in order, one frame each but the last.
    fn place(entry: usize) -> i64 {
        entry as i64 + 1
    }

    fn frame(&self, entry: usize) -> Vec<u8> {
        frame(&self.sql(), Self::place(entry))
    }

    fn set_frame(&self, entry: usize, bytes: &[u8]) {
        set_frame(&self.sql(), Self::place(entry), bytes);
    }

    fn named(&self, entry: usize, revision: u32) -> Named {
        Named { object: self.ids[entry], revision: Revision::new(revision).unwrap() }
    }

    /// Every entry but those of `lost` reads as it was written; those of `lost` are called damaged.
    fn assert_reads_all_but(&self, vault: &Unlocked, lost: &[usize]) {
        for (entry, id) in self.ids.iter().enumerate() {
            match vault.read(*id) {
                Ok(record) => {
                    assert!(!lost.contains(&entry), "entry {entry} should not read");
                    assert_eq!(record.body.as_slice(), text(entry), "entry {entry}");
                }
                Err(ReadError::Damaged(Damage::Frame { object, .. })) => {
                    assert!(object == *id && lost.contains(&entry), "entry {entry} should read");
                }
                Err(other) => panic!("entry {entry}: {other:?}"),
            }
        }
    }
}

fn frame(sql: &Connection, place: i64) -> Vec<u8> {
    sql.query_row("SELECT frame FROM frames WHERE n = ?1", [place], |row| row.get(0)).unwrap()
}

fn set_frame(sql: &Connection, place: i64, bytes: &[u8]) {
    sql.execute("INSERT OR REPLACE INTO frames(n, frame) VALUES(?1, ?2)", (place, bytes)).unwrap();
}

fn assert_writes_nothing(vault: &mut Unlocked) {
    assert!(vault.read_only());
    let result = vault.commit(&[put(ObjectId::random().unwrap(), vec![1], Earlier::Keep)]);
    assert!(matches!(result, Err(SaveError::ReadOnly)));
}

#[test]
fn an_untouched_vault_is_sound() {
    let scene = Scene::new();
    let mut vault = unlock(&scene.path);
    assert!(vault.verify_all().is_sound());
    scene.assert_reads_all_but(&vault, &[]);
}

#[test]
fn a_bit_flipped_in_a_ciphertext_is_found_on_reading_and_named_by_verifying() {
    let scene = Scene::new();
    let mut frame = scene.frame(2);
    frame[CIPHERTEXT] ^= 4;
    scene.set_frame(2, &frame);
    let mut vault = unlock(&scene.path);
    scene.assert_reads_all_but(&vault, &[2]);
    assert!(vault.verify(scene.ids[1]) && vault.integrity().is_sound());
    assert!(!vault.verify(scene.ids[2]));
    assert_eq!(vault.verify_all().altered, [scene.named(2, 1)]);
    assert_writes_nothing(&mut vault);
}

#[test]
fn a_bit_flipped_anywhere_else_in_a_frame_is_named() {
    let scene = Scene::new();
    let good = scene.frame(1);
    let nonce = HEADER - 24..HEADER;
    for index in (0..HEADER).chain(good.len() - 16..good.len()) {
        let mut bad = good.clone();
        bad[index] ^= 1;
        scene.set_frame(1, &bad);
        let mut vault = unlock(&scene.path);
        // The nonce is the only field that the ledger's tag vouches for and does not repeat.
        assert_eq!(vault.integrity().is_sound(), nonce.contains(&index), "byte {index}");
        assert_eq!(vault.verify_all().altered, [scene.named(1, 1)], "byte {index}");
        scene.assert_reads_all_but(&vault, &[1]);
    }
}

#[test]
fn frames_that_changed_places_are_named_and_still_read() {
    let scene = Scene::new();
    let (a, b) = (scene.frame(0), scene.frame(3));
    scene.set_frame(0, &b);
    scene.set_frame(3, &a);
    let mut vault = unlock(&scene.path);
    let mut expected = [scene.named(0, 1), scene.named(3, 1)];
    expected.sort();
    assert_eq!(vault.integrity().altered, expected);
    scene.assert_reads_all_but(&vault, &[]);
    assert_writes_nothing(&mut vault);
}

#[test]
fn bodies_exchanged_under_each_others_headers_are_named_and_do_not_read() {
    let scene = Scene::new();
    // Entries 1 and 2 fill the same bucket.
    let (a, b) = (scene.frame(1), scene.frame(2));
    assert_eq!(a.len(), b.len());
    scene.set_frame(1, &[&a[..HEADER], &b[HEADER..]].concat());
    scene.set_frame(2, &[&b[..HEADER], &a[HEADER..]].concat());
    let vault = unlock(&scene.path);
    let mut expected = [scene.named(1, 1), scene.named(2, 1)];
    expected.sort();
    assert_eq!(vault.integrity().altered, expected);
    scene.assert_reads_all_but(&vault, &[1, 2]);
}

#[test]
fn an_old_frame_put_back_is_named_and_not_taken_for_the_new() {
    let scene = Scene::new();
    let old = scene.frame(1);
    let mut vault = unlock(&scene.path);
    vault.commit(&[put(scene.ids[1], vec![9; 1000], Earlier::Replace)]).unwrap();
    drop(vault.lock());
    // Of the same length, so it took the old one's place.
    scene.set_frame(1, &old);
    let vault = unlock(&scene.path);
    assert_eq!(vault.integrity().altered, [scene.named(1, 2)]);
    assert_eq!(vault.integrity().stray, [scene.named(1, 1)]);
    assert!(matches!(vault.read(scene.ids[1]), Err(ReadError::Damaged(Damage::Frame { .. }))));
    assert!(matches!(vault.read_revision(scene.ids[1], Revision::FIRST), Err(ReadError::NotFound)));
}

#[test]
fn an_old_frame_added_beside_the_new_is_named_and_never_shown() {
    let scene = Scene::new();
    let old = scene.frame(1);
    let mut vault = unlock(&scene.path);
    vault.commit(&[put(scene.ids[1], b"rewritten".to_vec(), Earlier::Replace)]).unwrap();
    drop(vault.lock());
    set_frame(&scene.sql(), 99, &old);
    let vault = unlock(&scene.path);
    assert_eq!(vault.integrity().stray, [scene.named(1, 1)]);
    assert_eq!(vault.read(scene.ids[1]).unwrap().body.as_slice(), b"rewritten");
    assert_eq!(vault.revisions(scene.ids[1]).len(), 1);
}

#[test]
fn a_deleted_or_emptied_frame_is_missing_by_name() {
    for sql in
        ["DELETE FROM frames WHERE n = 3", "UPDATE frames SET frame = zeroblob(length(frame)) WHERE n = 3"]
    {
        let scene = Scene::new();
        scene.sql().execute(sql, []).unwrap();
        let mut vault = unlock(&scene.path);
        assert_eq!(vault.integrity().missing, [scene.named(2, 1)], "{sql}");
        assert!(vault.integrity().altered.is_empty(), "{sql}");
        scene.assert_reads_all_but(&vault, &[2]);
        assert_writes_nothing(&mut vault);
    }
}

#[test]
fn one_missing_chunk_of_a_long_entry_names_the_entry() {
    let scene = Scene::new();
    scene.sql().execute("DELETE FROM frames WHERE n = ?1", [Scene::place(ENTRIES - 1) + 1]).unwrap();
    let vault = unlock(&scene.path);
    assert_eq!(vault.integrity().missing, [scene.named(ENTRIES - 1, 1)]);
    scene.assert_reads_all_but(&vault, &[ENTRIES - 1]);
}

#[test]
fn a_duplicated_frame_is_named() {
    let scene = Scene::new();
    set_frame(&scene.sql(), 77, &scene.frame(4));
    let mut vault = unlock(&scene.path);
    assert_eq!(vault.integrity().stray, [scene.named(4, 1)]);
    scene.assert_reads_all_but(&vault, &[]);
    assert_writes_nothing(&mut vault);
}

#[test]
fn a_frame_pasted_from_another_vault_is_named_and_not_shown() {
    let (scene, other) = (Scene::new(), Scene::new());
    let foreign = other.frame(0);
    set_frame(&scene.sql(), 55, &foreign);
    let vault = unlock(&scene.path);
    assert_eq!(vault.integrity().stray, [other.named(0, 1)]);
    assert!(!vault.objects().contains(&other.ids[0]));
    drop(vault.lock());

    scene.set_frame(0, &foreign);
    let vault = unlock(&scene.path);
    assert_eq!(vault.integrity().altered, [scene.named(0, 1)]);
    scene.assert_reads_all_but(&vault, &[0]);
}

#[test]
fn bytes_that_are_nothing_are_stray() {
    let scene = Scene::new();
    set_frame(&scene.sql(), 60, b"nothing of ours");
    let vault = unlock(&scene.path);
    let unnamed = Named { object: ObjectId::from_bytes([0; 16]), revision: Revision::FIRST };
    assert_eq!(vault.integrity().stray, [unnamed]);
}

fn ledger_row(sql: &Connection) -> Vec<u8> {
    sql.query_row("SELECT row FROM ledger WHERE n = 1", [], |row| row.get(0)).unwrap()
}

fn manifest(sql: &Connection) -> Vec<u8> {
    sql.query_row("SELECT row FROM manifest WHERE n = 1", [], |row| row.get(0)).unwrap()
}

#[test]
fn an_old_ledger_row_or_manifest_put_back_is_detected() {
    for replay in ["ledger", "manifest"] {
        let scene = Scene::new();
        let old = if replay == "ledger" { ledger_row(&scene.sql()) } else { manifest(&scene.sql()) };
        let mut vault = unlock(&scene.path);
        vault.commit(&[put(ObjectId::random().unwrap(), b"later".to_vec(), Earlier::Keep)]).unwrap();
        drop(vault.lock());
        scene.sql().execute(&format!("UPDATE {replay} SET row = ?1"), [&old]).unwrap();
        let mut vault = unlock(&scene.path);
        assert!(vault.integrity().ledger_damaged, "{replay}");
        assert_eq!(vault.objects().len(), ENTRIES + 1, "{replay}");
        scene.assert_reads_all_but(&vault, &[]);
        assert_writes_nothing(&mut vault);
    }
}

#[test]
fn an_old_entry_put_back_with_its_old_ledger_row_is_detected() {
    let scene = Scene::new();
    let (frame, row) = (scene.frame(1), ledger_row(&scene.sql()));
    let mut vault = unlock(&scene.path);
    vault.commit(&[put(scene.ids[1], b"rewritten".to_vec(), Earlier::Replace)]).unwrap();
    drop(vault.lock());
    scene.set_frame(1, &frame);
    scene.sql().execute("UPDATE ledger SET row = ?1 WHERE n = 1", [row]).unwrap();
    assert!(unlock(&scene.path).integrity().ledger_damaged);
}

#[test]
fn a_damaged_or_missing_ledger_or_manifest_leaves_every_entry_readable() {
    for sql in [
        "UPDATE ledger SET row = zeroblob(length(row))",
        "DELETE FROM ledger",
        "UPDATE manifest SET row = zeroblob(length(row))",
        "DELETE FROM manifest",
        "UPDATE ledger SET n = 2",
        "INSERT INTO ledger VALUES(99, x'5350')",
    ] {
        let scene = Scene::new();
        scene.sql().execute(sql, []).unwrap();
        let mut vault = unlock(&scene.path);
        assert!(vault.integrity().ledger_damaged, "{sql}");
        assert_eq!(vault.objects().len(), ENTRIES, "{sql}");
        scene.assert_reads_all_but(&vault, &[]);
        assert_writes_nothing(&mut vault);
    }
}

#[test]
fn without_a_ledger_a_frame_that_does_not_open_is_still_named() {
    let scene = Scene::new();
    let mut frame = scene.frame(2);
    frame[CIPHERTEXT] ^= 1;
    scene.set_frame(2, &frame);
    scene.sql().execute("DELETE FROM ledger", []).unwrap();
    let vault = unlock(&scene.path);
    assert_eq!(vault.integrity().altered, [scene.named(2, 1)]);
    assert_eq!(vault.objects().len(), ENTRIES - 1);
}

#[test]
fn without_a_ledger_an_entry_of_which_a_piece_is_missing_is_named() {
    let scene = Scene::new();
    scene.sql().execute("DELETE FROM frames WHERE n = ?1", [Scene::place(ENTRIES - 1) + 1]).unwrap();
    scene.sql().execute("DELETE FROM ledger", []).unwrap();
    let vault = unlock(&scene.path);
    assert_eq!(vault.integrity().missing, [scene.named(ENTRIES - 1, 1)]);
    scene.assert_reads_all_but(&vault, &[ENTRIES - 1]);
}

#[test]
fn without_a_ledger_the_same_frame_twice_is_no_change_of_it() {
    let scene = Scene::new();
    set_frame(&scene.sql(), 99, &scene.frame(1));
    scene.sql().execute("DELETE FROM ledger", []).unwrap();
    let vault = unlock(&scene.path);
    assert_eq!(vault.integrity().altered, []);
    scene.assert_reads_all_but(&vault, &[]);
}

#[test]
fn without_a_ledger_the_later_of_two_frames_of_one_name_is_taken() {
    let scene = Scene::new();
    let old = scene.frame(1);
    let mut vault = unlock(&scene.path);
    vault.commit(&[Change::Delete { id: scene.ids[1] }]).unwrap();
    let new = vec![9; 7000];
    vault.commit(&[put(scene.ids[1], new.clone(), Earlier::Keep)]).unwrap();
    drop(vault.lock());
    scene.set_frame(1, &old);
    scene.sql().execute("DELETE FROM ledger", []).unwrap();
    let vault = unlock(&scene.path);
    assert_eq!(vault.integrity().altered, [scene.named(1, 1)]);
    assert_eq!(vault.read(scene.ids[1]).unwrap().body.as_slice(), new);
}

/// An id used again after a deletion is the one way to two true frames of one name.
#[test]
fn of_two_frames_of_one_name_the_ledgers_is_taken_and_the_other_noticed() {
    let scene = Scene::new();
    let old = scene.frame(1);
    let mut vault = unlock(&scene.path);
    vault.commit(&[Change::Delete { id: scene.ids[1] }]).unwrap();
    vault.commit(&[put(scene.ids[1], vec![9; 1000], Earlier::Keep)]).unwrap();
    drop(vault.lock());
    set_frame(&scene.sql(), 99, &old);
    scene.sql().execute("DELETE FROM manifest", []).unwrap();
    let vault = unlock(&scene.path);
    assert_eq!(vault.integrity().altered, [scene.named(1, 1)]);
    assert_eq!(vault.read(scene.ids[1]).unwrap().body.as_slice(), [9; 1000]);
}

/// Destroys one copy of the slot block: 0 is the database's, 1 and 2 are the files.
fn destroy(scene: &Scene, copy: usize, by: &str) {
    let files = scene.key_files();
    match (copy, by) {
        (0, "deleting") => drop(scene.sql().execute("DELETE FROM slots", []).unwrap()),
        (0, _) => drop(scene.sql().execute("UPDATE slots SET block = zeroblob(length(block))", []).unwrap()),
        (_, "deleting") => fs::remove_file(&files[copy - 1]).unwrap(),
        _ => {
            let mut bytes = fs::read(&files[copy - 1]).unwrap();
            bytes[40] ^= 1;
            fs::write(&files[copy - 1], bytes).unwrap();
        }
    }
}

#[test]
fn any_one_copy_of_the_slot_block_is_enough_and_the_others_are_made_again() {
    for by in ["deleting", "damaging"] {
        for (first, second) in [(0, 1), (0, 2), (1, 2)] {
            let scene = Scene::new();
            let good = fs::read(&scene.key_files()[0]).unwrap();
            destroy(&scene, first, by);
            destroy(&scene, second, by);
            let vault = unlock(&scene.path);
            assert!(vault.integrity().is_sound(), "{by} {first} {second}");
            let beside = first > 0 || second > 0;
            let said = KeysRepaired {
                inside: first == 0,
                missing: beside && by == "deleting",
                damaged: beside && by == "damaging",
                none_beside: first > 0 && by == "deleting",
            };
            assert_eq!(vault.keys_repaired(), said, "{by} {first} {second}");
            scene.assert_reads_all_but(&vault, &[]);
            drop(vault.lock());
            let block: Vec<u8> =
                scene.sql().query_row("SELECT block FROM slots", [], |row| row.get(0)).unwrap();
            assert_eq!(block, good, "{by} {first} {second}");
            assert!(
                scene.key_files().iter().all(|file| fs::read(file).unwrap() == good),
                "{by} {first} {second}"
            );
        }
    }
}

#[test]
fn that_any_one_copy_of_the_slot_block_was_written_again_is_said_once() {
    for by in ["deleting", "damaging"] {
        for copy in 0..3 {
            let scene = Scene::new();
            let repaired = || {
                let vault = unlock(&scene.path);
                let repaired = vault.keys_repaired();
                drop(vault.lock());
                repaired
            };
            assert!(!repaired().any());
            destroy(&scene, copy, by);
            let said = repaired();
            assert!(said.any() && !said.none_beside, "{by} {copy}");
            assert_eq!((said.inside, said.missing || said.damaged), (copy == 0, copy > 0), "{by} {copy}");
            assert!(!repaired().any(), "{by} {copy}");
        }
    }
}

#[test]
fn with_no_copy_of_the_slot_block_the_vault_is_damaged_and_no_passphrase_is_blamed() {
    let scene = Scene::new();
    (0..3).for_each(|copy| destroy(&scene, copy, "damaging"));
    assert!(matches!(stillpoint_vault::open(&scene.path), Err(OpenError::Damaged(Damage::SlotBlock))));
}

#[test]
fn another_vaults_keys_beside_this_one_change_nothing() {
    let (scene, other) = (Scene::new(), Scene::new());
    // Of a later generation, and opened by the same passphrase.
    let cheap = KdfCost::new(19, 1, 1).unwrap();
    unlock(&other.path).change_passphrase(&Passphrase::new(PASSPHRASE), cheap).unwrap();
    for (to, from) in scene.key_files().iter().zip(other.key_files()) {
        fs::copy(from, to).unwrap();
    }
    let vault = unlock(&scene.path);
    assert!(vault.integrity().is_sound());
    assert_eq!(vault.keys_repaired(), KeysRepaired { damaged: true, ..KeysRepaired::default() });
    drop(vault.lock());
    let set_aside = fs::read_dir(scene.folder.path()).unwrap().flatten().filter(|file| {
        let name = file.file_name().to_string_lossy().into_owned();
        name.starts_with("journal.stillpoint.keys.")
    });
    assert_eq!(set_aside.count(), 1, "the other vault's keys may be the only ones there are");
}

#[test]
fn keys_of_ones_own_that_are_written_again_leave_no_others_beside_them() {
    let scene = Scene::new();
    let names = || {
        let folders = [scene.folder.path().to_path_buf(), scene.folder.path().join("backups")];
        let files = folders.into_iter().flat_map(|folder| fs::read_dir(folder).unwrap().flatten());
        let mut names: Vec<_> = files.map(|file| file.file_name()).collect();
        names.sort();
        names
    };
    let before = names();
    let cheap = KdfCost::new(19, 1, 1).unwrap();
    let mut vault = unlock(&scene.path);
    vault.change_passphrase(&Passphrase::new(PASSPHRASE), cheap).unwrap();
    drop(vault.lock());
    assert_eq!(names(), before);
    destroy(&scene, 1, "damaging");
    drop(unlock(&scene.path).lock());
    assert_eq!(names(), before);
}

#[test]
fn an_entry_survives_the_loss_of_the_first_page() {
    let scene = Scene::new();
    let mut bytes = fs::read(&scene.path).unwrap();
    bytes[..8192].fill(0xa5);
    fs::write(&scene.path, bytes).unwrap();
    // Also of both key files: the slot block in the database is found by the scan.
    scene.key_files().iter().for_each(|file| fs::remove_file(file).unwrap());
    let mut vault = unlock(&scene.path);
    assert!(vault.integrity().salvaged && !vault.integrity().ledger_damaged);
    assert_eq!(vault.objects().len(), ENTRIES);
    scene.assert_reads_all_but(&vault, &[]);
    assert_writes_nothing(&mut vault);
}

#[test]
fn what_a_broken_page_took_is_named_and_the_rest_reads() {
    let scene = Scene::new();
    let target = scene.frame(2);
    let mut bytes = fs::read(&scene.path).unwrap();
    let at = bytes.windows(HEADER).position(|window| window == &target[..HEADER]).unwrap();
    let page = at / 8192 * 8192;
    bytes[page..page + 8192].fill(0x5a);
    let lost: Vec<usize> = (0..ENTRIES)
        .filter(|entry| {
            let frame = scene.frame(*entry);
            !bytes.windows(frame.len()).any(|window| window == frame)
        })
        .collect();
    fs::write(&scene.path, &bytes).unwrap();
    let vault = unlock(&scene.path);
    let mut expected: Vec<Named> = lost.iter().map(|entry| scene.named(*entry, 1)).collect();
    expected.sort();
    assert!(lost.contains(&2) && lost.len() < ENTRIES);
    assert!(vault.integrity().salvaged);
    assert_eq!(vault.integrity().missing, expected);
    scene.assert_reads_all_but(&vault, &lost);
}

#[test]
fn a_file_cut_short_anywhere_gives_what_is_left_of_it() {
    let scene = Scene::new();
    let whole = fs::read(&scene.path).unwrap();
    for tenth in 3..10 {
        let cut = &whole[..whole.len() * tenth / 10];
        fs::write(&scene.path, cut).unwrap();
        let Ok(locked) = stillpoint_vault::open(&scene.path) else {
            panic!("cut to {tenth} tenths: not opened")
        };
        let secret = stillpoint_vault::Secret::Passphrase(Passphrase::new(PASSPHRASE));
        let vault = locked.unlock(DEVICE, &secret).expect("unlocks");
        assert!(vault.read_only(), "cut to {tenth} tenths");
        for (entry, id) in scene.ids.iter().enumerate() {
            if let Ok(record) = vault.read(*id) {
                assert_eq!(record.body.as_slice(), text(entry));
            }
        }
    }
}

#[test]
fn a_save_still_in_the_wal_is_found_by_the_scan_too() {
    let scene = Scene::new();
    let mut vault = unlock(&scene.path);
    // In the place of the old, so that the WAL holds no new first page to mend the file with.
    let id = scene.ids[0];
    vault.commit(&[put(id, b"only in the WAL".to_vec(), Earlier::Replace)]).unwrap();
    let wal = fs::read(scene.beside("-wal")).unwrap();
    let mut bytes = fs::read(&scene.path).unwrap();
    drop(vault);
    bytes[..8192].fill(0);
    fs::write(&scene.path, bytes).unwrap();
    fs::write(scene.beside("-wal"), wal).unwrap();
    let vault = unlock(&scene.path);
    assert!(vault.integrity().salvaged);
    assert_eq!(vault.read(id).unwrap().body.as_slice(), b"only in the WAL");
    assert_eq!(vault.revisions(id).len(), 1, "the old writing is in the database still, and superseded");
    assert!(vault.integrity().missing.is_empty() && vault.integrity().altered.is_empty());
    assert!(
        scene.ids[1..]
            .iter()
            .zip(1..)
            .all(|(id, entry)| vault.read(*id).unwrap().body.as_slice() == text(entry))
    );
}

#[test]
fn an_empty_wal_or_one_of_garbage_is_harmless() {
    for wal in [Vec::new(), vec![0x77; 20_000]] {
        let scene = Scene::new();
        fs::write(scene.beside("-wal"), wal).unwrap();
        let vault = unlock(&scene.path);
        assert!(vault.integrity().is_sound());
        scene.assert_reads_all_but(&vault, &[]);
    }
}

#[test]
fn something_added_to_the_schema_is_never_run() {
    let scene = Scene::new();
    scene
        .sql()
        .execute_batch("CREATE TRIGGER t AFTER INSERT ON frames BEGIN DELETE FROM frames; END")
        .unwrap();
    let mut vault = unlock(&scene.path);
    assert!(vault.integrity().salvaged);
    scene.assert_reads_all_but(&vault, &[]);
    assert_writes_nothing(&mut vault);
}

/// A slot block of a later format, its checksum right.
fn later(block: &[u8]) -> Vec<u8> {
    let mut bytes = block[..block.len() - 32].to_vec();
    bytes[4] = 2;
    let sum = *blake3::hash(&bytes).as_bytes();
    [bytes.as_slice(), &sum].concat()
}

#[test]
fn a_later_format_is_called_that() {
    let scene = Scene::new();
    let block = later(&fs::read(&scene.key_files()[0]).unwrap());
    scene.key_files().iter().for_each(|file| fs::write(file, &block).unwrap());
    let sql = scene.sql();
    sql.execute("UPDATE slots SET block = ?1", [&block]).unwrap();
    sql.execute_batch("PRAGMA user_version = 2").unwrap();
    drop(sql);
    let result = stillpoint_vault::open(&scene.path);
    assert!(matches!(result, Err(OpenError::NewerFormat { found: 2, supported: 1 })), "{result:?}");
}

#[test]
fn a_flipped_format_number_alone_does_not_shut_the_vault() {
    let scene = Scene::new();
    scene.sql().execute_batch("PRAGMA user_version = 65537").unwrap();
    scene.assert_reads_all_but(&unlock(&scene.path), &[]);
}

#[test]
fn what_is_no_vault_is_called_that() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("file");
    let mut random = vec![0; 100_000];
    getrandom::fill(&mut random).unwrap();
    for bytes in [Vec::new(), b"Dear diary".to_vec(), random] {
        fs::write(&path, bytes).unwrap();
        assert!(matches!(stillpoint_vault::open(&path), Err(OpenError::NotAVault)));
    }
    fs::remove_file(&path).unwrap();
    Connection::open(&path).unwrap().execute_batch("CREATE TABLE notes(n)").unwrap();
    assert!(matches!(stillpoint_vault::open(&path), Err(OpenError::NotAVault)));
    assert!(matches!(stillpoint_vault::open(folder.path()), Err(OpenError::NotAVault)));
}

/// A full disk must never end in a journal that looks empty.
#[test]
fn a_vault_emptied_to_nothing_is_damaged_not_new() {
    let scene = Scene::new();
    fs::write(&scene.path, b"").unwrap();
    assert!(matches!(stillpoint_vault::open(&scene.path), Err(OpenError::Damaged(Damage::Database))));
}

#[test]
fn what_is_not_there_is_absent() {
    let folder = tempfile::tempdir().unwrap();
    assert!(matches!(stillpoint_vault::open(&folder.path().join("none")), Err(OpenError::Absent)));
    let nowhere = folder.path().join("no folder").join("journal.stillpoint");
    assert!(matches!(stillpoint_vault::open(&nowhere), Err(OpenError::Absent)));
    assert!(matches!(make(&nowhere), Err(CreateError::NotFound)));
}

#[test]
fn a_vault_that_another_process_holds_is_in_use_until_that_ends() {
    let scene = Scene::new();
    let mut holder = Command::new(env!("CARGO_BIN_EXE_vault_writer"))
        .args(["hold", scene.path.to_str().unwrap()])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(holder.stdout.take().unwrap()).read_line(&mut line).unwrap();
    assert_eq!(line, "held\n");
    assert!(matches!(stillpoint_vault::open(&scene.path), Err(OpenError::InUse)));
    holder.kill().unwrap();
    holder.wait().unwrap();
    scene.assert_reads_all_but(&unlock(&scene.path), &[]);
}

/// The mode bits stop nobody who is root, but the kernel's own files take no writes from anyone.
#[test]
#[cfg(target_os = "linux")]
fn what_may_not_be_written_is_called_that() {
    assert!(matches!(make(Path::new("/sys/journal.stillpoint")), Err(CreateError::NotPermitted)));
    // It may be read, and then it turns out to be something else.
    let kernel_file = Path::new("/sys/kernel/uevent_seqnum");
    assert!(matches!(stillpoint_vault::open(kernel_file), Err(OpenError::NotAVault)));
}

/// What somebody without the rights of root gets to hear of a vault with these mode bits.
#[cfg(target_os = "linux")]
fn looked_at_by_another(scene: &Scene, mode: u32) -> String {
    use std::os::unix::fs::PermissionsExt;
    const NOBODY: &str = "65534";
    let permit = |path: &Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    let folder = scene.path.parent().unwrap();
    permit(folder, 0o755);
    permit(&folder.join("backups"), 0o755);
    for file in [&scene.path, &scene.beside(".keys"), &scene.beside(".lock")] {
        permit(file, mode);
    }
    // A copy of the program that anyone may run, wherever the tests' own lies.
    let program = folder.join("vault_writer");
    fs::copy(env!("CARGO_BIN_EXE_vault_writer"), &program).unwrap();
    permit(&program, 0o755);
    let mut command = Command::new("setpriv");
    command.args(["--reuid", NOBODY, "--regid", NOBODY, "--clear-groups"]).arg(&program);
    let done = command.arg("look").arg(&scene.path).output().unwrap();
    String::from_utf8_lossy(&done.stdout).trim().to_owned()
}

/// On a read-only medium, or in somebody else's keeping, it is read and never written.
#[test]
#[cfg(target_os = "linux")]
fn a_vault_that_may_only_be_read_is_read_and_one_that_may_not_is_not_permitted() {
    if !is_root() {
        // Another user cannot be become; the vault's own tests read without a trace.
        return;
    }
    let scene = Scene::new();
    assert_eq!(looked_at_by_another(&scene, 0o444), format!("{ENTRIES} objects, read-only: true"));
    assert_eq!(looked_at_by_another(&scene, 0o400), "NotPermitted");
}

#[cfg(target_os = "linux")]
fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt;
    fs::metadata("/proc/self").is_ok_and(|about| about.uid() == 0)
}

#[test]
#[cfg(unix)]
fn files_are_private_whatever_the_umask() {
    use std::os::unix::fs::PermissionsExt;
    for umask in ["000", "777"] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("journal.stillpoint");
        let script = format!("umask {umask}; exec \"$0\" make \"$1\"");
        let made =
            Command::new("sh").args(["-c", &script, env!("CARGO_BIN_EXE_vault_writer")]).arg(&path).status();
        assert!(made.unwrap().success(), "umask {umask}");
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        let backups = folder.path().join("backups");
        assert_eq!(mode(&backups), 0o700, "umask {umask}");
        let files: Vec<_> =
            [folder.path(), &backups].iter().flat_map(|it| fs::read_dir(it).unwrap().flatten()).collect();
        assert!(files.len() >= 4);
        for file in files.iter().filter(|file| file.path().is_file()) {
            assert_eq!(mode(&file.path()), 0o600, "umask {umask}: {}", file.path().display());
        }
    }
}
