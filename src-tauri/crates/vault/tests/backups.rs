//! Backups: whole, checked, looked into without a trace, and put back.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use common::{Home, cheap, passphrase, put};
use stillpoint_vault::{
    BackupError, Change, KdfCost, LookError, ObjectId, Passphrase, RecoveryCode, Revision, Secret,
    UnlockError, Unlocked, backup_folder, carve, look_into,
};

type Contents = BTreeMap<(ObjectId, Revision), Vec<u8>>;

fn contents(vault: &Unlocked) -> Contents {
    let revisions =
        |id| vault.revisions(id).into_iter().map(move |revision| (id, revision)).collect::<Vec<_>>();
    let all = vault.objects().into_iter().flat_map(revisions);
    all.map(|(id, revision)| ((id, revision), vault.read_revision(id, revision).unwrap().body.to_vec()))
        .collect()
}

fn fill(vault: &mut Unlocked, count: u8) -> Vec<ObjectId> {
    let ids: Vec<ObjectId> = (0..count).map(|_| ObjectId::random().unwrap()).collect();
    for (number, id) in (0..count).zip(&ids) {
        let length = [10, 1500, 9000, 20_000][usize::from(number) % 4];
        vault.commit(&[put(*id, &vec![number; length])]).unwrap();
        vault.commit(&[put(*id, &vec![number + 100; length + 1])]).unwrap();
    }
    ids
}

fn listing(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    files.filter(|path| path.is_file()).map(|path| (path.clone(), fs::read(path).unwrap())).collect()
}

/// Runs SQL on a file that no vault has open.
fn sql(path: &Path, sql: &str) {
    let connection = rusqlite::Connection::open(path).unwrap();
    connection.execute_batch(sql).unwrap();
    connection.close().unwrap();
}

/// Spoils a byte in the ciphertext of every frame of an object.
fn spoil(path: &Path, id: ObjectId) {
    let hex: String = id.as_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
    let connection = rusqlite::Connection::open(path).unwrap();
    let spoilt = connection
        .execute(
            &format!(
                "UPDATE frames SET frame = CAST(substr(frame, 1, 200) || x'00ff' || substr(frame, 203) AS BLOB)
                 WHERE substr(frame, 27, 16) = x'{hex}'"
            ),
            [],
        )
        .unwrap();
    assert!(spoilt > 0);
    connection.close().unwrap();
}

fn backup(home: &Home) -> PathBuf {
    home.path.with_file_name("backups").join("one.stillpoint")
}

#[test]
fn a_backup_is_a_vault_of_its_own_with_everything_to_the_last_commit() {
    let home = Home::new();
    let mut vault = home.create();
    fill(&mut vault, 6);
    // Not emptied into the database: the last commits are in the WAL alone.
    assert!(fs::metadata(home.beside("-wal")).unwrap().len() > 0);
    let before = contents(&vault);
    vault.back_up(&backup(&home)).unwrap();
    vault.commit(&[put(ObjectId::random().unwrap(), b"later")]).unwrap();

    let elsewhere = Home::new();
    fs::copy(backup(&home), &elsewhere.path).unwrap();
    let copy = elsewhere.open();
    assert!(copy.integrity().is_sound() && !copy.read_only());
    assert_eq!(contents(&copy), before);
    let looked = look_into(&backup(&home), &home.recovery()).unwrap();
    assert_eq!(looked.objects().len(), 6);
}

#[cfg(unix)]
#[test]
fn a_copy_knows_how_far_its_vault_had_come_and_takes_the_place_of_an_interrupted_one() {
    let home = Home::new();
    let mut vault = home.create();
    let copies = [backup(&home), home.path.with_file_name("two.stillpoint")];
    let mut counts = Vec::new();
    for copy in &copies {
        vault.commit(&[put(ObjectId::random().unwrap(), b"one more")]).unwrap();
        counts.push(vault.commits());
        fs::create_dir_all(copy.parent().unwrap()).unwrap();
        fs::write(copy, b"left by a copy that was interrupted").unwrap();
        vault.copy_to(copy).unwrap();
    }
    let open = |copy: &PathBuf| vault.backup_reader().open(copy).unwrap().commits();
    assert_eq!(copies.iter().map(open).collect::<Vec<_>>(), counts);
    assert!(counts[0] > 1 && counts[1] == counts[0] + 1);
    assert_eq!(backup_folder(&home.path), home.path.with_file_name("backups"));
}

