//! The loop of supervision over two sessions: what is set aside is brought, what is promised is
//! asked after, what was meant comes back, and what was not talked about is not lost.

use stillpoint_tests::window::{
    App, Options, Outcome, PASSPHRASE, Stage, button, checkbox, ensure, field, heading, journey,
    keyboard::{self, tab_to, tab_until},
    shelf, slider, switch,
};

use crate::supervision::{book, dated, item, items, prepare, scored, sessions, set_aside};

const QUESTION: &str = "How do I stop carrying the night home?";
const PRIVATE: &str = "Is this still the right job?";
const INTENTION: &str = "Ten minutes outside before I drive";
const PROMISE: &str = "Ask for the rota to be looked at";

#[test]
fn supervision_a_loop_over_two_sessions() -> Outcome {
    let (stage, shelved) = Stage::with_journal()?;
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    set_aside(&app, "the alarm went on ringing in my head")?;
    book(&app, "Group supervision", "today")?;
    app.click(button("Keep it"))?;
    app.find(heading("Group supervision"))?;
    prepare(&app)?;
    app.sees("1 check-in. Nothing leaves your journal unless you bring it.")?;
    app.click(button("Set aside (1)"))?;
    bring_two_questions(&app)?;
    in_the_session(&app)?;
    afterwards(&app)?;
    app.quit()?;
    kept_after_the_first(&shelved.path)?;

    let app = stage.open_with(&Options { days_later: Some(7), ..Options::default() })?;
    journey::unlock(&app, PASSPHRASE)?;
    it_comes_back_today(&app)?;
    the_next_one_begins_with_it(&app)?;
    app.quit()?;
    kept_after_the_second(&shelved.path)
}

#[test]
fn supervision_prepared_by_keys_alone() -> Outcome {
    let (stage, shelved) = Stage::with_entries(&[shelf::words("something to bring")])?;
    let app = keyboard::start(&stage)?;
    journey::unlock(&app, PASSPHRASE)?;
    book(&app, "Group supervision", "today")?;
    app.click(button("Keep it"))?;
    prepare(&app)?;
    for name in ["One page", "Open in the session", "Write one", "Two minutes", "In full", "Ground first"] {
        tab_to(&app, button(name))?;
    }
    tab_to(&app, button("Set aside (0)"))?;
    tab_to(&app, button("Look for something"))?;
    tab_until(&app, "the entry’s own way in", |(role, name)| {
        role == "button" && name.starts_with("Bring: ")
    })?;
    app.real_keys(&["space"])?;
    app.find(field("Question 1"))?;
    tab_to(&app, button("Add a question"))?;
    app.real_keys(&["Return"])?;
    // The focus is where the question goes.
    app.real_text("typed by hand")?;
    app.wait("what was typed", || Ok((app.value(field("Question 2"))? == "typed by hand").then_some(())))?;
    app.real_keys(&["alt+Up"])?;
    app.wait("it to be first", || Ok((app.value(field("Question 1"))? == "typed by hand").then_some(())))?;
    tab_to(&app, button("More on question 1"))?;
    app.real_keys(&["Return"])?;
    tab_to(&app, button("to be challenged"))?;
    app.real_keys(&["space"])?;
    tab_to(&app, button("Open in the session"))?;
    app.real_keys(&["Return"])?;
    app.find(field("Jottings"))?;
    tab_to(&app, checkbox("1. typed by hand"))?;
    app.real_keys(&["space"])?;
    tab_to(&app, button("End"))?;
    app.real_keys(&["Return"])?;
    app.find(heading("After the session"))?;
    tab_to(&app, button("Done"))?;
    app.real_keys(&["Return"])?;
    app.find(heading("Group supervision"))?;
    app.quit()?;
    let kept = items(&shelved.path)?;
    let agenda = &item(&kept, "preparation")?["agenda"];
    ensure(
        agenda[0]["question"] == "typed by hand" && agenda[0]["want"] == "challenge",
        format!("{agenda:#}"),
    )?;
    ensure(agenda[0]["discussed"] == true && agenda[1]["from"].is_string(), format!("{agenda:#}"))
}

fn bring_two_questions(app: &App) -> Outcome {
    app.click(button("Bring: ").begins())?;
    app.find(button("Bringing: ").begins())?;
    app.fill(field("Question 1"), QUESTION)?;
    app.click(button("More on question 1"))?;
    app.click(button("to think it through"))?;
    app.fill(field("Question 1: Minutes"), "15")?;
    ensure(app.script(ON, &["Question 1: Others may see the question".into()])? == true, "it is not shared")?;
    app.click(button("Less on question 1"))?;
    app.sees("I would like:")?;
    app.click(button("Add a question"))?;
    app.fill(field("Question 2"), PRIVATE)?;
    app.click(button("More on question 2"))?;
    app.click(switch("Question 2: Others may see the question"))?;
    app.sees("Only mine")?;
    app.fill(field("What I hope to leave with"), "a way to put it down")?;
    app.sees("Kept as you type")
}

