//! What leaves a journal by the system's own dialogues, and what comes in by them.

use serde_json::json;
use stillpoint_tests::window::{
    Outcome, PASSPHRASE, Stage, button, checkbox, combobox, dialog, ensure, field, heading, journey, shelf,
    switch,
};

/// A date far enough ahead to be to come whenever this runs.
fn calendar(day: &str) -> String {
    [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//x//y//EN",
        "BEGIN:VEVENT",
        "UID:one",
        &format!("DTSTART:{day}T140000"),
        &format!("DTEND:{day}T153000"),
        "SUMMARY:wordtitle",
        "LOCATION:https://wordplace.example",
        "END:VEVENT",
        "BEGIN:VEVENT",
        "UID:broken",
        "SUMMARY:without a date",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ]
    .join("\r\n")
}

#[test]
fn a_page_is_saved_as_a_pdf_where_its_writer_chose() -> Outcome {
    let (stage, _) = Stage::with_journal()?;
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    journey::visit(&app, "Sessions", "Sessions")?;
    app.click(button("Book a session"))?;
    app.choose(combobox("Kind"), "Group supervision")?;
    app.fill(field("Day"), "in 3 days")?;
    app.click(button("Keep it"))?;
    app.find(heading("Group supervision"))?;
    app.click(button("Prepare"))?;
    app.find(heading("Prepare"))?;
    app.click(button("Add a question"))?;
    app.fill(field("Question 1"), "What would be good enough?")?;
    app.sees("Kept as you type")?;
    app.click(button("One page"))?;
    app.find(heading("The agenda on paper"))?;
    app.click(button("Save as PDF…"))?;
    app.click(button("Go on"))?;
    let file = stage.home.path("stick/agenda.pdf");
    journey::in_system_dialog(&app, &stage, "Save this page", &file)?;
    app.wait("the page to be saved", || Ok(file.exists().then_some(())))?;
    app.sees("Saved where you chose.")?;
    let bytes = std::fs::read(&file)?;
    // What may be in it is chosen in the export crate, where it is proved.
    ensure(bytes.starts_with(b"%PDF-") && bytes.trim_ascii_end().ends_with(b"%%EOF"), "it is no PDF")
}

#[test]
fn dates_come_from_a_calendar_file_and_go_into_one() -> Outcome {
    let (stage, shelved) = Stage::with_journal()?;
    let day = (chrono::Local::now() + chrono::TimeDelta::days(20)).format("%Y%m%d").to_string();
    let given = stage.home.path("stick/given.ics");
    std::fs::create_dir_all(given.parent().unwrap_or(&given))?;
    std::fs::write(&given, calendar(&day))?;
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    journey::visit(&app, "Sessions", "Sessions")?;
    app.click(button("Take dates from a calendar"))?;
    journey::in_system_dialog(&app, &stage, "Choose a calendar file", &given)?;
    app.find(dialog("Dates in the calendar file"))?;
    app.sees("1 was left out")?;
    ensure(app.all(&checkbox("14:00").holds())?.len() == 1, "there is one date to choose")?;
    app.choose(combobox("Keep them as"), "Peer supervision")?;
    ensure(app.has(switch("Keep what the file calls them"))?, "titles are not asked about")?;
    app.click(button("Keep 1 date"))?;
    app.sees("1 date is in the diary.")?;

    app.click(button("Save the dates as a calendar"))?;
    app.find(dialog("Save the dates as a calendar"))?;
    app.click(button("Choose where"))?;
    let taken = stage.home.path("stick/taken.ics");
    journey::in_system_dialog(&app, &stage, "Save the dates", &taken)?;
    app.wait("the calendar to be saved", || Ok(taken.exists().then_some(())))?;
    app.sees("The calendar is saved.")?;
    let text = std::fs::read_to_string(&taken)?;
    ensure(text.contains(&format!("{day}T140000")) && text.contains("Peer supervision"), &text)?;
    ensure(!text.contains("wordtitle") && !text.contains("wordplace"), &text)?;
    app.quit()?;

    let items = shelf::items(&shelved.path, PASSPHRASE)?;
    let kept: Vec<_> = items.iter().filter(|item| item["item"] == "session").collect();
    ensure(kept.len() == 1, format!("{kept:?}"))?;
    let one = kept[0];
    ensure(one["kind"] == "peer" && one["state"] == "booked" && one["called"] == "", format!("{one:#}"))?;
    ensure(one["starts"] == "14:00" && one["minutes"] == 90 && one["uid"] == json!("one"), format!("{one:#}"))
}

