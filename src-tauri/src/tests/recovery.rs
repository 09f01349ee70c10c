//! The recovery code on paper, tried once a year, and a new key with a new code.

use std::fs;

use stillpoint_journal::backups::{CopyState, try_restore};
use stillpoint_journal::wire::Farewell;
use stillpoint_journal::{Passphrase, RecoveryCode, Secret};

use super::*;
use crate::commands::types::{Progress, RecoveryStanding};
use crate::commands::window::save_kit;

impl App {
    fn later(self, days_later: i64, kind: &str, secret: &str) -> Self {
        self.shell.lock();
        let app = Self::at(self.home, Tuning { days_later, ..Tuning::default() });
        app.read(kind, secret);
        app
    }

    /// Unlocks, and waits until everything has been read.
    fn read(&self, kind: &str, secret: &str) {
        let before = self.told().len();
        self.unlock(kind, secret).expect("unlocked");
        self.until(|app| app.told()[before..].contains(&Notice::ProjectionComplete));
    }

    fn until(&self, holds: impl Fn(&Self) -> bool) {
        let until = Instant::now() + Duration::from_secs(30);
        while !holds(self) {
            assert!(Instant::now() < until, "never so");
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// What opening a journal has to do with backups is over: one more counts as one more.
    fn has_seen_to_backups(&self) -> bool {
        self.told().iter().filter(|told| **told == Notice::BackupsChanged).count() >= 2
    }

    fn standing(&self) -> RecoveryStanding {
        open::recovery_standing(&self.session().expect("open")).expect("answered")
    }

    fn try_code(&self, code: &str) -> Result<bool, ErrorCode> {
        let session = self.session()?;
        guarded::recovery_try(&session, &field(code)).map(|tried| tried.opens).map_err(|error| error.code)
    }

    fn note(&self, text: &str) {
        open::entry_save(&self.session().expect("open"), None, None, check_in(text)).expect("saved");
    }

    fn notes(&self) -> Vec<String> {
        let rows = open::timeline(&self.session().expect("open"), 0, 100).expect("read").rows;
        let mut all: Vec<_> = rows.iter().map(|row| row.snippet.as_str().to_owned()).collect();
        all.sort();
        all
    }

    fn file(&self) -> PathBuf {
        self.shell.chosen().expect("chosen")
    }

    /// Begins a new key, with another passphrase or the present one.
    fn begin_key(&self, kind: &str, secret: &str, next: &str) -> Result<RecoveryGroups, ErrorCode> {
        let session = self.session()?;
        let code = |error: CommandError| error.code;
        let groups = guarded::new_key_begin(&session, &field(kind), &field(secret)).map_err(code)?;
        guarded::new_key_passphrase(&session, &field(next)).map_err(code)?;
        Ok(groups)
    }

    fn make_key(&self, code: &RecoveryGroups) -> Result<bool, ErrorCode> {
        open::new_key_make(&self.session()?, answers(code)).map_err(|error| error.code)
    }

    fn copies(&self) -> Vec<PathBuf> {
        let folder = self.file().with_file_name("backups");
        let files = fs::read_dir(folder).into_iter().flatten().flatten().map(|file| file.path());
        let mut all: Vec<_> =
            files.filter(|path| path.extension().is_some_and(|end| end == "stillpoint")).collect();
        all.sort();
        all
    }
}

fn now() -> stillpoint_journal::time::Moment {
    stillpoint_journal::time::Moment::now(stillpoint_journal::time::DayRule::Calendar)
}

#[test]
fn the_kit_is_for_its_owner_alone_and_only_while_the_code_is_on_show() {
    let app = App::new();
    let path = app.home.path().join("kit.pdf");
    let refused = save_kit(&app.shell, &path).expect_err("no code");
    assert_eq!(refused.code, ErrorCode::Invalid);
    free::setup_recovery_code(&app.shell, true).expect("drawn");
    save_kit(&app.shell, &path).expect("saved");
    let kit = fs::read(&path).expect("read");
    assert!(kit.starts_with(b"%PDF-"));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fs::metadata(&path).expect("there").permissions().mode() & 0o777, 0o600);
    }
    assert_eq!(fs::read_dir(app.home.path()).expect("listed").count(), 1, "nothing beside it");
    free::setup_recovery_code(&app.shell, true).expect("drawn anew");
    save_kit(&app.shell, &path).expect("saved");
    assert_ne!(fs::read(&path).expect("read"), kit, "another code");
    free::setup_cancel(&app.shell).expect("forgotten");
    assert!(save_kit(&app.shell, &path).is_err());
    let nowhere = app.home.path().join("missing").join("kit.pdf");
    free::setup_recovery_code(&app.shell, true).expect("drawn");
    assert_eq!(save_kit(&app.shell, &nowhere).expect_err("no folder").code, ErrorCode::FolderMissing);
}

