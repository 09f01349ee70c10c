import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { blankIntention, blankReflection, blankSession, session, type ReflectionBody } from "$ipc";
import { checkIn, createFakeBackend, moment, type FakeBackend } from "$ipc/fake";
import { flushAll, runShortcut, setNavigator, toasts, type Route } from "$kit";
import { accessibilityFaults, damage } from "$test";
import { View } from "./index";
import { layout } from "./layout.svelte";
import type { Opening } from "./screen.svelte";
import { endSitting } from "./sitting.svelte";

// Whole screens in jsdom are slow on a busy machine; nothing here waits by the clock.
vi.setConfig({ testTimeout: 60_000 });

let backend: FakeBackend;
let routes: Route[];
const user = userEvent.setup();

beforeEach(() => {
  backend = createFakeBackend();
  routes = [];
  layout.whole = false;
  endSitting();
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

async function open(props: Opening = {}) {
  const page = render(View, props);
  await waitFor(() => expect(screen.queryByRole("progressbar")).toBeNull());
  return page;
}
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const heading = () => screen.getByRole("heading", { level: 1 });
const field = (name: string | RegExp) => screen.getByLabelText(name);
const WHAT = /What happened, in a few lines/;
const SO_WHAT = /What did it mean/;
const drafts = () => [...backend.journal.drafts.values()].map(({ body }) => body as ReflectionBody);
const entries = () =>
  [...backend.journal.entries.values()].map(({ body }) => body as ReflectionBody);
const practice = (kind: string) =>
  backend.practice.all().flatMap(({ id, body }) => (body.item === kind ? [{ id, ...body }] : []));
const path = () => within(screen.getByRole("navigation", { name: "The whole path" }));

/** A template of one's own, of stages of these kinds. */
function own(...kinds: string[]): string {
  const stages = kinds.map((kind, n) => {
    return { id: `own.${n}`, kind, name: `Stage ${n}`, prompt: `Ask ${n}`, hints: [] };
  });
  const body = { item: "template", name: "Mine", about: "", credit: "", minutes: null, stages };
  return backend.practice.keep(null, body as never).id;
}

describe("in a journal that can only be read", () => {
  const only = () => ({ ...backend.vault.state, integrity: damage() });
  afterEach(() => (session.state = null));

  it("nothing is asked for that could not be kept", async () => {
    session.state = only();
    await open();
    expect(screen.getByText(/could not be kept/)).toBeVisible();
    expect(screen.queryByRole("button", { name: /^What, so what, now what/ })).toBeNull();
    await user.click(button("To Today"));
    expect(routes).toEqual([{ name: "today" }]);
  });

  it("what is being written stays on the screen when it comes to that", async () => {
    await open();
    await user.click(button(/^What, so what, now what/));
    await user.type(field(WHAT), "Half a sentence");
    session.state = only();
    expect(await screen.findByText(/stays on the screen and cannot be kept/)).toBeVisible();
    expect(field(WHAT)).toHaveValue("Half a sentence");
  });
});

describe("beginning a reflection", () => {
  it("shows a short shelf, and one press begins", async () => {
    await open();
    expect(heading()).toHaveTextContent("Write a reflection");
    await user.click(button(/^What, so what, now what/));
    expect(heading()).toHaveTextContent("What");
    expect(field(WHAT)).toHaveFocus();
    expect(await flushAll()).toBe(true);
    expect(drafts()).toEqual([]);
  });

  it("shows every way in once, when all are asked for", async () => {
    await open();
    await user.click(button(/ more$/));
    const ways = within(screen.getByRole("list", { name: "Ways to begin" })).getAllByRole("button");
    const names = ways.map((way) => way.textContent);
    expect(names.length).toBeGreaterThan(6);
    expect(new Set(names).size).toBe(names.length);
    await user.click(button("Fewer"));
    expect(screen.queryByRole("button", { name: /^What was stirred/ })).toBeNull();
  });

  it("says after which session it is", async () => {
    const body = blankSession({ kind: "group", day: "2020-11-12", state: "attended" });
    const { id } = backend.practice.keep(null, body);
    await open({ session: id, template: "driscoll" });
    expect(screen.getByText("After group supervision · 12 November")).toBeInTheDocument();
    await user.type(field(WHAT), "words");
    await user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() => expect(routes).toEqual([{ name: "session", id }]));
    expect(entries()[0]).toMatchObject({ session: id, template: "driscoll" });
  });

  it("offers what was begun before, and goes on where it was left", async () => {
    const when = moment("2026-11-20T10:00:00Z");
    const parts = [{ stage: "driscoll.what", heading: "What", text: "half a line" }];
    const given = { when, template: "driscoll", templateName: "D", parts, at: "driscoll.soWhat" };
    backend.journal.keepDraft({ id: null, of: null, body: blankReflection(given) });
    await open();
    await user.click(button("Go on with it"));
    await waitFor(() => expect(heading()).toHaveTextContent("So what"));
    await user.click(button("Back"));
    expect(field(WHAT)).toHaveValue("half a line");
  });

  it("says so when the entry is gone", async () => {
    await open({ entry: "f".repeat(32) });
    expect(screen.getByText("This is not here any more")).toBeInTheDocument();
  });
});

describe("the path", () => {
  it("is walked by keys alone, in any order, and is kept and saved", async () => {
    await open({ template: "driscoll" });
    field(WHAT).focus();
    await user.keyboard("The lift stopped.");
    await user.keyboard("{Alt>}{PageDown}{/Alt}");
    await waitFor(() => expect(field(SO_WHAT)).toHaveFocus());
    expect(path().getByRole("button", { name: /^What\s*, done/ })).toBeInTheDocument();
    expect(path().getByRole("button", { name: /So what.*here/ })).toHaveAttribute(
      "aria-current",
      "step",
    );
    path()
      .getByRole("button", { name: /Now what.*empty/ })
      .focus();
    await user.keyboard("{Enter}");
    await waitFor(() => expect(heading()).toHaveTextContent("Now what"));
    await user.keyboard("Ask Sam.");
    await flushAll();
    expect(drafts()[0]).toMatchObject({ at: "driscoll.nowWhat" });
    await user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() => expect(entries()).toHaveLength(1));
    expect(entries()[0]?.parts).toEqual([
      { stage: "driscoll.what", heading: "What", text: "The lift stopped." },
      { stage: "driscoll.nowWhat", heading: "Now what", text: "Ask Sam." },
    ]);
    expect(drafts()).toEqual([]);
    expect(toasts.list.at(-1)?.text).toBe("Saved in your journal.");
  });

  it("can stand on one page", async () => {
    await open({ template: "driscoll" });
    await user.click(screen.getByRole("switch", { name: "All on one page" }));
    await user.type(field(SO_WHAT), "both");
    expect(field(WHAT)).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: /^Next/ })).toBeNull();
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("is kept as it is typed, and only then says so, with the words counted", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    try {
      await open({ template: "driscoll" });
      const slow = userEvent.setup({ advanceTimers: (ms) => vi.advanceTimersByTime(ms) });
      await slow.type(field(WHAT), "two words");
      expect(screen.queryByText(/Kept as you type/)).toBeNull();
      await vi.advanceTimersByTimeAsync(1_000);
      expect(await screen.findByText("Kept as you type · 2 words")).toBeInTheDocument();
      expect(drafts()[0]?.parts[0]?.text).toBe("two words");
    } finally {
      vi.useRealTimers();
    }
  });

  it("saves nothing where nothing was written", async () => {
    await open({ template: "driscoll" });
    await user.click(button(/Next: So what/));
    await user.click(button(/^Save/));
    await waitFor(() => expect(routes).toEqual([{ name: "today" }]));
    expect([entries(), drafts()]).toEqual([[], []]);
    expect(toasts.list.at(-1)?.text).toMatch(/nothing was saved/);
  });

  it("stays, and says so, when saving fails", async () => {
    await open({ template: "driscoll" });
    await user.type(field(WHAT), "words");
    backend.failNext("entry_save", "noSpace");
    await user.click(button(/^Save/));
    expect(await screen.findByText("It has not been saved")).toBeInTheDocument();
    expect(field(WHAT)).toHaveValue("words");
    expect(routes).toEqual([]);
    await user.click(button(/^Save/));
    await waitFor(() => expect(entries()).toHaveLength(1));
  });
});

