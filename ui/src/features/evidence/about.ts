/** Days as they go out: which third of which month, and no closer. */
import { formatDay, t } from "$i18n";

const EARLY_UNTIL = 10;
const MID_UNTIL = 20;

/** "early March 2026", as it stands on the page that goes out. */
export function aboutDay(day: string): string {
  const date = Number(day.slice(8));
  const month = formatDay(day, "month");
  if (date <= EARLY_UNTIL) return t("evidence-early", { month });
  return date <= MID_UNTIL ? t("evidence-mid", { month }) : t("evidence-late", { month });
}
