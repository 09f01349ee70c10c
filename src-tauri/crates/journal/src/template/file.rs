//! One template in a file of its own, to hand on or to take in. Words only: there is nothing in it
//! to run.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::Template;

/// Largest file that is read, in bytes. No template within its bounds makes a larger one.
pub const FILE_MAX: usize = 1024 * 1024;

/// The version of the file's shape.
const VERSION: u32 = 1;

/// Why a file is not taken in.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum NotATemplate {
    /// It is larger than [`FILE_MAX`].
    #[error("is too large")]
    TooLarge,
    /// It is not a template of this app.
    #[error("is not a template")]
    Other,
    /// It begins as a template of this app, and is damaged or cut short.
    #[error("is cut short")]
    CutShort,
    /// A later version of the app wrote it.
    #[error("was written by a later version")]
    Newer,
    /// Something in it is out of bounds; the name of the field.
    #[error("holds something out of bounds")]
    Field(String),
    /// It has no name or no stages, a stage has no name, or two have the same id.
    #[error("is not finished")]
    Unfinished,
}

#[derive(Serialize)]
struct Written<'a> {
    stillpoint: &'static str,
    v: u32,
    template: &'a Template,
}

#[derive(Deserialize)]
struct Envelope {
    stillpoint: String,
    v: u32,
    /// A later version may call it something else, and is still told apart.
    #[serde(default)]
    template: serde_json::Value,
}

