import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { session, type ErrorCode } from "$ipc";
import { CODES, type FakeBackend } from "$ipc/fake";
import { setNavigator, type Route } from "$kit";
import { accessibilityFaults, damage, startBackend } from "$test";
import { NewKey } from ".";

const PASSPHRASE = "a passphrase for tests";
let backend: FakeBackend;
let user: ReturnType<typeof userEvent.setup>;
let routes: Route[];

beforeEach(() => {
  backend = startBackend({ passphrase: PASSPHRASE });
  user = userEvent.setup();
  routes = [];
  session.farewell = null;
  setNavigator((route) => {
    routes.push(route);
    return Promise.resolve(true);
  });
});

const press = (name: string | RegExp) => user.click(screen.getByRole("button", { name }));
const heading = (name: string) => screen.findByRole("heading", { name });

async function retype(code: string[] | undefined) {
  for (const label of await screen.findAllByText(/^Group \d+$/)) {
    const index = Number(label.textContent.match(/\d+/)?.[0]) - 1;
    await user.clear(screen.getByLabelText(label.textContent));
    await user.type(screen.getByLabelText(label.textContent), code?.[index] ?? "");
  }
}

async function toTheCode() {
  const { unmount } = render(NewKey);
  await user.type(screen.getByLabelText("Your passphrase"), `${PASSPHRASE}{Enter}`);
  expect(await heading("The passphrase")).toHaveFocus();
  await press("Keep the passphrase I have");
  expect(await heading("Your new recovery code")).toHaveFocus();
  return unmount;
}

async function toTheEnd() {
  await toTheCode();
  await press("I have a copy");
  expect(await heading("Try your copy")).toHaveFocus();
  await retype(CODES[1]);
}

describe("a new key", () => {
  it("waits until it is known how an older file came to be there", async () => {
    session.adopt({ ...backend.vault.state, rollback: { saves: 2, earlierKey: false } });
    render(NewKey);
    expect(screen.getByText(/First the question above, about the older file/)).toBeVisible();
    expect(screen.queryByLabelText("Your passphrase")).toBeNull();
    session.adopt({ ...backend.vault.state, rollback: null });
    expect(await screen.findByLabelText("Your passphrase")).toBeVisible();
  });

  it("says why, asks for the secret, and is in place only at the end", async () => {
    render(NewKey);
    expect(screen.getByText(/Changing the passphrase alone would not help/)).toBeVisible();
    expect(screen.getByText(/earlier ones keep opening with the passphrase/)).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
    await press("Continue");
    expect(screen.getByText("Type your passphrase first.")).toBeVisible();
    await user.type(screen.getByLabelText("Your passphrase"), "not the one{Enter}");
    expect(await screen.findByText(/That is not the passphrase of this journal/)).toBeVisible();
    await user.type(screen.getByLabelText("Your passphrase"), `${PASSPHRASE}{Enter}`);
    expect(await heading("The passphrase")).toHaveFocus();
    expect(await accessibilityFaults()).toEqual([]);
    await press("Suggest six words");
    await screen.findByDisplayValue(/harbour/);
    await press("Use the new passphrase");
    expect(await screen.findByText(CODES[1]?.[0] ?? "")).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
    await press("I have a copy");
    await retype(CODES[0]);
    await press("Make the new key and lock");
    expect(await screen.findAllByText(/This group does not match/)).toHaveLength(2);
    expect(backend.vault.passphrase).toBe(PASSPHRASE);
    expect(await accessibilityFaults()).toEqual([]);
    await retype(CODES[1]);
    await press("Make the new key and lock");
    await waitFor(() => expect(session.farewell).toBe("newKey"));
    expect(backend.vault.code).toEqual(CODES[1]);
    expect(backend.vault.passphrase).toMatch(/^harbour/);
    expect(backend.vault.state.phase).toBe("locked");
  });

  it("nothing is said to be done before it is", async () => {
    let swap = () => {};
    backend.vault.beforeSwap = new Promise((done) => (swap = done));
    await toTheEnd();
    await press("Make the new key and lock");
    expect(await heading("The new key is being made")).toHaveFocus();
    expect(await accessibilityFaults()).toEqual([]);
    expect(session.farewell).toBeNull();
    await press("Stop");
    expect(backend.count("errand_stop")).toBe(1);
    swap();
    await waitFor(() => expect(session.farewell).toBe("newKey"));
  });

  it.each<[ErrorCode, RegExp]>([
    ["stopped", /open and as it was/],
    ["noSpace", /Free some space on that drive/],
    ["notPermitted", /does not allow writing beside the journal/],
    ["io", /The disk did not answer/],
    ["readOnly", /Mend it first/],
  ])("what failed midway (%s) is said, and what was typed is still there", async (code, said) => {
    await toTheEnd();
    backend.failNext("new_key_make", code);
    await press("Make the new key and lock");
    expect(await screen.findByText(said)).toBeVisible();
    expect(backend.vault.state.phase).toBe("unlocked");
    expect(session.farewell).toBeNull();
    await press("Make the new key and lock");
    await waitFor(() => expect(session.farewell).toBe("newKey"));
  });

  it("with the recovery code a passphrase has to be chosen", async () => {
    render(NewKey);
    await press("Use the recovery code instead");
    await user.type(screen.getByLabelText("Your recovery code"), `${CODES[0]?.join(" ")}{Enter}`);
    expect(await screen.findByText(/Choose the passphrase that is to open/)).toBeVisible();
    expect(screen.queryByRole("button", { name: /Keep the passphrase/ })).toBeNull();
  });

  it("left before its end forgets what was gathered", async () => {
    const { unmount } = render(NewKey);
    unmount();
    expect(backend.count("new_key_forget")).toBe(0);
    const leave = await toTheCode();
    await press("Leave it as it is");
    expect(routes).toEqual([{ name: "settings" }]);
    leave();
    await waitFor(() => expect(backend.count("new_key_forget")).toBe(1));
  });

  it("left while it is being made stops it first", async () => {
    let swap = () => {};
    backend.vault.beforeSwap = new Promise((done) => (swap = done));
    render(NewKey).unmount();
    const leave = await toTheCode();
    await press("I have a copy");
    await retype(CODES[1]);
    await press("Make the new key and lock");
    await heading("The new key is being made");
    leave();
    expect(backend.count("errand_stop")).toBe(1);
    expect(backend.count("new_key_forget")).toBe(0);
    swap();
    await waitFor(() => expect(backend.vault.state.phase).toBe("locked"));
  });

  it("is not offered where nothing can be written", () => {
    const integrity = damage();
    backend = startBackend({ state: { integrity } });
    render(NewKey);
    expect(screen.getByText(/cannot be sealed anew/)).toBeVisible();
    expect(screen.queryByLabelText("Your passphrase")).toBeNull();
  });
});
