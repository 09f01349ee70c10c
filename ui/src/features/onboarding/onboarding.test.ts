import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { parseFields, session } from "$ipc";
import { CHOSEN_FOLDER, CODES, type FakeBackend } from "$ipc/fake";
import { accessibilityFaults, startBackend } from "$test";
import { View } from ".";
import { fileName } from "./file-name";

const LONG = "several unrelated words";
const code = CODES[0] ?? [];
let backend: FakeBackend;
let user: ReturnType<typeof userEvent.setup>;

beforeEach(() => {
  backend = startBackend({ phase: "absent" });
  user = userEvent.setup();
});

const show = (onback?: () => void) => render(View, { onhelp: vi.fn(), onback });
const press = async (name: string | RegExp) =>
  user.click(await screen.findByRole("button", { name }));
const title = (name: string) => screen.findByRole("heading", { level: 1, name });

async function toPassphrase() {
  await press("Make a journal");
  await title("Where it is kept");
  await press("Next");
  await title("Choose a passphrase");
}
async function toCode() {
  await toPassphrase();
  await user.type(screen.getByLabelText("Passphrase"), LONG);
  await user.type(screen.getByLabelText("Type it again"), LONG);
  await press("Next");
  await title("Your recovery code");
}
async function toRetype() {
  await toCode();
  await press("I have a copy");
  await title("Try your copy");
}
async function retype(as: (group: string) => string = (group) => group.toLowerCase()) {
  for (const label of screen.getAllByText(/^Group \d+$/)) {
    const index = Number(label.textContent.match(/\d+/)?.[0]) - 1;
    await user.type(screen.getByLabelText(label.textContent), as(code[index] ?? ""));
  }
}

test("says what it is not before anything is made", () => {
  show();
  for (const words of [/clinical record/, /report an incident/, /courts/, /Not watched/])
    expect(screen.getByText(words)).toBeVisible();
});

test("the folder can be chosen, and changing one's mind leaves it as it was", async () => {
  show();
  await press("Make a journal");
  await title("Where it is kept");
  await press("Keep it in another folder");
  const folder = screen.getByLabelText("Folder");
  const usual = (folder as HTMLInputElement).value;
  backend.failNext("folder_browse", "cancelled");
  await press("Choose a folder");
  await waitFor(() => expect(backend.count("folder_browse")).toBe(1));
  expect(folder).toHaveValue(usual);
  expect(screen.queryByText(/name cannot be used/)).toBeNull();
  await press("Choose a folder");
  await waitFor(() => expect(folder).toHaveValue(CHOSEN_FOLDER));
  backend.failNext("folder_browse", "invalid");
  await press("Choose a folder");
  expect(await screen.findByText(/name cannot be used/)).toBeVisible();
  expect(folder).toHaveValue(CHOSEN_FOLDER);
});

test("from the first page to an open journal", async () => {
  show();
  await toRetype();
  await retype();
  await press("Make my journal");
  await waitFor(() => expect(session.unlocked).toBe(true));
  expect(backend.vault.passphrase).toBe(LONG);
  expect(session.state?.preferences.vaults).toEqual([]);
});

test("the passphrase crosses only as framed bytes", async () => {
  show();
  await toCode();
  const call = backend.calls.find(({ command }) => command === "setup_passphrase");
  expect(call?.args).toBeInstanceOf(Uint8Array);
  const parts = parseFields(call?.args as Uint8Array) ?? [];
  expect(parts.map((part) => new TextDecoder().decode(part))).toEqual([LONG]);
});

test("the code is not accepted until two groups match the copy", async () => {
  show();
  await toRetype();
  await retype(() => "AAAA");
  await press("Make my journal");
  expect(await screen.findAllByText(/This group does not match/)).toHaveLength(2);
  expect(backend.count("setup_finish")).toBe(0);
});

test("only the group that is wrong is said to be, until it is typed again", async () => {
  show();
  await toRetype();
  let nth = 0;
  // The first as it may well be typed, with O for 0 and a space; a slip in the second.
  await retype((group) => (nth++ === 0 ? `${group.replace(/0/g, "o")} ` : "AAAA"));
  await press("Make my journal");
  expect(await screen.findAllByText(/This group does not match/)).toHaveLength(1);
  const [right, wrong] = screen.getAllByRole("textbox");
  expect(right).not.toHaveAttribute("aria-invalid", "true");
  expect(wrong).toHaveAttribute("aria-invalid", "true");
  expect(wrong).toHaveFocus();
  await user.clear(wrong!);
  expect(screen.queryByText(/This group does not match/)).toBeNull();
});

test("where it cannot be told which of the two it is, that is what is said", async () => {
  show();
  await toRetype();
  await retype();
  vi.spyOn(backend, "call").mockResolvedValueOnce(false);
  await press("Make my journal");
  expect(await screen.findAllByText(/One of the two does not match/)).toHaveLength(2);
  expect(screen.getAllByRole("textbox")[0]).toHaveFocus();
  await user.type(screen.getAllByRole("textbox")[1]!, "x");
  expect(screen.queryByText(/One of the two does not match/)).toBeNull();
});

