//! What is counted towards a cycle, and at its edges.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::{
    CycleStanding, GroupBand, GroupCounts, SupervisionRule, TotalOf, Working,
    standing::standing,
    supervised::{Counted, Supervised, supervised},
};
use crate::{
    id::EntryId,
    supervision::{Item, ItemBody, Session},
    time::{Day, Moment},
};

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn id(n: usize) -> EntryId {
    let mut bytes = [0; 16];
    bytes[8..].copy_from_slice(&(n as u64).to_be_bytes());
    EntryId::from_bytes(bytes)
}

#[derive(Default)]
struct Desk(Vec<Item>);

impl Desk {
    fn add(&mut self, body: Value) -> EntryId {
        let body: ItemBody = crate::parse::parse(&body).unwrap();
        let at: Moment = serde_json::from_value(
            json!({"at": "2026-01-01T12:00:00.000Z", "offsetMinutes": 0, "day": "2026-01-01"}),
        )
        .unwrap();
        let id = id(self.0.len() + 1);
        self.0.push(Item { id, created: at, edited: at, binned: None, body });
        id
    }

    fn on(&self, today: &str) -> CycleStanding {
        standing(&self.0, day(today)).remove(0)
    }

    fn total(&self, today: &str, of: TotalOf) -> (u32, u32, u32) {
        let standing = self.on(today);
        let total = standing.totals.iter().find(|total| total.of == of).unwrap();
        (total.needed, total.have, total.lacking)
    }

    fn working(&self, today: &str, of: TotalOf) -> Vec<Working> {
        let standing = self.on(today);
        standing.totals.into_iter().find(|total| total.of == of).unwrap().working
    }
}

fn cycle(rules: &str, from: &str, until: &str) -> Value {
    json!({"item": "cycle", "called": "", "rules": rules, "from": from, "until": until, "both": false,
        "practiceHours": null, "learningHours": null, "participatoryHours": null, "feedback": null,
        "pieces": null, "supervision": null, "averaged": false, "group": "full", "done": []})
}

fn learning(day: &str, minutes: Option<u32>, participatory: bool) -> Value {
    json!({"item": "learning", "day": day, "kind": "course", "what": "w", "minutes": minutes,
        "participatory": participatory})
}

fn practice(from: &str, until: &str, hours: Option<u32>) -> Value {
    json!({"item": "practiceHours", "from": from, "until": until, "hours": hours, "what": ""})
}

fn session(day: &str, kind: &str, minutes: Option<u16>, people: Option<u16>) -> Value {
    let after = json!({"heard": null, "useful": null, "safe": null, "shifted": "", "learned": "", "carry": "",
        "idea": "", "question": "", "note": ""});
    let mut body = json!({"item": "session", "kind": kind, "called": "", "day": day, "starts": null,
        "minutes": minutes, "format": null, "place": "", "role": "supervisee", "with": "", "group": "",
        "state": "attended", "why": "", "repeat": null, "series": null, "programme": null, "remind": null,
        "uid": "", "after": after, "reflected": null, "aequip": []});
    if people.is_some() {
        body["people"] = json!(people);
    }
    body
}

fn piece(cycle: EntryId, form: &str, fields: Value, themes: Value, peer: bool) -> Value {
    json!({"item": "piece", "called": "c", "rules": "nmc", "form": form, "cycle": cycle, "day": null,
        "fields": fields, "themes": themes, "peer": peer, "sources": []})
}

#[test]
fn hours_count_on_the_first_and_on_the_last_day_and_on_none_outside() {
    let mut desk = Desk::default();
    desk.add(cycle("nmc", "2024-02-29", "2027-02-28"));
    for (day, minutes) in [("2024-02-28", 60), ("2024-02-29", 90), ("2027-02-28", 30), ("2027-03-01", 60)] {
        desk.add(learning(day, Some(minutes), day == "2027-02-28"));
    }
    desk.add(learning("2025-01-01", None, true));
    assert_eq!(desk.total("2027-03-31", TotalOf::Learning), (35 * 60, 120, 35 * 60 - 120));
    assert_eq!(desk.total("2027-03-31", TotalOf::Participatory), (20 * 60, 30, 20 * 60 - 30));
    let unmeasured = desk.working("2027-03-31", TotalOf::Learning);
    assert!(
        unmeasured.iter().any(|one| matches!(one, Working::NoLength { .. })),
        "one is told without counting"
    );
    assert_eq!(unmeasured.len(), 3);
}

