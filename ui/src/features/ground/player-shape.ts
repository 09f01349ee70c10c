// How large the breath circle is, and how far the ring has come. Numbers only: the style sheet
// turns them into movement.
import type { Phase } from "./plan";
import type { Engine } from "./player.svelte";

/** How full the circle is where nobody is asked to breathe. */
export const RESTING = 0.3;
/** How full a first breath in leaves it, where another is taken on top. */
const BEFORE_TOP_UP = 0.78;
/**
 * Nothing moves for less than this, in own milliseconds: at the fastest pace it is two thirds of
 * a second, and what flashes more than three times in one can do harm (WCAG 2.2, 2.3.1).
 */
const QUICKEST_MS = 1_000;
/** The longest that it takes to come to rest. */
const SETTLING_MS = 2_500;

/** From 0, breathed out, to 1, breathed in. */
export type Breath = { from: number; to: number };

/** The circle through all phases: each begins where the one before it ended. */
export function breaths(phases: Phase[]): Breath[] {
  let at = phases[0]?.kind === "in" ? 0 : phases[0]?.kind === "out" ? 1 : RESTING;
  return phases.map((phase, index) => {
    const from = at;
    at = fullness(phase, phases[index + 1], from);
    return { from, to: at };
  });
}

function fullness({ kind, ms }: Phase, next: Phase | undefined, before: number): number {
  if (ms !== null && ms < QUICKEST_MS) return before;
  if (kind === "in") return next?.kind === "topUp" ? BEFORE_TOP_UP : 1;
  if (kind === "topUp") return 1;
  if (kind === "out") return 0;
  return kind === "hold" ? before : RESTING;
}

/** How long the circle moves in a phase, in own milliseconds. */
export function movingMs({ kind, ms }: Phase): number {
  const breathes = kind === "in" || kind === "topUp" || kind === "out";
  return breathes && ms !== null ? ms : Math.min(ms ?? SETTLING_MS, SETTLING_MS);
}

/** A movement at an even speed: `passed` of `ms` lie behind it. */
export type Course = { ms: number; passed: number; running: boolean };

/**
 * The ring from the leg on: through the whole by time or, when something waits for the person,
 * by steps, each an equal share.
 */
export function ringCourse({ leg, phase, phases, total, position }: Engine): Course {
  const rate = leg.pace / 100;
  if (total !== null) return { ms: total / rate, passed: position / rate, running: leg.running };
  // A step that waits stands still at its beginning, whatever length is put here.
  const ms = ((phase.ms ?? 1000) * phases.length) / rate;
  const part = phase.ms === null ? 0 : leg.into / phase.ms;
  const passed = (ms * (leg.index + part)) / phases.length;
  return { ms, passed, running: leg.running && phase.ms !== null };
}
