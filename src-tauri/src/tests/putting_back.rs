//! The journal's file taken away while it is open: noticed, put back, and never lost with the lock.
#![cfg(unix)]

use std::fs;
use std::path::{Path, PathBuf};

use stillpoint_journal::wire::Farewell;

use super::*;

impl App {
    fn journal_file(&self) -> PathBuf {
        self.shell.chosen().expect("chosen")
    }

    fn keeps(&self, text: &str) -> Result<(), ErrorCode> {
        let session = self.session()?;
        open::entry_save(&session, None, None, check_in(text)).map(drop).map_err(|error| error.code)
    }

    fn written(&self) -> Vec<String> {
        let rows = open::timeline(&self.session().expect("open"), 0, 100).expect("read").rows;
        let mut all: Vec<_> = rows.iter().map(|row| row.snippet.as_str().to_owned()).collect();
        all.sort();
        all
    }

    /// Waits until the backup of the day is made, or was not due.
    fn at_rest(&self) {
        let until = Instant::now() + Duration::from_secs(30);
        while self.told().iter().filter(|told| **told == Notice::BackupsChanged).count() < 2 {
            assert!(Instant::now() < until, "never seen to");
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    fn is_gone(&self) -> bool {
        self.shell.state().expect("a state").file_gone
    }
}

fn copies_in(folder: &Path) -> usize {
    let ends = |name: &str| name.ends_with("Z.stillpoint");
    let names = fs::read_dir(folder).into_iter().flatten().flatten();
    names.filter(|file| file.file_name().to_str().is_some_and(ends)).count()
}

#[test]
fn a_file_that_is_deleted_is_told_at_the_next_save_and_put_back_with_everything() {
    let (app, _) = App::with_journal();
    app.keeps("before").expect("kept");
    assert!(!app.is_gone());
    fs::remove_file(app.journal_file()).expect("deleted");
    assert_eq!(app.keeps("meanwhile"), Err(ErrorCode::Absent));
    assert!(app.told().contains(&Notice::FileGone(true)) && app.is_gone());
    let state = open::file_put_back(&app.session().expect("open"), false).expect("put back");
    assert!(!state.file_gone);
    let told = app.told();
    let of_the_file = |told: &&Notice| matches!(told, Notice::FileGone(_));
    assert_eq!(told.iter().rfind(of_the_file), Some(&Notice::FileGone(false)));
    app.keeps("meanwhile").expect("kept");
    app.shell.lock();
    assert_eq!(app.shell.farewell(), None, "there is nothing to be told");
    app.unlock("passphrase", PASSPHRASE).expect("unlocked");
    assert_eq!(app.written(), ["before", "meanwhile"]);
}

#[test]
fn one_that_is_deleted_and_then_locked_is_whole_again_and_that_is_said() {
    let (app, _) = App::with_journal();
    app.keeps("the last words").expect("kept");
    fs::remove_file(app.journal_file()).expect("deleted");
    app.shell.lock();
    assert_eq!(app.shell.farewell(), Some(Farewell::FilePutBack));
    app.unlock("passphrase", PASSPHRASE).expect("unlocked");
    assert_eq!(app.written(), ["the last words"]);
    assert_eq!(app.shell.farewell(), None);
}

#[test]
fn one_put_back_on_the_way_out_is_said_at_the_lock_screen_too() {
    let (app, _) = App::with_journal();
    app.keeps("the last words").expect("kept");
    fs::remove_file(app.journal_file()).expect("deleted");
    open::file_put_back(&app.session().expect("open"), true).expect("put back");
    app.shell.lock();
    assert_eq!(app.shell.farewell(), Some(Farewell::FilePutBack));
}

#[test]
fn another_file_in_its_place_is_left_and_all_that_was_kept_is_in_a_backup() {
    let (app, _) = App::with_journal();
    app.at_rest();
    app.keeps("the last words").expect("kept");
    let path = app.journal_file();
    fs::remove_file(&path).expect("deleted");
    fs::write(&path, b"something else").expect("written");
    let before = copies_in(&path.with_file_name("backups"));
    let refused =
        open::file_put_back(&app.session().expect("open"), false).map(drop).map_err(|error| error.code);
    assert_eq!(refused, Err(ErrorCode::AlreadyExists));
    app.shell.lock();
    assert_eq!(app.shell.farewell(), Some(Farewell::FileInBackup));
    assert_eq!(fs::read(&path).expect("there"), b"something else");
    assert_eq!(copies_in(&path.with_file_name("backups")), before + 1);
    let newest = free::stand_ins(&app.shell).expect("listed").copies[0].name.clone();
    let look = secret::stand_in_look(
        &app.shell,
        &field(&newest),
        &field("beside"),
        &field("passphrase"),
        &field(PASSPHRASE),
    );
    assert_eq!(look.expect("opened").newest[0].snippet.as_str(), "the last words");
}

#[test]
fn without_any_place_left_it_is_told_that_it_could_not_be_written() {
    let (app, _) = App::with_journal();
    // Or the backup that is made meanwhile would be written into the folder as it is emptied.
    app.at_rest();
    app.keeps("the last words").expect("kept");
    let folder = app.journal_file().with_file_name("");
    fs::remove_dir_all(&folder).expect("removed");
    // Where its folder was nothing can be made.
    fs::write(folder.to_str().expect("a name").trim_end_matches('/'), b"x").expect("in the way");
    app.shell.lock();
    assert_eq!(app.shell.farewell(), Some(Farewell::FileLost));
}

#[test]
fn a_journal_of_which_only_backups_are_left_is_still_the_one_that_is_chosen() {
    let (app, _) = App::with_journal();
    app.at_rest();
    app.keeps("in the backup").expect("kept");
    open::backup_make(&app.session().expect("open")).expect("made");
    let path = app.journal_file();
    app.shell.lock();
    fs::remove_file(&path).expect("deleted");
    let app = app.again();
    assert_eq!(app.shell.chosen(), Some(path));
    assert!(app.is_gone() && app.phase() == VaultPhase::Locked);
    assert_eq!(free::stand_ins(&app.shell).expect("listed").copies.len(), 1);
}

#[test]
fn a_place_that_is_taken_is_refused_before_anything_else_is_asked() {
    let (app, _) = App::with_journal();
    let code = |name: &str, folder: Option<&str>| {
        free::setup_place(&app.shell, name.into(), folder.map(Into::into)).map_err(|error| error.code)
    };
    assert_eq!(code("journal", None), Err(ErrorCode::AlreadyExists));
    assert_eq!(code("another", None), Ok(()));
    fs::write(app.journal_file().with_file_name("left.stillpoint.keys"), b"x").expect("written");
    assert_eq!(code("left", None), Err(ErrorCode::AlreadyExists));
    assert_eq!(code("another", Some("/nowhere/at/all")), Err(ErrorCode::FolderMissing));
}
