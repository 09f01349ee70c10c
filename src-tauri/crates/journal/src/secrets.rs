//! What a person chooses or writes down to open the journal with.

use bip39::Language;
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;
use zxcvbn::{
    Score,
    matching::{Match, patterns::MatchPattern},
};

use crate::{
    error::JournalError,
    wire::{Strength, StrengthHint},
};

pub use stillpoint_vault::{
    DeviceId, KdfCost, Passphrase, PassphraseError, RecoveryCode, RecoveryCodeError, Secret,
};

/// Fewest characters of a passphrase, after NFKC. NIST SP 800-63B-4 asks for 15 where a password
/// is the only thing needed.
pub const PASSPHRASE_MIN: usize = 15;

/// Words in a generated passphrase. Six of 2,048 are 66 random bits: at one Argon2id guess of
/// 256 MiB in half a second, a thousand machines would need over a billion years.
pub const GENERATED_WORDS: usize = 6;

/// What is printed everywhere as an example of a good passphrase, or stands on this screen, is what
/// a guesser tries first; the word lists know only its single words.
const PRINTED_EVERYWHERE: &[&str] = &[
    "stillpoint",
    "journal",
    "correct horse battery",
    "correct horse battery staple",
    "correcthorsebatterystaple",
    "correct-horse-battery-staple",
];

/// How a passphrase would stand against guessing, with the one thing to say about it.
///
/// Only the first 100 characters are judged; more are only counted.
#[must_use]
pub fn strength(typed: &str) -> Strength {
    let passphrase: Zeroizing<String> = Zeroizing::new(typed.nfkc().collect());
    let characters = passphrase.chars().count();
    let judged = zxcvbn::zxcvbn(&passphrase, PRINTED_EVERYWHERE);
    let long_enough = characters >= PASSPHRASE_MIN;
    let hint = match judged.score() {
        _ if !long_enough => StrengthHint::TooShort,
        Score::Four => StrengthHint::Strong,
        Score::Three => StrengthHint::Fair,
        _ => weakest_part(judged.sequence()),
    };
    Strength {
        score: u8::from(judged.score()).min(4),
        characters: u32::try_from(characters).unwrap_or(u32::MAX),
        long_enough,
        hint,
    }
}

/// The passphrase `typed`, fit to open a journal with.
///
/// There are no rules about kinds of characters. What zxcvbn gives its lowest score, under a
/// thousand guesses, is refused: fifteen blanks, one word over and over.
///
/// # Errors
/// [`JournalError::TooShort`], [`JournalError::TooLong`] or [`JournalError::TooCommon`].
pub fn new_passphrase(typed: &str) -> Result<Passphrase, JournalError> {
    let passphrase = Passphrase::try_new(typed)?;
    if strength(typed).score == 0 { Err(JournalError::TooCommon) } else { Ok(passphrase) }
}

/// What the longest guessable stretch of it is.
fn weakest_part(parts: &[Match]) -> StrengthHint {
    let guessable = parts.iter().filter(|part| !matches!(part.pattern, MatchPattern::BruteForce));
    guessable.max_by_key(|part| part.j.saturating_sub(part.i)).map_or(
        StrengthHint::Common,
        |part| match &part.pattern {
            MatchPattern::Repeat(_) => StrengthHint::Repeated,
            MatchPattern::Sequence(_) | MatchPattern::Spatial(_) => StrengthHint::Sequence,
            MatchPattern::Date(_) | MatchPattern::Regex(_) => StrengthHint::Personal,
            MatchPattern::Dictionary(found) if is_names(&found.dictionary_name) => StrengthHint::Personal,
            MatchPattern::Dictionary(_) | MatchPattern::BruteForce => StrengthHint::Common,
        },
    )
}

/// zxcvbn does not export the type that names its dictionaries, only their `Debug`.
fn is_names(dictionary: &impl std::fmt::Debug) -> bool {
    matches!(format!("{dictionary:?}").as_str(), "FemaleNames" | "MaleNames" | "Surnames")
}

/// Six words of the English BIP 39 list, chosen by the system's random source, with hyphens.
///
/// The list is used as a list of 2,048 short words that cannot be mistaken for one another; the
/// passphrase is not a BIP 39 mnemonic and has no checksum.
///
/// # Errors
/// [`JournalError::Io`] when the system's random source does not answer.
pub fn generate_passphrase() -> Result<Zeroizing<String>, JournalError> {
    // Room for the longest, so that growing leaves no copy behind.
    let mut phrase = Zeroizing::new(String::with_capacity(GENERATED_WORDS * 9));
    for position in 0..GENERATED_WORDS {
        if position > 0 {
            phrase.push('-');
        }
        phrase.push_str(pick(Language::English.word_list().as_slice(), random_u16)?);
    }
    Ok(phrase)
}

