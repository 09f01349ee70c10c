//! A questionnaire that somebody brought in as a file, and its answers.
//!
//! The app has no such text of its own. It shows what the file says, adds up what the file says is to
//! be added up, and draws no conclusion from it: there are no bands, no cut-offs and no words for a
//! figure. A question without an answer stays one, and what would need it has no figure.

mod figures;
mod file;
#[cfg(test)]
mod sample;
pub mod standing;

use std::collections::HashSet;

use serde::{Deserialize, Serialize};
use thiserror::Error;
use ts_rs::TS;

pub use figures::Figure;
pub use file::{FILE_MAX, NotAMeasure, SAMPLE, from_file, to_file};

use crate::{
    id::EntryId,
    list::List,
    settings::Detail,
    silent::silent_debug,
    supervision::Whole,
    text::{Line, Text, TextError, Word},
    time::Day,
};

/// Fewest points of a scale.
pub const POINTS_MIN: usize = 2;
/// Most points of a scale.
pub const POINTS_MAX: usize = 11;
/// Most items of one measure.
pub const ITEMS_MAX: usize = 100;
/// Most subscales of one measure.
pub const SUBSCALES_MAX: usize = 20;
/// The number of a point is at most this far from nought.
pub const VALUE_MAX: i16 = 100;
/// Most characters (Unicode scalar values) of a [`Passage`].
pub const PASSAGE_MAX: usize = 2000;

/// Which of its states a measure is in: 1 as it was first brought in, 2 once a changed file took its
/// place, and so on.
pub type Edition = Whole<1, 10_000>;
/// An item by its number, the first being 1.
pub type ItemNumber = Whole<1, 100>;

/// What a point of a scale counts: a whole number, at most [`VALUE_MAX`] from nought.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(try_from = "i16", into = "i16")]
#[ts(type = "number")]
pub struct PointValue(i16);

/// A number further from nought than a point counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("must be a whole number from -100 to 100")]
pub struct NotAPoint;

impl PointValue {
    /// The number.
    #[must_use]
    pub const fn get(self) -> i16 {
        self.0
    }
}

impl TryFrom<i16> for PointValue {
    type Error = NotAPoint;
    fn try_from(value: i16) -> Result<Self, NotAPoint> {
        if (-VALUE_MAX..=VALUE_MAX).contains(&value) { Ok(Self(value)) } else { Err(NotAPoint) }
    }
}

impl From<PointValue> for i16 {
    fn from(value: PointValue) -> i16 {
        value.0
    }
}

/// What somebody else wrote about their measure: a paragraph or two, at most [`PASSAGE_MAX`] characters.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub struct Passage(Text);

impl Passage {
    /// What was written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

impl TryFrom<String> for Passage {
    type Error = TextError;
    fn try_from(words: String) -> Result<Self, TextError> {
        let words = Text::new(words)?;
        let fits = words.chars().nth(PASSAGE_MAX).is_none();
        if fits { Ok(Self(words)) } else { Err(TextError::TooLong(PASSAGE_MAX)) }
    }
}

impl From<Passage> for String {
    fn from(words: Passage) -> Self {
        words.as_str().to_owned()
    }
}

/// One of the answers there are to choose from.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ScalePoint {
    /// What it counts.
    pub value: PointValue,
    /// What it is called.
    #[ts(type = "string")]
    pub label: Word,
}

/// One thing that is asked.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MeasureItem {
    /// Its words.
    pub text: Detail,
    /// Counted the other way round: the highest point as the lowest.
    #[serde(default)]
    pub reversed: bool,
}

/// How the items of a subscale make one figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Reckoning {
    /// Added up.
    Sum,
    /// Added up, and divided by how many they are.
    Mean,
}

/// Some of the items that make a figure together. An item may be in several, or in none.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Subscale {
    /// Its name.
    #[ts(type = "string")]
    pub name: Word,
    /// Its items by their numbers, each once.
    #[ts(type = "Array<number>")]
    pub items: List<ItemNumber, ITEMS_MAX>,
    /// What is done with them.
    pub how: Reckoning,
}

