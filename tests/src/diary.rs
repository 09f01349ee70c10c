//! Sentences as people in care write them, with and without something that points at somebody, and
//! where it stands: what the identifier guard is measured by. Made anew from a seed each time.
//!
//! The templates come from how shifts, clinics, visits and cells are written about, not from what
//! the guard looks for: some of what stands in them no pattern can know, and is counted as missed.
//! Every name, number and place is made up.

use std::ops::Range;

use stillpoint_journal::guard::Kind;

/// A passage of one to three sentences, and what in it points at somebody.
pub struct Passage {
    /// What is written.
    pub text: String,
    /// Where, and of what kind.
    pub marks: Vec<Planted>,
}

/// Something that was put into a passage to be found.
#[derive(Debug, Clone)]
pub struct Planted {
    /// Bytes of the passage.
    pub at: Range<usize>,
    /// What it is.
    pub kind: Kind,
    /// Nobody would blame a pattern for missing it.
    pub hard: bool,
}

/// Repeatable luck: splitmix64.
pub struct Luck(u64);

impl Luck {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit.max(1) as u64) as usize
    }

    fn of<'a, T: ?Sized>(&mut self, items: &[&'a T]) -> &'a T {
        items[self.below(items.len())]
    }

    fn digits(&mut self, count: usize) -> String {
        (0..count).map(|_| char::from(b'0' + self.below(10) as u8)).collect()
    }

    fn letters(&mut self, count: usize, from: &str) -> String {
        (0..count).map(|_| char::from(from.as_bytes()[self.below(from.len())])).collect()
    }

    fn between(&mut self, low: usize, high: usize) -> usize {
        low + self.below(high - low + 1)
    }
}

/// `count` passages with something in them and as many without, in turn.
pub fn passages(seed: u64, count: usize) -> Vec<Passage> {
    let mut luck = Luck(seed);
    (0..count * 2).map(|n| passage(&mut luck, n % 2 == 0, POINTING, PLAIN)).collect()
}

/// As [`passages`], from sentences that were written after the rules. What they showed when they
/// were first run is in the guard's own documentation; four faults have been mended since, so the
/// next honest measure needs new sentences.
pub fn later(seed: u64, count: usize) -> Vec<Passage> {
    let mut luck = Luck(seed);
    (0..count * 2).map(|n| passage(&mut luck, n % 2 == 0, POINTING_LATER, PLAIN_LATER)).collect()
}

/// As [`passages`], about what a nurse who used it found: whole names and last names on their own,
/// ages after a name, names online, doses and their times. Some of the names are on no list.
pub fn found_in_use(seed: u64, count: usize) -> Vec<Passage> {
    let mut luck = Luck(seed);
    (0..count * 2).map(|n| passage(&mut luck, n % 2 == 0, POINTING_USED, PLAIN_USED)).collect()
}

fn passage(luck: &mut Luck, pointing: bool, with: &[&str], without: &[&str]) -> Passage {
    let mut out = Passage { text: String::new(), marks: Vec::new() };
    let sentences = luck.between(1, 3);
    let which = luck.below(sentences);
    for n in 0..sentences {
        if n > 0 {
            out.text.push_str(luck.of(&[" ", " ", " ", "\n", "\n\n", "  "]));
        }
        let template = if pointing && n == which { luck.of(with) } else { luck.of(without) };
        let from = out.text.len();
        let template = about_one(template, luck);
        fill(&template, luck, &mut out);
        // As it is typed on a telephone on the bus home.
        let planted = out.marks.iter().any(|mark| mark.at.start >= from);
        if !planted && luck.below(8) == 0 {
            let lower = out.text[from..].to_lowercase();
            out.text.replace_range(from.., &lower);
        }
        if luck.below(6) == 0
            && out.text.ends_with('.')
            && out.marks.last().is_none_or(|m| m.at.end != out.text.len())
        {
            out.text.pop();
        }
    }
    if luck.below(3) == 0 {
        curl(&mut out);
    }
    out
}

/// One person throughout a sentence, where it is about one.
fn about_one(template: &str, luck: &mut Luck) -> String {
    let mut out = template.to_owned();
    for (place, names) in [("FIRST", FIRST_USED), ("LAST", LAST_USED), ("LOWER", LOWER_USED)] {
        if out.contains(place) {
            out = out.replace(place, luck.of(names));
        }
    }
    out
}

/// Typographic apostrophes, as a telephone puts them.
fn curl(passage: &mut Passage) {
    while let Some(at) = passage.text.find('\'') {
        passage.text.replace_range(at..=at, "’");
        for mark in &mut passage.marks {
            mark.at.start += if mark.at.start > at { 2 } else { 0 };
            mark.at.end += if mark.at.end > at { 2 } else { 0 };
        }
    }
}

fn fill(template: &str, luck: &mut Luck, out: &mut Passage) {
    let mut rest = template;
    while let Some(open) = rest.find('{') {
        out.text.push_str(&rest[..open]);
        let close = rest.find('}').expect("a slot is closed");
        let slot = &rest[open + 1..close];
        let from = out.text.len();
        match planted(slot, luck) {
            Some((kind, hard, words)) => {
                out.text.push_str(&words);
                out.marks.push(Planted { at: from..out.text.len(), kind, hard });
            }
            None => out.text.push_str(&ordinary(slot, luck)),
        }
        rest = &rest[close + 1..];
    }
    out.text.push_str(rest);
}