#[test]
fn practice_that_reaches_out_of_the_cycle_is_told_and_not_counted() {
    let mut desk = Desk::default();
    desk.add(cycle("nmc", "2024-04-01", "2027-03-31"));
    desk.add(practice("2024-04-01", "2025-03-31", Some(300)));
    desk.add(practice("2024-03-31", "2024-05-31", Some(100)));
    desk.add(practice("2027-03-01", "2027-04-01", Some(100)));
    desk.add(practice("2023-01-01", "2024-03-31", Some(100)));
    assert_eq!(desk.total("2026-11-23", TotalOf::PracticeHours), (450, 300, 150));
    let partly = desk.working("2026-11-23", TotalOf::PracticeHours);
    assert_eq!(partly.iter().filter(|one| matches!(one, Working::Partly { .. })).count(), 2);
    assert_eq!(partly.len(), 3, "what lies wholly outside is not of this cycle");
}

#[test]
fn what_is_still_to_come_is_told_and_counted_once_its_day_has_come() {
    let mut desk = Desk::default();
    desk.add(cycle("nmc", "2024-04-01", "2027-03-31"));
    desk.add(learning("2026-11-23", Some(60), true));
    desk.add(learning("2026-11-24", Some(40), true));
    desk.add(practice("2026-01-01", "2026-12-31", Some(300)));
    let today = |of| desk.total("2026-11-23", of).1;
    assert_eq!(today(TotalOf::Learning), 60);
    assert_eq!(today(TotalOf::Participatory), 60);
    assert_eq!(today(TotalOf::PracticeHours), 0);
    for of in [TotalOf::Learning, TotalOf::PracticeHours] {
        let ahead = desk.working("2026-11-23", of);
        assert_eq!(ahead.iter().filter(|one| matches!(one, Working::Ahead { .. })).count(), 1);
    }
    let later = |of| desk.total("2026-12-31", of).1;
    assert_eq!((later(TotalOf::Learning), later(TotalOf::PracticeHours)), (100, 300));
}

#[test]
fn practice_whose_last_day_is_before_its_first_is_told_and_not_counted() {
    let mut desk = Desk::default();
    desk.add(cycle("nmc", "2024-04-01", "2027-03-31"));
    desk.add(practice("2025-04-01", "2026-03-31", Some(300)));
    let wrong = desk.add(practice("2026-09-01", "2026-08-01", Some(40)));
    let reaching = desk.add(practice("2027-04-02", "2027-03-01", Some(7)));
    desk.add(practice("2030-01-02", "2030-01-01", Some(7)));
    assert_eq!(desk.total("2026-11-23", TotalOf::PracticeHours), (450, 300, 150));
    let told: Vec<_> = desk
        .working("2026-11-23", TotalOf::PracticeHours)
        .into_iter()
        .filter_map(|one| match one {
            Working::Backwards { id, .. } => Some(id),
            _ => None,
        })
        .collect();
    assert_eq!(told, [wrong, reaching]);
    assert_eq!(desk.on("2026-11-23").practice.len(), 3, "and it stands in the log of the cycle");
}

#[test]
fn towards_a_cycle_whose_last_day_is_before_its_first_nothing_counts() {
    let mut desk = Desk::default();
    desk.add(cycle("nmc", "2026-05-02", "2026-05-01"));
    for day in ["2026-05-01", "2026-05-02"] {
        desk.add(learning(day, Some(60), false));
    }
    desk.add(practice("2026-01-01", "2026-12-31", Some(40)));
    let found = desk.on("2026-11-23");
    assert!(found.backwards && found.totals.is_empty() && found.supervised.is_none());
    assert!(found.learning.is_empty() && found.practice.is_empty());
    let mut one_day = Desk::default();
    one_day.add(cycle("nmc", "2026-05-01", "2026-05-01"));
    assert!(!one_day.on("2026-11-23").backwards, "one day is a cycle");
}

#[test]
fn on_two_registers_twice_the_hours_are_asked_for_and_ones_own_figure_stands_above_both() {
    let mut desk = Desk::default();
    let mut both = cycle("nmc", "2024-04-01", "2027-03-31");
    both["both"] = json!(true);
    desk.add(both.clone());
    assert_eq!(desk.total("2026-11-23", TotalOf::PracticeHours).0, 900);
    both["practiceHours"] = json!(500);
    let mut desk = Desk::default();
    desk.add(both);
    assert_eq!(desk.total("2026-11-23", TotalOf::PracticeHours).0, 500);
    let own = desk.on("2026-11-23").totals;
    assert_eq!(
        own.iter().map(|total| total.own).collect::<Vec<_>>(),
        [true, false, false, false, false, false, false]
    );
}

