/** When a cycle ends, and with what one begins. */
import type { BodyOf, Day, RulePack } from "$ipc";

const pad = (n: number) => String(n).padStart(2, "0");
const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The last day of a cycle that begins on `from`; null where its rules do not say. */
export function lastDay(from: Day, { months, ends }: RulePack["cycle"]): Day | null {
  if (from.length !== 10) return null;
  if (ends) {
    const day = `-${pad(ends.month)}-${pad(ends.day)}`;
    const year = Number(from.slice(0, 4));
    return from.slice(4) <= day ? `${year}${day}` : `${year + 1}${day}`;
  }
  if (months === null) return null;
  const [year = 0, month = 1, day = 1] = from.split("-").map(Number);
  const at = month - 1 + months;
  const [endYear, endMonth] = [year + Math.floor(at / 12), (at % 12) + 1];
  const last = Math.min(day, daysIn(endYear, endMonth));
  const date = new Date(Date.UTC(endYear, endMonth - 1, last) - 86_400_000);
  return date.toISOString().slice(0, 10);
}

const NO_RULE: RulePack["cycle"] = { months: 12, ends: null };
const yearBefore = (day: Day): Day => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
const dayAfter = (day: Day): Day =>
  new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

/**
 * What a new cycle begins with: where every cycle of a body ends on one day of the year, the one that
 * today lies in; else one that begins today, as long as the rules say, or a year. A first day that
 * somebody has said stays.
 */
export function proposed(
  today: Day,
  rule: RulePack["cycle"] = NO_RULE,
  said: Day | null = null,
): { from: Day; until: Day } {
  const from = said ?? today;
  const whole = rule.months === null && rule.ends === null ? NO_RULE : rule;
  const until = lastDay(from, whole) ?? from;
  return said === null && rule.ends
    ? { from: dayAfter(yearBefore(until)), until }
    : { from, until };
}

export const blankCycle = (today: Day): BodyOf<"cycle"> => ({
  item: "cycle",
  called: "",
  rules: "own",
  from: today,
  until: lastDay(today, { months: 12, ends: null }) ?? today,
  both: false,
  practiceHours: null,
  learningHours: null,
  participatoryHours: null,
  feedback: null,
  pieces: null,
  supervision: null,
  averaged: false,
  group: "full",
  done: [],
});

export const blankLearning = (today: Day): BodyOf<"learning"> => ({
  item: "learning",
  day: today,
  kind: "course",
  what: "",
  minutes: null,
  participatory: false,
});

export const blankHours = (today: Day): BodyOf<"practiceHours"> => ({
  item: "practiceHours",
  from: today,
  until: today,
  hours: null,
  what: "",
});

export const blankFeedback = (today: Day): BodyOf<"feedback"> => ({
  item: "feedback",
  day: today,
  by: "",
  what: "",
});