#[test]
fn a_backup_is_private() {
    use std::os::unix::fs::PermissionsExt;
    let home = Home::new();
    home.create().back_up(&backup(&home)).unwrap();
    assert_eq!(fs::metadata(backup(&home)).unwrap().permissions().mode() & 0o777, 0o600);
}

#[test]
fn a_backup_takes_no_other_files_name() {
    let home = Home::new();
    let vault = home.create();
    fs::write(backup(&home), b"somebody else's").unwrap();
    assert!(matches!(vault.back_up(&backup(&home)), Err(BackupError::AlreadyExists)));
    assert_eq!(fs::read(backup(&home)).unwrap(), b"somebody else's");
    let names: Vec<_> = listing(backup(&home).parent().unwrap()).into_keys().collect();
    assert_eq!(names.len(), 2, "the copy of the keys and the other file: {names:?}");
}

#[test]
fn looking_into_a_backup_leaves_no_trace() {
    let home = Home::new();
    let mut vault = home.create();
    let ids = fill(&mut vault, 4);
    vault.back_up(&backup(&home)).unwrap();
    let before = listing(backup(&home).parent().unwrap());
    let looked = vault.backup_reader().open(&backup(&home)).unwrap();
    assert_eq!(looked.read(ids[2]).unwrap().body.len(), 9001);
    assert_eq!(looked.revisions(ids[2]).len(), 2);
    assert!(looked.integrity().is_sound());
    assert_eq!(listing(backup(&home).parent().unwrap()), before);
}

#[test]
fn a_damaged_vault_makes_no_backup_and_the_good_one_stays() {
    let home = Home::new();
    let mut vault = home.create();
    let ids = fill(&mut vault, 4);
    vault.back_up(&backup(&home)).unwrap();
    let good = fs::read(backup(&home)).unwrap();
    drop(vault.lock());
    sql(&home.path, "UPDATE frames SET frame = zeroblob(length(frame)) WHERE n = 3");
    let vault = home.open();
    assert!(vault.read_only());
    let second = backup(&home).with_file_name("two.stillpoint");
    assert!(matches!(vault.back_up(&second), Err(BackupError::ReadOnly)));
    assert!(!second.exists());
    assert_eq!(fs::read(backup(&home)).unwrap(), good);
    assert!(vault.backup_reader().open(&backup(&home)).unwrap().read(ids[1]).is_ok());
}

#[test]
fn a_copy_that_went_wrong_on_its_way_never_counts() {
    let home = Home::new();
    let mut vault = home.create();
    let ids = fill(&mut vault, 4);
    let reader = vault.backup_reader();
    let unchecked = backup(&home).with_extension("new");
    vault.copy_to(&unchecked).unwrap();
    spoil(&unchecked, ids[3]);
    assert!(matches!(reader.keep(&unchecked, &backup(&home), &|| true), Err(BackupError::Damaged)));
    assert!(!unchecked.exists() && !backup(&home).exists());
}

#[test]
fn a_check_stops_when_it_is_told_to() {
    let home = Home::new();
    let mut vault = home.create();
    fill(&mut vault, 4);
    let unchecked = backup(&home).with_extension("new");
    vault.copy_to(&unchecked).unwrap();
    let stopped = vault.backup_reader().keep(&unchecked, &backup(&home), &|| false);
    assert!(matches!(stopped, Err(BackupError::Stopped)));
    assert!(!unchecked.exists() && !backup(&home).exists());
}

#[test]
fn what_is_no_backup_of_this_vault_is_called_what_it_is() {
    let (home, other) = (Home::new(), Home::new());
    let vault = home.create();
    other.create().back_up(&backup(&other)).unwrap();
    let reader = vault.backup_reader();
    assert!(matches!(reader.open(&backup(&other)), Err(BackupError::OtherVault)));
    assert!(matches!(reader.open(&home.path.with_file_name("none")), Err(BackupError::Absent)));
    let text = home.path.with_file_name("text");
    fs::write(&text, b"a shopping list").unwrap();
    assert!(matches!(reader.open(&text), Err(BackupError::NotAVault)));
}

