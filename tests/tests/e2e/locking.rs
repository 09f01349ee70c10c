//! Locking: by itself, by hand, at closing; and nothing of the journal left on the screen.

use std::time::Duration;

use stillpoint_tests::window::{
    App, Key, Options, Outcome, PASSPHRASE, Screen, Stage, any, button, ensure, field, journey, shelf,
};

const WORDS: &str = "quiet corridor after the alarm";
const HALF: &str = "half a sentence that nobody has";

#[test]
fn doing_nothing_locks_keeps_the_draft_and_leaves_nothing_on_the_page() -> Outcome {
    let (stage, shelved) = Stage::with_entries(&[shelf::words(WORDS)])?;
    let app = stage.open_with(&Options { idle_seconds: Some(3), ..Options::default() })?;
    journey::unlock(&app, PASSPHRASE)?;
    journey::begin_check_in(&app)?;
    app.add(field("Anything to put down?"), HALF)?;
    // No key, no pointer from here on: only looking.
    app.wait_for(Duration::from_secs(30), "the lock screen", || {
        Ok(app.has(field("Passphrase"))?.then_some(()))
    })?;
    holds_nothing(&app, &stage)?;
    app.quit()?;
    let drafts = shelf::open(&shelved.path, PASSPHRASE)?.drafts();
    let texts = serde_json::to_string(&drafts)?;
    ensure(texts.contains(HALF), format!("the draft was not kept: {texts}"))
}

#[test]
fn after_a_lock_by_the_keyboard_no_word_of_any_screen_is_in_the_page() -> Outcome {
    let (stage, _) = Stage::with_entries(&[shelf::words(WORDS)])?;
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    let screens: [(&str, &dyn Fn() -> Outcome); 4] = [
        ("Today", &|| app.click(button("Today"))),
        ("Journal", &|| journey::visit(&app, "Journal", "Journal")),
        ("an entry", &|| journey::open_entry(&app, WORDS)),
        ("a change to it", &|| {
            journey::open_entry(&app, WORDS)?;
            app.click(button("Edit"))?;
            app.add(field("Anything to put down?"), HALF)
        }),
    ];
    for (screen, visit) in screens {
        visit()?;
        app.chord(&[Key::Control], 'l')?;
        journey::locked(&app)?;
        holds_nothing(&app, &stage)
            .map_err(|why| stillpoint_tests::window::Failure::new(format!("locked from {screen}: {why}")))?;
        journey::unlock(&app, PASSPHRASE)?;
    }
    Ok(())
}

#[test]
fn the_search_for_words_on_the_page_finds_them_while_it_is_unlocked() -> Outcome {
    let (stage, _) = Stage::with_entries(&[shelf::words(WORDS)])?;
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    journey::open_entry(&app, WORDS)?;
    ensure(app.everything()?.contains(WORDS), "shown words are not found")?;
    app.click(button("Edit"))?;
    app.add(field("Anything to put down?"), HALF)?;
    ensure(app.everything()?.contains(HALF), "typed words are not found")
}

#[test]
fn closing_the_window_keeps_what_was_being_typed() -> Outcome {
    let (stage, shelved) = Stage::with_journal()?;
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    journey::begin_check_in(&app)?;
    app.add(field("Anything to put down?"), HALF)?;
    // At once: the pause after which a draft is kept has not passed.
    app.quit()?;
    let drafts = serde_json::to_string(&shelf::open(&shelved.path, PASSPHRASE)?.drafts())?;
    ensure(drafts.contains(HALF), format!("the draft was not kept: {drafts}"))
}

#[test]
fn logging_out_keeps_what_was_being_typed() -> Outcome {
    let (stage, shelved) = Stage::with_journal()?;
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    journey::begin_check_in(&app)?;
    app.add(field("Anything to put down?"), HALF)?;
    // At once: the pause after which a draft is kept has not passed.
    app.terminate()?;
    let drafts = serde_json::to_string(&shelf::open(&shelved.path, PASSPHRASE)?.drafts())?;
    ensure(drafts.contains(HALF), format!("the draft was not kept: {drafts}"))
}

#[test]
fn a_draft_that_cannot_be_kept_is_nobody_being_there() -> Outcome {
    let (stage, shelved) = Stage::with_journal()?;
    // Longer than the five seconds after which a draft is tried again.
    let app = stage.open_with(&Options { idle_seconds: Some(9), ..Options::default() })?;
    journey::unlock(&app, PASSPHRASE)?;
    journey::begin_check_in(&app)?;
    std::fs::rename(&shelved.path, shelved.path.with_extension("away"))?;
    app.add(field("Anything to put down?"), HALF)?;
    app.sees("Not kept yet")?;
    app.wait_for(Duration::from_secs(60), "the lock screen", || {
        Ok(app.has(field("Passphrase"))?.then_some(()))
    })?;
    holds_nothing(&app, &stage)
}

/// Something else lies where the journal's file belongs, so that neither the words can be kept
/// nor the file put back.
#[test]
fn closing_the_window_asks_about_words_that_cannot_be_kept() -> Outcome {
    let (stage, shelved) = Stage::with_journal()?;
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    journey::begin_check_in(&app)?;
    let away = shelved.path.with_extension("away");
    std::fs::rename(&shelved.path, &away)?;
    std::fs::write(&shelved.path, "of another program")?;
    app.add(field("Anything to put down?"), HALF)?;
    app.close_window()?;
    app.sees("it could not be put back there")?;
    app.click(button("Stay and try again"))?;
    let other = std::fs::read(&shelved.path)?;
    ensure(other == b"of another program", "what lay in the journal’s place was written over")?;
    std::fs::rename(&away, &shelved.path)?;
    app.quit()?;
    let drafts = serde_json::to_string(&shelf::open(&shelved.path, PASSPHRASE)?.drafts())?;
    ensure(drafts.contains(HALF), format!("the draft was not kept: {drafts}"))
}

/// Nothing is asked where there is nothing to lose: the file is written again, with the words.
#[test]
fn closing_the_window_puts_a_file_that_is_gone_back_with_what_was_typed() -> Outcome {
    let (stage, shelved) = Stage::with_journal()?;
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    journey::begin_check_in(&app)?;
    std::fs::remove_file(&shelved.path)?;
    app.add(field("Anything to put down?"), HALF)?;
    app.quit()?;
    let drafts = serde_json::to_string(&shelf::open(&shelved.path, PASSPHRASE)?.drafts())?;
    ensure(drafts.contains(HALF), format!("the draft was not kept: {drafts}"))
}

#[test]
fn a_wrong_guess_after_an_automatic_lock_opens_nothing() -> Outcome {
    let (stage, _) = Stage::with_entries(&[shelf::words(WORDS)])?;
    let app = stage.open_with(&Options { idle_seconds: Some(2), ..Options::default() })?;
    journey::unlock(&app, PASSPHRASE)?;
    journey::locked(&app)?;
    journey::try_passphrase(&app, "somebody else’s guess")?;
    app.sees("That passphrase does not open this journal")?;
    holds_nothing(&app, &stage)
}

/// No word of the journal in the document, in a field, or in the window's title.
fn holds_nothing(app: &App, stage: &Stage) -> Outcome {
    ensure(app.all(&any("article"))?.is_empty(), "an entry is still in the page")?;
    let everything = app.everything()?;
    for words in [WORDS, HALF, PASSPHRASE] {
        ensure(!everything.contains(words), format!("“{words}” is still in the page"))?;
    }
    let titles = Screen::connect(stage.display())?.titles()?;
    ensure(titles.iter().all(|title| title == "Stillpoint"), format!("the window is called {titles:?}"))
}
