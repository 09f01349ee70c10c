//! A journal whose file cannot be used: its backups are shown before anything is open, and one of them
//! is put in its place.

use std::path::{Path, PathBuf};

use stillpoint_journal::Secret;
use stillpoint_journal::backups::{
    StandIn, StandInCopy, StandInLook, StandInPut, StandIns, copies_of, folder_beside, prepare_stand_in,
};
use stillpoint_journal::time::Moment;
use stillpoint_journal::wire::{CommandError, ErrorCode};

use crate::opening::is_wrong;
use crate::shell::{Shell, hold, wait_first};

/// A backup that has been opened and is ready to take the journal's place. It holds no key.
pub struct Ready {
    file: StandIn,
    place: PathBuf,
}

impl Shell {
    /// The backups of the chosen journal, by their names.
    ///
    /// # Errors
    /// `absent` when no journal is chosen.
    pub fn stand_ins(&self) -> Result<StandIns, CommandError> {
        let journal = self.chosen().ok_or_else(|| CommandError::new(ErrorCode::Absent))?;
        let folder = folder_beside(&journal);
        let mut copies = self.files_in(&journal, &folder, false);
        if let Some(second) = self.second_folder() {
            let there: Vec<String> = copies.iter().map(|copy| copy.name.clone()).collect();
            let elsewhere = self.files_in(&journal, &second, true);
            copies.extend(elsewhere.into_iter().filter(|copy| !there.contains(&copy.name)));
        }
        copies.sort_by_key(|copy| std::cmp::Reverse(copy.taken.at()));
        Ok(StandIns { folder: folder.to_string_lossy().into_owned(), copies })
    }

    fn files_in(&self, journal: &Path, folder: &Path, second: bool) -> Vec<StandInCopy> {
        let all = copies_of(journal, folder).into_iter().filter_map(|(taken, path)| {
            let name = path.file_name()?.to_str()?.to_owned();
            // Not through a link, and not what is as empty as the journal itself.
            let about = path.symlink_metadata().ok().filter(|about| about.is_file() && about.len() > 0)?;
            Some(StandInCopy { name, second, taken: Moment::of(taken), bytes: about.len() })
        });
        all.collect()
    }

    /// Opens one of them with a secret of its time, and makes it ready. Nothing that is there changes.
    ///
    /// # Errors
    /// `notFound` for a name that is none of theirs, and those of opening a journal; a wrong secret
    /// counts as it does at the lock, and a right one makes up for none.
    pub fn look_at_stand_in(
        &self,
        name: &str,
        second: bool,
        secret: &Secret,
    ) -> Result<StandInLook, CommandError> {
        if self.open().is_some() {
            return Err(CommandError::new(ErrorCode::AlreadyExists));
        }
        let Ok(_turn) = self.deriving.try_lock() else { return Err(wait_first(1)) };
        self.permit()?;
        *hold(&self.stand_in) = None;
        let journal = self.chosen().ok_or_else(|| CommandError::new(ErrorCode::Absent))?;
        let known = self.stand_ins()?.copies.into_iter();
        let copy = known.into_iter().find(|copy| copy.name == name && copy.second == second);
        let copy = copy.ok_or_else(|| CommandError::new(ErrorCode::NotFound))?;
        let folder = if second { self.second_folder() } else { Some(folder_beside(&journal)) };
        let path = folder.ok_or_else(|| CommandError::new(ErrorCode::NotFound))?.join(&copy.name);
        let opened = prepare_stand_in(&path, copy.taken, secret, &journal);
        let (drill, ready) = opened
            .map_err(|error| {
                let by_code = matches!(secret, Secret::Recovery(_));
                CommandError::from(if by_code { error.for_recovery() } else { error })
            })
            .inspect_err(|error| {
                if is_wrong(error.code) {
                    self.count_attempt(false);
                }
            })?;
        let trouble = ready.as_ref().err().map(|error| error.code());
        *hold(&self.stand_in) = ready.ok().map(|file| Ready { file, place: journal });
        Ok(StandInLook { taken: drill.taken, total: drill.total, newest: drill.newest, trouble })
    }

    /// Puts the one that was made ready in the journal's place; what lay there is kept.
    ///
    /// # Errors
    /// `notFound` when none was, or another journal has been chosen since; `alreadyExists` when the
    /// journal can be opened after all; and those of writing. What lay there is then still there.
    pub fn put_stand_in(&self) -> Result<StandInPut, CommandError> {
        let ready = hold(&self.stand_in).take().filter(|ready| self.chosen().as_ref() == Some(&ready.place));
        let Ready { file, place } = ready.ok_or_else(|| CommandError::new(ErrorCode::NotFound))?;
        let own_id = file.vault_id().to_string();
        let kept = file.put().map_err(stillpoint_journal::JournalError::from)?;
        let ending = kept.as_deref().and_then(|kept| ending(kept, &place));
        self.mark_stood_in(&own_id, ending);
        Ok(StandInPut { kept: kept.map(|kept| kept.to_string_lossy().into_owned()) })
    }

    /// None of them after all.
    pub fn forget_stand_in(&self) {
        *hold(&self.stand_in) = None;
    }
}

/// How a name ends that begins as another does.
fn ending(longer: &Path, shorter: &Path) -> Option<String> {
    let names = (longer.file_name()?.to_str()?, shorter.file_name()?.to_str()?);
    names.0.strip_prefix(names.1).map(str::to_owned)
}
