//! Evidence for a body, or for oneself: cycles and what is asked for in them, a log, and pieces that
//! are made for others to read.
//!
//! What the bodies ask for is data with a date ([`pack`]). Everything that is counted shows how
//! ([`standing`], [`supervised`]).

mod fraction;
pub mod pack;
mod record;
pub mod standing;
pub mod supervised;
#[cfg(test)]
mod tests;

pub use pack::{
    CycleRule, Form, FormField, GroupBand, GroupCounts, PACKS, Requirement, RulePack, SupervisionRule,
    WordLimit, YearDay, pack,
};
pub use record::{
    Cycle, ExportFormat, ExportKind, Exported, Feedback, Learning, LearningKind, Milestone, People, Piece,
    PieceField, PieceSource, PracticeHours, TakenParagraph,
};
pub use standing::{CycleStanding, Total, TotalOf, Working};
pub use supervised::{Counted, Month, Supervised, SupervisedLine};
