//! Evidence on paper: one piece, or a whole cycle. Headed sections in the order of the body's own
//! form, so that each can be selected and copied into it.
//!
//! Nothing of what a piece was made from is here: it is given the piece alone.

use stillpoint_journal::{
    evidence::{
        Cycle, CycleStanding, Feedback, Learning, Piece, PracticeHours, Supervised, Total, TotalOf, Working,
        pack, standing::empty_fields,
    },
    guard::Pieces,
    id::EntryId,
    sheet::{Sheet, SheetBlock},
    supervision::{ItemBody, Practice},
};

use crate::words::{self, evidence as say};

/// The page of one piece.
#[must_use]
pub fn piece(piece: &Piece) -> Sheet {
    let rules = pack(piece.rules.as_str());
    let form = rules.and_then(|rules| rules.form(piece.form.as_str()));
    let name = form.map_or(say::PIECE, |form| form.name.as_str());
    let short = rules
        .map(|rules| rules.short.as_str())
        .filter(|_| rules.is_some_and(|rules| !matches!(rules.key.as_str(), "none" | "own")));
    let whose = short.map_or_else(|| name.to_owned(), |short| format!("{name}, {short}"));
    let when = piece.day.map(say::when);
    let has_name = !piece.called.trim().is_empty();
    let subtitle: Vec<String> = has_name.then(|| whose.clone()).into_iter().chain(when).collect();
    Sheet {
        title: if has_name { piece.called.as_str().to_owned() } else { whose },
        subtitle: subtitle.join(". "),
        blocks: sections(piece, false),
        withheld: 0,
        unprintable: 0,
    }
}

/// The fields of a piece, each under its own heading; those with nothing in them are left out.
fn sections(piece: &Piece, below: bool) -> Vec<SheetBlock> {
    let form = pack(piece.rules.as_str()).and_then(|rules| rules.form(piece.form.as_str()));
    let fields = form.map(|form| form.fields.as_slice()).unwrap_or_default();
    let heading = |text: &str| {
        let text = text.to_owned();
        if below { SheetBlock::Subheading { text } } else { SheetBlock::Heading { text } }
    };
    let known = |id: &str| fields.iter().any(|field| field.id == id);
    let order = fields.iter().map(|field| (field.id.as_str(), field.name.as_str(), field.themes.as_slice()));
    // What was written for a form that this version does not know still goes out.
    let others = piece.fields.iter().filter(|field| !known(field.field.as_str()));
    let others = others.map(|field| (field.field.as_str(), say::MORE, [].as_slice()));
    let mut blocks = Vec::new();
    for (id, name, themes) in order.chain(others) {
        let text = piece.fields.iter().find(|field| field.field.as_str() == id);
        let text = text.map(|field| field.text.as_str()).unwrap_or_default();
        let chosen: Vec<String> = themes
            .iter()
            .filter(|theme| piece.themes.iter().any(|one| one.as_str() == theme.as_str()))
            .cloned()
            .collect();
        if text.trim().is_empty() && chosen.is_empty() {
            continue;
        }
        blocks.push(heading(name));
        if !chosen.is_empty() {
            blocks.push(SheetBlock::List { items: chosen });
        }
        blocks.extend(paragraphs(text));
    }
    if piece.peer {
        blocks.push(SheetBlock::Note { text: say::PEER.to_owned() });
    }
    blocks
}

fn paragraphs(text: &str) -> impl Iterator<Item = SheetBlock> {
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    lines.map(|line| SheetBlock::Paragraph { text: line.trim().to_owned() })
}

/// A cycle with copies of all that belongs to it, in which words may be changed before it goes out.
pub struct CycleSource {
    id: EntryId,
    cycle: Cycle,
    standing: CycleStanding,
    learning: Vec<(EntryId, Learning)>,
    practice: Vec<(EntryId, PracticeHours)>,
    feedback: Vec<(EntryId, Feedback)>,
    /// The finished ones alone: what is half written is nobody else's yet.
    pieces: Vec<(EntryId, Piece)>,
}

