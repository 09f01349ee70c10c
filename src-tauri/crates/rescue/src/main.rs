//! `stillpoint-rescue`: looks into journals, and brings out what is in them, when the app cannot.
//!
//! It never changes a file that it is given. It makes files only where it is told to.
#![cfg_attr(
    not(test),
    deny(clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, clippy::expect_used)
)]
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]

mod beside;
mod check;
mod cli;
mod export;
mod inspect;
mod jottings;
mod output;
mod salvage;
mod secret;
mod trouble;

use std::process::ExitCode;

use clap::Parser;
use cli::{Cli, Command};
use trouble::{Outcome, Trouble};

fn main() -> ExitCode {
    // First of all: it will hold keys, and what it writes is somebody's journal.
    stillpoint_vault::process::keep_to_itself(false);
    let cli = Cli::parse();
    let answer = match &cli.command {
        Command::Inspect { file } => inspect::run(file),
        Command::Check { file, secret } => check::run(file, secret),
        Command::Export { file, to, secret } => export::run(file, to, secret),
        Command::Salvage { file, also, to, secret } => salvage::run(file, also, to, secret),
    };
    match answer {
        Ok(Outcome::Well) => ExitCode::SUCCESS,
        Ok(Outcome::SomethingWrong) => ExitCode::from(trouble::SOMETHING_WRONG),
        Err(trouble) => {
            let trouble = beside::seen_again(trouble, cli.command.file());
            output::error(&trouble);
            beside::point_to_backups(&trouble, &cli.command);
            ExitCode::from(trouble.code())
        }
    }
}

/// What a subcommand comes to.
type Answer = Result<Outcome, Trouble>;
