import type { ExerciseKey, Listed } from "$ipc";

/** Turned to what is around, and so fit for when something else has not helped. */
const AROUND: readonly ExerciseKey[] = ["orienting", "feetOnTheFloor"];

/**
 * What may be offered to somebody who is no better: looking around, else the
 * floor, else nothing. Never what has just not helped, and nothing that does not suit.
 */
export function whatIsAround(
  listed: Listed[],
  hasNotHelped: (key: ExerciseKey) => boolean,
): Listed | null {
  const fits = (key: ExerciseKey) => listed.find((one) => one.key === key && one.finished);
  for (const key of AROUND) {
    const one = hasNotHelped(key) ? undefined : fits(key);
    if (one) return one;
  }
  return null;
}
