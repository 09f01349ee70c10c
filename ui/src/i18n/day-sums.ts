/**
 * Sums with days, and the moments that days and clocks name. A day is written
 * "2026-11-21" and a clock "20:10". Arithmetic on days is done in UTC, so that
 * clocks going forward or back never move one.
 */
import type { At } from "./dates";

const DAY_MS = 86_400_000;

/** The day so many days on; back where they are below nought. */
export function shifted(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** So many months on: the same day of the month, or its last where there is none. */
export function monthsOn(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const then = new Date(Date.UTC(year, month - 1 + months, Math.min(date, last)));
  return then.toISOString().slice(0, 10);
}

/** The moment a day and a clock name here, filed under the journal day meant. */
export function momentAt(day: string, clock: string, journalDay = day): At & { day: string } {
  const [year = 1970, month = 1, date = 1] = day.split("-").map(Number);
  const [hours = 0, minutes = 0] = clock.split(":").map(Number);
  const local = new Date(year, month - 1, date, hours, minutes);
  const west = local.getTimezoneOffset();
  return { at: local.toISOString(), offsetMinutes: west === 0 ? 0 : -west, day: journalDay };
}

/** The calendar day and the clock that a moment had where and when it was written. */
export function placeOf({ at, offsetMinutes }: At): { day: string; clock: string } {
  const there = new Date(Date.parse(at) + offsetMinutes * 60_000).toISOString();
  return { day: there.slice(0, 10), clock: there.slice(11, 16) };
}
