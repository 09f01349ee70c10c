//! Taking in what was jotted down at the lock screen.

use stillpoint_vault::Earlier;

use super::{Journal, delete, new_id, put};
use crate::{
    error::JournalError,
    id::EntryId,
    jotting::{Inbox, Jotting, JottingsFound, JottingsUnheard, Waiting, draft_id, drafted},
    record::{DraftRecord, encode_draft, encode_jottings},
    settings::Settings,
    time::Moment,
};

/// What has not been heard yet, and the record that holds it.
#[derive(Default)]
pub(super) struct HeldJottings(Option<(EntryId, JottingsUnheard)>);

impl HeldJottings {
    /// Records are read newest first, so the first one read is the one in force.
    pub(super) fn take_newest(&mut self, id: EntryId, record: JottingsUnheard) {
        self.0.get_or_insert((id, record));
    }
}

impl Journal {
    /// The folder of this journal's jottings.
    #[must_use]
    pub fn inbox(&self) -> Inbox {
        Inbox::of(self.vault.path())
    }

    /// Keeps new settings. Where they say something new about jottings the folder is seen to first:
    /// if that fails nothing has changed.
    ///
    /// # Errors
    /// Those of a save, of writing the key, or of taking in what waits; then the old settings hold.
    pub fn set_settings_and_inbox(
        &mut self,
        settings: Settings,
        now: Moment,
    ) -> Result<(Settings, JottingsFound), JournalError> {
        let (before, on) = (self.settings().jot_when_locked, settings.jot_when_locked);
        let found = if before == on { JottingsFound::default() } else { self.let_jot(on, now)? };
        let kept = self.set_settings(settings);
        if kept.is_err() && before != on {
            // What this cannot put right the next unlocking does.
            let _ = self.let_jot(before, now);
        }
        Ok((kept?, found))
    }

    /// Lets jottings be written while the journal is locked, or no more. Those that wait are taken
    /// in before their key goes.
    ///
    /// # Errors
    /// Those of writing the key, or of taking in what waits; then the key is as it was.
    fn let_jot(&mut self, on: bool, now: Moment) -> Result<JottingsFound, JournalError> {
        let inbox = self.inbox();
        if on {
            inbox.keep_key(&self.vault.inbox_key())?;
            return Ok(JottingsFound::default());
        }
        let found = self.file_what_waits(now)?;
        inbox.remove_key()?;
        Ok(found)
    }

    /// Takes in everything that waits.
    ///
    /// # Errors
    /// When something still waits after it.
    pub(super) fn file_what_waits(&mut self, now: Moment) -> Result<JottingsFound, JournalError> {
        let found = self.take_in_jottings(now);
        let found = self.with_unheard(found);
        match (found.unfiled, self.vault.read_only()) {
            (0, _) => Ok(found),
            (_, true) => Err(JournalError::ReadOnly),
            (_, false) => Err(JournalError::NotPermitted),
        }
    }

    /// Sees to the key, as the settings have it, and takes in what waits: each becomes a draft,
    /// which is on the disk before its file is removed. What is no jotting of this journal is put
    /// aside and never deleted.
    pub fn open_inbox(&mut self, now: Moment) -> JottingsFound {
        let mut found = self.take_in_jottings(now);
        let inbox = self.inbox();
        if self.settings().jot_when_locked {
            // One that cannot be written is missing, and nothing can be jotted.
            found.key_replaced = inbox.keep_key(&self.vault.inbox_key()).unwrap_or(false);
        } else if found.unfiled == 0 {
            let _ = inbox.remove_key();
        }
        self.with_unheard(found)
    }

    /// What there was to say of jottings has been heard.
    ///
    /// # Errors
    /// Those of a save; it is then said again when the journal is next opened.
    pub fn jottings_heard(&mut self) -> Result<(), JournalError> {
        self.read_everything();
        if let Some((id, _)) = self.unheard.0 {
            self.commit(&[delete(id)])?;
            self.unheard.0 = None;
        }
        Ok(())
    }

