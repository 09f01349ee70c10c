//! What [`keep_to_itself`](stillpoint_vault::process::keep_to_itself) closes, in a process of its
//! own: it cannot be opened again.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, reason = "a test stops where something is not as it should be")]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

use rustix::fs::Mode;
use rustix::process::{DumpableBehavior, Resource, dumpable_behavior, getrlimit, umask};
use stillpoint_vault::process::{keep_to_itself, umask_before};

/// Says to this program, started again, that it is the one to be closed, and the folder it may use.
const ALONE: &str = "STILLPOINT_TEST_ALONE";
/// Says to it that it is to stay open to be looked into.
const OPEN: &str = "STILLPOINT_TEST_OPEN";

/// Runs the test of that name again, by itself, in a process of its own.
fn alone(name: &str, inspectable: bool) {
    let home = tempfile::tempdir().unwrap();
    let mut again = Command::new(std::env::current_exe().unwrap());
    again.args(["--exact", name, "--nocapture"]).env(ALONE, home.path());
    if inspectable {
        again.env(OPEN, "yes");
    }
    let said = again.output().unwrap();
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
}

/// The rights of a file made now.
fn rights_of_a_new_file(home: &Path) -> u32 {
    let path = home.join("made");
    fs::write(&path, b"").unwrap();
    fs::metadata(&path).unwrap().permissions().mode() & 0o777
}

#[test]
fn no_dump_is_written_nobody_looks_in_and_files_are_the_owners_alone() {
    let Some(home) = std::env::var_os(ALONE) else {
        for inspectable in [false, true] {
            alone("no_dump_is_written_nobody_looks_in_and_files_are_the_owners_alone", inspectable);
        }
        return;
    };
    let inspectable = std::env::var_os(OPEN).is_some();
    umask(Mode::WGRP | Mode::RWXO);
    assert_eq!(umask_before(), None, "it is as it was");
    assert_eq!(rights_of_a_new_file(Path::new(&home)), 0o640);
    fs::remove_file(Path::new(&home).join("made")).unwrap();

    keep_to_itself(inspectable);

    assert_eq!(rights_of_a_new_file(Path::new(&home)), 0o600);
    assert_eq!(umask(Mode::empty()), Mode::RWXG | Mode::RWXO);
    assert_eq!(umask_before(), Some(0o027), "for what is started for somebody");
    let limit = getrlimit(Resource::Core);
    assert_eq!((limit.current, limit.maximum), (Some(0), Some(0)));
    let dumpable = dumpable_behavior().unwrap();
    let wanted = if inspectable { DumpableBehavior::Dumpable } else { DumpableBehavior::NotDumpable };
    assert_eq!(dumpable, wanted);
}
