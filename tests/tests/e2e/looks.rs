//! Every screen in both themes, wide and narrow: nothing cut off, nothing axe objects to,
//! and a picture of each under `target/pictures`.

use std::cell::RefCell;

use serde_json::{Value, json};
use stillpoint_tests::window::{
    App, Key, Options, Outcome, PASSPHRASE, Stage, axe, button, combobox, dialog, ensure, field, heading,
    journey, named, shelf, slider, switch, target,
};

/// A person's own window, and one beside a video call.
pub const WIDE: (u32, u32) = (1180, 780);
pub const NARROW: (u32, u32) = (400, 780);

#[test]
fn paper_wide() -> Outcome {
    every_screen("paper-1180", WIDE, &Options::default())
}

#[test]
fn paper_narrow() -> Outcome {
    every_screen("paper-400", NARROW, &Options::default())
}

#[test]
fn dusk_wide() -> Outcome {
    every_screen("dusk-1180", WIDE, &Options { dark: true, ..Options::default() })
}

#[test]
fn dusk_narrow() -> Outcome {
    every_screen("dusk-400", NARROW, &Options { dark: true, ..Options::default() })
}

#[test]
fn text_at_half_as_large_again_in_a_narrow_window() -> Outcome {
    let (stage, _) = Stage::with_entries(&sample())?;
    let app = stage.open()?;
    app.resize(NARROW.0, NARROW.1)?;
    journey::unlock(&app, PASSPHRASE)?;
    larger_text(&app)?;
    app.click(button("Today"))?;
    let show = Show::new("paper-400-text150");
    inside(&app, &show)?;
    show.verdict()
}

/// Sets the largest text there is in the settings.
pub fn larger_text(app: &App) -> Outcome {
    journey::visit(app, "Settings", "Settings")?;
    app.click(named("radio", "150%"))?;
    app.wait("larger text", || {
        let size = app.script("return getComputedStyle(document.documentElement).fontSize;", &[])?;
        Ok((size == "24px").then_some(()))
    })
}

#[test]
fn twice_the_size_by_the_systems_own_setting() -> Outcome {
    let (stage, _) = Stage::with_entries(&sample())?;
    let app = stage.open_with(&Options { scale: Some(2.0), ..Options::default() })?;
    app.find(heading("Your journal is locked"))?;
    let show = Show::new("paper-1180-zoom200");
    show.look(&app, "lock")?;
    journey::unlock(&app, PASSPHRASE)?;
    inside(&app, &show)?;
    show.verdict()
}

#[test]
fn with_less_motion_asked_for_nothing_moves() -> Outcome {
    let moving = moving_circles(&Options { still: true, ..Options::default() })?;
    ensure(moving == 0, format!("{moving} things are moving"))
}

/// The circles do move when nobody has asked otherwise: the test above can fail.
#[test]
fn without_that_the_circles_move() -> Outcome {
    ensure(moving_circles(&Options::default())? > 0, "nothing moves")
}

/// How many things are on the move two frames after a circle was made as large as it goes.
fn moving_circles(options: &Options) -> Outcome<u64> {
    let (stage, _) = Stage::with_journal()?;
    let app = stage.open_with(options)?;
    let asked = app.script("return matchMedia('(prefers-reduced-motion: reduce)').matches;", &[])?;
    ensure(asked == options.still, "the page does not hear what the system asks for")?;
    journey::unlock(&app, PASSPHRASE)?;
    journey::begin_check_in(&app)?;
    let moving = app.script(
        "arguments[0].dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true, cancelable: true }));
         return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() =>
           done(document.getAnimations().length))));",
        &[app.find(slider("Threat"))?.reference()],
    )?;
    Ok(moving.as_u64().unwrap_or_default())
}

fn every_screen(name: &'static str, size: (u32, u32), options: &Options) -> Outcome {
    let show = Show::new(name);
    first_run(&show, size, options)?;
    let (stage, _) = Stage::with_entries(&sample())?;
    let app = stage.open_with(options)?;
    app.resize(size.0, size.1)?;
    doorstep(&app, &show)?;
    journey::unlock(&app, PASSPHRASE)?;
    inside(&app, &show)?;
    show.verdict()
}

