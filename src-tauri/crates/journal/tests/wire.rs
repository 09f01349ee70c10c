//! The exact JSON that other parts are written against.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail as tests do")]

mod common;

use common::*;
use serde_json::{Value, json};
use stillpoint_journal::{Preferences, entry::SaveEntry, parse::parse, settings::Settings};

fn sent() -> Value {
    json!({
        "kind": "checkIn",
        "when": {"at": "2026-11-22T03:00:00.000Z", "offsetMinutes": 0, "day": "2026-11-21"},
        "phase": "after", "shift": "onCall", "arriving": "frayed",
        "scales": [{"scale": "feelingValued", "score": 0}],
        "feelings": [{"word": "notSure", "intensity": 3}, {"word": "my own word", "intensity": null}],
        "body": ["chest"],
        "systems": {"threat": 7, "drive": null, "soothing": 0},
        "need": ["quiet"], "text": "Two lines\nof it.", "tags": ["team"], "setAside": true
    })
}

#[test]
fn a_check_in_comes_back_in_the_words_it_was_sent_in() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let save: SaveEntry = parse(&json!({"of": null, "draft": null, "body": sent()})).unwrap();
    let entry = journal.save_entry(save, noon()).unwrap();
    let now = json!({"at": "2026-11-22T12:00:00.000Z", "offsetMinutes": 0, "day": "2026-11-22"});
    let expected = json!({
        "id": entry.id.to_string(), "revision": 1, "created": now, "edited": null, "binned": null,
        "versions": 1, "body": sent()
    });
    assert_eq!(serde_json::to_value(&entry).unwrap(), expected);

    let rows = serde_json::to_value(journal.timeline(0, 1)).unwrap();
    let mut row = json!({
        "id": entry.id.to_string(), "kind": "checkIn", "firstOfDay": true, "snippet": "Two lines of it.",
        "edited": false
    });
    for field in ["when", "arriving", "phase", "shift", "scales", "feelings", "systems", "setAside", "tags"] {
        row[field] = sent()[field].clone();
    }
    assert_eq!(rows, json!({"total": 1, "offset": 0, "rows": [row], "complete": true}));
}

#[test]
fn what_is_on_disk_is_what_is_on_the_wire() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let save: SaveEntry = parse(&json!({"of": null, "draft": null, "body": sent()})).unwrap();
    let entry = journal.save_entry(save.clone(), noon()).unwrap();
    let keep = stillpoint_journal::entry::KeepDraft { id: None, of: Some(entry.id), body: save.body };
    let draft = journal.keep_draft(keep, noon()).unwrap();
    drop(journal.lock());
    let vault = desk.vault();
    let read = |id: String| -> Value {
        serde_json::from_slice(&vault.read(id.parse().unwrap()).unwrap().body).unwrap()
    };
    let now = json!({"at": "2026-11-22T12:00:00.000Z", "offsetMinutes": 0, "day": "2026-11-22"});
    assert_eq!(
        read(entry.id.to_string()),
        json!({"v": 1, "type": "entry", "created": now, "edited": null, "binned": null, "body": sent()})
    );
    assert_eq!(
        read(draft.id.to_string()),
        json!({"v": 1, "type": "draft", "of": entry.id.to_string(), "started": now, "kept": now, "body": sent()})
    );
}

#[test]
fn defaults_are_as_promised() {
    assert_eq!(
        serde_json::to_value(Settings::default()).unwrap(),
        json!({
            "autoLockMinutes": 5, "scales": ["energy", "strain", "connection"], "contacts": [],
            "contactsWhenLocked": false, "ownFeelings": [], "ownNeeds": []
        })
    );
    assert_eq!(
        serde_json::from_slice::<Value>(&Preferences::default().to_json()).unwrap(),
        json!({
            "appearance": "system", "textSize": 100, "nation": "england", "rememberVaults": false, "vaults": [],
            "lastVault": null, "contacts": []
        })
    );
}
