//! "Leave this one": remembered for one text, without remembering what it was.

use std::{collections::BTreeSet, fmt, str::FromStr};

use serde::{Deserialize, Serialize};
use thiserror::Error;
use ts_rs::TS;
use zeroize::Zeroizing;

use super::{Found, Kind, settle};
use crate::{
    error::JournalError,
    id::EntryId,
    list::{List, TooMany},
};

/// Most that can be left in one text. Beyond it the oldest thing to do is to look at the text.
pub const LEFT_MAX: usize = 1_000;

/// What was left, as it is kept beside a text.
pub type Marks = List<Mark, LEFT_MAX>;

/// The text was not 64 lower-case hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("must be 64 lower-case hexadecimal digits")]
pub struct NotAMark;

/// Stands for one thing that was left: BLAKE3, keyed, of its kind and its folded words.
///
/// Without the key nothing can be tried against it. With the key it can, so the key belongs where
/// the text is: inside the vault.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(rename = "GuardMark", type = "string")]
pub struct Mark([u8; 32]);

impl FromStr for Mark {
    type Err = NotAMark;
    fn from_str(text: &str) -> Result<Self, NotAMark> {
        if text.bytes().any(|digit| digit.is_ascii_uppercase()) {
            return Err(NotAMark);
        }
        blake3::Hash::from_hex(text).map(|hash| Self(hash.into())).map_err(|_| NotAMark)
    }
}

impl TryFrom<String> for Mark {
    type Error = NotAMark;
    fn try_from(text: String) -> Result<Self, NotAMark> {
        text.parse()
    }
}

impl From<Mark> for String {
    fn from(mark: Mark) -> Self {
        blake3::Hash::from(mark.0).to_hex().to_string()
    }
}

impl fmt::Debug for Mark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Mark(..)")
    }
}

/// The key of one text's marks, written as 64 hexadecimal digits; wiped when dropped.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct MarkKey(Zeroizing<[u8; 32]>);

impl MarkKey {
    /// A new one.
    ///
    /// # Errors
    /// [`JournalError::Io`] when the system's random source does not answer.
    pub fn random() -> Result<Self, JournalError> {
        let mut key = Zeroizing::new([0; 32]);
        getrandom::fill(key.as_mut_slice()).map_err(|_| JournalError::Io(std::io::ErrorKind::Other))?;
        Ok(Self(key))
    }
}

impl TryFrom<String> for MarkKey {
    type Error = NotAMark;
    fn try_from(text: String) -> Result<Self, NotAMark> {
        let text = Zeroizing::new(text);
        text.parse::<Mark>().map(|mark| Self(Zeroizing::new(mark.0)))
    }
}

impl From<MarkKey> for String {
    fn from(key: MarkKey) -> Self {
        blake3::Hash::from(*key.0).to_hex().to_string()
    }
}

impl fmt::Debug for MarkKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("MarkKey(..)")
    }
}

/// What was left in one text, as it is kept: of which text, and nothing of what it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct LeftRecord {
    /// The entry, draft or item it was left in, all its fields together.
    pub of: EntryId,
    /// The key of its marks, of this text alone.
    pub key: MarkKey,
    /// The marks.
    pub marks: Marks,
}

impl LeftRecord {
    /// Nothing left yet.
    ///
    /// # Errors
    /// As [`MarkKey::random`].
    pub fn new(of: EntryId) -> Result<Self, JournalError> {
        Ok(Self { of, key: MarkKey::random()?, marks: Marks::default() })
    }

    /// To look with.
    #[must_use]
    pub fn left(&self) -> Left {
        Left::new(*self.key.0, &self.marks)
    }
}

/// What the writer of one text has chosen to leave in it.
///
/// The key must be random and of that text alone: with one key for two texts, somebody who reads
/// both lists would see that the same thing was left in both.
pub struct Left {
    key: Zeroizing<[u8; 32]>,
    marks: BTreeSet<Mark>,
}

impl Left {
    /// What was left before, under the text's own key; an empty list for a new text.
    #[must_use]
    pub fn new(key: [u8; 32], marks: &Marks) -> Self {
        Self { key: Zeroizing::new(key), marks: marks.iter().copied().collect() }
    }

    /// Leaves what was found: it, and the same thing elsewhere in this text however it is spelt, but
    /// no longer name that begins with it.
    /// Of a `found` that is not of this text nothing is remembered.
    ///
    /// # Errors
    /// [`TooMany`] beyond [`LEFT_MAX`]; nothing more is then left.
    pub fn leave(&mut self, text: &str, found: &Found) -> Result<(), TooMany> {
        let Some(matched) = text.get(found.start..found.end).filter(|matched| !matched.is_empty()) else {
            return Ok(());
        };
        self.add(found.kind, &settle::marked(found.kind, matched))
    }

    pub(super) fn add(&mut self, kind: Kind, essence: &str) -> Result<(), TooMany> {
        if self.marks.len() >= LEFT_MAX {
            return Err(TooMany(LEFT_MAX));
        }
        self.marks.insert(self.mark(kind, essence));
        Ok(())
    }

    /// Forgets all that was left.
    pub fn clear(&mut self) {
        self.marks.clear();
    }

    /// To be kept beside the text, with its key.
    #[must_use]
    pub fn marks(&self) -> Marks {
        List::new(self.marks.iter().copied().collect()).unwrap_or_default()
    }

    pub(super) fn has(&self, kind: Kind, essence: &str) -> bool {
        !self.marks.is_empty() && self.marks.contains(&self.mark(kind, essence))
    }

    fn mark(&self, kind: Kind, essence: &str) -> Mark {
        let mut hash = blake3::Hasher::new_keyed(&self.key);
        // The name and not the number of the kind: kinds may come and go between versions.
        hash.update(kind.name().as_bytes()).update(b"\0").update(essence.as_bytes());
        Mark(hash.finalize().into())
    }
}

impl fmt::Debug for Left {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Left(..)")
    }
}
