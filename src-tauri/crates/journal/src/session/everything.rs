//! All records out, and records of another copy in.
//!
//! Coming in, nothing that is here is ever overwritten:
//! - an entry that is here too keeps all its versions and gets those of the other copy that it has
//!   not; what was written last is what shows. One of the two outside the bin keeps it out of there;
//! - anything else of the same name with other content is kept as a further record;
//! - choices are taken over whole only in place of choices nobody has made; otherwise what was
//!   added to lists (contacts, own words, favourites, ends of single entries) is added, and the rest
//!   stays as it is here.

use stillpoint_vault::{Change, Earlier, ReadError};

use super::{Journal, count, entry_id, new_id, object, put};
use crate::{
    error::JournalError,
    everything::{Incoming, Verdict, WholeRecord},
    exercise::Family,
    grounding::GroundSettings,
    id::EntryId,
    keep_until::KeepUntilChoices,
    list::List,
    projection::is_over,
    record::{
        DraftRecord, EntryRecord, ExerciseRecord, ItemRecord, Kept, decode, encode_draft, encode_entry,
        encode_exercise, encode_ground_settings, encode_item, encode_keep_until, encode_moved_in,
        encode_settings,
    },
    settings::Settings,
    time::Moment,
};

/// Records put into the bin in one commit.
const BATCH: usize = 500;

/// What became of one record that came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Taken {
    /// How it stood to what was here.
    pub verdict: Verdict,
    /// The record it is now, where it is one of its own that can be put into the bin.
    pub binnable: Option<EntryId>,
}

/// Everything a commit will change, and what to remember once it is on the disk.
#[derive(Default)]
struct Arrival {
    changes: Vec<Change>,
    kept: Vec<(EntryId, Kept)>,
}

impl Arrival {
    fn has(&self, id: EntryId) -> bool {
        self.kept.iter().any(|(other, _)| *other == id)
    }

    fn has_choices_like(&self, state: &Kept) -> bool {
        let is_choices = matches!(state, Kept::Settings(_) | Kept::GroundSettings(_) | Kept::KeepUntil(_));
        let same_sort =
            |(_, other): &(EntryId, Kept)| std::mem::discriminant(other) == std::mem::discriminant(state);
        is_choices && self.kept.iter().any(same_sort)
    }

    fn add(&mut self, id: EntryId, state: Kept) -> Result<(), JournalError> {
        if let Some((body, earlier)) = encoded(&state)? {
            self.changes.push(put(id, body, earlier));
            self.kept.push((id, state));
        }
        Ok(())
    }
}

type Body = zeroize::Zeroizing<Vec<u8>>;

fn encoded(state: &Kept) -> Result<Option<(Body, Earlier)>, JournalError> {
    Ok(Some(match state {
        Kept::Entry(record) => (encode_entry(record)?, Earlier::Keep),
        Kept::Draft(record) => (encode_draft(record)?, Earlier::Replace),
        Kept::Settings(settings) => (encode_settings(settings)?, Earlier::Replace),
        Kept::GroundSettings(settings) => (encode_ground_settings(settings)?, Earlier::Replace),
        Kept::Exercise(record) => (encode_exercise(record)?, Earlier::Replace),
        Kept::Item(record) => (encode_item(record)?, Earlier::Replace),
        Kept::MovedIn(record) => (encode_moved_in(record)?, Earlier::Replace),
        Kept::KeepUntil(choices) => (encode_keep_until(choices)?, Earlier::Replace),
        // Of another journal's code and jottings nothing is to be believed here, and what is watched
        // for and was left there is not brought out.
        Kept::Recovery(_)
        | Kept::Jottings(_)
        | Kept::News(_)
        | Kept::Guard(_)
        | Kept::Left(_)
        | Kept::OnThisDay(_)
        | Kept::Unknown => {
            return Ok(None);
        }
    }))
}

impl Journal {
    /// The names of all records, the one written longest ago first, those that this version does
    /// not understand among them.
    #[must_use]
    pub fn everything(&self) -> Vec<EntryId> {
        self.vault.objects().into_iter().rev().map(entry_id).collect()
    }

    /// One record with all its states.
    ///
    /// # Errors
    /// `NotFound` when there is none of that name; `Io`. A damaged state is counted, not an error.
    pub fn whole_record(&self, id: EntryId) -> Result<WholeRecord, JournalError> {
        let revisions = self.vault.revisions(object(id));
        if revisions.is_empty() {
            return Err(JournalError::NotFound);
        }
        let mut whole = WholeRecord { id, states: Vec::with_capacity(revisions.len()), damaged: 0 };
        for revision in revisions {
            match self.vault.read_revision(object(id), revision) {
                Ok(record) => whole.states.push(record.body),
                Err(ReadError::Damaged(_)) => whole.damaged = whole.damaged.saturating_add(1),
                Err(error) => return Err(error.into()),
            }
        }
        Ok(whole)
    }

