/**
 * One item of the practice on the page: what is in it, and the keeper that puts it on disk while
 * it is written. What is blank is not kept; what has content is never dropped.
 */
import { CommandError, DraftKeeper, itemPort, type BodyOf, type EntryId } from "$ipc";
import type { ItemKind } from "$ipc";

type Rules<K extends ItemKind> = {
  /** The item it is, if it has been kept before. */
  id?: EntryId | null;
  /** Whether there is nothing in it. */
  blank: (body: BodyOf<K>) => boolean;
  /** Once kept and emptied again, it goes to the bin rather than lie about blank. */
  bins?: boolean;
  /** What is kept, given what is on the page. */
  kept?: (body: BodyOf<K>) => BodyOf<K>;
};

export class Written<K extends ItemKind> {
  body: BodyOf<K>;
  readonly keeper: DraftKeeper<BodyOf<K>>;

  #rules: Rules<K>;
  #asOpened: string;
  #wasBlank: boolean;
  #lastSeen: string;
  #left = false;

  constructor(body: BodyOf<K>, rules: Rules<K>) {
    this.body = $state(body);
    this.#rules = rules;
    this.#asOpened = this.#lastSeen = JSON.stringify(body);
    this.#wasBlank = rules.blank(body);
    const now = () => (rules.kept ?? same)(this.value());
    this.keeper = new DraftKeeper(itemPort<K>(), null, now, rules.id ?? null);
  }

  /** What is on the page, as plain data. */
  value(): BodyOf<K> {
    return $state.snapshot<unknown>(this.body) as BodyOf<K>;
  }

  /** Something on the page may have changed; only a real change is kept. Read in an effect. */
  noticed(): void {
    const fingerprint = JSON.stringify(this.body);
    if (this.#left || fingerprint === this.#lastSeen) return;
    this.#lastSeen = fingerprint;
    if (this.keeper.id !== null || !this.#isPointless()) this.keeper.touch();
  }

  /** Keeps what is unkept before the page changes or locks; rejects when it cannot. */
  async flush(): Promise<void> {
    if (this.#left) return;
    this.noticed();
    // A blank one that cannot be taken away does no harm and must not hold anyone here.
    if (this.#isPointless()) return void (await this.keeper.discard().catch(() => undefined));
    await this.keeper.flush();
    const { keeping } = this.keeper;
    if (keeping.state === "failed") throw new CommandError(keeping.code);
  }

  /** The page is going, or the item is: no more writes. Resolves once one under way has ended. */
  leave(): Promise<void> {
    this.#left = true;
    return this.keeper.pause();
  }

  /** Takes writing up again after all. */
  back(): void {
    this.#left = false;
    this.keeper.resume();
  }

  #isPointless(): boolean {
    const blank = this.#rules.blank(this.body);
    if (this.keeper.id !== null) return blank && (this.#rules.bins ?? false);
    return this.#lastSeen === this.#asOpened || (blank && this.#wasBlank);
  }
}

const same = <Body>(body: Body) => body;
