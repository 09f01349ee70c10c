//! Where the app keeps things.
//!
//! | folder | holds | Linux | elsewhere |
//! |---|---|---|---|
//! | data | journals, unless another place is chosen | `~/.local/share/stillpoint` | local application data |
//! | state | this device's name, where each journal was left, whose file is being replaced | `~/.local/state/stillpoint` | the same, in `State` |
//! | config | `preferences.json` | `~/.config/stillpoint` | application configuration |
//!
//! With `STILLPOINT_HOME` set to a folder all three are inside it (`data`, `state`,
//! `config`), in every build: for a journal carried on a stick, and for tests.

use std::path::{Path, PathBuf};

use stillpoint_journal::backups::{folder_beside, stem_of_copy, taken_at};
use tauri::{AppHandle, Manager};

/// The variable that puts everything into one folder.
const HOME: &str = "STILLPOINT_HOME";

/// The app's own folder within the system's.
const FOLDER: &str = if cfg!(target_os = "linux") { "stillpoint" } else { "Stillpoint" };

/// How journal files end.
pub const EXTENSION: &str = "stillpoint";
/// How a file ends in which an exercise, a template or a measure is handed on.
pub const HANDED_ON_EXTENSION: &str = "json";
/// How a calendar file ends.
pub const CALENDAR_EXTENSION: &str = "ics";
/// How a page to print ends.
pub const PAGE_EXTENSION: &str = "pdf";
/// How a file of rows for a spreadsheet ends.
pub const ROWS_EXTENSION: &str = "csv";
/// How a page saved as text with marks ends.
pub const TEXT_EXTENSION: &str = "md";
/// How a drawing ends.
pub const DRAWING_EXTENSION: &str = "svg";
/// How a picture ends.
pub const PICTURE_EXTENSION: &str = "png";

/// Whether a file's name ends so, in letters of either case.
pub fn ends_in(path: &Path, extension: &str) -> bool {
    path.extension().is_some_and(|end| end.eq_ignore_ascii_case(extension))
}

/// The app's folders. They need not exist.
#[derive(Debug, Clone)]
pub struct Places {
    /// Journals, unless another place is chosen.
    pub data: PathBuf,
    /// What this device remembers about itself.
    pub state: PathBuf,
    /// Preferences.
    pub config: PathBuf,
}

impl Places {
    /// All three inside `home`.
    pub fn inside(home: &Path) -> Self {
        Self { data: home.join("data"), state: home.join("state"), config: home.join("config") }
    }

    /// The folders for this person on this system.
    ///
    /// # Errors
    /// When the system names no home folder.
    pub fn find(app: &AppHandle) -> tauri::Result<Self> {
        if let Some(home) = portable_home() {
            return Ok(Self::inside(&home));
        }
        let paths = app.path();
        let data = paths.local_data_dir()?.join(FOLDER);
        let config = paths.config_dir()?.join(FOLDER);
        let state = state_folder(&data, paths.home_dir().ok());
        Ok(Self { data, state, config })
    }

    /// Where preferences are kept.
    pub fn preferences(&self) -> PathBuf {
        self.config.join("preferences.json")
    }

    /// Where this device's name is kept.
    pub fn device(&self) -> PathBuf {
        self.state.join("device")
    }

    /// Where the anchor of the journal of that name is kept.
    pub fn anchor(&self, journal: &str) -> PathBuf {
        self.state.join("anchors").join(journal)
    }

    /// Where it is written down that the file of the journal of that name is being replaced.
    pub fn replacing(&self, journal: &str) -> PathBuf {
        self.state.join("replacing").join(journal)
    }

    /// The journal to offer when none is remembered: the one in the data folder
    /// that was written last.
    pub fn latest_journal(&self) -> Option<PathBuf> {
        let files = std::fs::read_dir(&self.data).ok()?.flatten().map(|file| file.path());
        let journals = files.filter(|path| path.extension().is_some_and(|end| end == EXTENSION));
        journals.max_by_key(|path| std::fs::metadata(path).and_then(|about| about.modified()).ok())
    }

    /// The journal that was in the data folder and of which only backups are left: the one of which
    /// the latest is. Offered as one that is gone, it leads to them; otherwise nothing would.
    pub fn lost_journal(&self) -> Option<PathBuf> {
        let backups = std::fs::read_dir(folder_beside(&self.data.join("any"))).ok()?.flatten();
        let copies = backups.filter_map(|file| {
            let name = file.file_name().into_string().ok()?;
            let stem = stem_of_copy(&name)?;
            Some((taken_at(stem, &name)?, self.data.join(format!("{stem}.{EXTENSION}"))))
        });
        copies.max().map(|(_, journal)| journal)
    }
}

/// Set and not empty. A relative path would mean another folder at every start.
pub fn portable_home() -> Option<PathBuf> {
    let home = PathBuf::from(std::env::var_os(HOME)?);
    home.is_absolute().then_some(home)
}

#[cfg(target_os = "linux")]
fn state_folder(data: &Path, home: Option<PathBuf>) -> PathBuf {
    let named = std::env::var_os("XDG_STATE_HOME").map(PathBuf::from).filter(|path| path.is_absolute());
    named.or_else(|| Some(home?.join(".local/state"))).map_or_else(|| data.join("state"), |s| s.join(FOLDER))
}

#[cfg(not(target_os = "linux"))]
fn state_folder(data: &Path, _home: Option<PathBuf>) -> PathBuf {
    data.join("State")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_journal_written_last_is_offered_and_other_files_are_not() {
        let home = tempfile::tempdir().expect("a folder");
        let places = Places::inside(home.path());
        assert_eq!(places.latest_journal(), None);
        std::fs::create_dir_all(&places.data).expect("a folder");
        let write = |name: &str, seconds: u64| {
            let path = places.data.join(name);
            let file = std::fs::File::create(&path).expect("a file");
            let time = std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(seconds);
            file.set_modified(time).expect("dated");
            path
        };
        write("notes.txt", 9);
        write("older.stillpoint", 1);
        let newer = write("newer.stillpoint", 2);
        assert_eq!(places.latest_journal(), Some(newer));
    }

    #[test]
    fn a_journal_of_which_only_backups_are_left_is_offered_all_the_same() {
        let home = tempfile::tempdir().expect("a folder");
        let places = Places::inside(home.path());
        let backups = places.data.join("backups");
        std::fs::create_dir_all(&backups).expect("a folder");
        for other in ["Journal.keys", "notes.txt", "Old 2026-11-22 0705Z.stillpoint"] {
            std::fs::write(backups.join(other), b"x").expect("written");
        }
        assert_eq!(places.lost_journal(), None, "keys alone lead to nothing");
        for copy in ["Old 2026-11-20 070509Z.stillpoint", "My own 2026-11-22 070509Z.stillpoint"] {
            std::fs::write(backups.join(copy), b"x").expect("written");
        }
        assert_eq!(places.lost_journal(), Some(places.data.join("My own.stillpoint")));
    }
}
