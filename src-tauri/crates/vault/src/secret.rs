//! What a person holds: a passphrase they chose, or a recovery code they wrote down.

use std::fmt;

use data_encoding::{BASE32_NOPAD, Encoding, Specification};
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use crate::entropy;
use crate::error::Entropy;
use crate::keys::context;
use crate::slots::Kind;

/// Fewest and most characters of a new passphrase, counted after normalisation.
const CHARACTERS: std::ops::RangeInclusive<usize> = 15..=1024;

/// A passphrase in Unicode's NFKC form, wiped when dropped.
pub struct Passphrase(Zeroizing<String>);

/// Why a passphrase will not do for a new slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PassphraseError {
    /// Under 15 characters.
    #[error("a passphrase has at least 15 characters")]
    TooShort,
    /// Over 1,024 characters.
    #[error("a passphrase has at most 1,024 characters")]
    TooLong,
}

impl Passphrase {
    /// A passphrase as typed, of any length: for trying, not for setting.
    #[must_use]
    pub fn new(typed: &str) -> Self {
        // Measured first: a string that grew would leave copies of itself behind.
        let length = typed.nfkc().map(char::len_utf8).sum();
        let mut normal = Zeroizing::new(String::with_capacity(length));
        normal.extend(typed.nfkc());
        Self(normal)
    }

    /// A passphrase fit for a slot.
    ///
    /// # Errors
    /// Under 15 or over 1,024 characters after normalisation.
    pub fn try_new(typed: &str) -> Result<Self, PassphraseError> {
        let passphrase = Self::new(typed);
        let characters = passphrase.0.chars().count();
        if characters < *CHARACTERS.start() {
            Err(PassphraseError::TooShort)
        } else if characters > *CHARACTERS.end() {
            Err(PassphraseError::TooLong)
        } else {
            Ok(passphrase)
        }
    }

    pub(crate) fn as_bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase(…)")
    }
}

const CODE_BYTES: usize = 16;
const CODE_CHARACTERS: usize = 28;
const GROUP: usize = 4;
/// The code, then 12 bits of checksum, then 4 bits that pad to whole bytes and are not shown.
const PADDED: usize = 18;

/// 128 random bits that open a vault when the passphrase is lost, shown as 28 characters.
pub struct RecoveryCode(Zeroizing<[u8; CODE_BYTES]>);

/// Why what was typed cannot be a recovery code of any vault.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RecoveryCodeError {
    /// More than 28 characters once spaces and hyphens are left out.
    #[error("a recovery code has 28 characters")]
    Length,
    /// Not all of its seven groups are there.
    #[error("{0} of seven groups are missing or not whole")]
    Missing(u32),
    /// A character the alphabet does not have.
    #[error("a character that no recovery code has")]
    Alphabet,
    /// Mistyped somewhere.
    #[error("mistyped somewhere")]
    Checksum,
}

impl RecoveryCode {
    /// A fresh code.
    ///
    /// # Errors
    /// [`Entropy`] when the system's random source does not answer.
    pub fn generate() -> Result<Self, Entropy> {
        let mut bytes = Zeroizing::new([0; CODE_BYTES]);
        entropy::fill(bytes.as_mut_slice())?;
        Ok(Self(bytes))
    }

    /// Reads a code as people type it: any case, with or without spaces and hyphens,
    /// O for 0, I or L for 1. Copied from a page it may have each group's number before it.
    ///
    /// # Errors
    /// See [`RecoveryCodeError`].
    pub fn parse(typed: &str) -> Result<Self, RecoveryCodeError> {
        let mut text = Zeroizing::new(Vec::with_capacity(typed.len() + 1));
        for letter in typed.chars().filter(|letter| !separates(*letter)) {
            if !letter.is_ascii_alphanumeric() {
                return Err(RecoveryCodeError::Alphabet);
            }
            text.push(letter as u8);
        }
        let text = unnumbered(&text).unwrap_or(text);
        match missing(&text) {
            0 if text.len() == CODE_CHARACTERS => {}
            0 => return Err(RecoveryCodeError::Length),
            groups => return Err(RecoveryCodeError::Missing(groups)),
        }
        Self::from_characters(&text)
    }

