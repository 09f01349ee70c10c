//! Paragraphs broken into lines.

use std::ops::Range;

use unicode_linebreak::linebreaks;

use super::shape::{Glyph, LOZENGE, Shaped};

/// A line of a paragraph.
#[derive(Debug, Clone)]
pub struct Line {
    /// Which of the paragraph's glyphs.
    pub glyphs: Range<usize>,
    /// What was written, where that is not what is drawn.
    pub written: Option<String>,
}

/// The lines of a paragraph, none wider than `width` (in sizes of its type) unless one glyph is.
pub fn wrap(shaped: &Shaped, width: f32) -> Vec<Line> {
    let mut filling = Filling { shaped, width, used: 0.0, begun: 0, lines: Vec::new() };
    for piece in pieces(shaped) {
        filling.add(piece);
    }
    filling.end(shaped.glyphs.len());
    let mut written = shaped.written.chars();
    filling.lines.into_iter().map(|glyphs| line(shaped, glyphs, &mut written)).collect()
}

/// Lines being filled, one after the other.
struct Filling<'a> {
    shaped: &'a Shaped,
    width: f32,
    /// How much of the line is taken.
    used: f32,
    /// The first glyph of the line.
    begun: usize,
    lines: Vec<Range<usize>>,
}

impl Filling<'_> {
    fn add(&mut self, piece: Range<usize>) {
        let needs = advance(ink(self.shaped, &piece));
        if self.used + needs > self.width {
            self.end(piece.start);
        }
        if needs > self.width {
            self.add_by_letters(piece);
        } else {
            self.used += advance(self.shaped.glyphs.get(piece).unwrap_or_default());
        }
    }

    /// Something with no place to break, longer than a line.
    fn add_by_letters(&mut self, piece: Range<usize>) {
        for (at, glyph) in self.shaped.glyphs.iter().enumerate().take(piece.end).skip(piece.start) {
            let begins =
                self.shaped.glyphs.get(at.wrapping_sub(1)).is_none_or(|last| last.text != glyph.text);
            if begins && self.used + glyph.advance > self.width {
                self.end(at);
            }
            self.used += glyph.advance;
        }
    }

    /// Ends the line before that glyph, if there is anything in it.
    fn end(&mut self, before: usize) {
        if before > self.begun {
            self.lines.push(self.begun..before);
            self.begun = before;
            self.used = 0.0;
        }
    }
}

/// How wide a paragraph is without a break, and its widest piece that cannot be broken.
pub fn widths(shaped: &Shaped) -> (f32, f32) {
    let all = advance(&shaped.glyphs);
    let piece = |piece: Range<usize>| advance(ink(shaped, &piece));
    (all, pieces(shaped).into_iter().map(piece).fold(0.0, f32::max))
}

fn line(shaped: &Shaped, glyphs: Range<usize>, written: &mut std::str::Chars<'_>) -> Line {
    let first = shaped.glyphs.get(glyphs.start).map_or(0, |glyph| glyph.text.start);
    let end = shaped.glyphs.get(glyphs.end).map_or(shaped.drawn.len(), |glyph| glyph.text.start);
    let drawn = shaped.drawn.get(first..end).unwrap_or_default();
    let here: String = written.by_ref().take(drawn.chars().count()).collect();
    Line { glyphs, written: drawn.contains(LOZENGE).then_some(here) }
}

/// The glyphs between one place where a line may end and the next.
fn pieces(shaped: &Shaped) -> Vec<Range<usize>> {
    let mut from = 0;
    let ends = linebreaks(&shaped.drawn).map(|(end, _)| {
        let begun = from;
        while shaped.glyphs.get(from).is_some_and(|glyph| glyph.text.start < end) {
            from += 1;
        }
        begun..from
    });
    ends.filter(|piece| !piece.is_empty()).collect()
}

/// A piece without the spaces at its end, which may stand beyond the edge.
fn ink<'a>(shaped: &'a Shaped, piece: &Range<usize>) -> &'a [Glyph] {
    let mut glyphs = shaped.glyphs.get(piece.clone()).unwrap_or_default();
    while let [rest @ .., last] = glyphs {
        let text = shaped.drawn.get(last.text.clone()).unwrap_or_default();
        if !text.chars().all(char::is_whitespace) {
            break;
        }
        glyphs = rest;
    }
    glyphs
}

fn advance(glyphs: &[Glyph]) -> f32 {
    glyphs.iter().map(|glyph| glyph.advance).sum()
}
