import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { flushAll, runShortcut, setNavigator, toasts, type Route } from "$kit";
import { checkIn, createFakeBackend, grounding, moment, type FakeBackend } from "$ipc/fake";
import { View } from "./index";

// Whole screens in jsdom are slow on a busy machine; nothing here waits by the clock.
vi.setConfig({ testTimeout: 30_000 });

let backend: FakeBackend;
let routes: Route[];
const user = userEvent.setup();
const WHEN = moment("2026-11-20T19:30:00Z");

beforeEach(() => {
  backend = createFakeBackend();
  routes = [];
  setNavigator((route) => {
    routes.push(route);
    return Promise.resolve(true);
  });
  addEventListener("keydown", runShortcut);
});
afterEach(() => {
  setNavigator(null);
  removeEventListener("keydown", runShortcut);
  toasts.clear();
});

async function open(props: { draft?: string; entry?: string } = {}) {
  const page = render(View, props);
  await screen.findByRole("heading", { level: 1 });
  return page;
}
const chip = (name: string) => screen.getByRole("button", { name });
const writing = () => screen.getByLabelText("Anything to put down?");
const saved = () => [...backend.journal.entries.values()].at(-1)?.body;
const firstDraft = () => [...backend.journal.drafts.values()][0]?.body;
const save = () => user.keyboard("{Control>}{Enter}{/Control}");

describe("drafts", () => {
  const aDraft = (text = "I keep going over it") =>
    backend.journal.keepDraft({ id: null, of: null, body: checkIn({ when: WHEN, text }) });

  it("are kept while typing, and only then said to be", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    try {
      await open();
      const slow = userEvent.setup({ advanceTimers: (ms) => vi.advanceTimersByTime(ms) });
      await slow.type(writing(), "shaken");
      expect(screen.queryByText("Kept as you type")).toBeNull();
      await vi.advanceTimersByTimeAsync(1_000);
      expect(await screen.findByText("Kept as you type")).toBeInTheDocument();
      expect(firstDraft()).toMatchObject({ text: "shaken" });
    } finally {
      vi.useRealTimers();
    }
  });

  it("are not made of a shift alone, which is only the frame of a check-in", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    try {
      await open();
      chip("Before, during or after a shift?").click();
      (await screen.findByRole("button", { name: "night" })).click();
      await vi.advanceTimersByTimeAsync(3_000);
      expect(backend.count("draft_keep")).toBe(0);
      chip("tired").click();
      await vi.advanceTimersByTimeAsync(1_000);
      expect(firstDraft()).toMatchObject({ shift: "night" });
    } finally {
      vi.useRealTimers();
    }
  });

  it("are never made by looking, nor left by changing one's mind", async () => {
    await open();
    await flushAll();
    expect(backend.count("draft_keep")).toBe(0);
    await user.click(chip("tired"));
    await flushAll();
    expect(backend.journal.drafts.size).toBe(1);
    await user.click(chip("tired"));
    await flushAll();
    expect(backend.journal.drafts.size).toBe(0);
  });

  it("hold the page when they cannot be kept", async () => {
    await open();
    await user.type(writing(), "do not lose me");
    backend.failNext("draft_keep", "noSpace");
    expect(await flushAll()).toBe(false);
    expect(await screen.findByText(/Not kept yet: the disk is full/)).toBeInTheDocument();
    expect(await flushAll()).toBe(true);
  });

  it("found on opening can be gone on with", async () => {
    const { id } = aDraft();
    await open();
    await user.click(chip("Continue it"));
    expect(writing()).toHaveValue("I keep going over it");
    await user.type(writing(), " and on");
    await flushAll();
    expect(backend.journal.drafts.get(id)?.body).toMatchObject({
      text: "I keep going over it and on",
    });
    expect(backend.journal.drafts.size).toBe(1);
  });

  it("left alone stay where they are", async () => {
    const { id } = aDraft();
    await open();
    await user.click(chip("Start fresh and leave it"));
    await user.type(writing(), "something else");
    await save();
    await waitFor(() => expect(saved()).toMatchObject({ text: "something else" }));
    expect(backend.journal.drafts.has(id)).toBe(true);
  });

  it("discarded can be had back", async () => {
    aDraft();
    await open();
    await user.click(chip("Discard it"));
    await waitFor(() => expect(backend.journal.drafts.size).toBe(0));
    const undo = toasts.list.at(-1)?.action;
    await undo?.run();
    expect(firstDraft()).toMatchObject({ text: "I keep going over it" });
  });

  it("open straight from their place on Today", async () => {
    const { id } = aDraft();
    await open({ draft: id });
    expect(writing()).toHaveValue("I keep going over it");
    expect(screen.queryByText("You had started something")).toBeNull();
  });

  it("begun meanwhile stay drafts of their own when an older one is taken up", async () => {
    aDraft("the older");
    await open();
    // At once, before a pause could have kept it.
    await fireEvent.input(writing(), { target: { value: "the newer" } });
    chip("Continue it").click();
    await waitFor(() => expect(writing()).toHaveValue("the older"));
    const texts = [...backend.journal.drafts.values()].map(({ body }) => body);
    expect(texts).toMatchObject([{ text: "the older" }, { text: "the newer" }]);
  });
});