#[test]
fn trying_the_code_is_offered_after_a_year_and_put_off_for_a_year() {
    let (app, code) = App::with_journal();
    let made = app.standing();
    assert!(made.made.is_some() && made.checked.is_none() && !made.offered);
    let app = app.later(364, "passphrase", PASSPHRASE);
    assert!(!app.standing().offered);
    let app = app.later(365, "passphrase", PASSPHRASE);
    assert!(app.standing().offered);
    let put_off = open::recovery_put_off(&app.session().expect("open")).expect("kept");
    assert!(!put_off.offered && put_off.checked.is_none());
    let app = app.later(729, "passphrase", PASSPHRASE);
    assert!(!app.standing().offered);
    let app = app.later(730, "passphrase", PASSPHRASE);
    assert!(app.standing().offered);
    assert_eq!(app.try_code(&whole(&code)), Ok(true));
    let tried = app.standing();
    assert!(!tried.offered && tried.checked.is_some() && tried.made == made.made);
    let app = app.later(1094, "passphrase", PASSPHRASE);
    assert!(!app.standing().offered);
    assert_eq!(app.standing().checked, tried.checked);
    let app = app.later(1095, "passphrase", PASSPHRASE);
    assert!(app.standing().offered);
}

#[test]
fn trying_a_code_says_whether_it_opens_and_leaves_every_key_as_it_was() {
    let (app, code) = App::with_journal();
    let keys = app.file().with_file_name("journal.stillpoint.keys");
    let before = fs::read(&keys).expect("there");
    let another: String = {
        let other = App::new();
        free::setup_recovery_code(&other.shell, true).map(|code| whole(&code)).expect("drawn")
    };
    assert_eq!(app.try_code(&another), Ok(false));
    assert_eq!(app.standing().checked, None);
    assert_eq!(app.try_code(&whole(&code).to_lowercase()), Ok(true));
    assert_eq!(fs::read(&keys).expect("there"), before);
    // A slip of the hand is no attempt; wrong codes are, as at the lock.
    assert_eq!(app.try_code("not a code"), Err(ErrorCode::RecoveryCodeTyped));
    let session = app.session().expect("open");
    let half = guarded::recovery_try(&session, &field("K7Q2 9DMX 4HZC")).expect_err("half a code");
    assert_eq!((half.code, half.detail.missing), (ErrorCode::RecoveryCodeTyped, Some(4)));
    drop(session);
    for _ in 0..3 {
        assert_eq!(app.try_code(&another), Ok(false));
    }
    assert_eq!(app.try_code(&another), Err(ErrorCode::WaitFirst));
    app.shell.lock();
    assert_eq!(app.try_code(&whole(&code)), Err(ErrorCode::Locked));
}

#[test]
fn the_code_of_now_is_enough_for_a_new_one_and_for_saving_everything() {
    let (app, old) = App::with_journal();
    let session = app.session().expect("open");
    let given = |code: &RecoveryGroups| (field("recovery"), field(&whole(code)));
    let (kind, secret) = given(&old);
    guarded::everything_permit(&session, &kind, &secret).expect("permitted");
    assert!(session.open.errands.is_permitted());
    let new = guarded::recovery_renew_begin(&session, &kind, &secret).expect("drawn");
    assert!(open::recovery_renew_finish(&session, answers(&new)).expect("answered"));
    for refused in [
        guarded::everything_permit(&session, &kind, &secret).map(drop),
        guarded::recovery_renew_begin(&session, &kind, &secret).map(drop),
    ] {
        assert_eq!(refused.expect_err("replaced").code, ErrorCode::WrongRecoveryCode);
    }
}

