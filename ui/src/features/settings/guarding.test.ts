import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it } from "vitest";
import { createFakeBackend, type FakeBackend } from "$ipc/fake";
import { toasts } from "$kit";
import { accessibilityFaults } from "$test";
import Guarding from "./parts/Guarding.svelte";

let backend: FakeBackend;
const user = userEvent.setup();
const field = () => screen.findByLabelText("Add a name or a word");
const list = () => within(screen.getByRole("list", { name: "Words to watch for" }));

beforeEach(() => {
  backend = createFakeBackend({ phase: "unlocked" });
});

it("keeps words to watch for, each once, and takes them away with a way back", async () => {
  render(Guarding);
  expect(await screen.findByText("No words yet.")).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
  await user.type(await field(), "  Larkfield   House {Enter}");
  await waitFor(() => expect(backend.guard.choices.watch).toEqual(["Larkfield House"]));
  expect(list().getByText("Larkfield House")).toBeVisible();
  expect(await field()).toHaveValue("");
  expect(await field()).toHaveFocus();

  await user.type(await field(), "larkfield house{Enter}");
  expect(await field()).toHaveAccessibleDescription("That is on the list already.");
  expect(backend.count("guard_choices_set")).toBe(1);
  expect(await accessibilityFaults()).toEqual([]);

  await user.click(screen.getByRole("button", { name: /watch for “Larkfield House” any more/ }));
  await waitFor(() => expect(backend.guard.choices.watch).toEqual([]));
  expect(await field()).toHaveFocus();
  await toasts.list.at(-1)?.action?.run();
  expect(backend.guard.choices.watch).toEqual(["Larkfield House"]);
});

it("says why a word was not taken, and leaves it in the field", async () => {
  render(Guarding);
  await user.type(await field(), "…{Enter}");
  await waitFor(async () =>
    expect(await field()).toHaveAccessibleDescription(/no letter or number/),
  );
  expect(await field()).toHaveValue("…");
  backend.failNext("guard_choices_set", "noSpace");
  await user.clear(await field());
  await user.type(await field(), "Larkfield{Enter}");
  await waitFor(async () => expect(await field()).toHaveAccessibleDescription(/could not be kept/));
  expect(backend.guard.choices.watch).toEqual([]);
});

it("stops pointing things out while writing, at once", async () => {
  render(Guarding);
  const point = await screen.findByRole("switch", { name: /^Point out/ });
  expect(point).toBeChecked();
  await user.click(point);
  await waitFor(() => expect(backend.guard.choices.pointOut).toBe(false));
});
