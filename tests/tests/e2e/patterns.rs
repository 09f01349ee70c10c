//! Patterns: what was written over weeks, as charts, as tables, in words, by keys and as pictures.

use serde_json::{Value, json};
use stillpoint_journal::{
    demo,
    time::{DayRule, Moment},
};
use stillpoint_tests::window::{
    App, Element, Failure, Options, Outcome, PASSPHRASE, Stage, button, combobox, dialog, ensure, heading,
    journey,
    keyboard::{self, focused},
    region, shelf,
};

use crate::looks::{self, NARROW, Show, WIDE};

/// Luck that gives a half year with something of everything.
const SEED: u64 = 0x5711;

fn moment(back: i64) -> Value {
    serde_json::to_value(Moment::now(DayRule::Calendar).days_later(-back)).unwrap_or_default()
}

fn day(back: i64) -> Value {
    moment(back)["day"].clone()
}

fn check_in(back: i64, energy: u8, strain: u8) -> Value {
    let mut body = shelf::words("Nothing that a picture may hold: kingfisher.");
    body["when"] = moment(back);
    body["scales"] = json!([{ "scale": "energy", "score": energy }, { "scale": "strain", "score": strain }]);
    body["phase"] = json!("after");
    body["shift"] = json!("night");
    body
}

fn grounding(back: i64, exercise: &str, name: &str, before: u8, after: u8) -> Value {
    json!({ "kind": "grounding", "when": moment(back), "exercise": exercise, "name": name, "pattern": "",
        "meant": 60, "done": 60, "finished": true, "pace": 100, "before": before, "after": after,
        "felt": null, "note": "kingfisher", "tags": [], "setAside": false, "checkIn": null })
}

fn session(back: i64) -> Value {
    json!({ "item": "session", "kind": "group", "called": "kingfisher", "day": day(back), "starts": null,
        "minutes": 90, "format": null, "place": "", "role": "supervisee", "with": "kingfisher", "group": "",
        "state": "attended", "why": "", "repeat": null, "series": null, "programme": null, "remind": null,
        "uid": "", "after": { "heard": null, "useful": null, "safe": null, "shifted": "kingfisher",
        "learned": "", "carry": "", "idea": "", "question": "", "note": "" }, "reflected": null, "aequip": [] })
}

/// Days with a gap among them, a session, an exercise that was measured often enough and one that was not.
fn known() -> Outcome<Stage> {
    let mut entries: Vec<Value> = vec![];
    for (back, energy, strain) in [(20, 2, 8), (19, 3, 8), (18, 3, 7), (17, 2, 8)] {
        entries.push(check_in(back, energy, strain));
    }
    for (back, energy, strain) in [(4, 5, 4), (3, 5, 5), (1, 6, 4), (0, 5, 4)] {
        entries.push(check_in(back, energy, strain));
    }
    for (back, after) in [(9, 3), (8, 4), (7, 4), (6, 7)] {
        entries.push(grounding(back, "feetOnTheFloor", "Feet on the floor", 6, after));
    }
    entries.push(grounding(5, "bodyScan", "Body scan", 9, 1));
    let (stage, shelved) = Stage::with_entries(&entries)?;
    let mut journal = shelf::open(&shelved.path, PASSPHRASE)?;
    shelf::keep(&mut journal, &session(10))?;
    shelf::keep(
        &mut journal,
        &json!({ "item": "allowance", "called": "One to one this year", "kinds": [], "sessions": 2,
        "minutes": 60, "from": day(200), "until": day(-129) }),
    )?;
    drop(journal.lock());
    Ok(stage)
}

const ENERGY: &str = "Energy: 8 days with a value, from 2 to 6, 4 in the middle.";
const STRAIN: &str =
    "Strain in the middle was 8 in the first half of this time and 4 in the second: lower by 4.";
const FEET: &str = "Feet on the floor: of 4 times, distress was lower after it 3 times and higher after it once. \
                    In the middle it was 6 before and 4 after.";

fn opened(app: &App) -> Outcome {
    journey::visit(app, "Patterns", "Patterns")?;
    app.find(heading("Energy and strain")).map(drop)
}

