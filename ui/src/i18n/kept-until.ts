/** Until when an entry is kept, in words. */
import { formatDay } from "./dates";
import { t } from "./translate";

interface CycleEnd {
  called: string;
  body: string;
  until: string;
}

/** "end of your NMC cycle", or by what its writer calls it. */
export function cycleEndInWords({ called, body }: CycleEnd): string {
  if (called) return t("keep-end-called", { name: called });
  return body ? t("keep-end-body", { body }) : t("keep-end-cycle");
}

/** "Keep until 31 March 2028 · end of your NMC cycle". */
export function keptInWords(kept: {
  until: string | null;
  own: boolean;
  cycle: CycleEnd | null;
}): string {
  if (kept.until === null) return t("keep-no-end");
  const day = formatDay(kept.until, "plain");
  if (kept.own || !kept.cycle) return t("keep-until-day", { day });
  return t("keep-until-why", { day, why: cycleEndInWords(kept.cycle) });
}

/** "Until 31 March 2028, the end of your NMC cycle", as a choice. */
export function cycleChoice(cycle: CycleEnd): string {
  const day = formatDay(cycle.until, "plain");
  return t("keep-choice-cycle", { day, why: cycleEndInWords(cycle) });
}
