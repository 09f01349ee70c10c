//! An exercise as it is changed or copied: whole, whatever the list leaves out.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail as tests do")]

mod common;

use common::*;
use serde_json::json;
use stillpoint_journal::{
    ErrorCode,
    exercise::{BUILTIN, Exercise, ExerciseKey, Profile},
    grounding::GroundSettings,
    id::EntryId,
};

fn with_a_hold_to_leave_out() -> Exercise {
    let step =
        |kind, optional| json!({"kind": kind, "words": "x", "more": "", "seconds": 4, "optional": optional});
    let parts = json!([{"repeat": "fill", "steps": [step("in", false), step("hold", true)]}]);
    let lengths = json!({"kind": "fill", "seconds": [60], "usual": 60});
    serde_json::from_value(json!({
        "name": "Mine", "family": "own",
        "patterns": [{"name": "", "lengths": lengths, "parts": parts}],
    }))
    .unwrap()
}

#[test]
fn an_exercise_is_read_whole_however_the_profile_shortens_it_in_the_list() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let profile = Some(Profile { no_holds: true, ..Profile::default() });
    journal.set_ground_settings(GroundSettings { profile, ..GroundSettings::default() }).unwrap();
    let mine = with_a_hold_to_leave_out();
    let key = journal.keep_exercise(None, mine.clone(), noon()).unwrap().key;
    let listed = journal.ground().listed.into_iter().find(|one| one.key == key).unwrap();
    assert!(listed.tailored && listed.exercise != mine);
    assert_eq!(journal.exercise(&key).unwrap(), mine);
}

#[test]
fn one_of_the_apps_own_is_read_by_its_key_and_none_by_another() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let first = BUILTIN.first().unwrap();
    assert_eq!(journal.exercise(&first.key).unwrap(), first.exercise);
    let unknown = ExerciseKey::try_from("heron".to_owned()).unwrap();
    assert_eq!(journal.exercise(&unknown).unwrap_err().code(), ErrorCode::NotFound);
    let gone = ExerciseKey::from("07".repeat(16).parse::<EntryId>().unwrap());
    assert_eq!(journal.exercise(&gone).unwrap_err().code(), ErrorCode::NotFound);
}
