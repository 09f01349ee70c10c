import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { changed, session } from "$ipc";
import { checkIn, CODES, loss, moment, type FakeBackend } from "$ipc/fake";
import { setNavigator, toasts, type Route } from "$kit";
import { accessibilityFaults, damage, startBackend } from "$test";
import { Inside, Mend, View } from "./index";

// Whole screens in jsdom are slow on a busy machine; nothing here waits by the clock.
vi.setConfig({ testTimeout: 30_000 });

const PASSPHRASE = "a passphrase for tests";
let backend: FakeBackend;
let routes: Route[];
const user = userEvent.setup();
const press = async (name: string | RegExp) =>
  user.click(await screen.findByRole("button", { name }));

beforeEach(() => {
  backend = startBackend({ passphrase: PASSPHRASE, now: () => moment("2026-11-22T20:10:00Z") });
  routes = [];
  setNavigator((route) => Promise.resolve(routes.push(route) > 0));
});
afterEach(() => {
  toasts.clear();
  setNavigator(null);
  session.farewell = null;
});

function write(text: string, id: string | null = null): string {
  const body = checkIn({ when: moment("2026-11-20T08:00:00Z"), text });
  return backend.journal.save({ of: id, draft: null, body }).id;
}
const made = (at: string, change = {}) => backend.backups.make(moment(at), change);

