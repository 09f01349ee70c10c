//! Until when entries are meant to be kept, and which are past that day. Nothing is deleted by it:
//! what is past its day is listed for its writer to go through, once a year if they want that.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    entry::{EntryKind, EntrySummary},
    evidence::{Cycle, pack},
    id::EntryId,
    list::{List, TooMany},
    silent::silent_debug,
    supervision::MANY_MAX,
    time::Day,
};

/// Most entries for which an end of their own can be chosen.
pub const OWN_MAX: usize = 20_000;
/// Days until the list is offered again after it was gone through or put off.
pub const EVERY_DAYS: i64 = 365;
/// Most rows of one page of the list.
pub const PAGE_MAX: u32 = 200;
/// Rules that are nobody's: a cycle by them has no body to be named after.
const NOBODYS: [&str; 2] = ["own", "none"];

/// What the writer has chosen. Without a choice of its own an entry is kept until the end of the
/// cycle its day lies in, and without a cycle it has no end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct KeepUntilChoices {
    /// Whether Today says once a year that there is something to go through.
    pub prompt: bool,
    /// The day the list was last gone through.
    pub gone_through: Option<Day>,
    /// The day on which it was last put off for that year.
    pub put_off: Option<Day>,
    /// The ends that were chosen for single entries.
    pub own: OwnEnds,
}

impl Default for KeepUntilChoices {
    fn default() -> Self {
        Self { prompt: true, gone_through: None, put_off: None, own: OwnEnds::default() }
    }
}

impl KeepUntilChoices {
    /// These choices, with the ends of another copy for entries that have none of their own here,
    /// as far as there is room.
    #[must_use]
    pub fn with_ends_of(&self, there: &Self) -> Self {
        let mut own = self.own.clone();
        for (entry, until) in &there.own.0 {
            if own.0.len() < OWN_MAX {
                own.0.entry(*entry).or_insert(*until);
            }
        }
        Self { own, ..self.clone() }
    }

    /// Whether Today may say that `past` entries are past their day: if that is wanted, and the list
    /// has been neither gone through nor put off within a year. A day to come was dated by a wrong
    /// clock and says nothing.
    #[must_use]
    pub fn is_due(&self, past: usize, today: Day) -> bool {
        let heard = [self.gone_through, self.put_off].into_iter().flatten().filter(|day| *day <= today);
        self.prompt && past > 0 && heard.max().is_none_or(|since| since.plus(EVERY_DAYS) <= today)
    }
}

/// The last day of each entry that has one of its own; `None` is "no end".
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(try_from = "BTreeMap<EntryId, Option<Day>>", into = "BTreeMap<EntryId, Option<Day>>")]
pub struct OwnEnds(BTreeMap<EntryId, Option<Day>>);

impl OwnEnds {
    /// The end of an entry; `None` where it has none of its own.
    #[must_use]
    pub fn get(&self, entry: EntryId) -> Option<Option<Day>> {
        self.0.get(&entry).copied()
    }

    /// All of them, in no order that means anything.
    pub fn iter(&self) -> impl Iterator<Item = (EntryId, Option<Day>)> {
        self.0.iter().map(|(entry, until)| (*entry, *until))
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What was chosen for an entry.
    pub(crate) fn chosen(&self, entry: EntryId) -> EndChoice {
        match self.get(entry) {
            None => EndChoice::Cycle,
            Some(None) => EndChoice::None,
            Some(Some(day)) => EndChoice::On { day },
        }
    }

    /// Chooses for an entry.
    pub(crate) fn choose(&mut self, entry: EntryId, end: EndChoice) {
        match end {
            EndChoice::Cycle => self.0.remove(&entry),
            EndChoice::None => self.0.insert(entry, None),
            EndChoice::On { day } => self.0.insert(entry, Some(day)),
        };
    }

    /// Without those of entries that are no more, if that is few enough to be kept.
    pub(crate) fn of_those(self, there: impl Fn(EntryId) -> bool) -> Result<Self, TooMany> {
        self.0.into_iter().filter(|(entry, _)| there(*entry)).collect::<BTreeMap<_, _>>().try_into()
    }
}

impl TryFrom<BTreeMap<EntryId, Option<Day>>> for OwnEnds {
    type Error = TooMany;
    fn try_from(ends: BTreeMap<EntryId, Option<Day>>) -> Result<Self, TooMany> {
        if ends.len() > OWN_MAX { Err(TooMany(OWN_MAX)) } else { Ok(Self(ends)) }
    }
}

impl From<OwnEnds> for BTreeMap<EntryId, Option<Day>> {
    fn from(ends: OwnEnds) -> Self {
        ends.0
    }
}

/// What can be chosen for an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "end", rename_all = "camelCase")]
pub enum EndChoice {
    /// As long as the cycle its day lies in; without one, no end.
    Cycle,
    /// Until a day of its own.
    On {
        /// The last day.
        day: Day,
    },
    /// No end, whatever the cycle.
    None,
}

/// What is chosen for one entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EndOf {
    /// The entry.
    pub entry: EntryId,
    /// What is chosen.
    pub choice: EndChoice,
}

