//! `cargo xtask`: everything one does with this repository, from a fresh machine.
//!
//! Each task says what it is about to do and why, installs what is missing, and
//! is quick the second time. Only the installing of packages, the virtual display
//! and the Linux packages themselves know which operating system they are on.

mod app;
mod bench;
mod cli;
mod demo;
mod display;
mod fuzz;
mod house;
mod interrupt;
mod machine;
mod package;
mod picture;
mod platforms;
mod process;
mod run;
mod say;
mod sbom;
mod suite;
mod temp;
mod tools;
mod torture;
mod ui;
mod window;

use std::process::ExitCode;

/// What every task answers: nothing, or the sentence that says what went wrong.
pub type Outcome<T = ()> = Result<T, String>;

fn main() -> ExitCode {
    interrupt::listen();
    match cli::dispatch() {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("\ncargo xtask: {why}");
            ExitCode::FAILURE
        }
    }
}
