//! Supervision as it is practised: each practice from its first page to what is kept of it.

use std::path::Path;

use serde_json::{Value, json};
use stillpoint_journal::time::{DayRule, Moment};
use stillpoint_tests::window::{
    App, Failure, Key, Locator, Options, Outcome, PASSPHRASE, Stage, button, checkbox, combobox, dialog,
    ensure, field, heading, journey, shelf, slider,
};

#[test]
fn resilience_based_clinical_supervision_by_oneself() -> Outcome {
    let (stage, shelved) = Stage::with_journal()?;
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    book(&app, "RBCS by myself", "today")?;
    app.click(button("Keep it"))?;
    app.find(heading("RBCS by myself"))?;
    app.click(button("Begin"))?;

    app.find(heading("My agreement with myself"))?;
    app.sees("I can stop.")?;
    app.click(button("Begin"))?;
    app.find(heading("Settle"))?;
    grounded_for_a_moment(&app)?;
    // Where it was left, and past what has been done.
    app.find(heading("Check in"))?;
    checked_in_for_a_moment(&app)?;
    let stages = [
        ("One moment", "Choose one moment.", "threat, in the shoulders, at the door of bay four"),
        ("The critic and the compassionate colleague", "What does the critic", "it fears being found out"),
        ("Another way to see it", "What does your distress show", "that nobody should wait alone"),
    ];
    for (name, asks, words) in stages {
        app.find(heading(name))?;
        app.fill(field(asks).begins(), words)?;
        app.click(button("Next: ").begins())?;
    }
    app.find(heading("One intention, or one thanks"))?;
    app.fill(field("One thing you mean to do").begins(), "thank the porter")?;
    app.click(button("Next: Come back to the room"))?;
    app.find(heading("Come back to the room"))?;
    app.click(button("I have done this"))?;
    app.find(heading("Bring it, or leave it"))?;
    app.click(button("Set it aside for supervision"))?;
    app.click(button("Save"))?;
    app.sees("Your intention comes back to you in seven days.")?;

    app.find(heading("RBCS by myself"))?;
    app.find(heading("Reflections"))?;
    app.click(button("I was there"))?;
    app.sees("Kept as attended.")?;
    app.quit()?;

    let bodies = shelf::bodies(&shelved.path, PASSPHRASE)?;
    let written = bodies.iter().find(|body| body["kind"] == "reflection").cloned().unwrap_or_default();
    ensure(written["template"] == "rbcsSolo" && written["setAside"] == true, format!("{written:#}"))?;
    ensure(written["session"].is_string(), format!("{written:#}"))?;
    let all = written.to_string();
    ensure(stages.iter().all(|(_, _, words)| all.contains(words)), format!("{written:#}"))?;
    let beside = |kind: &str| bodies.iter().filter(|body| body["kind"] == kind).count();
    ensure(beside("grounding") == 1 && beside("checkIn") == 1, "what was done on the way was not kept")?;
    ensure(shelf::open(&shelved.path, PASSPHRASE)?.drafts().is_empty(), "a draft is left behind")?;
    let kept = items(&shelved.path)?;
    ensure(item(&kept, "session")?["state"] == "attended", format!("{kept:#?}"))?;

    let app = stage.open_with(&Options { days_later: Some(7), ..Options::default() })?;
    journey::unlock(&app, PASSPHRASE)?;
    app.find(heading("You wrote this a week ago, on").begins())?;
    app.sees("thank the porter")
}

