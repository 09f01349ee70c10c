import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { CommandError, type Draft, type EntryBody } from ".";
import { checkIn, moment } from "./fake";
import { DraftKeeper, RETRY_MS } from "./draft-keeper.svelte";

const WHEN = moment("2026-11-21T20:10:00Z");
let text = "";
const body = (): EntryBody => checkIn({ when: WHEN, text });
const draftOf = (id: string): Draft => ({
  id,
  of: null,
  started: WHEN,
  kept: WHEN,
  jotted: false,
  body: body(),
});

/** A port whose writes end when the test says so. */
function heldPort() {
  const ends: ((outcome?: CommandError) => void)[] = [];
  let running = 0;
  let most = 0;
  const keep = vi.fn(
    ({ id }: { id: string | null; body: EntryBody }) =>
      new Promise<Draft>((resolve, reject) => {
        most = Math.max(most, ++running);
        ends.push((error) => {
          running -= 1;
          if (error) reject(error);
          else resolve(draftOf(id ?? "d1"));
        });
      }),
  );
  const end = async (error?: CommandError) => {
    ends.shift()?.(error);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { keep, discard: vi.fn(() => Promise.resolve(null)), end, most: () => most };
}

const instantPort = () => ({
  keep: vi.fn(({ id }: { id: string | null; body: EntryBody }) =>
    Promise.resolve(draftOf(id ?? "d1")),
  ),
  discard: vi.fn(() => Promise.resolve(null)),
});

beforeEach(() => {
  vi.useFakeTimers();
  text = "";
});
afterEach(() => vi.useRealTimers());

describe("keeping a draft", () => {
  it("keeps within a second of a pause, and not before there was one", async () => {
    const port = instantPort();
    const keeper = new DraftKeeper(port, null, body);
    keeper.touch();
    await vi.advanceTimersByTimeAsync(300);
    expect(port.keep).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(700);
    expect(port.keep).toHaveBeenCalledOnce();
    expect(keeper.keeping).toEqual({ state: "kept" });
  });

  it("does not go on trying what is refused for what it is, until it is changed", async () => {
    const port = instantPort();
    port.keep.mockRejectedValueOnce(new CommandError("tooLarge"));
    const keeper = new DraftKeeper(port, null, body);
    keeper.touch();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(keeper.keeping).toEqual({ state: "failed", code: "tooLarge" });
    await vi.advanceTimersByTimeAsync(10 * RETRY_MS);
    expect(port.keep).toHaveBeenCalledOnce();
    keeper.touch();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(keeper.keeping).toEqual({ state: "kept" });
  });

  it("keeps at least every two seconds while typing never pauses", async () => {
    const port = instantPort();
    const keeper = new DraftKeeper(port, null, body);
    const at: number[] = [];
    port.keep.mockImplementation(({ id }) => {
      at.push(Date.now());
      return Promise.resolve(draftOf(id ?? "d1"));
    });
    const began = Date.now();
    for (let key = 0; key < 100; key++) {
      text += "x";
      keeper.touch();
      await vi.advanceTimersByTimeAsync(100);
    }
    const gaps = [began, ...at].map((time, i, all) => (all[i + 1] ?? time) - time);
    expect(at.length).toBeGreaterThanOrEqual(5);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(2_000);
  });

  it("never has two writes under way, and writes again for what came meanwhile", async () => {
    const port = heldPort();
    const keeper = new DraftKeeper(port, null, body);
    text = "first";
    keeper.touch();
    await vi.advanceTimersByTimeAsync(1_000);
    text = "second";
    keeper.touch();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(port.keep).toHaveBeenCalledOnce();
    await port.end();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(port.keep).toHaveBeenCalledTimes(2);
    expect(port.keep.mock.lastCall?.[0].body).toMatchObject({ text: "second" });
    expect(port.most()).toBe(1);
  });

  it("says kept only once the write has ended, and not while something newer waits", async () => {
    const port = heldPort();
    const keeper = new DraftKeeper(port, null, body);
    keeper.touch();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(keeper.keeping.state).toBe("waiting");
    keeper.touch();
    await port.end();
    expect(keeper.keeping.state).toBe("waiting");
    await vi.advanceTimersByTimeAsync(1_000);
    await port.end();
    expect(keeper.keeping.state).toBe("kept");
  });

  it("goes on writing to the draft it was given the first time", async () => {
    const port = instantPort();
    const keeper = new DraftKeeper(port, null, body);
    keeper.touch();
    await vi.advanceTimersByTimeAsync(1_000);
    keeper.touch();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(port.keep.mock.calls.map(([request]) => request.id)).toEqual([null, "d1"]);
  });

  it("names what went wrong, and tries again by itself until it is kept", async () => {
    const port = instantPort();
    port.keep.mockRejectedValueOnce(new CommandError("noSpace"));
    const keeper = new DraftKeeper(port, null, body);
    keeper.touch();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(keeper.keeping).toEqual({ state: "failed", code: "noSpace" });
    await vi.advanceTimersByTimeAsync(RETRY_MS);
    expect(keeper.keeping).toEqual({ state: "kept" });
  });

  it("flushes at once what is waiting, and after a write under way", async () => {
    const port = heldPort();
    const keeper = new DraftKeeper(port, null, body);
    text = "one";
    keeper.touch();
    await vi.advanceTimersByTimeAsync(1_000);
    text = "two";
    keeper.touch();
    let flushed = false;
    const flush = keeper.flush().then(() => (flushed = true));
    await port.end();
    expect(flushed).toBe(false);
    await port.end();
    await flush;
    expect(port.keep.mock.lastCall?.[0].body).toMatchObject({ text: "two" });
  });

  it("writes nothing more once paused, and takes up again when resumed", async () => {
    const port = instantPort();
    const keeper = new DraftKeeper(port, null, body);
    keeper.touch();
    await keeper.pause();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(port.keep).not.toHaveBeenCalled();
    keeper.resume();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(port.keep).toHaveBeenCalledOnce();
  });

  it("can discard its draft and begin another", async () => {
    const port = instantPort();
    const keeper = new DraftKeeper(port, null, body, "d7");
    await keeper.discard();
    expect(port.discard).toHaveBeenCalledWith("d7");
    keeper.touch();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(port.keep.mock.lastCall?.[0].id).toBeNull();
  });

  it("goes on in the draft that could not be discarded, and does not begin a second", async () => {
    const port = instantPort();
    port.discard.mockRejectedValueOnce(new CommandError("noSpace"));
    const keeper = new DraftKeeper(port, null, body, "d7");
    await expect(keeper.discard()).rejects.toMatchObject({ code: "noSpace" });
    text = "more";
    keeper.touch();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(port.keep.mock.calls.map(([request]) => request.id)).toEqual(["d7"]);
    await keeper.discard();
    expect(port.discard).toHaveBeenLastCalledWith("d7");
  });

  it("keeps what is typed while a draft is being discarded, in another one", async () => {
    const port = instantPort();
    let end = () => {};
    port.discard.mockReturnValueOnce(new Promise<null>((resolve) => (end = () => resolve(null))));
    const keeper = new DraftKeeper(port, null, body, "d7");
    const discarded = keeper.discard();
    await vi.advanceTimersByTimeAsync(0);
    keeper.touch();
    const flushed = keeper.flush();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(port.keep).not.toHaveBeenCalled();
    end();
    await discarded;
    await flushed;
    expect(port.keep.mock.calls.map(([request]) => request.id)).toEqual([null]);
  });
});
