//! Every dependency's licence, against the list of those that may be shipped.

use std::collections::BTreeSet;

use super::Verdict;
use crate::{Outcome, house::House, process};

/// Permissive, or (MPL) confined to its own files. The list in `.cargo/deny.toml`
/// is the same.
const ALLOWED: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "CDLA-Permissive-2.0",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

pub fn check(house: &House) -> Outcome<Verdict> {
    let mut cargo = process::cargo(house.root());
    cargo.args(["tree", "--locked", "--quiet", "--workspace", "--all-features", "--target", "all"]);
    let text =
        process::read(cargo.args(["--prefix", "none", "--edges", "normal,build", "--format", "{p}|{l}"]))?;
    let wrong: BTreeSet<&str> = text.lines().filter(|line| !line.is_empty() && !line_is_fine(line)).collect();
    Ok(Verdict::of_faults(wrong.iter().map(|line| format!("not on the list of licences: {line}")).collect()))
}

fn line_is_fine(line: &str) -> bool {
    let licence = line.rsplit('|').next().unwrap_or_default();
    is_allowed(licence.trim_end_matches("(*)").trim())
}

/// Reads an SPDX expression (`AND` binds closer than `OR`; an old `/` means `OR`).
/// An expression that cannot be read is not allowed.
fn is_allowed(expression: &str) -> bool {
    let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut rest = words.as_slice();
    either(&mut rest) == Some(true) && rest.is_empty()
}

fn either(rest: &mut &[&str]) -> Option<bool> {
    let mut allowed = both(rest)?;
    while let ["OR", tail @ ..] = *rest {
        *rest = tail;
        allowed |= both(rest)?;
    }
    Some(allowed)
}

fn both(rest: &mut &[&str]) -> Option<bool> {
    let mut allowed = one(rest)?;
    while let ["AND", tail @ ..] = *rest {
        *rest = tail;
        allowed &= one(rest)?;
    }
    Some(allowed)
}

fn one(rest: &mut &[&str]) -> Option<bool> {
    match *rest {
        ["(", tail @ ..] => {
            *rest = tail;
            let allowed = either(rest)?;
            let [")", tail @ ..] = *rest else { return None };
            *rest = tail;
            Some(allowed)
        }
        [name, "WITH", exception, tail @ ..] => {
            *rest = tail;
            Some(ALLOWED.contains(&format!("{name} WITH {exception}").as_str()))
        }
        [name, tail @ ..] => {
            *rest = tail;
            Some(ALLOWED.contains(name))
        }
        [] => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_needs_one_allowed_licence_and_a_sum_all() {
        assert!(is_allowed("GPL-3.0-only OR MIT"));
        assert!(!is_allowed("GPL-3.0-only AND MIT"));
        assert!(is_allowed("(MIT OR GPL-3.0-only) AND Unicode-3.0"));
        assert!(is_allowed("MIT/Apache-2.0"));
    }

    #[test]
    fn an_exception_belongs_to_its_licence() {
        assert!(is_allowed("Apache-2.0 WITH LLVM-exception OR Apache-2.0 OR MIT"));
        assert!(!is_allowed("GPL-2.0-only WITH Classpath-exception-2.0"));
    }

    #[test]
    fn what_cannot_be_read_is_not_allowed() {
        for expression in ["", "MIT OR", "(MIT", "MIT Apache-2.0"] {
            assert!(!is_allowed(expression), "{expression}");
        }
    }

    #[test]
    fn a_line_of_the_tree_is_judged_by_its_licence() {
        assert!(line_is_fine("serde v1.0.1|MIT OR Apache-2.0"));
        assert!(line_is_fine("serde v1.0.1|MIT OR Apache-2.0 (*)"));
        assert!(!line_is_fine("nameless v1.0.0|"));
    }
}
