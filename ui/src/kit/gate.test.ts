import { render, screen } from "@testing-library/svelte";
import { expect, it } from "vitest";
import Gate, { type GateContents } from "./Gate.svelte";

const open = (gate: GateContents) =>
  render(Gate, { gate, ongo: () => undefined, onclose: () => undefined });

it("says that something was found where all of it is left on purpose", () => {
  open({ found: [], more: 0, left: 4 });
  expect(screen.getByText(/^4 things in it may point at somebody\. You had chosen/)).toBeVisible();
  expect(screen.queryByText(/No pattern was found/)).toBeNull();
});

it("says that nothing was found only where nothing was", () => {
  open({ found: [], more: 0, left: 0 });
  expect(screen.getByText("No pattern was found in what you wrote.")).toBeVisible();
  expect(screen.getByText(/does not mean that nobody can be recognised/)).toBeVisible();
});
