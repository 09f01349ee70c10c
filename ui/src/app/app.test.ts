import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { checkIn, moment, createFakeBackend, type FakeBackend, type FakeOptions } from "$ipc/fake";
import { session } from "$ipc";
import { navigate, registerFlush, toast, toasts } from "$kit";
import { accessibilityFaults } from "$test";
import App from "./App.svelte";
import { gate } from "./gate.svelte";
import { router } from "./router.svelte";

const SECRET = "unmistakable-quokka";
const PASSPHRASE = "a passphrase for tests";
let backend: FakeBackend;
let user: ReturnType<typeof userEvent.setup>;

beforeEach(() => {
  gate.clear();
  session.state = null;
  user = userEvent.setup();
});

async function open(options: FakeOptions = {}) {
  backend = createFakeBackend({ passphrase: PASSPHRASE, ...options });
  backend.journal.save({
    of: null,
    draft: null,
    body: checkIn({ when: moment(new Date()), text: SECRET, setAside: true, tags: [SECRET] }),
  });
  render(App);
  await screen.findByRole("heading", { level: 1 });
}
const atLockScreen = () => screen.findByRole("heading", { name: "Your journal is locked" });
const press = (name: string) => user.click(screen.getByRole("button", { name }));

test("what can be seen first follows the journal's state", async () => {
  await open({ phase: "locked" });
  expect(await atLockScreen()).toBeVisible();
});

test("with no journal the first run begins", async () => {
  await open({ phase: "absent" });
  expect(screen.getByText("Step 1 of 5")).toBeVisible();
});

test("locking leaves nothing of an entry in the document", async () => {
  await open();
  await screen.findAllByText(new RegExp(SECRET));
  toast({ text: `${SECRET} is in the bin`, action: { label: "Undo", run: () => undefined } });
  await user.keyboard("{Control>}l{/Control}");
  await atLockScreen();
  expect(document.documentElement.outerHTML).not.toContain(SECRET);
  expect(document.title).not.toContain(SECRET);
  expect(toasts.list).toEqual([]);
  expect(screen.getByLabelText("Passphrase")).toHaveFocus();
  expect(backend.vault.state.phase).toBe("locked");
});

test("a lock by the shell itself clears the page too", async () => {
  await open();
  await screen.findAllByText(new RegExp(SECRET));
  backend.vault.state = { ...backend.vault.state, phase: "locked" };
  backend.emit("locked");
  await atLockScreen();
  expect(document.body.innerHTML).not.toContain(SECRET);
  expect(backend.count("lock")).toBe(0);
});

test("being told twice that it is locked does not take the caret from the passphrase", async () => {
  await open();
  await user.keyboard("{Control>}l{/Control}");
  await atLockScreen();
  const unselect = vi.spyOn(Selection.prototype, "removeAllRanges");
  backend.emit("locked");
  await user.keyboard("typed at once");
  expect(screen.getByLabelText("Passphrase")).toHaveValue("typed at once");
  expect(unselect).not.toHaveBeenCalled();
  unselect.mockRestore();
});

/** From now on the answers to a command come only when they are let go of. */
function holdBack(held: string): () => void {
  let release = () => {};
  const until = new Promise<void>((done) => (release = done));
  const answer = backend.call.bind(backend);
  backend.call = async (command, args) => {
    const given = await answer(command, args);
    if (command === held) await until;
    return given;
  };
  return release;
}

async function unlock() {
  await user.type(screen.getByLabelText("Passphrase"), `${PASSPHRASE}{Enter}`);
  await screen.findByRole("button", { name: "Lock" });
}

test("the answer to a lock that comes after the next unlocking takes nothing down", async () => {
  await open();
  const release = holdBack("lock");
  await user.keyboard("{Control>}l{/Control}");
  await waitFor(() => expect(backend.count("lock")).toBe(1));
  backend.emit("locked");
  await atLockScreen();
  await unlock();
  release();
  await screen.findAllByText(new RegExp(SECRET));
  expect(session.unlocked).toBe(true);
  await user.keyboard("{Control>}l{/Control}");
  await atLockScreen();
  expect(backend.count("lock")).toBe(2);
});