/// A number with the check digit of the NHS's, beginning as given.
fn ten(luck: &mut Luck, start: &str) -> [String; 3] {
    loop {
        let body = format!("{start}{}", luck.digits(9 - start.len()));
        let sum: u32 = body.bytes().zip((2..=10).rev()).map(|(b, w)| u32::from(b - b'0') * w).sum();
        let check = (11 - sum % 11) % 11;
        if check != 10 {
            let all = format!("{body}{check}");
            return [all[..3].to_owned(), all[3..6].to_owned(), all[6..].to_owned()];
        }
    }
}

fn date(luck: &mut Luck, year: usize) -> String {
    let (day, month) = (luck.between(1, 28), luck.between(1, 12));
    let long = [
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
    ][month - 1];
    let short = &long[..3];
    let th = match day {
        1 | 21 => "st",
        2 | 22 => "nd",
        3 | 23 => "rd",
        _ => "th",
    };
    let weekday = luck.of(&["Monday", "Tues", "Wednesday", "Thurs", "Friday", "Sat", "Sunday"]);
    match luck.below(14) {
        0 => format!("{day:02}/{month:02}/{year}"),
        1 => format!("{day}/{month}/{:02}", year % 100),
        2 => format!("{day}.{month}.{:02}", year % 100),
        3 => format!("{day:02}-{month:02}-{year}"),
        4 => format!("{year}-{month:02}-{day:02}"),
        5 => format!("{day} {long} {year}"),
        6 => format!("{day}{th} {long}"),
        7 => format!("the {day}{th} of {long}").trim_start_matches("the ").to_owned(),
        8 => format!("{long} {day}{th}"),
        9 => format!("{day} {short} {year}"),
        10 => format!("{weekday} {day}{th} {long}"),
        11 => format!("{day}{th} {short} '{:02}", year % 100),
        12 => format!("{long} {day}, {year}"),
        _ => format!("{day} {long}"),
    }
}

fn clock(luck: &mut Luck) -> String {
    let (h, m) = (luck.below(24), luck.of(&["00", "05", "10", "15", "20", "30", "35", "45", "50", "55"]));
    let twelve = (h + 11) % 12 + 1;
    let half = if h < 12 { "am" } else { "pm" };
    match luck.below(8) {
        0 | 1 => format!("{h:02}:{m}"),
        2 => format!("{twelve}.{m}{half}"),
        3 => format!("{twelve}{half}"),
        4 => format!("{twelve} {half}"),
        5 => format!("{h:02}{m} hrs"),
        6 => format!("{h:02}{m}hrs"),
        _ => format!("{twelve}:{m} {half}"),
    }
}

const FIRST: &[&str] = &[
    "Danny",
    "Priya",
    "Oluwaseun",
    "Zoë",
    "Tom",
    "Aoife",
    "Mohammed",
    "Ewa",
    "Siân",
    "Kwame",
    "Edna",
    "Doris",
    "Arthur",
    "Jean",
    "Harpreet",
    "Li",
    "Grace",
    "Will",
    "Beth",
    "Ioan",
    "Mary-Anne",
    "Callum",
    "Yusuf",
    "Nkechi",
    "Tomasz",
    "Rosa",
    "Frank",
    "Hope",
    "Ayesha",
    "Dilys",
];
const LAST: &[&str] = &[
    "Okafor",
    "Patel",
    "Smith",
    "O'Brien",
    "Jones-Adeyemi",
    "McAllister",
    "Nowak",
    "Shah",
    "Singh",
    "Ferguson",
    "Llewellyn",
    "Abdi",
    "Zhang",
    "Hartley",
    "Brown",
    "Pemberton",
    "de Souza",
    "Osei",
    "Whitfield",
    "Achterberg",
    "Young",
    "Kaur",
    "D'Arcy",
    "Rahman",
];
const FIRST_USED: &[&str] = &[
    "Maria",
    "Siobhan",
    "Siobhán",
    "Tomasz",
    "Joan",
    "Blessing",
    "Funmilayo",
    "Catrin",
    "Iwona",
    "Arash",
    "Marisol",
    "Gurpreet",
    "Ruaridh",
    "Aoife",
    "Mehmet",
    "Thandiwe",
    "Rose",
    "Mark",
    "Oksana",
    "Shanelle",
    "Ottoline",
    "Rivka",
];
const LOWER_USED: &[&str] =
    &["chloe", "tomasz", "aoife", "priya", "siobhan", "callum", "kwame", "oksana", "ethel"];
const LAST_USED: &[&str] = &[
    "Fernandez",
    "Murphy",
    "Kowalski",
    "Whitfield",
    "O'Neill",
    "Okonkwo",
    "White",
    "Nowak",
    "Begum",
    "van Dijk",
    "Shah-Patel",
    "Hughes",
    "Ogilvie",
    "Moyo",
    "Lane",
    "Petrescu",
    "MacLeod",
    "Demir",
];
const KIN: &[&str] = &[
    "son",
    "daughter",
    "husband",
    "wife",
    "mum",
    "dad",
    "sister",
    "brother",
    "partner",
    "grandson",
    "niece",
    "nan",
    "neighbour",
    "aunt",
    "stepdad",
    "mother",
    "boyfriend",
    "friend",
    "carer",
    "cousin",
];
const ROLE: &[&str] = &[
    "colleague",
    "manager",
    "student",
    "supervisor",
    "mentor",
    "client",
    "patient",
    "keyworker",
    "social worker",
    "resident",
    "team leader",
];
const AREA: &[&str] = &["LS", "M", "SW", "NE", "CF", "EH", "BT", "B", "G", "OX", "TR", "KW"];
const INWARD: &str = "ABDEFGHJLNPQRSTUWXYZ";
const PLATE: &str = "ABCDEFGHJKLMNOPRSTUVWXY";

