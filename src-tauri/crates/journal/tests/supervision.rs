//! Items of a supervision practice, from what the screen sends to what is on disk and back.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail as tests do")]

mod common;

use common::*;
use serde_json::{Value, json};
use stillpoint_journal::{
    ErrorCode, Journal,
    id::EntryId,
    parse::parse,
    reflection::Reflection,
    supervision::{Item, ItemBody, KeepItem, MANY_MAX, ManyBodies, Session},
    template::TemplateKey,
};

fn moment_json() -> Value {
    json!({"at": "2026-11-22T12:00:00.000Z", "offsetMinutes": 0, "day": "2026-11-22"})
}

const OTHER: &str = "00ff0123456789abcdef0123456789ab";

fn session() -> Value {
    json!({"item": "session", "kind": "nurseAdvocate", "called": "Ward", "day": "2026-11-26", "starts": "14:00",
        "minutes": 60, "format": "video", "place": "the link", "role": "facilitator", "with": "PNA",
        "group": "new starters", "people": 5, "state": "attended", "why": "late", "repeat": {"every": 6, "unit": "weeks"},
        "series": OTHER, "programme": OTHER, "remind": 2, "uid": "u@x",
        "after": {"heard": 7, "useful": 0, "safe": null, "shifted": "a", "learned": "b", "carry": "c",
            "idea": "d", "question": "e", "note": "f"},
        "reflected": moment_json(), "aequip": ["qualityImprovement"]})
}

/// One of each kind, with every member given.
fn everything() -> Vec<Value> {
    let agenda = json!([{"id": OTHER, "question": "q", "context": "c", "feeling": "f", "want": "shareRisk",
        "proctor": "normative", "aequip": "formative", "minutes": 15, "shared": false, "line": "l",
        "from": OTHER, "discussed": true, "carried": 3}]);
    let stage = json!({"id": "s.1", "kind": "think", "name": "n", "prompt": "p", "hints": ["h"]});
    vec![
        session(),
        json!({"item": "preparation", "session": OTHER, "brief": true, "agenda": agenda, "top": "t",
            "need": "n", "stays": "s", "avoiding": "a", "mustBring": "m", "hope": "h",
            "online": ["headphones", "noScreenShare"], "jotted": "j", "opened": moment_json()}),
        json!({"item": "agreement", "kinds": ["group"], "with": "a", "purpose": "b", "format": "c",
            "frequency": "d", "protectedTime": "e", "privacy": "f", "records": "g", "confidentiality": "h",
            "limits": "i", "cancellation": "j", "urgent": "k", "evaluation": "l", "agreed": "2026-01-01",
            "review": "2027-01-01", "replaces": OTHER}),
        json!({"item": "allowance", "called": "c", "kinds": ["oneToOne"], "sessions": 2, "minutes": 60,
            "from": "2026-01-01", "until": "2027-03-31"}),
        json!({"item": "rhythm", "called": "c", "kinds": [], "weeks": 6, "since": "2026-01-01"}),
        json!({"item": "programme", "called": "c", "kind": "rbcsGroup", "sessions": 5, "begins": "2026-01-01"}),
        json!({"item": "refresher", "what": "w", "due": "2026-01-01", "weeks": 52, "done": "2026-01-02"}),
        json!({"item": "confidence", "day": "2026-01-01", "oneToOne": 0, "group": 10, "note": "n"}),
        json!({"item": "action", "what": "w", "by": "2026-01-01", "session": OTHER, "entry": OTHER,
            "state": "changedMind", "word": "w", "answered": moment_json()}),
        json!({"item": "intention", "text": "t", "day": "2026-01-01", "session": OTHER, "entry": OTHER,
            "seen": moment_json(), "answer": "a"}),
        json!({"item": "why", "drivers": "d", "principles": [{"name": "n", "meaning": "m"}], "offerFrom": 7}),
        json!({"item": "riskCard", "day": "2026-01-01", "idea": "i", "risks": "r", "mitigations": "m",
            "endorsed": "e", "alone": "partly"}),
        json!({"item": "phrase", "plain": "p", "service": "s", "follows": "f", "about": "a"}),
        json!({"item": "microChange", "day": "2026-01-01", "what": "w", "noticed": "n", "principle": "p",
            "entry": OTHER}),
        json!({"item": "template", "name": "n", "about": "a", "credit": "c", "minutes": 10, "stages": [stage]}),
        json!({"item": "cycle", "called": "l", "rules": "w", "from": "2026-01-01", "until": "2028-12-31",
            "both": true, "practiceHours": 450, "learningHours": 35, "participatoryHours": 20, "feedback": 5,
            "pieces": 5, "supervision": 90, "averaged": true, "group": "share",
            "done": [{"id": "w", "day": "2026-01-01"}]}),
        json!({"item": "learning", "day": "2026-01-01", "kind": "work", "what": "t", "minutes": 90,
            "participatory": true}),
        json!({"item": "practiceHours", "from": "2026-01-01", "until": "2026-12-31", "hours": 900,
            "what": "t"}),
        json!({"item": "feedback", "day": "2026-01-01", "by": "l", "what": "t"}),
        json!({"item": "piece", "called": "l", "rules": "nmc", "form": "account", "cycle": OTHER,
            "day": "2026-01-01", "fields": [{"field": "w", "text": "t"}], "themes": ["w"], "peer": true,
            "sources": [{"from": OTHER, "taken": moment_json(), "paragraphs": [{"at": 3, "field": "w"}]}]}),
        json!({"item": "exported", "when": moment_json(), "what": "piece", "format": "markdown",
            "pieces": [OTHER], "called": ["l"], "replaced": 2}),
    ]
}

