import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import { moment, moveInLook, type FakeBackend } from "$ipc/fake";
import { accessibilityFaults, startBackend } from "$test";
import { View } from ".";

let backend: FakeBackend;
let user: ReturnType<typeof userEvent.setup>;

beforeEach(() => {
  backend = startBackend();
  user = userEvent.setup();
});

const MOVE = "Move in from another program";
const press = (name: string | RegExp) => user.click(screen.getByRole("button", { name }));

async function panel() {
  render(View);
  await screen.findByLabelText(/^Lock when/);
  await press(MOVE);
}
async function look() {
  await panel();
  await press("Choose a file");
}

const LOOK = moveInLook({
  entries: 7,
  known: 2,
  first: "2026-01-02",
  last: "2026-03-04",
  dayOnly: 1,
  fileChanged: 3,
  ahead: 2,
  starred: 1,
  samples: [
    { when: moment("2026-01-02T10:11:00Z"), timing: "known", words: "A <b>long</b> night" },
  ],
  left: [
    { what: "pictures", count: 4 },
    { what: "places", count: 1 },
  ],
  unread: [
    { file: "", number: 12, why: "noDate" },
    { file: "link.md", number: null, why: "notAFile" },
  ],
  unreadTotal: 3,
});

test("whoever comes for it finds it begun, above everything else", async () => {
  render(View, { open: "move" });
  expect(await screen.findByRole("heading", { name: MOVE })).toHaveFocus();
  expect(screen.getByText(/First save what you have there/)).toBeVisible();
});

test("what it is, what would come and what stays behind is said before anything does", async () => {
  backend.everything.foreign = LOOK;
  await look();
  expect(await screen.findByRole("heading", { name: "In “Journal.json”" })).toHaveFocus();
  for (const words of [
    /^This is from Day One\. Nothing has been brought in yet\./,
    /^7 entries would come in\. The first is of .*2 January 2026, the last of .*4 March 2026/,
    /2 January 2026: A <b>long<\/b> night/,
    /^One says the day and not the time/,
    /^3 say no date/,
    /2 are of days that are still to come/,
    /gets the tag “starred”/,
    "4 pictures",
    "Where you were, of one entry",
    "Entry 12: no date that can be understood",
    "link.md: a link, which is not followed",
    "And one more.",
    /^2 are here already/,
  ])
    expect(screen.getByText(words)).toBeVisible();
  expect(backend.count("move_in")).toBe(0);
  expect(await accessibilityFaults()).toEqual([]);
});

test("it is brought in, the page has the focus, and it is taken back in one act", async () => {
  backend.everything.foreign = LOOK;
  await look();
  await user.click(await screen.findByRole("button", { name: "Bring in 7 entries" }));
  expect(await screen.findByRole("heading", { name: /^Brought in from “Journal/ })).toHaveFocus();
  expect(screen.getByText("7 entries are in the journal.")).toBeVisible();
  expect(screen.getByText(/Delete it when you no longer need it/)).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
  await press("Take them back");
  expect(await screen.findByRole("alert")).toHaveTextContent("7 entries are in the bin.");
  expect(screen.queryByRole("button", { name: "Take them back" })).toBeNull();
  await press("Done");
  expect(screen.getByRole("button", { name: MOVE })).toHaveFocus();
});

test("what is here already comes only when that is wished", async () => {
  backend.everything.foreign = LOOK;
  await look();
  await user.click(await screen.findByRole("switch", { name: "Bring those 2 in as well" }));
  await press("Bring in 9 entries");
  expect(await screen.findByText("9 entries are in the journal.")).toBeVisible();
  expect(backend.calls.find(({ command }) => command === "move_in")?.args).toEqual({
    knownToo: true,
  });
});

test("with everything here already there is nothing to press by mistake", async () => {
  backend.everything.foreign = moveInLook({ known: 7, first: "2026-01-02", last: "2026-01-02" });
  await look();
  expect(await screen.findByText(/is in this journal already/)).toBeVisible();
  expect(screen.queryByRole("button", { name: /^Bring in (one|\d)/ })).toBeNull();
});

test("nothing that can be read is said, and why", async () => {
  const unread = [{ file: "", number: 1, why: "noWords" as const }];
  backend.everything.foreign = moveInLook({ unread, unreadTotal: 1 });
  await look();
  expect(await screen.findByText(/Nothing in it could be read/)).toBeVisible();
  expect(screen.getByText("Entry 1: no words in it")).toBeVisible();
});

