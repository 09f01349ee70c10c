//! What is done so that nothing is lost: backups made by themselves, a damaged journal mended,
//! one entry and the whole put back, a second folder, and an older file noticed.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use stillpoint_tests::window::{
    App, Options, Outcome, PASSPHRASE, Stage, button, dialog, ensure, field, heading, journey, shelf,
};

use crate::looks::{NARROW, Show, WIDE};

/// A journal with these words in it, opened, and its first backup made by itself.
fn with_a_backup(texts: &[&str]) -> Outcome<(Stage, PathBuf, App)> {
    let entries: Vec<_> = texts.iter().map(|text| shelf::words(text)).collect();
    let (stage, shelved) = Stage::with_entries(&entries)?;
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    app.wait("the day's backup", || Ok((copies(&folder(&shelved.path)) == 1).then_some(())))?;
    Ok((stage, shelved.path, app))
}

pub fn folder(journal: &Path) -> PathBuf {
    journal.with_file_name("backups")
}

pub fn copies(folder: &Path) -> usize {
    let files = fs::read_dir(folder).into_iter().flatten().flatten();
    files.filter(|file| file.path().extension().is_some_and(|end| end == "stillpoint")).count()
}

fn see_the_backups(app: &App) -> Outcome {
    journey::visit(app, "Settings", "Settings")?;
    app.click(button("See the backups"))?;
    app.find(heading("Backups"))?;
    app.find(heading("Try a restore")).map(drop)
}

fn write(app: &App, words: &str) -> Outcome {
    journey::begin_check_in(app)?;
    app.add(field("Anything to put down?"), words)?;
    journey::save(app)
}

/// A byte of the last sealed frame in the file is turned over.
pub fn spoil(journal: &Path) -> Outcome {
    let mut bytes = fs::read(journal)?;
    let last = bytes.windows(4).rposition(|at| at == b"SPfr").unwrap_or_default();
    if let Some(byte) = bytes.get_mut(last + 300) {
        *byte ^= 0xff;
    }
    Ok(fs::write(journal, bytes)?)
}

#[test]
fn a_damaged_journal_is_mended_from_the_backup_that_made_itself() -> Outcome {
    let (stage, journal, app) = with_a_backup(&["The first handover.", "The second handover."])?;
    see_the_backups(&app)?;
    app.sees("2 entries")?;
    app.quit()?;
    spoil(&journal)?;

    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    app.sees("Part of this journal is not as it was left")?;
    app.click(button("What can be done"))?;
    app.find(heading("What can be done"))?;
    app.sees("from the backup of")?;
    app.sees("Nothing is lost.")?;
    app.click(button("Mend it and lock"))?;
    journey::locked(&app)?;
    app.sees("The journal is mended")?;
    journey::unlock(&app, PASSPHRASE)?;
    app.lacks("is not as it was left")?;
    app.lacks("older than the one")?;
    for words in ["The first handover.", "The second handover."] {
        journey::open_entry(&app, words)?;
    }
    write(&app, "And on it goes.")?;
    app.quit()?;
    ensure(shelf::bodies(&journal, PASSPHRASE)?.len() == 3, "not all is there")?;
    ensure(journal.with_file_name("Journal.stillpoint.damaged").exists(), "the damaged file is not kept")
}

#[test]
fn one_entry_is_brought_back_and_then_everything() -> Outcome {
    let (stage, journal, app) = with_a_backup(&["As it was then."])?;
    journey::open_entry(&app, "As it was then.")?;
    app.click(button("Edit"))?;
    app.find(heading("Changing this check-in"))?;
    app.fill(field("Anything to put down?"), "As it became.")?;
    app.click(button("Save changes"))?;
    app.sees("Changes kept.")?;
    see_the_backups(&app)?;
    app.click(button("Look inside"))?;
    app.find(heading("Backup of").begins())?;
    app.click(button("As it was then.").holds())?;

    app.click(button("Bring this entry back"))?;
    app.sees("It is in the journal again")?;
    journey::open_entry(&app, "As it was then.")?;
    write(&app, "Written since.")?;

    see_the_backups(&app)?;
    app.click(button("Look inside"))?;
    app.click(button("Put everything back as it was then…"))?;
    app.find(dialog("Put the whole journal back").begins())?;
    app.sees("1 entry written since would not be in it")?;
    app.click(button("Back up, put back and lock"))?;
    journey::locked(&app)?;
    app.sees("The journal is as it was then")?;
    journey::unlock(&app, PASSPHRASE)?;
    app.lacks("older than the one")?;
    see_the_backups(&app)?;
    app.sees("2 entries")?;
    app.quit()?;
    ensure(shelf::bodies(&journal, PASSPHRASE)?.len() == 1, "more than there was then")?;
    ensure(copies(&folder(&journal)) >= 2, "no backup of now was made first")?;
    drop(stage);
    Ok(())
}

#[test]
fn a_second_folder_is_filled_missed_and_found_again() -> Outcome {
    let (stage, _, app) = with_a_backup(&["A handover."])?;
    let stick = stage.home.path("stick");
    fs::create_dir_all(&stick)?;
    see_the_backups(&app)?;
    app.click(button("Choose a folder…"))?;
    journey::in_system_dialog(&app, &stage, "Choose a folder for second copies", &stick)?;
    app.sees("Backups are also put in")?;
    app.wait("the second copy", || Ok((copies(&stick) == 1).then_some(())))?;
    app.sees("in the second folder")?;

    let away = stage.home.path("away");
    fs::rename(&stick, &away)?;
    journey::lock(&app)?;
    journey::unlock(&app, PASSPHRASE)?;
    app.wait("it to be missed", || {
        see_the_backups(&app)?;
        Ok(app.text()?.contains("was not there on").then_some(()))
    })?;
    app.click(button("Make one now"))?;
    app.sees("The backup is made and checked.")?;
    fs::rename(&away, &stick)?;
    app.wait("it to be caught up", || Ok((copies(&stick) == 2).then_some(())))?;
    app.sees("Backups are also put in")?;
    app.lacks("was not there on")
}

