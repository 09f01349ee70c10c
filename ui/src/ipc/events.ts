import { listen } from "./transport";

export type LockReason = "idle" | "suspend" | "screenLock" | "close" | "end";

export interface Heard {
  lockRequested(reason: LockReason): void;
  locked(): void;
  projectionComplete(): void;
}

/** Hears the shell's three events; returns how to stop. */
export async function hear(on: Heard): Promise<() => void> {
  const stops = await Promise.all([
    listen("lock-requested", (payload) =>
      on.lockRequested((payload as { reason: LockReason }).reason),
    ),
    listen("locked", () => on.locked()),
    listen("projection-complete", () => on.projectionComplete()),
  ]);
  return () => stops.forEach((stop) => stop());
}
