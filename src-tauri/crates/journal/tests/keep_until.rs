//! Until when entries are kept, and the list of those that are past their day.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail as tests do")]

mod common;

use std::collections::BTreeMap;

use common::*;
use proptest::prelude::*;
use serde_json::{Value, json};
use stillpoint_journal::{
    Journal, JournalError,
    entry::{EntryBody, SaveEntry},
    grounding::Grounding,
    id::EntryId,
    keep_until::{EndChoice, EndOf, KeepUntilStanding, ManyEnds},
    list::List,
    parse::parse,
    supervision::KeepItem,
    text::Text,
    time::{Day, Moment},
};

const NOBODY: &str = "00ff0123456789abcdef0123456789ab";

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn of_day(day: Day) -> Moment {
    Moment::new(format!("{day}T12:00:00Z").parse().unwrap(), 0, day).unwrap()
}

fn keep(journal: &mut Journal, body: EntryBody) -> EntryId {
    journal.save_entry(SaveEntry { of: None, draft: None, body }, noon()).unwrap().id
}

fn written(journal: &mut Journal, on: &str) -> EntryId {
    keep(journal, check_in(of_day(day(on)), on))
}

fn cycle(called: &str, rules: &str, from: Day, until: Day) -> Value {
    json!({"item": "cycle", "called": called, "rules": rules, "from": from, "until": until, "both": false,
        "practiceHours": null, "learningHours": null, "participatoryHours": null, "feedback": null,
        "pieces": null, "supervision": null, "averaged": false, "group": "full", "done": []})
}

fn keep_cycle(journal: &mut Journal, id: Option<EntryId>, from: &str, until: &str) -> EntryId {
    let body = parse(&cycle("", "nmc", day(from), day(until))).unwrap();
    journal.keep_item(KeepItem { id, body }, noon()).unwrap().id
}

fn choose(journal: &mut Journal, ends: &[(EntryId, EndChoice)]) -> Result<Vec<EndOf>, JournalError> {
    let ends = ends.iter().map(|(entry, choice)| EndOf { entry: *entry, choice: *choice }).collect();
    journal.choose_ends(&List::new(ends).unwrap())
}

fn on(text: &str) -> EndChoice {
    EndChoice::On { day: day(text) }
}

fn past(journal: &mut Journal, today: &str) -> Vec<EntryId> {
    journal.past_their_end(0, u32::MAX, day(today)).rows.into_iter().map(|row| row.entry.id).collect()
}

fn until(journal: &mut Journal, id: EntryId) -> (Option<Day>, bool) {
    let kept = journal.kept_until(id).unwrap();
    (kept.until, kept.own)
}

#[test]
fn without_a_choice_an_entry_is_kept_as_long_as_its_cycle_and_without_one_it_has_no_end() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let [before, within] = ["2020-01-01", "2023-06-01"].map(|on| written(&mut journal, on));
    assert_eq!(until(&mut journal, within), (None, false));
    let nmc = keep_cycle(&mut journal, None, "2023-04-01", "2026-03-31");
    let kept = journal.kept_until(within).unwrap();
    let named = kept.cycle.as_ref().map(|cycle| (cycle.called.as_str(), cycle.body.as_str()));
    assert_eq!((kept.until, kept.own, named), (Some(day("2026-03-31")), false, Some(("", "NMC"))));
    assert_eq!(until(&mut journal, before), (None, false));
    // Its last day is one it is kept on.
    assert_eq!(past(&mut journal, "2026-03-31"), []);
    assert_eq!(past(&mut journal, "2026-04-01"), [within]);

    // A cycle that is changed, or taken away, changes what comes from it at once.
    keep_cycle(&mut journal, Some(nmc), "2023-04-01", "2027-03-31");
    assert_eq!(until(&mut journal, within), (Some(day("2027-03-31")), false));
    let longer = keep_cycle(&mut journal, None, "2023-01-01", "2028-01-01");
    assert_eq!(until(&mut journal, within), (Some(day("2028-01-01")), false));
    journal.bin_items(&[nmc, longer], noon()).unwrap();
    assert_eq!(until(&mut journal, within), (None, false));
    assert!(matches!(journal.kept_until(NOBODY.parse().unwrap()), Err(JournalError::NotFound)));
}

