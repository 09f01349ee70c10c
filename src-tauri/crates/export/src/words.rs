//! The words that pages are made with, beside what people wrote.

use stillpoint_journal::{
    supervision::{Role, SessionKind, SessionState, Want},
    time::Day,
};

/// "Thursday 26 November 2026"
pub fn weekday(day: Day) -> String {
    day.date().format("%A %-d %B %Y").to_string()
}

/// "26 November 2026"
pub fn date(day: Day) -> String {
    day.date().format("%-d %B %Y").to_string()
}

/// "Thu 26 Nov 2026", for a column: not broken over lines.
pub fn short_date(day: Day) -> String {
    day.date().format("%a\u{a0}%-d\u{a0}%b\u{a0}%Y").to_string()
}

/// "45 min", "1 h", "1 h 30 min"
pub fn duration(minutes: u64) -> String {
    match (minutes / 60, minutes % 60) {
        (0, rest) => format!("{rest} min"),
        (hours, 0) => format!("{hours} h"),
        (hours, rest) => format!("{hours} h {rest} min"),
    }
}

pub const fn kind(kind: SessionKind) -> &'static str {
    match kind {
        SessionKind::OneToOne => "One-to-one supervision",
        SessionKind::Group => "Group supervision",
        SessionKind::DropIn => "Drop-in",
        SessionKind::RbcsSolo => "RBCS by myself",
        SessionKind::RbcsOneToOne => "RBCS one to one",
        SessionKind::RbcsGroup => "RBCS group",
        SessionKind::Restorative => "Restorative supervision",
        SessionKind::NurseAdvocate => "Professional nurse advocate",
        SessionKind::Peer => "Peer supervision",
        SessionKind::Community => "Community of practice",
        SessionKind::Cascade => "Cascade training",
        SessionKind::Refresher => "Refresher training",
        SessionKind::Other => "Another kind of session",
    }
}

pub const fn state(state: SessionState) -> &'static str {
    match state {
        SessionState::Offered => "Offered",
        SessionState::Booked => "Booked",
        SessionState::Attended => "Attended",
        SessionState::Cancelled => "Cancelled",
        SessionState::Declined => "Declined",
    }
}

pub const fn role(role: Role) -> &'static str {
    match role {
        Role::Supervisee => "Taking part",
        Role::Facilitator => "Facilitating",
    }
}

pub const fn want(want: Want) -> &'static str {
    match want {
        Want::Hear => "To be heard",
        Want::Think => "To think it through",
        Want::Challenge => "To be challenged",
        Want::Teach => "To be taught",
        Want::Decide => "To decide together",
        Want::ShareRisk => "To share a risk",
    }
}

/// Stands in a cell that has nothing to say.
pub const NOTHING: &str = "–";

pub mod agenda {
    pub const TITLE: &str = "Agenda";
}

pub mod agreement {
    pub const TITLE: &str = "Supervision agreement";
    pub const KINDS: &str = "For";
    pub const WITH: &str = "With";
    pub const PURPOSE: &str = "What it is for";
    pub const FORMAT: &str = "How we meet";
    pub const FREQUENCY: &str = "How often and how long";
    pub const PROTECTED_TIME: &str = "Protected time";
    pub const PRIVACY: &str = "A private place";
    pub const RECORDS: &str = "Who records what, and where it is kept";
    pub const CONFIDENTIALITY: &str = "What stays between us";
    pub const LIMITS: &str = "What cannot stay between us";
    pub const CANCELLATION: &str = "If one of us cannot come";
    pub const URGENT: &str = "When something cannot wait";
    pub const EVALUATION: &str = "How we find out whether it helps";

    pub fn agreed(on: &str) -> String {
        format!("Agreed on {on}")
    }

    pub fn review(on: &str) -> String {
        format!("To be looked at again on {on}")
    }
}

pub mod availability {
    pub const TITLE: &str = "Supervision offered and attended";
    pub const IN_ALL: &str = "In all";
    pub const ONE_BY_ONE: &str = "Session by session";
    pub const SESSIONS: &str = "Sessions";
    pub const EVERY_KIND: &str = "All kinds";
    pub const HOURS: &str = "Time attended";
    pub const DATE: &str = "Date";
    pub const SESSION: &str = "Session";
    pub const ROLE: &str = "My part";
    pub const STATE: &str = "Where it stands";
    pub const LENGTH: &str = "Length";
    pub const REASON: &str = "Reason";
    pub const COUNTED: &str = "Each session is counted once, by where it stands now. A session without a \
                               length adds nothing to the time.";

    pub fn period(from: Option<&str>, to: Option<&str>) -> String {
        match (from, to) {
            (Some(from), Some(to)) => format!("{from} to {to}"),
            (Some(from), None) => format!("From {from}"),
            (None, Some(to)) => format!("Until {to}"),
            (None, None) => String::new(),
        }
    }
}

pub mod pdf {
    /// Below a page that has letters which its typefaces do not.
    pub const LOZENGE: &str = "◊ stands for a letter or sign that the typefaces of this page do not have.";

    pub fn page_number(page: usize, of: usize) -> String {
        format!("Page {page} of {of}")
    }
}
