import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { blankAction, ItemEditor, type Item } from "$ipc";
import { createFakeBackend, type FakeBackend } from "$ipc/fake";
import { PAUSE_MS } from "./draft-keeper.svelte";

let backend: FakeBackend;
let heard: Item[];
let gone: string[];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
  backend = createFakeBackend();
  heard = [];
  gone = [];
});
afterEach(() => vi.useRealTimers());

const editorOf = (item: Item | null) =>
  new ItemEditor<"action">({
    id: item?.id ?? null,
    body: item?.body.item === "action" ? item.body : blankAction(),
    isBlank: ({ what }) => what.trim() === "",
    kept: (kept) => heard.push(kept),
    gone: (id) => gone.push(id),
  });
const items = () => [...backend.practice.items.values()];
const only = () => items()[0]!;
const whatOf = (item: Item) => (item.body.item === "action" ? item.body.what : null);

test("a pause keeps what is written, in one item", async () => {
  const editor = editorOf(null);
  editor.change({ what: "Ask" });
  await vi.advanceTimersByTimeAsync(PAUSE_MS);
  editor.change({ what: "Ask for time" });
  expect(editor.isUnkept).toBe(true);
  await vi.advanceTimersByTimeAsync(PAUSE_MS);
  expect(items().map(whatOf)).toEqual(["Ask for time"]);
  expect(heard).toHaveLength(2);
  expect(editor.isUnkept).toBe(false);
});

test("what was taken away before it was kept leaves nothing at all", async () => {
  const editor = editorOf(null);
  editor.change({ what: "A" });
  editor.change({ what: "" });
  await vi.advanceTimersByTimeAsync(10_000);
  await editor.flush();
  expect(items()).toEqual([]);
  editor.change({ what: "B" });
  await editor.flush();
  expect(items().map(whatOf)).toEqual(["B"]);
});

test("emptied of its words, an item goes into the bin with what it last said", async () => {
  const item = backend.practice.keep(null, blankAction({ what: "Ask for time" }));
  const editor = editorOf(item);
  editor.change({ what: "" });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(only().binned).toBeNull();
  expect(await editor.flush()).toBe(item.id);
  expect(only().binned).not.toBeNull();
  expect(whatOf(only())).toBe("Ask for time");
  expect(gone).toEqual([item.id]);
});

test("a flush that cannot keep what is new rejects; the words stay", async () => {
  const editor = editorOf(null);
  editor.change({ what: "Ask" });
  backend.failNext("item_keep", "noSpace");
  await expect(editor.flush()).rejects.toMatchObject({ code: "noSpace" });
  expect(editor.body.what).toBe("Ask");
  await editor.flush();
  expect(items().map(whatOf)).toEqual(["Ask"]);
});

test("an answer that could not be kept is not shown as given, and holds nobody back", async () => {
  const item = backend.practice.keep(null, blankAction({ what: "Ask" }));
  const editor = editorOf(item);
  backend.failNext("item_keep", "io");
  expect(await editor.settle({ state: "done" })).toBe(false);
  expect(editor.body.state).toBe("open");
  backend.failNext("item_keep", "io");
  await expect(editor.flush()).resolves.toBeNull();
  expect(only().body).toMatchObject({ state: "open" });
});

test("what is read again is taken in, but never over something unkept", async () => {
  const item = backend.practice.keep(null, blankAction({ what: "Ask" }));
  const editor = editorOf(item);
  editor.adopt(blankAction({ what: "Ask twice" }));
  expect(editor.body.what).toBe("Ask twice");
  editor.change({ what: "Mine" });
  editor.adopt(blankAction({ what: "Theirs" }));
  await editor.flush();
  expect(whatOf(only())).toBe("Mine");
});
