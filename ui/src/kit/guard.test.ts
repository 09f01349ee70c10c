import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { accessibilityFaults } from "$test";
import { setGuard, type GuardFound } from "./guard";
import { around, LOOKED_AT, REST_MS } from "./guard-watch.svelte";
import { toasts } from "./toast.svelte";
import WritingField from "./WritingField.svelte";

const NUMBER = /\b0\d{4} \d{6}\b/g;
const asked: string[] = [];
const left: string[] = [];

const look = (text: string): Promise<GuardFound[]> => {
  asked.push(text);
  const found = [...text.matchAll(NUMBER)].filter(([words]) => !left.includes(words));
  return Promise.resolve(
    found.map(({ 0: words, index }) => ({
      start: index,
      end: index + words.length,
      kind: "phone",
      instead: "(telephone number left out)",
    })),
  );
};

const user = userEvent.setup({ advanceTimers: (ms) => vi.advanceTimersByTime(ms) });
const field = () => screen.getByLabelText<HTMLTextAreaElement>("Words");
const rest = () => vi.advanceTimersByTimeAsync(REST_MS + 10);
const write = async (text: string) => {
  await user.click(field());
  await user.paste(text);
};

beforeEach(() => {
  vi.useFakeTimers();
  asked.length = left.length = 0;
  setGuard({
    look,
    leave: (text, _of, { start, end }) => (left.push(text.slice(start, end)), look(text)),
  });
});
afterEach(() => {
  setGuard(null);
  toasts.clear();
  vi.useRealTimers();
});

