//! Days, times of day, and the ages that are rare enough to point at somebody.
//!
//! A month or a weekday alone is nobody's. A full date becomes a third of its month ("early
//! March"), as evidence is dated. Ages over 89 follow the Safe Harbor rule of HIPAA (45 CFR
//! 164.514), which UK guidance on small numbers also leans on.

use std::{borrow::Cow, ops::Range};

use super::{
    Kind,
    rule::{Rule, after, before, last_word, named, next_word, rules, whole},
    settle::{Candidate, Instead},
    terms,
};

rules! {
    /// 12/03/2024, 12.3.24, 12-03-1948.
    FIGURES = r"(?-u:\b)([0-3]?[0-9])([/.\-]|\s/\s)([01]?[0-9])([/.\-]|\s/\s)((?:19|20)?[0-9]{2})(?-u:\b)";
    /// 2024-03-12.
    ISO = r"(?-u:\b)(?:19|20)[0-9]{2}[\-/]([01][0-9])[\-/]([0-3][0-9])(?-u:\b)";
    /// 3 March, 3rd of March 2024, Tues 3rd Mar '24.
    DAY_FIRST = r"(?i)(?-u:\b)(?:(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun)[a-z]{0,6},? (?:the )?)?([0-3]?[0-9])(\s?(?:st|nd|rd|th))?[ \u{a0}\-/]?(?:of )?[ \-/]?(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?-u:\b)\.?(?:[ ,\-/]{1,2}((?:19|20)[0-9]{2}|['’][0-9]{2}|[0-9]{2}))?";
    /// March 3rd, Mar 3 2024.
    MONTH_FIRST = r"(?-u:\b)(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|january|february|april|june|july|august|september|october|november|december)\.? (?:the )?([0-3]?[0-9])(st|nd|rd|th)?(?-u:\b)(?:,? ((?:19|20)[0-9]{2})(?-u:\b))?";
    /// Tuesday 12th, Thursday the 3rd.
    WEEKDAY = r"(?i)(?-u:\b)(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?,? (?:the )?([0-3]?[0-9])(?:st|nd|rd|th)(?-u:\b)";
    /// The day and month alone, where "on" says that it is one: "3/12" is three months.
    SHORT = r"(?i)(?-u:\b)(?:on|dated) (?:the )?([0-3]?[0-9])/(0[1-9]|1[0-2])(?-u:\b)";
    BORN = r"(?i)(?-u:\b)(?:d\.?\s?o\.?\s?b\.?|date of birth|birth ?date|birthday|born)\s?[:\-=(]{0,2}\s?(?:(?:is|was|on|the)\s){0,3}$";
    /// Of a day, and not of a part of a month: "on 12 November", "the 12th of November".
    ON = r"(?i)(?-u:\b)on (?:the )?$";
    THE = r"(?i)(?-u:\b)the $";
    /// 14:35, 2:30pm, 02:30 hrs.
    COLON = r"(?i)(?-u:\b)(at )?([01]?[0-9]|2[0-4]):([0-5][0-9])(?::[0-5][0-9])?\s?(a\.?m(?-u:\b)|p\.?m(?-u:\b)|h(?:(?:ou)?rs?)?(?-u:\b))?";
    /// 3pm, 2.30 pm, 11 a.m.
    MERIDIEM = r"(?i)(?-u:\b)(at )?(1[0-2]|0?[1-9])(?:[.:]([0-5][0-9]))?\s?(a\.?m|p\.?m|o['’]?clock)(?-u:\b)";
    /// 1430 hrs, 0230h.
    HOURS = r"(?i)(?-u:\b)(at )?([01][0-9]|2[0-4])[.:]?([0-5][0-9])\s?h(?:(?:ou)?rs?)?(?-u:\b)";
    /// at 1430, from 0700, until 0215.
    CUED = r"(?i)(?-u:\b)(at|from|until|till|til|by|around|about|approx|since|between|after|before|to|@)\s?([01][0-9]|2[0-4])([0-5][0-9])(?-u:\b)";
    /// 0730-1930.
    SPAN = r"(?-u:\b)([01][0-9]|2[0-4])([0-5][0-9])\s?[\-–]\s?(?:[01][0-9]|2[0-4])[0-5][0-9](?-u:\b)";
    /// at 9.30, at 7.15.
    DOTTED = r"(?i)(?-u:\b)(at|by|around|until|from) ([01]?[0-9]|2[0-4])\.([0-5][0-9])(?-u:\b)";
    /// half past two, quarter to six, ten to four.
    SPOKEN = r"(?i)(?-u:\b)(?:at )?(?:half|quarter|(?:five|ten|twenty|twenty[ -]five)(?: minutes)?) (?:past|to) (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|1[0-2]|[1-9])(?-u:\b)(?: in the (?:morning|afternoon|evening))?";
    CLOCK_WORD = r"(?i)(?-u:\b)(?:at )?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:o['’]?clock|in the (?:morning|afternoon)|a\.?m\.?|p\.?m\.?)(?-u:\b)";
    /// Before a time: what was given, or measured, then.
    DOSED = r"(?i)(?:(?-u:\b)(?:[0-9][0-9.,]{0,6} ?(?:mg|mcg|g|ml|mls|units?|mmol|l|litres?|puffs?|tablets?|tabs?|%)(?:/[0-9.]{0,5} ?[a-z]{1,5})?|1:[0-9]{3,5}|(?:hr|rr|gcs|spo2|sats?|temp|pain|ews|hba1c|phq-9|gad-7|core-10|waterlow|must|lactate|ph|crp|k\+|na\+|hb|fio2|ctg) ?(?:of |was |were |at )?[0-9](?:[0-9.%/]{0,6}[0-9%])?t?|(?:^|[^'’\p{L}])t ?[0-9]{2}(?:\.[0-9])?|(?:bp|news2?|bms?|obs|observations|bloods|ecg|vbg|abg|ctg|turned) ?(?:of |was |were )?(?:[0-9](?:[0-9.%/]{0,6}[0-9%])?)?)(?: (?:on|air|[0-9] l|prn|stat|po|iv|im|sc|s/c|ng|pr|od|bd|tds|qds|given|was|were|due|charted|signed|written|taken|done|repeated|again|orally)){0,4}|(?-u:\b)(?:prn|stat|od|bd|tds|qds) ?(?:dose|given|due)?)[ ,;:\-–(@]{0,3}$";
    /// After a time, likewise.
    DOSE_NEXT = r"(?i)^[ ,;:\-–)]{0,3}(?:(?:i |we )?(?:gave|given|had|for|a|the|his|her|stat|prn|dose of|repeat|repeated|due) ?){0,3}(?:[0-9][0-9.,]{0,6} ?(?:mg|mcg|g|ml|mls|units?|mmol|puffs?|tablets?|tabs?)(?-u:\b)|(?:bp|hr|rr|news2?|gcs|spo2|sats?|temp|bm|bms|pain|ews) ?(?:of |was )?[0-9]|obs(?-u:\b)|observations(?-u:\b))";
    AGE = r"(?i)(?-u:\b)((?:an? )?(?:9[0-9]|1[01][0-9]|120)[ \-]?(?:(?:years?|yrs?|y)[ \-]?(?:olds?)|yo|y/o|y\.o\.?))(?-u:\b)";
    AGED = r"(?i)(?-u:\b)(?:(aged?|age of|turned|turning)|(?:he|she|they|who|patient|pt|mum|mother|father|dad|nan|gran|grandad|grandmother|grandfather|lady|gentleman|client|resident) (?:is|was|are|were|is now|was nearly|is nearly|is almost)|s?he['’]s)\s?:?\s?(9[0-9]|1[01][0-9]|120)(?-u:\b)";
    /// Straight after a name: ", 93", " (93".
    AGE_BESIDE = r"(?i)^(?:,[ \u{a0}]?|[ \u{a0}]?\(|[ \u{a0}][\-–][ \u{a0}])(?:(?:who is|who's|who was|aged?|now|nearly|almost) ){0,2}(9[0-9]|1[01][0-9]|120)(?-u:\b)";
    /// "a lady, 93, from", "his nan (96)".
    AGE_OF = r"(?i)(?-u:\b)(?:patient|pt|lady|gent|gentleman|man|woman|resident|client|widow|widower|mum|mam|mother|dad|father|nan|nana|gran|granny|grandad|grandmother|grandfather|aunt|uncle|neighbour|wife|husband)(?:, |,| ?\()(9[0-9]|1[01][0-9]|120)(?-u:\b)";
    /// What a saturation is "on".
    ON_AIR = r"(?i)^ on (?:room )?(?:air|ra|o2|oxygen|nasal|[0-9])";
    AGE_SEXED = r"(?-u:\b)((?:9[0-9]|1[01][0-9]) ?[MF])(?-u:\b)";
    AGE_WORDS = r"(?i)(?-u:\b)((?:an? )?(?:ninety(?:[ \-](?:one|two|three|four|five|six|seven|eight|nine))?|(?:a |one )?hundred(?:(?: and)?[ \-](?:one|two|three|four|five|six|seven|eight|nine))?)[ \-]years?[ \-]olds?)(?-u:\b)";
    AGE_SAID = r"(?i)(?-u:\b)(?:aged|turned|turning) (ninety(?:[ \-](?:one|two|three|four|five|six|seven|eight|nine))?|(?:a|one) hundred)(?-u:\b)";
    NINETIES = r"(?i)(?-u:\b)((?:early |mid |mid-|late )?(?:nineties|90s)|nonagenarian|centenarian)(?-u:\b)";
}

