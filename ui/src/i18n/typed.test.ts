import { describe, expect, it } from "vitest";
import { momentAt, monthsOn, placeOf, shifted } from "./day-sums";
import { liesOn, readClock, readDated, readDay, readMinutes } from "./typed";

// A Sunday.
const TODAY = "2026-11-22";
const ahead = (typed: string) => readDay(typed, TODAY, "ahead");
const back = (typed: string) => readDay(typed, TODAY, "back");

describe("a typed day", () => {
  it.each([
    ["today", "2026-11-22"],
    ["Tomorrow", "2026-11-23"],
    ["next week", "2026-11-29"],
    ["a week", "2026-11-29"],
    ["in 2 weeks", "2026-12-06"],
    ["in two weeks", "2026-12-06"],
    ["in 10 days", "2026-12-02"],
    ["in a year", "2027-11-22"],
    ["in 6 months", "2027-05-22"],
    ["thursday", "2026-11-26"],
    ["by friday", "2026-11-27"],
    ["next Fri", "2026-11-27"],
    ["Sunday", "2026-11-29"],
    ["this Sunday", "2026-11-22"],
    ["next Sunday", "2026-11-29"],
    ["last Friday", "2026-11-20"],
    ["26 Nov", "2026-11-26"],
    ["Thu 26 November", "2026-11-26"],
    ["Thursday 26 November 2026", "2026-11-26"],
    ["November 26, 2026", "2026-11-26"],
    ["Friday 4th of December", "2026-12-04"],
    ["3rd of March", "2027-03-03"],
    ["1st of Feb", "2027-02-01"],
    ["3 Nov 26", "2026-11-03"],
    ["3/3", "2027-03-03"],
    ["3/12", "2026-12-03"],
    ["31.3.27", "2027-03-31"],
    ["2027-01-05", "2027-01-05"],
  ])("%s lies ahead", (typed, day) => {
    expect(ahead(typed)).toBe(day);
  });

  it.each([
    ["today", "2026-11-22"],
    ["yesterday", "2026-11-21"],
    ["last night", "2026-11-21"],
    ["the day before yesterday", "2026-11-20"],
    ["3 days ago", "2026-11-19"],
    ["three days ago", "2026-11-19"],
    ["2 weeks", "2026-11-08"],
    ["sunday", "2026-11-22"],
    ["thursday", "2026-11-19"],
    ["thursday night", "2026-11-19"],
    ["last sunday", "2026-11-15"],
    ["next Friday", "2026-11-27"],
    ["12 November", "2026-11-12"],
    ["24 December", "2025-12-24"],
    ["24 dec", "2025-12-24"],
    ["3/12", "2025-12-03"],
    ["29 Feb 2024", "2024-02-29"],
  ])("%s has been", (typed, day) => {
    expect(back(typed)).toBe(day);
  });

  it.each([
    "",
    "26",
    "soon",
    "in days",
    "some weeks",
    "in 2 weeks ago",
    "constructor",
    "after the audit",
    "30 February",
    "31 June 2027",
    "30/2/27",
    "31/2",
    "12 Movember",
    "1 January 1492",
    "in 900 years",
  ])("%s is not a day", (typed) => {
    expect(ahead(typed)).toBeNull();
  });

  it("is known to lie ahead or back, and today to do both", () => {
    expect([liesOn(TODAY, TODAY, "ahead"), liesOn(TODAY, TODAY, "back")]).toEqual([true, true]);
    expect(liesOn("2026-11-21", TODAY, "ahead")).toBe(false);
    expect(liesOn("2026-11-23", TODAY, "back")).toBe(false);
  });
});

describe("a day with a time", () => {
  it.each([
    ["26 Nov 13:00", "2026-11-26", "13:00"],
    ["Thu 3 December at 1pm", "2026-12-03", "13:00"],
    ["3/12, 9.30", "2026-12-03", "09:30"],
    ["26 Nov", "2026-11-26", null],
    ["26 Nov 2027", "2027-11-26", null],
    ["thursday noon", "2026-11-26", "12:00"],
  ])("%s", (typed, day, starts) => {
    expect(readDated(typed, TODAY, "ahead")).toEqual({ day, starts });
  });

  it("is not read where there is no day in it", () => {
    expect(readDated("13:00", TODAY, "ahead")).toBeNull();
    expect(readDated("the usual", TODAY, "ahead")).toBeNull();
  });
});

it.each([
  ["14:00", "14:00"],
  ["2pm", "14:00"],
  ["9.30", "09:30"],
  ["9", "09:00"],
  ["9:05", "09:05"],
  ["0905", "09:05"],
  ["9am", "09:00"],
  ["12am", "00:00"],
  ["8 pm", "20:00"],
  ["8:30 PM", "20:30"],
  ["noon", "12:00"],
  ["midnight", "00:00"],
  ["25:00", null],
  ["25", null],
  ["13pm", null],
  ["9:75", null],
  ["later", null],
  ["", null],
])("the time %j is %s", (typed, time) => {
  expect(readClock(typed)).toBe(time);
});

it.each([
  ["90", 90],
  ["1 h 30", 90],
  ["1.5 hours", 90],
  ["1:30", 90],
  ["2 hours", 120],
  ["0", null],
  ["5000", null],
  ["a while", null],
])("the length %j is %s minutes", (typed, minutes) => {
  expect(readMinutes(typed, 1440)).toBe(minutes);
});

describe("sums with days", () => {
  it("go across months and the changing of clocks", () => {
    expect(shifted("2026-03-01", -1)).toBe("2026-02-28");
    expect(shifted("2026-03-29", 1)).toBe("2026-03-30");
  });

  it("keep to the last day of a short month", () => {
    expect(monthsOn("2026-08-31", 6)).toBe("2027-02-28");
    expect(monthsOn("2026-11-22", -12)).toBe("2025-11-22");
  });

  it("give back the day and the clock that a moment had", () => {
    expect(placeOf(momentAt(TODAY, "06:05"))).toEqual({ day: TODAY, clock: "06:05" });
    expect(momentAt(TODAY, "03:05", "2026-11-21").day).toBe("2026-11-21");
    const there = { at: "2026-06-30T22:30:00Z", offsetMinutes: 60 };
    expect(placeOf(there)).toEqual({ day: "2026-06-30", clock: "23:30" });
  });
});
