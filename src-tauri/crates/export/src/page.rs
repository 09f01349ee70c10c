//! The page that is asked for.

use stillpoint_journal::{
    Journal, JournalError,
    evidence::Piece,
    guard::Pieces,
    id::EntryId,
    sheet::{PageAsked as Asked, PageOf, Sheet},
    supervision::{Agreement, ItemBody, Practice, Preparation, Session},
    time::{DayRule, Moment},
};

use crate::{Period, agenda, availability, availability::gives_reason, evidence::CycleSource, pdf};

/// What a page is laid out from: a copy, in which words may be changed before it goes out.
pub enum Source {
    /// One session, and what is prepared for it.
    Agenda {
        /// The session's name.
        id: EntryId,
        /// The session.
        session: Box<Session>,
        /// What is prepared for it, kept or not.
        preparation: Box<Preparation>,
        /// The name of what is prepared, where it is kept.
        prepared: Option<EntryId>,
    },
    /// An agreement.
    Agreement {
        /// Its name.
        id: EntryId,
        /// The agreement.
        agreement: Box<Agreement>,
    },
    /// A piece of evidence.
    Piece {
        /// Its name.
        id: EntryId,
        /// The piece.
        piece: Box<Piece>,
    },
    /// A cycle of evidence, and what belongs to it.
    Cycle(Box<CycleSource>),
    /// Sessions with their names.
    Availability {
        /// The sessions.
        sessions: Vec<(EntryId, Session)>,
        /// The days it is about.
        period: Period,
        /// Whether it says why one did not take place.
        reasons: bool,
    },
}

impl Source {
    /// What the page asked for is laid out from.
    ///
    /// # Errors
    /// `NotFound` when there is no such session or agreement, or it is in the bin.
    pub fn of(journal: &mut Journal, asked: &Asked) -> Result<Self, JournalError> {
        let practice = journal.practice();
        Ok(match asked.of {
            PageOf::Agenda => {
                let id = asked.id.ok_or(JournalError::NotFound)?;
                let session = session(&practice, id).ok_or(JournalError::NotFound)?.clone();
                let preparation = journal.preparation(id)?.preparation;
                let prepared = prepared(&practice, id);
                let (session, preparation) = (Box::new(session), Box::new(preparation));
                Self::Agenda { id, session, preparation, prepared }
            }
            PageOf::Agreement => {
                let (id, agreement) = the_agreement(&practice, asked.id).ok_or(JournalError::NotFound)?;
                Self::Agreement { id, agreement: Box::new(agreement.clone()) }
            }
            PageOf::Piece => {
                let id = asked.id.ok_or(JournalError::NotFound)?;
                let found = practice.items.iter().find_map(|item| match &item.body {
                    ItemBody::Piece(piece) if item.id == id => Some(piece.clone()),
                    _ => None,
                });
                Self::Piece { id, piece: Box::new(found.ok_or(JournalError::NotFound)?) }
            }
            PageOf::Cycle => {
                let id = asked.id.ok_or(JournalError::NotFound)?;
                let standing = journal.evidence(Moment::now(DayRule::Calendar));
                let standing = standing.into_iter().find(|one| one.id == id).ok_or(JournalError::NotFound)?;
                Self::Cycle(Box::new(CycleSource::of(&practice, standing).ok_or(JournalError::NotFound)?))
            }
            PageOf::Availability => Self::Availability {
                sessions: sessions(&practice).map(|(id, session)| (id, session.clone())).collect(),
                period: Period { from: asked.from, to: asked.to },
                reasons: asked.reasons,
            },
        })
    }

