//! Calendar files as common programs write them, and broken ones.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail as tests do")]

use std::fmt::Write as _;

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use proptest::prelude::*;
use serde_json::{Value, json};
use stillpoint_export::calendar::{FILE_MAX, NotACalendar, calendar, dates};
use stillpoint_journal::supervision::{FoundDate, FoundDates, Item, LeftOut};

const OUTLOOK: &[u8] = include_bytes!("calendars/outlook.ics");
const GOOGLE: &[u8] = include_bytes!("calendars/google.ics");
const APPLE: &[u8] = include_bytes!("calendars/apple.ics");

/// A clock in London: an hour ahead of UTC from the end of March to the end of October.
fn london(at: DateTime<Utc>) -> NaiveDateTime {
    at.with_timezone(&chrono_tz::Europe::London).naive_local()
}

fn read(bytes: &[u8]) -> Result<FoundDates, NotACalendar> {
    read_with(bytes, &[])
}

fn read_with(bytes: &[u8], items: &[Item]) -> Result<FoundDates, NotACalendar> {
    dates(bytes, items, "2026-11-22".parse().unwrap(), &london)
}

/// Day, time, minutes and title of each.
fn rows(bytes: &[u8]) -> Vec<String> {
    read(bytes).unwrap().dates.iter().map(row).collect()
}

fn row(date: &FoundDate) -> String {
    let starts = date.starts.map_or("all day".to_owned(), |starts| starts.to_string());
    let minutes = date.minutes.map_or(0, |minutes| minutes.get());
    format!("{} {starts} {minutes} {}", date.day, date.called.as_str())
}

#[test]
fn a_series_of_outlook_is_taken_on_its_own_clock_without_the_day_that_was_left_out() {
    assert_eq!(
        rows(OUTLOOK),
        [
            "2026-11-26 14:00 60 Group supervision, ward team",
            "2027-02-18 14:00 60 Group supervision, ward team",
            "2027-04-01 14:00 60 Group supervision, ward team",
        ]
    );
    let found = read(OUTLOOK).unwrap();
    let shown = serde_json::to_string(&found).unwrap();
    assert!(!shown.contains("Somebody") && !shown.contains("Organiser") && !shown.contains("example.org"));
    assert_eq!(serde_json::to_value(&found.dates[0]).unwrap()["format"], json!("video"));
}

#[test]
fn times_of_google_are_put_on_the_clock_here_and_a_moved_one_is_moved() {
    assert_eq!(
        rows(GOOGLE),
        [
            "2026-12-01 10:00 90 RBCS",
            "2026-12-09 09:00 60 Called off",
            "2027-01-06 10:00 60 RBCS (moved)",
            "2027-02-02 10:00 90 RBCS",
            // One o'clock UTC is two o'clock in a British summer.
            "2027-07-15 14:00 60 Restorative drop-in",
        ]
    );
    let cancelled: Vec<bool> = read(GOOGLE).unwrap().dates.iter().map(|date| date.cancelled).collect();
    assert_eq!(cancelled, [false, true, false, false, false]);
}

#[test]
fn whole_days_lengths_and_other_zones_of_apple() {
    let found = rows(APPLE);
    assert!(found[0].starts_with("2026-12-03 all day 0 Refresher day – a very long title"), "{}", found[0]);
    assert_eq!(read(APPLE).unwrap().dates[0].called.chars().count(), 80);
    // Three o'clock in Paris.
    assert_eq!(found[1], "2026-12-04 14:00 90 Peer");
}

#[test]
fn what_cannot_be_read_is_counted_and_does_not_spoil_the_rest() {
    let found = read(include_bytes!("calendars/partly-broken.ics")).unwrap();
    assert_eq!(found.dates.iter().map(row).collect::<Vec<_>>(), ["2026-12-02 09:30 0 Ends before it begins"]);
    // No day, a day that is none, a pattern that is none; and one long ago.
    assert_eq!(found.left_out, LeftOut { unread: 2, rules: 1, outside: true, full: false });
    assert_eq!(
        read(include_bytes!("calendars/empty.ics")).unwrap(),
        FoundDates { dates: vec![], left_out: LeftOut::default() }
    );
}

