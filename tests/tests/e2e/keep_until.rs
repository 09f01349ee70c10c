//! Until when entries are kept: by mouse, by real keys, and how it looks.

use serde_json::{Value, json};
use stillpoint_journal::time::{Day, DayRule, Moment};
use stillpoint_tests::window::{
    App, Failure, Options, Outcome, PASSPHRASE, Stage, any, button, checkbox, ensure, field, heading,
    journey, named, shelf, switch,
};

use crate::looks::{NARROW, Show, WIDE};

const CARD: &str = "past the day they were to be kept until. Nothing is deleted by itself.";

fn today() -> Day {
    Moment::now(DayRule::Calendar).day()
}

fn on(day: Day, text: &str) -> Outcome<Value> {
    let at = format!("{day}T12:00:00Z").parse().map_err(|_| Failure::new("no such day"))?;
    let when = Moment::new(at, 0, day).map_err(|why| Failure::new(why.to_string()))?;
    let mut body = shelf::words(text);
    body["when"] = serde_json::to_value(when)?;
    Ok(body)
}

fn cycle(from: Day, until: Day) -> Value {
    json!({"item": "cycle", "called": "", "rules": "nmc", "from": from, "until": until, "both": false,
        "practiceHours": null, "learningHours": null, "participatoryHours": null, "feedback": null,
        "pieces": null, "supervision": null, "averaged": false, "group": "full", "done": []})
}

/// Three entries of a cycle that is over, and one of the cycle that is going on.
fn stage() -> Outcome<(Stage, shelf::Shelved)> {
    let old = today().plus(-1200);
    let entries = [
        on(old, "Otters by the weir.")?,
        on(old.plus(1), "A long wait for transport, and the kettle.")?,
        on(old.plus(2), "What the new rota did to us all.")?,
        on(today(), "Swifts over the car park.")?,
    ];
    let (stage, shelved) = Stage::with_entries(&entries)?;
    let mut journal = shelf::open(&shelved.path, PASSPHRASE)?;
    shelf::keep(&mut journal, &cycle(today().plus(-1300), today().plus(-204)))?;
    shelf::keep(&mut journal, &cycle(today().plus(-203), today().plus(892)))?;
    drop(journal.lock());
    Ok((stage, shelved))
}

fn words(day: Day) -> String {
    day.date().format("%-d %B %Y").to_string()
}

/// Marks the `nth` row by the mouse.
fn mark(app: &App, nth: usize) -> Outcome {
    app.scroll_and_click(checkbox("Mark").begins().nth(nth))
}

/// What the record of the choices says.
fn kept(shelved: &shelf::Shelved) -> Outcome<Value> {
    let records = shelf::records(&shelved.path, PASSPHRASE)?;
    let found = records.into_iter().find(|record| record["type"] == "keepUntil");
    found.ok_or_else(|| Failure::new("nothing was kept"))
}

#[test]
fn past_their_day_some_are_kept_longer_and_one_goes_in_the_bin_and_all_of_it_stays() -> Outcome {
    let (stage, shelved) = stage()?;
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    app.sees(CARD)?;
    app.scroll_and_click(button("Look at them"))?;
    app.find(heading("Past their day"))?;
    app.sees("end of your NMC cycle")?;
    app.sees("Take advice first")?;
    ensure(!app.text()?.contains("Swifts over"), "what is not past its day is listed")?;

    mark(&app, 0)?;
    app.sees("One marked")?;
    app.click(button("Put in the bin"))?;
    app.lacks("Otters by the weir.")?;
    app.click(button("Undo"))?;
    app.sees("Otters by the weir.")?;
    mark(&app, 0)?;
    app.click(button("Put in the bin"))?;
    app.lacks("Otters by the weir.")?;

    // The row that was opened is come back to, with what was marked before.
    mark(&app, 0)?;
    app.scroll_and_click(button("What the new rota").holds())?;
    app.find(any("article"))?;
    app.sees(&format!("Keep until {} · end of your NMC cycle", words(today().plus(-204))))?;
    app.click(button("Back to the list"))?;
    app.find(heading("Past their day"))?;
    let there = "return document.activeElement.textContent;";
    app.wait("the row that was left", || {
        Ok(app.script(there, &[])?.as_str().is_some_and(|row| row.contains("rota")).then_some(()))
    })?;
    app.sees("One marked")?;
    app.click(button("Keep longer"))?;
    app.find(named("radio", "the end of your NMC cycle").holds())?;
    app.click(button("Keep it so"))?;
    app.lacks("A long wait")?;
    app.sees(&format!("keep until {}", words(today().plus(892))))?;
    app.scroll_and_click(button("I have gone through these"))?;
    app.sees("Today says nothing of this before")?;

    journey::lock(&app)?;
    journey::unlock(&app, PASSPHRASE)?;
    app.find(heading("The last seven days"))?;
    ensure(!app.text()?.contains("to be kept until"), "it is said again though it was gone through")?;
    journey::visit(&app, "Journal", "Journal")?;
    app.click(button("Past their day"))?;
    app.sees("What the new rota")?;
    ensure(!app.text()?.contains("A long wait"), "what is kept longer is listed")?;
    app.quit()?;
    let record = kept(&shelved)?;
    let days: Vec<&Value> = record["own"].as_object().into_iter().flat_map(|own| own.values()).collect();
    ensure(days == [&json!(today().plus(892))], format!("{record}"))?;
    ensure(record["goneThrough"] == json!(today()), format!("{record}"))?;
    let all = shelf::bodies(&shelved.path, PASSPHRASE)?;
    ensure(all.len() == 3, "only what was put in the bin is in it")
}

