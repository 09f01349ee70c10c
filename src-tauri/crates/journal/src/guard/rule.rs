//! A pattern, and what stands around what it found.
//!
//! Every pattern is of bounded length, so that looking through a text takes time in proportion
//! to the text: the `regex` crate never backtracks, and no single match can run to the end.

use std::{ops::Range, sync::OnceLock};

use regex::{Captures, Regex};

use super::{Kind, settle::Candidate};

/// A pattern that is compiled when it is first asked for.
pub(super) struct Rule {
    pattern: &'static str,
    made: OnceLock<Option<Regex>>,
}

impl Rule {
    pub(super) const fn new(pattern: &'static str) -> Self {
        Self { pattern, made: OnceLock::new() }
    }

    /// `None` only for a pattern with a mistake in it, which a test would have shown.
    pub(super) fn regex(&self) -> Option<&Regex> {
        self.made.get_or_init(|| Regex::new(self.pattern).ok()).as_ref()
    }

    pub(super) fn meets(&self, text: &str) -> bool {
        self.regex().is_some_and(|regex| regex.is_match(text))
    }

    /// Everywhere the pattern stands in `text` and `judge` agrees. What it turns down is looked
    /// at again from its second character, as something else may begin inside it.
    pub(super) fn each<'t>(
        &self,
        text: &'t str,
        out: &mut Vec<Candidate>,
        mut judge: impl FnMut(&Captures<'t>) -> Option<Candidate>,
    ) {
        let Some(regex) = self.regex() else { return };
        let mut at = 0;
        while let Some(found) = regex.captures_at(text, at) {
            let Some(all) = found.get(0) else { return };
            let second = all.start() + char_len(text, all.start());
            at = match judge(&found) {
                Some(one) => {
                    let end = one.range.end;
                    out.push(one);
                    end.max(second)
                }
                None => second,
            };
            if at > text.len() {
                return;
            }
        }
    }

    /// As [`Rule::each`], of whole words and with one kind and one set of words to put instead.
    pub(super) fn plain(&self, text: &str, kind: Kind, instead: &'static str, out: &mut Vec<Candidate>) {
        self.each(text, out, |found| {
            let range = named(found, 1)?;
            whole(text, &range).then(|| Candidate::fixed(range, kind, instead))
        });
    }
}

/// Declares the patterns of a module and the list of them that the tests go through.
macro_rules! rules {
    ($($(#[$doc:meta])* $name:ident = $pattern:expr;)+) => {
        $($(#[$doc])* static $name: $crate::guard::rule::Rule = $crate::guard::rule::Rule::new($pattern);)+
        #[cfg(test)]
        pub(super) static ALL: &[&$crate::guard::rule::Rule] = &[$(&$name),+];
    };
}
pub(super) use rules;

fn char_len(text: &str, at: usize) -> usize {
    text.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8)
}

/// Where the numbered group stands, or the whole match where the pattern has no such group.
pub(super) fn named(found: &Captures<'_>, group: usize) -> Option<Range<usize>> {
    found.get(group).or_else(|| found.get(0)).map(|m| m.range())
}

/// Up to `bytes` bytes before `at`, on a character's boundary.
pub(super) fn before(text: &str, at: usize, bytes: usize) -> &str {
    let mut from = at.saturating_sub(bytes);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    text.get(from..at).unwrap_or_default()
}

/// Up to `bytes` bytes from `at` on, on a character's boundary.
pub(super) fn after(text: &str, at: usize, bytes: usize) -> &str {
    let mut to = at.saturating_add(bytes).min(text.len());
    while !text.is_char_boundary(to) {
        to -= 1;
    }
    text.get(at..to).unwrap_or_default()
}

/// Whether no letter or digit touches either end.
pub(super) fn whole(text: &str, range: &Range<usize>) -> bool {
    let left = before(text, range.start, 4).chars().next_back();
    let right = after(text, range.end, 4).chars().next();
    !left.is_some_and(char::is_alphanumeric) && !right.is_some_and(char::is_alphanumeric)
}

/// Whether a sentence or a line begins at `at`.
pub(super) fn opens_sentence(text: &str, at: usize) -> bool {
    let mut back =
        before(text, at, 24).chars().rev().filter(|c| !matches!(c, ' ' | '\t' | '"' | '\'' | '“' | '‘'));
    back.next().is_none_or(|c| matches!(c, '.' | '!' | '?' | ':' | '\n' | '\r' | '•' | '*' | '…'))
}

/// Whether what stands at `at` is written with a capital only for being first: of a text, a line or a
/// sentence. Where that is not certain ("e.g. Mr Khan", "… Mr Khan"), it is not.
pub(super) fn wants_capital(text: &str, at: usize) -> bool {
    const SHORT: [&str; 14] =
        ["approx", "cf", "dr", "esp", "ext", "incl", "mr", "mrs", "no", "re", "ref", "st", "tel", "vs"];
    let skipped = |c: char| c == '\u{a0}' || " \t\"'“”‘’()[]-*•#>".contains(c);
    let head = before(text, at, 40).trim_end_matches(skipped);
    let Some(last) = head.chars().next_back() else { return at < 40 };
    let apart = !before(text, at, 4).ends_with(last);
    let word = head.trim_end_matches('.').rsplit(|c: char| c.is_whitespace() || c == '(').next();
    let word = word.unwrap_or_default().to_lowercase();
    let short = word.contains('.')
        || word.chars().count() == 1 && word.chars().all(char::is_alphabetic)
        || SHORT.contains(&word.as_str());
    match last {
        '\n' | '\r' => true,
        '!' | '?' => apart,
        '.' => apart && !short,
        _ => false,
    }
}

/// The word that begins within a few spaces after `at`, in lower case; empty where there is none.
pub(super) fn next_word(text: &str, at: usize) -> String {
    let rest = after(text, at, 40).trim_start_matches([' ', '\t', '\u{a0}', '-']);
    rest.chars().take_while(|c| c.is_alphabetic() || *c == '%').flat_map(char::to_lowercase).collect()
}

/// The word that ends within a few spaces before `at`, in lower case; empty where there is none.
pub(super) fn last_word(text: &str, at: usize) -> String {
    let rest = before(text, at, 40).trim_end_matches([' ', '\t', '\u{a0}', '-', ',']);
    let start = rest.rfind(|c: char| !c.is_alphabetic()).map_or(0, |i| i + char_len(rest, i));
    rest.get(start..).unwrap_or_default().to_lowercase()
}
