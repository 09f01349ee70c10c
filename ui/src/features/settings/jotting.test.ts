import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { accessibilityFaults, startBackend } from "$test";
import { View } from ".";

const user = userEvent.setup();
const choice = () =>
  screen.findByRole("switch", { name: "Let me jot a few lines while it is locked" });

test("off until it is wanted, with what it means said beside it", async () => {
  const backend = startBackend();
  render(View);
  expect(await choice()).not.toBeChecked();
  expect(await choice()).toHaveAccessibleDescription(
    /Nothing can be read from there, but anyone who can use this computer can write there/,
  );
  await user.click(await choice());
  await waitFor(() => expect(backend.journal.settings.jotWhenLocked).toBe(true));
  await user.click(await choice());
  await waitFor(() => expect(backend.journal.settings.jotWhenLocked).toBe(false));
  expect(await accessibilityFaults()).toEqual([]);
});

test("where the key cannot be written it goes back and says why", async () => {
  const backend = startBackend();
  render(View);
  backend.failNext("settings_set", "notPermitted");
  await user.click(await choice());
  expect(await screen.findByRole("alert")).toHaveTextContent("does not allow it");
  await waitFor(async () => expect(await choice()).not.toBeChecked());
});
