//! The identifier guard: what is pointed out while somebody writes, and the gate before anything goes out.

use serde_json::{Value, json};
use stillpoint_journal::time::{DayRule, Moment};
use stillpoint_tests::window::{
    App, Key, Options, Outcome, PASSPHRASE, Screen, Stage, any, axe, button, ensure, field, heading, journey,
    keyboard, shelf, switch,
};

use crate::looks::{NARROW, Show, WIDE};

const STORY: &str = "Anything to put down?";
const NUMBER: &str = "07700 900123";
const INSTEAD: &str = "(telephone number left out)";

fn begin(stage: &Stage) -> Outcome<App> {
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    Ok(app)
}

/// What is pointed out beneath the field, once its writer rests.
fn pointed_out(app: &App, words: &str) -> Outcome {
    app.sees(&format!("“{words}” may point at somebody"))
}

fn replace_by_key(app: &App) -> Outcome {
    app.focus(field(STORY))?;
    app.chord(&[Key::Control, Key::Shift], 'R')
}

/// Every record of the journal but the texts themselves.
fn beside_the_texts(path: &std::path::Path) -> Outcome<Vec<Value>> {
    let all = shelf::records(path, PASSPHRASE)?;
    Ok(all.into_iter().filter(|one| one["type"] != "entry" && one["type"] != "draft").collect())
}

#[test]
fn a_number_is_pointed_out_in_a_rest_and_replaced_with_a_key() -> Outcome {
    let (stage, shelved) = Stage::with_journal()?;
    let app = begin(&stage)?;
    journey::begin_check_in(&app)?;
    app.fill(field(STORY), &format!("Rang her on {NUMBER} and sat down."))?;
    pointed_out(&app, NUMBER)?;
    app.sees("a phone number")?;
    axe::check(&app, "the line")?;
    replace_by_key(&app)?;
    app.wait("it to be replaced", || {
        Ok((app.value(field(STORY))? == format!("Rang her on {INSTEAD} and sat down.")).then_some(()))
    })?;
    app.lacks("may point at somebody")?;

    app.click(button("Undo"))?;
    app.wait("it to be as it was", || Ok(app.value(field(STORY))?.contains(NUMBER).then_some(())))?;
    pointed_out(&app, NUMBER)?;
    replace_by_key(&app)?;
    app.wait("it to be replaced again", || Ok(app.value(field(STORY))?.contains(INSTEAD).then_some(())))?;
    journey::save(&app)?;
    app.quit()?;
    let kept = shelf::bodies(&shelved.path, PASSPHRASE)?;
    ensure(
        kept.len() == 1 && kept[0]["text"] == format!("Rang her on {INSTEAD} and sat down."),
        "it says otherwise",
    )
}

#[test]
fn what_is_left_stays_left_in_that_text_and_is_kept_nowhere_else() -> Outcome {
    let (stage, shelved) = Stage::with_journal()?;
    let app = begin(&stage)?;
    journey::begin_check_in(&app)?;
    app.fill(field(STORY), &format!("Rang my own manager on {NUMBER}."))?;
    pointed_out(&app, NUMBER)?;
    app.click(button("Leave it here"))?;
    app.lacks("may point at somebody")?;
    journey::save(&app)?;
    app.quit()?;

    let app = begin(&stage)?;
    journey::open_entry(&app, "Rang my own manager")?;
    app.click(button("Edit"))?;
    app.find(field(STORY))?;
    app.add(field(STORY), " Then on to bed 4.")?;
    // Looked at: something else is found, and the number is not among it.
    pointed_out(&app, "bed 4")?;
    app.lacks("more in this text")?;
    journey::begin_check_in(&app)?;
    app.fill(field(STORY), &format!("And once more {NUMBER}."))?;
    pointed_out(&app, NUMBER)?;
    journey::lock(&app)?;
    app.quit()?;

    let beside = beside_the_texts(&shelved.path)?;
    ensure(beside.iter().filter(|one| one["type"] == "left").count() == 1, "it is not remembered once")?;
    for record in beside {
        let said = record.to_string();
        ensure(!said.contains(NUMBER) && !said.contains("900123"), "a record says what it was")?;
    }
    Ok(())
}

