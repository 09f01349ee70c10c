//! What the numbers of an exercise may come to together, and whether it can be played.

use thiserror::Error;

use super::{Exercise, LONGEST, Lengths, Pattern, ROUNDS_MAX, Repeat, Step, StepKind};

/// Most phases that one way of doing an exercise may come to, whatever is chosen.
pub const PHASES_MAX: u32 = 2_000;

/// Shortest a timed step may be when it is played, in tenths of a second: nothing on the screen
/// comes and goes faster.
const STEP_LEAST: u32 = 10;
/// Longest a breath may be held.
const HOLD_MOST: u32 = 200;
/// Longest one breath in, or out, may take.
const BREATH_MOST: u32 = 300;

/// A number in an exercise is not acceptable; the name of its field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("{0} is out of bounds")]
pub struct OutOfBounds(pub &'static str);

impl Exercise {
    /// Whether its numbers are acceptable: what may be chosen makes sense, it usually takes no
    /// longer than half an hour (where rounds fill a time: to the nearest whole round), no
    /// choice leads to more than [`PHASES_MAX`] phases, and each timed step is a second at least
    /// and, where it is a breath, no longer than is safe. Words and steps may still be missing.
    ///
    /// # Errors
    /// [`OutOfBounds`] with the name of the field.
    pub fn check(&self) -> Result<(), OutOfBounds> {
        self.patterns.iter().try_for_each(Pattern::check)
    }

    /// What it still lacks before it can be played: "name", "patterns", "steps" or "words".
    #[must_use]
    pub fn lacks(&self) -> Option<&'static str> {
        if self.name.trim().is_empty() {
            return Some("name");
        }
        if self.patterns.is_empty() {
            return Some("patterns");
        }
        self.patterns.iter().find_map(Pattern::lacks)
    }

    /// Whether it can be played: it has a name, every pattern has steps, every step has words, and
    /// the numbers are acceptable.
    #[must_use]
    pub fn is_finished(&self) -> bool {
        self.lacks().is_none() && self.check().is_ok()
    }
}

impl Pattern {
    pub(super) fn is_finished(&self) -> bool {
        self.lacks().is_none() && self.check().is_ok()
    }

