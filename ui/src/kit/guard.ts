/**
 * What in a text may point at a person who is not its writer: asked of whatever the app has put in
 * place, since the kit knows no shell. Nothing found is kept here longer than it is shown.
 */
import { getContext, setContext } from "svelte";

/** A place in a text, in UTF-16 code units, what it looks like, and what might stand there. */
export interface GuardFound {
  start: number;
  end: number;
  kind: string;
  instead: string;
}

export interface Guard {
  /** What may identify somebody in `text`, without what was left in the text kept as `of`. */
  look(text: string, of: string | null): Promise<GuardFound[]>;
  /** Leaves one of them in the text kept as `of`; answers what remains. */
  leave(text: string, of: string, at: GuardFound): Promise<GuardFound[]>;
}

const KEY = Symbol("text");
let guard: Guard | null = null;

/** Puts a guard in place for every field that is written in; null takes it away. */
export function setGuard(next: Guard | null): void {
  guard = next;
}

export const theGuard = (): Guard | null => guard;

/**
 * Says, while a component is made, as what the fields in it are kept: the name of the draft, entry
 * or item, null as long as it has none.
 */
export function textKeptAs(id: () => string | null | undefined): void {
  setContext(KEY, () => id() ?? null);
}

export function keptAs(): () => string | null {
  return getContext<(() => string | null) | undefined>(KEY) ?? (() => null);
}