/// All of them.
pub(super) fn find(text: &str, out: &mut Vec<Candidate>) {
    dates(text, out);
    clock(text, out);
    ages(text, out);
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// "early March", "mid-March", "late March"; nothing where no month has such a day.
fn third(day: &str, month: usize) -> Option<String> {
    let day: u8 = day.parse().ok()?;
    let name = month.checked_sub(1).and_then(|month| MONTHS.get(month))?;
    match day {
        1..=10 => Some(format!("early {name}")),
        11..=20 => Some(format!("mid-{name}")),
        21..=31 => Some(format!("late {name}")),
        _ => None,
    }
}

fn month(name: &str) -> usize {
    let short = name.get(..3).unwrap_or_default();
    MONTHS
        .iter()
        .position(|m| m.get(..3).is_some_and(|m| m.eq_ignore_ascii_case(short)))
        .map_or(0, |at| at + 1)
}

fn date(text: &str, range: Range<usize>, day: &str, month: usize) -> Option<Candidate> {
    let coarse = third(day, month)?;
    if !whole(text, &range) {
        return None;
    }
    if BORN.meets(before(text, range.start, 40)) {
        return Some(Candidate::fixed(range, Kind::DateOfBirth, "(date of birth left out)"));
    }
    let words = text.get(range.clone())?;
    let said = |rule: &Rule| rule.regex()?.find(before(text, range.start, 12)).map(|m| m.len());
    let (longer, coarse) = match said(&ON) {
        Some(on) => (on, format!("in {coarse}")),
        None => (said(&THE).filter(|_| words.contains(" of ")).unwrap_or(0), coarse),
    };
    let range = range.start - longer..range.end;
    let instead = Instead::Words(Cow::Owned(coarse));
    Some(Candidate { range, kind: Kind::FullDate, instead, who: None })
}

fn dates(text: &str, out: &mut Vec<Candidate>) {
    FIGURES.each(text, out, |found| {
        let range = named(found, 0)?;
        let (day, mark, month) =
            (found.get(1)?, found.get(2)?.as_str(), found.get(3)?.as_str().parse().ok()?);
        // "section 3.2.14", "20.1.10 of the Code": paragraphs of documents.
        let paragraph = mark == "." && terms::PARAGRAPHS.has(last_word(text, range.start).as_str());
        let same = mark == found.get(4)?.as_str();
        let apart = !before(text, range.start, 1).starts_with(['.', '/', '-'])
            && !after(text, range.end, 2).starts_with("/");
        (same && apart && !paragraph).then(|| date(text, range, day.as_str(), month)).flatten()
    });
    ISO.each(text, out, |found| {
        date(text, named(found, 0)?, found.get(2)?.as_str(), found.get(1)?.as_str().parse().ok()?)
    });
    DAY_FIRST.each(text, out, |found| {
        let mut range = named(found, 0)?;
        let (day, name) = (found.get(1)?, found.get(3)?.as_str());
        let certain =
            found.get(2).is_some() || found.get(4).is_some() || name.starts_with(char::is_uppercase);
        // "the 3 may have been", "band 5 may": a verb unless something says otherwise.
        let verb =
            matches!(name, "may" | "mar" | "march" | "sep" | "dec" | "jan" | "oct" | "sept") && !certain;
        // "no phone after 9 May be better".
        let modal = name == "May"
            && found.get(2).is_none()
            && found.get(4).is_none()
            && ["be", "have", "need", "not", "also", "well", "i", "we"]
                .contains(&next_word(text, range.end).as_str());
        let counted = modal || before(text, day.start(), 1).starts_with(['.', '/', ':']);
        // "2 Mar 10 patients": two digits are a year only at the end of something.
        if let Some(year) = found.get(4).filter(|y| y.as_str().len() == 2)
            && !next_word(text, year.end()).is_empty()
        {
            range.end = found.get(3)?.end();
        }
        (!verb && !counted).then(|| date(text, range, day.as_str(), month(name))).flatten()
    });
    MONTH_FIRST.each(text, out, |found| {
        let range = named(found, 0)?;
        let unit = found.get(3).is_none()
            && found.get(4).is_none()
            && terms::UNITS.has(next_word(text, range.end).as_str());
        let more = after(text, range.end, 2);
        let decimal = more.starts_with(['/', ':', '%']) && more.ends_with(|c: char| c.is_ascii_digit());
        (!unit && !decimal)
            .then(|| date(text, range, found.get(2)?.as_str(), month(found.get(1)?.as_str())))
            .flatten()
    });
    WEEKDAY.each(text, out, |found| {
        let range = named(found, 0)?;
        third(found.get(1)?.as_str(), 1)?;
        whole(text, &range).then(|| Candidate::fixed(range, Kind::FullDate, "one day"))
    });
    SHORT.each(text, out, |found| {
        let range = found.get(1)?.start()..found.get(2)?.end();
        date(text, range, found.get(1)?.as_str(), found.get(2)?.as_str().parse().ok()?)
    });
}

/// A part of a day for an hour of twenty-four.
fn part(hour: u8) -> &'static str {
    match hour {
        6..=11 => "that morning",
        12..=17 => "that afternoon",
        18..=21 => "that evening",
        _ => "during the night",
    }
}

