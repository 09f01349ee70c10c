//! JSON of Day One, jrnl, Mini Diary and Mini Diarium: told apart by what their entries have.

use std::fmt;

use serde::{
    Deserialize, Deserializer,
    de::{IgnoredAny, MapAccess, SeqAccess, Visitor},
};
use serde_json::{Value, value::RawValue};
use stillpoint_journal::moving::{ENTRIES_MAX, Leftover, Program, WhyUnread};

use super::{
    NotRead,
    clock::{self, When},
    gather::{Gathered, Place, Raw},
    markup,
};

/// How many entries are looked at to see what they are.
const PROBED: usize = 50;

#[derive(Deserialize)]
struct Outer<'a> {
    #[serde(borrow, default)]
    entries: Option<Entries<'a>>,
}

/// A list of entries, or a map of days to entries; no more of them than may come at a time and one.
enum Entries<'a> {
    Listed(Vec<&'a RawValue>),
    ByDay(Vec<(String, &'a RawValue)>),
    Other,
}

impl<'de: 'a, 'a> Deserialize<'de> for Entries<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either;
        impl<'de> Visitor<'de> for Either {
            type Value = Entries<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("entries")
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut all: A) -> Result<Self::Value, A::Error> {
                let mut listed = Vec::new();
                while listed.len() <= ENTRIES_MAX {
                    let Some(one) = all.next_element()? else { return Ok(Entries::Listed(listed)) };
                    listed.push(one);
                }
                while all.next_element::<IgnoredAny>()?.is_some() {}
                Ok(Entries::Listed(listed))
            }
            fn visit_map<A: MapAccess<'de>>(self, mut all: A) -> Result<Self::Value, A::Error> {
                let mut days = Vec::new();
                while days.len() <= ENTRIES_MAX {
                    let Some(one) = all.next_entry()? else { return Ok(Entries::ByDay(days)) };
                    days.push(one);
                }
                while all.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
                Ok(Entries::ByDay(days))
            }
            fn visit_str<E>(self, _: &str) -> Result<Self::Value, E> {
                Ok(Entries::Other)
            }
            fn visit_u64<E>(self, _: u64) -> Result<Self::Value, E> {
                Ok(Entries::Other)
            }
            fn visit_i64<E>(self, _: i64) -> Result<Self::Value, E> {
                Ok(Entries::Other)
            }
            fn visit_f64<E>(self, _: f64) -> Result<Self::Value, E> {
                Ok(Entries::Other)
            }
            fn visit_bool<E>(self, _: bool) -> Result<Self::Value, E> {
                Ok(Entries::Other)
            }
            fn visit_unit<E>(self) -> Result<Self::Value, E> {
                Ok(Entries::Other)
            }
        }
        deserializer.deserialize_any(Either)
    }
}

/// Takes the entries of a file.
pub(super) fn read(bytes: &[u8], gathered: &mut Gathered<'_>) -> Result<Program, NotRead> {
    let is_list = bytes.trim_ascii_start().starts_with(b"[");
    let entries = if is_list {
        serde_json::from_slice(bytes).map_err(|error| unread(&error))?
    } else {
        let outer: Outer<'_> = serde_json::from_slice(bytes).map_err(|error| unread(&error))?;
        outer.entries.unwrap_or(Entries::Other)
    };
    match entries {
        Entries::Other => Err(NotRead::NotRecognised),
        Entries::Listed(all) => listed(&all, gathered),
        Entries::ByDay(all) => by_day(&all, gathered),
    }
}

fn unread(error: &serde_json::Error) -> NotRead {
    // What is no JSON at all, or JSON of another shape, may be anything.
    if error.is_data() { NotRead::NotRecognised } else { NotRead::CutShort }
}

fn listed(all: &[&RawValue], gathered: &mut Gathered<'_>) -> Result<Program, NotRead> {
    if all.len() > ENTRIES_MAX {
        return Err(NotRead::TooLarge);
    }
    if all.is_empty() {
        return Err(NotRead::Nothing);
    }
    let program =
        all.iter().take(PROBED).find_map(|raw| program(&value(raw)?)).ok_or(NotRead::NotRecognised)?;
    for (at, raw) in all.iter().enumerate() {
        gathered.reach(at, all.len())?;
        let place = Place { file: "", number: Some(at + 1) };
        match (value(raw), program) {
            (Some(entry), Program::DayOne) => day_one(place, &entry, gathered)?,
            (Some(entry), Program::Jrnl) => jrnl(place, &entry, gathered)?,
            (Some(entry), _) => dated(place, string(&entry, "date"), &entry, gathered)?,
            (None, _) => gathered.refuse(place, WhyUnread::Damaged),
        }
    }
    Ok(program)
}

