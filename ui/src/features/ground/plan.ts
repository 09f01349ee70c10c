// From an exercise and what was chosen to the phases that are played, one after another. Nothing
// here knows the clock or the screen.
import type { Exercise, Lengths, Part, Pattern, Step, StepKind } from "$ipc";

/** One phase: a step as it is played. */
export type Phase = {
  kind: StepKind;
  words: string;
  more: string;
  /** Milliseconds; null until the person goes on. */
  ms: number | null;
  /** Which round this is, from 1; null outside the rounds. */
  round: number | null;
  /** How many rounds there are; null outside the rounds. */
  rounds: number | null;
};

/** Everything that is played. */
export type Plan = {
  phases: Phase[];
  /** Milliseconds; null when a phase waits for the person. */
  total: number | null;
};

/** What somebody chose before beginning. Where something is null, the usual is played. */
export type Choice = { pattern: number; seconds: number | null; rounds: number | null };

/** What may be chosen before beginning. */
export type Offered = {
  unit: "seconds" | "rounds" | "none";
  values: number[];
  usual: number | null;
};

/** What may be chosen; `raised` when the person has raised the cap in their choices. */
export function offered(pattern: Pattern, raised: boolean): Offered {
  const { lengths } = pattern;
  if (lengths.kind === "once") return { unit: "none", values: [], usual: null };
  if (lengths.kind === "rounds") {
    const most = raised ? (lengths.raised ?? lengths.most) : lengths.most;
    const values = Array.from({ length: most }, (_, index) => index + 1);
    return { unit: "rounds", values, usual: lengths.usual };
  }
  return { unit: "seconds", values: [...lengths.seconds], usual: lengths.usual };
}

/** The usual way of doing it, as long as is usual. */
export function usualChoice(exercise: Exercise): Choice {
  const pattern = exercise.patterns[0];
  const { unit, usual } = pattern ? offered(pattern, false) : { unit: "none", usual: null };
  return {
    pattern: 0,
    seconds: unit === "seconds" ? usual : null,
    rounds: unit === "rounds" ? usual : null,
  };
}

/** The phases in order. What is chosen never leads past the bounds of the pattern. */
export function plan(exercise: Exercise, choice: Choice): Plan {
  const pattern = exercise.patterns[choice.pattern] ?? exercise.patterns[0];
  if (!pattern) return { phases: [], total: 0 };
  const { lengths } = pattern;
  const rounds = roundsOf(pattern, choice);
  const counted = lengths.kind === "rounds" || lengths.kind === "fill";
  const phases = pattern.parts.flatMap((part) => played(part, rounds, counted));
  if (lengths.kind === "stretch") stretch(phases, target(lengths, choice));
  return { phases, total: sum(phases.map((phase) => phase.ms)) };
}

function played(part: Part, rounds: number, counted: boolean): Phase[] {
  const fills = part.repeat === "fill";
  const times = fills ? rounds : part.repeat === "twice" ? 2 : 1;
  const shown = counted && fills;
  return Array.from({ length: times }, (_, index) =>
    part.steps.map((step) => ({
      kind: step.kind,
      words: step.words,
      more: step.more,
      ms: milliseconds(step),
      round: shown ? index + 1 : null,
      rounds: shown ? rounds : null,
    })),
  ).flat();
}

/** How often the parts that fill come. */
function roundsOf(pattern: Pattern, choice: Choice): number {
  const { lengths, parts } = pattern;
  if (lengths.kind === "rounds") {
    const most = lengths.raised ?? lengths.most;
    return Math.round(within(choice.rounds ?? lengths.usual, 1, most));
  }
  if (lengths.kind !== "fill") return 1;
  const round = timed(parts.filter((part) => part.repeat === "fill"));
  const once = timed(parts.filter((part) => part.repeat === "once"));
  const twice = timed(parts.filter((part) => part.repeat === "twice"));
  if (round === 0) return 1;
  return Math.max(1, Math.round((target(lengths, choice) - once - 2 * twice) / round));
}

/** The time asked for, in milliseconds. */
function target(
  lengths: Extract<Lengths, { kind: "fill" | "stretch" }>,
  { seconds }: Choice,
): number {
  const [least, most] = [Math.min(...lengths.seconds), Math.max(...lengths.seconds)];
  return within(seconds ?? lengths.usual, least, most) * 1000;
}

/** Makes every timed phase longer or shorter alike; the last takes what rounding leaves over. */
function stretch(phases: Phase[], asked: number) {
  const timedPhases = phases.filter((phase) => phase.ms !== null);
  const base = timedPhases.reduce((total, phase) => total + (phase.ms ?? 0), 0);
  let left = asked;
  for (const [index, phase] of timedPhases.entries()) {
    const last = index === timedPhases.length - 1;
    // Rounded down, so that what is left for the last is never less than its share.
    phase.ms = last ? left : Math.floor(((phase.ms ?? 0) * asked) / base);
    left -= phase.ms;
  }
}

function milliseconds(step: Step): number | null {
  return step.seconds === null ? null : Math.round(step.seconds * 1000);
}

/** One time through, leaving out what waits for the person. */
function timed(parts: Part[]): number {
  const steps = parts.flatMap((part) => part.steps);
  return steps.reduce((total, step) => total + (milliseconds(step) ?? 0), 0);
}

function sum(values: (number | null)[]): number | null {
  return values.reduce((total, ms) => (total === null || ms === null ? null : total + ms), 0);
}

function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
