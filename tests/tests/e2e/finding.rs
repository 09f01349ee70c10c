//! Finding: from anywhere, as it is typed, by keys alone, and the way back.

use serde_json::{Value, json};
use stillpoint_tests::window::{
    App, Key, Options, Outcome, PASSPHRASE, Stage, button, ensure, field, heading, journey, shelf,
};

use crate::looks::{NARROW, Show, WIDE};

fn entries() -> Vec<Value> {
    let mut tagged = shelf::words("A quiet shift; the kettle, and nobody waiting.");
    tagged["tags"] = json!(["heron"]);
    let mut tired = shelf::words("Café <b>herons</b> at dusk, before the night began.");
    tired["scales"] = json!([{ "scale": "energy", "score": 2 }]);
    tired["setAside"] = json!(true);
    vec![shelf::words("Otters by the weir."), tagged, tired]
}

#[test]
fn a_line_from_anywhere_finds_as_it_is_typed_opens_and_is_come_back_to_by_keys() -> Outcome {
    let (stage, _) = Stage::with_entries(&entries())?;
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    journey::visit(&app, "Sessions", "Sessions")?;
    app.chord(&[Key::Control], 'k')?;
    app.find(heading("Find"))?;
    app.type_keys("HERON")?;
    app.sees("2 entries")?;
    app.type_keys(" cafe")?;
    app.sees("1 entry")?;
    let marked = "return [...document.querySelectorAll('mark')].map((mark) => mark.textContent);";
    ensure(app.script(marked, &[])? == json!(["Café", "herons"]), "it is not marked as it was written")?;

    app.press(&[Key::Down, Key::Enter])?;
    app.find(button("Edit"))?;
    app.sees("Café <b>herons</b> at dusk")?;
    app.sees("1 of 2 places")?;
    ensure(shown(&app)? == json!(["Café", true]), "the first place is not marked in sight")?;
    app.click(button("Next place"))?;
    app.sees("2 of 2 places")?;
    ensure(shown(&app)? == json!(["herons", true]), "the next place is not marked in sight")?;
    app.click(button("Back to what was found"))?;
    app.find(heading("Find"))?;
    app.sees("1 entry")?;
    let there = "return document.activeElement.textContent;";
    app.wait("the row that was left", || {
        Ok(app.script(there, &[])?.as_str().is_some_and(|row| row.contains("Café")).then_some(()))
    })?;

    for (line, said) in [
        ("#heron", "1 entry"),
        ("energy<3 is:aside", "1 entry"),
        ("-is:aside kind:check-in", "2 entries"),
        ("\"kettle and nobody\"", "1 entry"),
        ("before:soon", "is looked for as words"),
        ("kingfisher", "No entry holds all of that."),
    ] {
        app.fill(field("What to look for"), line)?;
        app.sees(said)?;
    }
    // What was looked for is gone with the lock.
    journey::lock(&app)?;
    journey::unlock(&app, PASSPHRASE)?;
    app.chord(&[Key::Control], 'k')?;
    app.find(heading("Find"))?;
    let typed = app.script("return document.querySelector('main input').value;", &[])?;
    ensure(typed == json!(""), format!("{typed} is still there"))
}

/// The words of the place that is shown of those found in an entry, and whether they are in sight.
fn shown(app: &App) -> Outcome<Value> {
    app.script(
        "const [place] = CSS.highlights.get('found-here') ?? [];
         if (!place) return null;
         const { top, bottom } = place.getBoundingClientRect();
         return [place.toString(), top >= 0 && bottom <= innerHeight];",
        &[],
    )
}

