import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { session, type GroundingBody } from "$ipc";
import { builtin, grounding, moment, profile, type FakeBackend, type FakeOptions } from "$ipc/fake";
import { flushAll, runShortcut, setNavigator, toasts, type Route } from "$kit";
import { accessibilityFaults, damage, startBackend } from "$test";
import type { Opening } from "./ground.svelte";
import { View } from "./index";
import { sitting } from "./sitting.svelte";

// Whole screens in jsdom are slow on a busy machine; nothing here waits by the clock.
vi.setConfig({ testTimeout: 30_000 });

let backend: FakeBackend;
let routes: Route[];
const user = userEvent.setup();
const WHEN = moment("2026-11-20T19:30:00Z");

function start(options: FakeOptions = {}) {
  backend = startBackend(options);
}
beforeEach(() => {
  start();
  routes = [];
  setNavigator(async (route) => {
    if (!(await flushAll())) return false;
    routes.push(route);
    return true;
  });
  addEventListener("keydown", runShortcut);
});
afterEach(() => {
  setNavigator(null);
  removeEventListener("keydown", runShortcut);
  toasts.clear();
  sitting.clear();
});

async function open(props: Opening = {}) {
  const page = render(View, props);
  await waitFor(() => expect(screen.queryByText("Opening the exercises")).toBeNull());
  return page;
}
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const section = (name: string) => screen.getByRole("region", { name });
const heading = () => screen.getByRole("heading", { level: 1 });
const distress = () => screen.getByRole("slider", { name: "Distress now" });
const playing = () => screen.findByRole("button", { name: /End early/ });
const saved = () => [...backend.journal.entries.values()].at(-1)?.body as GroundingBody;
const drafted = () => [...backend.journal.drafts.values()].at(-1)?.body as GroundingBody;
/** What an exercise of the app is called. */
const called = (key: string) => builtin.find((one) => one.key === key)!.name;
const named = (name: string) => ({ ...backend.grounding.get("box"), name });
const own = (name: string) => backend.grounding.keep(null, { ...named(name), family: "own" });
/** Plays the calm breath and leaves it; resolves on the page that follows. */
async function stopEarly(before?: string) {
  const page = await open(before === undefined ? { start: true } : { exercise: "calmBreath" });
  if (before !== undefined) {
    distress().focus();
    await user.keyboard(before);
    await user.click(button(/^Begin/));
  }
  await playing();
  await user.keyboard("{Escape}");
  await screen.findByRole("heading", { name: /You stopped there/ });
  // The key that left the exercise is over before the page listens.
  await new Promise((done) => setTimeout(done));
  return page;
}

describe("what suits", () => {
  const card = () => section("What suits you?");

  it("is asked once, with nothing chosen beforehand", async () => {
    await open();
    const chips = within(card()).getAllByRole("button", { pressed: false });
    expect(chips).toHaveLength(6);
    await user.click(button("closing my eyes"));
    await user.click(button("Keep these choices"));
    await waitFor(() => expect(screen.queryByText("What suits you?")).toBeNull());
    expect(backend.grounding.settings).toMatchObject({
      profile: profile({ eyesOpen: true }),
      profileAsked: true,
      profileWhenLocked: false,
    });
  });

  it("can be put off with one click, and nothing is taken from that", async () => {
    await open();
    await user.click(within(card()).getByRole("button", { name: "Not now" }));
    await waitFor(() => expect(screen.queryByText("What suits you?")).toBeNull());
    expect(backend.grounding.settings).toMatchObject({ profile: null, profileAsked: true });
  });

  it("is not asked again, and can be changed at any time", async () => {
    start({ ground: { profileAsked: true, profile: profile({ noTouch: true }) } });
    await open();
    await user.click(button("What suits you"));
    expect(screen.getByRole("heading", { name: "What suits you" })).toHaveFocus();
    expect(button("touch")).toHaveAttribute("aria-pressed", "true");
    await user.click(button("touch"));
    await user.click(button("Leave nothing out"));
    await waitFor(() => expect(backend.grounding.settings.profile).toEqual(profile()));
    await waitFor(() => expect(button("What suits you")).toHaveFocus());
  });

  it("is kept outside the journal only when asked, and says what that means", async () => {
    await open();
    const outside = screen.getByRole("switch", { name: /lock screen too/ });
    expect(outside).not.toBeChecked();
    expect(outside).toHaveAccessibleDescription(/unencrypted, on this computer/);
    await user.click(button("following the breath"));
    await user.click(outside);
    await user.click(button("Keep these choices"));
    await waitFor(() =>
      expect(backend.vault.state.preferences.grounding).toEqual(profile({ noBreath: true })),
    );
  });

  it("chosen and then left without pressing anything is kept all the same", async () => {
    await open();
    await user.click(button("holding the breath"));
    expect(await flushAll()).toBe(true);
    expect(backend.grounding.settings.profile).toEqual(profile({ noHolds: true }));
  });

  it("leaves exercises out of every list, and they can still be opened knowingly", async () => {
    start({ ground: { profileAsked: true, profile: profile({ noBreath: true, noHolds: true }) } });
    await open();
    expect(screen.queryByRole("button", { name: called("calmBreath") })).toBeNull();
    expect(button(/^Just start/)).toHaveTextContent(called("orienting"));
    await user.click(screen.getByText(/exercises are left out by your choices/));
    await user.click(await screen.findByRole("button", { name: called("calmBreath") }));
    expect(heading()).toHaveTextContent(called("calmBreath"));
    expect(screen.getByText(/Your choices leave this one out/)).toBeInTheDocument();
  });

  it("says so when it could not be kept, and nothing changes", async () => {
    await open();
    await user.click(button("touch"));
    backend.failNext("ground_settings_set", "noSpace");
    await user.click(button("Keep these choices"));
    await waitFor(() => expect(toasts.list.at(-1)?.text).toMatch(/could not be kept/));
    expect(card()).toBeInTheDocument();
    expect(backend.grounding.settings.profileAsked).toBe(false);
  });
});