    /// The code as shown and printed: seven groups of four characters.
    #[must_use]
    pub fn groups(&self) -> Vec<Zeroizing<String>> {
        let text = Zeroizing::new(crockford().encode(self.padded().as_slice()));
        text.as_bytes()
            .chunks(GROUP)
            .take(CODE_CHARACTERS / GROUP)
            .map(|group| Zeroizing::new(group.iter().copied().map(char::from).collect()))
            .collect()
    }

    pub(crate) fn as_bytes(&self) -> &[u8] {
        self.0.as_slice()
    }

    fn from_characters(text: &[u8]) -> Result<Self, RecoveryCodeError> {
        // 28 characters are 140 bits; a 29th brings them to the 18 bytes the decoder wants.
        let mut padded = Zeroizing::new(Vec::with_capacity(text.len() + 1));
        padded.extend_from_slice(text);
        padded.push(b'0');
        let decoded = Zeroizing::new(crockford().decode(&padded).map_err(|_| RecoveryCodeError::Alphabet)?);
        let code = decoded.first_chunk().ok_or(RecoveryCodeError::Length)?;
        let code = Self(Zeroizing::new(*code));
        if code.padded().as_slice() == decoded.as_slice() {
            Ok(code)
        } else {
            Err(RecoveryCodeError::Checksum)
        }
    }

    fn padded(&self) -> Zeroizing<[u8; PADDED]> {
        let sum = blake3::derive_key(context::RECOVERY_CHECKSUM, self.0.as_slice());
        let mut padded = Zeroizing::new([0; PADDED]);
        let (code, check) = padded.split_at_mut(CODE_BYTES);
        code.copy_from_slice(self.0.as_slice());
        check.copy_from_slice(&[sum[0], sum[1] & 0xf0]);
        padded
    }
}

impl fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryCode(…)")
    }
}

/// The code alone, where each group has its number before it: in the order of the numbers, for a
/// page is not always copied in its own. `None` for anything else.
fn unnumbered(text: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let mut groups: Vec<(u8, &[u8])> =
        text.chunks(GROUP + 1).filter_map(|group| group.split_first().map(|(n, rest)| (*n, rest))).collect();
    groups.sort_unstable_by_key(|(number, _)| *number);
    let numbers = groups.iter().map(|(number, _)| *number);
    let whole = text.len() == CODE_CHARACTERS + groups.len();
    if !whole || !numbers.eq((b'1'..).take(CODE_CHARACTERS / GROUP)) {
        return None;
    }
    let mut code = Zeroizing::new(Vec::with_capacity(CODE_CHARACTERS + 1));
    groups.iter().for_each(|(_, group)| code.extend_from_slice(group));
    Some(code)
}

/// How many of a code's groups are not there, or not whole. Fewer than all of them, each with its number
/// before it, may be as many characters as a code has, or more.
fn missing(text: &[u8]) -> u32 {
    const GROUPS: usize = CODE_CHARACTERS / GROUP;
    let numbers: Vec<u8> = text.chunks_exact(GROUP + 1).filter_map(|group| group.first()).copied().collect();
    let distinct: std::collections::BTreeSet<&u8> = numbers.iter().collect();
    let numbered = text.len().is_multiple_of(GROUP + 1)
        && distinct.len() == numbers.len()
        && numbers.iter().all(|number| (b'1'..=b'7').contains(number));
    let there = if numbered { numbers.len() } else { text.len() / GROUP };
    u32::try_from(GROUPS.saturating_sub(there)).unwrap_or(u32::MAX)
}