/// What a slot puts into the sentence to be found; nothing for slots of ordinary things.
fn planted(slot: &str, luck: &mut Luck) -> Option<(Kind, bool, String)> {
    let easy = |kind, words| Some((kind, false, words));
    let hard = |kind, words| Some((kind, true, words));
    let first = luck.of(FIRST);
    let last = luck.of(LAST);
    if let Some(name) = slot.strip_prefix("name:") {
        return easy(Kind::RelatedName, name.to_owned());
    }
    if let Some(name) = slot.strip_prefix("titled:") {
        return easy(Kind::TitledName, name.to_owned());
    }
    match slot {
        "nhs" => {
            let [a, b, c] = {
                let start = luck.of(&["4", "6", "7"]);
                ten(luck, start)
            };
            easy(Kind::NhsNumber, luck.of(&[" ", "", "-", " "]).to_owned())
                .map(|(k, h, s)| (k, h, [a, b, c].join(&s)))
        }
        "chi" => {
            let start =
                format!("{:02}{:02}{:02}", luck.between(1, 28), luck.between(1, 12), luck.between(30, 99));
            let [a, b, c] = ten(luck, &start);
            let gap = luck.of(&["", " "]);
            easy(Kind::ChiNumber, format!("{a}{b}{gap}{c}"))
        }
        "hc" => {
            let start = format!("3{}", luck.between(2, 9));
            let [a, b, c] = ten(luck, &start);
            easy(Kind::HcNumber, format!("{a} {b} {c}"))
        }
        "postcode" => {
            let (area, gap) = (luck.of(AREA), luck.of(&[" ", " ", " ", ""]));
            let code =
                format!("{area}{}{gap}{}{}", luck.between(1, 19), luck.below(10), luck.letters(2, INWARD));
            easy(Kind::Postcode, if luck.below(8) == 0 { code.to_lowercase() } else { code })
        }
        "dob" => {
            let year = luck.between(1934, 2012);
            easy(Kind::DateOfBirth, date(luck, year))
        }
        "date" => {
            let year = luck.between(2022, 2026);
            easy(Kind::FullDate, date(luck, year))
        }
        "clock" => easy(Kind::ClockTime, clock(luck)),
        "clockbare" => {
            easy(Kind::ClockTime, format!("{:02}{}", luck.below(19), luck.of(&["00", "15", "30", "45"])))
        }
        "clockwords" => easy(
            Kind::ClockTime,
            luck.of(&["half past two", "quarter to six", "ten past four", "half past 11"]).to_owned(),
        ),
        "phone" => {
            let number = match luck.below(6) {
                0 => format!("07{} {}", luck.digits(3), luck.digits(6)),
                1 => format!("07{}", luck.digits(9)),
                2 => format!("020 7{} {}", luck.digits(3), luck.digits(4)),
                3 => format!("01{} {}", luck.digits(3), luck.digits(6)),
                4 => format!("+44 7{} {}", luck.digits(3), luck.digits(6)),
                _ => format!("(0161) {} {}", luck.digits(3), luck.digits(4)),
            };
            easy(Kind::Phone, number)
        }
        "ext" => {
            let n = luck.between(4, 5);
            easy(Kind::Phone, luck.digits(n))
        }
        "email" => easy(
            Kind::Email,
            format!(
                "{}.{}@{}",
                luck.of(&["d", "priya", "j", "ward7"]),
                luck.of(&["moss", "hartley", "okafor"]),
                luck.of(&["example.nhs.uk", "example.org", "mail.example.co.uk"])
            ),
        ),
        "url" => easy(
            Kind::Url,
            luck.of(&[
                "https://example.org/obituaries/1234",
                "www.example.co.uk/news/fall",
                "http://example.net/a?b=1",
                "example.org.uk/our-team",
            ])
            .to_owned(),
        ),
        "nino" => {
            let body = luck.digits(6);
            let spaced = format!("{} {} {}", &body[..2], &body[2..4], &body[4..]);
            easy(
                Kind::NationalInsurance,
                if luck.below(2) == 0 { format!("JX{body}B") } else { format!("PR {spaced} C") },
            )
        }
        "handle" => easy(
            Kind::Handle,
            luck.of(&["@jane_s", "@JSmith84", "@tommo.k", "@wardnurse_22", "@MissPriya"]).to_owned(),
        ),
        "hosp" => easy(
            Kind::HospitalNumber,
            match luck.below(4) {
                0 => format!("K{}", luck.digits(6)),
                1 => luck.digits(7),
                2 => format!("RX{}", luck.digits(6)),
                _ => format!("00{}", luck.digits(5)),
            },
        ),
        "bed" => {
            let n = luck.between(1, 32);
            let words = match luck.below(12) {
                0 => format!("bed {n}"),
                1 => format!("Bed {n}"),
                2 => format!("bay {}", luck.between(1, 8)),
                3 => format!("Bay {}", luck.of(&["A", "B", "C", "D"])),
                4 => format!("side room {}", luck.between(1, 6)),
                5 => format!("room {n}"),
                6 => format!("cell {}-{n}", luck.of(&["A2", "B1", "C3"])),
                7 => format!("bed {n}, bay {}", luck.between(1, 6)),
                8 => format!("SR{}", luck.between(1, 6)),
                9 => format!("bed {}", luck.of(&["four", "seven", "two", "twelve"])),
                10 => format!("Room {n}"),
                _ => format!("cubicle {}", luck.between(1, 12)),
            };
            Some((Kind::Place, words.starts_with("SR"), words))
        }
        "ward" => easy(
            Kind::Place,
            match luck.below(4) {
                0 => format!("Ward {}", luck.between(1, 30)),
                1 => format!("ward {}{}", luck.between(1, 12), luck.of(&["A", "b", ""])),
                2 => format!("{} Ward", luck.of(&["Willow", "Kestrel", "Bevan", "Hazelmere", "Fothergill"])),
                _ => format!("{} ward", luck.of(&["Rowan", "Seacole", "Bramblewood"])),
            },
        ),
        "hospital" => easy(
            Kind::Place,
            format!(
                "{} {}",
                luck.of(&["Kingsmead", "St Oswin's", "Northgate", "Larkfield"]),
                luck.of(&["Hospital", "Infirmary", "Care Home", "Hospice"])
            ),
        ),
        "address" => {
            let (n, road) = (
                luck.between(1, 140),
                luck.of(&["Mill", "Station", "Church", "Larch", "Queen's", "St John's", "Old Forge"]),
            );
            let kind = luck.of(&["Road", "Street", "Lane", "Avenue", "Close", "Crescent", "Rd", "Drive"]);
            easy(
                Kind::Address,
                match luck.below(6) {
                    0 => format!("Flat {}, {n} {road} {kind}", luck.between(1, 20)),
                    1 => format!("{n}{} {road} {kind}", luck.of(&["a", "b"])),
                    2 => format!("{n} {}", "mill road"),
                    _ => format!("{n} {road} {kind}"),
                },
            )
        }
        "house" => {
            hard(Kind::Address, luck.of(&["The Old Rectory, Thornby", "Rose Cottage, Upper Dale"]).to_owned())
        }
        "datix" => easy(
            Kind::Reference,
            match luck.below(4) {
                0 => format!("W{}", luck.digits(6)),
                1 => format!("1{}", luck.digits(5)),
                2 => format!("INC-{}", luck.digits(5)),
                _ => format!("2024/{}", luck.digits(4)),
            },
        ),
        "crime" => easy(
            Kind::Reference,
            match luck.below(3) {
                0 => format!("{}/{}/24", luck.between(10, 50), luck.digits(5)),
                1 => format!("CRI/{}/{}", luck.digits(5), luck.between(20, 26)),
                _ => format!("35{}", luck.digits(7)),
            },
        ),
        "plate" => {
            let plate = match luck.below(4) {
                0 => format!("{}{} {}", luck.letters(2, PLATE), luck.between(10, 74), luck.letters(3, PLATE)),
                1 => format!("{}{}{}", luck.letters(2, PLATE), luck.between(10, 74), luck.letters(3, PLATE)),
                2 => format!(
                    "{}{} {}",
                    luck.letters(1, "ABCDEFGHJKLMNPRSTVWXY"),
                    luck.between(100, 999),
                    luck.letters(3, PLATE)
                ),
                _ => format!(
                    "{} {}{}",
                    luck.letters(3, PLATE),
                    luck.between(100, 999),
                    luck.letters(1, "ABCDEFGHJKLMNPRSTVWXY")
                ),
            };
            easy(Kind::CarPlate, if luck.below(8) == 0 { plate.to_lowercase() } else { plate })
        }
        "nmc" => easy(
            Kind::RegistrationPin,
            format!(
                "{}{}{}{}",
                luck.between(10, 25),
                luck.letters(1, "ABCDEFGHIJKL"),
                luck.digits(4),
                luck.letters(1, "ESWN")
            ),
        ),
        "gmc" => easy(Kind::RegistrationPin, format!("7{}", luck.digits(6))),
        "hcpc" => easy(
            Kind::RegistrationPin,
            format!("{}{}", luck.of(&["PA", "OT", "PH", "SL", "PYL"]), luck.digits(5)),
        ),
        "swe" => easy(Kind::RegistrationPin, format!("SW{}", luck.digits(5))),
        "title" => {
            let (title, dot) = (
                luck.of(&[
                    "Mr", "Mrs", "Ms", "Miss", "Mx", "Dr", "Sister", "Nurse", "Prof", "Matron", "Mr", "Mrs",
                ]),
                luck.below(5),
            );
            let dot = if dot == 0 && title.len() <= 3 { "." } else { "" };
            easy(
                Kind::TitledName,
                match luck.below(7) {
                    0 => format!("{title}{dot} {first} {last}"),
                    1 => format!("{title}{dot} {}. {last}", &luck.letters(1, "ABCDEGHJKLMNPRST")),
                    2 => format!("{title}{dot} {}", last.to_uppercase()),
                    _ => format!("{title}{dot} {last}"),
                },
            )
        }
        "titlelower" => {
            easy(Kind::TitledName, format!("{} {}", luck.of(&["mr", "mrs"]), last.to_lowercase()))
        }
        "titlehard" => {
            hard(Kind::TitledName, format!("{} {}", luck.of(&["dr", "sister", "ms"]), last.to_lowercase()))
        }
        "name" => easy(Kind::RelatedName, first.to_owned()),
        "fullname" => easy(Kind::RelatedName, format!("{first} {last}")),
        "barename" => hard(Kind::RelatedName, first.to_owned()),
        "lowername" => hard(Kind::RelatedName, first.to_lowercase()),
        "initials" => {
            let (a, b) = (luck.letters(1, "DEFGHJKLMNRTVWZ"), luck.letters(1, "BFGHJKMNQRTVWYZ"));
            easy(Kind::Initials, format!("{a}{b}"))
        }
        "dotted" => {
            let (a, b) = (luck.letters(1, "DEFGHJKLMRTVW"), luck.letters(1, "BFGHJKMQRVWY"));
            easy(Kind::Initials, format!("{a}.{b}."))
        }
        "initialsbare" => hard(Kind::Initials, luck.letters(2, "DFGHJKMRTVW")),
        "age" => {
            let n = luck.between(90, 104);
            easy(
                Kind::AgeOver89,
                format!("{n}{}", luck.of(&["-year-old", " year old", "yo", " y/o", "yr old"])),
            )
        }
        "agenumber" => easy(Kind::AgeOver89, luck.between(90, 104).to_string()),
        "agewords" => easy(
            Kind::AgeOver89,
            luck.of(&["ninety-four year old", "ninety-one-year-old", "ninety year old"]).to_owned(),
        ),
        _ => None,
    }
}

