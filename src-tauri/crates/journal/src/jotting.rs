//! Sealed jottings: a few lines written while the journal is locked, into a folder beside it, by a
//! public key that can seal and cannot open.
//!
//! ```text
//! NAME.inbox/key                  the public key; there only while the person wants this
//! NAME.inbox/<32 hex>.jot         a jotting, sealed
//! NAME.inbox/<32 hex>.new         one that was never finished; nobody was told that it is kept
//! NAME.inbox/set-aside/           what did not open, or was no jotting once opened
//! ```
//!
//! Whoever can write into the folder can put anything there, and whoever can read the key can
//! seal: nothing found here is taken for the owner's own words without saying so, nothing is
//! followed out of the folder, and no more of it is read than a person would leave.

use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use serde::{Deserialize, Serialize};
use stillpoint_vault::{InboxKey, JOTTING_LIMIT, ObjectId, SaveError, create_private_folder};
use ts_rs::TS;
use zeroize::Zeroizing;

use crate::{
    checkin::CheckIn,
    entry::EntryBody,
    error::JournalError,
    everything::WholeRecord,
    id::EntryId,
    record::{DraftRecord, encode_draft},
    silent::silent_debug,
    text::Text,
    time::Moment,
};

/// Most jottings that wait at a time.
pub const WAITING_MAX: usize = 50;
/// Most files that one unlocking looks at; what is beyond waits for the next.
pub const LOOKED_AT_MAX: usize = 200;
/// Most bytes of text, written as the inside of a JSON string, that surely fit into one jotting.
pub const ROOM: usize = JOTTING_LIMIT - AROUND;

/// More than everything around the text takes.
const AROUND: usize = 160;
/// No sealed jotting is longer; what is longer is not read.
const SEALED_MAX: u64 = 16 * 1024;
/// No key is longer.
const KEY_MAX: u64 = 1024;
/// Names in the folder that are looked at before giving up: it is not a person who left more.
const NAMES_MAX: usize = 10_000;
/// The version of what is sealed.
const VERSION: u32 = 1;

const KEY: &str = "key";
const SET_ASIDE: &str = "set-aside";
const SEALED: &str = "jot";
const UNFINISHED: &str = "new";

/// One at a time in this process: jottings are counted before one is added, and what was never
/// finished is cleared away only while nothing is being written.
static TURN: Mutex<()> = Mutex::new(());

fn turn() -> MutexGuard<'static, ()> {
    TURN.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What is sealed.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Jotting {
    v: u32,
    /// When it was written, by the clock of the computer it was written on.
    pub when: Moment,
    /// The words.
    pub text: Text,
}

silent_debug!(Jotting);

impl Jotting {
    /// Takes words that are not blank and fit.
    ///
    /// # Errors
    /// `Invalid` when there is nothing in them, `TooLarge` when they do not fit.
    pub fn new(text: &str, when: Moment) -> Result<Self, JournalError> {
        if text.trim().is_empty() {
            return Err(JournalError::Invalid("text".to_owned()));
        }
        let text = Text::new(text).map_err(|_| JournalError::TooLarge)?;
        Ok(Self { v: VERSION, when, text })
    }

    /// Reads what was sealed. `None` for anything that [`new`](Self::new) would not have made.
    #[must_use]
    pub fn parse(bytes: &[u8]) -> Option<Self> {
        let read: Self = serde_json::from_slice(bytes).ok()?;
        (read.v == VERSION && !read.text.trim().is_empty()).then_some(read)
    }

    fn bytes(&self) -> Result<Zeroizing<Vec<u8>>, JournalError> {
        // As large as it may become: a buffer that grew would leave copies behind.
        let mut bytes = Zeroizing::new(Vec::with_capacity(JOTTING_LIMIT));
        let mut within = Within(&mut bytes);
        serde_json::to_writer(&mut within, self).map_err(|_| JournalError::TooLarge)?;
        Ok(bytes)
    }
}

/// Refuses what would not fit rather than growing.
struct Within<'a>(&'a mut Vec<u8>);

impl Write for Within<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.0.len() + bytes.len() > JOTTING_LIMIT {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// What may be jotted now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct JotReady {
    /// Whether the person wants this, as far as can be known from outside: there is a key.
    pub on: bool,
    /// How many wait to be taken in.
    pub waiting: u32,
    /// How many more there is room for.
    pub left: u32,
    /// Most bytes of text in one, written as the inside of a JSON string.
    pub room: u32,
}

