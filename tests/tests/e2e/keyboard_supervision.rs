//! Supervision by keys alone, and real ones: every step is taken by Tab, arrows, Enter, the space
//! bar or a shortcut, and after each the focus is in sight where one would look for it.

use serde_json::Value;
use stillpoint_tests::window::{
    App, Failure, Options, Outcome, PASSPHRASE, Screen, Stage, any, button, combobox, dialog, ensure, field,
    heading, journey,
    keyboard::{self, enter, landed, pick, seen, space, tab_back_to, tab_on, tab_to, type_here, write},
    shelf, slider,
};

use crate::{
    looks,
    looks_supervision::{NEXT, furnished},
    supervision::{dated, item, items},
};

const PROMISE: &str = "ask for the rota to be looked at";

#[test]
fn by_keys_alone_a_session_is_booked_changed_noted_binned_and_brought_back() -> Outcome {
    let (stage, shelved) = Stage::with_journal()?;
    let app = keyboard::start(&stage)?;
    keyboard::unlock(&app)?;
    book_and_change(&app)?;
    five_minutes(&app)?;
    what_became_of_it(&app)?;
    bin_and_undo(&app)?;
    app.real_keys(&["ctrl+l"])?;
    journey::locked(&app)?;
    app.quit()?;

    let kept = items(&shelved.path)?;
    let been = item(&kept, "session")?;
    ensure(been["kind"] == "group" && been["called"] == "ward team", format!("{been:#}"))?;
    ensure(been["day"] == dated(0) && been["state"] == "attended", format!("{been:#}"))?;
    let after = &been["after"];
    let felt = [&after["heard"], &after["useful"], &after["safe"]];
    ensure(felt.iter().zip([8, 7, 10]).all(|(is, was)| **is == was), format!("{after:#}"))?;
    ensure(after["shifted"] == "it was mine to notice, not to fix", format!("{after:#}"))?;
    let promise = item(&kept, "action")?;
    ensure(promise["what"] == PROMISE && promise["by"] == dated(10), format!("{promise:#}"))?;
    ensure(promise["state"] == "partly" && promise["word"] == "half of us asked", format!("{promise:#}"))?;
    ensure(item(&kept, "intention")?["text"] == "ten minutes outside first", format!("{kept:#?}"))
}

fn book_and_change(app: &App) -> Outcome {
    app.real_keys(&["alt+4"])?;
    landed(app, heading("Sessions"))?;
    enter(app, button("Book a session"))?;
    landed(app, heading("A session"))?;
    pick(app, combobox("Kind"), "Group supervision")?;
    write(app, field("Day"), "tomorrow")?;
    space(app, button("video call"))?;
    enter(app, button("Keep it"))?;
    landed(app, heading("Group supervision"))?;
    enter(app, button("Change"))?;
    landed(app, heading("Changing a session"))?;
    write(app, field("Called"), "ward team")?;
    write(app, field("Day"), "today")?;
    enter(app, button("Done"))?;
    landed(app, heading("ward team"))
}

fn five_minutes(app: &App) -> Outcome {
    enter(app, button("I was there"))?;
    // The button has gone with what it did.
    landed(app, heading("ward team"))?;
    enter(app, button("Note how it was"))?;
    landed(app, heading("After the session"))?;
    for (what, keys) in [("I felt heard", &["8"][..]), ("It was useful", &["6", "Right"])] {
        tab_to(app, slider(what))?;
        app.real_keys(keys)?;
    }
    tab_to(app, slider("It felt safe"))?;
    app.real_keys(&["End"])?;
    write(app, field("What shifted?"), "it was mine to notice, not to fix")?;
    write(app, field("Action 1: What"), PROMISE)?;
    write(app, field("Action 1: By when"), "in 10 days")?;
    write(app, field("An intention, or thanks"), "ten minutes outside first")?;
    // Back over what was passed.
    tab_back_to(app, slider("It felt safe"))?;
    tab_to(app, button("Done"))?;
    app.sees("Kept as you type")?;
    app.real_keys(&["Return"])?;
    landed(app, heading("ward team"))?;
    app.sees("10 of 10")
}

