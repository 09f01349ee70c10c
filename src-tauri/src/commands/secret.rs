//! Commands that are given secrets. The fields are wiped when the call is done.

use std::sync::Arc;

use stillpoint_journal::wire::{CommandError, ErrorCode};
use stillpoint_journal::{Passphrase, RecoveryCode, Secret, secrets};

use super::types::{AppState, Strength};
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
    shell.unlock(&parse(kind, secret)?)?;
    shell.state()
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
            code.map(Secret::Recovery).map_err(|_| CommandError::new(ErrorCode::RecoveryCodeTyped))
        }
        _ => Err(invalid("kind")),
    }
}