describe("what suits, chosen and then gone on at once", () => {
  it("is kept before anything starts, and what was just ruled out is not played", async () => {
    await open();
    await user.click(button("following the breath"));
    await user.keyboard("{Alt>}g{/Alt}");
    expect(await screen.findByRole("dialog", { name: called("orienting") })).toBeInTheDocument();
    expect(backend.grounding.settings.profile).toEqual(profile({ noBreath: true }));
  });

  it("is kept before a card opens, which is then as the choices leave it", async () => {
    await open();
    await user.click(button("holding the breath"));
    await user.click(button(called("box")));
    await waitFor(() => expect(heading()).toHaveTextContent(called("box")));
    expect(backend.grounding.settings.profile).toEqual(profile({ noHolds: true }));
    expect(screen.queryByRole("radio", { name: /4 held/ })).toBeNull();
  });

  it("honours consent that was taken back", async () => {
    const ground = { profileAsked: true, profile: profile({ noTouch: true }) };
    start({ ground: { ...ground, profileWhenLocked: true } });
    await open();
    await user.click(button("What suits you"));
    await user.click(screen.getByRole("switch", { name: /lock screen too/ }));
    await user.click(button(/^Just start/));
    await playing();
    expect(backend.grounding.settings.profileWhenLocked).toBe(false);
    expect(backend.vault.state.preferences.grounding).toBeNull();
  });

  it("plays what suits everybody where it cannot be kept", async () => {
    await open();
    await user.click(button("following the breath"));
    backend.failNext("ground_settings_set", "noSpace");
    await user.keyboard("{Alt>}g{/Alt}");
    expect(await screen.findByRole("dialog", { name: called("orienting") })).toBeInTheDocument();
  });
});