test("going back loses neither the name, nor the passphrase, nor the code", async () => {
  show();
  await press("Make a journal");
  await user.clear(screen.getByLabelText("What to call it"));
  await user.type(screen.getByLabelText("What to call it"), "Night shifts");
  await press("Next");
  await user.type(screen.getByLabelText("Passphrase"), LONG);
  await user.type(screen.getByLabelText("Type it again"), LONG);
  await press("Next");
  await title("Your recovery code");
  await press("Back");
  await press("Back");
  expect(screen.getByLabelText("What to call it")).toHaveValue("Night shifts");
  await press("Next");
  expect(screen.getByText(/already chosen/)).toBeVisible();
  await press("Next");
  await title("Your recovery code");
  expect(screen.getByText(code[0] ?? "")).toBeVisible();
  expect(backend.count("setup_passphrase")).toBe(1);
});

test("another code replaces the one shown", async () => {
  show();
  await toCode();
  await press("Make a different code");
  expect(await screen.findByText(CODES[1]?.[0] ?? "")).toBeVisible();
  await press("Save a page to print (PDF)");
  await press("Choose where to save it");
  expect(await screen.findByText(/^Saved\./)).toBeVisible();
  // That was another code.
  await press("Make a different code");
  await waitFor(() => expect(screen.queryByText(/^Saved\./)).toBeNull());
});

test("a name that a file cannot have is said before it is made", async () => {
  show();
  await press("Make a journal");
  const name = screen.getByLabelText("What to call it");
  expect(name).toHaveAccessibleDescription(/This is the file’s name/);
  await user.clear(name);
  await user.type(name, "Ward 7/8 (nights)");
  expect(name).toHaveAccessibleDescription(/It will be called “Ward 7-8 -nights”/);
});

test.each([
  ["My journal", "My journal"],
  ["../../etc/x", "etc-x"],
  ["  ", "journal"],
  ["con", "journal"],
  ["Com7", "journal"],
  ["Dyddiadur Siân", "Dyddiadur Siân"],
  ["٣ nights", "٣ nights"],
  ["é".repeat(300), "é".repeat(60)],
])("%s is the file %s, as the shell has it", (name, file) => expect(fileName(name)).toBe(file));

test("the code can be printed, and saved as a page once it is said what that file is", async () => {
  const print = vi.spyOn(window, "print").mockImplementation(() => undefined);
  show();
  await toCode();
  await press("Print");
  expect(print).toHaveBeenCalledOnce();
  await press("Save a page to print (PDF)");
  await press("Choose where to save it");
  expect(await screen.findByText(/^Saved\./)).toBeVisible();
});

test("a name that is taken is mended where it was given", async () => {
  show();
  await toRetype();
  await retype();
  backend.failNext("setup_finish", "alreadyExists");
  await press("Make my journal");
  await title("Where it is kept");
  expect(screen.getByRole("alert")).toHaveTextContent("already a journal with that name");
  expect(screen.getByLabelText("What to call it")).toHaveValue("Journal");
});

test("a name that is taken is said before a passphrase is asked for", async () => {
  show();
  await press("Make a journal");
  backend.failNext("setup_place", "alreadyExists");
  await press("Next");
  expect(await screen.findByRole("alert")).toHaveTextContent("already a journal with that name");
  await title("Where it is kept");
  await press("Next");
  await title("Choose a passphrase");
});

test("it is remembered on this computer only if asked", async () => {
  show();
  await press("Make a journal");
  expect(screen.getByRole("switch", { name: /Remember/ })).not.toBeChecked();
  await user.click(screen.getByRole("switch", { name: /Remember/ }));
  await press("Next");
  await press("Suggest six words");
  await screen.findByDisplayValue(/harbour/);
  await press("Next");
  await title("Your recovery code");
  await press("I have a copy");
  await retype();
  await press("Make my journal");
  await waitFor(() => expect(session.unlocked).toBe(true));
  expect(session.state?.preferences.vaults).toHaveLength(1);
});

test("another folder is passed on, with a word on finding it again", async () => {
  show();
  await press("Make a journal");
  await press("Keep it in another folder");
  await user.clear(screen.getByLabelText("Folder"));
  await user.type(screen.getByLabelText("Folder"), "/media/stick");
  expect(screen.getByText(/has to be found by hand/)).toBeVisible();
  await press("Next");
  await press("Suggest six words");
  await screen.findByDisplayValue(/harbour/);
  await press("Next");
  await title("Your recovery code");
  await press("I have a copy");
  await retype();
  await press("Make my journal");
  await waitFor(() => expect(session.state?.vaultPath).toBe("/media/stick/Journal.stillpoint"));
});

test("a journal that exists can be opened instead", async () => {
  show();
  await press("I already have a journal");
  await waitFor(() => expect(session.state?.phase).toBe("locked"));
});

test("leaving without a journal makes the shell forget the passphrase", async () => {
  const { unmount } = show();
  await toCode();
  unmount();
  expect(backend.count("setup_cancel")).toBe(1);
});

test("each step's heading has the focus", async () => {
  show();
  await press("Make a journal");
  await waitFor(() => expect(screen.getByRole("heading", { level: 1 })).toHaveFocus());
});

test("axe finds nothing on any step", async () => {
  show();
  const faults = [await accessibilityFaults()];
  await press("Make a journal");
  faults.push(await accessibilityFaults());
  await press("Next");
  faults.push(await accessibilityFaults());
  await press("Suggest six words");
  await screen.findByDisplayValue(/harbour/);
  await press("Next");
  await title("Your recovery code");
  faults.push(await accessibilityFaults());
  await press("I have a copy");
  faults.push(await accessibilityFaults());
  expect(faults).toEqual([[], [], [], [], []]);
});
