//! The identifier guard: what in a text may point at a person who is not its writer.
//!
//! It warns and never blocks, works without a network and on one text at a time, and keeps nothing:
//! a [`Found`] says where, of what kind, and what might stand there instead, never what it was.
//!
//! **Nothing found is not anonymous.** These are patterns. A story can name somebody without a
//! name in it, and no list holds every first name. No count and no answer of this
//! module may be shown as "anonymous", "safe" or "checked".
//!
//! - [`look`] at a text as it is written or saved; [`look_except`] what was left on purpose ([`Left`]);
//!   [`gate`] before anything is exported, printed or copied. [`WatchList`]: the writer's own words.
//! - [`GuardChoices`]: the watch-list and the switch, as they are kept; [`LeftRecord`]: what was left
//!   in one text. [`Written`]: what goes out with an export, looked at by [`gate_of`] and changed, in
//!   the copy alone, by [`put_instead`].
//! - `numbers`, `contact`, `places`, `times`, `people`, `names`: the rules, each with where its format is
//!   from. `terms`: words that look like something and are not. `settle`: which of them are told.
//!
//! # On the screen
//! `start` and `end` are bytes of UTF-8. A text box counts UTF-16 code units: [`in_utf16`] converts a
//! whole list in one walk over the text, and its answer is what is to be sent. (By hand:
//! `text[..start].encode_utf16().count()`.)
//!
//! # Figures
//! `cargo test -p stillpoint-tests --test guard -- --nocapture`, on generated passages of one to three
//! sentences, half of them about nobody, with 3,254 things planted, 214 of which no pattern could
//! be blamed for: recall 0.954 (without those, 0.995), precision above 0.999. Addresses 0.70, initials 0.79,
//! other names 0.91 to 0.93, all else 1.00. Found means of the right kind and covered whole.
//!
//! These flatter: the rules were mended by what those passages showed. A second set of sentences,
//! written later, had recall 0.911 and precision 0.950 when it was first run; mended by what it
//! showed it has 0.986 and above 0.999. A third, of what a nurse who used it found, with two first names
//! in it that no list here has, had recall 0.938 and precision 0.881 when it was first run, and
//! after mending 0.962 and 0.974. People's own writing will lie nearer to the first of these, and below it.
//!
//! Missed, and why: first names that are not common ones, with or without a last name; first names
//! in lower case that nobody introduces; names
//! after "dr" or "sister" in lower case ("dr said"); initials that are also abbreviations ("client
//! HV") or stand alone ("DK was on my mind"); houses known by a name; half a postcode; any story
//! that only one person can have lived. Two people with one first name and no last name have one letter.

mod choices;
mod contact;
mod leave;
mod names;
mod numbers;
mod outgoing;
mod people;
mod places;
mod rule;
mod settle;
mod terms;
#[cfg(test)]
mod tests;
mod times;
mod watch;

use std::{collections::BTreeMap, fmt, ops::Range};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::list::TooMany;
use names::Names;
use settle::{Candidate, Letters};

pub use choices::GuardChoices;
pub use leave::{LEFT_MAX, Left, LeftRecord, Mark, MarkKey, Marks, NotAMark};
pub use outgoing::{
    GATE_MAX, Gate, GateFound, GateOf, GatePlace, GatePlaces, NoSuchPlace, Pieces, Written, gate_of,
    put_instead,
};
pub use watch::{NothingToWatch, WATCH_MAX, WatchList, WatchWords};

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident $name:literal,)+) => {
        /// What something found looks like. The more telling come first: at one place, and of one
        /// length, the first of these is told.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        #[serde(rename_all = "camelCase")]
        #[ts(rename = "GuardKind")]
        pub enum Kind {
            $($(#[$doc])* $kind,)+
        }

        impl Kind {
            /// Every kind.
            pub const ALL: &'static [Self] = &[$(Self::$kind),+];

            /// Its name on the wire and in hashes: never to be changed.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$kind => $name),+ }
            }
        }
    };
}

