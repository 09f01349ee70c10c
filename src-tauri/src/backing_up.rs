//! Backups made without being asked for: copied under the journal's lock, checked without it, and
//! given up at once when the journal locks.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError};

use stillpoint_journal::backups::{CopyReader, CopyState, EarlierKey, Second};
use stillpoint_journal::time::{DayRule, Moment};
use stillpoint_journal::wire::{CommandError, ErrorCode};

use crate::shell::{Notice, OpenJournal, Shell, hold};

/// Copies that a second folder is given when it is found again, the newest.
const CAUGHT_UP: usize = 3;

/// What an open journal's copies have to do with.
#[derive(Default)]
pub struct Keeping {
    /// Held while a copy is being made: one at a time.
    making: Mutex<()>,
    /// Set once the journal is to be locked.
    stopping: AtomicBool,
    /// How many hold keys that open copies.
    lent: Mutex<usize>,
    free: Condvar,
    standing: Mutex<Standing>,
}

/// How the last backup went.
#[derive(Debug, Clone, Copy, Default)]
pub struct Standing {
    /// One is being made or checked.
    pub busy: bool,
    /// Why there is none.
    pub trouble: Option<ErrorCode>,
    /// The second folder was not there.
    pub second_missing: bool,
    /// Why nothing could be put there although it was.
    pub second_trouble: Option<ErrorCode>,
}

impl Keeping {
    /// Whoever reads copies stops.
    pub(crate) fn stop(&self) {
        self.stopping.store(true, Ordering::SeqCst);
    }

    /// The journal stays open after all.
    pub(crate) fn go_on_again(&self) {
        self.stopping.store(false, Ordering::SeqCst);
    }

    /// Whether copies may still be read.
    pub(crate) fn goes_on(&self) -> bool {
        !self.stopping.load(Ordering::SeqCst)
    }

    /// Returns once nobody holds keys any more.
    pub(crate) fn wait_until_free(&self) {
        let lent = self.free.wait_while(hold(&self.lent), |lent| *lent > 0);
        drop(lent.unwrap_or_else(PoisonError::into_inner));
    }

    /// How the last backup went.
    pub(crate) fn standing(&self) -> Standing {
        *hold(&self.standing)
    }

    fn note(&self, change: impl FnOnce(&mut Standing)) {
        change(&mut hold(&self.standing));
    }
}

/// Keys on loan: the journal is not locked before they are given back.
pub struct Lent {
    // Dropped in this order: the keys are gone before they count as given back.
    reader: CopyReader,
    open: Count,
}

struct Count(Arc<OpenJournal>);

impl Drop for Count {
    fn drop(&mut self) {
        *hold(&self.0.keeping.lent) -= 1;
        self.0.keeping.free.notify_all();
    }
}

impl Lent {
    /// What opens the copies.
    pub fn reader(&self) -> &CopyReader {
        &self.reader
    }

    /// The key of earlier copies too, until the journal is locked.
    pub fn learn(&self, earlier: EarlierKey) {
        *hold(&self.open.0.earlier) = Some(earlier);
    }

    /// Whether to go on reading.
    pub fn goes_on(&self) -> bool {
        self.open.0.keeping.goes_on()
    }
}

impl OpenJournal {
    /// Keys that open this journal's copies.
    ///
    /// # Errors
    /// `locked` when it has been shut.
    pub fn lend(self: &Arc<Self>) -> Result<Lent, CommandError> {
        self.with(|journal| {
            // Counted while the journal is held: whoever shuts it then waits for these.
            *hold(&self.keeping.lent) += 1;
            let reader = journal.copy_reader().with(hold(&self.earlier).clone());
            Ok(Lent { reader, open: Count(Arc::clone(self)) })
        })
    }
}

impl Shell {
    /// The time by which backups are dated.
    pub fn now(&self) -> Moment {
        self.tuning.later(Moment::now(DayRule::Calendar))
    }

    /// Makes the backup that is due (or, when `asked`, one in any case), checks copies that nobody
    /// has checked yet, and puts the newest into the second folder.
    ///
    /// # Errors
    /// Why there is no backup; it is kept for the screens as well.
    pub fn see_to_backups(&self, open: &Arc<OpenJournal>, asked: bool) -> Result<(), CommandError> {
        let _turn = hold(&open.keeping.making);
        open.keeping.note(|standing| standing.busy = true);
        self.notify(Notice::BackupsChanged);
        let made = self.make(open, asked);
        open.keeping.note(|standing| {
            standing.busy = false;
            standing.trouble = match &made {
                Ok(()) => None,
                // Not a failure of the backup, and nobody is there to be told.
                Err(error) if matches!(error.code, ErrorCode::Locked | ErrorCode::Stopped) => {
                    standing.trouble
                }
                Err(error) => Some(error.code),
            };
        });
        if made.is_ok() {
            let _ = self.fill_second(open);
        }
        self.notify(Notice::BackupsChanged);
        made
    }

    /// The same, on a thread of its own.
    pub fn see_to_backups_aside(self: &Arc<Self>, open: &Arc<OpenJournal>, asked: bool) {
        let (shell, open) = (Arc::clone(self), Arc::clone(open));
        std::thread::spawn(move || shell.see_to_backups(&open, asked));
    }

