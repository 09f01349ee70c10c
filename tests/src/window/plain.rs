//! The app as people get it: nothing can look inside, so it is used by its keys and its picture.

use std::{path::Path, time::Duration};

use rustix::process::Pid;

use super::{
    Outcome, Screen, Stage, app,
    group::Group,
    poll::{PATIENCE, poll, until},
    trace,
};

/// How long a window that cannot be asked must stand still to be taken to be done.
const REST: Duration = Duration::from_millis(900);

/// The part of the window, in pixels from the left, where only an opened journal has anything.
const MARGIN: usize = 120;

/// The app without a driver; ended with all its processes when let go of.
pub struct Plain {
    screen: Screen,
    display: String,
    group: Group,
}

impl Plain {
    /// Starts the program `app` on this computer with these further variables, its calls of
    /// one kind noted in a file if wanted, and waits until its window has come to rest.
    ///
    /// # Errors
    /// When no window comes.
    pub fn start(
        stage: &Stage,
        app: &Path,
        variables: &[(&str, &str)],
        noted: Option<(&str, &Path)>,
    ) -> Outcome<Self> {
        // A blinking caret would never come to rest.
        stage.settings("gtk-cursor-blink=0\ngtk-enable-animations=0")?;
        let binary = app.to_string_lossy().into_owned();
        let program = if noted.is_some() { "strace" } else { binary.as_str() };
        let group = Group::start(program, |command| {
            if let Some((kinds, file)) = noted {
                command.args(trace::arguments(kinds, file, &binary));
            }
            command.env_clear().envs(stage.environment());
            command.envs(variables.iter().copied());
        })?;
        let screen = Screen::connect(stage.display())?;
        screen.window()?;
        let plain = Self { screen, display: stage.display().to_owned(), group };
        plain.screen.at_rest(REST)?;
        plain.screen.focus_window()?;
        Ok(plain)
    }

    /// Types the passphrase at the lock screen and waits until the journal is shown. "Opening"
    /// stands still for as long as the key takes to make, so that rest alone does not tell.
    ///
    /// # Errors
    /// When it does not open.
    pub fn unlock(&self, passphrase: &str) -> Outcome {
        until("the lock screen", || {
            let shown = self.screen.shown()?;
            Ok(!shown.is_blank() && shown.is_bare_at_the_left(MARGIN))
        })?;
        self.screen.at_rest(REST)?;
        self.write(passphrase)?;
        app::xdotool(&self.display, &["key", "Return"])?;
        until("the journal to open", || Ok(!self.screen.shown()?.is_bare_at_the_left(MARGIN)))?;
        self.screen.at_rest(REST)
    }

    /// Types letters and waits until the window has taken them.
    ///
    /// # Errors
    /// When nothing changes in the window.
    pub fn write(&self, text: &str) -> Outcome {
        self.changing("what was typed", || app::xdotool(&self.display, &["type", "--delay", "20", text]))
    }

    /// Presses keys and waits until the window has followed.
    ///
    /// # Errors
    /// When nothing changes in the window.
    pub fn press(&self, keys: &str) -> Outcome {
        self.changing(keys, || app::xdotool(&self.display, &["key", keys]))
    }

    /// The app's own process and those that WebKit has started for it.
    ///
    /// # Errors
    /// When `/proc` cannot be read.
    pub fn processes(&self) -> Outcome<Vec<Pid>> {
        self.group.all()
    }

    /// The app's own process.
    pub fn id(&self) -> u32 {
        self.group.id()
    }

    /// The display it is on.
    pub fn screen(&self) -> &Screen {
        &self.screen
    }

    /// Closes the window and waits until the app has ended.
    ///
    /// # Errors
    /// When it stays.
    pub fn quit(mut self) -> Outcome {
        self.screen.close_window()?;
        poll(PATIENCE, "the app to end", || Ok(self.group.ended()?.then_some(())))
    }

    fn changing(&self, what: &str, act: impl FnOnce() -> Outcome) -> Outcome {
        let before = self.screen.shown()?;
        act()?;
        until(&format!("the window to follow {what}"), || Ok(self.screen.shown()? != before))?;
        self.screen.at_rest(REST)
    }
}
