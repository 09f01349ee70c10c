//! The typefaces: a serif for what people wrote, a very legible sans for everything else.

use std::sync::LazyLock;

use krilla::text::Font;
use rustybuzz::Face as Shaper;

/// A typeface.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Face {
    /// For what people wrote.
    Serif,
    /// For titles.
    SerifMedium,
    /// For what the program says.
    Sans,
    /// For its headings.
    SansBold,
}

/// All of them, in the order of their declaration.
const ALL: [(Face, &[u8]); 4] = [
    (Face::Serif, include_bytes!("../../fonts/Newsreader-Regular.ttf")),
    (Face::SerifMedium, include_bytes!("../../fonts/Newsreader-Medium.ttf")),
    (Face::Sans, include_bytes!("../../fonts/AtkinsonHyperlegibleNext-Regular.ttf")),
    (Face::SansBold, include_bytes!("../../fonts/AtkinsonHyperlegibleNext-SemiBold.ttf")),
];

static SHAPERS: LazyLock<[Option<Shaper<'static>>; 4]> =
    LazyLock::new(|| ALL.map(|(_, bytes)| Shaper::from_slice(bytes, 0)));

impl Face {
    /// The one that is asked when this one does not have a letter.
    pub const fn other(self) -> Self {
        match self {
            Self::Serif => Self::Sans,
            Self::SerifMedium => Self::SansBold,
            Self::Sans => Self::Serif,
            Self::SansBold => Self::SerifMedium,
        }
    }

    /// What turns text into its glyphs; `None` only if its file were broken.
    pub fn shaper(self) -> Option<&'static Shaper<'static>> {
        SHAPERS.get(self as usize)?.as_ref()
    }

    /// Its glyph for a letter.
    pub fn glyph(self, letter: char) -> Option<u16> {
        Some(self.shaper()?.glyph_index(letter)?.0)
    }
}

/// The typefaces as a document holds them.
pub struct Fonts([Option<Font>; 4]);

impl Fonts {
    /// Reads them.
    pub fn new() -> Self {
        Self(ALL.map(|(_, bytes)| Font::new(bytes.to_vec().into(), 0)))
    }

    /// One of them.
    pub fn of(&self, face: Face) -> Option<&Font> {
        self.0.get(face as usize)?.as_ref()
    }
}
