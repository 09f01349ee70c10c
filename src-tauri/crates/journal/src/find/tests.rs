use chrono::{DateTime, TimeDelta};
use proptest::{collection::vec, prelude::*};

use super::*;
use crate::{
    catalogue::{FEELING_FAMILIES, NEEDS},
    checkin::{Answers, CheckIn, Feeling, ScaleAnswer, ScaleId},
    entry::EntryBody,
    fold::{fold, words},
    id::EntryId,
    list::List,
    record::EntryRecord,
    score::Score,
    text::{Line, Word},
    time::{Day, DayRule, Moment},
};

const NONE: [usize; 0] = [];

fn moment(time: &str) -> Moment {
    Moment::local(DateTime::parse_from_rfc3339(time).unwrap(), DayRule::Calendar).unwrap()
}

fn noon(day: i64) -> Moment {
    moment(&(moment("2026-03-01T12:00:00+00:00").at() + TimeDelta::days(day)).to_rfc3339())
}

fn list<const MAX: usize>(words: &[&str]) -> List<Word, MAX> {
    List::new(words.iter().map(|word| Word::new(*word).unwrap()).collect()).unwrap()
}

fn check_in(day: i64, arriving: &str, text: &str, tags: &[&str]) -> CheckIn {
    CheckIn {
        arriving: Line::new(arriving).unwrap(),
        text: Text::new(text).unwrap(),
        tags: list(tags),
        ..CheckIn::new(noon(day))
    }
}

/// One a day, in this order.
fn journal(entries: &[CheckIn]) -> Projection {
    let record = |body: &CheckIn| EntryRecord {
        created: body.when,
        edited: None,
        binned: None,
        body: EntryBody::CheckIn(body.clone()),
    };
    let named = entries.iter().zip(1_u128..);
    let mut projection = Projection::default();
    projection.extend(named.map(|(it, n)| (EntryId::from_bytes(n.to_be_bytes()), record(it))).collect());
    projection
}

/// The numbers of the entries found, from 0.
fn found(projection: &Projection, line: &str) -> Vec<usize> {
    places(projection, &Query::read(line, today())).all
}

fn texts(texts: &[&str]) -> Projection {
    let entries: Vec<_> = texts.iter().zip(0..).map(|(text, day)| check_in(day, "", text, &[])).collect();
    journal(&entries)
}

#[test]
fn words_are_found_at_the_beginning_of_words_whatever_their_case_and_accents() {
    let all = texts(&["A café by the Ward", "Forward we go", "WARDS of the café", "nothing"]);
    assert_eq!(found(&all, "ward"), [2, 0]);
    assert_eq!(found(&all, "Ward CAFE"), [2, 0]);
    assert_eq!(found(&all, "café\u{301} ward"), [2, 0]);
    assert_eq!(found(&all, "\"ward\""), [0]);
    assert_eq!(found(&all, "ward -wards"), [0]);
    assert_eq!(found(&all, "elsewhere"), NONE);
    assert_eq!(found(&all, "   "), NONE);
    assert_eq!(found(&all, "- \" : #"), NONE);
}

#[test]
fn words_in_quotes_are_found_in_a_row_across_punctuation_and_not_across_fields() {
    let all = texts(&["I felt, unheard again", "unheard, felt", "felt unheardness"]);
    assert_eq!(found(&all, "\"felt unheard\""), [0]);
    assert_eq!(found(&all, "\u{201c}felt unheard\u{201d}"), [0]);
    assert_eq!(found(&all, "\"felt unheard"), [2, 0], "still being typed");
    assert_eq!(found(&all, "felt-unheard"), [2, 0]);
    let fields = journal(&[check_in(0, "felt", "unheard", &[]), check_in(1, "felt unheard", "", &[])]);
    assert_eq!(found(&fields, "\"felt unheard\""), [1]);
    assert_eq!(found(&fields, "felt unheard"), [1, 0]);
}

#[test]
fn a_place_that_only_begins_alike_does_not_hide_the_one_within_it() {
    assert_eq!(found(&texts(&["so soon so soon so"]), "\"soon so\""), [0]);
    assert_eq!(found(&texts(&["aa aa a"]), "\"aa a\""), [0]);
}

