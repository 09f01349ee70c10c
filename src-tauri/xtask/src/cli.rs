//! The command line, and which task answers to which word.

use clap::{Args, Parser, Subcommand};

use crate::{Outcome, bench, demo, fuzz, house::House, package, platforms, run, sbom, suite, torture};

#[derive(Parser)]
#[command(name = "cargo xtask", about = "Run, test, show, package and measure Stillpoint")]
struct Cli {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Set the machine up, build the app and open it
    Run(Window),
    /// Run every test there is
    Test(suite::Options),
    /// Open the app on a throwaway journal with six months of made-up entries
    Demo(demo::Options),
    /// From Linux: check for Windows and macOS, run the crates' unit tests under Wine
    Platforms(Consent),
    /// The tests of the vault under faults and damage, in full: hours
    Torture(torture::Options),
    /// Throw bytes at everything that reads a file
    Fuzz(fuzz::Options),
    /// List what the app is made of, as CycloneDX
    Sbom(Consent),
    /// Build the .deb and the .rpm, install the .deb, start it
    Package(Consent),
    /// Measure: start, memory, durable save, size
    Bench(bench::Options),
}

/// May system packages be installed without asking?
#[derive(Args, Clone, Copy)]
pub struct Consent {
    /// Install missing system packages without asking
    #[arg(long)]
    pub yes: bool,
}

/// How to show the app.
#[derive(Args, Clone, Copy)]
pub struct Window {
    #[command(flatten)]
    pub consent: Consent,
    /// Use a virtual display, save a picture of the first window, and close
    #[arg(long)]
    pub once: bool,
}

/// Reads the command line and does what it says.
pub fn dispatch() -> Outcome {
    let house = House::find()?;
    match Cli::parse().task {
        Task::Run(window) => run::run(&house, window),
        Task::Test(options) => suite::run(&house, &options),
        Task::Demo(options) => demo::run(&house, &options),
        Task::Platforms(consent) => platforms::run(&house, consent),
        Task::Torture(options) => torture::run(&house, &options),
        Task::Fuzz(options) => fuzz::run(&house, &options),
        Task::Sbom(consent) => sbom::run(&house, consent),
        Task::Package(consent) => package::run(&house, consent),
        Task::Bench(options) => bench::run(&house, &options),
    }
}