describe("another way in", () => {
  it("keeps what has no place under its old heading, to be changed there", async () => {
    await open({ template: "driscoll" });
    await user.type(field(WHAT), "old words");
    await user.click(screen.getByRole("button", { name: "Free writing" }));
    await waitFor(() => expect(heading()).toHaveTextContent("Free writing"));
    expect(screen.getByRole("heading", { name: "Kept from before" })).toBeInTheDocument();
    expect(field("What")).toHaveValue("old words");
    await user.type(field("What"), " and new");
    await user.click(screen.getByRole("button", { name: "What, so what, now what" }));
    // On to the first stage in which nothing is written yet.
    await waitFor(() => expect(heading()).toHaveTextContent("So what"));
    expect(screen.queryByText("Kept from before")).toBeNull();
    await user.click(button("Back"));
    expect(field(WHAT)).toHaveValue("old words and new");
  });

  it("changes nothing when it fails", async () => {
    await open({ template: "driscoll" });
    await user.type(field(WHAT), "old words");
    backend.failNext("reflection_switch", "tooLarge");
    await user.click(screen.getByRole("button", { name: "Free writing" }));
    await waitFor(() => expect(toasts.list.at(-1)?.text).toMatch(/every word is still here/));
    expect(field(WHAT)).toHaveValue("old words");
  });
});

