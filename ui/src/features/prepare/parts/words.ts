/** The words around a thing on the agenda. */
import type { Aequip, AgendaItem, OnlineCheck, Proctor, Want } from "$ipc";
import { t } from "$i18n";

export const WANTS: readonly Want[] = [
  "hear",
  "think",
  "challenge",
  "teach",
  "decide",
  "shareRisk",
];
export const PROCTOR: readonly Proctor[] = ["normative", "formative", "restorative"];
export const AEQUIP: readonly Aequip[] = [
  "formative",
  "normative",
  "restorative",
  "qualityImprovement",
];
export const ONLINE: readonly OnlineCheck[] = [
  "headphones",
  "door",
  "noScreenShare",
  "messages",
  "speakers",
  "noRecording",
];

/** "Back for the second time": how often it has come back; null when it has not. */
export function backInWords({ carried }: Pick<AgendaItem, "carried">): string | null {
  return carried > 0 ? t("prepare-back", { times: carried }) : null;
}
