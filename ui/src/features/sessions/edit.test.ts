import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { blankSession, session, type Session } from "$ipc";
import { createFakeBackend, moment, type FakeBackend } from "$ipc/fake";
import { flushAll, setNavigator, toasts, type Route } from "$kit";
import { accessibilityFaults, damage } from "$test";
import SessionEdit from "./SessionEdit.svelte";
import SessionView from "./SessionView.svelte";
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

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const field = (name: string | RegExp) => screen.getByLabelText(name);
const sessions = () =>
  backend.practice
    .all()
    .map((item) => item.body as Session)
    .sort((a, b) => a.day.localeCompare(b.day));
const days = () => sessions().map(({ day }) => day);
const undo = () => toasts.list.at(-1)?.action?.run();

async function open(props: { id?: string; kind?: string; past?: boolean } = {}) {
  const page = render(SessionEdit, props);
  await screen.findByLabelText("Kind");
  return page;
}
async function write(name: string, text: string) {
  await user.clear(field(name));
  await user.type(field(name), text);
}

describe("in a journal that can only be read", () => {
  beforeEach(() => {
    session.state = { ...backend.vault.state, integrity: damage() };
  });
  afterEach(() => (session.state = null));

  it("nothing can be entered that could not be kept, and nothing holds anybody back", async () => {
    await open();
    expect(screen.getByText("This journal can only be read for now")).toBeVisible();
    expect(field("With")).toBeDisabled();
    expect(screen.queryByRole("button", { name: "Keep it" })).toBeNull();
    expect(await accessibilityFaults()).toEqual([]);
    await user.click(button("Back to the sessions"));
    expect(routes).toEqual([{ name: "sessions" }]);
    expect(backend.count("item_keep")).toBe(0);
  });

  it("a session can be read, and none of what would change it is offered", async () => {
    const body = blankSession({ day: "2026-11-25", kind: "oneToOne", state: "booked", with: "AB" });
    const { id } = backend.practice.keep(null, body);
    render(SessionView, { id });
    expect(await screen.findByText("This journal can only be read for now")).toBeVisible();
    expect(screen.getByText(/AB/)).toBeVisible();
    for (const name of [/^Change/, /^Remove/, /took place/])
      expect(screen.queryByRole("button", { name })).toBeNull();
  });

  it("none is offered to be booked, logged or taken in", async () => {
    render(View);
    expect(await screen.findByText("This journal can only be read for now")).toBeVisible();
    for (const name of ["Book a session", /^Log/, /published dates/, /^Take dates/])
      expect(screen.queryByRole("button", { name })).toBeNull();
  });
});