#[test]
fn resilience_based_clinical_supervision_in_a_group_of_five() -> Outcome {
    let (stage, shelved) = Stage::with_journal()?;
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    journey::visit(&app, "Sessions", "Sessions")?;
    app.click(button("Programme"))?;
    ensure(app.value(field("Number of sessions"))? == "5", "a programme begins with another number")?;
    app.fill(field("Called"), "Autumn group")?;
    app.click(button("Keep it"))?;
    app.sees("0 of 5 sessions.")?;

    log(&app, "RBCS group", "yesterday")?;
    app.click(button("facilitating"))?;
    app.fill(field("What kind of group"), "Band 6 nurses")?;
    app.choose(combobox("Part of"), "Autumn group")?;
    app.click(button("Keep it, and note how it was"))?;
    app.find(heading("After the session"))?;
    scored(&app, slider("It felt safe"), "8")?;
    app.fill(field("What did I learn?"), "silence is not empty")?;
    app.click(button("Done"))?;
    app.find(heading("RBCS group"))?;
    app.sees("Facilitating")?;
    book(&app, "RBCS group", "in 5 days")?;
    app.choose(combobox("Part of"), "Autumn group")?;
    app.click(button("Keep it"))?;
    app.find(heading("RBCS group"))?;

    journey::visit(&app, "Sessions", "Sessions")?;
    app.sees("1 of 5 sessions, 1 booked.")?;
    app.sees("How confident do you feel in facilitating?")?;
    app.click(button("Answer"))?;
    scored(&app, slider("One to one"), "6")?;
    scored(&app, slider("In groups"), "4")?;
    app.click(button("Keep it"))?;
    app.sees("one to one 6, in groups 4")?;
    app.lacks("How confident do you feel in facilitating?")?;
    app.quit()?;

    let kept = items(&shelved.path)?;
    let [been, next] = sessions(&kept)?;
    ensure(been["programme"].is_string() && been["programme"] == next["programme"], format!("{kept:#?}"))?;
    ensure(been["role"] == "facilitator" && been["group"] == "Band 6 nurses", format!("{been:#}"))?;
    ensure(been["after"]["safe"] == 8 && been["day"] == dated(-1), format!("{been:#}"))?;
    let felt = item(&kept, "confidence")?;
    ensure(felt["oneToOne"] == 6 && felt["group"] == 4, format!("{felt:#}"))?;

    // Asked again after six months, and not before.
    for (days, asked) in [(170, false), (190, true)] {
        let app = stage.open_with(&Options { days_later: Some(days), ..Options::default() })?;
        journey::unlock(&app, PASSPHRASE)?;
        journey::visit(&app, "Sessions", "Sessions")?;
        app.sees("1 of 5 sessions")?;
        let there = app.text()?.contains("How confident do you feel in facilitating?");
        ensure(there == asked, format!("after {days} days it is asked: {there}"))?;
        app.quit()?;
    }
    Ok(())
}

#[test]
fn community_of_practice() -> Outcome {
    let (stage, shelved) = Stage::with_journal()?;
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    set_aside(&app, "two of us tried the new handover")?;
    book(&app, "Community of practice", "today")?;
    app.click(button("Keep it"))?;
    app.find(heading("Community of practice"))?;
    app.click(button("I was there"))?;
    app.click(button("Note how it was"))?;
    app.find(heading("After the session"))?;
    app.fill(field("An idea to take back"), "begin handover with one good thing")?;
    app.find(heading("How I will put it into practice"))?;
    app.fill(field("Action 1: What"), "try it on Monday’s handover")?;
    app.fill(field("Action 1: By when"), "in 8 days")?;
    app.fill(field("A question for next time"), "How do others keep it going?")?;
    app.fill(field("Day"), "in 4 weeks")?;
    app.click(button("Put it in the diary"))?;
    app.sees("In the diary.")?;
    app.click(button("Done"))?;
    app.find(heading("Community of practice"))?;
    app.sees("begin handover with one good thing")?;
    app.quit()?;

    let app = stage.open_with(&Options { days_later: Some(9), ..Options::default() })?;
    journey::unlock(&app, PASSPHRASE)?;
    // Its day is over, and that is said as a fact.
    app.find(heading("Actions you took away"))?;
    app.sees("was for")?;
    app.click(button("Prepare"))?;
    // Its own check-in: what was set aside that day can be brought.
    app.click(button("Bring: ").begins())?;
    app.find(button("Bringing: ").begins())?;
    app.find(heading("From last time"))?;
    app.sees("How do others keep it going?")?;
    app.click(button("Bring it"))?;
    app.wait("the question on the agenda", || {
        Ok((app.value(field("Question 2"))? == "How do others keep it going?").then_some(()))
    })?;
    app.click(button("done"))?;
    app.quit()?;

    let kept = items(&shelved.path)?;
    let [been, next] = sessions(&kept)?;
    ensure(been["after"]["idea"] == "begin handover with one good thing", format!("{been:#}"))?;
    ensure(been["state"] == "attended" && next["kind"] == "community", format!("{kept:#?}"))?;
    let promise = item(&kept, "action")?;
    ensure(promise["by"] == dated(8) && promise["state"] == "done", format!("{promise:#}"))?;
    let agenda = &item(&kept, "preparation")?["agenda"];
    ensure(agenda[0]["from"].is_string(), format!("{agenda:#}"))?;
    ensure(agenda[1]["question"] == "How do others keep it going?", format!("{agenda:#}"))
}

