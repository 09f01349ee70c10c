//! What was done, how it ended, how long it took.

use std::time::Instant;

use crate::{Outcome, say};

/// One line a step, printed at the end whatever happened in between.
#[derive(Default)]
pub struct Figures {
    lines: Vec<String>,
    failed: u32,
}

impl Figures {
    pub fn take(&mut self, what: &str, step: impl FnOnce() -> Outcome<String>) {
        let begun = Instant::now();
        let done = say::step(what, step);
        let took = say::seconds(begun);
        self.lines.push(match done {
            Ok(detail) => format!("  passed {took:>13}  {what}  {detail}"),
            Err(why) => {
                self.failed += 1;
                format!("  FAILED {took:>13}  {what}: {why}")
            }
        });
    }

    pub fn print(&self) -> Outcome {
        println!("\nOther platforms, from here:\n{}", self.lines.join("\n"));
        if self.failed == 0 {
            Ok(())
        } else {
            Err(format!("{} of {} steps failed", self.failed, self.lines.len()))
        }
    }
}
