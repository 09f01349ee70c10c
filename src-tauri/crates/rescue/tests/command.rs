//! The command as it is used: real files, real exit codes, nothing typed that must not be seen.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use stillpoint_vault::{
    Change, DeviceId, Earlier, KdfCost, ObjectId, Passphrase, RecoveryCode, Secret, Unlocked,
};

const PASSPHRASE: &str = "a passphrase for tests";
const DEVICE: DeviceId = DeviceId::from_bytes([7; 16]);

struct Journal {
    folder: tempfile::TempDir,
    path: PathBuf,
    code: String,
    ids: Vec<ObjectId>,
}

fn journal() -> Journal {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("journal.stillpoint");
    let code = RecoveryCode::generate().unwrap();
    let typed: Vec<String> = code.groups().iter().map(|group| group.to_string()).collect();
    let cost = KdfCost::new(19, 1, 1).unwrap();
    let mut vault =
        stillpoint_vault::create(&path, DEVICE, &Passphrase::new(PASSPHRASE), &code, cost).unwrap();
    let ids: Vec<ObjectId> = (0..6).map(|_| ObjectId::random().unwrap()).collect();
    for (number, id) in (1..).zip(&ids) {
        put(&mut vault, *id, 900 * number);
    }
    vault.back_up(&folder.path().join("backups/one.stillpoint")).unwrap();
    drop(vault.lock());
    Journal { folder, path, code: typed.join("-"), ids }
}

fn put(vault: &mut Unlocked, id: ObjectId, length: usize) {
    let body = vec![b'w'; length].into();
    vault.commit(&[Change::Put { id, body, earlier: Earlier::Keep }]).unwrap();
}

/// Spoils the ciphertext of a record, wherever its frames lie in the file.
fn spoil(path: &Path, id: ObjectId) {
    spoil_at(path, &frames(&fs::read(path).unwrap(), id));
}

fn frames(bytes: &[u8], id: ObjectId) -> Vec<usize> {
    let windows = bytes.windows(42).enumerate();
    let of_it = |window: &[u8]| window.starts_with(b"SPfr") && window[26..42] == *id.as_bytes();
    windows.filter(|(_, window)| of_it(window)).map(|(at, _)| at).collect()
}

fn spoil_at(path: &Path, frames: &[usize]) {
    let mut bytes = fs::read(path).unwrap();
    assert!(!frames.is_empty());
    frames.iter().for_each(|at| bytes[at + 300] ^= 1);
    fs::write(path, bytes).unwrap();
}

struct Answer {
    code: i32,
    out: String,
    trouble: String,
}

fn run(arguments: &[&str], typed: &str) -> Answer {
    let mut command = Command::new(env!("CARGO_BIN_EXE_stillpoint-rescue"));
    let pipes = || Stdio::piped();
    let mut child = command.args(arguments).stdin(pipes()).stdout(pipes()).stderr(pipes()).spawn().unwrap();
    // A command that asks for no secret may have ended already.
    let _ = child.stdin.take().unwrap().write_all(typed.as_bytes());
    let done = child.wait_with_output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Answer { code: done.status.code().unwrap(), out: text(done.stdout), trouble: text(done.stderr) }
}

