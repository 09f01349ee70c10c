import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { limits, type Exercise } from "$ipc";
import { builtin, createFakeBackend, profile, type FakeBackend } from "$ipc/fake";
import { flushAll, runShortcut, setNavigator, toasts, type Route } from "$kit";
import { accessibilityFaults } from "$test";
import Editor from "./Editor.svelte";
import { emptyExercise } from "./parts/editor/form.svelte";

// Whole screens in jsdom are slow on a busy machine; nothing here waits by the clock.
vi.setConfig({ testTimeout: 60_000 });

let backend: FakeBackend;
let routes: Route[];
const user = userEvent.setup();

beforeEach(() => {
  backend = createFakeBackend();
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
});

async function open(props: { id?: string; copy?: string } = {}) {
  const page = render(Editor, props);
  await screen.findByRole("button", { name: "Done" });
  return page;
}
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const field = (name: string | RegExp) => screen.getByLabelText(name);
const own = () => [...backend.grounding.own.values()];
const steps = () => own()[0]!.patterns[0]!.parts[0]!.steps;
const words = () => steps().map((step) => step.words);
const keep = () => flushAll();
const undo = () => toasts.list.at(-1)?.action?.run();

/** An exercise of one's own with these steps, kept already. */
function kept(...lines: string[]): string {
  const exercise = emptyExercise();
  const [part] = exercise.patterns[0]!.parts;
  const [step] = part!.steps;
  part!.steps = lines.map((line) => ({ ...step!, words: line }));
  return backend.grounding.keep(null, { ...exercise, name: "The window" }).key;
}
const named = (key: string): Exercise => {
  const found: Exercise & { key?: string } = structuredClone(
    builtin.find((one) => one.key === key)!,
  );
  delete found.key;
  return found;
};

describe("making an exercise", () => {
  it("can be done by keyboard alone, and it is there in the library", async () => {
    await open();
    field("Name").focus();
    await user.keyboard("The window");
    field("Step 1 of 1, Words").focus();
    await user.keyboard("Look out");
    button("Add a step").focus();
    await user.keyboard("{Enter}");
    await waitFor(() => expect(field("Step 2 of 2, What it is")).toHaveFocus());
    await user.tab();
    await user.keyboard("Name three things");
    button("Done").focus();
    await user.keyboard("{Enter}");
    await waitFor(() => expect(routes).toEqual([{ name: "ground" }]));
    expect(own()).toHaveLength(1);
    expect(own()[0]).toMatchObject({ name: "The window", family: "own" });
    expect(words()).toEqual(["Look out", "Name three things"]);
    expect(backend.grounding.room().listed[0]).toMatchObject({ own: true, finished: true });
  });

  it("keeps nothing of a page nobody has written on", async () => {
    await open();
    expect(await keep()).toBe(true);
    expect(backend.count("exercise_keep")).toBe(0);
    expect(screen.getByText(/One step is enough/)).toBeInTheDocument();
  });

  it("keeps nothing once everything written has been taken out again", async () => {
    await open();
    await user.type(field("Name"), "x");
    await keep();
    expect(own()).toHaveLength(1);
    await user.clear(field("Name"));
    await keep();
    expect(own()).toHaveLength(0);
  });

  it("keeps as it is written, and only then says so", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    try {
      await open();
      const slow = userEvent.setup({ advanceTimers: (ms) => vi.advanceTimersByTime(ms) });
      await slow.type(field("Name"), "Sea");
      expect(screen.queryByText("Kept as you type")).toBeNull();
      await vi.advanceTimersByTimeAsync(1_000);
      expect(await screen.findByText("Kept as you type")).toBeInTheDocument();
      expect(own()[0]).toMatchObject({ name: "Sea" });
    } finally {
      vi.useRealTimers();
    }
  });

  it("has words by kind, seconds in tenths, and steps that wait", async () => {
    await open();
    await user.selectOptions(field("Step 1 of 1, What it is"), "Breathe in");
    await user.clear(field("Step 1 of 1, Seconds"));
    await user.type(field("Step 1 of 1, Seconds"), "5.5");
    await user.click(button("Add a step"));
    await user.click(field("Step 2 of 2, Lasts until I go on"));
    await user.click(field("Step 2 of 2, May be left out"));
    await user.type(field(/Step 2 of 2, A line beneath/), "slowly");
    await keep();
    expect(steps()).toEqual([
      { kind: "in", words: "Breathe in", more: "", seconds: 5.5, optional: false },
      { kind: "out", words: "Breathe out", more: "slowly", seconds: null, optional: true },
    ]);
    expect(screen.getByText(/one step waits until you go on/)).toBeInTheDocument();
  });

  it("keeps the last good number of seconds, and says so", async () => {
    await open({ id: kept("Look out") });
    await user.click(button(/Step 1 of 1/));
    await user.clear(field("Step 1 of 1, Seconds"));
    await user.type(field("Step 1 of 1, Seconds"), "900");
    await user.tab();
    expect(await screen.findByText(/It stays at 5\./)).toBeInTheDocument();
    await keep();
    expect(steps()[0]?.seconds).toBe(5);
  });
});

