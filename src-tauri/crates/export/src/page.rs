//! The page that is asked for.

use stillpoint_journal::{
    Journal, JournalError,
    id::EntryId,
    sheet::{PageOf, Sheet},
    supervision::{Agreement, ItemBody, Practice, Session},
    time::Day,
};

use crate::{Period, agenda, agreement, availability, pdf};

/// What is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Asked {
    /// Which page.
    pub of: PageOf,
    /// The session of the agenda, or the agreement.
    pub id: Option<EntryId>,
    /// Of a summary: its first day.
    pub from: Option<Day>,
    /// Of a summary: its last day.
    pub to: Option<Day>,
    /// Of a summary: whether it says why a session did not take place.
    pub reasons: bool,
}

/// One page of what is in a journal.
///
/// # Errors
/// `NotFound` when there is no such session or agreement, or it is in the bin.
pub fn page(journal: &mut Journal, asked: &Asked) -> Result<Sheet, JournalError> {
    let practice = journal.practice();
    let sheet = match asked.of {
        PageOf::Agenda => {
            let id = asked.id.ok_or(JournalError::NotFound)?;
            let session = session(&practice, id).ok_or(JournalError::NotFound)?;
            agenda(session, &journal.preparation(id)?.preparation)
        }
        PageOf::Agreement => agreement(the_agreement(&practice, asked.id).ok_or(JournalError::NotFound)?),
        PageOf::Availability => {
            let period = Period { from: asked.from, to: asked.to };
            availability(sessions(&practice), period, asked.reasons)
        }
    };
    Ok(Sheet { unprintable: pdf::unprintable(&sheet), ..sheet })
}

fn session(practice: &Practice, id: EntryId) -> Option<&Session> {
    practice.items.iter().find_map(|item| match &item.body {
        ItemBody::Session(session) if item.id == id => Some(session),
        _ => None,
    })
}

/// The one of that name.
fn the_agreement(practice: &Practice, id: Option<EntryId>) -> Option<&Agreement> {
    practice.items.iter().find_map(|item| match &item.body {
        ItemBody::Agreement(agreement) if Some(item.id) == id => Some(agreement),
        _ => None,
    })
}

fn sessions(practice: &Practice) -> impl Iterator<Item = &Session> {
    practice.items.iter().filter_map(|item| match &item.body {
        ItemBody::Session(session) => Some(session),
        _ => None,
    })
}