fn listing(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    files.filter(|path| path.is_file()).map(|path| (path.clone(), fs::read(path).unwrap())).collect()
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[test]
fn inspect_needs_no_secret_and_shows_nothing_written() {
    let journal = journal();
    let before = listing(journal.folder.path());
    let answer = run(&["inspect", text(&journal.path)], "");
    assert_eq!(answer.code, 0, "{}", answer.trouble);
    assert!(answer.out.contains("6 records"), "{}", answer.out);
    assert!(answer.out.contains("a guess costs 19 MiB"), "{}", answer.out);
    assert!(!answer.out.contains("www"));
    assert_eq!(listing(journal.folder.path()), before);
}

/// A backup lies by itself, without copies of its keys, and is whole all the same.
#[test]
fn inspect_of_a_copy_that_lies_by_itself_finds_nothing_wrong() {
    let journal = journal();
    let alone = tempfile::tempdir().unwrap();
    let path = alone.path().join("copy.stillpoint");
    fs::copy(&journal.path, &path).unwrap();
    let answer = run(&["inspect", text(&path)], "");
    assert_eq!(answer.code, 0, "{}{}", answer.out, answer.trouble);
    assert!(answer.out.contains("are spares"), "{}", answer.out);
}

/// Without the keys nobody can say that a record is whole, and so it is not said.
#[test]
fn inspect_calls_nothing_whole_that_it_cannot_see() {
    let journal = journal();
    spoil(&journal.path, journal.ids[2]);
    let answer = run(&["inspect", text(&journal.path)], "");
    assert!(answer.out.contains("whole, seen from outside"), "{}", answer.out);
    assert!(answer.out.contains("only \"check\" with the passphrase can tell"), "{}", answer.out);
    assert!(!answer.out.contains("readable"), "{}", answer.out);
}

#[test]
fn check_says_that_all_is_well_to_either_secret() {
    let journal = journal();
    let before = listing(journal.folder.path());
    let answer = run(&["check", text(&journal.path), "--secret-fd", "0"], PASSPHRASE);
    assert_eq!((answer.code, answer.out.as_str()), (0, "6 records: every one is as it was written.\n"));
    let code = run(&["check", text(&journal.path), "--recovery-code", "--secret-fd", "0"], &journal.code);
    assert_eq!(code.code, 0, "{}", code.trouble);
    assert_eq!(listing(journal.folder.path()), before);
}

#[test]
fn check_names_what_is_damaged_and_ends_with_one() {
    let journal = journal();
    spoil(&journal.path, journal.ids[2]);
    let answer = run(&["check", text(&journal.path), "--secret-fd", "0"], PASSPHRASE);
    assert_eq!(answer.code, 1);
    assert!(answer.out.contains("5 records are whole."), "{}", answer.out);
    assert!(answer.out.contains(&journal.ids[2].to_string()), "{}", answer.out);
    assert!(answer.out.contains("not even its day is known"), "{}", answer.out);
}

/// A frightened person knows a day, not a row of figures.
#[test]
fn a_damaged_entry_of_which_an_older_version_is_whole_is_named_by_its_kind_and_day() {
    use stillpoint_journal::{Journal, KdfCost, demo, time::Day};
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("real.stillpoint");
    let (cost, code) = (KdfCost::new(19, 1, 1).unwrap(), RecoveryCode::generate().unwrap());
    let mut real = Journal::create(&path, DEVICE, &Passphrase::new(PASSPHRASE), &code, cost).unwrap();
    let day: Day = "2026-03-03".parse().unwrap();
    real.fill(demo::many(1, day, 1)).unwrap();
    drop(real.lock());

    let secret = Secret::Passphrase(Passphrase::new(PASSPHRASE));
    let mut vault = stillpoint_vault::open(&path).unwrap().unlock(DEVICE, &secret).unwrap();
    let words = |id: &ObjectId| String::from_utf8(vault.read(*id).unwrap().body.to_vec()).unwrap();
    let entry = vault.objects().into_iter().find(|id| words(id).contains("checkIn")).unwrap();
    let body = vault.read(entry).unwrap().body;
    vault.commit(&[Change::Put { id: entry, body, earlier: Earlier::Keep }]).unwrap();
    drop(vault.lock());
    let bytes = fs::read(&path).unwrap();
    let newest = frames(&bytes, entry).into_iter().max_by_key(|at| bytes[at + 42..at + 46].to_vec()).unwrap();
    spoil_at(&path, &[newest]);

    let answer = run(&["check", text(&path), "--secret-fd", "0"], PASSPHRASE);
    assert_eq!(answer.code, 1, "{}{}", answer.out, answer.trouble);
    assert!(answer.out.contains("with an earlier version whole"), "{}", answer.out);
    assert!(answer.out.contains(&format!("Check-in, 3 March 2026 ({entry})")), "{}", answer.out);
    assert!(!answer.out.contains("not even its day"), "{}", answer.out);
}

/// Wrong passphrase, no journal, no file, damaged keys: each is itself and never another.
#[test]
fn every_trouble_has_a_code_and_words_of_its_own() {
    let journal = journal();
    let path = text(&journal.path);
    let other = journal.folder.path().join("shopping");
    fs::write(&other, b"eggs").unwrap();
    let wrong = run(&["check", path, "--secret-fd", "0"], "another passphrase");
    assert_eq!(wrong.code, 3);
    assert!(wrong.trouble.contains("not the passphrase"), "{}", wrong.trouble);
    let slip = ["0000"; 7].join("-");
    let code = run(&["check", path, "--recovery-code", "--secret-fd", "0"], &slip);
    assert_eq!(code.code, 3);
    assert!(code.trouble.contains("mistyped"), "{}", code.trouble);
    let half = run(&["check", path, "--recovery-code", "--secret-fd", "0"], "0000-0000");
    assert_eq!(half.code, 3);
    assert!(half.trouble.contains("5 of them are\nmissing"), "{}", half.trouble);
    let another = RecoveryCode::generate().unwrap();
    let another: Vec<String> = another.groups().iter().map(|group| group.to_string()).collect();
    let code = run(&["check", path, "--recovery-code", "--secret-fd", "0"], &another.join("-"));
    assert!(code.code == 3 && code.trouble.contains("not the recovery code"), "{}", code.trouble);
    assert_eq!(run(&["check", text(&other), "--secret-fd", "0"], PASSPHRASE).code, 4);
    assert_eq!(run(&["check", "/nowhere/at/all", "--secret-fd", "0"], PASSPHRASE).code, 5);
    let folder = run(&["check", text(journal.folder.path()), "--secret-fd", "0"], PASSPHRASE);
    assert_eq!((folder.code, folder.trouble.contains("That is a folder")), (5, true), "{}", folder.trouble);
    assert_eq!(run(&["check", path], PASSPHRASE).code, 2, "nothing is read that was not said to be");
    assert_eq!(run(&["check", path, "--secret-fd", "0"], "").code, 2);

    for keys in
        [journal.folder.path().join("backups/journal.keys"), journal.path.with_extension("stillpoint.keys")]
    {
        fs::remove_file(keys).unwrap();
    }
    let mut bytes = fs::read(&journal.path).unwrap();
    let places: Vec<usize> =
        bytes.windows(4).enumerate().filter(|(_, window)| window == b"SPsl").map(|(at, _)| at).collect();
    places.iter().for_each(|at| bytes[at + 40] ^= 1);
    fs::write(&journal.path, bytes).unwrap();
    let keys = run(&["check", path, "--secret-fd", "0"], PASSPHRASE);
    assert_eq!(keys.code, 6, "{}", keys.trouble);
}

#[test]
fn salvage_brings_out_what_is_whole_here_and_in_the_backups_beside() {
    let journal = journal();
    spoil(&journal.path, journal.ids[0]);
    let before = listing(journal.folder.path());
    let new = tempfile::tempdir().unwrap();
    let to = new.path().join("mended.stillpoint");
    let arguments = ["salvage", text(&journal.path), "--to", text(&to), "--secret-fd", "0"];
    let answer = run(&arguments, PASSPHRASE);
    assert_eq!(answer.code, 0, "{}{}", answer.out, answer.trouble);
    assert!(
        answer.out.contains("1 version of a record was missing or damaged, and taken from the backups."),
        "{}",
        answer.out
    );
    assert_eq!(listing(journal.folder.path()), before);
    let secret = Secret::Passphrase(Passphrase::new(PASSPHRASE));
    let mut vault = stillpoint_vault::open(&to).unwrap().unlock(DEVICE, &secret).unwrap();
    assert!(vault.verify_all().is_sound());
    assert_eq!(vault.objects().len(), 6);
    drop(vault.lock());
    assert_eq!(run(&arguments, PASSPHRASE).code, 5, "what is there is never written over");
}

/// Whoever has only the paper gets everything back by it as well.
#[test]
fn the_recovery_code_alone_brings_everything_out_and_opens_what_was_salvaged() {
    let journal = journal();
    spoil(&journal.path, journal.ids[0]);
    let new = tempfile::tempdir().unwrap();
    let by_code = |arguments: &[&str]| {
        let arguments = [arguments, &["--recovery-code", "--secret-fd", "0"]].concat();
        run(&arguments, &journal.code.to_lowercase())
    };
    let to = new.path().join("mended.stillpoint");
    let salvaged = by_code(&["salvage", text(&journal.path), "--to", text(&to)]);
    assert_eq!(salvaged.code, 0, "{}{}", salvaged.out, salvaged.trouble);
    assert_eq!(by_code(&["check", text(&to)]).code, 0);
    let backup = journal.folder.path().join("backups/one.stillpoint");
    assert_eq!(by_code(&["check", text(&backup)]).code, 0, "a backup, too");
    let plain = new.path().join("plain");
    let exported = by_code(&["export", text(&to), "--to", text(&plain)]);
    // Opened and gone through; what these records hold is no journal's.
    assert_eq!(exported.code, 1, "{}{}", exported.out, exported.trouble);
    assert!(plain.join("stillpoint.json").is_file());
}

#[test]
fn salvage_names_what_is_nowhere_whole() {
    let journal = journal();
    fs::remove_file(journal.folder.path().join("backups/one.stillpoint")).unwrap();
    spoil(&journal.path, journal.ids[0]);
    let to = journal.folder.path().join("mended.stillpoint");
    let answer = run(&["salvage", text(&journal.path), "--to", text(&to), "--secret-fd", "0"], PASSPHRASE);
    assert_eq!(answer.code, 1, "{}{}", answer.out, answer.trouble);
    assert!(answer.out.contains(&journal.ids[0].to_string()), "{}", answer.out);
    assert!(answer.out.contains("5 records are written"), "{}", answer.out);
}

#[cfg(unix)]
#[test]
fn the_secret_comes_from_any_descriptor() {
    let journal = journal();
    let program = env!("CARGO_BIN_EXE_stillpoint-rescue");
    let script =
        format!("'{program}' check '{}' --secret-fd 5 5<<'END'\n{PASSPHRASE}\nEND\n", journal.path.display());
    let done = Command::new("sh").arg("-c").arg(script).output().unwrap();
    assert_eq!(done.status.code(), Some(0), "{}", String::from_utf8_lossy(&done.stderr));
}

#[test]
fn help_says_where_to_begin_and_what_each_ending_means() {
    let help = run(&["--help"], "");
    assert_eq!(help.code, 0);
    for words in ["never changes the file you give it", "check", "salvage", "3  that is not the passphrase"] {
        assert!(help.out.contains(words), "{words}");
    }
    assert_eq!(run(&["check", "x", "--passphrase", "on the command line"], "").code, 2);
}

/// A journal of the app's own records, by way of the crate that makes them.
fn real_journal(folder: &Path) -> PathBuf {
    use stillpoint_journal::{Journal, KdfCost, Passphrase, RecoveryCode};
    let path = folder.join("real.stillpoint");
    let cost = KdfCost::new(19, 1, 1).unwrap();
    let code = RecoveryCode::generate().unwrap();
    let journal = Journal::create(&path, DEVICE, &Passphrase::new(PASSPHRASE), &code, cost).unwrap();
    drop(journal.lock());
    path
}

#[test]
fn export_writes_what_the_app_can_bring_in_again_into_a_private_folder() {
    let home = tempfile::tempdir().unwrap();
    let path = real_journal(home.path());
    let to = home.path().join("plain");
    let arguments = ["export", text(&path), "--to", text(&to), "--secret-fd", "0"];
    let answer = run(&arguments, PASSPHRASE);
    assert_eq!(answer.code, 0, "{}{}", answer.out, answer.trouble);
    assert!(answer.trouble.contains("not encrypted"), "{}", answer.trouble);
    // As many as "check" counts.
    let all = run(&["check", text(&path), "--secret-fd", "0"], PASSPHRASE).out;
    let number = |words: &str| words.split_whitespace().next().unwrap().parse::<usize>().unwrap();
    let told: usize = answer.out.lines().map(number).sum();
    assert_eq!(told, number(&all), "{all}{}", answer.out);
    assert!(to.join("stillpoint.json").is_file() && to.join("index.md").is_file());
    assert!(stillpoint_export::everything::Folder::open(&to).is_ok());
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fs::metadata(&to).unwrap().permissions().mode() & 0o777, 0o700);
        let file = to.join("index.md");
        assert_eq!(fs::metadata(file).unwrap().permissions().mode() & 0o777, 0o600);
    }
    assert_eq!(run(&arguments, PASSPHRASE).code, 5, "what is there is never written over");
    let other = home.path().join("other");
    let wrong = ["export", text(&path), "--to", text(&other), "--secret-fd", "0"];
    assert_eq!(run(&wrong, "another passphrase").code, 3);
    assert!(!other.exists() && !home.path().join("other.unfinished").exists());
}

