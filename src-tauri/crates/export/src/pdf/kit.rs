//! The recovery kit, set by hand: the code as large as a page carries it, everything on one page.

use std::rc::Rc;

use zeroize::Zeroizing;

use super::{
    blocks::{DETAIL, FIRST, HEADING, SECOND, SUBTITLE, TEXT, TITLE, heading, paragraph},
    flow::{Flow, Paragraph, SIDE, Style, WIDTH},
    fonts::Face,
    tree::{Place, Role},
};
use crate::words::kit as words;

/// The code.
const CODE: Style = Style { face: Face::SansBold, size: 24.0, leading: 32.0, grey: 0x00 };
/// What there is between its characters, in sizes of the type: more would be copied as a space.
const APART: f32 = 0.08;
/// How long the line beneath a group is, in sizes of the type.
const LINE: f32 = 4.0 * 0.96;
/// A group's number before it.
const NUMBER: Style = Style { face: Face::Sans, size: 9.5, leading: CODE.leading, grey: 0x50 };
const NUMBER_WIDTH: f32 = 14.0;
/// Groups side by side.
const ABREAST: usize = 4;
const COLUMN: f32 = WIDTH / ABREAST as f32;
/// Beneath a group: room to write it again, or a mark that it was compared.
const CHECK: f32 = 15.0;
/// What stands beside a line to write on.
const LABEL: Style = Style { face: Face::Sans, size: 10.5, leading: 21.0, grey: 0x1c };
const LABEL_WIDTH: f32 = 112.0;
/// How far the steps stand in.
const INDENT: f32 = 18.0;
/// Smaller than running text elsewhere: all of it is to stay on one page.
const SAID: Style = Style { size: 10.5, leading: 14.0, ..TEXT };

/// Puts the kit on a page.
pub fn lay(groups: &[Zeroizing<String>], made: &str) -> Flow {
    let mut flow = Flow::new();
    heading(&mut flow, FIRST, words::TITLE, TITLE);
    flow.space(2.0);
    paragraph(&mut flow, None, made, SUBTITLE, 0.0);
    flow.space(6.0);
    said(&mut flow, words::WHAT);
    part(&mut flow, words::CODE);
    code(&mut flow, groups);
    paragraph(&mut flow, None, words::LETTERS, DETAIL, 0.0);
    part(&mut flow, words::WHICH);
    said(&mut flow, words::WHICH_WHAT);
    flow.space(2.0);
    for label in words::BLANKS {
        blank(&mut flow, label);
    }
    part(&mut flow, words::DAY);
    let list = flow.tree.add(None, Role::List(true));
    for (number, step) in (1..).zip(words::STEPS) {
        point(&mut flow, list, &format!("{number}."), step);
    }
    part(&mut flow, words::KEEP);
    let list = flow.tree.add(None, Role::List(false));
    for place in words::PLACES {
        point(&mut flow, list, "•", place);
    }
    flow.space(6.0);
    paragraph(&mut flow, None, words::LOST, Style { face: Face::SansBold, ..DETAIL }, 0.0);
    flow
}

fn part(flow: &mut Flow, words: &str) {
    flow.space(9.0);
    heading(flow, SECOND, words, HEADING);
    flow.space(1.0);
}

fn said(flow: &mut Flow, words: &str) {
    paragraph(flow, None, words, SAID, 0.0);
}

fn point(flow: &mut Flow, list: Place, mark: &str, words: &str) {
    let item = flow.tree.add(Some(list), Role::Item);
    let label = flow.tree.add(Some(item), Role::Label);
    flow.line(Some(label), &Paragraph::new(mark, SAID, INDENT), 0, SIDE);
    let body = flow.tree.add(Some(item), Role::Body);
    paragraph(flow, Some(body), words, SAID, INDENT);
    flow.space(2.0);
}