describe("the library", () => {
  it("has outward anchors before the breath for whoever has not said", async () => {
    await open();
    const titles = screen.getAllByRole("heading", { level: 2 }).map((one) => one.textContent);
    expect(titles.indexOf("What is around you")).toBeLessThan(titles.indexOf("The breath"));
  });

  it("starts without a choice, by button or by key", async () => {
    await open();
    await user.click(button(`Just start ${called("calmBreath")} · 3 minutes`));
    await playing();
  });

  it("starts at once with Alt+G", async () => {
    await open();
    await user.keyboard("{Alt>}g{/Alt}");
    await playing();
  });

  it("puts favourites first, and the focus goes with the star", async () => {
    await open();
    await user.click(button(`${called("longSigh")} is a favourite`));
    const first = await screen.findByRole("region", { name: "Favourites" });
    const star = within(first).getByRole("button", {
      name: `${called("longSigh")} is a favourite`,
    });
    expect(star).toHaveAttribute("aria-pressed", "true");
    await waitFor(() => expect(star).toHaveFocus());
    expect(backend.grounding.settings.favourites).toEqual(["longSigh"]);
    await user.click(star);
    await waitFor(() => expect(backend.grounding.settings.favourites).toEqual([]));
  });

  it("then what was last used, each exercise once", async () => {
    const body = grounding({ when: WHEN, exercise: "coolWater", name: "Cool water" });
    backend.journal.save({ of: null, draft: null, body });
    await open();
    const last = section("Last used");
    expect(within(last).getByRole("button", { name: called("coolWater") })).toBeInTheDocument();
    expect(screen.getAllByRole("button", { name: called("coolWater") })).toHaveLength(1);
  });

  it("says what each leans on", async () => {
    await open();
    expect(button(called("fourSevenEight"))).toHaveAccessibleDescription(
      /Leans on the breath and holding the breath/,
    );
  });

  it("says what to hold on to when it cannot be read, and can be tried again", async () => {
    backend.failNext("ground", "io");
    await open();
    expect(screen.getByRole("alert")).toHaveTextContent("feel both feet on the floor");
    await user.click(button("Try again"));
    expect(await screen.findByRole("button", { name: /^Just start/ })).toBeInTheDocument();
  });
});

