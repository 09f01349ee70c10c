import { formatDate, formatDay, type At } from "./dates";
import { t, tKnown } from "./translate";

interface Loss {
  kind: string | null;
  when: At | null;
  day: string | null;
}

/** What a record was that is altered or missing, and of when, as far as either is known. */
export function lossName({ kind, when, day }: Loss): string {
  const what = kind ? (tKnown(`loss-${kind}`) ?? t("loss-other")) : t("loss-unknown");
  const date = when ? formatDate(when, "plain") : day ? formatDay(day, "plain") : null;
  return date ? t("integrity-when", { kind: what, when: date }) : what;
}