#[test]
fn a_word_of_ones_own_is_pointed_out_and_right_after_saving_it_is_said_once() -> Outcome {
    let (stage, _) = Stage::with_journal()?;
    let app = begin(&stage)?;
    journey::visit(&app, "Settings", "Settings")?;
    app.fill(field("Add a name or a word"), "Larkfield")?;
    app.click(button("Add"))?;
    app.find(button("Do not watch for “Larkfield” any more"))?;
    axe::check(&app, "the watch-list")?;
    app.quit()?;

    let app = begin(&stage)?;
    journey::begin_check_in(&app)?;
    app.fill(field(STORY), "Back at LARKFIELD for the night.")?;
    pointed_out(&app, "LARKFIELD")?;
    app.sees("a word on your own list")?;
    journey::save(&app)?;
    journey::open_entry(&app, "Back at")?;
    app.lacks("may point at somebody")?;
    app.click(button("Edit"))?;
    app.add(field(STORY), " Quiet.")?;
    app.click(button("Save changes").begins())?;
    app.sees("One thing in this entry may point at somebody.")?;
    axe::check(&app, "an entry just saved")?;

    // Turned off it says nothing more, and is none the less asked about at the gate.
    journey::visit(&app, "Settings", "Settings")?;
    app.click(switch("Point out what may identify somebody while I write"))?;
    journey::begin_check_in(&app)?;
    app.fill(field(STORY), "At Larkfield again")?;
    app.sees("Kept")?;
    app.lacks("may point at somebody")?;
    journey::visit(&app, "Sessions", "Sessions")?;
    app.click(button("Agreement"))?;
    app.fill(field("What it is for"), "To think about Larkfield.")?;
    app.sees("Kept as you type")?;
    app.click(button("Print"))?;
    app.click(button("Save as PDF…"))?;
    app.sees("One thing in it may point at somebody.")?;
    app.find(switch("Larkfield Replace with “(left out)” in the copy")).map(drop)
}

#[test]
fn what_goes_out_says_what_was_chosen_and_the_journal_stays_as_it_is() -> Outcome {
    let (stage, shelved) = Stage::with_journal()?;
    let app = begin(&stage)?;
    journey::visit(&app, "Sessions", "Sessions")?;
    app.click(button("Agreement"))?;
    app.find(heading("Agreement"))?;
    app.fill(field("What it is for"), &format!("To think. Ring Mrs Patel on {NUMBER}."))?;
    pointed_out(&app, NUMBER).or_else(|_| pointed_out(&app, "Mrs Patel"))?;
    app.sees("Kept as you type")?;
    app.click(button("Print"))?;
    app.find(heading("The agreement on paper"))?;
    app.click(button("Save as PDF…"))?;
    app.sees("2 things in it may point at somebody.")?;
    app.sees("nothing found does not mean that nobody can be recognised")?;
    axe::check(&app, "the gate")?;
    app.click(button("Replace all in the copy"))?;
    app.click(button("Go on"))?;
    let file = stage.home.path("stick/agreement.pdf");
    journey::in_system_dialog(&app, &stage, "Save this page", &file)?;
    app.sees("Saved where you chose.")?;
    // Shown as it is in the journal, which is not changed.
    ensure(app.content(any("article"))?.contains(NUMBER), "the page itself was changed")?;
    app.quit()?;
    let kept = shelf::records(&shelved.path, PASSPHRASE)?;
    let said = |words: &str| kept.iter().any(|one| one["type"] == "item" && one.to_string().contains(words));
    ensure(said(NUMBER) && said("Mrs Patel") && !said(INSTEAD), "the journal says otherwise")?;
    let bytes = std::fs::read(&file)?;
    ensure(bytes.starts_with(b"%PDF-"), "it is no PDF")
}

#[test]
fn a_file_handed_on_holds_the_replacement_and_what_it_is_of_does_not() -> Outcome {
    let (stage, shelved) = Stage::with_journal()?;
    let mut journal = shelf::open(&shelved.path, PASSPHRASE)?;
    let step = json!({"kind": "around", "words": "Look around", "more": "as Mrs Patel does", "seconds": 30,
        "optional": false});
    let lengths = json!({"kind": "fill", "seconds": [60, 180], "usual": 60});
    let parts = json!([{"repeat": "fill", "steps": [step]}]);
    let patterns = json!([{"name": "", "lengths": lengths, "parts": parts}]);
    let about = format!("From Mrs Patel, who is on {NUMBER}");
    let exercise = json!({"name": "Steady", "family": "own", "about": about, "patterns": patterns});
    journal.keep_exercise(None, serde_json::from_value(exercise)?, Moment::now(DayRule::Calendar))?;
    drop(journal.lock());

    let app = begin(&stage)?;
    journey::visit(&app, "Ground", "Ground")?;
    app.scroll_and_click(button("Save as a file").begins())?;
    app.sees("3 things in it may point at somebody.")?;
    app.click(switch("Mrs Patel Replace with “person A” in the copy").nth(0))?;
    app.click(switch("Mrs Patel Replace with “person A” in the copy").nth(1))?;
    app.click(button("Go on"))?;
    let file = stage.home.path("stick/steady.json");
    journey::in_system_dialog(&app, &stage, "Save this exercise", &file)?;
    app.wait("the file to be saved", || Ok(file.exists().then_some(())))?;
    app.quit()?;
    let said = std::fs::read_to_string(&file)?;
    ensure(said.contains(&format!("From person A, who is on {NUMBER}")), said.clone())?;
    ensure(said.contains("as person A does") && !said.contains("Patel"), said)?;
    let kept = shelf::records(&shelved.path, PASSPHRASE)?;
    let own = kept.iter().find(|one| one["type"] == "exercise").map(|one| one["exercise"]["about"].clone());
    ensure(own == Some(json!(about)), "the journal says otherwise")
}

