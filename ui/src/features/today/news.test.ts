import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { News } from "$ipc";
import { moment, type FakeBackend } from "$ipc/fake";
import { setNavigator } from "$kit";
import { accessibilityFaults, startBackend } from "$test";
import { View } from "./index";

const user = userEvent.setup();
let backend: FakeBackend;

beforeEach(() => {
  backend = startBackend({ now: () => moment("2026-11-21T20:10:00Z") });
  setNavigator(() => Promise.resolve(true));
});
afterEach(() => setNavigator(null));

const nothing: News = { replaced: null, kept: null, keysRepaired: false };

test("a day on which nothing happened to the file says nothing of it", async () => {
  render(View);
  await screen.findByRole("heading", { level: 1 });
  await waitFor(() => expect(backend.count("news")).toBeGreaterThan(0));
  expect(screen.queryByText("About the journal’s file")).toBeNull();
});

test.each([
  [{ why: "restored", done: true }, /was put back as a backup has it/],
  [
    { why: "restored", done: false },
    /broken off before it was done\. The journal is the one it was/,
  ],
  [{ why: "mended", done: true }, /was mended, just before Stillpoint ended/],
  [{ why: "mendedInPart", done: true }, /Something in it is lost, or may be/],
  [{ why: "mendedInPart", done: false }, /Mending the journal was broken off/],
  [{ why: "newKey", done: true }, /was given its new key/],
  [{ why: "newKey", done: false }, /The new recovery code opens nothing/],
] as const)("it is told of %o, once, and read it is gone", async (replaced, words) => {
  backend.vault.news = { ...nothing, replaced };
  render(View);
  expect(await screen.findByText(words)).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
  await user.click(screen.getByRole("button", { name: "I have read this" }));
  await waitFor(() => expect(screen.queryByText(words)).toBeNull());
  expect(backend.count("news_heard")).toBe(1);
  expect(screen.getByRole("heading", { level: 1 })).toHaveFocus();
});

test("where a file is kept aside, it is said under which name", async () => {
  const replaced = { why: "stoodIn", done: true } as const;
  backend.vault.news = { replaced, kept: ".damaged-2", keysRepaired: false };
  render(View);
  expect(await screen.findByText(/is kept as Journal\.stillpoint\.damaged-2/)).toBeVisible();
});

test("keys that were written again are said to be, and that nothing is lost", async () => {
  backend.vault.news = { ...nothing, keysRepaired: true };
  render(View);
  expect(await screen.findByText(/written again, and nothing is lost/)).toBeVisible();
});
