//! The app as people get it: nothing can look inside, so it is used by its keys and its picture.

use std::{path::Path, time::Duration};

use super::{
    Outcome, Screen, Stage, app,
    group::Group,
    poll::{PATIENCE, poll},
    trace,
};

/// How long a window that cannot be asked must stand still to be taken to be done.
const REST: Duration = Duration::from_millis(500);

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

    /// Types letters and waits until the window has taken them.
    ///
    /// # Errors
    /// When nothing changes in the window.
    pub fn write(&self, text: &str) -> Outcome {
        self.changing(|| app::xdotool(&self.display, &["type", "--delay", "20", text]))
    }

    /// Presses keys and waits until the window has followed.
    ///
    /// # Errors
    /// When nothing changes in the window.
    pub fn press(&self, keys: &str) -> Outcome {
        self.changing(|| app::xdotool(&self.display, &["key", keys]))
    }

    /// Closes the window and waits until the app has ended.
    ///
    /// # Errors
    /// When it stays.
    pub fn quit(mut self) -> Outcome {
        self.screen.close_window()?;
        poll(PATIENCE, "the app to end", || Ok(self.group.ended()?.then_some(())))
    }

    fn changing(&self, act: impl FnOnce() -> Outcome) -> Outcome {
        let before = self.screen.shown()?;
        act()?;
        poll(PATIENCE, "the window to change", || Ok((self.screen.shown()? != before).then_some(())))?;
        self.screen.at_rest(REST)
    }
}
