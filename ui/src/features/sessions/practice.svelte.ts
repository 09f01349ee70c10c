/**
 * The practice as a page reads it, and how things in it change: each change
 * answers with how to take it back, and the sums are read again after it.
 */
import {
  changed,
  commands,
  readPractice,
  type EntryId,
  type ItemBody,
  type Items,
  type Standing,
} from "$ipc";

export type Undo = () => Promise<void>;

export class PracticePage {
  stage = $state<"opening" | "ready" | "failed">("opening");
  items = $state.raw<Items | null>(null);
  standing = $state.raw<Standing | null>(null);
  #round = 0;

  async load(): Promise<void> {
    const round = ++this.#round;
    try {
      const { items, standing } = await readPractice();
      if (round !== this.#round) return;
      this.items = items;
      this.standing = standing;
      this.stage = "ready";
    } catch {
      if (round === this.#round) this.stage = "failed";
    }
  }

  /** Keeps an item in another state; the one it had can be had back. */
  async change(id: EntryId, before: ItemBody, after: ItemBody): Promise<Undo> {
    await commands.itemKeep({ id, body: after });
    await this.load();
    return () => again(commands.itemKeep({ id, body: before }));
  }

  /** It is not asked after again, and that can be had back. */
  async putAway(id: EntryId, before: ItemBody): Promise<Undo> {
    await commands.sessionPutAway({ id });
    await this.load();
    return () => again(commands.itemKeep({ id, body: before }));
  }

  /** The page is going: nothing of it stays. */
  leave(): void {
    this.#round += 1;
    this.items = null;
    this.standing = null;
    this.stage = "opening";
  }
}

/** Puts items into the bin, all or none; resolves to how to have them back. */
export async function remove(ids: readonly EntryId[]): Promise<Undo> {
  await commands.itemsBin({ ids: [...ids] });
  changed.entries();
  return restore(ids);
}

/** How to have items back that are in the bin. */
export function restore(ids: readonly EntryId[]): Undo {
  return async () => {
    await commands.itemsRestore({ ids: [...ids] });
    changed.entries();
  };
}

async function again(done: Promise<unknown>): Promise<void> {
  await done;
  // Whichever page is shown by now reads it afresh.
  changed.entries();
}