describe("the list of backups", () => {
  const open = async () => {
    render(View);
    await screen.findByRole("heading", { name: "A second folder" });
  };

  it("says so when there is none, and makes one when asked", async () => {
    write("a heron");
    await open();
    expect(screen.getByText(/There is no backup yet/)).toBeVisible();
    await press("Make one now");
    const row = await screen.findByRole("listitem");
    expect(row).toHaveTextContent("Sunday 22 November 2026, 20:10");
    expect(row).toHaveTextContent("1 entry · checked 22 November 2026 · beside the journal");
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("tells each state in words, and never opens what cannot be", async () => {
    made("2026-11-18T08:00:00Z", { state: "newer", checked: null, entries: null });
    made("2026-11-19T08:00:00Z", { state: "otherKey", checked: null, entries: null });
    made("2026-11-20T08:00:00Z", { state: "damaged" });
    made("2026-11-21T08:00:00Z", { state: "unchecked", checked: null, entries: null });
    await open();
    const rows = screen.getAllByRole("listitem");
    expect(rows[0]).toHaveTextContent("entries not counted yet · not checked yet");
    expect(rows[1]).toHaveTextContent("damaged: something in it");
    expect(rows[2]).toHaveTextContent("opens with the passphrase of its time");
    expect(rows[2]).not.toHaveTextContent("not counted yet");
    expect(within(rows[2]!).getAllByRole("button")).toHaveLength(1);
    await user.click(within(rows[2]!).getByRole("button", { name: "Look inside…" }));
    expect(routes.at(-1)).toMatchObject({ name: "backup" });
    expect(rows[3]).toHaveTextContent("made by a newer Stillpoint");
    expect(within(rows[3]!).queryByRole("button")).toBeNull();
  });

  it("shows seconds where two would read the same, and nowhere else", async () => {
    made("2026-11-20T08:00:09Z");
    made("2026-11-20T08:00:41Z");
    made("2026-11-20T08:01:09Z");
    await open();
    const read = screen
      .getAllByRole("listitem")
      .map((row) => row.querySelector(".when")?.textContent);
    const day = "Friday 20 November 2026";
    expect(read).toEqual([`${day}, 08:01`, `${day}, 08:00:41`, `${day}, 08:00:09`]);
    expect(screen.getByRole("group", { name: `${day}, 08:00:41` })).toBeVisible();
  });

  it("checks one again", async () => {
    made("2026-11-20T08:00:00Z");
    await open();
    await press("Check it again");
    await waitFor(() => expect(toasts.list.at(-1)?.text).toMatch(/as it was written/));
    expect(screen.getByRole("listitem")).toHaveTextContent("checked 22 November 2026");
  });

  it("says what happened, what is kept and what to do when there is no room", async () => {
    await open();
    backend.failNext("backup_make", "noSpace");
    await press("Make one now");
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveTextContent("There is no room for a backup");
    expect(alert).toHaveTextContent("the earlier backups are as they were");
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("shows what the shell found out by itself, calmly, and follows it", async () => {
    await open();
    backend.backups.rest.trouble = "notPermitted";
    changed.backups += 1;
    expect(await screen.findByText(/does not allow writing to that folder/)).toBeVisible();
    expect(screen.queryByRole("alert")).toBeNull();
    backend.backups.rest.trouble = null;
    changed.backups += 1;
    await waitFor(() => expect(screen.queryByText(/does not allow writing/)).toBeNull());
  });

  it("has words of its own for every way a backup can fail", async () => {
    await open();
    const titles = new Set<string>();
    const codes = [
      "absent",
      "alreadyExists",
      "notAVault",
      "otherVault",
      "otherKey",
      "newerFormat",
      "copyDamaged",
      "readOnly",
      "stopped",
      "noSpace",
      "notPermitted",
      "folderMissing",
      "outOfMemory",
      "io",
    ] as const;
    for (const code of codes) {
      backend.failNext("backup_make", code);
      await press("Make one now");
      titles.add((await screen.findByRole("alert")).textContent);
    }
    expect(titles.size).toBe(codes.length);
  });
});

describe("the second folder", () => {
  it("is chosen, shown and given up", async () => {
    render(View);
    expect(await screen.findByText("No second folder is chosen.")).toBeVisible();
    await press("Choose a folder…");
    expect(await screen.findByText(/also put in.*stick/)).toBeVisible();
    await press("Use it no longer");
    expect(await screen.findByText("No second folder is chosen.")).toBeVisible();
  });

  it("says since when it has been missing, and that the copies here are up to date", async () => {
    backend.backups.rest.second = {
      folder: "/media/someone/stick",
      there: false,
      missingSince: "2026-11-10",
      trouble: null,
    };
    render(View);
    const said = await screen.findByText(/was not there on Tuesday 10 November/);
    expect(said).toHaveTextContent("the copies beside the journal are up to date");
  });

  it("is nothing when the dialogue is closed without choosing", async () => {
    render(View);
    await screen.findByText("No second folder is chosen.");
    backend.failNext("backup_folder_choose", "cancelled");
    await press("Choose a folder…");
    expect(screen.queryByRole("alert")).toBeNull();
  });
});

describe("trying a restore", () => {
  it("opens the newest with the passphrase, shows three titles and notes the day", async () => {
    for (const text of ["one", "two", "three", "four"]) write(text);
    made("2026-11-21T08:00:00Z");
    render(View);
    expect(await screen.findByText(/You have not tried a restore yet/)).toBeVisible();
    await press("Try it");
    const field = screen.getByLabelText("Your passphrase");
    expect(field).toHaveFocus();
    await user.type(field, "not the one{Enter}");
    expect(await screen.findByText(/does not open the newest backup/)).toBeVisible();
    await user.type(field, `${PASSPHRASE}{Enter}`);
    const found = await screen.findByText(/It opens.*4 entries/);
    expect(found).toHaveFocus();
    for (const text of ["four", "three", "two"]) expect(screen.getByText(text)).toBeVisible();
    expect(screen.queryByText("one")).toBeNull();
    expect(screen.getByText("Last time you tried a restore: 22 November 2026.")).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
    await press("Close");
    expect(screen.getByRole("button", { name: "Try it" })).toHaveFocus();
  });
});

it("a restore is tried with the recovery code as well", async () => {
  write("one");
  made("2026-11-21T08:00:00Z");
  render(View);
  await user.click(await screen.findByRole("button", { name: "Try it" }));
  await press("Use the recovery code instead");
  const field = screen.getByLabelText("Your recovery code");
  expect(field).toHaveFocus();
  await user.type(field, "K7Q2{Enter}");
  expect(await screen.findByText(/The code has a slip in it/)).toBeVisible();
  await user.clear(field);
  await user.type(field, `${CODES[1]?.join(" ")}{Enter}`);
  expect(await screen.findByText(/code does not open the newest backup/)).toBeVisible();
  await user.type(field, `${CODES[0]?.join(" ")}{Enter}`);
  expect(await screen.findByText(/It opens.*1 entry/)).toHaveFocus();
});

describe("inside a backup", () => {
  it("shows the entries of that time, and brings one back", async () => {
    const id = write("as it was");
    const copy = made("2026-11-21T08:00:00Z");
    write("as it is", id);
    render(Inside, { copy: copy.name });
    await user.click(await screen.findByText("as it was"));
    const dialog = await screen.findByRole("dialog");
    expect(dialog).toHaveTextContent("as it was");
    expect(await accessibilityFaults()).toEqual([]);
    await user.click(within(dialog).getByRole("button", { name: "Bring this entry back" }));
    await waitFor(() => expect(backend.journal.get(id).body).toMatchObject({ text: "as it was" }));
    expect(backend.journal.versions(id)).toHaveLength(3);
    await toasts.list.at(-1)?.action?.run();
    expect(routes).toEqual([{ name: "entry", id }]);
  });

  it("gives everything back only after saying what is lost, and says at the lock what was done", async () => {
    const id = write("first");
    const copy = made("2026-11-21T08:00:00Z");
    write("first, changed", id);
    write("since");
    render(Inside, { copy: copy.name });
    await press("Put everything back as it was then…");
    const dialog = await screen.findByRole("dialog");
    expect(dialog).toHaveTextContent("1 entry written since would not be in it");
    expect(dialog).toHaveTextContent("1 entry would be as it was before it was changed");
    expect(dialog).toHaveTextContent("is made and checked first");
    await user.click(within(dialog).getByRole("button", { name: "Leave it as it is" }));
    expect(backend.count("backup_restore")).toBe(0);
    await press("Put everything back as it was then…");
    await press("Back up, put back and lock");
    await waitFor(() => expect(session.farewell).toBe("restored"));
    expect([...backend.journal.entries.keys()]).toEqual([id]);
    expect(backend.vault.state.phase).toBe("locked");
  });

  it("of a damaged one shows what can be read, and offers no putting back of the whole", async () => {
    const copy = made("2026-11-21T08:00:00Z", { state: "damaged" });
    render(Inside, { copy: copy.name });
    expect(await screen.findByText(/Not all of this backup can be read/)).toBeVisible();
    expect(screen.getByText(/none can be read here/)).toBeVisible();
    expect(screen.queryByText(/There were no entries/)).toBeNull();
    expect(screen.getByText(/a backup of which everything can be read/)).toBeVisible();
    expect(screen.queryByRole("button", { name: /Put everything/ })).toBeNull();
  });

  it("says that one found damaged at the last moment is not put back, and stays", async () => {
    write("first");
    const copy = made("2026-11-21T08:00:00Z");
    render(Inside, { copy: copy.name });
    await press("Put everything back as it was then…");
    backend.failNext("backup_restore", "copyDamaged");
    await press("Back up, put back and lock");
    expect(await within(await screen.findByRole("dialog")).findByRole("alert")).toHaveTextContent(
      "That backup is damaged",
    );
    expect(backend.vault.state.phase).toBe("unlocked");
    expect(session.farewell).toBeNull();
  });
});

describe("inside a backup from before a new key", () => {
  const open = async () => {
    write("a heron");
    const earlier = { state: "otherKey", checked: null, entries: null } as const;
    const copy = made("2026-11-19T08:00:00Z", earlier);
    render(Inside, { copy: copy.name });
    const field = await screen.findByLabelText("The passphrase of that time");
    return { copy, field };
  };
  const THEN = "the passphrase of that time";

  it("asks for the passphrase of its time, and then shows and brings back what is in it", async () => {
    const { field } = await open();
    expect(await screen.findByRole("heading", { name: /Backup of Thursday 19/ })).toBeVisible();
    expect(screen.queryByText("a heron")).toBeNull();
    expect(screen.queryByRole("alert")).toBeNull();
    expect(await accessibilityFaults()).toEqual([]);
    await user.type(field, `${PASSPHRASE}{Enter}`);
    expect(await screen.findByText(/does not open this backup.*is kept/)).toBeVisible();
    expect(field).toHaveFocus();
    expect(field).toHaveValue("");
    await user.type(field, `${THEN}{Enter}`);
    await user.click(await screen.findByText("a heron"));
    const dialog = await screen.findByRole("dialog");
    await user.click(within(dialog).getByRole("button", { name: "Bring this entry back" }));
    await waitFor(() => expect(backend.count("backup_bring_back")).toBe(1));
    expect(screen.queryByRole("button", { name: /Put everything back/ })).toBeNull();
    expect(
      screen.getByText(/the passphrase of that time would open the journal again/),
    ).toBeVisible();
  });

  it("goes on where it was opened: the page is read from its beginning", async () => {
    const { field } = await open();
    await user.type(field, `${THEN}{Enter}`);
    expect(await screen.findByText("The journal as it was then.", { exact: false })).toHaveFocus();
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("opens with the recovery code of its time as well", async () => {
    await open();
    await press("Use the recovery code instead");
    const code = screen.getByLabelText("The recovery code of that time");
    await user.type(code, `${CODES[0]?.join(" ")}{Enter}`);
    expect(await screen.findByText(/code does not open this backup/)).toBeVisible();
    await user.type(code, `${CODES[1]?.join(" ")}{Enter}`);
    expect(await screen.findByText("a heron")).toBeVisible();
  });

  it("sends the secret as bytes, and says what happened where the file is gone", async () => {
    const { field } = await open();
    backend.failNext("backup_unlock", "absent");
    await user.type(field, `${THEN}{Enter}`);
    expect(await screen.findByRole("alert")).toHaveTextContent("That backup is no longer there");
    const call = backend.calls.find(({ command }) => command === "backup_unlock");
    expect(call?.args).toBeInstanceOf(Uint8Array);
  });
});

describe("mending", () => {
  const damaged = () => {
    const integrity = damage();
    backend.vault.state.integrity = integrity;
    session.adopt({ ...backend.vault.state });
  };

  it("shows what comes from which backup and what is lost, and mends when asked", async () => {
    damaged();
    const when = moment("2026-11-03T20:00:00Z");
    backend.backups.plan = {
      fromBackups: [{ loss: loss("checkIn", when), taken: moment("2026-11-10T08:00:00Z") }],
      lost: [loss("settings", null, "b"), loss("phrase", null, "c"), loss(null, null, "d")],
      listDamaged: false,
      backups: 2,
    };
    render(Mend);
    expect(
      await screen.findByText(
        "Check-in, 3 November 2026, 20:00, from the backup of 10 November 2026",
      ),
    ).toBeVisible();
    expect(screen.getByText("Settings")).toBeVisible();
    expect(screen.getByText("Part of your supervision practice")).toBeVisible();
    expect(screen.getByText("A record of unknown kind")).toBeVisible();
    expect(backend.count("mend")).toBe(0);
    expect(await accessibilityFaults()).toEqual([]);
    await press("Mend it and lock");
    await waitFor(() => expect(session.farewell).toBe("mendedInPart"));
    expect(backend.vault.state.phase).toBe("locked");
  });

  it("never says that nothing is lost where the list of what there was is damaged", async () => {
    damaged();
    backend.backups.plan = { fromBackups: [], lost: [], listDamaged: true, backups: 1 };
    render(Mend);
    expect(await screen.findByText(/More may be gone than can be named here/)).toBeVisible();
    expect(screen.queryByText("Nothing is lost.")).toBeNull();
    await press("Mend it and lock");
    await waitFor(() => expect(session.farewell).toBe("mendedInPart"));
  });

  it("says so where nothing is lost", async () => {
    damaged();
    render(Mend);
    expect(await screen.findByText("Nothing is lost.")).toBeVisible();
    await press("Mend it and lock");
    await waitFor(() => expect(session.farewell).toBe("mended"));
  });

  it("has nothing to do for a sound journal, and asks nothing of it", async () => {
    render(Mend);
    expect(await screen.findByText(/nothing to mend/)).toBeVisible();
    expect(backend.count("mend_plan")).toBe(0);
  });
});

it("of a journal that can only be read no new backup is offered, and none is promised", async () => {
  backend.vault.state.integrity = damage();
  session.adopt({ ...backend.vault.state });
  backend.backups.copies.length = 0;
  render(View);
  expect(await screen.findByText(/so no new backup of it is made/)).toBeVisible();
  expect(await screen.findByText("There is no backup.")).toBeVisible();
  expect(screen.getByRole("button", { name: "Make one now" })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
  expect(screen.getByText("It can be tried once there is a backup.")).toBeVisible();
  expect(screen.getByText(/no second folder/i)).toBeVisible();
  expect(screen.queryByRole("button", { name: /folder/i })).toBeNull();
});
