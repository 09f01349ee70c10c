use chrono::{NaiveDate, TimeDelta, TimeZone, Utc};
use proptest::prelude::*;

use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn held(day: NaiveDate, hour: i64, state: CopyState) -> Held {
    let taken = day.and_hms_opt(0, 0, 0).unwrap().and_utc().timestamp() + hour * 3600;
    Held { taken, day, state }
}

fn sound(day: NaiveDate) -> Held {
    held(day, 9, CopyState::Sound)
}

fn after(copies: &[Held], today: NaiveDate) -> Vec<Held> {
    let gone = to_remove(copies, today);
    copies.iter().enumerate().filter(|(at, _)| !gone.contains(at)).map(|(_, held)| *held).collect()
}

#[test]
fn a_name_tells_when_and_anything_else_tells_nothing() {
    let taken = Utc.with_ymd_and_hms(2026, 11, 22, 7, 5, 9).unwrap();
    let name = file_name("My journal", taken);
    assert_eq!(name, "My journal 2026-11-22 070509Z.stillpoint");
    assert_eq!(taken_at("My journal", &name), Some(taken));
    for other in [
        "Other 2026-11-22 070509Z.stillpoint",
        "My journal.stillpoint",
        "My journal 2026-11-22 070509Z.stillpoint.new",
        "My journal 2026-13-22 070509Z.stillpoint",
        "My journal 2026-11-22 070509Z.known",
        "My journal  2026-11-22 070509Z.stillpoint",
        "My journal 2026-11-22 70509Z.stillpoint",
        "My journal ../2026-11-22 070509Z.stillpoint",
        "",
    ] {
        assert_eq!(taken_at("My journal", other), None, "{other}");
    }
}

#[test]
fn a_name_of_a_copy_of_any_journal_is_known_as_one() {
    for name in ["My journal 2026-11-22 070509Z.stillpoint", "é 2026-11-22 070509Z.stillpoint"] {
        assert!(is_name_of_copy(name), "{name}");
    }
    for name in [
        "My journal.stillpoint",
        "2026-11-22 070509Z.stillpoint",
        "é",
        "",
        "x 2026-11-22 070509Z.stillpoint.new",
    ] {
        assert!(!is_name_of_copy(name), "{name}");
    }
}

#[test]
fn one_is_due_on_a_new_day_with_changes_and_when_there_is_none() {
    let today = day("2026-11-22");
    assert!(due(None, today));
    assert!(due(Some((day("2026-11-21"), false)), today));
    assert!(!due(Some((day("2026-11-21"), true)), today), "nothing has changed");
    assert!(!due(Some((today, false)), today), "re-opening is no reason");
    assert!(due(Some((day("2090-01-01"), false)), today), "dated by a wrong clock");
}

#[test]
fn a_year_of_days_leaves_days_weeks_and_months() {
    let first = day("2026-01-01");
    let mut copies: Vec<Held> = Vec::new();
    for n in 0..364 {
        let today = first + TimeDelta::days(n);
        copies.push(sound(today));
        copies = after(&copies, today);
        assert!(copies.contains(&sound(today)));
        assert!(copies.len() <= 7 + 4 + 12);
    }
    let kept: Vec<String> = copies.iter().map(|held| held.day.to_string()).collect();
    assert_eq!(kept.first().unwrap(), "2026-01-31", "the last of January");
    for wanted in ["2026-06-30", "2026-11-30", "2026-12-13", "2026-12-20", "2026-12-24", "2026-12-30"] {
        assert!(kept.iter().any(|one| one == wanted), "{wanted} is not among {kept:?}");
    }
}

#[test]
fn a_hundred_copies_in_a_day_push_nothing_out() {
    let today = day("2026-11-22");
    let mut copies: Vec<Held> = (1..8).map(|back| sound(today - TimeDelta::days(back))).collect();
    copies.push(sound(day("2026-08-31")));
    copies.push(sound(today));
    let before = after(&copies, today);
    for n in 0..100 {
        copies.push(held(today, 10 + n / 60, CopyState::Sound));
        copies = after(&copies, today);
    }
    for earlier in before.iter().filter(|held| held.day != today) {
        assert!(copies.contains(earlier), "{}", earlier.day);
    }
}

#[test]
fn damaged_ones_do_not_count_and_stay_until_three_sound_ones_are_newer() {
    let today = day("2026-11-22");
    let broken = |back| held(today - TimeDelta::days(back), 9, CopyState::Damaged);
    let good = |back| sound(today - TimeDelta::days(back));
    let mut copies = vec![good(400), good(300), broken(3), broken(2), broken(1), good(0)];
    assert_eq!(after(&copies, today), copies, "there are three sound ones, and not three newer");
    copies.extend([held(today, 10, CopyState::Sound), held(today, 11, CopyState::Sound)]);
    assert!(after(&copies, today).iter().all(|held| held.state == CopyState::Sound));
}

