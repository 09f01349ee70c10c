//! What goes out with an export, a print or a copy: looked at before, and changed in the copy alone.

use serde::{Deserialize, Serialize};
use thiserror::Error;
use ts_rs::TS;
use zeroize::Zeroizing;

use super::{Found, Kind, Left, WatchList, in_utf16, look_through};
use crate::{
    evidence::Piece,
    exercise::Exercise,
    id::EntryId,
    list::List,
    settings::{DETAIL_MAX, Detail},
    sheet::PageAsked,
    supervision::Agreement,
    template::Template,
    text::{Line, TEXT_MAX, Text, WORD_MAX, Word},
};

/// Most things one gate lists, and so most that can be changed in one copy.
pub const GATE_MAX: usize = 1_000;

/// Characters shown on each side of what was found.
const AROUND: usize = 40;

/// What is about to go out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "out", rename_all = "camelCase")]
pub enum GateOf {
    /// A page to print.
    Page(PageAsked),
    /// An exercise of the person's own.
    Exercise {
        /// Which.
        id: EntryId,
    },
    /// A template of the person's own.
    Template {
        /// Which.
        id: EntryId,
    },
}

/// Where something stands in what goes out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GatePlace {
    /// In which text, from 0.
    pub text: u32,
    /// Where it begins: UTF-16 code units.
    pub start: u32,
    /// Where it ends, likewise; not included.
    pub end: u32,
}

/// The places at which the copy is to say something else.
pub type GatePlaces = List<GatePlace, GATE_MAX>;

/// Something in what goes out that may point at a person. Shown once and never kept.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GateFound {
    /// Where.
    pub place: GatePlace,
    /// What it looks like.
    pub kind: Kind,
    /// What might stand there instead.
    pub instead: String,
    /// A few words before it.
    pub before: String,
    /// What it is, so that the writer sees what is asked about.
    pub matched: String,
    /// A few words after it.
    pub after: String,
}

/// What a gate before an export tells. Empty says that no pattern was met, and no more than that.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Gate {
    /// What was found, in the order in which it stands there; at most [`GATE_MAX`].
    pub found: Vec<GateFound>,
    /// How many more than are listed.
    pub more: u32,
    /// How many the writer had chosen to leave.
    pub left: u32,
}

crate::silent::silent_debug!(GateFound, Gate);

/// Of the places named, one is not there (any more). Nothing was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("is not what was found")]
pub struct NoSuchPlace;

/// A piece of writing of any length. What is put into it is cut to what it holds.
pub trait Written {
    /// What it says.
    fn words(&self) -> &str;
    /// Makes it say something else.
    fn put(&mut self, words: &str);
}

/// Pieces of writing of a copy, each with the record it is from.
pub type Pieces<'a> = Vec<(EntryId, &'a mut dyn Written)>;

macro_rules! written {
    ($($type:ident up to $max:expr),+) => {$(
        impl Written for $type {
            fn words(&self) -> &str {
                self.as_str()
            }
            fn put(&mut self, words: &str) {
                let cut: Zeroizing<String> = Zeroizing::new(words.chars().take($max).collect());
                if let Ok(fits) = $type::try_from_words(&cut) {
                    *self = fits;
                }
            }
        }
    )+};
}

trait FromWords: Sized {
    fn try_from_words(words: &str) -> Result<Self, crate::text::TextError>;
}

macro_rules! from_words {
    ($($type:ident),+) => {$(
        impl FromWords for $type {
            fn try_from_words(words: &str) -> Result<Self, crate::text::TextError> {
                Self::new(words)
            }
        }
    )+};
}

from_words!(Text, Line, Word);

impl FromWords for Detail {
    fn try_from_words(words: &str) -> Result<Self, crate::text::TextError> {
        Self::try_from(words.to_owned())
    }
}

written!(Text up to TEXT_MAX, Line up to WORD_MAX, Word up to WORD_MAX, Detail up to DETAIL_MAX);

