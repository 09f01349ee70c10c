//! An exercise as it suits a person: without what their profile rules out.

use super::{Exercise, Lean, Part, Pattern, Profile, Step};
use crate::list::List;

impl Exercise {
    /// What it leans on whichever way it is done: what it says itself, and what the steps that
    /// cannot be left out say in every pattern.
    #[must_use]
    pub fn leans_on(&self) -> Vec<Lean> {
        let every = |lean| !self.patterns.is_empty() && self.patterns.iter().all(|one| one.needs(lean));
        Lean::ALL.into_iter().filter(|&lean| self.leans.contains(&lean) || every(lean)).collect()
    }

    /// The exercise as this profile allows it: without the steps and the patterns it rules out.
    /// `None` when nothing is left that could be played, or when it leans on what is ruled out all
    /// through.
    #[must_use]
    pub fn tailored(&self, profile: Profile) -> Option<Self> {
        if self.leans.iter().any(|&lean| profile.rules_out(lean)) {
            return None;
        }
        let patterns: Vec<Pattern> = self.patterns.iter().filter_map(|one| one.tailored(profile)).collect();
        if patterns.is_empty() && !self.patterns.is_empty() {
            return None;
        }
        Some(Self { patterns: List::new(patterns).unwrap_or_default(), ..self.clone() })
    }
}

impl Pattern {
    fn needs(&self, lean: Lean) -> bool {
        self.steps().any(|step| !step.optional && step.kind.leans().contains(&lean))
    }

