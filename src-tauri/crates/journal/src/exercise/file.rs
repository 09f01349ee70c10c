//! One exercise in a file of its own, to hand on or to take in. Words and numbers only: there is
//! nothing in it to run.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::{Exercise, Family, OutOfBounds};
use crate::text::Line;

/// Largest file that is read, in bytes, and so the largest exercise that is kept. A full one is a
/// few kilobytes.
pub const FILE_MAX: usize = 256 * 1024;

/// The version of the file's shape.
const VERSION: u32 = 1;

/// Why a file is not taken in.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum NotAnExercise {
    /// It is larger than [`FILE_MAX`].
    #[error("is too large")]
    TooLarge,
    /// It is not an exercise of this app.
    #[error("is not an exercise")]
    Other,
    /// It begins as an exercise of this app, and is damaged or cut short.
    #[error("is cut short")]
    CutShort,
    /// A later version of the app wrote it.
    #[error("was written by a later version")]
    Newer,
    /// Something in it is out of bounds; the name of the field.
    #[error("holds something out of bounds")]
    Field(String),
    /// It lacks something; the name of the field.
    #[error("is not finished")]
    Unfinished(&'static str),
}

#[derive(Serialize)]
struct Written<'a> {
    stillpoint: &'static str,
    v: u32,
    exercise: &'a Exercise,
}

#[derive(Deserialize)]
struct Envelope {
    stillpoint: String,
    v: u32,
    /// A later version may call it something else, and is still told apart.
    #[serde(default)]
    exercise: serde_json::Value,
}

/// The file: readable JSON.
///
/// # Errors
/// None that can happen; the serialiser's.
pub fn to_file(exercise: &Exercise) -> Result<Vec<u8>, serde_json::Error> {
    let mut bytes = serde_json::to_vec_pretty(&Written { stillpoint: "exercise", v: VERSION, exercise })?;
    bytes.push(b'\n');
    Ok(bytes)
}

impl Exercise {
    /// Whether the file of this exercise would be taken in again.
    #[must_use]
    pub fn fits_a_file(&self) -> bool {
        to_file(self).is_ok_and(|bytes| bytes.len() <= FILE_MAX)
    }
}

/// Reads a file somebody chose. Whatever family it says, it is the person's own from here on.
///
/// # Errors
/// [`NotAnExercise`]: why it is not taken in.
pub fn from_file(bytes: &[u8]) -> Result<Exercise, NotAnExercise> {
    if bytes.len() > FILE_MAX {
        return Err(NotAnExercise::TooLarge);
    }
    // Some editors put a byte order mark there.
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let envelope: Envelope = serde_json::from_slice(bytes).map_err(|error| {
        // What is well written and yet not of this shape was never one of ours.
        let is_broken = error.is_eof() || error.is_syntax();
        if is_broken && crate::parse::begins_as("exercise", bytes) {
            NotAnExercise::CutShort
        } else {
            NotAnExercise::Other
        }
    })?;
    if envelope.stillpoint != "exercise" {
        return Err(NotAnExercise::Other);
    }
    if envelope.v != VERSION {
        return Err(if envelope.v > VERSION { NotAnExercise::Newer } else { NotAnExercise::Other });
    }
    let read = crate::parse::parse::<Exercise>(&envelope.exercise);
    let exercise = read.map_err(|error| NotAnExercise::Field(error.detail().field.unwrap_or_default()))?;
    exercise.check().map_err(|OutOfBounds(field)| NotAnExercise::Field(field.to_owned()))?;
    let exercise = Exercise { name: plain(exercise.name), family: Family::Own, ..exercise };
    match exercise.lacks() {
        None => Ok(exercise),
        Some(field) => Err(NotAnExercise::Unfinished(field)),
    }
}