impl CycleSource {
    /// Gathers what belongs to a cycle; nothing where it is not there.
    pub(crate) fn of(practice: &Practice, standing: CycleStanding) -> Option<Self> {
        let body = |id: EntryId| practice.items.iter().find(|item| item.id == id).map(|item| &item.body);
        let ItemBody::Cycle(cycle) = body(standing.id)? else { return None };
        let finished = |piece: &Piece| {
            let form = pack(piece.rules.as_str()).and_then(|rules| rules.form(piece.form.as_str()));
            form.is_none_or(|form| empty_fields(piece, form) == 0)
        };
        macro_rules! those {
            ($ids:expr, $kind:ident) => {
                $ids.iter()
                    .filter_map(|id| match body(*id)? {
                        ItemBody::$kind(one) => Some((*id, one.clone())),
                        _ => None,
                    })
                    .collect()
            };
        }
        let mut pieces: Vec<(EntryId, Piece)> = those!(standing.pieces, Piece);
        pieces.retain(|(_, piece)| finished(piece));
        Some(Self {
            id: standing.id,
            cycle: cycle.clone(),
            learning: those!(standing.learning, Learning),
            practice: those!(standing.practice, PracticeHours),
            feedback: those!(standing.feedback, Feedback),
            pieces,
            standing,
        })
    }

    pub(crate) fn made_from(&self) -> Vec<EntryId> {
        [self.id].into_iter().chain(self.pieces.iter().map(|(id, _)| *id)).collect()
    }

    pub(crate) fn called(&self) -> Vec<&str> {
        let pieces = self.pieces.iter().map(|(_, piece)| piece.called.as_str());
        [self.cycle.called.as_str()].into_iter().chain(pieces).collect()
    }