#[test]
fn of_no_body_only_what_somebody_sets_themselves_is_asked_for() {
    let mut desk = Desk::default();
    desk.add(cycle("none", "2026-01-01", "2026-12-31"));
    assert!(desk.on("2026-06-01").totals.is_empty() && desk.on("2026-06-01").supervised.is_none());
    let mut own = cycle("own", "2026-01-01", "2026-12-31");
    own["learningHours"] = json!(10);
    own["supervision"] = json!(60);
    own["group"] = json!("share");
    let mut desk = Desk::default();
    desk.add(own);
    desk.add(session("2026-05-04", "group", Some(90), Some(5)));
    assert_eq!(desk.total("2026-06-01", TotalOf::Learning), (600, 0, 600));
    let found = desk.on("2026-06-01").supervised.unwrap();
    assert_eq!((found.needed, found.own, found.months[4].minutes), (60, true, 18));
}

#[test]
fn rules_this_version_does_not_know_ask_for_nothing_and_say_so() {
    let mut desk = Desk::default();
    desk.add(cycle("nmc2031", "2026-01-01", "2026-12-31"));
    let found = desk.on("2026-06-01");
    assert!(!found.known && found.totals.is_empty());
}

#[test]
fn a_piece_counts_when_nothing_that_is_asked_for_is_empty() {
    let mut desk = Desk::default();
    let cycle = desk.add(cycle("nmc", "2024-04-01", "2027-03-31"));
    let field = |field: &str, text: &str| json!({"field": field, "text": text});
    let all = |code: &str| {
        json!([field("activity", "a"), field("learned", "b"), field("changed", "c"), field("code", code)])
    };
    desk.add(piece(cycle, "account", all("d"), json!(["Preserve safety"]), false));
    desk.add(piece(cycle, "account", all("d"), json!([]), false));
    desk.add(piece(cycle, "account", all("  \n"), json!(["Something else"]), false));
    desk.add(piece(id(99), "account", all("d"), json!(["Preserve safety"]), false));
    assert_eq!(desk.total("2026-11-23", TotalOf::Pieces), (5, 1, 4));
    let empty: Vec<u32> = desk
        .working("2026-11-23", TotalOf::Pieces)
        .iter()
        .filter_map(|one| match one {
            Working::Unfinished { empty, .. } => Some(*empty),
            _ => None,
        })
        .collect();
    assert_eq!(empty, [1, 2]);
}

#[test]
fn of_the_pieces_those_with_a_peer_count_once_more() {
    let mut desk = Desk::default();
    let cycle = desk.add(cycle("socialWorkEngland", "2025-12-01", "2026-11-30"));
    let fields = json!([{"field": "activity", "text": "a"}, {"field": "learned", "text": "b"},
        {"field": "changed", "text": "c"}]);
    desk.add(piece(cycle, "piece", fields.clone(), json!([]), false));
    desk.add(piece(cycle, "piece", fields, json!([]), true));
    assert_eq!(desk.total("2026-11-23", TotalOf::Pieces), (2, 2, 0));
    assert_eq!(desk.total("2026-11-23", TotalOf::PeerPieces), (1, 1, 0));
}

#[test]
fn a_gap_of_three_months_to_the_day_is_one_and_a_day_less_is_none() {
    let gaps = |days: &[&str], today: &str| {
        let mut desk = Desk::default();
        desk.add(cycle("hcpc", "2026-01-01", "2027-12-31"));
        for day in days {
            desk.add(learning(day, None, false));
        }
        let (_, have, lacking) = desk.total(today, TotalOf::Gaps);
        assert_eq!(lacking, 0, "a gap is to be explained, and nothing is owed for it");
        have
    };
    assert_eq!(gaps(&[], "2026-03-31"), 0);
    assert_eq!(gaps(&[], "2026-04-01"), 1);
    assert_eq!(gaps(&["2026-03-31"], "2026-06-29"), 0);
    assert_eq!(gaps(&["2026-03-31"], "2026-06-30"), 1, "three months on from the 31st is the last of June");
    assert_eq!(gaps(&["2026-03-31", "2026-09-01"], "2027-01-15"), 2);
    assert_eq!(gaps(&["2026-11-30"], "2028-06-01"), 2, "nothing is asked for after the cycle's end");
}

