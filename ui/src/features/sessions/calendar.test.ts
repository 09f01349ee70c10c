import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { blankSession, type FoundDate, type LeftOut, type Session } from "$ipc";
import { createFakeBackend, moment, type FakeBackend } from "$ipc/fake";
import { flushAll, toasts } from "$kit";
import { accessibilityFaults } from "$test";
import View from "./View.svelte";

vi.setConfig({ testTimeout: 60_000 });

let backend: FakeBackend;
const user = userEvent.setup();

beforeEach(() => {
  // A Sunday.
  backend = createFakeBackend({ now: () => moment(new Date("2026-11-22T12:00:00Z")) });
});
afterEach(() => toasts.clear());

const date = (day: string, more: Partial<FoundDate> = {}): FoundDate => ({
  uid: `${day}@example.org`,
  called: "Supervision with Ada",
  day,
  starts: "14:00",
  minutes: 60,
  place: "",
  format: null,
  cancelled: false,
  known: false,
  endless: false,
  zone: "",
  ...more,
});
const sessions = (): Session[] =>
  backend.practice.all().flatMap(({ body }) => (body.item === "session" ? [body] : []));
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const box = (name: RegExp) => within(dialog()).getByRole("checkbox", { name });
const dialog = () => screen.getByRole("dialog");
const closed = () => waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
const lastToast = () => toasts.list.at(-1);

const nothing: LeftOut = { unread: 0, rules: 0, outside: false, full: false };
async function take(dates: FoundDate[], leftOut = nothing) {
  backend.practice.dates = { dates, leftOut };
  render(View);
  await user.click(await screen.findByRole("button", { name: "Take dates from a calendar" }));
  await screen.findByRole("dialog");
}