#[test]
fn an_end_of_its_own_holds_whatever_the_cycle_until_it_is_taken_back() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let [a, b] = ["2023-06-01", "2023-06-02"].map(|on| written(&mut journal, on));
    keep_cycle(&mut journal, None, "2023-04-01", "2026-03-31");
    let before = choose(&mut journal, &[(a, on("2030-01-01")), (b, EndChoice::None)]).unwrap();
    let mut journal = desk.reopen(journal);
    assert_eq!(until(&mut journal, a), (Some(day("2030-01-01")), true));
    assert_eq!(until(&mut journal, b), (None, true));
    assert_eq!(past(&mut journal, "2031-01-01"), [a]);
    assert!(journal.kept_until(a).unwrap().cycle.is_some(), "the cycle it lies in is known all the same");
    let again = journal.choose_ends(&List::new(before).unwrap()).unwrap();
    assert_eq!(until(&mut journal, a), (Some(day("2026-03-31")), false));
    assert_eq!(until(&mut journal, b), (Some(day("2026-03-31")), false));
    journal.choose_ends(&List::new(again).unwrap()).unwrap();
    assert_eq!(until(&mut journal, b), (None, true));
    assert_eq!(journal.versions(a).unwrap().len(), 1, "the entry itself is as it was");
    let nobody: EntryId = NOBODY.parse().unwrap();
    assert!(matches!(choose(&mut journal, &[(nobody, EndChoice::None)]), Err(JournalError::NotFound)));
    assert_eq!(choose(&mut journal, &[(nobody, EndChoice::None), (a, EndChoice::None)]).unwrap().len(), 1);
}

#[test]
fn an_exercise_without_words_and_what_is_in_the_bin_are_not_gone_through() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let done = grounding(of_day(day("2023-06-01")), "orienting", None, None);
    let bare = keep(&mut journal, EntryBody::Grounding(done.clone()));
    let noted = Grounding { note: Text::new("Warm hands.").unwrap(), ..done };
    let noted = keep(&mut journal, EntryBody::Grounding(noted));
    let binned = written(&mut journal, "2023-06-02");
    choose(&mut journal, &[bare, noted, binned].map(|id| (id, on("2024-01-01")))).unwrap();
    assert_eq!(journal.bin_entries(&[binned, binned], noon()).unwrap(), [binned]);
    assert_eq!(past(&mut journal, "2026-11-22"), [noted]);
    assert_eq!(journal.bin_entries(&[binned], noon()).unwrap(), []);
    assert_eq!(journal.restore_entries(&[binned, bare]).unwrap(), [binned]);
    assert_eq!(past(&mut journal, "2026-11-22"), [noted, binned]);
    assert_eq!(journal.bin_entries(&[NOBODY.parse().unwrap()], noon()).unwrap(), []);
}

#[test]
fn the_list_comes_by_pages_with_the_one_that_ended_first_before_the_others() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let ids = ["2023-01-01", "2023-01-02", "2023-01-03"].map(|on| written(&mut journal, on));
    let ends = ["2025-01-01", "2024-01-01", "2025-01-01"];
    let all: Vec<_> = ids.into_iter().zip(ends).map(|(id, end)| (id, on(end))).collect();
    choose(&mut journal, &all).unwrap();
    keep_cycle(&mut journal, None, "2026-01-01", "2028-12-31");
    let [a, b, c] = ids;
    assert_eq!(past(&mut journal, "2026-11-22"), [b, a, c]);
    let page = journal.past_their_end(1, 1, day("2026-11-22"));
    assert_eq!((page.offset, page.standing.past, page.rows.len()), (1, 3, 1));
    assert_eq!(page.rows.first().map(|row| row.entry.id), Some(a));
    assert_eq!(page.present.map(|cycle| cycle.until), Some(day("2028-12-31")));
    assert!(journal.past_their_end(9, 9, day("2026-11-22")).rows.is_empty());
}

