//! Other programs: started directly, never through a shell.

use std::{
    io::{self, BufRead, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use crate::{Outcome, interrupt};

/// Looks at something twenty times a second: often enough for people.
const GLANCE: Duration = Duration::from_millis(50);

/// A command in `folder`. Windows has npm and friends as `.cmd` files.
pub fn command(program: &str, folder: &Path) -> Command {
    let script = cfg!(windows) && ["npm", "npx", "tauri"].contains(&program);
    let mut command = if script { Command::new(format!("{program}.cmd")) } else { Command::new(program) };
    command.current_dir(folder);
    command
}

/// The cargo that started us, so that one toolchain does everything.
pub fn cargo(folder: &Path) -> Command {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".into());
    let mut command = command(&cargo, folder);
    // `cargo run` leaves its own words about this crate behind; builds must not see them.
    for (name, _) in std::env::vars_os() {
        let text = name.to_string_lossy();
        if text.starts_with("CARGO_PKG_") || text.starts_with("CARGO_MANIFEST_") {
            command.env_remove(&name);
        }
    }
    command
}

/// Runs to the end, its output on ours.
pub fn run(command: &mut Command) -> Outcome {
    let name = name(command);
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("`{name}` ended with {status}")),
        Err(e) => Err(format!("cannot start `{name}`: {e}")),
    }
}

/// Runs to the end in silence, unless it fails: then everything it said is shown.
pub fn run_quietly(command: &mut Command) -> Outcome {
    let name = name(command);
    let done = command.output().map_err(|e| format!("cannot start `{name}`: {e}"))?;
    if done.status.success() {
        return Ok(());
    }
    eprint!("{}{}", String::from_utf8_lossy(&done.stdout), String::from_utf8_lossy(&done.stderr));
    Err(format!("`{name}` ended with {}", done.status))
}

/// Runs to the end and gives what it printed; its errors stay on our screen.
pub fn read(command: &mut Command) -> Outcome<String> {
    let name = name(command);
    let done =
        command.stderr(Stdio::inherit()).output().map_err(|e| format!("cannot start `{name}`: {e}"))?;
    let text = String::from_utf8_lossy(&done.stdout).into_owned();
    if done.status.success() { Ok(text) } else { Err(format!("`{name}` ended with {}", done.status)) }
}

/// Does it run and succeed? Says nothing on the screen.
pub fn succeeds(program: &str, arguments: &[&str]) -> bool {
    command(program, Path::new("."))
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|s| s.success())
}

/// Is there such a program on the PATH?
pub fn exists(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path)
        .any(|folder| folder.join(program).is_file() || folder.join(format!("{program}.exe")).is_file())
}

/// Runs to the end, showing each line, of its output and of its errors, and handing it to
/// `line` as well. True when the program succeeded.
pub fn watch(command: &mut Command, mut line: impl FnMut(&str)) -> Outcome<bool> {
    let name = name(command);
    let cannot = |e: io::Error| format!("cannot start `{name}`: {e}");
    let (output, end) = io::pipe().map_err(cannot)?;
    command.stdout(end.try_clone().map_err(cannot)?).stderr(end);
    let started = command.spawn().map_err(cannot);
    // Our own ends of the pipe must go, or it would never be at its end.
    command.stdout(Stdio::inherit()).stderr(Stdio::inherit());
    let mut child = started?;
    for text in BufReader::new(output).split(b'\n').map_while(Result::ok) {
        let text = String::from_utf8_lossy(&text);
        println!("{text}");
        line(&text);
    }
    child.wait().map(|s| s.success()).map_err(|e| format!("lost `{name}`: {e}"))
}

/// Looks until `seen` gives something, the time is over, or Ctrl+C.
pub fn poll<T>(limit: Duration, mut seen: impl FnMut() -> Outcome<Option<T>>) -> Outcome<Option<T>> {
    let begun = Instant::now();
    loop {
        if let Some(found) = seen()? {
            return Ok(Some(found));
        }
        if interrupt::asked_to_stop() {
            return Err("stopped".into());
        }
        if begun.elapsed() > limit {
            return Ok(None);
        }
        std::thread::sleep(GLANCE);
    }
}

/// A program that is ended, and waited for, when its owner lets go of it.
pub struct Companion(Child);

impl Companion {
    pub fn start(command: &mut Command) -> Outcome<Self> {
        let name = name(command);
        command.spawn().map(Self).map_err(|e| format!("cannot start `{name}`: {e}"))
    }

    pub fn id(&self) -> u32 {
        self.0.id()
    }

    /// Its exit, if it has ended: was it a success?
    pub fn ended(&mut self) -> Outcome<Option<bool>> {
        self.0.try_wait().map(|s| s.map(|s| s.success())).map_err(|e| format!("lost a program: {e}"))
    }

    /// Waits for its end, or for Ctrl+C.
    pub fn wait(&mut self) -> Outcome {
        const A_DAY: Duration = Duration::from_secs(86_400);
        match poll(A_DAY, || self.ended()) {
            Ok(Some(false)) => Err("the app ended with an error".into()),
            Err(why) if !interrupt::asked_to_stop() => Err(why),
            _ => Ok(()),
        }
    }
}

impl Drop for Companion {
    fn drop(&mut self) {
        // Already ended is as good as ended now.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn name(command: &Command) -> String {
    let program =
        Path::new(command.get_program()).file_name().unwrap_or_default().to_string_lossy().into_owned();
    let first = command.get_args().take(2).map(|a| a.to_string_lossy().into_owned());
    std::iter::once(program).chain(first).collect::<Vec<_>>().join(" ")
}
