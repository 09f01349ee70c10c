import { cleanup, render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { session, type BodyOf, type ItemKind, type Supervised } from "$ipc";
import { moment, type FakeBackend } from "$ipc/fake";
import { flushAll, setNavigator, toasts, type Route } from "$kit";
import { accessibilityFaults, damage, startBackend } from "$test";
import { blankCycle, blankHours, blankLearning } from "./cycles";
import { Item, View } from "./index";

// Whole screens in jsdom are slow on a busy machine; nothing here waits by the clock.
vi.setConfig({ testTimeout: 30_000 });

const TODAY = "2026-11-21";
let backend: FakeBackend;
let been: Route[];
const user = userEvent.setup();

beforeEach(() => {
  backend = startBackend({ now: () => moment(`${TODAY}T20:10:00Z`) });
  been = [];
  setNavigator(async (route) => {
    if (!(await flushAll())) return false;
    been.push(route);
    return true;
  });
});
afterEach(() => toasts.clear());

const cycle = (rules = "nmc") =>
  backend.practice.keep(null, {
    ...blankCycle(TODAY),
    rules,
    from: "2024-04-01",
    until: "2027-03-31",
  });
const learned = (what: string, day: string, minutes: number | null) =>
  backend.practice.keep(null, { ...blankLearning(day), what, minutes });
const kept = <K extends ItemKind>(kind: K) =>
  backend.practice
    .all()
    .map(({ body }) => body)
    .filter((body): body is BodyOf<K> => body.item === kind);
const button = (name: string | RegExp) => screen.getByRole("button", { name });

async function open() {
  render(View);
  await waitFor(() => expect(screen.queryByRole("progressbar")).toBeNull());
}

describe("evidence", () => {
  it("without a cycle says what one is, and lets anybody keep a log", async () => {
    await open();
    expect(screen.getByText(/Nobody has to be registered anywhere/)).toBeVisible();
    expect(screen.getByText(/Courses, reading, what the work taught you/)).toBeVisible();
    await user.click(button("Set up a cycle"));
    expect(been).toEqual([{ name: "evidence-item", item: "cycle" }]);
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("says what is asked for, what there is, what is missing, and how it was counted", async () => {
    cycle();
    learned("Tissue viability day", "2026-03-02", 90);
    learned("Journal club", "2026-05-04", 45);
    learned("Before the cycle", "2024-03-31", 600);
    await open();
    expect(screen.getByText(/as written down on 23 November 2026/)).toBeVisible();
    expect(screen.getByText("2 h 15 min of 35 h")).toBeVisible();
    expect(screen.getByText("32 h 45 min still to come")).toBeVisible();
    await user.click(
      screen
        .getAllByText(/How it was counted/)
        .find((one) => one.textContent?.endsWith(": Learning"))!,
    );
    expect(screen.getByText("2 March 2026: Tissue viability day, 1 h 30 min")).toBeVisible();
    expect(screen.getByText("Together 2 h 15 min.")).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("explains the arithmetic of a group, month by month", async () => {
    cycle("bacp");
    const line = {
      sessions: 3,
      minutes: 90,
      people: 5,
      counted: "share",
      each: 18,
      together: 54,
      even: true,
      items: [],
    } as const;
    const supervised: Supervised = {
      needed: 90,
      own: false,
      averaged: false,
      over: 1,
      minutes: 54,
      lacking: 36,
      months: [
        {
          from: "2026-10-01",
          until: "2026-10-31",
          over: true,
          minutes: 54,
          lacking: 36,
          lines: [line],
        },
        {
          from: "2026-11-01",
          until: "2026-11-30",
          over: false,
          minutes: 0,
          lacking: 90,
          lines: [],
        },
      ] as never,
    };
    backend.practice.cycles = { supervised };
    await open();
    expect(screen.getByText("54 min, 36 min missing")).toBeVisible();
    expect(screen.getByText("no session so far, 1 h 30 min still to come")).toBeVisible();
    await user.click(screen.getByText("How it was counted", { exact: false, selector: "summary" }));
    expect(
      screen.getByText(
        "3 sessions of 1 h 30 min, group of 5: each counts its share, 90 / 5 = 18 min, together 54 min",
      ),
    ).toBeVisible();
  });

  it("takes something out of the log, and brings it back", async () => {
    cycle();
    learned("Journal club", "2026-05-04", 45);
    await open();
    const list = screen.getByRole("list", { name: "Learning" });
    await user.click(within(list).getByRole("button", { name: /^Delete/ }));
    await waitFor(() => expect(screen.queryByText("Journal club")).toBeNull());
    expect(button("Log learning")).toHaveFocus();
    expect(kept("learning")).toEqual([]);
    void toasts.list.at(-1)?.action?.run();
    expect(await screen.findByText("Journal club")).toBeVisible();
  });

  it("shows what of the log was looked at, and marks what the cycle does not count", async () => {
    const { id } = cycle();
    const hours = (from: string, until: string, what: string) =>
      backend.practice.keep(null, { ...blankHours(TODAY), from, until, what, hours: 40 }).id;
    hours("2023-01-01", "2023-12-31", "Before");
    hours("2026-09-01", "2026-08-01", "Backwards");
    hours("2026-01-01", "2026-02-01", "Ward");
    render(View, { cycle: id, shelf: "practiceHours" });
    const list = await screen.findByRole("list", { name: "Practice hours" });
    const row = (what: string) =>
      within(list)
        .getAllByRole("listitem")
        .find((one) => one.textContent?.includes(what));
    expect(row("Before")).toHaveTextContent("outside this cycle, not counted");
    expect(row("Backwards")).toHaveTextContent("last day before the first, not counted");
    expect(row("Ward")).not.toHaveTextContent("not counted");
    await user.click(button("Log practice hours"));
    expect(been).toEqual([{ name: "evidence-item", item: "practiceHours", cycle: id }]);
  });

  it("of a cycle that ends before it begins says so, and counts nothing", async () => {
    backend.practice.keep(null, { ...blankCycle(TODAY), from: TODAY, until: "2026-01-01" });
    backend.practice.cycles = { totals: [] };
    await open();
    expect(screen.getByText(/Its last day is before its first, so nothing counts/)).toBeVisible();
    expect(screen.queryByText(/It is over/)).toBeNull();
    expect(screen.queryByText(/These rules ask for nothing/)).toBeNull();
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("says of hours whose last day is before their first why they are not counted", async () => {
    cycle();
    const { id } = backend.practice.keep(null, { ...blankHours(TODAY), what: "Ward" });
    const total = {
      of: "practiceHours",
      key: "",
      name: "",
      needed: 450,
      own: false,
      have: 0,
      lacking: 450,
      working: [{ working: "backwards", id, from: "2026-09-01", until: "2026-08-01" }],
    } as const;
    backend.practice.cycles = { totals: [total] as never };
    await open();
    await user.click(screen.getByText("How it was counted", { exact: false, selector: "summary" }));
    expect(
      screen.getByText(
        /Ward. Not counted, because its last day, 1 August 2026, is before its first/,
      ),
    ).toBeVisible();
  });

  it("of a journal that can only be read changes nothing", async () => {
    cycle();
    learned("Journal club", "2026-05-04", 45);
    session.state = { ...backend.vault.state, integrity: damage() };
    await open();
    for (const name of [/^Log /, /^Delete/, /^Change/, "Another cycle"])
      expect(screen.queryByRole("button", { name })).toBeNull();
  });

  it("that cannot be read says so, and tries again", async () => {
    backend.failNext("evidence", "io");
    render(View);
    expect(await screen.findByText("The evidence could not be read")).toBeVisible();
    await user.click(button("Try again"));
    expect(await screen.findByText(/Nobody has to be registered/)).toBeVisible();
  });
});

async function openItem(item: "cycle" | "learning" | "practiceHours" | "feedback", id?: string) {
  render(Item, { item, ...(id === undefined ? {} : { id }) });
  await waitFor(() => expect(screen.queryByRole("progressbar")).toBeNull());
}
async function retype(label: string, text: string) {
  await user.clear(screen.getByLabelText(label));
  await user.type(screen.getByLabelText(label), text);
  await user.tab();
}

describe("what is logged", () => {
  it("is kept as it is written, with its length as people say it", async () => {
    await openItem("learning");
    expect(kept("learning")).toEqual([]);
    await user.type(screen.getByLabelText("What it was"), "Journal club");
    await retype("Day", "4/5/2026");
    await retype("How long", "1 h 30");
    await user.selectOptions(screen.getByLabelText("Kind"), "Reading and study");
    await user.click(screen.getByLabelText("Together with others"));
    expect(await accessibilityFaults()).toEqual([]);
    await user.click(button("Done"));
    expect(been).toEqual([{ name: "evidence" }]);
    expect(kept("learning")).toEqual([
      {
        item: "learning",
        day: "2026-05-04",
        kind: "study",
        what: "Journal club",
        minutes: 90,
        participatory: true,
      },
    ]);
  });

  it("with nothing in it leaves nothing", async () => {
    await openItem("feedback");
    await user.click(button("Done"));
    expect(been).toEqual([{ name: "evidence", shelf: "feedback" }]);
    expect(backend.practice.all()).toEqual([]);
  });

  it("can be taken away from its own page", async () => {
    const { id } = learned("Journal club", "2026-05-04", 45);
    await openItem("learning", id);
    await user.click(button("Delete"));
    await waitFor(() => expect(been).toEqual([{ name: "evidence" }]));
    expect(kept("learning")).toEqual([]);
  });

  it("that is gone says so", async () => {
    await openItem("practiceHours", "00".repeat(16));
    expect(await screen.findByText("It is no longer there")).toBeVisible();
  });
});

describe("a cycle", () => {
  it("is as long as the chosen rules say, and is kept even as it begins", async () => {
    await openItem("cycle");
    await user.selectOptions(screen.getByLabelText("Whose rules"), "Nursing and Midwifery Council");
    await retype("First day", "1 April 2024");
    expect(screen.getByLabelText("Last day")).toHaveValue("Wednesday 31 March 2027");
    await user.click(screen.getByLabelText("I am on two of its registers"));
    await retype("Reflective discussion: done on", "3 March 2026");
    await retype("Confirmation: done on", "4 March 2026");
    expect(await accessibilityFaults()).toEqual([]);
    await user.click(button("Done"));
    expect(kept("cycle")).toMatchObject([
      {
        rules: "nmc",
        from: "2024-04-01",
        until: "2027-03-31",
        both: true,
        done: [
          { id: "discussion", day: "2026-03-03" },
          { id: "confirmation", day: "2026-03-04" },
        ],
      },
    ]);
  });

  it("takes a figure of one's own, and gives it up again", async () => {
    await openItem("cycle");
    await user.type(screen.getByLabelText("Hours of learning"), "12");
    await user.type(screen.getByLabelText("Pieces of feedback"), "many");
    await user.tab();
    expect(screen.getByText(/That is not a whole number from 1 to 500/)).toBeVisible();
    await user.click(button("Done"));
    expect(screen.getByLabelText("Pieces of feedback")).toHaveFocus();
    await user.clear(screen.getByLabelText("Pieces of feedback"));
    await user.click(button("Done"));
    expect(kept("cycle")).toMatchObject([{ learningHours: 12, feedback: null }]);
  });

  it("set up and not changed is kept when it is said to be done", async () => {
    await openItem("cycle");
    await user.click(button("Done"));
    expect(kept("cycle")).toMatchObject([{ rules: "own", from: TODAY, until: "2027-11-20" }]);
  });

  it("of Social Work England is the year that today lies in", async () => {
    await openItem("cycle");
    await user.selectOptions(screen.getByLabelText("Whose rules"), "Social Work England");
    expect(screen.getByLabelText("First day")).toHaveValue("Monday 1 December 2025");
    expect(screen.getByLabelText("Last day")).toHaveValue("Monday 30 November 2026");
  });

  it("of a body without a length of its own keeps no end of another's", async () => {
    await openItem("cycle");
    await user.selectOptions(screen.getByLabelText("Whose rules"), "Social Work England");
    const bacp = "British Association for Counselling and Psychotherapy";
    await user.selectOptions(screen.getByLabelText("Whose rules"), bacp);
    expect(screen.getByLabelText("First day")).toHaveValue("Saturday 21 November 2026");
    expect(screen.getByLabelText("Last day")).toHaveValue("Saturday 20 November 2027");
    await retype("Last day", "31 March 2027");
    await user.selectOptions(screen.getByLabelText("Whose rules"), "Social Work England");
    expect(screen.getByLabelText("Last day")).toHaveValue("Wednesday 31 March 2027");
  });

  it("that was just set up or changed is the one that is shown", async () => {
    const first = cycle();
    await openItem("cycle");
    await user.selectOptions(
      screen.getByLabelText("Whose rules"),
      "Health and Care Professions Council",
    );
    await user.click(button("Done"));
    const { id } = backend.practice.all().find((one) => one.id !== first.id)!;
    expect(been).toEqual([{ name: "evidence", cycle: id }]);
    cleanup();
    render(View, { cycle: id });
    await waitFor(() => expect(screen.queryByRole("progressbar")).toBeNull());
    expect(screen.getByLabelText("Cycle")).toHaveValue(id);
    await user.click(button("Make a piece"));
    expect(been.at(-1)).toEqual({ name: "piece", cycle: id });
  });

  it("of yearly appraisals takes a day for each", async () => {
    const { id } = cycle("gmc");
    await openItem("cycle", id);
    await retype("Appraisal: done on", "3 March 2025");
    await retype("Appraisal: another day", "4 March 2026");
    await user.click(button("Done"));
    expect(kept("cycle")[0]?.done).toEqual([
      { id: "appraisal", day: "2025-03-03" },
      { id: "appraisal", day: "2026-03-04" },
    ]);
  });
});
