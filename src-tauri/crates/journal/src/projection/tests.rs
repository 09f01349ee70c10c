use chrono::{DateTime, TimeDelta};

use super::*;
use crate::{
    checkin::{Answers, CheckIn, ScaleAnswer},
    record::DraftRecord,
    score::Score,
    text::Text,
    time::DayRule,
};

fn moment(time: &str) -> Moment {
    Moment::local(DateTime::parse_from_rfc3339(time).unwrap(), DayRule::Calendar).unwrap()
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn id(n: u128) -> EntryId {
    EntryId::from_bytes(n.to_be_bytes())
}

fn entry(when: Moment) -> EntryRecord {
    EntryRecord { created: when, edited: None, binned: None, body: EntryBody::CheckIn(CheckIn::new(when)) }
}

fn change(record: &EntryRecord, with: impl FnOnce(&mut CheckIn)) -> EntryRecord {
    let mut record = record.clone();
    let EntryBody::CheckIn(check_in) = &mut record.body else { panic!("a check-in") };
    with(check_in);
    record
}

fn ids(rows: &[EntrySummary]) -> Vec<u128> {
    rows.iter().map(|row| u128::from_be_bytes(row.id.bytes())).collect()
}

/// 20,000 entries, four to a day, in an order that is neither time nor its reverse.
fn twenty_thousand() -> Vec<(EntryId, EntryRecord)> {
    let first = moment("1990-01-01T06:00:00+00:00").at();
    let mut all: Vec<_> = (0..20_000_i64)
        .map(|n| {
            let at = first + TimeDelta::hours(6 * (n / 4) * 4 + n % 4);
            (id(n.unsigned_abs().into()), entry(moment(&at.to_rfc3339())))
        })
        .collect();
    all.sort_by_key(|(id, _)| u128::from_be_bytes(id.bytes()).wrapping_mul(7919) % 20_000);
    all
}

#[test]
fn twenty_thousand_entries_are_paged_newest_first_with_each_day_marked_once() {
    let mut projection = Projection::default();
    for batch in twenty_thousand().chunks(777) {
        projection.extend(batch.to_vec());
    }
    let rows: Vec<EntrySummary> = (0..40).flat_map(|page| projection.page(page * 500, 500)).collect();
    assert_eq!(ids(&rows), (0..20_000).rev().collect::<Vec<_>>());
    assert_eq!(rows.iter().filter(|row| row.first_of_day).count(), 5_000);
    assert_eq!(projection.page(19_990, 50).len(), 10);
    assert!(projection.page(20_000, 50).is_empty() && projection.page(usize::MAX, usize::MAX).is_empty());
}

#[test]
fn a_page_says_whether_its_first_row_begins_a_day() {
    let mut projection = Projection::default();
    projection.put(id(1), &entry(moment("2026-11-21T09:00:00+00:00")));
    projection.put(id(2), &entry(moment("2026-11-21T10:00:00+00:00")));
    projection.put(id(3), &entry(moment("2026-11-22T09:00:00+00:00")));
    let marks: Vec<bool> = projection.page(0, 9).iter().map(|row| row.first_of_day).collect();
    assert_eq!(marks, [true, true, false]);
    assert!(!projection.page(2, 1)[0].first_of_day, "the row above it is on the page before");
}

#[test]
fn a_night_shifts_small_hours_stand_in_the_evening_they_belong_to() {
    let mut projection = Projection::default();
    let small_hours = DateTime::parse_from_rfc3339("2026-11-22T03:00:00+00:00").unwrap();
    projection.put(id(1), &entry(moment("2026-11-21T21:00:00+00:00")));
    projection.put(id(2), &entry(Moment::local(small_hours, DayRule::NightShift).unwrap()));
    projection.put(id(3), &entry(moment("2026-11-22T01:00:00+00:00")));
    assert_eq!(ids(&projection.page(0, 9)), [3, 2, 1]);
    assert_eq!(ids(&projection.day(day("2026-11-21"))), [2, 1]);
}

#[test]
fn what_was_read_late_does_not_undo_what_was_saved_meanwhile() {
    let mut projection = Projection::default();
    let old = entry(moment("2026-11-21T09:00:00+00:00"));
    let new = change(&old, |check_in| check_in.text = Text::new("newer").unwrap());
    projection.put(id(1), &new);
    projection.extend(vec![(id(1), old)]);
    assert_eq!(projection.count(), 1);
    assert_eq!(projection.page(0, 1)[0].snippet.as_str(), "newer");
}

#[test]
fn moving_an_entry_in_time_leaves_nothing_behind() {
    let mut projection = Projection::default();
    let first = change(&entry(moment("2026-11-21T09:00:00+00:00")), |check_in| check_in.set_aside = true);
    projection.put(id(1), &first);
    projection.put(id(1), &change(&first, |c| c.when = moment("2026-10-01T09:00:00+01:00")));
    assert_eq!(projection.count(), 1);
    assert!(projection.day(day("2026-11-21")).is_empty());
    assert_eq!(projection.set_aside(5).1, 1);
}

#[test]
fn a_week_has_means_for_days_with_answers_and_gaps_for_days_without() {
    let answer = |score: u8| {
        Answers::new(vec![ScaleAnswer { scale: ScaleId::Energy, score: Score::new(score).unwrap() }])
    };
    let mut projection = Projection::default();
    let at = |time: &str, score: u8| change(&entry(moment(time)), |c| c.scales = answer(score).unwrap());
    projection.put(id(1), &at("2026-11-22T08:00:00+00:00", 4));
    projection.put(id(2), &at("2026-11-22T20:00:00+00:00", 5));
    projection.put(id(3), &at("2026-11-16T20:00:00+00:00", 0));
    projection.put(id(4), &at("2026-11-15T20:00:00+00:00", 9));
    let week = projection.week(day("2026-11-22"), &[ScaleId::Energy, ScaleId::Rest]);
    assert_eq!(week[0].points, [Some(0.0), None, None, None, None, None, Some(4.5)]);
    assert_eq!(week[0].days[0].to_string(), "2026-11-16");
    assert_eq!(week[1].points, [None; 7]);
}

#[test]
fn five_of_those_set_aside_are_shown_and_all_are_counted() {
    let mut projection = Projection::default();
    for n in 0..8_u8 {
        let record = entry(moment(&format!("2026-11-{:02}T09:00:00+00:00", n + 1)));
        projection.put(id(n.into()), &change(&record, |check_in| check_in.set_aside = n != 7));
    }
    let (rows, total) = projection.set_aside(5);
    assert_eq!((ids(&rows), total), (vec![6, 5, 4, 3, 2], 7));
    projection.remove(id(6));
    assert_eq!(projection.set_aside(5).1, 6);
}

fn over(binned: &str, now: &str) -> bool {
    is_over(moment(binned), moment(now))
}

#[test]
fn an_entry_stays_in_the_bin_for_thirty_days_and_goes_on_the_day_it_says() {
    assert_eq!(gone_on(moment("2026-11-22T23:30:00+00:00")).to_string(), "2026-12-22");
    assert!(!over("2026-11-22T12:00:00+00:00", "2026-12-21T23:59:00+00:00"));
    assert!(!over("2026-11-22T12:00:00+00:00", "2026-12-22T11:59:59+00:00"), "not thirty times 24 hours yet");
    assert!(over("2026-11-22T12:00:00+00:00", "2026-12-22T12:00:00+00:00"));
}

#[test]
fn clock_changes_and_journeys_only_ever_lengthen_the_thirty_days() {
    // Clocks go back on 25 October: thirty days by the calendar are an hour more than 720.
    assert!(!over("2026-10-10T12:00:00+01:00", "2026-11-09T10:59:59+00:00"));
    assert!(over("2026-10-10T12:00:00+01:00", "2026-11-09T12:00:00+00:00"));
    // Flying east brings the day sooner, but not the hours.
    assert!(!over("2026-11-22T23:00:00-10:00", "2026-12-22T00:30:00+13:00"));
    // Flying west brings the hours sooner, but not the day.
    assert!(!over("2026-11-22T00:30:00+13:00", "2026-12-21T23:00:00-10:00"));
}

#[test]
fn the_bin_counts_from_the_calendar_not_from_the_journal_day() {
    let small_hours = DateTime::parse_from_rfc3339("2026-11-22T03:00:00+00:00").unwrap();
    let binned = Moment::local(small_hours, DayRule::NightShift).unwrap();
    assert_eq!(gone_on(binned).to_string(), "2026-12-22");
}

#[test]
fn a_draft_with_anything_in_it_is_offered_and_an_edit_always_is() {
    let when = moment("2026-11-22T09:00:00+00:00");
    let draft = |n: u128, of: Option<EntryId>, set_aside: bool| {
        let body = EntryBody::CheckIn(CheckIn { set_aside, ..CheckIn::new(when) });
        DraftRecord { of, started: when, kept: when, jotted: false, body }.named(id(n))
    };
    let mut projection = Projection::default();
    projection.put_draft(draft(1, None, false));
    projection.put_draft(draft(2, None, true));
    projection.put_draft(draft(3, Some(id(9)), false));
    let offered: Vec<EntryId> = projection.drafts().iter().map(|draft| draft.id).collect();
    assert_eq!(offered, [id(3), id(2)]);
    assert_eq!(projection.drafts_of(id(9)), [id(3)]);
}

#[test]
fn a_reflection_left_at_a_stage_is_offered_before_a_word_is_written() {
    let when = moment("2026-11-22T09:00:00+00:00");
    let draft = |n: u128, at: &str| {
        let wire = serde_json::json!({
            "kind": "reflection", "when": when, "title": "", "template": "rbcsSolo", "templateName": "By myself",
            "parts": [], "at": at, "session": null, "entries": [], "tags": [], "themes": [], "proctor": [],
            "aequip": [], "principles": [], "thinkBefore": null, "thinkAfter": null, "setAside": false,
        });
        let body = serde_json::from_value(wire).unwrap();
        DraftRecord { of: None, started: when, kept: when, jotted: false, body }.named(id(n))
    };
    let mut projection = Projection::default();
    projection.put_draft(draft(1, ""));
    projection.put_draft(draft(2, "rbcsSolo.checkIn"));
    let offered: Vec<EntryId> = projection.drafts().iter().map(|draft| draft.id).collect();
    assert_eq!(offered, [id(2)]);
}

#[test]
fn a_draft_read_late_does_not_undo_what_was_kept_meanwhile() {
    let when = moment("2026-11-22T09:00:00+00:00");
    let draft = |text: &str| {
        let body = EntryBody::CheckIn(CheckIn { text: Text::new(text).unwrap(), ..CheckIn::new(when) });
        DraftRecord { of: None, started: when, kept: when, jotted: false, body }.named(id(1))
    };
    let mut projection = Projection::default();
    projection.put_draft(draft("newer"));
    projection.extend_draft(draft("older"));
    assert_eq!(projection.drafts(), [draft("newer")]);
}