#[test]
fn what_is_no_calendar_is_refused() {
    for bytes in [
        include_bytes!("calendars/not-one.ics").as_slice(),
        b"",
        b"BEGIN:VCALEN",
        b"\xff\xfe\x00\x01",
        b"{\"stillpoint\": \"template\"}",
    ] {
        assert_eq!(read(bytes), Err(NotACalendar::Other), "{}", String::from_utf8_lossy(bytes));
    }
    assert_eq!(read(&vec![b'a'; FILE_MAX + 1]), Err(NotACalendar::TooLarge));
}

#[test]
fn what_begins_as_a_calendar_and_breaks_off_is_said_to_be_cut_short() {
    for bytes in [
        include_bytes!("calendars/cut-off.ics").as_slice(),
        b"\xef\xbb\xbfBEGIN:VCALENDAR",
        b"BEGIN:VCALENDAR\r\nSUMMARY:\xff\xfe\r\nEND:VCALENDAR\r\n",
    ] {
        assert_eq!(read(bytes), Err(NotACalendar::CutShort), "{}", String::from_utf8_lossy(bytes));
    }
}

#[test]
fn a_calendar_nested_without_end_is_refused_before_it_is_gone_down_into() {
    let mut text = String::from("BEGIN:VCALENDAR\r\n");
    (0..100_000).for_each(|_| text.push_str("BEGIN:VEVENT\r\n"));
    assert_eq!(read(text.as_bytes()), Err(NotACalendar::CutShort));
}

/// What is found of one appointment.
fn one(lines: &str) -> FoundDates {
    let text = format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:a\r\n{lines}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    );
    read(text.as_bytes()).unwrap()
}

#[test]
fn an_appointment_that_repeats_in_no_way_a_session_does_is_said_not_to_be_understood() {
    for rule in [
        "FREQ=SECONDLY",
        "FREQ=HOURLY;COUNT=3",
        "FREQ=DAILY;INTERVAL=0;COUNT=3",
        "FREQ=SOMETIMES",
        "FREQ=MONTHLY;BYDAY=\u{52b}U",
    ] {
        let found = one(&format!("DTSTART:20261201T090000\r\nRRULE:{rule}"));
        assert_eq!(found.left_out, LeftOut { rules: 1, ..LeftOut::default() }, "{rule}");
        assert!(found.dates.is_empty());
    }
}

