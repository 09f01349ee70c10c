//! Frames, ledger rows and manifests of a vault exchanged, put back from earlier, deleted,
//! duplicated, or pasted from another vault, at random: each is detected, just what was touched is
//! named, and all the rest reads.
//!
//! `cargo xtask test` runs a sample; `cargo xtask torture` 1,000 of each.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use ordeal::{Contents, Dice, contents, full, secret, writer};
use rusqlite::Connection;
use stillpoint_vault::{
    Backup, BackupReader, Change, Earlier, Integrity, Named, ObjectId, Revision, look_into,
};

#[allow(dead_code, reason = "shared: not every test needs all of it")]
mod ordeal;

/// Bytes of a frame before its ciphertext, as FORMAT.md says.
const HEADER: usize = 78;

/// What stands in a vault's file, as anyone with SQLite can read it.
#[derive(Clone, Default)]
struct Rows {
    frames: BTreeMap<i64, Vec<u8>>,
    ledger: BTreeMap<i64, Vec<u8>>,
    manifest: Vec<u8>,
}

impl Rows {
    fn of(path: &std::path::Path) -> Self {
        let sql = Connection::open(path).expect("it opens");
        let table = |select: &str| {
            let mut statement = sql.prepare(select).expect("a table");
            let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).expect("rows");
            rows.map(|row| row.expect("a row")).collect()
        };
        Self {
            frames: table("SELECT n, frame FROM frames"),
            ledger: table("SELECT n, row FROM ledger"),
            manifest: sql.query_row("SELECT row FROM manifest", [], |row| row.get(0)).expect("a row"),
        }
    }

    /// Places of frames, and places of which the frame was deleted.
    fn places(&self) -> (Vec<i64>, Vec<i64>) {
        let is_frame = |place: &i64| self.frames[place].starts_with(b"SPfr");
        self.frames.keys().copied().partition(is_frame)
    }
}

fn named(frame: &[u8]) -> Named {
    let object = ObjectId::from_bytes(frame[26..42].try_into().expect("sixteen bytes"));
    let revision = u32::from_le_bytes(frame[42..46].try_into().expect("four bytes"));
    Named { object, revision: Revision::new(revision).expect("from 1") }
}

/// A vault with a history, locked.
struct Scene {
    folder: tempfile::TempDir,
    file: Vec<u8>,
    now: Rows,
    /// It as it was, before each of the later changes.
    earlier: Vec<Rows>,
    contents: Contents,
    reader: BackupReader,
}

impl Scene {
    /// Between about 30 and about 350 frames, in one ledger row or several, of every size; objects
    /// rewritten, kept in several revisions, and deleted.
    fn new(dice: &mut Dice) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("journal.stillpoint");
        drop(writer::make(&path).expect("a vault").lock());
        let many = [4, 12, 40][dice.below(3)];
        let mut earlier = Vec::new();
        loop {
            let mut vault = writer::unlock(&path);
            for _ in 0..3 {
                vault.commit(&changes(&vault.objects(), many, dice)).expect("saves");
            }
            let (contents, reader) = (contents(&vault), vault.backup_reader());
            drop(vault.lock());
            let now = Rows::of(&path);
            if earlier.len() == 3 {
                let file = fs::read(&path).expect("it is there");
                return Self { folder, file, now, earlier, contents, reader };
            }
            earlier.push(now);
        }
    }
}

/// Some new objects, and some of those that are there rewritten, deleted or cleared of history.
fn changes(there: &[ObjectId], many: usize, dice: &mut Dice) -> Vec<Change> {
    let put = |id, dice: &mut Dice| {
        let length = [0, 1, 200, 900, 1900, 3900, 7800, 8000, 20_000][dice.below(9)];
        let fill = dice.next() as u8;
        let earlier = if dice.below(2) == 0 { Earlier::Keep } else { Earlier::Replace };
        Change::Put { id, body: vec![fill; length].into(), earlier }
    };
    let mut changes: Vec<Change> =
        (0..many).map(|_| put(ObjectId::random().expect("randomness"), dice)).collect();
    for id in there {
        match dice.below(10) {
            0 => changes.push(Change::Delete { id: *id }),
            1 => changes.push(Change::DropEarlier { id: *id }),
            2 | 3 => changes.push(put(*id, dice)),
            _ => {}
        }
    }
    changes
}

/// What a forgery is expected to be called.
#[derive(Clone, Debug, PartialEq)]
enum Called {
    /// Just these, and none else.
    These(BTreeSet<Named>),
    /// The list of what there should be is damaged.
    Ledger,
}

