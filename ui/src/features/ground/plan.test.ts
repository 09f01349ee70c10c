import { describe, expect, it } from "vitest";
import type { Exercise, Lengths, Part, Pattern, Step } from "$ipc";
import { offered, plan, usualChoice, type Choice } from "./plan";

const step = (words: string, seconds: number | null): Step => ({
  kind: "rest",
  words,
  more: "",
  seconds,
  optional: false,
});
const part = (repeat: Part["repeat"], ...steps: Step[]): Part => ({ repeat, steps });
const pattern = (lengths: Lengths, ...parts: Part[]): Pattern => ({ name: "", lengths, parts });
const exercise = (...patterns: Pattern[]): Exercise => ({
  name: "A try",
  family: "own",
  about: "",
  leans: [],
  cautions: [],
  support: [],
  patterns,
});
const usual: Choice = { pattern: 0, seconds: null, rounds: null };
const seconds = (chosen: number): Choice => ({ ...usual, seconds: chosen });
const rounds = (chosen: number): Choice => ({ ...usual, rounds: chosen });
const times = (made: Exercise, choice = usual) =>
  plan(made, choice).phases.map((phase) => phase.ms);

const capped: Lengths = { kind: "rounds", usual: 2, most: 4, raised: 8 };
const minutes: Lengths = { kind: "fill", seconds: [60, 180], usual: 60 };
const stretched: Lengths = { kind: "stretch", seconds: [30, 60, 100], usual: 60 };

describe("what is offered", () => {
  it("is nothing where an exercise is as long as its steps", () => {
    const nothing = { unit: "none", values: [], usual: null };
    expect(offered(pattern({ kind: "once" }), true)).toEqual(nothing);
  });

  it("is every round up to the cap, and up to the higher cap only once it is raised", () => {
    expect(offered(pattern(capped), false)).toEqual({
      unit: "rounds",
      values: [1, 2, 3, 4],
      usual: 2,
    });
    expect(offered(pattern(capped), true).values).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    const fixed = pattern({ ...capped, raised: null });
    expect(offered(fixed, true).values).toEqual([1, 2, 3, 4]);
  });

  it("is the seconds of the pattern", () => {
    const times = { unit: "seconds", values: [60, 180], usual: 60 };
    expect(offered(pattern(minutes), false)).toEqual(times);
  });
});

describe("the usual choice", () => {
  it("is the first pattern at its usual length", () => {
    expect(usualChoice(exercise(pattern(minutes), pattern(capped)))).toEqual(seconds(60));
    expect(usualChoice(exercise(pattern(capped)))).toEqual(rounds(2));
    expect(usualChoice(exercise(pattern({ kind: "once" })))).toEqual(usual);
  });

  it("is nothing in particular for an exercise that has no pattern yet", () => {
    expect(usualChoice(exercise())).toEqual(usual);
    expect(plan(exercise(), usual)).toEqual({ phases: [], total: 0 });
  });
});

describe("an exercise as long as its steps", () => {
  it("plays each part as often as it says", () => {
    const made = exercise(
      pattern(
        { kind: "once" },
        part("once", step("a", 2)),
        part("twice", step("b", 5.5), step("c", 1)),
        part("fill", step("d", 3)),
      ),
    );
    const { phases, total } = plan(made, usual);
    expect(phases.map((phase) => phase.words).join("")).toBe("abcbcd");
    expect(total).toBe(2000 + 2 * 6500 + 3000);
    expect(phases.every((phase) => phase.round === null)).toBe(true);
  });

  it("has no total where a step waits for the person", () => {
    const made = exercise(pattern({ kind: "once" }, part("once", step("a", 2), step("b", null))));
    expect(plan(made, usual).total).toBeNull();
    expect(times(made)).toEqual([2000, null]);
  });
});

