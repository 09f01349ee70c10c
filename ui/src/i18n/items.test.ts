import { expect, it } from "vitest";
import { itemInWords } from "./items";

const created = { day: "2026-11-23" };
const today = "2026-11-23";

it("names the day something is of, not that on which it was written", () => {
  const learning = { item: "learning", what: "A study day", day: "2025-03-03" } as const;
  expect(itemInWords({ created, body: learning }, today).line).toMatch(
    /^Learning · .*3 March 2025$/,
  );
  const hours = { item: "practiceHours", what: "Ward", until: "2026-11-22" } as const;
  expect(itemInWords({ created, body: hours }, today).line).toBe("Practice hours · Yesterday");
});

it("names the day it was written on where it has no other", () => {
  const action = { item: "action", what: "Ask about it" } as const;
  expect(itemInWords({ created, body: action }, today).line).toBe("Action · Today");
});
