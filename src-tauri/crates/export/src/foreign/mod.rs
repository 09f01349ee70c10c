//! Files of other programs, read: what in them is an entry, what stays behind, what cannot be read.
//!
//! A file is somebody else's: it is bounded before it is parsed, nothing in it is followed or
//! fetched, and one entry that cannot be read does not spoil the others. `EXPORT.md` beside this
//! crate says what is understood.

mod clock;
mod csv;
mod gather;
mod jrnl;
mod json;
mod markup;
mod notes;
mod zipped;

use std::{fs, io, io::Read, path::Path};

use stillpoint_journal::moving::{Candidate, LeftBehind, Program, Unread};
use thiserror::Error;
use zeroize::Zeroizing;

pub use clock::Clock;

use crate::everything::MANIFEST;
use gather::Gathered;

/// Largest file that is read, in bytes; and most bytes of text in a folder, or of JSON in a zip file.
pub const FILE_MAX: u64 = 64 * 1024 * 1024;
/// Most files in a folder, and in a zip file.
pub const FILES_MAX: usize = 100_000;
/// How deep folders lie in folders at most.
pub const DEPTH_MAX: usize = 16;
/// How the names of files end that are read. Others are not even opened: one of them may be the
/// journal that is open, and closing it again would give up this program's lock.
pub const ENDINGS: [&str; 7] = ["json", "zip", "csv", "txt", "text", "md", "markdown"];
/// Most entries that are read.
pub use stillpoint_journal::moving::ENTRIES_MAX;

/// What was found.
pub struct Found {
    /// The name of the file or folder, as it can be shown.
    pub name: String,
    /// What it was recognised as.
    pub program: Program,
    /// The entries, in the order in which they were found.
    pub candidates: Vec<Candidate>,
    /// What stays behind.
    pub left: Vec<LeftBehind>,
    /// What could not be read, the first of it.
    pub unread: Vec<Unread>,
    /// How much could not be read.
    pub unread_total: u32,
}

/// Why nothing is taken from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum NotRead {
    /// It is none of what is understood.
    #[error("is not recognised")]
    NotRecognised,
    /// It is a folder in which this app saved everything.
    #[error("was saved by this app")]
    Own,
    /// It is empty, or no entry in it has a word.
    #[error("has no entry in it")]
    Nothing,
    /// It begins as one that is understood, and is damaged or cut short.
    #[error("is cut short")]
    CutShort,
    /// It is larger, or has more entries, than any journal.
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
    /// Whoever asked for it said stop.
    #[error("was stopped")]
    Stopped,
}

impl From<io::Error> for NotRead {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::Absent,
            io::ErrorKind::PermissionDenied => Self::NotPermitted,
            _ => Self::Io,
        }
    }
}

/// Is told how many steps of how many are done, and says whether to go on.
pub type Steps<'a> = &'a mut dyn FnMut(usize, usize) -> bool;

/// Reads a file or a folder that somebody chose.
///
/// # Errors
/// [`NotRead`].
pub fn read(chosen: &Path, clock: &Clock, steps: Steps<'_>) -> Result<Found, NotRead> {
    let name = chosen.file_name().map(|name| shown(&name.to_string_lossy())).unwrap_or_default();
    // What is read is what a link leads to, under its own name.
    let chosen = &chosen.canonicalize()?;
    let about = fs::metadata(chosen)?;
    let mut gathered = Gathered::new(clock, steps);
    let program = if about.is_dir() {
        folder(chosen, &mut gathered)?
    } else if about.is_file() && ENDINGS.contains(&notes::ending(chosen).as_str()) {
        if zipped::is_one(chosen)? {
            zipped::read(chosen, &mut gathered)?
        } else {
            let bytes = bounded(chosen, FILE_MAX)?;
            one(&bytes, &name, about.modified().ok(), &mut gathered)?
        }
    } else {
        return Err(NotRead::NotRecognised);
    };
    finished(gathered, name, program)
}

/// Reads the bytes of one file.
///
/// # Errors
/// [`NotRead`].
pub fn read_bytes(bytes: &[u8], name: &str, clock: &Clock) -> Result<Found, NotRead> {
    let mut go_on = |_, _| true;
    let mut gathered = Gathered::new(clock, &mut go_on);
    let program = if bytes.starts_with(zipped::BEGINNING) {
        zipped::read_from(io::Cursor::new(bytes), &mut gathered)?
    } else {
        one(bytes, name, None, &mut gathered)?
    };
    finished(gathered, shown(name), program)
}

fn finished(gathered: Gathered<'_>, name: String, program: Program) -> Result<Found, NotRead> {
    let Gathered { candidates, left, unread, unread_total, .. } = gathered;
    if candidates.is_empty() && unread_total == 0 {
        return Err(NotRead::Nothing);
    }
    let left = left.into_iter().map(|(what, count)| LeftBehind { what, count }).collect();
    Ok(Found { name, program, candidates, left, unread, unread_total })
}

fn folder(chosen: &Path, gathered: &mut Gathered<'_>) -> Result<Program, NotRead> {
    if chosen.join(MANIFEST).exists() {
        return Err(NotRead::Own);
    }
    let listed = notes::Listed::of(chosen)?;
    if !listed.has_texts() && listed.has_data() {
        return listed.read_data(gathered);
    }
    listed.read(gathered)?;
    Ok(Program::Notes)
}

/// One file that is no zip file.
fn one(
    bytes: &[u8],
    name: &str,
    changed: Option<std::time::SystemTime>,
    gathered: &mut Gathered<'_>,
) -> Result<Program, NotRead> {
    if bytes.len() as u64 > FILE_MAX {
        return Err(NotRead::TooLarge);
    }
    if bytes.trim_ascii().is_empty() {
        return Err(NotRead::Nothing);
    }
    if let Some(program) = data(bytes, gathered)? {
        return Ok(program);
    }
    if csv::is_one(bytes) {
        csv::read(bytes, gathered)?;
        return Ok(Program::Daylio);
    }
    let Some(text) = notes::text(bytes) else { return Err(NotRead::NotRecognised) };
    if jrnl::is_one(&text) {
        jrnl::read_text(&text, gathered)?;
        return Ok(Program::Jrnl);
    }
    if !notes::is_text_name(name) {
        return Err(NotRead::NotRecognised);
    }
    notes::note(&text, "", name, changed, gathered)?;
    Ok(Program::Notes)
}

/// A file of JSON; `None` where it does not begin as one.
fn data(bytes: &[u8], gathered: &mut Gathered<'_>) -> Result<Option<Program>, NotRead> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match bytes.trim_ascii_start().first() {
        Some(b'{') => json::read(bytes, gathered).map(Some),
        // A journal of jrnl begins with a bracket, too.
        Some(b'[') if !bytes.trim_ascii_start().get(1).is_some_and(u8::is_ascii_digit) => {
            match json::read(bytes, gathered) {
                Err(NotRead::CutShort) => Ok(None),
                other => other.map(Some),
            }
        }
        _ => Ok(None),
    }
}

/// No more than one byte beyond what may be read, however large it is or says it is.
fn bounded(path: &Path, most: u64) -> Result<Zeroizing<Vec<u8>>, NotRead> {
    let length = fs::metadata(path)?.len();
    if length > most {
        return Err(NotRead::TooLarge);
    }
    let mut bytes = Zeroizing::new(Vec::with_capacity(usize::try_from(length).unwrap_or_default() + 1));
    fs::File::open(path)?.take(most + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most { Err(NotRead::TooLarge) } else { Ok(bytes) }
}

/// A name as it can be shown.
fn shown(name: &str) -> String {
    crate::everything::shown(name)
}