/// The groups, numbered, four abreast, with a line beneath each.
fn code(flow: &mut Flow, groups: &[Zeroizing<String>]) {
    flow.space(4.0);
    let list = flow.tree.add(None, Role::List(true));
    let numbered: Vec<_> = (1..).zip(groups).collect();
    for row in numbered.chunks(ABREAST) {
        for (column, (number, group)) in (0..).zip(row) {
            let x = SIDE + COLUMN * f32::from(u8::try_from(column).unwrap_or_default());
            let item = flow.tree.add(Some(list), Role::Item);
            let label = flow.tree.add(Some(item), Role::Label);
            let number = Paragraph::new(&number.to_string(), NUMBER, NUMBER_WIDTH);
            flow.line(Some(label), &number, 0, x);
            let body = flow.tree.add(Some(item), Role::Body);
            let place = flow.tree.add(Some(body), Role::Paragraph);
            let group: Rc<Paragraph> = Paragraph::spaced(group, CODE, APART);
            flow.line(Some(place), &group, 0, x + NUMBER_WIDTH);
            let end = x + NUMBER_WIDTH + LINE * CODE.size;
            flow.rule_between(CODE.leading + CHECK, x + NUMBER_WIDTH, end);
        }
        flow.advance(CODE.leading + CHECK + 7.0);
    }
}

/// A label and a line to write on.
fn blank(flow: &mut Flow, label: &str) {
    let place = flow.tree.add(None, Role::Paragraph);
    flow.line(Some(place), &Paragraph::new(label, LABEL, LABEL_WIDTH), 0, SIDE);
    flow.rule_between(LABEL.leading - 4.0, SIDE + LABEL_WIDTH, SIDE + WIDTH);
    flow.advance(LABEL.leading);
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::pdf::flow::Placed;

    /// What stands on the page, line by line, in reading order.
    fn read(flow: &Flow) -> Vec<String> {
        let mut lines = Vec::new();
        for placed in flow.pages.iter().flatten() {
            let Placed::Line { paragraph, line, leaf, .. } = placed else { continue };
            let glyphs = &paragraph.shaped.glyphs[paragraph.lines[*line].glyphs.clone()];
            let (from, to) = (glyphs[0].text.start, glyphs[glyphs.len() - 1].text.end);
            assert!(leaf.is_some(), "it is read aloud");
            lines.push(paragraph.shaped.drawn[from..to].trim().to_owned());
        }
        lines
    }

    fn laid(groups: &[String]) -> Flow {
        let groups: Vec<_> = groups.iter().cloned().map(Zeroizing::new).collect();
        lay(&groups, "Code made on 22 November 2026")
    }

    proptest! {
        #[test]
        fn every_group_is_there_in_order_after_its_number_and_all_on_one_page(
            groups in proptest::collection::vec("[0-9A-HJKMNP-TV-Z]{4}", 7),
        ) {
            let flow = laid(&groups);
            prop_assert_eq!(flow.pages.len(), 1);
            let lines = read(&flow);
            let from = lines.iter().position(|line| line == "1").unwrap();
            let expected: Vec<String> = (1..).zip(&groups)
                .flat_map(|(number, group): (u8, _)| [number.to_string(), group.clone()]).collect();
            prop_assert_eq!(&lines[from..from + 14], expected.as_slice());
        }
    }

    /// Programs that show a PDF copy a gap of a tenth of the type's size as a space.
    #[test]
    fn a_group_is_set_apart_and_yet_copied_as_one_word() {
        for group in ["1W0M", "WWWW", "K7Q2", "1111"] {
            let (plain, code) = (Paragraph::new(group, CODE, WIDTH), Paragraph::spaced(group, CODE, APART));
            assert_eq!((plain.lines.len(), code.lines.len()), (1, 1));
            for (plain, code) in plain.shaped.glyphs.iter().zip(&code.shaped.glyphs) {
                let apart = code.advance - plain.advance;
                assert!(apart > 0.05 && apart < 0.1 && code.dx == plain.dx, "{group}: {apart}");
            }
            let width: f32 = code.shaped.glyphs.iter().map(|glyph| glyph.advance * CODE.size).sum();
            assert!(NUMBER_WIDTH + width < COLUMN, "{group} reaches into the next");
        }
    }

    #[test]
    fn it_says_when_it_was_made_what_to_do_and_that_nobody_else_can() {
        let text = read(&laid(&vec!["K7Q2".to_owned(); 7])).join(" ");
        for expected in [
            "Code made on 22 November 2026",
            "“Use your recovery code”",
            "export FILE --to NEW-FOLDER --recovery-code",
            words::KEEP,
            "nobody can open the journal",
        ] {
            assert!(text.contains(expected), "{expected}: {text}");
        }
    }
}
