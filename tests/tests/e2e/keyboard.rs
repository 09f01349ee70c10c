//! By keys alone, and real ones: through X11, GTK and WebKit as from a keyboard.

use std::time::{Duration, Instant};

use stillpoint_tests::window::{
    App, Outcome, PASSPHRASE, Stage, any, button, ensure, field, heading, journey,
    keyboard::{self, focused, seen, tab_on, tab_to, tab_until},
    named, shelf, slider,
};

/// The longest that a check-in may take, from Today to Save.
const A_MINUTE: Duration = Duration::from_secs(60);

#[test]
fn a_journal_is_made_by_keys_alone() -> Outcome {
    let stage = Stage::new()?;
    let app = keyboard::start(&stage)?;
    tab_to(&app, button("Make a journal"))?;
    app.real_keys(&["Return"])?;
    app.find(heading("Where it is kept"))?;
    tab_to(&app, button("Next"))?;
    app.real_keys(&["Return"])?;
    app.find(heading("Choose a passphrase"))?;
    tab_to(&app, field("Passphrase"))?;
    app.real_text(PASSPHRASE)?;
    tab_to(&app, field("Type it again"))?;
    app.real_text(PASSPHRASE)?;
    app.real_keys(&["Return"])?;
    let groups = journey::recovery_groups(&app)?;
    tab_to(&app, button("I have a copy"))?;
    app.real_keys(&["Return"])?;
    app.find(heading("Try your copy"))?;
    for (index, group) in groups.iter().enumerate() {
        let name = format!("Group {}", index + 1);
        if app.has(field(&name))? {
            tab_to(&app, field(&name))?;
            app.real_text(group)?;
        }
    }
    app.real_keys(&["Return"])?;
    app.find(named("button", "Lock")).map(drop)
}

#[test]
fn a_check_in_from_today_to_save_takes_less_than_a_minute_of_keys() -> Outcome {
    let (stage, shelved) = Stage::with_journal()?;
    let app = keyboard::start(&stage)?;
    app.real_text(PASSPHRASE)?;
    app.real_keys(&["Return"])?;
    app.find(named("button", "Lock"))?;
    app.wait("the focus on the heading", || Ok((focused(&app)?.0 == "heading").then_some(())))?;

    let begun = Instant::now();
    app.real_keys(&["alt+2"])?;
    app.find(heading("How are you arriving?"))?;
    tab_to(&app, field("In a word"))?;
    app.real_text("steady")?;
    for (scale, digit) in [("Energy", "6"), ("Strain", "4"), ("Connection", "7")] {
        tab_to(&app, slider(scale))?;
        app.real_keys(&[digit])?;
    }
    tab_to(&app, button("proud"))?;
    app.real_keys(&["space"])?;
    tab_to(&app, slider("Threat"))?;
    app.real_keys(&["Up", "Up"])?;
    tab_to(&app, field("Anything to put down?"))?;
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
    let app = keyboard::start(&stage)?;
    app.real_text(PASSPHRASE)?;
    app.real_keys(&["Return"])?;
    app.find(named("button", "Lock"))?;
    for (keys, title) in [
        ("alt+3", "Ground"),
        ("alt+4", "Sessions"),
        ("alt+5", "Journal"),
        ("alt+6", "Patterns"),
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
    let app = keyboard::start(&stage)?;
    outlined_all_round(&app)?;
    app.find(field("Passphrase"))?;
    app.focus(field("Passphrase"))?;
    app.real_text(PASSPHRASE)?;
    app.real_keys(&["Return"])?;
    app.find(named("button", "Lock"))?;
    for keys in ["alt+1", "alt+2", "alt+3", "alt+4", "alt+5", "alt+6", "F1"] {
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
    let app = keyboard::start(&stage)?;
    app.resize(400, 780)?;
    app.real_text(PASSPHRASE)?;
    app.real_keys(&["Return"])?;
    app.find(named("button", "Lock"))?;
    app.real_keys(&["alt+2"])?;
    app.find(heading("How are you arriving?"))?;
    tab_to(&app, field("In a word"))?;
    while focused(&app)?.1 != "Save" {
        seen(&app)?;
        tab_on(&app)?;
    }
    seen(&app)
}

/// Walks the first stops of a page: each has a ring of at least two pixels and is in sight.
fn outlined_all_round(app: &App) -> Outcome {
    for _ in 0..12 {
        tab_on(app)?;
        // Past the last stop the window itself has the focus.
        if app.script("return document.activeElement === document.body;", &[])? == false {
            seen(app)?;
        }
    }
    Ok(())
}
