//! Files: private to their owner, locked against other processes, replaced whole or not at all.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::error::Fault;

/// Held while a vault is open; other processes see it as in use. Freed when dropped or when
/// the process ends in any way.
pub(crate) struct OsLock {
    _file: File,
}

/// `path` with `suffix` after its name.
pub(crate) fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(suffix);
    name.into()
}

/// The folder that `path` is in.
pub(crate) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// Takes the lock of the vault at `path`: a file of its own, because locks on the database
/// would get into the way of SQLite's.
pub(crate) fn lock(path: &Path) -> Result<OsLock, Fault> {
    let lock = beside(path, ".lock");
    let file = private(OpenOptions::new().read(true).write(true).create(true).truncate(false)).open(&lock)?;
    tighten(&lock)?;
    match wait_a_little(&file) {
        Ok(()) => Ok(OsLock { _file: file }),
        Err(TryLockError::WouldBlock) => Err(Fault::InUse),
        // File systems without locks: SQLite's own exclusive mode is what is left.
        Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => {
            Ok(OsLock { _file: file })
        }
        Err(TryLockError::Error(error)) => Err(error.into()),
    }
}

/// Tries for a quarter of a second: a process that this one is just starting shares its locks for
/// the moment until it is another program.
fn wait_a_little(file: &File) -> Result<(), TryLockError> {
    const TRIES: u32 = 25;
    const PAUSE: Duration = Duration::from_millis(10);
    for _ in 1..TRIES {
        match file.try_lock() {
            Err(TryLockError::WouldBlock) => std::thread::sleep(PAUSE),
            answer => return answer,
        }
    }
    file.try_lock()
}

/// Makes an empty file that only its owner can read; fails if there is one.
pub(crate) fn create_new(path: &Path) -> Result<File, Fault> {
    let file = private(OpenOptions::new().read(true).write(true).create_new(true)).open(path)?;
    tighten(path)?;
    Ok(file)
}

/// Puts `bytes` in the place of whatever is at `path`. After a crash at any moment the file
/// is the old one or the new one; on return the new one is on the disk.
pub(crate) fn replace(path: &Path, bytes: &[u8]) -> Result<(), Fault> {
    let new = beside(path, ".new");
    match fs::remove_file(&new) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error.into()),
        _ => {}
    }
    let written = write_synced(&new, bytes).and_then(|()| Ok(fs::rename(&new, path)?));
    if written.is_err() {
        // Best effort: the next replacement clears it away otherwise.
        let _ = fs::remove_file(&new);
    }
    written?;
    sync_folder(folder_of(path))
}

fn write_synced(path: &Path, bytes: &[u8]) -> Result<(), Fault> {
    let mut file = create_new(path)?;
    file.write_all(bytes)?;
    Ok(file.sync_all()?)
}

/// Makes a folder that only its owner can enter, unless there is one.
///
/// # Errors
/// What the system answers, among them that the folder above it is missing.
pub fn create_private_folder(path: &Path) -> io::Result<()> {
    match private_folder().create(path) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists && path.is_dir() => Ok(()),
        Err(error) => Err(error),
        Ok(()) => set_mode(path, 0o700),
    }
}

#[cfg(unix)]
fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    use std::os::unix::fs::OpenOptionsExt;
    options.mode(0o600)
}

#[cfg(not(unix))]
fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    options
}

fn private_folder() -> fs::DirBuilder {
    #[allow(unused_mut, reason = "only unix has modes")]
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder
}

/// Takes everyone else's rights to a file away, and gives the owner theirs whatever the umask was.
pub(crate) fn tighten(path: &Path) -> Result<(), Fault> {
    Ok(set_mode(path, 0o600)?)
}

/// The same for one of the vault's own folders, if it is there.
pub(crate) fn tighten_folder(path: &Path) -> Result<(), Fault> {
    if path.is_dir() { Ok(set_mode(path, 0o700)?) } else { Ok(()) }
}

#[cfg(unix)]
fn set_mode(path: &Path, mode: u32) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let now = fs::metadata(path)?.permissions().mode();
    if now & 0o777 == mode { Ok(()) } else { fs::set_permissions(path, fs::Permissions::from_mode(mode)) }
}

/// Elsewhere a file takes the access list of its folder, which a user's own folders keep private.
#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "the same signature as on unix")]
fn set_mode(_path: &Path, _mode: u32) -> io::Result<()> {
    Ok(())
}

/// Waits until what was written to a file is on the disk.
pub(crate) fn sync(path: &Path) -> Result<(), Fault> {
    // Writable, as Windows syncs no other.
    Ok(OpenOptions::new().write(true).open(path)?.sync_all()?)
}

/// Makes new names in a folder survive a power cut.
#[cfg(unix)]
pub(crate) fn sync_folder(folder: &Path) -> Result<(), Fault> {
    Ok(File::open(folder)?.sync_all()?)
}

