import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { tick } from "svelte";
import { beforeEach, describe, expect, it } from "vitest";
import { blankAction, session } from "$ipc";
import { checkIn, moment, type FakeBackend } from "$ipc/fake";
import { runShortcut, setLocker, setNavigator, type Route } from "$kit";
import { accessibilityFaults, damage, startBackend } from "$test";
import { View } from "./index";

let backend: FakeBackend;
let routes: Route[];
const user = userEvent.setup();

beforeEach(() => {
  backend = startBackend({ now: () => moment("2026-11-21T20:10:00Z") });
  routes = [];
  setNavigator((route) => {
    routes.push(route);
    return Promise.resolve(true);
  });
});

function kept(arriving: string, text: string, day = 1) {
  const at = moment(`2026-03-${String(day).padStart(2, "0")}T12:00:00Z`);
  const body = checkIn({ when: at, arriving, text });
  return backend.journal.save({ of: null, draft: null, body }).id;
}
const field = () => screen.getByRole("textbox", { name: "What to look for" });
const list = () => screen.findByRole("list", { name: "Entries found, newest first" });
const found = async () => within(await list()).getAllByRole("button");

describe("finding", () => {
  it("begins in the line, says what can be typed, and finds nothing unasked", async () => {
    kept("", "a heron");
    render(View);
    expect(field()).toHaveFocus();
    expect(screen.getByText("kind:reflection")).toBeVisible();
    expect(screen.queryByRole("list", { name: "Entries found, newest first" })).toBeNull();
    expect(screen.getByRole("status")).toHaveTextContent("");
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("shows what holds every word as it is typed, and marks it", async () => {
    kept("", "a heron by the river", 1);
    kept("", "a river, and a Heron", 2);
    kept("", "an otter", 3);
    render(View);
    await user.type(field(), "heron riv");
    expect(await screen.findByText("2 entries")).toBeVisible();
    const rows = await found();
    expect(rows).toHaveLength(2);
    expect(rows[0]).toHaveTextContent("a river, and a Heron");
    const marks = [...(rows[0]?.querySelectorAll("mark") ?? [])].map((mark) => mark.textContent);
    expect(marks).toEqual(["riv", "Heron"]);
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("puts those that are called so first, and says when there are none", async () => {
    kept("heron", "", 1);
    kept("", "a heron", 2);
    render(View);
    await user.type(field(), "heron");
    const best = within(await screen.findByRole("list", { name: "Named so" }));
    expect(best.getAllByRole("button")).toHaveLength(1);
    expect(await found(), "none stands in both").toHaveLength(1);
    await user.type(field(), " nowhere");
    expect(await screen.findByText("No entry holds all of that.")).toBeVisible();
    expect(
      screen.getByText(/What is in the bin, and drafts, are not looked through/),
    ).toBeVisible();
  });

  it("says what is no filter, and that there may be more", async () => {
    backend.complete = false;
    render(View);
    await user.type(field(), "before:soon");
    expect(await screen.findByText(/“before:soon” is looked for as words/)).toBeVisible();
    expect(screen.getByText(/Older entries are still being opened/)).toBeVisible();
  });

  it("is gone through by keys alone", async () => {
    const ids = [1, 2, 3].map((day) => kept("", `heron ${day}`, day));
    render(View);
    await user.type(field(), "heron");
    const rows = await found();
    await user.keyboard("{ArrowDown}{ArrowDown}");
    expect(rows[1]).toHaveFocus();
    await user.keyboard("{ArrowUp}{ArrowUp}");
    expect(field()).toHaveFocus();
    await user.keyboard("{ArrowDown}{Escape}");
    expect(field()).toHaveFocus();
    await user.keyboard("{ArrowDown}{Enter}");
    const newest = { name: "entry", id: ids[2], found: "heron" };
    expect(routes).toEqual([newest]);
    await user.click(field());
    await user.keyboard("{Enter}");
    expect(routes).toEqual([newest, newest]);
    await user.keyboard("{Escape}");
    expect(field()).toHaveValue("");
    await waitFor(() => expect(screen.queryAllByRole("list")).toEqual([]));
  });

  it("is asked for again: what was typed is selected, to be typed over or kept", () => {
    render(View, { line: "heron" });
    document.body.focus();
    const key = new KeyboardEvent("keydown", { key: "k", code: "KeyK", ctrlKey: true });
    expect(runShortcut(key)).toBe(true);
    expect(field()).toHaveFocus();
    const input = field() as HTMLInputElement;
    expect([input.selectionStart, input.selectionEnd, input.value]).toEqual([0, 5, "heron"]);
  });

  it("says that signs alone are not looked for", async () => {
    render(View);
    await user.type(field(), '"');
    expect(await screen.findByText(/signs alone are not/)).toBeVisible();
    expect(screen.queryByText("No entry holds all of that.")).toBeNull();
  });

  it("comes back to the line and to the entry that was opened", async () => {
    const ids = [1, 2, 3].map((day) => kept("", `heron ${day}`, day));
    render(View, { line: "heron", entry: ids[1] ?? "" });
    expect(field()).toHaveValue("heron");
    const rows = await found();
    await waitFor(() => expect(rows[1]).toHaveFocus());
  });

  it("shows more when asked, and goes on from there", async () => {
    for (let day = 1; day <= 31; day += 1) kept("", `heron ${day}`, day);
    kept("", "heron again", 1);
    render(View);
    await user.type(field(), "heron");
    expect(await screen.findByText("32 entries")).toBeVisible();
    expect(await found()).toHaveLength(30);
    await user.click(screen.getByRole("button", { name: "Show more" }));
    await waitFor(async () => expect(await found()).toHaveLength(32));
    expect((await found())[30]).toHaveFocus();
    expect(screen.queryByRole("button", { name: "Show more" })).toBeNull();
  });

  it("shows only the answer to what was typed last", async () => {
    kept("", "heron", 1);
    kept("", "heronry", 2);
    render(View);
    // The first answer is held back until after the last.
    let release = () => {};
    const held = new Promise<void>((done) => (release = done));
    const answer = backend.call.bind(backend);
    backend.call = async (command, args) => {
      const found = await answer(command, args);
      if ("line" in args && args["line"] === "heron") await held;
      return found;
    };
    await user.type(field(), "heron");
    await user.type(field(), "ry");
    expect(await screen.findByText("1 entry")).toBeVisible();
    release();
    await held;
    await tick();
    expect(screen.getByText("1 entry")).toBeVisible();
    expect(await found()).toHaveLength(1);
  });

  it("says so where it could not be looked for, and tries again", async () => {
    kept("", "heron");
    render(View);
    backend.failNext("find", "io");
    await user.type(field(), "h");
    expect(await screen.findByText("It could not be looked for")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(await found()).toHaveLength(1);
  });

  it("leads to screens and to what is begun from them, by their names and other words", async () => {
    let locked = 0;
    setLocker(() => (locked += 1));
    render(View);
    const go = () => within(screen.getByRole("list", { name: "Go to" })).getAllByRole("button");
    await user.type(field(), "cal");
    const names = go().map((line) => line.querySelector(".words")?.textContent.trim());
    expect(names).toEqual(["Calendar", "Ground", "Ground now"]);
    expect(await accessibilityFaults()).toEqual([]);
    await user.clear(field());
    await user.type(field(), "log lear{Enter}");
    expect(routes).toEqual([{ name: "evidence-item", item: "learning" }]);
    await user.clear(field());
    await user.type(field(), "lock{Enter}");
    expect(locked).toBe(1);
    await user.clear(field());
    await user.type(field(), "c");
    expect(screen.queryByRole("list", { name: "Go to" })).toBeNull();
    await user.type(field(), "onfusion");
    expect(screen.queryByRole("list", { name: "Go to" })).toBeNull();
    setLocker(null);
  });

  it("does not lead to where something is written in a journal that can only be read", async () => {
    session.adopt({ ...backend.vault.state, integrity: damage() });
    render(View);
    await user.type(field(), "session");
    const go = within(screen.getByRole("list", { name: "Go to" }));
    expect(go.getByRole("button", { name: /Sessions/ })).toBeVisible();
    expect(go.queryByRole("button", { name: /Book/ })).toBeNull();
  });

  it("finds what is written in the practice, by words and by words in a row", async () => {
    const action = backend.practice.keep(null, blankAction({ what: "Ask about the Café rota" })).id;
    backend.practice.keep(null, blankAction({ what: "Something else", word: "rota" }));
    render(View);
    const lines = () =>
      within(screen.getByRole("list", { name: "In your practice" })).getAllByRole("button");
    await user.type(field(), "rota");
    await waitFor(() => expect(lines()).toHaveLength(2));
    await user.type(field(), " cafe");
    await waitFor(() => expect(lines()).toHaveLength(1));
    expect(lines()[0]).toHaveTextContent("Ask about the Café rota");
    await user.clear(field());
    await user.type(field(), '"about the"');
    await waitFor(() => expect(lines()).toHaveLength(1));
    // A filter asks something that only entries answer; an id is no word of anybody's.
    for (const other of ["rota kind:check-in", "rota -cafe", action.slice(0, 8), "agreed"]) {
      await user.clear(field());
      await user.type(field(), other);
      expect(screen.queryByRole("list", { name: "In your practice" })).toBeNull();
    }
    await user.clear(field());
    await user.type(field(), "café{ArrowDown}{Enter}");
    expect(routes).toEqual([{ name: "actions" }]);
  });

  it("keeps a search, offers it while the line is empty, and forgets it again", async () => {
    kept("", "a heron by the river");
    const page = render(View);
    await user.type(field(), "heron riv");
    await user.click(await screen.findByRole("button", { name: "Keep this search" }));
    await waitFor(() => expect(backend.journal.settings.keptSearches).toEqual(["heron riv"]));
    page.unmount();
    render(View);
    await user.click(await screen.findByRole("button", { name: "heron riv" }));
    expect(field()).toHaveValue("heron riv");
    expect(await found()).toHaveLength(1);
    expect(await accessibilityFaults()).toEqual([]);
    await user.click(screen.getByRole("button", { name: "No longer keep this search" }));
    await waitFor(() => expect(backend.journal.settings.keptSearches).toEqual([]));
    await user.clear(field());
    expect(screen.queryByText("Searches you kept")).toBeNull();
  });
});
