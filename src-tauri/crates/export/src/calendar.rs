//! Calendar files (RFC 5545): dates taken from one, and sessions put into one.
//!
//! A file is somebody else's: it is bounded before it is parsed, nothing in it is followed or
//! fetched, and only dates, lengths, titles and places are taken from it. People in it are not.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta, Timelike, Utc};
use icalendar::{
    Calendar, CalendarDateTime, Class, Component, DatePerhapsTime, Event, EventLike, EventStatus, parser,
};
use rrule::RRuleSet;
use stillpoint_journal::{
    settings::Detail,
    supervision::{
        Clock, Format, FoundDate, FoundDates, Item, ItemBody, Session, SessionMinutes, SessionState,
    },
    text::Line,
    time::Day,
};
use thiserror::Error;

use crate::words;

/// Largest file that is read, in bytes: years of a busy diary.
pub const FILE_MAX: usize = 4 * 1024 * 1024;
/// Most dates that are found; further ones count as left out.
pub const DATES_MAX: usize = 1000;
/// Days before today from which dates are taken.
const BACK: i64 = 366;
/// Days after today up to which dates are taken.
const AHEAD: i64 = 3 * 366;
/// Most dates of one event that repeats.
const REPEATS_MAX: u16 = 1000;
/// Components lie within components at most this deep; a calendar's own are three.
const DEEP_MAX: usize = 8;

/// Why a file is not taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum NotACalendar {
    /// It is larger than [`FILE_MAX`].
    #[error("is too large")]
    TooLarge,
    /// It is not a calendar, or not a whole one.
    #[error("is not a calendar")]
    Other,
}

/// What time it is on the clock here, at an instant.
pub type Here<'a> = &'a dyn Fn(DateTime<Utc>) -> NaiveDateTime;

/// The dates in a calendar file, the earliest first.
///
/// # Errors
/// [`NotACalendar`]: why it is not taken in. One event that cannot be read does not spoil the
/// others; it counts as left out.
pub fn dates(bytes: &[u8], items: &[Item], today: Day, here: Here<'_>) -> Result<FoundDates, NotACalendar> {
    let calendar = read(bytes)?;
    let events: Vec<&Event> = calendar.events().collect();
    let moved = moved(&events);
    let (mut dates, mut left_out) = (Vec::new(), 0_usize);
    for event in events {
        match of_event(event, &moved, here) {
            Some(found) => dates.extend(found),
            None => left_out += 1,
        }
    }
    let all = dates.len();
    let span = today.plus(-BACK)..=today.plus(AHEAD);
    dates.retain(|date| span.contains(&date.day));
    dates.sort_by_key(|date| (date.day, date.starts, date.uid.as_str().to_owned()));
    // Some programs give no names; those are all different.
    dates.dedup_by(|a, b| !a.uid.as_str().is_empty() && a.uid.as_str() == b.uid.as_str());
    dates.truncate(DATES_MAX);
    let known = known(items);
    for date in &mut dates {
        date.known = known.contains(date.uid.as_str());
    }
    let left_out = u32::try_from(left_out + all - dates.len()).unwrap_or(u32::MAX);
    Ok(FoundDates { dates, left_out })
}

fn read(bytes: &[u8]) -> Result<Calendar, NotACalendar> {
    if bytes.len() > FILE_MAX {
        return Err(NotACalendar::TooLarge);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|_| NotACalendar::Other)?;
    let starts = text.trim_start().get(..15).is_some_and(|head| head.eq_ignore_ascii_case("BEGIN:VCALENDAR"));
    if !starts || is_too_deep(text) {
        return Err(NotACalendar::Other);
    }
    let unfolded = parser::unfold(text.trim_start());
    let calendar = parser::read_calendar(&unfolded).map_err(|_| NotACalendar::Other)?;
    Ok(calendar.into())
}

/// The parser goes down into components by calling itself.
fn is_too_deep(text: &str) -> bool {
    let mut deep = 0_usize;
    for line in text.lines() {
        let head = |word: &str| line.get(..word.len()).is_some_and(|head| head.eq_ignore_ascii_case(word));
        if head("BEGIN:") {
            deep += 1;
        } else if head("END:") {
            deep = deep.saturating_sub(1);
        }
        if deep > DEEP_MAX {
            return true;
        }
    }
    false
}

