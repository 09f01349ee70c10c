//! Numbers that somebody is known by: in records, in registers, in reports.
//!
//! NHS, CHI and H&C numbers share a check digit: the first nine digits weighted 10 to 2, and
//! 11 less the sum modulo 11, where 11 stands for 0 and 10 for a number that is never given out.
//! By agreement their ranges do not meet: CHI numbers begin with a date of birth as DDMMYY
//! (Scotland), H&C numbers with 320 to 399 (Northern Ireland), NHS numbers with 4, 6, 7 or 9.

use std::ops::Range;

use super::{
    Kind,
    rule::{after, before, named, next_word, rules, whole},
    settle::Candidate,
};

const NUMBER: &str = "(number left out)";
const REFERENCE: &str = "(reference left out)";

rules! {
    /// Ten digits as they are spaced on letters and labels, the CHI's date apart too.
    TEN = r"(?-u:\b)(?:[0-9]{3}[ \u{a0}\u{2009}\u{2011}.\-]{0,2}[0-9]{3}[ \u{a0}\u{2009}\u{2011}.\-]{0,2}[0-9]{4}|[0-9]{6}[ \u{a0}\-][0-9]{4})(?-u:\b)";
    /// However it is spaced, where it is said to be one.
    TEN_CUED = r"(?i)(?-u:\b)(?:NHS|CHI|H\s?&\s?C|health and care)(?:\s(?:number|num|no|id))?[.:#]{0,2}\s{0,2}(?:is |was )?([0-9](?:[ \u{a0}.\-]?[0-9]){9})(?-u:\b)";
    /// Two letters, six digits, A to D; not D, F, I, Q, U, V first, nor O second.
    INSURANCE = r"(?i)(?-u:\b)[ABCEGHJ-PRSTW-Z][ABCEGHJ-NPRSTW-Z][ \u{a0}\-]?[0-9]{2}[ \u{a0}\-]?[0-9]{2}[ \u{a0}\-]?[0-9]{2}[ \u{a0}\-]?[A-D](?-u:\b)";
    /// Any two letters, where it is said to be one: a slip in it still points at somebody.
    INSURANCE_CUED = r"(?i)(?-u:\b)(?:NI|NINO|national insurance)(?:\s(?:number|num|no))?[.:#]{0,2}\s{0,2}(?:is |was )?([A-Z]{2}[ \u{a0}\-]?[0-9]{2}[ \u{a0}\-]?[0-9]{2}[ \u{a0}\-]?[0-9]{2}(?:[ \u{a0}\-]?[A-Z])?)(?-u:\b)";
    RECORD = r"(?i)(?-u:\b)(?:(?:hosp(?:ital)?|unit|patient|pt|case(?:[ -]?note)?|record|records|client|pas|district|k|x|medical record|inmate|prison(?:er)?|service user)[.]?\s?(?:id|number|num|no|ref)|mrn|crn|nomis|rio|systm ?one|s1|emis|carenotes|lorenzo|epic|cerner|mosaic|liquid ?logic|nhs|chi)(?:\s?(?:id|number|num|no|ref|record))?[.]?\s?[:#=]?\s?(?:is |was |of )?#?([A-Z]{0,3}[ \-]?[0-9]{3}[ \-]?[0-9]{2,7}(?:[ \-][0-9]{4})?[A-Z]{0,2})(?-u:\b)";
    /// One capital and six or seven digits, as hospitals number people.
    RECORD_BARE = r"(?-u:\b)[A-Z][0-9]{6,7}(?-u:\b)";
    /// A number on its own, where the paper it is on is spoken of.
    RECORD_NEAR = r"(?-u:\b)[0-9]{6,8}(?-u:\b)";
    RECORD_CUE = r"(?i)(?-u:\b)(?:hosp(?:ital)? (?:no|number)|mrn|sticker|label|wristband|name ?band|patient id|record number|case ?notes?)(?-u:\b)";
    REPORT_STRONG = r"(?i)(?-u:\b)(?:datix|ulysses|inphase|radar|steis|lfpse|ir1|cad|urn|psii|riddor)(?:\s(?:report|form|web|entry|incident|log))?(?:\s?(?:id|number|num|no|reference|ref))?[.]?\s?[:#,]?\s?(?:is |was )?#?((?:[A-Z]{1,4}[\-/]?)?[0-9][0-9A-Z/\-]{2,20})(?-u:\b)";
    REPORT = r"(?i)(?-u:\b)(?:incident|crime|safeguarding|complaint|police|court|claim|inquest|tribunal|coroner'?s?|case|referral|investigation|report|niche|reference|log|concern)s?(?:\s(?:report|form|case))?\s?(?:(?:id|number|num|no|reference|ref)[.]?\s?[:#,]?|#)\s?(?:is |was )?#?((?:[A-Z]{1,6}[\-/ ]?)?[0-9][0-9A-Z/\-]{2,20})(?-u:\b)";
    REPORT_REF = r"(?i)(?-u:\b)ref(?:erence)?(?:\s(?:number|no))?[.]?\s?[:#]?\s?(?:is |was )?#?((?:[A-Z]{1,6}[\-/]?)?[0-9][0-9A-Z/\-]{2,20})(?-u:\b)";
    /// As a reporting system writes it, and needs no word before it.
    REPORT_BARE = r"(?-u:\b)((?:INC|IR|DTX|WEB|DX|SI|CRN|RTI|PALS|SG)[\-/ ]?[0-9]{4,9}(?:[\-/][0-9]{2,6})?)(?-u:\b)";
    /// A police log: the day's number and the day.
    LOG = r"(?i)(?-u:\b)(?:log|cad|incident)\s(?:no\.?\s?|number\s)?([0-9]{2,5}\sof)\s(?:the\s)?[0-9]";
    /// Nurses and midwives: two digits, a letter for the month, four digits, one for the country.
    PIN_NMC = r"(?i)(?-u:\b)[0-9]{2}[A-L][0-9]{4}[ESWNOC](?-u:\b)";
    /// HCPC by profession, and social workers.
    PIN_PREFIXED = r"(?-u:\b)(?:AS|BS|CH|CS|DT|HAD|ODP|OR|OT|PA|PH|PO|PYL|RA|SL|SW)[0-9]{4,6}(?-u:\b)";
    PIN_CUED = r"(?i)(?-u:\b)(?:gmc|nmc|gphc|gdc|goc|hcpc|swe|social work england|bacp|babcp|ukcp|pin|registration|registrant)(?:\s(?:pin|registration|reg|membership|member))?\.?(?:\s?(?:number|num|no|ref|id))?[.]?\s?[:#]?\s?(?:is |was )?([A-Z]{0,3}[0-9]{4,8}[A-Z]?)(?-u:\b)";
}