describe("exercises of one's own", () => {
  it("are explained where there are none yet", async () => {
    await open();
    expect(section("Your own")).toHaveTextContent(/a few steps in your words/);
    await user.click(button("Make your own"));
    expect(routes).toEqual([{ name: "ground-editor" }]);
  });

  it("can be changed, copied and put in order", async () => {
    const one = own("First").key;
    const two = own("Second").key;
    await open();
    await user.click(button("Edit: First"));
    await user.click(button("Duplicate: Second"));
    expect(routes).toEqual([
      { name: "ground-editor", id: one },
      { name: "ground-editor", copy: two },
    ]);
    await user.click(button("Move up: Second"));
    await waitFor(() => expect(backend.grounding.settings.order).toEqual([two, one]));
    await waitFor(() => expect(button("Move up: Second")).toHaveFocus());
    expect(button("Move up: Second")).toHaveAttribute("aria-disabled", "true");
  });

  it("are asked about before they are removed, so that a double press takes none", async () => {
    own("First");
    own("Second");
    await open();
    await user.click(button("Remove: First"));
    const dialog = await screen.findByRole("dialog", { name: "Remove First?" });
    expect(dialog).toHaveTextContent("What you did with it stays in the journal");
    expect(backend.grounding.own.size).toBe(2);
    await user.click(within(dialog).getByRole("button", { name: "Leave it here" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await user.dblClick(button("Remove: First"));
    expect(backend.grounding.own.size).toBe(2);
  });

  it("can be favourites like the others", async () => {
    const { key } = own("Mine");
    await open();
    await user.click(
      within(section("Your own")).getByRole("button", { name: /Mine is a favourite/ }),
    );
    await waitFor(() => expect(backend.grounding.settings.favourites).toEqual([key]));
    expect(
      within(section("Your own")).getByRole("button", { name: /Mine is a favourite/ }),
    ).toHaveFocus();
    const first = await screen.findByRole("region", { name: "Favourites" });
    await user.click(within(first).getByRole("button", { name: /Mine is a favourite/ }));
    await waitFor(() => expect(backend.grounding.settings.favourites).toEqual([]));
    await waitFor(() => expect(button(/Mine is a favourite/)).toHaveFocus());
  });

  it("taken in twice are told apart, and that is said", async () => {
    backend.grounding.importing = named("From Priya");
    await open();
    for (const name of ["From Priya", "From Priya (2)", "From Priya (3)"]) {
      await user.click(button("Take one in from a file"));
      expect(await screen.findByRole("button", { name })).toBeInTheDocument();
    }
    expect(toasts.list.at(-1)?.text).toMatch(
      /One called From Priya is there already.*as From Priya \(3\)/,
    );
  });

  it("removed can be kept again, whole even where the choices leave part of it out", async () => {
    start({ ground: { profileAsked: true, profile: profile({ noHolds: true }) } });
    const { key } = own("Mine");
    const whole = structuredClone(backend.grounding.own.get(key));
    await open();
    await user.click(button("Remove: Mine"));
    await user.click(button("Remove"));
    await waitFor(() => expect(backend.grounding.own.size).toBe(0));
    await toasts.list.at(-1)?.action?.run();
    expect(backend.grounding.own.get(key)).toEqual(whole);
    expect(await screen.findByRole("button", { name: "Mine" })).toBeInTheDocument();
  });

  it("unfinished say so, and open where they are made", async () => {
    const { key } = backend.grounding.keep(null, {
      name: "",
      family: "own",
      about: "",
      leans: [],
      cautions: [],
      support: [],
      patterns: [],
    });
    await open();
    expect(section("Your own")).toHaveTextContent("Not finished yet");
    await user.click(button("Without a name yet"));
    expect(routes).toEqual([{ name: "ground-editor", id: key }]);
  });

  it("left out by the choices are still there to be changed", async () => {
    start({ ground: { profileAsked: true, profile: profile({ noBreath: true }) } });
    own("Mine");
    await open();
    expect(section("Your own")).toHaveTextContent("Left out by your choices");
  });

  it("come in from a file, and a file that is none says so", async () => {
    backend.grounding.importing = named("From Priya");
    await open();
    await user.click(button("Take one in from a file"));
    expect(await screen.findByRole("button", { name: "From Priya" })).toBeInTheDocument();
    backend.failNext("exercise_import", "notAnExercise");
    await user.click(button("Take one in from a file"));
    expect(await screen.findByRole("alert")).toBeInTheDocument();
  });
});

describe("before it begins", () => {
  it("shows its name, what to mind and the safety lines, and takes the focus", async () => {
    await open();
    await user.click(button(called("muscleRelease")));
    await waitFor(() => expect(heading()).toHaveFocus());
    expect(heading()).toHaveTextContent(called("muscleRelease"));
    expect(screen.getByText("Before you begin")).toBeInTheDocument();
    expect(screen.getByText(/Not while driving.*Get up slowly/)).toBeInTheDocument();
    await user.keyboard("{Escape}");
    await waitFor(() => expect(heading()).toHaveTextContent("Ground"));
  });

  it("says for one's own what to mind about what it leans on", async () => {
    own("Mine");
    await open();
    await user.click(button("Mine"));
    expect(screen.getByText(/It follows the breath/)).toBeInTheDocument();
  });

  it("begins with Enter, as long as was chosen", async () => {
    await open({ exercise: "calmBreath" });
    await user.click(screen.getByRole("radio", { name: "1 minute" }));
    distress().focus();
    await user.keyboard("5");
    await user.keyboard("{Enter}");
    await playing();
    await user.keyboard("{Escape}");
    await waitFor(() => expect(drafted()?.meant).toBe(60), { timeout: 5_000 });
  });

  it("holds the cap until it is raised, and says why there is one", async () => {
    await open({ exercise: "fourSevenEight" });
    expect(screen.getAllByRole("radio")).toHaveLength(4);
    const raise = screen.getByRole("switch", { name: "Allow up to 8 rounds" });
    expect(raise).toHaveAccessibleDescription(/light-headed/);
    await user.click(raise);
    await waitFor(() => expect(screen.getAllByRole("radio")).toHaveLength(8));
    await user.click(screen.getByRole("radio", { name: "8" }));
    await user.click(raise);
    await waitFor(() => expect(screen.getByRole("radio", { name: "4" })).toBeChecked());
    expect(backend.grounding.settings.raised).toBe(false);
  });

  it("claims nothing of fewer than four times, and then says what happened", async () => {
    const body = grounding({ when: WHEN, before: 7, after: 5 });
    for (let times = 0; times < 3; times++) backend.journal.save({ of: null, draft: null, body });
    const { unmount } = await open({ exercise: "calmBreath" });
    expect(screen.queryByText(/took distress down/)).toBeNull();
    unmount();
    backend.journal.save({ of: null, draft: null, body });
    await open({ exercise: "calmBreath" });
    expect(
      screen.getByText("Calm breath took distress down by 2 on average, the last four times."),
    ).toBeInTheDocument();
  });

  it("after a check-in is the one that suits, ready to begin", async () => {
    await open({ checkIn: "ab".repeat(16) });
    expect(heading()).toHaveTextContent(called("calmBreath"));
    distress().focus();
    await user.keyboard("5");
    await user.keyboard("{Control>}{Enter}{/Control}");
    await playing();
    await user.keyboard("{Escape}");
    await waitFor(() => expect(drafted()?.checkIn).toBe("ab".repeat(16)), { timeout: 5_000 });
  });
});

describe("afterwards", () => {
  it("a run to its end is kept with what was said of it", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const slow = userEvent.setup({ advanceTimers: (ms) => vi.advanceTimersByTime(ms) });
    try {
      await open({ exercise: "calmBreath" });
      distress().focus();
      await slow.keyboard("7");
      await slow.click(button(/^Begin/));
      await playing();
      for (let second = 0; second < 185; second++) await vi.advanceTimersByTimeAsync(1_000);
      await screen.findByRole("heading", { name: "That is done" });
      distress().focus();
      await slow.keyboard("4");
      expect(screen.getByText(/A little easier/)).toBeInTheDocument();
      await slow.type(screen.getByLabelText("A line to keep with it?"), "shoulders came down");
      await slow.click(button("Set aside for supervision"));
      await slow.keyboard("{Control>}{Enter}{/Control}");
      await waitFor(() => expect(routes).toEqual([{ name: "today" }]));
    } finally {
      vi.useRealTimers();
    }
    expect(saved()).toMatchObject({
      kind: "grounding",
      exercise: "calmBreath",
      name: called("calmBreath"),
      meant: 180,
      done: 180,
      finished: true,
      pace: 100,
      before: 7,
      after: 4,
      felt: null,
      note: "shoulders came down",
      setAside: true,
    });
    expect(backend.journal.drafts.size).toBe(0);
  });

  it("ending early is as good, and is a draft before anything is pressed", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    try {
      await open({ start: true });
      await playing();
      await vi.advanceTimersByTimeAsync(12_000);
      await user.keyboard("{Escape}");
      await screen.findByRole("heading", { name: /You stopped there; that is just as good/ });
      await vi.advanceTimersByTimeAsync(1_000);
      expect(drafted()).toMatchObject({ finished: false, done: 12 });
    } finally {
      vi.useRealTimers();
    }
  });

  it("ended within a moment with nothing said, it leaves nothing to continue", async () => {
    await stopEarly();
    expect(await flushAll()).toBe(true);
    expect(backend.count("draft_keep")).toBe(0);
    await user.click(button("worse"));
    expect(await flushAll()).toBe(true);
    expect(drafted()?.felt).toBe("worse");
  });

  it("whoever gives no second number can say it in words, and is cared for", async () => {
    await stopEarly("6");
    await user.click(button("worse"));
    expect(screen.getByText(/Harder than before/)).toBeInTheDocument();
    expect(button(called("orienting"))).toBeInTheDocument();
    await user.click(button(/^Keep/));
    await waitFor(() => expect(saved()).toMatchObject({ before: 6, after: null, felt: "worse" }));
  });

  it("what did not help is not started again in this sitting", async () => {
    const { unmount } = await stopEarly();
    await user.click(button("worse"));
    unmount();
    const second = await open({ start: true });
    const player = await screen.findByRole("dialog", { name: called("orienting") });
    expect(player).toBeInTheDocument();
    await user.keyboard("{Escape}");
    await user.click(await screen.findByRole("button", { name: "about the same" }));
    expect(screen.queryByRole("button", { name: called("orienting") })).toBeNull();
    second.unmount();
    const third = await open({ start: true });
    await screen.findByRole("dialog", { name: called("feetOnTheFloor") });
    await user.keyboard("{Escape}");
    await user.click(await screen.findByRole("button", { name: "worse" }));
    third.unmount();
    await open({ start: true });
    expect(heading()).toHaveTextContent("Ground");
    expect(screen.queryByRole("button", { name: /^Just start/ })).toBeNull();
  });

  it("what did not help is forgotten with the lock", async () => {
    await stopEarly();
    await user.click(button("worse"));
    expect(sitting.some).toBe(true);
    session.locked();
    await waitFor(() => expect(sitting.some).toBe(false));
  });

  it("without a number before, words do", async () => {
    await stopEarly();
    await user.click(button("better"));
    expect(screen.getByText(/A little easier/)).toBeInTheDocument();
    await user.click(button("about the same"));
    expect(button("better")).toHaveAttribute("aria-pressed", "false");
    await user.click(button(/^Keep/));
    await waitFor(() => expect(saved()?.felt).toBe("same"));
  });

  it.each([
    ["the same", "6", /Still about the same/],
    ["worse", "8", /Harder than before/],
  ])(
    "%s stops, and offers what is around and people, never another breath",
    async (_, now, words) => {
      await stopEarly("6");
      distress().focus();
      await user.keyboard(now);
      expect(screen.getByText(words)).toBeInTheDocument();
      expect(screen.getByText(/get up slowly/)).toBeInTheDocument();
      expect(button("Help now")).toBeInTheDocument();
      expect(screen.queryByRole("button", { name: /again|breath|Just start|Begin/i })).toBeNull();
      await user.click(button(called("orienting")));
      await waitFor(() =>
        expect(routes).toEqual([{ name: "ground", exercise: "orienting", start: true }]),
      );
      expect(saved()).toMatchObject({ before: 6, after: Number(now) });
    },
  );

  it("offers the floor where looking around was just done", async () => {
    await open({ exercise: "orienting", start: true });
    await playing();
    await user.keyboard("{Escape}");
    await user.click(await screen.findByRole("button", { name: "worse" }));
    expect(screen.queryByRole("button", { name: called("orienting") })).toBeNull();
    expect(button(called("feetOnTheFloor"))).toBeInTheDocument();
  });

  it("offers only people where neither suits", async () => {
    start({ ground: { profileAsked: true, profile: profile({ noBody: true }) } });
    await open({ exercise: "orienting", start: true });
    await playing();
    await user.keyboard("{Escape}");
    await user.click(await screen.findByRole("button", { name: "worse" }));
    expect(screen.queryByRole("button", { name: called("feetOnTheFloor") })).toBeNull();
    await user.click(button("Help now"));
    await waitFor(() => expect(routes).toEqual([{ name: "help" }]));
    expect(drafted()?.felt).toBe("worse");
  });

  it("Help now is reached even when the disk is full, unless words would be lost", async () => {
    await stopEarly();
    await user.click(button("worse"));
    backend.failNext("draft_keep", "noSpace");
    await user.click(button("Help now"));
    await waitFor(() => expect(routes).toEqual([{ name: "help" }]));
    await user.type(screen.getByLabelText("A line to keep with it?"), "do not lose me");
    backend.failNext("draft_keep", "noSpace");
    expect(await flushAll()).toBe(false);
    expect(screen.getByText(/Not kept yet/)).toBeInTheDocument();
  });

  it("need not be kept, and can be had back", async () => {
    await stopEarly("5");
    await user.click(button("Don’t keep"));
    await waitFor(() => expect(routes).toEqual([{ name: "today" }]));
    expect(backend.journal.entries.size + backend.journal.drafts.size).toBe(0);
    await toasts.list.at(-1)?.action?.run();
    expect(drafted()).toMatchObject({ exercise: "calmBreath", before: 5 });
  });

  it("Esc keeps it and leaves, with a way back", async () => {
    await stopEarly("5");
    await user.keyboard("{Escape}");
    await waitFor(() => expect(routes).toEqual([{ name: "today" }]));
    expect(saved()).toMatchObject({ before: 5 });
    await toasts.list.at(-1)?.action?.run();
    expect([...backend.journal.entries.values()].at(-1)?.binned).not.toBeNull();
  });

  it("stays on the page when it cannot be kept, with everything still there", async () => {
    await stopEarly();
    await user.type(screen.getByLabelText("A line to keep with it?"), "still here");
    backend.failNext("entry_save", "noSpace");
    await user.click(button(/^Keep/));
    expect(await screen.findByRole("alert")).toHaveTextContent("This is not saved yet");
    expect(screen.getByRole("alert")).toHaveTextContent("a draft of it is kept");
    expect(screen.getByLabelText("A line to keep with it?")).toHaveValue("still here");
    expect(routes).toEqual([]);
  });

  it("is kept when the page changes or locks in the middle of playing", async () => {
    await open({ exercise: "calmBreath" });
    distress().focus();
    await user.keyboard("9");
    await user.click(button(/^Begin/));
    await playing();
    expect(await flushAll()).toBe(true);
    expect(drafted()).toMatchObject({ before: 9, finished: false });
  });

  it("left in the middle is kept with how far it came, but not a moment's slip", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    try {
      await open({ start: true });
      await playing();
      await flushAll();
      expect(backend.journal.drafts.size).toBe(0);
      await vi.advanceTimersByTimeAsync(40_000);
      expect(await flushAll()).toBe(true);
      expect(drafted().finished).toBe(false);
      expect(drafted().done).toBeGreaterThanOrEqual(40);
      expect(drafted().done).toBeLessThan(60);
    } finally {
      vi.useRealTimers();
    }
  });

  it("interrupted, it is the time without the pause, and its pace", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    try {
      await open({ start: true });
      await playing();
      await vi.advanceTimersByTimeAsync(11_500);
      for (const key of ["+", "+", "+", " "]) await user.keyboard(key);
      await vi.advanceTimersByTimeAsync(60_000);
      // As after a crash: nothing was asked to keep it.
      expect(drafted()).toMatchObject({ done: 11, pace: 130, finished: false });
      expect(await flushAll()).toBe(true);
      expect(drafted()).toMatchObject({ done: 11, pace: 130 });
    } finally {
      vi.useRealTimers();
    }
  });

  it("is written down now and then while it runs, for whatever ends it", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    try {
      await open({ start: true });
      await playing();
      await vi.advanceTimersByTimeAsync(35_000);
      expect(drafted().done).toBeGreaterThanOrEqual(30);
      expect(backend.count("draft_keep")).toBeLessThanOrEqual(4);
    } finally {
      vi.useRealTimers();
    }
  });

  it("cannot be kept in a journal that is only read, and says so", async () => {
    const integrity = damage();
    start({ state: { integrity } });
    await stopEarly();
    expect(screen.getByText(/Nothing new can be kept/)).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: /^Keep/ })).toBeNull();
    expect(backend.count("draft_keep")).toBe(0);
    await user.click(button("Done"));
    await waitFor(() => expect(routes).toEqual([{ name: "today" }]));
  });

  it("leaves no word behind when it goes", async () => {
    const { unmount } = await stopEarly();
    await user.type(screen.getByLabelText("A line to keep with it?"), "zanzibar");
    unmount();
    expect(document.documentElement.outerHTML).not.toContain("zanzibar");
  });
});

