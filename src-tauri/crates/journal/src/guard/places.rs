//! Where somebody was: beds and wards, addresses, postcodes, cars.
//!
//! Postcodes as Royal Mail writes them: an area of one or two letters, a district, a space, a
//! digit and two letters of ABDEFGHJLNPQRSTUWXYZ. Plates as DVLA has issued them: since 2001
//! AB12 CDE, from 1983 A123 BCD, from 1963 ABC 123D, before that letters and digits.

use super::{
    Kind,
    rule::{after, before, last_word, named, next_word, opens_sentence, rules, whole},
    settle::Candidate,
    terms,
};

const AREA: &str = "a clinical area";

rules! {
    CODE = r"(?i)(?-u:\b)(?:GIR[ ]?0AA|([A-Z]{1,2})(?:[0-9]{1,2}|[0-9][A-HJKPSTUVWXY])[ \u{a0}]{0,2}([0-9][ABD-HJLNP-UW-Z]{2}))(?-u:\b)";
    NUMBERED = r"(?i)(?-u:\b)(bed|bedroom|bay|ward|room|rm|side[ -]?room|s/r|cell|cubicle|trolley|theatre|pod|resus|houseblock|wing|landing|bedspace|sr)(?:[ \u{a0}]{1,2}(?:no\.?|number|#)|#)?[ \u{a0}\-]{0,2}((?:[A-Z]{1,2}-?)?[0-9]{1,3}[A-Z]?(?:[\-/][0-9]{1,3}[A-Z]?)?)(?-u:\b)";
    LETTERED = r"(?-u:\b)(?i:bay|ward|room|side room|cell|cubicle|theatre|pod|wing|houseblock) ([A-H])(?-u:\b)";
    WINGED = r"(?-u:\b)[A-H][ \-][Ww]ing(?-u:\b)";
    WORDED = r"(?i)(?-u:\b)(?:bed|bay|ward|room|side[ -]?room|cell|cubicle|theatre)[ \-](one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)(?-u:\b)";
    CALLED = r"(?-u:\b)((?:St\.? )?\p{Lu}[\p{L}'’]{2,20}(?: \p{Lu}[\p{L}'’]{2,20}){0,2}) (Ward|ward|Unit|unit|Wing|wing|Suite|Lodge|House|Hospital|hospital|Infirmary|Surgery|surgery|Hospice|hospice|Care Home|care home|Nursing Home|nursing home|Medical Centre|Health Centre|School|Academy|College)(?-u:\b)";
    /// "St James's", with nothing after it that says what it is.
    SAINT = r"(?-u:\b)(?:St\.?|Saint)[ \u{a0}]\p{Lu}\p{L}{1,19}(?:['’]s|s['’])";
    PRISON = r"(?-u:\b)HM(?:P|YOI|P/YOI)[ \-]\p{Lu}\p{L}{2,20}(?: \p{Lu}\p{L}{2,20})?";
    ADDRESS = r"(?-u:\b)(?:(?i:flat|apartment|apt|unit) [0-9]{1,4}[A-Za-z]?,? (?:\p{Lu}[\p{L}'’]{2,20} (?:House|Court|Heights|Tower),? )?)?[0-9]{1,4}[A-Za-z]?(?:-[0-9]{1,4})?,? (?:(?:St\.? |The )?\p{Lu}[\p{L}'’]{2,20} ){1,3}(?:Road|Rd|Street|Lane|Avenue|Ave|Close|Drive|Crescent|Cres|Court|Gardens|Gdns|Grove|Place|Terrace|Way|Hill|Park|Square|Row|Mews|Walk|Rise|View|Green|Parade|Wynd|Brae)(?-u:\b)";
    /// In lower case only what is hardly ever anything else.
    ADDRESS_LOWER = r"(?-u:\b)[0-9]{1,4}[a-z]? ([a-z]{3,15}(?: [a-z]{3,15})?) (?:road|rd|street|avenue|ave|crescent|cres|lane|terrace|close|grove)(?-u:\b)";
    FLAT = r"(?i)(?-u:\b)(?:flat|apartment|apt) [0-9]{1,4}[A-Z]?(?-u:\b)";
    LIVES = r"(?-u:\b)(on|in|at|near|off|from|to|along|down|of) ((?:\p{Lu}[\p{L}'’]{2,20} ){1,2}(?:Road|Rd|Street|Lane|Avenue|Ave|Close|Crescent|Terrace|Grove|Gardens|Drive))(?-u:\b)";
    PLATE_NOW = r"(?-u:\b)[A-HJ-PR-Y][A-HJ-PR-Y](?:0[1-9]|[1-9][0-9])[ \-]?[A-HJ-PR-Z]{3}(?-u:\b)";
    PLATE_BEFORE = r"(?-u:\b)(?:[A-HJ-NPR-TV-Y][0-9]{3} ?[A-HJ-PR-Y]{3}|[A-HJ-PR-Y]{3} ?[0-9]{3}[A-HJ-NPR-TV-Y])(?-u:\b)";
    /// Short and old ones, and Northern Ireland's, only where a car is spoken of.
    PLATE_CUED = r"(?i)(?-u:\b)(?:([A-Z]{2}[0-9]{2} ?[A-Z]{3}|[A-Z]{3} ?[0-9]{3}[A-Z]|[A-Z][0-9]{3} ?[A-Z]{3})|[A-Z][0-9]{1,3} ?[A-Z]{3}|[A-Z]{3} ?[0-9]{1,3}[A-Z]|[A-Z]{1,3} ?[0-9]{2,4}|[0-9]{1,4} ?[A-Z]{2,3})(?-u:\b)";
    CAR = r"(?i)(?-u:\b)(?:car|reg|registration|plate|plates|number ?plate|vehicle|van|taxi|parked|drove|drives|driving|motorbike|ford|vauxhall|astra|corsa|fiesta|focus|golf|polo|audi|bmw|mercedes|toyota|nissan|honda|renault|clio|peugeot|citroen|kia|hyundai|skoda|seat|mini|fiat|transit|range rover|land rover|tesla|volvo|mazda|dacia)(?-u:\b)";
    CAR_CLOSE = r"(?i)(?-u:\b)(?:reg|registration|plate|plates|number ?plate|reg no|reg number)\.?(?: (?:no\.?|number|is|was|of)){0,2}\s?[:#]?\s?$";
}

