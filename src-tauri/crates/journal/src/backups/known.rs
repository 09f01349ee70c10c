//! What is known of the copies: sealed beside them, and worth nothing on its own. Whatever is lost
//! of it is found out again by opening the copies.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::time::{Day, Moment};

const VERSION: u32 = 1;

/// What the last check of a copy found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum CopyState {
    /// It has not been checked.
    #[default]
    Unchecked,
    /// All of it is as it was last written.
    Sound,
    /// Not all of it is.
    Damaged,
    /// It is from before the vault key was changed, and opens with the secrets of its time.
    OtherKey,
    /// A newer version of the app made it.
    Newer,
    /// It is something else under such a name.
    Foreign,
}

/// What is known of one copy.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct KnownCopy {
    /// What its last check found.
    pub state: CopyState,
    /// When that was.
    pub checked: Option<Moment>,
    /// How many entries it has outside the bin.
    pub entries: Option<u32>,
    /// How many commits the journal had had.
    pub commits: Option<u64>,
    /// Its size, in bytes: another size is another file.
    pub bytes: u64,
}

/// What is known of all of them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Known {
    v: u32,
    /// By file name, the copies beside the journal.
    pub copies: BTreeMap<String, KnownCopy>,
    /// The names that were put into the second folder and checked there.
    pub second: BTreeSet<String>,
    /// When last put there: the second folder was on another drive than the journal. Null where
    /// the system does not tell.
    pub second_on_another_drive: Option<bool>,
    /// The day on which the second folder was first found missing, while it is.
    pub missing_since: Option<Day>,
    /// When the person last tried a restore.
    pub tried: Option<Moment>,
}

impl Known {
    /// As read from its bytes; nothing is known if they make no sense.
    #[must_use]
    pub fn parse(bytes: &[u8]) -> Self {
        let known: Self = serde_json::from_slice(bytes).unwrap_or_default();
        if known.v == VERSION { known } else { Self::default() }
    }

    /// Its bytes.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        serde_json::to_vec(&Self { v: VERSION, ..self.clone() }).unwrap_or_default()
    }

    /// The same for a journal under a new key: where copies are is known still, and what each is has to
    /// be found out by opening it again.
    #[must_use]
    pub fn under_another_key(self) -> Self {
        let unchecked = |copy: KnownCopy| KnownCopy { bytes: copy.bytes, ..KnownCopy::default() };
        let copies = self.copies.into_iter().map(|(name, copy)| (name, unchecked(copy))).collect();
        Self { copies, ..self }
    }

    /// Brings it in step with what is in the folder: names and sizes.
    pub fn meet(&mut self, found: &[(String, DateTime<Utc>, u64)]) {
        self.copies.retain(|name, _| found.iter().any(|(other, ..)| other == name));
        for (name, _, bytes) in found {
            let copy = self.copies.entry(name.clone()).or_default();
            if copy.bytes != *bytes {
                *copy = KnownCopy { bytes: *bytes, ..KnownCopy::default() };
            }
        }
    }
}