#[test]
fn export_leaves_out_what_cannot_be_read_and_says_so() {
    let journal = journal();
    spoil(&journal.path, journal.ids[3]);
    let to = journal.folder.path().join("plain");
    let answer = run(&["export", text(&journal.path), "--to", text(&to), "--secret-fd", "0"], PASSPHRASE);
    assert_eq!(answer.code, 1, "{}{}", answer.out, answer.trouble);
    assert!(to.join("stillpoint.json").is_file());
}

/// Where even the list of records is damaged, nobody can say that all of them are there.
#[test]
fn with_its_list_damaged_neither_export_nor_salvage_calls_itself_complete() {
    let journal = journal();
    fs::remove_file(journal.folder.path().join("backups/one.stillpoint")).unwrap();
    let mut bytes = fs::read(&journal.path).unwrap();
    let ledger: Vec<usize> =
        bytes.windows(4).enumerate().filter(|(_, window)| window == b"SPlg").map(|(at, _)| at).collect();
    assert!(!ledger.is_empty());
    ledger.iter().for_each(|at| bytes[at + 200] ^= 1);
    fs::write(&journal.path, bytes).unwrap();
    for (task, to) in [("export", "plain"), ("salvage", "mended.stillpoint")] {
        let to = journal.folder.path().join(to);
        let answer = run(&[task, text(&journal.path), "--to", text(&to), "--secret-fd", "0"], PASSPHRASE);
        assert_eq!(answer.code, 1, "{task}: {}{}", answer.out, answer.trouble);
        assert!(answer.out.contains("more may be gone than can be named"), "{task}: {}", answer.out);
    }
}