#[test]
fn everything_is_saved_as_plain_files_and_brought_into_a_new_journal() -> Outcome {
    let (old, _) = Stage::with_entries(&[shelf::words("wordone"), shelf::words("wordtwo")])?;
    let stick = old.home.path("stick");
    std::fs::create_dir_all(&stick)?;
    save_everything(&old, &stick)?;
    let folder = stick.join("taken-home");
    std::fs::rename(only_folder(&stick)?, &folder)?;
    let page = std::fs::read_to_string(folder.join("index.md"))?;
    ensure(page.contains("anyone who can open it can read all of it"), &page)?;

    let (new, shelved) = Stage::with_journal()?;
    let app = new.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    journey::visit(&app, "Settings", "Settings")?;
    app.click(button("Bring in"))?;
    app.click(button("Choose the folder"))?;
    journey::in_folder_dialog(&app, &new, "Choose the folder to bring in", &folder)?;
    app.find(heading("In the folder").begins())?;
    app.sees("2 entries")?;
    app.click(button("Bring these in"))?;
    app.find(heading("Brought in from").begins())?;
    app.click(button("Done"))?;
    journey::visit(&app, "Journal", "Journal")?;
    app.sees("wordone")?;
    app.sees("wordtwo")?;
    app.quit()?;
    let mut texts: Vec<String> = shelf::bodies(&shelved.path, PASSPHRASE)?
        .iter()
        .map(|body| body["text"].as_str().unwrap_or_default().to_owned())
        .collect();
    texts.sort();
    ensure(texts == ["wordone", "wordtwo"], format!("{texts:?}"))
}

/// Saves everything into a folder, and a copy of the journal that opens as the journal does.
fn save_everything(stage: &Stage, stick: &std::path::Path) -> Outcome {
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    journey::visit(&app, "Settings", "Settings")?;
    app.click(button("Save everything as plain files"))?;
    app.click(checkbox("I understand that nothing in the folder is protected"))?;
    app.fill(field("Your passphrase now"), PASSPHRASE)?;
    app.click(button("Choose where to put it"))?;
    journey::in_folder_dialog(&app, stage, "Choose where to put the folder", stick)?;
    app.sees("3 records are in the folder")?;
    app.click(button("Save a copy to keep"))?;
    let copy = stick.join("copy.stillpoint");
    journey::in_system_dialog(&app, stage, "Save a copy of the journal", &copy)?;
    app.sees("is saved and has been checked")?;
    app.quit()?;
    let kept = shelf::bodies(&copy, PASSPHRASE)?;
    ensure(kept.len() == 2, format!("{kept:?}"))?;
    // What opening it left beside it.
    for file in std::fs::read_dir(stick)? {
        let path = file?.path();
        if path.is_file() {
            std::fs::remove_file(path)?;
        }
    }
    Ok(())
}

fn only_folder(stick: &std::path::Path) -> Outcome<std::path::PathBuf> {
    let mut folders = Vec::new();
    for entry in std::fs::read_dir(stick)? {
        folders.push(entry?.path());
    }
    folders.retain(|path| path.join("stillpoint.json").is_file());
    ensure(folders.len() == 1, format!("{} folders", folders.len()))?;
    Ok(folders.remove(0))
}