fn what_became_of_it(app: &App) -> Outcome {
    enter(app, button("All actions"))?;
    landed(app, heading("Actions"))?;
    space(app, button("Done"))?;
    app.sees("Kept as “done”.")?;
    // The answer is still there to be changed, and the focus on it.
    landed(app, button("Done"))?;
    space(app, button("Partly"))?;
    landed(app, button("Partly"))?;
    write(app, field(PROMISE).begins(), "half of us asked")
}

fn bin_and_undo(app: &App) -> Outcome {
    app.real_keys(&["alt+4"])?;
    landed(app, heading("Sessions"))?;
    enter(app, button("ward team").holds())?;
    landed(app, heading("ward team"))?;
    enter(app, button("Remove"))?;
    landed(app, heading("Sessions"))?;
    app.sees("The session is in the bin.")?;
    app.gone(button("ward team").holds())?;
    enter(app, button("Undo"))?;
    // The message is gone with what had the focus: one is not sent back to the top of the window.
    app.find(button("ward team").holds())?;
    landed(app, button("Bin"))?;
    tab_back_to(app, button("ward team").holds())?;
    app.real_keys(&["Return"])?;
    landed(app, heading("ward team"))
}

const FELT: &str = "the room went quiet and I filled it";
const MEANT: &str = "that I take silence for blame";
const FREE: &str = "next time I count to five";

#[test]
fn by_keys_alone_a_reflection_changes_its_way_and_keeps_its_words() -> Outcome {
    let (stage, shelved) = Stage::with_journal()?;
    let app = keyboard::start(&stage)?;
    keyboard::unlock(&app)?;
    app.real_keys(&["alt+r"])?;
    landed(&app, heading("Write a reflection"))?;
    enter(&app, button("What, so what, now what").begins())?;
    // The writing begins where the focus is.
    landed(&app, any("textbox"))?;
    type_here(&app, FELT)?;
    app.real_keys(&["alt+Next"])?;
    landed(&app, any("textbox"))?;
    app.find(heading("So what"))?;
    type_here(&app, MEANT)?;
    app.real_keys(&["alt+Prior"])?;
    landed(&app, any("textbox"))?;
    ensure(app.value(any("textbox"))? == FELT, "what was written first is not there to come back to")?;
    enter(&app, button("Next: So what"))?;
    landed(&app, any("textbox"))?;
    ensure(app.value(any("textbox"))? == MEANT, "what was written second is not there")?;

    enter(&app, button("Free writing"))?;
    app.sees("Everything you wrote is here.")?;
    landed(&app, any("textbox"))?;
    type_here(&app, FREE)?;
    app.real_keys(&["ctrl+Return"])?;
    app.sees("Saved in your journal.")?;
    landed(&app, any("heading"))?;
    app.quit()?;

    let bodies = shelf::bodies(&shelved.path, PASSPHRASE)?;
    ensure(bodies.len() == 1 && bodies[0]["template"] == "freeWriting", format!("{bodies:#?}"))?;
    let written = bodies[0]["parts"].to_string();
    for words in [FELT, MEANT, FREE] {
        ensure(written.contains(words), format!("“{words}” is not in {written}"))?;
    }
    Ok(())
}

#[test]
fn by_keys_alone_the_tools_and_why_i_do_this() -> Outcome {
    let (stage, shelved) = Stage::with_journal()?;
    let app = keyboard::start(&stage)?;
    keyboard::unlock(&app)?;
    why(&app)?;
    to_page(&app, "Tools")?;
    phrase(&app)?;
    risk_card(&app)?;
    small_change(&app)?;
    app.quit()?;

    let kept = items(&shelved.path)?;
    let why = item(&kept, "why")?;
    let names: Vec<_> = list(&why["principles"]).map(|one| &one["name"]).collect();
    ensure(names == ["nobody alone with a risk", "curious before certain"], format!("{why:#}"))?;
    ensure(why["drivers"] == "somebody opened a door for me", format!("{why:#}"))?;
    let card = item(&kept, "riskCard")?;
    ensure(card["idea"] == "meet at the library" && card["alone"] == "partly", format!("{card:#}"))?;
    ensure(card["mitigations"] == "a colleague near", format!("{card:#}"))?;
    let phrases: Vec<_> = kept.iter().filter(|one| one["item"] == "phrase").collect();
    ensure(phrases.len() == 2, format!("{phrases:#?}"))?;
    ensure(phrases[0]["service"] == "rough sleeping" && phrases[0]["about"] == "housing", "not as typed")?;
    let change = item(&kept, "microChange")?;
    ensure(change["what"] == "chairs in a circle", format!("{change:#}"))?;
    ensure(change["noticed"] == "people spoke", format!("{change:#}"))?;
    ensure(change["principle"] == "curious before certain", format!("{change:#}"))
}

