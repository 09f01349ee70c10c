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
//! - [`evidence`]: what a body asks for, what was done towards it, and what was made for others to read.
//! - [`measure`]: questionnaires that were brought in, their answers, and what those add up to.
//! - [`everything`]: all records out, and those of another copy in.
//! - [`jotting`]: lines written at the lock screen, sealed until the journal is open.
//! - [`news`]: what became of the journal's own files, told until it is read.
//! - [`sheet`]: a page to print, before it is laid out.
//! - [`find`]: what is searched for, and what of it stands where.
//! - [`keep_until`]: until when an entry is kept, and which are past that day.
//! - [`patterns`]: what it says over weeks, added up.
//! - [`backups`]: when a copy is made, which are kept, and looking into one.
//! - [`recovery`]: when the recovery code was made and tried, and when trying it is offered.
//! - [`Journal`] and [`LockedJournal`]: the session. [`secrets`]: what opens it.

pub mod backups;
pub mod calendar;
pub mod catalogue;
pub mod checkin;
pub mod codegen;
#[cfg(feature = "demo")]
pub mod demo;
pub mod entry;
pub mod error;
pub mod everything;
pub mod evidence;
pub mod exercise;
pub mod find;
mod fold;
pub mod grounding;
pub mod guard;
pub mod id;
pub mod jotting;
pub mod keep_until;
pub mod list;
pub mod measure;
pub mod moving;
pub mod news;
pub mod on_this_day;
pub mod parse;
pub mod patterns;
pub mod preferences;
mod projection;
mod record;
pub mod recovery;
pub mod reflection;
pub mod score;
pub mod secrets;
pub mod session;
pub mod settings;
pub mod sheet;
mod silent;
pub mod supervision;
pub mod tags;
pub mod template;
pub mod text;
pub mod time;
pub mod wire;

pub use error::JournalError;
pub use preferences::Preferences;
pub use secrets::{DeviceId, KdfCost, Passphrase, PassphraseError, RecoveryCode, RecoveryCodeError, Secret};
pub use session::{Anchored, Begun, Journal, Locked, LockedJournal, Replacement};
pub use stillpoint_vault::{Facts, facts, process};
pub use wire::{CommandError, ErrorCode, LockReason};
