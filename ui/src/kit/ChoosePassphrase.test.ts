import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { accessibilityFaults } from "$test";
import { ChoosePassphrase, type Strength } from "$kit";

const LONG = "correct horse battery";
const measure = (secret: Uint8Array): Promise<Strength> =>
  Promise.resolve({
    score: 3,
    characters: secret.length,
    longEnough: secret.length >= 15,
    hint: secret.length >= 15 ? "fair" : "tooShort",
  });
const generate = () => Promise.resolve("six-words-that-nobody-would-guess");

const show = () => render(ChoosePassphrase, { measure, generate }).component;
const first = () => screen.getByLabelText("Passphrase");
const again = () => screen.getByLabelText("Type it again");
const text = (bytes: Uint8Array | null) => (bytes ? new TextDecoder().decode(bytes) : null);

test("refuses fewer than fifteen characters and says so", async () => {
  const choice = show();
  await userEvent.type(first(), "fourteen chars");
  expect(choice.bytes()).toBeNull();
  expect(await screen.findByText("It needs at least 15 characters.")).toBeVisible();
  expect(first()).toHaveFocus();
});

test("asks for it twice, and refuses two that differ", async () => {
  const choice = show();
  await userEvent.type(first(), LONG);
  await userEvent.type(again(), `${LONG}!`);
  expect(choice.bytes()).toBeNull();
  expect(await screen.findByText(/not the same/)).toBeVisible();
  await userEvent.clear(again());
  await userEvent.type(again(), LONG);
  expect(text(choice.bytes())).toBe(LONG);
});

test("asks once when it can be seen", async () => {
  const choice = show();
  await userEvent.type(first(), LONG);
  await userEvent.click(screen.getAllByRole("button", { name: "Show the passphrase" })[0]!);
  expect(screen.queryByLabelText("Type it again")).toBeNull();
  expect(text(choice.bytes())).toBe(LONG);
});

test("a generated one is shown, and need not be typed again", async () => {
  const choice = show();
  await userEvent.click(screen.getByRole("button", { name: "Suggest six words" }));
  expect(await screen.findByDisplayValue("six-words-that-nobody-would-guess")).toBeVisible();
  expect(screen.queryByLabelText("Type it again")).toBeNull();
  expect(text(choice.bytes())).toBe("six-words-that-nobody-would-guess");
});

test("says in words how strong it is", async () => {
  show();
  await userEvent.type(first(), "short");
  await waitFor(() => expect(screen.getByTestId("strength")).toHaveTextContent("Too short yet."));
  await userEvent.type(first(), " and now long enough");
  await waitFor(() => expect(screen.getByTestId("strength")).toHaveTextContent("Good enough."));
  await userEvent.clear(first());
  expect(screen.getByTestId("strength")).toHaveTextContent("How hard it is to guess");
});

test("axe finds nothing", async () => {
  show();
  expect(await accessibilityFaults()).toEqual([]);
});
