//! Pages and calendars: what leaves the journal because somebody asked for it.

use serde_json::{Value, json};
use stillpoint_journal::sheet::{PageAsked, PageFormat, PageOf};

use super::*;
use crate::commands::guarding::page_changed;

pub(super) fn kept(session: &Session, body: Value) -> Item {
    let body: ItemBody = serde_json::from_value(body).expect("an item");
    open::item_keep(session, None, body).expect("kept")
}

pub(super) fn group(day: &str, state: &str) -> Value {
    let after = json!({"heard": null, "useful": null, "safe": null, "shifted": "a heron", "learned": "",
        "carry": "", "idea": "", "question": "", "note": ""});
    json!({"item": "session", "kind": "group", "called": "", "day": day, "starts": "14:00", "minutes": 60,
        "format": null, "place": "", "role": "supervisee", "with": "a heron", "group": "", "state": state,
        "why": "a kingfisher", "repeat": null, "series": null, "programme": null, "remind": null, "uid": "",
        "after": after, "reflected": null, "aequip": []})
}

pub(super) fn ahead(days: i64) -> String {
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
    let rows = |of: PageOf, id: Option<EntryId>, reasons: bool| {
        let asked = PageAsked { of, id, from: None, to: None, reasons };
        let source = page_changed(&session, &asked, Vec::new()).expect("laid out");
        let file = asking::as_file(&source, PageFormat::Csv).map_err(|error| error.code)?;
        Ok(String::from_utf8(file.to_vec()).expect("text"))
    };
    let file = |reasons| rows(PageOf::Availability, None, reasons).expect("a file");
    assert!(!file(false).contains("kingfisher") && file(true).contains("kingfisher"));
    assert!(!file(true).contains("heron"));
    // An agenda is no table.
    let booked = kept(&session, group(&ahead(3), "booked"));
    assert_eq!(rows(PageOf::Agenda, Some(booked.id), false), Err(ErrorCode::Invalid));
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
    std::fs::write(&other, &text[..text.len() - 20]).expect("written");
    assert_eq!(code(&other), Err(ErrorCode::CutShort));
    assert_eq!(code(&app.home.path().join("none.ics")), Err(ErrorCode::Absent));
    let elsewhere = app.home.path().join("dates.txt");
    std::fs::write(&elsewhere, &text).expect("written");
    assert_eq!(code(&elsewhere), Err(ErrorCode::NotACalendar), "by its name");
}

#[test]
fn more_at_once_than_a_calendar_file_gives_is_refused() {
    let (app, _) = App::with_journal();
    let session = app.session().expect("open");
    let many = |count: usize| {
        let body: ItemBody = serde_json::from_value(group(&ahead(3), "booked")).expect("a session");
        vec![body; count]
    };
    let refused = open::items_keep(&session, many(1001)).expect_err("too many");
    assert_eq!((refused.code, refused.detail.field.as_deref()), (ErrorCode::Invalid, Some("bodies")));
    assert!(open::practice(&session).expect("read").items.is_empty());
    let kept = open::items_keep(&session, many(stillpoint_export::calendar::DATES_MAX)).expect("kept");
    let ids: Vec<_> = kept.iter().map(|item| item.id).collect();
    open::items_bin(&session, ids.clone()).expect("in the bin");
    assert!(open::practice(&session).expect("read").items.is_empty());
    open::items_restore(&session, ids).expect("out of it");
    assert_eq!(open::practice(&session).expect("read").items.len(), 1000);
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

#[test]
fn what_went_out_is_noted_without_a_word_of_it_and_without_where_to() {
    let (app, _) = App::with_journal();
    let session = app.session().expect("open");
    let cycle = kept(
        &session,
        json!({"item": "cycle", "called": "", "rules": "nmc", "from": ahead(-30), "until": ahead(30),
            "both": false, "practiceHours": null, "learningHours": null, "participatoryHours": null,
            "feedback": null, "pieces": null, "supervision": null, "averaged": false, "group": "full",
            "done": []}),
    );
    let piece = kept(
        &session,
        json!({"item": "piece", "called": "A heron", "rules": "own", "form": "account", "cycle": cycle.id,
            "day": null, "fields": [{"field": "activity", "text": "a kingfisher"}], "themes": [], "peer": false,
            "sources": []}),
    );
    let asked = |of: PageOf, id: EntryId| crate::commands::types::PageAsked {
        of,
        id: Some(id),
        from: None,
        to: None,
        reasons: false,
    };
    let page = asked(PageOf::Piece, piece.id);
    let sheet = crate::commands::guarding::page_changed(&session, &page, Vec::new()).expect("laid out");
    let text = asking::as_file(&sheet, PageFormat::Markdown).expect("a file");
    assert!(String::from_utf8_lossy(&text).starts_with("# A heron\n"));
    assert!(asking::as_file(&sheet, PageFormat::Pdf).expect("a file").starts_with(b"%PDF-"));
    asking::page_went_out(&session, PageOf::Piece, PageFormat::Markdown, asking::out_of(&sheet, 2));
    let page = asked(PageOf::Cycle, cycle.id);
    let sheet = crate::commands::guarding::page_changed(&session, &page, Vec::new()).expect("laid out");
    asking::page_went_out(&session, PageOf::Cycle, PageFormat::Pdf, asking::out_of(&sheet, 0));
    let items = open::practice(&session).expect("read").items;
    let mut noted: Vec<Value> = items
        .iter()
        .filter(|item| matches!(item.body, ItemBody::Exported(_)))
        .map(|item| serde_json::to_value(&item.body).expect("JSON"))
        .collect();
    assert_eq!(noted.len(), 2);
    // Two of the same millisecond have no order of their own.
    noted.sort_by_key(|item| item["what"] != "piece");
    assert_eq!((&noted[0]["what"], &noted[0]["format"]), (&json!("piece"), &json!("markdown")));
    assert_eq!((&noted[0]["pieces"], &noted[0]["replaced"]), (&json!([piece.id]), &json!(2)));
    assert_eq!(noted[1]["pieces"], json!([cycle.id]), "a piece that is not finished did not go out");
    let members: Vec<&String> = noted[0].as_object().expect("members").keys().collect();
    assert_eq!(members, ["called", "format", "item", "pieces", "replaced", "what", "when"]);
    assert_eq!(noted[0]["called"], json!(["A heron"]), "whatever it is called later");
    assert_eq!(noted[1]["called"], json!([]), "the cycle has no name, and that is known");
    let older = json!({"when": noted[0]["when"], "what": "piece", "format": "pdf", "pieces": [piece.id], "replaced": 0});
    let older: stillpoint_journal::evidence::Exported = serde_json::from_value(older.clone()).expect("read");
    assert!(older.called.is_none(), "from before names were kept");
    assert!(!serde_json::to_string(&older).expect("JSON").contains("called"), "and kept as it was");
}
