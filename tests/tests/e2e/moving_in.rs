//! Moving in from other programs: looked at, brought in, known the second time, and taken back.

use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};
use stillpoint_tests::window::{
    App, Options, Outcome, PASSPHRASE, Stage, any, button, ensure, heading, journey,
    keyboard::{self, enter, landed},
    shelf, switch,
};

use crate::looks::{NARROW, Show, WIDE};

const MOVE: &str = "Move in from another program";
const FILE_DIALOG: &str = "Choose the file to move in from";
const FOLDER_DIALOG: &str = "Choose the folder to move in from";

fn day_one(stage: &Stage) -> Outcome<PathBuf> {
    let file = stage.home.path("stick/Journal.json");
    fs::create_dir_all(stage.home.path("stick"))?;
    let entries = json!({"metadata": {"version": "1.0"}, "entries": [
        {"creationDate": "2025-03-04T21:30:00Z", "timeZone": "Europe/London", "tags": ["nights"], "starred": true,
         "text": "# A heavy late\n\nTwo admissions at once, and naïve “plans”: 2 < 3 && <b>no</b>.", "photos": [{}]},
        {"creationDate": "2025-03-06T08:00:00Z", "timeZone": "Europe/London", "text": "Slept, at last."},
        {"creationDate": "never", "text": "It has no day."},
    ]});
    fs::write(&file, entries.to_string())?;
    Ok(file)
}

/// The entries that are not in the bin, and those that are, by their words.
fn kept(stage: &Stage) -> Outcome<(Vec<String>, Vec<String>)> {
    let (mut here, mut binned) = (Vec::new(), Vec::new());
    for record in shelf::records(&journey::only_journal(stage)?, PASSPHRASE)? {
        if record["type"] == "entry" {
            let text = record["body"]["parts"][0]["text"].as_str().unwrap_or_default().to_owned();
            if record["binned"].is_null() { here.push(text) } else { binned.push(text) }
        }
    }
    here.sort();
    binned.sort();
    Ok((here, binned))
}

fn choose_the_file(app: &App, stage: &Stage, file: &std::path::Path) -> Outcome {
    app.click(button("Choose a file"))?;
    journey::in_system_dialog(app, stage, FILE_DIALOG, file)?;
    app.find(heading("In “").begins()).map(drop)
}

#[test]
fn a_day_one_file_is_looked_at_brought_in_known_again_and_taken_back_later() -> Outcome {
    let (stage, _) = Stage::with_journal()?;
    let file = day_one(&stage)?;
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    journey::visit(&app, "Settings", "Settings")?;
    app.click(button(MOVE))?;
    app.find(heading(MOVE))?;
    choose_the_file(&app, &stage, &file)?;
    for words in [
        "This is from Day One.",
        "2 entries would come in.",
        "A heavy late",
        "One picture",
        "Entry 3: no date",
    ] {
        app.sees(words)?;
    }
    app.click(button("Bring in 2 entries"))?;
    app.find(heading("Brought in from “Journal.json”"))?;
    app.click(button("Done"))?;
    app.find(heading("Moved in before"))?;
    journey::open_entry(&app, "A heavy late")?;
    let shown = app.content(any("article"))?;
    for words in ["Two admissions at once, and naïve “plans”: 2 < 3 && <b>no</b>.", "nights", "starred"]
    {
        ensure(shown.contains(words), format!("“{words}” is not in the entry as shown:\n{shown}"))?;
    }

    // The second time all of it is there.
    journey::visit(&app, "Settings", "Settings")?;
    app.click(button(MOVE))?;
    choose_the_file(&app, &stage, &file)?;
    app.sees("All that is in it is in this journal already.")?;
    app.find(switch("Bring those 2 in as well"))?;
    app.click(button("Cancel"))?;

    // And it can be taken back after the journal was closed.
    journey::lock(&app)?;
    journey::unlock(&app, PASSPHRASE)?;
    journey::visit(&app, "Settings", "Settings")?;
    app.find(heading("Moved in before"))?;
    app.click(button("Take them back"))?;
    app.sees("2 entries are in the bin.")?;
    app.sees("Taken back")?;
    app.quit()?;
    let (here, binned) = kept(&stage)?;
    ensure(here.is_empty() && binned.len() == 2, format!("{here:?} {binned:?}"))
}