#[test]
fn a_damaged_backup_gives_what_is_intact_and_names_the_rest() {
    let home = Home::new();
    let mut vault = home.create();
    let ids = fill(&mut vault, 4);
    vault.back_up(&backup(&home)).unwrap();
    spoil(&backup(&home), ids[1]);
    let mut looked = vault.backup_reader().open(&backup(&home)).unwrap();
    looked.verify_all(&|| true).unwrap();
    assert!(looked.integrity().altered.iter().all(|named| named.object == ids[1]));
    assert!(!looked.integrity().is_sound());
    assert!(looked.read(ids[0]).is_ok() && looked.read(ids[1]).is_err());
}

#[test]
fn a_backup_put_back_opens_with_the_secrets_of_today() {
    let home = Home::new();
    let mut vault = home.create();
    fill(&mut vault, 4);
    let before = contents(&vault);
    vault.back_up(&backup(&home)).unwrap();
    fill(&mut vault, 3);
    vault.change_passphrase(&Passphrase::new("a passphrase of today"), cheap()).unwrap();
    let replacement = vault.prepare_restored(&backup(&home)).unwrap();
    let (locked, done) = vault.replace(replacement);
    done.unwrap();
    let (locked, refused) = locked.unlock(home.device, &home.passphrase()).unwrap_err();
    assert!(matches!(refused, UnlockError::WrongSecret));
    let mut vault = locked.unlock(home.device, &passphrase("a passphrase of today")).unwrap();
    assert!(vault.integrity().is_sound());
    assert_eq!(contents(&vault), before);
    assert!(backup(&home).exists());
    assert!(!home.beside(".new").exists() && !home.beside(".damaged").exists());
    vault.commit(&[put(ObjectId::random().unwrap(), b"and on it goes")]).unwrap();
}

#[test]
fn a_damaged_backup_is_not_put_back_and_the_vault_stays_as_it_is() {
    let home = Home::new();
    let mut vault = home.create();
    let ids = fill(&mut vault, 4);
    vault.back_up(&backup(&home)).unwrap();
    spoil(&backup(&home), ids[0]);
    assert!(matches!(vault.prepare_restored(&backup(&home)), Err(BackupError::Damaged)));
    assert!(!home.beside(".new").exists());
    vault.commit(&[put(ids[0], b"still open")]).unwrap();
}

#[test]
fn a_damaged_vault_is_mended_from_itself_and_its_backups() {
    let home = Home::new();
    let mut vault = home.create();
    let ids = fill(&mut vault, 4);
    vault.back_up(&backup(&home)).unwrap();
    let since = ObjectId::random().unwrap();
    vault.commit(&[put(since, b"since the backup")]).unwrap();
    let doomed = ObjectId::random().unwrap();
    vault.commit(&[put(doomed, b"in no backup")]).unwrap();
    let mut before = contents(&vault);
    drop(vault.lock());
    spoil(&home.path, ids[2]);
    spoil(&home.path, doomed);

    let mut vault = home.open();
    vault.verify_all();
    assert!(vault.read_only());
    let (replacement, mended) = vault.prepare_mended(&[backup(&home)]).unwrap();
    assert_eq!(mended.from_backups.len(), 2, "both revisions of it");
    assert!(mended.from_backups.iter().all(|named| named.object == ids[2]));
    assert!(mended.lost.iter().all(|named| named.object == doomed) && mended.lost.len() == 1);
    let (locked, done) = vault.replace(replacement);
    done.unwrap();
    let mut vault = home.unlock(locked);
    assert!(vault.verify_all().is_sound() && !vault.read_only());
    before.retain(|(id, _), _| *id != doomed);
    assert_eq!(contents(&vault), before);
    assert!(home.beside(".damaged").exists(), "the damaged file is kept");
    assert_eq!(vault.commit(&[put(since, b"again")]).unwrap()[0].get(), 2);
}

