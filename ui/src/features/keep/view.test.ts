import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { session, type Cycle, type ItemBody } from "$ipc";
import { checkIn, createFakeBackend, grounding, moment, type FakeBackend } from "$ipc/fake";
import { dayOf, formatDay, shifted } from "$i18n";
import { setNavigator, toasts, type Route } from "$kit";
import { accessibilityFaults, damage } from "$test";
import { View } from "./index";

// Whole screens in jsdom are slow on a busy machine; nothing here waits by the clock.
vi.setConfig({ testTimeout: 30_000 });

const TODAY = dayOf(new Date());
const NEXT_YEAR = shifted(TODAY, 365);
let backend: FakeBackend;
let routes: Route[];
const user = userEvent.setup();

beforeEach(() => {
  backend = createFakeBackend({ now: () => moment(`${TODAY}T12:00:00Z`) });
  routes = [];
  setNavigator((route) => Promise.resolve(routes.push(route) > 0));
});
afterEach(() => {
  setNavigator(null);
  toasts.clear();
  session.state = null;
});

function add(text: string, day = "2021-05-04", until: string | null | undefined = undefined) {
  // Each a second after the one before it.
  const at = Date.parse(`${day}T08:00:00Z`) + 1000 * backend.journal.entries.size;
  const body = checkIn({ when: moment(new Date(at)), text });
  const { id } = backend.journal.save({ of: null, draft: null, body });
  if (until !== undefined) backend.keepUntil.own.set(id, until);
  return id;
}
function cycle(given: Partial<Cycle>): ItemBody {
  const none = { practiceHours: null, learningHours: null, participatoryHours: null };
  const rest = { feedback: null, pieces: null, supervision: null, averaged: false, done: [] };
  const from = { called: "", rules: "nmc", from: "2020-04-01", until: "2023-03-31", both: false };
  return { item: "cycle", ...from, ...none, ...rest, group: "full", ...given };
}
const PRESENT = { from: shifted(TODAY, -100), until: NEXT_YEAR };

async function open(props: { entry?: string } = {}) {
  const page = render(View, props);
  await waitFor(() => expect(screen.queryByRole("progressbar")).toBeNull());
  return page;
}
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const marks = () => screen.queryAllByRole("checkbox", { name: /^Mark / });
const rows = () =>
  within(screen.getByRole("list", { name: /Entries past their day/ }))
    .getAllByRole("button")
    .map((row) => /heron \d/.exec(row.textContent)?.[0]);
const said = () => toasts.list.at(-1)?.text;
const undo = async () => await toasts.list.at(-1)?.action?.run();

