import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { commands } from "$ipc";
import { measure, moment, type FakeBackend } from "$ipc/fake";
import { flushAll, setNavigator, toasts, type Route } from "$kit";
import { accessibilityFaults, damage, startBackend } from "$test";
import { Answered, AnswerMeasure, Measure, Measures, View } from "./index";
import { measureFigures } from "./measure-figures";

// Whole screens in jsdom are slow on a busy machine; nothing here waits by the clock.
vi.setConfig({ testTimeout: 60_000 });

let backend: FakeBackend;
let routes: Route[];
const user = userEvent.setup();
const TODAY = "2026-11-21";

beforeEach(() => {
  backend = startBackend({ now: () => moment(`${TODAY}T20:10:00Z`) });
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
const noButton = (name: string | RegExp) => screen.queryByRole("button", { name });
const said = () => toasts.list.at(-1)?.text;
const undo = () => toasts.list.at(-1)?.action?.run();
const question = (name: string) => within(screen.getByRole("group", { name }));
const kept = () =>
  backend.practice
    .inUse()
    .flatMap(({ id, body }) =>
      body.item === "answering" ? [{ id, answers: body.answers, day: body.day }] : [],
    );
const there = () => waitFor(() => expect(screen.queryByRole("progressbar")).toBeNull());
async function list() {
  render(Measures);
  await there();
}
async function answering(id: string) {
  const page = render(AnswerMeasure, { id });
  await there();
  return page;
}

describe("the measures", () => {
  it("are reached from the patterns", async () => {
    render(View);
    await user.click(await screen.findByRole("button", { name: "Measures" }));
    expect(routes).toEqual([{ name: "measures" }]);
  });

  it("say what they are where there are none, and how a file is written", async () => {
    await list();
    expect(screen.getByText(/The app comes with no questionnaire/)).toBeVisible();
    await user.click(screen.getByText("How such a file is written"));
    expect(screen.getByText(/Whose it is and on which terms/)).toBeVisible();
    await user.click(button("Save a sample file"));
    await waitFor(() => expect(said()).toMatch(/The sample is saved/));
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("come in from a file, are there already the second time, and become a new version", async () => {
    await list();
    await user.click(button("Bring one in from a file"));
    expect(said()).toBeUndefined();
    backend.measures.importing = measure();
    await user.click(button("Bring one in from a file"));
    await screen.findByRole("heading", { name: "Heron" });
    expect(said()).toBe("“Heron” is among your measures.");
    expect(screen.getByText("Invented for a test.")).toBeVisible();
    expect(screen.getByText("4 items · About the last 30 days")).toBeVisible();
    await user.click(button("Bring one in from a file"));
    await waitFor(() => expect(said()).toMatch(/already, to the letter/));
    backend.measures.importing = measure({ period: "the last week" });
    await user.click(button("Bring one in from a file"));
    await screen.findByText(/About the last week · Version 2/);
    expect(said()).toMatch(/is now version 2/);
    expect(await accessibilityFaults()).toEqual([]);
  });

  it.each([
    ["items[2].reverse", "Look at “items, number 2: reverse”. Nothing of that name belongs there"],
    [
      "subscales[1].items[3]",
      "Look at “subscales, number 1: items, number 3”. The items of a subscale are",
    ],
    ["credit", "Look at “credit”. Say whose the measure is"],
  ])("say of a file what in it is wrong: %s", async (field, words) => {
    await list();
    backend.failNext("measure_import", "invalid", { field });
    await user.click(button("Bring one in from a file"));
    const alert = within(await screen.findByRole("alert"));
    expect(alert.getByText("Something in that file is not as it should be")).toBeVisible();
    expect(alert.getByText((text) => text.includes(words))).toBeVisible();
    expect(alert.getByText(/the file is as it was/)).toBeVisible();
    backend.measures.importing = measure();
    await user.click(button("Bring one in from a file"));
    await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
  });

  it("offer to be answered, and from when on again", async () => {
    const id = backend.measures.add();
    await list();
    expect(screen.getByText("Not answered yet")).toBeVisible();
    await user.click(button("Answer: Heron"));
    expect(routes).toEqual([{ name: "measure-answer", id }]);
    backend.measures.answer(id, "2026-11-02", [1, 2, 3, null]);
    document.body.replaceChildren();
    await list();
    expect(screen.getByText(/Last answered on 2 November 2026/)).toHaveTextContent(
      "It may be answered again from 1 December 2026.",
    );
    expect(noButton("Answer: Heron")).toBeNull();
    await user.click(button("Correct this month’s answers: Heron"));
    await user.click(button("Answers and figures: Heron"));
    expect(routes.slice(1)).toEqual([
      { name: "measure-answer", id },
      { name: "measure", id },
    ]);
  });

  it("can be tried again when they could not be read", async () => {
    backend.failNext("measures", "io");
    await list();
    await user.click(button("Try again"));
    await screen.findByText(/The app comes with no questionnaire/);
  });

  it("are only read in a journal that can only be read", async () => {
    const id = backend.measures.add();
    const answers = backend.measures.answer(id, "2026-11-02", [1, 2, 3, 1]);
    backend = startBackend({ state: { integrity: damage() } });
    vi.spyOn(commands, "measures");
    await list();
    expect(screen.getByText(/can only be read for now/)).toBeVisible();
    expect(noButton(/Bring one in/)).toBeNull();
    document.body.replaceChildren();
    render(AnswerMeasure, { id });
    expect(screen.getByText(/can only be read for now/)).toBeVisible();
    expect(answers).toHaveLength(32);
  });
});

describe("answering", () => {
  it("goes by keyboard alone, is kept as it goes, and asks for nothing", async () => {
    const id = backend.measures.add();
    await answering(id);
    expect(screen.getByText("Choose one answer to each.")).toBeVisible();
    expect(screen.getByText("Invented for a test.")).toBeVisible();
    expect(screen.getByText("It asks about the last 30 days.")).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
    question("1. Item one").getByRole("radio", { name: "Not at all" }).focus();
    await user.keyboard("{ArrowDown}");
    await user.tab();
    await user.keyboard(" ");
    expect(screen.getByText(/2 of 4 answered/)).toBeVisible();
    await flushAll();
    expect(kept().map(({ answers }) => answers)).toEqual([[2, 1, null, null]]);
    await user.click(button("Done"));
    expect(routes).toEqual([{ name: "measure", id }]);
  });

  it("goes on with the answers of this month, and takes one back", async () => {
    const id = backend.measures.add();
    backend.measures.answer(id, "2026-11-02", [1, 2, 3, null]);
    await answering(id);
    expect(screen.getByText(/These are your answers of 2 November 2026/)).toBeVisible();
    expect(question("3. Item three").getByRole("radio", { name: "Much" })).toBeChecked();
    await user.click(question("3. Item three").getByRole("radio", { name: "No answer" }));
    await user.click(question("4. Item four").getByRole("radio", { name: "A little" }));
    await flushAll();
    expect(kept()).toEqual([
      expect.objectContaining({ answers: [1, 2, null, 2], day: "2026-11-02" }),
    ]);
  });

  it("leaves nothing where nothing is answered, and gives back what was taken away", async () => {
    const id = backend.measures.add();
    const page = await answering(id);
    await user.click(button("Done"));
    expect(kept()).toEqual([]);
    page.unmount();
    backend.measures.answer(id, "2026-11-02", [1, null, null, null]);
    await answering(id);
    await user.click(question("1. Item one").getByRole("radio", { name: "No answer" }));
    await user.click(button("Done"));
    await waitFor(() => expect(kept()).toEqual([]));
    expect(said()).toBe("The answers of 2 November 2026 are deleted.");
    undo();
    await waitFor(() => expect(kept()).toHaveLength(1));
  });

  it("stays on the page when it cannot be kept, and says so", async () => {
    const id = backend.measures.add();
    await answering(id);
    await user.click(question("1. Item one").getByRole("radio", { name: "Much" }));
    backend.failNext("item_keep", "noSpace");
    await user.click(button("Done"));
    await screen.findByRole("alert");
    expect(routes).toEqual([]);
    expect(question("1. Item one").getByRole("radio", { name: "Much" })).toBeChecked();
    await user.click(button("Done"));
    expect(kept()).toHaveLength(1);
  });

  it("says so of a measure that is not there", async () => {
    await answering("00ff0123456789abcdef0123456789ab");
    expect(screen.getByText("This measure is not here to be answered")).toBeVisible();
    await user.click(button("Back to measures"));
    expect(routes).toEqual([{ name: "measures" }]);
  });
});

describe("what came of it", () => {
  function answered(): string {
    const id = backend.measures.add();
    backend.measures.answer(id, "2026-08-30", [1, 3, 1, 1]);
    backend.measures.answer(id, "2026-09-02", [2, 2, 2, 2]);
    backend.measures.answer(id, "2026-11-02", [3, 1, null, 3]);
    return id;
  }
  const standing = async () => (await commands.measures())[0]!;

  it("is a chart for each subscale, with its table and its words", async () => {
    const id = answered();
    render(Measure, { id });
    const card = within(await screen.findByRole("region", { name: "First part" }));
    expect(card.getAllByRole("img")).toHaveLength(3);
    expect(card.getByText("First part: 3 figures, from 2 to 6, 4 in the middle.")).toBeVisible();
    expect(card.getByText(/the sum of its items and can lie from 2 to 6/)).toBeVisible();
    expect(card.getByText("Heron. Invented for a test.")).toBeVisible();
    const whole = within(screen.getByRole("region", { name: "The whole" }));
    expect(whole.getByText("Once an answer was missing, and there is no figure.")).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
    await user.click(button("As a table"));
    const table = within(screen.getByRole("region", { name: "The whole, as a table" }));
    expect(table.getAllByRole("row").map((row) => row.textContent)).toEqual([
      "DayFigure",
      "30 August 20261",
      "2 September 20262",
      "2 November 2026no figure",
    ]);
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("leaves a gap for a month without answers, and lies within its reach", async () => {
    answered();
    const [first] = measureFigures(await standing());
    const drawing = first!.draw!({ width: 800, rem: 16 });
    const line = drawing.shapes.find((shape) => shape.kind === "path" && shape.width === 2);
    const d = line?.kind === "path" ? line.d : "";
    expect([d.split("M").length - 1, d.split("L").length - 1]).toEqual([2, 1]);
    const shown = drawing.shapes.flatMap((shape) => (shape.kind === "text" ? [shape.text] : []));
    expect(shown).toEqual(
      expect.arrayContaining(["2", "4", "6", "Aug 2026", "Oct 2026", "Nov 2026"]),
    );
    const [low, , high] = drawing.points;
    expect(low!.y).toBeGreaterThan(high!.y);
    expect(low!.label).toBe("First part, Sunday 30 August 2026: 2");
  });

  it("lists each time, the last first, and leads to its answers", async () => {
    const id = answered();
    render(Measure, { id });
    await screen.findByRole("heading", { name: "Answered" });
    const rows = screen.getAllByRole("listitem").map((row) => row.textContent);
    expect(rows[0]).toContain("2 November 2026");
    expect(rows[0]).toContain("3 of 4 answered");
    expect(rows[0]).toContain("The whole: no figure, an answer is missing");
    await user.click(button("Read: 2 September 2026"));
    expect(routes.at(-1)).toMatchObject({ name: "answering" });
  });

  it("stays when the measure is deleted, and the measure can come back", async () => {
    const id = answered();
    const { unmount } = render(Measure, { id });
    await user.click(await screen.findByRole("button", { name: "Delete this measure" }));
    await waitFor(() => expect(routes).toEqual([{ name: "measures" }]));
    expect(said()).toBe("“Heron” is deleted. Its answers stay.");
    unmount();
    await list();
    expect(screen.getByRole("heading", { name: "Deleted, with their answers kept" })).toBeVisible();
    undo();
    await waitFor(() => expect(screen.queryByText(/Deleted, with their answers/)).toBeNull());
    expect(button("Answers and figures: Heron")).toBeVisible();
  });

  it("can be read answer by answer, and this month’s corrected", async () => {
    const id = answered();
    const [first, , last] = kept();
    const { unmount } = render(Answered, { id: last!.id });
    await screen.findByRole("heading", { name: "Heron" });
    expect(screen.getByText("First part: 6")).toBeVisible();
    expect(screen.getByText("no answer")).toBeVisible();
    expect(screen.getByText(/Not at all \(1\)/)).toHaveTextContent("counted the other way round");
    expect(await accessibilityFaults()).toEqual([]);
    await user.click(button("Correct this month’s answers"));
    expect(routes).toEqual([{ name: "measure-answer", id }]);
    unmount();
    render(Answered, { id: first!.id });
    await screen.findByText("30 August 2026");
    expect(noButton("Correct this month’s answers")).toBeNull();
    await user.click(button("Delete these answers"));
    await waitFor(() => expect(kept()).toHaveLength(2));
    expect(routes.at(-1)).toEqual({ name: "measure", id });
    undo();
    await waitFor(() => expect(kept()).toHaveLength(3));
  });

  it("says so of answers that are gone", async () => {
    render(Answered, { id: "00ff0123456789abcdef0123456789ab" });
    expect(await screen.findByText("These answers are not here any more")).toBeVisible();
  });
});
