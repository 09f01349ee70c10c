import { describe, expect, it } from "vitest";
import { eveningBefore, momentAt, placeOf, readClock, readDay, shifted } from "./when";

// A Saturday.
const TODAY = "2026-11-21";

describe("reading a typed day", () => {
  it.each([
    ["", "2026-11-21"],
    ["today", "2026-11-21"],
    ["  Yesterday ", "2026-11-20"],
    ["last night", "2026-11-20"],
    ["the day before yesterday", "2026-11-19"],
    ["3 days ago", "2026-11-18"],
    ["Friday", "2026-11-20"],
    ["on tue", "2026-11-17"],
    ["Saturday", "2026-11-21"],
    ["last Saturday", "2026-11-14"],
    ["sunday night", "2026-11-15"],
    ["21/11", "2026-11-21"],
    ["1.2", "2026-02-01"],
    ["24/12", "2025-12-24"],
    ["21-11-26", "2026-11-21"],
    ["21/11/2025", "2025-11-21"],
    ["21 November", "2026-11-21"],
    ["21st of Nov", "2026-11-21"],
    ["Friday 20 November", "2026-11-20"],
    ["November 3", "2026-11-03"],
    ["3 sept 2024", "2024-09-03"],
    ["2026-11-09", "2026-11-09"],
    // As the field itself shows a day, here and across the Atlantic.
    ["Wednesday 18 November 2025", "2025-11-18"],
    ["Wednesday, November 18, 2025", "2025-11-18"],
    ["29 February 2024", "2024-02-29"],
    // No year, and this year has none: the last one that was.
    ["29/2/24", "2024-02-29"],
  ])("%j is %s", (typed, day) => {
    expect(readDay(typed, TODAY)).toEqual({ day });
  });

  it.each([
    ["whenever", "unclear"],
    ["21", "unclear"],
    ["n 21", "unclear"],
    ["31/2", "notADay"],
    ["12/13/2025", "notADay"],
    ["29/2/2025", "notADay"],
    ["22/11/2026", "notYet"],
    ["3 days time", "unclear"],
  ])("%j is refused as %s", (typed, problem) => {
    expect(readDay(typed, TODAY)).toEqual({ problem });
  });

  it("takes a day without a year as the latest that has come, across a new year", () => {
    expect(readDay("31 December", "2027-01-02")).toEqual({ day: "2026-12-31" });
    expect(readDay("yesterday", "2027-01-01")).toEqual({ day: "2026-12-31" });
  });
});

describe("reading a typed time", () => {
  it.each([
    ["20:10", 20, 10],
    ["20.10", 20, 10],
    ["2010", 20, 10],
    ["0300", 3, 0],
    ["9", 9, 0],
    ["8pm", 20, 0],
    ["8:30 PM", 20, 30],
    ["12am", 0, 0],
    ["12 pm", 12, 0],
    ["noon", 12, 0],
    ["midnight", 0, 0],
  ])("%j", (typed, hours, minutes) => {
    expect(readClock(typed)).toEqual({ hours, minutes });
  });

  it.each(["25:00", "10:75", "13pm", "0am", "late", ""])("%j is refused", (typed) => {
    expect(readClock(typed)).toBeNull();
  });
});

describe("the journal day of a night", () => {
  it("offers the evening before in the small hours, whatever the shift", () => {
    expect(eveningBefore(TODAY, { hours: 3, minutes: 59 }, null)).toBe("2026-11-20");
    expect(eveningBefore(TODAY, { hours: 4, minutes: 0 }, null)).toBeNull();
  });

  it("offers it until midday after a night shift", () => {
    expect(eveningBefore(TODAY, { hours: 8, minutes: 15 }, "night")).toBe("2026-11-20");
    expect(eveningBefore(TODAY, { hours: 12, minutes: 0 }, "night")).toBeNull();
    expect(eveningBefore(TODAY, { hours: 8, minutes: 15 }, "late")).toBeNull();
  });

  it("keeps the clock and files under the day meant", () => {
    const moment = momentAt(TODAY, { hours: 3, minutes: 5 }, "2026-11-20");
    expect(moment.day).toBe("2026-11-20");
    expect(placeOf(moment)).toEqual({ day: TODAY, at: { hours: 3, minutes: 5 } });
  });

  it("shows a moment by the clock where it was written", () => {
    const there = { at: "2026-06-30T22:30:00Z", offsetMinutes: 60, day: "2026-06-30" };
    expect(placeOf(there)).toEqual({ day: "2026-06-30", at: { hours: 23, minutes: 30 } });
  });

  it("moves days across months and clock changes", () => {
    expect(shifted("2026-03-01", -1)).toBe("2026-02-28");
    expect(shifted("2026-03-29", 1)).toBe("2026-03-30");
  });
});
