//! Copies of the journal: making one, what is known of them, and which may go.

use std::{
    fs,
    path::{Path, PathBuf},
};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use stillpoint_vault::{self as vault, Beside};

use super::{Journal, count};
use crate::{
    backups::{
        Before, CopyReader, CopyState, Held, Known, KnownCopy, copies_of, disk, due, file_name, taken_at,
        to_remove, was_opened,
    },
    error::JournalError,
    time::Moment,
};

/// What a journal has that nothing was put into: settings, and when its recovery code was made.
const FIRST_RECORDS: usize = 2;

/// Names tried when copies are made within one second.
const TRIES: i64 = 100;

/// A copy that is written and not yet checked.
#[derive(Debug)]
pub struct Begun {
    /// Where it is.
    pub unchecked: PathBuf,
    /// Where it will be once it is checked.
    pub to: PathBuf,
    entries: u32,
    commits: u64,
}

impl Journal {
    /// The folder of copies beside the journal.
    #[must_use]
    pub fn backup_folder(&self) -> PathBuf {
        vault::backup_folder(self.vault.path())
    }

    /// What opens copies of this journal, on another thread if need be.
    #[must_use]
    pub fn copy_reader(&self) -> CopyReader {
        CopyReader::new(self.vault.backup_reader())
    }

    /// What is known of the copies that are there.
    #[must_use]
    pub fn known_copies(&self) -> Known {
        let sealed = fs::read(self.known_file()).unwrap_or_default();
        let plain = self.vault.open_beside(Beside::Backups, &sealed);
        let mut known = plain.map(|plain| Known::parse(&plain)).unwrap_or_default();
        known.meet(&self.found_copies());
        known
    }

    /// Keeps what is known of the copies.
    ///
    /// # Errors
    /// Those of writing a file. Nothing is lost that could not be found out again.
    pub fn keep_known_copies(&self, known: &Known) -> Result<(), JournalError> {
        vault::create_private_folder(&self.backup_folder()).map_err(disk)?;
        Ok(self.vault.keep_beside(Beside::Backups, &self.known_file(), &known.to_bytes())?)
    }

    /// Changes what is known of the copies, in one step with reading it.
    ///
    /// # Errors
    /// As [`Journal::keep_known_copies`].
    pub fn learn_of_copies(&self, learn: impl FnOnce(&mut Known)) -> Result<(), JournalError> {
        let mut known = self.known_copies();
        let before = known.clone();
        learn(&mut known);
        if known == before { Ok(()) } else { self.keep_known_copies(&known) }
    }

    /// The copies there are, newest first by their names; what turned out to be something else is
    /// not among them.
    #[must_use]
    pub fn copies(&self) -> Vec<(String, DateTime<Utc>, KnownCopy)> {
        let copies = self.known_copies().copies.into_iter();
        let ours = copies.filter(|(_, copy)| copy.state != CopyState::Foreign);
        let mut all: Vec<_> =
            ours.filter_map(|(name, copy)| Some((self.copy_taken(&name)?, name, copy))).collect();
        all.sort_by_key(|(taken, ..)| std::cmp::Reverse(*taken));
        all.into_iter().map(|(taken, name, copy)| (name, taken, copy)).collect()
    }

    /// The files in another folder that are called as copies of this journal are, newest first.
    #[must_use]
    pub fn copies_in(&self, folder: &Path) -> Vec<PathBuf> {
        copies_of(self.vault.path(), folder).into_iter().map(|(_, path)| path).collect()
    }

    /// What a file among the copies says of when it was taken; `None` for any other file.
    #[must_use]
    pub fn copy_taken(&self, name: &str) -> Option<DateTime<Utc>> {
        taken_at(&self.stem(), name)
    }

    /// Where the copy of that name is.
    ///
    /// # Errors
    /// `NotFound` for a name that no copy has.
    pub fn copy_path(&self, name: &str) -> Result<PathBuf, JournalError> {
        // Parsed first: nothing that leads out of the folder is a name of a copy.
        let taken = self.copy_taken(name).filter(|_| !name.contains(['/', '\\']));
        taken.map(|_| self.backup_folder().join(name)).ok_or(JournalError::NotFound)
    }