/// What stands in a sentence and is nobody's.
fn ordinary(slot: &str, luck: &mut Luck) -> String {
    match slot {
        "n" => luck.between(2, 12).to_string(),
        "kin" => luck.of(KIN).to_owned(),
        "role" => luck.of(ROLE).to_owned(),
        "at" => clock(luck),
        "day" => luck.of(&["Monday", "Tuesday", "Weds", "Friday", "Sunday", "thursday"]).to_owned(),
        "month" => luck.of(&["January", "March", "May", "last August", "December"]).to_owned(),
        "drug" => luck
            .of(&[
                "paracetamol",
                "Lorazepam",
                "morphine",
                "Tazocin",
                "insulin",
                "Clexane",
                "haloperidol",
                "Calpol",
                "oramorph",
                "sertraline",
                "Apixaban",
                "Fortisip",
            ])
            .to_owned(),
        "dose" => luck
            .of(&[
                "2 mg",
                "500mg",
                "10 mg/5 ml",
                "1 g",
                "40 mmol",
                "5000 units",
                "0.9%",
                "1.5 L",
                "10 ml",
                "2.5mg",
                "100 mcg/hr",
                "1:1000",
                "4.5 g TDS",
                "0.5 mg SC",
            ])
            .to_owned(),
        "score" => luck
            .of(&[
                "NEWS 5",
                "GCS 15",
                "BP 120/80",
                "BP 98/54",
                "HbA1c 48",
                "PHQ-9 18",
                "GAD-7 of 12",
                "pain 7/10",
                "RR 28",
                "SpO2 91% on 2 L",
                "HR 130",
                "T 38.4",
                "CRP 212",
                "Waterlow 18",
                "MUST 2",
                "lactate 4.2",
                "pH 7.21",
                "BM 3.1",
                "K+ 6.1",
                "CORE-10 of 22",
                "Hb 71",
                "GCS 10T",
                "FiO2 0.6",
            ])
            .to_owned(),
        "abbr" => luck
            .of(&[
                "MDT", "SBAR", "DNACPR", "MCA", "DoLS", "CBT", "PRN", "TTOs", "A&E", "CAMHS", "EMDR", "NG",
                "VTE", "IV", "NOK", "MHA", "S136", "CPN", "OT", "SALT", "QDS", "ReSPECT", "PMVA", "LSCS",
                "CTG",
            ])
            .to_owned(),
        "author" => luck
            .of(&[
                "Gibbs",
                "Driscoll",
                "Rolfe",
                "Kolb",
                "Schön",
                "Johns",
                "Proctor",
                "Hawkins",
                "Borton",
                "Atkins and Murphy",
            ])
            .to_owned(),
        "feel" => luck
            .of(&[
                "flat",
                "wrung out",
                "angry with myself",
                "proud, quietly",
                "guilty",
                "tearful in the car",
                "numb",
                "relieved",
            ])
            .to_owned(),
        _ => panic!("no slot {slot}"),
    }
}

