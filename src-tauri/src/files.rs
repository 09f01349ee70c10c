//! Small files of the app's own: for the person alone, and replaced in one step.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use stillpoint_journal::wire::ErrorCode;

/// Writes `bytes` to `path` for the owner alone. The file that was there stays
/// whole until the new one is; folders that are missing are made.
///
/// # Errors
/// When the folder or the file cannot be written.
pub fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().ok_or(io::ErrorKind::InvalidInput)?;
    private_folder(folder)?;
    replace_in(folder, path, bytes)
}

/// As [`replace`], into a folder that must be there and whose rights are left alone.
///
/// # Errors
/// When the folder is missing or the file cannot be written.
pub fn replace_in(folder: &Path, path: &Path, bytes: &[u8]) -> io::Result<()> {
    let beside = beside(path)?;
    let written = write_new(&beside, bytes).and_then(|()| fs::rename(&beside, path));
    if written.is_err() {
        // Nothing is lost if it stays; it only should not lie about.
        let _ = fs::remove_file(&beside);
    }
    written?;
    sync_folder(folder)
}

fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    new_file(path, bytes)?.sync_all()
}

/// Writes a new file for the owner alone, without waiting for the disk: for many files, which
/// [`sync_all_in`] then waits for together.
///
/// # Errors
/// When there is one already, or it cannot be written.
pub fn write_unsynced(path: &Path, bytes: &[u8]) -> io::Result<()> {
    new_file(path, bytes).map(drop)
}

fn new_file(path: &Path, bytes: &[u8]) -> io::Result<fs::File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(bytes)?;
    Ok(file)
}

/// Waits until everything in a folder is on the disk.
///
/// # Errors
/// When something of it could not be written.
#[cfg(target_os = "linux")]
pub fn sync_all_in(folder: &Path) -> io::Result<()> {
    Ok(rustix::fs::syncfs(fs::File::open(folder)?)?)
}

/// Waits until everything in a folder is on the disk.
///
/// # Errors
/// When something of it could not be written.
#[cfg(not(target_os = "linux"))]
pub fn sync_all_in(folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            sync_all_in(&path)?;
        } else {
            OpenOptions::new().write(true).open(&path)?.sync_all()?;
        }
    }
    sync_folder(folder)
}

fn beside(path: &Path) -> io::Result<PathBuf> {
    let mut tag = [0u8; 8];
    getrandom::fill(&mut tag).map_err(io::Error::other)?;
    let mut name = path.file_name().ok_or(io::ErrorKind::InvalidInput)?.to_owned();
    name.push(format!(".{:016x}", u64::from_le_bytes(tag)));
    Ok(path.with_file_name(name))
}

/// Makes a folder that only its owner may enter, unless it is there already.
///
/// # Errors
/// When it cannot be made.
pub fn private_folder(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// Makes a folder that only its owner may enter, where there is nothing yet.
///
/// # Errors
/// When there is something, the folder above is missing, or it cannot be made.
pub fn new_private_folder(folder: &Path) -> io::Result<()> {
    #[allow(unused_mut, reason = "only unix has modes")]
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// Makes new names in a folder survive a power cut.
///
/// # Errors
/// When the folder cannot be opened or synced.
#[cfg(unix)]
pub fn sync_folder(folder: &Path) -> io::Result<()> {
    fs::File::open(folder)?.sync_all()
}

/// The system sees to it by itself.
///
/// # Errors
/// None.
#[cfg(not(unix))]
pub fn sync_folder(_folder: &Path) -> io::Result<()> {
    Ok(())
}

/// What the screen is told when a file of the app's own cannot be written.
pub fn code(error: &io::Error) -> ErrorCode {
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => ErrorCode::NoSpace,
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => ErrorCode::NotPermitted,
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => ErrorCode::FolderMissing,
        _ => ErrorCode::Io,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_new_bytes_replace_the_old_and_nothing_is_left_beside() {
        let home = tempfile::tempdir().expect("a folder");
        let path = home.path().join("made/for it/file");
        replace(&path, b"old and longer").expect("written");
        replace(&path, b"new").expect("written");
        assert_eq!(fs::read(&path).expect("read"), b"new");
        assert_eq!(fs::read_dir(path.parent().expect("folder")).expect("listed").count(), 1);
    }

    #[cfg(unix)]
    #[test]
    fn nobody_else_may_read_the_file_or_enter_the_folder() {
        use std::os::unix::fs::PermissionsExt;
        let home = tempfile::tempdir().expect("a folder");
        let path = home.path().join("inner/file");
        replace(&path, b"x").expect("written");
        let mode = |path: &Path| fs::metadata(path).expect("there").permissions().mode() & 0o777;
        assert_eq!(mode(&path), 0o600);
        assert_eq!(mode(path.parent().expect("folder")), 0o700);
    }

    #[test]
    fn a_failed_write_leaves_the_old_file_and_nothing_beside() {
        let home = tempfile::tempdir().expect("a folder");
        let path = home.path().join("taken");
        fs::create_dir(&path).expect("a folder in the way");
        fs::write(path.join("inside"), "x").expect("written");
        assert!(replace(&path, b"x").is_err());
        assert_eq!(fs::read_dir(home.path()).expect("listed").count(), 1);
    }
}