describe("stages in which something is done", () => {
  it("reads the agreement, then begins", async () => {
    await open({ template: own("agree", "write") });
    expect(screen.getByText("I may stop whenever I want to.")).toBeInTheDocument();
    await user.click(button("Begin"));
    expect(heading()).toHaveTextContent("Stage 1");
    expect(path().getByRole("button", { name: /Stage 0.*done/ })).toBeInTheDocument();
  });

  it("leaves a draft behind when going to ground, open at what follows", async () => {
    await open({ template: own("agree", "ground", "write") });
    await user.click(button("Begin"));
    await user.click(button("Ground for a moment"));
    await waitFor(() => expect(routes).toEqual([{ name: "ground" }]));
    expect(drafts()[0]).toMatchObject({ at: "own.2" });
  });

  it("keeps that place when it is only looked at, and lets go of it when it is done with", async () => {
    const first = await open({ template: own("agree", "ground", "write") });
    await user.click(button("Begin"));
    await user.click(button("Ground for a moment"));
    await waitFor(() => expect(drafts()).toHaveLength(1));
    first.unmount();
    const [draft = ""] = backend.journal.drafts.keys();
    await open({ draft });
    await flushAll();
    expect(drafts()[0]).toMatchObject({ at: "own.2" });
    await user.click(button(/^Save/));
    await flushAll();
    expect(drafts()).toEqual([]);
  });

  it("stands nowhere once everything in it is taken out again", async () => {
    await open({ template: own("write") });
    await user.type(field("Ask 0"), "a");
    await flushAll();
    expect(drafts()[0]).toMatchObject({ at: "own.0" });
    await user.clear(field("Ask 0"));
    await waitFor(() => expect(drafts()[0]).toMatchObject({ at: "" }), { timeout: 4000 });
  });

  it("honours that one cannot think now, before and after", async () => {
    await open({ template: own("think", "write", "think") });
    await user.click(button("Not now"));
    expect(screen.getByText("That is worth knowing")).toBeInTheDocument();
    await user.click(path().getByRole("button", { name: /Stage 2/ }));
    expect(button("Not now")).toHaveAttribute("aria-pressed", "false");
    await user.click(button("Partly"));
    expect(screen.queryByText("That is worth knowing")).toBeNull();
    await user.click(path().getByRole("button", { name: /Stage 0/ }));
    expect(await accessibilityFaults()).toEqual([]);
    await user.click(button("Stop here"));
    await waitFor(() => expect(routes).toEqual([{ name: "today" }]));
    expect(drafts()[0]).toMatchObject({ thinkBefore: "notNow", thinkAfter: "partly" });
  });

  it("sets an intention to come back, once", async () => {
    const page = await open({ template: own("intention") });
    await user.type(field("Ask 0"), "Ask before I say yes");
    await user.click(button(/^Save/));
    await waitFor(() => expect(practice("intention")).toHaveLength(1));
    await waitFor(() => expect(routes).toHaveLength(1));
    expect(toasts.list.at(-1)?.text).toMatch(/seven days/);
    const [entry] = backend.journal.entries.keys();
    expect(practice("intention")[0]).toMatchObject({ text: "Ask before I say yes", entry });
    page.unmount();

    const again = await open({ entry: entry! });
    await user.type(field("Ask 0"), ", kindly");
    await user.click(button(/^Save changes/));
    await waitFor(() =>
      expect(practice("intention")).toMatchObject([{ text: "Ask before I say yes, kindly" }]),
    );
    await waitFor(() => expect(routes.at(-1)).toEqual({ name: "entry", id: entry, saved: true }));
    again.unmount();

    await open({ entry: entry! });
    await user.clear(field("Ask 0"));
    await user.click(button(/^Save changes/));
    await waitFor(() => expect(practice("intention")).toEqual([]));
  });

  it("leaves an intention alone that belongs to something else", async () => {
    const body = blankIntention({ day: "2026-11-20", text: "another", entry: "e".repeat(32) });
    backend.practice.keep(null, body);
    await open({ template: own("intention") });
    await user.type(field("Ask 0"), "mine");
    await user.click(button(/^Save/));
    await waitFor(() => expect(practice("intention")).toHaveLength(2));
  });

  it("keeps actions as they are typed, with the draft, then with the entry", async () => {
    const page = await open({ template: own("actions", "write") });
    await user.click(button("Add an action"));
    await user.keyboard("Speak to the ward manager");
    await user.type(field("Action 1 By when"), "in 2 weeks");
    await flushAll();
    const [draft] = backend.journal.drafts.keys();
    expect(practice("action")).toMatchObject([{ what: "Speak to the ward manager", entry: draft }]);
    page.unmount();

    await open({ draft: draft! });
    expect(field("Action 1 What")).toHaveValue("Speak to the ward manager");
    await user.click(button(/^Save/));
    await waitFor(() => expect(routes).toEqual([{ name: "today" }]));
    const [entry] = backend.journal.entries.keys();
    expect(practice("action")).toMatchObject([{ what: "Speak to the ward manager", entry }]);
    expect(practice("action")[0]).not.toMatchObject({ by: null });
  });

  it("brings it to supervision, or leaves it", async () => {
    await open({ template: own("bring") });
    await user.click(button("Set it aside for supervision"));
    await flushAll();
    expect(drafts()[0]).toMatchObject({ setAside: true });
    await user.click(button("Leave it here"));
    expect(button("Set it aside for supervision")).toHaveAttribute("aria-pressed", "false");
  });
});

