//! Programs that end with everything they started.

use std::{
    os::unix::process::CommandExt,
    path::Path,
    process::{Child, ChildStdout, Command, Stdio},
};

use rustix::process::{Pid, Signal, kill_process_group};

use super::{Failure, Outcome};

/// A program in a process group of its own; the whole group is ended, and the
/// program waited for, when its owner lets go of it.
pub struct Group {
    child: Child,
    id: Pid,
}

impl Group {
    /// Starts it. `setpriv` makes the kernel end it should this process be killed
    /// (an interrupted test run), since a group of its own gets no Ctrl+C.
    ///
    /// # Errors
    /// When it cannot be started.
    pub fn start(program: &str, prepare: impl FnOnce(&mut Command)) -> Outcome<Self> {
        let mut command = Command::new("setpriv");
        command.args(["--pdeathsig", "KILL", program]).process_group(0);
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        prepare(&mut command);
        let child = command.spawn().map_err(|e| Failure::new(format!("cannot start {program}: {e}")))?;
        let id = Pid::from_child(&child);
        Ok(Self { child, id })
    }

    /// The program's own process.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// What it prints, when that was asked for.
    pub fn output(&mut self) -> Option<ChildStdout> {
        self.child.stdout.take()
    }

    /// Whether it has ended.
    ///
    /// # Errors
    /// When the system has lost it.
    pub fn ended(&mut self) -> Outcome<bool> {
        Ok(self.child.try_wait()?.is_some())
    }

    /// The processes of the group that run `program` (its whole path).
    ///
    /// # Errors
    /// When `/proc` cannot be read.
    pub fn running(&self, program: &Path) -> Outcome<Vec<Pid>> {
        let mut found = Vec::new();
        for entry in std::fs::read_dir("/proc")?.flatten() {
            let Some(pid) = entry.file_name().to_str().and_then(|n| n.parse().ok()).and_then(Pid::from_raw)
            else {
                continue;
            };
            // A process may end while we look: then it is not running.
            let ours = rustix::process::getpgid(Some(pid)).is_ok_and(|group| group == self.id);
            if ours && std::fs::read_link(entry.path().join("exe")).is_ok_and(|exe| exe == program) {
                found.push(pid);
            }
        }
        Ok(found)
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        // Already ended is as good as ended now.
        let _ = kill_process_group(self.id, Signal::KILL);
        let _ = self.child.wait();
    }
}