#[test]
fn a_new_code_begins_its_year_anew() {
    let (app, _) = App::with_journal();
    let app = app.later(400, "passphrase", PASSPHRASE);
    assert!(app.standing().offered);
    let session = app.session().expect("open");
    let new =
        guarded::recovery_renew_begin(&session, &field("passphrase"), &field(PASSPHRASE)).expect("drawn");
    assert!(open::recovery_renew_finish(&session, answers(&new)).expect("answered"));
    let standing = app.standing();
    assert!(!standing.offered && standing.checked.is_none());
    assert_eq!(app.try_code(&whole(&new)), Ok(true));
}

/// The promise of the screen: after a change the newest backup opens with the secret of now.
#[test]
fn a_change_of_passphrase_or_code_makes_a_backup_that_opens_with_the_new_one() {
    let (app, _) = App::with_journal();
    app.until(App::has_seen_to_backups);
    app.note("a heron");
    let session = app.session().expect("open");
    open::backup_make(&session).expect("made");
    let change =
        guarded::passphrase_change(&session, &field("passphrase"), &field(PASSPHRASE), &field(OTHER));
    change.expect("changed");
    let drill = |kind: &str, secret: &str| {
        guarded::backup_try(&session, &field(kind), &field(secret)).map(|drill| drill.total)
    };
    app.until(|app| app.copies().len() == 2);
    assert_eq!(drill("passphrase", OTHER).map_err(|error| error.code), Ok(1));
    let new = guarded::recovery_renew_begin(&session, &field("passphrase"), &field(OTHER)).expect("drawn");
    assert!(open::recovery_renew_finish(&session, answers(&new)).expect("answered"));
    app.until(|app| app.copies().len() == 3);
    assert_eq!(drill("recovery", &whole(&new)).map_err(|error| error.code), Ok(1));
    assert!(open::backups(&session).expect("answered").tried.is_some());
}

#[test]
fn the_code_does_with_backups_what_the_passphrase_does() {
    let (app, code) = App::with_journal();
    app.note("kept");
    let name = open::backup_make(&app.session().expect("open")).expect("made").copies[0].name.clone();
    app.note("since");
    app.shell.lock();
    app.read("recovery", &whole(&code));
    let session = app.session().expect("open");
    let page = open::backup_entries(&session, name.clone(), 0, 10).expect("looked into");
    assert_eq!(page.rows[0].snippet.as_str(), "kept");
    let wrong = guarded::backup_try(&session, &field("recovery"), &field("0000")).expect_err("mistyped");
    assert_eq!(wrong.code, ErrorCode::RecoveryCodeTyped);
    let drill = guarded::backup_try(&session, &field("recovery"), &field(&whole(&code))).expect("opened");
    assert_eq!(drill.total, 1);
    open::backup_restore(&session, name).expect("put back");
    app.read("recovery", &whole(&code));
    assert_eq!(app.notes(), ["kept"]);
    app.shell.lock();

    // A damaged one is mended by it as well.
    let mut bytes = fs::read(app.file()).expect("read");
    let last = bytes.windows(4).rposition(|at| at == b"SPfr").expect("a frame");
    bytes[last + 300] ^= 0xff;
    fs::write(app.file(), bytes).expect("written");
    app.read("recovery", &whole(&code));
    assert!(!app.standing().offered, "nothing could be remembered");
    open::mend(&app.session().expect("open")).expect("mended");
    app.read("recovery", &whole(&code));
    assert_eq!(app.notes(), ["kept"]);
    assert!(app.shell.state().expect("a state").integrity.expect("open").sound);
}