kinds! {
    /// A word or phrase of the writer's own watch-list.
    Watched "watched",
    /// An NHS number: ten digits whose check digit is right.
    NhsNumber "nhsNumber",
    /// A CHI number (Scotland): the same, beginning with a date.
    ChiNumber "chiNumber",
    /// A Health and Care number (Northern Ireland): the same, from 320 to 399.
    HcNumber "hcNumber",
    /// A National Insurance number.
    NationalInsurance "nationalInsurance",
    /// A registrant's number: NMC, GMC, HCPC, Social Work England and others.
    RegistrationPin "registrationPin",
    /// A number of an incident, a crime, a complaint or a case.
    Reference "reference",
    /// A number in a hospital's, a prison's or a caseload's records.
    HospitalNumber "hospitalNumber",
    /// An e-mail address.
    Email "email",
    /// A link.
    Url "url",
    /// A name that somebody has on the social web.
    Handle "handle",
    /// A telephone, bleep or extension number.
    Phone "phone",
    /// A UK postcode.
    Postcode "postcode",
    /// A car's number plate.
    CarPlate "carPlate",
    /// A line of an address.
    Address "address",
    /// A bed, bay, ward, room or cell with its number or name, or a named hospital, home or school.
    Place "place",
    /// A date that is said to be a date of birth.
    DateOfBirth "dateOfBirth",
    /// A day, by its day and month.
    FullDate "fullDate",
    /// A time of day.
    ClockTime "clockTime",
    /// An age of 90 or more.
    AgeOver89 "ageOver89",
    /// A title and a name.
    TitledName "titledName",
    /// A name, known by who it is to somebody ("her son Danny") or as a common first name.
    RelatedName "relatedName",
    /// Initials.
    Initials "initials",
}

/// Something that may point at a person: where, what kind, what might stand there. Never what it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "GuardFound")]
pub struct Found {
    /// Where it begins: bytes of UTF-8, or UTF-16 code units after [`in_utf16`].
    pub start: usize,
    /// Where it ends, likewise; not included.
    pub end: usize,
    /// What it looks like.
    pub kind: Kind,
    /// What might stand there instead, in English: "person A", "in early March"; a capital where it begins a sentence.
    pub instead: String,
}

/// How many of one kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "GuardCount")]
pub struct KindCount {
    /// The kind.
    pub kind: Kind,
    /// How many, at least 1.
    pub count: u32,
}

/// What a gate before an export tells: counts, never content. An empty answer says that no pattern
/// was met, not that nobody can be recognised.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GateAnswer {
    /// What was found, by kind, in the order of [`Kind`].
    pub found: Vec<KindCount>,
    /// How many in all.
    pub total: u32,
    /// How many more the writer chose to leave.
    pub left: u32,
}

impl GateAnswer {
    /// With what another text holds.
    pub fn add(&mut self, other: &Self) {
        self.total = self.total.saturating_add(other.total);
        self.left = self.left.saturating_add(other.left);
        for one in &other.found {
            match self.found.binary_search_by_key(&one.kind, |known| known.kind) {
                Ok(at) => {
                    if let Some(known) = self.found.get_mut(at) {
                        known.count = known.count.saturating_add(one.count);
                    }
                }
                Err(at) => self.found.insert(at, *one),
            }
        }
    }
}

/// Everything in `text` that a pattern or the watch-list meets: sorted, never overlapping, each on
/// the boundaries of characters. The same name has the same letter throughout one text, and none that
/// stands in it already ("person A").
#[must_use]
pub fn look(text: &str, watch: &WatchList) -> Vec<Found> {
    look_through([(text, None)], watch).0.into_iter().flatten().collect()
}

/// As [`look`], without what the writer chose to leave in this text.
#[must_use]
pub fn look_except(text: &str, watch: &WatchList, left: &Left) -> Vec<Found> {
    look_through([(text, Some(left))], watch).0.into_iter().flatten().collect()
}

/// As [`look_except`], through all of `texts` as through one: the same person has the same letter
/// in each of them, and a name seen in one is met in the others. Answers what was found in each, and how many more had been left.
#[must_use]
pub fn look_through<'a>(
    texts: impl IntoIterator<Item = (&'a str, Option<&'a Left>)>,
    watch: &WatchList,
) -> (Vec<Vec<Found>>, u32) {
    let texts: Vec<_> = texts.into_iter().collect();
    let mut letters = texts.iter().fold(Letters::default(), |letters, (text, _)| letters.beside(text));
    let mut left_alone = 0_u32;
    let all = seen(&texts, watch);
    let found = texts.into_iter().zip(all).map(|((text, _), (seen, passed))| {
        left_alone = left_alone.saturating_add(passed);
        settle::told(seen, text, &mut letters)
    });
    (found.collect(), left_alone)
}

