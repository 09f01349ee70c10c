//! The app without its window, over real journals with the cheapest key.

mod backups;
mod everything;
mod guarding;
mod jotting;
mod measures;
mod moving;
mod putting_back;
mod recovery;
mod supervision;
mod telling;

use std::path::PathBuf;
use std::sync::{Arc, Mutex, mpsc};
use std::time::{Duration, Instant};

use stillpoint_journal::wire::{CommandError, ErrorCode, GroupAnswer, LockReason, VaultPhase};
use stillpoint_journal::{KdfCost, Preferences};

use crate::commands::types::{
    EntryBody, EntryId, Exercise, GroundSettings, Item, ItemBody, Listed, RecoveryGroups, Settings,
};
use crate::commands::{asking, free, guarded, open, secret};
use crate::framing::Field;
use crate::places::Places;
use crate::shell::{GRACE, Notice, OpenJournal, Session, Shell, hold};
use crate::tuning::Tuning;

const PASSPHRASE: &str = "heron lamp river seven";
const OTHER: &str = "cotton bridge amber nine";

/// An app in a folder of its own, and what it told its page.
struct App {
    shell: Arc<Shell>,
    told: Arc<Mutex<Vec<Notice>>>,
    home: tempfile::TempDir,
}

impl App {
    fn new() -> Self {
        Self::at(tempfile::tempdir().expect("a folder"), Tuning::default())
    }

    fn at(home: tempfile::TempDir, tuning: Tuning) -> Self {
        let told = Arc::new(Mutex::new(Vec::new()));
        let heard = Arc::clone(&told);
        let tuning = Tuning { cost: KdfCost::new(19, 1, 1).ok(), ..tuning };
        let shell = Shell::new(Places::inside(home.path()), tuning, move |notice| hold(&heard).push(notice));
        Self { shell: Arc::new(shell), told, home }
    }

    /// The app closed and started again.
    fn again(self) -> Self {
        self.shell.lock();
        Self::at(self.home, Tuning::default())
    }

    fn with_journal() -> (Self, RecoveryGroups) {
        let app = Self::new();
        let groups = app.make("journal", false).expect("made");
        (app, groups)
    }

    fn make(&self, name: &str, remember: bool) -> Result<RecoveryGroups, CommandError> {
        secret::setup_passphrase(&self.shell, &field(PASSPHRASE))?;
        let code = free::setup_recovery_code(&self.shell, true)?;
        assert!(free::setup_check_groups(&self.shell, answers(&code))?);
        free::setup_finish(&self.shell, name.into(), None, remember)?;
        Ok(code)
    }

    fn unlock(&self, kind: &str, secret: &str) -> Result<(), ErrorCode> {
        secret::unlock(&self.shell, &field(kind), &field(secret)).map(drop).map_err(|error| error.code)
    }

    fn session(&self) -> Result<Session, ErrorCode> {
        Session::of(Arc::clone(&self.shell)).map_err(|error| error.code)
    }

    fn phase(&self) -> VaultPhase {
        self.shell.state().expect("a state").phase
    }

    fn told(&self) -> Vec<Notice> {
        hold(&self.told).clone()
    }
}

fn field(text: &str) -> Field {
    Field::new(text.as_bytes().to_vec())
}

fn answers(code: &RecoveryGroups) -> Vec<GroupAnswer> {
    [1u32, 4].map(|index| GroupAnswer { index, text: code.groups[index as usize].clone() }).into()
}

fn whole(code: &RecoveryGroups) -> String {
    code.groups.iter().map(|group| group.as_str()).collect::<Vec<_>>().join("-")
}

fn check_in(text: &str) -> EntryBody {
    let body = serde_json::json!({
        "kind": "checkIn",
        "when": {"at": "2026-11-21T20:00:00.000Z", "offsetMinutes": 0, "day": "2026-11-21"},
        "phase": null, "shift": null, "arriving": "", "scales": [], "feelings": [], "body": [],
        "systems": {"threat": null, "drive": null, "soothing": null},
        "need": [], "text": text, "tags": [], "setAside": false
    });
    serde_json::from_value(body).expect("a check-in")
}

#[test]
fn what_was_written_is_there_after_locking_and_starting_again() {
    let app = App::new();
    assert_eq!(app.phase(), VaultPhase::Absent);
    app.make("journal", false).expect("made");
    assert_eq!(app.phase(), VaultPhase::Unlocked);
    let entry =
        open::entry_save(&app.session().expect("open"), None, None, check_in("a heron")).expect("saved");
    free::lock(&app.shell).expect("locked");
    assert_eq!(app.phase(), VaultPhase::Locked);

    let app = app.again();
    assert_eq!(app.phase(), VaultPhase::Locked);
    app.unlock("passphrase", PASSPHRASE).expect("unlocked");
    let found = open::entry_get(&app.session().expect("open"), entry.id).expect("there");
    assert_eq!(found.body, check_in("a heron"));
}

