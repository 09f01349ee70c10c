//! Measures: brought in by the system's dialogue, answered once a month, plotted, corrected, deleted.

use std::path::PathBuf;

use serde_json::{Value, json};
use stillpoint_journal::time::{DayRule, Moment};
use stillpoint_tests::window::{
    App, Options, Outcome, PASSPHRASE, Stage, button, dialog, ensure, heading, journey,
    keyboard::{self, focused},
    radio, region, shelf,
};

use crate::looks::{self, NARROW, Show, WIDE};

const NAME: &str = "Sample measure";

/// Invented items: nobody's questionnaire.
fn sample() -> Value {
    serde_json::from_slice(stillpoint_journal::measure::SAMPLE).unwrap_or_else(|why| panic!("{why}"))
}

fn put(stage: &Stage, name: &str, file: &Value) -> Outcome<PathBuf> {
    let path = stage.home.path("stick").join(name);
    std::fs::create_dir_all(path.parent().unwrap_or(&path))?;
    std::fs::write(&path, serde_json::to_vec_pretty(file)?)?;
    Ok(path)
}

fn opened(app: &App) -> Outcome {
    journey::visit(app, "Patterns", "Patterns")?;
    app.click(button("Measures"))?;
    app.find(heading("Measures")).map(drop)
}

fn bring_in(app: &App, stage: &Stage, file: &std::path::Path) -> Outcome {
    app.click(button("Bring one in from a file"))?;
    journey::in_system_dialog(app, stage, "Choose a measure", file)
}

/// Chooses an answer by its words: the radios of each item stand in the order of the items.
fn choose(app: &App, label: &str, item: usize) -> Outcome {
    app.click(radio(label).nth(item))
}

/// A journal with the sample in it and answers of earlier months; its name.
fn answered_before() -> Outcome<(Stage, shelf::Shelved)> {
    let (stage, shelved) = Stage::with_journal()?;
    let mut journal = shelf::open(&shelved.path, PASSPHRASE)?;
    let measure = stillpoint_journal::measure::from_file(&serde_json::to_vec(&sample())?)?;
    let now = Moment::now(DayRule::Calendar);
    let taken = journal.take_in_measure(measure.clone(), now)?;
    let sheet = serde_json::to_value(&measure)?;
    for (months, answers) in [
        (2, json!([4, 2, 4, null])),
        (3, json!([3, 3, 4, 4])),
        (5, json!([2, 4, 5, 4])),
        (6, json!([1, 4, 5, 5])),
    ] {
        let day = months_ago(months);
        let body = json!({ "item": "answering", "measure": taken.id, "day": day, "sheet": sheet, "answers": answers });
        shelf::keep(&mut journal, &body)?;
    }
    drop(journal.lock());
    Ok((stage, shelved))
}

/// The third of the month so many months ago.
fn months_ago(months: u32) -> String {
    use chrono::{Datelike, Months};
    let today = chrono::Local::now().date_naive();
    let day = today.with_day(3).and_then(|day| day.checked_sub_months(Months::new(months)));
    day.unwrap_or(today).format("%Y-%m-%d").to_string()
}

fn answers_kept(shelved: &shelf::Shelved) -> Outcome<Vec<Value>> {
    let records = shelf::records(&shelved.path, PASSPHRASE)?;
    Ok(records
        .into_iter()
        .map(|record| record["body"].clone())
        .filter(|body| body["item"] == "answering")
        .collect())
}

#[test]
fn a_measure_comes_in_by_the_systems_dialogue_is_answered_and_may_be_corrected() -> Outcome {
    let (stage, shelved) = Stage::with_journal()?;
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    opened(&app)?;
    app.sees("The app comes with no questionnaire")?;
    app.click(button("Save a sample file"))?;
    let file = stage.home.path("stick/sample.json");
    journey::in_system_dialog(&app, &stage, "Save the sample", &file)?;
    app.sees("The sample is saved where you chose.")?;
    bring_in(&app, &stage, &file)?;
    app.sees("“Sample measure” is among your measures.")?;
    app.sees("Invented to show how such a file is written.")?;
    app.sees("Not answered yet")?;

    app.click(button("Answer: Sample measure"))?;
    app.find(heading(NAME))?;
    app.sees("It asks about the last 30 days.")?;
    for (item, label) in ["Much", "A little", "Somewhat"].into_iter().enumerate() {
        choose(&app, label, item)?;
    }
    app.sees("3 of 4 answered")?;
    app.click(button("Done"))?;
    app.find(region("First part"))?;
    app.sees("First part: one figure, 8.")?;
    app.sees("The whole: no figure, an answer is missing")?;
    app.sees("It may be answered again from 1 ")?;

    app.click(button("Correct this month’s answers"))?;
    app.sees("These are your answers of")?;
    choose(&app, "Very much", 3)?;
    // Locked at once: what was chosen is kept before.
    journey::lock(&app)?;
    journey::unlock(&app, PASSPHRASE)?;
    opened(&app)?;
    app.click(button("Answers and figures: Sample measure"))?;
    app.sees("The whole: one figure, 4.")?;
    app.quit()?;
    let kept = answers_kept(&shelved)?;
    ensure(kept.len() == 1 && kept[0]["answers"] == json!([4, 2, 3, 5]), format!("{kept:?}"))
}

