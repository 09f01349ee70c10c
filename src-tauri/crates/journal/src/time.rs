//! When something happened, and which day its writer counts it to.

use std::{fmt, str::FromStr};

use chrono::{
    DateTime, Datelike, FixedOffset, Local, NaiveDate, SecondsFormat, SubsecRound, TimeDelta, Timelike, Utc,
};
use serde::{Deserialize, Serialize};
use thiserror::Error;
use ts_rs::TS;

use crate::checkin::Shift;

/// Years a journal can hold: wide enough for anything a person backdates, narrow enough that
/// date arithmetic cannot overflow.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2200;

/// The largest offset from UTC in use anywhere is 14 hours.
const OFFSET_MAX_MINUTES: i16 = 14 * 60;

/// Why a date or time is not acceptable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum TimeError {
    /// Not written as a day (2026-11-21) or an RFC 3339 time.
    #[error("must be a date or an RFC 3339 time")]
    Unreadable,
    /// The year is outside 1900–2200.
    #[error("must lie between the years 1900 and 2200")]
    Year,
    /// The offset from UTC is more than 14 hours.
    #[error("must be at most 840 minutes from UTC")]
    Offset,
}

/// A journal day, such as 2026-11-21: the day the writer means, which after a night shift need
/// not be the calendar's.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub struct Day(NaiveDate);

impl Day {
    /// Takes a calendar date.
    ///
    /// # Errors
    /// [`TimeError::Year`] outside 1900–2200.
    pub fn new(date: NaiveDate) -> Result<Self, TimeError> {
        if YEARS.contains(&date.year()) { Ok(Self(date)) } else { Err(TimeError::Year) }
    }

    /// The calendar date.
    #[must_use]
    pub fn date(self) -> NaiveDate {
        self.0
    }

    /// The day `days` later (earlier when negative); stops at the first and last day of 1900–2200.
    #[must_use]
    pub fn plus(self, days: i64) -> Self {
        let moved = TimeDelta::try_days(days).and_then(|by| self.0.checked_add_signed(by));
        moved.and_then(|date| Self::new(date).ok()).unwrap_or(self)
    }
}

impl FromStr for Day {
    type Err = TimeError;
    fn from_str(text: &str) -> Result<Self, TimeError> {
        let date = NaiveDate::parse_from_str(text, "%Y-%m-%d").map_err(|_| TimeError::Unreadable)?;
        // chrono also reads 2026-1-2; one day has one spelling here.
        if text.len() == 10 { Self::new(date) } else { Err(TimeError::Unreadable) }
    }
}

impl TryFrom<String> for Day {
    type Error = TimeError;
    fn try_from(text: String) -> Result<Self, TimeError> {
        text.parse()
    }
}

impl From<Day> for String {
    fn from(day: Day) -> Self {
        day.to_string()
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.format("%Y-%m-%d"))
    }
}

impl fmt::Debug for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Day(..)")
    }
}

/// Which day the small hours are counted to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum DayRule {
    /// The calendar's day.
    #[default]
    Calendar,
    /// Before 04:00, the day before: the evening this night began.
    NightShift,
}

impl DayRule {
    /// The hour before which a night shift's small hours are suggested as part of the evening before.
    pub const SMALL_HOURS_END: u32 = 4;