/// All numbers of this module's kinds.
pub(super) fn find(text: &str, out: &mut Vec<Candidate>) {
    for rule in [&TEN, &TEN_CUED] {
        rule.each(text, out, |found| {
            let range = named(found, 1)?;
            let kind = checked(text.get(range.clone())?)?;
            whole(text, &range).then(|| Candidate::fixed(range, kind, NUMBER))
        });
    }
    INSURANCE.each(text, out, |found| {
        let range = named(found, 0)?;
        let first = text.get(range.start..range.start + 2)?.to_ascii_uppercase();
        // Prefixes that are never given out.
        let never = ["BG", "GB", "KN", "NK", "NT", "TN", "ZZ"].contains(&first.as_str());
        (!never && whole(text, &range)).then(|| Candidate::fixed(range, Kind::NationalInsurance, NUMBER))
    });
    INSURANCE_CUED.plain(text, Kind::NationalInsurance, NUMBER, out);
    RECORD.each(text, out, |found| {
        let range = named(found, 1)?;
        let digits = digits(text.get(range.clone())?);
        (digits >= 5 && whole(text, &range)).then(|| Candidate::fixed(range, Kind::HospitalNumber, NUMBER))
    });
    RECORD_NEAR.each(text, out, |found| {
        let range = named(found, 0)?;
        let near =
            RECORD_CUE.meets(before(text, range.start, 30)) || RECORD_CUE.meets(after(text, range.end, 40));
        (near && whole(text, &range)).then(|| Candidate::fixed(range, Kind::HospitalNumber, NUMBER))
    });
    RECORD_BARE.plain(text, Kind::HospitalNumber, NUMBER, out);
    for rule in [&REPORT_STRONG, &REPORT, &REPORT_REF] {
        rule.each(text, out, |found| {
            let range = own(text, named(found, 1)?)?;
            let token = text.get(range.clone())?;
            (is_reference(token) && !counts(text, range.end))
                .then(|| Candidate::fixed(range, Kind::Reference, REFERENCE))
        });
    }
    REPORT_BARE.plain(text, Kind::Reference, REFERENCE, out);
    LOG.plain(text, Kind::Reference, "(reference left out) of", out);
    PIN_NMC.plain(text, Kind::RegistrationPin, NUMBER, out);
    PIN_PREFIXED.plain(text, Kind::RegistrationPin, NUMBER, out);
    PIN_CUED.each(text, out, |found| {
        let range = named(found, 1)?;
        let token = text.get(range.clone())?;
        let year = token.len() == 4 && matches!(token.as_bytes(), [b'1', b'9', ..] | [b'2', b'0', ..]);
        (!year && !counts(text, range.end)).then(|| Candidate::fixed(range, Kind::RegistrationPin, NUMBER))
    });
}

