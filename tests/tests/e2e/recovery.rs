//! The recovery code: on paper, tried once a year, and a new one with a new key.

use std::fs;
use std::path::{Path, PathBuf};

use stillpoint_tests::window::{
    App, Key, Options, Outcome, PASSPHRASE, Stage, axe, button, dialog, ensure, field, heading, journey,
    keyboard::{self, landed, tab_to},
    shelf,
};

use crate::looks::{NARROW, Show, WIDE};

pub const OTHER: &str = "copper harbour meadow signal velvet";

fn a_year_later() -> Options {
    Options { days_later: Some(366), ..Options::default() }
}

#[test]
fn the_recovery_kit_is_saved_on_the_way_into_a_new_journal_for_its_owner_alone() -> Outcome {
    let stage = Stage::new()?;
    let app = stage.open()?;
    app.click(button("Make a journal"))?;
    app.find(heading("Where it is kept"))?;
    app.click(button("Next"))?;
    journey::choose_passphrase(&app, "Passphrase", PASSPHRASE)?;
    app.click(button("Next"))?;
    let groups = journey::recovery_groups(&app)?;
    // Without its ending, which it is given.
    save_the_kit(&app, &stage, "stick/kit", "stick/kit.pdf")?;
    let kit = stage.home.path("stick/kit.pdf");
    let bytes = fs::read(&kit)?;
    ensure(bytes.starts_with(b"%PDF-"), "it is no PDF")?;
    let mode = std::os::unix::fs::PermissionsExt::mode(&fs::metadata(&kit)?.permissions()) & 0o777;
    ensure(mode == 0o600, format!("others may read it: {mode:o}"))?;
    let beside = fs::read_dir(stage.home.path("stick"))?.count();
    ensure(beside == 1, format!("{beside} files where there should be one"))?;
    ensure(!String::from_utf8_lossy(&bytes).contains("Journal.stillpoint"), "it says where the journal is")?;
    app.click(button("I have a copy"))?;
    journey::retype(&app, &groups)?;
    app.click(button("Make my journal"))?;
    app.find(button("Lock"))?;
    journey::lock(&app)?;
    app.click(button("Use your recovery code"))?;
    app.fill(field("Recovery code"), &groups.join(" "))?;
    app.click(button("Unlock"))?;
    app.find(heading("Set a new passphrase")).map(drop)
}

/// Says what the file is, then saves it by the system's own dialogue.
fn save_the_kit(app: &App, stage: &Stage, typed: &str, becomes: &str) -> Outcome {
    let (typed, becomes) = (stage.home.path(typed), stage.home.path(becomes));
    app.click(button("Save a page to print (PDF)"))?;
    app.find(dialog("This file is the key itself"))?;
    axe::check(app, "the warning before the kit is saved")?;
    app.click(button("Choose where to save it"))?;
    journey::in_system_dialog(app, stage, "Save your recovery kit", &typed)?;
    app.wait("the kit to be saved", || Ok(becomes.exists().then_some(())))?;
    app.sees("Saved. Print it")
}

/// Nothing before a year; then one line, taken up and gone, by real keys and nothing else.
#[test]
fn after_a_year_the_code_is_tried_by_keys_alone() -> Outcome {
    let (stage, shelved) = Stage::with_entries(&[shelf::words("A year of handovers.")])?;
    let app = keyboard::start(&stage)?;
    keyboard::unlock(&app)?;
    app.find(button("Check in"))?;
    app.lacks("Does your copy still work?")?;
    app.quit()?;

    let app = stage.open_with(&a_year_later())?;
    keyboard::hand_over(&stage, &app)?;
    keyboard::unlock(&app)?;
    app.sees("Does your copy still work?")?;
    axe::check(&app, "today, a year later")?;
    tab_to(&app, button("Try it"))?;
    app.real_keys(&["Return"])?;
    landed(&app, field("Your recovery code"))?;
    keyboard::type_here(&app, "7777 7777 7777 7777 7777 7777 7777")?;
    app.real_keys(&["Return"])?;
    app.sees("The code has a slip in it")?;
    landed(&app, field("Your recovery code"))?;
    app.real_keys(&["ctrl+a"])?;
    keyboard::type_here(&app, &shelved.code.to_lowercase())?;
    app.real_keys(&["Return"])?;
    app.sees("It opens this journal. Nothing has changed")?;
    app.sees("You last tried it on")?;
    axe::check(&app, "the code tried")?;
    tab_to(&app, button("Close"))?;
    app.real_keys(&["Return"])?;
    landed(&app, button("Try the recovery code"))?;
    app.real_keys(&["alt+1"])?;
    app.find(button("Check in"))?;
    app.lacks("Does your copy still work?")?;
    app.quit()?;

    let app = stage.open_with(&Options { days_later: Some(700), ..Options::default() })?;
    journey::unlock(&app, PASSPHRASE)?;
    app.find(button("Check in"))?;
    app.lacks("Does your copy still work?")
}