/// The journal, and what was jotted down at its lock screen and waits. The last is none of its own.
fn jotted(folder: &Path) -> PathBuf {
    use stillpoint_journal::jotting::Inbox;
    use stillpoint_journal::time::{DayRule, Moment};
    let path = real_journal(folder);
    let inbox = Inbox::of(&path);
    let secret = Secret::Passphrase(Passphrase::new(PASSPHRASE));
    let vault = stillpoint_vault::open(&path).unwrap().unlock(DEVICE, &secret).unwrap();
    stillpoint_vault::create_private_folder(inbox.folder()).unwrap();
    fs::write(inbox.folder().join("key"), vault.inbox_key().encode()).unwrap();
    drop(vault.lock());
    for words in ["ask about the rota", "thank the night team"] {
        inbox.jot(words, Moment::now(DayRule::Calendar)).unwrap();
    }
    fs::write(inbox.folder().join("00112233445566778899aabbccddeeff.jot"), b"no jotting").unwrap();
    path
}

fn all_text(folder: &Path) -> String {
    let mut all = String::new();
    for entry in fs::read_dir(folder).unwrap().flatten() {
        if entry.path().is_dir() {
            all.push_str(&all_text(&entry.path()));
        } else {
            all.push_str(&fs::read_to_string(entry.path()).unwrap());
        }
    }
    all
}

