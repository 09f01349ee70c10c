import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { session, type CheckIn } from "$ipc";
import { checkIn, createFakeBackend, grounding, moment, type FakeBackend } from "$ipc/fake";
import { setNavigator, toasts, type Route } from "$kit";
import { accessibilityFaults, damage } from "$test";
import { View } from "./index";
import { BOX, placed, runs, shownMean } from "./week";

// Whole screens in jsdom are slow on a busy machine; nothing here waits by the clock.
vi.setConfig({ testTimeout: 30_000 });

let backend: FakeBackend;
let routes: Route[];
const user = userEvent.setup();
const NOW = moment("2026-11-21T20:10:00Z");

beforeEach(() => {
  backend = createFakeBackend({ now: () => NOW });
  routes = [];
  setNavigator((route) => {
    routes.push(route);
    return Promise.resolve(true);
  });
});
afterEach(() => {
  setNavigator(null);
  toasts.clear();
});

const add = (at: string, given: Partial<CheckIn> = {}) =>
  backend.journal.save({ of: null, draft: null, body: checkIn({ when: moment(at), ...given }) });
async function open() {
  const page = render(View);
  await screen.findByRole("heading", { level: 1 });
  return page;
}

describe("Today", () => {
  it("greets by the part of the day and names it", async () => {
    await open();
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Good evening");
    expect(screen.getByText(/Saturday/)).toBeInTheDocument();
  });

  it("says what this is, once, to somebody new, and shows nothing empty", async () => {
    await open();
    expect(screen.getByText(/takes about a minute, and every part/)).toBeInTheDocument();
    expect(screen.queryByText("The last seven days")).toBeNull();
    expect(screen.queryByText("Set aside for supervision")).toBeNull();
  });

  it("does not greet somebody as new when what was here cannot be read", async () => {
    const integrity = {
      sound: false,
      readOnly: true,
      writablePlace: true,
      altered: [],
      missing: [],
      unexplained: 2,
      listDamaged: false,
    };
    session.state = { ...backend.vault.state, integrity };
    await open();
    expect(screen.getByText(/What was here cannot be shown/)).toBeInTheDocument();
    expect(screen.queryByText(/takes about a minute/)).toBeNull();
    expect(screen.queryByRole("button", { name: /^Check in/ })).toBeNull();
    session.state = null;
  });

  describe("of a journal that can only be read", () => {
    beforeEach(() => (session.state = { ...backend.vault.state, integrity: damage() }));
    afterEach(() => (session.state = null));

    it("offers nothing that could not be kept, and says so; grounding is there", async () => {
      add("2026-11-20T20:00:00Z", { text: "the bay door" });
      await open();
      expect(screen.getByText(/Nothing new is kept in this journal for now/)).toBeVisible();
      expect(screen.queryByRole("button", { name: /^(Check in|Reflect)/ })).toBeNull();
      await user.click(screen.getByRole("button", { name: /^Ground/ }));
      expect(routes).toEqual([{ name: "ground" }]);
      expect(await accessibilityFaults()).toEqual([]);
    });

    it("lets what was begun be read, and neither gone on with nor discarded", async () => {
      const body = checkIn({ when: NOW, text: "half a thought" });
      const { id } = backend.journal.keepDraft({ id: null, of: null, body });
      await open();
      expect(await screen.findByRole("heading", { name: "Begun and not saved" })).toBeVisible();
      expect(screen.queryByRole("button", { name: /^(Continue|Discard)/ })).toBeNull();
      await user.click(screen.getByRole("button", { name: "Read" }));
      expect(routes).toEqual([{ name: "check-in", draft: id }]);
    });
  });

  it("leads to a check-in, to grounding and to a reflection", async () => {
    await open();
    for (const door of [/^Check in/, /^Ground/, /^Reflect/])
      await user.click(screen.getByRole("button", { name: door }));
    expect(routes).toEqual([{ name: "check-in" }, { name: "ground" }, { name: "reflect" }]);
  });

  it("lists what was set aside with its number, and opens it", async () => {
    for (let day = 10; day < 17; day++)
      add(`2026-11-${day}T20:00:00Z`, { setAside: true, text: `thing ${day}` });
    await open();
    expect(screen.getByText("7 things set aside")).toBeInTheDocument();
    expect(screen.getByText(/newest five are here/)).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: /thing 16/ }));
    expect(routes[0]).toMatchObject({ name: "entry" });
    expect(screen.queryByRole("button", { name: /thing 10/ })).toBeNull();
  });

  it("lists today's check-ins and not yesterday's", async () => {
    add("2026-11-21T08:00:00Z", { text: "this morning" });
    add("2026-11-20T08:00:00Z", { text: "the day before" });
    await open();
    expect(screen.getByRole("button", { name: /this morning/ })).toBeInTheDocument();
    expect(screen.queryByText(/the day before/)).toBeNull();
  });

  it("gives the week as a table too, with a day without a score as none", async () => {
    add("2026-11-20T08:00:00Z", { scales: [{ scale: "energy", score: 4 }] });
    add("2026-11-20T20:00:00Z", { scales: [{ scale: "energy", score: 5 }] });
    await open();
    const table = screen.getByRole("table", { name: /Energy/ });
    const rows = within(table).getAllByRole("row").slice(1);
    expect(rows).toHaveLength(7);
    expect(rows[5]).toHaveTextContent("4.5");
    expect(rows[6]).toHaveTextContent("none");
  });

  it("goes on with a draft, or lets it go with a way back", async () => {
    const body = checkIn({ when: NOW, text: "unfinished" });
    const { id } = backend.journal.keepDraft({ id: null, of: null, body });
    await open();
    await user.click(screen.getByRole("button", { name: "Continue" }));
    expect(routes).toEqual([{ name: "check-in", draft: id }]);
    await user.click(screen.getByRole("button", { name: "Discard" }));
    await waitFor(() => expect(screen.queryByText("unfinished")).toBeNull());
    await toasts.list.at(-1)?.action?.run();
    expect(await screen.findByText("unfinished")).toBeInTheDocument();
  });

  it("goes on with what was noted after a grounding where that is done", async () => {
    const body = grounding({ when: NOW, before: 6, note: "heart still going" });
    const { id } = backend.journal.keepDraft({ id: null, of: null, body });
    await open();
    expect(screen.getByText("What was noted after Calm breath, today, 20:10")).toBeInTheDocument();
    expect(screen.getByText("heart still going")).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Continue" }));
    expect(routes).toEqual([{ name: "ground", draft: id }]);
    await user.click(screen.getByRole("button", { name: "Discard" }));
    await waitFor(() => expect(screen.queryByText("heart still going")).toBeNull());
    await toasts.list.at(-1)?.action?.run();
    expect(await screen.findByText("heart still going")).toBeInTheDocument();
    expect([...backend.journal.drafts.values()][0]?.body).toEqual(body);
  });

  it("goes on with changes to a grounding there too, and shows what they say without words", async () => {
    const body = grounding({ when: NOW, before: 6, after: 2 });
    const entry = backend.journal.save({ of: null, draft: null, body: grounding({ when: NOW }) });
    const { id } = backend.journal.keepDraft({ id: null, of: entry.id, body });
    await open();
    expect(screen.getByText("Changes begun today, 20:10")).toBeInTheDocument();
    expect(screen.getByText("Distress 6 to 2")).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Continue" }));
    expect(routes).toEqual([{ name: "ground", draft: id }]);
  });

  it("lists groundings of today and those set aside", async () => {
    const body = (when: string, name: string) =>
      grounding({ when: moment(when), name, done: 75, felt: "worse", setAside: true });
    for (const [when, name] of [
      ["2026-11-21T08:00:00Z", "Feet on the floor"],
      ["2026-11-20T08:00:00Z", "Box"],
    ] as const)
      backend.journal.save({ of: null, draft: null, body: body(when, name) });
    await open();
    const all = screen.getAllByRole("button", { name: /Feet on the floor · 75 sec/ });
    expect(all).toHaveLength(2);
    expect(all[0]).toHaveTextContent("felt worse");
    expect(screen.getByRole("button", { name: /^Yesterday.*Grounding.*Box/ })).toBeInTheDocument();
    expect(screen.queryByText(/No words/)).toBeNull();
  });

  it("says so when a draft cannot be discarded, and keeps showing it", async () => {
    const body = checkIn({ when: NOW, text: "unfinished" });
    backend.journal.keepDraft({ id: null, of: null, body });
    await open();
    backend.failNext("draft_discard", "io");
    await user.click(screen.getByRole("button", { name: "Discard" }));
    await waitFor(() => expect(toasts.list.at(-1)?.text).toMatch(/did not work/));
    expect(screen.getByText("unfinished")).toBeInTheDocument();
  });

  it("reads again once the whole journal has been opened", async () => {
    session.complete = false;
    await open();
    add("2026-11-21T08:00:00Z", { text: "came later" });
    session.complete = true;
    expect(await screen.findByText("came later")).toBeInTheDocument();
  });

  it("says when it cannot be read, and tries again when asked", async () => {
    backend.failNext("today", "io");
    render(View);
    await user.click(await screen.findByRole("button", { name: "Try again" }));
    expect(await screen.findByText(/Good evening/)).toBeInTheDocument();
  });

  it("shows what was written as text and leaves none of it behind", async () => {
    add("2026-11-21T08:00:00Z", { text: "<b>zanzibar</b>", setAside: true });
    const { container, unmount } = await open();
    expect(screen.getAllByText("<b>zanzibar</b>").length).toBeGreaterThan(0);
    expect(container.querySelector("b")).toBeNull();
    unmount();
    expect(document.body.innerHTML).not.toContain("zanzibar");
  });

  it("is fit for a screen reader", async () => {
    const scales = [{ scale: "energy" as const, score: 4 }];
    add("2026-11-21T08:00:00Z", { text: "words", setAside: true, scales });
    backend.journal.keepDraft({ id: null, of: null, body: checkIn({ when: NOW }) });
    backend.journal.keepDraft({ id: null, of: null, body: grounding({ when: NOW }) });
    backend.journal.save({ of: null, draft: null, body: grounding({ when: NOW }) });
    await open();
    expect(await accessibilityFaults()).toEqual([]);
  });
});

describe("the small lines", () => {
  it("never join across a day without a score", () => {
    const line = runs(placed([1, null, 3, 4, null, null, 7]));
    expect(line.map((run) => run.length)).toEqual([1, 2, 1]);
  });

  it("put ten at the top, nought at the foot, and days evenly between the edges", () => {
    const [first, last] = placed([10, 0]);
    expect(first?.y).toBeLessThan(last?.y ?? 0);
    expect(first?.x).toBeGreaterThan(0);
    expect(last?.x).toBeLessThan(BOX.width);
  });

  it("give a mean no more exactly than one decimal", () => {
    expect([4, 4.333, 4.96].map(shownMean)).toEqual(["4", "4.3", "5"]);
  });
});