#[test]
fn put_off_it_is_not_offered_again_that_year() -> Outcome {
    let (stage, _) = Stage::with_journal()?;
    let app = stage.open_with(&a_year_later())?;
    journey::unlock(&app, PASSPHRASE)?;
    app.sees("Does your copy still work?")?;
    app.click(button("Not this year"))?;
    app.lacks("Does your copy still work?")?;
    journey::lock(&app)?;
    journey::unlock(&app, PASSPHRASE)?;
    app.find(button("Check in"))?;
    app.lacks("Does your copy still work?")?;
    journey::visit(&app, "Settings", "Settings")?;
    app.sees("The whole of it has not been tried since")?;
    app.find(button("Try the recovery code")).map(drop)
}

/// From the settings to the last step before the key is made; gives the new code.
pub fn to_the_last_step(app: &App, passphrase: &str, next: &str) -> Outcome<Vec<String>> {
    journey::visit(app, "Settings", "Settings")?;
    app.click(button("A new key"))?;
    app.find(heading("A new key"))?;
    app.fill(field("Your passphrase"), passphrase)?;
    app.click(button("Continue"))?;
    app.find(heading("The passphrase"))?;
    journey::choose_passphrase(app, "New passphrase", next)?;
    app.click(button("Use the new passphrase"))?;
    app.find(heading("Your new recovery code"))?;
    let groups = journey::recovery_groups(app)?;
    app.click(button("I have a copy"))?;
    journey::retype(app, &groups)?;
    Ok(groups)
}

fn copies(journal: &Path) -> Vec<PathBuf> {
    let files = fs::read_dir(journal.with_file_name("backups")).into_iter().flatten().flatten();
    let mut all: Vec<_> = files.map(|file| file.path()).collect();
    all.retain(|path| path.extension().is_some_and(|end| end == "stillpoint"));
    all.sort();
    all
}

#[test]
fn a_new_key_shuts_the_old_secrets_out_and_keeps_every_word() -> Outcome {
    let texts = ["The first handover.", "The second handover."];
    let (stage, shelved) = Stage::with_entries(&texts.map(shelf::words))?;
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    journey::visit(&app, "Settings", "Settings")?;
    app.click(button("A new key"))?;
    app.find(heading("A new key"))?;
    app.fill(field("Your passphrase"), "not this one at all")?;
    app.click(button("Continue"))?;
    app.sees("That is not the passphrase of this journal")?;
    app.click(button("Leave it as it is"))?;
    app.find(heading("Settings"))?;

    let groups = to_the_last_step(&app, PASSPHRASE, OTHER)?;
    app.click(button("Make the new key and lock"))?;
    journey::locked(&app)?;
    app.sees("The journal has a new key")?;
    axe::check(&app, "the lock screen after a new key")?;
    journey::try_passphrase(&app, PASSPHRASE)?;
    app.sees("That passphrase does not open this journal")?;
    journey::unlock(&app, OTHER)?;
    for words in texts {
        journey::open_entry(&app, words)?;
    }
    app.wait("a backup under the new key", || Ok((copies(&shelved.path).len() == 2).then_some(())))?;
    journey::visit(&app, "Settings", "Settings")?;
    app.sees("Your recovery code was made on")?;
    app.click(button("See the backups"))?;
    app.sees("2 entries")?;
    journey::lock(&app)?;
    app.click(button("Use your recovery code"))?;
    app.fill(field("Recovery code"), &shelved.code)?;
    app.click(button("Unlock"))?;
    app.sees("That recovery code does not open this journal")?;
    app.fill(field("Recovery code"), &groups.join("-"))?;
    app.click(button("Unlock"))?;
    app.find(heading("Set a new passphrase"))?;
    app.quit()?;
    ensure(shelf::bodies(&shelved.path, OTHER)?.len() == 2, "not every word is there")?;
    let copies = copies(&shelved.path);
    for (copy, passphrase) in copies.iter().zip([PASSPHRASE, OTHER]) {
        ensure(
            shelf::bodies(copy, passphrase)?.len() == 2,
            "a backup opens with the passphrase of its time",
        )?;
    }
    ensure(copies.len() == 2, format!("{} backups", copies.len()))
}

