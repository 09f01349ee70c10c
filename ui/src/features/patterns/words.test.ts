import { describe, expect, it } from "vitest";
import type { Groups, PatternLine, Received, Tried } from "$ipc";
import { groups, patternLine, spread } from "$ipc/fake";
import {
  broughtInWords,
  daysInWords,
  groupInWords,
  groupsInWords,
  lengthInWords,
  lineInWords,
  pointInWords,
  receivedInWords,
  sessionsInWords,
  triesInWords,
} from "./words";

const line = (given: Partial<PatternLine>) =>
  lineInWords("Strain", patternLine([], given), "fourWeeks");

describe("a line in words", () => {
  it("says how many days, from where to where, and the middle", () => {
    expect(line({ days: 9, spread: spread(1, 4.3, 8) })).toBe(
      "Strain: 9 days with a value, from 1 to 8, 4.3 in the middle.",
    );
    expect(line({ days: 3, spread: spread(0, 0, 0) })).toBe(
      "Strain: 3 days with a value, each of them 0.",
    );
    expect(line({ days: 1, spread: spread(7, 7, 7) })).toBe("Strain: one day with a value, 7.");
    expect(line({ days: 0, spread: null })).toBe("Strain: no value in this time.");
  });

  it("speaks of weeks where the points are weeks", () => {
    const year = patternLine([], { days: 140, spread: spread(3.2, 5, 6.1) });
    expect(lineInWords("Mood", year, "year")).toBe(
      "Mood: 140 days with a value. The weeks’ means lie from 3.2 to 6.1, 5 in the middle.",
    );
    const bin = { from: "2026-11-16", to: "2026-11-22" };
    expect(pointInWords("Mood", bin, { value: 4.5, days: 2 })).toBe(
      "Mood, week from 16 November 2026: 4.5, from 2 days",
    );
  });

  it.each([
    [
      "higher",
      4,
      5.5,
      1.5,
      "was 4 in the first half of this time and 5.5 in the second: higher by 1.5.",
    ],
    ["lower", 6, 4, 2, "was 6 in the first half of this time and 4 in the second: lower by 2."],
    [
      "same",
      5,
      5.9,
      0.9,
      "was 5 in the first half of this time and 5.9 in the second: less than 1 apart.",
    ],
  ] as const)("says %s as the facts do", (direction, first, second, by, words) => {
    const change = { first, second, by, direction };
    expect(line({ days: 20, spread: spread(1, 5, 9), change })).toContain(words);
  });

  it("says nothing of halves where there is nothing to say", () => {
    expect(line({ days: 9, spread: spread(1, 4, 8), change: null })).not.toContain("half");
  });
});

const tried = (name: string, times: number, said: Tried["said"]): Tried => ({
  exercise: name,
  name,
  times,
  said,
});
const said = (lower: number, same: number, higher: number) => ({
  before: spread(3, 6, 9),
  after: spread(1, 4.5, 8),
  lower,
  same,
  higher,
});

describe("what came after an exercise, in words", () => {
  it("counts lower, the same and higher, and leaves out what did not happen", () => {
    expect(triesInWords([tried("Feet", 14, said(10, 3, 1))], 4)).toEqual([
      "Feet: of 14 times, distress was lower after it 10 times, the same 3 times and higher after it once. In the middle it was 6 before and 4.5 after.",
    ]);
    const [worse] = triesInWords([tried("Box", 4, said(0, 0, 4))], 4);
    expect(worse).toContain("distress was higher after it 4 times. In the middle");
  });

  it("is silent under four, and says so with the count", () => {
    const all = [tried("Feet", 4, said(4, 0, 0)), tried("Box", 3, null), tried("Sigh", 1, null)];
    expect(triesInWords(all, 4).at(-1)).toBe(
      "Too few yet to say: Box (3 times) and Sigh (once). From 4 times on it is shown.",
    );
    expect(triesInWords(all, 4)).toHaveLength(2);
  });

  it("tells of the three done most in full, and where the rest is", () => {
    const all = ["A", "B", "C", "D"].map((name) => tried(name, 9, said(9, 0, 0)));
    const words = triesInWords(all, 4);
    expect(words).toHaveLength(4);
    expect(words.at(-1)).toBe("Of the others the chart and its table tell.");
  });

  it("claims nothing", () => {
    const words = triesInWords([tried("Feet", 14, said(14, 0, 0))], 4).join(" ");
    expect(words).not.toMatch(/helps|works|because|thanks to|caused|should/i);
  });
});

