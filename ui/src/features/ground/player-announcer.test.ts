import { describe, expect, it } from "vitest";
import { builtin } from "$ipc/fake";
import { plan as planOf, usualChoice, type Phase, type Plan } from "./plan";
import { Announcer, APART_MS } from "./player-announcer";

const breath = (seconds: [string, number][], rounds: number): Plan => {
  const phases = Array.from({ length: rounds }, (_, round) =>
    seconds.map(([words, s]): Phase => {
      const kind = words === "Out" ? "out" : "in";
      return { kind, words, more: "", ms: s * 1000, round: round + 1, rounds };
    }),
  ).flat();
  return { phases, total: rounds * seconds.reduce((sum, [, s]) => sum + s * 1000, 0) };
};

/** What is said and when, over the whole of a plan; steps that wait take ten seconds. */
function spoken(plan: Plan, pace = 100) {
  const announcer = new Announcer(plan.phases);
  const said: { at: number; text: string }[] = [];
  let now = 0;
  let left = plan.total;
  for (const [index, phase] of plan.phases.entries()) {
    const ms = phase.ms ?? 10_000;
    for (let into = 0; into < ms; into += 500) {
      const over = Math.min(500, ms - into);
      const heard = announcer.hear({ index, now, into, pace, left: left && left / (pace / 100) });
      if (heard)
        said.push({ at: now, text: heard.kind === "words" ? heard.text : `${heard.minutes} left` });
      now += over / (pace / 100);
      left = left === null ? null : left - over;
    }
  }
  return said;
}

const texts = (said: { text: string }[]) => said.map(({ text }) => text);

describe("announcements", () => {
  it.each(builtin.map((exercise) => [exercise.name, exercise] as const))(
    "%s: every other word at least four seconds after the last, at any pace",
    (_name, exercise) => {
      for (const pace of [50, 100, 150]) {
        const said = spoken(planOf(exercise, usualChoice(exercise)), pace);
        const apart = said.slice(1).map(({ at }, index) => at - (said[index]?.at ?? 0));
        expect(said[0]?.text).toBeTruthy();
        expect(Math.min(...apart, Infinity)).toBeGreaterThanOrEqual(APART_MS);
      }
    },
  );

  it("tells two rounds of a breath, then the minutes that are left", () => {
    const said = spoken(
      breath(
        [
          ["In", 5],
          ["Out", 5],
        ],
        18,
      ),
    );
    expect(texts(said)).toEqual(["In.", "Out.", "In.", "Out.", "2 left", "1 left"]);
    expect(said[4]?.at).toBe(60_000);
    expect(said[5]?.at).toBe(120_000);
  });

  it("tells steps that follow too quickly together, when the first begins", () => {
    const said = spoken(
      breath(
        [
          ["In", 2],
          ["A little more", 1],
          ["Out", 6],
        ],
        4,
      ),
    );
    expect(said).toEqual([
      { at: 0, text: "In. A little more. Out." },
      { at: 9_000, text: "In. A little more. Out." },
    ]);
  });

  it("tells other words in a later round", () => {
    const plan = breath([["In", 5]], 4);
    plan.phases[3] = { ...plan.phases[3]!, words: "Rest now" };
    expect(texts(spoken(plan))).toEqual(["In.", "In.", "Rest now."]);
  });

  it("tells a long step once, with the line beneath it, and the same words later without", () => {
    const step = { kind: "notice", ms: 30_000, round: null, rounds: null } as const;
    const phases: Phase[] = [
      { ...step, words: "Let go", more: "The hands first" },
      { ...step, words: "Let go", more: "The hands first" },
    ];
    expect(texts(spoken({ phases, total: 60_000 }))).toEqual([
      "Let go. The hands first.",
      "Let go.",
    ]);
  });

  it("after a few quick skips tells where one has come to, when it may", () => {
    const step = { kind: "notice", more: "", ms: 30_000, round: null, rounds: null } as const;
    const phases: Phase[] = ["One", "Two", "Three"].map((words) => ({ ...step, words }));
    const announcer = new Announcer(phases);
    const at = (index: number, now: number) =>
      announcer.hear({ index, now, into: 0, pace: 100, left: null });
    expect(at(0, 0)).toMatchObject({ text: "One." });
    expect(at(1, 500)).toBeNull();
    expect(at(2, 900)).toBeNull();
    expect(at(2, 3_900)).toBeNull();
    expect(at(2, 4_000)).toMatchObject({ text: "Three." });
    expect(at(2, 9_000)).toBeNull();
  });
});
