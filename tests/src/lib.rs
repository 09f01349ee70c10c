//! What the end-to-end tests stand on: the real app in its real window, on a
//! display and in a home of its own, driven from outside.
//!
//! `Stage` is a person's computer (a home, a display); `App` is the app running on
//! it once; `Page` finds things in the window the way a person does, by what they
//! are and what they are called.

pub mod diary;
#[cfg(target_os = "linux")]
pub mod window;
