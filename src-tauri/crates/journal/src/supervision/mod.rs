//! Supervision: sessions, what is agreed about them, what is prepared for them, what came of them,
//! and what one holds on to in between.
//!
//! Each thing is an [`Item`] with a kind of its own ([`ItemBody`]); [`standing`] and [`beginning`]
//! are the sums over all of them.

mod action;
mod agreement;
pub mod beginning;
mod clock;
mod found;
mod frontline;
mod item;
mod plan;
mod preparation;
pub mod series;
#[cfg(test)]
mod series_tests;
mod session;
pub mod standing;
#[cfg(test)]
mod tests;
mod whole;

pub use action::{Action, ActionState, Intention};
pub use agreement::Agreement;
pub use beginning::Beginning;
pub use clock::{Clock, NotAClock};
pub use found::{FoundDate, FoundDates, LeftOut};
pub use frontline::{Alone, MicroChange, PRINCIPLES_MAX, Phrase, Principle, RiskCard, Why};
pub(crate) use item::refused_field;
pub use item::{Item, ItemBody, ItemKind, KeepItem, MANY_MAX, ManyBodies, ManyIds, Practice};
pub use plan::{Allowance, Confidence, Programme, Refresher, Rhythm};
pub use preparation::{AGENDA_MAX, Aequip, AgendaItem, OnlineCheck, Preparation, Proctor, Want};
pub use series::{SeriesChanged, SeriesLater};
pub use session::{After, Format, Recurrence, RepeatUnit, Role, Session, SessionKind, SessionState};
pub use standing::Standing;
pub use whole::{NotInRange, Whole};

/// Minutes of a session: one to a whole day.
pub type SessionMinutes = Whole<1, 1440>;
/// Minutes of one thing on an agenda.
pub type ItemMinutes = Whole<1, 240>;
/// Sessions in an allowance or a programme.
pub type Sessions = Whole<1, 500>;
/// Weeks between sessions, or until something is due again.
pub type Weeks = Whole<1, 520>;
/// Days beforehand; nought is the day itself.
pub type DaysBefore = Whole<0, 60>;
