//! `export`: everything that can be read, as plain files.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use stillpoint_export::everything::{File, Outline, Written};
use stillpoint_journal::everything::WholeRecord;
use stillpoint_journal::time::{DayRule, Moment};
use stillpoint_vault::{Backup, ObjectId, create_private_folder};

use crate::Answer;
use crate::check::{self, whole_record};
use crate::cli::SecretArgs;
use crate::jottings::Jottings;
use crate::output::{Progress, count, error, line};
use crate::trouble::{Outcome, Trouble};

pub fn run(file: &Path, to: &Path, args: &SecretArgs) -> Answer {
    if to.symlink_metadata().is_ok() {
        return Err(Trouble::AlreadyExists);
    }
    stillpoint_vault::inspect(file)?;
    let vault = check::open(file, args)?;
    error(&"What is written now is not encrypted: anyone who can open the folder can read it.");
    let unfinished = Unfinished::begin(to)?;
    let jottings = Jottings::beside(file, &vault);
    let (outline, housekeeping) = fill(&vault, &jottings.drafts, &unfinished.folder)?;
    unfinished.finish(to)?;
    line(&format!("{} written.", count(outline.records() as usize, "record is", "records are")));
    if housekeeping > 0 {
        let more = count(housekeeping, "more record is", "more records are");
        line(&format!("{more} the app's own housekeeping, with nothing in it that you wrote."));
    }
    if outline.left_out() > 0 {
        let number = count(outline.left_out() as usize, "version of a record", "versions of records");
        line(&format!("Left out, because it could not be read: {number}. \"check\" names the records."));
    }
    let jotted = jottings.report_written();
    Ok(check::whole(vault.integrity()).max(left_out(&outline)).max(jotted))
}

fn left_out(outline: &Outline) -> Outcome {
    if outline.left_out() == 0 { Outcome::Well } else { Outcome::SomethingWrong }
}

/// Writes all of it; with how many whole records have nothing in them to bring out.
fn fill(vault: &Backup, jotted: &[WholeRecord], folder: &Path) -> Result<(Outline, usize), Trouble> {
    let ids: Vec<ObjectId> = vault.objects().into_iter().rev().collect();
    let mut progress = Progress::new("Writing records", ids.len());
    let (mut outline, mut housekeeping) = (Outline::default(), 0);
    ids.iter().for_each(|id| outline.note(&whole_record(vault, *id)));
    jotted.iter().for_each(|draft| outline.note(draft));
    for (done, id) in ids.iter().enumerate() {
        progress.at(done);
        let (whole, left_out) = (whole_record(vault, *id), outline.left_out());
        let files = outline.record(&whole).map_err(unwritten)?;
        if files.is_empty() && outline.left_out() == left_out {
            housekeeping += 1;
        }
        for file in files {
            write(folder, &file)?;
        }
    }
    for draft in jotted {
        for file in outline.record(draft).map_err(unwritten)? {
            write(folder, &file)?;
        }
    }
    let written = Written { at: Moment::now(DayRule::Calendar), version: env!("CARGO_PKG_VERSION") };
    for file in outline.rest(&written).map_err(unwritten)? {
        write(folder, &file)?;
    }
    Ok((outline, housekeeping))
}

fn unwritten(_: stillpoint_journal::JournalError) -> Trouble {
    Trouble::Io(io::ErrorKind::Other)
}

fn write(folder: &Path, file: &File) -> Result<(), Trouble> {
    let path = folder.join(&file.path);
    let mut above: Vec<&Path> = path.ancestors().skip(1).take_while(|above| *above != folder).collect();
    above.reverse();
    above.into_iter().try_for_each(create_private_folder)?;
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut written = options.write(true).create_new(true).open(&path)?;
    written.write_all(&file.bytes)?;
    Ok(written.sync_all()?)
}

/// A folder that is removed again unless it is finished.
struct Unfinished {
    folder: PathBuf,
}

impl Unfinished {
    fn begin(to: &Path) -> Result<Self, Trouble> {
        let mut name = to.file_name().ok_or(Trouble::Absent)?.to_os_string();
        name.push(".unfinished");
        let folder = to.with_file_name(name);
        if folder.symlink_metadata().is_ok() {
            return Err(Trouble::AlreadyExists);
        }
        create_private_folder(&folder)?;
        Ok(Self { folder })
    }

    fn finish(self, to: &Path) -> Result<(), Trouble> {
        Ok(fs::rename(&self.folder, to)?)
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        // Not there any more once it is finished.
        let _ = fs::remove_dir_all(&self.folder);
    }
}