fn keep(journal: &mut Journal, id: Option<EntryId>, body: &Value) -> Item {
    journal.keep_item(KeepItem { id, body: parse(body).unwrap() }, noon()).unwrap()
}

fn bodies(journal: &mut Journal) -> Vec<Value> {
    journal.practice().items.iter().map(|item| serde_json::to_value(&item.body).unwrap()).collect()
}

#[test]
fn every_kind_comes_back_in_the_words_it_was_sent_in() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let ids: Vec<EntryId> = everything().iter().map(|body| keep(&mut journal, None, body).id).collect();
    let mut journal = desk.reopen(journal);
    let mut found = bodies(&mut journal);
    let mut sent = everything();
    for list in [&mut found, &mut sent] {
        list.sort_by_key(ToString::to_string);
    }
    assert_eq!(found, sent);
    drop(journal.lock());
    let vault = desk.vault();
    for (id, body) in ids.iter().zip(everything()) {
        let record: Value =
            serde_json::from_slice(&vault.read(id.to_string().parse().unwrap()).unwrap().body).unwrap();
        let now = moment_json();
        let expected =
            json!({"v": 1, "type": "item", "created": now, "edited": now, "binned": null, "body": body});
        assert_eq!(record, expected);
    }
}

#[test]
fn what_is_wrong_is_refused_by_the_name_of_its_field() {
    let refused = |n: usize, pointer: &str, wrong: Value| {
        let mut body = everything().remove(n);
        *body.pointer_mut(pointer).unwrap() = wrong;
        let alone = parse::<ItemBody>(&body).unwrap_err();
        let kept = parse::<KeepItem>(&json!({"id": null, "body": body})).unwrap_err();
        assert_eq!(alone, kept);
        alone.detail().field.unwrap()
    };
    for (n, pointer, wrong) in [
        (0, "/kind", json!("seance")),
        (0, "/people", json!(51)),
        (15, "/until", json!("2028-02-30")),
        (15, "/group", json!("double")),
        (16, "/minutes", json!(0)),
        (17, "/hours", json!(-1)),
        (18, "/by", json!("x".repeat(81))),
        (19, "/peer", json!("perhaps")),
        (20, "/what", json!("secrets")),
        (0, "/day", json!("2026-02-30")),
        (0, "/starts", json!("25:00")),
        (0, "/minutes", json!(0)),
        (0, "/state", json!("perhaps")),
        (0, "/remind", json!(61)),
        (0, "/with", json!("x".repeat(81))),
        (0, "/place", json!("x".repeat(401))),
        (1, "/online", json!(["telepathy"])),
        (1, "/session", json!("nobody")),
        (3, "/sessions", json!(0)),
        (4, "/weeks", json!(521)),
        (7, "/group", json!(11)),
        (8, "/state", json!("failed")),
        (14, "/minutes", json!(241)),
    ] {
        assert_eq!(refused(n, pointer, wrong), pointer[1..]);
    }
    assert_eq!(refused(0, "/after/heard", json!(11)), "heard");
    assert_eq!(refused(0, "/repeat/every", json!(53)), "every");
    assert_eq!(refused(1, "/agenda/0/want", json!("money")), "want");
    assert_eq!(refused(10, "/principles/0/name", json!(" ")), "name");
    assert_eq!(refused(14, "/stages/0/kind", json!("sing")), "kind");
}

