//! By keys alone, and real ones: through X11, GTK and WebKit as from a keyboard.

use std::time::{Duration, Instant};

use stillpoint_tests::window::{
    App, Failure, Outcome, PASSPHRASE, Screen, Stage, any, ensure, field, heading, journey, named, shelf,
};

/// The longest that a check-in may take, from Today to Save.
const A_MINUTE: Duration = Duration::from_secs(60);

#[test]
fn a_journal_is_made_by_keys_alone() -> Outcome {
    let stage = Stage::new()?;
    let app = with_keyboard(&stage)?;
    tab_to(&app, "button", "Make a journal")?;
    app.real_keys(&["Return"])?;
    app.find(heading("Where it is kept"))?;
    tab_to(&app, "button", "Next")?;
    app.real_keys(&["Return"])?;
    app.find(heading("Choose a passphrase"))?;
    tab_to(&app, "textbox", "Passphrase")?;
    app.real_text(PASSPHRASE)?;
    tab_to(&app, "textbox", "Type it again")?;
    app.real_text(PASSPHRASE)?;
    app.real_keys(&["Return"])?;
    let groups = journey::recovery_groups(&app)?;
    tab_to(&app, "button", "I have a copy")?;
    app.real_keys(&["Return"])?;
    app.find(heading("Try your copy"))?;
    for (index, group) in groups.iter().enumerate() {
        let name = format!("Group {}", index + 1);
        if app.has(field(&name))? {
            tab_to(&app, "textbox", &name)?;
            app.real_text(group)?;
        }
    }
    app.real_keys(&["Return"])?;
    app.find(named("button", "Lock")).map(drop)
}

#[test]
fn a_check_in_from_today_to_save_takes_less_than_a_minute_of_keys() -> Outcome {
    let (stage, shelved) = Stage::with_journal()?;
    let app = with_keyboard(&stage)?;
    app.real_text(PASSPHRASE)?;
    app.real_keys(&["Return"])?;
    app.find(named("button", "Lock"))?;
    app.wait("the focus on the heading", || Ok((focused(&app)?.0 == "heading").then_some(())))?;

    let begun = Instant::now();
    app.real_keys(&["alt+2"])?;
    app.find(heading("How are you arriving?"))?;
    tab_to(&app, "textbox", "In a word")?;
    app.real_text("steady")?;
    for (scale, digit) in [("Energy", "6"), ("Strain", "4"), ("Connection", "7")] {
        tab_to(&app, "slider", scale)?;
        app.real_keys(&[digit])?;
    }
    tab_to(&app, "button", "proud")?;
    app.real_keys(&["space"])?;
    tab_to(&app, "slider", "Threat")?;
    app.real_keys(&["Up", "Up"])?;
    tab_to(&app, "textbox", "Anything to put down?")?;
    app.real_text("The student said she felt safe to ask.")?;
    app.real_keys(&["ctrl+Return"])?;
    app.sees("Kept.")?;
    ensure(begun.elapsed() < A_MINUTE, format!("it took {:?}", begun.elapsed()))?;

    app.real_keys(&["ctrl+l"])?;
    journey::locked(&app)?;
    app.quit()?;
    let body = &shelf::bodies(&shelved.path, PASSPHRASE)?[0];
    ensure(body["text"] == "The student said she felt safe to ask.", format!("{body:#}"))?;
    ensure(body["arriving"] == "steady" && body["systems"]["threat"] == 6, format!("{body:#}"))?;
    ensure(body["feelings"][0]["word"] == "proud" && body["scales"][2]["score"] == 7, format!("{body:#}"))
}

#[test]
fn every_page_is_one_shortcut_away_and_the_heading_has_the_focus() -> Outcome {
    let (stage, _) = Stage::with_entries(&[shelf::words("to be found by the arrow keys")])?;
    let app = with_keyboard(&stage)?;
    app.real_text(PASSPHRASE)?;
    app.real_keys(&["Return"])?;
    app.find(named("button", "Lock"))?;
    for (keys, title) in [
        ("alt+3", "Ground"),
        ("alt+4", "Sessions"),
        ("alt+5", "Journal"),
        ("F1", "Help now"),
        ("alt+2", "How are you arriving?"),
    ] {
        app.real_keys(&[keys])?;
        app.wait(&format!("the focus on “{title}”"), || {
            Ok((focused(&app)? == ("heading".into(), title.into())).then_some(()))
        })?;
    }
    app.real_keys(&["alt+5"])?;
    app.find(heading("Journal"))?;
    tab_until(&app, "a row of the journal", |(role, name)| role == "button" && name.contains("arrow keys"))?;
    app.real_keys(&["Return"])?;
    app.find(any("article")).map(drop)
}

