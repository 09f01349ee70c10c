import { render, screen } from "@testing-library/svelte";
import { expect, test } from "vitest";
import { moment } from "$ipc/fake";
import IntegrityBanner from "./IntegrityBanner.svelte";

const loss = (id: string, kind: string | null) => ({
  id,
  kind,
  when: kind === "grounding" ? moment("2026-11-20T08:00:00Z") : null,
  day: kind === "session" ? "2026-11-18" : null,
});

test("what is lost is named by what it was, as far as that is known", () => {
  const altered = [
    "checkIn",
    "grounding",
    "groundSettings",
    "exercise",
    "session",
    "later",
    null,
  ].map((kind, index) => loss(String(index), kind));
  const integrity = {
    sound: false,
    readOnly: true,
    writablePlace: true,
    altered,
    missing: [],
    unexplained: 0,
    listDamaged: true,
  };
  render(IntegrityBanner, { integrity });
  const named = screen.getAllByRole("listitem", { hidden: true }).map((item) => item.textContent);
  expect(named[1]).toContain("compares it with the backups");
  expect(named.slice(2)).toEqual([
    "Check-in",
    "Grounding, 20 November 2026, 08:00",
    "Choices about grounding",
    "An exercise of your own",
    "Session, 18 November 2026",
    "Part of your supervision practice",
    "A record of unknown kind",
  ]);
});