#[test]
fn by_the_keyboard_alone_it_is_replaced_undone_left_and_let_out() -> Outcome {
    let (stage, _) = Stage::with_journal()?;
    let app = keyboard::start(&stage)?;
    keyboard::unlock(&app)?;
    app.real_keys(&["alt+2"])?;
    keyboard::landed(&app, heading("How are you arriving?"))?;
    keyboard::write(&app, field(STORY), &format!("Rang Mrs Patel on {NUMBER}"))?;
    pointed_out(&app, NUMBER)?;
    app.sees("One more in this text.")?;
    app.real_keys(&["ctrl+shift+r"])?;
    app.wait("it to be replaced", || Ok(app.value(field(STORY))?.ends_with(INSTEAD).then_some(())))?;
    pointed_out(&app, "Mrs Patel")?;
    // The field's own undo takes it back.
    app.real_keys(&["ctrl+z"])?;
    app.wait("it to be as it was", || Ok(app.value(field(STORY))?.ends_with(NUMBER).then_some(())))?;
    pointed_out(&app, NUMBER)?;
    keyboard::enter(&app, button("Leave it here"))?;
    pointed_out(&app, "Mrs Patel")?;
    keyboard::landed(&app, field(STORY))?;
    keyboard::enter(&app, button("Leave it here"))?;
    app.lacks("may point at somebody")?;
    keyboard::landed(&app, field(STORY))
}

#[test]
fn looks_on_paper_wide() -> Outcome {
    every_screen("guard-paper-1180", WIDE, &Options::default())
}

#[test]
fn looks_on_paper_narrow() -> Outcome {
    every_screen("guard-paper-400", NARROW, &Options::default())
}

#[test]
fn looks_at_dusk_wide() -> Outcome {
    every_screen("guard-dusk-1180", WIDE, &Options { dark: true, ..Options::default() })
}

#[test]
fn looks_at_dusk_narrow() -> Outcome {
    every_screen("guard-dusk-400", NARROW, &Options { dark: true, ..Options::default() })
}

#[test]
fn looks_at_twice_the_size() -> Outcome {
    every_screen("guard-paper-1180-zoom200", WIDE, &Options { scale: Some(2.0), ..Options::default() })
}

fn every_screen(name: &'static str, (width, height): (u32, u32), options: &Options) -> Outcome {
    let entry = shelf::words(&format!("Rang Mrs Patel on {NUMBER} from bed 4."));
    let (stage, _) = Stage::with_entries(&[entry])?;
    let app = stage.open_with(options)?;
    if options.scale.is_none() {
        app.resize(width, height)?;
    }
    journey::unlock(&app, PASSPHRASE)?;
    let show = Show::new(name);
    journey::open_entry(&app, "Rang Mrs Patel")?;
    app.scroll_and_click(button("Edit"))?;
    app.add(field(STORY), " So it was.")?;
    app.sees("2 more in this text.")?;
    app.script("document.querySelector('[role=status]').scrollIntoView({ block: 'center' });", &[])?;
    show.look(&app, "line")?;
    app.scroll_and_click(button("Save changes").begins())?;
    app.sees("3 things in this entry may point at somebody.")?;
    show.look(&app, "saved")?;
    ensure(app.script(SELECT, &[json!("Mrs Patel")])? == true, "no words to select")?;
    app.chord(&[Key::Control], 'c')?;
    app.sees("What you copied has 3 things in it")?;
    show.look(&app, "copied")?;
    journey::visit(&app, "Settings", "Settings")?;
    for word in ["Larkfield", "St Mary’s", "The Old Bakery, Mill Lane"] {
        app.fill(field("Add a name or a word"), word)?;
        app.press(&[Key::Enter])?;
        app.find(button(&format!("Do not watch for “{word}” any more")))?;
    }
    app.script("document.querySelector('form').scrollIntoView({ block: 'center' });", &[])?;
    show.look(&app, "watch")?;
    app.scroll_and_click(button("Save everything as plain files"))?;
    app.sees("things in what is saved may point at somebody")?;
    show.look(&app, "everything")?;
    journey::visit(&app, "Sessions", "Sessions")?;
    app.scroll_and_click(button("Agreement"))?;
    app.find(heading("Agreement"))?;
    app.fill(
        field("What it is for"),
        &format!("Ring Mrs Patel at Larkfield on {NUMBER}, or her son Danny."),
    )?;
    app.sees("Kept as you type")?;
    app.click(button("Print"))?;
    app.scroll_and_click(button("Save as PDF…"))?;
    app.find(button("Go on"))?;
    show.look(&app, "gate")?;
    app.script("document.querySelector('details').open = true;", &[])?;
    app.script("document.querySelector('details').scrollIntoView();", &[])?;
    show.look(&app, "rehearsal")?;
    show.verdict()
}

