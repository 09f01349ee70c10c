//! Making and unlocking journals.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use stillpoint_journal::backups::is_name_of_copy;
use stillpoint_journal::time::{DayRule, Moment};
use stillpoint_journal::wire::{CommandError, ErrorCode};
use stillpoint_journal::{DeviceId, Journal, LockedJournal, Passphrase, RecoveryCode, Secret};

use crate::files;
use crate::places::{EXTENSION, Places};
use crate::shell::{Notice, OpenJournal, Shell, hold, wait_first};

/// Entries read at a time behind the first screen; about 3 ms of work, so that a
/// command never waits long for its turn.
const SLICE: usize = 500;

impl Shell {
    /// Unlocks the chosen journal. With one open already there is nothing to do.
    ///
    /// # Errors
    /// As the journal answers; `waitFirst` while another attempt runs or too soon
    /// after wrong ones; `absent` when none is chosen.
    pub fn unlock(self: &Arc<Self>, secret: Secret) -> Result<(), CommandError> {
        let Ok(_turn) = self.deriving.try_lock() else { return Err(wait_first(1)) };
        if self.open().is_some() {
            return Ok(());
        }
        self.permit()?;
        let lockings = self.lockings();
        let path = self.chosen().ok_or_else(|| CommandError::new(ErrorCode::Absent))?;
        let device = device(&self.places)?;
        let mut journal = self.try_secret(LockedJournal::open(&path)?, device, &secret)?;
        let known_here = self.places.anchor(&journal.own_id()).is_file() && !is_named_as_copy(&path);
        let news = self.news_of(&journal, known_here);
        let rollback = self.compare(&mut journal);
        let weak = journal.is_below_floor();
        let recovered = matches!(secret, Secret::Recovery(_));
        let open = OpenJournal::new(journal, path, recovered);
        *hold(&open.rollback) = rollback;
        *hold(&open.news) = news;
        let open = self.enter(open, lockings)?;
        if let (true, Secret::Passphrase(passphrase)) = (weak, secret) {
            self.strengthen(&open, passphrase);
        }
        Ok(())
    }

    fn try_secret(
        &self,
        locked: LockedJournal,
        device: DeviceId,
        secret: &Secret,
    ) -> Result<Journal, CommandError> {
        let answer = locked.unlock(device, secret).map_err(|(_, error)| CommandError::from(error));
        if answer.is_ok() {
            self.count_attempt(true);
        }
        answer.map_err(|error| if is_wrong(error.code) { self.count_wrong(error) } else { error })
    }

    /// The answer that starts a pause says how long it is, so that the screen can count it down.
    fn count_wrong(&self, mut error: CommandError) -> CommandError {
        self.count_attempt(false);
        error.detail.seconds = self.permit().err().and_then(|wait| wait.detail.seconds);
        error
    }

    /// Makes a journal at `path` and opens it.
    ///
    /// # Errors
    /// As the journal answers: `alreadyExists`, `noSpace`, `notPermitted` and others.
    pub fn create(
        self: &Arc<Self>,
        path: PathBuf,
        passphrase: &Passphrase,
        code: &RecoveryCode,
    ) -> Result<(), CommandError> {
        let Ok(_turn) = self.deriving.try_lock() else { return Err(wait_first(1)) };
        self.lock();
        let lockings = self.lockings();
        let device = device(&self.places)?;
        let journal = Journal::create(&path, device, passphrase, code, self.tuning.cost())?;
        self.choose(path.clone());
        self.enter(OpenJournal::new(journal, path, false), lockings).map(drop)
    }

    fn enter(self: &Arc<Self>, open: OpenJournal, lockings: u64) -> Result<Arc<OpenJournal>, CommandError> {
        let settings = open.with(|journal| Ok(journal.settings()))?;
        let open = self.admit(open, lockings)?;
        self.set_idle_limit(settings.auto_lock_minutes.map(|minutes| minutes.get()));
        self.prefer_chosen();
        self.leave_anchor(&open);
        let (shell, entered) = (Arc::clone(self), Arc::clone(&open));
        std::thread::spawn(move || {
            shell.read_the_rest(&entered);
            // What is wrong with the backups is told where they are shown.
            let _ = shell.see_to_backups(&entered, false);
        });
        Ok(open)
    }

    /// Ends when every entry has been read or the journal is shut.
    fn read_the_rest(&self, open: &OpenJournal) {
        loop {
            match open.with(|journal| Ok(journal.project_more(SLICE))) {
                Ok(false) => std::thread::yield_now(),
                Ok(true) => break,
                Err(_) => return,
            }
        }
        self.open_inbox(open);
        self.keep_news(open);
        let (now, by_code) = (self.now(), open.must_set_passphrase());
        // Shut meanwhile: it is seen to the next time.
        let _ = open.with(|journal| {
            journal.settle_recovery(now, by_code);
            Ok(())
        });
        self.notify(Notice::ProjectionComplete);
    }
}

/// Deletes what has been in the bin for its thirty days. A journal that cannot be
/// written to keeps it until it can.
pub fn empty_old_bin(open: &OpenJournal) {
    let _ = open.with(|journal| journal.purge_expired(Moment::now(DayRule::Calendar)).map(drop));
}