/// What became of jottings when the journal was opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct JottingsFound {
    /// Now among the drafts.
    pub filed: u32,
    /// Not a jotting of this journal, or damaged; put aside where they lie.
    pub set_aside: u32,
    /// Still waiting: the journal or the folder could not be written to.
    pub unfiled: u32,
    /// The key was not this journal's: what was written meanwhile may have been sealed to somebody
    /// else. It has been put right.
    pub key_replaced: bool,
}

/// What the journal remembers of that until it has been heard: numbers, and of what was written
/// nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct JottingsUnheard {
    /// How many were put aside.
    pub set_aside: u32,
    /// The key was another one.
    pub key_replaced: bool,
}

impl JottingsUnheard {
    /// The same, and what has just been found.
    #[must_use]
    pub const fn and(self, found: JottingsFound) -> Self {
        Self {
            set_aside: self.set_aside.saturating_add(found.set_aside),
            key_replaced: self.key_replaced || found.key_replaced,
        }
    }
}

impl JottingsFound {
    /// Whether there is anything to say beside that drafts are there.
    #[must_use]
    pub const fn is_news(&self) -> bool {
        self.set_aside > 0 || self.unfiled > 0 || self.key_replaced
    }
}

/// A sealed jotting in the folder.
#[derive(Clone, PartialEq, Eq)]
pub struct Waiting {
    path: PathBuf,
}

silent_debug!(Waiting);

/// The folder of a journal's jottings. It need not be there.
pub struct Inbox {
    folder: PathBuf,
}

silent_debug!(Inbox);

impl Inbox {
    /// The folder that belongs to the journal at this path.
    #[must_use]
    pub fn of(journal: &Path) -> Self {
        Self { folder: journal.with_extension("inbox") }
    }

    /// Whether something may be jotted, how many wait, and how much room there is. A folder that
    /// cannot be read is one where nothing may be.
    #[must_use]
    pub fn ready(&self) -> JotReady {
        let on = self.key().ok().flatten().is_some_and(|key| InboxKey::parse(&key).is_ok());
        let waiting = self.names(SEALED).map_or(0, |names| names.len());
        JotReady {
            on,
            waiting: number(waiting),
            left: number(WAITING_MAX.saturating_sub(waiting)),
            room: number(ROOM),
        }
    }

    /// Seals a jotting and keeps it: it is on the disk when this returns. Answers what may be
    /// jotted after it.
    ///
    /// # Errors
    /// Then nothing was kept. `Invalid` for no words, `TooLarge` for too many, `InboxFull` when as
    /// many wait as may, `NotFound` when there is no key, `NoSpace`, `NotPermitted`, `Io`.
    pub fn jot(&self, text: &str, when: Moment) -> Result<JotReady, JournalError> {
        let _turn = turn();
        let plain = Jotting::new(text, when)?.bytes()?;
        let key = self.key().map_err(failed)?.and_then(|key| InboxKey::parse(&key).ok());
        let key = key.ok_or(JournalError::NotFound)?;
        if self.names(SEALED).map_err(failed)?.len() >= WAITING_MAX {
            return Err(JournalError::InboxFull);
        }
        let sealed = key.seal(&plain).map_err(|error| match error {
            // A point that no secret can be agreed with: forged, and as good as none.
            SaveError::Damaged(_) => JournalError::NotFound,
            error => error.into(),
        })?;
        let name = new_name()?;
        self.write(&format!("{name}.{UNFINISHED}"), &format!("{name}.{SEALED}"), &sealed).map_err(failed)?;
        Ok(self.ready())
    }

