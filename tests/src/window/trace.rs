//! What the kernel was asked for, read from strace's notes.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use super::Outcome;

/// strace's arguments to run `program` and all it starts, noting calls of these kinds.
pub fn arguments(kinds: &str, file: &Path, program: &str) -> Vec<String> {
    let kinds = format!("trace={kinds}");
    let file = file.to_string_lossy();
    // Long strings matter: a path cut short names another file.
    ["-f", "-qq", "-y", "--seccomp-bpf", "-s", "4096", "-e", &kinds, "-o", &file, program]
        .map(str::to_owned)
        .into()
}

/// Lines that speak of a socket which leaves this computer, or could.
///
/// Only sockets of the computer itself (`AF_UNIX`) and the kernel's own notices
/// (`AF_NETLINK`) are let pass; every other family is told, known or not.
pub fn foreign_sockets(notes: &str) -> Vec<&str> {
    notes
        .lines()
        .filter(|line| families(line).any(|family| !matches!(family, "AF_UNIX" | "AF_NETLINK")))
        .collect()
}

/// How many sockets were made at all; none would mean that nothing was noted.
pub fn sockets(notes: &str) -> usize {
    notes.lines().filter(|line| line.contains(" socket(")).count()
}

fn families(line: &str) -> impl Iterator<Item = &str> {
    let starts = line.match_indices("AF_").map(|(at, _)| at);
    // A socket made, or an address used; not a path, nor a route that the kernel tells of.
    let starts =
        starts.filter(|at| ["socket(", "socketpair(", "sa_family="].iter().any(|b| line[..*at].ends_with(b)));
    starts.map(|at| {
        line[at..].split(|c: char| !c.is_ascii_alphanumeric() && c != '_').next().unwrap_or_default()
    })
}

/// Kinds of call by which a file comes to hold something.
pub const WRITING: &str = "open,openat,creat,rename,renameat,renameat2,link,linkat,symlink,symlinkat";

/// Files that were opened for writing, or given their name, by these notes.
pub fn written(notes: &str) -> BTreeSet<PathBuf> {
    notes.lines().filter(|line| writes(line)).filter_map(last_path).collect()
}

fn writes(line: &str) -> bool {
    if line.contains(" = -1 ") {
        return false;
    }
    let opens = ["O_WRONLY", "O_RDWR", "O_CREAT"].iter().any(|flag| line.contains(flag));
    let names = [" creat(", " rename", " link", " symlink"].iter().any(|call| line.contains(call));
    opens || names
}

/// The last path that is named; one that is not absolute lies in the folder that strace
/// puts, in angle brackets, before it.
fn last_path(line: &str) -> Option<PathBuf> {
    let (before, _) = line.rsplit_once('"')?;
    let (before, name) = before.rsplit_once('"')?;
    let folder = || Some(before.rsplit_once('<')?.1.split_once('>')?.0);
    Some(if name.starts_with('/') { PathBuf::from(name) } else { Path::new(folder()?).join(name) })
}

/// Reads strace's file.
///
/// # Errors
/// When it is not there.
pub fn read(file: &Path) -> Outcome<String> {
    Ok(String::from_utf8_lossy(&std::fs::read(file)?).into_owned())
}
