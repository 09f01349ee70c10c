//! The app without its window: which journal is chosen, whether it is open, and
//! what has to happen when it no longer may be.
//!
//! ```text
//! Absent ──choose──► Locked ──unlock──► Unlocked
//!    │                  ▲                  │
//!    └──setup, finish───┼──────────────────┤
//!                       └──────lock────────┘
//! ```

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use stillpoint_journal::backups::EarlierKey;
use stillpoint_journal::jotting::JottingsFound;
use stillpoint_journal::news::News;
use stillpoint_journal::wire::{CommandError, ErrorCode, ErrorDetail, Farewell, LockReason, Rollback};
use stillpoint_journal::{Journal, JournalError, Locked, Preferences, Replacement};

use crate::backing_up::Keeping;
use crate::courtesy::Courtesy;
use crate::errand::Errands;
use crate::idle::{Idle, Tick};
use crate::new_key::NextKey;
use crate::places::Places;
use crate::setup::{PendingCode, Setup};
use crate::stand_in::Ready;
use crate::tuning::Tuning;

/// How long the page has to keep its draft before the journal is locked without it.
pub const GRACE: Duration = Duration::from_millis(1500);

/// The same when the system ends the app, which gives more time than it takes to fall asleep.
const LAST_GRACE: Duration = Duration::from_secs(3);

/// What the page has to hear of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    /// The journal will be locked; there is still time to keep a draft.
    LockRequested(LockReason),
    /// The journal is locked.
    Locked,
    /// Whether the journal's file is no longer where it was opened.
    FileGone(bool),
    /// Something about the backups has changed.
    BackupsChanged,
    /// The window may be in pictures of the screen, or no more: for the app itself.
    CaptureAllowed(bool),
    /// Every entry has been read; lists and counts are whole.
    ProjectionComplete,
    /// The journal is locked and the app ends: for the app itself, not for its page.
    Closed,
}

/// The app's state.
pub struct Shell {
    /// Where things are kept.
    pub places: Places,
    /// What tests may change.
    pub tuning: Tuning,
    pub(crate) preferences: Mutex<Preferences>,
    pub(crate) chosen: Mutex<Option<PathBuf>>,
    pub(crate) setup: Mutex<Setup>,
    pub(crate) courtesy: Mutex<Courtesy>,
    /// A backup that is ready to stand where the chosen journal cannot be used.
    pub(crate) stand_in: Mutex<Option<Ready>>,
    /// The journal of which the lock screen says what file was put in its place.
    pub(crate) told: Mutex<Option<String>>,
    /// Held while a key is derived: once at a time, for it takes 256 MiB.
    pub(crate) deriving: Mutex<()>,
    door: Mutex<Door>,
    /// The door has been shut, or the window is held.
    answered: Condvar,
    locking: Mutex<()>,
    idle: Mutex<Idle>,
    farewell: Mutex<Option<Farewell>>,
    notify: Box<dyn Fn(Notice) + Send + Sync>,
}

#[derive(Default)]
struct Door {
    open: Option<Arc<OpenJournal>>,
    /// Counts lockings, so that an unlocking they overtake does not open the door.
    lockings: u64,
    /// The page has answered the window's closing, and sees to it itself.
    window_held: bool,
}

/// A journal while it is unlocked.
pub struct OpenJournal {
    /// Where it is.
    pub path: PathBuf,
    /// It was opened with the recovery code and needs a new passphrase.
    pub must_set_passphrase: AtomicBool,
    /// Its file was not where it was opened when it was last looked for.
    pub(crate) file_gone: AtomicBool,
    /// It was put back on the way out, and nobody has been told yet.
    pub(crate) put_back_leaving: AtomicBool,
    /// A new recovery code that is shown but not yet in place.
    pub renewal: Mutex<Option<PendingCode>>,
    /// What a new vault key is to be made with, once its recovery code has been typed again.
    pub(crate) next_key: Mutex<Option<NextKey>>,
    /// Long work on it.
    pub errands: Errands,
    /// What its copies have to do with.
    pub(crate) keeping: Keeping,
    /// What opens the backups of an earlier key, once a secret of that time was given.
    pub(crate) earlier: Mutex<Option<EarlierKey>>,
    /// It is not where it was left when it was last open here, and nobody has said why.
    pub(crate) rollback: Mutex<Option<Rollback>>,
    /// What became of what was jotted at the lock screen.
    pub jottings: Mutex<JottingsFound>,
    /// What became of its own files and has not been read yet.
    pub(crate) news: Mutex<News>,
    journal: Mutex<Option<Journal>>,
}

