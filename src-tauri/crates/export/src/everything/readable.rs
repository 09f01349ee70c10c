//! The half for reading: Markdown that reads as plain text too.
//!
//! Pages are made from the records' own fields, so that nothing anybody wrote is left out because
//! nobody thought of it here; names of fields and of what is chosen from lists are put into words.

use std::{collections::HashMap, fmt::Write as _};

use chrono::{DateTime, FixedOffset};
use serde::Serialize;
use serde_json::{Map, Value};
use stillpoint_journal::{
    catalogue::{BODY_PLACES, FEELING_FAMILIES, NEEDS},
    id::EntryId,
    supervision::SessionKind,
    time::{Day, Moment},
};

use super::Place;
use crate::words;

/// Longest text that stands behind its heading on one line, in characters.
const SHORT: usize = 80;
/// Nothing that is kept lies deeper than this.
const DEEP_MAX: usize = 12;

/// Fields of no meaning to a reader; all of them are in the data.
const UNSAID: [&str; 8] = ["kind", "item", "id", "uid", "series", "when", "stage", "at"];

/// Fields whose value is one of a list of this app's own.
const CHOSEN: [&str; 20] = [
    "phase",
    "shift",
    "role",
    "state",
    "want",
    "proctor",
    "aequip",
    "online",
    "alone",
    "unit",
    "felt",
    "theme",
    "scale",
    "thinkBefore",
    "thinkAfter",
    "family",
    "repeat",
    "leans",
    "scales",
    "kind",
];

/// Fields that are a mark out of ten.
const OUT_OF_TEN: [&str; 13] = [
    "before",
    "after",
    "heard",
    "useful",
    "safe",
    "threat",
    "drive",
    "soothing",
    "oneToOne",
    "group",
    "offerFrom",
    "score",
    "intensity",
];

/// Fields that come first, in this order; the others follow in that of the alphabet.
const ORDER: [&str; 38] = [
    "title", "name", "called", "question", "what", "scale", "word", "theme", "label", "kind", "day",
    "starts", "minutes", "with", "role", "state", "why", "format", "place", "phase", "shift", "arriving",
    "scales", "feelings", "body", "need", "exercise", "pattern", "done", "finished", "before", "after",
    "felt", "idea", "risks", "plain", "service", "words",
];

/// Fields that are called something else than their name says.
const CALLED: [(&str, &str); 39] = [
    ("text", "Written"),
    ("body", "In the body"),
    ("need", "Needed"),
    ("systems", "The three circles"),
    ("setAside", "Set aside for supervision"),
    ("meant", "Meant to take (seconds)"),
    ("finished", "Ran to its end"),
    ("pace", "Pace (per cent)"),
    ("before", "Distress before"),
    ("felt", "Compared with before"),
    ("checkIn", "Began from"),
    ("thinkBefore", "Could think before it"),
    ("thinkAfter", "Could think after it"),
    ("templateName", "Template"),
    ("template", "Template’s own name"),
    ("entries", "About"),
    ("called", "Called"),
    ("starts", "Begins at"),
    ("minutes", "Minutes"),
    ("format", "How people meet"),
    ("with", "With"),
    ("why", "Why not"),
    ("remind", "Reminder, days before"),
    ("aequip", "A-EQUIP functions"),
    ("proctor", "Proctor’s functions"),
    ("stays", "What stays in the room"),
    ("avoiding", "What I am avoiding"),
    ("top", "On top"),
    ("hope", "What I hope to leave with"),
    ("online", "Seen to before a video session"),
    ("jotted", "Jotted down in the session"),
    ("opened", "Last opened with it"),
    ("line", "Shown to others instead"),
    ("from", "From"),
    ("carried", "Times it has come back"),
    ("by", "By"),
    ("word", "A word on that"),
    ("offerFrom", "Offered from a strain of"),
    ("autoLockMinutes", "Locks after (minutes)"),
];

/// A page being written.
pub struct Page<'a> {
    places: &'a HashMap<EntryId, Place>,
    path: &'a str,
    text: String,
    foot: String,
}

impl<'a> Page<'a> {
    /// A page that will be at `path`, with its title.
    pub fn new(places: &'a HashMap<EntryId, Place>, path: &'a str, title: &str) -> Self {
        Self { places, path, text: format!("# {}\n\n", escaped(title)), foot: String::new() }
    }

