//! A series changed from one of its sessions on: what changes, and what never does.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::{
    Clock, Format, Item, ItemBody, Session, SessionState,
    series::{Later, later, put_back},
    tests::{id, moment, session_json},
};
use crate::time::Day;

/// The one that is changed by hand.
const THIS: usize = 3;
const SERIES: usize = 1;

fn session(given: &Value) -> Session {
    serde_json::from_value(session_json(given)).unwrap()
}

fn item(n: usize, session: Session) -> Item {
    Item { id: id(n), created: moment(n), edited: moment(n), binned: None, body: ItemBody::Session(session) }
}

/// Sessions of one series at 14:00, with what each is given besides.
fn series(given: &[(&str, Value)]) -> Vec<Item> {
    let mut items = Vec::new();
    for (n, (day, besides)) in given.iter().enumerate() {
        let mut whole = json!({"day": day, "starts": "14:00", "minutes": 60, "format": "inPerson",
            "place": "Room 4", "with": "supervisor", "series": id(SERIES)});
        for (name, value) in besides.as_object().unwrap() {
            whole[name] = value.clone();
        }
        items.push(item(n + 1, session(&whole)));
    }
    items
}

/// Tuesdays, before and after the clocks go back.
fn tuesdays() -> Vec<Item> {
    let days = ["2026-10-06", "2026-10-13", "2026-10-20", "2026-10-27", "2026-11-03"];
    series(&days.map(|day| (day, json!({}))))
}

fn body(item: &Item) -> &Session {
    match &item.body {
        ItemBody::Session(session) => session,
        _ => unreachable!(),
    }
}

/// Changes one of them by hand; what that carries to the later ones.
fn change(items: &mut [Item], n: usize, change: impl FnOnce(&mut Session)) -> Later {
    let this = items.iter_mut().find(|item| item.id == id(n)).unwrap();
    let was = body(this).clone();
    let ItemBody::Session(session) = &mut this.body else { unreachable!() };
    change(session);
    later(items, id(n), &was).unwrap()
}

fn days(later: &Later) -> Vec<String> {
    later.changing.iter().map(|(_, after)| body(after).day.to_string()).collect()
}

fn nothing() -> Later {
    Later { changing: vec![], staying: 0 }
}

#[test]
fn from_tuesdays_at_two_to_thursdays_at_three_this_and_the_later_ones() {
    let mut items = tuesdays();
    let later = change(&mut items, THIS, |this| {
        this.day = this.day.plus(2);
        this.starts = Some(Clock::new(15, 0).unwrap());
    });
    assert_eq!(days(&later), ["2026-10-29", "2026-11-05"]);
    for (before, after) in &later.changing {
        // The same time on the wall on either side of the night the clocks go back.
        assert_eq!(body(after).starts.map(|clock| clock.to_string()), Some("15:00".to_owned()));
        let (was, is) = (body(before), body(after).clone());
        assert_eq!(Session { day: was.day, starts: was.starts, ..is }, *was, "nothing else changes");
    }
    assert_eq!(later.staying, 0);
}

#[test]
fn a_day_that_moves_beyond_its_neighbours_takes_the_same_ones_along() {
    assert_eq!(
        days(&change(&mut tuesdays(), THIS, |this| this.day = this.day.plus(9))),
        ["2026-11-05", "2026-11-12"]
    );
    let back = change(&mut tuesdays(), THIS, |this| this.day = this.day.plus(-20));
    assert_eq!(days(&back), ["2026-10-07", "2026-10-14"], "those that were before it stay");
}

#[test]
fn one_of_which_something_was_said_stays_and_is_counted() {
    let mut items = series(&[
        ("2026-10-06", json!({})),
        ("2026-10-13", json!({"state": "attended"})),
        ("2026-10-20", json!({})),
        ("2026-10-27", json!({"state": "attended"})),
        ("2026-11-03", json!({"state": "cancelled", "why": "strike"})),
        ("2026-11-10", json!({"state": "declined"})),
        ("2026-11-17", json!({"state": "offered"})),
        ("2026-11-24", json!({"series": id(99)})),
        ("2026-12-01", json!({"series": null})),
    ]);
    let later = change(&mut items, THIS, |this| this.format = Some(Format::Video));
    let changing: Vec<_> = later.changing.iter().map(|(_, after)| after.id).collect();
    assert_eq!((changing, later.staying), (vec![id(7)], 3));
}

#[test]
fn each_keeps_what_is_different_in_it_alone_unless_that_is_what_changes() {
    let mut items =
        series(&[("2026-10-06", json!({})), ("2026-10-13", json!({"starts": "09:30", "place": "Room 9"}))]);
    let later = change(&mut items, 1, |this| {
        this.minutes = None;
        this.day = this.day.plus(1);
    });
    let after = body(&later.changing[0].1);
    assert_eq!(
        (after.minutes, after.place.as_str(), after.day.to_string()),
        (None, "Room 9", "2026-10-14".into())
    );
    assert_eq!(after.starts, body(&items[1]).starts);
}

