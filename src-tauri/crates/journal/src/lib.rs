//! The domain of a reflective practice: what a check-in is, what the journal holds, what may
//! be asked of it while it is unlocked. Knows nothing of windows or of bytes on disk.

pub mod catalogue;
pub mod checkin;
pub mod codegen;
pub mod entry;
pub mod id;
pub mod list;
pub mod preferences;
pub mod score;
pub mod settings;
pub mod text;
pub mod time;
pub mod wire;

pub use preferences::Preferences;
