import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { helpLines, session } from "$ipc";
import type { FakeBackend } from "$ipc/fake";
import { flushAll } from "$kit";
import { accessibilityFaults, startBackend } from "$test";
import { View } from ".";

const MINE = { label: "Occupational health", detail: "ext. 4410" };
let backend: FakeBackend;
let user: ReturnType<typeof userEvent.setup>;

beforeEach(() => {
  backend = startBackend();
  user = userEvent.setup();
});

const whileOpen = async () => {
  render(View);
  await screen.findByRole("switch");
};

test("999 comes first", () => {
  render(View, { onback: vi.fn() });
  const headings = screen.getAllByRole("heading", { level: 2 });
  expect(headings[0]).toHaveTextContent("999");
});

test.each(helpLines.map((group) => [group.nation, group] as const))(
  "%s: every number is there, with the day it was checked",
  (nation, group) => {
    startBackend({ phase: "locked", preferences: { nation } });
    render(View, { onback: vi.fn() });
    for (const line of group.lines) expect(screen.getByText(line.contact)).toBeVisible();
    expect(screen.getByText(/^Numbers .*\d+ \w+ 20\d\d\./)).toBeVisible();
  },
);

test("another nation's numbers show at once and are remembered", async () => {
  render(View, { onback: vi.fn() });
  await user.selectOptions(screen.getByLabelText("Numbers for"), "Northern Ireland");
  expect(await screen.findByText("0808 808 8000")).toBeVisible();
  expect(session.state?.preferences.nation).toBe("northernIreland");
  expect(backend.count("preferences_set")).toBe(1);
});

test("own contacts are kept in the journal", async () => {
  await whileOpen();
  await user.click(screen.getByRole("button", { name: "Add a contact" }));
  expect(screen.getByLabelText("Who")).toHaveFocus();
  await user.type(screen.getByLabelText("Who"), MINE.label);
  await user.type(screen.getByLabelText("Number, place or hours"), MINE.detail);
  await user.click(screen.getByRole("button", { name: "Keep" }));
  expect(await screen.findByText("Kept.")).toBeVisible();
  expect(backend.journal.settings.contacts).toEqual([MINE]);
  expect(session.state?.preferences.contacts).toEqual([]);
});

test("contacts half written are kept when the page is left", async () => {
  await whileOpen();
  await user.click(screen.getByRole("button", { name: "Add a contact" }));
  await user.type(screen.getByLabelText("Who"), "My GP");
  expect(await flushAll()).toBe(true);
  expect(backend.journal.settings.contacts).toEqual([{ label: "My GP", detail: "" }]);
});

test("leaving is held back when they cannot be kept", async () => {
  await whileOpen();
  await user.click(screen.getByRole("button", { name: "Add a contact" }));
  await user.type(screen.getByLabelText("Who"), "My GP");
  backend.failNext("settings_set", "noSpace");
  expect(await flushAll()).toBe(false);
  expect(await screen.findByRole("alert")).toHaveTextContent("no room left");
  expect(screen.getByLabelText("Who")).toHaveValue("My GP");
});

test("a contact can be taken out", async () => {
  backend.journal.settings.contacts = [MINE];
  await whileOpen();
  await user.click(screen.getByRole("button", { name: "Remove Occupational health" }));
  await user.click(screen.getByRole("button", { name: "Keep" }));
  await waitFor(() => expect(backend.journal.settings.contacts).toEqual([]));
});

test("they are shown while locked only if agreed, and it says what that means", async () => {
  backend.journal.settings.contacts = [MINE];
  await whileOpen();
  const agree = screen.getByRole("switch", { name: /while the journal is locked/ });
  expect(agree).not.toBeChecked();
  expect(agree).toHaveAccessibleDescription(/anyone who uses this computer can read them/);
  await user.click(agree);
  await user.click(screen.getByRole("button", { name: "Keep" }));
  await waitFor(() => expect(session.state?.preferences.contacts).toEqual([MINE]));
});

test("while locked it shows what was agreed, and nothing can be changed", () => {
  startBackend({ phase: "locked", preferences: { contacts: [MINE] } });
  render(View, { onback: vi.fn() });
  const own = screen.getByRole("heading", { name: "Your own people" }).parentElement!;
  expect(within(own).getByText(MINE.detail)).toBeVisible();
  expect(screen.queryByRole("button", { name: "Add a contact" })).toBeNull();
});

test("Escape goes back to the lock screen", async () => {
  const onback = vi.fn();
  render(View, { onback });
  await user.keyboard("{Escape}");
  expect(onback).toHaveBeenCalledOnce();
});

test("axe finds nothing, open or locked", async () => {
  backend.journal.settings.contacts = [MINE];
  const { unmount } = render(View);
  await screen.findByRole("switch");
  expect(await accessibilityFaults()).toEqual([]);
  unmount();
  render(View, { onback: vi.fn() });
  expect(await accessibilityFaults()).toEqual([]);
});
