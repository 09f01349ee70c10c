//! Long work on an open journal: how far it is, how it is stopped, and what it leaves to be asked
//! about. One piece at a time; all of it is forgotten when the journal is shut.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Mutex, MutexGuard, TryLockError};
use std::time::{Duration, Instant};

use stillpoint_journal::entry::EntryBody;
use stillpoint_journal::everything::Progress;
use stillpoint_journal::id::EntryId;
use stillpoint_journal::moving::Program;
use stillpoint_journal::wire::{CommandError, ErrorCode};

use crate::shell::hold;

/// How long a passphrase typed again is good for: long enough to find a folder.
const PERMITTED: Duration = Duration::from_secs(600);

/// What long work on a journal needs beside the journal.
#[derive(Default)]
pub struct Errands {
    busy: Mutex<()>,
    done: AtomicU32,
    total: AtomicU32,
    stop: AtomicBool,
    permitted: Mutex<Option<Instant>>,
    chosen: Mutex<Option<PathBuf>>,
    arrived: Mutex<Vec<EntryId>>,
    looked_at: Mutex<Option<LookedAt>>,
}

/// What was found in a file of another program, until it is taken in or forgotten.
pub struct LookedAt {
    /// Which program.
    pub program: Program,
    /// The entries, and whether each is here already.
    pub bodies: Vec<(EntryBody, bool)>,
}

/// A piece of long work while it goes on.
pub struct Errand<'a> {
    of: &'a Errands,
    _turn: MutexGuard<'a, ()>,
}

impl Errands {
    /// Begins a piece of work.
    ///
    /// # Errors
    /// `waitFirst` while another goes on.
    pub fn begin(&self) -> Result<Errand<'_>, CommandError> {
        let turn = match self.busy.try_lock() {
            Ok(turn) => turn,
            Err(TryLockError::Poisoned(poisoned)) => poisoned.into_inner(),
            Err(TryLockError::WouldBlock) => return Err(CommandError::new(ErrorCode::WaitFirst)),
        };
        self.done.store(0, Ordering::Relaxed);
        self.total.store(0, Ordering::Relaxed);
        self.stop.store(false, Ordering::Relaxed);
        Ok(Errand { of: self, _turn: turn })
    }

    /// How far it is.
    pub fn progress(&self) -> Progress {
        Progress { done: self.done.load(Ordering::Relaxed), total: self.total.load(Ordering::Relaxed) }
    }

    /// Asks the work that goes on to stop.
    pub fn stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }

    /// The passphrase has been typed again: everything may be saved once.
    pub fn permit(&self) {
        *hold(&self.permitted) = Some(Instant::now());
    }

    /// Whether that is so now.
    pub fn is_permitted(&self) -> bool {
        hold(&self.permitted).is_some_and(|since| since.elapsed() < PERMITTED)
    }

    /// Uses the permission up.
    pub fn use_permission(&self) -> bool {
        let permitted = self.is_permitted();
        *hold(&self.permitted) = None;
        permitted
    }

    /// Remembers the folder that was looked at.
    pub fn choose(&self, folder: Option<PathBuf>) {
        *hold(&self.chosen) = folder;
    }

    /// The folder that was looked at.
    pub fn chosen(&self) -> Option<PathBuf> {
        hold(&self.chosen).clone()
    }

    /// Remembers what was found in a file of another program, or forgets it.
    pub fn look_at(&self, found: Option<LookedAt>) {
        *hold(&self.looked_at) = found;
    }

    /// Does something with what was found.
    pub fn with_looked_at<T>(&self, work: impl FnOnce(Option<&LookedAt>) -> T) -> T {
        work(hold(&self.looked_at).as_ref())
    }

    /// Remembers what has come in, in place of what came in before.
    pub fn arrived(&self, ids: Vec<EntryId>) {
        *hold(&self.arrived) = ids;
    }

    /// What came in last.
    pub fn last_arrived(&self) -> Vec<EntryId> {
        hold(&self.arrived).clone()
    }
}

impl Errand<'_> {
    /// So many steps there will be.
    pub fn set_total(&self, total: usize) {
        self.of.total.store(u32::try_from(total).unwrap_or(u32::MAX), Ordering::Relaxed);
    }

    /// So many steps are done.
    ///
    /// # Errors
    /// `cancelled` once it has been asked to stop.
    pub fn reach(&self, done: usize) -> Result<(), CommandError> {
        self.of.done.store(u32::try_from(done).unwrap_or(u32::MAX), Ordering::Relaxed);
        let stopped = self.of.stop.load(Ordering::Relaxed);
        if stopped { Err(CommandError::new(ErrorCode::Cancelled)) } else { Ok(()) }
    }
}
