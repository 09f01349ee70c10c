/** The kinds of step and what they lean on, in plain words. */
import type { Lean, StepKind } from "$ipc";
import { t, tKnown } from "$i18n";

export const LEANS: readonly Lean[] = ["breath", "holds", "body", "touch", "imagery", "eyesClosed"];

/** In the order they are offered: what is around first, as everywhere. */
export const KINDS: readonly StepKind[] = [
  "around",
  "in",
  "topUp",
  "hold",
  "out",
  "notice",
  "tense",
  "release",
  "touch",
  "imagine",
  "words",
  "closeEyes",
  "rest",
];

const NEXT: Partial<Record<StepKind, StepKind>> = {
  in: "out",
  topUp: "out",
  hold: "out",
  out: "in",
  tense: "release",
  release: "tense",
};

/** What most often follows a step of this kind. */
export function nextKind(kind: StepKind): StepKind {
  return NEXT[kind] ?? kind;
}

/** "Breathe in", "Picture something". */
export function kindName(kind: StepKind): string {
  return tKnown(`ground-editor-kind-${kind}`) ?? kind;
}

/** Words to begin with; empty for the kinds whose words only the person knows. */
export function suggestedWords(kind: StepKind): string {
  return tKnown(`ground-editor-suggest-${kind}`) ?? "";
}

/** "holding the breath". */
export function leanName(lean: Lean): string {
  return tKnown(`ground-lean-${lean}`) ?? lean;
}

/** What to mind with it; empty where there is nothing to say. */
export function cautionOf(lean: Lean): string {
  return tKnown(`ground-caution-${lean}`) ?? "";
}

/** "1 minute 28 seconds", to the tenth. */
export function exactLength(ms: number): string {
  const tenths = Math.round(ms / 100);
  const [minutes, seconds] = [Math.floor(tenths / 600), (tenths % 600) / 10];
  const words = [];
  if (minutes > 0) words.push(t("ground-editor-minutes", { minutes }));
  if (seconds > 0 || minutes === 0) words.push(t("ground-editor-seconds-count", { seconds }));
  return words.join(" ");
}

/**
 * The most seconds a step of this kind may last; the least is one. As in the journal, which
 * decides: what is out of bounds is not played.
 */
export function mostSeconds(kind: StepKind): number {
  if (kind === "hold") return 20;
  return kind === "in" || kind === "topUp" || kind === "out" ? 30 : 600;
}

/** Whether a step of this kind may last this long. */
export function mayLast(kind: StepKind, seconds: number): boolean {
  return seconds >= 1 && seconds <= mostSeconds(kind);
}

/** How long a step of this kind may last, in words. */
export function boundsInWords(kind: StepKind): string {
  const most = mostSeconds(kind);
  if (kind === "hold") return t("ground-editor-bounds-hold", { most });
  return most < 600
    ? t("ground-editor-bounds-breath", { most })
    : t("ground-editor-bounds", { most });
}

/** The seconds somebody typed, in tenths; null when it is not that, or a step may not last so long. */
export function readSeconds(text: string, kind: StepKind): number | null {
  const found = /^\s*(\d{1,3})(?:[.,](\d))?\s*$/.exec(text);
  if (!found) return null;
  const seconds = (Number(found[1]) * 10 + Number(found[2] ?? 0)) / 10;
  return mayLast(kind, seconds) ? seconds : null;
}

/** A whole number from 1 to `most`; null when it is not that. */
export function readCount(text: string, most: number): number | null {
  const found = /^\s*(\d{1,3})\s*$/.exec(text);
  const count = Number(found?.[1] ?? 0);
  return count >= 1 && count <= most ? count : null;
}
