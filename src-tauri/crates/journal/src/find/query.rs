//! What is typed into the box, understood.

use memchr::memmem::Finder;
use zeroize::Zeroizing;

use super::{Folded, folded::spoken};
use crate::{
    checkin::ScaleId,
    entry::{EntryKind, EntrySummary},
    fold::{fold_into, words},
    text::Text,
    time::Day,
};

/// Most characters of a query that are looked at.
pub const QUERY_MAX: usize = 400;

/// Words in a row, folded, a space before each: as they stand in [`Folded`].
struct Sought {
    needle: Zeroizing<String>,
    /// More letters may follow the last word.
    open: bool,
    /// It must not be there.
    not: bool,
}

/// One condition on an entry's row.
struct Filter {
    asks: Asks,
    not: bool,
}

enum Asks {
    Kind(EntryKind),
    /// One tag, from its beginning, or all of it where it was in quotes.
    Tag(Zeroizing<String>, bool),
    Feeling(Zeroizing<String>, bool),
    Before(Day),
    After(Day),
    On(Day, Day),
    SetAside,
    OfSession,
    Scale(ScaleId, Compared, u8),
}

#[derive(Clone, Copy)]
enum Compared {
    Less,
    AtMost,
    Equal,
    AtLeast,
    More,
}

/// A line of words and filters.
///
/// `kind:reflection` (`check-in`, `grounding`), `tag:nights` or `#nights`, `feeling:tired` (from the
/// beginning, or all of it in quotes: `tag:"nights"`),
/// `before:2026-03`, `after:2026-03-14`, `on:2026` (a year, a month or a day, or `today`, `yesterday`,
/// `week` for the seven days up to today, `month` and `year` for those it is; before its first and after
/// its last), `is:aside`, `has:session`, `energy>5`, `strain<=3`, `mood=4`. A minus before any of them
/// turns it round. Filters that are named twice both have to hold.
#[derive(Default)]
pub struct Query {
    sought: Vec<Sought>,
    filters: Vec<Filter>,
    not_filters: Vec<Text>,
}

impl Query {
    /// Reads a line on the journal day `today`. Nothing in it is refused: what is no filter is looked for
    /// as words.
    #[must_use]
    pub fn read(line: &str, today: Day) -> Self {
        let end = line.char_indices().nth(QUERY_MAX).map_or(line.len(), |(at, _)| at);
        let mut rest = line.get(..end).unwrap_or_default().trim_start();
        let mut query = Self::default();
        while !rest.is_empty() {
            let (part, after) = next(rest);
            query.take_in(&part, today);
            rest = after.trim_start();
        }
        query
    }

    /// Whether it asks for nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.sought.is_empty() && self.filters.is_empty()
    }

    /// What looks like a filter and is none.
    #[must_use]
    pub fn not_filters(&self) -> &[Text] {
        &self.not_filters
    }

    fn take_in(&mut self, part: &Part<'_>, today: Day) {
        if let Some(name) = part.name {
            match filter(name, part, today) {
                Some(asks) => return self.filters.push(Filter { asks, not: part.not }),
                None if is_known(name) => self.not_filters.extend(Text::new(part.whole)),
                None => (),
            }
            return self.seek(part.whole, true, part.not);
        }
        self.seek(part.value, !part.closed, part.not);
    }

    fn seek(&mut self, text: &str, open: bool, not: bool) {
        let needle = needle(text);
        if !needle.is_empty() {
            self.sought.push(Sought { needle, open, not });
        }
    }

    pub(crate) fn filters_hold(&self, row: &EntrySummary) -> bool {
        self.filters.iter().all(|filter| filter.asks.holds(row) != filter.not)
    }

    pub(crate) fn finders(&self) -> Finders<'_> {
        Finders(self.sought.iter().map(|it| (it, Finder::new(it.needle.as_bytes()))).collect())
    }

    /// The folded words of everything that is to be there, and whether more letters may follow the last.
    pub(crate) fn wanted(&self) -> impl Iterator<Item = (Vec<&str>, bool)> {
        let wanted = self.sought.iter().filter(|it| !it.not);
        wanted.map(|it| (it.needle.split(' ').filter(|word| !word.is_empty()).collect(), it.open))
    }
}

