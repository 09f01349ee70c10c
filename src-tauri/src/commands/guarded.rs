//! Commands on the unlocked journal that ask for its secret again: whoever finds
//! it open must not be able to take it over.

use std::sync::atomic::Ordering;

use stillpoint_journal::Secret;
use stillpoint_journal::wire::{CommandError, ErrorCode};

use super::secret::parse;
use super::types::{AppState, RecoveryGroups};
use crate::framing::Field;
use crate::setup::{PendingCode, new_passphrase};
use crate::shell::{Session, hold, wait_first};

type Answer<T> = Result<T, CommandError>;

pub fn passphrase_change(
    session: &Session,
    kind: &Field,
    current: &Field,
    passphrase: &Field,
) -> Answer<AppState> {
    let new = new_passphrase(passphrase)?;
    let recovered = current.is_empty() && session.open.must_set_passphrase();
    if !recovered {
        confirm(session, kind, current)?;
    }
    let cost = session.shell.tuning.cost();
    session.with(|journal| journal.change_passphrase(&new, cost))?;
    session.open.must_set_passphrase.store(false, Ordering::Relaxed);
    session.shell.state()
}

pub fn recovery_renew_begin(session: &Session, passphrase: &Field) -> Answer<RecoveryGroups> {
    confirm(session, &Field::new(b"passphrase".to_vec()), passphrase)?;
    let pending = PendingCode::draw()?;
    Ok(hold(&session.open.renewal).insert(pending).groups())
}

/// Fails unless the secret is the journal's; wrong ones count as they do at the lock.
fn confirm(session: &Session, kind: &Field, secret: &Field) -> Answer<()> {
    let Ok(_turn) = session.shell.deriving.try_lock() else { return Err(wait_first(1)) };
    session.shell.permit()?;
    let secret = parse(kind, secret)?;
    let right = session.with(|journal| journal.check_secret(&secret))?;
    session.shell.count_attempt(right);
    if right { Ok(()) } else { Err(CommandError::new(wrong(&secret))) }
}

fn wrong(secret: &Secret) -> ErrorCode {
    match secret {
        Secret::Passphrase(_) => ErrorCode::WrongPassphrase,
        Secret::Recovery(_) => ErrorCode::WrongRecoveryCode,
    }
}
