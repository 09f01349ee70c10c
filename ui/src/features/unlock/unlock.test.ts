import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { errorWords } from "$i18n";
import { session, type ErrorCode } from "$ipc";
import { CODES, type FakeBackend } from "$ipc/fake";
import { accessibilityFaults, startBackend } from "$test";
import { NewPassphrase, View } from ".";

const PASSPHRASE = "a passphrase for tests";
let backend: FakeBackend;
let user: ReturnType<typeof userEvent.setup>;
const onground = vi.fn();
const onhelp = vi.fn();
const onnew = vi.fn();

beforeEach(() => {
  backend = startBackend({ phase: "locked", passphrase: PASSPHRASE });
  user = userEvent.setup();
  onhelp.mockReset();
  onnew.mockReset();
});

const show = () => render(View, { onground, onhelp, onnew });
const field = (name = "Passphrase") => screen.getByLabelText(name);
const button = (name: RegExp | string) => screen.getByRole("button", { name });
async function tryWith(secret: string) {
  await user.clear(field());
  await user.type(field(), `${secret}{Enter}`);
}

test("the field is ready to type in", () => {
  show();
  expect(field()).toHaveFocus();
});

test("the right passphrase opens the journal", async () => {
  show();
  await tryWith(PASSPHRASE);
  await waitFor(() => expect(session.unlocked).toBe(true));
});

test("shows that it is working while the key is derived", async () => {
  backend = startBackend({ phase: "locked", passphrase: PASSPHRASE, deriveMs: 300 });
  show();
  await tryWith(PASSPHRASE);
  expect(screen.getByRole("progressbar")).toHaveAccessibleName(/Opening your journal/);
  expect(button("Unlock")).toHaveAttribute("aria-busy", "true");
  await waitFor(() => expect(session.unlocked).toBe(true));
  expect(backend.count("unlock")).toBe(1);
});

test("a wrong passphrase is said at the field, which keeps the focus", async () => {
  show();
  await tryWith("not the passphrase");
  expect(await screen.findByRole("alert")).toHaveTextContent("does not open this journal");
  expect(screen.getByText(/It is all still here/)).toBeVisible();
  expect(field()).toHaveFocus();
  expect(field()).toBeInvalid();
  const wrong = field() as HTMLInputElement;
  const chosen = [wrong.selectionStart, wrong.selectionEnd];
  expect(chosen, "what is typed next takes its place").toEqual([0, wrong.value.length]);
  expect(session.unlocked).toBe(false);
});

test("nothing typed is not tried", async () => {
  show();
  await user.click(button("Unlock"));
  expect(await screen.findByText("Type your passphrase first.")).toBeVisible();
  expect(backend.count("unlock")).toBe(0);
});

test("a courtesy delay counts down, and nothing is tried meanwhile", async () => {
  show();
  backend.failNext("unlock", "waitFirst", { seconds: 2 });
  await tryWith("not the passphrase");
  expect(await screen.findByText("A short pause before the next try")).toBeVisible();
  expect(button("Try again in 2 s")).toHaveAttribute("aria-disabled", "true");
  await user.type(field(), "{Enter}");
  expect(backend.count("unlock")).toBe(1);
  await waitFor(() => expect(button("Unlock")).not.toHaveAttribute("aria-disabled"), {
    timeout: 5000,
  });
  expect(screen.queryByText("A short pause before the next try")).toBeNull();
});

// Wrong passphrase and damaged file must never be mistaken for one another.
const OTHERS: ErrorCode[] = [
  "damaged",
  "newerFormat",
  "inUse",
  "absent",
  "noSpace",
  "notPermitted",
];
test.each(OTHERS)("%s has its own words, and a way on", async (code) => {
  show();
  backend.failNext("unlock", code);
  await tryWith(PASSPHRASE);
  const alert = await screen.findByRole("alert");
  const words = errorWords({ code }, "unlock");
  expect(alert).toHaveTextContent(words.title);
  expect(alert).toHaveTextContent(words.body);
  expect(field()).toBeValid();
  expect(alert).not.toHaveTextContent(errorWords({ code: "wrongPassphrase" }).title);
  // Nothing above it may promise what is not known.
  expect(screen.queryByText(/It is all still here/)).toBeNull();
  await user.type(field(), "again");
  expect(screen.queryByText(/It is all still here/)).toBeNull();
});

test("a backup is called one before anybody writes in it", async () => {
  session.state = {
    ...backend.vault.state,
    placed: { network: false, syncedBy: null, backup: true },
  };
  show();
  expect(await screen.findByText("This file is a backup")).toBeVisible();
});

test("the recovery code opens it, as a person would type it", async () => {
  show();
  await user.click(button("Use your recovery code"));
  const code = (CODES[0] ?? []).join(" ").toLowerCase();
  await user.type(field("Recovery code"), `${code}{Enter}`);
  await waitFor(() => expect(session.unlocked).toBe(true));
  expect(session.state?.mustSetPassphrase).toBe(true);
});

test("a mistyped code is told apart from a wrong one", async () => {
  show();
  await user.click(button("Use your recovery code"));
  await user.type(field("Recovery code"), "K7Q2 M9XD{Enter}");
  expect(await screen.findByRole("alert")).toHaveTextContent("The code has a slip in it");
});

test("what was typed does not pass from one way to the other", async () => {
  show();
  await user.type(field(), "half a passphrase");
  await user.click(button("Use your recovery code"));
  expect(field("Recovery code")).toHaveValue("");
  expect(field("Recovery code")).toHaveFocus();
});

test("another journal can be chosen, found or begun", async () => {
  const other = { name: "Older", path: "/elsewhere/Older.stillpoint" };
  startBackend({ phase: "locked", preferences: { rememberVaults: true, vaults: [other] } });
  show();
  await user.click(button("Choose another journal"));
  expect(await screen.findByRole("dialog", { name: "Choose a journal" })).toBeVisible();
  await user.click(button("Older"));
  await waitFor(() => expect(session.state?.vaultPath).toBe(other.path));
  await user.click(button("Choose another journal"));
  await user.click(await screen.findByRole("button", { name: "Start a new journal" }));
  expect(onnew).toHaveBeenCalledOnce();
});

test("a cancelled file dialog is not an error", async () => {
  show();
  backend.failNext("vault_browse", "cancelled");
  await user.click(button("Choose another journal"));
  await user.click(await screen.findByRole("button", { name: "Find one on this computer" }));
  await waitFor(() => expect(backend.count("vault_browse")).toBe(1));
  expect(screen.queryByRole("alert")).toBeNull();
});

test("help is one press away", async () => {
  show();
  await user.click(button("Help now"));
  expect(onhelp).toHaveBeenCalledOnce();
});

test("axe finds nothing, before and after an error", async () => {
  show();
  expect(await accessibilityFaults()).toEqual([]);
  await tryWith("not the passphrase");
  await screen.findByRole("alert");
  expect(await accessibilityFaults()).toEqual([]);
});

test("after the recovery code a new passphrase is set without the old one", async () => {
  backend = startBackend({ state: { mustSetPassphrase: true } });
  render(NewPassphrase);
  await user.click(button("Suggest six words"));
  await screen.findByDisplayValue(/harbour/);
  await user.click(button("Set passphrase"));
  await waitFor(() => expect(session.state?.mustSetPassphrase).toBe(false));
  expect(backend.vault.passphrase).toMatch(/^harbour-/);
});

test("setting it may wait", async () => {
  startBackend({ state: { mustSetPassphrase: true } });
  render(NewPassphrase);
  await user.click(button("Not now"));
  expect(session.passphraseLater).toBe(true);
});