/// What is sought, made ready to be looked for many times.
pub(crate) struct Finders<'a>(Vec<(&'a Sought, Finder<'a>)>);

impl Finders<'_> {
    /// Whether all of it is there, and if so, whether all in what stands over the text.
    pub fn look(&self, folded: &Folded) -> Option<bool> {
        let text = folded.as_str();
        let mut in_head = false;
        let mut all_in_head = true;
        for (sought, finder) in &self.0 {
            let at = first(text, sought, finder);
            if at.is_some() == sought.not {
                return None;
            }
            if let Some(at) = at {
                in_head = true;
                all_in_head &= folded.is_head(at);
            }
        }
        Some(in_head && all_in_head)
    }
}

fn first(text: &str, sought: &Sought, finder: &Finder<'_>) -> Option<usize> {
    let bytes = text.as_bytes();
    let ends = |at: &usize| {
        let after = bytes.get(at + sought.needle.len());
        sought.open || after.is_none_or(|after| matches!(after, b' ' | b'\n'))
    };
    let mut from = 0;
    loop {
        let at = from + finder.find(bytes.get(from..)?)?;
        if ends(&at) {
            return Some(at);
        }
        // Places may overlap: “aa a” stands in “aa aa a” once, and looks as if it stood there twice.
        from = at + 1;
    }
}

fn needle(text: &str) -> Zeroizing<String> {
    let mut out = Zeroizing::new(String::with_capacity(text.len() * 2 + 8));
    for at in words(text) {
        out.push(' ');
        fold_into(text.get(at).unwrap_or_default(), &mut out);
    }
    out
}

/// One piece of the line.
struct Part<'a> {
    /// All of it, without the minus.
    whole: &'a str,
    /// What stands before the colon or the comparison.
    name: Option<&'a str>,
    /// How it is compared; `Equal` for a colon.
    compared: Compared,
    /// What stands after it, without quotes; or all of it.
    value: &'a str,
    /// It was in quotes that were closed again.
    closed: bool,
    not: bool,
}

/// The first piece, and what follows it.
fn next(line: &str) -> (Part<'_>, &str) {
    let (not, line) = match line.strip_prefix('-') {
        Some(rest) if rest.starts_with(|c: char| !c.is_whitespace() && c != '-') => (true, rest),
        _ => (false, line),
    };
    let (name, compared, start) = named(line);
    let after = line.get(start..).unwrap_or_default();
    let (value, closed, end) = match after.strip_prefix(['"', '\u{201c}', '\u{201d}']) {
        Some(quoted) => {
            let open = after.len() - quoted.len();
            match quoted.char_indices().find(|(_, c)| matches!(c, '"' | '\u{201c}' | '\u{201d}')) {
                Some((at, c)) => (quoted.get(..at), true, start + open + at + c.len_utf8()),
                None => (Some(quoted), false, line.len()),
            }
        }
        None => {
            let end = after.find(char::is_whitespace).unwrap_or(after.len());
            (after.get(..end), false, start + end)
        }
    };
    let whole = line.get(..end).unwrap_or_default();
    let part = Part { whole, name, compared, value: value.unwrap_or_default(), closed, not };
    (part, line.get(end..).unwrap_or_default())
}

/// The name of a filter, how it compares, and where its value begins.
fn named(line: &str) -> (Option<&str>, Compared, usize) {
    if line.starts_with('#') && line[1..].starts_with(|c: char| c.is_alphanumeric() || c == '"') {
        return (Some("tag"), Compared::Equal, 1);
    }
    let end = line.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(line.len());
    let (name, rest) = line.split_at(end);
    let signs = [
        (">=", Compared::AtLeast),
        ("\u{2265}", Compared::AtLeast),
        ("\u{2264}", Compared::AtMost),
        ("<=", Compared::AtMost),
        (">", Compared::More),
        ("<", Compared::Less),
        ("=", Compared::Equal),
        (":", Compared::Equal),
    ];
    let sign = signs.iter().find(|(sign, _)| rest.starts_with(sign));
    match sign {
        Some((sign, compared)) if !name.is_empty() => (Some(name), *compared, end + sign.len()),
        _ => (None, Compared::Equal, 0),
    }
}