/// A mutex is poisoned when a thread panicked while holding it. What is behind
/// these is whole at every step, and refusing to lock the journal would be worse.
pub(crate) fn hold<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Shell {
    /// The app at its start: nothing open, the journal chosen that was open last.
    pub fn new(places: Places, tuning: Tuning, notify: impl Fn(Notice) + Send + Sync + 'static) -> Self {
        let preferences = Preferences::parse(&std::fs::read(places.preferences()).unwrap_or_default());
        let remembered = preferences.last_vault.as_ref().map(PathBuf::from);
        let chosen = remembered.or_else(|| places.latest_journal()).or_else(|| places.lost_journal());
        Self {
            places,
            tuning,
            preferences: Mutex::new(preferences),
            chosen: Mutex::new(chosen),
            setup: Mutex::default(),
            courtesy: Mutex::default(),
            stand_in: Mutex::default(),
            told: Mutex::default(),
            deriving: Mutex::default(),
            door: Mutex::default(),
            answered: Condvar::new(),
            locking: Mutex::default(),
            idle: Mutex::new(Idle::new(Tick::now(), None)),
            farewell: Mutex::default(),
            notify: Box::new(notify),
        }
    }

    /// What is kept outside the vault.
    pub fn preferences(&self) -> Preferences {
        hold(&self.preferences).clone()
    }

    /// A person did something. What the page does by itself is nobody being there.
    pub fn touch(&self) {
        hold(&self.idle).touch(Tick::now());
    }

    /// Another limit for doing nothing; `None` locks only when asked.
    pub fn set_idle_limit(&self, minutes: Option<u8>) {
        let limit = minutes.map(|minutes| Duration::from_secs(60 * u64::from(minutes)));
        hold(&self.idle).set_limit(self.tuning.idle.or(limit), Tick::now());
    }

    /// Why the journal is closed, where the person did not do it by locking.
    pub fn farewell(&self) -> Option<Farewell> {
        *hold(&self.farewell)
    }

    /// As if so much time had passed.
    #[cfg(test)]
    pub(crate) fn pass_for_test(&self, time: Duration) {
        hold(&self.idle).pass_for_test(time);
    }

    /// Whether a journal is open that nobody has used for too long.
    pub fn is_left_alone(&self) -> bool {
        self.open().is_some() && hold(&self.idle).expired(Tick::now())
    }

    /// The open journal, if there is one.
    pub fn open(&self) -> Option<Arc<OpenJournal>> {
        hold(&self.door).open.clone()
    }

    /// How often the journal has been locked; see [`Shell::admit`].
    pub(crate) fn lockings(&self) -> u64 {
        hold(&self.door).lockings
    }

    /// Lets an unlocked journal in, unless it was locked again since `lockings` was
    /// asked: a screen locked while the key was derived must find the journal shut.
    pub(crate) fn admit(&self, open: OpenJournal, lockings: u64) -> Result<Arc<OpenJournal>, CommandError> {
        let open = Arc::new(open);
        let mut door = hold(&self.door);
        if door.lockings != lockings {
            drop(door);
            open.shut();
            return Err(CommandError::new(ErrorCode::Locked));
        }
        *hold(&self.idle) = Idle::new(Tick::now(), None);
        *hold(&self.farewell) = None;
        door.open = Some(Arc::clone(&open));
        Ok(open)
    }

    /// Shuts the journal and forgets its keys; returns once both are done.
    pub fn lock(&self) {
        let _turn = hold(&self.locking);
        let open = {
            let mut door = hold(&self.door);
            door.lockings += 1;
            door.open.take()
        };
        let Some(open) = open else { return };
        let lost = self.keep_before_locking(&open);
        self.leave_anchor(&open);
        open.shut();
        if lost.is_some() {
            *hold(&self.farewell) = lost;
        }
        self.answered.notify_all();
        (self.notify)(Notice::Locked);
    }

    /// Puts another file in the open journal's place and locks it. Nothing else is done with the
    /// journal between what `prepare` saw of it and that. `wanted` is what is to be said of it, should
    /// the app end meanwhile.
    ///
    /// # Errors
    /// Those of `prepare`; the journal is then open as it was. Those of putting the file there; it
    /// is then locked, and the file is the one it was.
    pub(crate) fn replace_open<T>(
        &self,
        open: &OpenJournal,
        wanted: Farewell,
        farewell: impl FnOnce(&T) -> Farewell,
        prepare: impl FnOnce(&mut Journal) -> Result<(Replacement, T), JournalError>,
    ) -> Result<T, CommandError> {
        let prepare = |journal: &mut Journal| {
            let prepared = prepare(journal)?;
            self.begin_afresh(journal, open);
            Ok(prepared)
        };
        self.replace_open_or_go_on(open, wanted, farewell, prepare, |_| None)
    }

    /// As [`Shell::replace_open`], but a journal whose file could not be replaced goes on if `again`
    /// opens it. What is written afterwards is the same journal's, and nothing of it begins afresh.
    ///
    /// # Errors
    /// As [`Shell::replace_open`].
    pub(crate) fn replace_open_or_go_on<T>(
        &self,
        open: &OpenJournal,
        wanted: Farewell,
        farewell: impl FnOnce(&T) -> Farewell,
        prepare: impl FnOnce(&mut Journal) -> Result<(Replacement, T), JournalError>,
        again: impl FnOnce(Locked) -> Option<Journal>,
    ) -> Result<T, CommandError> {
        let _turn = hold(&self.locking);
        open.keeping.stop();
        let mut held = hold(&open.journal);
        let Some(journal) = held.as_mut() else { return Err(CommandError::new(ErrorCode::Locked)) };
        let own_id = journal.own_id();
        self.mark_replacing(journal, wanted, false);
        let (replacement, answer) = prepare(journal).inspect_err(|_| {
            self.unmark(&own_id);
            open.keeping.go_on_again();
        })?;
        let farewell = farewell(&answer);
        self.mark_replacing(journal, farewell, true);
        let Some(journal) = held.take() else { return Err(CommandError::new(ErrorCode::Locked)) };
        let (locked, done) = journal.replace(replacement);
        if let Err(error) = &done {
            *held = again(locked);
            if held.is_some() {
                self.unmark(&own_id);
                open.keeping.go_on_again();
                return Err(error.clone().into());
            }
        }
        drop(held);
        open.forget_new_secrets();
        open.give_back_keys();
        {
            let mut door = hold(&self.door);
            door.lockings += 1;
            door.open.take();
        }
        // Before the page hears of it: it may be a new one, which knows nothing of what was asked.
        *hold(&self.farewell) = Some(if done.is_ok() { farewell } else { farewell.where_it_failed() });
        self.is_told(&own_id);
        self.answered.notify_all();
        (self.notify)(Notice::Locked);
        done?;
        Ok(answer)
    }

    /// Asks the page to keep its draft and lock, and locks in any case after [`GRACE`].
    pub fn lock_soon(&self, reason: LockReason) {
        let before = self.lockings();
        let grace = if reason == LockReason::End { LAST_GRACE } else { GRACE };
        self.ask_the_page(reason, grace, |door| door.lockings == before);
        if self.lockings() == before {
            self.lock();
        } else {
            // Somebody else has; wait until they are done.
            drop(hold(&self.locking));
        }
    }

    /// The window is to close. A page that answers in time keeps what is being written and
    /// asks the person if it cannot; without an answer the journal is locked and the app ends.
    pub fn close_soon(&self) {
        hold(&self.door).window_held = false;
        self.ask_the_page(LockReason::Close, GRACE, |door| !door.window_held);
        let door = hold(&self.door);
        let held = door.window_held && door.open.is_some();
        drop(door);
        if !held {
            self.close();
        }
    }

    /// The page sees to the closing of the window.
    pub fn hold_window(&self) {
        hold(&self.door).window_held = true;
        self.answered.notify_all();
    }

    /// Locks the journal and ends the app.
    pub fn close(&self) {
        self.lock();
        self.forget_told();
        self.forget_stand_in();
        (self.notify)(Notice::Closed);
    }

    /// Returns once the journal is shut, `unanswered` is so no more, or `grace` is over.
    fn ask_the_page(&self, reason: LockReason, grace: Duration, unanswered: impl Fn(&Door) -> bool) {
        if self.open().is_none() {
            return;
        }
        (self.notify)(Notice::LockRequested(reason));
        let waiting = |door: &mut Door| door.open.is_some() && unanswered(door);
        drop(self.answered.wait_timeout_while(hold(&self.door), grace, waiting));
    }

    pub(crate) fn notify(&self, notice: Notice) {
        (self.notify)(notice);
    }

    /// Whether a secret may be tried now.
    pub(crate) fn permit(&self) -> Result<(), CommandError> {
        hold(&self.courtesy).permit(Instant::now()).map_err(wait_first)
    }

    /// Counts a secret that was tried.
    pub(crate) fn count_attempt(&self, right: bool) {
        let mut courtesy = hold(&self.courtesy);
        if right { courtesy.succeeded() } else { courtesy.failed(Instant::now()) }
    }
}

