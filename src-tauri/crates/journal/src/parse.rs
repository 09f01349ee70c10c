//! The edge: values that arrive become types here, once, or are refused by the name of the field.

use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_path_to_error::{Path, Segment};

use crate::{
    checkin::CheckIn, error::JournalError, grounding::Grounding, reflection::Reflection,
    supervision::refused_field as supervision_field,
};

/// Reads what the screen sent.
///
/// # Errors
/// [`JournalError::Invalid`] with the name of the field that is not acceptable ("score"), or the
/// empty string when it is the value as a whole. The value itself is not repeated.
pub fn parse<T: DeserializeOwned>(value: &Value) -> Result<T, JournalError> {
    serde_path_to_error::deserialize(value).map_err(|error| {
        let field = last_field(error.path());
        JournalError::Invalid(inside_body(&field, value).unwrap_or(field))
    })
}

/// A tagged union is read without keeping track of where, so its content is tried again by itself.
fn inside_body(field: &str, value: &Value) -> Option<String> {
    let body = if field == "body" { value.get("body")? } else { value };
    let name = |tag: &str| body.get(tag).and_then(Value::as_str);
    let field = match (name("kind"), name("item")) {
        (_, Some(item)) => supervision_field(item, body),
        (Some("checkIn"), _) => refused_field::<CheckIn>(body),
        (Some("grounding"), _) => refused_field::<Grounding>(body),
        (Some("reflection"), _) => refused_field::<Reflection>(body),
        _ => None,
    };
    field.filter(|name| !name.is_empty())
}

pub(crate) fn refused_field<T: DeserializeOwned>(value: &Value) -> Option<String> {
    let error = serde_path_to_error::deserialize::<_, T>(value).err()?;
    Some(last_field(error.path()))
}

fn last_field(path: &Path) -> String {
    let mut names = path.iter().filter_map(|segment| match segment {
        Segment::Map { key } => Some(key.as_str()),
        Segment::Enum { variant } => Some(variant.as_str()),
        Segment::Seq { .. } | Segment::Unknown => None,
    });
    names.next_back().unwrap_or_default().to_owned()
}