describe("days in words", () => {
  it("counts them, and asks for none", () => {
    const counted = (count: number) => daysInWords({ days: [], with: count, checkIns: count });
    expect(counted(0)).toBe("No day in this time has a check-in. Days without one are fine too.");
    expect(counted(1)).toContain("One day in this time has a check-in.");
    expect(counted(12)).toContain("12 days in this time have a check-in.");
  });

  const compared = (given: Partial<NonNullable<Groups["compared"]>>) =>
    groups([], { highest: [0], high: 7, lowest: [6], low: 3, apart: true, ...given });
  const names = [
    "Mondays",
    "Tuesdays",
    "Wednesdays",
    "Thursdays",
    "Fridays",
    "Saturdays",
    "Sundays",
  ];

  it("names the highest and the lowest, all of them where they are alike", () => {
    expect(groupsInWords("Strain", compared({ highest: [0, 4] }), names)).toBe(
      "Strain in the middle was highest on Mondays and Fridays (7) and lowest on Sundays (3).",
    );
    expect(groupsInWords("Strain", compared({ apart: false }), names)).toBe(
      "The middles of Strain lie less than 1 apart.",
    );
    expect(groupsInWords("Strain", groups(), names)).toBe("Too few days yet to set side by side.");
  });

  it("says of few days only how many", () => {
    expect(groupInWords("Nights", { days: 3, spread: null })).toBe(
      "Nights: 3 days with a value, too few to say more.",
    );
    expect(groupInWords("Nights", { days: 6, spread: spread(2, 4, 9) })).toBe(
      "Nights: from 2 to 9, 4 in the middle of 6 days.",
    );
  });
});

describe("supervision in words", () => {
  it("adds up what was brought", () => {
    const brought = { sessions: 2, normative: 1, formative: 0, restorative: 4, untagged: 1 };
    expect(broughtInWords(brought)).toBe(
      "6 things were brought to 2 sessions: 4 restorative, 1 normative and 1 without a tag.",
    );
  });

  it("says hours as people do", () => {
    expect([0, 45, 60, 210].map(lengthInWords)).toEqual(["0 min", "45 min", "1 h", "3 h 30 min"]);
  });

  it("sets what was received beside what was allowed and meant", () => {
    const received: Received = {
      sessions: 3,
      minutes: 150,
      unknown: 1,
      allowances: [
        {
          id: "a",
          called: "",
          kinds: ["oneToOne"],
          sessions: 2,
          used: 1,
          booked: 1,
          left: 0,
          from: "2026-04-01",
          until: "2027-03-31",
        },
      ],
      rhythms: [{ id: "r", called: "", kinds: [], weeks: 4, meant: 2, attended: 1 }],
    };
    expect(receivedInWords(received)).toEqual([
      "3 sessions were received in this time, 2 h 30 min together.",
      "Of one of them the length is not known, and not counted.",
      "Allowance: One-to-one supervision: of 2 sessions, 1 attended, 1 in the diary, 0 left, until 31 March 2027.",
      "Every 4 weeks: every kind: 1 attended in this time, in which it comes round 2 times.",
    ]);
  });

  it("counts the sessions that are marked", () => {
    const one = { day: "2026-11-20", kind: "group", bin: 26 } as const;
    expect(sessionsInWords([])).toBe("No session was attended in this time.");
    expect(sessionsInWords([one])).toContain("One session");
    expect(sessionsInWords([one, one])).toContain("2 sessions");
  });
});
