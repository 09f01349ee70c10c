//! `cargo xtask bench`: the figures of the whole app, beside what they are judged by.
//!
//! The app is measured as it ships (release, no test hooks), from outside: by what
//! appears on a virtual screen and by what the kernel says of its processes. An
//! empty Tauri window, built and started the same way, is the yardstick.

mod memory;
mod sample;
mod start;

use std::path::{Path, PathBuf};

use clap::Args;

use crate::{
    Outcome,
    app::{self, Flavour},
    cli::Consent,
    demo,
    house::House,
    machine, process, say,
    temp::TempFolder,
    ui,
};
use sample::Sample;

#[derive(Args)]
pub struct Options {
    #[command(flatten)]
    consent: Consent,
    /// How often each start is measured
    #[arg(long, default_value_t = 9)]
    times: u32,
    /// How many entries the journal holds, instead of half a year's
    #[arg(long)]
    entries: Option<u32>,
    /// Instead: how far a five-minute exercise drifts from the wall clock (eleven minutes)
    #[arg(long)]
    drift: bool,
    /// Instead: what a journal costs as it grows, at 2,000, 20,000 and 200,000 entries
    #[arg(long)]
    scale: bool,
    /// Instead: the same entries in other programs, fetched from their registries
    #[arg(long)]
    peers: bool,
}

pub fn run(house: &House, options: &Options) -> Outcome {
    if !cfg!(target_os = "linux") {
        return Err("the figures are taken on Linux, where the screen and the memory can be read".into());
    }
    if options.scale {
        return scale(house);
    }
    if options.peers {
        return peers(house, options.consent);
    }
    let needs = [machine::BUILD, machine::DISPLAY, machine::TYPING, machine::END_TO_END];
    machine::provide(&needs, options.consent)?;
    ui::packages(house)?;
    ui::build(house)?;
    if options.drift {
        return drift(house);
    }
    let app = app::build(house, Flavour::Release)?;
    let empty = empty_window(house)?;
    let home = TempFolder::new("bench")?;
    demo::write_journal(house, home.path(), options.entries, demo::Keys::Usual)?;
    let lines = windows(&app, &empty, home.path(), options.times)?;
    println!("\n{lines}\n  the program                {}", say::size(&app));
    durable_save(house)
}

/// Start, unlock and memory; every round starts both programs, so that a busy
/// moment of the machine falls on both.
fn windows(app: &Path, empty: &Path, home: &Path, times: u32) -> Outcome<String> {
    let nobody = TempFolder::new("empty")?;
    let mut figures = Figures::default();
    say::step(&format!("bench: {times} starts of each window"), || {
        let (ours, theirs) = (start::drawn(app, home)?, start::drawn(empty, nobody.path())?);
        let today = start::unlocked(app, home, &ours, demo::PASSPHRASE)?;
        for _ in 0..times {
            figures.start.push(start::time_to(app, home, &ours)?);
            figures.empty.push(start::time_to(empty, nobody.path(), &theirs)?);
            figures.unlock.push(start::time_to_unlock(app, home, &ours, &today, demo::PASSPHRASE)?);
        }
        figures.memory = start::memory(app, home, &ours)?;
        figures.empty_memory = start::memory(empty, nobody.path(), &theirs)?;
        Ok(())
    })?;
    Ok(figures.text())
}

#[derive(Default)]
struct Figures {
    start: Sample,
    empty: Sample,
    unlock: Sample,
    memory: u64,
    empty_memory: u64,
}

impl Figures {
    fn text(&self) -> String {
        let empty = self.empty.median();
        let ratio = |of: &Sample| of.median() / empty.max(1.0);
        let memory = self.memory as f64 / self.empty_memory.max(1) as f64;
        [
            format!("  an empty Tauri window      {}", self.empty),
            format!(
                "  start to the lock screen   {}  = {:.2} × the empty window",
                self.start,
                ratio(&self.start)
            ),
            format!("  Enter to Today             {}  (with key derivation, printed below)", self.unlock),
            format!(
                "  memory (PSS, all processes) {} kB against {} kB = {memory:.2} ×",
                self.memory, self.empty_memory
            ),
        ]
        .join("\n")
    }
}

/// The yardstick: src-tauri/examples/empty_window.
fn empty_window(house: &House) -> Outcome<PathBuf> {
    say::step("bench: building an empty window", || {
        let mut cargo = process::cargo(house.root());
        cargo.args(["build", "--release", "--package", app::NAME, "--example", "empty_window"]);
        process::run(cargo.args(["--features", app::OWN_SCREENS]))?;
        Ok(house.target().join("release/examples").join(app::executable("empty_window")))
    })
}

/// In the window the end-to-end tests drive: the page has to be asked when it began and ended.
fn drift(house: &House) -> Outcome {
    let app = app::build(house, Flavour::EndToEnd)?;
    let mut cargo = process::cargo(house.root());
    cargo.args(["run", "--quiet", "--package", "stillpoint-tests", "--example", "drift"]);
    process::run(cargo.env("STILLPOINT_APP", app))
}

/// At sizes that nobody, few and no human being will ever reach.
fn scale(house: &House) -> Outcome {
    let program = scale_program(house)?;
    process::run(process::command(&program.to_string_lossy(), house.root()).args(["2000", "20000", "200000"]))
}

fn scale_program(house: &House) -> Outcome<PathBuf> {
    let mut cargo = process::cargo(house.root());
    cargo.args(["build", "--release", "--quiet", "--package", "stillpoint-tests", "--example", "scale"]);
    say::step("bench: building what measures", || process::run(&mut cargo))?;
    Ok(house.target().join("release/examples").join(app::executable("scale")))
}

/// What people might use instead, on the same entries and in the same run.
fn peers(house: &House, consent: Consent) -> Outcome {
    machine::provide(&[machine::PEERS], consent)?;
    let program = scale_program(house)?;
    let tools = house.work("peers")?;
    let python = tools.join("bin/python");
    if !python.exists() {
        machine::agree(consent)?;
        process::run(process::command("python3", house.root()).args(["-m", "venv"]).arg(&tools))?;
        let mut pip = process::command(&python.to_string_lossy(), house.root());
        process::run(pip.args(["-m", "pip", "install", "--quiet"]).args(PEERS))?;
    }
    let folder = TempFolder::new("peers")?;
    let mut script = process::command(&python.to_string_lossy(), house.root());
    script.arg("src-tauri/xtask/src/bench/peers.py").arg(folder.path()).arg(program);
    process::run(script.args(["2000", "20000"]))
}

/// What PyPI has of them: jrnl, where it keeps its password here, and SQLCipher with FTS5.
const PEERS: [&str; 3] = ["jrnl", "keyrings.alt", "sqlcipher3-binary"];

/// Prints the cost of a durable save and of key derivation by itself.
fn durable_save(house: &House) -> Outcome {
    let mut cargo = process::cargo(house.root());
    cargo.args(["run", "--release", "--quiet", "--package", "stillpoint-tests", "--example", "costs"]);
    process::run(&mut cargo)
}
