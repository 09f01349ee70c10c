//! Makes a throwaway journal with generated entries:
//!
//! `cargo run -p stillpoint-journal --features demo --example make_demo -- <path> <passphrase> [entries] [usual]`
//!
//! Without a number (or with `-`) it holds about six months. The keys are made at the lowest cost the
//! vault allows, as nothing in it needs protecting; with `usual`, at what a journal of one's own costs.

use std::{error::Error, path::Path, process::ExitCode};

use stillpoint_journal::{
    DeviceId, Journal, KdfCost, Passphrase, RecoveryCode, demo,
    time::{DayRule, Moment},
};

const SEED: u64 = 0x5711;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match make(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            complain(&format!("No demo journal was made: {error}"));
            ExitCode::FAILURE
        }
    }
}

#[allow(clippy::print_stderr)]
fn complain(message: &str) {
    eprintln!("{message}");
}

fn make(arguments: &[String]) -> Result<(), Box<dyn Error>> {
    let [path, passphrase, rest @ ..] = arguments else { return Err("give a path and a passphrase".into()) };
    let usual = rest.get(1).is_some_and(|word| word == "usual");
    let cost = if usual { KdfCost::calibrate() } else { KdfCost::new(19, 1, 1)? };
    let passphrase = Passphrase::try_new(passphrase)?;
    let mut journal =
        Journal::create(Path::new(path), DeviceId::random()?, &passphrase, &RecoveryCode::generate()?, cost)?;
    let now = Moment::now(DayRule::Calendar);
    match rest.first().filter(|word| *word != "-") {
        Some(entries) => journal.fill(demo::many(SEED, now.calendar_day(), entries.parse()?))?,
        None => demo::furnish(&mut journal, SEED, now)?,
    }
    drop(journal.lock());
    Ok(())
}