#[test]
fn an_item_is_replaced_under_its_own_name_and_only_by_its_own_kind() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let first = keep(&mut journal, None, &session());
    let mut changed = session();
    changed["called"] = json!("Ward, Tuesdays");
    let second = journal
        .keep_item(KeepItem { id: Some(first.id), body: parse(&changed).unwrap() }, minute(5))
        .unwrap();
    assert_eq!((second.id, second.created, second.edited), (first.id, noon(), minute(5)));
    let action = KeepItem { id: Some(first.id), body: parse(&everything()[8]).unwrap() };
    assert_eq!(journal.keep_item(action, noon()).unwrap_err().code(), ErrorCode::Invalid);
    let entry = save(&mut journal, "an entry");
    let over = KeepItem { id: Some(entry.id), body: parse(&session()).unwrap() };
    assert_eq!(journal.keep_item(over, noon()).unwrap_err().code(), ErrorCode::Invalid);
    let mut journal = desk.reopen(journal);
    assert_eq!(bodies(&mut journal), [changed]);
    assert_eq!(texts(&journal), ["an entry"]);
}

#[test]
fn an_item_in_the_bin_is_out_of_sight_comes_back_and_is_deleted_for_good() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let id = keep(&mut journal, None, &session()).id;
    assert_eq!(
        journal.purge_item(id).unwrap_err().code(),
        ErrorCode::NotFound,
        "not from where it is in use"
    );
    journal.bin_item(id, minute(3)).unwrap();
    assert_eq!(journal.bin_item(id, minute(60)).unwrap().binned, Some(minute(3)));
    let mut journal = desk.reopen(journal);
    assert!(bodies(&mut journal).is_empty());
    let row = journal.binned_items().remove(0);
    assert_eq!((row.item.id, row.binned, row.gone_on.to_string()), (id, minute(3), "2026-12-22".to_owned()));
    journal.restore_item(id).unwrap();
    assert_eq!(bodies(&mut journal), [session()]);
    journal.bin_item(id, noon()).unwrap();
    journal.purge_item(id).unwrap();
    assert!(desk.reopen(journal).binned_items().is_empty());
}

#[test]
fn the_bin_is_emptied_of_items_too_and_after_thirty_days_by_itself() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let entry = save(&mut journal, "x").id;
    journal.bin_entry(entry, noon()).unwrap();
    let item = keep(&mut journal, None, &session()).id;
    journal.bin_item(item, noon()).unwrap();
    assert_eq!(journal.empty_bin().unwrap(), 2);
    assert!(journal.binned_items().is_empty());

    let item = keep(&mut journal, None, &session()).id;
    journal.bin_item(item, noon()).unwrap();
    drop(journal.lock());
    let early = moment("2026-12-22T11:00:00+00:00");
    assert_eq!(desk.open_at(early).binned_items().len(), 1);
    let late = moment("2026-12-22T13:00:00+00:00");
    let mut journal = desk.open_at(late);
    assert!(journal.practice().items.is_empty());
    assert!(journal.binned_items().is_empty());
}

