//! Out of all that the rules saw, what is told: one thing at each place, in order, with the same
//! letter for the same person throughout.

use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet, HashMap},
    ops::Range,
};

use zeroize::Zeroizing;

use super::{Found, Kind, rule::wants_capital};
use crate::fold;

/// Something a rule saw.
pub(super) struct Candidate {
    pub(super) range: Range<usize>,
    pub(super) kind: Kind,
    pub(super) instead: Instead,
    /// Who it is, in folded words, where that is not simply what was matched.
    pub(super) who: Option<Zeroizing<String>>,
}

/// What might stand there, before people have their letters.
pub(super) enum Instead {
    Words(Cow<'static, str>),
    /// "person A".
    Person,
    /// "A", after a word that says who that is.
    Letter,
    /// "son (person A)".
    Relation(&'static str),
    /// "patient A".
    Role(&'static str),
}

impl Candidate {
    pub(super) fn fixed(range: Range<usize>, kind: Kind, instead: &'static str) -> Self {
        Self { range, kind, instead: Instead::Words(Cow::Borrowed(instead)), who: None }
    }

    pub(super) fn person(range: Range<usize>, kind: Kind, instead: Instead) -> Self {
        Self { range, kind, instead, who: None }
    }

    /// What stays the same however it is spelt: what a letter belongs to.
    pub(super) fn essence(&self, text: &str) -> Zeroizing<String> {
        self.who
            .clone()
            .unwrap_or_else(|| essence(self.kind, text.get(self.range.clone()).unwrap_or_default()))
    }

    /// What a [`super::Mark`] of it is of. Of a name all its words: somebody who has left "Doris" has
    /// not left "Doris Webb".
    pub(super) fn marked(&self, text: &str) -> Zeroizing<String> {
        let matched = || text.get(self.range.clone()).unwrap_or_default();
        if self.kind == Kind::RelatedName { marked(self.kind, matched()) } else { self.essence(text) }
    }

    /// That, and the parts of a name that are left with the whole of it.
    pub(super) fn all_marked(&self, text: &str) -> Vec<Zeroizing<String>> {
        let whole = self.marked(text);
        let mut all = Vec::new();
        if self.kind == Kind::RelatedName && whole.contains(' ') {
            // Of two with one first name it is the first whom that name means by itself.
            let first = usize::from(self.who.is_some());
            let words = whole.split(' ').skip(first).filter(|word| word.chars().count() > 1);
            all.extend(words.map(|word| Zeroizing::new(word.to_owned())));
            let ends = whole.match_indices(' ').filter_map(|(at, _)| whole.get(at + 1..));
            all.extend(ends.filter(|end| end.contains(' ')).map(|end| Zeroizing::new(end.to_owned())));
        }
        all.push(whole);
        all
    }
}

/// See [`Candidate::marked`].
pub(super) fn marked(kind: Kind, matched: &str) -> Zeroizing<String> {
    if kind != Kind::RelatedName {
        return essence(kind, matched);
    }
    let all = || fold::words(matched).filter_map(|at| matched.get(at));
    let capital =
        |word: &&str| word.starts_with(char::is_uppercase) && !super::people::is_relation(&fold::fold(word));
    let any = all().any(|word| capital(&word));
    let mut out = Zeroizing::new(String::new());
    for word in all().filter(|word| !any || capital(word)) {
        if !out.is_empty() {
            out.push(' ');
        }
        fold::fold_into(word, &mut out);
    }
    out
}

/// See [`Candidate::essence`].
pub(super) fn essence(kind: Kind, matched: &str) -> Zeroizing<String> {
    let all: Vec<Range<usize>> = fold::words(matched).collect();
    let word = |at: &Range<usize>| matched.get(at.clone()).unwrap_or_default();
    let capital = |at: &&Range<usize>| {
        word(at).starts_with(char::is_uppercase) && !super::people::is_relation(&fold::fold(word(at)))
    };
    let mut out = Zeroizing::new(String::new());
    let mut add = |at: &Range<usize>| fold::fold_into(word(at), &mut out);
    match kind {
        // The title and the last name: first names come and go within one text.
        Kind::TitledName if all.len() > 1 => all.first().into_iter().chain(all.last()).for_each(&mut add),
        Kind::RelatedName if all.iter().any(|at| capital(&at)) => {
            all.iter().filter(capital).take(1).for_each(&mut add);
        }
        // A day is the same with "on" before it.
        Kind::FullDate => {
            let on = |at: &&Range<usize>| matches!(&**fold::fold(word(at)), "on" | "the");
            all.iter().skip_while(on).for_each(add);
        }
        _ => all.iter().for_each(add),
    }
    out
}

/// The longest wins, then the more telling kind, then the first; sorted by place.
pub(super) fn apart(mut seen: Vec<Candidate>) -> Vec<Candidate> {
    seen.retain(|one| !one.range.is_empty());
    seen.sort_by_key(|one| (std::cmp::Reverse(one.range.len()), one.kind, one.range.start));
    let mut kept: BTreeMap<usize, Candidate> = BTreeMap::new();
    for one in seen {
        let left =
            kept.range(..=one.range.start).next_back().is_some_and(|(_, k)| k.range.end > one.range.start);
        let right = kept.range(one.range.start..).next().is_some_and(|(at, _)| *at < one.range.end);
        if !left && !right {
            kept.insert(one.range.start, one);
        }
    }
    kept.into_values().collect()
}

/// "bay 4, bed 2" is one place and not two.
pub(super) fn joined(sorted: Vec<Candidate>, text: &str) -> Vec<Candidate> {
    let mut out: Vec<Candidate> = Vec::with_capacity(sorted.len());
    for one in sorted {
        if let Some(last) = out.last_mut().filter(|last| last.kind == Kind::Place && one.kind == Kind::Place)
        {
            let gap = text.get(last.range.end..one.range.start).unwrap_or("far apart");
            if matches!(gap, " " | ", " | "/" | " / " | "," | " - " | "; ") {
                last.range.end = one.range.end;
                continue;
            }
        }
        out.push(one);
    }
    out
}

/// Who has which letter, and which letters somebody has been given before: where "person A" stands
/// already in a text, the next to be met in it is another person.
#[derive(Default)]
pub(super) struct Letters {
    known: HashMap<[u8; 32], usize>,
    taken: BTreeSet<usize>,
    next: usize,
}

impl Letters {
    /// Takes note of those that stand in a text.
    pub(super) fn beside(mut self, text: &str) -> Self {
        let mut last: Option<Range<usize>> = None;
        for at in fold::words(text) {
            let word = text.get(at.clone()).unwrap_or_default();
            if let ([letter @ b'A'..=b'Z'], Some(before)) = (word.as_bytes(), &last) {
                let before = fold::fold(text.get(before.clone()).unwrap_or_default());
                if *before == "person" || super::terms::ROLES.has(&before) {
                    self.taken.insert(usize::from(letter - b'A'));
                }
            }
            last = Some(at);
        }
        self
    }

    fn of(&mut self, who: [u8; 32]) -> usize {
        if let Some(known) = self.known.get(&who) {
            return *known;
        }
        while self.taken.contains(&self.next) {
            self.next += 1;
        }
        self.known.insert(who, self.next);
        self.next += 1;
        self.next - 1
    }
}

/// Gives everybody a letter, in the order in which they come, and forgets who they were.
pub(super) fn told(sorted: Vec<Candidate>, text: &str, letters: &mut Letters) -> Vec<Found> {
    let mut letter = |one: &Candidate| name(letters.of(blake3::hash(one.essence(text).as_bytes()).into()));
    let mut tell = |one: Candidate| {
        let instead = match &one.instead {
            Instead::Words(words) => words.clone().into_owned(),
            Instead::Person => format!("person {}", letter(&one)),
            Instead::Letter => letter(&one),
            Instead::Relation(relation) => format!("{relation} (person {})", letter(&one)),
            Instead::Role(role) => format!("{role} {}", letter(&one)),
        };
        let instead = if is_first(text, one.range.start) { with_capital(&instead) } else { instead };
        Found { start: one.range.start, end: one.range.end, kind: one.kind, instead }
    };
    sorted.into_iter().map(&mut tell).collect()
}

/// What begins a sentence, and was not begun in lower case.
fn is_first(text: &str, at: usize) -> bool {
    let lower = text.get(at..).is_some_and(|rest| rest.starts_with(char::is_lowercase));
    !lower && wants_capital(text, at)
}

fn with_capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// A to Z, and numbers from 27 on: two letters would look like somebody's initials.
fn name(n: usize) -> String {
    let letter = u8::try_from(n).ok().filter(|n| *n < 26).map(|n| char::from(b'A' + n));
    letter.map_or_else(|| (n + 1).to_string(), String::from)
}
