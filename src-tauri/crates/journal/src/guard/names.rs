//! Names that stand by themselves: first names that are common, with the last name after them, and
//! names that were seen with a title, a relation or a first name, wherever they stand again.

use std::{collections::HashMap, ops::Range};

use zeroize::Zeroizing;

use super::{
    Kind,
    people::{After, is_illness, is_relation, own_name},
    rule::{after, before, last_word, next_word, opens_sentence, rules, whole},
    settle::{Candidate, Instead, essence},
    terms,
};
use crate::fold::{self, fold};

rules! {
    /// Straight after a first name: the rest of it ("-Anne"), initials, and up to three last names.
    LAST = r"^(-\p{Lu}[\p{L}\p{M}]{1,24})?(?:[ \u{a0}]{1,2}((?:(?:[B-HJ-Z]\.?|[AI]\.)[ \u{a0}]){0,2}(?:(?:de|van|der|den|al|bin|von|la|le|di|da|el|ap|dos)[ \u{a0}]){0,2}\p{Lu}[\p{L}\p{M}'’\-]{1,29}(?:[ \u{a0}](?:(?:de|van|der|den|al|bin|von|la|le|di|da|el|ap|dos)[ \u{a0}]){0,2}\p{Lu}[\p{L}\p{M}'’\-]{1,29}){0,2}))?";
    /// After a name it is of a book: "and others", "et al", a year.
    CITED = r"(?i)^['’]?s?,?(?: and others| et al| \(?(?:19|20)[0-9]{2}(?:$|[^0-9]))";
    /// After the name of whom a model is called after.
    MODEL = r"(?i)^['’]?s?['’]? (?:reflective |structured |experiential |learning )?(?:model|cycle|framework|theory|stages?|questions?|hierarchy|scale|score)(?-u:\b)";
    /// After a word that opens a sentence it says that it is somebody.
    DID = r"^(?:['’]s (?:\p{Ll})|, (?:9[0-9]|1[01][0-9]|120)(?-u:\b)| (?:said|told|asked|cried|wept|rang|came|went|died|slept|knew|needs|wanted|thanked|shouted|laughed|smiled)(?-u:\b))";
    /// In lower case, after words that introduce somebody.
    INTRODUCED = r"(?-u:\b)(?i:((?:patient|pt|client|resident|lady|gentleman|man|woman|boy|girl|lad|child|baby|person|someone|somebody|colleague|nurse|hca|student|friend|daughter|son|mum|dad|sister|brother|husband|wife|partner)(?: who was|,)? )?(?:called|named|known as)|(?:his|her|their|whose|patient's|client's) (?:real |first )?name (?:is|was)) (\p{Ll}[\p{L}\p{M}]{2,29})";
}

/// First names by themselves or with a last name, and those in lower case that are introduced.
pub(super) fn find(text: &str, out: &mut Vec<Candidate>) {
    let mut past = 0;
    for at in fold::words(text) {
        if at.start < past {
            continue;
        }
        if let Some(range) = with_first_name(text, &at) {
            past = range.end;
            out.push(Candidate::person(range, Kind::RelatedName, Instead::Person));
        }
    }
    introduced(text, out);
}

/// A word with a capital, which may be all of it where it is no abbreviation.
fn is_capital(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
        && (word.chars().any(char::is_lowercase)
            || word.chars().count() > 3 && !terms::ABBREVIATIONS.has(word))
}

/// The name that begins with the word at that place.
fn with_first_name(text: &str, at: &Range<usize>) -> Option<Range<usize>> {
    let word = text.get(at.clone()).filter(|word| is_capital(word))?;
    let first = fold(word);
    let common = terms::FIRST_NAMES.has(&first);
    if is_illness(text, at.clone(), false) {
        return None;
    }
    if !common && !terms::NAMES_TOO.has(&first) {
        return None;
    }
    let range = with_half(text, at.start)..end_of(text, at)?;
    let full = range.end > at.end;
    let known = if full { common || is_surely(text, &range, at) } else { common };
    let eve = *first == *"eve" && matches!(last_word(text, at.start).as_str(), "christmas" | "s");
    let saint = matches!(last_word(text, at.start).trim_end_matches('.'), "st" | "saint");
    let name = known && !saint && !eve && !is_public(text, &range, full) && whole(text, &range);
    name.then_some(range)
}

/// Where the name begins of which "-Ross" may be only the second half.
fn with_half(text: &str, at: usize) -> usize {
    let head = before(text, at, 32);
    let Some(word) = head.strip_suffix('-') else { return at };
    let from = word
        .rfind(|c: char| !c.is_alphabetic())
        .map_or(0, |i| i + word.get(i..).and_then(|w| w.chars().next()).map_or(1, char::len_utf8));
    let half = word.get(from..).unwrap_or_default();
    if half.starts_with(char::is_uppercase) && half.chars().any(char::is_lowercase) {
        at - half.len() - 1
    } else {
        at
    }
}

