//! The growing pause after secrets that did not open the journal.
//!
//! It is a courtesy, not a defence: whoever has the file can guess elsewhere, and
//! there the key derivation is what costs them. It slows somebody at this screen.

use std::time::{Duration, Instant};

/// Mistakes that cost nothing: a slip of the finger is not an attack.
const FREE: u32 = 2;
/// The longest pause.
const LONGEST: Duration = Duration::from_secs(30);

/// Counts wrong secrets and says how long to wait before the next.
#[derive(Debug, Default)]
pub struct Courtesy {
    failures: u32,
    until: Option<Instant>,
}

impl Courtesy {
    /// Whether a secret may be tried at `now`.
    ///
    /// # Errors
    /// The whole seconds still to wait, rounded up.
    pub fn permit(&self, now: Instant) -> Result<(), u64> {
        let left = self.until.map_or(Duration::ZERO, |until| until.saturating_duration_since(now));
        if left.is_zero() {
            Ok(())
        } else {
            Err(left.as_millis().div_ceil(1000).try_into().unwrap_or(u64::MAX))
        }
    }

    /// A secret was wrong at `now`.
    pub fn failed(&mut self, now: Instant) {
        self.failures = self.failures.saturating_add(1);
        self.until = pause_after(self.failures).and_then(|pause| now.checked_add(pause));
    }

    /// A secret was right: the count begins again.
    pub fn succeeded(&mut self) {
        *self = Self::default();
    }
}

/// None for the first two, then 1, 2, 4 … seconds, up to [`LONGEST`].
fn pause_after(failures: u32) -> Option<Duration> {
    let doublings = failures.checked_sub(FREE + 1)?;
    let seconds = 1u64.checked_shl(doublings).unwrap_or(u64::MAX);
    Some(Duration::from_secs(seconds).min(LONGEST))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_slips_cost_nothing_and_then_the_pause_doubles_to_half_a_minute() {
        let pauses: Vec<_> = (1..=10).map(|n| pause_after(n).map_or(0, |pause| pause.as_secs())).collect();
        assert_eq!(pauses, [0, 0, 1, 2, 4, 8, 16, 30, 30, 30]);
        assert_eq!(pause_after(u32::MAX), Some(LONGEST));
    }

    #[test]
    fn the_wait_runs_out_and_is_told_in_whole_seconds() {
        let start = Instant::now();
        let mut courtesy = Courtesy::default();
        (0..4).for_each(|_| courtesy.failed(start));
        assert_eq!(courtesy.permit(start), Err(2));
        assert_eq!(courtesy.permit(start + Duration::from_millis(1001)), Err(1));
        assert_eq!(courtesy.permit(start + Duration::from_secs(2)), Ok(()));
    }

    #[test]
    fn the_right_secret_clears_the_count() {
        let start = Instant::now();
        let mut courtesy = Courtesy::default();
        (0..9).for_each(|_| courtesy.failed(start));
        courtesy.succeeded();
        courtesy.failed(start);
        assert_eq!(courtesy.permit(start), Ok(()));
    }
}