#[test]
fn there_is_nothing_to_ask_when_nothing_that_they_share_was_changed() {
    assert_eq!(change(&mut tuesdays(), THIS, |_| {}), nothing());
    let own = |this: &mut Session| {
        this.state = SessionState::Cancelled;
        this.why = crate::text::Text::new("ill".to_owned()).unwrap();
        this.repeat = None;
        this.reflected = Some(moment(3));
        this.after.heard = serde_json::from_value(json!(4)).unwrap();
    };
    assert_eq!(change(&mut tuesdays(), THIS, own), nothing());
    assert_eq!(change(&mut tuesdays(), 5, |this| this.day = this.day.plus(1)), nothing(), "the last one");
    let alone = json!({"series": null});
    let mut single = series(&[("2026-10-06", alone.clone()), ("2026-10-13", alone)]);
    assert_eq!(change(&mut single, 1, |this| this.day = this.day.plus(1)), nothing());
    assert_eq!(later(&tuesdays(), id(77), body(&tuesdays()[0])), None);
}

#[test]
fn putting_back_leaves_what_was_said_since() {
    let before = session(&json!({"day": "2026-10-27", "starts": "14:00"}));
    let after = session(&json!({"day": "2026-10-29", "starts": "15:00"}));
    assert_eq!(put_back(&before, &after, &after), before);
    let since = session(
        &json!({"day": "2026-10-29", "starts": "16:00", "state": "attended", "reflected": moment(2)}),
    );
    let found = put_back(&before, &after, &since);
    assert_eq!((found.day, found.starts), (before.day, since.starts));
    assert_eq!((found.state, found.reflected), (since.state, since.reflected));
}

/// A session as it may stand in a diary, of this series or of none.
fn sessions() -> impl Strategy<Value = Session> {
    let states = prop::sample::select(vec!["offered", "booked", "attended", "cancelled", "declined"]);
    let kinds = prop::sample::select(vec!["oneToOne", "group", "dropIn"]);
    let formats = prop::sample::select(vec![json!("inPerson"), json!("video"), Value::Null]);
    let starts = prop::option::of((0u16..24).prop_map(|hour| format!("{hour:02}:00")));
    let day = (0i64..120).prop_map(|n| "2026-09-01".parse::<Day>().unwrap().plus(n));
    let words = prop::sample::select(vec!["", "a", "b"]);
    let remind = prop::option::of(0u16..60);
    (states, kinds, formats, starts, prop::bool::weighted(0.8), day, remind, words).prop_map(
        |(state, kind, format, starts, ours, day, remind, words)| {
            session(&json!({"state": state, "kind": kind, "format": format, "starts": starts, "day": day,
                "remind": remind, "place": words, "with": words, "why": words, "uid": words,
                "series": ours.then(|| id(SERIES))}))
        },
    )
}

/// What is a session's own, and no other's.
fn own(session: &Session) -> Value {
    let Session { state, why, after, reflected, uid, series, repeat, aequip, .. } = session;
    json!([state, why, after, reflected, uid, series, repeat, aequip])
}

proptest! {
    #[test]
    fn only_later_open_ones_of_the_series_change_and_only_in_what_was_changed(
        sessions in prop::collection::vec(sessions(), 1..12),
        was in sessions(),
    ) {
        let items: Vec<Item> = sessions.into_iter().enumerate().map(|(n, one)| item(n + 1, one)).collect();
        let is = body(&items[0]).clone();
        let found = later(&items, id(1), &was).unwrap();
        let moved = is.day.date() - was.day.date();
        for (before, after) in &found.changing {
            prop_assert!(before.id != id(1) && before != after);
            prop_assert_eq!((before.id, before.created), (after.id, after.created));
            let (old, new) = (body(before), body(after));
            prop_assert!(is.series.is_some() && old.series == is.series);
            prop_assert!(old.place_in_time() > was.place_in_time());
            prop_assert!(matches!(old.state, SessionState::Offered | SessionState::Booked));
            prop_assert_eq!(new.day.date() - old.day.date(), moved);
            prop_assert_eq!(new.starts, if is.starts == was.starts { old.starts } else { is.starts });
            prop_assert_eq!(new.format, if is.format == was.format { old.format } else { is.format });
            prop_assert_eq!(new.kind, if is.kind == was.kind { old.kind } else { is.kind });
            prop_assert_eq!(new.remind, if is.remind == was.remind { old.remind } else { is.remind });
            prop_assert_eq!(&new.with, if is.with == was.with { &old.with } else { &is.with });
            prop_assert_eq!(own(new), own(old));
            prop_assert_eq!(&put_back(old, new, new), old);
        }
        let order: Vec<_> = found.changing.iter().map(|(before, _)| body(before).place_in_time()).collect();
        prop_assert!(order.is_sorted());
    }
}
