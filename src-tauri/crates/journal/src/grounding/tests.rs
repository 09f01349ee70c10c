use proptest::prelude::*;

use super::*;
use crate::exercise::{
    StepKind,
    sample::{any_exercise, any_profile, exercise, leaning_on, list, optional, rounds_of, step, without},
};

fn key(name: &str) -> ExerciseKey {
    ExerciseKey::try_from(name.to_owned()).unwrap()
}

fn keys<const MAX: usize>(names: &[&str]) -> List<ExerciseKey, MAX> {
    list(names.iter().map(|name| key(name)))
}

fn id(n: u8) -> EntryId {
    EntryId::from_bytes([n; 16])
}

fn own_key(n: u8) -> ExerciseKey {
    id(n).into()
}

fn looking() -> Exercise {
    exercise([rounds_of([step(StepKind::Around)])])
}

fn breathing() -> Exercise {
    exercise([rounds_of([step(StepKind::In), step(StepKind::Out)])])
}

/// Still without a name.
fn unfinished() -> Exercise {
    Exercise { name: Line::default(), ..looking() }
}

fn names(keys: &[ExerciseKey]) -> Vec<&str> {
    keys.iter().map(ExerciseKey::as_str).collect()
}

fn order(room: &GroundRoom) -> Vec<&str> {
    room.listed.iter().map(|one| one.key.as_str()).collect()
}

fn families(room: &GroundRoom) -> Vec<Family> {
    let mut families: Vec<Family> = room.listed.iter().map(|one| one.exercise.family).collect();
    families.dedup();
    families
}

fn start_of(room: &GroundRoom) -> Option<&str> {
    room.start.as_ref().map(ExerciseKey::as_str)
}

fn chosen(profile: Option<Profile>, favourites: &[&str]) -> GroundSettings {
    GroundSettings { profile, favourites: keys(favourites), ..GroundSettings::default() }
}

fn room(settings: GroundSettings) -> GroundRoom {
    GroundRoom::new(Furnishing { settings, ..Furnishing::default() })
}

fn row(exercise: &str, before: Option<u8>, after: Option<u8>) -> GroundingRow {
    let score = |score: Option<u8>| score.map(|score| Score::new(score).unwrap());
    let name = Word::new("Heron").unwrap();
    let (before, after) = (score(before), score(after));
    GroundingRow { exercise: key(exercise), name, done: 180, before, after, felt: None }
}

/// Newest first: before 8, after 8 less each of these.
fn went_down(exercise: &str, by: &[u8]) -> Vec<GroundingRow> {
    by.iter().map(|by| row(exercise, Some(8), Some(8 - by))).collect()
}

fn claims(rows: &[GroundingRow]) -> Vec<(String, u32, f64)> {
    let helped = what_helped(rows.iter()).into_iter();
    helped.map(|one| (one.exercise.as_str().to_owned(), one.times, one.down)).collect()
}

#[test]
fn whoever_has_not_said_meets_what_is_around_first() {
    let nobody = room(GroundSettings::default());
    assert_eq!(families(&nobody), [Family::Outward, Family::Breath, Family::Body, Family::Mind]);
    assert_eq!(nobody.listed.len(), BUILTIN.len());
    assert!(nobody.listed.iter().all(|one| one.finished && !one.tailored && !one.favourite && !one.own));
    assert_eq!(start_of(&nobody), Some("calmBreath"));
    assert!(nobody.left_out.is_empty() && nobody.recent.is_empty() && nobody.helped.is_none());
}

#[test]
fn whoever_is_at_ease_with_the_breath_meets_it_first() {
    let anything = room(chosen(Some(Profile::default()), &[]));
    assert_eq!(families(&anything)[0], Family::Breath);
    let no_breath = room(chosen(Some(without(Lean::Breath)), &[]));
    assert_eq!(families(&no_breath)[0], Family::Outward);
    assert!(no_breath.left_out.iter().any(|one| one.key.as_str() == "calmBreath"));
}

#[test]
fn a_profile_without_the_breath_starts_with_what_is_around() {
    let no_breath = room(chosen(Some(without(Lean::Breath)), &[]));
    assert_eq!(start_of(&no_breath), Some(no_breath.listed[0].key.as_str()));
    assert_eq!(no_breath.listed[0].exercise.family, Family::Outward);
    let no_touch = room(chosen(Some(without(Lean::Touch)), &[]));
    assert_eq!(start_of(&no_touch), Some("calmBreath"));
}

