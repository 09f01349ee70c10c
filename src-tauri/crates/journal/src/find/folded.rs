//! The words of an entry, made alike, in one string that is fast to search.

use std::borrow::Cow;

use zeroize::Zeroizing;

use crate::{
    catalogue::{FEELING_FAMILIES, NEEDS},
    entry::EntryBody,
    fold::{fold_into, words},
};

/// Ends a field: no word holds it, so that nothing is found across two fields.
const FIELD_END: char = '\n';

/// What an entry says, as people look for it: by what stands over it, and in its text.
pub(crate) struct Pieces<'a> {
    /// Titles, the arriving word, tags, feelings, needs.
    pub head: Vec<Cow<'a, str>>,
    /// What was written, in order.
    pub text: Vec<&'a str>,
}

pub(crate) fn pieces(body: &EntryBody) -> Pieces<'_> {
    match body {
        EntryBody::CheckIn(it) => Pieces {
            head: std::iter::once(it.arriving.as_str().into())
                .chain(it.tags.iter().map(|tag| tag.as_str().into()))
                .chain(it.feelings.iter().map(|feeling| spoken(&feeling.word)))
                .chain(it.need.iter().map(|need| spoken(need)))
                .collect(),
            text: vec![&it.text],
        },
        EntryBody::Grounding(it) => Pieces {
            head: std::iter::once(it.name.as_str())
                .chain(it.tags.iter().map(|tag| tag.as_str()))
                .map(Cow::from)
                .collect(),
            text: vec![&it.note],
        },
        EntryBody::Reflection(it) => Pieces {
            head: [it.title.as_str(), it.template_name.as_str()]
                .into_iter()
                .chain(it.tags.iter().map(|tag| tag.as_str()))
                .chain(it.principles.iter().map(|principle| principle.as_str()))
                .map(Cow::from)
                .collect(),
            text: it.parts.iter().map(|part| part.text.as_str()).collect(),
        },
    }
}

/// The ids of the catalogue that are not made of the words they are shown by.
const SHOWN_OTHERWISE: [(&str, &str); 4] = [
    ("worn", "worn down"),
    ("movement", "to move"),
    ("helpWithDecision", "help with a decision"),
    ("nothingNow", "nothing just now"),
];

/// A feeling or a need as it is read: an id of the catalogue ("moralDistress") is made of the English
/// words it is shown by, and one's own word is left as it is.
pub(crate) fn spoken(word: &str) -> Cow<'_, str> {
    if let Some((_, shown)) = SHOWN_OTHERWISE.iter().find(|(id, _)| *id == word) {
        return (*shown).into();
    }
    let is_id = || FEELING_FAMILIES.iter().any(|it| it.words.contains(&word)) || NEEDS.contains(&word);
    if !word.contains(|c: char| c.is_ascii_uppercase()) || !is_id() {
        return word.into();
    }
    let apart = |c: char| [c.is_ascii_uppercase().then_some(' '), Some(c)];
    word.chars().flat_map(apart).flatten().collect()
}

/// Every word folded, with a space before each and a line's end after each field. Wiped when dropped.
pub(crate) struct Folded {
    text: Zeroizing<String>,
    /// Where the text begins, after all that stands over it.
    head: usize,
}

impl Folded {
    pub fn of(body: &EntryBody) -> Self {
        let pieces = pieces(body);
        let all = pieces.head.iter().map(|piece| &**piece).chain(pieces.text.iter().copied());
        // Folding may lengthen a word a little; growing would leave copies behind.
        let room: usize = all.map(|piece| piece.len() + piece.len() / 4 + 8).sum();
        let mut text = Zeroizing::new(String::with_capacity(room));
        pieces.head.iter().for_each(|piece| add(piece, &mut text));
        let head = text.len();
        pieces.text.iter().for_each(|piece| add(piece, &mut text));
        text.shrink_to_fit();
        Self { text, head }
    }

    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether this place is in what stands over the text.
    pub fn is_head(&self, at: usize) -> bool {
        at < self.head
    }
}

fn add(piece: &str, out: &mut String) {
    for at in words(piece) {
        out.push(' ');
        fold_into(piece.get(at).unwrap_or_default(), out);
    }
    out.push(FIELD_END);
}
