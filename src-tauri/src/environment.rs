//! The environment the app agrees to run in, settled before anything else runs.
//!
//! Some variables turn a finished app into one that others can look into or
//! drive: WebKitGTK listens on a socket when `WEBKIT_INSPECTOR_SERVER` is set,
//! `TAURI_WEBVIEW_AUTOMATION` lets any WebDriver type into it, WebView2 takes
//! extra browser switches. They are read by libraries as those start, so they
//! have to be gone before.
//!
//! What is unwelcome is got rid of by starting the same program again in a clean
//! environment: nothing that was loaded before `main` can have kept any of it.
//!
//! Under Linux it is always started again, for its memory's sake. What the page and the app say
//! to each other passes through buffers of WebKit's within this process, which are given back
//! without being wiped: words lay there after locking. The C library does wipe what is given
//! back to it, if it is told to before it is loaded, and WebKit gives its memory back to the C
//! library if it is told to. Both are taken out again at once: the processes that WebKit starts
//! are ended at every lock, and need not be slower for it.

use std::ffi::{OsStr, OsString};
use std::process::{Command, ExitCode};

/// Variables taken out, whole names. `GTK_DEBUG=interactive` opens GTK's inspector.
const REMOVED: &[&str] = &["GTK_DEBUG", "GTK_INSPECTOR"];

/// Variables taken out, by how they begin. `JSC_` are switches of the script engine.
const REMOVED_PREFIXES: &[&str] = &["WEBKIT_INSPECTOR", "TAURI_WEBVIEW_", "WEBVIEW2_", "JSC_"];

/// Put in on Linux unless the person has set it: with it a blank window is
/// avoided with some drivers, and about 80 MB are saved where there is no GPU.
const RENDERER: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";

/// Makes WebKit use the C library's memory.
const PLAIN_MALLOC: (&str, &str) = ("Malloc", "1");

/// Makes the C library overwrite all that is given back, and keep none of it aside unwiped.
const WIPING: &str = "glibc.malloc.tcache_count=0:glibc.malloc.perturb=165";

/// The variable that the C library reads such wishes from.
const TUNABLES: &str = "GLIBC_TUNABLES";

/// What has to change in an environment before the app may start in it.
#[derive(Debug, Default, PartialEq, Eq)]
struct Changes {
    remove: Vec<OsString>,
    add: Option<(&'static str, &'static str)>,
    /// What the C library is to be told, where it has not been.
    wipe: Option<OsString>,
}

impl Changes {
    fn wanted_in(
        names: impl Iterator<Item = OsString>,
        tunables: Option<OsString>,
        scrub: bool,
        linux: bool,
    ) -> Self {
        let mut changes = Self { add: linux.then_some((RENDERER, "1")), ..Self::default() };
        changes.wipe = linux.then(|| wiping_as_well(tunables)).flatten();
        for name in names {
            if name == RENDERER {
                changes.add = None;
            }
            if scrub && is_unwelcome(&name) {
                changes.remove.push(name);
            }
        }
        changes
    }

    fn apply(&self, command: &mut Command) {
        for name in &self.remove {
            command.env_remove(name);
        }
        if let Some((name, value)) = self.add {
            command.env(name, value);
        }
        if let Some(tunables) = &self.wipe {
            command.env(TUNABLES, tunables).env(PLAIN_MALLOC.0, PLAIN_MALLOC.1);
        }
    }
}

/// What the variable has to say, unless it says so already.
fn wiping_as_well(tunables: Option<OsString>) -> Option<OsString> {
    let mut tunables = tunables.unwrap_or_default();
    if tunables.to_string_lossy().ends_with(WIPING) {
        return None;
    }
    if !tunables.is_empty() {
        tunables.push(":");
    }
    tunables.push(WIPING);
    Some(tunables)
}

fn is_unwelcome(name: &OsStr) -> bool {
    // Windows ignores case in these names, and no honest variable differs only by it.
    let name = name.to_string_lossy().to_ascii_uppercase();
    REMOVED.contains(&name.as_str()) || REMOVED_PREFIXES.iter().any(|prefix| name.starts_with(prefix))
}

/// Settles the environment, if need be by replacing this process by itself.
///
/// Returns `None` when the app may go on, and an exit code when it may not: after
/// the clean process has ended (Windows), or when it could not be started while
/// something in the environment would open the app to others.
pub fn settle() -> Option<ExitCode> {
    let names = std::env::vars_os().map(|(name, _)| name);
    let tunables = std::env::var_os(TUNABLES);
    let changes = Changes::wanted_in(names, tunables, !cfg!(feature = "e2e"), cfg!(target_os = "linux"));
    if changes.remove.is_empty() && changes.wipe.is_none() {
        add_here(&changes);
        None
    } else {
        Some(restart(&changes))
    }
}

