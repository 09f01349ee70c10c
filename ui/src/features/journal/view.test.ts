import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { blankReflection, changed, session, type CheckIn } from "$ipc";
import { checkIn, createFakeBackend, grounding, moment, type FakeBackend } from "$ipc/fake";
import { setNavigator, type Route } from "$kit";
import { accessibilityFaults } from "$test";
import { View } from "./index";
import { takePlace } from "./place";
import { PAGE } from "./timeline.svelte";

// Whole screens in jsdom are slow on a busy machine; nothing here waits by the clock.
vi.setConfig({ testTimeout: 30_000 });

let backend: FakeBackend;
let routes: Route[];
const user = userEvent.setup();
const NEWEST = Date.parse("2026-11-20T19:30:00Z");

beforeEach(() => {
  backend = createFakeBackend();
  routes = [];
  takePlace();
  setNavigator((route) => {
    routes.push(route);
    return Promise.resolve(true);
  });
});
afterEach(() => setNavigator(null));

function add(count: number, given: (index: number) => Partial<CheckIn> = () => ({})) {
  for (let index = 0; index < count; index++) {
    const when = moment(new Date(NEWEST - index * 8 * 3_600_000));
    const body = checkIn({ when, text: `entry ${index}.`, ...given(index) });
    backend.journal.save({ of: null, draft: null, body });
  }
}
async function open() {
  const page = render(View);
  await waitFor(() => expect(screen.queryByRole("progressbar")).toBeNull());
  return page;
}
const row = (text: string) => screen.findByRole("button", { name: new RegExp(text) });

