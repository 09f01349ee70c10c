//! A journal whose file cannot be used at all, an app that was killed, and what is told of either:
//! that nothing is lost without a word, and nothing is offered that could not be kept.

use std::fs;

use serde_json::json;
use stillpoint_tests::window::{
    App, Key, Options, Outcome, PASSPHRASE, Stage, axe, button, dialog, ensure, field, heading, journey,
    shelf,
};

use crate::backups::{copies, folder, spoil};
use crate::looks::{NARROW, Show, WIDE};
use crate::looks_supervision::session;
use crate::recovery::{OTHER, to_the_last_step};

/// A journal with an entry and its backup, closed again.
fn backed_up() -> Outcome<(Stage, shelf::Shelved)> {
    let (stage, shelved) = Stage::with_entries(&[shelf::words("In the backup.")])?;
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    app.wait("the day's backup", || Ok((copies(&folder(&shelved.path)) == 1).then_some(())))?;
    app.quit()?;
    Ok((stage, shelved))
}

#[test]
fn an_emptied_file_leads_to_its_backup_which_takes_its_place() -> Outcome {
    let (stage, shelved) = backed_up()?;
    fs::write(&shelved.path, b"")?;
    let app = stage.open()?;
    journey::try_passphrase(&app, PASSPHRASE)?;
    app.sees("This is not about your passphrase")?;
    app.sees("One backup of this journal is there.")?;
    app.click(button("See its backups"))?;
    app.find(heading("The backups of this journal"))?;
    axe::check(&app, "the backups of a journal that cannot be used")?;
    app.click(button("Look inside"))?;
    app.fill(field("The passphrase of that time"), PASSPHRASE)?;
    app.press(&[Key::Enter])?;
    app.sees("It opens. It has 1 entry")?;
    app.sees("In the backup.")?;
    ensure(fs::metadata(&shelved.path)?.len() == 0, "looking changed the file")?;
    app.click(button("Put it in the journal’s place"))?;
    app.sees("A backup is in the journal’s place")?;
    app.sees("Journal.stillpoint.damaged")?;
    axe::check(&app, "a backup in the journal's place")?;
    let kept = shelved.path.with_file_name("Journal.stillpoint.damaged");
    ensure(fs::metadata(kept)?.len() == 0, "the file that lay there is not kept as it was")?;
    journey::unlock(&app, PASSPHRASE)?;
    journey::open_entry(&app, "In the backup.")
}

#[test]
fn killed_just_after_a_put_back_it_is_told_once_and_then_no_more() -> Outcome {
    let (stage, _) = backed_up()?;
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    journey::visit(&app, "Settings", "Settings")?;
    app.click(button("See the backups"))?;
    app.click(button("Look inside"))?;
    app.click(button("Put everything back as it was then…"))?;
    app.find(dialog("Put the whole journal back").begins())?;
    app.click(button("Back up, put back and lock"))?;
    journey::locked(&app)?;
    app.kill()?;

    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    app.sees("About the journal’s file")?;
    axe::check(&app, "what became of the journal's file")?;
    app.click(button("I have read this"))?;
    app.lacks("About the journal’s file")?;
    app.quit()?;
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    app.find(button("Check in"))?;
    app.lacks("About the journal’s file")
}

/// Deleted while it is open: told, and put back by a key, with the words that could not be kept.
#[test]
fn a_file_deleted_while_it_is_open_is_put_back_with_what_is_being_written() -> Outcome {
    let (stage, shelved) = Stage::with_entries(&[shelf::words("Kept before.")])?;
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    app.find(button("Check in"))?;
    fs::remove_file(&shelved.path)?;
    journey::begin_check_in(&app)?;
    app.fill(field("Anything to put down?"), "Written while it was gone.")?;
    app.sees("The journal’s file is no longer in its folder")?;
    axe::check(&app, "a journal whose file is gone")?;
    app.click(button("Put it back"))?;
    app.lacks("The journal’s file is no longer in its folder")?;
    app.sees("The journal’s file is back in its folder, whole.")?;
    journey::save(&app)?;
    app.quit()?;
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    journey::open_entry(&app, "Written while it was gone.")
}