/// A measure, whole and sound: see [`Unsound`] for what that is.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", try_from = "Shape")]
pub struct Measure {
    /// Its name.
    #[ts(type = "string")]
    name: Word,
    /// Which of its states this is.
    #[ts(type = "number")]
    version: Edition,
    /// Whose it is, and on which terms it may be used: shown wherever it is.
    credit: Passage,
    /// What to read before answering; may be "".
    instructions: Passage,
    /// Which time it asks about ("the last 30 days"); may be "".
    #[ts(type = "string")]
    period: Line,
    /// The answers there are to choose from, in their order, no number twice.
    #[ts(type = "Array<ScalePoint>")]
    scale: List<ScalePoint, POINTS_MAX>,
    /// What is asked, in its order.
    #[ts(type = "Array<MeasureItem>")]
    items: List<MeasureItem, ITEMS_MAX>,
    /// What is made of it; may be none.
    #[ts(type = "Array<Subscale>")]
    subscales: List<Subscale, SUBSCALES_MAX>,
}

/// What a measure is read as, before its parts are held against each other. What is left out is
/// nothing, so that it is missed by its name.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Shape {
    #[serde(default)]
    name: Option<Word>,
    #[serde(default)]
    version: Option<Edition>,
    #[serde(default)]
    credit: Passage,
    #[serde(default)]
    instructions: Passage,
    #[serde(default)]
    period: Line,
    #[serde(default)]
    scale: List<ScalePoint, POINTS_MAX>,
    #[serde(default)]
    items: List<MeasureItem, ITEMS_MAX>,
    #[serde(default)]
    subscales: List<Subscale, SUBSCALES_MAX>,
}

/// What of a measure is missing or at odds with the rest, as a path: "subscales[2].items[1]", the
/// first of a list being 1.
///
/// A measure has a name and a credit; 2 to 11 points, no number twice; at least one item, each with
/// words; subscales with different names, each of at least one item that is there, none twice.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{0} is missing or does not fit the rest")]
pub struct Unsound(pub String);

impl TryFrom<Shape> for Measure {
    type Error = Unsound;
    fn try_from(shape: Shape) -> Result<Self, Unsound> {
        if let Some(path) = shape.fault() {
            return Err(Unsound(path));
        }
        let Shape { name, version, credit, instructions, period, scale, items, subscales } = shape;
        let name = name.ok_or_else(|| Unsound("name".to_owned()))?;
        let version = version.or_else(first_edition).ok_or_else(|| Unsound("version".to_owned()))?;
        Ok(Self { name, version, credit, instructions, period, scale, items, subscales })
    }
}

fn first_edition() -> Option<Edition> {
    Edition::new(1).ok()
}

impl Shape {
    fn fault(&self) -> Option<String> {
        let blank = self.credit.as_str().trim().is_empty();
        let credit = || blank.then(|| "credit".to_owned());
        credit()
            .or_else(|| self.fault_of_scale())
            .or_else(|| self.fault_of_items())
            .or_else(|| self.fault_of_subscales())
    }

    fn fault_of_scale(&self) -> Option<String> {
        if self.scale.len() < POINTS_MIN {
            return Some("scale".to_owned());
        }
        let mut values = HashSet::new();
        let twice = self.scale.iter().position(|point| !values.insert(point.value))?;
        Some(format!("scale[{}].value", twice + 1))
    }

    fn fault_of_items(&self) -> Option<String> {
        if self.items.is_empty() {
            return Some("items".to_owned());
        }
        let blank = self.items.iter().position(|item| item.text.as_str().trim().is_empty())?;
        Some(format!("items[{}].text", blank + 1))
    }