#[test]
fn an_appraisal_is_looked_for_in_each_year_of_the_cycle_leap_days_included() {
    let mut desk = Desk::default();
    let mut cycle = cycle("gmc", "2024-02-29", "2029-02-27");
    cycle["done"] = json!([{"id": "appraisal", "day": "2025-02-27"}, {"id": "appraisal", "day": "2025-02-28"},
        {"id": "appraisal", "day": "2025-03-01"}, {"id": "somethingElse", "day": "2027-01-01"}]);
    desk.add(cycle);
    assert_eq!(desk.total("2026-11-23", TotalOf::EachYear), (5, 2, 3));
    let years: Vec<(String, String, bool)> = desk
        .working("2026-11-23", TotalOf::EachYear)
        .iter()
        .filter_map(|one| match one {
            Working::Year { from, until, done } => {
                Some((from.to_string(), until.to_string(), done.is_some()))
            }
            _ => None,
        })
        .collect();
    assert_eq!(years[0], ("2024-02-29".into(), "2025-02-27".into(), true));
    assert_eq!(years[1], ("2025-02-28".into(), "2026-02-27".into(), true));
    assert_eq!(years[4], ("2028-02-29".into(), "2029-02-27".into(), false));
}

#[test]
fn of_a_group_of_four_half_counts_of_five_a_fifth_and_of_six_a_sixth() {
    let mut desk = Desk::default();
    desk.add(cycle("bacp", "2026-01-01", "2026-12-31"));
    for people in [4, 5, 5, 5, 6, 7] {
        desk.add(session("2026-02-10", "group", Some(90), Some(people)));
    }
    let month = desk.on("2026-03-01").supervised.unwrap().months.remove(1);
    let told: Vec<_> = month
        .lines
        .iter()
        .map(|line| (line.sessions, line.people, line.counted, line.each, line.together, line.even))
        .collect();
    assert_eq!(
        told,
        [
            (1, Some(4), Counted::Half, 45, 45, true),
            (3, Some(5), Counted::Share, 18, 54, true),
            (1, Some(6), Counted::Share, 15, 15, true),
            (1, Some(7), Counted::Share, 12, 12, false),
        ]
    );
    assert_eq!((month.minutes, month.lacking), (126, 0), "12 and six sevenths are added whole");
}

#[test]
fn what_cannot_be_counted_is_told_instead_of_guessed() {
    let mut desk = Desk::default();
    desk.add(cycle("babcp", "2026-02-01", "2026-12-31"));
    desk.add(session("2026-02-10", "group", Some(60), None));
    desk.add(session("2026-02-11", "oneToOne", None, None));
    desk.add(session("2026-02-12", "group", Some(60), Some(7)));
    desk.add(session("2026-02-13", "oneToOne", Some(60), None));
    desk.add(session("2026-02-14", "rbcsSolo", Some(60), None));
    let mut booked = session("2026-02-15", "oneToOne", Some(60), None);
    booked["state"] = json!("booked");
    desk.add(booked);
    let mut gave = session("2026-02-16", "oneToOne", Some(60), None);
    gave["role"] = json!("facilitator");
    desk.add(gave);
    let month = desk.on("2026-03-01").supervised.unwrap().months.remove(0);
    let told: Vec<_> = month.lines.iter().map(|line| (line.counted, line.together)).collect();
    let nothing = [Counted::NotStated, Counted::NoPeople, Counted::NoLength].map(|how| (how, 0));
    assert_eq!(told, [[(Counted::Full, 60)].as_slice(), &nothing].concat());
    assert_eq!(month.minutes, 60);
}

#[test]
fn a_month_does_not_make_up_for_another_unless_the_body_says_so() {
    let both = |rules: &str| {
        let mut desk = Desk::default();
        desk.add(cycle(rules, "2026-01-15", "2026-12-31"));
        desk.add(session("2026-01-02", "oneToOne", Some(150), None));
        desk.add(session("2026-02-28", "oneToOne", Some(30), None));
        desk.on("2026-03-10").supervised.unwrap()
    };
    let bacp = both("bacp");
    assert_eq!((bacp.over, bacp.minutes, bacp.lacking), (2, 180, 60), "a month is taken whole");
    assert_eq!(bacp.months.iter().map(|month| month.over).collect::<Vec<_>>(), [true, true, false]);
    assert_eq!(bacp.months[2].lacking, 90, "of one that is going on it is said, and not added");
    assert_eq!(both("babcp").lacking, 0);
}