#[test]
fn favourites_come_first_in_the_order_they_were_chosen_then_what_was_last_used() {
    let furnishing = Furnishing {
        settings: chosen(None, &["longSigh", "gone", "orienting"]),
        own: vec![(id(1), looking())],
        used: keys::<9>(&["box", "longSigh", "coherent", "coolWater"]).to_vec(),
        ..Furnishing::default()
    };
    let room = GroundRoom::new(furnishing);
    let mine = own_key(1);
    let expected = ["longSigh", "orienting", "box", "coherent", mine.as_str()];
    assert_eq!(order(&room)[..5], expected);
    assert_eq!(names(&room.recent), ["box", "longSigh", "coherent"]);
    let favourites: Vec<&str> =
        room.listed.iter().filter(|one| one.favourite).map(|one| one.key.as_str()).collect();
    assert_eq!(favourites, ["longSigh", "orienting"]);
}

#[test]
fn just_start_plays_the_first_favourite_that_can_be_played() {
    let favourites = [own_key(1), own_key(2), key("orienting")];
    let settings = GroundSettings { favourites: list(favourites), ..GroundSettings::default() };
    let own = |second: Exercise| Furnishing {
        settings: settings.clone(),
        own: vec![(id(1), unfinished()), (id(2), second)],
        ..Furnishing::default()
    };
    assert_eq!(GroundRoom::new(own(looking())).start, Some(own_key(2)));
    assert_eq!(start_of(&GroundRoom::new(own(unfinished()))), Some("orienting"));
}

#[test]
fn just_start_never_plays_ones_own_unless_it_is_a_favourite() {
    let furnishing = |profile| Furnishing {
        settings: chosen(profile, &[]),
        own: vec![(id(1), looking())],
        used: vec![own_key(1)],
        ..Furnishing::default()
    };
    assert_eq!(start_of(&GroundRoom::new(furnishing(None))), Some("calmBreath"));
    let no_breath = GroundRoom::new(furnishing(Some(without(Lean::Breath))));
    assert_eq!(order(&no_breath)[0], own_key(1).as_str());
    assert_eq!(start_of(&no_breath), Some(no_breath.listed[1].key.as_str()));
    assert!(!no_breath.listed[1].own);
}

#[test]
fn a_favourite_that_is_ruled_out_is_neither_listed_nor_started() {
    let room = room(chosen(Some(without(Lean::Breath)), &["calmBreath"]));
    assert_ne!(start_of(&room), Some("calmBreath"));
    assert!(!order(&room).contains(&"calmBreath"));
    let left_out = room.left_out.iter().find(|one| one.key.as_str() == "calmBreath").unwrap();
    assert!(left_out.favourite && !left_out.tailored, "whole, and still their favourite");
}

#[test]
fn what_is_still_being_made_is_listed_last_of_ones_own_and_never_suggested() {
    let furnishing = Furnishing {
        settings: GroundSettings { favourites: list([own_key(1)]), ..GroundSettings::default() },
        own: vec![(id(1), unfinished()), (id(2), looking())],
        used: vec![own_key(1), own_key(2)],
        helped: vec![Helped { exercise: own_key(1), name: Line::default(), times: 4, down: 3.0 }],
    };
    let room = GroundRoom::new(furnishing);
    let order = order(&room);
    let (first, second) = (own_key(2), own_key(1));
    assert_eq!(order[..2], [first.as_str(), second.as_str()]);
    assert!(!room.listed[1].finished && room.listed[1].favourite);
    assert_eq!((room.recent, room.helped), (vec![own_key(2)], None));
    assert_eq!(room.start, Some(key("calmBreath")));
    let own = vec![(id(1), unfinished()), (id(2), looking())];
    let untouched = GroundRoom::new(Furnishing { own, ..Furnishing::default() });
    assert_eq!(
        untouched.listed[..2].iter().map(|one| one.key.clone()).collect::<Vec<_>>(),
        [2, 1].map(own_key)
    );
}

