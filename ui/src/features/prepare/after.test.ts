import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  blankAgendaItem,
  blankPreparation,
  blankSession,
  commands,
  type BodyOf,
  type ItemKind,
  type Session,
} from "$ipc";
import { moment, type FakeBackend } from "$ipc/fake";
import { flushAll, setNavigator, toasts, type Route } from "$kit";
import { accessibilityFaults, startBackend } from "$test";
import After from "./After.svelte";

// Whole screens in jsdom are slow on a busy machine; nothing here waits by the clock.
vi.setConfig({ testTimeout: 60_000 });

let backend: FakeBackend;
let routes: Route[];
const user = userEvent.setup();

beforeEach(() => {
  backend = startBackend({ now: () => moment("2026-11-26T16:00:00Z") });
  routes = [];
  setNavigator(async (route) => {
    if (!(await flushAll())) return false;
    routes.push(route);
    return true;
  });
});
afterEach(() => {
  setNavigator(null);
  toasts.clear();
});

function session(given: Partial<Session> = {}): string {
  const body = blankSession({ kind: "group", day: "2026-11-26", starts: "14:00", ...given });
  return backend.practice.keep(null, body).id;
}
async function open(id: string) {
  const page = render(After, { session: id });
  await screen.findByRole("button", { name: "Done" });
  return page;
}
/** Leaves the page as the app does: kept first. */
async function leave(page: { unmount: () => void }) {
  expect(await flushAll()).toBe(true);
  page.unmount();
}
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const field = (name: string) => screen.getByLabelText(name);
const sessionOf = (id: string) => backend.practice.items.get(id)!.body as BodyOf<"session">;
const all = <K extends ItemKind>(kind: K) =>
  backend.practice
    .all()
    .map(({ body }) => body)
    .filter((body) => body.item === kind) as unknown as BodyOf<K>[];

describe("whether it took place", () => {
  it("is said first; why not takes the place of all the rest", async () => {
    const id = session();
    await open(id);
    const group = within(screen.getByRole("group", { name: "Did it take place?" }));
    await user.click(group.getByRole("button", { name: "Cancelled" }));
    expect(screen.queryByText("What shifted?")).toBeNull();
    await user.type(field("Why not?"), "Short staffed");
    await flushAll();
    expect(sessionOf(id)).toMatchObject({ state: "cancelled", why: "Short staffed" });
    await user.click(group.getByRole("button", { name: "Attended" }));
    await flushAll();
    expect(sessionOf(id)).toMatchObject({ state: "attended", reflected: null });
  });
});

describe("what came of it", () => {
  it("may all be left out, and then nothing is kept", async () => {
    const id = session();
    await open(id);
    await user.click(button("Done"));
    await waitFor(() => expect(routes).toEqual([{ name: "session", id }]));
    expect(backend.count("item_keep")).toBe(0);
  });

  it("is kept, and is there on a second visit to be changed, with nothing twice", async () => {
    const id = session();
    const first = await open(id);
    await user.type(field("What shifted?"), "It was not only me");
    screen.getByRole("slider", { name: "I felt heard" }).focus();
    await user.keyboard("8");
    await user.type(field("Action 1: What"), "Ask for handover earlier");
    await user.type(field("Action 1: By when"), "monday");
    await user.type(field("An intention, or thanks"), "Go home on time");
    await leave(first);
    expect(sessionOf(id)).toMatchObject({
      after: { heard: 8, shifted: "It was not only me" },
      reflected: { day: "2026-11-26" },
    });
    expect(all("action")).toMatchObject([
      { what: "Ask for handover earlier", by: "2026-11-30", session: id },
    ]);
    expect(all("intention")).toMatchObject([
      { text: "Go home on time", day: "2026-11-26", session: id },
    ]);

    const second = await open(id);
    expect(field("What shifted?")).toHaveValue("It was not only me");
    expect(field("Action 1: By when")).toHaveValue("Monday 30 November 2026");
    await user.type(field("Action 1: What"), " twice");
    await user.type(field("An intention, or thanks"), ", once");
    await leave(second);
    expect(all("action")).toMatchObject([{ what: "Ask for handover earlier twice" }]);
    expect(all("intention")).toMatchObject([{ text: "Go home on time, once" }]);
  });

  it("says on which day an intention comes back", async () => {
    await open(session());
    expect(screen.getByText(/seven days, on Thursday 3 December/)).toBeVisible();
  });

  it("carries over what is not ticked", async () => {
    const id = session();
    const agenda = [blankAgendaItem({ question: "One" }), blankAgendaItem({ question: "Two" })];
    backend.practice.keep(null, blankPreparation({ session: id, agenda }));
    const next = session({ day: "2026-12-10" });
    await open(id);
    await user.click(screen.getByRole("checkbox", { name: "One" }));
    await flushAll();
    const { preparation } = await commands.preparationBegin({ session: next });
    expect(preparation.agenda).toMatchObject([{ question: "Two", carried: 1 }]);
  });

  it("takes an action away with an undo, and leaves no blank one behind", async () => {
    const id = session();
    await open(id);
    await user.type(field("Action 1: What"), "Rest");
    await user.click(button("Add an action"));
    expect(field("Action 2: What")).toHaveFocus();
    await flushAll();
    expect(all("action")).toHaveLength(1);
    await user.click(button("Remove action 1"));
    await waitFor(() => expect(all("action")).toHaveLength(0));
    toasts.list.at(-1)!.action!.run();
    await waitFor(() => expect(field("Action 1: What")).toHaveValue("Rest"));
    await flushAll();
    expect(all("action")).toMatchObject([{ what: "Rest" }]);
    await user.clear(field("Action 1: What"));
    await flushAll();
    expect(all("action")).toHaveLength(0);
  });

  it("stays, and says why, when it could not be kept", async () => {
    await open(session());
    await user.type(field("What shifted?"), "Something");
    backend.failNext("item_keep", "readOnly");
    await user.click(button("Done"));
    expect(await screen.findByText(/reading only/)).toBeVisible();
    expect(routes).toEqual([]);
  });
});

