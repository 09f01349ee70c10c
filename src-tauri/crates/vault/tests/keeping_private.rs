//! Files are their owner's alone, whatever the umask was and whatever became of them.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking, its helpers too")]
#![cfg(unix)]

mod common;

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use common::{Home, put};
use stillpoint_vault::ObjectId;

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

fn files(home: &Home) -> Vec<std::path::PathBuf> {
    let mut files: Vec<_> = ["", "-wal", ".keys", ".lock"].map(|suffix| home.beside(suffix)).into();
    files.push(home.backup_keys());
    files
}

#[test]
fn every_file_is_made_for_its_owner_only() {
    let home = Home::new();
    let mut vault = home.create();
    vault.commit(&[put(ObjectId::random().unwrap(), b"x")]).unwrap();
    for file in files(&home) {
        assert_eq!(mode(&file), 0o600, "{}", file.display());
    }
    assert_eq!(mode(home.backup_keys().parent().unwrap()), 0o700);
}

#[test]
fn files_that_others_could_read_are_made_private_when_opened() {
    let home = Home::new();
    let mut vault = home.create();
    vault.commit(&[put(ObjectId::random().unwrap(), b"x")]).unwrap();
    // Dropped without its closing checkpoint, as a crash would, so that there is a WAL.
    let wal = fs::read(home.beside("-wal")).unwrap();
    drop(vault);
    fs::write(home.beside("-wal"), wal).unwrap();
    for file in files(&home) {
        fs::set_permissions(file, Permissions::from_mode(0o664)).unwrap();
    }
    let folder = home.backup_keys();
    fs::set_permissions(folder.parent().unwrap(), Permissions::from_mode(0o755)).unwrap();
    let _vault = home.open();
    for file in files(&home) {
        assert_eq!(mode(&file), 0o600, "{}", file.display());
    }
    assert_eq!(mode(folder.parent().unwrap()), 0o700);
}

#[test]
fn a_folder_made_for_a_vault_is_private_and_made_once() {
    let home = Home::new();
    let folder = home.path.with_file_name("journals");
    stillpoint_vault::create_private_folder(&folder).unwrap();
    assert_eq!(mode(&folder), 0o700);
    stillpoint_vault::create_private_folder(&folder).unwrap();
    assert!(stillpoint_vault::create_private_folder(&folder.join("a").join("b")).is_err());
}