#[test]
fn a_locked_journal_answers_nothing_and_neither_does_a_hold_on_it_from_before() {
    let (app, _) = App::with_journal();
    let before = app.session().expect("open");
    app.shell.lock();
    assert_eq!(app.session().err(), Some(ErrorCode::Locked));
    let late = open::today(&before).map_err(|error| error.code);
    assert_eq!(late.err(), Some(ErrorCode::Locked));
    let late = open::entry_save(&before, None, None, check_in("late")).map_err(|error| error.code);
    assert_eq!(late.err(), Some(ErrorCode::Locked));
}

#[test]
fn wrong_passphrases_are_told_apart_and_the_third_has_to_wait() {
    let (app, _) = App::with_journal();
    app.shell.lock();
    let wrong = || secret::unlock(&app.shell, &field("passphrase"), &field(OTHER)).expect_err("wrong");
    for pause in [None, None, Some(1)] {
        let answer = wrong();
        assert_eq!((answer.code, answer.detail.seconds), (ErrorCode::WrongPassphrase, pause));
    }
    let answer = secret::unlock(&app.shell, &field("passphrase"), &field(PASSPHRASE)).expect_err("too soon");
    assert_eq!((answer.code, answer.detail.seconds), (ErrorCode::WaitFirst, Some(1)));
    let begun = Instant::now();
    while app.unlock("passphrase", PASSPHRASE) == Err(ErrorCode::WaitFirst) {
        assert!(begun.elapsed() < Duration::from_secs(10), "the wait never ends");
        std::thread::yield_now();
    }
    assert_eq!(app.phase(), VaultPhase::Unlocked);
}

#[test]
fn a_mistyped_recovery_code_is_no_attempt_and_a_wrong_one_is() {
    let (app, code) = App::with_journal();
    app.shell.lock();
    let mistyped = whole(&code).replacen(|letter: char| letter.is_ascii_digit(), "Z", 1) + "0";
    for _ in 0..5 {
        assert_eq!(app.unlock("recovery", &mistyped), Err(ErrorCode::RecoveryCodeTyped));
    }
    let another = whole(&free::setup_recovery_code(&app.shell, true).expect("drawn"));
    assert_eq!(app.unlock("recovery", &another), Err(ErrorCode::WrongRecoveryCode));
    assert_eq!(app.unlock("recovery", &whole(&code).to_lowercase()), Ok(()));
}

#[test]
fn unlocking_by_recovery_code_asks_for_a_new_passphrase_once() {
    let (app, code) = App::with_journal();
    app.shell.lock();
    app.unlock("recovery", &whole(&code)).expect("unlocked");
    assert!(app.shell.state().expect("a state").must_set_passphrase);
    let session = app.session().expect("open");
    let change = |new| guarded::passphrase_change(&session, &field("passphrase"), &field(""), &field(new));
    assert!(!change(OTHER).expect("changed").must_set_passphrase);
    assert_eq!(change(PASSPHRASE).expect_err("asked again").code, ErrorCode::WrongPassphrase);
    app.shell.lock();
    assert_eq!(app.unlock("passphrase", PASSPHRASE), Err(ErrorCode::WrongPassphrase));
    assert_eq!(app.unlock("passphrase", OTHER), Ok(()));
    assert!(!app.shell.state().expect("a state").must_set_passphrase);
}

#[test]
fn changing_the_passphrase_needs_the_present_one() {
    let (app, _) = App::with_journal();
    let session = app.session().expect("open");
    let change =
        |now, new| guarded::passphrase_change(&session, &field("passphrase"), &field(now), &field(new));
    assert_eq!(change(OTHER, OTHER).expect_err("wrong").code, ErrorCode::WrongPassphrase);
    assert_eq!(change("", OTHER).expect_err("wrong").code, ErrorCode::WrongPassphrase);
    assert_eq!(change(PASSPHRASE, "too short").expect_err("short").code, ErrorCode::TooShort);
}

#[test]
fn a_new_recovery_code_counts_once_its_groups_were_typed_again() {
    let (app, old) = App::with_journal();
    let session = app.session().expect("open");
    let new =
        guarded::recovery_renew_begin(&session, &field("passphrase"), &field(PASSPHRASE)).expect("drawn");
    assert!(!open::recovery_renew_finish(&session, answers(&old)).expect("answered"));
    assert!(open::recovery_renew_finish(&session, answers(&new)).expect("answered"));
    app.shell.lock();
    assert_eq!(app.unlock("recovery", &whole(&old)), Err(ErrorCode::WrongRecoveryCode));
    assert_eq!(app.unlock("recovery", &whole(&new)), Ok(()));
}

#[test]
fn a_second_unlock_while_one_runs_is_asked_to_wait() {
    let (app, _) = App::with_journal();
    app.shell.lock();
    let running = hold(&app.shell.deriving);
    assert_eq!(app.unlock("passphrase", PASSPHRASE), Err(ErrorCode::WaitFirst));
    drop(running);
    assert_eq!(app.unlock("passphrase", PASSPHRASE), Ok(()));
}