impl Agreement {
    /// Everything written in it.
    pub fn pieces(&mut self, id: EntryId) -> Pieces<'_> {
        let Self { with, purpose, format, frequency, protected_time, privacy, records, .. } = self;
        let Self { confidentiality, limits, cancellation, urgent, evaluation, .. } = self;
        let all: [&mut dyn Written; 12] = [
            with,
            purpose,
            format,
            frequency,
            protected_time,
            privacy,
            records,
            confidentiality,
            limits,
            cancellation,
            urgent,
            evaluation,
        ];
        all.into_iter().map(|piece| (id, piece)).collect()
    }
}

impl Piece {
    /// What of it goes out: its name and what stands in its fields, and nothing of what it was made from.
    pub fn pieces(&mut self, id: EntryId) -> Pieces<'_> {
        let mut all: Pieces<'_> = vec![(id, &mut self.called)];
        all.extend(self.fields.iter_mut().map(|field| (id, &mut field.text as _)));
        all
    }
}

impl Exercise {
    /// Everything written in it.
    pub fn pieces(&mut self, id: EntryId) -> Pieces<'_> {
        let mut all: Vec<&mut dyn Written> = vec![&mut self.name, &mut self.about];
        all.extend(self.cautions.iter_mut().map(|line| line as &mut dyn Written));
        all.extend(self.support.iter_mut().map(|line| line as &mut dyn Written));
        for pattern in self.patterns.iter_mut() {
            all.push(&mut pattern.name);
            for step in pattern.parts.iter_mut().flat_map(|part| part.steps.iter_mut()) {
                all.push(&mut step.words);
                all.push(&mut step.more);
            }
        }
        all.into_iter().map(|piece| (id, piece)).collect()
    }
}

impl Template {
    /// Everything written in it. Whose idea its stages are is a published name, and no piece of it.
    pub fn pieces(&mut self, id: EntryId) -> Pieces<'_> {
        let mut all: Vec<&mut dyn Written> = vec![&mut self.name, &mut self.about];
        for stage in self.stages.iter_mut() {
            all.push(&mut stage.name);
            all.push(&mut stage.prompt);
            all.extend(stage.hints.iter_mut().map(|hint| hint as &mut dyn Written));
        }
        all.into_iter().map(|piece| (id, piece)).collect()
    }
}

/// Looks through what goes out. Each text with what was left in it, if anything was.
#[must_use]
pub fn gate_of(texts: &[(&str, Option<&Left>)], watch: &WatchList) -> Gate {
    let (found, left) = look_through(texts.iter().copied(), watch);
    let total: usize = found.iter().map(Vec::len).sum();
    let told = texts.iter().zip(found).enumerate().flat_map(|(n, ((text, _), found))| told(n, text, found));
    let found: Vec<GateFound> = told.take(GATE_MAX).collect();
    let more = u32::try_from(total.saturating_sub(found.len())).unwrap_or(u32::MAX);
    Gate { found, more, left }
}

fn told(n: usize, text: &str, found: Vec<Found>) -> Vec<GateFound> {
    let places = in_utf16(text, found.clone());
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let row = |(one, at): (Found, Found)| GateFound {
        place: GatePlace { text: count(n), start: count(at.start), end: count(at.end) },
        kind: one.kind,
        before: last_of(text.get(..one.start).unwrap_or_default()),
        matched: text.get(one.start..one.end).unwrap_or_default().to_owned(),
        after: first_of(text.get(one.end..).unwrap_or_default()),
        instead: one.instead,
    };
    found.into_iter().zip(places).map(row).collect()
}

/// The last of its characters, from the beginning of a word or a line on.
fn last_of(text: &str) -> String {
    let line = text.rsplit('\n').next().unwrap_or_default();
    let from = line.char_indices().rev().nth(AROUND).map(|(at, _)| at);
    let Some(from) = from else { return line.to_owned() };
    let cut = line.get(from..).unwrap_or_default();
    format!("…{}", cut.split_once(' ').map_or(cut, |(_, rest)| rest))
}

fn first_of(text: &str) -> String {
    let line = text.split('\n').next().unwrap_or_default();
    let to = line.char_indices().nth(AROUND).map(|(at, _)| at);
    let Some(to) = to else { return line.to_owned() };
    let cut = line.get(..to).unwrap_or_default();
    format!("{}…", cut.rsplit_once(' ').map_or(cut, |(rest, _)| rest))
}

