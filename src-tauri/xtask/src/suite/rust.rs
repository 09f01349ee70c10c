//! The tiers that are Rust's own.

use std::{env, fs, path::PathBuf, process::Command};

use super::{Verdict, counts::Count};
use crate::{
    Outcome,
    app::{self, Flavour},
    house::House,
    machine, process, ui,
};

pub fn fmt(house: &House) -> Outcome<Verdict> {
    process::run(process::cargo(house.root()).args(["fmt", "--all", "--check"])).map(|()| Verdict::Passed)
}

/// Twice: what ships, and what the end-to-end tests drive.
pub fn clippy(house: &House) -> Outcome<Verdict> {
    ui::build(house)?;
    let shipped: &[&str] = &["--workspace", "--features", app::OWN_SCREENS];
    let driven: &[&str] = &["--package", app::NAME, "--features", app::OWN_SCREENS, "--features", "e2e"];
    for selection in [shipped, driven] {
        let mut cargo = process::cargo(house.root());
        cargo.arg("clippy").args(selection).args(["--all-targets", "--", "--deny", "warnings"]);
        process::run(&mut cargo)?;
    }
    Ok(Verdict::Passed)
}

/// Everything but the end-to-end tests, which need the built app.
pub fn tests(house: &House) -> Outcome<Verdict> {
    ui::build(house)?;
    let mut cargo = process::cargo(house.root());
    same_cases(&mut cargo);
    cargo.args(["test", "--no-fail-fast", "--workspace", "--exclude", TESTS, "--features", app::OWN_SCREENS]);
    let mut count = Count::default();
    let crates = process::watch(&mut cargo, |line| count.read_cargo(line))?;
    let mut across = programs(house, |name| !is_end_to_end(name))?;
    across.push("--lib".into());
    let across = run_across(house, &across, &mut count, &[])?;
    Ok(count.verdict(crates && across))
}

pub fn end_to_end(house: &House) -> Outcome<Verdict> {
    ui::build(house)?;
    let plain = app::build(house, Flavour::Plain)?;
    let app = app::build(house, Flavour::EndToEnd)?;
    let apps = [("STILLPOINT_APP", app), ("STILLPOINT_PLAIN_APP", plain)];
    let mut count = Count::default();
    let programs = programs(house, is_end_to_end)?;
    if programs.is_empty() {
        return Err("there are no end-to-end tests".into());
    }
    let mut arguments = programs;
    if cfg!(unix) && !machine::is_root() {
        println!("   memory: left out. Only root may look into the app, which is what these tests show.");
        arguments.extend(["--", "--skip", "memory::"].map(String::from));
    }
    let passed = run_across(house, &arguments, &mut count, &apps)? || ask_again(house, &mut count, &apps)?;
    Ok(count.verdict(passed))
}

/// Asks the few journeys that failed once more, by themselves. A window on a machine that does
/// other work can be late beyond every patience; what is wrong fails again. One that passes now is
/// named at the end of the run all the same.
fn ask_again(house: &House, count: &mut Count, apps: &[(&str, PathBuf)]) -> Outcome<bool> {
    let failed = count.few_failed();
    if failed.is_empty() {
        return Ok(false);
    }
    println!("   asked again: {}", failed.join(", "));
    let mut arguments = programs(house, is_end_to_end)?;
    arguments.extend(["--", "--test-threads=1", "--exact"].map(String::from));
    arguments.extend(failed);
    let mut again = Count::default();
    let passed = run_across(house, &arguments, &mut again, apps)?;
    count.settle(again);
    Ok(passed)
}

const TESTS: &str = "stillpoint-tests";

/// Test programs that operate the real window are called `e2e` or `e2e_…`.
fn is_end_to_end(name: &str) -> bool {
    name == "e2e" || name.starts_with("e2e_")
}

/// Properties are asked of the same cases in every run, so that what fails is what was changed.
/// Another number in the variable asks others: that is for exploring.
fn same_cases(cargo: &mut Command) {
    if env::var_os(CASES).is_none() {
        cargo.env(CASES, "20261123");
    }
}

/// Proptest's own name for it.
const CASES: &str = "PROPTEST_RNG_SEED";

/// Runs test programs of the package that may use every crate; `apps` is what the
/// end-to-end ones operate and look at.
fn run_across(
    house: &House,
    programs: &[String],
    count: &mut Count,
    apps: &[(&str, PathBuf)],
) -> Outcome<bool> {
    let mut cargo = process::cargo(house.root());
    same_cases(&mut cargo);
    cargo.args(["test", "--no-fail-fast", "--package", TESTS]);
    cargo.args(programs);
    cargo.envs(apps.iter().map(|(name, path)| (name, path)));
    process::watch(&mut cargo, |line| count.read_cargo(line))
}

/// The test programs in tests/tests (a file or a folder each), as arguments.
fn programs(house: &House, keep: impl Fn(&str) -> bool) -> Outcome<Vec<String>> {
    let folder = house.root().join("tests/tests");
    let entries = fs::read_dir(&folder).map_err(|e| format!("cannot read {}: {e}", folder.display()))?;
    let paths = entries.flatten().map(|e| e.path());
    let paths = paths.filter(|p| p.extension().is_some_and(|x| x == "rs") || p.join("main.rs").exists());
    let mut names: Vec<String> =
        paths.filter_map(|p| p.file_stem().map(|s| s.to_string_lossy().into_owned())).collect();
    names.retain(|name| keep(name));
    names.sort();
    Ok(names.iter().map(|name| format!("--test={name}")).collect())
}
