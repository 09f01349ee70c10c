//! Hostile text in every field, on every screen, in the real window: it is shown and nothing else.

use std::path::PathBuf;

use serde_json::json;
use stillpoint_tests::window::{
    App, Failure, Key, Outcome, PASSPHRASE, Stage, button, dialog, ensure, heading, hostile, journey, shelf,
};

/// As the system allows a file to be called.
const NAME: &str = "<img data-spx src=x onerror=window.spRan=1>.stillpoint";

/// Buttons that leave the window, ask the system, or take the text away that is to be looked at.
const NOT_PRESSED: &[&str] = &[
    "save", "choose", "bring in", "lock", "print", "folder", "delete", "bin", "copy", "take ", "end",
    "restore", "forget", "begin", "play", "make a", "undo", "remove", "put ", "export", "hand",
];

#[test]
fn hostile_text_is_shown_on_every_screen_and_does_nothing() -> Outcome {
    let stage = Stage::new()?;
    let path: PathBuf = stage.home.journals().join(NAME);
    shelf::shelve(&path, &[])?;
    let mut journal = shelf::open(&path, PASSPHRASE)?;
    let infected = hostile::infect(&mut journal)?;
    drop(journal.lock());
    let payloads: usize = infected.pages.iter().map(Vec::len).sum();
    ensure(payloads >= 200, format!("{payloads} payloads"))?;
    ensure(infected.fields >= 200, format!("payloads in {} fields", infected.fields))?;

    let app = stage.open()?;
    app.script(include_str!("../../src/window/watch.js"), &[])?;
    journey::unlock(&app, PASSPHRASE)?;
    let mut screens = 0;
    for (page, title) in [
        ("Today", None),
        ("Check in", Some("How are you arriving?")),
        ("Ground", Some("Ground")),
        ("Sessions", Some("Sessions")),
        ("Journal", Some("Journal")),
        ("Help now", Some("Help now")),
        ("Settings", Some("Settings")),
    ] {
        screens += around(&app, page, title)?;
    }
    for (at, page) in infected.pages.iter().enumerate() {
        literally(&app, at, page)?;
        screens += 1;
    }
    app.chord(&[Key::Control], 'l')?;
    journey::locked(&app)?;
    quiet(&app, "locked")?;
    calendar(&app, &stage)?;
    println!("{payloads} payloads in {} fields, {screens} screens", infected.fields);
    ensure(screens >= 40, format!("only {screens} screens were looked at"))?;
    notices_what_is_planted(&app)
}

/// Dates that come from a file, called as hostilely as a calendar lets them be.
fn calendar(app: &App, stage: &Stage) -> Outcome {
    let day = (chrono::Local::now() + chrono::TimeDelta::days(20)).format("%Y%m%d");
    let escaped =
        |text: &str| text.replace('\\', "\\\\").replace(',', "\\,").replace(';', "\\;").replace('\n', "\\n");
    let short = |payload: &String| payload.len() < 200 && !payload.chars().any(char::is_control);
    let events = hostile::payloads().into_iter().filter(short).enumerate().map(|(at, payload)| {
        let (hour, minute) = (8 + at / 60 % 12, at % 60);
        let words = escaped(&payload);
        format!(
            "BEGIN:VEVENT\r\nUID:{at}\r\nDTSTAMP:{day}T070000Z\r\nDTSTART:{day}T{hour:02}{minute:02}00Z\r\n\
             DTEND:{day}T{hour:02}{minute:02}30Z\r\nSUMMARY:{words}\r\nLOCATION:{words}\r\nEND:VEVENT\r\n"
        )
    });
    let file = stage.home.path("stick/hostile.ics");
    std::fs::create_dir_all(stage.home.path("stick"))?;
    let events: String = events.take(40).collect();
    std::fs::write(
        &file,
        format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n{events}END:VCALENDAR\r\n"),
    )?;
    journey::unlock(app, PASSPHRASE)?;
    journey::visit(app, "Sessions", "Sessions")?;
    app.click(button("Take dates from a calendar"))?;
    journey::in_system_dialog(app, stage, "Choose a calendar file", &file)?;
    app.find(dialog("Dates in the calendar file"))?;
    app.sees("spRan")?;
    quiet(app, "dates from a calendar")
}

/// One payload read as markup, as a careless window would have it.
fn notices_what_is_planted(app: &App) -> Outcome {
    let planted = "document.querySelector('main').insertAdjacentHTML('beforeend', arguments[0]);";
    let payload = hostile::payloads().into_iter().find(|payload| payload.starts_with("<img"));
    app.script(planted, &[json!(payload)])?;
    app.wait("it to be noticed", || Ok(quiet(app, "planted").is_err().then_some(())))
}

/// The page, and what each of its buttons leads to.
pub fn around(app: &App, page: &str, title: Option<&str>) -> Outcome<usize> {
    let open = || {
        app.press(&[Key::Escape])?;
        app.click(button(page))?;
        title.map_or(Ok(()), |title| app.find(heading(title)).map(drop))
    };
    open()?;
    quiet(app, page)?;
    let mut screens = 1;
    let pressed = "
      const words = (el) => (el.getAttribute('aria-label') ?? el.textContent).trim().toLowerCase();
      const all = [...document.querySelectorAll('main button, main summary, main a')].filter((el) => !el.disabled);
      const others = all.filter((el) => !arguments[1].some((no) => words(el).includes(no)));
      const el = others[arguments[0]];
      el?.click();
      return el ? words(el).slice(0, 60) : null;";
    for at in 0..14 {
        let name = app.script(pressed, &[json!(at), json!(NOT_PRESSED)])?;
        let Some(name) = name.as_str() else { break };
        quiet(app, &format!("{page}, “{name}”"))?;
        screens += 1;
        open()?;
    }
    Ok(screens)
}

/// Every payload of one entry, letter by letter as it was written.
pub fn literally(app: &App, at: usize, page: &[String]) -> Outcome {
    journey::open_entry(app, &format!("Page {at} spx"))?;
    let missing = "
      const shown = document.querySelector('main').textContent;
      return arguments[0].filter((payload) => !shown.includes(payload));";
    app.wait("every payload as it was written", || {
        Ok((app.script(missing, &[json!(page)])? == json!([])).then_some(()))
    })?;
    quiet(app, &format!("entry {at}"))
}

/// Nothing ran, nothing was made of a payload, nothing went anywhere.
pub fn quiet(app: &App, place: &str) -> Outcome {
    let asked = "
      return [window.spRan ?? null, window.spSeen ?? ['the page was left'], location.href === window.spPlace, document.title];";
    let found = app.script(asked, &[])?;
    let well = found == json!([null, [], true, "Stillpoint"]);
    if well { Ok(()) } else { Err(Failure::new(format!("{place}: {found}"))) }
}