/// Windows writes names with the file system's own journal and has nothing to sync.
#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "the same signature as on unix")]
pub(crate) fn sync_folder(_folder: &Path) -> Result<(), Fault> {
    Ok(())
}
/// Which file a path named when it was opened, so that it can be seen whether it still does.
///
/// Elsewhere than on Unix a file that is open cannot be moved away or replaced.
#[derive(Debug)]
pub(crate) struct Whereabouts {
    path: PathBuf,
    #[cfg(unix)]
    file: (u64, u64),
}

impl Whereabouts {
    pub(crate) fn of(path: &Path) -> Result<Self, Fault> {
        Ok(Self {
            path: path.to_path_buf(),
            #[cfg(unix)]
            file: file_at(path)?,
        })
    }

    /// [`Fault::NotFound`] once the path names no file or another one: what is written then would
    /// be kept where nobody finds it again.
    pub(crate) fn check(&self) -> Result<(), Fault> {
        #[cfg(unix)]
        if file_at(&self.path)? != self.file {
            return Err(Fault::NotFound);
        }
        #[cfg(not(unix))]
        fs::metadata(&self.path)?;
        Ok(())
    }
}

#[cfg(unix)]
fn file_at(path: &Path) -> Result<(u64, u64), Fault> {
    use std::os::unix::fs::MetadataExt;
    let found = fs::metadata(path)?;
    Ok((found.dev(), found.ino()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_alone_is_in_the_folder_one_is_in() {
        assert_eq!(folder_of(Path::new("journal")), Path::new("."));
        assert_eq!(folder_of(Path::new("")), Path::new("."));
        assert_eq!(folder_of(Path::new("folder/journal")), Path::new("folder"));
    }

    #[test]
    fn a_lock_is_held_once_and_freed_when_dropped() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("v");
        let held = lock(&path).unwrap();
        assert!(matches!(lock(&path), Err(Fault::InUse)));
        drop(held);
        assert!(lock(&path).is_ok());
    }

    #[test]
    fn a_folder_that_is_there_is_enough_and_a_file_in_its_place_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let (wanted, file) = (folder.path().join("wanted"), folder.path().join("file"));
        create_private_folder(&wanted).unwrap();
        create_private_folder(&wanted).unwrap();
        fs::write(&file, b"x").unwrap();
        assert_eq!(create_private_folder(&file).unwrap_err().kind(), io::ErrorKind::AlreadyExists);
        let nowhere = create_private_folder(&wanted.join("no/such"));
        assert_eq!(nowhere.unwrap_err().kind(), io::ErrorKind::NotFound);
    }

    #[cfg(unix)]
    #[test]
    fn what_was_open_to_others_is_its_owners_alone() {
        use std::os::unix::fs::PermissionsExt;
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o7777;
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("file");
        fs::write(&file, b"x").unwrap();
        for was in [0o644, 0o666, 0o600, 0o400, 0o777] {
            fs::set_permissions(&file, fs::Permissions::from_mode(was)).unwrap();
            tighten(&file).unwrap();
            assert_eq!(mode(&file), 0o600, "{was:o}");
            fs::set_permissions(folder.path(), fs::Permissions::from_mode(was | 0o100)).unwrap();
            tighten_folder(folder.path()).unwrap();
            assert_eq!(mode(folder.path()), 0o700, "{was:o}");
        }
        assert!(tighten(&folder.path().join("absent")).is_err());
        assert!(tighten_folder(&folder.path().join("absent")).is_ok());
    }

    #[test]
    fn what_cannot_be_synced_is_told() {
        let folder = tempfile::tempdir().unwrap();
        assert!(sync(&folder.path().join("absent")).is_err());
        #[cfg(unix)]
        assert!(sync_folder(&folder.path().join("absent")).is_err());
    }

    #[test]
    fn what_is_replaced_is_whole_and_what_was_left_half_done_is_in_nobodys_way() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("file");
        fs::write(beside(&path, ".new"), b"half").unwrap();
        replace(&path, b"first").unwrap();
        replace(&path, b"then").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"then");
        assert!(!beside(&path, ".new").exists());
        fs::create_dir(beside(&path, ".new")).unwrap();
        assert!(replace(&path, b"never").is_err());
        assert_eq!(fs::read(&path).unwrap(), b"then");
    }

    #[cfg(unix)]
    #[test]
    fn a_path_that_names_another_file_is_noticed() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("file");
        fs::write(&path, b"x").unwrap();
        let whereabouts = Whereabouts::of(&path).unwrap();
        whereabouts.check().unwrap();
        fs::rename(&path, folder.path().join("moved")).unwrap();
        assert!(matches!(whereabouts.check(), Err(Fault::NotFound)));
        fs::write(&path, b"x").unwrap();
        assert!(matches!(whereabouts.check(), Err(Fault::NotFound)));
        fs::rename(folder.path().join("moved"), &path).unwrap();
        whereabouts.check().unwrap();
    }
}
