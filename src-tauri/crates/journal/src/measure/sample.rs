//! Measures for tests, all of them invented.

use proptest::{collection::vec, prelude::*, sample::subsequence};
use serde_json::{Value, json};

use super::*;

/// Three items on a scale of five, the second reversed; a sum of two and a mean of all.
pub fn heron_json() -> Value {
    json!({"name": "Heron", "version": 1, "credit": "Invented for a test.", "instructions": "Choose.",
        "period": "the last 30 days",
        "scale": [{"value": 1, "label": "One"}, {"value": 2, "label": "Two"}, {"value": 3, "label": "Three"},
            {"value": 4, "label": "Four"}, {"value": 5, "label": "Five"}],
        "items": [{"text": "Item one", "reversed": false}, {"text": "Item two", "reversed": true},
            {"text": "Item three", "reversed": false}],
        "subscales": [{"name": "Two of them", "items": [1, 2], "how": "sum"},
            {"name": "All of them", "items": [1, 2, 3], "how": "mean"}]})
}

pub fn heron() -> Measure {
    serde_json::from_value(heron_json()).unwrap()
}

/// That measure answered so, one November day.
pub fn answered(sheet: Measure, answers: &[Option<i16>]) -> Answering {
    let answers = answers.iter().map(|one| one.map(|value| PointValue::try_from(value).unwrap()));
    let answers = List::new(answers.collect()).unwrap();
    let day = "2026-11-22".parse().unwrap();
    Answering { answers, ..Answering::blank(EntryId::from_bytes([7; 16]), day, sheet) }.checked().unwrap()
}

/// The largest there is: everything as many and as long as it may be, of the character that takes most
/// room in a file.
pub fn largest() -> Measure {
    let filled = |length: usize| "\u{1}".repeat(length);
    let named = |n: usize| format!("{n:02}{}", filled(78));
    let scale: Vec<Value> =
        (0..POINTS_MAX).map(|n| json!({"value": n as i16 - 100, "label": named(n)})).collect();
    let items = vec![json!({"text": filled(400), "reversed": true}); ITEMS_MAX];
    let all: Vec<usize> = (1..=ITEMS_MAX).collect();
    let subscales: Vec<Value> =
        (0..SUBSCALES_MAX).map(|n| json!({"name": named(n), "items": all, "how": "mean"})).collect();
    serde_json::from_value(
        json!({"name": named(0), "version": 10_000, "credit": format!("c{}", filled(1999)),
        "instructions": filled(2000), "period": filled(80), "scale": scale, "items": items,
        "subscales": subscales}),
    )
    .unwrap_or_else(|error| panic!("{error}"))
}

/// Any measure that is sound.
pub fn any_measure() -> impl Strategy<Value = Measure> {
    let word = || "\\PC{1,30}".prop_filter("is not blank", |text| !text.trim().is_empty());
    let point = (-100_i16..=100, word());
    let scale = vec(point, 2..=11).prop_map(|mut points| {
        let mut values = HashSet::new();
        points.retain(|(value, _)| values.insert(*value));
        points
    });
    let scale = scale.prop_filter("has two points", |points| points.len() >= POINTS_MIN);
    let items = vec((word(), any::<bool>()), 1..12);
    let whole = (word(), word(), "\\PC{0,40}", "\\PC{0,40}", scale, items);
    whole.prop_flat_map(|(name, credit, instructions, period, scale, items)| {
        let numbers: Vec<usize> = (1..=items.len()).collect();
        let one = (subsequence(numbers.clone(), 1..=numbers.len()), any::<bool>());
        vec(one, 0..4).prop_map(move |subscales| {
            let scale: Vec<Value> =
                scale.iter().map(|(value, label)| json!({"value": value, "label": label})).collect();
            let items: Vec<Value> =
                items.iter().map(|(text, reversed)| json!({"text": text, "reversed": reversed})).collect();
            let named = |(n, (items, sum)): (usize, &(Vec<usize>, bool))| {
                json!({"name": format!("Part {n}"), "items": items, "how": if *sum { "sum" } else { "mean" }})
            };
            let subscales: Vec<Value> = subscales.iter().enumerate().map(named).collect();
            let json = json!({"name": name, "credit": credit, "instructions": instructions, "period": period,
                "scale": scale, "items": items, "subscales": subscales});
            serde_json::from_value(json).unwrap()
        })
    })
}

/// Any measure, answered in any way there is.
pub fn any_answering() -> impl Strategy<Value = Answering> {
    any_measure().prop_flat_map(|measure| {
        let values: Vec<i16> = measure.scale().iter().map(|point| point.value.get()).collect();
        let one = prop::option::weighted(0.9, prop::sample::select(values));
        vec(one, measure.items().len()).prop_map(move |answers| answered(measure.clone(), &answers))
    })
}