describe("booking a session", () => {
  it("keeps nothing of a page on which nothing was entered", async () => {
    await open();
    expect(await flushAll()).toBe(true);
    expect(backend.count("item_keep")).toBe(0);
  });

  it("leaves nothing, not even in the bin, once all that was entered is taken out again", async () => {
    await open();
    await user.type(field("With"), "C");
    expect(await flushAll()).toBe(true);
    expect(sessions()).toHaveLength(1);
    await user.clear(field("With"));
    expect(await flushAll()).toBe(true);
    expect(sessions()).toHaveLength(0);
    expect(backend.practice.binned()).toEqual([]);
  });

  it("of a group asks how many were supervised, and of one to one does not", async () => {
    await open();
    const label = "How many were supervised, with you";
    await user.selectOptions(field("Kind"), "One-to-one supervision");
    expect(screen.queryByLabelText(label)).toBeNull();
    await user.selectOptions(field("Kind"), "Group supervision");
    await user.type(field(label), "5");
    expect(await flushAll()).toBe(true);
    expect(sessions()).toMatchObject([{ kind: "group", people: 5 }]);
    await user.clear(field(label));
    expect(await flushAll()).toBe(true);
    expect(sessions()[0]).not.toHaveProperty("people");
  });

  it("takes what is typed as people say it, and opens what was kept", async () => {
    await open();
    await user.selectOptions(field("Kind"), "Group supervision");
    await write("Day", "thursday");
    await write("Time", "2pm");
    await write("Length in minutes", "90");
    await user.click(button("video call"));
    await user.type(field("Place or link"), "the usual link");
    await user.type(field("With"), "practice educator");
    await user.click(button("Keep it"));
    await waitFor(() => expect(routes).toHaveLength(1));
    expect(sessions()[0]).toMatchObject({
      kind: "group",
      day: "2026-11-26",
      starts: "14:00",
      minutes: 90,
      format: "video",
      place: "the usual link",
      with: "practice educator",
      state: "booked",
      role: "supervisee",
    });
    expect(routes[0]).toEqual({ name: "session", id: backend.practice.all()[0]!.id });
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("keeps a day that was typed even when its field was never left", async () => {
    await open();
    await write("Day", "3 December");
    // A shortcut goes to another page from inside the field.
    expect(await flushAll()).toBe(true);
    expect(days()).toEqual(["2026-12-03"]);
  });

  it("holds to the last day that could be read, and says so", async () => {
    await open();
    await write("Day", "3 December");
    await write("Day", "thrusday");
    await user.tab();
    expect(await screen.findByText(/It stays at Thursday 3 December 2026\./)).toBeInTheDocument();
    await flushAll();
    expect(days()).toEqual(["2026-12-03"]);
  });

  it("stops at a time or a length that cannot be read, and drops neither without a word", async () => {
    await open();
    await write("Day", "thursday");
    await write("Time", "25:99");
    await write("Length in minutes", "-5");
    await user.click(button("Keep it"));
    expect(field("Time")).toHaveFocus();
    expect(routes).toEqual([]);
    await write("Time", "14:00");
    await user.click(button("Keep it"));
    expect(field("Length in minutes")).toHaveFocus();
    expect(routes).toEqual([]);
    await write("Length in minutes", "12000");
    expect(await flushAll()).toBe(true);
    expect(sessions(), "no part of a number is a length").toMatchObject([{ minutes: null }]);
    await user.click(button("Keep it"));
    expect(routes).toEqual([]);
    await user.clear(field("Length in minutes"));
    await user.click(button("Keep it"));
    await waitFor(() => expect(routes).toHaveLength(1));
    expect(sessions()).toMatchObject([{ starts: "14:00", minutes: null, state: "booked" }]);
  });

  it("that was left is being written until it is finished, and is not said to be kept", async () => {
    const page = await open();
    await user.type(field("Called"), "ward");
    await flushAll();
    expect(screen.getByText(/it waits on Sessions as being written/)).toBeInTheDocument();
    expect(screen.queryByText("Kept as you type")).toBeNull();
    page.unmount();
    const { id } = backend.practice.all()[0]!;
    expect(sessions()).toMatchObject([{ called: "ward", state: "begun" }]);

    const again = await open({ id });
    expect(button("booked")).toHaveAttribute("aria-pressed", "true");
    await user.type(field("With"), "C");
    again.unmount();
    expect(sessions()).toMatchObject([{ state: "begun" }]);
    await open({ id });
    await user.click(button("Keep it"));
    await waitFor(() => expect(routes).toHaveLength(1));
    expect(sessions()).toMatchObject([{ called: "ward", state: "booked" }]);
  });

  it("that is asked for more of is meant", async () => {
    await open();
    await user.click(screen.getByText("Reminder, repeats and more"));
    await user.selectOptions(field("Repeats"), "every so many weeks");
    await user.type(field("How many more"), "2");
    await flushAll();
    expect(sessions().map(({ state }) => state)).toEqual(["booked", "booked", "booked"]);
  });

  it("says why a role and not a name", async () => {
    await open();
    expect(field("With")).toHaveAccessibleDescription(/role or initials/);
  });

  it("stays on the page when nothing can be written", async () => {
    await open();
    await user.type(field("With"), "C");
    backend.failNext("item_keep", "readOnly");
    expect(await flushAll()).toBe(false);
    expect(await screen.findByText(/open for reading only/)).toBeInTheDocument();
    expect(field("With")).toHaveValue("C");
  });

  it("is let go of again with one press, and that can be undone", async () => {
    await open();
    await user.type(field("With"), "C");
    await flushAll();
    await user.click(button("Do not keep it"));
    await waitFor(() => expect(routes).toEqual([{ name: "sessions" }]));
    expect(sessions()).toHaveLength(0);
    await undo();
    await waitFor(() => expect(sessions()).toHaveLength(1));
  });

  it("takes nothing that was only half typed, and is not missed by a day that is over", async () => {
    const past = blankSession({ kind: "group", day: "2026-11-18", minutes: 60 });
    await open({ id: backend.practice.keep(null, past).id });
    await write("Length in minutes", "9999999");
    await user.tab();
    expect(screen.getByText(/It stays at 60/)).toBeVisible();
    await write("Day", "thursday");
    await user.tab();
    await flushAll();
    expect(sessions()[0]).toMatchObject({ minutes: 60, day: "2026-11-26" });
  });

  it("can be filled in from the last of its kind", async () => {
    const last = { minutes: 60, format: "video" as const, with: "supervisor" };
    backend.practice.keep(
      null,
      blankSession({ kind: "oneToOne", day: "2026-10-15", state: "attended", ...last }),
    );
    await open({ kind: "oneToOne" });
    await user.click(button("Fill in as last time"));
    expect(field("Length in minutes")).toHaveValue("60");
    await flushAll();
    // Nobody has said yet that it is in the diary.
    expect(sessions()[1]).toMatchObject({ ...last, day: "2026-11-22", state: "begun" });
    await user.click(button("Keep it"));
    await waitFor(() => expect(sessions()[1]).toMatchObject({ ...last, state: "booked" }));
  });
});

describe("a session that has been", () => {
  it("is logged in one step", async () => {
    await open({ past: true });
    await user.click(button("Keep it"));
    await waitFor(() => expect(routes).toHaveLength(1));
    expect(sessions()[0]).toMatchObject({ state: "attended", day: "2026-11-22" });
  });

  it("leads on to how it was, and looks back for its day", async () => {
    await open({ past: true, kind: "dropIn" });
    await write("Day", "thursday");
    await user.click(button("Keep it, and note how it was"));
    await waitFor(() =>
      expect(routes).toEqual([{ name: "after", session: backend.practice.all()[0]!.id }]),
    );
    expect(sessions()[0]).toMatchObject({ day: "2026-11-19", kind: "dropIn", state: "attended" });
  });

  it("says why where it did not take place, and of training what kind of group", async () => {
    await open({ past: true, kind: "cascade" });
    await user.type(field("What kind of group"), "link workers");
    await user.click(button("cancelled"));
    await user.type(field("Why"), "room double-booked");
    await flushAll();
    expect(sessions()[0]).toMatchObject({
      state: "cancelled",
      why: "room double-booked",
      group: "link workers",
    });
  });
});

describe("published dates", () => {
  const lines = "3 December 13:00{Enter}10 Dec 1pm{Enter}17/12";

  it("are added several at once, each as offered, with what is said of them all", async () => {
    await open({ kind: "dropIn" });
    await user.type(field("Place or link"), "Room 4");
    await write("Time", "12:30");
    await user.type(field("Other published dates"), lines);
    expect(screen.getByText("Thursday 17 December")).toBeInTheDocument();
    await user.click(button("Keep it"));
    await waitFor(() => expect(routes).toHaveLength(1));
    expect(sessions()).toMatchObject([
      { day: "2026-12-03", starts: "13:00", place: "Room 4", state: "offered" },
      { day: "2026-12-10", starts: "13:00", place: "Room 4", state: "offered" },
      { day: "2026-12-17", place: "Room 4", state: "offered" },
    ]);
  });

  it("come beside a day that was given", async () => {
    await open({ kind: "dropIn" });
    await write("Day", "26 November");
    await user.type(field("Other published dates"), lines);
    expect(await flushAll()).toBe(true);
    expect(days()).toEqual(["2026-11-26", "2026-12-03", "2026-12-10", "2026-12-17"]);
    // Once kept they are not kept again.
    expect(await flushAll()).toBe(true);
    expect(days()).toHaveLength(4);
  });

  it("that are typed twice are one date", async () => {
    await open({ kind: "dropIn" });
    await user.type(
      field("Other published dates"),
      "2 December 13:00{Enter}2 December 13:00{Enter}2 December 15:00{Enter}2 Dec 1pm",
    );
    await user.click(button("Keep it"));
    await waitFor(() => expect(routes).toHaveLength(1));
    expect(sessions()).toMatchObject([
      { day: "2026-12-02", starts: "13:00" },
      { day: "2026-12-02", starts: "15:00" },
    ]);
  });

  it("that cannot be read are not let go of", async () => {
    await open({ kind: "dropIn" });
    await user.type(field("Other published dates"), "3 December{Enter}the 10th or so");
    await user.tab();
    expect(await screen.findByText(/“the 10th or so” could not be read/)).toBeInTheDocument();
    expect(await flushAll()).toBe(false);
    expect(days()).toEqual(["2026-12-03"]);
    expect(field("Other published dates")).toHaveValue("the 10th or so");
    await user.click(button("Keep it"));
    await waitFor(() =>
      expect(toasts.list.at(-1)?.text).toBe(
        "One line could not be read as a day, and is still here. Everything else is kept.",
      ),
    );
    expect(routes).toEqual([]);
    await user.clear(field("Other published dates"));
    expect(await flushAll()).toBe(true);
  });
});

describe("a session that repeats", () => {
  it("puts the later ones in the diary once, and they can be taken out again", async () => {
    await open({ kind: "oneToOne" });
    await write("Day", "26 November");
    await user.click(screen.getByText("Reminder, repeats and more"));
    await user.selectOptions(field("Reminder"), "the day before");
    await user.selectOptions(field("Repeats"), "every so many weeks");
    await write("Weeks between two", "6");
    await user.type(field("How many more"), "2");
    await user.click(button("Put 2 more in the diary"));
    await waitFor(() => expect(days()).toEqual(["2026-11-26", "2027-01-07", "2027-02-18"]));
    expect(new Set(sessions().map(({ series }) => series)).size).toBe(1);
    expect(sessions().every(({ remind }) => remind === 1)).toBe(true);
    expect(await flushAll()).toBe(true);
    expect(days()).toHaveLength(3);
    expect(sessions()[0]!.series).not.toBeNull();
    await undo();
    await waitFor(() => expect(days()).toEqual(["2026-11-26"]));
  });

  it("is not made again by changing one of the series", async () => {
    const body = blankSession({ kind: "oneToOne", day: "2026-11-26" });
    const { id } = backend.practice.keep(null, {
      ...body,
      repeat: { every: 1, unit: "months" },
    });
    backend.practice.repeat(id, 2);
    await open({ id });
    expect(screen.getByText(/2 later sessions of this series/)).toBeInTheDocument();
    await user.type(field("With"), "supervisor");
    expect(await flushAll()).toBe(true);
    expect(days()).toHaveLength(3);
  });
});

describe("changing a session", () => {
  it("leaves what came of it as it was", async () => {
    const before = blankSession({ kind: "nurseAdvocate", day: "2026-11-19", state: "attended" });
    const after = { ...before.after, heard: 8, shifted: "I can say no" };
    const { id } = backend.practice.keep(null, { ...before, after, uid: "from-a-calendar" });
    await open({ id });
    await user.click(button("restorative: support"));
    await user.click(button("Done"));
    await waitFor(() => expect(routes).toEqual([{ name: "session", id }]));
    expect(sessions()[0]).toMatchObject({ after, uid: "from-a-calendar", aequip: ["restorative"] });
  });

  it("says so when it is gone", async () => {
    render(SessionEdit, { id: "0".repeat(32) });
    expect(await screen.findByText("It is not there any more")).toBeInTheDocument();
    await user.click(button("Back to the sessions"));
    expect(routes).toEqual([{ name: "sessions" }]);
  });

  it("says so when it cannot be opened, and tries again", async () => {
    backend.failNext("practice", "io");
    render(SessionEdit, {});
    await user.click(await screen.findByRole("button", { name: "Try again" }));
    expect(await screen.findByLabelText("Kind")).toBeInTheDocument();
  });
});

describe("changing one of a series", () => {
  /** Four Tuesdays; the page of the second, which is to be on Thursdays at three from then on. */
  async function toThursdays() {
    const first = blankSession({ kind: "oneToOne", day: "2026-11-24", starts: "14:00" });
    const { id } = backend.practice.keep(null, { ...first, repeat: { every: 1, unit: "weeks" } });
    const ids = backend.practice.repeat(id, 3).map((one) => one.id);
    const page = await open({ id: ids[1]! });
    await write("Day", "3 December");
    await write("Time", "3pm");
    await user.click(button("video call"));
    return { ids, page };
  }
  const when = () => sessions().map(({ day, starts, format }) => [day, starts, format]);
  const dialog = () => screen.findByRole("dialog", { name: "Do the later ones change too?" });
  const before = [
    ["2026-11-24", "14:00", null],
    ["2026-12-01", "14:00", null],
    ["2026-12-08", "14:00", null],
    ["2026-12-15", "14:00", null],
  ];

  it("changes this and the later ones in one act, after saying which, and one undo puts all back", async () => {
    const { ids } = await toThursdays();
    await user.click(button("Done"));
    const asked = within(await dialog());
    expect(asked.getByText(/2 later sessions of its series can change/)).toBeInTheDocument();
    expect(asked.getAllByRole("listitem").map((line) => line.textContent)).toEqual([
      "Thursday 10 December, 15:00",
      "Thursday 17 December, 15:00",
    ]);
    expect(await accessibilityFaults()).toEqual([]);
    // Nothing but this one is changed before it is said.
    expect(when().slice(2)).toEqual(before.slice(2));
    expect(routes).toEqual([]);
    await user.click(asked.getByRole("button", { name: "This and the later ones" }));
    await waitFor(() => expect(routes).toEqual([{ name: "session", id: ids[1] }]));
    expect(when()).toEqual([
      before[0],
      ["2026-12-03", "15:00", "video"],
      ["2026-12-10", "15:00", "video"],
      ["2026-12-17", "15:00", "video"],
    ]);
    expect(backend.count("series_change")).toBe(1);
    expect(toasts.list.at(-1)?.text).toBe("This one and 2 later ones are changed.");
    await undo();
    await waitFor(() => expect(when()).toEqual(before));
  });

  it("changes only this one where that is said", async () => {
    await toThursdays();
    await user.click(button("Done"));
    await dialog();
    await user.click(button("Only this one"));
    await waitFor(() => expect(routes).toHaveLength(1));
    expect(when()).toEqual([before[0], ["2026-12-03", "15:00", "video"], before[2], before[3]]);
    expect(backend.count("series_change")).toBe(0);
  });

  it("can be let go of, and stays on the page", async () => {
    await toThursdays();
    await user.click(button("Done"));
    await dialog();
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(routes).toEqual([]);
    await user.click(button("Done"));
    expect(await dialog()).toBeInTheDocument();
  });

  it("leaves those alone of which something was said, and says how many", async () => {
    const { ids } = await toThursdays();
    const attended = backend.practice.items.get(ids[2]!)!.body as Session;
    backend.practice.keep(ids[2]!, { ...attended, state: "cancelled", item: "session" });
    await user.click(button("Done"));
    const asked = within(await dialog());
    expect(asked.getByText(/1 later one stays as it is/)).toBeInTheDocument();
    await user.click(asked.getByRole("button", { name: "This and the later ones" }));
    await waitFor(() => expect(routes).toHaveLength(1));
    expect(when()[2]).toEqual(before[2]);
    expect(when()[3]).toEqual(["2026-12-17", "15:00", "video"]);
  });

  it("says so when none of them could be changed, and asks again", async () => {
    await toThursdays();
    await user.click(button("Done"));
    const asked = within(await dialog());
    backend.failNext("series_change", "io");
    await user.click(asked.getByRole("button", { name: "This and the later ones" }));
    expect(await asked.findByText(/None of the later ones has changed/)).toBeInTheDocument();
    expect(when().slice(2)).toEqual(before.slice(2));
    expect(routes).toEqual([]);
    await user.click(asked.getByRole("button", { name: "This and the later ones" }));
    await waitFor(() => expect(routes).toHaveLength(1));
    expect(when()[3]).toEqual(["2026-12-17", "15:00", "video"]);
  });

  it("asks nothing where nothing is changed, or only what is its own", async () => {
    const first = blankSession({ kind: "oneToOne", day: "2026-11-24", starts: "14:00" });
    const { id } = backend.practice.keep(null, { ...first, repeat: { every: 1, unit: "weeks" } });
    backend.practice.repeat(id, 2);
    await open({ id });
    await user.click(button("cancelled"));
    await user.click(button("Done"));
    await waitFor(() => expect(routes).toEqual([{ name: "session", id }]));
    expect(screen.queryByRole("dialog")).toBeNull();
  });
});
