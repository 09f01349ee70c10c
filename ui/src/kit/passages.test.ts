import { afterEach, expect, test, vi } from "vitest";
import {
  flushAll,
  keysOf,
  navigate,
  registerFlush,
  runShortcut,
  setNavigator,
  shortcut,
} from "$kit";

const stops: (() => void)[] = [];
const during = (stop: () => void) => stops.push(stop);
afterEach(() => stops.splice(0).forEach((stop) => stop()));

const press = (init: KeyboardEventInit) =>
  new KeyboardEvent("keydown", { cancelable: true, ...init });

test("a flush that is slow is waited for", async () => {
  let kept = false;
  during(
    registerFlush(() => new Promise((done) => setTimeout(() => ((kept = true), done(null)), 5))),
  );
  expect(await flushAll()).toBe(true);
  expect(kept).toBe(true);
});

test("one failing flush does not keep the others from being done", async () => {
  const other = vi.fn(() => Promise.resolve());
  during(registerFlush(() => Promise.reject(new Error("no space"))));
  during(registerFlush(other));
  expect(await flushAll()).toBe(false);
  expect(other).toHaveBeenCalledOnce();
});

test("a flush that throws at once counts as not kept", async () => {
  during(
    registerFlush(() => {
      throw new Error("broken");
    }),
  );
  expect(await flushAll()).toBe(false);
});

test("an editor that has gone is not asked", async () => {
  const gone = vi.fn(() => Promise.resolve());
  registerFlush(gone)();
  await flushAll();
  expect(gone).not.toHaveBeenCalled();
});

test("names keys the way shortcuts are written", () => {
  expect(keysOf(press({ key: "l", code: "KeyL", ctrlKey: true }))).toBe("Ctrl+L");
  expect(keysOf(press({ key: "Enter", code: "Enter", ctrlKey: true }))).toBe("Ctrl+Enter");
  expect(keysOf(press({ key: "¡", code: "Digit1", altKey: true }))).toBe("Alt+1");
  expect(keysOf(press({ key: "F1", code: "F1" }))).toBe("F1");
  expect(keysOf(press({ key: "l", code: "KeyL", metaKey: true }))).toBe("Ctrl+L");
});

test("the latest of two shortcuts wins, and gives way when it goes", () => {
  const [page, app] = [vi.fn(), vi.fn()];
  during(shortcut("Ctrl+Enter", app));
  const stop = shortcut("Ctrl+Enter", page);
  const event = press({ key: "Enter", ctrlKey: true });
  expect(runShortcut(event)).toBe(true);
  expect(event.defaultPrevented).toBe(true);
  stop();
  runShortcut(press({ key: "Enter", ctrlKey: true }));
  expect([page.mock.calls.length, app.mock.calls.length]).toEqual([1, 1]);
});

test("leaves alone what means nothing, and what an input method is composing", () => {
  during(shortcut("F1", vi.fn()));
  expect(runShortcut(press({ key: "a" }))).toBe(false);
  expect(runShortcut(press({ key: "F1", isComposing: true }))).toBe(false);
});

test("without an app there is nowhere to go", async () => {
  setNavigator(null);
  expect(await navigate({ name: "today" })).toBe(false);
});
