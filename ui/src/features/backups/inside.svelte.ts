/** One backup, opened: its entries, one of them whole, and the two ways back. */
import {
  CommandError,
  changed,
  commands,
  session,
  type BackupPage,
  type Moment,
  type Entry,
  type EntryBody,
  type EntrySummary,
  type SinceBackup,
} from "$ipc";

const PAGE = 100;

/** What is written in an entry, by what it was written under. */
export function passages(body: EntryBody): { heading: string; text: string }[] {
  const plain = (text: string) => [{ heading: "", text }];
  const all =
    body.kind === "checkIn"
      ? plain(body.text)
      : body.kind === "grounding"
        ? plain(body.note)
        : body.parts.map(({ heading, text }) => ({ heading, text }));
  return all.filter(({ text }) => text.trim() !== "");
}

export class InsidePage {
  page = $state.raw<BackupPage | null>(null);
  rows = $state.raw<EntrySummary[]>([]);
  shown = $state.raw<Entry | null>(null);
  since = $state.raw<SinceBackup | null>(null);
  failure = $state.raw<CommandError | null>(null);
  busy = $state(false);
  /** It is under a key the journal had before: a secret of that time is asked for. */
  asks = $state(false);
  /** When it was made, once that is known. */
  taken = $state.raw<Moment | null>(null);

  constructor(readonly name: string) {}

  more(): Promise<void> {
    return this.#try(async () => {
      const { name } = this;
      const page = await commands.backupEntries({ name, offset: this.rows.length, limit: PAGE });
      this.asks = false;
      this.taken = page.taken;
      this.page = page;
      this.rows = [...this.rows, ...page.rows];
    }).then(() => this.#mayAsk());
  }

  async #mayAsk(): Promise<void> {
    if (this.failure?.code !== "otherKey") return;
    this.failure = null;
    this.asks = true;
    // Only to say which one it is.
    const known = await commands.backups().catch(() => null);
    this.taken = known?.copies.find(({ name }) => name === this.name)?.taken ?? this.taken;
  }

  show(id: string): Promise<void> {
    return this.#try(async () => {
      this.shown = await commands.backupEntry({ name: this.name, id });
    });
  }

  /** Resolves to the entry as it is in the journal now, or null where that failed. */
  async bringBack(id: string): Promise<Entry | null> {
    let entry: Entry | null = null;
    await this.#try(async () => {
      entry = await commands.backupBringBack({ name: this.name, id });
      this.shown = null;
      changed.entries();
    });
    return entry;
  }

  ask(): Promise<void> {
    return this.#try(async () => {
      this.since = await commands.backupSince({ name: this.name });
    });
  }

  /** The journal locks when this is done. */
  restore(): Promise<void> {
    return this.#try(async () => {
      const sound = session.state?.integrity?.sound ?? true;
      await commands.backupRestore({ name: this.name });
      session.farewell = sound ? "restored" : "restoredOverDamaged";
    });
  }

  async #try(work: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.failure = null;
    try {
      await work();
    } catch (thrown) {
      this.failure = CommandError.from(thrown);
      if (!session.unlocked) session.farewell = "unchanged";
    } finally {
      this.busy = false;
    }
  }
}