#[test]
fn patterns_are_read_as_charts_as_tables_and_in_words_over_three_lengths_of_time() -> Outcome {
    let stage = known()?;
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    opened(&app)?;
    app.click(button("4 weeks"))?;
    for said in [
        ENERGY,
        STRAIN,
        FEET,
        "Too few yet to say: Body scan (once). From 4 times on it is shown.",
        "8 days in this time have a check-in. Days without one are fine too.",
        "One session was attended in this time; a dashed line marks it.",
        "One session was received in this time, 1 h 30 min.",
        "Allowance: One to one this year: of 2 sessions, 1 attended, 0 in the diary, 1 left",
    ] {
        app.sees(said)?;
    }
    // No line is drawn across the days without a value: from one to the next run of days it begins anew.
    let runs = "return document.querySelector('svg path.stroke-soothe[stroke-width=\"2\"]').getAttribute('d').split('M').length - 1;";
    ensure(app.script(runs, &[])? == 3, "four days, two days and two days are three runs")?;

    app.click(button("As a table"))?;
    app.find(region("Energy and strain, as a table"))?;
    let rows = "return document.querySelectorAll('section table')[0].querySelectorAll('tbody tr').length;";
    ensure(app.script(rows, &[])? == 9, "eight days with a value and one with a session")?;
    app.sees("Group supervision")?;
    app.sees(ENERGY)?;
    app.click(button("A year"))?;
    app.sees("Week from")?;
    app.sees("Energy: 8 days with a value. The weeks’ means lie from")?;
    app.click(button("As a table"))?;
    app.gone(region("Energy and strain, as a table"))?;

    // What is put into the bin counts no longer.
    journey::visit(&app, "Journal", "Journal")?;
    app.click(button("kingfisher").holds())?;
    app.click(button("Delete"))?;
    app.sees("Moved to the bin.")?;
    opened(&app)?;
    app.click(button("4 weeks"))?;
    app.sees("Energy: 7 days with a value")
}

#[test]
fn patterns_without_anything_to_add_up_say_so_calmly() -> Outcome {
    let (stage, _) = Stage::with_journal()?;
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    journey::visit(&app, "Patterns", "Patterns")?;
    app.sees("Lines appear here once there are check-ins")?;
    Ok(())
}

#[test]
fn patterns_are_gone_through_by_keys_alone_a_point_at_a_time() -> Outcome {
    let stage = known()?;
    let app = keyboard::start(&stage)?;
    keyboard::unlock(&app)?;
    app.real_keys(&["alt+6"])?;
    app.find(heading("Energy and strain"))?;
    keyboard::space(&app, button("4 weeks"))?;
    app.sees(ENERGY)?;
    point(&app, "Energy, ")?;
    let said = |words: &str| {
        app.wait(words, || {
            let (_, name) = focused(&app)?;
            Ok(name.contains(words).then_some(()))
        })
    };
    said(": 5")?;
    app.real_keys(&["Left"])?;
    said(": 6")?;
    keyboard::seen(&app)?;
    app.real_keys(&["Down"])?;
    said("Strain, ")?;
    app.real_keys(&["Home"])?;
    said(": 8")?;
    app.real_keys(&["Down"])?;
    said("Group supervision, ")?;
    keyboard::seen(&app)?;
    // What the engine itself tells those who cannot see it.
    let here = app.script("return document.activeElement;", &[])?;
    let here = Element::from(&here).ok_or_else(|| Failure::new("nothing has the focus".to_owned()))?;
    let told = app.driver().computed_label(&here)?;
    ensure(told.starts_with("Group supervision, "), told)?;
    // The chart is one stop: from any of its points Tab leaves it.
    keyboard::tab_on(&app)?;
    ensure(focused(&app)?.0 == "button", format!("{:?}", focused(&app)?))?;
    point(&app, "Feet on the floor")?;
    app.real_keys(&["Down"])?;
    said("Body scan: measured once, too few yet to say")?;
    keyboard::space(&app, button("As a table"))?;
    app.find(region("Energy and strain, as a table")).map(drop)
}

/// Tabs to the point of a chart whose name begins so.
fn point(app: &App, name: &str) -> Outcome {
    keyboard::tab_until(app, name, |(role, called)| role == "img" && called.starts_with(name))
}

#[test]
fn a_chart_is_saved_as_a_picture_after_a_warning_and_holds_no_words_of_entries() -> Outcome {
    let stage = known()?;
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    opened(&app)?;
    app.click(button("4 weeks"))?;
    // Said of the four weeks alone: until then the chart of eight is there.
    app.sees("Strain in the middle was 8")?;
    app.sees(ENERGY)?;
    app.click(button("Save a picture: Energy and strain"))?;
    app.find(dialog("Save this chart as a picture"))?;
    app.sees("A picture leaves the encrypted journal.")?;
    app.click(button("Save as SVG"))?;
    let file = stage.home.path("stick/energy.svg");
    journey::in_system_dialog(&app, &stage, "Save this picture", &file)?;
    app.wait("the drawing", || Ok(file.exists().then_some(())))?;
    app.sees("The picture is saved where you chose.")?;
    let text = std::fs::read_to_string(&file)?;
    ensure(text.starts_with("<svg ") && text.contains("Energy and strain"), &text)?;
    let said = text.replace("</text>\n", " ");
    ensure(text.contains(ENERGY) && said.contains("Strain in the middle was 8"), &text)?;
    ensure(!text.contains("kingfisher") && !text.contains("var(") && !text.contains("class="), &text)?;

    app.click(button("Save a picture: Energy and strain"))?;
    app.click(button("Save as PNG"))?;
    let file = stage.home.path("stick/energy.png");
    journey::in_system_dialog(&app, &stage, "Save this picture", &file)?;
    app.wait("the picture", || Ok(file.exists().then_some(())))?;
    app.sees("The picture is saved where you chose.")?;
    let kept = stillpoint_tests::window::target().join("pictures");
    std::fs::create_dir_all(&kept)?;
    std::fs::copy(&file, kept.join("saved-energy.png"))?;
    let colours = colours_of(&file)?;
    ensure(colours > 20, format!("{colours} colours: it is blank"))
}

