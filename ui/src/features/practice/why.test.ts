import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { BodyOf, Why as WhyBody } from "$ipc";
import { moment, type FakeBackend } from "$ipc/fake";
import { flushAll, setNavigator, toasts } from "$kit";
import { accessibilityFaults, startBackend } from "$test";
import { Why } from "./index";

// Whole screens in jsdom are slow on a busy machine; nothing here waits by the clock.
vi.setConfig({ testTimeout: 60_000 });

let backend: FakeBackend;
const user = userEvent.setup();

beforeEach(() => {
  let minute = 0;
  const now = () => moment(new Date(Date.UTC(2026, 10, 22, 9, minute++)));
  backend = startBackend({ phase: "unlocked", now });
});
afterEach(() => {
  setNavigator(null);
  toasts.clear();
});

const write = (given: Partial<WhyBody>) => {
  const body: BodyOf<"why"> = {
    item: "why",
    drivers: "",
    principles: [],
    offerFrom: null,
    ...given,
  };
  return backend.practice.keep(null, body).id;
};
const kept = () =>
  [...backend.practice.items.values()].map(({ body }) => body as BodyOf<"why">).at(-1);
async function open() {
  const page = render(Why);
  await waitFor(() => expect(screen.queryByRole("progressbar")).toBeNull());
  return page;
}
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const THREE = ["Dignity", "Candour", "Rest"].map((name) => ({ name, meaning: "" }));

describe("why I do this", () => {
  it("is written where there is nothing yet, and offered never unless that is chosen", async () => {
    await open();
    expect(screen.getByText(/there to read on a hard one/)).toBeInTheDocument();
    expect(screen.getByLabelText("Offer me this page on Today")).toHaveDisplayValue("Never");
    await user.type(screen.getByLabelText(/What brought you to this work/), "My nan.");
    expect(await flushAll()).toBe(true);
    expect(kept()).toMatchObject({ drivers: "My nan.", offerFrom: null });
    await user.selectOptions(
      screen.getByLabelText("Offer me this page on Today"),
      "After a check-in with strain at 7 or above",
    );
    await user.click(button("Done"));
    expect(await screen.findByText(/strain at 7 or above/)).toBeInTheDocument();
    expect(kept()).toMatchObject({ offerFrom: 7 });
    expect(backend.practice.items.size).toBe(1);
    await waitFor(() => expect(button("Change it")).toHaveFocus());
  });

  it("moves nothing when the first letter is written", async () => {
    await open();
    const field = screen.getByLabelText("What brought you to this work, and what keeps you in it?");
    const before = document.body.querySelectorAll("p").length;
    await user.type(field, "M");
    expect(document.body.querySelectorAll("p.soft:not(.small)")).toHaveLength(1);
    expect(document.body.querySelectorAll("p").length).toBeGreaterThanOrEqual(before);
  });

  it("leaves nothing of a page on which nothing was written", async () => {
    await open();
    await user.click(button("Add a principle"));
    expect(await flushAll()).toBe(true);
    expect(backend.practice.items.size).toBe(0);
  });

  it("is read first, the one written last, and keeps its name when it is changed", async () => {
    write({ drivers: "An older one" });
    const id = write({ drivers: "My nan.", principles: [{ name: "Dignity", meaning: "Knock." }] });
    await open();
    expect(screen.getByText("My nan.")).toBeInTheDocument();
    expect(screen.getByText("Knock.")).toBeInTheDocument();
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(screen.queryByText("An older one")).toBeNull();
    await user.click(button("Change it"));
    await user.type(screen.getByLabelText(/What brought you/), " And Ana.");
    expect(await flushAll()).toBe(true);
    expect(backend.practice.items.get(id)?.body).toMatchObject({ drivers: "My nan. And Ana." });
    expect(backend.practice.items.size).toBe(2);
  });

  it("orders principles by keyboard, and the focus goes along", async () => {
    write({ principles: THREE });
    await open();
    await user.click(button("Change it"));
    button("Move up: Rest").focus();
    await user.keyboard("{Enter}");
    await waitFor(() => expect(button("Move up: Rest")).toHaveFocus());
    await user.keyboard("{Enter}");
    await flushAll();
    expect(kept()?.principles.map(({ name }) => name)).toEqual(["Rest", "Dignity", "Candour"]);
    expect(screen.getByRole("alert")).toHaveTextContent("Now number 1 of 3.");
  });

  it("removes a principle with a way back to where it was", async () => {
    write({ principles: THREE });
    await open();
    await user.click(button("Change it"));
    await user.click(button("Remove: Candour"));
    await flushAll();
    expect(kept()?.principles.map(({ name }) => name)).toEqual(["Dignity", "Rest"]);
    toasts.list.at(-1)?.action?.run();
    await flushAll();
    expect(kept()?.principles.map(({ name }) => name)).toEqual(["Dignity", "Candour", "Rest"]);
  });

  it("keeps a meaning without a name, under its own first words", async () => {
    await open();
    await user.click(button("Add a principle"));
    await waitFor(() => expect(screen.getByLabelText("In a few words")).toHaveFocus());
    await user.type(screen.getByLabelText(/What that looks like/), "Nobody waits outside.");
    expect(await flushAll()).toBe(true);
    const meaning = "Nobody waits outside.";
    expect(kept()?.principles).toEqual([{ name: meaning, meaning }]);
  });

  it("is fit for a screen reader, read and written", async () => {
    write({ drivers: "My nan.", principles: THREE, offerFrom: 8 });
    await open();
    expect(await accessibilityFaults()).toEqual([]);
    await user.click(button("Change it"));
    expect(await accessibilityFaults()).toEqual([]);
  });
});
