//! A throwaway vault with known secrets, at the lowest cost the format allows.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking, its helpers too")]
#![allow(dead_code, reason = "each test file uses some of it")]

use std::path::{Path, PathBuf};

use stillpoint_vault::{
    Change, CreateError, DeviceId, Earlier, KdfCost, Locked, ObjectId, Passphrase, RecoveryCode, Secret,
    Unlocked,
};
use zeroize::Zeroizing;

pub const PASSPHRASE: &str = "a passphrase for tests";

/// A folder with a place for a vault in it.
pub struct Home {
    _folder: Option<tempfile::TempDir>,
    pub path: PathBuf,
    pub device: DeviceId,
    code: RecoveryCode,
}

impl Home {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let home = Self::at(folder.path());
        Self { _folder: Some(folder), ..home }
    }

    /// The same in a folder that is somebody else's to clear away.
    pub fn at(folder: &Path) -> Self {
        let path = folder.join("journal.stillpoint");
        let code = RecoveryCode::generate().unwrap();
        Self { _folder: None, path, device: DeviceId::from_bytes([7; 16]), code }
    }

    pub fn beside(&self, suffix: &str) -> PathBuf {
        let mut name = self.path.clone().into_os_string();
        name.push(suffix);
        name.into()
    }

    pub fn backup_keys(&self) -> PathBuf {
        self.path.with_file_name("backups").join("journal.keys")
    }

    pub fn try_create(&self) -> Result<Unlocked, CreateError> {
        stillpoint_vault::create(&self.path, self.device, &Passphrase::new(PASSPHRASE), &self.code, cheap())
    }

    pub fn create(&self) -> Unlocked {
        self.try_create().unwrap()
    }

    pub fn open(&self) -> Unlocked {
        self.unlock(stillpoint_vault::open(&self.path).unwrap())
    }

    pub fn unlock(&self, locked: Locked) -> Unlocked {
        locked.unlock(self.device, &self.passphrase()).unwrap()
    }

    pub fn passphrase(&self) -> Secret {
        passphrase(PASSPHRASE)
    }

    pub fn recovery(&self) -> Secret {
        let typed: Vec<String> = self.code.groups().iter().map(|group| group.to_string()).collect();
        Secret::Recovery(RecoveryCode::parse(&typed.join("-")).unwrap())
    }
}

pub fn cheap() -> KdfCost {
    KdfCost::new(19, 1, 1).unwrap()
}

pub fn passphrase(text: &str) -> Secret {
    Secret::Passphrase(Passphrase::new(text))
}

pub fn body(bytes: &[u8]) -> Zeroizing<Vec<u8>> {
    Zeroizing::new(bytes.to_vec())
}

pub fn put(id: ObjectId, bytes: &[u8]) -> Change {
    Change::Put { id, body: body(bytes), earlier: Earlier::Keep }
}
