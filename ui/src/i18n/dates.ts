/** The part of a wire moment that dates need: an instant, and the writer's offset then. */
export interface At {
  at: string;
  offsetMinutes: number;
}

/**
 * The words around a date are British English, and so is its order: whatever the system is set to,
 * or where it is set to nothing, a day reads the same everywhere in the app.
 */
const LOCALE = "en-GB";

const shapes = {
  /** Saturday 21 November */
  long: { weekday: "long", day: "numeric", month: "long" },
  /** Saturday 21 November 2026 */
  full: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  /** 21 November 2026 */
  plain: { day: "numeric", month: "long", year: "numeric" },
  /** Sat 21 Nov */
  short: { weekday: "short", day: "numeric", month: "short" },
  /** 21 Nov */
  brief: { day: "numeric", month: "short" },
  /** Sat */
  weekday: { weekday: "short" },
  /** Nov 2026 */
  monthBrief: { month: "short", year: "numeric" },
  /** November 2026 */
  month: { month: "long", year: "numeric" },
  /** 20:10 */
  time: { hour: "2-digit", minute: "2-digit", hour12: false },
  /** 20:10:09 */
  seconds: { hour: "2-digit", minute: "2-digit", second: "2-digit", hour12: false },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

export type DateShape = Exclude<keyof typeof shapes, "time" | "seconds">;

function format(date: Date, shape: keyof typeof shapes): string {
  if (Number.isNaN(date.getTime())) return "";
  const options = { ...shapes[shape], timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(LOCALE, options).format(date).replace(",", "");
}

/** The wall clock where and when it was written, whatever zone this computer is in now. */
function wall(moment: At): Date {
  return new Date(new Date(moment.at).getTime() + moment.offsetMinutes * 60_000);
}

/** A journal day ("2026-11-21") in words. */
export function formatDay(day: string, shape: DateShape = "long"): string {
  return format(new Date(`${day}T00:00:00Z`), shape);
}

/** The date of a moment, on the writer's own clock. */
export function formatDate(moment: At, shape: DateShape = "long"): string {
  return format(wall(moment), shape);
}

/** The time of a moment, on the writer's own clock: "20:10", or to the second: "20:10:09". */
export function formatTime(moment: At, to: "minute" | "second" = "minute"): string {
  return format(wall(moment), to === "second" ? "seconds" : "time");
}

const pad = (n: number) => String(n).padStart(2, "0");

/** This computer's calendar day: "2026-11-21". */
export function dayOf(date: Date): string {
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

/** This instant as a wire moment; its day is today's date. */
export function now(date: Date = new Date()): At & { day: string } {
  return { at: date.toISOString(), offsetMinutes: -date.getTimezoneOffset(), day: dayOf(date) };
}
