//! A folder somebody chose, looked at with care: nothing in it is followed, nothing is trusted
//! for its name, and nothing is read further than it may be long.

use std::{
    fs, io,
    io::Read,
    path::{Path, PathBuf},
};

use serde::Deserialize;
use serde_json::Value;
use stillpoint_journal::everything::WhyNot;
use thiserror::Error;
use zeroize::Zeroizing;

use super::{DATA, FORMAT, MANIFEST, data};

/// Largest file that is read, in bytes.
pub const FILE_MAX: u64 = 64 * 1024 * 1024;
/// Most bytes that are read in all.
pub const TOTAL_MAX: u64 = 8 * 1024 * 1024 * 1024;
/// Most files.
pub const FILES_MAX: usize = 500_000;
/// Largest [`MANIFEST`], in bytes.
const MANIFEST_MAX: u64 = 64 * 1024;
/// Most characters of a file's name that are shown.
const SHOWN_MAX: usize = 80;

/// Why a folder is not taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum NotRead {
    /// It is something else.
    #[error("is no folder of this app")]
    NotAnExport,
    /// A newer version wrote it.
    #[error("was written by a newer version")]
    Newer,
    /// The file that says what it is, is damaged.
    #[error("is damaged")]
    Damaged,
    /// It has more, or more files, than any journal.
    #[error("is too large")]
    TooLarge,
    /// The system does not let it be read.
    #[error("may not be read")]
    NotPermitted,
    /// It is gone.
    #[error("is not there")]
    Absent,
    /// Reading failed.
    #[error("could not be read")]
    Io,
}

impl From<io::Error> for NotRead {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::Absent,
            io::ErrorKind::PermissionDenied => Self::NotPermitted,
            io::ErrorKind::NotADirectory => Self::NotAnExport,
            _ => Self::Io,
        }
    }
}

#[derive(Deserialize)]
struct Manifest {
    stillpoint: String,
    format: u32,
    /// A newer version is told apart whatever it says here.
    #[serde(default)]
    records: Value,
}

/// A folder in which everything was saved.
pub struct Folder {
    name: String,
    files: Vec<PathBuf>,
    records: u32,
}

impl Folder {
    /// Looks at a folder: itself, or the one its data is in.
    ///
    /// # Errors
    /// [`NotRead`].
    pub fn open(chosen: &Path) -> Result<Self, NotRead> {
        let inside = chosen.file_name().is_some_and(|name| name == DATA) && !chosen.join(MANIFEST).exists();
        let folder = if inside { chosen.parent().unwrap_or(chosen) } else { chosen };
        if !fs::metadata(folder)?.is_dir() {
            return Err(NotRead::NotAnExport);
        }
        let records = manifest(&folder.join(MANIFEST))?;
        let data = folder.join(DATA);
        let about = fs::symlink_metadata(&data).map_err(|error| match NotRead::from(error) {
            NotRead::Absent => NotRead::Damaged,
            other => other,
        })?;
        if !about.is_dir() {
            return Err(NotRead::Damaged);
        }
        let name = folder.file_name().map(|name| shown(&name.to_string_lossy())).unwrap_or_default();
        Ok(Self { name, files: files(&data)?, records })
    }

    /// Its name, as it can be shown.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// How many files there are to read.
    #[must_use]
    pub fn files(&self) -> usize {
        self.files.len()
    }

    /// How many records it says it has.
    pub(super) fn records(&self) -> u32 {
        self.records
    }

    /// One of its files; `None` beyond the last.
    pub(super) fn read(&self, at: usize) -> Option<(String, Result<data::Part, WhyNot>)> {
        let path = self.files.get(at)?;
        let name = path.file_name().map(|name| shown(&name.to_string_lossy())).unwrap_or_default();
        Some((name, bounded(path).and_then(|bytes| data::read(&bytes))))
    }
}

fn manifest(path: &Path) -> Result<u32, NotRead> {
    let about = fs::symlink_metadata(path).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => NotRead::NotAnExport,
        _ => error.into(),
    })?;
    if !about.is_file() {
        return Err(NotRead::NotAnExport);
    }
    let mut bytes = Vec::new();
    fs::File::open(path)?.take(MANIFEST_MAX + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > MANIFEST_MAX {
        return Err(NotRead::Damaged);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    let manifest: Manifest = serde_json::from_slice(bytes).map_err(|_| NotRead::Damaged)?;
    match (manifest.stillpoint.as_str(), manifest.format) {
        ("everything", FORMAT) => {
            let records = manifest.records.as_u64().unwrap_or_default();
            Ok(u32::try_from(records).unwrap_or(u32::MAX))
        }
        ("everything", format) if format > FORMAT => Err(NotRead::Newer),
        _ => Err(NotRead::NotAnExport),
    }
}

/// Every file whose name ends as those of records do, in the order of names, without going deeper.
fn files(data: &Path) -> Result<Vec<PathBuf>, NotRead> {
    let mut files = Vec::new();
    let mut total = 0_u64;
    for (number, entry) in fs::read_dir(data)?.enumerate() {
        if number >= FILES_MAX {
            return Err(NotRead::TooLarge);
        }
        let path = entry?.path();
        if path.extension().is_some_and(|end| end == "json") {
            let length = fs::symlink_metadata(&path).map_or(0, |about| about.len());
            // One that is too large by itself is not read at all.
            total = total.saturating_add(if length > FILE_MAX { 0 } else { length });
            files.push(path);
        }
    }
    if total > TOTAL_MAX {
        return Err(NotRead::TooLarge);
    }
    files.sort_unstable();
    Ok(files)
}

/// No more than one byte beyond the largest file, however large it is or says it is.
fn bounded(path: &Path) -> Result<Zeroizing<Vec<u8>>, WhyNot> {
    let refused = |error: io::Error| match error.kind() {
        io::ErrorKind::PermissionDenied => WhyNot::NotPermitted,
        _ => WhyNot::Damaged,
    };
    let about = fs::symlink_metadata(path).map_err(refused)?;
    // A link may lead anywhere, and a pipe would be waited for.
    if !about.is_file() {
        return Err(WhyNot::NotAFile);
    }
    if about.len() > FILE_MAX {
        return Err(WhyNot::TooLarge);
    }
    let file = fs::File::open(path).map_err(refused)?;
    if !is_the_same(&about, &file.metadata().map_err(refused)?) {
        return Err(WhyNot::NotAFile);
    }
    let mut bytes = Zeroizing::new(Vec::with_capacity(usize::try_from(about.len()).unwrap_or_default() + 1));
    file.take(FILE_MAX + 1).read_to_end(&mut bytes).map_err(refused)?;
    if bytes.len() as u64 > FILE_MAX { Err(WhyNot::TooLarge) } else { Ok(bytes) }
}

/// Whether what was opened is what was looked at, and not something put in its place.
#[cfg(unix)]
fn is_the_same(looked_at: &fs::Metadata, opened: &fs::Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    (looked_at.dev(), looked_at.ino()) == (opened.dev(), opened.ino())
}

#[cfg(not(unix))]
fn is_the_same(_looked_at: &fs::Metadata, opened: &fs::Metadata) -> bool {
    opened.is_file()
}

/// A name as it can be shown: nothing in it that moves or turns what stands around it.
pub fn shown(name: &str) -> String {
    let harmless = |letter: &char| {
        !letter.is_control()
            && !matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fffd}')
    };
    name.chars().filter(harmless).take(SHOWN_MAX).collect()
}
