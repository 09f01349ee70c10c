//! Grounding: the room in which an exercise is chosen, choices about it, and own exercises.

use std::collections::HashMap;

use stillpoint_vault::Earlier;

use super::{Journal, delete, new_id, put};
use crate::{
    error::JournalError,
    exercise::{BUILTIN, Exercise, ExerciseKey, Family},
    grounding::{Furnishing, GroundRoom, GroundSettings, KEYS_MAX, Listed, what_helped},
    id::EntryId,
    record::{ExerciseRecord, Kept, encode_exercise, encode_ground_settings},
    time::Moment,
};

/// The choices in force, the record that holds them, and the exercises the person made.
#[derive(Default)]
pub(super) struct HeldGrounding {
    id: Option<EntryId>,
    settings: GroundSettings,
    own: HashMap<EntryId, ExerciseRecord>,
}

impl HeldGrounding {
    /// Records are read newest first, so the first choices read are the ones in force.
    pub(super) fn take_newest(&mut self, id: EntryId, settings: GroundSettings) {
        if self.id.is_none() {
            (self.id, self.settings) = (Some(id), settings);
        }
    }

    /// Takes in an exercise read from the vault, unless it has been kept again since.
    pub(super) fn take_in(&mut self, id: EntryId, record: ExerciseRecord) {
        self.own.entry(id).or_insert(record);
    }

    /// The record that holds the choices.
    pub(super) fn id(&self) -> Option<EntryId> {
        self.id
    }

    /// The choices in force.
    pub(super) fn settings(&self) -> &GroundSettings {
        &self.settings
    }

    /// Takes over choices that have just been written.
    pub(super) fn replace(&mut self, id: EntryId, settings: GroundSettings) {
        (self.id, self.settings) = (Some(id), settings);
    }

    /// Takes over an exercise that has just been written.
    pub(super) fn put(&mut self, id: EntryId, record: ExerciseRecord) {
        self.own.insert(id, record);
    }

    /// Whether an exercise made at the same moment is the same.
    pub(super) fn has_content(&self, record: &ExerciseRecord) -> bool {
        let same = |here: &ExerciseRecord| {
            here.created == record.created
                && here.exercise == Exercise { family: Family::Own, ..record.exercise.clone() }
        };
        self.own.values().any(same)
    }

    fn in_order_of_making(&self) -> Vec<(EntryId, Exercise)> {
        let mut own: Vec<_> = self.own.iter().collect();
        own.sort_by_key(|(id, record)| (record.created.at(), **id));
        own.into_iter().map(|(id, record)| (*id, record.exercise.clone())).collect()
    }
}

impl Journal {
    /// Everything needed to choose an exercise. Reads the rest of the journal first if that is
    /// still going on: an own exercise may be anywhere in it.
    #[must_use]
    pub fn ground(&mut self) -> GroundRoom {
        self.read_everything();
        let mut used: Vec<ExerciseKey> = Vec::new();
        for row in self.projection.groundings() {
            // Each once; beyond a handful nobody remembers what was last used.
            if used.len() < KEYS_MAX && !used.contains(&row.exercise) {
                used.push(row.exercise.clone());
            }
        }
        GroundRoom::new(Furnishing {
            settings: self.grounding.settings.clone(),
            own: self.grounding.in_order_of_making(),
            used,
            helped: what_helped(self.projection.groundings()),
        })
    }

    /// The choices about grounding in force.
    #[must_use]
    pub fn ground_settings(&mut self) -> GroundSettings {
        self.read_everything();
        self.grounding.settings.clone()
    }

    /// Keeps new choices and returns what is now in force: without exercises of the person's own
    /// that are gone.
    ///
    /// # Errors
    /// Those of a save; then the old choices hold.
    pub fn set_ground_settings(&mut self, settings: GroundSettings) -> Result<GroundSettings, JournalError> {
        // A record not yet read would otherwise be doubled.
        self.read_everything();
        let is_there = |key: &ExerciseKey| key.own().is_none_or(|id| self.grounding.own.contains_key(&id));
        let settings = settings.of_those(is_there);
        let id = match self.grounding.id {
            Some(id) => id,
            None => new_id()?,
        };
        self.commit(&[put(id, encode_ground_settings(&settings)?, Earlier::Replace)])?;
        (self.grounding.id, self.grounding.settings) = (Some(id), settings.clone());
        Ok(settings)
    }

    /// Keeps an exercise the person makes, finished or not; a new one without `id`. Whatever
    /// family it says, it is the person's own.
    ///
    /// # Errors
    /// Those of a save; then the earlier state of it holds. [`JournalError::Invalid`] when the
    /// record of that id is something else;
    /// [`JournalError::TooLarge`] when it would be too large to hand on.
    pub fn keep_exercise(
        &mut self,
        id: Option<EntryId>,
        exercise: Exercise,
        now: Moment,
    ) -> Result<Listed, JournalError> {
        if !exercise.fits_a_file() {
            return Err(JournalError::TooLarge);
        }
        self.read_everything();
        let exercise = Exercise { family: Family::Own, ..exercise };
        let id = match id {
            Some(id) => id,
            None => new_id()?,
        };
        let created = self.made(id)?.unwrap_or(now);
        let record = ExerciseRecord { created, edited: now, exercise: exercise.clone() };
        self.commit(&[put(id, encode_exercise(&record)?, Earlier::Replace)])?;
        self.grounding.own.insert(id, record);
        Ok(Listed::own(id, exercise, &self.grounding.settings))
    }

    /// Deletes an exercise the person made; what was done with it stays in the journal. Its place
    /// among the favourites waits until other choices are kept, in case it is made again.
    ///
    /// # Errors
    /// [`JournalError::NotFound`] when there is none of that id; those of a save.
    pub fn remove_exercise(&mut self, id: EntryId) -> Result<(), JournalError> {
        self.read_everything();
        if !self.grounding.own.contains_key(&id) {
            return Err(JournalError::NotFound);
        }
        let mut changes = self.without_left(&[id]);
        changes.push(delete(id));
        self.commit(&changes)?;
        self.guard.forget(&[id]);
        self.grounding.own.remove(&id);
        Ok(self.vault.scrub()?)
    }

    /// An exercise the person made.
    ///
    /// # Errors
    /// [`JournalError::NotFound`] when there is none of that id.
    pub fn own_exercise(&mut self, id: EntryId) -> Result<Exercise, JournalError> {
        self.read_everything();
        let found = self.grounding.own.get(&id).ok_or(JournalError::NotFound)?;
        Ok(found.exercise.clone())
    }

    /// One exercise whole, whatever the profile leaves out: what is changed or copied must not
    /// lose a step because somebody would rather not meet it.
    ///
    /// # Errors
    /// [`JournalError::NotFound`] when there is none of that key.
    pub fn exercise(&mut self, key: &ExerciseKey) -> Result<Exercise, JournalError> {
        if let Some(id) = key.own() {
            return self.own_exercise(id);
        }
        let found = BUILTIN.iter().find(|one| one.key == *key).ok_or(JournalError::NotFound)?;
        Ok(found.exercise.clone())
    }

    fn made(&self, id: EntryId) -> Result<Option<Moment>, JournalError> {
        if let Some(record) = self.grounding.own.get(&id) {
            return Ok(Some(record.created));
        }
        match self.read(id)? {
            None => Ok(None),
            Some(Kept::Exercise(record)) => Ok(Some(record.created)),
            Some(_) => Err(JournalError::Invalid("id".to_owned())),
        }
    }
}