fn these(frames: &[&[u8]]) -> Called {
    Called::These(frames.iter().map(|frame| named(frame)).collect())
}

/// A forgery: the rows as somebody else left them, and what that is to be called.
struct Forged {
    rows: Rows,
    called: Called,
    /// What cannot be read any more; all else must be.
    lost: BTreeSet<Named>,
    what: String,
}

type Forge = fn(&Scene, &Scene, &mut Dice) -> Option<Forged>;

const FORGERIES: [(&str, Forge); 5] = [
    ("swapped", swapped),
    ("replayed", replayed),
    ("deleted", deleted),
    ("duplicated", duplicated),
    ("pasted from another vault", pasted),
];

fn forged(rows: Rows, called: Called, lost: &[&[u8]], what: impl Into<String>) -> Option<Forged> {
    Some(Forged { rows, called, lost: lost.iter().map(|frame| named(frame)).collect(), what: what.into() })
}

/// Two different rows of one table.
fn two(rows: &[i64], dice: &mut Dice) -> Option<(i64, i64)> {
    let (a, b) = (*dice.pick(rows), *dice.pick(rows));
    (a != b).then_some((a, b))
}

fn swapped(scene: &Scene, _: &Scene, dice: &mut Dice) -> Option<Forged> {
    let mut rows = scene.now.clone();
    let (places, _) = rows.places();
    let (a, b) = two(&places, dice)?;
    let (at_a, at_b) = (scene.now.frames[&a].as_slice(), scene.now.frames[&b].as_slice());
    match dice.below(4) {
        // The ledger's rows, where there is more than one.
        0 if rows.ledger.len() > 1 => {
            let numbers: Vec<i64> = rows.ledger.keys().copied().collect();
            let (a, b) = two(&numbers, dice)?;
            let (row_a, row_b) = (rows.ledger[&a].clone(), rows.ledger[&b].clone());
            rows.ledger.extend([(a, row_b), (b, row_a)]);
            forged(rows, Called::Ledger, &[], format!("ledger rows {a} and {b}"))
        }
        // What is inside, under each other's headers.
        1 if at_a.len() == at_b.len() => {
            rows.frames.insert(a, [&at_a[..HEADER], &at_b[HEADER..]].concat());
            rows.frames.insert(b, [&at_b[..HEADER], &at_a[HEADER..]].concat());
            forged(rows, these(&[at_a, at_b]), &[at_a, at_b], format!("insides of {a} and {b}"))
        }
        _ => {
            rows.frames.extend([(a, at_b.to_vec()), (b, at_a.to_vec())]);
            forged(rows, these(&[at_a, at_b]), &[], format!("frames {a} and {b}"))
        }
    }
}

fn replayed(scene: &Scene, _: &Scene, dice: &mut Dice) -> Option<Forged> {
    let mut rows = scene.now.clone();
    let before = dice.pick(&scene.earlier);
    match dice.below(4) {
        0 => {
            let number = *dice.pick(&before.ledger.keys().copied().collect::<Vec<_>>());
            let old = before.ledger[&number].clone();
            if scene.now.ledger[&number] == old {
                return None;
            }
            rows.ledger.insert(number, old);
            forged(rows, Called::Ledger, &[], format!("ledger row {number}"))
        }
        1 => {
            rows.manifest.clone_from(&before.manifest);
            forged(rows, Called::Ledger, &[], "manifest")
        }
        way => {
            // A frame that counts no more: superseded, or of something deleted.
            let gone = |frame: &&Vec<u8>| {
                frame.starts_with(b"SPfr") && !scene.now.frames.values().any(|other| other == *frame)
            };
            let gone: Vec<&Vec<u8>> = before.frames.values().filter(gone).collect();
            if gone.is_empty() {
                return None;
            }
            let old = dice.pick(&gone).as_slice();
            let (places, vacant) = rows.places();
            if way == 2 || vacant.is_empty() {
                let place = *dice.pick(&places);
                let there = scene.now.frames[&place].as_slice();
                rows.frames.insert(place, old.to_vec());
                forged(rows, these(&[there, old]), &[there], format!("over frame {place}"))
            } else {
                let place = *dice.pick(&vacant);
                rows.frames.insert(place, old.to_vec());
                forged(rows, these(&[old]), &[], format!("into the empty place {place}"))
            }
        }
    }
}

