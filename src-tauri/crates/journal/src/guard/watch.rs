//! The words a person asked to be warned of: names of places and people that no pattern knows.

use std::{fmt, ops::Range};

use thiserror::Error;
use zeroize::Zeroizing;

use super::{Kind, settle::Candidate};
use crate::{
    fold::{fold, fold_into, words},
    list::List,
    text::Word,
};

/// Most words or phrases on a watch-list. Each is a [`Word`]: at most 80 characters.
pub const WATCH_MAX: usize = 500;

/// A watch-list as it is written, kept and sent.
pub type WatchWords = List<Word, WATCH_MAX>;

/// More bytes than this between two words, and they are no phrase.
const GAP_MAX: usize = 4;

/// A word of the list has neither a letter nor a digit in it, so it could never be met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("must have a letter or a digit in every word")]
pub struct NothingToWatch;

/// A watch-list, ready to be looked for; wiped when dropped, never shown by `Debug`.
///
/// Whole words are met, whatever their case and accents, and whatever stands between the words of
/// a phrase: "st marys" is not "St Mary's", but "St. Mary’s" and "ST MARY'S" are.
#[derive(Default)]
pub struct WatchList {
    first: Branch,
}

/// What may come next, sorted by word.
#[derive(Default)]
struct Branch {
    next: Vec<(Zeroizing<String>, Branch)>,
    /// A word or phrase of the list ends here.
    whole: bool,
}

impl WatchList {
    /// Takes the list in.
    ///
    /// # Errors
    /// [`NothingToWatch`] when one of them is only punctuation. The rest is not taken in either.
    pub fn new(list: &WatchWords) -> Result<Self, NothingToWatch> {
        let mut first = Branch::default();
        for phrase in list.iter() {
            let end = words(phrase)
                .fold(&mut first, |branch, at| branch.grow(fold(phrase.get(at).unwrap_or_default())));
            end.whole = true;
        }
        if first.whole { Err(NothingToWatch) } else { Ok(Self { first }) }
    }

    /// Every word and phrase of the list in `text`, the longest at each place.
    pub(super) fn find(&self, text: &str, out: &mut Vec<Candidate>) {
        if self.first.next.is_empty() {
            return;
        }
        let all: Vec<Range<usize>> = words(text).collect();
        let mut from = 0;
        while let Some(start) = all.get(from) {
            match self.longest(text, all.get(from..).unwrap_or_default()) {
                Some((count, end)) => {
                    out.push(Candidate::fixed(start.start..end, Kind::Watched, "(left out)"));
                    from += count;
                }
                None => from += 1,
            }
        }
    }

    /// How many of `words` the longest phrase beginning with the first of them takes, and its end.
    fn longest(&self, text: &str, words: &[Range<usize>]) -> Option<(usize, usize)> {
        let mut branch = &self.first;
        let mut best = None;
        let mut folded = Zeroizing::new(String::new());
        let mut last = None;
        for (n, at) in words.iter().enumerate() {
            if last.is_some_and(|end| at.start.saturating_sub(end) > GAP_MAX) {
                break;
            }
            folded.clear();
            fold_into(text.get(at.clone()).unwrap_or_default(), &mut folded);
            let Some(next) = branch.follow(&folded) else { break };
            if next.whole {
                best = Some((n + 1, at.end));
            }
            branch = next;
            last = Some(at.end);
        }
        best
    }
}

impl Branch {
    fn place(&self, word: &str) -> Result<usize, usize> {
        self.next.binary_search_by(|(known, _)| known.as_str().cmp(word))
    }

    fn follow(&self, word: &str) -> Option<&Self> {
        self.place(word).ok().and_then(|at| self.next.get(at)).map(|(_, branch)| branch)
    }

    fn grow(&mut self, word: Zeroizing<String>) -> &mut Self {
        let at = match self.place(&word) {
            Ok(at) => at,
            Err(at) => {
                self.next.insert(at, (word, Self::default()));
                at
            }
        };
        #[allow(clippy::indexing_slicing, reason = "found or put there above")]
        &mut self.next[at].1
    }
}

impl fmt::Debug for WatchList {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("WatchList(..)")
    }
}
