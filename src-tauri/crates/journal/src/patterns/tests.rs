use std::collections::BTreeMap;

use chrono::{DateTime, Datelike};
use proptest::{collection::vec, option, prelude::*, sample::select};
use serde_json::{Value, json};

use super::*;
use crate::{
    checkin::{Answers, CheckIn, Phase, ScaleAnswer, Shift, Systems},
    entry::EntryBody,
    id::EntryId,
    record::EntryRecord,
    score::Score,
    time::DayRule,
};

fn moment(time: &str) -> Moment {
    Moment::local(DateTime::parse_from_rfc3339(time).unwrap(), DayRule::Calendar).unwrap()
}

fn today() -> Moment {
    moment("2026-11-22T12:00:00+00:00")
}

/// Noon, so many days ago.
fn ago(days: i64) -> Moment {
    today().days_later(-days)
}

fn id(n: u128) -> EntryId {
    EntryId::from_bytes(n.to_be_bytes())
}

fn score(n: u8) -> Score {
    Score::new(n).unwrap()
}

fn journal(bodies: &[EntryBody]) -> Projection {
    let record = |body: &EntryBody| EntryRecord {
        created: body.when(),
        edited: None,
        binned: None,
        body: body.clone(),
    };
    let mut projection = Projection::default();
    projection.extend(bodies.iter().zip(1..).map(|(body, n)| (id(n), record(body))).collect());
    projection
}

fn check_in(back: i64, scales: &[(ScaleId, u8)]) -> CheckIn {
    let answers = scales.iter().map(|&(scale, n)| ScaleAnswer { scale, score: score(n) }).collect();
    CheckIn { scales: Answers::new(answers).unwrap(), ..CheckIn::new(ago(back)) }
}

fn strain(back: i64, n: u8) -> EntryBody {
    EntryBody::CheckIn(check_in(back, &[(ScaleId::Strain, n)]))
}

fn grounding(back: i64, exercise: &str, before: Option<u8>, after: Option<u8>) -> EntryBody {
    serde_json::from_value(json!({"kind": "grounding", "when": ago(back), "exercise": exercise,
        "name": format!("Heron {back}"), "pattern": "", "meant": 180, "done": 180, "finished": true,
        "pace": 100, "before": before, "after": after, "felt": null, "note": "", "tags": [],
        "setAside": false, "checkIn": null}))
    .unwrap()
}

fn reflection(back: i64, themes: &Value) -> EntryBody {
    serde_json::from_value(json!({"kind": "reflection", "when": ago(back), "title": "", "template": null,
        "templateName": "", "parts": [], "at": "", "session": null, "entries": [], "tags": [],
        "themes": themes, "proctor": [], "aequip": [], "principles": [], "thinkBefore": null,
        "thinkAfter": null, "setAside": false}))
    .unwrap()
}

fn items(bodies: &[Value]) -> Vec<Item> {
    let item = |(body, n): (&Value, u128)| Item {
        id: id(n),
        created: today(),
        edited: today(),
        binned: None,
        body: serde_json::from_value(body.clone()).unwrap(),
    };
    bodies.iter().zip(1..).map(item).collect()
}

fn session(back: i64, given: &Value) -> Value {
    let mut body = json!({"item": "session", "kind": "group", "called": "", "day": ago(back).day(),
        "starts": null, "minutes": 60, "format": null, "place": "", "role": "supervisee", "with": "",
        "group": "", "state": "attended", "why": "", "repeat": null, "series": null, "programme": null,
        "remind": null, "uid": "", "after": {"heard": null, "useful": null, "safe": null, "shifted": "",
        "learned": "", "carry": "", "idea": "", "question": "", "note": ""}, "reflected": null,
        "aequip": []});
    for (field, value) in given.as_object().unwrap() {
        body[field] = value.clone();
    }
    body
}

fn over(range: Range, bodies: &[EntryBody], bodies_of_items: &[Value]) -> Patterns {
    patterns(&journal(bodies), &items(bodies_of_items), &[ScaleId::Energy], range, today())
}

fn line(patterns: &Patterns, scale: ScaleId) -> &Line {
    &patterns.scales.iter().find(|line| line.scale == scale).unwrap().line
}

