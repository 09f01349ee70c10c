import { describe, expect, it } from "vitest";
import { lastDay, proposed } from "./cycles";
import { readLength } from "./length";
import { lengthInWords } from "./words";

describe("a length as it is typed", () => {
  it.each([
    ["90 min", 90],
    ["1.5 h", 90],
    ["1,5", 90],
    ["2", 120],
    ["1 h 30", 90],
    ["1h30m", 90],
    ["1:30", 90],
    ["0:05", 5],
    ["7 hours", 420],
    ["45m", 45],
    ["half an hour", 30],
    ["An hour and a half", 90],
    ["7 h 30", 450],
    ["37.5", 2250],
  ])("%s is read", (text, minutes) => expect(readLength(text)).toBe(minutes));

  it.each(["", "0", "soon", "1 30", "-2", "1:75", "1.5 h h", "1001 h"])("%s is not", (text) =>
    expect(readLength(text)).toBeNull(),
  );

  it("reads what it writes itself", () => {
    for (const minutes of [1, 45, 60, 90, 135, 6000])
      expect(readLength(lengthInWords(minutes))).toBe(minutes);
  });
});

describe("the last day of a cycle", () => {
  const months = (count: number) => ({ months: count, ends: null });
  it("is the day before the one it began on", () => {
    expect(lastDay("2024-04-01", months(36))).toBe("2027-03-31");
    expect(lastDay("2026-01-01", months(12))).toBe("2026-12-31");
    expect(lastDay("2024-02-29", months(36))).toBe("2027-02-27");
    expect(lastDay("2024-02-29", months(48))).toBe("2028-02-28");
  });
  it("is the next 30 November where every cycle ends then", () => {
    const rule = { months: 12, ends: { month: 11, day: 30 } };
    expect(lastDay("2026-11-30", rule)).toBe("2026-11-30");
    expect(lastDay("2026-12-01", rule)).toBe("2027-11-30");
    expect(lastDay("2027-03-01", rule)).toBe("2027-11-30");
  });
  it("is the writer's own to say where the rules do not", () => {
    expect(lastDay("2026-01-01", { months: null, ends: null })).toBeNull();
  });
});

describe("what a new cycle begins with", () => {
  const november = { months: 12, ends: { month: 11, day: 30 } };
  it("is the cycle that today lies in, where every one ends on the same day of the year", () => {
    const year = { from: "2025-12-01", until: "2026-11-30" };
    expect(proposed("2026-11-23", november)).toEqual(year);
    expect(proposed("2026-11-30", november)).toEqual(year);
    expect(proposed("2026-12-01", november)).toEqual({ from: "2026-12-01", until: "2027-11-30" });
  });
  it("is a year from today where the rules do not say", () => {
    const none = { months: null, ends: null };
    expect(proposed("2026-11-23", none)).toEqual({ from: "2026-11-23", until: "2027-11-22" });
    expect(proposed("2026-11-23", { months: 24, ends: null }).until).toBe("2028-11-22");
  });
  it("keeps a first day that was said", () => {
    expect(proposed("2026-11-23", november, "2026-02-01")).toEqual({
      from: "2026-02-01",
      until: "2026-11-30",
    });
  });
});
