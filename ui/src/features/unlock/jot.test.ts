import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { FakeBackend } from "$ipc/fake";
import { carried, runShortcut, setNavigator, toasts, type Route } from "$kit";
import { accessibilityFaults, startBackend } from "$test";
import { View } from ".";
import { sizeOf } from "./jot.svelte";

vi.setConfig({ testTimeout: 30_000 });

const PASSPHRASE = "a passphrase for tests";
let backend: FakeBackend;
const user = userEvent.setup();
const props = { onground: vi.fn(), onhelp: vi.fn(), onnew: vi.fn() };

beforeEach(() => addEventListener("keydown", runShortcut));
afterEach(() => removeEventListener("keydown", runShortcut));

function start(on = true, before: () => void = () => undefined) {
  backend = startBackend({ phase: "locked", passphrase: PASSPHRASE });
  backend.journal.settings = { ...backend.journal.settings, jotWhenLocked: on };
  before();
  return render(View, props);
}
const opener = () => screen.findByRole("button", { name: /Jot something down/ });
const box = () => screen.getByLabelText<HTMLTextAreaElement>("A few lines");
const sealed = () => backend.vault.jottings.waiting;
async function begin() {
  await opener();
  await user.keyboard("{Alt>}j{/Alt}");
  await waitFor(() => expect(box()).toHaveFocus());
}

test("nothing of it is there until it is wanted", async () => {
  start(false);
  await waitFor(() => expect(backend.count("jot_ready")).toBe(1));
  await user.keyboard("{Alt>}j{/Alt}");
  expect(screen.queryByText("Jot something down")).toBeNull();
  expect(screen.queryByLabelText("A few lines")).toBeNull();
});

test("by keys alone: opened, written, sealed, said, and the box empty", async () => {
  start();
  expect(screen.getByLabelText("Passphrase")).toHaveFocus();
  await begin();
  expect(box()).toHaveAccessibleDescription(/You cannot read it again from here/);
  await user.keyboard("the bay door{Enter}before I forget{Control>}{Enter}{/Control}");
  expect(await screen.findByRole("alert")).toHaveTextContent(
    "Sealed. It is waiting inside. One jotting is waiting.",
  );
  expect(sealed()).toEqual(["the bay door\nbefore I forget"]);
  expect(await opener()).toHaveFocus();
  await user.keyboard("{Enter}");
  expect(box()).toHaveValue("");
  await user.keyboard("and this{Control>}{Enter}{/Control}");
  expect(await screen.findByText(/2 jottings are waiting/)).toBeVisible();
  expect(document.body).not.toHaveTextContent("bay door");
});

test("Esc puts the box away and asks nothing; the words stay, and that they are not kept is said", async () => {
  start();
  await begin();
  await user.keyboard("half a thou{Escape}");
  expect(screen.queryByLabelText("A few lines")).toBeNull();
  expect(screen.getByText(/not kept until you seal it/)).toBeVisible();
  await user.click(await opener());
  expect(box()).toHaveValue("half a thou");
  expect(sealed()).toEqual([]);
});

test("words still in the box are sealed before the journal opens", async () => {
  start();
  await begin();
  await user.keyboard("not to be forgotten{Escape}");
  await user.type(screen.getByLabelText("Passphrase"), "not this one{Enter}");
  expect(await screen.findByText(/does not open this journal/)).toBeVisible();
  expect(sealed()).toEqual(["not to be forgotten"]);
});

test("words that cannot be sealed are shown once before the journal opens, and stand in nobody's way", async () => {
  start();
  await begin();
  await user.keyboard("not to be forgotten{Escape}");
  backend.failNext("jot", "io");
  const passphrase = screen.getByLabelText("Passphrase");
  await user.type(passphrase, "not this one{Enter}");
  await waitFor(() => expect(box()).toHaveValue("not to be forgotten"));
  expect(backend.count("unlock")).toBe(0);
  expect(screen.getByText(/Unlocking has waited/)).toBeVisible();
  await user.type(passphrase, "{Enter}");
  await waitFor(() => expect(backend.count("unlock")).toBe(1));
  // Refused: they are still in the box, and nowhere else.
  expect(await screen.findByText(/does not open this journal/)).toBeVisible();
  expect(box()).toHaveValue("not to be forgotten");
  expect(carried()).toBe("");
});

