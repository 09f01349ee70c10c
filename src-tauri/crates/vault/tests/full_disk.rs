//! A disk that is really full. Needs root to mount one; without, the same is tested inside the
//! crate by a limit on the database's pages.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "helpers of tests")]
#![cfg(target_os = "linux")]

mod common;

use std::path::Path;
use std::process::Command;

use common::{Home, cheap, put};
use stillpoint_vault::{CreateError, ObjectId, Passphrase, RecoveryCode, SaveError};

/// A file system of this many KiB, unmounted when dropped; `None` if that is not permitted here.
struct SmallDisk(tempfile::TempDir);

impl SmallDisk {
    fn mount(kib: u32) -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let options = format!("size={kib}k");
        let mounted =
            Command::new("mount").args(["-t", "tmpfs", "-o", &options, "none"]).arg(folder.path()).output();
        match mounted {
            Ok(output) if output.status.success() => Some(Self(folder)),
            _ => {
                println!("mounting is not permitted here: nothing was tested");
                None
            }
        }
    }

    fn path(&self) -> &Path {
        self.0.path()
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(self.path()).status();
    }
}

#[test]
fn a_save_that_does_not_fit_is_refused_and_all_before_it_is_there() {
    let Some(disk) = SmallDisk::mount(1024) else { return };
    let home = Home::at(disk.path());
    let mut vault = home.create();
    let mut saved = Vec::new();
    let error = loop {
        let id = ObjectId::random().unwrap();
        match vault.commit(&[put(id, &[5; 20_000])]) {
            Ok(_) => saved.push(id),
            Err(error) => break error,
        }
        assert!(saved.len() < 100);
    };
    assert!(matches!(error, SaveError::NoSpace), "{error:?}");
    assert!(saved.iter().all(|id| vault.read(*id).is_ok()));
    let vault = home.unlock(vault.lock());
    assert!(vault.integrity().is_sound());
    assert_eq!(vault.objects().len(), saved.len());
}

#[test]
fn when_there_is_room_again_saving_goes_on() {
    let Some(disk) = SmallDisk::mount(2048) else { return };
    let ballast = disk.path().join("ballast");
    std::fs::write(&ballast, vec![1; 1024 * 1024]).unwrap();
    let home = Home::at(disk.path());
    let mut vault = home.create();
    let id = ObjectId::random().unwrap();
    let mut revisions = 0;
    while vault.commit(&[put(id, &[5; 7000])]).is_ok() {
        revisions += 1;
    }
    std::fs::remove_file(&ballast).unwrap();
    vault.commit(&[put(id, &[6; 7000])]).unwrap();
    vault.scrub().unwrap();
    let vault = home.unlock(vault.lock());
    assert_eq!(vault.revisions(id).len(), revisions + 1);
    assert_eq!(vault.read(id).unwrap().body.as_slice(), [6; 7000]);
}

#[test]
fn a_vault_that_does_not_fit_is_not_made_and_nothing_of_it_stays() {
    let Some(disk) = SmallDisk::mount(40) else { return };
    let path = disk.path().join("journal.stillpoint");
    let code = RecoveryCode::generate().unwrap();
    let device = stillpoint_vault::DeviceId::random().unwrap();
    let result =
        stillpoint_vault::create(&path, device, &Passphrase::new(common::PASSPHRASE), &code, cheap());
    assert!(matches!(result, Err(CreateError::NoSpace)), "{result:?}");
    let left: Vec<_> =
        std::fs::read_dir(disk.path()).unwrap().flatten().map(|file| file.file_name()).collect();
    assert_eq!(left, ["journal.stillpoint.lock"]);
}
