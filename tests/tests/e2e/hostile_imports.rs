//! Hostile text that comes in by files, in the real window: it is shown and nothing else.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use stillpoint_export::everything::{Outline, Written};
use stillpoint_journal::{
    Journal,
    time::{DayRule, Moment},
};
use stillpoint_tests::window::{
    App, Key, Outcome, PASSPHRASE, Stage, button, ensure, heading, hostile, journey, shelf,
};

use crate::hostile::{around, literally, quiet};

/// As a system allows a folder to be called.
const FOLDER: &str = "<img data-spx src=x onerror=window.spRan=1>";

#[test]
fn hostile_text_comes_in_with_everything_and_does_nothing() -> Outcome {
    let (stage, _) = Stage::with_journal()?;
    let source = stage.home.path("source/source.stillpoint");
    shelf::shelve(&source, &[])?;
    let mut journal = shelf::open(&source, PASSPHRASE)?;
    let infected = hostile::infect(&mut journal)?;
    let folder = stage.home.path("stick").join(FOLDER);
    everything(&journal, &folder)?;
    drop(journal.lock());

    let app = watched(&stage)?;
    journey::visit(&app, "Settings", "Settings")?;
    app.click(button("Bring in"))?;
    app.click(button("Choose the folder"))?;
    journey::in_folder_dialog(&app, &stage, "Choose the folder to bring in", &folder)?;
    app.find(heading("In the folder").begins())?;
    app.sees(FOLDER)?;
    quiet(&app, "the folder")?;
    app.click(button("Bring these in"))?;
    app.find(heading("Brought in from").begins())?;
    app.sees(FOLDER)?;
    quiet(&app, "what was brought in")?;
    app.click(button("Done"))?;
    for (page, title) in [("Today", None), ("Journal", Some("Journal")), ("Sessions", Some("Sessions"))] {
        around(&app, page, title)?;
    }
    for (at, page) in infected.pages.iter().enumerate() {
        literally(&app, at, page)?;
    }
    Ok(())
}

#[test]
fn hostile_text_comes_in_with_an_exercise_and_with_templates_and_does_nothing() -> Outcome {
    let (stage, _) = Stage::with_journal()?;
    let app = watched(&stage)?;
    let (exercise, fields) = hostile::exercise()?;
    ensure(fields >= 20, format!("payloads in {fields} fields of an exercise"))?;
    let file = stage.home.path("stick/exercise.json");
    put(&file, &exercise)?;
    journey::visit(&app, "Ground", "Ground")?;
    app.click(button("Take one in from a file"))?;
    journey::in_system_dialog(&app, &stage, "Choose an exercise", &file)?;
    app.sees("spRan")?;
    quiet(&app, "an exercise taken in")?;
    around(&app, "Ground", Some("Ground"))?;

    let (template, fields) = hostile::template()?;
    ensure(fields >= 10, format!("payloads in {fields} fields of a template"))?;
    let file = stage.home.path("stick/template.json");
    put(&file, &template)?;
    app.chord(&[Key::Alt], 'r')?;
    app.click(button("Your own templates"))?;
    app.find(heading("Templates"))?;
    app.click(button("Take one in from a file"))?;
    journey::in_system_dialog(&app, &stage, "Choose a template", &file)?;
    app.sees("spRan")?;
    quiet(&app, "a template taken in")
}