    /// How a record from outside stands to what is here; changes nothing.
    ///
    /// # Errors
    /// When what is here of that name cannot be read.
    pub fn weigh(&mut self, incoming: &Incoming) -> Result<Verdict, JournalError> {
        self.read_everything();
        Ok(self.arrive(incoming, None, &mut Arrival::default())?.verdict)
    }

    /// Takes records from outside in, in one write, and says what became of each. Where one name
    /// comes twice there is a write before the second.
    ///
    /// What has been in the bin for thirty days already begins its thirty days at `now`.
    ///
    /// # Errors
    /// Those of a save; then none of that write is taken in.
    pub fn bring_in(&mut self, incoming: &[Incoming], now: Moment) -> Result<Vec<Taken>, JournalError> {
        if self.vault.read_only() {
            return Err(JournalError::ReadOnly);
        }
        self.read_everything();
        let mut taken = Vec::with_capacity(incoming.len());
        let mut arrival = Arrival::default();
        for record in incoming {
            // The same name twice, or two of what there is only one of: the second is weighed
            // against the first once that is here.
            if arrival.has(record.id()) || arrival.has_choices_like(record.last()) {
                self.settle(std::mem::take(&mut arrival))?;
            }
            taken.push(self.arrive(record, Some(now), &mut arrival)?);
        }
        self.settle(arrival)?;
        Ok(taken)
    }

    /// Puts all of these into the bin that are there and not in it, and says how many that was.
    ///
    /// # Errors
    /// Those of a save; what was put there before it stays there.
    pub fn bin_all(&mut self, ids: &[EntryId], now: Moment) -> Result<u32, JournalError> {
        self.read_everything();
        let mut binned = 0;
        for batch in ids.chunks(BATCH) {
            let mut arrival = Arrival::default();
            for &id in batch {
                match self.read(id)? {
                    Some(Kept::Entry(record)) if record.binned.is_none() => {
                        arrival.add(id, Kept::Entry(EntryRecord { binned: Some(now), ..record }))?;
                    }
                    Some(Kept::Item(record)) if record.binned.is_none() => {
                        arrival.add(id, Kept::Item(ItemRecord { binned: Some(now), ..record }))?;
                    }
                    _ => continue,
                }
                binned += 1;
            }
            self.settle(arrival)?;
        }
        Ok(count(binned))
    }

    /// Writes what has come in, and only then believes it.
    fn settle(&mut self, mut arrival: Arrival) -> Result<(), JournalError> {
        if arrival.changes.is_empty() {
            return Ok(());
        }
        // Along with each write, so that they stay among the newest records.
        let anew = arrival.kept.iter().any(|(_, state)| matches!(state, Kept::Settings(_)));
        if let Some((id, body)) = self.settings_again()?.filter(|_| !anew) {
            arrival.changes.push(put(id, body, Earlier::Replace));
        }
        self.commit(&arrival.changes)?;
        for (id, state) in arrival.kept {
            match state {
                Kept::Entry(record) => self.projection.put(id, &record),
                Kept::Draft(record) => self.projection.put_draft(record.named(id)),
                Kept::Settings(settings) => self.settings.replace(id, settings),
                Kept::GroundSettings(settings) => self.grounding.replace(id, settings),
                Kept::Exercise(record) => self.grounding.put(id, record),
                Kept::Item(record) => self.items.put(id, record),
                Kept::MovedIn(record) => self.moves.put(id, record),
                Kept::KeepUntil(choices) => self.keep_until.replace(id, choices),
                Kept::Recovery(_)
                | Kept::Jottings(_)
                | Kept::News(_)
                | Kept::Guard(_)
                | Kept::Left(_)
                | Kept::OnThisDay(_)
                | Kept::Unknown => {}
            }
        }
        Ok(())
    }

