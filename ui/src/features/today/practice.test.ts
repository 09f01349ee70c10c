import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  blankAction,
  blankAgreement,
  blankIntention,
  blankReflection,
  blankSession,
  type Action,
  type ItemBody,
  type Session,
  type SessionKind,
} from "$ipc";
import { checkIn, createFakeBackend, moment, type FakeBackend } from "$ipc/fake";
import { flushAll, setNavigator, toasts, type Route } from "$kit";
import { accessibilityFaults } from "$test";
import { View } from "./index";

// Whole screens in jsdom are slow on a busy machine; nothing here waits by the clock.
vi.setConfig({ testTimeout: 60_000 });

let backend: FakeBackend;
let routes: Route[];
const user = userEvent.setup();
// A Saturday evening.
const NOW = moment("2026-11-21T20:10:00Z");

beforeEach(() => {
  backend = createFakeBackend({ now: () => NOW });
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
const session = (kind: SessionKind, day: string, given: Partial<Session> = {}) =>
  keep(blankSession({ kind, day, ...given }));
const action = (what: string, given: Partial<Action> = {}) => keep(blankAction({ what, ...given }));
const kept = (id: string) => backend.practice.items.get(id)!.body;
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const undo = () => toasts.list.at(-1)?.action?.run();

/** Opens Today, and waits until what the practice has to say is there too. */
async function open() {
  const page = render(View);
  await screen.findByRole("heading", { level: 1 });
  await waitFor(() => expect(backend.count("standing")).toBeGreaterThan(0));
  // Its answer is there one turn of the loop later, or nothing of it is.
  await new Promise((done) => setTimeout(done));
  return page;
}

describe("what the practice says on Today", () => {
  it("is nothing where there is nothing", async () => {
    await open();
    expect(screen.getAllByRole("heading")).toHaveLength(1);
    expect(screen.queryByRole("list")).toBeNull();
  });

  it("names the next session, when it is and what is ready, and leads to preparing", async () => {
    const id = session("group", "2026-11-26", {
      called: "Ward team",
      starts: "14:00",
      minutes: 60,
      format: "video",
    });
    session("oneToOne", "2026-12-20");
    action("Ask", { by: "2026-11-23" });
    keep(blankAgreement({ purpose: "To think" }));
    const body = checkIn({ when: NOW, text: "a thing", setAside: true });
    backend.journal.save({ of: null, draft: null, body });
    await open();
    const card = within(await screen.findByRole("region", { name: "Ward team" }));
    expect(card.getByText("Next session · in 5 days")).toBeInTheDocument();
    expect(
      card.getByText("Thursday 26 November, 14:00 · 60 minutes · video call"),
    ).toBeInTheDocument();
    expect(card.getAllByRole("listitem").map((fact) => fact.textContent)).toEqual([
      "One thing set aside",
      "One action open",
      "Agreement in place",
    ]);
    await user.click(card.getByRole("button", { name: "Prepare" }));
    await user.click(card.getByRole("button", { name: "Ward team" }));
    expect(routes).toEqual([
      { name: "prepare", session: id },
      { name: "session", id },
    ]);
  });

  it("has preparing for a third door within a week of a session, and reflecting otherwise", async () => {
    const id = session("group", "2026-11-28");
    const { unmount } = await open();
    await user.click(await screen.findByRole("button", { name: /^Prepare.*Group supervision/ }));
    expect(routes).toEqual([{ name: "prepare", session: id }]);
    unmount();
    backend.practice.clear();
    session("group", "2026-11-29");
    await open();
    expect(button(/^Reflect.*stayed with you/)).toBeInTheDocument();
  });

  it("leads by oneself into the path, which nobody else has to be prepared for", async () => {
    const id = session("rbcsSolo", "2026-11-21");
    await open();
    const card = within(await screen.findByRole("region", { name: "RBCS by myself" }));
    expect(card.queryByRole("button", { name: "In the session" })).toBeNull();
    await user.click(card.getByRole("button", { name: "Begin" }));
    await user.click(button(/^Reflect.*RBCS by myself, today/));
    const path = { name: "reflect", session: id, template: "rbcsSolo" };
    expect(routes).toEqual([path, path]);
  });

  it("goes on with a reflection begun, by its door and among what is to continue", async () => {
    session("group", "2026-11-22");
    const parts = [{ stage: "gibbs.feelings", heading: "Feelings", text: "the family meeting" }];
    const when = moment("2026-11-19T20:00:00Z");
    const body = blankReflection({ when, templateName: "Gibbs", parts });
    const { id } = backend.journal.keepDraft({ id: null, of: null, body });
    await open();
    expect(screen.getByText("the family meeting")).toBeInTheDocument();
    await user.click(button(/^Reflect.*what you began/));
    await user.click(button("Continue"));
    expect(routes).toEqual([
      { name: "reflect", draft: id },
      { name: "reflect", draft: id },
    ]);
  });

  it("asks whether the last session took place, once, and leads to it and to five minutes on it", async () => {
    session("group", "2026-11-10");
    const id = session("dropIn", "2026-11-20", { starts: "12:00" });
    await open();
    expect(screen.getAllByText("Did this take place?")).toHaveLength(1);
    await user.click(button("Five minutes on it"));
    await user.click(button("Drop-in, Friday 20 November, 12:00"));
    expect(routes).toEqual([
      { name: "after", session: id },
      { name: "session", id },
    ]);
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("asks from when a session ends, and of dates that were only offered never", async () => {
    // It is ten past eight.
    session("group", "2026-11-21", { starts: "19:30", minutes: 60, called: "Going on" });
    session("dropIn", "2026-11-20", { state: "offered" });
    const { unmount } = await open();
    expect(await screen.findByRole("region", { name: "Going on" })).toBeInTheDocument();
    expect(screen.queryByText("Did this take place?")).toBeNull();
    unmount();
    session("group", "2026-11-21", { starts: "19:10", minutes: 60, called: "Just over" });
    await open();
    expect(await screen.findByText("Did this take place?")).toBeInTheDocument();
    expect(button(/^Just over/)).toBeInTheDocument();
  });

  it.each([
    ["I was there", "attended"],
    ["It did not take place", "cancelled"],
  ])(
    "takes “%s” where it stands, asks nothing more on this visit, and takes it back",
    async (said, state) => {
      session("group", "2026-11-10");
      const id = session("group", "2026-11-20");
      await open();
      await user.click(button(said));
      await waitFor(() => expect(kept(id)).toMatchObject({ state }));
      await waitFor(() => expect(screen.queryByText("Did this take place?")).toBeNull());
      expect(screen.getByRole("heading", { level: 1 })).toHaveFocus();
      await undo();
      await waitFor(() => expect(kept(id)).toMatchObject({ state: "booked" }));
      expect(await screen.findByText("Did this take place?")).toBeInTheDocument();
    },
  );

  it("puts the question away for good, and that can be taken back", async () => {
    const id = session("group", "2026-11-20");
    const { unmount } = await open();
    await user.click(button("Not now"));
    await waitFor(() => expect(screen.queryByText("Did this take place?")).toBeNull());
    expect(kept(id)).toMatchObject({ state: "booked" });
    const back = undo;
    unmount();
    const again = await open();
    expect(screen.queryByText("Did this take place?")).toBeNull();
    await back();
    await waitFor(() => expect(kept(id)).toMatchObject({ reflected: null }));
    again.unmount();
    await open();
    expect(await screen.findByText("Did this take place?")).toBeInTheDocument();
  });

  it("says so when an answer could not be kept, and goes on asking", async () => {
    session("group", "2026-11-20");
    await open();
    backend.failNext("session_put_away", "io");
    await user.click(button("Not now"));
    await waitFor(() => expect(toasts.list.at(-1)?.text).toContain("Nothing has changed"));
    expect(screen.getByText("Did this take place?")).toBeInTheDocument();
  });

  it("shows three open actions, answers one where it stands, and takes the answer back", async () => {
    const from = session("group", "2026-11-12", { state: "attended" });
    const first = action("Ask for handover", { by: "2026-11-17", session: from });
    for (const what of ["Second", "Third", "Fourth", "Fifth"]) action(what);
    await open();
    const card = within(await screen.findByRole("region", { name: "Actions you took away" }));
    expect(card.getAllByRole("listitem")).toHaveLength(3);
    expect(card.getByText("From 12 November · was for Tuesday")).toBeInTheDocument();
    const chips = within(card.getByRole("group", { name: /Ask for handover/ }));
    await user.click(chips.getByRole("button", { name: "Not done" }));
    await waitFor(() => expect(kept(first)).toMatchObject({ state: "not" }));
    await user.type(card.getByLabelText(/A word on it/), "no room");
    expect(await flushAll()).toBe(true);
    expect(kept(first)).toMatchObject({ state: "not", word: "no room" });
    // Answered, it stays until the page is left, and then is not asked after here again.
    expect(card.getByText("Ask for handover", { selector: "p" })).toBeInTheDocument();
    await undo();
    await waitFor(() => expect(kept(first)).toMatchObject({ state: "open", answered: null }));
    await user.click(card.getByRole("button", { name: "2 more, and all actions" }));
    expect(routes).toEqual([{ name: "actions" }]);
  });

  it("does not ask again here after what was answered before", async () => {
    action("Half of it", { state: "partly", answered: NOW });
    await open();
    expect(screen.queryByText("Half of it")).toBeNull();
  });

  it("brings an intention back in its own words, and puts it away with what is said to it", async () => {
    const id = keep(blankIntention({ day: "2026-11-14", text: "Leave on time once" }));
    keep(blankIntention({ day: "2026-11-15", text: "Not yet" }));
    await open();
    expect(
      await screen.findByText("You wrote this a week ago, on Saturday 14 November."),
    ).toBeInTheDocument();
    expect(screen.queryByText("Not yet")).toBeNull();
    expect(await accessibilityFaults()).toEqual([]);
    await user.type(screen.getByLabelText(/Anything to say to it/), "Twice");
    await user.click(button("Put it away"));
    await waitFor(() => expect(screen.queryByText("Leave on time once")).toBeNull());
    expect(kept(id)).toMatchObject({ answer: "Twice", seen: { day: "2026-11-21" } });
    expect(screen.getByRole("heading", { level: 1 })).toHaveFocus();
    await undo();
    expect(await screen.findByText("Leave on time once")).toBeInTheDocument();
    expect(kept(id)).toMatchObject({ answer: "Twice", seen: null });
  });

  it("keeps what is said to an intention also when it is not put away", async () => {
    const id = keep(blankIntention({ day: "2026-11-01", text: "Breathe" }));
    await open();
    expect(screen.getByText(/2 weeks ago/)).toBeInTheDocument();
    await user.type(screen.getByLabelText(/Anything to say to it/), "Some");
    expect(await flushAll()).toBe(true);
    expect(kept(id)).toMatchObject({ answer: "Some", seen: null });
  });

  it("gives a line to each thing that is near, and none of their words", async () => {
    const soon = session("dropIn", "2026-11-30", { called: "About Ana", remind: 14 });
    session("group", "2026-11-22", { called: "First" });
    const why = keep({ item: "why", drivers: "My nan", principles: [], offerFrom: 7 });
    const agreement = keep(blankAgreement({ review: "2026-12-01" }));
    const refresher = keep({
      item: "refresher",
      what: "Zanzibar",
      due: "2026-11-18",
      weeks: null,
      done: null,
    });
    const allowance = keep({
      item: "allowance",
      called: "",
      kinds: [],
      sessions: 2,
      minutes: 60,
      from: "2026-04-01",
      until: "2026-11-30",
    });
    const used = { used: 1, usedMinutes: 60, booked: 0, left: 1, beyond: 0 };
    backend.practice.standing = {
      why,
      reviews: [{ id: agreement, day: "2026-12-01", days: 10 }],
      refreshers: [{ id: refresher, day: "2026-11-18", days: -3 }],
      allowances: [{ id: allowance, ...used, days: 9 }],
    };
    await open();
    const lines = within(await screen.findByRole("list", { name: "Worth a line" }));
    const texts = lines.getAllByRole("button").map((line) => line.textContent?.trim());
    expect(texts).toEqual([
      "You once wrote down why you do this. It is here if you would like to read it.",
      "A reminder: Drop-in, Monday 30 November",
      "Your agreement is to be looked at again by Tuesday 1 December.",
      "A refresher was due on Wednesday 18 November.",
      "One session of your allowance is left, until 30 November.",
    ]);
    for (const line of lines.getAllByRole("button")) await user.click(line);
    expect(routes).toEqual([
      { name: "why" },
      { name: "session", id: soon },
      { name: "agreement", id: agreement },
      { name: "plan", item: "refresher", id: refresher },
      { name: "plan", item: "allowance", id: allowance },
    ]);
    expect(document.body.textContent).not.toMatch(/Ana|My nan|Zanzibar/);
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("says nothing of what is further off than two weeks", async () => {
    const agreement = keep(blankAgreement({ review: "2026-12-10" }));
    backend.practice.standing = {
      reviews: [{ id: agreement, day: "2026-12-10", days: 19 }],
    };
    await open();
    expect(screen.queryByRole("list", { name: "Worth a line" })).toBeNull();
  });

  it("never holds Today up, and its failing is not heard of", async () => {
    session("group", "2026-11-26");
    backend.failNext("standing", "io");
    await open();
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Good evening");
    expect(screen.queryByText("Group supervision")).toBeNull();
    expect(screen.queryByRole("alert")).toBeNull();
    expect(toasts.list).toEqual([]);
  });

  it("leaves none of it behind", async () => {
    keep(blankIntention({ day: "2026-11-14", text: "zanzibar" }));
    action("zanzibar");
    session("group", "2026-11-26", { called: "zanzibar" });
    const { unmount } = await open();
    expect((await screen.findAllByText("zanzibar")).length).toBe(3);
    unmount();
    expect(document.body.innerHTML).not.toContain("zanzibar");
  });

  it("is fit for a screen reader", async () => {
    session("group", "2026-11-21", { starts: "21:00" });
    session("group", "2026-11-12");
    action("Ask", { by: "2026-11-23" });
    await open();
    expect(await screen.findByRole("button", { name: "In the session" })).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Partly" }));
    expect(await screen.findByLabelText(/A word on it/)).toBeInTheDocument();
    expect(await accessibilityFaults()).toEqual([]);
  });
});
