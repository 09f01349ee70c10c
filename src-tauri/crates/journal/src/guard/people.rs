//! People: a title and a name, initials, "her son Danny".

use std::ops::Range;

use regex::Captures;

use super::{
    Kind,
    names::to_its_end,
    rule::{after, before, last_word, named, next_word, opens_sentence, rules, whole},
    settle::{Candidate, Instead},
    terms,
};
use crate::fold::fold;

rules! {
    TITLED = r"(?-u:\b)(?:(?:Mr|Mrs|Ms|Dr)\.?\s(?:and|&)\s)?(?i:(mr|mrs|ms|miss|mx|dr|prof|rev|fr|sgt|pc|dc|sn|hca|professor|doctor|staff nurse|charge nurse|student nurse|nurse|sister|matron|reverend|father|sir|lady|lord|dame|sergeant|inspector|constable|officer|judge|imam|rabbi|pastor|canon|consultant|midwife|auntie|aunty|uncle))\.?(?:[ \t\u{a0}]{1,2}|[ ]?\r?\n)((?:\p{Lu}\.?[ \u{a0}]){0,2}(?:(?:de|van|der|al|bin|von|di|el)[ \u{a0}]){0,2}\p{Lu}[\p{L}\p{M}'’\-]{1,29}(?:[ \u{a0}](?:(?:de|van|der|den|al|bin|ap|von|la|le|di|da|el|ibn)[ \u{a0}]){0,2}\p{Lu}[\p{L}\p{M}'’\-]{1,29}){0,2})";
    /// In lower case only titles that are never anything else.
    TITLED_LOWER = r"(?-u:\b)(?:mr|mrs)\.?[ \u{a0}]{1,2}((?:(?:de|van|der|al|bin|von|di|el)[ ])?\p{Ll}[\p{L}\p{M}'’\-]{2,24})";
    TITLED_INITIAL = r"(?-u:\b)(?:Mr|Mrs|Ms|Miss|Mx|Dr|mr|mrs|Nurse|Sister)\.?[ \u{a0}]([D-HJ-W])(?-u:\b)";
    RELATED = r"(?-u:\b)(?i:((?:step|grand|foster |half[ -]|great[ -]|god)?(?:son|daughter|mother|father|mum|mam|dad|brother|sister|child|parents?|ma|pa)|mummy|daddy|wife|husband|partner|girlfriend|boyfriend|fianc[eé]e?|aunt|auntie|aunty|uncle|nephew|niece|cousin|nana?|gran|granny|nanna|grandad|grandpa|twin|baby|toddler|friend|mate|neighbour|carer|ex|patient|pt|client|resident|service[ -]user|su|inmate|prisoner|pupil|boy|girl|lad|man|woman|lady|gentleman|chap|guy|person|someone|lady's|colleague|manager|supervisor|supervisee|student|mentor|mentee|preceptor|preceptee|boss|team leader|line manager|social worker|support worker|key ?worker|care coordinator|health visitor|practice educator|cpn|hca|nurse|registrar|consultant|midwife|physio|therapist|counsellor|tutor|buddy|dog|cat))(?i:(,? (?:called|named|known as|who is called|whose name (?:is|was)|(?:\(|by the name of )))|,)?[ \t\u{a0}]\(?(\p{Lu}[\p{L}\p{M}'’\-]{1,29}(?:[ \u{a0}](?:(?:de|van|der|den|al|bin|von|la|le|di|da|el)[ \u{a0}]){0,2}\p{Lu}[\p{L}\p{M}'’\-]{1,29}){0,2})";
    /// "Danny, her son", "Danny (her son".
    RELATED_AFTER = r"(?-u:\b)(\p{Lu}[\p{L}\p{M}'’\-]{1,29}(?:[ \u{a0}](?:(?:de|van|der|den|al|bin|von|la|le|di|da|el)[ \u{a0}]){0,2}\p{Lu}[\p{L}\p{M}'’\-]{1,29}){0,2})(,[ \u{a0}]|[ \u{a0}]\()(?:her|his|my|the|their|our|a|one of (?:my|our|the))[ \u{a0}](?:[a-z]{2,12}[ \u{a0}]){0,2}(?:(?:step|grand|foster |half[ -])?(?:son|daughter|mother|father|mum|mam|dad|brother|sister|child)|wife|husband|partner|girlfriend|boyfriend|fianc[eé]e?|aunt|auntie|aunty|uncle|nan|nana|gran|granny|grandad|grandpa|twin|baby|nephew|niece|cousin|friend|neighbour|carer|patient|pt|client|resident|colleague|manager|supervisor|supervisee|student|mentor|preceptor|keyworker|nurse|hca|consultant|registrar)(?-u:\b)";
    /// "Danny's mum".
    KIN_OF = r"(?-u:\b)(\p{Lu}[\p{L}\p{M}\-]{1,29})['’]s (?:mum|mam|dad|mother|father|wife|husband|son|daughter|sister|brother|partner|girlfriend|boyfriend|parents|nan|gran|grandson|granddaughter|grandad|carer|key ?worker|care plan|bedside|family)(?-u:\b)";
    /// "his name was Arthur", "my name is".
    NAMED = r"(?-u:\b)(?i:(?:his|her|their|whose|patient's|client's) (?:real |first |full )?name (?:is|was)|goes by|likes to be called|prefers to be called|prefers) (\p{Lu}[\p{L}\p{M}'’\-]{1,29}(?:[ \u{a0}](?:(?:de|van|der|den|al|bin|von|la|le|di|da|el)[ \u{a0}]){0,2}\p{Lu}[\p{L}\p{M}'’\-]{1,29}){0,2})";
    /// J.S., J.S, J. S.
    DOTTED = r"(?-u:\b)([A-Z]\.[A-Z](?:\.[A-Z])?(?-u:\b)\.?|[A-Z]\. [A-Z]\.)";
    INITIALS = r"(?-u:\b)(?i:patients?|pts?|px|clients?|residents?|service[ -]users?|su|inmate|baby|child|supervisee|student|colleague|initials|son|daughter|mum|dad|mother|husband|wife|friend|lady|gentleman|man|woman|boy|girl)(?:[,:]| \(| is| was|'s initials are|s)?[ \u{a0}]?\(?([A-Z]{2,3})(?-u:\b)";
    INITIALS_ABOUT = r"(?-u:\b)(?i:re|about|initials|regarding):? ([A-Z]\.?[A-Z]\.?)(?-u:\b)";
    INITIALS_BEFORE = r"(?-u:\b)([A-Z]{2,3})(?:,| \(| -| –)? ?(?:a|my|the|our|their)?(?: [0-9]{1,3}[ -]?(?:yo|y/o|year[ -]old))? ?(?:patient|pt|client|resident|service user|supervisee|student)(?-u:\b)";
    INITIALS_DID = r"(?-u:\b)([A-Z]{2})(?:'s mum|'s son|'s wife| said| told| cried| disclosed| described| became (?:tearful|upset|agitated|distressed)| was (?:tearful|upset|agitated|distressed|anxious|angry|crying|calm|quiet|settled|withdrawn|restrained)| felt| asked| seemed| refused| shouted| smiled| thanked| wanted| talked| spoke| wept| died| passed away| hugged| looked| started (?:crying|shouting))(?-u:\b)";
}