#[test]
fn what_is_dated_after_today_is_let_be_and_takes_nobodys_place() {
    let today = day("2026-11-22");
    let mut copies: Vec<Held> = (0..20).map(|n| sound(day("2090-01-01") + TimeDelta::days(n))).collect();
    copies.extend((0..3).map(|back| sound(today - TimeDelta::days(back))));
    assert_eq!(after(&copies, today), copies);
}

#[test]
fn what_is_known_survives_being_written_and_nonsense_is_nothing_known() {
    let mut known = Known::default();
    known.copies.insert("a".into(), KnownCopy { entries: Some(3), bytes: 9, ..KnownCopy::default() });
    assert_eq!(Known::parse(&known.to_bytes()).copies, known.copies);
    assert_eq!(Known::parse(b"{\"v\":99,\"copies\":{\"a\":{}}}"), Known::default());
    assert_eq!(Known::parse(b"nonsense"), Known::default());
}

#[test]
fn another_size_is_another_file_and_a_missing_one_is_forgotten() {
    let mut known = Known::default();
    let copy = KnownCopy { state: CopyState::Sound, entries: Some(3), bytes: 9, ..KnownCopy::default() };
    known.copies.insert("same".into(), copy.clone());
    known.copies.insert("other".into(), copy.clone());
    known.copies.insert("gone".into(), copy.clone());
    let found = |name: &str, bytes| (name.to_owned(), Utc::now(), bytes);
    known.meet(&[found("same", 9), found("other", 10), found("new", 1)]);
    assert_eq!(known.copies.len(), 3);
    assert_eq!(known.copies["same"], copy);
    assert_eq!(known.copies["other"].state, CopyState::Unchecked);
    assert_eq!(known.copies["new"].state, CopyState::Unchecked);
}

#[test]
fn the_bare_folder_a_drive_was_mounted_on_is_not_the_drive() {
    let home = tempfile::tempdir().unwrap();
    let there = |was_on_another_drive: Option<bool>, folder: &str| {
        let mut known = Known::default();
        known.second_on_another_drive = was_on_another_drive;
        Second::new(home.path().join(folder), home.path().to_path_buf(), &known).is_there()
    };
    std::fs::create_dir(home.path().join("stick")).unwrap();
    assert_eq!(there(Some(true), "stick"), cfg!(not(unix)), "it is on the journal's own drive now");
    assert!(there(Some(false), "stick") && there(None, "stick"));
    assert!(!there(None, "gone"));
}

fn any_state() -> impl Strategy<Value = CopyState> {
    prop_oneof![
        6 => Just(CopyState::Sound),
        2 => Just(CopyState::Damaged),
        1 => Just(CopyState::Unchecked),
        1 => Just(CopyState::OtherKey),
    ]
}

fn any_copies() -> impl Strategy<Value = Vec<Held>> {
    let one = (-5i64..500, 0i64..24, any_state());
    let today = day("2026-11-22");
    proptest::collection::vec(one, 0..60).prop_map(move |all| {
        all.into_iter().map(|(back, hour, state)| held(today - TimeDelta::days(back), hour, state)).collect()
    })
}

proptest! {
    #[test]
    fn whatever_there_is_the_newest_sound_three_stay(copies in any_copies()) {
        let today = day("2026-11-22");
        let mut sound: Vec<Held> = copies.iter().filter(|held| held.state == CopyState::Sound).copied().collect();
        sound.sort_by_key(|held| std::cmp::Reverse(held.taken));
        let left = after(&copies, today);
        for one in sound.iter().filter(|held| held.day <= today).take(NEVER_FEWER) {
            prop_assert!(left.contains(one));
        }
        let count = left.iter().filter(|held| held.state == CopyState::Sound).count();
        prop_assert!(count >= sound.len().min(NEVER_FEWER));
    }

    #[test]
    fn deciding_twice_is_deciding_once(copies in any_copies()) {
        let today = day("2026-11-22");
        let left = after(&copies, today);
        prop_assert_eq!(after(&left, today), left);
    }

    #[test]
    fn nothing_unchecked_or_of_another_key_is_ever_removed(copies in any_copies()) {
        let today = day("2026-11-22");
        let left = after(&copies, today);
        let let_be = |held: &&Held| matches!(held.state, CopyState::Unchecked | CopyState::OtherKey);
        prop_assert_eq!(left.iter().filter(let_be).count(), copies.iter().filter(let_be).count());
    }

    #[test]
    fn any_name_that_is_read_is_written_the_same(text in ".{0,40}", seconds in 0i64..4_000_000_000) {
        let taken = Utc.timestamp_opt(seconds, 0).unwrap();
        prop_assert_eq!(taken_at(&text, &file_name(&text, taken)), Some(taken));
    }
}
