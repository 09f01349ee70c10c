import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  blankReflection,
  blankSession,
  session,
  type CheckIn,
  type Grounding,
  type Reflection,
} from "$ipc";
import { checkIn, createFakeBackend, grounding, moment, type FakeBackend } from "$ipc/fake";
import { setNavigator, toasts, type Route } from "$kit";
import { accessibilityFaults, damage } from "$test";
import { EntryView } from "./index";
import { neighboursOf } from "./neighbours";
import { leavePlace, takePlace } from "./place";

// Whole screens in jsdom are slow on a busy machine; nothing here waits by the clock.
vi.setConfig({ testTimeout: 30_000 });

let backend: FakeBackend;
let routes: Route[];
const user = userEvent.setup();

beforeEach(() => {
  backend = createFakeBackend();
  routes = [];
  takePlace();
  setNavigator((route) => {
    routes.push(route);
    return Promise.resolve(true);
  });
});
afterEach(() => {
  setNavigator(null);
  toasts.clear();
});

const FULL: Partial<CheckIn> = {
  phase: "after",
  shift: "late",
  arriving: "frayed",
  text: "Two admissions at once.",
  scales: [{ scale: "energy", score: 4 }],
  feelings: [{ word: "tired", intensity: 1 }],
  body: ["jaw"],
  systems: { threat: 7, drive: null, soothing: 2 },
  need: ["quiet"],
  tags: ["handover"],
};
function add(given: Partial<CheckIn> = {}, day = 20): string {
  const when = moment(`2026-11-${day}T19:30:00Z`);
  return backend.journal.save({ of: null, draft: null, body: checkIn({ when, ...given }) }).id;
}
function edit(id: string, given: Partial<CheckIn>) {
  const body = { ...backend.journal.get(id).body, ...given };
  backend.journal.save({ of: id, draft: null, body });
}
async function open(id: string) {
  const page = render(EntryView, { id });
  await screen.findByRole("heading", { level: 1 });
  return page;
}
const button = (name: string | RegExp) => screen.getByRole("button", { name });

