import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { checkIn, createFakeBackend, moment, type FakeBackend } from "$ipc/fake";
import { setNavigator, toasts, type Route } from "$kit";
import { accessibilityFaults } from "$test";
import PastEnds from "./parts/PastEnds.svelte";

const user = userEvent.setup();
const away = vi.fn();
let backend: FakeBackend;
let routes: Route[];
let today: string;

beforeEach(() => {
  today = "2026-11-21";
  backend = createFakeBackend({ now: () => moment(`${today}T20:10:00Z`) });
  routes = [];
  away.mockClear();
  setNavigator((route) => Promise.resolve(routes.push(route) > 0));
});
afterEach(() => {
  setNavigator(null);
  toasts.clear();
});

function add(until: string) {
  const body = checkIn({ when: moment("2021-05-04T08:00:00Z"), text: "x" });
  backend.keepUntil.own.set(backend.journal.save({ of: null, draft: null, body }).id, until);
}
const asked = () => waitFor(() => expect(backend.count("keep_until_standing")).toBe(1));

test("nothing is said where no entry is past its day, or it is not wanted", async () => {
  add("2026-11-21");
  const { unmount } = render(PastEnds, { away });
  await asked();
  expect(screen.queryByRole("button")).toBeNull();
  unmount();
  add("2026-11-20");
  backend.keepUntil.prompt = false;
  render(PastEnds, { away });
  await waitFor(() => expect(backend.count("keep_until_standing")).toBe(2));
  expect(screen.queryByRole("button")).toBeNull();
});

test("nor while the journal is still being read", async () => {
  add("2022-01-01");
  backend.complete = false;
  render(PastEnds, { away });
  await asked();
  expect(screen.queryByRole("button")).toBeNull();
});

test("one card says how many, and leads to them", async () => {
  add("2022-01-01");
  add("2022-01-02");
  const { container } = render(PastEnds, { away });
  await user.click(await screen.findByRole("button", { name: "Look at them" }));
  expect(routes).toEqual([{ name: "keep" }]);
  expect(container).toHaveTextContent(
    "2 entries are past the day they were to be kept until. Nothing is deleted by itself.",
  );
  expect(await accessibilityFaults()).toEqual([]);
});

test("not this year: it goes, and comes again after a year", async () => {
  add("2022-01-01");
  const { unmount } = render(PastEnds, { away });
  await screen.findByText(/^One entry is past the day/);
  backend.failNext("keep_until_put_off", "noSpace");
  await user.click(screen.getByRole("button", { name: "Not this year" }));
  await waitFor(() => expect(toasts.list.at(-1)?.text).toMatch(/Nothing has changed/));
  expect(away).not.toHaveBeenCalled();
  await user.click(screen.getByRole("button", { name: "Not this year" }));
  await waitFor(() => expect(screen.queryByRole("button")).toBeNull());
  expect(away).toHaveBeenCalledOnce();
  unmount();
  today = "2027-11-21";
  render(PastEnds, { away });
  expect(await screen.findByRole("button", { name: "Look at it" })).toBeVisible();
});
