//! Grounding: from the lock screen, from a check-in, by keys alone; and what is kept of it.

use serde_json::{Value, json};
use stillpoint_tests::window::{
    App, Key, Locator, Options, Outcome, PASSPHRASE, Screen, Stage, any, button, dialog, ensure, field,
    heading, journey, named, shelf, slider,
};

const EARLY: &str = "You stopped there; that is just as good";

#[test]
fn from_the_lock_screen_it_plays_and_nothing_is_kept() -> Outcome {
    let (stage, shelved) = Stage::with_journal()?;
    let before = std::fs::read(&shelved.path)?;
    let app = stage.open()?;
    app.fill(field("Passphrase"), "half typed")?;
    app.chord(&[Key::Alt], 'g')?;
    playing(&app, "Calm breath")?;
    app.press(&[Key::Space])?;
    app.find(button("Carry on").begins())?;
    app.press(&[Key::Escape])?;
    app.find(heading(EARLY))?;
    app.sees("Nothing is kept while the journal is locked.")?;
    app.lacks("A line to keep with it?")?;
    app.click(button("Done"))?;
    journey::locked(&app)?;
    ensure(app.value(field("Passphrase"))? == "half typed", "the half-typed passphrase is gone")?;

    app.click(button("Ground first"))?;
    app.find(heading("Ground"))?;
    app.find(button("Orienting").begins())?;
    app.lacks("Make your own")?;
    app.press(&[Key::Escape])?;
    journey::locked(&app)?;
    app.quit()?;
    ensure(std::fs::read(&shelved.path)? == before, "the journal's file has changed")
}

#[test]
fn from_a_check_in_it_is_kept_beside_it_with_before_and_after() -> Outcome {
    let (stage, shelved) = Stage::with_journal()?;
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    journey::begin_check_in(&app)?;
    app.add(field("Anything to put down?"), "my hands were shaking")?;
    app.click(button("Save, then ground"))?;
    app.find(heading("Calm breath"))?;
    score(&app, "7")?;
    app.click(button("Begin"))?;
    playing(&app, "Calm breath")?;
    app.press(&[Key::Escape])?;
    app.find(heading(EARLY))?;
    app.sees("Before, it was 7.")?;
    score(&app, "4")?;
    app.sees("A little easier, then.")?;
    app.fill(field("A line to keep with it?"), "the window helped")?;
    app.click(button("Set aside for supervision"))?;
    app.click(button("Keep"))?;
    app.sees("Kept.")?;

    journey::visit(&app, "Journal", "Journal")?;
    app.click(button("the window helped").holds())?;
    app.find(heading("Calm breath"))?;
    app.sees("the window helped")?;
    app.quit()?;
    let bodies = shelf::bodies(&shelved.path, PASSPHRASE)?;
    let kept = of_kind(&bodies, "grounding")?;
    ensure(kept["before"] == 7 && kept["after"] == 4 && kept["felt"] == Value::Null, format!("{kept:#}"))?;
    ensure(kept["exercise"] == "calmBreath" && kept["finished"] == false, format!("{kept:#}"))?;
    ensure(kept["meant"] == 180 && kept["setAside"] == true, format!("{kept:#}"))?;
    ensure(kept["checkIn"].is_string(), "it does not say which check-in it followed")?;
    ensure(of_kind(&bodies, "checkIn")?["text"] == "my hands were shaking", "the check-in is not as written")
}

#[test]
fn worse_is_answered_with_orienting_and_people_and_no_second_try() -> Outcome {
    let (stage, _) = Stage::with_journal()?;
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    app.chord(&[Key::Alt], 'g')?;
    playing(&app, "Calm breath")?;
    app.press(&[Key::Escape])?;
    app.find(heading(EARLY))?;
    app.click(button("worse"))?;
    app.sees("Harder than before.")?;
    app.find(button("Orienting").begins())?;
    app.find(named("button", "Help now").nth(1))?;
    ensure(!app.has(button("Calm breath").holds())?, "the same thing is offered again")
}

#[test]
fn what_was_noted_outlives_kill_and_is_offered() -> Outcome {
    let (stage, shelved) = Stage::with_journal()?;
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    app.chord(&[Key::Alt], 'g')?;
    playing(&app, "Calm breath")?;
    app.press(&[Key::Escape])?;
    app.fill(field("A line to keep with it?"), "counted the tiles")?;
    app.sees("Kept as you type")?;
    app.kill()?;

    let again = stage.open()?;
    journey::unlock(&again, PASSPHRASE)?;
    again.sees("To continue")?;
    again.click(button("Continue"))?;
    again.find(field("A line to keep with it?"))?;
    ensure(again.value(field("A line to keep with it?"))? == "counted the tiles", "the note is not there")?;
    again.click(button("Keep"))?;
    again.sees("Kept.")?;
    again.quit()?;
    let bodies = shelf::bodies(&shelved.path, PASSPHRASE)?;
    ensure(bodies.len() == 1 && bodies[0]["note"] == "counted the tiles", format!("{bodies:#?}"))
}

