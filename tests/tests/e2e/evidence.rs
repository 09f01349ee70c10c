//! Evidence: whose rules, what there is, how it was counted, and a piece for others made from an entry.

use serde_json::{Value, json};
use stillpoint_journal::time::{DayRule, Moment};
use stillpoint_tests::window::{
    App, Options, Outcome, PASSPHRASE, Stage, button, combobox, ensure, field, heading, journey, keyboard,
    named, shelf, switch,
};

use crate::looks::{NARROW, Show, WIDE};

fn day(back: i64) -> Value {
    let moment = Moment::now(DayRule::Calendar).days_later(-back);
    serde_json::to_value(moment).unwrap_or_default()["day"].clone()
}

fn cycle(rules: &str) -> Value {
    json!({ "item": "cycle", "called": "", "rules": rules, "from": day(400), "until": day(-600), "both": false,
        "practiceHours": null, "learningHours": null, "participatoryHours": null, "feedback": null,
        "pieces": null, "supervision": null, "averaged": false, "group": "full", "done": [] })
}

fn session(back: i64, minutes: u16, people: Option<u16>) -> Value {
    let mut body = json!({ "item": "session", "kind": "group", "called": "", "day": day(back), "starts": null,
        "minutes": minutes, "format": null, "place": "", "role": "supervisee", "with": "", "group": "",
        "state": "attended", "why": "", "repeat": null, "series": null, "programme": null, "remind": null,
        "uid": "", "after": { "heard": null, "useful": null, "safe": null, "shifted": "",
        "learned": "Ask before helping.", "carry": "", "idea": "", "question": "", "note": "" },
        "reflected": null, "aequip": [] });
    if people.is_some() {
        body["people"] = json!(people);
    }
    body
}

fn learning(back: i64, what: &str, minutes: u32) -> Value {
    json!({ "item": "learning", "day": day(back), "kind": "study", "what": what, "minutes": minutes,
        "participatory": true })
}

fn piece(cycle: &Value, called: &str, learned: &str) -> Value {
    let text = |field: &str, text: &str| json!({ "field": field, "text": text });
    json!({ "item": "piece", "called": called, "rules": "nmc", "form": "account", "cycle": cycle, "day": day(40),
        "fields": [text("activity", "A relative asked the same question three times, and I answered it three times."),
            text("learned", learned), text("changed", "I ask what they have understood."),
            text("code", "It is about listening.")],
        "themes": ["Prioritise people"], "peer": false, "sources": [] })
}

const FIRST: &str = "A relative rang twice, and nobody had told me.";
const PRIVATE: &str = "I was furious with everybody: kingfisher.";

#[test]
fn a_cycle_is_made_learning_logged_and_the_total_shows_how_it_was_counted() -> Outcome {
    let (stage, shelved) = Stage::with_journal()?;
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    journey::visit(&app, "Evidence", "Evidence")?;
    app.click(button("Set up a cycle"))?;
    app.find(heading("Cycle"))?;
    app.choose(combobox("Whose rules"), "Nursing and Midwifery Council")?;
    app.sees("as written down on")?;
    app.click(button("Done"))?;
    app.find(heading("What is asked for"))?;
    app.sees("0 min of 35 h")?;
    for (what, length) in [("Tissue viability day", "1 h 30"), ("Journal club", "45 min")] {
        app.click(button("Log learning"))?;
        app.fill(field("What it was"), what)?;
        app.fill(field("How long"), length)?;
        app.click(switch("Together with others"))?;
        app.sees("Kept")?;
        app.click(button("Done"))?;
        app.find(heading("What is asked for"))?;
        app.sees(what)?;
    }
    app.sees("2 h 15 min of 35 h")?;
    app.sees("32 h 45 min still to come")?;
    app.sees("2 h 15 min of 20 h")?;
    // What stands behind a closed line is not seen until it is opened.
    app.script(
        "[...document.querySelectorAll('summary')].find((one) => one.textContent.endsWith(': Learning')).click();",
        &[],
    )?;
    app.sees("Together 2 h 15 min.")?;
    app.click(button("Delete").begins())?;
    app.sees("Moved to the bin.")?;
    app.click(button("Undo"))?;
    app.sees("2 h 15 min of 35 h")?;
    app.quit()?;
    let items = shelf::items(&shelved.path, PASSPHRASE)?;
    let minutes: Vec<_> =
        items.iter().filter(|item| item["item"] == "learning").map(|one| &one["minutes"]).collect();
    ensure(minutes == [&json!(90), &json!(45)], format!("{minutes:?}"))
}