#[test]
fn a_series_is_kept_whole_and_each_of_it_can_change_by_itself() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let mut booked = session();
    (booked["state"], booked["series"]) = (json!("booked"), Value::Null);
    let first = keep(&mut journal, None, &booked).id;
    let all = journal.repeat_session(first, 3, noon()).unwrap();
    assert_eq!(all.len(), 4);
    let mut journal = desk.reopen(journal);
    let found = bodies(&mut journal);
    let mut days: Vec<&str> = found.iter().filter_map(|body| body["day"].as_str()).collect();
    days.sort_unstable();
    assert_eq!(days, ["2026-11-26", "2027-01-07", "2027-02-18", "2027-04-01"]);
    assert!(found.iter().all(|body| body["series"] == first.to_string()));
    journal.bin_item(all[2].id, noon()).unwrap();
    assert_eq!(bodies(&mut journal).len(), 3);
    assert_eq!(journal.repeat_session(entry_less(), 1, noon()).unwrap_err().code(), ErrorCode::NotFound);
}

#[test]
fn many_are_kept_in_one_write_and_put_in_the_bin_and_back_in_one() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let before = keep(&mut journal, None, &session()).id;
    let many: Vec<ItemBody> = (0..MANY_MAX).map(|_| parse(&session()).unwrap()).collect();
    let kept = journal.keep_items(ManyBodies::new(many).unwrap(), noon()).unwrap();
    let ids: Vec<EntryId> = kept.iter().map(|item| item.id).collect();
    let mut journal = desk.reopen(journal);
    assert_eq!(bodies(&mut journal).len(), MANY_MAX + 1);

    // One of them is deleted meanwhile, one is in the bin already, and one is named twice.
    journal.bin_item(ids[0], minute(1)).unwrap();
    journal.purge_item(ids[0]).unwrap();
    journal.bin_item(ids[1], minute(1)).unwrap();
    let twice: Vec<EntryId> = ids.iter().chain(&ids[2..3]).copied().collect();
    journal.bin_items(&twice, minute(2)).unwrap();
    let mut journal = desk.reopen(journal);
    assert_eq!(journal.practice().items.iter().map(|item| item.id).collect::<Vec<_>>(), [before]);
    let binned = journal.binned_items();
    assert_eq!(binned.len(), MANY_MAX - 1);
    assert_eq!(binned.last().map(|row| (row.item.id, row.binned)), Some((ids[1], minute(1))));

    journal.restore_items(&ids).unwrap();
    let mut journal = desk.reopen(journal);
    assert_eq!(bodies(&mut journal).len(), MANY_MAX);
}

/// A series of four, an hour on Thursdays; the second of them as it is.
fn series(journal: &mut Journal) -> (Vec<EntryId>, Value) {
    let mut first = session();
    (first["state"], first["series"]) = (json!("booked"), Value::Null);
    first["repeat"] = json!({"every": 1, "unit": "weeks"});
    let id = keep(journal, None, &first).id;
    let all = journal.repeat_session(id, 3, noon()).unwrap();
    (all.iter().map(|item| item.id).collect(), serde_json::to_value(&all[1].body).unwrap())
}

fn in_order(journal: &mut Journal) -> Vec<Value> {
    let mut found = bodies(journal);
    found.sort_by_key(|body| body["day"].to_string());
    found
}

fn days_and_times(journal: &mut Journal) -> Vec<String> {
    let those = in_order(journal).into_iter().filter(|body| body["item"] == "session");
    those.map(|body| format!("{} {}", body["day"], body["starts"]).replace('"', "")).collect()
}

#[test]
fn this_and_the_later_ones_change_in_one_write_and_are_put_back_in_one() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let (ids, was) = series(&mut journal);
    let preparation = keep(&mut journal, None, &everything()[1]);
    let untouched = in_order(&mut journal);
    let mut is = was.clone();
    (is["day"], is["starts"]) = (json!("2026-12-04"), json!("15:00"));
    keep(&mut journal, Some(ids[1]), &is);
    let was: Session = parse(&was).unwrap();

    let asked = journal.series_later(ids[1], &was).unwrap();
    assert_eq!((asked.changing.len(), asked.staying), (2, 0));
    assert_eq!(days_and_times(&mut journal)[2..], ["2026-12-10 14:00", "2026-12-17 14:00"], "only asked");
    let changed = journal.change_series(ids[1], was, minute(4)).unwrap();
    assert_eq!(changed.after.iter().map(|item| item.id).collect::<Vec<_>>(), ids[1..]);

    let mut journal = desk.reopen(journal);
    let moved = ["2026-11-26 14:00", "2026-12-04 15:00", "2026-12-11 15:00", "2026-12-18 15:00"];
    assert_eq!(days_and_times(&mut journal), moved);
    assert!(journal.practice().items.contains(&preparation), "what is prepared is left alone");

    journal.put_series_back(&changed, minute(5)).unwrap();
    let mut journal = desk.reopen(journal);
    assert_eq!(in_order(&mut journal), untouched);
}