#[test]
fn a_lock_that_overtakes_an_unlock_wins() {
    let (app, _) = App::with_journal();
    let path = app.shell.chosen().expect("chosen");
    app.shell.lock();
    let before = app.shell.lockings();
    app.unlock("passphrase", PASSPHRASE).expect("unlocked");
    let inside = app.shell.open().expect("open");
    let journal = inside.take_for_test().expect("a journal");
    app.shell.lock();
    let answer = app.shell.admit(OpenJournal::new(journal, path, false), before);
    assert_eq!(answer.err().map(|error| error.code), Some(ErrorCode::Locked));
    assert_eq!(app.phase(), VaultPhase::Locked);
    assert_eq!(app.unlock("passphrase", PASSPHRASE), Ok(()), "the file was given back");
}

#[test]
fn a_page_that_does_not_answer_is_locked_all_the_same() {
    let (app, _) = App::with_journal();
    let begun = Instant::now();
    app.shell.lock_soon(LockReason::Idle);
    assert!(begun.elapsed() >= GRACE, "it had its time");
    assert_eq!(app.phase(), VaultPhase::Locked);
    let told = app.told();
    let asked = told.iter().position(|notice| *notice == Notice::LockRequested(LockReason::Idle));
    let locked = told.iter().position(|notice| *notice == Notice::Locked);
    assert!(asked.is_some() && asked < locked, "{told:?}");
}

#[test]
fn a_page_that_locks_at_once_keeps_nobody_waiting() {
    let (app, _) = App::with_journal();
    let (done, finished) = mpsc::channel();
    let shell = Arc::clone(&app.shell);
    std::thread::spawn(move || {
        shell.lock_soon(LockReason::Suspend);
        done.send(Instant::now()).expect("heard");
    });
    while !app.told().contains(&Notice::LockRequested(LockReason::Suspend)) {
        std::thread::yield_now();
    }
    let session = app.session().expect("still open");
    open::draft_keep(&session, None, None, check_in("half a thou")).expect("kept");
    let locked = Instant::now();
    free::lock(&app.shell).expect("locked");
    let waited = finished.recv_timeout(GRACE).expect("soon") - locked;
    assert!(waited < GRACE / 2, "{waited:?}");
}

#[test]
fn doing_nothing_for_too_long_is_noticed_only_while_a_journal_is_open() {
    let tuning = Tuning { idle: Some(Duration::ZERO), ..Tuning::default() };
    let app = App::at(tempfile::tempdir().expect("a folder"), tuning);
    assert!(!app.shell.is_left_alone());
    app.make("journal", false).expect("made");
    assert!(app.shell.is_left_alone());
    app.shell.lock();
    assert!(!app.shell.is_left_alone());
}

#[test]
fn only_what_a_person_does_puts_the_lock_off() {
    let tuning = Tuning { idle: Some(Duration::from_secs(300)), ..Tuning::default() };
    let app = App::at(tempfile::tempdir().expect("a folder"), tuning);
    app.make("journal", false).expect("made");
    app.shell.pass_for_test(Duration::from_secs(200));
    free::activity(&app.shell).expect("heard");
    app.shell.pass_for_test(Duration::from_secs(200));
    assert!(!app.shell.is_left_alone(), "there 200 seconds ago");
    // What the page does by itself, for as long as it cannot be done.
    let session = app.session().expect("open");
    open::draft_keep(&session, None, None, check_in("tried again")).expect("kept");
    app.shell.pass_for_test(Duration::from_secs(200));
    assert!(app.shell.is_left_alone(), "nobody for 400 seconds");
}

/// The window closed by the person, and what the page answers.
fn closing(app: &App) -> mpsc::Receiver<()> {
    let asked = |app: &App| app.told().iter().filter(|told| **told == ASKED_TO_CLOSE).count();
    let before = asked(app);
    let (done, ended) = mpsc::channel();
    let shell = Arc::clone(&app.shell);
    std::thread::spawn(move || {
        shell.close_soon();
        done.send(())
    });
    while asked(app) == before {
        std::thread::yield_now();
    }
    ended
}

const ASKED_TO_CLOSE: Notice = Notice::LockRequested(LockReason::Close);

#[test]
fn the_window_of_a_page_that_does_not_answer_closes_all_the_same() {
    let (app, _) = App::with_journal();
    app.shell.close_soon();
    let told = app.told();
    let place = |notice| told.iter().position(|one| *one == notice).expect("told");
    assert!(place(ASKED_TO_CLOSE) < place(Notice::Locked));
    assert!(place(Notice::Locked) < place(Notice::Closed));
}