const POINTING: &[&str] = &[
    "Rang the GP with NHS number {nhs} and was kept on hold.",
    "Wristband said {nhs}, notes said something else.",
    "NHS no: {nhs} - not on the system!",
    "Checked the CHI ({chi}) twice because I was so tired.",
    "chi {chi}, wrong notes in the folder again",
    "Belfast transfer, H&C no {hc}, no handover at all.",
    "She kept giving her old postcode, {postcode}, over and over.",
    "Community visit to {postcode}, third floor, no lift.",
    "They live at {address} and the stairs were a nightmare.",
    "Went to {address} for the home visit with the OT.",
    "Discharged to {address}, {postcode}.",
    "He wanted to go home to {house} and I could not promise.",
    "dob {dob} so younger than me, which got to me",
    "DOB: {dob}. I kept thinking of my own brother.",
    "She was born on {dob} and remembers the war.",
    "On {date} we had two arrests on one shift.",
    "Reflecting on {date}: I should have spoken up.",
    "since {date} I have not slept well",
    "Debrief is booked for {date}; dreading it.",
    "It happened on {date}, just after visiting.",
    "Crash call at {clock}, downtime of 25 minutes.",
    "At {clock} I finally sat down.",
    "about {clock} he started to deteriorate, {score}",
    "Found on the floor {clock}, last seen {clock}.",
    "at {clockbare} the bed manager rang again",
    "Handover from {clockbare} ran over, no break.",
    "It was {clockwords} before anyone came.",
    "He left a voicemail from {phone} which I saved on my mobile.",
    "NOK on {phone}, no answer x3",
    "Tel: {phone}. I rang it so often I know it by heart.",
    "bleep {ext} never answered",
    "I rang ext {ext} and got an earful.",
    "She emailed me at home from {email}, not sure how she had it.",
    "Sent my statement to {email} and felt sick.",
    "There is a piece about the inquest at {url} and people commented.",
    "Family found {url} with our pictures on it",
    "His NI number {nino} was on the form in the bin.",
    "NINO {nino} - benefits appeal, nobody had helped him",
    "Hosp no {hosp}: I had written in the wrong notes.",
    "MRN {hosp} was merged with another, near miss.",
    "looked up RiO no. {hosp} after she died, shouldn't have",
    "The man in {bed} reminded me of my grandad.",
    "{bed} buzzing all night, nobody to send.",
    "Moved from {bed} to {bed} and lost her teeth on the way",
    "I was sent to cover {ward} with no induction.",
    "On {ward} again, {n} down, agency nurse in tears.",
    "Transfer from {hospital} came with no notes.",
    "She was at {hospital} before us and trusted no one.",
    "Datix {datix} went in before I left.",
    "I put in a Datix (ref {datix}), nothing heard since.",
    "incident number {datix} still open",
    "Police gave crime ref {crime} and that was that.",
    "Crime number {crime}; I gave a statement.",
    "He followed me out, silver Astra, {plate}, engine running.",
    "Car reg {plate} parked across the ambulance bay again",
    "I wrote the plate down: {plate}",
    "My pin is {nmc} and it's up in March, panicking about revalidation.",
    "NMC PIN {nmc} revalidation done!",
    "They reported me, GMC {gmc}, in one line of an email.",
    "HCPC number {hcpc}, CPD audit came through.",
    "Audited again: {hcpc}.",
    "Social Work England {swe}, first piece uploaded.",
    "{title} was frightened and I held her hand for the scan.",
    "I wish I had told {title} sooner.",
    "Handed over to {title} who rolled their eyes.",
    "sat with {title} until family came, {score}",
    "{title}'s daughter thanked me and I nearly cried",
    "Spoke with {title}; plan changed to comfort care.",
    "Difficult conversation with {title}\nwent home feeling {feel}",
    "{titlelower} wanted his tea and nothing else",
    "told {titlelower} the results, awful room for it",
    "{titlehard} said no to the scan, felt dismissed",
    "Her {kin} {name} shouted at me across the bay.",
    "his {kin}, {name}, asked me straight out if he was dying",
    "Met with the {kin} ({name}) and the {abbr} team.",
    "My {role} {name} covered so that I could eat.",
    "Peer reflection with my {role} {fullname} helped.",
    "A lady called {name} gave me her scarf.",
    "there was a young man called {fullname} that I think about",
    "{name}'s mum brought cakes for the whole team.",
    "I rang {name}, her {kin}, and got it wrong.",
    "his name was {name} and he was three",
    "We stood outside with {barename} and said nothing for a while.",
    "{barename} hugged me at the end.",
    "told {lowername} i couldn't do it anymore",
    "Pt {initials} absconded during my break.",
    "Client {initials} brought flowers to the last session.",
    "session 6 with client {initials}, rupture then repair",
    "{initials} became tearful when I named it.",
    "Saw {dotted} for the last time today.",
    "{dotted} did not attend and I worried all evening",
    "re {initials}: I was too quick to reassure",
    "{initialsbare} was on my mind all the way home.",
    "A {age} gentleman who used to be a baker.",
    "{age} lady, fall, long lie, so cold",
    "She is aged {agenumber} and sharper than me.",
    "he turned {agenumber} on the ward and we sang",
    "a {agewords} who had never been in hospital",
    "{title} in {bed}, {age}, on the pathway since {date}.",
    "Call at {clock} from {title} about her {kin} {name}.",
];

