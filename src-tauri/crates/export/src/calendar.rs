//! Calendar files (RFC 5545): dates taken from one, and sessions put into one.
//!
//! A file is somebody else's: it is bounded before it is parsed, nothing in it is followed or
//! fetched, and only dates, lengths, titles and places are taken from it. People in it are not.

use std::collections::{HashMap, HashSet};
use std::ops::RangeInclusive;

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta, Timelike, Utc};
use icalendar::{
    Calendar, CalendarDateTime, Class, Component, DatePerhapsTime, Event, EventLike, EventStatus, Property,
    parser,
};
use rrule::RRuleSet;
use stillpoint_journal::{
    settings::Detail,
    supervision::{
        Clock, Format, FoundDate, FoundDates, Item, ItemBody, LeftOut, Session, SessionMinutes, SessionState,
    },
    text::Line,
    time::Day,
};
use thiserror::Error;

use crate::words;

/// Largest file that is read, in bytes: years of a busy diary.
pub const FILE_MAX: usize = 4 * 1024 * 1024;
/// Most dates that are found, the earliest first.
pub const DATES_MAX: usize = 1000;
/// Days before today from which dates are taken.
const BACK: i64 = 366;
/// Days after today up to which dates are taken.
const AHEAD: i64 = 3 * 366;
/// Most steps that are taken through the events of one file that repeat.
const STEPS_MAX: u32 = 100_000;
/// With what a calendar file begins.
const BEGINNING: &[u8] = b"BEGIN:VCALENDAR";
/// Components lie within components at most this deep; a calendar's own are three.
const DEEP_MAX: usize = 8;

/// Why a file is not taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum NotACalendar {
    /// It is larger than [`FILE_MAX`].
    #[error("is too large")]
    TooLarge,
    /// It begins as a calendar, and is damaged or cut short.
    #[error("is cut short")]
    CutShort,
    /// It is not a calendar.
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
    let span = today.plus(-BACK)..=today.plus(AHEAD);
    let mut reading = Reading {
        moved: moved(&events),
        // A day more on either side: where the clocks differ, the day may.
        days: span.start().plus(-1).date()..=span.end().plus(1).date(),
        steps: STEPS_MAX,
        left_out: LeftOut::default(),
        here,
    };
    let mut dates: Vec<FoundDate> = events.into_iter().flat_map(|event| reading.dates(event)).collect();
    let mut left_out = reading.left_out;
    dates.retain(|date| {
        let taken = span.contains(&date.day);
        // One that repeats without an end lies ahead for ever, and nothing of it is missed.
        left_out.outside |= !taken && (!date.endless || date.day < *span.start());
        taken
    });
    dates.sort_by_key(|date| (date.day, date.starts, date.uid.as_str().to_owned()));
    // Some programs give no names; those are all different.
    dates.dedup_by(|a, b| !a.uid.as_str().is_empty() && a.uid.as_str() == b.uid.as_str());
    left_out.full |= dates.len() > DATES_MAX;
    dates.truncate(DATES_MAX);
    let known = known(items);
    for date in &mut dates {
        date.known = known.contains(date.uid.as_str());
    }
    Ok(FoundDates { dates, left_out })
}

fn read(bytes: &[u8]) -> Result<Calendar, NotACalendar> {
    if bytes.len() > FILE_MAX {
        return Err(NotACalendar::TooLarge);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let head = bytes.trim_ascii_start().get(..BEGINNING.len());
    if !head.is_some_and(|head| head.eq_ignore_ascii_case(BEGINNING)) {
        return Err(NotACalendar::Other);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| NotACalendar::CutShort)?;
    if is_too_deep(text) {
        return Err(NotACalendar::CutShort);
    }
    let unfolded = parser::unfold(text.trim_start());
    let calendar = parser::read_calendar(&unfolded).map_err(|_| NotACalendar::CutShort)?;
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

/// A file while it is read, and what is left out of it.
struct Reading<'a> {
    moved: HashMap<String, HashSet<NaiveDate>>,
    days: RangeInclusive<NaiveDate>,
    /// How many more steps are taken through events that repeat.
    steps: u32,
    left_out: LeftOut,
    here: Here<'a>,
}

/// What an event that repeats comes to.
struct Series {
    times: Vec<NaiveDateTime>,
    endless: bool,
}

impl Reading<'_> {
    /// The dates of one event; of one that cannot be read there are none.
    fn dates(&mut self, event: &Event) -> Vec<FoundDate> {
        let Some(start) = event.get_start() else {
            self.left_out.unread += 1;
            return Vec::new();
        };
        let uid = event.get_uid().unwrap_or_default();
        let single = event.get_recurrence_id();
        let repeats = event.property_value("RRULE").filter(|_| single.is_none());
        let Some(rule) = repeats else {
            // One of a series that was changed keeps the name it has in the series.
            let uid = single.map_or_else(|| uid.to_owned(), |from| of_day(uid, wall(&from).date()));
            let one = found(event, &start, wall(&start), uid, self.here);
            self.left_out.unread += u32::from(one.is_none());
            return one.into_iter().collect();
        };
        let Some(Series { times, endless }) = self.occurrences(wall(&start), rule) else {
            self.left_out.rules += 1;
            return Vec::new();
        };
        let skipped = skipped(event);
        let changed = self.moved.get(uid);
        let times = times.into_iter().filter(|at| {
            !skipped.contains(&at.date()) && changed.is_none_or(|changed| !changed.contains(&at.date()))
        });
        times
            .filter_map(|at| found(event, &start, at, of_day(uid, at.date()), self.here))
            .map(|date| FoundDate { endless, ..date })
            .collect()
    }

    /// When an event that repeats takes place, on its own clock: the arithmetic is done as if that
    /// clock never changed, which is what a repeating appointment means. `None` when the rule is
    /// not understood.
    fn occurrences(&mut self, start: NaiveDateTime, rule: &str) -> Option<Series> {
        let has = |name: &str| rule.split(';').any(|part| part.trim().starts_with(name));
        // The grammar of a rule knows ASCII alone (RFC 5545, 3.3.10), and its parser cuts as if all were.
        if !rule.is_ascii() {
            return None;
        }
        // A session by the hour is none, and one after no time at all is for ever now.
        if ["FREQ=SECONDLY", "FREQ=MINUTELY", "FREQ=HOURLY"].into_iter().any(has) || every_nought(rule) {
            return None;
        }
        let endless = !has("COUNT=") && !has("UNTIL=");
        let rule: Vec<String> = rule.split(';').map(until_the_end_of_the_day).collect();
        let text = format!("DTSTART:{}Z\nRRULE:{}", start.format("%Y%m%dT%H%M%S"), rule.join(";"));
        let set: RRuleSet = text.parse().ok()?;
        let mut times = Vec::new();
        for at in &set.limit() {
            let Some(steps) = self.steps.checked_sub(1) else {
                self.left_out.full = true;
                break;
            };
            self.steps = steps;
            let at = at.naive_utc();
            if at.date() > *self.days.end() {
                self.left_out.outside |= !endless;
                break;
            }
            if at.date() < *self.days.start() {
                self.left_out.outside = true;
            } else {
                times.push(at);
            }
        }
        Some(Series { times, endless })
    }
}

