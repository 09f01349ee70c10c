//! What became of the journal's own files is told once, whenever the app was ended; and a file that
//! cannot be used leads to its backups.

use std::fs;
use std::path::PathBuf;

use stillpoint_journal::news::{News, ReplacedFile, ReplacedFor};
use stillpoint_journal::wire::Farewell;

use super::*;
use crate::commands::types::{StandInLook, StandIns};

impl App {
    /// Unlocks, and waits until all that is done on opening is done.
    fn opened(&self, secret: &str) {
        let before = self.told().len();
        self.unlock("passphrase", secret).expect("unlocked");
        self.seen_to(before);
    }

    fn seen_to(&self, before: usize) {
        let until = Instant::now() + Duration::from_secs(30);
        while self.told()[before..].iter().filter(|told| **told == Notice::BackupsChanged).count() < 2 {
            assert!(Instant::now() < until, "never seen to");
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    fn news(&self) -> News {
        open::news(&self.session().expect("open")).expect("answered")
    }

    fn saves(&self, text: &str) {
        open::entry_save(&self.session().expect("open"), None, None, check_in(text)).expect("saved");
    }

    fn backs_up(&self) -> String {
        let session = self.session().expect("open");
        open::backup_make(&session).expect("made").copies[0].name.clone()
    }

    fn at_path(&self) -> PathBuf {
        self.shell.chosen().expect("chosen")
    }

    fn keys_beside(&self) -> PathBuf {
        self.at_path().with_file_name("journal.stillpoint.keys")
    }

    fn offered(&self) -> StandIns {
        free::stand_ins(&self.shell).expect("answered")
    }

    fn looks(&self, name: &str, secret: &str) -> Result<StandInLook, ErrorCode> {
        let look = secret::stand_in_look(
            &self.shell,
            &field(name),
            &field("beside"),
            &field("passphrase"),
            &field(secret),
        );
        look.map_err(|error| error.code)
    }

    fn words(&self) -> Vec<String> {
        let rows = open::timeline(&self.session().expect("open"), 0, 100).expect("read").rows;
        let mut all: Vec<_> = rows.iter().map(|row| row.snippet.as_str().to_owned()).collect();
        all.sort();
        all
    }
}

const fn replaced(why: ReplacedFor, done: bool) -> Option<ReplacedFile> {
    Some(ReplacedFile { why, done })
}

/// A journal with a backup and something written since.
fn backed_up() -> (App, String) {
    let (app, _) = App::with_journal();
    app.seen_to(0);
    app.saves("in the backup");
    let name = app.backs_up();
    app.saves("since");
    (app, name)
}

#[test]
fn a_put_back_that_nobody_was_told_of_is_told_once_the_app_is_there_again() {
    let (app, name) = backed_up();
    open::backup_restore(&app.session().expect("open"), name).expect("put back");
    // Killed: another process, and nothing was seen of the lock screen.
    let app = app.again();
    app.opened(PASSPHRASE);
    assert_eq!(app.words(), ["in the backup"]);
    assert_eq!(app.news().replaced, replaced(ReplacedFor::Restored, true));
    // Kept until it is read, and then gone for good.
    let app = app.again();
    app.opened(PASSPHRASE);
    assert_eq!(app.news().replaced, replaced(ReplacedFor::Restored, true));
    open::news_heard(&app.session().expect("open")).expect("kept");
    assert_eq!(app.news(), News::default());
    let app = app.again();
    app.opened(PASSPHRASE);
    assert_eq!(app.news(), News::default());
    let tried = open::backups(&app.session().expect("open")).expect("answered").tried;
    assert!(tried.is_some(), "putting a backup back is more than a try of it");
}

#[test]
fn what_stood_on_the_lock_screen_is_not_told_again() {
    for closed in [false, true] {
        let (app, name) = backed_up();
        open::backup_restore(&app.session().expect("open"), name).expect("put back");
        let app = if closed {
            app.shell.close();
            app.again()
        } else {
            app
        };
        app.opened(PASSPHRASE);
        assert_eq!(app.news(), News::default(), "closed in good order: {closed}");
    }
}

#[test]
fn one_that_was_broken_off_is_said_not_to_have_been_done() {
    for ready in [false, true] {
        for (farewell, why) in
            [(Farewell::Restored, ReplacedFor::Restored), (Farewell::NewKey, ReplacedFor::NewKey)]
        {
            let (app, _) = backed_up();
            let session = app.session().expect("open");
            let mark = |journal: &mut stillpoint_journal::Journal| {
                app.shell.mark_replacing(journal, farewell, ready);
                Ok(())
            };
            session.open.with(mark).expect("marked");
            drop(session);
            app.shell.lock();
            let app = app.again();
            app.opened(PASSPHRASE);
            assert_eq!(app.words(), ["in the backup", "since"]);
            assert_eq!(app.news().replaced, replaced(why, false), "ready: {ready}");
        }
    }
}

#[test]
fn one_that_failed_in_front_of_somebody_is_no_news() {
    let (app, name) = backed_up();
    let session = app.session().expect("open");
    let copy = app.at_path().with_file_name("backups").join(&name);
    let mut bytes = fs::read(&copy).expect("read");
    let last = bytes.windows(4).rposition(|at| at == b"SPfr").expect("a frame");
    bytes[last + 300] ^= 0xff;
    fs::write(&copy, bytes).expect("written");
    assert!(open::backup_restore(&session, name).is_err());
    drop(session);
    app.shell.lock();
    let app = app.again();
    app.opened(PASSPHRASE);
    assert_eq!(app.news(), News::default());
}

#[test]
fn a_new_key_that_nobody_was_told_of_is_told() {
    let (app, _) = backed_up();
    let session = app.session().expect("open");
    let code = guarded::new_key_begin(&session, &field("passphrase"), &field(PASSPHRASE)).expect("begun");
    guarded::new_key_passphrase(&session, &field(OTHER)).expect("given");
    assert!(open::new_key_make(&session, answers(&code)).expect("made"));
    drop(session);
    let app = app.again();
    app.opened(OTHER);
    assert_eq!(app.news().replaced, replaced(ReplacedFor::NewKey, true));
}

#[test]
fn a_new_key_made_after_all_takes_back_that_it_was_broken_off() {
    let (app, _) = backed_up();
    let mark = |journal: &mut stillpoint_journal::Journal| {
        app.shell.mark_replacing(journal, Farewell::NewKey, false);
        Ok(())
    };
    app.session().expect("open").open.with(mark).expect("marked");
    app.shell.lock();
    let app = app.again();
    app.opened(PASSPHRASE);
    assert_eq!(app.news().replaced, replaced(ReplacedFor::NewKey, false));
    // Not read; done again, and this time to its end.
    let session = app.session().expect("open");
    let code = guarded::new_key_begin(&session, &field("passphrase"), &field(PASSPHRASE)).expect("begun");
    guarded::new_key_passphrase(&session, &field(OTHER)).expect("given");
    assert!(open::new_key_make(&session, answers(&code)).expect("made"));
    drop(session);
    app.opened(OTHER);
    assert_eq!(app.news(), News::default());
    let app = app.again();
    app.opened(OTHER);
    assert_eq!(app.news(), News::default(), "nothing of it is kept");
}

/// What is known of the backups is sealed under the journal's key, and goes along to the new one.
#[test]
fn a_new_key_forgets_neither_that_a_restore_was_tried_nor_what_lies_in_the_second_folder() {
    let (app, _) = App::with_journal();
    app.seen_to(0);
    let stick = app.home.path().join("stick");
    fs::create_dir(&stick).expect("a folder");
    let session = app.session().expect("open");
    crate::commands::backups::second::choose(&session, Some(stick)).expect("chosen");
    app.saves("in the backup");
    let name = app.backs_up();
    guarded::backup_try(&session, &field("passphrase"), &field(PASSPHRASE)).expect("tried");
    let before = open::backups(&session).expect("answered");
    assert!(before.tried.is_some() && before.copies[0].second);
    let code = guarded::new_key_begin(&session, &field("passphrase"), &field(PASSPHRASE)).expect("begun");
    guarded::new_key_passphrase(&session, &field("")).expect("given");
    assert!(open::new_key_make(&session, answers(&code)).expect("made"));
    drop(session);
    app.opened(PASSPHRASE);
    let after = open::backups(&app.session().expect("open")).expect("answered");
    assert_eq!(after.tried, before.tried);
    let old = after.copies.iter().find(|copy| copy.name == name).expect("listed");
    assert_eq!((old.state, old.second), (stillpoint_journal::backups::CopyState::OtherKey, true));
    assert!(after.copies.iter().all(|copy| copy.second), "{:?}", after.copies);
}

#[test]
fn keys_that_were_damaged_or_missing_are_told_once_when_they_were_made_again() {
    for damage in [None, Some(&b"spoilt"[..])] {
        let (app, _) = App::with_journal();
        app.shell.lock();
        let whole = fs::read(app.keys_beside()).expect("there");
        match damage {
            None => fs::remove_file(app.keys_beside()).expect("gone"),
            Some(bytes) => fs::write(app.keys_beside(), bytes).expect("spoilt"),
        }
        app.opened(PASSPHRASE);
        assert!(app.news().keys_repaired);
        assert_eq!(fs::read(app.keys_beside()).expect("there again"), whole);
        let app = app.again();
        app.opened(PASSPHRASE);
        assert!(app.news().keys_repaired, "until it is read");
        open::news_heard(&app.session().expect("open")).expect("kept");
        app.shell.lock();
        app.opened(PASSPHRASE);
        assert!(!app.news().keys_repaired);
    }
}

/// Its file alone was brought to this computer: nothing was damaged.
#[test]
fn a_journal_brought_here_without_its_keys_is_no_news() {
    let (app, _) = App::with_journal();
    app.shell.lock();
    let other = App::new();
    let place = other.shell.places.data.join("journal.stillpoint");
    fs::create_dir_all(&other.shell.places.data).expect("a folder");
    fs::copy(app.at_path(), &place).expect("copied");
    let other = other.again();
    other.opened(PASSPHRASE);
    assert_eq!(other.news(), News::default());
    assert!(other.keys_beside().is_file());
}

#[test]
fn an_unusable_file_leads_to_its_backups_and_one_is_put_in_its_place() {
    let (app, name) = backed_up();
    app.shell.lock();
    fs::write(app.at_path(), b"").expect("emptied");
    assert_eq!(app.unlock("passphrase", PASSPHRASE), Err(ErrorCode::Damaged));
    let offered = app.offered();
    assert_eq!(offered.copies.len(), 1);
    assert_eq!((offered.copies[0].name.as_str(), offered.copies[0].second), (name.as_str(), false));
    assert_eq!(app.looks("../journal.stillpoint", PASSPHRASE), Err(ErrorCode::NotFound));
    assert_eq!(app.looks(&name, "not the passphrase"), Err(ErrorCode::WrongPassphrase));
    let look = app.looks(&name, PASSPHRASE).expect("opened");
    assert_eq!((look.total, look.trouble), (1, None));
    assert_eq!(look.newest[0].snippet.as_str(), "in the backup");
    assert!(fs::read(app.at_path()).expect("there").is_empty(), "nothing is done by looking");

    let put = free::stand_in_put(&app.shell).expect("put");
    let kept = PathBuf::from(put.kept.expect("kept"));
    assert_eq!(kept, app.at_path().with_file_name("journal.stillpoint.damaged"));
    assert!(fs::read(kept).expect("there").is_empty());
    app.opened(PASSPHRASE);
    assert_eq!(app.words(), ["in the backup"]);
    assert_eq!(app.news(), News::default(), "it was said where it was done");
    // How much is not in it is told as of any older file.
    assert!(app.shell.state().expect("a state").rollback.is_some_and(|found| found.saves.is_some()));
    let tried = open::backups(&app.session().expect("open")).expect("answered").tried;
    assert!(tried.is_some());
}

#[test]
fn where_the_app_was_killed_after_that_it_is_told_with_the_place() {
    let (app, name) = backed_up();
    app.shell.lock();
    fs::write(app.at_path(), b"eggs, milk").expect("spoilt");
    app.looks(&name, PASSPHRASE).expect("opened");
    free::stand_in_put(&app.shell).expect("put");
    let app = app.again();
    app.opened(PASSPHRASE);
    let news = app.news();
    assert_eq!(news.replaced, replaced(ReplacedFor::StoodIn, true));
    assert_eq!(news.kept.as_deref(), Some(".damaged"));
}

#[test]
fn a_journal_that_can_be_opened_is_replaced_by_nobody_at_the_lock_screen() {
    let (app, name) = backed_up();
    assert_eq!(app.looks(&name, PASSPHRASE), Err(ErrorCode::AlreadyExists), "it is open");
    app.shell.lock();
    let look = app.looks(&name, PASSPHRASE).expect("opened");
    assert_eq!(look.trouble, Some(ErrorCode::AlreadyExists));
    assert!(free::stand_in_put(&app.shell).is_err());
    app.opened(PASSPHRASE);
    assert_eq!(app.words(), ["in the backup", "since"]);
}

#[test]
fn wrong_secrets_for_a_backup_count_as_they_do_at_the_lock() {
    let (app, name) = backed_up();
    app.shell.lock();
    fs::write(app.at_path(), b"").expect("emptied");
    for _ in 0..3 {
        assert_eq!(app.looks(&name, "not the passphrase"), Err(ErrorCode::WrongPassphrase));
    }
    assert_eq!(app.looks(&name, PASSPHRASE), Err(ErrorCode::WaitFirst));
}

#[test]
fn another_journal_chosen_meanwhile_is_given_no_place_and_what_was_made_ready_goes() {
    let (app, name) = backed_up();
    app.shell.lock();
    fs::write(app.at_path(), b"").expect("emptied");
    app.looks(&name, PASSPHRASE).expect("opened");
    let new = app.at_path().with_file_name("journal.stillpoint.new");
    assert!(new.exists());
    app.shell.choose(app.home.path().join("another.stillpoint"));
    assert_eq!(free::stand_in_put(&app.shell).map_err(|error| error.code).err(), Some(ErrorCode::NotFound));
    assert!(!new.exists());
}
