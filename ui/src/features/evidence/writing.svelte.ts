/** One item as a page of its own changes it: read when it opens, kept while it is written. */
import { onMount } from "svelte";
import {
  ItemEditor,
  Items,
  readPractice,
  session,
  type BodyOf,
  type Day,
  type EntryId,
  type ItemKind,
} from "$ipc";
import { registerFlush, textKeptAs } from "$kit";

export class Writing<K extends ItemKind> {
  stage = $state<"opening" | "ready" | "failed" | "gone">("opening");
  editor = $state.raw<ItemEditor<K> | null>(null);
  items = $state.raw(new Items([]));
  today = $state<Day>("");
  /** As it was when the page was opened: what is being written is never taken out of one's hands. */
  readonly reading = session.readOnly;
  #kind: K;
  #id: EntryId | undefined;
  #fresh: (items: Items, today: Day) => BodyOf<K>;
  #isBlank: (body: BodyOf<K>) => boolean;
  #left = false;

  constructor(
    kind: K,
    id: EntryId | undefined,
    fresh: (items: Items, today: Day) => BodyOf<K>,
    isBlank: (body: BodyOf<K>) => boolean,
  ) {
    this.#kind = kind;
    this.#id = id;
    this.#fresh = fresh;
    this.#isBlank = isBlank;
  }

  get body(): BodyOf<K> {
    return this.editor?.body as BodyOf<K>;
  }

  async open(): Promise<void> {
    this.stage = "opening";
    try {
      const { items, standing } = await readPractice();
      if (this.#left) return;
      const found = this.#id === undefined ? null : items.get(this.#kind, this.#id);
      if (this.#id !== undefined && found === null) return void (this.stage = "gone");
      this.items = items;
      this.today = standing.today;
      const isBlank = this.#isBlank;
      const body = found?.body ?? this.#fresh(items, standing.today);
      this.editor = new ItemEditor<K>({ id: found?.id ?? null, body, isBlank });
      this.stage = "ready";
    } catch {
      this.stage = "failed";
    }
  }

  change(part: Partial<BodyOf<K>>): void {
    if (!this.reading) this.editor?.change(part);
  }

  async flush(): Promise<void> {
    if (!this.reading) await this.editor?.flush();
  }

  /** Its name once it is kept. */
  get id(): EntryId | null {
    return this.editor?.keeper.id ?? null;
  }

  leave(): void {
    this.#left = true;
    this.editor?.leave();
    this.editor = null;
    this.items = new Items([]);
  }
}

/** Call while a component is made: opens it, and keeps it before the page changes or locks. */
export function written<K extends ItemKind>(writing: Writing<K>): void {
  textKeptAs(() => writing.id);
  onMount(() => {
    const stop = registerFlush(() => writing.flush());
    void writing.open();
    return () => {
      stop();
      writing.leave();
    };
  });
}
