//! Words a person wrote: bounded, wiped when dropped, never shown by `Debug`.

use std::{fmt, ops::Deref};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use thiserror::Error;
use ts_rs::TS;
use zeroize::Zeroizing;

/// Most characters (Unicode scalar values) a [`Text`] holds.
///
/// About a 500-page book: nobody meets it by writing, and a paste that does is refused whole
/// rather than cut.
pub const TEXT_MAX: usize = 1_000_000;

/// Most characters (Unicode scalar values) a [`Line`] or a [`Word`] holds.
pub const WORD_MAX: usize = 80;

/// Why a string is not acceptable. Says nothing of what the string was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum TextError {
    /// More than this many characters.
    #[error("must have at most {0} characters")]
    TooLong(usize),
    /// Nothing but white space where a word is needed.
    #[error("must not be blank")]
    Blank,
}

fn bounded(value: &str, max: usize) -> Result<(), TextError> {
    // A byte count below the limit settles it without walking a megabyte.
    if value.len() <= max || value.chars().nth(max).is_none() { Ok(()) } else { Err(TextError::TooLong(max)) }
}

macro_rules! written {
    ($(#[$doc:meta])* $name:ident, $ts:literal, $check:expr) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, TS)]
        #[ts(type = $ts)]
        pub struct $name(Zeroizing<String>);

        impl $name {
            /// Checks the length and keeps the string exactly as it is.
            ///
            /// # Errors
            /// [`TextError`] when it is too long, or blank where it may not be. Nothing is cut.
            pub fn new(value: impl Into<String>) -> Result<Self, TextError> {
                let value = Zeroizing::new(value.into());
                let check: fn(&str) -> Result<(), TextError> = $check;
                check(&value)?;
                Ok(Self(value))
            }

            /// What was written.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl Deref for $name {
            type Target = str;
            fn deref(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "(..)"))
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                Self::new(String::deserialize(deserializer)?).map_err(D::Error::custom)
            }
        }
    };
}

written! {
    /// Free writing of any shape, at most [`TEXT_MAX`] characters, may be empty.
    #[derive(Default)]
    Text, "string", |value| bounded(value, TEXT_MAX)
}

written! {
    /// A short line that may be empty (skipped), at most [`WORD_MAX`] characters.
    #[derive(Default)]
    Line, "string", |value| bounded(value, WORD_MAX)
}

written! {
    /// A catalogue id or the writer's own word: never blank, at most [`WORD_MAX`] characters.
    ///
    /// It is not checked against the catalogue: a list may grow or lose a word between versions,
    /// and an old entry must still be readable.
    Word, "string", |value| {
        bounded(value, WORD_MAX)?;
        if value.trim().is_empty() { Err(TextError::Blank) } else { Ok(()) }
    }
}

impl Text {
    /// The first `max` characters with runs of white space made single spaces.
    #[must_use]
    pub fn snippet(&self, max: usize) -> Text {
        let mut out = Zeroizing::new(String::new());
        let mut left = max;
        // Bounded before splitting, so that a megabyte without a space costs no more than a page.
        let head_end = self.char_indices().nth(max.saturating_mul(4)).map_or(self.len(), |(at, _)| at);
        for word in self.get(..head_end).unwrap_or_default().split_whitespace() {
            let gap = usize::from(!out.is_empty());
            if left <= gap {
                break;
            }
            if gap == 1 {
                out.push(' ');
            }
            left -= gap;
            let taken: usize = word.chars().take(left).map(|c| out.push(c)).count();
            left -= taken;
        }
        Self(out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_million_characters_are_kept_whole_and_one_more_is_refused() {
        let longest = "é".repeat(TEXT_MAX);
        assert_eq!(Text::new(longest.clone()).unwrap().as_str(), longest);
        assert_eq!(Text::new(longest + "é"), Err(TextError::TooLong(TEXT_MAX)));
    }

    #[test]
    fn words_count_characters_not_bytes_and_are_not_blank() {
        assert!(Word::new("ü".repeat(WORD_MAX)).is_ok());
        assert_eq!(Word::new("ü".repeat(WORD_MAX + 1)), Err(TextError::TooLong(WORD_MAX)));
        assert_eq!(Word::new(" \t\u{2003}"), Err(TextError::Blank));
        assert!(Line::new("").is_ok());
    }

    #[test]
    fn nothing_written_shows_in_debug() {
        let shown = format!("{:?} {:?}", Text::new("heron").unwrap(), Word::new("heron").unwrap());
        assert!(!shown.contains("heron"), "{shown}");
    }

    #[test]
    fn a_snippet_is_one_line_and_never_longer_than_asked() {
        let text = Text::new("  one\n\ntwo\tthree  ").unwrap();
        assert_eq!(text.snippet(240).as_str(), "one two three");
        assert_eq!(text.snippet(5).as_str(), "one t");
        assert_eq!(text.snippet(4).as_str(), "one");
        assert_eq!(Text::new("é".repeat(9)).unwrap().snippet(4).as_str(), "éééé");
        assert_eq!(Text::new("").unwrap().snippet(4).as_str(), "");
    }
}
