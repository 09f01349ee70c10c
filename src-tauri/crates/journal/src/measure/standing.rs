//! Where each measure stands: when it was answered, when it may be again, and what came of it.

use std::collections::BTreeMap;

use chrono::{Datelike, Months};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Answering, Edition, Figure, Measure, Reckoning, Subscale};
use crate::{
    id::EntryId,
    patterns::Spread,
    silent::silent_debug,
    supervision::{Item, ItemBody},
    text::Word,
    time::Day,
};

/// What a subscale came to, once.
#[derive(Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SubscaleFigure {
    /// Its name.
    #[ts(type = "string")]
    pub name: Word,
    /// The figure, to two decimals; null where an item of it has no answer.
    pub value: Option<f64>,
    /// The lowest it could be.
    pub lowest: f64,
    /// The highest it could be.
    pub highest: f64,
}

/// One time a measure was answered.
#[derive(Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AnsweredRow {
    /// The answers.
    pub id: EntryId,
    /// The day.
    pub day: Day,
    /// Which state of the measure was answered.
    #[ts(type = "number")]
    pub version: Edition,
    /// How many items have an answer.
    pub given: u32,
    /// How many items there were.
    pub asked: u32,
    /// What it came to, a subscale each.
    pub figures: Vec<SubscaleFigure>,
}

/// A subscale at one time.
#[derive(Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MeasurePoint {
    /// The answers it is from.
    pub id: EntryId,
    /// Their day.
    pub day: Day,
    /// The figure; null where an item of it has no answer.
    pub value: Option<f64>,
}

/// A subscale over time, as long as it was made of the same items in the same way.
#[derive(Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MeasureLine {
    /// Its name.
    #[ts(type = "string")]
    pub name: Word,
    /// What is done with its items.
    pub how: Reckoning,
    /// The last state of the measure in which it was so.
    #[ts(type = "number")]
    pub version: Edition,
    /// Whether it is so in what stands now.
    pub current: bool,
    /// The lowest a figure of it can be.
    pub lowest: f64,
    /// The highest a figure of it can be.
    pub highest: f64,
    /// One for each time it was answered, the earliest first.
    pub points: Vec<MeasurePoint>,
    /// How its figures lie; null where there is none.
    pub spread: Option<Spread>,
}

/// A measure, and everything that came of it.
#[derive(Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MeasureStanding {
    /// The measure.
    pub id: EntryId,
    /// What it says: now, or where it was deleted, when it was last answered.
    pub measure: Measure,
    /// It is here, and not deleted.
    pub here: bool,
    /// Its answers of this calendar month, which may be corrected until the month is over.
    pub this_month: Option<EntryId>,
    /// The first day on which it may be answered again; null where that is today.
    pub again_from: Option<Day>,
    /// Every time it was answered, the last first.
    pub answered: Vec<AnsweredRow>,
    /// What came of it: the subscales of what stands now in their order, then those of before.
    pub lines: Vec<MeasureLine>,
}

silent_debug!(SubscaleFigure, AnsweredRow, MeasurePoint, MeasureLine, MeasureStanding);

/// A measure, if it is here, and its answers.
#[derive(Default)]
struct Held<'a> {
    measure: Option<&'a Measure>,
    answers: Vec<(EntryId, &'a Answering)>,
}

/// Every measure there is among these, and every one that is gone and has answers, by name. `today` is
/// the day that says which month it is.
#[must_use]
pub fn standing(items: &[Item], today: Day) -> Vec<MeasureStanding> {
    let mut all: BTreeMap<EntryId, Held<'_>> = BTreeMap::new();
    for item in items {
        match &item.body {
            ItemBody::Measure(measure) => all.entry(item.id).or_default().measure = Some(measure),
            ItemBody::Answering(answering) => {
                all.entry(answering.measure()).or_default().answers.push((item.id, answering));
            }
            _ => {}
        }
    }
    let told = all.into_iter().filter_map(|(id, held)| one(id, held, today));
    let mut found: Vec<MeasureStanding> = told.collect();
    found.sort_by_cached_key(|one| (!one.here, one.measure.name().to_lowercase(), one.id));
    found
}