#[test]
fn leaving_out_the_step_that_was_not_finished_does_not_finish_the_exercise() {
    let wordless = crate::exercise::Step { words: Line::default(), ..optional(StepKind::Touch) };
    let begun = exercise([rounds_of([step(StepKind::Around), wordless])]);
    let furnishing = Furnishing {
        settings: chosen(Some(without(Lean::Touch)), &[]),
        own: vec![(id(1), begun)],
        ..Furnishing::default()
    };
    let room = GroundRoom::new(furnishing);
    let mine = room.listed.iter().find(|one| one.own).unwrap();
    assert!(mine.tailored && !mine.finished);
}

#[test]
fn ones_own_keep_the_order_they_were_given_and_the_rest_come_after_as_made() {
    let settings = GroundSettings { order: list([own_key(3), own_key(9), own_key(1)]), ..Default::default() };
    let own = (1..=4).map(|n| (id(n), looking())).collect();
    let room = GroundRoom::new(Furnishing { settings, own, ..Furnishing::default() });
    let own: Vec<ExerciseKey> = room.listed.iter().filter(|one| one.own).map(|one| one.key.clone()).collect();
    assert_eq!(own, [3, 1, 2, 4].map(own_key));
}

#[test]
fn what_is_locked_knows_the_profile_and_nothing_else() {
    let locked = GroundRoom::locked(Some(without(Lean::Breath)));
    assert_eq!(locked.settings, chosen(Some(without(Lean::Breath)), &[]));
    assert_eq!(locked, room(chosen(Some(without(Lean::Breath)), &[])));
    assert_eq!(GroundRoom::locked(None), room(GroundSettings::default()));
}

#[test]
fn nothing_is_claimed_of_fewer_than_four_times() {
    assert_eq!(claims(&went_down("box", &[3, 3, 3])), []);
    assert_eq!(claims(&went_down("box", &[3, 3, 3, 3])), [("box".to_owned(), 4, 3.0)]);
}

#[test]
fn only_times_with_both_numbers_count() {
    let mut rows = went_down("box", &[2, 2, 2]);
    rows.insert(1, row("box", Some(9), None));
    rows.insert(2, row("box", None, Some(0)));
    rows.insert(0, row("box", None, None));
    assert_eq!(claims(&rows), []);
    rows.extend(went_down("box", &[2]));
    assert_eq!(claims(&rows), [("box".to_owned(), 4, 2.0)]);
}

#[test]
fn only_the_last_four_count() {
    assert_eq!(claims(&went_down("box", &[1, 1, 1, 1, 8, 8, 8, 8])), [("box".to_owned(), 4, 1.0)]);
    assert_eq!(claims(&went_down("box", &[0, 0, 0, 0, 8, 8, 8, 8])), []);
}

#[test]
fn less_than_one_is_no_claim_and_worse_counts_against_it() {
    assert_eq!(claims(&went_down("box", &[1, 1, 1, 0])), [], "three quarters");
    let mut rows = went_down("box", &[2, 2, 2]);
    rows.push(row("box", Some(2), Some(5)));
    assert_eq!(claims(&rows), [], "three quarters as well");
}

#[test]
fn what_is_claimed_is_to_the_nearest_half() {
    for (by, down) in [([2, 1, 1, 1], 1.5), ([2, 2, 1, 1], 1.5), ([2, 2, 2, 1], 2.0), ([8, 8, 8, 8], 8.0)] {
        assert_eq!(claims(&went_down("box", &by)), [("box".to_owned(), 4, down)], "{by:?}");
    }
}

#[test]
fn what_helped_most_comes_first_and_the_room_names_the_first_that_fits() {
    let rows = [went_down("calmBreath", &[4; 4]), went_down("orienting", &[2; 4])].concat();
    let rows: Vec<GroundingRow> = rows.into_iter().rev().collect();
    let helped = what_helped(rows.iter());
    assert_eq!(helped.iter().map(|one| one.down).collect::<Vec<_>>(), [4.0, 2.0]);
    let furnished = |profile| {
        let settings = chosen(profile, &[]);
        GroundRoom::new(Furnishing { settings, helped: helped.clone(), ..Furnishing::default() }).helped
    };
    let most = furnished(None).unwrap();
    assert_eq!((most.exercise.as_str(), most.name.as_str()), ("calmBreath", "Calm breath"), "its name now");
    let other = furnished(Some(without(Lean::Breath))).unwrap();
    assert_eq!(other.exercise.as_str(), "orienting");
}

#[test]
fn pace_is_half_to_half_as_fast_again() {
    for per_cent in 0..=u8::MAX {
        assert_eq!(Pace::try_from(per_cent).is_ok(), (50..=150).contains(&per_cent), "{per_cent}");
    }
    assert_eq!(u8::from(Pace::default()), 100);
}

