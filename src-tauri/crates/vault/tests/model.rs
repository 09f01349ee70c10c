//! Random use of a vault against a map that cannot fail.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking, its helpers too")]

mod common;

use std::collections::BTreeMap;

use common::Home;
use proptest::prelude::*;
use stillpoint_vault::{Change, Earlier, ObjectId, Unlocked};

#[derive(Clone, Debug)]
enum Step {
    Put { id: u8, length: usize, earlier: Earlier },
    Delete(u8),
    DropEarlier(u8),
}

#[derive(Clone, Debug)]
enum Move {
    Commit(Vec<Step>),
    Relock,
    Reopen,
    Scrub,
}

type Model = BTreeMap<u8, BTreeMap<u32, Vec<u8>>>;

fn step() -> impl Strategy<Value = Step> {
    let length = prop_oneof![0..2000_usize, 7800..8000_usize, 20_000..40_000_usize];
    let earlier = prop_oneof![Just(Earlier::Keep), Just(Earlier::Replace)];
    prop_oneof![
        4 => (0..6_u8, length, earlier).prop_map(|(id, length, earlier)| Step::Put { id, length, earlier }),
        1 => (0..6_u8).prop_map(Step::Delete),
        1 => (0..6_u8).prop_map(Step::DropEarlier),
    ]
}

fn moves() -> impl Strategy<Value = Vec<Move>> {
    let one = prop_oneof![
        8 => proptest::collection::vec(step(), 1..4).prop_map(Move::Commit),
        1 => Just(Move::Relock),
        1 => Just(Move::Reopen),
        1 => Just(Move::Scrub),
    ];
    proptest::collection::vec(one, 1..25)
}

fn object(id: u8) -> ObjectId {
    ObjectId::from_bytes([id; 16])
}

/// A body that differs for every commit.
fn text(nonce: usize, length: usize) -> Vec<u8> {
    (0..length).map(|i| (i.wrapping_mul(31).wrapping_add(nonce * 7) % 251) as u8).collect()
}

fn apply(model: &mut Model, step: &Step, nonce: usize) -> (Change, Option<u32>) {
    match *step {
        Step::Put { id, length, earlier } => {
            let revisions = model.entry(id).or_default();
            let next = revisions.last_key_value().map_or(1, |(last, _)| last + 1);
            if earlier == Earlier::Replace {
                revisions.clear();
            }
            revisions.insert(next, text(nonce, length));
            (Change::Put { id: object(id), body: text(nonce, length).into(), earlier }, Some(next))
        }
        Step::Delete(id) => {
            model.remove(&id);
            (Change::Delete { id: object(id) }, None)
        }
        Step::DropEarlier(id) => {
            if let Some(revisions) = model.get_mut(&id) {
                let newest = revisions.pop_last();
                revisions.clear();
                revisions.extend(newest);
            }
            (Change::DropEarlier { id: object(id) }, None)
        }
    }
}

fn assert_same(vault: &Unlocked, model: &Model) {
    assert!(vault.integrity().is_sound(), "{:?}", vault.integrity());
    let mut objects = vault.objects();
    objects.sort_unstable();
    assert_eq!(objects, model.keys().copied().map(object).collect::<Vec<_>>());
    for (id, revisions) in model {
        let numbers: Vec<u32> = vault.revisions(object(*id)).iter().map(|one| one.get()).collect();
        assert_eq!(numbers, revisions.keys().copied().collect::<Vec<_>>());
        for revision in vault.revisions(object(*id)) {
            let record = vault.read_revision(object(*id), revision).unwrap();
            assert_eq!(record.body.as_slice(), revisions[&revision.get()]);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn a_vault_holds_what_a_map_would(moves in moves()) {
        let home = Home::new();
        let mut vault = home.create();
        let mut model = Model::new();
        for (nonce, one) in moves.iter().enumerate() {
            match one {
                Move::Commit(steps) => {
                    let done: Vec<_> = steps.iter().enumerate().map(|(i, step)| apply(&mut model, step, nonce * 10 + i)).collect();
                    let expected: Vec<u32> = done.iter().filter_map(|(_, revision)| *revision).collect();
                    let changes: Vec<Change> = done.into_iter().map(|(change, _)| change).collect();
                    let revisions: Vec<u32> = vault.commit(&changes).unwrap().iter().map(|one| one.get()).collect();
                    prop_assert_eq!(revisions, expected);
                }
                Move::Relock => vault = home.unlock(vault.lock()),
                Move::Reopen => {
                    drop(vault);
                    vault = home.open();
                }
                Move::Scrub => vault.scrub().unwrap(),
            }
            assert_same(&vault, &model);
        }
        drop(vault);
        assert_same(&home.open(), &model);
    }
}
