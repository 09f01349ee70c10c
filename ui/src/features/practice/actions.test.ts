import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { blankAction, blankSession, session, type Action } from "$ipc";
import { moment, type FakeBackend } from "$ipc/fake";
import { flushAll, setNavigator, toasts, type Route } from "$kit";
import { accessibilityFaults, startBackend } from "$test";
import { Actions } from "./index";

// Whole screens in jsdom are slow on a busy machine; nothing here waits by the clock.
vi.setConfig({ testTimeout: 60_000 });

let backend: FakeBackend;
let routes: Route[];
const user = userEvent.setup();
const NOW = moment("2026-11-22T09:00:00Z");

beforeEach(() => {
  backend = startBackend({ now: () => NOW, phase: "unlocked" });
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

const promise = (what: string, given: Partial<Action> = {}) =>
  backend.practice.keep(null, blankAction({ what, ...given })).id;
const kept = (id: string) => backend.practice.items.get(id)!.body;
async function open() {
  const page = render(Actions);
  await waitFor(() => expect(screen.queryByRole("progressbar")).toBeNull());
  return page;
}
const rows = (name: string) =>
  within(screen.getByRole("list", { name }))
    .getAllByRole("listitem")
    .map((row) => row.textContent);
const row = (what: string) => within(screen.getByText(what, { selector: "p" }).closest("li")!);
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const undo = () => toasts.list.at(-1)?.action?.run();

describe("what was promised", () => {
  it("teaches in a sentence when there is nothing", async () => {
    await open();
    expect(screen.getByText(/waits here/)).toBeInTheDocument();
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("is listed by its day, and a day that has passed is said without blame", async () => {
    promise("no day");
    promise("later", { by: "2026-12-04" });
    promise("soon", { by: "2026-11-27" });
    promise("before", { by: "2026-11-17" });
    promise("half", { by: "2026-11-01", state: "partly", answered: NOW });
    await open();
    const order = rows("Still open");
    expect(order.map((text) => /before|soon|later|no day|half/.exec(text ?? "")?.[0])).toEqual([
      "before",
      "soon",
      "later",
      "no day",
      "half",
    ]);
    expect(order[0]).toMatch(/Was for Tuesday/);
    expect(order[1]).toMatch(/By Friday/);
    expect(document.body.textContent).not.toMatch(/overdue|late\b|missed/i);
  });

  it("says from which session, and leads there", async () => {
    const id = backend.practice.keep(
      null,
      blankSession({ kind: "group", day: "2026-11-12", state: "attended" }),
    ).id;
    promise("Ask for handover", { session: id });
    await open();
    await user.click(button("from Group supervision, Thursday 12 November"));
    expect(routes).toEqual([{ name: "session", id }]);
  });

  it("takes an answer and a word on it, and the answer back", async () => {
    const id = promise("Take the lunch break");
    await open();
    await user.click(row("Take the lunch break").getByRole("button", { name: "Partly" }));
    await waitFor(() => expect(kept(id)).toMatchObject({ state: "partly" }));
    expect(kept(id)).toMatchObject({ answered: { day: "2026-11-22" } });
    // It stays where it stands, so that more can be said.
    await user.type(screen.getByLabelText(/A word on it/), "twice of five");
    expect(await flushAll()).toBe(true);
    expect(kept(id)).toMatchObject({ state: "partly", word: "twice of five" });
    await undo();
    expect(kept(id)).toMatchObject({ state: "open", answered: null, word: "twice of five" });
    await waitFor(() =>
      expect(row("Take the lunch break").getByRole("button", { name: "Partly" })).toHaveAttribute(
        "aria-pressed",
        "false",
      ),
    );
  });

  it("does not show an answer that was not kept", async () => {
    const id = promise("Ask");
    await open();
    backend.failNext("item_keep", "io");
    await user.click(row("Ask").getByRole("button", { name: "Done" }));
    await waitFor(() => expect(toasts.list.at(-1)?.text).toMatch(/Nothing has changed/));
    expect(row("Ask").getByRole("button", { name: "Done" })).toHaveAttribute(
      "aria-pressed",
      "false",
    );
    expect(kept(id)).toMatchObject({ state: "open" });
  });

  it("puts what is done or let go of below, closed until asked for", async () => {
    promise("all done", { state: "done", answered: NOW });
    promise("let go", { state: "changedMind", answered: NOW, word: "not mine" });
    await open();
    expect(screen.getByText("Nothing is open.")).toBeInTheDocument();
    expect(screen.queryByText("all done")).toBeNull();
    await user.click(button("Done or let go of (2)"));
    expect(rows("Done or let go of")).toHaveLength(2);
    expect(row("let go").getByLabelText(/A word on it/)).toHaveValue("not mine");
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("can be added by hand, with a day as people say it", async () => {
    await open();
    await user.click(button("Add one"));
    await user.type(screen.getByLabelText("What"), "Ask for a room");
    await user.type(screen.getByLabelText("By when, if it matters"), "in two weeks");
    await user.click(button("Done"));
    expect(await screen.findByText(/By Sunday 6 December/)).toBeInTheDocument();
    const [item] = [...backend.practice.items.values()];
    expect(item?.body).toMatchObject({ what: "Ask for a room", by: "2026-12-06", session: null });
    expect(button("Add one")).toHaveFocus();
  });

  it("keeps what was begun when the page is left, and nothing of an empty form", async () => {
    const { unmount } = await open();
    await user.click(button("Add one"));
    expect(await flushAll()).toBe(true);
    expect(backend.practice.items.size).toBe(0);
    await user.type(screen.getByLabelText("What"), "Half a thou");
    expect(await flushAll()).toBe(true);
    expect([...backend.practice.items.values()][0]?.body).toMatchObject({ what: "Half a thou" });
    unmount();
    expect(document.body.innerHTML).not.toContain("Half a thou");
  });

  it("says of a day that it cannot read it, and keeps the last good one", async () => {
    const id = promise("Ask", { by: "2026-11-27" });
    await open();
    await user.click(button("Change: Ask"));
    const field = screen.getByLabelText("By when, if it matters");
    expect(field).toHaveValue("Friday");
    await user.clear(field);
    await user.type(field, "after the audit");
    await user.tab();
    expect(screen.getByText(/could not be read as a day/)).toBeInTheDocument();
    await user.clear(field);
    await user.type(field, "4 December");
    await user.click(button("Done"));
    await waitFor(() => expect(kept(id)).toMatchObject({ by: "2026-12-04" }));
    await waitFor(() => expect(button("Change: Ask")).toHaveFocus());
  });

  it("is removed with a way back", async () => {
    const id = promise("Ask");
    await open();
    await user.click(button("Remove: Ask"));
    await waitFor(() => expect(screen.queryByText("Ask")).toBeNull());
    expect(backend.practice.items.get(id)?.binned).not.toBeNull();
    await undo();
    expect(await screen.findByText("Ask")).toBeInTheDocument();
    await user.click(button("Bin"));
    expect(routes).toEqual([{ name: "bin", from: "actions" }]);
  });

  it("goes into the bin with its last words when they are all taken away", async () => {
    const id = promise("Ask");
    await open();
    await user.click(button("Change: Ask"));
    await user.clear(screen.getByLabelText("What"));
    await user.click(button("Done"));
    await waitFor(() => expect(backend.practice.items.get(id)?.binned).not.toBeNull());
    expect(kept(id)).toMatchObject({ what: "Ask" });
  });

  it("only shows what there is in a journal that is only read", async () => {
    promise("Ask", { state: "partly", answered: NOW, word: "half" });
    const integrity = { ...session.state!.integrity!, sound: false, readOnly: true };
    session.adopt({ ...session.state!, integrity });
    await open();
    expect(screen.getByText("half")).toBeInTheDocument();
    for (const name of ["Done", "Add one", "Change: Ask", "Remove: Ask"])
      expect(screen.queryByRole("button", { name })).toBeNull();
  });

  it("says when it cannot be read, and tries again when asked", async () => {
    promise("Ask");
    backend.failNext("practice", "io");
    render(Actions);
    await user.click(await screen.findByRole("button", { name: "Try again" }));
    expect(await screen.findByText("Ask")).toBeInTheDocument();
  });

  it("is fit for a screen reader, open to change too", async () => {
    promise("Ask", { by: "2026-11-27" });
    promise("Ring", { state: "not", answered: NOW });
    await open();
    await user.click(button("Change: Ask"));
    await user.click(button("Add one"));
    expect(await accessibilityFaults()).toEqual([]);
  });
});
