/** What two versions of an entry differ in, part by part and in words. */
import type { CheckIn, EntryBody, Grounding, Reflection } from "$ipc";
import {
  contextInWords,
  feelingInWords,
  feltInWords,
  formatDay,
  formatTime,
  needName,
  placeName,
  scoreInWords,
  t,
} from "$i18n";
import { paceInWords, timeInWords } from "./grounding";
import {
  aequipInWords,
  canThinkInWords,
  proctorInWords,
  saysNothing,
  themesInWords,
  writtenIn,
} from "./reflection";

export type Change = { part: string; before: string; after: string };

type Part<Body> = { name: string; words: (body: Body) => string };
type System = "threat" | "drive" | "soothing";
const SYSTEMS: readonly System[] = ["threat", "drive", "soothing"];

/** What every entry has. */
const common = (): Record<"when" | "tags" | "setAside", Part<EntryBody>> => ({
  when: {
    name: t("journal-change-when"),
    words: ({ when }) => `${formatDay(when.day)}, ${formatTime(when)}`,
  },
  tags: { name: t("journal-part-tags"), words: (body) => body.tags.join(", ") },
  setAside: {
    name: t("journal-change-aside"),
    words: (body) => (body.setAside ? t("journal-change-yes") : t("journal-change-no")),
  },
});

const partsOfCheckIn = (): Part<CheckIn>[] => [
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
];

const partsOfGrounding = (): Part<Grounding>[] => [
  { name: t("journal-ground-exercise"), words: (body) => body.name },
  { name: t("journal-ground-pattern"), words: (body) => body.pattern },
  { name: t("journal-ground-length"), words: timeInWords },
  { name: t("journal-ground-pace"), words: paceInWords },
  { name: t("journal-ground-before"), words: ({ before }) => scored(before) },
  { name: t("journal-ground-after"), words: ({ after }) => scored(after) },
  {
    name: t("journal-ground-felt"),
    words: ({ felt }) => (felt === null ? "" : feltInWords(felt)),
  },
];

const partsOfReflection = (): Part<Reflection>[] => [
  { name: t("journal-reflection-title"), words: ({ title }) => title },
  { name: t("journal-reflection-template"), words: ({ templateName }) => templateName },
  {
    name: t("journal-reflection-session"),
    words: ({ session }) => (session ? t("journal-change-yes") : t("journal-change-no")),
  },
  {
    name: t("journal-reflection-about"),
    words: ({ entries }) => (entries.length === 0 ? "" : String(entries.length)),
  },
  {
    name: t("journal-reflection-think-before"),
    words: (body) => canThinkInWords(body.thinkBefore),
  },
  { name: t("journal-reflection-think-after"), words: (body) => canThinkInWords(body.thinkAfter) },
  { name: t("journal-reflection-themes"), words: themesInWords },
  { name: t("journal-reflection-proctor"), words: proctorInWords },
  { name: t("journal-reflection-aequip"), words: aequipInWords },
  { name: t("journal-reflection-principles"), words: (body) => body.principles.join(", ") },
];

const scored = (score: number | null) => (score === null ? "" : String(score));

/** Everything but the writing itself, which is shown word by word. */
export function changesBetween(before: EntryBody, after: EntryBody): Change[] {
  const { when, tags, setAside } = common();
  return [
    ...differing([when], before, after),
    ...ofItsKind(before, after),
    ...differing([tags, setAside], before, after),
  ];
}

function ofItsKind(before: EntryBody, after: EntryBody): Change[] {
  if (before.kind === "checkIn" && after.kind === "checkIn")
    return differing(partsOfCheckIn(), before, after);
  if (before.kind === "grounding" && after.kind === "grounding")
    return differing(partsOfGrounding(), before, after);
  if (before.kind === "reflection" && after.kind === "reflection")
    return differing(partsOfReflection(), before, after);
  return [];
}

function differing<Body>(parts: Part<Body>[], before: Body, after: Body): Change[] {
  return parts
    .map(({ name, words }) => ({ part: name, before: words(before), after: words(after) }))
    .filter((change) => change.before !== change.after);
}

/** What the person wrote: the text of a check-in, the note of a grounding, all of a reflection. */
export function writingOf(body: EntryBody): string {
  switch (body.kind) {
    case "grounding":
      return body.note;
    case "reflection":
      return writtenIn(body);
    case "checkIn":
      return body.text;
  }
}

export function changeInWords({ part, before, after }: Change): string {
  if (before === "") return t("journal-change-added", { part, after });
  if (after === "") return t("journal-change-removed", { part, before });
  return t("journal-change-both", { part, before, after });
}

export function systemsInWords({ systems }: Pick<CheckIn, "systems">): string {
  return SYSTEMS.flatMap((system) => {
    const score = systems[system];
    return score === null ? [] : [t("entry-score", { label: t(`system-${system}`), score })];
  }).join(", ");
}

/** An entry with no answer in it: that it happened is all it says. */
export function nothingGiven(body: EntryBody): boolean {
  if (body.kind === "reflection") return saysNothing(body);
  if (body.kind !== "checkIn") return false;
  const words = body.arriving.trim() + body.text.trim() + systemsInWords(body);
  const lists = [body.scales, body.feelings, body.body, body.need, body.tags];
  return words === "" && lists.every((list) => list.length === 0);
}
