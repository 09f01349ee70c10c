/** What two versions of a check-in differ in, part by part and in words. */
import type { EntryBody } from "$ipc";
import {
  contextInWords,
  feelingInWords,
  formatDay,
  formatTime,
  needName,
  placeName,
  scoreInWords,
  t,
} from "$i18n";

export type Change = { part: string; before: string; after: string };

type Part = { name: string; words: (body: EntryBody) => string };
type System = "threat" | "drive" | "soothing";
const SYSTEMS: readonly System[] = ["threat", "drive", "soothing"];

const parts = (): Part[] => [
  {
    name: t("journal-change-when"),
    words: ({ when }) => `${formatDay(when.day)}, ${formatTime(when)}`,
  },
  { name: t("journal-change-context"), words: (body) => contextInWords(body) ?? "" },
  { name: t("journal-change-arriving"), words: (body) => body.arriving },
  { name: t("journal-part-scales"), words: (body) => body.scales.map(scoreInWords).join(", ") },
  {
    name: t("journal-part-feelings"),
    words: (body) => body.feelings.map(feelingInWords).join("; "),
  },
  { name: t("journal-part-body"), words: (body) => body.body.map(placeName).join(", ") },
  { name: t("journal-part-systems"), words: systemsInWords },
  { name: t("journal-part-need"), words: (body) => body.need.map(needName).join(", ") },
  { name: t("journal-part-tags"), words: (body) => body.tags.join(", ") },
  {
    name: t("journal-change-aside"),
    words: (body) => (body.setAside ? t("journal-change-yes") : t("journal-change-no")),
  },
];

/** Everything but the writing itself, which is shown word by word. */
export function changesBetween(before: EntryBody, after: EntryBody): Change[] {
  return parts()
    .map(({ name, words }) => ({ part: name, before: words(before), after: words(after) }))
    .filter((change) => change.before !== change.after);
}

export function changeInWords({ part, before, after }: Change): string {
  if (before === "") return t("journal-change-added", { part, after });
  if (after === "") return t("journal-change-removed", { part, before });
  return t("journal-change-both", { part, before, after });
}

export function systemsInWords({ systems }: EntryBody): string {
  return SYSTEMS.flatMap((system) => {
    const score = systems[system];
    return score === null ? [] : [t("entry-score", { label: t(`system-${system}`), score })];
  }).join(", ");
}

/** A check-in with no answer in it: that it happened is all it says. */
export function nothingGiven(body: EntryBody): boolean {
  const words = body.arriving.trim() + body.text.trim() + systemsInWords(body);
  const lists = [body.scales, body.feelings, body.body, body.need, body.tags];
  return words === "" && lists.every((list) => list.length === 0);
}
