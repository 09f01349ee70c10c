//! Ctrl+C, so that a throwaway journal or a virtual display never outlives the task.

use std::sync::atomic::{AtomicBool, Ordering};

static ASKED_TO_STOP: AtomicBool = AtomicBool::new(false);

/// From now on Ctrl+C and termination are noted instead of ending the process at
/// once; whoever waits looks at [`asked_to_stop`] and tidies up.
pub fn listen() {
    // Without a handler the default (die at once) stays: worse tidying, nothing broken.
    let _ = ctrlc::set_handler(|| ASKED_TO_STOP.store(true, Ordering::SeqCst));
}

/// Has somebody pressed Ctrl+C?
pub fn asked_to_stop() -> bool {
    ASKED_TO_STOP.load(Ordering::SeqCst)
}
