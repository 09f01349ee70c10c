//! Times as other programs write them, on the clock of whoever wrote them.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Utc};
use stillpoint_journal::time::{Day, DayRule, Moment};

/// The clock here: what is taken where a file does not say which one it means.
pub struct Clock {
    of_wall: Box<dyn Fn(NaiveDateTime) -> Option<DateTime<FixedOffset>> + Send + Sync>,
    of_instant: Box<dyn Fn(DateTime<Utc>) -> DateTime<FixedOffset> + Send + Sync>,
}

impl Clock {
    /// The clock of a time zone.
    pub fn of<Z>(zone: Z) -> Self
    where
        Z: TimeZone + Clone + Send + Sync + 'static,
    {
        let other = zone.clone();
        Self {
            of_wall: Box::new(move |wall| {
                zone.from_local_datetime(&wall).earliest().map(|at| at.fixed_offset())
            }),
            of_instant: Box::new(move |at| at.with_timezone(&other).fixed_offset()),
        }
    }

    /// What the clock on the wall said; in the hour the clocks leave out, an hour later.
    pub(super) fn wall(&self, at: NaiveDateTime) -> Option<Moment> {
        // Within these years no arithmetic on times can overflow.
        Day::new(at.date()).ok()?;
        let found =
            (self.of_wall)(at).or_else(|| (self.of_wall)(at.checked_add_signed(TimeDelta::hours(1))?))?;
        Moment::local(found, DayRule::Calendar).ok()
    }

    /// A day of which no time is known: at noon.
    pub(super) fn noon(&self, day: NaiveDate) -> Option<Moment> {
        self.wall(day.and_time(NaiveTime::from_hms_opt(12, 0, 0)?))
    }

    /// An instant, on the clock of that zone, or on the one here where it is none that is known.
    pub(super) fn instant(&self, at: DateTime<Utc>, zone: &str) -> Option<Moment> {
        Day::new(at.date_naive()).ok()?;
        let local = match zone.parse::<chrono_tz::Tz>() {
            Ok(zone) => at.with_timezone(&zone).fixed_offset(),
            Err(_) => (self.of_instant)(at),
        };
        Moment::local(local, DayRule::Calendar).ok()
    }
}

/// A day, with a time where one is written; and with its distance from UTC, where that is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum When {
    Instant(DateTime<FixedOffset>),
    Wall(NaiveDateTime),
    Day(NaiveDate),
}

const TIMES: [&str; 6] = ["%H:%M", "%H:%M:%S", "%H:%M:%S%.f", "%I:%M %p", "%I:%M:%S %p", "%I:%M%p"];
const DAYS: [&str; 4] = ["%Y-%m-%d", "%Y/%m/%d", "%Y.%m.%d", "%d.%m.%Y"];

/// A date and perhaps a time, as people and programs write them. A day and a month that might be
/// each other's are not guessed.
pub(super) fn when(text: &str) -> Option<When> {
    let text = text.trim();
    // Longer than any of them, and parsing is not free.
    if text.len() > 40 {
        return None;
    }
    if let Ok(at) = DateTime::parse_from_rfc3339(text) {
        return Some(When::Instant(at));
    }
    if let Some(at) = text.strip_suffix(['Z', 'z']).and_then(wall) {
        return Some(When::Instant(at.and_utc().fixed_offset()));
    }
    for format in ["%Y-%m-%d %H:%M:%S %z", "%Y-%m-%d %H:%M:%S%z", "%Y-%m-%d %H:%M %z", "%Y-%m-%dT%H:%M:%S%z"]
    {
        if let Ok(at) = DateTime::parse_from_str(text, format) {
            return Some(When::Instant(at));
        }
    }
    wall(text).map(When::Wall).or_else(|| day(text).map(When::Day))
}

fn wall(text: &str) -> Option<NaiveDateTime> {
    let text = text.trim();
    let (head, tail) = text.split_once([' ', 'T', ','])?;
    Some(day(head)?.and_time(time(tail)?))
}

pub(super) fn day(text: &str) -> Option<NaiveDate> {
    let text = text.trim();
    // chrono would take a year of any number of digits.
    let long_enough = (8..=10).contains(&text.len());
    let found = DAYS.iter().find_map(|format| NaiveDate::parse_from_str(text, format).ok());
    found.filter(|_| long_enough)
}

pub(super) fn time(text: &str) -> Option<NaiveTime> {
    // Some programs put a narrow or a fixed space before the half of the day.
    let text: String = text.trim().chars().map(|c| if c.is_whitespace() { ' ' } else { c }).collect();
    TIMES.iter().find_map(|format| NaiveTime::parse_from_str(&text, format).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> String {
        match when(text) {
            Some(When::Instant(at)) => at.to_rfc3339(),
            Some(When::Wall(at)) => at.to_string(),
            Some(When::Day(day)) => day.to_string(),
            None => "nothing".to_owned(),
        }
    }

    #[test]
    fn dates_are_read_as_programs_write_them_and_not_guessed() {
        for (text, read) in [
            ("2026-01-02T10:11:12Z", "2026-01-02T10:11:12+00:00"),
            ("2026-01-02T10:11:12+02:00", "2026-01-02T10:11:12+02:00"),
            ("2026-01-02 10:11:12Z", "2026-01-02T10:11:12+00:00"),
            ("2026-01-02 10:11", "2026-01-02 10:11:00"),
            ("2026-01-02T10:11", "2026-01-02 10:11:00"),
            ("2026-01-02 10:11:12 PM", "2026-01-02 22:11:12"),
            ("2026-01-02", "2026-01-02"),
            ("02.01.2026", "2026-01-02"),
            ("02/01/2026", "nothing"),
            ("2026-13-02", "nothing"),
            ("yesterday", "nothing"),
            ("", "nothing"),
        ] {
            assert_eq!(said(text), read, "{text}");
        }
        assert_eq!(time("10:11\u{202f}pm").unwrap().to_string(), "22:11:00");
    }

    #[test]
    fn the_hour_that_the_clocks_leave_out_is_the_one_after_it() {
        let clock = Clock::of(chrono_tz::Europe::London);
        let gap = day("2026-03-29").unwrap().and_hms_opt(1, 30, 0).unwrap();
        let moment = clock.wall(gap).unwrap();
        assert_eq!((moment.minute_of_day(), moment.offset_minutes()), (150, 60));
        let far = NaiveDate::MAX.and_time(NaiveTime::MIN);
        assert!(clock.wall(far).is_none() && clock.instant(DateTime::<Utc>::MAX_UTC, "Asia/Tokyo").is_none());
    }
}
