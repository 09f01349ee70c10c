//! Nothing typed is lost, whatever happens to the app.

use stillpoint_tests::window::{
    App, Outcome, PASSPHRASE, Stage, any, button, ensure, field, group, journey, shelf, slider,
};

const HALF: &str = "Half a thought about the night, and then the";

#[test]
fn a_draft_outlives_kill_and_is_offered_with_its_very_words() -> Outcome {
    let (stage, _) = Stage::with_journal()?;
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    type_half(&app)?;
    app.kill()?;

    let again = stage.open()?;
    journey::unlock(&again, PASSPHRASE)?;
    again.sees("To continue")?;
    again.click(button("Continue"))?;
    is_all_there(&again)?;
    journey::save(&again)?;
    journey::open_entry(&again, "Half a thought")?;
    ensure(again.content(any("article"))?.contains(HALF), "the saved words differ")?;
    journey::visit(&again, "Today", "Check in").ok();
    again.lacks("To continue")
}

#[test]
fn a_new_check_in_offers_the_draft_and_can_leave_it() -> Outcome {
    let (stage, _) = Stage::with_journal()?;
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    type_half(&app)?;
    journey::lock(&app)?;
    journey::unlock(&app, PASSPHRASE)?;

    journey::begin_check_in(&app)?;
    app.sees("You had started something")?;
    app.click(button("Start fresh and leave it"))?;
    ensure(app.value(field("Anything to put down?"))?.is_empty(), "the field is not empty")?;
    app.click(button("Today"))?;
    app.sees("To continue")?;

    journey::begin_check_in(&app)?;
    app.click(button("Continue it"))?;
    is_all_there(&app)
}

#[test]
fn a_draft_can_be_discarded_and_brought_back() -> Outcome {
    let (stage, shelved) = Stage::with_journal()?;
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    type_half(&app)?;
    app.click(button("Today"))?;
    app.click(button("Discard"))?;
    app.sees("Draft discarded.")?;
    app.lacks("To continue")?;
    app.click(button("Undo"))?;
    app.sees("To continue")?;
    app.click(button("Discard"))?;
    app.lacks("To continue")?;
    app.quit()?;
    ensure(shelf::open(&shelved.path, PASSPHRASE)?.drafts().is_empty(), "a draft is still in the journal")
}

#[test]
fn changes_to_an_entry_that_were_not_saved_are_kept_apart_from_it() -> Outcome {
    let (stage, shelved) = Stage::with_entries(&[shelf::words("as it was")])?;
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    journey::open_entry(&app, "as it was")?;
    app.click(button("Edit"))?;
    app.add(field("Anything to put down?"), " and more")?;
    app.sees("Kept as you type")?;
    app.kill()?;

    ensure(
        shelf::bodies(&shelved.path, PASSPHRASE)?[0]["text"] == "as it was",
        "the entry itself was changed",
    )?;
    let again = stage.open()?;
    journey::unlock(&again, PASSPHRASE)?;
    again.sees("Changes begun")?;
    again.click(button("Continue"))?;
    ensure(again.value(field("Anything to put down?"))? == "as it was and more", "the change is not there")
}

fn type_half(app: &App) -> Outcome {
    journey::begin_check_in(app)?;
    app.fill(field("In a word"), "frayed")?;
    app.focus(slider("Strain"))?;
    app.type_keys("7")?;
    app.click(button("worried"))?;
    app.find(group("How much worried?"))?;
    app.add(field("Anything to put down?"), HALF)?;
    // Said only once it is on the disk.
    app.sees("Kept as you type")
}

fn is_all_there(app: &App) -> Outcome {
    app.find(field("Anything to put down?"))?;
    ensure(app.value(field("Anything to put down?"))? == HALF, "the text differs")?;
    ensure(app.value(field("In a word"))? == "frayed", "the word differs")?;
    ensure(app.attribute(slider("Strain"), "aria-valuetext")? == "7", "the score differs")?;
    ensure(app.attribute(button("worried"), "aria-pressed")? == "true", "the feeling differs")
}

/// The bar with Save in it stands over the foot of the page: never over what is being written.
#[test]
fn what_is_being_written_is_in_sight_above_the_bar() -> Outcome {
    let (stage, _) = Stage::with_journal()?;
    let app = stage.open()?;
    app.resize(1180, 780)?;
    journey::unlock(&app, PASSPHRASE)?;
    journey::begin_check_in(&app)?;
    for feeling in ["tired", "sad", "numb"] {
        app.click(button(feeling))?;
    }
    app.add(field("Anything to put down?"), "one two three ")?;
    app.add(field("Anything to put down?"), &"a few more words ".repeat(12))?;
    app.add(field("Anything to put down?"), "and then Mrs Bell came by.")?;
    app.sees("may point at somebody")?;
    app.wait("the words and what is said of them above the bar", || {
        let apart = app.script(
            "const foot = document.querySelector('.finish').getBoundingClientRect().top;
             const words = document.querySelector('textarea').getBoundingClientRect();
             const said = document.querySelector('.guard').getBoundingClientRect();
             return words.top >= 0 && words.bottom <= foot && said.bottom <= foot;",
            &[],
        )?;
        Ok((apart == true).then_some(()))
    })
}
