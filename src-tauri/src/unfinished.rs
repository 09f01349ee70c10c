//! A folder that appears whole or not at all.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::files;

/// Names that are tried for a folder before giving up.
const TRIES: u32 = 1000;

/// A folder being filled under another name. Dropped before it is [finished](Self::finish) it is
/// removed with everything in it.
pub struct Unfinished {
    parent: PathBuf,
    name: String,
    path: PathBuf,
    finished: bool,
}

impl Unfinished {
    /// Begins a folder that will be called `name`, or that with a number, within `parent`.
    ///
    /// # Errors
    /// When `parent` is missing or nothing may be written there.
    pub fn begin(parent: &Path, name: &str) -> io::Result<Self> {
        let mut tag = [0_u8; 8];
        getrandom::fill(&mut tag).map_err(io::Error::other)?;
        let path = parent.join(format!("{name} unfinished {:016x}", u64::from_le_bytes(tag)));
        files::new_private_folder(&path)?;
        Ok(Self { parent: parent.to_path_buf(), name: name.to_owned(), path, finished: false })
    }

    /// Writes a file at a path within it, its names joined by "/".
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn write(&self, path: &str, bytes: &[u8]) -> io::Result<()> {
        let full = self.path.join(path);
        files::private_folder(full.parent().unwrap_or(&self.path))?;
        files::write_unsynced(&full, bytes)
    }

    /// Puts everything on the disk and gives the folder its name, which is answered.
    ///
    /// # Errors
    /// When that fails; then it is removed.
    pub fn finish(mut self) -> io::Result<String> {
        files::sync_all_in(&self.path)?;
        let name = self.free_name()?;
        fs::rename(&self.path, self.parent.join(&name))?;
        self.finished = true;
        files::sync_folder(&self.parent)?;
        Ok(name)
    }

    fn free_name(&self) -> io::Result<String> {
        let numbered = |number| match number {
            1 => self.name.clone(),
            _ => format!("{} ({number})", self.name),
        };
        let free = |name: &String| fs::symlink_metadata(self.parent.join(name)).is_err();
        (1..TRIES).map(numbered).find(free).ok_or_else(|| io::ErrorKind::AlreadyExists.into())
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        if !self.finished {
            // What cannot be removed now was never given a name anybody would trust.
            let _ = fs::remove_dir_all(&self.path);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn inside(folder: &Path) -> Vec<String> {
        let names = fs::read_dir(folder).expect("listed").flatten();
        let mut names: Vec<_> = names.map(|one| one.file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    #[test]
    fn it_is_there_whole_under_a_name_nothing_else_has() {
        let home = tempfile::tempdir().expect("a folder");
        for expected in ["All", "All (2)", "All (3)"] {
            let folder = Unfinished::begin(home.path(), "All").expect("begun");
            folder.write("a/b/c.md", b"x").expect("written");
            assert!(!home.path().join(expected).exists());
            assert_eq!(folder.finish().expect("finished"), expected);
            assert_eq!(fs::read(home.path().join(expected).join("a/b/c.md")).expect("there"), b"x");
        }
        assert_eq!(inside(home.path()), ["All", "All (2)", "All (3)"]);
    }

    #[test]
    fn one_that_is_given_up_leaves_nothing() {
        let home = tempfile::tempdir().expect("a folder");
        let folder = Unfinished::begin(home.path(), "All").expect("begun");
        folder.write("a/b.md", b"x").expect("written");
        assert!(folder.write("a", b"a folder is in the way").is_err());
        drop(folder);
        assert!(inside(home.path()).is_empty());
    }

    #[cfg(unix)]
    #[test]
    fn nobody_else_may_look_into_it() {
        use std::os::unix::fs::PermissionsExt;
        let home = tempfile::tempdir().expect("a folder");
        let folder = Unfinished::begin(home.path(), "All").expect("begun");
        folder.write("a/b.md", b"x").expect("written");
        folder.finish().expect("finished");
        let mode =
            |path: &str| fs::metadata(home.path().join(path)).expect("there").permissions().mode() & 0o777;
        assert_eq!((mode("All"), mode("All/a"), mode("All/a/b.md")), (0o700, 0o700, 0o600));
    }
}
