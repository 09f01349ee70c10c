//! Everything saved as plain files, copies, and such files brought in.

use std::path::Path;

use stillpoint_journal::everything::Tally;

use super::*;
use crate::commands::everything;

fn furnished() -> (App, Session) {
    let (app, _) = App::with_journal();
    let session = app.session().expect("open");
    open::entry_save(&session, None, None, check_in("a heron")).expect("saved");
    open::entry_save(&session, None, None, check_in("a kingfisher")).expect("saved");
    open::draft_keep(&session, None, None, check_in("half a thou")).expect("kept");
    (app, session)
}

fn permit(session: &Session) {
    guarded::everything_permit(session, &field("passphrase"), &field(PASSPHRASE)).expect("permitted");
}

fn names(folder: &Path) -> Vec<String> {
    let found = std::fs::read_dir(folder).expect("listed").flatten();
    let mut names: Vec<_> = found.map(|one| one.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

fn stick(app: &App) -> PathBuf {
    let stick = app.home.path().join("stick");
    std::fs::create_dir_all(&stick).expect("a folder");
    stick
}

fn brought(app: &App, folder: &Path) -> Result<Tally, CommandError> {
    let session = app.session().expect("open");
    everything::look(&session, folder.to_path_buf())?;
    everything::bring_in(&session)
}

#[test]
fn everything_is_saved_once_for_each_time_the_passphrase_is_typed() {
    let (app, session) = furnished();
    let stick = stick(&app);
    let refused = everything::save_everything(&session, &stick).expect_err("not asked");
    assert_eq!(refused.code, ErrorCode::Invalid);
    let wrong = guarded::everything_permit(&session, &field("passphrase"), &field(OTHER)).expect_err("wrong");
    assert_eq!(wrong.code, ErrorCode::WrongPassphrase);
    assert!(everything::save_everything(&session, &stick).is_err());
    assert!(names(&stick).is_empty());
    permit(&session);
    let saved = everything::save_everything(&session, &stick).expect("saved");
    assert!(everything::save_everything(&session, &stick).is_err(), "used up");
    assert_eq!(names(&stick), [saved.name.expect("a name")]);
    assert_eq!((saved.records, saved.left_out), (4, 0), "two entries, a draft, the settings");
}

#[test]
fn what_was_saved_is_brought_into_another_journal_and_out_of_the_way_again() {
    let (app, session) = furnished();
    let stick = stick(&app);
    permit(&session);
    let name = everything::save_everything(&session, &stick).expect("saved").name.expect("a name");
    let (other, _) = App::with_journal();
    let tally = brought(&other, &stick.join(&name)).expect("in");
    assert_eq!((tally.entries, tally.drafts, tally.known, tally.undoable), (2, 1, 1, 2));
    assert_eq!(tally.folder, name);
    let session = other.session().expect("open");
    assert_eq!(open::timeline(&session, 0, 9).expect("rows").total, 2);
    assert_eq!(open::drafts(&session).expect("drafts").len(), 1);
    assert_eq!(everything::bring_in(&session).expect_err("nothing chosen").code, ErrorCode::NotFound);
    assert_eq!(everything::bring_in_undo(&session).expect("undone"), 2);
    assert_eq!(everything::bring_in_undo(&session).expect("nothing left"), 0);
    assert_eq!(open::timeline(&session, 0, 9).expect("rows").total, 0);
    assert_eq!(open::bin(&session).expect("the bin").len(), 2);
}

#[test]
fn what_is_no_such_folder_is_told_apart_and_nothing_comes_in() {
    let (app, _) = App::with_journal();
    let stick = stick(&app);
    let code = |folder: &Path| brought(&app, folder).expect_err("refused").code;
    assert_eq!(code(&stick), ErrorCode::NotAnExport);
    assert_eq!(code(&stick.join("gone")), ErrorCode::Absent);
    std::fs::write(stick.join("stillpoint.json"), r#"{"stillpoint":"everything","format":9}"#)
        .expect("written");
    assert_eq!(code(&stick), ErrorCode::NewerFormat);
    std::fs::write(stick.join("stillpoint.json"), "{").expect("written");
    assert_eq!(code(&stick), ErrorCode::Damaged);
}

#[test]
fn a_place_that_cannot_be_written_to_is_left_as_it_was() {
    let (app, session) = furnished();
    permit(&session);
    let gone = everything::save_everything(&session, &app.home.path().join("gone")).expect_err("missing");
    assert_eq!(gone.code, ErrorCode::FolderMissing);
    assert!(!app.home.path().join("gone").exists());
}

#[test]
fn locking_while_everything_is_saved_leaves_nothing_behind() {
    let (app, session) = furnished();
    let stick = stick(&app);
    permit(&session);
    app.shell.lock();
    let locked = everything::save_everything(&session, &stick).expect_err("locked");
    assert_eq!(locked.code, ErrorCode::Locked);
    assert!(names(&stick).is_empty());
}

#[test]
fn work_that_is_stopped_leaves_nothing_behind() {
    let (app, session) = furnished();
    for n in 0..400 {
        open::entry_save(&session, None, None, check_in(&n.to_string())).expect("saved");
    }
    let stick = stick(&app);
    permit(&session);
    let stopper = app.session().expect("open");
    let stopping = std::thread::spawn(move || {
        while open::errand_progress(&stopper).expect("open").done == 0 {
            std::thread::yield_now();
        }
        open::errand_stop(&stopper).expect("asked");
    });
    let stopped = everything::save_everything(&session, &stick).expect_err("stopped");
    stopping.join().expect("asked");
    assert_eq!(stopped.code, ErrorCode::Cancelled);
    assert!(names(&stick).is_empty());
    permit(&session);
    everything::save_everything(&session, &stick).expect("and not the next time");
}

#[test]
fn a_copy_opens_with_the_passphrase_and_replaces_nothing() {
    let (app, session) = furnished();
    let path = stick(&app).join("copy.stillpoint");
    let saved = everything::save_copy(&session, &path).expect("copied");
    assert_eq!(saved.name.as_deref(), Some("copy.stillpoint"));
    let again = everything::save_copy(&session, &path).expect_err("there");
    assert_eq!(again.code, ErrorCode::AlreadyExists);
    app.shell.lock();
    app.shell.browse_to(path);
    app.unlock("passphrase", PASSPHRASE).expect("unlocked");
    let session = app.session().expect("open");
    assert_eq!(open::timeline(&session, 0, 9).expect("rows").total, 2);
}
