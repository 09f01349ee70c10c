//! Measures from the file somebody chose to what is on disk and back: taken in, answered once a month,
//! corrected, deleted and still readable.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail as tests do")]

mod common;

use common::*;
use serde_json::{Value, json};
use stillpoint_journal::{
    Journal, JournalError,
    id::EntryId,
    measure::{MeasureTaken, from_file, standing::MeasureStanding},
    parse::parse,
    supervision::{Item, ItemBody, KeepItem, ManyBodies},
    time::Moment,
};

fn sheet() -> Value {
    json!({"name": "Heron", "version": 1, "credit": "Invented for a test.", "instructions": "Choose.",
        "period": "the last 30 days",
        "scale": [{"value": 1, "label": "No"}, {"value": 2, "label": "A little"}, {"value": 3, "label": "Yes"}],
        "items": [{"text": "Item one", "reversed": false}, {"text": "Item two", "reversed": true}],
        "subscales": [{"name": "Both", "items": [1, 2], "how": "sum"}]})
}

fn take_in(journal: &mut Journal, sheet: &Value, now: Moment) -> (EntryId, u16, MeasureTaken) {
    let file = json!({"stillpoint": "measure", "v": 1, "measure": sheet});
    let measure = from_file(file.to_string().as_bytes()).unwrap();
    let taken = journal.take_in_measure(measure, now).unwrap();
    (taken.id, taken.version.get(), taken.how)
}

/// Answers a measure as the screen does: what it begins with, with these answers.
fn answer(
    journal: &mut Journal,
    measure: EntryId,
    answers: Value,
    now: Moment,
) -> Result<Item, JournalError> {
    let begun = journal.answering_begun(measure, now)?;
    let mut body = serde_json::to_value(begun.answering).unwrap();
    body["item"] = json!("answering");
    body["answers"] = answers;
    journal.keep_item(parse::<KeepItem>(&json!({"id": begun.id, "body": body})).unwrap(), now)
}

fn standing(journal: &mut Journal, now: Moment) -> MeasureStanding {
    let mut all = journal.measures(now);
    assert_eq!(all.len(), 1);
    all.remove(0)
}

#[test]
fn a_measure_and_its_answers_come_back_as_they_were_sent() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let (id, ..) = take_in(&mut journal, &sheet(), noon());
    let answers = answer(&mut journal, id, json!([3, null]), noon()).unwrap();
    let mut journal = desk.reopen(journal);
    let found = standing(&mut journal, noon());
    assert_eq!((serde_json::to_value(&found.measure).unwrap(), found.id), (sheet(), id));
    assert_eq!(journal.answering(answers.id).unwrap(), answers);
    assert!(journal.practice().items.is_empty(), "neither is a part of supervision");
    drop(journal.lock());
    let vault = desk.vault();
    let record = |id: EntryId| -> Value {
        serde_json::from_slice(&vault.read(id.to_string().parse().unwrap()).unwrap().body).unwrap()
    };
    let now = json!({"at": "2026-11-22T12:00:00.000Z", "offsetMinutes": 0, "day": "2026-11-22"});
    let mut measure = sheet();
    measure["item"] = json!("measure");
    let kept = |body: Value| json!({"v": 1, "type": "item", "created": now, "edited": now, "binned": null, "body": body});
    assert_eq!(record(id), kept(measure));
    let body = json!({"item": "answering", "measure": id, "day": "2026-11-22", "sheet": sheet(), "answers": [3, null]});
    assert_eq!(record(answers.id), kept(body));
}

#[test]
fn the_same_file_again_is_there_already_and_a_changed_one_is_a_new_version() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let (id, version, how) = take_in(&mut journal, &sheet(), noon());
    assert_eq!((version, how), (1, MeasureTaken::New));
    assert_eq!(take_in(&mut journal, &sheet(), minute(1)), (id, 1, MeasureTaken::There));
    let before = answer(&mut journal, id, json!([3, 1]), minute(2)).unwrap();
    let mut changed = sheet();
    changed["items"][0]["text"] = json!("Item nought");
    assert_eq!(take_in(&mut journal, &changed, minute(3)), (id, 2, MeasureTaken::Changed));
    let found = standing(&mut journal, minute(4));
    assert_eq!((found.measure.version().get(), found.answered[0].version.get()), (2, 1));
    assert_eq!(journal.answering(before.id).unwrap(), before, "older answers keep theirs");
    let mut other = sheet();
    other["name"] = json!("Bittern");
    let (second, ..) = take_in(&mut journal, &other, minute(5));
    assert!(second != id && journal.measures(minute(6)).len() == 2);
}