describe("tags and links", () => {
  it("are all under one line, and all are kept", async () => {
    const when = moment("2026-11-20T19:30:00Z");
    const about = backend.journal.save({ of: null, draft: null, body: checkIn({ when }) }).id;
    backend.practice.keep(null, {
      item: "why",
      drivers: "",
      principles: [{ name: "Say it plainly", meaning: "" }],
      offerFrom: null,
    });
    await open({ template: "freeWriting", about });
    await user.click(button("Tags and links"));
    await user.type(field("Title, if it needs one"), "The lift");
    await user.type(field("Tags"), "handover, #Night{Enter}");
    await user.click(button("Feeling valued"));
    screen.getByRole("slider", { name: "Feeling valued" }).focus();
    await user.keyboard("7");
    const proctor = screen.getByRole("group", { name: /Proctor/ });
    await user.click(within(proctor).getByRole("button", { name: "Restorative: support" }));
    await user.click(button("Say it plainly"));
    await user.clear(field("Day"));
    await user.type(field("Day"), "yesterday{Tab}");
    await waitFor(() => expect(button(/Check-in/)).toHaveAttribute("aria-pressed", "true"));
    expect(await accessibilityFaults()).toEqual([]);
    await flushAll();
    expect(drafts()[0]).toMatchObject({
      title: "The lift",
      tags: ["handover", "Night"],
      themes: [{ theme: "valued", score: 7 }],
      proctor: ["restorative"],
      principles: ["Say it plainly"],
      entries: [about],
    });
    expect(drafts()[0]!.when.day < moment(new Date()).day).toBe(true);
    await user.click(button("Take off the tag handover"));
    await user.click(button(/Check-in/));
    await flushAll();
    expect(drafts()[0]).toMatchObject({ tags: ["Night"], entries: [] });
  });
});