    fn tailored(&self, profile: Profile) -> Option<Self> {
        let out = |step: &Step| step.kind.leans().iter().any(|&lean| profile.rules_out(lean));
        if !self.steps().any(out) {
            return Some(self.clone());
        }
        if self.steps().any(|step| out(step) && !step.optional) {
            return None;
        }
        let left = |part: &Part| {
            let steps: Vec<Step> = part.steps.iter().filter(|step| !out(step)).cloned().collect();
            Part { repeat: part.repeat, steps: List::new(steps).unwrap_or_default() }
        };
        let parts: Vec<Part> = self.parts.iter().map(left).filter(|part| !part.steps.is_empty()).collect();
        let left = Self { parts: List::new(parts).unwrap_or_default(), ..self.clone() };
        // Rounds of which every step is gone, or so little of one that there would be thousands,
        // are not this exercise any more.
        let playable = left.is_finished() || (!self.is_finished() && !left.parts.is_empty());
        playable.then_some(left)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::exercise::{
        Lengths, Repeat, StepKind,
        sample::{
            any_exercise, any_finished, any_profile, exercise, lasting, leaning_on, optional, part, pattern,
            rounds_of, step, waiting, without,
        },
    };

    fn kinds(exercise: &Exercise) -> Vec<StepKind> {
        exercise.patterns.iter().flat_map(Pattern::steps).map(|step| step.kind).collect()
    }

    #[test]
    fn a_box_without_its_holds_is_still_a_breath() {
        use StepKind::{Hold, In, Out};
        let four = exercise([rounds_of([step(In), optional(Hold), step(Out), optional(Hold)])]);
        let open = four.tailored(without(Lean::Holds)).unwrap();
        assert_eq!(kinds(&open), [In, Out]);
        assert!(open.is_finished());
        assert_eq!((open.leans_on(), four.leans_on()), (vec![Lean::Breath], vec![Lean::Breath]));
        assert_eq!(four.tailored(without(Lean::Breath)), None, "nothing of it can be left out");
    }

    #[test]
    fn a_hold_that_cannot_be_left_out_leaves_the_exercise_out() {
        let held = exercise([rounds_of([step(StepKind::In), step(StepKind::Hold)])]);
        assert_eq!(held.leans_on(), [Lean::Breath, Lean::Holds]);
        assert_eq!(held.tailored(without(Lean::Holds)), None);
        assert_eq!(held.tailored(without(Lean::Touch)), Some(held));
    }

    #[test]
    fn another_way_of_doing_it_stays_where_one_is_ruled_out() {
        let ways = [rounds_of([step(StepKind::Notice)]), rounds_of([step(StepKind::Around)])];
        let scan = exercise(ways);
        assert!(scan.leans_on().is_empty(), "it can be done without the body");
        let outward = scan.tailored(without(Lean::Body)).unwrap();
        assert_eq!(kinds(&outward), [StepKind::Around]);
    }

    #[test]
    fn what_is_common_to_all_its_ways_is_what_it_leans_on() {
        use StepKind::{Hold, In, Touch};
        let ways = [rounds_of([step(In), step(Hold)]), rounds_of([step(In), step(Touch)])];
        assert_eq!(exercise(ways).leans_on(), [Lean::Breath]);
        assert!(exercise([]).leans_on().is_empty());
        assert_eq!(leaning_on(Lean::Imagery, exercise([])).leans_on(), [Lean::Imagery]);
    }

    #[test]
    fn what_it_says_of_itself_counts_whatever_its_steps_are() {
        let place = leaning_on(Lean::Imagery, exercise([rounds_of([step(StepKind::Words)])]));
        assert_eq!(place.tailored(without(Lean::Imagery)), None);
        assert!(place.tailored(without(Lean::Breath)).is_some());
    }

    #[test]
    fn rounds_of_which_nothing_is_left_leave_the_way_out() {
        let settle = part(Repeat::Once, [step(StepKind::Around)]);
        let breathe = part(Repeat::Fill, [optional(StepKind::In), optional(StepKind::Out)]);
        let lengths = Lengths::Rounds { usual: 4, most: 8, raised: None };
        let both = exercise([pattern(lengths, [settle, breathe])]);
        assert!(both.is_finished());
        assert_eq!(both.tailored(without(Lean::Breath)), None);
    }

    #[test]
    fn rounds_of_which_next_to_nothing_is_left_leave_the_way_out() {
        let blink = exercise([pattern(
            Lengths::Fill { seconds: List::new(vec![1800]).unwrap(), usual: 1800 },
            [part(Repeat::Fill, [lasting(10.0), waiting(StepKind::Around), optional(StepKind::Touch)])],
        )]);
        assert!(blink.is_finished());
        assert_eq!(blink.tailored(without(Lean::Touch)), None, "there would be 3,600 phases");
    }

    #[test]
    fn what_is_still_being_made_is_tailored_as_far_as_it_goes() {
        let begun = exercise([pattern(Lengths::Once, [])]);
        assert_eq!(begun.tailored(without(Lean::Breath)), Some(begun));
        let bare = exercise([]);
        assert_eq!(bare.tailored(without(Lean::Breath)), Some(bare));
    }

    proptest! {
        #[test]
        fn nothing_ruled_out_is_left(exercise in any_exercise(), profile in any_profile()) {
            if let Some(left) = exercise.tailored(profile) {
                let kinds = kinds(&left);
                let leans = kinds.iter().flat_map(|kind| kind.leans()).chain(left.leans.iter());
                prop_assert!(leans.clone().all(|&lean| !profile.rules_out(lean)));
                prop_assert!(left.leans_on().iter().all(|&lean| !profile.rules_out(lean)));
                prop_assert_eq!(left.tailored(profile), Some(left.clone()), "once is enough");
            }
        }

        #[test]
        fn nothing_that_must_stay_is_lost(exercise in any_finished(), profile in any_profile()) {
            let all = |exercise: &Exercise| {
                let steps = exercise.patterns.iter().map(|one| one.steps().filter(|s| !s.optional).count());
                steps.collect::<Vec<_>>()
            };
            if let Some(left) = exercise.tailored(profile) {
                let before = all(&exercise);
                prop_assert!(all(&left).iter().all(|count| before.contains(count)));
                prop_assert!(left.is_finished());
            }
        }

        #[test]
        fn a_profile_that_rules_nothing_out_changes_nothing(exercise in any_exercise()) {
            prop_assert_eq!(exercise.tailored(Profile::default()), Some(exercise));
        }
    }
}
