/**
 * Forgiving reading of days, times and lengths as people type them. A day that
 * could be meant either way is looked for on the side it leans to: ahead for a
 * diary, back for what has been.
 */
import { monthsOn, shifted } from "./day-sums";
import { monthNames, weekdayNames } from "./days";

/** On which side of today a day lies that could be meant either way. */
export type Lean = "ahead" | "back";
/** A day, "2026-11-26", and where there is one a time of it, "13:00". */
export type Dated = { day: string; starts: string | null };

const WEEK = 7;
/** Two figures of a year mean this century. */
const CENTURY = 2000;
/** The days the journal has room for. */
const FIRST = "1900-01-01";
const LAST = "2200-12-31";
const NEAR: Record<string, number> = {
  today: 0,
  tonight: 0,
  tomorrow: 1,
  yesterday: -1,
  "last night": -1,
  "day before yesterday": -2,
  "the day before yesterday": -2,
  "next week": WEEK,
  "last week": -WEEK,
};
const SMALL = ["one", "two", "three", "four", "five", "six"];

/** Reads a typed day; null when it is not clear, or there is no such day. */
export function readDay(typed: string, today: string, lean: Lean): string | null {
  const text = tidy(typed).replace(/^(by|on|for) /, "");
  const day =
    near(text, today) ??
    counted(text, today, lean) ??
    weekday(text, today, lean) ??
    isoDate(text) ??
    figures(text, today, lean) ??
    withMonth(text, today, lean);
  return day !== null && day >= FIRST && day <= LAST ? day : null;
}

/** Whether a day lies where it leans to; today lies on either side. */
export function liesOn(day: string, today: string, lean: Lean): boolean {
  return lean === "ahead" ? day >= today : day <= today;
}

/** Reads a typed time of day, "20:10", "2010", "8pm", "noon", as "20:10". Null when unclear. */
export function readClock(typed: string): string | null {
  const text = tidy(typed).replaceAll(" ", "");
  if (text === "noon" || text === "midday") return "12:00";
  if (text === "midnight") return "00:00";
  const found = /^(\d{1,2})(?:[:.h]?(\d{2}))?(am|pm)?$/.exec(text);
  return found ? clock(Number(found[1]), Number(found[2] ?? 0), found[3]) : null;
}

/** Reads "26 Nov 13:00" or "26 Nov": a day and, where there is one, a time. */
export function readDated(typed: string, today: string, lean: Lean): Dated | null {
  const text = tidy(typed).replace(/ at /, " ");
  const split = /^(.*\S) (noon|midday|\d{1,2} ?[ap]m|\d{1,2}[:.]\d{2} ?(?:[ap]m)?)$/.exec(text);
  const starts = split ? readClock(split[2] ?? "") : null;
  const before = split && starts ? readDay(split[1] ?? "", today, lean) : null;
  if (before) return { day: before, starts };
  const day = readDay(text, today, lean);
  return day ? { day, starts: null } : null;
}

/** Reads a typed length, "90", "1 h 30", "1.5 hours" or "1:30", in minutes; null when unclear. */
export function readMinutes(typed: string, most: number): number | null {
  const text = tidy(typed).replaceAll(" ", "");
  const plain = /^(\d{1,4})(?:m|min|mins|minutes)?$/.exec(text);
  const hours = /^(\d{1,2}(?:\.\d{1,2})?)(?:h|hr|hrs|hour|hours)$/.exec(text);
  const both = /^(\d{1,2})(?::|h|hr|hrs|hour|hours)(\d{1,2})(?:m|min|mins|minutes)?$/.exec(text);
  const minutes = plain
    ? Number(plain[1])
    : hours
      ? Math.round(Number(hours[1]) * 60)
      : both
        ? Number(both[1]) * 60 + Number(both[2])
        : 0;
  return minutes >= 1 && minutes <= most ? minutes : null;
}

function tidy(typed: string): string {
  return typed.normalize("NFKC").trim().toLowerCase().replace(/,/g, " ").replace(/\s+/g, " ");
}

function clock(hours: number, minutes: number, half: string | undefined): string | null {
  if (half && (hours < 1 || hours > 12)) return null;
  const whole = half ? (hours % 12) + (half === "pm" ? 12 : 0) : hours;
  return whole < 24 && minutes < 60 ? `${two(whole)}:${two(minutes)}` : null;
}

