//! The vault under faults: a system that fails at every call, a file with any byte changed, cut
//! anywhere, or with pages of noise. Whatever happens is told, and nothing is lost in silence.
//!
//! `cargo xtask test` runs a sample; `STILLPOINT_TORTURE=full`, which `cargo xtask torture` sets,
//! runs all of it and prints the figures.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{Seek, SeekFrom, Write};
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use ordeal::{Contents, Dice, contents, full, readable, secret, some, writer};
use stillpoint_vault::{
    Backup, BackupReader, Change, Earlier, LookError, ObjectId, Passphrase, Revision, Secret, UnlockError,
    carve, look_into,
};

#[allow(dead_code, reason = "shared: not every test needs all of it")]
mod ordeal;

/// A vault of about this many bytes, locked.
struct Specimen {
    folder: tempfile::TempDir,
    path: PathBuf,
    contents: Contents,
    reader: BackupReader,
}

fn specimen(bytes: usize) -> Specimen {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("journal.stillpoint");
    let mut vault = writer::make(&path).expect("a vault");
    let mut dice = Dice(7);
    let mut number = 0_u8;
    while fs::metadata(&path).expect("it is there").len() < bytes as u64 {
        let changes: Vec<Change> = (0..8)
            .map(|_| {
                number = number.wrapping_add(1);
                let length = [200, 1500, 3000, 7000, 20_000][dice.below(5)];
                Change::Put {
                    id: ObjectId::random().expect("randomness"),
                    body: vec![number; length].into(),
                    earlier: Earlier::Keep,
                }
            })
            .collect();
        vault.commit(&changes).expect("saves");
        vault.scrub().expect("the WAL is emptied");
    }
    let (contents, reader) = (contents(&vault), vault.backup_reader());
    drop(vault.lock());
    Specimen { folder, path, contents, reader }
}

/// What came of damaging a file.
#[derive(Default)]
struct Tally {
    tried: usize,
    /// Everything was read and nothing was said.
    harmless: usize,
    /// It was said.
    detected: usize,
    /// Revisions that neither the file's structure nor its bytes gave any more, at most, in one try.
    lost: usize,
    /// How often it was opened by the passphrase as well as by the keys.
    by_passphrase: usize,
}

impl Tally {
    fn with(self, other: Self) -> Self {
        Self {
            tried: self.tried + other.tried,
            harmless: self.harmless + other.harmless,
            detected: self.detected + other.detected,
            lost: self.lost.max(other.lost),
            by_passphrase: self.by_passphrase + other.by_passphrase,
        }
    }
}

impl Specimen {
    /// Reads a damaged copy in every way there is and holds it against what was written.
    fn weigh(&self, damaged: &Path, tally: &mut Tally, what: &str) {
        tally.tried += 1;
        let looked = self.reader.open(damaged);
        let sound = match looked {
            Ok(mut backup) => {
                let found = readable(&backup);
                let whole = backup.verify_all(&|| true).expect("nobody stops it").is_sound();
                let carved = self.carved(damaged);
                self.nothing_is_other_than_written(&found, what);
                self.nothing_is_other_than_written(&carved, what);
                let saved: BTreeSet<_> = found.keys().chain(carved.keys()).collect();
                tally.lost = tally.lost.max(self.contents.len() - saved.len());
                assert!(!whole || found == self.contents, "{what}: lost, and nothing was said");
                whole
            }
            // Nothing that could be mistaken for an empty vault.
            Err(_) => {
                let carved = self.carved(damaged);
                self.nothing_is_other_than_written(&carved, what);
                tally.lost = tally.lost.max(self.contents.len() - carved.len());
                false
            }
        };
        if sound { tally.harmless += 1 } else { tally.detected += 1 }
    }

    fn nothing_is_other_than_written(&self, found: &Contents, what: &str) {
        for (key, body) in found {
            assert_eq!(self.contents.get(key), Some(body), "{what}: something that was never written");
        }
    }

    /// What the bytes alone give; nothing where the keys are gone from them as well.
    fn carved(&self, damaged: &Path) -> Contents {
        self.reader.carve(damaged).map(|backup| readable(&backup)).unwrap_or_default()
    }

    fn copy(&self, name: &str) -> (PathBuf, Vec<u8>) {
        (self.folder.path().join(name), fs::read(&self.path).expect("it is there"))
    }
}