#[test]
fn locking_in_the_middle_of_an_exercise_leaves_the_lock_screen() -> Outcome {
    let (stage, _) = Stage::with_journal()?;
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    app.chord(&[Key::Alt], 'g')?;
    playing(&app, "Calm breath")?;
    app.chord(&[Key::Control], 'l')?;
    journey::locked(&app)?;
    ensure(!app.has(any("dialog"))?, "the exercise is still there")
}

#[test]
fn an_own_exercise_is_made_by_keys_played_to_its_end_and_stays() -> Outcome {
    let (stage, shelved) = Stage::with_journal()?;
    let app = stage.open()?;
    Screen::connect(stage.display())?.focus_window()?;
    journey::unlock(&app, PASSPHRASE)?;
    app.real_keys(&["alt+3"])?;
    app.find(heading("Ground"))?;
    app.click(button("Make your own"))?;
    app.find(heading("An exercise of your own"))?;
    type_over(&app, field("Name"), "Kettle")?;
    type_over(&app, field("Words").holds(), "Fill it slowly")?;
    type_over(&app, field("Seconds").holds(), "2")?;
    app.sees("Takes 2 seconds")?;
    app.sees("Kept as you type")?;
    app.click(button("Done"))?;
    app.find(heading("Ground"))?;
    app.click(button("Kettle").begins())?;
    app.find(heading("Kettle"))?;
    app.real_keys(&["ctrl+Return"])?;
    playing(&app, "Kettle")?;
    app.sees("Fill it slowly")?;
    app.find(heading("That is done"))?;
    app.real_keys(&["ctrl+Return"])?;
    app.sees("Kept.")?;

    journey::lock(&app)?;
    journey::unlock(&app, PASSPHRASE)?;
    app.real_keys(&["alt+3"])?;
    app.find(button("Kettle").begins())?;
    app.quit()?;
    let kept = shelf::bodies(&shelved.path, PASSPHRASE)?;
    ensure(kept[0]["name"] == "Kettle" && kept[0]["finished"] == true, format!("{kept:#?}"))?;
    ensure(kept[0]["done"] == 2 && kept[0]["meant"] == 2, format!("{kept:#?}"))
}

#[test]
fn what_is_ruled_out_is_offered_nowhere() -> Outcome {
    let (stage, _) = Stage::with_journal()?;
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    journey::visit(&app, "Ground", "Ground")?;
    app.find(heading("What suits you?"))?;
    app.click(button("following the breath"))?;
    app.click(button("Keep these choices"))?;
    app.find(button("exercises are left out by your choices").holds())?;
    ensure(!app.has(button("Calm breath").begins())?, "calm breath is still offered")?;
    app.chord(&[Key::Alt], 'g')?;
    playing(&app, "Orienting")?;
    app.press(&[Key::Escape])?;
    app.click(button("Keep"))?;
    journey::lock(&app)?;
    // Not agreed to be kept outside: the lock screen knows nothing of it.
    app.chord(&[Key::Alt], 'g')?;
    playing(&app, "Calm breath")
}

#[test]
fn with_less_motion_asked_for_there_are_words_and_a_count() -> Outcome {
    let moving = |still: bool| -> Outcome<u64> {
        let (stage, _) = Stage::with_journal()?;
        let app = stage.open_with(&Options { still, ..Options::default() })?;
        app.chord(&[Key::Alt], 'g')?;
        playing(&app, "Calm breath")?;
        let found = app.wait("words", || {
            let body = "return document.querySelector('[role=dialog] .words') !== null ? document.getAnimations().length : -1;";
            Ok(app.script(body, &[])?.as_u64())
        })?;
        Ok(found)
    };
    ensure(moving(true)? == 0, "something moves")?;
    ensure(moving(false)? > 0, "nothing moves when nobody asked for that: the test could not fail")
}

fn playing(app: &App, name: &str) -> Outcome {
    app.find(dialog(name)).map(drop)
}

/// Types by the display's own keys, and waits until all of them have come.
fn type_over(app: &App, into: Locator, text: &str) -> Outcome {
    app.focus(into.clone())?;
    app.real_keys(&["ctrl+a"])?;
    app.real_text(text)?;
    app.wait("what was typed", || Ok((app.value(into.clone())? == text).then_some(())))
}

fn score(app: &App, digit: &str) -> Outcome {
    app.focus(distress())?;
    app.type_keys(digit)
}

fn distress() -> Locator {
    slider("Distress now")
}

fn of_kind<'a>(bodies: &'a [Value], kind: &str) -> Outcome<&'a Value> {
    let found = bodies.iter().find(|body| body["kind"] == json!(kind));
    found.ok_or_else(|| stillpoint_tests::window::Failure::new(format!("no {kind} was kept")))
}
