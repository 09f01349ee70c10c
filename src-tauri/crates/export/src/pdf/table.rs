//! Tables: columns as wide as what is in them, rows over as many pages as they take.

use std::rc::Rc;

use super::{
    flow::{Flow, Paragraph, SIDE, Style, WIDTH},
    fonts::Face,
    lines::widths,
    shape::shape,
    tree::{Place, Role},
};

const HEAD: Style = Style { face: Face::SansBold, size: 9.0, leading: 13.0, grey: 0x1c };
const CELL: Style = Style { face: Face::Sans, size: 9.5, leading: 14.0, grey: 0x1c };
/// Between two columns.
const GAP: f32 = 12.0;
/// Above and below what is in a row.
const PAD: f32 = 4.0;

/// A column: where it begins and how wide it is.
#[derive(Debug, Clone, Copy)]
struct Column {
    x: f32,
    width: f32,
}

/// Puts a table on the pages.
pub fn lay(flow: &mut Flow, header: &[String], rows: &[Vec<String>]) {
    let columns = columns(header, rows);
    let table = flow.tree.add(None, Role::Table);
    let head = flow.tree.add(Some(table), Role::TableHead);
    let body = flow.tree.add(Some(table), Role::TableBody);
    let header = cells(header, &columns, HEAD);
    flow.need(height(&header) + 2.0 * CELL.leading + 4.0 * PAD);
    let row = flow.tree.add(Some(head), Role::Row);
    lay_row(flow, &header, &columns, Some((row, Role::ColumnHead)), &[]);
    for row in rows {
        let place = flow.tree.add(Some(body), Role::Row);
        lay_row(flow, &cells(row, &columns, CELL), &columns, Some((place, Role::Cell)), &header);
    }
    flow.space(8.0);
}

fn cells(texts: &[String], columns: &[Column], style: Style) -> Vec<Rc<Paragraph>> {
    texts.iter().zip(columns).map(|(text, column)| Paragraph::new(text, style, column.width)).collect()
}

fn height(cells: &[Rc<Paragraph>]) -> f32 {
    cells.iter().map(|cell| cell.lines.len() as f32 * cell.style.leading).fold(0.0, f32::max)
}

/// One row with a thin line below it. A new page repeats the header first, for the eye only.
fn lay_row(
    flow: &mut Flow,
    cells: &[Rc<Paragraph>],
    columns: &[Column],
    role: Option<(Place, Role)>,
    header: &[Rc<Paragraph>],
) {
    let places: Vec<Option<Place>> = cells
        .iter()
        .map(|_| role.as_ref().map(|(row, role)| flow.tree.add(Some(*row), role.clone())))
        .collect();
    let leading = cells.first().map_or(CELL.leading, |cell| cell.style.leading);
    let lines = cells.iter().map(|cell| cell.lines.len()).max().unwrap_or_default();
    flow.advance(PAD);
    for line in 0..lines {
        // A row of a few lines stays whole; a long one goes on overleaf.
        let ahead = if line == 0 { lines.min(6) as f32 } else { 1.0 };
        if flow.need(ahead * leading + PAD) && !header.is_empty() {
            lay_row(flow, header, columns, None, &[]);
            flow.advance(PAD);
        }
        for ((cell, column), place) in cells.iter().zip(columns).zip(&places) {
            if line < cell.lines.len() {
                flow.line(*place, cell, line, column.x);
            }
        }
        flow.advance(leading);
    }
    flow.advance(PAD);
    flow.rule();
}

/// Each column gets what it needs; if that is too much, those with long text give way, as far as
/// their longest word.
fn columns(header: &[String], rows: &[Vec<String>]) -> Vec<Column> {
    let needs: Vec<(f32, f32)> = (0..header.len())
        .map(|column| {
            let cells = rows.iter().filter_map(|row| row.get(column)).map(|text| (text, CELL));
            let all = header.get(column).map(|text| (text, HEAD)).into_iter().chain(cells);
            all.map(|(text, style)| need(text, style)).fold((0.0, 0.0), widest)
        })
        .collect();
    let room = WIDTH - GAP * header.len().saturating_sub(1) as f32;
    let mut x = SIDE;
    let place = |width: f32| {
        let column = Column { x, width };
        x += width + GAP;
        column
    };
    share(&needs, room).into_iter().map(place).collect()
}

/// The whole width of a text and that of its longest word, with a hair to spare for rounding.
fn need(text: &str, style: Style) -> (f32, f32) {
    let (all, word) = widths(&shape(text, style.face));
    (all.mul_add(style.size, 0.1), word.mul_add(style.size, 0.1))
}

fn widest(a: (f32, f32), b: (f32, f32)) -> (f32, f32) {
    (a.0.max(b.0), a.1.max(b.1))
}

fn share(needs: &[(f32, f32)], room: f32) -> Vec<f32> {
    let whole: f32 = needs.iter().map(|(whole, _)| whole).sum();
    let least: f32 = needs.iter().map(|(_, least)| least).sum();
    if whole <= room {
        let more = (room - whole) / needs.len().max(1) as f32;
        return needs.iter().map(|(whole, _)| whole + more).collect();
    }
    if least >= room {
        return needs.iter().map(|(_, one)| one * room / least).collect();
    }
    let part = (room - least) / (whole - least);
    needs.iter().map(|(whole, least)| least + (whole - least) * part).collect()
}
