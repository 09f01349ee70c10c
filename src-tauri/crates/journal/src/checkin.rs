//! A check-in: how somebody is arriving, in under ninety seconds, every part of it skippable.

use std::ops::Deref;

use serde::{Deserialize, Serialize};
use thiserror::Error;
use ts_rs::TS;

use crate::{
    list::List,
    score::{Intensity, Score},
    silent::silent_debug,
    text::{Line, Text, Word},
    time::Moment,
};

/// Most feelings one check-in holds.
pub const FEELINGS_MAX: usize = 100;
/// Most body places one check-in holds.
pub const PLACES_MAX: usize = 50;
/// Most needs one check-in holds.
pub const NEEDS_MAX: usize = 50;
/// Most tags one check-in holds.
pub const TAGS_MAX: usize = 100;

/// Where in a working day somebody is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Phase {
    /// Before a shift.
    Before,
    /// In the middle of one.
    During,
    /// After it.
    After,
    /// A day off.
    Off,
}

/// Which shift it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Shift {
    /// An early.
    Early,
    /// A late.
    Late,
    /// A long day.
    Long,
    /// A night; its small hours are suggested as part of the evening before.
    Night,
    /// On call.
    OnCall,
    /// Anything else.
    Other,
}

/// The app's own 0–10 measures. They are not a validated instrument and are never called one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ScaleId {
    /// How much is left.
    Energy,
    /// How stretched.
    Strain,
    /// Low to bright.
    Mood,
    /// Shaken to steady.
    Steadiness,
    /// Alone to held by others.
    Connection,
    /// In what one knows and can do.
    Confidence,
    /// By the people one works with and for.
    FeelingValued,
    /// Whether the work means something today.
    Meaning,
    /// How much of others' distress is being carried.
    Carrying,
    /// Whether the work fits the time for it.
    WorkloadFit,
    /// Rest and breaks.
    Rest,
}

impl ScaleId {
    /// Every scale, in the order they are offered.
    pub const ALL: [Self; 11] = [
        Self::Energy,
        Self::Strain,
        Self::Mood,
        Self::Steadiness,
        Self::Connection,
        Self::Confidence,
        Self::FeelingValued,
        Self::Meaning,
        Self::Carrying,
        Self::WorkloadFit,
        Self::Rest,
    ];
}

/// One answered scale. A scale that was skipped has no answer at all, which is not the same as 0.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ScaleAnswer {
    /// Which scale.
    pub scale: ScaleId,
    /// The answer.
    pub score: Score,
}

/// A scale was answered twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("must answer each scale at most once")]
pub struct AnsweredTwice;

/// The scales that were answered, each at most once, in the order they were given.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(try_from = "Vec<ScaleAnswer>", into = "Vec<ScaleAnswer>")]
#[ts(type = "Array<ScaleAnswer>")]
pub struct Answers(Vec<ScaleAnswer>);

impl Answers {
    /// Takes one answer for each scale at most.
    ///
    /// # Errors
    /// [`AnsweredTwice`]: which of two answers was meant is not for the program to say.
    pub fn new(answers: Vec<ScaleAnswer>) -> Result<Self, AnsweredTwice> {
        let twice =
            answers.iter().enumerate().any(|(n, a)| answers.iter().take(n).any(|b| a.scale == b.scale));
        if twice { Err(AnsweredTwice) } else { Ok(Self(answers)) }
    }
}

impl Deref for Answers {
    type Target = [ScaleAnswer];
    fn deref(&self) -> &[ScaleAnswer] {
        &self.0
    }
}

impl TryFrom<Vec<ScaleAnswer>> for Answers {
    type Error = AnsweredTwice;
    fn try_from(answers: Vec<ScaleAnswer>) -> Result<Self, AnsweredTwice> {
        Self::new(answers)
    }
}

impl From<Answers> for Vec<ScaleAnswer> {
    fn from(answers: Answers) -> Self {
        answers.0
    }
}

/// One feeling that is here.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Feeling {
    /// A catalogue id ("notSure") or the writer's own word.
    #[ts(type = "string")]
    pub word: Word,
    /// How strongly, where the writer said.
    pub intensity: Option<Intensity>,
}

/// The three emotion systems of compassion-focused therapy, as large as each feels now. None is
/// bad; an untouched circle is `None`, not 0.
#[derive(Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Systems {
    /// Protecting.
    pub threat: Option<Score>,
    /// Striving.
    pub drive: Option<Score>,
    /// Settling.
    pub soothing: Option<Score>,
}