#[test]
fn today_says_so_once_a_year_unless_it_is_not_wanted() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let id = written(&mut journal, "2023-06-01");
    let due = |journal: &Journal, today: &str| journal.keep_until_standing(day(today)).due;
    assert!(!due(&journal, "2026-11-22"));
    choose(&mut journal, &[(id, on("2024-01-01"))]).unwrap();
    assert!(due(&journal, "2026-11-22"));
    let after = journal.put_ends_off(day("2026-11-22")).unwrap();
    let expected = KeepUntilStanding { past: 1, due: false, prompt: true, gone_through: None };
    assert_eq!(after, expected);
    let mut journal = desk.reopen(journal);
    assert!(!due(&journal, "2027-11-21") && due(&journal, "2027-11-22"));
    let after = journal.ends_gone_through(day("2027-11-22")).unwrap();
    assert_eq!((after.due, after.gone_through), (false, Some(day("2027-11-22"))));
    assert!(!due(&journal, "2028-11-20") && due(&journal, "2028-11-21"));
    journal.want_end_prompt(false, day("2028-11-21")).unwrap();
    let mut journal = desk.reopen(journal);
    assert!(!due(&journal, "2035-01-01"));
    assert!(journal.want_end_prompt(true, day("2035-01-01")).unwrap().due);
    assert_eq!(journal.keep_until_standing(day("2035-01-01")).past, 1, "nothing has gone by itself");
}

#[test]
fn what_was_chosen_for_an_entry_deleted_for_good_goes_with_the_next_write() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let [gone, stays] = ["2023-06-01", "2023-06-02"].map(|on| written(&mut journal, on));
    choose(&mut journal, &[gone, stays].map(|id| (id, EndChoice::None))).unwrap();
    journal.bin_entries(&[gone], noon()).unwrap();
    let record = |journal: &Journal| {
        let all = journal.everything().into_iter();
        let states = all.map(|id| journal.whole_record(id).unwrap().states.pop().unwrap());
        let mut values = states.map(|state| serde_json::from_slice::<Value>(&state).unwrap());
        values.find(|value| value["type"] == "keepUntil").unwrap()
    };
    choose(&mut journal, &[(stays, on("2030-01-01"))]).unwrap();
    assert_eq!(record(&journal)["own"].as_object().unwrap().len(), 2, "in the bin it can still come back");
    journal.purge(gone).unwrap();
    choose(&mut journal, &[(stays, EndChoice::None)]).unwrap();
    assert_eq!(
        record(&journal),
        json!({"v": 1, "type": "keepUntil", "prompt": true, "goneThrough": null, "putOff": null,
            "own": {stays.to_string(): null}})
    );
}

/// Something done in the journal; days are counted from the first of 2020, few enough for many to meet.
#[derive(Debug, Clone)]
enum Step {
    Write(i64, bool),
    Cycle(i64, i64),
    DropCycle(usize),
    Choose(usize, Option<Option<i64>>),
    Bin(usize),
    Restore(usize),
    Purge(usize),
    Reopen,
}

fn step() -> impl Strategy<Value = Step> {
    let which = || 0..6_usize;
    prop_oneof![
        4 => (0..60_i64, any::<bool>()).prop_map(|(on, words)| Step::Write(on, words)),
        2 => (0..60_i64, -3..30_i64).prop_map(|(from, long)| Step::Cycle(from, from + long)),
        1 => which().prop_map(Step::DropCycle),
        3 => (which(), prop::option::of(prop::option::of(0..80_i64)))
            .prop_map(|(of, end)| Step::Choose(of, end)),
        1 => which().prop_map(Step::Bin),
        1 => which().prop_map(Step::Restore),
        1 => which().prop_map(Step::Purge),
        1 => Just(Step::Reopen),
    ]
}

fn nth(n: i64) -> Day {
    day("2020-01-01").plus(n)
}

/// An entry as a naive reader remembers it.
struct Noted {
    day: i64,
    words: bool,
    binned: bool,
    own: Option<Option<i64>>,
}

#[derive(Default)]
struct Naive {
    entries: BTreeMap<EntryId, Noted>,
    cycles: Vec<(EntryId, i64, i64)>,
}