fn hour(text: &str, meridiem: Option<&str>) -> Option<&'static str> {
    let hour: u8 = text.parse().ok()?;
    let half = meridiem.and_then(|m| m.chars().next()).map(|c| c.to_ascii_lowercase());
    Some(match (half, hour) {
        (Some('p'), 12) => part(12),
        (Some('p'), hour) => part(hour + 12),
        (Some('a'), 12) => part(0),
        (Some('a' | 'h'), hour) => part(hour),
        (_, 0) => part(0),
        // Half past two, of the day or of the night.
        (_, 1..=12) if !text.starts_with('0') => "that day",
        (_, hour) => part(hour),
    })
}

/// With an "at" before it, which "that afternoon" does without.
fn clock(text: &str, out: &mut Vec<Candidate>) {
    let tell = |range: Range<usize>, instead| {
        whole(text, &range).then(|| Candidate::fixed(range, Kind::ClockTime, instead))
    };
    for rule in [&COLON, &MERIDIEM, &HOURS] {
        rule.each(text, out, |found| {
            let range = named(found, 0)?;
            let digits = found.get(2)?;
            let ratio = terms::RATIOS.has(last_word(text, range.start).as_str())
                || terms::RATIOS.has(next_word(text, range.end).as_str());
            let inside = before(text, digits.start(), 1).ends_with([':', '.', '/'])
                || after(text, range.end, 1).starts_with([':', '/']);
            let range = range.start..range.start + text.get(range)?.trim_end().len();
            (!ratio && !inside)
                .then(|| tell(range, hour(digits.as_str(), found.get(4).map(|m| m.as_str()))?))
                .flatten()
        });
    }
    CUED.each(text, out, |found| {
        let (cue, digits, minutes) = (found.get(1)?, found.get(2)?, found.get(3)?);
        // "since 2015", "by 2030" are years.
        let year = matches!(digits.as_str(), "19" | "20") && !matches!(cue.as_str(), "at" | "@" | "between");
        let unit = terms::UNITS.has(next_word(text, minutes.end()).as_str());
        let start = if cue.as_str().eq_ignore_ascii_case("at") { cue.start() } else { digits.start() };
        let more = after(text, minutes.end(), 2).starts_with(['/', ':', '%', ','])
            && after(text, minutes.end(), 2).ends_with(|c: char| c.is_ascii_digit());
        (!year && !unit && !more)
            .then(|| tell(start..minutes.end(), part(digits.as_str().parse().ok()?)))
            .flatten()
    });
    SPAN.each(text, out, |found| {
        let range = named(found, 0)?;
        let years = found.get(1).is_some_and(|h| matches!(h.as_str(), "19" | "20"));
        (!years).then(|| tell(range, "over the shift")).flatten()
    });
    DOTTED.each(text, out, |found| {
        let range = named(found, 0)?;
        let digits = found.get(2)?;
        let measured = terms::MEASURED.meets(&before(text, range.start, 30).to_lowercase())
            || terms::UNITS.has(next_word(text, range.end).as_str())
            || after(text, range.end, 1).starts_with('%');
        let start =
            if found.get(1)?.as_str().eq_ignore_ascii_case("at") { range.start } else { digits.start() };
        (!measured).then(|| tell(start..range.end, hour(digits.as_str(), None)?)).flatten()
    });
    for rule in [&SPOKEN, &CLOCK_WORD] {
        rule.each(text, out, |found| tell(named(found, 0)?, "that day"));
    }
}

