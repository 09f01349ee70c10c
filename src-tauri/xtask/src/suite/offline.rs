//! `cargo xtask test --offline-proof`: the same run where there is no network but this process's
//! own loopback, over which WebDriver is spoken to.

use std::process::Command;

use super::Tier;
use crate::{Outcome, cli::Consent, house::House, machine, process, ui};

/// Starts this very task again, in a network of its own.
pub fn run(house: &House, chosen: &[Tier], consent: Consent) -> Outcome {
    if !cfg!(target_os = "linux") {
        return Err("only Linux can give a program a network of its own".into());
    }
    machine::provide(&[machine::OFFLINE], consent)?;
    // What a first run downloads is fetched while there is still somewhere to fetch it from.
    process::run(process::cargo(house.root()).args(["fetch", "--locked"]))?;
    ui::packages(house)?;
    let own = std::env::current_exe().map_err(|e| format!("cannot find this program: {e}"))?;
    let mut command = Command::new("unshare");
    // Root stays root, so that tests can be somebody else; nobody else need become root for it.
    if !machine::is_root() {
        command.args(["--map-current-user", "--keep-caps"]);
    }
    command.args(["--net", "--", "sh", "-c", "ip link set lo up && exec \"$0\" \"$@\""]).arg(own);
    command.args(["test", "--yes"]);
    for tier in chosen {
        command.args(["--only", &tier.name()]);
    }
    println!("No network from here on but loopback.");
    process::run(command.env("CARGO_NET_OFFLINE", "true").current_dir(house.root()))
}
