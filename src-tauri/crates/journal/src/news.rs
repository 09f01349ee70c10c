//! What became of the journal's own files that nobody may have been told of: kept until it is read.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Why another file was to take the journal's place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ReplacedFor {
    /// Everything was to be as a backup has it.
    Restored,
    /// It was to be mended.
    Mended,
    /// It was to be mended as far as it could be: something is lost, or may be.
    MendedInPart,
    /// It was to have a new key.
    NewKey,
    /// A backup was to stand where a file lay that could not be used.
    StoodIn,
}

/// What became of that, where the app ended before anybody could be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReplacedFile {
    /// Why it was to be done.
    pub why: ReplacedFor,
    /// It was done. Otherwise the file is the one it was.
    pub done: bool,
}

/// All there is to tell.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct News {
    /// What became of putting another file in the journal's place.
    pub replaced: Option<ReplacedFile>,
    /// How the name ends under which the file before it is kept: it follows the journal's own.
    pub kept: Option<String>,
    /// A copy of the sealed keys was missing or damaged, and has been written again.
    pub keys_repaired: bool,
    /// What has been done since and was told at once: an unread note that the same was broken off
    /// is no longer true. Never kept, and never shown.
    #[serde(skip)]
    #[ts(skip)]
    pub overtaken: Option<ReplacedFor>,
}

impl News {
    /// Whether there is anything to tell.
    #[must_use]
    pub const fn is_any(&self) -> bool {
        self.replaced.is_some() || self.keys_repaired
    }

    /// The same, and what has just been found. Of two files put in the journal's place the later
    /// counts, and what has been overtaken is not told any more.
    #[must_use]
    pub fn and(self, found: Self) -> Self {
        let is_over = |one: &ReplacedFile| found.overtaken == Some(one.why);
        let (earlier, kept) = match self.replaced.filter(|one| !is_over(one)) {
            Some(earlier) => (Some(earlier), self.kept),
            None => (None, None),
        };
        Self {
            replaced: found.replaced.or(earlier),
            kept: found.kept.or(kept),
            keys_repaired: self.keys_repaired || found.keys_repaired,
            overtaken: None,
        }
    }
}