/// A name without what cannot be seen and yet changes how the rest of the screen reads: control
/// characters, and those that turn the direction of writing round.
fn plain(name: Line) -> Line {
    let unseen = |c: char| {
        c.is_control()
            || matches!(c, '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    if !name.contains(unseen) {
        return name;
    }
    // Shorter than what was within bounds already.
    Line::new(name.replace(unseen, "")).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::{Value, json};

    use super::*;
    use crate::exercise::{
        StepKind,
        sample::{any_finished, exercise, rounds_of, step},
    };

    fn heron() -> Exercise {
        exercise([rounds_of([step(StepKind::In), step(StepKind::Out)])])
    }

    fn as_json() -> Value {
        serde_json::from_slice(&to_file(&heron()).unwrap()).unwrap()
    }

    /// What is said of the file with one thing in it changed.
    fn with(pointer: &str, value: Value) -> Result<Exercise, NotAnExercise> {
        let mut file = as_json();
        *file.pointer_mut(pointer).unwrap() = value;
        from_file(file.to_string().as_bytes())
    }

    fn field(pointer: &str, value: Value) -> String {
        match with(pointer, value) {
            Err(NotAnExercise::Field(field)) => field,
            other => panic!("{pointer}: {other:?}"),
        }
    }

    #[test]
    fn a_file_can_be_read_by_a_person() {
        let text = String::from_utf8(to_file(&heron()).unwrap()).unwrap();
        assert!(text.starts_with("{\n  \"stillpoint\": \"exercise\",\n  \"v\": 1,"), "{text}");
        assert!(text.ends_with("}\n") && text.contains("\"words\": \"Now\""));
    }

    #[test]
    fn whatever_family_it_says_it_is_the_persons_own() {
        let read = with("/exercise/family", json!("breath")).unwrap();
        assert_eq!(read, heron());
    }

    #[test]
    fn an_editors_mark_in_front_and_members_of_others_do_no_harm() {
        let bytes = to_file(&heron()).unwrap();
        assert_eq!(from_file(&[b"\xef\xbb\xbf", bytes.as_slice()].concat()), Ok(heron()));
        let mut file = as_json();
        file["comment"] = json!("from a friend");
        file["exercise"]["script"] = json!("alert(1)");
        file["exercise"]["patterns"][0]["parts"][0]["steps"][0]["url"] = json!("https://example.org");
        let read = from_file(file.to_string().as_bytes()).unwrap();
        assert_eq!(to_file(&read).unwrap(), bytes, "nothing of it is kept");
    }

    #[test]
    fn an_exercise_that_breaks_off_is_said_to_be_cut_short() {
        let bytes = to_file(&heron()).unwrap();
        for most in [bytes.len() / 2, bytes.len() - 3] {
            let cut = bytes.get(..most).unwrap();
            assert_eq!(from_file(cut), Err(NotAnExercise::CutShort));
            assert_eq!(from_file(&[b"\xef\xbb\xbf", cut].concat()), Err(NotAnExercise::CutShort));
        }
        let inside = format!(r#"{{"stillpoint":"exercise","v":1,"exercise":{}"#, "[".repeat(100_000));
        assert_eq!(from_file(inside.as_bytes()), Err(NotAnExercise::CutShort));
        // Too little of it to tell.
        assert_eq!(from_file(bytes.get(..12).unwrap()), Err(NotAnExercise::Other));
    }

    #[test]
    fn what_is_no_exercise_is_said_to_be_none() {
        let deep = "[".repeat(100_000);
        let sixteen: Vec<u8> = "{}".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let files: [&[u8]; 11] = [
            b"",
            b"null",
            b"[]",
            b"{}",
            b"\xff\xfe",
            b"\x00",
            b"Feel your feet on the floor.",
            br#"{"stillpoint":"exercise","v":1.5,"exercise":{}}"#,
            br#"{"stillpoint":"exercise","stillpoint":"exercise","v":1,"exercise":{}}"#,
            deep.as_bytes(),
            &sixteen,
        ];
        for file in files {
            assert_eq!(from_file(file), Err(NotAnExercise::Other));
        }
        assert_eq!(with("/stillpoint", json!("template")), Err(NotAnExercise::Other));
        assert_eq!(with("/v", json!(0)), Err(NotAnExercise::Other));
        assert_eq!(with("/v", json!(-1)), Err(NotAnExercise::Other));
    }

    #[test]
    fn a_later_versions_file_is_told_apart_whatever_is_in_it() {
        assert_eq!(with("/v", json!(2)), Err(NotAnExercise::Newer));
        let newer = br#"{"stillpoint":"exercise","v":9,"what":{"it":"calls them"}}"#;
        assert_eq!(from_file(newer), Err(NotAnExercise::Newer));
    }

    #[test]
    fn a_file_may_be_large_but_not_larger() {
        let mut bytes = to_file(&heron()).unwrap();
        bytes.resize(FILE_MAX, b' ');
        assert_eq!(from_file(&bytes), Ok(heron()));
        bytes.push(b' ');
        assert_eq!(from_file(&bytes), Err(NotAnExercise::TooLarge));
    }

    #[test]
    fn what_is_out_of_bounds_is_refused_by_the_name_of_its_field() {
        let step = |name: &str| format!("/exercise/patterns/0/parts/0/steps/0/{name}");
        assert_eq!(field("/exercise/name", json!("x".repeat(81))), "name");
        assert_eq!(field("/exercise/about", json!("x".repeat(401))), "about");
        assert_eq!(field("/exercise/family", json!("heron")), "family");
        assert_eq!(field("/exercise/leans", json!(["heron"])), "leans");
        assert_eq!(field("/exercise/cautions", json!(vec!["x"; 13])), "cautions");
        assert_eq!(field("/exercise/support", json!(["x".repeat(401)])), "support");
        assert_eq!(field("/exercise/patterns", json!({})), "patterns");
        for seconds in [json!(0), json!(-4), json!(600.1), json!(0.05), json!("4"), json!(1e300)] {
            assert_eq!(field(&step("seconds"), seconds), "seconds");
        }
        assert_eq!(field(&step("words"), json!("x".repeat(81))), "words");
        assert_eq!(field(&step("kind"), json!("shout")), "kind");
        assert_eq!(field("/exercise/patterns/0/lengths/usual", json!(90)), "usual");
        assert_eq!(field("/exercise/patterns/0/lengths/seconds", json!([60, 3600])), "seconds");
        assert_eq!(field("/exercise/patterns/0/lengths", json!({"kind": "forEver"})), "kind");
        let rounds = json!({"kind": "rounds", "usual": 1, "most": 300});
        assert_eq!(field("/exercise/patterns/0/lengths", rounds), "lengths");
        let huge = json!({"kind": "rounds", "usual": 1, "most": 100, "raised": null});
        let steps = vec![as_json().pointer("/exercise/patterns/0/parts/0/steps/0").unwrap().clone(); 60];
        let mut file = as_json();
        file["exercise"]["patterns"][0]["lengths"] = huge;
        file["exercise"]["patterns"][0]["parts"][0]["steps"] = json!(steps);
        assert_eq!(from_file(file.to_string().as_bytes()), Err(NotAnExercise::Field("most".to_owned())));
        file["exercise"]["patterns"][0]["parts"][0]["steps"] = json!(vec![steps[0].clone(); 61]);
        assert_eq!(from_file(file.to_string().as_bytes()), Err(NotAnExercise::Field("steps".to_owned())));
    }

    #[test]
    fn a_breath_that_is_not_safe_is_refused_by_the_name_of_its_field() {
        let (kind, seconds) =
            ("/exercise/patterns/0/parts/0/steps/0/kind", "/exercise/patterns/0/parts/0/steps/0/seconds");
        assert_eq!(field(seconds, json!(31)), "seconds");
        assert_eq!(field(seconds, json!(0.9)), "seconds");
        assert!(with(seconds, json!(30)).is_ok());
        let mut file = as_json();
        *file.pointer_mut(kind).unwrap() = json!("hold");
        *file.pointer_mut(seconds).unwrap() = json!(20.1);
        assert_eq!(from_file(file.to_string().as_bytes()), Err(NotAnExercise::Field("seconds".to_owned())));
    }

    #[test]
    fn what_cannot_be_seen_is_dropped_from_a_name() {
        let read = with("/exercise/name", json!("He\u{7}r\u{202e}on\n")).unwrap();
        assert_eq!(read.name.as_str(), "Heron");
        let nameless = with("/exercise/name", json!("\u{0}\u{1b}"));
        assert_eq!(nameless, Err(NotAnExercise::Unfinished("name")));
    }

    #[test]
    fn what_is_not_finished_is_refused_by_what_it_lacks() {
        let lacking = |pointer, value| with(pointer, value).unwrap_err();
        assert_eq!(lacking("/exercise/name", json!("  ")), NotAnExercise::Unfinished("name"));
        assert_eq!(lacking("/exercise/patterns", json!([])), NotAnExercise::Unfinished("patterns"));
        let steps = "/exercise/patterns/0/parts/0/steps";
        assert_eq!(lacking(steps, json!([])), NotAnExercise::Unfinished("steps"));
        assert_eq!(lacking(&format!("{steps}/0/words"), json!("\t")), NotAnExercise::Unfinished("words"));
    }

    proptest! {
        #[test]
        fn what_is_handed_on_is_taken_in_as_it_was(exercise in any_finished()) {
            prop_assert_eq!(from_file(&to_file(&exercise).unwrap()), Ok(exercise));
        }

        #[test]
        fn a_spoilt_file_is_refused_or_read_but_never_worse(
            exercise in any_finished(), at in any::<prop::sample::Index>(), byte in any::<u8>(), cut in any::<bool>(),
        ) {
            let mut bytes = to_file(&exercise).unwrap();
            let at = at.index(bytes.len());
            bytes[at] = byte;
            if cut {
                bytes.truncate(at + 1);
            }
            if let Ok(read) = from_file(&bytes) {
                prop_assert!(read.is_finished() && read.family == Family::Own);
            }
        }

        #[test]
        fn any_bytes_at_all_are_answered(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            prop_assert!(from_file(&bytes).is_err());
        }
    }
}
