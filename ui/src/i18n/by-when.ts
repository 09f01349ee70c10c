/** Days ahead and behind, for what is promised and what is in the diary. */
import { formatDay } from "./dates";
import { dayInWords, weekdayName } from "./days";
import { t } from "./translate";

const DAY_MS = 86_400_000;
/** A day this near is known by the name of its weekday. */
const NEAR = 6;

/** Days from `today` until `day`; below nought when it has passed. */
export function daysUntil(day: string, today: string): number {
  return Math.round((Date.parse(day) - Date.parse(today)) / DAY_MS);
}

/** "by Friday", "was for Tuesday": by when something is promised, said without blame. */
export function byWhen(day: string, today: string): string {
  const words = nearDay(day, today);
  return day < today ? t("by-when-was", { day: words }) : t("by-when", { day: words });
}

/** "today", "tomorrow", "in 5 days". */
export function fromNow(days: number): string {
  return t("from-now", { days });
}

/** "tomorrow", "Friday", "Friday 4 December". */
export function nearDay(day: string, today: string): string {
  const days = daysUntil(day, today);
  if (days === 1) return t("day-tomorrow");
  if (Math.abs(days) > NEAR) return formatDay(day, sameYear(day, today) ? "long" : "full");
  return days === 0 || days === -1 ? dayInWords(day, today) : weekdayName(day);
}

const sameYear = (day: string, today: string) => day.slice(0, 4) === today.slice(0, 4);