describe("the journal", () => {
  it("teaches in a sentence when there is nothing", async () => {
    await open();
    expect(screen.getByText(/Nothing here yet/)).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Check in" }));
    expect(routes).toEqual([{ name: "check-in" }]);
  });

  it("leads from an empty journal to what was written in another program", async () => {
    await open();
    await user.click(screen.getByRole("button", { name: "Move in from another program" }));
    expect(routes).toEqual([{ name: "settings", open: "move" }]);
  });

  it("does not look new when what was here cannot be read", async () => {
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
    expect(screen.queryByText(/Nothing here yet/)).toBeNull();
    expect(screen.queryByRole("button", { name: "Check in" })).toBeNull();
    session.state = null;
  });

  it("is newest first under its days, with what was given in words", async () => {
    add(4, (index) =>
      index === 0
        ? {
            phase: "after",
            shift: "late",
            setAside: true,
            scales: [{ scale: "strain", score: 7 }],
            feelings: [{ word: "notSure", intensity: 2 }],
          }
        : {},
    );
    await open();
    const first = await row("entry 0");
    expect(first).toHaveTextContent("19:30 · After a late shift");
    expect(first).toHaveTextContent("Set aside for supervision");
    expect(first).toHaveTextContent("Strain 7 · not sure, clearly");
    const all = screen.getAllByRole("button", { name: /entry \d/ });
    expect(all.map((button) => /entry \d/.exec(button.textContent)?.[0])).toEqual([
      "entry 0",
      "entry 1",
      "entry 2",
      "entry 3",
    ]);
    expect(screen.getAllByRole("heading", { level: 2 })).toHaveLength(2);
  });

  it("has groundings among the rest, told apart by more than colour", async () => {
    add(1);
    const when = moment(new Date(NEWEST + 600_000));
    const body = grounding({ when, before: 7, after: 4, tags: ["lift"], setAside: true });
    const { id } = backend.journal.save({ of: null, draft: null, body });
    await open();
    const done = await row("Calm breath");
    expect(done).toHaveTextContent("19:40 · Grounding");
    expect(done).toHaveTextContent("Set aside for supervision");
    expect(done).toHaveTextContent("Calm breath · 3 min");
    expect(done).toHaveTextContent("distress 7 to 4 · #lift");
    expect(done).not.toHaveTextContent("No words");
    expect(done.querySelector("svg")).not.toBeNull();
    expect((await row("entry 0")).querySelector("svg")).toBeNull();
    expect(await accessibilityFaults()).toEqual([]);
    await user.click(done);
    expect(routes).toEqual([{ name: "entry", id }]);
  });

  it("has reflections among the rest, by their title or their template", async () => {
    const when = moment(new Date(NEWEST));
    const parts = [{ stage: "", heading: "", text: "It stopped." }];
    const given = { templateName: "Free writing", parts, session: "e".repeat(32) };
    const write = (title: string) =>
      backend.journal.save({
        of: null,
        draft: null,
        body: blankReflection({ when, ...given, title }),
      });
    write("The lift");
    write("");
    await open();
    const titled = await row("The lift");
    expect(titled).toHaveTextContent("19:30 · Free writing");
    expect(titled).toHaveTextContent("It stopped.");
    expect(titled).toHaveTextContent("from a session");
    expect(screen.getAllByRole("button", { name: /Free writing/ })).toHaveLength(2);
  });

  it("opens an entry by pointer or Enter", async () => {
    add(2);
    await open();
    (await row("entry 1")).focus();
    await user.keyboard("{Enter}");
    const [, second] = [...backend.journal.entries.keys()];
    expect(routes).toEqual([{ name: "entry", id: second }]);
  });

  it("draws and fetches only what is near, of twenty thousand", async () => {
    add(3);
    const timeline = backend.journal.timeline.bind(backend.journal);
    backend.journal.timeline = (offset, limit) => {
      const { rows } = timeline(0, 3);
      const last = Math.min(offset + limit, 20_000);
      const many = Array.from({ length: last - offset }, (_, i) => ({
        ...rows[i % 3]!,
        id: String(offset + i),
        snippet: `entry ${offset + i}.`,
      }));
      return { total: 20_000, offset, rows: many, complete: true };
    };
    await open();
    (await row("entry 0\\.")).focus();
    expect(screen.getAllByRole("listitem").length).toBeLessThan(60);
    expect(backend.count("timeline")).toBeLessThanOrEqual(2);
    expect(screen.getAllByRole("listitem")[0]).toHaveAttribute("aria-setsize", "20000");

    await user.keyboard("{ArrowDown}");
    expect(await row("entry 1\\.")).toHaveFocus();
    await user.keyboard("{End}");
    await waitFor(() => expect(document.activeElement).toHaveAttribute("data-row", "19999"));
    await user.keyboard("{PageUp}");
    const back = Number((document.activeElement as HTMLElement).dataset["row"]);
    expect(back).toBeLessThan(19_998);
    expect(back).toBeGreaterThan(19_980);
    await user.keyboard("{Home}");
    expect(await row("entry 0\\.")).toHaveFocus();
    expect(screen.getAllByRole("listitem").length).toBeLessThan(60);
    // The first page and the last, once each, and the reload that opened the list.
    expect(backend.count("timeline")).toBeLessThanOrEqual(3);
  });

  it("is one stop for Tab, wherever in it one is", async () => {
    add(5);
    await open();
    (await row("entry 0")).focus();
    await user.keyboard("{ArrowDown}{ArrowDown}");
    const stops = screen
      .getAllByRole("button", { name: /entry \d/ })
      .filter((button) => button.tabIndex === 0);
    expect(stops).toHaveLength(1);
    expect(stops[0]).toHaveFocus();
    expect(stops[0]).toHaveTextContent("entry 2");
  });

  it("finds the line that was left when one comes back", async () => {
    add(80);
    const { unmount } = await open();
    (await row("entry 0\\.")).focus();
    await user.keyboard("{PageDown}{PageDown}");
    const left = document.activeElement?.textContent;
    await user.keyboard("{Enter}");
    unmount();
    await open();
    await waitFor(() => expect(document.activeElement?.textContent).toBe(left));
    expect(left).toMatch(/entry \d+/);
  });

  it("fetches page by page as far as is looked at", async () => {
    add(PAGE + 5);
    await open();
    (await row("entry 0\\.")).focus();
    await user.keyboard("{End}");
    expect(await row(`entry ${PAGE + 4}\\.`)).toHaveFocus();
  });

  it("says that it is not all there yet, and reads again when it is", async () => {
    backend.complete = false;
    session.complete = false;
    add(1);
    await open();
    expect(screen.getByText(/Older entries are still being opened/)).toBeInTheDocument();
    backend.complete = true;
    add(2);
    session.complete = true;
    await waitFor(() => expect(screen.queryByText(/still being opened/)).toBeNull());
    expect(screen.getAllByRole("listitem")).toHaveLength(3);
  });

  it("reads again when an entry comes back from the bin", async () => {
    add(2);
    const [id] = [...backend.journal.entries.keys()];
    backend.journal.setBinned(id!, true);
    await open();
    expect(screen.getAllByRole("listitem")).toHaveLength(1);
    backend.journal.setBinned(id!, false);
    changed.entries();
    expect(await row("entry 0")).toBeInTheDocument();
  });

  it("says when it cannot be read, and tries again when asked", async () => {
    add(1);
    backend.failNext("timeline", "io");
    render(View);
    await user.click(await screen.findByRole("button", { name: "Try again" }));
    expect(await row("entry 0")).toBeInTheDocument();
  });

  it("shows what was written as text and leaves none of it behind", async () => {
    add(1, () => ({ text: '<img src=x onerror="1"> zanzibar' }));
    const { container, unmount } = await open();
    expect(await row("zanzibar")).toHaveTextContent("<img src=x");
    expect(container.querySelector("img")).toBeNull();
    unmount();
    expect(document.body.innerHTML).not.toContain("zanzibar");
  });

  it("is fit for a screen reader", async () => {
    add(3, () => ({ setAside: true, phase: "after", shift: "late" }));
    await open();
    await row("entry 0");
    expect(await accessibilityFaults()).toEqual([]);
  });
});