/// The names under which dates are in the journal already.
fn known(items: &[Item]) -> HashSet<&str> {
    let uids = items.iter().filter_map(|item| match &item.body {
        ItemBody::Session(session) if !session.uid.as_str().is_empty() => Some(session.uid.as_str()),
        _ => None,
    });
    uids.collect()
}

/// For each event that repeats, the days that were moved or changed by themselves.
fn moved(events: &[&Event]) -> HashMap<String, HashSet<NaiveDate>> {
    let mut moved: HashMap<String, HashSet<NaiveDate>> = HashMap::new();
    for event in events {
        if let (Some(uid), Some(from)) = (event.get_uid(), event.get_recurrence_id()) {
            moved.entry(uid.to_owned()).or_default().insert(wall(&from).date());
        }
    }
    moved
}

/// The dates of one event; `None` when it has no beginning that can be read.
fn of_event(
    event: &Event,
    moved: &HashMap<String, HashSet<NaiveDate>>,
    here: Here<'_>,
) -> Option<Vec<FoundDate>> {
    let start = event.get_start()?;
    let uid = event.get_uid().unwrap_or_default();
    let single = event.get_recurrence_id();
    let repeats = event.property_value("RRULE").filter(|_| single.is_none());
    let Some(rule) = repeats else {
        // One of a series that was changed keeps the name it has in the series.
        let uid = single.map_or_else(|| uid.to_owned(), |from| of_day(uid, wall(&from).date()));
        return Some(vec![found(event, &start, wall(&start), uid, here)?]);
    };
    let skipped = skipped(event);
    let changed = moved.get(uid);
    let dates = occurrences(wall(&start), rule)?.into_iter().filter(|at| {
        !skipped.contains(&at.date()) && changed.is_none_or(|changed| !changed.contains(&at.date()))
    });
    Some(dates.filter_map(|at| found(event, &start, at, of_day(uid, at.date()), here)).collect())
}

fn of_day(uid: &str, day: NaiveDate) -> String {
    if uid.is_empty() { String::new() } else { format!("{uid}/{}", day.format("%Y%m%d")) }
}

/// Days on which an event that repeats does not take place.
fn skipped(event: &Event) -> HashSet<NaiveDate> {
    let single = event.properties().get("EXDATE").into_iter();
    let several = event.multi_properties().get("EXDATE").into_iter().flatten();
    let values = single.chain(several).flat_map(|property| property.value().split(','));
    values.filter_map(|value| NaiveDate::parse_from_str(value.trim().get(..8)?, "%Y%m%d").ok()).collect()
}

/// When an event that repeats takes place, on its own clock: the arithmetic is done as if that
/// clock never changed, which is what a repeating appointment means.
fn occurrences(start: NaiveDateTime, rule: &str) -> Option<Vec<NaiveDateTime>> {
    let rule: Vec<String> = rule.split(';').map(until_the_end_of_the_day).collect();
    let text = format!("DTSTART:{}Z\nRRULE:{}", start.format("%Y%m%dT%H%M%S"), rule.join(";"));
    let set: RRuleSet = text.parse().ok()?;
    Some(set.limit().all(REPEATS_MAX).dates.into_iter().map(|date| date.naive_utc()).collect())
}

/// "Until" is said in UTC or as a day; either way that day's own date is still meant.
fn until_the_end_of_the_day(part: &str) -> String {
    let day = part.strip_prefix("UNTIL=").and_then(|until| until.get(..8));
    day.map_or_else(|| part.to_owned(), |day| format!("UNTIL={day}T235959Z"))
}

/// What its own clock says.
fn wall(when: &DatePerhapsTime) -> NaiveDateTime {
    match when {
        DatePerhapsTime::Date(day) => day.and_time(chrono::NaiveTime::MIN),
        DatePerhapsTime::DateTime(CalendarDateTime::Floating(at)) => *at,
        DatePerhapsTime::DateTime(CalendarDateTime::Utc(at)) => at.naive_utc(),
        DatePerhapsTime::DateTime(CalendarDateTime::WithTimezone { date_time, .. }) => *date_time,
    }
}

