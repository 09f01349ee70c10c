//! The gate: what goes out may say something else than what stays.

use serde_json::json;
use stillpoint_export::Asked;

use super::supervision::{ahead, group, kept};
use super::*;
use crate::commands::guarding::page_changed;
use crate::commands::types::{GateOf, PageOf};

#[test]
fn a_page_goes_out_with_what_was_chosen_instead_and_the_journal_stays_as_it_is() {
    let (app, _) = App::with_journal();
    let session = app.session().expect("open");
    let booked = kept(&session, group(&ahead(3), "booked"));
    let agenda = json!([{"id": booked.id, "question": "How do I ring Mrs Patel back on 07700 900123?",
        "context": "Mr Khan", "feeling": "", "want": null, "proctor": null, "aequip": null, "minutes": null,
        "shared": true, "line": null, "from": null, "discussed": false, "carried": 0}]);
    kept(
        &session,
        json!({"item": "preparation", "session": booked.id, "brief": false, "agenda": agenda, "top": "",
            "need": "", "stays": "", "avoiding": "", "mustBring": "", "hope": "", "online": [],
            "jotted": "", "opened": null}),
    );
    let asked = Asked { of: PageOf::Agenda, id: Some(booked.id), from: None, to: None, reasons: false };
    let gate = open::guard_gate(&session, GateOf::Page(asked)).expect("looked at");
    let matched: Vec<_> = gate.found.iter().map(|one| one.matched.as_str()).collect();
    assert_eq!(matched, ["Mrs Patel", "07700 900123"], "of what is not shared nothing goes out");

    let places = gate.found.iter().map(|one| one.place).collect();
    let sheet = page_changed(&session, &asked, places).expect("laid out").sheet();
    let said: String = sheet.texts().collect::<Vec<_>>().join("|");
    assert!(said.contains("How do I ring person A back on (telephone number left out)?"), "{said}");
    let stays = open::page(&session, PageOf::Agenda, Some(booked.id), None, None, false).expect("a page");
    assert!(stays.texts().any(|text| text.contains("Mrs Patel back on 07700 900123")));

    let elsewhere = gate.found.iter().map(|one| {
        let mut place = one.place;
        place.start += 1;
        place
    });
    let refused = page_changed(&session, &asked, elsewhere.collect()).map_err(|error| error.code);
    assert_eq!(refused.map(drop), Err(ErrorCode::Invalid));
}

#[test]
fn everything_is_counted_before_it_is_saved_as_plain_files() {
    let (app, _) = App::with_journal();
    let session = app.session().expect("open");
    let before = open::guard_everything(&session).expect("counted").total;
    kept(
        &session,
        json!({"item": "action", "what": "Ring 07700 900123", "by": null, "session": null, "entry": null,
            "state": "open", "word": "", "answered": null}),
    );
    assert_eq!(open::guard_everything(&session).expect("counted").total, before + 1);
}