/// Every byte of a vault of 1 MiB changed, one at a time, on as many threads as there are cores.
#[test]
fn any_byte_changed_is_detected_or_harmless_and_costs_one_frame_at_most() {
    let specimen = specimen(if full() { 1 << 20 } else { 1 << 18 });
    let bytes = fs::read(&specimen.path).expect("it is there");
    let mut places = some(bytes.len(), 300);
    // In no order, so that what has been tried at any moment is a fair sample of the whole.
    let mut dice = Dice(13);
    (1..places.len()).rev().for_each(|last| places.swap(last, dice.below(last + 1)));
    let next = AtomicUsize::new(0);
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let tallies: Vec<Tally> = thread::scope(|scope| {
        let copies = (0..threads).map(|number| Spoilt::of(&specimen, number, &bytes));
        let begun: Vec<_> = copies.map(|spoilt| scope.spawn(|| spoil_each(spoilt, &places, &next))).collect();
        begun.into_iter().map(|thread| thread.join().expect("every byte is detected or harmless")).collect()
    });
    let tally = tallies.into_iter().fold(Tally::default(), Tally::with);
    assert_eq!(tally.tried, places.len());
    assert!(tally.lost <= 1, "{} revisions lost to one byte", tally.lost);
    println!(
        "{} bytes changed: {} detected, {} harmless, at most {} revision lost; {} opened by the passphrase too",
        tally.tried, tally.detected, tally.harmless, tally.lost, tally.by_passphrase
    );
}

/// Takes the next byte that nobody has taken, until all are.
fn spoil_each(mut spoilt: Spoilt<'_>, places: &[usize], next: &AtomicUsize) -> Tally {
    let mut tally = Tally::default();
    while let Some(at) = places.get(next.fetch_add(1, Ordering::Relaxed)) {
        spoilt.flip(*at);
        spoilt.weigh(*at, &mut tally);
        spoilt.flip(*at);
        if tally.tried.is_multiple_of(10_000) {
            let Tally { tried, detected, harmless, lost, .. } = &tally;
            println!(
                "so far, on this thread: {tried} bytes, {detected} detected, {harmless} harmless, {lost} lost"
            );
        }
    }
    tally
}

/// A copy of a vault in which one byte at a time is another, with copies of its keys beside it,
/// and one without them.
struct Spoilt<'a> {
    specimen: &'a Specimen,
    bytes: Vec<u8>,
    files: [(PathBuf, File); 2],
    /// Where the key derivation is done for every byte: the file's header, and the slot block.
    keys: [Range<usize>; 2],
}

impl<'a> Spoilt<'a> {
    fn of(specimen: &'a Specimen, number: usize, bytes: &[u8]) -> Self {
        let file = |name: &str| {
            let path = specimen.folder.path().join(format!("{name}-{number}.stillpoint"));
            fs::write(&path, bytes).expect("written");
            let file = File::options().write(true).open(&path).expect("it is there");
            (path, file)
        };
        let files = [file("flipped"), file("alone")];
        for (name, end) in
            [("journal.stillpoint.keys", ".stillpoint.keys"), ("backups/journal.keys", ".keys")]
        {
            let from = specimen.folder.path().join(name);
            let beside = from.with_file_name(format!("flipped-{number}{end}"));
            fs::copy(from, beside).expect("a copy of the keys");
        }
        let slots = bytes.windows(4).position(|window| window == b"SPsl").expect("a slot block");
        let length = 31 + 2 * (2 + 138) + 32;
        Self { specimen, bytes: bytes.to_vec(), files, keys: [0..100, slots..slots + length] }
    }

    /// Changes one bit of this byte, or changes it back, in both files where they stand.
    fn flip(&mut self, at: usize) {
        self.bytes[at] ^= 1 << (at % 8);
        for (_, file) in &mut self.files {
            file.seek(SeekFrom::Start(at as u64)).expect("it is that long");
            file.write_all(&self.bytes[at..=at]).expect("written");
        }
    }

