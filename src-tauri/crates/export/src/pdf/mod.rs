//! A sheet as a PDF of A4 pages, tagged for screen readers (PDF/UA-1).
//!
//! In order: [`shape`] turns text into glyphs, [`lines`] breaks them into lines, [`blocks`] and
//! [`table`] put the lines on pages ([`flow`]) and say what each is ([`tree`]), [`draw`] writes it all
//! down. The same sheet always gives the same bytes.

mod blocks;
mod draw;
mod flow;
mod fonts;
mod kit;
mod lines;
mod shape;
mod table;
mod tree;

use stillpoint_journal::sheet::Sheet;
use thiserror::Error;
use zeroize::Zeroizing;

use crate::words;

/// No file could be made of a sheet. Says nothing of what was on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("the page could not be laid out")]
pub struct NotLaidOut;

/// The file of a sheet. It says what is on the sheet and, of the machine, the writer and the day,
/// nothing.
///
/// # Errors
/// [`NotLaidOut`] when the result would not be a sound, accessible file.
pub fn pdf(sheet: &Sheet) -> Result<Vec<u8>, NotLaidOut> {
    draw::draw(&sheet.title, &blocks::lay(sheet))
}

/// The file of a recovery kit; `made` says when its code was.
///
/// # Errors
/// As [`pdf`].
pub(crate) fn kit(groups: &[Zeroizing<String>], made: &str) -> Result<Vec<u8>, NotLaidOut> {
    let flow = kit::lay(groups, made);
    // A second page would be left in the printer.
    if flow.pages.len() > 1 { Err(NotLaidOut) } else { draw::draw(words::kit::TITLE, &flow) }
}

/// How many letters and signs of a sheet the typefaces do not have.
pub(crate) fn unprintable(sheet: &Sheet) -> u32 {
    let count = sheet.texts().flat_map(str::chars).filter(|c| shape::is_unprintable(*c)).count();
    u32::try_from(count).unwrap_or(u32::MAX)
}