test("words that could not be sealed go along into a new check-in once the journal opens", async () => {
  const routes: Route[] = [];
  setNavigator((route) => Promise.resolve(routes.push(route) > 0));
  start(true, () => (backend.vault.jottings.waiting = Array.from({ length: 50 }, () => "x")));
  await begin();
  await user.keyboard("not to be forgotten{Escape}");
  const passphrase = screen.getByLabelText("Passphrase");
  await user.type(passphrase, `${PASSPHRASE}{Enter}`);
  expect(await screen.findByText(/Unlocking has waited/)).toBeVisible();
  await user.type(passphrase, "{Enter}");
  await waitFor(() => expect(routes).toEqual([{ name: "check-in" }]));
  expect(toasts.list.at(-1)?.text).toContain("What you typed at the lock screen");
  expect(carried()).toBe("not to be forgotten");
  setNavigator(null);
  toasts.clear();
});

test("nothing is sealed for nothing", async () => {
  start();
  await begin();
  await user.keyboard("  {Enter}{Control>}{Enter}{/Control}");
  expect(backend.count("jot")).toBe(0);
  expect(box()).toHaveFocus();
});

test.each([
  ["noSpace", /no room left on the disk/],
  ["notPermitted", /does not allow it/],
  ["io", /It is not sealed/],
] as const)(
  "when it fails (%s) the words stay in the box and that is said",
  async (code, words) => {
    start();
    await begin();
    backend.failNext("jot", code);
    await user.keyboard("the bay door{Control>}{Enter}{/Control}");
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveTextContent(words);
    expect(alert).toHaveTextContent("still in the box");
    expect(box()).toHaveValue("the bay door");
    await user.keyboard("{Control>}{Enter}{/Control}");
    await screen.findByText(/Sealed/);
    expect(sealed()).toEqual(["the bay door"]);
  },
);

test("how much is left is said only near the end, and too much is not sealed", async () => {
  start(true, () => (backend.vault.jottings.room = 410));
  await begin();
  await user.keyboard("short");
  expect(screen.queryByText(/characters left/)).toBeNull();
  await user.paste("x".repeat(10));
  expect(screen.getByText("About 395 characters left.")).toBeVisible();
  await user.paste("x".repeat(400));
  expect(screen.getByText(/About 5 characters too many/)).toBeVisible();
  await user.keyboard("{Control>}{Enter}{/Control}");
  expect(backend.count("jot")).toBe(0);
});

test("fifty wait, and then the journal has to be unlocked", async () => {
  start(true, () => (backend.vault.jottings.waiting = Array.from({ length: 50 }, () => "x")));
  await begin();
  expect(screen.getByText(/50 jottings are waiting.*Unlock the journal/)).toBeVisible();
  await user.keyboard("more{Control>}{Enter}{/Control}");
  expect(backend.count("jot")).toBe(0);
  expect(box()).toHaveValue("more");
});

test("its keys are not there while something lies over the lock screen", async () => {
  const page = start();
  await begin();
  await user.keyboard("words");
  await page.rerender({ ...props, covered: true });
  await user.keyboard("{Control>}{Enter}{/Control}{Escape}");
  expect(backend.count("jot")).toBe(0);
  expect(box()).toHaveValue("words");
});

test("what a text takes up is counted as it is sealed", () => {
  expect(sizeOf("plain")).toBe(5);
  expect(sizeOf("é😀")).toBe(6);
  expect(sizeOf('"\n\u0001')).toBe(10);
});

test("axe finds nothing: closed, open, full and failed", async () => {
  start();
  await opener();
  expect(await accessibilityFaults()).toEqual([]);
  await begin();
  backend.failNext("jot", "noSpace");
  await user.keyboard("x{Control>}{Enter}{/Control}");
  await screen.findByRole("alert");
  expect(await accessibilityFaults()).toEqual([]);
});
