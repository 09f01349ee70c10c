//! What lies beside a file of which nothing can be read: its backups, and what to do with them.

use std::fs;
use std::path::{Path, PathBuf};

use stillpoint_journal::backups::taken_at;
use stillpoint_vault::backup_folder;

use crate::cli::Command;
use crate::output::error;
use crate::trouble::Trouble;

/// The same trouble, or that the file is empty where that is what it comes to.
pub fn seen_again(trouble: Trouble, file: &Path) -> Trouble {
    let wal = file.extension().map(|end| file.with_extension(format!("{}-wal", end.to_string_lossy())));
    let empty = |path: &Path| fs::metadata(path).is_ok_and(|about| about.is_file() && about.len() == 0);
    let nothing_in_wal = wal.is_none_or(|wal| !wal.exists() || empty(&wal));
    let unusable = matches!(trouble, Trouble::NotAVault | Trouble::Unreadable | Trouble::KeysDamaged);
    if unusable && empty(file) && nothing_in_wal { Trouble::Empty } else { trouble }
}

/// Where nothing can be read of a file: which backups lie beside it, and the command to give next.
pub fn point_to_backups(trouble: &Trouble, command: &Command) {
    match trouble {
        // Read already with the keys of every backup that the secret opens.
        Trouble::KeysDamaged if matches!(command, Command::Salvage { .. }) => say(command.file(), false),
        Trouble::KeysDamaged => say(command.file(), true),
        Trouble::NotAVault | Trouble::Unreadable | Trouble::Empty | Trouble::Absent => {
            say(command.file(), false);
        }
        _ => {}
    }
}

/// The same for a file in which there is something, and no keys to it.
pub fn point_to_backups_of(file: &Path) {
    say(file, true);
}

fn say(file: &Path, something_left: bool) {
    let backups = backups(file);
    let Some(newest) = backups.first() else { return };
    let (them, is) = if backups.len() == 1 {
        ("A backup of it lies".to_owned(), "It is")
    } else {
        (format!("{} backups of it lie", backups.len()), "The newest is")
    };
    error(&format!("{them} beside it, in the folder \"backups\". {is}\n  {}", newest.display()));
    let (what, from) = if something_left {
        ("what is left in the file and what its backups have", file)
    } else {
        ("everything in that backup", newest.as_path())
    };
    error(&format!(
        "Next: this writes {what}\nto a new journal, which opens in Stillpoint.\n  stillpoint-rescue salvage {} --to NEW-FILE.stillpoint",
        quoted(from),
    ));
    error(
        &"Or open Stillpoint: where it says that it cannot open the journal, it shows the backups and puts one\nin the file's place. The file is then kept beside it.",
    );
}

/// The backups of the journal at `file`, by what they are called, newest first.
fn backups(file: &Path) -> Vec<PathBuf> {
    let stem = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let files = fs::read_dir(backup_folder(file)).into_iter().flatten().flatten();
    let mut found: Vec<_> = files
        .filter_map(|file| Some((taken_at(&stem, &file.file_name().into_string().ok()?)?, file.path())))
        .filter(|(_, path)| fs::metadata(path).is_ok_and(|about| about.is_file() && about.len() > 0))
        .collect();
    found.sort_by_key(|(taken, _)| std::cmp::Reverse(*taken));
    found.into_iter().map(|(_, path)| path).collect()
}

/// As it can be given to a shell.
fn quoted(path: &Path) -> String {
    let path = path.display().to_string();
    let plain = |letter: char| letter.is_alphanumeric() || "/._-~+:\\".contains(letter);
    if path.chars().all(plain) {
        path
    } else if cfg!(windows) {
        format!("\"{path}\"")
    } else {
        format!("'{}'", path.replace('\'', r"'\''"))
    }
}
