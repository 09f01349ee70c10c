import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  blankAction,
  blankAgendaItem,
  blankAgreement,
  blankPreparation,
  blankSession,
  type AgendaItem,
  type BodyOf,
  type Session,
} from "$ipc";
import { checkIn, grounding, moment, type FakeBackend } from "$ipc/fake";
import { flushAll, runShortcut, setNavigator, toasts, type Route } from "$kit";
import { accessibilityFaults, startBackend } from "$test";
import View from "./View.svelte";

// Whole screens in jsdom are slow on a busy machine; nothing here waits by the clock.
vi.setConfig({ testTimeout: 60_000 });

const NOW = moment("2026-11-22T10:00:00Z");
let backend: FakeBackend;
let routes: Route[];
const user = userEvent.setup();

beforeEach(() => {
  backend = startBackend({ now: () => NOW });
  routes = [];
  setNavigator(async (route) => {
    if (!(await flushAll())) return false;
    routes.push(route);
    return true;
  });
  addEventListener("keydown", runShortcut);
});
afterEach(() => {
  setNavigator(null);
  removeEventListener("keydown", runShortcut);
  toasts.clear();
});

function session(given: Partial<Session> = {}): string {
  const body = blankSession({ kind: "group", day: "2026-11-26", starts: "14:00", ...given });
  return backend.practice.keep(null, body).id;
}
function prepared(id: string, agenda: Partial<AgendaItem>[]): string {
  const items = agenda.map((item) => blankAgendaItem(item));
  return backend.practice.keep(null, blankPreparation({ session: id, agenda: items })).id;
}
function wrote(text: string, at: string, given: Parameters<typeof checkIn>[0] | object = {}) {
  const body = checkIn({ when: moment(at), text, ...given });
  return backend.journal.save({ of: null, draft: null, body }).id;
}
async function open(id: string) {
  const page = render(View, { session: id });
  await screen.findByRole("button", { name: "Add a question" });
  return page;
}
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const question = (number: number) =>
  screen.getByLabelText<HTMLTextAreaElement>(`Question ${number}`);
const kept = () =>
  [...backend.practice.items.values()]
    .map(({ body }) => body)
    .filter((body): body is BodyOf<"preparation"> => body.item === "preparation");
const questions = () =>
  kept()
    .at(-1)!
    .agenda.map((item) => item.question);
const undo = () => toasts.list.at(-1)!.action!.run();

