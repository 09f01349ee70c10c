//! The app's first window: waiting until a person could use it.

use std::time::{Duration, Instant};

use crate::{Outcome, display::VirtualDisplay, picture::Picture, process, process::Companion};

/// Long enough for a debug build on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);
/// A page in one or two colours has not been drawn; text alone has more shades than this.
const FEWEST_COLOURS: usize = 24;
/// Drawing has ended when nothing has changed for this long. A caret blinks
/// slower, so that a blinking caret does not keep us waiting.
const STILL: Duration = Duration::from_millis(300);

/// Waits until the window is drawn and still, and gives its picture. An app that
/// ends before that, or a window that stays blank, is an error.
pub fn first_picture(display: &VirtualDisplay, app: &mut Companion) -> Outcome<Picture> {
    let mut last: Option<(Picture, Instant)> = None;
    let seen = process::poll(PATIENCE, || {
        if app.ended()?.is_some() {
            return Err("the app ended before it had drawn a window".into());
        }
        let Some(now) = display.look()?.filter(|p| p.colours() >= FEWEST_COLOURS) else { return Ok(None) };
        match &last {
            Some((before, since)) if *before == now => Ok((since.elapsed() >= STILL).then_some(now)),
            _ => {
                last = Some((now, Instant::now()));
                Ok(None)
            }
        }
    })?;
    seen.ok_or_else(|| format!("no window was drawn within {} s", PATIENCE.as_secs()))
}