    /// Opens the file and reads every record in it, as the app does, and holds that against what
    /// was written. The keys that a passphrase gives are the same unless their block was hit, so
    /// they are derived anew only there, in the file's header, and for one byte in 512 elsewhere.
    fn weigh(&self, at: usize, tally: &mut Tally) {
        let what = format!("byte {at}");
        let [(flipped, _), (alone, _)] = &self.files;
        tally.tried += 1;
        let opened = self.specimen.reader.open(flipped).unwrap_or_else(|error| panic!("{what}: {error:?}"));
        let said = self.specimen.said_of(&opened, &what);
        if said.lost > 1 || at.is_multiple_of(64) {
            // What the structure no longer leads to may still lie in the bytes.
            let carved = self.specimen.carved(flipped);
            self.specimen.nothing_is_other_than_written(&carved, &what);
            let saved: BTreeSet<_> = said.read.iter().chain(carved.keys()).collect();
            tally.lost = tally.lost.max(self.specimen.contents.len() - saved.len());
        } else {
            tally.lost = tally.lost.max(said.lost);
        }
        if said.sound {
            tally.harmless += 1
        } else {
            tally.detected += 1
        }
        let there = self.keys.iter().any(|keys| keys.contains(&at));
        if !there && !at.is_multiple_of(512) {
            return;
        }
        tally.by_passphrase += 1;
        let unlocked = look_into(flipped, &secret()).unwrap_or_else(|error| panic!("{what}: {error:?}"));
        let by_passphrase = self.specimen.said_of(&unlocked, &what);
        assert!(by_passphrase.lost <= said.lost, "{what}: the passphrase gives less than the keys");
        assert!(!by_passphrase.sound || by_passphrase.lost == 0, "{what}: lost, and nothing was said");
        if there {
            match look_into(alone, &secret()) {
                Ok(backup) => drop(self.specimen.said_of(&backup, &what)),
                Err(LookError::Unlock(UnlockError::WrongSecret)) => {
                    panic!("{what}: damage was called a wrong passphrase")
                }
                Err(_) => {}
            }
        }
    }
}

/// What a vault that may be damaged gives, and says.
struct Said {
    read: Vec<(ObjectId, Revision)>,
    /// Whether nothing was said to be wrong, neither at opening nor at reading.
    sound: bool,
    /// Revisions that should be there and did not read.
    lost: usize,
}

impl Specimen {
    /// Reads every revision there is. Each must be one that was written; if one is not there, the
    /// vault must have said that something is wrong.
    fn said_of(&self, backup: &Backup, what: &str) -> Said {
        let mut said = Said { read: Vec::new(), sound: backup.integrity().is_sound(), lost: 0 };
        for id in backup.objects() {
            for revision in backup.revisions(id) {
                match backup.read_revision(id, revision) {
                    Ok(record) => {
                        let written = self.contents.get(&(id, revision));
                        let same = written.is_some_and(|written| *written == *record.body);
                        assert!(same, "{what}: something that was never written");
                        said.read.push((id, revision));
                    }
                    Err(_) => said.sound = false,
                }
            }
        }
        said.lost = self.contents.len() - said.read.len();
        assert!(!said.sound || said.lost == 0, "{what}: lost, and nothing was said");
        said
    }
}

#[test]
fn cut_anywhere_it_gives_what_is_left_and_says_so() {
    let specimen = specimen(if full() { 1 << 20 } else { 1 << 18 });
    let (path, bytes) = specimen.copy("cut");
    let mut tally = Tally::default();
    let cuts = bytes.len() / 4096;
    for cut in some(cuts, 40) {
        fs::write(&path, &bytes[..cut * 4096]).expect("written");
        specimen.weigh(&path, &mut tally, &format!("cut at {}", cut * 4096));
    }
    assert_eq!(tally.detected, tally.tried, "every cut is noticed");
    println!("{} cuts: {} detected", tally.tried, tally.detected);
}

#[test]
fn with_noise_on_a_tenth_of_its_pages_every_frame_elsewhere_is_read() {
    let specimen = specimen(if full() { 1 << 20 } else { 1 << 18 });
    let (path, bytes) = specimen.copy("noise");
    let pages = bytes.len() / 8192;
    let mut tally = Tally::default();
    let mut dice = Dice(11);
    for round in 0..if full() { 1000 } else { 20 } {
        let mut damaged = bytes.clone();
        // The first page in every second round: the one without which SQLite reads nothing.
        let mut hit: BTreeSet<usize> = (0..pages.div_ceil(10)).map(|_| dice.below(pages)).collect();
        if round % 2 == 0 {
            hit.insert(0);
        }
        for page in &hit {
            damaged[page * 8192..(page + 1) * 8192].fill_with(|| dice.next() as u8);
        }
        fs::write(&path, &damaged).expect("written");
        specimen.weigh(&path, &mut tally, &format!("noise, round {round}"));
        let intact = specimen.frames_outside(&bytes, &hit);
        let found = specimen.carved(&path);
        for named in intact {
            assert!(found.contains_key(&named), "round {round}: an intact revision was not recovered");
        }
    }
    println!("{} rounds of noise on a tenth of the pages: {} detected", tally.tried, tally.detected);
}

