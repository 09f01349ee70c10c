/** The agenda: what is on it, what of it others may read, and its order. */
import type { AgendaItem, EntryId, Preparation } from "$ipc";

/** Whether nothing has been written in it and it came from nowhere. */
export function blankItem({ line, from, question, context }: AgendaItem): boolean {
  return from === null && [line ?? "", question, context].every((text) => text.trim() === "");
}

/** Whether nothing has been given in a preparation, whatever session it is for. */
export function blankInPreparation(body: Preparation): boolean {
  const { agenda, top, need, stays, avoiding, mustBring, hope, online, jotted } = body;
  const words = [top, need, stays, avoiding, mustBring, hope, jotted];
  return agenda.every(blankItem) && online.length === 0 && words.every((text) => text === "");
}

/** What others may read of it in place of the question, or the question. */
export function shownOf({ line, question }: Pick<AgendaItem, "line" | "question">): string {
  return (line ?? question).trim();
}

/** Minutes given to the things on it, together. */
export function minutesOf(agenda: readonly AgendaItem[]): number {
  return agenda.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
}

/** The agenda with one thing put before the one at `to`; null when that changes nothing. */
export function movedTo(agenda: readonly AgendaItem[], id: EntryId, to: number) {
  const from = agenda.findIndex((item) => item.id === id);
  const item = agenda[from];
  if (!item || to === from || to === from + 1 || to < 0 || to > agenda.length) return null;
  const rest = agenda.filter((one) => one !== item);
  return rest.toSpliced(to > from ? to - 1 : to, 0, item);
}

/** The agenda with one thing moved by one place; null when it is at that end already. */
export function movedBy(agenda: readonly AgendaItem[], id: EntryId, by: -1 | 1) {
  const from = agenda.findIndex((item) => item.id === id);
  return movedTo(agenda, id, by < 0 ? from - 1 : from + 2);
}

/** Before which of them something let go at that height belongs; past the last, their number. */
export function placeAt(y: number, boxes: readonly { top: number; height: number }[]): number {
  const below = boxes.findIndex(({ top, height }) => y < top + height / 2);
  return below < 0 ? boxes.length : below;
}