#[test]
fn what_was_deleted_stays_deleted_when_only_frames_are_damaged() {
    let home = Home::new();
    let mut vault = home.create();
    let ids = fill(&mut vault, 4);
    vault.back_up(&backup(&home)).unwrap();
    vault.commit(&[Change::Delete { id: ids[0] }]).unwrap();
    drop(vault.lock());
    spoil(&home.path, ids[1]);
    let mut vault = home.open();
    vault.verify_all();
    let (replacement, _) = vault.prepare_mended(&[backup(&home)]).unwrap();
    let (locked, done) = vault.replace(replacement);
    done.unwrap();
    let vault = home.unlock(locked);
    assert_eq!(vault.objects().len(), 3);
    assert!(vault.revisions(ids[0]).is_empty());
}

#[test]
fn a_vault_whose_database_is_destroyed_is_mended_too() {
    let home = Home::new();
    let mut vault = home.create();
    fill(&mut vault, 8);
    let before = contents(&vault);
    vault.back_up(&backup(&home)).unwrap();
    drop(vault.lock());
    let mut bytes = fs::read(&home.path).unwrap();
    let half = bytes.len() / 2;
    bytes.truncate(half);
    bytes[..8192].fill(0xa5);
    fs::write(&home.path, bytes).unwrap();
    let vault = home.open();
    assert!(vault.read_only());
    let (replacement, _) = vault.prepare_mended(&[backup(&home)]).unwrap();
    let (locked, done) = vault.replace(replacement);
    done.unwrap();
    let mut vault = home.unlock(locked);
    assert!(vault.verify_all().is_sound());
    assert_eq!(contents(&vault), before);
}

#[test]
fn without_a_backup_an_older_revision_stands_in_for_a_spoilt_one_and_the_loss_is_named() {
    let home = Home::new();
    let mut vault = home.create();
    let id = ObjectId::random().unwrap();
    vault.commit(&[put(id, b"first")]).unwrap();
    vault.commit(&[put(id, b"second")]).unwrap();
    drop(vault.lock());
    sql(&home.path, "UPDATE frames SET frame = zeroblob(length(frame)) WHERE n = 2");
    let vault = home.open();
    let (replacement, mended) = vault.prepare_mended(&[]).unwrap();
    assert_eq!(mended.lost.len(), 1);
    let (locked, done) = vault.replace(replacement);
    done.unwrap();
    let vault = home.unlock(locked);
    assert!(!vault.read_only());
    assert_eq!(vault.read(id).unwrap().body.as_slice(), b"first");
}

fn code() -> (RecoveryCode, Secret) {
    let code = RecoveryCode::generate().unwrap();
    let groups: Vec<String> = code.groups().iter().map(|group| group.to_string()).collect();
    let again = Secret::Recovery(RecoveryCode::parse(&groups.join("-")).unwrap());
    (code, again)
}

/// A vault under a new key, and what opens it now.
fn rotated(home: &Home, vault: Unlocked) -> (Unlocked, Secret) {
    let (code, again) = code();
    let replacement = vault
        .prepare_rotated(&Passphrase::new("a passphrase of today"), &code, cheap(), &|_, _| true)
        .unwrap();
    let (locked, done) = vault.replace(replacement);
    done.unwrap();
    (locked.unlock(home.device, &again).unwrap(), passphrase("a passphrase of today"))
}

#[test]
fn a_new_vault_key_keeps_every_record_and_shuts_the_old_secrets_out() {
    let home = Home::new();
    let mut vault = home.create();
    let ids = fill(&mut vault, 6);
    let (before, order) = (contents(&vault), vault.objects());
    vault.back_up(&backup(&home)).unwrap();
    let old_frame = fs::read(&home.path).unwrap();
    let (mut vault, today) = rotated(&home, vault);
    assert!(vault.verify_all().is_sound());
    assert_eq!(contents(&vault), before);
    assert_eq!(vault.objects(), order);
    assert!(matches!(vault.backup_reader().open(&backup(&home)), Err(BackupError::OtherKey)));
    assert_eq!(look_into(&backup(&home), &home.passphrase()).unwrap().objects().len(), 6);
    vault.commit(&[put(ids[0], b"under the new key")]).unwrap();
    let locked = vault.lock();
    let (locked, refused) = locked.unlock(home.device, &home.recovery()).unwrap_err();
    assert!(matches!(refused, UnlockError::WrongSecret));
    let (locked, refused) = locked.unlock(home.device, &home.passphrase()).unwrap_err();
    assert!(matches!(refused, UnlockError::WrongSecret));
    let vault = locked.unlock(home.device, &today).unwrap();
    assert_eq!(vault.revisions(ids[0]).len(), 3);
    assert_ne!(fs::read(&home.path).unwrap()[8192..16384], old_frame[8192..16384]);
}

