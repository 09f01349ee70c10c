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
