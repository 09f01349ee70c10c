/** What is said of several things that are kept apart: the worst of it first. */
import type { Keeping } from "$ipc";

const ORDER: readonly Keeping["state"][] = ["failed", "waiting", "kept", "idle"];

export function together(all: readonly Keeping[]): Keeping {
  return all.reduce<Keeping>(
    (worst, one) => (ORDER.indexOf(one.state) < ORDER.indexOf(worst.state) ? one : worst),
    { state: "idle" },
  );
}