    fn lacks(&self) -> Option<&'static str> {
        let fills = || self.parts.iter().any(|part| part.repeat == Repeat::Fill);
        let something_to_repeat = match &self.lengths {
            Lengths::Once => true,
            Lengths::Rounds { .. } => fills(),
            // What waits for the person cannot fill a time, nor be stretched over one.
            Lengths::Fill { .. } => self.amount(Repeat::Fill).tenths > 0,
            Lengths::Stretch { .. } => self.whole(1).tenths > 0,
        };
        let empty = self.parts.is_empty() || self.parts.iter().any(|part| part.steps.is_empty());
        if empty || !something_to_repeat {
            return Some("steps");
        }
        self.steps().any(|step| step.words.trim().is_empty()).then_some("words")
    }

    fn check(&self) -> Result<(), OutOfBounds> {
        self.lengths.check()?;
        self.check_steps()?;
        match &self.lengths {
            Lengths::Once => self.whole(1).fits("steps"),
            Lengths::Rounds { usual, most, raised } => {
                self.whole(u32::from(*usual)).fits("usual")?;
                // How much longer it may last is for whoever asks for more rounds.
                let most = u32::from(raised.unwrap_or(*most));
                Amount { tenths: 0, ..self.whole(most) }.fits("most")
            }
            // Its time is chosen, so only the steps are left to count.
            Lengths::Stretch { .. } => Amount { tenths: 0, ..self.whole(1) }.fits("steps"),
            Lengths::Fill { seconds, .. } => {
                self.whole(1).fits("steps")?;
                let times = self.times_to_fill(seconds.last().copied());
                Amount { tenths: 0, ..self.whole(times) }.fits("seconds")
            }
        }
    }

    /// Each timed step as it is played, at the shortest and at the longest that may be chosen.
    fn check_steps(&self) -> Result<(), OutOfBounds> {
        let whole = self.whole(1).tenths;
        let played = match &self.lengths {
            Lengths::Stretch { seconds, .. } if whole > 0 => [seconds.first(), seconds.last()]
                .map(|one| one.map_or(whole, |&seconds| u32::from(seconds) * 10)),
            _ => [whole, whole],
        };
        let fits = |step: &Step| played.iter().all(|&played| step.fits(played, whole));
        if self.steps().all(fits) { Ok(()) } else { Err(OutOfBounds("seconds")) }
    }

    /// Once through the parts that come this often.
    fn amount(&self, repeat: Repeat) -> Amount {
        let parts = self.parts.iter().filter(|part| part.repeat == repeat);
        parts.flat_map(|part| part.steps.iter()).fold(Amount::default(), |sum, step| Amount {
            steps: sum.steps + 1,
            tenths: sum.tenths + step.seconds.map_or(0, |seconds| u32::from(seconds.tenths())),
        })
    }

    /// All of it, with the parts that fill this many times.
    fn whole(&self, times: u32) -> Amount {
        let fixed = self.amount(Repeat::Once).and(self.amount(Repeat::Twice), 2);
        fixed.and(self.amount(Repeat::Fill), times)
    }

    /// How often the parts that fill come for the longest time that may be chosen.
    fn times_to_fill(&self, longest: Option<u16>) -> u32 {
        let round = self.amount(Repeat::Fill).tenths;
        let left = (u32::from(longest.unwrap_or_default()) * 10).saturating_sub(self.whole(0).tenths);
        // To the nearest whole round, halves up, at least one.
        (left + round / 2).checked_div(round).unwrap_or(1).max(1)
    }
}

impl Step {
    /// Whether it lasts neither too short nor too long where what comes to `whole` is made to last
    /// `played`, both in tenths of a second. A step that waits always does.
    fn fits(&self, played: u32, whole: u32) -> bool {
        let most = match self.kind {
            StepKind::Hold => HOLD_MOST,
            StepKind::In | StepKind::TopUp | StepKind::Out => BREATH_MOST,
            _ => u32::MAX,
        };
        self.seconds.is_none_or(|seconds| {
            let lasts = u64::from(seconds.tenths()) * u64::from(played);
            let times = |tenths: u32| u64::from(tenths) * u64::from(whole);
            (times(STEP_LEAST)..=times(most)).contains(&lasts)
        })
    }
}

/// So many steps, which take so many tenths of a second as far as they are timed.
#[derive(Default, Clone, Copy)]
struct Amount {
    steps: u32,
    tenths: u32,
}

impl Amount {
    fn and(self, other: Self, times: u32) -> Self {
        Self {
            steps: self.steps.saturating_add(other.steps.saturating_mul(times)),
            tenths: self.tenths.saturating_add(other.tenths.saturating_mul(times)),
        }
    }

    fn fits(self, field: &'static str) -> Result<(), OutOfBounds> {
        let fits = self.steps <= PHASES_MAX && self.tenths <= u32::from(LONGEST) * 10;
        if fits { Ok(()) } else { Err(OutOfBounds(field)) }
    }
}