/// All of them.
pub(super) fn find(text: &str, out: &mut Vec<Candidate>) {
    CODE.each(text, out, |found| {
        let range = named(found, 0)?;
        let area = found.get(1).map_or("GI", |m| m.as_str());
        let inward = found.get(2).map_or("", |m| m.as_str());
        let real = terms::POSTCODE_AREAS.has(&area.to_ascii_uppercase());
        let written = text.get(range.clone())?;
        // "b12 2nd dose", "t4 5hr": a unit or an ordinal after something else; "ls61st" is none.
        let other = !written.bytes().any(|b| b.is_ascii_lowercase())
            || area.len() == 2 && !written.contains([' ', '\u{a0}'])
            || !["st", "nd", "rd", "th", "hr", "ug", "ng", "pt", "wd", "hx", "dx", "rx", "tx"]
                .iter()
                .any(|unit| inward.ends_with(unit));
        (real && other && whole(text, &range))
            .then(|| Candidate::fixed(range, Kind::Postcode, "(postcode left out)"))
    });
    numbered(text, out);
    named_places(text, out);
    addresses(text, out);
    plates(text, out);
}

fn numbered(text: &str, out: &mut Vec<Candidate>) {
    NUMBERED.each(text, out, |found| {
        let range = named(found, 0)?;
        let (what, number) = (found.get(1)?.as_str().to_ascii_lowercase(), found.get(2)?.as_str());
        // "SR2" is a side room; "sr 2" may be anything.
        if what == "sr" && !text.get(range.clone())?.starts_with("SR") {
            return None;
        }
        // "T cell 4", "white cell 12", "the red cell 2 units".
        let blood = what == "cell" && terms::BLOOD.has(last_word(text, range.start).as_str());
        // "bed 24/7", "room 0.5", "ward 1:1"; "theatre at 10" never gets here.
        let measure = number == "24/7"
            || after(text, range.end, 2).starts_with([':', '%'])
            || after(text, range.end, 2)
                .strip_prefix('.')
                .is_some_and(|r| r.starts_with(|c: char| c.is_ascii_digit()));
        let fine = !blood && !measure && !is_unit(text, range.end) && whole(text, &range);
        fine.then(|| Candidate::fixed(range, Kind::Place, AREA))
    });
    LETTERED.each(text, out, |found| place(named(found, 0)?, text));
    WINGED.each(text, out, |found| place(named(found, 0)?, text));
    WORDED.each(text, out, |found| {
        let range = named(found, 0)?;
        let one = found.get(1)?.as_str().eq_ignore_ascii_case("one");
        let loose = one && terms::UNITS_WORDED.has(&next_word(text, range.end));
        (!loose && !is_unit(text, range.end)).then_some(range).and_then(|range| place(range, text))
    });
}

fn place(range: std::ops::Range<usize>, text: &str) -> Option<Candidate> {
    whole(text, &range).then(|| Candidate::fixed(range, Kind::Place, AREA))
}

fn is_unit(text: &str, at: usize) -> bool {
    terms::UNITS.has(next_word(text, at).as_str())
}