#[test]
fn export_brings_out_jottings_that_were_never_filed_and_changes_nothing() {
    let home = tempfile::tempdir().unwrap();
    let path = jotted(home.path());
    let before = listing(&home.path().join("real.inbox"));
    let to = home.path().join("plain");
    let answer = run(&["export", text(&path), "--to", text(&to), "--secret-fd", "0"], PASSPHRASE);
    assert_eq!(answer.code, 1, "one of them does not open: {}{}", answer.out, answer.trouble);
    assert!(answer.out.contains("Not yet filed: 2 jottings"), "{}", answer.out);
    assert!(answer.out.contains("1 jotting does not open"), "{}", answer.out);
    let written = all_text(&to.join("drafts"));
    assert!(written.contains("ask about the rota") && written.contains("thank the night team"), "{written}");
    assert_eq!(listing(&home.path().join("real.inbox")), before);
    // And the app takes them in with the rest.
    let folder = stillpoint_export::everything::Folder::open(&to).unwrap();
    let mut tally = stillpoint_journal::everything::Tally::default();
    let taken = stillpoint_export::everything::Reader::new(&folder).next_some(&mut tally);
    assert!(tally.not_taken_total == 0 && taken.len() >= 2, "{} taken", taken.len());
}

#[test]
fn salvage_takes_waiting_jottings_along_and_the_new_journal_files_them() {
    use stillpoint_journal::time::{DayRule, Moment};
    let home = tempfile::tempdir().unwrap();
    let path = jotted(home.path());
    let to = home.path().join("mended.stillpoint");
    let answer = run(&["salvage", text(&path), "--to", text(&to), "--secret-fd", "0"], PASSPHRASE);
    assert_eq!(answer.code, 1, "{}{}", answer.out, answer.trouble);
    assert!(answer.out.contains("2 jottings from the lock screen went along"), "{}", answer.out);
    let locked = stillpoint_journal::LockedJournal::open(&to).unwrap();
    let secret = stillpoint_journal::Secret::Passphrase(Passphrase::new(PASSPHRASE));
    let mut journal = locked.unlock(DEVICE, &secret).map_err(|(_, error)| error).unwrap();
    let found = journal.open_inbox(Moment::now(DayRule::Calendar));
    assert_eq!((found.filed, found.set_aside, found.unfiled), (2, 0, 0));
}

