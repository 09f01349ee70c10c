//! Steps that many tests take on their way.

use super::*;

/// Types the passphrase on the lock screen and waits for the journal to open.
///
/// # Errors
/// When it does not open.
pub fn unlock(app: &App, passphrase: &str) -> Outcome {
    try_passphrase(app, passphrase)?;
    app.find(button("Lock")).map(drop)
}

/// Types a passphrase on the lock screen and presses Enter, whatever comes of it.
///
/// # Errors
/// When there is no lock screen.
pub fn try_passphrase(app: &App, passphrase: &str) -> Outcome {
    app.fill(field("Passphrase"), passphrase)?;
    app.press(&[Key::Enter])?;
    // While the key is derived the button is busy, from the very key press on.
    app.wait("an answer to the passphrase", || {
        let busy = app.script("return document.querySelector('[type=submit][aria-busy]') !== null;", &[])?;
        Ok((busy == false).then_some(()))
    })
}

/// Locks by the button and waits for the lock screen.
///
/// # Errors
/// When it does not come.
pub fn lock(app: &App) -> Outcome {
    app.click(button("Lock"))?;
    locked(app)
}

/// Waits for the lock screen.
///
/// # Errors
/// When it does not come.
pub fn locked(app: &App) -> Outcome {
    app.find(heading("Your journal is locked")).map(drop)
}

/// Opens a page from the navigation and waits for its heading; where it is open already, for the
/// fresh one that takes its place.
///
/// # Errors
/// When it does not come.
pub fn visit(app: &App, page: &str, title: &str) -> Outcome {
    app.script("window.left = document.querySelector('[data-page-heading]');", &[])?;
    app.click(button(page))?;
    app.wait("the page before to go", || {
        Ok((app.script("return !window.left?.isConnected;", &[])? == true).then_some(()))
    })?;
    app.find(heading(title)).map(drop)
}

/// Opens an empty check-in.
///
/// # Errors
/// When it does not come.
pub fn begin_check_in(app: &App) -> Outcome {
    visit(app, "Check in", "How are you arriving?")
}

/// Saves the check-in that is open and waits until it says so.
///
/// # Errors
/// When it does not.
pub fn save(app: &App) -> Outcome {
    app.click(button("Save"))?;
    app.sees("Kept.")
}

/// Opens the entry whose line holds these words, and waits until its own page shows it.
///
/// # Errors
/// When there is none.
pub fn open_entry(app: &App, words: &str) -> Outcome {
    visit(app, "Journal", "Journal")?;
    app.scroll_and_click(button(words).holds())?;
    app.find(any("article")).map(drop)
}

/// Adds a word of one's own by a chip that opens into a field.
///
/// # Errors
/// When there is no such chip.
pub fn add_own(app: &App, label: &str, word: &str) -> Outcome {
    app.click(button(label))?;
    app.fill(field(label), word)?;
    app.press(&[Key::Enter])
}

/// Makes a journal, from the first screen to Today, and gives its recovery code.
///
/// # Errors
/// When a step is missing or refuses.
pub fn first_run(app: &App, passphrase: &str) -> Outcome<Vec<String>> {
    app.click(button("Make a journal"))?;
    app.find(heading("Where it is kept"))?;
    app.click(button("Next"))?;
    choose_passphrase(app, "Passphrase", passphrase)?;
    app.click(button("Next"))?;
    let groups = recovery_groups(app)?;
    app.click(button("I have a copy"))?;
    retype(app, &groups)?;
    app.click(button("Make my journal"))?;
    app.find(button("Lock"))?;
    Ok(groups)
}

/// Types a new passphrase twice.
///
/// # Errors
/// When there are no such fields.
pub fn choose_passphrase(app: &App, label: &str, passphrase: &str) -> Outcome {
    app.fill(field(label), passphrase)?;
    app.fill(field("Type it again"), passphrase)
}

/// The recovery code that is on the screen.
///
/// # Errors
/// When there is none.
pub fn recovery_groups(app: &App) -> Outcome<Vec<String>> {
    app.find(named("list", "Recovery code"))?;
    let groups =
        app.script("return [...document.querySelectorAll('ol .group')].map((el) => el.textContent);", &[])?;
    let groups: Vec<String> = serde_json::from_value(groups)?;
    ensure(groups.len() >= 7, format!("a recovery code of {} groups", groups.len()))?;
    Ok(groups)
}

/// Types the two groups that are asked for.
///
/// # Errors
/// When none are asked for.
pub fn retype(app: &App, groups: &[String]) -> Outcome {
    app.find(field("Group").begins())?;
    let mut asked = 0;
    for (index, group) in groups.iter().enumerate() {
        let wanted = field(&format!("Group {}", index + 1));
        if app.has(wanted.clone())? {
            asked += 1;
            app.fill(wanted, group)?;
        }
    }
    ensure(asked == 2, format!("{asked} groups were asked for"))
}

/// The one journal in the usual folder.
///
/// # Errors
/// When there is none or more than one.
pub fn only_journal(stage: &Stage) -> Outcome<std::path::PathBuf> {
    let files = std::fs::read_dir(stage.home.journals())?.flatten().map(|entry| entry.path());
    let journals: Vec<_> =
        files.filter(|path| path.extension().is_some_and(|end| end == "stillpoint")).collect();
    match <[_; 1]>::try_from(journals) {
        Ok([one]) => Ok(one),
        Err(several) => Err(Failure::new(format!("{} journals", several.len()))),
    }
}

/// Types a place into the system's own file dialogue of that title and goes through with it. Its
/// folder is made if it is not there.
///
/// # Errors
/// When there is no such dialogue.
pub fn in_system_dialog(app: &App, stage: &Stage, title: &str, file: &std::path::Path) -> Outcome {
    std::fs::create_dir_all(file.parent().unwrap_or(file))?;
    let screen = Screen::connect(stage.display())?;
    screen.focus_titled(title)?;
    xdotool(stage.display(), &["key", "ctrl+a"])?;
    xdotool(stage.display(), &["type", "--delay", "20", &file.to_string_lossy()])?;
    xdotool(stage.display(), &["key", "Return"])?;
    app.wait("the dialogue to close", || Ok((!screen.has_titled(title)?).then_some(())))?;
    screen.focus_window()
}

/// Gives a folder to a system dialog that asks for one. Its completion of what is typed takes the
/// first Return for itself where there are folders within it.
///
/// # Errors
/// When the dialog does not come, or does not close.
pub fn in_folder_dialog(app: &App, stage: &Stage, title: &str, folder: &std::path::Path) -> Outcome {
    std::fs::create_dir_all(folder)?;
    let screen = Screen::connect(stage.display())?;
    screen.focus_titled(title)?;
    xdotool(stage.display(), &["key", "ctrl+a"])?;
    xdotool(stage.display(), &["type", "--delay", "20", &folder.to_string_lossy()])?;
    app.wait("the dialogue to close", || {
        if !screen.has_titled(title)? {
            return Ok(Some(()));
        }
        xdotool(stage.display(), &["key", "Return"])?;
        Ok(None)
    })?;
    screen.focus_window()
}
