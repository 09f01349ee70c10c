/** Days as people name them, and the names that a typed day may use. */
import { formatDay, formatTime, type At } from "./dates";
import { t } from "./translate";

/** The words around a date are English, and so are the names it may be typed with. */
const NAMES = "en-GB";
const DAY_MS = 86_400_000;

/** "today", "yesterday", "Saturday 21 November", with the year once it is another one. */
export function dayInWords(day: string, today: string): string {
  if (day === today) return t("day-today");
  if (Date.parse(today) - Date.parse(day) === DAY_MS) return t("day-yesterday");
  return formatDay(day, day.slice(0, 4) === today.slice(0, 4) ? "long" : "full");
}

/** "yesterday, 20:10". */
export function momentInWords(moment: At & { day: string }, today: string): string {
  return t("day-and-time", { day: dayInWords(moment.day, today), time: formatTime(moment) });
}

/** "Saturday". */
export function weekdayName(day: string): string {
  return named({ weekday: "long" }, new Date(`${day}T00:00:00Z`));
}

/** "21 December". */
export function dayAndMonth(day: string): string {
  return named({ day: "numeric", month: "long" }, new Date(`${day}T00:00:00Z`));
}

/** January first. */
export function monthNames(): string[] {
  const months = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 1)));
  return months.map((date) => named({ month: "long" }, date));
}

/** Monday first. */
export function weekdayNames(): string[] {
  // 1 January 2024 was a Monday.
  const days = Array.from({ length: 7 }, (_, index) => new Date(Date.UTC(2024, 0, 1 + index)));
  return days.map((date) => named({ weekday: "long" }, date));
}

/** "tired, worried and proud". */
export function listed(words: readonly string[]): string {
  return new Intl.ListFormat(NAMES, { type: "conjunction" }).format(words);
}

/** For the start of a line or a heading. */
export function capitalised(words: string): string {
  return words.charAt(0).toLocaleUpperCase(NAMES) + words.slice(1);
}

function named(shape: Intl.DateTimeFormatOptions, date: Date): string {
  if (Number.isNaN(date.getTime())) return "";
  return new Intl.DateTimeFormat(NAMES, { ...shape, timeZone: "UTC" }).format(date);
}
