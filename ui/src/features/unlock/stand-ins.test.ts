import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { session } from "$ipc";
import { moment, type FakeBackend } from "$ipc/fake";
import { runShortcut } from "$kit";
import { accessibilityFaults, startBackend } from "$test";
import { View } from ".";

const PASSPHRASE = "a passphrase for tests";
let backend: FakeBackend;
let user: ReturnType<typeof userEvent.setup>;

beforeEach(() => {
  backend = startBackend({ phase: "locked", passphrase: PASSPHRASE });
  user = userEvent.setup();
  addEventListener("keydown", runShortcut);
});
afterEach(() => removeEventListener("keydown", runShortcut));

const button = (name: RegExp | string) => screen.getByRole("button", { name });
const copy = (at: string, second = false) => ({
  name: `Journal ${at}.stillpoint`,
  second,
  taken: moment(at),
  bytes: 40_960,
});

async function unlockFails(code: "notAVault" | "damaged" | "absent" | "inUse") {
  render(View, { onground: vi.fn(), onhelp: vi.fn(), onnew: vi.fn() });
  backend.failNext("unlock", code);
  await user.type(screen.getByLabelText("Passphrase"), `${PASSPHRASE}{Enter}`);
  await screen.findByRole("alert");
}

test.each(["notAVault", "damaged", "absent"] as const)(
  "where the file is %s and there are backups, the way to them is shown",
  async (code) => {
    backend.vault.standIns.copies = [copy("2026-11-21T07:05:00Z"), copy("2026-11-20T07:05:00Z")];
    await unlockFails(code);
    expect(await screen.findByText("2 backups of this journal are there.")).toBeVisible();
    await user.click(button("See its backups"));
    expect(screen.getByRole("heading", { name: "The backups of this journal" })).toHaveFocus();
    const list = screen.getByRole("list", { name: "Backups, newest first" });
    expect(within(list).getAllByRole("listitem")).toHaveLength(2);
    expect(screen.getByText(/Stillpoint\/backups/)).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
    await user.click(button("Back"));
    expect(screen.getByLabelText("Passphrase")).toHaveFocus();
  },
);

async function lookInside() {
  backend.vault.standIns.copies = [copy("2026-11-21T07:05:00Z")];
  await unlockFails("damaged");
  await user.click(await screen.findByRole("button", { name: "See its backups" }));
  await user.click(button("Look inside"));
  await user.type(screen.getByLabelText("The passphrase of that time"), `${PASSPHRASE}{Enter}`);
  await screen.findByText(/^It opens/);
}

test.each(["by the keys that lock", "where nobody stirs"])(
  "what is shown of a backup is put away %s",
  async (how) => {
    vi.useFakeTimers({ toFake: ["Date", "setInterval", "clearInterval"] });
    try {
      await lookInside();
      if (how.startsWith("by")) await user.keyboard("{Control>}l{/Control}");
      else {
        vi.advanceTimersByTime(110_000);
        await user.keyboard("{Shift}");
        vi.advanceTimersByTime(110_000);
        expect(screen.getByText(/^It opens/)).toBeVisible();
        vi.advanceTimersByTime(15_000);
        expect(await screen.findByText(/Nothing was touched for two minutes/)).toBeVisible();
      }
      await waitFor(() => expect(screen.queryByText(/^It opens/)).toBeNull());
      expect(backend.count("stand_in_forget")).toBe(1);
    } finally {
      vi.useRealTimers();
    }
  },
);

test("where there is none it is said, and no backup is spoken of as if there were", async () => {
  await unlockFails("notAVault");
  expect(await screen.findByText(/No backup was found beside it/)).toBeVisible();
  expect(screen.queryByRole("button", { name: "See its backups" })).toBeNull();
  expect(screen.queryByText(/its backups are in the folder/)).toBeNull();
});

test("a file that is only in use leads nowhere else", async () => {
  backend.vault.standIns.copies = [copy("2026-11-21T07:05:00Z")];
  await unlockFails("inUse");
  expect(screen.queryByRole("button", { name: "See its backups" })).toBeNull();
  expect(backend.count("stand_ins")).toBe(0);
});

test("one is looked into with a secret of its time and put in place, and where the file is kept is said", async () => {
  backend.vault.standIns.copies = [
    copy("2026-11-21T07:05:00Z"),
    copy("2026-11-20T07:05:00Z", true),
  ];
  await unlockFails("damaged");
  await user.click(await screen.findByRole("button", { name: "See its backups" }));
  expect(screen.getByText("in the second folder")).toBeVisible();
  const row = screen.getByRole("group", { name: /20 November 2026/ });
  await user.click(within(row).getByRole("button", { name: "Look inside" }));
  const field = screen.getByLabelText("The passphrase of that time");
  expect(field).toHaveFocus();
  await user.type(field, "not the passphrase{Enter}");
  expect(await screen.findByText(/does not open this backup/)).toBeVisible();
  expect(backend.count("stand_in_put")).toBe(0);
  await user.clear(screen.getByLabelText("The passphrase of that time"));
  await user.type(screen.getByLabelText("The passphrase of that time"), `${PASSPHRASE}{Enter}`);
  expect(await screen.findByText("It opens. There are no entries in it.")).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
  await user.click(button("Put it in the journal’s place"));
  expect(await screen.findByText("A backup is in the journal’s place")).toBeVisible();
  expect(screen.getByText(/Journal\.stillpoint\.damaged$/)).toBeVisible();
  expect(screen.getByText(/It is the one of .*20 November 2026/)).toBeVisible();
  expect(screen.queryByRole("alert")).toBeNull();
  expect(screen.getByLabelText("Passphrase")).toHaveFocus();
  await user.type(screen.getByLabelText("Passphrase"), `${PASSPHRASE}{Enter}`);
  await waitFor(() => expect(session.unlocked).toBe(true));
});

test("one that cannot take the place says why and offers the others", async () => {
  backend.vault.standIns.copies = [copy("2026-11-21T07:05:00Z")];
  backend.vault.standIns.holds = { total: 0, newest: [], trouble: "copyDamaged" };
  await unlockFails("damaged");
  await user.click(await screen.findByRole("button", { name: "See its backups" }));
  await user.click(button("Look inside"));
  await user.type(screen.getByLabelText("The passphrase of that time"), `${PASSPHRASE}{Enter}`);
  expect(await screen.findByText("This backup is damaged")).toBeVisible();
  expect(screen.queryByText(/There are no entries/)).toBeNull();
  expect(screen.queryByRole("button", { name: "Put it in the journal’s place" })).toBeNull();
  await user.click(button("Back to the list"));
  expect(screen.getByRole("heading", { name: "The backups of this journal" })).toHaveFocus();
});
