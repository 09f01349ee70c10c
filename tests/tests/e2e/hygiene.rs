//! What is around the journal: the clipboard, a second start, where a journal is kept.

use std::{
    fs,
    path::Path,
    process::{Command, Stdio},
};

use stillpoint_tests::window::{
    Outcome, PASSPHRASE, Plain, Screen, Stage, button, ensure, field, heading, journey, poll, shelf,
};

use crate::memory::PATIENCE;

#[test]
fn what_was_copied_is_taken_back_at_the_lock_and_nothing_where_nothing_was_copied() -> Outcome {
    let (stage, _) = Stage::with_entries(&[shelf::words("quiet corridor")])?;
    let app = stage.open()?;
    let screen = Screen::connect(stage.display())?;
    screen.focus_window()?;
    journey::unlock(&app, PASSPHRASE)?;
    // Where nothing was copied here, what another program holds is let alone.
    let other = Screen::connect(stage.display())?;
    other.take_selection("CLIPBOARD")?;
    journey::lock(&app)?;
    ensure(screen.holds_selection("CLIPBOARD")?, "another program’s copy was taken away")?;
    drop(other);

    journey::unlock(&app, PASSPHRASE)?;
    app.wait("nobody’s clipboard", || Ok((!screen.holds_selection("CLIPBOARD")?).then_some(())))?;
    let copy = |words: &str| {
        journey::begin_check_in(&app)?;
        app.fill(field("In a word"), words)?;
        app.focus(field("In a word"))?;
        app.real_keys(&["ctrl+a", "ctrl+c"])?;
        app.wait("the clipboard", || Ok(screen.holds_selection("CLIPBOARD")?.then_some(())))
    };
    copy("copied")?;
    let since = Screen::connect(stage.display())?;
    since.take_selection("CLIPBOARD")?;
    journey::lock(&app)?;
    ensure(screen.holds_selection("CLIPBOARD")?, "what another program copied since was taken away")?;
    drop(since);

    journey::unlock(&app, PASSPHRASE)?;
    copy("copied again")?;
    journey::lock(&app)?;
    app.wait("an empty clipboard", || Ok((!screen.holds_selection("CLIPBOARD")?).then_some(())))?;

    ensure(!screen.holds_selection("PRIMARY")?, "what was selected can still be pasted")
}

#[test]
fn a_second_start_brings_the_first_window_forward_and_opens_none() -> Outcome {
    let app = Stage::plain_app()?;
    let (stage, _) = Stage::with_journal()?;
    // A session's bus, as every desktop has one; its end is the end of both apps.
    let script = r#""$0" & first=$!; read -r _; "$0"; echo "second $?"; read -r _; kill $first; wait $first"#;
    let mut bus = Command::new("dbus-run-session");
    bus.args(["--", "sh", "-c", script]).arg(&app).env_clear().envs(stage.environment());
    // One app for the person, not one for each folder that somebody names.
    bus.env_remove("STILLPOINT_HOME").stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut bus = bus.spawn()?;
    let done = second_start(&stage, &mut bus);
    drop(bus.stdin.take());
    poll(PATIENCE, "both to end", || Ok(bus.try_wait()?.map(drop)))?;
    done
}

fn second_start(stage: &Stage, bus: &mut std::process::Child) -> Outcome {
    use std::io::{BufRead as _, BufReader, Write as _};
    let screen = Screen::connect(stage.display())?;
    let first = screen.window()?;
    screen.at_rest(std::time::Duration::from_millis(300))?;
    let mut to = bus.stdin.as_ref();
    let mut go_on = || to.as_mut().map_or(Ok(()), |to| to.write_all(b"\n"));
    go_on()?;
    let lines = bus.stdout.take().map(|from| BufReader::new(from).lines());
    // The bus may have something to say as well.
    let said = lines.into_iter().flatten().map_while(Result::ok).find(|line| line.starts_with("second"));
    let said = said.unwrap_or_default();
    ensure(said.trim() == "second 0", format!("the second start said {said:?}"))?;
    let titles = screen.titles()?;
    ensure(titles == ["Stillpoint"], format!("windows: {titles:?}"))?;
    ensure(screen.window()? == first, "it is another window")?;
    // Without a window manager to raise it, the keyboard is what shows that it was called.
    poll(PATIENCE, "the window to have the keyboard", || Ok((screen.focused()? == first).then_some(())))?;
    go_on()?;
    Ok(())
}

#[test]
fn without_a_session_bus_the_journal_is_said_to_be_open_elsewhere() -> Outcome {
    let app = Stage::plain_app()?;
    let (stage, _) = Stage::with_journal()?;
    let first = Plain::start(&stage, &app, &[], None)?;
    first.write(PASSPHRASE)?;
    first.press("Return")?;
    let second = stage.open()?;
    journey::try_passphrase(&second, PASSPHRASE)?;
    second.sees("The journal is open elsewhere")?;
    drop(second);
    first.quit()
}

#[test]
fn a_folder_kept_in_step_is_remarked_upon_and_may_be_used() -> Outcome {
    let stage = Stage::new()?;
    let synced = stage.home.path("home/Shared/Journals");
    fs::create_dir_all(&synced)?;
    fs::create_dir(stage.home.path("home/Shared/.stfolder"))?;
    let app = stage.open()?;
    app.click(button("Make a journal"))?;
    app.find(heading("Where it is kept"))?;
    app.click(button("Keep it in another folder"))?;
    app.fill(field("Folder"), &synced.to_string_lossy())?;
    app.sees("Syncthing seems to keep this folder in step")?;
    app.sees("choose this one as the second folder for backups")?;
    app.click(button("Keep it here anyway"))?;
    app.lacks("seems to keep this folder in step")?;
    app.fill(field("Folder"), &stage.home.path("home").to_string_lossy())?;
    app.lacks("seems to keep")?;
    app.fill(field("Folder"), &synced.to_string_lossy())?;
    make_it(&app)?;
    ensure(synced.join("Journal.stillpoint").is_file(), "it was not made there")?;
    app.lacks("seems to keep")?;
    journey::visit(&app, "Settings", "Settings")?;
    app.sees("Syncthing seems to keep this folder in step")?;
    app.sees("This system offers no such protection")?;
    second_copies(&app, &stage, &stage.home.path("home/Shared/Copies"))
}

fn make_it(app: &stillpoint_tests::window::App) -> Outcome {
    app.click(button("Next"))?;
    journey::choose_passphrase(app, "Passphrase", PASSPHRASE)?;
    app.click(button("Next"))?;
    let groups = journey::recovery_groups(app)?;
    app.click(button("I have a copy"))?;
    journey::retype(app, &groups)?;
    app.click(button("Make my journal"))?;
    app.find(button("Lock")).map(drop)
}

/// For backups the same folder is a good one.
fn second_copies(app: &stillpoint_tests::window::App, stage: &Stage, synced: &Path) -> Outcome {
    app.click(button("See the backups"))?;
    app.find(heading("Backups"))?;
    app.click(button("Choose a folder…"))?;
    journey::in_folder_dialog(app, stage, "Choose a folder for second copies", synced)?;
    app.sees("That does for backups")
}
