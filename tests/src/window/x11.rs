//! What a window manager does for a person: close the window, give it the keyboard.

use std::time::{Duration, Instant};

use x11rb::{
    connection::Connection,
    protocol::xproto::{
        Atom, AtomEnum, ClientMessageEvent, ConnectionExt, EventMask, ImageFormat, InputFocus, MapState,
        Window,
    },
    rust_connection::RustConnection,
};

use super::{Failure, Outcome, poll::poll};

/// A connection to the display.
pub struct Screen {
    x: RustConnection,
    root: Window,
}

/// What a window shows: four bytes a pixel, blue, green, red and nothing.
#[derive(PartialEq, Eq)]
pub struct Shown {
    width: u16,
    height: u16,
    bytes: Vec<u8>,
}

impl Shown {
    /// Of one colour, as before a page is drawn.
    pub fn is_blank(&self) -> bool {
        self.bytes.chunks_exact(4).all(|pixel| self.bytes.starts_with(pixel))
    }

    /// Whether nothing is drawn within so many pixels of the left edge: the navigation of an
    /// opened journal stands there, and nothing of the lock screen does.
    pub fn is_bare_at_the_left(&self, wide: usize) -> bool {
        self.bytes
            .chunks_exact(usize::from(self.width).max(1) * 4)
            .all(|row| row.chunks_exact(4).take(wide).all(|pixel| self.bytes.starts_with(pixel)))
    }
}

impl Screen {
    /// Connects to the display of this name.
    ///
    /// # Errors
    /// When there is none.
    pub fn connect(display: &str) -> Outcome<Self> {
        let (x, number) = x11rb::connect(Some(display))?;
        let root =
            x.setup().roots.get(number).ok_or_else(|| Failure::new("a display without a screen"))?.root;
        Ok(Self { x, root })
    }

    /// Asks the app's window to close, as its close button does.
    ///
    /// # Errors
    /// When there is no window.
    pub fn close_window(&self) -> Outcome {
        let window = self.window()?;
        let delete = self.atom("WM_DELETE_WINDOW")?;
        let message = ClientMessageEvent::new(32, window, self.atom("WM_PROTOCOLS")?, [delete, 0, 0, 0, 0]);
        self.x.send_event(false, window, EventMask::NO_EVENT, message)?.check()?;
        Ok(())
    }

    /// Gives the app's window the keyboard.
    ///
    /// # Errors
    /// When there is no window.
    pub fn focus_window(&self) -> Outcome {
        self.give_focus(self.window()?)
    }

    /// Waits for a window of this title and gives it the keyboard.
    ///
    /// # Errors
    /// When none comes.
    pub fn focus_titled(&self, title: &str) -> Outcome {
        let window = poll(super::poll::PATIENCE, &format!("a window called “{title}”"), || {
            let mut all = self.windows()?.into_iter();
            Ok(all.find(|window| self.title(*window).is_ok_and(|own| own == title)))
        })?;
        self.give_focus(window)
    }

    /// Whether there is a window of this title.
    ///
    /// # Errors
    /// When the display does not answer.
    pub fn has_titled(&self, title: &str) -> Outcome<bool> {
        Ok(self.windows()?.into_iter().any(|window| self.title(window).is_ok_and(|own| own == title)))
    }

    fn give_focus(&self, window: Window) -> Outcome {
        self.x.set_input_focus(InputFocus::PARENT, window, x11rb::CURRENT_TIME)?.check()?;
        Ok(())
    }

    /// What the app's window shows, as PNG.
    ///
    /// # Errors
    /// When there is no window.
    pub fn picture(&self) -> Outcome<Vec<u8>> {
        let shown = self.shown()?;
        let pixels: Vec<u8> = shown.bytes.chunks_exact(4).flat_map(|p| [p[2], p[1], p[0]]).collect();
        let mut png = Vec::new();
        let mut encoder = png::Encoder::new(&mut png, shown.width.into(), shown.height.into());
        encoder.set_color(png::ColorType::Rgb);
        encoder.write_header()?.write_image_data(&pixels)?;
        Ok(png)
    }

