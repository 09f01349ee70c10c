import { describe, expect, it } from "vitest";
import { limits, type Exercise } from "$ipc";
import { builtin } from "$ipc/fake";
import { plan } from "../../plan";
import { EditorForm, emptyExercise } from "./form.svelte";
import { leansOf } from "./leans";
import { mostRounds, secondsOffered, setLengthKind, setRounds, setSeconds } from "./lengths";
import { readCount, readSeconds } from "./words";

function formOf(exercise: Exercise): EditorForm {
  const form = new EditorForm();
  form.load(exercise);
  return form;
}
const named = (key: string): Exercise => {
  const found: Exercise & { key?: string } = structuredClone(
    builtin.find((one) => one.key === key)!,
  );
  delete found.key;
  return found;
};
const wordsOf = (form: EditorForm) => form.steps.map((step) => step.words);
const rounds = (form: EditorForm) => {
  const { lengths } = form.pattern!;
  if (lengths.kind !== "rounds") throw new Error(lengths.kind);
  return lengths;
};

describe("an exercise on the page", () => {
  it.each(builtin.map(({ key }) => key))("comes through whole: %s", (key) => {
    const exercise = named(key);
    expect(formOf(exercise).toExercise()).toEqual({ ...exercise, family: "own" });
  });

  it("keeps every other way and part of it when one step changes", () => {
    const exercise = named("threeMinuteSpace");
    const other = named("coherent");
    exercise.patterns.push(...other.patterns);
    const form = formOf(exercise);
    form.shown = 1;
    form.change(form.steps[0]!, { words: "In, by the sea" });
    const expected = structuredClone(exercise);
    expected.patterns[1]!.parts[0]!.steps[0]!.words = "In, by the sea";
    expect(form.toExercise()).toEqual({ ...expected, family: "own" });
  });

  it("does not reach back into the exercise it was copied from", () => {
    const exercise = named("fourSevenEight");
    const before = structuredClone(exercise);
    const form = formOf(exercise);
    setRounds(rounds(form), 2);
    form.remove(form.steps[0]!.uid);
    expect(exercise).toEqual(before);
  });
});

describe("steps", () => {
  const three = () => {
    const form = formOf(emptyExercise());
    const part = form.pattern!.parts[0]!;
    form.change(form.steps[0]!, { words: "one" });
    for (const words of ["two", "three"]) {
      form.add(part);
      form.change(form.steps.at(-1)!, { words });
    }
    return { form, part };
  };

  it("move within their part and stop at its ends", () => {
    const { form } = three();
    const [one] = form.steps;
    expect(form.move(one!.uid, -1)).toBe(false);
    expect(form.move(one!.uid, 1)).toBe(true);
    expect(wordsOf(form)).toEqual(["two", "one", "three"]);
  });

  it("come back where they were, with what was changed meanwhile left as it is", () => {
    const { form } = three();
    const undo = form.remove(form.steps[1]!.uid)!;
    form.change(form.steps[1]!, { words: "third" });
    undo();
    expect(wordsOf(form)).toEqual(["one", "two", "third"]);
  });

  it("are duplicated as they are, next to the first", () => {
    const { form } = three();
    form.change(form.steps[0]!, { seconds: null, optional: true, more: "slowly" });
    form.duplicate(form.steps[0]!.uid);
    const [first, second] = form.toExercise().patterns[0]!.parts[0]!.steps;
    expect(second).toEqual(first);
    expect(wordsOf(form)).toEqual(["one", "one", "two", "three"]);
  });

  it("take their part with them when the last of it goes, and bring it back", () => {
    const form = formOf(named("fiveSenses"));
    const exercise = structuredClone(form.toExercise());
    exercise.patterns[0]!.parts.push({ repeat: "twice", steps: [] });
    exercise.patterns[0]!.parts[1]!.steps = exercise.patterns[0]!.parts[0]!.steps.slice(0, 1);
    form.load(exercise);
    const undo = form.remove(form.pattern!.parts.at(-1)!.steps[0]!.uid)!;
    expect(form.pattern!.parts).toHaveLength(exercise.patterns[0]!.parts.length - 1);
    undo();
    expect(form.toExercise()).toEqual(exercise);
  });

  it("are no more than fit", () => {
    const { form, part } = three();
    while (form.add(part) !== null);
    expect(part.steps).toHaveLength(limits.steps);
    expect(form.duplicate(form.steps[0]!.uid)).toBeNull();
  });

  it("have words of their kind until somebody writes their own", () => {
    const form = formOf(emptyExercise());
    const [step] = form.steps;
    form.setKind(step!, "in");
    expect(step!.words).toBe("Breathe in");
    form.setKind(step!, "out");
    expect(step!.words).toBe("Breathe out");
    form.change(step!, { words: "Let it go" });
    form.setKind(step!, "in");
    expect(step!.words).toBe("Let it go");
  });

  it("follow a breath in with a breath out as long", () => {
    const form = formOf(emptyExercise());
    form.setKind(form.steps[0]!, "in");
    form.change(form.steps[0]!, { seconds: 4.5 });
    form.add(form.pattern!.parts[0]!);
    expect(form.toExercise().patterns[0]!.parts[0]!.steps[1]).toMatchObject({
      kind: "out",
      words: "Breathe out",
      seconds: 4.5,
    });
  });
});