#[test]
fn filters_are_words_in_the_line_and_a_minus_turns_them_round() {
    let mut tired = check_in(0, "tired", "a long night", &["night shift", "Ward 4"]);
    let scales = vec![ScaleAnswer { scale: ScaleId::Energy, score: Score::new(2).unwrap() }];
    tired.scales = Answers::try_from(scales).unwrap();
    tired.feelings =
        List::new(vec![Feeling { word: Word::new("tender").unwrap(), intensity: None }]).unwrap();
    tired.set_aside = true;
    let all = journal(&[tired, check_in(31, "well", "a quiet day", &["nights"])]);
    for line in [
        "#night",
        "tag:night",
        "kind:check-in",
        "after:2025",
        "before:2027",
        "on:2026",
        "-kind:reflection",
        "-has:session",
    ] {
        assert_eq!(found(&all, line), [1, 0], "{line}");
    }
    for line in [
        "tag:\"night shift\"",
        "-tag:\"nights\"",
        "#\"ward 4\"",
        "#ward",
        "feeling:tend",
        "is:aside",
        "before:2026-03-02",
        "on:2026-03",
        "on:2026-03-01",
        "energy<3",
        "energy<=2",
        "ENERGY=2",
        "energy:2",
        "energy>=2",
        "-after:2026-03",
        "night -#nights",
    ] {
        assert_eq!(found(&all, line), [0], "{line}");
    }
    for line in ["-is:aside", "after:2026-03", "on:2026-04-01", "-energy=2", "day #nights"] {
        assert_eq!(found(&all, line), [1], "{line}");
    }
    for line in ["energy>2", "kind:grounding", "has:session", "strain<10", "on:2026-05", "strain=0 tired"] {
        assert_eq!(found(&all, line), NONE, "{line}");
    }
}

#[test]
fn a_feeling_of_the_catalogue_is_found_by_the_words_it_is_shown_by() {
    let felt = |word: &str| CheckIn {
        feelings: List::new(vec![Feeling { word: Word::new(word).unwrap(), intensity: None }]).unwrap(),
        need: list(&["toBeHeard"]),
        ..check_in(0, "", "", &[])
    };
    let all = journal(&[felt("moralDistress"), felt("iPad-tired")]);
    for line in ["moral distress", "\"moral distress\"", "feeling:moral", "feeling:\"Moral Distress\""] {
        assert_eq!(found(&all, line), [0], "{line}");
    }
    assert_eq!(found(&all, "feeling:\"moral\""), NONE, "in quotes it is meant whole");
    assert_eq!(found(&all, "ipad"), [1], "one's own word is no id");
    assert_eq!(found(&all, "\"to be heard\""), [1, 0]);
}

/// The words are the screen's; here they are held against it.
#[test]
fn the_words_of_the_catalogue_are_those_that_are_shown() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../ui/src/i18n/en-GB/catalogue.ftl");
    let shown = std::fs::read_to_string(file).unwrap();
    let list = |text: &str| -> Vec<String> { words(text).map(|at| fold(&text[at]).to_string()).collect() };
    let feelings = FEELING_FAMILIES.iter().flat_map(|family| family.words.iter().map(|id| ("feeling", *id)));
    let mut looked_at = 0;
    for (kind, id) in feelings.chain(NEEDS.iter().map(|id| ("need", *id))) {
        let start = format!("{kind}-{id} = ");
        let line = shown.lines().find_map(|line| line.strip_prefix(&start)).expect(id);
        assert_eq!(list(&folded::spoken(id)), list(line), "{id}");
        looked_at += 1;
    }
    assert!(looked_at > 70);
}

/// Three months and a half after the first entry.
fn today() -> Day {
    "2026-06-15".parse().unwrap()
}

#[test]
fn a_day_may_be_named_and_not_dated() {
    let all = journal(&[0, 75, 99, 100, 105, 106, 107].map(|day| check_in(day, "", "heron", &[])));
    for (line, days) in [
        ("on:today", [5].as_slice()),
        ("on:Yesterday", &[4]),
        ("on:week", &[5, 4, 3]),
        ("after:today", &[6]),
        ("on:month", &[6, 5, 4, 3, 2]),
        ("before:month on:year", &[1, 0]),
        ("-on:year", &[]),
    ] {
        assert_eq!(found(&all, line), days, "{line}");
    }
}