/// That time of its own clock on the clock here. A zone that is not known by name (some programs
/// have names of their own) is taken to be this one.
fn on_the_clock_here(kind: &DatePerhapsTime, at: NaiveDateTime, here: Here<'_>) -> NaiveDateTime {
    match kind {
        DatePerhapsTime::DateTime(CalendarDateTime::Utc(_)) => here(at.and_utc()),
        DatePerhapsTime::DateTime(CalendarDateTime::WithTimezone { tzid, .. }) => {
            let zone = tzid.parse::<chrono_tz::Tz>().ok();
            let instant = zone.and_then(|zone| at.and_local_timezone(zone).earliest());
            instant.map_or(at, |instant| here(instant.to_utc()))
        }
        _ => at,
    }
}

fn found(
    event: &Event,
    kind: &DatePerhapsTime,
    at: NaiveDateTime,
    uid: String,
    here: Here<'_>,
) -> Option<FoundDate> {
    let whole_day = matches!(kind, DatePerhapsTime::Date(_));
    let local = on_the_clock_here(kind, at, here);
    let clock =
        |at: NaiveDateTime| Clock::new(u16::try_from(at.hour()).ok()?, u16::try_from(at.minute()).ok()?).ok();
    let place = event.get_location().or_else(|| event.get_url()).unwrap_or_default();
    Some(FoundDate {
        uid: detail(&uid),
        called: Line::new(cut(event.get_summary().unwrap_or_default(), 80)).unwrap_or_default(),
        day: Day::new(local.date()).ok()?,
        starts: if whole_day { None } else { clock(local) },
        minutes: if whole_day { None } else { minutes(event, kind) },
        place: detail(place),
        format: is_a_link(place).then_some(Format::Video),
        cancelled: event.get_status() == Some(EventStatus::Cancelled),
        known: false,
    })
}

fn is_a_link(place: &str) -> bool {
    let place = place.to_ascii_lowercase();
    ["https://", "http://", "teams", "zoom", "meet."].iter().any(|sign| place.contains(sign))
}

fn minutes(event: &Event, start: &DatePerhapsTime) -> Option<SessionMinutes> {
    let until = event.get_end().map(|end| wall(&end) - wall(start));
    let length = until.or_else(|| length(event.property_value("DURATION")?))?;
    SessionMinutes::new(u16::try_from(length.num_minutes()).ok()?).ok()
}

/// A duration such as PT1H30M or P1D; signs and anything else are not understood.
fn length(text: &str) -> Option<TimeDelta> {
    let (mut minutes, mut number) = (0_i64, String::new());
    for sign in text.strip_prefix('P')?.chars() {
        match sign {
            '0'..='9' if number.len() < 6 => number.push(sign),
            'T' => {}
            'W' | 'D' | 'H' | 'M' | 'S' => {
                let count: i64 = std::mem::take(&mut number).parse().ok()?;
                minutes += match sign {
                    'W' => count * 7 * 1440,
                    'D' => count * 1440,
                    'H' => count * 60,
                    'M' => count,
                    _ => count / 60,
                };
            }
            _ => return None,
        }
    }
    TimeDelta::try_minutes(minutes)
}

fn detail(text: &str) -> Detail {
    Detail::try_from(cut(text, stillpoint_journal::settings::DETAIL_MAX)).unwrap_or_default()
}

/// On one line, and no longer than that many characters.
fn cut(text: &str, most: usize) -> String {
    let line: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    line.trim().chars().take(most).collect()
}

/// A calendar file of sessions. Other people see calendars: it says when, how long and what kind,
/// and nothing that the writer wrote.
#[must_use]
pub fn calendar(items: &[Item]) -> Vec<u8> {
    let mut calendar = Calendar::new();
    for item in items {
        if let ItemBody::Session(session) = &item.body {
            calendar.push(event(&item.id.to_string(), session));
        }
    }
    calendar.done().to_string().into_bytes()
}

fn event(id: &str, session: &Session) -> Event {
    let mut event = Event::with_uid(&format!("{id}@stillpoint"));
    event.summary(words::kind(session.kind)).class(Class::Private);
    event.status(match session.state {
        SessionState::Offered => EventStatus::Tentative,
        SessionState::Booked | SessionState::Attended => EventStatus::Confirmed,
        SessionState::Cancelled | SessionState::Declined => EventStatus::Cancelled,
    });
    let day = session.day.date();
    let Some(starts) = session.starts else { return event.all_day(day).done() };
    let start = day.and_time(chrono::NaiveTime::MIN) + TimeDelta::minutes(i64::from(starts.minutes()));
    let length = session.minutes.map_or(60, SessionMinutes::get);
    event.starts(start).ends(start + TimeDelta::minutes(i64::from(length)));
    event.done()
}
