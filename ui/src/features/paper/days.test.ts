import { describe, expect, it } from "vitest";
import { dayText, readDay, yearBefore } from "./days";

describe("the days of a summary", () => {
  it("are read as people write them, and blank is no limit", () => {
    for (const typed of [
      "1 April 2026",
      "Wednesday 1 April 2026",
      "1st apr 26",
      "1/4/2026",
      "1.4.26",
      "2026-04-01",
      dayText("2026-04-01"),
    ])
      expect(readDay(typed), typed).toBe("2026-04-01");
    expect(readDay("  ")).toBeNull();
  });

  it("are not guessed at", () => {
    for (const typed of [
      "soon",
      "31 April 2026",
      "1 April",
      "29 February 2025",
      "1/13/2026",
      "1/1/9999",
    ])
      expect(readDay(typed), typed).toBeUndefined();
  });

  it("begin a year before, on a day that there is", () => {
    expect(yearBefore("2026-11-22")).toBe("2025-11-22");
    expect(yearBefore("2028-02-29")).toBe("2027-02-28");
  });
});