    /// Without `now` nothing is going to be written, and names need not be drawn.
    fn arrive(
        &mut self,
        incoming: &Incoming,
        now: Option<Moment>,
        arrival: &mut Arrival,
    ) -> Result<Taken, JournalError> {
        match incoming.last() {
            Kept::Settings(settings) => return self.settings_arrive(settings, arrival),
            Kept::GroundSettings(settings) => return self.ground_settings_arrive(settings, arrival),
            Kept::KeepUntil(choices) => return self.keep_until_arrives(choices, arrival),
            Kept::Recovery(_)
            | Kept::Jottings(_)
            | Kept::News(_)
            | Kept::Guard(_)
            | Kept::Left(_)
            | Kept::OnThisDay(_) => {
                return Ok(Taken { verdict: Verdict::Known, binnable: None });
            }
            // Whether it was taken back is true of the journal that it was taken back in.
            Kept::MovedIn(_) if self.has_move(incoming.id())? => {
                return Ok(Taken { verdict: Verdict::Known, binnable: None });
            }
            _ => {}
        }
        let id = incoming.id();
        match (self.read(id)?, incoming.last()) {
            (None, _) => self.arrive_as(id, Verdict::New, incoming, now, arrival),
            (Some(Kept::Entry(_)), Kept::Entry(_)) => self.entry_arrives(incoming, now, arrival),
            (Some(here), there) => {
                if same_content(&here, there) || self.is_elsewhere(there)? {
                    return Ok(Taken { verdict: Verdict::Known, binnable: None });
                }
                // Nobody should meet the other copy's name for something else.
                let id = if now.is_some() { new_id()? } else { id };
                self.arrive_as(id, Verdict::Differs, incoming, now, arrival)
            }
        }
    }

    fn arrive_as(
        &self,
        id: EntryId,
        verdict: Verdict,
        incoming: &Incoming,
        now: Option<Moment>,
        arrival: &mut Arrival,
    ) -> Result<Taken, JournalError> {
        let states = match incoming.last() {
            Kept::Entry(_) => incoming.states(),
            last => std::slice::from_ref(last),
        };
        for state in states {
            arrival.add(id, fit(state.clone(), now))?;
        }
        let binnable = match incoming.last() {
            Kept::Entry(EntryRecord { binned: None, .. }) | Kept::Item(ItemRecord { binned: None, .. }) => {
                Some(id)
            }
            _ => None,
        };
        Ok(Taken { verdict, binnable })
    }

    /// Two copies of one entry become one with the versions of both.
    fn entry_arrives(
        &self,
        incoming: &Incoming,
        now: Option<Moment>,
        arrival: &mut Arrival,
    ) -> Result<Taken, JournalError> {
        let id = incoming.id();
        let here = self.entry_states(id);
        let there: Vec<&EntryRecord> = incoming.states().iter().filter_map(entry_of).collect();
        let unknown = |record: &&&EntryRecord| !here.iter().any(|known| known.body == record.body);
        let missing: Vec<&EntryRecord> = there.iter().filter(unknown).copied().collect();
        let (Some(current), Some(other)) = (here.last(), there.last()) else {
            return Ok(Taken { verdict: Verdict::Known, binnable: None });
        };
        if missing.is_empty() {
            return Ok(Taken { verdict: Verdict::Known, binnable: None });
        }
        let is_later = written(other) > written(current) && missing.iter().any(|one| one.body == other.body);
        let shown = if is_later { *other } else { current };
        let binned = match (current.binned, other.binned) {
            (Some(here), Some(_)) => Some(here),
            _ => None,
        };
        for record in missing.iter().filter(|record| record.body != shown.body) {
            arrival.add(id, Kept::Entry(EntryRecord { binned, ..(*record).clone() }))?;
        }
        let top = EntryRecord { binned, created: current.created, ..shown.clone() };
        arrival.add(id, fit(Kept::Entry(top), now))?;
        Ok(Taken { verdict: Verdict::Differs, binnable: None })
    }

    /// Every state of an entry that can be read, the oldest first.
    fn entry_states(&self, id: EntryId) -> Vec<EntryRecord> {
        let revisions = self.vault.revisions(object(id)).into_iter();
        let readable = revisions.filter_map(|one| self.vault.read_revision(object(id), one).ok());
        let entries = readable.filter_map(|record| match decode(&record.body) {
            Kept::Entry(entry) => Some(entry),
            _ => None,
        });
        entries.collect()
    }

    /// Whether the same is here under another name: taken in before, beside something else.
    fn is_elsewhere(&self, state: &Kept) -> Result<bool, JournalError> {
        Ok(match state {
            Kept::Item(record) => self.items.has_content(record),
            Kept::Exercise(record) => self.grounding.has_content(record),
            Kept::Draft(record) => self.projection.has_draft(record),
            Kept::Entry(record) => {
                let rows = self.projection.made_at(record.created, record.body.when());
                let same = |id: &EntryId| self.stored(*id).is_ok_and(|here| here.body == record.body);
                rows.iter().any(same)
            }
            _ => false,
        })
    }

    fn settings_arrive(&self, there: &Settings, arrival: &mut Arrival) -> Result<Taken, JournalError> {
        let here = self.settings();
        let untouched = here == Settings::default();
        let wanted = if untouched { there.clone() } else { joined(&here, there) };
        let verdict = verdict_of(wanted == here, untouched);
        if wanted != here {
            let id = self.settings.id().map_or_else(new_id, Ok)?;
            arrival.add(id, Kept::Settings(wanted))?;
        }
        Ok(Taken { verdict, binnable: None })
    }