/// All that can be seen by itself, but for names that stand alone: those are in `names`.
pub(super) fn find(text: &str, out: &mut Vec<Candidate>) {
    titled(text, out);
    related(text, out);
    initials(text, out);
}

/// A word for who somebody is to somebody, folded.
pub(super) fn is_relation(word: &str) -> bool {
    terms::KIN.has(word) || terms::ROLES.has(word)
}

/// What is known of the words before a name, and so how surely a name it is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum After {
    /// Who it is to somebody: "her son". Capitals throughout are then an abbreviation.
    Relation,
    /// A title that something else may have too: "Sister", "Dr".
    Title,
    /// "Mr" and the like, or a first name: even "White" and "Day" are then a name.
    Name,
}

/// "Addison's disease", "Braden score": called after somebody, and of nobody here. Where it is `surely`
/// a name but for that, "Addison's" alone is not enough.
pub(super) fn is_illness(text: &str, word: Range<usize>, surely: bool) -> bool {
    let rest = after(text, word.end, 40);
    let folded = fold(text.get(word).unwrap_or_default().rsplit('-').next().unwrap_or_default());
    let listed = |name: &str| terms::ILLNESSES.has(name) || terms::ILLNESSES_TOO.has(name);
    // "Alzheimers" is written as often as "Alzheimer's".
    let short = folded.strip_suffix('s').filter(|short| !listed(&folded) && listed(short));
    let name = short.unwrap_or(&folded);
    let own = ["'s", "’s", "'S", "’S"].iter().find_map(|own| rest.strip_prefix(own));
    let own = own.or_else(|| rest.strip_prefix(['\'', '’']).filter(|_| name.ends_with('s')));
    let next = next_word(own.unwrap_or(rest), 0);
    if !listed(name) || terms::OF_AN_ILLNESS.has(&next) {
        return listed(name);
    }
    let possessed = own.is_some() || short.is_some();
    // "Addison's mum" is somebody's; a "Parkinson's carer" may be anybody's.
    let mother = next != "carer" && terms::KIN.has(&next);
    terms::ILLNESSES.has(name) && if possessed { !surely && !mother } else { terms::OF_A_SCALE.has(&next) }
}