/// A check-in as it is kept and as it crosses to the screen: the same type.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CheckIn {
    /// When it is about; may be backdated.
    pub when: Moment,
    /// Before, during or after a shift, or a day off.
    pub phase: Option<Phase>,
    /// Which shift.
    pub shift: Option<Shift>,
    /// The arriving state in a word; "" when skipped.
    #[ts(type = "string")]
    pub arriving: Line,
    /// Only the scales that were answered.
    #[ts(as = "Vec<ScaleAnswer>")]
    pub scales: Answers,
    /// The feelings that are here.
    #[ts(as = "Vec<Feeling>")]
    pub feelings: List<Feeling, FEELINGS_MAX>,
    /// Catalogue ids of places in the body.
    #[ts(type = "Array<string>")]
    pub body: List<Word, PLACES_MAX>,
    /// The three circles.
    pub systems: Systems,
    /// Catalogue ids or own words.
    #[ts(type = "Array<string>")]
    pub need: List<Word, NEEDS_MAX>,
    /// Anything to put down.
    #[ts(type = "string")]
    pub text: Text,
    /// The writer's tags.
    #[ts(type = "Array<string>")]
    pub tags: List<Word, TAGS_MAX>,
    /// Set aside for supervision.
    pub set_aside: bool,
}

impl CheckIn {
    /// A check-in about this moment in which nothing has been given yet.
    #[must_use]
    pub fn new(when: Moment) -> Self {
        Self {
            when,
            phase: None,
            shift: None,
            arriving: Line::default(),
            scales: Answers::default(),
            feelings: List::default(),
            body: List::default(),
            systems: Systems::default(),
            need: List::default(),
            text: Text::default(),
            tags: List::default(),
            set_aside: false,
        }
    }

    /// Whether nothing at all has been given. A single score, word, circle, place, tag or mark is
    /// content. When it is about is always there, so it does not count.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        // Compared whole, so that a field added later counts as content without anybody remembering.
        *self == Self::new(self.when)
    }
}

silent_debug!(CheckIn, Feeling, ScaleAnswer, Systems);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::DayRule;

    fn blank() -> CheckIn {
        CheckIn::new(Moment::now(DayRule::Calendar))
    }

    fn word(text: &str) -> Word {
        Word::new(text).unwrap()
    }

    fn list<T, const MAX: usize>(item: T) -> List<T, MAX> {
        List::new(vec![item]).unwrap()
    }

    fn zero() -> Score {
        Score::new(0).unwrap()
    }

    /// One test per field, so that a lost one is named.
    macro_rules! alone_it_is_content {
        ($($name:ident: $field:ident$(.$inner:ident)? = $value:expr;)+) => {$(
            #[test]
            fn $name() {
                let mut check_in = blank();
                assert!(check_in.is_empty());
                check_in.$field$(.$inner)? = $value;
                assert!(!check_in.is_empty());
            }
        )+};
    }

    alone_it_is_content! {
        a_phase_alone_is_content: phase = Some(Phase::Off);
        a_shift_alone_is_content: shift = Some(Shift::Other);
        an_arriving_word_alone_is_content: arriving = Line::new("here").unwrap();
        a_score_of_nought_alone_is_content: scales =
            Answers::new(vec![ScaleAnswer { scale: ScaleId::Energy, score: zero() }]).unwrap();
        a_feeling_alone_is_content: feelings = list(Feeling { word: word("numb"), intensity: None });
        a_place_alone_is_content: body = list(word("chest"));
        a_threat_circle_alone_is_content: systems.threat = Some(zero());
        a_drive_circle_alone_is_content: systems.drive = Some(zero());
        a_soothing_circle_alone_is_content: systems.soothing = Some(zero());
        a_need_alone_is_content: need = list(word("quiet"));
        text_alone_is_content: text = Text::new(".").unwrap();
        even_a_space_is_content: text = Text::new(" ").unwrap();
        a_tag_alone_is_content: tags = list(word("handover"));
        setting_aside_alone_is_content: set_aside = true;
    }

    #[test]
    fn no_scale_is_answered_twice() {
        let read = |json: &str| serde_json::from_str::<Answers>(json).is_ok();
        assert!(read(r#"[{"scale":"energy","score":1},{"scale":"strain","score":1}]"#));
        assert!(!read(r#"[{"scale":"energy","score":1},{"scale":"energy","score":2}]"#));
    }

    #[test]
    fn debug_shows_nothing_that_was_given() {
        let mut check_in = blank();
        check_in.arriving = Line::new("heron").unwrap();
        check_in.shift = Some(Shift::Night);
        assert_eq!(format!("{check_in:?}"), "CheckIn(..)");
    }
}