describe("what is not a check-in", () => {
  const done = grounding({ when: WHEN, note: "feet on the floor" });

  it("is neither offered nor opened as the draft of one", async () => {
    const { id } = backend.journal.keepDraft({ id: null, of: null, body: done });
    await open({ draft: id });
    expect(screen.queryByText("You had started something")).toBeNull();
    await user.type(writing(), "a check-in of its own");
    await flushAll();
    expect(backend.journal.drafts.size).toBe(2);
    expect(backend.journal.drafts.get(id)?.body).toEqual(done);
  });

  it("is never opened to be changed as one", async () => {
    const { id } = backend.journal.save({ of: null, draft: null, body: done });
    render(View, { entry: id });
    expect(await screen.findByRole("button", { name: "Try again" })).toBeInTheDocument();
    expect(screen.queryByLabelText("Anything to put down?")).toBeNull();
    await flushAll();
    expect(backend.journal.get(id).body).toEqual(done);
    expect(backend.journal.drafts.size).toBe(0);
  });

  it("does not hide which shift it is", async () => {
    const at = (minutes: number) => moment(new Date(Date.now() - minutes * 60_000));
    const before = checkIn({ when: at(30), phase: "during", shift: "night" });
    backend.journal.save({ of: null, draft: null, body: before });
    backend.journal.save({ of: null, draft: null, body: grounding({ when: at(10) }) });
    await open();
    await user.type(writing(), "later");
    await save();
    await waitFor(() =>
      expect([...backend.journal.entries.values()].at(-1)?.body).toMatchObject({
        text: "later",
        phase: "during",
        shift: "night",
      }),
    );
  });
});

describe("changing an entry", () => {
  const anEntry = () =>
    backend.journal.save({
      of: null,
      draft: null,
      body: checkIn({ when: WHEN, text: "before", scales: [{ scale: "meaning", score: 3 }] }),
    });

  it("keeps its time and its scales, and goes back to it", async () => {
    const { id } = anEntry();
    await open({ entry: id });
    expect(screen.getByRole("slider", { name: "Meaning" })).toHaveValue("3");
    await user.clear(writing());
    await user.type(writing(), "after");
    await save();
    await waitFor(() => expect(routes).toEqual([{ name: "entry", id, saved: true }]));
    expect(backend.journal.get(id).body).toMatchObject({ text: "after", when: WHEN });
  });

  it("leaves a moment alone that nobody moved, to the second and the offset", async () => {
    const when = { at: "2026-07-01T22:30:20Z", offsetMinutes: 60, day: "2026-07-01" };
    const body = checkIn({ when, text: "before" });
    const { id } = backend.journal.save({ of: null, draft: null, body });
    await open({ entry: id });
    await user.type(writing(), " and after");
    await save();
    await waitFor(() =>
      expect(backend.journal.get(id).body).toMatchObject({ text: "before and after" }),
    );
    expect(backend.journal.get(id).body.when).toEqual(when);
  });

  it("can be undone", async () => {
    const { id } = anEntry();
    await open({ entry: id });
    await user.type(writing(), " and after");
    await save();
    await waitFor(() => expect(routes).toHaveLength(1));
    await toasts.list.at(-1)?.action?.run();
    expect(backend.journal.get(id).body).toMatchObject({ text: "before" });
  });

  it("can be left as it was, with the changes to be had back", async () => {
    const { id } = anEntry();
    await open({ entry: id });
    await user.type(writing(), " and after");
    await flushAll();
    await user.click(chip("Leave it as it was"));
    await waitFor(() => expect(routes).toEqual([{ name: "entry", id }]));
    expect(backend.journal.drafts.size).toBe(0);
    expect(backend.journal.get(id).body).toMatchObject({ text: "before" });
    await toasts.list.at(-1)?.action?.run();
    const [draft] = [...backend.journal.drafts.values()];
    expect(draft).toMatchObject({ of: id, body: { text: "before and after" } });
  });

  it("leaves no draft when nothing was changed", async () => {
    const { id } = anEntry();
    await open({ entry: id });
    await flushAll();
    expect(backend.count("draft_keep")).toBe(0);
  });
});
