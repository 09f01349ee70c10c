//! How long nobody has done anything.
//!
//! Two clocks are asked. The monotonic one stops while a laptop sleeps, so an
//! hour under a closed lid would not count; the wall clock runs on but can be
//! put back. The longer of the two answers is believed: a clock put forward
//! locks early, and nothing makes it lock late.

use std::time::{Duration, Instant, SystemTime};

/// One moment on both clocks.
#[derive(Debug, Clone, Copy)]
pub struct Tick {
    /// Counts on through sleep; may be set.
    pub wall: SystemTime,
    /// Never goes back; may stand still in sleep.
    pub steady: Instant,
}

impl Tick {
    /// This moment.
    pub fn now() -> Self {
        Self { wall: SystemTime::now(), steady: Instant::now() }
    }

    fn since(&self, earlier: &Self) -> Duration {
        let wall = self.wall.duration_since(earlier.wall).unwrap_or_default();
        wall.max(self.steady.saturating_duration_since(earlier.steady))
    }
}

/// When something was last done, and how long doing nothing may last.
#[derive(Debug)]
pub struct Idle {
    last: Tick,
    limit: Option<Duration>,
}

impl Idle {
    /// Begins counting at `now`; no limit means never.
    pub fn new(now: Tick, limit: Option<Duration>) -> Self {
        Self { last: now, limit }
    }

    /// Something was done at `now`.
    ///
    /// Once the limit has passed nothing undoes it: the first key pressed after
    /// waking the laptop must find the journal locked, not keep it open.
    pub fn touch(&mut self, now: Tick) {
        if !self.expired(now) {
            self.last = now;
        }
    }

    /// Another limit, from now on.
    pub fn set_limit(&mut self, limit: Option<Duration>, now: Tick) {
        self.touch(now);
        self.limit = limit;
    }

    /// As if so much time had passed.
    #[cfg(test)]
    pub(crate) fn pass_for_test(&mut self, time: Duration) {
        self.last.wall -= time;
    }

    /// Whether the limit has passed at `now`.
    pub fn expired(&self, now: Tick) -> bool {
        self.limit.is_some_and(|limit| now.since(&self.last) >= limit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIVE: Duration = Duration::from_secs(300);

    fn after(start: Tick, wall: i64, steady: u64) -> Tick {
        let distance = Duration::from_secs(wall.unsigned_abs());
        Tick {
            wall: if wall < 0 { start.wall - distance } else { start.wall + distance },
            steady: start.steady + Duration::from_secs(steady),
        }
    }

    #[test]
    fn it_expires_at_the_limit_and_not_before() {
        let start = Tick::now();
        let idle = Idle::new(start, Some(FIVE));
        assert!(!idle.expired(after(start, 299, 299)));
        assert!(idle.expired(after(start, 300, 300)));
    }

    #[test]
    fn doing_something_begins_it_again() {
        let start = Tick::now();
        let mut idle = Idle::new(start, Some(FIVE));
        idle.touch(after(start, 200, 200));
        assert!(!idle.expired(after(start, 400, 400)));
        assert!(idle.expired(after(start, 500, 500)));
    }

    #[test]
    fn sleep_counts_although_the_steady_clock_stood_still() {
        let start = Tick::now();
        assert!(Idle::new(start, Some(FIVE)).expired(after(start, 3600, 1)));
    }

    #[test]
    fn the_first_key_after_waking_comes_too_late() {
        let start = Tick::now();
        let mut idle = Idle::new(start, Some(FIVE));
        idle.touch(after(start, 3600, 1));
        assert!(idle.expired(after(start, 3601, 2)));
    }

    #[test]
    fn putting_the_clock_back_wins_no_time() {
        let start = Tick::now();
        assert!(Idle::new(start, Some(FIVE)).expired(after(start, -7200, 301)));
    }

    #[test]
    fn without_a_limit_it_never_expires() {
        let start = Tick::now();
        assert!(!Idle::new(start, None).expired(after(start, 1_000_000, 1_000_000)));
    }

    #[test]
    fn a_shorter_limit_counts_from_when_it_was_set() {
        let start = Tick::now();
        let mut idle = Idle::new(start, None);
        idle.set_limit(Some(FIVE), after(start, 10_000, 10_000));
        assert!(!idle.expired(after(start, 10_299, 10_299)));
        assert!(idle.expired(after(start, 10_300, 10_300)));
    }
}
