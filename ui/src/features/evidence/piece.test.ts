import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { blankReflection, blankSession, commands, rulePacks, type BodyOf, type Piece } from "$ipc";
import { checkIn, moment, type FakeBackend } from "$ipc/fake";
import { flushAll, setGuard, setNavigator, toasts, type Route } from "$kit";
import { accessibilityFaults, startBackend } from "$test";
import { aboutDay } from "./about";
import { blankCycle } from "./cycles";
import { Piece as PiecePage, View } from "./index";
import { countWords, missing, paragraphsOf, taking, usualField } from "./sources";

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
const pieces = () =>
  backend.practice
    .all()
    .map(({ body }) => body)
    .filter((body): body is BodyOf<"piece"> => body.item === "piece");
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const nmc = rulePacks.find(({ key }) => key === "nmc")!;
const account = nmc.forms[0]!;
const LEARNED = "What I learned from it";

function reflected(): string {
  const when = moment("2026-11-20T18:00:00Z");
  const parts = [
    { stage: "driscoll.what", heading: "What", text: "Mrs Patel rang twice.\n\nNobody told me." },
    { stage: "driscoll.soWhat", heading: "So what", text: "I had not asked." },
    { stage: "", heading: "Private", text: "I was furious." },
  ];
  const body = blankReflection({ when, title: "A long day", template: "driscoll", parts });
  return backend.journal.save({ of: null, draft: null, body }).id;
}

async function open(props: { id?: string; from?: string } = {}) {
  render(PiecePage, props);
  await waitFor(() => expect(screen.queryByRole("progressbar")).toBeNull());
}

describe("what a piece is made from", () => {
  const reflection = blankReflection({
    when: moment("2026-11-20T18:00:00Z"),
    parts: [{ stage: "driscoll.what", heading: "What", text: "One.\r\n \nTwo. " }],
  });

  it("is told paragraph by paragraph, blank lines left out", () => {
    expect(paragraphsOf(reflection)).toEqual([
      { at: 0, stage: "driscoll.what", heading: "What", text: "One." },
      { at: 1, stage: "driscoll.what", heading: "What", text: "Two." },
    ]);
    const after = { ...blankSession({ day: TODAY, kind: "group" }).after, learned: "Ask first." };
    const session = blankSession({ day: TODAY, kind: "group", after });
    expect(paragraphsOf(session).map(({ text }) => text)).toEqual(["Ask first."]);
  });

  it("leads to the field its stage belongs to, and to none where nothing says so", () => {
    expect(paragraphsOf(reflection).map((one) => usualField(account, one))).toEqual([
      "activity",
      "activity",
    ]);
    expect(usualField(account, { at: 0, stage: "", heading: "", text: "x" })).toBe("");
  });

  it("is copied below what is there, and remembered from where", () => {
    const before = {
      fields: [{ field: "activity", text: "Mine." }],
      sources: [],
    } as never as Piece;
    const taken = moment("2026-11-21T20:10:00Z");
    const [one, two] = paragraphsOf(reflection);
    const got = taking(before, "a", taken, [
      { ...one!, field: "activity" },
      { ...two!, field: "learned" },
    ]);
    expect(got.fields).toEqual([
      { field: "activity", text: "Mine.\n\nOne." },
      { field: "learned", text: "Two." },
    ]);
    expect(got.sources).toEqual([
      {
        from: "a",
        taken,
        paragraphs: [
          { at: 0, field: "activity" },
          { at: 1, field: "learned" },
        ],
      },
    ]);
  });

  it("says what is still empty, themes as well", () => {
    const fields = account.fields.map(({ id }) => ({
      field: id,
      text: id === "learned" ? " " : "x",
    }));
    const piece = { fields, themes: ["Preserve safety"] } as never as Piece;
    expect(missing(piece, account)).toEqual([LEARNED]);
    expect(missing({ ...piece, themes: ["Another"] }, account)).toEqual([LEARNED, "Themes"]);
  });

  it("counts words as they are read", () => {
    expect(countWords("  I wasn’t\n\ntold – twice. ")).toBe(5);
    expect(countWords("")).toBe(0);
  });
});

describe("a day as it goes out", () => {
  it.each([
    ["2026-03-01", "early March 2026"],
    ["2026-03-10", "early March 2026"],
    ["2026-03-11", "mid-March 2026"],
    ["2026-03-20", "mid-March 2026"],
    ["2026-03-21", "late March 2026"],
    ["2028-02-29", "late February 2028"],
  ])("%s is %s", (day, about) => expect(aboutDay(day)).toBe(about));
});