    /// The sealed jottings that wait, at most [`LOOKED_AT_MAX`]. What was never finished is cleared
    /// away.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub(crate) fn waiting(&self) -> Result<Vec<Waiting>, JournalError> {
        let _turn = turn();
        for unfinished in self.names(UNFINISHED).map_err(failed)? {
            if is_file(&unfinished) {
                // Nobody was told that it is kept; it only should not lie about.
                let _ = fs::remove_file(unfinished);
            }
        }
        let mut paths = self.names(SEALED).map_err(failed)?;
        paths.sort();
        Ok(paths.into_iter().take(LOOKED_AT_MAX).map(|path| Waiting { path }).collect())
    }

    /// The sealed jottings that wait, where they lie and as they are; `None` for what is no file or
    /// longer than any. Nothing is changed, and what cannot be read is left out.
    #[must_use]
    pub fn look(&self) -> Vec<(PathBuf, Option<Vec<u8>>)> {
        let mut paths = self.names(SEALED).unwrap_or_default();
        paths.sort();
        let look = |path: PathBuf| {
            let waiting = Waiting { path };
            let sealed = waiting.sealed().ok()?;
            Some((waiting.path, sealed))
        };
        paths.into_iter().take(LOOKED_AT_MAX).filter_map(look).collect()
    }

    /// The folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// How many sealed jottings wait.
    pub(crate) fn waiting_count(&self) -> usize {
        self.names(SEALED).map_or(0, |names| names.len())
    }

    /// Whether files can be taken out of the folder. Where they cannot, a jotting would be filed
    /// again each time its draft is gone.
    pub(crate) fn can_be_emptied(&self) -> bool {
        let tried = new_name().ok().map(|name| self.folder.join(format!("{name}.{UNFINISHED}")));
        tried.is_some_and(|path| write_new(&path, b"").and_then(|()| fs::remove_file(&path)).is_ok())
    }

    /// Makes `key` the one that jottings are sealed to. True when there was another.
    ///
    /// # Errors
    /// Those of writing.
    pub(crate) fn keep_key(&self, key: &InboxKey) -> Result<bool, JournalError> {
        let wanted = key.encode();
        create_private_folder(&self.folder).map_err(failed)?;
        if !self.is_folder() {
            return Err(JournalError::NotPermitted);
        }
        let _turn = turn();
        let (there, found) = match self.key() {
            Ok(found) => (found.is_some(), found),
            // Something that is no key at all lies in its place.
            Err(_) => (true, None),
        };
        if found.as_deref() == Some(&wanted) {
            return Ok(false);
        }
        let place = self.folder.join(KEY);
        if place.symlink_metadata().is_ok_and(|about| about.is_dir()) {
            self.put_aside(&place).map_err(failed)?;
        }
        self.write(&format!("{}.{UNFINISHED}", new_name()?), KEY, &wanted).map_err(failed)?;
        Ok(there)
    }

    /// Takes the key away, so that nothing more can be jotted, and the folder if nothing is in it.
    ///
    /// # Errors
    /// When it cannot be removed.
    pub(crate) fn remove_key(&self) -> Result<(), JournalError> {
        let _turn = turn();
        if !self.is_folder() {
            return Ok(());
        }
        match fs::remove_file(self.folder.join(KEY)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(failed(error)),
            _ => {}
        }
        // Something is in it still: what was set aside.
        let _ = fs::remove_dir(&self.folder);
        Ok(())
    }

    /// Removes a jotting that is in the vault.
    pub(crate) fn remove(&self, jotting: &Waiting) -> Result<(), JournalError> {
        fs::remove_file(&jotting.path).map_err(failed)
    }

    /// Puts what is no jotting into a folder of its own. Nothing there is written over.
    pub(crate) fn set_aside(&self, jotting: &Waiting) -> Result<(), JournalError> {
        self.put_aside(&jotting.path).map_err(failed)
    }

    fn put_aside(&self, path: &Path) -> io::Result<()> {
        let folder = self.folder.join(SET_ASIDE);
        create_private_folder(&folder)?;
        if !folder.symlink_metadata()?.is_dir() {
            return Err(io::ErrorKind::NotADirectory.into());
        }
        let name = path.file_name().ok_or(io::ErrorKind::InvalidInput)?;
        let mut place = folder.join(name);
        while place.symlink_metadata().is_ok() {
            let other = new_name().map_err(|_| io::ErrorKind::Other)?;
            place = folder.join(format!("{other}.{SEALED}"));
        }
        fs::rename(path, place)
    }

    fn key(&self) -> io::Result<Option<Vec<u8>>> {
        if !self.is_folder() {
            return Ok(None);
        }
        let path = self.folder.join(KEY);
        match path.symlink_metadata() {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
            Ok(about) => read(&path, &about, KEY_MAX).map(Some),
        }
    }

    /// A link to a folder elsewhere is not this journal's.
    fn is_folder(&self) -> bool {
        self.folder.symlink_metadata().is_ok_and(|about| about.is_dir())
    }

    fn names(&self, ending: &str) -> io::Result<Vec<PathBuf>> {
        if !self.is_folder() {
            return Ok(Vec::new());
        }
        let mut found = Vec::new();
        for entry in fs::read_dir(&self.folder)?.take(NAMES_MAX) {
            let path = entry?.path();
            if path.extension().is_some_and(|end| end == ending) {
                found.push(path);
            }
        }
        Ok(found)
    }

    fn write(&self, unfinished: &str, name: &str, bytes: &[u8]) -> io::Result<()> {
        let (unfinished, place) = (self.folder.join(unfinished), self.folder.join(name));
        let written = write_new(&unfinished, bytes).and_then(|()| fs::rename(&unfinished, &place));
        if written.is_err() {
            let _ = fs::remove_file(&unfinished);
        }
        written?;
        let synced = sync_folder(&self.folder);
        if synced.is_err() && name != KEY {
            // Not known to be kept, and so said not to be: it must not turn up beside its second writing.
            let _ = fs::remove_file(&place);
        }
        synced
    }
}

