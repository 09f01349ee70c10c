//! Keys, as WebDriver numbers them.

/// Keys that write no letter.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Key {
    Alt,
    Backspace,
    Control,
    Down,
    End,
    Enter,
    Escape,
    F1,
    Home,
    Left,
    PageDown,
    PageUp,
    Right,
    Shift,
    Space,
    Tab,
    Up,
}

impl Key {
    /// Its private-use character.
    pub fn code(self) -> char {
        match self {
            Self::Backspace => '\u{e003}',
            Self::Tab => '\u{e004}',
            Self::Enter => '\u{e007}',
            Self::Shift => '\u{e008}',
            Self::Control => '\u{e009}',
            Self::Alt => '\u{e00a}',
            Self::Escape => '\u{e00c}',
            Self::Space => '\u{e00d}',
            Self::PageUp => '\u{e00e}',
            Self::PageDown => '\u{e00f}',
            Self::End => '\u{e010}',
            Self::Home => '\u{e011}',
            Self::Left => '\u{e012}',
            Self::Up => '\u{e013}',
            Self::Right => '\u{e014}',
            Self::Down => '\u{e015}',
            Self::F1 => '\u{e031}',
        }
    }
}