fn first_run(show: &Show, size: (u32, u32), options: &Options) -> Outcome {
    let stage = Stage::new()?;
    let app = stage.open_with(options)?;
    app.resize(size.0, size.1)?;
    app.find(button("Make a journal"))?;
    show.look(&app, "first-run-1-welcome")?;
    app.click(button("Make a journal"))?;
    app.click(button("Keep it in another folder"))?;
    app.find(field("Folder"))?;
    show.look(&app, "first-run-2-place")?;
    app.click(button("Next"))?;
    journey::choose_passphrase(&app, "Passphrase", PASSPHRASE)?;
    app.sees("Strong.")?;
    show.look(&app, "first-run-3-passphrase")?;
    app.click(button("Suggest six words"))?;
    app.sees("Made on this computer just now.")?;
    show.look(&app, "first-run-3-suggested")?;
    app.click(button("Next"))?;
    let groups = journey::recovery_groups(&app)?;
    show.look(&app, "first-run-4-code")?;
    app.click(button("I have a copy"))?;
    journey::retype(&app, &groups.iter().map(|_| "0000".to_owned()).collect::<Vec<_>>())?;
    app.click(button("Make my journal"))?;
    app.sees("This group does not match.")?;
    show.look(&app, "first-run-5-retype")?;
    journey::retype(&app, &groups)?;
    app.click(button("Make my journal"))?;
    app.find(button("Lock"))?;
    show.look(&app, "today-empty")?;
    journey::visit(&app, "Journal", "Journal")?;
    show.look(&app, "journal-empty")
}

fn doorstep(app: &App, show: &Show) -> Outcome {
    app.find(heading("Your journal is locked"))?;
    show.look(app, "lock")?;
    journey::try_passphrase(app, "not the passphrase")?;
    app.sees("That passphrase does not open this journal")?;
    show.look(app, "lock-wrong")?;
    app.click(button("Choose another journal"))?;
    app.find(dialog("Choose a journal"))?;
    show.look(app, "lock-choose")?;
    app.click(button("Close"))?;
    app.click(button("Help now"))?;
    app.find(heading("Help now"))?;
    show.look(app, "lock-help")?;
    app.click(button("Back"))?;
    app.find(heading("Your journal is locked")).map(drop)
}

/// Every screen there is while the journal is open.
fn inside(app: &App, show: &Show) -> Outcome {
    app.find(named("region", "The last seven days"))?;
    show.look(app, "today")?;
    check_in(app, show)?;
    journal(app, show)?;
    bin(app, show)?;
    help(app, show)?;
    settings(app, show)
}

fn check_in(app: &App, show: &Show) -> Outcome {
    journey::begin_check_in(app)?;
    show.look(app, "check-in-empty")?;
    app.click(button("Before, during or after a shift?"))?;
    app.click(button("after"))?;
    app.click(button("late"))?;
    app.click(button("more words for feelings"))?;
    app.click(button("tired"))?;
    app.focus(slider("Energy"))?;
    app.type_keys("3")?;
    app.focus(slider("Threat"))?;
    app.press(&[Key::End])?;
    app.click(button("Where do you feel it?"))?;
    app.click(button("chest"))?;
    app.click(button("What do you need now?"))?;
    app.click(button("company"))?;
    app.fill(field("Anything to put down?"), "Third shift with the agency team.")?;
    app.sees("Kept as you type")?;
    show.look(app, "check-in-full")?;
    app.click(button("Today"))?;
    app.find(button("Discard"))?;
    show.look(app, "today-draft")?;
    app.click(button("Discard"))?;
    app.gone(button("Discard"))
}

fn journal(app: &App, show: &Show) -> Outcome {
    journey::visit(app, "Journal", "Journal")?;
    app.find(button("Good day.").holds())?;
    show.look(app, "journal")?;
    journey::open_entry(app, LONG)?;
    show.look(app, "entry")?;
    app.click(button("Edit"))?;
    app.add(field("Anything to put down?"), " Added later.")?;
    show.look(app, "check-in-edit")?;
    app.click(button("Save changes"))?;
    app.click(button("One earlier version"))?;
    app.click(button("Look at the version from").begins())?;
    app.find(button("Restore this version"))?;
    show.look(app, "versions")
}