fn named_places(text: &str, out: &mut Vec<Candidate>) {
    CALLED.each(text, out, |found| {
        let mut range = named(found, 0)?;
        let (name, what) = (found.get(1)?, found.get(2)?.as_str());
        let opening = opens_sentence(text, range.start);
        let generic = |word: &str| {
            terms::MEDICINES.has(&word.to_lowercase())
                || terms::GENERIC_PLACE.has(word.to_lowercase().trim_end_matches("'s").trim_end_matches("’s"))
        };
        let words: Vec<&str> = name.as_str().split(' ').collect();
        let skipped = words.iter().take_while(|word| generic(word)).count();
        let own: Vec<&str> = words.get(skipped..)?.to_vec();
        if own.is_empty() || own.iter().all(|word| generic(word)) {
            return None;
        }
        range.start += words.iter().take(skipped).map(|word| word.len() + 1).sum::<usize>();
        let lower = what.starts_with(char::is_lowercase);
        // "Busy ward today" has a capital only for being first.
        let first = opening && skipped == 0 && own.len() == 1;
        let known = own.first().is_some_and(|word| terms::WARD_NAMES.has(word.to_lowercase().as_str()));
        if first && !known && (lower || matches!(what, "House" | "School" | "College")) {
            return None;
        }
        let instead = match what.to_ascii_lowercase().as_str() {
            "hospital" | "infirmary" => "a hospital",
            "surgery" | "medical centre" | "health centre" => "a surgery",
            "hospice" => "a hospice",
            "care home" | "nursing home" => "a care home",
            "school" | "academy" | "college" => "a school",
            "house" | "lodge" => "a place",
            _ => AREA,
        };
        Some(Candidate::fixed(range, Kind::Place, instead))
    });
    SAINT.each(text, out, |found| {
        let range = named(found, 0)?;
        let known = terms::AFTER_A_SAINT.has(&next_word(text, range.end));
        (!known && whole(text, &range)).then(|| Candidate::fixed(range, Kind::Place, "a place"))
    });
    PRISON.each(text, out, |found| Some(Candidate::fixed(named(found, 0)?, Kind::Place, "a prison")));
}

fn addresses(text: &str, out: &mut Vec<Candidate>) {
    let address = |range| Candidate::fixed(range, Kind::Address, "an address");
    ADDRESS.each(text, out, |found| {
        let range = named(found, 0)?;
        whole(text, &range).then(|| address(range))
    });
    ADDRESS_LOWER.each(text, out, |found| {
        let plain = found.get(1)?.as_str().split(' ').all(|word| !terms::NOT_A_STREET.has(word));
        plain.then(|| named(found, 0).map(address)).flatten()
    });
    FLAT.each(text, out, |found| {
        let range = named(found, 0)?;
        (!is_unit(text, range.end)).then(|| address(range))
    });
    LIVES.each(text, out, |found| {
        let range = named(found, 2)?;
        let first = text.get(range.clone())?.split(' ').next()?.to_lowercase();
        // "on Catherine Lane"; "I spoke to Siobhan Lane".
        let person = matches!(found.get(1)?.as_str(), "to" | "of" | "from" | "near" | "off")
            && ["Lane", "Close", "Grove"]
                .iter()
                .any(|name| found.get(2).is_some_and(|m| m.as_str().ends_with(name)))
            && terms::FIRST_NAMES.has(&crate::fold::fold(&first));
        (!person && !terms::GENERIC_PLACE.has(first.as_str())).then(|| address(range))
    });
}

fn plates(text: &str, out: &mut Vec<Candidate>) {
    const PLATE: &str = "(number plate left out)";
    PLATE_NOW.plain(text, Kind::CarPlate, PLATE, out);
    PLATE_BEFORE.each(text, out, |found| {
        let range = named(found, 0)?;
        let written = text.get(range.clone())?;
        // Three letters together, before the digits or after them.
        let three = if written.as_bytes().get(1)?.is_ascii_digit() {
            written.get(written.len() - 3..)
        } else {
            written.get(..3)
        };
        (!terms::ABBREVIATIONS.has(three?)).then(|| Candidate::fixed(range, Kind::CarPlate, PLATE))
    });
    PLATE_CUED.each(text, out, |found| {
        let range = named(found, 0)?;
        let written = text.get(range.clone())?;
        let close = CAR_CLOSE.meets(before(text, range.start, 40));
        let full = written.len() >= 6 && written.bytes().any(|b| b.is_ascii_digit());
        let upper = !written.bytes().any(|b| b.is_ascii_lowercase());
        let letters: String =
            written.chars().filter(char::is_ascii_alphabetic).collect::<String>().to_ascii_uppercase();
        let clinical = terms::ABBREVIATIONS.has(letters.as_str()) || is_unit(text, range.end);
        let near = full
            && upper
            && !clinical
            && (CAR.meets(before(text, range.start, 30)) || CAR.meets(after(text, range.end, 20)));
        // In lower case only the usual forms, where a plate is spoken of.
        let typed = found.get(1).is_some()
            && (CAR.meets(before(text, range.start, 40)) || CAR.meets(after(text, range.end, 20)));
        (written.len() >= 4 && (close || near || typed))
            .then(|| Candidate::fixed(range, Kind::CarPlate, PLATE))
    });
}