/// The file is from before, the keys beside it from after: neither secret may be called damage, and
/// the one of the file's own time opens it.
#[test]
fn a_copy_put_back_from_before_a_new_vault_key_opens_with_the_secrets_of_its_time() {
    let home = Home::new();
    let mut vault = home.create();
    fill(&mut vault, 3);
    vault.back_up(&backup(&home)).unwrap();
    let (vault, today) = rotated(&home, vault);
    drop(vault.lock());
    fs::copy(backup(&home), &home.path).unwrap();
    let locked = stillpoint_vault::open(&home.path).unwrap();
    let (locked, refused) = locked.unlock(home.device, &today).unwrap_err();
    assert!(matches!(refused, UnlockError::WrongSecret));
    let vault = locked.unlock(home.device, &home.passphrase()).unwrap();
    assert!(vault.integrity().is_sound());
}

/// As a kill between the new file's name and the copies of its keys leaves it.
#[test]
fn a_new_vault_key_holds_although_the_keys_beside_it_are_still_the_old_ones() {
    let home = Home::new();
    let mut vault = home.create();
    fill(&mut vault, 3);
    let [old, old_copy] = [home.beside(".keys"), home.backup_keys()].map(|path| fs::read(path).unwrap());
    let (vault, today) = rotated(&home, vault);
    drop(vault.lock());
    fs::write(home.beside(".keys"), &old).unwrap();
    fs::write(home.backup_keys(), &old_copy).unwrap();
    let locked = stillpoint_vault::open(&home.path).unwrap();
    let (locked, refused) = locked.unlock(home.device, &home.passphrase()).unwrap_err();
    assert!(matches!(refused, UnlockError::WrongSecret));
    let vault = locked.unlock(home.device, &today).unwrap();
    assert!(vault.integrity().is_sound());
    assert_ne!(fs::read(home.beside(".keys")).unwrap(), old, "healed");
}

#[test]
fn looking_with_a_wrong_secret_says_so() {
    let home = Home::new();
    let vault = home.create();
    vault.back_up(&backup(&home)).unwrap();
    let wrong = look_into(&backup(&home), &passphrase("another passphrase"));
    assert!(matches!(wrong, Err(LookError::Unlock(UnlockError::WrongSecret))));
    assert!(KdfCost::FLOOR.meets_floor());
}

#[test]
fn a_replacement_that_is_not_used_leaves_nothing() {
    let home = Home::new();
    let mut vault = home.create();
    fill(&mut vault, 2);
    let (code, _) = code();
    drop(
        vault
            .prepare_rotated(&Passphrase::new("a passphrase of today"), &code, cheap(), &|_, _| true)
            .unwrap(),
    );
    assert!(!home.beside(".new").exists());
    vault.commit(&[put(ObjectId::random().unwrap(), b"as before")]).unwrap();
}

#[test]
fn a_new_vault_key_can_be_given_up_at_every_step_and_leaves_nothing() {
    let home = Home::new();
    let mut vault = home.create();
    let ids = fill(&mut vault, 5);
    let before = contents(&vault);
    let (code, _) = code();
    let today = Passphrase::new("a passphrase of today");
    let asked = std::cell::RefCell::new(Vec::new());
    let count = |done, all| {
        asked.borrow_mut().push((done, all));
        true
    };
    drop(vault.prepare_rotated(&today, &code, cheap(), &count).unwrap());
    let asked = asked.into_inner();
    assert!(asked.len() > ids.len() && asked.is_sorted());
    assert!(asked.iter().all(|(done, all)| done <= all && *all == asked[0].1), "{asked:?}");
    for stop in 0..asked.len() {
        let left = std::cell::Cell::new(stop);
        let reach = |_, _| left.replace(left.get().saturating_sub(1)) > 0;
        let stopped = vault.prepare_rotated(&today, &code, cheap(), &reach);
        assert!(matches!(stopped, Err(BackupError::Stopped)), "{stop}");
        assert!(!home.beside(".new").exists(), "{stop}");
    }
    assert_eq!(contents(&vault), before);
    vault.commit(&[put(ids[0], b"as before")]).unwrap();
    let vault = home.unlock(vault.lock());
    assert_eq!(vault.read(ids[0]).unwrap().body.as_slice(), b"as before");
    assert_eq!(vault.key_epoch(), 1);
}