    /// What of it somebody wrote and is on the page.
    pub fn pieces(&mut self) -> Pieces<'_> {
        match self {
            Self::Agenda { id, session, preparation, prepared } => {
                let mut all: Pieces<'_> = vec![(*id, &mut session.called)];
                let of = prepared.unwrap_or(*id);
                let shared = preparation.agenda.iter_mut().filter(|item| item.shown().is_some());
                all.extend(shared.map(|item| (of, item.line.as_mut().unwrap_or(&mut item.question) as _)));
                all
            }
            Self::Agreement { id, agreement } => agreement.pieces(*id),
            Self::Piece { id, piece } => piece.pieces(*id),
            Self::Cycle(source) => source.pieces(),
            Self::Availability { sessions, period, reasons } => {
                let those =
                    sessions.iter_mut().filter(|(_, session)| *reasons && gives_reason(session, *period));
                those.map(|(id, session)| (*id, &mut session.why as _)).collect()
            }
        }
    }

    /// What it is made from, for the log of what went out: a piece, or a cycle and its finished pieces.
    #[must_use]
    pub fn made_from(&self) -> Vec<EntryId> {
        match self {
            Self::Agenda { id, .. } | Self::Agreement { id, .. } | Self::Piece { id, .. } => vec![*id],
            Self::Cycle(source) => source.made_from(),
            Self::Availability { .. } => Vec::new(),
        }
    }

    /// What of it is called what, as it goes out: a piece, or a cycle and its finished pieces.
    #[must_use]
    pub fn called(&self) -> Vec<&str> {
        match self {
            Self::Piece { piece, .. } => vec![piece.called.as_str()],
            Self::Cycle(source) => source.called(),
            Self::Agenda { .. } | Self::Agreement { .. } | Self::Availability { .. } => Vec::new(),
        }
    }

    /// The page.
    #[must_use]
    pub fn sheet(&self) -> Sheet {
        let sheet = match self {
            Self::Agenda { session, preparation, .. } => agenda(session, preparation),
            Self::Agreement { agreement, .. } => crate::agreement(agreement),
            Self::Piece { piece, .. } => crate::evidence::piece(piece),
            Self::Cycle(source) => source.sheet(),
            Self::Availability { sessions, period, reasons } => {
                availability(sessions.iter().map(|(_, session)| session), *period, *reasons)
            }
        };
        Sheet { unprintable: pdf::unprintable(&sheet), ..sheet }
    }

    /// Its rows for a spreadsheet, where the page is a table; nothing where it is not.
    ///
    /// # Errors
    /// When they could not be put together.
    pub fn rows(&self) -> Result<Option<Vec<u8>>, csv::Error> {
        match self {
            Self::Agenda { .. } | Self::Agreement { .. } | Self::Piece { .. } | Self::Cycle(_) => Ok(None),
            Self::Availability { sessions, period, reasons } => {
                availability::rows(sessions.iter().map(|(_, session)| session), *period, *reasons).map(Some)
            }
        }
    }
}

impl std::fmt::Debug for Source {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Source(..)")
    }
}

/// One page of what is in a journal.
///
/// # Errors
/// `NotFound` when there is no such session or agreement, or it is in the bin.
pub fn page(journal: &mut Journal, asked: &Asked) -> Result<Sheet, JournalError> {
    Ok(Source::of(journal, asked)?.sheet())
}

/// The name of what is kept as prepared for a session.
fn prepared(practice: &Practice, of: EntryId) -> Option<EntryId> {
    practice.items.iter().find_map(|item| match &item.body {
        ItemBody::Preparation(preparation) if preparation.session == Some(of) => Some(item.id),
        _ => None,
    })
}

fn session(practice: &Practice, id: EntryId) -> Option<&Session> {
    practice.items.iter().find_map(|item| match &item.body {
        ItemBody::Session(session) if item.id == id => Some(session),
        _ => None,
    })
}

/// The one of that name.
fn the_agreement(practice: &Practice, id: Option<EntryId>) -> Option<(EntryId, &Agreement)> {
    practice.items.iter().find_map(|item| match &item.body {
        ItemBody::Agreement(agreement) if Some(item.id) == id => Some((item.id, agreement)),
        _ => None,
    })
}

fn sessions(practice: &Practice) -> impl Iterator<Item = (EntryId, &Session)> {
    practice.items.iter().filter_map(|item| match &item.body {
        ItemBody::Session(session) => Some((item.id, session)),
        _ => None,
    })
}
