//! Where a journal was left when it was last open here: so that an older file in its place is noticed.

use std::sync::Arc;

use stillpoint_journal::wire::Rollback;
use stillpoint_journal::{Anchored, Journal, KdfCost, Passphrase};

use crate::files;
use crate::opening::fresh_device;
use crate::shell::{OpenJournal, Shell, hold};

impl Shell {
    /// What is to be asked about a journal that has just been unlocked. One that is older than it
    /// was here goes on under another device's name.
    pub(crate) fn compare(&self, journal: &mut Journal) -> Option<Rollback> {
        let place = self.places.anchor(&journal.own_id());
        let anchor = std::fs::read(&place).ok()?;
        let found = journal.compare_with_anchor(&anchor);
        let rollback = match found {
            Anchored::Holds | Anchored::Unknown => return None,
            Anchored::Older { commits } => {
                Rollback { saves: u32::try_from(commits).ok(), earlier_key: false }
            }
            Anchored::Other => Rollback { saves: None, earlier_key: false },
            Anchored::EarlierKey => Rollback { saves: None, earlier_key: true },
        };
        // However much is written in the meantime, it is asked again until it is explained.
        if let Some(unexplained) = journal.anchor_unexplained(&anchor, found) {
            let _ = files::replace(&place, &unexplained);
        }
        if let Ok(device) = fresh_device(&self.places) {
            journal.become_device(device);
        }
        Some(rollback)
    }

    /// Remembers where the journal is now; not while an older one has not been explained, for then
    /// the question is asked again; nor of one so damaged that it has lost count. That it could not
    /// be written down is no failure of anything else.
    pub(crate) fn leave_anchor(&self, open: &OpenJournal) {
        if open.rollback().is_some() {
            return;
        }
        let anchor = open.with(|journal| Ok((journal.own_id(), journal.anchor()?)));
        if let Ok((id, anchor)) = anchor {
            let _ = files::replace(&self.places.anchor(&id), &anchor);
        }
    }

    /// The person says that they put the older file back.
    pub(crate) fn accept_rollback(&self, open: &OpenJournal) {
        *hold(&open.rollback) = None;
        self.leave_anchor(open);
    }

    /// Before another file takes the journal's place: that it is older is no news then, and what is
    /// written from then on is another device's. A question that has not been answered stays.
    pub(crate) fn begin_afresh(&self, journal: &Journal, open: &OpenJournal) {
        journal.forget_commits_of_copies();
        if open.rollback().is_none() {
            let _ = std::fs::remove_file(self.places.anchor(&journal.own_id()));
        }
        let _ = std::fs::remove_file(self.places.device());
    }

    /// Wraps the journal's key anew under the same passphrase, where guessing it costs less than it
    /// should by now. Not in a test with a cost of its own; and that it failed harms nothing.
    pub(crate) fn strengthen(&self, open: &Arc<OpenJournal>, passphrase: Passphrase) {
        if self.tuning.cost.is_some() {
            return;
        }
        let Ok(held) = open.lend() else { return };
        let open = Arc::clone(open);
        std::thread::spawn(move || {
            // To see what this machine can pay takes a moment, which nobody need wait for.
            let cost = KdfCost::calibrate();
            let _ = open.with(|journal| journal.change_passphrase(&passphrase, cost));
            drop(passphrase);
            drop(held);
        });
    }
}