#[test]
fn a_file_that_is_not_as_it_should_be_is_refused_by_its_place_and_another_is_there_already() -> Outcome {
    let (stage, shelved) = answered_before()?;
    let mut wrong = sample();
    wrong["measure"]["items"][1]["reverse"] = json!(true);
    let wrong = put(&stage, "wrong.json", &wrong)?;
    let same = put(&stage, "same.json", &sample())?;
    let mut other = sample();
    other["measure"]["items"][0]["text"] = json!("Item nought");
    let other = put(&stage, "other.json", &other)?;
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    opened(&app)?;
    bring_in(&app, &stage, &wrong)?;
    app.sees("Look at “items, number 2: reverse”. Nothing of that name belongs there")?;
    bring_in(&app, &stage, &same)?;
    app.sees("is among your measures already, to the letter")?;
    app.lacks("Nothing of that name belongs there")?;
    bring_in(&app, &stage, &other)?;
    app.sees("“Sample measure” is now version 2.")?;
    app.click(button("Answers and figures: Sample measure"))?;
    app.sees("The whole, as in version 1")?;
    app.sees("Second part: 3 figures, from 8 to 10")?;
    app.quit()?;
    let kept = answers_kept(&shelved)?;
    ensure(kept.iter().all(|one| one["sheet"]["version"] == 1), "older answers keep their version")
}

#[test]
fn measures_are_answered_and_looked_through_by_keys_alone() -> Outcome {
    let (stage, shelved) = answered_before()?;
    let app = keyboard::start(&stage)?;
    keyboard::unlock(&app)?;
    app.real_keys(&["alt+6"])?;
    app.find(heading("Patterns"))?;
    keyboard::enter(&app, button("Measures"))?;
    keyboard::landed(&app, heading("Measures"))?;
    keyboard::enter(&app, button("Answer: Sample measure"))?;
    keyboard::landed(&app, heading(NAME))?;
    // Space chooses, arrows go on within an item, Tab goes to the next.
    keyboard::space(&app, radio("Not at all").nth(0))?;
    app.real_keys(&["Down"])?;
    keyboard::landed(&app, radio("A little").nth(0))?;
    keyboard::space(&app, radio("Not at all").nth(1))?;
    keyboard::space(&app, radio("Not at all").nth(2))?;
    app.real_keys(&["Down", "Down"])?;
    keyboard::space(&app, radio("Not at all").nth(3))?;
    app.sees("4 of 4 answered")?;
    keyboard::enter(&app, button("Done"))?;
    keyboard::landed(&app, heading(NAME))?;
    app.sees("First part: 5 figures")?;
    keyboard::tab_until(&app, "First part, ", |(role, name)| {
        role == "img" && name.starts_with("First part, ")
    })?;
    let said = |words: &str| {
        app.wait(words, || {
            let (_, name) = focused(&app)?;
            Ok(name.ends_with(words).then_some(()))
        })
    };
    said(": 7")?;
    app.real_keys(&["Home"])?;
    said(": 3")?;
    keyboard::seen(&app)?;
    keyboard::space(&app, button("As a table"))?;
    app.find(region("First part, as a table"))?;
    keyboard::enter(&app, button("Read: ").begins().nth(0))?;
    keyboard::landed(&app, heading(NAME))?;
    keyboard::enter(&app, button("Delete these answers"))?;
    app.sees("are deleted.")?;
    keyboard::enter(&app, button("Undo"))?;
    app.sees("are back.")?;
    app.quit()?;
    let kept = answers_kept(&shelved)?;
    ensure(kept.iter().any(|one| one["answers"] == json!([2, 1, 3, 1])), format!("{kept:?}"))
}

