//! The exact JSON that other parts are written against.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail as tests do")]

mod common;

use common::*;
use serde_json::{Value, json};
use stillpoint_journal::{
    Preferences, entry::SaveEntry, grounding::GroundSettings, parse::parse, settings::Settings,
};

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
        "grounding": null, "reflection": null, "edited": false
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

fn done() -> Value {
    json!({
        "kind": "grounding",
        "when": {"at": "2026-11-22T03:00:00.000Z", "offsetMinutes": 0, "day": "2026-11-21"},
        "exercise": "calmBreath", "name": "Calm breath", "pattern": "4 in, 6 out",
        "meant": 180, "done": 95, "finished": false, "pace": 90,
        "before": 7, "after": 4, "felt": "better",
        "note": "Warm hands.\nThen out.", "tags": ["team"], "setAside": true,
        "checkIn": "00ff0123456789abcdef0123456789ab"
    })
}

#[test]
fn a_grounding_comes_back_in_the_words_it_was_sent_in() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let save: SaveEntry = parse(&json!({"of": null, "draft": null, "body": done()})).unwrap();
    let entry = journal.save_entry(save, noon()).unwrap();
    assert_eq!(serde_json::to_value(&entry).unwrap()["body"], done());
    let mut row = json!({
        "id": entry.id.to_string(), "kind": "grounding", "firstOfDay": true, "snippet": "Warm hands. Then out.",
        "arriving": "", "phase": null, "shift": null, "scales": [], "feelings": [],
        "systems": {"threat": null, "drive": null, "soothing": null}, "reflection": null, "edited": false
    });
    for field in ["when", "setAside", "tags"] {
        row[field] = done()[field].clone();
    }
    for field in ["exercise", "name", "done", "before", "after", "felt"] {
        row["grounding"][field] = done()[field].clone();
    }
    assert_eq!(serde_json::to_value(journal.timeline(0, 1)).unwrap()["rows"], json!([row]));
    drop(journal.lock());
    let now = json!({"at": "2026-11-22T12:00:00.000Z", "offsetMinutes": 0, "day": "2026-11-22"});
    assert_eq!(
        on_disk(&desk, &entry.id.to_string()),
        json!({"v": 1, "type": "entry", "created": now, "edited": null, "binned": null, "body": done()})
    );
}

fn on_disk(desk: &Desk, id: &str) -> Value {
    serde_json::from_slice(&desk.vault().read(id.parse().unwrap()).unwrap().body).unwrap()
}

#[test]
fn choices_about_grounding_and_own_exercises_are_on_disk_as_on_the_wire() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let choices = json!({
        "profile": {"noBreath": false, "noHolds": true, "eyesOpen": true, "noBody": false, "noTouch": false,
            "noImagery": false},
        "profileAsked": true, "profileWhenLocked": true, "favourites": ["calmBreath"], "order": [],
        "sound": true, "wordsOnly": true, "raised": true
    });
    journal.set_ground_settings(parse(&choices).unwrap()).unwrap();
    let step = |seconds: Value| json!({"kind": "out", "words": "Out", "more": "slowly", "seconds": seconds, "optional": true});
    let exercise = json!({
        "name": "Mine", "family": "own", "about": "What it is.", "leans": ["touch"],
        "cautions": ["Sit down."], "support": ["No hurry."],
        "patterns": [
            {"name": "a", "lengths": {"kind": "rounds", "usual": 4, "most": 4, "raised": 8},
                "parts": [{"repeat": "fill", "steps": [step(json!(5.5)), step(json!(null))]}]},
            {"name": "b", "lengths": {"kind": "stretch", "seconds": [12, 24], "usual": 24},
                "parts": [{"repeat": "twice", "steps": [step(json!(6.0))]}]}
        ]
    });
    let listed = journal.keep_exercise(None, parse(&exercise).unwrap(), noon()).unwrap();
    assert_eq!(
        serde_json::to_value(&listed).unwrap(),
        json!({"key": listed.key.as_str(), "exercise": exercise, "leans": ["touch"], "own": true,
            "favourite": false, "tailored": false, "finished": true})
    );
    drop(journal.lock());
    let now = json!({"at": "2026-11-22T12:00:00.000Z", "offsetMinutes": 0, "day": "2026-11-22"});
    let record = json!({"v": 1, "type": "exercise", "created": now, "edited": now, "exercise": exercise});
    assert_eq!(on_disk(&desk, listed.key.as_str()), record);

    let mut record = choices;
    (record["v"], record["type"]) = (json!(1), json!("groundSettings"));
    let vault = desk.vault();
    let bodies = vault.objects().into_iter().map(|id| vault.read(id).unwrap().body);
    assert!(bodies.into_iter().any(|body| serde_json::from_slice::<Value>(&body).unwrap() == record));
}

#[test]
fn defaults_are_as_promised() {
    assert_eq!(
        serde_json::to_value(Settings::default()).unwrap(),
        json!({
            "autoLockMinutes": 5, "scales": ["energy", "strain", "connection"], "contacts": [],
            "contactsWhenLocked": false, "jotWhenLocked": false, "ownFeelings": [], "ownNeeds": [],
            "keptSearches": []
        })
    );
    assert_eq!(
        serde_json::to_value(GroundSettings::default()).unwrap(),
        json!({
            "profile": null, "profileAsked": false, "profileWhenLocked": false, "favourites": [], "order": [],
            "sound": false, "wordsOnly": false, "raised": false
        })
    );
    assert_eq!(
        serde_json::from_slice::<Value>(&Preferences::default().to_json()).unwrap(),
        json!({
            "appearance": "system", "textSize": 100, "nation": "england", "allowCapture": false, "rememberVaults": false, "vaults": [],
            "lastVault": null, "backupFolder": null, "contacts": [], "grounding": null
        })
    );
}