/// Whether bytes that are no whole file of this app begin as one of that kind: it is damaged or cut
/// short, and not made by something else.
pub(crate) fn begins_as(kind: &str, bytes: &[u8]) -> bool {
    let head = format!("{{\"stillpoint\":\"{kind}\"");
    let written = bytes.iter().filter(|byte| !byte.is_ascii_whitespace());
    written.take(head.len()).eq(head.as_bytes())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::{
        entry::{EntryBody, KeepDraft, SaveEntry},
        exercise::Exercise,
    };

    fn check_in() -> Value {
        json!({
            "kind": "checkIn",
            "when": {"at": "2026-11-21T20:00:00.000Z", "offsetMinutes": 0, "day": "2026-11-21"},
            "phase": null, "shift": "night", "arriving": "",
            "scales": [{"scale": "energy", "score": 4}],
            "feelings": [{"word": "notSure", "intensity": 2}],
            "body": ["chest"], "systems": {"threat": 7, "drive": null, "soothing": null},
            "need": [], "text": "", "tags": [], "setAside": false
        })
    }

    fn grounding() -> Value {
        json!({
            "kind": "grounding",
            "when": {"at": "2026-11-21T20:00:00.000Z", "offsetMinutes": 0, "day": "2026-11-21"},
            "exercise": "calmBreath", "name": "Calm breath", "pattern": "",
            "meant": 180, "done": 95, "finished": false, "pace": 90,
            "before": 7, "after": null, "felt": "better",
            "note": "", "tags": [], "setAside": false, "checkIn": null
        })
    }

    fn refused(pointer: &str, wrong: Value) -> String {
        refused_in(check_in(), pointer, wrong)
    }

    fn refused_in(mut body: Value, pointer: &str, wrong: Value) -> String {
        *body.pointer_mut(pointer).unwrap() = wrong;
        let alone = parse::<EntryBody>(&body).unwrap_err();
        let saved = parse::<SaveEntry>(&json!({"of": null, "draft": null, "body": body})).unwrap_err();
        assert_eq!(alone, saved);
        alone.detail().field.unwrap()
    }

    #[test]
    fn what_is_right_is_read() {
        assert!(parse::<EntryBody>(&check_in()).is_ok());
        assert!(parse::<KeepDraft>(&json!({"id": null, "of": null, "body": check_in()})).is_ok());
    }

    #[test]
    fn what_is_wrong_is_refused_by_the_name_of_its_field() {
        assert_eq!(refused("/scales/0/score", json!(11)), "score");
        assert_eq!(refused("/scales/0/scale", json!("height")), "scale");
        assert_eq!(refused("/feelings/0/intensity", json!(0)), "intensity");
        assert_eq!(refused("/feelings/0/word", json!("  ")), "word");
        assert_eq!(refused("/systems/threat", json!(-1)), "threat");
        assert_eq!(refused("/shift", json!("dusk")), "shift");
        assert_eq!(refused("/body", json!(vec!["chest"; 51])), "body");
        assert_eq!(refused("/arriving", json!("x".repeat(81))), "arriving");
        assert_eq!(refused("/text", json!("x".repeat(1_000_001))), "text");
        assert_eq!(refused("/when/day", json!("2026-02-30")), "day");
        assert_eq!(refused("/when/offsetMinutes", json!(841)), "when");
    }

    #[test]
    fn what_is_wrong_in_a_grounding_is_refused_by_the_name_of_its_field() {
        assert!(parse::<EntryBody>(&grounding()).is_ok());
        let refused = |name: &str, wrong| refused_in(grounding(), &format!("/{name}"), wrong);
        for (name, wrong) in [
            ("exercise", json!("../x")),
            ("name", json!(" ")),
            ("pattern", json!("x".repeat(81))),
            ("meant", json!(-1)),
            ("done", json!(1.5)),
            ("finished", json!(null)),
            ("pace", json!(49)),
            ("pace", json!(151)),
            ("pace", json!(300)),
            ("before", json!(11)),
            ("after", json!("3")),
            ("felt", json!("cured")),
            ("note", json!("x".repeat(1_000_001))),
            ("tags", json!([""])),
            ("checkIn", json!("nobody")),
        ] {
            assert_eq!(refused(name, wrong), name);
        }
    }

    #[test]
    fn what_is_wrong_in_an_exercise_is_refused_by_the_name_of_its_field() {
        let with = |step: Value, lengths: Value| {
            json!({"name": "", "family": "own", "patterns": [
                {"lengths": lengths, "parts": [{"repeat": "once", "steps": [step]}]}
            ]})
        };
        let refused = |step, lengths| {
            parse::<Exercise>(&with(step, lengths)).unwrap_err().detail().field.unwrap_or_default()
        };
        let (right, once) = (json!({"kind": "in", "words": "", "seconds": null}), json!({"kind": "once"}));
        assert!(parse::<Exercise>(&with(right.clone(), once.clone())).is_ok());
        assert_eq!(refused(json!({"kind": "in", "words": "", "seconds": 0}), once.clone()), "seconds");
        assert_eq!(refused(json!({"kind": "sing", "words": "", "seconds": 1}), once), "kind");
        assert_eq!(refused(right, json!({"kind": "rounds", "usual": 300, "most": 1})), "lengths");
    }

    #[test]
    fn an_unknown_kind_is_refused_without_repeating_it() {
        let error =
            parse::<SaveEntry>(&json!({"of": null, "draft": null, "body": {"kind": "heron"}})).unwrap_err();
        assert_eq!(error, JournalError::Invalid("kind".to_owned()));
    }

    #[test]
    fn an_id_is_refused_by_name() {
        let asked = json!({"of": "nobody", "draft": null, "body": check_in()});
        assert_eq!(parse::<SaveEntry>(&asked).unwrap_err(), JournalError::Invalid("of".to_owned()));
    }
}