/// Whether the file is called as a backup is: one that is opened where it lies never had keys beside it.
fn is_named_as_copy(path: &Path) -> bool {
    path.file_name().and_then(|name| name.to_str()).is_some_and(is_name_of_copy)
}

/// Whether the answer means that the secret was not the journal's.
pub fn is_wrong(code: ErrorCode) -> bool {
    matches!(code, ErrorCode::WrongPassphrase | ErrorCode::WrongRecoveryCode)
}

/// This device's name, made when it is first needed. One that cannot be read is
/// replaced: it tells revisions of two devices apart and opens nothing.
pub(crate) fn device(places: &Places) -> Result<DeviceId, CommandError> {
    let path = places.device();
    let known = std::fs::read_to_string(&path).ok().and_then(|name| name.trim().parse().ok());
    if let Some(device) = known {
        return Ok(device);
    }
    fresh_device(places)
}

/// A new name for this device: the old one's numbers may be used again by a journal that was put
/// back from an earlier time.
pub(crate) fn fresh_device(places: &Places) -> Result<DeviceId, CommandError> {
    let path = places.device();
    let device = DeviceId::random().map_err(|_| CommandError::new(ErrorCode::Io))?;
    let kept = files::replace(&path, device.to_string().as_bytes());
    kept.map_err(|error| CommandError::new(files::code(&error)))?;
    Ok(device)
}

impl Shell {
    /// Where a journal called `name` is to be made.
    ///
    /// # Errors
    /// When the usual folder cannot be made.
    pub fn place_for(&self, name: &str, folder: Option<&str>) -> Result<PathBuf, CommandError> {
        if chosen_folder(folder).is_none() {
            let made = files::private_folder(&self.places.data);
            made.map_err(|error| CommandError::new(files::code(&error)))?;
        }
        Ok(self.path_for(name, folder))
    }

    fn path_for(&self, name: &str, folder: Option<&str>) -> PathBuf {
        chosen_folder(folder).unwrap_or_else(|| self.places.data.clone()).join(file_name(name))
    }

    /// Whether a journal called `name` could be made there, before anything else is asked of the
    /// person. Nothing is made.
    ///
    /// # Errors
    /// `alreadyExists` where there is one, or something left of one; `folderMissing`.
    pub fn look_at_place(&self, name: &str, folder: Option<&str>) -> Result<(), CommandError> {
        if chosen_folder(folder).is_some_and(|folder| !folder.is_dir()) {
            return Err(CommandError::new(ErrorCode::FolderMissing));
        }
        let taken = LockedJournal::is_taken(&self.path_for(name, folder));
        if taken { Err(CommandError::new(ErrorCode::AlreadyExists)) } else { Ok(()) }
    }

    /// The journal that is chosen.
    pub fn chosen(&self) -> Option<PathBuf> {
        hold(&self.chosen).clone()
    }

    pub(crate) fn choose(&self, path: PathBuf) {
        *hold(&self.chosen) = Some(path);
    }
}

/// The folder that was chosen, if one was.
fn chosen_folder(folder: Option<&str>) -> Option<PathBuf> {
    folder.filter(|folder| !folder.is_empty()).map(PathBuf::from)
}

/// Longest name kept, in characters; file systems allow 255 bytes.
const LONGEST_NAME: usize = 60;

/// A file name for a journal called `name`, fit for every system.
fn file_name(name: &str) -> String {
    let fit = |letter: char| if letter.is_alphanumeric() || " -_".contains(letter) { letter } else { '-' };
    let name: String = name.chars().map(fit).take(LONGEST_NAME).collect();
    let name = name.trim_matches([' ', '-']);
    if name.is_empty() || is_device_name(name) {
        format!("journal.{EXTENSION}")
    } else {
        format!("{name}.{EXTENSION}")
    }
}

/// Names that are devices on Windows, whatever follows the dot.
fn is_device_name(name: &str) -> bool {
    let name = name.to_ascii_uppercase();
    let numbered = |device: &str| name.strip_prefix(device).is_some_and(|rest| rest.len() == 1);
    ["CON", "PRN", "AUX", "NUL"].contains(&name.as_str()) || numbered("COM") || numbered("LPT")
}

/// The name a journal goes by: its file's, without the ending.
pub fn name_of(path: &Path) -> Option<String> {
    path.file_stem().map(|name| name.to_string_lossy().into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_becomes_a_file_name_that_cannot_leave_the_folder() {
        assert_eq!(file_name("My journal"), "My journal.stillpoint");
        assert_eq!(file_name("../../etc/x"), "etc-x.stillpoint");
        assert_eq!(file_name("  "), "journal.stillpoint");
        assert_eq!(file_name("con"), "journal.stillpoint");
        assert_eq!(file_name("Dyddiadur Siân"), "Dyddiadur Siân.stillpoint");
        assert!(file_name(&"é".repeat(300)).len() < 255);
    }

    #[test]
    fn the_device_keeps_its_name_and_a_spoilt_one_is_replaced() {
        let home = tempfile::tempdir().expect("a folder");
        let places = Places::inside(home.path());
        let first = device(&places).expect("named").to_string();
        assert_eq!(device(&places).expect("named").to_string(), first);
        std::fs::write(places.device(), "spoilt").expect("written");
        let second = device(&places).expect("named").to_string();
        assert_ne!(second, first);
        assert_eq!(device(&places).expect("named").to_string(), second);
    }
}