/// Deleted while it is open and locked at once: nothing that was kept is lost, and it is said.
#[test]
fn a_file_deleted_while_it_is_open_is_there_again_after_the_lock() -> Outcome {
    let (stage, shelved) = Stage::with_entries(&[shelf::words("Kept before.")])?;
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    app.find(button("Check in"))?;
    fs::remove_file(&shelved.path)?;
    app.chord(&[Key::Control], 'l')?;
    journey::locked(&app)?;
    app.sees("The journal’s file was put back in its folder")?;
    axe::check(&app, "the lock screen after a file was put back")?;
    journey::unlock(&app, PASSPHRASE)?;
    journey::open_entry(&app, "Kept before.")
}

/// Gone while it was locked: the lock screen says so before a passphrase is asked for.
#[test]
fn a_journal_whose_file_is_gone_is_said_at_once_and_its_backups_are_a_step_away() -> Outcome {
    let (stage, shelved) = backed_up()?;
    fs::remove_file(&shelved.path)?;
    let app = stage.open()?;
    app.sees("The journal is not where it was")?;
    app.lacks("It is all still here")?;
    app.sees("One backup of this journal is there.")?;
    app.click(button("See its backups"))?;
    app.find(heading("The backups of this journal"))?;
    Ok(())
}

/// At the width of a laptop's window a message lies beside what can be pressed, not over it.
#[test]
fn a_message_does_not_lie_over_the_way_to_the_bin() -> Outcome {
    let (stage, _) = Stage::with_entries(&[shelf::words("To be thrown away.")])?;
    let app = stage.open()?;
    app.resize(WIDE.0, WIDE.1)?;
    journey::unlock(&app, PASSPHRASE)?;
    journey::open_entry(&app, "To be thrown away.")?;
    app.click(button("Delete"))?;
    app.find(button("Bin"))?;
    app.find(button("Undo"))?;
    let free = "const bin = [...document.querySelectorAll('main button')].find((b) => b.textContent.trim() === 'Bin');
        const box = bin.getBoundingClientRect();
        const there = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
        return bin.contains(there);";
    app.wait("the way to the bin to be free", || Ok((app.script(free, &[])? == true).then_some(())))
}

#[test]
fn notices_paper_wide() -> Outcome {
    notices("paper-1180", WIDE, false)
}

#[test]
fn notices_paper_narrow() -> Outcome {
    notices("paper-400", NARROW, false)
}

#[test]
fn notices_dusk_wide() -> Outcome {
    notices("dusk-1180", WIDE, true)
}

#[test]
fn notices_dusk_narrow() -> Outcome {
    notices("dusk-400", NARROW, true)
}

fn open(stage: &Stage, size: (u32, u32), dark: bool) -> Outcome<App> {
    let app = stage.open_with(&Options { dark, ..Options::default() })?;
    app.resize(size.0, size.1)?;
    Ok(app)
}

fn notices(name: &'static str, size: (u32, u32), dark: bool) -> Outcome {
    let show = Show::new(name);
    unusable(&show, size, dark)?;
    told(&show, size, dark)?;
    only_read(&show, size, dark)?;
    a_copy(&show, size, dark)?;
    before_its_key(&show, size, dark)?;
    taken_away(&show, size, dark)?;
    show.verdict()
}

fn unusable(show: &Show, size: (u32, u32), dark: bool) -> Outcome {
    let (stage, shelved) = backed_up()?;
    fs::write(&shelved.path, b"")?;
    let app = open(&stage, size, dark)?;
    journey::try_passphrase(&app, PASSPHRASE)?;
    app.find(button("See its backups"))?;
    show.look(&app, "unusable")?;
    app.click(button("See its backups"))?;
    show.look(&app, "unusable-backups")?;
    app.click(button("Look inside"))?;
    show.look(&app, "unusable-secret")?;
    app.fill(field("The passphrase of that time"), PASSPHRASE)?;
    app.press(&[Key::Enter])?;
    app.find(button("Put it in the journal’s place"))?;
    show.look(&app, "unusable-look")?;
    app.click(button("Put it in the journal’s place"))?;
    app.sees("A backup is in the journal’s place")?;
    show.look(&app, "unusable-put")?;
    app.kill()?;
    // Nobody was told: it stands on Today.
    let app = open(&stage, size, dark)?;
    journey::unlock(&app, PASSPHRASE)?;
    app.sees("is kept as Journal.stillpoint.damaged")?;
    show.look(&app, "news-stood-in")
}

