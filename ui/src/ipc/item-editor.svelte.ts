/**
 * One item while somebody writes in it: kept in its place as it is written, and
 * never as nothing. An item whose every word is taken away goes into the bin
 * with what it last said, so that it can come back whole.
 */
import * as commands from "./generated/commands";
import type { EntryId, Item, ItemKind } from "./generated/types";
import { DraftKeeper } from "./draft-keeper.svelte";
import { CommandError } from "./error";
import type { BodyOf } from "./practice";

type Given<K extends ItemKind> = {
  /** The item's name; null for one that is not kept yet. */
  id: EntryId | null;
  body: BodyOf<K>;
  /** Whether there is nothing in it worth keeping. */
  isBlank: (body: BodyOf<K>) => boolean;
  /** Hears of every state of it that is on disk. */
  kept?: (item: Item) => void;
  /** Hears that it is in the bin, because nothing was left in it. */
  gone?: (id: EntryId) => void;
};

export class ItemEditor<K extends ItemKind> {
  /** What is on the page. Replaced, never changed in place. */
  body = $state.raw() as BodyOf<K>;
  readonly keeper: DraftKeeper<BodyOf<K>>;

  #given: Given<K>;
  /** The last state with something in it, and the last that is on disk. */
  #said: BodyOf<K>;
  #kept: BodyOf<K>;
  #writing = false;

  constructor(given: Given<K>) {
    this.#given = given;
    this.body = this.#said = this.#kept = given.body;
    const port = {
      keep: async ({ id, body }: { id: EntryId | null; body: BodyOf<K> }) => {
        this.#writing = true;
        try {
          const item = await commands.itemKeep({ id, body });
          this.#kept = body;
          given.kept?.(item);
          return item;
        } finally {
          this.#writing = false;
        }
      },
      discard: (id: EntryId) => commands.itemBin({ id }),
    };
    this.keeper = new DraftKeeper(port, null, () => this.#said, given.id);
  }

  get isBlank(): boolean {
    return this.#given.isBlank(this.body);
  }

  /** Something on the page is not on disk yet. */
  get isUnkept(): boolean {
    return this.body !== this.#kept;
  }

  /** Changes a part of it; it is kept at the next pause. */
  change(part: Partial<BodyOf<K>>): void {
    this.body = { ...this.body, ...part };
    if (this.isBlank) {
      // Taken away again before it was anywhere: then it need never be.
      if (this.keeper.id === null && !this.#writing) void this.keeper.discard();
      return;
    }
    this.#said = this.body;
    this.keeper.touch();
  }

  /** Changes a part of it and keeps it at once. False when it could not be: then it is as before. */
  async settle(part: Partial<BodyOf<K>>): Promise<boolean> {
    const before = this.body;
    this.change(part);
    await this.keeper.flush();
    if (this.keeper.keeping.state !== "failed") return true;
    this.body = this.#said = before;
    return false;
  }

  /** Takes in how it is on disk, unless something here is not there yet. */
  adopt(body: BodyOf<K>): void {
    if (this.isUnkept) return;
    this.body = this.#said = this.#kept = body;
  }

  /**
   * Keeps what is unkept; rejects with a `CommandError` when it cannot. Resolves
   * to the item's name if it went into the bin because nothing was left in it.
   */
  async flush(): Promise<EntryId | null> {
    if (this.isBlank) return this.#empty();
    await this.keeper.flush();
    const { keeping } = this.keeper;
    if (keeping.state === "failed" && this.#said !== this.#kept)
      throw new CommandError(keeping.code);
    return null;
  }

  /** The page is going: no more writes. */
  leave(): void {
    void this.keeper.pause();
  }

  async #empty(): Promise<EntryId | null> {
    // A write under way may be about to give it a name.
    await this.keeper.flush();
    const { id } = this.keeper;
    if (id === null) return null;
    try {
      await this.keeper.discard();
    } catch {
      // It stays as it last was: nothing is lost, and nobody is held here by it.
      return null;
    }
    this.#given.gone?.(id);
    return id;
  }
}
