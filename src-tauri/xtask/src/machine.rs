//! What a machine needs besides Rust and Node, and how it gets it.
//!
//! Linux only: on Windows and macOS, Rust's own installer has already asked for
//! the compiler, and the webview is part of the system.

mod manager;

pub use manager::is_root;

use std::{
    collections::BTreeSet,
    io::{BufRead, Write},
};

use crate::{Outcome, cli::Consent, process, say};
use manager::Manager;

/// The oldest Node that the ui's tools run on (vite 8 declares it).
const OLDEST_NODE: (u32, u32) = (20, 19);

/// One thing a task cannot do without.
pub struct Need {
    what: &'static str,
    why: &'static str,
    probe: Probe,
    /// Package names for apt, dnf and pacman, in that order.
    packages: [&'static str; 3],
}

enum Probe {
    Program(&'static str),
    PkgConfig(&'static str),
    File(&'static str),
}

const fn program(
    program: &'static str,
    what: &'static str,
    why: &'static str,
    packages: [&'static str; 3],
) -> Need {
    Need { what, why, probe: Probe::Program(program), packages }
}

/// To build the app.
pub const BUILD: &[Need] = &[
    program("cc", "a C compiler", "SQLite is compiled in", ["build-essential", "gcc", "base-devel"]),
    program(
        "pkg-config",
        "pkg-config",
        "finds the libraries below",
        ["pkg-config", "pkgconf-pkg-config", "pkgconf"],
    ),
    Need {
        what: "WebKitGTK 4.1 for developers",
        why: "the window's contents are drawn by it",
        probe: Probe::PkgConfig("webkit2gtk-4.1"),
        packages: ["libwebkit2gtk-4.1-dev", "webkit2gtk4.1-devel", "webkit2gtk-4.1"],
    },
];

/// To open a window where there is no screen.
pub const DISPLAY: &[Need] = &[program(
    "Xvfb",
    "a virtual display",
    "there is no screen to open the window on",
    ["xvfb", "xorg-x11-server-Xvfb", "xorg-server-xvfb"],
)];

/// To drive the real window in tests.
pub const END_TO_END: &[Need] = &[
    program(
        "WebKitWebDriver",
        "WebKit's driver",
        "tests operate the real window with it",
        ["webkit2gtk-driver", "webkit2gtk-driver", "webkit2gtk-4.1"],
    ),
    program(
        "Xvfb",
        "a virtual display",
        "every test has a screen of its own",
        ["xvfb", "xorg-x11-server-Xvfb", "xorg-server-xvfb"],
    ),
    program(
        "xdotool",
        "xdotool",
        "types into the system's own file dialogs",
        ["xdotool", "xdotool", "xdotool"],
    ),
    program(
        "setpriv",
        "setpriv",
        "ends what a test started, with the test",
        ["util-linux", "util-linux", "util-linux"],
    ),
    program("strace", "strace", "proves that no internet socket is opened", ["strace", "strace", "strace"]),
];

/// To fail a program's calls one by one, and to be somebody else while doing so.
pub const FAULTS: &[Need] = &[
    program("strace", "strace", "fails calls to the system", ["strace", "strace", "strace"]),
    program(
        "setpriv",
        "setpriv",
        "looks at files with another user's rights",
        ["util-linux", "util-linux", "util-linux"],
    ),
];

/// To measure beside other programs.
pub const PEERS: &[Need] = &[
    program(
        "keepassxc-cli",
        "KeePassXC's command line",
        "it is measured beside",
        ["keepassxc", "keepassxc", "keepassxc"],
    ),
    program("python3", "Python", "others are written in it", ["python3-venv", "python3", "python"]),
];

/// To run where there is no network.
pub const OFFLINE: &[Need] = &[
    program(
        "unshare",
        "unshare",
        "gives a network without a way out",
        ["util-linux", "util-linux", "util-linux"],
    ),
    program("ip", "ip", "brings that network's loopback up", ["iproute2", "iproute", "iproute2"]),
];

/// To build fuzzers.
pub const FUZZING: &[Need] = &[program(
    "c++",
    "a C++ compiler",
    "the fuzzer itself is written in it",
    ["build-essential", "gcc-c++", "base-devel"],
)];

/// To type into a release window, which no driver can operate.
pub const TYPING: &[Need] =
    &[program("xdotool", "xdotool", "types the passphrase", ["xdotool", "xdotool", "xdotool"])];

/// To check and link for Windows, and to run the crates' tests under Wine.
pub const WINDOWS: &[Need] = &[
    Need {
        what: "a Rust compiler with its own source",
        why: "builds the standard library for Windows and macOS",
        probe: Probe::File("/usr/lib/rustlib/src/rust/library/Cargo.lock"),
        packages: ["rust-web-src", "rust-src", "rust-src"],
    },
    Need {
        what: "the compiler that source belongs to",
        why: "rustup's would not fit it",
        probe: Probe::File("/usr/bin/rustc"),
        packages: ["rustc-web", "rust", "rust"],
    },
    program(
        "x86_64-w64-mingw32-gcc",
        "a C compiler for Windows",
        "SQLite is compiled in, and it links",
        ["gcc-mingw-w64-x86-64", "mingw64-gcc", "mingw-w64-gcc"],
    ),
    program(
        "x86_64-w64-mingw32-g++",
        "a C++ compiler for Windows",
        "some dependencies ask for it",
        ["g++-mingw-w64-x86-64", "mingw64-gcc-c++", "mingw-w64-gcc"],
    ),
    program("wine", "Wine", "runs the crates' tests as Windows programs", ["wine", "wine", "wine"]),
    Need {
        what: "Wine's 64-bit half",
        why: "the tests are 64-bit programs",
        probe: Probe::File("/usr/lib/wine/wine64"),
        packages: ["wine64", "wine", "wine"],
    },
];

impl Need {
    fn is_met(&self) -> bool {
        match self.probe {
            Probe::Program(name) => process::exists(name),
            Probe::PkgConfig(name) => process::succeeds("pkg-config", &["--exists", name]),
            Probe::File(path) => std::path::Path::new(path).exists(),
        }
    }
}

/// Makes sure that every need is met, installing packages where they are not.
pub fn provide(needs: &[&[Need]], consent: Consent) -> Outcome {
    check_node()?;
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    let missing: Vec<&Need> = needs.iter().copied().flatten().filter(|n| !n.is_met()).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let manager = Manager::find();
    explain(&missing, manager);
    let manager =
        manager.ok_or("no package manager known here (apt-get, dnf, pacman): install the above by hand")?;
    let packages: BTreeSet<&str> = missing.iter().map(|n| manager.pick(n.packages)).collect();
    agree(consent)?;
    say::step("installing system packages (a minute or two)", || manager.install(&packages))?;
    match missing.iter().find(|n| !n.is_met()) {
        Some(need) => Err(format!("{} is still missing after the installation", need.what)),
        None => Ok(()),
    }
}

fn explain(missing: &[&Need], manager: Option<Manager>) {
    println!("This machine lacks:");
    for need in missing {
        let package = manager.map_or(need.packages[0], |m| m.pick(need.packages));
        println!("  {package:<24} {} ({})", need.what, need.why);
    }
}

/// Asks before anything is installed, where there is somebody to ask.
pub fn agree(consent: Consent) -> Outcome {
    if consent.yes || !say::somebody_is_there() {
        return Ok(());
    }
    print!("Install now? [Y/n] ");
    let mut answer = String::new();
    std::io::stdout().flush().map_err(|e| e.to_string())?;
    std::io::stdin().lock().read_line(&mut answer).map_err(|e| e.to_string())?;
    match answer.trim().to_lowercase().as_str() {
        "" | "y" | "yes" => Ok(()),
        _ => Err("nothing was installed".into()),
    }
}

fn check_node() -> Outcome {
    let wanted = format!("Node {}.{} or newer", OLDEST_NODE.0, OLDEST_NODE.1);
    let told = process::command("node", std::path::Path::new(".")).arg("--version").output();
    let told = told.map_err(|_| format!("{wanted} is needed and none was found: see https://nodejs.org"))?;
    let text = String::from_utf8_lossy(&told.stdout).trim().to_owned();
    let mut numbers = text.trim_start_matches('v').split('.').map(|n| n.parse().unwrap_or(0));
    let found = (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0));
    if found >= OLDEST_NODE { Ok(()) } else { Err(format!("{wanted} is needed; this is {text}")) }
}
