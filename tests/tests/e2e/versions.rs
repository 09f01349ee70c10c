//! Changing one's mind: versions, the bin, and deleting that deletes.

use std::path::Path;

use stillpoint_tests::window::{
    App, Outcome, PASSPHRASE, Stage, any, button, dialog, ensure, field, heading, journey, shelf,
};

#[test]
fn an_earlier_version_can_be_looked_at_and_restored() -> Outcome {
    let (stage, _) = Stage::with_entries(&[shelf::words("the first wording")])?;
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    edit(&app, "the first wording", "the second wording")?;
    reads(&app, "the second wording")?;

    app.click(button("One earlier version"))?;
    app.click(button("Look at the version from").begins())?;
    reads(&app, "the first wording")?;
    app.click(button("Restore this version"))?;
    app.sees("Restored as a new version.")?;
    reads(&app, "the first wording")?;
    // The list stays open; the version restored from is among the earlier ones.
    app.find(button("Look at the version from").begins().nth(1))?;
    app.quit()?;

    let again = stage.open()?;
    journey::unlock(&again, PASSPHRASE)?;
    journey::open_entry(&again, "the first wording")?;
    again.find(button("2 earlier versions")).map(drop)
}

#[test]
fn saving_a_change_can_be_undone() -> Outcome {
    let (stage, _) = Stage::with_entries(&[shelf::words("as it was")])?;
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    edit(&app, "as it was", "not as it was")?;
    app.click(button("Undo"))?;
    app.sees("Back to how it was.")?;
    reads(&app, "as it was")
}

#[test]
fn a_deleted_entry_waits_in_the_bin_and_comes_back() -> Outcome {
    let (stage, _) = Stage::with_entries(&["to keep", "to delete"].map(shelf::words))?;
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    delete(&app, "to delete")?;
    app.gone(button("to delete").holds())?;
    app.click(button("Undo"))?;
    app.find(button("to delete").holds())?;

    delete(&app, "to delete")?;
    journey::visit(&app, "Bin", "Bin")?;
    app.sees("Gone on")?;
    app.click(button("Restore"))?;
    app.sees("Back in the journal.")?;
    journey::open_entry(&app, "to delete")
}

#[test]
fn deleting_for_good_leaves_no_frame_of_it_in_the_file() -> Outcome {
    let (stage, shelved) = Stage::with_entries(&["to keep", "to delete"].map(shelf::words))?;
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    edit(&app, "to delete", "to delete, in a second version")?;
    delete(&app, "to delete")?;
    journey::lock(&app)?;
    let before = frames(&shelved.path)?;
    journey::unlock(&app, PASSPHRASE)?;
    journey::visit(&app, "Journal", "Journal")?;
    journey::visit(&app, "Bin", "Bin")?;
    app.click(button("Delete now"))?;
    app.find(dialog("Delete this entry for good?"))?;
    app.click(button("Delete for good"))?;
    app.sees("Deleted for good.")?;
    app.quit()?;

    // Two versions of the words, and the one that is in the bin: three frames gone.
    let after = frames(&shelved.path)?;
    ensure(before == after + 3, format!("{before} frames before, {after} after"))?;
    let left = shelf::bodies(&shelved.path, PASSPHRASE)?;
    ensure(left.len() == 1 && left[0]["text"] == "to keep", format!("left: {left:?}"))
}

#[test]
fn emptying_the_bin_asks_first_and_empties_it() -> Outcome {
    let (stage, shelved) = Stage::with_entries(&["one", "two", "three"].map(shelf::words))?;
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    for words in ["one", "two"] {
        delete(&app, words)?;
    }
    journey::visit(&app, "Bin", "Bin")?;
    app.click(button("Empty the bin"))?;
    app.find(dialog("Delete all 2 entries in the bin for good?"))?;
    app.click(button("Keep them"))?;
    app.gone(any("dialog"))?;
    app.click(button("Empty the bin"))?;
    app.click(button("Delete all for good"))?;
    app.sees("The bin is empty.")?;
    app.quit()?;
    let journal = shelf::open(&shelved.path, PASSPHRASE)?;
    ensure(journal.bin().is_empty() && journal.timeline(0, 9).total == 1, "the bin is not empty")
}

fn edit(app: &App, before: &str, after: &str) -> Outcome {
    journey::open_entry(app, before)?;
    app.click(button("Edit"))?;
    app.find(heading("Changing this check-in"))?;
    app.fill(field("Anything to put down?"), after)?;
    app.click(button("Save changes"))?;
    app.sees("Changes kept.")
}

fn delete(app: &App, words: &str) -> Outcome {
    journey::open_entry(app, words)?;
    app.click(button("Delete"))?;
    app.sees("Moved to the bin.")?;
    app.find(heading("Journal")).map(drop)
}

fn reads(app: &App, words: &str) -> Outcome {
    let begins = format!("an entry that says “{words}”");
    app.wait(&begins, || Ok((app.content(any("article"))?.trim_start().starts_with(words)).then_some(())))
}

/// Frames anywhere in the file, in use or not: the page scan of somebody who looks for leftovers.
fn frames(journal: &Path) -> Outcome<usize> {
    let mut count = 0;
    for suffix in ["", "-wal"] {
        let mut file = journal.as_os_str().to_owned();
        file.push(suffix);
        let bytes = std::fs::read(file).unwrap_or_default();
        count += bytes.windows(4).filter(|window| window == b"SPfr").count();
    }
    Ok(count)
}