describe("dates of a calendar file", () => {
  it("are shown with day, time, length and title, and the ones to come are chosen", async () => {
    await take(
      [
        date("2026-11-12"),
        date("2026-11-26", { format: "video", place: "https://example.org/room" }),
        date("2026-12-03", { known: true }),
        date("2026-12-10", { cancelled: true }),
      ],
      { unread: 2, rules: 1, outside: true, full: true },
    );
    expect(box(/Thursday 12 November, 14:00/)).not.toBeChecked();
    expect(box(/Thursday 26 November, 14:00 · one hour · video call/)).toBeChecked();
    expect(box(/Thursday 26 November.*Supervision with Ada · https/)).toBeInTheDocument();
    expect(box(/10 December.*called off/)).not.toBeChecked();
    expect(screen.getByText(/in the diary already/)).toBeInTheDocument();
    expect(screen.queryByRole("checkbox", { name: /3 December/ })).toBeNull();
    expect(screen.getByText(/2 were left out: their days/)).toBeInTheDocument();
    expect(screen.getByText(/1 was left out: it repeats in a way/)).toBeInTheDocument();
    expect(screen.getByText(/more than three years ahead were left out/)).toBeInTheDocument();
    expect(screen.getByText(/No more than 1,000 dates/)).toBeInTheDocument();
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("are kept without their titles, under one kind, and taken back all at once", async () => {
    backend.practice.keep(null, blankSession({ kind: "dropIn", day: "2026-11-01" }));
    await take([date("2026-11-26"), date("2026-12-10", { place: "Room 4", format: "inPerson" })]);
    await user.selectOptions(screen.getByLabelText("Keep them as"), "Group supervision");
    await user.click(button("Keep 2 dates"));
    await closed();
    expect(sessions().slice(1)).toEqual([
      expect.objectContaining({
        kind: "group",
        called: "",
        state: "booked",
        uid: "2026-11-26@example.org",
        day: "2026-11-26",
        starts: "14:00",
        minutes: 60,
      }),
      expect.objectContaining({ day: "2026-12-10", place: "Room 4", format: "inPerson" }),
    ]);
    expect(await screen.findByText(/Next session · in 4 days/)).toBeInTheDocument();
    expect(lastToast()?.text).toBe("2 dates are in the diary.");
    await lastToast()?.action?.run();
    await waitFor(() => expect(sessions()).toHaveLength(1));
  });

  it("keep what the file calls them only when that is asked for", async () => {
    await take([date("2026-11-26")]);
    await user.click(screen.getByRole("switch", { name: "Keep what the file calls them" }));
    await user.click(button("Keep 1 date"));
    await closed();
    expect(sessions()[0]?.called).toBe("Supervision with Ada");
  });

  it("can be chosen all, none, or one by one; one that is off is kept as that", async () => {
    await take([date("2026-11-12"), date("2026-11-26"), date("2026-12-10", { cancelled: true })]);
    await user.click(button("None"));
    expect(button("Keep those chosen")).toHaveAttribute("aria-disabled", "true");
    await user.click(button("All"));
    await user.click(box(/12 November/));
    await user.click(button("Keep 2 dates"));
    await closed();
    expect(sessions().map(({ day, state }) => [day, state])).toEqual([
      ["2026-11-26", "booked"],
      ["2026-12-10", "cancelled"],
    ]);
  });

  it("that are there twice under no name are two dates", async () => {
    await take([date("2026-11-26", { uid: "" }), date("2026-11-26", { uid: "" })]);
    await user.click(button("Keep 2 dates"));
    await closed();
    expect(sessions()).toHaveLength(2);
  });

  it("that are all in the diary, or none at all, are said to be", async () => {
    await take([date("2026-11-26", { known: true })]);
    expect(dialog()).toHaveTextContent("All of them are in the diary already.");
    expect(screen.queryByRole("button", { name: /Keep/ })).toBeNull();
    await user.click(button("Back to the sessions"));
    await closed();
    backend.practice.dates = { dates: [], leftOut: nothing };
    await user.click(button("Take dates from a calendar"));
    expect(await screen.findByText(/No date in it could be taken/)).toBeInTheDocument();
  });

  it("are not kept when that is not wanted", async () => {
    await take([date("2026-11-26")]);
    await user.click(button("Keep none"));
    await closed();
    expect(sessions()).toEqual([]);
    expect(toasts.list).toEqual([]);
  });

  it("that repeat without an end are ticked for a year ahead, which is said", async () => {
    const without = { endless: true };
    await take([
      date("2026-11-29", without),
      date("2027-11-22", without),
      date("2027-11-29", without),
    ]);
    expect(dialog()).toHaveAccessibleDescription(/ticked for the next twelve months/);
    expect(box(/22 November 2027/)).toBeChecked();
    expect(box(/29 November 2027/)).not.toBeChecked();
    await user.click(button("Keep 2 dates"));
    await closed();
    expect(sessions()).toHaveLength(2);
  });

  it("in a time zone that is not known are said to be taken as the time here", async () => {
    await take([date("2026-11-26", { zone: "Ward Time" })]);
    expect(box(/not known here \(Ward Time\): taken as the time here/)).toBeChecked();
  });

  it("are not let go of by a click beside them", async () => {
    await take([date("2026-11-26")]);
    const beside = { clientX: 500, clientY: 500 };
    const target = document.querySelector(".dialog-veil")!;
    await user.pointer([{ keys: "[MouseLeft]", target, coords: beside }]);
    // What hears of a click beside a dialogue waits a moment to be sure of it.
    await expect(waitFor(() => expect(screen.queryByRole("dialog")).toBeNull())).rejects.toThrow();
    await user.keyboard("{Escape}");
    await closed();
  });

  it("are kept in one act, all of them or none, and say why not", async () => {
    await take([date("2026-11-26"), date("2026-12-10")]);
    backend.failNext("items_keep", "readOnly");
    await user.click(button("Keep 2 dates"));
    expect(await screen.findByRole("alert")).toHaveTextContent("can only be read");
    expect(sessions()).toEqual([]);
    await user.click(button("Keep 2 dates"));
    await closed();
    expect(sessions().map(({ day }) => day)).toEqual(["2026-11-26", "2026-12-10"]);
    expect(backend.count("items_keep")).toBe(2);
    expect(backend.count("item_keep")).toBe(0);
    await lastToast()?.action?.run();
    await waitFor(() => expect(sessions()).toEqual([]));
    expect(backend.count("items_bin")).toBe(1);
  });

  it("that are being kept when the page is left are all kept before it goes", async () => {
    await take([date("2026-11-26"), date("2026-12-10")]);
    button("Keep 2 dates").click();
    expect(await flushAll()).toBe(true);
    expect(sessions()).toHaveLength(2);
  });
});

describe("a file", () => {
  it.each([
    ["notACalendar", /not a calendar/],
    ["cutShort", /damaged or cut short/],
    ["tooLarge", /too large/],
    ["absent", /not there any more/],
    ["notPermitted", /may not be read/],
    ["io", /could not be read/],
  ] as const)("that cannot be taken in says so: %s", async (code, words) => {
    render(View);
    const take = await screen.findByRole("button", { name: "Take dates from a calendar" });
    backend.failNext("calendar_import", code);
    await user.click(take);
    expect(await screen.findByRole("alert")).toHaveTextContent(words);
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("that is not chosen after all changes nothing and says nothing", async () => {
    render(View);
    await user.click(await screen.findByRole("button", { name: "Take dates from a calendar" }));
    await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
    expect(screen.queryByRole("dialog")).toBeNull();
  });
});

describe("saving the dates as a calendar", () => {
  async function ask(day: string | null) {
    const state = day === null ? "attended" : "booked";
    const session = { kind: "group", day: day ?? "2026-11-12", state } as const;
    backend.practice.keep(null, blankSession(session));
    render(View);
    await user.click(await screen.findByRole("button", { name: "Save the dates as a calendar" }));
    await screen.findByRole("dialog");
  }

  it("says first who can read the file and what it holds", async () => {
    await ask("2026-11-26");
    expect(dialog()).toHaveTextContent("The file can be read by anyone who has it.");
    await user.click(button("Choose where"));
    await closed();
    expect(lastToast()?.text).toBe("The calendar is saved.");
  });

  it("stays asked about when no place was chosen", async () => {
    await ask("2026-11-26");
    backend.practice.saves = false;
    await user.click(button("Choose where"));
    await waitFor(() => expect(button("Choose where")).not.toHaveAttribute("aria-busy"));
    expect(dialog()).toBeInTheDocument();
    expect(toasts.list).toEqual([]);
  });

  it("says when no date is to come", async () => {
    await ask(null);
    await user.click(button("Choose where"));
    expect(await screen.findByRole("alert")).toHaveTextContent("No session is to come");
    await user.click(button("Do not save it"));
    await closed();
    expect(screen.queryByRole("alert")).toBeNull();
  });
});
