//! The edge: values that arrive become types here, once, or are refused by the name of the field.

use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_path_to_error::{Path, Segment};

use crate::{checkin::CheckIn, error::JournalError};

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
    if body.get("kind")?.as_str()? != crate::entry::EntryKind::CheckIn.as_str() {
        return None;
    }
    let error = serde_path_to_error::deserialize::<_, CheckIn>(body).err()?;
    Some(last_field(error.path())).filter(|name| !name.is_empty())
}

fn last_field(path: &Path) -> String {
    let mut names = path.iter().filter_map(|segment| match segment {
        Segment::Map { key } => Some(key.as_str()),
        Segment::Enum { variant } => Some(variant.as_str()),
        Segment::Seq { .. } | Segment::Unknown => None,
    });
    names.next_back().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::entry::{EntryBody, KeepDraft, SaveEntry};

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

    fn refused(pointer: &str, wrong: Value) -> String {
        let mut body = check_in();
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
