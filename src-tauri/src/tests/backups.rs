//! Backups: made by themselves, put back, mended from, and an older file noticed.

use std::fs;
use std::path::{Path, PathBuf};

use stillpoint_journal::backups::{BackupReminder, Backups, CopyState};
use stillpoint_journal::entry::{Entry, SaveEntry};
use stillpoint_journal::time::{DayRule, Moment};
use stillpoint_journal::wire::Farewell;
use stillpoint_journal::{DeviceId, LockedJournal, Passphrase, Secret};

use super::*;

fn later(days_later: i64) -> Tuning {
    Tuning { days_later, ..Tuning::default() }
}

impl App {
    fn days_later(self, days: i64) -> Self {
        self.shell.lock();
        let app = Self::at(self.home, later(days));
        app.unlock("passphrase", PASSPHRASE).expect("unlocked");
        app.settled();
        app
    }

    fn write(&self, text: &str) -> Entry {
        open::entry_save(&self.session().expect("open"), None, None, check_in(text)).expect("saved")
    }

    /// What is known of the backups once the thread that sees to them is done.
    fn settled(&self) -> Backups {
        let session = self.session().expect("open");
        // One's own turn comes after the thread's; nothing is due any more then.
        let until = Instant::now() + Duration::from_secs(20);
        while self.told().iter().filter(|told| **told == Notice::BackupsChanged).count() < 2 {
            assert!(Instant::now() < until, "no backup was seen to");
            std::thread::sleep(Duration::from_millis(5));
        }
        let _ = session.shell.see_to_backups(&session.open, false);
        open::backups(&session).expect("answered")
    }

    fn backups_now(&self) -> Backups {
        open::backups(&self.session().expect("open")).expect("answered")
    }

    fn make_one(&self) -> Backups {
        open::backup_make(&self.session().expect("open")).expect("made")
    }

    fn path(&self) -> PathBuf {
        self.shell.chosen().expect("chosen")
    }

    fn folder(&self) -> PathBuf {
        self.path().with_file_name("backups")
    }

    fn device(&self) -> String {
        fs::read_to_string(self.shell.places.device()).expect("named")
    }

    fn snippets(&self) -> Vec<String> {
        let rows = open::timeline(&self.session().expect("open"), 0, 100).expect("read").rows;
        rows.iter().map(|row| row.snippet.as_str().to_owned()).collect()
    }

    fn rollback(&self) -> Option<stillpoint_journal::wire::Rollback> {
        self.shell.state().expect("a state").rollback
    }

    /// The journal closed, and a byte of a frame spoilt, counted from the end of the file.
    fn spoil(&self, frames_from_the_end: usize) {
        self.shell.lock();
        let mut bytes = fs::read(self.path()).expect("read");
        let magic = b"SPfr";
        let places: Vec<usize> =
            bytes.windows(4).enumerate().filter(|(_, at)| at == magic).map(|(at, _)| at).collect();
        let at = places[places.len() - 1 - frames_from_the_end];
        bytes[at + 300] ^= 0xff;
        fs::write(self.path(), bytes).expect("written");
    }
}

fn copies(folder: &Path) -> usize {
    let files = fs::read_dir(folder).into_iter().flatten().flatten();
    files.filter(|file| file.path().extension().is_some_and(|end| end == "stillpoint")).count()
}

#[test]
fn the_first_unlock_of_a_day_with_changes_makes_one_and_re_opening_makes_no_more() {
    let (app, _) = App::with_journal();
    assert!(app.settled().copies.is_empty(), "there is nothing in it yet");
    app.write("a heron");
    let app = app.days_later(1);
    let backups = app.backups_now();
    assert_eq!(backups.copies.len(), 1);
    let copy = &backups.copies[0];
    assert_eq!((copy.state, copy.entries), (CopyState::Sound, Some(1)));
    assert!(copy.checked.is_some() && copy.bytes > 0 && !backups.busy && backups.trouble.is_none());
    app.write("and another");
    let mut app = app;
    for _ in 0..5 {
        app = app.days_later(1);
    }
    assert_eq!(app.backups_now().copies.len(), 1, "the same day");
    let app = app.days_later(2);
    assert_eq!(app.backups_now().copies.len(), 2);
    let app = app.days_later(3);
    assert_eq!(app.backups_now().copies.len(), 2, "nothing has changed");
}

