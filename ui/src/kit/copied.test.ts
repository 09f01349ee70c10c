import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { COPIED_MAX, replaced, watchCopies, type CopiedFrom } from "./copied";
import { setGuard, type GuardFound } from "./guard";
import { toasts } from "./toast.svelte";
import Toasts from "./Toasts.svelte";

const user = userEvent.setup();
let page: HTMLElement;
let clipboard: string;
let stop: () => void;
let from: CopiedFrom | null;
const looked = vi.fn<(text: string, of: string | null) => void>();

/** Points at every “Mrs Patel”. */
function look(text: string, of: string | null): Promise<GuardFound[]> {
  looked(text, of);
  const found = [...text.matchAll(/Mrs Patel/g)];
  return Promise.resolve(
    found.map(({ index }) => ({
      start: index,
      end: index + "Mrs Patel".length,
      kind: "titledName",
      instead: "person A",
    })),
  );
}

beforeEach(() => {
  page = document.createElement("main");
  document.body.append(page);
  clipboard = "";
  from = { forOthers: false };
  setGuard({ look, leave: () => Promise.resolve([]) });
  vi.spyOn(navigator.clipboard, "writeText").mockImplementation((text) => {
    clipboard = text;
    return Promise.resolve();
  });
  stop = watchCopies(() => from);
  render(Toasts);
});
afterEach(() => {
  stop();
  setGuard(null);
  toasts.clear();
  page.remove();
  looked.mockReset();
  vi.restoreAllMocks();
});

function copy(words: string) {
  page.textContent = words;
  document.getSelection()?.selectAllChildren(page);
  document.dispatchEvent(new Event("copy"));
}

describe("what is copied from a page", () => {
  it("is said to point at somebody, and is replaced with one press", async () => {
    copy("Mrs Patel rang, and Mrs Patel’s son.");
    expect(await screen.findByText(/What you copied has 2 things in it/)).toBeVisible();
    expect(looked).toHaveBeenCalledWith("Mrs Patel rang, and Mrs Patel’s son.", null);
    expect(clipboard).toBe("");
    await user.click(screen.getByRole("button", { name: "Replace in what was copied" }));
    expect(await screen.findByText(/Replaced in what was copied/)).toBeVisible();
    expect(clipboard).toBe("person A rang, and person A’s son.");
    expect(page).toHaveTextContent("Mrs Patel rang");
  });

  it("is not spoken of where nothing is found", async () => {
    copy("Rang twice.");
    await waitFor(() => expect(looked).toHaveBeenCalled());
    copy("Mrs Patel");
    expect(await screen.findByText(/something in it .*: a name\./)).toBeVisible();
    // What is said of the one before must not be put in place of this one.
    copy("Nobody.");
    await waitFor(() => expect(screen.queryByText(/something in it/)).toBeNull());
  });

  it("is left to the person where the clipboard cannot be written", async () => {
    vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("refused"));
    copy("Mrs Patel");
    await user.click(await screen.findByRole("button", { name: "Replace in what was copied" }));
    expect(await screen.findByText(/could not be changed/)).toBeVisible();
  });

  it("is not spoken of once something else was copied", async () => {
    let answer: (found: GuardFound[]) => void = () => undefined;
    const slow = new Promise<GuardFound[]>((resolve) => (answer = resolve));
    setGuard({ look: () => slow, leave: () => Promise.resolve([]) });
    copy("Mrs Patel");
    setGuard({ look, leave: () => Promise.resolve([]) });
    copy("Nobody.");
    answer([{ start: 0, end: 9, kind: "titledName", instead: "person A" }]);
    await slow;
    await waitFor(() => expect(looked).toHaveBeenCalledWith("Nobody.", null));
    expect(toasts.list).toEqual([]);
  });

  it("is not looked at where nothing of the journal’s stands", () => {
    from = null;
    copy("Mrs Patel");
    expect(looked).not.toHaveBeenCalled();
  });

  it("is looked at in a field only where that is written for others", async () => {
    const field = document.createElement("textarea");
    field.value = "Mrs Patel rang";
    page.append(field);
    field.focus();
    field.setSelectionRange(0, 9);
    document.dispatchEvent(new Event("copy"));
    expect(looked).not.toHaveBeenCalled();
    from = { forOthers: true };
    document.dispatchEvent(new Event("copy"));
    expect(looked).toHaveBeenCalledWith("Mrs Patel", null);
    expect(await screen.findByText(/may point at somebody/)).toBeVisible();
  });

  it("is looked at in its first part where it is very long, and copied whole", async () => {
    const rest = "x".repeat(COPIED_MAX);
    copy(`Mrs Patel ${rest}`);
    await user.click(await screen.findByRole("button", { name: "Replace in what was copied" }));
    expect(looked.mock.calls[0]?.[0]).toHaveLength(COPIED_MAX);
    await waitFor(() => expect(clipboard).toBe(`person A ${rest}`));
  });

  it("is replaced place by place, and never twice in one", () => {
    const at = (start: number, end: number, instead: string) => ({
      start,
      end,
      kind: "titledName",
      instead,
    });
    const found = [at(8, 12, "B"), at(0, 4, "A"), at(2, 6, "never")];
    expect(replaced("0123456789abcdef", found)).toBe("A4567Bcdef");
  });
});