/// A payload in every place in which a file of another program has words.
fn foreign(folder: &Path) -> Outcome<Vec<(&'static str, PathBuf)>> {
    let payloads = hostile::payloads();
    let minute =
        |at: usize| (format!("2025-03-{:02}", 1 + at / 600), format!("{:02}:{:02}", at / 60 % 10, at % 60));
    let each = |entry: fn(&str, &str, &str) -> Value| -> Vec<Value> {
        let made = payloads.iter().enumerate().map(|(at, payload)| {
            let (day, time) = minute(at);
            entry(payload, &day, &time)
        });
        made.collect()
    };
    let day_one = each(|payload, day, time| {
        json!({"creationDate": format!("{day}T{time}:00Z"), "timeZone": payload, "text": payload, "tags": [payload],
            "richText": payload, "photos": [payload], "starred": true})
    });
    let jrnl = each(
        |payload, day, time| json!({"title": payload, "body": payload, "date": day, "time": time, "tags": [payload]}),
    );
    let diary = each(|payload, day, _| json!({"date": day, "title": payload, "text": payload}));
    let mut csv = "full_date,time,mood,activities,note_title,note\n".to_owned();
    for (at, payload) in payloads.iter().enumerate() {
        let ((day, time), quoted) = (minute(at), payload.replace('"', "\"\""));
        csv.push_str(&format!("{day},{time},\"{quoted}\",\"{quoted}\",\"{quoted}\",\"{quoted}\"\n"));
    }
    let list = |entries: Vec<Value>| json!({"metadata": {"version": "1.0"}, "entries": entries}).to_string();
    let files = [
        ("This is from Day One.", "day-one.json", list(day_one)),
        ("This is from jrnl.", "jrnl.json", list(jrnl)),
        ("This is from Mini Diary.", "diary.json", list(diary)),
        ("This is from Daylio.", "daylio.csv", csv),
    ];
    let mut all = Vec::new();
    for (kind, name, content) in files {
        put(&folder.join(name), content.as_bytes())?;
        all.push((kind, folder.join(name)));
    }
    // What a system allows a file to be called.
    let notes = folder.join("notes");
    for (at, payload) in payloads.iter().enumerate() {
        let name: String = payload.chars().filter(|c| !c.is_control() && *c != '/').take(60).collect();
        put(
            &notes.join(format!("2025-03-01 {at} {name}.md")),
            format!("---\ntitle: {payload}\n---\n{payload}").as_bytes(),
        )?;
    }
    put(&notes.join(format!("{FOLDER}.md")), b"\0")?;
    all.push(("These are text files", notes));
    Ok(all)
}

#[test]
fn hostile_text_comes_in_from_other_programs_and_does_nothing() -> Outcome {
    let (stage, _) = Stage::with_journal()?;
    let files = foreign(&stage.home.path("stick"))?;
    let app = watched(&stage)?;
    journey::visit(&app, "Settings", "Settings")?;
    for (kind, file) in &files {
        app.click(button("Move in from another program"))?;
        if file.is_dir() {
            app.click(button("Choose a folder"))?;
            journey::in_folder_dialog(&app, &stage, "Choose the folder to move in from", file)?;
        } else {
            app.click(button("Choose a file"))?;
            journey::in_system_dialog(&app, &stage, "Choose the file to move in from", file)?;
        }
        app.find(heading("In “").begins())?;
        app.sees(kind)?;
        quiet(&app, kind)?;
        app.click(button("Bring in ").begins())?;
        app.find(heading("Brought in from").begins())?;
        quiet(&app, kind)?;
        app.click(button("Done"))?;
        app.find(heading("Moved in before"))?;
    }
    for (page, title) in [("Today", None), ("Journal", Some("Journal"))] {
        around(&app, page, title)?;
    }
    app.quit()?;
    let payloads = hostile::payloads().len();
    let kept = shelf::bodies(&journey::only_journal(&stage)?, PASSPHRASE)?.len();
    ensure(kept > payloads, format!("{kept} entries of {payloads} payloads"))
}

/// The app on an open journal, with something on the page that notices what runs.
fn watched(stage: &Stage) -> Outcome<App> {
    let app = stage.open()?;
    app.script(include_str!("../../src/window/watch.js"), &[])?;
    journey::unlock(&app, PASSPHRASE)?;
    Ok(app)
}

fn put(file: &Path, bytes: &[u8]) -> Outcome {
    std::fs::create_dir_all(file.parent().unwrap_or(file))?;
    Ok(std::fs::write(file, bytes)?)
}

/// The journal as the plain files the app would save.
fn everything(journal: &Journal, folder: &Path) -> Outcome {
    let mut outline = Outline::default();
    let records = journal.everything().into_iter().map(|id| journal.whole_record(id));
    let records = records.collect::<Result<Vec<_>, _>>()?;
    records.iter().for_each(|whole| outline.note(whole));
    let mut files = Vec::new();
    for whole in &records {
        files.extend(outline.record(whole)?);
    }
    let at = Moment::now(DayRule::Calendar);
    files.extend(outline.rest(&Written { at, version: "0.1.0" })?);
    files.iter().try_for_each(|file| put(&folder.join(&file.path), &file.bytes))
}
