//! Opening a backup with one secret alone: trying a restore, as after everything else was lost, and
//! looking into one from before the vault key was changed.

use stillpoint_journal::backups::try_restore;
use stillpoint_journal::time::Moment;
use stillpoint_journal::wire::{CommandError, ErrorCode};
use stillpoint_journal::{JournalError, Secret};

use crate::backing_up::Lent;
use crate::commands::guarded::wrong;
use crate::commands::secret::parse;
use crate::commands::types::Drill;
use crate::framing::Field;
use crate::opening::is_wrong;
use crate::setup::text;
use crate::shell::{Session, wait_first};

pub fn backup_try(session: &Session, kind: &Field, secret: &Field) -> Result<Drill, CommandError> {
    let drill = with_secret(session, kind, secret, |_, secret| {
        let newest = session.with(|journal| Ok(journal.copies().into_iter().next()))?;
        let (name, taken, _) = newest.ok_or_else(|| CommandError::new(ErrorCode::Absent))?;
        let path = session.with(|journal| journal.copy_path(&name))?;
        Ok(try_restore(&path, Moment::of(taken), secret))
    })?;
    session.shell.count_attempt(true);
    let now = session.shell.now();
    session.with(|journal| journal.learn_of_copies(|known| known.tried = Some(now)))?;
    Ok(drill)
}

pub fn backup_unlock(
    session: &Session,
    name: &Field,
    kind: &Field,
    secret: &Field,
) -> Result<(), CommandError> {
    let name = text(name, "name")?;
    with_secret(session, kind, secret, |lent, secret| {
        let path = session.with(|journal| journal.copy_path(name))?;
        Ok(lent.reader().earlier_key(&path, secret).map(|key| lent.learn(key)))
    })
}

/// Opens a copy with a secret; a wrong one counts as it does at the lock. A right one need not be the
/// journal's own of today, so that it makes up for no wrong ones here.
fn with_secret<T>(
    session: &Session,
    kind: &Field,
    secret: &Field,
    open: impl FnOnce(&Lent, &Secret) -> Result<Result<T, JournalError>, CommandError>,
) -> Result<T, CommandError> {
    // A mistyped code is no attempt.
    let secret = parse(kind, secret)?;
    let Ok(_turn) = session.shell.deriving.try_lock() else { return Err(wait_first(1)) };
    session.shell.permit()?;
    // Held until the secret and what it opened are gone again.
    let held = session.open.lend()?;
    let wrong = wrong(&secret);
    let opened = open(&held, &secret)?;
    drop((secret, held));
    let refused = opened.as_ref().err().is_some_and(|error| is_wrong(error.code()));
    if refused {
        session.shell.count_attempt(false);
        return Err(CommandError::new(wrong));
    }
    Ok(opened?)
}