#[test]
fn opening_the_journal_by_its_code_has_tried_the_code() {
    let (app, code) = App::with_journal();
    assert!(app.standing().checked.is_none());
    app.shell.lock();
    app.read("recovery", &whole(&code));
    assert!(app.standing().checked.is_some());
}

#[test]
fn a_new_key_shuts_the_old_secrets_out_and_loses_nothing() {
    let (app, old) = App::with_journal();
    app.until(App::has_seen_to_backups);
    let settings = open::settings_get(&app.session().expect("open")).expect("settings");
    let wanted = Settings { jot_when_locked: true, ..settings };
    open::settings_set(&app.session().expect("open"), wanted).expect("kept");
    app.note("a heron");
    secret::jot(&app.shell, &field("before the key")).expect("sealed to the old key");
    assert_eq!(app.try_code(&whole(&old)), Ok(true));

    let new = app.begin_key("passphrase", PASSPHRASE, OTHER).expect("begun");
    assert_eq!(app.make_key(&old), Ok(false), "typed again from the wrong page");
    assert_eq!(app.phase(), VaultPhase::Unlocked);
    assert_eq!(app.make_key(&new), Ok(true));
    assert_eq!(app.phase(), VaultPhase::Locked);
    secret::jot(&app.shell, &field("after the key")).expect("sealed to the new key");

    assert_eq!(app.unlock("passphrase", PASSPHRASE), Err(ErrorCode::WrongPassphrase));
    assert_eq!(app.unlock("recovery", &whole(&old)), Err(ErrorCode::WrongRecoveryCode));
    app.read("passphrase", OTHER);
    assert_eq!(app.notes(), ["a heron"]);
    let drafts = open::drafts(&app.session().expect("open")).expect("read");
    assert_eq!(drafts.len(), 2, "what was jotted before and after");
    assert!(app.shell.state().expect("a state").rollback.is_none());
    let standing = app.standing();
    assert!(standing.made.is_some() && standing.checked.is_none(), "the new code was never tried");
    assert_eq!(app.try_code(&whole(&new)), Ok(true));

    // The one made before opens with the passphrase of its time, and one of now is made at once.
    app.until(|app| app.copies().len() == 2);
    let tried = |path: &PathBuf, passphrase| {
        try_restore(path, now(), &Secret::Passphrase(Passphrase::new(passphrase))).map(|drill| drill.total)
    };
    let copies = app.copies();
    assert_eq!(tried(&copies[0], PASSPHRASE), Ok(1));
    app.until(|app| {
        let copies = open::backups(&app.session().expect("open")).expect("answered").copies;
        copies.iter().map(|copy| copy.state).eq([CopyState::Sound, CopyState::OtherKey])
    });
    assert_eq!(tried(&copies[1], OTHER), Ok(1));
    app.shell.lock();
    assert_eq!(app.unlock("recovery", &whole(&new)), Ok(()));

    // Put in its place now, it opens with the secrets of its time: that is said until it is explained.
    app.shell.lock();
    fs::copy(&copies[0], app.file()).expect("put in its place");
    let earlier_key = || app.shell.state().expect("a state").rollback.is_some_and(|found| found.earlier_key);
    for _ in 0..2 {
        assert_eq!(app.unlock("passphrase", PASSPHRASE), Ok(()));
        assert!(earlier_key());
        app.note("written all the same");
        app.shell.lock();
    }
    assert_eq!(app.unlock("passphrase", PASSPHRASE), Ok(()));
    open::rollback_accept(&app.session().expect("open")).expect("explained");
    assert!(!earlier_key());
    app.shell.lock();
    assert_eq!(app.unlock("passphrase", PASSPHRASE), Ok(()));
    assert!(!earlier_key());
}

/// The backup of the journal as it was before it got a new key, by its name.
fn with_a_backup_from_before(app: &App) -> String {
    app.until(App::has_seen_to_backups);
    app.note("a heron");
    open::backup_make(&app.session().expect("open")).expect("made");
    let new = app.begin_key("passphrase", PASSPHRASE, OTHER).expect("begun");
    assert_eq!(app.make_key(&new), Ok(true));
    app.read("passphrase", OTHER);
    let earlier = |app: &App| {
        let copies = open::backups(&app.session().expect("open")).expect("answered").copies;
        copies.into_iter().find(|copy| copy.state == CopyState::OtherKey)
    };
    app.until(|app| earlier(app).is_some());
    earlier(app).expect("listed").name
}

