//! The journal by its days, and tags changed everywhere: by mouse, by keys, and how they look.

use serde_json::{Value, json};
use stillpoint_journal::time::{DayRule, Moment};
use stillpoint_tests::window::{
    App, Failure, Key, Options, Outcome, PASSPHRASE, Stage, any, button, ensure, field, heading, journey,
    named, shelf, switch,
};

use crate::looks::{NARROW, Show, WIDE};

fn entries() -> Vec<Value> {
    let tagged = |words: &str, tags: Value| {
        let mut body = shelf::words(words);
        body["tags"] = tags;
        body
    };
    vec![
        tagged("Otters by the weir.", json!(["herons", "nights"])),
        tagged("A quiet shift; the kettle, and nobody waiting.", json!(["heron"])),
        tagged("Café at dusk.", json!(["heron", "a tag that is rather long for a narrow window to hold"])),
    ]
}

#[test]
fn a_day_is_reached_by_keys_alone_and_come_back_to_from_an_entry() -> Outcome {
    let (stage, _) = Stage::with_entries(&entries())?;
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    journey::visit(&app, "Journal", "Journal")?;
    app.click(button("Calendar"))?;
    app.find(heading("Calendar"))?;
    app.find(button(", 3 entries").holds())?;
    app.script("document.querySelector('[role=grid] [tabindex=\"0\"]').focus();", &[])?;
    // There and back, over the end of a month.
    app.press(&[Key::PageUp, Key::PageDown])?;
    app.press(&[Key::Enter])?;
    app.find(heading("Today"))?;
    app.click(button("Otters by the weir.").holds())?;
    app.click(button("Back to the calendar"))?;
    app.find(heading("Calendar"))?;
    let there = "return document.activeElement.textContent;";
    app.wait("the row that was left", || {
        Ok(app.script(there, &[])?.as_str().is_some_and(|row| row.contains("Otters")).then_some(()))
    })?;
    app.click(named("radio", "Year"))?;
    app.click(button("entries on 1 day").holds())?;
    app.find(button(", 3 entries").holds()).map(drop)
}

/// Words written that many years ago; a whole number of leap years, so that the day is there in each.
fn years_ago(words: &str, years: u32) -> Outcome<Value> {
    let when = chrono::Local::now().fixed_offset() - chrono::Months::new(12 * years);
    let when = Moment::local(when, DayRule::Calendar).map_err(|why| Failure::new(why.to_string()))?;
    let mut body = shelf::words(words);
    body["when"] = serde_json::to_value(when)?;
    Ok(body)
}

/// The entries of today, and two of this day in earlier years.
fn years() -> Outcome<Vec<Value>> {
    let earlier = [years_ago("A first night on the ward.", 8)?, years_ago("The last of the snow.", 4)?];
    Ok([entries(), earlier.to_vec()].concat())
}

/// Asks in the calendar for this day in earlier years, and looks at Today.
fn ask_for_this_day(app: &App) -> Outcome {
    journey::visit(app, "Journal", "Journal")?;
    app.click(button("Calendar"))?;
    app.scroll_and_click(switch("Show on Today what I wrote on that day in earlier years"))?;
    app.wait("the choice to be kept", || {
        let on = app.script("return document.querySelector('[role=switch]:checked') !== null;", &[])?;
        Ok((on == true).then_some(()))
    })?;
    app.click(button("Today").nth(0))?;
    app.find(heading("On this day in earlier years")).map(drop)
}

#[test]
fn this_day_in_earlier_years_is_shown_once_asked_for_and_one_can_be_kept_from_it() -> Outcome {
    let (stage, _) = Stage::with_entries(&years()?)?;
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    app.find(heading("The last seven days"))?;
    ensure(!app.text()?.contains("The last of the snow."), "nobody has asked for it")?;
    ask_for_this_day(&app)?;
    app.click(button("Not this one").begins().nth(0))?;
    app.lacks("The last of the snow.")?;
    app.sees("A first night on the ward.")?;
    app.click(button("Undo"))?;
    app.sees("The last of the snow.")?;
    app.click(button("Not this one").begins().nth(1))?;
    app.lacks("A first night on the ward.")?;

    journey::lock(&app)?;
    journey::unlock(&app, PASSPHRASE)?;
    app.sees("The last of the snow.")?;
    ensure(!app.text()?.contains("A first night on the ward."), "it is shown again by itself")?;
    app.click(button("The last of the snow.").holds())?;
    app.find(any("article"))?;
    journey::visit(&app, "Journal", "Journal")?;
    app.click(button("Calendar"))?;
    app.sees("One entry is kept from being shown.")?;
    app.scroll_and_click(button("Show again"))?;
    app.sees("They are shown on their days again.")?;
    app.click(button("Today").nth(0))?;
    app.sees("A first night on the ward.")
}

