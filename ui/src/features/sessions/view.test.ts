import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  blankAgreement,
  blankSession,
  session as journal,
  type ItemBody,
  type Session,
} from "$ipc";
import { createFakeBackend, moment, type FakeBackend } from "$ipc/fake";
import { flushAll, setNavigator, toasts, type Route } from "$kit";
import { accessibilityFaults, damage } from "$test";
import View from "./View.svelte";

vi.setConfig({ testTimeout: 60_000 });

let backend: FakeBackend;
let routes: Route[];
const user = userEvent.setup();

beforeEach(() => {
  // A Sunday.
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
const session = (day: string, more: Partial<Session> = {}) =>
  keep(blankSession({ kind: "oneToOne", day, ...more }));
const stored = (id: string) => backend.practice.items.get(id)!.body as Session;
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const undo = () => toasts.list.at(-1)?.action?.run();
async function open() {
  render(View);
  await screen.findByRole("heading", { name: "Sessions" });
}

describe("in a journal that can only be read", () => {
  beforeEach(() => {
    journal.state = { ...backend.vault.state, integrity: damage() };
  });
  afterEach(() => (journal.state = null));

  it("what is over, begun or today is shown, and nothing asks about it", async () => {
    session("2026-11-10", { called: "over", state: "booked" });
    session("2026-11-22", { called: "being written", state: "begun" });
    session("2026-11-22", { called: "of today", state: "booked" });
    await open();
    for (const name of ["over", "being written", "of today"])
      expect(await screen.findByText(name)).toBeVisible();
    expect(screen.queryByRole("button", { name: /Note how it was/ })).toBeNull();
    expect(screen.queryByRole("button", { name: /Finish it|Throw it away/ })).toBeNull();
    expect(screen.queryByRole("button", { name: /took place|Did not|Cancelled/i })).toBeNull();
    expect(screen.queryByRole("button", { name: "Not now" })).toBeNull();
    expect(screen.queryByText("Did this take place?")).toBeNull();
    expect(screen.getByRole("heading", { name: "Over, and nothing said of it yet" })).toBeVisible();
    expect(screen.queryByRole("button", { name: "Allowance" })).toBeNull();
    expect(screen.getByRole("button", { name: "Open" })).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
  });
});

describe("what was begun and left", () => {
  it("is by itself, to be finished or thrown away", async () => {
    const ward = session("2026-11-22", { called: "ward", state: "begun" });
    const other = session("2026-11-22", { called: "other", state: "begun" });
    await open();
    expect(screen.getByText("No session is in the diary.")).toBeInTheDocument();
    const written = screen.getByRole("region", { name: "Being written" });
    expect(within(written).getAllByRole("listitem")).toHaveLength(2);
    await user.click(button(/^Finish it: ward/));
    expect(routes).toEqual([{ name: "session-edit", id: ward }]);
    await user.click(button(/^Throw it away: other/));
    await waitFor(() => expect(screen.queryByText("other")).toBeNull());
    expect(backend.practice.items.get(other)?.binned).not.toBeNull();
    await undo();
    expect(await screen.findByText("other")).toBeInTheDocument();
    expect(await accessibilityFaults()).toEqual([]);
  });
});

it("offers published drop-in dates also once the diary holds something", async () => {
  session("2026-11-26");
  await open();
  await user.click(button("Add published drop-in dates"));
  expect(routes).toEqual([{ name: "session-edit", kind: "dropIn" }]);
});

describe("with nothing kept yet", () => {
  it("teaches in a sentence and offers three ways to begin", async () => {
    await open();
    expect(screen.getByText(/Keep your supervision here/)).toBeInTheDocument();
    await user.click(button("Book a session"));
    await user.click(button("Log one that has been"));
    await user.click(button("Add published drop-in dates"));
    expect(routes).toEqual([
      { name: "session-edit" },
      { name: "session-edit", past: true },
      { name: "session-edit", kind: "dropIn" },
    ]);
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("says so when it cannot be read, and tries again", async () => {
    backend.failNext("practice", "io");
    render(View);
    await user.click(await screen.findByRole("button", { name: "Try again" }));
    expect(await screen.findByText(/Keep your supervision here/)).toBeInTheDocument();
  });
});

describe("the sessions", () => {
  it("begin with the next one, and preparing it is the main thing", async () => {
    session("2026-12-10", { called: "The one after" });
    const next = session("2026-11-26", {
      kind: "group",
      called: "Ward team",
      starts: "14:00",
      minutes: 60,
      format: "video",
    });
    await open();
    expect(screen.getByText("Next session · in 4 days")).toBeInTheDocument();
    expect(screen.getByRole("heading", { name: "Ward team" })).toBeInTheDocument();
    expect(
      screen.getByText("Thursday 26 November, 14:00 · one hour · video call"),
    ).toBeInTheDocument();
    expect(button(/The one after/)).toBeInTheDocument();
    await user.click(button("Prepare"));
    expect(routes).toEqual([{ name: "prepare", session: next }]);
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("by oneself begin with the path itself: there is nobody to prepare for", async () => {
    const id = session("2026-11-22", { kind: "rbcsSolo" });
    await open();
    expect(screen.queryByRole("button", { name: "Prepare" })).toBeNull();
    await user.click(button("Begin"));
    expect(routes[0]).toMatchObject({ name: "reflect", session: id });
  });

  it("that are offered can be taken up, and that can be taken back", async () => {
    const id = session("2026-11-25", { kind: "dropIn", state: "offered" });
    await open();
    await user.click(button("I will go"));
    await waitFor(() => expect(stored(id).state).toBe("booked"));
    await waitFor(() => expect(screen.queryByRole("button", { name: "I will go" })).toBeNull());
    await undo();
    await waitFor(() => expect(stored(id).state).toBe("offered"));
    expect(await screen.findByRole("button", { name: "I will go" })).toBeInTheDocument();
  });

  it("that are over list the latest first, a few at a time", async () => {
    for (let n = 1; n <= 8; n += 1)
      session(`2026-0${n}-10`, { state: "attended", called: `Number ${n}` });
    await open();
    const past = () => within(screen.getByRole("region", { name: "Over or called off" }));
    expect(past().getAllByRole("button", { name: /Number/ })[0]).toHaveTextContent("Number 8");
    expect(past().queryByRole("button", { name: /Number 3/ })).toBeNull();
    await user.click(button("Show 3 more"));
    expect(past().getByRole("button", { name: /Number 1/ })).toBeInTheDocument();
    expect(past().getByRole("button", { name: /Number 3/ })).toHaveFocus();
  });
});

describe("a session whose day is over", () => {
  it("is asked after, and goes straight to how it was", async () => {
    const id = session("2026-11-19");
    await open();
    expect(screen.getByRole("heading", { name: "Did this take place?" })).toBeInTheDocument();
    await user.click(button("I was there, and note how it was"));
    await waitFor(() => expect(routes).toEqual([{ name: "after", session: id }]));
    expect(stored(id).state).toBe("attended");
  });

  it("is asked after from when it ends, and not on the page that prepares for it", async () => {
    session("2026-11-22", { starts: "10:00", minutes: 60, called: "This morning" });
    session("2026-11-22", { starts: "11:30", minutes: 60, called: "Still going on" });
    await open();
    const asked = within(screen.getByRole("region", { name: "Did this take place?" }));
    expect(asked.getByRole("button", { name: /This morning/ })).toBeInTheDocument();
    expect(asked.queryByRole("button", { name: /Still going on/ })).toBeNull();
    expect(screen.getByRole("heading", { name: "Still going on" })).toBeInTheDocument();
  });

  it("is not asked after again once that was put away, and that can be taken back", async () => {
    const id = session("2026-11-19", { called: "Ward team" });
    await open();
    await user.click(button("Not now"));
    await waitFor(() => expect(screen.queryByRole("button", { name: "Not now" })).toBeNull());
    expect(stored(id).state).toBe("booked");
    const past = within(screen.getByRole("region", { name: "Over or called off" }));
    expect(past.getByRole("button", { name: /Ward team.*booked/ })).toBeInTheDocument();
    await undo();
    expect(await screen.findByRole("button", { name: "Not now" })).toBeInTheDocument();
    expect(stored(id).reflected).toBeNull();
  });

  it("and was only offered has passed without a question", async () => {
    session("2026-11-19", { kind: "dropIn", state: "offered", called: "Lunchtime" });
    await open();
    const past = within(screen.getByRole("region", { name: "Over or called off" }));
    expect(past.getByRole("button", { name: /Lunchtime.*offered, not taken/ })).toBeInTheDocument();
    expect(screen.queryByText("Did this take place?")).toBeNull();
  });

  it("is logged in one step, with an undo", async () => {
    const id = session("2026-11-19");
    await open();
    await user.click(button("I was there"));
    await waitFor(() => expect(stored(id).state).toBe("attended"));
    await undo();
    await waitFor(() => expect(stored(id).state).toBe("booked"));
    expect(await screen.findByRole("button", { name: "I was there" })).toBeInTheDocument();
  });

  it("that did not take place asks why, and keeps it however the page is left", async () => {
    const id = session("2026-11-19");
    await open();
    await user.click(button("It did not take place"));
    const why = await screen.findByLabelText("Why");
    await waitFor(() => expect(why).toHaveFocus());
    expect(stored(id).state).toBe("cancelled");
    await user.type(why, "short of staff");
    expect(await flushAll()).toBe(true);
    expect(stored(id)).toMatchObject({ state: "cancelled", why: "short of staff" });
    await user.click(button("Done"));
    await waitFor(() => expect(screen.queryByLabelText("Why")).toBeNull());
    expect(button(/cancelled/)).toBeInTheDocument();
  });

  it("stays as it was when that cannot be kept, and says why", async () => {
    const id = session("2026-11-19");
    await open();
    backend.failNext("item_keep", "readOnly");
    await user.click(button("I was there"));
    await waitFor(() => expect(toasts.list.at(-1)?.text).toContain("can only be read"));
    expect(stored(id).state).toBe("booked");
    expect(button("I was there")).toBeInTheDocument();
  });
});

describe("where things stand", () => {
  it("says what is used, booked, left and how long there is", async () => {
    const id = keep({
      item: "allowance",
      called: "",
      kinds: ["oneToOne"],
      sessions: 2,
      minutes: 60,
      from: "2026-04-01",
      until: "2027-03-31",
    });
    backend.practice.standing = {
      allowances: [{ id, used: 1, usedMinutes: 60, booked: 1, left: 0, beyond: 0, days: 129 }],
    };
    await open();
    await user.click(
      button(
        /Two one-hour sessions until 31 March 2027: one used, one booked, none left; 129 days to go\./,
      ),
    );
    expect(routes).toEqual([{ name: "plan", item: "allowance", id }]);
  });

  it("tells apart what has no name of its own", async () => {
    const allowance = (sessions: number) =>
      keep({
        item: "allowance",
        called: "",
        kinds: [],
        sessions,
        minutes: 60,
        from: "2026-04-01",
        until: "2027-03-31",
      });
    const stands = { used: 0, usedMinutes: 0, booked: 0, left: 1, beyond: 0, days: 129 };
    const ids = [allowance(1), allowance(4)];
    backend.practice.standing = { allowances: ids.map((id) => ({ id, ...stands })) };
    await open();
    expect(button(/^Allowance: any kind of session \(1\)/)).toHaveTextContent(/One one-hour/);
    expect(button(/^Allowance: any kind of session \(2\)/)).toHaveTextContent(/Four one-hour/);
  });

  it("says what is due and what was, without blame, and offers to book", async () => {
    const rhythm = keep({
      item: "rhythm",
      called: "Supervision",
      kinds: ["oneToOne"],
      weeks: 6,
      since: "2026-09-01",
    });
    const programme = keep({
      item: "programme",
      called: "",
      kind: "rbcsGroup",
      sessions: 5,
      begins: "2026-09-01",
    });
    const refresher = keep({
      item: "refresher",
      what: "RBCS refresher",
      due: "2027-01-03",
      weeks: null,
      done: null,
    });
    const agreement = keep(blankAgreement({ with: "clinical supervisor", review: "2026-11-01" }));
    backend.practice.standing = {
      rhythms: [{ id: rhythm, last: null, due: "2026-10-13", days: -40, booked: null }],
      programmes: [{ id: programme, attended: 2, booked: 1 }],
      refreshers: [{ id: refresher, day: "2027-01-03", days: 42 }],
      reviews: [{ id: agreement, day: "2026-11-01", days: -21 }],
    };
    await open();
    expect(button(/Every six weeks\. The next was due around 13 October\./)).toBeInTheDocument();
    expect(button(/RBCS group 2 of 5 sessions, 1 booked\./)).toBeInTheDocument();
    expect(button(/RBCS refresher Due on 3 January 2027, in 42 days\./)).toBeInTheDocument();
    expect(button(/It was to be looked at again on 1 November\./)).toBeInTheDocument();
    expect(document.body.textContent).not.toMatch(/overdue|late|missed/i);
    await user.click(button("Book one"));
    expect(routes).toEqual([{ name: "session-edit", kind: "oneToOne" }]);
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("asks after confidence only when it is time", async () => {
    backend.practice.standing = { askConfidence: true };
    await open();
    await user.click(button("Answer"));
    expect(routes).toEqual([{ name: "plan", item: "confidence" }]);
  });

  it("leads to everything else of supervision, and to the agreement in force", async () => {
    const first = keep(blankAgreement({ with: "supervisor" }));
    const second = keep(blankAgreement({ with: "supervisor", replaces: first }));
    await open();
    for (const name of ["Actions", "Why I do this", "Tools", "Availability summary", "Bin"])
      await user.click(button(name));
    await user.click(button("Agreement: supervisor"));
    expect(routes).toEqual([
      { name: "actions" },
      { name: "why" },
      { name: "tools" },
      { name: "paper", of: "availability" },
      { name: "bin", from: "sessions" },
      { name: "agreement", id: second },
    ]);
  });
});