#[test]
fn putting_a_series_back_loses_nothing_that_came_since() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let (ids, was) = series(&mut journal);
    let mut is = was.clone();
    is["place"] = json!("Room 2");
    keep(&mut journal, Some(ids[1]), &is);
    let changed = journal.change_series(ids[1], parse(&was).unwrap(), minute(4)).unwrap();
    let mut since = serde_json::to_value(&changed.after[1].body).unwrap();
    (since["state"], since["why"]) = (json!("cancelled"), json!("short of staff"));
    keep(&mut journal, Some(ids[2]), &since);
    journal.bin_item(ids[3], minute(5)).unwrap();
    journal.put_series_back(&changed, minute(6)).unwrap();
    let found = bodies(&mut journal);
    assert_eq!(found.len(), 3, "what is in the bin stays there");
    assert!(found.iter().all(|body| body["place"] == was["place"]));
    let cancelled = found.iter().find(|body| body["state"] == "cancelled").unwrap();
    assert_eq!(cancelled["why"], "short of staff");
    journal.purge_item(ids[3]).unwrap();
    assert_eq!(journal.put_series_back(&changed, minute(7)).unwrap().len(), 2, "deleted stays deleted");
    let gone = journal.series_later(ids[3], &parse(&was).unwrap()).unwrap_err();
    assert_eq!(gone.code(), ErrorCode::NotFound);
}

#[test]
fn a_session_is_asked_after_once_it_has_ended_and_not_after_it_was_put_away() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let mut booked = session();
    booked["reflected"] = Value::Null;
    (booked["state"], booked["day"], booked["starts"]) =
        (json!("booked"), json!("2026-11-22"), json!("10:00"));
    let id = keep(&mut journal, None, &booked).id;
    assert_eq!(journal.standing(moment("2026-11-22T10:59:00+00:00")).unlogged, []);
    assert_eq!(journal.standing(noon()).unlogged, [id]);
    let put_away = journal.put_session_away(id, noon()).unwrap();
    assert_eq!(serde_json::to_value(&put_away.body).unwrap()["after"], booked["after"]);
    let mut journal = desk.reopen(journal);
    assert_eq!(journal.standing(moment("2027-01-22T12:00:00+00:00")).unlogged, []);
    assert_eq!(journal.put_session_away(entry_less(), noon()).unwrap_err().code(), ErrorCode::NotFound);
}

fn entry_less() -> EntryId {
    OTHER.parse().unwrap()
}

#[test]
fn the_standing_knows_the_strain_of_the_day_and_no_other() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let why = keep(&mut journal, None, &everything()[10]).id;
    let strained = |strain: u8, day: &str| -> Value {
        json!({"of": null, "draft": null, "body": {"kind": "checkIn",
            "when": {"at": format!("{day}T09:00:00.000Z"), "offsetMinutes": 0, "day": day},
            "phase": null, "shift": null, "arriving": "", "scales": [{"scale": "strain", "score": strain}],
            "feelings": [], "body": [], "systems": {"threat": null, "drive": null, "soothing": null},
            "need": [], "text": "", "tags": [], "setAside": false}})
    };
    journal.save_entry(parse(&strained(9, "2026-11-21")).unwrap(), noon()).unwrap();
    assert_eq!(journal.standing(noon()).why, None);
    journal.save_entry(parse(&strained(7, "2026-11-22")).unwrap(), noon()).unwrap();
    journal.save_entry(parse(&strained(2, "2026-11-22")).unwrap(), noon()).unwrap();
    assert_eq!(journal.standing(noon()).why, Some(why));
}