impl Specimen {
    /// Revisions of which no frame lies in one of these pages.
    fn frames_outside(&self, bytes: &[u8], pages: &BTreeSet<usize>) -> Vec<(ObjectId, Revision)> {
        let mut spoilt = BTreeSet::new();
        for (at, header) in bytes.windows(54).enumerate().filter(|(_, window)| window.starts_with(b"SPfr")) {
            let length = u32::from_le_bytes(header[50..54].try_into().expect("four bytes")) as usize;
            let id = ObjectId::from_bytes(header[26..42].try_into().expect("sixteen bytes"));
            let (first, last) = (at / 8192, (at + 78 + length + 16) / 8192);
            if (first..=last).any(|page| pages.contains(&page)) {
                spoilt.insert(id);
            }
        }
        self.contents.keys().copied().filter(|(id, _)| !spoilt.contains(id)).collect()
    }
}

#[cfg(target_os = "linux")]
mod faults {
    use super::*;
    use std::process::Command;

    const ORDEALS: [&str; 6] = ["save", "backup", "passphrase", "restore", "mend", "rotate"];
    /// What a save, a sync or a rename comes down to.
    const CALLS: [&str; 10] = [
        "pwrite64",
        "write",
        "fsync",
        "fdatasync",
        "ftruncate",
        "rename",
        "link",
        "linkat",
        "copy_file_range",
        "unlink",
    ];

    /// A vault with a backup from before its last change, to be copied for every try.
    struct Before {
        folder: tempfile::TempDir,
        now: Contents,
        backed_up: Contents,
    }

    fn before() -> Before {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("journal.stillpoint");
        let mut vault = writer::make(&path).expect("a vault");
        for number in 1..12 {
            vault.commit(&[writer::change(number)]).expect("saves");
        }
        let backed_up = contents(&vault);
        vault.back_up(&folder.path().join("backups/good.stillpoint")).expect("a backup");
        for number in 12..16 {
            vault.commit(&[writer::change(number)]).expect("saves");
        }
        let now = contents(&vault);
        drop(vault.lock());
        Before { folder, now, backed_up }
    }

    fn copy_folder(from: &Path, to: &Path) {
        fs::create_dir_all(to).expect("a folder");
        for file in fs::read_dir(from).expect("a folder").flatten() {
            let target = to.join(file.file_name());
            if file.path().is_dir() {
                copy_folder(&file.path(), &target)
            } else {
                drop(fs::copy(file.path(), target))
            }
        }
    }

    /// Runs an ordeal, failing the call of that name and number if one is given. Gives the exit status.
    fn run(path: &Path, ordeal: &str, fault: Option<(&str, &str, usize)>, log: &Path) -> i32 {
        let mut command = Command::new("strace");
        command.args(["-f", "-qq", "-o"]).arg(log);
        match fault {
            Some((call, error, number)) => {
                command.args(["-e", &format!("trace={call}")]);
                command.args(["-e", &format!("inject={call}:error={error}:when={number}")]);
            }
            None => drop(command.args(["-e", &format!("trace={}", CALLS.join(","))])),
        }
        command.arg(env!("CARGO_BIN_EXE_vault_writer")).arg("ordeal").arg(path).arg(ordeal);
        let status = command.status().expect("strace is installed: cargo xtask test installs it");
        status.code().expect("it ended by itself")
    }

