//! Giving a finished file its name.

use std::fs;
use std::io;
use std::path::Path;

use crate::error::Fault;
use crate::files;

/// That name was taken.
pub(crate) enum Unpublished {
    AlreadyExists,
    Fault(Fault),
}

/// Gives the finished file at `new` the name `path`, failing if that was taken meanwhile. `new` may
/// remain as a second name.
pub(crate) fn publish<E: From<Unpublished>>(new: &Path, path: &Path) -> Result<(), E> {
    Ok(try_publish(new, path)?)
}

fn try_publish(new: &Path, path: &Path) -> Result<(), Unpublished> {
    match fs::hard_link(new, path) {
        Ok(()) => {}
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            return Err(Unpublished::AlreadyExists);
        }
        // A file system without links. The vault's lock keeps its other writers away.
        Err(_) if path.symlink_metadata().is_ok() => return Err(Unpublished::AlreadyExists),
        Err(_) => fs::rename(new, path).map_err(|error| Unpublished::Fault(error.into()))?,
    }
    files::sync_folder(files::folder_of(path)).map_err(Unpublished::Fault)
}
