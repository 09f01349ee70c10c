//! Backups by keys alone, and real ones: one made, one looked into, an entry and the whole put
//! back, a restore tried, and a damaged journal mended.

use std::fs;

use stillpoint_tests::window::{
    App, Outcome, PASSPHRASE, Stage, button, dialog, ensure, field, heading, journey,
    keyboard::{self, enter, landed, tab_to, write},
    shelf,
};

use crate::backups::{copies, folder, spoil};
use crate::recovery::{OTHER, to_the_last_step};

fn see_the_backups(app: &App) -> Outcome {
    enter(app, button("Settings"))?;
    landed(app, heading("Settings"))?;
    enter(app, button("See the backups"))?;
    landed(app, heading("Backups"))
}

/// At the lock screen, with the focus where the passphrase goes.
fn unlock_again(app: &App) -> Outcome {
    landed(app, field("Passphrase"))?;
    keyboard::unlock(app)
}

#[test]
fn by_keys_alone_an_entry_and_then_everything_is_put_back() -> Outcome {
    let (stage, shelved) = Stage::with_entries(&[shelf::words("As it was then.")])?;
    let app = keyboard::start(&stage)?;
    keyboard::unlock(&app)?;
    app.wait("the day's backup", || Ok((copies(&folder(&shelved.path)) == 1).then_some(())))?;
    see_the_backups(&app)?;

    enter(&app, button("Look inside"))?;
    landed(&app, heading("Backup of").begins())?;
    enter(&app, button("As it was then.").holds())?;
    app.find(dialog("").holds())?;
    enter(&app, button("Bring this entry back"))?;
    app.sees("It is in the journal again")?;

    app.real_keys(&["alt+2"])?;
    landed(&app, heading("How are you arriving?"))?;
    write(&app, field("Anything to put down?"), "Written since.")?;
    app.real_keys(&["ctrl+Return"])?;
    app.sees("Kept")?;
    see_the_backups(&app)?;
    enter(&app, button("Look inside"))?;
    landed(&app, heading("Backup of").begins())?;
    enter(&app, button("Put everything back as it was then…"))?;
    app.find(dialog("Put the whole journal back").begins())?;
    app.sees("1 entry written since would not be in it")?;
    enter(&app, button("Back up, put back and lock"))?;
    journey::locked(&app)?;
    unlock_again(&app)?;
    app.real_keys(&["ctrl+l"])?;
    journey::locked(&app)?;
    app.quit()?;
    ensure(shelf::bodies(&shelved.path, PASSPHRASE)?.len() == 1, "more than there was then")
}

#[test]
fn by_keys_alone_a_backup_from_before_a_new_key_is_looked_into() -> Outcome {
    let (stage, shelved) = Stage::with_entries(&[shelf::words("As it was then.")])?;
    let app = keyboard::start(&stage)?;
    keyboard::unlock(&app)?;
    app.wait("the day's backup", || Ok((copies(&folder(&shelved.path)) == 1).then_some(())))?;
    to_the_last_step(&app, PASSPHRASE, OTHER)?;
    app.click(button("Make the new key and lock"))?;
    journey::locked(&app)?;
    landed(&app, field("Passphrase"))?;
    app.real_text(OTHER)?;
    app.real_keys(&["Return"])?;
    app.find(button("Lock"))?;
    see_the_backups(&app)?;

    enter(&app, button("Look inside…"))?;
    landed(&app, heading("Backup").begins())?;
    tab_to(&app, field("The passphrase of that time"))?;
    app.real_text("not this one")?;
    app.real_keys(&["Return"])?;
    app.sees("That passphrase does not open this backup")?;
    landed(&app, field("The passphrase of that time"))?;
    app.real_text(PASSPHRASE)?;
    app.real_keys(&["Return"])?;
    enter(&app, button("As it was then.").holds())?;
    app.find(dialog("").holds())?;
    enter(&app, button("Bring this entry back"))?;
    app.sees("It is in the journal again")
}

#[test]
fn by_keys_alone_a_backup_is_made_a_restore_tried_and_a_damaged_journal_mended() -> Outcome {
    let (stage, shelved) = Stage::with_entries(&[shelf::words("The first."), shelf::words("The second.")])?;
    let app = keyboard::start(&stage)?;
    keyboard::unlock(&app)?;
    app.wait("the day's backup", || Ok((copies(&folder(&shelved.path)) == 1).then_some(())))?;
    see_the_backups(&app)?;
    enter(&app, button("Make one now"))?;
    app.sees("The backup is made and checked.")?;
    enter(&app, button("Try it"))?;
    landed(&app, field("Your passphrase"))?;
    app.real_text("not this one")?;
    app.real_keys(&["Return"])?;
    app.sees("That passphrase does not open the newest backup")?;
    tab_to(&app, field("Your passphrase"))?;
    app.real_keys(&["ctrl+a"])?;
    app.real_text(PASSPHRASE)?;
    app.real_keys(&["Return"])?;
    app.sees("It opens. This backup of")?;
    enter(&app, button("Close"))?;
    app.quit()?;
    spoil(&shelved.path)?;

    let app = keyboard::start(&stage)?;
    keyboard::unlock(&app)?;
    enter(&app, button("What can be done"))?;
    landed(&app, heading("What can be done"))?;
    app.sees("Nothing is lost.")?;
    enter(&app, button("Mend it and lock"))?;
    journey::locked(&app)?;
    app.sees("The journal is mended")?;
    unlock_again(&app)?;
    app.quit()?;
    ensure(shelf::bodies(&shelved.path, PASSPHRASE)?.len() == 2, "not all is there")?;
    ensure(fs::exists(shelved.path.with_file_name("Journal.stillpoint.damaged"))?, "the damaged file is gone")
}