describe("what is safe", () => {
  it("says in words how long a breath may be held, and keeps the last good number", async () => {
    await open({ id: kept("Hold on") });
    await user.click(button(/Step 1 of 1/));
    await user.selectOptions(field("Step 1 of 1, What it is"), "Hold the breath");
    await user.clear(field("Step 1 of 1, Seconds"));
    await user.type(field("Step 1 of 1, Seconds"), "45");
    await user.tab();
    expect(
      await screen.findByText(/held for between 1 and 20 seconds.*It stays at 5\./),
    ).toBeInTheDocument();
    await keep();
    expect(steps()[0]).toMatchObject({ kind: "hold", seconds: 5 });
  });

  it("does not play what has become too long as a breath, and says which step", async () => {
    await open({ id: kept("Wait") });
    await user.click(button(/Step 1 of 1/));
    await user.clear(field("Step 1 of 1, Seconds"));
    await user.type(field("Step 1 of 1, Seconds"), "60");
    await user.selectOptions(field("Step 1 of 1, What it is"), "Breathe out");
    expect(screen.getByText(/One breath in or out lasts between 1 and 30/)).toBeInTheDocument();
    expect(screen.getByText(/step 1 needs another number of seconds/)).toBeInTheDocument();
    expect(button("Try it")).toHaveAttribute("aria-disabled", "true");
  });

  it("leaves out of a name what cannot be seen", async () => {
    await open({ id: kept("one") });
    await user.click(field("Name"));
    await user.paste("\u202e\u0007!");
    await keep();
    expect(own()[0]?.name).toBe("The window!");
  });
});

describe("arranging steps", () => {
  it("keeps the field one is in in sight as its step moves", async () => {
    const seen = vi.spyOn(Element.prototype, "scrollIntoView");
    await open({ id: kept("one", "two") });
    await user.click(button(/Step 2 of 2, two/));
    field("Step 2 of 2, Words").focus();
    await user.keyboard("{Alt>}{ArrowUp}{/Alt}");
    await waitFor(() => expect(seen.mock.contexts).toContain(field("Step 1 of 2, Words")));
  });

  it("moves the step one is on with Alt and the arrows, and the focus with it", async () => {
    await open({ id: kept("one", "two", "three") });
    button(/Step 1 of 3, one/).focus();
    await user.keyboard("{Alt>}{ArrowDown}{/Alt}");
    await waitFor(() => expect(button(/Step 2 of 3, one/)).toHaveFocus());
    expect(screen.getByText("Now step 2 of 3.")).toBeInTheDocument();
    await user.keyboard("{Alt>}{ArrowDown}{/Alt}{Alt>}{ArrowDown}{/Alt}");
    await waitFor(() => expect(button(/Step 3 of 3, one/)).toHaveFocus());
    await keep();
    expect(words()).toEqual(["two", "three", "one"]);
  });

  it("moves by buttons, which end at the ends", async () => {
    await open({ id: kept("one", "two") });
    expect(button("Move step 1 up")).toHaveAttribute("aria-disabled", "true");
    await user.click(button("Move step 2 up"));
    await keep();
    expect(words()).toEqual(["two", "one"]);
  });

  it("takes a step away, goes on from the next, and brings it back", async () => {
    await open({ id: kept("one", "two", "three") });
    await user.click(button(/Step 2 of 3, two/));
    await user.click(button("Remove step 2"));
    await waitFor(() => expect(button(/Step 2 of 2, three/)).toHaveFocus());
    await keep();
    expect(words()).toEqual(["one", "three"]);
    undo();
    await waitFor(() => expect(button(/Step 2 of 3, two/)).toHaveFocus());
    await keep();
    expect(words()).toEqual(["one", "two", "three"]);
  });

  it("duplicates a step", async () => {
    await open({ id: kept("one", "two") });
    await user.click(button(/Step 1 of 2, one/));
    await user.click(button("Duplicate step 1"));
    await waitFor(() => expect(button(/Step 2 of 3, one/)).toHaveFocus());
    await keep();
    expect(words()).toEqual(["one", "one", "two"]);
  });

  it("adds a step after another", async () => {
    await open({ id: kept("one", "two") });
    await user.click(button(/Step 1 of 2, one/));
    await user.click(button("Add a step after step 1"));
    await user.type(field("Step 2 of 3, Words"), "between");
    await keep();
    expect(words()).toEqual(["one", "between", "two"]);
  });

  it("says how many fit", async () => {
    await open({ id: kept(...Array.from({ length: limits.steps }, (_, i) => `step ${i}`)) });
    expect(screen.getByText("60 steps is as many as fit here.")).toBeInTheDocument();
    await user.click(button("Add a step"));
    await keep();
    expect(backend.count("exercise_keep")).toBe(0);
  });
});

