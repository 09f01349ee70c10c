import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import { createFakeBackend } from "$ipc/fake";
import { session } from "$ipc";
import { runShortcut, stray } from "$kit";
import { accessibilityFaults, damage } from "$test";
import App from "./App.svelte";
import { gate } from "./gate.svelte";

const PASSPHRASE = "a passphrase for tests";
const TITLE = "What you typed at the lock screen is kept nowhere";
const user = userEvent.setup();

beforeEach(() => {
  gate.clear();
  session.state = null;
});

test("words that could not be sealed are shown in a journal that cannot take them in, until it locks", async () => {
  const backend = createFakeBackend({
    phase: "locked",
    passphrase: PASSPHRASE,
    state: { integrity: damage() },
  });
  backend.journal.settings = { ...backend.journal.settings, jotWhenLocked: true };
  backend.vault.jottings.waiting = Array.from({ length: 50 }, () => "x");
  addEventListener("keydown", runShortcut);
  render(App);
  await screen.findByRole("button", { name: /Jot something down/ });
  await user.keyboard("{Alt>}j{/Alt}");
  await waitFor(() => expect(screen.getByLabelText("A few lines")).toHaveFocus());
  await user.keyboard("not to be forgotten{Escape}");
  const passphrase = screen.getByLabelText("Passphrase");
  await user.type(passphrase, `${PASSPHRASE}{Enter}`);
  await screen.findByText(/Unlocking has waited/);
  await user.type(passphrase, "{Enter}");
  expect(await screen.findByText(TITLE)).toBeVisible();
  expect(screen.getByLabelText("What you typed")).toHaveValue("not to be forgotten");
  expect(await accessibilityFaults()).toEqual([]);
  await gate.lock();
  await screen.findByLabelText("Passphrase");
  expect(stray.words).toBe("");
  removeEventListener("keydown", runShortcut);
});

test("they are let go by whoever has them elsewhere", async () => {
  createFakeBackend({ state: { integrity: damage() } });
  stray.words = "not to be forgotten";
  render(App);
  await user.click(await screen.findByRole("button", { name: "I have it elsewhere" }));
  await waitFor(() => expect(screen.queryByText(TITLE)).toBeNull());
  expect(stray.words).toBe("");
});