    fn fault_of_subscales(&self) -> Option<String> {
        let mut names = HashSet::new();
        for (at, subscale) in (1..).zip(self.subscales.iter()) {
            if !names.insert(subscale.name.trim()) {
                return Some(format!("subscales[{at}].name"));
            }
            if subscale.items.is_empty() {
                return Some(format!("subscales[{at}].items"));
            }
            let mut numbers = HashSet::new();
            let there = |number: &ItemNumber| usize::from(number.get()) <= self.items.len();
            let wrong = subscale.items.iter().position(|number| !there(number) || !numbers.insert(*number));
            if let Some(wrong) = wrong {
                return Some(format!("subscales[{at}].items[{}]", wrong + 1));
            }
        }
        None
    }
}

impl Measure {
    /// Its name.
    #[must_use]
    pub fn name(&self) -> &Word {
        &self.name
    }

    /// Which of its states this is.
    #[must_use]
    pub fn version(&self) -> Edition {
        self.version
    }

    /// Whose it is.
    #[must_use]
    pub fn credit(&self) -> &Passage {
        &self.credit
    }

    /// What to read before answering.
    #[must_use]
    pub fn instructions(&self) -> &Passage {
        &self.instructions
    }

    /// Which time it asks about.
    #[must_use]
    pub fn period(&self) -> &Line {
        &self.period
    }

    /// The answers there are to choose from.
    #[must_use]
    pub fn scale(&self) -> &[ScalePoint] {
        &self.scale
    }

    /// What is asked.
    #[must_use]
    pub fn items(&self) -> &[MeasureItem] {
        &self.items
    }

    /// What is made of it.
    #[must_use]
    pub fn subscales(&self) -> &[Subscale] {
        &self.subscales
    }

    /// The same as another of its states.
    #[must_use]
    pub fn as_version(self, version: Edition) -> Self {
        Self { version, ..self }
    }

    /// Whether it says the same as another, whichever of its states each is.
    #[must_use]
    pub fn says_the_same(&self, other: &Self) -> bool {
        self.clone().as_version(other.version) == *other
    }

    fn has(&self, value: PointValue) -> bool {
        self.scale.iter().any(|point| point.value == value)
    }
}

/// A measure as it was answered: with everything it asked, so that it can be read whatever becomes of
/// the measure.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", try_from = "AnsweringShape")]
pub struct Answering {
    /// The measure; it may be gone, or say something else by now.
    measure: EntryId,
    /// The day.
    day: Day,
    /// The measure as it was.
    sheet: Measure,
    /// One for each of its items: what the chosen point counts, or null for none.
    #[ts(type = "Array<number | null>")]
    answers: List<Option<PointValue>, ITEMS_MAX>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct AnsweringShape {
    measure: EntryId,
    day: Day,
    sheet: Measure,
    answers: List<Option<PointValue>, ITEMS_MAX>,
}

/// There is not one answer to each item, or one of them is no point of the scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("must be one point of the scale, or none, for each item")]
pub struct NotItsAnswers;

impl TryFrom<AnsweringShape> for Answering {
    type Error = NotItsAnswers;
    fn try_from(shape: AnsweringShape) -> Result<Self, NotItsAnswers> {
        let AnsweringShape { measure, day, sheet, answers } = shape;
        Self { measure, day, sheet, answers }.checked()
    }
}

impl Answering {
    /// A sheet on which nothing is answered yet.
    #[must_use]
    pub fn blank(measure: EntryId, day: Day, sheet: Measure) -> Self {
        // As many as the items, which are no more than there may be.
        let answers = List::new(vec![None; sheet.items.len()]).unwrap_or_default();
        Self { measure, day, sheet, answers }
    }

    /// The measure that was answered.
    #[must_use]
    pub fn measure(&self) -> EntryId {
        self.measure
    }

    /// The day.
    #[must_use]
    pub fn day(&self) -> Day {
        self.day
    }

    /// The measure as it was.
    #[must_use]
    pub fn sheet(&self) -> &Measure {
        &self.sheet
    }

