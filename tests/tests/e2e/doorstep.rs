//! What the lock screen says when the journal does not open: never one thing for another.

use std::{fs, path::Path};

use stillpoint_tests::window::{
    App, Failure, Outcome, PASSPHRASE, Stage, button, ensure, field, heading, journey, shelf, shelf::Shelved,
};

const WRONG: &str = "That passphrase does not open this journal";
const DAMAGED: &str = "The journal’s file is damaged";

#[test]
fn a_wrong_passphrase_is_called_that_and_guessing_on_brings_a_pause() -> Outcome {
    let (stage, _) = Stage::with_journal()?;
    let app = stage.open()?;
    for _ in 0..2 {
        journey::try_passphrase(&app, "not the passphrase at all")?;
        app.sees(WRONG)?;
        ensure(!app.has(button("Try again in").begins())?, "a pause too early")?;
    }
    app.wait("a pause", || {
        journey::try_passphrase(&app, "not the passphrase at all")?;
        Ok(app.has(button("Try again in").begins())?.then_some(()))
    })?;
    // Even the right one has to wait; then it opens the journal.
    journey::try_passphrase(&app, PASSPHRASE)?;
    ensure(app.has(button("Try again in").begins())?, "the pause was not kept")?;
    app.find(button("Unlock"))?;
    journey::unlock(&app, PASSPHRASE)
}

#[test]
fn damaged_keys_are_not_a_wrong_passphrase() -> Outcome {
    let (stage, shelved) = Stage::with_journal()?;
    spoil_everything(&shelved)?;
    let app = stage.open()?;
    says_on_trying(&app, DAMAGED)
}

#[test]
fn a_damaged_database_is_not_a_wrong_passphrase() -> Outcome {
    let (stage, shelved) = Stage::with_entries(&[shelf::words("still here")])?;
    let mut bytes = fs::read(&shelved.path)?;
    bytes.iter_mut().skip(100).for_each(|byte| *byte = !*byte);
    fs::write(&shelved.path, bytes)?;
    let app = stage.open()?;
    says_on_trying(&app, DAMAGED)
}

#[test]
fn one_altered_record_is_named_and_the_rest_can_be_read() -> Outcome {
    let entries = ["the first", "the second"].map(shelf::words);
    let (stage, shelved) = Stage::with_entries(&entries)?;
    alter(&shelved.path, "the second")?;
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    app.sees("Part of this journal is not as it was left")?;
    app.sees("1 record was altered and is not shown")?;
    journey::open_entry(&app, "the first")?;
    ensure(!app.has(button("Edit"))?, "a change is offered that could not be kept")
}

#[test]
fn another_kind_of_file_is_called_that() -> Outcome {
    let (stage, shelved) = Stage::with_journal()?;
    remove_journal(&shelved)?;
    fs::write(&shelved.path, "A shopping list, as it happens. ".repeat(100))?;
    says_on_trying(&stage.open()?, "That file is not a Stillpoint journal")
}

#[test]
fn a_newer_format_is_called_that_and_left_alone() -> Outcome {
    let (stage, shelved) = Stage::with_journal()?;
    make_newer(&shelved.path)?;
    let before = fs::read(&shelved.path)?;
    let app = stage.open()?;
    says_on_trying(&app, "This journal was made by a newer Stillpoint")?;
    app.quit()?;
    ensure(fs::read(&shelved.path)? == before, "the file was changed")
}

#[test]
fn a_journal_open_elsewhere_is_called_that_and_opens_once_it_is_free() -> Outcome {
    let (stage, shelved) = Stage::with_journal()?;
    let elsewhere = shelf::open(&shelved.path, PASSPHRASE)?;
    let app = stage.open()?;
    says_on_trying(&app, "The journal is open elsewhere")?;
    drop(elsewhere.lock());
    journey::unlock(&app, PASSPHRASE)
}

#[test]
fn a_recovery_code_opens_the_journal_and_leads_to_a_new_passphrase() -> Outcome {
    const NEW: &str = "meadow kettle paper lighthouse";
    let (stage, shelved) = Stage::with_entries(&[shelf::words("kept all along")])?;
    let app = stage.open()?;
    app.click(button("Use your recovery code"))?;
    // As people copy it: small letters, blanks for hyphens.
    app.fill(field("Recovery code"), &shelved.code.to_lowercase().replace('-', " "))?;
    app.click(button("Unlock"))?;
    app.find(heading("Set a new passphrase"))?;
    app.fill(field("New passphrase"), NEW)?;
    app.fill(field("Type it again"), NEW)?;
    app.click(button("Set passphrase"))?;
    app.find(button("Lock"))?;
    journey::lock(&app)?;
    journey::try_passphrase(&app, PASSPHRASE)?;
    app.sees(WRONG)?;
    journey::unlock(&app, NEW)?;
    journey::open_entry(&app, "kept all along")
}