/// A day's value to one decimal, halves up, by the longest way round.
fn rounded(values: &[f64]) -> Option<f64> {
    let mean = values.iter().sum::<f64>() / values.len() as f64;
    (!values.is_empty()).then(|| (mean * 10.0 + 0.5 + 1e-9).floor() / 10.0)
}

fn naive_middle(values: &[f64]) -> Option<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let n = sorted.len();
    match n {
        0 => None,
        _ if n % 2 == 1 => Some(sorted[n / 2]),
        _ => rounded(&sorted[n / 2 - 1..=n / 2]),
    }
}

fn same(a: f64, b: f64) -> bool {
    (a - b).abs() < 1e-6
}

#[test]
fn a_day_without_an_answer_is_a_gap_and_nought_is_an_answer() {
    let found = over(Range::FourWeeks, &[strain(0, 0), strain(2, 7), strain(2, 8)], &[]);
    let strain = line(&found, ScaleId::Strain);
    let tail: Vec<Option<f64>> = strain.points[25..].iter().map(|point| point.map(|p| p.value)).collect();
    assert_eq!(tail, [Some(7.5), None, Some(0.0)]);
    assert_eq!((strain.points.len(), strain.days, strain.change), (28, 2, None));
    assert_eq!(line(&found, ScaleId::Energy).spread, None, "chosen, and never answered");
    assert_eq!(found.scales.len(), 2);
}

#[test]
fn the_journal_day_counts_and_not_the_calendars() {
    let night = CheckIn {
        when: Moment::new(today().at(), 0, ago(1).day()).unwrap(),
        ..check_in(0, &[(ScaleId::Strain, 4)])
    };
    let found = over(Range::FourWeeks, &[EntryBody::CheckIn(night)], &[]);
    let points = &line(&found, ScaleId::Strain).points;
    assert!(points[26].is_some() && points[27].is_none());
    assert_eq!(found.checked_in.days[26].check_ins, 1);
}

#[test]
fn what_lies_before_the_weeks_or_after_today_is_left_out() {
    let entries = [strain(27, 3), strain(28, 9), strain(-1, 9)];
    let found = over(Range::FourWeeks, &entries, &[session(28, &json!({})), session(-1, &json!({}))]);
    assert_eq!(line(&found, ScaleId::Strain).spread.map(|spread| spread.highest), Some(3.0));
    assert_eq!((found.checked_in.with, found.sessions.len(), found.received.sessions), (1, 0, 0));
    assert_eq!((found.from.to_string().as_str(), found.days), ("2026-10-26", 28));
}

#[test]
fn what_is_in_the_bin_does_not_count() {
    let mut projection = journal(&[strain(1, 5)]);
    let body = strain(1, 5);
    let binned = EntryRecord { created: body.when(), edited: None, binned: Some(today()), body };
    projection.put(id(1), &binned);
    let found = patterns(&projection, &[], &[], Range::Year, today());
    assert_eq!((found.checked_in.with, found.scales.len()), (0, 0));
}

#[test]
fn a_week_of_a_year_is_the_mean_of_its_days() {
    // Two check-ins on one day weigh as much as one on another.
    let found = over(Range::Year, &[strain(0, 2), strain(0, 4), strain(6, 6), strain(7, 9)], &[]);
    let strain = line(&found, ScaleId::Strain);
    let tail: Vec<_> = strain.points[50..].iter().flatten().map(|p| (p.value, p.days)).collect();
    assert_eq!(tail, [(9.0, 1), (4.5, 2)]);
    assert_eq!((strain.points.len(), strain.days), (52, 3));
    assert_eq!(found.bins.last().map(|bin| (bin.from, bin.to)), Some((ago(6).day(), today().day())));
}

#[test]
fn halves_are_compared_once_each_has_four_points_and_a_point_apart_is_higher_or_lower() {
    let halves = |first: &[u8], second: &[u8]| {
        let before = first.iter().zip(20..).map(|(n, back)| strain(back, *n));
        let after = second.iter().zip(0..).map(|(n, back)| strain(back, *n));
        let all: Vec<_> = before.chain(after).collect();
        line(&over(Range::FourWeeks, &all, &[]), ScaleId::Strain).change
    };
    assert_eq!(halves(&[5, 5, 5], &[5, 5, 5, 5]), None);
    let change = |first, second, by, direction| Some(Change { first, second, by, direction });
    assert_eq!(halves(&[4, 4, 5, 5], &[5, 5, 5, 5]), change(4.5, 5.0, 0.5, Direction::Same));
    assert_eq!(halves(&[7, 7, 7, 1], &[4, 4, 4, 10]), change(7.0, 4.0, 3.0, Direction::Lower));
    assert_eq!(halves(&[4, 4, 4, 4], &[5, 5, 5, 5]), change(4.0, 5.0, 1.0, Direction::Higher));
}