describe("by the kind of session", () => {
  it("asks first how safe a drop-in felt", async () => {
    await open(session({ kind: "dropIn" }));
    expect(screen.getAllByRole("slider")[0]).toHaveAccessibleName("How safe did the space feel?");
  });

  it("asks a community of practice for an idea, a step with a date and a question", async () => {
    const id = session({ kind: "community" });
    await open(id);
    await user.type(field("An idea to take back"), "Quiet minute");
    expect(screen.getByRole("heading", { name: "How I will put it into practice" })).toBeVisible();
    await user.type(field("A question for next time"), "What got in the way?");
    await flushAll();
    expect(sessionOf(id).after).toMatchObject({
      idea: "Quiet minute",
      question: "What got in the way?",
    });
  });

  it("asks for the hours and the kind of group after training", async () => {
    const id = session({ kind: "cascade", minutes: 60 });
    await open(id);
    await user.clear(field("Time spent"));
    await user.type(field("Time spent"), "2 h 30");
    await user.type(field("Which kind of group"), "New starters");
    await flushAll();
    expect(sessionOf(id)).toMatchObject({ minutes: 150, group: "New starters" });
  });
});

describe("next time", () => {
  it("is put in the diary as a session of the same kind, once, with an undo", async () => {
    const id = session({ called: "Ward team", minutes: 90, format: "video" });
    const first = await open(id);
    await user.type(field("Day"), "in 2 weeks");
    await user.click(button("Put it in the diary"));
    await screen.findByText("Thursday 10 December, 14:00");
    const next = all("session").find(({ day }) => day === "2026-12-10");
    expect(next).toMatchObject({
      kind: "group",
      called: "Ward team",
      state: "booked",
      starts: "14:00",
      minutes: 90,
      format: "video",
    });
    toasts.list.at(-1)!.action!.run();
    await waitFor(() => expect(all("session")).toHaveLength(1));
    await user.type(await screen.findByLabelText("Day"), "in 3 weeks");
    await user.click(button("Put it in the diary"));
    await screen.findByText("Thursday 17 December, 14:00");
    await leave(first);
    await open(id);
    expect(screen.getByText("Thursday 17 December, 14:00")).toBeVisible();
    expect(screen.queryByLabelText("Day")).toBeNull();
  });
});

it("has no faults that axe finds", async () => {
  const id = session({ kind: "community" });
  const agenda = [blankAgendaItem({ question: "One" })];
  backend.practice.keep(null, blankPreparation({ session: id, agenda }));
  const { container } = await open(id);
  expect(await accessibilityFaults(container)).toEqual([]);
});