/// Somebody took a copy for the journal and went on in it: no other file has what they wrote.
#[test]
fn a_copy_that_was_gone_on_in_is_called_one_and_never_removed() {
    let (app, _) = App::with_journal();
    app.write("a heron");
    let name = app.make_one().copies[0].name.clone();
    app.shell.lock();
    let copy = app.folder().join(&name);
    assert!(crate::placement::of(&copy).backup && !crate::placement::of(&app.path()).backup);
    let locked = LockedJournal::open(&copy).expect("a journal");
    let secret = Secret::Passphrase(Passphrase::try_new(PASSPHRASE).expect("one"));
    let mut journal =
        locked.unlock(DeviceId::random().expect("random"), &secret).map_err(|(_, why)| why).expect("open");
    let save = SaveEntry { of: None, draft: None, body: check_in("written in the copy") };
    journal.save_entry(save, Moment::now(DayRule::Calendar)).expect("saved");
    drop(journal.lock());

    let mut app = app;
    for days in [1, 2, 9, 20, 40, 75, 80, 85, 86, 120, 500] {
        app = app.days_later(days);
        app.write("on");
    }
    assert!(app.backups_now().copies.len() > 3);
    assert!(copy.is_file(), "the only file with those words was removed");
}

#[test]
fn what_is_known_can_be_lost_and_is_found_out_again() {
    let (app, _) = App::with_journal();
    app.write("a heron");
    app.make_one();
    app.shell.lock();
    fs::remove_file(app.folder().join("journal.known")).expect("there");
    app.unlock("passphrase", PASSPHRASE).expect("unlocked");
    let copy = &app.settled().copies[0];
    assert_eq!((copy.state, copy.entries), (CopyState::Sound, Some(1)));
}

#[test]
fn a_name_from_the_page_leads_to_no_other_file() {
    let (app, _) = App::with_journal();
    let session = app.session().expect("open");
    for name in ["../journal.stillpoint", "journal.stillpoint", "", "/etc/passwd", "journal.keys"] {
        let answer = open::backup_entries(&session, name.into(), 0, 10).map_err(|error| error.code);
        assert_eq!(answer.err(), Some(ErrorCode::NotFound), "{name}");
    }
}

#[test]
fn another_journals_copy_under_such_a_name_is_neither_shown_nor_touched() {
    let (app, _) = App::with_journal();
    app.settled();
    app.write("a heron");
    app.make_one();
    let (other, _) = App::with_journal();
    other.write("of somebody else");
    other.make_one();
    let from = fs::read_dir(other.folder()).expect("listed").flatten().map(|file| file.path());
    let from = from.into_iter().find(|path| path.extension().is_some_and(|end| end == "stillpoint"));
    let stray = app.folder().join("journal 2020-01-01 000000Z.stillpoint");
    fs::copy(from.expect("a copy"), &stray).expect("copied");
    assert_eq!(app.settled().copies.len(), 1);
    assert!(stray.exists());
}

#[test]
fn a_backup_that_cannot_be_made_is_told_and_forgotten_once_one_can() {
    let (app, _) = App::with_journal();
    app.settled();
    app.write("a heron");
    let aside = app.folder().with_file_name("aside");
    fs::rename(app.folder(), &aside).expect("moved");
    fs::write(app.folder(), "in the way").expect("written");
    let session = app.session().expect("open");
    assert!(open::backup_make(&session).is_err());
    let backups = app.backups_now();
    assert!(backups.trouble.is_some() && !backups.busy);
    assert_eq!(backups.reminder, Some(BackupReminder::Failed));
    fs::remove_file(app.folder()).expect("gone");
    fs::rename(&aside, app.folder()).expect("back");
    let backups = app.make_one();
    assert_eq!((backups.trouble, backups.reminder), (None, None));
}