describe("a long sitting", () => {
  it("is offered a stop, once", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    try {
      const slow = userEvent.setup({ advanceTimers: (ms) => vi.advanceTimersByTime(ms) });
      const page = await open({ template: "freeWriting" });
      await vi.advanceTimersByTimeAsync(19 * 60_000);
      expect(screen.queryByText("Twenty minutes")).toBeNull();
      await vi.advanceTimersByTimeAsync(2 * 60_000);
      expect(screen.getByText("Twenty minutes")).toBeInTheDocument();
      await slow.click(button("Go on writing"));
      await vi.advanceTimersByTimeAsync(60 * 60_000);
      expect(screen.queryByText("Twenty minutes")).toBeNull();
      // Leaving for a moment is not a new sitting.
      page.unmount();
      await open({ template: "freeWriting" });
      await vi.advanceTimersByTimeAsync(30 * 60_000);
      expect(screen.queryByText("Twenty minutes")).toBeNull();
    } finally {
      vi.useRealTimers();
    }
  });
});

describe("changing a reflection", () => {
  it("keeps its versions, and can be left as it was", async () => {
    const when = moment("2026-11-20T10:00:00Z");
    const parts = [{ stage: "driscoll.what", heading: "What", text: "as it was" }];
    const body = blankReflection({ when, template: "driscoll", templateName: "D", parts });
    const { id } = backend.journal.save({ of: null, draft: null, body });
    await open({ entry: id });
    await user.type(field(WHAT), ", and more");
    await user.click(button("Leave it as it was"));
    await waitFor(() => expect(routes).toEqual([{ name: "entry", id }]));
    expect(entries()[0]?.parts).toEqual(parts);
    expect(drafts()).toEqual([]);
    await toasts.list.at(-1)?.action?.run();
    expect(drafts()[0]?.parts[0]?.text).toBe("as it was, and more");
  });

  it("reads without its template, and loses nothing", async () => {
    const when = moment("2026-11-20T10:00:00Z");
    const parts = [
      { stage: "gone.one", heading: "One", text: "first" },
      { stage: "gone.two", heading: "Two", text: "second" },
    ];
    const body = blankReflection({ when, template: "a".repeat(32), templateName: "Gone", parts });
    const { id } = backend.journal.save({ of: null, draft: null, body });
    await open({ entry: id });
    expect(field("One")).toHaveValue("first");
    await user.click(button(/Next: Two/));
    await user.type(field("Two"), "!");
    await user.click(button(/^Save changes/));
    await waitFor(() => expect(entries()[0]?.parts[1]?.text).toBe("second!"));
    expect(entries()[0]).toMatchObject({
      templateName: "Gone",
      parts: [parts[0], { stage: "gone.two" }],
    });
  });

  it("leaves no words behind", async () => {
    const page = await open({ template: "driscoll" });
    await user.type(field(WHAT), "zanzibar");
    page.unmount();
    expect(document.body.innerHTML).not.toContain("zanzibar");
  });
});
