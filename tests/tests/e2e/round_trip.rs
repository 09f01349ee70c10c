//! The promise itself: what is put down is there again, word for word.

use serde_json::{Value, json};
use stillpoint_tests::window::{
    App, Key, Outcome, PASSPHRASE, Stage, any, button, ensure, field, group, heading, journey, shelf, slider,
};

/// Accents, quotes, signs that markup would eat, a blank line, another script.
const TEXT: &str =
    "Two admissions at once.\n\nNo one free to second-check; naïve “plans”, 2 < 3 && <b>no</b>, Ω 你好.";

#[test]
fn a_journal_is_made_a_check_in_saved_and_found_again_after_lock_and_after_quitting() -> Outcome {
    let stage = Stage::new()?;
    let app = stage.open()?;
    journey::first_run(&app, PASSPHRASE)?;
    journey::begin_check_in(&app)?;
    answer_everything(&app)?;
    journey::save(&app)?;

    journey::lock(&app)?;
    journey::unlock(&app, PASSPHRASE)?;
    reads_back(&app)?;
    app.quit()?;

    let again = stage.open()?;
    journey::unlock(&again, PASSPHRASE)?;
    reads_back(&again)?;
    again.quit()?;
    ensure(on_disk(&stage)? == expected(), format!("on the disk: {:#}", on_disk(&stage)?))
}

#[test]
fn a_check_in_with_nothing_in_it_can_be_saved() -> Outcome {
    let (stage, _) = Stage::with_journal()?;
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    journey::begin_check_in(&app)?;
    journey::save(&app)?;
    journey::open_entry(&app, "No words, only a check-in.")
}

#[test]
fn only_a_rating_is_content_and_is_kept() -> Outcome {
    let (stage, shelved) = Stage::with_journal()?;
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    journey::begin_check_in(&app)?;
    score(&app, "Energy", "0")?;
    journey::save(&app)?;
    app.quit()?;
    let kept = shelf::bodies(&shelved.path, PASSPHRASE)?;
    ensure(kept.len() == 1, "one entry")?;
    ensure(kept[0]["scales"] == json!([{ "scale": "energy", "score": 0 }]), format!("{kept:?}"))
}

fn answer_everything(app: &App) -> Outcome {
    app.fill(field("In a word"), "stretched")?;
    score(app, "Energy", "3")?;
    score(app, "Strain", "8")?;
    score(app, "Connection", "10")?;
    app.click(button("tired"))?;
    app.find(group("How much tired?"))?;
    app.click(button("clearly"))?;
    journey::add_own(app, "Your own word for a feeling", "wrung out")?;
    for (circle, key) in [("Threat", Key::End), ("Drive", Key::Home), ("Soothing", Key::Up)] {
        app.focus(slider(circle))?;
        app.press(&[key])?;
    }
    app.click(button("Where do you feel it?"))?;
    app.click(button("chest"))?;
    app.click(button("What do you need now?"))?;
    app.click(button("fresh air"))?;
    app.add(field("Anything to put down?"), TEXT)?;
    journey::add_own(app, "Add a tag", "handover")?;
    app.click(button("Set aside for supervision"))
}

fn score(app: &App, scale: &str, digits: &str) -> Outcome {
    app.focus(slider(scale))?;
    app.type_keys(digits)
}

fn reads_back(app: &App) -> Outcome {
    journey::open_entry(app, "Two admissions at once.")?;
    let shown = app.content(any("article"))?;
    for part in [
        TEXT,
        "Stretched",
        "tired, clearly",
        "wrung out",
        "chest",
        "fresh air",
        "handover",
        "10 of 10, protecting",
    ] {
        ensure(shown.contains(part), format!("“{part}” is not in the entry as shown:\n{shown}"))?;
    }
    app.find(heading("Check-in")).map(drop)
}

fn on_disk(stage: &Stage) -> Outcome<Value> {
    let mut bodies = shelf::bodies(&journey::only_journal(stage)?, PASSPHRASE)?;
    ensure(bodies.len() == 1, format!("{} entries", bodies.len()))?;
    let mut body = bodies.remove(0);
    body["when"].take();
    Ok(body)
}

fn expected() -> Value {
    json!({
        "kind": "checkIn", "when": null, "phase": null, "shift": null, "arriving": "stretched",
        "scales": [
            { "scale": "energy", "score": 3 },
            { "scale": "strain", "score": 8 },
            { "scale": "connection", "score": 10 },
        ],
        "feelings": [{ "word": "tired", "intensity": 2 }, { "word": "wrung out", "intensity": null }],
        "body": ["chest"], "need": ["freshAir"], "text": TEXT, "tags": ["handover"],
        "systems": { "threat": 10, "drive": 0, "soothing": 5 }, "setAside": true,
    })
}