#[test]
fn by_keys_alone_a_folder_of_markdown_is_brought_in_and_taken_back_at_once() -> Outcome {
    let (stage, _) = Stage::with_entries(&[shelf::words("Here before.")])?;
    let folder = stage.home.path("stick/notes");
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("2025-03-04 A long night.md"), "Tea at four. #nights\n")?;
    fs::write(folder.join("2025-03-05.txt"), "And again.")?;
    fs::write(folder.join("picture.png"), b"\x89PNG")?;
    let app = keyboard::start(&stage)?;
    keyboard::unlock(&app)?;
    enter(&app, button("Settings"))?;
    landed(&app, heading("Settings"))?;
    enter(&app, button(MOVE))?;
    landed(&app, heading(MOVE))?;
    enter(&app, button("Choose a folder"))?;
    journey::in_folder_dialog(&app, &stage, FOLDER_DIALOG, &folder)?;
    landed(&app, heading("In “notes”"))?;
    for words in ["These are text files, each an entry.", "2 say the day and not the time", "One picture"] {
        app.sees(words)?;
    }
    enter(&app, button("Bring in 2 entries"))?;
    landed(&app, heading("Brought in from “notes”"))?;
    enter(&app, button("Take them back"))?;
    app.sees("2 entries are in the bin.")?;
    enter(&app, button("Done"))?;
    landed(&app, button(MOVE))?;
    app.quit()?;
    let all = shelf::records(&journey::only_journal(&stage)?, PASSPHRASE)?;
    let entries: Vec<&Value> = all.iter().filter(|record| record["type"] == "entry").collect();
    let here: Vec<&Value> = entries.iter().filter(|entry| entry["binned"].is_null()).copied().collect();
    ensure(entries.len() == 3, format!("{} entries", entries.len()))?;
    ensure(here.len() == 1 && here[0]["body"]["text"] == "Here before.", format!("{here:?}"))?;
    let moved: Vec<&Value> = all.iter().filter(|record| record["type"] == "movedIn").collect();
    ensure(moved.len() == 1 && !moved[0]["undone"].is_null(), format!("{moved:?}"))?;
    let said = moved[0].to_string();
    ensure(!said.contains("stick") && !said.contains("notes/"), "where it lay is remembered")
}

#[test]
fn what_cannot_be_moved_in_says_so_and_changes_nothing() -> Outcome {
    let (stage, _) = Stage::with_journal()?;
    let broken = stage.home.path("stick/broken.json");
    fs::create_dir_all(stage.home.path("stick"))?;
    fs::write(&broken, "{\"entries\": [{\"creationDate\": \"2025-")?;
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    journey::visit(&app, "Settings", "Settings")?;
    app.click(button(MOVE))?;
    app.click(button("Choose a file"))?;
    journey::in_system_dialog(&app, &stage, FILE_DIALOG, &broken)?;
    app.sees("That file is damaged or cut short")?;
    let own = stage.home.path("stick/own");
    fs::create_dir_all(&own)?;
    fs::write(own.join("stillpoint.json"), "{}")?;
    app.click(button("Choose a folder"))?;
    journey::in_folder_dialog(&app, &stage, FOLDER_DIALOG, &own)?;
    app.sees("That folder was made by Stillpoint")?;
    app.quit()?;
    ensure(kept(&stage)? == (Vec::new(), Vec::new()), "something came in")
}

#[test]
fn every_step_fits_a_wide_and_a_narrow_window_on_paper() -> Outcome {
    every_step("paper-1180-move", WIDE, false)?;
    every_step("paper-400-move", NARROW, false)
}

#[test]
fn every_step_fits_a_wide_and_a_narrow_window_at_dusk() -> Outcome {
    every_step("dusk-1180-move", WIDE, true)?;
    every_step("dusk-400-move", NARROW, true)
}

/// Each step of moving in as it looks; as tall as all of it, so that nothing is out of sight.
fn every_step(name: &'static str, (width, _): (u32, u32), dark: bool) -> Outcome {
    let (stage, _) = Stage::with_journal()?;
    let file = day_one(&stage)?;
    let app = stage.open_with(&Options { dark, ..Options::default() })?;
    app.resize(width, 1000)?;
    let show = Show::new(name);
    journey::unlock(&app, PASSPHRASE)?;
    journey::visit(&app, "Settings", "Settings")?;
    app.click(button(MOVE))?;
    app.find(heading(MOVE))?;
    show.look(&app, "1-how")?;
    app.click(button("Choose a folder"))?;
    journey::in_folder_dialog(&app, &stage, FOLDER_DIALOG, &stage.home.path("stick/empty"))?;
    app.sees("There is no entry in it")?;
    show.look(&app, "2-nothing")?;
    choose_the_file(&app, &stage, &file)?;
    show.look(&app, "3-looked")?;
    app.click(button("Bring in 2 entries"))?;
    app.find(heading("Brought in from").begins())?;
    show.look(&app, "4-done")?;
    app.click(button("Done"))?;
    app.find(heading("Moved in before"))?;
    app.script("document.querySelector('.earlier').scrollIntoView({ block: 'end' });", &[])?;
    show.look(&app, "5-before")?;
    app.click(button(MOVE))?;
    choose_the_file(&app, &stage, &file)?;
    app.find(switch("Bring those 2 in as well"))?;
    show.look(&app, "6-known")?;
    app.click(button("Cancel"))?;
    app.click(button("Take them back"))?;
    app.sees("Taken back")?;
    show.look(&app, "7-taken-back")?;
    show.verdict()
}
