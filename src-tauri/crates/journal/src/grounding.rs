//! What is kept of a grounding exercise that was done, and the room in which one is chosen.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    checkin::TAGS_MAX,
    exercise::{BUILTIN, Exercise, ExerciseKey, Family, Lean, Profile},
    id::EntryId,
    list::List,
    score::Score,
    silent::silent_debug,
    text::{Line, Text, Word},
    time::Moment,
};

/// Most favourites, and most own exercises in an order.
pub const KEYS_MAX: usize = 200;
/// How many exercises "last used" names.
pub const RECENT_SHOWN: usize = 3;
/// How many times, with distress given before and after, until anything is said to have helped.
pub const TIMES_FOR_A_CLAIM: usize = 4;
/// What "just start" plays for whoever has no profile.
const USUAL_START: &str = "calmBreath";

/// Pace in per cent of the exercise's own: 50 to 150. Higher is faster.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(try_from = "u8", into = "u8")]
#[ts(type = "number")]
pub struct Pace(u8);

impl TryFrom<u8> for Pace {
    type Error = &'static str;
    fn try_from(per_cent: u8) -> Result<Self, &'static str> {
        if (50..=150).contains(&per_cent) { Ok(Self(per_cent)) } else { Err("must be 50 to 150 per cent") }
    }
}

impl From<Pace> for u8 {
    fn from(pace: Pace) -> u8 {
        pace.0
    }
}

impl Default for Pace {
    fn default() -> Self {
        Self(100)
    }
}

/// How somebody is compared with before, where they said so in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Felt {
    /// Steadier.
    Better,
    /// About the same.
    Same,
    /// Worse.
    Worse,
}

/// One exercise that was done, as it is kept and as it crosses to the screen.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Grounding {
    /// When it began.
    pub when: Moment,
    /// Which exercise.
    pub exercise: ExerciseKey,
    /// Its name at the time, so that it can be read when the exercise is gone.
    #[ts(type = "string")]
    pub name: Word,
    /// Which way of doing it, "" where there is only one.
    #[ts(type = "string")]
    pub pattern: Line,
    /// Seconds it was meant to take; null where the person goes at their own pace.
    pub meant: Option<u32>,
    /// Seconds it was done for, pauses left out.
    pub done: u32,
    /// Whether it ran to its end. Ending early is as good.
    pub finished: bool,
    /// The pace it ended with.
    pub pace: Pace,
    /// Distress before, 0 to 10, where given.
    pub before: Option<Score>,
    /// Distress after, 0 to 10, where given.
    pub after: Option<Score>,
    /// Compared with before, where said in words.
    pub felt: Option<Felt>,
    /// A line of note.
    #[ts(type = "string")]
    pub note: Text,
    /// The writer's tags.
    #[ts(type = "Array<string>")]
    pub tags: List<Word, TAGS_MAX>,
    /// Set aside for supervision.
    pub set_aside: bool,
    /// The check-in it followed, if it began from one.
    pub check_in: Option<EntryId>,
}

/// What a row of the journal shows of a grounding.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GroundingRow {
    /// Which exercise.
    pub exercise: ExerciseKey,
    /// Its name at the time.
    #[ts(type = "string")]
    pub name: Word,
    /// Seconds it was done for.
    pub done: u32,
    /// Distress before.
    pub before: Option<Score>,
    /// Distress after.
    pub after: Option<Score>,
    /// Compared with before, in words.
    pub felt: Option<Felt>,
}

impl GroundingRow {
    /// By how much distress went down; `None` unless both were given. Below zero when it rose.
    #[must_use]
    pub fn down(&self) -> Option<f64> {
        Some(f64::from(self.before?.get()) - f64::from(self.after?.get()))
    }
}

impl From<&Grounding> for GroundingRow {
    fn from(grounding: &Grounding) -> Self {
        Self {
            exercise: grounding.exercise.clone(),
            name: grounding.name.clone(),
            done: grounding.done,
            before: grounding.before,
            after: grounding.after,
            felt: grounding.felt,
        }
    }
}

/// Choices about grounding, kept inside the vault in a record of their own.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct GroundSettings {
    /// What to leave out; null for whoever has not said.
    pub profile: Option<Profile>,
    /// Whether the profile has been asked for, answered or not.
    pub profile_asked: bool,
    /// Whether the profile may be kept outside the vault, to be used while it is locked.
    pub profile_when_locked: bool,
    /// Favourites, the first chosen first.
    #[ts(as = "Vec<ExerciseKey>")]
    pub favourites: List<ExerciseKey, KEYS_MAX>,
    /// The order of the person's own exercises; those not named come after.
    #[ts(as = "Vec<ExerciseKey>")]
    pub order: List<ExerciseKey, KEYS_MAX>,
    /// Soft sound while an exercise runs.
    pub sound: bool,
    /// Words only: no moving shapes.
    pub words_only: bool,
    /// Whether the rounds of an exercise that has a cap may go up to its higher one.
    pub raised: bool,
}

