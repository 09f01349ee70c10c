/** What is in the bin, and what can be done with it. */
import { changed, commands } from "$ipc";
import { binRows, type Row } from "./rows";

export class BinPage {
  stage = $state<"opening" | "ready" | "failed">("opening");
  rows = $state.raw<Row[]>([]);
  #round = 0;

  /** Whether there are only entries in it, and none of what surrounds them. */
  get onlyEntries(): boolean {
    return this.rows.every((row) => "entry" in row);
  }

  async load(): Promise<void> {
    const round = ++this.#round;
    try {
      const [entries, items] = await Promise.all([commands.bin(), commands.itemsBinned()]);
      if (round !== this.#round) return;
      this.rows = binRows(entries, items);
      this.stage = "ready";
    } catch {
      if (round === this.#round) this.stage = "failed";
    }
  }

  /** Puts something back; resolves to how to bin it again. */
  async restore(row: Row): Promise<() => Promise<void>> {
    const { id } = row;
    const isEntry = "entry" in row;
    await (isEntry ? commands.entryRestore({ id }) : commands.itemRestore({ id }));
    await this.load();
    return async () => {
      await (isEntry ? commands.entryBin({ id }) : commands.itemBin({ id }));
      changed.entries();
    };
  }

  async purge(row: Row): Promise<void> {
    const { id } = row;
    await ("entry" in row ? commands.binPurge({ id }) : commands.itemPurge({ id }));
    await this.load();
  }

  async empty(): Promise<void> {
    await commands.binEmpty();
    await this.load();
  }

  leave(): void {
    this.#round += 1;
    this.rows = [];
  }
}