    /// When it is about.
    pub fn when(&mut self, when: Moment) {
        self.paragraph(&moment(when));
    }

    /// A paragraph of this app's own words.
    pub fn paragraph(&mut self, words: &str) {
        let _ = write!(self.text, "{words}\n\n");
    }

    /// A heading.
    pub fn heading(&mut self, level: usize, words: &str) {
        let _ = write!(self.text, "{} {}\n\n", "#".repeat(level.clamp(1, 6)), escaped(words));
    }

    /// A name and what stands behind it, which is Markdown already.
    pub fn said(&mut self, name: &str, markdown: &str) {
        let _ = write!(self.text, "**{}:** {markdown}\n\n", escaped(name));
    }

    /// Everything that was given in a record.
    pub fn body(&mut self, body: &impl Serialize) {
        if let Ok(Value::Object(fields)) = serde_json::to_value(body) {
            let before = self.text.len();
            self.fields(&fields, 0);
            if self.text.len() == before {
                self.paragraph("*Nothing is written here.*");
            }
        }
    }

    /// A line beneath the page.
    pub fn foot(&mut self, name: &str, at: Option<Moment>) {
        if let Some(at) = at {
            let _ = writeln!(self.foot, "{name}: {}  ", moment(at));
        }
    }

    /// A link to where a record can be read.
    pub fn link(&self, id: EntryId) -> String {
        match self.places.get(&id) {
            Some(place) => link(self.path, place),
            None => "*(no longer in the journal)*".to_owned(),
        }
    }

    /// The whole text.
    pub fn finished(self) -> String {
        let Self { mut text, foot, .. } = self;
        if !foot.is_empty() {
            let _ = write!(text, "---\n\n{}", foot);
        }
        let length = text.trim_end().len();
        text.truncate(length);
        text.push('\n');
        text
    }

    fn fields(&mut self, fields: &Map<String, Value>, deep: usize) {
        let is_session = fields.contains_key("starts") && fields.contains_key("remind");
        for (name, value) in ordered(fields) {
            let is_kind_of_part = name == "kind" && deep > 0;
            let is_said_above = is_session && name == "day";
            let skipped = is_said_above || (UNSAID.contains(&name.as_str()) && !is_kind_of_part);
            if !skipped && deep < DEEP_MAX {
                self.field(name, value, deep);
            }
        }
    }

    fn field(&mut self, name: &str, value: &Value, deep: usize) {
        if is_unsaid(name, value) {
            return;
        }
        let called = label(name, value, deep);
        match value {
            Value::Object(fields) if is_moment(fields) => self.said(&called, &inline(self, name, value)),
            Value::Object(fields) => {
                if fields.iter().any(|(name, value)| !is_unsaid(name, value)) {
                    self.heading(deep + 2, &called);
                    self.fields(fields, deep + 1);
                }
            }
            Value::Array(all) if name == "parts" && all.iter().any(|one| one.get("heading").is_some()) => {
                all.iter().for_each(|part| self.part(part));
            }
            Value::Array(all) if all.iter().all(is_short_object) && all.iter().any(Value::is_object) => {
                let _ = write!(self.text, "**{}:**\n\n", escaped(&called));
                all.iter().for_each(|one| self.row(one));
                self.text.push('\n');
            }
            Value::Array(all) if all.iter().any(Value::is_object) => {
                for (number, one) in all.iter().enumerate() {
                    self.heading(deep + 2, &format!("{called} {}", number + 1));
                    if let Value::Object(fields) = one {
                        self.fields(fields, deep + 1);
                    }
                }
            }
            Value::Array(all) if all.iter().any(|one| is_long(one.as_str().unwrap_or_default())) => {
                let _ = write!(self.text, "**{}:**\n\n", escaped(&called));
                for one in all {
                    self.text.push_str("- ");
                    self.text.push_str(&escaped(one.as_str().unwrap_or_default()).replace('\n', "\n  "));
                    self.text.push('\n');
                }
                self.text.push('\n');
            }
            Value::String(text) if is_long(text) => {
                let _ = write!(self.text, "**{}:**\n\n{}\n\n", escaped(&called), lines(text));
            }
            other => {
                let words = inline(self, name, other);
                self.said(&called, &words);
            }
        }
    }