/// The kind of ten digits whose check digit is right.
pub(super) fn checked(spaced: &str) -> Option<Kind> {
    let digits: Vec<u32> = spaced.chars().filter_map(|c| c.to_digit(10)).collect();
    let (last, first) = digits.split_last().filter(|(_, first)| first.len() == 9)?;
    let sum: u32 = first.iter().zip((2..=10).rev()).map(|(digit, weight)| digit * weight).sum();
    let check = match 11 - sum % 11 {
        10 => return None,
        11 => 0,
        check => check,
    };
    if check != *last || first.iter().all(|digit| *digit == 0) {
        return None;
    }
    let part = |from: usize, to: usize| {
        first.get(from..to).unwrap_or_default().iter().fold(0, |number, digit| number * 10 + digit)
    };
    Some(match (part(0, 3), part(0, 2), part(2, 4)) {
        (320..=399, _, _) => Kind::HcNumber,
        (_, 1..=31, 1..=12) => Kind::ChiNumber,
        _ => Kind::NhsNumber,
    })
}

fn digits(token: &str) -> usize {
    token.bytes().filter(u8::is_ascii_digit).count()
}

/// Without letters that are the end of a word ("num|ber 77123") or a word by themselves ("given 12345").
fn own(text: &str, range: Range<usize>) -> Option<Range<usize>> {
    let token = text.get(range.clone())?;
    let digit = token.find(|c: char| c.is_ascii_digit())?;
    let letters = token.get(..digit)?;
    let inside = before(text, range.start, 4).ends_with(char::is_alphabetic) && !letters.is_empty();
    let word = letters.ends_with(' ') && letters.contains(|c: char| c.is_ascii_lowercase());
    let start = if inside || word { range.start + digit } else { range.start };
    Some(start..range.end)
}

/// Whether a token after "ref" is more than a year, a score or "24/7".
fn is_reference(token: &str) -> bool {
    let year = token.len() == 4 && (token.starts_with("19") || token.starts_with("20"));
    !year && digits(token) >= 4 && !token.starts_with("24/7")
}

/// Whether what follows says that the number before it counts or measures something.
fn counts(text: &str, at: usize) -> bool {
    let unit = next_word(text, at);
    let units = [
        "ml", "mls", "mg", "mcg", "g", "kg", "units", "hours", "hrs", "minutes", "words", "steps", "pm",
        "am", "people", "patients", "nurses", "members", "hour", "points", "calories", "kcal",
    ];
    units.contains(&unit.as_str())
        || after(text, at, 1).starts_with([':', '%'])
        || before(text, at, 1).ends_with('/')
}
