import { render, screen } from "@testing-library/svelte";
import { expect, test } from "vitest";
import { moment } from "$ipc/fake";
import IntegrityBanner from "./IntegrityBanner.svelte";

const loss = (id: string, kind: string | null) => ({
  id,
  kind,
  when: kind === "grounding" ? moment("2026-11-20T08:00:00Z") : null,
});

test("what is lost is named by what it was, as far as that is known", () => {
  const altered = ["checkIn", "grounding", "groundSettings", "exercise", "later", null].map(
    (kind, index) => loss(String(index), kind),
  );
  const integrity = { sound: false, readOnly: true, altered, missing: [], unexplained: 0 };
  render(IntegrityBanner, { integrity });
  const named = screen.getAllByRole("listitem", { hidden: true }).map((item) => item.textContent);
  expect(named.slice(1)).toEqual([
    "Check-in",
    "Grounding, 20 November 2026",
    "Choices about grounding",
    "An exercise of your own",
    "A record of unknown kind",
    "A record of unknown kind",
  ]);
});