#[test]
fn an_entry_is_given_a_day_of_its_own_and_no_end_by_real_keys_alone() -> Outcome {
    let (stage, shelved) = stage()?;
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    journey::open_entry(&app, "Swifts over")?;
    app.sees(&format!("Keep until {} · end of your NMC cycle", words(today().plus(892))))?;
    app.focus(button("Change").begins())?;
    app.real_keys(&["Return"])?;
    app.find(named("dialog", "Until when is this kept?"))?;
    app.focus(named("radio", "NMC cycle").holds())?;
    app.real_keys(&["Down", "Tab"])?;
    app.wait("the field for the day to have the focus", || {
        let is =
            app.script("return document.activeElement.matches('input[type=text], input:not([type])');", &[])?;
        Ok((is == true).then_some(()))
    })?;
    app.real_text("in 3 years")?;
    app.real_keys(&["Tab", "Tab", "Return"])?;
    app.gone(any("dialog"))?;
    app.lacks("end of your NMC cycle")?;
    app.real_keys(&["Return"])?;
    app.find(named("dialog", "Until when is this kept?"))?;
    app.focus(named("radio", "Until a day"))?;
    app.real_keys(&["Down", "Tab", "Tab", "Return"])?;
    app.gone(any("dialog"))?;
    app.sees("Kept without an end")?;

    // The list, its marks and its actions.
    journey::visit(&app, "Journal", "Journal")?;
    app.focus(button("Past their day"))?;
    app.real_keys(&["Return"])?;
    app.find(heading("Past their day"))?;
    app.find(button("Otters by the weir.").holds())?;
    app.script("document.querySelector('[data-mark]').focus();", &[])?;
    app.real_keys(&["space", "End", "space", "Up"])?;
    app.sees("2 marked")?;
    app.real_keys(&["Tab", "Return"])?;
    app.find(any("article"))?;
    app.sees("A long wait")?;
    app.focus(button("Back to the list"))?;
    app.real_keys(&["Return"])?;
    app.sees("2 marked")?;
    app.focus(button("Put in the bin"))?;
    app.real_keys(&["Return"])?;
    app.lacks("Otters by the weir.")?;
    app.sees("A long wait")?;
    app.scroll_and_click(switch("Say on Today, once a year, when entries are past their day"))?;
    app.wait("the choice to be kept", || {
        let on = app.script("return document.querySelector('[role=switch]:checked') !== null;", &[])?;
        Ok((on == false).then_some(()))
    })?;
    app.click(button("Today").nth(0))?;
    app.find(heading("The last seven days"))?;
    ensure(!app.text()?.contains("to be kept until"), "it is said though it is not wanted")?;
    app.quit()?;
    let record = kept(&shelved)?;
    let own: Vec<&Value> = record["own"].as_object().into_iter().flat_map(|own| own.values()).collect();
    ensure(own == [&Value::Null] && record["prompt"] == false, format!("{record}"))
}

#[test]
fn keep_until_paper_wide() -> Outcome {
    every_screen("paper-1180", WIDE, &Options::default())
}

#[test]
fn keep_until_paper_narrow() -> Outcome {
    every_screen("paper-400", NARROW, &Options::default())
}

#[test]
fn keep_until_dusk_wide() -> Outcome {
    every_screen("dusk-1180", WIDE, &Options { dark: true, ..Options::default() })
}

#[test]
fn keep_until_dusk_narrow() -> Outcome {
    every_screen("dusk-400", NARROW, &Options { dark: true, ..Options::default() })
}

#[test]
fn keep_until_at_twice_the_size() -> Outcome {
    every_screen("paper-1180-zoom200", WIDE, &Options { scale: Some(2.0), ..Options::default() })
}

fn every_screen(name: &'static str, size: (u32, u32), options: &Options) -> Outcome {
    let show = Show::new(name);
    let (stage, _) = stage()?;
    let app = stage.open_with(options)?;
    // Enlarged by the system, a window cannot be made as large as it says.
    if options.scale.is_none() {
        app.resize(size.0, size.1)?;
    }
    journey::unlock(&app, PASSPHRASE)?;
    app.sees(CARD)?;
    show.look(&app, "keep-today")?;
    app.scroll_and_click(button("Look at them"))?;
    app.find(button("Otters by the weir.").holds())?;
    mark(&app, 1)?;
    app.sees("One marked")?;
    show.look(&app, "keep-list")?;
    app.scroll_and_click(button("Keep longer"))?;
    app.find(any("dialog"))?;
    app.click(named("radio", "Until a day"))?;
    app.find(field("Last day"))?;
    show.look(&app, "keep-choose")?;
    app.scroll_and_click(button("Leave it as it is"))?;
    app.gone(any("dialog"))?;
    app.scroll_and_click(button("Otters by the weir.").holds())?;
    app.sees("Keep until")?;
    show.look(&app, "keep-entry")?;
    app.click(button("Back to the list"))?;
    app.find(button("Otters by the weir.").holds())?;
    app.scroll_and_click(button("Mark all 3"))?;
    app.scroll_and_click(button("Put in the bin"))?;
    app.sees("No entry is past its day.")?;
    show.look(&app, "keep-none")?;
    show.verdict()
}
