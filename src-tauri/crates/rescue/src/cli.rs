//! What can be typed.

use std::path::{Path, PathBuf};

use clap::{Args, Parser, Subcommand};

/// Looks into Stillpoint journals, and brings out what is in them, when the app cannot.
///
/// It never changes the file you give it, so nothing gets worse by trying. Close Stillpoint first,
/// or lock the journal, so that the file is complete.
///
/// If you do not know where to begin: `stillpoint-rescue check YOUR-FILE.stillpoint` says what can
/// still be read. If it finds damage, `salvage` writes what is whole into a new journal, which
/// opens in Stillpoint with the same passphrase.
#[derive(Parser)]
#[command(name = "stillpoint-rescue", version, arg_required_else_help = true, after_help = EXIT_CODES)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Command,
}

const EXIT_CODES: &str = "\
Where journals are, unless another place was chosen:
  Linux    ~/.local/share/stillpoint
  macOS    ~/Library/Application Support/Stillpoint
  Windows  %LOCALAPPDATA%\\Stillpoint
Backups are in the folder \"backups\" beside each.

The command ends with
  0  all is well
  1  done, but something is damaged or could not be brought out: it is named
  2  the command was not understood
  3  that is not the passphrase, or not the recovery code
  4  the file is not a Stillpoint journal, or one made by a later version
  5  a file could not be read or written: not there, not permitted, no space
  6  empty, or damaged so far that no passphrase can be tried";

#[derive(Subcommand)]
pub enum Command {
    /// Say what a file is. Needs no passphrase and shows nothing that was written
    Inspect {
        /// The journal's file
        file: PathBuf,
    },
    /// Open a journal, test every record in it, and say what is damaged. Shows nothing that was written
    Check {
        /// The journal's file, or a backup
        file: PathBuf,
        #[command(flatten)]
        secret: SecretArgs,
    },
    /// Write everything that can be read as plain files, which need no passphrase any more
    ///
    /// Both Markdown, to be read, and JSON, from which Stillpoint can bring everything in again. Anyone
    /// who can open the folder can read what is in it.
    Export {
        /// The journal's file, or a backup
        file: PathBuf,
        /// The folder to write. Nothing may be there yet
        #[arg(long, value_name = "NEW-FOLDER")]
        to: PathBuf,
        #[command(flatten)]
        secret: SecretArgs,
    },
    /// Write everything that is still whole into a new journal, which the same secrets open
    Salvage {
        /// The damaged file. It may also be a disk's image, or what another program brought back
        file: PathBuf,
        /// A backup, or another copy, to take what is missing from. Can be given more than once, the
        /// newest first. Those in the folder "backups" beside the file are found without it
        #[arg(long, value_name = "COPY")]
        also: Vec<PathBuf>,
        /// The new journal's file. Nothing may be there yet
        #[arg(long, value_name = "NEW-FILE")]
        to: PathBuf,
        #[command(flatten)]
        secret: SecretArgs,
    },
}

impl Command {
    /// The file that it is about.
    pub fn file(&self) -> &Path {
        match self {
            Self::Inspect { file }
            | Self::Check { file, .. }
            | Self::Export { file, .. }
            | Self::Salvage { file, .. } => file,
        }
    }
}

/// How the secret is given: never as an argument, which other programs could see.
#[derive(Args)]
pub struct SecretArgs {
    /// Ask for the recovery code instead of the passphrase
    #[arg(long)]
    pub recovery_code: bool,
    /// Read the secret from this file descriptor, to its first line's end, instead of asking; 0 is standard input
    #[arg(long, value_name = "NUMBER")]
    pub secret_fd: Option<u32>,
}
