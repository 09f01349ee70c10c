import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ItemBody } from "$ipc";
import { createFakeBackend, moment, type FakeBackend } from "$ipc/fake";
import { flushAll, setNavigator, toasts, type Route } from "$kit";
import { accessibilityFaults } from "$test";
import Plan from "./Plan.svelte";
import { endOfMarch, type Planned } from "./planned";

vi.setConfig({ testTimeout: 60_000 });

let backend: FakeBackend;
let routes: Route[];
const user = userEvent.setup();

beforeEach(() => {
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
const all = () => backend.practice.all().map(({ body }) => body);
async function open(item: Planned, id?: string) {
  const page = render(Plan, id ? { item, id } : { item });
  await screen.findByRole("button", { name: /^(Keep it|Done)$/ });
  return page;
}
async function write(name: string, text: string) {
  await user.clear(field(name));
  await user.type(field(name), text);
}
const done = async (name = "Keep it") => {
  await user.click(button(name));
  await waitFor(() => expect(routes).toEqual([{ name: "sessions" }]));
};

describe("what is planned", () => {
  it.each<[Planned, Partial<ItemBody>]>([
    ["allowance", { sessions: 2, minutes: 60, from: "2026-11-22", until: "2027-03-31" }],
    ["rhythm", { weeks: 6, since: "2026-11-22" }],
    ["programme", { kind: "rbcsGroup", sessions: 5, begins: "2026-11-22" }],
    ["refresher", { due: "2027-11-22", weeks: null, done: null }],
  ])("an %s as it begins is kept only when somebody says so", async (item, begins) => {
    const { unmount } = await open(item);
    expect(await accessibilityFaults()).toEqual([]);
    expect(await flushAll()).toBe(true);
    expect(all()).toEqual([]);
    unmount();
    await open(item);
    await done();
    expect(all()).toMatchObject([{ item, ...begins }]);
  });

  it("is kept as it is written, whichever way the page is left", async () => {
    await open("allowance");
    await write("Number of sessions", "3");
    await write("Until", "31 August 2027");
    await user.click(button("One-to-one supervision"));
    expect(await flushAll()).toBe(true);
    expect(all()).toMatchObject([{ sessions: 3, until: "2027-08-31", kinds: ["oneToOne"] }]);
  });

  it("is kept with one press although it was changed, kept so, and changed back", async () => {
    await open("allowance");
    await write("Number of sessions", "3");
    expect(await flushAll()).toBe(true);
    expect(all()).toMatchObject([{ sessions: 3 }]);
    await write("Number of sessions", "2");
    await done();
    expect(all()).toMatchObject([{ sessions: 2 }]);
  });

  it("holds to the last number within its bounds, and says so", async () => {
    await open("rhythm");
    await write("Weeks between two", "8");
    await user.tab();
    await write("Weeks between two", "0");
    await user.tab();
    expect(
      await screen.findByText("That is not a number from 1 to 520. It stays at 8."),
    ).toBeInTheDocument();
    await flushAll();
    expect(all()).toMatchObject([{ weeks: 8 }]);
  });

  it("is changed, and removed with an undo", async () => {
    const body = { item: "rhythm", called: "", kinds: [], weeks: 6, since: "2026-09-01" } as const;
    const { id } = backend.practice.keep(null, { ...body, kinds: [] });
    await open("rhythm", id);
    await user.type(field("Called"), "Supervision");
    await user.click(button("Remove"));
    await waitFor(() => expect(routes).toEqual([{ name: "sessions" }]));
    expect(all()).toEqual([]);
    await toasts.list.at(-1)?.action?.run();
    await waitFor(() => expect(all()).toMatchObject([{ called: "Supervision", weeks: 6 }]));
  });

  it("a refresher is done today with one press", async () => {
    await open("refresher");
    await user.type(field("What"), "RBCS refresher");
    await user.click(button("Done today"));
    await done();
    expect(all()).toMatchObject([{ what: "RBCS refresher", done: "2026-11-22" }]);
  });
});

describe("confidence in facilitating", () => {
  const earlier = {
    item: "confidence",
    day: "2026-05-22",
    oneToOne: 4,
    group: null,
    note: "",
  } as const;

  it("is not kept when nothing was answered", async () => {
    await open("confidence");
    await done();
    expect(all()).toEqual([]);
  });

  it("is kept beside what was answered before", async () => {
    backend.practice.keep(null, earlier);
    await open("confidence");
    expect(screen.getByText("22 May: one to one 4, in groups not given")).toBeInTheDocument();
    screen.getByRole("slider", { name: "In groups" }).focus();
    await user.keyboard("6");
    await done();
    expect(all()).toMatchObject([earlier, { day: "2026-11-22", oneToOne: null, group: 6 }]);
  });
});

it("lets an allowance run until the next last day of March", () => {
  expect(endOfMarch("2026-11-22")).toBe("2027-03-31");
  expect(endOfMarch("2027-03-31")).toBe("2028-03-31");
});