const PLAIN: &[&str] = &[
    "Gave {drug} {dose} and documented it late.",
    "{score}, {score}, escalated to the reg using {abbr}.",
    "I felt {feel} after handover.",
    "Ward round took {n} hours and I missed my break.",
    "Used {author}'s cycle again; the analysis stage is where I get stuck.",
    "{author} would ask what I was trying to achieve.",
    "Read some {author} on the bus.",
    "On {day} we were {n} short and the bay was full.",
    "In {month} I start on band 6.",
    "Sister came over and asked if I was ok.",
    "Sister said I could go early, which never happens.",
    "Nurse in charge was kind. Doctor on call less so.",
    "The Doctor was busy so I waited.",
    "Consultant asked for an {abbr} and left.",
    "patient {score}, pt for {abbr}, NBM from midnight",
    "{drug} {dose} PRN x {n}, little effect.",
    "1:1 obs for the whole shift, 24/7 on our unit lately",
    "Sats dropped, {score}, put on 2 L, settled.",
    "0.9% saline {dose}, then {drug}.",
    "q4h turns, q2h obs, two of us for {n} beds",
    "She is 39+4, G2P1, CTG suspicious, {abbr} informed.",
    "week 34 and still no preceptor",
    "Patient Safety Incident training again. Mental Health First Aid next week.",
    "The client spoke about shame for the first time in week 12 of CBT.",
    "Her mother cried, I didn't know where to look.",
    "My son asked why I was quiet.",
    "My manager. I don't know what to say about my manager.",
    "His wife, Monday to Friday, sits with him.",
    "The patient, Polish, needed an interpreter.",
    "gave the patient Paracetamol and her son Calpol",
    "Client's husband waited outside.",
    "My colleague is leaving. Everyone is leaving.",
    "Restorative supervision on {day}: what went well, what was hard.",
    "May be better tomorrow. March on.",
    "We may 3 times out of 10 get this right.",
    "3/7 of antibiotics, then 2/52 of nothing, review 6/12",
    "Ratio 1:10 on nights, 1:8 on days.",
    "I did a Datix. Nobody reads a Datix.",
    "Incident form done, police came, no further action.",
    "The NMC Code, 20.8 I think, kept going round my head.",
    "450 hours, 35 CPD, 20 participatory, {n} to go",
    "HCPC audit letter came and my stomach dropped.",
    "Room for improvement, bed bound, cell count normal.",
    "in bed {n} days, off his legs, lovely man",
    "On the Acute Ward all week, Surgical Ward next.",
    "Busy ward today.",
    "Our Stroke Unit took {n} in one night.",
    "An 84-year-old with {abbr} in place. 67yo, {score}.",
    "He is 78 and she is 81 and they held hands.",
    "She was 92% on air and 54 kg.",
    "95 kg, {dose} of {drug} per kg, checked twice",
    "Lost a baby on labour ward. {feel} all day.",
    "Spent my 20 minutes of protected time doing {abbr} paperwork.",
    "B12 and folate sent, T4 normal, L4/5 disc, C5 level.",
    "{abbr} meeting, {abbr} form, {abbr} referral, no time for people",
    "Told the police what I saw.",
    "Ambulance from home, long lie, cold, {score}.",
    "PMVA used for 4 minutes. Debrief was {n} minutes.",
    "Hawkins and Shohet's seven eyes made sense of it, eye 5 mostly.",
    "Will I be able to do this for another 20 years?",
    "Grace is what I lacked. Hope too.",
    "Her dad said thank you, that was all, and I went and sat in the sluice.",
    "We lost him. Downtime 25 min, 6 x adrenaline 1 mg, 3 shocks.",
    "Went off sick in {month}, back phased, 15 hours then 22.5.",
    "Section 17 leave, S136, s47, CPA, all the letters and no person",
    "Child Protection conference ran over. Social Services didn't come.",
    "Dr. The plan is for {abbr}. Reviewed by Dr on call.",
    "Prescribed {drug} but the chart said {drug}; near miss, told the patient.",
    "APGARs 6 at 1, 9 at 5. EBL 1200 ml.",
    "Self-care: 4-7-8 breathing, 3 good things, no phone after 9",
    "BMI 17.5, potassium 2.9, section 3 not needed",
    "I am angry at the rota, at agency rates, at clapping.",
    "Teaching on Sepsis Six; students were great.",
    "Long day, 12.5 hours, 14,000 steps, one wee.",
    "Key worker changed again, the child noticed before we did.",
    "My supervisor wondered aloud whether I was rescuing.",
    "ACP discussion went well, LPA in place, family agreed.",
    "Watched Line of Duty to switch off. Didn't.",
    "Uncertain about {abbr} vs {abbr}; asked; glad I asked.",
    "PRN {drug} given x2, IM, no restraint",
    "It was MDT day, {n} reviews, OT and PT both off.",
    "GP said it was not for them. OT agreed with me.",
    "Gibbs' Reflective Cycle (1988), Rolfe et al. (2001) 'So what?'",
    "The night felt endless; by morning I was {feel}.",
    "Nan used to say sit with people. So I sat.",
    "on nights from Thursday to Sunday, then AL",
    "{score} then {score} then arrest.",
    "Family wanted everything done and I understood why.",
];