fn deleted(scene: &Scene, _: &Scene, dice: &mut Dice) -> Option<Forged> {
    let mut rows = scene.now.clone();
    match dice.below(8) {
        0 => {
            let number = *dice.pick(&rows.ledger.keys().copied().collect::<Vec<_>>());
            rows.ledger.remove(&number);
            forged(rows, Called::Ledger, &[], format!("ledger row {number}"))
        }
        1 => {
            rows.manifest.clear();
            forged(rows, Called::Ledger, &[], "manifest")
        }
        way => {
            let place = *dice.pick(&rows.places().0);
            let there = scene.now.frames[&place].as_slice();
            if way < 5 {
                rows.frames.remove(&place);
            } else {
                rows.frames.insert(place, vec![0; there.len()]);
            }
            forged(rows, these(&[there]), &[there], format!("frame {place}"))
        }
    }
}

fn duplicated(scene: &Scene, _: &Scene, dice: &mut Dice) -> Option<Forged> {
    let mut rows = scene.now.clone();
    let (places, vacant) = rows.places();
    let place = *dice.pick(&places);
    let copy = scene.now.frames[&place].as_slice();
    match dice.below(5) {
        0 => {
            let number = *dice.pick(&rows.ledger.keys().copied().collect::<Vec<_>>());
            let row = rows.ledger[&number].clone();
            rows.ledger.insert(rows.ledger.len() as i64 + 1 + dice.below(3) as i64, row);
            forged(rows, Called::Ledger, &[], format!("ledger row {number}"))
        }
        1 if !vacant.is_empty() => {
            let to = *dice.pick(&vacant);
            rows.frames.insert(to, copy.to_vec());
            forged(rows, these(&[copy]), &[], format!("frame {place} into the empty place {to}"))
        }
        2 => {
            let to = *dice.pick(&places);
            if to == place {
                return None;
            }
            let over = scene.now.frames[&to].as_slice();
            rows.frames.insert(to, copy.to_vec());
            forged(rows, these(&[copy, over]), &[over], format!("frame {place} over {to}"))
        }
        _ => {
            let to = scene.now.frames.len() as i64 + 1 + dice.below(1000) as i64;
            rows.frames.insert(to, copy.to_vec());
            forged(rows, these(&[copy]), &[], format!("frame {place} as {to}"))
        }
    }
}

fn pasted(scene: &Scene, other: &Scene, dice: &mut Dice) -> Option<Forged> {
    let mut rows = scene.now.clone();
    let (places, _) = rows.places();
    let (theirs, _) = other.now.places();
    let mut foreign = other.now.frames[dice.pick(&theirs)].clone();
    let own = |row: &mut Vec<u8>| row[10..26].copy_from_slice(&scene.now.manifest[10..26]);
    // Under their vault's id, or under this one's.
    let renamed = dice.below(2) == 0;
    match dice.below(6) {
        0 => {
            let number = *dice.pick(&rows.ledger.keys().copied().collect::<Vec<_>>());
            let mut row = other.now.ledger.get(&number)?.clone();
            renamed.then(|| own(&mut row));
            rows.ledger.insert(number, row);
            forged(rows, Called::Ledger, &[], format!("ledger row {number}, renamed: {renamed}"))
        }
        1 => {
            rows.manifest.clone_from(&other.now.manifest);
            renamed.then(|| own(&mut rows.manifest));
            forged(rows, Called::Ledger, &[], format!("manifest, renamed: {renamed}"))
        }
        way => {
            renamed.then(|| own(&mut foreign));
            let name = foreign.clone();
            if way < 4 {
                let to = scene.now.frames.len() as i64 + 1 + dice.below(1000) as i64;
                rows.frames.insert(to, foreign);
                return forged(rows, these(&[&name]), &[], format!("as {to}, renamed: {renamed}"));
            }
            let to = *dice.pick(&places);
            let over = scene.now.frames[&to].as_slice();
            rows.frames.insert(to, foreign);
            let called = these(&[&name, over]);
            forged(rows, called, &[over], format!("over {to}, renamed: {renamed}"))
        }
    }
}

