import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import { session } from "$ipc";
import { CODES, type FakeBackend } from "$ipc/fake";
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

test("appearance and text size take effect at once and are kept outside the journal", async () => {
  await show();
  await user.click(screen.getByRole("radio", { name: "Dusk" }));
  await user.click(screen.getByRole("radio", { name: "130%" }));
  await waitFor(() => expect(backend.vault.state.preferences.textSize).toBe(130));
  expect(session.state?.preferences).toMatchObject({ appearance: "dusk", textSize: 130 });
});

test("locking can be given a time, or left to the person", async () => {
  await show();
  await user.selectOptions(screen.getByLabelText(/^Lock when/), "20 minutes");
  await waitFor(() => expect(backend.journal.settings.autoLockMinutes).toBe(20));
  await user.selectOptions(screen.getByLabelText(/^Lock when/), "Only when I lock it");
  await waitFor(() => expect(backend.journal.settings.autoLockMinutes).toBeNull());
});

test("the folder of the journal is shown, or said where it is", async () => {
  await show();
  await press("Show its folder");
  expect(backend.count("show_folder")).toBe(1);
  expect(screen.queryByText(/could not be shown/)).toBeNull();
  backend.failNext("show_folder", "notPermitted");
  await press("Show its folder");
  expect(await screen.findByRole("alert")).toHaveTextContent("could not be shown from here");
});

test("one to four scales", async () => {
  await show();
  const chip = (name: string) => screen.getByRole("button", { name });
  await user.click(chip("Mood"));
  await waitFor(() => expect(backend.journal.settings.scales).toContain("mood"));
  await user.click(chip("Meaning"));
  expect(await screen.findByRole("alert")).toHaveTextContent("Four at most");
  expect(chip("Meaning")).toHaveAttribute("aria-pressed", "false");
  for (const name of ["Energy", "Strain", "Connection"]) {
    await user.click(chip(name));
    await waitFor(() => expect(chip(name)).toHaveAttribute("aria-pressed", "false"));
  }
  await user.click(chip("Mood"));
  expect(await screen.findByRole("alert")).toHaveTextContent("One stays, at least");
  expect(backend.journal.settings.scales).toEqual(["mood"]);
});

test("a change that could not be written goes back and says why", async () => {
  await show();
  backend.failNext("settings_set", "noSpace");
  await user.selectOptions(screen.getByLabelText(/^Lock when/), "60 minutes");
  expect(await screen.findByRole("alert")).toHaveTextContent("no room left");
  expect(screen.getByLabelText(/^Lock when/)).toHaveDisplayValue("5 minutes");
});

test("says where the file is, and copies the path", async () => {
  await show();
  const path = backend.vault.state.vaultPath ?? "";
  expect(screen.getByText(path)).toBeVisible();
  await press("Copy the path");
  expect(await navigator.clipboard.readText()).toBe(path);
});

test("no longer remembering journals forgets them all", async () => {
  const vaults = [{ name: "Journal", path: "/somewhere/Journal.stillpoint" }];
  backend = startBackend({ preferences: { rememberVaults: true, vaults } });
  await show();
  await user.click(screen.getByRole("switch", { name: /Remember journals/ }));
  await waitFor(() => expect(backend.vault.state.preferences.vaults).toEqual([]));
});

test("the passphrase changes only with the one of now", async () => {
  await show();
  await press("Change passphrase");
  await user.type(screen.getByLabelText("Your passphrase now"), "not this one at all");
  await press("Suggest six words");
  await screen.findByDisplayValue(/harbour/);
  await press("Change it");
  expect(await screen.findByRole("alert")).toHaveTextContent("not the passphrase of this journal");
  expect(backend.vault.passphrase).toBe(PASSPHRASE);
  await user.clear(screen.getByLabelText("Your passphrase now"));
  await user.type(screen.getByLabelText("Your passphrase now"), PASSPHRASE);
  await press("Change it");
  expect(await screen.findByText(/passphrase is changed/)).toBeVisible();
  expect(backend.vault.passphrase).toMatch(/^harbour/);
  expect(screen.getByRole("button", { name: "Change passphrase" })).toHaveFocus();
});

