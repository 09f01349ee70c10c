//! The second folder: a stick or a share that may not be there.

use std::{
    fs::{self, File, OpenOptions},
    io,
    path::{Path, PathBuf},
};

use super::{CopyReader, CopyState, Known, disk};
use crate::error::JournalError;

impl CopyReader {
    /// Puts the copy at `from` into `folder` under the same name and checks it there to the last
    /// frame. One that is there already and whole is left as it is; one that is damaged gives way.
    ///
    /// # Errors
    /// `FolderMissing`, `NoSpace`, `NotPermitted`, `AlreadyExists` when something else has that
    /// name, and those of a check.
    pub fn put_second(
        &self,
        from: &Path,
        folder: &Path,
        go_on: &dyn Fn() -> bool,
    ) -> Result<(), JournalError> {
        let name = from.file_name().ok_or(JournalError::NotFound)?;
        let to = folder.join(name);
        if to.symlink_metadata().is_ok() {
            match self.examine(&to, go_on) {
                Ok(found) if found.state == CopyState::Sound => return Ok(()),
                Ok(found) if found.state == CopyState::Damaged => fs::remove_file(&to).map_err(disk)?,
                Ok(_) | Err(JournalError::OtherVault | JournalError::NotAVault) => {
                    return Err(JournalError::AlreadyExists);
                }
                Err(error) => return Err(error),
            }
        }
        let unchecked = unchecked(&to);
        let copied = copy(from, &unchecked);
        if copied.is_err() {
            let _ = fs::remove_file(&unchecked);
        }
        copied.map_err(disk)?;
        self.keep(&unchecked, &to, go_on)
    }
}

/// A second folder, to be looked for without holding the journal: a share that is gone may not
/// answer for minutes.
#[derive(Debug, Clone)]
pub struct Second {
    folder: PathBuf,
    beside: PathBuf,
    was_on_another_drive: Option<bool>,
}

impl Second {
    /// The folder chosen, for the journal whose copies are in `beside`.
    #[must_use]
    pub fn new(folder: PathBuf, beside: PathBuf, known: &Known) -> Self {
        Self { folder, beside, was_on_another_drive: known.second_on_another_drive }
    }

    /// Where it is.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Whether it is there. The empty folder that a drive is mounted on stays when the drive is
    /// taken away: one that was on another drive and now is on the journal's own is not there.
    #[must_use]
    pub fn is_there(&self) -> bool {
        let left = self.was_on_another_drive == Some(true) && self.on_another_drive() == Some(false);
        self.folder.is_dir() && !left
    }

    /// Whether it is on another drive than the journal; `None` where that cannot be told.
    #[must_use]
    pub fn on_another_drive(&self) -> Option<bool> {
        on_another_drive(&self.folder, &self.beside)
    }
}

#[cfg(unix)]
fn on_another_drive(one: &Path, other: &Path) -> Option<bool> {
    use std::os::unix::fs::MetadataExt;
    Some(fs::metadata(one).ok()?.dev() != fs::metadata(other).ok()?.dev())
}

/// Elsewhere a drive that is gone takes its letter with it, and leaves no empty folder behind.
#[cfg(not(unix))]
fn on_another_drive(_one: &Path, _other: &Path) -> Option<bool> {
    None
}

fn unchecked(to: &Path) -> PathBuf {
    let mut name = to.to_path_buf().into_os_string();
    name.push(".new");
    name.into()
}

/// For the owner alone, where the file system has such a thing.
fn copy(from: &Path, to: &Path) -> io::Result<()> {
    match fs::remove_file(to) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut target = options.open(to)?;
    io::copy(&mut File::open(from)?, &mut target)?;
    target.sync_all()
}
