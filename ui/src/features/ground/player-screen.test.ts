import { fireEvent, render, screen } from "@testing-library/svelte";
import { tick } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { FakeBackend } from "$ipc/fake";
import { accessibilityFaults, startBackend } from "$test";
import type { Phase, Plan } from "./plan";
import Player from "./Player.svelte";

const phase = (words: string, ms: number | null, over: Partial<Phase> = {}): Phase => ({
  kind: "words",
  words,
  more: "",
  ms,
  round: null,
  rounds: null,
  ...over,
});
const breathing: Plan = {
  phases: Array.from({ length: 18 }, (_, index) => [
    phase("Breathe in", 5_000, { kind: "in", more: "gently", round: index + 1, rounds: 18 }),
    phase("Breathe out", 5_000, { kind: "out", round: index + 1, rounds: 18 }),
  ]).flat(),
  total: 180_000,
};
const senses: Plan = {
  phases: [phase("Five things you see", null), phase("Four you touch", null), phase("Rest", 4_000)],
  total: null,
};

let backend: FakeBackend;
const on = { onsound: vi.fn(), onwords: vi.fn(), onend: vi.fn() };

function play(plan = breathing, over: object = {}) {
  const props = { name: "Calm breath", plan, support: ["Let your shoulders drop."] };
  return render(Player, { ...props, sound: false, wordsOnly: false, ...on, ...over });
}
/** Time passes. */
const pass = async (ms: number) => {
  await vi.advanceTimersByTimeAsync(ms);
  await tick();
};
const press = async (key: string, over: KeyboardEventInit = {}) => {
  const target = document.activeElement ?? document.body;
  const prevented = !(await fireEvent.keyDown(target, { key, ...over }));
  // What a browser does of itself with a button that has the focus.
  if (!prevented && target instanceof HTMLButtonElement && (key === " " || key === "Enter"))
    await fireEvent.click(target);
  await tick();
};
const button = (name: string) => screen.getByRole("button", { name });
const said = () => document.querySelector(".said [role=alert]")?.textContent ?? "";
const shapes = () => document.querySelectorAll(".ring, .breath").length;
const time = () => screen.getByRole("timer").textContent?.replace(/\s+/g, " ").trim();

function motion(reduce: boolean) {
  const query = { matches: reduce, addEventListener: vi.fn(), removeEventListener: vi.fn() };
  vi.stubGlobal("matchMedia", () => query);
}
function hidden(now: boolean) {
  vi.spyOn(document, "hidden", "get").mockReturnValue(now);
  document.dispatchEvent(new Event("visibilitychange"));
}