/// Choices that are made in one act.
pub type ManyEnds = List<EndOf, MANY_MAX>;

/// The cycle an entry lies in, as far as its end goes.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CycleEnd {
    /// What its writer calls it; "" when they do not.
    pub called: String,
    /// Whose rules it goes by, in short; "" where they are nobody's or not known.
    pub body: String,
    /// Its last day.
    pub until: Day,
}

/// Until when an entry is meant to be kept.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KeptUntil {
    /// The last day; null for no end.
    pub until: Option<Day>,
    /// Whether that was chosen for this entry; otherwise it comes from the cycle, or from there being none.
    pub own: bool,
    /// The cycle its day lies in, whether its end is in force or not.
    pub cycle: Option<CycleEnd>,
}

/// How many entries are past their day, and whether Today says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KeepUntilStanding {
    /// How many entries outside the bin are past their day, as far as is known.
    pub past: u32,
    /// Today may say so.
    pub due: bool,
    /// Whether Today is to say so at all.
    pub prompt: bool,
    /// The day the list was last gone through.
    pub gone_through: Option<Day>,
}

/// An entry that is past its day.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PastEnd {
    /// The entry.
    pub entry: EntrySummary,
    /// Until when it was to be kept, and why until then.
    pub kept: KeptUntil,
}

/// A stretch of the list of entries that are past their day, the one that ended first before the others.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PastEnds {
    /// How many rows come before these.
    pub offset: u32,
    /// The rows, at most [`PAGE_MAX`].
    pub rows: Vec<PastEnd>,
    /// The cycle that today lies in.
    pub present: Option<CycleEnd>,
    /// How many there are in all, and how the yearly prompt stands.
    pub standing: KeepUntilStanding,
}

silent_debug!(CycleEnd, KeptUntil, PastEnd, PastEnds);

/// The cycles that entries lie in.
#[derive(Default)]
pub(crate) struct Cycles(Vec<(Day, CycleEnd)>);

impl Cycles {
    /// Of several that end on one day, the one that comes last stands for them.
    pub(crate) fn of<'a>(cycles: impl Iterator<Item = &'a Cycle>) -> Self {
        let mut ends: Vec<(Day, CycleEnd)> = cycles.map(|cycle| (cycle.from, end_of(cycle))).collect();
        ends.sort_by_key(|(_, end)| end.until);
        Self(ends)
    }

    /// The one of those a day lies in that ends last.
    pub(crate) fn of_day(&self, day: Day) -> Option<&CycleEnd> {
        let holds = |(from, end): &&(Day, CycleEnd)| (*from..=end.until).contains(&day);
        self.0.iter().rev().find(holds).map(|(_, end)| end)
    }
}

fn end_of(cycle: &Cycle) -> CycleEnd {
    let rules = cycle.rules.as_str();
    let body = pack(rules).filter(|_| !NOBODYS.contains(&rules)).map(|pack| pack.short.clone());
    CycleEnd { called: cycle.called.trim().to_owned(), body: body.unwrap_or_default(), until: cycle.until }
}

