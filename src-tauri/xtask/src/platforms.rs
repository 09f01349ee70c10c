//! `cargo xtask platforms`: Windows and macOS, looked at from Linux.
//!
//! Debian's compiler comes with the source of its own standard library, so that
//! Cargo can build that library for any platform. Windows links and runs (under
//! Wine, without a webview); macOS is checked only, as linking needs Apple's SDK.

mod figures;
mod windows;

use std::{fs, path::PathBuf, process::Command};

use crate::{Outcome, app, cli::Consent, house::House, machine, process, ui};
use figures::Figures;

/// Debian's compiler, which the source at [`machine::WINDOWS`] belongs to.
const COMPILER: &str = "/usr/bin/rustc";

pub fn run(house: &House, consent: Consent) -> Outcome {
    if !cfg!(target_os = "linux") {
        return Err("this looks at the other platforms from Linux".into());
    }
    machine::provide(&[machine::BUILD, machine::WINDOWS], consent)?;
    ui::packages(house)?;
    ui::build(house)?;
    let mut figures = Figures::default();
    figures.take("macOS: the workspace checks", || macos(house));
    windows::run(house, &mut figures)?;
    figures.print()
}

/// Nothing is linked, so nothing that the C compiler or the archiver would make is
/// looked at: programs that do nothing can stand in for them.
fn macos(house: &House) -> Outcome<String> {
    const TARGET: &str = "aarch64-apple-darwin";
    let sdk = house.work("platforms/no-sdk")?;
    let mut cargo = foreign(house, TARGET)?;
    for tool in ["CC", "CXX", "AR", "RANLIB"] {
        cargo.env(format!("{tool}_{}", TARGET.replace('-', "_")), "true");
    }
    cargo.env("SDKROOT", sdk).args(["check", "--workspace", "--all-targets", "--exclude", "xtask"]);
    process::run(with_own_std(&mut cargo, TARGET)).map(|()| String::new())
}

/// Cargo with Debian's compiler and a target folder of its own.
fn foreign(house: &House, target: &str) -> Outcome<Command> {
    let mut cargo = process::cargo(house.root());
    // The linker's and build scripts' search path belongs to rustup's compiler.
    cargo.env_remove("LD_LIBRARY_PATH").env_remove("RUSTUP_TOOLCHAIN");
    cargo.env("RUSTC", COMPILER).env("RUSTC_BOOTSTRAP", "1");
    cargo.env("CARGO_TARGET_DIR", house.work(&format!("platforms/{target}"))?);
    Ok(cargo)
}

/// To be called after the subcommand has been given.
fn with_own_std<'a>(cargo: &'a mut Command, target: &str) -> &'a mut Command {
    cargo.args(["-Zbuild-std=std,panic_unwind", "--target", target])
}

/// The size of the linked program and where it is.
fn describe(house: &House, target: &str) -> Outcome<String> {
    let folder = house.target().join("platforms").join(target).join(target).join("debug");
    let program: PathBuf = folder.join(format!("{}.exe", app::NAME));
    let length = fs::metadata(&program).map_err(|e| format!("no {}: {e}", program.display()))?.len();
    Ok(format!("{} of {:.1} MiB (debug)", app::NAME, length as f64 / f64::from(1 << 20)))
}