beforeEach(() => {
  vi.useFakeTimers();
  backend = startBackend();
  Object.values(on).forEach((spy) => spy.mockReset());
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("the screen", () => {
  it("is a dialog by the exercise's name, in dusk, with the words and the time", async () => {
    play();
    const player = screen.getByRole("dialog", { name: "Calm breath" });
    expect(player).toHaveFocus();
    expect(player.dataset.theme).toBe("dusk");
    expect(player).toHaveTextContent("Breathe in gently");
    await pass(7_000);
    expect(player).toHaveTextContent("Breathe out");
    expect(time()).toBe("0:07 of 3:00");
    expect(screen.getByRole("timer")).toHaveAttribute("aria-live", "off");
  });

  it("shows every key beside what it does", () => {
    play(senses);
    const player = screen.getByRole("dialog");
    const hints = [...player.querySelectorAll(".hint")].map((hint) => hint.textContent);
    expect(hints).toEqual(["Esc", "Enter →", "Space", "S"]);
    expect(player).toHaveAccessibleDescription(/Space pauses.*plus and minus/);
  });

  it("shows the line about safety first, and the others slowly after it", async () => {
    play();
    expect(screen.getByText(/^Not while driving/)).toBeVisible();
    await pass(20_000);
    expect(screen.getByText("Let your shoulders drop.")).toBeVisible();
    await pass(20_000);
    expect(screen.getByText(/^Not while driving/)).toBeVisible();
  });

  it("says how far it came, without pauses, and at which pace", async () => {
    const onprogress = vi.fn();
    play(breathing, { onprogress });
    await pass(3_000);
    for (const key of ["+", "+", "+", " "]) await press(key);
    expect(onprogress).toHaveBeenLastCalledWith({ seconds: 3, pace: 130, paused: true });
    await pass(26_000);
    expect(onprogress).toHaveBeenLastCalledWith({ seconds: 3, pace: 130, paused: true });
  });

  it("does not let the page behind scroll, nor show its bar", () => {
    const { unmount } = play();
    expect(document.documentElement.style.overflow).toBe("hidden");
    unmount();
    expect(document.documentElement.style.overflow).toBe("");
  });

  it("has the controls outside of what scrolls, and brings the words into sight", async () => {
    const seen = vi.spyOn(Element.prototype, "scrollIntoView");
    play();
    expect(button("Pause").closest(".scroll")).toBeNull();
    seen.mockClear();
    await pass(6_000);
    expect(seen.mock.contexts).toContain(screen.getByText("Breathe out").closest(".words"));
    seen.mockClear();
    await press(" ");
    await pass(0);
    expect(seen.mock.contexts).toContain(screen.getByText("Paused").closest(".words"));
  });

  it("makes everything else inert while it is there", () => {
    const other = document.body.appendChild(document.createElement("button"));
    const { unmount } = play();
    expect(other.inert).toBe(true);
    unmount();
    expect(other.inert).toBe(false);
    other.remove();
  });

  it("keeps Tab inside", async () => {
    play();
    const buttons = screen.getAllByRole("button");
    buttons.at(-1)?.focus();
    await press("Tab");
    expect(buttons[0]).toHaveFocus();
    await press("Tab", { shiftKey: true });
    expect(buttons.at(-1)).toHaveFocus();
  });

  it("has nothing that axe finds fault with, running, waiting or still", async () => {
    vi.useRealTimers();
    for (const [plan, wordsOnly] of [
      [breathing, false],
      [senses, false],
      [breathing, true],
    ] as const) {
      const { unmount } = play(plan, { wordsOnly });
      expect(await accessibilityFaults()).toEqual([]);
      unmount();
    }
  });
});

describe("keys", () => {
  it("Space pauses and carries on; the pause is not counted", async () => {
    play();
    await pass(2_000);
    await press(" ");
    expect(screen.getByText("Paused")).toBeVisible();
    await pass(60_000);
    expect(time()).toBe("0:02 of 3:00");
    await press(" ");
    await pass(1_000);
    expect(time()).toBe("0:03 of 3:00");
  });

  it("Space on a button presses that button, once", async () => {
    play();
    button("Pause").focus();
    await press(" ");
    expect(button("Carry on")).toHaveFocus();
    button("Skip").focus();
    await press(" ");
    expect(screen.getByText("Breathe out")).toBeVisible();
    expect(button("Carry on")).toBeVisible();
  });

  it("after a click with the pointer, Space pauses again", async () => {
    play();
    button("Skip").focus();
    await fireEvent.click(button("Skip"), { detail: 1 });
    expect(screen.getByText("Breathe out")).toBeVisible();
    await press(" ");
    expect(button("Carry on")).toBeVisible();
    expect(screen.getByText("Breathe out")).toBeVisible();
  });

  it("S skips from wherever the focus is, but not again and again when held", async () => {
    play(senses);
    button("Words only").focus();
    await press("s");
    expect(screen.getByText("Four you touch")).toBeVisible();
    await press("s", { repeat: true });
    expect(screen.getByText("Four you touch")).toBeVisible();
  });

  it("plus and minus change the pace and what is left, and stop at their ends", async () => {
    play();
    await press("+");
    expect(screen.getByText("110%")).toBeVisible();
    expect(time()).toBe("0:00 of 2:44");
    for (let times = 0; times < 9; times += 1) await press("-");
    expect(screen.getByText("50%")).toBeVisible();
    expect(time()).toBe("0:00 of 6:00");
    expect(button("Slower")).toHaveAttribute("aria-disabled", "true");
    await fireEvent.click(button("Faster"));
    expect(screen.getByText("60%")).toBeVisible();
  });

  it("Enter and the right arrow go on from a step that waits", async () => {
    play(senses);
    expect(time()).toBe("0:00 step 1 of 3");
    await press("Enter");
    expect(time()).toBe("0:00 step 2 of 3");
    await press("ArrowRight");
    expect(screen.getByText("Rest")).toBeVisible();
    await press("Enter");
    expect(on.onend).not.toHaveBeenCalled();
    expect(screen.queryByRole("button", { name: "Go on" })).toBeNull();
  });

  it("the focus stays inside when the button that had it goes", async () => {
    play(senses);
    button("Go on").focus();
    await press("Enter");
    expect(button("Go on")).toHaveFocus();
    await press("Enter");
    await tick();
    expect(screen.getByRole("dialog")).toHaveFocus();
  });

  it("leaves keys with Ctrl, Alt or Meta alone, and those meant for what is above it", async () => {
    play();
    await press("s", { ctrlKey: true });
    await press("Escape", { altKey: true });
    const above = document.body.appendChild(document.createElement("button"));
    above.focus();
    await press("Escape");
    above.remove();
    expect(screen.getByText("Breathe in")).toBeVisible();
    expect(on.onend).not.toHaveBeenCalled();
  });
});

describe("the end", () => {
  it("comes by itself, on time, and is said once", async () => {
    play();
    await pass(179_999);
    expect(on.onend).not.toHaveBeenCalled();
    await pass(1);
    await press("Escape");
    await pass(60_000);
    expect(on.onend.mock.calls).toEqual([[{ seconds: 180, finished: true, pace: 100 }]]);
  });

  it.each([
    ["Escape", () => press("Escape")],
    ["the button", () => fireEvent.click(button("End early"))],
  ])("comes early by %s, with what was done and at which pace", async (_by, leave) => {
    play();
    await press("-");
    await pass(12_400);
    await press(" ");
    await pass(30_000);
    await leave();
    await leave();
    expect(on.onend.mock.calls).toEqual([[{ seconds: 12, finished: false, pace: 90 }]]);
  });

  it("is not said when it is taken away, as by locking", async () => {
    const { unmount } = play();
    unmount();
    await pass(200_000);
    expect(on.onend).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("without movement", () => {
  it("there are words and a count of seconds, and no shapes", async () => {
    play(breathing, { wordsOnly: true });
    expect(shapes()).toBe(0);
    expect(screen.getByText("5")).toBeVisible();
    await pass(3_000);
    expect(screen.getByText("2")).toBeVisible();
  });

  it("can be chosen on the way", async () => {
    play();
    expect(shapes()).toBe(2);
    await fireEvent.click(button("Words only"));
    expect(on.onwords).toHaveBeenCalledWith(true);
    expect(shapes()).toBe(0);
    await fireEvent.click(button("Words only"));
    expect(on.onwords).toHaveBeenLastCalledWith(false);
    expect(shapes()).toBe(2);
  });

  it("is how it always is where the system asks for less motion", () => {
    motion(true);
    play();
    expect(shapes()).toBe(0);
    expect(screen.getByText("5")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Words only" })).toBeNull();
  });
});

describe("what moves", () => {
  const breath = () => document.querySelector<HTMLElement>(".breath")!;
  const ring = () => document.querySelector<HTMLElement>(".ring")!;
  const value = (node: HTMLElement, name: string) => node.style.getPropertyValue(name);

  it("takes as long as the phase has, from where it has come to", async () => {
    play();
    await pass(2_000);
    await press(" ");
    expect(breath()).toHaveClass("still");
    expect(value(breath(), "--passed")).toBe("-2000ms");
    expect(value(ring(), "--passed")).toBe("-2000ms");
    await press("-");
    await press(" ");
    expect(breath()).not.toHaveClass("still");
    expect(parseFloat(value(breath(), "--ms"))).toBeCloseTo(5_000 / 0.9);
    expect(parseFloat(value(ring(), "--ms"))).toBeCloseTo(200_000);
  });

  it("begins anew with every phase, and the ring only where its course is broken", async () => {
    play();
    const odd = (node: HTMLElement) => node.classList.contains("odd");
    const before = [odd(breath()), odd(ring())];
    const { cssText } = ring().style;
    await pass(5_000);
    expect([odd(breath()), odd(ring())]).toEqual([!before[0], before[1]]);
    await pass(26_000);
    expect(ring().style.cssText).toBe(cssText);
    await press("s");
    expect(odd(ring())).toBe(!before[1]);
    expect(value(ring(), "--passed")).toBe("-35000ms");
    const [circle, bow] = [breath(), ring()];
    await pass(9_000);
    // The same layers throughout: new ones would flicker.
    expect(breath()).toBe(circle);
    expect(ring()).toBe(bow);
  });
});

describe("a screen reader", () => {
  it("hears the words for two rounds and then the minutes, never close together", async () => {
    play();
    const heard: { at: number; text: string }[] = [];
    for (let at = 0; at < 180_000; at += 100) {
      await pass(100);
      if (said() !== (heard.at(-1)?.text ?? "")) heard.push({ at, text: said() });
    }
    expect(heard.map(({ text }) => text)).toEqual([
      "Breathe in. gently.",
      "Breathe out.",
      "Breathe in.",
      "Breathe out.",
      "2 minutes left.",
      "1 minute left.",
    ]);
    const apart = heard.slice(1).map(({ at }, index) => at - heard[index]!.at);
    expect(Math.min(...apart)).toBeGreaterThanOrEqual(4_000);
  });

  it("finds the region empty at first, so that the first words are read too", async () => {
    play();
    expect(said()).toBe("");
    await pass(200);
    expect(said()).toBe("Breathe in. gently.");
  });
});

describe("somebody being there", () => {
  it("is told to the shell while it runs, and not while it is paused", async () => {
    play();
    await pass(61_000);
    expect(backend.count("activity")).toBe(3);
    await press(" ");
    await pass(300_000);
    expect(backend.count("activity")).toBe(3);
  });

  it("is not taken for granted where a step waits", async () => {
    play(senses);
    await pass(1_800_000);
    expect(backend.count("activity")).toBeLessThanOrEqual(7);
  });

  it("keeps the screen awake, asked again when the window is seen again", async () => {
    const release = vi.fn(() => Promise.resolve());
    const request = vi.fn(() => Promise.resolve({ release, released: true }));
    vi.stubGlobal("navigator", { ...navigator, wakeLock: { request } });
    play();
    await pass(100);
    expect(request).toHaveBeenCalledExactlyOnceWith("screen");
    hidden(true);
    hidden(false);
    await pass(100);
    expect(request).toHaveBeenCalledTimes(2);
    await press(" ");
    expect(release).toHaveBeenCalled();
    hidden(false);
    expect(request).toHaveBeenCalledTimes(2);
  });

  it("goes on where the system refuses", async () => {
    const request = () => Promise.reject(new Error("refused"));
    vi.stubGlobal("navigator", { ...navigator, wakeLock: { request } });
    backend.failNext("activity", "io");
    play();
    await pass(5_000);
    expect(screen.getByText("Breathe out")).toBeVisible();
  });
});

describe("time", () => {
  it("goes on while the window is hidden", async () => {
    play();
    hidden(true);
    await pass(40_000);
    hidden(false);
    await pass(0);
    expect(time()).toBe("0:40 of 3:00");
  });

  it("begins the phase again after sleep, and leaves the sleep out", async () => {
    play();
    await pass(8_000);
    vi.setSystemTime(Date.now() + 3_600_000);
    await pass(1_000);
    expect(time()).toBe("0:05 of 3:00");
    expect(screen.getByText("Breathe out")).toBeVisible();
  });
});