describe("changing an exercise", () => {
  it("keeps the change in the same one", async () => {
    const id = kept("one");
    await open({ id });
    await user.type(field("Name"), " at night");
    await keep();
    expect([...backend.grounding.own.keys()]).toEqual([id]);
    expect(own()[0]?.name).toBe("The window at night");
  });

  it("opens it whole, also when the profile shortens it in the list", async () => {
    backend.grounding.settings.profile = profile({ noHolds: true });
    const box = { ...named("box"), family: "own" as const };
    const id = backend.grounding.keep(null, box).key;
    await open({ id });
    await user.type(field("Name"), " mine");
    await keep();
    expect(own()[0]).toEqual({ ...box, name: `${box.name} mine` });
  });

  it("puts it back as it was, and the changes back after that", async () => {
    await open({ id: kept("one") });
    expect(screen.queryByRole("button", { name: "Put back as it was" })).toBeNull();
    await user.type(field("Name"), " at night");
    await user.click(button("Put back as it was"));
    expect(field("Name")).toHaveValue("The window");
    await keep();
    expect(own()[0]?.name).toBe("The window");
    undo();
    await waitFor(() => expect(field("Name")).toHaveValue("The window at night"));
    await keep();
    expect(own()[0]?.name).toBe("The window at night");
  });

  it("says so when it is not there any more", async () => {
    render(Editor, { id: "0".repeat(32) });
    expect(await screen.findByText("That exercise is not there any more")).toBeInTheDocument();
    await user.click(button("Back to the exercises"));
    expect(routes).toEqual([{ name: "ground" }]);
  });

  it("can be opened again after it could not be read", async () => {
    const id = kept("one");
    backend.failNext("exercise_get", "io");
    render(Editor, { id });
    await user.click(await screen.findByRole("button", { name: "Try again" }));
    expect(await screen.findByLabelText("Name")).toHaveValue("The window");
  });
});

