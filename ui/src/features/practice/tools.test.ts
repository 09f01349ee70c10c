import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { blankSession, type BodyOf, type ItemKind } from "$ipc";
import { moment, type FakeBackend } from "$ipc/fake";
import { flushAll, setNavigator, toasts, type Route } from "$kit";
import { accessibilityFaults, startBackend } from "$test";
import { blankChange } from "./changes";
import { isFound } from "./find";
import { Tools } from "./index";
import { blankPhrase } from "./phrases";
import { blankRisk } from "./risks";
import { starterPhrases } from "./starter-phrases";

// Whole screens in jsdom are slow on a busy machine; nothing here waits by the clock.
vi.setConfig({ testTimeout: 60_000 });

let backend: FakeBackend;
let routes: Route[];
const user = userEvent.setup();
const NOW = moment("2026-11-22T09:00:00Z");

beforeEach(() => {
  backend = startBackend({ phase: "unlocked", now: () => NOW });
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

async function open(shelf?: "phrases" | "risks" | "changes") {
  const page = render(Tools, shelf ? { shelf } : {});
  await waitFor(() => expect(screen.queryByRole("progressbar")).toBeNull());
  return page;
}
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const field = (name: string | RegExp) => screen.getByLabelText(name);
const undo = () => toasts.list.at(-1)?.action?.run();
const kept = <K extends ItemKind>(kind: K) =>
  [...backend.practice.items.values()]
    .filter(({ body, binned }) => body.item === kind && !binned)
    .map(({ body }) => body as BodyOf<K>);

describe("the phrase bank", () => {
  it("has whole phrases to start with, no two the same, and none that shouts", () => {
    const all = starterPhrases().map(({ body }) => body);
    expect(all.length).toBeGreaterThanOrEqual(20);
    for (const { plain, service, follows, about } of all)
      for (const words of [plain, service, follows, about]) expect(words.trim()).not.toBe("");
    expect(new Set(all.map(({ plain }) => plain)).size).toBe(all.length);
    expect(new Set(all.map(({ service }) => service)).size).toBe(all.length);
  });

  it("finds by any words in any order", () => {
    const phrase = {
      ...blankPhrase(),
      plain: "Can’t cope",
      service: "Self-neglect",
      about: "Care",
    };
    expect(isFound(phrase, "neglect can't")).toBe(true);
    expect(isFound(phrase, "  CARE ")).toBe(true);
    expect(isFound(phrase, "housing")).toBe(false);
    expect(isFound(phrase, "")).toBe(true);
  });

  it("takes one to start with into one's own, once, where it can be changed", async () => {
    await open();
    await user.type(field("Find a phrase"), "self-neglect hoarding");
    expect(screen.getByRole("status")).toHaveTextContent("One found.");
    await user.click(button(/^Take it into my phrases/));
    await waitFor(() => expect(kept("phrase")).toHaveLength(1));
    expect(screen.queryByRole("heading", { name: "To start with" })).toBeNull();
    await user.click(button(/^Change: You cannot get through/));
    await user.type(field("What it is about"), ", fire");
    await user.click(button("Done"));
    await waitFor(() => expect(kept("phrase")[0]?.about).toBe("Care and support, fire"));
  });

  it("adds, changes and removes one with a way back", async () => {
    await open();
    await user.click(button("Add a phrase"));
    await user.type(field("In plain words"), "He is cold");
    await user.type(field("What the service will recognise"), "Fuel poverty");
    await user.click(button("Done"));
    await waitFor(() => expect(button("Add a phrase")).toHaveFocus());
    expect(kept("phrase")).toMatchObject([{ plain: "He is cold", service: "Fuel poverty" }]);
    await user.click(button("Remove: He is cold"));
    await waitFor(() => expect(kept("phrase")).toEqual([]));
    await undo();
    expect(await screen.findByText("“He is cold”")).toBeInTheDocument();
  });

  it("does not lose a phrase from sight while it is changed away from what was looked for", async () => {
    backend.practice.keep(null, { ...blankPhrase(), plain: "He is cold" });
    await open();
    await user.type(field("Find a phrase"), "cold");
    await user.click(button("Change: He is cold"));
    await user.clear(field("In plain words"));
    await user.type(field("In plain words"), "He is freezing");
    expect(await flushAll()).toBe(true);
    expect(field("In plain words")).toHaveValue("He is freezing");
  });

  it("shows one large to be read out, without the clipboard", async () => {
    backend.practice.keep(null, { ...blankPhrase(), plain: "Cold", service: "Fuel poverty" });
    await open();
    await user.click(button("Read it large: Cold"));
    const dialog = await screen.findByRole("dialog");
    expect(dialog).toHaveTextContent("Fuel poverty");
    expect(await accessibilityFaults(dialog)).toEqual([]);
    expect(within(dialog).queryByRole("button", { name: /[Cc]opy/ })).toBeNull();
  });

  it("is fit for a screen reader", async () => {
    backend.practice.keep(null, { ...blankPhrase(), plain: "Cold" });
    await open();
    await user.click(button("Add a phrase"));
    await user.click(button("Change: Cold"));
    expect(await accessibilityFaults()).toEqual([]);
  });
});

describe("risk cards", () => {
  it("are kept as they are written, and read in the list", async () => {
    await open("risks");
    await user.click(button("New card"));
    await user.type(field("The idea"), "Visit alone");
    await user.click(button("Partly"));
    expect(await flushAll()).toBe(true);
    expect(kept("riskCard")).toMatchObject([
      { idea: "Visit alone", alone: "partly", day: "2026-11-22" },
    ]);
    expect(screen.queryByText(/a lot to hold/)).toBeNull();
    await user.click(button("Done"));
    expect(await screen.findByRole("heading", { name: "Visit alone" })).toBeInTheDocument();
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("leave nothing when nothing was written", async () => {
    await open("risks");
    await user.click(button("New card"));
    await user.click(button("Done"));
    await waitFor(() => expect(button("New card")).toHaveFocus());
    expect(backend.practice.items.size).toBe(0);
  });

  it("held alone can be brought to the next session, private until said otherwise, once", async () => {
    const session = backend.practice.keep(
      null,
      blankSession({ kind: "group", day: "2026-11-26" }),
    ).id;
    const card = { ...blankRisk("2026-11-20"), idea: "Visit alone", risks: "He may shout" };
    backend.practice.keep(null, card);
    await open("risks");
    await user.click(button("Change: Visit alone"));
    await user.click(button("Yes, alone"));
    expect(screen.getByText(/Group supervision, Thursday 26 November/)).toBeInTheDocument();
    expect(await accessibilityFaults()).toEqual([]);
    for (let time = 1; time <= 2; time++) {
      await user.click(button("Bring it to supervision"));
      await waitFor(() => expect(routes).toHaveLength(time));
    }
    expect(routes[0]).toEqual({ name: "prepare", session });
    expect(kept("preparation")).toHaveLength(1);
    expect(kept("preparation")[0]?.agenda).toMatchObject([
      { question: "Visit alone", context: "He may shout", want: "shareRisk", shared: false },
    ]);
    expect(kept("riskCard")).toMatchObject([{ alone: "yes" }]);
  });

  it("lead to the sessions where none is in the diary", async () => {
    backend.practice.keep(null, { ...blankRisk("2026-11-20"), idea: "Visit", alone: "yes" });
    await open("risks");
    await user.click(button("Change: Visit"));
    await user.click(button("See sessions"));
    expect(routes).toEqual([{ name: "sessions" }]);
  });
});

describe("small changes", () => {
  const rows = () =>
    within(screen.getByRole("list", { name: "Small changes" }))
      .getAllByRole("listitem")
      .map((row) => row.textContent);

  it("are added in one line by keyboard, one after the other, the newest day first", async () => {
    backend.practice.keep(null, { ...blankChange("2026-11-20"), what: "Knocked first" });
    await open("changes");
    await user.type(field("What changed"), "Left the door open{Enter}");
    await waitFor(() => expect(rows()).toHaveLength(2));
    await waitFor(() => expect(field("What changed")).toHaveFocus());
    expect(field("What changed")).toHaveValue("");
    expect(rows()[0]).toMatch(/Today.*Left the door open/);
    expect(rows()[1]).toMatch(/Friday 20 November.*Knocked first/);
  });

  it("are kept as they are typed, and not shown twice", async () => {
    await open("changes");
    await user.type(field("What changed"), "Half a lin");
    expect(await flushAll()).toBe(true);
    expect(kept("microChange")).toMatchObject([{ what: "Half a lin", day: "2026-11-22" }]);
    expect(screen.queryByRole("list", { name: "Small changes" })).toBeNull();
  });

  it("say what was noticed and which principle, and come back when removed", async () => {
    const why = { item: "why" as const, drivers: "", offerFrom: null };
    backend.practice.keep(null, { ...why, principles: [{ name: "Dignity", meaning: "" }] });
    backend.practice.keep(null, { ...blankChange("2026-11-20"), what: "Knocked" });
    await open("changes");
    await user.click(button("Say more: Knocked"));
    await user.type(field("What I noticed because of it"), "He smiled");
    await user.selectOptions(field("Which principle it belongs to"), "Dignity");
    await user.clear(field("Day"));
    await user.type(field("Day"), "yesterday");
    expect(await accessibilityFaults()).toEqual([]);
    await user.click(button("Done"));
    await waitFor(() =>
      expect(kept("microChange")).toMatchObject([
        { noticed: "He smiled", principle: "Dignity", day: "2026-11-21" },
      ]),
    );
    await user.click(button("Remove: Knocked"));
    await waitFor(() => expect(kept("microChange")).toEqual([]));
    await undo();
    expect(await screen.findByText("Knocked")).toBeInTheDocument();
  });
});

describe("the tools", () => {
  it("keeps what is written when another tool is chosen, and stays when it cannot", async () => {
    await open("changes");
    await user.type(field("What changed"), "Half a lin");
    backend.failNext("item_keep", "noSpace");
    await user.click(button("Risk cards"));
    await waitFor(() => expect(toasts.list).toHaveLength(1));
    expect(field("What changed")).toHaveValue("Half a lin");
    await user.click(button("Risk cards"));
    expect(await screen.findByText(/A risk written down can be shared/)).toBeInTheDocument();
    expect(kept("microChange")).toMatchObject([{ what: "Half a lin" }]);
    expect(button("Risk cards")).toHaveAttribute("aria-current", "page");
  });
});