/// Leaves what was found in `text`, which may be several things told as one ("bay 4, bed 2").
///
/// # Errors
/// [`TooMany`] beyond [`LEFT_MAX`].
pub fn leave(text: &str, watch: &WatchList, left: &mut Left, found: &Found) -> Result<(), TooMany> {
    left.leave(text, found)?;
    let mut parts = settle::apart(met(text, watch));
    let mut again = Names::of(text, &mut parts).again(text);
    again.retain(|one| !parts.iter().any(|part| contains(&part.range, &one.range)));
    for one in parts.iter().chain(&again).filter(|one| contains(&(found.start..found.end), &one.range)) {
        for marked in one.all_marked(text) {
            left.add(one.kind, &marked)?;
        }
    }
    Ok(())
}

fn contains(all: &Range<usize>, part: &Range<usize>) -> bool {
    all.start <= part.start && part.end <= all.end
}

/// Counts what an export, a print or a copy of `texts` would carry out with it. Each text with what
/// was left in it, if anything was.
#[must_use]
pub fn gate<'a>(
    texts: impl IntoIterator<Item = (&'a str, Option<&'a Left>)>,
    watch: &WatchList,
) -> GateAnswer {
    let mut counts: BTreeMap<Kind, u32> = BTreeMap::new();
    let mut answer = GateAnswer::default();
    let texts: Vec<_> = texts.into_iter().collect();
    for (found, passed) in seen(&texts, watch) {
        answer.left = answer.left.saturating_add(passed);
        for one in found {
            let count = counts.entry(one.kind).or_default();
            *count = count.saturating_add(1);
            answer.total = answer.total.saturating_add(1);
        }
    }
    answer.found = counts.into_iter().map(|(kind, count)| KindCount { kind, count }).collect();
    answer
}

/// The same list counted in UTF-16 code units, as a text box counts. `found` must be of this `text`
/// and sorted, as [`look`] gives it.
#[must_use]
pub fn in_utf16(text: &str, mut found: Vec<Found>) -> Vec<Found> {
    let (mut bytes, mut units) = (0, 0);
    let mut reach = |to: usize| {
        units += text.get(bytes..to).map_or(0, |between| between.encode_utf16().count());
        bytes = to.max(bytes);
        units
    };
    for one in &mut found {
        one.start = reach(one.start);
        one.end = reach(one.end);
    }
    found
}

/// Everything any rule sees.
fn met(text: &str, watch: &WatchList) -> Vec<Candidate> {
    let mut all = Vec::new();
    watch.find(text, &mut all);
    numbers::find(text, &mut all);
    contact::find(text, &mut all);
    places::find(text, &mut all);
    times::find(text, &mut all);
    people::find(text, &mut all);
    names::find(text, &mut all);
    times::but_of_doses(text, &mut all);
    all
}

/// What the rules see in each of `texts` and the writer did not leave, and how many they did. A name
/// that was seen in one of them is looked for in all; one that was left is not looked for again.
fn seen(texts: &[(&str, Option<&Left>)], watch: &WatchList) -> Vec<(Vec<Candidate>, u32)> {
    let (mut names, mut left_names) = (Names::default(), Names::default());
    let mut firsts = Vec::with_capacity(texts.len());
    for (text, left) in texts {
        let is_left = |one: &Candidate| left.is_some_and(|left| left.has(one.kind, &one.marked(text)));
        let (mut passed, mut kept): (Vec<_>, Vec<_>) =
            settle::apart(met(text, watch)).into_iter().partition(is_left);
        names.learn(text, &mut kept);
        left_names.learn(text, &mut passed);
        firsts.push((kept, passed));
    }
    let all = texts.iter().zip(firsts).map(|((text, left), (mut kept, mut passed))| {
        let again = names.again(text);
        // An age is one whether the name before it was left or not.
        let ages = {
            let before = left_names.again(text);
            times::beside(text, kept.iter().chain(&passed).chain(&again).chain(&before))
        };
        let is_left = |one: &Candidate| left.is_some_and(|left| left.has(one.kind, &one.marked(text)));
        let known = |one: &Candidate| kept.iter().chain(&passed).any(|other| other.range == one.range);
        let (gone, more): (Vec<_>, Vec<_>) =
            ages.into_iter().filter(|one| !known(one)).partition(|one| is_left(one));
        passed.extend(gone);
        kept.extend(more);
        let inside = |one: &Candidate| passed.iter().any(|other| contains(&other.range, &one.range));
        kept.extend(again.into_iter().filter(|one| !is_left(one) && !inside(one)));
        let count = u32::try_from(passed.len()).unwrap_or(u32::MAX);
        (settle::joined(settle::apart(kept), text), count)
    });
    all.collect()
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