#[test]
fn a_month_is_over_with_its_last_day_also_in_a_leap_year() {
    let over = |today: &str| {
        let mut desk = Desk::default();
        desk.add(cycle("bacp", "2028-02-01", "2028-12-31"));
        desk.on(today).supervised.unwrap().over
    };
    assert_eq!((over("2028-02-29"), over("2028-03-01")), (0, 1));
    let mut desk = Desk::default();
    desk.add(cycle("bacp", "2026-01-01", "2026-03-31"));
    assert_eq!(desk.on("2027-01-01").supervised.unwrap().months.len(), 3, "none after the cycle's end");
    assert!(desk.on("2025-12-01").supervised.unwrap().months.is_empty(), "none before it begins");
}

#[test]
fn the_cycle_that_ends_first_of_those_going_on_comes_first() {
    let mut desk = Desk::default();
    let past = desk.add(cycle("none", "2020-01-01", "2021-12-31"));
    let long = desk.add(cycle("none", "2026-01-01", "2028-12-31"));
    let short = desk.add(cycle("none", "2026-01-01", "2026-12-31"));
    let order: Vec<_> = standing(&desk.0, day("2026-11-23")).iter().map(|one| (one.id, one.days)).collect();
    assert_eq!(order.iter().map(|one| one.0).collect::<Vec<_>>(), [short, long, past]);
    assert_eq!(order[0].1, 38);
}

fn rule() -> impl Strategy<Value = SupervisionRule> {
    let counts = prop_oneof![Just(GroupCounts::Full), Just(GroupCounts::Half), Just(GroupCounts::Share)];
    (1..300_u16, any::<bool>(), 2..9_u16, counts.clone(), counts).prop_map(
        |(minutes, averaged, most, a, b)| {
            let groups =
                vec![GroupBand { up_to: Some(most), counts: a }, GroupBand { up_to: None, counts: b }];
            SupervisionRule { minutes, averaged, groups }
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    /// What the months say is what somebody would get who goes through the sessions one by one.
    #[test]
    fn months_are_what_adding_up_one_by_one_gives(
        rule in rule(),
        sessions in prop::collection::vec((0..400_i64, 1..200_u16, 1..12_u16), 0..40),
    ) {
        let from = day("2026-01-15");
        let today = day("2027-01-20");
        let sessions: Vec<(EntryId, Session)> = sessions
            .iter()
            .enumerate()
            .map(|(n, (days, minutes, people))| {
                let day = from.plus(*days).to_string();
                let body: ItemBody =
                    serde_json::from_value(session(&day, "group", Some(*minutes), Some(*people))).unwrap();
                let ItemBody::Session(session) = body else { unreachable!() };
                (id(n), session)
            })
            .collect();
        let those = sessions.iter().map(|(id, session)| (*id, session));
        let Supervised { months, minutes, lacking, over, .. } =
            supervised(those, &rule, (from, day("2027-12-31")), today);
        // Parts of a minute so fine that 2 to 11 divide them.
        const FINE: u64 = 27_720;
        let naive = |month: &str| -> u64 {
            let those = sessions.iter().filter(|(_, session)| session.day.to_string().starts_with(month));
            those
                .map(|(_, session)| {
                    let length = u64::from(session.minutes.unwrap().get()) * FINE;
                    let people = session.people.unwrap().get();
                    let band = rule.groups.iter().find(|band| band.up_to.is_none_or(|most| people <= most));
                    match band.unwrap().counts {
                        _ if people == 1 => length,
                        GroupCounts::Half => length / 2,
                        GroupCounts::Share => length / u64::from(people),
                        _ => length,
                    }
                })
                .sum()
        };
        let asked = u64::from(rule.minutes) * FINE;
        let mut sum = 0;
        let mut apart = 0;
        for month in &months {
            let there = naive(&month.from.to_string()[..7]);
            prop_assert_eq!(u64::from(month.minutes), there / FINE);
            prop_assert_eq!(u64::from(month.lacking), asked.saturating_sub(there).div_ceil(FINE));
            if month.over {
                sum += there;
                apart += asked.saturating_sub(there).div_ceil(FINE);
            }
        }
        prop_assert_eq!(u64::from(minutes), sum / FINE);
        let together = (asked * u64::from(over)).saturating_sub(sum).div_ceil(FINE);
        prop_assert_eq!(u64::from(lacking), if rule.averaged { together } else { apart });
    }
}