#[test]
fn a_page_that_could_not_keep_its_words_holds_the_window_until_it_says() {
    let (app, _) = App::with_journal();
    let ended = closing(&app);
    free::window_hold(&app.shell).expect("held");
    ended.recv_timeout(Duration::from_secs(10)).expect("left to the page");
    assert_eq!(app.phase(), VaultPhase::Unlocked);
    assert!(!app.told().contains(&Notice::Closed));
    free::window_close(&app.shell).expect("closed");
    assert_eq!(app.phase(), VaultPhase::Locked);
    assert_eq!(app.told().last(), Some(&Notice::Closed));
}

#[test]
fn a_window_held_once_is_not_held_for_ever() {
    let (app, _) = App::with_journal();
    let ended = closing(&app);
    free::window_hold(&app.shell).expect("held");
    ended.recv_timeout(Duration::from_secs(10)).expect("left to the page");
    // The page has stopped answering since.
    closing(&app).recv_timeout(Duration::from_secs(10)).expect("an end");
    assert_eq!(app.told().last(), Some(&Notice::Closed));
}

#[test]
fn a_window_held_keeps_no_journal_open_that_nobody_uses() {
    let (app, _) = App::with_journal();
    free::window_hold(&app.shell).expect("held");
    app.shell.lock_soon(LockReason::Idle);
    assert_eq!(app.phase(), VaultPhase::Locked);
}

#[test]
fn reading_the_rest_is_announced() {
    let (app, _) = App::with_journal();
    let begun = Instant::now();
    while !app.told().contains(&Notice::ProjectionComplete) {
        assert!(begun.elapsed() < Duration::from_secs(10), "never announced");
        std::thread::yield_now();
    }
}

#[test]
fn a_journal_is_never_made_over_another_nor_before_its_code_is_confirmed() {
    let (app, _) = App::with_journal();
    assert_eq!(app.make("journal", false).expect_err("taken").code, ErrorCode::AlreadyExists);
    secret::setup_passphrase(&app.shell, &field(PASSPHRASE)).expect("held");
    free::setup_recovery_code(&app.shell, true).expect("drawn");
    let early = free::setup_finish(&app.shell, "other".into(), None, false).expect_err("unconfirmed");
    assert_eq!((early.code, early.detail.field.as_deref()), (ErrorCode::Invalid, Some("code")));
    free::setup_cancel(&app.shell).expect("forgotten");
    let none = free::setup_finish(&app.shell, "other".into(), None, false).expect_err("nothing given");
    assert_eq!(none.detail.field.as_deref(), Some("passphrase"));
}

#[test]
fn spoilt_preferences_keep_nobody_out() {
    let (app, _) = App::with_journal();
    let path = app.shell.places.preferences();
    std::fs::create_dir_all(path.parent().expect("a folder")).expect("made");
    std::fs::write(path, b"\xff{\"appearance\": 7").expect("written");
    let app = app.again();
    assert_eq!(app.unlock("passphrase", PASSPHRASE), Ok(()));
    assert!(app.shell.state().expect("a state").preferences == Preferences::default());
}

#[test]
fn the_page_cannot_put_journals_contacts_or_a_profile_among_the_preferences() {
    let (app, _) = App::with_journal();
    let wanted = Preferences::parse(
        br#"{"appearance":"dusk","rememberVaults":true,"lastVault":"/elsewhere",
            "vaults":[{"name":"x","path":"/elsewhere"}],"contacts":[{"label":"x","detail":"y"}],
            "grounding":{"noBreath":true}}"#,
    );
    let kept = free::preferences_set(&app.shell, wanted).expect("kept");
    let path = app.shell.chosen().expect("chosen").to_string_lossy().into_owned();
    let listed: Vec<_> = kept.vaults.iter().map(|vault| vault.path.as_str()).collect();
    assert_eq!((listed, kept.last_vault.as_deref()), (vec![path.as_str()], Some(path.as_str())));
    assert!(kept.contacts.is_empty() && kept.grounding.is_none());
    let refused = free::vault_select(&app.shell, "/elsewhere".into()).expect_err("unknown");
    assert_eq!(refused.code, ErrorCode::NotFound);
}

#[test]
fn journals_are_remembered_only_if_asked_and_forgotten_when_asked() {
    let app = App::new();
    app.make("one", true).expect("made");
    app.make("two", true).expect("made");
    app.make("apart", false).expect("made");
    app.shell.lock();
    app.unlock("passphrase", PASSPHRASE).expect("unlocked");
    let state = app.shell.state().expect("a state");
    assert_eq!(state.vault_name.as_deref(), Some("apart"));
    let names: Vec<_> = state.preferences.vaults.iter().map(|vault| vault.name.as_str()).collect();
    assert_eq!(names, ["two", "one"]);
    let one = state.preferences.vaults.iter().find(|vault| vault.name == "one").expect("there").path.clone();
    let state = free::vault_select(&app.shell, one.clone()).expect("chosen");
    assert_eq!((state.phase, state.vault_name.as_deref()), (VaultPhase::Locked, Some("one")));
    let state = free::vault_forget(&app.shell, one).expect("forgotten");
    assert_eq!(state.preferences.vaults.len(), 1);
    let mut plain = state.preferences.clone();
    plain.remember_vaults = false;
    let kept = free::preferences_set(&app.shell, plain).expect("kept");
    assert!(kept.vaults.is_empty() && kept.last_vault.is_none());
    let found = app.shell.chosen().expect("chosen");
    app.shell.browse_to(found);
    assert!(app.shell.preferences().vaults.is_empty());
}