#[test]
fn emptying_the_bin_makes_one_first() {
    let (app, _) = App::with_journal();
    app.settled();
    let entry = app.write("a heron");
    let session = app.session().expect("open");
    open::entry_bin(&session, entry.id).expect("binned");
    assert_eq!(open::bin_empty(&session).expect("emptied"), 1);
    let name = app.backups_now().copies[0].name.clone();
    let found = open::backup_entry(&session, name, entry.id).expect("still in the copy");
    assert_eq!(found.body, check_in("a heron"));
}

#[test]
fn one_entry_comes_back_as_a_version_or_as_a_new_entry_and_overwrites_nothing() {
    let (app, _) = App::with_journal();
    app.settled();
    let (changed, deleted) = (app.write("as it was"), app.write("deleted since"));
    let name = app.make_one().copies[0].name.clone();
    let session = app.session().expect("open");
    open::entry_save(&session, Some(changed.id), None, check_in("as it is")).expect("saved");
    open::entry_bin(&session, deleted.id).expect("binned");
    open::bin_purge(&session, deleted.id).expect("gone");

    let page = open::backup_entries(&session, name.clone(), 0, 10).expect("read");
    assert_eq!((page.total, page.rows.len(), page.damaged), (2, 2, false));
    let back = open::backup_bring_back(&session, name.clone(), changed.id).expect("back");
    assert_eq!((back.id, &back.body), (changed.id, &check_in("as it was")));
    let versions = open::entry_versions(&session, changed.id).expect("read");
    assert!(versions.iter().any(|version| version.body == check_in("as it is")), "nothing is replaced");
    let back = open::backup_bring_back(&session, name, deleted.id).expect("back");
    assert_ne!(back.id, deleted.id);
    assert_eq!(back.body, check_in("deleted since"));
}

#[test]
fn everything_put_back_says_what_is_lost_keeps_a_copy_of_now_and_locks() {
    let (app, _) = App::with_journal();
    app.settled();
    let (first, gone) = (app.write("first"), app.write("deleted since"));
    let name = app.make_one().copies[0].name.clone();
    let session = app.session().expect("open");
    app.write("since");
    open::entry_save(&session, Some(first.id), None, check_in("first, changed")).expect("saved");
    open::entry_bin(&session, gone.id).expect("binned");
    open::bin_purge(&session, gone.id).expect("gone");
    let since = open::backup_since(&session, name.clone()).expect("compared");
    assert_eq!((since.written, since.changed, since.returning), (1, 1, 1));
    let device = app.device();

    open::backup_restore(&session, name).expect("put back");
    assert_eq!(app.phase(), VaultPhase::Locked);
    assert_eq!(app.told().last(), Some(&Notice::Locked));
    assert_eq!(app.shell.farewell(), Some(Farewell::Restored), "a new page asks for it");
    app.unlock("passphrase", PASSPHRASE).expect("unlocked");
    assert_eq!(app.shell.farewell(), None);
    let mut there = app.snippets();
    // Written within one millisecond they may be in either order.
    there.sort();
    assert_eq!(there, ["deleted since", "first"]);
    assert_eq!(app.rollback(), None, "it was put back here");
    assert_ne!(app.device(), device);
    let copies = app.settled().copies;
    assert_eq!(copies[0].entries, Some(2), "of now, made first: since and the changed one");
    let session = app.session().expect("open");
    let page = open::backup_entries(&session, copies[0].name.clone(), 0, 10).expect("read");
    assert!(page.rows.iter().any(|row| row.snippet.as_str() == "since"));
}