describe("the entries past their day", () => {
  it("says in a sentence what the list is for when there is none", async () => {
    add("kept on", "2021-05-04", null);
    await open();
    expect(screen.getByText(/No entry is past its day/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Put in the bin" })).toBeNull();
    expect(screen.queryByRole("button", { name: "I have gone through these" })).toBeNull();
    expect(screen.getByRole("switch", { name: /Say on Today/ })).toBeChecked();
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("lists them by their end, says why, and what not to do where notes were asked for", async () => {
    backend.practice.keep(null, cycle({}));
    add("heron 1");
    add("heron 2", "2021-06-01", "2022-01-01");
    add("not past", "2021-06-01", NEXT_YEAR);
    const done = grounding({ when: moment("2021-05-04T09:00:00Z") });
    backend.journal.save({ of: null, draft: null, body: done });
    await open();
    expect(rows()).toEqual(["heron 2", "heron 1"]);
    expect(screen.getByText("Keep until 1 January 2022")).toBeVisible();
    expect(screen.getByText("Keep until 31 March 2023 · end of your NMC cycle")).toBeVisible();
    expect(screen.getByText(/Nothing is deleted by itself/)).toBeVisible();
    expect(screen.getByText(/do not delete any. Take advice first/)).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("keeps the marked ones longer, and takes that back when asked", async () => {
    backend.practice.keep(null, cycle(PRESENT));
    const [a, b] = [1, 2].map((n) => add(`heron ${n}`, "2021-05-04", "2022-01-01"));
    add("heron 3", "2021-05-04", "2022-01-02");
    await open();
    expect(button("Keep longer")).toHaveAttribute("aria-disabled", "true");
    await user.click(marks()[0]!);
    await user.click(marks()[1]!);
    expect(screen.getByRole("status")).toHaveTextContent("2 marked");
    await user.click(button("Keep longer"));
    const dialog = await screen.findByRole("dialog", { name: /the 2 marked entries/ });
    expect(within(dialog).getByRole("radio", { name: /the end of your NMC cycle/ })).toBeChecked();
    expect(await accessibilityFaults(dialog)).toEqual([]);
    await user.click(button("Keep it so"));
    await waitFor(() => expect(rows()).toEqual(["heron 3"]));
    expect(said()).toBe(`2 entries: keep until ${formatDay(NEXT_YEAR, "plain")}.`);
    expect([a, b].map((id) => backend.keepUntil.of(id!).until)).toEqual([NEXT_YEAR, NEXT_YEAR]);
    await undo();
    await waitFor(() => expect(rows()).toEqual(["heron 1", "heron 2", "heron 3"]));
    expect(said()).toBe("It is as it was.");
  });

  it("takes a day that is typed, and none that has passed", async () => {
    const id = add("heron 1", "2021-05-04", "2022-01-01");
    await open();
    await user.click(marks()[0]!);
    await user.click(button("Keep longer"));
    expect(await screen.findByRole("radio", { name: "Without an end" })).toBeChecked();
    expect(screen.queryByRole("radio", { name: /cycle/ })).toBeNull();
    await user.click(screen.getByRole("radio", { name: "Until a day" }));
    expect(button("Keep it so")).toHaveAttribute("aria-disabled", "true");
    const field = screen.getByRole("textbox", { name: "Last day" });
    await user.type(field, "3 March 2022");
    await user.tab();
    expect(await screen.findByText(/That day has passed/)).toBeVisible();
    await user.clear(field);
    await user.type(field, "in 2 years");
    await user.click(button("Keep it so"));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(backend.keepUntil.own.get(id)! > NEXT_YEAR).toBe(true);
    expect(await screen.findByText(/No entry is past its day/)).toBeVisible();
    await waitFor(() => expect(screen.getByRole("heading", { level: 1 })).toHaveFocus());
  });

  it("stays as it is, and says why, when that could not be kept", async () => {
    const id = add("heron 1", "2021-05-04", "2022-01-01");
    await open();
    await user.click(marks()[0]!);
    await user.click(button("Keep longer"));
    backend.failNext("keep_until_choose", "tooLarge");
    await user.click(await screen.findByRole("button", { name: "Keep it so" }));
    expect(await screen.findByRole("alert")).toHaveTextContent(/There is room for 20,000/);
    expect(backend.keepUntil.own.get(id)).toBe("2022-01-01");
    await user.click(button("Leave it as it is"));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(marks()[0]).toBeChecked();
  });

  it("puts the marked ones in the bin and has them back", async () => {
    const [a, b] = [1, 2].map((n) => add(`heron ${n}`, "2021-05-04", "2022-01-01"));
    await open();
    expect(screen.getByText(/From the bin they can be had back for 30 days/)).toBeVisible();
    await user.click(button("Mark all 2"));
    await user.click(button("Mark none"));
    expect(screen.getByRole("status")).toHaveTextContent("None marked");
    await user.click(button("Mark all 2"));
    await user.click(button("Put in the bin"));
    expect(await screen.findByText(/No entry is past its day/)).toBeVisible();
    await waitFor(() => expect(screen.getByRole("heading", { level: 1 })).toHaveFocus());
    expect(said()).toMatch(/^2 entries are in the bin, and can be had back/);
    for (const id of [a, b]) expect(backend.journal.get(id!).binned).not.toBeNull();
    await undo();
    await waitFor(() => expect(rows()).toEqual(["heron 1", "heron 2"]));

    backend.failNext("entries_bin", "noSpace");
    await user.click(marks()[1]!);
    await user.click(button("Put in the bin"));
    await waitFor(() => expect(said()).toMatch(/Nothing has changed/));
    expect(rows()).toHaveLength(2);
    expect(marks()[1]).toBeChecked();
  });

  it("is walked through by the arrow keys, and marked by the space bar", async () => {
    for (const n of [1, 2, 3]) add(`heron ${n}`, "2021-05-04", "2022-01-01");
    await open();
    marks()[0]!.focus();
    await user.keyboard("{ArrowDown} {End} {ArrowDown}{ArrowUp}");
    expect(marks().map((mark) => (mark as HTMLInputElement).checked)).toEqual([false, true, true]);
    expect(marks()[1]).toHaveFocus();
    await user.tab();
    expect(button(/heron 2/)).toHaveFocus();
    await user.keyboard("{Home}");
    expect(button(/heron 1/)).toHaveFocus();
  });

  it("finds the row again, and the marks, on coming back from an entry", async () => {
    const ids = [1, 2].map((n) => add(`heron ${n}`, "2021-05-04", "2022-01-01"));
    const { unmount } = await open();
    await user.click(marks()[0]!);
    await user.click(button(/heron 2/));
    expect(routes).toEqual([{ name: "entry", id: ids[1], past: true }]);
    unmount();
    const again = await open({ entry: ids[1]! });
    await waitFor(() => expect(button(/heron 2/)).toHaveFocus());
    expect(marks()[0]).toBeChecked();
    again.unmount();
    await open();
    expect(marks()[0]).not.toBeChecked();
  });

  it("comes by the hundred, and goes on with the first of those that came", async () => {
    for (let n = 0; n < 103; n++) add(`heron ${n}`, "2021-05-04", "2022-01-01");
    const { container } = await open();
    // By what they are, for to ask a hundred rows for their names takes long.
    const listed = () => [...container.querySelectorAll<HTMLElement>("[data-entry]")];
    expect(listed()).toHaveLength(100);
    await user.click(screen.getByText("Mark the 100 shown"));
    await user.click(screen.getByText("Show 3 more"));
    await waitFor(() => expect(listed()).toHaveLength(103));
    await waitFor(() => expect(listed()[100]).toHaveFocus());
    expect(screen.getByText("100 marked")).toBeVisible();
  }, 120_000);

  it("can be said to have been gone through, and the yearly card be turned off", async () => {
    add("heron 1", "2021-05-04", "2022-01-01");
    await open();
    await user.click(button("I have gone through these"));
    await waitFor(() => expect(backend.keepUntil.goneThrough).toBe(TODAY));
    expect(said()).toContain(formatDay(NEXT_YEAR, "plain"));
    expect(screen.getByText(/Last gone through on/)).toHaveTextContent(formatDay(TODAY, "plain"));
    const choice = screen.getByRole("switch", { name: /Say on Today/ });
    await user.click(choice);
    await waitFor(() => expect(backend.keepUntil.prompt).toBe(false));
    expect(choice).not.toBeChecked();
    backend.failNext("keep_until_prompt", "noSpace");
    await user.click(choice);
    await waitFor(() => expect(said()).toMatch(/as it was/));
    expect(choice).not.toBeChecked();
  });

  it("of a journal that can only be read is read, and offers no change", async () => {
    add("heron 1", "2021-05-04", "2022-01-01");
    session.state = { ...backend.vault.state, integrity: damage() };
    await open();
    expect(rows()).toEqual(["heron 1"]);
    expect(marks()).toEqual([]);
    for (const name of ["Keep longer", "Put in the bin", "I have gone through these"])
      expect(screen.queryByRole("button", { name })).toBeNull();
    expect(screen.queryByRole("switch")).toBeNull();
  });

  it("says when it cannot be read, and tries again when asked", async () => {
    add("heron 1", "2021-05-04", "2022-01-01");
    backend.failNext("keep_until_past", "io");
    render(View);
    await user.click(await screen.findByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("button", { name: /heron 1/ })).toBeVisible();
    await user.click(button("To the journal"));
    expect(routes).toEqual([{ name: "journal" }]);
  });
});