/// The answer to somebody who has to wait.
pub(crate) fn wait_first(seconds: u64) -> CommandError {
    let seconds = Some(u32::try_from(seconds).unwrap_or(u32::MAX));
    CommandError { code: ErrorCode::WaitFirst, detail: ErrorDetail { seconds, ..ErrorDetail::default() } }
}

impl OpenJournal {
    /// A journal that has just been unlocked.
    pub fn new(journal: Journal, path: PathBuf, must_set_passphrase: bool) -> Self {
        Self {
            path,
            must_set_passphrase: AtomicBool::new(must_set_passphrase),
            file_gone: AtomicBool::new(false),
            put_back_leaving: AtomicBool::new(false),
            renewal: Mutex::default(),
            next_key: Mutex::default(),
            errands: Errands::default(),
            keeping: Keeping::default(),
            earlier: Mutex::default(),
            rollback: Mutex::default(),
            jottings: Mutex::default(),
            news: Mutex::default(),
            journal: Mutex::new(Some(journal)),
        }
    }

    /// Does something with the journal.
    ///
    /// # Errors
    /// `locked` when it has been shut meanwhile; otherwise what `work` answers.
    pub fn with<T>(
        &self,
        work: impl FnOnce(&mut Journal) -> Result<T, JournalError>,
    ) -> Result<T, CommandError> {
        let mut journal = hold(&self.journal);
        let journal = journal.as_mut().ok_or_else(|| CommandError::new(ErrorCode::Locked))?;
        work(journal).map_err(CommandError::from)
    }

