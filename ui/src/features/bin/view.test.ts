import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { blankAction, blankSession, session, type ItemKind } from "$ipc";
import { checkIn, createFakeBackend, grounding, moment, type FakeBackend } from "$ipc/fake";
import { tKnown } from "$i18n";
import { setNavigator, toasts, type Route } from "$kit";
import { accessibilityFaults, damage } from "$test";
import { View } from "./index";

// Whole screens in jsdom are slow on a busy machine; nothing here waits by the clock.
vi.setConfig({ testTimeout: 30_000 });

// As a record, so that the compiler asks for a kind that is new.
const KINDS: Record<ItemKind, true> = {
  session: true,
  preparation: true,
  agreement: true,
  allowance: true,
  rhythm: true,
  programme: true,
  refresher: true,
  confidence: true,
  action: true,
  intention: true,
  why: true,
  riskCard: true,
  phrase: true,
  microChange: true,
  template: true,
  cycle: true,
  learning: true,
  practiceHours: true,
  feedback: true,
  piece: true,
  exported: true,
  measure: true,
  answering: true,
};

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
  it("of a journal that can only be read offers nothing to be done", async () => {
    binned("Two admissions at once.");
    session.state = { ...backend.vault.state, integrity: damage() };
    await open();
    expect(screen.getByText(/Two admissions at once/)).toBeVisible();
    for (const name of ["Restore", "Delete now", "Empty the bin"])
      expect(screen.queryByRole("button", { name })).toBeNull();
    session.state = null;
  });

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

  it("shows what else was deleted by what it is, and gives it back", async () => {
    const { id } = backend.practice.keep(null, blankAction({ what: "Ask for a room" }));
    backend.practice.setBinned(id, true);
    const other = blankSession({ kind: "group", day: "2026-11-26", starts: "14:00" });
    backend.practice.setBinned(backend.practice.keep(null, other).id, true);
    await open();
    expect(screen.getByText(/^Action · /)).toBeInTheDocument();
    expect(screen.getByText(/^Group supervision, Thursday 26 November/)).toBeInTheDocument();
    expect(await accessibilityFaults()).toEqual([]);
    const row = within(screen.getByText("Ask for a room").closest("li")!);
    await user.click(row.getByRole("button", { name: "Restore" }));
    await waitFor(() => expect(screen.queryByText("Ask for a room")).toBeNull());
    expect(backend.practice.items.get(id)?.binned).toBeNull();
    await toasts.list.at(-1)?.action?.run();
    expect(await screen.findByText("Ask for a room")).toBeInTheDocument();
  });

  it("names every kind of thing that can be in it", () => {
    const kinds = Object.keys(KINDS) as ItemKind[];
    for (const kind of kinds) expect(tKnown(`bin-kind-${kind}`)).toBeTruthy();
  });

  it("deletes one of those for good, and counts them with the entries", async () => {
    binned("one");
    const { id } = backend.practice.keep(null, blankAction({ what: "two" }));
    backend.practice.setBinned(id, true);
    await open();
    await user.click(button("Empty the bin"));
    expect(await screen.findByRole("dialog", { name: /all 2 things/ })).toBeInTheDocument();
    await user.click(button("Keep them"));
    const row = within(screen.getByText("two").closest("li")!);
    await user.click(row.getByRole("button", { name: "Delete now" }));
    expect(
      await screen.findByRole("dialog", { name: "Delete this for good?" }),
    ).toBeInTheDocument();
    await user.click(button("Delete for good"));
    await waitFor(() => expect(backend.practice.items.has(id)).toBe(false));
    expect(backend.journal.entries.size).toBe(1);
  });

  it("leads back to where one came from", async () => {
    const routes: Route[] = [];
    setNavigator((route) => Promise.resolve(routes.push(route) > 0));
    const { unmount } = await open();
    await user.click(button("Back to the journal"));
    unmount();
    render(View, { from: "actions" });
    await user.click(await screen.findByRole("button", { name: "Back to actions" }));
    expect(routes).toEqual([{ name: "journal" }, { name: "actions" }]);
    setNavigator(null);
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