/// An age straight after somebody's name: "Mr Ogilvie, 93, on".
pub(super) fn beside<'a>(text: &str, seen: impl Iterator<Item = &'a Candidate>) -> Vec<Candidate> {
    let people = seen.filter(|one| matches!(one.kind, Kind::TitledName | Kind::RelatedName | Kind::Initials));
    let found = people.filter_map(|one| {
        let found = AGE_BESIDE.regex()?.captures(after(text, one.range.end, 40))?.get(1)?;
        age(text, one.range.end + found.start()..one.range.end + found.end())
    });
    found.collect()
}

/// Two or three digits after a comma or a bracket, unless they count or measure something.
fn age(text: &str, range: Range<usize>) -> Option<Candidate> {
    let rest = after(text, range.end, 24);
    let more = rest.starts_with(['.', ',', '/', ':', '-', '–'])
        && rest.chars().nth(1).is_some_and(|c| c.is_ascii_digit());
    let next = next_word(text, range.end);
    let years = matches!(next.as_str(), "years" | "yrs" | "year" | "yr")
        && rest.trim_start().trim_start_matches(char::is_alphabetic).starts_with([',', '.', ';', ')']);
    let counted = terms::UNITS.has(&next) && !years
        || matches!(next.as_str(), "of" | "more" | "other" | "systolic" | "over" | "per")
        || ON_AIR.meets(rest)
        || rest.starts_with('%');
    (!more && !counted && whole(text, &range)).then(|| Candidate::fixed(range, Kind::AgeOver89, "over 89"))
}

