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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_is_taken_is_left_to_whoever_has_it() {
        let folder = tempfile::tempdir().unwrap();
        let (new, path) = (folder.path().join("new"), folder.path().join("named"));
        fs::write(&new, b"finished").unwrap();
        assert!(try_publish(&new, &path).is_ok());
        assert_eq!(fs::read(&path).unwrap(), b"finished");
        fs::write(&path, b"another's").unwrap();
        assert!(matches!(try_publish(&new, &path), Err(Unpublished::AlreadyExists)));
        #[cfg(unix)]
        {
            let broken = folder.path().join("broken");
            std::os::unix::fs::symlink(folder.path().join("nowhere"), &broken).unwrap();
            assert!(matches!(try_publish(&new, &broken), Err(Unpublished::AlreadyExists)));
        }
    }

    #[test]
    fn what_cannot_be_named_at_all_is_told_as_what_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let (absent, path) = (folder.path().join("absent"), folder.path().join("named"));
        assert!(matches!(try_publish(&absent, &path), Err(Unpublished::Fault(Fault::NotFound))));
        // A folder has no second name, as nothing has where there are no links.
        let finished = folder.path().join("finished");
        fs::create_dir(&finished).unwrap();
        assert!(try_publish(&finished, &path).is_ok());
        assert!(path.is_dir() && !finished.exists());
        fs::create_dir(&finished).unwrap();
        assert!(matches!(try_publish(&finished, &path), Err(Unpublished::AlreadyExists)));
    }
}