    /// What the app's window shows.
    ///
    /// # Errors
    /// When there is no window.
    pub fn shown(&self) -> Outcome<Shown> {
        let window = self.window()?;
        let size = self.x.get_geometry(window)?.reply()?;
        let image =
            self.x.get_image(ImageFormat::Z_PIXMAP, window, 0, 0, size.width, size.height, !0)?.reply()?;
        Ok(Shown { width: size.width, height: size.height, bytes: image.data })
    }

    /// Waits until the window has shown the same, and something, for so long.
    ///
    /// # Errors
    /// When it goes on changing.
    pub fn at_rest(&self, long: Duration) -> Outcome {
        let (mut last, mut since) = (self.shown()?, Instant::now());
        poll(super::poll::PATIENCE, "the window to come to rest", || {
            let now = self.shown()?;
            if now != last || now.is_blank() {
                (last, since) = (now, Instant::now());
            }
            Ok((since.elapsed() > long).then_some(()))
        })
    }

    /// Whether anybody holds a selection (`CLIPBOARD` or `PRIMARY`) for others to paste.
    ///
    /// # Errors
    /// When the display is gone.
    pub fn holds_selection(&self, selection: &str) -> Outcome<bool> {
        let owner = self.x.get_selection_owner(self.atom(selection)?)?.reply()?.owner;
        Ok(owner != x11rb::NONE)
    }

    /// Takes a selection, as another program does in which something is copied. It is held as
    /// long as this connection lasts.
    ///
    /// # Errors
    /// When the display is gone.
    pub fn take_selection(&self, selection: &str) -> Outcome {
        let window = self.x.generate_id()?;
        let (class, aux) = (x11rb::protocol::xproto::WindowClass::INPUT_ONLY, Default::default());
        self.x.create_window(0, window, self.root, 0, 0, 1, 1, 0, class, 0, &aux)?.check()?;
        self.x.set_selection_owner(window, self.atom(selection)?, x11rb::CURRENT_TIME)?.check()?;
        Ok(())
    }

    /// The window that has the keyboard.
    ///
    /// # Errors
    /// When the display is gone.
    pub fn focused(&self) -> Outcome<Window> {
        Ok(self.x.get_input_focus()?.reply()?.focus)
    }

    /// The titles of all windows that are shown.
    ///
    /// # Errors
    /// When the display is gone.
    pub fn titles(&self) -> Outcome<Vec<String>> {
        self.windows()?.into_iter().map(|window| self.title(window)).collect()
    }

    /// The app's window, once it is shown.
    ///
    /// # Errors
    /// When it never is.
    pub fn window(&self) -> Outcome<Window> {
        poll(super::poll::PATIENCE, "the app's window", || Ok(self.windows()?.first().copied()))
    }

    /// Windows that are shown and can be closed, as dialogues and the main window are.
    fn windows(&self) -> Outcome<Vec<Window>> {
        let delete = self.atom("WM_DELETE_WINDOW")?;
        let all = self.x.query_tree(self.root)?.reply()?.children;
        Ok(all
            .into_iter()
            .filter(|window| self.is_shown(*window) && self.can_close(*window, delete))
            .collect())
    }

    // A window may go while we ask about it: then it is not shown.
    fn is_shown(&self, window: Window) -> bool {
        let attributes = self.x.get_window_attributes(window).ok().and_then(|cookie| cookie.reply().ok());
        attributes.is_some_and(|a| a.map_state == MapState::VIEWABLE)
    }

    fn can_close(&self, window: Window, delete: Atom) -> bool {
        let Ok(protocols) = self.atom("WM_PROTOCOLS") else { return false };
        let property = self.x.get_property(false, window, protocols, AtomEnum::ATOM, 0, 32);
        let reply = property.ok().and_then(|cookie| cookie.reply().ok());
        reply.is_some_and(|r| r.value32().is_some_and(|mut atoms| atoms.any(|atom| atom == delete)))
    }

    fn title(&self, window: Window) -> Outcome<String> {
        let name = self.atom("_NET_WM_NAME")?;
        let title = self.x.get_property(false, window, name, AtomEnum::ANY, 0, 1024)?.reply()?.value;
        Ok(String::from_utf8_lossy(&title).into_owned())
    }

    fn atom(&self, name: &str) -> Outcome<Atom> {
        Ok(self.x.intern_atom(false, name.as_bytes())?.reply()?.atom)
    }
}
