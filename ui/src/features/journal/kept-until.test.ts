import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { session } from "$ipc";
import { checkIn, createFakeBackend, grounding, moment, type FakeBackend } from "$ipc/fake";
import { dayOf, formatDay, shifted } from "$i18n";
import { setNavigator, toasts, type Route } from "$kit";
import { accessibilityFaults, damage } from "$test";
import { EntryView } from "./index";

// Whole screens in jsdom are slow on a busy machine; nothing here waits by the clock.
vi.setConfig({ testTimeout: 30_000 });

const TODAY = dayOf(new Date());
const LATER = shifted(TODAY, 200);
const user = userEvent.setup();
let backend: FakeBackend;
let routes: Route[];

beforeEach(() => {
  backend = createFakeBackend();
  routes = [];
  setNavigator((route) => Promise.resolve(routes.push(route) > 0));
});
afterEach(() => {
  setNavigator(null);
  toasts.clear();
  session.state = null;
});

const WHEN = moment(`${TODAY}T08:00:00Z`);
const add = (body = checkIn({ when: WHEN, text: "a hard night" })) =>
  backend.journal.save({ of: null, draft: null, body }).id;
function cycle(called: string) {
  const none = { practiceHours: null, learningHours: null, participatoryHours: null };
  const rest = { feedback: null, pieces: null, supervision: null, averaged: false, done: [] };
  const span = { rules: "nmc", from: TODAY, until: LATER, both: false };
  backend.practice.keep(null, { item: "cycle", called, ...span, ...none, ...rest, group: "full" });
}
async function open(id: string, props = {}) {
  render(EntryView, { id, ...props });
  await screen.findByRole("heading", { level: 1 });
}
const change = () =>
  user.click(screen.getByRole("button", { name: "Change: until when it is kept" }));
const shown = formatDay(LATER, "plain");

test("an entry says until when it is kept and why, and a day of its own is kept and taken back", async () => {
  cycle("");
  const id = add();
  await open(id);
  const usual = `Keep until ${shown} · end of your NMC cycle`;
  expect(await screen.findByText(usual)).toBeVisible();
  await change();
  expect(
    await screen.findByRole("radio", { name: `Until ${shown}, the end of your NMC cycle` }),
  ).toBeChecked();
  await user.click(screen.getByRole("radio", { name: "Until a day" }));
  await user.type(screen.getByRole("textbox", { name: "Last day" }), "in 3 years");
  expect(await accessibilityFaults(screen.getByRole("dialog"))).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Keep it so" }));
  await waitFor(() => expect(backend.keepUntil.own.has(id)).toBe(true));
  const own = `Keep until ${formatDay(backend.keepUntil.own.get(id)!, "plain")}`;
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(screen.getByText(own)).toBeVisible();
  expect(toasts.list.at(-1)?.text).toBe(own);
  await toasts.list.at(-1)?.action?.run();
  expect(await screen.findByText(usual)).toBeVisible();
  expect(backend.keepUntil.own.has(id)).toBe(false);
  expect(await accessibilityFaults()).toEqual([]);
});

test("without a cycle it has no end, and a cycle goes by what its writer calls it", async () => {
  await open(add());
  expect(await screen.findByText("Kept without an end")).toBeVisible();
  await change();
  expect(await screen.findByRole("radio", { name: "Without an end" })).toBeChecked();
  expect(screen.getAllByRole("radio")).toHaveLength(2);
});

test("a cycle goes by what its writer calls it, and without an end it is chosen to be", async () => {
  cycle("Second time round");
  const id = add();
  await open(id);
  expect(await screen.findByText(/end of “Second time round”$/)).toBeVisible();
  await change();
  await user.click(await screen.findByRole("radio", { name: "Without an end" }));
  backend.failNext("keep_until_choose", "noSpace");
  await user.click(screen.getByRole("button", { name: "Keep it so" }));
  expect(await screen.findByRole("alert")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Keep it so" }));
  await waitFor(() => expect(backend.keepUntil.own.get(id)).toBeNull());
  expect(await screen.findByText("Kept without an end")).toBeVisible();
});

test("nothing is offered where nothing can be kept, and nothing said of an exercise without words", async () => {
  session.state = { ...backend.vault.state, integrity: damage() };
  await open(add());
  expect(await screen.findByText("Kept without an end")).toBeVisible();
  expect(screen.queryByRole("button", { name: /^Change/ })).toBeNull();
});

test("nothing is said of an exercise that was done without a word about it", async () => {
  await open(backend.journal.save({ of: null, draft: null, body: grounding({ when: WHEN }) }).id);
  expect(screen.queryByText(/Kept without an end/)).toBeNull();
  expect(backend.count("keep_until")).toBe(0);
});

test("an entry that was opened from the list goes back to it, and so does deleting it", async () => {
  const id = add();
  await open(id, { past: true });
  await user.click(screen.getByRole("button", { name: "Back to the list" }));
  expect(routes.pop()).toEqual({ name: "keep", entry: id });
  await user.click(screen.getByRole("button", { name: "Delete" }));
  await waitFor(() => expect(routes).toEqual([{ name: "keep" }]));
});
