//! End to end: the real app in its real window, as a person meets it.
//!
//! `STILLPOINT_APP` names the build with the feature `e2e` that is driven (usually
//! `target/debug/stillpoint`), `STILLPOINT_PLAIN_APP` a build as people get it;
//! `cargo xtask test --only e2e` makes both and sets both.
#![cfg(target_os = "linux")]

mod agenda_order;
mod backups;
mod by_days;
mod canary;
mod doorstep;
mod drafts;
mod evidence;
mod finding;
mod grounding;
mod guarding;
mod handed_on;
mod hostile;
mod hostile_imports;
mod hygiene;
mod jotting;
mod keep_until;
mod keyboard;
mod keyboard_backups;
mod keyboard_supervision;
mod locking;
mod looks;
mod looks_grounding;
mod looks_supervision;
mod loop_closes;
mod measures;
mod memory;
mod moving_in;
mod patterns;
mod plain;
mod practices;
mod recovery;
mod round_trip;
mod searching;
mod series;
mod supervision;
mod unusable;
mod versions;
