//! Text turned into glyphs.
//!
//! The typefaces are Latin. A letter that neither of two has is drawn as a lozenge, in plain sight,
//! and a line with one carries what was written as its actual text, for screen readers.

use std::ops::Range;

use rustybuzz::{Direction, UnicodeBuffer};

use super::fonts::Face;

/// Drawn in place of a letter that the typefaces do not have.
pub const LOZENGE: char = '◊';
/// The typeface that has it.
const LOZENGE_FACE: Face = Face::Sans;

/// A glyph; lengths are of the size of the type.
#[derive(Debug, Clone)]
pub struct Glyph {
    /// Its number in the typeface.
    pub id: u16,
    /// The typeface.
    pub face: Face,
    /// How far it moves on.
    pub advance: f32,
    /// How far to its right it is drawn.
    pub dx: f32,
    /// How far above the line it is drawn.
    pub dy: f32,
    /// The text it stands for.
    pub text: Range<usize>,
}

/// A paragraph's text and its glyphs, from left to right.
#[derive(Default)]
pub struct Shaped {
    /// What is drawn.
    pub drawn: String,
    /// What was written: as many characters, and the same but for lozenges.
    pub written: String,
    /// The glyphs.
    pub glyphs: Vec<Glyph>,
}

/// Shapes one paragraph.
pub fn shape(text: &str, face: Face) -> Shaped {
    let mut shaped = Shaped::default();
    let mut run = (face, 0);
    for letter in text.chars().filter_map(usable) {
        let (now, drawn) = choose(letter, face, run.0);
        if now != run.0 {
            shaped.finish(run);
            run = (now, shaped.drawn.len());
        }
        shaped.drawn.push(drawn);
        shaped.written.push(letter);
    }
    shaped.finish(run);
    shaped
}

/// Whether a letter would be drawn as a lozenge.
pub fn is_unprintable(letter: char) -> bool {
    let drawn = usable(letter).map(|letter| choose(letter, Face::Serif, Face::Serif).1);
    letter != LOZENGE && drawn == Some(LOZENGE)
}

impl Shaped {
    /// Shapes what has been added since the run began.
    fn finish(&mut self, (face, from): (Face, usize)) {
        let Some(text) = self.drawn.get(from..).filter(|text| !text.is_empty()) else { return };
        let Some(shaper) = face.shaper() else { return };
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        buffer.set_direction(Direction::LeftToRight);
        let shaped = rustybuzz::shape(shaper, &[], buffer);
        let em = shaper.units_per_em() as f32;
        let starts: Vec<usize> =
            shaped.glyph_infos().iter().map(|info| from + info.cluster as usize).collect();
        for (at, (info, position)) in shaped.glyph_infos().iter().zip(shaped.glyph_positions()).enumerate() {
            let start = starts.get(at).copied().unwrap_or(from);
            let later = starts.iter().skip(at).find(|next| **next > start);
            self.glyphs.push(Glyph {
                id: seen(info.glyph_id, face),
                face,
                advance: position.x_advance as f32 / em,
                dx: position.x_offset as f32 / em,
                dy: position.y_offset as f32 / em,
                text: start..later.copied().unwrap_or(self.drawn.len()),
            });
        }
    }
}

/// Which typeface draws a letter, and as what.
fn choose(letter: char, face: Face, last: Face) -> (Face, char) {
    if is_ignorable(letter) {
        return (last, letter);
    }
    match [face, face.other()].into_iter().find(|face| face.glyph(letter).is_some()) {
        Some(face) => (face, letter),
        None if letter.is_whitespace() => (face, ' '),
        // The hyphens that come in from word processors.
        None if matches!(letter, '\u{2010}' | '\u{2011}') => (face, '-'),
        None => (LOZENGE_FACE, LOZENGE),
    }
}

/// Line ends and tabs are spaces within a paragraph; what has no place in a document is left out.
fn usable(letter: char) -> Option<char> {
    match letter {
        '\t' | '\n' | '\u{b}' | '\u{c}' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some(' '),
        '\u{feff}' | '\u{fffe}' | '\u{ffff}' => None,
        control if control.is_control() => None,
        letter => Some(letter),
    }
}

/// What is never seen: joiners, marks of direction, variation selectors.
const fn is_ignorable(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0000}'..='\u{e0fff}')
}

/// No document may hold the glyph for "none"; whatever would come to it is a question mark.
fn seen(id: u32, face: Face) -> u16 {
    let known = u16::try_from(id).ok().filter(|id| *id != 0);
    known.or_else(|| face.glyph('?')).unwrap_or_default()
}
