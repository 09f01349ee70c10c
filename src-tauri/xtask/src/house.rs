//! Where things stand in the repository.

use std::{
    env,
    path::{Path, PathBuf},
};

use crate::Outcome;

/// The repository's folders, found from this crate's own place in it.
pub struct House {
    root: PathBuf,
    target: PathBuf,
}

impl House {
    /// Cargo says where this crate lies when it starts it; started by hand, the
    /// place it was compiled in is the best guess.
    pub fn find() -> Outcome<Self> {
        let own = env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
        let root = Path::new(&own).ancestors().nth(2).map(Path::to_path_buf);
        let root = root.filter(|r| r.join("Cargo.lock").exists()).ok_or("cannot find the repository")?;
        let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), |t| root.join(t));
        Ok(Self { root, target })
    }

    /// The repository itself.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The screens.
    pub fn ui(&self) -> PathBuf {
        self.root.join("ui")
    }

    /// The Tauri shell.
    pub fn shell(&self) -> PathBuf {
        self.root.join("src-tauri")
    }

    /// What the Linux packages carry besides the app.
    pub fn packaging(&self) -> PathBuf {
        self.shell().join("xtask/packaging")
    }

    /// Cargo's target folder (`CARGO_TARGET_DIR` is honoured).
    pub fn target(&self) -> &Path {
        &self.target
    }

    /// A folder of this task's own under target/, made if need be.
    pub fn work(&self, name: &str) -> Outcome<PathBuf> {
        let path = self.target.join(name);
        std::fs::create_dir_all(&path).map_err(|e| format!("cannot make {}: {e}", path.display()))?;
        Ok(path)
    }

    /// `path` as somebody standing in the repository would write it.
    pub fn short<'a>(&self, path: &'a Path) -> std::path::Display<'a> {
        path.strip_prefix(&self.root).unwrap_or(path).display()
    }
}