describe("an entry", () => {
  it("of a journal that can only be read is read, and no change to it is begun", async () => {
    session.state = { ...backend.vault.state, integrity: damage() };
    await open(add(FULL));
    expect(screen.getByText("Two admissions at once.")).toBeVisible();
    for (const name of ["Edit", "Set aside for supervision", "Delete"])
      expect(screen.queryByRole("button", { name })).toBeNull();
    session.state = null;
  });

  it("reads as it was written, with everything that was given", async () => {
    await open(add(FULL));
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("After a late shift");
    for (const words of ["Two admissions at once.", "Frayed", "tired, a little", "jaw", "quiet"])
      expect(screen.getByText(words)).toBeInTheDocument();
    expect(screen.getByText(/7 of 10, protecting/)).toBeInTheDocument();
    expect(screen.queryByText(/striving/)).toBeNull();
  });

  it("says so when nothing was filled in", async () => {
    await open(add());
    expect(screen.getByText(/nothing filled in/)).toBeInTheDocument();
  });

  it("can be changed, set aside, and moved to the bin and back", async () => {
    const id = add(FULL);
    await open(id);
    await user.click(button("Edit"));
    expect(routes.pop()).toEqual({ name: "check-in", entry: id });
    await user.click(button("Set aside for supervision"));
    await waitFor(() => expect(backend.journal.get(id).body.setAside).toBe(true));
    expect(button("Set aside for supervision")).toHaveAttribute("aria-pressed", "true");
    await user.click(button("Delete"));
    await waitFor(() => expect(routes).toEqual([{ name: "journal" }]));
    expect(backend.journal.get(id).binned).not.toBeNull();
    await toasts.list.at(-1)?.action?.run();
    expect(backend.journal.get(id).binned).toBeNull();
  });

  it("that was found is marked where the words stand, a place at a time", async () => {
    const highlights = new Map<string, Set<Range>>();
    vi.stubGlobal("CSS", { highlights, escape: (text: string) => text });
    vi.stubGlobal("Highlight", Set);
    const marked = (name: string) => [...(highlights.get(name) ?? [])].map(String);
    const id = add({ ...FULL, text: "Once more at once.", tags: ["once"] });
    const { unmount } = render(EntryView, { id, found: "once" });
    expect(await screen.findByText(/1 of 3 places/)).toBeVisible();
    expect(marked("found")).toEqual(["Once", "once", "once"]);
    expect(marked("found-here")).toEqual(["Once"]);
    await user.click(button("Next place"));
    expect(screen.getByText(/2 of 3 places/)).toBeVisible();
    expect([...(highlights.get("found-here") ?? [])][0]?.startOffset).toBe(13);
    expect(await accessibilityFaults()).toEqual([]);
    unmount();
    expect(highlights.size).toBe(0);
    vi.unstubAllGlobals();
  });

  it("that was not found by words, or not found at all, says nothing of marks", async () => {
    await open(add(FULL));
    const { unmount } = render(EntryView, { id: add(FULL), found: "nowhere" });
    await screen.findByRole("button", { name: "Back to what was found" });
    await waitFor(() =>
      expect(backend.calls.some(({ command }) => command === "find_marks")).toBe(true),
    );
    expect(screen.queryByText(/is marked|places/)).toBeNull();
    unmount();
  });

  it("that was found goes back to what was found, with itself in view, or without it once deleted", async () => {
    const id = add(FULL);
    render(EntryView, { id, found: "fray" });
    await user.click(await screen.findByRole("button", { name: "Back to what was found" }));
    expect(routes.pop()).toEqual({ name: "find", line: "fray", entry: id });
    await user.click(button("Delete"));
    await waitFor(() => expect(routes).toEqual([{ name: "find", line: "fray" }]));
  });

  it("that was found is changed and still goes back to what was found", async () => {
    const id = add(FULL);
    render(EntryView, { id, found: "fray" });
    await user.click(await screen.findByRole("button", { name: "Edit" }));
    expect(routes.pop()).toEqual({ name: "check-in", entry: id, came: { found: "fray" } });
  });

  it("stays as it is, and says so, when deleting fails", async () => {
    const id = add(FULL);
    await open(id);
    backend.failNext("entry_bin", "readOnly");
    await user.click(button("Delete"));
    await waitFor(() => expect(toasts.list.at(-1)?.text).toMatch(/Nothing has changed/));
    expect(routes).toEqual([]);
  });

  it("in the bin can be read and restored, and nothing else", async () => {
    const id = add(FULL);
    backend.journal.setBinned(id, true);
    await open(id);
    expect(screen.queryByRole("button", { name: "Edit" })).toBeNull();
    await user.click(button("Restore"));
    expect(await screen.findByRole("button", { name: "Edit" })).toBeInTheDocument();
  });

  it("that is gone says so and leads back", async () => {
    render(EntryView, { id: "f".repeat(32) });
    expect(await screen.findByText(/not here any more/)).toBeInTheDocument();
    await user.click(button("Back to the journal"));
    expect(routes).toEqual([{ name: "journal" }]);
  });

  it("shows what was written as text and leaves none of it behind", async () => {
    const { container, unmount } = await open(add({ text: "<b>zanzibar</b>\n  indented" }));
    expect(screen.getByText(/<b>zanzibar<\/b>/)).toBeInTheDocument();
    expect(container.querySelector("b")).toBeNull();
    unmount();
    expect(document.body.innerHTML).not.toContain("zanzibar");
  });

  it("is fit for a screen reader, its versions too", async () => {
    const id = add(FULL);
    edit(id, { text: "Three admissions, and not enough hands.", setAside: true });
    await open(id);
    await user.click(button("One earlier version"));
    await user.click(await screen.findByRole("button", { name: /Look at the version/ }));
    expect(await accessibilityFaults()).toEqual([]);
  });
});

