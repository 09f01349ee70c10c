//! Jotting at the lock screen, from the switch in the settings to the drafts.

use super::*;
use crate::commands::types::{JotReady, JottingsFound};

fn set(app: &App, on: bool) -> Result<Settings, ErrorCode> {
    let session = app.session().expect("open");
    let settings = open::settings_get(&session).expect("settings");
    let wanted = Settings { jot_when_locked: on, ..settings };
    open::settings_set(&session, wanted).map_err(|error| error.code)
}

fn jot(app: &App, words: &str) -> Result<JotReady, ErrorCode> {
    secret::jot(&app.shell, &field(words)).map_err(|error| error.code)
}

/// Unlocks and waits until what was jotted has been taken in.
fn unlock_and_take_in(app: &App) {
    let before = app.told().len();
    app.unlock("passphrase", PASSPHRASE).expect("unlocked");
    let begun = Instant::now();
    while !app.told()[before..].contains(&Notice::ProjectionComplete) {
        assert!(begun.elapsed() < Duration::from_secs(10), "never complete");
        std::thread::yield_now();
    }
}

#[test]
fn off_until_wanted_then_written_while_locked_and_read_once_open() {
    let (app, _) = App::with_journal();
    assert_eq!(
        free::jot_ready(&app.shell).expect("answered"),
        JotReady { room: app.shell.jot_ready().room, left: 50, ..JotReady::default() }
    );
    assert_eq!(jot(&app, "too soon"), Err(ErrorCode::NotFound));
    set(&app, true).expect("kept");
    app.shell.lock();
    assert!(free::jot_ready(&app.shell).expect("answered").on);
    assert_eq!(jot(&app, "before I forget").expect("sealed").waiting, 1);
    assert_eq!(jot(&app, " "), Err(ErrorCode::Invalid));
    assert_eq!(app.phase(), VaultPhase::Locked);
    unlock_and_take_in(&app);
    let session = app.session().expect("open");
    let drafts = open::drafts(&session).expect("drafts");
    assert!(drafts.len() == 1 && drafts[0].jotted);
    let found = open::jottings_found(&session).expect("answered");
    assert_eq!((found.filed, found.is_news()), (1, false));
    open::jottings_heard(&session).expect("heard");
    assert_eq!(open::jottings_found(&session).expect("answered").filed, 0);
}

#[test]
fn switched_off_nothing_can_be_jotted_and_what_waited_is_a_draft() {
    let (app, _) = App::with_journal();
    set(&app, true).expect("kept");
    jot(&app, "waits").expect("sealed");
    set(&app, false).expect("kept");
    assert_eq!(open::drafts(&app.session().expect("open")).expect("drafts").len(), 1);
    app.shell.lock();
    assert!(!free::jot_ready(&app.shell).expect("answered").on);
    assert_eq!(jot(&app, "late"), Err(ErrorCode::NotFound));
}

/// Something that is no jotting, under a name that one could have.
fn put_rubbish(app: &App, letter: char) {
    let inbox = app.shell.chosen().expect("chosen").with_extension("inbox");
    let name: String = std::iter::repeat_n(letter, 32).collect();
    std::fs::write(inbox.join(format!("{name}.jot")), "no jotting").expect("written");
}

fn found(app: &App) -> JottingsFound {
    open::jottings_found(&app.session().expect("open")).expect("answered")
}

#[test]
fn what_was_set_aside_is_said_again_at_every_unlocking_until_it_was_heard() {
    let (app, _) = App::with_journal();
    set(&app, true).expect("kept");
    app.shell.lock();
    put_rubbish(&app, 'a');
    jot(&app, "a heron").expect("sealed");
    unlock_and_take_in(&app);
    assert_eq!((found(&app).filed, found(&app).set_aside), (1, 1));
    app.shell.lock();
    unlock_and_take_in(&app);
    assert_eq!((found(&app).filed, found(&app).set_aside), (0, 1), "nobody has read it yet");
    app.shell.lock();
    put_rubbish(&app, 'b');
    unlock_and_take_in(&app);
    assert_eq!(found(&app).set_aside, 2, "with what came since");
    open::jottings_heard(&app.session().expect("open")).expect("heard");
    assert!(!found(&app).is_news());
    app.shell.lock();
    unlock_and_take_in(&app);
    assert!(!found(&app).is_news(), "once read it is over");
    assert!(open::settings_get(&app.session().expect("open")).expect("settings").jot_when_locked);
    assert_eq!(open::drafts(&app.session().expect("open")).expect("drafts").len(), 1);
}

#[test]
fn what_was_set_aside_when_jotting_was_switched_off_is_said_until_it_was_heard_too() {
    let (app, _) = App::with_journal();
    set(&app, true).expect("kept");
    put_rubbish(&app, 'a');
    set(&app, false).expect("kept");
    assert_eq!(found(&app).set_aside, 1);
    app.shell.lock();
    unlock_and_take_in(&app);
    assert_eq!(found(&app).set_aside, 1);
}

#[test]
fn a_key_that_was_replaced_is_said_until_it_was_heard() {
    let (app, _) = App::with_journal();
    set(&app, true).expect("kept");
    app.shell.lock();
    let key = app.shell.chosen().expect("chosen").with_extension("inbox").join("key");
    std::fs::write(&key, "somebody else's").expect("written");
    unlock_and_take_in(&app);
    assert!(found(&app).key_replaced);
    app.shell.lock();
    unlock_and_take_in(&app);
    assert!(found(&app).key_replaced);
    open::jottings_heard(&app.session().expect("open")).expect("heard");
    app.shell.lock();
    unlock_and_take_in(&app);
    assert!(!found(&app).is_news());
}

#[test]
fn words_that_are_no_text_are_refused() {
    let (app, _) = App::with_journal();
    set(&app, true).expect("kept");
    let answer = secret::jot(&app.shell, &Field::new(vec![0xff, 0xfe])).map_err(|error| error.code);
    assert_eq!(answer.err(), Some(ErrorCode::Invalid));
}

#[cfg(unix)]
#[test]
fn a_key_that_cannot_be_written_leaves_the_choice_as_it_was() {
    let (app, _) = App::with_journal();
    let inbox = app.shell.chosen().expect("chosen").with_extension("inbox");
    std::fs::write(&inbox, "in the way").expect("written");
    assert!(set(&app, true).is_err());
    let session = app.session().expect("open");
    assert!(!open::settings_get(&session).expect("settings").jot_when_locked);
}
