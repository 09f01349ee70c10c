/**
 * The supervision practice as a page reads it: once, whole, when it opens. What
 * a page keeps it puts into its own copy; nothing stays in memory after it.
 */
import * as commands from "./generated/commands";
import type { EntryId, Item, ItemBody, ItemKind, Standing } from "./generated/types";
import type { DraftPort } from "./draft-keeper.svelte";

/** The content of an item of one kind, with the member that says so. */
export type BodyOf<K extends ItemKind> = Extract<ItemBody, { item: K }>;
/** An item of one kind. */
export type ItemOf<K extends ItemKind> = Omit<Item, "body"> & { body: BodyOf<K> };

/** Whether an item is of a kind. */
export function isKind<K extends ItemKind>(item: Item, kind: K): item is Item & ItemOf<K> {
  return item.body.item === kind;
}

/** All items that are not in the bin. */
export class Items {
  #all: readonly Item[];

  constructor(all: readonly Item[]) {
    this.#all = all;
  }

  /** Those of a kind, the oldest first. */
  of<K extends ItemKind>(kind: K): ItemOf<K>[] {
    return this.#all.filter((item) => isKind(item, kind));
  }

  /** The one of that name, if it is of that kind. */
  get<K extends ItemKind>(kind: K, id: EntryId | null | undefined): ItemOf<K> | null {
    const found = this.#all.find((item) => item.id === id);
    return found && isKind(found, kind) ? found : null;
  }

  /** The same with one item in place of what it was, or added. */
  with(item: Item): Items {
    const rest = this.#all.filter(({ id }) => id !== item.id);
    return new Items([...rest, item].sort((a, b) => a.created.at.localeCompare(b.created.at)));
  }

  /** The same without one. */
  without(id: EntryId): Items {
    return new Items(this.#all.filter((item) => item.id !== id));
  }
}

/** Everything of the practice and where it stands. Rejects with a `CommandError`. */
export async function readPractice(): Promise<{ items: Items; standing: Standing }> {
  const [{ items }, standing] = await Promise.all([commands.practice(), commands.standing()]);
  return { items: new Items(items), standing };
}

/** Where a `DraftKeeper` keeps an item while it is written: straight in its place. */
export function itemPort<K extends ItemKind>(): DraftPort<BodyOf<K>> {
  return {
    keep: ({ id, body }) => commands.itemKeep({ id, body }),
    discard: (id) => commands.itemBin({ id }),
  };
}
