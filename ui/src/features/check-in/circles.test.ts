import { describe, expect, it } from "vitest";
import { Drag, FIELD, PLACES, UNGIVEN_SCORE, radiusOf, scoreAt, scoreByKey } from "./circles";

describe("the three circles", () => {
  it("grow with the score and are read back from their size", () => {
    for (let score = 0; score <= 10; score++) expect(scoreAt(radiusOf(score))).toBe(score);
    expect(scoreAt(-50)).toBe(0);
    expect(scoreAt(900)).toBe(10);
  });

  it("stay inside their field at their largest", () => {
    for (const { x, y } of Object.values(PLACES)) {
      expect(x - radiusOf(10)).toBeGreaterThanOrEqual(0);
      expect(x + radiusOf(10)).toBeLessThanOrEqual(FIELD.width);
      expect(y + radiusOf(10)).toBeLessThanOrEqual(FIELD.height);
    }
  });

  it("follow a drag from wherever they were taken hold of", () => {
    const byTheEdge = new Drag(5, radiusOf(5));
    expect(byTheEdge.to(radiusOf(8))).toBe(8);
    const byTheMiddle = new Drag(5, 0);
    expect(byTheMiddle.to(0)).toBe(5);
    expect(byTheMiddle.to(18)).toBe(8);
    expect(byTheEdge.to(0)).toBe(0);
  });

  it.each([
    ["ArrowUp", 5, 6],
    ["ArrowRight", 10, 10],
    ["ArrowLeft", 0, 0],
    ["PageDown", 5, 3],
    ["Home", 5, 0],
    ["End", 5, 10],
    ["Delete", 5, null],
    ["Backspace", 5, null],
    [" ", null, UNGIVEN_SCORE],
    ["Tab", 5, undefined],
  ])("%j from %s leads to %s", (key, from, to) => {
    expect(scoreByKey(key, from)).toBe(to);
  });
});