    fn ground_settings_arrive(
        &self,
        there: &GroundSettings,
        arrival: &mut Arrival,
    ) -> Result<Taken, JournalError> {
        let here = self.grounding.settings();
        let untouched = *here == GroundSettings::default();
        let wanted = if untouched { there.clone() } else { with_favourites(here, there) };
        let verdict = verdict_of(wanted == *here, untouched);
        if wanted != *here {
            let id = self.grounding.id().map_or_else(new_id, Ok)?;
            arrival.add(id, Kept::GroundSettings(wanted))?;
        }
        Ok(Taken { verdict, binnable: None })
    }

    fn keep_until_arrives(
        &self,
        there: &KeepUntilChoices,
        arrival: &mut Arrival,
    ) -> Result<Taken, JournalError> {
        let here = self.keep_until.choices();
        let untouched = *here == KeepUntilChoices::default();
        let wanted = if untouched { there.clone() } else { here.with_ends_of(there) };
        let verdict = verdict_of(wanted == *here, untouched);
        if wanted != *here {
            let id = self.keep_until.id().map_or_else(new_id, Ok)?;
            arrival.add(id, Kept::KeepUntil(wanted))?;
        }
        Ok(Taken { verdict, binnable: None })
    }

    pub(super) fn settings_again(&self) -> Result<Option<(EntryId, Body)>, JournalError> {
        let Some(id) = self.settings.id() else { return Ok(None) };
        Ok(Some((id, encode_settings(&self.settings())?)))
    }
}

fn verdict_of(nothing_new: bool, untouched: bool) -> Verdict {
    match (nothing_new, untouched) {
        (true, _) => Verdict::Known,
        (false, true) => Verdict::New,
        (false, false) => Verdict::Differs,
    }
}

fn entry_of(state: &Kept) -> Option<&EntryRecord> {
    match state {
        Kept::Entry(record) => Some(record),
        _ => None,
    }
}

/// When its content was written.
fn written(record: &EntryRecord) -> chrono::DateTime<chrono::Utc> {
    record.edited.unwrap_or(record.created).at()
}

/// A state as it may be kept from `now` on: one whose time in the bin is over would be deleted at
/// the next unlock, before anybody has seen it here; and no exercise from outside is a built-in one.
fn fit(state: Kept, now: Option<Moment>) -> Kept {
    let again = |binned: Option<Moment>| match (binned, now) {
        (Some(since), Some(now)) if is_over(since, now) => Some(now),
        _ => binned,
    };
    match state {
        Kept::Entry(record) => Kept::Entry(EntryRecord { binned: again(record.binned), ..record }),
        Kept::Item(record) => Kept::Item(ItemRecord { binned: again(record.binned), ..record }),
        Kept::Exercise(mut record) => {
            record.exercise.family = Family::Own;
            Kept::Exercise(record)
        }
        other => other,
    }
}

fn same_content(here: &Kept, there: &Kept) -> bool {
    match (here, there) {
        (Kept::Draft(here), Kept::Draft(there)) => same_draft(here, there),
        (Kept::Exercise(here), Kept::Exercise(there)) => same_exercise(here, there),
        (Kept::Item(here), Kept::Item(there)) => here.body == there.body,
        _ => false,
    }
}

fn same_draft(here: &DraftRecord, there: &DraftRecord) -> bool {
    here.of == there.of && here.body == there.body
}

fn same_exercise(here: &ExerciseRecord, there: &ExerciseRecord) -> bool {
    let mut there = there.exercise.clone();
    there.family = Family::Own;
    here.exercise == there
}

/// What is here, with what the other copy's lists have beyond it, as far as there is room.
fn joined(here: &Settings, there: &Settings) -> Settings {
    Settings {
        contacts: united(&here.contacts, &there.contacts),
        own_feelings: united(&here.own_feelings, &there.own_feelings),
        own_needs: united(&here.own_needs, &there.own_needs),
        kept_searches: united(&here.kept_searches, &there.kept_searches),
        ..here.clone()
    }
}

fn with_favourites(here: &GroundSettings, there: &GroundSettings) -> GroundSettings {
    GroundSettings {
        favourites: united(&here.favourites, &there.favourites),
        order: united(&here.order, &there.order),
        ..here.clone()
    }
}

fn united<T: Clone + PartialEq, const MAX: usize>(here: &List<T, MAX>, there: &List<T, MAX>) -> List<T, MAX> {
    let mut all: Vec<T> = here.to_vec();
    for one in there.iter() {
        if all.len() < MAX && !all.contains(one) {
            all.push(one.clone());
        }
    }
    List::new(all).unwrap_or_default()
}
