//! What end-to-end tests may change, and nobody else: an ordinary build has no
//! way to a cheaper key or another clock.

use std::time::Duration;

use stillpoint_journal::KdfCost;
use stillpoint_journal::time::Moment;

/// Departures from what the app would choose itself.
#[derive(Debug, Default)]
pub struct Tuning {
    /// The cost of deriving keys, instead of one measured on this machine.
    pub cost: Option<KdfCost>,
    /// How long doing nothing may last, instead of what the settings say.
    pub idle: Option<Duration>,
    /// Days to add to what the clock says.
    pub days_later: i64,
}

impl Tuning {
    /// None, in any build that is not for tests.
    #[cfg(not(feature = "e2e"))]
    pub fn from_environment() -> Self {
        Self::default()
    }

    /// As `STILLPOINT_E2E_KDF=low`, `STILLPOINT_E2E_IDLE_SECONDS` and `STILLPOINT_E2E_DAYS_LATER` say.
    #[cfg(feature = "e2e")]
    pub fn from_environment() -> Self {
        let low = std::env::var_os("STILLPOINT_E2E_KDF").is_some_and(|cost| cost == "low");
        let days_later = std::env::var("STILLPOINT_E2E_DAYS_LATER").ok().and_then(|s| s.parse().ok());
        let idle = std::env::var("STILLPOINT_E2E_IDLE_SECONDS").ok().and_then(|s| s.parse().ok());
        Self {
            cost: if low { KdfCost::new(19, 1, 1).ok() } else { None },
            idle: idle.map(Duration::from_secs),
            days_later: days_later.unwrap_or_default(),
        }
    }

    /// That moment, or as many days later as a test says.
    pub fn later(&self, now: Moment) -> Moment {
        if self.days_later == 0 { now } else { now.days_later(self.days_later) }
    }

    /// The cost for a new secret. Measuring takes about a second.
    pub fn cost(&self) -> KdfCost {
        self.cost.unwrap_or_else(KdfCost::calibrate)
    }
}
