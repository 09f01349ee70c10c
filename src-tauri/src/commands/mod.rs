//! What each command of the table does, by its kind. None of these functions
//! needs a window but those of `window` and `asking`, so all of them are tested without one.

pub mod asking;
pub mod free;
pub mod guarded;
pub mod open;
pub mod secret;
pub mod window;

use stillpoint_journal::wire::{CommandError, ErrorCode};

/// Nothing a command does may hold up the window: key derivation takes about a
/// second, and a save waits for the disk.
pub async fn aside<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, CommandError> + Send + 'static,
) -> Result<T, CommandError> {
    let done = tauri::async_runtime::spawn_blocking(work).await;
    done.unwrap_or_else(|_| Err(CommandError::new(ErrorCode::Io)))
}

/// The types the table speaks of.
pub mod types {
    pub use stillpoint_journal::Preferences;
    pub use stillpoint_journal::entry::{
        BinRow, Draft, Entry, EntryBody, EntrySummary, Timeline, Today, Version,
    };
    pub use stillpoint_journal::exercise::{Exercise, ExerciseKey};
    pub use stillpoint_journal::grounding::{GroundRoom, GroundSettings, Listed};
    pub use stillpoint_journal::id::EntryId;
    pub use stillpoint_journal::reflection::Reflection;
    pub use stillpoint_journal::settings::Settings;
    pub use stillpoint_journal::sheet::{PageOf, Sheet};
    pub use stillpoint_journal::supervision::{Beginning, FoundDates, Item, ItemBody, Practice, Standing};
    pub use stillpoint_journal::template::TemplateKey;
    pub use stillpoint_journal::time::Day;
    pub use stillpoint_journal::wire::{AppState, BinnedItem, GroupAnswer, RecoveryGroups, Saved, Strength};
}
