//! The domain of a reflective practice: what a check-in is, what the journal holds, what may
//! be asked of it while it is unlocked. Knows nothing of windows or of bytes on disk.
//!
//! - [`checkin`], [`entry`], [`settings`], [`preferences`], [`wire`]: the types, the same in the
//!   vault and on the wire, none of which can hold a wrong value ([`score`], [`text`], [`time`],
//!   [`list`], [`id`]). [`parse`] makes them from what the screen sends.
//! - [`catalogue`]: lists that are data. [`codegen`]: the TypeScript made from all of this.
//! - [`exercise`], [`grounding`]: exercises as data, and what is kept of having done one.
//! - [`supervision`]: sessions, agendas, actions and all around them. [`reflection`], [`template`]: what
//!   is written by stages, and the stages as data.
//! - [`sheet`]: a page to print, before it is laid out.
//! - [`Journal`] and [`LockedJournal`]: the session. [`secrets`]: what opens it.

pub mod catalogue;
pub mod checkin;
pub mod codegen;
#[cfg(feature = "demo")]
pub mod demo;
pub mod entry;
pub mod error;
pub mod exercise;
pub mod grounding;
pub mod id;
pub mod list;
pub mod parse;
pub mod preferences;
mod projection;
mod record;
pub mod reflection;
pub mod score;
pub mod secrets;
pub mod session;
pub mod settings;
pub mod sheet;
mod silent;
pub mod supervision;
pub mod template;
pub mod text;
pub mod time;
pub mod wire;

pub use error::JournalError;
pub use preferences::Preferences;
pub use secrets::{DeviceId, KdfCost, Passphrase, PassphraseError, RecoveryCode, RecoveryCodeError, Secret};
pub use session::{Journal, Locked, LockedJournal};
pub use stillpoint_vault::{Facts, facts};
pub use wire::{CommandError, ErrorCode, LockReason};