#[test]
fn a_piece_is_made_from_a_paragraph_edited_and_saved_and_the_entry_stays_at_home() -> Outcome {
    let entry = shelf::words(&format!("{FIRST}\n\n{PRIVATE}"));
    let (stage, shelved) = Stage::with_entries(&[entry])?;
    let mut journal = shelf::open(&shelved.path, PASSPHRASE)?;
    shelf::keep(&mut journal, &cycle("nmc"))?;
    drop(journal.lock());
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    journey::visit(&app, "Journal", "Journal")?;
    journey::open_entry(&app, "rang twice")?;
    app.click(button("Make evidence from it"))?;
    app.find(heading("Piece of evidence"))?;
    app.choose(combobox("Paragraph 1: Goes to"), "What I learned from it")?;
    app.click(button("Copy this paragraph"))?;
    let learned = || field("What I learned from it");
    app.wait("the paragraph", || Ok((app.value(learned())? == FIRST).then_some(())))?;
    app.fill(learned(), "Somebody rang twice on 07700 900123, and I had not been told.")?;
    app.fill(field("Day it is about"), "3 March 2026")?;
    app.fill(field("What it is called"), "Being told")?;
    app.sees("Goes out as “early March 2026”.")?;
    app.sees("Still empty: ")?;
    app.click(button("On paper"))?;
    app.find(heading("This piece on paper"))?;
    app.click(button("Save as Markdown…"))?;
    app.click(switch("Replace with").holds())?;
    app.click(button("Go on"))?;
    let file = stage.home.path("stick/account.md");
    journey::in_system_dialog(&app, &stage, "Save this page", &file)?;
    app.wait("the page to be saved", || Ok(file.exists().then_some(())))?;
    app.sees("Saved where you chose.")?;
    as_pdf_with_the_same_choices(&app, &stage)?;
    let text = std::fs::read_to_string(&file)?;
    ensure(text.starts_with("# Being told\n") && text.contains("early March 2026"), &text)?;
    ensure(text.contains("Somebody rang twice on (telephone number left out)"), &text)?;
    for kept_back in ["kingfisher", "furious", "A relative", "07700", "3 March"] {
        ensure(!text.contains(kept_back), &text)?;
    }
    app.click(button("Back to the piece"))?;
    app.find(heading("Piece of evidence"))?;
    journey::visit(&app, "Evidence", "Evidence")?;
    app.find(named("list", "What has gone out"))?;
    app.sees("Piece of evidence, as Markdown: Being told")?;
    app.sees("one place changed on the way out")?;
    // What it is called later changes nothing about what went out.
    app.click(button("Change : Being told"))?;
    app.fill(field("What it is called"), "Renamed since")?;
    app.click(button("Done"))?;
    app.find(named("list", "What has gone out"))?;
    app.sees("Renamed since")?;
    app.sees("Piece of evidence, as Markdown: Being told")?;
    app.sees("Piece of evidence, as PDF: Being told")?;
    app.quit()?;
    let bodies = shelf::bodies(&shelved.path, PASSPHRASE)?;
    ensure(bodies[0]["text"] == json!(format!("{FIRST}\n\n{PRIVATE}")), "the entry has changed")?;
    let items = shelf::items(&shelved.path, PASSPHRASE)?;
    let piece = items.iter().find(|item| item["item"] == "piece").cloned().unwrap_or_default();
    ensure(!piece.to_string().contains("kingfisher"), piece.to_string())?;
    let gone = items.iter().find(|item| item["item"] == "exported").cloned().unwrap_or_default();
    ensure(gone["what"] == "piece" && !gone.to_string().contains("stick"), gone.to_string())
}

