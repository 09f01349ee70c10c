import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { BodyOf, ItemKind } from "$ipc";
import { moment, type FakeBackend } from "$ipc/fake";
import { flushAll, setNavigator, toasts, type Route } from "$kit";
import { accessibilityFaults, startBackend } from "$test";
import { blankHours, blankLearning } from "./cycles";
import { Item } from "./index";

// Whole screens in jsdom are slow on a busy machine; nothing here waits by the clock.
vi.setConfig({ testTimeout: 30_000 });

let backend: FakeBackend;
let been: Route[];
const user = userEvent.setup();

beforeEach(() => {
  backend = startBackend({ now: () => moment("2026-11-21T20:10:00Z") });
  been = [];
  setNavigator(async (route) => {
    if (!(await flushAll())) return false;
    been.push(route);
    return true;
  });
});
afterEach(() => toasts.clear());

const learned = (what: string, day: string, minutes: number | null) =>
  backend.practice.keep(null, { ...blankLearning(day), what, minutes });
const kept = <K extends ItemKind>(kind: K) =>
  backend.practice
    .all()
    .map(({ body }) => body)
    .filter((body): body is BodyOf<K> => body.item === kind);
const button = (name: string | RegExp) => screen.getByRole("button", { name });

async function openItem(item: "learning" | "practiceHours", id?: string) {
  render(Item, { item, ...(id === undefined ? {} : { id }) });
  await waitFor(() => expect(screen.queryByRole("progressbar")).toBeNull());
}
async function retype(label: string, text: string) {
  await user.clear(screen.getByLabelText(label));
  await user.type(screen.getByLabelText(label), text);
  await user.tab();
}

describe("what is logged", () => {
  it("stops at a length that cannot be read, and refuses no word for it", async () => {
    await openItem("learning");
    await user.type(screen.getByLabelText("What it was"), "x");
    await retype("How long", "a while");
    expect(screen.getByText(/This length could not be read, so there is none yet/)).toBeVisible();
    await user.click(button("Done"));
    expect(screen.getByLabelText("How long")).toHaveFocus();
    expect(been).toEqual([]);
    expect(await accessibilityFaults()).toEqual([]);
    expect(await flushAll()).toBe(true);
    expect(kept("learning")).toMatchObject([{ what: "x", minutes: null }]);
    await retype("How long", "half an hour");
    await user.click(button("Done"));
    expect(been).toEqual([{ name: "evidence" }]);
    expect(kept("learning")).toMatchObject([{ what: "x", minutes: 30 }]);
  });

  it.each(["3 to 4 h", "999999 h", "-3 h", "1,350 h"])(
    "with a length of “%s” stays at the one it had",
    async (typed) => {
      const { id } = learned("Journal club", "2026-05-04", 45);
      await openItem("learning", id);
      await retype("How long", "2 h");
      await user.type(screen.getByLabelText("How long"), typed, {
        initialSelectionStart: 0,
        initialSelectionEnd: 9,
      });
      await user.tab();
      expect(screen.getByText("This length could not be read. It stays at 2 h.")).toBeVisible();
      expect(await flushAll()).toBe(true);
      expect(kept("learning")).toMatchObject([{ minutes: 120 }]);
    },
  );

  it.each(["1,350", "1 350", "1350", "1,350 h"])("of hours written “%s” is 1350", async (typed) => {
    await openItem("practiceHours");
    await retype("Hours", typed);
    await user.click(button("Done"));
    expect(been).toEqual([{ name: "evidence", shelf: "practiceHours" }]);
    expect(kept("practiceHours")).toMatchObject([{ hours: 1350 }]);
  });

  it.each(["37.5 a week", "7 h 30", "12000000", "1,3500", "0", "-4"])(
    "of hours written “%s” keeps none of it",
    async (typed) => {
      await openItem("practiceHours");
      await user.type(screen.getByLabelText("In which role and setting"), "Ward");
      await user.type(screen.getByLabelText("Hours"), typed);
      await user.click(button("Done"));
      expect(screen.getByLabelText("Hours")).toHaveFocus();
      expect(
        screen.getByText(/not a whole number from 1 to 20,000, so nothing is kept here yet/),
      ).toBeVisible();
      expect(been).toEqual([]);
      expect(await flushAll()).toBe(true);
      expect(kept("practiceHours")).toMatchObject([{ hours: null }]);
    },
  );

  it("of hours that cannot be read stays at those there were", async () => {
    const hours = { ...blankHours("2026-01-01"), hours: 300 };
    const { id } = backend.practice.keep(null, hours);
    await openItem("practiceHours", id);
    await user.type(screen.getByLabelText("Hours"), "37.5", {
      initialSelectionStart: 0,
      initialSelectionEnd: 3,
    });
    await user.tab();
    expect(screen.getByText(/It stays at 300\./)).toBeVisible();
    expect(kept("practiceHours")).toMatchObject([{ hours: 300 }]);
    expect(screen.getByText(/more hours than there are in these days/)).toBeVisible();
  });
});
