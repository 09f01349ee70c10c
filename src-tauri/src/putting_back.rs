//! The journal's file moved, deleted or replaced while it is open: noticed, told, and put back from
//! what is open, which is all there is of it once it is locked.

use std::sync::Arc;
use std::sync::atomic::Ordering;

use stillpoint_journal::wire::{CommandError, Farewell};

use crate::shell::{Notice, OpenJournal, Shell};

impl Shell {
    /// Looks whether the open journal's file is where it was, and tells the page when that has
    /// changed. Aside: a share that is gone may not answer for minutes.
    pub fn look_for_file_aside(self: &Arc<Self>) {
        let Some(open) = self.open() else { return };
        let shell = Arc::clone(self);
        std::thread::spawn(move || shell.look_for_file(&open));
    }

    pub(crate) fn look_for_file(&self, open: &OpenJournal) {
        let Ok(in_place) = open.with(|journal| Ok(journal.is_in_place())) else { return };
        if open.file_gone.swap(!in_place, Ordering::Relaxed) == in_place {
            self.notify(Notice::FileGone(!in_place));
        }
    }

    /// Writes the file again where it was.
    ///
    /// # Errors
    /// As the journal answers; it is open as it was then.
    pub fn put_file_back(&self, open: &OpenJournal) -> Result<(), CommandError> {
        let done = open.with(|journal| journal.put_file_back());
        self.look_for_file(open);
        done
    }

    /// The last moment at which anything can be done about a file that is gone: put back where
    /// nothing is in its place, and otherwise kept as a backup. Says what is to be told.
    pub(crate) fn keep_before_locking(&self, open: &OpenJournal) -> Option<Farewell> {
        if open.with(|journal| Ok(journal.is_in_place())).unwrap_or(true) {
            let told = open.put_back_leaving.load(Ordering::Relaxed).then_some(Farewell::FilePutBack);
            return told;
        }
        if open.with(|journal| journal.put_file_back()).is_ok() {
            return Some(Farewell::FilePutBack);
        }
        let (second, now) = (self.second_folder(), self.now());
        let kept = open.with(|journal| journal.save_as_backup(second.as_deref(), now));
        Some(if kept.is_ok() { Farewell::FileInBackup } else { Farewell::FileLost })
    }
}
