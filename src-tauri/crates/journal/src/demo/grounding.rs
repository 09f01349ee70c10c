//! Groundings nobody did, beside the check-ins nobody wrote: mostly after a hard one, mostly with
//! distress before and after, and not always better.

use chrono::TimeDelta;

use super::{chance::Chance, phrases, score, words};
use crate::{
    checkin::{CheckIn, ScaleId},
    error::JournalError,
    exercise::{Exercise, ExerciseKey, Lengths},
    grounding::{Felt, GroundSettings, Grounding, Pace},
    id::EntryId,
    list::List,
    score::Score,
    session::Journal,
    text::{Text, Word},
    time::Moment,
};

/// What this person turns to, and how often of [`WEIGHT`] times; their own the rest of the time.
const TURNED_TO: [(&str, u8); 6] = [
    ("calmBreath", 8),
    ("feetOnTheFloor", 4),
    ("orienting", 3),
    ("longSigh", 2),
    ("fiveSenses", 1),
    ("coolWater", 1),
];
const WEIGHT: u8 = 22;

/// The exercise this person has made.
pub(super) fn own() -> Result<Exercise, JournalError> {
    serde_json::from_str(include_str!("own-exercise.json"))
        .map_err(|_| JournalError::Invalid("exercise".to_owned()))
}

/// They have been asked, have nothing against any of it, and like two.
pub(super) fn choices(own: &ExerciseKey) -> GroundSettings {
    let feet = ExerciseKey::try_from("feetOnTheFloor".to_owned()).ok();
    let favourites = feet.into_iter().chain([own.clone()]).collect();
    GroundSettings {
        profile: Some(crate::exercise::Profile::default()),
        profile_asked: true,
        favourites: List::new(favourites).unwrap_or_default(),
        ..GroundSettings::default()
    }
}

/// The groundings of these months, each with the check-in it followed or, now and then, by itself.
///
/// # Errors
/// When the journal does not have an exercise that was turned to.
pub(super) fn done(
    journal: &mut Journal,
    seed: u64,
    check_ins: &[(EntryId, CheckIn)],
    own: &ExerciseKey,
) -> Result<Vec<Grounding>, JournalError> {
    // Luck of its own: the check-ins are the same with and without groundings.
    let mut chance = Chance::new(!seed);
    let mut found = Vec::new();
    for (id, check_in) in check_ins {
        let strain = strain(check_in);
        if chance.below(12) < strain {
            let key = turned_to(&mut chance, own);
            let exercise = journal.exercise(&key)?;
            found.extend(once(&mut chance, *id, check_in, strain, &key, &exercise));
        }
    }
    Ok(found)
}

fn strain(check_in: &CheckIn) -> u8 {
    let answers = check_in.scales.iter();
    answers
        .filter(|answer| answer.scale == ScaleId::Strain)
        .map(|answer| answer.score.get())
        .next()
        .unwrap_or(3)
}

fn turned_to(chance: &mut Chance, own: &ExerciseKey) -> ExerciseKey {
    let mut left = chance.below(WEIGHT);
    for (name, weight) in TURNED_TO {
        if left < weight {
            return ExerciseKey::try_from(name.to_owned()).unwrap_or_else(|_| own.clone());
        }
        left -= weight;
    }
    own.clone()
}

fn once(
    chance: &mut Chance,
    id: EntryId,
    check_in: &CheckIn,
    strain: u8,
    key: &ExerciseKey,
    exercise: &Exercise,
) -> Option<Grounding> {
    let pattern = exercise.patterns.first()?;
    let meant = meant(&pattern.lengths);
    let finished = !chance.one_in(5);
    let usual = meant.unwrap_or(110 + u32::from(chance.below(60)));
    let done = if finished { usual } else { usual / 2 + u32::from(chance.below(15)) };
    let alone = chance.one_in(4);
    let after_minutes = if alone { 50 + chance.below(60) } else { 3 + chance.below(4) };
    let (before, after) = distress(chance, strain, key);
    let note = if chance.one_in(3) { *chance.of(&phrases::AFTER_GROUNDING) } else { "" };
    Some(Grounding {
        when: later(check_in.when, after_minutes)?,
        exercise: key.clone(),
        name: Word::new(exercise.name.as_str()).ok()?,
        pattern: pattern.name.clone(),
        meant,
        done,
        finished,
        pace: Pace::try_from(if chance.one_in(4) { 90 } else { 100 }).unwrap_or_default(),
        before,
        after,
        felt: felt(chance, before, after),
        note: Text::new(note).unwrap_or_default(),
        tags: if chance.one_in(9) { words(chance, &phrases::TAGS, 1) } else { List::default() },
        set_aside: chance.one_in(16),
        check_in: (!alone).then_some(id),
    })
}

/// Seconds as long as is usual; none where it has no one length.
fn meant(lengths: &Lengths) -> Option<u32> {
    match lengths {
        Lengths::Fill { usual, .. } | Lengths::Stretch { usual, .. } => Some(u32::from(*usual)),
        Lengths::Once | Lengths::Rounds { .. } => None,
    }
}

/// The breath they have practised brings it down most times; the others by luck, and now and then
/// it goes up.
fn distress(chance: &mut Chance, strain: u8, key: &ExerciseKey) -> (Option<Score>, Option<Score>) {
    let before = (i16::from(strain) + 1 + i16::from(chance.below(2))).clamp(3, 10);
    let practised = key.as_str() == "calmBreath";
    let down = i16::from(chance.below(if practised { 3 } else { 5 })) + if practised { 1 } else { -1 };
    let given = !chance.one_in(6);
    let again = given && !chance.one_in(6);
    (given.then(|| score(before)), again.then(|| score(before - down)))
}

/// Said in words about half the time, and then as the numbers say.
fn felt(chance: &mut Chance, before: Option<Score>, after: Option<Score>) -> Option<Felt> {
    if chance.one_in(2) {
        return None;
    }
    let by_luck = [Felt::Better, Felt::Better, Felt::Same, Felt::Worse];
    Some(match (before, after) {
        (Some(before), Some(after)) if after < before => Felt::Better,
        (Some(before), Some(after)) if after > before => Felt::Worse,
        (Some(_), Some(_)) => Felt::Same,
        _ => *chance.of(&by_luck),
    })
}

fn later(when: Moment, minutes: u8) -> Option<Moment> {
    let at = when.at() + TimeDelta::minutes(i64::from(minutes));
    Moment::new(at, when.offset_minutes(), when.day()).ok()
}