impl Lengths {
    fn check(&self) -> Result<(), OutOfBounds> {
        let field = match self {
            Self::Once => None,
            Self::Rounds { usual, most, raised } => {
                let (right, higher) = ((1..=ROUNDS_MAX).contains(most), raised.unwrap_or(*most));
                let fields = [
                    ("most", right),
                    ("usual", (1..=*most).contains(usual)),
                    ("raised", (*most..=ROUNDS_MAX).contains(&higher)),
                ];
                fields.into_iter().find(|(_, right)| !right).map(|(field, _)| field)
            }
            Self::Fill { seconds, usual } | Self::Stretch { seconds, usual } => {
                let rising = seconds.windows(2).all(|pair| pair.first() < pair.last());
                let right = rising && seconds.iter().all(|one| (1..=LONGEST).contains(one));
                if seconds.is_empty() || !right {
                    Some("seconds")
                } else {
                    (!seconds.contains(usual)).then_some("usual")
                }
            }
        };
        field.map_or(Ok(()), |field| Err(OutOfBounds(field)))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{
        exercise::{
            PARTS_MAX, Part, STEPS_MAX, Step, StepKind,
            sample::{any_finished, exercise, lasting, list, part, pattern, step, waiting},
        },
        text::Line,
    };

    fn of(lengths: Lengths, parts: impl IntoIterator<Item = Part>) -> Exercise {
        exercise([pattern(lengths, parts)])
    }

    fn refused(lengths: Lengths) -> Option<&'static str> {
        of(lengths, [part(Repeat::Fill, [step(StepKind::In)])]).check().err().map(|OutOfBounds(field)| field)
    }

    fn rounds(usual: u8, most: u8, raised: Option<u8>) -> Lengths {
        Lengths::Rounds { usual, most, raised }
    }

    fn fill(seconds: &[u16], usual: u16) -> Lengths {
        Lengths::Fill { seconds: list(seconds.iter().copied()), usual }
    }

    fn stretch(seconds: u16) -> Lengths {
        Lengths::Stretch { seconds: list([seconds]), usual: seconds }
    }

    #[test]
    fn rounds_are_one_to_a_hundred_and_raised_is_no_fewer() {
        for right in [rounds(1, 1, None), rounds(4, 4, Some(8)), rounds(4, 4, Some(4)), rounds(1, 100, None)]
        {
            assert_eq!(refused(right), None);
        }
        assert_eq!(refused(rounds(1, 0, None)), Some("most"));
        assert_eq!(refused(rounds(1, 101, None)), Some("most"));
        assert_eq!(refused(rounds(0, 4, None)), Some("usual"));
        assert_eq!(refused(rounds(5, 4, Some(8))), Some("usual"));
        assert_eq!(refused(rounds(4, 4, Some(3))), Some("raised"));
        assert_eq!(refused(rounds(4, 4, Some(101))), Some("raised"));
    }

    #[test]
    fn times_rise_to_half_an_hour_and_the_usual_is_one_of_them() {
        assert_eq!(refused(fill(&[60, 300, 1800], 300)), None);
        for wrong in [&[][..], &[0, 60], &[60, 60], &[120, 60], &[60, 1801]] {
            assert_eq!(refused(fill(wrong, 60)), Some("seconds"), "{wrong:?}");
        }
        assert_eq!(refused(fill(&[60, 300], 180)), Some("usual"));
        assert_eq!(refused(Lengths::Stretch { seconds: list([90]), usual: 60 }), Some("usual"));
    }

    #[test]
    fn nothing_usually_takes_longer_than_half_an_hour() {
        let ten_minutes = |n| part(Repeat::Once, vec![lasting(6000.0); n]);
        assert_eq!(of(Lengths::Once, [ten_minutes(3)]).check(), Ok(()));
        assert_eq!(of(Lengths::Once, [ten_minutes(4)]).check(), Err(OutOfBounds("steps")));
        let twice = part(Repeat::Twice, [lasting(6000.0)]);
        assert_eq!(of(Lengths::Once, [twice.clone(), ten_minutes(2)]).check(), Err(OutOfBounds("steps")));
        let minute = || [part(Repeat::Fill, [lasting(600.0)])];
        assert_eq!(of(rounds(30, 100, None), minute()).check(), Ok(()));
        assert_eq!(of(rounds(31, 100, None), minute()).check(), Err(OutOfBounds("usual")));
        let long_round = part(Repeat::Fill, vec![lasting(6000.0); 4]);
        assert_eq!(of(fill(&[60], 60), [long_round.clone()]).check(), Err(OutOfBounds("steps")));
        assert_eq!(of(stretch(60), [long_round]).check(), Ok(()), "it is made shorter");
        let coherent = [part(Repeat::Fill, [lasting(55.0), lasting(55.0)])];
        assert_eq!(of(fill(&[1800], 1800), coherent).check(), Ok(()), "to the nearest round");
    }

