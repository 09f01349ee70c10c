//! Pages and calendars: what leaves the journal because somebody asked for it.

use serde_json::{Value, json};
use stillpoint_journal::sheet::PageOf;

use super::*;

fn kept(session: &Session, body: Value) -> Item {
    let body: ItemBody = serde_json::from_value(body).expect("an item");
    open::item_keep(session, None, body).expect("kept")
}

fn group(day: &str, state: &str) -> Value {
    let after = json!({"heard": null, "useful": null, "safe": null, "shifted": "a heron", "learned": "",
        "carry": "", "idea": "", "question": "", "note": ""});
    json!({"item": "session", "kind": "group", "called": "", "day": day, "starts": "14:00", "minutes": 60,
        "format": null, "place": "", "role": "supervisee", "with": "a heron", "group": "", "state": state,
        "why": "a kingfisher", "repeat": null, "series": null, "programme": null, "remind": null, "uid": "",
        "after": after, "reflected": null, "aequip": []})
}

fn ahead(days: i64) -> String {
    stillpoint_journal::time::Moment::now(stillpoint_journal::time::DayRule::Calendar)
        .day()
        .plus(days)
        .to_string()
}

#[test]
fn a_page_holds_what_is_shared_and_its_file_is_for_its_writer_alone() {
    let (app, _) = App::with_journal();
    let session = app.session().expect("open");
    let booked = kept(&session, group(&ahead(3), "booked"));
    let item = |question: &str, shared: bool| {
        json!({"id": booked.id, "question": question, "context": "a heron", "feeling": "a heron",
            "want": null, "proctor": null, "aequip": null, "minutes": null, "shared": shared, "line": null,
            "from": null, "discussed": false, "carried": 0})
    };
    let agenda = json!([item("How do I say no?", true), item("a heron", false)]);
    kept(
        &session,
        json!({"item": "preparation", "session": booked.id, "brief": false, "agenda": agenda, "top": "a heron",
            "need": "", "stays": "", "avoiding": "a heron", "mustBring": "", "hope": "", "online": [],
            "jotted": "a heron", "opened": null}),
    );
    let sheet = open::page(&session, PageOf::Agenda, Some(booked.id), None, None, false).expect("a page");
    let shown = serde_json::to_string(&sheet).expect("JSON");
    assert!(shown.contains("How do I say no?") && !shown.contains("heron"), "{shown}");
    let bytes = asking::printed(&sheet).expect("a file");
    assert!(bytes.starts_with(b"%PDF-"));
    let path = app.home.path().join("agenda.pdf");
    asking::hand_on(&path, &bytes).expect("saved");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(&path).expect("there").permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    let nobody = "00ff0123456789abcdef0123456789ab".parse().expect("an id");
    for of in [PageOf::Agenda, PageOf::Agreement] {
        for id in [None, Some(nobody)] {
            let refused = open::page(&session, of, id, None, None, false).map_err(|error| error.code);
            assert_eq!(refused.map(drop), Err(ErrorCode::NotFound));
        }
    }
}

#[test]
fn a_summary_for_others_has_reasons_only_if_asked_for() {
    let (app, _) = App::with_journal();
    let session = app.session().expect("open");
    kept(&session, group(&ahead(-3), "cancelled"));
    let shown = |reasons: bool| {
        let sheet = open::page(&session, PageOf::Availability, None, None, None, reasons).expect("a page");
        serde_json::to_string(&sheet).expect("JSON")
    };
    assert!(!shown(false).contains("kingfisher") && shown(true).contains("kingfisher"));
    assert!(!shown(true).contains("heron"));
}

#[test]
fn dates_are_found_in_a_calendar_and_known_again_once_they_are_kept() {
    let (app, _) = App::with_journal();
    let session = app.session().expect("open");
    let day = ahead(5).replace('-', "");
    let text = format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:one\r\nDTSTART:{day}T140000\r\nSUMMARY:x\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    );
    let path = app.home.path().join("dates.ics");
    std::fs::write(&path, &text).expect("written");
    let known = || asking::dates_of(&session, &path).expect("dates").dates.iter().map(|d| d.known).collect();
    let first: Vec<bool> = known();
    assert_eq!(first, [false]);
    let mut body = group(&ahead(5), "booked");
    body["uid"] = json!("one");
    kept(&session, body);
    let again: Vec<bool> = known();
    assert_eq!(again, [true]);

    let code =
        |path: &std::path::Path| asking::dates_of(&session, path).map(drop).map_err(|error| error.code);
    let other = app.home.path().join("notes.ics");
    std::fs::write(&other, "Feel your feet.").expect("written");
    assert_eq!(code(&other), Err(ErrorCode::NotACalendar));
    assert_eq!(code(&app.home.path().join("none.ics")), Err(ErrorCode::Absent));
    let elsewhere = app.home.path().join("dates.txt");
    std::fs::write(&elsewhere, &text).expect("written");
    assert_eq!(code(&elsewhere), Err(ErrorCode::NotACalendar), "by its name");
}

#[test]
fn only_dates_that_are_to_come_are_handed_on_and_only_if_there_are_any() {
    let (app, _) = App::with_journal();
    let session = app.session().expect("open");
    kept(&session, group(&ahead(-3), "attended"));
    let none = asking::dates_to_come(&session).map_err(|error| error.code);
    assert_eq!(none, Err(ErrorCode::NotFound));
    kept(&session, group(&ahead(3), "booked"));
    let text = String::from_utf8(asking::dates_to_come(&session).expect("dates")).expect("text");
    assert_eq!(text.matches("BEGIN:VEVENT").count(), 1);
    assert!(text.contains(&ahead(3).replace('-', "")));
    assert!(!text.contains("heron") && !text.contains("kingfisher"), "{text}");
}