test("the recovery code will do in the place of the passphrase of now", async () => {
  await show();
  await press("Change passphrase");
  await press("Use the recovery code instead");
  await press("Suggest six words");
  await screen.findByDisplayValue(/harbour/);
  const field = screen.getByLabelText("Your recovery code");
  await user.type(field, CODES[1]?.join("-") ?? "");
  await press("Change it");
  expect(await screen.findByText(/recovery code does not open this journal/)).toBeVisible();
  expect(backend.vault.passphrase).toBe(PASSPHRASE);
  await user.clear(field);
  await user.type(field, CODES[0]?.join("-") ?? "");
  await press("Change it");
  expect(await screen.findByText(/passphrase is changed/)).toBeVisible();
  expect(backend.vault.passphrase).toMatch(/^harbour/);
});

test("after the recovery code the old passphrase is not asked for", async () => {
  backend = startBackend({ passphrase: PASSPHRASE, state: { mustSetPassphrase: true } });
  await show();
  await press("Change passphrase");
  expect(screen.queryByLabelText("Your passphrase now")).toBeNull();
});

test("a new recovery code counts only once its copy has been read back", async () => {
  await show();
  const old = backend.vault.code;
  await press("New recovery code");
  await user.type(screen.getByLabelText("Your passphrase now"), PASSPHRASE);
  await press("Make a new code");
  expect(await screen.findByText(CODES[1]?.[0] ?? "")).toBeVisible();
  expect(backend.vault.code).toEqual(old);
  await press("I have a copy");
  for (const label of await screen.findAllByText(/^Group \d+$/)) {
    const index = Number(label.textContent.match(/\d+/)?.[0]) - 1;
    await user.type(screen.getByLabelText(label.textContent), CODES[1]?.[index] ?? "");
  }
  await press("Replace the old code");
  expect(await screen.findByText(/new recovery code is in place/)).toBeVisible();
  expect(backend.vault.code).toEqual(CODES[1]);
});

test("the code of now is enough for a new one", async () => {
  await show();
  await press("New recovery code");
  await press("Use the recovery code instead");
  await user.type(screen.getByLabelText("Your recovery code"), CODES[1]?.join(" ") ?? "");
  await press("Make a new code");
  expect(await screen.findByText("That recovery code does not open this journal")).toBeVisible();
  await user.clear(screen.getByLabelText("Your recovery code"));
  await user.type(screen.getByLabelText("Your recovery code"), backend.vault.code.join(" "));
  await press("Make a new code");
  expect(await screen.findByText(CODES[1]?.[0] ?? "")).toBeVisible();
});

test("lists what is inside with its licence", async () => {
  await show();
  await user.click(screen.getByText("Licences"));
  const row = screen.getByRole("row", { name: /@fontsource-variable\/newsreader/ });
  expect(row).toHaveTextContent("OFL-1.1");
});

test("axe finds nothing, with every panel open", async () => {
  await show();
  expect(await accessibilityFaults()).toEqual([]);
  await press("Change passphrase");
  expect(await accessibilityFaults()).toEqual([]);
});

test("in a journal that can only be read nothing is offered that could not be kept, and why is said once", async () => {
  backend.vault.state.integrity = damage();
  session.adopt(structuredClone(backend.vault.state));
  await show();
  expect(screen.getByText(/can only be read for now, so what is kept inside it/)).toBeVisible();
  expect(screen.queryByText("Every change is kept as you make it.")).toBeNull();
  expect(screen.getByLabelText(/^Lock when/)).toBeDisabled();
  expect(screen.getByRole("button", { name: "Mood" })).toBeDisabled();
  expect(screen.getByRole("button", { name: "Change passphrase" })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
  await user.click(screen.getByRole("button", { name: "Mood" }));
  expect(backend.count("settings_set")).toBe(0);
  // What belongs to this computer can be chosen still.
  await user.click(screen.getByRole("radio", { name: "Dusk" }));
  await waitFor(() => expect(session.state?.preferences.appearance).toBe("dusk"));
  expect(await accessibilityFaults()).toEqual([]);
});