test("saving that takes its time takes nobody back from where they have gone meanwhile", async () => {
  await open();
  await user.keyboard("{Alt>}2{/Alt}");
  await screen.findByRole("heading", { name: "How are you arriving?" });
  await user.type(screen.getByLabelText("Anything to put down?"), "two lines");
  const release = holdBack("entry_save");
  await press("Save");
  await waitFor(() => expect(backend.count("entry_save")).toBe(1));
  await user.keyboard("{Alt>}5{/Alt}");
  release();
  expect(await screen.findByRole("heading", { name: "Journal" })).toBeVisible();
  expect(await screen.findByText("Kept.")).toBeVisible();
  await waitFor(() => expect(document.body).toHaveTextContent("two lines"));
  expect(router.route.name).toBe("journal");
});

test("editors stop first, then what is in them is kept, then it locks", async () => {
  await open();
  const order: string[] = [];
  const stop = registerFlush(async () => {
    order.push(document.body.inert ? "stopped" : "still typing");
    await Promise.resolve();
    order.push(`kept, ${backend.count("lock")} locks so far`);
  });
  backend.emit("lock-requested", { reason: "idle" });
  await atLockScreen();
  stop();
  expect(order).toEqual(["stopped", "kept, 0 locks so far"]);
  expect(backend.count("lock")).toBe(1);
});

test("two requests to lock are one lock", async () => {
  await open();
  backend.emit("lock-requested", { reason: "idle" });
  backend.emit("lock-requested", { reason: "screenLock" });
  await atLockScreen();
  expect(backend.count("lock")).toBe(1);
});

test("words that cannot be kept are not thrown away without asking", async () => {
  await open();
  const stop = registerFlush(() => Promise.reject(new Error("no space")));
  await press("Lock");
  expect(await screen.findByRole("dialog")).toHaveTextContent("could not be written to disk");
  expect(session.unlocked).toBe(true);
  await press("Lock anyway");
  await atLockScreen();
  stop();
});

test("the shell's own request locks even then", async () => {
  await open();
  const stop = registerFlush(() => Promise.reject(new Error("no space")));
  backend.emit("lock-requested", { reason: "suspend" });
  await atLockScreen();
  stop();
});

const closeWindow = () => backend.emit("lock-requested", { reason: "close" });

