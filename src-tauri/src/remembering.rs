//! What is kept outside the vault, and what the page is told of the app.

use std::path::{Path, PathBuf};

use stillpoint_journal::grounding::GroundSettings;
use stillpoint_journal::preferences::KnownVault;
use stillpoint_journal::settings::Settings;
use stillpoint_journal::wire::{AppState, CommandError, Placed, VaultPhase};
use stillpoint_journal::{Preferences, facts};

use crate::files;
use crate::opening::name_of;
use crate::placement;
use crate::shell::{OpenJournal, Shell, hold};

impl Shell {
    /// What the app is showing and may show.
    ///
    /// # Errors
    /// None of its own; the journal may be shut while it is asked.
    pub fn state(&self) -> Result<AppState, CommandError> {
        let open = self.open();
        let chosen = self.chosen();
        let facts = facts();
        let inside = open.as_deref().and_then(|open| inside(open).ok());
        let phase = match (&chosen, &inside) {
            (_, Some(_)) => VaultPhase::Unlocked,
            (Some(_), None) => VaultPhase::Locked,
            (None, None) => VaultPhase::Absent,
        };
        let (integrity, minutes) = inside.map_or((None, None), |(found, minutes)| (Some(found), minutes));
        let placed = chosen.as_deref().map(placement::of).filter(|placed| *placed != Placed::default());
        let file_gone = match open.as_deref() {
            Some(open) => open.is_gone(),
            None => chosen.as_deref().is_some_and(is_gone),
        };
        Ok(AppState {
            phase,
            vault_name: chosen.as_deref().and_then(name_of),
            vault_path: chosen.map(shown),
            default_folder: shown(self.places.data.clone()),
            preferences: self.preferences(),
            integrity,
            file_gone,
            rollback: open.as_deref().and_then(OpenJournal::rollback),
            must_set_passphrase: open.is_some_and(|open| open.must_set_passphrase()),
            farewell: self.farewell(),
            placed,
            hides_from_capture: crate::window::CAN_HIDE,
            takes_back_copies: crate::window::TAKES_BACK_COPIES,
            auto_lock_minutes: minutes,
            version: env!("CARGO_PKG_VERSION").to_owned(),
            format: facts.format,
            sqlite: facts.sqlite.to_owned(),
            e2e: cfg!(feature = "e2e"),
        })
    }

    /// Changes the preferences, first on disk and then here.
    ///
    /// # Errors
    /// When they cannot be written; then nothing has changed.
    pub fn change_preferences(
        &self,
        change: impl FnOnce(Preferences) -> Preferences,
    ) -> Result<Preferences, CommandError> {
        let mut preferences = hold(&self.preferences);
        let mut changed = change(preferences.clone()).normalised();
        changed.last_vault = changed.last_vault.filter(|_| changed.remember_vaults);
        let written = files::replace(&self.places.preferences(), &changed.to_json());
        written.map_err(|error| CommandError::new(files::code(&error)))?;
        *preferences = changed.clone();
        Ok(changed)
    }

    /// Takes over what the page may decide. The journals and the contacts it may
    /// not: a journal gets there by being opened, contacts by the settings inside.
    ///
    /// # Errors
    /// As [`Shell::change_preferences`].
    pub fn set_preferences(&self, wanted: Preferences) -> Result<Preferences, CommandError> {
        let chosen = self.chosen();
        self.change_preferences(|present| {
            let begins = wanted.remember_vaults && !present.remember_vaults;
            let kept = Preferences {
                vaults: present.vaults,
                last_vault: present.last_vault,
                backup_folder: present.backup_folder,
                contacts: present.contacts,
                grounding: present.grounding,
                ..wanted
            };
            match chosen {
                Some(path) if begins => listed(kept, &path),
                _ => kept,
            }
        })
    }

    /// Copies the contacts out of the vault if the person agreed, and takes them
    /// back otherwise.
    ///
    /// # Errors
    /// As [`Shell::change_preferences`].
    pub fn publish_contacts(&self, settings: &Settings) -> Result<(), CommandError> {
        self.change_preferences(|present| present.with_contacts(settings)).map(drop)
    }

    /// Copies the grounding profile out of the vault if the person agreed, and takes it back
    /// otherwise.
    ///
    /// # Errors
    /// As [`Shell::change_preferences`].
    pub fn publish_profile(&self, settings: &GroundSettings) -> Result<(), CommandError> {
        if self.preferences().with_profile(settings) == self.preferences() {
            return Ok(());
        }
        self.change_preferences(|present| present.with_profile(settings)).map(drop)
    }

    /// Remembers the chosen journal by name, and that journals are remembered.
    ///
    /// # Errors
    /// As [`Shell::change_preferences`].
    pub fn begin_remembering(&self) -> Result<(), CommandError> {
        let Some(path) = self.chosen() else { return Ok(()) };
        let change = |present| listed(Preferences { remember_vaults: true, ..present }, &path);
        self.change_preferences(change).map(drop)
    }

    /// Chooses a journal that the person has found themselves, and remembers it if
    /// journals are remembered. That it could not be written down keeps nobody out.
    pub fn browse_to(&self, path: PathBuf) {
        self.choose(path);
        if self.preferences().remember_vaults {
            let _ = self.begin_remembering();
        }
    }

    /// Puts the chosen journal first among those remembered, if it is one of them:
    /// one that was made with the wish not to be remembered stays out.
    pub(crate) fn prefer_chosen(&self) {
        let Some(path) = self.chosen() else { return };
        let known = self.preferences();
        let place = shown(path.clone());
        if known.last_vault.as_ref() != Some(&place) && known.vaults.iter().any(|vault| vault.path == place) {
            let _ = self.change_preferences(|present| listed(present, &path));
        }
    }

    /// Takes a journal off the list, and unchooses it if it is the chosen one.
    ///
    /// # Errors
    /// As [`Shell::change_preferences`].
    pub fn forget(&self, path: &str) -> Result<(), CommandError> {
        self.change_preferences(|mut present| {
            present.vaults.retain(|vault| vault.path != path);
            present.last_vault = present.last_vault.filter(|last| last != path);
            present
        })?;
        let mut chosen = hold(&self.chosen);
        if chosen.clone().map(shown).as_deref() == Some(path) {
            *chosen = self.places.latest_journal().filter(|other| shown(other.clone()) != path);
        }
        Ok(())
    }
}

type Inside = (stillpoint_journal::wire::Integrity, Option<stillpoint_journal::settings::Minutes>);

fn inside(open: &OpenJournal) -> Result<Inside, CommandError> {
    open.with(|journal| Ok((journal.integrity(), journal.settings().auto_lock_minutes)))
}

/// A path as the page shows and returns it.
/// Whether there is nothing at the path. That it cannot be asked is another matter.
fn is_gone(path: &Path) -> bool {
    path.symlink_metadata().is_err_and(|error| error.kind() == std::io::ErrorKind::NotFound)
}

fn shown(path: PathBuf) -> String {
    path.to_string_lossy().into_owned()
}

fn listed(mut preferences: Preferences, path: &Path) -> Preferences {
    let name = name_of(path).unwrap_or_default();
    let path = shown(path.to_path_buf());
    preferences.vaults.retain(|vault| vault.path != path);
    preferences.vaults.insert(0, KnownVault { name, path: path.clone() });
    preferences.last_vault = Some(path);
    preferences
}