describe("a piece", () => {
  it("is a copy of the paragraphs that were chosen, edited without the entry being touched", async () => {
    cycle();
    const from = reflected();
    const before = backend.journal.get(from);
    await open({ from });
    expect(await screen.findByText("I was furious.")).toBeVisible();
    expect(screen.getByLabelText("Paragraph 1: Goes to")).toHaveValue("activity");
    expect(screen.getByLabelText("Paragraph 4: Goes to")).toHaveValue("");
    expect(await accessibilityFaults()).toEqual([]);
    await user.selectOptions(screen.getByLabelText("Paragraph 2: Goes to"), "Nowhere");
    await user.click(button("Copy these 2 paragraphs"));
    const activity = screen.getByLabelText(account.fields[0]!.name);
    expect(activity).toHaveValue("Mrs Patel rang twice.");
    expect(screen.getByLabelText(LEARNED)).toHaveValue("I had not asked.");
    expect(screen.getByText(/^Still empty: How I changed/)).toBeVisible();

    await user.clear(activity);
    await user.type(activity, "A relative rang twice.");
    const [compare] = screen.getAllByText("Compare with what it was made from");
    await user.click(compare!);
    const difference = compare!.closest("details")!;
    expect(within(difference).getByText(/Mrs/)).toBeVisible();
    const came = [...difference.querySelectorAll("ins")].map((one) => one.textContent);
    expect(came.join(" ")).toMatch(/A.*relative/);
    await user.click(button("Done"));
    expect(pieces()).toMatchObject([
      {
        rules: "nmc",
        form: "account",
        fields: [
          { field: "activity", text: "A relative rang twice." },
          { field: "learned", text: "I had not asked." },
        ],
        sources: [
          {
            from,
            paragraphs: [
              { at: 0, field: "activity" },
              { at: 2, field: "learned" },
            ],
          },
        ],
      },
    ]);
    expect(JSON.stringify(pieces())).not.toContain("furious");
    expect(backend.journal.get(from)).toEqual(before);
  });

  it("is looked through when paragraphs are copied into it, before anything is typed", async () => {
    setGuard({
      look: (text, of) => commands.guardLook({ text, of }),
      leave: () => Promise.resolve([]),
    });
    cycle();
    await open({ from: reflected() });
    await user.click(await screen.findByRole("button", { name: /^Copy these/ }));
    const activity = screen.getByLabelText(account.fields[0]!.name);
    await waitFor(
      () => expect(activity).toHaveAccessibleDescription(/“Mrs Patel” may point at somebody/),
      { timeout: 10_000 },
    );
    expect(activity).not.toHaveFocus();
    expect(await accessibilityFaults()).toEqual([]);
    setGuard(null);
  });

  it("can be made from what was noted after a session, chosen from a list", async () => {
    cycle();
    const blank = blankSession({ day: "2026-11-18", kind: "group", state: "attended" });
    backend.practice.keep(null, { ...blank, after: { ...blank.after, learned: "Ask first." } });
    backend.journal.save({
      of: null,
      draft: null,
      body: checkIn({ when: moment("2026-11-19T08:00:00Z"), text: "A check-in with words." }),
    });
    await open();
    await user.click(button("Take paragraphs from the journal"));
    expect(await screen.findByText("A check-in with words.")).toBeVisible();
    await user.click(button(/Ask first\./));
    await user.selectOptions(await screen.findByLabelText("Paragraph 1: Goes to"), LEARNED);
    await user.click(button("Copy this paragraph"));
    expect(screen.getByLabelText(LEARNED)).toHaveValue("Ask first.");
  });

  it("one source can feed many", async () => {
    cycle();
    const from = reflected();
    await open({ from });
    await user.click(await screen.findByRole("button", { name: /^Copy these/ }));
    await user.click(button("Done"));
    document.body.innerHTML = "";
    await open({ from });
    await user.click(await screen.findByRole("button", { name: /^Copy these/ }));
    await user.click(button("Done"));
    expect(pieces().map(({ sources }) => sources[0]?.from)).toEqual([from, from]);
  });

  it("says that its source is gone or changed, and stays as it is", async () => {
    cycle();
    const from = reflected();
    const body: BodyOf<"piece"> = {
      item: "piece",
      called: "Rang twice",
      rules: "nmc",
      form: "account",
      cycle: null,
      day: "2026-03-03",
      fields: [{ field: "activity", text: "A relative rang." }],
      themes: [],
      peer: false,
      sources: [
        { from: "ff".repeat(16), taken: moment("2026-11-20T20:00:00Z"), paragraphs: [] },
        { from, taken: moment("2026-11-20T20:00:00Z"), paragraphs: [{ at: 0, field: "activity" }] },
      ],
    };
    const { id } = backend.practice.keep(null, body);
    backend.journal.save({
      of: from,
      draft: null,
      body: blankReflection({ when: moment("2026-11-20T18:00:00Z") }),
    });
    await open({ id });
    expect(await screen.findByText(/no longer in the journal/)).toBeVisible();
    expect(await screen.findByText(/has been changed since/)).toBeVisible();
    expect(screen.getByText("Goes out as “early March 2026”.")).toBeVisible();
    expect(screen.getByLabelText(account.fields[0]!.name)).toHaveValue("A relative rang.");
  });

  it("keeps every word when another form is chosen, and says how many are too many", async () => {
    cycle("hcpc");
    await open();
    const summary = screen.getByLabelText("My work and my roles");
    await user.click(summary);
    await user.paste(Array.from({ length: 502 }, (_, n) => `w${n}`).join(" "));
    expect(screen.getByText("502 words of up to 500: 2 over.")).toBeVisible();
    await user.selectOptions(screen.getByLabelText("Form"), "Statement");
    expect(screen.getByText("502 words of about 1,500.")).toBeVisible();
    const other = screen.getByLabelText<HTMLTextAreaElement>("From another form");
    expect(other.value).toMatch(/^w0 w1 /);
    await user.click(button("Done"));
    expect(pieces()[0]?.form).toBe("statement");
  });

  it("with nothing in it leaves nothing", async () => {
    cycle();
    await open();
    await user.click(button("Done"));
    expect(backend.practice.all().map(({ body }) => body.item)).toEqual(["cycle"]);
  });

  it("goes to paper from its own page once it is kept", async () => {
    cycle();
    await open();
    expect(screen.queryByRole("button", { name: "On paper" })).toBeNull();
    await user.type(screen.getByLabelText("What it is called"), "Rang twice");
    await user.click(await screen.findByRole("button", { name: "On paper" }));
    const [item] = backend.practice.all().filter(({ body }) => body.item === "piece");
    expect(been).toEqual([{ name: "paper", of: "piece", id: item!.id }]);
  });
});

