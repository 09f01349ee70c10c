//! A grounding exercise: steps with words and seconds, what it leans on, and how long it may be.
//!
//! The same shape serves the exercises that come with the app (`exercises/en-GB`, one readable
//! file each), those a person makes, and the file in which one is handed on.

mod bounds;
mod builtin;
mod file;
mod profile;
#[cfg(test)]
pub(crate) mod sample;
mod seconds;
mod tailoring;

use serde::{Deserialize, Serialize};
use thiserror::Error;
use ts_rs::TS;

pub use bounds::{OutOfBounds, PHASES_MAX};
pub use builtin::{BUILTIN, Builtin};
pub use file::{FILE_MAX, NotAnExercise, from_file, to_file};
pub use profile::{Lean, Profile};
pub use seconds::{NotSeconds, Seconds};

use crate::{
    id::EntryId,
    list::List,
    settings::Detail,
    silent::silent_debug,
    text::{Line, WORD_MAX},
};

/// Most patterns of one exercise.
pub const PATTERNS_MAX: usize = 6;
/// Most parts of one pattern.
pub const PARTS_MAX: usize = 8;
/// Most steps of one part.
pub const STEPS_MAX: usize = 60;
/// Most cautions, and most lines of support.
pub const LINES_MAX: usize = 12;
/// Most lengths to choose from.
pub const LENGTHS_MAX: usize = 8;
/// Most rounds that may be asked for.
pub const ROUNDS_MAX: u8 = 100;
/// Longest length that may be chosen, in seconds: half an hour.
pub const LONGEST: u16 = 1800;

/// Which exercise: the name of one that comes with the app ("calmBreath"), or the id of one the
/// person made (32 hexadecimal digits). What somebody turns to is content, and not shown.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub struct ExerciseKey(String);

/// The text is not the name of an exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("must be 1 to 80 letters and digits")]
pub struct NotAKey;

impl ExerciseKey {
    /// The key as written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The record of an exercise the person made.
    #[must_use]
    pub fn own(&self) -> Option<EntryId> {
        self.0.parse().ok()
    }
}

impl From<EntryId> for ExerciseKey {
    fn from(id: EntryId) -> Self {
        Self(id.to_string())
    }
}

impl TryFrom<String> for ExerciseKey {
    type Error = NotAKey;
    fn try_from(key: String) -> Result<Self, NotAKey> {
        let plain = key.bytes().all(|byte| byte.is_ascii_alphanumeric());
        if plain && (1..=WORD_MAX).contains(&key.len()) { Ok(Self(key)) } else { Err(NotAKey) }
    }
}

impl From<ExerciseKey> for String {
    fn from(key: ExerciseKey) -> Self {
        key.0
    }
}

/// What an exercise turns attention to: the shelves of the library.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Family {
    /// The person's own.
    Own,
    /// What is around: senses, the room, the floor.
    Outward,
    /// The breath.
    Breath,
    /// The body.
    Body,
    /// Thoughts, images, kindness.
    Mind,
}

/// What somebody does in a step. It decides the movement shown and what the step leans on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum StepKind {
    /// Breathe in.
    In,
    /// A second, smaller breath in on top of the first.
    TopUp,
    /// Hold the breath.
    Hold,
    /// Breathe out.
    Out,
    /// Look, listen, name: attention to what is around.
    Around,
    /// Attention to the body.
    Notice,
    /// Tense a group of muscles.
    Tense,
    /// Let them go.
    Release,
    /// Touch or move: tap, hold something, water on the wrists.
    Touch,
    /// Picture something.
    Imagine,
    /// Say or think words, or watch thoughts.
    Words,
    /// Close the eyes.
    CloseEyes,
    /// Simply wait.
    Rest,
}

impl StepKind {
    /// Every kind, in the order they are offered in the editor.
    pub const ALL: [Self; 13] = [
        Self::In,
        Self::TopUp,
        Self::Hold,
        Self::Out,
        Self::Around,
        Self::Notice,
        Self::Tense,
        Self::Release,
        Self::Touch,
        Self::Imagine,
        Self::Words,
        Self::CloseEyes,
        Self::Rest,
    ];

    /// What a step of this kind leans on.
    #[must_use]
    pub const fn leans(self) -> &'static [Lean] {
        match self {
            Self::In | Self::TopUp | Self::Out => &[Lean::Breath],
            Self::Hold => &[Lean::Breath, Lean::Holds],
            Self::Notice | Self::Tense | Self::Release => &[Lean::Body],
            Self::Touch => &[Lean::Touch],
            Self::Imagine => &[Lean::Imagery],
            Self::CloseEyes => &[Lean::EyesClosed],
            Self::Around | Self::Words | Self::Rest => &[],
        }
    }
}

