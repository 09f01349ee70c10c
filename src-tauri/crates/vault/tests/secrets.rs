//! Changing what opens a vault.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking, its helpers too")]

mod common;

use std::fs;

use common::{Home, PASSPHRASE, cheap, passphrase, put};
use stillpoint_vault::{
    KdfCost, ObjectId, OpenError, Passphrase, RecoveryCode, SaveError, Secret, UnlockError,
};

const NEW: &str = "another passphrase for tests";

fn opens(home: &Home, secret: &Secret) -> bool {
    match stillpoint_vault::open(&home.path).unwrap().unlock(home.device, secret) {
        Ok(_) => true,
        Err((_, UnlockError::WrongSecret)) => false,
        Err((_, other)) => panic!("{other:?}"),
    }
}

#[test]
fn after_a_change_only_the_new_passphrase_opens_and_the_recovery_code_still_does() {
    let home = Home::new();
    let mut vault = home.create();
    let id = ObjectId::random().unwrap();
    vault.commit(&[put(id, b"kept")]).unwrap();
    vault.change_passphrase(&Passphrase::new(NEW), cheap()).unwrap();
    vault.commit(&[put(id, b"kept on")]).unwrap();
    assert!(vault.check_secret(&passphrase(NEW)).unwrap());
    assert!(!vault.check_secret(&passphrase(PASSPHRASE)).unwrap());
    assert!(vault.check_secret(&home.recovery()).unwrap());
    drop(vault);
    assert!(opens(&home, &passphrase(NEW)) && opens(&home, &home.recovery()));
    assert!(!opens(&home, &passphrase(PASSPHRASE)));
}

#[test]
fn after_a_new_code_only_that_one_opens_and_the_passphrase_still_does() {
    let home = Home::new();
    let mut vault = home.create();
    let code = RecoveryCode::generate().unwrap();
    vault.replace_recovery_code(&code, cheap()).unwrap();
    drop(vault);
    assert!(opens(&home, &Secret::Recovery(code)) && opens(&home, &home.passphrase()));
    assert!(!opens(&home, &home.recovery()));
}

/// A copy that could not be written then must not keep the old passphrase alive.
#[test]
fn an_old_copy_of_the_keys_does_not_bring_the_old_passphrase_back() {
    let home = Home::new();
    let mut vault = home.create();
    let old = fs::read(home.beside(".keys")).unwrap();
    vault.change_passphrase(&Passphrase::new(NEW), cheap()).unwrap();
    drop(vault);
    for file in [home.beside(".keys"), home.backup_keys()] {
        fs::write(file, &old).unwrap();
    }
    assert!(!opens(&home, &passphrase(PASSPHRASE)));
    assert!(opens(&home, &passphrase(NEW)));
    assert_ne!(fs::read(home.beside(".keys")).unwrap(), old, "made right again");
}

/// But when it is the only copy left, it is better than none.
#[test]
fn an_old_copy_of_the_keys_opens_when_no_other_is_left() {
    let home = Home::new();
    let mut vault = home.create();
    let old = fs::read(home.beside(".keys")).unwrap();
    vault.change_passphrase(&Passphrase::new(NEW), cheap()).unwrap();
    drop(vault.lock());
    rusqlite::Connection::open(&home.path).unwrap().execute("DELETE FROM slots", []).unwrap();
    fs::write(home.beside(".keys"), &old).unwrap();
    fs::remove_file(home.backup_keys()).unwrap();
    assert!(opens(&home, &passphrase(PASSPHRASE)));
}

/// As a power cut between the first and the second writing would leave it.
#[test]
fn half_way_through_a_change_both_passphrases_open() {
    let home = Home::new();
    let mut vault = home.create();
    vault.change_passphrase(&Passphrase::new(NEW), cheap()).unwrap();
    drop(vault);
    // The files still hold what they did before the database was written.
    fs::remove_file(home.beside(".keys")).unwrap();
    fs::remove_file(home.backup_keys()).unwrap();
    assert!(opens(&home, &passphrase(NEW)));
    assert_eq!(fs::read(home.beside(".keys")).unwrap(), fs::read(home.backup_keys()).unwrap());
}