/// Spaces, and hyphens and dashes as word processors make them.
fn separates(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '-' | '_' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// Crockford's base 32: no I, L, O or U; forgiving about the first three.
fn crockford() -> Encoding {
    let mut spec = Specification::new();
    spec.symbols.push_str("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
    spec.translate.from.push_str("abcdefghjkmnpqrstvwxyzoOiIlL");
    spec.translate.to.push_str("ABCDEFGHJKMNPQRSTVWXYZ001111");
    spec.check_trailing_bits = false;
    // The specification is constant; its tests would fail before this fallback was ever used.
    spec.encoding().unwrap_or(BASE32_NOPAD)
}

/// Either thing that opens a vault.
#[derive(Debug)]
pub enum Secret {
    /// What the person chose.
    Passphrase(Passphrase),
    /// What the person wrote down.
    Recovery(RecoveryCode),
}

impl Secret {
    pub(crate) const fn kind(&self) -> Kind {
        match self {
            Self::Passphrase(_) => Kind::Passphrase,
            Self::Recovery(_) => Kind::Recovery,
        }
    }

    pub(crate) fn as_bytes(&self) -> &[u8] {
        match self {
            Self::Passphrase(passphrase) => passphrase.as_bytes(),
            Self::Recovery(code) => code.as_bytes(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shown(code: &RecoveryCode) -> String {
        code.groups().iter().map(|group| group.as_str().to_owned()).collect::<Vec<_>>().join("-")
    }

    #[test]
    fn a_code_is_shown_as_seven_groups_of_four() {
        let groups = RecoveryCode::generate().unwrap().groups();
        assert_eq!(groups.len(), 7);
        assert!(groups.iter().all(|group| group.len() == 4));
    }

    /// Worked out by hand in FORMAT.md: all the encoder's choices are in it.
    #[test]
    fn a_known_code_is_spelled_as_the_format_says() {
        let code = RecoveryCode(Zeroizing::new(
            *b"\x00\x11\x22\x33\x44\x55\x66\x77\x88\x99\xaa\xbb\xcc\xdd\xee\xff",
        ));
        assert_eq!(&shown(&code)[..30], "008J-4CT4-ANK7-F24S-NAXW-SQFE-");
        assert_eq!(RecoveryCode::parse(&shown(&code)).unwrap().as_bytes(), code.as_bytes());
    }

    #[test]
    fn a_code_is_read_however_it_is_typed() {
        let code = RecoveryCode(Zeroizing::new([0; 16]));
        let text = shown(&code);
        let spaced: String = text.to_lowercase().replace('-', " \u{2013} ").replace('0', "o");
        for typed in
            [text.clone(), text.replace('-', ""), spaced, text.replace('0', "O"), format!("\u{a0}{text}\n")]
        {
            assert_eq!(RecoveryCode::parse(&typed).unwrap().as_bytes(), [0; 16], "{typed}");
        }
        let ones = RecoveryCode::parse(&shown(&RecoveryCode(Zeroizing::new([0x08; 16]))).replace('1', "l"));
        assert_eq!(ones.unwrap().as_bytes(), [0x08; 16]);
    }

    /// What a page with numbered groups gives to whoever copies it, in whatever order.
    #[test]
    fn a_code_is_read_with_the_numbers_of_its_groups() {
        let code = RecoveryCode(Zeroizing::new(
            *b"\x00\x11\x22\x33\x44\x55\x66\x77\x88\x99\xaa\xbb\xcc\xdd\xee\xff",
        ));
        let numbered: Vec<String> =
            (1..).zip(code.groups()).map(|(number, group): (u8, _)| format!("{number} {}", *group)).collect();
        let mut copied = numbered.clone();
        for _ in 0..numbered.len() {
            copied.rotate_left(1);
            assert_eq!(RecoveryCode::parse(&copied.join("\n\n")).unwrap().as_bytes(), code.as_bytes());
        }
        let parse = |typed: &[String]| RecoveryCode::parse(&typed.join(" ")).map(drop).unwrap_err();
        let mut twice = numbered.clone();
        twice[6] = numbered[5].clone();
        assert_eq!(parse(&twice), RecoveryCodeError::Length, "a group is not there");
        assert_eq!(parse(&numbered[..6]), RecoveryCodeError::Missing(1));
        assert_eq!(parse(&numbered[2..5]), RecoveryCodeError::Missing(4));
        assert_eq!(parse(&numbered[1..5]), RecoveryCodeError::Missing(3));
        // Twice the same number, or one there is none of: then it is not numbers that stand there.
        let mut other = numbered[1..5].to_vec();
        other[3] = numbered[1].clone();
        assert_eq!(parse(&other), RecoveryCodeError::Missing(2));
        other[3] = numbered[4].replacen('5', "8", 1);
        assert_eq!(parse(&other), RecoveryCodeError::Missing(2));
        let mut swapped = numbered;
        swapped[4].replace_range(..1, "6");
        swapped[5].replace_range(..1, "5");
        assert_eq!(parse(&swapped), RecoveryCodeError::Checksum);
    }

    #[test]
    fn what_is_no_code_is_told_apart() {
        let text = shown(&RecoveryCode::generate().unwrap());
        let parse = |typed: &str| RecoveryCode::parse(typed).map(drop).unwrap_err();
        assert_eq!(parse(""), RecoveryCodeError::Missing(7));
        assert_eq!(parse(&text[1..]), RecoveryCodeError::Missing(1));
        let half: String = text.split('-').take(3).collect();
        assert_eq!(parse(&half), RecoveryCodeError::Missing(4));
        assert_eq!(parse(&format!("{text}0")), RecoveryCodeError::Length);
        assert_eq!(parse(&format!("{}U", &text[..text.len() - 1])), RecoveryCodeError::Alphabet);
        assert_eq!(parse(&text.replacen('-', "é", 1)), RecoveryCodeError::Alphabet);
        assert_eq!(parse(&text.replacen('-', "*", 1)), RecoveryCodeError::Alphabet);
    }

    /// 12 bits of checksum miss one slip in 4,096.
    #[test]
    fn nearly_every_slip_of_one_character_is_noticed() {
        let text = shown(&RecoveryCode(Zeroizing::new([0x5a; 16])));
        let mut missed = 0;
        for (index, typed) in text.char_indices().filter(|(_, letter)| *letter != '-') {
            for other in "0123456789ABCDEFGHJKMNPQRSTVWXYZ".chars().filter(|other| *other != typed) {
                let mut slip = text.clone();
                slip.replace_range(index..=index, &other.to_string());
                missed += usize::from(RecoveryCode::parse(&slip).is_ok());
            }
        }
        assert!(missed <= 3, "{missed} of 868");
    }

    #[test]
    fn a_passphrase_is_the_same_however_its_letters_are_composed() {
        assert_eq!(Passphrase::new("caf\u{e9} \u{fb01}").as_bytes(), "caf\u{e9} fi".as_bytes());
        assert_eq!(Passphrase::new("cafe\u{301}").as_bytes(), Passphrase::new("caf\u{e9}").as_bytes());
        assert_ne!(Passphrase::new("a ").as_bytes(), Passphrase::new("a").as_bytes(), "spaces count");
    }

    #[test]
    fn new_passphrases_have_15_to_1024_characters() {
        assert_eq!(Passphrase::try_new(&"é".repeat(14)).map(drop), Err(PassphraseError::TooShort));
        assert!(Passphrase::try_new(&"é".repeat(15)).is_ok());
        assert!(Passphrase::try_new(&"é".repeat(1024)).is_ok());
        assert_eq!(Passphrase::try_new(&"é".repeat(1025)).map(drop), Err(PassphraseError::TooLong));
    }

    #[test]
    fn secrets_are_not_shown() {
        let secret = Secret::Passphrase(Passphrase::new("hunter2hunter2hunter2"));
        assert_eq!(format!("{secret:?}"), "Passphrase(Passphrase(…))");
        assert_eq!(format!("{:?}", RecoveryCode::generate().unwrap()), "RecoveryCode(…)");
    }

    proptest! {
        #[test]
        fn every_code_survives_being_written_down(bytes: [u8; 16]) {
            let code = RecoveryCode(Zeroizing::new(bytes));
            let read = RecoveryCode::parse(&shown(&code)).unwrap();
            prop_assert_eq!(read.as_bytes(), bytes);
        }

        #[test]
        fn nothing_typed_makes_the_reader_fall_over(typed: String) {
            let _ = RecoveryCode::parse(&typed);
            let _ = Passphrase::try_new(&typed);
        }
    }
}