fn by_day(all: &[(String, &RawValue)], gathered: &mut Gathered<'_>) -> Result<Program, NotRead> {
    if all.len() > ENTRIES_MAX {
        return Err(NotRead::TooLarge);
    }
    if all.is_empty() {
        return Err(NotRead::Nothing);
    }
    if !all.iter().take(PROBED).any(|(day, _)| clock::day(day).is_some()) {
        return Err(NotRead::NotRecognised);
    }
    for (at, (day, raw)) in all.iter().enumerate() {
        gathered.reach(at, all.len())?;
        let place = Place { file: "", number: Some(at + 1) };
        match value(raw) {
            Some(entry) => dated(place, day, &entry, gathered)?,
            None => gathered.refuse(place, WhyUnread::Damaged),
        }
    }
    Ok(Program::MiniDiary)
}

/// An entry by itself; `None` when it is none, or deeper than anything that somebody writes.
fn value(raw: &RawValue) -> Option<Value> {
    serde_json::from_str(raw.get()).ok().filter(Value::is_object)
}

fn program(entry: &Value) -> Option<Program> {
    let has = |name: &str| entry.get(name).is_some();
    if has("creationDate") {
        Some(Program::DayOne)
    } else if has("date") && (has("body") || has("time")) {
        Some(Program::Jrnl)
    } else if has("date") && has("text") {
        Some(Program::MiniDiary)
    } else {
        None
    }
}

fn string<'a>(entry: &'a Value, name: &str) -> &'a str {
    entry.get(name).and_then(Value::as_str).unwrap_or_default()
}

fn is_true(entry: &Value, name: &str) -> bool {
    entry.get(name).and_then(Value::as_bool).unwrap_or_default()
}

fn strings(entry: &Value, name: &str) -> Vec<String> {
    let all = entry.get(name).and_then(Value::as_array).into_iter().flatten();
    all.filter_map(|one| one.as_str().map(str::to_owned)).collect()
}

fn how_many(entry: &Value, name: &str) -> usize {
    entry.get(name).and_then(Value::as_array).map_or(0, Vec::len)
}

fn day_one(place: Place<'_>, entry: &Value, gathered: &mut Gathered<'_>) -> Result<(), NotRead> {
    let when = clock::when(string(entry, "creationDate"));
    let mut when = when.and_then(|when| gathered.moment(when, string(entry, "timeZone")));
    if let Some((moment, _)) = when.filter(|_| is_true(entry, "isAllDay")) {
        when = gathered.moment(When::Day(moment.calendar_day().date()), "");
    }
    let text = string(entry, "text");
    let rich = string(entry, "richText");
    let written = if text.is_empty() { rich_text(rich) } else { text.to_owned() };
    let (text, embedded) = markup::without_embedded(&written);
    let text =
        if rich.is_empty() || written != string(entry, "text") { text } else { markup::unescaped(&text) };
    let (title, text) = markup::headed(&text);
    let mut listed = 0;
    for (name, what) in [
        ("photos", Leftover::Pictures),
        ("videos", Leftover::Videos),
        ("audios", Leftover::Recordings),
        ("pdfAttachments", Leftover::Files),
    ] {
        listed += how_many(entry, name);
        gathered.leave(what, how_many(entry, name));
    }
    if listed == 0 {
        gathered.leave(Leftover::Pictures, embedded);
    }
    for (name, what) in [
        ("location", Leftover::Places),
        ("weather", Leftover::Weather),
        ("userActivity", Leftover::Activity),
        ("music", Leftover::Activity),
    ] {
        gathered.leave(what, usize::from(entry.get(name).is_some_and(|one| one.is_object())));
    }
    let (tags, starred) = (strings(entry, "tags"), is_true(entry, "starred"));
    gathered.take(place, when, Raw { title, text, tags, starred, arriving: None })
}

/// The words of an entry that has them in this form alone.
fn rich_text(rich: &str) -> String {
    let rich: Option<Value> = serde_json::from_str(rich).ok();
    let pieces = rich.as_ref().and_then(|rich| rich.get("contents")).and_then(Value::as_array);
    pieces.into_iter().flatten().map(|piece| string(piece, "text")).collect()
}

fn jrnl(place: Place<'_>, entry: &Value, gathered: &mut Gathered<'_>) -> Result<(), NotRead> {
    let (date, time) = (string(entry, "date"), string(entry, "time"));
    let when = match clock::day(date) {
        Some(day) => Some(clock::time(time).map_or(When::Day(day), |time| When::Wall(day.and_time(time)))),
        None => clock::when(date),
    };
    let when = when.and_then(|when| gathered.moment(when, ""));
    let (title, body) = (string(entry, "title"), string(entry, "body"));
    let (title, text) = if body.trim().is_empty() { ("", title) } else { (title, body) };
    let raw = Raw {
        title: title.to_owned(),
        text: text.to_owned(),
        tags: strings(entry, "tags"),
        starred: is_true(entry, "starred"),
        arriving: None,
    };
    gathered.take(place, when, raw)
}

/// A day, a title and a text.
fn dated(place: Place<'_>, date: &str, entry: &Value, gathered: &mut Gathered<'_>) -> Result<(), NotRead> {
    let when = clock::when(date).and_then(|when| gathered.moment(when, ""));
    let (title, text) = (string(entry, "title").to_owned(), string(entry, "text").to_owned());
    gathered.take(place, when, Raw { title, text, tags: strings(entry, "tags"), ..Raw::default() })
}