fn in_the_session(app: &App) -> Outcome {
    app.click(button("Open in the session"))?;
    app.find(checkbox(&format!("1. {QUESTION}")))?;
    app.sees("to think it through · 15 minutes")?;
    ensure(!app.everything()?.contains(PRIVATE), "what is only mine is on the screen")?;
    app.click(checkbox(&format!("1. {QUESTION}")))?;
    app.sees("talked about")?;
    app.fill(field("Jottings"), "leave it at the door, in words")?;
    app.click(button("End"))?;
    app.find(heading("After the session")).map(drop)
}

fn afterwards(app: &App) -> Outcome {
    app.click(button("Attended"))?;
    for (what, digit) in [("I felt heard", "8"), ("It was useful", "7"), ("It felt safe", "9")] {
        scored(app, slider(what), digit)?;
    }
    app.find(checkbox(QUESTION))?;
    app.find(checkbox(PRIVATE))?;
    app.fill(field("Action 1: What"), PROMISE)?;
    app.fill(field("Action 1: By when"), "in 10 days")?;
    app.fill(field("An intention, or thanks"), INTENTION)?;
    app.fill(field("Day"), "in 2 weeks")?;
    app.click(button("Put it in the diary"))?;
    app.sees("In the diary.")?;
    app.click(button("Done"))?;
    app.find(heading("Group supervision"))?;
    app.sees("8 of 10")?;
    app.sees(PROMISE)?;
    app.sees(INTENTION)?;
    app.lacks(PRIVATE)
}

fn kept_after_the_first(path: &std::path::Path) -> Outcome {
    let kept = items(path)?;
    let prepared = item(&kept, "preparation")?;
    let (first, second) = (&prepared["agenda"][0], &prepared["agenda"][1]);
    ensure(first["question"] == QUESTION && first["want"] == "think", format!("{first:#}"))?;
    ensure(first["from"].is_string() && first["shared"] == true, format!("{first:#}"))?;
    ensure(first["discussed"] == true && first["minutes"] == 15, format!("{first:#}"))?;
    ensure(second["question"] == PRIVATE && second["shared"] == false, format!("{second:#}"))?;
    ensure(second["discussed"] == false, format!("{second:#}"))?;
    ensure(prepared["jotted"] == "leave it at the door, in words", "the jottings are not as typed")?;
    let [now, next] = sessions(&kept)?;
    let after = &now["after"];
    let felt = [&after["heard"], &after["useful"], &after["safe"]];
    ensure(felt.iter().zip([8, 7, 9]).all(|(is, was)| **is == was), format!("{after:#}"))?;
    ensure(now["state"] == "attended" && now["reflected"].is_object(), format!("{now:#}"))?;
    ensure(next["kind"] == "group" && next["state"] == "booked", format!("{next:#}"))?;
    ensure(next["day"] == dated(14), format!("{next:#}"))?;
    let promise = item(&kept, "action")?;
    ensure(promise["what"] == PROMISE && promise["by"] == dated(10), format!("{promise:#}"))?;
    let meant = item(&kept, "intention")?;
    ensure(meant["text"] == INTENTION && meant["day"] == dated(0), format!("{meant:#}"))
}

fn it_comes_back_today(app: &App) -> Outcome {
    app.find(heading("You wrote this a week ago, on").begins())?;
    app.sees(INTENTION)?;
    app.fill(field("Anything to say to it now? It can stay empty."), "twice this week")?;
    app.click(button("Put it away"))?;
    app.sees("Put away.")?;
    app.find(heading("Actions you took away"))?;
    app.sees(PROMISE)?;
    app.sees("One action open")?;
    app.click(button("Prepare"))?;
    app.find(heading("Prepare")).map(drop)
}

fn the_next_one_begins_with_it(app: &App) -> Outcome {
    app.wait(
        "the question that was left",
        || Ok((app.value(field("Question 1"))? == PRIVATE).then_some(())),
    )?;
    app.sees("Back from last time")?;
    ensure(!app.has(field("Question 2"))?, "what was talked about has come back too")?;
    app.find(heading("Since ").begins())?;
    app.sees("One action open.")?;
    app.sees(PROMISE)?;
    app.click(button("partly"))?;
    app.fill(field(PROMISE).begins(), "half the team asked with me")?;
    app.sees("Kept as you type")
}

fn kept_after_the_second(path: &std::path::Path) -> Outcome {
    let kept = items(path)?;
    let promise = item(&kept, "action")?;
    ensure(promise["state"] == "partly" && promise["answered"].is_object(), format!("{promise:#}"))?;
    ensure(promise["word"] == "half the team asked with me", format!("{promise:#}"))?;
    let meant = item(&kept, "intention")?;
    ensure(meant["answer"] == "twice this week" && meant["seen"].is_object(), format!("{meant:#}"))
}

/// Whether the switch of that name is on.
const ON: &str = "return find({ role: 'switch', name: arguments[0], how: 'is' })[0]?.checked ?? null;";