function near(text: string, today: string): string | null {
  const days = Object.hasOwn(NEAR, text) ? NEAR[text] : undefined;
  return days === undefined ? null : shifted(today, days);
}

/** "in 2 weeks", "three days ago"; "a week" alone leans. */
function counted(text: string, today: string, lean: Lean): string | null {
  const found = /^(in )?(\d{1,3}|[a-z]+) (day|week|month|year)s?( ago)?$/.exec(text);
  const many = found ? number(found[2] ?? "") : null;
  if (!found || many === null || (found[1] && found[4])) return null;
  const isBack = found[4] !== undefined || (!found[1] && lean === "back");
  const by = isBack ? -many : many;
  if (found[3] === "day") return shifted(today, by);
  if (found[3] === "week") return shifted(today, by * WEEK);
  return monthsOn(today, found[3] === "year" ? by * 12 : by);
}

function number(typed: string): number | null {
  if (/^\d/.test(typed)) return Number(typed);
  if (typed === "a" || typed === "an") return 1;
  const small = SMALL.indexOf(typed);
  return small < 0 ? null : small + 1;
}

function weekday(text: string, today: string, lean: Lean): string | null {
  const found = /^(last |next |this )?([a-z]+)(?: night)?$/.exec(text);
  const index = found ? named(found[2] ?? "", weekdayNames()) : -1;
  if (!found || index < 0) return null;
  // Names run Monday to Sunday; getUTCDay runs Sunday to Saturday.
  const sinceMonday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % WEEK;
  const ahead = (index - sinceMonday + WEEK) % WEEK;
  const isToday = ahead === 0;
  if (found[1] === "last ") return shifted(today, ahead - WEEK);
  if (found[1] === "next ") return shifted(today, ahead || WEEK);
  if (found[1] === "this ") return shifted(today, ahead);
  if (lean === "back") return shifted(today, isToday ? 0 : ahead - WEEK);
  // Who means today says so: its name is that of the day a week on.
  return shifted(today, ahead || WEEK);
}

function isoDate(text: string): string | null {
  const found = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  return found ? checked(Number(found[1]), Number(found[2]), Number(found[3])) : null;
}

function figures(text: string, today: string, lean: Lean): string | null {
  const found = /^(\d{1,2})[/.\- ](\d{1,2})(?:[/.\- ](\d{4}|\d{2}))?$/.exec(text);
  return found ? dated(Number(found[1]), Number(found[2]), found[3], today, lean) : null;
}

function withMonth(text: string, today: string, lean: Lean): string | null {
  const plain = text
    .replace(/^([a-z]+day|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun) /, "")
    .replace(/(\d)(st|nd|rd|th)\b/, "$1")
    .replace(" of ", " ");
  const dayFirst = /^(\d{1,2}) ?([a-z]+)(?: (\d{4}|\d{2}))?$/.exec(plain);
  const monthFirst = /^([a-z]+) (\d{1,2})(?: (\d{4}|\d{2}))?$/.exec(plain);
  const [date, name] = dayFirst ? [dayFirst[1], dayFirst[2]] : [monthFirst?.[2], monthFirst?.[1]];
  const month = named(name ?? "", monthNames());
  if (month < 0) return null;
  const year = dayFirst ? dayFirst[3] : monthFirst?.[3];
  return dated(Number(date), month + 1, year, today, lean);
}

function dated(
  date: number,
  month: number,
  year: string | undefined,
  today: string,
  lean: Lean,
): string | null {
  if (year) return checked(Number(year) < 100 ? CENTURY + Number(year) : Number(year), month, date);
  const thisYear = Number(today.slice(0, 4));
  const here = checked(thisYear, month, date);
  const there = checked(lean === "ahead" ? thisYear + 1 : thisYear - 1, month, date);
  return here !== null && liesOn(here, today, lean) ? here : (there ?? here);
}

function checked(year: number, month: number, date: number): string | null {
  const real = new Date(Date.UTC(year, month - 1, date));
  const same = real.getUTCMonth() === month - 1 && real.getUTCDate() === date;
  return same ? real.toISOString().slice(0, 10) : null;
}

/** The index of the one name that begins with what was typed (three letters or more). */
function named(typed: string, names: readonly string[]): number {
  return typed.length < 3 ? -1 : names.findIndex((name) => name.toLowerCase().startsWith(typed));
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
