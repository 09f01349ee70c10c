//! A sheet as Markdown that reads as plain text too.

use std::fmt::Write as _;

use stillpoint_journal::sheet::{Sheet, SheetBlock, SheetPoint};

use crate::everything::escaped;

/// The text of a page: the same words in the same order as on the screen, and no sign of theirs taken
/// for Markdown or HTML.
#[must_use]
pub fn markdown(sheet: &Sheet) -> String {
    let mut text = format!("# {}\n\n", line(&sheet.title));
    if !sheet.subtitle.trim().is_empty() {
        let _ = write!(text, "{}\n\n", line(&sheet.subtitle));
    }
    sheet.blocks.iter().for_each(|block| put(&mut text, block));
    let length = text.trim_end().len();
    text.truncate(length);
    text.push('\n');
    text
}

fn put(text: &mut String, block: &SheetBlock) {
    let _ = match block {
        SheetBlock::Heading { text: words } => write!(text, "## {}\n\n", line(words)),
        SheetBlock::Subheading { text: words } => write!(text, "### {}\n\n", line(words)),
        SheetBlock::Paragraph { text: words } => write!(text, "{}\n\n", lines(words)),
        SheetBlock::Note { text: words } => write!(text, "*{}*\n\n", line(words)),
        SheetBlock::List { items } => {
            items.iter().for_each(|item| text.push_str(&format!("- {}\n", line(item))));
            writeln!(text)
        }
        SheetBlock::Numbered { items } => {
            (1..).zip(items).for_each(|(number, item)| point(text, number, item));
            writeln!(text)
        }
        SheetBlock::Table { header, rows } => {
            let row = |cells: &[String]| {
                let cells: Vec<String> = cells.iter().map(|cell| line(cell).replace('|', "\\|")).collect();
                format!("| {} |\n", cells.join(" | "))
            };
            text.push_str(&row(header));
            text.push_str(&format!("|{}\n", " --- |".repeat(header.len())));
            rows.iter().for_each(|cells| text.push_str(&row(cells)));
            writeln!(text)
        }
    };
}

fn point(text: &mut String, number: usize, item: &SheetPoint) {
    let _ = writeln!(text, "{number}. {}", line(&item.text));
    for detail in &item.details {
        let _ = writeln!(text, "   - {}", line(detail));
    }
}

/// On one line.
fn line(words: &str) -> String {
    escaped(&words.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Each of their lines a line.
fn lines(words: &str) -> String {
    let all: Vec<String> = words.lines().map(|one| escaped(one.trim_end())).collect();
    all.join("  \n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_sign_that_was_written_is_taken_for_a_mark() {
        let sheet = Sheet {
            title: "# One *two*\nthree".to_owned(),
            subtitle: String::new(),
            blocks: vec![
                SheetBlock::Paragraph { text: "<script>\n- not a list".to_owned() },
                SheetBlock::Table { header: vec!["a|b".to_owned()], rows: vec![vec!["c\n| d".to_owned()]] },
                SheetBlock::List { items: vec!["[x](y)".to_owned()] },
            ],
            withheld: 0,
            unprintable: 0,
        };
        assert_eq!(
            markdown(&sheet),
            "# \\# One \\*two\\* three\n\n\\<script>  \n\\- not a list\n\n| a\\|b |\n| --- |\n| c \\| d |\n\n- \\[x\\](y)\n"
        );
    }
}
