//! The app, running once.

use std::{
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

use rustix::process::{Pid, Signal, kill_process};
use serde_json::json;

use super::{
    Failure, Outcome, Page, Stage,
    driver::{ANSWER, Driver, Launch},
    group::has_ended,
    poll::until,
    x11::Screen,
};

/// How the app is started. The default is how most people have it, with a key
/// derivation that costs tests nothing.
#[derive(Clone, Default)]
pub struct Options {
    /// The system asks for dark windows.
    pub dark: bool,
    /// The system asks for less motion.
    pub still: bool,
    /// Text at this multiple of its size, as the system's own setting has it.
    pub scale: Option<f32>,
    /// Lock after so many seconds, whatever the settings say.
    pub idle_seconds: Option<u32>,
    /// So many days after today.
    pub days_later: Option<u32>,
    /// The key derivation as it is for people.
    pub full_cost: bool,
    /// A drive of its own, so many KiB large, where this folder is: for the app alone.
    pub small_drive: Option<(PathBuf, u64)>,
    /// Follow the system calls of these kinds (strace's words), into this file.
    pub trace: Option<(&'static str, PathBuf)>,
}

/// The app in its window; ended with all its processes when let go of.
pub struct App {
    page: Page,
    binary: PathBuf,
    display: String,
}

impl std::ops::Deref for App {
    type Target = Page;

    fn deref(&self) -> &Page {
        &self.page
    }
}

impl App {
    /// Starts it on this computer and waits until it shows something.
    ///
    /// # Errors
    /// When it does not come up.
    pub fn start(stage: &Stage, options: &Options) -> Outcome<Self> {
        let binary = Stage::driven_app()?;
        let environment = environment(stage, options)?;
        let (program, arguments) = command(&binary, options);
        let driver = Driver::start(&Launch { program: &program, arguments, environment, patience: ANSWER })?;
        let app = Self {
            page: Page::new(driver, options.scale.is_some()),
            binary,
            display: stage.display().to_owned(),
        };
        app.wait("the first screen", || Ok((!app.all(&super::any("heading"))?.is_empty()).then_some(())))?;
        Ok(app)
    }

    /// Makes the window's inside this large, in CSS pixels.
    ///
    /// # Errors
    /// When the window does not follow.
    pub fn resize(&self, width: u32, height: u32) -> Outcome {
        self.page.driver().resize(width, height)?;
        let body = "return [innerWidth, innerHeight];";
        self.wait(&format!("a window of {width} × {height}"), || {
            Ok((self.page.driver().script(body, &[])? == json!([width, height])).then_some(()))
        })
    }

    /// What the window shows, as PNG, once it has stopped changing. Taken from the display:
    /// WebDriver's own picture waits for a frame that a window at rest may never draw.
    ///
    /// # Errors
    /// When the window is gone or goes on changing.
    pub fn picture(&self) -> Outcome<Vec<u8>> {
        let screen = Screen::connect(&self.display)?;
        screen.at_rest(Duration::from_millis(150))?;
        screen.picture()
    }

    /// The app's own process (not the web processes, not strace).
    ///
    /// # Errors
    /// When it is not running.
    pub fn process(&self) -> Outcome<Pid> {
        let running = self.page.driver().group().running(&self.binary)?;
        running.ok_or_else(|| Failure::new("the app is not running"))
    }

    /// Where a folder lies as the app sees it, on drives that only it has.
    ///
    /// # Errors
    /// When it is not running.
    pub fn seen_from_within(&self, folder: &Path) -> Outcome<PathBuf> {
        let root = PathBuf::from(format!("/proc/{}/root", self.process()?.as_raw_nonzero()));
        Ok(root.join(folder.strip_prefix("/")?))
    }

    /// Ends it as a power cut would: no warning, nothing flushed.
    ///
    /// # Errors
    /// When it will not die.
    pub fn kill(self) -> Outcome {
        let process = self.process()?;
        kill_process(process, Signal::KILL)?;
        until("the app to end", || Ok(has_ended(process)))
    }

    /// Ends it as logging out does, and waits until it has.
    ///
    /// # Errors
    /// When it stays.
    pub fn terminate(self) -> Outcome {
        let process = self.process()?;
        kill_process(process, Signal::TERM)?;
        until("the app to end", || Ok(has_ended(process)))
    }

    /// Presses the window's close button; the app may have something to ask first.
    ///
    /// # Errors
    /// When there is no window.
    pub fn close_window(&self) -> Outcome {
        Screen::connect(&self.display)?.close_window()
    }

    /// Closes the window as its close button does, and waits until the app has ended.
    ///
    /// # Errors
    /// When it stays.
    pub fn quit(self) -> Outcome {
        let process = self.process()?;
        self.close_window()?;
        until("the app to end", || Ok(has_ended(process)))
    }

    /// Presses real keys on the display, in xdotool's words: the whole way through X11 and GTK.
    ///
    /// # Errors
    /// When xdotool fails.
    pub fn real_keys(&self, keys: &[&str]) -> Outcome {
        xdotool(&self.display, &[&["key", "--clearmodifiers"], keys].concat())
    }

    /// Types real letters on the display.
    ///
    /// # Errors
    /// When xdotool fails.
    pub fn real_text(&self, text: &str) -> Outcome {
        xdotool(&self.display, &["type", "--clearmodifiers", "--delay", "8", text])
    }
}

/// Runs xdotool on a display.
///
/// # Errors
/// When it is missing or says no.
pub fn xdotool(display: &str, arguments: &[&str]) -> Outcome {
    let done = Command::new("xdotool").args(arguments).env("DISPLAY", display).output()?;
    let said = String::from_utf8_lossy(&done.stderr).into_owned();
    super::ensure(done.status.success(), format!("xdotool {}: {said}", arguments.join(" ")))
}

/// A name space of the app's own, in which a small drive may be mounted without being anybody.
const ON_A_SMALL_DRIVE: &str = r#"mount -t tmpfs -o size="$1"k none "$0" && exec "$2""#;

fn command(binary: &Path, options: &Options) -> (PathBuf, Vec<String>) {
    if let Some((folder, size)) = &options.small_drive {
        let words = ["-rm", "sh", "-c", ON_A_SMALL_DRIVE].map(str::to_owned).into_iter();
        let named = [folder.to_string_lossy(), size.to_string().into(), binary.to_string_lossy()];
        return (PathBuf::from("/usr/bin/unshare"), words.chain(named.map(Into::into)).collect());
    }
    let Some((kinds, file)) = &options.trace else { return (binary.to_owned(), Vec::new()) };
    let binary = binary.to_string_lossy().into_owned();
    (PathBuf::from("/usr/bin/strace"), super::trace::arguments(kinds, file, &binary))
}

fn environment(stage: &Stage, options: &Options) -> Outcome<Vec<(String, PathBuf)>> {
    let mut all = stage.environment();
    all.push(("GTK_THEME".into(), if options.dark { "Adwaita:dark" } else { "Adwaita" }.into()));
    if !options.full_cost {
        all.push(("STILLPOINT_E2E_KDF".into(), "low".into()));
    }
    if let Some(seconds) = options.idle_seconds {
        all.push(("STILLPOINT_E2E_IDLE_SECONDS".into(), seconds.to_string().into()));
    }
    if let Some(days) = options.days_later {
        all.push(("STILLPOINT_E2E_DAYS_LATER".into(), days.to_string().into()));
    }
    if let Some(scale) = options.scale {
        all.push(("GDK_DPI_SCALE".into(), scale.to_string().into()));
    }
    // A blinking caret would make every picture a matter of luck.
    stage.settings(&format!("gtk-cursor-blink=0\ngtk-enable-animations={}", u8::from(!options.still)))?;
    Ok(all)
}
