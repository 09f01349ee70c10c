//! The recovery kit: one page that holds a recovery code and says what it is for. It names neither
//! the journal nor the place where it is kept, so that the page alone leads nowhere.

use stillpoint_journal::time::Day;
use zeroize::Zeroizing;

use crate::pdf::{self, NotLaidOut};
use crate::words;

/// The page with the code's groups, in order; `made` is the day the code was made.
///
/// # Errors
/// [`NotLaidOut`] when the result would not be a sound, accessible file.
pub fn recovery_kit(groups: &[Zeroizing<String>], made: Day) -> Result<Zeroizing<Vec<u8>>, NotLaidOut> {
    pdf::kit(groups, &words::kit::made(made)).map(Zeroizing::new)
}