fn as_pdf_with_the_same_choices(app: &App, stage: &Stage) -> Outcome {
    app.click(button("Save as PDF…"))?;
    app.find(switch("Replace with").holds())?;
    app.wait("what was chosen for the other format", || {
        let on = app.script("return document.querySelector('[role=switch]:checked') !== null;", &[])?;
        Ok((on == json!(true)).then_some(()))
    })?;
    app.click(button("Go on"))?;
    let file = stage.home.path("stick/account.pdf");
    journey::in_system_dialog(app, stage, "Save this page", &file)?;
    app.wait("the page to be saved", || Ok(file.exists().then_some(())))?;
    app.sees("Saved where you chose.")
}

#[test]
fn hours_that_cannot_be_read_or_run_backwards_are_not_counted_on_screen_or_on_paper() -> Outcome {
    let (stage, shelved) = Stage::with_journal()?;
    let mut journal = shelf::open(&shelved.path, PASSPHRASE)?;
    shelf::keep(&mut journal, &cycle("nmc"))?;
    drop(journal.lock());
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    journey::visit(&app, "Evidence", "Evidence")?;
    app.click(button("Practice hours"))?;
    app.click(button("Log practice hours"))?;
    app.fill(field("In which role and setting"), "Ward, all year")?;
    app.fill(field("Hours"), "37.5 a week")?;
    app.click(button("Done"))?;
    app.sees("so nothing is kept here yet")?;
    keyboard::landed(&app, field("Hours"))?;
    app.fill(field("Hours"), "1,350")?;
    app.fill(field("First day"), "300 days ago")?;
    app.click(button("Done"))?;
    app.sees("1,350 h of 450 h")?;
    // What was just logged is what is looked at.
    app.sees("Ward, all year")?;
    app.click(button("Log practice hours"))?;
    app.fill(field("In which role and setting"), "The wrong way round")?;
    app.fill(field("Hours"), "40")?;
    app.fill(field("Last day"), "10 days ago")?;
    app.sees("The last day is before the first, so nothing counts.")?;
    app.click(button("Done"))?;
    app.sees("last day before the first, not counted")?;
    app.sees("1,350 h of 450 h")?;
    app.click(button("The cycle on paper"))?;
    app.find(heading("The cycle on paper"))?;
    app.sees("40 – not counted: its last day is before its first")?;
    app.sees("1350 h")?;
    app.quit()?;
    let items = shelf::items(&shelved.path, PASSPHRASE)?;
    let hours: Vec<_> =
        items.iter().filter(|item| item["item"] == "practiceHours").map(|one| &one["hours"]).collect();
    ensure(hours == [&json!(1350), &json!(40)], format!("{hours:?}"))
}

#[test]
fn evidence_is_reached_and_logged_by_keys_alone() -> Outcome {
    let (stage, shelved) = Stage::with_journal()?;
    let app = keyboard::start(&stage)?;
    keyboard::unlock(&app)?;
    app.real_keys(&["alt+7"])?;
    app.find(heading("Evidence"))?;
    keyboard::landed(&app, heading("Evidence"))?;
    keyboard::enter(&app, button("Log learning"))?;
    app.find(heading("Learning"))?;
    keyboard::write(&app, field("What it was"), "Journal club")?;
    keyboard::write(&app, field("How long"), "45 min")?;
    keyboard::enter(&app, button("Done"))?;
    app.find(heading("Evidence"))?;
    app.sees("Journal club")?;
    app.quit()?;
    let items = shelf::items(&shelved.path, PASSPHRASE)?;
    ensure(items.len() == 1 && items[0]["minutes"] == 45, format!("{items:?}"))
}

#[test]
fn evidence_paper_wide() -> Outcome {
    every_screen("paper-1180", WIDE, &Options::default())
}

#[test]
fn evidence_paper_narrow() -> Outcome {
    every_screen("paper-400", NARROW, &Options::default())
}

#[test]
fn evidence_dusk_wide() -> Outcome {
    every_screen("dusk-1180", WIDE, &Options { dark: true, ..Options::default() })
}

#[test]
fn evidence_dusk_narrow() -> Outcome {
    every_screen("dusk-400", NARROW, &Options { dark: true, ..Options::default() })
}