/// Where the name ends that begins with the first name `at`.
fn end_of(text: &str, at: &Range<usize>) -> Option<usize> {
    let found = LAST.regex()?.captures(after(text, at.end, 200))?;
    let hyphened = found.get(1).map_or(0, |more| more.end());
    let last = found.get(2).map(|name| at.end + name.start()..at.end + name.end());
    let last = last.and_then(|group| own_name(text, group, After::Name));
    Some(last.map_or(at.end + hyphened, |last| last.end))
}

/// Of a first name that is a word too: whether what comes after it makes it a name. "Hope Danny
/// is well", "in June Datix": not.
fn is_surely(text: &str, range: &Range<usize>, at: &Range<usize>) -> bool {
    let first_again = fold::words(text.get(at.end..range.end).unwrap_or_default())
        .next()
        .and_then(|next| text.get(at.end + next.start..at.end + next.end))
        .is_some_and(|next| terms::FIRST_NAMES.has(&fold(next)));
    let ground = text
        .get(range.clone())
        .and_then(|name| name.rsplit([' ', '\u{a0}']).next())
        .is_some_and(|word| terms::GROUNDS.has(&fold(word)));
    let month = ["in", "since", "last", "this", "next", "by", "until", "from", "early", "late", "mid", "of"];
    let named = ["called", "named", "with"].contains(&last_word(text, at.start).as_str());
    let capital = before(text, at.start, 24)
        .trim_end_matches([' ', '\u{a0}'])
        .rsplit(|c: char| !c.is_alphanumeric())
        .next()
        .is_some_and(|word| word.chars().count() > 1 && word.starts_with(char::is_uppercase));
    !ground
        && (named || !first_again)
        && !month.contains(&last_word(text, at.start).as_str())
        && (!capital || opens_sentence(text, at.start))
}

/// "Graham Gibbs", "Martha's Rule", "Stacey and others 2017": names of books and rules.
fn is_public(text: &str, range: &Range<usize>, full: bool) -> bool {
    let rest = after(text, range.end, 40);
    if CITED.meets(rest) {
        return true;
    }
    let rest = rest.strip_prefix("'s").or_else(|| rest.strip_prefix("’s")).unwrap_or(rest);
    let next = next_word(rest, 0);
    if !full {
        let author = text.get(range.clone()).is_some_and(|name| terms::AUTHORS.has(&fold(name)));
        return author || terms::CALLED_AFTER.has(&next);
    }
    let mut folded = Zeroizing::new(String::new());
    for at in fold::words(text.get(range.clone()).unwrap_or_default()) {
        if !folded.is_empty() {
            folded.push(' ');
        }
        let word = text.get(range.start + at.start..range.start + at.end).unwrap_or_default();
        fold::fold_into(word, &mut folded);
    }
    terms::PUBLIC.has(&folded)
}

fn introduced(text: &str, out: &mut Vec<Candidate>) {
    INTRODUCED.each(text, out, |found| {
        let name = found.get(2)?;
        let folded = fold(name.as_str());
        let flower = found.get(1).is_none() && terms::FLOWERS.has(&folded);
        let known = terms::FIRST_NAMES.has(&folded) && !terms::NOT_A_NAME.has(&folded);
        let range = name.range();
        (known && !flower && whole(text, &range))
            .then(|| Candidate::person(range, Kind::RelatedName, Instead::Person))
    });
}

/// Who has been seen in a text, or in several that go out together.
#[derive(Default)]
pub(super) struct Names {
    /// By each word of a name, folded: what kind it was seen as, whose it is, whether lower case counts.
    known: HashMap<String, Known>,
    /// By first name, the last name it was first seen with: a second one is somebody else.
    last: HashMap<String, Zeroizing<String>>,
}

struct Known {
    kind: Kind,
    who: Zeroizing<String>,
    lower: bool,
}

impl Names {
    /// Those of one text alone.
    pub(super) fn of(text: &str, seen: &mut [Candidate]) -> Self {
        let mut names = Self::default();
        names.learn(text, seen);
        names
    }

    /// Takes note of the names in `seen`, and tells two with the same first name apart.
    pub(super) fn learn(&mut self, text: &str, seen: &mut [Candidate]) {
        for one in seen.iter_mut().filter(|one| is_name(one.kind)) {
            let matched = text.get(one.range.clone()).unwrap_or_default();
            let words: Vec<&str> = fold::words(matched).filter_map(|at| matched.get(at)).collect();
            self.tell_apart(one, matched, &words);
            let lower = words.len() == 1 && !matched.starts_with(char::is_uppercase);
            let who = one.essence(text);
            for word in &words {
                let folded = fold(word);
                if (lower || is_own(word, &folded)) && (words.len() > 1 || !terms::AUTHORS.has(&folded)) {
                    let known = self.known.entry(folded.to_string()).or_insert(Known {
                        kind: one.kind,
                        who: who.clone(),
                        lower,
                    });
                    known.lower |= lower;
                }
            }
        }
    }

