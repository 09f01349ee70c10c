import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  blankAgendaItem,
  blankPreparation,
  blankSession,
  session as journal,
  type AgendaItem,
  type BodyOf,
  type Preparation,
  type Session,
} from "$ipc";
import { moment, type FakeBackend } from "$ipc/fake";
import { flushAll, setNavigator, type Route } from "$kit";
import { accessibilityFaults, damage, startBackend } from "$test";
import InSession from "./InSession.svelte";

// Whole screens in jsdom are slow on a busy machine; nothing here waits by the clock.
vi.setConfig({ testTimeout: 60_000 });

let backend: FakeBackend;
let routes: Route[];
const user = userEvent.setup();

beforeEach(() => {
  backend = startBackend({ now: () => moment("2026-11-26T14:20:00Z") });
  routes = [];
  setNavigator(async (route) => {
    if (!(await flushAll())) return false;
    routes.push(route);
    return true;
  });
});
afterEach(() => {
  setNavigator(null);
  vi.useRealTimers();
});

function session(given: Partial<Session> = {}): string {
  const body = blankSession({ kind: "group", day: "2026-11-26", starts: "14:00", ...given });
  return backend.practice.keep(null, body).id;
}
function prepare(id: string, agenda: Partial<AgendaItem>[], given: Partial<Preparation> = {}) {
  const items = agenda.map((item) => blankAgendaItem(item));
  backend.practice.keep(null, blankPreparation({ session: id, agenda: items, ...given }));
}
async function open(id: string) {
  const page = render(InSession, { session: id });
  await screen.findByRole("button", { name: "End" });
  return page;
}
const kept = () =>
  [...backend.practice.items.values()]
    .map(({ body }) => body)
    .findLast((body): body is BodyOf<"preparation"> => body.item === "preparation");

const PRIVATE = {
  agenda: [
    {
      question: "PRIVATE question",
      line: "A line for the room",
      context: "PRIVATE context",
      feeling: "PRIVATE feeling",
      want: "think" as const,
    },
    { question: "PRIVATE item", shared: false },
  ],
  rest: {
    top: "PRIVATE top",
    need: "PRIVATE need",
    stays: "PRIVATE stays",
    avoiding: "PRIVATE avoiding",
    mustBring: "PRIVATE risk",
    hope: "PRIVATE hope",
  },
};

describe("what others may see of it", () => {
  it("is the line, and nothing that is only the writer's, in words or in the page's source", async () => {
    const id = session();
    prepare(id, PRIVATE.agenda, PRIVATE.rest);
    const { container } = await open(id);
    expect(screen.getByLabelText("1. A line for the room")).toBeVisible();
    expect(screen.getByText("to think it through")).toBeVisible();
    expect(container.innerHTML).not.toContain("PRIVATE");
  });

  it("is more only while the writer asks for it, and not on the next visit", async () => {
    const id = session();
    prepare(id, PRIVATE.agenda, PRIVATE.rest);
    const { container, unmount } = await open(id);
    await user.click(screen.getByRole("switch", { name: "Show what is only mine" }));
    for (const words of ["question", "context", "feeling", "item", "top", "avoiding", "hope"])
      expect(container.textContent).toContain(`PRIVATE ${words}`);
    await user.click(screen.getByRole("switch", { name: "Show what is only mine" }));
    expect(container.innerHTML).not.toContain("PRIVATE");
    unmount();
    const again = await open(id);
    expect(again.container.innerHTML).not.toContain("PRIVATE");
  });
});

describe("in the session", () => {
  it("ticks what has been talked about, keeps what is jotted as typed, and goes on to after", async () => {
    const id = session();
    prepare(id, [{ question: "One" }, { question: "Two" }]);
    await open(id);
    const [first, second] = screen.getAllByRole("listitem");
    expect(first).toHaveAttribute("aria-current", "step");
    await user.click(screen.getByLabelText("1. One"));
    expect(second).toHaveAttribute("aria-current", "step");
    await user.type(screen.getByLabelText("Jottings"), "  half a thought{Enter}–ask");
    await user.click(screen.getByRole("button", { name: "End" }));
    await waitFor(() => expect(routes).toEqual([{ name: "after", session: id }]));
    expect(kept()).toMatchObject({
      jotted: "  half a thought\n–ask",
      agenda: [{ discussed: true }, { discussed: false }],
      opened: { day: "2026-11-26" },
    });
  });

  it("has what came back from last time, and keeps that it was opened with it", async () => {
    const last = session({ day: "2026-11-12", state: "attended" });
    prepare(last, [{ question: "Still there" }]);
    const id = session();
    await open(id);
    expect(screen.getByLabelText("1. Still there")).toBeVisible();
    await flushAll();
    expect(kept()).toMatchObject({ session: id, agenda: [{ carried: 1 }] });
  });

  it("leaves nothing behind when there is nothing to it", async () => {
    await open(session());
    await flushAll();
    expect(kept()).toBeUndefined();
  });

  it("holds nobody in a journal that cannot be written", async () => {
    const id = session();
    prepare(id, [{ question: "One" }]);
    const integrity = damage();
    backend.vault.state.integrity = integrity;
    journal.adopt({ ...backend.vault.state, integrity });
    await open(id);
    expect(await flushAll()).toBe(true);
    expect(backend.count("item_keep")).toBe(0);
  });

  it("holds nobody for the sake of when it was opened, but does for what they jotted", async () => {
    const id = session();
    prepare(id, [{ question: "One" }]);
    await open(id);
    backend.failNext("item_keep", "noSpace");
    expect(await flushAll()).toBe(true);
    await user.type(screen.getByLabelText("Jottings"), "a");
    backend.failNext("item_keep", "noSpace");
    expect(await flushAll()).toBe(false);
  });

  it("tells the time and what is left of it, quietly", async () => {
    vi.useFakeTimers({ toFake: ["Date", "setInterval", "clearInterval"] });
    vi.setSystemTime(new Date(2026, 10, 26, 14, 20));
    const id = session({ minutes: 60 });
    prepare(id, [
      { question: "One", minutes: 15, discussed: true },
      { question: "Two", minutes: 20 },
    ]);
    const { container } = await open(id);
    expect(screen.getByText("14:20")).toBeVisible();
    expect(screen.getByText("40 minutes left, until 15:00")).toBeVisible();
    expect(screen.getByText("20 minutes · 15 minutes left")).toBeVisible();
    vi.setSystemTime(new Date(2026, 10, 26, 15, 4));
    vi.advanceTimersByTime(10_000);
    await waitFor(() => expect(screen.getByText("The time ended at 15:00")).toBeVisible());
    expect(container.querySelector("[aria-live], [role=alert], [role=status]")).toBeNull();
  });

  it("has no faults that axe finds", async () => {
    const id = session();
    prepare(id, PRIVATE.agenda, PRIVATE.rest);
    const { container } = await open(id);
    await user.click(screen.getByRole("switch", { name: "Show what is only mine" }));
    expect(await accessibilityFaults(container)).toEqual([]);
  });
});