    /// Whether a new passphrase has to be set before anything else.
    pub fn must_set_passphrase(&self) -> bool {
        self.must_set_passphrase.load(Ordering::Relaxed)
    }

    /// The journal taken out, as if it had only just been unlocked.
    #[cfg(test)]
    pub(crate) fn take_for_test(&self) -> Option<Journal> {
        hold(&self.journal).take()
    }

    /// Whether the key of an earlier backup is there.
    #[cfg(test)]
    pub(crate) fn earlier_for_test(&self) -> Option<()> {
        hold(&self.earlier).as_ref().map(|_| ())
    }

    /// Whether its file is no longer where it was opened.
    pub fn is_gone(&self) -> bool {
        self.with(|journal| Ok(!journal.is_in_place())).unwrap_or(false)
    }

    /// What is to be asked of the person about where the journal is.
    pub fn rollback(&self) -> Option<Rollback> {
        *hold(&self.rollback)
    }

    /// There is nothing left to ask about where the journal is.
    pub(crate) fn forget_rollback(&self) {
        *hold(&self.rollback) = None;
    }

    /// Secrets on their way to be this journal's are forgotten.
    pub(crate) fn forget_new_secrets(&self) {
        hold(&self.renewal).take();
        hold(&self.next_key).take();
    }

    fn shut(&self) {
        self.keeping.stop();
        self.forget_new_secrets();
        if let Some(journal) = hold(&self.journal).take() {
            drop(journal.lock());
        }
        self.give_back_keys();
    }

    /// Copies are being read with keys of their own; they are gone when this returns.
    fn give_back_keys(&self) {
        self.keeping.wait_until_free();
        // Only now: whoever had keys on loan may have left an earlier one here.
        hold(&self.earlier).take();
    }
}

/// A command's hold on the unlocked journal.
pub struct Session {
    /// The app.
    pub shell: Arc<Shell>,
    /// The journal.
    pub open: Arc<OpenJournal>,
}

impl Session {
    /// The open journal of `shell`.
    ///
    /// # Errors
    /// `locked` when there is none.
    pub fn of(shell: Arc<Shell>) -> Result<Self, CommandError> {
        let open = shell.open().ok_or_else(|| CommandError::new(ErrorCode::Locked))?;
        Ok(Self { shell, open })
    }

    /// Does something with the journal; see [`OpenJournal::with`].
    ///
    /// # Errors
    /// As [`OpenJournal::with`].
    pub fn with<T>(
        &self,
        work: impl FnOnce(&mut Journal) -> Result<T, JournalError>,
    ) -> Result<T, CommandError> {
        self.open.with(work).inspect_err(|error| {
            // Told at once, not when it is next looked for.
            if error.code == ErrorCode::Absent {
                self.shell.look_for_file(&self.open);
            }
        })
    }
}