fn bin(app: &App, show: &Show) -> Outcome {
    journey::visit(app, "Journal", "Journal")?;
    journey::visit(app, "Bin", "Bin")?;
    show.look(app, "bin-empty")?;
    journey::open_entry(app, LONG)?;
    app.click(button("Delete"))?;
    app.sees("Moved to the bin.")?;
    journey::visit(app, "Bin", "Bin")?;
    app.find(button("Delete now"))?;
    show.look(app, "bin")?;
    app.click(button("Delete now"))?;
    app.find(dialog("Delete this entry for good?"))?;
    show.look(app, "bin-ask")?;
    app.click(button("Keep it"))?;
    app.gone(dialog("Delete this entry for good?"))?;
    app.click(button("Restore"))?;
    app.sees("Back in the journal.")
}

fn help(app: &App, show: &Show) -> Outcome {
    journey::visit(app, "Help now", "Help now")?;
    app.find(combobox("Numbers for"))?;
    app.click(button("Add a contact"))?;
    app.fill(field("Who"), "Occupational health")?;
    app.fill(field("Number, place or hours"), "extension 4410, weekdays")?;
    show.look(app, "help")
}

fn settings(app: &App, show: &Show) -> Outcome {
    journey::visit(app, "Settings", "Settings")?;
    app.find(switch("Remember journals on this computer"))?;
    app.click(button("Licences"))?;
    show.look(app, "settings")?;
    app.click(button("Change passphrase"))?;
    app.find(field("New passphrase"))?;
    show.look(app, "settings-passphrase")?;
    app.click(button("Cancel"))?;
    app.click(button("New recovery code"))?;
    app.find(field("Your passphrase now"))?;
    show.look(app, "settings-code")?;
    app.click(button("Save everything as plain files"))?;
    app.find(field("Your passphrase now").nth(1))?;
    show.look(app, "settings-plain-files")
}

/// What is done on every screen. What is wrong is gathered, so that one run tells all of it.
pub struct Show {
    name: &'static str,
    /// Only these screens, where the others are made of the same parts.
    only: Option<&'static [&'static str]>,
    wrong: RefCell<Vec<String>>,
}

impl Show {
    pub fn new(name: &'static str) -> Self {
        Self { name, only: None, wrong: RefCell::default() }
    }