fn random_u16() -> Result<u16, JournalError> {
    let mut bytes = Zeroizing::new([0; 2]);
    getrandom::fill(bytes.as_mut_slice()).map_err(|_| JournalError::Io(std::io::ErrorKind::Other))?;
    Ok(u16::from_le_bytes(*bytes))
}

/// One item, every one equally likely: a number beyond the last whole multiple is thrown again.
fn pick<T>(items: &[T], mut random: impl FnMut() -> Result<u16, JournalError>) -> Result<&T, JournalError> {
    let nothing = JournalError::Io(std::io::ErrorKind::InvalidInput);
    let count = items.len();
    if count == 0 || count > 1 << 16 {
        return Err(nothing);
    }
    let fair = (1 << 16) - (1 << 16) % count;
    loop {
        let number = usize::from(random()?);
        if number < fair {
            return items.get(number % count).ok_or(nothing);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;

    #[test]
    fn what_would_be_guessed_first_is_refused_however_long() {
        let refusal = |typed: &str| new_passphrase(typed).err().map(|error| error.code());
        for typed in [
            "               ",
            "aaaaaaaaaaaaaaaaaaaa",
            "passwordpassword",
            "correct horse battery",
            "correcthorsebatterystaple",
        ] {
            assert_eq!(refusal(typed), Some(crate::wire::ErrorCode::TooCommon), "{typed:?}");
        }
        assert_eq!(refusal("short"), Some(crate::wire::ErrorCode::TooShort));
        assert!(strength("Correct Horse Battery Staple").score <= 1);
        assert_eq!(refusal("meadow kettle paper lighthouse"), None);
        assert_eq!(refusal("llwybr yr afon a'r bryn"), None);
    }

    #[test]
    fn characters_are_counted_after_nfkc() {
        // A ligature of three letters, and e with a combining accent.
        assert_eq!(strength("\u{fb03}").characters, 3);
        assert_eq!(strength("e\u{301}").characters, 1);
        assert!(!strength("\u{fb03}\u{fb03}\u{fb03}\u{fb03}ab").long_enough);
        assert!(strength("\u{fb03}\u{fb03}\u{fb03}\u{fb03}abc").long_enough);
    }

    #[test]
    fn the_hint_names_what_is_weak() {
        let hint = |typed: &str| strength(typed).hint;
        assert_eq!(hint("xK9#mQ2$vL7!"), StrengthHint::TooShort);
        assert_eq!(hint("aaaaaaaaaaaaaaaa"), StrengthHint::Repeated);
        assert_eq!(hint("abcdefghijklmnopqrst"), StrengthHint::Sequence);
        assert_eq!(hint("zxcvbnm,./;lkjhgfdsa"), StrengthHint::Sequence);
        assert_eq!(hint("margaret14021987"), StrengthHint::Personal);
        assert_eq!(hint("passwordpassword"), StrengthHint::Repeated);
        assert_eq!(hint("heron lamp river seven cotton"), StrengthHint::Strong);
    }

    #[test]
    fn a_long_passphrase_is_judged_at_once() {
        let strength = strength(&"correct horse ".repeat(5_000));
        assert_eq!(strength.characters, 70_000);
        assert!(strength.long_enough);
    }

    #[test]
    fn a_generated_passphrase_is_six_words_of_the_list_and_strong() {
        let phrase = generate_passphrase().unwrap();
        let words: Vec<&str> = phrase.split('-').collect();
        assert_eq!(words.len(), GENERATED_WORDS);
        assert!(words.iter().all(|word| Language::English.find_word(word).is_some()));
        assert!(Passphrase::try_new(&phrase).is_ok());
        assert_eq!(strength(&phrase).hint, StrengthHint::Strong);
        assert_ne!(*phrase, *generate_passphrase().unwrap());
    }

    #[test]
    fn every_item_is_equally_likely_whatever_their_number() {
        // Every number a u16 can be, once: a fair choice takes each of three items as often.
        let mut counts: HashMap<u8, u32> = HashMap::new();
        for number in 0..=u16::MAX {
            let mut draws = [number, 0].into_iter();
            let redrawn = number == u16::MAX;
            let item = pick(&[1, 2, 3], || draws.next().ok_or(JournalError::NotFound)).unwrap();
            if redrawn {
                assert_eq!(draws.next(), None, "65,535 is one beyond the last whole multiple of three");
            } else {
                *counts.entry(*item).or_default() += 1;
            }
        }
        assert!(counts.values().all(|count| *count == 65_535 / 3), "{counts:?}");
        assert!(pick::<u8>(&[], || Ok(0)).is_err());
    }
}
