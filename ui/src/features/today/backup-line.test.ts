import { render, screen } from "@testing-library/svelte";
import { beforeEach, expect, test } from "vitest";
import { changed } from "$ipc";
import type { FakeBackend } from "$ipc/fake";
import { startBackend } from "$test";
import BackupLine from "./parts/BackupLine.svelte";

let backend: FakeBackend;
beforeEach(() => (backend = startBackend()));

test("nothing is said while all is well, and a quiet line while it is not", async () => {
  render(BackupLine);
  expect(screen.queryByRole("button")).toBeNull();
  backend.backups.rest.reminder = "failed";
  changed.backups += 1;
  expect(await screen.findByText(/The last backup could not be made/)).toBeVisible();
  expect(screen.queryByRole("alert")).toBeNull();
  backend.backups.rest.reminder = "secondMissing";
  changed.backups += 1;
  expect(await screen.findByText(/has not been there for two weeks/)).toBeVisible();
});