#[test]
fn a_backup_from_before_a_new_key_is_looked_into_with_a_secret_of_its_time() {
    let (app, old) = App::with_journal();
    let name = with_a_backup_from_before(&app);
    let session = app.session().expect("open");
    let look = || open::backup_entries(&session, name.clone(), 0, 10).map_err(|error| error.code);
    let give = |kind: &str, secret: &str| {
        let given = guarded::backup_unlock(&session, &field(&name), &field(kind), &field(secret));
        given.map_err(|error| error.code)
    };
    assert_eq!(look().err(), Some(ErrorCode::OtherKey));
    assert_eq!(give("passphrase", OTHER), Err(ErrorCode::WrongPassphrase), "the one of now");
    assert_eq!(look().err(), Some(ErrorCode::OtherKey));
    assert_eq!(give("recovery", "K7Q2"), Err(ErrorCode::RecoveryCodeTyped));
    assert_eq!(give("recovery", &whole(&old)), Ok(()));

    let page = look().expect("read");
    assert_eq!((page.total, page.damaged, page.earlier_key), (1, false, true));
    let id = page.rows[0].id;
    let then = open::backup_entry(&session, name.clone(), id).expect("read");
    assert_eq!(then.body, check_in("a heron"));
    open::entry_save(&session, Some(id), None, check_in("as it became")).expect("saved");
    let back = open::backup_bring_back(&session, name.clone(), id).expect("back");
    assert_eq!((back.id, &back.body, app.notes()), (id, &then.body, vec!["a heron".to_owned()]));
    let versions = open::entry_versions(&session, id).expect("read");
    assert!(versions.iter().any(|version| version.body == check_in("as it became")), "nothing is replaced");
    let refused = open::backup_restore(&session, name.clone()).map_err(|error| error.code);
    assert_eq!(refused, Err(ErrorCode::OtherKey), "the whole would be under the old key");
    assert_eq!(app.phase(), VaultPhase::Unlocked);

    // It counts as a backup no more for having been looked into.
    open::backup_check(&session, name.clone()).expect("checked");
    let copies = open::backups(&session).expect("answered").copies;
    assert!(copies.iter().any(|copy| copy.name == name && copy.state == CopyState::OtherKey));
}

#[test]
fn the_key_of_an_earlier_backup_is_forgotten_with_the_journals_own() {
    let (app, _) = App::with_journal();
    let name = with_a_backup_from_before(&app);
    let session = app.session().expect("open");
    let passphrase = [field(&name), field("passphrase"), field(PASSPHRASE)];
    guarded::backup_unlock(&session, &passphrase[0], &passphrase[1], &passphrase[2]).expect("opened");
    assert!(open::backup_entries(&session, name.clone(), 0, 10).is_ok());
    app.shell.lock();
    let answer = guarded::backup_unlock(&session, &passphrase[0], &passphrase[1], &passphrase[2]);
    assert_eq!(answer.map_err(|error| error.code), Err(ErrorCode::Locked));
    assert!(session.open.earlier_for_test().is_none(), "no key outlives the lock");
    app.read("passphrase", OTHER);
    let again = open::backup_entries(&app.session().expect("open"), name, 0, 10);
    assert_eq!(again.map_err(|error| error.code).err(), Some(ErrorCode::OtherKey));
}

#[test]
fn wrong_secrets_for_an_earlier_backup_count_as_they_do_at_the_lock() {
    let (app, _) = App::with_journal();
    let name = with_a_backup_from_before(&app);
    let session = app.session().expect("open");
    let mut answers = (0..20).map(|_| {
        let given = guarded::backup_unlock(&session, &field(&name), &field("passphrase"), &field("not it"));
        given.expect_err("wrong").code
    });
    assert_eq!(answers.next(), Some(ErrorCode::WrongPassphrase));
    assert!(answers.any(|code| code == ErrorCode::WaitFirst), "guessing is slowed down");
    assert_eq!(app.notes(), ["a heron"]);
}

