//! What is shown: results on standard output, progress and trouble on the other.

use std::io::{self, IsTerminal, Write};
use std::time::{Duration, Instant};

/// Shows a line of the result. Nobody reading it is no reason to stop.
pub fn line(text: &str) {
    let _ = writeln!(io::stdout(), "{text}");
}

/// Shows what went wrong.
pub fn error(text: &dyn std::fmt::Display) {
    let _ = writeln!(io::stderr(), "{text}");
}

/// How far long work has come, shown on a terminal only and no more than a few times a second.
pub struct Progress {
    what: &'static str,
    of: usize,
    shown: Option<Instant>,
    terminal: bool,
}

impl Progress {
    pub fn new(what: &'static str, of: usize) -> Self {
        Self { what, of, shown: None, terminal: io::stderr().is_terminal() }
    }

    pub fn at(&mut self, done: usize) {
        const OFTEN: Duration = Duration::from_millis(200);
        if self.terminal && self.shown.is_none_or(|shown| shown.elapsed() > OFTEN) {
            self.shown = Some(Instant::now());
            let _ = write!(io::stderr(), "\r{}: {done} of {} ", self.what, self.of);
            let _ = io::stderr().flush();
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if self.shown.is_some() {
            let _ = write!(io::stderr(), "\r\x1b[2K");
        }
    }
}

/// "1 record", "2 records".
pub fn count(number: usize, one: &str, more: &str) -> String {
    if number == 1 { format!("1 {one}") } else { format!("{number} {more}") }
}
