import { describe, expect, it } from "vitest";
import { contextInWords, feelingInWords, feelingMeaning, feelingName } from "./catalogue";
import { dayInWords, listed, monthNames, weekdayNames } from "./days";
import { entryInWords } from "./summary";

describe("catalogue words", () => {
  it("show a person's own word exactly as they wrote it", () => {
    for (const own of ["Bone-weary", "<b>flat</b>", "numb-meaning", "not on the list", "{ $x }"])
      expect(feelingName(own)).toBe(own);
    expect(feelingMeaning("tired; or so")).toBeNull();
  });

  it("say how strongly only where that was given", () => {
    expect(feelingInWords({ word: "moralDistress", intensity: 3 })).toBe(
      "moral distress, strongly",
    );
    expect(feelingInWords({ word: "calm", intensity: null })).toBe("calm");
  });

  it.each([
    ["after", "late", "After a late shift"],
    ["before", "night", "Before a night shift"],
    ["during", "onCall", "During time on call"],
    ["after", null, "After a shift"],
    [null, "long", "Long day"],
    ["off", "late", "Not at work"],
    [null, null, null],
  ])("put %s and %s as %s", (phase, shift, words) => {
    expect(contextInWords({ phase, shift })).toBe(words);
  });
});

describe("days in words", () => {
  it("are today, yesterday, then the day, with the year once it is another", () => {
    expect(dayInWords("2026-11-21", "2026-11-21")).toBe("today");
    expect(dayInWords("2026-02-28", "2026-03-01")).toBe("yesterday");
    expect(dayInWords("2026-11-19", "2026-11-21")).not.toContain("2026");
    expect(dayInWords("2025-11-19", "2026-11-21")).toContain("2025");
  });

  it("know the months and the days of the week, Monday first", () => {
    expect(monthNames()).toHaveLength(12);
    expect(monthNames()[10]).toBe("November");
    expect(weekdayNames()[0]).toBe("Monday");
    expect(listed(["tired", "sad", "proud"])).toBe("tired, sad and proud");
  });
});

describe("an entry in a list", () => {
  const entry = {
    when: { at: "2026-11-20T19:30:00Z", offsetMinutes: 0, day: "2026-11-20" },
    phase: "after",
    shift: "late",
    snippet: "  ",
    arriving: "frayed",
    scales: [],
    feelings: [],
    tags: [],
    setAside: false,
    edited: true,
  };

  it("goes by its arriving word where there is no writing, and says it was changed", () => {
    expect(entryInWords(entry).text).toBe("frayed");
    expect(entryInWords(entry).facts).toEqual([]);
    expect(entryInWords(entry).line).toMatch(/After a late shift · changed$/);
    expect(entryInWords({ ...entry, arriving: "" }).text).toBeNull();
  });

  it("names its day where the list does not", () => {
    expect(entryInWords(entry, "2026-11-21").line).toMatch(/^Yesterday · /);
  });
});
