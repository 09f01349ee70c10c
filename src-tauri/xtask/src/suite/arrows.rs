//! Which crate may use which: the arrows of the house.
//!
//! The same rules stand in `.cargo/deny.toml` for cargo-deny; here they need no
//! tool that would have to be built first.

use std::collections::BTreeSet;

use super::Verdict;
use crate::{Outcome, house::House, process};

/// Our crates and the only crates of ours that each may use. `stillpoint-tests`
/// may use all of them.
const ARROWS: &[(&str, &[&str])] = &[
    ("stillpoint", &["stillpoint-journal", "stillpoint-export"]),
    ("stillpoint-export", &["stillpoint-journal"]),
    // Works where the app cannot: on a file that is no longer a journal, without a window.
    ("stillpoint-rescue", &["stillpoint-export", "stillpoint-journal", "stillpoint-vault"]),
    ("stillpoint-journal", &["stillpoint-vault"]),
    ("stillpoint-vault", &[]),
    ("xtask", &[]),
];

/// What only the vault may use: whoever holds these could write a second vault.
const ONLY_IN_THE_VAULT: &[&str] = &["rusqlite", "chacha20poly1305", "argon2"];

/// Crates that speak to the internet. The app has none of them, at any depth.
const NETWORK: &[&str] = &[
    "reqwest",
    "hyper",
    "hyper-util",
    "ureq",
    "isahc",
    "curl",
    "attohttpc",
    "minreq",
    "surf",
    "h2",
    "quinn",
    "tungstenite",
    "tokio-tungstenite",
    "rustls",
    "native-tls",
    "openssl",
    "openssl-sys",
    "hickory-resolver",
    "trust-dns-resolver",
    "tauri-plugin-http",
    "tauri-plugin-websocket",
    "tauri-plugin-updater",
    "tauri-plugin-shell",
];

/// The platforms the app is made for. (On phones Tauri would bring an HTTP client.)
const PLATFORMS: &[&str] = &["x86_64-unknown-linux-gnu", "x86_64-pc-windows-msvc", "aarch64-apple-darwin"];

pub fn check(house: &House) -> Outcome<Verdict> {
    let mut wrong = Vec::new();
    for (from, allowed) in ARROWS {
        wrong.extend(arrows_from(from, allowed, &direct(house, from)?));
    }
    for ours in ["stillpoint", "stillpoint-rescue"] {
        wrong.extend(network(&everything(house, ours)?));
    }
    Ok(Verdict::of_faults(wrong))
}

fn arrows_from(from: &str, allowed: &[&str], uses: &BTreeSet<String>) -> Vec<String> {
    let ours = |name: &str| ARROWS.iter().any(|(n, _)| *n == name) || name == "stillpoint-tests";
    let forbidden = |name: &&String| {
        let name = name.as_str();
        name != from
            && ((ours(name) && !allowed.contains(&name))
                || (from != "stillpoint-vault" && ONLY_IN_THE_VAULT.contains(&name)))
    };
    uses.iter().filter(forbidden).map(|name| format!("{from} must not use {name}")).collect()
}

fn network(uses: &BTreeSet<String>) -> Vec<String> {
    let found = uses.iter().filter(|name| NETWORK.contains(&name.as_str()));
    found.map(|name| format!("the app must not contain {name}, which speaks to the internet")).collect()
}

/// What a package names in its own manifest, for any platform, tests excluded.
fn direct(house: &House, package: &str) -> Outcome<BTreeSet<String>> {
    tree(house, package, &["--edges", "normal,build", "--depth", "1", "--target", "all"])
}

/// Everything that can end up in a package's binary.
fn everything(house: &House, package: &str) -> Outcome<BTreeSet<String>> {
    let mut all = BTreeSet::new();
    for platform in PLATFORMS {
        all.extend(tree(house, package, &["--edges", "normal", "--target", platform])?);
    }
    Ok(all)
}

fn tree(house: &House, package: &str, more: &[&str]) -> Outcome<BTreeSet<String>> {
    let mut cargo = process::cargo(house.root());
    cargo.args(["tree", "--locked", "--quiet", "--package", package, "--all-features", "--prefix", "none"]);
    let text = process::read(cargo.args(more))?;
    Ok(text.lines().filter_map(|line| line.split_whitespace().next()).map(str::to_owned).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(names: &[&str]) -> BTreeSet<String> {
        names.iter().map(|n| (*n).to_owned()).collect()
    }

    #[test]
    fn the_shell_may_use_the_journal_and_not_the_vault() {
        let uses = set(&["stillpoint", "stillpoint-journal", "stillpoint-vault", "serde"]);
        let wrong = arrows_from("stillpoint", &["stillpoint-journal"], &uses);
        assert_eq!(wrong, ["stillpoint must not use stillpoint-vault"]);
    }

    #[test]
    fn only_the_vault_holds_the_tools_of_a_vault() {
        let uses = set(&["rusqlite", "argon2"]);
        assert_eq!(arrows_from("stillpoint-journal", &["stillpoint-vault"], &uses).len(), 2);
        assert!(arrows_from("stillpoint-vault", &[], &uses).is_empty());
    }

    #[test]
    fn a_network_crate_at_any_depth_is_named() {
        assert_eq!(network(&set(&["serde", "ureq"])).len(), 1);
    }
}