describe("a field that is written in", () => {
  it("points one thing out, and only once its writer rests", async () => {
    render(WritingField, { label: "Words" });
    await write("Rang 07700 900123");
    await vi.advanceTimersByTimeAsync(REST_MS / 2);
    await write(" and 07700 900456.");
    await vi.advanceTimersByTimeAsync(REST_MS / 2);
    expect(asked).toEqual([]);
    await rest();
    expect(asked).toEqual(["Rang 07700 900123 and 07700 900456."]);
    const line = screen.getByRole("status");
    expect(line).toHaveTextContent("“07700 900456” may point at somebody: a phone number.");
    expect(line).toHaveTextContent("One more in this text.");
    expect(field()).toHaveAccessibleDescription(/may point at somebody/);
    expect(field()).toHaveFocus();
    vi.useRealTimers();
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("replaces it with one key, and takes that back", async () => {
    render(WritingField, { label: "Words" });
    await write("Rang 07700 900123 twice.");
    await rest();
    await user.keyboard("{Control>}{Shift>}R{/Shift}{/Control}");
    await rest();
    expect(field()).toHaveValue("Rang (telephone number left out) twice.");
    expect(field()).toHaveFocus();
    expect(screen.queryByRole("status")).toBeNull();
    toasts.list.at(-1)?.action?.run();
    expect(field()).toHaveValue("Rang 07700 900123 twice.");
  });

  it("leaves it, and does not ask about it again", async () => {
    render(WritingField, { label: "Words" });
    await write("Rang 07700 900123.");
    await rest();
    await user.click(screen.getByRole("button", { name: "Leave it here" }));
    await rest();
    expect(field()).toHaveFocus();
    await write(" Then home.");
    await rest();
    expect(screen.queryByRole("status")).toBeNull();
    expect(field()).toHaveValue("Rang 07700 900123. Then home.");
  });

  it("follows what is written before it, and never replaces anything else", async () => {
    render(WritingField, { label: "Words" });
    await write("Rang 07700 900123.");
    await rest();
    field().setSelectionRange(0, 0);
    await user.paste("Then I ");
    await user.keyboard("{Control>}{Shift>}R{/Shift}{/Control}");
    expect(field()).toHaveValue("Then I Rang (telephone number left out).");
  });

  it("says nothing where no guard is in place, nor in what can only be read", async () => {
    const { unmount } = render(WritingField, { label: "Words", readonly: true });
    await write("Rang 07700 900123.");
    await rest();
    unmount();
    setGuard(null);
    render(WritingField, { label: "Words" });
    await write("Rang 07700 900123.");
    await rest();
    expect(asked).toEqual([]);
    expect(screen.queryByRole("status")).toBeNull();
  });

  it("is not held up by a guard that fails", async () => {
    setGuard({ look: () => Promise.reject(new Error("locked")), leave: () => Promise.resolve([]) });
    render(WritingField, { label: "Words" });
    await write("Rang 07700 900123.");
    await rest();
    expect(screen.queryByRole("status")).toBeNull();
  });
});

describe("what the page puts into a field", () => {
  it("is looked at once, in a rest, without an announcement and without the focus", async () => {
    const { rerender } = render(WritingField, { label: "Words", value: "" });
    await rest();
    expect(asked).toEqual([]);
    await rerender({ value: "Copied: rang 07700 900123." });
    await rest();
    await vi.advanceTimersByTimeAsync(10 * REST_MS);
    expect(asked).toEqual(["Copied: rang 07700 900123."]);
    expect(screen.getByText(/“07700 900123” may point at somebody/)).toBeVisible();
    expect(screen.queryByRole("status")).toBeNull();
    expect(field()).not.toHaveFocus();
    expect(field()).toHaveAccessibleDescription(/may point at somebody/);
    await user.click(screen.getByRole("button", { name: /^Replace with/ }));
    expect(field()).toHaveValue("Copied: rang (telephone number left out).");
  });

  it("is a draft that is opened, too, and what is then written is announced", async () => {
    render(WritingField, { label: "Words", value: "Rang 07700 900123." });
    await rest();
    expect(asked).toEqual(["Rang 07700 900123."]);
    expect(screen.queryByRole("status")).toBeNull();
    await write(" And 07700 900456.");
    await rest();
    expect(asked.length).toBe(2);
    expect(screen.getByRole("status")).toHaveTextContent("07700 900456");
  });

  it("is not looked at where it can only be read", async () => {
    render(WritingField, { label: "Words", value: "Rang 07700 900123.", readonly: true });
    await rest();
    expect(asked).toEqual([]);
  });
});

describe("one person", () => {
  const person = (words: string, text: string, instead: string) =>
    [...text.matchAll(new RegExp(words, "g"))].map(({ index }) => ({
      start: index,
      end: index + words.length,
      kind: "titledName",
      // As it is told: with a capital where a sentence begins.
      instead: /(?:^|\. )$/.test(text.slice(0, index)) ? capital(instead) : instead,
    }));
  const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

  it("is one letter throughout, replaced at one press and taken back at one", async () => {
    setGuard({
      look: (text) =>
        Promise.resolve(
          [
            ...person("Mrs Patel", text, "person A"),
            ...person("Mr Khan", text, "person B"),
            ...person("son Danny", text, "son (person A)"),
          ].toSorted((a, b) => a.start - b.start),
        ),
      leave: () => Promise.resolve([]),
    });
    render(WritingField, { label: "Words" });
    const text = "Mrs Patel and Mr Khan. Then Mrs Patel";
    await write(text);
    await rest();
    expect(screen.getByRole("status")).toHaveTextContent("One more in this text.");
    await user.keyboard("{Control>}{Shift>}R{/Shift}{/Control}");
    expect(field()).toHaveValue("Person A and Mr Khan. Then person A");
    toasts.list.at(-1)?.action?.run();
    expect(field()).toHaveValue(text);
  });
});

describe("however long a text", () => {
  it("only what is round the caret is looked at, by whole lines, and told in its place", async () => {
    const lines = "A line of what was written that day.\n".repeat(30_000);
    const text = `${lines}Rang 07700 900123.\n${lines}`;
    const [from, to] = around(text, lines.length + 5);
    expect(to - from).toBeLessThanOrEqual(LOOKED_AT);
    expect(text[from - 1]).toBe("\n");
    expect(text.slice(from, to)).toContain("Rang 07700 900123.");
    expect(around(text, 0)[0]).toBe(0);
    expect(around(text, text.length)[1]).toBe(text.length);
    expect(around("short", 2)).toEqual([0, 5]);

    render(WritingField, { label: "Words", value: text, autosize: false });
    field().focus();
    field().setSelectionRange(lines.length + 5, lines.length + 5);
    field().dispatchEvent(new InputEvent("input", { bubbles: true }));
    await rest();
    expect(asked[0]?.length).toBeLessThanOrEqual(LOOKED_AT);
    await waitFor(() => expect(screen.getByRole("status")).toHaveTextContent("07700 900123"));
  });
});