const POINTING_LATER: &[&str] = &[
    "Had to read {nhs} down the phone letter by letter, so to speak.",
    "CHI number {chi}; wrong side marked on the form.",
    "Sat in the car outside {address} for ten minutes before I knocked.",
    "Safeguarding visit, {postcode}, three dogs and no heating.",
    "his birthday ({dob}) is the same as my son's",
    "D.O.B. {dob}, no fixed abode, no next of kin.",
    "Looking back at {date} with some distance now.",
    "The complaint is dated {date} and I only heard last week.",
    "Time of death {clock}. I opened the window.",
    "Cardiac arrest call {clock}; ROSC {clock}.",
    "Didn't leave until {clock}, again.",
    "Daughter can be reached on {phone} after work.",
    "She'd scribbled {phone} on a paper towel for me.",
    "forwarded it to {email} by mistake!!",
    "He showed me {url} on his phone, all of it lies about us.",
    "Had {nino} read out loud at the desk, in front of everyone.",
    "Wrong sticker: {hosp} instead of hers, hospital number nearly the same.",
    "Went round by {bed} so I wouldn't have to see the family.",
    "Redeployed to {ward} at no notice, cried in the toilets.",
    "First shift back after {hospital} and everything there.",
    "Reported it, Datix number {datix}, and heard nothing.",
    "Officer left me a crime reference, {crime}, on a card.",
    "white Transit {plate}, same man as before",
    "My registration lapsed for a day, PIN {nmc}, I was mortified.",
    "Her GMC number is {gmc}, I checked, she is real.",
    "Had tea with {title} at the end of the shift.",
    "{title} died this morning.",
    "I keep thinking about {title} and what I could have said",
    "Bleeped {title} twice; {title} came in the end.",
    "His {kin} {name} brought the dog in.",
    "the {kin}, {name}, wanted to know why nobody rang",
    "Debriefed with my {role}, {name}, over a brew.",
    "{name}'s husband does not know yet.",
    "someone called {name} on the helpline talked me down",
    "Said goodbye to {barename} today.",
    "{barename} wouldn't look at me.",
    "resident {initials} had another fall",
    "Worked with {dotted} on the trauma timeline.",
    "pt {initials}, first session since the disclosure",
    "A {age} woman on the trolley for nineteen hours.",
    "At {agenumber} years old you'd think they'd let her sleep.",
    "she had just turned {agenumber}",
];