fn is_known(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    ["kind", "tag", "feeling", "before", "after", "on", "is", "has"].contains(&name.as_str())
        || scale(&name).is_some()
}

fn filter(name: &str, part: &Part<'_>, today: Day) -> Option<Asks> {
    let name = name.to_ascii_lowercase();
    let value = part.value;
    let folded = || Some(needle(value)).filter(|folded| !folded.is_empty());
    match name.as_str() {
        "kind" => kind(value).map(Asks::Kind),
        "tag" => folded().map(|folded| Asks::Tag(folded, part.closed)),
        "feeling" => folded().map(|folded| Asks::Feeling(folded, part.closed)),
        "before" => span(value, today).map(|(first, _)| Asks::Before(first)),
        "after" => span(value, today).map(|(_, last)| Asks::After(last)),
        "on" => span(value, today).map(|(first, last)| Asks::On(first, last)),
        "is" => (value == "aside").then_some(Asks::SetAside),
        "has" => (value == "session").then_some(Asks::OfSession),
        _ => scale(&name).and_then(|scale| Some(Asks::Scale(scale, part.compared, value.parse().ok()?))),
    }
}

fn kind(value: &str) -> Option<EntryKind> {
    match value.to_ascii_lowercase().as_str() {
        "check-in" | "checkin" => Some(EntryKind::CheckIn),
        "grounding" => Some(EntryKind::Grounding),
        "reflection" => Some(EntryKind::Reflection),
        _ => None,
    }
}

/// A scale by its name on the wire, whatever its case.
fn scale(name: &str) -> Option<ScaleId> {
    let named = |scale: &ScaleId| {
        let wire = serde_json::to_value(scale).ok();
        wire.and_then(|wire| Some(wire.as_str()?.eq_ignore_ascii_case(name))).unwrap_or(false)
    };
    ScaleId::ALL.into_iter().find(named)
}

/// The first and the last day of a year, a month or a day, written as a date or by its name.
fn span(value: &str, today: Day) -> Option<(Day, Day)> {
    match value.to_ascii_lowercase().as_str() {
        "today" => return Some((today, today)),
        "yesterday" => return Some((today.plus(-1), today.plus(-1))),
        "week" => return Some((today.plus(-6), today)),
        "month" => return span(&today.date().format("%Y-%m").to_string(), today),
        "year" => return span(&today.date().format("%Y").to_string(), today),
        _ => (),
    }
    if let Ok(day) = value.parse::<Day>() {
        return Some((day, day));
    }
    let day = |text: String| text.parse::<Day>().ok();
    match value.len() {
        4 => Some((day(format!("{value}-01-01"))?, day(format!("{value}-12-31"))?)),
        7 => {
            let first = day(format!("{value}-01"))?;
            let last = (28..=31).rev().find_map(|last| day(format!("{value}-{last}")))?;
            Some((first, last))
        }
        _ => None,
    }
}

fn is(named: &str, sought: &str, whole: bool) -> bool {
    if whole { named == sought } else { named.starts_with(sought) }
}

impl Asks {
    fn holds(&self, row: &EntrySummary) -> bool {
        match self {
            Self::Kind(kind) => row.kind == *kind,
            Self::Tag(sought, whole) => row.tags.iter().any(|tag| is(&needle(tag), sought, *whole)),
            Self::Feeling(sought, whole) => {
                row.feelings.iter().any(|feeling| is(&needle(&spoken(&feeling.word)), sought, *whole))
            }
            Self::Before(day) => row.when.day() < *day,
            Self::After(day) => row.when.day() > *day,
            Self::On(first, last) => (*first..=*last).contains(&row.when.day()),
            Self::SetAside => row.set_aside,
            Self::OfSession => row.reflection.as_ref().is_some_and(|it| it.session.is_some()),
            Self::Scale(scale, compared, than) => {
                let answer = row.scales.iter().find(|answer| answer.scale == *scale);
                answer.is_some_and(|answer| compared.holds(answer.score.get(), *than))
            }
        }
    }
}

impl Compared {
    fn holds(self, value: u8, than: u8) -> bool {
        match self {
            Self::Less => value < than,
            Self::AtMost => value <= than,
            Self::Equal => value == than,
            Self::AtLeast => value >= than,
            Self::More => value > than,
        }
    }
}
