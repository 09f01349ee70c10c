//! What a program that will hold keys does before anything else.
//!
//! A crash writes a process's memory where the system likes, and a debugger of the same
//! user reads it; files are made for everyone to read unless somebody says otherwise.

use std::sync::OnceLock;

static BEFORE: OnceLock<u32> = OnceLock::new();

/// The umask as it was before [`keep_to_itself`], for programs started on the person's behalf:
/// what those make is not ours to close. `None` where there is none.
#[must_use]
pub fn umask_before() -> Option<u32> {
    BEFORE.get().copied()
}

/// Closes this process to others, as far as the system allows. To be called first thing in
/// `main`, while nothing has been read and no other thread makes files.
///
/// - No core dump, of this process and those it starts. The limit is nought; and since the kernel
///   heeds no limit where dumps go to a program, a dump would hold none of the memory (Linux).
/// - No other process of this user may read its memory or follow it (Linux), unless `inspectable`:
///   builds for tests are looked into by tests that are no administrator's. It is not handed on to
///   programs that are started: those of the web view stay readable to their user.
/// - Files that it makes, and those it starts, are their owner's alone (Unix).
///
/// Windows offers none of these to safe code: it dumps no program of a user's unless it is told to,
/// and files take the rights of their folder.
///
/// What the system refuses is left as it was: it is better to have a journal.
#[cfg(unix)]
pub fn keep_to_itself(inspectable: bool) {
    use rustix::fs::Mode;
    use rustix::process::{Resource, Rlimit, setrlimit, umask};
    let before = umask(Mode::RWXG | Mode::RWXO);
    #[allow(clippy::useless_conversion, reason = "narrower on macOS")]
    BEFORE.get_or_init(|| before.bits().into());
    let _ = setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) });
    #[cfg(target_os = "linux")]
    {
        // Before the next step, after which this file is the administrator's.
        let _ = std::fs::write("/proc/self/coredump_filter", "0");
        if !inspectable {
            use rustix::process::{DumpableBehavior, set_dumpable_behavior};
            let _ = set_dumpable_behavior(DumpableBehavior::NotDumpable);
        }
    }
    #[cfg(not(target_os = "linux"))]
    let _ = inspectable;
}

/// See above.
#[cfg(not(unix))]
pub fn keep_to_itself(_inspectable: bool) {}
