//! Documents out of a journal: what stands on a page, and the page as a PDF.
//!
//! - [`page`]: one page of a journal, as a [`Sheet`]; [`Source`]: the copy it is laid out from, in
//!   which the identifier guard may change words before it goes out. What may be shown to others is chosen here
//!   and nowhere else: [`agenda`], [`agreement`], [`availability`], and evidence.
//! - [`markdown`]: the same sheet as plain text with marks.
//! - [`pdf`]: the file made of a sheet. It is given the sheet and nothing more, so that nothing can
//!   be in the file that was not on the screen.
//! - [`recovery_kit`]: the page that a recovery code is kept on.
//! - [`everything`]: a whole journal as plain files, and such files read again.
//! - [`foreign`]: entries from files of other programs.
//! - [`calendar`]: dates from a calendar file, and sessions into one.
//!
//! [`Sheet`]: stillpoint_journal::sheet::Sheet

mod agenda;
mod agreement;
mod availability;
pub mod calendar;
pub mod everything;
mod evidence;
pub mod foreign;
mod kit;
mod markdown;
mod page;
mod pdf;
mod words;

pub use agenda::agenda;
pub use agreement::agreement;
pub use availability::{Period, availability};
pub use kit::recovery_kit;
pub use markdown::markdown;
pub use page::{Source, page};
pub use pdf::{NotLaidOut, pdf};
pub use stillpoint_journal::sheet::PageAsked as Asked;