#[test]
fn what_is_sought_is_marked_in_any_text_as_the_screen_counts() {
    let marked = |text: &str, line: &str| -> Vec<String> {
        let units: Vec<u16> = text.encode_utf16().collect();
        let at = |n: u32| usize::try_from(n).unwrap();
        let marks = marks(text, &Query::read(line, today()));
        marks.iter().map(|it| String::from_utf16(&units[at(it.from)..at(it.to)]).unwrap()).collect()
    };
    assert_eq!(
        marked("\u{1f30a} Café \u{1f30a}\n and the cafés", "cafe \"and the\""),
        ["Café", "and the", "cafés"]
    );
    assert_eq!(marked("nights and days", "#nights -days"), Vec::<String>::new());
    assert_eq!(marked(&"a heron ".repeat(100_000), "heron").len(), 37_500);
}

#[test]
fn what_only_looks_like_a_filter_is_looked_for_as_words_and_said() {
    let all = texts(&["meet before soon", "see http://example.test at 14:00"]);
    let query = Query::read("before:soon", today());
    assert_eq!(query.not_filters().iter().map(Text::as_str).collect::<Vec<_>>(), ["before:soon"]);
    assert_eq!(found(&all, "before:soon"), [0]);
    for line in ["http://example", "14:00", "at:14"] {
        assert_eq!(found(&all, line), [1], "{line}");
        assert!(Query::read(line, today()).not_filters().is_empty(), "{line}");
    }
}

#[test]
fn the_best_hold_every_word_over_the_text_and_are_not_all_there_is() {
    let mut entries: Vec<_> = (0..8).map(|day| check_in(day, "", "a heron by the river", &[])).collect();
    entries.push(check_in(8, "heron", "", &[]));
    entries.push(check_in(9, "", "", &["heron", "tag"]));
    let all = journal(&entries);
    let places = |line| places(&all, &Query::read(line, today()));
    assert_eq!(places("heron").all.len(), 10);
    assert_eq!(places("heron").best, [9, 8]);
    assert_eq!(places("heron river").best, NONE);
    assert_eq!(places("kind:check-in").best, NONE, "no words were asked for");
    assert_eq!(places("heron -tag before:2026-03-05").best, NONE, "few enough to be seen at a glance");
}

#[test]
fn what_is_in_the_bin_is_not_found_and_what_changed_is_found_as_it_is_now() {
    let mut projection = texts(&["heron", "otter"]);
    let id = EntryId::from_bytes(1_u128.to_be_bytes());
    let when = noon(0);
    let mut record = EntryRecord {
        created: when,
        edited: None,
        binned: None,
        body: EntryBody::CheckIn(check_in(0, "", "kingfisher", &[])),
    };
    projection.put(id, &record);
    assert_eq!((found(&projection, "heron"), found(&projection, "kingfisher")), (vec![], vec![0]));
    record.binned = Some(when);
    projection.put(id, &record);
    assert_eq!(found(&projection, "kingfisher"), NONE);
}

fn snippet(text: &str, line: &str) -> (String, Vec<String>) {
    let body = EntryBody::CheckIn(check_in(0, "", text, &[]));
    let snippet = Snippet::of(&body, &Query::read(line, today()));
    let units: Vec<u16> = snippet.text.encode_utf16().collect();
    let marked = |mark: &Mark| {
        let (from, to) = (usize::try_from(mark.from).unwrap(), usize::try_from(mark.to).unwrap());
        String::from_utf16(&units[from..to]).unwrap()
    };
    (snippet.text.as_str().to_owned(), snippet.marks.iter().map(marked).collect())
}

