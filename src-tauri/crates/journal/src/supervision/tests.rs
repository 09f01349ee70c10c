//! The sums over a practice, on days that are chosen.

use serde_json::{Value, json};

use super::{
    Item, ItemBody, Session, SessionKind, SessionState, Standing,
    beginning::{Beginning, beginning, repeated},
    standing::standing,
};
use crate::{
    id::EntryId,
    time::{Day, Moment},
};

/// A practice put together from what the screen would send, with only what matters said.
#[derive(Default)]
struct Desk(Vec<Item>);

pub(super) fn id(n: usize) -> EntryId {
    format!("{n:032x}").parse().unwrap()
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

pub(super) fn moment(minute: usize) -> Moment {
    let at = format!("2026-01-01T{:02}:{:02}:00.000Z", minute / 60, minute % 60);
    serde_json::from_value(json!({"at": at, "offsetMinutes": 0, "day": "2026-01-01"})).unwrap()
}

fn clock(at: &str) -> Moment {
    serde_json::from_value(json!({"at": at, "offsetMinutes": 0, "day": &at[..10]})).unwrap()
}

fn with(mut whole: Value, given: &Value) -> Value {
    for (name, value) in given.as_object().unwrap() {
        whole[name] = value.clone();
    }
    whole
}

pub(super) fn session_json(given: &Value) -> Value {
    let after = json!({"heard": null, "useful": null, "safe": null, "shifted": "", "learned": "", "carry": "",
        "idea": "", "question": "", "note": ""});
    let whole = json!({"item": "session", "kind": "group", "called": "", "day": "2026-06-01", "starts": null,
        "minutes": null, "format": null, "place": "", "role": "supervisee", "with": "", "group": "",
        "state": "booked", "why": "", "repeat": null, "series": null, "programme": null, "remind": null,
        "uid": "", "after": after, "reflected": null, "aequip": []});
    with(whole, given)
}

fn agenda_item(given: &Value) -> Value {
    let whole = json!({"id": id(900), "question": "", "context": "", "feeling": "", "want": null,
        "proctor": null, "aequip": null, "minutes": null, "shared": true, "line": null, "from": null,
        "discussed": false, "carried": 0});
    with(whole, given)
}

fn agreement_json(given: &Value) -> Value {
    let mut whole =
        json!({"item": "agreement", "kinds": [], "agreed": null, "review": null, "replaces": null});
    for part in [
        "with",
        "purpose",
        "format",
        "frequency",
        "protectedTime",
        "privacy",
        "records",
        "confidentiality",
        "limits",
        "cancellation",
        "urgent",
        "evaluation",
    ] {
        whole[part] = json!("");
    }
    with(whole, given)
}

impl Desk {
    fn add(&mut self, body: Value) -> EntryId {
        let id = id(self.0.len() + 1);
        let at = moment(self.0.len());
        let body: ItemBody = serde_json::from_value(body).unwrap();
        self.0.push(Item { id, created: at, edited: at, binned: None, body });
        id
    }

    fn session(&mut self, given: Value) -> EntryId {
        self.add(session_json(&given))
    }

    fn preparation(&mut self, session: EntryId, agenda: Vec<Value>) -> EntryId {
        self.add(json!({"item": "preparation", "session": session, "brief": false, "agenda": agenda,
            "top": "", "need": "", "stays": "", "avoiding": "", "mustBring": "", "hope": "", "online": [],
            "jotted": "", "opened": null}))
    }

    fn on(&self, today: &str) -> Standing {
        self.at(&format!("{today}T00:00:00.000Z"))
    }

    /// At a moment in a place whose clock shows UTC.
    fn at(&self, time: &str) -> Standing {
        standing(&self.0, clock(time), None)
    }

    fn before(&self, session: EntryId) -> Beginning {
        beginning(&self.0, session).unwrap()
    }
}

fn questions(beginning: &Beginning) -> Vec<(String, u16)> {
    let agenda = beginning.preparation.agenda.iter();
    agenda.map(|item| (item.question.to_string(), item.carried)).collect()
}

#[test]
fn what_was_only_begun_stands_in_no_diary_and_in_no_sum() {
    let mut desk = Desk::default();
    desk.add(json!({"item": "allowance", "called": "", "kinds": [], "sessions": 2, "minutes": 60,
        "from": "2026-10-01", "until": "2027-03-31"}));
    desk.add(json!({"item": "rhythm", "called": "", "kinds": [], "weeks": 6, "since": "2026-10-01"}));
    desk.session(json!({"day": "2026-11-22", "state": "begun", "remind": 2}));
    let stands = desk.on("2026-11-22");
    assert!(stands.upcoming.is_empty() && stands.reminders.is_empty());
    assert_eq!(
        (stands.allowances[0].used, stands.allowances[0].booked, stands.allowances[0].left),
        (0, 0, 2)
    );
    assert_eq!(stands.rhythms[0].booked, None);
    assert!(desk.on("2026-12-22").unlogged.is_empty(), "nobody is asked how it was");
}

#[test]
fn sessions_of_a_day_without_a_time_come_in_the_order_they_were_made() {
    let mut desk = Desk::default();
    let made: Vec<EntryId> = (0..5).map(|_| desk.session(json!({"day": "2026-11-26"}))).collect();
    // Their names are drawn by chance: here the first made has the last of them.
    for (item, name) in desk.0.iter_mut().zip(["ff", "03", "aa", "01", "02"]) {
        item.id = name.repeat(16).parse().unwrap();
    }
    let order: Vec<EntryId> = desk.0.iter().map(|item| item.id).collect();
    assert_ne!(order, made);
    assert_eq!(desk.on("2026-11-22").upcoming, order);
}

#[test]
fn an_allowance_says_what_is_used_booked_left_and_how_long_it_lasts() {
    let mut desk = Desk::default();
    let two = desk.add(json!({"item": "allowance", "called": "", "kinds": ["oneToOne"], "sessions": 2,
        "minutes": 60, "from": "2026-10-01", "until": "2027-03-31"}));
    let stands = |desk: &Desk, today: &str| {
        let found = desk.on(today).allowances.remove(0);
        assert_eq!(found.id, two);
        (found.used, found.booked, found.left, found.beyond, found.used_minutes, found.days)
    };
    assert_eq!(stands(&desk, "2026-11-22"), (0, 0, 2, 0, 0, 129));
    desk.session(json!({"kind": "oneToOne", "day": "2026-10-01", "state": "attended", "minutes": 50}));
    desk.session(json!({"kind": "oneToOne", "day": "2026-12-01", "state": "booked"}));
    // Another kind, another time, or nothing that took place.
    desk.session(json!({"kind": "group", "day": "2026-11-01", "state": "attended"}));
    desk.session(json!({"kind": "oneToOne", "day": "2026-09-30", "state": "attended"}));
    desk.session(json!({"kind": "oneToOne", "day": "2026-11-05", "state": "cancelled"}));
    desk.session(json!({"kind": "oneToOne", "day": "2026-11-06", "state": "declined"}));
    desk.session(json!({"kind": "oneToOne", "day": "2026-11-07", "state": "offered"}));
    assert_eq!(stands(&desk, "2026-11-22"), (1, 1, 0, 0, 50, 129));
    desk.session(json!({"kind": "oneToOne", "day": "2027-03-31", "state": "attended"}));
    assert_eq!(stands(&desk, "2027-04-01"), (2, 1, 0, 1, 110, -1));
}

#[test]
fn an_allowance_for_all_kinds_leaves_out_what_is_done_alone() {
    let mut desk = Desk::default();
    desk.add(json!({"item": "allowance", "called": "", "kinds": [], "sessions": 9, "minutes": null,
        "from": "2026-01-01", "until": "2026-12-31"}));
    desk.session(json!({"kind": "rbcsSolo", "state": "attended"}));
    desk.session(json!({"kind": "peer", "state": "attended", "minutes": 90}));
    let found = desk.on("2026-06-02").allowances.remove(0);
    assert_eq!((found.used, found.used_minutes), (1, 90));
}

#[test]
fn a_rhythm_is_due_so_many_weeks_after_the_last_and_knows_what_is_booked() {
    let mut desk = Desk::default();
    desk.add(json!({"item": "rhythm", "called": "", "kinds": [], "weeks": 6, "since": "2026-09-01"}));
    let stands = |desk: &Desk, today: &str| {
        let found = desk.on(today).rhythms.remove(0);
        (found.last.map(|day| day.to_string()), found.due.to_string(), found.days, found.booked)
    };
    assert_eq!(stands(&desk, "2026-09-01"), (None, "2026-10-13".to_owned(), 42, None));
    assert_eq!(stands(&desk, "2026-10-15").2, -2);
    desk.session(json!({"day": "2026-10-20", "state": "attended"}));
    desk.session(json!({"day": "2026-11-30", "state": "booked"}));
    let after = (Some("2026-10-20".to_owned()), "2026-12-01".to_owned(), 9, Some(day("2026-11-30")));
    assert_eq!(stands(&desk, "2026-11-22"), after);
    // What is written down for a day to come has not been yet.
    desk.session(json!({"day": "2026-12-24", "state": "attended"}));
    assert_eq!(stands(&desk, "2026-11-22"), after);
}

#[test]
fn a_programme_counts_its_own_sessions() {
    let mut desk = Desk::default();
    let programme = desk.add(json!({"item": "programme", "called": "", "kind": "rbcsGroup", "sessions": 5,
        "begins": "2026-05-01"}));
    for (n, state) in ["attended", "attended", "booked", "cancelled"].into_iter().enumerate() {
        let day = format!("2026-05-{:02}", n + 1);
        desk.session(json!({"kind": "rbcsGroup", "programme": programme, "day": day, "state": state}));
    }
    desk.session(json!({"kind": "rbcsGroup", "state": "attended"}));
    let found = desk.on("2026-06-01").programmes.remove(0);
    assert_eq!((found.id, found.attended, found.booked), (programme, 2, 1));
}

#[test]
fn a_refresher_comes_round_or_is_done_with() {
    let mut desk = Desk::default();
    let refresher = |due: &str, weeks: Value, done: Value| json!({"item": "refresher", "what": "x", "due": due, "weeks": weeks, "done": done});
    let never = desk.add(refresher("2026-07-01", json!(52), Value::Null));
    let once = desk.add(refresher("2026-06-01", Value::Null, json!("2026-05-20")));
    let again = desk.add(refresher("2026-06-01", json!(4), json!("2026-05-20")));
    // Done a week early last year: the day that was given still holds.
    let given = desk.add(refresher("2026-07-10", json!(52), json!("2025-07-04")));
    let found: Vec<_> = desk.on("2026-06-20").refreshers.iter().map(|due| (due.id, due.days)).collect();
    assert_eq!(found, [(again, -3), (never, 11), (given, 20)]);
    assert!(found.iter().all(|(id, _)| *id != once));
}

#[test]
fn only_the_agreement_in_force_is_reviewed() {
    let mut desk = Desk::default();
    let first = desk.add(agreement_json(&json!({"review": "2026-06-01"})));
    let other = desk.add(agreement_json(&json!({"review": "2026-09-01", "kinds": ["peer"]})));
    assert_eq!(desk.on("2026-05-30").reviews.iter().map(|due| due.id).collect::<Vec<_>>(), [first, other]);
    let second = desk.add(agreement_json(&json!({"review": "2027-06-01", "replaces": first})));
    let found: Vec<_> = desk.on("2026-05-30").reviews.iter().map(|due| (due.id, due.days)).collect();
    assert_eq!(found, [(other, 94), (second, 367)]);
}

#[test]
fn what_comes_next_what_was_not_said_and_what_is_reminded_of() {
    let mut desk = Desk::default();
    let late = desk.session(json!({"day": "2026-06-10", "starts": "15:00", "remind": 0}));
    let early = desk.session(json!({"day": "2026-06-10", "starts": "09:00", "state": "offered"}));
    let soon = desk.session(json!({"day": "2026-06-12", "remind": 2}));
    let older = desk.session(json!({"day": "2026-06-01"}));
    let newer = desk.session(json!({"day": "2026-06-09", "remind": 1}));
    desk.session(json!({"day": "2026-06-05", "state": "attended"}));
    desk.session(json!({"day": "2026-06-11", "state": "cancelled", "remind": 5}));
    // A drop-in nobody went to asks for no account.
    desk.session(json!({"day": "2026-06-02", "state": "offered"}));
    let stands = desk.on("2026-06-10");
    assert_eq!(stands.upcoming, [early, late, soon]);
    assert_eq!(stands.unlogged, [newer, older]);
    assert_eq!(stands.reminders, [late, soon]);
    assert_eq!(desk.on("2026-06-09").reminders, [newer]);
}

#[test]
fn a_session_is_over_when_it_ends_and_not_before() {
    let mut desk = Desk::default();
    let hour = desk.session(json!({"day": "2026-06-10", "starts": "14:00", "minutes": 60}));
    let no_end = desk.session(json!({"day": "2026-06-10", "starts": "09:00"}));
    let night = desk.session(json!({"day": "2026-06-10", "starts": "23:30", "minutes": 60}));
    let drop_in =
        desk.session(json!({"day": "2026-06-10", "starts": "08:00", "minutes": 60, "state": "offered"}));
    let stands = |time: &str| {
        let stands = desk.at(time);
        (stands.upcoming, stands.unlogged)
    };
    assert_eq!(stands("2026-06-10T07:00:00.000Z"), (vec![drop_in, no_end, hour, night], vec![]));
    assert_eq!(stands("2026-06-10T14:59:59.000Z"), (vec![no_end, hour, night], vec![]));
    assert_eq!(stands("2026-06-10T15:00:00.000Z"), (vec![no_end, night], vec![hour]));
    // One ends in the small hours of the day after.
    assert_eq!(stands("2026-06-11T00:29:00.000Z").1, [hour, no_end]);
    // The drop-in has passed without a question.
    assert_eq!(stands("2026-06-11T00:30:00.000Z"), (vec![], vec![night, hour, no_end]));
}

#[test]
fn the_clock_is_that_of_the_place() {
    let mut desk = Desk::default();
    let one = desk.session(json!({"day": "2026-06-10", "starts": "14:00", "minutes": 60}));
    let there = |at: &str| {
        let now = json!({"at": at, "offsetMinutes": 60, "day": "2026-06-10"});
        standing(&desk.0, serde_json::from_value(now).unwrap(), None).unlogged
    };
    assert!(there("2026-06-10T13:59:00.000Z").is_empty());
    assert_eq!(there("2026-06-10T14:00:00.000Z"), [one]);
}

#[test]
fn what_was_put_away_is_not_asked_after_again_unless_it_is_moved_to_a_later_day() {
    let mut desk = Desk::default();
    let put_away = json!({"at": "2026-06-10T16:00:00.000Z", "offsetMinutes": 0, "day": "2026-06-10"});
    let mut session = |day: &str| {
        desk.session(json!({"day": day, "starts": "14:00", "minutes": 60, "reflected": put_away}))
    };
    session("2026-06-10");
    let moved = session("2026-06-17");
    assert_eq!(desk.at("2026-06-10T17:00:00.000Z").upcoming, [moved]);
    assert_eq!(desk.at("2026-12-31T17:00:00.000Z").unlogged, [moved]);
}

#[test]
fn actions_come_by_their_day_and_stay_until_done_or_let_go_of() {
    let mut desk = Desk::default();
    let mut action = |by: Value, state: &str| {
        desk.add(json!({"item": "action", "what": "x", "by": by, "session": null, "entry": null,
            "state": state, "word": "", "answered": null}))
    };
    let some_time = action(Value::Null, "open");
    let later = action(json!("2026-07-01"), "partly");
    let sooner = action(json!("2026-05-01"), "not");
    action(json!("2026-04-01"), "done");
    action(json!("2026-04-01"), "changedMind");
    assert_eq!(desk.on("2026-06-10").actions, [sooner, later, some_time]);
}

#[test]
fn an_intention_comes_back_after_seven_days_until_it_is_seen() {
    let mut desk = Desk::default();
    let meant = |seen: Value| {
        json!({"item": "intention", "text": "x", "day": "2026-06-03", "session": null, "entry": null,
            "seen": seen, "answer": ""})
    };
    let one = desk.add(meant(Value::Null));
    desk.add(meant(serde_json::to_value(moment(1)).unwrap()));
    assert!(desk.on("2026-06-09").intentions.is_empty());
    assert_eq!(desk.on("2026-06-10").intentions, [one]);
    assert_eq!(desk.on("2026-12-01").intentions, [one]);
}

#[test]
fn confidence_is_asked_of_who_facilitates_and_again_after_six_months() {
    let mut desk = Desk::default();
    desk.session(json!({}));
    assert!(!desk.on("2026-06-10").ask_confidence);
    desk.session(json!({"role": "facilitator"}));
    assert!(desk.on("2026-06-10").ask_confidence);
    desk.add(json!({"item": "confidence", "day": "2026-08-31", "oneToOne": 4, "group": null, "note": ""}));
    assert!(!desk.on("2027-02-27").ask_confidence);
    assert!(desk.on("2027-02-28").ask_confidence);
}

#[test]
fn why_i_do_this_is_offered_from_the_writers_own_threshold_on_and_never_by_itself() {
    let mut desk = Desk::default();
    let offered =
        |desk: &Desk, strain: Option<u8>| standing(&desk.0, clock("2026-06-10T00:00:00.000Z"), strain).why;
    let why = |drivers: &str, from: Value| json!({"item": "why", "drivers": drivers, "principles": [], "offerFrom": from});
    desk.add(why("people", Value::Null));
    assert_eq!(offered(&desk, Some(10)), None);
    let seven = desk.add(why("people", json!(7)));
    assert_eq!(offered(&desk, Some(7)), Some(seven));
    assert_eq!((offered(&desk, Some(6)), offered(&desk, None)), (None, None));
    desk.add(why(" ", json!(7)));
    assert_eq!(offered(&desk, Some(10)), None, "nothing is written there");
}

#[test]
fn what_was_not_talked_about_comes_back_and_says_how_often() {
    let mut desk = Desk::default();
    let first = desk.session(json!({"day": "2026-06-01", "state": "attended"}));
    desk.preparation(
        first,
        vec![
            agenda_item(&json!({"id": id(901), "question": "the rota"})),
            agenda_item(&json!({"id": id(902), "question": "the call", "discussed": true})),
            agenda_item(&json!({"id": id(903), "question": "  "})),
        ],
    );
    // Of another kind: not asked.
    let peer = desk.session(json!({"kind": "peer", "day": "2026-06-08", "state": "attended"}));
    desk.preparation(peer, vec![agenda_item(&json!({"question": "elsewhere"}))]);
    let second = desk.session(json!({"day": "2026-07-01", "state": "cancelled"}));
    let before = desk.before(second);
    assert_eq!(questions(&before), [("the rota".to_owned(), 1)]);
    assert_eq!(before.preparation.agenda[0].id, id(901));
    assert_eq!((before.id, before.last, before.since), (None, Some(first), Some(day("2026-06-01"))));

    // It was prepared and then cancelled: all of it comes back, and the journal is looked back on
    // since the one that took place.
    let agenda: Vec<Value> =
        before.preparation.agenda.iter().map(|item| serde_json::to_value(item).unwrap()).collect();
    let kept = desk.preparation(second, [agenda, vec![agenda_item(&json!({"question": "new"}))]].concat());
    assert_eq!(desk.before(second).id, Some(kept), "what is kept is what is shown");
    let third = desk.session(json!({"day": "2026-08-01"}));
    let before = desk.before(third);
    assert_eq!(questions(&before), [("the rota".to_owned(), 2), ("new".to_owned(), 1)]);
    assert_eq!((before.last, before.since), (Some(first), Some(day("2026-06-01"))));
}

#[test]
fn the_first_preparation_begins_empty_and_a_drop_in_with_the_short_form() {
    let mut desk = Desk::default();
    let first = desk.session(json!({"kind": "dropIn"}));
    let before = desk.before(first);
    assert!(before.preparation.brief && before.preparation.is_empty());
    assert_eq!((before.last, before.since, before.agreement), (None, None, None));
    assert!(beginning(&desk.0, id(77)).is_none());
}

#[test]
fn the_agreement_for_its_kind_goes_before_the_one_for_all() {
    let mut desk = Desk::default();
    let group = desk.session(json!({"kind": "group"}));
    let peer = desk.session(json!({"kind": "peer"}));
    let all = desk.add(agreement_json(&json!({"agreed": "2026-05-01"})));
    let for_groups = desk.add(agreement_json(&json!({"kinds": ["group"], "agreed": "2026-01-01"})));
    assert_eq!(desk.before(group).agreement, Some(for_groups));
    assert_eq!(desk.before(peer).agreement, Some(all));
    let renewed = desk.add(agreement_json(&json!({"kinds": ["group"], "replaces": for_groups})));
    assert_eq!(desk.before(group).agreement, Some(renewed));
}

fn repeats(given: Value, more: u16) -> Vec<Session> {
    repeated(&serde_json::from_value(session_json(&given)).unwrap(), more)
}

#[test]
fn a_pattern_keeps_its_weekday_or_its_day_of_the_month() {
    let days = |unit: &str, every: u16, day: &str, more| -> Vec<String> {
        let found = repeats(json!({"day": day, "repeat": {"every": every, "unit": unit}}), more);
        found.iter().map(|session| session.day.to_string()).collect()
    };
    assert_eq!(days("weeks", 6, "2026-11-26", 2), ["2027-01-07", "2027-02-18"]);
    assert_eq!(days("months", 1, "2026-12-31", 3), ["2027-01-31", "2027-02-28", "2027-03-31"]);
    assert_eq!(days("weeks", 1, "2026-11-26", 999).len(), 60);
    assert_eq!(days("weeks", 52, "2200-12-01", 3), Vec::<String>::new(), "no calendar goes that far");
    assert!(repeats(json!({}), 5).is_empty(), "without a pattern there is nothing to repeat");
}

#[test]
fn what_came_of_one_session_is_not_said_of_the_next() {
    let attended = json!({"day": "2026-06-01", "state": "attended", "why": "w", "uid": "u", "place": "room",
        "repeat": {"every": 2, "unit": "weeks"}, "after": {"heard": 3, "useful": null, "safe": null,
        "shifted": "s", "learned": "", "carry": "", "idea": "", "question": "", "note": ""}});
    let next = repeats(attended, 1).remove(0);
    assert_eq!((next.state, next.kind), (SessionState::Booked, SessionKind::Group));
    assert!(next.after.is_empty() && next.why.is_empty() && next.reflected.is_none());
    assert_eq!((next.uid.as_str(), next.place.as_str()), ("", "room"));
    let offered = repeats(json!({"state": "offered", "repeat": {"every": 1, "unit": "weeks"}}), 1).remove(0);
    assert_eq!(offered.state, SessionState::Offered);
}