describe("a copy", () => {
  it.each(["box", "fourSevenEight", "muscleRelease", "coherent"])(
    "of one of the app's own loses nothing: %s",
    async (key) => {
      backend.grounding.settings.profile = profile({ noHolds: true });
      await open({ copy: key });
      await keep();
      const exercise = named(key);
      expect(own()).toEqual([{ ...exercise, family: "own", name: `Copy of ${exercise.name}` }]);
    },
  );

  it("is kept also when nothing about it is changed, once", async () => {
    await open({ copy: "calmBreath" });
    await keep();
    await keep();
    expect(backend.count("exercise_keep")).toBe(1);
  });

  it("of one's own leaves the first as it is", async () => {
    const id = kept("one");
    await open({ copy: id });
    await user.type(field("What it is and when it is good"), "At night");
    await keep();
    expect(own().map(({ name, about }) => [name, about])).toEqual([
      ["The window", ""],
      ["Copy of The window", "At night"],
    ]);
  });

  it("has a name no longer than fits", async () => {
    const id = backend.grounding.keep(null, { ...named("box"), name: "n".repeat(80) }).key;
    await open({ copy: id });
    await keep();
    expect(own()[1]?.name).toHaveLength(80);
  });

  it("is changed one way of doing it at a time, and a way can be taken out", async () => {
    await open({ copy: "coherent" });
    const { patterns } = named("coherent");
    await user.selectOptions(field("Way of doing it"), patterns[1]!.name);
    await user.click(button(/Step 1 of/));
    await user.clear(field(/Step 1 of \d, Words/));
    await user.type(field(/Step 1 of \d, Words/), "In");
    await keep();
    const changed = structuredClone(patterns);
    changed[1]!.parts[0]!.steps[0]!.words = "In";
    expect(own()[0]?.patterns).toEqual(changed);
    await user.click(button("Remove this way"));
    await keep();
    expect(own()[0]?.patterns).toEqual(changed.filter((_, index) => index !== 1));
    undo();
    await keep();
    expect(own()[0]?.patterns).toEqual(changed);
  });
});

describe("how long it is", () => {
  it("is said as it changes", async () => {
    await open({ id: kept("one", "two") });
    expect(screen.getByText("Takes 10 seconds.")).toBeInTheDocument();
    await user.click(screen.getByRole("radio", { name: "A number of rounds" }));
    await user.clear(field("Rounds"));
    await user.type(field("Rounds"), "7");
    expect(screen.getByText("Takes 1 minute 10 seconds, in 7 rounds.")).toBeInTheDocument();
    await user.click(screen.getByRole("radio", { name: "As many rounds as fit a time" }));
    await user.selectOptions(field("Usual time"), "5 minutes");
    expect(screen.getByText("Takes 5 minutes, in 30 rounds.")).toBeInTheDocument();
    await keep();
    expect(own()[0]?.patterns[0]).toMatchObject({
      lengths: { kind: "fill", seconds: [60, 180, 300, 600], usual: 300 },
      parts: [{ repeat: "fill" }],
    });
  });

  it("offers no more rounds for a number that was only passed on the way", async () => {
    await open({ id: kept("one") });
    await user.click(screen.getByRole("radio", { name: "A number of rounds" }));
    await user.clear(field("Rounds"));
    await user.type(field("Rounds"), "60{Backspace}");
    await user.tab();
    await keep();
    expect(own()[0]?.patterns[0]?.lengths).toEqual({
      kind: "rounds",
      usual: 6,
      most: 12,
      raised: null,
    });
  });

  it("holds the limit of rounds an exercise came with", async () => {
    await open({ copy: "fourSevenEight" });
    await user.clear(field("Rounds"));
    await user.type(field("Rounds"), "14");
    await user.tab();
    expect(await screen.findByText(/not a number from 1 to 4/)).toBeInTheDocument();
    await keep();
    expect(own()[0]?.patterns[0]?.lengths).toEqual(named("fourSevenEight").patterns[0]?.lengths);
  });
});

describe("what it leans on", () => {
  const leans = () => screen.getByRole("heading", { name: "What it leans on" }).parentElement!;

  it("appears by itself, with what to mind", async () => {
    await open();
    expect(within(leans()).getByText(/Nothing that does not suit/)).toBeInTheDocument();
    await user.selectOptions(field("Step 1 of 1, What it is"), "Hold the breath");
    expect(within(leans()).getByText("holding the breath")).toBeInTheDocument();
    expect(within(leans()).getByRole("heading", { name: "To mind" })).toBeInTheDocument();
    await user.click(field("Step 1 of 1, May be left out"));
    expect(
      within(leans()).getByText("holding the breath, which may be left out"),
    ).toBeInTheDocument();
  });

  it("shows the cautions an exercise came with", async () => {
    await open({ copy: "fourSevenEight" });
    for (const caution of named("fourSevenEight").cautions)
      expect(within(leans()).getByText(caution)).toBeInTheDocument();
  });

  it("says when the person's own choices would keep it out of sight", async () => {
    backend.grounding.settings.profile = profile({ noTouch: true });
    await open();
    await user.selectOptions(field("Step 1 of 1, What it is"), "Touch or move");
    expect(screen.getByText(/it will wait with those that are left out/)).toBeInTheDocument();
    await user.click(field("Step 1 of 1, May be left out"));
    expect(screen.getByText(/left out when you play it/)).toBeInTheDocument();
  });
});

