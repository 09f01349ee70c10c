//! One measure in a file of its own, to take in. Words and numbers only: there is nothing in it to run.

use serde::{Deserialize, Serialize};
use serde_path_to_error::{Path, Segment};
use thiserror::Error;

use super::{Measure, Shape, Unsound, first_edition};

/// Largest file that is read, in bytes. No measure within its bounds makes a larger one.
pub const FILE_MAX: usize = 512 * 1024;

/// The version of the file's shape.
const VERSION: u32 = 1;

/// A file of invented items, for whoever wants to write one.
pub const SAMPLE: &[u8] = include_bytes!("sample.json");

/// Why a file is not taken in.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum NotAMeasure {
    /// It is larger than [`FILE_MAX`].
    #[error("is too large")]
    TooLarge,
    /// It is not a measure for this app.
    #[error("is not a measure")]
    Other,
    /// It begins as a measure for this app, and is damaged, cut short or not written as JSON is.
    #[error("is cut short")]
    CutShort,
    /// It was written for a later version of the app.
    #[error("was written for a later version")]
    Newer,
    /// Something in it is missing, out of bounds, at odds with the rest or unknown: where, as in
    /// [`Unsound`].
    #[error("holds something that is not as it should be")]
    Field(String),
}

#[derive(Serialize)]
struct Written<'a> {
    stillpoint: &'static str,
    v: u32,
    measure: &'a Measure,
}

#[derive(Deserialize)]
struct Envelope {
    stillpoint: String,
    v: u32,
    /// A later version may call it something else, and is still told apart.
    #[serde(default)]
    measure: serde_json::Value,
}

