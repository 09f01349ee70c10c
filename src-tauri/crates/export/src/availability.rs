//! Which sessions there were and what became of them, without a word of any.

use std::collections::BTreeMap;

use stillpoint_journal::{
    sheet::{Sheet, SheetBlock},
    supervision::{Session, SessionKind, SessionState},
    time::Day,
};

use crate::words::{self, availability as say};

/// The days a summary is about, both included; without an end it goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Period {
    /// The first.
    pub from: Option<Day>,
    /// The last.
    pub to: Option<Day>,
}

impl Period {
    fn has(self, day: Day) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }

    fn in_words(self) -> String {
        let (from, to) = (self.from.map(words::date), self.to.map(words::date));
        say::period(from.as_deref(), to.as_deref())
    }
}

/// The page to argue for protected time with: kinds, dates, the writer's part, where each stands and
/// how long it was, and the sums. Why one did not take place only with `reasons`.
#[must_use]
pub fn availability<'a>(
    sessions: impl IntoIterator<Item = &'a Session>,
    period: Period,
    reasons: bool,
) -> Sheet {
    let those = those(sessions, period);
    Sheet {
        title: say::TITLE.to_owned(),
        subtitle: period.in_words(),
        blocks: if those.is_empty() { Vec::new() } else { blocks(&those, reasons) },
        withheld: 0,
        unprintable: 0,
    }
}

/// Those a summary of the period is about, in the order of their days.
fn those<'a>(sessions: impl IntoIterator<Item = &'a Session>, period: Period) -> Vec<&'a Session> {
    let mut those: Vec<&Session> = sessions
        .into_iter()
        .filter(|session| session.state != SessionState::Begun && period.has(session.day))
        .collect();
    those.sort_by_key(|session| (session.place_in_time(), session.kind));
    those
}

fn blocks(sessions: &[&Session], reasons: bool) -> Vec<SheetBlock> {
    vec![
        SheetBlock::Heading { text: say::IN_ALL.to_owned() },
        sums(sessions),
        SheetBlock::Note { text: say::COUNTED.to_owned() },
        SheetBlock::Heading { text: say::ONE_BY_ONE.to_owned() },
        one_by_one(sessions, reasons),
    ]
}

const STATES: [SessionState; 5] = [
    SessionState::Attended,
    SessionState::Cancelled,
    SessionState::Declined,
    SessionState::Booked,
    SessionState::Offered,
];

fn column(state: SessionState) -> &'static str {
    if state == SessionState::Offered { say::ONLY_OFFERED } else { words::state(state) }
}

/// How many there are and where they stand, by kind, and how long those attended took.
fn sums(sessions: &[&Session]) -> SheetBlock {
    let mut kinds: BTreeMap<SessionKind, Vec<&Session>> = BTreeMap::new();
    for session in sessions {
        kinds.entry(session.kind).or_default().push(session);
    }
    let mut rows: Vec<Vec<String>> =
        kinds.iter().map(|(kind, those)| sum(words::kind(*kind), those)).collect();
    if rows.len() > 1 {
        rows.push(sum(say::EVERY_KIND, sessions));
    }
    let header = [say::SESSIONS, say::ALL].into_iter().chain(STATES.map(column)).chain([say::HOURS]);
    SheetBlock::Table { header: header.map(str::to_owned).collect(), rows }
}

fn sum(name: &str, sessions: &[&Session]) -> Vec<String> {
    let in_state = |state: SessionState| sessions.iter().filter(move |session| session.state == state);
    let counts = STATES.map(|state| in_state(state).count().to_string());
    let lengths = in_state(SessionState::Attended).filter_map(|session| session.minutes);
    let minutes: u64 = lengths.map(|minutes| u64::from(minutes.get())).sum();
    [name.to_owned(), sessions.len().to_string()]
        .into_iter()
        .chain(counts)
        .chain([words::duration(minutes)])
        .collect()
}

fn one_by_one(sessions: &[&Session], reasons: bool) -> SheetBlock {
    let header = [say::DATE, say::SESSION, say::ROLE, say::STATE, say::LENGTH];
    let reason = reasons.then_some(say::REASON);
    SheetBlock::Table {
        header: header.into_iter().chain(reason).map(str::to_owned).collect(),
        rows: sessions.iter().map(|session| row(session, reasons)).collect(),
    }
}

fn row(session: &Session, reasons: bool) -> Vec<String> {
    let length = session.minutes.map(|minutes| words::duration(minutes.get().into()));
    let cells = [
        words::short_date(session.day),
        words::kind(session.kind).to_owned(),
        words::role(session.role).to_owned(),
        words::state(session.state).to_owned(),
        length.unwrap_or_else(|| words::NOTHING.to_owned()),
    ];
    cells.into_iter().chain(reasons.then(|| reason(session))).collect()
}

/// The same sessions for a spreadsheet: a row each, days as `2026-04-01` and minutes as numbers, so
/// that they can be sorted and added up there. Commas, lines that end as RFC 4180 says, and the mark
/// by which spreadsheets know UTF-8.
///
/// # Errors
/// When the rows could not be put together.
pub(crate) fn rows<'a>(
    sessions: impl IntoIterator<Item = &'a Session>,
    period: Period,
    reasons: bool,
) -> Result<Vec<u8>, csv::Error> {
    let header = [say::DATE, say::SESSION, say::ROLE, say::STATE, say::MINUTES];
    let mut table = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(BOM.to_vec());
    table.write_record(header.into_iter().chain(reasons.then_some(say::REASON)))?;
    for session in those(sessions, period) {
        let minutes = session.minutes.map(|minutes| minutes.get().to_string());
        let cells = [
            session.day.to_string(),
            words::kind(session.kind).to_owned(),
            words::role(session.role).to_owned(),
            words::state(session.state).to_owned(),
            minutes.unwrap_or_default(),
        ];
        let why = reasons.then(|| why(session).map(inert).unwrap_or_default());
        table.write_record(cells.into_iter().chain(why))?;
    }
    table.into_inner().map_err(|error| error.into_error().into())
}

/// U+FEFF in UTF-8.
const BOM: &[u8] = b"\xEF\xBB\xBF";

/// A text that a spreadsheet does not take for a formula.
fn inert(text: String) -> String {
    if text.starts_with(['=', '+', '-', '@']) { format!("'{text}") } else { text }
}

/// Whether a summary of those days says why this one did not take place.
pub(crate) fn gives_reason(session: &Session, period: Period) -> bool {
    period.has(session.day) && is_gone(session) && !session.why.trim().is_empty()
}

fn is_gone(session: &Session) -> bool {
    matches!(session.state, SessionState::Cancelled | SessionState::Declined)
}

/// Why it did not take place: of one that did, or still may, there is nothing to say.
fn reason(session: &Session) -> String {
    why(session).unwrap_or_else(|| words::NOTHING.to_owned())
}

fn why(session: &Session) -> Option<String> {
    let why = session.why.split_whitespace().collect::<Vec<_>>().join(" ");
    (is_gone(session) && !why.is_empty()).then_some(why)
}