impl GroundSettings {
    /// These choices with those exercises alone that are there.
    #[must_use]
    pub fn of_those(self, is_there: impl Fn(&ExerciseKey) -> bool) -> Self {
        let left = |keys: List<ExerciseKey, KEYS_MAX>| {
            let keys = Vec::from(keys).into_iter().filter(|key| is_there(key));
            List::new(keys.collect()).unwrap_or_default()
        };
        Self { favourites: left(self.favourites), order: left(self.order), ..self }
    }
}

/// An exercise in the library.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Listed {
    /// Which one.
    pub key: ExerciseKey,
    /// The exercise, without what the profile rules out.
    pub exercise: Exercise,
    /// What it leans on whichever way it is done.
    pub leans: Vec<Lean>,
    /// Whether the person made it.
    pub own: bool,
    /// Among the favourites.
    pub favourite: bool,
    /// Steps or ways of doing it were left out because of the profile.
    pub tailored: bool,
    /// It can be played. One that is still being made may not.
    pub finished: bool,
}

impl Listed {
    /// An exercise the person made, whole.
    #[must_use]
    pub fn own(id: EntryId, exercise: Exercise, settings: &GroundSettings) -> Self {
        on_the_list(ExerciseKey::from(id), exercise.clone(), &exercise, settings)
    }
}

/// What distress did the last four times it was given before and after.
#[derive(Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Helped {
    /// Which exercise.
    pub exercise: ExerciseKey,
    /// Its name.
    #[ts(type = "string")]
    pub name: Line,
    /// How many times this rests on.
    pub times: u32,
    /// The mean of before less after, to the nearest half; at least 1.
    pub down: f64,
}

/// Everything needed to choose an exercise.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GroundRoom {
    /// What "just start" plays: one of `listed` that can be played; null only if there is none.
    pub start: Option<ExerciseKey>,
    /// The exercises that suit, in the order to show them.
    pub listed: Vec<Listed>,
    /// Those the profile rules out, whole. Never suggested.
    pub left_out: Vec<Listed>,
    /// The last used, newest first, at most three; all of them in `listed`.
    pub recent: Vec<ExerciseKey>,
    /// The choices in force. While locked: what is known of them outside the vault.
    pub settings: GroundSettings,
    /// What has helped most, where there is enough to say so; one of `listed`.
    pub helped: Option<Helped>,
}

/// What the room is made of.
#[derive(Debug, Default)]
pub struct Furnishing {
    /// The choices in force.
    pub settings: GroundSettings,
    /// The person's own exercises.
    pub own: Vec<(EntryId, Exercise)>,
    /// What was used, newest first, each once.
    pub used: Vec<ExerciseKey>,
    /// What the last four times of each exercise say, best first.
    pub helped: Vec<Helped>,
}

impl GroundRoom {
    /// The room as it is while the journal is locked: what comes with the app, and the profile if
    /// the person has agreed to have it kept outside.
    #[must_use]
    pub fn locked(profile: Option<Profile>) -> Self {
        let settings = GroundSettings { profile, ..GroundSettings::default() };
        Self::new(Furnishing { settings, ..Furnishing::default() })
    }

    /// Sorts everything into its place.
    #[must_use]
    pub fn new(furnishing: Furnishing) -> Self {
        let Furnishing { settings, own, used, helped } = furnishing;
        let profile = settings.profile.unwrap_or_default();
        let (mut listed, mut left_out) = (Vec::new(), Vec::new());
        for (key, exercise) in everything(own, &settings) {
            match exercise.tailored(profile) {
                Some(fitting) => listed.push(on_the_list(key, fitting, &exercise, &settings)),
                None => left_out.push(on_the_list(key, exercise.clone(), &exercise, &settings)),
            }
        }
        let playable = |key: &ExerciseKey| listed.iter().find(|one| one.key == *key && one.finished);
        let recent: Vec<ExerciseKey> =
            used.into_iter().filter(|key| playable(key).is_some()).take(RECENT_SHOWN).collect();
        let helped = helped.into_iter().find_map(|helped| {
            // By the name it has now: somebody may have given their own another.
            Some(Helped { name: playable(&helped.exercise)?.exercise.name.clone(), ..helped })
        });
        listed.sort_by_key(|one| place(one, &settings, &recent));
        let start = start(&listed, &settings);
        Self { start, listed, left_out, recent, settings, helped }
    }
}

