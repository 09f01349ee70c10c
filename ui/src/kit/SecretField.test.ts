import { fireEvent, render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { accessibilityFaults } from "$test";
import { SecretField } from "$kit";

const field = () => screen.getByLabelText<HTMLInputElement>("Passphrase");

test("hides what is typed until it is revealed, and hides it again", async () => {
  const user = userEvent.setup();
  render(SecretField, { label: "Passphrase" });
  expect(field()).toHaveAttribute("type", "password");
  await user.click(screen.getByRole("button", { name: "Show the passphrase" }));
  expect(field()).toHaveAttribute("type", "text");
  await user.click(screen.getByRole("button", { name: "Hide the passphrase" }));
  expect(field()).toHaveAttribute("type", "password");
});

test("gives its bytes once and keeps nothing", async () => {
  const { component } = render(SecretField, { label: "Passphrase" });
  await userEvent.type(field(), "pâté 1");
  expect(new TextDecoder().decode(component.take())).toBe("pâté 1");
  expect(field().value).toBe("");
  expect(component.isEmpty()).toBe(true);
});

test("takes a paste", async () => {
  const user = userEvent.setup();
  const { component } = render(SecretField, { label: "Passphrase" });
  await user.click(field());
  await user.paste("from a password manager");
  expect(new TextDecoder().decode(component.bytes())).toBe("from a password manager");
});

test("never puts the secret into the document's markup", async () => {
  const { container } = render(SecretField, { label: "Passphrase" });
  await userEvent.type(field(), "unmistakable words");
  await userEvent.click(screen.getByRole("button", { name: "Show the passphrase" }));
  expect(container.innerHTML).not.toContain("unmistakable");
});

test("says that Caps Lock is on, and stops when the field is left", async () => {
  render(SecretField, { label: "Passphrase" });
  await fireEvent.keyDown(field(), { key: "A", modifierCapsLock: true });
  expect(screen.getByRole("alert")).toHaveTextContent("Caps Lock is on");
  await fireEvent.blur(field());
  expect(screen.queryByRole("alert")).toBeNull();
});

test("tells its listener how much was typed, not what", async () => {
  const oninput = vi.fn();
  render(SecretField, { label: "Passphrase", oninput });
  await userEvent.type(field(), "ab");
  expect(oninput.mock.calls).toEqual([[1], [2]]);
});

test("names its error to assistive technology", async () => {
  render(SecretField, { label: "Passphrase", error: "Too short", hint: "Long is good" });
  expect(field()).toHaveAccessibleDescription("Long is good Too short");
  expect(field()).toBeInvalid();
  expect(await accessibilityFaults()).toEqual([]);
});
