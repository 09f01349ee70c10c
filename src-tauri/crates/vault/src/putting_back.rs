//! A vault's file that was moved, deleted or replaced while the vault is open, written again from
//! what is open.
//!
//! Under Unix an open file goes on being readable once it has no name any more, until it is closed:
//! whatever was acknowledged is still there, and would be gone with the lock.

use std::fs;
use std::io;
use std::mem;

use crate::audit;
use crate::copies;
use crate::database::Database;
use crate::error::{BackupError, Fault};
use crate::files;
use crate::source::Source;
use crate::unlocked::Unlocked;

impl Unlocked {
    /// Whether the file is where it was opened. While it is not, nothing can be saved.
    #[must_use]
    pub fn is_in_place(&self) -> bool {
        match &self.source {
            Source::Database(database) => database.whereabouts_are_right().is_ok(),
            // Nothing is written to such a vault.
            Source::Raw(_) => true,
        }
    }

    /// Writes the whole vault, checked, to where it was opened, if nothing is there now, and goes on
    /// with that file. One that is in its place is left as it is.
    ///
    /// # Errors
    /// See [`BackupError`]: `AlreadyExists` if another file is there, which is left as it is;
    /// `Absent` if the folder is gone as well; `ReadOnly` for a damaged vault. It is then open as it
    /// was, unless [`is_in_place`](Self::is_in_place) says that the file is there: it could not be
    /// opened again, and the vault should be locked.
    pub fn put_back(&mut self) -> Result<(), BackupError> {
        if self.is_in_place() {
            return Ok(());
        }
        self.require_writable().map_err(|_| BackupError::ReadOnly)?;
        let path = self.path().to_path_buf();
        if path.symlink_metadata().is_ok() {
            return Err(BackupError::AlreadyExists);
        }
        files::create_private_folder(files::folder_of(&path)).map_err(Fault::from)?;
        if let Source::Database(database) = &self.source {
            // Nothing of its WAL may be read into the new file. What the WAL of a deleted file
            // cannot be emptied into is in the copy all the same.
            let _ = database.checkpoint();
        }
        clear_wal(&path)?;
        self.back_up(&path)?;
        copies::write(&path, &self.block)?;
        self.hold_again()?;
        self.go_on_with_file()
    }

    /// Closes what is open and opens the file at its path in its stead.
    fn go_on_with_file(&mut self) -> Result<(), BackupError> {
        let path = self.path().to_path_buf();
        // Closed before the other is opened: closing removes the WAL by its name.
        drop(mem::replace(&mut self.source, Source::bytes(&path)?));
        let (source, evidence) =
            Source::Database(Database::open(&path)?).examine(&path, &self.keys, self.block.vault)?;
        let opens = |found: &audit::Found| source.opens(found, &self.keys);
        let (state, integrity) = audit::check(self.block.vault, self.epoch, &evidence, opens);
        let same = state.commits == self.state.commits && integrity.is_sound();
        self.go_on_as(source, state, integrity);
        if same { Ok(()) } else { Err(BackupError::Damaged) }
    }
}

