//! A person's computer: a home, a display, and where the app under test lies.

use std::path::{Path, PathBuf};

use super::{App, Failure, Options, Outcome, display::Display, sandbox::Sandbox};

/// The passphrase of every test that does not care which.
pub const PASSPHRASE: &str = "lantern orchard violet seven";

/// A home and a display that outlive the app, which may be started on them again and again.
pub struct Stage {
    /// Everything the app may write to.
    pub home: Sandbox,
    display: Display,
}

impl Stage {
    /// An empty home, a black screen.
    ///
    /// # Errors
    /// When either cannot be had.
    pub fn new() -> Outcome<Self> {
        Ok(Self { home: Sandbox::new()?, display: Display::start()? })
    }

    /// Starts the app as most people have it.
    ///
    /// # Errors
    /// When it does not come up.
    pub fn open(&self) -> Outcome<App> {
        self.open_with(&Options::default())
    }

    /// Starts the app.
    ///
    /// # Errors
    /// When it does not come up.
    pub fn open_with(&self, options: &Options) -> Outcome<App> {
        App::start(self, options)
    }

    /// What `DISPLAY` has to say.
    pub fn display(&self) -> &str {
        self.display.name()
    }

    /// The app that WebDriver may drive: `STILLPOINT_APP`, or what a debug build
    /// with the feature `e2e` leaves.
    ///
    /// # Errors
    /// When there is none.
    pub fn driven_app() -> Outcome<PathBuf> {
        let usual = || target().join("debug/stillpoint");
        let app = std::env::var_os("STILLPOINT_APP").map_or_else(usual, PathBuf::from);
        app.canonicalize().map_err(|_| Failure::new(format!("no app at {}", app.display())))
    }

    /// The app as people get it, which nothing may drive: `STILLPOINT_PLAIN_APP`.
    ///
    /// # Errors
    /// When it is not named: a test that needs it must not look as if it had passed.
    pub fn plain_app() -> Outcome<PathBuf> {
        let named = std::env::var_os("STILLPOINT_PLAIN_APP").map(PathBuf::from);
        let app =
            named.ok_or_else(|| Failure::new("STILLPOINT_PLAIN_APP must name a build without `e2e`"))?;
        app.canonicalize().map_err(|_| Failure::new(format!("no app at {}", app.display())))
    }

    /// Writes GTK's own settings, as a desktop would.
    ///
    /// # Errors
    /// When they cannot be written.
    pub fn settings(&self, lines: &str) -> Outcome {
        let folder = self.home.path("home/.config/gtk-3.0");
        std::fs::create_dir_all(&folder)?;
        Ok(std::fs::write(folder.join("settings.ini"), format!("[Settings]\n{lines}\n"))?)
    }

    /// The environment of a program on this computer, whole.
    pub fn environment(&self) -> Vec<(String, PathBuf)> {
        let mut all = vec![
            ("DISPLAY".into(), self.display.name().into()),
            ("LANG".into(), "C.UTF-8".into()),
            ("NO_AT_BRIDGE".into(), "1".into()),
            ("PATH".into(), std::env::var_os("PATH").unwrap_or_default().into()),
            ("TZ".into(), "Europe/London".into()),
        ];
        all.extend(self.home.variables().into_iter().map(|(name, value)| (name.to_owned(), value)));
        all
    }
}

/// The repository.
pub fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

/// Cargo's target folder (`CARGO_TARGET_DIR` is honoured).
pub fn target() -> PathBuf {
    let elsewhere = std::env::var_os("CARGO_TARGET_DIR");
    elsewhere.map_or_else(|| root().join("target"), |folder| root().join(folder))
}