#[test]
fn a_damaged_copy_is_not_put_back_and_the_journal_stays_open() {
    let (app, _) = App::with_journal();
    app.settled();
    app.write("first");
    let name = app.make_one().copies[0].name.clone();
    let copy = app.folder().join(&name);
    let mut bytes = fs::read(&copy).expect("read");
    let last = bytes.windows(4).rposition(|at| at == b"SPfr").expect("a frame");
    bytes[last + 300] ^= 0xff;
    fs::write(&copy, bytes).expect("written");
    let session = app.session().expect("open");
    let answer = open::backup_restore(&session, name.clone()).map_err(|error| error.code);
    assert_eq!(answer.err(), Some(ErrorCode::CopyDamaged));
    assert_eq!(app.phase(), VaultPhase::Unlocked);
    let checked = open::backup_check(&session, name).expect("checked");
    assert_eq!(checked.copies[0].state, CopyState::Damaged);
    app.make_one();
}

#[test]
fn a_damaged_journal_is_mended_from_its_backup_and_nothing_is_missing() {
    let (app, _) = App::with_journal();
    app.settled();
    let stick = app.home.path().join("stick");
    fs::create_dir(&stick).expect("a folder");
    crate::commands::backups::second::choose(&app.session().expect("open"), Some(stick.clone()))
        .expect("chosen");
    for text in ["one", "two", "three"] {
        app.write(text);
    }
    app.make_one();
    assert_eq!(copies(&stick), 1, "the same backup twice counts once below");
    app.spoil(0);
    app.unlock("passphrase", PASSPHRASE).expect("unlocked");
    app.settled();
    let found = app.shell.state().expect("a state").integrity.expect("open");
    assert!(found.read_only && !found.sound && found.writable_place);
    let session = app.session().expect("open");
    let plan = open::mend_plan(&session).expect("planned");
    assert_eq!((plan.from_backups.len(), plan.lost.len(), plan.backups), (1, 0, 1));
    assert!(plan.from_backups[0].taken.is_some() && plan.from_backups[0].loss.kind.is_some());
    assert_eq!(app.phase(), VaultPhase::Unlocked, "nothing is done by looking");
    assert_eq!(open::mend(&session).expect("mended"), plan);
    assert_eq!(app.phase(), VaultPhase::Locked);
    app.unlock("passphrase", PASSPHRASE).expect("unlocked");
    let mut words = app.snippets();
    words.sort();
    assert_eq!(words, ["one", "three", "two"]);
    assert!(app.shell.state().expect("a state").integrity.expect("open").sound);
    assert_eq!(app.rollback(), None);
    assert!(app.path().with_file_name("journal.stillpoint.damaged").exists());
    app.write("and on it goes");
}

#[test]
fn where_the_list_is_damaged_too_it_is_never_said_that_nothing_is_lost() {
    let (app, _) = App::with_journal();
    app.settled();
    app.write("in the backup");
    app.make_one();
    app.write("only here");
    app.shell.lock();
    let path = app.path();
    let mut bytes = fs::read(&path).expect("read");
    let frames: Vec<usize> = (0..bytes.len() - 4).filter(|at| bytes[*at..].starts_with(b"SPfr")).collect();
    frames.into_iter().for_each(|at| bytes[at + 300] ^= 0xff);
    let manifest = bytes.windows(4).rposition(|at| at == b"SPmf").expect("a manifest");
    bytes[manifest + 100] ^= 0xff;
    fs::write(&path, bytes).expect("written");
    app.unlock("passphrase", PASSPHRASE).expect("unlocked");
    app.settled();
    assert!(app.shell.state().expect("a state").integrity.expect("open").list_damaged);
    let plan = open::mend(&app.session().expect("open")).expect("mended");
    assert!(plan.list_damaged);
    assert_eq!(plan.lost.len(), 1, "{plan:?}");
    assert_eq!(app.shell.state().expect("a state").farewell, Some(Farewell::MendedInPart));
    app.unlock("passphrase", PASSPHRASE).expect("unlocked");
    assert_eq!(app.snippets(), ["in the backup"]);
}