/// The part of a name that is one: words up to the first that is no name, without "'s".
pub(super) fn own_name(text: &str, group: Range<usize>, known: After) -> Option<Range<usize>> {
    let shouted = known != After::Relation;
    let mut end = group.start;
    let mut next = group.start;
    let mut lower = false;
    for piece in text.get(group.clone())?.split_inclusive([' ', '\u{a0}']) {
        let word = piece.trim_end_matches([' ', '\u{a0}']);
        let start = next;
        next += piece.len();
        // The initial before a name is no word of its own.
        if word.trim_end_matches('.').chars().count() == 1 {
            continue;
        }
        let bare = word.trim_end_matches("'s").trim_end_matches("’s").trim_end_matches(['\'', '’', '-']);
        let folded = word.to_lowercase();
        let folded_bare = bare.to_lowercase();
        if shouted && matches!(word, "DE" | "VAN" | "DI" | "EL" | "AL" | "LA" | "LE") {
            continue;
        }
        let consonants = bare.len() < 3
            && !folded_bare.contains(['a', 'e', 'i', 'o', 'u', 'y'])
            && bare.is_ascii()
            && bare != "Ng";
        // "Mrs Day", and not "Joan Day 3 of the pathway".
        let too = known == After::Name
            && end == group.start
            && terms::LAST_NAMES_TOO.has(&folded_bare)
            && !after(text, start + word.len(), 2).trim_start().starts_with(|c: char| c.is_ascii_digit());
        // "patient Parkinson's disease": not so after a title or a first name.
        let first_name = || terms::FIRST_NAMES.has(&fold(bare));
        let illness = known == After::Relation
            && end == group.start
            && is_illness(text, start..start + bare.len(), first_name());
        // "Mrs Parkinson's son", "Mr Still".
        let hers = end == group.start && terms::ILLNESSES.has(&fold(bare)) && {
            let title = before(text, group.start, 8).trim_end_matches([' ', '\u{a0}', '.']);
            ["Mr", "Mrs", "Ms", "Miss", "Mx"].iter().any(|one| title.ends_with(one))
        };
        let no_name = consonants
            || illness
            || !too && !hers && terms::NOT_A_NAME.has(folded_bare.as_str())
            || !too && !hers && terms::NOT_A_NAME.has(folded.as_str())
            || terms::MEDICINES.has(folded_bare.as_str())
            || terms::is_medicine(&folded_bare);
        let caps = bare.len() > 1 && !bare.chars().any(char::is_lowercase);
        if no_name || caps && (!shouted || bare.len() < 4 || terms::ABBREVIATIONS.has(bare)) {
            break;
        }
        lower |= bare.chars().count() > 1;
        end = start + bare.len();
        if bare.len() != word.len() {
            break;
        }
    }
    (lower && end > group.start).then_some(group.start..end)
}