#[test]
fn nothing_of_it_shows_in_debug() {
    let settings = chosen(Some(without(Lean::Breath)), &["orienting"]);
    let furnished = room(settings);
    let shown = format!("{furnished:?} {:?}", row("box", Some(7), None));
    for content in ["orienting", "true", "Breath", "7", "Heron"] {
        assert!(!shown.contains(content), "{shown}");
    }
}

fn every_profile() -> impl Iterator<Item = Profile> {
    (0..64_u8).map(|bits| {
        let set = |bit: u8| bits & (1 << bit) != 0;
        Profile {
            no_breath: set(0),
            no_holds: set(1),
            eyes_open: set(2),
            no_body: set(3),
            no_touch: set(4),
            no_imagery: set(5),
        }
    })
}

fn suits(exercise: &Exercise, profile: Profile) -> bool {
    let steps = exercise.patterns.iter().flat_map(|one| one.parts.iter()).flat_map(|part| part.steps.iter());
    let said = exercise.leans.iter();
    steps.flat_map(|step| step.kind.leans()).chain(said).all(|&lean| !profile.rules_out(lean))
}

#[test]
fn whatever_somebody_leaves_out_there_is_something_to_start_with() {
    for profile in every_profile() {
        let room = room(chosen(Some(profile), &[]));
        let start = room.listed.iter().find(|one| Some(&one.key) == room.start.as_ref()).unwrap();
        assert!(start.finished);
        assert!(room.listed.iter().all(|one| suits(&one.exercise, profile) && one.finished));
        assert_eq!(room.listed.len() + room.left_out.len(), BUILTIN.len());
    }
}

fn any_room() -> impl Strategy<Value = Furnishing> {
    let own = prop::collection::vec(prop_oneof![any_exercise(), Just(looking()), Just(breathing())], 0..5);
    let known: Vec<ExerciseKey> =
        BUILTIN.iter().map(|one| one.key.clone()).chain((0..6).map(own_key)).collect();
    let some = move || prop::collection::vec(prop::sample::select(known.clone()), 0..6);
    let profile = prop::option::of(any_profile());
    (own, profile, some(), some(), some(), some()).prop_map(
        |(own, profile, favourites, order, used, helped)| {
            let (favourites, order) = (list(favourites), list(order));
            let own = own.into_iter().enumerate().map(|(n, one)| (id(u8::try_from(n).unwrap()), one));
            let helped = helped.into_iter().map(|exercise| Helped {
                exercise,
                name: Line::default(),
                times: 4,
                down: 2.0,
            });
            Furnishing {
                settings: GroundSettings { profile, favourites, order, ..GroundSettings::default() },
                own: own.collect(),
                used,
                helped: helped.collect(),
            }
        },
    )
}

proptest! {
    #[test]
    fn what_a_profile_rules_out_is_never_offered_anywhere(furnishing in any_room()) {
        let profile = furnishing.settings.profile.unwrap_or_default();
        let all = furnishing.own.len() + BUILTIN.len();
        let room = GroundRoom::new(furnishing);
        prop_assert!(room.listed.iter().all(|one| suits(&one.exercise, profile)));
        prop_assert_eq!(room.listed.len() + room.left_out.len(), all, "nothing is lost, nothing is twice");
        let offered = room.start.iter().chain(&room.recent).chain(room.helped.iter().map(|one| &one.exercise));
        for key in offered {
            let found = room.listed.iter().find(|one| one.key == *key);
            prop_assert!(found.is_some_and(|one| one.finished));
        }
        prop_assert!(room.start.is_some());
    }
}

#[test]
fn an_exercise_that_leans_on_something_all_through_is_left_out_whole() {
    let furnishing = Furnishing {
        settings: chosen(Some(without(Lean::Imagery)), &[]),
        own: vec![(id(1), leaning_on(Lean::Imagery, looking())), (id(2), breathing())],
        ..Furnishing::default()
    };
    let room = GroundRoom::new(furnishing);
    let own =
        |list: &[Listed]| list.iter().filter(|one| one.own).map(|one| one.key.clone()).collect::<Vec<_>>();
    assert_eq!((own(&room.listed), own(&room.left_out)), (vec![own_key(2)], vec![own_key(1)]));
}
