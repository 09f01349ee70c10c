import type { Agreement } from "$ipc";
import { t } from "$i18n";

/** The parts of an agreement that are written in one's own words, in the order of the page. */
export const PARTS = [
  "purpose",
  "format",
  "frequency",
  "protectedTime",
  "privacy",
  "records",
  "confidentiality",
  "limits",
  "cancellation",
  "urgent",
  "evaluation",
] as const satisfies readonly (keyof Agreement)[];

export type Part = (typeof PARTS)[number];

export const partName = (part: Part) => t(`sessions-agreement-${part}`);
export const partPrompt = (part: Part) => t(`sessions-agreement-${part}-prompt`);