/// The answers of that calendar month among these, the last of them where there are several.
pub fn of_month<'a>(
    answers: impl IntoIterator<Item = (EntryId, &'a Answering)>,
    measure: EntryId,
    day: Day,
) -> Option<EntryId> {
    let those = answers.into_iter().filter(|(_, one)| one.measure() == measure && same_month(one.day(), day));
    those.max_by_key(|(id, one)| (one.day(), *id)).map(|(id, _)| id)
}

fn same_month(one: Day, other: Day) -> bool {
    (one.date().year(), one.date().month()) == (other.date().year(), other.date().month())
}

/// The first day of the month after that of `day`.
fn next_month(day: Day) -> Option<Day> {
    let next = day.date().with_day(1)?.checked_add_months(Months::new(1))?;
    Day::new(next).ok()
}

fn one(id: EntryId, Held { measure, mut answers }: Held<'_>, today: Day) -> Option<MeasureStanding> {
    answers.sort_by_key(|(id, one)| (one.day(), *id));
    let shown = measure.or_else(|| answers.last().map(|(_, last)| last.sheet()))?;
    let this_month = of_month(answers.iter().copied(), id, today);
    Some(MeasureStanding {
        id,
        measure: shown.clone(),
        here: measure.is_some(),
        this_month,
        again_from: this_month.and_then(|_| next_month(today)),
        answered: answers.iter().rev().map(|(id, one)| row(*id, one)).collect(),
        lines: lines(shown, &answers),
    })
}

fn row(id: EntryId, answering: &Answering) -> AnsweredRow {
    let sheet = answering.sheet();
    let given = answering.answers().iter().flatten().count();
    AnsweredRow {
        id,
        day: answering.day(),
        version: sheet.version(),
        given: number(given),
        asked: number(sheet.items().len()),
        figures: sheet.subscales().iter().map(|subscale| figure(answering, subscale)).collect(),
    }
}

fn figure(answering: &Answering, subscale: &Subscale) -> SubscaleFigure {
    let (lowest, highest) = answering.sheet().reach(subscale);
    SubscaleFigure {
        name: subscale.name.clone(),
        value: answering.figure(subscale).map(Figure::shown),
        lowest: lowest.shown(),
        highest: highest.shown(),
    }
}

/// A line while it is gathered: a subscale of one sheet, and its figures wherever it meant the same.
struct Gathered<'a> {
    sheet: &'a Measure,
    subscale: &'a Subscale,
    points: Vec<(EntryId, Day, Option<Figure>)>,
}

fn lines(shown: &Measure, answers: &[(EntryId, &Answering)]) -> Vec<MeasureLine> {
    let fresh = |sheet, subscale| Gathered { sheet, subscale, points: Vec::new() };
    let mut all: Vec<Gathered<'_>> =
        shown.subscales().iter().map(|subscale| fresh(shown, subscale)).collect();
    let current = all.len();
    // From the last back, so that a line that ended is called what it was called last.
    for (id, answering) in answers.iter().rev() {
        let sheet = answering.sheet();
        for subscale in sheet.subscales() {
            let known = all.iter().position(|line| is_same((line.sheet, line.subscale), (sheet, subscale)));
            let at = known.unwrap_or(all.len());
            if known.is_none() {
                all.push(fresh(sheet, subscale));
            }
            if let Some(line) = all.get_mut(at) {
                line.points.push((*id, answering.day(), answering.figure(subscale)));
            }
        }
    }
    let told = all.into_iter().enumerate().filter(|(_, line)| !line.points.is_empty());
    told.map(|(at, line)| line.told(at < current)).collect()
}

