//! What each command of the table does, by its kind. None of these functions
//! needs a window but those of `window` and `asking`, so all of them are tested without one.

pub mod asking;
pub mod backups;
pub mod everything;
pub mod free;
pub mod guarded;
pub mod guarding;
pub mod moving;
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
    pub use stillpoint_journal::backups::{
        BackupPage, Backups, Drill, MendPlan, SinceBackup, StandInLook, StandInPut, StandIns,
    };
    pub use stillpoint_journal::calendar::CalendarYear;
    pub use stillpoint_journal::entry::{
        BinRow, Draft, Entry, EntryBody, EntrySummary, Timeline, Today, Version,
    };
    pub use stillpoint_journal::everything::{Progress, SavedEverything, Tally};
    pub use stillpoint_journal::evidence::CycleStanding;
    pub use stillpoint_journal::exercise::{Exercise, ExerciseKey};
    pub use stillpoint_journal::find::{FoundEntries, Mark};
    pub use stillpoint_journal::grounding::{GroundRoom, GroundSettings, Listed};
    pub use stillpoint_journal::guard::{Found, Gate, GateAnswer, GateOf, GatePlace, GuardChoices};
    pub use stillpoint_journal::id::EntryId;
    pub use stillpoint_journal::jotting::{JotReady, JottingsFound};
    pub use stillpoint_journal::keep_until::{EndOf, KeepUntilStanding, KeptUntil, PastEnds};
    pub use stillpoint_journal::measure::standing::MeasureStanding;
    pub use stillpoint_journal::measure::{AnsweringBegun, TakenMeasure};
    pub use stillpoint_journal::moving::{MoveInLook, MoveInUndone, MovedIn};
    pub use stillpoint_journal::news::News;
    pub use stillpoint_journal::on_this_day::OnThisDay;
    pub use stillpoint_journal::patterns::{Patterns, Range as PatternRange};
    pub use stillpoint_journal::recovery::{RecoveryStanding, RecoveryTried};
    pub use stillpoint_journal::reflection::Reflection;
    pub use stillpoint_journal::settings::Settings;
    pub use stillpoint_journal::sheet::{PageAsked, PageFormat, PageOf, Sheet};
    pub use stillpoint_journal::supervision::Session as SessionBody;
    pub use stillpoint_journal::supervision::{
        Beginning, FoundDates, Item, ItemBody, Practice, SeriesChanged, SeriesLater, Standing,
    };
    pub use stillpoint_journal::tags::{TagChanged, Tags};
    pub use stillpoint_journal::template::TemplateKey;
    pub use stillpoint_journal::text::{Line, Text, Word};
    pub use stillpoint_journal::time::Day;
    pub use stillpoint_journal::wire::{
        AppState, BinnedItem, GroupAnswer, PictureKind, Placed, RecoveryGroups, Saved, Strength,
    };
}