#[test]
fn the_focus_can_always_be_seen() -> Outcome {
    let (stage, _) = Stage::with_entries(&[shelf::words("one entry")])?;
    let app = with_keyboard(&stage)?;
    outlined_all_round(&app)?;
    app.find(field("Passphrase"))?;
    app.focus(field("Passphrase"))?;
    app.real_text(PASSPHRASE)?;
    app.real_keys(&["Return"])?;
    app.find(named("button", "Lock"))?;
    for keys in ["alt+1", "alt+2", "alt+3", "alt+4", "alt+5", "F1"] {
        app.real_keys(&[keys])?;
        // A page that has just come takes the focus to its heading, over whatever was tabbed to.
        app.wait("the focus on the heading", || Ok((focused(&app)?.0 == "heading").then_some(())))?;
        outlined_all_round(&app)?;
    }
    Ok(())
}

#[test]
fn in_a_narrow_window_the_focus_is_never_under_the_bar() -> Outcome {
    let (stage, _) = Stage::with_journal()?;
    let app = with_keyboard(&stage)?;
    app.resize(400, 780)?;
    app.real_text(PASSPHRASE)?;
    app.real_keys(&["Return"])?;
    app.find(named("button", "Lock"))?;
    app.real_keys(&["alt+2"])?;
    app.find(heading("How are you arriving?"))?;
    tab_to(&app, "textbox", "In a word")?;
    while focused(&app)?.1 != "Save" {
        ensure(can_be_seen(&app)?, format!("{:?} is hidden", focused(&app)?))?;
        tab_on(&app)?;
    }
    ensure(can_be_seen(&app)?, "Save is hidden")
}

/// Whether any of nine points of what has the focus is not covered by something else.
fn can_be_seen(app: &App) -> Outcome<bool> {
    let body = "
      const el = document.activeElement;
      const box = el.getBoundingClientRect();
      const at = (x, y) => document.elementFromPoint(box.x + box.width * x, box.y + box.height * y);
      const own = (hit) => hit !== null && (el.contains(hit) || hit.contains(el));
      return [0.1, 0.5, 0.9].some((x) => [0.1, 0.5, 0.9].some((y) => own(at(x, y))));";
    Ok(app.script(body, &[])? == true)
}

/// The app with its window focused, as a window manager would have it.
pub fn with_keyboard(stage: &Stage) -> Outcome<App> {
    let app = stage.open()?;
    Screen::connect(stage.display())?.focus_window()?;
    app.wait("the window to have the keyboard", || {
        Ok((app.script("return document.hasFocus();", &[])? == true).then_some(()))
    })?;
    Ok(app)
}

pub fn tab_to(app: &App, role: &str, name: &str) -> Outcome {
    tab_until(app, &format!("{role} “{name}”"), |focus| focus.0 == role && focus.1 == name)
}

/// Presses Tab until the focus is there; gives up after more stops than any screen has.
pub fn tab_until(app: &App, what: &str, there: impl Fn(&(String, String)) -> bool) -> Outcome {
    let mut passed = Vec::new();
    for _ in 0..120 {
        let focus = focused(app)?;
        if there(&focus) {
            return Ok(());
        }
        tab_on(app)?;
        passed.push(focus.1);
    }
    Err(Failure::new(format!("Tab never came to {what}; it passed {passed:?}")))
}

/// Presses Tab. The key goes by way of the display, so the focus may take a moment to leave.
fn tab_on(app: &App) -> Outcome {
    let which = "return document.activeElement;";
    let before = app.script(which, &[])?;
    app.real_keys(&["Tab"])?;
    app.wait("Tab to move the focus", || Ok((app.script(which, &[])? != before).then_some(())))
}

/// Role and name of what has the focus.
fn focused(app: &App) -> Outcome<(String, String)> {
    let body = "const el = document.activeElement ?? document.body; return [role(el), name(el)];";
    Ok(serde_json::from_value(app.script(body, &[])?)?)
}

/// Walks the first stops of a page and looks for a ring of at least two pixels around each.
fn outlined_all_round(app: &App) -> Outcome {
    for _ in 0..12 {
        tab_on(app)?;
        let body = "
          const el = document.activeElement;
          const parts = [el, ...el.querySelectorAll('*')];
          const rings = parts.flatMap((part) => [null, '::after'].map((of) => getComputedStyle(part, of)));
          return el === document.body || rings.some((s) =>
            (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2) || s.boxShadow !== 'none' ||
            (s.strokeWidth !== '0px' && s.stroke !== 'none' && parseFloat(s.strokeWidth) >= 2));";
        ensure(app.script(body, &[])? == true, format!("no ring around {:?}", focused(app)?))?;
    }
    Ok(())
}