    /// A part of a reflection: its own heading, and the words.
    fn part(&mut self, part: &Value) {
        let of = |name: &str| part.get(name).and_then(Value::as_str).unwrap_or_default();
        if !of("heading").trim().is_empty() {
            self.heading(2, of("heading"));
        }
        if !of("text").trim().is_empty() {
            self.paragraph(&lines(of("text")));
        }
    }

    /// Something small on one line: "Energy: 4 of 10".
    fn row(&mut self, value: &Value) {
        let Value::Object(fields) = value else { return };
        let said = ordered(fields)
            .into_iter()
            .filter(|(name, value)| name.as_str() != "id" && !is_unsaid(name, value));
        let words: Vec<String> = said.map(|(name, value)| inline(self, name, value)).collect();
        let _ = writeln!(self.text, "- {}", words.join(": "));
    }
}

/// Serde's maps are in the order of the alphabet; what was written comes last, where it has room.
fn ordered(fields: &Map<String, Value>) -> Vec<(&String, &Value)> {
    let mut all: Vec<(&String, &Value)> = fields.iter().collect();
    let place = |name: &str| ORDER.iter().position(|one| *one == name).unwrap_or(ORDER.len());
    all.sort_by_key(|(name, value)| (is_large(value), place(name)));
    all
}

fn is_large(value: &Value) -> u8 {
    match value {
        Value::String(text) if is_long(text) => 1,
        Value::Array(all) if all.iter().any(Value::is_object) => 2,
        Value::Object(fields) if !is_moment(fields) => 2,
        _ => 0,
    }
}

fn is_long(text: &str) -> bool {
    text.contains('\n') || text.chars().nth(SHORT).is_some()
}

fn is_unsaid(name: &str, value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Bool(yes) => !yes && name != "finished",
        Value::String(text) => text.is_empty(),
        Value::Array(all) => all.is_empty(),
        Value::Object(fields) => fields.values().all(Value::is_null),
        Value::Number(number) => name == "carried" && number.as_u64() == Some(0),
    }
}

fn is_short_object(value: &Value) -> bool {
    let Value::Object(fields) = value else { return false };
    let short = |value: &Value| match value {
        Value::String(text) => !is_long(text),
        Value::Number(_) | Value::Null | Value::Bool(_) => true,
        _ => false,
    };
    fields.len() <= 6 && fields.values().all(short)
}

fn is_moment(fields: &Map<String, Value>) -> bool {
    fields.len() == 3 && ["at", "offsetMinutes", "day"].iter().all(|name| fields.contains_key(*name))
}

fn label(name: &str, value: &Value, deep: usize) -> String {
    // The same name says something else of a session or a refresher than of a grounding.
    match (name, value) {
        ("after", Value::Number(_)) => return "Distress after".to_owned(),
        ("after", _) => return "Afterwards".to_owned(),
        ("done", Value::Array(_)) => return "Done".to_owned(),
        ("from", Value::String(text)) if text.parse::<Day>().is_ok() => return "From".to_owned(),
        ("feedback", Value::Number(_)) => return "Pieces of feedback set".to_owned(),
        ("group", Value::String(text))
            if matches!(text.as_str(), "full" | "half" | "share" | "notStated") =>
        {
            return "Of a group counts".to_owned();
        }
        ("done", Value::Number(_)) => return "Done for (seconds)".to_owned(),
        ("done", _) => return "Last done".to_owned(),
        ("before", _) if deep > 0 => return in_words(name, true),
        _ => {}
    }
    let called = CALLED.iter().find(|(known, _)| *known == name);
    called.map_or_else(|| in_words(name, true), |(_, called)| (*called).to_owned())
}

/// "feelingValued" as "feeling valued", or as "Feeling valued".
fn in_words(name: &str, capital: bool) -> String {
    let mut words = String::new();
    for letter in name.chars() {
        match letter {
            letter if words.is_empty() && capital => words.push(letter.to_ascii_uppercase()),
            letter if letter.is_ascii_uppercase() => {
                words.push(' ');
                words.push(letter.to_ascii_lowercase());
            }
            '.' => words.push(' '),
            letter => words.push(letter),
        }
    }
    words
}