#[test]
fn an_older_file_is_still_asked_about_when_it_was_damaged_as_well_and_mended() {
    let (app, _) = App::with_journal();
    app.settled();
    app.write("first");
    app.make_one();
    app.shell.lock();
    let old = fs::read(app.path()).expect("read");
    app.unlock("passphrase", PASSPHRASE).expect("unlocked");
    app.write("second");
    app.shell.lock();
    fs::write(app.path(), old).expect("put back by hand");
    app.unlock("passphrase", PASSPHRASE).expect("unlocked");
    assert!(app.rollback().is_some());
    app.shell.lock();
    let mut bytes = fs::read(app.path()).expect("read");
    let manifest = bytes.windows(4).rposition(|at| at == b"SPmf").expect("a manifest");
    bytes[manifest + 100] ^= 0xff;
    fs::write(app.path(), bytes).expect("damaged");
    app.unlock("passphrase", PASSPHRASE).expect("unlocked");
    app.settled();
    assert!(!app.shell.state().expect("a state").integrity.expect("open").sound);
    assert!(app.rollback().is_some(), "the damage does not hide it");
    open::mend(&app.session().expect("open")).expect("mended");
    app.unlock("passphrase", PASSPHRASE).expect("unlocked");
    assert!(app.shell.state().expect("a state").integrity.expect("open").sound);
    assert!(app.rollback().is_some(), "nor does mending");
}

#[test]
fn an_older_file_in_its_place_is_asked_about_until_it_is_explained() {
    let (app, _) = App::with_journal();
    app.settled();
    app.write("first");
    app.shell.lock();
    let old = fs::read(app.path()).expect("read");
    app.unlock("passphrase", PASSPHRASE).expect("unlocked");
    assert_eq!(app.rollback(), None);
    app.write("second");
    app.write("third");
    app.shell.lock();
    let device = app.device();
    fs::write(app.path(), old).expect("put back by hand");
    for _ in 0..2 {
        app.unlock("passphrase", PASSPHRASE).expect("unlocked");
        assert_eq!(app.rollback().expect("noticed").saves, Some(2));
        for more in ["more", "than", "was", "lost"] {
            app.write(more);
        }
        app.shell.lock();
    }
    assert_ne!(app.device(), device, "its numbers may be used again");
    app.unlock("passphrase", PASSPHRASE).expect("unlocked");
    let new_key = || {
        let session = app.session().expect("open");
        guarded::new_key_begin(&session, &field("passphrase"), &field(PASSPHRASE)).map(drop)
    };
    assert_eq!(new_key().expect_err("it could not be asked any more").code, ErrorCode::Invalid);
    let state = open::rollback_accept(&app.session().expect("open")).expect("accepted");
    assert_eq!(state.rollback, None);
    assert_eq!(new_key(), Ok(()));
    app.shell.lock();
    app.unlock("passphrase", PASSPHRASE).expect("unlocked");
    assert_eq!(app.rollback(), None);
}

#[test]
fn a_second_folder_is_filled_missed_and_caught_up() {
    let (app, _) = App::with_journal();
    app.settled();
    let stick = app.home.path().join("stick");
    fs::create_dir(&stick).expect("a folder");
    let choose = |folder| crate::commands::backups::second::choose(&app.session().expect("open"), folder);
    assert_eq!(choose(Some(app.folder())).expect_err("the same").code, ErrorCode::Invalid);
    choose(Some(stick.clone())).expect("chosen");
    app.write("one");
    let backups = app.make_one();
    assert!(backups.copies[0].second && backups.second.expect("chosen").there);
    assert_eq!(copies(&stick), 1);

    let away = app.home.path().join("away");
    fs::rename(&stick, &away).expect("pulled out");
    app.write("two");
    let app = app.days_later(1);
    let second = app.backups_now().second.expect("chosen");
    assert!(!second.there && second.missing_since.is_some());
    assert!(app.backups_now().copies.iter().all(|copy| !copy.second), "it cannot be looked at there");
    assert_eq!(app.backups_now().reminder, None, "no word on Today yet");
    let app = app.days_later(15);
    assert_eq!(app.backups_now().reminder, Some(BackupReminder::SecondMissing));

    fs::rename(&away, &stick).expect("found again");
    app.shell.look_for_second_folder();
    let until = Instant::now() + Duration::from_secs(20);
    while copies(&stick) < 2 {
        assert!(Instant::now() < until, "never caught up");
        std::thread::sleep(Duration::from_millis(10));
    }
    let backups = app.settled();
    assert_eq!((backups.second.expect("chosen").missing_since, backups.reminder), (None, None));
    assert!(backups.copies.iter().all(|copy| copy.second));
}