    /// A second folder that was missing may be there again. Asked aside: a share that is gone may
    /// not answer for minutes.
    pub fn look_for_second_folder(self: &Arc<Self>) {
        let missing = |standing: Standing| standing.second_missing && !standing.busy;
        let Some(open) = self.open().filter(|open| missing(open.keeping.standing())) else { return };
        let shell = Arc::clone(self);
        std::thread::spawn(move || {
            let second = shell.second(&open).ok().flatten();
            if second.is_some_and(|second| second.is_there()) {
                let _ = shell.see_to_backups(&open, false);
            }
        });
    }

    /// Room may have been made where there was none for a backup.
    pub fn try_where_room_was_wanting(self: &Arc<Self>) {
        let Some(open) = self.open() else { return };
        let standing = open.keeping.standing();
        let wanting = [standing.trouble, standing.second_trouble].contains(&Some(ErrorCode::NoSpace));
        if wanting && !standing.busy {
            self.see_to_backups_aside(&open, false);
        }
    }

    /// The folder chosen for second copies.
    pub fn second_folder(&self) -> Option<PathBuf> {
        self.preferences().backup_folder.map(PathBuf::from)
    }

    /// The same, ready to be looked for.
    ///
    /// # Errors
    /// `locked` when the journal has been shut.
    pub fn second(&self, open: &OpenJournal) -> Result<Option<Second>, CommandError> {
        let Some(folder) = self.second_folder() else { return Ok(None) };
        open.with(|journal| Ok(Some(Second::new(folder, journal.backup_folder(), &journal.known_copies()))))
    }

    fn make(&self, open: &Arc<OpenJournal>, asked: bool) -> Result<(), CommandError> {
        let now = self.now();
        let lent = open.lend()?;
        let go_on = || lent.goes_on();
        if asked || open.with(|journal| Ok(journal.backup_is_due(now)))? {
            let begun = open.with(|journal| journal.begin_backup(now))?;
            lent.reader().keep(&begun.unchecked, &begun.to, &go_on)?;
            open.with(|journal| journal.finish_backup(&begun, now))?;
        }
        for name in open.with(|journal| Ok(journal.unchecked_copies()))? {
            if !go_on() {
                return Err(CommandError::new(ErrorCode::Stopped));
            }
            check(open, &lent, &name, now)?;
        }
        Ok(())
    }

    fn fill_second(&self, open: &Arc<OpenJournal>) -> Result<(), CommandError> {
        let Some(second) = self.second(open)? else {
            open.keeping.note(|standing| (standing.second_missing, standing.second_trouble) = (false, None));
            return Ok(());
        };
        let now = self.now();
        let there = second.is_there();
        open.keeping.note(|standing| standing.second_missing = !there);
        if !there {
            let today = now.calendar_day();
            return open.with(|journal| {
                journal.learn_of_copies(|known| known.missing_since = known.missing_since.or(Some(today)))
            });
        }
        let lent = open.lend()?;
        let folder = second.folder();
        let filled = put_newest(open, &lent, folder);
        let trouble =
            filled.as_ref().err().map(|error| error.code).filter(|code| *code != ErrorCode::Stopped);
        open.keeping.note(|standing| standing.second_trouble = trouble);
        let put = filled?;
        let elsewhere = second.on_another_drive();
        open.with(|journal| {
            let mut names: BTreeSet<String> = journal.known_copies().second;
            names.extend(put);
            names.retain(|name| folder.join(name).is_file());
            for name in journal.superfluous(folder, names.iter(), now) {
                if std::fs::remove_file(folder.join(&name)).is_ok() {
                    names.remove(&name);
                }
            }
            journal.learn_of_copies(|known| {
                (known.second, known.missing_since) = (names, None);
                known.second_on_another_drive = elsewhere;
            })
        })
    }
}

/// Opens a copy to its last frame and keeps what was found.
///
/// # Errors
/// `stopped`, and those of opening it.
pub fn check(open: &OpenJournal, lent: &Lent, name: &str, now: Moment) -> Result<(), CommandError> {
    let path = open.with(|journal| journal.copy_path(name))?;
    let found = lent.reader().examine(&path, &|| lent.goes_on());
    open.with(|journal| journal.note_check(name, found, now))
}

/// Puts the newest sound copies there, and says which are there now.
fn put_newest(open: &OpenJournal, lent: &Lent, folder: &Path) -> Result<Vec<String>, CommandError> {
    let (copies, known) = open.with(|journal| Ok((journal.copies(), journal.known_copies().second)))?;
    let sound = copies.into_iter().filter(|(.., copy)| copy.state == CopyState::Sound).take(CAUGHT_UP);
    let mut put = Vec::new();
    // The oldest first, so that one that breaks off goes on where it was.
    for (name, ..) in sound.collect::<Vec<_>>().into_iter().rev() {
        if !(known.contains(&name) && folder.join(&name).is_file()) {
            let from = open.with(|journal| journal.copy_path(&name))?;
            lent.reader().put_second(&from, folder, &|| lent.goes_on())?;
        }
        put.push(name);
    }
    Ok(put)
}