/// Taken away while it is open, put back by the lock, and gone before it is opened.
fn taken_away(show: &Show, size: (u32, u32), dark: bool) -> Outcome {
    let (stage, shelved) = backed_up()?;
    let app = open(&stage, size, dark)?;
    journey::unlock(&app, PASSPHRASE)?;
    app.find(button("Check in"))?;
    fs::remove_file(&shelved.path)?;
    journey::begin_check_in(&app)?;
    app.fill(field("Anything to put down?"), "Written while it was gone.")?;
    app.sees("The journal’s file is no longer in its folder")?;
    show.look(&app, "file-gone")?;
    app.chord(&[Key::Control], 'l')?;
    journey::locked(&app)?;
    journey::unlock(&app, PASSPHRASE)?;
    app.sees("Written while it was gone.")?;
    fs::remove_file(&shelved.path)?;
    journey::lock(&app)?;
    app.sees("The journal’s file was put back in its folder")?;
    show.look(&app, "file-put-back")?;
    app.quit()?;
    fs::remove_file(&shelved.path)?;
    let app = open(&stage, size, dark)?;
    app.find(button("See its backups"))?;
    show.look(&app, "file-not-there")
}

fn told(show: &Show, size: (u32, u32), dark: bool) -> Outcome {
    let (stage, shelved) = backed_up()?;
    fs::remove_file(shelved.path.with_file_name("Journal.stillpoint.keys"))?;
    let app = open(&stage, size, dark)?;
    journey::unlock(&app, PASSPHRASE)?;
    app.sees("A copy of the journal’s sealed keys was missing or damaged")?;
    show.look(&app, "news-keys")
}

/// The sessions and the settings of a journal that can only be read.
fn only_read(show: &Show, size: (u32, u32), dark: bool) -> Outcome {
    let (stage, shelved) = Stage::with_entries(&[shelf::words("One."), shelf::words("Two.")])?;
    let mut journal = shelf::open(&shelved.path, PASSPHRASE)?;
    for day in ["2026-01-12", "2026-01-19"] {
        shelf::keep(&mut journal, &session(json!({ "day": day })))?;
    }
    shelf::keep(&mut journal, &session(json!({ "day": "2026-01-20", "state": "begun" })))?;
    drop(journal.lock());
    spoil(&shelved.path)?;
    let app = open(&stage, size, dark)?;
    journey::unlock(&app, PASSPHRASE)?;
    journey::visit(&app, "Sessions", "Sessions")?;
    app.lacks("and note how it was")?;
    app.lacks("Finish it")?;
    show.look(&app, "sessions-only-read")?;
    journey::visit(&app, "Settings", "Settings")?;
    app.sees("so what is kept inside it cannot be changed")?;
    show.look(&app, "settings-only-read")?;
    app.click(button("See the backups"))?;
    app.sees("no new backup of it is made")?;
    show.look(&app, "backups-only-read")
}

fn a_copy(show: &Show, size: (u32, u32), dark: bool) -> Outcome {
    let stage = Stage::new()?;
    let path = stage.home.journals().join("Journal 2026-11-22 070509Z.stillpoint");
    shelf::shelve(&path, &[shelf::words("In a copy.")])?;
    let app = open(&stage, size, dark)?;
    app.sees("This file is a backup")?;
    show.look(&app, "copy-lock")?;
    journey::unlock(&app, PASSPHRASE)?;
    app.sees("This file is a backup")?;
    show.look(&app, "copy-today")
}

fn before_its_key(show: &Show, size: (u32, u32), dark: bool) -> Outcome {
    let (stage, shelved) = backed_up()?;
    let before = fs::read(&shelved.path)?;
    let app = open(&stage, size, dark)?;
    journey::unlock(&app, PASSPHRASE)?;
    to_the_last_step(&app, PASSPHRASE, OTHER)?;
    app.click(button("Make the new key and lock"))?;
    journey::locked(&app)?;
    journey::unlock(&app, OTHER)?;
    app.find(button("Check in"))?;
    app.quit()?;
    fs::write(&shelved.path, before)?;
    let app = open(&stage, size, dark)?;
    journey::unlock(&app, PASSPHRASE)?;
    app.sees("from before its key was changed")?;
    show.look(&app, "before-its-key")
}
