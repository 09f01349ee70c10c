import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import type { ComponentProps } from "svelte";
import { expect, test } from "vitest";
import { DayField, KeptLine, TimeField } from "$kit";

const user = userEvent.setup();
// A Sunday.
const TODAY = "2026-11-22";

/** A page that holds a value; the field is bound to it. */
function holding(value: string | null) {
  const page = { value, unclear: false };
  const bound = {
    get value() {
      return page.value;
    },
    set value(next) {
      page.value = next;
    },
    get unclear() {
      return page.unclear;
    },
    set unclear(next) {
      page.unclear = next;
    },
  };
  return { page, bound };
}
const field = (name = "Day") => screen.getByLabelText(name);

function day(value: string | null, more: Partial<ComponentProps<typeof DayField>> = {}) {
  const { page, bound } = holding(value);
  const props = { label: "Day", today: TODAY, lean: "ahead", ...more } as const;
  render(DayField, { props: Object.assign(bound, props) });
  return page;
}
function time(value: string | null) {
  const { page, bound } = holding(value);
  render(TimeField, { props: bound });
  return page;
}
async function write(text: string, name = "Day") {
  await user.clear(field(name));
  if (text) await user.type(field(name), text);
}
async function writeOver(text: string, name = "Day") {
  const initialSelectionEnd = (field(name) as HTMLInputElement).value.length;
  await user.type(field(name), text, { initialSelectionStart: 0, initialSelectionEnd });
}

test("a day is taken while it is typed, said in full, and written out on leaving", async () => {
  const page = day("2026-11-26");
  expect(field()).toHaveValue("Thursday 26 November 2026");
  await write("in 2 weeks");
  expect(page.value).toBe("2026-12-06");
  expect(field()).toHaveAccessibleDescription("Sunday 6 December 2026");
  await user.tab();
  expect(field()).toHaveValue("Sunday 6 December 2026");
});

test("what is no day changes nothing, stays to be mended, and says so once it is left", async () => {
  const page = day("2026-11-26");
  await write("thrusday");
  expect(screen.queryByRole("alert")).toBeNull();
  await user.tab();
  expect(screen.getByRole("alert")).toHaveTextContent("It stays at Thursday 26 November 2026.");
  expect(field()).toHaveValue("thrusday");
  expect(page.value).toBe("2026-11-26");
  await write("friday");
  expect(page.value).toBe("2026-11-27");
  expect(screen.queryByRole("alert")).toBeNull();
});

test("what is half typed is not meant when the rest of it is no day", async () => {
  const page = day("2026-11-26");
  await writeOver("31/11");
  await user.tab();
  expect(page.value).toBe("2026-11-26");
});

test("a day that was said before another was begun is the one that stays", async () => {
  const page = day("2026-11-26");
  await write("3 December");
  await write("thrusday");
  await user.tab();
  expect(page.value).toBe("2026-12-03");
});

test("only a day that may be left out can be emptied", async () => {
  const page = day("2026-11-26", { optional: true });
  await write("");
  expect(page.value).toBeNull();
  await user.tab();
  expect(screen.queryByRole("alert")).toBeNull();
});

test("a day that may not be left out stays when it is emptied", async () => {
  const page = day("2026-11-26");
  await write("");
  await user.tab();
  expect(page.value).toBe("2026-11-26");
  expect(screen.getByRole("alert")).toHaveTextContent("It stays at");
});

test("where only a day to come will do, one that has passed is not taken", async () => {
  const page = day(null, { strict: true, optional: true });
  await write("yesterday");
  await user.tab();
  expect(page.value).toBeNull();
  expect(screen.getByRole("alert")).toHaveTextContent("That day has passed.");
});

test("a near day keeps its name, whichever side that would be read on", async () => {
  const page = day("2026-11-20", { near: true });
  expect(field()).toHaveValue("Friday");
  await user.type(field(), "x{Backspace}");
  await user.tab();
  expect(page.value).toBe("2026-11-20");
});

test("a time is read as people write it, and may be left out", async () => {
  const page = time(null);
  await write("2pm", "Time");
  await user.tab();
  expect(field("Time")).toHaveValue("14:00");
  expect(page).toEqual({ value: "14:00", unclear: false });
  await write("", "Time");
  expect(page.value).toBeNull();
});

test("what is no time changes nothing and is known to be unclear", async () => {
  const page = time("14:00");
  await writeOver("25:00", "Time");
  await user.tab();
  expect(page).toEqual({ value: "14:00", unclear: true });
  expect(screen.getByRole("alert")).toHaveTextContent("It stays at 14:00.");
});

test("kept is said with what else there is to say; a failure says why and offers another go", async () => {
  let tries = 0;
  const again = () => (tries += 1);
  const { rerender } = render(KeptLine, { keeping: { state: "kept" }, also: "3 words" });
  expect(screen.getByText("Kept as you type · 3 words")).toBeVisible();
  await rerender({ keeping: { state: "idle" } });
  expect(screen.getByText("3 words")).toBeVisible();
  await rerender({ keeping: { state: "failed", code: "noSpace" }, again });
  expect(screen.getByRole("alert")).toHaveTextContent("Not kept yet: the disk is full.");
  expect(screen.queryByText(/Kept as you type/)).toBeNull();
  await user.click(screen.getByRole("button", { name: "Try again" }));
  expect(tries).toBe(1);
});
