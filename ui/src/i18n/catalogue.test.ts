import { describe, expect, it } from "vitest";
import { contextInWords, feelingInWords, feelingMeaning, feelingName } from "./catalogue";
import { dayInWords, listed, monthNames, weekdayNames } from "./days";
import { clockOfSeconds, distressInWords, lengthInWords } from "./grounding";
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
    grounding: null,
    reflection: null,
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

  it("says what was done to come to ground, and how it was before and after", () => {
    const grounding = { name: "Box", done: 160, before: 7, after: 4, felt: "worse" };
    const words = entryInWords({ ...entry, edited: false, arriving: "", grounding });
    expect(words).toMatchObject({
      line: "19:30 · Grounding",
      done: "Box · 2½ min",
      text: null,
      facts: ["distress 7 to 4"],
    });
  });
});

describe("how it was", () => {
  it.each([
    [7, 4, "worse", "distress 7 to 4"],
    [0, 0, null, "distress 0 before and after"],
    [6, null, "same", "felt about the same"],
    [null, null, "better", "felt better"],
    [6, null, null, "distress 6 before"],
    [null, 3, null, "distress 3 after"],
    [null, null, null, null],
  ])("before %s, after %s, felt %s: %s", (before, after, felt, words) => {
    expect(distressInWords({ before, after, felt })).toBe(words);
  });

  it("gives a length about as exactly as anybody would", () => {
    expect([40, 59, 60, 90, 118, 160, 297, 600].map(lengthInWords)).toEqual([
      "40 sec",
      "1 min",
      "1 min",
      "90 sec",
      "2 min",
      "2½ min",
      "5 min",
      "10 min",
    ]);
    expect([5, 59.6, 160, 600].map(clockOfSeconds)).toEqual(["0:05", "1:00", "2:40", "10:00"]);
  });
});
