/** What can be planned, and with what a new one begins. */
import type { BodyOf, Day, Items, Standing } from "$ipc";
import { monthsOn } from "$i18n";

export type Planned = "allowance" | "rhythm" | "programme" | "refresher" | "confidence";
type Blanks = { [K in Planned]: (items: Items, standing: Standing) => BodyOf<K> };

const HOUR = 60;
const SIX_WEEKS = 6;
/** The RBCS programme has five sessions. */
const FIVE = 5;
const A_YEAR = 12;

export const blanks: Blanks = {
  allowance: (_, { today }) => ({
    item: "allowance",
    called: "",
    kinds: [],
    sessions: 2,
    minutes: HOUR,
    from: today,
    until: endOfMarch(today),
  }),
  rhythm: (_, { today }) => ({
    item: "rhythm",
    called: "",
    kinds: [],
    weeks: SIX_WEEKS,
    since: today,
  }),
  programme: (_, { today }) => ({
    item: "programme",
    called: "",
    kind: "rbcsGroup",
    sessions: FIVE,
    begins: today,
  }),
  refresher: (_, { today }) => ({
    item: "refresher",
    what: "",
    due: monthsOn(today, A_YEAR),
    weeks: null,
    done: null,
  }),
  confidence: (_, { today }) => ({
    item: "confidence",
    day: today,
    oneToOne: null,
    group: null,
    note: "",
  }),
};

/** The next last day of March, when many allowances end. */
export function endOfMarch(today: Day): Day {
  const year = Number(today.slice(0, 4));
  return today < `${year}-03-31` ? `${year}-03-31` : `${year + 1}-03-31`;
}