#[test]
fn a_place_far_down_a_long_entry_is_brought_into_sight() -> Outcome {
    let long = format!("{}A kingfisher at last.\n{}", "A line.\n".repeat(300), "And more.\n".repeat(300));
    let (stage, _) = Stage::with_entries(&[shelf::words(&long)])?;
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    app.chord(&[Key::Control], 'k')?;
    app.find(heading("Find"))?;
    app.type_keys("kingf")?;
    app.sees("1 entry")?;
    app.press(&[Key::Down, Key::Enter])?;
    app.sees("stands here once")?;
    ensure(shown(&app)? == json!(["kingfisher", true]), "it is not in sight")?;
    journey::visit(&app, "Journal", "Journal")?;
    app.click(button("A line.").holds())?;
    app.find(button("Edit"))?;
    ensure(shown(&app)? == Value::Null, "it is still marked")
}

#[test]
fn a_line_leads_to_screens_actions_and_the_practice_and_is_kept_by_keys_alone() -> Outcome {
    let (stage, _) = Stage::with_entries(&entries())?;
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    let go = |line: &str| -> Outcome {
        app.chord(&[Key::Control], 'k')?;
        app.find(heading("Find"))?;
        app.type_keys(line)
    };
    go("book a ses")?;
    app.press(&[Key::Enter])?;
    app.find(heading("A session"))?;
    app.fill(field("Day"), "in 2 weeks")?;
    app.fill(field("Called"), "The heron group")?;
    app.click(button("Keep it"))?;
    app.find(heading("The heron group"))?;

    go("heron")?;
    app.sees("In your practice")?;
    app.sees("2 entries")?;
    app.click(button("Keep this search"))?;
    app.sees("Kept. It is here whenever the line is empty.")?;
    app.click(button("The heron group").begins())?;
    app.find(heading("The heron group"))?;

    go("lock")?;
    app.press(&[Key::Enter])?;
    journey::locked(&app)?;
    journey::unlock(&app, PASSPHRASE)?;
    app.chord(&[Key::Control], 'k')?;
    app.click(button("heron"))?;
    app.sees("2 entries")
}

#[test]
fn finding_paper_wide() -> Outcome {
    every_screen("paper-1180", WIDE, &Options::default())
}

#[test]
fn finding_paper_narrow() -> Outcome {
    every_screen("paper-400", NARROW, &Options::default())
}

#[test]
fn finding_dusk_wide() -> Outcome {
    every_screen("dusk-1180", WIDE, &Options { dark: true, ..Options::default() })
}

#[test]
fn finding_dusk_narrow() -> Outcome {
    every_screen("dusk-400", NARROW, &Options { dark: true, ..Options::default() })
}

#[test]
fn finding_at_twice_the_size() -> Outcome {
    every_screen("paper-1180-zoom200", WIDE, &Options { scale: Some(2.0), ..Options::default() })
}

fn every_screen(name: &'static str, size: (u32, u32), options: &Options) -> Outcome {
    let show = Show::new(name);
    let (stage, _) = Stage::with_entries(&entries())?;
    let app = stage.open_with(options)?;
    // Enlarged by the system, a window cannot be made as large as it says.
    if options.scale.is_none() {
        app.resize(size.0, size.1)?;
    }
    journey::unlock(&app, PASSPHRASE)?;
    journey::visit(&app, "Journal", "Journal")?;
    app.click(button("Find"))?;
    app.find(heading("Find"))?;
    show.look(&app, "find")?;
    look_for(&app, "heron", "2 entries")?;
    show.look(&app, "find-heron")?;
    app.click(button("Keep this search"))?;
    look_for(&app, "ses", "No entry holds all of that.")?;
    app.sees("Go to")?;
    show.look(&app, "find-go")?;
    app.fill(field("What to look for"), "")?;
    app.sees("Searches you kept")?;
    show.look(&app, "find-kept")?;
    look_for(&app, "before:soon", "is looked for as words")?;
    show.look(&app, "find-none")?;
    look_for(&app, "heron cafe", "1 entry")?;
    app.click(button("Café").holds())?;
    app.sees("1 of 2 places")?;
    show.look(&app, "find-place")?;
    show.verdict()
}

fn look_for(app: &App, line: &str, said: &str) -> Outcome {
    app.fill(field("What to look for"), line)?;
    app.sees(said)
}
