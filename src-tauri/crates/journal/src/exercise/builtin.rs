//! The exercises that come with the app: one file each, in `exercises/en-GB`.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Exercise, ExerciseKey};

/// An exercise that comes with the app.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Builtin {
    /// Its name in the code and in entries; never used again for another.
    pub key: ExerciseKey,
    /// The exercise.
    #[serde(flatten)]
    pub exercise: Exercise,
}

macro_rules! files {
    ($($name:literal),+ $(,)?) => {
        [$(include_str!(concat!("../../exercises/en-GB/", $name, ".json"))),+]
    };
}

/// In the order of the library: within a family, what suits most people first.
const FILES: [&str; 17] = files![
    "orienting",
    "feet-on-the-floor",
    "five-senses",
    "cool-water",
    "calm-breath",
    "soothing-rhythm",
    "coherent",
    "long-sigh",
    "box",
    "four-seven-eight",
    "muscle-release",
    "body-scan",
    "alternate-taps",
    "steady-place",
    "self-compassion",
    "leaves-on-a-stream",
    "three-minute-space",
];

/// All of them. A file that could not be read would be missing here; a test reads every one.
pub static BUILTIN: LazyLock<Vec<Builtin>> =
    LazyLock::new(|| FILES.iter().filter_map(|file| serde_json::from_str(file).ok()).collect());

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::exercise::{Family, Lean, Profile, StepKind};

    /// What each leans on whichever way it is done; the order of the library.
    const LEANS: [(&str, Family, &[Lean]); 17] = [
        ("orienting", Family::Outward, &[]),
        ("feetOnTheFloor", Family::Outward, &[Lean::Body]),
        ("fiveSenses", Family::Outward, &[]),
        ("coolWater", Family::Outward, &[Lean::Touch]),
        ("calmBreath", Family::Breath, &[Lean::Breath]),
        ("soothingRhythm", Family::Breath, &[Lean::Breath]),
        ("coherent", Family::Breath, &[Lean::Breath]),
        ("longSigh", Family::Breath, &[Lean::Breath]),
        ("box", Family::Breath, &[Lean::Breath]),
        ("fourSevenEight", Family::Breath, &[Lean::Breath, Lean::Holds]),
        ("muscleRelease", Family::Body, &[Lean::Body]),
        ("bodyScan", Family::Body, &[]),
        ("alternateTaps", Family::Body, &[Lean::Touch]),
        ("steadyPlace", Family::Mind, &[Lean::Imagery]),
        ("selfCompassion", Family::Mind, &[]),
        ("leavesOnAStream", Family::Mind, &[Lean::Imagery]),
        ("threeMinuteSpace", Family::Mind, &[]),
    ];

    const NOTHING: Profile = Profile {
        no_breath: false,
        no_holds: false,
        eyes_open: false,
        no_body: false,
        no_touch: false,
        no_imagery: false,
    };
    const EVERYTHING: Profile = Profile {
        no_breath: true,
        no_holds: true,
        eyes_open: true,
        no_body: true,
        no_touch: true,
        no_imagery: true,
    };

    /// The keys a profile leaves out, in the order of the library.
    fn left_out(profile: Profile) -> Vec<&'static str> {
        let out = BUILTIN.iter().filter(|one| one.exercise.tailored(profile).is_none());
        out.map(|one| one.key.as_str()).collect()
    }

    fn tailored(key: &str, profile: Profile) -> Exercise {
        let one = BUILTIN.iter().find(|one| one.key.as_str() == key).unwrap();
        one.exercise.tailored(profile).unwrap()
    }

    fn kinds(exercise: &Exercise) -> Vec<StepKind> {
        exercise.patterns.iter().flat_map(|pattern| pattern.steps()).map(|step| step.kind).collect()
    }

    fn ways(exercise: &Exercise) -> Vec<&str> {
        exercise.patterns.iter().map(|pattern| pattern.name.as_str()).collect()
    }

    #[test]
    fn every_file_is_read_and_can_be_played() {
        for file in FILES {
            let read: Builtin = serde_json::from_str(file).unwrap();
            assert!(read.exercise.is_finished(), "{}", read.key.as_str());
            assert!(read.key.own().is_none());
        }
        let keys: HashSet<_> = BUILTIN.iter().map(|one| one.key.as_str()).collect();
        assert_eq!(keys.len(), FILES.len());
    }

    #[test]
    fn each_leans_on_what_the_table_says() {
        let found: Vec<_> = BUILTIN
            .iter()
            .map(|one| (one.key.as_str(), one.exercise.family, one.exercise.leans_on()))
            .collect();
        let table: Vec<_> =
            LEANS.iter().map(|(key, family, leans)| (*key, *family, leans.to_vec())).collect();
        assert_eq!(found, table);
    }

    #[test]
    fn a_profile_leaves_out_what_leans_on_it_and_nothing_else() {
        let cases = [
            (NOTHING, vec![]),
            (
                Profile { no_breath: true, ..NOTHING },
                vec!["calmBreath", "soothingRhythm", "coherent", "longSigh", "box", "fourSevenEight"],
            ),
            (Profile { no_holds: true, ..NOTHING }, vec!["fourSevenEight"]),
            (Profile { eyes_open: true, ..NOTHING }, vec![]),
            (Profile { no_body: true, ..NOTHING }, vec!["feetOnTheFloor", "muscleRelease"]),
            (Profile { no_touch: true, ..NOTHING }, vec!["coolWater", "alternateTaps"]),
            (Profile { no_imagery: true, ..NOTHING }, vec!["steadyPlace", "leavesOnAStream"]),
        ];
        for (profile, expected) in cases {
            assert_eq!(left_out(profile), expected);
        }
    }

    #[test]
    fn whoever_rules_out_everything_still_has_five() {
        let left: Vec<_> = BUILTIN
            .iter()
            .filter(|one| one.exercise.tailored(EVERYTHING).is_some())
            .map(|one| one.key.as_str())
            .collect();
        assert_eq!(left, ["orienting", "fiveSenses", "bodyScan", "selfCompassion", "threeMinuteSpace"]);
    }

    #[test]
    fn what_is_left_never_leans_on_what_is_ruled_out() {
        for bits in 0_u8..64 {
            let on = |bit: u8| bits & (1 << bit) != 0;
            let profile = Profile {
                no_breath: on(0),
                no_holds: on(1),
                eyes_open: on(2),
                no_body: on(3),
                no_touch: on(4),
                no_imagery: on(5),
            };
            for left in BUILTIN.iter().filter_map(|one| one.exercise.tailored(profile)) {
                assert!(left.is_finished());
                let leans = kinds(&left).into_iter().flat_map(StepKind::leans);
                assert!(leans.into_iter().all(|&lean| !profile.rules_out(lean)), "{}", left.name.as_str());
            }
        }
    }

    #[test]
    fn box_without_holds_is_an_even_breath() {
        let left = tailored("box", Profile { no_holds: true, ..NOTHING });
        assert_eq!(ways(&left), ["4 in, 4 out, no holds"]);
        assert_eq!(kinds(&left), [StepKind::In, StepKind::Out]);
    }

    #[test]
    fn an_outward_way_is_left_where_there_is_one() {
        let scan = tailored("bodyScan", Profile { no_body: true, ..NOTHING });
        assert_eq!(ways(&scan), ["Outward senses"]);
        for profile in
            [Profile { no_breath: true, ..NOTHING }, Profile { no_body: true, ..NOTHING }, EVERYTHING]
        {
            assert_eq!(ways(&tailored("threeMinuteSpace", profile)), ["Sounds and the room"]);
        }
    }

    #[test]
    fn five_senses_leaves_out_touch_and_the_places_leave_out_the_closing_of_eyes() {
        let senses = tailored("fiveSenses", Profile { no_touch: true, ..NOTHING });
        assert_eq!(kinds(&senses), [StepKind::Around; 5]);
        for key in ["steadyPlace", "leavesOnAStream"] {
            assert!(kinds(&tailored(key, NOTHING)).contains(&StepKind::CloseEyes));
            let open = tailored(key, Profile { eyes_open: true, ..NOTHING });
            assert!(!kinds(&open).contains(&StepKind::CloseEyes));
        }
    }

    #[test]
    fn no_card_speaks_of_what_is_left_out() {
        let words: [(Profile, &[&str]); 6] = [
            (Profile { no_breath: true, ..NOTHING }, &["breath"]),
            (Profile { no_holds: true, ..NOTHING }, &["four held", "seven held", "holds the breath"]),
            (Profile { eyes_open: true, ..NOTHING }, &["eyes closed", "close your eyes"]),
            (Profile { no_body: true, ..NOTHING }, &["body", "muscle"]),
            (Profile { no_touch: true, ..NOTHING }, &["touch"]),
            (Profile { no_imagery: true, ..NOTHING }, &["picture", "picturing", "imagin"]),
        ];
        for (profile, words) in words {
            for left in BUILTIN.iter().filter_map(|one| one.exercise.tailored(profile)) {
                let card = left.about.as_str().to_lowercase();
                let spoken = words.iter().find(|word| card.contains(**word));
                assert_eq!(spoken, None, "{}", left.name.as_str());
            }
        }
    }
}