#[test]
fn a_snippet_shows_what_was_found_on_one_line_and_marks_it_as_it_was_written() {
    let (text, marks) = snippet("At \u{1f30a} dusk  a\nCafé,  and the cafes", "cafe \"and the\"");
    assert_eq!(text, "At \u{1f30a} dusk a Café, and the cafes");
    assert_eq!(marks, ["Café", "and the", "cafes"]);
    let long = format!("{}heron {}", "word ".repeat(500), "more ".repeat(500));
    let (text, marks) = snippet(&long, "heron");
    assert!(text.starts_with("\u{2026}word word") && text.chars().count() <= 240, "{text}");
    assert_eq!(marks, ["heron"]);
    assert_eq!(snippet(&long, "#nothing").1, Vec::<String>::new());
    assert_eq!(snippet(&"W".repeat(5_000), "w").0.chars().count(), 240);
    assert_eq!(snippet("", "heron"), (String::new(), vec![]));
}

/// What the line's words mean, worked out the slow way: every field a list of words.
fn naive(entries: &[CheckIn], sought: &[(Vec<String>, bool, bool)]) -> Vec<usize> {
    let list = |text: &str| -> Vec<String> { words(text).map(|at| fold(&text[at]).to_string()).collect() };
    let holds = |entry: &CheckIn, (sought, whole, not): &(Vec<String>, bool, bool)| {
        let mut fields = vec![list(&entry.arriving), list(&entry.text)];
        fields.extend(entry.tags.iter().map(|tag| list(tag)));
        let sought: Vec<String> = sought.iter().flat_map(|word| list(word)).collect();
        let (last, before) = sought.split_last().unwrap();
        let here = fields.iter().any(|field| {
            field.windows(sought.len()).any(|window| {
                let end = &window[sought.len() - 1];
                window[..sought.len() - 1] == *before
                    && if *whole { end == last } else { end.starts_with(last) }
            })
        });
        here != *not
    };
    let all = entries.iter().enumerate().rev();
    all.filter(|(_, entry)| sought.iter().all(|it| holds(entry, it))).map(|(at, _)| at).collect()
}

fn word() -> impl Strategy<Value = String> {
    "[aAáb]{1,3}"
}

fn line() -> impl Strategy<Value = String> {
    vec(word(), 0..7).prop_map(|words| words.join(" "))
}

proptest! {
    #[test]
    fn finding_equals_a_naive_scan(
        entries in vec((line(), line(), vec(word(), 0..3)), 0..12),
        sought in vec((vec(word(), 1..3), any::<bool>(), any::<bool>()), 1..4),
    ) {
        let entries: Vec<CheckIn> = entries.iter().zip(0..).map(|((arriving, text, tags), day)| {
            check_in(day, arriving, text, &tags.iter().map(String::as_str).collect::<Vec<_>>())
        }).collect();
        let typed: Vec<String> = sought.iter().map(|(words, whole, not)| {
            let minus = if *not { "-" } else { "" };
            if *whole { format!("{minus}\"{}\"", words.join(" ")) } else { format!("{minus}{}", words.join("-")) }
        }).collect();
        prop_assert_eq!(found(&journal(&entries), &typed.join(" ")), naive(&entries, &sought));
    }

    #[test]
    fn any_line_is_read_and_any_text_is_shown(typed in ".{0,60}", text in ".{0,400}") {
        let query = Query::read(&typed, today());
        let _ = found(&texts(&[&text]), &typed);
        let body = EntryBody::CheckIn(check_in(0, "", &text, &[]));
        let snippet = Snippet::of(&body, &query);
        let units = u32::try_from(snippet.text.encode_utf16().count()).unwrap();
        prop_assert!(snippet.text.chars().count() <= 240);
        let mut from = 0;
        for mark in &snippet.marks {
            prop_assert!(from <= mark.from && mark.from < mark.to && mark.to <= units, "{mark:?}");
            from = mark.to;
        }
    }

    /// Whatever stands in a text is found by its own words, and shown.
    #[test]
    fn what_is_written_is_found(text in "[a-zA-Zäß 0-9.,-]{1,80}") {
        for at in words(&text).take(3) {
            let line = format!("\"{}\"", &text[at]);
            prop_assert_eq!(found(&texts(&[&text]), &line), vec![0]);
            let body = EntryBody::CheckIn(check_in(0, "", &text, &[]));
            prop_assert!(!Snippet::of(&body, &Query::read(&line, today())).marks.is_empty());
        }
    }
}
