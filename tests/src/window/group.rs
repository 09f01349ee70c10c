//! Programs that end with everything they started.

use std::{
    os::unix::process::CommandExt,
    path::Path,
    process::{Child, ChildStdout, Command, Stdio},
};

use rustix::process::{Pid, Signal, getpgid, kill_process_group};

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

    /// The process of the group that runs `program` (its whole path), if one does.
    ///
    /// # Errors
    /// When `/proc` cannot be read.
    pub fn running(&self, program: &Path) -> Outcome<Option<Pid>> {
        for entry in std::fs::read_dir("/proc")?.flatten() {
            let Some(pid) = entry.file_name().to_str().and_then(|n| n.parse().ok()).and_then(Pid::from_raw)
            else {
                continue;
            };
            // A process may end while we look: then it is not running. The program comes
            // first, since the kernel's own threads have no group to ask for.
            let runs_it = std::fs::read_link(entry.path().join("exe")).is_ok_and(|exe| exe == program);
            if runs_it && getpgid(Some(pid)).is_ok_and(|group| group == self.id) {
                return Ok(Some(pid));
            }
        }
        Ok(None)
    }
}

impl Group {
    /// Every process of the group, the first one first.
    ///
    /// # Errors
    /// When `/proc` cannot be read.
    pub fn all(&self) -> Outcome<Vec<Pid>> {
        let names = std::fs::read_dir("/proc")?.flatten().map(|entry| entry.file_name());
        let pids = names.filter_map(|name| Pid::from_raw(name.to_str()?.parse().ok()?));
        // From the list of processes: not every one has a group that may be asked for.
        let ours = |pid: &Pid| {
            let stat =
                std::fs::read_to_string(format!("/proc/{}/stat", pid.as_raw_pid())).unwrap_or_default();
            let fields = stat.rsplit_once(") ").map(|(_, rest)| rest.split(' ').collect::<Vec<_>>());
            fields.is_some_and(|fields| {
                fields.get(2).is_some_and(|group| *group == self.id.as_raw_pid().to_string())
            })
        };
        let mut all: Vec<Pid> = pids.filter(ours).collect();
        all.sort_by_key(|pid| pid.as_raw_pid());
        Ok(all)
    }
}

/// Whether a process has ended and given back its files: it has no thread left but, as
/// long as nobody has asked for its end, a first one that is no more than a name. (A
/// process that is ending loses its program, and its first thread, before its files.)
pub fn has_ended(process: Pid) -> bool {
    let place = format!("/proc/{}", process.as_raw_pid());
    let Ok(stat) = std::fs::read_to_string(format!("{place}/stat")) else { return true };
    // The state follows the name, which stands in brackets and may hold anything.
    let dead = stat.rsplit_once(") ").is_some_and(|(_, rest)| rest.starts_with(['Z', 'X']));
    dead && std::fs::read_dir(format!("{place}/task")).map_or(0, Iterator::count) <= 1
}

impl Drop for Group {
    fn drop(&mut self) {
        // Already ended is as good as ended now.
        let _ = kill_process_group(self.id, Signal::KILL);
        let _ = self.child.wait();
    }
}