/// A rest in the longest of texts costs no more than one in a page: typing goes on meanwhile.
#[test]
fn in_a_very_long_text_typing_goes_on_and_what_is_near_is_pointed_out() -> Outcome {
    let long = "What I wrote down that day, and nothing about anybody.\n".repeat(18_000);
    let (stage, _) = Stage::with_entries(&[shelf::words(&format!("Heron {long}"))])?;
    let app = begin(&stage)?;
    journey::open_entry(&app, "Heron")?;
    app.click(button("Edit"))?;
    app.find(field(STORY))?;
    let element = "const a = document.querySelector('textarea');";
    app.script(&format!("{element} a.focus(); a.setSelectionRange(a.value.length, a.value.length);"), &[])?;
    app.type_keys(&format!("Then {NUMBER}"))?;
    pointed_out(&app, NUMBER)?;
    app.type_keys(" and on")?;
    app.wait("what was typed to be there", || {
        let end = app.script(&format!("{element} return a.value.slice(-7);"), &[])?;
        Ok((end == " and on" || end == "3 and on").then_some(()))
    })?;
    app.focus(field(STORY))?;
    app.chord(&[Key::Control, Key::Shift], 'R')?;
    app.wait("it to be replaced", || {
        let end = app.script(&format!("{element} return a.value.slice(-40);"), &[])?;
        Ok(end.as_str().is_some_and(|end| end.contains(INSTEAD)).then_some(()))
    })
}

/// Selects the words on the page in which `part` stands, as a pointer would.
const SELECT: &str = "
    const walk = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
        if (!node.data.includes(arguments[0])) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        getSelection().removeAllRanges();
        getSelection().addRange(range);
        return true;
    }
    return false;";

#[test]
fn what_is_copied_from_a_page_is_told_and_replaced_in_what_was_copied() -> Outcome {
    let words = format!("Mrs Patel rang from {NUMBER}.");
    let (stage, _) = Stage::with_entries(&[shelf::words(&words), shelf::words("Rang twice.")])?;
    let app = begin(&stage)?;
    journey::open_entry(&app, &words)?;
    app.wait("the words", || Ok((app.script(SELECT, &[json!("Mrs Patel")])? == true).then_some(())))?;
    app.chord(&[Key::Control], 'c')?;
    app.sees("What you copied has 2 things in it that may point at somebody.")?;
    axe::check(&app, "what was copied")?;
    app.click(button("Replace in what was copied"))?;
    app.sees("Replaced in what was copied.")?;
    app.sees(&words)?;
    app.chord(&[Key::Control], 'k')?;
    app.find(field("What to look for"))?;
    app.focus(field("What to look for"))?;
    app.chord(&[Key::Control], 'v')?;
    let wanted = format!("Person A rang from {INSTEAD}.");
    app.wait("what was copied", || Ok((app.value(field("What to look for"))? == wanted).then_some(())))?;
    // What the app put there itself is taken back like what a hand has copied.
    let screen = Screen::connect(stage.display())?;
    ensure(screen.holds_selection("CLIPBOARD")?, "nothing to take back")?;
    journey::lock(&app)?;
    app.wait("an empty clipboard", || Ok((!screen.holds_selection("CLIPBOARD")?).then_some(())))
}
