//! What is brought to a session, as far as others may read it.

use stillpoint_journal::{
    sheet::{Sheet, SheetBlock, SheetPoint},
    supervision::{AgendaItem, Preparation, Session},
};

use crate::words;

/// The page to bring to a session: the things that are shared and, of each, what
/// [`AgendaItem::shown`] gives, what is wanted and its minutes. Of the rest of a preparation
/// nothing.
#[must_use]
pub fn agenda(session: &Session, preparation: &Preparation) -> Sheet {
    let items: Vec<SheetPoint> = preparation.agenda.iter().filter_map(point).collect();
    let kept_back = preparation.agenda.iter().filter(|item| item.shown().is_none() && !item.is_empty());
    Sheet {
        title: words::agenda::TITLE.to_owned(),
        subtitle: subtitle(session),
        withheld: u32::try_from(kept_back.count()).unwrap_or(u32::MAX),
        unprintable: 0,
        blocks: if items.is_empty() { Vec::new() } else { vec![SheetBlock::Numbered { items }] },
    }
}

fn point(item: &AgendaItem) -> Option<SheetPoint> {
    let minutes = item.minutes.map(|minutes| words::duration(minutes.get().into()));
    let details = [item.want.map(|want| words::want(want).to_owned()), minutes];
    Some(SheetPoint { text: item.shown()?.to_owned(), details: details.into_iter().flatten().collect() })
}

/// What the session is called, when it is, and how long.
fn subtitle(session: &Session) -> String {
    let called = session.called.trim();
    let name = if called.is_empty() { words::kind(session.kind) } else { called };
    let time = session.starts.map(|clock| clock.to_string());
    let length = session.minutes.map(|minutes| words::duration(minutes.get().into()));
    let parts = [Some(name.to_owned()), Some(words::weekday(session.day)), time, length];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}
