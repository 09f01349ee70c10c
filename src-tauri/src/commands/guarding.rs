//! Commands of the identifier guard: what is pointed out, what is left, and the gate before anything
//! goes out.

use stillpoint_export::{Asked, Source};
use stillpoint_journal::exercise::Exercise;
use stillpoint_journal::guard::{GatePlaces, Pieces};
use stillpoint_journal::template::{Template, TemplateKey};
use stillpoint_journal::wire::CommandError;
use stillpoint_journal::{Journal, JournalError};

use super::types::{EntryId, Found, Gate, GateAnswer, GateOf, GatePlace, GuardChoices, Text};
use crate::shell::Session;

type Answer<T> = Result<T, CommandError>;

/// Records that are looked through before other commands have their turn.
const BATCH: usize = 50;

pub fn guard_choices(session: &Session) -> Answer<GuardChoices> {
    session.with(|journal| Ok(journal.guard_choices()))
}

pub fn guard_choices_set(session: &Session, choices: GuardChoices) -> Answer<GuardChoices> {
    session.with(|journal| journal.set_guard_choices(choices))
}

pub fn guard_look(session: &Session, text: Text, of: Option<EntryId>) -> Answer<Vec<Found>> {
    session.with(|journal| Ok(journal.point_out(&text, of)))
}

pub fn guard_leave(session: &Session, text: Text, of: EntryId, at: Found) -> Answer<Vec<Found>> {
    session.with(|journal| journal.leave_found(&text, of, &at))
}

pub fn guard_entry(session: &Session, id: EntryId) -> Answer<GateAnswer> {
    session.with(|journal| journal.guard_entry(id))
}

pub fn guard_gate(session: &Session, of: GateOf) -> Answer<Gate> {
    session.with(|journal| {
        Ok(match of {
            GateOf::Page(asked) => {
                let mut source = Source::of(journal, &asked)?;
                journal.gate(&source.pieces())
            }
            GateOf::Exercise { id } => {
                let mut exercise = journal.own_exercise(id)?;
                journal.gate(&exercise.pieces(id))
            }
            GateOf::Template { id } => {
                let mut template = journal.template(&TemplateKey::from(id))?;
                journal.gate(&template.pieces(id))
            }
        })
    })
}

pub fn guard_everything(session: &Session) -> Answer<GateAnswer> {
    let ids = session.with(|journal| Ok(journal.everything()))?;
    let mut all = GateAnswer::default();
    for batch in ids.chunks(BATCH) {
        all.add(&session.with(|journal| Ok(journal.guard_records(batch)))?);
    }
    Ok(all)
}

/// What the page is laid out from as it goes out.
///
/// # Errors
/// Those of laying it out; `invalid` when what is to be changed is not there any more.
pub fn page_changed(session: &Session, asked: &Asked, instead: Vec<GatePlace>) -> Answer<Source> {
    session.with(|journal| {
        let mut source = Source::of(journal, asked)?;
        change(journal, source.pieces(), instead)?;
        Ok(source)
    })
}

/// An exercise of the person's own as it goes out.
///
/// # Errors
/// As [`page_changed`].
pub fn exercise_changed(session: &Session, id: EntryId, instead: Vec<GatePlace>) -> Answer<Exercise> {
    session.with(|journal| {
        let mut own = journal.own_exercise(id)?;
        change(journal, own.pieces(id), instead)?;
        Ok(own)
    })
}

/// A template of the person's own as it goes out.
///
/// # Errors
/// As [`page_changed`].
pub fn template_changed(session: &Session, id: EntryId, instead: Vec<GatePlace>) -> Answer<Template> {
    session.with(|journal| {
        let mut own = journal.template(&TemplateKey::from(id))?;
        change(journal, own.pieces(id), instead)?;
        Ok(own)
    })
}

fn change(journal: &mut Journal, pieces: Pieces<'_>, instead: Vec<GatePlace>) -> Result<(), JournalError> {
    if instead.is_empty() {
        return Ok(());
    }
    let places = GatePlaces::new(instead).map_err(|_| JournalError::TooLarge)?;
    journal.put_instead(pieces, &places)
}
