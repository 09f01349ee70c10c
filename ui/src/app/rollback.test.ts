import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import { createFakeBackend, type FakeOptions } from "$ipc/fake";
import { session } from "$ipc";
import { accessibilityFaults, damage } from "$test";
import App from "./App.svelte";
import { gate } from "./gate.svelte";
import { router } from "./router.svelte";

const user = userEvent.setup();

beforeEach(() => {
  gate.clear();
  session.state = null;
});

async function open(options: FakeOptions) {
  const backend = createFakeBackend(options);
  render(App);
  await screen.findByRole("navigation", { name: "Main" });
  return backend;
}

test("an older journal is asked about until the person says that they put it back", async () => {
  const backend = await open({ state: { rollback: { saves: 3, earlierKey: false } } });
  expect(screen.getByText("This journal is older than the one last opened here")).toBeVisible();
  expect(screen.getByText(/3 saves are not in it\. If you put it back yourself/)).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
  await user.click(screen.getByRole("button", { name: "I put it back" }));
  await waitFor(() => expect(screen.queryByText(/older than the one/)).toBeNull());
  expect(backend.count("rollback_accept")).toBe(1);
});

test("a journal from before its key was changed is called so, whatever opened it", async () => {
  await open({ state: { rollback: { saves: null, earlierKey: true } } });
  expect(screen.getByText("This journal is from before its key was changed")).toBeVisible();
  expect(screen.getByText(/write nothing in it, lock/)).toBeVisible();
  expect(screen.queryByText(/as many saves/)).toBeNull();
});

test("from there the backups are one step away", async () => {
  await open({ state: { rollback: { saves: null, earlierKey: false } } });
  expect(screen.getByText("This journal is not the one last opened here")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Look at the backups" }));
  await waitFor(() => expect(router.route.name).toBe("backups"));
});

test("a place that cannot be written to is not called damage", async () => {
  const integrity = {
    sound: true,
    readOnly: true,
    writablePlace: false,
    altered: [],
    missing: [],
    unexplained: 0,
    listDamaged: false,
  };
  await open({ state: { integrity } });
  expect(screen.getByText("This journal can only be read where it is")).toBeVisible();
  expect(screen.getByText(/The file itself is whole/)).toBeVisible();
  expect(screen.queryByRole("button", { name: "What can be done" })).toBeNull();
});

test("damage leads to what can be done about it", async () => {
  const integrity = damage();
  await open({ state: { integrity } });
  await user.click(screen.getByRole("button", { name: "What can be done" }));
  await waitFor(() => expect(router.route.name).toBe("mend"));
  expect(screen.queryByRole("button", { name: "What can be done" })).toBeNull();
});

test("after everything was put back the lock screen says so, once", async () => {
  const backend = await open({ passphrase: "a passphrase for tests" });
  backend.vault.lockNow();
  session.farewell = "restored";
  expect(await screen.findByText("The journal is as it was then")).toBeVisible();
  await user.type(screen.getByLabelText("Passphrase"), "a passphrase for tests{Enter}");
  await screen.findByRole("navigation", { name: "Main" });
  await user.keyboard("{Control>}l{/Control}");
  await screen.findByRole("heading", { name: "Your journal is locked" });
  expect(screen.queryByText("The journal is as it was then")).toBeNull();
});