const PLAIN_LATER: &[&str] = &[
    "Third night of four. My back hurts and so does my conscience.",
    "Titrated {drug} to effect, {dose} then {dose}, {score}.",
    "Took bloods x3, cannula on the second go, felt like a win.",
    "Everyone says resilience. Nobody says staffing.",
    "{author} talks about reflection in action; I was just reacting.",
    "The family meeting: consultant, two sons, an interpreter, me.",
    "Assisted with an {abbr}; learned where the trolley is, at last.",
    "Why did I say 'at least'? Never say 'at least'.",
    "Cup of tea at handover. Small things. Dr in a hurry as ever.",
    "ECG fine, trop 14 then 15, home with advice.",
    "Supervision moved from {day} to {day}. Again.",
    "The Trust sent an email about wellbeing. Matron forwarded it.",
    "Chaired the {abbr} for the first time, hands shaking.",
    "2 hourly turns, grade 3 sacrum, Aquacel and hope.",
    "In Year 2 of the course they don't teach you this.",
    "Student asked me what palliative means and I found I knew.",
    "{n} of us sat in the staff room, Christmas lights on, silent.",
    "Escalated at NEWS 7, then 9, then crash team. {score}.",
    "Read NICE NG51 after. We did follow it, page 12, box 3.",
    "Court on {day}. Social work is a lonely job some days.",
    "Key themes: control, loss, the dog. Countertransference: maternal.",
    "Session 8 of 12, {abbr}, homework not done, nor was mine.",
    "Insulin 14 units am, 10 units pm, hypo at lunch.",
    "Two HCAs, one RN, 28 patients. Do the maths.",
    "Bank shift, new unit, no login, no lunch, no complaints from me.",
    "Mum would have been proud, I think.",
    "Fluids 1 L over 8 hrs, UO 20 ml/hr, creatinine 240, AKI 2.",
    "I said sorry. It was the right thing to say.",
    "Discussed at {abbr}, plan: review in 2/52, bloods in 3/7.",
    "Paramedic crew were brilliant; asked us for feedback.",
];

const POINTING_USED: &[&str] = &[
    "{name:FIRST LAST} told me so. {name:LAST}, {agenumber}, was right about it.",
    "I sat with {name:FIRST LAST} for the last hour. I think {name:LAST} knew.",
    "I had {name:LAST}'s daughter in tears. Nobody had told {name:FIRST LAST} about the scan.",
    "Handover said {name:FIRST LAST}, {agenumber}, off legs.",
    "{titled:Mr LAST}, {agenumber}, came in by ambulance.",
    "{titled:Mrs LAST} ({agenumber}) held my hand.",
    "Spent an hour with {name:FIRST LAST}. Then {name:FIRST} wept.",
    "My student {name:FIRST LAST} froze. I know {name:LAST} needs more time.",
    "a patient called {name:LOWER} would not eat for anyone",
    "someone named {name:LOWER} rang the ward for advice",
    "Her NI number, {nino}, was on the board for all to see.",
    "She messaged me as {handle} after discharge.",
    "He had posted all of it under {handle}, with our names.",
    "{name:FIRST LAST} was born on {dob}, she said, and laughed.",
    "Admitted on {date} and still with us.",
    "Gave {drug} {dose} to {name:FIRST LAST} at {clock}.",
    "{titled:Sister LAST} was kind to {name:FIRST LAST} all week.",
    "A lady, {agenumber}, from the home on the hill.",
];

const PLAIN_USED: &[&str] = &[
    "Gave {drug} {dose} at {at} and wrote it up late.",
    "{score} at {at}, rang the reg.",
    "At {at} gave {drug} {dose}, settled after.",
    "{drug} {dose} PRN at {at}, little effect.",
    "{drug} due at {at}, chart signed, moved on.",
    "Sats 95, 94 on air, then 92, all fine.",
    "Three of us, 95 patients on the books, one bleep.",
    "Grace and patience are what I lack. Hope, too.",
    "Will Monday be any better? May be.",
    "The June Rota came out and I am on nights.",
    "Read Patricia Benner and Carl Rogers on the train.",
    "Oliver McGowan training is due again.",
    "On Christmas Eve we were {n} short.",
    "We met @ lunch, worked @home after.",
    "Being called for at night is hard. The named nurse was off.",
    "Manager, 95 emails, no reply to any.",
    "Leeds, 94 miles; a trust, 102 beds short, it said on the news.",
    "White cells up, {score}, new antibiotics.",
    "Rose early, mark my words, and art therapy was the best of it.",
];
