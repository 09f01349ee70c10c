//! What first-run setup has gathered so far, and recovery codes on show.

use std::collections::BTreeSet;

use stillpoint_journal::wire::{CommandError, ErrorCode, GroupAnswer, RecoveryGroups};
use stillpoint_journal::{Passphrase, RecoveryCode, secrets};
use zeroize::Zeroizing;

use crate::extract::invalid;
use crate::framing::Field;

/// Groups that have to be typed again before a code counts as written down.
const ANSWERS: usize = 2;

/// The journal about to be made.
#[derive(Default)]
pub struct Setup {
    /// Its passphrase.
    pub passphrase: Option<Passphrase>,
    /// Its recovery code.
    pub code: Option<PendingCode>,
}

/// A recovery code that is being shown and opens nothing yet.
pub struct PendingCode {
    code: RecoveryCode,
    confirmed: bool,
}

impl PendingCode {
    /// Draws one.
    ///
    /// # Errors
    /// When the system gives no randomness.
    pub fn draw() -> Result<Self, CommandError> {
        let code = RecoveryCode::generate().map_err(|_| CommandError::new(ErrorCode::Io))?;
        Ok(Self { code, confirmed: false })
    }

    /// Its groups, to be shown.
    pub fn groups(&self) -> RecoveryGroups {
        RecoveryGroups { groups: self.code.groups() }
    }

    /// Whether `answers` are right; if they are, the code counts as written down.
    pub fn check(&mut self, answers: &[GroupAnswer]) -> bool {
        let groups = self.code.groups();
        let asked: BTreeSet<_> = answers.iter().map(|answer| answer.index).collect();
        let right = |answer: &GroupAnswer| {
            let group = usize::try_from(answer.index).ok().and_then(|index| groups.get(index));
            group.is_some_and(|group| *plain(group) == *plain(&answer.text))
        };
        let all = asked.len() >= ANSWERS && answers.iter().all(right);
        self.confirmed |= all;
        all
    }

    /// The code, once it counts as written down.
    pub fn confirmed(&self) -> Option<&RecoveryCode> {
        self.confirmed.then_some(&self.code)
    }
}

/// What was meant by what was typed: the code's alphabet has no O, I or L.
fn plain(text: &str) -> Zeroizing<String> {
    let meant = |letter: char| match letter.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    Zeroizing::new(text.chars().filter(char::is_ascii_alphanumeric).map(meant).collect())
}

/// The passphrase in a field, fit to be a journal's.
///
/// # Errors
/// `tooShort`, `tooLong`, `tooCommon`, or `invalid` when it is not text.
pub fn new_passphrase(field: &Field) -> Result<Passphrase, CommandError> {
    Ok(secrets::new_passphrase(text(field, "passphrase")?)?)
}

/// The text in a field.
///
/// # Errors
/// `invalid` when it is not UTF-8.
pub fn text<'a>(field: &'a Field, name: &str) -> Result<&'a str, CommandError> {
    std::str::from_utf8(field).map_err(|_| invalid(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(pending: &PendingCode, index: u32) -> GroupAnswer {
        let text = pending.groups().groups.get(index as usize).expect("a group").clone();
        GroupAnswer { index, text }
    }

    #[test]
    fn two_different_groups_typed_again_confirm_the_code() {
        let mut pending = PendingCode::draw().expect("randomness");
        assert!(pending.confirmed().is_none());
        assert!(pending.check(&[answer(&pending, 0), answer(&pending, 3)]));
        assert!(pending.confirmed().is_some());
    }

    #[test]
    fn one_group_twice_a_wrong_one_or_one_that_is_not_there_do_not() {
        let mut pending = PendingCode::draw().expect("randomness");
        assert!(!pending.check(&[]));
        assert!(!pending.check(&[answer(&pending, 2), answer(&pending, 2)]));
        let wrong = GroupAnswer { index: 1, text: Zeroizing::new("UUUU".into()) };
        assert!(!pending.check(&[answer(&pending, 0), wrong]));
        let beyond = GroupAnswer { index: 99, text: Zeroizing::new(String::new()) };
        assert!(!pending.check(&[answer(&pending, 0), beyond]));
        assert!(pending.confirmed().is_none());
    }

    #[test]
    fn small_letters_spaces_and_lookalikes_are_forgiven() {
        assert_eq!(*plain(" oi l9-"), *"0119");
        assert_eq!(*plain("O1L9"), *"0119");
    }
}
