import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { tick } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { carry, flushAll, runShortcut, setNavigator, Toasts, toasts, type Route } from "$kit";
import { limits, session, type ErrorCode } from "$ipc";
import { checkIn, createFakeBackend, moment, type FakeBackend } from "$ipc/fake";
import { accessibilityFaults, damage } from "$test";
import { View } from "./index";

// Whole screens in jsdom are slow on a busy machine; nothing here waits by the clock.
vi.setConfig({ testTimeout: 30_000 });

let backend: FakeBackend;
let routes: Route[];
const user = userEvent.setup();

beforeEach(() => {
  backend = createFakeBackend();
  routes = [];
  setNavigator((route) => {
    routes.push(route);
    return Promise.resolve(true);
  });
  addEventListener("keydown", runShortcut);
});
afterEach(() => {
  setNavigator(null);
  removeEventListener("keydown", runShortcut);
  toasts.clear();
});

async function open(props: { draft?: string; entry?: string } = {}) {
  const page = render(View, props);
  await screen.findByRole("heading", { level: 1 });
  return page;
}
/** Presses Tab until it is there: an order that went backwards would never arrive. */
async function tabTo(wanted: Element) {
  for (let presses = 0; presses < 40 && document.activeElement !== wanted; presses++)
    await user.tab();
  expect(wanted).toHaveFocus();
}
const chip = (name: string) => screen.getByRole("button", { name });
const writing = () => screen.getByLabelText("Anything to put down?");
const saved = () => [...backend.journal.entries.values()].at(-1)?.body;
const save = () => user.keyboard("{Control>}{Enter}{/Control}");