impl Naive {
    fn past(&self, today: i64) -> BTreeMap<EntryId, i64> {
        let end = |noted: &Noted| match noted.own {
            Some(own) => own,
            None => {
                let holding =
                    self.cycles.iter().filter(|(_, from, until)| *from <= noted.day && noted.day <= *until);
                holding.map(|(.., until)| *until).max()
            }
        };
        let those = self.entries.iter().filter(|(_, noted)| noted.words && !noted.binned);
        let ends = those.filter_map(|(id, noted)| Some((*id, end(noted)?)));
        ends.filter(|(_, until)| *until < today).collect()
    }

    fn pick(&self, n: usize) -> Option<EntryId> {
        self.entries.keys().nth(n % self.entries.len().max(1)).copied()
    }
}

fn take(journal: &mut Journal, naive: &mut Naive, step: &Step) {
    match step {
        Step::Write(on, words) => {
            let done = grounding(of_day(nth(*on)), "orienting", None, None);
            let body = if *words { check_in(of_day(nth(*on)), "x") } else { EntryBody::Grounding(done) };
            let noted = Noted { day: *on, words: *words, binned: false, own: None };
            naive.entries.insert(keep(journal, body), noted);
        }
        Step::Cycle(from, until) => {
            let body = parse(&cycle("", "own", nth(*from), nth(*until))).unwrap();
            let id = journal.keep_item(KeepItem { id: None, body }, noon()).unwrap().id;
            naive.cycles.push((id, *from, *until));
        }
        Step::DropCycle(n) if !naive.cycles.is_empty() => {
            let (id, ..) = naive.cycles.remove(n % naive.cycles.len());
            journal.bin_item(id, noon()).unwrap();
        }
        Step::Choose(n, end) => {
            let Some(id) = naive.pick(*n) else { return };
            let choice = match end {
                None => EndChoice::Cycle,
                Some(None) => EndChoice::None,
                Some(Some(n)) => EndChoice::On { day: nth(*n) },
            };
            choose(journal, &[(id, choice)]).unwrap();
            naive.entries.get_mut(&id).unwrap().own = *end;
        }
        Step::Bin(n) | Step::Restore(n) => {
            let Some(id) = naive.pick(*n) else { return };
            let into = matches!(step, Step::Bin(_));
            let moved =
                if into { journal.bin_entries(&[id], noon()) } else { journal.restore_entries(&[id]) };
            let was = std::mem::replace(&mut naive.entries.get_mut(&id).unwrap().binned, into);
            assert_eq!(moved.unwrap().len(), usize::from(was != into));
        }
        Step::Purge(n) => {
            let Some(id) = naive.pick(*n).filter(|id| naive.entries[id].binned) else { return };
            journal.purge(id).unwrap();
            naive.entries.remove(&id);
        }
        Step::DropCycle(_) | Step::Reopen => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn the_list_is_what_a_naive_reading_of_the_choices_gives(
        steps in prop::collection::vec(step(), 1..30),
    ) {
        let desk = Desk::new();
        let (mut journal, mut naive) = (desk.create(), Naive::default());
        for step in &steps {
            if matches!(step, Step::Reopen) {
                journal = desk.reopen(journal);
            }
            take(&mut journal, &mut naive, step);
        }
        // On every day on which something could end, and the day after.
        for today in 0..=91 {
            let list = journal.past_their_end(0, u32::MAX, nth(today));
            let shown: BTreeMap<EntryId, Day> =
                list.rows.iter().map(|row| (row.entry.id, row.kept.until.unwrap())).collect();
            let expected = naive.past(today).into_iter().map(|(id, until)| (id, nth(until))).collect();
            prop_assert_eq!(&shown, &expected);
            prop_assert_eq!(list.rows.len(), expected.len());
            prop_assert!(list.rows.is_sorted_by_key(|row| row.kept.until));
            prop_assert_eq!(list.standing.past as usize, expected.len());
        }
        for row in journal.past_their_end(0, u32::MAX, nth(91)).rows {
            prop_assert_eq!(journal.kept_until(row.entry.id).unwrap(), row.kept);
        }
    }
}

#[test]
fn no_more_are_chosen_for_in_one_act_than_the_type_allows() {
    let one = EndOf { entry: NOBODY.parse().unwrap(), choice: EndChoice::None };
    assert!(ManyEnds::new(vec![one; 1000]).is_ok() && ManyEnds::new(vec![one; 1001]).is_err());
}
