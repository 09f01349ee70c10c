import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { checkIn, createFakeBackend, moment, type FakeBackend } from "$ipc/fake";
import { setNavigator, toasts, type Route } from "$kit";
import { accessibilityFaults } from "$test";
import OnThisDay from "./parts/OnThisDay.svelte";

const TODAY = "2026-11-21";
const user = userEvent.setup();
let backend: FakeBackend;
let routes: Route[];
let ids: string[];

beforeEach(() => {
  backend = createFakeBackend({ now: () => moment(`${TODAY}T20:10:00Z`) });
  backend.journal.onThisDayChoices.on = true;
  routes = [];
  setNavigator((route) => Promise.resolve(routes.push(route) > 0));
  ids = ["2024", "2025"].map((year) => add(`${year}-11-21T09:00:00Z`, `the heron of ${year}`));
  add("2025-11-20T09:00:00Z", "the day before");
});
afterEach(() => setNavigator(null));

function add(at: string, text: string) {
  const body = checkIn({ when: moment(at), text });
  return backend.journal.save({ of: null, draft: null, body }).id;
}
const away = vi.fn();
const show = () => render(OnThisDay, { today: TODAY, away });
const rows = async () => {
  const list = await screen.findByRole("list");
  return within(list)
    .getAllByRole("button", { name: /heron/ })
    .map((row) => row.textContent.match(/heron of \d+/)?.[0]);
};

test("nothing is shown where nobody has asked for it", async () => {
  backend.journal.onThisDayChoices.on = false;
  show();
  await waitFor(() => expect(backend.count("on_this_day")).toBe(1));
  expect(screen.queryByRole("heading")).toBeNull();
});

test("the same day of earlier years, the latest first; each opens", async () => {
  const { container } = show();
  expect(await rows()).toEqual(["heron of 2025", "heron of 2024"]);
  expect(screen.getByRole("region", { name: "On this day in earlier years" })).toBeVisible();
  expect(container).toHaveTextContent("21 November 2025");
  expect(await accessibilityFaults()).toEqual([]);
  await user.click(screen.getByRole("button", { name: /heron of 2024/ }));
  expect(routes).toEqual([{ name: "entry", id: ids[0] }]);
});

test("one that is not wanted goes, the focus goes on to the next, and it can be undone", async () => {
  show();
  await rows();
  await user.click(screen.getByRole("button", { name: "Not this one: 21 November 2025" }));
  await waitFor(async () => expect(await rows()).toEqual(["heron of 2024"]));
  expect(screen.getByRole("button", { name: /heron of 2024/ })).toHaveFocus();
  expect(toasts.list.at(-1)?.text).toMatch(/not shown on its day any more/);
  await toasts.list.at(-1)?.action?.run();
  await waitFor(async () => expect(await rows()).toHaveLength(2));

  for (const year of ["2025", "2024"])
    await user.click(screen.getByRole("button", { name: `Not this one: 21 November ${year}` }));
  await waitFor(() => expect(screen.queryByRole("list")).toBeNull());
  expect(away).toHaveBeenCalledOnce();
});

test("what could not be kept stays as it was, and that is said", async () => {
  show();
  await rows();
  backend.failNext("on_this_day_hide", "noSpace");
  await user.click(screen.getByRole("button", { name: "Not this one: 21 November 2025" }));
  expect(await rows()).toHaveLength(2);
  expect(toasts.list.at(-1)?.text).not.toMatch(/not shown/);
});

test("of many the latest are shown, and where the others are is said", async () => {
  for (const year of [2019, 2020, 2021, 2022, 2023])
    add(`${year}-11-21T09:00:00Z`, `the heron of ${year}`);
  show();
  expect(await rows()).toHaveLength(5);
  expect(screen.getByText("2 more are in the calendar.")).toBeVisible();
});