/// Puts what might stand there instead at those places of a copy, and only there.
///
/// # Errors
/// [`NoSuchPlace`] when at one of them nothing is found: what goes out has changed since it was
/// looked at. The pieces are then as they were.
pub fn put_instead(
    pieces: &mut Pieces<'_>,
    lefts: &[Option<Left>],
    watch: &WatchList,
    places: &[GatePlace],
) -> Result<(), NoSuchPlace> {
    let texts: Vec<Zeroizing<String>> =
        pieces.iter().map(|(_, piece)| Zeroizing::new(piece.words().to_owned())).collect();
    let looked =
        texts.iter().enumerate().map(|(n, text)| (text.as_str(), lefts.get(n).and_then(Option::as_ref)));
    let (found, _) = look_through(looked, watch);
    let mut changed: Vec<(usize, Zeroizing<String>)> = Vec::new();
    let mut met = 0;
    for (n, (text, found)) in texts.iter().zip(found).enumerate() {
        let chosen = chosen(n, text, found, places);
        met += chosen.len();
        if !chosen.is_empty() {
            changed.push((n, with_instead(text, &chosen)));
        }
    }
    if met != places.len() {
        return Err(NoSuchPlace);
    }
    for (n, text) in changed {
        if let Some((_, piece)) = pieces.get_mut(n) {
            piece.put(&text);
        }
    }
    Ok(())
}

fn chosen(n: usize, text: &str, found: Vec<Found>, places: &[GatePlace]) -> Vec<Found> {
    let here: Vec<(usize, usize)> = places
        .iter()
        .filter(|place| usize::try_from(place.text) == Ok(n))
        .filter_map(|place| Some((usize::try_from(place.start).ok()?, usize::try_from(place.end).ok()?)))
        .collect();
    if here.is_empty() {
        return Vec::new();
    }
    let units = in_utf16(text, found.clone());
    let those = found.into_iter().zip(units).filter(|(_, at)| here.contains(&(at.start, at.end)));
    those.map(|(one, _)| one).collect()
}