describe("what has gone out", () => {
  it("is listed with what it was made from, and without a word of it", async () => {
    const { id: of } = cycle();
    const { id } = backend.practice.keep(null, {
      item: "piece",
      called: "Rang twice",
      rules: "nmc",
      form: "account",
      cycle: of,
      day: null,
      fields: [],
      themes: [],
      peer: false,
      sources: [],
    });
    const when = moment("2026-11-20T18:00:00Z");
    const out = { item: "exported", when, what: "cycle", format: "pdf", replaced: 1 } as const;
    backend.practice.keep(null, { ...out, pieces: [of, id] });
    backend.practice.keep(null, { ...out, what: "piece", pieces: [id], called: ["Rang once"] });
    const chart = { ...out, what: "picture", format: "picture" } as const;
    backend.practice.keep(null, { ...chart, pieces: [], called: ["Energy and strain"] });
    backend.practice.keep(null, { ...out, format: "markdown", pieces: [of, id], called: [] });
    render(View);
    const list = await screen.findByRole("list", { name: "What has gone out" });
    // What went out before names were kept has only the name of today, and says so.
    expect(within(list).getByText("Cycle, as PDF: now called Rang twice")).toBeVisible();
    expect(within(list).getByText("Piece of evidence, as PDF: Rang once")).toBeVisible();
    expect(within(list).getByText("Chart, as a picture: Energy and strain")).toBeVisible();
    expect(within(list).getByText("Cycle, as Markdown")).toBeVisible();
    expect(list).toHaveTextContent("Yesterday, 18:00 · one place changed on the way out");
    const made = screen.getByRole("list", { name: "Pieces of evidence" });
    expect(made).toHaveTextContent("Reflective account · 5 fields still empty");
  });
});
