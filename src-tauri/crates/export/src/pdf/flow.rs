//! Lines put on pages, from the top down.

use std::rc::Rc;

use super::{
    fonts::Face,
    lines::{Line, wrap},
    shape::{Shaped, shape},
    tree::{Leaf, Place, Tree},
};

/// A4, in points.
pub const PAGE: (f32, f32) = (595.28, 841.89);
/// Left and right of the text.
pub const SIDE: f32 = 68.0;
/// How wide the text may be.
pub const WIDTH: f32 = PAGE.0 - 2.0 * SIDE;
const TOP: f32 = 64.0;
const BOTTOM: f32 = PAGE.1 - 76.0;

/// How type is set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Style {
    /// The typeface.
    pub face: Face,
    /// Its size.
    pub size: f32,
    /// From one line to the next.
    pub leading: f32,
    /// How dark: nought is black.
    pub grey: u8,
}

impl Style {
    /// From the top of a line to the foot of its letters.
    fn baseline(self) -> f32 {
        self.leading.mul_add(0.5, self.size * 0.34)
    }
}

/// A paragraph, broken into lines.
pub struct Paragraph {
    /// Its text.
    pub shaped: Shaped,
    /// Its lines.
    pub lines: Vec<Line>,
    /// How it is set.
    pub style: Style,
}

impl Paragraph {
    /// Breaks a text into lines of that width.
    pub fn new(text: &str, style: Style, width: f32) -> Rc<Self> {
        let shaped = shape(text, style.face);
        let lines = wrap(&shaped, width / style.size);
        Rc::new(Self { shaped, lines, style })
    }
}

impl Paragraph {
    /// One line whose glyphs are so much further apart, in sizes of the type.
    pub fn spaced(text: &str, style: Style, apart: f32) -> Rc<Self> {
        let mut shaped = shape(text, style.face);
        for glyph in &mut shaped.glyphs {
            glyph.advance += apart;
        }
        let lines = wrap(&shaped, f32::INFINITY);
        Rc::new(Self { shaped, lines, style })
    }
}

/// Something in its place on a page.
pub enum Placed {
    /// A line of a paragraph; `leaf` is `None` for one that is only there again.
    Line {
        /// The left end of its foot.
        at: (f32, f32),
        /// The paragraph.
        paragraph: Rc<Paragraph>,
        /// Which of its lines.
        line: usize,
        /// Its place in reading order.
        leaf: Option<Leaf>,
    },
    /// A thin line.
    Rule {
        /// How far down.
        y: f32,
        /// Where it begins and where it ends.
        from_to: (f32, f32),
    },
}

/// Pages being filled.
pub struct Flow {
    /// The pages so far; never none.
    pub pages: Vec<Vec<Placed>>,
    /// What is on them, in reading order.
    pub tree: Tree,
    /// Where each heading is: its words, its page, how far down.
    pub headings: Vec<(String, usize, f32)>,
    y: f32,
}

impl Flow {
    /// One empty page.
    pub fn new() -> Self {
        Self { pages: vec![Vec::new()], tree: Tree::default(), headings: Vec::new(), y: TOP }
    }

    /// Goes on with a new page unless that much is left of this one. Says whether it did.
    pub fn need(&mut self, height: f32) -> bool {
        let full = self.y + height > BOTTOM && self.y > TOP;
        if full {
            self.pages.push(Vec::new());
            self.y = TOP;
        }
        full
    }

    /// Leaves that much empty, but not at the top of a page.
    pub fn space(&mut self, height: f32) {
        if self.y > TOP {
            self.y += height;
        }
    }

    /// Moves on by that much.
    pub fn advance(&mut self, height: f32) {
        self.y += height;
    }

    /// Remembers a heading that begins here.
    pub fn heading(&mut self, words: &str) {
        self.headings.push((words.to_owned(), self.pages.len() - 1, self.y));
    }

    /// All lines of a paragraph, over as many pages as it takes.
    pub fn paragraph(&mut self, place: Place, paragraph: &Rc<Paragraph>, x: f32) {
        for line in 0..paragraph.lines.len() {
            self.need(paragraph.style.leading);
            self.line(Some(place), paragraph, line, x);
            self.advance(paragraph.style.leading);
        }
    }

    /// One line of a paragraph, without moving on. Without a place it is there for the eye only.
    pub fn line(&mut self, place: Option<Place>, paragraph: &Rc<Paragraph>, line: usize, x: f32) {
        let leaf = place.map(|place| self.tree.line(place));
        let at = (x, self.y + paragraph.style.baseline());
        self.put(Placed::Line { at, paragraph: Rc::clone(paragraph), line, leaf });
    }

    /// A thin line here, from one side of the text to the other.
    pub fn rule(&mut self) {
        self.rule_between(0.0, SIDE, PAGE.0 - SIDE);
    }

    /// A thin line that much further down, from one place to another, without moving on.
    pub fn rule_between(&mut self, below: f32, from: f32, to: f32) {
        self.put(Placed::Rule { y: self.y + below, from_to: (from, to) });
    }

    fn put(&mut self, placed: Placed) {
        if let Some(page) = self.pages.last_mut() {
            page.push(placed);
        }
    }
}
