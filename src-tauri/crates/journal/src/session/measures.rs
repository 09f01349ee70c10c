//! Measures: taken in, answered at most once in a calendar month, and read.

use super::{Journal, new_id};
use crate::{
    error::JournalError,
    id::EntryId,
    measure::{
        Answering, AnsweringBegun, Edition, Measure, MeasureTaken, TakenMeasure,
        standing::{MeasureStanding, of_month, standing},
    },
    record::ItemRecord,
    supervision::{Item, ItemBody},
    time::Moment,
};

impl Journal {
    /// Every measure, and what came of it. The day of `now` says which month it is.
    #[must_use]
    pub fn measures(&mut self, now: Moment) -> Vec<MeasureStanding> {
        self.read_everything();
        standing(&self.items.in_use(), now.day())
    }

    /// What answering a measure begins with: its answers of this month, or a blank sheet. Nothing is
    /// kept by this.
    ///
    /// # Errors
    /// `NotFound` when there is no such measure and it has no answers of this month.
    pub fn answering_begun(&mut self, measure: EntryId, now: Moment) -> Result<AnsweringBegun, JournalError> {
        self.read_everything();
        if let Some(id) = of_month(self.answers(), measure, now.day()) {
            let Item { body, .. } = self.answering(id)?;
            let ItemBody::Answering(answering) = body else { return Err(JournalError::NotFound) };
            return Ok(AnsweringBegun { id: Some(id), answering });
        }
        match self.items.get(measure) {
            Some(ItemRecord { binned: None, body: ItemBody::Measure(sheet), .. }) => {
                let answering = Answering::blank(measure, now.day(), sheet.clone());
                Ok(AnsweringBegun { id: None, answering })
            }
            _ => Err(JournalError::NotFound),
        }
    }

    /// The answers of one time, with what was asked then.
    ///
    /// # Errors
    /// `NotFound` when there are none of that name outside the bin.
    pub fn answering(&mut self, id: EntryId) -> Result<Item, JournalError> {
        self.read_everything();
        match self.items.get(id) {
            Some(record) if record.binned.is_none() && matches!(record.body, ItemBody::Answering(_)) => {
                Ok(record.clone().named(id))
            }
            _ => Err(JournalError::NotFound),
        }
    }

    /// Takes a measure in from outside. One of the same name is the same measure: it stays as it is
    /// where nothing differs, and is a new version otherwise. One that was deleted comes back, and
    /// with it what was answered. On disk when this returns.
    ///
    /// # Errors
    /// Those of a save; `TooLarge` when it has had as many versions as there may be.
    pub fn take_in_measure(&mut self, measure: Measure, now: Moment) -> Result<TakenMeasure, JournalError> {
        self.read_everything();
        let known = self.measure_called(&measure);
        let (id, latest, place) = match known {
            Some(known) => (known.id, Some(known.latest), known.place),
            None => (new_id()?, None, Place::Nowhere),
        };
        let same = latest.as_ref().is_some_and(|latest| latest.says_the_same(&measure));
        let version = match &latest {
            None => measure.version(),
            Some(latest) if same => latest.version(),
            Some(latest) => after(latest.version())?,
        };
        let how = match (place, same) {
            (Place::Here, true) => MeasureTaken::There,
            (Place::Here, false) => MeasureTaken::Changed,
            (Place::Bin, _) => MeasureTaken::Back,
            (Place::Nowhere, _) => MeasureTaken::New,
        };
        let name = measure.name().clone();
        if how != MeasureTaken::There {
            let created = self.items.get(id).map_or(now, |record| record.created);
            let body = ItemBody::Measure(measure.as_version(version));
            self.write_items(vec![(id, ItemRecord { created, edited: now, binned: None, body })])?;
        }
        Ok(TakenMeasure { id, name, version, how })
    }

    /// That a measure is answered at most once in a calendar month.
    pub(super) fn once_a_month(&self, id: Option<EntryId>, body: &ItemBody) -> Result<(), JournalError> {
        let ItemBody::Answering(answering) = body else { return Ok(()) };
        let others = self.answers().filter(|(other, _)| Some(*other) != id);
        match of_month(others, answering.measure(), answering.day()) {
            Some(_) => Err(JournalError::Invalid("day".to_owned())),
            None => Ok(()),
        }
    }

    /// All answers outside the bin.
    fn answers(&self) -> impl Iterator<Item = (EntryId, &Answering)> {
        self.items.all().filter_map(|(id, record)| match &record.body {
            ItemBody::Answering(answering) if record.binned.is_none() => Some((id, answering)),
            _ => None,
        })
    }

    /// The measure of that name: here, in the bin, or gone and known by its answers alone.
    fn measure_called(&self, measure: &Measure) -> Option<Known> {
        let called = |other: &Measure| other.name().trim() == measure.name().trim();
        let of = |(id, record): (EntryId, &ItemRecord)| match &record.body {
            ItemBody::Measure(latest) if called(latest) => {
                let place = if record.binned.is_none() { Place::Here } else { Place::Bin };
                Some(Known { id, latest: latest.clone(), place })
            }
            ItemBody::Answering(answering) if called(answering.sheet()) => {
                let latest = answering.sheet().clone();
                Some(Known { id: answering.measure(), latest, place: Place::Nowhere })
            }
            _ => None,
        };
        // One that is here before one in the bin, and the latest of several.
        self.items.all().filter_map(of).max_by_key(|known| (known.place, known.latest.version(), known.id))
    }
}

/// Where a measure is, what is least first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    Nowhere,
    Bin,
    Here,
}

/// A measure that is known by its name.
struct Known {
    id: EntryId,
    latest: Measure,
    place: Place,
}

fn after(version: Edition) -> Result<Edition, JournalError> {
    Edition::new(version.get().saturating_add(1)).map_err(|_| JournalError::TooLarge)
}
