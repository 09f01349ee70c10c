import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { builtin, profile, type FakeBackend, type FakeOptions } from "$ipc/fake";
import { runShortcut } from "$kit";
import { accessibilityFaults, startBackend } from "$test";
import { Locked } from "./index";
import { sitting } from "./sitting.svelte";

// Whole screens in jsdom are slow on a busy machine; nothing here waits by the clock.
vi.setConfig({ testTimeout: 30_000 });

/** What may be asked while the journal is locked. */
const FREE = ["ground_locked", "activity"];
const onback = vi.fn();
const onhelp = vi.fn();
const user = userEvent.setup();
let backend: FakeBackend;

function start(options: FakeOptions = {}) {
  backend = startBackend({ phase: "locked", ...options });
}
beforeEach(() => {
  start();
  onback.mockReset();
  onhelp.mockReset();
  addEventListener("keydown", runShortcut);
});
afterEach(() => {
  removeEventListener("keydown", runShortcut);
  sitting.clear();
});

async function open(props: { start?: boolean } = {}) {
  render(Locked, { onback, onhelp, ...props });
  await waitFor(() => expect(screen.queryByText("Opening the exercises")).toBeNull());
}
const called = (key: string) => builtin.find((one) => one.key === key)!.name;
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const playing = () => screen.findByRole("button", { name: /End early/ });
const asked = () => [...new Set(backend.calls.map((call) => call.command))];
async function leaveThePlayer() {
  await playing();
  await user.keyboard("{Escape}");
  await screen.findByRole("heading", { name: /You stopped there/ });
  // The key that left the exercise is over before the page listens.
  await new Promise((done) => setTimeout(done));
}

test("the exercises are there, with nothing of the journal's", async () => {
  await open();
  expect(button(called("fiveSenses"))).toBeInTheDocument();
  expect(screen.queryByText("What suits you?")).toBeNull();
  expect(screen.queryByRole("button", { name: /is a favourite/ })).toBeNull();
  expect(screen.queryByText("Your own")).toBeNull();
});

test("the whole way through asks nothing of the journal, and says that nothing is kept", async () => {
  await open();
  await user.click(button(called("calmBreath")));
  screen.getByRole("slider", { name: "Distress now" }).focus();
  await user.keyboard("7");
  await user.click(screen.getByRole("switch", { name: /Words only/ }));
  await user.click(button(/^Begin/));
  await leaveThePlayer();
  expect(screen.getByText("Nothing is kept while the journal is locked.")).toBeInTheDocument();
  expect(screen.queryByLabelText(/A line to keep/)).toBeNull();
  expect(screen.queryByRole("button", { name: /^Keep/ })).toBeNull();
  await user.click(button("Done"));
  expect(onback).toHaveBeenCalledOnce();
  expect(asked().filter((command) => !FREE.includes(command))).toEqual([]);
});

test("started at once it plays what suits best", async () => {
  await open({ start: true });
  await playing();
});

test("Alt+G starts from the list too", async () => {
  await open();
  await user.keyboard("{Alt>}g{/Alt}");
  await playing();
});

test("worse offers what is around and people", async () => {
  await open({ start: true });
  await leaveThePlayer();
  await user.click(button("worse"));
  expect(button(called("orienting"))).toBeInTheDocument();
  await user.click(screen.getAllByRole("button", { name: "Help now" }).at(-1)!);
  expect(onhelp).toHaveBeenCalledOnce();
  await user.click(button(called("orienting")));
  await playing();
});

test("what was worse is not started again by its key", async () => {
  await open({ start: true });
  await leaveThePlayer();
  await user.click(button("worse"));
  await user.keyboard("{Alt>}g{/Alt}");
  expect(await screen.findByRole("dialog", { name: called("orienting") })).toBeInTheDocument();
});

test("Esc goes back by one step, and from the list to the lock screen", async () => {
  await open();
  await user.click(button(called("calmBreath")));
  await user.keyboard("{Escape}");
  expect(await screen.findByRole("heading", { level: 1, name: "Ground" })).toBeInTheDocument();
  expect(onback).not.toHaveBeenCalled();
  await user.keyboard("{Escape}");
  expect(onback).toHaveBeenCalledOnce();
});

test("Esc afterwards goes to the lock screen", async () => {
  await open({ start: true });
  await leaveThePlayer();
  expect(onback).not.toHaveBeenCalled();
  await user.keyboard("{Escape}");
  expect(onback).toHaveBeenCalledOnce();
});

test("choices count only where they may be known outside the journal", async () => {
  start({ preferences: { grounding: profile({ noBreath: true }) } });
  await open();
  expect(screen.queryByRole("button", { name: called("calmBreath") })).toBeNull();
  expect(button(/^Just start/)).not.toHaveTextContent(called("calmBreath"));
});

test("axe finds nothing", async () => {
  await open();
  expect(await accessibilityFaults()).toEqual([]);
});
