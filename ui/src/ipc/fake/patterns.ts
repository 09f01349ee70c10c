// What the journal says over weeks, as far as a screen's test needs it: the shape, and points where they
// are given. What is added up is the shell's own, and is proved there.
import type {
  Bin,
  Group,
  Groups,
  PatternLine,
  PatternRange,
  Patterns,
  Spread,
} from "../generated/types";
import { dayPlus } from "./journal";

const DAYS = { fourWeeks: 28, eightWeeks: 56, year: 364 } as const;

/** A line through these values, one for each bin from the first on. */
export function patternLine(
  values: (number | null)[],
  given: Partial<PatternLine> = {},
): PatternLine {
  const there = values.filter((value) => value !== null).sort((a, b) => a - b);
  const [lowest, highest] = [there[0], there.at(-1)];
  const middle = there[Math.floor(there.length / 2)];
  return {
    points: values.map((value) => (value === null ? null : { value, days: 1 })),
    days: there.length,
    spread:
      lowest === undefined || highest === undefined || middle === undefined
        ? null
        : { lowest, middle, highest },
    change: null,
    ...given,
  };
}

export const spread = (lowest: number, middle: number, highest: number): Spread => ({
  lowest,
  middle,
  highest,
});

const NONE: Group = { days: 0, spread: null };
export const groups = (given: Group[] = [], compared: Groups["compared"] = null): Groups => ({
  groups: [...given, ...Array.from({ length: 7 - given.length }, () => NONE)],
  compared,
});

/** Nothing at all, but what is given, over the time that ends with `today`. */
export function patterns(
  range: PatternRange,
  today: string,
  given: Partial<Patterns> = {},
): Patterns {
  const days = DAYS[range];
  const from = dayPlus(today, 1 - days);
  const wide = range === "year" ? 7 : 1;
  const bins = Array.from({ length: days / wide }, (_, at): Bin => {
    const first = dayPlus(from, at * wide);
    return { from: first, to: dayPlus(first, wide - 1) };
  });
  const counted = Array.from({ length: days }, (_, at) => ({
    day: dayPlus(from, at),
    checkIns: 0,
  }));
  return {
    range,
    from,
    to: today,
    days,
    enough: 4,
    bins,
    scales: [],
    systems: [],
    themes: [],
    sessions: [],
    tried: [],
    checkedIn: { days: counted, with: 0, checkIns: 0 },
    contexts: [],
    brought: { sessions: 0, normative: 0, formative: 0, restorative: 0, untagged: 0 },
    received: { sessions: 0, minutes: 0, unknown: 0, allowances: [], rhythms: [] },
    ...given,
  };
}