/// Adding is safe while nobody reads the environment at the same moment. The one
/// other thread at this point is the one that WebKit's allocator starts when it is
/// loaded, and that never does. Without the variable the app still runs.
#[cfg(target_os = "linux")]
fn add_here(changes: &Changes) {
    if let Some((name, value)) = changes.add {
        let _ = gtk::glib::setenv(name, value, false);
    }
    // Both have done their work in this process, and are not for those it starts.
    gtk::glib::unsetenv(PLAIN_MALLOC.0);
    let tunables = std::env::var(TUNABLES).unwrap_or_default();
    match tunables.strip_suffix(WIPING).map(|before| before.trim_end_matches(':')) {
        None | Some("") => gtk::glib::unsetenv(TUNABLES),
        Some(before) => drop(gtk::glib::setenv(TUNABLES, before, true)),
    }
}

#[cfg(not(target_os = "linux"))]
fn add_here(_changes: &Changes) {}

fn restart(changes: &Changes) -> ExitCode {
    let Ok(program) = std::env::current_exe() else { return ExitCode::FAILURE };
    let mut command = Command::new(program);
    command.args(std::env::args_os().skip(1));
    changes.apply(&mut command);
    replace(command)
}

#[cfg(unix)]
fn replace(mut command: Command) -> ExitCode {
    use std::os::unix::process::CommandExt;
    if let Some(name) = std::env::args_os().next() {
        command.arg0(name);
    }
    // Only returns when it failed.
    let _failure = command.exec();
    ExitCode::FAILURE
}

#[cfg(not(unix))]
fn replace(mut command: Command) -> ExitCode {
    match command.status() {
        Ok(status) if status.success() => ExitCode::SUCCESS,
        _ => ExitCode::FAILURE,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn changes(names: &[&str], scrub: bool, linux: bool) -> Changes {
        Changes::wanted_in(names.iter().map(OsString::from), Some(WIPING.into()), scrub, linux)
    }

    #[test]
    fn the_c_library_is_told_to_wipe_beside_what_the_person_told_it_and_once() {
        let wipe = |before: Option<&str>| {
            Changes::wanted_in(std::iter::empty(), before.map(OsString::from), true, true).wipe
        };
        assert_eq!(wipe(None), Some(WIPING.into()));
        let both = wipe(Some("glibc.malloc.arena_max=1")).expect("more to say");
        assert_eq!(both, *format!("glibc.malloc.arena_max=1:{WIPING}"));
        assert_eq!(wipe(both.to_str()), None);
        assert_eq!(Changes::wanted_in(std::iter::empty(), None, true, false).wipe, None);
    }

    #[test]
    fn every_way_in_is_closed() {
        let open = [
            "WEBKIT_INSPECTOR_SERVER",
            "WEBKIT_INSPECTOR_HTTP_SERVER",
            "TAURI_WEBVIEW_AUTOMATION",
            "WEBVIEW2_ADDITIONAL_BROWSER_ARGUMENTS",
            "webview2_user_data_folder",
            "JSC_dumpSourceAtParse",
            "GTK_DEBUG",
        ];
        assert_eq!(changes(&open, true, false).remove, open.map(OsString::from));
    }

    #[test]
    fn what_the_person_set_for_themselves_stays() {
        let usual = ["HOME", "LANG", "GTK_THEME", "GTK_MODULES", "DISPLAY", "STILLPOINT_HOME"];
        assert_eq!(changes(&usual, true, false), Changes::default());
    }

    #[test]
    fn a_clean_environment_is_left_alone_so_that_restarting_ends() {
        assert_eq!(changes(&["HOME", RENDERER], true, true), Changes::default());
    }

    #[test]
    fn the_renderer_is_chosen_on_linux_alone_and_only_if_nobody_chose() {
        assert_eq!(changes(&["HOME"], true, true).add, Some((RENDERER, "1")));
        assert_eq!(changes(&["HOME", RENDERER], true, true).add, None);
        assert_eq!(changes(&["HOME"], true, false).add, None);
    }

    #[test]
    fn only_a_build_for_tests_may_be_driven() {
        assert_eq!(changes(&["TAURI_WEBVIEW_AUTOMATION"], false, false), Changes::default());
    }
}