#[test]
fn an_exercise_is_silent_until_it_has_been_measured_four_times() {
    let mut done: Vec<_> = (0..3).map(|back| grounding(back, "bodyScan", Some(6), Some(6))).collect();
    done.extend((0..4).zip([2, 4, 6, 9]).map(|(back, after)| grounding(back, "box", Some(6), Some(after))));
    done.push(grounding(0, "box", Some(6), None));
    done.push(grounding(0, "coolWater", None, Some(1)));
    let found = over(Range::FourWeeks, &done, &[]).tried;
    let names: Vec<_> = found.iter().map(|one| (one.exercise.as_str(), one.times)).collect();
    assert_eq!(names, [("box", 4), ("bodyScan", 3)]);
    assert_eq!((found[0].name.as_str(), found[1].said.is_none()), ("Heron 0", true));
    let said = found[0].said.as_ref().unwrap();
    assert_eq!((said.lower, said.same, said.higher), (2, 1, 1));
    assert_eq!((said.after.lowest, said.after.middle, said.after.highest), (2.0, 5.0, 9.0));
    assert_eq!((said.before.lowest, said.before.middle, said.before.highest), (6.0, 6.0, 6.0));
}

#[test]
fn a_shift_of_four_days_is_described_and_a_day_off_is_no_shift() {
    let on = |back: i64, n: u8, shift: Option<Shift>, phase: Option<Phase>| {
        EntryBody::CheckIn(CheckIn { shift, phase, ..check_in(back, &[(ScaleId::Strain, n)]) })
    };
    let mut all: Vec<_> = (0..4).map(|back| on(back, 8, Some(Shift::Night), Some(Phase::After))).collect();
    all.extend((4..8).map(|back| on(back, 3, Some(Shift::Early), Some(Phase::Off))));
    all.extend((8..11).map(|back| on(back, 1, Some(Shift::Late), None)));
    all.push(on(11, 1, None, Some(Phase::Before)));
    let found = over(Range::FourWeeks, &all, &[]);
    let shifts = &found.contexts.iter().find(|one| one.scale == ScaleId::Strain).unwrap().shifts;
    let days: Vec<u32> = shifts.groups.iter().map(|group| group.days).collect();
    assert_eq!(days, [0, 3, 0, 4, 0, 0, 4], "early, late, long, night, on call, other, off");
    assert!(shifts.groups[1].spread.is_none(), "three are too few");
    let compared = shifts.compared.as_ref().unwrap();
    assert_eq!((compared.highest.as_slice(), compared.high), ([3].as_slice(), 8.0));
    assert_eq!((compared.lowest.as_slice(), compared.low, compared.apart), ([6].as_slice(), 3.0, true));
}

#[test]
fn a_theme_without_a_number_is_no_point() {
    let themes = json!([{"theme": "valued", "score": 6}, {"theme": "connected", "score": null}]);
    let found = over(Range::EightWeeks, &[reflection(3, &themes), reflection(5, &themes)], &[]);
    let named: Vec<_> = found.themes.iter().map(|line| (line.theme, line.line.days)).collect();
    assert_eq!(named, [(crate::reflection::Theme::Valued, 2)]);
    assert_eq!(found.checked_in.with, 0, "a reflection is no check-in");
}

#[test]
fn systems_are_shown_all_three_or_not_at_all() {
    let systems = Systems { threat: Some(score(0)), ..Systems::default() };
    let entry = EntryBody::CheckIn(CheckIn { systems, ..CheckIn::new(ago(0)) });
    let found = over(Range::FourWeeks, &[entry], &[]);
    let days: Vec<_> = found.systems.iter().map(|line| line.line.days).collect();
    assert_eq!(days, [1, 0, 0]);
    assert!(over(Range::FourWeeks, &[strain(0, 1)], &[]).systems.is_empty());
}