fn why(app: &App) -> Outcome {
    to_page(app, "Why I do this")?;
    let question = "What brought you to this work, and what keeps you in it?";
    write(app, field(question), "somebody opened a door for me")?;
    for (n, name) in ["curious before certain", "nobody alone with a risk"].into_iter().enumerate() {
        enter(app, button("Add a principle"))?;
        landed(app, field("In a few words").nth(n))?;
        type_here(app, name)?;
    }
    let up = button("Move up: nobody alone with a risk");
    enter(app, up.clone())?;
    app.sees("Now number 1 of 2.")?;
    // It cannot go further up, and the focus stays with it.
    landed(app, up)?;
    enter(app, button("Done"))?;
    landed(app, button("Change it"))
}

fn phrase(app: &App) -> Outcome {
    enter(app, button("Add a phrase"))?;
    landed(app, field("In plain words"))?;
    type_here(app, "he sleeps on benches")?;
    write(app, field("What the service will recognise"), "rough sleeping")?;
    write(app, field("What it is about"), "housing")?;
    enter(app, button("Done"))?;
    landed(app, button("Add a phrase"))?;
    tab_back_to(app, field("Find a phrase"))?;
    type_here(app, "nowhere tonight")?;
    app.sees("One found.")?;
    enter(app, button("Read it large").begins())?;
    app.find(dialog("To read out or copy by hand"))?;
    app.real_keys(&["Escape"])?;
    app.gone(dialog("To read out or copy by hand"))?;
    landed(app, button("Read it large").begins())?;
    enter(app, button("Take it into my phrases").begins())?;
    app.sees("It is among your phrases now")?;
    landed(app, heading("My phrases"))
}

fn risk_card(app: &App) -> Outcome {
    tab_back_to(app, button("Risk cards"))?;
    app.real_keys(&["Return"])?;
    enter(app, button("New card"))?;
    landed(app, heading("A new risk card"))?;
    write(app, field("The idea"), "meet at the library")?;
    write(app, field("What makes it safer"), "a colleague near")?;
    space(app, button("Partly"))?;
    enter(app, button("Done"))?;
    landed(app, button("New card"))?;
    app.sees("a colleague near")
}

fn small_change(app: &App) -> Outcome {
    tab_back_to(app, button("Small changes"))?;
    app.real_keys(&["Return"])?;
    write(app, field("What changed"), "chairs in a circle")?;
    app.real_keys(&["Return"])?;
    // The next one can be typed at once.
    app.find(button("Say more").begins())?;
    landed(app, field("What changed"))?;
    enter(app, button("Say more").begins())?;
    landed(app, field("What changed").nth(1))?;
    write(app, field("What I noticed because of it"), "people spoke")?;
    pick(app, combobox("Which principle it belongs to"), "curious before certain")?;
    enter(app, button("Done"))?;
    landed(app, button("Say more").begins())?;
    app.sees("Under: curious before certain")
}

