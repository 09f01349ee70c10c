/** What is in the bin, and what can be done with it. */
import { changed, commands, type BinRow } from "$ipc";

export class BinPage {
  stage = $state<"opening" | "ready" | "failed">("opening");
  rows = $state.raw<BinRow[]>([]);
  #round = 0;

  async load(): Promise<void> {
    const round = ++this.#round;
    try {
      const rows = await commands.bin();
      if (round !== this.#round) return;
      this.rows = rows.toSorted((a, b) => b.binned.at.localeCompare(a.binned.at));
      this.stage = "ready";
    } catch {
      if (round === this.#round) this.stage = "failed";
    }
  }

  /** Puts an entry back; resolves to how to bin it again. */
  async restore(id: string): Promise<() => Promise<void>> {
    await commands.entryRestore({ id });
    await this.load();
    return async () => {
      await commands.entryBin({ id });
      changed.entries();
    };
  }

  async purge(id: string): Promise<void> {
    await commands.binPurge({ id });
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
