//! End to end: the real app in its real window, as a person meets it.
//!
//! `STILLPOINT_APP` names the build with the feature `e2e` that is driven (usually
//! `target/debug/stillpoint`), `STILLPOINT_PLAIN_APP` a build as people get it;
//! `cargo xtask test --only e2e` makes both and sets both.
#![cfg(target_os = "linux")]

mod canary;
mod doorstep;
mod drafts;
mod grounding;
mod handed_on;
mod keyboard;
mod locking;
mod looks;
mod looks_grounding;
mod looks_supervision;
mod loop_closes;
mod plain;
mod practices;
mod round_trip;
mod searching;
mod supervision;
mod versions;