fn titled(text: &str, out: &mut Vec<Candidate>) {
    TITLED.each(text, out, |found| {
        let title = found.get(1)?.as_str();
        let only = ["mr", "mrs", "ms", "miss", "mx"].contains(&title.to_lowercase().as_str());
        let colour = title.starts_with(char::is_uppercase)
            && terms::COLOURS.has(&found.get(2)?.as_str().trim_end_matches("'s").to_lowercase());
        let known = if only || colour { After::Name } else { After::Title };
        let name = own_name(text, named(found, 2)?, known)?;
        // "multiple sclerosis" and milliseconds; "PC" and "DC" when they are not police.
        if matches!(title, "ms" | "pc" | "dc" | "sn" | "fr") {
            return None;
        }
        let range = named(found, 0)?.start..name.end;
        // "a near miss. Sats": lower case, or a full stop where the title has none.
        let after_title = text.get(found.get(1)?.end()..found.get(2)?.start())?;
        let short = ["mr", "mrs", "ms", "mx", "dr", "prof", "rev", "fr", "sgt"]
            .contains(&title.to_lowercase().as_str());
        if title == "miss" || after_title.starts_with('.') && !short {
            return None;
        }
        // "her sister Rosa" is her sister; "Sister Rosa" is a nurse.
        let whose =
            ["her", "his", "my", "their", "our", "your"].contains(&last_word(text, range.start).as_str());
        if whose && title.starts_with(char::is_lowercase) && is_relation(&fold(title)) {
            return None;
        }
        let eponym = terms::EPONYMS.has(text.get(name)?.to_lowercase().as_str());
        (!eponym && whole(text, &range)).then(|| Candidate::person(range, Kind::TitledName, Instead::Person))
    });
    TITLED_LOWER.each(text, out, |found| {
        let word = found.get(1)?;
        let bare = word.as_str().trim_end_matches("'s").trim_end_matches("’s");
        let range = named(found, 0)?.start..word.start() + bare.len();
        let name = !terms::NOT_A_NAME.has(bare) && !terms::AFTER_MR.has(bare);
        (name && whole(text, &range)).then(|| Candidate::person(range, Kind::TitledName, Instead::Person))
    });
    TITLED_INITIAL.each(text, out, |found| {
        let range = named(found, 0)?;
        let more = after(text, range.end, 1).starts_with(['\'', '’', '&', '-'])
            && !after(text, range.end, 4).starts_with("'s");
        (!more && whole(text, &range)).then(|| Candidate::person(range, Kind::Initials, Instead::Person))
    });
}