/// The list offers it, a secret of its time opens it, and one entry comes back from it.
#[test]
fn a_backup_from_before_a_new_key_is_looked_into_and_an_entry_brought_back() -> Outcome {
    let (stage, shelved) = Stage::with_entries(&[shelf::words("As it was then.")])?;
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    app.wait("the day's backup", || Ok((copies(&shelved.path).len() == 1).then_some(())))?;
    to_the_last_step(&app, PASSPHRASE, OTHER)?;
    app.click(button("Make the new key and lock"))?;
    journey::locked(&app)?;
    journey::unlock(&app, OTHER)?;
    journey::open_entry(&app, "As it was then.")?;
    app.click(button("Edit"))?;
    app.find(heading("Changing this check-in"))?;
    app.fill(field("Anything to put down?"), "As it became.")?;
    app.click(button("Save changes"))?;
    app.sees("Changes kept.")?;

    journey::visit(&app, "Settings", "Settings")?;
    app.click(button("See the backups"))?;
    app.sees("made under another key of this journal")?;
    app.click(button("Look inside…"))?;
    app.find(heading("Backup of").begins())?;
    app.fill(field("The passphrase of that time"), OTHER)?;
    app.press(&[Key::Enter])?;
    app.sees("That passphrase does not open this backup")?;
    app.lacks("As it was then.")?;
    app.click(button("Use the recovery code instead"))?;
    app.fill(field("The recovery code of that time"), &shelved.code)?;
    app.click(button("Look inside"))?;
    app.click(button("As it was then.").holds())?;
    app.click(button("Bring this entry back"))?;
    app.sees("It is in the journal again")?;
    app.lacks("Put everything back as it was then")?;
    journey::open_entry(&app, "As it was then.")?;

    // Locked, it is asked for again.
    journey::lock(&app)?;
    journey::unlock(&app, OTHER)?;
    journey::visit(&app, "Settings", "Settings")?;
    app.click(button("See the backups"))?;
    app.click(button("Look inside…"))?;
    app.find(field("The passphrase of that time"))?;
    app.quit()?;
    let all = copies(&shelved.path);
    let then = all.first().map(|then| shelf::bodies(then, PASSPHRASE)).transpose()?;
    ensure(then.is_some_and(|then| then.len() == 1), "the earlier backup is not as it was")?;
    ensure(shelf::bodies(&shelved.path, OTHER)?.len() == 1, "another entry where there was one")
}

/// Killed at whatever step it is: the journal is the old one or the new one, and whole.
#[test]
fn a_kill_while_the_new_key_is_made_leaves_the_old_journal_or_the_new() -> Outcome {
    let words = "A long night on the ward. ".repeat(200);
    let entries: Vec<_> = (0..60).map(|n| shelf::words(&format!("{n} {words}"))).collect();
    for wait in [0, 60, 250] {
        let (stage, shelved) = Stage::with_entries(&entries)?;
        let app = stage.open()?;
        journey::unlock(&app, PASSPHRASE)?;
        to_the_last_step(&app, PASSPHRASE, OTHER)?;
        // Not waited for: an answer would come after the key.
        app.script("setTimeout(() => document.querySelector('[type=submit]').click());", &[])?;
        // Any moment will do; these only spread the kills out.
        std::thread::sleep(std::time::Duration::from_millis(wait));
        app.kill()?;
        let there =
            shelf::bodies(&shelved.path, PASSPHRASE).or_else(|_| shelf::bodies(&shelved.path, OTHER))?;
        ensure(
            there.len() == entries.len(),
            format!("{} of {} after {wait} ms", there.len(), entries.len()),
        )?;
    }
    Ok(())
}

