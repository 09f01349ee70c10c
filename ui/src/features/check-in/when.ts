/**
 * When a check-in is about: forgiving reading of typed days and times, and the
 * journal day a night shift's small hours belong to.
 *
 * A `Day` is a calendar day written "2026-11-21"; arithmetic on days is done in
 * UTC so that clocks going forward or back never move one.
 */
import type { Day, Moment, Shift } from "$ipc";
import { monthNames, weekdayNames } from "$i18n";

export type Clock = { hours: number; minutes: number };
export type DayProblem = "unclear" | "notADay" | "notYet";
export type DayReading = { day: Day } | { problem: DayProblem };

const DAY_MS = 86_400_000;
/** Before this hour the small hours are offered to the evening before. */
const SMALL_HOURS_END = 4;
/** A night shift is written about until midday. */
const NIGHT_SHIFT_END = 12;
/** Two figures of a year up to this many years ahead mean this century. */
const CENTURY = 2000;

export function dayOf(date: Date): Day {
  return joined(date.getFullYear(), date.getMonth() + 1, date.getDate());
}

export function clockOf(date: Date): Clock {
  return { hours: date.getHours(), minutes: date.getMinutes() };
}

export function shifted(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Reads a typed day; one with no year is the latest that has already come. */
export function readDay(typed: string, today: Day): DayReading {
  const text = tidy(typed);
  const reading = relative(text, today) ??
    weekday(text, today) ??
    isoDate(text) ??
    figures(text, today) ??
    withMonth(text, today) ?? { problem: "unclear" as const };
  return "day" in reading && reading.day > today ? { problem: "notYet" } : reading;
}

/** Reads a typed time of day: "20:10", "2010", "8pm", "noon". Null when unclear. */
export function readClock(typed: string): Clock | null {
  const text = tidy(typed).replaceAll(" ", "");
  if (text === "noon" || text === "midday") return { hours: 12, minutes: 0 };
  if (text === "midnight") return { hours: 0, minutes: 0 };
  const found = /^(\d{1,2})(?:[:.h]?(\d{2}))?(am|pm)?$/.exec(text);
  if (!found) return null;
  return clock(Number(found[1]), Number(found[2] ?? 0), found[3]);
}

/** The evening these hours may belong to, or null when there is nothing to ask. */
export function eveningBefore(day: Day, at: Clock, shift: Shift | null): Day | null {
  const end = shift === "night" ? NIGHT_SHIFT_END : SMALL_HOURS_END;
  return at.hours < end ? shifted(day, -1) : null;
}

/** The moment a local day and clock name, filed under the journal day meant. */
export function momentAt(day: Day, at: Clock, journalDay: Day): Moment {
  const [year = 1970, month = 1, date = 1] = day.split("-").map(Number);
  const local = new Date(year, month - 1, date, at.hours, at.minutes);
  return { at: local.toISOString(), offsetMinutes: offsetOf(local), day: journalDay };
}

/** The calendar day and clock a moment had where and when it was written. */
export function placeOf(moment: Moment): { day: Day; at: Clock } {
  const there = new Date(Date.parse(moment.at) + moment.offsetMinutes * 60_000);
  return {
    day: there.toISOString().slice(0, 10),
    at: { hours: there.getUTCHours(), minutes: there.getUTCMinutes() },
  };
}

export function clockText(at: Clock): string {
  return `${two(at.hours)}:${two(at.minutes)}`;
}

function offsetOf(local: Date): number {
  const west = local.getTimezoneOffset();
  return west === 0 ? 0 : -west;
}

function tidy(typed: string): string {
  return typed.normalize("NFKC").trim().toLowerCase().replace(/,/g, " ").replace(/\s+/g, " ");
}

function clock(hours: number, minutes: number, half: string | undefined): Clock | null {
  if (half && (hours < 1 || hours > 12)) return null;
  const whole = half ? (hours % 12) + (half === "pm" ? 12 : 0) : hours;
  return whole < 24 && minutes < 60 ? { hours: whole, minutes } : null;
}

function relative(text: string, today: Day): DayReading | null {
  if (text === "" || text === "today") return { day: today };
  if (text === "yesterday" || text === "last night") return { day: shifted(today, -1) };
  if (text === "day before yesterday" || text === "the day before yesterday") {
    return { day: shifted(today, -2) };
  }
  const ago = /^(\d{1,3}) days? ago$/.exec(text);
  return ago ? { day: shifted(today, -Number(ago[1])) } : null;
}

function weekday(text: string, today: Day): DayReading | null {
  const found = /^(last |on )?([a-z]+)( night)?$/.exec(text);
  const index = found ? named(found[2] ?? "", weekdayNames()) : -1;
  if (!found || index < 0) return null;
  // Names run Monday to Sunday; getUTCDay runs Sunday to Saturday.
  const back = (new Date(`${today}T00:00:00Z`).getUTCDay() - index + 13) % 7;
  return { day: shifted(today, -(back === 0 && found[1] === "last " ? 7 : back)) };
}

function isoDate(text: string): DayReading | null {
  const found = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  return found ? checked(Number(found[1]), Number(found[2]), Number(found[3])) : null;
}

function figures(text: string, today: Day): DayReading | null {
  const found = /^(\d{1,2})[/.\- ](\d{1,2})(?:[/.\- ](\d{4}|\d{2}))?$/.exec(text);
  return found ? dated(Number(found[1]), Number(found[2]), found[3], today) : null;
}

function withMonth(text: string, today: Day): DayReading | null {
  const plain = text
    .replace(/^[a-z]+day /, "")
    .replace(/(\d)(st|nd|rd|th)\b/, "$1")
    .replace(" of ", " ");
  const dayFirst = /^(\d{1,2}) ?([a-z]+)(?: (\d{4}|\d{2}))?$/.exec(plain);
  const monthFirst = /^([a-z]+) (\d{1,2})(?: (\d{4}|\d{2}))?$/.exec(plain);
  const [date, name] = dayFirst ? [dayFirst[1], dayFirst[2]] : [monthFirst?.[2], monthFirst?.[1]];
  const month = named(name ?? "", monthNames());
  if (month < 0) return null;
  return dated(Number(date), month + 1, dayFirst ? dayFirst[3] : monthFirst?.[3], today);
}

function dated(date: number, month: number, year: string | undefined, today: Day): DayReading {
  if (year) return checked(Number(year) < 100 ? CENTURY + Number(year) : Number(year), month, date);
  const thisYear = Number(today.slice(0, 4));
  const reading = checked(thisYear, month, date);
  const earlier = checked(thisYear - 1, month, date);
  const come = "day" in reading && reading.day <= today;
  return come || "problem" in earlier ? reading : earlier;
}

function checked(year: number, month: number, date: number): DayReading {
  const real = new Date(Date.UTC(year, month - 1, date));
  const same = real.getUTCMonth() === month - 1 && real.getUTCDate() === date && year >= 1900;
  return same ? { day: joined(year, month, date) } : { problem: "notADay" };
}

/** The index of the one name that begins with what was typed (three letters or more). */
function named(typed: string, names: readonly string[]): number {
  return typed.length < 3 ? -1 : names.findIndex((name) => name.toLowerCase().startsWith(typed));
}

function joined(year: number, month: number, date: number): Day {
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(date)}`;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