#[test]
fn contacts_leave_the_vault_only_while_the_person_agrees() {
    let (app, _) = App::with_journal();
    let session = app.session().expect("open");
    let set = |agreed: bool| {
        let settings = serde_json::json!({
            "contacts": [{"label": "Occupational health", "detail": "extension 4"}],
            "contactsWhenLocked": agreed
        });
        let settings: Settings = serde_json::from_value(settings).expect("settings");
        open::settings_set(&session, settings).expect("kept");
        std::fs::read_to_string(app.shell.places.preferences()).expect("written").contains("extension 4")
    };
    assert!(set(true));
    assert!(!set(false));
}

/// Choices about grounding: no breath, and whether that may be known while locked.
fn no_breath(when_locked: bool) -> GroundSettings {
    let settings = serde_json::json!({
        "profile": {"noBreath": true}, "profileAsked": true, "profileWhenLocked": when_locked,
        "favourites": ["orienting"], "sound": true, "wordsOnly": true, "raised": true
    });
    serde_json::from_value(settings).expect("choices")
}

fn exercise(name: &str) -> Exercise {
    let step = serde_json::json!({"kind": "around", "words": "Look around", "seconds": 30});
    let parts = serde_json::json!([{"repeat": "once", "steps": [step]}]);
    let patterns = serde_json::json!([{"lengths": {"kind": "once"}, "parts": parts}]);
    let exercise = serde_json::json!({"name": name, "family": "own", "patterns": patterns});
    serde_json::from_value(exercise).expect("an exercise")
}

fn keep(session: &Session, name: &str) -> (EntryId, Listed) {
    let listed = open::exercise_keep(session, None, exercise(name)).expect("kept");
    (listed.key.own().expect("an id"), listed)
}

#[test]
fn grounding_without_the_journal_knows_the_profile_only_while_the_person_agrees() {
    let (app, _) = App::with_journal();
    let nobody = free::ground_locked(&app.shell).expect("a room");
    let listed = |app: &App, key: &str| {
        let room = free::ground_locked(&app.shell).expect("a room");
        room.listed.iter().any(|one| one.key.as_str() == key)
    };
    let preferences = |app: &App| std::fs::read_to_string(app.shell.places.preferences()).unwrap_or_default();
    let session = app.session().expect("open");

    open::ground_settings_set(&session, no_breath(false)).expect("kept");
    assert!(listed(&app, "calmBreath") && !preferences(&app).contains("noBreath"));
    open::ground_settings_set(&session, no_breath(true)).expect("kept");
    assert!(!listed(&app, "calmBreath") && preferences(&app).contains("\"noBreath\": true"));

    let app = app.again();
    assert_eq!(app.phase(), VaultPhase::Locked);
    assert!(!listed(&app, "calmBreath") && listed(&app, "orienting"), "after starting again");
    app.unlock("passphrase", PASSPHRASE).expect("unlocked");
    let session = app.session().expect("open");
    open::ground_settings_set(&session, no_breath(false)).expect("kept");
    assert!(!preferences(&app).contains("noBreath"), "taken back");
    assert!(free::ground_locked(&app.shell).expect("a room") == nobody);
}

#[test]
fn grounding_without_the_journal_shows_nothing_of_it() {
    let (app, _) = App::with_journal();
    let before = free::ground_locked(&app.shell).expect("a room");
    let session = app.session().expect("open");
    let (_, own) = keep(&session, "a heron");
    open::ground_settings_set(&session, no_breath(false)).expect("kept");
    for minute in 0..4 {
        let body = serde_json::json!({
            "kind": "grounding",
            "when": {"at": format!("2026-11-21T20:0{minute}:00.000Z"), "offsetMinutes": 0, "day": "2026-11-21"},
            "exercise": own.key.as_str(), "name": "a heron", "pattern": "", "meant": 30, "done": 30,
            "finished": true, "pace": 100, "before": 8, "after": 2, "felt": "better", "note": "",
            "tags": [], "setAside": false, "checkIn": null
        });
        let body = serde_json::from_value(body).expect("a grounding");
        open::entry_save(&session, None, None, body).expect("saved");
    }
    let inside = open::ground(&session).expect("a room");
    assert!(inside.listed.iter().any(|one| one.own) && !inside.recent.is_empty() && inside.helped.is_some());
    assert!(free::ground_locked(&app.shell).expect("a room") == before, "while it is open");
    app.shell.lock();
    assert!(free::ground_locked(&app.shell).expect("a room") == before, "once it is locked");
    assert_eq!(open::ground(&session).map_err(|error| error.code).err(), Some(ErrorCode::Locked));
}

