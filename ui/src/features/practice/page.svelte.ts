/** What a page of the practice is about: read when it opens, changed as things are kept. */
import {
  changed,
  commands,
  Items,
  readPractice,
  session,
  type Day,
  type EntryId,
  type Item,
  type Standing,
} from "$ipc";
import { t } from "$i18n";
import { toast } from "$kit";

export class PracticePage {
  stage = $state<"opening" | "ready" | "failed">("opening");
  items = $state.raw(new Items([]));
  standing = $state.raw<Standing | null>(null);
  /** Grows with every reading, for what is arranged once and then holds still. */
  readings = $state(0);
  #asked = 0;

  get today(): Day {
    return this.standing?.today ?? "";
  }

  /** Nothing can be kept in a journal that is only read. */
  get keeps(): boolean {
    return !session.readOnly;
  }

  /** Reads what a change elsewhere would alter. */
  watch(): void {
    void changed.count;
  }

  async load(): Promise<void> {
    const asked = ++this.#asked;
    try {
      const { items, standing } = await readPractice();
      if (asked !== this.#asked) return;
      this.items = items;
      this.standing = standing;
      this.arrange();
      this.readings += 1;
      this.stage = "ready";
    } catch {
      if (asked === this.#asked && this.stage !== "ready") this.stage = "failed";
    }
  }

  /** Puts what was read into an order that holds until the next reading. */
  protected arrange(): void {
    // Most pages need none.
  }

  /** Tries once more, where it could not be read. */
  again(): void {
    this.stage = "opening";
    void this.load();
  }

  /** Something is on disk as it is here. */
  readonly kept = (item: Item): void => {
    this.items = this.items.with(item);
  };

  /** Something is in the bin: says so, and how it comes back. */
  readonly gone = (id: EntryId): void => {
    this.items = this.items.without(id);
    const run = () => bringBack(id);
    toast({ text: t("practice-removed"), action: { label: t("practice-undo"), run } });
  };

  /** Puts something into the bin; false when that failed. */
  async remove(id: EntryId): Promise<boolean> {
    try {
      await commands.itemBin({ id });
    } catch {
      toast({ text: t("practice-action-failed") });
      return false;
    }
    this.gone(id);
    return true;
  }

  /** The page is going: nothing of it stays in memory. */
  leave(): void {
    this.#asked += 1;
    this.items = new Items([]);
    this.standing = null;
  }
}

async function bringBack(id: EntryId): Promise<void> {
  try {
    await commands.itemRestore({ id });
    changed.entries();
    toast({ text: t("practice-back") });
  } catch {
    toast({ text: t("practice-action-failed") });
  }
}