    pub fn only(name: &'static str, screens: &'static [&'static str]) -> Self {
        Self { only: Some(screens), ..Self::new(name) }
    }

    pub fn verdict(self) -> Outcome {
        let wrong = self.wrong.into_inner();
        ensure(wrong.is_empty(), wrong.join("\n"))
    }

    pub fn look(&self, app: &App, screen: &str) -> Outcome {
        if self.only.is_some_and(|screens| !screens.contains(&screen)) {
            return Ok(());
        }
        let here = format!("{}-{screen}", self.name);
        // Anything still appearing is waited for, so that pictures and contrast are of the end.
        app.wait(&format!("{here} to come to rest"), || {
            let body = "return document.getAnimations().every((a) => a.playState !== 'running') && document.fonts.status === 'loaded';";
            Ok((app.script(body, &[])? == true).then_some(()))
        })?;
        self.save(app, &here)?;
        let findings = [fits(app, &here), self.unobscured(app, || axe::check(app, &here))];
        let findings = findings.into_iter().filter_map(Result::err).map(|why| why.to_string());
        self.wrong.borrow_mut().extend(findings);
        Ok(())
    }

    /// In a narrow window the bar lies over part of the page, and axe would call what is half
    /// under it too small to be hit; one scrolls. So the window is made as tall as the page.
    fn unobscured(&self, app: &App, act: impl FnOnce() -> Outcome) -> Outcome {
        let found =
            app.script("return [innerWidth, innerHeight, document.documentElement.scrollHeight];", &[])?;
        let [width, height, page]: [u32; 3] = serde_json::from_value(found)?;
        if page <= height {
            return act();
        }
        if width > NARROW.0 {
            // Enlarged by the system, a window cannot be made as tall; at its end nothing is half under.
            app.script("scrollTo(0, document.documentElement.scrollHeight);", &[])?;
            return act();
        }
        app.resize(width, page)?;
        let done = act();
        app.resize(width, height)?;
        done
    }

    fn save(&self, app: &App, here: &str) -> Outcome {
        let folder = target().join("pictures");
        std::fs::create_dir_all(&folder)?;
        Ok(std::fs::write(folder.join(format!("{here}.png")), app.picture()?)?)
    }
}

/// Nothing is wider than the window, neither the page nor, cut off, anything in it.
fn fits(app: &App, screen: &str) -> Outcome {
    let body = "
      const wide = document.documentElement.scrollWidth;
      // What is only for screen readers is clipped to a pixel and may be any width.
      const unseen = (el) => el !== null && (el.clientWidth === 1 || unseen(el.parentElement));
      // A table that the keyboard can scroll sideways may be wider than the window it is in.
      const scrolled = (el) => el !== null && ((el.tabIndex === 0 && getComputedStyle(el).overflowX === 'auto') || scrolled(el.parentElement));
      const out = [...document.body.querySelectorAll('*')].filter((el) => {
        if (unseen(el) || scrolled(el.parentElement)) return false;
        const box = el.getBoundingClientRect();
        const shown = el.checkVisibility({ visibilityProperty: true }) && box.width > 1 && box.height > 1;
        return shown && (box.right > innerWidth + 1 || box.left < -1);
      });
      return [wide, innerWidth, out.slice(0, 5).map((el) => {
        const box = el.getBoundingClientRect();
        return `${el.tagName} “${name(el) || tidy(el.textContent).slice(0, 60)}” from ${box.left} to ${box.right}`;
      })];";
    let found = app.script(body, &[])?;
    let wide = found[0].as_u64() <= found[1].as_u64();
    ensure(wide && found[2] == json!([]), format!("{screen} is wider than the window: {found:#}"))
}

const LONG: &str = "Two admissions at once and no one free to second-check";

/// Plausible, and nobody's: a month of different check-ins, with one long text and one long word.
fn sample() -> Vec<Value> {
    let texts = [
        "Good day. The student said she felt safe to ask.".to_owned(),
        "Third shift with the agency team; I feel like the only memory on the ward.".to_owned(),
        format!("A_word_that_will_not_break_{}", "and_goes_on_".repeat(12)),
        format!("{LONG}. {}", "I kept my voice level, and afterwards my hands were shaking. ".repeat(30)),
    ];
    let dressed = |(index, text): (usize, &String)| {
        let mut body = shelf::words(text);
        // Days apart, and none so recent that a new check-in would go on from it.
        let at = chrono::Utc::now() - chrono::TimeDelta::hours(26 * (index as i64 + 1));
        body["when"] = json!({ "at": at, "offsetMinutes": 0, "day": at.date_naive() });
        // The newest says nothing of a shift, or a new check-in would begin with that.
        body["phase"] = json!([None, Some("after"), Some("before"), Some("after")][index % 4]);
        body["shift"] = json!([None, Some("late"), Some("long"), Some("onCall")][index % 4]);
        body["arriving"] = json!("stretched");
        body["scales"] = json!([
            { "scale": "energy", "score": index },
            { "scale": "strain", "score": 9 - index },
            { "scale": "connection", "score": 5 },
        ]);
        body["feelings"] =
            json!([{ "word": "tired", "intensity": 3 }, { "word": "proud", "intensity": null }]);
        body["systems"] = json!({ "threat": 7, "drive": 4, "soothing": 2 });
        body["body"] = json!(["chest", "jaw"]);
        body["need"] = json!(["company"]);
        body["tags"] = json!(["handover", "staffing"]);
        body["setAside"] = json!(index % 2 == 0);
        body
    };
    texts.iter().enumerate().map(dressed).collect()
}
