import type { FileGone } from "./generated/types";
import { listen } from "./transport";

export type LockReason = "idle" | "suspend" | "screenLock" | "close" | "end";

export interface Heard {
  lockRequested(reason: LockReason): void;
  locked(): void;
  /** The journal's file is no longer where it was opened, or it is there again. */
  fileGone(gone: boolean): void;
  projectionComplete(): void;
  backupsChanged(): void;
}

/** Hears the shell's events; returns how to stop. */
export async function hear(on: Heard): Promise<() => void> {
  const stops = await Promise.all([
    listen("lock-requested", (payload) =>
      on.lockRequested((payload as { reason: LockReason }).reason),
    ),
    listen("locked", () => on.locked()),
    listen("file-gone", (payload) => on.fileGone((payload as FileGone).gone)),
    listen("projection-complete", () => on.projectionComplete()),
    listen("backups-changed", () => on.backupsChanged()),
  ]);
  return () => stops.forEach((stop) => stop());
}