#[test]
fn the_key_that_jottings_are_sealed_to_is_known_before_the_new_vault_key_is_in_place() {
    let home = Home::new();
    let vault = home.create();
    let (code, again) = code();
    let today = Passphrase::new("a passphrase of today");
    let replacement = vault.prepare_rotated(&today, &code, cheap(), &|_, _| true).unwrap();
    let next = replacement.inbox_key();
    assert!(next != vault.inbox_key());
    let sealed = next.seal(b"jotted").unwrap();
    assert!(vault.open_jotting(&sealed).is_none());
    let (locked, done) = vault.replace(replacement);
    done.unwrap();
    let vault = locked.unlock(home.device, &again).unwrap();
    assert_eq!(vault.open_jotting(&sealed).unwrap().as_slice(), b"jotted");
    assert_eq!(vault.key_epoch(), 2);
}

#[test]
fn a_vault_that_cannot_be_written_to_is_read_without_a_trace() {
    let home = Home::new();
    let mut vault = home.create();
    let ids = fill(&mut vault, 4);
    drop(vault.lock());
    let folder = home.path.parent().unwrap();
    fs::remove_file(home.beside(".lock")).unwrap();
    let before = listing(folder);
    let locked = stillpoint_vault::open_read_only(&home.path).unwrap();
    assert!(!locked.writable());
    let mut vault = home.unlock(locked);
    assert!(vault.verify_all().is_sound() && vault.read_only());
    assert_eq!(vault.read(ids[3]).unwrap().body.len(), 20_001);
    assert!(matches!(vault.commit(&[put(ids[0], b"no")]), Err(stillpoint_vault::SaveError::ReadOnly)));
    // A backup of it is still a good one.
    let copy = Home::new();
    vault.back_up(&copy.path).unwrap();
    drop(vault.lock());
    assert_eq!(listing(folder), before);
}

/// As a crash leaves it: the last commits are in the WAL alone.
#[test]
fn a_file_with_a_wal_is_looked_into_to_the_last_commit_and_left_as_it_is() {
    let home = Home::new();
    let mut vault = home.create();
    let ids = fill(&mut vault, 4);
    let copy = Home::new();
    for suffix in ["", "-wal"] {
        fs::copy(home.beside(suffix), copy.beside(suffix)).unwrap();
    }
    assert!(fs::metadata(copy.beside("-wal")).unwrap().len() > 0);
    let before = listing(copy.path.parent().unwrap());
    let looked = look_into(&copy.path, &home.passphrase()).unwrap();
    assert!(looked.integrity().is_sound());
    assert_eq!(looked.read(ids[3]).unwrap().body.len(), 20_001);
    assert_eq!(listing(copy.path.parent().unwrap()), before);
}

#[test]
fn salvage_writes_what_is_intact_anywhere_into_a_vault_that_the_same_secrets_open() {
    let home = Home::new();
    let mut vault = home.create();
    let ids = fill(&mut vault, 6);
    let before = contents(&vault);
    vault.back_up(&backup(&home)).unwrap();
    drop(vault.lock());
    // The file has lost one end and the backup another record.
    let bytes = fs::read(&home.path).unwrap();
    fs::write(&home.path, &bytes[..bytes.len() * 2 / 3]).unwrap();
    spoil(&backup(&home), ids[0]);
    let damaged = fs::read(&home.path).unwrap();

    let main = look_into(&home.path, &home.recovery()).unwrap();
    let others =
        [carve(&home.path, &home.recovery()).unwrap(), look_into(&backup(&home), &home.recovery()).unwrap()];
    let new = Home::new();
    let mended = main.salvage(&others, &new.path).unwrap();
    assert!(mended.lost.is_empty(), "{mended:?}");
    assert!(matches!(main.salvage(&others, &new.path), Err(BackupError::AlreadyExists)));
    assert_eq!(fs::read(&home.path).unwrap(), damaged, "what was damaged is left as it is");
    let locked = stillpoint_vault::open(&new.path).unwrap();
    let mut vault = locked.unlock(home.device, &home.passphrase()).unwrap();
    assert!(vault.verify_all().is_sound());
    assert_eq!(contents(&vault), before);
}

