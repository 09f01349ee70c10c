/** The days a summary runs from and to, as they are typed. */
import type { Day } from "$ipc";
import { formatDay, monthNames } from "$i18n";

/** What is typed for a day: one, null for no limit; undefined when it is not clear. */
export type TypedDay = Day | null | undefined;

/** The same day a year before; of a leap day the day before it. */
export function yearBefore(day: Day): Day {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return joined(year - 1, month, date) ?? joined(year - 1, month, date - 1) ?? day;
}

/** Reads "1 April 2026", "1 Apr 26", "1/4/2026" or "2026-04-01"; blank is no limit. */
export function readDay(typed: string): TypedDay {
  const text = typed
    .normalize("NFKC")
    .trim()
    .toLowerCase()
    .replace(/[\s,]+/g, " ");
  if (text === "") return null;
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return joined(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const figures = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/.exec(text);
  if (figures) return joined(yearOf(figures[3]), Number(figures[2]), Number(figures[1]));
  const named = /^(?:[a-z]+day )?(\d{1,2})(?:st|nd|rd|th)? ?([a-z]{3,}) (\d{4}|\d{2})$/.exec(text);
  if (!named) return undefined;
  const month = monthNames().findIndex((name) => name.toLowerCase().startsWith(named[2] ?? ""));
  return joined(yearOf(named[3]), month + 1, Number(named[1]));
}

/** A day as it stands in a field; "" for no limit. */
export const dayText = (day: Day | null) => (day === null ? "" : formatDay(day, "full"));

const yearOf = (typed = "") => (typed.length === 2 ? 2000 + Number(typed) : Number(typed));
const padded = (value: number, length = 2) => String(value).padStart(length, "0");

function joined(year: number, month: number, date: number): Day | undefined {
  const real = new Date(Date.UTC(year, month - 1, date));
  const same = real.getUTCMonth() === month - 1 && real.getUTCDate() === date;
  const held = year >= 1900 && year <= 2200;
  return same && held ? `${padded(year, 4)}-${padded(month)}-${padded(date)}` : undefined;
}