#[test]
fn another_journals_copy_is_no_backup_whatever_secret_opens_it() {
    let (app, _) = App::with_journal();
    let name = with_a_backup_from_before(&app);
    let (other, _) = App::with_journal();
    let stray = app.file().with_file_name("backups").join(&name);
    fs::copy(other.file(), &stray).expect("copied");
    let session = app.session().expect("open");
    let given = guarded::backup_unlock(&session, &field(&name), &field("passphrase"), &field(PASSPHRASE));
    assert_eq!(given.map_err(|error| error.code), Err(ErrorCode::OtherVault));
    let outside = guarded::backup_unlock(
        &session,
        &field("../journal.stillpoint"),
        &field("passphrase"),
        &field(OTHER),
    );
    assert_eq!(outside.map_err(|error| error.code), Err(ErrorCode::NotFound));
}

#[test]
fn a_new_key_may_keep_the_passphrase_but_not_one_that_nobody_gave() {
    let (app, code) = App::with_journal();
    assert_eq!(app.begin_key("passphrase", OTHER, ""), Err(ErrorCode::WrongPassphrase));
    assert_eq!(app.begin_key("recovery", &whole(&code), ""), Err(ErrorCode::Invalid));
    assert_eq!(app.begin_key("passphrase", PASSPHRASE, "short"), Err(ErrorCode::TooShort));
    let new = app.begin_key("passphrase", PASSPHRASE, "").expect("kept");
    assert_eq!(app.make_key(&new), Ok(true));
    app.read("passphrase", PASSPHRASE);
    let newer = app.begin_key("recovery", &whole(&new), OTHER).expect("by the code");
    assert_eq!(app.make_key(&newer), Ok(true));
    app.read("passphrase", OTHER);
}

#[test]
fn a_code_that_comes_with_a_key_is_not_put_in_place_without_it_nor_after_it_was_forgotten() {
    let (app, old) = App::with_journal();
    let new = app.begin_key("passphrase", PASSPHRASE, "").expect("begun");
    let session = app.session().expect("open");
    assert!(open::recovery_renew_finish(&session, answers(&new)).is_err());
    open::new_key_forget(&session).expect("forgotten");
    assert_eq!(app.make_key(&new), Err(ErrorCode::Invalid));
    assert_eq!(app.try_code(&whole(&old)), Ok(true));
    let _ = app.begin_key("passphrase", PASSPHRASE, "").expect("begun");
    app.shell.lock();
    app.unlock("passphrase", PASSPHRASE).expect("unlocked");
    assert_eq!(app.make_key(&new), Err(ErrorCode::Invalid), "locking forgets it");
}

#[test]
fn a_new_key_that_is_stopped_leaves_everything_as_it_was_and_can_be_made_after_all() {
    let (app, _) = App::with_journal();
    for n in 0..40 {
        app.note(&format!("{n:02}"));
    }
    let before = app.notes();
    let new = app.begin_key("passphrase", PASSPHRASE, OTHER).expect("begun");
    let session = app.session().expect("open");
    let (done, ended) = mpsc::channel();
    let stopper = std::thread::spawn(move || {
        while ended.try_recv() == Err(mpsc::TryRecvError::Empty) {
            open::errand_stop(&session).expect("asked");
            std::thread::yield_now();
        }
    });
    assert_eq!(app.make_key(&new), Err(ErrorCode::Stopped));
    done.send(()).expect("heard");
    stopper.join().expect("ended");
    assert_eq!(app.phase(), VaultPhase::Unlocked);
    assert!(!app.file().with_file_name("journal.stillpoint.new").exists());
    app.note("40");
    assert_eq!(app.notes().len(), before.len() + 1);
    open::backup_make(&app.session().expect("open")).expect("copies are read again");
    assert_eq!(app.make_key(&new), Ok(true), "with the same code and nothing typed anew");
    app.read("passphrase", OTHER);
    assert_eq!(app.notes().len(), 41);
    let Progress { done, total } = open::errand_progress(&app.session().expect("open")).expect("asked");
    assert_eq!((done, total), (0, 0), "of another session");
}

