import { expect, it } from "vitest";
import type { StepKind } from "$ipc";
import type { Phase } from "./plan";
import { breaths, movingMs, RESTING, ringCourse } from "./player-shape";
import { Engine } from "./player.svelte";

const phase = (kind: StepKind, ms: number | null = 4_000): Phase => ({
  kind,
  words: kind,
  more: "",
  ms,
  round: null,
  rounds: null,
});
const circle = (...kinds: StepKind[]) => breaths(kinds.map((kind) => phase(kind)));

it("the circle grows with a breath in, stays while it is held and shrinks on the way out", () => {
  expect(circle("in", "hold", "out", "hold", "in")).toEqual([
    { from: 0, to: 1 },
    { from: 1, to: 1 },
    { from: 1, to: 0 },
    { from: 0, to: 0 },
    { from: 0, to: 1 },
  ]);
});

it("leaves room for a breath on top", () => {
  const [first, second] = circle("in", "topUp", "out");
  expect(first?.to).toBeLessThan(1);
  expect(second).toEqual({ from: first?.to, to: 1 });
});

it("rests wherever nobody is asked to breathe, and never jumps", () => {
  const all = circle("notice", "tense", "in", "out", "words", "rest");
  expect(all[1]).toEqual({ from: RESTING, to: RESTING });
  expect(all.at(-1)).toEqual({ from: RESTING, to: RESTING });
  for (const [index, { from }] of all.entries())
    if (index > 0) expect(from).toBe(all[index - 1]?.to);
});

it("takes a whole breath, and no more than a moment to come to rest", () => {
  expect(movingMs(phase("out", 8_000))).toBe(8_000);
  expect(movingMs(phase("rest", 60_000))).toBeLessThan(3_000);
  expect(movingMs(phase("around", null))).toBeLessThan(3_000);
});

const still = { now: () => 0, wall: () => 0, after: () => () => undefined };
function ring(phases: Phase[], total: number | null, then: (engine: Engine) => void) {
  const engine = new Engine({ phases, total }, still, () => undefined);
  engine.run();
  then(engine);
  return ringCourse(engine);
}

it("the ring goes through the whole, at the pace that is set", () => {
  const phases = [phase("in"), phase("out"), phase("in")];
  const course = ring(phases, 12_000, (engine) => {
    engine.skip();
    engine.setPace(50);
  });
  expect(course).toEqual({ ms: 24_000, passed: 8_000, running: true });
});

it("without a length it goes by steps, and waits where the exercise does", () => {
  const phases = [phase("around", null), phase("rest", 6_000), phase("around", null)];
  const first = ring(phases, null, () => undefined);
  expect([first.passed / first.ms, first.running]).toEqual([0, false]);
  const second = ring(phases, null, (engine) => engine.goOn());
  // A third of the ring in six seconds.
  expect(second).toEqual({ ms: 18_000, passed: 6_000, running: true });
});

it("stands still through steps so short that moving with them would flash", () => {
  const quick = (ms: number) => breaths([phase("in"), phase("out", ms), phase("in", ms)]);
  expect(quick(900)).toEqual([
    { from: 0, to: 1 },
    { from: 1, to: 1 },
    { from: 1, to: 1 },
  ]);
  expect(quick(1_000)[1]).toEqual({ from: 1, to: 0 });
});
