/** The way into a session that is ahead. */
import type { ItemOf } from "$ipc";
import type { Route } from "$kit";

/** The kind, and the template, that somebody goes through alone. */
const SOLO = "rbcsSolo";

export function isSolo({ body }: ItemOf<"session">): boolean {
  return body.kind === SOLO;
}

/** By oneself there is nothing to bring to anybody: the path itself begins. */
export function wayInto(session: ItemOf<"session">): Route {
  return isSolo(session)
    ? { name: "reflect", session: session.id, template: SOLO }
    : { name: "prepare", session: session.id };
}