#[test]
fn where_no_new_file_can_be_written_the_journal_stays_open_and_whole() {
    let (app, old) = App::with_journal();
    app.note("a heron");
    let settings = open::settings_get(&app.session().expect("open")).expect("settings");
    let wanted = Settings { jot_when_locked: true, ..settings };
    open::settings_set(&app.session().expect("open"), wanted).expect("kept");
    let in_the_way = app.file().with_file_name("journal.stillpoint.new");
    fs::create_dir(&in_the_way).expect("a folder");
    let new = app.begin_key("passphrase", PASSPHRASE, OTHER).expect("begun");
    assert!(app.make_key(&new).is_err());
    assert_eq!(app.phase(), VaultPhase::Unlocked);
    app.note("still open");
    assert_eq!(app.try_code(&whole(&old)), Ok(true));
    assert!(free::jot_ready(&app.shell).expect("answered").on);
    fs::remove_dir(&in_the_way).expect("gone");
    app.shell.lock();
    app.read("passphrase", PASSPHRASE);
    assert_eq!(app.notes(), ["a heron", "still open"]);
}

/// The new file is ready and cannot be given its name: the old one is opened again.
#[test]
fn where_the_new_file_cannot_be_put_in_its_place_the_journal_goes_on() {
    let (app, old) = App::with_journal();
    app.note("a heron");
    let (path, away) = (app.file(), app.file().with_file_name("away"));
    let session = app.session().expect("open");
    let cost = KdfCost::new(19, 1, 1).expect("within bounds");
    let (passphrase, code) = (Passphrase::new(OTHER), RecoveryCode::generate().expect("drawn"));
    let device = crate::opening::device(&app.shell.places).expect("named");
    let replaced = app.shell.replace_open_or_go_on(
        &session.open,
        Farewell::NewKey,
        |()| Farewell::NewKey,
        |journal| {
            let ready = journal.prepare_new_key((&passphrase, &code), cost, now(), &|_, _| true)?;
            fs::rename(&path, &away).expect("pulled away");
            Ok((ready, ()))
        },
        |locked| {
            fs::rename(&away, &path).expect("put back");
            locked.unlock(device, &Secret::Passphrase(Passphrase::new(PASSPHRASE))).ok()
        },
    );
    assert!(replaced.is_err());
    assert_eq!(app.phase(), VaultPhase::Unlocked);
    assert!(!app.told().contains(&Notice::Locked));
    app.note("and on it goes");
    assert_eq!(app.notes(), ["a heron", "and on it goes"]);
    assert_eq!(app.try_code(&whole(&old)), Ok(true));
    open::backup_make(&session).expect("copies are read again");
}

/// By the code nobody knows the passphrase: its slot is made dearer when a new one is set.
#[test]
fn a_cheap_slot_opened_by_the_code_is_made_dearer_with_the_new_passphrase() {
    let (app, code) = App::with_journal();
    app.shell.lock();
    let shell = Arc::new(Shell::new(Places::inside(app.home.path()), Tuning::default(), |_| {}));
    secret::unlock(&shell, &field("recovery"), &field(&whole(&code))).expect("unlocked");
    let weak = || shell.open().expect("open").with(|journal| Ok(journal.is_below_floor())).expect("asked");
    assert!(weak());
    let session = Session::of(Arc::clone(&shell)).expect("open");
    guarded::passphrase_change(&session, &field("passphrase"), &field(""), &field(OTHER)).expect("set");
    assert!(!weak());
    shell.lock();
    secret::unlock(&shell, &field("recovery"), &field(&whole(&code))).expect("the code stays");
    shell.lock();
    secret::unlock(&shell, &field("passphrase"), &field(OTHER)).expect("the new passphrase");
    shell.lock();
}