describe("what is brought", () => {
  it("begins with the journal since the last session of the kind, and copies none of its words", async () => {
    session({ day: "2026-11-12", state: "attended" });
    const id = session();
    wrote("Before the last one.", "2026-11-10T09:00:00Z");
    const entry = wrote("Third shift with the agency team.", "2026-11-17T20:00:00Z");
    await open(id);
    expect(screen.getByRole("heading", { name: "Since 12 November" })).toBeVisible();
    expect(screen.queryByText("Before the last one.")).toBeNull();
    await user.click(button(/^Bring: /));
    expect(button(/^Bringing: /)).toHaveAttribute("aria-pressed", "true");
    expect(question(1)).toHaveValue("");
    await flushAll();
    expect(kept()[0]!.agenda).toMatchObject([{ from: entry, question: "", context: "" }]);
    expect(JSON.stringify(kept())).not.toContain("agency");
  });

  it("can be left in the journal again, and had back with what was written in it", async () => {
    const id = session();
    wrote("The family meeting.", "2026-11-19T20:00:00Z");
    await open(id);
    await user.click(button(/^Bring: /));
    await user.type(question(1), "Whose side was I on?");
    await user.click(button(/^Bringing: /));
    expect(screen.queryByLabelText("Question 1")).toBeNull();
    undo();
    await waitFor(() => expect(question(1)).toHaveValue("Whose side was I on?"));
  });

  it("is read without leaving the page", async () => {
    const id = session();
    wrote(`${"long ".repeat(80)}and this is its end.`, "2026-11-19T20:00:00Z");
    await open(id);
    expect(screen.queryByText(/this is its end/)).toBeNull();
    await user.click(screen.getByRole("button", { expanded: false, name: /Check-in/ }));
    expect(await screen.findByText(/this is its end/)).toBeVisible();
    expect(routes).toEqual([]);
  });

  it("can be looked for by mark, kind, tag, feeling and day", async () => {
    const id = session();
    wrote("Set aside.", "2026-11-18T20:00:00Z", { setAside: true });
    wrote("Tagged.", "2026-11-19T20:00:00Z", {
      tags: ["handover"],
      feelings: [{ word: "tired", intensity: 2 }],
    });
    const body = grounding({ when: moment("2026-11-20T20:00:00Z"), note: "Grounded." });
    backend.journal.save({ of: null, draft: null, body });
    await open(id);
    const shown = () =>
      ["Set aside.", "Tagged.", "Grounded."].filter((text) => screen.queryByText(text) !== null);
    expect(shown()).toHaveLength(3);
    await user.click(button("Set aside (1)"));
    expect(shown()).toEqual(["Set aside."]);
    await user.click(button("Set aside (1)"));
    await user.click(button("Look for something"));
    await user.selectOptions(screen.getByLabelText("Kind"), "Groundings");
    expect(shown()).toEqual(["Grounded."]);
    await user.click(button("Show everything"));
    await user.selectOptions(screen.getByLabelText("Tag"), "#handover");
    expect(shown()).toEqual(["Tagged."]);
    await user.selectOptions(screen.getByLabelText("Tag"), "Any");
    await user.selectOptions(screen.getByLabelText("Feeling"), "Tired");
    expect(shown()).toEqual(["Tagged."]);
    await user.click(button("Show everything"));
    await user.type(screen.getByLabelText("From"), "20 nov");
    expect(shown()).toEqual(["Grounded."]);
  });
});

