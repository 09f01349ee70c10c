import { render, screen } from "@testing-library/svelte";
import { createRawSnippet } from "svelte";
import { expect, test } from "vitest";
import { VirtualList } from "$kit";

const row = createRawSnippet((index: () => number) => ({
  render: () => `<button>Row ${index()}</button>`,
}));
const show = (count: number) =>
  render(VirtualList, { label: "Entries", count, estimate: 100, key: (i: number) => i, row });

test("draws a screenful of ten thousand, and says how many there are", () => {
  show(10_000);
  const rows = screen.getAllByRole("listitem");
  expect(rows.length).toBeLessThan(30);
  expect(rows[0]).toHaveAttribute("aria-setsize", "10000");
  expect(rows[2]).toHaveAttribute("aria-posinset", "3");
});

test("a short list is drawn whole", () => {
  show(3);
  expect(screen.getAllByRole("button")).toHaveLength(3);
});
