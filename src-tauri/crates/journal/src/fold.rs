//! Words made alike: case, accents and the width of letters do not count.

use std::ops::Range;

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};
use zeroize::Zeroizing;

/// Where the words of `text` stand: runs of letters, digits and the marks upon them.
pub(crate) fn words(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut letters = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let start = loop {
            let (at, c) = letters.next()?;
            if c.is_alphanumeric() {
                break at..at + c.len_utf8();
            }
        };
        let mut end = start.end;
        while let Some((at, c)) = letters.next_if(|(_, c)| c.is_alphanumeric() || is_combining_mark(*c)) {
            end = at + c.len_utf8();
        }
        Some(start.start..end)
    })
}

/// One word, folded onto the end of `out`.
pub(crate) fn fold_into(word: &str, out: &mut String) {
    if word.is_ascii() {
        out.extend(word.chars().map(|c| c.to_ascii_lowercase()));
    } else {
        for c in word.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase) {
            match plain(c) {
                Some(letters) => out.push_str(letters),
                None => out.push(c),
            }
        }
    }
}

/// What a letter is written as by somebody whose keyboard has it not: those that Unicode does not
/// take apart into a letter and a mark.
const fn plain(c: char) -> Option<&'static str> {
    Some(match c {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'đ' | 'ð' => "d",
        'ł' => "l",
        'ħ' => "h",
        'þ' => "th",
        'ı' => "i",
        _ => return None,
    })
}

/// One word, folded.
pub(crate) fn fold(word: &str) -> Zeroizing<String> {
    let mut out = Zeroizing::new(String::new());
    fold_into(word, &mut out);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_case_and_how_they_are_composed_do_not_count() {
        for spelling in ["Zoë", "ZOE\u{308}", "zoe", "Ｚｏｅ"] {
            let found: Vec<_> = words(spelling).map(|at| fold(&spelling[at]).to_string()).collect();
            assert_eq!(found, ["zoe"], "{spelling}");
        }
    }

    #[test]
    fn letters_that_are_no_letter_with_a_mark_are_found_as_they_are_typed_without_them() {
        for (written, typed) in [
            ("Søren", "soren"),
            ("Œuvre", "oeuvre"),
            ("STRAẞE", "strasse"),
            ("Łódź", "lodz"),
            ("Ægir", "aegir"),
        ] {
            assert_eq!(fold(written).as_str(), typed);
            assert_eq!(fold(typed).as_str(), typed);
        }
    }
}