describe("rounds", () => {
  const made = exercise(
    pattern(
      capped,
      part("once", step("settle", 5)),
      part("fill", step("in", 4), step("out", 6)),
      part("once", step("end", 5)),
    ),
  );

  it("are as many as were chosen, and each phase knows which it is in", () => {
    const { phases, total } = plan(made, rounds(3));
    expect(phases.map((phase) => phase.round)).toEqual([null, 1, 1, 2, 2, 3, 3, null]);
    expect(phases.map((phase) => phase.rounds)).toEqual([null, 3, 3, 3, 3, 3, 3, null]);
    expect(total).toBe(5000 + 3 * 10_000 + 5000);
  });

  it("are the usual where nothing was chosen, and never fewer than one or past the cap", () => {
    expect(plan(made, usual).total).toBe(30_000);
    expect(plan(made, rounds(0)).total).toBe(20_000);
    expect(plan(made, rounds(99)).total).toBe(90_000);
  });
});

describe("filling a time", () => {
  it("comes as near as whole rounds can", () => {
    const made = exercise(pattern(minutes, part("fill", step("in", 5), step("out", 6))));
    // 5 × 11 = 55 is nearer to 60 than 66; 16 × 11 = 176 is nearer to 180 than 187.
    expect(plan(made, seconds(60)).total).toBe(55_000);
    expect(plan(made, seconds(180)).total).toBe(176_000);
  });

  it("leaves out what comes once and twice before it divides", () => {
    const made = exercise(
      pattern(
        minutes,
        part("once", step("a", 4)),
        part("twice", step("b", 8)),
        part("fill", step("c", 10)),
      ),
    );
    expect(times(made)).toEqual([4000, 8000, 8000, ...Array<number>(4).fill(10_000)]);
  });

  it("shares the time between all the parts that fill", () => {
    const made = exercise(
      pattern(minutes, part("fill", step("a", 10)), part("fill", step("b", 5))),
    );
    expect(plan(made, seconds(60)).total).toBe(60_000);
  });

  it("plays one round even where that is longer, or where a round waits for the person", () => {
    expect(times(exercise(pattern(minutes, part("fill", step("a", 200)))))).toEqual([200_000]);
    expect(times(exercise(pattern(minutes, part("fill", step("a", null)))))).toEqual([null]);
  });

  it("keeps within the lengths on offer", () => {
    const made = exercise(pattern(minutes, part("fill", step("a", 10))));
    expect(plan(made, seconds(9999)).total).toBe(180_000);
    expect(plan(made, seconds(1)).total).toBe(60_000);
  });
});

describe("stretching", () => {
  const made = exercise(pattern(stretched, part("once", step("a", 10), step("b", 20))));

  it("makes every step longer or shorter alike", () => {
    expect(times(made, seconds(30))).toEqual([10_000, 20_000]);
    expect(times(made)).toEqual([20_000, 40_000]);
  });

  it("is exact to the millisecond: the last step takes what is left over", () => {
    expect(times(made, seconds(100))).toEqual([33_333, 66_667]);
    const many = Array.from({ length: 60 }, () => step("a", 0.1));
    const quick = exercise(
      pattern({ kind: "stretch", seconds: [1, 7], usual: 1 }, part("twice", ...many)),
    );
    const { phases, total } = plan(quick, seconds(1));
    expect(total).toBe(1000);
    expect(phases.every((phase) => (phase.ms ?? 0) > 0)).toBe(true);
  });

  it("leaves what waits for the person as it is", () => {
    const mixed = exercise(pattern(stretched, part("once", step("a", 10), step("b", null))));
    expect(times(mixed, seconds(30))).toEqual([30_000, null]);
  });

  it("keeps within the lengths on offer", () => {
    expect(plan(made, seconds(9999)).total).toBe(100_000);
    expect(plan(made, seconds(1)).total).toBe(30_000);
  });
});

describe("a choice that no longer fits", () => {
  it("falls back to the first pattern", () => {
    const made = exercise(pattern({ kind: "once" }, part("once", step("a", 2))));
    expect(times(made, { pattern: 3, seconds: null, rounds: null })).toEqual([2000]);
  });

  it("does not change the exercise it was given", () => {
    const made = exercise(pattern(stretched, part("once", step("a", 10), step("b", 20))));
    const before = JSON.stringify(made);
    plan(made, usual);
    expect(JSON.stringify(made)).toBe(before);
  });
});