#[test]
fn by_keys_alone_an_agreement_is_made_renewed_and_put_on_paper() -> Outcome {
    let (stage, shelved) = Stage::with_journal()?;
    let app = keyboard::start(&stage)?;
    keyboard::unlock(&app)?;
    to_page(&app, "Agreement")?;
    write(&app, field("With"), "clinical supervisor")?;
    write(&app, field("What it is for"), "to think about the work")?;
    write(&app, field("What cannot stay between you"), "danger to somebody")?;
    write(&app, field("Agreed on"), "today")?;
    write(&app, field("To be looked at again"), "in 20 days")?;
    app.sees("Kept as you type")?;
    tab_back_to(&app, button("Start a new version"))?;
    app.real_keys(&["Return"])?;
    app.sees("A new version, with the words as they were.")?;
    landed(&app, heading("Agreement"))?;
    write(&app, field("What cannot stay between you"), "and practice that is not safe")?;
    app.sees("Kept as you type")?;
    tab_back_to(&app, button("Print"))?;
    app.real_keys(&["Return"])?;
    landed(&app, heading("The agreement on paper"))?;
    app.find(button("Save as PDF…"))?;
    ensure(app.content(any("article"))?.contains("and practice that is not safe"), "it is not on the page")?;
    save_and_think_again(&app, &stage)?;
    let file = stage.home.path("stick/agreement.pdf");
    app.real_keys(&["Return"])?;
    enter(&app, button("Go on"))?;
    journey::in_system_dialog(&app, &stage, "Save this page", &file)?;
    app.sees("Saved where you chose.")?;
    landed(&app, button("Save as PDF…"))?;
    ensure(std::fs::read(&file)?.starts_with(b"%PDF-"), "it is no PDF")?;
    app.quit()?;

    let kept = items(&shelved.path)?;
    let versions: Vec<_> = kept.iter().filter(|one| one["item"] == "agreement").collect();
    ensure(versions.len() == 2, format!("{versions:#?}"))?;
    ensure(versions[0]["limits"] == "danger to somebody", format!("{:#}", versions[0]))?;
    ensure(
        versions[0]["agreed"] == dated(0) && versions[0]["review"] == dated(20),
        format!("{versions:#?}"),
    )?;
    ensure(versions[1]["limits"] == "and practice that is not safe", format!("{:#}", versions[1]))?;
    ensure(versions[1]["with"] == "clinical supervisor", format!("{:#}", versions[1]))?;
    ensure(versions[1]["replaces"].is_string(), "it replaces nothing")
}

/// The system's own dialogue, left by Escape: nothing is saved, and the focus is where it was.
fn save_and_think_again(app: &App, stage: &Stage) -> Outcome {
    enter(app, button("Save as PDF…"))?;
    enter(app, button("Go on"))?;
    let screen = Screen::connect(stage.display())?;
    screen.focus_titled("Save this page")?;
    app.real_keys(&["Escape"])?;
    app.wait("the dialogue to close", || Ok((!screen.has_titled("Save this page")?).then_some(())))?;
    screen.focus_window()?;
    landed(app, button("Save as PDF…"))?;
    // Until the page has heard that nothing was chosen, it would not be asked twice.
    app.wait("the page to be free again", || {
        Ok(app.attribute(button("Save as PDF…"), "aria-busy")?.is_empty().then_some(()))
    })?;
    ensure(!app.text()?.contains("Saved where you chose."), "it says that it was saved")
}

/// From the list of sessions to a page beside it.
fn to_page(app: &App, page: &str) -> Outcome {
    app.real_keys(&["alt+4"])?;
    landed(app, heading("Sessions"))?;
    enter(app, button(page))?;
    landed(app, heading(page))
}

fn list(of: &Value) -> impl Iterator<Item = &Value> {
    of.as_array().into_iter().flatten()
}

#[test]
fn with_large_text_in_a_narrow_window_the_focus_is_never_under_the_bar() -> Outcome {
    let (stage, app) = furnished(&Options::default())?;
    keyboard::hand_over(&stage, &app)?;
    app.resize(400, 700)?;
    looks::larger_text(&app)?;
    app.real_keys(&["alt+4"])?;
    walk(&app, "Sessions")?;
    app.real_keys(&["alt+4"])?;
    landed(&app, heading("Sessions"))?;
    enter(&app, button("Prepare"))?;
    landed(&app, heading("Prepare"))?;
    enter(&app, button("More on question 1"))?;
    walk(&app, "Prepare")?;
    app.real_keys(&["alt+4"])?;
    landed(&app, heading("Sessions"))?;
    enter(&app, button("attended").holds())?;
    landed(&app, heading(NEXT))?;
    enter(&app, button("Note how it was"))?;
    walk(&app, "After the session")?;
    app.real_keys(&["alt+r"])?;
    landed(&app, heading("Write a reflection"))?;
    enter(&app, button("What, so what, now what").begins())?;
    landed(&app, any("textbox"))?;
    enter(&app, button("Tags and links"))?;
    walk(&app, "What")
}

/// Stops at everything on the page of that heading, and sees the focus at each.
fn walk(app: &App, title: &str) -> Outcome {
    app.find(heading(title))?;
    let within = "return document.querySelector('main').contains(document.activeElement);";
    while app.script(within, &[])? == true {
        seen(app).map_err(|why| Failure::new(format!("on {title}: {why}")))?;
        tab_on(app)?;
    }
    Ok(())
}