    /// How often each call is made when nothing fails.
    fn calls(before: &Before, ordeal: &str) -> BTreeMap<&'static str, usize> {
        let folder = tempfile::tempdir().expect("a folder");
        copy_folder(before.folder.path(), folder.path());
        let log = folder.path().join("log");
        let path = folder.path().join("journal.stillpoint");
        assert_eq!(run(&path, ordeal, None, &log), writer::DONE, "{ordeal} without a fault");
        let log = fs::read_to_string(&log).expect("a log");
        let count = |call: &str| log.lines().filter(|line| line.contains(&format!(" {call}("))).count();
        CALLS.iter().map(|call| (*call, count(call))).filter(|(_, count)| *count > 0).collect()
    }

    /// Whichever of its secrets opens it: the state must be the old one or the new one.
    fn opened(path: &Path) -> (Contents, bool) {
        let new = Secret::Passphrase(Passphrase::new(writer::NEW_PASSPHRASE));
        let locked = stillpoint_vault::open(path).expect("it opens");
        let (mut vault, changed) = match locked.unlock(writer::DEVICE, &secret()) {
            Ok(vault) => (vault, false),
            Err((locked, UnlockError::WrongSecret)) => {
                (locked.unlock(writer::DEVICE, &new).expect("one of the two opens it"), true)
            }
            Err((_, error)) => panic!("{error:?}"),
        };
        assert!(vault.verify_all().is_sound(), "{:?}", vault.integrity());
        (contents(&vault), changed)
    }

    fn one(before: &Before, ordeal: &str, fault: (&str, &str, usize)) -> bool {
        let what = format!("{ordeal}, {} number {} failing with {}", fault.0, fault.2, fault.1);
        let folder = tempfile::tempdir().expect("a folder");
        copy_folder(before.folder.path(), folder.path());
        let path = folder.path().join("journal.stillpoint");
        let status = run(&path, ordeal, Some(fault), &folder.path().join("log"));
        assert!([writer::DONE, writer::TOLD].contains(&status), "{what}: ended with {status}");
        let done = status == writer::DONE;
        let (now, changed) = opened(&path);
        let saved = || {
            let mut saved = before.now.clone();
            if let writer::Step::Put(id, body, earlier) = writer::step(writer::SAVED) {
                let last = saved.keys().filter(|(other, _)| *other == id).map(|(_, it)| it.get()).max();
                let next = Revision::new(last.unwrap_or_default() + 1).expect("a revision");
                if earlier == Earlier::Replace {
                    saved.retain(|(other, _), _| *other != id);
                }
                saved.insert((id, next), body);
            }
            saved
        };
        let is_new = match ordeal {
            "save" => now == saved(),
            "restore" => now == before.backed_up,
            "passphrase" | "rotate" => changed && now == before.now,
            _ => now == before.now,
        };
        let is_old = now == before.now && !changed;
        assert!(is_new || is_old, "{what}: neither the old state nor the new one");
        assert!(is_new || !done, "{what}: called done, and it was not");
        let backup = folder.path().join("backups/new.stillpoint");
        if ordeal == "backup" {
            assert!(!done || backup.exists(), "{what}: called done, and there is no backup");
            if backup.exists() {
                let mut looked = look_into(&backup, &secret()).expect("a backup opens");
                assert!(looked.verify_all(&|| true).expect("not stopped").is_sound(), "{what}");
                assert_eq!(readable(&looked), before.now, "{what}");
            }
        }
        let mut good =
            look_into(&folder.path().join("backups/good.stillpoint"), &secret()).expect("it opens");
        assert!(good.verify_all(&|| true).expect("not stopped").is_sound(), "{what}: the good backup");
        // And it goes on: the next save works.
        if !changed {
            writer::unlock(&path).commit(&[writer::change(writer::SAVED + 5)]).expect("the next save");
        }
        done
    }

    fn try_all(ordeal: &str) {
        let before = before();
        let (mut tried, mut told) = (0, 0);
        for (call, count) in calls(&before, ordeal) {
            for error in ["ENOSPC", "EIO"] {
                for number in some(count, 3) {
                    tried += 1;
                    told += usize::from(!one(&before, ordeal, (call, error, number + 1)));
                }
            }
        }
        assert!(told > 0, "no fault of {tried} was met");
        println!(
            "{ordeal}: {tried} faults, {told} told, the others harmless; always the old state or the new"
        );
    }

    #[test]
    fn a_save_that_the_disk_fails_is_told_and_changes_nothing_or_all() {
        try_all(ORDEALS[0]);
    }

    #[test]
    fn a_backup_that_the_disk_fails_is_none_and_told() {
        try_all(ORDEALS[1]);
    }

    #[test]
    fn a_change_of_passphrase_that_the_disk_fails_leaves_one_that_opens() {
        try_all(ORDEALS[2]);
    }

    #[test]
    fn putting_a_backup_back_that_the_disk_fails_leaves_the_old_file_or_the_new() {
        try_all(ORDEALS[3]);
    }

    #[test]
    fn mending_that_the_disk_fails_leaves_the_old_file_or_the_new() {
        try_all(ORDEALS[4]);
    }

    #[test]
    fn a_new_vault_key_that_the_disk_fails_leaves_the_old_key_or_the_new() {
        try_all(ORDEALS[5]);
    }
}

/// Not a figure of its own: that what the tests above rely on can fail.
#[test]
fn a_copy_of_something_else_is_told_from_a_damaged_one() {
    let specimen = specimen(1 << 16);
    let other = specimen.folder.path().join("other");
    fs::write(&other, vec![b'x'; 1 << 16]).expect("written");
    assert!(specimen.reader.open(&other).is_err());
    assert!(matches!(carve(&other, &secret()), Err(LookError::Open(_))));
}
