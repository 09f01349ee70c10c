//! Stillpoint: a private, encrypted reflective journal.

// Without it Windows opens a console beside the window.
#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

/// Wipes every piece of memory as it is given back. Messages from the page pass
/// through buffers of Tauri's that nothing else could wipe.
#[global_allocator]
static MEMORY: zeroizing_alloc::ZeroAlloc<std::alloc::System> =
    zeroizing_alloc::ZeroAlloc(std::alloc::System);

fn main() -> std::process::ExitCode {
    // The first thing it does is to leave an environment that opens it to others.
    stillpoint_shell::run()
}
