//! The parts of a sheet, each set in its own way.

use std::num::NonZeroU16;

use stillpoint_journal::sheet::{Sheet, SheetBlock, SheetPoint};

use super::{
    flow::{Flow, Paragraph, SIDE, Style, WIDTH},
    fonts::Face,
    shape, table,
    tree::{Place, Role},
};
use crate::words;

pub const TITLE: Style = Style { face: Face::SerifMedium, size: 23.0, leading: 29.0, grey: 0x1c };
pub const SUBTITLE: Style = Style { face: Face::Sans, size: 10.5, leading: 15.0, grey: 0x50 };
pub const HEADING: Style = Style { face: Face::SansBold, size: 10.5, leading: 15.0, grey: 0x1c };
pub const SUBHEADING: Style = Style { face: Face::SansBold, size: 9.5, leading: 14.0, grey: 0x50 };
pub const TEXT: Style = Style { face: Face::Serif, size: 11.5, leading: 16.0, grey: 0x1c };
pub const DETAIL: Style = Style { face: Face::Sans, size: 9.5, leading: 14.0, grey: 0x50 };

/// How far the things of a list stand in.
const INDENT: f32 = 24.0;
/// Between the parts of its details.
const BETWEEN: &str = "  ·  ";

pub const FIRST: NonZeroU16 = NonZeroU16::MIN;
pub const SECOND: NonZeroU16 = FIRST.saturating_add(1);
pub const THIRD: NonZeroU16 = SECOND.saturating_add(1);

/// Puts a whole sheet on pages.
pub fn lay(sheet: &Sheet) -> Flow {
    let mut flow = Flow::new();
    heading(&mut flow, FIRST, &sheet.title, TITLE);
    flow.space(4.0);
    paragraph(&mut flow, None, &sheet.subtitle, SUBTITLE, 0.0);
    flow.space(14.0);
    for block in &sheet.blocks {
        lay_block(&mut flow, block);
    }
    if sheet.texts().flat_map(str::chars).any(shape::is_unprintable) {
        note(&mut flow, words::pdf::LOZENGE);
    }
    flow
}

fn lay_block(flow: &mut Flow, block: &SheetBlock) {
    match block {
        SheetBlock::Heading { text } => {
            flow.space(8.0);
            heading(flow, SECOND, text, HEADING);
            flow.space(2.0);
        }
        SheetBlock::Subheading { text } => {
            flow.space(5.0);
            heading(flow, THIRD, text, SUBHEADING);
            flow.space(1.0);
        }
        SheetBlock::Paragraph { text } => {
            paragraph(flow, None, text, TEXT, 0.0);
            flow.space(3.0);
        }
        SheetBlock::Note { text } => note(flow, text),
        SheetBlock::List { items } => {
            let list = flow.tree.add(None, Role::List(false));
            items.iter().for_each(|item| thing(flow, list, "•", item, ""));
        }
        SheetBlock::Numbered { items } => numbered(flow, items),
        SheetBlock::Table { header, rows } => table::lay(flow, header, rows),
    }
}

pub fn heading(flow: &mut Flow, level: NonZeroU16, text: &str, style: Style) {
    // A heading that says nothing would only be announced.
    if text.trim().is_empty() {
        return;
    }
    // Never the last thing on a page.
    flow.need(style.leading + 3.0 * TEXT.leading);
    flow.heading(text);
    let place = flow.tree.add(None, Role::Heading(level, text.to_owned()));
    flow.paragraph(place, &Paragraph::new(text, style, WIDTH), SIDE);
}

pub fn paragraph(flow: &mut Flow, parent: Option<Place>, text: &str, style: Style, indent: f32) {
    let place = flow.tree.add(parent, Role::Paragraph);
    flow.paragraph(place, &Paragraph::new(text, style, WIDTH - indent), SIDE + indent);
}

fn note(flow: &mut Flow, text: &str) {
    flow.space(6.0);
    paragraph(flow, None, text, DETAIL, 0.0);
    flow.space(5.0);
}

fn numbered(flow: &mut Flow, items: &[SheetPoint]) {
    let list = flow.tree.add(None, Role::List(true));
    for (number, item) in (1..).zip(items) {
        thing(flow, list, &format!("{number}."), &item.text, &item.details.join(BETWEEN));
    }
}

/// One thing of a list: its mark, what it says line by line as it was written, and its details.
fn thing(flow: &mut Flow, list: Place, mark: &str, text: &str, details: &str) {
    let kept_together = if details.is_empty() { 1.0 } else { 2.0 };
    flow.need(kept_together * TEXT.leading);
    let item = flow.tree.add(Some(list), Role::Item);
    let label = flow.tree.add(Some(item), Role::Label);
    flow.line(Some(label), &Paragraph::new(mark, TEXT, INDENT), 0, SIDE);
    let body = flow.tree.add(Some(item), Role::Body);
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        paragraph(flow, Some(body), line.trim(), TEXT, INDENT);
    }
    if !details.is_empty() {
        flow.space(1.0);
        paragraph(flow, Some(body), details, DETAIL, INDENT);
    }
    flow.space(9.0);
}