#[test]
fn a_change_that_cannot_be_written_leaves_the_old_passphrase() {
    let home = Home::new();
    let mut vault = home.create();
    // A folder in the way: no user, root among them, can write a file over it.
    fs::create_dir(home.beside(".keys.new")).unwrap();
    assert!(vault.change_passphrase(&Passphrase::new(NEW), cheap()).is_err());
    assert!(vault.check_secret(&passphrase(PASSPHRASE)).unwrap());
    drop(vault);
    fs::remove_dir(home.beside(".keys.new")).unwrap();
    assert!(opens(&home, &passphrase(PASSPHRASE)));
    assert!(!opens(&home, &passphrase(NEW)));
}

#[test]
fn nothing_of_the_old_slot_remains_in_the_database_or_its_wal() {
    let home = Home::new();
    let mut vault = home.create();
    let old = fs::read(home.beside(".keys")).unwrap();
    // The first slot's nonce, wrapped key and tag.
    let slot = &old[33 + 66..33 + 138];
    assert!(fs::read(&home.path).unwrap().windows(slot.len()).any(|window| window == slot));
    vault.change_passphrase(&Passphrase::new(NEW), cheap()).unwrap();
    for suffix in ["", "-wal", ".keys"] {
        let bytes = fs::read(home.beside(suffix)).unwrap();
        assert!(!bytes.windows(16).any(|window| window == &slot[24..40]), "{suffix}");
    }
}

#[test]
fn a_damaged_vault_keeps_the_secrets_it_has() {
    let home = Home::new();
    let mut vault = home.create();
    vault.commit(&[put(ObjectId::random().unwrap(), b"x")]).unwrap();
    drop(vault.lock());
    rusqlite::Connection::open(&home.path).unwrap().execute("DELETE FROM frames", []).unwrap();
    let mut vault = home.open();
    let result = vault.change_passphrase(&Passphrase::new(NEW), cheap());
    assert!(matches!(result, Err(SaveError::ReadOnly)));
}

#[test]
fn a_slot_cheaper_than_the_floor_is_noticed() {
    let home = Home::new();
    let mut vault = home.create();
    assert!(vault.below_floor());
    vault.change_passphrase(&Passphrase::new(PASSPHRASE), KdfCost::FLOOR).unwrap();
    assert!(!vault.below_floor());
    assert!(home.unlock(vault.lock()).check_secret(&home.passphrase()).unwrap());
}

/// The two must never be confused, whichever byte of the block is wrong.
#[test]
fn damage_to_all_copies_is_never_called_a_wrong_passphrase() {
    let home = Home::new();
    drop(home.create().lock());
    let good = fs::read(home.beside(".keys")).unwrap();
    for index in [0, 4, 10, 22, 30, 31, 40, 60, 80, 120, 200, good.len() - 1] {
        let mut bad = good.clone();
        bad[index] ^= 1;
        fs::write(home.beside(".keys"), &bad).unwrap();
        fs::write(home.backup_keys(), &bad).unwrap();
        rusqlite::Connection::open(&home.path)
            .unwrap()
            .execute("UPDATE slots SET block = ?1", [&bad])
            .unwrap();
        assert!(matches!(stillpoint_vault::open(&home.path), Err(OpenError::Damaged(_))), "byte {index}");
    }
}

/// The file is put back from a copy made before the passphrase was changed; the keys beside it are not.
#[test]
fn a_copy_from_before_a_change_does_not_shut_out_whoever_knows_the_new_passphrase() {
    let home = Home::new();
    drop(home.create().lock());
    let copy = fs::read(&home.path).unwrap();
    home.open().change_passphrase(&Passphrase::new(NEW), cheap()).unwrap();
    fs::write(&home.path, &copy).unwrap();
    assert!(opens(&home, &passphrase(PASSPHRASE)), "the copy's own");
    for time in 1..=3 {
        assert!(opens(&home, &passphrase(NEW)), "the new one, time {time}");
    }
    assert!(!opens(&home, &passphrase(PASSPHRASE)), "the new one has taken its place");
}
