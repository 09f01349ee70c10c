//! Commands that are given secrets. The fields are wiped when the call is done.

use std::sync::Arc;

use stillpoint_journal::wire::{CommandError, ErrorCode, ErrorDetail};
use stillpoint_journal::{Passphrase, RecoveryCode, RecoveryCodeError, Secret, secrets};

use super::types::{AppState, JotReady, StandInLook, Strength};
use crate::extract::invalid;
use crate::framing::Field;
use crate::setup::{new_passphrase, text};
use crate::shell::{Shell, hold};

type Answer<T> = Result<T, CommandError>;

pub fn passphrase_strength(_shell: &Arc<Shell>, passphrase: &Field) -> Answer<Strength> {
    Ok(secrets::strength(text(passphrase, "passphrase")?))
}

pub fn setup_passphrase(shell: &Arc<Shell>, passphrase: &Field) -> Answer<()> {
    hold(&shell.setup).passphrase = Some(new_passphrase(passphrase)?);
    Ok(())
}

pub fn unlock(shell: &Arc<Shell>, kind: &Field, secret: &Field) -> Answer<AppState> {
    shell.unlock(parse(kind, secret)?)?;
    shell.state()
}

pub fn stand_in_look(
    shell: &Arc<Shell>,
    name: &Field,
    place: &Field,
    kind: &Field,
    secret: &Field,
) -> Answer<StandInLook> {
    let second = match place.as_slice() {
        b"beside" => false,
        b"second" => true,
        _ => return Err(invalid("place")),
    };
    shell.look_at_stand_in(text(name, "name")?, second, &parse(kind, secret)?)
}

/// As wary of words as of secrets: they cross in the same way and are wiped in the same way.
pub fn jot(shell: &Arc<Shell>, words: &Field) -> Answer<JotReady> {
    shell.jot(text(words, "text")?)
}

/// How many groups of a code were not typed, where that is what is wrong with it.
const fn missing(error: RecoveryCodeError) -> Option<u32> {
    if let RecoveryCodeError::Missing(groups) = error { Some(groups) } else { None }
}

/// The secret in two fields. A mistyped recovery code is told apart from a wrong
/// one before any key is derived, and counts as no attempt.
///
/// # Errors
/// `recoveryCodeTyped`, or `invalid` when the kind is neither of the two.
pub fn parse(kind: &Field, secret: &Field) -> Answer<Secret> {
    let secret = text(secret, "secret")?;
    match kind.as_slice() {
        b"passphrase" => Ok(Secret::Passphrase(Passphrase::new(secret))),
        b"recovery" => {
            let code = RecoveryCode::parse(secret);
            code.map(Secret::Recovery).map_err(|error| CommandError {
                code: ErrorCode::RecoveryCodeTyped,
                detail: ErrorDetail { missing: missing(error), ..ErrorDetail::default() },
            })
        }
        _ => Err(invalid("kind")),
    }
}
