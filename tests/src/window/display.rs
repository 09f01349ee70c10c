//! A screen of the test's own.

use std::{
    io::{BufRead, BufReader},
    process::Stdio,
};

use super::{Failure, Outcome, group::Group};

/// An X server without hardware, tall enough for a window that holds a whole page.
pub struct Display {
    name: String,
    _server: Group,
}

impl Display {
    /// Starts one on a number that nobody uses.
    ///
    /// # Errors
    /// When Xvfb is missing or does not come up.
    pub fn start() -> Outcome<Self> {
        let mut server = Group::start("Xvfb", |xvfb| {
            xvfb.args(["-displayfd", "1", "-screen", "0", "1600x8000x24", "-nolisten", "tcp", "-noreset"]);
            xvfb.stdout(Stdio::piped());
        })?;
        let output = server.output().ok_or_else(|| Failure::new("Xvfb has no output"))?;
        let mut number = String::new();
        BufReader::new(output).read_line(&mut number)?;
        if number.trim().is_empty() {
            return Err(Failure::new("Xvfb did not start"));
        }
        Ok(Self { name: format!(":{}", number.trim()), _server: server })
    }

    /// What `DISPLAY` has to say.
    pub fn name(&self) -> &str {
        &self.name
    }
}
