//! A series of sessions: made, moved from one of them on, put back and moved again; and a session
//! whose time has passed, which is asked about once.

use std::path::Path;

use serde_json::Value;
use stillpoint_tests::window::{
    App, Options, Outcome, PASSPHRASE, Stage, button, combobox, dialog, ensure, field, heading, journey,
    named,
};

use crate::supervision::{book, dated, items};

#[test]
fn a_weekly_series_is_moved_from_its_third_session_on_put_back_and_moved_again() -> Outcome {
    let (stage, shelved) = Stage::with_journal()?;
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    book(&app, "Group supervision", "in 7 days")?;
    app.fill(field("Time"), "14:00")?;
    app.click(button("in person"))?;
    app.click(button("Reminder, repeats and more"))?;
    app.choose(combobox("Repeats"), "every so many weeks")?;
    app.fill(field("How many more"), "4")?;
    app.click(button("Put 4 more in the diary"))?;
    app.sees("4 later sessions of this series are in the diary.")?;
    app.click(button("Keep it"))?;
    app.find(heading("Group supervision"))?;

    move_the_third(&app)?;
    app.sees("This one and 2 later ones are changed.")?;
    app.click(button("Undo"))?;
    app.sees("It is as it was.")?;
    app.lacks("Video call")?;
    move_the_third(&app)?;
    app.sees("This one and 2 later ones are changed.")?;
    app.sees("Video call")?;
    app.quit()?;

    let weekly = |weeks: i64, by: i64| dated(7 * weeks + by);
    let wanted = [
        (weekly(1, 0), "inPerson"),
        (weekly(2, 0), "inPerson"),
        (weekly(3, 2), "video"),
        (weekly(4, 2), "video"),
        (weekly(5, 2), "video"),
    ];
    let found = in_order(items(&shelved.path)?);
    let shown: Vec<(Value, &str)> =
        found.iter().map(|one| (one["day"].clone(), text(one, "format"))).collect();
    ensure(shown == wanted, format!("{shown:?} and not {wanted:?}"))?;
    let alike = |one: &Value| text(one, "starts") == "14:00" && text(one, "state") == "booked";
    ensure(found.iter().all(alike), format!("{found:#?}"))?;
    ensure(found.iter().all(|one| one["series"] == found[0]["series"]), "one is of another series")?;

    // And in the window, once it is opened again.
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    journey::visit(&app, "Sessions", "Sessions")?;
    app.click(button("Show 1 more"))?;
    let text = app.text()?;
    ensure(text.matches("14:00").count() == 5, text.clone())?;
    // In the list its own line says how one meets, so it is said of the three and of no other.
    ensure(text.to_lowercase().matches("video call").count() == 3, text)
}

#[test]
fn a_session_whose_time_has_passed_is_asked_about_on_today_until_that_is_answered() -> Outcome {
    let (stage, shelved) = Stage::with_journal()?;
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    book(&app, "Peer supervision", "tomorrow")?;
    app.fill(field("Time"), "10:00")?;
    app.click(button("Keep it"))?;
    app.find(heading("Peer supervision"))?;
    app.click(button("Today"))?;
    // What stands above it goes by the hour.
    app.find(named("navigation", "Where to begin"))?;
    app.lacks("Did this take place?")?;
    app.quit()?;

    let later = Options { days_later: Some(3), ..Options::default() };
    let app = stage.open_with(&later)?;
    journey::unlock(&app, PASSPHRASE)?;
    app.find(heading("Did this take place?"))?;
    app.sees("Peer supervision")?;
    app.quit()?;
    ensure(state(&shelved.path)? == "booked", "it was answered by being asked")?;

    let app = stage.open_with(&later)?;
    journey::unlock(&app, PASSPHRASE)?;
    app.find(heading("Did this take place?"))?;
    app.click(button("I was there"))?;
    app.sees("Kept as attended.")?;
    app.gone(heading("Did this take place?"))?;
    app.quit()?;
    ensure(state(&shelved.path)? == "attended", "what was answered was not kept")?;

    let app = stage.open_with(&later)?;
    journey::unlock(&app, PASSPHRASE)?;
    journey::visit(&app, "Sessions", "Sessions")?;
    app.sees("attended")?;
    app.lacks("Did this take place?")
}

fn state(path: &Path) -> Outcome<String> {
    let kept = in_order(items(path)?);
    Ok(kept.first().map(|one| text(one, "state").to_owned()).unwrap_or_default())
}

/// From the list, the third of five: two days later, by video, and the later ones with it.
fn move_the_third(app: &App) -> Outcome {
    journey::visit(app, "Sessions", "Sessions")?;
    // The first is the next session by itself; under it are those further ahead.
    app.click(button("Group supervision").begins().nth(1))?;
    app.find(heading("Group supervision"))?;
    app.click(button("Change"))?;
    app.find(heading("Changing a session"))?;
    app.fill(field("Day"), "in 23 days")?;
    app.click(button("video call"))?;
    app.click(button("Done"))?;
    app.find(dialog("Do the later ones change too?"))?;
    app.click(button("This and the later ones"))?;
    app.find(heading("Group supervision")).map(drop)
}

fn text<'a>(body: &'a Value, field: &str) -> &'a str {
    body[field].as_str().unwrap_or_default()
}

/// The sessions, the earliest first.
fn in_order(items: Vec<Value>) -> Vec<Value> {
    let mut found: Vec<Value> = items.into_iter().filter(|body| body["item"] == "session").collect();
    found.sort_by(|a, b| text(a, "day").cmp(text(b, "day")));
    found
}