#[test]
fn looking_back_begins_on_the_day_itself_and_leaves_the_bin_out() {
    let desk = Desk::new();
    let mut journal = desk.create();
    for (day, text) in [("2026-11-11", "before"), ("2026-11-12", "that day"), ("2026-11-20", "since")] {
        let when = moment(&format!("{day}T12:00:00+00:00"));
        let save = stillpoint_journal::entry::SaveEntry { of: None, draft: None, body: check_in(when, text) };
        journal.save_entry(save, noon()).unwrap();
    }
    let binned = save(&mut journal, "binned").id;
    journal.bin_entry(binned, noon()).unwrap();
    let mut journal = desk.reopen(journal);
    let found = |journal: &mut Journal, day: Option<&str>| -> Vec<String> {
        let rows = journal.since(day.map(|day| day.parse().unwrap()));
        rows.iter().map(|row| row.snippet.to_string()).collect()
    };
    assert_eq!(found(&mut journal, Some("2026-11-12")), ["since", "that day"]);
    assert_eq!(found(&mut journal, None), ["since", "that day", "before"]);
}

fn reflection() -> Value {
    json!({"kind": "reflection", "when": moment_json(), "title": "The meeting", "template": "driscoll",
        "templateName": "What, so what, now what",
        "parts": [{"stage": "driscoll.what", "heading": "What", "text": " "},
            {"stage": "", "heading": "Old", "text": "It was\nloud."}],
        "at": "driscoll.what", "session": OTHER, "entries": [OTHER], "tags": ["team"],
        "themes": [{"theme": "valued", "score": null}, {"theme": "connected", "score": 3}],
        "proctor": ["restorative"], "aequip": ["normative"], "principles": ["Honesty"],
        "thinkBefore": "notNow", "thinkAfter": "yes", "setAside": true})
}

#[test]
fn a_reflection_comes_back_in_the_words_it_was_sent_in() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let save = parse(&json!({"of": null, "draft": null, "body": reflection()})).unwrap();
    let entry = journal.save_entry(save, noon()).unwrap();
    let journal = desk.reopen(journal);
    assert_eq!(serde_json::to_value(journal.entry(entry.id).unwrap().body).unwrap(), reflection());
    let row = serde_json::to_value(&journal.timeline(0, 1).rows[0]).unwrap();
    assert_eq!((&row["kind"], &row["snippet"]), (&json!("reflection"), &json!("It was loud.")));
    assert_eq!((&row["setAside"], &row["tags"]), (&json!(true), &json!(["team"])));
    let shown = json!({"title": "The meeting", "templateName": "What, so what, now what", "session": OTHER});
    assert_eq!(row["reflection"], shown);
    let mut wrong = reflection();
    wrong["themes"][0]["theme"] = json!("weather");
    let refused = parse::<Reflection>(&wrong).unwrap_err();
    assert_eq!(refused.detail().field.unwrap(), "theme");
}

#[test]
fn a_reflection_goes_over_to_another_template_one_that_comes_with_the_app_or_ones_own() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let own = keep(
        &mut journal,
        None,
        &json!({"item": "template", "name": "Mine", "about": "", "credit": "",
        "minutes": null, "stages": [{"id": "m.1", "kind": "write", "name": "One", "prompt": "", "hints": []}]}),
    );
    let written: Reflection = parse(&reflection()).unwrap();
    let key = TemplateKey::from(own.id);
    let over = journal.switch_template(written.clone(), &key).unwrap();
    let parts = serde_json::to_value(&over.parts).unwrap();
    assert_eq!(parts[0], json!({"stage": "m.1", "heading": "One", "text": ""}));
    assert_eq!(parts[1], reflection()["parts"][0]);
    assert_eq!(parts[2], reflection()["parts"][1]);
    assert_eq!((over.template.unwrap(), over.template_name.as_str()), (key, "Mine"));
    let nowhere = TemplateKey::try_from("nowhere".to_owned()).unwrap();
    assert_eq!(journal.switch_template(written, &nowhere).unwrap_err().code(), ErrorCode::NotFound);
}

#[test]
fn nothing_of_it_is_left_in_the_clear() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let mut secret = session();
    (secret["called"], secret["after"]["shifted"]) = (json!("xyzzyheron"), json!("plughotter"));
    keep(&mut journal, None, &secret);
    drop(journal.lock());
    let bytes = desk.bytes();
    assert!(!holds(&bytes, b"xyzzyheron") && !holds(&bytes, b"plughotter"));
}
