import { render, screen, waitFor, within } from "@testing-library/svelte";
import { tick } from "svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { blankSession, changed } from "$ipc";
import { checkIn, createFakeBackend, moment, type FakeBackend } from "$ipc/fake";
import { setNavigator, toasts, type Route } from "$kit";
import { accessibilityFaults } from "$test";
import { View } from "./index";

vi.setConfig({ testTimeout: 30_000 });

let backend: FakeBackend;
let routes: Route[];
const user = userEvent.setup();

beforeEach(() => {
  vi.useFakeTimers({ now: new Date("2026-11-21T20:10:00"), toFake: ["Date"] });
  backend = createFakeBackend({ now: () => moment("2026-11-21T20:10:00Z") });
  routes = [];
  setNavigator((route) => Promise.resolve(routes.push(route) > 0));
});
afterEach(() => {
  setNavigator(null);
  vi.useRealTimers();
});

function add(at: string, text: string) {
  return backend.journal.save({
    of: null,
    draft: null,
    body: checkIn({ when: moment(at), text }),
  }).id;
}
async function open(props: { day?: string; entry?: string } = {}) {
  const page = render(View, props);
  await waitFor(() => expect(screen.queryByRole("progressbar")).toBeNull());
  return page;
}
const day = (name: string | RegExp) => screen.getByRole("button", { name });
const shown = () => screen.getByRole("grid").getAttribute("aria-label");

it("shows the month of today, with what there is on each day said in words", async () => {
  add("2026-11-20T08:00:00Z", "one");
  add("2026-11-20T18:00:00Z", "two");
  backend.practice.keep(
    null,
    blankSession({ day: "2026-11-27", kind: "oneToOne", state: "booked" }),
  );
  const { container } = await open();
  expect(shown()).toBe("November 2026");
  expect(
    await screen.findByRole("button", { name: "Friday 20 November, 2 entries" }),
  ).toBeVisible();
  expect(day("Friday 27 November, 1 session")).toBeVisible();
  expect(day("Saturday 21 November")).toHaveAttribute("aria-current", "date");
  const first = within(screen.getByRole("grid")).getAllByRole("row")[1]!;
  expect(within(first).getByRole("button")).toHaveAccessibleName("Sunday 1 November");
  expect(within(first).getAllByRole("gridcell")[6]).toContainElement(day("Sunday 1 November"));
  expect(await accessibilityFaults(container)).toEqual([]);
});

it("lists the entries of the day that is chosen, and each opens with a way back", async () => {
  const id = add("2026-11-20T08:00:00Z", "Two admissions at once.");
  await open();
  await user.click(await screen.findByRole("button", { name: /^Friday 20 November, 1 entry/ }));
  expect(await screen.findByRole("heading", { name: "Yesterday" })).toBeVisible();
  await user.click(await screen.findByRole("button", { name: /Two admissions/ }));
  expect(routes).toEqual([{ name: "entry", id, day: "2026-11-20" }]);
  await user.click(day("Thursday 19 November"));
  expect(await screen.findByText("Nothing was written that day.")).toBeVisible();
  expect(screen.queryByRole("button", { name: /Two admissions/ })).toBeNull();
});

it("comes back to the day and the entry that was opened", async () => {
  const id = add("2026-03-03T08:00:00Z", "In March.");
  await open({ day: "2026-03-03", entry: id });
  await waitFor(() => expect(screen.getByRole("button", { name: /In March/ })).toHaveFocus());
  expect(shown()).toBe("March 2026");
});

it("comes back to it also when the days are known only after its entries", async () => {
  const id = add("2026-03-03T08:00:00Z", "In March.");
  const call = backend.call.bind(backend);
  let go = () => {};
  const gate = new Promise<void>((open) => (go = open));
  backend.call = async (command, args) => {
    const answer = await call(command, args);
    if (command === "calendar") await gate;
    return answer;
  };
  render(View, { day: "2026-03-03", entry: id });
  await waitFor(() => expect(backend.count("day_entries")).toBeGreaterThan(0));
  // All that the entries' coming leads to has been done.
  for (let turns = 0; turns < 10; turns++) await tick();
  go();
  await waitFor(() => expect(screen.getByRole("button", { name: /In March/ })).toHaveFocus());
});

it("is gone through by keys, over the ends of months and years", async () => {
  add("2025-12-31T08:00:00Z", "The last of a year.");
  await open();
  day("Saturday 21 November").focus();
  await user.keyboard("{ArrowRight}{ArrowDown}");
  expect(day("Sunday 29 November")).toHaveFocus();
  await user.keyboard("{Home}");
  expect(day("Monday 23 November")).toHaveFocus();
  await user.keyboard("{End}{ArrowDown}");
  expect(day("Sunday 6 December")).toHaveFocus();
  expect(shown()).toBe("December 2026");
  await user.keyboard("{PageUp}{PageUp}");
  expect(shown()).toBe("October 2026");
  await user.keyboard("{Shift>}{PageUp}{/Shift}");
  expect(shown()).toBe("October 2025");
  await user.keyboard("{PageDown}{PageDown}{PageDown}");
  expect(shown()).toBe("January 2026");
  expect(day("Tuesday 6 January")).toHaveFocus();
  await user.keyboard("{ArrowUp}");
  expect(
    await screen.findByRole("button", { name: "Wednesday 31 December, 1 entry" }),
  ).toBeVisible();
  expect(
    within(screen.getByRole("grid"))
      .getAllByRole("button")
      .filter((one) => one.tabIndex === 0),
  ).toHaveLength(1);
});

it("shows a year, and a month of it opens", async () => {
  add("2026-03-03T08:00:00Z", "one");
  add("2026-03-09T08:00:00Z", "two");
  const { container } = await open();
  await user.click(screen.getByRole("radio", { name: "Year" }));
  expect(await screen.findByRole("button", { name: "March 2026 entries on 2 days" })).toBeVisible();
  expect(await accessibilityFaults(container)).toEqual([]);
  await user.click(screen.getByRole("button", { name: "The year before" }));
  expect(await screen.findByRole("button", { name: "March 2025 no entries" })).toBeVisible();
  await user.click(screen.getByRole("button", { name: "The year after" }));
  await user.click(day(/^March 2026/));
  expect(shown()).toBe("March 2026");
  await waitFor(() => expect(day("Sunday 1 March")).toHaveFocus());
});

it("says so when the days cannot be looked through, and tries again", async () => {
  backend.failNext("calendar", "io");
  await open();
  expect(await screen.findByText("The days could not be looked through")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Try again" }));
  await waitFor(() =>
    expect(screen.queryByText("The days could not be looked through")).toBeNull(),
  );
});

it("shows nothing on its day until asked to, and shows again what was kept from it", async () => {
  await open();
  const shows = await screen.findByRole("switch", { name: /on that day in earlier years/ });
  expect(shows).not.toBeChecked();
  await user.click(shows);
  await waitFor(() => expect(backend.journal.onThisDayChoices.on).toBe(true));
  expect(shows).toBeChecked();
  backend.failNext("on_this_day_choose", "noSpace");
  await user.click(shows);
  await waitFor(() => expect(shows).toBeChecked());
  expect(toasts.list.at(-1)?.text).toMatch(/could not be kept/);

  backend.journal.onThisDayChoices.hidden.add(add("2025-11-21T09:00:00Z", "hard"));
  changed.entries();
  expect(await screen.findByText(/One entry is kept from being shown/)).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Show again" }));
  await waitFor(() => expect(screen.queryByText(/entry is kept from being shown/)).toBeNull());
  expect(backend.journal.onThisDayChoices.hidden.size).toBe(0);
});
