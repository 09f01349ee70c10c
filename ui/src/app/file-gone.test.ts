import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import { createFakeBackend, type FakeOptions } from "$ipc/fake";
import { session } from "$ipc";
import { registerFlush } from "$kit";
import { accessibilityFaults } from "$test";
import App from "./App.svelte";
import { gate } from "./gate.svelte";

const user = userEvent.setup();
const TITLE = "The journal’s file is no longer in its folder";

beforeEach(() => {
  gate.clear();
  session.state = null;
});

async function open(options: FakeOptions = {}) {
  const backend = createFakeBackend(options);
  render(App);
  await screen.findByRole("navigation", { name: "Main" });
  return backend;
}

test("a file that is gone is told as soon as the shell knows, and no longer once it is back", async () => {
  const backend = await open();
  expect(screen.queryByText(TITLE)).toBeNull();
  backend.emit("file-gone", { gone: true });
  expect(await screen.findByText(TITLE)).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
  backend.emit("file-gone", { gone: false });
  await waitFor(() => expect(screen.queryByText(TITLE)).toBeNull());
});

test("it is put back from the notice, and that is said", async () => {
  const backend = await open({ state: { fileGone: true } });
  await user.click(await screen.findByRole("button", { name: "Put it back" }));
  await waitFor(() => expect(screen.queryByText(TITLE)).toBeNull());
  expect(backend.count("file_put_back")).toBe(1);
  expect(screen.getByText("The journal’s file is back in its folder, whole.")).toBeVisible();
});

test("where it cannot be put back it says why, and a copy can be saved elsewhere", async () => {
  const backend = await open({ state: { fileGone: true } });
  backend.failNext("file_put_back", "alreadyExists");
  await user.click(await screen.findByRole("button", { name: "Put it back" }));
  expect(await screen.findByText(/Another file of that name is there now/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Save a copy somewhere else…" }));
  expect(await screen.findByText(/An encrypted copy is saved as/)).toBeVisible();
  expect(screen.getByText(TITLE)).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
});

test("what became of it as it locked is said at the lock screen", async () => {
  const backend = await open({ state: { fileGone: true, farewell: "filePutBack" } });
  backend.vault.lockNow();
  expect(await screen.findByText("The journal’s file was put back in its folder")).toBeVisible();
});

test("a lock puts the file back first where words could not be kept, and keeps them", async () => {
  const backend = await open({ state: { fileGone: true } });
  let refused = 0;
  const stop = registerFlush(() => {
    if (!session.state?.fileGone) return Promise.resolve();
    refused += 1;
    return Promise.reject(new Error("not kept"));
  });
  await gate.lock();
  stop();
  expect(refused).toBe(1);
  expect(backend.count("file_put_back")).toBe(1);
  expect(gate.unkept).toBeNull();
  expect(session.unlocked).toBe(false);
});
