//! `cargo xtask torture`: what `cargo xtask test` samples of faults and damage, in full.

use clap::Args;

use crate::{Outcome, cli::Consent, house::House, machine, process};

/// Which of it.
#[derive(Args)]
pub struct Options {
    #[command(flatten)]
    consent: Consent,
    /// Only tests whose name holds this, such as `faults` or `byte`
    only: Option<String>,
}

pub fn run(house: &House, options: &Options) -> Outcome {
    machine::provide(&[machine::BUILD, machine::FAULTS], options.consent)?;
    let mut cargo = process::cargo(house.root());
    cargo.args(["test", "--profile", "torture", "--no-fail-fast", "--package", "stillpoint-tests"]);
    cargo.args(["--test", "vault_torture", "--test", "vault_forged", "--test", "vault_kill", "--"]);
    // One after the other: each prints its figures when it is done.
    cargo.args(["--nocapture", "--test-threads", "1"]).args(&options.only);
    process::run(cargo.env("STILLPOINT_TORTURE", "full"))
}
