//! Repeated measurements of one thing.

use std::{fmt, time::Duration};

/// Milliseconds, in the order they were taken.
#[derive(Default)]
pub struct Sample(Vec<f64>);

impl Sample {
    pub fn push(&mut self, took: Duration) {
        self.0.push(took.as_secs_f64() * 1000.0);
    }

    /// The middle one: one slow start among many says something of the machine,
    /// not of the app.
    pub fn median(&self) -> f64 {
        let mut sorted = self.0.clone();
        sorted.sort_by(f64::total_cmp);
        sorted.get(sorted.len() / 2).copied().unwrap_or(f64::NAN)
    }
}

impl fmt::Display for Sample {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let least = self.0.iter().copied().fold(f64::INFINITY, f64::min);
        let most = self.0.iter().copied().fold(0.0, f64::max);
        write!(f, "{:.0} ms (median of {}; {least:.0} to {most:.0})", self.median(), self.0.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_slow_start_does_not_move_the_median() {
        let mut sample = Sample::default();
        for ms in [500, 9_000, 510] {
            sample.push(Duration::from_millis(ms));
        }
        assert_eq!(sample.median(), 510.0);
        assert_eq!(sample.to_string(), "510 ms (median of 3; 500 to 9000)");
    }
}