#[test]
fn cascade_and_refresher_training() -> Outcome {
    let (stage, shelved) = Stage::with_journal()?;
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    log(&app, "Cascade training", "yesterday")?;
    app.fill(field("What kind of group"), "new starters on nights")?;
    app.fill(field("Length in minutes"), "120")?;
    app.click(button("facilitating"))?;
    app.click(button("Keep it, and note how it was"))?;
    app.find(heading("After the session"))?;
    ensure(app.value(field("Time spent"))? == "120", "the length is not there")?;
    ensure(app.value(field("Which kind of group"))? == "new starters on nights", "the group is not there")?;
    app.fill(field("Time spent"), "2 h 30")?;
    app.click(button("Done"))?;
    app.find(heading("Cascade training"))?;
    app.sees("150 minutes")?;

    journey::visit(&app, "Sessions", "Sessions")?;
    app.sees("new starters on nights")?;
    app.click(button("Refresher"))?;
    app.fill(field("What"), "Facilitator refresher")?;
    app.fill(field("Due"), "in 10 days")?;
    app.fill(field("Again after so many weeks"), "52")?;
    app.click(button("Keep it"))?;
    app.sees("in 10 days")?;
    app.click(button("Today"))?;
    app.find(button("A refresher is due by ").begins())?;
    app.quit()?;
    let kept = items(&shelved.path)?;
    let been = item(&kept, "session")?;
    ensure(been["kind"] == "cascade" && been["minutes"] == 150, format!("{been:#}"))?;
    ensure(been["group"] == "new starters on nights" && been["state"] == "attended", format!("{been:#}"))?;
    ensure(been["with"] == "" && been["day"] == dated(-1), format!("{been:#}"))?;
    ensure(item(&kept, "refresher")?["due"] == dated(10), format!("{kept:#?}"))?;

    let app = stage.open_with(&Options { days_later: Some(11), ..Options::default() })?;
    journey::unlock(&app, PASSPHRASE)?;
    app.click(button("A refresher was due on ").begins())?;
    app.click(button("Done today"))?;
    app.click(button("Done"))?;
    app.find(heading("Sessions"))?;
    app.sees("in 364 days")?;
    app.click(button("Today"))?;
    app.lacks("A refresher")?;
    app.quit()?;
    let kept = items(&shelved.path)?;
    ensure(item(&kept, "refresher")?["done"] == dated(11), format!("{kept:#?}"))
}