/// Whether two subscales are of the same name and made of the same items in the same way, so that a
/// figure of one may stand beside a figure of the other.
fn is_same((a, of_a): (&Measure, &Subscale), (b, of_b): (&Measure, &Subscale)) -> bool {
    let same_way = of_a.name == of_b.name && of_a.how == of_b.how && a.scale() == b.scale();
    same_way && terms(a, of_a) == terms(b, of_b)
}

/// The words of a subscale's items and whether they are reversed, whatever numbers they have.
fn terms<'a>(measure: &'a Measure, subscale: &Subscale) -> Vec<(&'a str, bool)> {
    let item = |number: usize| measure.items().get(number.checked_sub(1)?);
    let items = subscale.items.iter().filter_map(|number| item(number.get().into()));
    let mut terms: Vec<(&str, bool)> = items.map(|item| (item.text.as_str(), item.reversed)).collect();
    terms.sort_unstable();
    terms
}

impl Gathered<'_> {
    fn told(self, current: bool) -> MeasureLine {
        let Self { sheet, subscale, mut points } = self;
        points.reverse();
        let (lowest, highest) = sheet.reach(subscale);
        let figures: Vec<Figure> = points.iter().filter_map(|(_, _, figure)| *figure).collect();
        MeasureLine {
            name: subscale.name.clone(),
            how: subscale.how,
            version: sheet.version(),
            current,
            lowest: lowest.shown(),
            highest: highest.shown(),
            spread: spread(figures),
            points: points
                .into_iter()
                .map(|(id, day, figure)| MeasurePoint { id, day, value: figure.map(Figure::shown) })
                .collect(),
        }
    }
}

fn spread(mut figures: Vec<Figure>) -> Option<Spread> {
    figures.sort_unstable();
    let upper = figures.get(figures.len() / 2)?;
    let lower = figures.get(figures.len().saturating_sub(1) / 2)?;
    Some(Spread {
        lowest: figures.first()?.shown(),
        middle: lower.between(*upper).shown(),
        highest: figures.last()?.shown(),
    })
}

fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::{
        measure::sample::{heron, heron_json},
        time::Moment,
    };

    const ID: [u8; 16] = [7; 16];

    fn item(id: u8, body: Value) -> Item {
        let now: Moment = serde_json::from_value(
            json!({"at": "2026-11-22T12:00:00.000Z", "offsetMinutes": 0, "day": "2026-11-22"}),
        )
        .unwrap();
        let id = EntryId::from_bytes(if id == 7 { ID } else { [id; 16] });
        Item { id, created: now, edited: now, binned: None, body: serde_json::from_value(body).unwrap() }
    }

    fn measure() -> Item {
        let mut body = heron_json();
        body["item"] = json!("measure");
        item(7, body)
    }

    fn answers(id: u8, day: &str, sheet: Value, answers: Value) -> Item {
        let measure = EntryId::from_bytes(ID);
        item(
            id,
            json!({"item": "answering", "measure": measure, "day": day, "sheet": sheet, "answers": answers}),
        )
    }

    fn day(day: &str) -> Day {
        day.parse().unwrap()
    }

    #[test]
    fn a_measure_nobody_answered_may_be_answered_today_and_has_no_line() {
        let found = standing(&[measure()], day("2026-11-22"));
        assert_eq!(found.len(), 1);
        assert!(found[0].here && found[0].answered.is_empty() && found[0].lines.is_empty());
        assert_eq!((found[0].this_month, found[0].again_from), (None, None));
    }

    #[test]
    fn it_may_be_answered_again_on_the_first_of_the_next_month() {
        let items = [measure(), answers(1, "2026-12-31", heron_json(), json!([1, 2, 5]))];
        let on = |today| standing(&items, day(today)).remove(0);
        assert_eq!(on("2026-12-31").again_from, Some(day("2027-01-01")));
        assert_eq!(on("2026-12-01").this_month, Some(items[1].id), "by the month alone");
        assert_eq!((on("2027-01-01").this_month, on("2027-01-01").again_from), (None, None));
        assert_eq!(on("2025-12-31").this_month, None, "the month of another year");
    }

    #[test]
    fn lines_have_a_point_for_every_time_and_none_where_an_answer_is_missing() {
        let items = [
            measure(),
            answers(3, "2026-11-02", heron_json(), json!([3, 3, null])),
            answers(1, "2026-09-02", heron_json(), json!([1, 2, 5])),
            answers(2, "2026-10-02", heron_json(), json!([5, 1, 5])),
        ];
        let found = standing(&items, day("2026-11-22")).remove(0);
        let days: Vec<_> = found.answered.iter().map(|row| row.day.to_string()).collect();
        assert_eq!(days, ["2026-11-02", "2026-10-02", "2026-09-02"], "the last first");
        assert_eq!((found.answered[0].given, found.answered[0].asked), (2, 3));
        let [sum, mean] = found.lines.as_slice() else { panic!("{}", found.lines.len()) };
        let values = |line: &MeasureLine| line.points.iter().map(|point| point.value).collect::<Vec<_>>();
        assert_eq!(values(sum), [Some(5.0), Some(10.0), Some(6.0)]);
        assert_eq!(values(mean), [Some(3.33), Some(5.0), None]);
        assert!(sum.current && (sum.lowest, sum.highest) == (2.0, 10.0));
        let lies = |line: &MeasureLine| line.spread.map(|lies| (lies.lowest, lies.middle, lies.highest));
        assert_eq!((lies(sum), lies(mean)), (Some((5.0, 6.0, 10.0)), Some((3.33, 4.17, 5.0))));
    }

    #[test]
    fn answers_outlive_their_measure() {
        let items = [answers(1, "2026-11-02", heron_json(), json!([1, 2, 5]))];
        let found = standing(&items, day("2026-11-22")).remove(0);
        assert!(!found.here && found.measure == heron() && found.lines.len() == 2);
    }

    #[test]
    fn what_was_made_otherwise_before_is_a_line_of_its_own() {
        let mut changed = heron_json();
        changed["version"] = json!(2);
        changed["items"][1]["reversed"] = json!(false);
        changed["subscales"][1]["items"] = json!([1, 3]);
        let mut now = changed.clone();
        now["item"] = json!("measure");
        let items = [
            item(7, now),
            answers(1, "2026-09-02", heron_json(), json!([1, 2, 5])),
            answers(2, "2026-10-02", changed.clone(), json!([1, 2, 5])),
        ];
        let found = standing(&items, day("2026-11-22")).remove(0);
        let told: Vec<_> = found
            .lines
            .iter()
            .map(|line| (line.name.as_str(), line.version.get(), line.current, line.points.len()))
            .collect();
        let (two, all) = ("Two of them", "All of them");
        assert_eq!(told, [(two, 2, true, 1), (all, 2, true, 1), (two, 1, false, 1), (all, 1, false, 1)]);
        assert_eq!(found.lines[0].points[0].value, Some(3.0));
        assert_eq!(found.lines[2].points[0].value, Some(5.0));
    }

    #[test]
    fn words_that_are_not_counted_may_change_and_the_line_goes_on() {
        let mut changed = heron_json();
        changed["version"] = json!(2);
        changed["credit"] = json!("Somebody else.");
        changed["items"].as_array_mut().unwrap().insert(0, json!({"text": "Item nought"}));
        changed["subscales"] = json!([{"name": "Two of them", "items": [3, 2], "how": "sum"}]);
        let items = [
            answers(1, "2026-09-02", heron_json(), json!([1, 2, 5])),
            answers(2, "2026-10-02", changed, json!([5, 1, 2, 5])),
        ];
        let found = standing(&items, day("2026-11-22")).remove(0);
        assert_eq!(
            found.lines[0].points.iter().map(|one| one.value).collect::<Vec<_>>(),
            [Some(5.0), Some(5.0)]
        );
        assert!(found.lines[0].current && !found.lines[1].current, "the mean is no more");
    }
}
