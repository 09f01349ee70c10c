import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import { checkIn, moment, tally, type FakeBackend } from "$ipc/fake";
import { accessibilityFaults, damage, startBackend } from "$test";
import { View } from ".";

const PASSPHRASE = "a passphrase for tests";
let backend: FakeBackend;
let user: ReturnType<typeof userEvent.setup>;

beforeEach(() => {
  backend = startBackend({ passphrase: PASSPHRASE });
  user = userEvent.setup();
});

async function show() {
  render(View);
  await screen.findByLabelText(/^Lock when/);
}
const press = (name: string | RegExp) => user.click(screen.getByRole("button", { name }));
const agree = () => user.click(screen.getByRole("checkbox", { name: /nothing in the folder/ }));
const type = (text: string) => user.type(screen.getByLabelText("Your passphrase now"), text);
const SAVE = "Choose where to put it";

async function plain() {
  await show();
  await press("Save everything as plain files");
}

test("a copy is saved and named", async () => {
  await show();
  await press("Save a copy to keep");
  expect(await screen.findByText(/Copy of my journal\.stillpoint/)).toBeVisible();
  await waitFor(() =>
    expect(screen.getByRole("button", { name: "Save a copy to keep" })).toHaveFocus(),
  );
});

test("a dialogue that is closed says nothing", async () => {
  backend.closesDialogs = true;
  await show();
  await press("Save a copy to keep");
  await waitFor(() => expect(backend.count("copy_save")).toBe(1));
  expect(await screen.findByRole("button", { name: "Save a copy to keep" })).toBeVisible();
  expect(screen.queryByRole("alert")).toBeNull();
});

test("a copy never takes the place of a file", async () => {
  backend.failNext("copy_save", "alreadyExists");
  await show();
  await press("Save a copy to keep");
  expect(await screen.findByRole("alert")).toHaveTextContent(
    "There is a file of that name already",
  );
});

test("plain files are warned of, agreed to, and asked for with the passphrase", async () => {
  await plain();
  expect(screen.getByText(/^Anyone who can open the folder/)).toBeVisible();
  await press(SAVE);
  expect(screen.getByRole("alert")).toHaveTextContent("Tick this first");
  expect(screen.getByRole("checkbox", { name: /nothing in the folder/ })).toHaveFocus();
  await agree();
  await press(SAVE);
  expect(screen.getByText("Type your passphrase first.")).toBeVisible();
  await type("not this one at all");
  await press(SAVE);
  expect(await screen.findByText("That is not the passphrase of this journal")).toBeVisible();
  expect(backend.count("everything_save")).toBe(0);
  await type(PASSPHRASE);
  await press(SAVE);
  expect(
    await screen.findByText(/12 records are in the folder “Stillpoint 2026-11-21”/),
  ).toBeVisible();
  expect(screen.getByText(/Anyone who can open that folder/)).toBeVisible();
  expect(screen.getByRole("button", { name: "Save everything as plain files" })).toHaveFocus();
});

test("how much in plain files may point at somebody is counted, and none of it is changed", async () => {
  const body = checkIn({
    when: moment("2026-11-20T10:00:00Z"),
    text: "Rang Mrs Patel on 07700 900123.",
  });
  backend.journal.save({ of: null, draft: null, body });
  await plain();
  expect(await screen.findByText(/^2 things in what is saved may point at somebody/)).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
});

test("the recovery code will do for plain files", async () => {
  await plain();
  await agree();
  await press("Use the recovery code instead");
  const field = screen.getByLabelText("Your recovery code");
  expect(field).toHaveFocus();
  await user.type(field, "too short");
  await press(SAVE);
  expect(await screen.findByText("The code has a slip in it")).toBeVisible();
  await user.type(field, backend.vault.code.join(" "));
  await press(SAVE);
  expect(await screen.findByText(/12 records are in the folder/)).toBeVisible();
});

test("the keyboard alone is enough", async () => {
  await show();
  screen.getByRole("button", { name: "Save everything as plain files" }).focus();
  await user.keyboard("{Enter}");
  expect(screen.getByRole("heading", { name: "Save everything as plain files" })).toHaveFocus();
  await user.tab();
  await user.keyboard(" ");
  expect(screen.getByRole("checkbox", { name: /nothing in the folder/ })).toBeChecked();
  await user.tab();
  await user.keyboard(`${PASSPHRASE}{Enter}`);
  expect(await screen.findByText(/12 records are in the folder/)).toBeVisible();
});

test("what could not be read is said to be missing", async () => {
  backend.everything.leftOut = 2;
  await plain();
  await agree();
  await type(PASSPHRASE);
  await press(SAVE);
  expect(await screen.findByText(/2 parts of the journal could not be read/)).toBeVisible();
});

test("long work says how far it is, and stops when asked", async () => {
  backend.everything.slow = true;
  backend.everything.progress = { done: 30, total: 120 };
  await plain();
  await agree();
  await type(PASSPHRASE);
  await press(SAVE);
  expect(await screen.findByText("Writing the files: 25 % done.")).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
  await press("Stop");
  expect(await screen.findByRole("button", { name: SAVE })).toBeVisible();
  expect(screen.queryByText(/records are in the folder/)).toBeNull();
});

