//! Another vault key for the open journal: what is gathered for it, and putting it in place.

use std::cell::Cell;

use stillpoint_journal::wire::{CommandError, Farewell, GroupAnswer};
use stillpoint_journal::{DeviceId, Journal, Locked, Passphrase, Secret};

use crate::extract::invalid;
use crate::opening::device;
use crate::shell::{Session, hold, wait_first};

/// What a new key is to be made with, beside its recovery code.
pub struct NextKey {
    /// What opens the journal now: it is opened with it again should its file not be replaced.
    present: Secret,
    /// The passphrase that is to open it, where that is another one.
    next: Option<Passphrase>,
}

impl NextKey {
    /// With the secret that opens the journal now.
    pub const fn new(present: Secret) -> Self {
        Self { present, next: None }
    }

    /// Another passphrase, or the present one.
    ///
    /// # Errors
    /// `invalid` where the present one is to stay and is not known.
    pub fn choose(&mut self, next: Option<Passphrase>) -> Result<(), CommandError> {
        self.next = next;
        self.passphrase().map(drop)
    }

    fn passphrase(&self) -> Result<&Passphrase, CommandError> {
        match (&self.next, &self.present) {
            (Some(next), _) => Ok(next),
            (None, Secret::Passphrase(present)) => Ok(present),
            (None, Secret::Recovery(_)) => Err(invalid("passphrase")),
        }
    }
}

/// Seals everything anew once the groups of the new code have been typed again; false while they
/// are not right. It can be told to stop like any long work, until the new file takes its place.
///
/// # Errors
/// `invalid` before [`NextKey`] and a code are there, `stopped`, and those of
/// [`Journal::prepare_new_key`]: the journal is then open and as it was. The same where the new file
/// could not be put in its place, unless the old one could not be opened again either.
pub fn make(session: &Session, answers: &[GroupAnswer]) -> Result<bool, CommandError> {
    let open = &session.open;
    if !hold(&open.renewal).as_mut().ok_or_else(|| invalid("code"))?.check(answers) {
        return Ok(false);
    }
    let Ok(_turn) = session.shell.deriving.try_lock() else { return Err(wait_first(1)) };
    let errand = open.errands.begin()?;
    let (cost, now) = (session.shell.tuning.cost(), session.shell.now());
    // Before anything is taken that could not be given back.
    let device = device(&session.shell.places)?;
    let next = hold(&open.next_key).take().ok_or_else(|| invalid("secret"))?;
    let Some(code) = hold(&open.renewal).take() else { return Err(invalid("code")) };
    let reach = |done, all| {
        errand.set_total(all);
        errand.reach(done).is_ok()
    };
    let done = (|| {
        let confirmed = code.confirmed().ok_or_else(|| invalid("code"))?;
        let secrets = (next.passphrase()?, confirmed);
        let epoch = Cell::new(0);
        session.shell.replace_open_or_go_on(
            open,
            Farewell::NewKey,
            |()| Farewell::NewKey,
            |journal| {
                epoch.set(journal.key_epoch());
                Ok((journal.prepare_new_key(secrets, cost, now, &reach)?, ()))
            },
            |locked| reopened(locked, device, &next.present, epoch.get()),
        )
    })();
    if done.is_err() && session.shell.open().is_some() {
        // To be tried again without a new code: the one that was written down still is to come.
        *hold(&open.next_key) = Some(next);
        *hold(&open.renewal) = Some(code);
    }
    done.map(|()| true)
}

/// The journal as it was. One with the new key after all, for only the last step of putting it there
/// failed, is left locked: the new secrets open it.
fn reopened(locked: Locked, device: DeviceId, present: &Secret, epoch: u32) -> Option<Journal> {
    locked.unlock(device, present).ok().filter(|journal| journal.key_epoch() == epoch)
}