describe("in a journal that can only be read", () => {
  beforeEach(() => session.adopt({ ...backend.vault.state, integrity: damage() }));
  afterEach(() => session.locked());

  it("nothing is begun that could not be kept, and what there is instead is offered", async () => {
    await open();
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent(
      "A check-in cannot be kept now",
    );
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(screen.queryByRole("slider")).toBeNull();
    expect(screen.queryByRole("button", { name: /^Save/ })).toBeNull();
    await save();
    for (const name of ["Ground", "Help now", "Journal"])
      await user.click(screen.getByRole("button", { name }));
    expect(routes).toEqual([{ name: "ground" }, { name: "help" }, { name: "journal" }]);
    expect([backend.count("draft_keep"), backend.count("entry_save")]).toEqual([0, 0]);
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("what had been begun can still be read, whole", async () => {
    const body = checkIn({ when: moment(new Date()), arriving: "frayed", text: "one\n\ntwo" });
    const { id } = backend.journal.keepDraft({ id: null, of: null, body });
    await open({ draft: id });
    expect(await screen.findByText(/one\s+two/)).toBeVisible();
    expect(screen.getByText("frayed")).toBeVisible();
    expect(screen.getByText(/is kept as it was/)).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("found out while somebody is writing, it takes nothing off the page and says so", async () => {
    session.adopt({ ...backend.vault.state });
    await open();
    await user.type(writing(), "half a thought");
    session.adopt({ ...backend.vault.state, integrity: damage() });
    expect(await screen.findByText(/What you write here stays on the screen/)).toBeVisible();
    expect(writing()).toHaveValue("half a thought");
  });
});

describe("a check-in", () => {
  it("can be finished by keyboard alone, in the order of the page", async () => {
    await open();
    await tabTo(screen.getByLabelText("In a word"));
    await user.keyboard("frayed");
    await tabTo(screen.getByRole("slider", { name: "Energy" }));
    await user.keyboard("4");
    await tabTo(screen.getByRole("slider", { name: "Strain" }));
    await user.keyboard("7");
    await tabTo(chip("tired"));
    await user.keyboard("{Enter}");
    const howMuch = screen.getByRole("group", { name: "How much tired?" });
    await tabTo(within(howMuch).getByRole("button", { name: "strongly" }));
    await user.keyboard(" ");
    await tabTo(screen.getByRole("slider", { name: "Threat" }));
    await user.keyboard("{End}{ArrowDown}");
    await tabTo(chip("Where do you feel it?"));
    await user.keyboard("{Enter}");
    await tabTo(chip("jaw"));
    await user.keyboard("{Enter}");
    await tabTo(writing());
    await user.keyboard("Two admissions at once.");
    await tabTo(chip("Save"));
    await user.keyboard("{Enter}");
    await waitFor(() => expect(routes).toEqual([{ name: "today" }]));
    expect(saved()).toMatchObject({
      arriving: "frayed",
      scales: [
        { scale: "energy", score: 4 },
        { scale: "strain", score: 7 },
      ],
      feelings: [{ word: "tired", intensity: 3 }],
      systems: { threat: 9, drive: null, soothing: null },
      body: ["jaw"],
      text: "Two admissions at once.",
    });
  });

  it("takes in what could not be sealed at the lock screen, and keeps it before anything is asked", async () => {
    carry("not to be forgotten");
    await open();
    await waitFor(() => expect(writing()).toHaveValue("not to be forgotten"));
    expect(await flushAll()).toBe(true);
    expect([...backend.journal.drafts.values()].map((draft) => draft.body)).toMatchObject([
      { kind: "checkIn", text: "not to be forgotten" },
    ]);
  });

  it("needs nothing but Save", async () => {
    await open();
    await user.click(chip("Save"));
    await waitFor(() => expect(saved()?.kind).toBe("checkIn"));
    expect(saved()).toMatchObject({ scales: [], feelings: [], text: "", setAside: false });
  });

  it("is saved once, however often Save is pressed", async () => {
    await open();
    await user.type(writing(), "once");
    await Promise.all([save(), save(), save()]);
    await waitFor(() => expect(routes).toHaveLength(1));
    await save();
    expect(backend.count("entry_save")).toBe(1);
    expect(backend.journal.entries.size).toBe(1);
  });

  it("takes the draft with it when it is saved", async () => {
    await open();
    await user.type(writing(), "kept, then saved");
    await flushAll();
    expect(backend.journal.drafts.size).toBe(1);
    await save();
    await waitFor(() => expect(backend.journal.drafts.size).toBe(0));
  });

  it.each<[ErrorCode, RegExp]>([
    ["noSpace", /disk is full/],
    ["readOnly", /reading only/],
    ["absent", /The top of this page says what to do/],
    ["notPermitted", /does not allow writing/],
    ["tooLarge", /longer than one entry/],
    ["damaged", /damaged/],
    ["locked", /locked/],
    ["inUse", /Another window/],
    ["invalid", /Check the day and time/],
    ["io", /could not be written/],
  ])("keeps everything on the screen when saving fails with %s", async (code, reason) => {
    await open();
    await user.type(writing(), "still here");
    backend.failNext("entry_save", code);
    await save();
    const notice = await screen.findByRole("alert");
    expect(notice).toHaveTextContent("This is not saved yet");
    expect(notice).toHaveTextContent(reason);
    expect(notice).toHaveTextContent("the draft is kept");
    expect(writing()).toHaveValue("still here");
    expect(routes).toEqual([]);
    await save();
    await waitFor(() => expect(saved()).toMatchObject({ text: "still here" }));
  });

  it("shows why it is not saved where Save is, and in sight", async () => {
    const seen: Element[] = [];
    const into = vi.spyOn(Element.prototype, "scrollIntoView").mockImplementation(function (
      this: Element,
    ) {
      seen.push(this);
    });
    const before = checkIn({ when: moment(new Date()), text: "from before" });
    backend.journal.keepDraft({ id: null, of: null, body: before });
    await open();
    await user.type(writing(), "a long text");
    backend.failNext("entry_save", "noSpace");
    await save();
    const notice = await screen.findByRole("alert");
    expect(seen.some((element) => element.contains(notice))).toBe(true);
    expect(notice.closest(".finish")).toContainElement(chip("Save"));
    expect(writing()).toHaveFocus();
    into.mockRestore();
  });

  it("says of a text that is too long what to do with it, and does not go on trying", async () => {
    const detail = { field: "text" };
    await open();
    await user.type(writing(), "x");
    backend.failNext("draft_keep", "invalid", detail);
    expect(await flushAll()).toBe(false);
    expect(await screen.findByText(/Not kept yet: this is longer than one entry/)).toBeVisible();
    expect(screen.queryByText(/tried again by itself/)).toBeNull();
    backend.failNext("entry_save", "invalid", detail);
    backend.failNext("draft_keep", "invalid", detail);
    await save();
    const notices = await screen.findAllByRole("alert");
    const notice = notices.find((one) => one.textContent.includes("not saved yet"));
    expect(notice).toHaveTextContent("Split it in two, then save again");
    expect(notice).not.toHaveTextContent("Check the day and time");
  });

  it("does not say that a text stays here which one entry cannot hold", async () => {
    await open();
    await fireEvent.input(writing(), { target: { value: "x".repeat(limits.text) } });
    expect(screen.getByText(/It can stay here/)).toBeVisible();
    await fireEvent.input(writing(), { target: { value: "x".repeat(limits.text + 1) } });
    expect(screen.getByText(/Longer than one entry can be/)).toBeVisible();
    expect(screen.queryByText(/It can stay here/)).toBeNull();
  });

  it("says so when not even the draft could be kept", async () => {
    await open();
    await user.type(writing(), "still here");
    backend.failNext("entry_save", "noSpace");
    backend.failNext("draft_keep", "noSpace");
    await save();
    expect(await screen.findByText(/draft is not kept either/)).toBeInTheDocument();
    expect(screen.getByText(/Not kept yet: the disk is full/)).toBeInTheDocument();
    expect(writing()).toHaveValue("still here");
  });

  it("says that it is kept when the draft before it could not be", async () => {
    render(Toasts);
    await open();
    await user.type(writing(), "still here");
    backend.failNext("draft_keep", "noSpace");
    expect(await flushAll()).toBe(false);
    expect(await screen.findByText(/Not kept yet: the disk is full/)).toBeInTheDocument();
    await save();
    await waitFor(() => expect(saved()).toMatchObject({ text: "still here" }));
    expect(await screen.findByText("Kept.")).toBeVisible();
    await tick();
    expect(screen.getByText("Kept.")).toBeVisible();
  });

  it("says nothing about now from a shift that is long over", async () => {
    const when = moment(new Date(Date.now() - 14 * 3_600_000));
    const body = checkIn({ when, phase: "after", shift: "late" });
    backend.journal.save({ of: null, draft: null, body });
    await open();
    expect(chip("Before, during or after a shift?")).toBeInTheDocument();
    await save();
    await waitFor(() => expect(saved()).toMatchObject({ phase: null, shift: null }));
  });

  it("starts from the context of the last one and lets it be changed", async () => {
    const when = moment(new Date(Date.now() - 3_600_000));
    const body = checkIn({ when, phase: "after", shift: "late" });
    backend.journal.save({ of: null, draft: null, body });
    await open();
    await user.click(chip("After a late shift"));
    await user.click(chip("long day"));
    expect(chip("After a long day")).toBeInTheDocument();
  });

  it("shows what is written as text, whatever it looks like", async () => {
    const trap = '<img src=x onerror="window.caught=1"><b>bold</b>';
    backend.journal.settings.ownFeelings = [trap];
    const { container } = await open();
    expect(chip(trap)).toBeInTheDocument();
    expect(container.querySelector("img, b")).toBeNull();
  });

  it("leaves no word behind when it goes", async () => {
    const { unmount } = await open();
    await user.type(writing(), "zanzibar");
    await user.type(screen.getByLabelText("In a word"), "quokka");
    unmount();
    expect(document.body.innerHTML).not.toMatch(/zanzibar|quokka/);
    const values = [...document.querySelectorAll("input, textarea")].map(
      (field) => (field as HTMLInputElement).value,
    );
    expect(values.join()).not.toMatch(/zanzibar|quokka/);
  });

  it("is fit for a screen reader, opened out in every part", async () => {
    await open();
    for (const name of [
      "Before, during or after a shift?",
      "more words for feelings",
      "Where do you feel it?",
      "What do you need now?",
      "tired",
    ])
      screen.getAllByRole("button", { name })[0]!.click();
    await screen.findByRole("group", { name: "Uneasy" });
    expect(await accessibilityFaults()).toEqual([]);
  });
});

describe("feelings", () => {
  it("are one to three, and a fourth is declined without a word lost", async () => {
    await open();
    for (const name of ["tired", "worried", "proud", "calm"]) await user.click(chip(name));
    expect(await screen.findByRole("alert")).toHaveTextContent("Three is plenty");
    expect(chip("calm")).toHaveAttribute("aria-pressed", "false");
    await user.click(chip("tired"));
    await user.click(chip("calm"));
    expect(chip("calm")).toHaveAttribute("aria-pressed", "true");
  });

  it("can be the writer's own, and are remembered", async () => {
    await open();
    await user.click(chip("Your own word for a feeling"));
    await user.keyboard("bone-weary{Enter}");
    expect(chip("bone-weary")).toHaveAttribute("aria-pressed", "true");
    await waitFor(() => expect(backend.journal.settings.ownFeelings).toEqual(["bone-weary"]));
    await save();
    await waitFor(() =>
      expect(saved()).toMatchObject({ feelings: [{ word: "bone-weary", intensity: null }] }),
    );
  });

  it("typed by hand become the catalogue's where it has them", async () => {
    await open();
    await user.click(chip("Your own word for a feeling"));
    await user.keyboard("Moral distress{Enter}");
    await save();
    await waitFor(() => expect(saved()).toMatchObject({ feelings: [{ word: "moralDistress" }] }));
    expect(backend.journal.settings.ownFeelings).toEqual([]);
  });

  it("half typed are taken in when it is saved", async () => {
    await open();
    await user.click(chip("Add a tag"));
    await user.keyboard("handover");
    await save();
    await waitFor(() => expect(saved()).toMatchObject({ tags: ["handover"] }));
  });
});

describe("the circles", () => {
  const circle = (name: string) => screen.getByRole("slider", { name });

  it("are not given until touched, and can be given back", async () => {
    await open();
    expect(circle("Drive")).toHaveAttribute("aria-valuetext", "not given");
    circle("Drive").focus();
    await user.keyboard("{ArrowUp}");
    expect(circle("Drive")).toHaveAttribute("aria-valuetext", "5 of 10, striving");
    await user.keyboard("{Delete}");
    expect(circle("Drive")).toHaveAttribute("aria-valuetext", "not given");
    circle("Threat").focus();
    await user.keyboard("{End}");
    await user.click(chip("Clear"));
    expect(circle("Threat")).toHaveAttribute("aria-valuetext", "not given");
  });

  it("grow as they are dragged, and stop when let go", async () => {
    await open();
    // Nothing is laid out here: the field lies at 0,0 and the middle at 94,96.
    const pointer = (type: string, x: number) =>
      circle("Threat").dispatchEvent(
        new PointerEvent(type, { clientX: x, clientY: 96, bubbles: true, button: 0 }),
      );
    pointer("pointerdown", 94);
    pointer("pointermove", 94 + 24);
    await waitFor(() => expect(circle("Threat")).toHaveAttribute("aria-valuenow", "8"));
    pointer("pointerup", 118);
    pointer("pointermove", 94);
    await new Promise((done) => setTimeout(done));
    expect(circle("Threat")).toHaveAttribute("aria-valuenow", "8");
  });
});

describe("when it is about", () => {
  async function openWhen() {
    await open();
    await user.click(chip("Before, during or after a shift?"));
  }
  async function give(label: string, text: string) {
    const field = screen.getByLabelText(label);
    await user.clear(field);
    await user.type(field, text);
    await user.tab();
  }

  it("can be an earlier day and time", async () => {
    await openWhen();
    await give("Day", "3/2/2026");
    await give("Time", "8pm");
    await save();
    await waitFor(() => expect(saved()?.when.day).toBe("2026-02-03"));
    expect(new Date(saved()!.when.at).getHours()).toBe(20);
  });

  it("shows the time it will keep, and takes an empty one today as now", async () => {
    await openWhen();
    await give("Day", "3/2/2026");
    expect(screen.getByLabelText<HTMLInputElement>("Time").value).toMatch(/^\d\d:\d\d$/);
    await give("Time", "8.15pm");
    expect(screen.getByLabelText("Time")).toHaveValue("20:15");
    await give("Day", "today");
    await give("Time", " ");
    expect(screen.getByLabelText("Time")).toHaveValue("");
  });

  it("gives the small hours to the evening before when the writer says so", async () => {
    await openWhen();
    await give("Day", "4/2/2026");
    await give("Time", "03:00");
    await user.click(chip("This belongs to Tuesday"));
    await save();
    await waitFor(() => expect(saved()?.when.day).toBe("2026-02-03"));
    expect(new Date(saved()!.when.at).getDate()).toBe(4);
  });

  it("says the day it was and the evening it goes with, and asks again for another day", async () => {
    await openWhen();
    await give("Day", "4/2/2026");
    await give("Time", "03:00");
    await user.click(chip("This belongs to Tuesday"));
    expect(screen.getByText(/4 February.* at 03:00, with Tuesday$/)).toBeInTheDocument();
    await give("Day", "6/2/2026");
    await user.tab();
    await save();
    await waitFor(() => expect(saved()?.when.day).toBe("2026-02-06"));
  });

  it("leaves them to their own day otherwise", async () => {
    await openWhen();
    await give("Day", "4/2/2026");
    await give("Time", "03:00");
    await save();
    await waitFor(() => expect(saved()?.when.day).toBe("2026-02-04"));
  });

  it("is not saved while it cannot be read, and says why", async () => {
    await openWhen();
    await give("Day", "31/2");
    await save();
    expect(await screen.findByText(/no such day/)).toBeInTheDocument();
    expect(screen.getByLabelText("Day")).toHaveFocus();
    expect(backend.count("entry_save")).toBe(0);
  });
});