#[test]
fn recovery_paper_wide() -> Outcome {
    every_screen("paper-1180", WIDE, &a_year_later())
}

#[test]
fn recovery_paper_narrow() -> Outcome {
    every_screen("paper-400", NARROW, &a_year_later())
}

#[test]
fn recovery_dusk_wide() -> Outcome {
    every_screen("dusk-1180", WIDE, &Options { dark: true, ..a_year_later() })
}

#[test]
fn recovery_dusk_narrow() -> Outcome {
    every_screen("dusk-400", NARROW, &Options { dark: true, ..a_year_later() })
}

#[test]
fn recovery_at_twice_the_size() -> Outcome {
    every_screen("paper-1180-zoom200", WIDE, &Options { scale: Some(2.0), ..a_year_later() })
}

fn every_screen(name: &'static str, size: (u32, u32), options: &Options) -> Outcome {
    let show = Show::new(name);
    let (stage, shelved) = Stage::with_entries(&[shelf::words("A long night, and a kind word.")])?;
    let app = stage.open_with(options)?;
    // Enlarged by the system, a window cannot be made as large as it says.
    if options.scale.is_none() {
        app.resize(size.0, size.1)?;
    }
    journey::unlock(&app, PASSPHRASE)?;
    app.sees("Does your copy still work?")?;
    show.look(&app, "recovery-today")?;
    app.click(button("Try it"))?;
    app.find(field("Your recovery code"))?;
    show.look(&app, "recovery-try")?;
    app.fill(field("Your recovery code"), "7777")?;
    app.press(&[Key::Enter])?;
    app.sees("That is not the whole code")?;
    show.look(&app, "recovery-slip")?;
    app.fill(field("Your recovery code"), &shelved.code)?;
    app.press(&[Key::Enter])?;
    app.sees("It opens this journal.")?;
    show.look(&app, "recovery-opens")?;
    app.click(button("Close"))?;
    app.click(button("A new key"))?;
    app.find(heading("A new key"))?;
    show.look(&app, "new-key")?;
    app.fill(field("Your passphrase"), PASSPHRASE)?;
    app.click(button("Continue"))?;
    app.find(heading("The passphrase"))?;
    show.look(&app, "new-key-passphrase")?;
    app.click(button("Keep the passphrase I have"))?;
    app.find(heading("Your new recovery code"))?;
    show.look(&app, "new-key-code")?;
    app.click(button("Save a page to print (PDF)"))?;
    app.find(dialog("This file is the key itself"))?;
    show.look(&app, "recovery-kit-warning")?;
    app.click(button("Do not save it"))?;
    let groups = journey::recovery_groups(&app)?;
    app.click(button("I have a copy"))?;
    journey::retype(&app, &groups)?;
    show.look(&app, "new-key-retype")?;
    app.click(button("Make the new key and lock"))?;
    journey::locked(&app)?;
    app.sees("The journal has a new key")?;
    show.look(&app, "new-key-lock")?;
    journey::unlock(&app, PASSPHRASE)?;
    journey::visit(&app, "Settings", "Settings")?;
    app.click(button("See the backups"))?;
    app.sees("made under another key of this journal")?;
    show.look(&app, "backups-earlier")?;
    app.click(button("Look inside…"))?;
    app.find(field("The passphrase of that time"))?;
    show.look(&app, "backup-earlier")?;
    app.fill(field("The passphrase of that time"), "not this one at all")?;
    app.press(&[Key::Enter])?;
    app.sees("That passphrase does not open this backup")?;
    show.look(&app, "backup-earlier-wrong")?;
    app.fill(field("The passphrase of that time"), PASSPHRASE)?;
    app.press(&[Key::Enter])?;
    app.sees("The journal as it was then.")?;
    app.find(button("A long night").holds())?;
    show.look(&app, "backup-earlier-open")?;
    show.verdict()
}