fn related(text: &str, out: &mut Vec<Candidate>) {
    RELATED.each(text, out, |found| {
        let relation = found.get(1)?;
        let spelt = fold(relation.as_str());
        let said = found.get(2).is_some_and(|m| m.as_str().len() > 1);
        // "a man called Arthur" names him; "the man Arthur" is not how anybody writes.
        if !said && terms::ONLY_CALLED.has(spelt.as_str()) {
            return None;
        }
        // "the 2nd HCA Agency staff": a list of roles and not a name.
        let name = to_its_end(text, own_name(text, named(found, 3)?, After::Relation)?);
        // "still no preceptor Long day": there is none, so it has no name.
        let nobody = ["no", "without", "any", "every", "each", "another"]
            .contains(&last_word(text, relation.start()).as_str());
        let author = nobody || terms::AUTHORS.has(text.get(name.clone())?.to_lowercase().as_str());
        if author || name.len() < 2 || is_heading(text, relation.start(), &name) {
            return None;
        }
        let form = found.get(0)?.as_str();
        let instead = match (terms::KIN.get(&spelt), terms::ROLES.get(&spelt)) {
            _ if form.contains(['(', ',']) || said => Instead::Person,
            (Some(kin), _) => Instead::Relation(kin),
            (_, Some("pt")) => Instead::Role("patient"),
            (_, Some(role)) => Instead::Role(role),
            _ => Instead::Person,
        };
        // Where the word for them stays, so does its place: "her son, (Danny)".
        let start = if matches!(instead, Instead::Person) { name.start } else { relation.start() };
        let range = start..name.end;
        whole(text, &range).then(|| Candidate::person(range, Kind::RelatedName, instead))
    });
    RELATED_AFTER.each(text, out, |found| {
        let name = own_name(text, named(found, 1)?, After::Relation)?;
        let bracket = found.get(2)?.as_str().ends_with('(');
        let end = name.end == named(found, 1)?.end;
        let opening = opens_sentence(text, name.start) && !bracket;
        (end && !opening && whole(text, &name))
            .then(|| Candidate::person(name, Kind::RelatedName, Instead::Person))
    });
    for rule in [&KIN_OF, &NAMED] {
        rule.each(text, out, |found: &Captures<'_>| {
            let name = to_its_end(text, own_name(text, named(found, 1)?, After::Relation)?);
            let author = terms::AUTHORS.has(text.get(name.clone())?.to_lowercase().as_str());
            (!author && whole(text, &name))
                .then(|| Candidate::person(name, Kind::RelatedName, Instead::Person))
        });
    }
}

/// "Patient Experience Group": capitals throughout are a heading or an office.
fn is_heading(text: &str, start: usize, name: &Range<usize>) -> bool {
    let capital = |at: usize| after(text, at, 4).starts_with(char::is_uppercase);
    let rest = after(text, name.end, 8);
    let more = rest.starts_with(' ') && rest.trim_start().starts_with(char::is_uppercase);
    capital(start) && (more || !opens_sentence(text, start))
}

fn initials(text: &str, out: &mut Vec<Candidate>) {
    let letters = |range: &Range<usize>| -> Option<String> {
        Some(text.get(range.clone())?.chars().filter(char::is_ascii_uppercase).collect())
    };
    DOTTED.each(text, out, |found| {
        let range = named(found, 1)?;
        let spaced = text.get(range.clone())?.contains(' ');
        let known = terms::DOTTED_ABBREVIATIONS.has(letters(&range)?.as_str());
        // "vitamin D. I. ..." and the end of one sentence before a short one.
        let chance =
            spaced && (last_word(text, range.start) == "vitamin" || letters(&range)?.ends_with(['A', 'I']));
        // "J. S. Bach" is taken with his name where there is a title.
        let tail = before(text, range.start, 1) == ".";
        (!known && !chance && !tail && whole(text, &range))
            .then(|| Candidate::person(range, Kind::Initials, Instead::Person))
    });
    for (rule, instead) in
        [(&INITIALS, true), (&INITIALS_BEFORE, false), (&INITIALS_DID, false), (&INITIALS_ABOUT, false)]
    {
        rule.each(text, out, |found| {
            let range = named(found, 1)?;
            let written = letters(&range)?;
            let number = after(text, range.end, 3)
                .trim_start()
                .trim_start_matches(':')
                .starts_with(|c: char| c.is_ascii_digit());
            let word = next_word(text, range.end);
            let phrase = terms::AFTER_ABBREVIATION.has(word.as_str());
            let slash = after(text, range.end, 1).starts_with(['/', '-', '&'])
                || before(text, range.start, 1).ends_with(['/', '-', '&']);
            if terms::ABBREVIATIONS.has(written.as_str()) || number || phrase || slash || !whole(text, &range)
            {
                return None;
            }
            // "all PTs", "two AMPs".
            let close =
                instead && before(text, range.start, 1) == " " && before(text, range.start, 2) != "s ";
            Some(Candidate::person(
                range,
                Kind::Initials,
                if close { Instead::Letter } else { Instead::Person },
            ))
        });
    }
}