#[test]
fn salvage_takes_from_copies_under_an_earlier_key_and_from_no_other_vault() {
    let (home, stranger) = (Home::new(), Home::new());
    let mut vault = home.create();
    let ids = fill(&mut vault, 3);
    let before = contents(&vault);
    vault.back_up(&backup(&home)).unwrap();
    stranger.create().back_up(&backup(&stranger)).unwrap();
    let (vault, today) = rotated(&home, vault);
    drop(vault.lock());
    spoil(&home.path, ids[1]);
    let main = look_into(&home.path, &today).unwrap();
    let others = [
        look_into(&backup(&stranger), &stranger.passphrase()).unwrap(),
        look_into(&backup(&home), &home.passphrase()).unwrap(),
    ];
    let new = Home::new();
    let mended = main.salvage(&others, &new.path).unwrap();
    assert_eq!((mended.from_backups.len(), mended.lost.len()), (2, 0));
    let mut vault = stillpoint_vault::open(&new.path).unwrap().unlock(home.device, &today).unwrap();
    assert!(vault.verify_all().is_sound());
    assert_eq!(contents(&vault), before);
}

#[test]
fn a_vault_is_carved_out_of_the_bytes_of_a_disk() {
    let home = Home::new();
    let mut vault = home.create();
    let ids = fill(&mut vault, 5);
    let before = contents(&vault);
    drop(vault.lock());
    let disk = home.path.with_file_name("disk.img");
    let mut bytes = vec![0x53; 100_003];
    bytes.extend(fs::read(&home.path).unwrap());
    bytes.extend(vec![0x50; 77_777]);
    fs::write(&disk, bytes).unwrap();
    let carved = carve(&disk, &home.passphrase()).unwrap();
    assert_eq!(carved.objects().len(), ids.len());
    let new = Home::new();
    carved.salvage(&[], &new.path).unwrap();
    let vault = stillpoint_vault::open(&new.path).unwrap().unlock(home.device, &home.passphrase()).unwrap();
    assert_eq!(contents(&vault), before);
}

/// One passphrase for both keys: which of the two is meant, the file says.
#[test]
fn a_copy_from_before_a_new_vault_key_opens_when_the_passphrase_stayed_the_same() {
    let home = Home::new();
    let mut vault = home.create();
    fill(&mut vault, 3);
    let before = contents(&vault);
    vault.back_up(&backup(&home)).unwrap();
    let (code, _) = code();
    let same = Passphrase::new(common::PASSPHRASE);
    let replacement = vault.prepare_rotated(&same, &code, cheap(), &|_, _| true).unwrap();
    let (locked, done) = vault.replace(replacement);
    done.unwrap();
    let vault = home.unlock(locked);
    assert_eq!(contents(&vault), before);
    drop(vault.lock());
    fs::copy(backup(&home), &home.path).unwrap();
    let vault = home.open();
    assert!(vault.integrity().is_sound());
    assert_eq!(contents(&vault), before);
}

#[test]
fn without_a_ledger_what_only_a_backup_has_is_taken_as_well() {
    let home = Home::new();
    let mut vault = home.create();
    let ids = fill(&mut vault, 3);
    let before = contents(&vault);
    vault.back_up(&backup(&home)).unwrap();
    drop(vault.lock());
    // Nothing is left of one object, and nothing says that there was one.
    sql(&home.path, "DELETE FROM ledger; DELETE FROM manifest; DELETE FROM frames WHERE n <= 2");
    let vault = home.open();
    assert!(vault.integrity().ledger_damaged && vault.revisions(ids[0]).is_empty());
    let (replacement, mended) = vault.prepare_mended(&[backup(&home)]).unwrap();
    assert!(mended.from_backups.iter().any(|named| named.object == ids[0]));
    let (locked, done) = vault.replace(replacement);
    done.unwrap();
    assert_eq!(contents(&home.unlock(locked)), before);
}