/// How many colours a PNG has.
fn colours_of(file: &std::path::Path) -> Outcome<usize> {
    let wrong = |why: png::DecodingError| Failure::new(why.to_string());
    let decoder = png::Decoder::new(std::io::BufReader::new(std::fs::File::open(file)?));
    let mut reader = decoder.read_info().map_err(wrong)?;
    let mut bytes = vec![0; reader.output_buffer_size().unwrap_or_default()];
    let info = reader.next_frame(&mut bytes).map_err(wrong)?;
    ensure(info.width == 1800 && info.height > 800, format!("{} by {}", info.width, info.height))?;
    let pixels: std::collections::HashSet<&[u8]> = bytes.chunks(4).collect();
    Ok(pixels.len())
}

#[test]
fn patterns_paper_wide() -> Outcome {
    every_screen("paper-1180", WIDE, &Options::default())
}

#[test]
fn patterns_paper_narrow() -> Outcome {
    every_screen("paper-400", NARROW, &Options::default())
}

#[test]
fn patterns_dusk_wide() -> Outcome {
    every_screen("dusk-1180", WIDE, &Options { dark: true, ..Options::default() })
}

#[test]
fn patterns_dusk_narrow() -> Outcome {
    every_screen("dusk-400", NARROW, &Options { dark: true, ..Options::default() })
}

#[test]
fn patterns_with_text_half_as_large_again_in_a_narrow_window() -> Outcome {
    let (stage, shelved) = Stage::with_journal()?;
    let mut journal = shelf::open(&shelved.path, PASSPHRASE)?;
    demo::furnish(&mut journal, SEED, Moment::now(DayRule::Calendar))?;
    drop(journal.lock());
    let app = stage.open()?;
    app.resize(NARROW.0, NARROW.1)?;
    journey::unlock(&app, PASSPHRASE)?;
    looks::larger_text(&app)?;
    opened(&app)?;
    let show = Show::new("paper-400-text150");
    show.look(&app, "patterns")?;
    app.click(button("As a table"))?;
    app.find(region("Energy and strain, as a table"))?;
    show.look(&app, "patterns-table")?;
    show.verdict()
}

#[test]
fn patterns_at_twice_the_size() -> Outcome {
    every_screen("paper-1180-zoom200", WIDE, &Options { scale: Some(2.0), ..Options::default() })
}

fn every_screen(name: &'static str, size: (u32, u32), options: &Options) -> Outcome {
    let show = Show::new(name);
    let (stage, shelved) = Stage::with_journal()?;
    let mut journal = shelf::open(&shelved.path, PASSPHRASE)?;
    demo::furnish(&mut journal, SEED, Moment::now(DayRule::Calendar))?;
    drop(journal.lock());
    let app = stage.open_with(options)?;
    // Enlarged by the system, a window cannot be made as large as it says.
    if options.scale.is_none() {
        app.resize(size.0, size.1)?;
    }
    journey::unlock(&app, PASSPHRASE)?;
    opened(&app)?;
    show.look(&app, "patterns")?;
    if size == NARROW {
        let bar = "return document.querySelector('nav').getBoundingClientRect().height;";
        ensure(app.script(bar, &[])?.as_f64().is_some_and(|tall| tall < 80.0), "the bar has two rows")?;
    }
    app.find(combobox("Scale"))?;
    app.click(button("A year"))?;
    app.sees("The weeks’ means")?;
    show.look(&app, "patterns-year")?;
    if options.scale.is_none() {
        whole(&app, &show, size, "patterns-year-whole")?;
        app.click(button("8 weeks"))?;
        app.sees("days with a value, from")?;
        whole(&app, &show, size, "patterns-whole")?;
    }
    app.click(button("As a table"))?;
    app.find(region("Energy and strain, as a table"))?;
    show.look(&app, "patterns-table")?;
    app.click(button("Save a picture: Energy and strain"))?;
    app.find(dialog("Save this chart as a picture"))?;
    show.look(&app, "patterns-save")?;
    show.verdict()
}

/// The page from its top to its end, in a window as tall.
fn whole(app: &App, show: &Show, size: (u32, u32), screen: &str) -> Outcome {
    let tall = app.script("return document.documentElement.scrollHeight;", &[])?;
    app.resize(size.0, u32::try_from(tall.as_u64().unwrap_or(780)).unwrap_or(780))?;
    show.look(app, screen)?;
    app.resize(size.0, size.1)
}
