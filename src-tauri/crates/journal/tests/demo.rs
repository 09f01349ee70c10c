//! The throwaway journal: made as described, and readable like any other.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail as tests do")]
#![cfg(feature = "demo")]

mod common;

use common::*;
use stillpoint_journal::{
    Journal, demo,
    entry::{EntryBody, EntryKind, EntrySummary},
    grounding::Felt,
};

fn furnished(desk: &Desk, seed: u64) -> Journal {
    let mut journal = desk.create();
    demo::furnish(&mut journal, seed, noon()).unwrap();
    desk.reopen(journal)
}

#[test]
fn a_demo_journal_holds_months_and_one_of_everything() {
    let desk = Desk::new();
    let mut journal = furnished(&desk, 7);
    while !journal.project_more(100) {}
    let months = demo::six_months(7, noon().day().plus(-1)).len();
    let rows = journal.timeline(0, u32::MAX).rows;
    let check_ins = rows.iter().filter(|row| row.kind == EntryKind::CheckIn).count();
    assert_eq!((check_ins, journal.bin().len(), journal.drafts().len()), (months + 1, 1, 1));
    assert_eq!(rows.iter().filter(|row| row.edited).count(), 1);
    assert!(rows.windows(2).all(|pair| pair[0].when >= pair[1].when));
    let week = journal.today(noon()).week;
    assert!(week.iter().any(|series| series.points.iter().any(Option::is_some)));
}

#[test]
fn its_groundings_look_like_somebodys() {
    for seed in [7, 0x5711] {
        let desk = Desk::new();
        let mut journal = furnished(&desk, seed);
        let room = journal.ground();
        let all = journal.timeline(0, u32::MAX).rows;
        let done: Vec<_> = all.iter().filter_map(|row| Some((row, row.grounding.as_ref()?))).collect();
        assert!((30..120).contains(&done.len()), "{}", done.len());
        let both = done.iter().filter(|(_, one)| one.before.is_some() && one.after.is_some()).count();
        assert!(both * 10 > done.len() * 6 && both < done.len(), "{both}");
        for felt in [Felt::Better, Felt::Same, Felt::Worse] {
            assert!(done.iter().any(|(_, one)| one.felt == Some(felt)), "{felt:?}");
        }
        assert!(done.iter().any(|(_, one)| one.down().is_some_and(|down| down < 0.0)));
        let noted = done.iter().filter(|(row, _)| !row.snippet.is_empty()).count();
        assert!(noted > 3 && noted * 2 < done.len(), "{noted}");
        let ids: Vec<_> = all.iter().map(|row| row.id).collect();
        let follows = |row: &EntrySummary| match journal.entry(row.id).unwrap().body {
            EntryBody::Grounding(done) => done.check_in,
            _ => panic!("a grounding"),
        };
        let after: Vec<_> = done.iter().filter_map(|(row, _)| follows(row)).collect();
        assert!(after.len() * 2 > done.len() && after.len() < done.len());
        assert!(after.iter().all(|id| ids.contains(id)), "of check-ins that are there");

        let own: Vec<_> = room.listed.iter().filter(|one| one.own).collect();
        assert!(own.len() == 1 && own[0].finished && own[0].favourite);
        assert!(done.iter().any(|(_, one)| one.exercise == own[0].key));
        assert_eq!(room.helped.map(|helped| (helped.times, helped.down >= 1.0)), Some((4, true)));
        assert!(room.start.is_some() && room.recent.len() == 3 && room.left_out.is_empty());
    }
}

#[test]
fn its_practice_has_one_of_everything_and_something_to_come() {
    let desk = Desk::new();
    let mut journal = furnished(&desk, 0x5711);
    let items = journal.practice().items;
    let kinds: std::collections::HashSet<&str> = items.iter().map(|item| item.body.kind().as_str()).collect();
    for kind in [
        "session",
        "preparation",
        "agreement",
        "allowance",
        "rhythm",
        "programme",
        "refresher",
        "confidence",
        "action",
        "intention",
        "why",
        "riskCard",
        "phrase",
        "microChange",
        "cycle",
        "learning",
        "practiceHours",
        "feedback",
        "piece",
    ] {
        assert!(kinds.contains(kind), "{kind}");
    }
    let stands = journal.standing(noon());
    assert!(stands.upcoming.len() >= 4 && !stands.reminders.is_empty());
    assert_eq!(
        (stands.allowances[0].used, stands.allowances[0].booked, stands.allowances[0].left),
        (1, 1, 0)
    );
    assert_eq!((stands.programmes[0].attended, stands.actions.len(), stands.intentions.len()), (4, 3, 1));
    assert!(stands.reviews[0].days <= 14);
    let evidence = journal.evidence(noon()).remove(0);
    let lacking: Vec<_> = evidence.totals.iter().map(|total| total.lacking).collect();
    assert_eq!(
        lacking,
        [40, 35 * 60 - 780, 20 * 60 - 720, 3, 4, 1, 1],
        "something of everything, and all to do"
    );
    let rows = journal.timeline(0, u32::MAX).rows;
    let written = rows.iter().filter(|row| row.kind == EntryKind::Reflection).count();
    assert!((12..24).contains(&written), "{written}");
    assert!(rows.iter().all(|row| row.when <= noon()));
}
