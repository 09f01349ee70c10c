//! The app's binary, in the flavours the tasks need.

use std::{fs, path::PathBuf, process::Command};

use crate::{Outcome, house::House, process, say};

/// `tauri/custom-protocol` is what makes the binary carry its own screens; without
/// it the window looks for a development server and stays blank.
pub const OWN_SCREENS: &str = "tauri/custom-protocol";

/// The app's package, program and .deb.
pub const NAME: &str = "stillpoint";

/// The tool for a journal that the app cannot open.
pub const RESCUE: &str = "stillpoint-rescue";

/// How the app is built.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Flavour {
    /// For `run` and `demo`.
    Plain,
    /// A window that tests can operate; never shipped.
    EndToEnd,
    /// What is shipped.
    Release,
}

impl Flavour {
    fn name(self) -> &'static str {
        match self {
            Self::Plain => "run",
            Self::EndToEnd => "e2e",
            Self::Release => "release",
        }
    }

    fn features(self) -> String {
        if self == Self::EndToEnd { format!("e2e,{OWN_SCREENS}") } else { OWN_SCREENS.into() }
    }

    fn profile(self) -> &'static str {
        if self == Self::Release { "release" } else { "debug" }
    }
}

/// Builds the app and gives the binary's place.
///
/// Debug flavours are copied out of Cargo's folder, where `tauri dev` or the next
/// flavour would overwrite them; the release one stays where the bundler looks.
pub fn build(house: &House, flavour: Flavour) -> Outcome<PathBuf> {
    let built = house.target().join(flavour.profile()).join(executable(NAME));
    say::step(&format!("app: building ({})", flavour.name()), || {
        process::run(&mut compile(house, flavour))?;
        if flavour == Flavour::Release {
            return Ok(built);
        }
        let kept = house.work(flavour.name())?.join(executable(NAME));
        replace(&built, &kept)?;
        Ok(kept)
    })
}

/// Builds the rescue tool as it is shipped and gives the binary's place.
pub fn build_rescue(house: &House) -> Outcome<PathBuf> {
    say::step("rescue tool: building (release)", || {
        process::run(process::cargo(house.root()).args(["build", "--release", "--package", RESCUE]))?;
        Ok(house.target().join("release").join(executable(RESCUE)))
    })
}

/// The name of a program on this platform.
pub fn executable(name: &str) -> String {
    format!("{name}{}", std::env::consts::EXE_SUFFIX)
}

/// `cargo build` for `flavour`, without running it.
pub fn compile(house: &House, flavour: Flavour) -> Command {
    let mut cargo = process::cargo(house.root());
    cargo.args(["build", "--package", NAME, "--bin", NAME, "--features", &flavour.features()]);
    if flavour == Flavour::Release {
        cargo.arg("--release");
    }
    cargo
}

/// Copies by way of a second name: a copy that is running cannot be written over.
fn replace(from: &std::path::Path, to: &std::path::Path) -> Outcome {
    let new = to.with_extension("new");
    let copied = fs::copy(from, &new).and_then(|_| fs::rename(&new, to));
    copied.map_err(|e| format!("cannot keep a copy of the app: {e}"))
}