#[test]
fn one_to_one_with_an_allowance() -> Outcome {
    let (stage, shelved) = Stage::with_journal()?;
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    journey::visit(&app, "Sessions", "Sessions")?;
    app.click(button("Allowance"))?;
    app.click(button("One-to-one supervision"))?;
    ensure(app.value(field("Until"))?.contains("31 March"), "it does not end in March")?;
    app.click(button("Keep it"))?;
    app.sees("Two one-hour sessions until 31 March")?;
    app.sees("none used, two left")?;

    book(&app, "One-to-one supervision", "today")?;
    app.fill(field("Length in minutes"), "60")?;
    app.click(button("video call"))?;
    app.click(button("Keep it"))?;
    app.find(heading("One-to-one supervision"))?;
    journey::visit(&app, "Sessions", "Sessions")?;
    app.sees("none used, one booked, one left")?;

    prepare(&app)?;
    let checks = [
        "Headphones on",
        "Door shut, nobody within hearing",
        "No screen shared, or only what I mean to show",
    ];
    for check in checks {
        app.click(checkbox(check))?;
    }
    app.click(button("Open in the session"))?;
    app.sees("Nothing was prepared, and that is all right.")?;
    app.click(button("End"))?;
    app.find(heading("After the session"))?;
    app.click(button("Attended"))?;
    for (what, digit) in [("I felt heard", "9"), ("It was useful", "6"), ("It felt safe", "10")] {
        scored(&app, slider(what), digit)?;
    }
    app.fill(field("What shifted?"), "it is not mine alone")?;
    app.click(button("Done"))?;
    app.sees("10 of 10")?;
    journey::visit(&app, "Sessions", "Sessions")?;
    app.sees("one used, one left")?;
    app.click(button("Availability summary"))?;
    app.find(heading("What was offered, and what took place"))?;
    app.sees("One-to-one supervision")?;
    ensure(!app.everything()?.contains("it is not mine alone"), "feedback is on a page for others")?;
    app.quit()?;

    let kept = items(&shelved.path)?;
    let been = item(&kept, "session")?;
    ensure(been["state"] == "attended" && been["format"] == "video", format!("{been:#}"))?;
    ensure(been["after"]["heard"] == 9 && been["after"]["useful"] == 6, format!("{been:#}"))?;
    ensure(
        been["after"]["safe"] == 10 && been["after"]["shifted"] == "it is not mine alone",
        format!("{been:#}"),
    )?;
    let seen_to = &item(&kept, "preparation")?["online"];
    ensure(*seen_to == json!(["headphones", "door", "noScreenShare"]), format!("{seen_to}"))
}

#[test]
fn professional_nurse_advocate() -> Outcome {
    let (stage, shelved) = Stage::with_journal()?;
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    book(&app, "Professional nurse advocate", "today")?;
    app.click(button("restorative: support"))?;
    app.click(button("Keep it"))?;
    app.find(heading("Professional nurse advocate"))?;
    prepare(&app)?;
    app.click(button("Add a question"))?;
    app.fill(field("Question 1"), "What would make handover safer?")?;
    app.click(button("More on question 1"))?;
    let functions = combobox("Question 1: What it is for (A-EQUIP)");
    app.choose(functions, "Personal action for quality improvement")?;
    app.click(button("Open in the session"))?;
    app.click(checkbox("1. What would make handover safer?"))?;
    app.click(button("End"))?;
    app.find(heading("After the session"))?;
    app.click(button("Attended"))?;
    app.click(button("Normative: standards and safety"))?;
    app.click(button("Reflect on it"))?;

    app.find(heading("Write a reflection"))?;
    app.click(button("Free writing").begins())?;
    app.fill(field("Whatever is here.").begins(), "a checklist nobody owns is nobody’s")?;
    app.click(button("Tags and links"))?;
    app.click(button("Personal action for quality improvement"))?;
    // The first of that name is one of Proctor's functions.
    app.click(button("Formative: learning").nth(1))?;
    app.click(button("Save"))?;
    app.sees("Saved in your journal.")?;
    app.find(heading("Professional nurse advocate"))?;
    app.quit()?;

    let kept = items(&shelved.path)?;
    let asked = &item(&kept, "preparation")?["agenda"][0];
    ensure(asked["aequip"] == "qualityImprovement" && asked["proctor"] == Value::Null, format!("{asked:#}"))?;
    let been = item(&kept, "session")?;
    ensure(been["aequip"] == json!(["normative", "restorative"]), format!("{been:#}"))?;
    let bodies = shelf::bodies(&shelved.path, PASSPHRASE)?;
    let written = &bodies[0];
    ensure(written["aequip"] == json!(["qualityImprovement", "formative"]), format!("{written:#}"))?;
    ensure(written["proctor"] == json!([]) && written["session"].is_string(), format!("{written:#}"))?;

    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    journey::open_entry(&app, "a checklist nobody owns")?;
    app.sees("ersonal action for quality improvement")
}

