/** What an exercise still lacks before it can be played. */
import type { Exercise } from "$ipc";
import { t } from "$i18n";

export type Missing = { what: "name" } | { what: "words"; step: number; pattern: number };

/** `shown` is the pattern on the page: what is missing there comes first. */
export function missing({ name, patterns }: Exercise, shown: number): Missing[] {
  const found: Missing[] = name.trim() === "" ? [{ what: "name" }] : [];
  const order = [...patterns.keys()].sort((a, b) => Number(b === shown) - Number(a === shown));
  for (const pattern of order) {
    const steps = patterns[pattern]?.parts.flatMap((part) => part.steps) ?? [];
    if (steps.length === 0) found.push({ what: "words", step: 0, pattern });
    for (const [index, { words }] of steps.entries())
      if (words.trim() === "") found.push({ what: "words", step: index + 1, pattern });
  }
  return found;
}

/** One sentence about the first of them, to stand beside what cannot be done yet. */
export function missingWords(first: Missing, patterns: { name: string }[]): string {
  if (first.what === "name") return t("ground-editor-missing-name");
  const { step, pattern } = first;
  if (step === 0) return t("ground-editor-missing-step");
  const way = patterns.length > 1 ? (patterns[pattern]?.name ?? "") : "";
  return way
    ? t("ground-editor-missing-words-way", { number: step, way })
    : t("ground-editor-missing-words", { number: step });
}