#[test]
fn a_deleted_measure_leaves_its_answers_and_comes_back() -> Outcome {
    let (stage, _) = answered_before()?;
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    opened(&app)?;
    app.click(button("Answers and figures: Sample measure"))?;
    app.click(button("Delete this measure"))?;
    app.sees("is deleted. Its answers stay.")?;
    app.find(heading("Deleted, with their answers kept"))?;
    app.click(button("Answers and figures: Sample measure"))?;
    app.sees("This measure is deleted. What you answered is still here.")?;
    app.click(button("Read: ").begins().nth(0))?;
    app.sees("no answer")?;
    app.sees("Invented to show how such a file is written.")?;
    journey::visit(&app, "Journal", "Journal")?;
    app.click(button("Bin"))?;
    app.sees(NAME)?;
    app.click(button("Restore"))?;
    app.sees("Back where it was.")?;
    opened(&app)?;
    app.find(button("Answer: Sample measure")).map(drop)
}

#[test]
fn a_subscale_is_saved_as_a_picture_with_whose_it_is() -> Outcome {
    let (stage, _) = answered_before()?;
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    opened(&app)?;
    app.click(button("Answers and figures: Sample measure"))?;
    app.click(button("Save a picture: First part"))?;
    app.find(dialog("Save this chart as a picture"))?;
    app.click(button("Save as SVG"))?;
    let file = stage.home.path("stick/part.svg");
    journey::in_system_dialog(&app, &stage, "Save this picture", &file)?;
    app.sees("The picture is saved where you chose.")?;
    let text = std::fs::read_to_string(&file)?.replace("</text>\n", " ");
    ensure(text.contains("First part") && text.contains("It measures nothing."), &text)?;
    ensure(!text.contains("Item one"), "what is asked is not on it")
}

#[test]
fn measures_paper_wide() -> Outcome {
    every_screen("paper-1180", WIDE, &Options::default())
}

#[test]
fn measures_paper_narrow() -> Outcome {
    every_screen("paper-400", NARROW, &Options::default())
}

#[test]
fn measures_dusk_wide() -> Outcome {
    every_screen("dusk-1180", WIDE, &Options { dark: true, ..Options::default() })
}

#[test]
fn measures_dusk_narrow() -> Outcome {
    every_screen("dusk-400", NARROW, &Options { dark: true, ..Options::default() })
}

#[test]
fn measures_with_text_half_as_large_again_in_a_narrow_window() -> Outcome {
    let (stage, _) = answered_before()?;
    let app = stage.open()?;
    app.resize(NARROW.0, NARROW.1)?;
    journey::unlock(&app, PASSPHRASE)?;
    looks::larger_text(&app)?;
    let show = Show::new("paper-400-text150");
    screens(&app, &show, None)?;
    show.verdict()
}

#[test]
fn measures_at_twice_the_size() -> Outcome {
    every_screen("paper-1180-zoom200", WIDE, &Options { scale: Some(2.0), ..Options::default() })
}

fn every_screen(name: &'static str, size: (u32, u32), options: &Options) -> Outcome {
    let (stage, _) = answered_before()?;
    let app = stage.open_with(options)?;
    // Enlarged by the system, a window cannot be made as large as it says.
    if options.scale.is_none() {
        app.resize(size.0, size.1)?;
    }
    journey::unlock(&app, PASSPHRASE)?;
    let show = Show::new(name);
    screens(&app, &show, options.scale.is_none().then_some(size))?;
    show.verdict()
}

/// Each page of it; the one with the charts to its end too, where the window's size is given.
fn screens(app: &App, show: &Show, size: Option<(u32, u32)>) -> Outcome {
    opened(app)?;
    app.find(button("Answer: Sample measure"))?;
    show.look(app, "measures")?;
    app.click(button("Answer: Sample measure"))?;
    app.find(heading(NAME))?;
    choose(app, "Much", 0)?;
    choose(app, "A little", 1)?;
    app.sees("2 of 4 answered")?;
    show.look(app, "measure-answer")?;
    app.click(button("Done"))?;
    app.find(region("First part"))?;
    show.look(app, "measure")?;
    if let Some(size) = size {
        let tall = app.script("return document.documentElement.scrollHeight;", &[])?;
        app.resize(size.0, u32::try_from(tall.as_u64().unwrap_or(780)).unwrap_or(780))?;
        show.look(app, "measure-whole")?;
        app.resize(size.0, size.1)?;
    }
    app.click(button("Read: ").begins().nth(1))?;
    app.sees("What it comes to")?;
    show.look(app, "answering")
}
