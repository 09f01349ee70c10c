//! An agreement on one page.

use stillpoint_journal::{
    sheet::{Sheet, SheetBlock},
    supervision::Agreement,
};

use crate::words::{self, agreement as say};

/// The page of an agreement: each part that has been filled in, in the writer's words.
#[must_use]
pub fn agreement(agreement: &Agreement) -> Sheet {
    Sheet {
        title: say::TITLE.to_owned(),
        subtitle: subtitle(agreement),
        blocks: parts(agreement).into_iter().flat_map(|(heading, text)| part(heading, text)).collect(),
        withheld: 0,
        unprintable: 0,
    }
}

fn subtitle(agreement: &Agreement) -> String {
    let agreed = agreement.agreed.map(|day| say::agreed(&words::date(day)));
    let review = agreement.review.map(|day| say::review(&words::date(day)));
    [agreed, review].into_iter().flatten().collect::<Vec<_>>().join(". ")
}

fn parts(of: &Agreement) -> [(&'static str, String); 13] {
    let kinds: Vec<&str> = of.kinds.iter().map(|kind| words::kind(*kind)).collect();
    let written = |text: &str| text.to_owned();
    [
        (say::WITH, written(&of.with)),
        (say::KINDS, kinds.join(", ")),
        (say::PURPOSE, written(&of.purpose)),
        (say::FORMAT, written(&of.format)),
        (say::FREQUENCY, written(&of.frequency)),
        (say::PROTECTED_TIME, written(&of.protected_time)),
        (say::PRIVACY, written(&of.privacy)),
        (say::RECORDS, written(&of.records)),
        (say::CONFIDENTIALITY, written(&of.confidentiality)),
        (say::LIMITS, written(&of.limits)),
        (say::CANCELLATION, written(&of.cancellation)),
        (say::URGENT, written(&of.urgent)),
        (say::EVALUATION, written(&of.evaluation)),
    ]
}

/// A heading and its paragraphs; nothing where nothing was written.
fn part(heading: &str, text: String) -> Vec<SheetBlock> {
    let paragraphs = text.lines().filter(|line| !line.trim().is_empty());
    let mut blocks: Vec<SheetBlock> =
        paragraphs.map(|line| SheetBlock::Paragraph { text: line.trim().to_owned() }).collect();
    if !blocks.is_empty() {
        blocks.insert(0, SheetBlock::Heading { text: heading.to_owned() });
    }
    blocks
}