describe("gone back to", () => {
  const body = grounding({ when: WHEN, before: 6, note: "heart still going" });
  const note = () => screen.getByLabelText("A line to keep with it?");

  it("a draft is gone on with", async () => {
    const { id } = backend.journal.keepDraft({ id: null, of: null, body });
    await open({ draft: id });
    expect(note()).toHaveValue("heart still going");
    expect(screen.getByText(/Before, it was 6/)).toBeInTheDocument();
    await user.click(button(/^Keep/));
    await waitFor(() => expect(saved()).toMatchObject({ note: "heart still going", when: WHEN }));
    expect(backend.journal.drafts.size).toBe(0);
  });

  it("one that was kept is changed, with a way back", async () => {
    const { id } = backend.journal.save({ of: null, draft: null, body });
    await open({ entry: id });
    expect(heading()).toHaveTextContent("Changing what you noted");
    await flushAll();
    expect(backend.count("draft_keep")).toBe(0);
    await user.type(note(), ", then slower");
    await user.click(button(/^Keep changes/));
    await waitFor(() => expect(routes).toEqual([{ name: "entry", id, saved: true }]));
    expect(saved().note).toBe("heart still going, then slower");
    await toasts.list.at(-1)?.action?.run();
    expect(saved().note).toBe("heart still going");
  });

  it("can be left as it was", async () => {
    const { id } = backend.journal.save({ of: null, draft: null, body });
    await open({ entry: id });
    await user.type(note(), "x");
    await flushAll();
    await user.click(button("Leave it as it was"));
    await waitFor(() => expect(routes).toEqual([{ name: "entry", id }]));
    expect(backend.journal.drafts.size).toBe(0);
    expect(saved().note).toBe("heart still going");
  });
});

describe("for a screen reader", () => {
  it("the library with what suits and what is left out is fit", async () => {
    start({ ground: { profile: profile({ noHolds: true }) } });
    own("Mine");
    await open();
    await user.click(screen.getByText(/left out by your choices/));
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("the page before and the page after are fit", async () => {
    await open({ exercise: "fourSevenEight" });
    expect(await accessibilityFaults()).toEqual([]);
    await user.click(button(/^Begin/));
    await playing();
    await user.keyboard("{Escape}");
    await user.click(await screen.findByRole("button", { name: "worse" }));
    expect(await accessibilityFaults()).toEqual([]);
  });
});
