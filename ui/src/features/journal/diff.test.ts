import { describe, expect, it } from "vitest";
import { moment, checkIn, grounding } from "$ipc/fake";
import { changeInWords, changesBetween, nothingGiven } from "./changes";
import { wordDiff } from "$kit";

const without = (kind: "added" | "removed", before: string, after: string) =>
  wordDiff(before, after)
    .filter((piece) => piece.kind !== kind)
    .map((piece) => piece.text)
    .join("");

describe("what changed in the words", () => {
  it("names what was added and what was taken out", () => {
    expect(wordDiff("my hands were shaking", "my hands were not quite shaking")).toEqual([
      { kind: "same", text: "my hands were " },
      { kind: "added", text: "not quite " },
      { kind: "same", text: "shaking" },
    ]);
    expect(wordDiff("one two three", "one three")).toContainEqual({
      kind: "removed",
      text: "two ",
    });
  });

  it("shows a phrase that was replaced as one", () => {
    expect(wordDiff("I rang Mrs Patel twice.", "I rang person A twice.")).toEqual([
      { kind: "same", text: "I rang " },
      { kind: "removed", text: "Mrs Patel" },
      { kind: "added", text: "person A" },
      { kind: "same", text: " twice." },
    ]);
    const number = wordDiff(
      "The NHS number 943 476 5919, too",
      "The NHS number (left out for now), too",
    );
    expect(number.filter(({ kind }) => kind !== "same").map(({ text }) => text)).toEqual([
      "943 476 5919,",
      "(left out for now),",
    ]);
  });

  it.each([
    ["Mrs Patel rang", "person A rang twice"],
    ["one\ntwo", "three\nfour"],
    ["a b  c\td", "w x  y\tz"],
    ["", "something"],
    ["something", ""],
    ["a b c d e", "e d c b a"],
    ["line one\n\nline two", "line one\nline two and a half\n"],
    ["x ".repeat(2_000), "y ".repeat(2_000)],
    ["same start " + "x ".repeat(2_000), "same start " + "y ".repeat(10)],
  ])("loses nothing of either text (%#)", (before, after) => {
    expect(without("added", before, after)).toBe(before);
    expect(without("removed", before, after)).toBe(after);
  });
});

describe("what changed besides the words", () => {
  const when = moment("2026-11-20T19:30:00Z");
  const before = checkIn({ when, scales: [{ scale: "energy", score: 4 }], tags: ["handover"] });

  it("is said part by part, and only where it changed", () => {
    const after = checkIn({
      when,
      scales: [{ scale: "energy", score: 6 }],
      feelings: [{ word: "moralDistress", intensity: 3 }],
      setAside: true,
    });
    expect(changesBetween(before, after).map(changeInWords)).toEqual([
      "How you were: Energy 4 became Energy 6",
      "What was here: added moral distress, strongly",
      "Tags: handover taken away",
      "Set aside: no became yes",
    ]);
    expect(changesBetween(before, before)).toEqual([]);
  });

  it("is said of a grounding by its own parts", () => {
    const done = grounding({ when, done: 160, finished: false, before: 7 });
    const after = grounding({ ...done, done: 180, finished: true, pace: 110, felt: "same" });
    expect(changesBetween(done, after).map(changeInWords)).toEqual([
      "How long: 2:40 of 3:00, ended early became 3:00, to its end",
      "Pace: The usual one became Faster, at 110% of the usual pace",
      "Compared with before: added about the same",
    ]);
    expect(changesBetween(done, done)).toEqual([]);
    expect(nothingGiven(done)).toBe(false);
  });

  it("knows a check-in in which nothing was given", () => {
    expect(nothingGiven(checkIn({ when }))).toBe(true);
    expect(nothingGiven(before)).toBe(false);
    const circled = { threat: 0, drive: null, soothing: null };
    expect(nothingGiven(checkIn({ when, systems: circled }))).toBe(false);
  });
});