    /// The rule to suggest to someone on this shift. Only a suggestion: the day that counts is
    /// the one the writer leaves in [`Moment::day`].
    #[must_use]
    pub fn for_shift(shift: Option<Shift>) -> Self {
        if shift == Some(Shift::Night) { Self::NightShift } else { Self::Calendar }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct MomentWire {
    at: String,
    offset_minutes: i16,
    day: Day,
}

/// An instant, the clock it was read from, and the journal day it is counted to.
///
/// Ordered by journal day and then by instant, which is the order of the journal. The day is not
/// checked against the instant: a backdated entry, a night shift and a changed time zone all make
/// them differ, and the writer is right.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(try_from = "MomentWire", into = "MomentWire")]
#[ts(rename_all = "camelCase")]
pub struct Moment {
    /// UTC in RFC 3339 to the millisecond: "2026-11-21T20:15:00.000Z".
    #[ts(type = "string")]
    at: DateTime<Utc>,
    /// Minutes east of UTC on the writer's clock, −840 to 840.
    offset_minutes: i16,
    /// The journal day.
    day: Day,
}

impl Moment {
    /// Puts an instant, an offset and a day together.
    ///
    /// # Errors
    /// [`TimeError`] when the year or the offset is out of bounds.
    pub fn new(at: DateTime<Utc>, offset_minutes: i16, day: Day) -> Result<Self, TimeError> {
        if !YEARS.contains(&at.year()) {
            return Err(TimeError::Year);
        }
        if offset_minutes.unsigned_abs() > OFFSET_MAX_MINUTES.unsigned_abs() {
            return Err(TimeError::Offset);
        }
        Ok(Self { at: at.trunc_subsecs(3), offset_minutes, day })
    }

    /// A time on the writer's clock, with the day that `rule` suggests.
    ///
    /// # Errors
    /// [`TimeError`] when the year or the offset is out of bounds.
    pub fn local(time: DateTime<FixedOffset>, rule: DayRule) -> Result<Self, TimeError> {
        let offset = i16::try_from(time.offset().local_minus_utc() / 60).map_err(|_| TimeError::Offset)?;
        let calendar = Day::new(time.date_naive())?;
        let night = rule == DayRule::NightShift && time.hour() < DayRule::SMALL_HOURS_END;
        let day = if night { calendar.plus(-1) } else { calendar };
        Self::new(time.to_utc(), offset, day)
    }

    /// Now, by the machine's clock and time zone, with the day that `rule` suggests.
    ///
    /// A clock set outside 1900–2200 is read as 1 January 1970: a wrong clock must not stop
    /// anybody from writing.
    #[must_use]
    pub fn now(rule: DayRule) -> Self {
        Self::local(Local::now().fixed_offset(), rule).unwrap_or_else(|_| Self::epoch())
    }

    /// An instant as this machine's clock shows it, counted to that calendar day.
    #[must_use]
    pub fn of(at: DateTime<Utc>) -> Self {
        let local = Self::local(at.with_timezone(&Local).fixed_offset(), DayRule::Calendar);
        local.unwrap_or_else(|_| Self::epoch())
    }

    fn epoch() -> Self {
        Self { at: DateTime::UNIX_EPOCH, offset_minutes: 0, day: Day(NaiveDate::default()) }
    }

    /// The same time of day that many days later, and the day counted to as many days later;
    /// unchanged beyond the years a journal can hold.
    #[must_use]
    pub fn days_later(self, days: i64) -> Self {
        let at = TimeDelta::try_days(days).and_then(|by| self.at.checked_add_signed(by));
        at.and_then(|at| Self::new(at, self.offset_minutes, self.day.plus(days)).ok()).unwrap_or(self)
    }

    /// The instant.
    #[must_use]
    pub fn at(self) -> DateTime<Utc> {
        self.at
    }

    /// Minutes east of UTC on the writer's clock.
    #[must_use]
    pub fn offset_minutes(self) -> i16 {
        self.offset_minutes
    }

    /// The journal day.
    #[must_use]
    pub fn day(self) -> Day {
        self.day
    }

    /// The calendar date on the writer's clock, whatever day they count it to.
    #[must_use]
    pub fn calendar_day(self) -> Day {
        Day::new(self.local_time().date_naive()).unwrap_or(self.day)
    }

    /// The hour on the writer's clock, 0–23.
    #[must_use]
    pub fn hour(self) -> u32 {
        self.local_time().hour()
    }

    /// Minutes since midnight on the writer's clock, 0 to 1439.
    #[must_use]
    pub fn minute_of_day(self) -> u16 {
        let time = self.local_time();
        u16::try_from(time.hour() * 60 + time.minute()).unwrap_or(0)
    }

    fn local_time(self) -> DateTime<FixedOffset> {
        match FixedOffset::east_opt(i32::from(self.offset_minutes) * 60) {
            Some(offset) => self.at.with_timezone(&offset),
            None => self.at.fixed_offset(),
        }
    }
}

impl PartialOrd for Moment {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Moment {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        (self.day, self.at, self.offset_minutes).cmp(&(other.day, other.at, other.offset_minutes))
    }
}

impl TryFrom<MomentWire> for Moment {
    type Error = TimeError;
    fn try_from(wire: MomentWire) -> Result<Self, TimeError> {
        let at = DateTime::parse_from_rfc3339(&wire.at).map_err(|_| TimeError::Unreadable)?;
        Self::new(at.to_utc(), wire.offset_minutes, wire.day)
    }
}

impl From<Moment> for MomentWire {
    fn from(moment: Moment) -> Self {
        Self {
            at: moment.at.to_rfc3339_opts(SecondsFormat::Millis, true),
            offset_minutes: moment.offset_minutes,
            day: moment.day,
        }
    }
}

impl fmt::Debug for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Moment(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn local(time: &str, rule: DayRule) -> Moment {
        Moment::local(DateTime::parse_from_rfc3339(time).unwrap(), rule).unwrap()
    }

    fn day_of(time: &str, shift: Option<Shift>) -> String {
        local(time, DayRule::for_shift(shift)).day().to_string()
    }

    #[test]
    fn the_small_hours_of_a_night_shift_are_suggested_as_the_evening_before() {
        assert_eq!(day_of("2026-11-22T03:59:00+00:00", Some(Shift::Night)), "2026-11-21");
        assert_eq!(day_of("2026-11-22T04:00:00+00:00", Some(Shift::Night)), "2026-11-22");
        assert_eq!(day_of("2026-11-21T23:00:00+00:00", Some(Shift::Night)), "2026-11-21");
        assert_eq!(day_of("2026-11-22T03:00:00+00:00", Some(Shift::Early)), "2026-11-22");
        assert_eq!(day_of("2026-11-22T03:00:00+00:00", None), "2026-11-22");
        assert_eq!(day_of("2027-01-01T00:30:00+00:00", Some(Shift::Night)), "2026-12-31");
    }

    #[test]
    fn the_day_is_read_from_the_writers_clock_not_from_utc() {
        // 00:30 in British Summer Time is still the day before in UTC.
        assert_eq!(day_of("2026-07-02T00:30:00+01:00", None), "2026-07-02");
        assert_eq!(local("2026-07-02T00:30:00+01:00", DayRule::Calendar).hour(), 0);
    }

    #[test]
    fn the_writer_may_mean_another_day_than_the_clock() {
        let said = r#"{"at":"2026-11-22T07:45:00.000Z","offsetMinutes":0,"day":"2026-11-21"}"#;
        let moment: Moment = serde_json::from_str(said).unwrap();
        assert_eq!(moment.day().to_string(), "2026-11-21");
        assert_eq!(moment.calendar_day().to_string(), "2026-11-22");
        assert_eq!(serde_json::to_string(&moment).unwrap(), said);
    }

    #[test]
    fn the_journal_is_ordered_by_day_and_then_by_time() {
        let night = local("2026-11-22T03:00:00+00:00", DayRule::NightShift);
        let evening = local("2026-11-21T22:00:00+00:00", DayRule::Calendar);
        let midnight = local("2026-11-22T00:10:00+00:00", DayRule::Calendar);
        assert!(evening < night && night < midnight);
    }

    #[test]
    fn times_that_cannot_be_are_refused() {
        let read = |at: &str, offset: i32, day: &str| {
            let json = format!(r#"{{"at":"{at}","offsetMinutes":{offset},"day":"{day}"}}"#);
            serde_json::from_str::<Moment>(&json).is_ok()
        };
        let at = "2026-11-21T20:00:00Z";
        assert!(read(at, 840, "2026-11-21") && read(at, -840, "2026-11-21"));
        assert!(
            !read(at, 841, "2026-11-21")
                && !read(at, -841, "2026-11-21")
                && !read(at, i32::MIN, "2026-11-21")
        );
        assert!(!read(at, 0, "2026-11-31") && !read(at, 0, "2026-1-2") && !read(at, 0, "1899-12-31"));
        assert!(!read("2201-01-01T00:00:00Z", 0, "2026-11-21") && !read("yesterday", 0, "2026-11-21"));
    }

    #[test]
    fn days_stop_at_the_edges_instead_of_overflowing() {
        let last: Day = "2200-12-31".parse().unwrap();
        assert_eq!(last.plus(1), last);
        assert_eq!(last.plus(i64::MAX), last);
        assert_eq!("2026-03-01".parse::<Day>().unwrap().plus(-1).to_string(), "2026-02-28");
    }
}
