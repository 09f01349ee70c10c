//! What a program and all its descendants occupy.

use std::{collections::HashMap, fs};

/// Proportional set size in kB of `root` and everything it started: shared pages
/// are divided among those who share them, so that the sum is honest.
pub fn of_tree(root: u32) -> u64 {
    descendants(root).into_iter().filter_map(pss).sum()
}

fn descendants(root: u32) -> Vec<u32> {
    let parents = parents();
    let mut found = vec![root];
    let mut next = 0;
    while let Some(parent) = found.get(next).copied() {
        found.extend(parents.iter().filter(|(_, p)| **p == parent).map(|(child, _)| *child));
        next += 1;
    }
    found
}

/// Each process and its parent. `/proc/<id>/stat` is "id (name) state parent …", and
/// the name may hold anything, brackets too.
fn parents() -> HashMap<u32, u32> {
    let entries = fs::read_dir("/proc").into_iter().flatten().flatten();
    entries
        .filter_map(|entry| {
            let id = entry.file_name().to_str()?.parse().ok()?;
            let stat = fs::read_to_string(entry.path().join("stat")).ok()?;
            let parent = stat.rsplit_once(')')?.1.split_whitespace().nth(1)?.parse().ok()?;
            Some((id, parent))
        })
        .collect()
}

fn pss(id: u32) -> Option<u64> {
    let text = fs::read_to_string(format!("/proc/{id}/smaps_rollup")).ok()?;
    text.lines().find_map(|line| line.strip_prefix("Pss:")?.split_whitespace().next()?.parse().ok())
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn a_child_counts_towards_its_parent() {
        let mut child = std::process::Command::new("sleep").arg("60").spawn().unwrap();
        let tree = descendants(std::process::id());
        let (ended, waited) = (child.kill(), child.wait());
        assert!(tree.contains(&child.id()));
        assert!(ended.is_ok() && waited.is_ok());
    }

    #[test]
    fn this_process_occupies_something() {
        assert!(of_tree(std::process::id()) > 100);
    }
}
