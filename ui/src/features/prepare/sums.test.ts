import { describe, expect, it } from "vitest";
import { blankAgendaItem, blankPreparation } from "$ipc";
import { blankInPreparation, movedBy, movedTo, placeAt } from "./agenda";
import { clockOf, leftOf } from "./clock";
import { fairFor, secondsToSay } from "./telling";

describe("the clock of a session", () => {
  const session = { day: "2026-11-26", starts: "14:00", minutes: 60 };
  const at = (hours: number, minutes: number) => new Date(2026, 10, 26, hours, minutes);

  it("says what is left, and nothing of it on another day", () => {
    expect(clockOf(session, at(13, 50))).toMatchObject({ before: 10, left: null });
    expect(clockOf(session, at(14, 20))).toEqual({
      time: "14:20",
      before: null,
      left: 40,
      ends: "15:00",
    });
    expect(clockOf(session, at(15, 30)).left).toBe(0);
    expect(clockOf(session, new Date(2026, 10, 27, 14, 20))).toMatchObject({ left: null });
    expect(clockOf({ ...session, minutes: null }, at(14, 20)).left).toBeNull();
  });

  it("gives each thing until the minutes before it are over", () => {
    const agenda = [10, 20, null].map((minutes) => blankAgendaItem({ minutes }));
    const left = (index: number) => leftOf(agenda, agenda[index]!.id, session, at(14, 12));
    expect([left(0), left(1), left(2)]).toEqual([0, 18, null]);
  });
});

describe("the agenda", () => {
  const agenda = ["a", "b", "c"].map((question) => blankAgendaItem({ question }));
  const words = (moved: typeof agenda | null) => moved?.map(({ question }) => question).join("");
  const [a, , c] = agenda.map(({ id }) => id);

  it("moves a thing by one place, or before another, and not past its ends", () => {
    expect(words(movedBy(agenda, c!, -1))).toBe("acb");
    expect(words(movedBy(agenda, a!, 1))).toBe("bac");
    expect(movedBy(agenda, a!, -1)).toBeNull();
    expect(movedBy(agenda, c!, 1)).toBeNull();
    expect(words(movedTo(agenda, a!, 3))).toBe("bca");
    expect(words(movedTo(agenda, c!, 0))).toBe("cab");
    expect(movedTo(agenda, a!, 1)).toBeNull();
  });

  it("finds the place a thing is let go at", () => {
    const boxes = [0, 100, 200].map((top) => ({ top, height: 90 }));
    expect([10, 60, 140, 500].map((y) => placeAt(y, boxes))).toEqual([0, 1, 1, 3]);
  });

  it("is blank in a preparation in which nothing was given", () => {
    expect(blankInPreparation(blankPreparation({ agenda: [blankAgendaItem()] }))).toBe(true);
    expect(blankInPreparation(blankPreparation({ stays: "x" }))).toBe(false);
    expect(blankInPreparation(blankPreparation({ agenda: [blankAgendaItem({ from: "e" })] }))).toBe(
      false,
    );
  });
});

describe("telling what is behind a question", () => {
  it("may take a tenth of its minutes, or of its share of the session", () => {
    expect(fairFor({ minutes: 20 }, { minutes: 60 }, 3)).toBe(120);
    expect(fairFor({ minutes: null }, { minutes: 60 }, 3)).toBe(120);
    expect(fairFor({ minutes: 2 }, { minutes: 60 }, 3)).toBe(30);
    expect(Math.round(secondsToSay("word ".repeat(130)))).toBe(60);
  });
});