/// The same journal with a backup called as the app calls them, and something saved after it.
fn with_a_backup() -> (Journal, PathBuf) {
    let mut journal = journal();
    let secret = Secret::Passphrase(Passphrase::new(PASSPHRASE));
    let mut vault = stillpoint_vault::open(&journal.path).unwrap().unlock(DEVICE, &secret).unwrap();
    let backup = journal.folder.path().join("backups/journal 2026-11-22 070509Z.stillpoint");
    vault.back_up(&backup).unwrap();
    journal.ids.push(ObjectId::random().unwrap());
    put(&mut vault, journal.ids[6], 100);
    drop(vault.lock());
    fs::remove_file(journal.folder.path().join("backups/one.stillpoint")).unwrap();
    (journal, backup)
}

/// The command that was named, as a shell understands it.
fn given_next(answer: &Answer, to: &Path) -> Answer {
    let said = answer.trouble.lines().find(|line| line.trim().starts_with("stillpoint-rescue salvage"));
    let said = said.unwrap_or_else(|| panic!("no command: {}", answer.trouble)).trim();
    let named = said.strip_prefix("stillpoint-rescue").unwrap().replace("NEW-FILE.stillpoint", text(to));
    let script = format!("'{}'{named} --secret-fd 0", env!("CARGO_BIN_EXE_stillpoint-rescue"));
    let mut child = Command::new("sh");
    let pipes = || Stdio::piped();
    let mut child =
        child.args(["-c", &script]).stdin(pipes()).stdout(pipes()).stderr(pipes()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(PASSPHRASE.as_bytes()).unwrap();
    let done = child.wait_with_output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Answer { code: done.status.code().unwrap(), out: text(done.stdout), trouble: text(done.stderr) }
}

#[cfg(unix)]
#[test]
fn an_empty_file_is_called_empty_and_leads_to_its_backups() {
    for keys_beside in [true, false] {
        let (journal, backup) = with_a_backup();
        fs::write(&journal.path, b"").unwrap();
        if !keys_beside {
            fs::remove_file(journal.path.with_extension("stillpoint.keys")).unwrap();
            fs::remove_file(journal.folder.path().join("backups/journal.keys")).unwrap();
        }
        let to = journal.folder.path().join("new.stillpoint");
        for arguments in [
            vec!["inspect", text(&journal.path)],
            vec!["check", text(&journal.path), "--secret-fd", "0"],
            vec!["salvage", text(&journal.path), "--to", text(&to), "--secret-fd", "0"],
        ] {
            let answer = run(&arguments, PASSPHRASE);
            assert_eq!(answer.code, 6, "{arguments:?}: {}{}", answer.out, answer.trouble);
            assert!(answer.trouble.contains("This file is empty"), "{arguments:?}: {}", answer.trouble);
            assert!(answer.trouble.contains(text(&backup)), "{arguments:?}: {}", answer.trouble);
        }
        let answer = run(&["check", text(&journal.path), "--secret-fd", "0"], PASSPHRASE);
        let salvaged = given_next(&answer, &to);
        assert_eq!(salvaged.code, 0, "{}{}", salvaged.out, salvaged.trouble);
        assert!(salvaged.out.contains("6 records are written"), "{}", salvaged.out);
        assert!(fs::read(&journal.path).unwrap().is_empty(), "it is left as it is");
    }
}

/// With its keys gone everywhere the backup's own open what is left in the file.
#[cfg(unix)]
#[test]
fn what_is_left_in_a_file_without_its_keys_is_read_with_those_of_a_backup() {
    let (journal, backup) = with_a_backup();
    let mut bytes = fs::read(&journal.path).unwrap();
    bytes[..100].fill(0);
    let slots: Vec<usize> =
        bytes.windows(4).enumerate().filter(|(_, window)| window == b"SPsl").map(|(at, _)| at).collect();
    slots.iter().for_each(|at| bytes[at + 40] ^= 1);
    fs::write(&journal.path, bytes).unwrap();
    fs::remove_file(journal.path.with_extension("stillpoint.keys")).unwrap();
    fs::remove_file(journal.folder.path().join("backups/journal.keys")).unwrap();
    let to = journal.folder.path().join("new.stillpoint");
    let inspected = run(&["inspect", text(&journal.path)], "");
    assert!(inspected.trouble.contains(text(&backup)), "{}{}", inspected.out, inspected.trouble);
    let answer = run(&["check", text(&journal.path), "--secret-fd", "0"], PASSPHRASE);
    assert_eq!(answer.code, 6, "{}{}", answer.out, answer.trouble);
    let salvaged = given_next(&answer, &to);
    assert!(salvaged.out.contains("opened with those of a backup"), "{}{}", salvaged.out, salvaged.trouble);
    let secret = Secret::Passphrase(Passphrase::new(PASSPHRASE));
    let mut vault = stillpoint_vault::open(&to).unwrap().unlock(DEVICE, &secret).unwrap();
    assert!(vault.verify_all().is_sound());
    let last = journal.ids[6];
    assert!(vault.objects().contains(&last), "{}{}", salvaged.out, salvaged.trouble);
}

/// A file of another kind has nothing beside it, and nothing is made up.
#[test]
fn without_backups_none_are_spoken_of() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("journal.stillpoint");
    fs::write(&path, b"").unwrap();
    let answer = run(&["check", text(&path), "--secret-fd", "0"], PASSPHRASE);
    assert_eq!((answer.code, answer.trouble.contains("backup")), (6, false), "{}", answer.trouble);
    fs::write(&path, b"eggs, milk").unwrap();
    let answer = run(&["check", text(&path), "--secret-fd", "0"], PASSPHRASE);
    assert_eq!((answer.code, answer.trouble.contains("backup")), (4, false), "{}", answer.trouble);
}