test("closing the window keeps what is being written, and then closes", async () => {
  await open();
  const order: string[] = [];
  const stop = registerFlush(() => {
    order.push(`held ${backend.count("window_hold")}, closed ${backend.count("window_close")}`);
    return Promise.resolve();
  });
  closeWindow();
  await waitFor(() => expect(backend.count("window_close")).toBe(1));
  stop();
  expect(order).toEqual(["held 1, closed 0"]);
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("closing the window throws no words away without asking", async () => {
  await open();
  const stop = registerFlush(() => Promise.reject(new Error("no space")));
  closeWindow();
  expect(await screen.findByRole("dialog")).toHaveTextContent("If you close now");
  expect(backend.count("window_close")).toBe(0);
  await press("Stay and try again");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(session.unlocked).toBe(true);
  expect(backend.count("window_close")).toBe(0);

  closeWindow();
  await screen.findByRole("dialog");
  await press("Close anyway");
  await waitFor(() => expect(backend.count("window_close")).toBe(1));
  stop();
});

test("a lock by the shell goes on while the window waits to be closed", async () => {
  await open();
  const stop = registerFlush(() => Promise.reject(new Error("no space")));
  closeWindow();
  await screen.findByRole("dialog");
  backend.emit("lock-requested", { reason: "idle" });
  await atLockScreen();
  expect(screen.queryByRole("dialog")).toBeNull();
  stop();
});

test("a window closed while it is being asked about a lock asks about closing", async () => {
  await open();
  const stop = registerFlush(() => Promise.reject(new Error("no space")));
  await press("Lock");
  expect(await screen.findByRole("dialog")).toHaveTextContent("If you lock now");
  closeWindow();
  await waitFor(() => expect(screen.getByRole("dialog")).toHaveTextContent("If you close now"));
  expect(screen.queryByRole("button", { name: "Lock anyway" })).toBeNull();
  stop();
});

test("a disk that never answers does not keep it open unasked", async () => {
  await open();
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const stop = registerFlush(() => new Promise(() => undefined));
  backend.emit("lock-requested", { reason: "idle" });
  await vi.advanceTimersByTimeAsync(5000);
  vi.useRealTimers();
  await atLockScreen();
  stop();
});

test("a page is left only once what is in it is kept", async () => {
  await open();
  let kept = false;
  const keep = registerFlush(async () => {
    await Promise.resolve();
    kept = router.route.name === "today";
  });
  await press("Settings");
  await screen.findByRole("heading", { level: 1, name: "Settings" });
  expect(kept).toBe(true);
  keep();
  const stop = registerFlush(() => Promise.reject(new Error("no space")));
  await press("Help now");
  expect(await screen.findByText(/could not be kept/)).toBeVisible();
  expect(router.route.name).toBe("settings");
  stop();
});

test("shortcuts go to the pages and move the focus to the heading", async () => {
  await open();
  await user.keyboard("{Alt>}5{/Alt}");
  await waitFor(() => expect(router.route.name).toBe("journal"));
  await user.keyboard("{F1}");
  const heading = await screen.findByRole("heading", { level: 1, name: "Help now" });
  await waitFor(() => expect(heading).toHaveFocus());
  expect(screen.getByRole("button", { name: "Help now" })).toHaveAttribute("aria-current", "page");
});

test("F1 shows help over the lock screen, and what was typed is still there after", async () => {
  await open({ phase: "locked" });
  await user.type(await screen.findByLabelText("Passphrase"), "half");
  await user.keyboard("{F1}");
  expect(await screen.findByRole("heading", { name: "Help now" })).toBeVisible();
  await user.keyboard("{Escape}");
  expect(screen.getByLabelText("Passphrase")).toHaveValue("half");
  expect(screen.getByLabelText("Passphrase")).toBeVisible();
});

test("of two pages asked for while something is being kept, the later one is shown", async () => {
  await open();
  let kept: () => void = () => undefined;
  const first = new Promise<void>((resolve) => (kept = resolve));
  const forget = registerFlush(() => first);
  const earlier = navigate({ name: "settings" });
  forget();
  await navigate({ name: "journal" });
  kept();
  await earlier;
  expect(router.route.name).toBe("journal");
});

test("Alt+3 is grounding, and Alt+G plays at once from anywhere", async () => {
  await open();
  await user.keyboard("{Alt>}3{/Alt}");
  expect(await screen.findByRole("button", { name: /^Just start/ })).toBeVisible();
  await user.keyboard("{Alt>}1{/Alt}");
  await waitFor(() => expect(router.route.name).toBe("today"));
  await user.keyboard("{Alt>}g{/Alt}");
  expect(await screen.findByRole("button", { name: /End early/ })).toBeVisible();
});

test("grounding lies over the lock screen, and what was typed is still there after", async () => {
  await open({ phase: "locked" });
  await user.type(await screen.findByLabelText("Passphrase"), "half");
  await user.click(screen.getByRole("button", { name: /^Ground first/ }));
  expect(await screen.findByRole("button", { name: /^Just start/ })).toBeVisible();
  expect(screen.getByLabelText("Passphrase")).not.toBeVisible();
  await user.keyboard("{Escape}");
  expect(screen.getByLabelText("Passphrase")).toHaveValue("half");
  await waitFor(() => expect(screen.getByLabelText("Passphrase")).toHaveFocus());
});

test("Alt+G on the lock screen plays at once, and nothing of the journal is asked for", async () => {
  await open({ phase: "locked" });
  await user.type(await screen.findByLabelText("Passphrase"), "half");
  await user.keyboard("{Alt>}g{/Alt}");
  expect(await screen.findByRole("button", { name: /End early/ })).toBeVisible();
  expect(backend.count("ground")).toBe(0);
  expect(document.body.innerHTML).not.toContain(SECRET);
});

test("Alt+G plays at once from the locked help page too", async () => {
  await open({ phase: "locked" });
  await user.keyboard("{F1}");
  await screen.findByRole("heading", { level: 1, name: "Help now" });
  await user.keyboard("{Alt>}g{/Alt}");
  expect(await screen.findByRole("button", { name: /End early/ })).toBeVisible();
});

test("activity is told at most every second, however it shows", async () => {
  const clock = vi.spyOn(performance, "now").mockReturnValue(1_000_000);
  await open();
  await user.keyboard("a");
  await user.keyboard("b");
  expect(backend.count("activity")).toBe(1);
  const acts = [
    () => user.keyboard("c"),
    () => fireEvent.pointerMove(document.body),
    () => fireEvent.wheel(document.body),
    // Dictated, or from an on-screen keyboard: no key is ever pressed.
    () => fireEvent.input(document.body),
    () => fireEvent.click(document.body),
  ];
  let told = 1;
  for (const act of acts) {
    clock.mockReturnValue(1_000_000 + told * 1_000);
    await act();
    expect(backend.count("activity")).toBe(++told);
  }
  clock.mockRestore();
});

test("a journal that is not sound says what is lost, and that nothing is written", async () => {
  const when = moment("2026-11-03T20:00:00Z");
  const integrity = {
    sound: false,
    readOnly: true,
    writablePlace: true,
    altered: [{ id: "a", kind: "checkIn", when, day: null }],
    missing: [{ id: "b", kind: null, when: null, day: null }],
    unexplained: 2,
    listDamaged: false,
  };
  await open({ state: { integrity } });
  expect(screen.getByText("Part of this journal is not as it was left")).toBeVisible();
  expect(screen.getByText(/nothing new will be saved/)).toBeVisible();
  expect(screen.getByText("Check-in, 3 November 2026, 20:00")).toBeInTheDocument();
});

test("the skip link leads to the content", async () => {
  await open();
  await press("Skip to content");
  expect(screen.getByRole("main")).toHaveFocus();
});

test("after the recovery code a new passphrase comes first, and may wait", async () => {
  await open({ state: { mustSetPassphrase: true } });
  await screen.findByRole("heading", { name: "Set a new passphrase" });
  await press("Not now");
  expect(await screen.findByRole("navigation", { name: "Main" })).toBeVisible();
});

test("axe finds nothing in the frame", async () => {
  await open();
  expect(await accessibilityFaults()).toEqual([]);
});

test("the keys of a browser change the size of the text, which is kept as the setting is", async () => {
  await open();
  const root = document.documentElement;
  const kept = () => session.state?.preferences.textSize;
  for (const [keys, size] of [
    ["{Control>}={/Control}", 115],
    ["{Control>}{Shift>}+{/Shift}{/Control}", 130],
    ["{Control>}+{/Control}", 150],
    ["{Control>}+{/Control}", 150],
    ["{Control>}-{/Control}", 130],
    ["{Control>}[Digit0]{/Control}", 100],
  ] as const) {
    await user.keyboard(keys);
    await waitFor(() => expect(root.dataset["text"]).toBe(String(size)));
    expect(kept()).toBe(size);
  }
  expect(backend.count("preferences_set")).toBe(5);
  backend.failNext("preferences_set", "io");
  await user.keyboard("{Control>}={/Control}");
  await waitFor(() => expect(toasts.list.at(-1)?.text).toMatch(/could not be kept/));
  expect(root.dataset["text"]).toBe("100");
});

test("the bin belongs to where it was opened from", async () => {
  await open();
  const here = () => document.querySelector("nav [aria-current]")?.textContent;
  await router.go({ name: "bin", from: "sessions" });
  await waitFor(() => expect(here()).toMatch(/Sessions/));
  await router.go({ name: "bin" });
  await waitFor(() => expect(here()).toMatch(/Journal/));
});
