/**
 * The life of one item on a page that changes it: opened, kept while it is
 * written, and gone from memory when the page is left. A new one is kept nowhere
 * until something is put into it.
 */
import {
  commands,
  CommandError,
  DraftKeeper,
  itemPort,
  readPractice,
  type BodyOf,
  type EntryId,
  type ItemKind,
  type Items,
  type Keeping,
  type Standing,
} from "$ipc";

/** What the frame of a page needs to know of what is changed on it. */
export interface Editing {
  readonly stage: "opening" | "ready" | "failed" | "gone";
  readonly keeper: { readonly keeping: Keeping; readonly id: EntryId | null };
  open(): Promise<void>;
  flush(): Promise<void>;
  leave(): void;
  noticed(fingerprint: string): void;
  fingerprint(): string;
}

/** With what a new item begins. */
export type Blank<K extends ItemKind> = (items: Items, standing: Standing) => BodyOf<K>;

export class ItemEditing<K extends ItemKind> implements Editing {
  stage = $state<"opening" | "ready" | "failed" | "gone">("opening");
  items = $state.raw<Items | null>(null);
  standing = $state.raw<Standing | null>(null);
  /** What is on the page; fields bind to it. Null until it is open. */
  body = $state<BodyOf<K> | null>(null);
  readonly keeper: DraftKeeper<BodyOf<K>>;
  /** Grows each time the body is put on the page whole, so that fields begin afresh. */
  loaded = $state(0);

  #kind: K;
  #id: EntryId | undefined;
  #blank: Blank<K>;
  #lastSeen = "";
  #begun = "";
  #left = false;
  /** Somebody has said that it is to be kept just as it begins. */
  #wanted = false;

  constructor(kind: K, id: EntryId | undefined, blank: Blank<K>) {
    this.#kind = kind;
    this.#id = id;
    this.#blank = blank;
    this.keeper = new DraftKeeper(itemPort<K>(), null, () => this.whole(), id ?? null);
  }

  get isNew(): boolean {
    return this.#id === undefined;
  }

  /** What is on the page, for the fields of a page that is open. */
  get sheet(): BodyOf<K> {
    return this.body as BodyOf<K>;
  }

  /** Whether it is still as a new one begins. */
  get untouched(): boolean {
    return this.isNew && this.fingerprint() === this.#begun;
  }

  async open(): Promise<void> {
    this.stage = "opening";
    try {
      const { items, standing } = await readPractice();
      if (this.#left) return;
      const found = this.#id === undefined ? null : items.get(this.#kind, this.#id);
      const gone = this.#id !== undefined && found === null;
      this.items = items;
      this.standing = standing;
      if (!gone) this.show(found?.body ?? this.#blank(items, standing));
      this.stage = gone ? "gone" : "ready";
    } catch {
      this.stage = "failed";
    }
  }

  /** Puts a body on the page that is kept just so. */
  show(body: BodyOf<K>): void {
    this.body = body;
    this.loaded += 1;
    this.#lastSeen = this.#begun = this.fingerprint();
  }

  /** The body as it stands, free of the page. */
  whole(): BodyOf<K> {
    if (this.body === null) throw new CommandError("invalid");
    const whole: unknown = $state.snapshot(this.body);
    return whole as BodyOf<K>;
  }

  /** Everything on the page in one string: an effect that reads it follows every change. */
  fingerprint(): string {
    return this.body === null ? "" : JSON.stringify(this.body);
  }

  /** Something on the page may have changed; only a real change is kept. */
  noticed(fingerprint: string): void {
    if (this.stage !== "ready" || fingerprint === this.#lastSeen) return;
    this.#lastSeen = fingerprint;
    if (this.keeper.id !== null || !this.untouched) this.keeper.touch();
  }

  /** Keeps what is unkept before the page changes or locks; rejects when it cannot. */
  async flush(): Promise<void> {
    if (this.stage !== "ready") return;
    this.noticed(this.fingerprint());
    if (this.untouched && !this.#wanted) return this.#leaveNothing();
    await this.keeper.flush();
    const { keeping } = this.keeper;
    if (keeping.state === "failed") throw new CommandError(keeping.code);
  }

  /** Keeps a new one even as it begins, because somebody said so. Answers with its name. */
  async keep(): Promise<EntryId> {
    // Even when it was changed, kept so, and changed back to how it began.
    this.#wanted = true;
    if (this.keeper.id === null) this.keeper.touch();
    try {
      await this.flush();
    } finally {
      this.#wanted = false;
    }
    if (this.keeper.id === null) throw new CommandError("io");
    this.#begun = "";
    return this.keeper.id;
  }

  /** Takes it away, kept or not; answers with its name if there is anything to have back. */
  async discard(): Promise<EntryId | null> {
    this.noticed(this.fingerprint());
    // First what was being written, so that having it back is having all of it back.
    if (!this.untouched) await this.keeper.flush();
    await this.keeper.pause();
    const { id } = this.keeper;
    try {
      if (id !== null) await commands.itemBin({ id });
    } catch (error) {
      this.keeper.resume();
      throw error;
    }
    // Nothing of what is still on the page is to be kept on the way out.
    this.stage = "opening";
    return id;
  }

  /** The page is going: no more writes, and no words left behind. */
  leave(): void {
    this.#left = true;
    void this.keeper.pause();
    this.stage = "opening";
    this.body = null;
    this.items = this.standing = null;
    this.#lastSeen = this.#begun = "";
  }

  /** What was kept and then emptied again leaves nothing, not even in the bin. */
  async #leaveNothing(): Promise<void> {
    const { id } = this.keeper;
    try {
      await this.keeper.discard();
      if (id !== null) await commands.itemPurge({ id });
    } catch {
      // A blank one that cannot be taken away does no harm and must not hold anyone here.
    }
  }
}