describe("a grounding", () => {
  const DONE: Partial<Grounding> = {
    pattern: "5 in, 5 out",
    done: 160,
    finished: false,
    pace: 80,
    before: 7,
    after: 4,
    felt: "better",
    note: "feet on the floor of the lift",
    tags: ["handover"],
  };
  const did = (given: Partial<Grounding> = {}) =>
    backend.journal.save({
      of: null,
      draft: null,
      body: grounding({ when: moment("2026-11-20T19:40:00Z"), ...given }),
    }).id;

  it("reads in words: what, how long, at which pace, before and after, and the note", async () => {
    await open(did(DONE));
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Calm breath");
    for (const words of [
      "Grounding",
      "5 in, 5 out",
      "2:40 of 3:00, ended early",
      "Ending early is as good as finishing.",
      "Slower, at 80% of the usual pace",
      "Better",
      "feet on the floor of the lift",
      "handover",
    ])
      expect(screen.getByText(words)).toBeInTheDocument();
    expect(screen.getByText(/19:40/)).toBeInTheDocument();
    expect(screen.getByText("Distress before").parentElement).toHaveTextContent(/7.*0 none/);
    expect(screen.getByText("Distress after").parentElement).toHaveTextContent(/4.*0 none/);
  });

  it("says nothing of what nobody said", async () => {
    await open(did());
    expect(screen.getByText("3:00, to its end")).toBeInTheDocument();
    for (const part of [/Distress/, "Pace", "Which way", "Compared with before", "Tags"])
      expect(screen.queryByText(part)).toBeNull();
    expect(screen.queryByText(/nothing filled in|Ending early/)).toBeNull();
  });

  it("at one's own pace was meant to take no time in particular", async () => {
    await open(did({ name: "Five senses", meant: null, done: 95 }));
    expect(screen.getByText("1:35, at your own pace")).toBeInTheDocument();
  });

  it("is changed where groundings are, and set aside from here", async () => {
    const id = did(DONE);
    await open(id);
    await user.click(button("Edit"));
    expect(routes.pop()).toEqual({ name: "ground", entry: id });
    await user.click(button("Set aside for supervision"));
    await waitFor(() =>
      expect(backend.journal.get(id).body).toMatchObject({ ...DONE, setAside: true }),
    );
  });

  it("leads to the check-in it followed", async () => {
    const before = add({ text: "two admissions" });
    await open(did({ checkIn: before }));
    await user.click(
      await screen.findByRole("button", { name: /^After the check-in of .*19:30$/ }),
    );
    expect(routes).toEqual([{ name: "entry", id: before }]);
  });

  it("says so when that check-in has been deleted for good", async () => {
    await open(did({ checkIn: "f".repeat(32) }));
    expect(
      await screen.findByText(/After a check-in that is not here any more/),
    ).toBeInTheDocument();
  });

  it("stands between its neighbours of either kind", async () => {
    const older = add({}, 19);
    const id = did();
    const newer = add({}, 21);
    await open(id);
    await user.click(await screen.findByRole("button", { name: "Newer" }));
    await user.click(button("Older"));
    expect(routes).toEqual([
      { name: "entry", id: newer },
      { name: "entry", id: older },
    ]);
  });

  it("shows what changed since an earlier version, and restores it", async () => {
    const id = did(DONE);
    const later = { ...DONE, after: 3, felt: null, note: "feet on the floor" };
    const body = grounding({ when: moment("2026-11-20T19:40:00Z"), ...later });
    backend.journal.save({ of: id, draft: null, body });
    await open(id);
    await user.click(button("One earlier version"));
    await user.click(await screen.findByRole("button", { name: /Look at the version/ }));
    expect(screen.getByText("Distress after: 4 became 3")).toBeInTheDocument();
    expect(screen.getByText("Compared with before: better taken away")).toBeInTheDocument();
    expect(document.querySelector("del")).toHaveTextContent("of the lift");
    expect(await accessibilityFaults()).toEqual([]);
    await user.click(button("Restore this version"));
    await waitFor(() => expect(backend.journal.get(id).body).toMatchObject(DONE));
  });
});

