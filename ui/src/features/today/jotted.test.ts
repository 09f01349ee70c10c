import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { checkIn, moment, type FakeBackend } from "$ipc/fake";
import { setNavigator, toasts } from "$kit";
import { accessibilityFaults, startBackend } from "$test";
import { View } from "./index";

vi.setConfig({ testTimeout: 30_000 });

const NOW = moment("2026-11-21T20:10:00Z");
const user = userEvent.setup();
let backend: FakeBackend;

beforeEach(() => {
  backend = startBackend({ now: () => NOW });
  setNavigator(() => Promise.resolve(true));
});
afterEach(() => {
  setNavigator(null);
  toasts.clear();
});

function jotted(text: string) {
  const { drafts } = backend.journal;
  const draft = backend.journal.keepDraft({
    id: null,
    of: null,
    body: checkIn({ when: NOW, text }),
  });
  drafts.set(draft.id, { ...draft, jotted: true });
}

test("those among the drafts are counted in a line, and each says who may have written it", async () => {
  jotted("the bay door");
  jotted("and this");
  render(View);
  expect(
    await screen.findByText("2 jottings from the lock screen are among your drafts."),
  ).toBeVisible();
  expect(
    screen.getAllByText(/Written at the lock screen .*Whoever could use this computer/),
  ).toHaveLength(2);
  expect(screen.queryByText(/About the lock screen’s jottings/)).toBeNull();
  expect(await accessibilityFaults()).toEqual([]);
});

test("one that was discarded and brought back still says so", async () => {
  jotted("the bay door");
  render(View);
  const { started } = [...backend.journal.drafts.values()][0]!;
  await user.click(await screen.findByRole("button", { name: "Discard" }));
  await waitFor(() => expect(backend.journal.drafts.size).toBe(0));
  await waitFor(() => expect(toasts.list.length).toBe(1));
  await toasts.list[0]!.action!.run();
  expect(await screen.findByText(/Whoever could use this computer/)).toBeVisible();
  expect([...backend.journal.drafts.values()][0]).toMatchObject({ jotted: true, started });
});

test("what was put aside, what waits and a replaced key are said calmly, until read", async () => {
  backend.vault.jottings.found = { filed: 1, setAside: 2, unfiled: 1, keyReplaced: true };
  render(View);
  const title = await screen.findByText("About the lock screen’s jottings");
  const notice = within(title.closest<HTMLElement>(".notice")!);
  expect(notice.getByText(/2 files there were damaged.*Nothing was deleted/)).toBeVisible();
  expect(notice.getByText(/One jotting is still waiting/)).toBeVisible();
  expect(notice.getByText(/may have gone to someone else/)).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
  await user.click(screen.getByRole("button", { name: "I have read this" }));
  expect(screen.queryByText("About the lock screen’s jottings")).toBeNull();
  await waitFor(() => expect(backend.vault.jottings.found.setAside).toBe(0));
  expect(screen.getByRole("heading", { level: 1 })).toHaveFocus();
});