fn inline(page: &Page<'_>, name: &str, value: &Value) -> String {
    match value {
        Value::Bool(yes) => if *yes { "yes" } else { "no" }.to_owned(),
        Value::Number(number) if OUT_OF_TEN.contains(&name) && name != "intensity" => {
            format!("{number} of 10")
        }
        Value::Number(number) => number.to_string(),
        Value::String(text) => string(page, name, text),
        Value::Array(all) => {
            let words: Vec<String> = all.iter().map(|one| inline(page, name, one)).collect();
            words.join(", ")
        }
        Value::Object(_) => serde_json::from_value::<Moment>(value.clone()).map(moment).unwrap_or_default(),
        Value::Null => String::new(),
    }
}

fn string(page: &Page<'_>, name: &str, text: &str) -> String {
    if let Ok(id) = text.parse::<EntryId>() {
        return page.link(id);
    }
    if matches!(name, "kind" | "kinds")
        && let Ok(kind) = serde_json::from_value::<SessionKind>(Value::String(text.to_owned()))
    {
        return words::kind(kind).to_owned();
    }
    let is_day = matches!(
        name,
        "day" | "by" | "from" | "until" | "since" | "begins" | "due" | "done" | "agreed" | "review"
    );
    if let Some(day) = text.parse::<Day>().ok().filter(|_| is_day) {
        return words::date(day);
    }
    if CHOSEN.contains(&name) || is_from_a_list(name, text) {
        return in_words(text, false);
    }
    escaped(text)
}

/// Whether a word is one of the app's own and not the writer's.
fn is_from_a_list(name: &str, text: &str) -> bool {
    match name {
        "word" => FEELING_FAMILIES.iter().any(|family| family.words.contains(&text)),
        "body" => BODY_PLACES.contains(&text),
        "need" => NEEDS.contains(&text),
        "format" => matches!(text, "inPerson" | "video" | "phone" | "stillpoint" | "folder"),
        "kind" => ["course", "work", "study", "teaching", "professional", "other"].contains(&text),
        "group" => matches!(text, "full" | "half" | "share" | "notStated"),
        "template" | "exercise" => text.bytes().all(|byte| byte.is_ascii_alphanumeric()),
        _ => false,
    }
}

/// "Saturday 21 November 2026, 20:15", with the day it is counted to where that is another.
pub fn moment(moment: Moment) -> String {
    let offset = FixedOffset::east_opt(i32::from(moment.offset_minutes()) * 60);
    let local: DateTime<FixedOffset> = match offset {
        Some(offset) => moment.at().with_timezone(&offset),
        None => moment.at().fixed_offset(),
    };
    let clock = local.format("%H:%M");
    if moment.calendar_day() == moment.day() {
        return format!("{}, {clock}", words::weekday(moment.day()));
    }
    format!("{}, {clock} on {}", words::weekday(moment.day()), words::date(moment.calendar_day()))
}

/// A link from the page at `from`.
pub fn link(from: &str, to: &Place) -> String {
    let up = "../".repeat(from.matches('/').count());
    let day = to.day.map(|day| format!("{}, ", words::date(day))).unwrap_or_default();
    let bin = if to.binned { " (in the bin)" } else { "" };
    format!("[{day}{}{bin}](<{up}{}>)", to.what, to.path)
}

/// What somebody wrote, each of their lines a line, and no sign of theirs taken for Markdown or HTML.
fn lines(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let lines: Vec<String> = text.trim_end_matches('\n').split('\n').map(line).collect();
    lines.join("\n")
}

fn line(line: &str) -> String {
    // Two spaces end a line in Markdown where there would otherwise be none.
    if line.trim().is_empty() { String::new() } else { format!("{}  ", escaped(line)) }
}

/// Text in which no sign stands for anything but itself.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at_start = true;
    for letter in text.chars() {
        let always = matches!(letter, '\\' | '`' | '*' | '_' | '<' | '[' | ']' | '&');
        let first = at_start && matches!(letter, '#' | '>' | '-' | '+' | '=' | '~' | '|');
        if always || first {
            out.push('\\');
        }
        // Nothing invisible that a terminal would obey.
        if !letter.is_control() || matches!(letter, '\n' | '\t') {
            out.push(letter);
        }
        at_start = letter == '\n' || (at_start && letter.is_whitespace());
    }
    out
}
