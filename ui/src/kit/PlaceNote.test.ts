import { render, screen } from "@testing-library/svelte";
import { userEvent } from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { PlaceNote } from "$kit";

test("an ordinary folder is not remarked upon", () => {
  render(PlaceNote, { placed: { network: false, syncedBy: null } });
  expect(document.body.textContent.trim()).toBe("");
});

test("what may happen is said, what to do instead, and it can be kept there", async () => {
  const onkeep = vi.fn();
  render(PlaceNote, { placed: { network: false, syncedBy: "nextcloud" }, onkeep });
  expect(screen.getByText("Nextcloud seems to keep this folder in step")).toBeVisible();
  expect(screen.getByText(/Two of them may end up with two files/)).toBeVisible();
  expect(screen.getByText(/choose this one as the second folder for backups/)).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Keep it here anyway" }));
  expect(onkeep).toHaveBeenCalledOnce();
});

test("for backups the same folder does, and nothing is asked", () => {
  render(PlaceNote, { placed: { network: true, syncedBy: null }, backups: true });
  expect(screen.getByText("This folder is on a network drive")).toBeVisible();
  expect(screen.getByText(/That does for backups/)).toBeVisible();
  expect(screen.queryByRole("button")).toBeNull();
});
