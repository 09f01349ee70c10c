//! `check`: every record of a journal tested.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::path::Path;

use stillpoint_export::everything::Outline;
use stillpoint_journal::everything::WholeRecord;
use stillpoint_journal::id::EntryId;
use stillpoint_vault::{Backup, Integrity, Named, ObjectId, Secret, look_into};

use crate::Answer;
use crate::cli::SecretArgs;
use crate::output::{Progress, count, line};
use crate::secret;
use crate::trouble::{Outcome, Trouble};

pub fn run(file: &Path, args: &SecretArgs) -> Answer {
    // Found first, so that nobody types a passphrase for a file that is not there.
    stillpoint_vault::inspect(file)?;
    let mut vault = open(file, args)?;
    let objects = vault.objects().len();
    verify(&mut vault)?;
    let integrity = vault.integrity();
    if integrity.is_sound() {
        line(&format!("{}: every one is as it was written.", count(objects, "record", "records")));
        return Ok(Outcome::Well);
    }
    report(&vault, integrity);
    Ok(Outcome::SomethingWrong)
}

/// Opens a file with the secret that is asked for.
pub fn open(file: &Path, args: &SecretArgs) -> Result<Backup, Trouble> {
    open_with(file, &secret::get(args)?)
}

/// The same with a secret that has been asked for.
pub fn open_with(file: &Path, secret: &Secret) -> Result<Backup, Trouble> {
    look_into(file, secret).map_err(|error| {
        let trouble = Trouble::from(error);
        if matches!(secret, Secret::Recovery(_)) { trouble.of_recovery() } else { trouble }
    })
}

/// Opens every record, showing how far it has come.
pub fn verify(vault: &mut Backup) -> Result<(), Trouble> {
    let progress = RefCell::new((Progress::new("Testing records", vault.objects().len()), 0));
    let go_on = || {
        let (progress, done) = &mut *progress.borrow_mut();
        progress.at(*done);
        *done += 1;
        true
    };
    vault.verify_all(&go_on)?;
    Ok(())
}

/// Says so where records may be gone of which nothing is left to tell.
pub fn whole(integrity: &Integrity) -> Outcome {
    if integrity.ledger_damaged {
        line(
            "The list of what there should be is damaged: more may be gone than can be named. Keep the file,",
        );
        line("and its backups, until you have looked.");
    }
    if integrity.is_sound() { Outcome::Well } else { Outcome::SomethingWrong }
}

fn report(vault: &Backup, integrity: &Integrity) {
    if integrity.salvaged {
        line("The file's structure is damaged. What follows was found by searching its bytes.");
    }
    if integrity.ledger_damaged {
        line("The list of what there should be is damaged: records that are gone cannot all be named.");
    }
    let damaged: BTreeSet<ObjectId> =
        integrity.altered.iter().chain(&integrity.missing).map(|named| named.object).collect();
    let newest_whole = |id: &ObjectId| vault.read(*id).is_ok();
    let older_only = |id: &ObjectId| {
        !newest_whole(id) && vault.revisions(*id).iter().any(|it| vault.read_revision(*id, *it).is_ok())
    };
    let (mut history, mut older, mut lost) = (0, 0, 0);
    for id in &damaged {
        if newest_whole(id) {
            history += 1;
        } else if older_only(id) {
            older += 1;
        } else {
            lost += 1;
        }
    }
    let whole = vault.objects().iter().filter(|id| !damaged.contains(*id)).count();
    line(&format!("{} whole.", are(whole)));
    if history > 0 {
        line(&format!("{} whole as last written, with an earlier version damaged.", are(history)));
    }
    if older > 0 {
        line(&format!("{} damaged as last written, with an earlier version whole.", are(older)));
    }
    if lost > 0 {
        line(&format!("{} damaged or missing altogether. A backup may have them.", are(lost)));
    }
    if !integrity.stray.is_empty() {
        line(&format!(
            "{} in the file that this journal did not write there, and left out.",
            count(distinct(&integrity.stray), "thing is", "things are")
        ));
    }
    let mut names = Outline::default();
    damaged.iter().for_each(|id| names.note(&whole_record(vault, *id)));
    for id in &damaged {
        let about = names.about(EntryId::from_bytes(*id.as_bytes()));
        line(&about.map_or_else(|| format!("  {id}"), |about| format!("  {about} ({id})")));
    }
    if damaged.iter().any(|id| names.about(EntryId::from_bytes(*id.as_bytes())).is_none()) {
        line("What stands as a row of figures only cannot be read at all, so not even its day is known.");
    }
    line("\"stillpoint-rescue salvage\" writes what is whole, here and in the backups, into a new journal.");
}

/// A record with all its revisions that can be read.
pub fn whole_record(vault: &Backup, id: ObjectId) -> WholeRecord {
    let mut whole = WholeRecord { id: EntryId::from_bytes(*id.as_bytes()), states: Vec::new(), damaged: 0 };
    for revision in vault.revisions(id) {
        match vault.read_revision(id, revision) {
            Ok(record) => whole.states.push(record.body),
            Err(_) => whole.damaged = whole.damaged.saturating_add(1),
        }
    }
    whole
}

fn distinct(named: &[Named]) -> usize {
    named.iter().map(|named| named.object).collect::<BTreeSet<_>>().len()
}

fn are(number: usize) -> String {
    count(number, "record is", "records are")
}