/// Whether an entry is one to go through: that an exercise was done, with no words about it, says
/// nothing about anybody.
pub(crate) fn is_gone_through(entry: &EntrySummary) -> bool {
    entry.kind != EntryKind::Grounding || !entry.snippet.trim().is_empty()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(days: i64) -> Day {
        "2026-11-22".parse::<Day>().unwrap().plus(days)
    }

    fn id(n: u8) -> EntryId {
        EntryId::from_bytes([n; 16])
    }

    fn ends(given: &[(u8, Option<i64>)]) -> OwnEnds {
        let all = given.iter().map(|(n, until)| (id(*n), until.map(day)));
        all.collect::<BTreeMap<_, _>>().try_into().unwrap()
    }

    #[test]
    fn the_prompt_comes_when_something_is_past_and_a_year_after_it_was_answered() {
        let choices = KeepUntilChoices::default();
        assert!(choices.is_due(1, day(0)), "it has never been gone through");
        assert!(!choices.is_due(0, day(0)), "there is nothing to go through");
        for answered in [
            KeepUntilChoices { gone_through: Some(day(0)), ..choices.clone() },
            KeepUntilChoices { put_off: Some(day(0)), ..choices.clone() },
            KeepUntilChoices { gone_through: Some(day(-900)), put_off: Some(day(0)), ..choices.clone() },
        ] {
            assert!(!answered.is_due(9, day(0)) && !answered.is_due(9, day(364)));
            assert!(answered.is_due(9, day(365)));
            assert!(answered.is_due(9, day(-1)), "a clock that was wrong once does not silence it");
            assert!(!KeepUntilChoices { prompt: false, ..answered }.is_due(9, day(4000)));
        }
    }

    #[test]
    fn what_is_left_out_of_the_record_is_as_nobody_has_chosen_and_too_many_ends_are_refused() {
        let read = |json: &str| serde_json::from_str::<KeepUntilChoices>(json);
        assert_eq!(read("{}").unwrap(), KeepUntilChoices::default());
        let given = format!(r#"{{"own":{{"{}":"2027-01-01","{}":null}}}}"#, id(1), id(2));
        let own = read(&given).unwrap().own;
        assert_eq!(own.get(id(1)), Some("2027-01-01".parse().ok()));
        assert_eq!((own.get(id(2)), own.get(id(3))), (Some(None), None));
        let many = |count: usize| {
            let one = |n: usize| format!("\"{n:032x}\":null");
            format!("{{\"own\":{{{}}}}}", (0..count).map(one).collect::<Vec<_>>().join(","))
        };
        assert!(read(&many(OWN_MAX)).is_ok());
        assert!(read(&many(OWN_MAX + 1)).is_err());
    }

    #[test]
    fn ends_of_another_copy_are_added_and_those_here_stay() {
        let own = ends(&[(1, Some(5)), (2, None)]);
        let here = KeepUntilChoices { own, prompt: false, ..KeepUntilChoices::default() };
        let own = ends(&[(1, Some(9)), (2, Some(9)), (3, None)]);
        let there = KeepUntilChoices { own, put_off: Some(day(0)), ..KeepUntilChoices::default() };
        let both = here.with_ends_of(&there);
        assert_eq!(both.own, ends(&[(1, Some(5)), (2, None), (3, None)]));
        assert_eq!((both.prompt, both.put_off), (false, None));
        assert_eq!(both.with_ends_of(&there), both, "twice is as once");
    }

    fn cycle(called: &str, rules: &str, from: i64, until: i64) -> Cycle {
        let body = serde_json::json!({"called": called, "rules": rules, "from": day(from), "until": day(until),
            "both": false, "practiceHours": null, "learningHours": null, "participatoryHours": null,
            "feedback": null, "pieces": null, "supervision": null, "averaged": false, "group": "full", "done": []});
        serde_json::from_value(body).unwrap()
    }

    #[test]
    fn a_cycle_is_named_as_its_writer_does_and_by_its_body_where_it_has_one() {
        let named = |called: &str, rules: &str| {
            let cycles = [cycle(called, rules, 0, 9)];
            let end = Cycles::of(cycles.iter()).of_day(day(0)).cloned().unwrap();
            (end.called, end.body)
        };
        assert_eq!(named("", "nmc"), (String::new(), "NMC".to_owned()));
        assert_eq!(named(" Mine ", "own"), ("Mine".to_owned(), String::new()));
        assert_eq!(named("", "ofAnotherVersion"), (String::new(), String::new()));
    }

    proptest! {
        #[test]
        fn the_cycle_of_a_day_is_the_one_of_those_that_hold_it_that_ends_last(
            spans in prop::collection::vec((0_i64..60, -5_i64..60), 0..6), asked in 0_i64..120,
        ) {
            let cycles: Vec<Cycle> = spans.iter().map(|(from, long)| cycle("", "own", *from, from + long)).collect();
            let naive = spans.iter().filter(|(from, long)| (*from..=from + long).contains(&asked));
            let expected = naive.map(|(from, long)| day(from + long)).max();
            prop_assert_eq!(Cycles::of(cycles.iter()).of_day(day(asked)).map(|end| end.until), expected);
        }

        #[test]
        fn choosing_an_end_and_then_what_was_chosen_before_leaves_all_as_it_was(
            before in prop::collection::btree_map(0_u8..9, prop::option::of(0_i64..900), 0..9),
            of in 0_u8..9, chosen in prop_oneof![Just(EndChoice::Cycle), Just(EndChoice::None),
                (0_i64..900).prop_map(|n| EndChoice::On { day: day(n) })],
        ) {
            let before = ends(&before.into_iter().collect::<Vec<_>>());
            let mut now = before.clone();
            let was = now.chosen(id(of));
            now.choose(id(of), chosen);
            prop_assert_eq!(now.chosen(id(of)), chosen);
            now.choose(id(of), was);
            prop_assert_eq!(now, before);
        }
    }
}
