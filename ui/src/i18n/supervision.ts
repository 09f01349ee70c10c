/** A session in words: the same on every page that names one. */
import { formatDay } from "./dates";
import { t, tKnown } from "./translate";

type Named = { kind: string; called: string };
type Placed = { day: string; starts: string | null };

/** What the writer calls it, or the name of its kind. */
export function sessionTitle({ kind, called }: Named): string {
  return called.trim() || (tKnown(`session-kind-${kind}`) ?? t("session-kind-other"));
}

/** "Thursday 26 November, 14:00"; with `today`, the year is said once it is another one. */
export function sessionWhen({ day, starts }: Placed, today?: string): string {
  const sameYear = today === undefined || day.slice(0, 4) === today.slice(0, 4);
  const words = formatDay(day, sameYear ? "long" : "full");
  return starts === null ? words : t("session-day-and-time", { day: words, time: starts });
}