describe("the agenda", () => {
  const three = () => {
    const id = session({ minutes: 60 });
    prepared(id, [{ question: "One" }, { question: "Two" }, { question: "Three" }]);
    return id;
  };

  it("is put in order by keys, and the focus goes along", async () => {
    await open(three());
    question(3).focus();
    await user.keyboard("{Alt>}{ArrowUp}{/Alt}");
    await waitFor(() => expect(question(2)).toHaveValue("Three"));
    expect(question(2)).toHaveFocus();
    expect(await screen.findByText("Now question 2 of 3")).toBeInTheDocument();
    await user.click(button("Move question 1 down"));
    await flushAll();
    expect(questions()).toEqual(["Three", "One", "Two"]);
  });

  it("is put in order by the pointer", async () => {
    await open(three());
    const rows = screen.getAllByTitle("Drag to move").map((grip) => grip.closest("li")!);
    rows.forEach((row, index) => {
      row.getBoundingClientRect = () => ({ top: 100 * index, height: 90 }) as DOMRect;
    });
    const grip = screen.getAllByTitle("Drag to move")[0]!;
    // jsdom makes no pointer events of its own.
    const at = (type: string, clientY: number) => new MouseEvent(type, { clientY, bubbles: true });
    await fireEvent(grip, at("pointerdown", 20));
    await fireEvent(window, at("pointermove", 260));
    await fireEvent(window, at("pointerup", 260));
    await flushAll();
    expect(questions()).toEqual(["Two", "Three", "One"]);
  });

  it("lets go of one with an undo, in its place", async () => {
    await open(three());
    await user.click(button("Take question 2 off the agenda"));
    await flushAll();
    expect(questions()).toEqual(["One", "Three"]);
    undo();
    await waitFor(() => expect(question(2)).toHaveValue("Two"));
    await flushAll();
    expect(questions()).toEqual(["One", "Two", "Three"]);
  });

  it("says how often something has come back", async () => {
    const id = session();
    prepared(id, [
      { question: "One", carried: 1 },
      { question: "Two", carried: 2 },
      { question: "Three", carried: 7 },
    ]);
    await open(id);
    expect(screen.getByText("Back from last time")).toBeVisible();
    expect(screen.getByText("Back for the second time")).toBeVisible();
    expect(screen.getByText("Back 7 times")).toBeVisible();
  });

  it("adds the minutes up against the session's", async () => {
    await open(three());
    await user.click(button("More on question 1"));
    await user.type(screen.getByLabelText("Question 1: Minutes"), "20");
    expect(screen.getByText("20 of 60 minutes given out.")).toBeVisible();
    await user.clear(screen.getByLabelText("Question 1: Minutes"));
    await user.type(screen.getByLabelText("Question 1: Minutes"), "70");
    expect(screen.getByText(/Something may have to wait/)).toBeVisible();
  });

  it("says of each thing, without opening it, whether others may see it", async () => {
    const id = session();
    prepared(id, [
      { question: "Mine", shared: false },
      { question: "Ours" },
      { question: "Ours", line: "Put kindly" },
    ]);
    await open(id);
    const [mine, theirs, worded] = screen.getAllByRole("listitem");
    expect(mine).toHaveTextContent("Only mine");
    expect(theirs).toHaveTextContent("Others may see it");
    expect(worded).toHaveTextContent("Others may see it, in other words");
  });

  it("words a line for others and leaves the question as it was", async () => {
    await open(three());
    await user.click(button("More on question 1"));
    await user.click(button("Word it differently for others"));
    const line = screen.getByLabelText("What others see");
    await waitFor(() => expect(line).toHaveFocus());
    await user.clear(line);
    await user.type(line, "A decision I made");
    await flushAll();
    expect(kept()[0]!.agenda[0]).toMatchObject({ question: "One", line: "A decision I made" });
    await user.click(button("Show the question itself"));
    undo();
    await waitFor(() =>
      expect(screen.getByLabelText("What others see")).toHaveValue("A decision I made"),
    );
  });

  it("says gently when the background is long", async () => {
    const id = session({ minutes: 60 });
    prepared(id, [{ question: "One", minutes: 10, context: "word ".repeat(400) }]);
    await open(id);
    await user.click(button("More on question 1"));
    expect(screen.getByText(/would leave room for the question. It may stay/)).toBeVisible();
  });

  it("offers the functions of A-EQUIP first to whoever sees a nurse advocate", async () => {
    const id = session({ kind: "nurseAdvocate" });
    prepared(id, [{ question: "One" }]);
    await open(id);
    await user.click(button("More on question 1"));
    const labels = screen.getAllByRole("combobox").map((one) => one.closest(".field")?.textContent);
    expect(labels[0]).toContain("A-EQUIP");
    expect(labels[1]).toContain("Proctor");
  });
});

describe("two minutes and in full", () => {
  it("can be gone between with nothing lost", async () => {
    const id = session({ kind: "dropIn" });
    await open(id);
    await user.type(screen.getByLabelText("What is on top"), "The night");
    await user.type(screen.getByLabelText("What must not leave the room"), "The name");
    await user.click(button("Add a question"));
    await user.type(question(1), "Was it mine?");
    await user.click(button("In full"));
    await user.type(screen.getByLabelText("What am I avoiding?"), "The row");
    expect(screen.getByLabelText("What is on top")).toHaveValue("The night");
    await user.click(button("Two minutes"));
    await flushAll();
    expect(kept()[0]).toMatchObject({
      brief: true,
      top: "The night",
      stays: "The name",
      avoiding: "The row",
      agenda: [{ question: "Was it mine?" }],
    });
  });

  it("has a checklist for a video call only", async () => {
    const id = session({ format: "video" });
    await open(id);
    await user.click(screen.getByLabelText("Headphones on"));
    await flushAll();
    expect(kept()[0]!.online).toEqual(["headphones"]);
  });
});

