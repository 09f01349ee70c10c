//! The CSV of Daylio: one line for each time somebody said how they were.

use std::collections::HashMap;

use chrono::NaiveDate;
use csv::{ByteRecord, ReaderBuilder};
use stillpoint_journal::moving::{ENTRIES_MAX, Leftover, WhyUnread};

use super::{
    NotRead,
    clock::{self, When},
    gather::{Gathered, Place, Raw},
    markup,
};

/// How much of a file is looked at to see whether it is one.
const HEAD: usize = 1024;
/// Parts the activities.
const BETWEEN: char = '|';

/// Whether its first line names the columns of such a file.
pub(super) fn is_one(bytes: &[u8]) -> bool {
    let head = bytes.get(..bytes.len().min(HEAD)).unwrap_or_default();
    let first = head.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let first = String::from_utf8_lossy(first).to_lowercase();
    let names: Vec<&str> =
        first.split(',').map(|name| name.trim_matches(|c: char| !c.is_alphabetic())).collect();
    let has = |name: &str| names.contains(&name);
    has("mood") && (has("full_date") || has("date")) && (has("activities") || has("note"))
}

/// The columns of one line, by their names.
struct Row<'a> {
    columns: &'a HashMap<String, usize>,
    record: &'a ByteRecord,
}

impl<'a> Row<'a> {
    /// What stands in a column, "" where there is none; `None` when it is not UTF-8.
    fn get(&self, name: &str) -> Option<&'a str> {
        let Some(field) = self.columns.get(name).and_then(|at| self.record.get(*at)) else { return Some("") };
        std::str::from_utf8(field).ok()
    }
}

/// Takes the lines of such a file.
pub(super) fn read(bytes: &[u8], gathered: &mut Gathered<'_>) -> Result<(), NotRead> {
    let mut reader = ReaderBuilder::new().flexible(true).from_reader(bytes);
    let head = reader.byte_headers().map_err(|_| NotRead::CutShort)?;
    let names = head.iter().enumerate();
    let columns: HashMap<String, usize> =
        names.map(|(at, name)| (String::from_utf8_lossy(name).trim().to_lowercase(), at)).collect();
    let mut record = ByteRecord::new();
    let mut number = 0;
    // Of a file without an error in it the reader gives every line; it has no other failure in memory.
    while reader.read_byte_record(&mut record).map_err(|_| NotRead::CutShort)? {
        number += 1;
        if number > ENTRIES_MAX {
            return Err(NotRead::TooLarge);
        }
        gathered.reach(usize::try_from(reader.position().byte()).unwrap_or_default(), bytes.len())?;
        let place = Place { file: "", number: Some(number) };
        if row(place, &Row { columns: &columns, record: &record }, gathered)?.is_none() {
            gathered.refuse(place, WhyUnread::Damaged);
        }
    }
    Ok(())
}

/// Takes one line; `None` when something in it is not UTF-8.
fn row(place: Place<'_>, row: &Row<'_>, gathered: &mut Gathered<'_>) -> Result<Option<()>, NotRead> {
    let columns = ["full_date", "year", "date", "time", "mood", "activities", "note_title", "note", "scales"];
    let mut values = [""; 9];
    for (value, name) in values.iter_mut().zip(columns) {
        let Some(found) = row.get(name) else { return Ok(None) };
        *value = found;
    }
    let [full, year, date, time, mood, activities, title, note, scales] = values;
    let day = clock::day(full).or_else(|| clock::day(date)).or_else(|| day_of_year(year, date));
    let when = day.map(|day| clock::time(time).map_or(When::Day(day), |time| When::Wall(day.and_time(time))));
    let when = when.and_then(|when| gathered.moment(when, ""));
    gathered.leave(Leftover::Scales, usize::from(!scales.trim().is_empty()));
    let raw = Raw {
        title: title.to_owned(),
        text: markup::plain(note),
        tags: activities.split(BETWEEN).map(str::to_owned).collect(),
        starred: false,
        arriving: Some(mood.to_owned()),
    };
    gathered.take(place, when, raw).map(Some)
}

/// As its first versions wrote it: "18 May", or "May 18", and the year by itself.
fn day_of_year(year: &str, date: &str) -> Option<NaiveDate> {
    let (year, date) = (year.trim(), date.trim());
    if year.len() != 4 || date.len() > 20 {
        return None;
    }
    let text = format!("{date} {year}");
    ["%d %B %Y", "%B %d %Y"].iter().find_map(|format| NaiveDate::parse_from_str(&text, format).ok())
}