#[test]
fn an_appointment_for_ever_is_bounded_and_said_to_be_without_end() {
    let of = |start: &str, rule: &str| one(&format!("DTSTART:{start}T090000\r\nRRULE:{rule}"));
    let daily = of("20261201", "FREQ=DAILY");
    assert_eq!(daily.dates.len(), 1000);
    assert!(daily.dates.iter().all(|date| date.endless));
    assert_eq!(daily.left_out, LeftOut { full: true, ..LeftOut::default() });
    let weekly = of("20261201", "FREQ=WEEKLY");
    assert_eq!(weekly.left_out, LeftOut::default(), "what lies ahead for ever is not missed");
    assert!(!of("20261201", "FREQ=WEEKLY;COUNT=3").dates.iter().any(|date| date.endless));
    // One that began long ago still reaches today and beyond.
    let old = of("20100104", "FREQ=DAILY");
    assert!(old.dates.iter().any(|date| date.day.to_string().as_str() > "2026-11-22"));
    assert!(old.left_out.outside);
    // Never comes true: the search for it must end.
    assert!(of("20261201", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30").dates.len() <= 1);
}

#[test]
fn many_appointments_for_ever_are_bounded_together() {
    let mut text = String::from("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n");
    for n in 0..2000 {
        write!(
            text,
            "BEGIN:VEVENT\r\nUID:{n}\r\nDTSTART:19700101T090000\r\nRRULE:FREQ=DAILY\r\nEND:VEVENT\r\n"
        )
        .unwrap();
    }
    text.push_str("END:VCALENDAR\r\n");
    assert!(read(text.as_bytes()).unwrap().left_out.full);
}

#[test]
fn a_time_zone_that_is_not_known_is_named_with_its_date() {
    let of = |zone: &str| {
        let found = one(&format!("DTSTART;TZID={zone}:20261204T150000"));
        let date = &found.dates[0];
        (date.starts.unwrap().to_string(), date.zone.as_str().to_owned())
    };
    let known = |time: &str| (time.to_owned(), String::new());
    assert_eq!(of("Ward Time"), ("15:00".to_owned(), "Ward Time".to_owned()));
    assert_eq!(of("Europe/Paris"), known("14:00"));
    assert_eq!(of("\"Romance Standard Time\""), known("14:00"));
    assert_eq!(of("GMT Standard Time"), known("15:00"));
}

#[test]
fn a_busy_diary_of_years_is_read_whole() {
    let mut text = String::from("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n");
    for n in 0..900 {
        let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 22).unwrap() + TimeDelta::days(n % 300);
        // Half of them without a name.
        let uid = if n % 2 == 0 { format!("UID:{n}\r\n") } else { String::new() };
        write!(text, "BEGIN:VEVENT\r\n{uid}DTSTART:{}T090000\r\nEND:VEVENT\r\n", day.format("%Y%m%d"))
            .unwrap();
    }
    text.push_str("END:VCALENDAR\r\n");
    assert_eq!(read(text.as_bytes()).unwrap().dates.len(), 900);
}

fn session(given: &Value) -> Item {
    let now = json!({"at": "2026-11-22T12:00:00.000Z", "offsetMinutes": 0, "day": "2026-11-22"});
    let after = json!({"heard": 1, "useful": null, "safe": null, "shifted": "CANARYa", "learned": "CANARYb",
        "carry": "CANARYc", "idea": "CANARYd", "question": "CANARYe", "note": "CANARYf"});
    let mut body = json!({"item": "session", "kind": "group", "called": "CANARYg", "day": "2026-11-26",
        "starts": "14:00", "minutes": 90, "format": "video", "place": "CANARYh", "role": "supervisee",
        "with": "CANARYi", "group": "CANARYj", "state": "booked", "why": "CANARYk", "repeat": null,
        "series": null, "programme": null, "remind": null, "uid": "", "after": after, "reflected": null,
        "aequip": []});
    for (name, value) in given.as_object().unwrap() {
        body[name] = value.clone();
    }
    let item = json!({"id": "00ff0123456789abcdef0123456789ab", "created": now, "edited": now, "binned": null,
        "body": body});
    serde_json::from_value(item).unwrap()
}

#[test]
fn a_date_taken_before_is_known_again() {
    let found = read(OUTLOOK).unwrap();
    let uid = found.dates[1].uid.as_str().to_owned();
    let again = read_with(OUTLOOK, &[session(&json!({"uid": uid}))]).unwrap();
    let known: Vec<bool> = again.dates.iter().map(|date| date.known).collect();
    assert_eq!(known, [false, true, false]);
}

#[test]
fn a_calendar_that_is_handed_on_names_this_app_and_no_time_that_is_none() {
    // The clocks go forward at one: there is no half past one.
    let night = session(&json!({"day": "2027-03-28", "starts": "00:30", "minutes": 60}));
    let text = String::from_utf8(calendar(&[night])).unwrap();
    assert!(text.contains("PRODID:-//Stillpoint//"), "{text}");
    assert!(text.contains("DURATION:PT60M") && !text.contains("T0130"), "{text}");
    assert_eq!(rows(text.as_bytes()), ["2027-03-28 00:30 60 Group supervision"]);
}

#[test]
fn what_is_handed_on_says_when_and_what_kind_and_nothing_that_was_written() {
    let refresher = session(&json!({"starts": null, "day": "2026-12-01", "kind": "refresher"}));
    let other = "0123456789abcdef0123456789abcdef".parse().unwrap();
    let items = [session(&json!({})), Item { id: other, ..refresher }];
    let bytes = calendar(&items);
    let text = String::from_utf8(bytes.clone()).unwrap();
    assert!(!text.contains("CANARY"), "{text}");
    assert_eq!(
        rows(&bytes),
        ["2026-11-26 14:00 90 Group supervision", "2026-12-01 all day 0 Refresher training"]
    );
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = read(&bytes);
        let mut within = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\n".to_vec();
        within.extend(&bytes);
        within.extend(b"\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
        let _ = read(&within);
    }

    #[test]
    fn no_damage_to_a_real_one_makes_it_panic(at in 0..OUTLOOK.len(), byte in any::<u8>(), cut in any::<bool>()) {
        let mut bytes = OUTLOOK.to_vec();
        bytes[at] = byte;
        if cut {
            bytes.truncate(at);
        }
        let _ = read(&bytes);
    }
}
