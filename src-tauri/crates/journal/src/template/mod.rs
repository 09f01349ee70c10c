//! A reflection template: stages with prompts, one readable file each (`templates/en-GB`), or one
//! that a person made.

mod builtin;
mod file;
#[cfg(test)]
mod sample;
mod switching;

use std::collections::HashSet;

use serde::{Deserialize, Serialize};
use thiserror::Error;
use ts_rs::TS;

pub use builtin::{BUILTIN, BuiltinTemplate};
pub use file::{FILE_MAX, NotATemplate, from_file, to_file};
pub use switching::switched;

use crate::{
    id::EntryId,
    list::List,
    settings::Detail,
    silent::silent_debug,
    supervision::Whole,
    text::{Line, WORD_MAX, Word},
};

/// Most stages of one template.
pub const STAGES_MAX: usize = 24;
/// Most further questions of one stage.
pub const HINTS_MAX: usize = 8;

/// Which template: the name of one that comes with the app ("gibbs"), or the id of one the person
/// made (32 hexadecimal digits).
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub struct TemplateKey(String);

/// The text is not the name of a template.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("must be 1 to 80 letters and digits")]
pub struct NotAKey;

impl TemplateKey {
    /// The key as written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The item of a template the person made.
    #[must_use]
    pub fn own(&self) -> Option<EntryId> {
        self.0.parse().ok()
    }
}

impl From<EntryId> for TemplateKey {
    fn from(id: EntryId) -> Self {
        Self(id.to_string())
    }
}

impl TryFrom<String> for TemplateKey {
    type Error = NotAKey;
    fn try_from(key: String) -> Result<Self, NotAKey> {
        let plain = key.bytes().all(|byte| byte.is_ascii_alphanumeric());
        if plain && (1..=WORD_MAX).contains(&key.len()) { Ok(Self(key)) } else { Err(NotAKey) }
    }
}

impl From<TemplateKey> for String {
    fn from(key: TemplateKey) -> Self {
        key.0
    }
}

/// What is done in a stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum StageKind {
    /// Writing.
    Write,
    /// Reading what one agrees with oneself before beginning.
    Agree,
    /// A grounding exercise.
    Ground,
    /// A check-in.
    CheckIn,
    /// Saying whether one can think now.
    Think,
    /// Writing one intention or one thanks, which comes back after a week.
    Intention,
    /// Saying what to do, and by when.
    Actions,
    /// Choosing whether to bring it to supervision.
    Bring,
}

/// One stage.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Stage {
    /// Its name in the code and in entries ("gibbs.feelings"); never used again for another.
    #[ts(type = "string")]
    pub id: Word,
    /// What is done in it.
    pub kind: StageKind,
    /// Its name.
    #[ts(type = "string")]
    pub name: Line,
    /// What to think about.
    pub prompt: Detail,
    /// Further questions, for whoever wants them.
    #[serde(default)]
    #[ts(type = "Array<string>")]
    pub hints: List<Detail, HINTS_MAX>,
}

/// A template.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Template {
    /// Its name.
    #[ts(type = "string")]
    pub name: Line,
    /// What it is good for, in a sentence.
    #[serde(default)]
    pub about: Detail,
    /// Whose idea the stages are, and since when.
    #[serde(default)]
    #[ts(type = "string")]
    pub credit: Line,
    /// How many minutes it usually takes.
    #[serde(default)]
    #[ts(type = "number | null")]
    pub minutes: Option<Whole<1, 240>>,
    /// Its stages, in order.
    #[ts(type = "Array<Stage>")]
    pub stages: List<Stage, STAGES_MAX>,
}

impl Template {
    /// Whether it can be written with: it has a name and stages, each with a name, and no two
    /// of them with the same id.
    #[must_use]
    pub fn is_finished(&self) -> bool {
        let named = |stage: &Stage| !stage.name.trim().is_empty();
        let mut ids = HashSet::new();
        let told_apart = self.stages.iter().all(|stage| ids.insert(stage.id.as_str()));
        told_apart && !self.name.trim().is_empty() && !self.stages.is_empty() && self.stages.iter().all(named)
    }
}

silent_debug!(TemplateKey, Stage, Template);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_letters_and_digits_and_an_id_is_one_of_ones_own() {
        let key = |text: &str| TemplateKey::try_from(text.to_owned());
        assert!(key("gibbs").is_ok_and(|key| key.own().is_none()));
        assert!(key(&"x".repeat(WORD_MAX)).is_ok());
        for wrong in ["", "three-lens", "gibbs.feelings", "../gibbs", "gïbbs", " gibbs"] {
            assert_eq!(key(wrong), Err(NotAKey), "{wrong}");
        }
        assert_eq!(key(&"x".repeat(WORD_MAX + 1)), Err(NotAKey));
        let id: EntryId = "0123456789abcdef0123456789abcdef".parse().unwrap();
        assert_eq!(TemplateKey::from(id).own(), Some(id));
    }

    #[test]
    fn what_lacks_a_name_or_a_stage_or_cannot_be_told_apart_is_not_finished() {
        let of = |name, stages: &[(&str, &str)]| sample::template(name, stages).is_finished();
        assert!(of("Heron", &[("a", "See"), ("b", "See")]));
        assert!(!of(" ", &[("a", "See")]));
        assert!(!of("Heron", &[]));
        assert!(!of("Heron", &[("a", "See"), ("b", "\u{2003}")]));
        assert!(!of("Heron", &[("a", "See"), ("a", "Look")]));
    }
}