#[test]
fn trying_a_restore_opens_the_newest_copy_by_the_passphrase_alone_and_notes_the_day() {
    let (app, _) = App::with_journal();
    app.settled();
    for text in ["one", "two", "three", "four"] {
        app.write(text);
    }
    assert!(app.make_one().tried.is_none());
    let session = app.session().expect("open");
    let wrong = guarded::backup_try(&session, &field("passphrase"), &field(OTHER)).expect_err("wrong");
    assert_eq!(wrong.code, ErrorCode::WrongPassphrase);
    assert!(app.backups_now().tried.is_none());
    let drill = guarded::backup_try(&session, &field("passphrase"), &field(PASSPHRASE)).expect("opened");
    assert_eq!((drill.total, drill.newest.len()), (4, 3));
    assert!(app.backups_now().tried.is_some());
}

#[test]
fn locked_is_not_said_while_somebody_reads_copies() {
    let (app, _) = App::with_journal();
    app.settled();
    let inside = app.session().expect("open").open;
    let lent = inside.lend().expect("open");
    let shell = Arc::clone(&app.shell);
    let (done, locked) = mpsc::channel();
    let locking = std::thread::spawn(move || {
        shell.lock();
        done.send(()).expect("heard");
    });
    while lent.goes_on() {
        std::thread::yield_now();
    }
    assert!(locked.recv_timeout(Duration::from_millis(300)).is_err(), "the keys are still here");
    assert!(!app.told().contains(&Notice::Locked));
    drop(lent);
    locked.recv_timeout(Duration::from_secs(20)).expect("locked");
    locking.join().expect("ended");
    assert_eq!(app.told().last(), Some(&Notice::Locked));
}

#[test]
fn a_backup_under_way_is_given_up_when_it_locks() {
    let (app, _) = App::with_journal();
    app.settled();
    for number in 0..30 {
        app.write(&format!("{number} {}", "long ".repeat(2000)));
    }
    let session = app.session().expect("open");
    let inside = Arc::clone(&session.open);
    let making = std::thread::spawn(move || open::backup_make(&session));
    while !inside.keeping.standing().busy {
        std::thread::yield_now();
    }
    app.shell.lock();
    assert!(inside.lend().is_err());
    let _ = making.join().expect("ended");
    let unfinished = fs::read_dir(app.folder()).expect("listed").flatten();
    assert!(unfinished.into_iter().all(|file| file.path().extension().is_none_or(|end| end != "new")));
}

#[test]
fn a_cheap_slot_is_wrapped_anew_at_unlock_and_both_secrets_stay() {
    let (app, code) = App::with_journal();
    app.shell.lock();
    let shell = Shell::new(Places::inside(app.home.path()), Tuning::default(), |_| {});
    let shell = Arc::new(shell);
    secret::unlock(&shell, &field("passphrase"), &field(PASSPHRASE)).expect("unlocked");
    let weak = || shell.open().expect("open").with(|journal| Ok(journal.is_below_floor())).expect("asked");
    let until = Instant::now() + Duration::from_secs(120);
    while weak() {
        assert!(Instant::now() < until, "never strengthened");
        std::thread::sleep(Duration::from_millis(50));
    }
    shell.lock();
    secret::unlock(&shell, &field("passphrase"), &field(PASSPHRASE)).expect("the same passphrase");
    shell.lock();
    secret::unlock(&shell, &field("recovery"), &field(&whole(&code))).expect("the same code");
    shell.lock();
}

#[test]
fn a_test_with_a_cost_of_its_own_is_left_alone() {
    let (app, _) = App::with_journal();
    app.shell.lock();
    app.unlock("passphrase", PASSPHRASE).expect("unlocked");
    app.settled();
    let weak = app.shell.open().expect("open").with(|journal| Ok(journal.is_below_floor()));
    assert!(weak.expect("asked"));
}
