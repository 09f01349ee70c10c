//! Moving in from other programs, as the page asks for it.

use std::path::Path;

use stillpoint_journal::moving::Program;

use super::*;
use crate::commands::moving;

const TEXT: &str = "[2026-01-02 10:11] One. a\n[2026-01-03 10:11] Two\nb\n[2026-01-03 10:11] Two\nb\n";

fn put(app: &App, name: &str, bytes: &[u8]) -> PathBuf {
    let path = app.home.path().join("stick").join(name);
    std::fs::create_dir_all(path.parent().expect("a folder")).expect("made");
    std::fs::write(&path, bytes).expect("written");
    path
}

#[test]
fn a_file_is_looked_at_taken_in_known_again_and_taken_back() {
    let (app, _) = App::with_journal();
    let session = app.session().expect("open");
    let path = put(&app, "journal.txt", TEXT.as_bytes());
    let look = moving::look(&session, &path).expect("looked");
    assert_eq!((look.program, look.name.as_str()), (Program::Jrnl, "journal.txt"));
    assert_eq!((look.entries, look.known, look.unread_total), (2, 1, 0), "one is there twice");
    let days = (look.first.map(|day| day.to_string()), look.last.map(|day| day.to_string()));
    assert_eq!(days, (Some("2026-01-02".to_owned()), Some("2026-01-03".to_owned())));
    let words: Vec<&str> = look.samples.iter().map(|sample| sample.words.as_str()).collect();
    assert_eq!(words, ["One. a", "Two"]);
    assert_eq!(open::timeline(&session, 0, 9).expect("rows").total, 0, "nothing is kept by looking");
    // What was shown is what comes, whatever becomes of the file.
    std::fs::remove_file(&path).expect("removed");
    let moved = moving::move_in(&session, false).expect("in");
    assert_eq!((moved.entries, open::timeline(&session, 0, 9).expect("rows").total), (2, 2));
    assert_eq!(moving::move_in(&session, false).expect_err("once").code, ErrorCode::NotFound);

    let look = moving::look(&session, &put(&app, "journal.txt", TEXT.as_bytes())).expect("looked");
    assert_eq!((look.entries, look.known), (0, 3));
    assert_eq!(moving::move_in(&session, false).expect_err("nothing new").code, ErrorCode::Invalid);
    assert_eq!(moving::move_in(&session, true).expect("all the same").entries, 3);
    assert_eq!(moving::moves(&session).expect("both").len(), 2);
    assert_eq!(moving::move_in_undo(&session, moved.id).expect("undone").binned, 2);
    assert_eq!(open::timeline(&session, 0, 9).expect("rows").total, 3);
}

#[test]
fn what_is_of_a_day_still_to_come_is_counted() {
    let (app, _) = App::with_journal();
    let session = app.session().expect("open");
    let ahead = "[2026-01-02 10:11] One.\n[2199-01-03 10:11] Two.\n";
    let look = moving::look(&session, &put(&app, "journal.txt", ahead.as_bytes())).expect("looked");
    assert_eq!((look.entries, look.ahead), (2, 1));
    moving::move_in(&session, false).expect("in");
    let look = moving::look(&session, &put(&app, "again.txt", ahead.as_bytes())).expect("looked");
    assert_eq!((look.known, look.ahead), (2, 0), "nothing is said of what is here already");
}

#[test]
fn what_was_looked_at_can_be_forgotten() {
    let (app, _) = App::with_journal();
    let session = app.session().expect("open");
    moving::look(&session, &put(&app, "journal.txt", TEXT.as_bytes())).expect("looked");
    moving::move_in_forget(&session).expect("forgotten");
    assert_eq!(moving::move_in(&session, true).expect_err("gone").code, ErrorCode::NotFound);
    moving::look(&session, &put(&app, "journal.txt", TEXT.as_bytes())).expect("looked");
    let broken = put(&app, "a.json", b"{");
    assert_eq!(moving::look(&session, &broken).expect_err("no").code, ErrorCode::CutShort);
    assert_eq!(moving::move_in(&session, true).expect_err("not the one before").code, ErrorCode::NotFound);
}

#[test]
fn what_nothing_can_be_taken_from_is_told_apart() {
    let (app, _) = App::with_journal();
    let session = app.session().expect("open");
    let code = |path: &Path| moving::look(&session, path).expect_err("refused").code;
    assert_eq!(code(&put(&app, "a.png", b"\x89PNG")), ErrorCode::NotRecognised);
    assert_eq!(code(&put(&app, "a.json", b"{\"entries\":[]}")), ErrorCode::NothingInIt);
    assert_eq!(code(&app.home.path().join("gone.json")), ErrorCode::Absent);
    let own = put(&app, "own/stillpoint.json", b"{}");
    assert_eq!(code(own.parent().expect("a folder")), ErrorCode::OwnExport);
    assert_eq!(code(&session.open.path), ErrorCode::NotRecognised, "the journal itself is not opened again");
    #[cfg(unix)]
    {
        let link = app.home.path().join("stick/link.json");
        std::os::unix::fs::symlink(&session.open.path, &link).expect("linked");
        assert_eq!(code(&link), ErrorCode::NotRecognised, "nor through a link");
    }
}

#[test]
fn in_a_locked_journal_nothing_is_looked_at_or_left() {
    let (app, _) = App::with_journal();
    let session = app.session().expect("open");
    let path = put(&app, "journal.txt", TEXT.as_bytes());
    moving::look(&session, &path).expect("looked");
    app.shell.lock();
    assert_eq!(moving::move_in(&session, false).expect_err("locked").code, ErrorCode::Locked);
    assert_eq!(moving::look(&session, &path).expect_err("locked").code, ErrorCode::Locked);
}
