/**
 * What the supervision practice has to say today. Fetched beside Today and never waited for: where
 * it cannot be read, Today is as it would be without it.
 */
import {
  changed,
  commands,
  Items,
  readPractice,
  session,
  type Day,
  type Due,
  type EntryId,
  type ItemOf,
  type SessionState,
  type Standing,
} from "$ipc";

/** So near, something that falls due is worth a line. */
const NOTICE_DAYS = 14;
/** Most actions that are shown; the others have a page of their own. */
const ACTIONS_SHOWN = 3;

export class TodayPractice {
  items = $state.raw(new Items([]));
  standing = $state.raw<Standing | null>(null);
  /** What was answered while the page is open stays on it, to be changed again. */
  #answered = $state.raw<ReadonlySet<EntryId>>(new Set());
  /** An intention put away: the next one waits for another visit. */
  #putAway = $state.raw<ReadonlySet<EntryId>>(new Set());
  /** One session was spoken of: the next waits for another visit. */
  #spokenOf = $state(false);
  #asked = 0;

  get today(): Day {
    return this.standing?.today ?? "";
  }

  /** Nothing can be kept in a journal that is only read. */
  get keeps(): boolean {
    return !session.readOnly;
  }

  async load(): Promise<void> {
    const asked = ++this.#asked;
    try {
      const { items, standing } = await readPractice();
      if (asked !== this.#asked) return;
      this.items = items;
      this.standing = standing;
    } catch {
      // Quietly: whatever was there stays.
    }
  }

  /** The next session in the diary. */
  get next(): ItemOf<"session"> | null {
    return this.items.get("session", this.standing?.upcoming[0]);
  }

  /** Reminders that were asked for, other than of the next session, which is there anyway. */
  get reminders(): ItemOf<"session">[] {
    const others = this.standing?.reminders.filter((id) => id !== this.next?.id) ?? [];
    return others.map((id) => this.items.get("session", id)).filter((one) => one !== null);
  }

  /** The last session of which nothing has been said. One at a time, and only where it can be. */
  get unlogged(): ItemOf<"session"> | null {
    if (this.#spokenOf || !this.keeps) return null;
    return this.items.get("session", this.standing?.unlogged[0]);
  }

  /** Says whether it took place; resolves to how to take that back. */
  async say({ id, body }: ItemOf<"session">, state: SessionState): Promise<() => Promise<void>> {
    await commands.itemKeep({ id, body: { ...body, state } });
    return this.#spoken(id, body);
  }

  /** It is not asked after again; resolves to how to take that back. */
  async putAway({ id, body }: ItemOf<"session">): Promise<() => Promise<void>> {
    await commands.sessionPutAway({ id });
    return this.#spoken(id, body);
  }

  /** What is open, by its day, and what was answered just now. */
  get actions(): ItemOf<"action">[] {
    return this.#open.slice(0, ACTIONS_SHOWN);
  }

  /** How many are open beyond those shown. */
  get moreActions(): number {
    return Math.max(0, this.#open.length - ACTIONS_SHOWN);
  }

  /** How many are open. */
  get openActions(): number {
    return this.#open.filter(({ body }) => body.state === "open").length;
  }

  /** An intention that has come back, one at a time. */
  get intention(): ItemOf<"intention"> | null {
    const first = this.standing?.intentions.find((id) => this.items.get("intention", id)) ?? null;
    if (this.#putAway.size > 0 && !(first && this.#putAway.has(first))) return null;
    const one = this.items.get("intention", first);
    return one?.body.seen ? null : one;
  }

  /** Whether what the writer holds to is offered today. */
  get offersWhy(): boolean {
    return this.items.get("why", this.standing?.why) !== null;
  }

  get review(): Due | null {
    return near(this.standing?.reviews);
  }

  get refresher(): Due | null {
    return near(this.standing?.refreshers);
  }

  /** An allowance that ends soon and has something left. */
  get allowance(): { id: EntryId; left: number; until: Day } | null {
    const ending = this.standing?.allowances.find(
      ({ days, left }) => days >= 0 && days <= NOTICE_DAYS && left > 0,
    );
    const item = this.items.get("allowance", ending?.id);
    return ending && item ? { ...ending, until: item.body.until } : null;
  }

  /** Whether an agreement holds for sessions of that kind. */
  agreedFor(kind: ItemOf<"session">["body"]["kind"]): boolean {
    const all = this.items.of("agreement");
    const replaced = new Set(all.map(({ body }) => body.replaces));
    return all.some(
      ({ id, body }) => !replaced.has(id) && (body.kinds.length === 0 || body.kinds.includes(kind)),
    );
  }

  /** Something is on disk as it is here. */
  readonly kept = (item: Parameters<Items["with"]>[0]): void => {
    if (item.body.item === "action") this.#answered = new Set(this.#answered).add(item.id);
    if (item.body.item === "intention" && item.body.seen)
      this.#putAway = new Set(this.#putAway).add(item.id);
    this.items = this.items.with(item);
  };

  /** The page is going: nothing of it stays in memory. */
  leave(): void {
    this.#asked += 1;
    this.items = new Items([]);
    this.standing = null;
  }

  #spoken(id: EntryId, before: ItemOf<"session">["body"]): () => Promise<void> {
    this.#spokenOf = true;
    changed.entries();
    return async () => {
      await commands.itemKeep({ id, body: before });
      this.#spokenOf = false;
      changed.entries();
    };
  }

  get #open(): ItemOf<"action">[] {
    const asked = this.standing?.actions ?? [];
    const all = asked.map((id) => this.items.get("action", id)).filter((one) => one !== null);
    // What is done in part comes back in the next preparation; here once is enough.
    return all.filter(({ id, body }) => body.state === "open" || this.#answered.has(id));
  }
}

const near = (due: readonly Due[] | undefined): Due | null =>
  due?.find(({ days }) => days <= NOTICE_DAYS) ?? null;
