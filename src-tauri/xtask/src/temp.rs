//! A folder that is gone when its owner is.

use std::{
    fs,
    hash::{BuildHasher, RandomState},
    path::{Path, PathBuf},
};

use crate::Outcome;

/// Deleted with everything in it on drop.
pub struct TempFolder(PathBuf);

impl TempFolder {
    /// A new folder in the system's temporary place, readable by its owner only.
    pub fn new(purpose: &str) -> Outcome<Self> {
        let unique = RandomState::new().hash_one(std::process::id());
        let path = std::env::temp_dir().join(format!("stillpoint-{purpose}-{unique:016x}"));
        create_private(&path).map_err(|e| format!("cannot make a temporary folder: {e}"))?;
        Ok(Self(path))
    }

    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for TempFolder {
    fn drop(&mut self) {
        if let Err(e) = fs::remove_dir_all(&self.0) {
            eprintln!("could not delete {}: {e}", self.0.display());
        }
    }
}

fn create_private(path: &Path) -> std::io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}