describe("trying it", () => {
  it("waits until it can be played, and says for what", async () => {
    await open();
    const reason = () => {
      const id = button("Try it").getAttribute("aria-describedby");
      return id && document.getElementById(id)?.textContent;
    };
    expect(button("Try it")).toHaveAttribute("aria-disabled", "true");
    expect(reason()).toMatch(/needs a name/);
    await user.type(field("Name"), "Sea");
    expect(reason()).toMatch(/step 1 needs words/);
    await user.click(button("Try it"));
    expect(screen.queryByRole("dialog")).toBeNull();
    await user.type(field("Step 1 of 1, Words"), "Listen");
    expect(button("Try it")).not.toHaveAttribute("aria-disabled");
    expect(reason()).toBeNull();
    await user.click(screen.getByRole("radio", { name: "A number of rounds" }));
    for (const [name, value] of [
      ["Step 1 of 1, Seconds", "600"],
      ["Rounds", "4"],
    ] as const) {
      await user.clear(field(name));
      await user.type(field(name), value);
    }
    expect(reason()).toMatch(/needs to be shorter: 30 minutes at most/);
  });

  it("plays what is on the page, keeps nothing of it, and comes back to the same place", async () => {
    await open({ id: kept("one") });
    await user.click(button(/Step 1 of 1/));
    await user.clear(field("Step 1 of 1, Words"));
    await user.type(field("Step 1 of 1, Words"), "Listen");
    await user.click(button("Try it"));
    const player = await screen.findByRole("dialog");
    expect(within(player).getAllByText("Listen").length).toBeGreaterThan(0);
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await waitFor(() => expect(button("Try it")).toHaveFocus());
    expect(field("Step 1 of 1, Words")).toHaveValue("Listen");
    for (const command of ["entry_save", "draft_keep", "ground_settings_set"])
      expect(backend.count(command)).toBe(0);
    expect(backend.journal.entries.size).toBe(0);
  });
});

describe("a change that could not be kept", () => {
  it("is said calmly, stays on the page, and is kept when tried again", async () => {
    await open({ id: kept("one") });
    backend.failNext("exercise_keep", "noSpace");
    await user.type(field("Name"), " at night");
    expect(await keep()).toBe(false);
    const alert = await screen.findByText(/Not kept yet: the disk is full/);
    expect(alert).toHaveTextContent(/on this screen only/);
    expect(own()[0]?.name).toBe("The window");
    await user.click(button("Try again"));
    expect(await screen.findByText("Kept as you type")).toBeInTheDocument();
    expect(own()[0]?.name).toBe("The window at night");
  });

  it("holds the page, so that nothing is lost by leaving", async () => {
    await open({ id: kept("one") });
    await user.type(field("Name"), " at night");
    backend.failNext("exercise_keep", "io");
    await user.click(button("Done"));
    expect(await screen.findByText(/Not kept yet/)).toBeInTheDocument();
    expect(routes).toEqual([]);
    expect(field("Name")).toHaveValue("The window at night");
  });

  it("does not hold the page for a copy that nobody has changed", async () => {
    await open({ copy: "calmBreath" });
    backend.failNext("exercise_keep", "readOnly");
    await user.click(button("Done"));
    await waitFor(() => expect(routes).toEqual([{ name: "ground" }]));
  });

  it("leaves no words behind on a page that is gone", async () => {
    const page = await open({ id: kept("one") });
    await user.type(field("Name"), " at night");
    page.unmount();
    expect(document.body.textContent).not.toMatch(/window/);
    expect(await keep()).toBe(true);
    expect(own()[0]?.name).toBe("The window");
  });
});

describe("for a screen reader", () => {
  it("is fit, new and with several ways and parts", async () => {
    const page = await open();
    expect(await accessibilityFaults()).toEqual([]);
    page.unmount();
    await open({ copy: "soothingRhythm" });
    await user.click(button(/Step 1 of/));
    expect(await accessibilityFaults()).toEqual([]);
  });
});