/// Own exercises in the order the person gave them, then what comes with the app.
fn everything(
    mut own: Vec<(EntryId, Exercise)>,
    settings: &GroundSettings,
) -> impl Iterator<Item = (ExerciseKey, Exercise)> {
    let at = |id: &EntryId| {
        let key = ExerciseKey::from(*id);
        settings.order.iter().position(|one| *one == key).unwrap_or(usize::MAX)
    };
    own.sort_by_cached_key(|(id, _)| at(id));
    let builtin = BUILTIN.iter().map(|one| (one.key.clone(), one.exercise.clone()));
    own.into_iter().map(|(id, exercise)| (ExerciseKey::from(id), exercise)).chain(builtin)
}

fn on_the_list(key: ExerciseKey, fitting: Exercise, whole: &Exercise, settings: &GroundSettings) -> Listed {
    Listed {
        leans: fitting.leans_on(),
        own: key.own().is_some(),
        favourite: settings.favourites.contains(&key),
        tailored: fitting != *whole,
        // Leaving a step out does not finish what its maker has not.
        finished: whole.is_finished() && fitting.is_finished(),
        exercise: fitting,
        key,
    }
}

/// Favourites, then what was last used, then the families: what is around before anything else
/// for whoever has not said what suits them, or would rather not follow the breath. What is still
/// being made is with the person's own whatever they call it, after what can be played.
fn place(one: &Listed, settings: &GroundSettings, recent: &[ExerciseKey]) -> (usize, usize, u8, bool) {
    let among = |keys: &[ExerciseKey]| {
        keys.iter().position(|key| *key == one.key && one.finished).unwrap_or(usize::MAX)
    };
    let breath_first = settings.profile.is_some_and(|profile| !profile.no_breath);
    let family = match one.exercise.family {
        Family::Own => 0,
        Family::Breath if breath_first => 1,
        Family::Outward => 2,
        Family::Breath => 3,
        Family::Body => 4,
        Family::Mind => 5,
    };
    (among(&settings.favourites), among(recent), family, !one.finished)
}

/// The first of the favourites that can be played; else the calm breath, unless the profile rules
/// it out; else the first there is, rather one of the app's than the person's own.
fn start(listed: &[Listed], settings: &GroundSettings) -> Option<ExerciseKey> {
    let playable = || listed.iter().filter(|one| one.finished);
    let favourite = settings.favourites.iter().find_map(|key| playable().find(|one| one.key == *key));
    let usual = || playable().find(|one| one.key.as_str() == USUAL_START);
    let first = || playable().find(|one| !one.own).or_else(|| playable().next());
    favourite.or_else(usual).or_else(first).map(|one| one.key.clone())
}

/// What the last [`TIMES_FOR_A_CLAIM`] times of each exercise say, best first. `rows` come newest
/// first. Nothing is claimed of fewer times, nor of a mean below 1.
#[must_use]
pub fn what_helped<'a>(rows: impl Iterator<Item = &'a GroundingRow>) -> Vec<Helped> {
    let mut seen: Vec<(&GroundingRow, Vec<f64>)> = Vec::new();
    for row in rows {
        let Some(down) = row.down() else { continue };
        match seen.iter_mut().find(|(first, _)| first.exercise == row.exercise) {
            Some((_, downs)) if downs.len() < TIMES_FOR_A_CLAIM => downs.push(down),
            Some(_) => {}
            None => seen.push((row, vec![down])),
        }
    }
    let mut helped: Vec<Helped> = seen.into_iter().filter_map(|(row, downs)| claim(row, &downs)).collect();
    helped.sort_by(|a, b| b.down.total_cmp(&a.down));
    helped
}

fn claim(row: &GroundingRow, downs: &[f64]) -> Option<Helped> {
    let mean = downs.iter().sum::<f64>() / TIMES_FOR_A_CLAIM as f64;
    let enough = downs.len() == TIMES_FOR_A_CLAIM && mean >= 1.0;
    enough.then(|| Helped {
        exercise: row.exercise.clone(),
        name: Line::new(row.name.as_str()).unwrap_or_default(),
        times: u32::try_from(TIMES_FOR_A_CLAIM).unwrap_or_default(),
        down: (mean * 2.0).round() / 2.0,
    })
}

silent_debug!(Grounding, GroundingRow, GroundSettings, Helped, Listed);

#[cfg(test)]
mod tests;
