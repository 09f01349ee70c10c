//! Exercises for tests.

use proptest::prelude::*;

use super::*;

/// Says "Now" for four seconds.
pub fn step(kind: StepKind) -> Step {
    let words = Line::new("Now").unwrap();
    Step { kind, words, more: Detail::default(), seconds: Some(seconds(4.0)), optional: false }
}

pub fn optional(kind: StepKind) -> Step {
    Step { optional: true, ..step(kind) }
}

pub fn lasting(tenths: f64) -> Step {
    Step { seconds: Some(seconds(tenths / 10.0)), ..step(StepKind::Around) }
}

pub fn waiting(kind: StepKind) -> Step {
    Step { seconds: None, ..step(kind) }
}

fn seconds(seconds: f64) -> Seconds {
    Seconds::try_from(seconds).unwrap()
}

pub fn list<T, const MAX: usize>(items: impl IntoIterator<Item = T>) -> List<T, MAX> {
    List::new(items.into_iter().collect()).unwrap()
}

pub fn part(repeat: Repeat, steps: impl IntoIterator<Item = Step>) -> Part {
    Part { repeat, steps: list(steps) }
}

pub fn pattern(lengths: Lengths, parts: impl IntoIterator<Item = Part>) -> Pattern {
    Pattern { name: Line::default(), lengths, parts: list(parts) }
}

/// A minute of these steps, again and again.
pub fn rounds_of(steps: impl IntoIterator<Item = Step>) -> Pattern {
    pattern(Lengths::Fill { seconds: list([60]), usual: 60 }, [part(Repeat::Fill, steps)])
}

pub fn exercise(patterns: impl IntoIterator<Item = Pattern>) -> Exercise {
    Exercise {
        name: Line::new("Heron").unwrap(),
        family: Family::Own,
        about: Detail::default(),
        leans: List::default(),
        cautions: List::default(),
        support: List::default(),
        patterns: list(patterns),
    }
}

pub fn leaning_on(lean: Lean, exercise: Exercise) -> Exercise {
    Exercise { leans: list([lean]), ..exercise }
}

pub fn without(lean: Lean) -> Profile {
    Profile {
        no_breath: lean == Lean::Breath,
        no_holds: lean == Lean::Holds,
        eyes_open: lean == Lean::EyesClosed,
        no_body: lean == Lean::Body,
        no_touch: lean == Lean::Touch,
        no_imagery: lean == Lean::Imagery,
    }
}

pub fn any_profile() -> impl Strategy<Value = Profile> {
    any::<[bool; 6]>().prop_map(|[no_breath, no_holds, eyes_open, no_body, no_touch, no_imagery]| Profile {
        no_breath,
        no_holds,
        eyes_open,
        no_body,
        no_touch,
        no_imagery,
    })
}

/// `words` is the pattern of its words.
fn any_step(words: &'static str) -> impl Strategy<Value = Step> {
    let kind = prop::sample::select(StepKind::ALL.to_vec());
    let seconds = prop_oneof![
        4 => Just(None),
        12 => (10..200_u16).prop_map(Some),
        1 => (1..6000_u16).prop_map(Some),
    ];
    (kind, words, "[ -~]{0,20}", seconds, any::<bool>()).prop_map(|(kind, words, more, tenths, optional)| {
        Step {
            kind,
            words: Line::new(words).unwrap(),
            more: Detail::try_from(more).unwrap(),
            seconds: tenths.map(|tenths| Seconds::try_from(f64::from(tenths) / 10.0).unwrap()),
            optional,
        }
    })
}

fn any_lengths() -> impl Strategy<Value = Lengths> {
    let chosen = || {
        prop::collection::btree_set(1..2000_u16, 0..4).prop_map(|seconds| {
            let usual = seconds.first().copied().unwrap_or(60);
            (list(seconds), usual)
        })
    };
    prop_oneof![
        Just(Lengths::Once),
        (0..9_u8, 0..120_u8, prop::option::of(0..120_u8)).prop_map(|(usual, most, raised)| Lengths::Rounds {
            usual,
            most,
            raised
        }),
        chosen().prop_map(|(seconds, usual)| Lengths::Fill { seconds, usual }),
        chosen().prop_map(|(seconds, usual)| Lengths::Stretch { seconds, usual }),
    ]
}

fn any_pattern(words: &'static str) -> impl Strategy<Value = Pattern> {
    let repeat = prop::sample::select(vec![Repeat::Once, Repeat::Twice, Repeat::Fill, Repeat::Fill]);
    let parts = (repeat, prop::collection::vec(any_step(words), 0..6));
    (any_lengths(), prop::collection::vec(parts, 0..4)).prop_map(|(lengths, parts)| {
        pattern(lengths, parts.into_iter().map(|(repeat, steps)| part(repeat, steps)))
    })
}

fn any_of(patterns: impl Strategy<Value = Vec<Pattern>>) -> impl Strategy<Value = Exercise> {
    let leans = prop_oneof![
        3 => Just(Vec::new()),
        1 => prop::collection::vec(prop::sample::select(Lean::ALL.to_vec()), 1..3),
    ];
    (leans, patterns).prop_map(|(leans, patterns)| Exercise { leans: list(leans), ..exercise(patterns) })
}

/// Of every shape the types allow: finished or not, within bounds or not.
pub fn any_exercise() -> impl Strategy<Value = Exercise> {
    any_of(prop::collection::vec(any_pattern("[a-zé ]{0,6}"), 0..4))
}

/// One that can be played.
pub fn any_finished() -> impl Strategy<Value = Exercise> {
    let finished = any_pattern("[a-zé]{1,6}").prop_filter("not finished", Pattern::is_finished);
    any_of(prop::collection::vec(finished, 1..4))
}
