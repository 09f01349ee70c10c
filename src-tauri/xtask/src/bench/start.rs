//! From starting a program to what a person can see.

use std::{
    path::Path,
    process::Command,
    time::{Duration, Instant},
};

use super::memory;
use crate::{
    Outcome, display::VirtualDisplay, package::at_home, picture::Picture, process, process::Companion, window,
};

/// A caret may be in the other half of its blink, and a clock may have moved on.
const ALIKE: f64 = 0.998;
const PATIENCE: Duration = Duration::from_secs(60);
/// Memory is read when a started app has come to rest.
const REST: Duration = Duration::from_secs(3);

/// A program in a window on a display of its own.
struct Shown {
    app: Companion,
    display: VirtualDisplay,
    begun: Instant,
}

fn show(program: &Path, home: &Path) -> Outcome<Shown> {
    let display = VirtualDisplay::start()?;
    let mut command = Command::new(program);
    display.host(at_home(&mut command, home)).env("WEBKIT_DISABLE_DMABUF_RENDERER", "1");
    let begun = Instant::now();
    let app = Companion::start(&mut command)?;
    Ok(Shown { app, display, begun })
}

impl Shown {
    /// Looks without a pause until the screen is as `wanted`.
    fn wait_for(&mut self, wanted: &Picture) -> Outcome {
        let begun = Instant::now();
        while begun.elapsed() < PATIENCE {
            if self.display.look()?.is_some_and(|now| now.likeness(wanted) >= ALIKE) {
                return Ok(());
            }
            if self.app.ended()?.is_some() {
                return Err("the app ended while it was being measured".into());
            }
        }
        Err("the window never came to look as it did before".into())
    }

    fn press(&self, arguments: &[&str]) -> Outcome {
        let mut xdotool = process::command("xdotool", Path::new("."));
        process::run(xdotool.args(arguments).env("DISPLAY", self.display.name()))
    }

    /// Types the passphrase into the field that has the focus, and gives the time
    /// at which Enter was about to be pressed.
    fn unlock(&self, passphrase: &str) -> Outcome<Instant> {
        self.press(&["type", "--delay", "5", passphrase])?;
        let begun = Instant::now();
        self.press(&["key", "Return"])?;
        Ok(begun)
    }
}

/// The picture of the first window once it is still: what later starts wait for.
pub fn drawn(program: &Path, home: &Path) -> Outcome<Picture> {
    let mut shown = show(program, home)?;
    window::first_picture(&shown.display, &mut shown.app)
}

/// From starting the program to a window that looks like `wanted`.
pub fn time_to(program: &Path, home: &Path, wanted: &Picture) -> Outcome<Duration> {
    let mut shown = show(program, home)?;
    shown.wait_for(wanted)?;
    Ok(shown.begun.elapsed())
}

/// The picture after unlocking, once it is still.
pub fn unlocked(program: &Path, home: &Path, locked: &Picture, passphrase: &str) -> Outcome<Picture> {
    let mut shown = show(program, home)?;
    shown.wait_for(locked)?;
    shown.unlock(passphrase)?;
    process::poll(PATIENCE, || {
        let changed = shown.display.look()?.is_some_and(|now| now.likeness(locked) < 0.5);
        Ok(changed.then_some(()))
    })?
    .ok_or("the journal did not open")?;
    window::first_picture(&shown.display, &mut shown.app)
}

/// From pressing Enter to the first screen, key derivation included.
pub fn time_to_unlock(
    program: &Path,
    home: &Path,
    locked: &Picture,
    today: &Picture,
    passphrase: &str,
) -> Outcome<Duration> {
    let mut shown = show(program, home)?;
    shown.wait_for(locked)?;
    let begun = shown.unlock(passphrase)?;
    shown.wait_for(today)?;
    Ok(begun.elapsed())
}

/// Memory of the whole process tree in kB, with the window drawn and at rest.
pub fn memory(program: &Path, home: &Path, wanted: &Picture) -> Outcome<u64> {
    let mut shown = show(program, home)?;
    shown.wait_for(wanted)?;
    std::thread::sleep(REST);
    Ok(memory::of_tree(shown.app.id()))
}
