/** How long a background takes to tell: about a tenth of the time is enough for it. */
import type { AgendaItem } from "$ipc";

/** Words a minute, spoken without hurry. */
const PACE = 130;
/** What background gets of the time there is. */
const PART = 10;
/** Seconds below which nobody has said anything yet. */
const LEAST = 30;
/** A session of which nobody has said how long it is. */
const USUAL_MINUTES = 60;
/** Past this the exact number of words says nothing more, and is not walked through. */
const ENOUGH = 40_000;

export type Telling = {
  /** Seconds it takes to say. */
  takes: number;
  /** Seconds that leave room for the question. */
  fair: number;
};

/** Seconds of background that leave room for the question. */
export function fairFor(
  { minutes }: Pick<AgendaItem, "minutes">,
  session: { minutes: number | null },
  things: number,
): number {
  const share = (session.minutes ?? USUAL_MINUTES) / Math.max(1, things);
  return Math.max(LEAST, ((minutes ?? share) * 60) / PART);
}

/** Seconds it takes to say. */
export function secondsToSay(text: string): number {
  const words = text.slice(0, ENOUGH).split(/\s+/).filter(Boolean).length;
  return (words * 60) / PACE;
}
