//! What each command of the table does, by its kind. None of these functions
//! needs a window but those of `window`, so all of them are tested without one.

pub mod free;
pub mod guarded;
pub mod open;
pub mod secret;
pub mod window;

/// The types the table speaks of.
pub mod types {
    pub use stillpoint_journal::Preferences;
    pub use stillpoint_journal::entry::{BinRow, Draft, Entry, EntryBody, Timeline, Today, Version};
    pub use stillpoint_journal::id::EntryId;
    pub use stillpoint_journal::settings::Settings;
    pub use stillpoint_journal::wire::{AppState, GroupAnswer, RecoveryGroups, Saved, Strength};
}