    #[test]
    fn no_choice_leads_to_more_than_two_thousand_phases() {
        let steps = |n| part(Repeat::Fill, vec![waiting(StepKind::Touch); n]);
        assert_eq!(of(rounds(1, 100, None), [steps(20)]).check(), Ok(()));
        assert_eq!(of(rounds(1, 100, None), [steps(21)]).check(), Err(OutOfBounds("most")));
        let all = || vec![steps(STEPS_MAX); PARTS_MAX];
        assert_eq!(of(rounds(1, 100, None), all()).check(), Err(OutOfBounds("most")));
        assert_eq!(of(Lengths::Once, all()).check(), Ok(()));
        let seconds = || [part(Repeat::Fill, [lasting(10.0), waiting(StepKind::Touch)])];
        assert_eq!(of(fill(&[1000], 1000), seconds()).check(), Ok(()));
        assert_eq!(of(fill(&[1001], 1001), seconds()).check(), Err(OutOfBounds("seconds")));
        let pair = || [part(Repeat::Fill, [lasting(15.0), waiting(StepKind::Touch)])];
        assert_eq!(of(fill(&[1500], 1500), pair()).check(), Ok(()));
        let more = of(fill(&[1501], 1501), pair()).check();
        assert_eq!(more, Err(OutOfBounds("seconds")), "1000.7 rounds are 1001");
    }

    #[test]
    fn a_breath_lasts_no_longer_than_is_safe_and_nothing_flickers() {
        let lasting = |kind, tenths| Step { seconds: lasting(tenths).seconds, ..step(kind) };
        let once = |kind, tenths| of(Lengths::Once, [part(Repeat::Once, [lasting(kind, tenths)])]);
        for (kind, most) in [
            (StepKind::Hold, 200.0),
            (StepKind::In, 300.0),
            (StepKind::Out, 300.0),
            (StepKind::TopUp, 300.0),
            (StepKind::Tense, 6000.0),
            (StepKind::Rest, 6000.0),
        ] {
            assert_eq!(once(kind, 10.0).check(), Ok(()));
            assert_eq!(once(kind, 9.0).check(), Err(OutOfBounds("seconds")));
            assert_eq!(once(kind, most).check(), Ok(()));
            if most < 6000.0 {
                assert_eq!(once(kind, most + 1.0).check(), Err(OutOfBounds("seconds")));
                assert!(!once(kind, most + 1.0).is_finished());
            }
        }
        let wait = of(Lengths::Once, [part(Repeat::Once, [waiting(StepKind::Hold)])]);
        assert_eq!(wait.check(), Ok(()), "it lasts as long as the person likes");
    }

    #[test]
    fn stretching_leads_no_breath_past_its_bounds_either() {
        let steps = || [part(Repeat::Once, [step(StepKind::In), step(StepKind::Hold), step(StepKind::Out)])];
        let of_times = |seconds: &[u16]| {
            let usual = seconds.first().copied().unwrap();
            of(Lengths::Stretch { seconds: list(seconds.iter().copied()), usual }, steps()).check()
        };
        assert_eq!(of_times(&[3, 60]), Ok(()));
        assert_eq!(of_times(&[3, 61]), Err(OutOfBounds("seconds")), "over 20 seconds of holding");
        assert_eq!(of_times(&[2, 60]), Err(OutOfBounds("seconds")), "under a second each");
    }

