//! A home of the test's own: everything the app may write lies in one folder.

use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::Outcome;

/// A throwaway home with every folder that programs are told of through the
/// environment. Gone with everything in it when its owner lets go.
pub struct Sandbox(TempDir);

/// The variables that name a folder, and the folder's name in the sandbox.
const FOLDERS: &[(&str, &str)] = &[
    ("HOME", "home"),
    ("XDG_CONFIG_HOME", "home/.config"),
    ("XDG_DATA_HOME", "home/.local/share"),
    ("XDG_STATE_HOME", "home/.local/state"),
    ("XDG_CACHE_HOME", "home/.cache"),
    ("XDG_RUNTIME_DIR", "run"),
    ("TMPDIR", "tmp"),
    ("STILLPOINT_HOME", "stillpoint"),
];

impl Sandbox {
    /// Makes one.
    ///
    /// # Errors
    /// When the system's temporary folder cannot be written.
    pub fn new() -> Outcome<Self> {
        use std::os::unix::fs::DirBuilderExt;
        let sandbox = Self(tempfile::Builder::new().prefix("stillpoint-e2e-").tempdir()?);
        for (_, folder) in FOLDERS {
            std::fs::DirBuilder::new().recursive(true).mode(0o700).create(sandbox.path(folder))?;
        }
        Ok(sandbox)
    }

    /// A place in it.
    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// All of it.
    pub fn root(&self) -> &Path {
        self.0.path()
    }

    /// Where the app keeps journals unless told otherwise.
    pub fn journals(&self) -> PathBuf {
        self.path("stillpoint/data")
    }

    /// What the environment has to say.
    pub fn variables(&self) -> Vec<(&'static str, PathBuf)> {
        FOLDERS.iter().map(|(name, folder)| (*name, self.path(folder))).collect()
    }
}