#[test]
fn an_older_file_in_the_journals_place_is_asked_about() -> Outcome {
    let (stage, journal, app) = with_a_backup(&["The first."])?;
    app.quit()?;
    let old = fs::read(&journal)?;
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    app.lacks("older than the one")?;
    write(&app, "The second.")?;
    app.quit()?;
    fs::write(&journal, old)?;

    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    app.sees("This journal is older than the one last opened here")?;
    app.click(button("Look at the backups"))?;
    app.find(heading("Backups"))?;
    app.click(button("I put it back"))?;
    app.lacks("older than the one")?;
    journey::lock(&app)?;
    journey::unlock(&app, PASSPHRASE)?;
    app.lacks("older than the one")
}

#[test]
fn backups_paper_wide() -> Outcome {
    every_screen("paper-1180", WIDE, &Options::default())
}

#[test]
fn backups_paper_narrow() -> Outcome {
    every_screen("paper-400", NARROW, &Options::default())
}

#[test]
fn backups_dusk_wide() -> Outcome {
    every_screen("dusk-1180", WIDE, &Options { dark: true, ..Options::default() })
}

#[test]
fn backups_dusk_narrow() -> Outcome {
    every_screen("dusk-400", NARROW, &Options { dark: true, ..Options::default() })
}

fn every_screen(name: &'static str, size: (u32, u32), options: &Options) -> Outcome {
    let show = Show::new(name);
    let (stage, journal, app) =
        with_a_backup(&["A long night on the ward, and a kind word at the end of it."])?;
    app.quit()?;
    let old = fs::read(&journal)?;
    let app = stage.open_with(options)?;
    app.resize(size.0, size.1)?;
    journey::unlock(&app, PASSPHRASE)?;
    see_the_backups(&app)?;
    show.look(&app, "backups")?;
    app.click(button("Try it"))?;
    app.fill(field("Your passphrase"), PASSPHRASE)?;
    app.click(button("Open the newest backup"))?;
    app.sees("It opens.")?;
    show.look(&app, "backups-tried")?;
    app.click(button("Look inside"))?;
    app.find(heading("Backup of").begins())?;
    show.look(&app, "backup")?;
    app.click(button("A long night").holds())?;
    app.find(button("Bring this entry back"))?;
    show.look(&app, "backup-entry")?;
    app.click(button("Close").nth(1))?;
    app.click(button("Put everything back as it was then…"))?;
    app.find(dialog("Put the whole journal back").begins())?;
    show.look(&app, "backup-whole")?;
    app.click(button("Leave it as it is"))?;
    write(&app, "More.")?;
    app.quit()?;
    fs::write(&journal, old)?;
    spoil(&journal)?;

    let app = stage.open_with(options)?;
    app.resize(size.0, size.1)?;
    journey::unlock(&app, PASSPHRASE)?;
    app.sees("older than the one last opened here")?;
    show.look(&app, "rollback-and-damage")?;
    journey::visit(&app, "Check in", "A check-in cannot be kept now")?;
    show.look(&app, "check-in-only-read")?;
    app.click(button("What can be done"))?;
    app.sees("from the backup of")?;
    show.look(&app, "mend")?;
    app.click(button("Mend it and lock"))?;
    journey::locked(&app)?;
    show.look(&app, "mended-lock")?;
    show.verdict()
}

#[test]
fn without_room_for_a_backup_that_is_said_and_writing_goes_on() -> Outcome {
    let (stage, shelved) = Stage::with_entries(&[shelf::words("Before the drive was full.")])?;
    let backups = folder(&shelved.path);
    fs::create_dir_all(&backups)?;
    let room = fs::metadata(&shelved.path)?.len() / 1024 * 4;
    let app =
        stage.open_with(&Options { small_drive: Some((backups.clone(), room)), ..Options::default() })?;
    journey::unlock(&app, PASSPHRASE)?;
    let within = app.seen_from_within(&backups)?;
    app.wait("the day's backup", || Ok((copies(&within) == 1).then_some(())))?;

    // As when films are put on the drive.
    let ballast = within.join("ballast");
    let mut filling = fs::File::create(&ballast)?;
    while filling.write_all(&[1; 4096]).is_ok() {}
    drop(filling);
    write(&app, "While it was full.")?;
    see_the_backups(&app)?;
    app.click(button("Make one now"))?;
    app.sees("There is no room for a backup")?;
    ensure(copies(&within) == 1, "half a backup is called one")?;
    app.click(button("Today"))?;
    app.sees("The last backup could not be made.")?;
    write(&app, "And still.")?;

    fs::remove_file(&ballast)?;
    see_the_backups(&app)?;
    app.click(button("Make one now"))?;
    app.sees("The backup is made and checked.")?;
    app.lacks("There is no room for a backup")?;
    ensure(copies(&within) == 2, "there is room, and no second backup")?;
    app.quit()?;
    ensure(shelf::bodies(&shelved.path, PASSPHRASE)?.len() == 3, "something was not kept")
}