#[test]
fn an_exercise_is_handed_on_in_a_file_and_taken_in_as_ones_own() {
    let (app, _) = App::with_journal();
    let session = app.session().expect("open");
    let (id, own) = keep(&session, "a heron");
    let path = app.home.path().join("handed on.json");
    std::fs::write(&path, "what was there before").expect("written");
    let elsewhere = app.home.path().join("handed on.txt");
    asking::hand_on(&path, &asking::written(&session, id, Vec::new()).expect("its file").0).expect("saved");
    std::fs::copy(&path, &elsewhere).expect("copied");
    assert_eq!(taken_in(&app, elsewhere).code, ErrorCode::NotAnExercise, "by its name");
    let again = asking::take_in(&session, &path).expect("taken in");
    assert!(again.own && again.finished && again.key != own.key);
    assert_eq!(again.exercise, own.exercise);

    open::exercise_remove(&session, id).expect("removed");
    let gone = asking::written(&session, id, Vec::new()).map_err(|error| error.code);
    assert_eq!(gone.err(), Some(ErrorCode::NotFound));
    let left = open::ground(&session).expect("a room").listed.into_iter().filter(|one| one.own);
    assert_eq!(left.map(|one| one.key).collect::<Vec<_>>(), [again.key]);
}

#[test]
fn what_is_not_finished_is_not_handed_on() {
    let (app, _) = App::with_journal();
    let session = app.session().expect("open");
    let (id, _) = keep(&session, " ");
    let refused = asking::written(&session, id, Vec::new()).expect_err("no name");
    assert_eq!((refused.code, refused.detail.field.as_deref()), (ErrorCode::Invalid, Some("exercise")));
}

#[test]
fn nothing_is_left_where_an_exercise_could_not_be_saved() {
    let home = tempfile::tempdir().expect("a folder");
    let code = |path: &std::path::Path| asking::hand_on(path, b"{}").map_err(|error| error.code).err();
    assert_eq!(code(&home.path().join("not there/x.json")), Some(ErrorCode::FolderMissing));
    std::fs::create_dir(home.path().join("taken")).expect("a folder");
    assert!(code(&home.path().join("taken")).is_some());
    assert_eq!(std::fs::read_dir(home.path()).expect("listed").count(), 1);
}

/// What is answered about a file, in time: nothing may be waited for that never comes.
fn taken_in(app: &App, path: PathBuf) -> CommandError {
    let session = app.session().expect("open");
    let (done, answered) = mpsc::channel();
    std::thread::spawn(move || done.send(asking::take_in(&session, &path).map(drop)));
    answered.recv_timeout(Duration::from_secs(10)).expect("an answer").expect_err("refused")
}

#[test]
fn what_cannot_be_taken_in_is_told_apart() {
    let (app, _) = App::with_journal();
    let place = |name: &str| app.home.path().join(name);
    let file = |name: &str, bytes: &[u8]| {
        std::fs::write(place(name), bytes).expect("written");
        place(name)
    };
    let code = |path| taken_in(&app, path).code;
    assert_eq!(code(place("not there.json")), ErrorCode::Absent);
    assert_eq!(code(app.home.path().to_path_buf()), ErrorCode::NotAnExercise);
    assert_eq!(code(file("notes.json", b"Feel your feet.")), ErrorCode::NotAnExercise);
    assert_eq!(code(file("empty.json", b"")), ErrorCode::NotAnExercise);
    assert_eq!(code(app.shell.chosen().expect("the journal itself")), ErrorCode::NotAnExercise);
    let newer = file("newer.json", br#"{"stillpoint":"exercise","v":2,"exercise":{}}"#);
    assert_eq!(code(newer), ErrorCode::NewerFormat);
    let nameless = br#"{"stillpoint":"exercise","v":1,"exercise":{"name":" ","family":"own","patterns":[]}}"#;
    let answer = taken_in(&app, file("nameless.json", nameless));
    assert_eq!((answer.code, answer.detail.field.as_deref()), (ErrorCode::Invalid, Some("name")));
    let long = format!(
        r#"{{"stillpoint":"exercise","v":1,"exercise":{{"name":"{}","family":"own","patterns":[]}}}}"#,
        "x".repeat(81)
    );
    let answer = taken_in(&app, file("long.json", long.as_bytes()));
    assert_eq!((answer.code, answer.detail.field.as_deref()), (ErrorCode::Invalid, Some("name")));

    let session = app.session().expect("open");
    assert!(open::ground(&session).expect("a room").listed.iter().all(|one| !one.own), "nothing was kept");
}

#[test]
fn a_file_that_goes_on_for_ever_is_not_read_to_its_end() {
    let (app, _) = App::with_journal();
    let path = app.home.path().join("huge.json");
    // A hole: it has the length and takes no room.
    std::fs::File::create(&path).and_then(|file| file.set_len(1 << 40)).expect("a hole");
    assert_eq!(taken_in(&app, path).code, ErrorCode::TooLarge);
}

#[cfg(unix)]
#[test]
fn a_pipe_or_a_device_is_no_file_to_wait_for() {
    let (app, _) = App::with_journal();
    let pipe = app.home.path().join("pipe.json");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().expect("mkfifo").success());
    let link = app.home.path().join("link.json");
    std::os::unix::fs::symlink(&pipe, &link).expect("a link");
    for path in [pipe, link, "/dev/zero".into()] {
        assert_eq!(taken_in(&app, path).code, ErrorCode::NotAnExercise);
    }
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read_is_said_to_be_one() {
    use std::os::unix::fs::PermissionsExt;
    let (app, _) = App::with_journal();
    let path = app.home.path().join("theirs.json");
    std::fs::write(&path, "{}").expect("written");
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o000)).expect("closed");
    // Nothing is closed to the superuser, to whom it is no exercise.
    let closed = std::fs::File::open(&path).is_err();
    let expected = if closed { ErrorCode::NotPermitted } else { ErrorCode::NotAnExercise };
    assert_eq!(taken_in(&app, path).code, expected);
}

