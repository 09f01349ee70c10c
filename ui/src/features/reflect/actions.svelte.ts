/**
 * What is to be done because of a reflection. Each is an item of its own from
 * the moment it is written, so that none is lost with the page.
 */
import {
  blankAction,
  commands,
  CommandError,
  DraftKeeper,
  type BodyOf,
  type Day,
  type EntryId,
  type Items,
} from "$ipc";

export class ActionRow {
  readonly uid: number;
  what = $state("");
  by = $state<Day | null>(null);
  readonly keeper: DraftKeeper<BodyOf<"action">>;
  /** What it was kept as: what became of it is not decided here. */
  #before: BodyOf<"action">;

  constructor(uid: number, id: EntryId | null, body: BodyOf<"action">, anchor: Anchor) {
    this.uid = uid;
    this.#before = body;
    this.what = body.what;
    this.by = body.by;
    const port = {
      keep: async (request: { id: EntryId | null; body: BodyOf<"action"> }) => {
        const entry = await anchor();
        return commands.itemKeep({ id: request.id, body: { ...request.body, entry } });
      },
      discard: dropBlank,
    };
    this.keeper = new DraftKeeper(port, null, () => this.toBody(), id);
  }

  get isBlank(): boolean {
    return this.what.trim() === "";
  }

  toBody(): BodyOf<"action"> {
    return { ...this.#before, what: this.what, by: this.by };
  }

  change(part: { what?: string; by?: Day | null }): void {
    if (part.what !== undefined) this.what = part.what;
    if (part.by !== undefined) this.by = part.by;
    if (!this.isBlank || this.keeper.id !== null) this.keeper.touch();
  }

  async flush(): Promise<void> {
    if (this.isBlank) return this.keeper.discard().catch(() => undefined);
    await this.keeper.flush();
    const { keeping } = this.keeper;
    if (keeping.state === "failed") throw new CommandError(keeping.code);
  }
}

/** The draft or the entry they belong to, made if there is none yet. */
type Anchor = () => Promise<EntryId | null>;

export class ActionRows {
  rows = $state.raw<ActionRow[]>([]);
  #anchor: Anchor;
  #session: () => EntryId | null;
  #uids = 0;

  constructor(anchor: Anchor, session: () => EntryId | null) {
    this.#anchor = anchor;
    this.#session = session;
  }

  get isEmpty(): boolean {
    return this.rows.every((row) => row.isBlank);
  }

  /** Those that belong to a draft or an entry. */
  load(items: Items, of: EntryId | null): void {
    const found = items.of("action").filter(({ body }) => of !== null && body.entry === of);
    this.rows = found.map(({ id, body }) => this.#row(id, body));
  }

  add(): ActionRow {
    const row = this.#row(null, blankAction({ session: this.#session() }));
    this.rows = [...this.rows, row];
    return row;
  }

  /** Takes one away; how to have it back. */
  async remove(row: ActionRow): Promise<() => Promise<void>> {
    const at = this.rows.indexOf(row);
    await row.keeper.pause();
    const { id } = row.keeper;
    if (id !== null) await commands.itemBin({ id });
    this.rows = this.rows.filter((one) => one !== row);
    return async () => {
      if (id !== null) await commands.itemRestore({ id });
      row.keeper.resume();
      this.rows = [...this.rows.slice(0, at), row, ...this.rows.slice(at)];
    };
  }

  async flush(): Promise<void> {
    await Promise.all(this.rows.map((row) => row.flush()));
  }

  /** They belong to the entry now, no longer to its draft. */
  async settle(entry: EntryId): Promise<void> {
    for (const row of this.rows) {
      await row.keeper.pause();
      const { id } = row.keeper;
      if (row.isBlank && id !== null) await dropBlank(id);
      else if (!row.isBlank) await commands.itemKeep({ id, body: { ...row.toBody(), entry } });
    }
  }

  leave(): void {
    for (const row of this.rows) void row.keeper.pause();
    this.rows = [];
  }

  #row(id: EntryId | null, body: BodyOf<"action">): ActionRow {
    return new ActionRow((this.#uids += 1), id, body, this.#anchor);
  }
}

/** One with no words left in it leaves nothing in the bin either. */
async function dropBlank(id: EntryId): Promise<void> {
  await commands.itemBin({ id });
  await commands.itemPurge({ id });
}