/// A time beside a dose or an observation is of the drug chart: by itself it points at nobody. Where
/// its sentence points at somebody in another way, it stays.
pub(super) fn but_of_doses(text: &str, seen: &mut Vec<Candidate>) {
    let mut others: Vec<usize> =
        seen.iter().filter(|one| one.kind != Kind::ClockTime).map(|one| one.range.start).collect();
    others.sort_unstable();
    let mut clocks: Vec<Range<usize>> =
        seen.iter().filter(|one| one.kind == Kind::ClockTime).map(|one| one.range.clone()).collect();
    clocks.sort_unstable_by_key(|range| (range.start, range.end));
    let mut alone: Vec<Range<usize>> = Vec::new();
    for range in clocks {
        // "at 08:00, 14:00 and 22:00".
        let next = alone.last().is_some_and(|last| {
            last.end > range.start
                || matches!(text.get(last.end..range.start), Some(", " | " and " | " & " | "," | "/"))
        });
        if (next || is_of_a_dose(text, &range)) && !is_near(text, &range, &others) {
            alone.push(range);
        }
    }
    seen.retain(|one| {
        one.kind != Kind::ClockTime
            || alone.binary_search_by_key(&(one.range.start, one.range.end), |r| (r.start, r.end)).is_err()
    });
}