#[test]
fn a_journal_that_was_locked_meanwhile_takes_nothing_in_and_gives_nothing_out() {
    let (app, _) = App::with_journal();
    let session = app.session().expect("open");
    let (id, _) = keep(&session, "a heron");
    let path = app.home.path().join("x.json");
    std::fs::write(&path, asking::written(&session, id, Vec::new()).expect("its file").0).expect("written");
    app.shell.lock();
    let given = asking::written(&session, id, Vec::new()).map(drop).map_err(|error| error.code);
    let taken = asking::take_in(&session, &path).map(drop).map_err(|error| error.code);
    assert_eq!((given.err(), taken.err()), (Some(ErrorCode::Locked), Some(ErrorCode::Locked)));
}

fn keep_template(session: &Session, name: &str) -> Item {
    let stage =
        serde_json::json!({"id": "own.see", "kind": "write", "name": "See", "prompt": "What is here?"});
    let body = serde_json::json!({"item": "template", "name": name, "minutes": 5, "stages": [stage]});
    let body = serde_json::from_value(body).expect("a template");
    open::item_keep(session, None, body).expect("kept")
}

/// What is answered about a template's file, in time.
fn template_taken_in(app: &App, path: PathBuf) -> CommandError {
    let session = app.session().expect("open");
    let (done, answered) = mpsc::channel();
    std::thread::spawn(move || done.send(asking::template_taken_in(&session, &path).map(drop)));
    answered.recv_timeout(Duration::from_secs(10)).expect("an answer").expect_err("refused")
}

fn own_templates(session: &Session) -> Vec<EntryId> {
    let items = open::practice(session).expect("read").items;
    let own = items.into_iter().filter(|item| matches!(item.body, ItemBody::Template(_)));
    own.map(|item| item.id).collect()
}

#[test]
fn a_template_is_handed_on_in_a_file_and_taken_in_as_ones_own() {
    let (app, _) = App::with_journal();
    let session = app.session().expect("open");
    let own = keep_template(&session, "a heron");
    let path = app.home.path().join("handed on.json");
    std::fs::write(&path, "what was there before").expect("written");
    asking::hand_on(&path, &asking::template_written(&session, own.id, Vec::new()).expect("its file").0)
        .expect("saved");
    let elsewhere = app.home.path().join("handed on.txt");
    std::fs::copy(&path, &elsewhere).expect("copied");
    assert_eq!(template_taken_in(&app, elsewhere).code, ErrorCode::NotATemplate, "by its name");

    let again = asking::template_taken_in(&session, &path).expect("taken in");
    assert_eq!(again.id, own.id, "the same one is there already");
    assert_eq!(own_templates(&session), [own.id]);
    let changed = serde_json::json!({"item": "template", "name": "a bittern", "minutes": 5, "stages": []});
    open::item_keep(&session, Some(own.id), serde_json::from_value(changed).expect("a template"))
        .expect("kept");
    let again = asking::template_taken_in(&session, &path).expect("taken in");
    assert_eq!(again.body, own.body);
    assert_eq!(own_templates(&session).len(), 2, "beside the other, not in its place");

    let app = app.again();
    app.unlock("passphrase", PASSPHRASE).expect("unlocked");
    let session = app.session().expect("open");
    assert!(own_templates(&session).contains(&again.id), "kept");
    open::item_bin(&session, own.id).expect("binned");
    open::item_purge(&session, own.id).expect("gone");
    let gone = asking::template_written(&session, own.id, Vec::new()).map_err(|error| error.code);
    assert_eq!(gone.err(), Some(ErrorCode::NotFound));
}