fn agenda_item(n: u128, proctor: Option<&str>, question: &str) -> Value {
    json!({"id": id(n), "question": question, "context": "", "feeling": "", "want": null,
        "proctor": proctor, "aequip": null, "minutes": null, "shared": false, "line": null, "from": null,
        "discussed": false, "carried": 0})
}

fn preparation(session: u128, agenda: &[Value]) -> Value {
    json!({"item": "preparation", "session": id(session), "brief": false, "agenda": agenda, "top": "",
        "need": "", "stays": "", "avoiding": "", "mustBring": "", "hope": "", "online": [], "jotted": "",
        "opened": null})
}

#[test]
fn only_what_was_brought_to_a_session_that_was_attended_counts() {
    let practice = [
        session(3, &json!({})),
        session(9, &json!({"state": "cancelled"})),
        session(40, &json!({})),
        preparation(
            1,
            &[
                agenda_item(11, Some("restorative"), "heron"),
                agenda_item(12, Some("normative"), "heron"),
                agenda_item(13, None, "heron"),
                agenda_item(14, Some("formative"), " "),
            ],
        ),
        preparation(2, &[agenda_item(21, Some("normative"), "heron")]),
        preparation(3, &[agenda_item(31, Some("formative"), "heron")]),
    ];
    let found = over(Range::FourWeeks, &[], &practice).brought;
    let counted = Brought { sessions: 1, normative: 1, formative: 0, restorative: 1, untagged: 1 };
    assert_eq!(found, counted);
}

#[test]
fn supervision_received_stands_beside_what_was_allowed_and_meant() {
    let practice = [
        session(3, &json!({"minutes": 90})),
        session(20, &json!({"minutes": null})),
        session(5, &json!({"kind": "rbcsSolo"})),
        session(6, &json!({"role": "facilitator", "kind": "cascade"})),
        session(-4, &json!({"state": "booked"})),
        json!({"item": "allowance", "called": "", "kinds": ["group"], "sessions": 4, "minutes": 60,
            "from": ago(100).day(), "until": ago(-100).day()}),
        json!({"item": "allowance", "called": "past", "kinds": [], "sessions": 4, "minutes": 60,
            "from": ago(100).day(), "until": ago(28).day()}),
        json!({"item": "rhythm", "called": "", "kinds": ["group"], "weeks": 2, "since": ago(300).day()}),
        json!({"item": "rhythm", "called": "", "kinds": [], "weeks": 2, "since": ago(10).day()}),
        json!({"item": "rhythm", "called": "", "kinds": [], "weeks": 2, "since": ago(-1).day()}),
    ];
    let found = over(Range::FourWeeks, &[], &practice);
    let Received { sessions, minutes, unknown, allowances, rhythms } = found.received;
    assert_eq!((sessions, minutes, unknown), (2, 90, 1));
    let allowed: Vec<_> = allowances.iter().map(|one| (one.used, one.booked, one.left)).collect();
    assert_eq!(allowed, [(2, 1, 1)]);
    let meant: Vec<_> = rhythms.iter().map(|one| (one.meant, one.attended)).collect();
    assert_eq!(meant, [(2, 2), (0, 2)], "since ten days a fortnight has not passed");
    let marked: Vec<_> = found.sessions.iter().map(|one| one.bin).collect();
    assert_eq!(marked, [7, 21, 24], "all that were attended and not alone, the one facilitated too");
}

#[derive(Debug, Clone)]
struct Given {
    back: i64,
    scales: Vec<(ScaleId, u8)>,
    shift: Option<Shift>,
    off: bool,
}

const SCALES: [ScaleId; 2] = [ScaleId::Energy, ScaleId::Strain];

fn given() -> impl Strategy<Value = Given> {
    let scales = (option::of(0_u8..=10), option::of(0_u8..=10)).prop_map(|(energy, strain)| {
        let both = SCALES.into_iter().zip([energy, strain]);
        both.filter_map(|(scale, n)| Some((scale, n?))).collect()
    });
    let shift = option::of(select(vec![Shift::Early, Shift::Night]));
    (-2_i64..370, scales, shift, any::<bool>()).prop_map(|(back, scales, shift, off)| Given {
        back,
        scales,
        shift,
        off,
    })
}

