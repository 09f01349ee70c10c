//! Why a test could not go on, in words.

use std::fmt;

/// What a step of a test answers.
pub type Outcome<T = ()> = Result<T, Failure>;

/// A sentence (and, from the page, an outline of what was on the screen).
pub struct Failure(String);

impl Failure {
    /// A failure said in these words.
    pub fn new(words: impl Into<String>) -> Self {
        Self(words.into())
    }
}

// The test runner prints the debug form; a quoted one would hide the line breaks.
impl fmt::Debug for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<E: std::error::Error> From<E> for Failure {
    fn from(error: E) -> Self {
        let mut words = error.to_string();
        let mut cause = error.source();
        while let Some(inner) = cause {
            words = format!("{words}: {inner}");
            cause = inner.source();
        }
        Self(words)
    }
}

/// Goes on when `holds`, and otherwise fails in these words.
///
/// # Errors
/// When it does not hold.
pub fn ensure(holds: bool, words: impl Into<String>) -> Outcome {
    if holds { Ok(()) } else { Err(Failure::new(words)) }
}