#[test]
fn only_a_finished_template_is_handed_on() {
    let (app, _) = App::with_journal();
    let session = app.session().expect("open");
    let unfinished = keep_template(&session, " ");
    let refused = asking::template_written(&session, unfinished.id, Vec::new()).expect_err("no name");
    assert_eq!((refused.code, refused.detail.field.as_deref()), (ErrorCode::Invalid, Some("template")));
    let action = serde_json::json!({
        "item": "action", "what": "ring them", "by": null, "session": null, "entry": null, "state": "open",
        "word": "", "answered": null
    });
    let action = serde_json::from_value(action).expect("an action");
    let other = open::item_keep(&session, None, action).expect("kept");
    let refused = asking::template_written(&session, other.id, Vec::new()).map_err(|error| error.code);
    assert_eq!(refused.err(), Some(ErrorCode::NotFound), "an action is no template");
}

#[test]
fn what_is_no_template_is_told_apart() {
    let (app, _) = App::with_journal();
    let place = |name: &str| app.home.path().join(name);
    let file = |name: &str, bytes: &[u8]| {
        std::fs::write(place(name), bytes).expect("written");
        place(name)
    };
    let answer = |path| template_taken_in(&app, path);
    assert_eq!(answer(place("not there.json")).code, ErrorCode::Absent);
    assert_eq!(answer(app.home.path().to_path_buf()).code, ErrorCode::NotATemplate);
    assert_eq!(answer(file("notes.json", b"What, so what")).code, ErrorCode::NotATemplate);
    assert_eq!(answer(file("empty.json", b"")).code, ErrorCode::NotATemplate);
    let cut = file("cut.json", br#"{"stillpoint": "template", "v": 1, "template": {"name": "a h"#);
    assert_eq!(answer(cut).code, ErrorCode::CutShort);
    assert_eq!(answer(app.shell.chosen().expect("the journal itself")).code, ErrorCode::NotATemplate);
    let (id, _) = keep(&app.session().expect("open"), "a heron");
    let exercise = asking::written(&app.session().expect("open"), id, Vec::new()).expect("its file").0;
    assert_eq!(answer(file("exercise.json", &exercise)).code, ErrorCode::NotATemplate);
    let newer = file("newer.json", br#"{"stillpoint":"template","v":2,"template":{}}"#);
    assert_eq!(answer(newer).code, ErrorCode::NewerFormat);
    let refused = |name: &str, template: &str| {
        let text = format!(r#"{{"stillpoint":"template","v":1,"template":{template}}}"#);
        let answer = answer(file(name, text.as_bytes()));
        (answer.code, answer.detail.field)
    };
    let by = |field: &str| (ErrorCode::Invalid, Some(field.to_owned()));
    assert_eq!(refused("nameless.json", r#"{"name":" ","stages":[]}"#), by("template"));
    let long = format!(r#"{{"name":"{}","stages":[]}}"#, "x".repeat(81));
    assert_eq!(refused("long.json", &long), by("name"));
    let hole = place("huge.json");
    std::fs::File::create(&hole).and_then(|file| file.set_len(1 << 40)).expect("a hole");
    assert_eq!(answer(hole).code, ErrorCode::TooLarge);
    assert!(own_templates(&app.session().expect("open")).is_empty(), "nothing was kept");
}

#[cfg(unix)]
#[test]
fn a_pipe_or_a_device_is_no_template_to_wait_for() {
    let (app, _) = App::with_journal();
    let pipe = app.home.path().join("pipe.json");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().expect("mkfifo").success());
    let link = app.home.path().join("link.json");
    std::os::unix::fs::symlink(&pipe, &link).expect("a link");
    // It is the file's own name that counts: the open journal must not be opened through a link.
    let session = app.session().expect("open");
    let own = keep_template(&session, "a heron");
    let (other, renamed) = (app.home.path().join("x.stillpoint"), app.home.path().join("x.json"));
    std::fs::write(&other, asking::template_written(&session, own.id, Vec::new()).expect("its file").0)
        .expect("written");
    std::os::unix::fs::symlink(&other, &renamed).expect("a link");
    for path in [pipe, link, renamed, "/dev/zero".into()] {
        assert_eq!(template_taken_in(&app, path).code, ErrorCode::NotATemplate);
    }
}

#[test]
fn a_locked_journal_takes_in_no_template_and_gives_none_out() {
    let (app, _) = App::with_journal();
    let session = app.session().expect("open");
    let own = keep_template(&session, "a heron");
    let path = app.home.path().join("x.json");
    std::fs::write(&path, asking::template_written(&session, own.id, Vec::new()).expect("its file").0)
        .expect("written");
    app.shell.lock();
    let given = asking::template_written(&session, own.id, Vec::new()).map(drop).map_err(|error| error.code);
    let taken = asking::template_taken_in(&session, &path).map(drop).map_err(|error| error.code);
    assert_eq!((given.err(), taken.err()), (Some(ErrorCode::Locked), Some(ErrorCode::Locked)));
}
