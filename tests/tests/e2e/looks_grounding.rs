//! Grounding's screens in both themes, wide and narrow; the rest are in `looks`.

use stillpoint_tests::window::{
    App, Key, Options, Outcome, PASSPHRASE, Stage, button, dialog, field, heading, journey, slider,
};

use crate::looks::{NARROW, Show, WIDE};

#[test]
fn grounding_paper_wide() -> Outcome {
    every_screen("paper-1180", WIDE, &Options::default())
}

#[test]
fn grounding_paper_narrow() -> Outcome {
    every_screen("paper-400", NARROW, &Options::default())
}

#[test]
fn grounding_dusk_wide() -> Outcome {
    every_screen("dusk-1180", WIDE, &Options { dark: true, ..Options::default() })
}

#[test]
fn grounding_dusk_narrow() -> Outcome {
    every_screen("dusk-400", NARROW, &Options { dark: true, ..Options::default() })
}

#[test]
fn grounding_at_twice_the_size() -> Outcome {
    every_screen("paper-1180-zoom200", WIDE, &Options { scale: Some(2.0), ..Options::default() })
}

fn every_screen(name: &'static str, size: (u32, u32), options: &Options) -> Outcome {
    let show = Show::new(name);
    let (stage, _) = Stage::with_journal()?;
    let app = stage.open_with(options)?;
    if options.scale.is_none() {
        app.resize(size.0, size.1)?;
    }
    app.find(heading("Your journal is locked"))?;
    app.click(button("Ground first"))?;
    app.find(heading("Ground"))?;
    show.look(&app, "lock-ground")?;
    app.press(&[Key::Escape])?;
    journey::unlock(&app, PASSPHRASE)?;
    library(&app, &show)?;
    player(&app, &show)?;
    afterwards(&app, &show)?;
    editor(&app, &show)?;
    show.verdict()
}

fn library(app: &App, show: &Show) -> Outcome {
    journey::visit(app, "Ground", "Ground")?;
    app.find(heading("What suits you?"))?;
    show.look(app, "ground-suits")?;
    app.click(button("holding the breath"))?;
    app.click(button("Keep these choices"))?;
    app.find(button("left out by your choices").holds())?;
    show.look(app, "ground")?;
    app.click(button("Calm breath").begins())?;
    app.find(heading("Calm breath"))?;
    app.focus(slider("Distress now"))?;
    app.type_keys("7")?;
    show.look(app, "ground-prepare")
}

fn player(app: &App, show: &Show) -> Outcome {
    app.click(button("Begin"))?;
    app.find(dialog("Calm breath"))?;
    // What moves is never at rest; paused, it is.
    app.press(&[Key::Space])?;
    app.find(button("Carry on").begins())?;
    show.look(app, "ground-player")?;
    app.click(button("Words only"))?;
    show.look(app, "ground-words")?;
    app.press(&[Key::Escape])
}

fn afterwards(app: &App, show: &Show) -> Outcome {
    app.find(field("A line to keep with it?"))?;
    app.focus(slider("Distress now"))?;
    app.type_keys("8")?;
    app.sees("Harder than before.")?;
    app.fill(field("A line to keep with it?"), "The hum of the fridge was enough.")?;
    app.sees("Kept as you type")?;
    show.look(app, "ground-after")?;
    app.click(button("Keep"))?;
    app.sees("Kept.")?;
    journey::visit(app, "Journal", "Journal")?;
    app.click(button("The hum of the fridge").holds())?;
    app.find(heading("Calm breath"))?;
    show.look(app, "ground-entry")
}

fn editor(app: &App, show: &Show) -> Outcome {
    journey::visit(app, "Ground", "Ground")?;
    app.click(button("Make your own"))?;
    app.find(heading("An exercise of your own"))?;
    app.fill(field("Name"), "Kettle")?;
    app.sees("Kept as you type")?;
    show.look(app, "ground-editor")
}