fn every_nought(rule: &str) -> bool {
    let every = rule.split(';').find_map(|part| part.trim().strip_prefix("INTERVAL="));
    every.is_some_and(|every| every.trim().parse() == Ok(0_u32))
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

/// A time zone by its name: that of the tables everyone shares, or the one under which Windows
/// knows the zones that people here are likely to meet.
fn zone(name: &str) -> Option<chrono_tz::Tz> {
    let shared = match name {
        "GMT Standard Time" => "Europe/London",
        "Greenwich Standard Time" => "Atlantic/Reykjavik",
        "W. Europe Standard Time" => "Europe/Berlin",
        "Romance Standard Time" => "Europe/Paris",
        "Central Europe Standard Time" => "Europe/Budapest",
        "Central European Standard Time" => "Europe/Warsaw",
        "GTB Standard Time" => "Europe/Bucharest",
        "FLE Standard Time" => "Europe/Kiev",
        "Eastern Standard Time" => "America/New_York",
        "Central Standard Time" => "America/Chicago",
        "Mountain Standard Time" => "America/Denver",
        "Pacific Standard Time" => "America/Los_Angeles",
        "India Standard Time" => "Asia/Kolkata",
        "AUS Eastern Standard Time" => "Australia/Sydney",
        "New Zealand Standard Time" => "Pacific/Auckland",
        name => name,
    };
    shared.parse().ok()
}

/// That time of its own clock on the clock here; and the name of its zone where that is not known,
/// so that the time is taken to be one here.
fn on_the_clock_here(kind: &DatePerhapsTime, at: NaiveDateTime, here: Here<'_>) -> (NaiveDateTime, String) {
    match kind {
        DatePerhapsTime::DateTime(CalendarDateTime::Utc(_)) => (here(at.and_utc()), String::new()),
        DatePerhapsTime::DateTime(CalendarDateTime::WithTimezone { tzid, .. }) => {
            // Some programs put the name in quotes.
            let name = tzid.trim_matches('"');
            let Some(zone) = zone(name) else { return (at, cut(name, 80)) };
            let instant = at.and_local_timezone(zone).earliest();
            (instant.map_or(at, |instant| here(instant.to_utc())), String::new())
        }
        _ => (at, String::new()),
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
    let (local, zone) = on_the_clock_here(kind, at, here);
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
        endless: false,
        zone: Line::new(zone).unwrap_or_default(),
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
    let mut calendar = Calendar::empty();
    let head = [("VERSION", "2.0"), ("PRODID", "-//Stillpoint//Stillpoint//EN"), ("CALSCALE", "GREGORIAN")];
    for (name, value) in head {
        calendar.append_property(Property::new(name, value));
    }
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
        SessionState::Begun | SessionState::Offered => EventStatus::Tentative,
        SessionState::Booked | SessionState::Attended => EventStatus::Confirmed,
        SessionState::Cancelled | SessionState::Declined => EventStatus::Cancelled,
    });
    let day = session.day.date();
    let Some(starts) = session.starts else { return event.all_day(day).done() };
    let start = day.and_time(chrono::NaiveTime::MIN) + TimeDelta::minutes(i64::from(starts.minutes()));
    let length = session.minutes.map_or(60, SessionMinutes::get);
    // Its length, and not when it ends: in the night the clocks go forward there may be no such time.
    event.starts(start).add_property("DURATION", format!("PT{length}M"));
    event.done()
}