describe("keeping it", () => {
  it("keeps nothing of a visit on which nothing was written", async () => {
    await open(session());
    await user.click(button("Add a question"));
    await user.type(question(1), "x");
    await user.clear(question(1));
    await flushAll();
    expect(backend.practice.all().some(({ body }) => body.item === "preparation")).toBe(false);
  });

  it("keeps what is written before another page opens, once", async () => {
    await open(session());
    await user.type(screen.getByLabelText("What I hope to leave with"), "Some rest");
    await user.click(button("Open in the session"));
    await waitFor(() => expect(routes).toHaveLength(1));
    expect(kept()).toHaveLength(1);
    expect(kept()[0]!.hope).toBe("Some rest");
  });

  it("stays, and says why, when it could not be kept", async () => {
    await open(session());
    await user.type(screen.getByLabelText("What I hope to leave with"), "Some rest");
    backend.failNext("item_keep", "noSpace");
    await user.click(button("One page"));
    expect(await screen.findByText(/Not kept yet: the disk is full/)).toBeVisible();
    expect(routes).toEqual([]);
  });

  it("remembers that something that had come back was let go of", async () => {
    const last = session({ day: "2026-11-12", state: "attended" });
    prepared(last, [{ question: "Still there" }]);
    await open(session());
    expect(screen.getByText("Back from last time")).toBeVisible();
    await user.click(button("Take question 1 off the agenda"));
    await flushAll();
    expect(kept().at(-1)!.agenda).toEqual([]);
    expect(kept()).toHaveLength(2);
  });
});

describe("from last time", () => {
  it("asks after what was promised, and keeps the answer with a word", async () => {
    const last = session({ day: "2026-11-12", state: "attended" });
    const { id } = backend.practice.keep(
      null,
      blankAction({ what: "Take the lunch break", session: last, by: "2026-11-20" }),
    );
    await open(session());
    expect(screen.getByText("One action open.")).toBeVisible();
    const group = screen.getByRole("group", { name: /Take the lunch break/ });
    await user.click(within(group).getByRole("button", { name: "partly" }));
    await user.type(screen.getByLabelText("Take the lunch break A word on it"), "Once");
    await flushAll();
    expect(backend.practice.items.get(id)!.body).toMatchObject({
      state: "partly",
      word: "Once",
      answered: { day: "2026-11-22" },
    });
  });

  it("offers the question that was left for now", async () => {
    const body = blankSession({ kind: "group", day: "2026-11-12", state: "attended" });
    body.after.question = "What would I do with an hour?";
    backend.practice.keep(null, body);
    await open(session());
    await user.click(button("Bring it"));
    expect(question(1)).toHaveValue("What would I do with an hour?");
  });
});

describe("around it", () => {
  it("shows at the top what cannot stay in the room", async () => {
    backend.practice.keep(null, blankAgreement({ limits: "Harm to anyone is passed on." }));
    await open(session());
    expect(screen.getByText("Harm to anyone is passed on.")).toBeVisible();
  });

  it("says when the session is gone, and tries again when it could not be read", async () => {
    const id = session();
    backend.failNext("practice", "io");
    const page = render(View, { session: id });
    await user.click(await screen.findByRole("button", { name: "Try again" }));
    await screen.findByRole("button", { name: "Add a question" });
    page.unmount();
    render(View, { session: "00000000000000000000000000000000" });
    expect(await screen.findByText("This session is not here any more")).toBeVisible();
  });

  it("has no faults that axe finds", async () => {
    const last = session({ day: "2026-11-12", state: "attended" });
    backend.practice.keep(null, blankAction({ what: "Rest", session: last }));
    const id = session({ format: "video", minutes: 60 });
    wrote("The family meeting.", "2026-11-19T20:00:00Z");
    prepared(id, [
      { question: "One", want: "think" },
      { question: "Two", shared: false },
    ]);
    const { container } = await open(id);
    await user.click(button("More on question 1"));
    await user.click(button("Look for something"));
    expect(await accessibilityFaults(container)).toEqual([]);
  });
});