fn body(given: &Given) -> EntryBody {
    let phase = given.off.then_some(Phase::Off);
    EntryBody::CheckIn(CheckIn { shift: given.shift, phase, ..check_in(given.back, &given.scales) })
}

fn days_in(range: Range) -> i64 {
    [28, 56, 364][Range::ALL.iter().position(|one| *one == range).unwrap()]
}

/// Every day's value, by the number of days ago.
fn naive_days(
    all: &[Given],
    scale: ScaleId,
    days: i64,
    counts: &dyn Fn(&Given) -> bool,
) -> BTreeMap<i64, f64> {
    let mut found = BTreeMap::new();
    for back in 0..days {
        let those = all.iter().filter(|one| one.back == back && counts(one));
        let scores = those.flat_map(|one| one.scales.iter()).filter(|(id, _)| *id == scale);
        let scores: Vec<f64> = scores.map(|(_, n)| f64::from(*n)).collect();
        if let Some(mean) = rounded(&scores) {
            found.insert(back, mean);
        }
    }
    found
}

fn spread_agrees(spread: Option<Spread>, values: &[f64]) -> bool {
    match (spread, naive_middle(values)) {
        (None, None) => true,
        (Some(spread), Some(middle)) => {
            same(spread.middle, middle)
                && values.iter().all(|value| (spread.lowest..=spread.highest).contains(value))
                && values.iter().any(|value| same(*value, spread.lowest))
                && values.iter().any(|value| same(*value, spread.highest))
        }
        _ => false,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn lines_and_what_is_said_of_them_are_what_a_child_would_add_up(
        all in vec(given(), 0..160), range in select(Range::ALL.to_vec()),
    ) {
        let found = over(range, &all.iter().map(body).collect::<Vec<_>>(), &[]);
        let days = days_in(range);
        let wide = if range == Range::Year { 7 } else { 1 };
        for scale in SCALES {
            let daily = naive_days(&all, scale, days, &|_| true);
            let Some(ScaleLine { line, .. }) = found.scales.iter().find(|line| line.scale == scale) else {
                prop_assert!(daily.is_empty() && scale != ScaleId::Energy);
                continue;
            };
            prop_assert_eq!(line.days as usize, daily.len());
            let mut bins = Vec::new();
            for bin in 0..days / wide {
                let ago = |n: i64| days - 1 - (bin * wide + n);
                let values: Vec<f64> = (0..wide).filter_map(|n| daily.get(&ago(n)).copied()).collect();
                bins.push(rounded(&values));
            }
            prop_assert_eq!(line.points.len(), bins.len());
            for (point, bin) in line.points.iter().zip(&bins) {
                prop_assert!(point.map(|p| p.value).zip(*bin).map_or(point.is_none() && bin.is_none(), |(a, b)| same(a, b)));
            }
            let values = |bins: &[Option<f64>]| bins.iter().flatten().copied().collect::<Vec<_>>();
            prop_assert!(spread_agrees(line.spread, &values(&bins)));
            let (first, second) = bins.split_at(bins.len() / 2);
            let (first, second) = (values(first), values(second));
            match line.change {
                None => prop_assert!(first.len() < 4 || second.len() < 4),
                Some(change) => {
                    prop_assert!(first.len() >= 4 && second.len() >= 4);
                    let (first, second) = (naive_middle(&first).unwrap(), naive_middle(&second).unwrap());
                    prop_assert!(same(change.first, first) && same(change.second, second));
                    prop_assert!(same(change.by, (first - second).abs()));
                    let direction = if (second - first).abs() < 1.0 - 1e-6 { Direction::Same }
                        else if second > first { Direction::Higher } else { Direction::Lower };
                    prop_assert_eq!(change.direction, direction);
                }
            }
        }
        let with = (0..days).filter(|back| all.iter().any(|one| one.back == *back)).count();
        let check_ins = all.iter().filter(|one| (0..days).contains(&one.back)).count();
        prop_assert_eq!((found.checked_in.with as usize, found.checked_in.check_ins as usize), (with, check_ins));
        prop_assert_eq!(found.checked_in.days.len() as i64, days);
    }

    #[test]
    fn weekdays_and_shifts_are_what_a_child_would_sort_into_heaps(
        all in vec(given(), 0..120), range in select(Range::ALL.to_vec()),
    ) {
        let found = over(range, &all.iter().map(body).collect::<Vec<_>>(), &[]);
        let days = days_in(range);
        for contexts in &found.contexts {
            let daily = naive_days(&all, contexts.scale, days, &|_| true);
            let weekdays = (0..7).map(|weekday| {
                let on = |back: &i64| i64::from(ago(*back).day().date().weekday().num_days_from_monday()) == weekday;
                daily.iter().filter(|(back, _)| on(back)).map(|(_, value)| *value).collect::<Vec<f64>>()
            });
            let of = |context: Option<Shift>| {
                let counts = move |one: &Given| match context {
                    None => one.off,
                    Some(shift) => !one.off && one.shift == Some(shift),
                };
                naive_days(&all, contexts.scale, days, &counts).into_values().collect::<Vec<f64>>()
            };
            let shifts = [of(Some(Shift::Early)), of(Some(Shift::Late)), of(Some(Shift::Long)), of(Some(Shift::Night)),
                of(Some(Shift::OnCall)), of(Some(Shift::Other)), of(None)];
            for (groups, heaps) in [(&contexts.weekdays, weekdays.collect::<Vec<_>>()), (&contexts.shifts, shifts.to_vec())] {
                let mut middles = Vec::new();
                for (at, (group, heap)) in groups.groups.iter().zip(&heaps).enumerate() {
                    prop_assert_eq!(group.days as usize, heap.len());
                    let said: &[f64] = if heap.len() < 4 { &[] } else { heap };
                    prop_assert!(spread_agrees(group.spread, said));
                    middles.extend(naive_middle(said).map(|middle| (at as u32, middle)));
                }
                match &groups.compared {
                    None => prop_assert!(middles.len() < 2),
                    Some(compared) => {
                        prop_assert!(middles.len() > 1);
                        let high = middles.iter().map(|(_, middle)| *middle).fold(f64::MIN, f64::max);
                        let low = middles.iter().map(|(_, middle)| *middle).fold(f64::MAX, f64::min);
                        let those = |value: f64| middles.iter().filter(|(_, m)| same(*m, value)).map(|(at, _)| *at).collect::<Vec<_>>();
                        prop_assert!(same(compared.high, high) && same(compared.low, low));
                        prop_assert_eq!(&compared.highest, &those(high));
                        prop_assert_eq!(&compared.lowest, &those(low));
                        prop_assert_eq!(compared.apart, high - low >= 1.0 - 1e-6);
                    }
                }
            }
        }
    }

    #[test]
    fn before_and_after_are_counted_as_a_child_would_count_them(
        done in vec((0_i64..60, select(vec!["box", "bodyScan"]), option::of(0_u8..=10), option::of(0_u8..=10)), 0..60),
    ) {
        let bodies: Vec<_> = done.iter().map(|(back, key, before, after)| grounding(*back, key, *before, *after)).collect();
        let found = over(Range::EightWeeks, &bodies, &[]).tried;
        for key in ["box", "bodyScan"] {
            let pairs: Vec<(f64, f64)> = done.iter().filter(|(back, one, ..)| *one == key && *back < 56)
                .filter_map(|(_, _, before, after)| Some((f64::from((*before)?), f64::from((*after)?)))).collect();
            let Some(one) = found.iter().find(|one| one.exercise.as_str() == key) else {
                prop_assert!(pairs.is_empty());
                continue;
            };
            prop_assert_eq!(one.times as usize, pairs.len());
            prop_assert_eq!(one.said.is_some(), pairs.len() >= 4);
            let Some(said) = &one.said else { continue };
            let count = |holds: &dyn Fn(f64, f64) -> bool| pairs.iter().filter(|(b, a)| holds(*b, *a)).count() as u32;
            prop_assert_eq!(said.lower, count(&|before, after| after < before));
            prop_assert_eq!(said.same, count(&same));
            prop_assert_eq!(said.higher, count(&|before, after| after > before));
            prop_assert_eq!(said.lower + said.same + said.higher, one.times);
            prop_assert!(spread_agrees(Some(said.before), &pairs.iter().map(|pair| pair.0).collect::<Vec<_>>()));
            prop_assert!(spread_agrees(Some(said.after), &pairs.iter().map(|pair| pair.1).collect::<Vec<_>>()));
        }
    }
}