describe("a reflection", () => {
  const parts = [
    { stage: "driscoll.what", heading: "What", text: "<b>The lift</b> stopped." },
    { stage: "driscoll.soWhat", heading: "So what", text: "" },
    { stage: "gibbs.feelings", heading: "Feelings", text: "Relief." },
  ];
  const GIVEN: Partial<Reflection> = {
    templateName: "What, so what, now what",
    parts,
    tags: ["lift"],
    themes: [{ theme: "valued", score: 7 }],
    proctor: ["restorative"],
    principles: ["Say it plainly"],
    thinkBefore: "notNow",
    thinkAfter: "yes",
  };
  const wrote = (given: Partial<Reflection> = GIVEN, of: string | null = null) => {
    const body = blankReflection({ when: moment("2026-11-20T20:00:00Z"), ...given });
    return backend.journal.save({ of, draft: null, body }).id;
  };

  it("reads under its headings, as text, with what it is marked with", async () => {
    const { container } = await open(wrote({ ...GIVEN, title: "The lift" }));
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("The lift");
    for (const name of ["What", "Feelings"])
      expect(screen.getByRole("heading", { name, level: 2 })).toBeInTheDocument();
    expect(screen.queryByRole("heading", { name: "So what" })).toBeNull();
    expect(container.querySelector("b")).toBeNull();
    for (const words of ["Not now", "Yes", "Feeling valued 7", "Say it plainly", "lift"])
      expect(screen.getByText(words)).toBeInTheDocument();
    await user.click(button("Edit"));
    expect(routes).toEqual([{ name: "reflect", entry: expect.any(String) as string }]);
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("leads to its session and the entries it is about, those gone said plainly", async () => {
    const session = backend.practice.keep(
      null,
      blankSession({ kind: "group", day: "2026-11-12", state: "attended" }),
    ).id;
    const about = add(FULL);
    await open(wrote({ ...GIVEN, session, entries: [about, "f".repeat(32)] }));
    await user.click(await screen.findByRole("button", { name: /^From Group supervision/ }));
    await user.click(button(/^After a late shift/));
    expect(routes).toEqual([
      { name: "session", id: session },
      { name: "entry", id: about },
    ]);
    expect(screen.getByText(/One entry it is about is not here/)).toBeInTheDocument();
  });

  it("shows what changed since an earlier version", async () => {
    const id = wrote();
    const later = parts.map((part) => ({ ...part, text: part.text.replace("Relief", "Anger") }));
    wrote({ ...GIVEN, parts: later, proctor: [], title: "Named" }, id);
    await open(id);
    await user.click(button("One earlier version"));
    await user.click(await screen.findByRole("button", { name: /Look at the version/ }));
    expect(screen.getByText("Title: added Named")).toBeInTheDocument();
    expect(screen.getByText("Proctor: restorative: support taken away")).toBeInTheDocument();
    expect(document.querySelector("del")).toHaveTextContent("Relief");
    expect(document.querySelector("ins")).toHaveTextContent("Anger");
  });

  it("says so when nothing is written in it", async () => {
    await open(wrote({ templateName: "Free writing" }));
    expect(screen.getByText("A reflection with nothing written in it.")).toBeInTheDocument();
  });
});

describe("earlier versions", () => {
  async function openVersions() {
    const id = add({ ...FULL, text: "my hands were shaking" });
    edit(id, { text: "my hands were still", scales: [{ scale: "energy", score: 6 }] });
    await open(id);
    await user.click(button("One earlier version"));
    await user.click(await screen.findByRole("button", { name: /Look at the version/ }));
    return id;
  }

  it("can be looked at, with what has changed since in plain words", async () => {
    await openVersions();
    expect(screen.getByText("my hands were shaking")).toBeInTheDocument();
    expect(screen.getByText("How you were: Energy 4 became Energy 6")).toBeInTheDocument();
    expect(document.querySelector("del")).toHaveTextContent("shaking");
    expect(document.querySelector("ins")).toHaveTextContent("still");
    await user.click(screen.getAllByRole("button", { name: "Back to how it is now" })[0]!);
    expect(screen.getByText("my hands were still")).toBeInTheDocument();
  });

  it("of the same minute are told apart", async () => {
    const id = add({ ...FULL, text: "one" });
    edit(id, { text: "two" });
    edit(id, { text: "three" });
    await open(id);
    await user.click(button("2 earlier versions"));
    const looks = await screen.findAllByRole("button", { name: /Look at the version/ });
    expect(looks.map((look) => look.textContent.match(/\d of \d/)?.[0])).toEqual([
      "2 of 3",
      "1 of 3",
    ]);
  });

  it("are restored as a new version, which can be undone", async () => {
    const id = await openVersions();
    await user.click(button("Restore this version"));
    await waitFor(() =>
      expect(backend.journal.get(id).body).toMatchObject({ text: "my hands were shaking" }),
    );
    expect(backend.journal.get(id).versions).toBe(3);
    await toasts.list.at(-1)?.action?.run();
    expect(backend.journal.get(id).body).toMatchObject({ text: "my hands were still" });
    expect(backend.journal.get(id).versions).toBe(4);
    expect(await screen.findByText("my hands were still")).toBeInTheDocument();
  });

  it("are not offered where there are none", async () => {
    await open(add(FULL));
    expect(screen.queryByRole("button", { name: /earlier version/ })).toBeNull();
  });
});

describe("the entries beside one", () => {
  it("are the newer and the older, and none past the ends", async () => {
    const [a, b, c] = [add({}, 10), add({}, 11), add({}, 12)];
    await open(b);
    await user.click(await screen.findByRole("button", { name: "Newer" }));
    await user.click(button("Older"));
    expect(routes).toEqual([
      { name: "entry", id: c },
      { name: "entry", id: a },
    ]);
    expect(await neighboursOf(c, null)).toMatchObject({ index: 0, newer: null, older: b });
    expect(await neighboursOf(a, 2)).toMatchObject({ index: 2, newer: b, older: null });
  });

  it("are found by looking where it was, and by looking through when it has moved", async () => {
    const ids = Array.from({ length: 1_100 }, (_, i) => {
      const when = moment(new Date(Date.UTC(2026, 0, 1) - i * 3_600_000));
      return backend.journal.save({ of: null, draft: null, body: checkIn({ when }) }).id;
    });
    for (const at of [0, 1, 498, 499, 500, 501, 999, 1_000, 1_001, 1_099]) {
      const wanted = { index: at, newer: ids[at - 1] ?? null, older: ids[at + 1] ?? null };
      expect(await neighboursOf(ids[at]!, null)).toEqual(wanted);
      expect(await neighboursOf(ids[at]!, 7)).toEqual(wanted);
      const before = backend.count("timeline");
      expect(await neighboursOf(ids[at]!, at)).toEqual(wanted);
      expect(backend.count("timeline") - before).toBe(1);
    }
    expect(await neighboursOf("0".repeat(32), 3)).toBeNull();
  });

  it("move the place in the list along, for coming back", async () => {
    add({}, 10);
    const b = add({}, 11);
    add({}, 12);
    leavePlace({ index: 0, scroll: 40 });
    await open(b);
    await screen.findByRole("button", { name: "Newer" });
    expect(takePlace()).toEqual({ index: 1, scroll: 40 });
  });
});

describe("right after an entry was saved", () => {
  const text = "Rang Mrs Patel on 07700 900123.";
  const line = /^2 things in this entry may point at somebody/;

  it("it is said once what in it may point at somebody, and where it is changed", async () => {
    const id = add({ text });
    render(EntryView, { id, saved: true });
    expect(await screen.findByText(line)).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Change it" }));
    expect(routes).toEqual([{ name: "check-in", entry: id }]);
  });

  it("nothing is said of an entry that is only opened, nor to who does not want it", async () => {
    const id = add({ text });
    const { unmount } = render(EntryView, { id });
    await screen.findByRole("button", { name: "Edit" });
    expect(backend.count("guard_entry")).toBe(0);
    unmount();
    backend.guard.choices = { pointOut: false, watch: [] };
    render(EntryView, { id, saved: true });
    await waitFor(() => expect(backend.count("guard_choices")).toBe(1));
    expect(screen.queryByText(line)).toBeNull();
    expect(backend.count("guard_entry")).toBe(0);
  });
});
