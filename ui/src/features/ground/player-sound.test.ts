import { fireEvent, render, screen } from "@testing-library/svelte";
import { tick } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { startBackend } from "$test";
import type { Phase } from "./plan";
import Player from "./Player.svelte";

type Ramp = { to: number; at: number };
const tones: { from: number; to: Ramp; loudest: number; stopped: number[]; end?: () => void }[] =
  [];
let contexts = 0;
let closed = 0;

/** As much of the system's sound as is used, noting every tone. */
class FakeContext {
  state = "running";
  destination = {};
  constructor() {
    contexts += 1;
  }
  get currentTime() {
    return performance.now() / 1000;
  }
  createOscillator() {
    const tone = { from: 0, to: { to: 0, at: 0 }, loudest: 0, stopped: [] as number[] };
    tones.push(tone);
    return {
      type: "",
      frequency: {
        setValueAtTime: (hz: number) => (tone.from = hz),
        linearRampToValueAtTime: (to: number, at: number) => (tone.to = { to, at }),
      },
      connect: (next: unknown) => next,
      start: () => undefined,
      stop: (at: number) => tone.stopped.push(at),
      set onended(end: () => void) {
        Object.assign(tone, { end });
      },
    };
  }
  createGain() {
    const tone = tones.at(-1);
    const gain = {
      value: 0.05,
      setValueAtTime: () => undefined,
      linearRampToValueAtTime: (to: number) => tone && (tone.loudest = Math.max(tone.loudest, to)),
      cancelScheduledValues: () => undefined,
    };
    return { gain, connect: () => undefined };
  }
  close() {
    closed += 1;
    return Promise.resolve();
  }
}

const phase = (kind: Phase["kind"], ms: number | null): Phase => ({
  kind,
  words: kind,
  more: "",
  ms,
  round: null,
  rounds: null,
});
const plan = {
  phases: [phase("in", 4_000), phase("hold", 4_000), phase("out", 6_000), phase("notice", 9_000)],
  total: 23_000,
};
const onsound = vi.fn();
function play(sound: boolean) {
  const silent = { onwords: vi.fn(), onend: vi.fn(), wordsOnly: false, support: [] };
  return render(Player, { name: "Breath", plan, sound, onsound, ...silent });
}
const pass = async (ms: number) => {
  await vi.advanceTimersByTimeAsync(ms);
  await tick();
};
const toggle = () => screen.getByRole("button", { name: "Sound" });
/** When the tone falls silent, in seconds from now. */
const silentIn = (tone: (typeof tones)[number]) => tone.stopped.at(-1)! - performance.now() / 1000;

beforeEach(() => {
  vi.useFakeTimers();
  startBackend();
  tones.length = contexts = closed = 0;
  onsound.mockReset();
  vi.stubGlobal("AudioContext", FakeContext);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("sound", () => {
  it("is off unless it is asked for: nothing is even opened", async () => {
    play(false);
    expect(toggle()).toHaveAttribute("aria-pressed", "false");
    await pass(23_000);
    expect(contexts).toBe(0);
  });

  it("rises softly with a breath in, is silent while it is held, falls with a breath out", async () => {
    play(true);
    await tick();
    expect(tones[0]!.to.to).toBeGreaterThan(tones[0]!.from);
    expect(silentIn(tones[0]!)).toBeCloseTo(4);
    await pass(5_000);
    expect(tones).toHaveLength(1);
    await pass(4_000);
    expect(tones[1]!.to.to).toBeLessThan(tones[1]!.from);
    for (const { loudest } of tones) expect(loudest).toBeLessThanOrEqual(0.1);
  });

  it("marks another step with one tone, and the end with a last one; then all is closed", async () => {
    play(true);
    await pass(15_000);
    expect(tones).toHaveLength(3);
    expect(tones[2]!.to.to).toBe(tones[2]!.from);
    await pass(8_000);
    expect(tones).toHaveLength(4);
    expect(closed).toBe(0);
    tones[3]!.end?.();
    expect(closed).toBe(1);
  });

  it("falls silent in a pause and takes up what is left of the breath after it", async () => {
    play(true);
    await pass(3_000);
    await fireEvent.keyDown(document.body, { key: " " });
    await tick();
    expect(silentIn(tones[0]!)).toBeLessThan(0.2);
    await pass(9_000);
    await fireEvent.keyDown(document.body, { key: " " });
    await tick();
    expect(silentIn(tones[1]!)).toBeCloseTo(1);
    expect(tones[1]!.from).toBeGreaterThan(tones[0]!.from);
  });

  it("can be turned on and off on the way", async () => {
    play(false);
    await pass(1_000);
    await fireEvent.click(toggle());
    expect(onsound).toHaveBeenLastCalledWith(true);
    expect(silentIn(tones[0]!)).toBeCloseTo(3);
    await fireEvent.click(toggle());
    expect(onsound).toHaveBeenLastCalledWith(false);
    expect(silentIn(tones[0]!)).toBeLessThan(0.2);
    await pass(20_000);
    expect(tones).toHaveLength(1);
  });

  it("is closed at once when it ends early, or is taken away", async () => {
    const { unmount } = play(true);
    await tick();
    await fireEvent.keyDown(document.body, { key: "Escape" });
    expect(closed).toBe(1);
    unmount();
    const locked = play(true);
    await tick();
    locked.unmount();
    expect(closed).toBe(2);
  });

  it.each([
    ["there is none", undefined],
    [
      "it fails",
      class {
        constructor() {
          throw new Error("no device");
        }
      },
    ],
  ])("where %s, the control says so and the exercise goes on", async (_why, context) => {
    vi.stubGlobal("AudioContext", context);
    play(false);
    await fireEvent.click(toggle());
    const none = screen.getByRole("button", { name: "Sound is not available here" });
    expect(none).toHaveAttribute("aria-disabled", "true");
    expect(onsound).not.toHaveBeenCalled();
    await pass(9_000);
    expect(screen.getByText("out")).toBeVisible();
  });
});
