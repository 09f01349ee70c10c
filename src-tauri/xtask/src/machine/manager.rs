//! The platform's package manager.

use std::{collections::BTreeSet, path::Path, process::Command};

use crate::{Outcome, process};

/// apt is what this project is built with every day; the other two are offered in
/// good faith and say so.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Manager {
    Apt,
    Dnf,
    Pacman,
}

impl Manager {
    pub fn find() -> Option<Self> {
        [(Self::Apt, "apt-get"), (Self::Dnf, "dnf"), (Self::Pacman, "pacman")]
            .into_iter()
            .find(|(_, program)| process::exists(program))
            .map(|(manager, _)| manager)
    }

    /// This manager's name for a package.
    pub fn pick(self, names: [&'static str; 3]) -> &'static str {
        let [apt, dnf, pacman] = names;
        match self {
            Self::Apt => apt,
            Self::Dnf => dnf,
            Self::Pacman => pacman,
        }
    }

    pub fn install(self, packages: &BTreeSet<&str>) -> Outcome {
        match self {
            Self::Apt => {
                process::run_quietly(as_root("apt-get")?.args(["update", "-qq"]))?;
                process::run_quietly(as_root("apt-get")?.args(APT_INSTALL).args(packages))
            }
            Self::Dnf => tried_less(process::run(as_root("dnf")?.args(["install", "-y"]).args(packages))),
            Self::Pacman => tried_less(process::run(
                as_root("pacman")?.args(["-S", "--needed", "--noconfirm"]).args(packages),
            )),
        }
    }
}

const APT_INSTALL: &[&str] = &["install", "-y", "-qq", "--no-install-recommends"];

fn tried_less(outcome: Outcome) -> Outcome {
    outcome.map_err(|why| {
        format!("{why}\nThe package names are proven on Debian; yours may differ: please say so.")
    })
}

/// The program itself for root, through sudo for everyone else. Package scripts
/// must not stop to ask questions.
fn as_root(program: &str) -> Outcome<Command> {
    const QUIET: &str = "DEBIAN_FRONTEND=noninteractive";
    let here = Path::new(".");
    if is_root() {
        let mut command = process::command(program, here);
        command.env("DEBIAN_FRONTEND", "noninteractive");
        return Ok(command);
    }
    if !process::exists("sudo") {
        return Err(format!("{program} must run as root, and there is no sudo: install the above as root"));
    }
    let mut command = process::command("sudo", here);
    command.args([QUIET, program]);
    Ok(command)
}

/// Is this the superuser?
#[cfg(unix)]
pub fn is_root() -> bool {
    std::fs::metadata("/proc/self").is_ok_and(|m| std::os::unix::fs::MetadataExt::uid(&m) == 0)
}

/// Packages are installed on Linux only, so nobody needs to be root elsewhere.
#[cfg(not(unix))]
pub fn is_root() -> bool {
    false
}