/// The file: readable JSON.
///
/// # Errors
/// None that can happen; the serialiser's.
pub fn to_file(template: &Template) -> Result<Vec<u8>, serde_json::Error> {
    let mut bytes = serde_json::to_vec_pretty(&Written { stillpoint: "template", v: VERSION, template })?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// Reads a file somebody chose.
///
/// # Errors
/// [`NotATemplate`]: why it is not taken in.
pub fn from_file(bytes: &[u8]) -> Result<Template, NotATemplate> {
    if bytes.len() > FILE_MAX {
        return Err(NotATemplate::TooLarge);
    }
    // Some editors put a byte order mark there.
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let envelope: Envelope = serde_json::from_slice(bytes).map_err(|error| {
        // What is well written and yet not of this shape was never one of ours.
        let is_broken = error.is_eof() || error.is_syntax();
        if is_broken && crate::parse::begins_as("template", bytes) {
            NotATemplate::CutShort
        } else {
            NotATemplate::Other
        }
    })?;
    if envelope.stillpoint != "template" {
        return Err(NotATemplate::Other);
    }
    if envelope.v != VERSION {
        return Err(if envelope.v > VERSION { NotATemplate::Newer } else { NotATemplate::Other });
    }
    let read = crate::parse::parse::<Template>(&envelope.template);
    let template = read.map_err(|error| NotATemplate::Field(error.detail().field.unwrap_or_default()))?;
    if template.is_finished() { Ok(template) } else { Err(NotATemplate::Unfinished) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::{Value, json};

    use super::*;
    use crate::template::sample::{any_finished, largest, template};

    fn heron() -> Template {
        template("Heron", &[("a", "See"), ("b", "Wait")])
    }

    fn as_json() -> Value {
        serde_json::from_slice(&to_file(&heron()).unwrap()).unwrap()
    }

    /// What is said of the file with one thing in it changed.
    fn with(pointer: &str, value: Value) -> Result<Template, NotATemplate> {
        let mut file = as_json();
        *file.pointer_mut(pointer).unwrap() = value;
        from_file(file.to_string().as_bytes())
    }

    fn field(pointer: &str, value: Value) -> String {
        match with(pointer, value) {
            Err(NotATemplate::Field(field)) => field,
            other => panic!("{pointer}: {other:?}"),
        }
    }

    #[test]
    fn a_file_can_be_read_by_a_person() {
        let text = String::from_utf8(to_file(&heron()).unwrap()).unwrap();
        assert!(text.starts_with("{\n  \"stillpoint\": \"template\",\n  \"v\": 1,"), "{text}");
        assert!(text.ends_with("}\n") && text.contains("\"name\": \"Wait\""));
    }

    #[test]
    fn an_editors_mark_in_front_and_members_of_others_do_no_harm() {
        let bytes = to_file(&heron()).unwrap();
        assert_eq!(from_file(&[b"\xef\xbb\xbf", bytes.as_slice()].concat()), Ok(heron()));
        let mut file = as_json();
        file["comment"] = json!("from a friend");
        file["template"]["script"] = json!("alert(1)");
        file["template"]["stages"][0]["url"] = json!("https://example.org");
        let read = from_file(file.to_string().as_bytes()).unwrap();
        assert_eq!(to_file(&read).unwrap(), bytes, "nothing of it is kept");
    }

    #[test]
    fn what_may_be_left_out_may_be_left_out() {
        let stage = json!({"id": "a", "kind": "write", "name": "See", "prompt": ""});
        let short =
            json!({"stillpoint": "template", "v": 1, "template": {"name": "Heron", "stages": [stage]}});
        let read = from_file(short.to_string().as_bytes()).unwrap();
        assert_eq!((read.about.as_str(), &*read.credit, read.minutes), ("", "", None));
        assert!(read.stages[0].hints.is_empty());
    }

    #[test]
    fn a_template_that_breaks_off_is_said_to_be_cut_short() {
        let bytes = to_file(&heron()).unwrap();
        for most in [bytes.len() / 2, bytes.len() - 3] {
            let cut = bytes.get(..most).unwrap();
            assert_eq!(from_file(cut), Err(NotATemplate::CutShort));
            assert_eq!(from_file(&[b"\xef\xbb\xbf", cut].concat()), Err(NotATemplate::CutShort));
        }
        let inside = format!(r#"{{"stillpoint":"template","v":1,"template":{}"#, "[".repeat(100_000));
        assert_eq!(from_file(inside.as_bytes()), Err(NotATemplate::CutShort));
        // Too little of it to tell.
        assert_eq!(from_file(bytes.get(..12).unwrap()), Err(NotATemplate::Other));
    }

    #[test]
    fn what_is_no_template_is_said_to_be_none() {
        let deep = "[".repeat(100_000);
        let sixteen: Vec<u8> = "{}".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let files: [&[u8]; 11] = [
            b"",
            b"null",
            b"[]",
            b"{}",
            b"\xff\xfe",
            b"\x00",
            b"What, so what, now what.",
            br#"{"stillpoint":"template","v":1.5,"template":{}}"#,
            br#"{"stillpoint":"template","stillpoint":"template","v":1,"template":{}}"#,
            deep.as_bytes(),
            &sixteen,
        ];
        for file in files {
            assert_eq!(from_file(file), Err(NotATemplate::Other));
        }
        assert_eq!(with("/stillpoint", json!("exercise")), Err(NotATemplate::Other));
        assert_eq!(with("/v", json!(0)), Err(NotATemplate::Other));
        assert_eq!(with("/v", json!(-1)), Err(NotATemplate::Other));
    }

    #[test]
    fn an_exercise_is_no_template() {
        let exercise =
            br#"{"stillpoint":"exercise","v":1,"exercise":{"name":"A","family":"own","patterns":[]}}"#;
        assert_eq!(from_file(exercise), Err(NotATemplate::Other));
    }

    #[test]
    fn a_later_versions_file_is_told_apart_whatever_is_in_it() {
        assert_eq!(with("/v", json!(2)), Err(NotATemplate::Newer));
        let newer = br#"{"stillpoint":"template","v":9,"what":{"it":"calls them"}}"#;
        assert_eq!(from_file(newer), Err(NotATemplate::Newer));
    }

    #[test]
    fn a_file_may_be_large_but_not_larger() {
        let mut bytes = to_file(&heron()).unwrap();
        bytes.resize(FILE_MAX, b' ');
        assert_eq!(from_file(&bytes), Ok(heron()));
        bytes.push(b' ');
        assert_eq!(from_file(&bytes), Err(NotATemplate::TooLarge));
    }

    #[test]
    fn the_largest_template_there_is_can_be_handed_on() {
        assert_eq!(from_file(&to_file(&largest()).unwrap()), Ok(largest()));
    }

    #[test]
    fn what_is_out_of_bounds_is_refused_by_the_name_of_its_field() {
        let stage = |name: &str| format!("/template/stages/0/{name}");
        assert_eq!(field("/template/name", json!("x".repeat(81))), "name");
        assert_eq!(field("/template/about", json!("x".repeat(401))), "about");
        assert_eq!(field("/template/credit", json!("x".repeat(81))), "credit");
        for minutes in [json!(0), json!(241), json!(-5), json!(1.5), json!("5")] {
            assert_eq!(field("/template/minutes", minutes), "minutes");
        }
        assert_eq!(field("/template/stages", json!({})), "stages");
        let one = as_json().pointer("/template/stages/0").unwrap().clone();
        assert_eq!(field("/template/stages", json!(vec![one; 25])), "stages");
        for id in [json!(""), json!(" "), json!("x".repeat(81)), json!(7)] {
            assert_eq!(field(&stage("id"), id), "id");
        }
        assert_eq!(field(&stage("kind"), json!("shout")), "kind");
        assert_eq!(field(&stage("name"), json!("x".repeat(81))), "name");
        assert_eq!(field(&stage("prompt"), json!("x".repeat(401))), "prompt");
        assert_eq!(field(&stage("hints"), json!(vec!["x"; 9])), "hints");
        assert_eq!(field(&stage("hints"), json!(["x".repeat(401)])), "hints");
    }

    #[test]
    fn what_is_not_finished_is_refused() {
        let refused = |pointer, value| assert_eq!(with(pointer, value), Err(NotATemplate::Unfinished));
        refused("/template/name", json!("  "));
        refused("/template/stages", json!([]));
        refused("/template/stages/1/name", json!("\t"));
        refused("/template/stages/1/id", json!("a"));
    }

    proptest! {
        #[test]
        fn what_is_handed_on_is_taken_in_as_it_was(template in any_finished()) {
            prop_assert_eq!(from_file(&to_file(&template).unwrap()), Ok(template));
        }

        #[test]
        fn a_spoilt_file_is_refused_or_read_but_never_worse(
            template in any_finished(), at in any::<prop::sample::Index>(), byte in any::<u8>(), cut in any::<bool>(),
        ) {
            let mut bytes = to_file(&template).unwrap();
            let at = at.index(bytes.len());
            bytes[at] = byte;
            if cut {
                bytes.truncate(at + 1);
            }
            if let Ok(read) = from_file(&bytes) {
                prop_assert!(read.is_finished());
            }
        }

        #[test]
        fn any_bytes_at_all_are_answered(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            prop_assert!(from_file(&bytes).is_err());
        }
    }
}