    pub(crate) fn pieces(&mut self) -> Pieces<'_> {
        let mut all: Pieces<'_> = vec![(self.id, &mut self.cycle.called)];
        all.extend(self.learning.iter_mut().map(|(id, one)| (*id, &mut one.what as _)));
        all.extend(self.practice.iter_mut().map(|(id, one)| (*id, &mut one.what as _)));
        for (id, one) in &mut self.feedback {
            all.push((*id, &mut one.by));
            all.push((*id, &mut one.what));
        }
        for (id, piece) in &mut self.pieces {
            all.extend(piece.pieces(*id));
        }
        all
    }

    pub(crate) fn sheet(&self) -> Sheet {
        let rules = pack(self.cycle.rules.as_str());
        let short = rules.map_or("", |rules| rules.short.as_str());
        let called = self.cycle.called.trim();
        let name = if called.is_empty() { short } else { called };
        let mut blocks = Vec::new();
        if let Some(rules) = rules.filter(|rules| !matches!(rules.key.as_str(), "none" | "own")) {
            blocks.push(SheetBlock::Note { text: say::rules(&rules.name, rules.as_of) });
        }
        if self.standing.backwards {
            blocks.push(SheetBlock::Note { text: say::CYCLE_BACKWARDS.to_owned() });
        }
        blocks.extend(self.asked());
        blocks.extend(self.standing.supervised.iter().flat_map(supervision));
        blocks.extend(self.log());
        for (_, one) in &self.pieces {
            let called = one.called.trim();
            let title = if called.is_empty() { say::UNTITLED } else { called };
            blocks.push(SheetBlock::Heading { text: title.to_owned() });
            blocks.extend(one.day.map(|day| SheetBlock::Note { text: say::when(day) }));
            blocks.extend(sections(one, true));
        }
        Sheet {
            title: "Evidence".to_owned(),
            subtitle: say::cycle(name, self.cycle.from, self.cycle.until),
            blocks,
            withheld: u32::try_from(self.standing.pieces.len() - self.pieces.len()).unwrap_or(u32::MAX),
            unprintable: 0,
        }
    }

    fn asked(&self) -> Vec<SheetBlock> {
        let rows: Vec<Vec<String>> = self.standing.totals.iter().map(total).collect();
        table(say::ASKED, &say::ASKED_COLUMNS, rows)
    }

    fn log(&self) -> Vec<SheetBlock> {
        let learning = self.learning.iter().map(|(id, one)| {
            vec![
                words::date(one.day),
                on_one_line(&one.what),
                say::kind(one.kind).to_owned(),
                if one.participatory { say::YES } else { say::NO }.to_owned(),
                self.as_counted(*id, one.minutes.map(|minutes| words::duration(minutes.get().into()))),
            ]
        });
        let practice = self.practice.iter().map(|(id, one)| {
            vec![
                words::date(one.from),
                words::date(one.until),
                on_one_line(&one.what),
                self.as_counted(*id, one.hours.map(|hours| hours.get().to_string())),
            ]
        });
        let feedback = self.feedback.iter().map(|(id, one)| {
            let what = self.as_counted(*id, Some(on_one_line(&one.what)));
            vec![say::about(one.day), on_one_line(&one.by), what]
        });
        let mut blocks = table(say::LEARNING, &say::LEARNING_COLUMNS, learning.collect());
        blocks.extend(table(say::PRACTICE, &say::PRACTICE_COLUMNS, practice.collect()));
        blocks.extend(table(say::FEEDBACK, &say::FEEDBACK_COLUMNS, feedback.collect()));
        blocks
    }

    /// How much something is, and why that is not in the sums where it is not.
    fn as_counted(&self, id: EntryId, much: Option<String>) -> String {
        let why = self.standing.totals.iter().flat_map(|total| &total.working).find_map(|one| match one {
            Working::Partly { id: of, .. } if *of == id => Some(say::PARTLY),
            Working::Backwards { id: of, .. } if *of == id => Some(say::BACKWARDS),
            Working::Ahead { id: of, .. } if *of == id => Some(say::AHEAD),
            Working::NoLength { id: of, .. } if *of == id => Some(say::NO_LENGTH),
            _ => None,
        });
        match (much, why) {
            (Some(much), Some(why)) => format!("{much} – {why}"),
            (much, why) => much.or(why.map(str::to_owned)).unwrap_or_else(nothing),
        }
    }
}

fn total(total: &Total) -> Vec<String> {
    let have = match total.of {
        TotalOf::Done if total.have == 0 => say::NOT_DONE.to_owned(),
        TotalOf::Done => say::DONE.to_owned(),
        of => say::amount(of, total.have),
    };
    let needed = match total.of {
        TotalOf::Gaps | TotalOf::Done => nothing(),
        of => say::amount(of, total.needed),
    };
    vec![say::total(total), have, needed]
}

fn supervision(of: &Supervised) -> Vec<SheetBlock> {
    let rows = of.months.iter().map(|month| {
        let how: Vec<String> = month.lines.iter().map(say::counted).collect();
        let how = if how.is_empty() { nothing() } else { how.join("; ") };
        vec![month.from.date().format("%B %Y").to_string(), words::duration(month.minutes.into()), how]
    });
    let mut blocks = table(say::SUPERVISION, &say::SUPERVISION_COLUMNS, rows.collect());
    if !blocks.is_empty() {
        blocks.insert(1, SheetBlock::Note { text: say::supervision(of) });
    }
    blocks
}

fn table(heading: &str, header: &[&str], rows: Vec<Vec<String>>) -> Vec<SheetBlock> {
    if rows.is_empty() {
        return Vec::new();
    }
    let header = header.iter().map(|name| (*name).to_owned()).collect();
    vec![SheetBlock::Heading { text: heading.to_owned() }, SheetBlock::Table { header, rows }]
}

fn on_one_line(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.is_empty() { nothing() } else { line }
}

fn nothing() -> String {
    words::NOTHING.to_owned()
}
