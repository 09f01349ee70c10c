//! The settings inside the vault: one record, found by what it says it is.

use stillpoint_vault::{Change, Earlier};

use super::{Journal, new_id, put};
use crate::{error::JournalError, id::EntryId, record::encode_settings, settings::Settings, time::Moment};

/// Saves after which the settings are written along: an unlock must find them among the first
/// records it reads.
const SAVES_UNTIL_REFRESH: u32 = 100;

/// The settings in force and the record that holds them.
#[derive(Default)]
pub(super) struct HeldSettings {
    id: Option<EntryId>,
    settings: Settings,
    saves_since: u32,
}

impl HeldSettings {
    pub(super) fn is_found(&self) -> bool {
        self.id.is_some()
    }

    /// The record that holds them.
    pub(super) fn id(&self) -> Option<EntryId> {
        self.id
    }

    /// Takes over settings that have just been written.
    pub(super) fn replace(&mut self, id: EntryId, settings: Settings) {
        *self = Self { id: Some(id), settings, saves_since: 0 };
    }

    /// Records are read newest first, so the first settings read are the ones in force.
    pub(super) fn take_newest(&mut self, id: EntryId, settings: Settings) {
        if self.id.is_none() {
            (self.id, self.settings) = (Some(id), settings);
        }
    }
}

impl Journal {
    /// The settings in force.
    #[must_use]
    pub fn settings(&self) -> Settings {
        self.settings.settings.clone()
    }

    /// Keeps new settings and returns what is now in force.
    ///
    /// # Errors
    /// Those of a save; then the old settings hold.
    pub fn set_settings(&mut self, settings: Settings) -> Result<Settings, JournalError> {
        let id = match self.settings.id {
            Some(id) => id,
            None => new_id()?,
        };
        self.commit(&[put(id, encode_settings(&settings)?, Earlier::Replace)])?;
        self.settings = HeldSettings { id: Some(id), settings, saves_since: 0 };
        Ok(self.settings())
    }

    /// What a new journal begins with, in one write.
    pub(super) fn write_first_records(&mut self, now: Moment) -> Result<(), JournalError> {
        let (id, settings) = (new_id()?, Settings::default());
        let (recovery, body) = self.first_recovery(now)?;
        let settings_body = encode_settings(&settings)?;
        self.commit(&[put(recovery, body, Earlier::Replace), put(id, settings_body, Earlier::Replace)])?;
        self.settings.replace(id, settings);
        Ok(())
    }

    /// Adds the settings, unchanged, to a save once in a while, so that they stay among the
    /// newest records.
    pub(super) fn commit_with_settings(&mut self, mut changes: Vec<Change>) -> Result<(), JournalError> {
        let refresh = self.settings.id.filter(|_| self.settings.saves_since >= SAVES_UNTIL_REFRESH);
        if let Some(id) = refresh {
            changes.push(put(id, encode_settings(&self.settings.settings)?, Earlier::Replace));
        }
        self.commit(&changes)?;
        self.settings.saves_since =
            if refresh.is_some() { 0 } else { self.settings.saves_since.saturating_add(1) };
        Ok(())
    }
}