    fn tell_apart(&mut self, one: &mut Candidate, matched: &str, words: &[&str]) {
        let own: Vec<_> = words.iter().filter(|word| is_own(word, &fold(word))).collect();
        let (Kind::RelatedName, None, [_, .., last]) = (one.kind, &one.who, own.as_slice()) else { return };
        let first = essence(one.kind, matched);
        let last = fold(last);
        let known = self.last.entry(first.to_string()).or_insert_with(|| last.clone());
        if *known != last {
            one.who = Some(Zeroizing::new(format!("{} {}", *first, *last)));
        }
    }

    /// Wherever they stand in `text` by themselves.
    pub(super) fn again(&self, text: &str) -> Vec<Candidate> {
        let mut out: Vec<Candidate> = Vec::new();
        if self.known.is_empty() {
            return out;
        }
        for at in fold::words(text) {
            let word = text.get(at.clone()).unwrap_or_default();
            let folded = fold(word);
            let Some(known) = self.known.get(folded.as_str()) else { continue };
            if !known.lower && !word.starts_with(char::is_uppercase) || is_other(text, &at, &folded) {
                continue;
            }
            if is_illness(text, at.clone(), true) {
                continue;
            }
            let start = with_prefix(text, at.start);
            // A first name and a last name are one person.
            let last = out.last_mut().filter(|last| last.who.as_ref() == Some(&known.who));
            match last.filter(|last| matches!(text.get(last.range.end..start), Some(" " | "-"))) {
                Some(last) => last.range.end = at.end,
                None => out.push(Candidate {
                    range: start..at.end,
                    kind: known.kind,
                    instead: Instead::Person,
                    who: Some(known.who.clone()),
                }),
            }
        }
        out
    }
}

fn is_name(kind: Kind) -> bool {
    matches!(kind, Kind::TitledName | Kind::RelatedName)
}

/// Whether a word of a name is a name by itself.
fn is_own(word: &str, folded: &str) -> bool {
    let long = folded.chars().count() > 2 || word.chars().any(char::is_lowercase) && folded.len() == 2;
    word.starts_with(char::is_uppercase)
        && long
        && !is_relation(folded)
        && !terms::TITLES.has(folded)
        && (!terms::NOT_A_NAME.has(folded) || terms::LAST_NAMES_TOO.has(folded))
        && !matches!(folded, "de" | "al" | "el" | "di" | "da" | "la" | "le")
}

/// A word that is also a name, where it opens a sentence; the author of a model.
fn is_other(text: &str, at: &Range<usize>, folded: &str) -> bool {
    let word = terms::ALSO_WORDS.has(folded)
        || terms::NOT_A_NAME.has(folded)
        || terms::NAMES_TOO.has(folded)
        || folded.len() < 3;
    let rest = after(text, at.end, 40);
    word && opens_sentence(text, at.start) && !DID.meets(rest)
        || terms::AUTHORS.has(folded) && (CITED.meets(rest) || MODEL.meets(rest))
}

/// The O' of an O'Brien and the "de " of a de Souza belong to the name.
fn with_prefix(text: &str, at: usize) -> usize {
    const PREFIXES: [&str; 13] =
        ["O'", "O’", "D'", "D’", "de ", "di ", "da ", "dos ", "von ", "bin ", "van ", "van der ", "van den "];
    let head = before(text, at, 12);
    let own = PREFIXES.iter().filter(|prefix| head.ends_with(**prefix)).map(|prefix| prefix.len()).max();
    let rest = head.get(..head.len() - own.unwrap_or(0)).unwrap_or_default();
    if rest.ends_with(|c: char| c.is_alphanumeric()) { at } else { at - own.unwrap_or(0) }
}

/// A name that begins with a first name goes on to its end.
pub(super) fn to_its_end(text: &str, name: Range<usize>) -> Range<usize> {
    let first = fold::words(text.get(name.clone()).unwrap_or_default()).next();
    let first = first.map(|at| name.start + at.start..name.start + at.end);
    let known = |at: &Range<usize>| {
        let word = text.get(at.clone()).map(fold);
        word.is_some_and(|word| terms::FIRST_NAMES.has(&word) || terms::NAMES_TOO.has(&word))
    };
    let end = first.filter(|at| at.start == name.start && known(at)).and_then(|at| end_of(text, &at));
    name.start..end.unwrap_or(0).max(name.end)
}
