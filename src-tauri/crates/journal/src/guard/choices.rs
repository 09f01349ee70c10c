//! The writer's choices about the guard.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{NothingToWatch, WatchList, WatchWords};

/// What the writer chose, as it is kept in the vault and shown in the settings. It leaves neither:
/// plain files of everything do not hold it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct GuardChoices {
    /// Whether what may identify somebody is pointed out while it is written. The gate before an
    /// export does not ask this.
    pub point_out: bool,
    /// Names and words of the writer's own, to be pointed out too; up to 500.
    #[ts(type = "Array<string>")]
    pub watch: WatchWords,
}

impl Default for GuardChoices {
    fn default() -> Self {
        Self { point_out: true, watch: WatchWords::default() }
    }
}

impl GuardChoices {
    /// The watch-list, to look with.
    ///
    /// # Errors
    /// [`NothingToWatch`] when one of its words could never be met.
    pub fn watch_list(&self) -> Result<WatchList, NothingToWatch> {
        WatchList::new(&self.watch)
    }
}