/// One step.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Step {
    /// What is done.
    pub kind: StepKind,
    /// The words in the middle: "Breathe out".
    #[ts(type = "string")]
    pub words: Line,
    /// A line beneath them: "slowly, as long as is easy"; may be empty.
    #[serde(default)]
    pub more: Detail,
    /// How long it lasts; null until the person goes on.
    pub seconds: Option<Seconds>,
    /// May be left out, and is where it leans on something the person's profile rules out.
    #[serde(default)]
    pub optional: bool,
}

/// How often a part comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Repeat {
    /// Once.
    Once,
    /// Twice.
    Twice,
    /// As often as the rounds or the time chosen ask; at least once.
    Fill,
}

/// Steps that belong together.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Part {
    /// How often.
    pub repeat: Repeat,
    /// The steps, in order.
    #[ts(as = "Vec<Step>")]
    pub steps: List<Step, STEPS_MAX>,
}

/// What may be chosen before it begins, and what is usual.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum Lengths {
    /// As long as its steps; nothing to choose.
    Once,
    /// A number of rounds of the parts that fill.
    Rounds {
        /// Rounds unless somebody chooses.
        usual: u8,
        /// The most that may be chosen.
        most: u8,
        /// The most after the person has raised it in their choices.
        raised: Option<u8>,
    },
    /// The parts that fill come as often as fits best, in whole rounds.
    Fill {
        /// Seconds to choose from, rising.
        #[ts(type = "Array<number>")]
        seconds: List<u16, LENGTHS_MAX>,
        /// Seconds unless somebody chooses.
        usual: u16,
    },
    /// Every timed step is stretched or shortened alike.
    Stretch {
        /// Seconds to choose from, rising.
        #[ts(type = "Array<number>")]
        seconds: List<u16, LENGTHS_MAX>,
        /// Seconds unless somebody chooses.
        usual: u16,
    },
}

/// One way of doing an exercise: "4 in, 6 out".
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Pattern {
    /// Its name; empty where there is only one.
    #[serde(default)]
    #[ts(type = "string")]
    pub name: Line,
    /// How long.
    pub lengths: Lengths,
    /// The parts, in order.
    #[ts(as = "Vec<Part>")]
    pub parts: List<Part, PARTS_MAX>,
}

/// An exercise. One that is being made may still lack words or steps: see
/// [`Exercise::is_finished`].
///
/// The types bound each number and each list; what they come to together is bounded by
/// [`Exercise::check`].
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Exercise {
    /// Its name.
    #[ts(type = "string")]
    pub name: Line,
    /// What it turns attention to.
    pub family: Family,
    /// What it is and when it is good, in a sentence or two.
    #[serde(default)]
    pub about: Detail,
    /// What it leans on beyond what its steps say.
    #[serde(default)]
    #[ts(as = "Vec<Lean>")]
    pub leans: List<Lean, 6>,
    /// What to mind before beginning, one sentence each.
    #[serde(default)]
    #[ts(type = "Array<string>")]
    pub cautions: List<Detail, LINES_MAX>,
    /// Lines shown beneath while it runs, in turn.
    #[serde(default)]
    #[ts(type = "Array<string>")]
    pub support: List<Detail, LINES_MAX>,
    /// The ways of doing it, the usual one first.
    #[ts(as = "Vec<Pattern>")]
    pub patterns: List<Pattern, PATTERNS_MAX>,
}

impl Pattern {
    fn steps(&self) -> impl Iterator<Item = &Step> {
        self.parts.iter().flat_map(|part| part.steps.iter())
    }
}

silent_debug!(Exercise, Pattern, Part, Step, ExerciseKey);

#[cfg(test)]
mod tests {
    use super::*;

    fn key(text: &str) -> Result<ExerciseKey, NotAKey> {
        ExerciseKey::try_from(text.to_owned())
    }

    #[test]
    fn a_key_is_a_name_or_the_id_of_ones_own() {
        let id = "00ff0123456789abcdef0123456789ab";
        assert_eq!(key(id).unwrap().own(), Some(id.parse().unwrap()));
        assert_eq!(ExerciseKey::from(id.parse::<EntryId>().unwrap()), key(id).unwrap());
        assert_eq!(key("calmBreath").unwrap().own(), None);
        assert!(key(&"a".repeat(80)).is_ok());
        for wrong in ["", " ", "calm breath", "../x", "é", "a\0", "<b>", &"a".repeat(81)] {
            assert_eq!(key(wrong), Err(NotAKey), "{wrong}");
        }
    }

    #[test]
    fn nothing_of_an_exercise_shows_in_debug() {
        let exercise = sample::exercise([sample::rounds_of([sample::step(StepKind::In)])]);
        let shown = format!("{exercise:?} {:?} {:?}", exercise.patterns.first(), key("heron"));
        let profile = format!("{:?}", sample::without(Lean::Touch));
        let shown = format!("{shown} {:?} {profile}", exercise.patterns[0].parts[0].steps[0]).to_lowercase();
        for content in ["heron", "now", "in", "true"] {
            assert!(!shown.contains(content), "{shown}");
        }
    }
}
