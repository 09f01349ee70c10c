import { beforeEach, describe, expect, it } from "vitest";
import type { ErrorCode, Exercise } from "$ipc";
import { createFakeBackend, type FakeBackend } from "$ipc/fake";
import { emptyExercise } from "./form.svelte";
import { exportOwn, exportWords, importOwn, importWords } from "./own";

let backend: FakeBackend;
beforeEach(() => {
  backend = createFakeBackend();
});

const finished = (): Exercise => {
  const exercise = emptyExercise();
  exercise.patterns[0]!.parts[0]!.steps[0]!.words = "Look out of the window";
  return { ...exercise, name: "The window" };
};

async function refused(
  run: () => Promise<unknown>,
  words: (error: unknown) => { title: string; body: string },
) {
  const error: unknown = await run().then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).not.toBeNull();
  return words(error);
}

describe("taking an exercise in from a file", () => {
  it("adds it, and nothing when the dialog is closed", async () => {
    expect(await importOwn()).toBeNull();
    backend.grounding.importing = { ...finished(), family: "breath" };
    const listed = await importOwn();
    expect(listed).toMatchObject({ own: true, exercise: { name: "The window", family: "own" } });
    expect(backend.grounding.own.size).toBe(1);
  });

  const CODES: [ErrorCode, RegExp][] = [
    ["notAnExercise", /not an exercise/],
    ["newerFormat", /newer Stillpoint/],
    ["tooLarge", /too large/],
    ["invalid", /could not be accepted/],
    ["absent", /not there/],
    ["notPermitted", /may not be read/],
    ["readOnly", /only be read/],
    ["io", /could not be read/],
  ];

  it.each(CODES)("says what happened and that nothing was added: %s", async (code, title) => {
    backend.failNext("exercise_import", code);
    const words = await refused(importOwn, importWords);
    expect(words.title).toMatch(title);
    expect(words.body).toMatch(/[Nn]othing was added/);
    expect(words.title + words.body).not.toMatch(/journal was made|entry|on the screen/);
    expect(backend.grounding.own.size).toBe(0);
  });

  it("has a title of its own for each of them", async () => {
    const titles = [];
    for (const [code] of CODES) {
      backend.failNext("exercise_import", code);
      titles.push((await refused(importOwn, importWords)).title);
    }
    expect(new Set(titles).size).toBe(CODES.length);
  });

  it.each([
    ["seconds", /lasts longer or shorter/],
    ["kind", /kind of step/],
    ["steps", /more steps/],
    ["words", /words of a step/],
  ])("names what could not be accepted: %s", async (field, what) => {
    backend.failNext("exercise_import", "invalid", { field });
    const { body } = await refused(importOwn, importWords);
    expect(body).toMatch(what);
    expect(body).toMatch(/[Nn]othing was added/);
  });

  it("has words for a field nobody thought of", async () => {
    backend.failNext("exercise_import", "invalid", { field: "heron" });
    const { body } = await refused(importOwn, importWords);
    expect(body).not.toMatch(/heron|\{/);
    expect(body).toMatch(/[Nn]othing was added/);
  });
});

describe("handing an exercise on as a file", () => {
  const id = () => backend.grounding.keep(null, finished()).key;

  it("says whether it was saved or the dialog closed", async () => {
    const own = id();
    expect(await exportOwn(own)).toBe("saved");
    backend.grounding.saves = false;
    expect(await exportOwn(own)).toBe("cancelled");
  });

  it("says that one which is not finished cannot be saved yet", async () => {
    const own = backend.grounding.keep(null, emptyExercise()).key;
    const words = await refused(() => exportOwn(own), exportWords);
    expect(words.title).toMatch(/not finished/);
  });

  it.each<[ErrorCode, RegExp]>([
    ["noSpace", /no room/],
    ["io", /could not be saved/],
    ["notFound", /not there/],
    ["notPermitted", /does not allow/],
  ])("says what happened: %s", async (code, title) => {
    const own = id();
    backend.failNext("exercise_export", code);
    const words = await refused(() => exportOwn(own), exportWords);
    expect(words.title).toMatch(title);
  });
});