    /// With what was found before and has not been heard yet. What is new of it is remembered.
    fn with_unheard(&mut self, found: JottingsFound) -> JottingsFound {
        // A record not yet read would otherwise be doubled.
        self.read_everything();
        let before = self.unheard.0.map(|(_, record)| record).unwrap_or_default();
        let all = before.and(found);
        if all != before {
            // Where it cannot be remembered it is said now, and only now.
            let _ = self.remember_unheard(all);
        }
        JottingsFound { set_aside: all.set_aside, key_replaced: all.key_replaced, ..found }
    }

    fn remember_unheard(&mut self, record: JottingsUnheard) -> Result<(), JournalError> {
        let id = self.unheard.0.map_or_else(new_id, |(id, _)| Ok(id))?;
        self.commit(&[put(id, encode_jottings(&record)?, Earlier::Replace)])?;
        self.unheard.0 = Some((id, record));
        Ok(())
    }

    fn take_in_jottings(&mut self, now: Moment) -> JottingsFound {
        let mut found = JottingsFound::default();
        let inbox = self.inbox();
        let waiting = inbox.waiting().unwrap_or_default();
        if waiting.is_empty() {
            return found;
        }
        // Where nothing can be removed a jotting would be filed again whenever its draft is gone.
        if !self.vault.read_only() && inbox.can_be_emptied() {
            let mut opened = Vec::with_capacity(waiting.len());
            for jotting in waiting {
                match self.opened(&jotting) {
                    Ok(Some(read)) => opened.push((jotting, read)),
                    Ok(None) => found.set_aside += u32::from(inbox.set_aside(&jotting).is_ok()),
                    // It cannot be read now, and waits.
                    Err(_) => {}
                }
            }
            // What could not be kept is still in its file.
            found.filed = self.file_jottings(&inbox, opened, now).unwrap_or(0);
        }
        found.unfiled = super::count(inbox.waiting_count());
        found
    }

    fn opened(&self, jotting: &Waiting) -> Result<Option<(EntryId, Jotting)>, JournalError> {
        let Some(sealed) = jotting.sealed()? else { return Ok(None) };
        let plain = self.vault.open_jotting(&sealed);
        let read = plain.as_deref().and_then(|plain| Jotting::parse(plain));
        Ok(read.map(|read| (draft_id(&sealed), read)))
    }

    /// Commits the drafts, all in one write, and then removes the files. A kill between the two
    /// leaves both; the next unlocking finds a draft by its name and only removes the file.
    fn file_jottings(
        &mut self,
        inbox: &Inbox,
        opened: Vec<(Waiting, (EntryId, Jotting))>,
        now: Moment,
    ) -> Result<u32, JournalError> {
        let drafts = self.commit_jottings(&opened, now)?;
        for (jotting, _) in &opened {
            // What stays is known by its name the next time.
            let _ = inbox.remove(jotting);
        }
        let filed = super::count(drafts.len());
        for (id, record) in drafts {
            self.projection.put_draft(record.named(id));
        }
        Ok(filed)
    }

    fn commit_jottings(
        &mut self,
        opened: &[(Waiting, (EntryId, Jotting))],
        now: Moment,
    ) -> Result<Vec<(EntryId, DraftRecord)>, JournalError> {
        let mut drafts: Vec<(EntryId, DraftRecord)> = Vec::with_capacity(opened.len());
        let mut changes = Vec::with_capacity(opened.len());
        for (_, (id, read)) in opened {
            if self.read(*id)?.is_some() || drafts.iter().any(|(other, _)| other == id) {
                continue;
            }
            let record = drafted(read, now);
            changes.push(put(*id, encode_draft(&record)?, Earlier::Replace));
            drafts.push((*id, record));
        }
        if !changes.is_empty() {
            self.commit(&changes)?;
        }
        Ok(drafts)
    }
}