    /// What was answered, item by item.
    #[must_use]
    pub fn answers(&self) -> &[Option<PointValue>] {
        &self.answers
    }

    fn checked(self) -> Result<Self, NotItsAnswers> {
        let known = self.answers.iter().flatten().all(|value| self.sheet.has(*value));
        if known && self.answers.len() == self.sheet.items.len() { Ok(self) } else { Err(NotItsAnswers) }
    }
}

/// What became of a measure's file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum MeasureTaken {
    /// It is here now, and was not before.
    New,
    /// It is here already, to the letter.
    There,
    /// It says something else than the measure of that name, and is a new version of it.
    Changed,
    /// The measure of that name was in the bin, and is back.
    Back,
}

/// A measure that was taken in.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TakenMeasure {
    /// The measure.
    pub id: EntryId,
    /// Its name.
    #[ts(type = "string")]
    pub name: Word,
    /// Which of its states it is.
    #[ts(type = "number")]
    pub version: Edition,
    /// What became of the file.
    pub how: MeasureTaken,
}

/// What answering begins with.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AnsweringBegun {
    /// The answers of this month, if there are any; null where nothing is kept yet.
    pub id: Option<EntryId>,
    /// What is answered so far.
    pub answering: Answering,
}

silent_debug!(ScalePoint, MeasureItem, Subscale, Measure, Answering, TakenMeasure, AnsweringBegun);

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn answering() -> Value {
        json!({"measure": "00ff0123456789abcdef0123456789ab", "day": "2026-11-22", "sheet": sample::heron_json(),
            "answers": [1, null, 3]})
    }

    fn with(pointer: &str, value: Value) -> Result<Answering, String> {
        let mut json = answering();
        *json.pointer_mut(pointer).unwrap() = value;
        serde_json::from_value(json).map_err(|error| error.to_string())
    }

    #[test]
    fn answers_are_points_of_the_scale_one_for_each_item_or_none() {
        assert!(with("/answers", json!([null, null, null])).is_ok());
        assert!(with("/answers", json!([5, 1, 2])).is_ok());
        for wrong in [json!([1, 2]), json!([1, 2, 3, 4]), json!([]), json!([0, 1, 2]), json!([6, 1, 2])] {
            assert!(with("/answers", wrong).unwrap_err().contains("one point of the scale"));
        }
        for wrong in [json!([1.5, 1, 2]), json!(["1", 1, 2]), json!([40_000, 1, 2]), json!(null)] {
            assert!(with("/answers", wrong).is_err());
        }
    }

    #[test]
    fn a_record_of_an_unsound_measure_is_not_read() {
        assert!(with("/sheet/credit", json!(" ")).unwrap_err().contains("credit is missing"));
        assert!(with("/sheet/subscales/0/items", json!([9])).unwrap_err().contains("subscales[1].items[1]"));
    }

    #[test]
    fn a_blank_sheet_has_room_for_every_answer() {
        let sheet = sample::heron();
        let id = EntryId::from_bytes([7; 16]);
        let blank = Answering::blank(id, "2026-11-22".parse().unwrap(), sheet);
        assert_eq!(blank.answers(), [None, None, None]);
        assert!(blank.checked().is_ok());
    }

    #[test]
    fn two_that_differ_in_nothing_but_their_version_say_the_same() {
        let (one, two) = (sample::heron(), sample::heron().as_version(Edition::new(4).unwrap()));
        assert!(one.says_the_same(&two) && two.says_the_same(&one) && one != two);
        let mut other = sample::heron_json();
        other["items"][1]["reversed"] = json!(false);
        assert!(!one.says_the_same(&serde_json::from_value(other).unwrap()));
    }

    #[test]
    fn nothing_that_was_asked_or_answered_shows_in_debug() {
        let shown = format!("{:?} {:?}", sample::heron(), with("/day", json!("2026-01-01")));
        assert!(!shown.contains("Item") && !shown.contains("Heron"), "{shown}");
    }
}
