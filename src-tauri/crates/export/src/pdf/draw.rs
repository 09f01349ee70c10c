//! Pages written down as a PDF.

use super::{
    NotLaidOut,
    flow::{Flow, PAGE, Paragraph, Placed, SIDE, Style},
    fonts::{Face, Fonts},
    lines::Line,
    shape::Glyph,
};
use crate::words;
use krilla::{
    Document, SerializeSettings,
    color::rgb,
    configure::{Accessibility, ConfigurationBuilder},
    destination::XyzDestination,
    geom::{PathBuilder, Point},
    metadata::Metadata,
    num::NormalizedF32,
    outline::{Outline, OutlineNode},
    page::PageSettings,
    paint::{Fill, Stroke},
    surface::Surface,
    tagging::{Artifact, ArtifactType, ContentTag, Identifier, SpanTag},
    text::{GlyphId, KrillaGlyph},
};

/// What pages are written in.
pub const LANGUAGE: &str = "en-GB";

const NUMBER: Style = Style { face: Face::Sans, size: 8.5, leading: 12.0, grey: 0x50 };
const NUMBER_AT: f32 = PAGE.1 - 40.0;

/// The file of the pages.
pub fn draw(title: &str, flow: &Flow) -> Result<Vec<u8>, NotLaidOut> {
    let mut document = Document::new_with(settings()?);
    document.set_metadata(Metadata::new().title(title.to_owned()).language(LANGUAGE.to_owned()));
    let mut pen = Pen { fonts: Fonts::new(), drawn: Vec::new() };
    for (number, page) in flow.pages.iter().enumerate() {
        let size = PageSettings::from_wh(PAGE.0, PAGE.1).ok_or(NotLaidOut)?;
        let mut paper = document.start_page_with(size);
        let mut surface = paper.surface();
        page.iter().for_each(|placed| pen.put(&mut surface, placed));
        if flow.pages.len() > 1 {
            pen.number(&mut surface, &words::pdf::page_number(number + 1, flow.pages.len()));
        }
        surface.finish();
        paper.finish();
    }
    document.set_outline(outline(flow));
    document.set_tag_tree(flow.tree.tagged(&mut pen.drawn));
    document.finish().map_err(|_| NotLaidOut)
}

fn settings() -> Result<SerializeSettings, NotLaidOut> {
    let accessible = ConfigurationBuilder::new().with_accessibility_validator(Accessibility::UA1);
    Ok(SerializeSettings {
        configuration: accessible.finish().map_err(|_| NotLaidOut)?,
        enable_tagging: true,
        ..SerializeSettings::default()
    })
}

fn outline(flow: &Flow) -> Outline {
    let mut outline = Outline::new();
    for (words, page, y) in &flow.headings {
        let there = XyzDestination::new(*page, Point::from_xy(SIDE, *y));
        outline.push_child(OutlineNode::new(words.clone(), there));
    }
    outline
}

/// What draws, and what it has drawn: the mark of each line, by its place in reading order.
struct Pen {
    fonts: Fonts,
    drawn: Vec<Option<Identifier>>,
}

impl Pen {
    fn put(&mut self, surface: &mut Surface<'_>, placed: &Placed) {
        match placed {
            Placed::Rule { y, from_to } => rule(surface, *y, *from_to),
            Placed::Line { at, paragraph, line, leaf } => {
                let Some(line) = paragraph.lines.get(*line) else { return };
                let span = SpanTag::empty().with_actual_text(line.written.as_deref());
                let tag = match leaf {
                    Some(_) => ContentTag::Span(span),
                    None => ContentTag::Artifact(Artifact::with_kind(ArtifactType::PaginationOther)),
                };
                let mark = surface.start_tagged(tag);
                self.line(surface, *at, paragraph, line);
                surface.end_tagged();
                if let Some(leaf) = leaf {
                    self.drawn.resize(self.drawn.len().max(leaf.0 + 1), None);
                    if let Some(place) = self.drawn.get_mut(leaf.0) {
                        *place = Some(mark);
                    }
                }
            }
        }
    }

    fn line(&self, surface: &mut Surface<'_>, at: (f32, f32), paragraph: &Paragraph, line: &Line) {
        surface.set_stroke(None);
        surface.set_fill(Some(ink(paragraph.style.grey)));
        let glyphs = paragraph.shaped.glyphs.get(line.glyphs.clone()).unwrap_or_default();
        let size = paragraph.style.size;
        let mut x = at.0;
        for run in glyphs.chunk_by(|a, b| a.face == b.face) {
            let Some(font) = run.first().and_then(|glyph| self.fonts.of(glyph.face)) else { continue };
            let drawn: Vec<KrillaGlyph> = run.iter().map(as_drawn).collect();
            let text = &paragraph.shaped.drawn;
            surface.draw_glyphs(Point::from_xy(x, at.1), &drawn, font.clone(), text, size, false);
            x += run.iter().map(|glyph| glyph.advance * size).sum::<f32>();
        }
    }

    /// The number of a page, in the middle of its foot.
    fn number(&self, surface: &mut Surface<'_>, text: &str) {
        let paragraph = Paragraph::new(text, NUMBER, PAGE.0);
        let Some(line) = paragraph.lines.first() else { return };
        let width: f32 = paragraph.shaped.glyphs.iter().map(|glyph| glyph.advance * NUMBER.size).sum();
        surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::PageNumber)));
        self.line(surface, ((PAGE.0 - width) / 2.0, NUMBER_AT), &paragraph, line);
        surface.end_tagged();
    }
}

fn as_drawn(glyph: &Glyph) -> KrillaGlyph {
    let id = GlyphId::new(glyph.id.into());
    KrillaGlyph::new(id, glyph.advance, glyph.dx, glyph.dy, 0.0, glyph.text.clone(), None)
}

fn ink(grey: u8) -> Fill {
    Fill { paint: rgb::Color::new(grey, grey, grey).into(), opacity: NormalizedF32::ONE, ..Fill::default() }
}

fn rule(surface: &mut Surface<'_>, y: f32, (from, to): (f32, f32)) {
    let mut path = PathBuilder::new();
    path.move_to(from, y);
    path.line_to(to, y);
    let Some(path) = path.finish() else { return };
    surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)));
    surface.set_fill(None);
    surface.set_stroke(Some(Stroke {
        paint: rgb::Color::new(0xb8, 0xb4, 0xac).into(),
        width: 0.5,
        ..Stroke::default()
    }));
    surface.draw_path(&path);
    surface.end_tagged();
}
