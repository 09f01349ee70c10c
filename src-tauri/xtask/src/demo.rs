//! `cargo xtask demo`: the app on a throwaway journal.

use std::{fs, path::Path, time::Instant};

use clap::Args;

use crate::{Outcome, cli::Window, house::House, process, run, say, temp::TempFolder};

/// Public on purpose: there is nothing to protect in a made-up journal.
pub const PASSPHRASE: &str = "a quiet walk along the canal";

#[derive(Args)]
pub struct Options {
    #[command(flatten)]
    window: Window,
    /// How many made-up entries, instead of half a year's
    #[arg(long)]
    entries: Option<u32>,
}

pub fn run(house: &House, options: &Options) -> Outcome {
    let begun = Instant::now();
    let binary = run::prepare(house, options.window)?;
    let home = TempFolder::new("demo")?;
    write_journal(house, home.path(), options.entries, Keys::Cheap)?;
    println!("Ready after {}.", say::seconds(begun));
    println!("\n  The passphrase is:  {PASSPHRASE}\n");
    println!("Everything is in a temporary folder that is deleted when the window is closed.");
    let mut app = process::command(&binary.to_string_lossy(), house.root());
    run::show(house, app.env("STILLPOINT_HOME", home.path()), options.window, "demo.png")
}

/// What guessing the passphrase of a made-up journal costs.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Keys {
    /// As little as can be: nothing in it needs protecting.
    Cheap,
    /// As much as of a journal of one's own on this machine.
    Usual,
}

/// Fills `home` with a made-up journal where the app looks for one when
/// `STILLPOINT_HOME` names that folder.
pub fn write_journal(house: &House, home: &Path, entries: Option<u32>, keys: Keys) -> Outcome {
    let data = home.join("data");
    fs::create_dir_all(&data).map_err(|e| format!("cannot make the temporary journal's folder: {e}"))?;
    say::step("demo: writing a made-up journal", || {
        let mut cargo = process::cargo(house.root());
        cargo.args(["run", "--quiet", "--package", "stillpoint-journal", "--features", "demo"]);
        cargo.args(["--example", "make_demo", "--"]).arg(data.join("Demo.stillpoint"));
        cargo.arg(PASSPHRASE).arg(entries.map_or_else(|| "-".to_owned(), |n| n.to_string()));
        process::run(cargo.args((keys == Keys::Usual).then_some("usual")))
    })
}
