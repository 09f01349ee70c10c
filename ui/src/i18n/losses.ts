import { formatDate, formatDay, formatTime, type At } from "./dates";
import { t, tKnown } from "./translate";

interface Loss {
  kind: string | null;
  when: At | null;
  day: string | null;
}

/** What a record was that is altered or missing, and of when, as far as either is known. */
export function lossName({ kind, when, day }: Loss): string {
  const what = kind ? (tKnown(`loss-${kind}`) ?? t("loss-other")) : t("loss-unknown");
  const date = when
    ? t("backups-when", { day: formatDate(when, "plain"), time: formatTime(when) })
    : day
      ? formatDay(day, "plain")
      : null;
  return date ? t("integrity-when", { kind: what, when: date }) : what;
}

/** Lines that read the same as one, with how many there are. */
export function alikeAsOne(lines: string[]): string[] {
  const count = new Map<string, number>();
  lines.forEach((line) => count.set(line, (count.get(line) ?? 0) + 1));
  return [...count].map(([what, count]) => (count > 1 ? t("mend-times", { what, count }) : what));
}