    #[test]
    fn what_is_lacking_is_named() {
        let lacks = |exercise: &Exercise| exercise.lacks();
        let whole = of(Lengths::Once, [part(Repeat::Once, [waiting(StepKind::Around)])]);
        assert!(lacks(&whole).is_none() && whole.is_finished());
        let nameless = Exercise { name: Line::new(" \u{2003}").unwrap(), ..whole };
        assert_eq!(lacks(&nameless), Some("name"));
        assert_eq!(lacks(&exercise([])), Some("patterns"));
        assert_eq!(lacks(&of(Lengths::Once, [])), Some("steps"));
        let empty = part(Repeat::Once, []);
        let full = part(Repeat::Once, [step(StepKind::Around)]);
        assert_eq!(lacks(&of(Lengths::Once, [full.clone(), empty])), Some("steps"));
        let wordless = Step { words: Line::new(" ").unwrap(), ..step(StepKind::In) };
        assert_eq!(lacks(&of(Lengths::Once, [part(Repeat::Once, [wordless])])), Some("words"));
        assert_eq!(lacks(&of(rounds(1, 4, None), [full.clone()])), Some("steps"), "nothing comes round");
        assert_eq!(lacks(&of(fill(&[60], 60), [full.clone()])), Some("steps"), "nothing fills the minute");
        let wait = part(Repeat::Fill, [waiting(StepKind::In)]);
        assert_eq!(lacks(&of(fill(&[60], 60), [wait.clone()])), Some("steps"));
        assert_eq!(lacks(&of(stretch(60), [wait])), Some("steps"), "nothing can be stretched");
        assert_eq!(lacks(&of(stretch(60), [full])), None);
    }

    /// What the screen makes of a pattern: how many phases, and the tenths of the timed ones.
    fn played(pattern: &Pattern, rounds: usize) -> (usize, u64) {
        let often = |part: &Part| match part.repeat {
            Repeat::Once => 1,
            Repeat::Twice => 2,
            Repeat::Fill => rounds,
        };
        let steps = || pattern.parts.iter().flat_map(|part| part.steps.iter().map(move |s| (s, often(part))));
        let tenths = steps().map(|(s, n)| s.seconds.map_or(0, |x| u64::from(x.tenths())) * n as u64).sum();
        (steps().map(|(_, n)| n).sum(), tenths)
    }

    fn most_rounds(pattern: &Pattern) -> usize {
        match &pattern.lengths {
            Lengths::Rounds { most, raised, .. } => usize::from(raised.unwrap_or(*most)),
            Lengths::Fill { seconds, .. } => {
                let (fixed, once) = (played(pattern, 0).1 as f64, played(pattern, 1).1 as f64);
                let target = f64::from(seconds[seconds.len() - 1]) * 10.0;
                ((target - fixed) / (once - fixed)).round().max(1.0) as usize
            }
            Lengths::Once | Lengths::Stretch { .. } => 1,
        }
    }

    proptest! {
        #[test]
        fn what_can_be_played_stays_within_its_bounds(exercise in any_finished()) {
            for pattern in exercise.patterns.iter() {
                let (phases, _) = played(pattern, most_rounds(pattern));
                prop_assert!(phases <= PHASES_MAX as usize, "{} phases", phases);
                let half_an_hour = u64::from(LONGEST) * 10;
                let half_a_round = (played(pattern, 1).1 - played(pattern, 0).1) / 2;
                let (usual, longest) = match &pattern.lengths {
                    // Made as long as is chosen, whatever its steps come to.
                    Lengths::Stretch { .. } => continue,
                    Lengths::Once => (1, half_an_hour),
                    Lengths::Rounds { usual, .. } => (usize::from(*usual), half_an_hour),
                    Lengths::Fill { .. } => (most_rounds(pattern), half_an_hour + half_a_round),
                };
                let (_, tenths) = played(pattern, usual);
                prop_assert!(tenths <= longest, "{} tenths", tenths);
            }
        }
    }
}
