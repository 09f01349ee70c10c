/** What a grounding says of its length and pace, in words. */
import type { Grounding } from "$ipc";
import { clockOfSeconds, t } from "$i18n";

/** Whole rounds and rounding: this near, what was done is what was meant. */
const NEAR_SECONDS = 2;

/** "3:00, to its end", "2:40 of 3:00, ended early". */
export function timeInWords({ done: seconds, meant, finished }: Grounding): string {
  const done = clockOfSeconds(seconds);
  if (meant === null)
    return finished ? t("journal-ground-own-pace", { done }) : t("journal-ground-early", { done });
  const of = { done, meant: clockOfSeconds(meant) };
  if (!finished) return t("journal-ground-early-of", of);
  const asMeant = Math.abs(seconds - meant) <= NEAR_SECONDS;
  return asMeant ? t("journal-ground-to-end", { done }) : t("journal-ground-to-end-of", of);
}

/** "Slower, at 80% of the usual pace"; the usual pace is said only beside another. */
export function paceInWords({ pace }: Pick<Grounding, "pace">): string {
  if (pace === 100) return t("journal-ground-usual-pace");
  return pace > 100 ? t("journal-ground-faster", { pace }) : t("journal-ground-slower", { pace });
}
