import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import { CODES, moment, type FakeBackend } from "$ipc/fake";
import { accessibilityFaults, startBackend } from "$test";
import { View } from ".";

const PASSPHRASE = "a passphrase for tests";
let backend: FakeBackend;
let user: ReturnType<typeof userEvent.setup>;

beforeEach(() => {
  backend = startBackend({
    passphrase: PASSPHRASE,
    now: () => moment("2026-11-22T09:00:00Z"),
  });
  user = userEvent.setup();
});

const press = (name: string | RegExp) => user.click(screen.getByRole("button", { name }));
const code = () => screen.findByLabelText("Your recovery code");

test("settings say when the code was made and last tried", async () => {
  backend.vault.recovery = { made: moment("2025-10-01T09:00:00Z"), checked: null, offered: true };
  render(View);
  expect(await screen.findByText(/made on 1 October 2025/)).toHaveTextContent(
    /typed two groups of it from your copy then.*has not been tried since/,
  );
  await press("Try the recovery code");
  await user.type(await code(), `${CODES[0]?.join("-")}{Enter}`);
  const said = await screen.findByText(/It opens this journal. Nothing has changed/);
  expect(said).toHaveFocus();
  expect(screen.getByText(/You last tried it on 22 November 2026/)).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
  await press("Close");
  expect(screen.getByRole("button", { name: "Try the recovery code" })).toHaveFocus();
});

test("a slip is told from a code that does not open it, which leads to a new one", async () => {
  render(View, { open: "try" });
  const field = await code();
  expect(field).toHaveFocus();
  await user.type(field, "K7Q2 M9X{Enter}");
  expect(await screen.findByText(/The code has a slip in it/)).toBeVisible();
  expect(field).toHaveValue("K7Q2 M9X");
  await user.clear(field);
  await user.type(field, `${CODES[1]?.join("")}{Enter}`);
  expect(await screen.findByText(/It does not open this journal/)).toHaveFocus();
  expect(backend.vault.recovery.checked).toBeNull();
  expect(await accessibilityFaults()).toEqual([]);
  await press("Make a new code");
  expect(screen.getByLabelText("Your passphrase now")).toHaveFocus();
});

test("too many tries have to wait, and say so", async () => {
  render(View, { open: "try" });
  backend.failNext("recovery_try", "waitFirst", { seconds: 4 });
  await user.type(await code(), `${CODES[0]?.join("-")}{Enter}`);
  expect(await screen.findByText("A short pause before the next try")).toBeVisible();
});

test("before the code is saved it is said that the file is the key, and it can be left", async () => {
  render(View);
  await user.click(await screen.findByRole("button", { name: "New recovery code" }));
  await user.type(screen.getByLabelText("Your passphrase now"), PASSPHRASE);
  await press("Make a new code");
  await screen.findByText(CODES[1]?.[0] ?? "");
  await press("Save a page to print (PDF)");
  let dialog = await screen.findByRole("dialog", { name: "This file is the key itself" });
  expect(dialog).toHaveTextContent(/no passphrase asked.*USB stick.*delete the file/);
  expect(await accessibilityFaults()).toEqual([]);
  await user.click(within(dialog).getByRole("button", { name: "Do not save it" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(backend.count("recovery_save")).toBe(0);
  await press("Save a page to print (PDF)");
  dialog = await screen.findByRole("dialog");
  await user.click(within(dialog).getByRole("button", { name: "Choose where to save it" }));
  expect(await screen.findByText(/Saved. Print it/)).toBeVisible();
  expect(backend.count("recovery_save")).toBe(1);
});

test("of a code of which nothing is known it is not said that any of it was typed", async () => {
  backend.vault.recovery = { made: null, checked: null, offered: false };
  render(View);
  expect(await screen.findByText(/You have not tried it yet/)).toBeVisible();
  expect(screen.queryByText(/two groups/)).toBeNull();
});

test("half a code is said to be one, with how much is missing", async () => {
  render(View, { open: "try" });
  backend.failNext("recovery_try", "recoveryCodeTyped", { missing: 4 });
  await user.type(await code(), "K7Q2 9DMX 4HZC{Enter}");
  expect(
    await screen.findByText(/That is not the whole code. 4 of its seven groups are missing/),
  ).toBeVisible();
  expect(screen.queryByText(/mistyped/)).toBeNull();
  expect(screen.getByRole("button", { name: "Hide the recovery code" })).toBeVisible();
});
