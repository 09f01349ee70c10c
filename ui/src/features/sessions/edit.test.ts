import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { blankSession, type Session } from "$ipc";
import { createFakeBackend, moment, type FakeBackend } from "$ipc/fake";
import { flushAll, setNavigator, toasts, type Route } from "$kit";
import { accessibilityFaults } from "$test";
import SessionEdit from "./SessionEdit.svelte";

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
    expect(sessions()[1]).toMatchObject({ ...last, day: "2026-11-22", state: "offered" });
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

  it("that cannot be read are not let go of", async () => {
    await open({ kind: "dropIn" });
    await user.type(field("Other published dates"), "3 December{Enter}the 10th or so");
    await user.tab();
    expect(await screen.findByText(/“the 10th or so” could not be read/)).toBeInTheDocument();
    expect(await flushAll()).toBe(false);
    expect(days()).toEqual(["2026-12-03"]);
    expect(field("Other published dates")).toHaveValue("the 10th or so");
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
