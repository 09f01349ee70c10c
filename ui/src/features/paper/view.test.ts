import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  blankAgendaItem,
  blankAgreement,
  blankPreparation,
  blankSession,
  type Session,
} from "$ipc";
import { createFakeBackend, moment, type FakeBackend } from "$ipc/fake";
import { setNavigator, type Route } from "$kit";
import { accessibilityFaults } from "$test";
import View from "./View.svelte";

vi.setConfig({ testTimeout: 60_000 });

let backend: FakeBackend;
let routes: Route[];
const user = userEvent.setup();

beforeEach(() => {
  backend = createFakeBackend({ now: () => moment(new Date("2026-11-22T12:00:00Z")) });
  routes = [];
  setNavigator((route) => {
    routes.push(route);
    return Promise.resolve(true);
  });
});
afterEach(() => setNavigator(null));

const keepSession = (given: Partial<Session> = {}) =>
  backend.practice.keep(null, blankSession({ kind: "group", day: "2026-11-26", ...given })).id;
const save = () => screen.getByRole("button", { name: "Save as PDF…" });
/** Past the gate, as it stands. */
const goOn = async () => user.click(await screen.findByRole("button", { name: "Go on" }));
const paper = () => screen.findByRole("article", { name: "The page" });

function prepare(session: string, ...items: Parameters<typeof blankAgendaItem>[0][]) {
  const agenda = items.map((item) => blankAgendaItem(item));
  backend.practice.keep(null, { ...blankPreparation({ session }), item: "preparation", agenda });
}

