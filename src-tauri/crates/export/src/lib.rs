//! Documents out of a journal: what stands on a page, and the page as a PDF.
//!
//! - [`page`]: one page of a journal, as a [`Sheet`]. What may be shown to others is chosen here
//!   and nowhere else: [`agenda`], [`agreement`], [`availability`].
//! - [`pdf`]: the file made of a sheet. It is given the sheet and nothing more, so that nothing can
//!   be in the file that was not on the screen.
//! - [`calendar`]: dates from a calendar file, and sessions into one.
//!
//! [`Sheet`]: stillpoint_journal::sheet::Sheet

mod agenda;
mod agreement;
mod availability;
pub mod calendar;
mod page;
mod pdf;
mod words;

pub use agenda::agenda;
pub use agreement::agreement;
pub use availability::{Period, availability};
pub use page::{Asked, page};
pub use pdf::{NotLaidOut, pdf};