#[test]
fn it_is_answered_once_a_month_and_corrected_until_the_month_is_over() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let (id, ..) = take_in(&mut journal, &sheet(), noon());
    let first = answer(&mut journal, id, json!([3, null]), noon()).unwrap();
    let found = standing(&mut journal, noon());
    assert_eq!((found.this_month, found.again_from), (Some(first.id), Some("2026-12-01".parse().unwrap())));
    assert_eq!(found.lines[0].points[0].value, None, "an answer is missing");

    let later = moment("2026-11-30T23:00:00+00:00");
    let corrected = answer(&mut journal, id, json!([3, 1]), later).unwrap();
    assert_eq!((corrected.id, corrected.created), (first.id, first.created));
    assert_eq!(standing(&mut journal, later).lines[0].points[0].value, Some(6.0));

    let mut second = serde_json::to_value(&corrected.body).unwrap();
    second["day"] = json!("2026-11-29");
    let keep =
        |id: Option<EntryId>, body: &Value| parse::<KeepItem>(&json!({"id": id, "body": body})).unwrap();
    let refused = journal.keep_item(keep(None, &second), later).unwrap_err();
    assert_eq!(refused, JournalError::Invalid("day".to_owned()));
    let many = ManyBodies::new(vec![parse::<ItemBody>(&second).unwrap()]).unwrap();
    assert!(journal.keep_items(many, later).is_err());
    // What was begun in one month is still kept in the next.
    let december = moment("2026-12-01T00:30:00+00:00");
    journal
        .keep_item(keep(Some(first.id), &serde_json::to_value(&corrected.body).unwrap()), december)
        .unwrap();
    let next = answer(&mut journal, id, json!([1, 1]), december).unwrap();
    assert!(next.id != first.id);
    let found = standing(&mut journal, december);
    assert_eq!(found.answered.iter().map(|row| row.id).collect::<Vec<_>>(), [next.id, first.id]);
}

#[test]
fn answers_that_were_deleted_make_room_for_others_and_come_back_beside_them() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let (id, ..) = take_in(&mut journal, &sheet(), noon());
    let first = answer(&mut journal, id, json!([3, 1]), noon()).unwrap();
    journal.bin_item(first.id, minute(1)).unwrap();
    assert_eq!(standing(&mut journal, minute(2)).this_month, None);
    assert_eq!(journal.answering(first.id).unwrap_err(), JournalError::NotFound);
    let second = answer(&mut journal, id, json!([1, 1]), minute(3)).unwrap();
    // Nothing is ever kept from coming back, whatever the month.
    journal.restore_item(first.id).unwrap();
    let found = standing(&mut journal, minute(4));
    assert_eq!(found.answered.len(), 2);
    journal.bin_item(first.id, minute(5)).unwrap();
    assert_eq!(standing(&mut journal, minute(6)).this_month, Some(second.id));
}

#[test]
fn a_deleted_measure_leaves_its_answers_and_is_the_same_when_it_comes_back() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let (id, ..) = take_in(&mut journal, &sheet(), noon());
    let answers = answer(&mut journal, id, json!([3, 1]), noon()).unwrap();
    journal.bin_item(id, minute(1)).unwrap();
    let found = standing(&mut journal, minute(2));
    assert!(!found.here && found.answered.len() == 1 && found.lines.len() == 1);
    assert_eq!(journal.answering_begun(id, minute(2)).unwrap().id, Some(answers.id), "to be corrected");
    let december = moment("2026-12-03T12:00:00+00:00");
    assert_eq!(journal.answering_begun(id, december).unwrap_err(), JournalError::NotFound);
    assert_eq!(take_in(&mut journal, &sheet(), minute(3)), (id, 1, MeasureTaken::Back));

    journal.bin_item(id, minute(4)).unwrap();
    journal.purge_item(id).unwrap();
    assert!(!standing(&mut journal, minute(5)).here && journal.answering(answers.id).is_ok());
    let mut changed = sheet();
    changed["credit"] = json!("Somebody else.");
    assert_eq!(
        take_in(&mut journal, &changed, minute(6)),
        (id, 2, MeasureTaken::New),
        "known by its answers"
    );
    assert!(standing(&mut journal, minute(7)).here);
}

#[test]
fn no_answering_of_a_measure_that_is_not_there() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let nobody = EntryId::from_bytes([9; 16]);
    assert_eq!(journal.answering_begun(nobody, noon()).unwrap_err(), JournalError::NotFound);
    assert_eq!(journal.answering(nobody).unwrap_err(), JournalError::NotFound);
    let (measure, ..) = take_in(&mut journal, &sheet(), noon());
    assert_eq!(journal.answering(measure).unwrap_err(), JournalError::NotFound);
}
