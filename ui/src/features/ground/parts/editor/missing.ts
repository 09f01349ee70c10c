/** What an exercise still lacks before it can be played. */
import { limits, type Exercise } from "$ipc";
import { t } from "$i18n";
import { plan } from "../../plan";
import { mayLast } from "./words";

/** As in the journal, which decides: more phases than this are not played. */
const PHASES_MOST = 2_000;

export type Missing =
  | { what: "name" }
  | { what: "words" | "seconds"; step: number; pattern: number }
  | { what: "shorter" }
  | { what: "stretch" };

/** `shown` is the pattern on the page: what is missing there comes first. */
export function missing(exercise: Exercise, shown: number): Missing[] {
  const { name, patterns } = exercise;
  const found: Missing[] = name.trim() === "" ? [{ what: "name" }] : [];
  const order = [...patterns.keys()].sort((a, b) => Number(b === shown) - Number(a === shown));
  for (const pattern of order) {
    const steps = patterns[pattern]?.parts.flatMap((part) => part.steps) ?? [];
    if (steps.length === 0) found.push({ what: "words", step: 0, pattern });
    for (const [index, { words, kind, seconds }] of steps.entries()) {
      if (words.trim() === "") found.push({ what: "words", step: index + 1, pattern });
      const stretched = patterns[pattern]?.lengths.kind === "stretch";
      if (!stretched && seconds !== null && !mayLast(kind, seconds))
        found.push({ what: "seconds", step: index + 1, pattern });
    }
  }
  if (patterns.some((_, pattern) => stretchesTooFar(exercise, pattern)))
    found.push({ what: "stretch" });
  if (patterns.some((_, pattern) => tooLong(exercise, pattern))) found.push({ what: "shorter" });
  return found;
}

function tooLong(exercise: Exercise, pattern: number): boolean {
  const { phases } = plan(exercise, { pattern, seconds: null, rounds: null });
  const timed = phases.reduce((sum, { ms }) => sum + (ms ?? 0), 0);
  // A time that is chosen from a list is met to the nearest round, and the list ends in time.
  const kind = exercise.patterns[pattern]?.lengths.kind;
  const chosen = kind === "fill" || kind === "stretch";
  return phases.length > PHASES_MOST || (!chosen && timed > limits.longest * 1000);
}

/** Whether a time that may be chosen makes a step too short, or a breath too long. */
function stretchesTooFar(exercise: Exercise, pattern: number): boolean {
  const lengths = exercise.patterns[pattern]?.lengths;
  if (lengths?.kind !== "stretch") return false;
  const ends = [Math.min(...lengths.seconds), Math.max(...lengths.seconds)];
  return ends.some((seconds) =>
    plan(exercise, { pattern, seconds, rounds: null }).phases.some(
      ({ kind, ms }) => ms !== null && !mayLast(kind, Math.round(ms / 100) / 10),
    ),
  );
}

/** One sentence about the first of them, to stand beside what cannot be done yet. */
export function missingWords(first: Missing, patterns: { name: string }[]): string {
  if (first.what === "name") return t("ground-editor-missing-name");
  if (first.what === "shorter")
    return t("ground-editor-missing-shorter", {
      minutes: limits.longest / 60,
      phases: PHASES_MOST,
    });
  if (first.what === "stretch") return t("ground-editor-missing-stretch");
  const { step, pattern } = first;
  if (step === 0) return t("ground-editor-missing-step");
  const way = patterns.length > 1 ? (patterns[pattern]?.name ?? "") : "";
  if (first.what === "seconds")
    return way
      ? t("ground-editor-missing-seconds-way", { number: step, way })
      : t("ground-editor-missing-seconds", { number: step });
  return way
    ? t("ground-editor-missing-words-way", { number: step, way })
    : t("ground-editor-missing-words", { number: step });
}