describe("how long", () => {
  it("comes again in rounds and in a time, and once when it is once through", () => {
    const form = formOf(emptyExercise());
    const played = () => {
      const [pattern] = form.toExercise().patterns;
      return [pattern!.lengths.kind, pattern!.parts[0]!.repeat];
    };
    setLengthKind(form.pattern!, "rounds");
    expect(played()).toEqual(["rounds", "fill"]);
    setLengthKind(form.pattern!, "fill");
    expect(played()).toEqual(["fill", "fill"]);
    setLengthKind(form.pattern!, "once");
    expect(played()).toEqual(["once", "once"]);
  });

  it.each(builtin.map(({ key }) => key))("is as it was after looking at the others: %s", (key) => {
    const exercise = named(key);
    const form = formOf(exercise);
    const { kind } = form.pattern!.lengths;
    for (const other of ["once", "rounds", "fill", kind] as const)
      setLengthKind(form.pattern!, other);
    expect(form.toExercise()).toEqual({ ...exercise, family: "own" });
  });

  it("offers as many rounds as were asked for, and holds a limit it came with", () => {
    const form = formOf(emptyExercise());
    setLengthKind(form.pattern!, "rounds");
    setRounds(rounds(form), 30);
    expect(rounds(form)).toMatchObject({ usual: 30, most: 30, raised: null });
    expect(mostRounds(rounds(form))).toBe(limits.rounds);
    const held = formOf(named("fourSevenEight"));
    expect(mostRounds(rounds(held))).toBe(4);
  });

  it("offers the minutes, and what it came with, rising", () => {
    const form = formOf(named("coolWater"));
    const { lengths } = form.pattern!;
    if (lengths.kind === "once" || lengths.kind === "rounds") setLengthKind(form.pattern!, "fill");
    const timed = form.pattern!.lengths;
    if (timed.kind !== "fill" && timed.kind !== "stretch") throw new Error(timed.kind);
    const before = [...timed.seconds];
    expect(secondsOffered(timed)).toEqual(
      [...new Set([...before, 60, 180, 300, 600])].sort((a, b) => a - b),
    );
    setSeconds(timed, 300);
    expect(timed.usual).toBe(300);
    expect(form.pattern!.lengths).toMatchObject({ usual: 300 });
    expect(timed.seconds).toEqual([...new Set([...before, 300])].sort((a, b) => a - b));
  });

  it("is played as it says", () => {
    const form = formOf(emptyExercise());
    form.change(form.steps[0]!, { seconds: 6 });
    setLengthKind(form.pattern!, "fill");
    const choice = { pattern: 0, seconds: 180, rounds: null };
    expect(plan(form.toExercise(), choice).total).toBe(180_000);
  });
});

describe("what it leans on", () => {
  it("tells what is needed from what may be left out", () => {
    const form = formOf(named("box"));
    expect(leansOf(form.toExercise())).toEqual({ needs: ["breath"], may: ["holds"] });
    const held = (steps: { kind: string }[]) => steps.some(({ kind }) => kind === "hold");
    form.shown = form.patterns.findIndex(({ parts }) => !parts.some(({ steps }) => held(steps)));
    form.removePattern();
    expect(leansOf(form.toExercise())).toEqual({ needs: ["breath", "holds"], may: [] });
    for (const step of form.steps) form.change(step, { optional: step.kind === "hold" });
    expect(leansOf(form.toExercise())).toEqual({ needs: ["breath"], may: ["holds"] });
  });
});

describe("numbers as they are typed", () => {
  it.each([
    ["5", 5],
    [" 5.5 ", 5.5],
    ["5,5", 5.5],
    ["1", 1],
    ["600", 600],
    ["0.9", null],
    ["0", null],
    ["600.1", null],
    ["5.55", null],
    ["-1", null],
    ["", null],
    ["five", null],
  ])("reads %j seconds as %j", (text, seconds) =>
    expect(readSeconds(text, "around")).toBe(seconds),
  );

  it.each([
    ["hold", "20", 20],
    ["hold", "20.1", null],
    ["in", "30", 30],
    ["out", "31", null],
    ["topUp", "0.5", null],
    ["tense", "31", 31],
  ] as const)("a step to %s may last %j seconds as %j", (kind, text, seconds) =>
    expect(readSeconds(text, kind)).toBe(seconds),
  );

  it.each([
    ["4", 4],
    ["0", null],
    ["9", null],
    ["2.5", null],
    ["", null],
  ])("reads %j rounds of at most 8 as %j", (text, count) => expect(readCount(text, 8)).toBe(count));
});
