import { expect, test } from "vitest";
import { covered, share } from "./covered";

const box = (left: number, top: number, width: number, height: number) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

test("what lies beside another is under it in no part, and what lies within it in all", () => {
  expect(share(box(0, 0, 10, 10), box(10, 0, 10, 10))).toBe(0);
  expect(share(box(2, 2, 4, 4), box(0, 0, 10, 10))).toBe(1);
  expect(share(box(0, 0, 10, 10), box(5, 0, 10, 10))).toBe(0.5);
  expect(share(box(0, 0, 0, 0), box(0, 0, 10, 10)), "what is not shown").toBe(0);
});

test("a button that could not be pressed any more weighs more than the ends of many rows", () => {
  const message = box(880, 20, 280, 60);
  const button = covered(message, [box(1040, 30, 80, 40)]);
  const rows = Array.from({ length: 3 }, (_, at) => box(250, 20 + at * 20, 880, 20));
  expect(button).toBeGreaterThan(covered(message, rows));
});
