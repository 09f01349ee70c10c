//! `salvage`: what is whole, wherever it is, into a new journal.

use std::path::{Path, PathBuf};

use stillpoint_vault::{Backup, Mended, Secret, backup_folder, carve, look_into};

use crate::Answer;
use crate::check;
use crate::cli::SecretArgs;
use crate::jottings::Jottings;
use crate::output::{count, error, line};
use crate::secret;
use crate::trouble::{Outcome, Trouble};

pub fn run(file: &Path, also: &[PathBuf], to: &Path, args: &SecretArgs) -> Answer {
    if to.symlink_metadata().is_ok() {
        return Err(Trouble::AlreadyExists);
    }
    stillpoint_vault::inspect(file)?;
    let secret = secret::get(args)?;
    let copies = copies(file, also);
    let main = match check::open_with(file, &secret) {
        Err(Trouble::KeysDamaged) => by_the_keys_of(&copies, file, &secret).ok_or(Trouble::KeysDamaged)?,
        opened => opened?,
    };
    // What the file's own structure no longer leads to may still lie in its bytes.
    let mut others: Vec<Backup> = match carve(file, &secret) {
        Ok(carved) => vec![carved],
        Err(_) => main.reader().carve(file).into_iter().collect(),
    };
    for copy in &copies {
        match look_into(copy, &secret) {
            Ok(copy) if copy.vault_id() == main.vault_id() => others.push(copy),
            Ok(_) => say(copy, "a copy of another journal, passed over"),
            Err(trouble) => match Trouble::from(trouble) {
                // A copy opens with the secrets of its time, and asking again would not help.
                Trouble::WrongPassphrase | Trouble::WrongRecoveryCode => {
                    say(
                        copy,
                        "passed over: it opens with another secret, perhaps an earlier one. If you have that, run salvage on this copy itself.",
                    );
                }
                trouble => say(copy, &format!("passed over. {trouble}")),
            },
        }
    }
    let mended = main.salvage(&others, to)?;
    let mut outcome = report(&mended);
    if main.integrity().ledger_damaged {
        outcome = outcome.max(check::whole(main.integrity()));
    }
    outcome = outcome.max(Jottings::beside(file, &main).carry(to));
    let records = look_into(to, &secret).map_err(Trouble::from)?.objects().len();
    if records == 0 {
        line(
            "Nothing whole was found, in the file or in its copies: the new journal is empty. If you have\nother copies of the file, on a stick or another computer, name them with --also.",
        );
        return Ok(outcome.max(Outcome::SomethingWrong));
    }
    line(&format!(
        "{} written to the new journal. It opens in Stillpoint with the same passphrase.",
        count(records, "record is", "records are")
    ));
    Ok(outcome)
}

/// A file of which no keys are left, opened by those that a copy of it has.
fn by_the_keys_of(copies: &[PathBuf], file: &Path, secret: &Secret) -> Option<Backup> {
    let (copy, opened) = copies.iter().find_map(|copy| {
        let reader = look_into(copy, secret).ok()?.reader();
        Some((copy, reader.open(file).ok()?))
    })?;
    line(&format!(
        "The keys in the file are damaged. It was opened with those of a backup:\n  {}",
        copy.display()
    ));
    Some(opened)
}

/// The copies named, then the backups beside the file, the last made first.
fn copies(file: &Path, also: &[PathBuf]) -> Vec<PathBuf> {
    let folder = std::fs::read_dir(backup_folder(file));
    let beside = folder.into_iter().flatten().flatten().map(|entry| entry.path());
    let mut beside: Vec<PathBuf> = beside
        .filter(|path| path.extension().is_some_and(|end| end == "stillpoint") && !also.contains(path))
        .collect();
    let made = |path: &PathBuf| std::fs::metadata(path).and_then(|about| about.modified()).ok();
    beside.sort_by_key(|path| std::cmp::Reverse(made(path)));
    also.iter().cloned().chain(beside).collect()
}

fn say(copy: &Path, what: &str) {
    error(&format!("{}: {what}", copy.display()));
}

fn report(mended: &Mended) -> Outcome {
    if !mended.from_backups.is_empty() {
        let number = count(mended.from_backups.len(), "version of a record was", "versions of records were");
        line(&format!("{number} missing or damaged, and taken from the backups."));
    }
    if mended.lost.is_empty() {
        return Outcome::Well;
    }
    let number = count(mended.lost.len(), "version of a record was", "versions of records were");
    line(&format!("{number} found whole nowhere, and could not be brought out:"));
    for named in &mended.lost {
        line(&format!("  {}, version {}", named.object, named.revision));
    }
    Outcome::SomethingWrong
}
