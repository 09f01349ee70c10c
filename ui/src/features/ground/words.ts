/** Lengths, and what an exercise leans on, in words. */
import type { Lean, Listed } from "$ipc";
import { listed as inARow, t, type PlainMessageId } from "$i18n";
import { plan, usualChoice } from "./plan";

/** "3 minutes", "about 1½ minutes", "about 20 seconds". */
export function lengthInWords(seconds: number): string {
  if (seconds < 5) return t("ground-length-moment");
  if (seconds < 55) return t("ground-length-seconds", { seconds: Math.round(seconds / 5) * 5 });
  const count = Math.round(seconds / 30) / 2;
  const minutes = `${Math.floor(count)}${count % 1 ? "½" : ""}`;
  const length = t("ground-length-minutes", { count, minutes });
  return seconds % 60 === 0 ? length : t("ground-length-about", { length });
}

/** How long it usually takes. */
export function usualLength({ exercise }: Listed): string {
  const { total } = plan(exercise, usualChoice(exercise));
  return total === null ? t("ground-length-own") : lengthInWords(total / 1000);
}

const LEANS: Record<Lean, PlainMessageId> = {
  breath: "ground-lean-breath",
  holds: "ground-lean-holds",
  body: "ground-lean-body",
  touch: "ground-lean-touch",
  imagery: "ground-lean-imagery",
  eyesClosed: "ground-lean-eyesClosed",
};

/** "the breath and closed eyes"; empty when it leans on nothing. */
export function leansInWords(leans: readonly Lean[]): string {
  return inARow(leans.map((lean) => t(LEANS[lean])));
}

const CAUTIONS: Record<Lean, PlainMessageId> = {
  breath: "ground-caution-breath",
  holds: "ground-caution-holds",
  body: "ground-caution-body",
  touch: "ground-caution-touch",
  imagery: "ground-caution-imagery",
  eyesClosed: "ground-caution-eyesClosed",
};

/** What to mind: its own cautions; for one of the person's making, those of what it leans on. */
export function cautionsOf({ exercise, leans, own }: Listed): string[] {
  const byLean = own ? leans.map((lean) => t(CAUTIONS[lean])) : [];
  return [...exercise.cautions, ...byLean];
}
