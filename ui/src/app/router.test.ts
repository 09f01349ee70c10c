import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { toast, toasts } from "$kit";
import { router } from "./router.svelte";

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  toasts.clear();
  router.reset();
  vi.useRealTimers();
});

test("a message that a resting pointer holds goes in its time once one has gone on", async () => {
  vi.spyOn(window, "scrollTo").mockImplementation(() => undefined);
  toast({ text: "The sample is saved." });
  toasts.hold();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(toasts.list).toHaveLength(1);
  await router.go({ name: "patterns" });
  expect(toasts.list).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(13_000);
  expect(toasts.list).toEqual([]);
});
