/** The clock of a session: how much of it is left, and of the thing that is on. */
import type { AgendaItem, EntryId, Session } from "$ipc";
import { dayOf } from "$i18n";

type Placed = Pick<Session, "day" | "starts" | "minutes">;

export type Clock = {
  /** "14:20". */
  time: string;
  /** Minutes until it begins; null once it has, or when that is not known. */
  before: number | null;
  /** Whole minutes left of it; null when that is not known. */
  left: number | null;
  /** When it ends, "15:00"; null when that is not known. */
  ends: string | null;
};

/** The clock at that instant, on the clock of the place. */
export function clockOf(session: Placed, now: Date): Clock {
  const at = minuteOf(now);
  const begins = begun(session, now);
  const ends = begins === null || session.minutes === null ? null : begins + session.minutes;
  return {
    time: clockText(at),
    before: begins !== null && at < begins ? begins - at : null,
    left: ends === null || begins === null || at < begins ? null : Math.max(0, ends - at),
    ends: ends === null ? null : clockText(ends),
  };
}

/**
 * Whole minutes left of one thing, if all before it take the time they were given; null where
 * that cannot be said.
 */
export function leftOf(
  agenda: readonly AgendaItem[],
  id: EntryId,
  session: Placed,
  now: Date,
): number | null {
  const begins = begun(session, now);
  const upTo = agenda.slice(0, agenda.findIndex((item) => item.id === id) + 1);
  if (begins === null || upTo.length === 0 || minuteOf(now) < begins) return null;
  let ends = begins;
  for (const { minutes } of upTo) {
    if (minutes === null) return null;
    ends += minutes;
  }
  return Math.max(0, ends - minuteOf(now));
}

/** The minute of the day it begins, on that day. */
function begun({ day, starts }: Placed, now: Date): number | null {
  if (starts === null || day !== dayOf(now)) return null;
  const [hours = 0, minutes = 0] = starts.split(":").map(Number);
  return hours * 60 + minutes;
}

const minuteOf = (now: Date) => now.getHours() * 60 + now.getMinutes();

function clockText(minute: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}`;
}
