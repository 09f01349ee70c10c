import { expect, test } from "vitest";
import { byWhen, fromNow } from "./by-when";

// A Sunday.
const TODAY = "2026-11-22";

test("a day is named as near as it is, and one that has passed without blame", () => {
  const words = ["2026-11-22", "2026-11-23", "2026-11-27", "2026-12-04", "2027-01-01"].map((day) =>
    byWhen(day, TODAY),
  );
  expect(words).toEqual([
    "by today",
    "by tomorrow",
    "by Friday",
    "by Friday 4 December",
    "by Friday 1 January 2027",
  ]);
  expect(byWhen("2026-11-21", TODAY)).toBe("was for yesterday");
  expect(byWhen("2026-11-17", TODAY)).toBe("was for Tuesday");
  expect(byWhen("2026-11-03", TODAY)).toBe("was for Tuesday 3 November");
  expect([0, 1, 5].map(fromNow)).toEqual(["today", "tomorrow", "in 5 days"]);
});
