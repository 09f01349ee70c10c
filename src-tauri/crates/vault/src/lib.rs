//! Stillpoint's vault: bytes in, bytes out, nothing lost.
//!
//! A vault is one SQLite file of sealed frames, opened by a passphrase or a recovery code.
//! It knows nothing of journals. What is on the disk is specified byte by byte in `FORMAT.md`
//! beside this crate; what can go wrong is in the errors, and what had gone wrong is named by
//! [`Integrity`].
//!
//! ```no_run
//! use stillpoint_vault::{Change, DeviceId, Earlier, KdfCost, ObjectId, Passphrase, RecoveryCode, Secret};
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let passphrase = Passphrase::try_new("six words are a good length")?;
//! let recovery = RecoveryCode::generate()?;
//! let device = DeviceId::random()?;
//! let path = std::path::Path::new("journal.stillpoint");
//! let mut vault = stillpoint_vault::create(path, device, &passphrase, &recovery, KdfCost::DEFAULT)?;
//! let id = ObjectId::random()?;
//! vault.commit(&[Change::Put { id, body: b"{}".to_vec().into(), earlier: Earlier::Keep }])?;
//! let locked = vault.lock();
//! let vault = locked.unlock(device, &Secret::Recovery(recovery)).map_err(|(_, error)| error)?;
//! assert_eq!(vault.read(id)?.body.as_slice(), b"{}");
//! # Ok(())
//! # }
//! ```
// Whatever is on the disk, nothing here may panic.
#![cfg_attr(
    not(test),
    deny(
        clippy::indexing_slicing,
        clippy::string_slice,
        clippy::panic,
        clippy::unreachable,
        clippy::unwrap_used,
        clippy::expect_used
    )
)]
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]

mod audit;
mod backup;
mod beside;
mod bytes;
mod copies;
mod database;
mod entropy;
mod error;
mod facts;
mod files;
mod frame;
#[cfg(any(test, feature = "fuzzing"))]
#[doc(hidden)]
pub mod fuzzing;
mod id;
mod inbox;
mod integrity;
mod kdf;
mod keys;
mod ledger;
mod manifest;
mod outside;
mod plan;
pub mod process;
mod publish;
mod putting_back;
mod reading;
mod record;
mod rekey;
mod replacement;
mod salvage;
mod seal;
mod secret;
mod slots;
mod source;
mod stand_in;
mod state;
mod unlocked;
mod vault;
mod version;

pub use backup::{Backup, BackupReader, LookError, backup_folder, carve, look_into};
pub use beside::{Anchored, Beside};
pub use copies::KeysRepaired;
pub use error::{
    BackupError, CreateError, Damage, Entropy, IdError, OpenError, ReadError, SaveError, UnlockError,
};
pub use facts::{Facts, facts};
pub use files::create_private_folder;
pub use id::{DeviceId, ObjectId, Revision, VaultId};
pub use inbox::{InboxKey, InboxKeyError, JOTTING_LIMIT};
pub use integrity::{Integrity, Named};
pub use kdf::{CostOutOfBounds, KdfCost};
pub use keys::Key;
pub use outside::{KeysAt, KeysFound, Outside, inspect};
pub use plan::{Change, Earlier};
pub use record::{BODY_LIMIT, Record};
pub use replacement::{Mended, Replacement};
pub use secret::{Passphrase, PassphraseError, RecoveryCode, RecoveryCodeError, Secret};
pub use stand_in::StandIn;
pub use unlocked::Unlocked;
pub use vault::{Locked, create, is_taken, open, open_read_only};
pub use version::VersionVector;

/// The number of the file format this program writes and the highest it reads.
pub const FORMAT: u32 = 1;
