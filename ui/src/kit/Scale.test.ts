import { fireEvent, render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { accessibilityFaults } from "$test";
import { Scale } from "$kit";

const onchange = vi.fn();
const show = (value: number | null = null) =>
  render(Scale, { label: "Energy", low: "spent", high: "full", value, onchange });
const slider = () => screen.getByRole<HTMLInputElement>("slider", { name: "Energy" });

beforeEach(() => onchange.mockReset());

test("is not given until it is touched", () => {
  show();
  expect(slider()).toHaveAttribute("aria-valuetext", "not given");
  expect(screen.queryByRole("button")).toBeNull();
});

test("a digit sets it; one and nought are ten", async () => {
  show();
  slider().focus();
  await userEvent.keyboard("7");
  expect(slider()).toHaveAttribute("aria-valuetext", "7");
  await userEvent.keyboard("10");
  expect(slider()).toHaveAttribute("aria-valuetext", "10");
  await userEvent.keyboard("0");
  expect(slider()).toHaveAttribute("aria-valuetext", "0");
});

test("the first arrow begins in the middle", async () => {
  show();
  slider().focus();
  await userEvent.keyboard("{ArrowRight}");
  expect(onchange).toHaveBeenLastCalledWith(5);
});

test("a press on the resting thumb counts as an answer", async () => {
  show();
  await fireEvent.click(slider());
  expect(onchange).toHaveBeenLastCalledWith(5);
});

test("dragging sets it", async () => {
  show(3);
  await fireEvent.input(slider(), { target: { value: "9" } });
  expect(onchange).toHaveBeenLastCalledWith(9);
});

test("Delete and the button give the answer back", async () => {
  show(4);
  slider().focus();
  await userEvent.keyboard("{Delete}");
  expect(slider()).toHaveAttribute("aria-valuetext", "not given");
  await userEvent.keyboard("6");
  await userEvent.click(screen.getByRole("button", { name: "Clear Energy" }));
  expect(slider()).toHaveAttribute("aria-valuetext", "not given");
  expect(slider()).toHaveFocus();
});

test("leaves Ctrl and Alt combinations to the app", async () => {
  show();
  await fireEvent.keyDown(slider(), { key: "1", altKey: true });
  expect(onchange).not.toHaveBeenCalled();
});

test("axe finds nothing", async () => {
  show(4);
  expect(await accessibilityFaults()).toEqual([]);
});
