//! One page to print, before it is laid out: the same for the screen that shows it and the file
//! that is made of it, so that what is seen is what is handed on.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{id::EntryId, silent::silent_debug, time::Day};

/// Which page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum PageOf {
    /// What is brought to one session, as far as it may be shown.
    Agenda,
    /// One agreement.
    Agreement,
    /// Which sessions there were, without a word of them.
    Availability,
    /// One piece of evidence.
    Piece,
    /// A whole cycle of evidence: its sums, its log and its finished pieces.
    Cycle,
}

/// How a page is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum PageFormat {
    /// Laid out, to be printed.
    #[default]
    Pdf,
    /// Plain text with marks.
    Markdown,
    /// Rows for a spreadsheet; a summary alone has any.
    Csv,
}

/// A page that is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PageAsked {
    /// Which page.
    pub of: PageOf,
    /// The session of the agenda, the agreement, the piece or the cycle.
    pub id: Option<EntryId>,
    /// Of a summary: its first day.
    pub from: Option<Day>,
    /// Of a summary: its last day.
    pub to: Option<Day>,
    /// Of a summary: whether it says why a session did not take place.
    pub reasons: bool,
}

/// A page.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Sheet {
    /// What it is.
    pub title: String,
    /// Which one it is; may be empty.
    pub subtitle: String,
    /// What it says; nothing when there is nothing to say.
    pub blocks: Vec<SheetBlock>,
    /// How many things are the writer's alone and so are not on it. Itself never on it.
    pub withheld: u32,
    /// How many letters and signs a file cannot show, for its typefaces do not have them.
    pub unprintable: u32,
}

/// A part of a page.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "block", rename_all = "camelCase")]
pub enum SheetBlock {
    /// Begins a part.
    Heading {
        /// Its words.
        text: String,
    },
    /// Begins a part of such a part.
    Subheading {
        /// Its words.
        text: String,
    },
    /// Running text.
    Paragraph {
        /// Its words.
        text: String,
    },
    /// Things without an order.
    List {
        /// The things.
        items: Vec<String>,
    },
    /// Things in order.
    Numbered {
        /// The things.
        items: Vec<SheetPoint>,
    },
    /// Rows, each with as many cells as the header.
    Table {
        /// What the columns hold.
        header: Vec<String>,
        /// The cells, row by row.
        rows: Vec<Vec<String>>,
    },
    /// A remark about the page.
    Note {
        /// Its words.
        text: String,
    },
}

/// One of the things in order.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SheetPoint {
    /// What it says.
    pub text: String,
    /// What belongs to it.
    pub details: Vec<String>,
}

impl Sheet {
    /// Every piece of text on it, in reading order.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let head = [self.title.as_str(), self.subtitle.as_str()];
        head.into_iter().chain(self.blocks.iter().flat_map(SheetBlock::texts))
    }
}

impl SheetBlock {
    /// Every piece of text in it, in reading order.
    #[must_use]
    pub fn texts(&self) -> Vec<&str> {
        match self {
            Self::Heading { text }
            | Self::Subheading { text }
            | Self::Paragraph { text }
            | Self::Note { text } => vec![text],
            Self::List { items } => items.iter().map(String::as_str).collect(),
            Self::Numbered { items } => items.iter().flat_map(SheetPoint::texts).collect(),
            Self::Table { header, rows } => {
                header.iter().chain(rows.iter().flatten()).map(String::as_str).collect()
            }
        }
    }
}

impl SheetPoint {
    fn texts(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.text.as_str()).chain(self.details.iter().map(String::as_str))
    }
}

silent_debug!(Sheet, SheetBlock, SheetPoint);
