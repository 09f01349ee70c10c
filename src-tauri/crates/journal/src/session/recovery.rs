//! What is remembered of the recovery code: one record, found by what it says it is.

use stillpoint_vault::Earlier;
use zeroize::Zeroizing;

use super::{Journal, new_id, put};
use crate::{
    error::JournalError,
    id::EntryId,
    record::encode_recovery,
    recovery::{RecoveryRecord, RecoveryStanding, RecoveryTried, is_due},
    secrets::{RecoveryCode, Secret},
    time::Moment,
};

/// What is remembered, and the record that holds it.
#[derive(Default)]
pub(super) struct HeldRecovery(Option<(EntryId, RecoveryRecord)>);

impl HeldRecovery {
    /// Records are read newest first, so the first one read is the one in force.
    pub(super) fn take_newest(&mut self, id: EntryId, record: RecoveryRecord) {
        self.0.get_or_insert((id, record));
    }

    /// The record that holds it.
    pub(super) fn id(&self) -> Option<EntryId> {
        self.0.map(|(id, _)| id)
    }
}

impl Journal {
    /// How the recovery code stands. While the journal is being read nothing is offered yet, nor
    /// in one that could not remember the answer.
    #[must_use]
    pub fn recovery_standing(&self, now: Moment) -> RecoveryStanding {
        let record = self.known_recovery();
        let keeps = self.is_complete() && !self.vault.read_only();
        let oldest = || self.projection.oldest_day();
        RecoveryStanding {
            made: record.and_then(|record| record.made),
            checked: record.and_then(|record| record.checked),
            offered: keeps && is_due(record.as_ref(), oldest(), now.calendar_day()),
        }
    }

    /// Tries a recovery code as unlocking with it would, and remembers the day where it opens this
    /// journal. Nothing else is changed.
    ///
    /// # Errors
    /// When the answer could not be found out.
    pub fn try_recovery_code(
        &mut self,
        code: RecoveryCode,
        now: Moment,
    ) -> Result<RecoveryTried, JournalError> {
        let opens = self.check_secret(&Secret::Recovery(code))?;
        if opens {
            let was = self.recovery_or_unknown();
            // That the day could not be written down makes the answer no less true.
            let _ = self.keep_recovery(RecoveryRecord { checked: Some(now), ..was });
        }
        Ok(RecoveryTried { opens, standing: self.recovery_standing(now) })
    }

    /// The person would rather not try it this year.
    ///
    /// # Errors
    /// Those of a save.
    pub fn put_recovery_off(&mut self, now: Moment) -> Result<RecoveryStanding, JournalError> {
        let was = self.recovery_or_unknown();
        self.keep_recovery(RecoveryRecord { put_off: Some(now), ..was })?;
        Ok(self.recovery_standing(now))
    }

    /// Once everything has been read: a journal that has a new vault key has a new code as well,
    /// made when the key was, which is when it is first opened with it. One that was opened by its
    /// code has had its code tried.
    pub fn settle_recovery(&mut self, now: Moment, opened_by_code: bool) {
        let stale = self.recovery.0.is_some_and(|(_, record)| record.key != self.vault.key_epoch());
        if stale && self.is_complete() {
            // Until it can be written nothing is said of the new code.
            let _ = self.keep_recovery(RecoveryRecord::new(self.vault.key_epoch(), now));
        }
        if opened_by_code && self.is_complete() && !self.vault.read_only() {
            let was = self.recovery_or_unknown();
            let _ = self.keep_recovery(RecoveryRecord { checked: Some(now), ..was });
        }
    }

    /// A new code is in place.
    pub(super) fn recovery_is_new(&mut self, now: Moment) {
        // The code holds all the same; it is asked about sooner than it need be.
        let _ = self.keep_recovery(RecoveryRecord::new(self.vault.key_epoch(), now));
    }

    /// The record of a code that has just been made, as a new journal keeps it.
    pub(super) fn first_recovery(
        &mut self,
        now: Moment,
    ) -> Result<(EntryId, Zeroizing<Vec<u8>>), JournalError> {
        let (id, record) = (new_id()?, RecoveryRecord::new(self.vault.key_epoch(), now));
        self.recovery.0 = Some((id, record));
        Ok((id, encode_recovery(&record)?))
    }

    fn recovery_or_unknown(&mut self) -> RecoveryRecord {
        // A record not yet read would otherwise be doubled.
        self.read_everything();
        self.known_recovery().unwrap_or(RecoveryRecord::unknown(self.vault.key_epoch()))
    }

    /// What is remembered of the code that opens the journal now.
    fn known_recovery(&self) -> Option<RecoveryRecord> {
        let key = self.vault.key_epoch();
        self.recovery.0.map(|(_, record)| record).filter(|record| record.key == key)
    }

    fn keep_recovery(&mut self, record: RecoveryRecord) -> Result<(), JournalError> {
        self.read_everything();
        let id = self.recovery.id().map_or_else(new_id, Ok)?;
        self.commit(&[put(id, encode_recovery(&record)?, Earlier::Replace)])?;
        self.recovery.0 = Some((id, record));
        Ok(())
    }
}
