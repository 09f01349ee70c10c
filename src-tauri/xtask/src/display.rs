//! A screen for machines that have none.

use std::{
    io::{BufRead, BufReader},
    path::PathBuf,
    process::{Command, Stdio},
};

use crate::{Outcome, picture::Picture, process::Companion, temp::TempFolder};

/// Width and height in pixels: a small laptop's.
const SCREEN: &str = "1280x900x24";

/// Only X11 and Wayland can be absent; Windows and macOS always have a screen.
pub fn is_missing() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|v| !v.is_empty());
    cfg!(target_os = "linux") && !set("DISPLAY") && !set("WAYLAND_DISPLAY")
}

/// An X server without hardware. Its screen is a file, so that taking a picture
/// of it needs no other program.
pub struct VirtualDisplay {
    name: String,
    screen: PathBuf,
    // Dropped in this order: first the server, then the folder it writes to.
    _server: Companion,
    _folder: TempFolder,
}

impl VirtualDisplay {
    pub fn start() -> Outcome<Self> {
        let folder = TempFolder::new("screen")?;
        let (read, write) = std::io::pipe().map_err(|e| e.to_string())?;
        let mut server = Command::new("Xvfb");
        server.args([
            "-displayfd",
            "1",
            "-screen",
            "0",
            SCREEN,
            "-br",
            "-noreset",
            "-nolisten",
            "tcp",
            "-fbdir",
        ]);
        let server = Companion::start(server.arg(folder.path()).stdout(write).stderr(Stdio::null()))?;
        let mut number = String::new();
        let told = BufReader::new(read).read_line(&mut number);
        let number = number.trim();
        if told.is_err() || number.is_empty() {
            return Err("the virtual display did not start".into());
        }
        let screen = folder.path().join("Xvfb_screen0");
        Ok(Self { name: format!(":{number}"), screen, _server: server, _folder: folder })
    }

    /// What belongs into `DISPLAY`.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Makes `command` open its windows here.
    pub fn host<'a>(&self, command: &'a mut Command) -> &'a mut Command {
        command.env("DISPLAY", &self.name).env("GDK_BACKEND", "x11").env_remove("WAYLAND_DISPLAY")
    }

    /// What is on the screen now, cropped to the windows; `None` while there are none.
    pub fn look(&self) -> Outcome<Option<Picture>> {
        let bytes =
            std::fs::read(&self.screen).map_err(|e| format!("cannot read the virtual screen: {e}"))?;
        Ok(Picture::from_xwd(&bytes).ok_or("the virtual screen is in an unknown format")?.cropped())
    }
}
