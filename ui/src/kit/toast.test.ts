import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { tick } from "svelte";
import { KeptLine, toast, Toasts, toasts } from "$kit";

beforeEach(() => vi.useFakeTimers({ shouldAdvanceTime: true }));
afterEach(() => {
  toasts.clear();
  vi.useRealTimers();
});

const seconds = (n: number) => vi.advanceTimersByTimeAsync(n * 1000);

test("stays at least ten seconds, then goes", async () => {
  render(Toasts);
  toast({ text: "In the bin" });
  await seconds(10);
  expect(screen.getByRole("alert")).toHaveTextContent("In the bin");
  await seconds(3);
  expect(screen.queryByText("In the bin")).toBeNull();
});

test("waits while the focus is on it", async () => {
  render(Toasts);
  toast({ text: "In the bin", action: { label: "Undo", run: () => undefined } });
  (await screen.findByRole("button", { name: "Undo" })).focus();
  await seconds(60);
  expect(screen.getByText("In the bin")).toBeVisible();
  screen.getByRole<HTMLButtonElement>("button", { name: "Undo" }).blur();
  await seconds(13);
  expect(screen.queryByText("In the bin")).toBeNull();
});

test("its action runs once and takes it down", async () => {
  const run = vi.fn();
  render(Toasts);
  toast({ text: "In the bin", action: { label: "Undo", run } });
  await userEvent.click(await screen.findByRole("button", { name: "Undo" }), { delay: null });
  expect(run).toHaveBeenCalledOnce();
  expect(screen.queryByText("In the bin")).toBeNull();
});

test("a new one takes the place of the one before, unless someone is on that", async () => {
  render(Toasts);
  toast({ text: "Changes kept", action: { label: "Undo", run: () => undefined } });
  toast({ text: "In the bin", action: { label: "Undo", run: () => undefined } });
  expect(await screen.findAllByRole("alert")).toHaveLength(1);
  expect(screen.getByRole("alert")).toHaveTextContent("In the bin");
  screen.getByRole("button", { name: "Undo" }).focus();
  toast({ text: "Restored" });
  await waitFor(() => expect(screen.getAllByRole("alert")).toHaveLength(2));
});

test("can be dismissed", async () => {
  render(Toasts);
  toast({ text: "In the bin" });
  await userEvent.click(await screen.findByRole("button", { name: "Dismiss" }), { delay: null });
  expect(screen.queryByText("In the bin")).toBeNull();
});

test.each(["Undo", "Dismiss"])(
  "one that goes from under the pointer, by %s, holds no other",
  async (name) => {
    const user = userEvent.setup({ delay: null });
    render(Toasts);
    toast({ text: "In the bin", action: { label: "Undo", run: () => undefined } });
    await user.click(await screen.findByRole("button", { name }));
    toast({ text: "Kept" });
    toast({ text: "Changes kept" });
    expect(await screen.findAllByRole("alert")).toHaveLength(1);
    await seconds(13);
    expect(screen.queryByRole("alert")).toBeNull();
  },
);

test("waits while the pointer rests on it", async () => {
  const user = userEvent.setup({ delay: null });
  render(Toasts);
  toast({ text: "In the bin" });
  await user.hover(await screen.findByText("In the bin"));
  await seconds(60);
  expect(screen.getByText("In the bin")).toBeVisible();
  await user.unhover(screen.getByText("In the bin"));
  await seconds(13);
  expect(screen.queryByText("In the bin")).toBeNull();
});

const keys = () => userEvent.setup({ delay: null });

test("leaves the focus where it was before it came to the message", async () => {
  const user = keys();
  render(Toasts);
  const last = document.body.insertBefore(
    document.createElement("button"),
    document.body.firstChild,
  );
  last.focus();
  toast({ text: "In the bin", action: { label: "Undo", run: () => undefined } });
  await screen.findByText("In the bin");
  await user.tab();
  expect(screen.getByRole("button", { name: "Undo" })).toHaveFocus();
  await user.tab();
  await user.keyboard("{Enter}");
  expect(screen.queryByText("In the bin")).toBeNull();
  expect(last).toHaveFocus();
  last.remove();
});

test("goes to the heading when that is not there any more", async () => {
  const user = keys();
  document.body.innerHTML =
    "<button>Row</button><main><h1 tabindex='-1' data-page-heading>Page</h1></main>";
  render(Toasts);
  screen.getByRole("button", { name: "Row" }).focus();
  toast({ text: "In the bin", action: { label: "Undo", run: () => undefined } });
  await screen.findByText("In the bin");
  await user.tab();
  screen.getByRole("button", { name: "Row", hidden: true }).remove();
  await user.keyboard("{Enter}");
  expect(screen.getByRole("heading")).toHaveFocus();
  document.body.innerHTML = "";
});

test("an action that has a place of its own for the focus keeps it there", async () => {
  const user = keys();
  render(Toasts);
  const [last, back] = ["button", "button"].map((tag) =>
    document.body.insertBefore(document.createElement(tag), document.body.firstChild),
  );
  last?.focus();
  toast({ text: "In the bin", action: { label: "Undo", run: () => back?.focus() } });
  await screen.findByText("In the bin");
  await user.tab();
  await user.keyboard("{Enter}");
  expect(back).toHaveFocus();
  last?.remove();
  back?.remove();
});

test("that something was kept does not stand beside what cannot be kept; what can be undone does", async () => {
  toasts.clear();
  toast({ text: "Kept.", kept: true });
  render(KeptLine, { keeping: { state: "failed", code: "noSpace" } });
  await waitFor(() => expect(toasts.list).toEqual([]));
  toast({ text: "Moved to the bin.", action: { label: "Undo", run: () => undefined } });
  render(KeptLine, { keeping: { state: "failed", code: "noSpace" } });
  await tick();
  expect(toasts.list).toHaveLength(1);
  toasts.clear();
  toast({ text: "Kept after all.", kept: true });
  await tick();
  expect(toasts.list).toHaveLength(1);
});
