import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { checkIn, createFakeBackend, grounding, moment, type FakeBackend } from "$ipc/fake";
import { setNavigator, toasts, type Route } from "$kit";
import { accessibilityFaults } from "$test";
import { View } from "./index";

// Whole screens in jsdom are slow on a busy machine; nothing here waits by the clock.
vi.setConfig({ testTimeout: 30_000 });

let backend: FakeBackend;
const user = userEvent.setup();

beforeEach(() => {
  backend = createFakeBackend({ now: () => moment("2026-11-21T20:10:00Z") });
});
afterEach(() => toasts.clear());

function binned(text: string) {
  const body = checkIn({ when: moment("2026-11-20T08:00:00Z"), text });
  const { id } = backend.journal.save({ of: null, draft: null, body });
  backend.journal.setBinned(id, true);
  return id;
}
async function open() {
  const page = render(View);
  await waitFor(() => expect(screen.queryByRole("progressbar")).toBeNull());
  return page;
}
const button = (name: string) => screen.getByRole("button", { name });

describe("the bin", () => {
  it("says in a sentence what it is for when it is empty", async () => {
    await open();
    expect(screen.getByText(/wait here for 30 days first/)).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Empty the bin" })).toBeNull();
  });

  it("shows what is in it and the day it goes", async () => {
    binned("a hard night");
    await open();
    expect(screen.getByText("a hard night")).toBeInTheDocument();
    expect(screen.getByText("Gone on 21 December")).toBeInTheDocument();
  });

  it("shows a grounding by what was done, and gives it back", async () => {
    const body = grounding({ when: moment("2026-11-20T08:00:00Z"), felt: "same" });
    const { id } = backend.journal.save({ of: null, draft: null, body });
    backend.journal.setBinned(id, true);
    await open();
    const row = screen.getByRole("button", { name: /Calm breath · 3 min/ });
    expect(row).toHaveTextContent("08:00 · Grounding");
    expect(row).toHaveTextContent("felt about the same");
    expect(await accessibilityFaults()).toEqual([]);
    await user.click(button("Restore"));
    await waitFor(() => expect(backend.journal.get(id).binned).toBeNull());
  });

  it("lets an entry be read before deciding", async () => {
    const id = binned("a hard night");
    const routes: Route[] = [];
    setNavigator((route) => Promise.resolve(routes.push(route) > 0));
    await open();
    await user.click(screen.getByRole("button", { name: /a hard night/ }));
    expect(routes).toEqual([{ name: "entry", id }]);
    setNavigator(null);
  });

  it("gives an entry back, and takes it again if asked", async () => {
    const id = binned("a hard night");
    await open();
    await user.click(button("Restore"));
    await waitFor(() => expect(screen.queryByText("a hard night")).toBeNull());
    expect(backend.journal.get(id).binned).toBeNull();
    await toasts.list.at(-1)?.action?.run();
    expect(await screen.findByText("a hard night")).toBeInTheDocument();
  });

  it("deletes for good only after saying what that means", async () => {
    const id = binned("a hard night");
    await open();
    await user.click(button("Delete now"));
    const dialog = await screen.findByRole("dialog");
    expect(dialog).toHaveTextContent(/cannot come back/);
    expect(dialog).toHaveTextContent(/[Bb]ackups/);
    await user.click(within(dialog).getByRole("button", { name: "Keep it" }));
    expect(backend.journal.entries.has(id)).toBe(true);
    await user.click(button("Delete now"));
    await user.click(await screen.findByRole("button", { name: "Delete for good" }));
    await waitFor(() => expect(backend.journal.entries.has(id)).toBe(false));
    expect(toasts.list.at(-1)?.action).toBeUndefined();
  });

  it("deletes the one that was asked about, and no other", async () => {
    const other = binned("first in");
    const wanted = binned("second in");
    await open();
    const row = screen.getByText("second in").closest("li")!;
    await user.click(within(row).getByRole("button", { name: "Delete now" }));
    await user.click(await screen.findByRole("button", { name: "Delete for good" }));
    await waitFor(() => expect(backend.journal.entries.has(wanted)).toBe(false));
    expect(backend.journal.entries.has(other)).toBe(true);
  });

  it("is emptied whole after asking", async () => {
    binned("one");
    binned("two");
    await open();
    await user.click(button("Empty the bin"));
    const dialog = await screen.findByRole("dialog", { name: /all 2 entries/ });
    await user.click(within(dialog).getByRole("button", { name: "Delete all for good" }));
    await waitFor(() => expect(backend.journal.entries.size).toBe(0));
    expect(await screen.findByText(/Nothing is in the bin/)).toBeInTheDocument();
  });

  it("says that nothing changed when deleting fails", async () => {
    const id = binned("a hard night");
    await open();
    backend.failNext("bin_purge", "io");
    await user.click(button("Delete now"));
    await user.click(await screen.findByRole("button", { name: "Delete for good" }));
    await waitFor(() => expect(toasts.list.at(-1)?.text).toMatch(/Nothing has changed/));
    expect(backend.journal.entries.has(id)).toBe(true);
  });

  it("says when it cannot be read, and tries again when asked", async () => {
    binned("a hard night");
    backend.failNext("bin", "io");
    render(View);
    await user.click(await screen.findByRole("button", { name: "Try again" }));
    expect(await screen.findByText("a hard night")).toBeInTheDocument();
  });

  it("is fit for a screen reader, its question too", async () => {
    binned("a hard night");
    await open();
    expect(await accessibilityFaults()).toEqual([]);
    await user.click(button("Delete now"));
    await screen.findByRole("dialog");
    expect(await accessibilityFaults(screen.getByRole("dialog"))).toEqual([]);
  });
});