test("leaving the page stops what goes on", async () => {
  backend.everything.slow = true;
  const { unmount } = render(View);
  await screen.findByLabelText(/^Lock when/);
  await press("Save a copy to keep");
  await waitFor(() => expect(backend.count("copy_save")).toBe(1));
  unmount();
  await waitFor(() => expect(backend.count("errand_stop")).toBe(1));
});

test("no room on the disk is said, and that nothing was left", async () => {
  await plain();
  await agree();
  await type(PASSPHRASE);
  backend.failNext("everything_save", "noSpace");
  await press(SAVE);
  const alert = await screen.findByRole("alert");
  expect(alert).toHaveTextContent("no room left");
  expect(alert).toHaveTextContent("What had been begun was removed");
});

const FOUND = tally({
  entries: 7,
  items: 1,
  beside: 2,
  known: 3,
  missing: 1,
  notTaken: [{ file: "spoilt.json", why: "damaged" }],
  notTakenTotal: 1,
});

async function look() {
  await show();
  await press("Bring in");
  await press("Choose the folder");
}

test("what comes in is shown before it does, and can go into the bin again", async () => {
  backend.everything.folder = FOUND;
  await look();
  const heading = await screen.findByRole("heading", {
    name: "In the folder “Stillpoint 2026-11-21”",
  });
  expect(heading).toHaveFocus();
  for (const words of [
    /^7 entries/,
    /^One thing of your supervision/,
    /^2 that are here/,
    /^3 are here already/,
  ])
    expect(screen.getByText(words)).toBeVisible();
  expect(screen.getByText("spoilt.json: it is damaged, or was changed")).toBeVisible();
  expect(backend.count("bring_in")).toBe(0);
  expect(await accessibilityFaults()).toEqual([]);
  await press("Bring these in");
  expect(await screen.findByRole("heading", { name: /^Brought in from/ })).toHaveFocus();
  await press("Put what came in into the bin");
  expect(await screen.findByText("8 are in the bin.")).toBeVisible();
  expect(screen.queryByRole("button", { name: "Put what came in into the bin" })).toBeNull();
  await press("Done");
  expect(screen.getByRole("button", { name: "Bring in" })).toHaveFocus();
});

test("with nothing new in it there is nothing to bring in", async () => {
  backend.everything.folder = tally({ known: 9 });
  await look();
  expect(await screen.findByText(/nothing in it that is not in this journal/)).toBeVisible();
  expect(screen.queryByRole("button", { name: "Bring these in" })).toBeNull();
});

test("no folder is chosen, and nothing is said", async () => {
  await look();
  expect(await screen.findByRole("button", { name: "Choose the folder" })).toBeVisible();
  expect(screen.queryByRole("alert")).toBeNull();
});

test.each([
  ["notAnExport", "not a folder that Stillpoint"],
  ["newerFormat", "a newer Stillpoint"],
  ["damaged", "“stillpoint.json”"],
  ["tooLarge", "more in that folder"],
  ["notPermitted", "does not allow it"],
  ["readOnly", "only be read"],
] as const)("a folder that is %s is told apart", async (code, words) => {
  backend.failNext("bring_in_look", code);
  await look();
  expect(await screen.findByRole("alert")).toHaveTextContent(words);
});

test("what had come in before it failed is counted", async () => {
  backend.everything.folder = FOUND;
  await look();
  backend.failNext("bring_in", "noSpace", { taken: 4 });
  await user.click(await screen.findByRole("button", { name: "Bring these in" }));
  const alert = await screen.findByRole("alert");
  expect(alert).toHaveTextContent("4 records had been brought in before that and stay");
});

test("what had come in before it was stopped is counted", async () => {
  backend.everything.folder = FOUND;
  backend.everything.slow = true;
  backend.everything.progress = { done: 1, total: 2 };
  await look();
  await user.click(await screen.findByRole("button", { name: "Bring these in" }));
  await user.click(await screen.findByRole("button", { name: "Stop" }));
  expect(await screen.findByRole("alert")).toHaveTextContent(
    "3 records had been brought in and stay",
  );
});

test("a journal that can only be read can still be saved as plain files", async () => {
  const integrity = damage();
  backend = startBackend({ passphrase: PASSPHRASE, state: { integrity } });
  await show();
  const data = within(screen.getByRole("region", { name: "Your data" }));
  expect(data.getByRole("button", { name: "Save a copy to keep" })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
  expect(data.getByRole("button", { name: "Bring in" })).toHaveAttribute("aria-disabled", "true");
  expect(data.getByRole("button", { name: /plain files/ })).not.toHaveAttribute(
    "aria-disabled",
    "true",
  );
});

test("axe finds nothing, with every part open", async () => {
  await plain();
  expect(await accessibilityFaults()).toEqual([]);
  await press("Cancel");
  await press("Bring in");
  expect(await accessibilityFaults()).toEqual([]);
});
