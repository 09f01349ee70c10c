import { expect, test, vi } from "vitest";
import { errorWords, formatDate, formatDay, formatTime, now, t, tKnown } from ".";

const files = import.meta.glob<string>("./en-GB/*.ftl", {
  query: "?raw",
  import: "default",
  eager: true,
});
const [wire = ""] = Object.values(
  import.meta.glob<string>("../ipc/generated/types.ts", {
    query: "?raw",
    import: "default",
    eager: true,
  }),
);

test("counts read as English", () => {
  expect(t("kit-characters", { count: 1 })).toBe("1 character");
  expect(t("kit-characters", { count: 280 })).toBe("280 characters");
});

test("a word no catalogue has is nobody's message", () => {
  expect(tKnown("feeling-of-my-own")).toBeNull();
});

test("a day reads the same whatever the system is set to", () => {
  for (const language of ["en-US", "C", "fr-FR"]) {
    vi.spyOn(navigator, "language", "get").mockReturnValue(language);
    expect(formatDay("2026-11-21")).toBe("Saturday 21 November");
    expect(formatDay("2026-11-21", "full")).toBe("Saturday 21 November 2026");
  }
  vi.restoreAllMocks();
});

test("a moment shows the writer's own clock, not this computer's", () => {
  const night = { at: "2026-06-30T23:30:00.000Z", offsetMinutes: 60 };
  expect(formatTime(night)).toBe("00:30");
  expect(formatDate(night, "plain")).toBe("1 July 2026");
});

test("a day is the same day everywhere", () => {
  expect(formatDay("2026-11-21", "plain")).toMatch(/21/);
  expect(formatDay("not a day")).toBe("");
});

test("now has the offset of the clock on the wall", () => {
  const date = new Date(2026, 0, 2, 3, 4);
  expect(now(date)).toEqual({
    at: date.toISOString(),
    offsetMinutes: -date.getTimezoneOffset(),
    day: "2026-01-02",
  });
});

test("every error code has a title and a body, and no two the same title", () => {
  const codes = /type ErrorCode = ([^;]+);/.exec(wire)?.[1]?.match(/\w+/g) ?? [];
  expect(codes.length).toBeGreaterThan(20);
  const titles = codes.map((code) => errorWords({ code }).title);
  expect(
    codes.filter((code) => !tKnown(`error-${code}-title`) || !tKnown(`error-${code}-body`)),
  ).toEqual([]);
  expect(new Set(titles).size).toBe(titles.length);
});

test("no message shouts", () => {
  const loud = Object.keys(files).filter((file) => files[file]?.includes("!"));
  expect(Object.keys(files).length).toBeGreaterThan(5);
  expect(loud).toEqual([]);
});
