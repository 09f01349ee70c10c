//! Commands on the unlocked journal that ask for its secret again: whoever finds
//! it open must not be able to take it over.

use std::sync::atomic::Ordering;

use stillpoint_journal::Secret;
use stillpoint_journal::wire::{CommandError, ErrorCode};

use super::secret::parse;
use super::types::{AppState, RecoveryGroups, RecoveryTried};
use crate::extract::invalid;
use crate::framing::Field;
use crate::new_key::NextKey;
use crate::setup::{PendingCode, new_passphrase};
use crate::shell::{Session, hold, wait_first};

pub use super::backups::by_secret::{backup_try, backup_unlock};

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
    // Else the newest backup would open with the old passphrase until the next one is due.
    session.shell.see_to_backups_aside(&session.open, true);
    session.shell.state()
}

pub fn recovery_renew_begin(session: &Session, kind: &Field, secret: &Field) -> Answer<RecoveryGroups> {
    confirm(session, kind, secret)?;
    let pending = PendingCode::draw()?;
    session.open.forget_new_secrets();
    Ok(hold(&session.open.renewal).insert(pending).groups())
}

pub fn recovery_try(session: &Session, code: &Field) -> Answer<RecoveryTried> {
    let Ok(_turn) = session.shell.deriving.try_lock() else { return Err(wait_first(1)) };
    session.shell.permit()?;
    let Secret::Recovery(code) = parse(&Field::new(b"recovery".to_vec()), code)? else {
        return Err(CommandError::new(ErrorCode::RecoveryCodeTyped));
    };
    let now = session.shell.now();
    let tried = session.with(|journal| journal.try_recovery_code(code, now))?;
    session.shell.count_attempt(tried.opens);
    Ok(tried)
}

pub fn new_key_begin(session: &Session, kind: &Field, secret: &Field) -> Answer<RecoveryGroups> {
    // Under another key nothing would be known any more of where this journal was left here.
    if session.open.rollback().is_some() {
        return Err(invalid("rollback"));
    }
    confirm(session, kind, secret)?;
    let next = NextKey::new(parse(kind, secret)?);
    let pending = PendingCode::draw()?;
    let groups = pending.groups();
    *hold(&session.open.next_key) = Some(next);
    *hold(&session.open.renewal) = Some(pending);
    Ok(groups)
}

pub fn new_key_passphrase(session: &Session, passphrase: &Field) -> Answer<()> {
    let chosen = if passphrase.is_empty() { None } else { Some(new_passphrase(passphrase)?) };
    let mut next = hold(&session.open.next_key);
    next.as_mut().ok_or_else(|| invalid("secret"))?.choose(chosen)
}

pub fn everything_permit(session: &Session, kind: &Field, secret: &Field) -> Answer<()> {
    confirm(session, kind, secret)?;
    session.open.errands.permit();
    Ok(())
}

/// Fails unless the secret is the journal's; wrong ones count as they do at the lock.
pub(super) fn confirm(session: &Session, kind: &Field, secret: &Field) -> Answer<()> {
    let Ok(_turn) = session.shell.deriving.try_lock() else { return Err(wait_first(1)) };
    session.shell.permit()?;
    let secret = parse(kind, secret)?;
    let right = session.with(|journal| journal.check_secret(&secret))?;
    session.shell.count_attempt(right);
    if right { Ok(()) } else { Err(CommandError::new(wrong(&secret))) }
}

pub(super) fn wrong(secret: &Secret) -> ErrorCode {
    match secret {
        Secret::Passphrase(_) => ErrorCode::WrongPassphrase,
        Secret::Recovery(_) => ErrorCode::WrongRecoveryCode,
    }
}