describe("a page to print", () => {
  it("shows an agenda as it will be, and says what is not on it", async () => {
    const id = keepSession();
    prepare(
      id,
      { question: "Where do I stand?", shared: true, context: "the heron" },
      { question: "Mine alone", shared: false },
      { question: "Mine too", shared: false },
    );
    render(View, { of: "agenda", id });
    const page = within(await paper());
    expect(page.getByRole("heading", { name: "Agenda", level: 2 })).toBeVisible();
    expect(page.getAllByRole("listitem").map((item) => item.textContent.trim())).toEqual([
      "Where do I stand?",
    ]);
    expect(screen.getByText(/2 things are only yours and are not on this page/)).toBeVisible();
    expect(document.body).not.toHaveTextContent("heron");
    expect(document.body).not.toHaveTextContent("Mine");
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("says what is on it, is light at night too, and leads back to what it was laid out from", async () => {
    const id = keepSession();
    prepare(id, { question: "Shared without a word said of it" });
    render(View, { of: "agenda", id });
    expect(await paper()).toHaveAttribute("data-theme", "paper");
    expect(screen.getByText(/^Every question you have not kept to yourself/)).toBeVisible();
    expect(screen.queryByText(/marked/)).toBeNull();
    await user.click(screen.getByRole("button", { name: "Back to preparing" }));
    expect(routes).toEqual([{ name: "prepare", session: id }]);
  });

  it("of evidence can be saved as text as well, and leads back to its piece", async () => {
    const { id } = backend.practice.keep(null, {
      item: "piece",
      called: "Rang twice",
      rules: "nmc",
      form: "account",
      cycle: null,
      day: null,
      fields: [{ field: "activity", text: "Somebody rang." }],
      themes: [],
      peer: false,
      sources: [],
    });
    render(View, { of: "piece", id });
    await paper();
    expect(screen.getByText(/Nothing of what it was made from/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Save as Markdown…" }));
    await goOn();
    expect(await screen.findByText("Saved where you chose.")).toBeVisible();
    expect(backend.calls.at(-1)?.args).toMatchObject({ format: "markdown", page: { of: "piece" } });
    await user.click(screen.getByRole("button", { name: "Back to the piece" }));
    expect(routes).toEqual([{ name: "piece", id }]);
  });

  it("warns before it saves, and says saved only once it is", async () => {
    const id = keepSession();
    prepare(id, { question: "Where do I stand?", shared: true });
    render(View, { of: "agenda", id });
    await paper();
    expect(save()).toHaveAccessibleDescription(/Anyone who has it can read it/);
    expect(screen.queryByText("Saved where you chose.")).toBeNull();

    backend.closesDialogs = true;
    await user.click(save());
    await goOn();
    await waitFor(() => expect(backend.count("page_save")).toBe(1));
    expect(screen.queryByText("Saved where you chose.")).toBeNull();

    backend.closesDialogs = false;
    await user.click(save());
    await goOn();
    expect(await screen.findByText("Saved where you chose.")).toBeVisible();
    expect(backend.calls.at(-1)?.args).toEqual({
      page: { of: "agenda", id, from: null, to: null, reasons: false },
      format: "pdf",
      instead: [],
    });
  });

  it("lists what may point at somebody before it goes out, and changes the copy alone", async () => {
    const id = keepSession();
    prepare(id, { question: "How do I ring Mrs Patel back on 07700 900123?", shared: true });
    render(View, { of: "agenda", id });
    await paper();
    await user.click(save());
    const gate = within(await screen.findByRole("dialog", { name: "Before it goes out" }));
    expect(gate.getByText("2 things in it may point at somebody.")).toBeVisible();
    expect(
      gate.getByText(/nothing found does not mean that nobody can be recognised/),
    ).toBeVisible();
    expect(backend.count("page_save")).toBe(0);
    expect(await accessibilityFaults()).toEqual([]);

    await user.click(gate.getByRole("switch", { name: /07700 900123.*telephone number left out/ }));
    await user.click(gate.getByRole("button", { name: "Go on" }));
    expect(await screen.findByText("Saved where you chose.")).toBeVisible();
    const { instead } = backend.calls.at(-1)?.args as { instead: { start: number; end: number }[] };
    expect(instead.map(({ start, end }) => end - start)).toEqual(["07700 900123".length]);
    expect(await paper()).toHaveTextContent("07700 900123");
  });

  it("in another format begins with what was chosen for the first", async () => {
    const { id } = backend.practice.keep(null, {
      item: "piece",
      called: "Rang twice",
      rules: "nmc",
      form: "account",
      cycle: null,
      day: null,
      fields: [{ field: "activity", text: "Mrs Patel rang from 07700 900123." }],
      themes: [],
      peer: false,
      sources: [],
    });
    render(View, { of: "piece", id });
    await paper();
    await user.click(save());
    const toNumber = () =>
      screen.findByRole("switch", { name: /07700 900123.*telephone number left out/ });
    expect(await toNumber()).not.toBeChecked();
    await user.click(await toNumber());
    await goOn();
    expect(await screen.findByText("Saved where you chose.")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Save as Markdown…" }));
    expect(await toNumber()).toBeChecked();
    expect(screen.getByRole("switch", { name: /Mrs Patel/ })).not.toBeChecked();
    await goOn();
    await waitFor(() => expect(backend.count("page_save")).toBe(2));
    const [first, second] = backend.calls
      .filter(({ command }) => command === "page_save")
      .map(({ args }) => (args as { instead: unknown[] }).instead);
    expect(first).toHaveLength(1);
    expect(second).toEqual(first);
  });

  it("is not saved when its writer thinks again, and nothing is asked that cannot be skipped", async () => {
    const id = keepSession();
    prepare(id, { question: "Where do I stand?", shared: true });
    render(View, { of: "agenda", id });
    await paper();
    await user.click(save());
    const gate = within(await screen.findByRole("dialog"));
    expect(gate.getByText("No pattern was found in what you wrote.")).toBeVisible();
    await user.click(gate.getByText("Read it as somebody else would"));
    const team = within(gate.getByRole("group", { name: /same team or shift/ }));
    await user.click(team.getByRole("button", { name: "Yes" }));
    expect(gate.getByText(/think about what gives it away/)).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
    await user.click(gate.getByRole("button", { name: "Not now" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(backend.count("page_save")).toBe(0);
  });

  it("says that it has changed since it was looked at", async () => {
    const id = keepSession();
    prepare(id, { question: "Where do I stand?", shared: true });
    render(View, { of: "agenda", id });
    await paper();
    backend.failNext("page_save", "invalid", { field: "instead" });
    await user.click(save());
    await goOn();
    expect(await screen.findByRole("alert")).toHaveTextContent("changed since it was looked at");
  });

  it("says why it could not be saved, and what to do", async () => {
    const id = keepSession();
    prepare(id, { question: "Where do I stand?", shared: true });
    render(View, { of: "agenda", id });
    await paper();
    backend.failNext("page_save", "noSpace");
    await user.click(save());
    await goOn();
    expect(await screen.findByRole("alert")).toHaveTextContent("There is no room left there");
    expect(screen.queryByText("Saved where you chose.")).toBeNull();
    await user.click(save());
    await goOn();
    expect(await screen.findByText("Saved where you chose.")).toBeVisible();
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("has nothing to save while nothing is shareable, and leads to where that is said", async () => {
    const id = keepSession();
    prepare(id, { question: "Mine alone", shared: false });
    render(View, { of: "agenda", id });
    expect(await screen.findByText(/Nothing on this agenda is for others to see/)).toBeVisible();
    expect(screen.getByText(/One thing is only yours/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Save as PDF…" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Prepare this session" }));
    expect(routes).toEqual([{ name: "prepare", session: id }]);
  });

  it("shows an agreement by its parts", async () => {
    const { id } = backend.practice.keep(null, blankAgreement({ limits: "Danger to somebody" }));
    render(View, { of: "agreement", id });
    const page = within(await paper());
    expect(page.getByRole("heading", { level: 3 })).toHaveTextContent(
      "What cannot stay between us",
    );
    expect(page.getByText("Danger to somebody")).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("says when there is no such thing any more, and tries again after a failure", async () => {
    const { unmount } = render(View, { of: "agreement", id: "0".repeat(32) });
    expect(await screen.findByText("It is no longer there")).toBeVisible();
    unmount();
    const { id } = backend.practice.keep(null, blankAgreement({ purpose: "To think" }));
    backend.failNext("page", "io");
    render(View, { of: "agreement", id });
    await user.click(await screen.findByRole("button", { name: "Try again" }));
    expect(await screen.findByText("To think")).toBeVisible();
  });
});

describe("the summary of sessions", () => {
  const cells = async () =>
    within(await paper())
      .getAllByRole("row")
      .slice(1)
      .map((row) =>
        within(row)
          .getAllByRole("cell")
          .map((cell) => cell.textContent),
      );

  beforeEach(() => {
    keepSession({ day: "2026-03-10", state: "cancelled", why: "no cover", called: "With Jo" });
    keepSession({ day: "2025-02-01", state: "attended" });
  });

  it("covers the year that ends today, without a reason or a name", async () => {
    render(View, { of: "availability" });
    expect(await cells()).toEqual([["2026-03-10", "group", "cancelled"]]);
    expect(screen.getByLabelText("From")).toHaveValue("Saturday 22 November 2025");
    expect(screen.getByLabelText("To")).toHaveValue("Sunday 22 November 2026");
    expect(document.body).not.toHaveTextContent("Jo");
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("gives reasons only when they are asked for, and saves what is shown", async () => {
    render(View, { of: "availability" });
    await cells();
    expect(screen.getByText(/No names, no places, and nothing that was said/)).toBeVisible();
    await user.click(screen.getByRole("switch", { name: "With reasons" }));
    await waitFor(() =>
      expect(screen.getByText(/the reasons just as you wrote them/)).toBeVisible(),
    );
    expect(screen.queryByText(/No names, no places/)).toBeNull();
    expect(await screen.findByText("no cover")).toBeVisible();
    await waitFor(() => expect(save()).not.toHaveAttribute("aria-disabled", "true"));
    await user.click(save());
    await goOn();
    expect(await screen.findByText("Saved where you chose.")).toBeVisible();
    expect(backend.calls.at(-1)?.args).toMatchObject({
      page: { from: "2025-11-22", to: "2026-11-22", reasons: true },
    });
  });

  it("saves its rows for a spreadsheet without asking, and nothing else has rows", async () => {
    const table = { name: "Save as CSV, for a spreadsheet…" };
    const { unmount } = render(View, { of: "availability" });
    await cells();
    await user.click(screen.getByRole("button", table));
    // There is nothing of anybody's words in it.
    expect(await screen.findByText("Saved where you chose.")).toBeVisible();
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(backend.calls.at(-1)?.args).toMatchObject({ format: "csv" });
    unmount();
    const id = keepSession();
    prepare(id, { question: "Where do I stand?", shared: true });
    render(View, { of: "agenda", id });
    await paper();
    expect(save()).toBeVisible();
    expect(screen.queryByRole("button", table)).toBeNull();
  });

  it("follows the days that are typed, and cannot be saved while one is unclear", async () => {
    render(View, { of: "availability" });
    await cells();
    const from = screen.getByLabelText("From");
    await user.clear(from);
    await waitFor(async () => expect(await cells()).toHaveLength(2));
    await user.type(from, "soon");
    await user.tab();
    expect(from).toHaveAccessibleDescription(/not clear/);
    expect(save()).toHaveAttribute("aria-disabled", "true");
    await user.clear(from);
    await user.type(from, "1 June 2026");
    expect(await screen.findByText(/No sessions in these days/)).toBeVisible();
    await user.clear(from);
    await user.type(from, "1 June 2027");
    expect(from).toHaveAccessibleDescription(/after the last/);
  });
});
