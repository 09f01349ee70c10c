import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  blankAction,
  blankAgendaItem,
  blankIntention,
  blankPreparation,
  blankReflection,
  blankSession,
  type ItemBody,
  type Session,
} from "$ipc";
import { createFakeBackend, moment, type FakeBackend } from "$ipc/fake";
import { flushAll, setNavigator, toasts, type Route } from "$kit";
import { accessibilityFaults } from "$test";
import SessionView from "./SessionView.svelte";

vi.setConfig({ testTimeout: 60_000 });

let backend: FakeBackend;
let routes: Route[];
const user = userEvent.setup();

beforeEach(() => {
  backend = createFakeBackend({ now: () => moment(new Date("2026-11-22T12:00:00Z")) });
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

const keep = (body: ItemBody) => backend.practice.keep(null, body).id;
const session = (given: Partial<Session> = {}) =>
  keep(blankSession({ kind: "oneToOne", day: "2026-11-26", ...given }));
const stored = (id: string) => backend.practice.items.get(id)!.body as Session;
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const undo = () => toasts.list.at(-1)?.action?.run();
async function open(id: string) {
  render(SessionView, { id });
  await screen.findByRole("button", { name: "Change" });
}

describe("a session to come", () => {
  it("says when, how and with whom, and leads to preparing and to the hour itself", async () => {
    const id = session({
      called: "With the ward team",
      starts: "14:00",
      minutes: 60,
      format: "video",
      place: "the usual link",
      with: "supervisor",
      repeat: { every: 6, unit: "weeks" },
      remind: 1,
    });
    await open(id);
    expect(screen.getByText("Thursday 26 November, 14:00")).toBeInTheDocument();
    expect(screen.getByText("One hour · video call · taking part")).toBeInTheDocument();
    for (const words of ["the usual link", "supervisor", "Every six weeks", "The day before"])
      expect(screen.getByText(words)).toBeInTheDocument();
    await user.click(button("Prepare"));
    await user.click(button("Open in the session"));
    await user.click(button("Change"));
    expect(routes).toEqual([
      { name: "prepare", session: id },
      { name: "in-session", session: id },
      { name: "session-edit", id },
    ]);
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("can be declined with why, and put back", async () => {
    const id = session();
    await open(id);
    await user.click(button("I cannot go"));
    await user.type(await screen.findByLabelText("Why"), "no cover");
    await user.click(button("Done"));
    await waitFor(() => expect(stored(id)).toMatchObject({ state: "declined", why: "no cover" }));
    expect(await screen.findByText("no cover")).toBeInTheDocument();
    await user.click(button("Put it back in the diary"));
    await waitFor(() => expect(stored(id).state).toBe("booked"));
  });

  it("goes into the bin, and comes back with one press", async () => {
    const id = session();
    await open(id);
    await user.click(button("Remove"));
    await waitFor(() => expect(routes).toEqual([{ name: "sessions" }]));
    expect(backend.practice.all()).toHaveLength(0);
    await undo();
    await waitFor(() => expect(backend.practice.all()).toHaveLength(1));
  });

  it("of a series goes alone or with the later ones, and never with the earlier", async () => {
    const first = session({ day: "2026-11-05", repeat: { every: 1, unit: "weeks" } });
    const [, second] = backend.practice.repeat(first, 3);
    await open(second!.id);
    expect(screen.getByText(/2 later sessions of this series/)).toBeInTheDocument();
    expect(button("Remove this one")).toBeInTheDocument();
    await user.click(button("Remove this one and the later ones"));
    await waitFor(() => expect(backend.practice.all().map(({ id }) => id)).toEqual([first]));
    await undo();
    await waitFor(() => expect(backend.practice.all()).toHaveLength(4));
  });
});

describe("a session that is over", () => {
  it("asks first whether it took place", async () => {
    const id = session({ day: "2026-11-19" });
    await open(id);
    expect(screen.getByRole("heading", { name: "Did this take place?" })).toBeInTheDocument();
    await user.click(button("I was there"));
    await waitFor(() => expect(stored(id).state).toBe("attended"));
    await user.click(await screen.findByRole("button", { name: "Note how it was" }));
    await user.click(button("Reflect on it"));
    expect(routes).toEqual([
      { name: "after", session: id },
      { name: "reflect", session: id },
    ]);
  });

  it("is not asked after again once that was put away, and still can be said", async () => {
    const id = session({ day: "2026-11-19" });
    await open(id);
    await user.click(button("Not now"));
    await waitFor(() =>
      expect(screen.queryByRole("heading", { name: "Did this take place?" })).toBeNull(),
    );
    await user.click(button("I was there"));
    // Nothing has been noted by putting it away.
    expect(await screen.findByRole("button", { name: "Note how it was" })).toBeInTheDocument();
  });

  it("says of an offer that has passed that it was not taken, and asks nothing", async () => {
    await open(session({ day: "2026-11-19", kind: "dropIn", state: "offered" }));
    expect(screen.getByText("Offered, not taken")).toBeInTheDocument();
    expect(screen.queryByRole("heading", { name: "Did this take place?" })).toBeNull();
    expect(screen.queryByRole("button", { name: "Not now" })).toBeNull();
  });

  it("shows what was noted, what was promised, and what was reflected on", async () => {
    const blank = blankSession({ kind: "oneToOne", day: "2026-11-19" });
    const id = session({
      day: "2026-11-19",
      state: "attended",
      after: { ...blank.after, heard: 8, safe: 9, shifted: "I am not the only one" },
    });
    keep(blankAction({ what: "Ask for ten minutes", by: "2026-11-30", session: id }));
    keep(blankAction({ what: "Not of this one" }));
    keep(blankIntention({ text: "One breath first", day: "2026-11-19", session: id }));
    const when = moment("2026-11-20T18:00:00Z");
    const { id: entry } = backend.journal.save({
      of: null,
      draft: null,
      body: blankReflection({ when, title: "The hour", session: id }),
    });
    await open(id);
    expect(screen.getByText("8 of 10")).toBeInTheDocument();
    expect(screen.getByText("I am not the only one")).toBeInTheDocument();
    expect(screen.getByText("Ask for ten minutes")).toBeInTheDocument();
    expect(screen.getByText("Open · by 30 November")).toBeInTheDocument();
    expect(screen.queryByText("Not of this one")).toBeNull();
    expect(screen.getByText("One breath first")).toBeInTheDocument();
    expect(screen.getByText("It comes back to you on 26 November.")).toBeInTheDocument();
    await user.click(await screen.findByRole("button", { name: "The hour, 20 November" }));
    expect(routes).toEqual([{ name: "entry", id: entry }]);
    expect(await accessibilityFaults()).toEqual([]);
    await user.click(button("Make evidence from it"));
    expect(routes.at(-1)).toEqual({ name: "piece", from: id });
  });

  it("offers to make evidence only where something was written that could be taken over", async () => {
    const { after } = blankSession({ kind: "oneToOne", day: "2026-11-19" });
    await open(session({ day: "2026-11-19", state: "attended", after: { ...after, heard: 8 } }));
    expect(screen.queryByRole("button", { name: "Make evidence from it" })).toBeNull();
  });

  it("says when an intention comes back only while that is to come", async () => {
    const id = session({ day: "2026-11-12", state: "attended" });
    keep(blankIntention({ text: "It is on Today by now", day: "2026-11-12", session: id }));
    await open(id);
    expect(screen.getByText("It is on Today by now")).toBeInTheDocument();
    expect(screen.queryByText(/comes back to you/)).toBeNull();
  });

  it("shows of what was brought only what may be shown", async () => {
    const id = session({ day: "2026-11-19", state: "attended" });
    const shared = {
      question: "Why do I take it home?",
      context: "the context",
      feeling: "the feeling",
      discussed: true,
    };
    keep(
      blankPreparation({
        session: id,
        agenda: [
          blankAgendaItem(shared),
          blankAgendaItem({ question: "the raw question", line: "Workload" }),
          blankAgendaItem({ question: "for myself", shared: false }),
        ],
        stays: "what stays",
        avoiding: "what is avoided",
        mustBring: "what must be brought",
        hope: "what is hoped",
        jotted: "what was jotted",
      }),
    );
    await open(id);
    const brought = within(screen.getByRole("region", { name: "What I prepared" }));
    expect(brought.getAllByRole("listitem").map((one) => one.textContent?.trim())).toEqual([
      "Why do I take it home?, talked about",
      "Workload",
    ]);
    expect(brought.getByText(/1 more is kept to yourself/)).toBeInTheDocument();
    const all = document.body.textContent;
    for (const hidden of [
      "the context",
      "the feeling",
      "the raw question",
      "for myself",
      "what stays",
      "what is avoided",
      "what must be brought",
      "what is hoped",
      "what was jotted",
    ])
      expect(all).not.toContain(hidden);
  });
});

it("says so when the session is gone, and when it cannot be read", async () => {
  const id = "0".repeat(32);
  const { unmount } = render(SessionView, { id });
  expect(
    await screen.findByRole("heading", { name: "It is not there any more" }),
  ).toBeInTheDocument();
  unmount();
  backend.failNext("practice", "io");
  const there = session();
  render(SessionView, { id: there });
  await user.click(await screen.findByRole("button", { name: "Try again" }));
  expect(await screen.findByRole("button", { name: "Prepare" })).toBeInTheDocument();
});
