//! Cargo's helpers from crates.io, offered where they are missing as system packages are.

use std::path::Path;

use crate::{Outcome, cli::Consent, house::House, machine, process};

/// One program that `cargo install` brings.
pub struct Tool {
    name: &'static str,
    why: &'static str,
}

/// Builds and runs fuzzers.
pub const FUZZ: Tool = Tool { name: "cargo-fuzz", why: "throws bytes at everything that reads a file" };
/// Lists what Rust code the app is made of.
pub const CYCLONEDX: Tool = Tool { name: "cargo-cyclonedx", why: "lists the crates the app is made of" };

impl Tool {
    /// Whether it is installed.
    pub fn is_there(&self) -> bool {
        process::exists(self.name)
    }
}

/// Makes sure that a tool is there, building it where it is not.
pub fn provide(house: &House, tool: &Tool, consent: Consent) -> Outcome {
    if tool.is_there() {
        return Ok(());
    }
    println!("This machine lacks:\n  {:<24} {}", tool.name, tool.why);
    machine::agree(consent)?;
    // Not among this repository's own builds: a tool is nobody's dependency here.
    let folder = house.work("tools")?;
    let mut cargo = process::cargo(Path::new("."));
    process::run(cargo.env("CARGO_TARGET_DIR", folder).args(["install", "--locked", tool.name]))
}
