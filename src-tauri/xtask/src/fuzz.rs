//! `cargo xtask fuzz`: bytes thrown at everything that reads a file.
//!
//! The targets are in `tests/fuzz`, a workspace of its own. No sanitiser: there is no unsafe code
//! of ours to watch, and without one the compiler of the house will do. What is found is kept under
//! target/; a file that shows a fault belongs into `tests/fuzz/corpus`, which the tests read.

use std::fs;

use clap::Args;

use crate::{
    Outcome,
    cli::Consent,
    house::House,
    machine, process, say,
    tools::{self, FUZZ},
};

/// For how long, and what.
#[derive(Args)]
pub struct Options {
    #[command(flatten)]
    consent: Consent,
    /// Minutes for each target
    #[arg(long, default_value_t = 10)]
    minutes: u32,
    /// Only targets whose name holds this, such as `vault` or `calendar`
    only: Option<String>,
}

pub fn run(house: &House, options: &Options) -> Outcome {
    machine::provide(&[machine::FUZZING], options.consent)?;
    tools::provide(house, &FUZZ, options.consent)?;
    let targets = targets(house, options.only.as_deref().unwrap_or_default())?;
    say::step("fuzz: building", || process::run(cargo(house, "build")?.arg("--release")))?;
    let mut failed = Vec::new();
    for target in &targets {
        let what = format!("fuzz: {target}, {} minutes", options.minutes);
        if say::step(&what, || throw(house, target, options.minutes)).is_err() {
            failed.push(target.as_str());
        }
    }
    let found = house.work("fuzz/found")?;
    if failed.is_empty() {
        return Ok(());
    }
    Err(format!("something was found in {}: see {}", failed.join(", "), house.short(&found)))
}

fn cargo(house: &House, task: &str) -> Outcome<std::process::Command> {
    let mut cargo = process::cargo(house.root());
    cargo.env("CARGO_TARGET_DIR", house.work("fuzz/build")?);
    cargo.args(["fuzz", task, "--fuzz-dir", "tests/fuzz", "--sanitizer", "none", "--debug-assertions"]);
    Ok(cargo)
}

fn targets(house: &House, only: &str) -> Outcome<Vec<String>> {
    let folder = house.root().join("tests/fuzz/fuzz_targets");
    let files = fs::read_dir(&folder).map_err(|e| format!("cannot read {}: {e}", folder.display()))?;
    let names = files.flatten().filter_map(|f| Some(f.path().file_stem()?.to_string_lossy().into_owned()));
    let mut names: Vec<String> = names.filter(|name| name.contains(only)).collect();
    names.sort();
    if names.is_empty() { Err(format!("no target is called {only}")) } else { Ok(names) }
}

/// New finds go under target/; what the repository holds is only read.
fn throw(house: &House, target: &str, minutes: u32) -> Outcome {
    let corpus = house.work(&format!("fuzz/corpus/{target}"))?;
    let found = house.work("fuzz/found")?;
    let mut cargo = cargo(house, "run")?;
    cargo.arg(target).arg(corpus).arg(format!("tests/fuzz/corpus/{target}")).arg("--");
    cargo.arg(format!("-max_total_time={}", u64::from(minutes) * 60));
    cargo.arg(format!("-artifact_prefix={}/{target}-", found.display()));
    // Slower than a second is reported; ten times that is a hang even on a busy machine.
    cargo.args(["-report_slow_units=1", "-timeout=10", "-rss_limit_mb=1024", "-malloc_limit_mb=256"]);
    process::run(cargo.args(["-max_len=65536", "-print_final_stats=1"]))
}
