//! A journal whose file cannot be used at all, and the backups that lie beside it: found by their
//! names, opened with a secret of their time, and put in the file's place.

use std::{
    fs,
    path::{Path, PathBuf},
};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use stillpoint_vault::{self as vault, StandIn};
use ts_rs::TS;

use super::{Drill, reader, taken_at};
use crate::{entry::EntrySummary, error::JournalError, secrets::Secret, time::Moment, wire::ErrorCode};

/// A file that is called as a backup of the journal is. What it is, opening it shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StandInCopy {
    /// The file's name.
    pub name: String,
    /// It is in the second folder, and not beside the journal.
    pub second: bool,
    /// When its name says that it was made.
    pub taken: Moment,
    /// Its size in bytes.
    #[ts(type = "number")]
    pub bytes: u64,
}

/// The backups of a journal that could not be opened, newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StandIns {
    /// The folder beside the journal.
    pub folder: String,
    /// The files.
    pub copies: Vec<StandInCopy>,
}

/// What is in one of them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StandInLook {
    /// When it was made.
    pub taken: Moment,
    /// How many entries it has.
    pub total: u32,
    /// The three newest of them.
    pub newest: Vec<EntrySummary>,
    /// Why it cannot take the journal's place; null where it is ready to.
    pub trouble: Option<ErrorCode>,
}

/// One of them is in the journal's place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StandInPut {
    /// Where the file is kept that lay there; null if there was none.
    pub kept: Option<String>,
}

/// The files in a folder that are called as copies of the journal at `journal` are, newest first.
#[must_use]
pub fn copies_of(journal: &Path, folder: &Path) -> Vec<(DateTime<Utc>, PathBuf)> {
    let stem = journal.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let names = fs::read_dir(folder).into_iter().flatten().flatten().filter_map(|file| {
        let taken = taken_at(&stem, &file.file_name().into_string().ok()?)?;
        Some((taken, file.path()))
    });
    let mut all: Vec<_> = names.collect();
    all.sort_by_key(|(taken, _)| std::cmp::Reverse(*taken));
    all
}

/// What is in a copy, and it, ready to stand in, or why it is not.
pub type Prepared = (Drill, Result<StandIn, JournalError>);

/// Opens a copy with a secret alone and makes it ready to stand at `journal`, where the file cannot be
/// used. Why it could not be made ready is no reason not to show what is in it.
///
/// # Errors
/// `WrongPassphrase` or `WrongRecoveryCode`, `CopyDamaged`, and those of opening a journal.
pub fn prepare_stand_in(
    copy: &Path,
    taken: Moment,
    secret: &Secret,
    journal: &Path,
) -> Result<Prepared, JournalError> {
    let (drill, backup) = reader::try_with(copy, taken, secret)?;
    Ok((drill, backup.prepare_stand_in(copy, journal).map_err(JournalError::from)))
}

/// Where the copies beside a journal are.
#[must_use]
pub fn folder_beside(journal: &Path) -> PathBuf {
    vault::backup_folder(journal)
}