#[test]
fn a_tag_is_joined_with_another_everywhere_and_it_is_undone_and_kept() -> Outcome {
    let (stage, _) = Stage::with_entries(&entries())?;
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    journey::visit(&app, "Journal", "Journal")?;
    app.click(button("Tags"))?;
    app.sees("in 2 entries")?;
    rename(&app, "heron", "herons", "Make them one")?;
    app.sees("“heron” is now “herons”, in 2 places.")?;
    app.sees("in 3 entries")?;
    app.click(button("Undo"))?;
    app.sees("It is as it was.")?;
    app.sees("in 2 entries")?;
    rename(&app, "heron", "egret", "Rename")?;
    app.sees("“heron” is now “egret”, in 2 places.")?;

    journey::lock(&app)?;
    journey::unlock(&app, PASSPHRASE)?;
    journey::open_entry(&app, "A quiet shift")?;
    app.sees("egret")?;
    journey::visit(&app, "Journal", "Journal")?;
    app.click(button("Tags"))?;
    app.sees("in 2 entries")?;
    ensure(!app.has(button("Undo"))?, "a lock has not ended what can be undone")
}

fn rename(app: &App, tag: &str, to: &str, by: &str) -> Outcome {
    let press = "[...document.querySelectorAll('[role=group]')]
        .find((group) => group.getAttribute('aria-label') === arguments[0])
        .querySelectorAll('button')[1].click();";
    app.script(press, &[json!(tag)])?;
    app.fill(field("New name"), to)?;
    app.click(button(by).nth(if by == "Rename" { last(app)? } else { 0 }))
}

/// Of the buttons of that name the last is the dialog's.
fn last(app: &App) -> Outcome<usize> {
    Ok(app.all(&button("Rename"))?.len().saturating_sub(1))
}

#[test]
fn by_days_paper_wide() -> Outcome {
    every_screen("paper-1180", WIDE, &Options::default())
}

#[test]
fn by_days_paper_narrow() -> Outcome {
    every_screen("paper-400", NARROW, &Options::default())
}

#[test]
fn by_days_dusk_wide() -> Outcome {
    every_screen("dusk-1180", WIDE, &Options { dark: true, ..Options::default() })
}

#[test]
fn by_days_dusk_narrow() -> Outcome {
    every_screen("dusk-400", NARROW, &Options { dark: true, ..Options::default() })
}

#[test]
fn by_days_at_twice_the_size() -> Outcome {
    every_screen("paper-1180-zoom200", WIDE, &Options { scale: Some(2.0), ..Options::default() })
}

fn every_screen(name: &'static str, size: (u32, u32), options: &Options) -> Outcome {
    let show = Show::new(name);
    let (stage, _) = Stage::with_entries(&years()?)?;
    let app = stage.open_with(options)?;
    // Enlarged by the system, a window cannot be made as large as it says.
    if options.scale.is_none() {
        app.resize(size.0, size.1)?;
    }
    journey::unlock(&app, PASSPHRASE)?;
    journey::visit(&app, "Journal", "Journal")?;
    app.click(button("Calendar"))?;
    app.click(button(", 3 entries").holds())?;
    app.find(button("Otters by the weir.").holds())?;
    show.look(&app, "calendar-month")?;
    app.click(named("radio", "Year"))?;
    app.find(button("entries on 1 day").holds())?;
    show.look(&app, "calendar-year")?;
    ask_for_this_day(&app)?;
    show.look(&app, "on-this-day")?;
    journey::visit(&app, "Journal", "Journal")?;
    app.click(button("Tags"))?;
    app.sees("in 2 entries")?;
    show.look(&app, "tags")?;
    app.click(button("Remove").nth(0))?;
    app.find(button("Undo"))?;
    show.look(&app, "tags-removed")?;
    show.verdict()
}
