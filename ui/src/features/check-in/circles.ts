/**
 * The three circles: where they stand, how large a score is, and what dragging
 * does. Lengths are in the units of a 300 by 288 field.
 */
import type { Score } from "$ipc";
import type { System } from "./form.svelte";

export const FIELD = { width: 300, height: 288 };
export const PLACES: Record<System, { x: number; y: number }> = {
  threat: { x: 94, y: 96 },
  drive: { x: 207, y: 100 },
  soothing: { x: 150, y: 190 },
};
/** The size a circle is drawn at before it has been given one. */
export const UNGIVEN_SCORE = 4;
const LEAST = 30;
const PER_POINT = 6;

export function radiusOf(score: Score): number {
  return LEAST + score * PER_POINT;
}

export function scoreAt(radius: number): Score {
  return bounded(Math.round((radius - LEAST) / PER_POINT));
}

export function bounded(score: number): Score {
  return Math.min(10, Math.max(0, score));
}

/** The score a key leads to: null takes it away, undefined is not a key of ours. */
export function scoreByKey(key: string, score: Score | null): Score | null | undefined {
  const from = score ?? UNGIVEN_SCORE;
  switch (key) {
    case "ArrowUp":
    case "ArrowRight":
      return bounded(from + 1);
    case "ArrowDown":
    case "ArrowLeft":
      return bounded(from - 1);
    case "PageUp":
      return bounded(from + 2);
    case "PageDown":
      return bounded(from - 2);
    case "Home":
      return 0;
    case "End":
      return 10;
    case " ":
    case "Enter":
      return from;
    case "Delete":
    case "Backspace":
      return null;
    default:
      return undefined;
  }
}

/**
 * A drag measured from the circle's middle. Moving away from the middle by some
 * length makes the circle larger by that length, wherever it was taken hold of.
 */
export class Drag {
  #startRadius: number;
  #startDistance: number;

  constructor(score: Score | null, distance: number) {
    this.#startRadius = radiusOf(score ?? UNGIVEN_SCORE);
    this.#startDistance = distance;
  }

  to(distance: number): Score {
    return scoreAt(this.#startRadius + distance - this.#startDistance);
  }
}