/// The text with what might stand there instead of each of `found`, which are sorted and apart.
#[must_use]
pub(super) fn with_instead(text: &str, found: &[Found]) -> Zeroizing<String> {
    let longer: usize = found.iter().map(|one| one.instead.len()).sum();
    let mut out = Zeroizing::new(String::with_capacity(text.len() + longer));
    let mut from = 0;
    for one in found {
        out.push_str(text.get(from..one.start).unwrap_or_default());
        out.push_str(&one.instead);
        from = one.end;
    }
    out.push_str(text.get(from..).unwrap_or_default());
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::guard::{Marks, leave, look, look_except};

    fn id() -> EntryId {
        EntryId::from_bytes([7; 16])
    }

    fn copied(texts: &mut [Text]) -> Pieces<'_> {
        texts.iter_mut().map(|text| (id(), text as &mut dyn Written)).collect()
    }

    fn gate(texts: &[Text]) -> Gate {
        let texts: Vec<_> = texts.iter().map(|text| (text.as_str(), None)).collect();
        gate_of(&texts, &WatchList::default())
    }

    fn text(words: &str) -> Text {
        Text::new(words).unwrap()
    }

    #[test]
    fn a_gate_shows_each_thing_where_it_stands_and_one_person_under_one_letter() {
        let gate = gate(&[text("😀 Mrs Patel said no."), text("Rang 07700 900123, then Mrs Patel.")]);
        let told: Vec<_> = gate
            .found
            .iter()
            .map(|one| (one.place.text, one.place.start, one.matched.as_str(), one.instead.as_str()))
            .collect();
        assert_eq!(
            told,
            [
                (0, 3, "Mrs Patel", "person A"),
                (1, 5, "07700 900123", "(telephone number left out)"),
                (1, 24, "Mrs Patel", "person A")
            ]
        );
        assert_eq!(
            (gate.found[1].before.as_str(), gate.found[1].after.as_str()),
            ("Rang ", ", then Mrs Patel.")
        );
    }

    #[test]
    fn a_copy_says_something_else_only_at_the_places_that_were_chosen() {
        let mut copy = [text("Mrs Patel rang."), text("😀 On 07700 900123 and at a@b.co.uk.")];
        let places: Vec<_> = gate(&copy).found.iter().map(|one| one.place).collect();
        put_instead(&mut copied(&mut copy), &[], &WatchList::default(), &places[1..2]).unwrap();
        let said: Vec<&str> = copy.iter().map(Text::as_str).collect();
        assert_eq!(said, ["Mrs Patel rang.", "😀 On (telephone number left out) and at a@b.co.uk."]);
    }

    #[test]
    fn nothing_is_changed_where_what_goes_out_is_not_what_was_looked_at() {
        let mut copy = [text("Mrs Patel rang on 07700 900123.")];
        let places: Vec<_> = gate(&copy).found.iter().map(|one| one.place).collect();
        copy[0] = text("Then Mrs Patel rang on 07700 900123.");
        let answer = put_instead(&mut copied(&mut copy), &[], &WatchList::default(), &places);
        assert_eq!(answer, Err(NoSuchPlace));
        assert_eq!(copy[0].as_str(), "Then Mrs Patel rang on 07700 900123.");
    }

    #[test]
    fn two_people_never_get_one_letter_however_they_are_replaced() {
        let mut said = "Mrs Patel asked Mr Khan, and nurse B asked Dr Moyo.".to_owned();
        while let Some(found) = look(&said, &WatchList::default()).first() {
            said = with_instead(&said, std::slice::from_ref(found)).to_string();
        }
        assert_eq!(said, "Person A asked person C, and nurse B asked person D.");
    }

    #[test]
    fn a_short_field_is_cut_rather_than_left_as_it_was() {
        let mut line = Line::new(format!("{} a@b.uk", "x".repeat(73))).unwrap();
        line.put(&format!("{} (address left out)", "x".repeat(73)));
        assert_eq!(line.chars().count(), WORD_MAX);
        assert!(!line.contains('@'));
    }

    #[test]
    fn things_told_as_one_are_left_as_one() {
        let said = "She was in bay 4, bed 2.";
        let found = look(said, &WatchList::default());
        assert_eq!(found.len(), 1);
        let mut left = Left::new([3; 32], &Marks::default());
        leave(said, &WatchList::default(), &mut left, &found[0]).unwrap();
        assert_eq!(look_except(said, &WatchList::default(), &left), []);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        /// Whatever is chosen is changed, and every byte between is as it was.
        #[test]
        fn a_replacement_replaces_just_the_match(bits in prop::collection::vec(prop::sample::select(vec![
            "Mr Patel ", "her son Danny ", "943 476 5919 ", "😀", "at 14:35 ", "é", "LS6 2AB ", "bay 4, bed 2 ", "and ",
            "a@b.co.uk", "\n", ". ", "12/03/1948 ", "Ref: 12345 ",
        ]), 0..12), chosen in any::<u32>()) {
            let said = bits.concat();
            let mut copy = [text(&said)];
            let all = gate(&copy).found;
            let those: Vec<_> = all.iter().enumerate().filter(|(n, _)| chosen >> (n % 32) & 1 == 1).collect();
            let places: Vec<_> = those.iter().map(|(_, one)| one.place).collect();
            put_instead(&mut copied(&mut copy), &[], &WatchList::default(), &places).unwrap();
            let units: Vec<u16> = said.encode_utf16().collect();
            let (mut wanted, mut from) = (String::new(), 0_usize);
            for (_, one) in those {
                wanted += &String::from_utf16(&units[from..one.place.start as usize]).unwrap();
                wanted += &one.instead;
                from = one.place.end as usize;
            }
            wanted += &String::from_utf16(&units[from..]).unwrap();
            prop_assert_eq!(copy[0].as_str(), wanted);
        }

        #[test]
        fn what_is_left_is_not_told_again(bits in prop::collection::vec(prop::sample::select(vec![
            "Mr Patel ", "her son Danny ", "Danny ", "943 476 5919 ", "at 14:35 ", "LS6 2AB ", "bay 4, bed 2 ", "and ",
            "bed 7", ", ", ". ", "12/03/1948 ", "J.S. ",
        ]), 0..12)) {
            let said = bits.concat();
            let watch = WatchList::default();
            let mut left = Left::new([9; 32], &Marks::default());
            for one in look(&said, &watch) {
                leave(&said, &watch, &mut left, &one).unwrap();
            }
            prop_assert_eq!(look_except(&said, &watch, &left), []);
        }
    }
}