fn every_screen(name: &'static str, size: (u32, u32), options: &Options) -> Outcome {
    let show = Show::new(name);
    let (stage, shelved) = Stage::with_entries(&[shelf::words(&format!("{FIRST}\n\n{PRIVATE}"))])?;
    let app = stage.open_with(options)?;
    app.resize(size.0, size.1)?;
    journey::unlock(&app, PASSPHRASE)?;
    journey::visit(&app, "Evidence", "Evidence")?;
    app.find(button("Set up a cycle"))?;
    show.look(&app, "evidence-empty")?;
    if size == NARROW {
        let bar = "return document.querySelector('nav').getBoundingClientRect().height;";
        ensure(app.script(bar, &[])?.as_f64().is_some_and(|tall| tall < 80.0), "the bar has two rows")?;
    }
    app.quit()?;
    let mut journal = shelf::open(&shelved.path, PASSPHRASE)?;
    let nmc = shelf::keep(&mut journal, &cycle("nmc"))?;
    shelf::keep(&mut journal, &learning(20, "Tissue viability day", 360))?;
    shelf::keep(
        &mut journal,
        &learning(200, "Journal club on pressure ulcers, and what we do about them", 45),
    )?;
    shelf::keep(&mut journal, &piece(&nmc, "Asked three times", "An answer is not yet an understanding."))?;
    shelf::keep(&mut journal, &piece(&nmc, "Not finished", ""))?;
    shelf::keep(&mut journal, &session(40, 90, Some(5)))?;
    shelf::keep(&mut journal, &session(42, 90, Some(7)))?;
    shelf::keep(&mut journal, &session(80, 60, None))?;
    drop(journal.lock());
    let app = stage.open_with(options)?;
    app.resize(size.0, size.1)?;
    journey::unlock(&app, PASSPHRASE)?;
    journey::visit(&app, "Evidence", "Evidence")?;
    app.find(heading("What is asked for"))?;
    show.look(&app, "evidence")?;
    app.script("document.querySelectorAll('main details').forEach((one) => (one.open = true));", &[])?;
    app.sees("Together 6 h 45 min.")?;
    whole(&app, &show, size, "evidence-whole")?;
    app.click(button("Change the cycle"))?;
    app.find(combobox("Whose rules"))?;
    whole(&app, &show, size, "evidence-cycle")?;
    app.choose(combobox("Whose rules"), "British Association for Counselling and Psychotherapy")?;
    app.click(button("Done"))?;
    app.sees("One month does not make up for another.")?;
    app.script("document.querySelectorAll('main details').forEach((one) => (one.open = true));", &[])?;
    app.sees("90 / 5 = 18 min")?;
    whole(&app, &show, size, "evidence-supervision")?;
    app.click(button("Log learning"))?;
    app.find(field("What it was"))?;
    show.look(&app, "evidence-learning")?;
    journey::visit(&app, "Evidence", "Evidence")?;
    app.click(button("Make a piece"))?;
    app.click(button("Take paragraphs from the journal"))?;
    app.find(heading("Choose what to take from"))?;
    app.find(button("rang twice").holds())?;
    show.look(&app, "evidence-choose")?;
    app.click(button("rang twice").holds())?;
    app.find(heading("Which paragraphs, and where to"))?;
    show.look(&app, "evidence-paragraphs")?;
    app.choose(combobox("Paragraph 1: Goes to"), "What I learned")?;
    app.click(button("Copy this paragraph"))?;
    app.fill(field("What I learned"), "Somebody rang twice, and nobody had told me.")?;
    app.sees("Compare with what it was made from")?;
    app.script("document.querySelectorAll('main details').forEach((one) => (one.open = true));", &[])?;
    app.sees("Underlined words were added later")?;
    whole(&app, &show, size, "evidence-piece")?;
    journey::visit(&app, "Evidence", "Evidence")?;
    app.click(button("The cycle on paper"))?;
    app.find(heading("The cycle on paper"))?;
    app.find(button("Save as Markdown…"))?;
    whole(&app, &show, size, "evidence-paper")?;
    show.verdict()
}

/// The page from its top to its end, in a window as tall.
fn whole(app: &App, show: &Show, size: (u32, u32), screen: &str) -> Outcome {
    let tall = app.script("return document.documentElement.scrollHeight;", &[])?;
    app.resize(size.0, u32::try_from(tall.as_u64().unwrap_or(780)).unwrap_or(780))?;
    show.look(app, screen)?;
    app.resize(size.0, size.1)
}
