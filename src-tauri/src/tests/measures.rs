//! Measures: files that are taken in, and files that are not.

use stillpoint_journal::measure::{MeasureTaken, SAMPLE};

use super::*;

/// What is answered about a measure's file, in time.
fn refused(app: &App, path: PathBuf) -> CommandError {
    let session = app.session().expect("open");
    let (done, answered) = mpsc::channel();
    std::thread::spawn(move || done.send(asking::measure_taken_in(&session, &path).map(drop)));
    answered.recv_timeout(Duration::from_secs(10)).expect("an answer").expect_err("refused")
}

#[test]
fn the_sample_is_saved_taken_in_and_there_already_the_second_time() {
    let (app, _) = App::with_journal();
    let session = app.session().expect("open");
    let path = app.home.path().join("sample.json");
    asking::hand_on(&path, SAMPLE).expect("saved");
    let taken = asking::measure_taken_in(&session, &path).expect("taken in");
    assert_eq!((taken.name.as_str(), taken.how), ("Sample measure", MeasureTaken::New));
    let again = asking::measure_taken_in(&session, &path).expect("taken in");
    assert_eq!((again.id, again.how), (taken.id, MeasureTaken::There));

    let app = app.again();
    app.unlock("passphrase", PASSPHRASE).expect("unlocked");
    let session = app.session().expect("open");
    let all = open::measures(&session).expect("read");
    assert_eq!(all.iter().map(|one| one.id).collect::<Vec<_>>(), [taken.id], "kept");
    let begun = open::answering_begin(&session, taken.id).expect("to be answered");
    assert!(begun.id.is_none());
    let kept = open::item_keep(&session, None, ItemBody::Answering(begun.answering)).expect("kept");
    assert_eq!(open::answering_get(&session, kept.id).expect("read"), kept);
    assert_eq!(open::answering_begin(&session, taken.id).expect("this month's").id, Some(kept.id));
}

#[test]
fn what_is_no_measure_is_told_apart() {
    let (app, _) = App::with_journal();
    let place = |name: &str| app.home.path().join(name);
    let file = |name: &str, bytes: &[u8]| {
        std::fs::write(place(name), bytes).expect("written");
        place(name)
    };
    assert_eq!(refused(&app, place("not there.json")).code, ErrorCode::Absent);
    assert_eq!(refused(&app, app.home.path().to_path_buf()).code, ErrorCode::NotAMeasure);
    assert_eq!(refused(&app, file("sample.txt", SAMPLE)).code, ErrorCode::NotAMeasure, "by its name");
    assert_eq!(refused(&app, file("notes.json", b"Item one")).code, ErrorCode::NotAMeasure);
    assert_eq!(refused(&app, app.shell.chosen().expect("the journal itself")).code, ErrorCode::NotAMeasure);
    assert_eq!(refused(&app, file("cut.json", &SAMPLE[..300])).code, ErrorCode::CutShort);
    let newer = file("newer.json", br#"{"stillpoint":"measure","v":2,"measure":{}}"#);
    assert_eq!(refused(&app, newer).code, ErrorCode::NewerFormat);
    let wrong = String::from_utf8_lossy(SAMPLE).replace("\"reversed\"", "\"reverse\"");
    let answer = refused(&app, file("misspelt.json", wrong.as_bytes()));
    assert_eq!((answer.code, answer.detail.field.as_deref()), (ErrorCode::Invalid, Some("items[2].reverse")));
    let hole = place("huge.json");
    std::fs::File::create(&hole).and_then(|file| file.set_len(1 << 40)).expect("a hole");
    assert_eq!(refused(&app, hole).code, ErrorCode::TooLarge);
    let session = app.session().expect("open");
    assert!(open::measures(&session).expect("read").is_empty(), "nothing was kept");
    app.shell.lock();
    let taken = asking::measure_taken_in(&session, &file("sample.json", SAMPLE)).map(drop);
    assert_eq!(taken.map_err(|error| error.code), Err(ErrorCode::Locked));
}
