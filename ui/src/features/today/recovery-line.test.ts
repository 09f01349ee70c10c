import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import type { FakeBackend } from "$ipc/fake";
import { setNavigator, type Route } from "$kit";
import { startBackend } from "$test";
import RecoveryLine from "./parts/RecoveryLine.svelte";

const user = userEvent.setup();
let backend: FakeBackend;
beforeEach(() => (backend = startBackend()));

const offer = () => (backend.vault.recovery = { ...backend.vault.recovery, offered: true });

test("nothing is said before a year is over", async () => {
  render(RecoveryLine, { away: vi.fn() });
  await waitFor(() => expect(backend.count("recovery_standing")).toBe(1));
  expect(screen.queryByRole("button")).toBeNull();
});

test("one line leads to trying it", async () => {
  offer();
  const routes: Route[] = [];
  setNavigator((route) => Promise.resolve(routes.push(route) > 0));
  render(RecoveryLine, { away: vi.fn() });
  await user.click(await screen.findByRole("button", { name: "Try it" }));
  expect(routes).toEqual([{ name: "settings", open: "try" }]);
  expect(screen.queryByRole("alert")).toBeNull();
});

test("put off, it is gone, and the focus goes on from where it was", async () => {
  offer();
  const away = vi.fn();
  render(RecoveryLine, { away });
  await user.click(await screen.findByRole("button", { name: "Not this year" }));
  await waitFor(() => expect(screen.queryByText(/recovery code/)).toBeNull());
  expect(away).toHaveBeenCalledOnce();
  expect(backend.count("recovery_put_off")).toBe(1);
});

test("what could not be written down leaves the line where it is", async () => {
  offer();
  backend.failNext("recovery_put_off", "noSpace");
  const away = vi.fn();
  render(RecoveryLine, { away });
  await user.click(await screen.findByRole("button", { name: "Not this year" }));
  expect(screen.getByText(/recovery code/)).toBeVisible();
  expect(away).not.toHaveBeenCalled();
});
