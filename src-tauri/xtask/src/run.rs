//! `cargo xtask run`: from a fresh machine to an open window.

use std::{path::Path, process::Command, time::Instant};

use crate::{
    Outcome,
    app::{self, Flavour},
    cli::Window,
    display::{self, VirtualDisplay},
    house::House,
    machine,
    process::{self, Companion},
    say, ui, window,
};

pub fn run(house: &House, how: Window) -> Outcome {
    let begun = Instant::now();
    let binary = prepare(house, how)?;
    println!("Ready after {}.", say::seconds(begun));
    show(house, &mut process::command(&binary.to_string_lossy(), house.root()), how, "first-window.png")
}

/// Everything up to a binary that can be started.
pub fn prepare(house: &House, how: Window) -> Outcome<std::path::PathBuf> {
    machine::provide(needs(how), how.consent)?;
    ui::packages(house)?;
    ui::build(house)?;
    app::build(house, Flavour::Plain)
}

/// Opens the app: on the screen there is, or on a virtual one, of which a picture
/// called `picture` is saved.
pub fn show(house: &House, app: &mut Command, how: Window, picture: &str) -> Outcome {
    if !virtual_screen(how) {
        println!("Opening Stillpoint. This command ends when its window is closed.");
        return Companion::start(app)?.wait();
    }
    let display = VirtualDisplay::start()?;
    println!("Opening Stillpoint on a virtual display ({}): there is no screen here.", display.name());
    let mut app = Companion::start(display.host(app))?;
    let path = house.target().join(picture);
    window::first_picture(&display, &mut app)?.save(&path)?;
    println!("The window is drawn. A picture of it: {}", house.short(&path));
    stay(&mut app, how)
}

/// With nobody watching, a drawn window is all there was to show.
fn stay(app: &mut Companion, how: Window) -> Outcome {
    if how.once || !say::somebody_is_there() {
        println!("Nobody is watching, so the app is closed again.");
        return Ok(());
    }
    println!("It stays open until you press Ctrl+C.");
    app.wait()
}

fn virtual_screen(how: Window) -> bool {
    display::is_missing() || (how.once && cfg!(target_os = "linux"))
}

fn needs(how: Window) -> &'static [&'static [machine::Need]] {
    if virtual_screen(how) { &[machine::BUILD, machine::DISPLAY] } else { &[machine::BUILD] }
}

/// Starts an installed or unpacked app on a virtual display, waits for its window,
/// and closes it again.
pub fn proves_itself(app: &mut Command, picture: &Path) -> Outcome {
    let display = VirtualDisplay::start()?;
    let mut app = Companion::start(display.host(app))?;
    window::first_picture(&display, &mut app)?.save(picture)
}
