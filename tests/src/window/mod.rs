//! The app in a real window under Xvfb, driven through WebKitWebDriver.

mod app;
pub mod axe;
pub mod canary;
mod display;
mod driver;
mod failure;
mod group;
pub mod hostile;
pub mod journey;
pub mod keyboard;
mod keys;
mod locator;
pub mod memory;
mod page;
mod plain;
mod poll;
mod sandbox;
pub mod shelf;
mod stage;
pub mod trace;
mod x11;

pub use app::{App, Options, xdotool};
pub use driver::{Driver, Element, Launch};
pub use failure::{Failure, Outcome, ensure};
pub use group::has_ended;
pub use keys::Key;
pub use locator::*;
pub use page::Page;
pub use plain::Plain;
pub use poll::{poll, until};
pub use sandbox::Sandbox;
pub use stage::{PASSPHRASE, Stage, root, target};
pub use x11::Screen;
