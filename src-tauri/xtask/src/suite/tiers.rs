//! The tiers, cheapest first.

use clap::ValueEnum;

use super::{Verdict, arrows, counts, licences, rust};
use crate::{Outcome, house::House, machine, package, process, ui};

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Tier {
    /// Rust is formatted
    Fmt,
    /// Crates depend on each other, and on others' code, only as the house allows
    Arrows,
    /// Every dependency's licence is on the list
    Licences,
    /// cargo-deny, where it is installed: advisories, sources, bans, licences
    Deny,
    /// Types and messages of the screens
    UiCheck,
    /// Lint and format of the screens
    UiLint,
    /// Component tests
    UiTest,
    /// Clippy, all targets, with and without the end-to-end feature
    Clippy,
    /// Rust tests, all crates
    Rust,
    /// The real window, operated from outside
    E2e,
    /// Build the packages, install the .deb, start it (a release build: minutes)
    Package,
}

impl Tier {
    /// All but `package`, whose release build would double the time; the workflows
    /// and `cargo xtask package` do that.
    pub fn usual() -> Vec<Self> {
        Self::value_variants().iter().copied().filter(|t| *t != Self::Package).collect()
    }

    pub fn name(self) -> String {
        self.to_possible_value().map_or_else(String::new, |v| v.get_name().to_owned())
    }

    /// What the machine must have for it.
    pub fn needs(self) -> &'static [&'static [machine::Need]] {
        match self {
            Self::Clippy => &[machine::BUILD],
            Self::Rust => &[machine::BUILD, machine::FAULTS],
            Self::E2e => &[machine::BUILD, machine::END_TO_END],
            Self::Package => &[machine::BUILD, machine::DISPLAY],
            _ => &[],
        }
    }

    /// Does it need the ui's packages?
    pub fn wants_ui(self) -> bool {
        !matches!(self, Self::Fmt | Self::Arrows | Self::Licences | Self::Deny)
    }

    pub fn run(self, house: &House) -> Outcome<Verdict> {
        match self {
            Self::Fmt => rust::fmt(house),
            Self::Arrows => arrows::check(house),
            Self::Licences => licences::check(house),
            Self::Deny => deny(house),
            Self::UiCheck => script(house, "check"),
            Self::UiLint => script(house, "lint"),
            Self::UiTest => ui_tests(house),
            Self::Clippy => rust::clippy(house),
            Self::Rust => rust::tests(house),
            Self::E2e => rust::end_to_end(house),
            Self::Package => package::build_and_try(house).map(|()| Verdict::Passed),
        }
    }
}

fn deny(house: &House) -> Outcome<Verdict> {
    if !process::exists("cargo-deny") {
        return Ok(Verdict::Skipped(
            "cargo-deny is not installed; arrows and licences stand in for it".into(),
        ));
    }
    let deny = |what: &[&str]| {
        let mut cargo = process::cargo(house.root());
        cargo.args(["deny", "--workspace", "--all-features", "--config", ".cargo/deny.toml"]);
        cargo.args(what);
        cargo
    };
    process::run(&mut deny(&["check", "bans", "licenses", "sources"]))?;
    // Advisories come from a repository of their own, which not every machine reaches.
    if process::run_quietly(&mut deny(&["fetch", "db"])).is_err() {
        return Ok(Verdict::Skipped(
            "bans, licences and sources passed; the advisories cannot be fetched here".into(),
        ));
    }
    process::run(&mut deny(&["check", "advisories"])).map(|()| Verdict::Passed)
}

fn script(house: &House, name: &str) -> Outcome<Verdict> {
    let passed = ui::script(house, name, |_| ())?;
    Ok(if passed { Verdict::Passed } else { Verdict::Failed })
}

fn ui_tests(house: &House) -> Outcome<Verdict> {
    let mut count = counts::Count::default();
    let passed = ui::script(house, "test", |line| count.read_vitest(line))?;
    Ok(count.verdict(passed))
}