test("a dialogue that is closed says nothing, and a folder can be asked for instead", async () => {
  await panel();
  await press("Choose a folder");
  await waitFor(() =>
    expect(backend.calls.at(-1)).toEqual({ command: "move_in_look", args: { folder: true } }),
  );
  expect(await screen.findByRole("button", { name: "Choose a file" })).toBeVisible();
  expect(screen.queryByRole("alert")).toBeNull();
});

test.each([
  ["notRecognised", "does not know what that is"],
  ["ownExport", "made by Stillpoint"],
  ["nothingInIt", "no entry in it"],
  ["cutShort", "damaged or cut short"],
  ["tooLarge", "more than can come in at once"],
  ["notPermitted", "does not allow it"],
  ["absent", "no longer there"],
  ["readOnly", "only be read"],
  ["io", "did not answer"],
] as const)("what is %s is told apart, and nothing has changed", async (code, words) => {
  backend.failNext("move_in_look", code);
  await look();
  const alert = await screen.findByRole("alert");
  expect(alert).toHaveTextContent(words);
  expect(alert).toHaveTextContent(/Nothing has (changed|been brought in)/);
  expect(screen.getByRole("button", { name: "Choose a file" })).toBeVisible();
});

test("when there is no room nothing came in, and it can be tried again at once", async () => {
  backend.everything.foreign = LOOK;
  await look();
  backend.failNext("move_in", "noSpace");
  await user.click(await screen.findByRole("button", { name: "Bring in 7 entries" }));
  expect(await screen.findByRole("alert")).toHaveTextContent("Nothing has been brought in");
  await press("Bring in 7 entries");
  expect(await screen.findByText("7 entries are in the journal.")).toBeVisible();
});

test("what was looked at is forgotten when it is not brought in", async () => {
  backend.everything.foreign = LOOK;
  await look();
  await user.click(await screen.findByRole("button", { name: "Choose something else" }));
  expect(backend.count("move_in_forget")).toBe(1);
  expect(await screen.findByRole("heading", { name: MOVE })).toHaveFocus();
  await press("Choose a file");
  await user.click(await screen.findByRole("button", { name: "Cancel" }));
  expect(backend.count("move_in_forget")).toBe(2);
  expect(screen.getByRole("button", { name: MOVE })).toHaveFocus();
});

const earlier = {
  id: "1".padStart(32, "0"),
  at: moment("2026-11-20T10:00:00Z"),
  program: "jrnl" as const,
  entries: 5,
  unchanged: 3,
  changed: 2,
  undone: null,
};

test("what came earlier is listed and can be taken back later, but for what was changed", async () => {
  backend.everything.moved = [{ ...earlier }];
  render(View);
  const list = within(screen.getByRole("region", { name: "Your data" }));
  expect(await list.findByText(/^jrnl, .*20 November 2026: 5 entries\./)).toBeVisible();
  expect(list.getByText("2 of them were changed since.")).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
  await press("Take them back");
  const alert = await list.findByRole("alert");
  expect(alert).toHaveTextContent("3 entries are in the bin.");
  expect(alert).toHaveTextContent("2 that you have changed since stay in the journal.");
  expect(await list.findByText(/^Taken back .*21 November 2026/)).toBeVisible();
  expect(list.queryByRole("button", { name: "Take them back" })).toBeNull();
  expect(list.getByRole("heading", { name: "Moved in before" })).toHaveFocus();
});

test("what cannot be taken back says so", async () => {
  backend.everything.moved = [{ ...earlier }];
  backend.failNext("move_in_undo", "io");
  render(View);
  await user.click(await screen.findByRole("button", { name: "Take them back" }));
  expect(await screen.findByRole("alert")).toHaveTextContent("brought in or taken back");
});

test("the keyboard alone is enough", async () => {
  backend.everything.foreign = moveInLook({ entries: 1, first: "2026-01-02", last: "2026-01-02" });
  render(View);
  (await screen.findByRole("button", { name: MOVE })).focus();
  await user.keyboard("{Enter}");
  expect(screen.getByRole("heading", { name: MOVE })).toHaveFocus();
  await user.tab();
  await user.keyboard("{Enter}");
  expect(await screen.findByRole("heading", { name: "In “Journal.json”" })).toHaveFocus();
  await user.tab();
  await user.keyboard("{Enter}");
  expect(await screen.findByText("One entry is in the journal.")).toBeVisible();
});