/// What an earlier file's WAL left under the name: emptied it goes, and whatever is still in one is
/// kept under another name.
fn clear_wal(path: &std::path::Path) -> Result<(), Fault> {
    let wal = files::beside(path, "-wal");
    match fs::metadata(&wal) {
        Ok(about) if about.len() > 0 => Ok(fs::rename(&wal, files::beside(path, ".gone-wal"))?),
        Ok(_) => Ok(fs::remove_file(&wal)?),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error.into()),
    }
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use std::fs;
    use std::path::{Path, PathBuf};

    use crate::error::{BackupError, OpenError, SaveError};
    use crate::{Change, DeviceId, Earlier, KdfCost, ObjectId, Passphrase, RecoveryCode, Secret, Unlocked};

    const DEVICE: DeviceId = DeviceId::from_bytes([1; 16]);

    fn vault(path: &Path) -> Unlocked {
        let (passphrase, code) = (Passphrase::new("for tests"), RecoveryCode::generate().unwrap());
        crate::create(path, DEVICE, &passphrase, &code, KdfCost::new(19, 1, 1).unwrap()).unwrap()
    }

    fn put(body: &str) -> (ObjectId, [Change; 1]) {
        let id = ObjectId::random().unwrap();
        (id, [Change::Put { id, body: body.as_bytes().to_vec().into(), earlier: Earlier::Keep }])
    }

    fn unlock(path: &Path) -> Unlocked {
        let secret = Secret::Passphrase(Passphrase::new("for tests"));
        crate::open(path).unwrap().unlock(DEVICE, &secret).unwrap()
    }

    /// A folder of its own with a vault in it that holds two objects, the second only in the WAL.
    fn open_with_two(home: &Path) -> (PathBuf, Unlocked, [ObjectId; 2]) {
        let folder = home.join("folder");
        fs::create_dir(&folder).unwrap();
        let path = folder.join("v");
        let mut vault = vault(&path);
        let [(first, one), (second, two)] = [put("the first"), put("the second")];
        vault.commit(&one).unwrap();
        vault.scrub().unwrap();
        vault.commit(&two).unwrap();
        (path, vault, [first, second])
    }

    fn holds(vault: &Unlocked, wanted: &[(ObjectId, &str)]) {
        assert!(vault.integrity().is_sound());
        assert_eq!(vault.objects().len(), wanted.len());
        for (id, body) in wanted {
            assert_eq!(&*vault.read(*id).unwrap().body, body.as_bytes());
        }
    }

    #[test]
    fn a_file_that_was_deleted_is_written_again_whole_and_saved_into() {
        let ways: [fn(&Path); 3] = [
            |path| fs::remove_file(path).unwrap(),
            |path| fs::rename(path, path.with_extension("moved")).unwrap(),
            |path| fs::remove_dir_all(path.parent().unwrap()).unwrap(),
        ];
        for take_away in ways {
            let home = tempfile::tempdir().unwrap();
            let (path, mut vault, [first, second]) = open_with_two(home.path());
            assert!(vault.is_in_place());
            take_away(&path);
            assert!(!vault.is_in_place());
            let (third, three) = put("the third");
            assert!(matches!(vault.commit(&three), Err(SaveError::Absent)));
            vault.put_back().unwrap();
            assert!(vault.is_in_place());
            holds(&vault, &[(first, "the first"), (second, "the second")]);
            vault.commit(&three).unwrap();
            assert!(matches!(crate::open(&path), Err(OpenError::InUse)), "it is still held");
            drop(vault.lock());
            let all = [(first, "the first"), (second, "the second"), (third, "the third")];
            holds(&unlock(&path), &all);
        }
    }

    #[test]
    fn another_file_in_its_place_is_left_as_it_is_and_the_vault_goes_on_being_read() {
        let home = tempfile::tempdir().unwrap();
        let (path, mut vault, [first, _]) = open_with_two(home.path());
        fs::remove_file(&path).unwrap();
        fs::write(&path, b"something else").unwrap();
        assert!(matches!(vault.put_back(), Err(BackupError::AlreadyExists)));
        assert_eq!(fs::read(&path).unwrap(), b"something else");
        assert_eq!(&*vault.read(first).unwrap().body, b"the first");
        let aside = home.path().join("aside");
        vault.back_up(&aside).unwrap();
        drop(vault.lock());
        fs::remove_file(&path).unwrap();
        fs::rename(&aside, &path).unwrap();
        assert_eq!(unlock(&path).objects().len(), 2, "a copy of it is whole");
    }

    #[test]
    fn where_the_place_itself_is_gone_it_says_so_and_stays_readable() {
        let home = tempfile::tempdir().unwrap();
        let above = home.path().join("stick");
        fs::create_dir(&above).unwrap();
        let (_, mut vault, [_, second]) = open_with_two(&above);
        fs::remove_dir_all(&above).unwrap();
        assert!(matches!(vault.put_back(), Err(BackupError::Absent)));
        assert_eq!(&*vault.read(second).unwrap().body, b"the second");
        fs::create_dir(&above).unwrap();
        vault.put_back().unwrap();
        assert_eq!(&*vault.read(second).unwrap().body, b"the second");
    }

    #[test]
    fn what_an_earlier_wal_still_holds_is_kept_under_another_name_and_an_empty_one_goes() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("v");
        let (wal, gone) = (home.path().join("v-wal"), home.path().join("v.gone-wal"));
        super::clear_wal(&path).unwrap();
        fs::write(&wal, b"").unwrap();
        super::clear_wal(&path).unwrap();
        assert!(!wal.exists() && !gone.exists(), "there was nothing in it");
        fs::write(&wal, b"frames").unwrap();
        super::clear_wal(&path).unwrap();
        assert!(!wal.exists());
        assert_eq!(fs::read(&gone).unwrap(), b"frames");
        // A folder that is none: whether there is a WAL cannot be known.
        assert!(super::clear_wal(&gone.join("v")).is_err());
    }

    #[test]
    fn one_that_is_in_its_place_is_left_alone() {
        let home = tempfile::tempdir().unwrap();
        let (path, mut vault, _) = open_with_two(home.path());
        let before = fs::read(&path).unwrap();
        vault.put_back().unwrap();
        assert_eq!(fs::read(&path).unwrap(), before);
    }
}