fn is_of_a_dose(text: &str, range: &Range<usize>) -> bool {
    let medicine = |word: &str| terms::MEDICINES.has(word) || terms::is_medicine(word);
    let head = before(text, range.start, 60);
    let rest = after(text, range.end, 60);
    let head = head.trim_end();
    const BETWEEN: [&str; 12] =
        ["at", "@", "given", "from", "by", "due", "was", "were", "charted", "again", "prn", "stat"];
    let mut head = head;
    while let Some(less) = BETWEEN.iter().find_map(|word| {
        let start = head.len().checked_sub(word.len())?;
        let last = head.get(start..)?;
        last.eq_ignore_ascii_case(word).then(|| head.get(..start))?.filter(|rest| rest.ends_with(' '))
    }) {
        head = less.trim_end();
    }
    let gave = ["i", "we", "gave", "given", "had", "a", "the", "his", "her", "more", "some", "with", "and"];
    let first = rest
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .find(|word| !gave.contains(&word.as_str()));
    let sentence = rest.split(['.', '!', '?', '\n']).next().unwrap_or_default();
    DOSED.meets(head)
        || DOSE_NEXT.meets(rest)
        || medicine(&last_word(text, range.start - (before(text, range.start, 60).len() - head.len())))
        || first.is_some_and(|word| medicine(&word) && sentence.to_lowercase().contains(&word))
}

/// Whether one of `others` stands in the same sentence, or within 200 bytes of it.
fn is_near(text: &str, range: &Range<usize>, others: &[usize]) -> bool {
    let head = before(text, range.start, 200);
    let rest = after(text, range.end, 200);
    let ends = |text: &str| {
        let mut marks = text.char_indices().peekable();
        let mut found = Vec::new();
        while let Some((at, c)) = marks.next() {
            let space = marks.peek().is_none_or(|(_, next)| next.is_whitespace());
            if c == '\n' || matches!(c, '.' | '!' | '?') && space {
                found.push(at);
            }
        }
        found
    };
    let from = range.start - head.len() + ends(head).last().map_or(0, |at| at + 1);
    let to = range.end + ends(rest).first().copied().unwrap_or(rest.len());
    let at = others.partition_point(|start| *start < from);
    others.get(at).is_some_and(|start| *start < to)
}

fn ages(text: &str, out: &mut Vec<Candidate>) {
    AGE_OF.each(text, out, |found| age(text, found.get(1)?.range()));
    const OLD: &str = "over 89";
    AGE.plain(text, Kind::AgeOver89, "an older adult", out);
    AGE_WORDS.plain(text, Kind::AgeOver89, "an older adult", out);
    AGE_SAID.plain(text, Kind::AgeOver89, OLD, out);
    AGE_SEXED.plain(text, Kind::AgeOver89, "an older adult", out);
    AGED.each(text, out, |found| {
        let range = found.get(2)?.range();
        let rest = after(text, range.end, 12);
        let next = next_word(text, range.end);
        let ends = rest.trim_start().is_empty()
            || rest.starts_with(['.', ',', ';', ')', '!', '?', '\n'])
                && !rest.chars().nth(1).is_some_and(|c| c.is_ascii_digit());
        let said = found.get(1).is_some() && !terms::UNITS.has(&next) && !rest.starts_with('%');
        let fine = ends
            || said
            || matches!(
                next.as_str(),
                "and"
                    | "years"
                    | "yrs"
                    | "but"
                    | "now"
                    | "who"
                    | "with"
                    | "next"
                    | "this"
                    | "last"
                    | "yesterday"
                    | "when"
            );
        (fine && whole(text, &range)).then(|| Candidate::fixed(range, Kind::AgeOver89, OLD))
    });
    NINETIES.each(text, out, |found| {
        let range = named(found, 1)?;
        let written = text.get(range.clone())?.to_lowercase();
        let person = ["his", "her", "their"].contains(&last_word(text, range.start).as_str());
        match written.as_str() {
            "nonagenarian" | "centenarian" => Some(Candidate::fixed(range, Kind::AgeOver89, "older adult")),
            _ if person => Some(Candidate::fixed(range, Kind::AgeOver89, "later life")),
            _ => None,
        }
    });
}
