//! Waiting for something to become true, never for time to pass.

use std::time::{Duration, Instant};

use super::{Failure, Outcome};

/// How long anything on the screen may take before a test gives up. Generous, since
/// it is only ever reached by a failure, and shared machines stall.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// Between two looks.
const GLANCE: Duration = Duration::from_millis(20);

/// Looks until `seen` gives something, for at most `limit`.
///
/// # Errors
/// `seen`'s own, at once; or that the time is over.
pub fn poll<T>(limit: Duration, what: &str, mut seen: impl FnMut() -> Outcome<Option<T>>) -> Outcome<T> {
    let begun = Instant::now();
    loop {
        if let Some(found) = seen()? {
            return Ok(found);
        }
        if begun.elapsed() > limit {
            return Err(Failure::new(format!("after {limit:?} still waiting for {what}")));
        }
        std::thread::sleep(GLANCE);
    }
}

/// Looks until `holds`.
///
/// # Errors
/// As [`poll`].
pub fn until(what: &str, mut holds: impl FnMut() -> Outcome<bool>) -> Outcome {
    poll(PATIENCE, what, || Ok(holds()?.then_some(())))
}
