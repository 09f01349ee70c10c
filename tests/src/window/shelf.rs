//! Journals made beforehand and looked into afterwards, without the window.

use std::{
    path::{Path, PathBuf},
    time::Duration,
};

use serde_json::{Value, json};
use stillpoint_journal::{
    DeviceId, Journal, JournalError, KdfCost, LockedJournal, Passphrase, RecoveryCode, Secret,
    entry::SaveEntry,
    parse::parse,
    supervision::KeepItem,
    time::{DayRule, Moment},
};

use super::{Failure, Outcome, PASSPHRASE, Stage, poll};

/// How long a program may take to be started.
const A_MOMENT: Duration = Duration::from_secs(3);

/// A journal on the disk, and what opens it besides [`PASSPHRASE`].
pub struct Shelved {
    /// The file.
    pub path: PathBuf,
    /// The recovery code, groups parted by hyphens.
    pub code: String,
}

impl Stage {
    /// A computer on which there is a journal with nothing in it.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn with_journal() -> Outcome<(Self, Shelved)> {
        Self::with_entries(&[])
    }

    /// A computer on which there is a journal with these entries, oldest first.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn with_entries(entries: &[Value]) -> Outcome<(Self, Shelved)> {
        let stage = Self::new()?;
        let shelved = shelve(&stage.home.journals().join("Journal.stillpoint"), entries)?;
        Ok((stage, shelved))
    }
}

/// Makes a journal with a key derivation that costs nothing.
///
/// # Errors
/// When it cannot be made.
pub fn shelve(path: &Path, entries: &[Value]) -> Outcome<Shelved> {
    if let Some(folder) = path.parent() {
        private_folder(folder)?;
    }
    let code = RecoveryCode::generate()?;
    let cost = KdfCost::new(19, 1, 1)?;
    let mut journal = Journal::create(path, device()?, &Passphrase::new(PASSPHRASE), &code, cost)?;
    for body in entries {
        let save: SaveEntry = parse(&json!({ "of": null, "draft": null, "body": body }))?;
        journal.save_entry(save, Moment::now(DayRule::Calendar))?;
    }
    drop(journal.lock());
    let groups: Vec<_> = code.groups().iter().map(|group| group.to_string()).collect();
    Ok(Shelved { path: path.to_owned(), code: groups.join("-") })
}

/// Opens a journal without the app, as a reader who has the passphrase would.
///
/// # Errors
/// When it does not open.
pub fn open(path: &Path, passphrase: &str) -> Outcome<Journal> {
    // A process that another test is just starting holds every open file until it is that
    // program, and a lock with them: so the journal may be in use for a moment.
    let locked = poll(A_MOMENT, "the journal to be free", || match LockedJournal::open(path) {
        Err(JournalError::InUse) => Ok(None),
        opened => Ok(Some(opened?)),
    })?;
    let mut journal = locked
        .unlock(device()?, &Secret::Passphrase(Passphrase::new(passphrase)))
        .map_err(|(_, why): (_, JournalError)| why)?;
    while !journal.project_more(1_000) {}
    Ok(journal)
}

/// What every entry says, newest first.
///
/// # Errors
/// When the journal does not open.
pub fn bodies(path: &Path, passphrase: &str) -> Outcome<Vec<Value>> {
    let journal = open(path, passphrase)?;
    let rows = journal.timeline(0, 1_000).rows;
    rows.iter().map(|row| Ok(serde_json::to_value(journal.entry(row.id)?.body)?)).collect()
}

/// Everything of the supervision practice, the oldest first, each as it is kept.
///
/// # Errors
/// When the journal does not open.
pub fn items(path: &Path, passphrase: &str) -> Outcome<Vec<Value>> {
    let mut journal = open(path, passphrase)?;
    journal.practice().items.iter().map(|item| Ok(serde_json::to_value(&item.body)?)).collect()
}

/// The newest state of every record, of whatever type, as it is kept.
///
/// # Errors
/// When the journal does not open.
pub fn records(path: &Path, passphrase: &str) -> Outcome<Vec<Value>> {
    let journal = open(path, passphrase)?;
    let mut all = Vec::new();
    for id in journal.everything() {
        let whole = journal.whole_record(id)?;
        if let Some(state) = whole.states.last() {
            all.push(serde_json::from_slice(state)?);
        }
    }
    Ok(all)
}

/// Keeps one thing of the supervision practice, and gives its name.
///
/// # Errors
/// When it is not accepted.
pub fn keep(journal: &mut Journal, body: &Value) -> Outcome<Value> {
    let keep: KeepItem = parse(&json!({ "id": null, "body": body }))?;
    Ok(json!(journal.keep_item(keep, Moment::now(DayRule::Calendar))?.id))
}

/// A check-in with nothing in it but these words.
pub fn words(text: &str) -> Value {
    let now = serde_json::to_value(Moment::now(DayRule::Calendar)).unwrap_or_default();
    json!({
        "kind": "checkIn", "when": now, "phase": null, "shift": null, "arriving": "",
        "scales": [], "feelings": [], "body": [], "need": [], "text": text, "tags": [],
        "systems": { "threat": null, "drive": null, "soothing": null }, "setAside": false,
    })
}

fn device() -> Outcome<DeviceId> {
    DeviceId::random().map_err(|why| Failure::new(why.to_string()))
}

fn private_folder(folder: &Path) -> Outcome {
    use std::os::unix::fs::DirBuilderExt;
    Ok(std::fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)?)
}
