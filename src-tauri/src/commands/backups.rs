//! Commands about backups: looking at them, into them, and putting back what they have.

#[path = "backups/by_secret.rs"]
pub mod by_secret;
#[path = "backups/second.rs"]
pub mod second;

use std::sync::atomic::Ordering;

use stillpoint_journal::backups::{
    BackupCopy, BackupReminder, Before, CopyState, PATIENCE_DAYS, SecondFolder,
};
use stillpoint_journal::time::Moment;
use stillpoint_journal::wire::{CommandError, Farewell};
use stillpoint_journal::{Journal, JournalError};

use super::types::{AppState, BackupPage, Backups, Entry, EntryId, MendPlan, SinceBackup};
use crate::backing_up::check;
use crate::shell::Session;

type Answer<T> = Result<T, CommandError>;

/// Most entries in one page of a copy.
const PAGE_MAX: u32 = 500;

pub fn backups(session: &Session) -> Answer<Backups> {
    let standing = session.open.keeping.standing();
    let folder = session.shell.second_folder();
    let there = session.shell.second(&session.open)?.is_some_and(|second| second.is_there());
    let today = session.shell.now().calendar_day();
    session.with(|journal| {
        let known = journal.known_copies();
        let missing_since = known.missing_since.filter(|_| !there);
        let second = folder.map(|folder| SecondFolder {
            folder: folder.to_string_lossy().into_owned(),
            there,
            missing_since,
            trouble: standing.second_trouble,
        });
        let long_gone = missing_since.is_some_and(|day| day.plus(PATIENCE_DAYS) <= today);
        let reminder = match (standing.trouble, long_gone && second.is_some()) {
            (Some(_), _) => Some(BackupReminder::Failed),
            (None, true) => Some(BackupReminder::SecondMissing),
            (None, false) => None,
        };
        let copies = journal.copies().into_iter().map(|(name, taken, copy)| BackupCopy {
            taken: Moment::of(taken),
            entries: copy.entries,
            bytes: copy.bytes,
            checked: copy.checked,
            state: copy.state,
            second: there && known.second.contains(&name),
            name,
        });
        Ok(Backups {
            folder: journal.backup_folder().to_string_lossy().into_owned(),
            copies: copies.collect(),
            busy: standing.busy,
            trouble: standing.trouble,
            second,
            tried: known.tried,
            reminder,
        })
    })
}

pub fn backup_make(session: &Session) -> Answer<Backups> {
    session.shell.see_to_backups(&session.open, true)?;
    backups(session)
}

pub fn backup_check(session: &Session, name: String) -> Answer<Backups> {
    let lent = session.open.lend()?;
    check(&session.open, &lent, &name, session.shell.now())?;
    drop(lent);
    backups(session)
}

pub fn backup_entries(session: &Session, name: String, offset: u32, limit: u32) -> Answer<BackupPage> {
    let lent = session.open.lend()?;
    let path = session.with(|journal| journal.copy_path(&name))?;
    let taken = session.with(|journal| taken(journal, &name))?;
    Ok(lent.reader().page(&path, taken, offset, limit.min(PAGE_MAX))?)
}

pub fn backup_entry(session: &Session, name: String, id: EntryId) -> Answer<Entry> {
    let lent = session.open.lend()?;
    let path = session.with(|journal| journal.copy_path(&name))?;
    Ok(lent.reader().entry(&path, id)?)
}

pub fn backup_bring_back(session: &Session, name: String, id: EntryId) -> Answer<Entry> {
    let lent = session.open.lend()?;
    let path = session.with(|journal| journal.copy_path(&name))?;
    let body = lent.reader().body(&path, id)?;
    session.with(|journal| journal.bring_back(id, body, session.shell.now()))
}

pub fn backup_since(session: &Session, name: String) -> Answer<SinceBackup> {
    let lent = session.open.lend()?;
    session.with(|journal| journal.since_copy(lent.reader(), &journal.copy_path(&name)?))
}

pub fn backup_restore(session: &Session, name: String) -> Answer<()> {
    let now = session.shell.now();
    session.shell.replace_open(
        &session.open,
        Farewell::Restored,
        |sound| if *sound { Farewell::Restored } else { Farewell::RestoredOverDamaged },
        |journal| {
            // A damaged journal has no backup made of it: its file is kept as it is instead.
            let sound = journal.integrity().sound;
            if sound {
                journal.back_up_before(Before::Restoring, now)?;
            }
            let restored = journal.prepare_restored(&journal.copy_path(&name)?)?;
            // More than a try of a restore. That it could not be written down is no reason not to do it.
            let _ = journal.learn_of_copies(|known| known.tried = Some(now));
            // Whoever puts an older file there by hand need not be asked about another one.
            session.open.forget_rollback();
            Ok((restored, sound))
        },
    )?;
    Ok(())
}

pub fn backup_folder_forget(session: &Session) -> Answer<Backups> {
    second::choose(session, None)?;
    backups(session)
}

pub fn mend_plan(session: &Session) -> Answer<MendPlan> {
    let second = session.shell.second_folder();
    session.with(|journal| {
        let (replacement, plan) = journal.prepare_mended(&sources(journal, second.as_deref()))?;
        drop(replacement);
        Ok(plan)
    })
}

pub fn mend(session: &Session) -> Answer<MendPlan> {
    let second = session.shell.second_folder();
    let whole = |plan: &MendPlan| plan.lost.is_empty() && !plan.list_damaged;
    let farewell = |plan: &MendPlan| if whole(plan) { Farewell::Mended } else { Farewell::MendedInPart };
    session.shell.replace_open(&session.open, Farewell::Mended, farewell, |journal| {
        if journal.integrity().sound {
            return Err(JournalError::Invalid("integrity".to_owned()));
        }
        journal.prepare_mended(&sources(journal, second.as_deref()))
    })
}

pub fn rollback_accept(session: &Session) -> Answer<AppState> {
    session.shell.accept_rollback(&session.open);
    session.shell.state()
}

pub fn file_put_back(session: &Session, leaving: bool) -> Answer<AppState> {
    session.shell.put_file_back(&session.open)?;
    if leaving {
        session.open.put_back_leaving.store(true, Ordering::Relaxed);
    }
    session.shell.state()
}

/// The copies to mend from, the newest first wherever it lies. One in the second folder only where
/// the one beside the journal is not known to be sound: they are the same otherwise.
fn sources(journal: &Journal, second: Option<&std::path::Path>) -> Vec<std::path::PathBuf> {
    let known = journal.known_copies().copies;
    let sound_beside = |path: &std::path::PathBuf| {
        let name = path.file_name().and_then(|name| name.to_str());
        name.and_then(|name| known.get(name)).is_some_and(|copy| copy.state == CopyState::Sound)
    };
    let mut all = journal.copies_in(&journal.backup_folder());
    let elsewhere = second.map(|folder| journal.copies_in(folder)).unwrap_or_default();
    all.extend(elsewhere.into_iter().filter(|path| !sound_beside(path)));
    all.sort_by(|one, other| other.file_name().cmp(&one.file_name()));
    all
}

fn taken(journal: &Journal, name: &str) -> Result<Moment, JournalError> {
    journal.copy_taken(name).map(Moment::of).ok_or(JournalError::NotFound)
}
