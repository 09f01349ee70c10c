//! Distress before and after each exercise: counted, with its spread, and nothing claimed.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{
    ENOUGH, number,
    sums::{Spread, Tenths},
};
use crate::{
    entry::EntrySummary,
    exercise::ExerciseKey,
    silent::silent_debug,
    text::{Line, Word},
};

/// How distress was before and after.
#[derive(Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BeforeAfter {
    /// Before.
    pub before: Spread,
    /// After.
    pub after: Spread,
    /// How many times it was lower after.
    pub lower: u32,
    /// How many times it was the same.
    pub same: u32,
    /// How many times it was higher after.
    pub higher: u32,
}

/// An exercise of which distress was given before and after.
#[derive(Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Tried {
    /// Which.
    pub exercise: ExerciseKey,
    /// The name it had the last time.
    #[ts(type = "string")]
    pub name: Line,
    /// How many times both were given.
    pub times: u32,
    /// What there is to say; null where that is too few times.
    pub said: Option<BeforeAfter>,
}

silent_debug!(BeforeAfter, Tried);

struct Pairs {
    exercise: ExerciseKey,
    name: Word,
    pairs: Vec<(Tenths, Tenths)>,
}

/// What is gathered, the oldest first.
#[derive(Default)]
pub(super) struct Tries(Vec<Pairs>);

impl Tries {
    pub fn take_in(&mut self, row: &EntrySummary) {
        let Some(done) = &row.grounding else { return };
        let Some((before, after)) = done.before.zip(done.after) else { return };
        let pair = (Tenths::of(before), Tenths::of(after));
        match self.0.iter_mut().find(|one| one.exercise == done.exercise) {
            Some(one) => {
                one.pairs.push(pair);
                one.name = done.name.clone();
            }
            None => self.0.push(Pairs {
                exercise: done.exercise.clone(),
                name: done.name.clone(),
                pairs: vec![pair],
            }),
        }
    }

    /// All of them, the most times first.
    pub fn all(self) -> Vec<Tried> {
        let mut all: Vec<Tried> = self.0.into_iter().map(tried).collect();
        all.sort_by(|a, b| b.times.cmp(&a.times).then_with(|| a.name.as_str().cmp(b.name.as_str())));
        all
    }
}

fn tried(Pairs { exercise, name, pairs }: Pairs) -> Tried {
    let said = if pairs.len() >= ENOUGH { before_after(&pairs) } else { None };
    Tried { exercise, name: Line::new(name.as_str()).unwrap_or_default(), times: number(pairs.len()), said }
}

fn before_after(pairs: &[(Tenths, Tenths)]) -> Option<BeforeAfter> {
    let (before, after): (Vec<Tenths>, Vec<Tenths>) = pairs.iter().copied().unzip();
    let times =
        |holds: fn(&(Tenths, Tenths)) -> bool| number(pairs.iter().filter(|pair| holds(pair)).count());
    Some(BeforeAfter {
        before: Spread::of(&before)?,
        after: Spread::of(&after)?,
        lower: times(|(before, after)| after < before),
        same: times(|(before, after)| after == before),
        higher: times(|(before, after)| after > before),
    })
}