    /// Whether the day's backup is to be made: see [`due`]. Never of a damaged journal, nor of one
    /// in which there is nothing yet.
    #[must_use]
    pub fn backup_is_due(&self, now: Moment) -> bool {
        if self.vault.read_only() || self.vault.objects().len() <= FIRST_RECORDS {
            return false;
        }
        let known = self.known_copies();
        let sound = known.copies.iter().filter(|(_, copy)| copy.state == CopyState::Sound);
        let newest =
            sound.filter_map(|(name, copy)| Some((self.copy_taken(name)?, copy))).max_by_key(|(at, _)| *at);
        let newest = newest.map(|(at, copy)| (day_at(at, now), copy.commits == Some(self.vault.commits())));
        due(newest, now.calendar_day().date())
    }

    /// Copies the journal as it is now to a file that is no backup before it is checked.
    ///
    /// # Errors
    /// `ReadOnly` for a damaged journal, and those of writing a file.
    pub fn begin_backup(&mut self, now: Moment) -> Result<Begun, JournalError> {
        self.read_everything();
        let folder = self.backup_folder();
        vault::create_private_folder(&folder).map_err(disk)?;
        self.clear_unfinished(&folder);
        let to = self.free_name(&folder, now)?;
        let mut unchecked = to.clone().into_os_string();
        unchecked.push(".new");
        let unchecked = PathBuf::from(unchecked);
        self.vault.copy_to(&unchecked)?;
        Ok(Begun { unchecked, to, entries: count(self.projection.count()), commits: self.vault.commits() })
    }

    /// Counts a copy that has been checked among the backups, and lets those go that need not be kept.
    ///
    /// # Errors
    /// Those of writing what is known; the copy itself is there.
    pub fn finish_backup(&mut self, begun: &Begun, now: Moment) -> Result<(), JournalError> {
        let mut known = self.known_copies();
        if let Some(name) = begun.to.file_name().and_then(|name| name.to_str()) {
            let bytes = fs::metadata(&begun.to).map_err(disk)?.len();
            known.copies.insert(
                name.to_owned(),
                KnownCopy {
                    state: CopyState::Sound,
                    checked: Some(now),
                    entries: Some(begun.entries),
                    commits: Some(begun.commits),
                    bytes,
                },
            );
        }
        self.let_go(&mut known, now);
        self.keep_known_copies(&known)
    }

    /// Makes and checks a backup before something that cannot be undone, unless the newest one
    /// holds all there is.
    ///
    /// # Errors
    /// Those of making one: whatever it was to come before should then not be done.
    pub fn back_up_before(&mut self, _reason: Before, now: Moment) -> Result<(), JournalError> {
        if self.is_backed_up() {
            return Ok(());
        }
        self.back_up(now)
    }

    /// Makes and checks a backup here and now.
    ///
    /// # Errors
    /// Those of making one.
    pub fn back_up(&mut self, now: Moment) -> Result<(), JournalError> {
        let begun = self.begin_backup(now)?;
        self.copy_reader().keep(&begun.unchecked, &begun.to, &|| true)?;
        // The copy is whole and has its name; what is known of it can be found out again.
        let _ = self.finish_backup(&begun, now);
        Ok(())
    }

    /// The copies that have not been checked, newest first.
    #[must_use]
    pub fn unchecked_copies(&self) -> Vec<String> {
        let known = self.known_copies();
        let unchecked = known.copies.into_iter().filter(|(_, copy)| copy.state == CopyState::Unchecked);
        let mut names: Vec<String> = unchecked.map(|(name, _)| name).collect();
        names.sort_by_key(|name| std::cmp::Reverse(self.copy_taken(name)));
        names
    }

    /// Keeps what a check of a copy found.
    ///
    /// # Errors
    /// Those of writing what is known.
    pub fn note_check(
        &mut self,
        name: &str,
        found: Result<crate::backups::Examined, JournalError>,
        now: Moment,
    ) -> Result<(), JournalError> {
        let mut known = self.known_copies();
        let Some(copy) = known.copies.get_mut(name) else { return Ok(()) };
        match found {
            Ok(examined) => {
                copy.state = examined.state;
                copy.entries = examined.entries;
                copy.commits = examined.commits;
                copy.checked = Some(now);
            }
            Err(JournalError::OtherVault | JournalError::NotAVault) => copy.state = CopyState::Foreign,
            // It could not be looked at this time: nothing is known that was not before.
            Err(_) => return Ok(()),
        }
        self.let_go(&mut known, now);
        self.keep_known_copies(&known)
    }

    /// Forgets which commit each copy holds: after another file has taken the journal's place, the
    /// same number may stand for another state.
    pub fn forget_commits_of_copies(&self) {
        let mut known = self.known_copies();
        known.copies.values_mut().for_each(|copy| copy.commits = None);
        // At worst one backup is made too late by a day.
        let _ = self.keep_known_copies(&known);
    }