impl Scene {
    /// Writes a forgery into a copy of the file, as anyone with SQLite could.
    fn write(&self, rows: &Rows) -> PathBuf {
        let path = self.folder.path().join("forged.stillpoint");
        fs::write(&path, &self.file).expect("written");
        let mut sql = Connection::open(&path).expect("it opens");
        sql.execute_batch("PRAGMA synchronous = OFF").expect("it is only a test");
        let changed = sql.transaction().expect("nobody else has it");
        for (table, column, now, new) in [
            ("frames", "frame", &self.now.frames, &rows.frames),
            ("ledger", "row", &self.now.ledger, &rows.ledger),
        ] {
            for n in now.keys().filter(|n| !new.contains_key(n)) {
                changed.execute(&format!("DELETE FROM {table} WHERE n = ?1"), [n]).expect("deleted");
            }
            let put = format!("INSERT OR REPLACE INTO {table}(n, {column}) VALUES(?1, ?2)");
            for (n, row) in new.iter().filter(|(n, row)| now.get(n) != Some(*row)) {
                changed.execute(&put, (n, row)).expect("written");
            }
        }
        if rows.manifest.is_empty() {
            changed.execute("DELETE FROM manifest", []).expect("deleted");
        } else {
            changed.execute("UPDATE manifest SET row = ?1", [&rows.manifest]).expect("written");
        }
        changed.commit().expect("written");
        path
    }

    /// What it says, as said of a forgery; what it shows is what was written.
    fn weigh(&self, backup: &mut Backup, forged: &Forged, what: &str) {
        for id in backup.objects() {
            for revision in backup.revisions(id) {
                let named = Named { object: id, revision };
                match backup.read_revision(id, revision) {
                    Ok(record) => {
                        let written = self.contents.get(&(id, revision)).map(Vec::as_slice);
                        assert_eq!(
                            written,
                            Some(record.body.as_slice()),
                            "{what}: shows what does not count"
                        );
                    }
                    Err(_) => {
                        // A ledger row from earlier lists what has since been rewritten or deleted.
                        let gone =
                            forged.called == Called::Ledger && !self.contents.contains_key(&(id, revision));
                        assert!(gone || forged.lost.contains(&named), "{what}: {named:?} should read");
                    }
                }
            }
        }
        let lists: BTreeSet<Named> = backup
            .objects()
            .iter()
            .flat_map(|id| revisions(backup, *id))
            .chain(forged.lost.clone())
            .collect();
        let written: BTreeSet<Named> = self
            .contents
            .keys()
            .map(|(object, revision)| Named { object: *object, revision: *revision })
            .collect();
        assert!(written.is_subset(&lists), "{what}: something is not there, and was not touched");
        backup.verify_all(&|| true).expect("nobody stops it");
        assert_eq!(called(backup.integrity()), Some(forged.called.clone()), "{what}");
    }
}

fn revisions(backup: &Backup, object: ObjectId) -> Vec<Named> {
    backup.revisions(object).into_iter().map(|revision| Named { object, revision }).collect()
}

/// What a vault says of itself; `None` where it says that all is well.
fn called(integrity: &Integrity) -> Option<Called> {
    if integrity.is_sound() {
        return None;
    }
    if integrity.ledger_damaged {
        return Some(Called::Ledger);
    }
    let Integrity { altered, missing, stray, .. } = integrity;
    Some(Called::These(altered.iter().chain(missing).chain(stray).copied().collect()))
}

#[test]
fn each_forgery_is_detected_and_just_what_was_touched_is_named() {
    let (each, scenes) = if full() { (1000, 24) } else { (40, 4) };
    let mut dice = Dice(2026);
    let scenes: Vec<Scene> = (0..scenes).map(|_| Scene::new(&mut dice)).collect();
    let frames: Vec<usize> = scenes.iter().map(|scene| scene.now.places().0.len()).collect();
    let (least, most) = (frames.iter().min().unwrap_or(&0), frames.iter().max().unwrap_or(&0));
    println!("{} vaults of {least} to {most} frames", scenes.len());
    for (name, forge) in FORGERIES {
        let (mut tried, mut ledgers) = (0, 0);
        while tried < each {
            let at = dice.below(scenes.len());
            let (scene, other) = (&scenes[at], &scenes[(at + 1) % scenes.len()]);
            // Not every draw is one: what would be put back may be there.
            let Some(forged) = forge(scene, other, &mut dice) else { continue };
            let what = format!("{name}, {tried}: {}", forged.what);
            let path = scene.write(&forged.rows);
            let mut backup = scene.reader.open(&path).unwrap_or_else(|error| panic!("{what}: {error:?}"));
            scene.weigh(&mut backup, &forged, &what);
            if tried % 16 == 0 {
                let mut backup =
                    look_into(&path, &secret()).unwrap_or_else(|error| panic!("{what}: {error:?}"));
                scene.weigh(&mut backup, &forged, &what);
            }
            tried += 1;
            ledgers += usize::from(forged.called == Called::Ledger);
        }
        println!("{name}: {tried} of {tried} detected and named, {ledgers} of them of the ledger");
    }
}