/// Grounds outside the reflection, and comes back to it from Today.
fn grounded_for_a_moment(app: &App) -> Outcome {
    app.click(button("Ground for a moment"))?;
    app.find(heading("Ground"))?;
    app.chord(&[Key::Alt], 'g')?;
    app.find(dialog("Calm breath"))?;
    app.press(&[Key::Escape])?;
    app.click(button("Keep"))?;
    app.sees("Kept.")?;
    app.click(button("Today"))?;
    app.click(button("Continue"))
}

/// Checks in outside it, and comes back the same way.
fn checked_in_for_a_moment(app: &App) -> Outcome {
    // The first of that name is in the navigation.
    app.click(button("Check in").nth(1))?;
    app.find(heading("How are you arriving?"))?;
    app.fill(field("In a word"), "wrung out")?;
    journey::save(app)?;
    app.click(button("Today"))?;
    app.click(button("Continue"))
}

/// Begins to book a session of that kind on that day; the page is still open.
pub fn book(app: &App, kind: &str, day: &str) -> Outcome {
    begin(app, "Book a session", "A session", kind, day)
}

/// Begins to note a session that has been.
fn log(app: &App, kind: &str, day: &str) -> Outcome {
    begin(app, "Log one that has been", "A session that has been", kind, day)
}

fn begin(app: &App, by: &str, title: &str, kind: &str, day: &str) -> Outcome {
    journey::visit(app, "Sessions", "Sessions")?;
    app.click(button(by))?;
    app.find(heading(title))?;
    app.choose(combobox("Kind"), kind)?;
    app.fill(field("Day"), day)
}

/// A check-in of these words, for supervision.
pub fn set_aside(app: &App, words: &str) -> Outcome {
    journey::begin_check_in(app)?;
    app.add(field("Anything to put down?"), words)?;
    app.click(button("Set aside for supervision"))?;
    journey::save(app)
}

/// From a session, or from the list of them, to preparing for it.
pub fn prepare(app: &App) -> Outcome {
    app.click(button("Prepare"))?;
    app.find(heading("Prepare")).map(drop)
}

/// Answers a scale by a digit or two.
pub fn scored(app: &App, scale: Locator, digits: &str) -> Outcome {
    app.focus(scale)?;
    app.type_keys(digits)
}

/// What is kept of the supervision practice, the oldest first.
pub fn items(path: &Path) -> Outcome<Vec<Value>> {
    shelf::items(path, PASSPHRASE)
}

/// The one item of that kind.
pub fn item<'a>(items: &'a [Value], kind: &str) -> Outcome<&'a Value> {
    match of_kind(items, kind)[..] {
        [one] => Ok(one),
        ref several => Err(Failure::new(format!("{} of the kind {kind}: {items:#?}", several.len()))),
    }
}

/// The two sessions there are, the first in time first.
pub fn sessions(items: &[Value]) -> Outcome<[&Value; 2]> {
    let mut all = of_kind(items, "session");
    all.sort_by_key(|one| one["day"].as_str());
    <[_; 2]>::try_from(all).map_err(|all| Failure::new(format!("{} sessions", all.len())))
}

/// So many days from today, as it is kept.
pub fn dated(days: i64) -> Value {
    json!(Moment::now(DayRule::Calendar).day().plus(days))
}

fn of_kind<'a>(items: &'a [Value], kind: &str) -> Vec<&'a Value> {
    items.iter().filter(|one| one["item"] == kind).collect()
}