impl Waiting {
    /// The sealed bytes; `None` when it is no file, or longer than any jotting.
    pub(crate) fn sealed(&self) -> Result<Option<Vec<u8>>, JournalError> {
        let about = self.path.symlink_metadata().map_err(failed)?;
        if !about.is_file() || about.len() > SEALED_MAX {
            return Ok(None);
        }
        read(&self.path, &about, SEALED_MAX).map(Some).map_err(failed)
    }
}

/// The name of the draft that a jotting becomes: the same whenever the same sealed bytes are met,
/// whatever their file is called, and never one that somebody could choose.
pub(crate) fn draft_id(sealed: &[u8]) -> EntryId {
    let mut hasher = blake3::Hasher::new_derive_key("stillpoint 2026-11 journal: draft of a jotting");
    hasher.update(sealed);
    let mut id = [0; 16];
    hasher.finalize_xof().fill(&mut id);
    EntryId::from_bytes(id)
}

/// A check-in with these words and nothing else in it.
pub(crate) fn drafted(read: &Jotting, now: Moment) -> DraftRecord {
    // A clock that was ahead, or somebody's choice, must not put it after everything to come.
    let when = if read.when.at() > now.at() { now } else { read.when };
    let body = EntryBody::CheckIn(CheckIn { text: read.text.clone(), ..CheckIn::new(when) });
    DraftRecord { of: None, started: when, kept: now, jotted: true, body }
}

/// A sealed jotting as the record it becomes once its journal is open: for bringing it out when the
/// journal cannot be. `plain` is what it opened to; `None` if that is no jotting.
#[must_use]
pub fn as_record(sealed: &[u8], plain: &[u8], now: Moment) -> Option<WholeRecord> {
    let record = encode_draft(&drafted(&Jotting::parse(plain)?, now)).ok()?;
    Some(WholeRecord { id: draft_id(sealed), states: vec![record], damaged: 0 })
}

fn new_name() -> Result<String, JournalError> {
    Ok(EntryId::from_bytes(*ObjectId::random()?.as_bytes()).to_string())
}

fn is_file(path: &Path) -> bool {
    path.symlink_metadata().is_ok_and(|about| about.is_file())
}

/// Reads a file, not what a link points to and not a pipe that never ends.
fn read(path: &Path, about: &Metadata, most: u64) -> io::Result<Vec<u8>> {
    if !about.is_file() || about.len() > most {
        return Err(io::ErrorKind::InvalidData.into());
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

#[cfg(unix)]
fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

/// The system sees to it by itself.
#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "the same signature as on unix")]
fn sync_folder(_folder: &Path) -> io::Result<()> {
    Ok(())
}

fn failed(error: io::Error) -> JournalError {
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => JournalError::NoSpace,
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => JournalError::NotPermitted,
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => JournalError::FolderMissing,
        kind => JournalError::Io(kind),
    }
}

fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
