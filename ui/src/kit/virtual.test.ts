import { expect, test } from "vitest";
import { offsets, range } from "./virtual";

const even = offsets(1000, () => 50);

test("draws only the rows in view", () => {
  expect(range(even, 0, 500)).toEqual({ first: 0, last: 11 });
  expect(range(even, 25_000, 25_500)).toEqual({ first: 500, last: 511 });
});

test("stays inside the list at both ends", () => {
  expect(range(even, -5000, -10)).toEqual({ first: 0, last: 1 });
  expect(range(even, 49_900, 90_000)).toEqual({ first: 998, last: 1000 });
  expect(
    range(
      offsets(0, () => 50),
      0,
      500,
    ),
  ).toEqual({ first: 0, last: 0 });
});

test("follows rows of different heights", () => {
  const tops = offsets(4, (i) => [100, 10, 10, 300][i] ?? 0);
  expect([...tops]).toEqual([0, 100, 110, 120, 420]);
  expect(range(tops, 105, 115)).toEqual({ first: 1, last: 3 });
});