/// The file: readable JSON.
///
/// # Errors
/// None that can happen; the serialiser's.
pub fn to_file(measure: &Measure) -> Result<Vec<u8>, serde_json::Error> {
    let mut bytes = serde_json::to_vec_pretty(&Written { stillpoint: "measure", v: VERSION, measure })?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// Reads a file somebody chose. Which of its states the measure is, is for the journal to say: here it
/// is the first.
///
/// # Errors
/// [`NotAMeasure`]: why it is not taken in.
pub fn from_file(bytes: &[u8]) -> Result<Measure, NotAMeasure> {
    if bytes.len() > FILE_MAX {
        return Err(NotAMeasure::TooLarge);
    }
    // Some editors put a byte order mark there.
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let envelope: Envelope = serde_json::from_slice(bytes).map_err(|error| {
        // What is well written and yet not of this shape was never meant for here.
        let is_broken = error.is_eof() || error.is_syntax();
        if is_broken && crate::parse::begins_as("measure", bytes) {
            NotAMeasure::CutShort
        } else {
            NotAMeasure::Other
        }
    })?;
    if envelope.stillpoint != "measure" {
        return Err(NotAMeasure::Other);
    }
    if envelope.v != VERSION {
        return Err(if envelope.v > VERSION { NotAMeasure::Newer } else { NotAMeasure::Other });
    }
    let read = serde_path_to_error::deserialize::<_, Shape>(&envelope.measure);
    let shape = read.map_err(|error| NotAMeasure::Field(written(error.path())))?;
    Measure::try_from(Shape { version: first_edition(), ..shape })
        .map_err(|Unsound(path)| NotAMeasure::Field(path))
}

/// "items[3].text", the first of a list being 1.
fn written(path: &Path) -> String {
    let mut words = String::new();
    for segment in path.iter() {
        match segment {
            Segment::Seq { index } => words.push_str(&format!("[{}]", index + 1)),
            Segment::Map { key } | Segment::Enum { variant: key } => {
                if !words.is_empty() {
                    words.push('.');
                }
                words.push_str(key);
            }
            Segment::Unknown => {}
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::{Value, json};

    use super::*;
    use crate::measure::sample::{any_measure, heron, largest};

    fn as_json() -> Value {
        serde_json::from_slice(&to_file(&heron()).unwrap()).unwrap()
    }

    /// What is said of the file with one thing in it changed.
    fn with(pointer: &str, value: Value) -> Result<Measure, NotAMeasure> {
        let mut file = as_json();
        *file.pointer_mut(&format!("/measure{pointer}")).unwrap() = value;
        from_file(file.to_string().as_bytes())
    }

    fn field(pointer: &str, value: Value) -> String {
        match with(pointer, value) {
            Err(NotAMeasure::Field(field)) => field,
            other => panic!("{pointer}: {other:?}"),
        }
    }

    fn without(pointer: &str, member: &str) -> String {
        let mut file = as_json();
        let object = file.pointer_mut(&format!("/measure{pointer}")).unwrap();
        object.as_object_mut().unwrap().remove(member).unwrap();
        match from_file(file.to_string().as_bytes()) {
            Err(NotAMeasure::Field(field)) => field,
            other => panic!("{member}: {other:?}"),
        }
    }

    #[test]
    fn a_file_can_be_read_by_a_person() {
        let text = String::from_utf8(to_file(&heron()).unwrap()).unwrap();
        assert!(text.starts_with("{\n  \"stillpoint\": \"measure\",\n  \"v\": 1,"), "{text}");
        assert!(text.ends_with("}\n") && text.contains("\"text\": \"Item two\""));
    }

    #[test]
    fn the_sample_is_taken_in() {
        let read = from_file(SAMPLE).unwrap();
        assert_eq!(
            (read.name().as_str(), read.items().len(), read.subscales().len()),
            ("Sample measure", 4, 3)
        );
        assert!(read.items()[1].reversed && !read.items()[0].reversed);
    }

    #[test]
    fn what_may_be_left_out_may_be_left_out() {
        let short = json!({"stillpoint": "measure", "v": 1, "comment": "from a friend", "measure": {
            "name": "Heron", "credit": "Invented.", "items": [{"text": "Item one"}],
            "scale": [{"value": 0, "label": "No"}, {"value": 1, "label": "Yes"}]}});
        let bytes = [b"\xef\xbb\xbf", short.to_string().as_bytes()].concat();
        let read = from_file(&bytes).unwrap();
        assert_eq!((read.instructions().as_str(), read.period().as_str(), read.version().get()), ("", "", 1));
        assert!(read.subscales().is_empty() && !read.items()[0].reversed);
    }

    #[test]
    fn which_version_it_is_is_not_for_the_file_to_say() {
        assert_eq!(with("/version", json!(7)).unwrap().version().get(), 1);
    }

    #[test]
    fn a_measure_that_breaks_off_is_said_to_be_cut_short() {
        let bytes = to_file(&heron()).unwrap();
        for most in [bytes.len() / 2, bytes.len() - 3] {
            assert_eq!(from_file(bytes.get(..most).unwrap()), Err(NotAMeasure::CutShort));
        }
        let inside = format!(r#"{{"stillpoint":"measure","v":1,"measure":{}"#, "[".repeat(100_000));
        assert_eq!(from_file(inside.as_bytes()), Err(NotAMeasure::CutShort));
        assert_eq!(from_file(bytes.get(..12).unwrap()), Err(NotAMeasure::Other), "too little of it to tell");
    }

    #[test]
    fn what_is_no_measure_is_said_to_be_none() {
        let deep = "[".repeat(100_000);
        let files: [&[u8]; 10] = [
            b"",
            b"null",
            b"[]",
            b"{}",
            b"\xff\xfe",
            b"\x00",
            b"Item one, item two.",
            br#"{"stillpoint":"measure","v":1.5,"measure":{}}"#,
            br#"{"stillpoint":"template","v":1,"template":{"name":"A","stages":[]}}"#,
            deep.as_bytes(),
        ];
        for file in files {
            assert_eq!(from_file(file), Err(NotAMeasure::Other));
        }
        let of = |v: Value| from_file(json!({"stillpoint": "measure", "v": v}).to_string().as_bytes());
        assert_eq!((of(json!(0)), of(json!(-1))), (Err(NotAMeasure::Other), Err(NotAMeasure::Other)));
        assert_eq!(of(json!(2)), Err(NotAMeasure::Newer));
    }

    #[test]
    fn a_file_may_be_large_but_not_larger() {
        let mut bytes = to_file(&heron()).unwrap();
        bytes.resize(FILE_MAX, b' ');
        assert_eq!(from_file(&bytes), Ok(heron()));
        bytes.push(b' ');
        assert_eq!(from_file(&bytes), Err(NotAMeasure::TooLarge));
        let largest = largest();
        let again = from_file(&to_file(&largest).unwrap()).unwrap();
        assert!(again.says_the_same(&largest), "the largest there is");
    }

    #[test]
    fn what_is_not_as_it_should_be_is_named_with_its_place() {
        for (pointer, wrong, place) in [
            ("/name", json!(" "), "name"),
            ("/name", json!("x".repeat(81)), "name"),
            ("/name", json!(null), "name"),
            ("/credit", json!("\t"), "credit"),
            ("/credit", json!("x".repeat(2001)), "credit"),
            ("/instructions", json!(7), "instructions"),
            ("/period", json!("x".repeat(81)), "period"),
            ("/scale", json!([]), "scale"),
            ("/scale", json!([{"value": 1, "label": "One"}]), "scale"),
            ("/scale", json!({}), "scale"),
            ("/scale/2/value", json!(1), "scale[3].value"),
            ("/scale/2/value", json!(101), "scale[3].value"),
            ("/scale/2/value", json!(1.5), "scale[3].value"),
            ("/scale/2/value", json!("3"), "scale[3].value"),
            ("/scale/2/label", json!(""), "scale[3].label"),
            ("/items", json!([]), "items"),
            ("/items", json!(vec![json!({"text": "Item"}); 101]), "items"),
            ("/items/1", json!("Item two"), "items[2]"),
            ("/items/1/text", json!("  "), "items[2].text"),
            ("/items/1/text", json!("x".repeat(401)), "items[2].text"),
            ("/items/1/reversed", json!("yes"), "items[2].reversed"),
            ("/subscales/1/name", json!("Two of them "), "subscales[2].name"),
            ("/subscales/0/items", json!([]), "subscales[1].items"),
            ("/subscales/0/items/1", json!(0), "subscales[1].items[2]"),
            ("/subscales/0/items/1", json!(4), "subscales[1].items[2]"),
            ("/subscales/0/items/1", json!(1), "subscales[1].items[2]"),
            ("/subscales/0/how", json!("median"), "subscales[1].how"),
        ] {
            assert_eq!(field(pointer, wrong.clone()), place, "{pointer} {wrong}");
        }
        let points: Vec<Value> = (0..12).map(|n| json!({"value": n, "label": "A"})).collect();
        assert_eq!(field("/scale", json!(points)), "scale");
    }

    #[test]
    fn what_is_missing_is_named() {
        for member in ["name", "credit", "scale", "items"] {
            assert_eq!(without("", member), member);
        }
        assert_eq!(without("/scale/1", "value"), "scale[2]");
        assert_eq!(without("/items/2", "text"), "items[3]");
        assert_eq!(without("/subscales/0", "how"), "subscales[1]");
    }

    /// A misspelt "reversed" would make every figure wrong without a word.
    #[test]
    fn a_member_nobody_knows_is_not_passed_over() {
        let mut item = json!({"text": "Item one"});
        item["reverse"] = json!(true);
        assert_eq!(field("/items/0", item), "items[1].reverse");
        let mut file = as_json();
        file["measure"]["cutOffs"] = json!([1, 2]);
        let said = from_file(file.to_string().as_bytes());
        assert_eq!(said, Err(NotAMeasure::Field("cutOffs".to_owned())));
    }

    proptest! {
        #[test]
        fn what_is_written_is_taken_in_as_it_was(measure in any_measure()) {
            prop_assert_eq!(from_file(&to_file(&measure).unwrap()), Ok(measure));
        }

        #[test]
        fn a_spoilt_file_is_refused_or_read_but_never_worse(
            measure in any_measure(), at in any::<prop::sample::Index>(), byte in any::<u8>(), cut in any::<bool>(),
        ) {
            let mut bytes = to_file(&measure).unwrap();
            let at = at.index(bytes.len());
            bytes[at] = byte;
            if cut {
                bytes.truncate(at + 1);
            }
            if let Ok(read) = from_file(&bytes) {
                prop_assert_eq!(from_file(&to_file(&read).unwrap()), Ok(read));
            }
        }

        #[test]
        fn any_bytes_at_all_are_answered(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            prop_assert!(from_file(&bytes).is_err());
        }
    }
}
