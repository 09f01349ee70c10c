//! Lines jotted down at the lock screen: sealed while the journal is locked, taken in behind the
//! first screen once it is open. What is written passes through here and is never kept here.

use stillpoint_journal::jotting::{Inbox, JotReady};
use stillpoint_journal::settings::Settings;
use stillpoint_journal::time::{DayRule, Moment};
use stillpoint_journal::wire::{CommandError, ErrorCode};

use crate::shell::{OpenJournal, Session, Shell, hold};

impl Shell {
    /// Whether something may be jotted into the chosen journal, and how much.
    pub fn jot_ready(&self) -> JotReady {
        self.chosen().map(|path| Inbox::of(&path).ready()).unwrap_or_default()
    }

    /// Seals words for the chosen journal. They are on the disk when this returns.
    ///
    /// # Errors
    /// `absent` when no journal is chosen; those of [`Inbox::jot`]. Then nothing was kept.
    pub fn jot(&self, text: &str) -> Result<JotReady, CommandError> {
        let path = self.chosen().ok_or_else(|| CommandError::new(ErrorCode::Absent))?;
        Ok(Inbox::of(&path).jot(text, self.moment())?)
    }

    /// Takes in what was jotted, and remembers what there is to say of it.
    pub(crate) fn open_inbox(&self, open: &OpenJournal) {
        let now = self.moment();
        // Shut meanwhile: everything waits for the next time.
        if let Ok(found) = open.with(|journal| Ok(journal.open_inbox(now))) {
            *hold(&open.jottings) = found;
        }
    }

    fn moment(&self) -> Moment {
        self.tuning.later(Moment::now(DayRule::Calendar))
    }
}

/// Keeps new settings, and lets jottings be written or no more as they say.
///
/// # Errors
/// Those of [`stillpoint_journal::Journal::set_settings_and_inbox`]; then the old settings hold.
pub fn set_settings(session: &Session, settings: Settings) -> Result<Settings, CommandError> {
    let now = session.shell.moment();
    let (settings, found) = session.with(|journal| journal.set_settings_and_inbox(settings, now))?;
    if found.is_news() {
        *hold(&session.open.jottings) = found;
    }
    Ok(settings)
}