#[test]
fn a_slip_in_the_recovery_code_is_told_from_a_wrong_one() -> Outcome {
    let (stage, shelved) = Stage::with_journal()?;
    let other = shelf::shelve(&stage.home.path("elsewhere/Other.stillpoint"), &[])?;
    let app = stage.open()?;
    app.click(button("Use your recovery code"))?;
    app.fill(field("Recovery code"), &shelved.code[1..])?;
    app.click(button("Unlock"))?;
    app.sees("One of its seven groups is missing or not whole")?;
    let mut slipped = shelved.code.clone();
    let last = if slipped.pop() == Some('7') { '8' } else { '7' };
    slipped.push(last);
    app.fill(field("Recovery code"), &slipped)?;
    app.click(button("Unlock"))?;
    app.sees("The code has a slip in it")?;
    app.fill(field("Recovery code"), &other.code)?;
    app.click(button("Unlock"))?;
    app.sees("That recovery code does not open this journal")
}

/// As a later format would: its number in the database and in every copy of the slot block.
fn make_newer(journal: &Path) -> Outcome {
    let database = rusqlite::Connection::open(journal)?;
    let block: Vec<u8> = database.query_row("SELECT block FROM slots", [], |row| row.get(0))?;
    let newer = with_format(&block, 999);
    database.pragma_update(None, "user_version", 999)?;
    database.execute("UPDATE slots SET block = ?1", [&newer])?;
    database.close().map_err(|(_, why)| why)?;
    for copy in beside(journal)?.iter().filter(|file| file.extension().is_some_and(|end| end == "keys")) {
        fs::write(copy, &newer)?;
    }
    Ok(())
}

/// The block with another format number, after the four bytes of its magic, and its checksum
/// made right again.
fn with_format(block: &[u8], format: u16) -> Vec<u8> {
    let mut body = block[..block.len() - 32].to_vec();
    body[4..6].copy_from_slice(&format.to_le_bytes());
    let checksum = blake3::hash(&body);
    [body, checksum.as_bytes().to_vec()].concat()
}

/// With the right passphrase, since only then can "wrong passphrase" be a lie.
fn says_on_trying(app: &App, words: &str) -> Outcome {
    app.find(heading("Your journal is locked"))?;
    journey::try_passphrase(app, PASSPHRASE)?;
    app.sees(words)?;
    ensure(!app.text()?.contains(WRONG), "it also says the passphrase is wrong")
}

/// The file and both copies of its keys.
fn spoil_everything(shelved: &Shelved) -> Outcome {
    for file in beside(&shelved.path)? {
        let mut bytes = fs::read(&file)?;
        bytes.iter_mut().skip(4096.min(bytes_before_keys(&file))).for_each(|byte| *byte = !*byte);
        fs::write(&file, bytes)?;
    }
    Ok(())
}

/// A database keeps its first page, so that it is still seen to be one.
fn bytes_before_keys(file: &Path) -> usize {
    if file.extension().is_some_and(|end| end == "stillpoint") { 4096 } else { 0 }
}

fn beside(journal: &Path) -> Outcome<Vec<std::path::PathBuf>> {
    let folder = journal.parent().unwrap_or(journal);
    let mut files = Vec::new();
    for folder in [folder.to_owned(), folder.join("backups")] {
        let entries = fs::read_dir(folder).into_iter().flatten().flatten();
        files.extend(entries.map(|entry| entry.path()).filter(|path| path.is_file()));
    }
    Ok(files)
}

fn remove_journal(shelved: &Shelved) -> Outcome {
    beside(&shelved.path)?.into_iter().try_for_each(|file| Ok(fs::remove_file(file)?))
}

/// Flips a bit in the sealed part of the frame that holds these words.
fn alter(journal: &Path, words: &str) -> Outcome {
    let open = shelf::open(journal, PASSPHRASE)?;
    let rows = open.timeline(0, 100).rows;
    let row = rows.iter().find(|row| row.snippet.as_str() == words);
    let id = row.map(|row| row.id.to_string()).unwrap_or_default();
    drop(open.lock());
    let id = data_encoding::HEXLOWER.decode(id.as_bytes())?;
    let mut bytes = fs::read(journal)?;
    // In a frame's header the object's id follows magic, format, key epoch and vault.
    let is_of_it = |at: &usize| bytes[*at..].starts_with(b"SPfr") && bytes[*at..].get(26..42) == Some(&id);
    let frame = (0..bytes.len()).rev().find(is_of_it);
    let frame = frame.ok_or_else(|| Failure::new("no frame of that entry"))?;
    bytes[frame + 200] ^= 1;
    Ok(fs::write(journal, bytes)?)
}