    /// The names that the second folder need not keep, of those put there. One that has been opened as a
    /// journal of its own is none of them.
    #[must_use]
    pub fn superfluous<'a>(
        &self,
        folder: &Path,
        names: impl Iterator<Item = &'a String>,
        now: Moment,
    ) -> Vec<String> {
        let names: Vec<&String> = names.filter(|name| !was_opened(&folder.join(name))).collect();
        // Put there when it was sound; one that is now under another key, beside the journal too, counts
        // no more and stays.
        let known = self.known_copies().copies;
        let state = |name: &str| match known.get(name).map(|copy| copy.state) {
            Some(other @ (CopyState::OtherKey | CopyState::Unchecked)) => other,
            _ => CopyState::Sound,
        };
        let held: Vec<Held> = names.iter().map(|name| self.held(name, state(name), now)).collect();
        let gone = to_remove(&held, now.calendar_day().date());
        gone.into_iter().filter_map(|at| names.get(at).map(|name| (*name).clone())).collect()
    }

    fn held(&self, name: &str, state: CopyState, now: Moment) -> Held {
        let taken = self.copy_taken(name).unwrap_or(DateTime::UNIX_EPOCH);
        Held { taken: taken.timestamp(), day: day_at(taken, now), state }
    }

    fn let_go(&self, known: &mut Known, now: Moment) {
        let names: Vec<String> = known.copies.keys().cloned().collect();
        let folder = self.backup_folder();
        let states = known.copies.iter().map(|(name, copy)| {
            // One that somebody has gone on in is nobody's to remove, and no copy of this journal's.
            let opened = was_opened(&folder.join(name));
            self.held(name, if opened { CopyState::Foreign } else { copy.state }, now)
        });
        for at in to_remove(&states.collect::<Vec<_>>(), now.calendar_day().date()) {
            let Some(name) = names.get(at) else { continue };
            // One that cannot be removed now is looked at again after the next backup.
            if fs::remove_file(self.backup_folder().join(name)).is_ok() {
                known.copies.remove(name);
            }
        }
    }

    fn is_backed_up(&self) -> bool {
        let commits = Some(self.vault.commits());
        let known = self.known_copies();
        let newest = known.copies.iter().max_by_key(|(name, _)| self.copy_taken(name));
        newest.is_some_and(|(_, copy)| copy.state == CopyState::Sound && copy.commits == commits)
    }

    fn found_copies(&self) -> Vec<(String, DateTime<Utc>, u64)> {
        let Ok(files) = fs::read_dir(self.backup_folder()) else { return Vec::new() };
        let copy = |file: fs::DirEntry| {
            let name = file.file_name().into_string().ok()?;
            let taken = self.copy_taken(&name)?;
            // Not through a link: what is removed later must be what was looked at.
            let about = file.path().symlink_metadata().ok().filter(fs::Metadata::is_file)?;
            Some((name, taken, about.len()))
        };
        files.flatten().filter_map(copy).collect()
    }

    pub(super) fn free_name(&self, folder: &Path, now: Moment) -> Result<PathBuf, JournalError> {
        let names = (0..TRIES).map(|more| file_name(&self.stem(), now.at() + TimeDelta::seconds(more)));
        let mut free = names.map(|name| folder.join(name)).filter(|path| path.symlink_metadata().is_err());
        free.next().ok_or(JournalError::AlreadyExists)
    }

    /// What a copy that was interrupted left behind.
    fn clear_unfinished(&self, folder: &Path) {
        let Ok(files) = fs::read_dir(folder) else { return };
        for file in files.flatten() {
            let name = file.file_name().into_string().unwrap_or_default();
            let ours = name.strip_suffix(".new").and_then(|name| self.copy_taken(name));
            if ours.is_some() {
                let _ = fs::remove_file(file.path());
            }
        }
    }

    fn stem(&self) -> String {
        self.vault.path().file_stem().unwrap_or_default().to_string_lossy().into_owned()
    }

    pub(super) fn known_file(&self) -> PathBuf {
        self.backup_folder().join(format!("{}.known", self.stem()))
    }
}

/// The day an instant belongs to on the clock of `now`.
fn day_at(at: DateTime<Utc>, now: Moment) -> NaiveDate {
    (at + TimeDelta::minutes(i64::from(now.offset_minutes()))).date_naive()
}
